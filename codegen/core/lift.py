"""From spec functions to the IR: an evaluator of a subset of Python in which some values are expressions.

The subset (anything else is refused with file, line and construct):

- values: bool, int, Fraction, tuples and lists of them of fixed length, strings and dataclass instances as
  constants; functions;
- statements: assignment (also to names in a tuple; augmented, of numbers), `if`, `for` over something of fixed
  length, `return`, docstrings;
- expressions: arithmetic, comparison, `and`/`or`/`not` of conditions, conditional expressions, tuples, lists,
  comprehensions over something of fixed length, subscripts and slices, attributes of constants, calls of liftable
  functions and of abs, all, any, enumerate, len, max, min, range, reversed, sum, tuple, list, zip, int, Fraction and
  `floor`;
- `//`, `%`, `<<` and `>>` of integers by constants, `/` of Fractions by constants; a table of integers indexed by an
  expression.

Nothing in it changes an object that exists: no assignment to elements, no list grown in place. So it does not matter
which names stand for the same list, and values can be copied at will.

Calls are inlined and loops unrolled. Along the way the lifter collects what must hold for the text to mean what it
says: the precondition of every function called, and every table index inside its table. Conditions are tracked, so
that an obligation inside a branch need only hold there.
"""

import ast
import builtins
import functools
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Any

from icontract import ViolationError

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.spec import floats

Scope = dict[str, Any]
DEEPEST = 100
"""Calls within calls; recursion that is not decided by constants goes deeper."""


class LiftError(Exception):
    """Python outside the subset.

    Attributes:
        file, line: where it stands.
        construct: what it is.
    """

    def __init__(self, file: str, line: int, construct: str) -> None:
        super().__init__(f"{file}:{line}: cannot lift {construct}")
        self.file, self.line, self.construct = file, line, construct


@dataclass(frozen=True)
class Source:
    """A function's syntax tree, with its contracts, and where it came from."""

    function: Callable[..., Any]
    node: ast.FunctionDef
    file: str

    def contracts(self, kind: str) -> list[ast.Lambda]:
        """The conditions of its `require` or `ensure` decorators, in the order written."""
        return [
            d.args[0]
            for d in self.node.decorator_list
            if isinstance(d, ast.Call)
            and isinstance(d.func, ast.Name)
            and d.func.id == kind
            and isinstance(d.args[0], ast.Lambda)
        ]

    @property
    def parameters(self) -> list[str]:
        """Names of the parameters."""
        return [a.arg for a in self.node.args.args]


@functools.cache
def _module(file: str) -> ast.Module:
    with open(file, encoding="utf-8") as stream:
        return ast.parse(stream.read(), file)


@functools.cache
def source(function: Callable[..., Any]) -> Source:
    """The syntax tree of a function.

    Raises:
        LiftError: it has no Python source, or is not a plain function definition.
    """
    plain = inspect.unwrap(function)
    file = inspect.getsourcefile(plain) if inspect.isfunction(plain) else None
    if file is None:
        raise LiftError(getattr(plain, "__module__", "?") or "?", 0, f"a call of {plain!r}")
    for node in ast.walk(_module(file)):
        if isinstance(node, ast.FunctionDef) and node.name == plain.__name__:
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            if first <= plain.__code__.co_firstlineno <= node.lineno:
                return Source(plain, node, file)
    raise LiftError(file, plain.__code__.co_firstlineno, f"{plain.__name__}, which is not a function definition")


@dataclass
class Outcome:
    """How a block ends: values returned under conditions (the first that holds), and what follows them.

    `scope` is None where the block always returns; then the last value is unconditional.
    """

    returned: list[tuple[Expr, Any]] = field(default_factory=list)
    scope: Scope | None = None


@dataclass(frozen=True)
class _Bind(ast.stmt):
    """A loop variable given its value for one turn of an unrolled loop."""

    target: ast.expr
    item: Any


class Stream(list[Any]):
    """What can be gone through once: a generator, what enumerate, reversed and zip give. No name may stand for it."""


_FAILURES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, ViolationError)
"""What evaluating constants may raise. Where Python would fail, there is nothing to lift."""


