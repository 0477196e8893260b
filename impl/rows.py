"""Rows of weights to bytes and back, for lattices and chains alike."""

import numpy as np
from numpy.typing import NDArray

from septet import chains, lattice, searching
from septet.files.labels import Search
from septet.lattice import Bytes, Floats
from septet.spec.catalogue import AnyFormat
from septet.spec.formats import Format


class Coder:
    """Encodes or decodes the rows of one tensor, part by part in the order of the file.

    A row may come in several parts; those of a chain start where the part before ended, which is kept here.

    Args:
        fmt: the format.
        group: weights in a group.
        importances: what a squared error counts in each column of the tensor; None: all alike.
        search: how a lattice's scales are found.
        passes: how often a chain's paths are sought; None: as often as is usual.
    """

    def __init__(
        self,
        fmt: AnyFormat,
        group: int,
        importances: NDArray[np.floating] | None = None,
        search: Search = "minmax",
        passes: int | None = None,
    ) -> None:
        self.fmt, self.group, self.search, self._passes = fmt, group, search, passes
        self._importances = None if importances is None else chains.whole_importances(importances)
        self._before: Bytes = np.zeros(0, np.uint8)

    def quantize(self, weights: Floats, start: int = 0) -> Bytes:
        """Stored rows [rows, bytes] of weights [rows, columns], the first of which are in column `start`.

        Raises:
            InvalidWeight: as `lattice.quantize`.
        """
        h = None if self._importances is None else self._importances[start : start + weights.shape[1]]
        if isinstance(self.fmt, Format):
            if self.search == "minmax":
                return lattice.quantize(weights, self.fmt, self.group)
            return searching.quantize(weights, self.fmt, self.group, h)
        return chains.quantize(weights, self.fmt, self.group, h, self._entering(len(weights), start), self._passes)

    def dequantize(self, stored: Bytes, columns: int, start: int = 0) -> Floats:
        """Weights [rows, columns] of stored rows, the first of which are in column `start`.

        Raises:
            InvalidGroup: as `lattice.dequantize`.
        """
        if isinstance(self.fmt, Format):
            return lattice.dequantize(stored, self.fmt, self.group, columns)
        return chains.dequantize(stored, self.fmt, self.group, columns, self._entering(len(stored), start))

    def _entering(self, rows: int, start: int) -> Bytes:
        """The septets before the first ones of a part's rows; what is called changes them to the last ones."""
        if start == 0 or len(self._before) != rows:
            self._before = np.zeros(rows, np.uint8)
        return self._before
