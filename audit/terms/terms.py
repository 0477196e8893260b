"""Bit-vector, boolean and floating-point terms: immutable, shared, constants folded as they are built.

Operations and their meaning are those of SMT-LIB 2.6 (theories FixedSizeBitVectors and FloatingPoint; every rounding
is to nearest, ties to even), with one addition: `bits` is the pattern of a floating-point term, any NaN pattern if it
is a NaN. A sort is ("bv", width), ("bool",) or ("fp", exponent bits, significand bits with the hidden one).
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Sort = tuple[Any, ...]
BOOL: Sort = ("bool",)
FLOATS: dict[str, Sort] = {
    "half": ("fp", 5, 11),
    "bfloat": ("fp", 8, 8),
    "float": ("fp", 8, 24),
    "double": ("fp", 11, 53),
}


@dataclass(frozen=True, eq=False, slots=True)
class Term:
    """A node; build one with the functions below, which keep equal nodes identical.

    Attributes:
        value: of a constant, its value as an unsigned integer or bool; of a `var`, its name.
        parameters: indices of the operation: (high, low) of `extract`.
        high: the largest unsigned value a bit-vector can have, as far as its shape tells.
    """

    op: str
    sort: Sort
    args: tuple["Term", ...]
    value: int | bool | str | None
    parameters: tuple[int, ...]
    number: int
    high: int

    @property
    def width(self) -> int:
        """Bits of a bit-vector, or of a float's pattern."""
        return int(self.sort[1]) if self.sort[0] == "bv" else int(sum(self.sort[1:]))

    @property
    def constant(self) -> int | None:
        """The value of a constant bit-vector or boolean; None for any other term."""
        return int(self.value) if self.op == "const" else None  # type: ignore[arg-type]

    def __repr__(self) -> str:
        return f"<{self.op} {self.value if self.value is not None else f'%{self.number}'}>"


_nodes: dict[object, Term] = {}
_free: dict[Term, frozenset[Term]] = {}
_numbers = itertools.count()


def _node(
    op: str, sort: Sort, *args: Term, value: int | bool | str | None = None, parameters: tuple[int, ...] = ()
) -> Term:
    key = (op, sort, value, parameters, args)
    found = _nodes.get(key)
    if found is None:
        high = _high(op, sort, args, value, parameters) if sort[0] == "bv" else 0
        found = _nodes[key] = Term(op, sort, args, value, parameters, next(_numbers), high)
    return found


def forget() -> None:
    """Drop the table of shared terms: terms built before and after must not be mixed."""
    _nodes.clear()
    _free.clear()
    for value in (True, False):
        _nodes[("const", BOOL, value, (), ())] = TRUE if value else FALSE


def _high(
    op: str, sort: Sort, args: tuple[Term, ...], value: int | bool | str | None, parameters: tuple[int, ...]
) -> int:
    """An upper bound of the unsigned value."""
    limit = (1 << int(sort[1])) - 1
    a = args[0].high if args else 0
    bound = limit
    if op == "const":
        bound = int(value)  # type: ignore[arg-type]
    elif op == "zext":
        bound = a
    elif op == "and":
        bound = min(a, args[1].high)
    elif op in ("or", "xor"):
        bound = (1 << max(a.bit_length(), args[1].high.bit_length())) - 1
    elif op == "add":
        bound = a + args[1].high
    elif op == "mul":
        bound = a * args[1].high
    elif op == "shl" and args[1].op == "const":
        bound = a << min(int(args[1].constant or 0), 4096)
    elif op == "lshr" and args[1].op == "const":
        bound = a >> min(int(args[1].constant or 0), 4096)
    elif op == "lshr":
        bound = a
    elif op == "udiv" and args[1].constant:  # by zero, all ones
        bound = a // args[1].constant
    elif op == "urem" and args[1].constant:
        bound = min(a, args[1].constant - 1)
    elif op == "extract":
        bound = a >> parameters[1]
    elif op == "concat":
        bound = (a << args[1].width) | ((1 << args[1].high.bit_length()) - 1)
    elif op == "ite":
        bound = max(args[1].high, args[2].high)
    elif op == "sext" and a < 1 << (args[0].width - 1):
        bound = a
    return bound if bound <= limit else limit


def bv(value: int, width: int) -> Term:
    """A constant bit-vector: `value` modulo 2^width."""
    return _node("const", ("bv", width), value=value & ((1 << width) - 1))