class Lifter:
    """Evaluates functions symbolically.

    Attributes:
        obligations: what must hold for the evaluated text to be meaningful, each with its path condition.
        sources: the functions evaluated so far.
    """

    def __init__(self) -> None:
        self.sources: set[Source] = set()
        self.obligations: dict[Expr, str] = {}
        self._path: list[Expr] = [ir.TRUE]
        self._where: list[tuple[str, int]] = []
        self._calls: dict[Any, Any] = {}

    # Functions -----------------------------------------------------------------------------------

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """The value of a function for constant or symbolic arguments, its preconditions being obligations."""
        src = source(function)
        if len(self._where) > DEEPEST:
            raise self._refuse(f"{function.__name__}, called {DEEPEST} calls deep: recursion has no end here")
        if src.node.args.posonlyargs or src.node.args.kwonlyargs or src.node.args.vararg or src.node.args.kwarg:
            raise self._refuse(f"{function.__name__}, whose parameters are not all plain names")
        if len(args) > len(src.parameters):
            raise self._refuse(f"a call of {function.__name__} with {len(args)} arguments")
        try:
            key = (function, tuple(_key(a) for a in args), self._path[-1])
            if key in self._calls:
                return self._calls[key]
        except TypeError:
            key = None
        scope = self._bind(src, args)
        for condition in src.contracts("require"):
            self.oblige(self.condition(src, condition, scope), f"the precondition of {src.node.name}")
        result = self.body(src, scope)
        if key is not None:
            self._calls[key] = result
        return result

    def _bind(self, src: Source, args: tuple[Any, ...]) -> Scope:
        scope = dict(zip(src.parameters, args, strict=False))
        defaults = src.function.__defaults__ or ()
        for name, value in zip(src.parameters[len(src.parameters) - len(defaults) :], defaults, strict=True):
            scope.setdefault(name, value)
        missing = [p for p in src.parameters if p not in scope]
        if missing:
            raise self._refuse(f"a call of {src.node.name} without {', '.join(missing)}")
        return scope

    def body(self, src: Source, scope: Scope) -> Any:
        """The value that a function returns, given its arguments; contracts are not looked at."""
        self.sources.add(src)
        frame = {"__globals__": src.function.__globals__, "__file__": src.file, **scope}
        with self._at(src.file, src.node.lineno):
            outcome = self._block(list(src.node.body), frame)
            if outcome.scope is not None or not outcome.returned:
                raise self._refuse(f"{src.node.name}, which may end without returning")
        result = outcome.returned[-1][1]
        for c, value in reversed(outcome.returned[:-1]):
            result = self._choose(c, value, result)
        return result

    def condition(self, src: Source, node: ast.Lambda, scope: Scope) -> Expr:
        """The value of a contract's condition; `scope` has the arguments and, for `ensure`, the result."""
        names = [a.arg for a in node.args.args]
        frame = {"__globals__": src.function.__globals__, "__file__": src.file}
        with self._at(src.file, node.lineno):
            return self.truth(self.expression(node.body, frame | {n: scope[n] for n in names}))

    # Paths, places and obligations ---------------------------------------------------------------

    @contextmanager
    def under(self, condition: Expr) -> Iterator[None]:
        """Within a branch: obligations need hold only under the condition."""
        self._path.append(ir.and_(self._path[-1], condition))
        try:
            yield
        finally:
            self._path.pop()

    def oblige(self, condition: Expr, what: str) -> None:
        """Record what must hold here."""
        claim = ir.implies(self._path[-1], condition)
        if claim is not ir.TRUE:
            self.obligations.setdefault(claim, what)

    @contextmanager
    def _at(self, file: str, line: int) -> Iterator[None]:
        self._where.append((file, line))
        try:
            yield
        finally:
            self._where.pop()

    @contextmanager
    def _evaluating(self, node: ast.AST) -> Iterator[None]:
        """Python on constants: what it raises is told as a refusal, at its place."""
        try:
            yield
        except _FAILURES as failure:
            said = str(failure).partition("\n")[0] or type(failure).__name__
            raise self._refuse(f"`{ast.unparse(node)}`, which fails: {said}", node) from failure

    def _refuse(self, construct: str, node: ast.AST | None = None) -> LiftError:
        file, line = self._where[-1] if self._where else ("?", 0)
        return LiftError(file, getattr(node, "lineno", line), construct)

    # Statements ----------------------------------------------------------------------------------

    def _block(self, statements: list[ast.stmt], scope: Scope) -> Outcome:
        out = Outcome()
        depth = len(self._path)
        pending = list(reversed(statements))
        while pending:
            statement = pending.pop()
            if isinstance(statement, ast.Return):
                value = None if statement.value is None else self.expression(statement.value, scope)
                out.returned.append((ir.TRUE, value))
                break
            if isinstance(statement, ast.For):
                if statement.orelse:
                    raise self._refuse("`else` after a loop", statement)
                for item in reversed(self._items(statement.iter, scope)):
                    pending.extend(reversed([_Bind(statement.target, item), *statement.body]))
            elif isinstance(statement, ast.If):
                c = self.truth(self.expression(statement.test, scope))
                if c.op == "const":
                    pending.extend(reversed(statement.body if c.value else statement.orelse))
                    continue
                with self.under(c):
                    then = self._block(statement.body, dict(scope))
                with self.under(ir.not_(c)):
                    other = self._block(statement.orelse, dict(scope))
                out.returned += [(ir.and_(c, k), v) for k, v in then.returned]
                out.returned += [(ir.and_(ir.not_(c), k), v) for k, v in other.returned]
                if then.scope is None and other.scope is None:
                    break
                # What follows is reached where neither branch has returned.
                for k, _ in then.returned:
                    self._path.append(ir.and_(self._path[-1], ir.not_(ir.and_(c, k))))
                for k, _ in other.returned:
                    self._path.append(ir.and_(self._path[-1], ir.not_(ir.and_(ir.not_(c), k))))
                scope = self._merge(c, then.scope, other.scope)
            else:
                self._statement(statement, scope)
        else:
            out.scope = scope
        del self._path[depth:]
        return out

    def _statement(self, statement: ast.stmt, scope: Scope) -> None:
        if isinstance(statement, _Bind):
            self._assign(statement.target, statement.item, scope)
        elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            self._assign(statement.targets[0], self.expression(statement.value, scope), scope)
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            self._assign(statement.target, self.expression(statement.value, scope), scope)
        elif isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
            left = self.expression(ast.copy_location(ast.Name(statement.target.id), statement), scope)
            right = self.expression(statement.value, scope)
            if not (_is_number(left) and _is_number(right)):
                raise self._refuse(f"`{ast.unparse(statement)}` of something else than numbers", statement)
            self._assign(statement.target, self._binary(statement.op, left, right, statement), scope)
        elif not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            raise self._refuse(f"the statement `{ast.unparse(statement).splitlines()[0]}`", statement)

    def _assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        if isinstance(value, Stream):
            raise self._refuse(f"a name, `{ast.unparse(target)}`, for what can be gone through only once", target)
        if isinstance(target, ast.Name):
            scope[target.id] = value
        elif isinstance(target, ast.Tuple) and isinstance(value, tuple | list) and len(value) == len(target.elts):
            for part, item in zip(target.elts, value, strict=True):
                self._assign(part, item, scope)
        else:
            raise self._refuse(f"an assignment to `{ast.unparse(target)}`", target)

    def _merge(self, c: Expr, a: Scope | None, b: Scope | None) -> Scope:
        if a is None or b is None:
            return a if a is not None else b if b is not None else {}
        merged = {}
        for name in a.keys() & b.keys():
            try:
                merged[name] = self._choose(c, a[name], b[name])
            except LiftError:
                continue  # of no common type after the branches: an error only where it is used
        return merged

    def _choose(self, c: Expr, a: Any, b: Any) -> Any:
        if c.op == "const":
            return a if c.value else b
        if a is b:
            return a
        if isinstance(a, tuple | list) and isinstance(b, tuple | list) and len(a) == len(b):
            return type(a)(self._choose(c, x, y) for x, y in zip(a, b, strict=True))
        if _is_number(a) and _is_number(b):
            return ir.ite(c, _expr(a), _expr(b))
        if type(a) is type(b) and a == b:
            return a
        raise self._refuse(f"a choice between {a!r} and {b!r}")

    # Expressions ---------------------------------------------------------------------------------

    def truth(self, value: Any) -> Expr:
        """A value as a condition."""
        if isinstance(value, Expr):
            return value if value.sort is Sort.BOOL else ir.not_(ir.eq(value, ir.const(0)))
        return ir.const(bool(value))

    def expression(self, node: ast.expr, scope: Scope) -> Any:
        """The value of an expression: a Python object, or an `Expr` if it depends on variables."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise self._refuse(f"`{ast.unparse(node)}` ({type(node).__name__})", node)
        return _folded(method(node, scope))

    def _constant(self, node: ast.Constant, scope: Scope) -> Any:
        return node.value

    def _name(self, node: ast.Name, scope: Scope) -> Any:
        for space in (scope, scope["__globals__"], vars(builtins)):
            if node.id in space:
                return space[node.id]
        raise self._refuse(f"the name `{node.id}`", node)

    def _tuple(self, node: ast.Tuple, scope: Scope) -> Any:
        items: list[Any] = []
        for e in node.elts:
            if isinstance(e, ast.Starred):
                items.extend(self._items(e.value, scope))
            else:
                items.append(self.expression(e, scope))
        return tuple(items)

    def _list(self, node: ast.List, scope: Scope) -> Any:
        return list(self._tuple(ast.copy_location(ast.Tuple(node.elts), node), scope))

    def _attribute(self, node: ast.Attribute, scope: Scope) -> Any:
        owner = self.expression(node.value, scope)
        if isinstance(owner, Expr):
            raise self._refuse(f"an attribute of an expression, `{ast.unparse(node)}`", node)
        with self._evaluating(node):
            return getattr(owner, node.attr)

    def _ifexp(self, node: ast.IfExp, scope: Scope) -> Any:
        c = self.truth(self.expression(node.test, scope))
        if c.op == "const":
            return self.expression(node.body if c.value else node.orelse, scope)
        with self.under(c):
            a = self.expression(node.body, scope)
        with self.under(ir.not_(c)):
            b = self.expression(node.orelse, scope)
        return self._choose(c, a, b)

    def _boolop(self, node: ast.BoolOp, scope: Scope) -> Any:
        def condition(e: ast.expr) -> Any:
            value = self.expression(e, scope)
            if not (isinstance(value, bool) or (isinstance(value, Expr) and value.sort is Sort.BOOL)):
                # Python's `and` and `or` give one of their operands, which need not be a truth value.
                raise self._refuse(f"`{ast.unparse(e)}`, an operand of `and` or `or` that is not a condition", e)
            return value

        return self._shortcut(isinstance(node.op, ast.And), [partial(condition, e) for e in node.values])

    def _shortcut(self, conjunction: bool, parts: Iterable[Callable[[], Any]]) -> Any:
        """`and`, `or`, `all` and `any`: a part is evaluated, and meant, only where those before did not decide."""
        depth = len(self._path)
        result = ir.const(conjunction)
        for part in parts:
            p = self.truth(part())
            result = ir.and_(result, p) if conjunction else ir.or_(result, p)
            if result is ir.const(not conjunction):
                break
            self._path.append(ir.and_(self._path[-1], p if conjunction else ir.not_(p)))
        del self._path[depth:]
        return result

    def _unaryop(self, node: ast.UnaryOp, scope: Scope) -> Any:
        value = self.expression(node.operand, scope)
        if isinstance(node.op, ast.Not):
            return ir.not_(self.truth(value))
        if isinstance(node.op, ast.USub) and _is_number(value):
            return ir.neg(ir.integer(_expr(value)))
        raise self._refuse(f"`{ast.unparse(node)}`", node)

    def _binop(self, node: ast.BinOp, scope: Scope) -> Any:
        return self._binary(node.op, self.expression(node.left, scope), self.expression(node.right, scope), node)

    def _binary(self, op: ast.operator, a: Any, b: Any, node: ast.AST) -> Any:
        if isinstance(op, ast.Div) and not (_is_rational(a) or _is_rational(b)):
            raise self._refuse(f"`{ast.unparse(node)}`, which divides no Fraction: Python would give a float", node)
        if not isinstance(a, Expr) and not isinstance(b, Expr):
            with self._evaluating(node):
                made = _PYTHON[type(op)](a, b) if type(op) in _PYTHON else None
            return made if isinstance(made, int | Fraction | tuple | list) else self._no_operator(node)
        if not (_is_number(a) and _is_number(b)):
            return self._no_operator(node)
        x, y = ir.integer(_expr(a)), ir.integer(_expr(b))
        if isinstance(op, ast.Add):
            return ir.add(x, y)
        if isinstance(op, ast.Sub):
            return ir.sub(x, y)
        if isinstance(op, ast.Mult):
            return ir.mul(x, y)
        if y.op == "const":
            k = ir.number(y)
            if isinstance(op, ast.Div) and k != 0:
                return ir.mul(ir.rat(x), ir.const(Fraction(1) / k))
            if x.sort is Sort.INT and isinstance(k, int):
                if isinstance(op, ast.FloorDiv) and k > 0:
                    return ir.floordiv(x, k)
                if isinstance(op, ast.Mod) and k > 0:
                    return ir.mod(x, k)
                if isinstance(op, ast.LShift) and k >= 0:
                    return ir.mul(x, ir.const(1 << k))
                if isinstance(op, ast.RShift) and k >= 0:
                    return ir.floordiv(x, 1 << k)
        return self._no_operator(node)

    def _no_operator(self, node: ast.AST) -> Any:
        raise self._refuse(f"`{ast.unparse(node)}`: the operator, or what it is applied to", node)

    def _compare(self, node: ast.Compare, scope: Scope) -> Any:
        operands = [node.left, *node.comparators]
        values: dict[int, Any] = {}

        def operand(i: int) -> Any:
            if i not in values:
                values[i] = self.expression(operands[i], scope)
            return values[i]

        def compared(i: int) -> Any:
            return self._compared(node.ops[i], operand(i), operand(i + 1), node)

        return self._shortcut(True, [partial(compared, i) for i in range(len(node.ops))])

    def _compared(self, op: ast.cmpop, a: Any, b: Any, node: ast.AST) -> Any:
        if isinstance(op, ast.In | ast.NotIn) and isinstance(b, tuple | list | range):
            found = self._shortcut(False, [partial(self._equal, a, x, node) for x in b])
            return ir.not_(found) if isinstance(op, ast.NotIn) else found
        if isinstance(op, ast.Eq):
            return self._equal(a, b, node)
        if isinstance(op, ast.NotEq):
            return ir.not_(self._equal(a, b, node))
        if isinstance(op, ast.Is | ast.IsNot) and not isinstance(a, Expr) and (b is None or isinstance(b, bool)):
            return (a is b) == isinstance(op, ast.Is)
        if _is_number(a) and _is_number(b):
            x, y = ir.integer(_expr(a)), ir.integer(_expr(b))
            if isinstance(op, ast.Lt):
                return ir.lt(x, y)
            if isinstance(op, ast.LtE):
                return ir.le(x, y)
            if isinstance(op, ast.Gt):
                return ir.lt(y, x)
            if isinstance(op, ast.GtE):
                return ir.le(y, x)
        raise self._refuse(f"the comparison `{ast.unparse(node)}`", node)

    def _equal(self, a: Any, b: Any, node: ast.AST) -> Expr:
        if isinstance(a, tuple | list) and isinstance(b, tuple | list):
            if type(a) is not type(b) or len(a) != len(b):
                return ir.FALSE
            return ir.conjunction(self._equal(x, y, node) for x, y in zip(a, b, strict=True))
        if _is_number(a) and _is_number(b):
            return ir.eq(_expr(a), _expr(b))
        if isinstance(a, Expr) or isinstance(b, Expr):
            raise self._refuse(f"the comparison `{ast.unparse(node)}`", node)
        return ir.const(a == b)

    def _subscript(self, node: ast.Subscript, scope: Scope) -> Any:
        owner = self.expression(node.value, scope)
        if isinstance(owner, Stream | Expr):
            raise self._refuse(f"a subscript of what has no items, `{ast.unparse(node)}`", node)
        if isinstance(node.slice, ast.Slice):
            parts = (node.slice.lower, node.slice.upper, node.slice.step)
            cut = slice(*(None if p is None else self.expression(p, scope) for p in parts))
            if any(isinstance(p, Expr) for p in (cut.start, cut.stop, cut.step)):
                raise self._refuse(f"a slice whose ends are expressions, `{ast.unparse(node)}`", node)
            with self._evaluating(node):
                return owner[cut]
        index = self.expression(node.slice, scope)
        if not isinstance(index, Expr):
            if isinstance(owner, tuple | list) and isinstance(index, int) and not -len(owner) <= index < len(owner):
                raise self._refuse(f"the index {index} of {len(owner)} items, `{ast.unparse(node)}`", node)
            with self._evaluating(node):
                return owner[index]
        if not (isinstance(owner, tuple | list) and owner and all(type(x) is int for x in owner)):
            raise self._refuse(
                f"an index that is an expression into something else than integers, `{ast.unparse(node)}`", node
            )
        inside = ir.and_(ir.le(ir.const(0), index), ir.lt(index, ir.const(len(owner))))
        self.oblige(inside, f"the index of `{ast.unparse(node)}`")
        return ir.select(tuple(owner), index)

    def _listcomp(self, node: ast.ListComp | ast.GeneratorExp, scope: Scope) -> Any:
        return [self.expression(node.elt, inner) for inner in self._turns(node.generators, scope)]

    def _generatorexp(self, node: ast.GeneratorExp, scope: Scope) -> Any:
        return Stream(self._listcomp(node, scope))

    def _turns(self, generators: list[ast.comprehension], scope: Scope) -> Iterator[Scope]:
        if not generators:
            yield scope
            return
        first, *rest = generators
        for item in self._items(first.iter, scope):
            inner = dict(scope)
            self._assign(first.target, item, inner)
            kept = [self.truth(self.expression(test, inner)) for test in first.ifs]
            if any(k.op != "const" for k in kept):
                raise self._refuse("a comprehension whose `if` depends on variables", first.ifs[0])
            if all(k.value for k in kept):
                yield from self._turns(rest, inner)

    def _items(self, node: ast.expr, scope: Scope) -> list[Any]:
        value = self.expression(node, scope)
        if isinstance(value, Expr):
            raise self._refuse(f"a loop over `{ast.unparse(node)}`, whose length is not fixed", node)
        with self._evaluating(node):
            return list(value)

    def _call(self, node: ast.Call, scope: Scope) -> Any:
        function = self.expression(node.func, scope)
        if any(k.arg != "strict" or function is not zip for k in node.keywords):
            raise self._refuse(f"keyword arguments, `{ast.unparse(node)}`", node)
        if function in (all, any) and len(node.args) == 1 and isinstance(node.args[0], ast.GeneratorExp):
            generator = node.args[0]
            turns = self._turns(generator.generators, scope)
            return self._shortcut(function is all, (partial(self.expression, generator.elt, s) for s in turns))
        args: list[Any] = []
        for a in node.args:
            if isinstance(a, ast.Starred):
                args.extend(self._items(a.value, scope))
            else:
                args.append(self.expression(a, scope))
        with self._at(scope["__file__"], node.lineno):
            return self._applied(function, args, node, scope)

    def _applied(self, function: Any, args: list[Any], node: ast.Call, scope: Scope) -> Any:
        with self._evaluating(node):
            if function is floats.floor:
                (argument,) = args
                return ir.floor(_expr(argument))
            if function in _BUILTINS:
                return _BUILTINS[function](self, args)
            if function in _STRUCTURAL:
                if any(isinstance(a, Expr) for a in args):
                    raise self._refuse(f"`{ast.unparse(node)}` with an argument that depends on variables", node)
                if function is len and isinstance(args[0], Stream):
                    raise self._refuse(f"`{ast.unparse(node)}`, which has no length", node)
                strict = any(self.expression(k.value, scope) for k in node.keywords)
                result = function(*args, strict=True) if strict else function(*args)
                return result if isinstance(result, int | tuple | list | range) else Stream(result)
            if inspect.ismethod(function) and not any(_symbolic(a) for a in args):
                return function(*args)
        if any(isinstance(a, Stream) for a in args):
            raise self._refuse(f"`{ast.unparse(node)}` with an argument that can be gone through only once", node)
        if inspect.isfunction(function):
            return self.call(function, *args)
        raise self._refuse(f"the call `{ast.unparse(node)}`", node)

    def _sum(self, args: list[Any]) -> Any:
        total = _expr(args[1] if len(args) > 1 else 0)
        for x in args[0]:
            total = ir.add(total, ir.integer(_expr(x)))
        return total

    def _extreme(self, args: list[Any], better: Callable[[Expr, Expr], Expr]) -> Any:
        items = [_expr(x) for x in (args if len(args) > 1 else args[0])]
        if not items:
            raise ValueError("of nothing")
        result = items[0]
        for x in items[1:]:
            result = ir.ite(better(x, result), x, result)
        return result

    def _all(self, args: list[Any], conjunction: bool) -> Any:
        return self._shortcut(conjunction, [partial(_folded, x) for x in args[0]])

    def _abs(self, args: list[Any]) -> Any:
        (argument,) = args
        x = ir.integer(_expr(argument))
        return ir.ite(ir.lt(x, ir.const(0)), ir.neg(x), x)

    def _fraction(self, args: list[Any]) -> Any:
        if len(args) == 1 and isinstance(args[0], Expr):
            return ir.rat(ir.integer(args[0]))
        if any(isinstance(a, Expr) for a in args):
            raise self._refuse("a Fraction whose denominator depends on variables")
        return Fraction(*args)


def _int(args: list[Any]) -> Expr:
    (argument,) = args
    e = _expr(argument)
    if e.sort is Sort.RAT:
        raise TypeError("int() of a Fraction rounds towards zero; `floor` is in the subset")
    return ir.integer(e)


def _is_number(value: Any) -> bool:
    return isinstance(value, Expr | bool | int | Fraction)


def _is_rational(value: Any) -> bool:
    return value.sort is Sort.RAT if isinstance(value, Expr) else isinstance(value, Fraction)


def _symbolic(value: Any) -> bool:
    return isinstance(value, Expr) or (isinstance(value, tuple | list) and any(_symbolic(v) for v in value))


def _expr(value: Any) -> Expr:
    if not _is_number(value):
        raise TypeError(f"{value!r:.40} is not a number")
    return value if isinstance(value, Expr) else ir.const(value)


def _folded(value: Any) -> Any:
    """A constant expression as the Python object it is."""
    return value.value if isinstance(value, Expr) and value.op == "const" else value


def _key(value: Any) -> Any:
    """What identifies an argument for memoizing a call. True, 1 and Fraction(1) are equal but not the same."""
    if isinstance(value, tuple | list):
        return type(value), tuple(_key(v) for v in value)
    return type(value), value


_PYTHON: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
    ast.FloorDiv: lambda a, b: a // b,
    ast.Mod: lambda a, b: a % b,
    ast.LShift: lambda a, b: a << b,
    ast.RShift: lambda a, b: a >> b,
    ast.Pow: lambda a, b: a**b,
}

_STRUCTURAL: tuple[Any, ...] = (len, range, enumerate, zip, tuple, list, reversed, isinstance)

_BUILTINS: dict[Any, Callable[[Lifter, list[Any]], Any]] = {
    sum: Lifter._sum,
    min: lambda lifter, args: lifter._extreme(args, ir.lt),
    max: lambda lifter, args: lifter._extreme(args, lambda x, best: ir.lt(best, x)),
    all: lambda lifter, args: lifter._all(args, True),
    any: lambda lifter, args: lifter._all(args, False),
    abs: Lifter._abs,
    Fraction: Lifter._fraction,
    int: lambda lifter, args: _int(args),
}
