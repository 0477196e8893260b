"""Exactness of binary floating point where the formats rely on it: no rounding but the one at the end."""

from icontract import require

from septet.spec.floats import (
    BFLOAT16,
    BINARY16,
    BINARY32,
    BinaryFormat,
    decode,
    encode,
    fits,
    is_finite,
    nearest_multiple,
    representable,
    round_nearest,
)
from septet.spec.formats import LARGEST_LEVEL, Format, Lane
from septet.spec.quantizer import value
from septet.spec.theorem import theorem

BINARY64_INTEGERS = 1 << 53
"""binary64 holds every integer up to this one."""
VALUE_BINADES = 25
"""Shifts that rounding a lattice value to binary32 may need: values stay below 2^(24 + 25 - 1) units."""


@theorem("floats", over={"t": [BINARY16]})
@require(lambda t, q: -t.largest <= q <= t.largest)
@require(lambda t, q: representable(t, q))
def binary16_decode_inverts_encode(t: BinaryFormat, q: int) -> bool:
    """Decoding an encoded binary16 number gives it back."""
    bits = encode(t, q)
    return is_finite(t, bits) and decode(t, bits) == q


@theorem("floats", over={"t": [BINARY16]}, exhaustive=True)
@require(lambda t, bits: 0 <= bits < 2 * t.sign)
@require(lambda t, bits: is_finite(t, bits) and bits != t.sign)
def binary16_encode_inverts_decode(t: BinaryFormat, bits: int) -> bool:
    """Encoding a decoded pattern gives the pattern back; minus zero, the exception, decodes to zero."""
    return encode(t, decode(t, bits)) == bits and decode(t, t.sign) == 0


@theorem("floats", over={"t": [BINARY16]}, exhaustive=True)
@require(lambda t, bits: 0 <= bits < 2 * t.sign)
@require(lambda t, bits: is_finite(t, bits))
def binary16_patterns_are_representable(t: BinaryFormat, bits: int) -> bool:
    """Every finite pattern, subnormals included, decodes to a number within the format's range."""
    q = decode(t, bits)
    return representable(t, q) and -t.largest <= q <= t.largest


@theorem("floats", over={"shift": range(VALUE_BINADES)})
@require(lambda shift, q: abs(q) < 1 << (BINARY32.significand + shift))
@require(lambda shift, q: shift == 0 or 1 << (BINARY32.significand + shift - 1) <= abs(q))
def rounding_errs_by_half_an_ulp(shift: int, q: int) -> bool:
    """Rounding to binary32 changes a number by at most 2^-24 of itself; the result is a number of 24 bits."""
    result = round_nearest(BINARY32.significand, VALUE_BINADES + 1, q)
    exact = result % (1 << shift) == 0 and abs(result) <= 1 << (BINARY32.significand + shift)
    return exact and abs(result - q) << BINARY32.significand <= abs(q)


@theorem("floats", over={"shift": range(VALUE_BINADES)})
@require(lambda shift, q: abs(q) <= 1 << (BINARY32.significand + shift) and q % (1 << shift) == 0)
def rounding_is_idempotent(shift: int, q: int) -> bool:
    """A number of at most 24 significant bits is rounded to itself."""
    return round_nearest(BINARY32.significand, VALUE_BINADES + 1, q) == q


@theorem("floats", over={"shift": [1, 13, 29]})
@require(lambda q: abs(q) < 1 << 62)
@require(lambda r: abs(r) < 1 << 62)
@require(lambda shift, r: r % (1 << shift) == 0)
def nearest_multiples_are_nearest(shift: int, q: int, r: int) -> bool:
    """No other multiple is closer than the one rounded to, and at a tie the one rounded to is even."""
    result = nearest_multiple(shift, q)
    error, other = abs(result - q), abs(r - q)
    return error < other or r == result or (error == other and result % (2 << shift) == 0)


@theorem("floats", exhaustive=True)
@require(lambda bits: 0 <= bits < BINARY16.sign)
@require(lambda bits: is_finite(BINARY16, bits))
@require(lambda n: 0 <= n <= LARGEST_LEVEL)
def product_is_exact(bits: int, n: int) -> bool:
    """Any stored unit times any codebook entry has at most 24 significant bits: exact in binary32."""
    return fits(BINARY32.significand, VALUE_BINADES, decode(BINARY16, bits) * n)


@theorem("floats")
@require(lambda lo: -BINARY16.largest <= lo <= BINARY16.largest)
@require(lambda product: 0 <= product < 1 << 47)
@require(lambda product, stored: stored == product)
@require(lambda product, stored: stored == round_nearest(BINARY32.significand, VALUE_BINADES, product))
def dequantizing_ignores_contraction(lo: int, product: int, stored: int) -> bool:
    """Where the product is exact (`product_is_exact`), multiply-then-add and fused multiply-add agree."""
    separate = round_nearest(BINARY32.significand, VALUE_BINADES + 1, lo + stored)
    fused = round_nearest(BINARY32.significand, VALUE_BINADES + 1, lo + product)
    return separate == fused


@theorem("floats", where=lambda fmt: fmt.scale.largest <= BINARY16.largest)
@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, u: 0 <= u <= fmt.scale.largest)
@require(lambda fmt, lane, k: 0 <= k < fmt.levels[lane] - 1)
def midpoints_are_exact_in_binary64(fmt: Format, lane: Lane, lo: int, u: int, k: int) -> bool:
    """A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly."""
    n = fmt.codebooks[lane]
    return abs(2 * lo + u * (n[k] + n[k + 1])) <= BINARY64_INTEGERS


@theorem("floats", where=lambda fmt: fmt.scale.largest <= BINARY16.largest)
@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, u: 0 <= u <= fmt.scale.largest)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
def finite_in_finite_out(fmt: Format, lane: Lane, lo: int, u: int, c: int) -> bool:
    """Finite scales give finite weights: a lattice value is far inside binary32's range."""
    limit = BINARY32.largest >> (BINARY16.grid - BINARY32.grid)
    return abs(value(fmt.codebooks[lane], lo, u, c)) <= 1 << 48 < limit


@theorem("floats", holds=False, over={"t": [BFLOAT16, BINARY32]})
@require(lambda t, lo: -t.largest <= lo <= t.largest)
@require(lambda t, lo: representable(t, lo))
def other_scales_are_exact_in_binary64(t: BinaryFormat, lo: int) -> bool:
    """bfloat16 or binary32 scales would keep midpoints exact in binary64. They do not: their range is too wide."""
    return abs(2 * lo) <= BINARY64_INTEGERS


@theorem("floats", holds=False)
@require(lambda u: 0 <= u < 1 << BINARY32.significand)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
def binary32_products_are_exact(fmt: Format, lane: Lane, u: int, c: int) -> bool:
    """With a binary32 unit the product would also be exact in binary32. It is not: 24 and 7 bits do not fit in 24."""
    return fits(BINARY32.significand, VALUE_BINADES, u * fmt.codebooks[lane][c])
