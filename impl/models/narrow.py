"""Matrices whose weights lie on grids of signed bytes, a unit for each 32 weights of a row, held so without loss.

ggml's Q8_0 is such a grid, and the heads of many models come from it: a matrix of binary32 numbers takes nine bits a
weight then. A vector is rounded to integers of 16 bits with one scale, as `septet.spec.activations` does with eight.
A block's dot product is an integer; as binary32 it is multiplied by the block's unit, blocks are added in the order
that `septet.spec.dot` has for groups, and the scale is multiplied in last. `impl/c/llama.c` does the same.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.lattice import Floats, summed

ROWS, BLOCK = 16, 32
"""Rows that lie beside each other; weights of a row that share a unit."""
LARGEST_CODE, LARGEST = 127, 32767
"""The largest code of a weight, and of a vector's number."""
PANELS = 256
"""Panels of rows that NumPy takes at once."""


@dataclass(frozen=True)
class Narrow:
    """A matrix of codes times units.

    Args:
        codes: int8 [panels, blocks, pairs of columns, rows of a panel, 2].
        units: binary32 [panels, blocks, rows of a panel].
        shape: rows and columns.
    """

    codes: NDArray[np.int8]
    units: Floats
    shape: tuple[int, int]

    @property
    def size(self) -> int:
        """Bytes."""
        return self.codes.nbytes + self.units.nbytes

    def apply(self, vectors: Floats, threads: object = None) -> Floats:
        """Products [vectors, rows] with vectors [vectors, columns].

        Raises:
            SeptetError: a number is not finite.
        """
        wide, scales = widened(vectors)
        panels, blocks = self.units.shape[:2]
        padded = np.zeros((len(vectors), blocks * BLOCK))
        padded[:, : self.shape[1]] = wide
        by_block = padded.reshape(-1, blocks, BLOCK).transpose(1, 0, 2)
        out = np.empty((len(vectors), panels, ROWS), np.float32)
        for start in range(0, panels, PANELS):
            part = slice(start, start + PANELS)
            codes = self.codes[part].transpose(1, 2, 4, 0, 3).reshape(blocks, BLOCK, -1).astype(np.float64)
            dots = (by_block @ codes).astype(np.float32)  # sums of integers below 2^53: exact in any order
            products = dots * self.units[part].transpose(1, 0, 2).reshape(blocks, 1, -1)
            sums = summed(np.moveaxis(products, 0, -1)) * scales[:, None]
            out[:, part] = sums.reshape(len(vectors), -1, ROWS)
        return out.reshape(len(vectors), -1)[:, : self.shape[0]]

    def rows(self, index: NDArray[np.int64]) -> Floats:
        """Some of its rows, as the binary32 numbers that they were."""
        panel, row = index // ROWS, index % ROWS
        codes = self.codes[panel, :, :, row].reshape(len(index), -1, BLOCK)
        weights = codes.astype(np.float32) * self.units[panel, :, row][..., None]
        return np.ascontiguousarray(weights.reshape(len(index), -1)[:, : self.shape[1]])


def widened(vectors: Floats) -> tuple[NDArray[np.int16], Floats]:
    """Vectors as integers of 16 bits and a scale each, the smallest that covers its vector.

    Raises:
        SeptetError: a number is not finite.
    """
    if not np.isfinite(vectors).all():
        raise SeptetError("an activation is not finite")
    largest = np.abs(vectors).max(axis=1, initial=0)
    scales = (largest / np.float32(LARGEST)).astype(np.float32)
    low = LARGEST * scales.astype(np.float64) < largest
    scales[low] = np.nextafter(scales[low], np.float32(np.inf))
    wide = np.zeros(vectors.shape)
    np.divide(vectors.astype(np.float64), scales[:, None], out=wide, where=scales[:, None] > 0)
    return np.rint(wide).astype(np.int16), scales


def narrowed(matrix: Floats) -> Narrow | None:
    """A matrix [rows, columns] of binary32 numbers without any loss; None if they do not lie on such grids."""
    rows, columns = matrix.shape
    panels, blocks = -(-rows // ROWS), -(-columns // BLOCK)
    codes = np.empty((panels, blocks, BLOCK // 2, ROWS, 2), np.int8)
    units = np.empty((panels, blocks, ROWS), np.float32)
    for start in range(0, panels, PANELS):
        part = slice(start, min(start + PANELS, panels))
        weights = np.zeros(((part.stop - start) * ROWS, blocks * BLOCK), np.float32)
        given = matrix[start * ROWS : part.stop * ROWS]
        weights[: len(given), :columns] = given
        by_block = weights.reshape(-1, blocks, BLOCK)
        unit = np.abs(by_block).max(axis=2, keepdims=True) / np.float32(LARGEST_CODE)
        if not np.isfinite(unit).all():
            return None
        code = np.zeros_like(by_block)
        np.divide(by_block, unit, out=code, where=unit > 0)
        np.rint(code, out=code)
        if not np.array_equal(code * unit, by_block):
            return None
        codes[part] = code.reshape(-1, ROWS, blocks, BLOCK // 2, 2).transpose(0, 2, 3, 1, 4)
        units[part] = unit.reshape(-1, ROWS, blocks).transpose(0, 2, 1)
    return Narrow(codes, units, (rows, columns))
