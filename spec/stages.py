"""The operations on lattices in stages, as the C for processors does them: each stage is one loop over a whole group,
which compilers turn into vector instructions.

What they compute is what `septet.spec.operations` says; tests compare the two. Values that a group needs between two
stages are in arrays of their own: its septets, its levels, its codes. Stages call what needs no loop by name (`known`):
septets of a block, levels of a septet, numbers of patterns.

Where a status is not `OK`, what the written arrays hold is not defined. Of several faults, stages may tell another one
than operations do: `matmul` looks at the scales of all vectors before any row.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from septet.spec import binary32, codec, dot, floats, layout, operations
from septet.spec.arrays import (
    BINARY32,
    INT8,
    INT32,
    INT64,
    Binary32,
    Binary32s,
    Bytes,
    Int8,
    Int8s,
    Int32,
    Int32s,
    Int64,
    Int64s,
    Size,
    allocate,
    view,
)
from septet.spec.binary32 import (
    LARGEST,
    ZERO,
    add,
    at_least,
    at_most,
    divide_up,
    from_integer,
    less,
    multiply,
    nearest_quotient,
    negated,
    scaled,
)
from septet.spec.dot import ACTIVATION_MAX, ACTIVATION_MIN, LARGEST_TERM, PARTIAL_SUMS
from septet.spec.formats import LARGEST_GROUP, Format, Lane
from septet.spec.matrix_operations import scaled_sum
from septet.spec.operations import BAD_SIZE, BAD_WEIGHT, OK, SCALE_NOT_FINITE, SEPTET_NOT_VALID, UNIT_NEGATIVE
from septet.spec.storage import SCALE_BYTES

STRIDE = 16
"""Weights whose extremes are found side by side."""
TILE = 8
"""Vectors that a row is multiplied with at once."""
STAGES: dict[str, Callable[..., Any]] = {}
KNOWN: dict[str, Callable[..., Any]] = {}
"""Stages, and what they call that has no loop and is lifted from its own definition."""


Procedure = TypeVar("Procedure", bound=Callable[..., Any])


def stage(procedure: Procedure) -> Procedure:
    """Put a procedure into the table of stages."""
    STAGES[procedure.__name__] = procedure
    return procedure


def known(procedure: Procedure) -> Procedure:
    """Put a procedure without a loop of its own into the table of those that are called by name."""
    KNOWN[procedure.__name__] = procedure
    return procedure


# What has no loop ----------------------------------------------------------------------------------------------------


@known
def unpack(fmt: Format, data: Bytes, septets: Int8s) -> None:
    """The septets of a block of bytes."""
    operations.unpack(fmt, data, septets)


@known
def is_valid(fmt: Format, septet: Int32) -> bool:
    """Whether a septet is one."""
    return codec.is_valid(fmt, septet)


@known
def levels(fmt: Format, septet: Int32, n0: Int32s, n1: Int32s) -> None:
    """The codebook entries of a valid septet's two codes; of another septet, anything."""
    valid = codec.is_valid(fmt, septet)
    n0[0] = operations.level(fmt, septet, 0) if valid else 0
    n1[0] = operations.level(fmt, septet, 1) if valid else 0


@known
def place0(fmt: Format, septet: Int32) -> Int32:
    """The weight in lane 0 of a septet: of a block, or of a group where blocks do not matter."""
    return weight_of(fmt, septet, 0)


@known
def place1(fmt: Format, septet: Int32) -> Int32:
    """The weight in lane 1 of a septet: of a block, or of a group where blocks do not matter."""
    return weight_of(fmt, septet, 1)


def weight_of(fmt: Format, septet: int, lane: Lane) -> int:
    """The weight of a group in a lane of one of its septets."""
    half = fmt.block // 2
    return septet // half * fmt.block + layout.weight_at(fmt, septet % half, lane)


@known
def scale_bits(fmt: Format, data: Bytes) -> Int32:
    """The pattern of a scale from its two bytes."""
    return layout.scale_from_bytes((data[0], data[1]))


