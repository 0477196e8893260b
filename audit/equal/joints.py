"""Proves outputs equal to the spec's along joints: values that both the kernel and the spec must pass through.

A joint is a term of the spec: a codebook entry, a scale, a group's sum, whether a weight reaches a midpoint. What the
kernel has in its place is found by running both on some inputs, and proved equal: as polynomials, by trying all inputs
where they are few, or by a solver. Then both become one variable of which nothing is kept but its bounds and the facts
that are proved of it, and the next joint is a question about that. What is proved for all values of the variables
holds for those that there are. Undefined behaviour is asked about in the same terms.
"""

import random
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from septet.audit.equal.equality import EXACT, Difference, Found, Undecided, Zeros, byte_outputs
from septet.audit.expected.spec_terms import Expected
from septet.audit.terms import simulation, terms
from septet.audit.terms.extremes import Extremes, as_number
from septet.audit.terms.polynomial import Polynomials, plus
from septet.audit.terms.rounding import Number, Roundings, differs
from septet.audit.terms.script import Answer, Questions
from septet.audit.terms.simulation import Array, NoValue, Simulation
from septet.audit.terms.terms import BOOL, FALSE, TRUE, Sort, Term, and_, bv, eq, not_

FEW, SMALL = 4, 60
"""Variables and nodes of a condition that is asked about as soon as it has no more."""
QUICK = 3.0
"""Seconds for a question about such conditions, which is asked again later."""
SHORT = 10.0
"""Seconds for a question about one joint."""


@dataclass(frozen=True)
class Joint:
    """A bit-vector or a boolean on the way, and the bounds that it is expected to have as a signed integer.

    Attributes:
        defined: if it stays known what it is, for kernels that go on from it and from what is before it at once.
        number: if it is the pattern of a float, its sort: a kernel has the float.
        name: the variable that stands for it, where the spec's outputs have that already.
    """

    term: Term
    bounds: tuple[int, int] | None = None
    defined: bool = False
    number: Sort | None = None
    name: Term | None = None


@dataclass(frozen=True)
class Bound:
    """That outputs may be rounded sums of the same parts as the spec's expressions, in any order.

    Attributes:
        numbers: the floats that go in.
        roundings: how often a part may be rounded.
    """

    numbers: Mapping[Term, Number]
    roundings: int


@dataclass(frozen=True)
class Stage:
    """Joints that do not depend on each other.

    Attributes:
        facts: what is true of the spec's terms here; proved, then known of the joints' variables.
        lemmas: the same, proved elsewhere: no solver is asked.
        extremes: for the two joints that are the least and the greatest of some floats, how they are found.
        settles: whether what must never happen is asked about as soon as these joints are variables.
    """

    joints: list[Joint]
    facts: Sequence[Term] = ()
    extremes: Extremes | None = None
    lemmas: Sequence[Term] = ()
    settles: bool = True

    def substituted(self, placed: Mapping[Term, Term]) -> "Stage":
        """The stage with variables in place of terms."""
        joints = terms.substituted([j.term for j in self.joints], placed)
        moved = [replace(j, term=t) for j, t in zip(self.joints, joints, strict=True)]
        extremes = None if self.extremes is None else self.extremes.substituted(placed)
        facts, lemmas = (terms.substituted(own, placed) for own in (self.facts, self.lemmas))
        return Stage(moved, facts, extremes, lemmas, self.settles)


@dataclass(frozen=True)
class Specified:
    """What outputs must be on valid input, and the stages of a proof.

    Attributes:
        words: variables that the stages have instead of some bytes of the input, and these, the lowest first.
        bounds: of bytes of valid input, as signed numbers.
        bound: if outputs are right within a bound.
        pieces: variables for parts of the input that cross its bytes, and these; `made` has the bytes as terms in them.
        instead: another way to the same outputs, for kernels that have none of the last stage's joints.
    """

    expected: list[Expected]
    valid: Term
    stages: list[Stage]
    words: Mapping[Term, Sequence[Term]] = field(default_factory=dict)
    bounds: Mapping[Term, tuple[int, int]] = field(default_factory=dict)
    bound: Bound | None = None
    pieces: Mapping[Term, Term] = field(default_factory=dict)
    made: Mapping[Term, Term] = field(default_factory=dict)
    instead: "Specified | None" = None

    def followed_by(self, more: Sequence[Expected]) -> "Specified":
        """With more outputs after these."""
        instead = None if self.instead is None else self.instead.followed_by(more)
        return replace(self, expected=[*self.expected, *more], instead=instead)


