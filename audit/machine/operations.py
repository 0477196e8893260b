"""Comparisons, overflow and what is known of single terms: the parts of instructions that need no state."""

import functools
from collections.abc import Callable, Mapping

from septet.audit.terms import terms
from septet.audit.terms.terms import FALSE, Term, and_, bv, not_, or_


def pattern(a: Term) -> Term:
    """The bits of a float, or a bit-vector as it is."""
    return terms.bits(a) if a.sort[0] == "fp" else a


def negated(a: Term) -> Term:
    """LLVM's fneg flips the sign bit, of a NaN too."""
    return terms.as_float(terms.binary("xor", terms.bits(a), bv(1 << (a.width - 1), a.width)), a.sort)


def compared(predicate: str, a: Term, b: Term) -> Term:
    """An icmp as a boolean."""
    if predicate in ("eq", "ne"):
        same = terms.eq(a, b)
        return same if predicate == "eq" else not_(same)
    if predicate[1:] in ("gt", "ge"):
        return compared({"gt": predicate[0] + "lt", "ge": predicate[0] + "le"}[predicate[1:]], b, a)
    return terms.compare(predicate, a, b)


def float_compared(predicate: str, a: Term, b: Term) -> Term:
    """An fcmp as a boolean: predicates that begin with `o` are false, and those with `u` true, of a NaN."""
    nan = or_(*(terms.floating("fp.isNaN", terms.BOOL, x) for x in (a, b)))
    if predicate in ("true", "false"):
        return terms.boolean(predicate == "true")
    if predicate in ("ord", "uno"):
        return nan if predicate == "uno" else not_(nan)
    kind = predicate[1:]
    x, y = (b, a) if kind in ("gt", "ge") else (a, b)
    op = {"eq": "fp.eq", "ne": "fp.eq", "gt": "fp.lt", "lt": "fp.lt", "ge": "fp.leq", "le": "fp.leq"}[kind]
    holds = terms.floating(op, terms.BOOL, x, y)
    if kind == "ne":
        holds = not_(holds)
    return and_(not_(nan), holds) if predicate[0] == "o" else or_(nan, holds)


def signed_overflow(op: str, a: Term, b: Term) -> Term:
    """Whether a signed operation leaves its type."""
    w = a.width
    limit = (1 << (w - 1)) - 1
    if a.high <= limit and b.high <= limit:  # both non-negative
        if op == "sub":
            return FALSE
        if (a.high + b.high if op == "add" else a.high * b.high) <= limit:
            return FALSE
    wide = w + 1 if op != "mul" else 2 * w
    exact = terms.binary(op, terms.sext(a, wide), terms.sext(b, wide))
    return not_(terms.eq(terms.sext(terms.extract(exact, w - 1, 0), wide), exact))


def unsigned_overflow(op: str, a: Term, b: Term) -> Term:
    """Whether an unsigned operation leaves its type."""
    w = a.width
    if op == "sub":
        return terms.compare("ult", a, b)
    if (a.high + b.high if op == "add" else a.high * b.high) < 1 << w:
        return FALSE
    wide = w + 1 if op == "add" else 2 * w
    exact = terms.binary(op, terms.zext(a, wide), terms.zext(b, wide))
    return not_(terms.eq(terms.extract(exact, wide - 1, w), bv(0, wide - w)))


def trailing_zeros(t: Term) -> int:
    """How many low bits are known to be zero."""
    if t.op == "const":
        return (t.constant & -t.constant).bit_length() - 1 if t.constant else 64
    if t.op == "mul":
        return min(64, sum(trailing_zeros(a) for a in t.args))
    if t.op == "shl" and t.args[1].constant is not None:
        return min(64, trailing_zeros(t.args[0]) + t.args[1].constant)
    if t.op == "concat":
        low = trailing_zeros(t.args[1])
        return low if low < t.args[1].width else t.args[1].width + trailing_zeros(t.args[0])
    if t.op in ("add", "or", "sub", "xor"):
        return min(trailing_zeros(a) for a in t.args)
    if t.op in ("zext", "sext"):
        return trailing_zeros(t.args[0])
    if t.op == "and":
        return max(trailing_zeros(a) for a in t.args)
    if t.op == "ite":
        return min(trailing_zeros(a) for a in t.args[1:])
    return 0


def progression(t: Term, longest: int) -> tuple[int, int]:
    """A first number and a power of two, at most 2^longest, that numbers from the first on are apart: all it may be."""
    bits, value = _low_bits(t, longest)
    return value, 1 << bits


def _low_bits(t: Term, most: int) -> tuple[int, int]:
    """How many low bits are known, and what they are."""
    if t.op == "const":
        return most, (t.constant or 0) % (1 << most)
    if t.op in ("add", "sub"):
        (n, a), (m, b) = (_low_bits(x, most) for x in t.args)
        known = min(n, m)
        return known, (a + b if t.op == "add" else a - b) % (1 << known)
    if t.op in ("or", "xor", "and"):
        (n, a), (m, b) = (_low_bits(x, most) for x in t.args)
        found = {"or": a | b, "xor": a ^ b, "and": a & b}[t.op]
        known = max(min(n, m), min(most, trailing_zeros(t)))
        return known, found % (1 << min(n, m))
    if t.op == "concat":
        width = t.args[1].width
        known, value = _low_bits(t.args[1], most)
        if known < width:
            return known, value
        more, above = _low_bits(t.args[0], most)
        known = min(most, width + more)
        return known, (value % (1 << width) + (above << width)) % (1 << known)
    if t.op in ("zext", "sext"):
        known, value = _low_bits(t.args[0], most)
        inner = t.args[0].width
        return (known, value) if known <= inner else (inner, value % (1 << inner))
    return min(most, trailing_zeros(t)), 0


def equals(t: Term, number: int) -> Term:
    """That a term is a number: of a sum, a shifted or an extended term, what that says of the inner one."""
    while True:
        last = t.args[-1].constant if t.args and t.args[-1].sort[0] == "bv" else None
        if t.op == "add" and any(a.constant is not None for a in t.args):
            one, other = t.args if last is not None else t.args[::-1]
            t, number = one, (number - (other.constant or 0)) % (1 << t.width)
        elif t.op == "shl" and last is not None and t.args[0].high << last < 1 << t.width:
            if number % (1 << last):
                return FALSE
            t, number = t.args[0], number >> last
        elif t.op == "zext":
            if number >= 1 << t.args[0].width:
                return FALSE
            t = t.args[0]
        elif t.op == "concat" and last is not None:
            if number % (1 << t.args[1].width) != last:
                return FALSE
            t, number = t.args[0], number >> t.args[1].width
        else:
            return terms.eq(t, bv(number, t.width))


def _chosen(less: str, largest: bool) -> Callable[[Term, Term], Term]:
    def choose(a: Term, b: Term) -> Term:
        below = terms.compare(less, a, b)
        return terms.ite(below, b, a) if largest else terms.ite(below, a, b)

    return choose


COMMUTING: Mapping[str, Callable[[Term, Term], Term]] = {
    **{op: functools.partial(terms.binary, op) for op in ("add", "sub", "and", "or", "xor")},
    "max": _chosen("slt", True), "min": _chosen("slt", False),
    "umax": _chosen("ult", True), "umin": _chosen("ult", False),
}  # fmt: skip
"""Operations on integers whose results do not depend on their order: what atomic ones may do, and extremes."""
