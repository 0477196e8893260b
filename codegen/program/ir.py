"""Programs: statements over the expressions of `septet.codegen.core.ir`.

    program   ::= function* procedure*
    function  ::= name(var*) -> expr                     straight-line, without memory
    procedure ::= name(parameter*) -> element?; stmt*    a status, another value, or nothing
    parameter ::= var : element | array : element[]
    stmt      ::= let var = expr
                | assume var' = var where expr           the same value, known to be within narrower bounds
                | register var : element = expr          a variable that changes
                | var := expr
                | load var = array[expr]
                | store array[expr] = expr
                | operate var = operation(expr*)         binary32 operations of the spec, and `quotient`
                | apply var = function(expr*)
                | call var? = procedure((expr | view)*)
                | allocate array : element[length]
                | advance array by expr                  from here on the array begins so many elements later
                | for var < expr: stmt*                  counts from a start, 0, by a step, 1
                | if expr: stmt* else: stmt*
                | return expr
    view      ::= array + expr

Every name is unique in its procedure. A variable is assigned where it is defined and never again, unless it is a
register. An expression that reads a register stands only in the statement that uses its value.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr
from septet.codegen.core.ranges import Interval
from septet.spec.arrays import INT32, Element

ZERO, ONE = ir.const(0), ir.const(1)


@dataclass(frozen=True)
class View:
    """An array from an element on."""

    array: str
    start: Expr


@dataclass(frozen=True)
class Let:
    """A name for a value."""

    var: Expr
    value: Expr


@dataclass(frozen=True)
class Assume:
    """Another name for a value that a condition holds of; the interpreter checks the condition."""

    var: Expr
    of: Expr
    condition: Expr


@dataclass(frozen=True)
class Register:
    """The declaration of a variable that changes."""

    var: Expr
    element: Element
    value: Expr


@dataclass(frozen=True)
class Assign:
    """A new value for a register."""

    var: Expr
    value: Expr


@dataclass(frozen=True)
class Load:
    """An element of an array."""

    var: Expr
    array: str
    index: Expr


@dataclass(frozen=True)
class Store:
    """A new value for an element of an array."""

    array: str
    index: Expr
    value: Expr


@dataclass(frozen=True)
class Operate:
    """An operation that the targets have a text for. Integer constants among binary32 arguments are patterns."""

    var: Expr
    operation: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True)
class Apply:
    """A function of values."""

    var: Expr
    function: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True)
class Call:
    """A procedure, its arrays being views; `var` is its status."""

    var: Expr | None
    procedure: str
    arguments: tuple[Expr | View, ...]


@dataclass(frozen=True)
class Allocate:
    """An array of the procedure's own, with nothing written in it."""

    array: str
    element: Element
    length: int


@dataclass(frozen=True)
class Advance:
    """An array that begins later from here on, as a pointer that moves does."""

    array: str
    by: Expr


@dataclass(frozen=True)
class For:
    """A loop whose variable counts from `start` up to, not including, `stop`."""

    var: Expr
    stop: Expr
    body: tuple["Statement", ...]
    start: Expr = ZERO
    step: Expr = ONE


@dataclass(frozen=True)
class If:
    """A choice."""

    condition: Expr
    then: tuple["Statement", ...]
    other: tuple["Statement", ...] = ()


@dataclass(frozen=True)
class Return:
    """The end of the procedure, with its status."""

    value: Expr


Statement = (
    Let | Assume | Register | Assign | Load | Store | Operate | Apply | Call | Allocate | Advance | For | If | Return
)


@dataclass(frozen=True)
class Parameter:
    """A parameter: an array or one value.

    Attributes:
        written: whether the procedure, or one that it calls, writes the array.
    """

    name: str
    element: Element
    array: bool
    written: bool = False


@dataclass
class Function:
    """A straight-line function of values, from a function of the spec with some constants.

    Attributes:
        bounds: intervals of the parameters: the widest that any call needs.
        function: the spec's.
    """

    name: str
    says: str
    parameters: tuple[Expr, ...]
    result: Expr
    bounds: dict[Expr, Interval]
    function: Callable[..., Any]


@dataclass(frozen=True)
class Procedure:
    """An operation of the spec for one format.

    Attributes:
        bounds: the intervals of its integer variables.
        result: the type of what it returns: a status, if nothing else is said; None of nothing.
    """

    name: str
    says: str
    parameters: tuple[Parameter, ...]
    body: tuple[Statement, ...]
    bounds: dict[Expr, Interval]
    result: Element | None = INT32


@dataclass(frozen=True)
class Program:
    """Procedures, each after those that it calls, and the functions that they apply."""

    functions: Mapping[str, Function]
    procedures: Mapping[str, Procedure]


def walk(body: tuple[Statement, ...]) -> Iterator[Statement]:
    """All statements, those inside others too, in the order in which they are written."""
    for s in body:
        yield s
        if isinstance(s, For):
            yield from walk(s.body)
        elif isinstance(s, If):
            yield from walk(s.then)
            yield from walk(s.other)


def part(program: Program, names: Collection[str]) -> Program:
    """Some procedures of a program, and what they call and apply."""
    wanted = set(names) & set(program.procedures)
    for p in reversed(list(program.procedures.values())):  # each comes after those that it calls
        if p.name in wanted:
            wanted |= {s.procedure for s in walk(p.body) if isinstance(s, Call)}
    procedures = {n: p for n, p in program.procedures.items() if n in wanted}
    applied = {s.function for p in procedures.values() for s in walk(p.body) if isinstance(s, Apply)}
    return Program({n: f for n, f in program.functions.items() if n in applied}, procedures)
