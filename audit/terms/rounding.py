"""What a floating-point expression is exactly, and how far rounding takes it from that: one bound for every order.

An expression made of sums, products, fused ones and conversions is a polynomial in the numbers that go into it. Each
monomial was rounded so many times on its way: what is computed is sum(c * m * (1+d1) * ... * (1+dk)), where no factor
is further from 1 than the unit roundoff. So it is no further from its exact value than gamma(k) times the sum of the
magnitudes of what was added, in whatever order that was done (N. J. Higham, Accuracy and Stability of Numerical
Algorithms, 2002, section 3.1). That holds where nothing overflows, and nothing is lost below the smallest numbers. The
first is seen from bounds of the numbers that go in, the second from the power of two that they are multiples of.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from septet.audit.terms import terms
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.terms import FLOATS, Term

Monomial = tuple[Term, ...]
HALF, SINGLE, DOUBLE = (FLOATS[name] for name in ("half", "float", "double"))
GRIDS = {SINGLE: -149, DOUBLE: -1074}
"""log2 of the smallest positive number of each type that is computed in."""
MOST = 2.0**127
"""What no magnitude may reach, rounding included: half of what binary32 holds."""
EXACT = 1 << 24
"""Integers up to this one are binary32 numbers."""


class NotKnown(Exception):
    """An expression of which no bound is known, and why."""


@dataclass(frozen=True)
class Number:
    """A float that goes in: it is a multiple of 2^grid, and no magnitude is above `most`."""

    grid: int
    most: float


@dataclass(frozen=True)
class Rounded:
    """A float expression.

    Attributes:
        parts: the exact value, as a polynomial.
        mass: of each monomial, how much of it was added and taken away in all.
        rounds: how often a monomial was rounded at most.
        grid: what is computed is a multiple of 2^grid.
    """

    parts: Mapping[Monomial, Fraction]
    mass: Mapping[Monomial, Fraction]
    rounds: int
    grid: int


NOTHING = Rounded({}, {}, 0, 0)


def exact(value: Fraction) -> Rounded:
    """A constant."""
    if not value:
        return NOTHING
    grid = (
        -(value.denominator.bit_length() - 1)
        if value.denominator > 1
        else (value.numerator & -value.numerator).bit_length() - 1
    )
    return Rounded({(): value}, {(): abs(value)}, 0, grid)


def _product(a: Mapping[Monomial, Fraction], b: Mapping[Monomial, Fraction]) -> dict[Monomial, Fraction]:
    found: dict[Monomial, Fraction] = {}
    for m, j in a.items():
        for n, k in b.items():
            key = tuple(sorted((*m, *n), key=lambda t: t.number))
            found[key] = found.get(key, Fraction(0)) + j * k
    return {m: k for m, k in found.items() if k}


def _sum(a: Mapping[Monomial, Fraction], b: Mapping[Monomial, Fraction]) -> dict[Monomial, Fraction]:
    found = dict(a)
    for m, k in b.items():
        found[m] = found.get(m, Fraction(0)) + k
    return {m: k for m, k in found.items() if k}


class Roundings:
    """Knows the exact values of expressions.

    Args:
        polynomials: of bit-vectors.
        numbers: the floats that go in.
        like: of a float that depends on the variables of one of them alone, which one it is shown to be.
    """

    def __init__(
        self, polynomials: Polynomials, numbers: Mapping[Term, Number], like: Callable[[Term, Term], bool]
    ) -> None:
        self.polynomials, self.numbers, self.like = polynomials, dict(numbers), like
        self._by = {terms.free(x): x for x in numbers}
        self._done: dict[Term, Rounded] = {}

    def of(self, root: Term) -> Rounded:
        """What an expression is.

        Raises:
            NotKnown: it has another operation, or may overflow or lose what is small.
        """
        stack = [root]
        while stack:
            t = stack[-1]
            if t in self._done:
                stack.pop()
                continue
            leaf = self._leaf(t)
            if leaf is not None:
                self._done[t] = leaf
                stack.pop()
                continue
            args = _args(t)
            missing = [a for a in args if a not in self._done]
            if missing:
                stack += missing
                continue
            self._done[t] = self._made(t, [self._done[a] for a in args])
            stack.pop()
        return self._done[root]

    def _leaf(self, t: Term) -> Rounded | None:
        """A number that goes in, a constant, or an integer; None if it is an operation on others."""
        if t in self.numbers:
            return Rounded({(t,): Fraction(1)}, {(t,): Fraction(1)}, 0, self.numbers[t].grid)
        known = self._by.get(terms.free(t))
        if known is not None and known.sort == t.sort and terms.free(t) and self.like(t, known):
            return self._leaf(known)
        if t.op == "as_float" and t.args[0].constant is not None:
            kind = {HALF: (np.uint16, np.float16), SINGLE: (np.uint32, np.float32), DOUBLE: (np.uint64, np.float64)}
            if t.sort in kind:
                bits, to = kind[t.sort]
                value = float(np.array(t.args[0].constant, bits).view(to))
                if not np.isfinite(value):
                    raise NotKnown(f"the constant {value}")
                return exact(Fraction(value))
        if t.op in ("from_signed", "from_unsigned"):
            return self._integer(t)
        return None

    def _integer(self, t: Term) -> Rounded:
        """An integer as a float, rounded where it has more bits."""
        if t.sort not in GRIDS:
            raise NotKnown("integers as binary16 numbers")
        p = self.polynomials.of(t.args[0])
        width = t.args[0].width
        low, high = (-(1 << width - 1), (1 << width - 1) - 1) if t.op == "from_signed" else (0, (1 << width) - 1)
        if p.low < low or p.high > high:
            raise NotKnown("an integer that may wrap around, as far as is known")
        parts = {m: Fraction(k) for m, k in p.parts.items()}
        most = max(abs(p.low), abs(p.high))
        return Rounded(parts, {m: abs(k) for m, k in parts.items()}, int(most > EXACT and t.sort == SINGLE), 0)

    def _made(self, t: Term, a: Sequence[Rounded]) -> Rounded:
        if t.op == "as_float":  # a flipped sign
            return Rounded({m: -k for m, k in a[0].parts.items()}, a[0].mass, a[0].rounds, a[0].grid)
        if t.op == "ite":
            if a[0].parts != a[1].parts:
                raise NotKnown("a choice between different sums")
            mass = {m: max(x.get(m, Fraction(0)) for x in (a[0].mass, a[1].mass)) for m in {*a[0].mass, *a[1].mass}}
            return Rounded(a[0].parts, mass, max(a[0].rounds, a[1].rounds), min(a[0].grid, a[1].grid))
        if t.op == "convert":
            wider = sum(t.sort[1:]) > sum(t.args[0].sort[1:])
            found = a[0] if wider else Rounded(a[0].parts, a[0].mass, a[0].rounds + 1, a[0].grid)
        elif t.op == "fp.mul":
            found = self._times(a[0], a[1], 1)
        elif t.op == "fp.fma":
            found = self._plus(self._times(a[0], a[1], 0), a[2], 1)
        else:
            found = self._plus(a[0], a[1], -1 if t.op == "fp.sub" else 1)
        if found.mass and found.grid < GRIDS[t.sort]:
            raise NotKnown("a product below the smallest numbers")
        if self._most(found) >= MOST:
            raise NotKnown("a number that may overflow")
        return found

    @staticmethod
    def _times(a: Rounded, b: Rounded, rounded: int) -> Rounded:
        if not a.mass or not b.mass:
            return NOTHING
        if any(len(x.mass) == 1 and abs(x.mass.get((), Fraction(0))) == 1 for x in (a, b)):
            rounded = 0
        parts, mass = _product(a.parts, b.parts), _product(a.mass, b.mass)
        return Rounded(parts, mass, a.rounds + b.rounds + rounded, a.grid + b.grid)

    @staticmethod
    def _plus(a: Rounded, b: Rounded, sign: int) -> Rounded:
        b = b if sign > 0 else Rounded({m: -k for m, k in b.parts.items()}, b.mass, b.rounds, b.grid)
        for x, y in ((a, b), (b, a)):
            if not x.mass:
                return y
        return Rounded(_sum(a.parts, b.parts), _sum(a.mass, b.mass), max(a.rounds, b.rounds) + 1, min(a.grid, b.grid))

    def _most(self, x: Rounded) -> float:
        """A bound of the magnitude of what is computed."""
        total = 0.0
        for m, k in x.mass.items():
            part = float(k)
            for atom in m:
                part *= self._bound(atom)
            total += part
        return total * (1 + 2.0**-23) ** (x.rounds + 8)

    def _bound(self, atom: Term) -> float:
        if atom in self.numbers:
            return self.numbers[atom].most
        p = self.polynomials.of(atom)
        return float(max(abs(p.low), abs(p.high)))


def _args(t: Term) -> tuple[Term, ...]:
    """The floats that an operation is applied to.

    Raises:
        NotKnown: it is another operation.
    """
    if t.op == "as_float" and t.args[0].op == "xor":
        for sign, other in (t.args[0].args, t.args[0].args[::-1]):
            if sign.constant == 1 << (t.width - 1):
                return (terms.as_float(other, t.sort),)
    if t.op == "ite":
        return t.args[1:]
    if t.op in ("fp.add", "fp.sub", "fp.mul", "fp.fma", "convert") and t.sort in GRIDS:
        return t.args
    raise NotKnown(f"a number that is no sum, product or scale (it is made by {_told(t)})")


def _told(t: Term) -> str:
    names: dict[str, Any] = {"as_float": "the pattern of its bits", "ite": "a choice", "var": f"{t.value}"}
    return str(names.get(t.op, t.op.removeprefix("fp.")))


def differs(roundings: Roundings, got: Term, wanted: Term, most: int) -> str | None:
    """Why a float may be further from what is wanted than any order of its sum is; None if it is not.

    Args:
        wanted: an expression whose exact value, and whose parts, are what is meant.
        most: how often a part of the sum may be rounded.
    """
    try:
        right = roundings.of(wanted)
        found = roundings.of(got)
    except NotKnown as problem:
        return str(problem)
    if found.parts != right.parts:
        return "it is another sum than the spec's, as far as can be told"
    if any(k > right.mass.get(m, 0) for m, k in found.mass.items()):
        return "it adds what it takes away again"
    if found.rounds > most:
        return f"a part of the sum is rounded {found.rounds} times, and {most} are allowed"
    return None