TRUE, FALSE = _node("const", BOOL, value=True), _node("const", BOOL, value=False)


def boolean(value: bool) -> Term:
    """A constant boolean."""
    return TRUE if value else FALSE


def var(name: str, sort: Sort) -> Term:
    """A universally quantified variable."""
    return _node("var", sort, value=name)


def signed(value: int, width: int) -> int:
    """An unsigned value read as two's complement."""
    return value - (1 << width) if value >> (width - 1) else value


def _sdiv(a: int, b: int, w: int) -> int:
    x, y = signed(a, w), signed(b, w)
    if y == 0:
        return 1 if x < 0 else -1
    q = abs(x) // abs(y)
    return q if (x < 0) == (y < 0) else -q


def _srem(a: int, b: int, w: int) -> int:
    return signed(a, w) - _sdiv(a, b, w) * signed(b, w) if b else a


_COMPUTE: dict[str, Callable[[int, int, int], int]] = {
    "add": lambda a, b, w: a + b,
    "sub": lambda a, b, w: a - b,
    "mul": lambda a, b, w: a * b,
    "udiv": lambda a, b, w: a // b if b else -1,
    "urem": lambda a, b, w: a % b if b else a,
    "sdiv": _sdiv,
    "srem": _srem,
    "and": lambda a, b, w: a & b,
    "or": lambda a, b, w: a | b,
    "xor": lambda a, b, w: a ^ b,
    "shl": lambda a, b, w: a << b if b < w else 0,
    "lshr": lambda a, b, w: a >> b if b < w else 0,
    "ashr": lambda a, b, w: signed(a, w) >> min(b, w - 1),
}
_COMPARE: dict[str, Callable[[int, int, int], bool]] = {
    "ult": lambda a, b, w: a < b,
    "ule": lambda a, b, w: a <= b,
    "slt": lambda a, b, w: signed(a, w) < signed(b, w),
    "sle": lambda a, b, w: signed(a, w) <= signed(b, w),
}


def computed(op: str, a: int, b: int, width: int) -> int:
    """The value of an operation on two unsigned numbers, not yet reduced to the width."""
    return _COMPUTE[op](a, b, width)


def binary(op: str, a: Term, b: Term) -> Term:
    """An operation on two bit-vectors of the same width."""
    if a.op == b.op == "const":
        return bv(_COMPUTE[op](int(a.value), int(b.value), a.width), a.width)  # type: ignore[arg-type]
    x, y = a.constant, b.constant
    ones = (1 << a.width) - 1
    if a.width == 1 and op in ("and", "or"):  # conditions, which fold better as such
        return bit((and_ if op == "and" else or_)(truth(a), truth(b)))
    if op in ("add", "or", "xor", "shl", "lshr", "ashr", "sub") and y == 0:
        return a
    if op in ("add", "or", "xor") and x == 0:
        return b
    if op in ("and", "mul") and 0 in (x, y):
        return bv(0, a.width)
    if op in ("mul", "udiv", "sdiv") and y == 1:
        return a
    if op == "mul" and x == 1:
        return b
    if op == "and" and (ones in (x, y)):
        return b if x == ones else a
    if op in ("and", "or") and a is b:
        return a
    half = 1 << (a.width - 1)
    if op == "ashr" and a.high < half:
        return binary("lshr", a, b)
    if op in ("sdiv", "srem") and a.high < half and y is not None and 0 < y < half:
        return binary("u" + op[1:], a, b)
    if op in ("add", "or", "xor"):
        # Bits beside bits: together, not added.
        for low, above in ((a, b), (b, a)):
            if above.op == "concat" and above.args[1].constant == 0 and low.high < 1 << above.args[1].width:
                return concat(above.args[0], extract(low, above.args[1].width - 1, 0))
    if op in ("shl", "lshr") and y is not None:
        # Shifts and masks by constants are slices: bits keep the byte that they come from.
        w = a.width
        if y >= w:
            return bv(0, w)
        if op == "lshr":
            return zext(extract(a, w - 1, y), w)
        return concat(extract(a, w - 1 - y, 0), bv(0, y))
    if op == "and":
        for mask, other in ((x, b), (y, a)):
            if mask is not None and mask & (mask + 1) == 0:
                return zext(extract(other, mask.bit_length() - 1, 0), a.width)
    return _node(op, a.sort, a, b)


