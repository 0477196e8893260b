"""From the spec's operations to programs: Python procedures with loops, arrays and calls, as statements.

What `septet.codegen.core.lift` evaluates stays an expression: everything that has no memory and no loop of unknown
length. On top of that, an operation may

- loop over `range(...)` with one argument or three, which stays a loop; over anything of fixed length, which is
  unrolled;
- read and write elements of arrays, allocate arrays of fixed length, and make views of arrays;
- have variables that change: each is declared with a machine type (`total: Int32 = 0`);
- branch on what is not a constant, and return early with a status;
- call the operations of `septet.spec.binary32`, and other operations, which stay calls;
- call helpers, which are written where they are called, or become functions if they are large and have no memory;
- divide an integer by a positive variable, and take the remainder;
- move an array on (`data = view(data, size)`), as a pointer moves;
- assert what a variable is within, from which machine types are chosen.
"""

import ast
import functools
import inspect
import typing
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from septet.codegen.core import ir, ranges
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter, LiftError, Scope, Source, source
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import REBUILD, whole
from septet.codegen.program.ir import (
    Advance,
    Allocate,
    Apply,
    Assign,
    Assume,
    Call,
    For,
    Function,
    If,
    Let,
    Load,
    Operate,
    Parameter,
    Procedure,
    Program,
    Register,
    Return,
    Statement,
    Store,
    View,
    walk,
)
from septet.spec import arrays, binary32
from septet.spec.arrays import INT32, TRUTH, Array, Element

LARGE = 24
"""A helper whose result has more nodes than this becomes a function; a smaller one is written where it is called."""

OPERATIONS: dict[Callable[..., Any], str] = {inspect.unwrap(f): f.__name__ for f in binary32.OPERATIONS}
INTEGERS = {
    "pattern": (0, 2**31 - 1),
    "floor_scaled": (-(2**63), 2**63 - 1),
    "nearest_integer": (-(2**22), 2**22),
    "nearest_quotient": (-127, 127),
}
"""Operations that give integers, and what those are within."""
TRUTHS = ("less", "at_most")
"""Operations that give truth values."""


@dataclass(frozen=True)
class Memory:
    """An array as an operation's text sees it: which one, and the element that it begins at."""

    array: str
    element: Element
    start: Expr


class ProgramLifter:
    """Lifts operations and what they call into one program.

    Args:
        procedures: the operations that stay calls.
    """

    def __init__(self, procedures: Iterable[Callable[..., Any]]) -> None:
        self.operations = {inspect.unwrap(p): p.__name__ for p in procedures}
        self.functions: dict[str, Function] = {}
        self.known: dict[Any, Function] = {}
        self.procedures: dict[str, Procedure] = {}

    def lift(self, operation: Callable[..., Any], constants: dict[str, Any]) -> Procedure:
        """The procedure of an operation with some constants, lifted once.

        Raises:
            LiftError: Python outside the subset.
        """
        plain = inspect.unwrap(operation)
        if plain.__name__ not in self.procedures:
            self.procedures[plain.__name__] = _Body(self, source(plain), constants).procedure()
        return self.procedures[plain.__name__]

    def program(self) -> Program:
        """Everything lifted so far."""
        return Program(self.functions, self.procedures)


@functools.cache
def _has_memory(function: Callable[..., Any]) -> bool:
    """Whether a helper's text does something, or calls something, that is not an expression."""
    plain = inspect.unwrap(function)
    src = source(plain)
    for node in ast.walk(src.node):
        if isinstance(node, ast.AnnAssign | ast.Assert):
            return True
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Subscript) for t in node.targets):
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called = plain.__globals__.get(node.func.id)
            if inspect.isfunction(called):
                inner = inspect.unwrap(called)
                if inner in OPERATIONS or (
                    inner is not plain and inner.__module__ == plain.__module__ and _has_memory(inner)
                ):
                    return True
    return False


