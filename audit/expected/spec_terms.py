"""The spec's outputs as terms over the same symbolic bytes, from the lifted spec.

Integers of the lifted IR become bit-vectors wide enough for every intermediate value. A dequantized weight is
the spec's sentence `binary32(lo + u * n[c])` with one rounding, which is what IEEE 754 defines fusedMultiplyAdd
to be: offset and unit enter as binary16 numbers converted to binary32, which is exact, and `n[c]`, the lifted part, as
an integer. That the lifted value has this very shape is checked each time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from septet.audit.terms import terms
from septet.audit.terms.terms import FLOATS, Term, and_, bv
from septet.codegen.core import ir, ranges
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter
from septet.spec import codec, layout, quantizer
from septet.spec.formats import LANES, Format
from septet.spec.storage import SCALE_BYTES


@dataclass(frozen=True)
class Expected:
    """What one output element must be.

    Attributes:
        term: a float, or a bit-vector of eight bits.
        level: for a weight, its codebook entry n[c] (eight bits): the cut between bits and numbers.
    """

    term: Term
    level: Term | None = None


def byte(name: str) -> Expr:
    """A variable of the IR that stands for a byte."""
    return ir.var(name, Sort.INT)


class Translation:
    """From the IR to terms: every integer a bit-vector of one width that holds all values on the way."""

    def __init__(self, given: Mapping[Expr, Term]) -> None:
        self.given = given
        self.ranges: dict[Expr, ranges.Interval] = {v: (0, t.high) for v, t in given.items() if v.sort is Sort.INT}

    def integer(self, e: Expr, width: int) -> Term:
        """The term of an expression that is never negative, narrowed to `width` bits, which hold it.

        Raises:
            ValueError: it may be negative or does not fit.
        """
        found = ranges.intervals([e], self.ranges)
        low, high = found[e]
        if low is None or high is None or low < 0 or high >= 1 << width:
            raise ValueError(f"the range {low}..{high} of the spec's output does not fit {width} bits")
        return terms.extract(self._render(e, self._width(found), found), width - 1, 0)

    def signed(self, e: Expr, width: int) -> Term:
        """The term of an expression, as a signed number of `width` bits, which hold it.

        Raises:
            ValueError: it does not fit.
        """
        found = ranges.intervals([e], self.ranges)
        if (ranges.bits(found[e]) or width + 1) > width:
            raise ValueError(f"the range of the spec's {e!r:.60} does not fit {width} bits")
        used = max(self._width(found), width)
        return terms.extract(self._render(e, used, found), width - 1, 0)

    def truth(self, e: Expr) -> Term:
        """The term of a condition."""
        integers = [n for n in ir.order([e]) if n.sort is Sort.INT]
        found = ranges.intervals(integers, self.ranges)
        return self._render(e, self._width(found), found)

    def _variable(self, e: Expr, width: int) -> Term:
        """What is given for a variable, which its bounds hold, in another width."""
        given = self.given[e]
        if e.sort is Sort.BOOL:
            return given
        low = self.ranges[e][0]
        if width < given.width:
            return terms.extract(given, width - 1, 0)
        return (terms.zext if low is not None and low >= 0 else terms.sext)(given, width)

    def _width(self, found: Mapping[Expr, ranges.Interval]) -> int:
        widths = [ranges.bits(interval) for interval in found.values()]
        if any(w is None for w in widths):
            raise ValueError("the spec's output has an unbounded intermediate value")
        return max([w for w in widths if w is not None], default=2) + 1

    def _render(self, root: Expr, width: int, found: Mapping[Expr, ranges.Interval]) -> Term:
        done: dict[Expr, Term] = {}
        for e in ir.order([root]):
            a = [done[x] for x in e.args]
            if e.op == "var":
                done[e] = self._variable(e, width)
            elif e.op == "const":
                value = ir.constant(e)
                done[e] = terms.boolean(value) if isinstance(value, bool) else bv(int(value), width)
            elif e.op == "mul" and (by := _power_of_two(a)) is not None:  # a shift: bits keep the byte that they are of
                done[e] = terms.binary("shl", a[1 - by], bv(int(a[by].constant or 1).bit_length() - 1, width))
            elif e.op in ("add", "sub", "mul"):
                done[e] = terms.binary(e.op, *a)
            elif e.op == "neg":
                done[e] = terms.binary("sub", bv(0, width), a[0])
            elif e.op in ("floordiv", "mod"):
                done[e] = _divided(e.op, a[0], int(ir.number(e.args[1])), found[e.args[0]])
            elif e.op in ("lt", "le"):
                done[e] = terms.compare("s" + e.op, *a)
            elif e.op == "eq":
                done[e] = terms.eq(*a)
            elif e.op in ("and", "or"):
                done[e] = (and_ if e.op == "and" else terms.or_)(*a)
            elif e.op == "not":
                done[e] = terms.not_(a[0])
            elif e.op == "ite":
                done[e] = terms.ite(*a)
            else:
                raise ValueError(f"the spec's output uses `{e.op}`")
        return done[root]


def _power_of_two(factors: Sequence[Term]) -> int | None:
    """Which factor is a constant power of two."""
    return next((k for k, x in enumerate(factors) if x.constant and x.constant & (x.constant - 1) == 0), None)


def _divided(op: str, a: Term, k: int, within: ranges.Interval) -> Term:
    """The quotient rounded down, or the remainder, by a positive constant; neither overflows the width."""
    low, width = within[0], a.width
    positive = low is not None and low >= 0
    if k & (k - 1) == 0:
        if op == "mod":
            return terms.binary("and", a, bv(k - 1, width))
        return terms.binary("lshr" if positive else "ashr", a, bv(k.bit_length() - 1, width))
    if positive:
        return terms.binary("udiv" if op == "floordiv" else "urem", a, bv(k, width))
    rest = terms.binary("srem", a, bv(k, width))
    below = terms.compare("slt", rest, bv(0, width))
    if op == "mod":
        return terms.ite(below, terms.binary("add", rest, bv(k, width)), rest)
    quotient = terms.binary("sdiv", a, bv(k, width))
    return terms.ite(below, terms.binary("sub", quotient, bv(1, width)), quotient)


def _septets(fmt: Format, data: Sequence[Term], lifter: Lifter) -> tuple[Translation, list[Expr]]:
    names = [byte(f"b{k}") for k in range(len(data))]
    septets = lifter.call(layout.unpack, fmt, tuple(names))
    return Translation(dict(zip(names, data, strict=True))), [expression(s) for s in septets]


def unpack(fmt: Format, data: Sequence[Term]) -> list[Expected]:
    """The septets of a block, one a byte."""
    to, septets = _septets(fmt, data, Lifter())
    return [Expected(to.integer(s, 8)) for s in septets]


def pack(fmt: Format, septets: Sequence[Term]) -> tuple[list[Expected], Term]:
    """The bytes of blocks of septets, and the condition that the septets have seven bits."""
    found: list[Expected] = []
    valid = terms.TRUE
    half = fmt.block // 2
    for at in range(0, len(septets), half):
        names = [byte(f"s{k}") for k in range(half)]
        block = septets[at : at + half]
        to = Translation({n: terms.extract(s, 6, 0) for n, s in zip(names, block, strict=True)})
        for septet in block:
            valid = and_(valid, terms.compare("ult", septet, bv(128, 8)))
        found += [Expected(to.integer(expression(b), 8)) for b in Lifter().call(layout.pack, fmt, tuple(names))]
    return found, valid


def decode(fmt: Format, septets: Sequence[Term]) -> tuple[list[Expected], Term]:
    """The two codes of each septet, and the condition that the septets are valid."""
    lifter = Lifter()
    found: list[Expected] = []
    valid = terms.TRUE
    for k, septet in enumerate(septets):
        s = byte(f"s{k}")
        to = Translation({s: septet})
        to.ranges[s] = (0, 127)
        valid = and_(valid, terms.compare("ult", septet, bv(128, 8)))
        valid = and_(valid, to.truth(expression(lifter.call(codec.is_valid, fmt, s))))
        found += [Expected(to.integer(expression(c), 8)) for c in lifter.call(codec.decode, fmt, s)]
    return found, valid


def encode(fmt: Format, codes: Sequence[Term]) -> tuple[list[Expected], Term]:
    """The septet of each pair of codes, and the condition that the codes are in range."""
    lifter = Lifter()
    found: list[Expected] = []
    valid = terms.TRUE
    for k in range(0, len(codes), 2):
        pair = [byte(f"c{k}"), byte(f"c{k + 1}")]
        to = Translation(dict(zip(pair, codes[k : k + 2], strict=True)))
        for lane in LANES:
            to.ranges[pair[lane]] = (0, fmt.levels[lane] - 1)
            valid = and_(valid, terms.compare("ult", codes[k + lane], bv(fmt.levels[lane], 8)))
        found.append(Expected(to.integer(expression(lifter.call(codec.encode, fmt, *pair)), 8)))
    return found, valid


def scales_are_valid(data: Sequence[Term]) -> Term:
    """That a stored group's scales are finite, and its unit's sign bit is clear."""
    patterns = [terms.concat(data[k + 1], data[k]) for k in (0, 2)]
    valid = terms.eq(terms.extract(patterns[1], 15, 15), bv(0, 1))
    for pattern in patterns:
        valid = and_(valid, terms.not_(terms.eq(terms.extract(pattern, 14, 10), bv(31, 5))))
    return valid


def levels(fmt: Format, group: int, data: Sequence[Term]) -> tuple[list[Term], Term]:
    """The codebook entries of a stored group, eight bits each, and the condition that its septets are valid."""
    lifter = Lifter()
    valid = terms.TRUE
    found = [bv(0, 8)] * group
    for block in range(group // fmt.block):
        start = SCALE_BYTES + block * fmt.block_bytes
        to, septets = _septets(fmt, data[start : start + fmt.block_bytes], lifter)
        for s, septet in enumerate(septets):
            valid = and_(valid, to.truth(expression(lifter.call(codec.is_valid, fmt, septet))))
            for lane, code in zip(LANES, lifter.call(codec.decode, fmt, septet), strict=True):
                level = to.integer(_level(fmt, lane, expression(code), lifter), 8)
                found[block * fmt.block + layout.weight_at(fmt, s, lane)] = level
    return found, valid


def dequantize(fmt: Format, group: int, data: Sequence[Term], length: int) -> tuple[list[Expected], Term]:
    """The first `length` weights of a stored group as binary32, and the condition that the group is valid.

    Valid: scales are finite, the unit's sign bit is clear, and every septet is valid.
    """
    single = FLOATS["float"]
    scales = [terms.concat(data[k + 1], data[k]) for k in (0, 2)]
    lo, u = (terms.floating("convert", single, terms.as_float(x, FLOATS["half"])) for x in scales)
    entries, valid = levels(fmt, group, data)
    found = [
        Expected(terms.floating("fp.fma", single, u, terms.floating("from_unsigned", single, n), lo), n)
        for n in entries[:length]
    ]
    return found, and_(scales_are_valid(data), valid)


def _level(fmt: Format, lane: int, code: Expr, lifter: Lifter) -> Expr:
    """The codebook entry of a code, as it stands in the lifted value of a weight."""
    lo, u, c = (ir.var(name, Sort.INT) for name in ("lo", "u", "c"))
    n = fmt.codebooks[lane]
    if lifter.call(quantizer.value, n, lo, u, c) is not ir.add(lo, ir.mul(u, ir.select(n, c))):
        raise ValueError("the spec's value of a code is no longer lo + u * n[c]")
    return ir.select(n, code)


def expression(value: object) -> Expr:
    """A value of the lifter's as an expression."""
    return value if isinstance(value, Expr) else ir.const(value)  # type: ignore[arg-type]