def resized(t: Term, width: int) -> Term:
    """A signed integer in another width."""
    return terms.sext(t, width) if width >= t.width else terms.extract(t, width - 1, 0)


def _like(sort: Sort, t: Term) -> Term:
    """A joint's bit-vector or boolean in the sort of a kernel's node."""
    if sort[0] == "fp":
        return terms.as_float(t, sort)
    return t if sort == BOOL else resized(t, sort[1])


def _atoms(conditions: Sequence[Term]) -> list[Term]:
    """What conditions are made of by negation and conjunction."""
    found: dict[Term, None] = {}
    stack, seen = list(conditions), set[Term]()
    while stack:
        c = stack.pop()
        if c in seen:
            continue
        seen.add(c)
        if c.op in ("not", "band"):
            stack.extend(c.args)
        elif c.op != "const":
            found[c] = None
    return list(found)


def _size(t: Term) -> int:
    return sum(1 for _ in terms.order([t]))


def _is_of_bits(t: Term) -> bool:
    """Whether a term is computed without floats."""
    return all(x.sort[0] != "fp" for x in terms.order([t]))


def _times(t: Term, factor: int) -> Term:
    """A multiple of a term; of a boolean, itself or its negation."""
    if t.sort == BOOL:
        return t if factor > 0 else not_(t)
    if factor in (1, -1):
        return t if factor > 0 else terms.binary("sub", bv(0, t.width), t)
    return terms.binary("mul", t, bv(factor, t.width))


