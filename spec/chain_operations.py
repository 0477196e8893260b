"""The operations on rows of chains, as executable loops over arrays: see `septet.spec.operations`.

A group needs one septet from before it: the last of the group before, which is the upper seven bits of the byte before
its unit. So groups can be decoded each by itself.
"""

from septet.spec import floats, layout
from septet.spec.arrays import (
    BINARY32,
    INT8,
    INT64,
    SIZE,
    Binary32,
    Binary32s,
    Bytes,
    Int8s,
    Int32,
    Int64,
    Int64s,
    Size,
    allocate,
    view,
)
from septet.spec.binary32 import LARGEST, ZERO, add, at_most, from_integer, magnitude, multiply
from septet.spec.chains import UNIT_BYTES, Chain, group_bytes, level
from septet.spec.dot import LARGEST_TERM, PARTIAL_SUMS
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, LARGEST_GROUP, S43
from septet.spec.operations import (
    BAD_SIZE,
    LARGEST_MATRIX,
    OK,
    SCALE_NOT_FINITE,
    STATUSES,
    UNIT_NEGATIVE,
    fold,
    operations,
    scale_number,
    scaled_sum,
    septet_at,
)

CHAIN_PROCEDURES, operation = operations()


@operation
def unpack(fmt: Chain, data: Bytes, septets: Int8s) -> int:
    """The septets of a block of bytes."""
    for i, septet in enumerate(layout.unpack(S43, tuple(data[j] for j in range(fmt.block_bytes)))):
        septets[i] = septet
    return OK


def has_group(fmt: Chain, group: int) -> bool:
    """Whether the format has groups of that size."""
    return 0 < group <= LARGEST_GROUP and group % fmt.block == 0


def check_unit(bits: int) -> int:
    """The status of a group's stored unit."""
    if not floats.is_finite(BINARY16, bits):
        return SCALE_NOT_FINITE
    if bits >= BINARY16.sign:
        return UNIT_NEGATIVE
    return OK


def septet_before(data: Bytes, place: int, first: int) -> Int32:
    """The septet before a group that begins at a byte of a matrix; 0 where the group is the first of its row."""
    before: Int32 = 0
    if first != 0:
        before = data[place - 1] >> 1
    return before


@operation
def dequantize_group(fmt: Chain, data: Bytes, before: Int32, length: Size, group: Size, weights: Binary32s) -> int:
    """The first `length` weights of a stored group, after a septet. No rounding happens."""
    if not has_group(fmt, group) or length > group:
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    assert 0 <= before <= 127
    bits = layout.scale_from_bytes((data[0], data[1]))
    status = check_unit(bits)
    if status != OK:
        return status
    u = scale_number(BINARY16, bits)
    septets = allocate(INT8, fmt.block // 2)
    last: Int32 = before
    for block in range(group // fmt.block):
        unpack(fmt, view(data, UNIT_BYTES + block * fmt.block_bytes), septets)
        for s in range(fmt.block // 2):
            septet = septet_at(septets, s)
            previous = last
            assert 0 <= previous <= 127
            for lane in LANES:
                i = block * fmt.block + 2 * s + lane
                if i < length:
                    weights[i] = multiply(u, from_integer(level(fmt, lane, previous, septet)))
            last = septet
    return OK


@operation
def dequantize_rows(fmt: Chain, data: Bytes, rows: Size, columns: Size, group: Size, weights: Binary32s) -> int:
    """The weights of rows of `columns` weights, group after group."""
    if not has_group(fmt, group):
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    groups = (columns + group - 1) // group
    size = group_bytes(fmt, group)
    tasks = rows * groups
    assert 0 <= tasks <= LARGEST_MATRIX
    for t in range(tasks):
        r = t // groups
        assert 0 <= r <= SIZE.high
        g = t - r * groups
        assert 0 <= g <= SIZE.high
        at = r * columns + g * group
        length = min(group, columns - g * group)
        assert 0 < length <= LARGEST_GROUP
        assert 0 <= at
        place = t * size
        before = septet_before(data, place, g)
        status = dequantize_group(fmt, view(data, place), before, length, group, view(weights, at))
        if status != OK:
            return status
    return OK


@operation
def group_units(
    fmt: Chain, data: Bytes, before: Int32, length: Size, group: Size, activations: Int8s, units: Int64s
) -> int:
    """What a group adds to its row, in units of the scale type's grid, exactly: its unit times its dot product."""
    assert 0 < group <= LARGEST_GROUP
    assert 0 <= before <= 127
    bits = layout.scale_from_bytes((data[0], data[1]))
    status = check_unit(bits)
    if status != OK:
        return status
    septets = allocate(INT8, fmt.block // 2)
    last: Int32 = before
    dotted: Int32 = 0
    for block in range(group // fmt.block):
        unpack(fmt, view(data, UNIT_BYTES + block * fmt.block_bytes), septets)
        for s in range(fmt.block // 2):
            septet = septet_at(septets, s)
            previous = last
            assert 0 <= previous <= 127
            for lane in LANES:
                i = block * fmt.block + 2 * s + lane
                if i < length:
                    dotted = dotted + level(fmt, lane, previous, septet) * activations[i]
            last = septet
    total = dotted
    assert abs(total) <= LARGEST_GROUP * LARGEST_TERM
    units[0] = floats.decode(BINARY16, bits) * total
    return OK


@operation
def matmul(
    fmt: Chain,
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

    The order of sums is that of `septet.spec.operations.matmul`.
    """
    if not has_group(fmt, group):
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
            units = allocate(INT64, 1)
            fault: Int64 = groups * STATUSES
            total: Binary32 = ZERO
            for turn in range((groups - k + PARTIAL_SUMS - 1) // PARTIAL_SUMS):
                g = turn * PARTIAL_SUMS + k
                length = min(group, columns - g * group)
                assert 0 < length <= LARGEST_GROUP
                number = r * groups + g
                assert 0 <= number <= LARGEST_MATRIX
                place = number * size
                before = septet_before(data, place, g)
                status = group_units(
                    fmt, view(data, place), before, length, group, view(activations, v * columns + g * group), units
                )
                if status != OK:
                    if g * STATUSES + status < fault:
                        fault = g * STATUSES + status
                else:
                    total = add(total, from_integer(units[0]))
            partial[k] = total
            faults[k] = fault
        fold(partial, faults)
        first = faults[0]
        if first < groups * STATUSES:
            return first % STATUSES
        products[t] = scaled_sum(partial[0], BINARY16.grid, scale)
    return OK
