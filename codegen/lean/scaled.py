"""A proof script that turns a claim about linear terms over `Rat` into one over `Int`, for `omega` to decide.

Each step is a lemma of `Septet.Scaled`, applied to the node that it is about: nothing is searched for. Numbers
whose unit depends on the variables' denominators are written as integers of one unit; integers that never meet a
rational stay as they are. What this loses is that a number which is an integer in the claim is a whole number of
units: only its bounds carry over, so a claim that needs more is not proved this way.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean import cuts as lean_cuts
from septet.codegen.lean.cases import Cases, Known
from septet.codegen.lean.statement import LeanError, Statement

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


def script(statement: Statement, deep: bool = False, cut: bool = False) -> str:
    """The lines of a tactic block, without `by`: the steps to integers, then the cases of each part of the goal.

    Args:
        deep: make choices that only preconditions and conditions speak of as well.
        cut: use what functions ensure of their results instead of what the results are.

    Raises:
        LeanError: the claim has something that is not linear among rationals, or too many cases.
    """
    smaller = lean_cuts.reduced(statement, cut)
    statement = smaller.statement
    made = _Script(statement, smaller.atoms, smaller.given)
    if made.has_rationals:
        made.prelude()
    parts: list[Expr] = []
    shape = _shape(statement.goal, parts)
    goals = [made.goal(part) for part in parts]  # these may need more of what the prelude makes
    equations = made.equations()
    lines = [*smaller.lines, *made.out, *lean_cuts.hidden(equations), f"refine {shape}"]
    cases = Cases(equations, made.given(), deep, not made.has_rationals)
    for part, goal in zip(parts, goals, strict=True):
        block = [*goal, *made.cleared(), *cases.prove(part)]
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
    def __init__(self, statement: Statement, atoms: frozenset[Expr], more: Sequence[Known]) -> None:
        self.statement = statement
        self.atoms = atoms
        self.more = more
        self.roots = [*statement.hypotheses, statement.goal, *(k.fact for k in more)]
        self.nodes = list(ir.order(self.roots, into=lambda e: () if e in atoms else e.args))
        self.reached: dict[Expr, frozenset[Expr]] = {}
        for e in self.nodes:
            unknown = e.op in ATOMS or e in atoms
            own = frozenset({e}) if unknown and e.sort is Sort.INT else frozenset()
            below = () if unknown else e.args[1:] if e.op == "ite" else e.args
            self.reached[e] = own.union(*(self.reached[a] for a in below))
        casts = [e.args[0] for e in self.nodes if e.op == "rat"] + [e for e in self.nodes if e.op == "floor"]
        self.has_rationals = bool(casts) or any(e.sort is Sort.RAT for e in self.nodes)
        self.stale: list[str] = []
        self.shared = frozenset[Expr]().union(*(self.reached[e] for e in casts))
        """Integer unknowns that occur among rationals."""
        self.terms: dict[Expr, Scaled] = {}
        self.out: list[str] = []
        self.wholes: dict[Expr, list[str]] = {}
        """Of choices, their forms over integers."""

    def goal(self, part: Expr) -> list[str]:
        """A step to a part's form over integers."""
        return [f"refine ({self.truth(part)}).mpr ?_"] if self.has_rationals and self.moves(part) else ["skip"]

    def equations(self) -> dict[Expr, list[str]]:
        """The hypotheses over integers that say what a named node is."""
        found = {}
        for name, e in self.statement.equations.items():
            own = [] if f"h{name}" in self.stale else [f"h{name}"]
            more = self.wholes.get(e, [])
            found[e] = (own if not more or e.op != "ite" else []) + more
        return found

    def given(self) -> list[Known]:
        """The preconditions, over integers."""
        known = [*(Known(f"p{k}", h) for k, h in enumerate(self.statement.hypotheses)), *self.more]
        moved = [k for k in known if self.has_rationals and self.moves(k.fact)]
        return [Known(f"q{k.name}" if k in moved else k.name, k.fact) for k in known]

    def cleared(self) -> list[str]:
        """A step that forgets what has been said again."""
        return [f"clear {' '.join(reversed(self.stale))}"] if self.stale else []

    def prelude(self) -> None:
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
                self.wholes.setdefault(e, []).append(f"i{name}")
                stale.append(f"h{name}")
            elif e.op == "floor":
                whole = self.term(e)
                x = self.term(e.args[0])
                units = math.lcm(whole.units, x.units)
                self.out.append(
                    f"have f{name} := Scaled.floor (by decide) he {x.finer(units).proof} h{name} "
                    f"{whole.finer(units).proof}"
                )
                self.wholes.setdefault(e, []).append(f"f{name}")
                stale.append(f"h{name}")
        known = [*(Known(f"p{k}", h) for k, h in enumerate(self.statement.hypotheses)), *self.more]
        for k in known:
            if self.moves(k.fact):
                self.out.append(f"have q{k.name} := ({self.truth(k.fact)}).mp {k.name}")
                if self.rational(k.fact):
                    stale.append(k.name)
        self.stale = stale

    def named(self, name: str, e: Expr, made: Scaled) -> None:
        """Give the integer that a node has become a name of its own."""
        self.out.append(f"obtain ⟨x_{name}, d_{name}, s_{name}⟩ := Scaled.named {made.proof}")
        self.terms[e] = Scaled(made.units, f"s_{name}")
        if e.op == "ite" and e.sort is Sort.INT and e not in self.wholes:
            self.wholes[e] = [f"h{self.statement.names[e]}"]
        self.wholes.setdefault(e, []).append(f"d_{name}")

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
        floor = self.floor(e)
        if floor is not None:
            lemma, node, other = floor
            a, b = self.term(node.args[0]), self.term(other)
            units = math.lcm(a.units, b.units)
            pair = [a.finer(units).proof, b.finer(units).proof]
            if lemma == "leFloor":
                pair.reverse()
            return f"(Scaled.{lemma} (by decide) he h{self.statement.names[node]} {' '.join(pair)})"
        a, b = (self.term(x) for x in e.args)
        units = math.lcm(a.units, b.units)
        lemma = e.op if e.args[0].sort is Sort.RAT else f"int{e.op.capitalize()}"
        return f"(Scaled.{lemma} (by decide) he {a.finer(units).proof} {b.finer(units).proof})"

    def floor(self, e: Expr) -> tuple[str, Expr, Expr] | None:
        """A comparison that says exactly as much of a rational as of the integer it is rounded down to."""
        a, b = e.args
        if e.op == "le" and b.op == "floor" and b in self.statement.names:
            return "leFloor", b, a
        if e.op == "lt" and a.op == "floor" and a in self.statement.names:
            return "ltFloor", a, b
        if e.op == "le" and a.op == "neg" and a.args[0].op == "floor" and a.args[0] in self.statement.names:
            return "negFloorLe", a.args[0], b
        return None

    def term(self, e: Expr) -> Scaled:
        """A number in units: a rational, or an integer as a rational."""
        if e in self.terms:
            return self.terms[e]
        name = self.statement.names.get(e)
        if e.sort is Sort.INT and (e.op in ATOMS or e in self.atoms):
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
