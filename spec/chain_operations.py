"""The operations on rows of chains, as executable loops over arrays: see `septet.spec.operations`.

A group needs one septet from before it: the last of the group before, which is the upper seven bits of the byte before
its unit. So groups can be decoded each by itself.
"""

from septet.spec import floats, layout
from septet.spec.arrays import INT8, Binary32s, Bytes, Int8s, Int32, Size, allocate, view
from septet.spec.binary32 import add, from_integer, multiply
from septet.spec.chains import UNIT_BYTES, Chain, level
from septet.spec.dot import LARGEST_TERM
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, LARGEST_GROUP, S43
from septet.spec.operations import (
    BAD_SIZE,
    OK,
    SCALE_NOT_FINITE,
    UNIT_NEGATIVE,
    has_group,
    operations,
    scale_number,
    septet_at,
)

CHAIN_PROCEDURES, operation = operations()


@operation
def unpack(fmt: Chain, data: Bytes, septets: Int8s) -> int:
    """The septets of a block of bytes."""
    for i, septet in enumerate(layout.unpack(S43, tuple(data[j] for j in range(fmt.block_bytes)))):
        septets[i] = septet
    return OK


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
def add_group(
    fmt: Chain, data: Bytes, before: Int32, length: Size, group: Size, activations: Int8s, sums: Binary32s
) -> int:
    """Add to a sum what a group adds to its row, in units of 2^-24: its unit times its dot product, rounded once."""
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
    sums[0] = add(sums[0], from_integer(floats.decode(BINARY16, bits) * total))
    return OK
