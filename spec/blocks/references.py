"""More quantizers of ggml's types, as its reference has them, as executable loops over arrays: kernels are audited by.

Those of `septet.spec.blocks.quantizers` are here by name too, but for that of Q4_0, which stores another zero. Each
reads the weights of a block and writes its bytes. Products are rounded before anything is added to them. ggml's other
quantizers search for scales, or add up many rounded numbers: what they store is not what a definition says.

Source: ggml, src/ggml-quants.c, `quantize_row_q4_1_ref` and those of the other types.
"""

from collections.abc import Callable
from fractions import Fraction

from septet.spec.arrays import Binary32, Binary32s, Bytes, Int32, view
from septet.spec.binary32 import (
    LARGEST,
    ZERO,
    add,
    at_most,
    divide,
    floor_scaled,
    from_integer,
    less,
    magnitude,
    multiply,
    negated,
)
from septet.spec.blocks.ggml import FIVES, NIBBLES
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.quantizers import (
    TOO_LARGE,
    WEIGHTS,
    farthest,
    inverse,
    largest_magnitude,
    nearest,
    quantize_mxfp4,
    quantize_q8_0,
    store_half,
)
from septet.spec.operations import BAD_WEIGHT, OK

TERNARY_WEIGHTS = 256
HALF = nearest(Fraction(1, 2))
EIGHT_AND_A_HALF = nearest(Fraction(17, 2))
SIXTEEN_AND_A_HALF = nearest(Fraction(33, 2))
MINUS = 128
"""The upper byte of minus zero in binary16."""
LOWEST: Binary32 = negated(LARGEST)
QUARTERS = 32
"""Bytes of a run of TQ2_0: byte k has weights k, k + 32, k + 64 and k + 96 of 128."""


def code(x: Binary32, most: int) -> int:
    """The integer part of a number that is not negative, and `most` at the most."""
    found = floor_scaled(x, 0)
    assert 0 <= found <= 32
    kept = min(most, found)
    assert 0 <= kept <= most
    return kept


def extremes(weights: Binary32s) -> tuple[Binary32, Binary32]:
    """The least and the greatest weight of a block."""
    least: Binary32 = LARGEST
    greatest: Binary32 = LOWEST
    for i in range(WEIGHTS):
        w = weights[i]
        if less(w, least):
            least = w
        if less(greatest, w):
            greatest = w
    return least, greatest


def store_about_zero(packing: Packing, middle: Binary32, weights: Binary32s, d: Binary32, data: Bytes) -> None:
    """Write a scale, -0 for zero, and the codes of weights over it; `middle` is the code of zero and a half."""
    store_half(d, data)
    if at_most(magnitude(d), ZERO):
        data[1] = MINUS
    factor = inverse(d)
    most = (1 << packing.bits) - 1
    codes = tuple(code(add(multiply(weights[i], factor), middle), most) for i in range(WEIGHTS))
    for j, byte in enumerate(packing.pack(codes)):
        data[2 + j] = byte


def store_from_least(packing: Packing, weights: Binary32s, least: Binary32, d: Binary32, data: Bytes) -> None:
    """Write a scale, an offset, and the codes of weights less the offset."""
    store_half(d, data)
    store_half(least, view(data, 2))
    factor = inverse(d)
    most = (1 << packing.bits) - 1
    codes = tuple(code(add(multiply(add(weights[i], negated(least)), factor), HALF), most) for i in range(WEIGHTS))
    for j, byte in enumerate(packing.pack(codes)):
        data[4 + j] = byte


def quantize_q4_1(weights: Binary32s, data: Bytes) -> int:
    """A block of Q4_1: 0 is the least weight, and 15 the greatest."""
    least, greatest = extremes(weights)
    d = divide(add(greatest, negated(least)), from_integer(15))
    if at_most(TOO_LARGE, d) or at_most(TOO_LARGE, magnitude(least)):
        return BAD_WEIGHT
    store_from_least(NIBBLES, weights, least, d, data)
    return OK


