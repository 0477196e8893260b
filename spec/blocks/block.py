"""What a block of weights is, and what a weight of it is worth as a binary32 number.

Every format here means the same sentence with other numbers in it: a weight is `d * m * n`, or `d * m * n` plus or
minus `e * s`, where `d` and `e` are stored scales and `m` (multiplier), `n` (level) and `s` (step) small integers
from stored codes. Where there is more than one product or sum, all products are exact in binary32 (theorem
`products_are_exact`), so that one rounding is left at most: IEEE 754 arithmetic gives the same bits in any order, with
and without contraction. Zeros have the signs that IEEE 754 gives them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from icontract import ensure, require

from septet.spec.arrays import Binary32s
from septet.spec.arrays import Bytes as Memory
from septet.spec.blocks.packing import Bytes, Codes, Packing, Unpacking
from septet.spec.floats import BINARY32, binary32
from septet.spec.group import weight

Signed = tuple[bool, Fraction]
"""A number that is negative or not, and its magnitude: there are two zeros, as in IEEE 754."""


@dataclass(frozen=True)
class Scale:
    """A type of stored scales.

    Attributes:
        bytes: little-endian bytes of a pattern.
        significand: significant bits of its numbers.
        is_number: whether a pattern is a finite number.
        pattern: a finite number of the type, or half of it, as a binary32 pattern.
    """

    name: str
    bytes: int
    significand: int
    is_number: Callable[[int], bool]
    pattern: Callable[[int], int]


def identity(code: int) -> int:
    """The integer of a code that is that integer."""
    return code


def never(code: int) -> bool:
    """For formats without a code for minus zero."""
    return False


@dataclass(frozen=True)
class Factors:
    """Integers that runs of weights share: weight i has that of code `first + i // run` of the codes packed at `at`."""

    packing: Packing | Unpacking
    at: int
    first: int
    run: int
    value: Callable[[int], int] = identity


@dataclass(frozen=True)
class Offset:
    """The second term of a weight.

    Attributes:
        at: first byte of its scale, which is of the same type as the first term's.
        steps: its integer factors; all 1 if there are none.
        subtract: whether the term is taken away.
    """

    at: int
    steps: Factors | None = None
    subtract: bool = False


@dataclass(frozen=True)
class BlockFormat:
    """A block of `weights` weights.

    Attributes:
        source: where the format is defined.
        arrays: the arrays that a block has a part in, with the bytes of that part; a block is its parts in order.
        packing: of the codes; one stretch of them begins at each byte of `stretches`.
        level: the integer that a code stands for.
        is_minus_zero: whether a code stands for minus zero; its level is then 0.
        scales: first bytes of the scales; each serves as many weights as the others.
        multipliers: integer factors of the scale; all 1 if there are none.
        numbers: the binary32 pattern of what a code stands for, where that is no integer; a weight is then its product
            with a scale.
        quantizer: an operation from the weights of a block to its bytes, which returns a status; none if nothing is
            published that says which bytes.
    """

    name: str
    source: str
    weights: int
    arrays: tuple[tuple[str, int], ...]
    scale: Scale
    packing: Packing | Unpacking
    stretches: tuple[int, ...]
    level: Callable[[int], int] = identity
    is_minus_zero: Callable[[int], bool] = never
    scales: tuple[int, ...] = (0,)
    multipliers: Factors | None = None
    offset: Offset | None = None
    quantizer: Callable[[Binary32s, Memory], int] | None = None
    numbers: Callable[[int], int] | None = None

    @property
    def bytes(self) -> int:
        """Bytes of a block."""
        return sum(size for _, size in self.arrays)

    @property
    def scale_places(self) -> tuple[int, ...]:
        """First bytes of all stored scales: the offset's comes last."""
        return (*self.scales, *([self.offset.at] if self.offset else []))

    @property
    def factors(self) -> tuple[Factors, ...]:
        """The multipliers and the offset's steps, as far as there are any."""
        steps = self.offset.steps if self.offset else None
        return tuple(f for f in (self.multipliers, steps) if f is not None)

    @property
    def factor_bits(self) -> int:
        """Bits of the widest code of a factor."""
        return max((f.packing.bits for f in self.factors), default=0)

    def scale_at(self, weight: int) -> int:
        """First byte of the scale of a weight."""
        return self.scales[weight * len(self.scales) // self.weights]


@require(lambda fmt, data: len(data) == fmt.bytes)
@ensure(lambda fmt, result: all(0 <= c < 1 << fmt.packing.bits for c in result))
def block_codes(fmt: BlockFormat, data: Bytes) -> Codes:
    """The code of each weight of a block."""
    return tuple(c for at in fmt.stretches for c in fmt.packing.unpack(data[at : at + fmt.packing.bytes]))


def factor_codes(factors: Factors, weights: int, data: Bytes) -> Codes:
    """The stored code of each weight's factor."""
    stored = factors.packing.unpack(data[factors.at : factors.at + factors.packing.bytes])
    return tuple(stored[factors.first + i // factors.run] for i in range(weights))


def number(x: int | Fraction) -> Signed:
    """A number other than minus zero, with its sign."""
    return x < 0, abs(Fraction(x))


def signed(pattern: int) -> Signed:
    """The number of a finite binary32 pattern."""
    return pattern >= BINARY32.sign, abs(weight(pattern))


def negated(a: Signed) -> Signed:
    """IEEE 754 negation."""
    return not a[0], a[1]


def times(a: Signed, b: Signed) -> Signed:
    """The exact product; its sign is the exclusive or of the signs, of a zero too (IEEE 754-2019, 6.3)."""
    return a[0] != b[0], a[1] * b[1]


def plus(a: Signed, b: Signed) -> Signed:
    """The exact sum, rounding to nearest: an exact zero is negative only if both are (IEEE 754-2019, 6.3)."""
    x = -a[1] if a[0] else a[1]
    exact = x - b[1] if b[0] else x + b[1]
    if exact == 0:
        return a[0] and b[0], Fraction(0)
    return number(exact)


def nearest(a: Signed) -> int:
    """The binary32 pattern nearest to a number, ties to even; infinity where it overflows."""
    return binary32(a[1]) + (BINARY32.sign if a[0] else 0)


@require(lambda fmt, data: len(data) == fmt.bytes)
@ensure(lambda fmt, result: len(result) == fmt.weights)
def dequantize(fmt: BlockFormat, data: bytes) -> tuple[int, ...]:
    """The weights of a block as binary32 patterns.

    Raises:
        ValueError: a stored scale is not a finite number. What the weights are then, the formats do not say.
    """
    stored = tuple(data)
    scales = {at: _scale(fmt, data, at) for at in fmt.scales}
    products = []
    for i, code in enumerate(block_codes(fmt, stored)):
        n = negated(number(0)) if fmt.is_minus_zero(code) else number(fmt.level(code))
        if fmt.numbers is not None:
            n = signed(fmt.numbers(code))
        products.append(times(scales[fmt.scale_at(i)], n))
    if fmt.multipliers:
        factors = factor_codes(fmt.multipliers, fmt.weights, stored)
        products = [times(p, number(fmt.multipliers.value(c))) for p, c in zip(products, factors, strict=True)]
    if fmt.offset:
        second = _scale(fmt, data, fmt.offset.at)
        steps = (1,) * fmt.weights
        if fmt.offset.steps:
            steps = tuple(map(fmt.offset.steps.value, factor_codes(fmt.offset.steps, fmt.weights, stored)))
        offsets = [times(second, number(s)) for s in steps]
        products = [plus(p, negated(o) if fmt.offset.subtract else o) for p, o in zip(products, offsets, strict=True)]
    return tuple(nearest(p) for p in products)


def _scale(fmt: BlockFormat, data: bytes, at: int) -> Signed:
    bits = int.from_bytes(data[at : at + fmt.scale.bytes], "little")
    if not fmt.scale.is_number(bits):
        raise ValueError(f"the scale at byte {at} of a block of {fmt.name} is not finite")
    return signed(fmt.scale.pattern(bits))
