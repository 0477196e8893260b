"""A lifter that leaves calls of some functions as they are, for languages whose text calls them too.

The result of such a call is a variable that stands for it; `CallLifter.made` says which call each one is.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter, source
from septet.codegen.core.ranges import Interval

Shape = Literal["value", "functions", "array"]


@dataclass(frozen=True, eq=False)
class Callee:
    """A function of the target that stands for a spec function with some constants.

    Attributes:
        name: what the target calls it.
        constants: the values of the function's constant parameters, by name.
        parameters: for each other parameter, the intervals of its elements: one, unless it is an array.
        results: the interval of each component of the result; None for a truth value.
        shape: of the result: one value, one function a component, or an array.
        rational: whether the result is a rational where an argument is.
    """

    name: str
    function: Callable[..., Any]
    constants: Mapping[str, Any]
    parameters: Mapping[str, tuple[Interval, ...]]
    results: tuple[Interval | None, ...]
    shape: Shape = "value"
    rational: bool = False


@dataclass(frozen=True)
class Call:
    """A call whose result, or one component of it, a variable stands for."""

    callee: Callee
    arguments: tuple[Any, ...]
    component: int

    @property
    def operands(self) -> Iterator[Expr]:
        """The expressions among the arguments, elements of arrays included."""
        for a in self.arguments:
            for e in a if isinstance(a, tuple | list) else (a,):
                yield e if isinstance(e, Expr) else ir.const(e)


class CallLifter(Lifter):
    """A lifter with callees that are not inlined; what they require is the target's to check."""

    def __init__(self, callees: Iterable[Callee]) -> None:
        super().__init__()
        self.callees: dict[Any, list[Callee]] = {}
        for c in callees:
            self.callees.setdefault(inspect.unwrap(c.function), []).append(c)
        self.made: dict[Expr, Call] = {}
        self._numbers: dict[tuple[Callee, tuple[Expr, ...]], int] = {}

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        parameters = source(function).parameters
        given = dict(zip(parameters, args, strict=False))
        if any(_symbolic(a) for a in args):
            for c in self.callees.get(inspect.unwrap(function), ()):
                if all(name in given and given[name] == value for name, value in c.constants.items()):
                    arguments = tuple(given[p] for p in parameters if p not in c.constants)
                    return self._result(c, arguments)
        return super().call(function, *args)

    def _result(self, callee: Callee, arguments: tuple[Any, ...]) -> Any:
        operands = tuple(Call(callee, arguments, 0).operands)
        sort = Sort.RAT if callee.rational and any(e.sort is Sort.RAT for e in operands) else Sort.INT
        text = f"{callee.name}({self._numbers.setdefault((callee, operands), len(self._numbers))})"
        found = []
        for k, interval in enumerate(callee.results):
            e = ir.var(f"{text}#{k}", Sort.BOOL if interval is None else sort)
            self.made[e] = Call(callee, arguments, k)
            found.append(e)
        return found[0] if callee.shape == "value" else tuple(found)


def _symbolic(value: Any) -> bool:
    return isinstance(value, Expr) or (isinstance(value, tuple | list) and any(_symbolic(v) for v in value))
