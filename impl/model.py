"""Quantizing and dequantizing whole checkpoints, one tensor at a time and a million weights at a time."""

import hashlib
import json
import math
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint, is_index, reindexed
from septet.files.gguf import GgufFile
from septet.files.header import BITS, Tensor, TensorFile
from septet.files.labels import PREFIX, Label, Search, read_labels, stored_tensor
from septet.files.parts import Part, Progress, naming_groups, parts, read_stored, read_weights, reading
from septet.files.replacing import Replacing, write_text
from septet.files.selection import Wanted, choose
from septet.files.tensors import TensorReader, TensorWriter, rounded
from septet.lattice import Bytes, Floats, InvalidWeight
from septet.listing import TensorSummary, summary
from septet.proofs.executors import Executor
from septet.rows import Coder

COPY = 1 << 22
"""Bytes copied together."""
ORIGINAL = "original"
"""Stands for the type that each tensor had before it was quantized."""


def quantize(
    checkpoint: Checkpoint,
    target: Path,
    wanted: Wanted,
    *,
    force: bool = False,
    progress: Progress = lambda name, size: None,
    workers: Executor | None = None,
) -> list[TensorSummary]:
    """Write a checkpoint with its tensors quantized, all others copied as they are.

    Args:
        checkpoint: what to read.
        target: the file, or for a sharded checkpoint the index, beside which shards of the same names go.
        wanted: which tensors, and how.
        force: replace files that exist.
        progress: see `Progress`.
        workers: do the shards there, each as a whole; they must see the same files.

    Returns:
        What was written.

    Raises:
        SeptetError: the input or the target will not do, or a weight cannot be quantized. Nothing is written.
        OSError: reading failed.
    """
    chosen = choose(checkpoint, wanted)
    moments = wanted.feedback.path if wanted.feedback else None

    def plan(file: TensorFile) -> list[Job]:
        labels = read_labels(file)
        made = {name: chosen[name].label for name in file.tensors}
        return [
            CopyJob(tensor, labels.get(name))
            if (new := made[name]) is None
            else QuantizeJob(
                tensor, new, wanted.importances.get(name), moments if new.feedback else None, wanted.passes
            )
            for name, tensor in file.tensors.items()
        ]

    return _rewrite(checkpoint, target, plan, force, progress, workers)


def dequantize(
    checkpoint: Checkpoint,
    target: Path,
    *,
    dtype: str = "F32",
    force: bool = False,
    progress: Progress = lambda name, size: None,
) -> list[TensorSummary]:
    """Write a checkpoint with its quantized tensors as floats in their original shapes, all others copied as they are.

    In F32 every value is correctly rounded; F16 and BF16 round it once more.

    Args:
        dtype: F32, F16, BF16, or "original", the type that each tensor had. Tensors of ggml's types become F32.

    Other args, returns, raises: as `quantize`; a quantized tensor whose checksum differs is an error, too, and
    so is a checkpoint without any, and a value that is beyond the type.
    """
    labels = {file.path: read_labels(file) for file in checkpoint.files}
    if not any(labels.values()) and not any(isinstance(file, GgufFile) for file in checkpoint.files):
        raise SeptetError("holds no quantized tensor", file=checkpoint.path)

    def plan(file: TensorFile) -> list[Job]:
        return [
            CopyJob(tensor, None)
            if (label := labels[file.path].get(name)) is None
            else DequantizeJob(tensor, label, label.dtype if dtype == ORIGINAL else dtype)
            for name, tensor in file.tensors.items()
        ]

    return _rewrite(checkpoint, target, plan, force, progress)


@dataclass(frozen=True)
class CopyJob:
    """A tensor that stays as it is, with its label if it has one."""

    source: Tensor
    label: Label | None

    @property
    def target(self) -> Tensor:
        """What will be written."""
        return self.source

    @property
    def longest(self) -> Label | None:
        """A label no shorter than the one that `run` returns."""
        return self.label

    def run(self, reader: TensorReader, writer: TensorWriter, progress: Progress) -> Label | None:
        """Copy the bytes."""
        for start in range(0, self.source.size, COPY):
            data = reader.read(self.source, start, min(start + COPY, self.source.size))
            writer.write(data)
            progress("", data.size)
        return self.label


