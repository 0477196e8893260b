"""Proves outputs equal to the spec's along joints: values that both the kernel and the spec must pass through.

A joint is a term of the spec: a codebook entry, a scale, a group's sum. What the kernel has in its place is found by
running both on some inputs, and proved equal: as polynomials, by trying all inputs where they are few, or by a solver.
Then both become one variable of which nothing but its bounds is kept, and the next joint is a question about that.
What is proved for all values of the variables holds for those that there are.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from septet.proofs.audit import terms
from septet.proofs.audit.equality import Difference, Found, Undecided, byte_outputs
from septet.proofs.audit.polynomial import Polynomials
from septet.proofs.audit.script import Questions
from septet.proofs.audit.simulation import Array, NoValue, Simulation
from septet.proofs.audit.spec_terms import Expected
from septet.proofs.audit.terms import BOOL, TRUE, Term, and_, bv, eq, not_

SHORT = 10.0
"""Seconds for a question about one joint."""


@dataclass(frozen=True)
class Joint:
    """A value on the way, and the bounds that it is expected to have as a signed integer; they are proved."""

    term: Term
    low: int
    high: int


@dataclass(frozen=True)
class Specified:
    """What outputs must be on valid input, and the joints, in stages: those of a stage do not depend on each other."""

    expected: list[Expected]
    valid: Term
    joints: list[list[Joint]]


def resized(t: Term, width: int) -> Term:
    """A signed integer in another width."""
    return terms.sext(t, width) if width >= t.width else terms.extract(t, width - 1, 0)


class Cuts:
    """The state of a proof: both sides with what was cut out of them so far."""

    def __init__(
        self, ask: Questions, valid: Term, got: Sequence[Term], wanted: Sequence[Term], samples: Mapping[Term, Array],
        seconds: "Iterator[float]",
    ) -> None:  # fmt: skip
        self.ask, self.seconds = ask, seconds
        self.got, self.wanted = list(got), list(wanted)
        self.known = terms.conjuncts(valid)
        self.samples = dict(samples)
        size = len(next(iter(samples.values())))
        source = random.Random(3)
        for v in terms.variables(self.got):
            if v not in self.samples and v.sort[0] != "fp":  # what nothing determines
                drawn = [source.getrandbits(1 if v.sort == BOOL else v.width) for _ in range(size)]
                self.samples[v] = np.array(drawn, dtype=bool if v.sort == BOOL else np.uint64)
        self.bounds: dict[Term, tuple[int, int]] = {}
        self.cut = 0

    def stage(self, joints: Sequence[Joint], further: Sequence[Sequence[Joint]]) -> list[list[Joint]]:
        """Find and prove some joints and put variables in their places; the further joints, with those in them."""
        polynomials = Polynomials(self.bounds)
        placed: dict[Term, Term] = {}
        for joint, nodes in zip(joints, self._candidates(joints), strict=True):
            if joint.term.op == "const" or joint.term in placed:
                continue
            if joint.term.op == "var":
                continue
            proved = [x for x in nodes if self._same(x, resized(joint.term, x.width), polynomials)]
            name = terms.var(f"cut{self.cut}", joint.term.sort)
            self.cut += 1
            placed[joint.term] = name
            if self._within(joint, polynomials):
                self.bounds[name] = (joint.low, joint.high)
            self.samples[name] = np.broadcast_to(
                Simulation(self.samples).of(joint.term), (len(next(iter(self.samples.values()))),)
            )
            for x in proved:
                placed.setdefault(x, resized(name, x.width))
        self.got = terms.substituted(self.got, placed)
        self.wanted = terms.substituted(self.wanted, placed)
        rest = []
        for stage in further:
            moved = terms.substituted([j.term for j in stage], placed)
            rest.append([Joint(t, j.low, j.high) for t, j in zip(moved, stage, strict=True)])
        return rest

    def _within(self, joint: Joint, polynomials: Polynomials) -> bool:
        """Whether the joint's bounds hold on all valid input."""
        t, p = joint.term, polynomials.of(joint.term)
        half = 1 << (t.width - 1)
        if joint.low <= p.low and p.high <= joint.high and -half <= p.low and p.high < half:
            return True
        outside = terms.or_(
            terms.compare("slt", t, bv(joint.low, t.width)), terms.compare("slt", bv(joint.high, t.width), t)
        )
        return self.ask.satisfiable([*self.about(outside), outside], min(SHORT, next(self.seconds))).said == "unsat"

    def _candidates(self, joints: Sequence[Joint]) -> list[list[Term]]:
        """For each joint, the kernel's nodes that had its value on every sample."""
        values = Simulation(self.samples)
        size = len(next(iter(self.samples.values())))
        found: dict[tuple[int, bytes], list[Term]] = {}
        for x in terms.order(self.got):
            if x.sort[0] != "bv" or x.width > 64 or x.op == "const":
                continue
            try:
                row = np.broadcast_to(values.of(x), (size,))
            except NoValue:
                continue
            found.setdefault((x.width, row.tobytes()), []).append(x)
        widths = {width for width, _ in found}
        result = []
        for joint in joints:
            nodes: list[Term] = []
            for width in widths:
                row = np.broadcast_to(values.of(resized(joint.term, width)), (size,))
                nodes += [x for x in found.get((width, row.tobytes()), []) if x is not joint.term]
            result.append(nodes)
        return result

    def _same(self, x: Term, y: Term, polynomials: Polynomials) -> bool:
        if x is y or polynomials.same(x, y):
            return True
        differs = not_(eq(x, y))
        seconds = min(SHORT, next(self.seconds))
        return self.ask.satisfiable([*self.about(differs), differs], seconds).said == "unsat"

    def about(self, question: Term) -> list[Term]:
        """What is known of the variables of a question."""
        variables = frozenset(terms.variables([question]))
        found = [c for c in self.known if not variables.isdisjoint(terms.variables([c]))]
        for v in variables & self.bounds.keys():
            low, high = self.bounds[v]
            found.append(and_(terms.compare("sle", bv(low, v.width), v), terms.compare("sle", v, bv(high, v.width))))
        return [c for c in found if c is not TRUE]

    def compared(self, whole: Sequence[Term], expected: Sequence[Expected], valid: Term) -> Found:
        """Compare the outputs; where they differ for some values of the cut variables, ask about the whole terms."""
        polynomials = Polynomials(self.bounds)
        open_ = []
        for k, (g, w) in enumerate(zip(self.got, self.wanted, strict=True)):
            if g is w or (g.sort[0] == "bv" and polynomials.same(g, w)):
                continue
            differs = not_(eq(g, w))
            if (
                self.ask.satisfiable([*self.about(differs), differs], min(3 * SHORT, next(self.seconds))).said
                != "unsat"
            ):
                open_.append(k)
        if not open_:
            return None
        rest = [whole[k] for k in open_]
        found = byte_outputs(self.ask, valid, rest, [expected[k] for k in open_], min(3 * SHORT, next(self.seconds)))
        return Difference(found.values, open_[found.element]) if isinstance(found, Difference) else found


def compare(
    ask: Questions, got: Sequence[Term], spec: Specified, samples: Mapping[Term, Array], seconds: "Iterator[float]"
) -> Found:
    """The first difference found; None if there is none."""
    try:
        cuts = Cuts(ask, spec.valid, got, [e.term for e in spec.expected], samples, seconds)
        left = spec.joints
        while left:
            left = cuts.stage(left[0], left[1:])
        return cuts.compared(got, spec.expected, spec.valid)
    except NoValue as problem:
        return Undecided(f"the spec has no value on a sample: {problem}")
