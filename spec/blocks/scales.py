"""Types that block formats store scales in, and their numbers as binary32 patterns.

Sources: IEEE 754-2019 (binary16); OCP Microscaling Formats (MX) v1.0 (E8M0); OCP 8-bit Floating
Point (OFP8) v1.0 (E4M3).
"""

from icontract import ensure, require

from septet.spec.blocks.block import Scale
from septet.spec.floats import BINARY16, BINARY32, is_finite

BIAS32 = 127
E8M0_NAN = 255
E4M3_GRID = -9
"""log2 of the smallest positive E4M3 number."""
E4M3_NAN = 127
"""Of either sign: E4M3 has no infinities and one NaN."""


@require(lambda bits, grid: bits + grid <= 128)
@require(lambda m, bits: 0 <= m < 1 << bits)
@require(lambda bits, grid: 0 < bits <= 24 and -BIAS32 < grid)
@ensure(lambda result: 0 <= result < BINARY32.sign)
def pattern_of(m: int, bits: int, grid: int) -> int:
    """The binary32 pattern of m * 2^grid, which is zero or normal."""
    for top in reversed(range(bits)):
        if m >= 1 << top:
            return (top + grid + BIAS32) * BINARY32.hidden + (m % (1 << top) << (BINARY32.significand - 1 - top))
    return 0


@require(lambda bits: 0 <= bits < 1 << 16)
def binary16_is_number(bits: int) -> bool:
    """Whether a binary16 pattern is finite."""
    return is_finite(BINARY16, bits)


@require(lambda bits: 0 <= bits < 1 << 16)
@require(lambda bits: binary16_is_number(bits))
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def binary16_pattern(bits: int) -> int:
    """A binary16 number as binary32: exact, and a zero keeps its sign."""
    sign = bits // BINARY16.sign * BINARY32.sign
    field = bits // BINARY16.hidden % 32
    fraction = bits % BINARY16.hidden
    if field == 0:
        return sign + pattern_of(fraction, 10, BINARY16.grid)
    return sign + (field + BIAS32 - 15) * BINARY32.hidden + fraction * 8192


@require(lambda bits: 0 <= bits < 256)
def e8m0_is_number(bits: int) -> bool:
    """Whether an E8M0 pattern is not the NaN."""
    return bits != E8M0_NAN


@require(lambda bits: 0 <= bits < 256)
@require(lambda bits: e8m0_is_number(bits))
@ensure(lambda result: 0 < result < BINARY32.sign)
def e8m0_half_pattern(bits: int) -> int:
    """Half of an E8M0 number, 2^(bits - 127), as binary32: exact, and subnormal for the two smallest."""
    if bits < 2:
        return (1 + bits) << 21
    return (bits + 255) % 256 * BINARY32.hidden  # a sum: ranges show that it is not negative


@require(lambda bits: 0 <= bits < 256)
def e4m3_is_number(bits: int) -> bool:
    """Whether an E4M3 pattern is not a NaN."""
    return bits % 128 != E4M3_NAN


@require(lambda bits: 0 <= bits < 256)
@require(lambda bits: e4m3_is_number(bits))
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def e4m3_half_pattern(bits: int) -> int:
    """Half of an E4M3 number as binary32: exact."""
    sign = bits // 128 * BINARY32.sign
    field = bits // 8 % 16
    if field == 0:
        return sign + pattern_of(bits % 8, 3, E4M3_GRID - 1)
    return sign + (field + BIAS32 - 8) * BINARY32.hidden + bits % 8 * (1 << 20)


@require(lambda bits: 0 <= bits < 256)
def ue4m3_is_number(bits: int) -> bool:
    """Whether a pattern is an E4M3 number without a sign."""
    return bits < E4M3_NAN


@require(lambda bits: 0 <= bits < 1 << 16)
def bfloat16_is_number(bits: int) -> bool:
    """Whether a bfloat16 pattern is finite."""
    return bits // 128 % 256 != 255


@require(lambda bits: 0 <= bits < 1 << 16)
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def bfloat16_pattern(bits: int) -> int:
    """A bfloat16 number as binary32: its upper half."""
    return bits << 16


@require(lambda bits: 0 <= bits < 1 << 32)
def binary32_is_number(bits: int) -> bool:
    """Whether a binary32 pattern is finite."""
    return is_finite(BINARY32, bits)


@require(lambda bits: 0 <= bits < 1 << 32)
@ensure(lambda bits, result: result == bits)
def binary32_pattern(bits: int) -> int:
    """A binary32 number is its own pattern."""
    return bits


def divided(pattern: int, halvings: int) -> int:
    """A binary32 number from binary16's range over a power of two: its exponent is less by so much, and 0 stays 0."""
    return pattern if pattern % BINARY32.sign == 0 else pattern - halvings * BINARY32.hidden


@require(lambda bits: 0 <= bits < 1 << 16)
@require(lambda bits: binary16_is_number(bits))
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def eighth_pattern(bits: int) -> int:
    """An eighth of a binary16 number as binary32: exact."""
    return divided(binary16_pattern(bits), 3)


@require(lambda bits: 0 <= bits < 1 << 16)
@require(lambda bits: binary16_is_number(bits))
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def quarter_pattern(bits: int) -> int:
    """A quarter of a binary16 number as binary32: exact."""
    return divided(binary16_pattern(bits), 2)


@require(lambda bits: 0 <= bits < 1 << 64)
@ensure(lambda result: 0 <= result < 1 << 16)
def gathered(bits: int) -> int:
    """The binary16 pattern whose four nibbles are the uppermost ones of four 16-bit words, the lowest first."""
    return sum((bits >> (16 * k + 12)) % 16 << (4 * k) for k in range(4))


@require(lambda bits: 0 <= bits < 1 << 64)
def spread_is_number(bits: int) -> bool:
    """Whether a binary16 pattern in four nibbles is finite."""
    return binary16_is_number(gathered(bits))


@require(lambda bits: 0 <= bits < 1 << 64)
@require(lambda bits: spread_is_number(bits))
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def spread_eighth_pattern(bits: int) -> int:
    """An eighth of a binary16 number in four nibbles as binary32: exact."""
    return eighth_pattern(gathered(bits))


HALF = Scale("binary16", 2, BINARY16.significand, binary16_is_number, binary16_pattern)
BFLOAT16 = Scale("bfloat16", 2, 8, bfloat16_is_number, bfloat16_pattern)
SINGLE = Scale("binary32", 4, BINARY32.significand, binary32_is_number, binary32_pattern)
EIGHTH = Scale("binary16, an eighth", 2, BINARY16.significand, binary16_is_number, eighth_pattern)
SPREAD_EIGHTH = Scale(
    "binary16 in four nibbles, an eighth", 8, BINARY16.significand, spread_is_number, spread_eighth_pattern
)
QUARTER = Scale("binary16, a quarter", 2, BINARY16.significand, binary16_is_number, quarter_pattern)
E8M0 = Scale("E8M0, halved", 1, 1, e8m0_is_number, e8m0_half_pattern)
E4M3 = Scale("E4M3, halved", 1, 4, e4m3_is_number, e4m3_half_pattern)
UE4M3 = Scale("E4M3 without a sign, halved", 1, 4, ue4m3_is_number, e4m3_half_pattern)
"""Four-bit floats are doubled to be integers, and their scales halved."""