class Joining:
    """The state of a proof: both sides with what was cut out of them so far.

    Args:
        got: the kernel's outputs.
        never: conditions that must never hold.
    """

    def __init__(
        self, ask: Questions, spec: Specified, got: Sequence[Term], never: Sequence[Term],
        samples: Mapping[Term, Array], seconds: "Iterator[float]", zeros: Zeros = EXACT,
    ) -> None:  # fmt: skip
        self.ask, self.seconds, self.zeros = ask, seconds, zeros
        parts = {b: terms.extract(w, 8 * k + 7, 8 * k) for w, data in spec.words.items() for k, b in enumerate(data)}
        parts |= spec.made
        self.got = terms.substituted([*got, *never], parts)
        self.outputs = len(got)
        self.wanted = terms.substituted([e.term for e in spec.expected], parts)
        self.known = terms.conjuncts(terms.substituted([spec.valid], parts)[0])
        self.samples = dict(samples)
        self.size = len(next(iter(samples.values()), (0,)))  # without inputs there is one sample, of nothing
        values = Simulation(samples)
        self.samples.update((w, values.of(terms.joined(data))) for w, data in spec.words.items())
        self.samples.update((v, self._row(values, t)) for v, t in spec.pieces.items())
        source = random.Random(3)
        for v in terms.variables(self.got):
            if v not in self.samples and v.sort[0] != "fp":  # what nothing determines
                drawn = [source.getrandbits(1 if v.sort == BOOL else v.width) for _ in range(self.size)]
                self.samples[v] = np.array(drawn, dtype=bool if v.sort == BOOL else np.uint64)
        self.bounds: dict[Term, tuple[int, int]] = dict(spec.bounds)
        self.bound = spec.bound
        self.reasons: dict[int, str] = {}
        self.definitions: list[Term] = []
        self.cut = 0

    @property
    def conditions(self) -> list[Term]:
        """The conditions that must never hold, as they are now."""
        return self.got[self.outputs :]

    def stage(self, stage: Stage, further: Sequence[Stage]) -> list[Stage]:
        """Find and prove some joints and put variables in their places; the further stages, with those in them."""
        polynomials = Polynomials(self.bounds)
        placed: dict[Term, Term] = {}
        present = set(terms.order(self.got))
        facts = [f for f in stage.facts if f in self.known or self._holds(f, polynomials)] + [*stage.lemmas]
        nodes = self._candidates(stage.joints)
        if stage.extremes is not None:  # floats are found in a way of their own
            nodes = [[(x, factor) for x, factor in found if _is_of_bits(x)] for found in nodes]
        for joint, found in zip(stage.joints, nodes, strict=True):
            if joint.term.op in ("const", "var") or joint.term in placed:
                continue
            proved = [(x, factor) for x, factor in found if self._same(x, _times(joint.term, factor), polynomials)]
            if stage.extremes is None and not proved and joint.term not in present and joint.name is None:
                continue  # the kernel goes another way: the next joint is a question about what comes before this one
            name = self._new(joint.term, joint.name)
            if joint.bounds is not None and self._within(joint.term, joint.bounds, polynomials):
                self.bounds[name] = joint.bounds
            placed[joint.term] = name
            if joint.defined:
                self.definitions.append(eq(name, joint.term))
            if joint.number is not None:
                placed[terms.as_float(joint.term, joint.number)] = terms.as_float(name, joint.number)
            for x, factor in proved:
                placed.setdefault(x, _like(x.sort, _times(name, factor)))
        if stage.extremes is not None:
            for x, (extreme, unsigned) in stage.extremes.found(self.ask, self.got, self.seconds).items():
                name = placed.get(extreme, extreme)
                if unsigned:
                    placed[x] = as_number(name, x.sort)
                    continue
                # Of two zeros it may be the other.
                zero = self._new(terms.extract(terms.bits(x), x.width - 1, x.width - 1))
                none = eq(terms.extract(name, 30, 0), bv(0, 31))
                placed[x] = as_number(terms.ite(none, terms.concat(zero, bv(0, 31)), name), x.sort)
        if stage.settles:
            self.settle(placed)
        self.got = terms.substituted(self.got, placed)
        self.wanted = terms.substituted(self.wanted, placed)
        self.known += terms.substituted(facts, placed)
        if stage.extremes is not None:
            self.known += stage.extremes.substituted(placed).known()
        return [s.substituted(placed) for s in further]

    def settle(self, placed: Mapping[Term, Term] | None = None) -> None:
        """Decide the parts of conditions that are about few variables, of which more is known now than once some terms
        are replaced; or all of them. Whether a type holds a sum or a product is told by bounds, of however many."""
        every = _atoms(self.conditions)
        polynomials = Polynomials(self.bounds)
        never = {not_(c) for c in every if polynomials.kept(c)}
        atoms = [c for c in every if len(terms.free(c)) <= FEW and _size(c) <= SMALL]
        if placed is not None:
            moved = terms.substituted(atoms, placed)
            inner = frozenset(v for t in placed for v in terms.free(t))
            atoms = [c for c, m in zip(atoms, moved, strict=True) if c is not m and not inner.isdisjoint(terms.free(m))]
        by: dict[frozenset[Term], list[Term]] = {}
        for c in self._unseen([c for c in atoms if not_(c) not in never]):
            by.setdefault(terms.free(c), []).append(c)
        for some in by.values():
            if self.impossible(terms.disjunction(some), QUICK):
                never.update(some)
            elif len(some) > 1:
                never.update(c for c in some if self.impossible(c, QUICK))
        self._exclude(never, every)

    def choose(self) -> None:
        """Take the side of the outputs' choices that was taken on every sample, where it is shown that it always is."""
        pairs = zip(self.got[: self.outputs], self.wanted, strict=False)
        chosen = _atoms([x.args[0] for x in terms.order([g for g, w in pairs if g is not w]) if x.op == "ite"])
        self._exclude({c for c in self._unseen(chosen) if self.impossible(c, QUICK)}, chosen)

    def _unseen(self, conditions: Sequence[Term]) -> list[Term]:
        """The conditions that held on no sample, and the negations of those that held on every one."""
        values, found = Simulation(self.samples), []
        for c in conditions:
            try:
                held = np.broadcast_to(values.of(c), (self.size,))
            except NoValue:
                continue
            if held.all() or not held.any():
                found.append(not_(c) if held.all() else c)
        return found

    def _exclude(self, never: Container[Term], conditions: Sequence[Term]) -> None:
        """Put truth values in the place of conditions that never hold, or whose negations never do."""
        settled = {c: FALSE if c in never else TRUE for c in conditions if c in never or not_(c) in never}
        self.got = terms.substituted(self.got, settled)

    def _new(self, t: Term, name: Term | None = None) -> Term:
        """A variable for a term, with the values that the term has on the samples."""
        name = terms.var(f"cut{self.cut}", t.sort) if name is None else name
        self.cut += 1
        self.samples[name] = self._row(Simulation(self.samples), t)
        return name

    def _row(self, values: Simulation, t: Term) -> Array:
        """The values of a term on the samples; of a pattern of NaN, any."""
        if t.op == "bits":
            return np.broadcast_to(simulation.pattern(values.of(t.args[0])), (self.size,))
        return np.broadcast_to(values.of(t), (self.size,))

    def _asked(self, known: Sequence[Term], question: Term, seconds: float) -> Answer:
        """A question with its variables numbered, so that the same one about others is asked once."""
        asked = [*known, question]
        names = {v: terms.var(f"x{k}", v.sort) for k, v in enumerate(terms.variables([question, *known]))}
        return self.ask.satisfiable(terms.substituted(asked, names), min(seconds, next(self.seconds)))

    def impossible(self, question: Term, seconds: float = SHORT) -> bool:
        """Whether a condition is shown never to hold: by what is known of its own variables, or else of others too."""
        if question is FALSE:
            return True
        own = frozenset(terms.variables([question]))
        alone, about = self._about(own, False), self._about(own, True)
        if self._asked(alone, question, seconds).said == "unsat":
            return True
        return len(about) > len(alone) and self._asked(about, question, seconds).said == "unsat"

    def _about(self, variables: frozenset[Term], others: bool) -> list[Term]:
        """What is known of some variables, and, if wanted, of others with them."""
        near = self.known if others else [*self.known, *self.definitions]
        found = [
            c
            for c in near
            if c is not TRUE and (not variables.isdisjoint(terms.free(c)) if others else variables >= terms.free(c))
        ]
        for v in sorted({w for c in found for w in terms.free(c)} | variables, key=lambda v: v.number):
            if v in self.bounds:
                low, high = self.bounds[v]
                found.append(
                    and_(terms.compare("sle", bv(low, v.width), v), terms.compare("sle", v, bv(high, v.width)))
                )
        return found

    def _holds(self, fact: Term, polynomials: Polynomials) -> bool:
        """Whether a fact is shown."""
        if fact.op == "sle":
            a, b = (polynomials.number(x) for x in fact.args)
            if a is not None and b is not None and plus(b, a, -1).low >= 0:
                return True
        return self.impossible(not_(fact))

    def _within(self, t: Term, bounds: tuple[int, int], polynomials: Polynomials) -> bool:
        """Whether a term's bounds hold on all valid input."""
        p, half = polynomials.of(t), 1 << (t.width - 1)
        if bounds[0] <= p.low and p.high <= bounds[1] and -half <= p.low and p.high < half:
            return True
        low, high = (bv(b, t.width) for b in bounds)
        return self.impossible(terms.or_(terms.compare("slt", t, low), terms.compare("slt", high, t)))

    def _candidates(self, joints: Sequence[Joint]) -> list[list[tuple[Term, int]]]:
        """For each joint, the kernel's nodes that had a multiple of its value on every sample, and that factor."""
        values = Simulation(self.samples)
        found: dict[tuple[Sort, bytes], list[Term]] = {}
        floats = {j.number for j in joints if j.number is not None}
        for x in terms.order(self.got):
            if x.op == "const" or (x.sort != BOOL and x.width > 64) or (x.sort[0] == "fp" and x.sort not in floats):
                continue
            try:
                row = self._row(values, terms.bits(x) if x.sort[0] == "fp" else x)
            except NoValue:
                continue
            found.setdefault((x.sort, row.tobytes()), []).append(x)
        widths = {sort for sort, _ in found if sort[0] == "bv"}
        result = []
        for joint in joints:
            if joint.number is not None:
                sorts, factors = [joint.number, joint.term.sort], [1]
            elif joint.term.sort == BOOL:
                sorts, factors = [BOOL], [1, -1]
            else:
                sorts, factors = (
                    [sort for sort in widths if self._is_held(values, joint.term, sort)],
                    [1, -1],
                )
            nodes = self._multiples(values, joint, found, sorts, factors)
            if not nodes and joint.bounds is not None:  # both sides of a comparison may be doubled
                nodes = self._multiples(values, joint, found, sorts, [2])
            result.append(nodes)
        return result

    def _multiples(
        self, values: Simulation, joint: Joint, found: Mapping[tuple[Sort, bytes], list[Term]], sorts: Sequence[Sort],
        factors: Sequence[int],
    ) -> list[tuple[Term, int]]:  # fmt: skip
        """The nodes of some sorts that had a multiple of a joint's value on every sample."""
        own = terms.free(joint.term)
        nodes: list[tuple[Term, int]] = []
        for sort in sorts:
            for factor in factors:
                like = joint.term if joint.number is not None else _like(sort, _times(joint.term, factor))
                # Many conditions are alike on samples.
                nodes += [
                    (x, factor)
                    for x in found.get((sort, self._row(values, like).tobytes()), [])
                    if x is not joint.term and (sort != BOOL or terms.free(x) <= own)
                ]
        return nodes

    def _is_held(self, values: Simulation, t: Term, sort: Sort) -> bool:
        """Whether a sort holds what a bit-vector is on the samples. A flag that is never set is no even number."""
        back = resized(resized(t, sort[1]), t.width)
        return self._row(values, back).tobytes() == self._row(values, t).tobytes()

    def _same(self, x: Term, y: Term, polynomials: Polynomials) -> bool:
        if x.sort == BOOL:
            return x is y or self.impossible(not_(eq(x, y)))
        y = _like(x.sort, y)
        if x.sort[0] == "fp":
            return x is y or self.impossible(not_(eq(x, y)))
        return x is y or polynomials.same(x, y) or self.impossible(not_(eq(x, y)))

    def compared(self) -> list[int]:
        """The outputs that may differ for some values of the variables."""
        polynomials = Polynomials(self.bounds)
        if self.bound is not None:
            return self._bounded(self.bound, polynomials)
        return [
            k
            for k, (g, w) in enumerate(zip(self.got[: self.outputs], self.wanted, strict=False))
            if not (g is w or (g.sort[0] == "bv" and polynomials.same(g, w)) or self._alike(g, w))
        ]

    def _alike(self, got: Term, wanted: Term) -> bool:
        """Whether an output is what is wanted, in value if that is enough."""
        if self.impossible(not_(eq(got, wanted))):
            return True
        if not self.zeros.may_differ or got.sort[0] != "fp" or not self.impossible(not_(self.zeros.same(got, wanted))):
            return False
        self.zeros.differ = True
        return True

    def _bounded(self, bound: Bound, polynomials: Polynomials) -> list[int]:
        """The outputs that may be further from the spec's than any order of its sum."""
        roundings = Roundings(polynomials, bound.numbers, lambda x, y: self.impossible(not_(eq(x, y))))
        for k, (g, w) in enumerate(zip(self.got[: self.outputs], self.wanted, strict=False)):
            why = differs(roundings, g, w, bound.roundings)
            if why is not None:
                self.reasons[k] = why
        return list(self.reasons)


