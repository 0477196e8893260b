"""Quantizers of other projects' blocks, as their published references have them, as executable loops over arrays.

Each reads the weights of a block, which are finite, and writes its bytes. The references add a rounded product to a
constant; here the product is compared with the smallest numbers for which the rounded sum reaches the next integer, so
that a compiler that contracts changes nothing.

Sources: ggml, src/ggml-quants.c, `quantize_row_q4_0_ref` and `quantize_row_q8_0_ref`; OCP Microscaling Formats (MX)
v1.0, section 6.3, with ties to even.
"""

import struct
from fractions import Fraction

from septet.spec.arrays import Binary32, Binary32s, Bytes, Int32
from septet.spec.binary32 import (
    ZERO,
    at_most,
    divide,
    floor_scaled,
    from_integer,
    from_pattern,
    less,
    magnitude,
    multiply,
    nearest_integer,
    pattern,
    scaled,
)
from septet.spec.blocks.packing import halves, pairs
from septet.spec.floats import BINARY16, BINARY32
from septet.spec.operations import BAD_WEIGHT, OK

WEIGHTS = 32
"""Of a block of each of these formats."""
NIBBLES, PAIRS = halves(WEIGHTS), pairs(WEIGHTS)
BIAS_CHANGE = (127 - 15) << BINARY16.significand - 1
"""Between the exponent fields of a number in binary32 and in binary16, in a binary16 pattern."""
DROPPED = BINARY32.significand - BINARY16.significand
"""Bits of a significand that binary16 does not have."""


def nearest(x: Fraction) -> int:
    """The binary32 pattern nearest to a number that binary64 holds, by Python's own conversion.

    `septet.spec.floats` gives the same, but the tables below have to be there also where its text is changed.
    """
    return int.from_bytes(struct.pack("<f", float(x)), "little")


LEAST_NORMAL = nearest(Fraction(1, 2**14))
"""The smallest normal binary16 number."""
TOO_LARGE = nearest(Fraction(65520))
"""The smallest number that binary16 rounds to infinity."""
LEAST_DIVISOR = nearest(Fraction(1, 2**127))
"""No number below it has a finite inverse in binary32: ggml's code says nothing of such blocks; here they are zeros."""
ONE = nearest(Fraction(1))


def least(x: Fraction) -> int:
    """The smallest binary32 number that is not below a number of moderate size."""
    bits = nearest(x)
    if struct.unpack("<f", bits.to_bytes(4, "little"))[0] >= x:
        return bits
    return bits - 1 if x < 0 else bits + 1


def reaches(k: int) -> int:
    """The smallest binary32 number x for which x + 8.5, rounded to binary32, is at least k > 0; a tie rounds to k."""
    spacing = Fraction(2) ** ((k - 1).bit_length() - BINARY32.significand) if k > 1 else Fraction(1, 2**24)
    return least(k - spacing / 2 - Fraction(17, 2))


Q4_0_STEPS = tuple(reaches(k) for k in range(1, 16))
"""A weight's code in Q4_0 is how many of these its quotient reaches."""
E2M1_STEPS = tuple(
    (nearest(Fraction(m, 4)), even)
    for m, even in ((1, True), (3, False), (5, True), (7, False), (10, True), (14, False), (20, True))
)
"""The midpoints of E2M1's magnitudes, and whether the lower one takes a tie: it has the even code."""


def half_pattern(x: Binary32) -> int:
    """The binary16 pattern nearest to a number that is too small for infinity, ties to even."""
    bits = pattern(magnitude(x))
    small = nearest_integer(scaled(from_pattern(min(bits, LEAST_NORMAL)), -BINARY16.grid))
    assert 0 <= small <= BINARY16.hidden
    even = (bits >> DROPPED) % 2
    normal = ((bits + ((1 << (DROPPED - 1)) - 1) + even) >> DROPPED) - BIAS_CHANGE
    found = small if bits < LEAST_NORMAL else normal
    return found + (BINARY16.sign if less(x, ZERO) else 0)


