"""The spec's quantizers as terms, and their joints.

The stored bytes of a group are a function of its weights by way of a few numbers: the least and the greatest weight,
their floor and ceiling in units of the scale type's grid, offset and unit, the midpoints, for each weight and midpoint
whether the weight reaches it, and codes. What the spec says of these is lifted; a binary32 weight enters by its
pattern, and how many units of a power of two it is, rounded down or up, is a shift of its significand.
"""

import itertools
from collections.abc import Sequence
from fractions import Fraction

from septet.audit.equal.joints import Joint, Specified, Stage
from septet.audit.expected.spec_terms import Expected, Translation, expression
from septet.audit.terms import terms
from septet.audit.terms.extremes import Extremes
from septet.audit.terms.terms import FLOATS, Term, bv
from septet.codegen.core import ir, rational
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter
from septet.codegen.targets import routines
from septet.spec import codec, floats, layout, scales
from septet.spec.floats import BINARY32
from septet.spec.formats import LANES, Format, Lane
from septet.spec.storage import group_bytes, group_length, row_groups

SINGLE = FLOATS["float"]
MINIMUM, MAXIMUM, LO, U = (ir.var(name, Sort.INT) for name in ("minimum", "maximum", "lo", "u"))
"""Of the lifted spec: whole numbers of units."""
WIDTH = 64
"""Bits of a number of units: half of them would hold twice any midpoint."""
FIELD = BINARY32.significand - 1
"""Bits of a binary32 number below its exponent."""


def in_range(fmt: Format, pattern: Term) -> Term:
    """That a weight is a number that the scale type's largest covers."""
    most = floats.encode(BINARY32, fmt.scale.largest << fmt.scale.grid - BINARY32.grid)
    return terms.compare("ule", terms.extract(pattern, 30, 0), bv(most, 31))


def whole(pattern: Term, grid: int, up: bool = False) -> Term:
    """A finite binary32 number in units of 2^grid, rounded down, or up."""
    field = terms.extract(pattern, 30, FIELD)
    normal = terms.bit(terms.not_(terms.eq(field, bv(0, 8))))
    significand = terms.zext(terms.concat(normal, terms.extract(pattern, FIELD - 1, 0)), WIDTH)
    negative = terms.truth(terms.extract(pattern, 31, 31))
    signed = terms.ite(negative, terms.binary("sub", bv(0, WIDTH), significand), significand)
    # The significand's last bit is worth 2^(field + BINARY32.grid - 1); a subnormal's twice that, and next to nothing.
    at = grid - BINARY32.grid + 1
    exponent = terms.zext(field, WIDTH)
    left = terms.binary("shl", signed, terms.binary("sub", exponent, bv(at, WIDTH)))
    by = terms.binary("sub", bv(at, WIDTH), exponent)
    right = terms.binary("ashr", terms.binary("sub", bv(0, WIDTH), signed) if up else signed, by)
    if up:
        right = terms.binary("sub", bv(0, WIDTH), right)
    return terms.ite(terms.compare("ule", bv(at, WIDTH), exponent), left, right)


def _extreme(patterns: Sequence[Term], greatest: bool) -> Term:
    """The pattern of the least weight, or of the greatest; which of two zeros is open."""
    found = patterns[0]
    for p in patterns[1:]:
        x, y = terms.as_float(p, SINGLE), terms.as_float(found, SINGLE)
        further = terms.floating("fp.lt", terms.BOOL, *((y, x) if greatest else (x, y)))
        found = terms.ite(further, p, found)
    return found


