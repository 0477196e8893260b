"""The Lean 4 renderer: a claim as a theorem over `Int` and `Rat`, without Mathlib.

A node of the claim that is used more than once, or is a choice, becomes a variable with an equation for it as a
hypothesis: the statement is as small as the graph, and says the same, since each equation defines its variable by
those before it. Choices are `if`s; division rounds down, as Lean's `/` and `%` on `Int` do for positive divisors.
What the goal says under a hypothesis as its premise, it says without: Lean takes longest to read deep terms.

Source: the Lean 4 language reference, and `Int`, `Rat` and `Rat.floor` of its core library.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from septet.codegen.core import ir
from septet.codegen.core.claim import Claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort, Value
from septet.codegen.lean.lines import folded, wrapped

TYPES = {Sort.INT: "Int", Sort.RAT: "Rat", Sort.BOOL: "Bool"}
INFIX = {"add": "+", "sub": "-", "mul": "*", "floordiv": "/", "mod": "%", "lt": "<", "le": "≤", "eq": "=", "and": "∧",
         "or": "\N{LOGICAL OR}"}  # fmt: skip
RESERVED = {"at", "by", "do", "else", "end", "from", "fun", "have", "if", "in", "let", "open", "show", "then", "where"}
LONGEST = 200_000
"""Characters of a statement. Booleans have no variables of their own, so a claim might grow beyond its graph."""


class LeanError(ValueError):
    """A claim that cannot be stated."""


@dataclass(frozen=True)
class Statement:
    """For all values of the variables, if the equations and the hypotheses hold, so does the goal.

    Attributes:
        variables: the claim's own, by name.
        equations: a named node, by name, in an order in which each uses only those before it.
        hypotheses: the conjuncts of the precondition.
        holds: whether the statement is the claim, or its negation.
    """

    variables: Mapping[str, Expr]
    equations: Mapping[str, Expr]
    hypotheses: Sequence[Expr]
    goal: Expr
    holds: bool
    names: Mapping[Expr, str]

    def text(self, e: Expr) -> str:
        """An expression, with the names of the nodes that have one."""
        return _Text(self.names).of(e)

    def text_of(self, name: str) -> str:
        """What an equation says that a name stands for."""
        return _Text(self.names).unnamed(self.equations[name])

    @property
    def binders(self) -> list[str]:
        """What stands before the colon: variables of one type together, then each equation and hypothesis."""
        groups: list[tuple[list[str], str]] = []
        for name, v in self.variables.items():
            if groups and groups[-1][1] == TYPES[v.sort]:
                groups[-1][0].append(name)
            else:
                groups.append(([name], TYPES[v.sort]))
        found = [f"({' '.join(names)} : {sort})" for names, sort in groups]
        for name, e in self.equations.items():
            found.append(f"({name} : {TYPES[e.sort]}) (h{name} : {name} = {_Text(self.names).unnamed(e)})")
        found += [f"(p{k} : {self.text(h)})" for k, h in enumerate(self.hypotheses)]
        return found

    def theorem(self, name: str, proof: str) -> str:
        """The theorem with a proof, which is a term or begins with `by`.

        Raises:
            LeanError: it would be too long.
        """
        binders, goal = self.binders, self.text(self.goal)
        if self.holds:
            said = f"{wrapped(f'theorem {name}', binders)} :\n    {goal}"
        elif binders:
            said = f"theorem {name} :\n{wrapped('    ¬ ∀', binders)},\n    {goal}"
        else:
            said = f"theorem {name} :\n    ¬ ({goal})"
        made = f"{folded(said)} := {proof}\n"
        if len(made) > LONGEST:
            raise LeanError(f"its statement would be {len(made)} characters long")
        return made

    def ground(self, values: Mapping[str, Value]) -> list[str]:
        """The arguments of the statement at a point: values, and a proof by evaluation of each hypothesis."""
        given = dict(values)
        nodes = list(self.equations.values())
        found = evaluate(nodes, given)
        arguments = [_constant(given[str(v.value)], v.sort) for v in self.variables.values()]
        for e, value in zip(nodes, found, strict=True):
            arguments += [_constant(value, e.sort), "(by decide +kernel)"]
        return [*arguments, *("(by decide +kernel)" for _ in self.hypotheses)]


def statement(claim: Claim, holds: bool = True) -> Statement:
    """A claim, or its negation, as a statement.

    Raises:
        LeanError: it has a boolean variable.
    """
    hypotheses = list(conjuncts(claim.precondition))
    goal = _without(set(hypotheses), claim.goal)
    roots = [*hypotheses, goal]
    nodes = list(ir.order(roots))
    uses: dict[Expr, int] = {}
    for e in nodes:
        for a in e.args:
            uses[a] = uses.get(a, 0) + 1
    rational = any(e.sort is Sort.RAT for e in nodes)
    names: dict[Expr, str] = {v: _name(str(v.value)) for v in claim.variables}
    variables = {names[v]: v for v in claim.variables}
    equations: dict[str, Expr] = {}
    for e in nodes:
        if e.sort is Sort.BOOL and e.op == "var":
            raise LeanError("a boolean variable")
        if e.sort is Sort.BOOL or e.op in ("var", "const", "rat"):
            continue
        if e.op in ("ite", "floor") or uses.get(e, 0) > 1 or (rational and e.op in ("floordiv", "mod")):
            name = f"t{len(equations)}"
            equations[name] = e
            names[e] = name
    return Statement(variables, equations, hypotheses, goal, holds, names)


def conjuncts(e: Expr) -> Iterator[Expr]:
    """The parts of a conjunction, left to right."""
    pending = [e]
    while pending:
        part = pending.pop()
        if part.op == "and":
            pending += reversed(part.args)
        elif part is not ir.TRUE:
            yield part


def _without(known: set[Expr], goal: Expr) -> Expr:
    """A goal without the premises in it that are known."""
    if goal.op == "and":
        return ir.and_(*(_without(known, a) for a in goal.args))
    if goal.op == "or" and goal.args[0].op == "not":
        premise = ir.conjunction(p for p in conjuncts(goal.args[0].args[0]) if p not in known)
        return ir.implies(premise, _without(known, goal.args[1]))
    return goal


def _name(name: str) -> str:
    """A variable's name, kept apart from those of nodes and hypotheses, which are a letter and digits."""
    return f"«{name}»" if name in RESERVED else f"{name}'" if name[0] in "thp" and name[1:].isdigit() else name


