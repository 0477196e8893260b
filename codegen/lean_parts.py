"""A proof script for a long conjunction about integers: each part by a lemma about the few numbers that it needs.

`omega` alone would take every byte of a block into account for each code of it. Here a part needs the equations and
bounds below it only; and parts that differ in their names only, as those of a layout's bytes do, share one lemma.
Nothing here is trusted: Lean checks the script.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from septet.codegen import ir
from septet.codegen.ir import Expr, Sort
from septet.codegen.lean import LeanError, Statement, written_in

MOST = 400
"""Different lemmas of one script. More would take Lean minutes."""


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`: the lemmas, then the goal from them.

    Raises:
        LeanError: the claim has rationals, or too many parts that differ.
    """
    if any(e.sort is Sort.RAT for e in ir.order([statement.goal, *statement.hypotheses])):
        raise LeanError("rationals among integers")
    made = _Parts(statement)
    term = made.term(statement.goal)
    lemmas = list(made.lemmas)
    if len(lemmas) > MOST:
        raise LeanError(f"more than {MOST} different parts")
    lines = []
    if lemmas:
        joined = " ∧\n    ".join(f"({lemma})" for lemma in lemmas)
        names, holes = (", ".join(each) for each in zip(*((f"l{k}", "?_") for k in range(len(lemmas))), strict=True))
        pattern, holes = ("l0", "?_") if len(lemmas) == 1 else (f"⟨{names}⟩", f"⟨{holes}⟩")
        lines = [f"have {pattern} :", f"    {joined} := by"]
        lines += [f"  clear {' '.join(statement.known)}"] if statement.known else []
        lines += [f"  refine {holes} <;> intros <;> omega"]
    return "\n".join([*lines, f"exact {term}"])


@dataclass
class _Parts:
    statement: Statement
    lemmas: dict[str, int] = field(default_factory=dict)
    """Each lemma's number."""

    def __post_init__(self) -> None:
        self.known = {h: f"p{k}" for k, h in reversed(list(enumerate(self.statement.hypotheses)))}
        self.below = [set(self.names(h)) for h in self.statement.hypotheses]

    def term(self, goal: Expr) -> str:
        """A proof term for a part of the goal."""
        if goal in self.known:
            return self.known[goal]
        if goal is ir.TRUE:
            return "trivial"
        if goal.op == "and":
            return f"⟨{self.term(goal.args[0])}, {self.term(goal.args[1])}⟩"
        if goal.op == "or" and goal.args[0].op == "not" and self.given(goal.args[0].args[0]):
            return f"(Or.inr {self.term(goal.args[1])})"
        return self.lemma(goal)

    def given(self, e: Expr) -> bool:
        """Whether a boolean is a conjunction of hypotheses."""
        return e in self.known or (e.op == "and" and all(self.given(a) for a in e.args))

    def names(self, e: Expr) -> Iterator[Expr]:
        """The named nodes below an expression, each after those that its equation uses."""
        return (n for n in ir.order([e]) if n in self.statement.names)

    def lemma(self, part: Expr) -> str:
        """A lemma that says a part of the numbers below it, applied to them."""
        nodes = list(self.names(part))
        names = {n: f"x{k}" for k, n in enumerate(nodes)}
        numbers = set(nodes)
        arguments = [self.statement.names[n] for n in nodes]
        given = []
        for n in nodes:
            if n.op != "var":
                given.append(f"{names[n]} = {written_in(names, n, own=True)}")
                arguments.append(f"h{self.statement.names[n]}")
        for k, (h, below) in enumerate(zip(self.statement.hypotheses, self.below, strict=True)):
            if below <= numbers:
                given.append(written_in(names, h))
                arguments.append(f"p{k}")
        text = " → ".join([*given, written_in(names, part)])
        if names:
            text = f"∀ {' '.join(names.values())} : Int, {text}"
        number = self.lemmas.setdefault(text, len(self.lemmas))
        return f"(l{number} {' '.join(arguments)})" if arguments else f"l{number}"
