"""A proof script that turns a claim about linear terms over `Rat` into one over `Int`, for `omega` to decide.

Each step is a lemma of `Septet.Scaled`, applied to the node that it is about: nothing is searched for. Numbers
whose unit depends on the variables' denominators are written as integers of one unit; integers that never meet a
rational stay as they are. What this loses is that a number which is an integer in the claim is a whole number of
units: only its bounds carry over, so a claim that needs more is not proved this way.
"""

import math
from dataclasses import dataclass
from fractions import Fraction

from septet.codegen import ir
from septet.codegen.ir import Expr, Sort
from septet.codegen.lean import LeanError, Statement

ATOMS = ("var", "floor", "floordiv", "mod")
"""Operations whose integer results have no linear form: they become unknowns of their own."""


@dataclass(frozen=True)
class Scaled:
    """A proof term for `Scaled e units x _`."""

    units: int
    proof: str

    def finer(self, units: int) -> "Scaled":
        """The same in a finer unit."""
        if units == self.units:
            return self
        return Scaled(units, f"(Scaled.finer {units // self.units} {units} (by decide) {self.proof})")


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`: the steps to integers, then `omega` on each part of the goal.

    Raises:
        LeanError: the claim has something that is not linear among rationals.
    """
    made = _Script(statement)
    lines = made.prelude() if made.has_rationals else []
    parts: list[Expr] = []
    lines.append(f"refine {_shape(statement.goal, parts)}")
    for part in parts:
        block = [*made.goal(part), *made.cleared(), "omega"]
        lines += [f"· {block[0]}", *(f"  {line}" for line in block[1:])]
    return "\n".join(lines)


def _shape(goal: Expr, parts: list[Expr]) -> str:
    """A conjunction as a term with a hole for each part."""
    if goal.op == "and":
        left = _shape(goal.args[0], parts)
        return f"⟨{left}, {_shape(goal.args[1], parts)}⟩"
    parts.append(goal)
    return "?_"


class _Script:
    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.roots = [*statement.hypotheses, statement.goal]
        self.nodes = list(ir.order(self.roots))
        self.reached: dict[Expr, frozenset[Expr]] = {}
        for e in self.nodes:
            own = frozenset({e}) if e.op in ATOMS and e.sort is Sort.INT else frozenset()
            below = () if e.op in ATOMS else e.args[1:] if e.op == "ite" else e.args
            self.reached[e] = own.union(*(self.reached[a] for a in below))
        casts = [e.args[0] for e in self.nodes if e.op == "rat"] + [e for e in self.nodes if e.op == "floor"]
        self.has_rationals = bool(casts) or any(e.sort is Sort.RAT for e in self.nodes)
        self.stale: list[str] = []
        self.shared = frozenset[Expr]().union(*(self.reached[e] for e in casts))
        """Integer unknowns that occur among rationals."""
        self.terms: dict[Expr, Scaled] = {}
        self.out: list[str] = []

    def goal(self, part: Expr) -> list[str]:
        """A step to a part's form over integers."""
        return [f"refine ({self.truth(part)}).mpr ?_"] if self.has_rationals and self.moves(part) else ["skip"]

    def cleared(self) -> list[str]:
        """A step that forgets what has been said again."""
        return [f"clear {' '.join(reversed(self.stale))}"] if self.stale else []

    def prelude(self) -> list[str]:
        """The steps that make integers of the rationals."""
        rationals = [(n, v) for n, v in self.statement.variables.items() if v.sort is Sort.RAT]
        listed = ", ".join(n for n, _ in rationals)
        self.out.append(f"obtain ⟨e, he, common⟩ := Scaled.common [{listed}]")
        for n, v in rationals:
            self.out.append(f"obtain ⟨x_{n}, s_{n}⟩ := common {n} (by simp)")
            self.terms[v] = Scaled(1, f"s_{n}")
        stale = []
        for name, e in self.statement.equations.items():
            if e.sort is Sort.RAT:
                made = self.own(e)
                self.named(name, e, Scaled(made.units, f"(Scaled.ofEq h{name} {made.proof})"))
                stale.append(f"h{name}")
            elif e.op == "ite" and self.moves(e.args[0]):
                self.out.append(f"have i{name} := Scaled.choice {self.truth(e.args[0])} h{name}")
                stale.append(f"h{name}")
            elif e.op == "floor":
                whole = self.term(e)
                x = self.term(e.args[0])
                units = math.lcm(whole.units, x.units)
                self.out.append(
                    f"have f{name} := Scaled.floor (by decide) he {x.finer(units).proof} h{name} "
                    f"{whole.finer(units).proof}"
                )
                stale.append(f"h{name}")
        for k, h in enumerate(self.statement.hypotheses):
            if self.moves(h):
                self.out.append(f"have q{k} := ({self.truth(h)}).mp p{k}")
                if self.rational(h):
                    stale.append(f"p{k}")
        self.stale = stale
        return self.out

    def named(self, name: str, e: Expr, made: Scaled) -> None:
        """Give the integer that a node has become a name of its own."""
        self.out.append(f"obtain ⟨x_{name}, d_{name}, s_{name}⟩ := Scaled.named {made.proof}")
        self.terms[e] = Scaled(made.units, f"s_{name}")

    def rational(self, e: Expr) -> bool:
        """Whether a boolean compares rationals, in itself rather than by a named number."""
        below = ir.order([e], into=lambda n: n.args if n.sort is Sort.BOOL else ())
        return any(n.sort is Sort.BOOL and any(a.sort is Sort.RAT for a in n.args) for n in below)

    def moves(self, e: Expr) -> bool:
        """Whether a boolean says something of numbers that are written in units."""
        below = ir.order([e], into=lambda n: n.args if n.sort is Sort.BOOL else ())
        return any(n.sort is Sort.BOOL and n.args and self.compares(n) for n in below)

    def compares(self, e: Expr) -> bool:
        """Whether a comparison is of numbers in units."""
        if e.op not in ("lt", "le", "eq") or e.args[0].sort is Sort.BOOL:
            return False
        return e.args[0].sort is Sort.RAT or any(self.reached[a] & self.shared for a in e.args)

    def truth(self, e: Expr) -> str:
        """A proof term for the equivalence of a boolean and its form over integers."""
        if e.op in ("and", "or", "not") or (e.op == "eq" and e.args[0].sort is Sort.BOOL):
            if not self.moves(e):
                return "Iff.rfl"
            lemma = {"and": "and_congr", "or": "or_congr", "not": "not_congr", "eq": "iff_congr"}[e.op]
            return f"({lemma} {' '.join(self.truth(a) for a in e.args)})"
        if not self.compares(e):
            return "Iff.rfl"
        a, b = (self.term(x) for x in e.args)
        units = math.lcm(a.units, b.units)
        lemma = e.op if e.args[0].sort is Sort.RAT else f"int{e.op.capitalize()}"
        return f"(Scaled.{lemma} (by decide) he {a.finer(units).proof} {b.finer(units).proof})"

    def term(self, e: Expr) -> Scaled:
        """A number in units: a rational, or an integer as a rational."""
        if e in self.terms:
            return self.terms[e]
        name = self.statement.names.get(e)
        if e.sort is Sort.INT and e.op in ATOMS:
            assert name is not None or e.op in ("floordiv", "mod")
            if name is None:
                raise LeanError("a quotient among rationals")
            self.out.append(f"obtain ⟨x_{name}', -, s_{name}'⟩ := Scaled.named (Scaled.const e {name})")
            self.terms[e] = Scaled(1, f"s_{name}'")
            return self.terms[e]
        made = self.own(e)
        if name is not None:
            self.named(f"{name}'", e, Scaled(made.units, f"(Scaled.ofIntEq h{name} {made.proof})"))
            return self.terms[e]
        self.terms[e] = made
        return made

    def own(self, e: Expr) -> Scaled:
        """The form of a node's own operation."""
        whole = e.sort is Sort.INT
        if e.op == "const":
            x = Fraction(ir.number(e))
            if x.denominator == 1:
                return Scaled(1, f"(Scaled.const e {_integer(x.numerator)})")
            return Scaled(x.denominator, f"(Scaled.frac e {_integer(x.numerator)} {x.denominator} (by decide))")
        if e.op == "rat":
            return self.term(e.args[0])
        if e.op == "neg":
            a = self.term(e.args[0])
            return Scaled(a.units, f"(Scaled.{'intNeg' if whole else 'neg'} {a.proof})")
        if e.op in ("add", "sub"):
            a, b = (self.term(x) for x in e.args)
            units = math.lcm(a.units, b.units)
            lemma = f"int{e.op.capitalize()}" if whole else e.op
            return Scaled(units, f"(Scaled.{lemma} {a.finer(units).proof} {b.finer(units).proof})")
        if e.op == "mul":
            return self.product(e, whole)
        if e.op == "ite":
            a, b = (self.term(x) for x in e.args[1:])
            units = math.lcm(a.units, b.units)
            lemma = "intIte" if whole else "ite"
            chosen = f"{a.finer(units).proof} {b.finer(units).proof}"
            return Scaled(units, f"(Scaled.{lemma} {self.truth(e.args[0])} {chosen})")
        raise LeanError(f"{e.op} among rationals")

    def product(self, e: Expr, whole: bool) -> Scaled:
        left = e.args[0].op == "const"
        x, k = (e.args[1], e.args[0]) if left else e.args
        if k.op != "const":
            raise LeanError("a product of variables")
        a, factor = self.term(x), Fraction(ir.number(k))
        if whole:
            return Scaled(a.units, f"(Scaled.{'intLmul' if left else 'intMul'} {_integer(factor.numerator)} {a.proof})")
        if factor.denominator == 1:
            return Scaled(a.units, f"(Scaled.{'lmul' if left else 'mul'} {_integer(factor.numerator)} {a.proof})")
        units = a.units * factor.denominator
        lemma = "lfmul" if left else "fmul"
        numbers = f"{_integer(factor.numerator)} {factor.denominator} {units}"
        return Scaled(units, f"(Scaled.{lemma} {numbers} (by decide) (by decide) {a.proof})")


def _integer(k: int) -> str:
    return str(k) if k >= 0 else f"({k})"