def compare(op: str, a: Term, b: Term) -> Term:
    """`ult`, `ule`, `slt` or `sle`."""
    if a.op == b.op == "const":
        return boolean(_COMPARE[op](int(a.value), int(b.value), a.width))  # type: ignore[arg-type]
    if a is b:
        return boolean(op in ("ule", "sle"))
    half = 1 << (a.width - 1)
    small = a.high < half and b.high < half  # both are non-negative: signed and unsigned agree
    if (op[0] == "u" or small) and b.constant is not None:
        if a.high < b.constant or (op[1:] == "le" and a.high <= b.constant):
            return TRUE
        if op[1:] == "lt" and b.constant == 0:
            return FALSE
    if a.high < half and op[0] == "s" and b.constant is not None and b.constant >= half:
        return FALSE
    if b.high < half and op[0] == "s" and a.constant is not None and a.constant >= half:
        return TRUE
    if op in ("ule",) and a.constant == 0:
        return TRUE
    if op == "sle" and a.constant == 0 and b.high < half:
        return TRUE
    return _node(op, BOOL, a, b)


def eq(a: Term, b: Term) -> Term:
    """Equality of terms of one sort. Of floats: the same number, or both NaN; the two zeros differ."""
    assert a.sort == b.sort, (a.sort, b.sort)
    if a is b:
        return TRUE
    if a.op == b.op == "const":
        return boolean(a.value == b.value)
    if a.sort[0] == "bv":
        for x, y in ((a, b), (b, a)):
            if y.constant is not None and x.high < y.constant:
                return FALSE
    if a.sort == BOOL:
        for x, y in ((a, b), (b, a)):
            if y.op == "const":
                return x if y.value else not_(x)
    return _node("eq", BOOL, a, b)


def not_(a: Term) -> Term:
    """Negation of a boolean."""
    if a.op == "const":
        return boolean(not a.value)
    return a.args[0] if a.op == "not" else _node("not", BOOL, a)


def and_(a: Term, b: Term) -> Term:
    """Conjunction."""
    if a is FALSE or b is FALSE or (a.op == "not" and a.args[0] is b) or (b.op == "not" and b.args[0] is a):
        return FALSE
    if a is TRUE or a is b:
        return b
    if b is TRUE:
        return a
    for x, y in ((a, b), (b, a)):  # not (x and z), and x: x and not z
        if x.op == "not" and x.args[0].op == "band" and y in x.args[0].args:
            p, q = x.args[0].args
            return and_(not_(q if p is y else p), y)
    if a.number > b.number:
        a, b = b, a
    return _node("band", BOOL, a, b)


def or_(a: Term, b: Term) -> Term:
    """Disjunction."""
    return not_(and_(not_(a), not_(b)))


def disjunction(parts: Iterable[Term]) -> Term:
    """Any of them."""
    result = FALSE
    for part in parts:
        result = or_(result, part)
    return result


def conjunction(parts: Iterable[Term]) -> Term:
    """All of them."""
    result = TRUE
    for part in parts:
        result = and_(result, part)
    return result


def conjuncts(t: Term) -> list[Term]:
    """The parts of a conjunction."""
    found, stack = [], [t]
    while stack:
        x = stack.pop()
        if x.op == "band":
            stack.extend(x.args)
        else:
            found.append(x)
    return found


def ite(c: Term, a: Term, b: Term) -> Term:
    """a if c else b."""
    if c.op == "const":
        return a if c.value else b
    if a is b:
        return a
    if c.op == "not":
        return ite(c.args[0], b, a)
    if a.sort == BOOL:
        return and_(or_(not_(c), a), or_(c, b))
    if a.op == b.op == "bits":
        return bits(ite(c, a.args[0], b.args[0]))
    return _node("ite", a.sort, c, a, b)


def extract(a: Term, high: int, low: int) -> Term:
    """Bits high..low."""
    width = high - low + 1
    if width == a.width:
        return a
    if a.op == "const":
        return bv(int(a.value) >> low, width)  # type: ignore[arg-type]
    if a.op == "extract":
        return extract(a.args[0], a.parameters[1] + high, a.parameters[1] + low)
    if a.op in ("zext", "sext") and high < a.args[0].width:
        return extract(a.args[0], high, low)
    if a.op == "zext":
        inner = a.args[0].width
        return bv(0, width) if low >= inner else zext(extract(a.args[0], inner - 1, low), width)
    if a.op == "concat":
        below = a.args[1].width
        if high < below:
            return extract(a.args[1], high, low)
        if low >= below:
            return extract(a.args[0], high - below, low - below)
        return concat(extract(a.args[0], high - below, 0), extract(a.args[1], below - 1, low))
    if a.op in ("and", "or", "xor"):
        return binary(a.op, extract(a.args[0], high, low), extract(a.args[1], high, low))
    return _node("extract", ("bv", width), a, parameters=(high, low))


