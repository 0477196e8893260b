"""The weights and products of stored chains as terms, and their joints: septets, units, levels, sums.

A level is the sum of two entries of tables, of a septet and of the one before it. It is a joint in two forms, as the
signed byte that it is and as a byte without a sign, 128 more: vector kernels look up the latter. A weight is the unit
times the level, a product that is exact. A group adds to its row the integer that is its unit times its dot product,
rounded once. Kernels that multiply in binary32 round once too, as both factors are exact there: that the two ways give
the same sum is an argument of `docs/SOUNDNESS.md`, and the second way is tried where the first leaves something open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from septet.audit.equal.joints import Joint, Specified, Stage
from septet.audit.expected import product_terms, spec_terms
from septet.audit.expected.spec_terms import Expected, Translation
from septet.audit.terms import terms
from septet.audit.terms.terms import FLOATS, TRUE, Term, and_, bv
from septet.codegen.core import ir
from septet.codegen.core.ir import Sort
from septet.codegen.core.lift import Lifter
from septet.spec import chains
from septet.spec.chains import UNIT_BYTES, Chain
from septet.spec.dot import ACTIVATION_MIN
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, LARGEST_LEVEL, S43, SEPTETS, Lane

SINGLE = FLOATS["float"]
BIAS = LARGEST_LEVEL + 1
"""What is added to a level to make it a byte without a sign."""
WIDE = 16
"""Bits that hold a biased level and a level."""


@dataclass(frozen=True, eq=False)
class Group:
    """A stored group: its unit's pattern, its septets, and its weights' levels with and without the bias.

    Attributes:
        pieces: variables for the septets, and these; `made` has the bytes in these variables.
    """

    unit: Term
    septets: list[Term]
    pieces: dict[Term, Term]
    made: dict[Term, Term]
    biased: list[Term]
    levels: list[Term]

    @property
    def number(self) -> Term:
        """The unit as a binary32 number."""
        return terms.floating("convert", SINGLE, terms.as_float(self.unit, FLOATS["half"]))

    @property
    def valid(self) -> Term:
        """That the unit is a number without a sign."""
        return terms.compare("ult", self.unit, bv(BINARY16.sign - BINARY16.hidden, self.unit.width))

    def joints(self) -> list[list[Joint]]:
        """Its biased levels, and its levels, which depend on these."""
        return [
            [Joint(b) for b in self.biased],
            [Joint(n, (-LARGEST_LEVEL, LARGEST_LEVEL)) for n in self.levels],
        ]


def _biased(chain: Chain, lane: Lane, before: Term, septet: Term) -> Term:
    """A level and the bias, as eight bits."""
    names = [ir.var("before", Sort.INT), ir.var("septet", Sort.INT)]
    to = Translation(dict(zip(names, (before, septet), strict=True)))
    to.ranges = dict.fromkeys(names, (0, SEPTETS - 1))
    level = spec_terms.expression(Lifter().call(chains.level, chain, lane, *names))
    return to.integer(ir.add(level, ir.const(BIAS)), 8)


def read_group(chain: Chain, group: int, data: Sequence[Term], before: Term) -> Group:
    """A group from its bytes, which are variables, and the septet before it."""
    septets: list[Term] = []
    pieces: dict[Term, Term] = {}
    made: dict[Term, Term] = {}
    for at in range(UNIT_BYTES, chains.group_bytes(chain, group), chain.block_bytes):
        block = data[at : at + chain.block_bytes]
        septets += [terms.extract(e.term, 6, 0) for e in spec_terms.unpack(S43, block)]
        pieces |= {terms.var(f"septet{k}of{block[0].value}", ("bv", 7)): s for k, s in enumerate(septets[-8:])}
        names = list(pieces)[-8:]
        made |= {b: terms.extract(terms.joined(names), 8 * k + 7, 8 * k) for k, b in enumerate(block)}
        if terms.substituted(septets[-8:], made) != names:  # 56 bits each: then every block has its septets
            raise ValueError("a block's bytes are not its septets in their order")
    biased: list[Term] = []
    for septet in septets:
        biased += [_biased(chain, lane, before, septet) for lane in LANES]
        before = septet
    levels = [
        terms.extract(terms.binary("sub", terms.zext(b, WIDE), bv(BIAS, WIDE)), 7, 0) for b in biased
    ]  # fmt: skip
    return Group(terms.concat(data[1], data[0]), septets, pieces, made, biased, levels)


def read_row(chain: Chain, group: int, data: Sequence[Term]) -> list[Group]:
    """The groups of a row, which starts after septet 0."""
    size, before = chains.group_bytes(chain, group), bv(0, 7)
    found: list[Group] = []
    for at in range(0, len(data), size):
        found.append(read_group(chain, group, data[at : at + size], before))
        before = found[-1].septets[-1]
    return found


def _stages(groups: Sequence[Group], first: Sequence[Joint], last: Sequence[Joint] = ()) -> list[Stage]:
    biased, levels = ([j for g in groups for j in g.joints()[k]] for k in range(2))
    return [Stage([*first]), Stage(biased), Stage(levels), *([Stage([*last])] if last else [])]


def _specified(
    groups: Sequence[Group], found: list[Expected], valid: Term, stages: list[Stage], instead: Specified | None = None
) -> Specified:
    """What is specified of some groups, whose septets are variables in the stages."""
    pieces = {v: t for g in groups for v, t in g.pieces.items()}
    made = {b: t for g in groups for b, t in g.made.items()}
    return Specified(found, valid, stages, pieces=pieces, made=made, instead=instead)


def _weights(rows: Sequence[Sequence[Group]], length: int, valid: Term) -> Specified:
    """The first weights of each row, row by row."""
    every = [[(g.number, n) for g in row for n in g.levels] for row in rows]
    found = [
        Expected(terms.floating("fp.mul", SINGLE, u, terms.floating("from_signed", SINGLE, n)))
        for row in every
        for u, n in row[:length]
    ]
    groups = [g for row in rows for g in row]
    stages = _stages(groups, [Joint(terms.bits(g.number), number=SINGLE) for g in groups])
    return _specified(groups, found, terms.conjunction([valid, *(g.valid for g in groups)]), stages)


def dequantize_group(chain: Chain, group: int, data: Sequence[Term], before: Term, length: int) -> Specified:
    """The first `length` weights of a group after a septet, eight bits."""
    return _weights([[read_group(chain, group, data, _septet(before))]], length, _is_septet(before))


def dequantize_rows(chain: Chain, group: int, rows: Sequence[Sequence[Term]], columns: int) -> Specified:
    """The weights of some rows, row by row."""
    return _weights([read_row(chain, group, row) for row in rows], columns, TRUE)


def _septet(t: Term) -> Term:
    return terms.extract(t, 6, 0)


def _is_septet(t: Term) -> Term:
    return terms.compare("ult", t, bv(SEPTETS, t.width))


def _dot(levels: Sequence[Term], activations: Sequence[Term]) -> Term:
    """The dot product of levels and activations, as many as there are, in 32 bits."""
    return product_terms.products_of(levels[: len(activations)], activations, 32, signed=True)


def dot_group(
    chain: Chain, group: int, data: Sequence[Term], before: Term, activations: Sequence[Term]
) -> Specified:  # fmt: skip
    """The integer dot product of a group's levels and activations, as 32 bits."""
    found = read_group(chain, group, data, _septet(before))
    wanted = [Expected(_dot(found.levels, activations))]
    return _specified([found], wanted, _is_septet(before), _stages([found], []))