@dataclass(frozen=True)
class QuantizeJob:
    """A floating tensor that becomes bytes."""

    source: Tensor
    label: Label
    importances: NDArray[np.float32] | None = None
    moments: Path | None = None
    passes: int | None = None

    @property
    def target(self) -> Tensor:
        """What will be written."""
        return stored_tensor(self.source.name, self.label)

    @property
    def longest(self) -> Label:
        """A label no shorter than the one that `run` returns."""
        return self.label.longest()

    def run(self, reader: TensorReader, writer: TensorWriter, progress: Progress) -> Label:
        """Quantize part by part; the error is of the values that come back."""
        quantized = self._quantizer()
        back = Coder(self.label.fmt, self.label.group)
        digest = hashlib.sha256()
        squares = squared_errors = 0.0
        for part in parts(self.label):
            w = read_weights(reader, self.source, self.label.columns, part)
            try:
                stored = quantized(w, part[1])
            except InvalidWeight as problem:
                name = self.source.name
                what = f"weight {self._index(part, problem)} = {problem.value:g} {problem.reason}; "
                what += f"--exclude {shlex.quote(name)} copies the tensor as it is"
                raise SeptetError(what, file=reader.file.path, tensor=self.source.name) from problem
            writer.write(stored)
            digest.update(stored.data)
            error = w - back.dequantize(stored, w.shape[1], part[1].start)
            squares += _sum_of_squares(w)
            squared_errors += _sum_of_squares(error)
            progress(self.source.name, w.size * BITS[self.source.dtype] // 8)
        rmse = math.sqrt(squared_errors / squares) if squares else 0.0
        return replace(self.label, relative_rmse=rmse, sha256=digest.hexdigest())

    def _quantizer(self) -> Callable[[Floats, slice], Bytes]:
        """What makes stored rows of weights, the columns of which it is told."""
        label = self.label
        if self.moments is None:
            search: Search = "mse" if label.search == "mse" else "minmax"
            coder = Coder(label.fmt, label.group, self.importances, search, self.passes)
            return lambda w, columns: coder.quantize(w, columns.start)
        from septet.evaluation import feedback, grids  # what few need

        fed = feedback.Feedback(self.moments, self.source.name, grids.of_format(label.fmt, label.group), label.columns)

        def quantized(w: Floats, columns: slice) -> Bytes:
            if columns != slice(0, label.columns):
                raise SeptetError(
                    f"rows of {label.columns:,} weights are too long to feed back", tensor=self.source.name
                )
            return fed.quantize(w)

        return quantized

    def _index(self, part: Part, problem: InvalidWeight) -> list[int]:
        """The weight's index in the tensor as it was."""
        row, column = part[0].start + problem.row, part[1].start + problem.column
        return [int(i) for i in np.unravel_index(row * self.label.columns + column, self.label.shape)]


@dataclass(frozen=True)
class DequantizeJob:
    """Bytes that become a tensor of floats."""

    source: Tensor
    label: Label
    dtype: str
    longest: None = None

    @property
    def target(self) -> Tensor:
        """What will be written."""
        return Tensor(self.source.name, self.dtype, self.label.shape)

    def run(self, reader: TensorReader, writer: TensorWriter, progress: Progress) -> None:
        """Dequantize part by part, then compare the checksum."""
        coder = Coder(self.label.fmt, self.label.group)
        for part, stored in read_stored(reader, self.source, self.label):
            with naming_groups(reader, self.source, self.label, part):
                v = coder.dequantize(stored, part[1].stop - part[1].start, part[1].start)
            data = rounded(v, self.dtype)
            if self.dtype == "F16" and not np.isfinite(data).all():
                what = f"{float(np.abs(v).max()):g} is beyond F16: name another --dtype"
                raise SeptetError(what, file=reader.file.path, tensor=self.source.name)
            writer.write(data)
            progress(self.source.name, stored.size)


Job = CopyJob | QuantizeJob | DequantizeJob


def _sum_of_squares(x: NDArray[np.float32]) -> float:
    flat = x.ravel()
    return float(np.einsum("i,i", flat, flat, dtype=np.float64))


def _rewrite(
    checkpoint: Checkpoint,
    target: Path,
    plan: Callable[[TensorFile], list[Job]],
    force: bool,
    progress: Progress,
    workers: Executor | None = None,
) -> list[TensorSummary]:
    """Do the jobs of every file, and write an index if there was one."""
    if is_index(target) != is_index(checkpoint.path):
        kind = "a .safetensors file" if checkpoint.index is None else "an index, .safetensors.index.json"
        raise SeptetError(f"must be {kind}, as {checkpoint.path} is", file=target)
    written = []
    with Replacing(force=force, keep=checkpoint.paths) as output:
        single = checkpoint.index is None
        names = [target if single else target.with_name(file.path.name) for file in checkpoint.files]
        temporaries = [output.add(name) for name in names]
        index = None if single else output.add(target)
        files = list(zip(checkpoint.files, names, temporaries, strict=True))
        if workers is None or single:
            for file, name, temporary in files:
                with _writing(name):
                    written += _write(file, temporary, plan(file), progress)
        else:
            shards = [Shard(file, temporary.absolute(), tuple(plan(file))) for file, _, temporary in files]
            summaries: dict[int, list[TensorSummary]] = {}
            for i, answer in workers.run(write_shard, shards):
                with _writing(names[i]):
                    if isinstance(answer, BaseException):
                        raise answer
                summaries[i] = answer
                progress(names[i].name, 0)
                progress(names[i].name, sum(tensor.size for tensor in files[i][0].tensors.values()))
            written = [tensor for i in range(len(shards)) for tensor in summaries[i]]
        if index is not None and checkpoint.index is not None:
            text = json.dumps(reindexed(checkpoint.index, sum(tensor.size for tensor in written)), indent=2)
            with _writing(target):
                write_text(index, text + "\n")
    return written


@dataclass(frozen=True)
class Shard:
    """A file of a checkpoint, what to do with its tensors, and where to write: a task for a worker."""

    file: TensorFile
    temporary: Path
    jobs: tuple[Job, ...]


def write_shard(shard: Shard) -> list[TensorSummary]:
    """Do the jobs of a shard. Runs in a worker, and again in another one where the first died."""
    shard.temporary.unlink(missing_ok=True)
    return _write(shard.file, shard.temporary, list(shard.jobs), lambda name, size: None)


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    """Say what could not be written, not what its temporary name was. Reading raises no OSError here."""
    try:
        yield
    except OSError as problem:
        raise SeptetError(f"cannot be written: {problem.strerror}", file=target) from problem


def _write(file: TensorFile, temporary: Path, jobs: list[Job], progress: Progress) -> list[TensorSummary]:
    """Do a file's jobs. Wider types come first, so that every tensor is aligned to its type."""
    jobs.sort(key=lambda job: -BITS[job.target.dtype])
    labels = {job.source.name: job.longest for job in jobs}
    targets = [job.target for job in jobs]
    with reading(file) as reader, TensorWriter(temporary, targets, _metadata(file, labels)) as writer:
        for job in jobs:
            progress("" if isinstance(job, CopyJob) else job.source.name, 0)
            labels[job.source.name] = job.run(reader, writer, progress)
        writer.finish(_metadata(file, labels))
    return [summary(target, labels[target.name]) for target in targets]


def _metadata(file: TensorFile, labels: dict[str, Label | None]) -> dict[str, str]:
    """The file's metadata with the labels of its tensors in the place of those it had."""
    kept = {key: text for key, text in file.metadata.items() if not key.startswith(PREFIX)}
    return kept | {PREFIX + name: label.text() for name, label in labels.items() if label is not None}
