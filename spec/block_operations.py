"""The operations on blocks of other projects' formats, as executable loops over arrays: see `septet.spec.operations`.

Products of a scale and small integers are exact in binary32 (theorem `products_are_exact`), so that a weight is rounded
once, where there is a sum.
"""

from collections.abc import Sequence
from fractions import Fraction

from septet.spec.arrays import Binary32, Binary32s, Bytes, Int8s, Int32, Size, view
from septet.spec.binary32 import (
    LARGEST,
    add,
    at_most,
    from_integer,
    from_pattern,
    fused,
    magnitude,
    multiply,
    negated,
)
from septet.spec.blocks.block import BlockFormat, Scale, block_codes, factor_codes
from septet.spec.floats import BINARY32, binary32
from septet.spec.operations import BAD_WEIGHT, LARGEST_MATRIX, OK, SCALE_NOT_FINITE, SUM_TOO_LARGE, operations

BLOCK_PROCEDURES, operation = operations()
LARGEST_SUM = binary32(Fraction(2) ** 124)
"""Eight partial sums up to this one add up to a finite number."""


def scale_bits(scale: Scale, data: Bytes | Sequence[int], at: int) -> int:
    """The pattern of a stored scale from its bytes, the low one first."""
    return sum(data[at + j] << (8 * j) for j in range(scale.bytes))


def scale_number(scale: Scale, bits: int) -> Binary32:
    """The number of the pattern of a finite scale."""
    pattern = scale.pattern(bits)
    x: Binary32 = from_pattern(pattern % BINARY32.sign)
    if pattern >= BINARY32.sign:
        x = negated(x)
    return x


def level_number(fmt: BlockFormat, code: int) -> Binary32:
    """The integer that a code stands for, or minus zero."""
    n: Binary32 = from_integer(fmt.level(code))
    if fmt.is_minus_zero(code):
        n = negated(n)
    return n


@operation
def dequantize_block(fmt: BlockFormat, data: Bytes, weights: Binary32s) -> int:
    """The weights of a block."""
    bits = tuple(scale_bits(fmt.scale, data, at) for at in fmt.scales)
    for b in bits:
        if not fmt.scale.is_number(b):
            return SCALE_NOT_FINITE
    second_bits = scale_bits(fmt.scale, data, fmt.offset.at) if fmt.offset else 0
    if fmt.offset is not None and not fmt.scale.is_number(second_bits):
        return SCALE_NOT_FINITE
    scales = tuple(scale_number(fmt.scale, b) for b in bits)
    second = scale_number(fmt.scale, second_bits)
    stored = tuple(data[j] for j in range(fmt.bytes))
    codes = block_codes(fmt, stored)
    multipliers = factor_codes(fmt.multipliers, fmt.weights, stored) if fmt.multipliers else ()
    steps = (
        factor_codes(fmt.offset.steps, fmt.weights, stored)
        if fmt.offset is not None and fmt.offset.steps is not None
        else ()
    )
    for i in tuple(range(fmt.weights)):
        x = multiply(scales[i * len(fmt.scales) // fmt.weights], level_number(fmt, codes[i]))
        if fmt.multipliers:
            x = multiply(x, from_integer(fmt.multipliers.value(multipliers[i])))
        if fmt.offset:
            y = multiply(second, from_integer(fmt.offset.steps.value(steps[i]))) if fmt.offset.steps else second
            x = add(x, negated(y) if fmt.offset.subtract else y)
        weights[i] = x
    return OK


@operation
def add_block(fmt: BlockFormat, data: Bytes, activations: Int8s, sums: Binary32s) -> int:
    """Add to a sum what a block adds to its row: for each scale, and then for the offset, one fused product.

    A scale is multiplied by the sum of levels times factors times activations of its weights: an integer of 32 bits,
    rounded to binary32 where it needs more than 24. A sum that comes near the largest number is refused.
    """
    stored = tuple(data[j] for j in range(fmt.bytes))
    bits = tuple(scale_bits(fmt.scale, stored, at) for at in fmt.scales)
    for b in bits:
        if not fmt.scale.is_number(b):
            return SCALE_NOT_FINITE
    second_bits = scale_bits(fmt.scale, stored, fmt.offset.at) if fmt.offset else 0
    if fmt.offset is not None and not fmt.scale.is_number(second_bits):
        return SCALE_NOT_FINITE
    codes = block_codes(fmt, stored)
    multipliers = factor_codes(fmt.multipliers, fmt.weights, stored) if fmt.multipliers else ()
    run = fmt.weights // len(fmt.scales)
    for j in tuple(range(len(fmt.scales))):
        dotted: Int32 = 0
        for i in tuple(range(j * run, (j + 1) * run)):
            n = fmt.level(codes[i])
            if fmt.multipliers:
                n = n * fmt.multipliers.value(multipliers[i])
            dotted = dotted + n * activations[i]
        total = fused(scale_number(fmt.scale, bits[j]), from_integer(dotted), sums[0])
        if not at_most(magnitude(total), LARGEST_SUM):
            return SUM_TOO_LARGE
        sums[0] = total
    if fmt.offset:
        steps = factor_codes(fmt.offset.steps, fmt.weights, stored) if fmt.offset.steps else ()
        stepped: Int32 = 0
        for i in tuple(range(fmt.weights)):
            stepped = stepped + (fmt.offset.steps.value(steps[i]) if fmt.offset.steps else 1) * activations[i]
        e = scale_number(fmt.scale, second_bits)
        total = fused(negated(e) if fmt.offset.subtract else e, from_integer(stepped), sums[0])
        if not at_most(magnitude(total), LARGEST_SUM):
            return SUM_TOO_LARGE
        sums[0] = total
    return OK


@operation
def quantize_block(fmt: BlockFormat, weights: Binary32s, data: Bytes) -> int:
    """The bytes of a block of finite weights, by the format's own quantizer."""
    assert fmt.quantizer is not None
    for i in range(fmt.weights):
        if not at_most(magnitude(weights[i]), LARGEST):
            return BAD_WEIGHT
    return fmt.quantizer(weights, data)


@operation
def quantize_blocks(fmt: BlockFormat, weights: Binary32s, blocks: Size, data: Bytes) -> int:
    """The bytes of blocks, one after the other."""
    assert 0 <= blocks <= LARGEST_MATRIX
    for t in range(blocks):
        status = quantize_block(fmt, view(weights, t * fmt.weights), view(data, t * fmt.bytes))
        if status != OK:
            return status
    return OK


@operation
def dequantize_blocks(fmt: BlockFormat, data: Bytes, blocks: Size, weights: Binary32s) -> int:
    """The weights of blocks, one after the other."""
    assert 0 <= blocks <= LARGEST_MATRIX
    for t in range(blocks):
        status = dequantize_block(fmt, view(data, t * fmt.bytes), view(weights, t * fmt.weights))
        if status != OK:
            return status
    return OK
