"""Chain formats: a septet tells two pairs of weights, its own and, in part, the next one.

A row is a sequence of septets. The pair of weights of a septet is u * (T[septet] + S[septet before]), where u is the
unit of the pair's group and T and S, `here` and `before`, are tables of 128 pairs of integers. So a decoder looks up
twice and adds, and an encoder chooses a path through 128 states for a whole row, the one of the least squared error:
Viterbi's algorithm, whose step is `extend`. A row starts after septet 0.

Every septet may follow every other, so any bytes are the septets of a chain. Septets lie in bytes as those of the
layout `stream`, eight in seven bytes, after the group's unit, a binary16 number that is not negative.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from icontract import ensure, require

from septet.spec import floats, layout
from septet.spec.binary32 import from_integer, multiply, scaled
from septet.spec.floats import BINARY16
from septet.spec.formats import BLOCK, LANES, LARGEST_GROUP, LARGEST_LEVEL, S43, SEPTETS, Lane

Table = Annotated[tuple[int, ...], "table"]
Tables = tuple[Table, Table]
"""A table for each lane: 128 integers, in units."""

FRACTION = 64
"""Weights are rounded to this part of a unit before a path is sought: then costs are integers."""
FARTHEST = 512
"""Weights beyond this many units are taken to be there."""
LARGEST_IMPORTANCE = 1 << 20
"""Importances are integers from 1 up to this."""
UNIT_BYTES = 2
"""A binary16 unit, little-endian."""


@dataclass(frozen=True)
class Chain:
    """A chain format: the tables, and how near every weight of an encoded row is to its value.

    Attributes:
        here: what a septet adds to its own pair; before: what it adds to the next.
        anchors: septets among which a path can always stay near: after each of them, every pair of weights within
            `box` units has one of them within `radius` - 1/2 units in both lanes (theorem `anchors_cover_the_box`).
        per_rms: the first unit that an encoder tries, for weights whose root mean square is 1.

    Raises:
        ValueError: a table has not 128 entries, a level leaves a signed byte, the box is negative, or septet 0 is no
            anchor.
    """

    name: str
    here: Tables
    before: Tables
    anchors: tuple[int, ...]
    box: int
    radius: int
    per_rms: float

    def __post_init__(self) -> None:
        for here, before in zip(self.here, self.before, strict=True):
            if len(here) != SEPTETS or len(before) != SEPTETS:
                raise ValueError(f"format {self.name}: a table has {SEPTETS} entries")
            if min(here) + min(before) < -LARGEST_LEVEL or max(here) + max(before) > LARGEST_LEVEL:
                raise ValueError(f"format {self.name}: a level is beyond {LARGEST_LEVEL}")
        if self.box < 0:
            raise ValueError(f"format {self.name}: a box of {self.box} units")
        if 0 not in self.anchors:
            raise ValueError(f"format {self.name}: septet 0, after which rows start, is no anchor")

    @property
    def block(self) -> int:
        """Weights that are packed together."""
        return BLOCK["stream"]

    @property
    def block_bytes(self) -> int:
        """Bytes of as many weights."""
        return self.block * 7 // 16

    def groups(self) -> tuple[int, ...]:
        """The lengths that groups can have."""
        return tuple(range(self.block, LARGEST_GROUP + 1, self.block))


def summed(fours: tuple[int, ...], threes: tuple[int, ...]) -> Table:
    """A table of sums over the fields of a septet: its upper four bits look up one table, the lower three another."""
    return tuple(fours[s // 8] + threes[s % 8] for s in range(SEPTETS))


# Decoding -------------------------------------------------------------------------------------------


@require(lambda septet: 0 <= septet < SEPTETS)
@require(lambda before: 0 <= before < SEPTETS)
@ensure(lambda result: -LARGEST_LEVEL <= result <= LARGEST_LEVEL)
def level(chain: Chain, lane: Lane, before: int, septet: int) -> int:
    """The value of a weight in units: the entry of its septet, and that of the septet before."""
    return chain.here[lane][septet] + chain.before[lane][before]


@require(lambda group, chain: group in chain.groups())
def group_bytes(chain: Chain, group: int) -> int:
    """Bytes of a group of `group` weights: its unit, and seven bits a pair."""
    return UNIT_BYTES + 7 * group // 16


@require(lambda columns: columns >= 0)
def row_bytes(chain: Chain, group: int, columns: int) -> int:
    """Bytes of a row of `columns` weights; the last group is padded with septets 0."""
    return (columns + group - 1) // group * group_bytes(chain, group)


@require(lambda chain, group, data: len(data) == group_bytes(chain, group))
def read_group(chain: Chain, group: int, data: bytes) -> tuple[int, tuple[int, ...]]:
    """The unit of a stored group (units of the scale type's grid) and its group // 2 septets.

    Raises:
        ValueError: the unit is a NaN or infinite, or its sign is set.
    """
    pattern = layout.scale_from_bytes(tuple(data[:UNIT_BYTES]))
    if not floats.is_finite(BINARY16, pattern):
        raise ValueError("a stored scale is not finite")
    if pattern >= BINARY16.sign:
        raise ValueError("the sign of a stored unit is set")
    septets: list[int] = []
    for start in range(UNIT_BYTES, len(data), chain.block_bytes):
        septets += layout.unpack(S43, tuple(data[start : start + chain.block_bytes]))
    return floats.decode(BINARY16, pattern), tuple(septets)


@require(lambda chain, group, septets: len(septets) == group // 2)
def write_group(chain: Chain, group: int, unit: int, septets: tuple[int, ...]) -> bytes:
    """The bytes of a group from its unit (units of the scale type's grid) and its septets."""
    data = bytes(layout.scale_to_bytes(floats.encode(BINARY16, unit)))
    for start in range(0, group // 2, 8):
        data += bytes(layout.pack(S43, septets[start : start + 8]))
    return data


@require(lambda chain, group, columns, data: len(data) == row_bytes(chain, group, columns))
def dequantize_row(chain: Chain, group: int, columns: int, data: bytes) -> tuple[int, ...]:
    """The weights of a stored row, as binary32 patterns. No rounding happens: `products_fit_binary32`.

    Zeros have the sign of IEEE 754's product: it is minus where the unit is 0 and the level negative.

    Raises:
        ValueError: as `read_group`.
    """
    size, before, weights = group_bytes(chain, group), 0, list[int]()
    for start in range(0, len(data), size):
        unit, septets = read_group(chain, group, data[start : start + size])
        u = scaled(from_integer(unit), BINARY16.grid)
        for septet in septets:
            weights += [multiply(u, from_integer(level(chain, lane, before, septet))) for lane in LANES]
            before = septet
    return tuple(weights[:columns])


# Encoding -------------------------------------------------------------------------------------------


def position(unit: int, w: Fraction) -> int:
    """A weight in parts of its unit (both in one unit of measure), rounded to nearest, ties to even, kept in range."""
    if unit == 0:
        return 0
    return max(-FARTHEST * FRACTION, min(FARTHEST * FRACTION, round(FRACTION * w / unit)))


@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
def cost(h: int, x: int, n: int) -> int:
    """What a level costs a weight: h * (x - FRACTION * n)^2 / FRACTION, less what is the same for all levels."""
    return h * (n * (FRACTION * n - 2 * x))


@require(lambda costs: len(costs) == SEPTETS)
@require(lambda steps: len(steps) == SEPTETS)
def extend(costs: tuple[int, ...], steps: tuple[int, ...]) -> tuple[int, int]:
    """Bellman's step: the least of costs[i] + steps[i], and the first i that has it."""
    least, first = costs[0] + steps[0], 0
    for i in range(1, SEPTETS):
        if costs[i] + steps[i] < least:
            least, first = costs[i] + steps[i], i
    return least, first


@require(lambda chain, x, n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
def is_near(chain: Chain, x: int, n: int) -> bool:
    """Whether a level is within `radius` - 1/2 units of a weight, or farther by no more than that is off the box."""
    beyond = max(0, abs(x) - FRACTION * chain.box)
    return abs(x - FRACTION * n) <= FRACTION * chain.radius - FRACTION // 2 + beyond


@require(lambda xs, hs: len(xs) == len(hs) and len(xs) % 2 == 0)
def best_path(
    chain: Chain, before: int, xs: tuple[int, ...], hs: tuple[int, ...], near: bool = False
) -> tuple[int, tuple[int, ...]]:
    """The cost and the septets of the least costly path that ends in an anchor; with `near`, of those that stay near.

    Args:
        xs: positions of the weights; hs: their importances.
        before: the septet before the first pair.
    """
    every = range(-LARGEST_LEVEL, LARGEST_LEVEL + 1)
    costs: dict[int, int] = {before: 0}  # by septet; those that no path reaches are not there
    back: list[dict[int, int]] = []
    for p in range(0, len(xs), 2):
        allowed = [{n: cost(hs[p + k], xs[p + k], n) for n in every} for k in (0, 1)]
        if near:
            allowed = [{n: c for n, c in allowed[k].items() if is_near(chain, xs[p + k], n)} for k in (0, 1)]
        after: dict[int, int] = {}
        came: dict[int, int] = {}
        for j in range(SEPTETS):
            for i, so_far in costs.items():
                c0 = allowed[0].get(chain.here[0][j] + chain.before[0][i])
                c1 = allowed[1].get(chain.here[1][j] + chain.before[1][i])
                if c0 is not None and c1 is not None and (j not in after or so_far + c0 + c1 < after[j]):
                    after[j], came[j] = so_far + c0 + c1, i
        costs = after
        back.append(came)
    total, last = min((c, j) for j, c in costs.items() if j in chain.anchors)
    path = [last]
    for came in reversed(back[1:]):
        path.append(came[path[-1]])
    return total, tuple(reversed(path))
