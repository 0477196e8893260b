"""Every code, septet, byte and value stays in its type.

Besides these, each spec function's contract is an obligation of its own (`contract of ...`), which
includes the contracts of what it calls and that no table is read past its end; and the value ranges
that machine types are chosen from are proved, function by function (`ranges of ...`).
"""

from fractions import Fraction

from icontract import require

from septet.spec.codec import encode
from septet.spec.floats import BINARY16
from septet.spec.formats import LARGEST_LEVEL, SEPTETS, Format, Lane
from septet.spec.layout import pack
from septet.spec.quantizer import code, value
from septet.spec.theorem import theorem


@theorem("ranges")
@require(lambda u: u >= 0)
def codes_are_in_range(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction) -> bool:
    """Every weight, in or out of the group's range, has a code of the lane."""
    return 0 <= code(fmt.codebooks[lane], lo, u, w) < fmt.levels[lane]


@theorem("ranges", exhaustive=True)
@require(lambda fmt, c0: 0 <= c0 < fmt.levels[0])
@require(lambda fmt, c1: 0 <= c1 < fmt.levels[1])
def septets_fit_seven_bits(fmt: Format, c0: int, c1: int) -> bool:
    """A septet is less than 128."""
    return 0 <= encode(fmt, c0, c1) < SEPTETS


@theorem("ranges")
@require(lambda fmt, septets: len(septets) == fmt.block // 2)
@require(lambda septets: all(0 <= s < SEPTETS for s in septets))
def bytes_fit_eight_bits(fmt: Format, septets: tuple[int, ...]) -> bool:
    """A byte of a packed block is less than 256."""
    return all(0 <= b < 256 for b in pack(fmt, septets))


@theorem("ranges", exhaustive=True)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
def levels_fit_a_signed_byte(fmt: Format, lane: Lane, c: int) -> bool:
    """A codebook entry fits a signed byte."""
    return 0 <= fmt.codebooks[lane][c] <= LARGEST_LEVEL


@theorem("ranges")
@require(lambda lo: -BINARY16.largest <= lo <= BINARY16.largest)
@require(lambda u: 0 <= u <= BINARY16.largest)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
def lattice_values_fit_48_bits(fmt: Format, lane: Lane, lo: int, u: int, c: int) -> bool:
    """A lattice value is below 2^48 units of 2^-24, whatever the stored scales."""
    return abs(value(fmt.codebooks[lane], lo, u, c)) < 1 << 48
