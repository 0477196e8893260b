"""Machine programs: what every target prints.

    kernel     ::= procedure with a grid                 see `septet.codegen.passes.schedule`
    procedure  ::= name(parameter*) -> type?; stmt*
    stmt       ::= define name : type = expr             never changed
                 | variable name : type = expr
                 | name := expr
                 | store array[expr] = expr
                 | expr                                  a call, for what it writes
                 | allocate array : element[length]      private to a thread, or shared by a workgroup
                 | advance array by expr                 from here on it begins so many elements later
                 | loop name < expr: stmt*               from 0 by 1, where nothing else is said
                 | branch expr: stmt* else: stmt*
                 | return expr?
                 | barrier
    expr       ::= const | name | load array[expr] | table[expr]
                 | add sub mul neg | and | shr asr | quot rem     shr is of numbers that are not negative; asr rounds
                                                              down, quot to 0
                 | lt le eq ne | land lor lnot | select | cast
                 | thread | workgroup | lane | threads   of a kernel: the thread's number in the grid, its workgroup's
                                                       in the grid, its own in the workgroup; threads of a workgroup
                 | apply function(expr*) | call procedure((expr | view)*) | view array + expr
                 | operation(expr*)                      of binary32 numbers: the names of `septet.spec.binary32`

Every value has one of five types. No operation overflows: types come from intervals.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Literal

from septet.spec.arrays import Element


class Type(Enum):
    """Machine types of values."""

    BOOL = 1
    I32 = 32
    I64 = 64
    F32 = 2
    SIZE = 65
    """What an address and a length are counted in: not negative; of hosts only."""


Space = Literal["global", "private", "shared"]


@dataclass(frozen=True)
class Value:
    """An expression.

    Attributes:
        name: of a name, array, table, function, procedure.
        number: of a constant: an integer, a truth value, or the pattern of a binary32 number.
    """

    op: str
    type: Type
    args: tuple["Value", ...] = ()
    name: str = ""
    number: int = 0


@dataclass(frozen=True)
class Define:
    """A name for a value."""

    name: str
    value: Value


@dataclass(frozen=True)
class Variable:
    """A variable that changes, and its first value."""

    name: str
    value: Value


@dataclass(frozen=True)
class Set:
    """A new value for a variable."""

    name: str
    value: Value


@dataclass(frozen=True)
class Store:
    """A new value for an element of an array."""

    array: str
    element: Element
    index: Value
    value: Value


@dataclass(frozen=True)
class Do:
    """A call for what it writes."""

    value: Value


@dataclass(frozen=True)
class Allocate:
    """An array of the procedure's own."""

    array: str
    element: Element
    length: int
    space: Space = "private"


@dataclass(frozen=True)
class Loop:
    """A loop from `start`, or 0, up to, not including, `stop`, by `step`, or 1."""

    name: str
    stop: Value
    body: tuple["Statement", ...]
    start: Value | None = None
    step: Value | None = None


@dataclass(frozen=True)
class Advance:
    """An array that begins later from here on."""

    array: str
    by: Value


@dataclass(frozen=True)
class Branch:
    """A choice."""

    condition: Value
    then: tuple["Statement", ...]
    other: tuple["Statement", ...] = ()


@dataclass(frozen=True)
class Return:
    """The end of a procedure or function; of a kernel, without a value."""

    value: Value | None


@dataclass(frozen=True)
class Barrier:
    """All threads of a workgroup come here before one goes on, and see what the others stored."""


Statement = Define | Variable | Set | Store | Do | Allocate | Advance | Loop | Branch | Return | Barrier


@dataclass(frozen=True)
class Parameter:
    """A parameter: one value, or an array in a space."""

    name: str
    type: Type
    element: Element | None = None
    written: bool = False
    space: Space = "global"


@dataclass(frozen=True)
class Table:
    """A constant array of integers.

    Attributes:
        owner: the function or procedure that looks numbers up in it first.
    """

    name: str
    element: Element
    values: tuple[int, ...]
    owner: str


@dataclass(frozen=True)
class Procedure:
    """A procedure or a function.

    Attributes:
        says: one line for a comment.
        result: None for a kernel, and where nothing is returned.
        workgroup: of a kernel, the threads of a workgroup.
        threads: of a kernel, what its threads are for, in words; the grid has as many workgroups as cover them.
        lanes: whether the threads of a workgroup work on one item together.
    """

    name: str
    says: str
    parameters: tuple[Parameter, ...]
    result: Type | None
    body: tuple[Statement, ...]
    workgroup: int = 0
    threads: str = ""
    lanes: bool = False

    @property
    def is_kernel(self) -> bool:
        """Whether it is launched on a grid."""
        return self.workgroup > 0


@dataclass(frozen=True)
class Program:
    """Tables, functions, procedures and kernels, each after what it uses."""

    tables: tuple[Table, ...]
    procedures: tuple[Procedure, ...]
    kernels: tuple[Procedure, ...] = field(default=())


def values(s: Statement) -> Iterator[Value]:
    """The expressions of a statement itself, without those of statements inside it."""
    if isinstance(s, Define | Variable | Set | Do):
        yield s.value
    elif isinstance(s, Store):
        yield s.index
        yield s.value
    elif isinstance(s, Loop):
        yield from (v for v in (s.start, s.stop, s.step) if v is not None)
    elif isinstance(s, Advance):
        yield s.by
    elif isinstance(s, Branch):
        yield s.condition
    elif isinstance(s, Return) and s.value is not None:
        yield s.value


def walk(body: tuple[Statement, ...]) -> Iterator[Statement]:
    """All statements, those inside others too."""
    for s in body:
        yield s
        if isinstance(s, Loop):
            yield from walk(s.body)
        elif isinstance(s, Branch):
            yield from walk(s.then)
            yield from walk(s.other)


def parts(value: Value) -> Iterator[Value]:
    """An expression and all below it."""
    yield value
    for a in value.args:
        yield from parts(a)


def used(body: tuple[Statement, ...]) -> set[str]:
    """The names of values, arrays, tables, functions and procedures that statements use."""
    found = {p.name for s in walk(body) for v in values(s) for p in parts(v)}
    return found | {s.array for s in walk(body) if isinstance(s, Store)}


def _reached(body: tuple[Statement, ...]) -> Iterator[Statement]:
    """The statements before one that always returns, and that one; of a choice that is none, what is chosen."""
    for s in body:
        if isinstance(s, Branch) and s.condition.op == "const":
            for inner in _reached(s.then if s.condition.number else s.other):
                yield inner
                if isinstance(inner, Return):
                    return
            continue
        yield s
        if isinstance(s, Return):
            return


EFFECTS = frozenset({"call"})
"""Expressions that do something besides having a value."""


def without_unused(body: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The same statements without definitions that nothing uses; a call's unused status is dropped, not the call."""
    while True:
        names = used(body)
        smaller = tuple(_kept(body, names, {s.name for s in walk(body) if isinstance(s, Set)}))
        if smaller == body:
            return body
        body = smaller


def _kept(body: tuple[Statement, ...], names: set[str], changed: set[str]) -> Iterator[Statement]:
    for s in _reached(body):
        if isinstance(s, Variable) and s.name not in changed:
            s = Define(s.name, s.value)
        if isinstance(s, Define) and s.name not in names:
            if s.value.op in EFFECTS:
                yield Do(s.value)
        elif isinstance(s, Loop):
            yield replace(s, body=tuple(_kept(s.body, names, changed)))
        elif isinstance(s, Branch):
            then, other = (tuple(_kept(b, names, changed)) for b in (s.then, s.other))
            yield replace(s, then=then, other=other)
        else:
            yield s
