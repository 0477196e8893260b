"""The operations on blocks of other projects' formats, as executable loops over arrays: see `septet.spec.operations`.

Products of a scale and small integers are exact in binary32 (theorem `products_are_exact`), so that a weight is rounded
once, where there is a sum.
"""

from septet.spec.arrays import Binary32, Binary32s, Bytes, Size, view
from septet.spec.binary32 import add, from_integer, from_pattern, multiply, negated
from septet.spec.blocks.block import BlockFormat, Scale, block_codes, factor_codes
from septet.spec.floats import BINARY32
from septet.spec.operations import LARGEST_MATRIX, OK, SCALE_NOT_FINITE, operations

BLOCK_PROCEDURES, operation = operations()


def scale_bits(scale: Scale, data: Bytes, at: int) -> int:
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
def dequantize_blocks(fmt: BlockFormat, data: Bytes, blocks: Size, weights: Binary32s) -> int:
    """The weights of blocks, one after the other."""
    assert 0 <= blocks <= LARGEST_MATRIX
    for t in range(blocks):
        status = dequantize_block(fmt, view(data, t * fmt.bytes), view(weights, t * fmt.weights))
        if status != OK:
            return status
    return OK
