"""The quantizer of activations as terms, and its joints: the greatest magnitude, the scale, quotients by the scale.

The scale is what `spec.activations` says: binary32's nearest to the greatest magnitude over 127, which is IEEE 754's
quotient, or the number after it where 127 times that is less, a product that binary64 holds. A code is the integer
nearest to a quotient. No quotient of binary32 numbers is rounded to binary64 onto or across a half-integer, so that the
integer nearest to the rounded quotient is the one nearest to the quotient: `docs/SOUNDNESS.md` has the argument, which
no solver is asked for. Kernels that take another way than a quotient in binary64 are not decided.
"""

from collections.abc import Sequence

from septet.audit.equal.joints import Joint, Specified, Stage
from septet.audit.expected.spec_terms import Expected
from septet.audit.terms import terms
from septet.audit.terms.extremes import Extremes, as_number
from septet.audit.terms.terms import BOOL, FLOATS, Term, bv
from septet.spec.dot import ACTIVATION_MAX
from septet.spec.floats import BINARY32, encode

SINGLE, DOUBLE = FLOATS["float"], FLOATS["double"]
LARGEST = BINARY32.sign - BINARY32.hidden - 1
"""The pattern of the largest binary32 number."""


def _is_finite(pattern: Term) -> Term:
    return terms.compare("ule", terms.extract(pattern, 30, 0), bv(LARGEST, 31))


def _number(value: int, sort: terms.Sort) -> Term:
    """A small whole number."""
    return as_number(bv(encode(BINARY32, value << -BINARY32.grid), 32), sort)


def _greatest(patterns: Sequence[Term]) -> Term:
    """The pattern of the greatest magnitude: patterns are in the order of magnitudes."""
    found = bv(0, 31)
    for p in patterns:
        own = terms.extract(p, 30, 0)
        found = terms.ite(terms.compare("ult", found, own), own, found)
    return terms.zext(found, 32)


def covered(greatest: Term, unit: Term) -> Term:
    """Whether 127 of a unit are no less than a number; both are patterns, and binary64 holds the product."""
    product = terms.floating("fp.mul", DOUBLE, as_number(unit, DOUBLE), _number(ACTIVATION_MAX, DOUBLE))
    return terms.not_(terms.floating("fp.lt", BOOL, product, as_number(greatest, DOUBLE)))


def scale(greatest: Term) -> Term:
    """The pattern of the smallest binary32 number of which 127 cover the greatest magnitude, which is a pattern too."""
    quotient = terms.floating("fp.div", SINGLE, as_number(greatest, SINGLE), _number(ACTIVATION_MAX, SINGLE))
    nearest = terms.bits(quotient)
    return terms.ite(covered(greatest, nearest), nearest, terms.binary("add", nearest, bv(1, 32)))


def quantize(data: Sequence[Term]) -> Specified:
    """The codes of a vector of binary32 activations, given as bytes, and then its scale."""
    words = {terms.var(f"w{k}", ("bv", 32)): data[4 * k : 4 * k + 4] for k in range(len(data) // 4)}
    patterns = list(words)
    valid = terms.conjunction(map(_is_finite, patterns))
    greatest = _greatest(patterns)
    unit = scale(greatest)
    none, zeros = (terms.eq(p, bv(0, 32)) for p in (unit, greatest))
    divisor = as_number(unit, DOUBLE)
    quotients = [terms.floating("fp.div", DOUBLE, as_number(p, DOUBLE), divisor) for p in patterns]
    most = _number(ACTIVATION_MAX, DOUBLE)
    within = [
        terms.or_(none, terms.floating("fp.leq", BOOL, terms.floating("fp.abs", DOUBLE, q), most)) for q in quotients
    ]
    codes = [
        terms.ite(none, bv(0, 8), terms.floating("to_signed", ("bv", 8), terms.floating("fp.roundeven", DOUBLE, q)))
        for q in quotients
    ]
    stages = [
        Stage([Joint(greatest)], extremes=Extremes(patterns, None, greatest, _is_finite)),
        Stage([Joint(unit, number=SINGLE)], [terms.compare("ule", unit, bv(LARGEST, 32)), terms.eq(none, zeros)]),
        Stage([Joint(terms.bits(q), number=DOUBLE) for q in quotients], lemmas=within),
    ]
    outputs = [*codes, as_number(unit, SINGLE)]
    whole, *found = terms.substituted([valid, *outputs], {w: terms.joined(b) for w, b in words.items()})
    return Specified([Expected(t) for t in found], whole, stages, words)