def store_half(x: Binary32, data: Bytes) -> None:
    """Write the two bytes of the binary16 number nearest to a number."""
    bits = half_pattern(x)
    assert 0 <= bits < 1 << 16
    data[0] = bits % 256
    data[1] = bits // 256


def inverse(d: Binary32) -> Binary32:
    """1 / d, or 0 where that is not finite."""
    x: Binary32 = ZERO
    if at_most(LEAST_DIVISOR, magnitude(d)):
        x = divide(ONE, d)
    return x


def q4_0_code(x: Binary32) -> int:
    """The code of a weight over the scale."""
    return sum(1 if at_most(step, x) else 0 for step in Q4_0_STEPS)


def farthest(weights: Binary32s) -> Binary32:
    """The first weight of the largest magnitude in a block."""
    largest: Binary32 = ZERO
    most: Binary32 = ZERO
    for i in range(WEIGHTS):
        w = weights[i]
        if less(largest, magnitude(w)):
            largest = magnitude(w)
            most = w
    return most


def quantize_q4_0(weights: Binary32s, data: Bytes) -> int:
    """A block of Q4_0: the weight of the largest magnitude becomes -8."""
    d = divide(farthest(weights), from_integer(-8))
    if at_most(TOO_LARGE, magnitude(d)):
        return BAD_WEIGHT
    store_half(d, data)
    factor = inverse(d)
    codes = tuple(q4_0_code(multiply(weights[i], factor)) for i in range(WEIGHTS))
    for j, byte in enumerate(NIBBLES.pack(codes)):
        data[2 + j] = byte
    return OK


def largest_magnitude(weights: Binary32s) -> Binary32:
    """The largest magnitude in a block."""
    largest: Binary32 = ZERO
    for i in range(WEIGHTS):
        if less(largest, magnitude(weights[i])):
            largest = magnitude(weights[i])
    return largest


def quantize_q8_0(weights: Binary32s, data: Bytes) -> int:
    """A block of Q8_0: the largest magnitude becomes 127, halves are rounded away from zero."""
    d = divide(largest_magnitude(weights), from_integer(127))
    if at_most(TOO_LARGE, magnitude(d)):
        return BAD_WEIGHT
    store_half(d, data)
    factor = inverse(d)
    for i in range(WEIGHTS):
        x = multiply(weights[i], factor)
        doubled = floor_scaled(magnitude(x), 1)
        assert 0 <= doubled <= 255
        q: Int32 = (doubled + 1) // 2
        if less(x, ZERO):
            q = -((doubled + 1) // 2)
        code = q
        assert -128 <= code <= 127
        data[2 + i] = code % 256
    return OK


def e2m1_code(x: Binary32) -> int:
    """The code of the E2M1 number nearest to a number, ties to even; what is larger than 6 becomes 6."""
    p = magnitude(x)
    above = sum(
        (1 if less(middle, p) else 0) if even else (1 if at_most(middle, p) else 0) for middle, even in E2M1_STEPS
    )
    return above + (8 if less(x, ZERO) else 0)


def quantize_mxfp4(weights: Binary32s, data: Bytes) -> int:
    """A block of MXFP4: the scale is the largest power of two that is not above the largest magnitude, over 4.

    A weight of minus zero becomes zero.
    """
    exponent = pattern(largest_magnitude(weights)) >> BINARY32.significand - 1
    assert 0 <= exponent <= 254
    scale = max(exponent - 2, 0)
    assert 0 <= scale <= 252
    factor = from_pattern((254 - scale) << BINARY32.significand - 1)
    codes = tuple(e2m1_code(multiply(weights[i], factor)) for i in range(WEIGHTS))
    for j, byte in enumerate(PAIRS.pack(codes)):
        data[j] = byte
    data[16] = scale
    return OK
