"""The intermediate representation: typed, immutable expressions over integers, rationals and booleans.

    expr  ::= const value | var name
            | add e e | sub e e | mul e e | neg e
            | floordiv e k | mod e k              k a positive integer constant; rounds down, as in Python
            | rat e | floor e                     integer to rational and back
            | lt e e | le e e | eq e e
            | and e e | or e e | not e
            | ite e e e

There are no statements, no loops and no calls: the lifter has unrolled and inlined them. Equal expressions
are one object, so an expression is a graph whose shared parts are computed, printed and proved once.
The constructors below fold constants, and push an operation into a choice between constants
(`u * (3 if p else 5)` becomes `3*u if p else 5*u`), which is what keeps a table look-up linear.
"""

import itertools
import operator
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

Value = bool | int | Fraction


class Sort(Enum):
    """The types of the IR."""

    BOOL = "bool"
    INT = "int"
    RAT = "rat"
    BINARY32 = "binary32"
    """Only of variables, in programs (`septet.codegen.program`): no expression computes with them."""


@dataclass(frozen=True, eq=False, slots=True)
class Expr:
    """A node. Build one with the functions below, never directly: they keep equal nodes identical.

    Attributes:
        value: of a `const`, its value; of a `var`, its name; None elsewhere.
        tree: whether it is a constant or a choice (nested `ite`) between constants.
    """

    op: str
    sort: Sort
    args: tuple["Expr", ...]
    value: Value | str | None
    tree: bool
    number: int

    def __repr__(self) -> str:
        return f"<{self.op} {self.value if self.value is not None else f'%{self.number}'}>"


_nodes: dict[object, Expr] = {}
_numbers = itertools.count()


def _node(op: str, sort: Sort, *args: Expr, value: Value | str | None = None) -> Expr:
    key = (op, sort, value, tuple(a.number for a in args))
    found = _nodes.get(key)
    if found is None:
        tree = op == "const" or (op == "ite" and args[1].tree and args[2].tree)
        found = _nodes[key] = Expr(op, sort, args, value, tree, next(_numbers))
    return found


def const(value: Value) -> Expr:
    """A constant; its Python type decides its sort."""
    if isinstance(value, bool):
        return _node("const", Sort.BOOL, value=value)
    if isinstance(value, int):
        return _node("const", Sort.INT, value=value)
    return _node("const", Sort.RAT, value=Fraction(value))


TRUE, FALSE = const(True), const(False)


def var(name: str, sort: Sort) -> Expr:
    """A universally quantified variable."""
    return _node("var", sort, value=name)


def constant(e: Expr) -> Value:
    """The value of a `const`."""
    assert e.op == "const" and not isinstance(e.value, str) and e.value is not None
    return e.value


def number(e: Expr) -> int | Fraction:
    """The value of a numeric `const`."""
    return constant(e)


def _leaves(f: Callable[[Expr], Expr], tree: Expr) -> Expr:
    """A choice between constants with `f` applied to each of them."""
    done: dict[Expr, Expr] = {}
    for e in order([tree], into=lambda e: e.args[1:] if e.op == "ite" else ()):
        done[e] = f(e) if e.op == "const" else ite(e.args[0], done[e.args[1]], done[e.args[2]])
    return done[tree]


def rat(a: Expr) -> Expr:
    """An integer as a rational."""
    if a.sort is Sort.RAT:
        return a
    if a.tree:
        return _leaves(lambda k: const(Fraction(number(k))), a)
    return _node("rat", Sort.RAT, a)


def floor(a: Expr) -> Expr:
    """The largest integer that is not above a rational."""
    if a.sort is Sort.INT:
        return a
    if a.tree:
        return _leaves(lambda k: const(number(k).__floor__()), a)
    if a.op == "rat":
        return a.args[0]
    return _node("floor", Sort.INT, a)


def _same(a: Expr, b: Expr) -> tuple[Expr, Expr]:
    return (a, b) if a.sort is b.sort else (rat(a), rat(b))


def _arithmetic(op: str, compute: Callable[..., Value], a: Expr, b: Expr) -> Expr:
    a, b = _same(a, b)
    if a.op == b.op == "const":
        return const(compute(number(a), number(b)))
    return _node(op, a.sort, a, b)


def _is(e: Expr, value: int) -> bool:
    return e.op == "const" and e.value == value


def is_zero(e: Expr) -> bool:
    """Whether it is the constant 0."""
    return _is(e, 0)


def add(a: Expr, b: Expr) -> Expr:
    """a + b."""
    a, b = _same(a, b)
    if _is(a, 0):
        return b
    return a if _is(b, 0) else _arithmetic("add", operator.add, a, b)


def sub(a: Expr, b: Expr) -> Expr:
    """a - b."""
    a, b = _same(a, b)
    return a if _is(b, 0) else _arithmetic("sub", operator.sub, a, b)


def neg(a: Expr) -> Expr:
    """-a."""
    if a.tree:
        return _leaves(lambda k: const(-number(k)), a)
    return a.args[0] if a.op == "neg" else _node("neg", a.sort, a)


def mul(a: Expr, b: Expr) -> Expr:
    """a * b, distributed over a choice between constants."""
    a, b = _same(a, b)
    if a.tree and b.op != "const":
        a, b = b, a
    if b.op == "const":
        if _is(b, 0):
            return b
        if _is(b, 1):
            return a
        if a.tree:
            return _leaves(lambda k: const(number(k) * number(b)), a)
    elif b.tree:
        return _leaves(lambda k: mul(a, k), b)
    return _node("mul", a.sort, a, b)


