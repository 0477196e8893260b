"""A proof script for claims about codes: with the code known, every comparison is of multiples of one positive unit.

A code is an integer with few values, so each is a case. In a case all that a chain of midpoints compares differs from
one number by multiples of the unit, and `Ladder.Chain` compares the factors. A chain is taken apart once, and so is a
table that a code is looked up in; a case is one step for each. Nothing here is trusted: Lean checks the script.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from septet.codegen.core import ir
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort, Value
from septet.codegen.lean.cases import linear
from septet.codegen.lean.parts import Parts
from septet.codegen.lean.statement import INFIX, LeanError, Statement, written_in

MOST = 64
"""Values of a code."""


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`.

    Raises:
        LeanError: there is no such code, or no positive unit, or a comparison is of something else.
    """
    return "\n".join(_Multiples(statement).lines())


@dataclass(frozen=True)
class _Number:
    """A rational as a number without the unit, and a multiple of the unit."""

    rest: str
    factor: int


class _Multiples:
    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.lemmas: dict[str, str] = {}
        """Facts about rationals alone, and their names."""
        self.outer: list[str] = []
        """What numbers are in every case."""
        self.shown: dict[Expr, str] = {}
        self.apart: dict[Expr, str] = {}
        """Tables and chains, by the choice that each begins with."""
        self.unit, self.positive = self.found_unit()
        self.code, self.values = self.found_code()
        parts = dict.fromkeys(Parts(statement).parts(statement.goal))
        self.claims = [p for p in parts if p.op == "eq" and p.args[0].op == "ite" and p.args[0].sort is Sort.INT]
        self.rational = [p for p in parts if any(e.sort is Sort.RAT for e in p.args)]
        if not self.claims:
            raise LeanError("no chain of choices")

    def rewritten(self, claim: str, used: Iterable[str], given: str = "", known: str = "") -> str:
        """Steps that write numbers out, and use a lemma that says a claim of all rationals, if something is given."""
        variables = " ".join(name for name, v in self.statement.variables.items() if v.sort is Sort.RAT)
        text = f"∀ {variables} : Rat, {given}{claim}"
        lemma = self.lemmas.setdefault(text, f"r{len(self.lemmas)}")
        first = f"simp only [{', '.join(used)}] <;> " if used else ""
        return f"{first}exact {lemma} {variables} {known}".rstrip()

    def found_unit(self) -> tuple[Expr, str]:
        """A rational variable that is positive, and the hypothesis that says so."""
        for k, h in enumerate(self.statement.hypotheses):
            a = h.args[0] if h.args else h
            if h.op == "lt" and a.op == "const" and ir.number(a) == 0 and h.args[1].op == "var":
                return h.args[1], f"p{k}"
        raise LeanError("no positive unit")

    def found_code(self) -> tuple[Expr, range]:
        """An integer variable, and the values that hypotheses leave it."""
        for v in self.statement.variables.values():
            bounds = [h for h in self.statement.hypotheses if v in h.args and v.sort is Sort.INT]
            if [(h.op, h.args.index(v)) for h in bounds] == [("le", 1), ("lt", 0)]:
                low, high = int(ir.number(bounds[0].args[0])), int(ir.number(bounds[1].args[1]))
                if high - low <= MOST:
                    return v, range(low, high)
        raise LeanError("no integer of few values")

    def lines(self) -> list[str]:
        """The script."""
        code = str(self.code.value)
        cases = f" {INFIX['or']} ".join(f"{code} = {k}" for k in self.values)
        bounds = [f"p{k}" for k, h in enumerate(self.statement.hypotheses) if self.code in h.args]
        lines = [
            f"have cases : {cases} := by clear {' '.join(n for n in self.statement.known if n not in bounds)}; omega"
        ]
        for n, claim in enumerate(self.claims):
            lines += [f"have g{n} : {self.statement.text(claim)} := by"]
            lines += [f"  rcases cases with {' | '.join('v' for _ in self.values)}"]
            for value in self.values:
                block = list(_Case(self, value).prove(claim))
                lines += [f"  · {block[0]}", *(f"    {line}" for line in block[1:])]
        proved = {claim: f"g{n}" for n, claim in enumerate(self.claims)}
        for part in self.rational:
            names = self.statement.names
            used = [f"h{names[e]}" for e in ir.order([part]) if e in names and e.op != "var"]
            unit = names[self.unit]
            steps = self.rewritten(_Case(self, 0).written(part), used, f"0 < {unit} → ", self.positive)
            lines.append(f"have z{len(proved)} : {self.statement.text(part)} := by {steps}")
            proved[part] = f"z{len(proved)}"
        parts = Parts(self.statement, proofs=proved)
        known = " ".join(self.statement.known)
        lemmas = [f"have {n} : {text} := by clear {known}; intros; grind" for text, n in self.lemmas.items()]
        return [*lemmas, *self.outer, *lines, *parts.lines(), f"exact {parts.term(self.statement.goal)}"]