@known
def is_finite(fmt: Format, bits: Int32) -> bool:
    """Whether a pattern encodes a number."""
    return floats.is_finite(fmt.scale, bits)


@known
def scale_units(fmt: Format, bits: Int32) -> Int64:
    """The number that a finite pattern encodes, in units of the grid."""
    assert 0 <= bits < 1 << 16
    return floats.decode(fmt.scale, bits)


@known
def pack(fmt: Format, septets: Int8s, data: Bytes) -> None:
    """The bytes of a block of septets."""
    operations.pack(fmt, septets, data)


@known
def encode(fmt: Format, c0: Int32, c1: Int32) -> Int32:
    """The septet of two codes."""
    assert 0 <= c0 < fmt.levels[0]
    assert 0 <= c1 < fmt.levels[1]
    return codec.encode(fmt, c0, c1)


@known
def scale_bytes(fmt: Format, bits: Int32, data: Bytes) -> None:
    """The two bytes of a scale's pattern, the low one first."""
    operations.store_scale(fmt, bits, data, 0)


@known
def round_down(fmt: Format, q: Int64) -> Int64:
    """The largest number of the scale type that is not above q."""
    assert -fmt.scale.largest <= q <= fmt.scale.largest
    return floats.round_down(fmt.scale, q)


@known
def least_unit(fmt: Format, lo: Int64, maximum: Int64) -> Int64:
    """What the unit of a group is at least, from its offset and the ceiling of its maximum."""
    assert -fmt.scale.largest <= lo <= fmt.scale.largest
    assert -fmt.scale.largest <= maximum <= fmt.scale.largest
    return -((lo - maximum) // fmt.span)


@known
def pattern(fmt: Format, q: Int64) -> Int64:
    """The pattern of a number given in units of the grid."""
    assert 0 <= q <= fmt.scale.largest
    return floats.encode(fmt.scale, q)


@known
def negative_pattern(fmt: Format, q: Int64) -> Int64:
    """The pattern of minus a number given in units of the grid."""
    assert 0 < q <= fmt.scale.largest
    return floats.encode(fmt.scale, -q)


@known
def midpoints0(fmt: Format, lo: Int64, u: Int64, doubled: Int64s) -> None:
    """Twice the midpoints of lane 0: a weight's code is how many are not above twice the weight."""
    store_midpoints(fmt, fmt.codebooks[0], lo, u, doubled)


@known
def midpoints1(fmt: Format, lo: Int64, u: Int64, doubled: Int64s) -> None:
    """Twice the midpoints of lane 1: a weight's code is how many are not above twice the weight."""
    store_midpoints(fmt, fmt.codebooks[1], lo, u, doubled)


def store_midpoints(fmt: Format, n: tuple[int, ...], lo: int, u: int, doubled: Int64s) -> None:
    """Store twice the midpoints between neighbours of a codebook."""
    assert -fmt.scale.largest <= lo <= fmt.scale.largest
    assert 0 <= u <= fmt.scale.largest
    for k in tuple(range(len(n) - 1)):
        doubled[k] = 2 * lo + u * (n[k] + n[k + 1])


@known
def contribution(fmt: Format, lo: Int64, u: Int64, dotted: Int32, total: Int32) -> Int64:
    """What a group adds to its row of a product, in units of the grid."""
    assert -fmt.scale.largest <= lo <= fmt.scale.largest
    assert 0 <= u <= fmt.scale.largest
    assert -LARGEST_GROUP * LARGEST_TERM <= dotted <= LARGEST_GROUP * LARGEST_TERM
    assert LARGEST_GROUP * ACTIVATION_MIN <= total <= -LARGEST_GROUP * ACTIVATION_MIN
    return dot.contribution(lo, u, dotted, total)


# Sizes ---------------------------------------------------------------------------------------------------------------


@stage
def holds(fmt: Format, group: Size) -> bool:
    """Whether the format has groups of that size."""
    return group > 0 and group <= LARGEST_GROUP and group % fmt.block == 0


@stage
def group_bytes(fmt: Format, group: Size) -> Size:
    """Bytes of a group; 0 for a size that the format does not have."""
    if not holds(fmt, group):
        return 0
    return SCALE_BYTES + group // fmt.block * fmt.block_bytes


@stage
def row_bytes(fmt: Format, columns: Size, group: Size) -> Size:
    """Bytes of a row of `columns` weights; 0 for a size of groups that the format does not have."""
    if not holds(fmt, group):
        return 0
    return (columns // group + (1 if columns % group != 0 else 0)) * group_bytes(fmt, group)


def is_flat(fmt: Format) -> bool:
    """Whether a block's weights are where they would be if the whole group were one block."""
    return fmt.layout == "stream"


def places(fmt: Format, septet: int) -> tuple[int, int]:
    """The weights in both lanes of a septet: of a block, or of a group where blocks do not matter."""
    first = place0(fmt, septet)
    second = place1(fmt, septet)
    assert 0 <= first < LARGEST_GROUP
    assert 0 <= second < LARGEST_GROUP
    return first, second


# From weights to bytes -----------------------------------------------------------------------------------------------


@stage
def floor_units(fmt: Format, weight: Binary32) -> Int64:
    """The floor of a weight in units of the grid."""
    return operations.in_units(fmt, weight)


@stage
def ceil_units(fmt: Format, weight: Binary32) -> Int64:
    """The ceiling of a weight in units of the grid."""
    return -operations.in_units(fmt, negated(weight))


@stage
def threshold(fmt: Format, doubled: Int64) -> Binary32:
    """The smallest binary32 number that is not below a midpoint, given doubled: weights reach both or neither."""
    return scaled(at_least(doubled), fmt.scale.grid - 1)


@stage
def thresholds_of(fmt: Format, doubled: Int64s, number: Size, thresholds: Binary32s) -> None:
    """The thresholds of midpoints."""
    for k in range(number):
        thresholds[k] = threshold(fmt, doubled[k])


@stage
def thresholds0(fmt: Format, lo: Int64, u: Int64, thresholds: Binary32s) -> None:
    """The thresholds of lane 0."""
    doubled = allocate(INT64, fmt.levels[0] - 1)
    midpoints0(fmt, lo, u, doubled)
    thresholds_of(fmt, doubled, fmt.levels[0] - 1, thresholds)


@stage
def thresholds1(fmt: Format, lo: Int64, u: Int64, thresholds: Binary32s) -> None:
    """The thresholds of lane 1."""
    doubled = allocate(INT64, fmt.levels[1] - 1)
    midpoints1(fmt, lo, u, doubled)
    thresholds_of(fmt, doubled, fmt.levels[1] - 1, thresholds)


@stage
def reaches(fmt: Format, weight: Binary32, threshold: Binary32) -> Int32:
    """Whether a weight reaches a threshold, as a number."""
    return 1 if at_most(threshold, weight) else 0


def reached(fmt: Format, number: int, weight: Binary32, thresholds: Binary32s) -> int:
    """How many of the first thresholds a weight reaches."""
    code: Int32 = 0
    for k in tuple(range(number)):
        code = code + reaches(fmt, weight, thresholds[k])
    return code


@stage
def code0(fmt: Format, weight: Binary32, thresholds: Binary32s) -> Int32:
    """The code of a weight in lane 0."""
    return reached(fmt, fmt.levels[0] - 1, weight, thresholds)


@stage
def code1(fmt: Format, weight: Binary32, thresholds: Binary32s) -> Int32:
    """The code of a weight in lane 1."""
    return reached(fmt, fmt.levels[1] - 1, weight, thresholds)


@stage
def quantize_lanes(
    fmt: Format,
    weights: Binary32s,
    group: Int32,
    thresholds0: Binary32s,
    thresholds1: Binary32s,
    c0: Int32s,
    c1: Int32s,
) -> None:
    """The codes of a group's weights by lane: 32-bit, as comparisons of binary32 numbers are in vector registers."""
    assert 0 < group <= LARGEST_GROUP
    if is_flat(fmt):
        for s in range(group // 2):
            first, second = places(fmt, s)
            c0[s] = code0(fmt, weights[first], thresholds0)
            c1[s] = code1(fmt, weights[second], thresholds1)
    else:
        for block in range(group // fmt.block):
            for s in range(fmt.block // 2):
                first, second = places(fmt, s)
                at = block * fmt.block
                k = block * (fmt.block // 2) + s
                c0[k] = code0(fmt, weights[at + first], thresholds0)
                c1[k] = code1(fmt, weights[at + second], thresholds1)


@stage
def encode_septets(fmt: Format, c0: Int32s, c1: Int32s, length: Int32, group: Int32, septets: Int8s) -> None:
    """The septets of codes; weights from `length` on are padding."""
    assert 0 < group <= LARGEST_GROUP
    if is_flat(fmt):
        for s in range(group // 2):
            first, second = places(fmt, s)
            held0 = c0[s] if first < length else 0
            held1 = c1[s] if second < length else 0
            septets[s] = encode(fmt, held0, held1)
    else:
        for block in range(group // fmt.block):
            for s in range(fmt.block // 2):
                first, second = places(fmt, s)
                at = block * fmt.block
                k = block * (fmt.block // 2) + s
                held0 = c0[k] if at + first < length else 0
                held1 = c1[k] if at + second < length else 0
                septets[k] = encode(fmt, held0, held1)


@stage
def pack_group(fmt: Format, septets: Int8s, group: Int32, codes: Bytes) -> None:
    """The bytes of a group's septets."""
    assert 0 < group <= LARGEST_GROUP
    for block in range(group // fmt.block):
        pack(fmt, view(septets, block * (fmt.block // 2)), view(codes, block * fmt.block_bytes))


@stage
def outside(fmt: Format, weight: Binary32) -> Int32:
    """Whether a weight has no code, as a number."""
    limit = from_integer(fmt.scale.largest >> -fmt.scale.grid)
    return 0 if at_most(negated(limit), weight) and at_most(weight, limit) else 1


@stage
def out_of_range(fmt: Format, weights: Binary32s, group: Size) -> Int32:
    """How many weights have no code."""
    bad: Int32 = 0
    for i in range(group):
        bad = bad + outside(fmt, weights[i])
    return bad


@stage
def extremes(fmt: Format, weights: Binary32s, group: Size, lowest: Binary32s, highest: Binary32s) -> None:
    """The smallest and the largest weight of a group: of each place of vectors, and then of these."""
    low = allocate(BINARY32, STRIDE)
    high = allocate(BINARY32, STRIDE)
    for j in range(STRIDE):
        low[j] = weights[j]
        high[j] = weights[j]
    for i in range(STRIDE, group, STRIDE):
        for j in range(STRIDE):
            w = weights[i + j]
            low[j] = w if less(w, low[j]) else low[j]
            high[j] = w if less(high[j], w) else high[j]
    for j in range(1, STRIDE, 1):
        low[0] = low[j] if less(low[j], low[0]) else low[0]
        high[0] = high[j] if less(high[0], high[j]) else high[0]
    lowest[0] = low[0]
    highest[0] = high[0]


@stage
def store_scales(fmt: Format, lo: Int64, u: Int64, data: Bytes) -> None:
    """A group's offset and unit, given in units of the grid."""
    assert -fmt.scale.largest <= lo <= fmt.scale.largest
    bits: Int64 = 0
    if lo < 0:  # noqa: SIM108 - only one of the two patterns is asked for
        bits = negative_pattern(fmt, -lo)
    else:
        bits = pattern(fmt, lo)
    scale_bytes(fmt, bits, data)
    scale_bytes(fmt, pattern(fmt, u), view(data, 2))


@stage
def quantize_padded(fmt: Format, weights: Binary32s, length: Size, group: Size, data: Bytes) -> None:
    """A group of weights with a code each, of which the first `length` are kept: its scales and its septets."""
    lowest = allocate(BINARY32, 1)
    highest = allocate(BINARY32, 1)
    reached0 = allocate(BINARY32, fmt.levels[0] - 1)
    reached1 = allocate(BINARY32, fmt.levels[1] - 1)
    septets = allocate(INT8, LARGEST_GROUP // 2)
    c0 = allocate(INT32, LARGEST_GROUP // 2)
    c1 = allocate(INT32, LARGEST_GROUP // 2)
    extremes(fmt, weights, group, lowest, highest)
    lo = round_down(fmt, floor_units(fmt, lowest[0]))
    least = least_unit(fmt, lo, ceil_units(fmt, highest[0]))
    assert 0 <= least <= fmt.scale.largest
    below = round_down(fmt, -least)
    assert -fmt.scale.largest <= below <= 0
    u = -below  # rounded up
    thresholds0(fmt, lo, u, reached0)
    thresholds1(fmt, lo, u, reached1)
    store_scales(fmt, lo, u, data)
    quantize_lanes(fmt, weights, group, reached0, reached1, c0, c1)
    encode_septets(fmt, c0, c1, length, group, septets)
    pack_group(fmt, septets, group, view(data, SCALE_BYTES))


@stage
def quantize_whole(fmt: Format, weights: Binary32s, length: Size, group: Size, data: Bytes) -> int:
    """The bytes of a whole group of weights, of which the first `length` are kept."""
    if out_of_range(fmt, weights, group) != 0:
        return BAD_WEIGHT
    quantize_padded(fmt, weights, length, group, data)
    return OK


@stage
def quantize_group(fmt: Format, weights: Binary32s, length: Size, group: Size, data: Bytes) -> int:
    """The bytes of a group of 1 to `group` weights; missing ones are padded with code 0.

    The group is filled up with a weight that it has, so that its extremes stay what they are.
    """
    if not holds(fmt, group) or length == 0 or length > group:
        return BAD_SIZE
    if length == group:
        return quantize_whole(fmt, weights, length, group, data)
    padded = allocate(BINARY32, LARGEST_GROUP)
    for i in range(group):
        padded[i] = weights[i if i < length else 0]
    return quantize_whole(fmt, padded, length, group, data)


@stage
def quantize_row(fmt: Format, weights: Binary32s, columns: Size, group: Size, data: Bytes) -> int:
    """The bytes of a row of weights."""
    if not holds(fmt, group):
        return BAD_SIZE
    for start in range(0, columns, group):
        length = columns - start if columns - start < group else group
        status = quantize_group(fmt, view(weights, start), length, group, data)
        if status != OK:
            return status
        data = view(data, group_bytes(fmt, group))
    return OK


@stage
def quantize_rows(fmt: Format, weights: Binary32s, rows: Size, columns: Size, group: Size, data: Bytes) -> int:
    """The bytes of rows of weights."""
    if not holds(fmt, group):
        return BAD_SIZE
    for _r in range(rows):
        status = quantize_row(fmt, weights, columns, group, data)
        if status != OK:
            return status
        size = row_bytes(fmt, columns, group)
        weights = view(weights, columns)
        data = view(data, size)
    return OK


# From bytes to weights -----------------------------------------------------------------------------------------------


@stage
def unpack_group(fmt: Format, data: Bytes, group: Int32, septets: Int8s) -> None:
    """A group's septets."""
    assert 0 < group <= LARGEST_GROUP
    for block in range(group // fmt.block):
        unpack(fmt, view(data, SCALE_BYTES + block * fmt.block_bytes), view(septets, block * (fmt.block // 2)))


def store_levels(fmt: Format, septet: int, n: Int8s, at0: int, at1: int) -> int:
    """Store a septet's two codebook entries; 1 if it is not valid, and otherwise 0."""
    n0 = allocate(INT32, 1)
    n1 = allocate(INT32, 1)
    levels(fmt, septet, n0, n1)
    n[at0] = n0[0]
    n[at1] = n1[0]
    return 0 if is_valid(fmt, septet) else 1


@stage
def levels_of(fmt: Format, septets: Int8s, group: Int32, n: Int8s) -> Int32:
    """The codebook entries of a group's septets in the order of its weights, and how many septets are not valid."""
    assert 0 < group <= LARGEST_GROUP
    invalid: Int32 = 0
    if is_flat(fmt):
        for s in range(group // 2):
            septet = septets[s]
            first, second = places(fmt, s)
            invalid = invalid + store_levels(fmt, septet, n, first, second)
    else:
        for block in range(group // fmt.block):
            for s in range(fmt.block // 2):
                septet = septets[block * (fmt.block // 2) + s]
                first, second = places(fmt, s)
                at = block * fmt.block
                invalid = invalid + store_levels(fmt, septet, n, at + first, at + second)
    return invalid


@stage
def entries(fmt: Format, data: Bytes, group: Int32, n: Int8s) -> int:
    """A group's codebook entries in the order of its weights."""
    assert 0 < group <= LARGEST_GROUP
    septets = allocate(INT8, LARGEST_GROUP // 2)
    unpack_group(fmt, data, group, septets)
    invalid = levels_of(fmt, septets, group, n)
    return OK if invalid == 0 else SEPTET_NOT_VALID


@stage
def stored_scales(fmt: Format, data: Bytes, lo: Int64s, u: Int64s) -> int:
    """A group's offset and unit in units of the grid."""
    lo_bits = scale_bits(fmt, data)
    u_bits = scale_bits(fmt, view(data, 2))
    if not is_finite(fmt, lo_bits) or not is_finite(fmt, u_bits):
        return SCALE_NOT_FINITE
    lo[0] = scale_units(fmt, lo_bits)
    u[0] = scale_units(fmt, u_bits)
    return UNIT_NEGATIVE if u_bits >= fmt.scale.sign else OK


@stage
def in_binary32(fmt: Format, q: Int64) -> Binary32:
    """A number of the grid in binary32."""
    return scaled(from_integer(q), fmt.scale.grid)


@stage
def lattice(fmt: Format, offset: Binary32, unit: Binary32, n: Int32) -> Binary32:
    """A weight: the product is exact, so that one rounding is left, fused or not."""
    return add(offset, multiply(unit, from_integer(n)))


@stage
def lattice_of(fmt: Format, offset: Binary32, unit: Binary32, n: Int8s, length: Size, weights: Binary32s) -> None:
    """The weights of codebook entries."""
    for i in range(length):
        weights[i] = lattice(fmt, offset, unit, n[i])


@stage
def dequantize_group(fmt: Format, data: Bytes, length: Size, group: Size, weights: Binary32s) -> int:
    """The first `length` weights of a stored group, each the binary32 number nearest to its lattice value."""
    if not holds(fmt, group) or length > group:
        return BAD_SIZE
    n = allocate(INT8, LARGEST_GROUP)
    lo = allocate(INT64, 1)
    u = allocate(INT64, 1)
    status: Int32 = stored_scales(fmt, data, lo, u)
    if status == OK:
        status = entries(fmt, data, group, n)
    if status == OK:
        lattice_of(fmt, in_binary32(fmt, lo[0]), in_binary32(fmt, u[0]), n, length, weights)
    return status


@stage
def dequantize_row(fmt: Format, data: Bytes, columns: Size, group: Size, weights: Binary32s) -> int:
    """The weights of a row."""
    if not holds(fmt, group):
        return BAD_SIZE
    for start in range(0, columns, group):
        length = columns - start if columns - start < group else group
        status = dequantize_group(fmt, data, length, group, view(weights, start))
        if status != OK:
            return status
        data = view(data, group_bytes(fmt, group))
    return OK


@stage
def dequantize_rows(fmt: Format, data: Bytes, rows: Size, columns: Size, group: Size, weights: Binary32s) -> int:
    """The weights of rows."""
    if not holds(fmt, group):
        return BAD_SIZE
    for _r in range(rows):
        status = dequantize_row(fmt, data, columns, group, weights)
        if status != OK:
            return status
        size = row_bytes(fmt, columns, group)
        weights = view(weights, columns)
        data = view(data, size)
    return OK


# Activations ---------------------------------------------------------------------------------------------------------


@stage
def not_finite(fmt: Format, number: Binary32) -> Int32:
    """Whether a number is an infinity or a NaN, as a number."""
    return 0 if at_most(negated(LARGEST), number) and at_most(number, LARGEST) else 1


@stage
def magnitude(fmt: Format, number: Binary32) -> Binary32:
    """The magnitude of a number."""
    return binary32.magnitude(number)


@stage
def activation_scale(fmt: Format, largest: Binary32) -> Binary32:
    """The scale of numbers up to a magnitude: a 127th of it, rounded up."""
    return divide_up(largest, ACTIVATION_MAX)


@stage
def activation(fmt: Format, number: Binary32, scale: Binary32) -> Int8:
    """A number in units of a scale that is at least a 127th of it."""
    q: Int32 = 0
    if less(ZERO, scale):
        q = nearest_quotient(number, scale)
    return q


@stage
def quantize_activations(fmt: Format, vector: Binary32s, length: Size, activations: Int8s, scale: Binary32s) -> int:
    """A vector as signed bytes times one scale: its largest magnitude over 127, rounded up; ties go to even."""
    largest: Binary32 = ZERO
    bad: Int32 = 0
    for i in range(length):
        here = magnitude(fmt, vector[i])
        bad = 1 if not_finite(fmt, vector[i]) != 0 else bad
        largest = here if less(largest, here) else largest
    if bad != 0:
        return BAD_WEIGHT
    s = activation_scale(fmt, largest)
    scale[0] = s
    for i in range(length):
        activations[i] = activation(fmt, vector[i], s)
    return OK


# Products ------------------------------------------------------------------------------------------------------------


@stage
def dot_and_total(
    fmt: Format, codes: Bytes, n: Int8s, activations: Int8s, length: Size, dotted: Int32s, total: Int32s
) -> None:
    """The dot product of a group's entries, found before, and activations, and the sum of the activations.

    What is proved of it is said in the bytes that the entries were found in: `codes`, which nothing reads.
    """
    products: Int32 = 0
    every: Int32 = 0
    for i in range(length):
        products = products + n[i] * activations[i]
        every = every + activations[i]
    dotted[0] = products
    total[0] = every


@stage
def dot_group(fmt: Format, data: Bytes, length: Size, group: Size, activations: Int8s, dotted: Int32s) -> int:
    """The integer dot product of a group's first `length` codebook entries with activations, scales aside."""
    if not holds(fmt, group) or length > group:
        return BAD_SIZE
    n = allocate(INT8, LARGEST_GROUP)
    total = allocate(INT32, 1)
    status = entries(fmt, data, group, n)
    dotted[0] = 0
    if status == OK:
        dot_and_total(fmt, view(data, SCALE_BYTES), n, activations, length, dotted, total)
    return status


@stage
def with_units(fmt: Format, total: Binary32, q: Int64) -> Binary32:
    """A sum and a number of the grid, in binary32."""
    return add(total, from_integer(q))


@stage
def plus(fmt: Format, a: Binary32, b: Binary32) -> Binary32:
    """Two sums, added in binary32."""
    return add(a, b)


@stage
def times_scale(fmt: Format, total: Binary32, scale: Binary32) -> Binary32:
    """A sum times the grid, which is exact, and a scale, rounded once; a product that is exactly 0 is +0."""
    return scaled_sum(total, fmt.scale.grid, scale)


@stage
def group_products(
    fmt: Format,
    data: Bytes,
    length: Size,
    group: Size,
    activations: Int8s,
    columns: Size,
    vectors: Size,
    partial: Binary32s,
) -> int:
    """Adds a group's products with at most `TILE` vectors to a partial sum of each."""
    n = allocate(INT8, LARGEST_GROUP)
    lo = allocate(INT64, 1)
    u = allocate(INT64, 1)
    status: Int32 = stored_scales(fmt, data, lo, u)
    if status == OK:
        status = entries(fmt, data, group, n)
    if status != OK:
        return status
    for v in range(vectors):
        dotted = allocate(INT32, 1)
        total = allocate(INT32, 1)
        dot_and_total(fmt, view(data, SCALE_BYTES), n, view(activations, v * columns), length, dotted, total)
        units = contribution(fmt, lo[0], u[0], dotted[0], total[0])
        partial[v] = with_units(fmt, partial[v], units)
    return OK


def fold(fmt: Format, partial: Binary32s, first: int, apart: int) -> Binary32:
    """The partial sums of a vector from one on that are so far apart, halves added to halves."""
    if apart == PARTIAL_SUMS:
        total = partial[first * TILE]
    else:
        total = plus(fmt, fold(fmt, partial, first, 2 * apart), fold(fmt, partial, first + apart, 2 * apart))
    return total


@stage
def folded(fmt: Format, partial: Binary32s) -> Binary32:
    """A vector's partial sums, halves added to halves."""
    return fold(fmt, partial, 0, 1)


@stage
def partial_sums(
    fmt: Format, data: Bytes, columns: Size, group: Size, activations: Int8s, vectors: Size, partial: Binary32s
) -> int:
    """The partial sums of a row's products with at most `TILE` vectors, those of one turn together."""
    for i in range(PARTIAL_SUMS * TILE):
        partial[i] = in_binary32(fmt, 0)
    g: Size = 0
    for start in range(0, columns, group):
        length = columns - start if columns - start < group else group
        k = g % PARTIAL_SUMS
        status = group_products(
            fmt, data, length, group, view(activations, start), columns, vectors, view(partial, k * TILE)
        )
        if status != OK:
            return status
        g = g + 1
        data = view(data, group_bytes(fmt, group))
    return OK


@stage
def row_sums(
    fmt: Format, data: Bytes, columns: Size, group: Size, activations: Int8s, vectors: Size, partial: Binary32s
) -> int:
    """The sums of a row's products with at most `TILE` vectors, in place of the first partial sums."""
    status = partial_sums(fmt, data, columns, group, activations, vectors, partial)
    if status != OK:
        return status
    for v in range(vectors):
        partial[v] = folded(fmt, view(partial, v))
    return OK


@stage
def matmul(
    fmt: Format,
    data: Bytes,
    rows: Size,
    columns: Size,
    group: Size,
    activations: Int8s,
    scales: Binary32s,
    vectors: Size,
    products: Binary32s,
) -> int:
    """products[vectors][rows]: a stored matrix times vectors of activations, each times its scale."""
    if not holds(fmt, group):
        return BAD_SIZE
    for v in range(vectors):
        if not_finite(fmt, scales[v]) != 0:
            return SCALE_NOT_FINITE
    for r in range(rows):
        row = view(data, r * row_bytes(fmt, columns, group))
        for v in range(0, vectors, TILE):
            partial = allocate(BINARY32, PARTIAL_SUMS * TILE)
            number = vectors - v if vectors - v < TILE else TILE
            status = row_sums(fmt, row, columns, group, view(activations, v * columns), number, partial)
            if status != OK:
                return status
            for i in range(number):
                products[(v + i) * rows + r] = times_scale(fmt, partial[i], scales[v + i])
    return OK


@stage
def matvec(
    fmt: Format,
    data: Bytes,
    rows: Size,
    columns: Size,
    group: Size,
    activations: Int8s,
    scale: Binary32,
    products: Binary32s,
) -> int:
    """products[rows]: a stored matrix times a vector of activations times its scale."""
    scales = allocate(BINARY32, 1)
    scales[0] = scale
    return matmul(fmt, data, rows, columns, group, activations, scales, 1, products)
