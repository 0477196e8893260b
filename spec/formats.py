"""What a packed format is, and the formats that Septet ships.

A *group* of weights shares an offset `lo` and a unit `u`; code `c` stands for lo + u * n[c], where the
*codebook* `n` is a list of integers. Two weights, the two *lanes*, share a *septet* of seven bits.
"""

import itertools
from dataclasses import dataclass
from typing import Annotated, Literal

from septet.spec.floats import BINARY16, BinaryFormat
from septet.spec.unknown import unknown

Codebook = Annotated[tuple[int, ...], "codebook"]
Lane = Literal[0, 1]
LayoutName = Literal["stream", "planes"]
LANES: tuple[Lane, Lane] = (0, 1)

SEPTETS = 128
"""How many values seven bits have."""
LARGEST_LEVEL = 127
"""Codebook entries stay within a signed byte."""
LARGEST_GROUP = 256
BLOCK = {"stream": 16, "planes": 64}
"""Weights that a layout packs together: a group is a whole number of blocks."""


@dataclass(frozen=True)
class Format:
    """A lattice format: codebooks, the order of the digits in a septet, a layout, a type for the scales.

    A septet is a two-digit number. `low` is the lane that holds the low digit, whose base is that lane's
    number of levels: 8*c0 + c1 for s43 (low lane 1), c0 + 11*c1 for r11 (low lane 0).

    Raises:
        ValueError: a codebook is not strictly increasing from 0, leaves a signed byte, the lanes do not
            span the same range, or the pair does not fit seven bits.
    """

    name: str
    codebooks: tuple[Codebook, Codebook]
    low: Lane
    layout: LayoutName = "stream"
    scale: BinaryFormat = BINARY16

    def __post_init__(self) -> None:
        for n in self.codebooks:
            if len(n) < 2 or n[0] != 0 or any(a >= b for a, b in itertools.pairwise(n)):
                raise ValueError(f"format {self.name}: a codebook must increase strictly from 0, not {n}")
            if n[-1] > LARGEST_LEVEL:
                raise ValueError(f"format {self.name}: codebook entry {n[-1]} is above {LARGEST_LEVEL}")
        if self.codebooks[0][-1] != self.codebooks[1][-1]:
            raise ValueError(f"format {self.name}: the lanes must span the same range")
        if self.septets > SEPTETS:
            raise ValueError(f"format {self.name}: {self.septets} pairs of codes do not fit in seven bits")
        if self.layout not in BLOCK:
            raise ValueError(f"format {self.name}: unknown layout {self.layout!r}")

    @property
    def levels(self) -> tuple[int, int]:
        """Number of codes in each lane."""
        return len(self.codebooks[0]), len(self.codebooks[1])

    @property
    def septets(self) -> int:
        """Number of valid septets: the pairs of codes."""
        return self.levels[0] * self.levels[1]

    @property
    def span(self) -> int:
        """Units between the lowest and the highest value of a group."""
        return self.codebooks[0][-1]

    @property
    def block(self) -> int:
        """Weights in a block of the layout."""
        return BLOCK[self.layout]

    @property
    def block_bytes(self) -> int:
        """Bytes in a block of the layout."""
        return self.block * 7 // 16

    def gap(self, lane: int) -> int:
        """The largest distance between neighbouring codebook entries of a lane, in units."""
        n = self.codebooks[lane]
        return max(b - a for a, b in itertools.pairwise(n))

    def groups(self) -> tuple[int, ...]:
        """The group sizes that the layout can hold."""
        return tuple(range(self.block, LARGEST_GROUP + 1, self.block))


SIXTEEN = tuple(7 * c for c in range(16))
EIGHT = tuple(15 * c for c in range(8))
ELEVEN = tuple(range(11))
BELL = (0, 19, 33, 44, 54, 64, 73, 83, 94, 108, 127)
"""Lloyd's algorithm on groups of 128 normal weights scaled to [0, 127], ends held, rounded to integers."""

S43 = Format("s43", (SIXTEEN, EIGHT), low=1)
S43_PLANES = Format("s43/planes", (SIXTEEN, EIGHT), low=1, layout="planes")
R11 = Format("r11", (ELEVEN, ELEVEN), low=0)
NL11 = Format("nl11", (BELL, BELL), low=0)

FORMATS: dict[str, Format] = {fmt.name: fmt for fmt in (S43, S43_PLANES, R11, NL11)}


def find(name: str) -> Format:
    """The shipped format of that name; `s43/stream` is another way to write `s43`.

    Raises:
        ValueError: there is none; the message lists those there are.
    """
    key = name.removesuffix("/stream")
    if key not in FORMATS:
        raise ValueError(unknown("format", name, FORMATS))
    return FORMATS[key]
