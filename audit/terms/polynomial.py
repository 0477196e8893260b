"""Bit-vectors as polynomials over the integers: sums that differ only in order and width are one polynomial.

A polynomial is a map from monomials (sorted tuples of atoms) to coefficients. What a term of width w is, it is
modulo 2^w; and where the polynomial's bounds fit the type, it is the term's value as a signed or unsigned number,
which is what widening keeps. Anything that is not a sum or a product is an atom, read as a signed number.
"""

from dataclasses import dataclass

from septet.audit.terms import terms
from septet.audit.terms.terms import Term

Monomial = tuple[Term, ...]
Bounds = tuple[int, int]
WIDEST = 64
"""Bits to which an atom is widened where its bits are read without a sign."""
MOST = 4096
"""Monomials that a polynomial may have; a larger one is an atom."""


@dataclass(frozen=True)
class Polynomial:
    """Coefficients by monomial, and bounds of its value as an integer."""

    parts: dict[Monomial, int]
    low: int
    high: int


def constant(value: int) -> Polynomial:
    """A number."""
    return Polynomial({(): value} if value else {}, value, value)


def plus(a: Polynomial, b: Polynomial, sign: int = 1) -> Polynomial:
    """a + b, or a - b."""
    parts = dict(a.parts)
    for m, k in b.parts.items():
        parts[m] = parts.get(m, 0) + sign * k
    low, high = (b.low, b.high) if sign > 0 else (-b.high, -b.low)
    return Polynomial({m: k for m, k in parts.items() if k}, a.low + low, a.high + high)


def times(a: Polynomial, b: Polynomial) -> Polynomial:
    """a * b."""
    parts: dict[Monomial, int] = {}
    for m, j in a.parts.items():
        for n, k in b.parts.items():
            key = tuple(sorted((*m, *n), key=lambda t: t.number))
            parts[key] = parts.get(key, 0) + j * k
    ends = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Polynomial({m: k for m, k in parts.items() if k}, min(ends), max(ends))


def _range(a: Polynomial, b: Polynomial) -> Polynomial:
    """The bounds of a product."""
    ends = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Polynomial({}, min(ends), max(ends))


