"""Binary floating-point formats as integers: a number is a count of the format's smallest subnormal.

Every finite number of an IEEE 754 binary format is an integer multiple of its smallest positive
number, the *grid* (2^-24 for binary16). Written as that integer, decoding, encoding and rounding are
shifts, and no real number, logarithm or special function is left to reason about.

Source: IEEE 754-2019, sections 3.4 (encodings) and 4.3 (rounding directions).
"""

from dataclasses import dataclass
from fractions import Fraction

from icontract import ensure, require


@dataclass(frozen=True)
class BinaryFormat:
    """An IEEE 754 binary interchange format: `significand` bits (hidden one included), `exponent` bits.

    Raises:
        ValueError: the significand or the exponent has fewer than two bits.
    """

    name: str
    significand: int
    exponent: int

    def __post_init__(self) -> None:
        if self.significand < 2 or self.exponent < 2:
            raise ValueError(f"{self.name}: a significand and an exponent have at least two bits")

    @property
    def hidden(self) -> int:
        """The hidden bit, which is also the weight of the exponent field's low bit."""
        return 1 << (self.significand - 1)

    @property
    def binades(self) -> int:
        """How many ways a finite number's significand can be shifted (subnormals share the first)."""
        return (1 << self.exponent) - 2

    @property
    def grid(self) -> int:
        """log2 of the smallest positive number: -24 for binary16."""
        return 3 - (1 << (self.exponent - 1)) - self.significand

    @property
    def largest(self) -> int:
        """The largest finite number, in units of the grid."""
        return ((1 << self.significand) - 1) << (self.binades - 1)

    @property
    def sign(self) -> int:
        """The weight of the sign bit in a pattern."""
        return self.hidden << self.exponent


BINARY16 = BinaryFormat("binary16", 11, 5)
BFLOAT16 = BinaryFormat("bfloat16", 8, 8)
BINARY32 = BinaryFormat("binary32", 24, 8)


def floor(x: Fraction) -> int:
    """The largest integer that is not above `x`."""
    return x.numerator // x.denominator


def ceil(x: Fraction) -> int:
    """The smallest integer that is not below `x`."""
    return -floor(-x)


@ensure(lambda t, bits, result: result == (bits % t.sign < t.hidden * (t.binades + 1)))
@require(lambda t, bits: 0 <= bits < 2 * t.sign)
def is_finite(t: BinaryFormat, bits: int) -> bool:
    """Whether a pattern encodes a number, and not an infinity or a NaN (exponent field all ones)."""
    return bits // t.hidden % (1 << t.exponent) != t.binades + 1


@require(lambda t, bits: 0 <= bits < 2 * t.sign)
@require(lambda t, bits: is_finite(t, bits))
@ensure(lambda t, result: -t.largest <= result <= t.largest)
def decode(t: BinaryFormat, bits: int) -> int:
    """The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0."""
    magnitude = bits % t.sign
    field = magnitude // t.hidden
    if field == 0:
        units = magnitude
    else:
        units = (t.hidden + magnitude % t.hidden) << (t.binades - 1)
        for shift in reversed(range(t.binades - 1)):
            if field == shift + 1:
                units = (t.hidden + magnitude % t.hidden) << shift
    if bits < t.sign:
        return units
    return -units


def fits(significand: int, binades: int, q: int) -> bool:
    """Whether `q` has at most `significand` significant bits, apart from zeros below them; |q| bounded by `binades`."""
    for shift in range(binades):
        if abs(q) < 1 << (significand + shift):
            return q % (1 << shift) == 0
    return False


def representable(t: BinaryFormat, q: int) -> bool:
    """Whether `q` units of the grid are a number of the format."""
    return fits(t.significand, t.binades, q)


@require(lambda t, q: representable(t, q))
@ensure(lambda t, result: 0 <= result < 2 * t.sign)
def encode(t: BinaryFormat, q: int) -> int:
    """The pattern of a number given in units of the grid; zero gets the positive one.

    A significand m shifted by s is the pattern s * hidden + m: the hidden bit carries into the exponent field.
    """
    pattern = 0
    for shift in reversed(range(t.binades)):
        if abs(q) < 1 << (t.significand + shift):
            pattern = t.hidden * shift + (abs(q) >> shift)
    if q < 0:
        return t.sign + pattern
    return pattern


@require(lambda t, q: -t.largest <= q <= t.largest)
@ensure(lambda q, result: result <= q)
@ensure(lambda t, result: representable(t, result))
def round_down(t: BinaryFormat, q: int) -> int:
    """The largest number of the format that is not above `q` (units of the grid): roundTowardNegative."""
    for shift in range(t.binades):
        if -(1 << (t.significand + shift)) <= q < 1 << (t.significand + shift):
            return (q >> shift) << shift
    return q


@require(lambda t, q: -t.largest <= q <= t.largest)
@ensure(lambda q, result: q <= result)
@ensure(lambda t, result: representable(t, result))
def round_up(t: BinaryFormat, q: int) -> int:
    """The smallest number of the format that is not below `q` (units of the grid): roundTowardPositive."""
    return -round_down(t, -q)


@require(lambda shift: shift >= 0)
def nearest_multiple(shift: int, q: int) -> int:
    """The multiple of 2^shift nearest to `q`; of two, the even multiple."""
    step = 1 << shift
    above = q % step
    if 2 * above < step or (2 * above == step and q // step % 2 == 0):
        return q - above
    return q - above + step


@require(lambda significand, binades, q: abs(q) < 1 << (significand + binades - 1))
def round_nearest(significand: int, binades: int, q: int) -> int:
    """`q` rounded to `significand` bits, ties to even: roundTiesToEven, overflow apart.

    `binades` bounds the shifts tried: |q| < 2^(significand + binades - 1).
    """
    for shift in range(binades):
        if abs(q) < 1 << (significand + shift):
            return nearest_multiple(shift, q)
    return q


def binary32(x: Fraction) -> int:
    """The binary32 pattern nearest to `x`, ties to even; infinity where it overflows.

    Only for the rounding that ends a matrix-vector product: not lifted, checked against the machine's own.
    """
    t = BINARY32
    scaled = abs(x) / Fraction(2) ** t.grid
    shift = max(0, floor(scaled).bit_length() - t.significand)
    units = round(scaled / (1 << shift)) << shift
    pattern = encode(t, units) if units <= t.largest else t.hidden * (t.binades + 1)
    return pattern + (t.sign if x < 0 else 0)