class _Case:
    def __init__(self, of: _Multiples, value: int) -> None:
        self.of = of
        self.names = of.statement.names
        self.value = value
        self.made: dict[Expr, tuple[bool, list[str]]] = {}
        self.out: list[str] = []
        self.shown: dict[Expr, str] = {}

    def prove(self, claim: Expr) -> Iterator[str]:
        """The lines of a proof of a claim that a chain is a number."""
        chain, number = claim.args
        proof, end = self.steps(chain)
        other = self.integer(number)
        if end.op != "const" or ir.number(end) != self.value_of(number):
            raise LeanError("another value is chosen")
        yield from self.out
        yield f"exact ({proof}).trans {other}.symm"

    def integer(self, e: Expr) -> str:
        """A proof that an integer is what the code makes it."""
        if e is self.of.code:
            return "v"
        if e not in self.shown:
            value = self.value_of(e)
            name = f"w{len(self.shown)}"
            rewritten = f"h{self.names[e]}, v" if e in self.names else "v"
            self.out.append(f"have {name} : {self.of.statement.text(e)} = {value} := by rw [{rewritten}]; decide")
            self.shown[e] = name
        return self.shown[e]

    def steps(self, e: Expr) -> tuple[str, Expr]:
        """A proof that a choice is what is chosen, and that."""
        choices = list(_choices(e, self.names))
        end = choices[-1].args[2]
        kinds = {(c.args[0].op, c.args[0].args[0]) for c in choices}
        op, subject = kinds.pop()
        if not kinds and op == "eq" and subject.sort is Sort.INT:
            key = self.integer(subject)
            place = next((k for k, c in enumerate(choices) if self.value_of(c.args[0])), len(choices))
            proof = f"{self.taken_apart(e, choices)}.found {key} (j := {place}) (by decide +kernel) rfl"
        elif not kinds and op == "lt" and subject.sort is Sort.RAT:
            number, why = self.number(subject)
            bounds = [self.number(c.args[0].args[1]) for c in choices]
            if any(b.rest != number.rest for b, _ in bounds):
                raise LeanError("a comparison of what differs by more than multiples of the unit")
            place = next((k for k, (b, _) in enumerate(bounds) if number.factor < b.factor), len(choices))
            whole = self.taken_apart(e, choices, [name for _, name in bounds])
            proof = f"{whole}.found {self.of.positive} {why} (by decide +kernel)"
        else:
            raise LeanError("neither a table nor a chain")
        self.made |= {c: (k == place, []) for k, c in enumerate(choices[: place + 1])}
        return proof, end if place == len(choices) else choices[place].args[1]

    def taken_apart(self, e: Expr, choices: Sequence[Expr], bounds: Sequence[str] = ()) -> str:
        """The name of a table, or of a chain with proofs of what its bounds are."""
        if e not in self.of.apart:
            if any(b not in self.of.shown.values() for b in bounds):
                raise LeanError("a chain whose bounds are chosen")
            step, text = (
                ("Ladder.Chain.step", "Ladder.Chain.last") if bounds else ("Ladder.Table.row", "Ladder.Table.last")
            )
            for k, c in reversed(list(enumerate(choices))):
                text = f"({' '.join([step, *bounds[k : k + 1], f'h{self.names[c]}', text])})"
            self.of.apart[e] = f"a{len(self.of.apart)}"
            self.of.outer.append(f"have {self.of.apart[e]} := {text}")
        return self.of.apart[e]

    def value_of(self, e: Expr) -> Value:
        """What the code makes an expression without rationals."""
        return evaluate([e], {str(self.of.code.value): self.value})[0]

    def number(self, e: Expr) -> tuple[_Number, str]:
        """What a rational is, and the name of a proof."""
        used: dict[str, None] = {}
        for n in ir.order([e], into=self.into(used)):
            if n in self.names and n.op not in ("var", "ite"):
                used[f"h{self.names[n]}"] = None
        fact = linear(e, self.made)
        factor = fact.coefficients.get(self.of.unit, Fraction(0))
        if factor.denominator != 1 or fact.constant:
            raise LeanError("no whole multiple of the unit")
        rest = " + ".join(
            f"{name} * (({fact.coefficients[v]} : Int) : Rat)"
            for name, v in self.of.statement.variables.items() if v in fact.coefficients and v is not self.of.unit
        )  # fmt: skip
        known = set(self.of.statement.variables.values())
        if not set(fact.coefficients) <= known or any(c.denominator != 1 for c in fact.coefficients.values()):
            raise LeanError("no sum of multiples")
        made = _Number(rest or "0", int(factor))
        if e not in self.of.shown and e not in self.shown:
            of = self.of
            said = f"{made.rest} + {of.statement.names[of.unit]} * (({made.factor} : Int) : Rat)"
            always = not any(n in self.shown.values() for n in used)
            name = f"m{len(of.outer)}" if always else f"n{len(self.shown)}"
            steps = of.rewritten(f"{self.written(e)} = {said}", used)
            (of.outer if always else self.out).append(f"have {name} : {of.statement.text(e)} = {said} := by {steps}")
            (of.shown if always else self.shown)[e] = name
        return made, self.of.shown.get(e) or self.shown[e]

    def written(self, e: Expr) -> str:
        """A rational in terms of variables, with what is chosen in place of choices."""
        found: dict[Expr, str] = {v: str(v.value) for v in self.of.statement.variables.values()}
        for n in ir.order([e], into=self.into({})):
            if n.op == "ite":
                found[n] = found[self.chosen(n)]
            elif n not in found:
                found[n] = written_in(found, n, own=True)
        return found[e]

    def into(self, used: dict[str, None]) -> Callable[[Expr], Sequence[Expr]]:
        """What a rational depends on: of a choice, what is chosen, which is shown and noted."""

        def below(e: Expr) -> Sequence[Expr]:
            if e.op != "ite":
                return e.args
            if e not in self.shown:
                name = f"c{len(self.shown)}"
                proof, chosen = self.steps(e)
                stated = f"{self.of.statement.text(e)} = {self.of.statement.text(chosen)}"
                self.out.append(f"have {name} : {stated} := {proof}")
                self.shown[e] = name
            used[self.shown[e]] = None
            return (self.chosen(e),)

        return below

    def chosen(self, e: Expr) -> Expr:
        """What a choice that was made is."""
        while e.op == "ite":
            e = e.args[1 if self.made[e][0] else 2]
        return e


def _choices(e: Expr, names: Mapping[Expr, str]) -> Iterator[Expr]:
    """A choice, and those in turn that are made where its condition does not hold."""
    while e.op == "ite" and e in names:
        yield e
        e = e.args[2]