class _Body(Lifter):
    """The evaluation of one operation, in which some statements are kept."""

    def __init__(self, program: ProgramLifter, src: Source, constants: dict[str, Any]) -> None:
        super().__init__()
        self.program, self.src, self.constants = program, src, constants
        self.bounds: dict[Expr, Interval] = {}
        self.names: dict[str, int] = {}
        self.out: list[Statement] = []
        self.registers: dict[Expr, Element] = {}
        self.arrays: set[str] = set()

    # The procedure ----------------------------------------------------------------------------------

    def procedure(self) -> Procedure:
        hints = typing.get_type_hints(self.src.function, include_extras=True)
        scope: Scope = {"__globals__": self.src.function.__globals__, "__file__": self.src.file, "__kept__": True}
        parameters: list[tuple[str, Element, bool]] = []
        for name in self.src.parameters:
            if name in self.constants:
                scope[name] = self.constants[name]
                continue
            element = _element(hints[name])
            if element is None:
                raise LiftError(self.src.file, self.src.node.lineno, f"the parameter {name} of {self.src.node.name}")
            is_array = typing.get_args(hints[name])[0] is Array
            parameters.append((name, element, is_array))
            self.names[name] = 1
            if is_array:
                self.arrays.add(name)
                scope[name] = Memory(name, element, ir.const(0))
            else:
                scope[name] = self._variable(name, element)
        self.sources.add(self.src)
        with self._at(self.src.file, self.src.node.lineno):
            self._kept(list(self.src.node.body), scope)
        written = self._written()
        return Procedure(
            self.src.node.name,
            (ast.get_docstring(self.src.node) or "").splitlines()[0],
            tuple(Parameter(n, e, a, n in written) for n, e, a in parameters),
            tuple(self.out),
            self.bounds,
            _result(hints["return"]),
        )

    def _written(self) -> set[str]:
        found: set[str] = set()
        for s in walk(tuple(self.out)):
            if isinstance(s, Store):
                found.add(s.array)
            elif isinstance(s, Call):
                called = self.program.procedures[s.procedure]
                for p, a in zip(called.parameters, s.arguments, strict=True):
                    if p.written and isinstance(a, View):
                        found.add(a.array)
        return found

    # Names ------------------------------------------------------------------------------------------

    def _fresh(self, name: str) -> str:
        name = name.strip("_") or "t"
        count = self.names.get(name, 0)
        self.names[name] = count + 1
        return name if count == 0 else self._fresh(f"{name}_{count}")

    def _variable(self, name: str, element: Element) -> Expr:
        if element.floating:
            return ir.var(name, Sort.BINARY32)
        made = ir.var(name, Sort.INT)
        self.bounds[made] = (element.low, element.high)
        return made

    def _interval(self, e: Expr) -> Interval:
        return ranges.intervals([e], self.bounds)[e]

    def _named(self, name: str, value: Any) -> Any:
        """A value that a name can stand for: an expression gets a statement of its own."""
        if isinstance(value, tuple | list):
            return type(value)(self._named(name, v) for v in value)
        if not isinstance(value, Expr) or value.op == "const" or (value.op == "var" and value not in self.registers):
            return value
        made = ir.var(self._fresh(name), value.sort)
        if value.sort is Sort.INT:
            self.bounds[made] = self._interval(value)
        self.out.append(Let(made, value))
        return made

    # Statements -------------------------------------------------------------------------------------

    def _kept(self, statements: list[ast.stmt], scope: Scope) -> Any:
        """Evaluate statements in order, keeping those that are not expressions; a helper's result, if it returns."""
        for statement in statements:
            self._calls.clear()  # a call's value may be a variable of a branch that is over
            if isinstance(statement, ast.Return):
                value = None if statement.value is None else self.expression(statement.value, scope)
                if "__helper__" in scope:
                    return value
                self.out.append(Return(_expression(value)))
            elif isinstance(statement, ast.If):
                self._if(statement, scope)
            elif isinstance(statement, ast.For):
                self._for(statement, scope)
            elif isinstance(statement, ast.Assert):
                self._assume(statement, scope)
            elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Subscript):
                self._store(statement.targets[0], statement.value, scope)
            elif isinstance(statement, ast.AnnAssign):
                self._register(statement, scope)
            elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                name = statement.targets[0].id
                self._assign(statement.targets[0], self._evaluated(name, statement.value, scope), scope)
            elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
                self.expression(statement.value, scope)
            else:
                self._statement(statement, scope)
        return None

    def _evaluated(self, name: str, node: ast.expr, scope: Scope) -> Any:
        """The value of what is assigned to a name; a statement that was kept for it alone takes that name."""
        before = len(self.out)
        value = self.expression(node, scope)
        if len(self.out) == before:
            return value
        last = self.out[-1]
        if isinstance(value, Memory) and isinstance(last, Allocate) and value.array == last.array:
            named = self._fresh(name)
            self.out[-1] = replace(last, array=named)
            return replace(value, array=named)
        if isinstance(last, Load | Operate | Apply | Call) and isinstance(value, Expr) and last.var is value:
            var = ir.var(self._fresh(name), value.sort)
            if value in self.bounds:
                self.bounds[var] = self.bounds[value]
            self.out[-1] = replace(last, var=var)
            return var
        return value

    @contextmanager
    def _block_of(self, kept: list[Statement]) -> Iterator[None]:
        before, self.out = self.out, kept
        try:
            yield
        finally:
            self.out = before

    def _if(self, statement: ast.If, scope: Scope) -> None:
        condition = self.truth(self.expression(statement.test, scope))
        if condition.op == "const":
            self._no_return(self._kept(statement.body if condition.value else statement.orelse, scope), statement)
            return
        then: list[Statement] = []
        other: list[Statement] = []
        for kept, body in ((then, statement.body), (other, statement.orelse)):
            with self._block_of(kept):
                self._no_return(self._kept(body, self._inner(scope)), statement)
        self.out.append(If(condition, tuple(then), tuple(other)))

    def _no_return(self, value: Any, node: ast.AST) -> None:
        if value is not None:
            raise self._refuse("a helper that returns before its end", node)

    def _inner(self, scope: Scope) -> Scope:
        """The scope of a branch or a loop: what it defines is not seen after it."""
        return dict(scope) | {"__outer__": frozenset(scope)}

    def _for(self, statement: ast.For, scope: Scope) -> None:
        call = statement.iter
        if (
            isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "range"
            and len(call.args) in (1, 3) and isinstance(statement.target, ast.Name)
        ):  # fmt: skip
            ends = [_expression(self.expression(a, scope)) for a in call.args]
            start, stop, step = ends if len(ends) == 3 else (ir.const(0), ends[0], ir.const(1))
            stop = _expression(self._named("count", stop))
            var = ir.var(self._fresh(statement.target.id), Sort.INT)
            high = self._interval(stop)[1]
            self.bounds[var] = (self._interval(start)[0], None if high is None else max(0, high - 1))
            inner = self._inner(scope)
            inner[statement.target.id] = var
            body: list[Statement] = []
            with self._block_of(body):
                self._no_return(self._kept(statement.body, inner), statement)
            self.out.append(For(var, stop, tuple(body), start, step))
            return
        for item in self._items(statement.iter, scope):
            inner = self._inner(scope)
            self._assign(statement.target, item, inner)
            self._no_return(self._kept(statement.body, inner), statement)

    def _assume(self, statement: ast.Assert, scope: Scope) -> None:
        condition = self.truth(self.expression(statement.test, scope))
        for old, (low, high) in ranges.variable_ranges(condition).items():
            if old in self.registers:
                raise self._refuse("an assertion about a variable that changes: name its value first", statement)
            if old not in self.bounds:
                continue
            new = ir.var(f"{str(old.value).split(chr(39))[0]}'{self._primes()}", Sort.INT)
            known_low, known_high = self.bounds[old]
            lows = [k for k in (known_low, low) if k is not None]
            highs = [k for k in (known_high, high) if k is not None]
            self.bounds[new] = (max(lows, default=None), min(highs, default=None))
            self.out.append(Assume(new, old, condition))
            for name, value in list(scope.items()):
                if value is old:
                    scope[name] = new

    def _primes(self) -> int:
        self.names["'"] = self.names.get("'", 0) + 1
        return self.names["'"]

    def _register(self, statement: ast.AnnAssign, scope: Scope) -> None:
        with self._evaluating(statement):
            hint = eval(compile(ast.Expression(statement.annotation), "", "eval"), dict(scope["__globals__"]))
        element = _element(hint)
        if element is None or not isinstance(statement.target, ast.Name) or statement.value is None:
            raise self._refuse(f"the declaration `{ast.unparse(statement)}`", statement)
        value = _expression(self.expression(statement.value, scope))
        var = self._variable(self._fresh(statement.target.id), element)
        self.registers[var] = element
        self.out.append(Register(var, element, value))
        scope[statement.target.id] = var

    def _assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        if isinstance(target, ast.Name) and "__kept__" in scope:
            before = scope.get(target.id)
            if isinstance(before, Expr) and before in self.registers:
                self.out.append(Assign(before, _expression(value)))
                return
            if isinstance(before, Memory) and isinstance(value, Memory) and before.array == value.array:
                self.out.append(Advance(before.array, ir.sub(value.start, before.start)))
                return
            if target.id in scope.get("__outer__", ()) and not target.id.startswith("__"):
                raise self._refuse(f"a change of `{target.id}`, which is declared without a machine type", target)
            value = self._named(target.id, value)
        super()._assign(target, value, scope)

    def _store(self, target: ast.Subscript, value: ast.expr, scope: Scope) -> None:
        memory, index = self._element_of(target, scope)
        stored = _expression(self.expression(value, scope))
        self.out.append(Store(memory.array, ir.add(memory.start, index), stored))

    # Expressions ------------------------------------------------------------------------------------

    def _element_of(self, node: ast.Subscript, scope: Scope) -> tuple[Memory, Expr]:
        memory = self.expression(node.value, scope)
        index = self.expression(node.slice, scope)
        if not isinstance(memory, Memory):
            raise self._refuse(f"`{ast.unparse(node)}`, which is no element of an array", node)
        return memory, _expression(index)

    def _subscript(self, node: ast.Subscript, scope: Scope) -> Any:
        if isinstance(self.expression(node.value, scope), Memory):
            memory, index = self._element_of(node, scope)
            var = self._variable(self._fresh(_element_name(memory.array, index)), memory.element)
            self.out.append(Load(var, memory.array, ir.add(memory.start, index)))
            return var
        return super()._subscript(node, scope)

    def _binary(self, op: ast.operator, a: Any, b: Any, node: ast.AST) -> Any:
        divides = isinstance(op, ast.FloorDiv | ast.Mod)
        if divides and isinstance(b, Expr) and b.op != "const" and b.sort is Sort.INT:
            over = _expression(a)
            low, high = self._interval(over)
            if low is None or low < 0 or ((self._interval(b)[0] or 0) <= 0 and not self._positive(b)):
                raise self._refuse(f"`{ast.unparse(node)}`: a division of what may be negative, or by 0", node)
            name = "quotient" if isinstance(op, ast.FloorDiv) else "remainder"
            var = ir.var(self._fresh(name), Sort.INT)
            self.bounds[var] = (0, high)
            self.out.append(Operate(var, name, (over, b)))
            return var
        return super()._binary(op, a, b, node)

    def _positive(self, b: Expr) -> bool:
        """A divisor that bounds do not tell: inside a loop over a product of it, which has no turn if it is 0."""
        return b.op == "var"

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        plain = inspect.unwrap(function)
        if plain in OPERATIONS:
            return self._operate(plain, args)
        if plain is arrays.allocate:
            element, length = args
            name = self._fresh("local")
            self.out.append(Allocate(name, element, int(length)))
            return Memory(name, element, ir.const(0))
        if plain is arrays.view:
            memory, start = args
            return Memory(memory.array, memory.element, ir.add(memory.start, _expression(start)))
        if plain in self.program.operations:
            return self._called(plain, args)
        if _has_memory(plain):
            src = source(plain)
            scope = self._bind(src, args)
            frame: Scope = {"__globals__": src.function.__globals__, "__file__": src.file, **scope}
            frame |= {"__kept__": True, "__helper__": True}
            with self._at(src.file, src.node.lineno):
                return self._kept(list(src.node.body), frame)
        self._calls.clear()
        before = len(self.out)
        result = super().call(function, *args)
        if isinstance(result, Expr) and result.sort is Sort.INT:
            result = whole(result)
        if isinstance(result, tuple) and any(isinstance(r, Expr) for r in result):
            return self._words(result)
        if isinstance(result, Expr) and len(self.out) == before and len(list(ir.order([result]))) > LARGE:
            return self._apply(plain, args)
        return result

    def _words(self, results: tuple[Any, ...]) -> tuple[Any, ...]:
        """Several results; what they have in common is computed once, under a name."""
        roots = [r for r in results if isinstance(r, Expr)]
        uses: dict[Expr, int] = {}
        for e in ir.order(roots):
            for a in e.args:
                uses[a] = uses.get(a, 0) + 1
        done: dict[Expr, Expr] = {}
        for e in ir.order(roots):
            if not e.args:
                done[e] = e
                continue
            done[e] = REBUILD[e.op](*(done[a] for a in e.args))
            if uses.get(e, 0) > 1 and e.sort is Sort.INT:
                done[e] = self._named("word", done[e])
        return tuple(done[r] if isinstance(r, Expr) else r for r in results)

    def condition(self, src: Source, node: ast.Lambda, scope: Scope) -> Expr:
        """Contracts are not part of a program: they are proved of the functions, and tested where operations run."""
        return ir.TRUE

    def _operate(self, function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        if not any(isinstance(a, Expr) for a in args):
            return function(*args)
        name = OPERATIONS[function]
        given = tuple(_expression(a) for a in args)
        if name in INTEGERS:
            var = ir.var(self._fresh("q"), Sort.INT)
            self.bounds[var] = INTEGERS[name]
        else:
            var = ir.var(
                self._fresh("is_less" if name in TRUTHS else "x"), Sort.BOOL if name in TRUTHS else Sort.BINARY32
            )
        self.out.append(Operate(var, name, given))
        return var

    def _called(self, function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        src = source(function)
        given = dict(zip(src.parameters, args, strict=True))
        constants = {n: v for n, v in given.items() if n in self.constants}
        if constants != {n: self.constants[n] for n in constants}:
            raise self._refuse(f"a call of {function.__name__} with other constants")
        procedure = self.program.lift(function, constants)
        passed: list[Expr | View] = []
        for p in procedure.parameters:
            value = given[p.name]
            passed.append(View(value.array, value.start) if isinstance(value, Memory) else _expression(value))
        hint = typing.get_type_hints(src.function, include_extras=True)["return"]
        if procedure.result is None:
            self.out.append(Call(None, procedure.name, tuple(passed)))
            return None
        if hint is int:
            var = ir.var(self._fresh("status"), Sort.INT)
            self.bounds[var] = (0, 7)
        elif procedure.result is TRUTH:
            var = ir.var(self._fresh(procedure.name), Sort.BOOL)
        else:
            var = self._variable(self._fresh(procedure.name), procedure.result)
        self.out.append(Call(var, procedure.name, tuple(passed)))
        return var

    def _apply(self, function: Callable[..., Any], args: tuple[Any, ...]) -> Expr:
        src = source(function)
        given = self._bind(src, args)
        key = function, tuple((n, "" if isinstance(v, Expr) else v) for n, v in given.items())
        made = self.program.known.get(key)
        symbolic = {n: v for n, v in given.items() if isinstance(v, Expr)}
        arguments = tuple(v.args[0] if v.op == "rat" else v for v in symbolic.values())
        intervals = [self._interval(a) for a in arguments]
        if made is None:
            parameters = tuple(ir.var(n, a.sort) for n, a in zip(symbolic, arguments, strict=True))
            symbols = {
                n: ir.rat(p) if v.op == "rat" else p for (n, v), p in zip(symbolic.items(), parameters, strict=True)
            }
            result = whole(Lifter().call(src.function, *(symbols.get(n, v) for n, v in given.items())))
            says = (ast.get_docstring(src.node) or "").splitlines()[0]
            if fixed := [f"{n} = {v}" for n, v in given.items() if _is_told(v)]:
                says += f" Here {', '.join(fixed)}."
            name = f"{function.__module__.rpartition('.')[2]}_{function.__name__}"
            same = sum(known.function is function for known in self.program.known.values())
            name += f"_{same}" if same else ""
            made = self.program.known[key] = Function(
                name, says, parameters, result, dict(zip(parameters, intervals, strict=True)), function
            )
            self.program.functions[name] = made
        for p, (low, high) in zip(made.parameters, intervals, strict=True):
            old_low, old_high = made.bounds[p]
            made.bounds[p] = (
                None if low is None or old_low is None else min(low, old_low),
                None if high is None or old_high is None else max(high, old_high),
            )
        var = ir.var(self._fresh(function.__name__), made.result.sort)
        if made.result.sort is Sort.INT:
            own = dict(zip(made.parameters, intervals, strict=True))
            self.bounds[var] = ranges.intervals([made.result], own)[made.result]
        self.out.append(Apply(var, made.name, arguments))
        return var


def _element_name(array: str, index: Any) -> str:
    """A name for an element of an array, which says which one."""
    if isinstance(index, Expr) and index.op == "var":
        return f"{array}_{str(index.value).split(chr(39))[0]}"
    known = not isinstance(index, Expr) or index.op == "const"
    return f"{array}{ir.number(index) if isinstance(index, Expr) else index}" if known else f"{array}_element"


def _is_told(value: Any) -> bool:
    """Whether a constant argument is short enough for a comment: a number, or a few of them."""
    numbers = value if isinstance(value, tuple) and len(value) <= 16 else (value,)
    return all(isinstance(k, int) and not isinstance(k, bool) for k in numbers)


def _element(hint: Any) -> Element | None:
    """The element type that an annotation names."""
    for part in getattr(hint, "__metadata__", ()):
        if isinstance(part, Element):
            return part
    return None


def _result(hint: Any) -> Element | None:
    """The type of what an operation returns, from its annotation: an integer without a type is a status."""
    if hint is int:
        return INT32
    return TRUTH if hint is bool else _element(hint)


def _expression(value: Any) -> Expr:
    return value if isinstance(value, Expr) else ir.const(value)
