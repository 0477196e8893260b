"""Comparisons, overflow and what is known of single terms: the parts of instructions that need no state."""

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
