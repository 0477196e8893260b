"""Holding a quantized checkpoint against the one it was made from: every weight, by exact comparisons.

The bound is theorem `error_is_bounded`: a weight is at most u * gap / 2 from the lattice value v of its code.
v is a multiple of 2^-24 below 2^24 and the bound one of 2^-25, so v - bound and v + bound are exact in
binary64, and so are their comparisons with a binary32 weight.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from septet import chains, lattice
from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint
from septet.files.header import BITS, Tensor, TensorFile
from septet.files.labels import Label, read_labels
from septet.files.parts import Progress, naming_groups, read_stored, read_weights, reading
from septet.files.tensors import TensorReader
from septet.lattice import Bytes, Floats
from septet.proofs.executors import Executor
from septet.rows import Coder
from septet.spec.catalogue import AnyFormat
from septet.spec.chains import Chain
from septet.spec.layout import place

Doubles = NDArray[np.float64]

COPY = 1 << 22
"""Bytes of a copied tensor compared together."""


@dataclass(frozen=True)
class Violation:
    """The first weight of a tensor that breaks a promise."""

    index: tuple[int, ...]
    weight: float
    value: float
    error: float
    bound: float
    reason: str


@dataclass(frozen=True)
class TensorVerdict:
    """What was found about a tensor.

    Args:
        weights: how many were compared.
        format: None for a copied tensor.
        largest_ratio: largest error over its bound, rounded to binary64; a bound of 0 that is met counts as
            0, one that is not as infinity. None for a copied tensor.
        problem: what does not hold; None if everything does.
    """

    name: str
    weights: int
    format: str | None
    largest_ratio: float | None
    violation: Violation | None
    problem: str | None


def verify(
    checkpoint: Checkpoint,
    original: Checkpoint,
    progress: Progress = lambda name, size: None,
    workers: Executor | None = None,
) -> Iterator[TensorVerdict]:
    """Compare tensor by tensor.

    Args:
        progress: see `Progress`.
        workers: do the files there, each as a whole; they must see the same files.

    Yields:
        A verdict for every tensor of either checkpoint: quantized weights are within their bounds and
        dequantize to the correctly rounded lattice values, and copied tensors have the same bytes.

    Raises:
        SeptetError: a file is not valid, or a checksum differs.
    """
    before = Before(
        original.path, original.tensors, frozenset(name for file in original.files for name in read_labels(file))
    )
    if workers is None:
        for file in checkpoint.files:
            yield from _verified(file, before, progress)
    else:
        found: dict[int, list[TensorVerdict]] = {}
        tasks = [(file, before) for file in checkpoint.files]
        for i, answer in workers.run(verify_file, tasks):
            if isinstance(answer, BaseException):
                raise answer
            found[i] = answer
            progress(tasks[i][0].path.name, 0)
        yield from (verdict for i in range(len(tasks)) for verdict in found[i])
    for name in sorted(before.tensors.keys() - checkpoint.tensors.keys()):
        yield _different(name, None, f"it is in {original.path} only")


@dataclass(frozen=True)
class Before:
    """The checkpoint that another was made from: its tensors, and the names of those that were quantized there."""

    path: Path
    tensors: Mapping[str, tuple[TensorFile, Tensor]]
    quantized: frozenset[str]


def verify_file(task: tuple[TensorFile, Before]) -> list[TensorVerdict]:
    """The verdicts on the tensors of one file. Runs in a worker."""
    return list(_verified(*task, lambda name, size: None))


def _verified(file: TensorFile, before: Before, progress: Progress) -> Iterator[TensorVerdict]:
    """A verdict for every tensor of a file."""
    labels = read_labels(file)
    for name, tensor in file.tensors.items():
        progress(name, 0)
        label = None if name in before.quantized else labels.get(name)  # else it was copied
        if name not in before.tensors:
            yield _different(name, label, f"it is not in {before.path}")
            continue
        old_file, old = before.tensors[name]
        dtype, shape = (label.dtype, label.shape) if label else (tensor.dtype, tensor.shape)
        if (old.dtype, old.shape) != (dtype, shape):
            was, now = f"{old.dtype} {list(old.shape)}", f"{dtype} {list(shape)}"
            yield _different(name, label, f"it was {was} in {before.path}, not {now}")
            continue
        with reading(file) as reader, reading(old_file) as old_reader:
            if label is None:
                yield _compare_bytes(reader, tensor, old_reader, old, progress)
            else:
                yield _compare_weights(reader, tensor, label, old_reader, old, progress)


def check(checkpoint: Checkpoint, progress: Progress = lambda name, size: None) -> Iterator[TensorVerdict]:
    """What can be said of a checkpoint without the one that it was made from.

    Yields:
        A verdict for every tensor: the data of quantized ones have their checksum, scales are finite, units are not
        negative, and septets are valid. Of copied ones nothing is known, and nothing is claimed.

    Raises:
        SeptetError: a file's header is not valid.
    """
    for file in checkpoint.files:
        labels = read_labels(file)
        with reading(file) as reader:
            for name, tensor in file.tensors.items():
                progress(name, 0)
                label = labels.get(name)
                problem = None
                if label is not None:
                    try:
                        for part, stored in read_stored(reader, tensor, label):
                            with naming_groups(reader, tensor, label, part):
                                Coder(label.fmt, label.group).dequantize(stored, part[1].stop - part[1].start)
                            progress(name, stored.size)
                    except SeptetError as found:
                        problem = found.what
                weights = prod(label.shape) if label else tensor.elements
                yield TensorVerdict(name, weights, label.format if label else None, None, None, problem)


def _different(name: str, label: Label | None, problem: str) -> TensorVerdict:
    return TensorVerdict(name, 0, label.format if label else None, None, None, problem)


def _compare_bytes(
    reader: TensorReader, tensor: Tensor, old_reader: TensorReader, old: Tensor, progress: Progress
) -> TensorVerdict:
    """Whether a copied tensor is what it was."""
    for start in range(0, tensor.size, COPY):
        stop = min(start + COPY, tensor.size)
        if not np.array_equal(reader.read(tensor, start, stop), old_reader.read(old, start, stop)):
            return _different(tensor.name, None, f"its bytes are not those in {old_reader.file.path}")
        progress(tensor.name, stop - start)
    return TensorVerdict(tensor.name, tensor.elements, None, None, None, None)


def _compare_weights(
    reader: TensorReader, tensor: Tensor, label: Label, old_reader: TensorReader, old: Tensor, progress: Progress
) -> TensorVerdict:
    """Whether every weight is within its bound and comes back as the nearest binary32 number.

    Of weights into which errors were fed back only the latter: what was stored is what they became.
    """
    largest, violation = 0.0, None
    read = Values(label.fmt, label.group, clips=label.search == "mse")
    for part, stored in read_stored(reader, tensor, label):
        w = read_weights(old_reader, old, label.columns, part)
        with naming_groups(reader, tensor, label, part):
            for rows, columns, value, bound, within, back in read.compared(stored, w, part[1].start):
                if label.feedback:
                    within, bound = np.ones_like(within), np.full_like(bound, np.inf)
                weight = w[rows, columns]
                error = np.abs(weight - value)
                share = np.divide(error, bound, where=bound > 0, out=np.where(within, 0.0, np.inf))
                largest = max(largest, float(share.max()))
                rounded = back.view(np.uint32) == value.astype(np.float32).view(np.uint32)
                if violation is None and not (within & rounded).all():
                    i, j = (int(k) for k in np.argwhere(~(within & rounded))[0])
                    flat = (part[0].start + rows.start + i) * label.columns + part[1].start + columns.start + j
                    violation = Violation(
                        index=tuple(int(k) for k in np.unravel_index(flat, label.shape)),
                        weight=float(weight[i, j]),
                        value=float(value[i, j]),
                        error=float(error[i, j]),
                        bound=float(bound[i, j]),
                        reason="it comes back wrongly rounded" if within[i, j] else "its error is above its bound",
                    )
        progress(tensor.name, w.size * BITS[old.dtype] // 8)
    problem = None if violation is None else describe(violation)
    ratio = None if label.feedback else largest
    return TensorVerdict(tensor.name, prod(label.shape), label.format, ratio, violation, problem)


class Values:
    """The exact values of stored rows and the bounds of their weights' errors, part by part as they are in the file.

    Args:
        clips: whether a lattice's scales were searched, so that weights may be outside their group's range: the bound
            of such a weight is its distance to the range (`error_outside_is_the_distance`). Scales from the least and
            the greatest weight leave none outside, and there such a weight is an error.
    """

    def __init__(self, fmt: AnyFormat, group: int, clips: bool = False) -> None:
        self.fmt, self.group, self.clips = fmt, group, clips
        self._coder, self._before = Coder(fmt, group), np.zeros(0, np.uint8)

    def compared(
        self, stored: Bytes, w: Floats, start: int
    ) -> Iterator[tuple[slice, slice, Doubles, Doubles, NDArray[np.bool_], Floats]]:
        """Hold weights [rows, columns], the first of which are in column `start`, against their stored rows.

        Yields:
            Rows and columns of a part; and [rows, columns] of values, exact in binary64; of bounds, exact too, except
            that the bound of a weight off a chain's box is rounded; whether each weight is within its bound, found by
            exact comparisons; and of the binary32 numbers that come back.

        Raises:
            InvalidGroup: as `lattice.decode`.
        """
        back = self._coder.dequantize(stored, w.shape[1], start)
        if isinstance(self.fmt, Chain):
            yield slice(0, len(w)), slice(0, w.shape[1]), *self._chain(self.fmt, stored, w, start), back
            return
        fmt, group = self.fmt, self.group
        half_gaps = np.array([fmt.gap(place(fmt, i % fmt.block)[1]) / 2 for i in range(group)])[:, None]
        for rows, cols, lo, u, n in lattice.decode(stored, fmt, group, w.shape[1]):
            unit = u.astype(np.float64)
            shape = rows.stop - rows.start, cols.stop - cols.start
            lo64 = lo.astype(np.float64)
            value, bound = (lattice.by_row(x, *shape) for x in (lo64 + unit * n, unit * half_gaps))
            weight = w[rows, cols]
            within = (value - bound <= weight) & (weight <= value + bound)  # false for NaNs, too
            if not self.clips:
                yield rows, cols, value, bound, within, back[rows, cols]
                continue
            low, high = (lattice.by_row(np.broadcast_to(x, n.shape), *shape) for x in (lo64, lo64 + unit * fmt.span))
            clipped = ((weight < low) & (value == low)) | ((weight > high) & (value == high))
            bound = np.maximum(bound, np.maximum(low - weight, weight - high))
            yield rows, cols, value, bound, within | clipped, back[rows, cols]

    def _chain(self, chain: Chain, stored: Bytes, w: Floats, start: int) -> tuple[Doubles, Doubles, NDArray[np.bool_]]:
        """Values, bounds, and whether the weights are within them (`near_weights_meet_the_bound`).

        A weight is at most `radius` units from its value, and farther by no more than it is off the box. All that is
        compared is a multiple of 2^-24 below 2^24, or a binary32 number, or twice one.
        """
        if start == 0 or len(self._before) != len(w):
            self._before = np.zeros(len(w), np.uint8)
        units, levels = chains.decode(stored, chain, self.group, w.shape[1], self._before)
        unit = np.repeat(units.astype(np.float64), self.group, axis=1)[:, : w.shape[1]]
        value, reach, box = unit * levels, unit * chain.radius, unit * chain.box
        weight = w.astype(np.float64)
        size, along = np.abs(weight), np.where(weight < 0, -value, value)
        inside = (value - reach <= weight) & (weight <= value + reach)
        off = (box < size) & (box - reach <= along) & (along - reach + box <= 2 * size)
        return value, reach + np.maximum(0, size - box), inside | off


def describe(violation: Violation) -> str:
    """A violation in words: figures in full, so that an error never looks equal to the bound it exceeds."""
    v = violation
    index = list(v.index)
    return f"weight {index} = {v.weight!r}: {v.reason}: value {v.value!r}, error {v.error!r}, bound {v.bound!r}"
