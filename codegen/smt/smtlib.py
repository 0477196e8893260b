"""The SMT-LIB 2 renderer: a claim as a script that is unsatisfiable if, and only if, the claim holds.

Integers that all have finite ranges become bit-vectors of one width that holds every intermediate value, so
that nothing can wrap; other claims stay in integer and real arithmetic. Shared expressions become definitions.

Source: the SMT-LIB standard 2.6 and its theories Ints, Reals, Reals_Ints and FixedSizeBitVectors.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Literal

from septet.codegen.core import ir, ranges
from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Expr, Sort, Value, number

Encoding = Literal["bit-vectors", "arithmetic"]

PLAIN = {"add": "+", "sub": "-", "mul": "*", "neg": "-", "floordiv": "div", "mod": "mod", "rat": "to_real",
         "floor": "to_int", "lt": "<", "le": "<=", "eq": "=", "and": "and", "or": "or", "not": "not",
         "ite": "ite"}  # fmt: skip
BITS = PLAIN | {"add": "bvadd", "sub": "bvsub", "mul": "bvmul", "neg": "bvneg", "lt": "bvslt", "le": "bvsle"}
MAX_WIDTH = 2048
"""Beyond this width integers stay integers."""


def encoding(claim: Claim) -> Encoding:
    """How a claim is written down: in bits where it can be, unless it is arithmetic on wide words.

    Bit-blasting wide sums and products with a division or two (sizes of tensors) takes seconds; arithmetic, none.
    Chains of shifts (rounding) are the other way round.
    """
    bits = width(claim)
    if bits is None:
        return "arithmetic"
    divisions = sum(e.op in ("floordiv", "mod") for e in ir.order([claim.precondition, claim.goal]))
    return "arithmetic" if bits > 32 and divisions <= 3 else "bit-vectors"


def width(claim: Claim) -> int | None:
    """The bit-vector width that holds every value in a claim; None if there are rationals or unbounded integers."""
    roots = [claim.precondition, claim.goal]
    nodes = [*ir.order(roots), *claim.variables]
    if any(e.sort is Sort.RAT for e in nodes):
        return None
    found = ranges.intervals([*roots, *claim.variables], ranges.variable_ranges(claim.precondition))
    widths = [ranges.bits(found[e]) for e in nodes if e.sort is Sort.INT]
    # A variable that no precondition bounds could not be declared at any width.
    if any(w is None for w in widths):
        return None
    widest = max([w for w in widths if w is not None], default=2) + 1
    return widest if widest <= MAX_WIDTH else None


def script(claim: Claim, title: str = "", written: Encoding | None = None) -> str:
    """The whole script, `(check-sat)` included; `title` becomes comment lines."""
    bits = width(claim) if (written or encoding(claim)) == "bit-vectors" else None
    negation = ir.not_(claim.goal)
    lines = [f"; {line}" for line in title.splitlines()]
    lines += ["; unsat: the claim holds", f"(set-logic {_logic(claim, bits)})"]
    sort = _sorts(bits)
    lines += [f"(declare-const {v.value} {sort[v.sort]})" for v in claim.variables]
    render = _Renderer(bits)
    for part in (_bounds(claim) if bits is not None else ir.TRUE, claim.precondition, negation):
        lines += render.definitions(part)
        lines.append(f"(assert {render.name(part)})")
    return "\n".join([*lines, "(check-sat)"]) + "\n"


def _bounds(claim: Claim) -> Expr:
    """The ranges of the variables: implied by the precondition over the integers, but not where it may wrap."""
    found = ranges.variable_ranges(claim.precondition)
    bounds = ir.TRUE
    for v in claim.variables:
        low, high = found.get(v, (None, None))
        if low is not None and high is not None:
            bounds = ir.and_(bounds, ir.and_(ir.le(ir.const(low), v), ir.le(v, ir.const(high))))
    return bounds


def query(claim: Claim) -> str:
    """The command that asks for a counterexample's values, to follow a satisfiable script."""
    return f"(get-value ({' '.join(str(v.value) for v in claim.variables)}))\n" if claim.variables else ""


def _sorts(bits: int | None) -> Mapping[Sort, str]:
    return {Sort.BOOL: "Bool", Sort.RAT: "Real", Sort.INT: "Int" if bits is None else f"(_ BitVec {bits})"}


def _logic(claim: Claim, bits: int | None) -> str:
    nodes = list(ir.order([claim.precondition, claim.goal]))
    if bits is not None:
        return "QF_BV"
    sorts = {e.sort for e in nodes} | {v.sort for v in claim.variables}
    numbers = ("I" if Sort.INT in sorts else "") + ("R" if Sort.RAT in sorts or Sort.INT not in sorts else "")
    return f"QF_{'L' if _is_linear(claim) else 'N'}{numbers}A"


def _is_linear(claim: Claim) -> bool:
    products = (e.args for e in ir.order([claim.precondition, claim.goal]) if e.op == "mul")
    return all("const" in (a.op, b.op) for a, b in products)