class Polynomials:
    """The polynomials of terms.

    Args:
        bounds: of atoms that are known to have tighter ones than their type's, as signed numbers.
    """

    def __init__(self, bounds: dict[Term, Bounds] | None = None) -> None:
        self.bounds = bounds or {}
        self._done: dict[Term, Polynomial] = {}

    def of(self, t: Term) -> Polynomial:
        """The polynomial that a bit-vector is, modulo 2^width."""
        for x in terms.order([t]):
            if x.sort[0] == "bv" and x not in self._done:
                self._done[x] = self._made(x)
        return self._done[t]

    def same(self, a: Term, b: Term) -> bool:
        """Whether two bit-vectors of one width are the same polynomial modulo 2^width."""
        difference = plus(self.of(a), self.of(b), -1)
        return all(k % (1 << a.width) == 0 for k in difference.parts.values())

    def number(self, t: Term) -> Polynomial | None:
        """The polynomial that a bit-vector's signed value is, without wrapping; None if it might wrap."""
        p = self.of(t)
        half = 1 << (t.width - 1)
        return p if -half <= p.low and p.high < half else None

    def fits(self, op: str, a: Term, b: Term) -> bool:
        """Whether a sum, difference or product of signed numbers is known to stay in their type."""
        x, y = self.number(a), self.number(b)
        if x is None or y is None:
            return False
        half = 1 << (a.width - 1)
        exact = plus(x, y, 1 if op == "add" else -1) if op != "mul" else _range(x, y)
        return -half <= exact.low and exact.high < half

    def shifted(self, t: Term, by: int, signed: bool) -> Term | None:
        """A number divided by 2^by with a smaller constant in its product, where that leaves no remainder.

        None if there is no such constant, or if the number might wrap, so that its bits are not the product's.
        """
        if t.op != "mul" or by >= t.width:
            return None
        p = self.number(t)
        return None if p is None or (p.low < 0 and not signed) else _divided(t, 1 << by)

    def kept(self, t: Term) -> bool:
        """Whether a boolean says of a sum, a product or a shift that its type holds it, and it is known to do so."""
        if t.op != "eq" or t.args[0].sort[0] != "bv":
            return False
        for x, exact in (t.args, t.args[::-1]):
            if x.op == "sext" and x.args[0] is terms.extract(exact, x.args[0].width - 1, 0):
                p, half = self.of(exact), 1 << (x.args[0].width - 1)
                return -half <= p.low and p.high < half
            by = x.args[1].constant if x.op == "ashr" else None
            if by is not None and by < x.width and x.args[0] is terms.binary("shl", exact, x.args[1]):
                p, half = self.of(exact), 1 << (x.width - 1 - by)
                return -half <= p.low and p.high < half
        return False

    def _atom(self, t: Term) -> Polynomial:
        half = 1 << (t.width - 1)
        low, high = (0, t.high) if t.high < half else (-half, half - 1)
        if t.op == "ite":
            arms = [self._done[x] for x in t.args[1:]]
            ends = min(p.low for p in arms), max(p.high for p in arms)
            if ends[0] >= -half and ends[1] < half:
                low, high = max(low, ends[0]), min(high, ends[1])
        low, high = self.bounds.get(t, (low, high))
        return Polynomial({(t,): 1}, low, high)

    def _made(self, t: Term) -> Polynomial:
        found = self._combined(t)
        return found if found is not None and len(found.parts) <= MOST else self._atom(t)

    def _combined(self, t: Term) -> Polynomial | None:
        w, half = t.width, 1 << (t.width - 1)
        if t.op == "const":
            value = int(t.value)  # type: ignore[arg-type]
            return constant(terms.signed(value, w))
        if t in self.bounds or t.op == "var":
            return None
        a = [self._done[x] for x in t.args if x.sort[0] == "bv"]
        if t.op in ("add", "sub"):
            return plus(a[0], a[1], 1 if t.op == "add" else -1)
        if t.op == "mul":
            if len(a[0].parts) * len(a[1].parts) > MOST:
                return None
            return times(a[0], a[1])
        if t.op == "shl" and t.args[1].constant is not None and t.args[1].constant < w:
            return times(a[0], constant(1 << t.args[1].constant))
        if t.op == "concat" and t.args[1].constant == 0:  # a shift to the left by a constant
            inner = t.args[0]
            whole = self._done[inner.args[0]] if inner.op == "extract" and inner.parameters[1] == 0 else a[0]
            return times(whole, constant(1 << t.args[1].width))
        if t.op == "extract" and t.parameters[1] == 0:
            p = a[0]
            bare = p.parts == {(t.args[0],): 1} and not (-half <= p.low and p.high < half)
            return None if bare else p
        if t.op == "sext":
            return self.number(t.args[0])
        if t.op == "zext" and t.args[0].width < WIDEST:
            return self._unsigned(t.args[0])
        return None

    def _unsigned(self, t: Term) -> Polynomial:
        p = self._done[t]
        if p.low >= 0 and p.high < 1 << t.width:
            return p
        return Polynomial({(terms.zext(t, WIDEST),): 1}, 0, t.high)  # one atom, whatever it is widened to


def _divided(t: Term, by: int) -> Term | None:
    """A product whose constant factor is divided by a number; None if none is a multiple of it."""
    if t.constant is not None:
        value = terms.signed(t.constant, t.width)
        return None if value % by else terms.bv(value // by, t.width)
    if t.op != "mul":
        return None
    for k, factor in enumerate(t.args):
        quotient = _divided(factor, by)
        if quotient is not None:
            return terms.binary("mul", *((quotient, t.args[1]) if k == 0 else (t.args[0], quotient)))
    return None
