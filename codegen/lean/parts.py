"""A proof script for a long conjunction about integers: each part by a lemma about the few numbers that it needs.

`omega` alone would take every byte of a block into account for each code of it. Here a part needs the equations and
bounds below it only; and parts that differ in their names only, as those of a layout's bytes do, share one lemma.
Parts that only move bits share one too if they share variables, without `omega` (`lean_bits`).
Nothing here is trusted: Lean checks the script.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean import bits as lean_bits
from septet.codegen.lean.statement import LeanError, Statement, written_in

MOST = 400
"""Different lemmas of one script. More would take Lean minutes."""
TOGETHER = 64
"""Variables of a lemma about bits."""


def script(statement: Statement, settled: Mapping[Expr, tuple[Expr, str]] | None = None) -> str:
    """The lines of a tactic block, without `by`: the lemmas, what they say of the numbers, then the goal from that.

    Args:
        settled: numbers that are known to be others, with the proofs of that.

    Raises:
        LeanError: the claim has rationals, or too many parts that differ.
    """
    if any(e.sort is Sort.RAT for e in ir.order([statement.goal, *statement.hypotheses])):
        raise LeanError("rationals among integers")
    made = Parts(statement, settled or {})
    return "\n".join([*made.lines(), f"exact {made.term(statement.goal)}"])


@dataclass
class Parts:
    """A goal's parts, each with a lemma that says it of any numbers, and the lemma's use.

    Attributes:
        statement: whose goal it is.
        settled: numbers that are known to be others, with the proofs of that.
        proofs: the proof of each part; of some, they may be known already.
    """

    statement: Statement
    settled: Mapping[Expr, tuple[Expr, str]] = field(default_factory=dict)
    proofs: dict[Expr, str] = field(default_factory=dict)
    lemmas: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    """Each lemma's number, and its proof if moving bits decides it."""
    uses: list[str] = field(default_factory=list)
    """What the lemmas say of the statement's own numbers."""

    def __post_init__(self) -> None:
        self.known = {h: f"p{k}" for k, h in reversed(list(enumerate(self.statement.hypotheses)))}
        self.below = [set(self.names([h])) for h in self.statement.hypotheses]
        alike: list[tuple[frozenset[Expr], list[Expr]]] = []
        for part in dict.fromkeys(part for part in self.parts(self.statement.goal) if part not in self.proofs):
            if not self.moves(part):
                self.lemma([part], False)
                continue
            about, parts = frozenset(e for e in self.names([part]) if e.op == "var"), [part]
            for other in [other for other in alike if other[0] & about]:
                if len(about | other[0]) <= TOGETHER:
                    about, parts = about | other[0], other[1] + parts
                    alike.remove(other)
            alike.append((about, parts))
        for _, parts in alike:
            self.lemma(parts, True)

    def lines(self) -> list[str]:
        """The lemmas, and what they say of the numbers.

        Raises:
            LeanError: there are too many.
        """
        if len(self.lemmas) > MOST:
            raise LeanError(f"more than {MOST} different parts")
        lines = [f"have l{k} : {text} :=\n  {proof}" for text, (k, proof) in self.lemmas.items() if proof]
        if others := {text: f"l{k}" for text, (k, proof) in self.lemmas.items() if not proof}:
            joined = " ∧\n    ".join(f"({text})" for text in others)
            names, holes = (", ".join(each) for each in (others.values(), ["?_"] * len(others)))
            pattern, holes = (names, holes) if len(others) == 1 else (f"⟨{names}⟩", f"⟨{holes}⟩")
            lines += [f"have {pattern} :", f"    {joined} := by"]
            lines += [f"  clear {' '.join(self.statement.known)}"] if self.statement.known else []
            lines += [f"  refine {holes} <;> intros <;> omega"]
        return [*lines, *self.uses]

    def parts(self, goal: Expr) -> Iterator[Expr]:
        """What is left to prove of a goal."""
        if goal in self.known or goal is ir.TRUE:
            return
        if goal.op == "and":
            yield from self.parts(goal.args[0])
            yield from self.parts(goal.args[1])
        else:
            yield goal

    def term(self, goal: Expr) -> str:
        """A proof term for a part of the goal."""
        if goal in self.known:
            return self.known[goal]
        if goal is ir.TRUE:
            return "trivial"
        if goal.op == "and":
            return f"⟨{self.term(goal.args[0])}, {self.term(goal.args[1])}⟩"
        return self.proofs[goal]

    def names(self, roots: Sequence[Expr]) -> Iterator[Expr]:
        """The named nodes below expressions, each after those that its equation uses."""

        def into(e: Expr) -> Sequence[Expr]:
            return self.settled[e][:1] if e in self.settled else e.args

        return (n for n in ir.order(roots, into) if n in self.statement.names)

    def moves(self, part: Expr) -> bool:
        """Whether moving bits decides a part."""
        nodes, known, _ = self.about([part])
        try:
            return bool(lean_bits.term(nodes, known, [part]))
        except lean_bits.BitsError:
            return False

    def about(self, parts: Sequence[Expr]) -> tuple[list[Expr], dict[Expr, str], list[str]]:
        """The numbers below parts, the hypotheses about these alone with names, and those names in the statement."""
        nodes = list(self.names(parts))
        if self.settled:  # a step that was not taken may be the only one to speak of what hypotheses are about
            near = [h for h, below in zip(self.statement.hypotheses, self.below, strict=True)
                    if {e for e in below if e.op == "var"} <= set(nodes)]  # fmt: skip
            nodes = list(self.names([*parts, *near]))
        numbers = set(nodes)
        found = [(h, f"p{k}") for k, (h, below) in enumerate(zip(self.statement.hypotheses, self.below, strict=True))
                 if below <= numbers]  # fmt: skip
        return nodes, {h: f"q{k}" for k, (h, _) in enumerate(found)}, [name for _, name in found]

    def lemma(self, parts: Sequence[Expr], bits: bool) -> None:
        """A lemma that says parts of the numbers below them, and its use."""
        nodes, known, own = self.about(parts)
        names = {n: f"x{k}" for k, n in enumerate(nodes)}
        given = {f"e{k}": f"{names[n]} = {self.equation(names, n)}" for k, n in enumerate(nodes) if n.op != "var"}
        said = " ∧ ".join(written_in(names, part) for part in parts)
        text = " → ".join([*given.values(), *(written_in(names, h) for h in known), f"({said})"])
        if names:
            text = f"∀ {' '.join(names.values())} : Int, {text}"
        if text not in self.lemmas:
            proof = f"fun {' '.join([*names.values(), *given, *known.values()])} => " if names else ""
            proof += lean_bits.term(nodes, known, parts) if bits else ""
            self.lemmas[text] = len(self.lemmas), proof if bits else None
        arguments = [self.statement.names[n] for n in nodes]
        arguments += [
            self.settled[n][1] if n in self.settled else f"h{self.statement.names[n]}" for n in nodes if n.op != "var"
        ]
        self.uses.append(f"have u{len(self.uses)} := l{self.lemmas[text][0]} {' '.join([*arguments, *own])}")
        for k, part in enumerate(parts):
            last = k == len(parts) - 1
            self.proofs[part] = f"u{len(self.uses) - 1}{'.2' * k}{'' if last else '.1'}"

    def equation(self, names: Mapping[Expr, str], e: Expr) -> str:
        """What a named number is."""
        if e in self.settled:
            return written_in(names, self.settled[e][0])
        return written_in(names, e, own=True)