def floordiv(a: Expr, k: int) -> Expr:
    """a // k for an integer and a positive constant."""
    assert k > 0 and a.sort is Sort.INT
    if k == 1:
        return a
    return _leaves(lambda c: const(number(c) // k), a) if a.tree else _node("floordiv", Sort.INT, a, const(k))


def mod(a: Expr, k: int) -> Expr:
    """a % k for an integer and a positive constant."""
    assert k > 0 and a.sort is Sort.INT
    if k == 1:
        return const(0)
    return _leaves(lambda c: const(number(c) % k), a) if a.tree else _node("mod", Sort.INT, a, const(k))


def _compare(op: str, compute: Callable[..., bool], a: Expr, b: Expr) -> Expr:
    if a.op == b.op == "const":
        return const(compute(constant(a), constant(b)))
    if a.tree and b.op == "const":
        return _leaves(lambda k: const(compute(constant(k), constant(b))), a)
    if b.tree and a.op == "const":
        return _leaves(lambda k: const(compute(constant(a), constant(k))), b)
    return _node(op, Sort.BOOL, *_same(a, b))


def lt(a: Expr, b: Expr) -> Expr:
    """a < b."""
    return _compare("lt", operator.lt, a, b)


def le(a: Expr, b: Expr) -> Expr:
    """a <= b."""
    return TRUE if a is b else _compare("le", operator.le, a, b)


def eq(a: Expr, b: Expr) -> Expr:
    """a == b, of numbers or of booleans."""
    if a is b:
        return TRUE
    if Sort.BOOL in (a.sort, b.sort) and a.sort is not b.sort:
        a, b = integer(a), integer(b)
    return _compare("eq", operator.eq, a, b)


def not_(a: Expr) -> Expr:
    """Not a."""
    if a.op == "const":
        return const(not a.value)
    return a.args[0] if a.op == "not" else _node("not", Sort.BOOL, a)


def and_(a: Expr, b: Expr) -> Expr:
    """a and b."""
    if FALSE in (a, b):
        return FALSE
    if a is TRUE or a is b:
        return b
    return a if b is TRUE else _node("and", Sort.BOOL, a, b)


def or_(a: Expr, b: Expr) -> Expr:
    """a or b."""
    if TRUE in (a, b):
        return TRUE
    if a is FALSE or a is b:
        return b
    return a if b is FALSE else _node("or", Sort.BOOL, a, b)


def implies(a: Expr, b: Expr) -> Expr:
    """If a then b."""
    return or_(not_(a), b)


def conjunction(parts: Iterable[Expr]) -> Expr:
    """All of them."""
    result = TRUE
    for part in parts:
        result = and_(result, part)
    return result


def ite(c: Expr, a: Expr, b: Expr) -> Expr:
    """a if c else b."""
    if c.op == "const":
        return a if c.value else b
    if a is b:
        return a
    if c.op == "not":
        return ite(c.args[0], b, a)
    if a.sort is not b.sort:
        a, b = (integer(a), integer(b)) if Sort.RAT not in (a.sort, b.sort) else (rat(integer(a)), rat(integer(b)))
    if a.sort is Sort.BOOL:
        if a is TRUE:
            return or_(c, b)
        if a is FALSE:
            return and_(not_(c), b)
        if b is TRUE:
            return or_(not_(c), a)
        if b is FALSE:
            return and_(c, a)
    return _node("ite", a.sort, c, a, b)


def integer(a: Expr) -> Expr:
    """A boolean as 1 or 0; a number as it is."""
    return ite(a, const(1), const(0)) if a.sort is Sort.BOOL else a


def select(table: tuple[int, ...], index: Expr) -> Expr:
    """table[index]; outside the table, its last entry (that the index is inside is an obligation of its own)."""
    if index.tree:
        return _leaves(lambda k: const(table[min(int(number(k)), len(table) - 1)]), index)
    result = const(table[-1])
    for k in reversed(range(len(table) - 1)):
        result = ite(eq(index, const(k)), const(table[k]), result)
    return result


def order(roots: Iterable[Expr], into: Callable[[Expr], Iterable[Expr]] = lambda e: e.args) -> Iterator[Expr]:
    """The nodes below some roots, each once, operands first."""
    seen: set[Expr] = set()
    stack = [(root, False) for root in reversed(list(roots))]
    while stack:
        e, ready = stack.pop()
        if ready:
            yield e
        elif e not in seen:
            seen.add(e)
            stack.append((e, True))
            stack.extend((a, False) for a in reversed(list(into(e))) if a not in seen)


def text(roots: Iterable[Expr]) -> str:
    """The expressions as lines `%3 = add %1 %2`, then their numbers: the same text for the same expressions."""
    roots = list(roots)
    names: dict[Expr, str] = {}
    lines: list[str] = []
    for e in order(roots):
        if e.op == "const":
            names[e] = str(e.value).lower() if e.sort is Sort.BOOL else f"{e.value}{'r' * (e.sort is Sort.RAT)}"
        elif e.op == "var":
            names[e] = f"{e.value}:{e.sort.value}"
        else:
            names[e] = f"%{len(lines)}"
            lines.append(f"{names[e]} = {e.op} {' '.join(names[a] for a in e.args)}")
    return "\n".join([*lines, "return " + " ".join(names[r] for r in roots)]) + "\n"
