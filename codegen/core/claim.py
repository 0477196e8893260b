"""A claim: variables, a precondition and a goal, lifted from a predicate or from a function's contract."""

import ast
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter, LiftError, Scope, Source, source
from septet.spec.quantizer import Number


@dataclass(frozen=True)
class Claim:
    """For all values of the variables: if the precondition holds, so does the goal.

    Attributes:
        arguments: the function's arguments, constants as they are, the others as expressions over `variables`.
        result: what the function returns; expressions over `variables`.
        body: the part of the goal that the function states itself.
        obligations: the other parts (preconditions of what is called, table indices), each with a description.
        text: the Python that was lifted, all functions called included.
    """

    name: str
    arguments: Mapping[str, Any]
    variables: tuple[Expr, ...]
    precondition: Expr
    result: Any
    body: Expr
    obligations: Mapping[Expr, str]
    text: str

    @property
    def goal(self) -> Expr:
        """The body and all obligations."""
        return ir.and_(self.body, ir.conjunction(self.obligations))

    def values(self, assignment: Mapping[str, ir.Value]) -> dict[str, Any]:
        """The arguments of the function for an assignment of the variables by name."""

        def value(argument: Any) -> Any:
            if isinstance(argument, Expr):
                return assignment[str(argument.value)]
            if isinstance(argument, tuple) and any(isinstance(a, Expr) for a in argument):
                return tuple(value(a) for a in argument)
            return argument

        return {name: value(argument) for name, argument in self.arguments.items()}


def predicate(function: Callable[..., bool], constants: Mapping[str, Any], lifter: Lifter | None = None) -> Claim:
    """The claim that a predicate holds for all arguments that meet its preconditions.

    `lifter` is the one to use where calls are not to be inlined.

    Raises:
        LiftError: it is written in Python outside the subset.
    """
    lifter, src, scope, variables, precondition = opened(function, constants, lifter)
    with lifter.under(precondition):
        result = lifter.body(src, scope)
    return _closed(lifter, src, scope, variables, precondition, result, lifter.truth(result))


def contract(function: Callable[..., Any], constants: Mapping[str, Any]) -> Claim:
    """The claim that a function keeps its contract: preconditions imply postconditions.

    Raises:
        LiftError: as `predicate`.
    """
    lifter, src, scope, variables, precondition = opened(function, constants)
    with lifter.under(precondition):
        result = lifter.body(src, scope)
        post = [lifter.condition(src, c, scope | {"result": result}) for c in src.contracts("ensure")]
    return _closed(lifter, src, scope, variables, precondition, result, ir.conjunction(post))


def opened(
    function: Callable[..., Any], constants: Mapping[str, Any], lifter: Lifter | None = None
) -> tuple[Lifter, Source, Scope, tuple[Expr, ...], Expr]:
    """A lifter, the source, the arguments in scope, the variables among them and the precondition.

    Raises:
        LiftError: as `predicate`.
    """
    lifter, src = lifter or Lifter(), source(function)
    hints = typing.get_type_hints(src.function)
    scope: Scope = {}
    variables: list[Expr] = []
    for name in src.parameters:
        if name in constants:
            scope[name] = constants[name]
            continue
        sort, length = _type(src, name, hints.get(name), lifter, dict(constants))
        names = [name] if length is None else [f"{name}_{i}" for i in range(length)]
        made = [ir.var(n, sort) for n in names]
        variables += made
        scope[name] = made[0] if length is None else tuple(made)
    precondition = ir.TRUE
    for node in src.contracts("require"):
        with lifter.under(precondition):
            precondition = ir.and_(precondition, lifter.condition(src, node, scope))
    return lifter, src, scope, tuple(variables), precondition


def _closed(
    lifter: Lifter,
    src: Source,
    scope: Scope,
    variables: tuple[Expr, ...],
    precondition: Expr,
    result: Any,
    body: Expr,
) -> Claim:
    text = "\n".join(sorted(ast.unparse(s.node) for s in lifter.sources))
    return Claim(src.node.name, scope, variables, precondition, result, body, dict(lifter.obligations), text)


SORTS = {int: Sort.INT, bool: Sort.BOOL, Fraction: Sort.RAT, int | Fraction: Sort.RAT, Number: Sort.RAT}


def _type(src: Source, name: str, hint: Any, lifter: Lifter, constants: dict[str, Any]) -> tuple[Sort, int | None]:
    """The sort of a parameter and, for a tuple, its length, which a precondition `len(name) == ...` must give."""
    if hint in SORTS:
        return SORTS[hint], None
    if typing.get_origin(hint) is tuple:
        element = typing.get_args(hint)[0]
        length = _length(src, name, lifter, constants)
        if element in SORTS and length is not None:
            return SORTS[element], length
        raise LiftError(src.file, src.node.lineno, f"the parameter {name}: no precondition `len({name}) == ...`")
    raise LiftError(src.file, src.node.lineno, f"the parameter {name} of type {hint}")


def _length(src: Source, name: str, lifter: Lifter, constants: dict[str, Any]) -> int | None:
    for condition in src.contracts("require"):
        for node in ast.walk(condition):
            if (
                isinstance(node, ast.Compare)
                and ast.unparse(node.left) == f"len({name})"
                and isinstance(node.ops[0], ast.Eq)
            ):
                frame = {"__globals__": src.function.__globals__, "__file__": src.file, **constants}
                try:
                    length = lifter.expression(node.comparators[0], frame)
                except LiftError:
                    continue
                if isinstance(length, int):
                    return length
    return None