def quantize_q4_0(weights: Binary32s, data: Bytes) -> int:
    """A block of Q4_0: the weight of the largest magnitude becomes -8; the scale of zeros is -0."""
    d = divide(farthest(weights), from_integer(-8))
    if at_most(TOO_LARGE, magnitude(d)):
        return BAD_WEIGHT
    store_about_zero(NIBBLES, EIGHT_AND_A_HALF, weights, d, data)
    return OK


def quantize_q5_0(weights: Binary32s, data: Bytes) -> int:
    """A block of Q5_0: the weight of the largest magnitude becomes -16; the scale of zeros is -0."""
    d = divide(farthest(weights), from_integer(-16))
    if at_most(TOO_LARGE, magnitude(d)):
        return BAD_WEIGHT
    store_about_zero(FIVES, SIXTEEN_AND_A_HALF, weights, d, data)
    return OK


def quantize_q5_1(weights: Binary32s, data: Bytes) -> int:
    """A block of Q5_1: 0 is the least weight, and 31 the greatest."""
    least, greatest = extremes(weights)
    d = divide(add(greatest, negated(least)), from_integer(31))
    if at_most(TOO_LARGE, d) or at_most(TOO_LARGE, magnitude(least)):
        return BAD_WEIGHT
    store_from_least(FIVES, weights, least, d, data)
    return OK


def rounded(x: Binary32) -> int:
    """The integer nearest to a number of moderate size; a half goes away from zero."""
    doubled = floor_scaled(magnitude(x), 1)
    assert 0 <= doubled <= 255
    q: Int32 = (doubled + 1) // 2
    if less(x, ZERO):
        q = -((doubled + 1) // 2)
    return q


def quantize_q8_1(weights: Binary32s, data: Bytes) -> int:
    """A block of Q8_1: as Q8_0, and the sum of its codes, times the scale that was not rounded yet."""
    d = divide(largest_magnitude(weights), from_integer(127))
    if at_most(TOO_LARGE, d):
        return BAD_WEIGHT
    store_half(d, data)
    factor = inverse(d)
    total: Int32 = 0
    for i in range(WEIGHTS):
        code = rounded(multiply(weights[i], factor))
        assert -127 <= code <= 127
        data[4 + i] = code % 256
        total = total + code
    s = multiply(from_integer(total), d)
    if at_most(TOO_LARGE, magnitude(s)):
        return BAD_WEIGHT
    store_half(s, view(data, 2))
    return OK


def quantize_tq2_0(weights: Binary32s, data: Bytes) -> int:
    """A block of TQ2_0: weights over the largest magnitude, which are -1, 0 or 1, and stored plus 1."""
    largest: Binary32 = ZERO
    for i in range(TERNARY_WEIGHTS):
        if less(largest, magnitude(weights[i])):
            largest = magnitude(weights[i])
    if at_most(TOO_LARGE, largest):
        return BAD_WEIGHT
    store_half(largest, view(data, 64))
    factor = inverse(largest)
    for half in range(2):
        for k in range(QUARTERS):
            byte: Int32 = 0
            for n in (0, 1, 2, 3):
                code = rounded(multiply(weights[128 * half + QUARTERS * n + k], factor)) + 1
                assert 0 <= code <= 2
                byte = byte + 4**n * code
            stored = byte
            assert 0 <= stored <= 255
            data[QUARTERS * half + k] = stored
    return OK


REFERENCES: dict[str, tuple[Callable[[Binary32s, Bytes], int], int]] = {
    "ggml/q4_0": (quantize_q4_0, 8), "ggml/q4_1": (quantize_q4_1, 15), "ggml/q5_0": (quantize_q5_0, 16),
    "ggml/q5_1": (quantize_q5_1, 31), "ggml/q8_0": (quantize_q8_0, 127), "ggml/q8_1": (quantize_q8_1, 127),
    "mxfp4": (quantize_mxfp4, 8), "ggml/tq2_0": (quantize_tq2_0, 1),
}  # fmt: skip
"""The quantizers, and what a weight over the scale is at most in magnitude, before it is rounded."""