class Group:
    """A group's joints and stored bytes, from its weights' patterns.

    Attributes:
        valid: that every weight is in range.
        stored: the group's bytes.
        stages: of a proof.
    """

    def __init__(self, fmt: Format, group: int, patterns: Sequence[Term]) -> None:
        self.fmt, self.group, self.patterns = fmt, group, list(patterns)
        self._lifter, self._most = Lifter(), fmt.scale.largest
        self._widest = scales.unit(fmt, -self._most, Fraction(self._most))
        self.valid = terms.conjunction(in_range(fmt, p) for p in self.patterns)
        low, high = (_extreme(self.patterns, greatest) for greatest in (False, True))
        least, greatest = whole(low, fmt.scale.grid), whole(high, fmt.scale.grid, up=True)
        offset = self._of(rational.whole(self._lifter.call(scales.offset, fmt, ir.rat(MINIMUM))), {MINIMUM: least})
        # The maximum's ceiling gives the same unit as the maximum: theorem `units_depend_on_whole_maxima`.
        exact = rational.whole(self._lifter.call(scales.unit, fmt, LO, ir.rat(MAXIMUM)))
        unit = self._of(exact, {LO: offset, MAXIMUM: greatest})
        encoded = [self._of(self._encoded(v), {v: t}) for v, t in ((LO, offset), (U, unit))]
        doubled = [[self._of(e, {LO: offset, U: unit}) for e in self._doubled(lane)] for lane in LANES]
        reached = [self._reached(i, doubled) for i in range(len(self.patterns))]
        codes = [_counted(r) for r in reached]
        self.stored = self._stored(encoded, codes)
        negative = [terms.compare("slt", t, bv(0, WIDTH)) for t in (offset, least)]
        units, far = (-self._most, self._most), 2 * self._most + 2 * fmt.span * self._widest
        halves = [Joint(self._halves(i), (-2 * self._most, 2 * self._most)) for i in range(len(self.patterns))]
        self.stages = [
            Stage([Joint(low), Joint(high)], extremes=Extremes(self.patterns, low, high, self._in_range)),
            Stage([Joint(least, units), Joint(greatest, units)], [_at_most(least, greatest)]),
            Stage(halves),
            Stage([Joint(offset, units, defined=True)], [_at_most(offset, least), terms.eq(*negative)]),
            *self._divisions(exact, {LO: offset, MAXIMUM: greatest}),
            Stage([Joint(unit, (0, self._widest))]),
            Stage(
                [Joint(p, (0, 2 * fmt.scale.sign - 1), defined=True) for p in encoded]
                + [Joint(d, (-far, far)) for d in itertools.chain(*doubled)],
                [_at_most(a, b) for lane in doubled for a, b in itertools.pairwise(lane)],
            ),
            Stage(
                [Joint(r) for r in itertools.chain(*reached)],
                [terms.or_(a, terms.not_(b)) for of in reached for a, b in itertools.pairwise(of)],
            ),
            Stage([Joint(c, (0, len(r))) for c, r in zip(codes, reached, strict=True)]),
        ]

    def _in_range(self, pattern: Term) -> Term:
        return in_range(self.fmt, pattern)

    def _encoded(self, units: Expr) -> Expr:
        return rational.whole(self._lifter.call(floats.encode, self.fmt.scale, units))

    def _doubled(self, lane: Lane) -> list[Expr]:
        return [rational.whole(e) for e in routines.midpoints(self.fmt, lane).outputs[0].parts]

    def _reached(self, i: int, doubled: Sequence[Sequence[Term]]) -> list[Term]:
        """For each midpoint, whether a weight is not below it."""
        _, lane = layout.place(self.fmt, i % self.fmt.block)
        return [_at_most(d, self._halves(i)) for d in doubled[lane]]

    def _halves(self, i: int) -> Term:
        """The largest number of half units that is not above a weight."""
        return whole(self.patterns[i], self.fmt.scale.grid - 1)

    def _of(self, e: Expr, given: dict[Expr, Term]) -> Term:
        """An expression of the spec's over numbers of units."""
        to = Translation(given)
        to.ranges = {v: (0 if v is U else -self._most, self._widest if v is U else self._most) for v in given}
        return to.signed(e, WIDTH)

    def _divisions(self, unit: Expr, given: dict[Expr, Term]) -> list[Stage]:
        """Quotients by a number that is no power of two, which solvers should not meet twice."""
        found = []
        for e in ir.order([unit]):
            if e.op == "floordiv" and (k := int(ir.number(e.args[1]))) & (k - 1):
                most = 2 * self._most
                for part, bound in ((e.args[0], most), (e, most // k + 1)):
                    t = self._of(part, given)
                    found.append(Stage([Joint(t, (-bound, bound))], [_at_most(t, bv(0, WIDTH))]))
        return found

    def _stored(self, patterns: Sequence[Term], codes: Sequence[Term]) -> list[Term]:
        """The group's bytes, from the scales' patterns and the codes; missing weights have code 0."""
        stored = [terms.extract(p, high, high - 7) for p in patterns for high in (7, 15)]
        names = [ir.var(f"c{i}", Sort.INT) for i in range(self.fmt.block)]
        for start in range(0, self.group, self.fmt.block):
            given, bounds = {}, {}
            septets = []
            for s in range(self.fmt.block // 2):
                pair = []
                for lane in LANES:
                    at = layout.weight_at(self.fmt, s, lane)
                    if start + at < len(codes):
                        given[names[at]], bounds[names[at]] = codes[start + at], (0, self.fmt.levels[lane] - 1)
                        pair.append(names[at])
                    else:
                        pair.append(ir.const(0))
                septets.append(self._lifter.call(codec.encode, self.fmt, *pair))
            to = Translation(given)
            to.ranges.update(bounds)
            stored += [to.integer(expression(b), 8) for b in self._lifter.call(layout.pack, self.fmt, tuple(septets))]
        return stored


def _at_most(a: Term, b: Term) -> Term:
    return terms.compare("sle", a, b)


def _counted(reached: Sequence[Term]) -> Term:
    """The code: the first midpoint that is not reached, or how many there are."""
    code = bv(len(reached), 8)
    for k in reversed(range(len(reached))):
        code = terms.ite(reached[k], code, bv(k, 8))
    return code


def quantize_row(fmt: Format, group: int, data: Sequence[Term]) -> Specified:
    """The bytes of a row of weights, given as bytes: group after group, the last may be short."""
    words = {terms.var(f"w{k}", ("bv", 32)): data[4 * k : 4 * k + 4] for k in range(len(data) // 4)}
    patterns = list(words)
    groups = []
    for g in range(row_groups(fmt, group, len(patterns))):
        length = group_length(fmt, group, len(patterns), g)
        groups.append(Group(fmt, group, patterns[g * group : g * group + length]))
    stored = [t for own in groups for t in own.stored]
    assert len(stored) == len(groups) * group_bytes(fmt, group)
    valid, *found = terms.substituted(
        [terms.conjunction(own.valid for own in groups), *stored], {w: terms.joined(b) for w, b in words.items()}
    )
    return Specified([Expected(t) for t in found], valid, [stage for own in groups for stage in own.stages], words)