def products(
    chain: Chain, group: int, rows: Sequence[Sequence[Term]], columns: int, vectors: Sequence[Sequence[Term]],
    scales: Sequence[Sequence[Term]],
) -> Specified:  # fmt: skip
    """A stored matrix times each vector of activations times its scale, vector by vector."""
    stored = [read_row(chain, group, row) for row in rows]
    groups = [g for row in stored for g in row]
    units = {g: product_terms.scale_units(g.unit, BINARY16, product_terms.WIDTH) for g in groups}
    dots = [
        [
            [(g, _dot(g.levels, vector[k * group : min((k + 1) * group, columns)])) for k, g in enumerate(row)]
            for row in stored
        ]
        for vector in vectors
    ]
    valid = terms.conjunction([g.valid for g in groups])
    patterns = [terms.joined(p) for p in scales]
    valid = and_(valid, terms.conjunction(map(product_terms.is_finite, patterns)))
    most = group * BIAS * -ACTIVATION_MIN  # what the bytes of biased levels allow: no solver is asked

    # Each group's share as an integer, rounded once.
    whole = {
        (g, d): terms.binary("mul", units[g], terms.sext(d, product_terms.WIDTH))
        for by in dots for row in by for g, d in row
    }  # fmt: skip
    shares = {key: terms.floating("from_signed", SINGLE, q) for key, q in whole.items()}
    first = [Joint(u, (0, BINARY16.largest)) for u in units.values()]
    last = [Joint(q, (-most * BINARY16.largest, most * BINARY16.largest)) for q in whole.values()]

    # The same as a product of two binary32 numbers, each of which is exact.
    numbers = {g: terms.floating("from_unsigned", SINGLE, u) for g, u in units.items()}
    multiplied = {
        (g, d): terms.floating("fp.mul", SINGLE, numbers[g], terms.floating("from_signed", SINGLE, d))
        for g, d in whole
    }  # fmt: skip

    def outputs(of: dict[tuple[Group, Term], Term]) -> list[Expected]:
        return [
            Expected(product_terms.scaled_sum(BINARY16.grid, [of[key] for key in row], pattern))
            for by, pattern in zip(dots, patterns, strict=True)
            for row in by
        ]

    instead = None
    if most < 1 << SINGLE[2]:
        own = [Joint(terms.bits(x), number=SINGLE) for x in numbers.values()]
        sums = [Joint(d, (-most, most)) for _, d in whole]
        instead = _specified(groups, outputs(multiplied), valid, _stages(groups, own, sums))
    return _specified(groups, outputs(shares), valid, _stages(groups, first, last), instead)