def _constant(value: Value, sort: Sort) -> str:
    if sort is Sort.BOOL:
        return "True" if value else "False"
    if sort is Sort.INT:
        return f"({int(value)} : Int)"
    x = Fraction(value)
    whole = f"(({x.numerator} : Int) : Rat)"
    return whole if x.denominator == 1 else f"({whole} / (({x.denominator} : Int) : Rat))"


class _Text:
    def __init__(self, names: Mapping[Expr, str]) -> None:
        self.names = names
        self.made: dict[Expr, str] = {}

    def of(self, e: Expr) -> str:
        """An expression; a named node is its name."""
        for a in ir.order([e], into=lambda n: () if n in self.names else n.args):
            if a not in self.made:
                self.made[a] = self.names.get(a) or self.unnamed(a)
        return self.made[e]

    def unnamed(self, e: Expr) -> str:
        """An expression's own operation, whatever its name."""
        if e.op == "const":
            value = ir.constant(e)
            # An integer without its type is read much faster; beside it always stands something with one.
            return _constant(value, e.sort) if e.sort is not Sort.INT else f"({value})" if value < 0 else str(value)
        parts = [self.of(a) for a in e.args]
        if sum(map(len, parts)) > LONGEST:
            raise LeanError("its statement would be too long")
        if e.op == "rat":
            return f"(({parts[0]} : Int) : Rat)"
        if e.op == "floor":
            return f"{parts[0]}.floor"
        if e.op == "neg":
            return f"(-{parts[0]})"
        if e.op == "not":
            return f"(¬ {parts[0]})"
        if e.op == "ite":
            return f"(if {parts[0]} then {parts[1]} else {parts[2]})"
        sign = "↔" if e.op == "eq" and e.args[0].sort is Sort.BOOL else INFIX[e.op]
        return f"({parts[0]} {sign} {parts[1]})"
