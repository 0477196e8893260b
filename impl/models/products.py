"""Products of a weight matrix and vectors: in the spec's order of sums where it is quantized, by NumPy where it is not.

A quantized matrix's activations are signed bytes with a scale a vector, and every product has the same bits on
every machine, whatever the number of threads. Rows of plain matrices are cut into the same parts whatever that number.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from septet import chain_products, lattice, native
from septet.errors import SeptetError
from septet.lattice import Bytes, Floats
from septet.models.narrow import Narrow
from septet.rows import Coder
from septet.spec.catalogue import AnyFormat
from septet.spec.chains import Chain
from septet.spec.formats import S43, Format
from septet.spec.storage import row_groups

PART = 2048
"""Rows of a plain matrix that are multiplied together."""
SMALL = 1 << 18
"""Products of fewer weights and vectors than this are not worth a second thread."""


class Threads:
    """Runs parts of a product, in as many threads as it was made for. The parts do not depend on that number."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool = ThreadPoolExecutor(count - 1) if count > 1 else None

    def run(self, tasks: Sequence[Callable[[], object]]) -> None:
        """Run all tasks and wait; what one raises is raised here."""
        if self._pool is None or len(tasks) == 1:
            for task in tasks:
                task()
            return
        share = [tasks[i :: self.count] for i in range(self.count)]
        futures = [self._pool.submit(_each, part) for part in share[1:] if part]
        _each(share[0])
        for future in futures:
            future.result()


def _each(tasks: Sequence[Callable[[], object]]) -> None:
    for task in tasks:
        task()


@contextmanager
def one_thread_in_numpy() -> Iterator[None]:
    """NumPy's library of linear algebra keeps to one thread, so that what it returns does not depend on how many."""
    try:
        from threadpoolctl import threadpool_limits
    except ImportError:
        yield
        return
    with threadpool_limits(limits=1):
        yield


@dataclass(frozen=True)
class Plain:
    """A matrix [rows, columns] of binary32 numbers."""

    matrix: Floats

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.matrix.shape[0], self.matrix.shape[1]

    @property
    def size(self) -> int:
        """Bytes."""
        return self.matrix.nbytes

    def apply(self, vectors: Floats, threads: Threads) -> Floats:
        """Products [vectors, rows] with vectors [vectors, columns]."""
        out = np.empty((vectors.shape[0], self.matrix.shape[0]), np.float32)

        def part(start: int) -> Callable[[], object]:
            rows = slice(start, start + PART)
            return lambda: np.matmul(vectors, self.matrix[rows].T, out=out[:, rows])

        if vectors.shape[0] == 1:
            threads.run([part(start) for start in range(0, self.matrix.shape[0], PART)])
        else:
            for start in range(0, self.matrix.shape[0], PART):
                np.copyto(out[:, start : start + PART], vectors @ self.matrix[start : start + PART].T)
        return out

    def rows(self, index: NDArray[np.int64]) -> Floats:
        """Some of its rows."""
        return self.matrix[index]