def concat(a: Term, b: Term) -> Term:
    """`a` above `b`."""
    if a.op == b.op == "const":
        return bv((int(a.value) << b.width) | int(b.value), a.width + b.width)  # type: ignore[arg-type]
    if a.op == b.op == "extract" and a.args[0] is b.args[0] and a.parameters[1] == b.parameters[0] + 1:
        return extract(a.args[0], a.parameters[0], b.parameters[1])
    if a.constant == 0:
        return zext(b, a.width + b.width)
    return _node("concat", ("bv", a.width + b.width), a, b)


def joined(data: Sequence[Term]) -> Term:
    """Little-endian bytes as one bit-vector."""
    result = data[0]
    for b in data[1:]:
        result = concat(b, result)
    return result


def zext(a: Term, width: int) -> Term:
    """Widened with zeros to `width` bits."""
    if width == a.width:
        return a
    if a.op == "const":
        return bv(int(a.value), width)  # type: ignore[arg-type]
    if a.op == "zext":
        return zext(a.args[0], width)
    return _node("zext", ("bv", width), a)


def sext(a: Term, width: int) -> Term:
    """Widened with copies of the sign bit to `width` bits."""
    if width == a.width:
        return a
    if a.op == "const":
        return bv(signed(int(a.value), a.width), width)  # type: ignore[arg-type]
    if a.high < 1 << (a.width - 1):
        return zext(a, width)
    return _node("sext", ("bv", width), a)


def bit(a: Term) -> Term:
    """A boolean as a bit-vector of one bit."""
    return ite(a, bv(1, 1), bv(0, 1))


def truth(a: Term) -> Term:
    """A bit-vector of one bit as a boolean."""
    if a.op == "ite" and a.args[1].op == a.args[2].op == "const":
        return a.args[0] if a.args[1].value else not_(a.args[0])
    return eq(a, bv(1, 1))


def as_float(a: Term, sort: Sort) -> Term:
    """The float whose pattern is a bit-vector."""
    if a.op == "bits" and a.args[0].sort == sort:
        return a.args[0]
    if a.op == "ite" and a.args[1].op in ("bits", "const") and a.args[2].op in ("bits", "const", "ite"):
        return ite(a.args[0], as_float(a.args[1], sort), as_float(a.args[2], sort))
    return _node("as_float", sort, a)


def bits(a: Term) -> Term:
    """The pattern of a float."""
    if a.op == "as_float":
        return a.args[0]
    return _node("bits", ("bv", a.width), a)


def floating(op: str, sort: Sort, *args: Term) -> Term:
    """A floating-point operation: fp.add, fp.sub, fp.mul, fp.div, fp.fma, fp.sqrt, fp.rem, conversions
    (`convert` from a float, `from_signed` and `from_unsigned` from a bit-vector, `to_signed`, `to_unsigned`),
    and the comparisons fp.eq, fp.lt, fp.leq, fp.isNaN."""
    if op == "convert" and args[0].sort == sort:
        return args[0]
    if op == "convert" and args[0].op == "convert" and args[0].args[0].sort == sort and _holds(args[0].sort, sort):
        return args[0].args[0]  # there and back
    if op == "from_signed" and args[0].high < 1 << (args[0].width - 1):
        op = "from_unsigned"  # one term for one number
    if (op, args[0].op) in (("from_unsigned", "zext"), ("from_signed", "sext")):
        return floating(op, sort, args[0].args[0])
    if op in ("fp.add", "fp.mul", "fp.fma") and args[0].number > args[1].number:
        args = (args[1], args[0], *args[2:])  # these two commute
    known = _computed(op, sort, args)
    if known is not None:
        return known
    if op == "fp.add":
        for zero, other in (args, args[::-1]):  # adding 0 changes nothing but the other zero
            if zero.op == "as_float" and zero.args[0].constant == 0 and _is_never_minus_zero(other):
                return other
    return _node(op, sort, *args)


