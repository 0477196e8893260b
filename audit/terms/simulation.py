"""Values of terms for many assignments at once, by NumPy: exhaustive where there are few, random where there are many.

Bit-vectors of up to 64 bits are uint64 arrays, wider ones arrays of Python integers; floats are the machine's own,
which are IEEE 754's, rounding to nearest. What SMT-LIB leaves open (the pattern of a NaN, a number that its
integer type does not hold) has no value here.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from septet.audit.terms import terms
from septet.audit.terms.terms import BOOL, FLOATS, Sort, Term

Array = npt.NDArray[Any]
FEW = 16
"""Bits of input for which every assignment is tried."""
MOST = 1 << 20
"""Assignments that are tried where it takes more bits, and most of their values are excluded."""
BFLOAT = FLOATS["bfloat"]
"""A type that NumPy does not have: its numbers are kept as the binary32 numbers that they are."""
_TYPES: dict[Sort, Any] = {FLOATS["half"]: np.float16, FLOATS["float"]: np.float32, FLOATS["double"]: np.float64}
_PATTERNS: dict[Sort, Any] = {FLOATS["half"]: np.uint16, FLOATS["float"]: np.uint32, FLOATS["double"]: np.uint64}


class NoValue(Exception):
    """A term has no value that NumPy could tell, for some assignment."""


def few(variables: Iterable[Term], bits: int = FEW) -> bool:
    """Whether some variables have no more bits than that, and no floats."""
    for v in variables:
        if v.sort[0] == "fp":
            return False
        bits -= 1 if v.sort == BOOL else v.width
    return bits >= 0


def every(variables: Sequence[Term]) -> dict[Term, Array]:
    """All assignments of some variables."""
    bits = [1 if v.sort == BOOL else v.width for v in variables]
    numbers = np.arange(1 << sum(bits), dtype=np.uint64)
    found: dict[Term, Array] = {}
    at = 0
    for v, width in zip(variables, bits, strict=True):
        part = numbers >> np.uint64(at) & np.uint64((1 << width) - 1)
        found[v] = part.astype(bool) if v.sort == BOOL else part
        at += width
    return found


def impossible(known: Sequence[Term], question: Term) -> bool:
    """Whether trying every assignment shows that the question is never true where all that is known is.

    Variables that no condition connects are narrowed down apart; the question is tried on all that is left.
    False if that is too much.
    """
    if terms.FALSE in known:
        return True
    about = [(c, terms.free(c)) for c in known]
    parts: list[set[Term]] = []
    for of in [of for _, of in about if of] + [frozenset({v}) for v in terms.free(question)]:
        joined = set(of)
        for part in [p for p in parts if not p.isdisjoint(of)]:
            parts.remove(part)
            joined |= part
        parts.append(joined)
    if not all(map(few, parts)):
        return False
    try:
        columns = [_narrowed(part, [c for c, of in about if not part.isdisjoint(of)]) for part in parts]
        sizes = [len(next(iter(c.values()))) for c in columns]
        total = math.prod(sizes)
        if total > MOST:
            return False
        for start in range(0, total, 1 << FEW):
            rows = np.arange(start, min(start + (1 << FEW), total))
            values: dict[Term, Array] = {}
            for column, size in zip(columns, sizes, strict=True):
                at = rows % size
                rows = rows // size
                values.update((v, a[at]) for v, a in column.items())
            if np.any(Simulation(values).of(question)):
                return False
    except NoValue:
        return False
    return True


def _narrowed(part: Iterable[Term], known: Sequence[Term]) -> dict[Term, Array]:
    """The assignments of a few variables for which some conditions hold."""
    values = every(sorted(part, key=lambda v: v.number))
    for c in known:
        holds = np.broadcast_to(Simulation(values).of(c), (len(next(iter(values.values()))),))
        values = {v: a[holds] for v, a in values.items()}
    return values


class Simulation:
    """The values of terms for some assignments; each term is computed once.

    Args:
        given: an array for each variable, all of one length.
    """

    def __init__(self, given: Mapping[Term, Array]) -> None:
        self.given = given
        self.size = next((len(a) for a in given.values()), 1)
        self._done: dict[Term, Array] = dict(given)

    def of(self, root: Term) -> Array:
        """The values of a term; constants are arrays without dimensions.

        Raises:
            NoValue: it has none for some assignment.
        """
        if root in self._done:
            return self._done[root]
        stack = [root]
        with np.errstate(all="ignore"):
            while stack:
                t = stack[-1]
                if t in self._done:
                    stack.pop()
                    continue
                missing = [a for a in t.args if a not in self._done]
                if missing:
                    stack += missing
                    continue
                self._done[t] = _value(t, [self._done[a] for a in t.args])
                stack.pop()
        return self._done[root]


def _value(t: Term, a: list[Array]) -> Array:
    if t.op == "const":
        return np.asarray(bool(t.value)) if t.sort == BOOL else _narrow(int(t.value), t.width)  # type: ignore[arg-type]
    if t.op == "var":
        raise NoValue(f"no values for {t.value}")
    if t.op in ("and", "or", "xor") and t.width <= 64:
        return np.asarray(_BITS[t.op](*a))
    if t.op in _BITS:
        return _wrapped(_BITS[t.op](*(_wide(v, t.width) for v in a)), t.width)
    if t.op in ("shl", "lshr", "ashr"):
        return _shift(t.op, a, t.width)
    if t.op in ("udiv", "urem", "sdiv", "srem"):
        return _by_element(t.op, a, t.width)
    if t.op in ("ult", "ule"):
        return np.asarray((np.less if t.op == "ult" else np.less_equal)(a[0], a[1]))
    if t.op in ("slt", "sle"):
        x, y = (_signed(v, t.args[0].width) for v in a)
        return np.asarray((np.less if t.op == "slt" else np.less_equal)(x, y))
    if t.op == "eq":
        return _same(t.args[0].sort, a[0], a[1])
    if t.op == "not":
        return np.logical_not(a[0])
    if t.op == "band":
        return np.logical_and(a[0], a[1])
    if t.op == "ite":
        return np.where(a[0], a[1], a[2])
    if t.op == "extract":
        high, low = t.parameters
        return _wrapped(_right(a[0], low), high - low + 1)
    if t.op == "concat":
        above, below = (_wide(v, t.width) for v in a)
        return np.asarray(above << _unit(above, t.args[1].width) | below)
    if t.op == "zext":
        return _wide(a[0], t.width)
    if t.op == "sext":
        return _wrapped(_wide(_signed(a[0], t.args[0].width), t.width), t.width)
    return _float(t, a)


_BITS: dict[str, Callable[..., Any]] = {
    "add": lambda x, y: x + y, "sub": lambda x, y: x - y, "mul": lambda x, y: x * y,
    "and": lambda x, y: x & y, "or": lambda x, y: x | y, "xor": lambda x, y: x ^ y,
}  # fmt: skip


def _narrow(value: int, width: int) -> Array:
    return np.asarray(value, dtype=np.uint64) if width <= 64 else np.asarray(value, dtype=object)


def _wide(a: Array, width: int) -> Array:
    """A bit-vector in the type of a width."""
    if width <= 64 or a.dtype == object:
        return a
    return np.asarray(a.astype(object))


def _unit(like: Array, k: int) -> Any:
    return k if like.dtype == object else np.uint64(k)


def _right(a: Array, k: int) -> Array:
    return np.asarray(a >> k) if a.dtype == object else np.asarray(a >> np.uint64(k))


def _wrapped(a: Any, width: int) -> Array:
    a = np.asarray(a, dtype=object) if width > 64 else np.asarray(a)  # NumPy makes numbers of arrays without dimensions
    if width <= 64:
        if a.dtype == object:
            return np.asarray(a & ((1 << width) - 1)).astype(np.uint64)
        whole = np.asarray(a.astype(np.uint64, copy=False))
        return whole if width == 64 else np.asarray(whole & np.uint64((1 << width) - 1))
    return np.asarray(a & ((1 << width) - 1), dtype=object)


def _signed(a: Array, width: int) -> Array:
    """Read as two's complement: int64, or Python integers."""
    if a.dtype == object:
        return np.asarray(np.where(a >> (width - 1) != 0, a - (1 << width), a), dtype=object)
    shift = np.uint64(64 - width)
    return np.asarray((a << shift).astype(np.int64) >> np.int64(64 - width))


