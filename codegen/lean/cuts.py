"""Facts between the equations of a statement and its goal: what functions promise of their results.

A rounded number is a choice of thirty; that it is not above the original is all that most claims need of it. Such a
fact is proved first, case by case, and then stands for the choice.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from septet.codegen.core import claim, ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter, source
from septet.codegen.lean.cases import Cases, Known
from septet.codegen.lean.statement import Statement

COMPARISONS = ("lt", "le")


class Noting(Lifter):
    """A lifter that notes what is ensured of each call's result."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: dict[Expr, dict[Expr, None]] = {}

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        result = super().call(function, *args)
        src = source(function)
        if isinstance(result, Expr):
            scope = self._bind(src, args) | {"result": result}
            for node in src.contracts("ensure"):
                for fact in _comparisons(Lifter().condition(src, node, scope)):
                    self.notes.setdefault(result, {})[fact] = None
        return result


def ensured(function: Callable[..., Any], constants: Mapping[str, Any]) -> dict[Expr, Expr]:
    """What the calls in a function ensure of integers that are choices: by the fact, the integer.

    Raises:
        LiftError: as `claim.predicate`.
    """
    lifter, src, scope, _, precondition = claim.opened(function, constants, noting := Noting())
    with lifter.under(precondition):
        lifter.body(src, scope)
    return {
        fact: result
        for result, facts in noting.notes.items()
        for fact in facts
        if result.op == "ite" and all(a.sort is Sort.INT for a in fact.args)
    }


def _comparisons(e: Expr) -> list[Expr]:
    """The comparisons of numbers that a condition is a conjunction of; what else it says is left out."""
    if e.op == "and":
        return [fact for a in e.args for fact in _comparisons(a)]
    return [e] if e.op in COMPARISONS else []


@dataclass(frozen=True)
class Reduced:
    """A statement in which some numbers stand for themselves, and what is known of them is a hypothesis.

    Attributes:
        lines: the steps of a proof that make the hypotheses and forget the equations.
        statement: what is left to prove.
        atoms: the numbers.
        given: the hypotheses.
    """

    lines: list[str]
    statement: Statement
    atoms: frozenset[Expr]
    given: list[Known]


def reduced(statement: Statement, cut: bool) -> Reduced:
    """A statement with its facts, proved, in place of what they follow from; and quotients as what bounds them.

    Quotients are left alone where there are no rationals, and so are all numbers where `cut` is false.
    """
    facts = dict(statement.facts) if cut else {}
    rational = any(e.sort is Sort.RAT for e in ir.order([*statement.hypotheses, statement.goal]))
    atoms = set(facts.values())
    live = _live(statement, atoms)
    if rational:
        for e in live:
            if e.op == "floordiv" and e in statement.names:
                a, divisor = e.args
                product = ir.mul(e, divisor)
                last = ir.const(int(ir.number(divisor)) - 1)
                facts |= {ir.le(product, a): e, ir.le(a, ir.add(product, last)): e}
                atoms.add(e)
    if not atoms:
        return Reduced([], statement, frozenset(), [])
    kept = {n: e for n, e in statement.equations.items() if e in live and e not in atoms}
    every = {e: [f"h{n}"] for n, e in statement.equations.items() if e.sort is Sort.INT and e.op != "floor"}
    lines = []
    given = []
    for k, (fact, result) in enumerate(facts.items()):
        if not set(ir.order([fact], into=lambda e: () if e in atoms else e.args)) <= live | atoms | set(_plain(fact)):
            continue
        cases = Cases({e: h for e, h in every.items() if e is result or e not in atoms}, [])
        lines.append(f"have k{k} : {statement.text(fact)} := by")
        own = result.op == "floordiv"
        steps = [f"rw [h{statement.names[result]}]", "omega"] if own else [*hidden(every), *cases.prove(fact)]
        lines += [f"  {step}" for step in steps]
        given.append(Known(f"k{k}", fact))
    gone = [f"h{n}" for n in statement.equations if n not in kept]
    lines.append(f"clear {' '.join(reversed(gone))}")
    return Reduced(lines, replace(statement, equations=kept), frozenset(atoms), given)


def _live(statement: Statement, atoms: set[Expr]) -> set[Expr]:
    return set(ir.order([*statement.hypotheses, statement.goal], into=lambda e: () if e in atoms else e.args))


def _plain(fact: Expr) -> list[Expr]:
    """The nodes of a fact's own arithmetic."""
    return [e for e in ir.order([fact]) if e.op in ("const", "add", "sub", "mul", "neg", "lt", "le")]


def hidden(equations: Mapping[Expr, Sequence[str]]) -> list[str]:
    """Steps that keep `omega` from looking into equations."""
    steps = [(h, "Choice" if e.op == "ite" else "Hidden") for e, names in equations.items() for h in names]
    return [f"replace {h} := {form}.of {h}" for h, form in steps]
