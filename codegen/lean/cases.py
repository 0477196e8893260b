"""A proof script that makes choices one at a time, and has `omega` decide what is left in each case.

`omega` alone would split on every choice in sight. Here a choice is made only where what is to be proved depends on
it; a condition that linear facts decide is decided by them; and each case forgets what it does not need. Nothing here
is trusted: Lean checks the script.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.linear import Fact, implied
from septet.codegen.lean.statement import LeanError

MOST = 300
"""Cases of one script. More would take Lean minutes."""
WIDE = 40
"""Facts beyond which none are looked for that imply another."""
Made = Mapping[Expr, tuple[bool, list[str]]]
"""Of each choice that is made, which way, and the equations that follow."""


@dataclass(frozen=True)
class Known:
    """A boolean that a hypothesis states, or denies."""

    name: str
    fact: Expr
    holds: bool = True


@dataclass
class Cases:
    """How to prove goals whose equations are hypotheses.

    Attributes:
        equations: of each named node, the hypotheses that say what it is; those of a choice are `Choice`s.
        given: the preconditions.
        deep: whether choices that only preconditions and conditions speak of are made as well.
        terms: whether bounds by constants decide conditions, which is all that most claims about integers need;
            otherwise, as where numbers are written in units, other linear facts do.
    """

    equations: Mapping[Expr, Sequence[str]]
    given: Sequence[Known]
    deep: bool = False
    terms: bool = True
    leaf: str = "omega"
    lines: list[str] = field(default_factory=list)
    cases: int = 0

    def prove(self, goal: Expr) -> list[str]:
        """The lines of a tactic block for a goal.

        Raises:
            LeanError: there are too many cases.
        """
        self.lines = []
        self._case(goal, {}, [], 0)
        return self.lines

    def _case(self, goal: Expr, made: Made, path: Sequence[Known], indent: int) -> None:
        space = "  " * indent
        choices, path = dict(made), list(path)
        while (choice := self._next(goal, choices, path)) is not None:
            names = self.equations[choice]
            n = len(path) + len(choices)
            after = [f"e{n}_{k}" for k in range(len(names))]
            decided = self._decided(choice.args[0], choices, path)
            if decided is not None:
                truth, proof = decided
                self.lines += [
                    f"{space}have {a} := Choice.{_way(truth)} {h} {proof}" for a, h in zip(after, names, strict=True)
                ]
                choices[choice] = truth, after
                continue
            self.lines.append(f"{space}rcases Choice.cases {names[0]} with ⟨c{n}, {after[0]}⟩ | ⟨c{n}, {after[0]}⟩")
            for truth in (True, False):
                more = [
                    f"have {a} := Choice.{_way(truth)} {h} c{n}"
                    for a, h in list(zip(after, names, strict=True))[1:]
                ]  # fmt: skip
                chosen = {**choices, choice: (truth, after)}
                known = [*path, Known(f"c{n}", choice.args[0], truth)]
                if truth:
                    start = len(self.lines)
                    self.lines += [f"{space}  {line}" for line in more]
                    self._case(goal, chosen, known, indent + 1)
                    self.lines[start] = f"{space}· " + self.lines[start].lstrip()
                else:
                    self.lines += [space + line for line in more]
            choices, path = chosen, known
        self._leaf(goal, choices, path, space)

    def _next(self, goal: Expr, made: Made, path: Sequence[Known]) -> Expr | None:
        """The choice to make next."""
        more = [k.fact for k in (*path, *self.given)] if self.deep else []
        for e in ir.order([goal, *more], into=_chosen(made)):
            if e.op == "ite" and e not in made and e in self.equations:
                return e
        return None

    # What is known already -----------------------------------------------------------------------

    def _decided(self, condition: Expr, made: Made, path: Sequence[Known]) -> tuple[bool, str] | None:
        """Whether what is known decides a condition, and a term that shows it."""
        known = [*self.given, *path]
        for k in known:
            if k.fact is condition:
                return k.holds, k.name
        if self.terms and (found := by_bounds(condition, known)) is not None:
            return found
        for truth in (True, False):
            if (used := self._implied(condition, truth, made, known)) is not None:
                steps = [*self._preparation([condition], used, made, path), "omega"]
                return truth, f"(by {'; '.join(steps)})"
        return None

    def _implied(self, e: Expr, truth: bool, made: Made, known: Sequence[Known]) -> list[Known] | None:
        """Facts that imply that a boolean is true, or false; None if none are found."""
        if self.terms:
            return None
        facts: list[Fact] = []
        owners: list[Known | None] = []
        for k in known:
            for fact in _facts(k.fact, k.holds, made):
                facts.append(fact)
                owners.append(k)
        goals = _alternatives(e, truth, made)
        atoms = {a for f in (*facts, *(g for gs in goals for g in gs)) for a in f.coefficients}
        for a in atoms:
            for fact in _axioms(a, made):
                facts.append(fact)
                owners.append(None)
        if len(facts) > WIDE:
            return None
        for conjunction in goals:
            numbers = [implied(facts, g) for g in conjunction]
            if all(n is not None for n in numbers):
                used = {i for n in numbers for i in n or ()}
                return [k for k in known if any(owners[i] is k for i in used)]
        return None

    def _preparation(self, roots: Sequence[Expr], used: Sequence[Known], made: Made, path: Sequence[Known],
                     ) -> list[str]:  # fmt: skip
        """Steps that leave only what is needed of the hypotheses."""
        reached = set(ir.order([*roots, *(k.fact for k in used)], into=_chosen(made)))
        forgotten = [n for e, (_, hs) in made.items() if e not in reached for n in hs]
        forgotten += [k.name for k in (*path, *self.given) if k not in used and "." not in k.name]
        shown = [n for e, hs in self.equations.items() if e.op != "ite" and e in reached for n in hs]
        steps = [f"clear {' '.join(forgotten)}"] if forgotten else []
        return steps + [f"replace {n} := Hidden.out {n}" for n in shown]

    def _leaf(self, goal: Expr, made: Made, path: Sequence[Known], space: str) -> None:
        """One case: forget what it does not need, and decide."""
        known = [*self.given, *path]
        used = self._implied(goal, True, made, known)
        if used is None:
            equal = {k.fact.args[0] for k in path if k.holds and k.fact.op == "eq"}
            used = [
                k for k in known
                if k.holds or not (k.fact.op == "and" or (k.fact.op == "eq" and k.fact.args[0] in equal))
            ]  # fmt: skip
        self.lines += [space + "; ".join([*self._preparation([goal], used, made, path), self.leaf])]
        self.cases += 1
        if self.cases > MOST:
            raise LeanError(f"more than {MOST} cases")


def _way(truth: bool) -> str:
    return "yes" if truth else "no"


def _chosen(made: Made) -> Callable[[Expr], Sequence[Expr]]:
    """What an expression depends on: of a choice, what was chosen."""

    def into(e: Expr) -> Sequence[Expr]:
        if e.op != "ite":
            return e.args
        return (e.args[1 if made[e][0] else 2],) if e in made else ()

    return into


# Linear facts ------------------------------------------------------------------------------------


def linear(e: Expr, made: Made) -> Fact:
    """A number as a linear form; what is not linear is an unknown."""
    if e.op == "const":
        return Fact({}, Fraction(ir.number(e)))
    if e.op == "ite" and e in made:
        return linear(e.args[1 if made[e][0] else 2], made)
    if e.op == "rat":
        return linear(e.args[0], made)
    if e.op == "neg":
        return _scaled(linear(e.args[0], made), Fraction(-1))
    if e.op in ("add", "sub"):
        a, b = (linear(x, made) for x in e.args)
        return _sum(a, _scaled(b, Fraction(1 if e.op == "add" else -1)))
    if e.op == "mul" and "const" in (e.args[0].op, e.args[1].op):
        x, k = e.args if e.args[1].op == "const" else (e.args[1], e.args[0])
        return _scaled(linear(x, made), Fraction(ir.number(k)))
    return Fact({e: Fraction(1)}, Fraction(0))


def _scaled(f: Fact, k: Fraction) -> Fact:
    return Fact({a: k * c for a, c in f.coefficients.items()}, k * f.constant)


def _sum(a: Fact, b: Fact, strict: bool = False) -> Fact:
    found = dict(a.coefficients)
    for k, c in b.coefficients.items():
        found[k] = found.get(k, Fraction(0)) + c
    return Fact({k: c for k, c in found.items() if c}, a.constant + b.constant, strict)


def _difference(a: Expr, b: Expr, strict: bool, made: Made) -> Fact:
    """a - b >= 0, or > 0."""
    found = _sum(linear(a, made), _scaled(linear(b, made), Fraction(-1)), strict)
    if strict and a.sort is Sort.INT:
        return Fact(found.coefficients, found.constant - 1)
    return found


def _facts(e: Expr, truth: bool, made: Made) -> Iterator[Fact]:
    """Linear facts that follow from a boolean being true, or false."""
    if e.op == "not":
        yield from _facts(e.args[0], not truth, made)
    elif (e.op == "and" and truth) or (e.op == "or" and not truth):
        for a in e.args:
            yield from _facts(a, truth, made)
    elif e.op in ("lt", "le"):
        a, b = e.args if truth else reversed(e.args)
        yield _difference(b, a, (e.op == "lt") == truth, made)
    elif e.op == "eq" and truth and e.args[0].sort is not Sort.BOOL:
        yield _difference(e.args[0], e.args[1], False, made)
        yield _difference(e.args[1], e.args[0], False, made)


def _alternatives(e: Expr, truth: bool, made: Made) -> list[list[Fact]]:
    """Conjunctions of facts, any of which makes a boolean true, or false."""
    if e.op == "not":
        return _alternatives(e.args[0], not truth, made)
    if e.op in ("and", "or"):
        parts = [_alternatives(a, truth, made) for a in e.args]
        if (e.op == "and") == truth:
            return [a + b for a in parts[0] for b in parts[1]][:8]
        return parts[0] + parts[1]
    if e.op in ("lt", "le"):
        return [list(_facts(e, truth, made))]
    if e.op == "eq" and e.args[0].sort is not Sort.BOOL:
        if truth:
            return [list(_facts(e, True, made))]
        a, b = e.args
        return [[_difference(a, b, True, made)], [_difference(b, a, True, made)]]
    return []


def _axioms(atom: object, made: Made) -> Iterator[Fact]:
    """What is true of a quotient, a remainder, or a rational rounded down."""
    if not isinstance(atom, Expr):
        return
    own = Fact({atom: Fraction(1)}, Fraction(0))
    if atom.op == "mod":
        yield own
        yield _sum(_scaled(own, Fraction(-1)), Fact({}, Fraction(ir.number(atom.args[1])) - 1))
    elif atom.op in ("floordiv", "floor"):
        k = Fraction(ir.number(atom.args[1])) if atom.op == "floordiv" else Fraction(1)
        x = linear(atom.args[0], made)
        yield _sum(x, _scaled(own, -k))
        last = Fact({}, k - 1) if atom.op == "floordiv" else Fact({}, Fraction(1))
        yield _sum(_sum(_scaled(own, k), _scaled(x, Fraction(-1))), last, atom.op == "floor")


# Bounds by constants -----------------------------------------------------------------------------


def by_bounds(condition: Expr, known: Sequence[Known]) -> tuple[bool, str] | None:
    """Whether a bound of the same number by a constant decides a condition, and a term that shows it."""
    if condition.op == "and":
        both = [by_bounds(a, known) for a in condition.args]
        for i, found in enumerate(both):
            if found is not None and not found[0]:
                return False, f"(fun h => {found[1]} h.{i + 1})"
        if both[0] is not None and both[1] is not None:
            return True, f"⟨{both[0][1]}, {both[1][1]}⟩"
        return None
    if condition.op not in ("lt", "le") or condition.args[0].sort is not Sort.INT:
        return None
    a, b = condition.args
    strict = condition.op == "lt"
    for x, constant, below in ((a, b, True), (b, a, False)):
        if constant.op != "const" or x.op == "const":
            continue
        limit = int(ir.number(constant))
        for name, at_least, bound in _bounds(known, x):
            if at_least == below:  # x <= limit where bound <= x, or the other way round: perhaps false
                beyond = bound - limit if below else limit - bound
                if beyond > 0 or (beyond == 0 and strict):
                    lemma = "Int.not_lt.mpr" if strict else "Int.not_le.mpr"
                    return False, f"({lemma} {_step(name, not below, not strict)})"
            else:
                within = limit - bound if below else bound - limit
                if within > 0 or (within == 0 and not strict):
                    return True, _step(name, below, strict)
    return None


def _bounds(known: Sequence[Known], x: Expr) -> Iterator[tuple[str, bool, int]]:
    """Proofs that a number is at least, or at most, a constant."""
    for k in known:
        yield from _bound(k.name, k.fact, k.holds, x)


def _bound(name: str, fact: Expr, holds: bool, x: Expr) -> Iterator[tuple[str, bool, int]]:
    if fact.op == "and" and holds:
        yield from _bound(f"{name}.1", fact.args[0], True, x)
        yield from _bound(f"{name}.2", fact.args[1], True, x)
    if fact.op not in ("lt", "le") or x not in fact.args:
        return
    a, b = fact.args
    other = b if a is x else a
    if other.op != "const" or other.sort is not Sort.INT:
        return
    bound, strict = int(ir.number(other)), fact.op == "lt"
    if not holds:  # not a < b is b <= a, not a <= b is b < a
        name, strict = f"(Int.not_{fact.op}.mp {name})", not strict
    at_least = (b is x) == holds
    if strict:
        name = f"(Int.{'add_one_le_of_lt' if at_least else 'le_sub_one_of_lt'} {name})"
    yield name, at_least, bound + (strict if at_least else -strict)


def _step(name: str, upper: bool, strict: bool) -> str:
    """From a bound of a number to another constant: x <= b to x < c, say."""
    if upper:
        return f"({'Int.lt_of_le_of_lt' if strict else 'Int.le_trans'} {name} (by decide))"
    return f"({'Int.lt_of_lt_of_le' if strict else 'Int.le_trans'} (by decide) {name})"