class _Renderer:
    """Names and defines shared nodes, so that the text is as small as the graph."""

    def __init__(self, bits: int | None) -> None:
        self.bits = bits
        self.sorts = _sorts(bits)
        self.names: dict[Expr, str] = {}
        self.definitions_made = 0

    def definitions(self, root: Expr) -> Iterator[str]:
        uses: dict[Expr, int] = {}
        nodes = list(ir.order([root]))
        for e in nodes:
            for a in e.args:
                uses[a] = uses.get(a, 0) + 1
        depth: dict[Expr, int] = {}
        for e in nodes:
            if e in self.names:
                continue
            text = self.text(e)
            depth[e] = 1 + max((depth.get(a, 0) for a in e.args), default=0)
            # Deep chains are cut as well: parsers recurse.
            if e.args and e is not root and (uses.get(e, 0) > 1 or depth[e] > 50):
                name = f"t{self.definitions_made}"
                self.definitions_made += 1
                yield f"(define-fun {name} () {self.sorts[e.sort]} {text})"
                text, depth[e] = name, 0
            self.names[e] = text

    def name(self, e: Expr) -> str:
        return self.names[e]

    def text(self, e: Expr) -> str:
        if e.op == "var":
            return str(e.value)
        if e.op == "const":
            return self.constant(ir.constant(e), e.sort)
        if self.bits is not None and e.op in ("floordiv", "mod"):
            return self.divided(e)
        op = (BITS if self.bits is not None else PLAIN)[e.op]
        return f"({op} {' '.join(self.names[a] for a in e.args)})"

    def constant(self, value: Value, sort: Sort) -> str:
        if sort is Sort.BOOL:
            return str(value).lower()
        if sort is Sort.INT:
            if self.bits is not None:
                return f"(_ bv{int(value) % (1 << self.bits)} {self.bits})"
            return str(value) if value >= 0 else f"(- {-value})"
        x = Fraction(value)
        top = f"{abs(x.numerator)}.0"
        whole = top if x.denominator == 1 else f"(/ {top} {x.denominator}.0)"
        return whole if x >= 0 else f"(- {whole})"

    def divided(self, e: Expr) -> str:
        """Division by a positive constant rounding down, and its remainder, on two's-complement numbers."""
        a, k = self.names[e.args[0]], int(number(e.args[1]))
        divisor = self.constant(k, Sort.INT)
        if k & (k - 1) == 0:
            if e.op == "mod":
                return f"(bvand {a} {self.constant(k - 1, Sort.INT)})"
            return f"(bvashr {a} {self.constant(k.bit_length() - 1, Sort.INT)})"
        remainder = f"(bvsmod {a} {divisor})"
        return remainder if e.op == "mod" else f"(bvsdiv (bvsub {a} {remainder}) {divisor})"


# Answers ------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\(|\)|[^\s()]+")


def values(answer: str, variables: Iterable[Expr]) -> dict[str, Value]:
    """The values of some variables in a solver's answer to `query`.

    Raises:
        ValueError: the answer is not a list of values, or misses a variable.
    """
    tokens = iter(_TOKEN.findall(answer))
    parsed = _parse(tokens, next(tokens, ""))
    sorts = {str(v.value): v.sort for v in variables}
    found: dict[str, Value] = {}
    if isinstance(parsed, list):
        for pair in parsed:
            if isinstance(pair, list) and len(pair) == 2 and pair[0] in sorts:
                found[str(pair[0])] = _value(pair[1], sorts[str(pair[0])])
    missing = sorts.keys() - found.keys()
    if missing:
        raise ValueError(f"no value for {', '.join(sorted(missing))} in {answer[:200]!r}")
    return found


Tree = str | list["Tree"]


def _parse(tokens: Iterator[str], token: str) -> Tree:
    if token != "(":
        return token
    items: list[Tree] = []
    for t in tokens:
        if t == ")":
            return items
        items.append(_parse(tokens, t))
    raise ValueError("unbalanced parentheses")


def _value(tree: Tree, sort: Sort) -> Value:
    if tree in ("true", "false"):
        return tree == "true"
    number = _number(tree)
    return int(number) if sort is Sort.INT else number


_COMBINE: dict[str, Callable[[Fraction, Fraction], Fraction]] = {"/": lambda a, b: a / b, "*": lambda a, b: a * b}


def _number(tree: Tree) -> Fraction:
    if isinstance(tree, str):
        if tree.startswith("#"):
            digits, base = tree[2:], 2 if tree[1] == "b" else 16
            raw, size = int(digits, base), len(digits) * (1 if base == 2 else 4)
            return Fraction(raw - (1 << size) if raw >> (size - 1) else raw)
        return Fraction(tree)
    head = tree[0]
    if head == "-" and len(tree) == 2:
        return -_number(tree[1])
    if head == "_" and isinstance(tree[1], str) and tree[1].startswith("bv"):
        raw, size = int(tree[1][2:]), int(str(tree[2]))
        return Fraction(raw - (1 << size) if raw >> (size - 1) else raw)
    if isinstance(head, str) and head in _COMBINE and len(tree) == 3:
        return _COMBINE[head](_number(tree[1]), _number(tree[2]))
    raise ValueError(f"not a number: {tree}")