@dataclass(frozen=True)
class Packed:
    """A quantized matrix: stored rows [rows, row_bytes] of `columns` weights."""

    stored: Bytes
    fmt: AnyFormat
    group: int
    columns: int

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.stored.shape[0], self.columns

    @property
    def size(self) -> int:
        """Bytes."""
        return self.stored.nbytes

    def apply(self, vectors: Floats, threads: Threads) -> Floats:
        """Products [vectors, rows] with vectors [vectors, columns], which are made signed bytes first."""
        return self.multiply(*quantize_activations(vectors), threads)

    def multiply(self, activations: NDArray[np.int8], scales: Floats, threads: Threads) -> Floats:
        """Products [vectors, rows] of activations [vectors, columns] with a scale each."""
        rows, count = self.stored.shape[0], activations.shape[0]
        step = rows if threads.count == 1 or rows * self.columns * count < SMALL else -(-rows // threads.count)
        parts = [slice(start, min(start + step, rows)) for start in range(0, rows, step)]
        out: list[Floats] = [np.empty(0, np.float32)] * len(parts)

        def task(i: int) -> None:
            out[i] = multiply(self.stored[parts[i]], self.fmt, self.group, self.columns, activations, scales)

        threads.run([lambda i=i: task(i) for i in range(len(parts))])  # type: ignore[misc]
        return out[0] if len(out) == 1 else np.concatenate(out, axis=1)

    def rows(self, index: NDArray[np.int64]) -> Floats:
        """Some of its rows, dequantized."""
        return Coder(self.fmt, self.group).dequantize(self.stored[index], self.columns)


Matrix = Plain | Packed | Narrow


def stacked(matrices: Sequence[Matrix]) -> Matrix | None:
    """One matrix of the rows of several, whose product is theirs one after the other; None if they are not alike."""
    first = matrices[0]
    if isinstance(first, Plain):
        plain = [m.matrix for m in matrices if isinstance(m, Plain)]
        return Plain(np.concatenate(plain)) if len(plain) == len(matrices) else None
    if isinstance(first, Narrow):
        return None
    alike = [m for m in matrices if isinstance(m, Packed) and (m.fmt, m.group) == (first.fmt, first.group)]
    if len(alike) < len(matrices):
        return None
    return Packed(np.concatenate([m.stored for m in alike]), first.fmt, first.group, first.columns)


def quantize_activations(vectors: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Vectors as signed bytes and a scale each, as `septet.spec.activations` says: compiled, or by NumPy.

    Raises:
        SeptetError: a number is not finite.
    """
    kernels = native.kernels(S43)  # each format's library has this function, which is the same in all
    codes, scales = np.empty(vectors.shape, np.int8), np.empty(vectors.shape[0], np.float32)
    if kernels is not None:
        vectors = np.ascontiguousarray(vectors)
        for i in range(vectors.shape[0]):
            if kernels.run("quantize_activations", vectors[i], vectors.shape[1], codes[i], scales[i : i + 1]):
                raise SeptetError("an activation is not finite")
        return codes, scales
    if not np.isfinite(vectors).all():
        raise SeptetError("an activation is not finite")
    largest = np.abs(vectors).max(axis=1, initial=0).astype(np.float64)
    scales = (largest / 127).astype(np.float32)
    low = 127 * scales.astype(np.float64) < largest
    scales[low] = np.nextafter(scales[low], np.float32(np.inf))
    wide = vectors.astype(np.float64)
    np.divide(wide, scales[:, None], out=wide, where=scales[:, None] > 0)
    wide[scales == 0] = 0
    return np.rint(wide).astype(np.int8), scales


def multiply(
    stored: Bytes, fmt: AnyFormat, group: int, columns: int, activations: NDArray[np.int8], scales: Floats
) -> Floats:
    """Products [vectors, rows] of stored rows, bit for bit what the spec's `matmul` of the format says.

    Raises:
        InvalidGroup: a stored group is not valid.
        ValueError: a scale is not finite.
    """
    if isinstance(fmt, Chain):
        return chain_products.multiply(stored, fmt, group, columns, activations, scales)
    rows, count = stored.shape[0], activations.shape[0]
    kernels = native.kernels(fmt)
    if kernels is not None:
        data, codes = np.ascontiguousarray(stored), np.ascontiguousarray(activations)
        if count == 1 or kernels.vector is not None:
            found = native.products(kernels, data, group, columns, codes, scales)
            if found is not None:
                return found
        else:
            out = np.empty((count, rows), np.float32)
            if kernels.run("matmul", data, rows, columns, group, codes, scales, count, out) == 0:
                return out
    return _multiply(stored, fmt, group, columns, activations, scales)


def _multiply(
    stored: Bytes, fmt: Format, group: int, columns: int, activations: NDArray[np.int8], scales: Floats
) -> Floats:
    """The same by NumPy: integers within a group, then sums of binary32 numbers in the spec's order."""
    if not np.isfinite(scales).all():
        raise ValueError("a scale of activations is not finite")
    count, groups = activations.shape[0], row_groups(fmt, group, columns)
    padded = np.zeros((count, groups * group), np.int64)
    padded[:, :columns] = activations
    out = np.empty((count, stored.shape[0]), np.float32)
    width = stored.shape[1]
    for start in range(stored.shape[0]):
        row = stored[start : start + 1].reshape(1, width)
        contributions = np.zeros((count, groups), np.int64)
        for _, c, lo, u, n in lattice.decode(row, fmt, group, columns):
            first = c.start // group
            entries = n.T.astype(np.int64)
            a = padded[:, c.start : c.start + entries.size].reshape(count, *entries.shape)
            low, unit = (np.ldexp(x.astype(np.float64), 24).astype(np.int64) for x in (lo, u))
            part = low * a.sum(axis=2) + unit * np.einsum("vgi,gi->vg", a, entries)
            contributions[:, first : first + entries.shape[0]] = part
        exact = np.ldexp(lattice.summed(contributions.astype(np.float32)).astype(np.float64), -24)
        out[:, start] = (exact * scales.astype(np.float64)).astype(np.float32)  # 48 bits: one rounding
    return out
