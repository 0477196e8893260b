"""Finds where a kernel takes the least or the greatest of some floats, in whatever order it compares them.

Numbers are binary32, or widened to binary64. A choice between two of them is the least of some if each is the least of
a part of these, and the condition chooses the lesser; that is asked of two variables in their place, so that all such
choices of a kernel are one question. Of two zeros either may be chosen: they are equal numbers.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from septet.proofs.audit import terms
from septet.proofs.audit.script import Questions
from septet.proofs.audit.terms import BOOL, FLOATS, Term, and_, or_

SINGLE, DOUBLE = FLOATS["float"], FLOATS["double"]
QUESTION = 3.0
"""Seconds for a question about one choice."""


@dataclass(frozen=True)
class Extremes:
    """The least and the greatest of some binary32 numbers.

    Attributes:
        patterns: of the numbers.
        least, greatest: the spec's terms for them, patterns too.
        valid: what is known of each of the numbers; it excludes NaN.
    """

    patterns: Sequence[Term]
    least: Term
    greatest: Term
    valid: Callable[[Term], Term]

    def substituted(self, placed: Mapping[Term, Term]) -> "Extremes":
        """With variables in place of terms."""
        least, greatest, *patterns = terms.substituted([self.least, self.greatest, *self.patterns], placed)
        return replace(self, patterns=patterns, least=least, greatest=greatest)

    def known(self) -> list[Term]:
        """What is true of the least and the greatest of any numbers: they are two of them, in order."""
        ordered = _at_most(self.least, self.greatest)
        return [self.valid(self.least), self.valid(self.greatest), ordered]

    def found(self, ask: Questions, roots: Sequence[Term], seconds: "Iterator[float]") -> dict[Term, Term]:
        """The floats below some roots that are the least or the greatest of all, and which: the spec's term."""
        leaves = {as_number(p, sort): frozenset({k}) for k, p in enumerate(self.patterns) for sort in (SINGLE, DOUBLE)}
        if len(self.patterns) == 1:
            return {}
        every = frozenset(range(len(self.patterns)))
        result: dict[Term, Term] = {}
        parts = {extreme: dict(leaves) for extreme in (self.least, self.greatest)}
        for x in terms.order(roots):
            if x.sort not in (SINGLE, DOUBLE) or x.op != "ite":
                continue
            for extreme, of in parts.items():
                a, b = x.args[1:]
                if a in of and b in of and self._chosen(ask, x, extreme is self.greatest, seconds):
                    of[x] = of[a] | of[b]
                    if of[x] == every:
                        result[x] = extreme
        return result

    def _chosen(self, ask: Questions, x: Term, greatest: bool, seconds: "Iterator[float]") -> bool:
        """Whether a choice is always the lesser of its two sides, or the greater."""
        condition, *sides = x.args
        left, right = (terms.var(f"choice{k}", ("bv", 32)) for k in (0, 1))
        placed = {side: as_number(v, x.sort) for side, v in zip(sides, (left, right), strict=True)}
        chosen = terms.substituted([condition], placed)[0]
        if not frozenset({left, right}) >= terms.free(chosen):
            return False
        low, high = (right, left) if greatest else (left, right)
        holds = and_(or_(terms.not_(chosen), _at_most(low, high)), or_(chosen, _at_most(high, low)))
        question = [self.valid(left), self.valid(right), terms.not_(holds)]
        return ask.satisfiable(question, min(QUESTION, next(seconds))).said == "unsat"


def as_number(pattern: Term, sort: terms.Sort) -> Term:
    """The binary32 number that has a pattern, or the same number in binary64."""
    return terms.floating("convert", sort, terms.as_float(pattern, SINGLE))


def _at_most(a: Term, b: Term) -> Term:
    return terms.floating("fp.leq", BOOL, terms.as_float(a, SINGLE), terms.as_float(b, SINGLE))
