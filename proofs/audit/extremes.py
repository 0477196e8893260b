"""Finds where a kernel takes the least or the greatest of some floats, in whatever order it compares them.

Numbers are binary32, or widened to binary64. A choice between two of them is the least of some if each is the least of
a part of these, and the condition chooses the lesser; that is asked of two variables in their place, so that all such
choices of a kernel are one question. Of two zeros either may be chosen: they are equal numbers. The greatest magnitude
is found in the same way: what is equal to a number's magnitude takes the place of the number, and zero that of none.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from septet.proofs.audit import terms
from septet.proofs.audit.script import Questions
from septet.proofs.audit.terms import BOOL, FLOATS, Term, and_, bv, or_

SINGLE, DOUBLE = FLOATS["float"], FLOATS["double"]
QUESTION = 3.0
"""Seconds for a question about one choice."""


@dataclass(frozen=True)
class Extremes:
    """The least and the greatest of some binary32 numbers, or the greatest magnitude.

    Attributes:
        patterns: of the numbers.
        least, greatest: the spec's terms for them, patterns too; no least of magnitudes.
        valid: what is known of each of the numbers; it excludes NaN.
    """

    patterns: Sequence[Term]
    least: Term | None
    greatest: Term
    valid: Callable[[Term], Term]

    def substituted(self, placed: Mapping[Term, Term]) -> "Extremes":
        """With variables in place of terms."""
        greatest, *patterns = terms.substituted([self.greatest, *self.patterns], placed)
        least = None if self.least is None else terms.substituted([self.least], placed)[0]
        return replace(self, patterns=patterns, least=least, greatest=greatest)

    def known(self) -> list[Term]:
        """What is true of the least and the greatest of any numbers: they are two of them, in order."""
        if self.least is None:
            return [self.valid(self.greatest), terms.eq(terms.extract(self.greatest, 31, 31), bv(0, 1))]
        return [self.valid(self.least), self.valid(self.greatest), _at_most(self.least, self.greatest)]

    def found(self, ask: Questions, roots: Sequence[Term], seconds: "Iterator[float]") -> dict[Term, tuple[Term, bool]]:
        """The floats below some roots that are the least or the greatest of all: the spec's term, and whether a zero
        has no sign."""
        every = frozenset(range(len(self.patterns)))
        result: dict[Term, tuple[Term, bool]] = {}
        leaves = self._leaves(ask, roots, seconds)
        unsigned = {x for x in leaves if self.least is None and self._unsigned(ask, x, (), seconds)}
        if self.least is None:
            result = {x: (self.greatest, x in unsigned) for x, of in leaves.items() if of == every}
        elif len(self.patterns) == 1:
            return {}
        extremes = [e for e in (self.least, self.greatest) if e is not None]
        parts = {extreme: dict(leaves) for extreme in extremes}
        for x in terms.order(roots):
            if x.sort not in (SINGLE, DOUBLE) or x.op != "ite":
                continue
            for extreme, of in parts.items():
                a, b = x.args[1:]
                if a not in of or b not in of or not self._chosen(ask, x, extreme is self.greatest, seconds):
                    continue
                of[x] = of[a] | of[b]
                if self.least is None and self._unsigned(ask, x, (a in unsigned, b in unsigned), seconds):
                    unsigned.add(x)
                if of[x] == every:
                    result[x] = extreme, x in unsigned
        return result

    def _leaves(self, ask: Questions, roots: Sequence[Term], seconds: "Iterator[float]") -> dict[Term, frozenset[int]]:
        """The numbers themselves; or what is equal to a magnitude, and zeros, which are the greatest of none."""
        if self.least is not None:
            sorts = (SINGLE, DOUBLE)
            return {as_number(p, sort): frozenset({k}) for k, p in enumerate(self.patterns) for sort in sorts}
        of = {frozenset({p}): k for k, p in enumerate(self.patterns)}
        leaves: dict[Term, frozenset[int]] = {}
        for x in terms.order(roots):
            if x.sort not in (SINGLE, DOUBLE):
                continue
            k = of.get(terms.free(x))
            if x.op == "as_float" and x.args[0].constant == 0:
                leaves[x] = frozenset()
            elif k is not None:
                p = self.patterns[k]
                equal = terms.floating("fp.eq", BOOL, x, as_number(_magnitude(p), x.sort))
                if _never(ask, [self.valid(p), terms.not_(equal)], seconds):
                    leaves[x] = frozenset({k})
        return leaves

    def _chosen(self, ask: Questions, x: Term, greatest: bool, seconds: "Iterator[float]") -> bool:
        """Whether a choice is always the lesser of its two sides, or the greater."""
        chosen, sides = _choice(x)
        if chosen is None:
            return False
        left, right = sides
        low, high = (right, left) if greatest else (left, right)
        holds = and_(or_(terms.not_(chosen), _at_most(low, high)), or_(chosen, _at_most(high, low)))
        return _never(ask, [*map(self._possible, sides), terms.not_(holds)], seconds)

    def _possible(self, side: Term) -> Term:
        """What is known of what is chosen among: of magnitudes also that they are not below zero."""
        none = _at_most(bv(0, 32), side) if self.least is None else terms.TRUE
        return and_(self.valid(side), none)

    def _unsigned(self, ask: Questions, x: Term, sides: Sequence[bool], seconds: "Iterator[float]") -> bool:
        """Whether a magnitude, or a choice of two of which that is known or not, is never a zero with a sign."""
        if not sides:
            return _never(ask, [*map(self.valid, terms.free(x)), _signed_zero(x)], seconds)
        chosen, found = _choice(x)
        assert chosen is not None
        known = [
            terms.not_(_signed_zero(terms.as_float(v, SINGLE))) for v, is_ in zip(found, sides, strict=True) if is_
        ]
        number = terms.ite(chosen, *(terms.as_float(v, SINGLE) for v in found))
        return _never(ask, [*map(self._possible, found), *known, _signed_zero(number)], seconds)


def _choice(x: Term) -> tuple[Term | None, list[Term]]:
    """The condition of a choice between two numbers in terms of two patterns, if it depends on nothing else."""
    condition, *sides = x.args
    names = [terms.var(f"choice{k}", ("bv", 32)) for k in (0, 1)]
    placed = {side: as_number(v, x.sort) for side, v in zip(sides, names, strict=True)}
    chosen = terms.substituted([condition], placed)[0]
    return (chosen if frozenset(names) >= terms.free(chosen) else None), names


def _never(ask: Questions, question: Sequence[Term], seconds: "Iterator[float]") -> bool:
    """Whether some conditions are never true at once; the same of any variables."""
    names = {v: terms.var(f"x{k}", v.sort) for k, v in enumerate(terms.variables(question))}
    return ask.satisfiable(terms.substituted(question, names), min(QUESTION, next(seconds))).said == "unsat"


def _signed_zero(x: Term) -> Term:
    return terms.eq(terms.bits(x), bv(1 << x.width - 1, x.width))


def _magnitude(pattern: Term) -> Term:
    return terms.zext(terms.extract(pattern, 30, 0), 32)


def as_number(pattern: Term, sort: terms.Sort) -> Term:
    """The binary32 number that has a pattern, or the same number in binary64."""
    return terms.floating("convert", sort, terms.as_float(pattern, SINGLE))


def _at_most(a: Term, b: Term) -> Term:
    return terms.floating("fp.leq", BOOL, terms.as_float(a, SINGLE), terms.as_float(b, SINGLE))