def compare(
    ask: Questions, got: Sequence[Term], never: Sequence[Term], spec: Specified, samples: Mapping[Term, Array],
    seconds: "Iterator[float]", zeros: Zeros = EXACT,
) -> tuple[dict[int, str], list[int]]:  # fmt: skip
    """Which outputs may differ from the spec's, and why, and which of the conditions that must never hold may hold.

    Raises:
        NoValue: the spec has no value on a sample.
    """
    joining = Joining(ask, spec, got, never, samples, seconds, zeros)
    left = [s.substituted(spec.made) for s in spec.stages] if spec.made else spec.stages
    while left:
        before, left = joining.cut, joining.stage(left[0], left[1:])
    if spec.instead is not None and joining.cut == before:
        return compare(ask, got, never, spec.instead, samples, seconds, zeros)
    joining.settle()
    joining.choose()
    return {k: joining.reasons.get(k, "") for k in joining.compared()}, [
        k for k, c in enumerate(joining.conditions) if not joining.impossible(c)
    ]


def differing(
    ask: Questions, which: Mapping[int, str], got: Sequence[Term], spec: Specified, seconds: "Iterator[float]",
    zeros: Zeros = EXACT,
) -> Found:  # fmt: skip
    """Where some outputs, which joints left open, differ as functions of the input."""
    if not which:
        return None
    if spec.bound is not None:
        k = min(which)
        return Undecided(f"whether element {k} is within the bound of any order: {which[k]}")
    wanted = [spec.expected[k] for k in which]
    found = byte_outputs(ask, spec.valid, [got[k] for k in which], wanted, min(3 * SHORT, next(seconds)), zeros)
    return Difference(found.values, list(which)[found.element]) if isinstance(found, Difference) else found
