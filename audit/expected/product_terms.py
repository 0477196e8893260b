"""The spec's dot and matrix-vector products as terms, and their joints.

Inside a group everything is an integer: codebook entries, scales in units of the grid, the group's contribution. Each
contribution is rounded to binary32 once, and contributions are added in the spec's order. On the grid of the scales
no sum is subnormal, so that the sum of two binary32 numbers in units is IEEE 754's, and the last product, by the
grid's unit (exact) and the activations' scale, is rounded once; a product that is zero has no sign.
"""

from collections.abc import Sequence

from septet.audit.equal.joints import Joint, Specified, Stage
from septet.audit.expected import spec_terms
from septet.audit.expected.spec_terms import Expected, Translation
from septet.audit.terms import terms
from septet.audit.terms.terms import FLOATS, TRUE, Term, and_, bv
from septet.codegen.core import ir
from septet.codegen.core.ir import Sort
from septet.codegen.core.lift import Lifter
from septet.spec import floats
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.floats import BinaryFormat
from septet.spec.formats import LARGEST_LEVEL, Format
from septet.spec.storage import group_bytes, group_length, row_groups

SINGLE = FLOATS["float"]
WIDTH = 64
"""Bits of a contribution: the theorems bound it."""


def _entries(fmt: Format, group: int, data: Sequence[Term], length: int) -> tuple[list[Term], Term]:
    """The codebook entries of a stored group, eight bits each, and the condition that its septets are valid."""
    found, valid = spec_terms.levels(fmt, group, data)
    return found[:length], valid


def total_of(values: Sequence[Term], width: int) -> Term:
    """The sum of bit-vectors of a width."""
    result = bv(0, width)
    for v in values:
        result = terms.binary("add", result, v)
    return result


def products_of(levels: Sequence[Term], activations: Sequence[Term], width: int, signed: bool = False) -> Term:
    """The dot product of levels, which have a sign or not, and activations."""
    widened = terms.sext if signed else terms.zext
    pairs = zip(levels, activations, strict=True)
    return total_of([terms.binary("mul", widened(n, width), terms.sext(a, width)) for n, a in pairs], width)


def _level_joints(levels: Sequence[Term]) -> list[Joint]:
    return [Joint(n, (0, LARGEST_LEVEL)) for n in levels]


def dot_group(fmt: Format, group: int, data: Sequence[Term], activations: Sequence[Term]) -> Specified:
    """The integer dot product of a group's codebook entries and activations, as 32 bits."""
    levels, valid = _entries(fmt, group, data, len(activations))
    return Specified([Expected(products_of(levels, activations, 32))], valid, [Stage(_level_joints(levels))])


def scale_units(pattern: Term, scale: BinaryFormat, width: int) -> Term:
    """A scale in units of its type's grid, a signed integer, from its pattern."""
    bits = ir.var("bits", Sort.INT)
    return Translation({bits: pattern}).signed(spec_terms.expression(Lifter().call(floats.decode, scale, bits)), width)


def products(
    fmt: Format, group: int, rows: Sequence[Sequence[Term]], columns: int, vectors: Sequence[Sequence[Term]],
    scales: Sequence[Sequence[Term]],
) -> Specified:  # fmt: skip
    """A stored matrix times each vector of activations times its scale, vector by vector."""
    valid = TRUE
    first: list[Joint] = []
    sums: list[Joint] = []
    stored: list[list[tuple[list[Term], Term, Term]]] = []
    size = group_bytes(fmt, group)
    for row in rows:
        groups = []
        for g in range(row_groups(fmt, group, columns)):
            data = row[g * size : (g + 1) * size]
            levels, septets = _entries(fmt, group, data, group_length(fmt, group, columns, g))
            valid = and_(valid, and_(septets, spec_terms.scales_are_valid(data)))
            lo, u = (scale_units(terms.joined(data[k : k + 2]), fmt.scale, WIDTH) for k in (0, 2))
            first += [*_level_joints(levels), Joint(lo, (-fmt.scale.largest, fmt.scale.largest))]
            first.append(Joint(u, (0, fmt.scale.largest)))
            groups.append((levels, lo, u))
        stored.append(groups)
    found: list[Expected] = []
    for vector, pattern in zip(vectors, scales, strict=True):
        joined = terms.joined(pattern)
        valid = and_(valid, is_finite(joined))
        for groups in stored:
            shares: list[Term] = []
            for g, (levels, lo, u) in enumerate(groups):
                a = vector[g * group : g * group + len(levels)]
                total = total_of([terms.sext(x, WIDTH) for x in a], WIDTH)
                units = terms.binary(
                    "add", terms.binary("mul", lo, total), terms.binary("mul", u, products_of(levels, a, WIDTH))
                )
                most = fmt.scale.largest * 128 * group * (LARGEST_LEVEL + 1)
                sums.append(Joint(units, (-most, most)))
                shares.append(terms.floating("from_signed", SINGLE, units))
            found.append(Expected(scaled_sum(fmt.scale.grid, shares, joined)))
    return Specified(found, valid, [Stage(first), Stage(sums)])


def is_finite(pattern: Term) -> Term:
    """Whether a pattern is a binary32 number's."""
    return terms.not_(terms.eq(terms.extract(pattern, 30, 23), bv(255, 8)))


def scaled_sum(grid: int, shares: Sequence[Term], pattern: Term) -> Term:
    """What the groups of a row add to it, added in the spec's order, times the unit of a grid and a scale.

    It is zero where one of both is.
    """
    zero = terms.as_float(bv(0, 32), SINGLE)
    partial = [zero] * PARTIAL_SUMS
    for g, share in enumerate(shares):
        partial[g % PARTIAL_SUMS] = terms.floating("fp.add", SINGLE, partial[g % PARTIAL_SUMS], share)
    half = PARTIAL_SUMS // 2
    while half:
        partial = [terms.floating("fp.add", SINGLE, partial[i], partial[i + half]) for i in range(half)]
        half //= 2
    total, scale = partial[0], terms.as_float(pattern, SINGLE)
    exact = terms.floating("fp.mul", SINGLE, total, terms.as_float(bv((127 + grid) << 23, 32), SINGLE))
    nothing = terms.or_(*(terms.floating("fp.eq", terms.BOOL, x, zero) for x in (total, scale)))
    return terms.ite(nothing, zero, terms.floating("fp.mul", SINGLE, exact, scale))