def _holds(wide: Sort, narrow: Sort) -> bool:
    """Whether a type has every number of another one."""
    return bool(wide[0] == narrow[0] == "fp" and wide[1] >= narrow[1] and wide[2] >= narrow[2])


def _is_never_minus_zero(t: Term) -> bool:
    """Whether a float is shown not to be -0: integers have one zero, and of a sum both parts would have to be it."""
    if t.op in ("from_signed", "from_unsigned"):
        return True
    if t.op == "as_float":
        return t.args[0].constant is not None and t.args[0].constant != 1 << (t.width - 1)
    return t.op == "fp.add" and any(_is_never_minus_zero(a) for a in t.args)


_TYPES: dict[Sort, Any] = {FLOATS["half"]: np.float16, FLOATS["float"]: np.float32, FLOATS["double"]: np.float64}


def _computed(op: str, sort: Sort, args: tuple[Term, ...]) -> Term | None:
    """The value of an operation on constants where the machine's own arithmetic gives it: never a NaN."""
    to = _TYPES.get(sort)
    if to is None or op not in ("fp.add", "fp.sub", "fp.mul", "convert", "from_unsigned", "from_signed"):
        return None
    numbers: list[Any] = []
    for a in args:
        if a.sort[0] == "bv":
            value = a.constant
            if value is None or value >= 1 << 24:  # exact in every type but the smallest, which rounds once
                return None
            numbers.append(np.float32(value))
        elif a.op == "as_float" and a.args[0].op == "const" and a.sort in _TYPES:
            kind = _TYPES[a.sort]
            numbers.append(np.frombuffer(int(a.args[0].value).to_bytes(a.width // 8, "little"), kind)[0])  # type: ignore[arg-type]
        else:
            return None
    with np.errstate(all="ignore"):
        if len(numbers) == 1:
            result = to(numbers[0])
        else:
            result = {"fp.add": np.add, "fp.sub": np.subtract, "fp.mul": np.multiply}[op](*numbers)
    if np.isnan(result):
        return None
    return as_float(bv(int.from_bytes(to(result).tobytes(), "little"), sum(sort[1:])), sort)


def order(roots: Iterable[Term]) -> Iterator[Term]:
    """The nodes below some roots, each once, operands first."""
    seen: set[Term] = set()
    stack: list[Term | None] = list(roots)
    stack.reverse()
    open_: list[Term] = []
    while stack:
        t = stack.pop()
        if t is None:
            yield open_.pop()
        elif t not in seen:
            seen.add(t)
            if t.args:
                open_.append(t)
                stack.append(None)
                stack.extend(t.args[::-1])
            else:
                yield t


def rebuilt(t: Term, args: tuple[Term, ...]) -> Term:
    """The same operation on other operands, folded again."""
    if t.op in ("const", "var") or args == t.args:
        return t
    if t.op in _COMPUTE:
        return binary(t.op, *args)
    if t.op in _COMPARE:
        return compare(t.op, *args)
    simple: dict[str, Callable[..., Term]] = {
        "eq": eq, "not": not_, "band": and_, "ite": ite, "concat": concat, "bits": bits,
    }  # fmt: skip
    if t.op in simple:
        return simple[t.op](*args)
    if t.op == "extract":
        return extract(args[0], *t.parameters)
    if t.op in ("zext", "sext"):
        return (zext if t.op == "zext" else sext)(args[0], t.width)
    if t.op == "as_float":
        return as_float(args[0], t.sort)
    return floating(t.op, t.sort, *args)


def substituted(roots: Iterable[Term], replacements: Mapping[Term, Term]) -> list[Term]:
    """Terms with some of their subterms replaced."""
    roots = list(roots)
    done: dict[Term, Term] = {}
    stack = [(root, False) for root in roots]
    while stack:
        t, ready = stack.pop()
        if t in done:
            continue
        if t in replacements:
            done[t] = replacements[t]
        elif ready:
            done[t] = rebuilt(t, tuple(done[a] for a in t.args))
        else:
            stack.append((t, True))
            stack.extend((a, False) for a in t.args if a not in done)
    return [done[r] for r in roots]


def variables(roots: Iterable[Term]) -> list[Term]:
    """The variables below some roots, in order of appearance."""
    return [t for t in order(roots) if t.op == "var"]


def free(t: Term) -> frozenset[Term]:
    """The variables below one root, remembered."""
    found = _free.get(t)
    if found is None:
        found = _free[t] = frozenset(variables([t]))
    return found
