"""The operations on stored weights, as executable loops over arrays: what kernels in every language are made from.

Each is a procedure that reads arrays, writes arrays and returns a status; the last arrays among its parameters are
the ones that it writes. Loops have bounds that are known when they begin; `assert` tells what a value is within, which
tests check and machine types are chosen from. A variable that changes has its machine type beside it.

Where a status is not `OK`, what the written arrays hold is not defined. Where several groups are at fault, the status
is that of the first.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import TypeVar

from septet.spec import codec, floats, layout, quantizer, scales
from septet.spec.arrays import (
    INT8,
    INT64,
    Binary32,
    Binary32s,
    Bytes,
    Int8s,
    Int32,
    Int64s,
    Size,
    allocate,
    view,
)
from septet.spec.binary32 import (
    LARGEST,
    ZERO,
    add,
    at_most,
    divide,
    floor_scaled,
    from_integer,
    from_pattern,
    fused,
    less,
    magnitude,
    multiply,
    nearest_integer,
    negated,
    pattern,
    scaled,
)
from septet.spec.chains import Chain
from septet.spec.dot import ACTIVATION_MAX, LARGEST_TERM, contribution
from septet.spec.floats import BINARY32 as BINARY32_FORMAT
from septet.spec.floats import BinaryFormat
from septet.spec.formats import LANES, LARGEST_GROUP, Format
from septet.spec.storage import SCALE_BYTES

OK, BAD_SIZE, BAD_WEIGHT, SCALE_NOT_FINITE, UNIT_NEGATIVE, SEPTET_NOT_VALID, SUM_TOO_LARGE = range(7)
LARGEST_MATRIX = 2**48
"""Groups in a matrix: so many that no memory holds them, and so few that its bytes are counted in 64 bits."""
STATUSES = 8
"""More than there are statuses: the first fault of a row is kept as one number, group * STATUSES + status."""

Procedure = TypeVar("Procedure", bound=Callable[..., int])


def operations() -> tuple[dict[str, Callable[..., int]], Callable[[Procedure], Procedure]]:
    """A table of operations, and the decorator that puts a procedure into it: targets call it as their own."""
    table: dict[str, Callable[..., int]] = {}

    def operation(procedure: Procedure) -> Procedure:
        table[procedure.__name__] = procedure
        return procedure

    return table, operation


PROCEDURES, operation = operations()


# Blocks of a layout --------------------------------------------------------------------------------------------------


@operation
def unpack(fmt: Format, data: Bytes, septets: Int8s) -> int:
    """The septets of a block of bytes."""
    for i, septet in enumerate(layout.unpack(fmt, tuple(data[j] for j in range(fmt.block_bytes)))):
        septets[i] = septet
    return OK


@operation
def pack(fmt: Format, septets: Int8s, data: Bytes) -> int:
    """The bytes of a block of septets."""
    block = tuple(septet_at(septets, i) for i in range(fmt.block // 2))
    for j, byte in enumerate(layout.pack(fmt, block)):
        data[j] = byte
    return OK


def septet_at(septets: Int8s, i: int) -> int:
    """A septet of an array of signed bytes."""
    septet = septets[i]
    assert 0 <= septet <= 127
    return septet


# Stored scales -------------------------------------------------------------------------------------------------------


def scale_number(t: BinaryFormat, bits: int) -> Binary32:
    """The number of a finite pattern of a scale type no wider than binary32; that of minus zero is minus zero."""
    magnitude_bits = bits % t.sign
    x: Binary32 = ZERO
    if magnitude_bits < t.hidden:
        x = scaled(from_integer(magnitude_bits), t.grid)
    else:
        wider = BINARY32_FORMAT.significand - t.significand
        field = (1 << (BINARY32_FORMAT.exponent - 1)) - (1 << (t.exponent - 1))
        x = from_pattern((magnitude_bits << wider) + field * BINARY32_FORMAT.hidden)
    if bits >= t.sign:
        x = negated(x)
    return x


def check_scales(fmt: Format, lo_bits: int, u_bits: int) -> int:
    """The status of a group's stored offset and unit."""
    if not floats.is_finite(fmt.scale, lo_bits) or not floats.is_finite(fmt.scale, u_bits):
        return SCALE_NOT_FINITE
    if u_bits >= fmt.scale.sign:
        return UNIT_NEGATIVE
    return OK


def has_group(fmt: Format | Chain, group: int) -> bool:
    """Whether the format has groups of that size."""
    return 0 < group <= LARGEST_GROUP and group % fmt.block == 0