def _shift(op: str, a: list[Array], width: int) -> Array:
    x, by = a
    if x.dtype == object or by.dtype == object:
        return _by_element(op, a, width)
    inside = by < np.uint64(width)
    k = np.where(inside, by, np.uint64(0))
    if op == "ashr":
        last = np.where(inside, by, np.uint64(width - 1)).astype(np.int64)
        return _wrapped((_signed(x, width) >> last).astype(np.uint64), width)
    moved = x << k if op == "shl" else x >> k
    return _wrapped(np.where(inside, moved, np.uint64(0)), width)


def _by_element(op: str, a: list[Array], width: int) -> Array:
    if op in ("udiv", "urem") and a[0].dtype != object and a[1].dtype != object and np.all(a[1] != 0):
        return np.asarray(a[0] // a[1] if op == "udiv" else a[0] % a[1])
    compute = np.frompyfunc(lambda x, y: terms.computed(op, int(x), int(y), width), 2, 1)
    return _wrapped(np.asarray(compute(a[0], a[1]), dtype=object), width)


def _same(sort: Sort, a: Array, b: Array) -> Array:
    if sort[0] != "fp":
        return np.asarray(a == b)
    pattern = np.uint32 if sort == BFLOAT else _PATTERNS[sort]
    same = np.asarray(a).view(pattern) == np.asarray(b).view(pattern)
    return np.asarray(same | (np.isnan(a) & np.isnan(b)))


def pattern(a: Array) -> Array:
    """The patterns of floats; of NaNs, whichever they have here."""
    return np.asarray(np.asarray(a).view(f"u{a.dtype.itemsize}").astype(np.uint64))


def _to_bfloat(a: Array) -> Array:
    """The nearest bfloat16 numbers to binary32 ones, ties to even."""
    bits = np.asarray(a, np.float32).view(np.uint32)
    near = bits + np.uint32(0x7FFF) + (bits >> np.uint32(16) & np.uint32(1)) & np.uint32(0xFFFF0000)
    return np.asarray(np.where(np.isnan(a), a, near.view(np.float32)).astype(np.float32))


def _float(t: Term, a: list[Array]) -> Array:
    if t.sort == BFLOAT and t.op == "as_float":
        return np.asarray((np.asarray(a[0]).astype(np.uint32) << np.uint32(16)).view(np.float32))
    if t.sort == BFLOAT and t.op == "convert" and t.args[0].sort in (FLOATS["half"], FLOATS["float"]):
        return _to_bfloat(np.asarray(a[0].astype(np.float32)))
    if t.op == "bits" and t.args[0].sort == BFLOAT and not np.any(np.isnan(a[0])):
        return np.asarray(pattern(a[0]) >> np.uint64(16))
    if t.op == "as_float":
        if t.sort not in _TYPES:
            raise NoValue(f"floats of sort {t.sort}")
        return np.asarray(np.asarray(a[0]).astype(_PATTERNS[t.sort]).view(_TYPES[t.sort]))
    if t.op == "bits":
        if np.any(np.isnan(a[0])):
            raise NoValue("the pattern of a NaN")
        return pattern(a[0])
    if t.op in ("from_signed", "from_unsigned"):
        if a[0].dtype == object:
            raise NoValue("a number of more than 64 bits")
        number = _signed(a[0], t.args[0].width) if t.op == "from_signed" else a[0]
        if t.sort == FLOATS["half"] and np.any(np.abs(number.astype(np.float64)) > 2048):
            raise NoValue("an integer rounded to binary16")
        return np.asarray(number.astype(_TYPES[t.sort]))
    if t.op in ("to_signed", "to_unsigned"):
        x = np.trunc(np.asarray(a[0], dtype=np.float64))
        low, high = (-(2.0 ** (t.width - 1)), 2.0 ** (t.width - 1)) if t.op == "to_signed" else (0.0, 2.0**t.width)
        if t.width > 64 or not np.all((x >= low) & (x < high)):
            raise NoValue("a number outside its integer type")
        return _wrapped(x.astype(np.int64 if t.op == "to_signed" else np.uint64).astype(np.uint64), t.width)
    if t.op == "convert":
        if t.sort not in _TYPES:
            raise NoValue(f"floats of sort {t.sort}")
        return np.asarray(a[0].astype(_TYPES[t.sort]))
    if t.op == "fp.fma":
        return _fused(t.sort, *a)
    if t.op not in _FLOATING or any(x.sort not in _TYPES for x in t.args):
        raise NoValue(t.op)
    return np.asarray(_FLOATING[t.op](*a))


def _fused(sort: Sort, a: Array, b: Array, c: Array) -> Array:
    """A fused multiplication and addition of binary32: the exact product's sum rounded to odd, then once more.

    Source: S. Boldo and G. Melquiond, Emulation of a FMA and correctly rounded sums, 2008.
    """
    if sort != FLOATS["float"]:
        raise NoValue("a fused operation on other floats than binary32")
    product, addend = a.astype(np.float64) * b.astype(np.float64), c.astype(np.float64)
    total = np.asarray(product + addend)
    other = total - product
    error = (product - (total - other)) + (addend - other)
    pattern = total.view(np.uint64)
    toward = np.where((error > 0) == (total > 0), np.uint64(1), np.uint64(2**64 - 1))
    inexact = (error != 0) & np.isfinite(total) & (pattern & np.uint64(1) == 0)
    odd = np.asarray(np.where(inexact, pattern + toward, pattern)).view(np.float64)
    return np.asarray(odd.astype(np.float32))


def _half_away(x: Array) -> Array:
    whole = np.trunc(x)
    return np.asarray(np.where(np.abs(x - whole) >= 0.5, whole + np.copysign(1, x), whole).astype(x.dtype))


_FLOATING: dict[str, Callable[..., Any]] = {
    "fp.add": np.add, "fp.sub": np.subtract, "fp.mul": np.multiply, "fp.div": np.divide, "fp.sqrt": np.sqrt,
    "fp.neg": np.negative, "fp.abs": np.abs, "fp.eq": np.equal, "fp.lt": np.less, "fp.leq": np.less_equal,
    "fp.isNaN": np.isnan, "fp.isInfinite": np.isinf, "fp.floor": np.floor, "fp.ceil": np.ceil, "fp.trunc": np.trunc,
    "fp.roundeven": np.rint, "fp.round": _half_away,
}  # fmt: skip
