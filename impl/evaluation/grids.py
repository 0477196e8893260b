"""What quantizers round to: integers with a scale and a zero point, lattices, and chains, a group of columns at a time.

A grid quantizes a group of a matrix's columns given the factor of what errors cost in it: `u`, upper triangular, with
cost |e u^-1|^2 of a row's errors e. The identity makes it round-to-nearest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from septet import chains, lattice
from septet.errors import SeptetError
from septet.lattice import Bytes
from septet.rows import Coder
from septet.spec import catalogue
from septet.spec.catalogue import AnyFormat
from septet.spec.chains import Chain
from septet.spec.formats import Format
from septet.spec.storage import SCALE_BYTES

Doubles = NDArray[np.float64]
Nearest = Callable[[Doubles, int], Doubles]
"""From weights of one column [rows] and its place in the group to their values."""


class Grid(Protocol):
    """What a matrix is rounded to."""

    @property
    def group(self) -> int:
        """Columns that are quantized together."""

    def row_bits(self, columns: int) -> int:
        """Stored bits of a row, scales counted."""

    def quantize(self, w: Doubles, u: Doubles, start: int) -> Doubles:
        """The values [rows, n] of a group of n columns, the first of which is column `start`."""


class Stored(Grid, Protocol):
    """A format of Septet's: a grid whose groups are bytes."""

    def stored(self, w: Doubles, u: Doubles, start: int) -> tuple[Bytes, Doubles]:
        """The bytes [rows, bytes of a group] of what `quantize` gives, and that."""


@dataclass(frozen=True)
class Integers:
    """2^bits levels between a group's least and greatest weight, 0 among them, which is a level itself.

    Scales are rounded to binary16; a group stores one, and a zero point of as many bits as a code.
    """

    bits: int
    group: int

    def row_bits(self, columns: int) -> int:
        """Stored bits of a row."""
        return columns * self.bits + -(-columns // self.group) * (16 + self.bits)

    def scales(self, w: Doubles) -> tuple[Doubles, Doubles]:
        """Steps and zero points [..., 1] of groups [..., n]."""
        least = np.minimum(w.min(axis=-1, keepdims=True), 0)
        step = (np.maximum(w.max(axis=-1, keepdims=True), 0) - least) / (2**self.bits - 1)
        step = step.astype(np.float16).astype(np.float64)
        step = np.where(step > 0, step, 2.0**-24)
        return step, np.clip(np.rint(-least / step), 0, 2**self.bits - 1)

    def nearest(self, w: Doubles, step: Doubles, zero: Doubles) -> Doubles:
        """The values of weights."""
        return step * (np.clip(np.rint(w / step) + zero, 0, 2**self.bits - 1) - zero)

    def rounded(self, w: Doubles) -> Doubles:
        """A matrix [rows, columns], to nearest."""
        made = np.empty_like(w)
        for start in range(0, w.shape[1], self.group):
            part = w[:, start : start + self.group]
            made[:, start : start + self.group] = self.nearest(part, *self.scales(part))
        return made

    def quantize(self, w: Doubles, u: Doubles, start: int) -> Doubles:
        """One group."""
        step, zero = self.scales(w)
        return one_by_one(w, u, lambda column, k: self.nearest(column, step[:, 0], zero[:, 0]))


@dataclass(frozen=True)
class Lattice:
    """One of Septet's lattices, with scales of the least squared error, weighted by what errors cost."""

    fmt: Format
    group: int

    def row_bits(self, columns: int) -> int:
        """Stored bits of a row."""
        return 8 * catalogue.row_bytes(self.fmt, self.group, columns)

    def quantize(self, w: Doubles, u: Doubles, start: int) -> Doubles:
        """One group."""
        return self.stored(w, u, start)[1]

    def stored(self, w: Doubles, u: Doubles, start: int) -> tuple[Bytes, Doubles]:
        """One group and its bytes: its values are nearest to themselves, so that they have the codes to be stored."""
        searched = Coder(self.fmt, self.group, costs(u), "mse").quantize(w.astype(np.float32))
        scales = np.ascontiguousarray(searched[:, :SCALE_BYTES]).view("<f2").T
        lo, unit = scales.astype(np.float64)
        places = np.arange(self.group, dtype=np.float64).reshape(self.group, 1)
        lanes = np.zeros(self.group, np.int64)
        lanes[lattice.lane_of(places, self.fmt, 1).ravel().astype(np.int64)] = 1

        def nearest(column: Doubles, k: int) -> Doubles:
            n = np.array(self.fmt.codebooks[lanes[k]], np.float64)
            middles = (n[1:] + n[:-1]) / 2
            at = (column[:, None] >= lo[:, None] + unit[:, None] * middles).sum(axis=1)
            return np.asarray(lo + unit * n[at])

        made = one_by_one(w, u, nearest)
        return lattice.encoded(made.astype(np.float32), self.fmt, self.group, *scales), made


class Chained:
    """One of Septet's chains: within a group the best path at what errors cost there, each column by itself."""

    def __init__(self, chain: Chain, group: int) -> None:
        self.chain, self.group = chain, group
        self._before = np.zeros(0, np.uint8)

    def row_bits(self, columns: int) -> int:
        """Stored bits of a row."""
        return 8 * catalogue.row_bytes(self.chain, self.group, columns)

    def quantize(self, w: Doubles, u: Doubles, start: int) -> Doubles:
        """One group; those of a matrix come from left to right, since a chain goes on."""
        return self.stored(w, u, start)[1]

    def stored(self, w: Doubles, u: Doubles, start: int) -> tuple[Bytes, Doubles]:
        """One group and its bytes."""
        if start == 0:
            self._before = np.zeros(len(w), np.uint8)
        entering, h = self._before.copy(), chains.whole_importances(costs(u))
        stored = chains.quantize(w.astype(np.float32), self.chain, self.group, h, self._before)
        return stored, chains.dequantize(stored, self.chain, self.group, w.shape[1], entering).astype(np.float64)


def costs(u: Doubles) -> Doubles:
    """What a squared error of each column of a group costs, those of the others aside: the diagonal of (u^T u)^-1."""
    inverse = np.linalg.inv(u)
    return np.asarray(np.square(inverse).sum(axis=1))


def one_by_one(w: Doubles, u: Doubles, nearest: Nearest) -> Doubles:
    """Columns of a group in order, each error made good by the columns after it as far as they can."""
    left, made = w.copy(), np.empty_like(w)
    for k in range(w.shape[1]):
        made[:, k] = nearest(left[:, k], k)
        error = (left[:, k] - made[:, k]) / u[k, k]
        left[:, k + 1 :] -= np.outer(error, u[k, k + 1 :])
    return made


def find(name: str, group: int) -> Grid:
    """The grid of some bits, or of one of Septet's formats.

    Raises:
        SeptetError: there is none of that name, or not in such groups.
    """
    if name.isascii() and name.isdigit() and 2 <= int(name) <= 8 and group > 0:
        return Integers(int(name), group)
    try:
        fmt = catalogue.find(name)
    except ValueError as problem:
        raise SeptetError(f"no grid {name!r}: 2 to 8 bits, or a format of `septet formats`") from problem
    if group not in fmt.groups():
        raise SeptetError(f"{name} has no groups of {group}")
    return of_format(fmt, group)


def of_format(fmt: AnyFormat, group: int) -> Stored:
    """The grid of one of Septet's formats, in groups that it has."""
    return Chained(fmt, group) if isinstance(fmt, Chain) else Lattice(fmt, group)