def level(fmt: Format, septet: int, lane: int) -> int:
    """The codebook entry of a lane of a valid septet: its value where the offset is 0 and the unit 1."""
    return quantizer.value(fmt.codebooks[lane], 0, 1, codec.decode(fmt, septet)[lane])


# From bytes to weights -----------------------------------------------------------------------------------------------


@operation
def dequantize_group(fmt: Format, data: Bytes, length: Size, group: Size, weights: Binary32s) -> int:
    """The first `length` weights of a stored group, each the binary32 number nearest to its lattice value.

    The product of the unit and a codebook entry is exact in binary32, so that one rounding is left.
    """
    if not has_group(fmt, group) or length > group:
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    lo_bits = layout.scale_from_bytes((data[0], data[1]))
    u_bits = layout.scale_from_bytes((data[2], data[3]))
    status = check_scales(fmt, lo_bits, u_bits)
    if status != OK:
        return status
    lo = scale_number(fmt.scale, lo_bits)
    u = scale_number(fmt.scale, u_bits)
    septets = allocate(INT8, fmt.block // 2)
    for block in range(group // fmt.block):
        unpack(fmt, view(data, SCALE_BYTES + block * fmt.block_bytes), septets)
        for s in range(fmt.block // 2):
            septet = septet_at(septets, s)
            if not codec.is_valid(fmt, septet):
                return SEPTET_NOT_VALID
            for lane in LANES:
                i = block * fmt.block + layout.weight_at(fmt, s, lane)
                if i < length:
                    weights[i] = add(lo, multiply(u, from_integer(level(fmt, septet, lane))))
    return OK


# From weights to bytes -----------------------------------------------------------------------------------------------


def store_scale(fmt: Format, bits: int, data: Bytes, at: int) -> None:
    """Write the two bytes of a scale's pattern."""
    assert 0 <= bits < 1 << 16
    first, second = layout.scale_to_bytes(bits)
    data[at] = first
    data[at + 1] = second


def in_units(fmt: Format, w: Binary32) -> int:
    """The largest number of units of the scale type's grid that is not above a weight."""
    units = floor_scaled(w, -fmt.scale.grid)
    assert -fmt.scale.largest <= units <= fmt.scale.largest
    return units


def in_half_units(fmt: Format, w: Binary32) -> int:
    """The largest number of half units that is not above a weight: all that its code depends on.

    Offsets, units and codebook entries are integers, so that twice a midpoint is one too.
    """
    halves = floor_scaled(w, 1 - fmt.scale.grid)
    assert -2 * fmt.scale.largest <= halves <= 2 * fmt.scale.largest
    return halves


def code(fmt: Format, lane: int, lo: int, u: int, halves: int) -> int:
    """The code of a weight from its whole half units: theorem `codes_depend_on_whole_half_units`."""
    return quantizer.code(fmt.codebooks[lane], 2 * lo, 2 * u, halves)


@operation
def quantize_group(fmt: Format, weights: Binary32s, length: Size, group: Size, data: Bytes) -> int:
    """The bytes of a group of 1 to `group` weights; missing ones are padded with code 0."""
    if not has_group(fmt, group) or length == 0 or length > group:
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    assert 0 < length <= LARGEST_GROUP
    limit = from_integer(fmt.scale.largest >> -fmt.scale.grid)
    least: Binary32 = weights[0]
    greatest: Binary32 = weights[0]
    for i in range(length):
        w = weights[i]
        if not at_most(magnitude(w), limit):
            return BAD_WEIGHT
        if less(w, least):
            least = w
        if less(greatest, w):
            greatest = w
    smallest = in_units(fmt, least)
    largest = -in_units(fmt, negated(greatest))
    assert -fmt.scale.largest <= smallest <= fmt.scale.largest
    assert -fmt.scale.largest <= largest <= fmt.scale.largest
    lo = scales.offset(fmt, Fraction(smallest))
    u = scales.unit(fmt, lo, Fraction(largest))
    assert -fmt.scale.largest <= lo <= fmt.scale.largest
    assert 0 <= u <= fmt.scale.largest
    store_scale(fmt, floats.encode(fmt.scale, lo), data, 0)
    store_scale(fmt, floats.encode(fmt.scale, u), data, 2)
    septets = allocate(INT8, fmt.block // 2)
    for block in range(group // fmt.block):
        for s in range(fmt.block // 2):
            c0: Int32 = 0
            c1: Int32 = 0
            i0 = block * fmt.block + layout.weight_at(fmt, s, 0)
            i1 = block * fmt.block + layout.weight_at(fmt, s, 1)
            if i0 < length:
                c0 = code(fmt, 0, lo, u, in_half_units(fmt, weights[i0]))
            if i1 < length:
                c1 = code(fmt, 1, lo, u, in_half_units(fmt, weights[i1]))
            first = c0
            second = c1
            assert 0 <= first < fmt.levels[0]
            assert 0 <= second < fmt.levels[1]
            septets[s] = codec.encode(fmt, first, second)
        pack(fmt, septets, view(data, SCALE_BYTES + block * fmt.block_bytes))
    return OK


# Activations ---------------------------------------------------------------------------------------------------------


@operation
def quantize_activations(fmt: Format, vector: Binary32s, length: Size, activations: Int8s, scale: Binary32s) -> int:
    """A vector as signed bytes times one scale: its largest magnitude over 127, rounded up; ties go to even.

    A remainder is exact where it is at most half the scale, so that fused operations decide what is nearest.
    """
    largest: Binary32 = ZERO
    for i in range(length):
        a = magnitude(vector[i])
        if not at_most(a, LARGEST):
            return BAD_WEIGHT
        if less(largest, a):
            largest = a
    most = from_integer(ACTIVATION_MAX)
    s: Binary32 = divide(largest, most)
    if less(fused(s, most, negated(largest)), ZERO):
        s = from_pattern(pattern(s) + 1)
    scale[0] = s
    for i in range(length):
        q: Int32 = 0
        if less(ZERO, s):
            q = nearest_quotient(vector[i], s)
        activations[i] = q
    return OK


@operation
def quantize_vectors(
    fmt: Format, numbers: Binary32s, vectors: Size, length: Size, activations: Int8s, scales_of: Binary32s
) -> int:
    """Vectors of `length` numbers, one after the other, as signed bytes times a scale a vector."""
    for v in range(vectors):
        at = v * length
        status = quantize_activations(fmt, view(numbers, at), length, view(activations, at), view(scales_of, v))
        if status != OK:
            return status
    return OK


def nearest_quotient(a: Binary32, s: Binary32) -> Int32:
    """The integer nearest to a / s, of two the even one, for |a| <= 127 s: the rounded quotient, corrected once."""
    near = nearest_integer(divide(a, s))
    assert -ACTIVATION_MAX <= near <= ACTIVATION_MAX
    twice = scaled(fused(from_integer(-near), s, a), 1)
    q: Int32 = near
    if less(s, twice) or (not less(twice, s) and near % 2 == 1):
        q = near + 1
    elif less(twice, negated(s)) or (not less(negated(s), twice) and near % 2 == 1):
        q = near - 1
    return q


# Products ------------------------------------------------------------------------------------------------------------


@operation
def dot_group(fmt: Format, data: Bytes, length: Size, group: Size, activations: Int8s, sums: Int64s) -> int:
    """The dot product of a group's first `length` codebook entries with activations, and the activations' sum."""
    if not has_group(fmt, group) or length > group:
        return BAD_SIZE
    assert 0 < group <= LARGEST_GROUP
    dotted: Int32 = 0
    total: Int32 = 0
    septets = allocate(INT8, fmt.block // 2)
    for block in range(group // fmt.block):
        unpack(fmt, view(data, SCALE_BYTES + block * fmt.block_bytes), septets)
        for s in range(fmt.block // 2):
            septet = septet_at(septets, s)
            if not codec.is_valid(fmt, septet):
                return SEPTET_NOT_VALID
            for lane in LANES:
                i = block * fmt.block + layout.weight_at(fmt, s, lane)
                if i < length:
                    a = activations[i]
                    dotted = dotted + level(fmt, septet, lane) * a
                    total = total + a
    sums[0] = dotted
    sums[1] = total
    return OK


@operation
def add_group(fmt: Format, data: Bytes, length: Size, group: Size, activations: Int8s, sums: Binary32s) -> int:
    """Add to a sum what a group adds to its row, in units of the scale type's grid.

    That is an integer; it is rounded to binary32, and so is the sum.
    """
    lo_bits = layout.scale_from_bytes((data[0], data[1]))
    u_bits = layout.scale_from_bytes((data[2], data[3]))
    wrong = check_scales(fmt, lo_bits, u_bits)
    if wrong != OK:
        return wrong
    both = allocate(INT64, 2)
    status = dot_group(fmt, data, length, group, activations, both)
    if status != OK:
        return status
    dotted = both[0]
    total = both[1]
    assert abs(dotted) <= LARGEST_GROUP * LARGEST_TERM
    assert abs(total) <= LARGEST_GROUP * 128
    units = contribution(floats.decode(fmt.scale, lo_bits), floats.decode(fmt.scale, u_bits), dotted, total)
    sums[0] = add(sums[0], from_integer(units))
    return OK
