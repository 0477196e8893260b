"""Finds where a kernel takes the least or the greatest of some floats, in whatever order it compares them.

Numbers are binary32, or widened to binary64. A choice between two of them is the least of some if each is the least of
a part of these, and the condition chooses the lesser; that is asked of two variables in their place, so that all such
choices of a kernel are one question. Of two zeros either may be chosen: they are equal numbers. The greatest magnitude
is the greatest of all numbers, of all negated, and of zero, which may be left out: what is equal to a number's
magnitude is two of these at once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.audit.terms.terms import BOOL, FLOATS, Term, and_, bv, or_

SINGLE, DOUBLE = FLOATS["float"], FLOATS["double"]
QUESTION = 3.0
"""Seconds for a question about one choice."""
ZERO = -1
"""Zero among the numbers of which the greatest is the greatest magnitude: number k is 2k, negated 2k + 1."""


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
        leaves = self._leaves(ask, roots, seconds)
        every = frozenset(range(len(self.patterns) * (1 if self.least is not None else 2)))
        unsigned = {x for x in leaves if self.least is None and self._unsigned_leaf(ask, x, seconds)}
        result: dict[Term, tuple[Term, bool]] = {}
        if self.least is None:
            result = {x: (self.greatest, x in unsigned) for x, of in leaves.items() if of >= every}
        elif len(self.patterns) == 1:
            return {}
        extremes = [e for e in (self.least, self.greatest) if e is not None]
        parts = {extreme: dict(leaves) for extreme in extremes}
        for x in terms.order(roots):
            if x.sort not in (SINGLE, DOUBLE) or x.op != "ite":
                continue
            for extreme, of in parts.items():
                left, right = x.args[1:]
                if left not in of or right not in of:
                    continue
                choice = self._choice(x, of)
                if choice is None or not choice.always(ask, extreme is self.greatest, seconds):
                    continue
                of[x] = of[left] | of[right]
                if self.least is None and choice.unsigned(ask, (left in unsigned, right in unsigned), seconds):
                    unsigned.add(x)
                if of[x] >= every:
                    result[x] = extreme, x in unsigned
        return result

    def _leaves(self, ask: Questions, roots: Sequence[Term], seconds: "Iterator[float]") -> dict[Term, frozenset[int]]:
        """The numbers themselves; or also numbers negated, what is equal to a magnitude, and zeros."""
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
                leaves[x] = frozenset({ZERO})
            elif k is not None:
                p = self.patterns[k]
                own = {p: {2 * k}, _negated(p): {2 * k + 1}, _magnitude(p): {2 * k, 2 * k + 1}}
                for pattern, halves in own.items():
                    equal = terms.floating("fp.eq", BOOL, x, as_number(pattern, x.sort))
                    if _never(ask, [self.valid(p), terms.not_(equal)], seconds):
                        leaves[x] = frozenset(halves)
        return leaves

    def _unsigned_leaf(self, ask: Questions, x: Term, seconds: "Iterator[float]") -> bool:
        """Whether a function of one number is never a zero with a sign."""
        return _never(ask, [*map(self.valid, terms.free(x)), _signed_zero(x)], seconds)

    def _choice(self, x: Term, of: Mapping[Term, frozenset[int]]) -> "_Choice | None":
        """A choice between two numbers in terms of their patterns, if it depends on nothing else."""
        condition, *sides = x.args
        names = [terms.var(f"choice{k}", ("bv", 32)) for k in (0, 1)]
        placed: dict[Term, Term] = {}
        for side, name in zip(sides, names, strict=True):
            placed[side] = as_number(name, x.sort)
            for p in (self.patterns[half // 2] for half in of[side] if self.least is None and half != ZERO):
                if side is as_number(_negated(p), x.sort):
                    placed[as_number(p, x.sort)] = as_number(_negated(name), x.sort)
        chosen = terms.substituted([condition], placed)[0]
        if not frozenset(names) >= terms.free(chosen):
            return None
        possible = [self.valid(name) for name in names]
        if self.least is None:
            possible += [_at_most(bv(0, 32), n) for n, side in zip(names, sides, strict=True) if _covered(of[side])]
        return _Choice(chosen, names[0], names[1], possible)


@dataclass(frozen=True)
class _Choice:
    """A choice of one of two numbers, and what is known of them."""

    chosen: Term
    left: Term
    right: Term
    possible: Sequence[Term]

    def always(self, ask: Questions, greatest: bool, seconds: "Iterator[float]") -> bool:
        """Whether it is always the lesser of the two, or the greater."""
        low, high = (self.right, self.left) if greatest else (self.left, self.right)
        holds = and_(or_(terms.not_(self.chosen), _at_most(low, high)), or_(self.chosen, _at_most(high, low)))
        return _never(ask, [*self.possible, terms.not_(holds)], seconds)

    def unsigned(self, ask: Questions, sides: Sequence[bool], seconds: "Iterator[float]") -> bool:
        """Whether it is never a zero with a sign, if that is known of each side or not."""
        left, right = (terms.as_float(v, SINGLE) for v in (self.left, self.right))
        known = [terms.not_(_signed_zero(v)) for v, is_ in zip((left, right), sides, strict=True) if is_]
        return _never(ask, [*self.possible, *known, _signed_zero(terms.ite(self.chosen, left, right))], seconds)


def _covered(of: frozenset[int]) -> bool:
    """Whether the greatest of such numbers is not below zero: zero is among them, or a number with its negation."""
    return ZERO in of or any(half ^ 1 in of for half in of)


def _never(ask: Questions, question: Sequence[Term], seconds: "Iterator[float]") -> bool:
    """Whether some conditions are never true at once; the same of any variables."""
    names = {v: terms.var(f"x{k}", v.sort) for k, v in enumerate(terms.variables(question))}
    return ask.satisfiable(terms.substituted(question, names), min(QUESTION, next(seconds))).said == "unsat"


def _signed_zero(x: Term) -> Term:
    return terms.eq(terms.bits(x), bv(1 << x.width - 1, x.width))


def _magnitude(pattern: Term) -> Term:
    return terms.zext(terms.extract(pattern, 30, 0), 32)


def _negated(pattern: Term) -> Term:
    return terms.binary("xor", pattern, bv(1 << 31, 32))


def as_number(pattern: Term, sort: terms.Sort) -> Term:
    """The binary32 number that has a pattern, or the same number in binary64."""
    return terms.floating("convert", sort, terms.as_float(pattern, SINGLE))


def _at_most(a: Term, b: Term) -> Term:
    return terms.floating("fp.leq", BOOL, terms.as_float(a, SINGLE), terms.as_float(b, SINGLE))
