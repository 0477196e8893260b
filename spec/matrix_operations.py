"""The operations on stored matrices, for lattices, chains and blocks alike: see `septet.spec.operations`.

Groups follow each other in rows, and rows in matrices. What a group is, and what it adds to a product, the modules of
the three kinds say.
"""

from septet.spec import block_operations, chain_operations, chains, operations, storage
from septet.spec.arrays import (
    BINARY32,
    INT64,
    SIZE,
    Binary32,
    Binary32s,
    Bytes,
    Int8s,
    Int64,
    Int64s,
    Size,
    allocate,
    view,
)
from septet.spec.binary32 import LARGEST, ZERO, add, at_most, magnitude, multiply, scaled
from septet.spec.blocks.block import BlockFormat
from septet.spec.chains import Chain
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.floats import BINARY16
from septet.spec.formats import LARGEST_GROUP, Format
from septet.spec.operations import BAD_SIZE, LARGEST_MATRIX, OK, SCALE_NOT_FINITE, STATUSES

MATRIX_PROCEDURES, operation = operations.operations()

AnyFormat = Format | Chain | BlockFormat


def has_group(fmt: AnyFormat, group: int, columns: int) -> bool:
    """Whether rows of `columns` weights can be stored in groups of that size: of blocks, in whole ones."""
    if isinstance(fmt, BlockFormat):
        return group == fmt.weights and columns % fmt.weights == 0
    return operations.has_group(fmt, group)


def group_bytes(fmt: AnyFormat, group: int) -> int:
    """Bytes of a group."""
    if isinstance(fmt, BlockFormat):
        return fmt.bytes
    return chains.group_bytes(fmt, group) if isinstance(fmt, Chain) else storage.group_bytes(fmt, group)


def grid(fmt: AnyFormat) -> int:
    """log2 of what a group's share of a product is in units of."""
    if isinstance(fmt, BlockFormat):
        return 0
    return BINARY16.grid if isinstance(fmt, Chain) else fmt.scale.grid


@operation
def dequantize_rows(
    fmt: Format | Chain, data: Bytes, rows: Size, columns: Size, group: Size, weights: Binary32s
) -> int:
    """The weights of rows of `columns` weights, group after group."""
    if not operations.has_group(fmt, group):
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    groups = (columns + group - 1) // group
    tasks = rows * groups
    assert 0 <= tasks <= LARGEST_MATRIX
    for t in range(tasks):
        r = t // groups
        assert 0 <= r <= SIZE.high
        g = t - r * groups
        assert 0 <= g <= SIZE.high
        place = r * columns + g * group
        length = min(group, columns - g * group)
        assert 0 < length <= LARGEST_GROUP
        assert 0 <= place
        at = t * group_bytes(fmt, group)
        if isinstance(fmt, Chain):
            before = chain_operations.septet_before(data, at, g)
            status = chain_operations.dequantize_group(fmt, view(data, at), before, length, group, view(weights, place))
        else:
            status = operations.dequantize_group(fmt, view(data, at), length, group, view(weights, place))
        if status != OK:
            return status
    return OK


@operation
def quantize_rows(fmt: Format, weights: Binary32s, rows: Size, columns: Size, group: Size, data: Bytes) -> int:
    """The bytes of rows of `columns` weights, group after group."""
    if not operations.has_group(fmt, group):
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    groups = storage.row_groups(fmt, group, columns)
    tasks = rows * groups
    assert 0 <= tasks <= LARGEST_MATRIX
    for t in range(tasks):
        r = t // groups
        assert 0 <= r <= SIZE.high
        g = t - r * groups
        assert 0 <= g <= SIZE.high
        place = r * columns + g * group
        length = min(group, columns - g * group)
        assert 0 < length <= LARGEST_GROUP
        assert 0 <= place
        status = operations.quantize_group(
            fmt, view(weights, place), length, group, view(data, t * storage.group_bytes(fmt, group))
        )
        if status != OK:
            return status
    return OK


def fold(partial: Binary32s, faults: Int64s) -> None:
    """Add partial sums 4, 2 and 1 apart into the first, and find the first fault."""
    for half in (4, 2, 1):
        for i in range(half):
            partial[i] = add(partial[i], partial[i + half])
            if faults[i + half] < faults[i]:
                faults[i] = faults[i + half]


def scaled_sum(total: Binary32, power: int, scale: Binary32) -> Binary32:
    """A sum of units of 2^power times a scale, rounded once; a product that is exactly 0 is +0."""
    product: Binary32 = ZERO
    if not (at_most(magnitude(total), ZERO) or at_most(magnitude(scale), ZERO)):
        product = multiply(scaled(total, power) if power != 0 else total, scale)
    return product


@operation
def matmul(
    fmt: AnyFormat,
    data: Bytes,
    rows: Size,
    columns: Size,
    group: Size,
    activations: Int8s,
    scales_of: Binary32s,
    vectors: Size,
    products: Binary32s,
) -> int:
    """products[vectors][rows]: a stored matrix times vectors of activations, each times its scale.

    Group g of a row is added to partial sum g % 8, in turn; then partial sums 4, 2 and 1 apart are added. No rounded
    product of floats is added to anything: a group of a lattice or a chain adds an integer, a block a fused product.
    """
    if not has_group(fmt, group, columns):
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    groups = (columns + group - 1) // group
    size = group_bytes(fmt, group)
    for t in range(vectors * rows):
        v = t // rows
        assert 0 <= v <= SIZE.high
        r = t - v * rows
        assert 0 <= r <= SIZE.high
        scale = scales_of[v]
        if not at_most(magnitude(scale), LARGEST):
            return SCALE_NOT_FINITE
        partial = allocate(BINARY32, PARTIAL_SUMS)
        faults = allocate(INT64, PARTIAL_SUMS)
        for k in range(PARTIAL_SUMS):
            fault: Int64 = groups * STATUSES
            total = allocate(BINARY32, 1)
            total[0] = ZERO
            for turn in range((groups - k + PARTIAL_SUMS - 1) // PARTIAL_SUMS):
                g = turn * PARTIAL_SUMS + k
                length = min(group, columns - g * group)
                assert 0 < length <= LARGEST_GROUP
                number = r * groups + g
                assert 0 <= number <= LARGEST_MATRIX
                at = number * size
                from_here = view(activations, v * columns + g * group)
                if isinstance(fmt, BlockFormat):
                    status = block_operations.add_block(fmt, view(data, at), from_here, total)
                elif isinstance(fmt, Chain):
                    before = chain_operations.septet_before(data, at, g)
                    status = chain_operations.add_group(fmt, view(data, at), before, length, group, from_here, total)
                else:
                    status = operations.add_group(fmt, view(data, at), length, group, from_here, total)
                if status != OK and g * STATUSES + status < fault:
                    fault = g * STATUSES + status
            partial[k] = total[0]
            faults[k] = fault
        fold(partial, faults)
        first = faults[0]
        if first < groups * STATUSES:
            return first % STATUSES
        products[t] = scaled_sum(partial[0], grid(fmt), scale)
    return OK
