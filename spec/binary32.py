"""The few operations on binary32 numbers that kernels are made of, each with its exact meaning.

A number is its pattern, an integer from 0 to 2^32 - 1. Every operation rounds once, to nearest with ties to even, as
IEEE 754 says of its own; subnormal numbers are numbers like any others. The lifter keeps calls of these functions as
they are, and each target has its own text for them.

Source: IEEE 754-2019, sections 4.3.1 (roundTiesToEven), 5.4 and 5.5 (operations), 6.3 (the sign of a zero).
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec import floats
from septet.spec.arrays import Binary32
from septet.spec.floats import BINARY32

ZERO: Binary32 = 0
INFINITY: Binary32 = BINARY32.hidden * (BINARY32.binades + 1)
LARGEST: Binary32 = INFINITY - 1
"""The pattern of the largest finite number."""


def is_finite(x: Binary32) -> bool:
    """Whether a pattern encodes a number, and not an infinity or a NaN."""
    return x % BINARY32.sign < INFINITY


@require(lambda x: is_finite(x))
def exact(x: Binary32) -> Fraction:
    """The number that a pattern encodes."""
    return floats.decode(BINARY32, x) * Fraction(2) ** BINARY32.grid


def _signed(magnitude: Binary32, negative: bool) -> Binary32:
    return magnitude + (BINARY32.sign if negative else 0)


@require(lambda q: -(2**63) <= q < 2**63)
def from_integer(q: int) -> Binary32:
    """The number nearest to an integer of 64 bits; zero is positive."""
    return floats.binary32(Fraction(q))


@require(lambda bits: 0 <= bits < INFINITY)
def from_pattern(bits: int) -> Binary32:
    """The number of a pattern whose sign is not set."""
    return bits


@require(lambda x: 0 <= x < INFINITY)
def pattern(x: Binary32) -> int:
    """The pattern of a number whose sign is not set, as an integer."""
    return x


@require(lambda a, b: is_finite(a) and is_finite(b))
def add(a: Binary32, b: Binary32) -> Binary32:
    """a + b. An exact zero is negative only if both are."""
    total = exact(a) + exact(b)
    if total == 0:
        return _signed(ZERO, a >= BINARY32.sign and b >= BINARY32.sign)
    return floats.binary32(total)


@require(lambda a, b: is_finite(a) and is_finite(b))
def multiply(a: Binary32, b: Binary32) -> Binary32:
    """a * b; infinity where it overflows. The sign is the exclusive or of the signs, a zero's too."""
    return _signed(floats.binary32(abs(exact(a) * exact(b))), (a >= BINARY32.sign) != (b >= BINARY32.sign))


@require(lambda a, b: is_finite(a) and is_finite(b) and exact(b) != 0)
def divide(a: Binary32, b: Binary32) -> Binary32:
    """a / b; infinity where it overflows. The sign is the exclusive or of the signs, a zero's too."""
    return _signed(floats.binary32(abs(exact(a) / exact(b))), (a >= BINARY32.sign) != (b >= BINARY32.sign))


@require(lambda a, b, c: is_finite(a) and is_finite(b) and is_finite(c))
def fused(a: Binary32, b: Binary32, c: Binary32) -> Binary32:
    """a * b + c, rounded once. An exact zero is positive: no caller looks at its sign."""
    return floats.binary32(exact(a) * exact(b) + exact(c))


@require(lambda x, power: is_finite(x) and -126 <= power <= 127)
def scaled(x: Binary32, power: int) -> Binary32:
    """x * 2^power, `power` a constant."""
    return _signed(floats.binary32(abs(exact(x)) * Fraction(2) ** power), x >= BINARY32.sign)


def negated(x: Binary32) -> Binary32:
    """The same magnitude with the other sign."""
    return (x + BINARY32.sign) % (2 * BINARY32.sign)


def magnitude(x: Binary32) -> Binary32:
    """The same magnitude without a sign."""
    return x % BINARY32.sign


def less(a: Binary32, b: Binary32) -> bool:
    """a < b; False if one is a NaN. Both zeros are equal."""
    return _ordered(a) and _ordered(b) and _position(a) < _position(b)


def at_most(a: Binary32, b: Binary32) -> bool:
    """a <= b; False if one is a NaN. Both zeros are equal."""
    return _ordered(a) and _ordered(b) and _position(a) <= _position(b)


def _ordered(x: Binary32) -> bool:
    return x % BINARY32.sign <= INFINITY


def _position(x: Binary32) -> int:
    """Patterns without their sign are in the order of the numbers."""
    return -(x % BINARY32.sign) if x >= BINARY32.sign else x


@require(lambda x, power: is_finite(x) and -126 <= power <= 127)
@require(lambda x, power: abs(exact(x)) * Fraction(2) ** power < 2**63)
@ensure(lambda x, power, result: result <= exact(x) * Fraction(2) ** power < result + 1)
def floor_scaled(x: Binary32, power: int) -> int:
    """The largest integer that is not above x * 2^power, `power` a constant."""
    return floats.floor(exact(x) * Fraction(2) ** power)


@require(lambda x: is_finite(x) and abs(exact(x)) < 2**22)
@ensure(lambda x, result: abs(result - exact(x)) <= Fraction(1, 2))
def nearest_integer(x: Binary32) -> int:
    """The integer nearest to x; of two, the even one."""
    return round(exact(x))


@require(lambda q: abs(q) < 2**53)
@ensure(lambda q, result: exact(result) >= q)
def at_least(q: int) -> Binary32:
    """The smallest number that is not below an integer."""
    nearest = from_integer(q)
    return nearest if exact(nearest) >= q else _next(nearest)


@require(lambda a, k: is_finite(a) and a < BINARY32.sign and 0 < k < 2**24)
@ensure(lambda a, k, result: exact(result) * k >= exact(a))
def divide_up(a: Binary32, k: int) -> Binary32:
    """The smallest number that is not below a / k, `k` a constant, for a number without a sign."""
    quotient = divide(a, from_integer(k))
    return quotient if exact(quotient) * k >= exact(a) else _next(quotient)


@require(lambda a, b: is_finite(a) and is_finite(b) and exact(b) > 0 and abs(exact(a)) <= 127 * exact(b))
@ensure(lambda a, b, result: abs(result - exact(a) / exact(b)) <= Fraction(1, 2))
def nearest_quotient(a: Binary32, b: Binary32) -> int:
    """The integer nearest to a / b; of two, the even one."""
    return round(exact(a) / exact(b))


def _next(x: Binary32) -> Binary32:
    """The next larger number."""
    return x - 1 if x > BINARY32.sign else x + 1


OPERATIONS = (
    from_integer, from_pattern, pattern, add, multiply, divide, fused, scaled, negated, magnitude, less, at_most,
    floor_scaled, nearest_integer, at_least, divide_up, nearest_quotient,
)  # fmt: skip
"""What targets have a text for; the last three the C of processors only, in whose text they are faster."""
