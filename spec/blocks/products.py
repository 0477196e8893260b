"""Products of stored blocks with vectors of activations, as exact numbers, and how far any order of rounding strays.

No publisher of these formats says in which order a kernel adds. A product of n weights and activations is therefore
what it is exactly, and right is what is no further from it than `ROUNDINGS(n)` roundings of each of its parts: the
bound of any order of a sum (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.1).

A weight `d * m * n` has parts, which kernels multiply apart: a code and what is added to it to make the level, the same
of the multiplier, and the offset. The bound is of the sum of their magnitudes, times those of the activations.
"""

from collections.abc import Sequence
from fractions import Fraction

from septet.spec.blocks import scales
from septet.spec.blocks.block import BlockFormat, Scale, block_codes, factor_codes
from septet.spec.blocks.ggml import Q8_0, Q8_1
from septet.spec.blocks.kquants import Q8_K
from septet.spec.floats import BINARY32
from septet.spec.group import weight

UNIT = Fraction(1, 2**BINARY32.significand)
"""binary32's unit roundoff."""
WIDE = (scales.SINGLE, scales.BFLOAT16, scales.E8M0)
"""Types of scales whose products may overflow."""
LARGEST_ACTIVATION = 127
"""Of a stored code: no quantizer makes -128, and products of bytes in SIMD may not hold it."""
ORDINARY = (Fraction(1, 2**40), Fraction(2**40))
"""Magnitudes of binary32 scales and activations other than zero for which the claim is made."""

Halves = tuple[Fraction, Fraction]
"""A number, and the sum of the magnitudes of its parts."""


def roundings(weights: int) -> int:
    """How often a part of a product may be rounded, in any order of sums of two parts each, scales included."""
    return 2 * weights + 8


def gamma(k: int) -> Fraction:
    """How far k roundings may take a number, as a part of it."""
    return k * UNIT / (1 - k * UNIT)


def distance(values: Sequence[int]) -> int | None:
    """What is added to each code of a table to make its integer; None if that is not the same for all."""
    first = values[0]
    return first if all(v == k + first for k, v in enumerate(values)) else None


def _taken(values: Sequence[int], code: int) -> Halves:
    """The integer of a code, with its parts."""
    added = distance(values)
    value = values[code]
    return Fraction(value), Fraction(abs(value) if added is None else code + abs(added))


def scale_value(scale: Scale, data: Sequence[int], at: int) -> Fraction:
    """A stored scale.

    Raises:
        ValueError: it is no finite number.
    """
    bits = int.from_bytes(bytes(data[at : at + scale.bytes]), "little")
    if not scale.is_number(bits):
        raise ValueError(f"the scale at byte {at} is not finite")
    return weight(scale.pattern(bits))


def is_ordinary(x: Fraction) -> bool:
    """Whether a binary32 number is one that the claim is made for."""
    return x == 0 or ORDINARY[0] <= abs(x) <= ORDINARY[1]


def _used(scale: Scale, data: Sequence[int], at: int) -> Fraction:
    """A stored scale that a product can be claimed for."""
    value = scale_value(scale, data, at)
    if scale in WIDE and not is_ordinary(value):
        raise ValueError(f"the scale at byte {at} is not of ordinary size")
    return value


def levels(fmt: BlockFormat) -> tuple[int, ...]:
    """The integer of each code."""
    return tuple(fmt.level(c) for c in range(1 << fmt.packing.bits))


def weights(fmt: BlockFormat, data: Sequence[int]) -> list[tuple[Halves, Halves]]:
    """Each weight of a block without its offset, and the offset; both with their parts.

    Raises:
        ValueError: a scale is no finite number.
    """
    data = tuple(data)
    found = []
    stored = {at: _used(fmt.scale, data, at) for at in fmt.scale_places}
    multipliers = factor_codes(fmt.multipliers, fmt.weights, data) if fmt.multipliers else ()
    steps = factor_codes(fmt.offset.steps, fmt.weights, data) if fmt.offset and fmt.offset.steps else ()
    values = levels(fmt)
    for i, code in enumerate(block_codes(fmt, data)):
        d = stored[fmt.scale_at(i)]
        n, parts = _taken(values, code)
        if fmt.multipliers:
            own = tuple(map(fmt.multipliers.value, range(1 << fmt.multipliers.packing.bits)))
            m, more = _taken(own, multipliers[i])
            n, parts = n * m, parts * more
        e = stored[fmt.offset.at] if fmt.offset else Fraction(0)
        if fmt.offset and fmt.offset.steps:
            e *= fmt.offset.steps.value(steps[i])
        if fmt.offset and fmt.offset.subtract:
            e = -e
        found.append(((d * n, abs(d) * parts), (e, abs(e))))
    return found


def activations(kind: BlockFormat, data: Sequence[int]) -> list[Fraction]:
    """The activations of a block of Q8_0, Q8_1 or Q8_K.

    Raises:
        ValueError: a scale is no finite or no ordinary number, a code is -128, or Q8_K's sums are not those of codes.
    """
    data = tuple(data)
    codes = [kind.level(c) for c in block_codes(kind, data)]
    d = _used(kind.scale, data, kind.scales[0])
    if any(abs(c) > LARGEST_ACTIVATION for c in codes):
        raise ValueError("a code of an activation is -128")
    if kind is Q8_K and data[SUMS_AT:] != sums(data):
        raise ValueError("the stored sums are not the codes'")
    return [d * c for c in codes]


SUMS_AT, CODES_AT, RUN = 260, 4, 16
"""Of Q8_K: where the sums of sixteen codes each begin, and the codes."""


def sums(data: Sequence[int]) -> tuple[int, ...]:
    """The bytes of the sums that a block of Q8_K stores beside its codes."""
    found: list[int] = []
    for start in range(CODES_AT, SUMS_AT, RUN):
        total = sum(Q8_K.level(c) for c in data[start : start + RUN])
        found += (total % (1 << 16)).to_bytes(2, "little")
    return tuple(found)


def stored_sum(data: Sequence[int]) -> Fraction:
    """The sum of a block of Q8_1's activations, which is stored beside its scale.

    Raises:
        ValueError: it is no finite number.
    """
    return scale_value(Q8_1.scale, data, 2)


def companion(fmt: BlockFormat) -> BlockFormat | None:
    """The format of the activations that ggml multiplies a format's blocks by."""
    if not fmt.name.startswith("ggml/"):
        return None
    if fmt.weights == Q8_K.weights:
        return Q8_K
    return Q8_1 if fmt.offset else Q8_0
