"""Proves a kernel's weights equal to those of a format for audit (`septet.audit.expected.foreign`).

First all weights are computed for some inputs: most wrong kernels end there. Then each is split where bits become
numbers. What the kernel hands to its floating-point operations is shown to be a function of one code of the spec's, for
all inputs; a float that depends on one scale alone is shown to be that scale. What is left is an expression over
scales and codes, which is the spec's own or is given to the solver. A weight that cannot be split is given to the
solver whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from septet.audit.equal.equality import EXACT, Difference, Found, Undecided, Zeros, borders, differing, numbered
from septet.audit.expected.foreign import Code, CodedWeight, mapped
from septet.audit.machine.operations import negated
from septet.audit.terms import terms
from septet.audit.terms.contraction import SINGLE, Contraction
from septet.audit.terms.script import Questions
from septet.audit.terms.simulation import NoValue, Simulation
from septet.audit.terms.terms import FLOATS, Term, and_, bv, eq, not_

HALF = FLOATS["half"]


class ForeignWeights:
    """Compares outputs with the weights that the spec says.

    Args:
        valid: the condition that the input is valid.
        data: the input's bytes, as variables.
        samples: valid inputs.
    """

    def __init__(
        self, ask: Questions, valid: Term, data: Sequence[Term], samples: Sequence[bytes], zeros: Zeros = EXACT
    ) -> None:
        self.ask, self.valid, self.data, self.zeros = ask, valid, data, zeros
        columns = np.frombuffer(b"".join(samples), np.uint8).reshape(len(samples), len(data)).astype(np.uint64)
        self.samples = {v: np.ascontiguousarray(columns[:, k]) for k, v in enumerate(data)}
        self.values = Simulation(self.samples)
        self._of: dict[Term, frozenset[Term]] = {}
        self._known: dict[tuple[Term, Term], Term | None] = {}
        self.contraction = Contraction(ask)

    def compare(self, got: Sequence[Term], wanted: Sequence[CodedWeight], seconds: Iterator[float]) -> Found:
        """The first difference found; None if there is none. `seconds` says how much time is left, each time."""
        for k, (g, w) in enumerate(zip(got, wanted, strict=True)):
            found = self._seen(k, g, w)
            if found is not None:
                return found
        cuts = [self._cut(g, w) for g, w in zip(got, wanted, strict=True)]
        equal = dict.fromkeys(eq(node, code) for cut in cuts for node, (_, code) in (cut or {}).items())
        whole = [k for k, cut in enumerate(cuts) if cut is None]
        answer = self.ask.satisfiable(
            [self.valid, not_(terms.conjunction(self.ask.not_shown(equal, seconds)))], next(seconds)
        )
        if answer.said == "sat":
            whole = list(range(len(got)))  # some weight does not read the codes that the spec reads
        elif answer.said != "unsat":
            return Undecided(f"whether the kernel reads the codes that the spec reads: {answer.said}")
        for k, cut in enumerate(cuts):
            if k not in whole and cut is not None and not self._same(got[k], wanted[k], cut, seconds):
                whole.append(k)
        for k in whole:
            answer = differing(self.ask, self.valid, got[k], wanted[k].term, seconds, self.zeros)
            if answer.said == "sat":
                return Difference(answer.values, k)
            if answer.said != "unsat":
                return Undecided(f"whether element {k} is the spec's for all bytes: {answer.said}")
        return None

    def _seen(self, k: int, got: Term, wanted: CodedWeight) -> Difference | None:
        """A sample on which they differ."""
        try:
            same = np.broadcast_to(self.values.of(eq(got, wanted.term)), (self.values.size,))
        except NoValue:
            return None
        wrong = np.flatnonzero(~same)
        if not len(wrong):
            return None
        values = [np.broadcast_to(self.values.of(t), (self.values.size,)) for t in (got, wanted.term)]
        by_value = [k for k in wrong if values[0][k] != values[1][k]]  # and not in the sign of a zero alone
        if not by_value and self.zeros.may_differ:
            return None  # what follows tells whether that is all
        wrong = np.array(by_value or wrong)
        return Difference({str(v.value): int(a[wrong[0]]) for v, a in self.samples.items()}, k)

    def _cut(self, got: Term, wanted: CodedWeight) -> dict[Term, tuple[Term, Term]] | None:
        """Each border of bits and numbers in a weight: as a function of a code's variable, and of the code itself."""
        found: dict[Term, tuple[Term, Term]] = {}
        scale_bytes = frozenset(b for own in wanted.scale_bytes for b in own)
        for node in borders(got):
            of = self._variables(node)
            if of <= scale_bytes or not of & self.samples.keys():  # a scale's, or not of the input at all
                continue
            functions = (self._function(node, i, code) for i, code in enumerate(wanted.codes))
            match = next((f for f in functions if f is not None), None) or self._joint(node, wanted)
            if match is None:
                return None
            found[node] = match
        return found

    def _function(self, node: Term, i: int, code: Code) -> tuple[Term, Term] | None:
        """A bit-vector or condition as a function of a code, if it looks like one."""
        if not self._variables(node) & self._variables(code.term):
            return None
        try:
            keys = np.broadcast_to(self.values.of(code.term), (self.values.size,)).astype(np.int64)
            given = np.broadcast_to(self.values.of(node), (self.values.size,)).astype(np.uint64)
        except NoValue:
            return None
        width = 1 if node.sort == terms.BOOL else node.width
        if width > 64:
            return None
        table = np.zeros(len(code.values), np.uint64)
        table[keys] = given
        if not np.array_equal(table[keys], given):
            return None
        numbers = [terms.signed(int(v), width) for v in table]
        seen = sorted(set(keys.tolist()))
        # Rare codes may be missing among the samples: likely is what the code stands for, or a step for each code.
        first, last = seen[0], seen[-1]
        step = (numbers[last] - numbers[first]) // (last - first) if last > first else 1
        for guess in (code.values, [numbers[first] + step * (k - first) for k in range(len(numbers))]):
            if all(numbers[k] == guess[k] for k in seen):
                numbers = list(guess)
        made = [mapped(c, numbers, width) for c in (code_variable(i, code), code.term)]
        if node.sort == terms.BOOL:
            made = [terms.truth(m) for m in made]
        return made[0], made[1]

    def _joint(self, node: Term, wanted: CodedWeight) -> tuple[Term, Term] | None:
        """A bit-vector as the integer that the codes stand for together, if it looks like it."""
        if wanted.joint is None or node.sort == terms.BOOL or node.width > 64:
            return None
        width = node.width
        made = [
            terms.extract(terms.sext(wanted.joint(codes), 64), width - 1, 0)
            for codes in ([code_variable(i, c) for i, c in enumerate(wanted.codes)], [c.term for c in wanted.codes])
        ]
        try:
            there, here = (np.broadcast_to(self.values.of(t), (self.values.size,)) for t in (node, made[1]))
        except NoValue:
            return None
        return (made[0], made[1]) if np.array_equal(there, here) else None

    def _same(
        self, got: Term, wanted: CodedWeight, cut: Mapping[Term, tuple[Term, Term]], seconds: Iterator[float]
    ) -> bool:
        """Whether a weight and the spec's agree for all scales and codes."""
        canonical = {
            b: terms.var(f"s{i}_{j}", b.sort) for i, own in enumerate(wanted.scale_bytes) for j, b in enumerate(own)
        }
        codes = [replace(code, term=code_variable(i, code)) for i, code in enumerate(wanted.codes)]
        (left,) = terms.substituted([got], {node: on_variable for node, (on_variable, _) in cut.items()})
        left, *scales = terms.substituted([numbered(left), *wanted.scales], canonical)
        names = frozenset(canonical.values()) | {c.term for c in codes}
        if any(v in self.samples and v not in names for v in terms.variables([left])):
            return False
        known = terms.conjunction(c for c in terms.conjuncts(self.valid) if self._variables(c) <= canonical.keys())
        (known,) = terms.substituted([known], canonical)
        inside = terms.conjunction(
            terms.compare("ult", c.term, bv(len(c.values), c.term.width))
            for c in codes
            if len(c.values) < 1 << c.term.width
        )
        joint = wanted.joint and wanted.joint([c.term for c in codes])
        left = self._recognised(left, scales, codes, wanted.sort, joint, and_(known, inside), seconds)
        right = wanted.build(scales, codes)
        if left is right:
            return True
        left, right = (self.contraction.plain(t, [known, inside], seconds) for t in (left, right))
        if left is right:
            return True
        if self._equal(left, right, and_(known, inside), seconds):
            return True
        if not self.zeros.may_differ:
            return False
        by_value = self.ask.satisfiable([known, inside, not_(self.zeros.same(left, right))], next(seconds))
        self.zeros.differ |= by_value.said == "unsat"
        return by_value.said == "unsat"

    def _recognised(
        self, t: Term, scales: Sequence[Term], codes: Sequence[Code], sort: tuple[Any, ...], joint: Term | None,
        known: Term, seconds: Iterator[float],
    ) -> Term:  # fmt: skip
        """The term with its floats that stand for a scale or for codes written as the spec writes them."""
        plain = {(s.sort, self._variables(s)): s for s in scales}
        plain |= {(own, frozenset({c.term})): c.number(own) for c in codes for own in {SINGLE, sort}}
        if joint is not None:
            names = frozenset(c.term for c in codes)
            plain |= {(sort, names): terms.floating("from_signed", sort, joint) for sort in (SINGLE, HALF)}
        replaced: dict[Term, Term] = {}
        stack, seen = [t], set()
        while stack:
            x = stack.pop()
            if x in seen:
                continue
            seen.add(x)
            like = plain.get((x.sort, self._variables(x)))
            if like is not None:
                if (x, like) not in self._known:
                    self._known[x, like] = next(
                        (t for t in (like, negated(like)) if x is t or self._equal(x, t, known, seconds)), None
                    )
                known_as = self._known[x, like]
                if known_as is not None:
                    replaced[x] = known_as
                    continue
            stack.extend(x.args)
        return terms.substituted([t], replaced)[0]

    def _equal(self, a: Term, b: Term, known: Term, seconds: Iterator[float]) -> bool:
        return self.ask.satisfiable([known, not_(eq(a, b))], next(seconds)).said == "unsat"

    def _variables(self, t: Term) -> frozenset[Term]:
        if t not in self._of:
            for x in terms.order([t]):
                if x not in self._of:
                    own = frozenset({x}) if x.op == "var" else frozenset()
                    self._of[x] = own.union(*(self._of[a] for a in x.args)) if x.args else own
        return self._of[t]


def code_variable(i: int, code: Code) -> Term:
    """The variable that stands for a code."""
    return terms.var(f"n{i}", code.term.sort)
