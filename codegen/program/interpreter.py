"""Runs programs on arrays: the oracle of every target."""

from collections.abc import Mapping
from typing import Any

from septet.codegen.core import interpreter, ir
from septet.codegen.core.ir import Expr, Value
from septet.codegen.program.ir import (
    Advance,
    Allocate,
    Apply,
    Assign,
    Assume,
    Call,
    For,
    If,
    Let,
    Load,
    Operate,
    Program,
    Register,
    Return,
    Statement,
    Store,
    View,
)
from septet.spec import binary32
from septet.spec.arrays import Array, Element, allocate, view

OPERATIONS: dict[str, Any] = {f.__name__: f for f in binary32.OPERATIONS} | {
    "quotient": lambda a, b: a // b,
    "remainder": lambda a, b: a % b,
}


class Violation(Exception):
    """A value that a machine type does not hold, or an assumption that does not hold."""


class Interpreter:
    """Runs the procedures of a program."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def call(self, name: str, *arguments: int | Array) -> int | None:
        """Run a procedure; its status, or what else it returns.

        Raises:
            IndexError, ValueError: an array is used in a way that it does not allow.
            Violation: a variable is not within what its type or an assumption says.
        """
        procedure = self.program.procedures[name]
        values: dict[str, Any] = {}
        for p, a in zip(procedure.parameters, arguments, strict=True):
            values[p.name] = a
        return _Frame(self, procedure.bounds, values).run(procedure.body)


class _Frame:
    def __init__(self, owner: Interpreter, bounds: Mapping[Expr, Any], values: dict[str, Any]) -> None:
        self.owner, self.bounds, self.values = owner, bounds, values
        self.types: dict[str, Element] = {}

    def value(self, e: Expr) -> Value:
        if e.op == "const":
            return ir.constant(e)
        if e.op == "var":
            return self.values[str(e.value)]  # type: ignore[no-any-return]
        return interpreter.evaluate([e], self.values)[0]

    def bind(self, var: Expr, value: Any) -> None:
        low, high = self.bounds.get(var, (None, None))
        if (low is not None and value < low) or (high is not None and value > high):
            raise Violation(f"{var.value} is {value}, not within {low} and {high}")
        self.values[str(var.value)] = value

    def run(self, body: tuple[Statement, ...]) -> int | None:
        """The status, if the statements return one."""
        for s in body:
            status = self.step(s)
            if status is not None:
                return status
        return None

    def step(self, s: Statement) -> int | None:
        if isinstance(s, Let):
            self.bind(s.var, self.value(s.value))
        elif isinstance(s, Assume):
            if not self.value(s.condition):
                raise Violation(f"the assumption about {s.of.value} does not hold: it is {self.value(s.of)}")
            self.values[str(s.var.value)] = self.value(s.of)
        elif isinstance(s, Register | Assign):
            if isinstance(s, Register):
                self.types[str(s.var.value)] = s.element
            element, value = self.types[str(s.var.value)], int(self.value(s.value))
            if not element.low <= value <= element.high:
                raise Violation(f"{s.var.value} is {value}, which is no {element.name}")
            self.values[str(s.var.value)] = value
        elif isinstance(s, Load):
            self.bind(s.var, self.array(s.array)[int(self.value(s.index))])
        elif isinstance(s, Store):
            self.array(s.array)[int(self.value(s.index))] = int(self.value(s.value))
        elif isinstance(s, Operate):
            self.bind(s.var, OPERATIONS[s.operation](*(self.value(a) for a in s.arguments)))
        elif isinstance(s, Apply):
            function = self.owner.program.functions[s.function]
            given = {str(p.value): self.value(a) for p, a in zip(function.parameters, s.arguments, strict=True)}
            self.bind(s.var, interpreter.evaluate([function.result], given)[0])
        elif isinstance(s, Call):
            passed = [
                view(self.array(a.array), int(self.value(a.start))) if isinstance(a, View) else int(self.value(a))
                for a in s.arguments
            ]
            status = self.owner.call(s.procedure, *passed)
            if s.var is not None:
                self.bind(s.var, status)
        elif isinstance(s, Allocate):
            self.values[s.array] = allocate(s.element, s.length)
        elif isinstance(s, Advance):
            self.values[s.array] = view(self.array(s.array), int(self.value(s.by)))
        elif isinstance(s, For):
            for k in range(int(self.value(s.start)), int(self.value(s.stop)), int(self.value(s.step))):
                self.bind(s.var, k)
                status = self.run(s.body)
                if status is not None:
                    return status
        elif isinstance(s, If):
            return self.run(s.then if self.value(s.condition) else s.other)
        elif isinstance(s, Return):
            return int(self.value(s.value))
        return None

    def array(self, name: str) -> Array:
        found = self.values[name]
        assert isinstance(found, Array)
        return found
