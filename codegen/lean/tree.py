"""A proof as a tree of cases over linear arithmetic, which the kernel checks: for the theorem `Linear.sound`.

What the claim says is written as data that `Septet.Linear` reads; a tree says which choice to make next, and, where a
case is closed, which multiples of which facts add up to what cannot be (Farkas' lemma). Nothing here is trusted.

Source: Schrijver, Theory of Linear and Integer Programming, chapter 7.
"""

import functools
import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.linear import Fact, contradiction
from septet.codegen.lean import ladder as lean_ladder
from septet.codegen.lean.ends import ends
from septet.codegen.lean.statement import TYPES, LeanError, Statement, listed

Form = Mapping[int, int]
"""Multiples of unknowns by number; number 0 stands for 1."""
Key = tuple[object, ...]
"""Where a fact or what is open comes from, and its number there."""
MOST = 3000
"""Cases of one tree."""
TOGETHER = 6
"""Parts of a goal that are proved together, if there are many."""
PLAIN = {"const", "add", "sub", "mul", "neg", "rat", "lt", "le", "eq", "and", "or", "not"}
"""Operations that say nothing of what an expression is about."""
BINARY = {"lt": "lt", "le": "le", "eq": "eq"}


@dataclass(frozen=True)
class Claimed:
    """A claim as data: an operation, and claims or terms."""

    op: str
    args: tuple["Claimed", ...] = ()
    text: str = ""
    part: tuple[int, Form] = (1, {})
    """Of a term, a denominator, and its form times it."""


# The data as Lean reads it -----------------------------------------------------------------------


def _added(a: Form, b: Form, k: int = 1) -> dict[int, int]:
    found = dict(a)
    for i, c in b.items():
        found[i] = found.get(i, 0) + k * c
        if not found[i]:
            del found[i]
    return found


def _times(a: Form, k: int) -> dict[int, int]:
    return {i: k * c for i, c in a.items() if k * c}


def _sum(a: tuple[int, Form], b: tuple[int, Form], sign: int = 1) -> tuple[int, Form]:
    if a[0] == b[0]:
        return a[0], _added(a[1], b[1], sign)
    return a[0] * b[0], _added(_times(a[1], b[0]), b[1], sign * a[0])


def _integer(k: int) -> str:
    return str(k) if k >= 0 else f"({k})"


@dataclass(frozen=True)
class Hypothesis:
    """A claim that holds, and a proof term."""

    claim: Claimed
    proof: str
    chooses: bool = False
    """Whether it is a hypothesis with a choice between booleans."""


class Reader:
    """A statement as claims over numbered unknowns."""

    def __init__(self, statement: Statement, opaque: frozenset[Expr] = frozenset()) -> None:
        self.statement = statement
        self.opaque = opaque
        self.unknowns: dict[Sort, list[str]] = {Sort.INT: [], Sort.RAT: []}
        self.numbers: dict[tuple[Sort, str], int] = {}
        self.order: dict[int, int] = {}
        """Of an unknown, when it was met: after all that it is defined by."""
        self.hypotheses: list[Hypothesis] = []
        self.divided: set[tuple[Expr, int]] = set()
        self.multiplied: set[tuple[Expr, Expr]] = set()
        self.read: dict[Expr, Claimed] = {}
        self.names = dict(statement.names)
        self.gone: list[str] = []
        """Equations of numbers that are written out wherever they occur."""

    def text(self, e: Expr) -> str:
        """An expression as Lean has it, without the names that are written out."""
        return replace(self.statement, names=self.names).text(e)

    def unknown(self, sort: Sort, text: str) -> Claimed:
        """A term for a number that Lean knows by a name or as an expression."""
        index = self.numbers.get((sort, text))
        if index is None:
            index = self.numbers[sort, text] = len(self.unknowns[sort])
            self.unknowns[sort].append(text)
        whole = sort is Sort.INT
        number = 2 * index + (1 if whole else 2)
        self.order.setdefault(number, len(self.order))
        return Claimed("term", (), f"(.{'int' if whole else 'rat'} {index})", (1, {number: 1}))

    def all(self, roots: Iterable[Expr]) -> None:
        """Make hypotheses of the equations and the preconditions that have to do with some expressions."""

        def into(e: Expr) -> tuple[Expr, ...]:
            return () if e in self.opaque else e.args

        reached = set(ir.order(roots, into=into))
        given = dict.fromkeys(enumerate(self.statement.hypotheses))
        kept = []
        while more := [
            (k, h) for k, h in given if any(e.op not in PLAIN and e in reached for e in ir.order([h], into))
        ]:
            kept += more
            reached |= set(ir.order([h for _, h in more], into=into))
            given = {g: None for g in given if g not in more}
        for name, e in self.statement.equations.items():
            if e in self.opaque and e in reached:
                self.read[e] = self.unknown(e.sort, name)
            elif e in reached:
                self.equation(name, e)
        for k, h in sorted(kept, key=lambda known: known[0]):
            self.hypotheses.append(Hypothesis(self.claim(h), f"p{k}", _chooses(h)))

    def equation(self, name: str, e: Expr) -> None:
        """What is known of a named node."""
        if e.op == "ite":
            condition = self.claim(e.args[0])
            branches = [self.term(a) for a in e.args[1:]]
            own = self.read[e] = self.unknown(e.sort, name)
            chosen = _chosen(condition, *(_compared("eq", e.sort, own, b) for b in branches))
            self.hypotheses.append(Hypothesis(chosen, f"(Linear.choice h{name})"))
        elif e.op == "mod":
            self.remainder(e, name, f"h{name}")
        elif e.op == "floordiv":
            quotient = self.quotient(e.args[0], int(ir.number(e.args[1])))
            own = self.read[e] = self.unknown(e.sort, name)
            self.hypotheses.append(Hypothesis(_compared("eq", Sort.INT, own, quotient), f"h{name}"))
        elif e.op == "floor":
            x = self.term(e.args[0])
            own = self.read[e] = self.unknown(e.sort, name)
            cast = _cast(own)
            one = _cast(_constant(1))
            above = Claimed("term", (), f"(.add {cast.text} {one.text})", _sum(cast.part, one.part))
            both = Claimed("and", (_compared("le", Sort.RAT, cast, x), _compared("lt", Sort.RAT, x, above)))
            self.hypotheses.append(Hypothesis(both, f"(Linear.floor h{name})"))
        elif e.op == "mul" and all(a.op != "const" for a in e.args):
            product = self.product(*e.args)
            own = self.read[e] = self.unknown(e.sort, name)
            self.hypotheses.append(Hypothesis(_compared("eq", e.sort, own, product), f"h{name}"))
        else:
            self.read[e] = self.made(e)
            self.gone.append(f"h{name}")
            del self.names[e]

    def quotient(self, a: Expr, k: int) -> Claimed:
        """A number divided by a constant, rounded down."""
        x = self.term(a)
        text = f"({self.text(a)} / ({k} : Int))"
        own = self.unknown(Sort.INT, text)
        if (a, k) not in self.divided:
            self.divided.add((a, k))
            product = _scaled(own, k)
            above = Claimed("term", (), f"(.add {product.text} {_constant(k).text})", _sum(product.part, (1, {0: k})))
            both = Claimed("and", (_compared("le", Sort.INT, product, x), _compared("lt", Sort.INT, x, above)))
            proof = f"(Linear.quotient (t := {text}) (a := {self.text(a)}) (k := {k}) (by decide) rfl)"
            self.hypotheses.append(Hypothesis(both, proof))
        return own

    def remainder(self, e: Expr, text: str, proof: str) -> Claimed:
        """What is left of a number divided by a constant."""
        a, k = e.args[0], int(ir.number(e.args[1]))
        x, quotient = self.term(a), self.quotient(a, k)
        own = self.read[e] = self.unknown(Sort.INT, text)
        product = _scaled(quotient, k)
        whole = Claimed("term", (), f"(.add {product.text} {own.text})", _sum(product.part, own.part))
        bounds = Claimed(
            "and", (_compared("le", Sort.INT, _constant(0), own), _compared("lt", Sort.INT, own, _constant(k)))
        )
        both = Claimed("and", (bounds, _compared("eq", Sort.INT, x, whole)))
        told = f"(Linear.remainder (t := {text}) (a := {self.text(a)}) (k := {k}) (by decide) {proof})"
        self.hypotheses.append(Hypothesis(both, told))
        return own

    def term(self, e: Expr) -> Claimed:
        """A number."""
        for a in ir.order([e], into=lambda n: () if n in self.read or n.sort is Sort.BOOL else n.args):
            if a not in self.read and a.sort is not Sort.BOOL:
                self.read[a] = self.made(a)
        return self.read[e]

    def made(self, e: Expr) -> Claimed:
        """A number by its own operation."""
        if e.op == "var":
            return self.unknown(e.sort, self.statement.names[e])
        if e.op == "const":
            x = Fraction(ir.number(e))
            if e.sort is Sort.INT:
                return _constant(int(x))
            if x.denominator == 1:
                return _cast(_constant(int(x)))
            return Claimed(
                "term", (), f"(.frac {_integer(x.numerator)} {x.denominator})", (x.denominator, {0: x.numerator})
            )
        if e.op == "floordiv":
            return self.quotient(e.args[0], int(ir.number(e.args[1])))
        if e.op == "mod":
            return self.remainder(e, f"({self.text(e.args[0])} % ({ir.number(e.args[1])} : Int))", "rfl")
        if e.op == "rat":
            return _cast(self.term(e.args[0]))
        if e.op in ("neg", "add", "sub"):
            return _combined(e.op, *(self.term(x) for x in e.args))
        if e.op == "mul":
            left = e.args[0].op == "const"
            number, factor = (e.args[1], e.args[0]) if left else e.args
            if factor.op != "const":
                return self.product(*e.args)
            return _multiplied(self.term(number), Fraction(ir.number(factor)), left)
        raise LeanError(f"{e.op} without a name")

    def product(self, a: Expr, b: Expr) -> Claimed:
        """A number times one that choices and sums make a constant, or whose range is known."""
        own = self.unknown(a.sort, f"({self.text(a)} * {self.text(b)})")
        if (a, b) in self.multiplied:
            return own
        self.multiplied.add((a, b))
        x, y, sort = self.text(a), self.text(b), TYPES[a.sort]
        if b.op in ("add", "sub") and b not in self.opaque:
            self.summed(own, b, [self.times(a, part) for part in b.args], f"({sort}.mul_{b.op} {x} _ _)")
        elif b.op == "ite" and b in self.names and b not in self.opaque:
            self.chosen(own, b, lambda part: self.times(a, part), f"(Linear.choiceMul {x} h{y})")
        elif a.op == "ite" and a in self.names and a not in self.opaque:
            self.chosen(own, a, lambda part: self.times(part, b), f"(Linear.mulChoice {y} h{x})")
        elif a.op in ("add", "sub") and a not in self.opaque:
            self.summed(own, a, [self.times(part, b) for part in a.args], f"({sort}.{a.op}_mul _ _ {y})")
        elif b.op == "neg":
            self.summed(own, b, [self.times(a, b.args[0])], f"({sort}.mul_neg _ _)")
        elif a.op == "neg":
            self.summed(own, a, [self.times(a.args[0], b)], f"({sort}.neg_mul _ _)")
        else:
            self.bounded(own, a, b, sort)
        return own

    def summed(self, own: Claimed, e: Expr, parts: Sequence[Claimed], proof: str) -> None:
        """That a product is a sum, a difference or the negation of others, as one of its factors is."""
        own = self.again(own)
        self.hypotheses.append(Hypothesis(_compared("eq", e.sort, own, _combined(e.op, *parts)), proof))

    def chosen(self, own: Claimed, choice: Expr, times: Callable[[Expr], Claimed], proof: str) -> None:
        """That a product is one of others, as a factor's condition says."""
        condition = self.claim(choice.args[0])
        branches = [times(part) for part in choice.args[1:]]
        own = self.again(own)
        equal = (_compared("eq", choice.sort, own, branch) for branch in branches)
        self.hypotheses.append(Hypothesis(_chosen(condition, *equal), proof))

    def bounded(self, own: Claimed, a: Expr, b: Expr, sort: str) -> None:
        """What the ends of two ranges say of a product: by corners if they are constants, otherwise by its sign."""
        for (x, low, p), (y, small, q) in itertools.product(ends(self.statement, a), ends(self.statement, b)):
            if x.op == y.op == "const":
                corner = _multiplied(self.term(y), Fraction(ir.number(x)), True)
                both = _combined("add", own, corner), _combined("add", self.times(x, b), self.times(a, y))
                said = _compared("le", a.sort, *(reversed(both) if low == small else both))
                lemma = f"{'least' if low else 'most'}{'Least' if small else 'Most'}{sort}"
                self.hypotheses.append(Hypothesis(said, f"(Linear.{lemma} {p} {q})"))
        zero, factor = self.term(ir.const(0) if a.sort is Sort.INT else ir.const(Fraction(0))), self.term(a)
        for end, least, proof in ends(self.statement, b):
            if end.op != "const":
                other = self.times(a, end)
                less, more = (other, own) if least else (own, other)
                positive = Claimed("or", (_compared("lt", a.sort, factor, zero), _compared("le", a.sort, less, more)))
                negative = Claimed("or", (_compared("lt", a.sort, zero, factor), _compared("le", a.sort, more, less)))
                said = Claimed("and", (positive, negative))
                self.hypotheses.append(Hypothesis(said, f"(Linear.signed{sort} {proof})"))

    def times(self, a: Expr, b: Expr) -> Claimed:
        """A product, as Lean has it where a sum or a choice was multiplied."""
        if "const" not in (a.op, b.op):
            return self.product(a, b)
        left = a.op == "const"
        x, factor = (self.term(b), a) if left else (self.term(a), b)
        k = Fraction(ir.number(factor))
        if x.text.startswith("(.const"):
            raise LeanError("a product of constants")
        return _multiplied(x, k, left)

    def again(self, own: Claimed) -> Claimed:
        """An unknown, as met only now."""
        number = next(iter(own.part[1]))
        self.order[number] = len(self.numbers) + len(self.order)
        return own

    def claim(self, e: Expr) -> Claimed:
        """A boolean."""
        if e.op == "const":
            return Claimed("yes") if e.value else Claimed("not", (Claimed("yes"),))
        if e.op in ("and", "or", "not"):
            return Claimed(e.op, tuple(self.claim(a) for a in e.args))
        if e.op == "eq" and e.args[0].sort is Sort.BOOL:
            return Claimed("iff", tuple(self.claim(a) for a in e.args))
        if e.op == "ite":
            return _chosen(*(self.claim(a) for a in e.args))
        if e.op in BINARY:
            return _compared(e.op, e.args[0].sort, *(self.term(a) for a in e.args))
        raise LeanError(f"{e.op} among booleans")


def _combined(op: str, a: Claimed, b: Claimed | None = None) -> Claimed:
    """A sum, a difference, or a negation."""
    if b is None:
        return Claimed("term", (), f"(.neg {a.text})", (a.part[0], _times(a.part[1], -1)))
    return Claimed("term", (), f"(.{op} {a.text} {b.text})", _sum(a.part, b.part, 1 if op == "add" else -1))


def _chooses(e: Expr) -> bool:
    """Whether a boolean has a choice between booleans."""
    below = ir.order([e], into=lambda n: n.args if n.sort is Sort.BOOL else ())
    return any(n.op == "ite" and n.sort is Sort.BOOL for n in below)


def _chosen(condition: Claimed, yes: Claimed, no: Claimed) -> Claimed:
    """One claim where a condition holds, the other elsewhere."""
    return Claimed("or", (Claimed("and", (condition, yes)), Claimed("and", (Claimed("not", (condition,)), no))))


def _multiplied(a: Claimed, k: Fraction, left: bool) -> Claimed:
    """A number times a constant, or a constant times a number."""
    numbers = _integer(k.numerator) if k.denominator == 1 else f"{_integer(k.numerator)} {k.denominator}"
    op = ("l" if left else "") + ("mul" if k.denominator == 1 else "fmul")
    written = f"(.{op} {numbers} {a.text})" if left else f"(.{op} {a.text} {numbers})"
    return Claimed("term", (), written, (a.part[0] * k.denominator, _times(a.part[1], k.numerator)))


def _constant(k: int) -> Claimed:
    return Claimed("term", (), f"(.const {_integer(k)})", (1, {0: k} if k else {}))


def _cast(a: Claimed) -> Claimed:
    return Claimed("term", (), f"(.cast {a.text})", a.part)


def _scaled(a: Claimed, k: int) -> Claimed:
    return Claimed("term", (), f"(.mul {a.text} {_integer(k)})", (a.part[0], _times(a.part[1], k)))


def _compared(op: str, sort: Sort, a: Claimed, b: Claimed) -> Claimed:
    return Claimed(op + ("Int" if sort is Sort.INT else "Rat"), (a, b))


def text(c: Claimed) -> str:
    """A claim, or a term, as Lean reads it."""
    if c.op == "term":
        return c.text
    return f"(.{c.op} {' '.join(text(a) for a in c.args)})" if c.args else f".{c.op}"


# States, as Lean makes them -----------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """A fact with where it comes from."""

    key: Key
    form: Form
    strict: bool = False
    goal: bool = False


@dataclass(frozen=True)
class Open:
    """A claim or a denial of which one of two parts holds."""

    key: Key
    claim: Claimed
    truth: bool
    goal: bool = False


def _fact(strict: bool, sort: str, a: Claimed, b: Claimed) -> tuple[bool, Form]:
    """a <= b, or a < b."""
    p, q = a.part, b.part
    if sort == "Int":
        found = _added(q[1], p[1], -1)
        return False, _added(found, {0: -1}) if strict else found
    if p[0] == q[0]:
        return strict, _added(q[1], p[1], -1)
    return strict, _added(_times(q[1], p[0]), p[1], -q[0])


@dataclass(frozen=True)
class State:
    """What is known in a case: the latest first."""

    facts: tuple[Known, ...] = ()
    open: tuple[Open, ...] = ()

    def noted(self, c: Claimed, truth: bool, source: Key, goal: bool = False) -> "State":
        """As `Linear.State.note`."""
        facts, open_ = list(reversed(self.facts)), list(reversed(self.open))
        numbers = itertools.count()

        def fact(strict: bool, a: Claimed, b: Claimed, sort: str) -> None:
            strict, form = _fact(strict, sort, a, b)
            facts.append(Known((*source, next(numbers)), form, strict, goal))

        def note(c: Claimed, truth: bool) -> None:
            op, sort = c.op[:2], c.op[2:]
            if c.op == "not":
                note(c.args[0], not truth)
            elif c.op == ("and" if truth else "or"):
                note(c.args[0], truth)
                note(c.args[1], truth)
            elif c.op == "yes" and truth:
                pass
            elif sort in ("Int", "Rat") and op in ("lt", "le"):
                a, b = c.args
                if truth:
                    fact(op == "lt", a, b, sort)
                else:
                    fact(op == "le", b, a, sort)
            elif sort in ("Int", "Rat") and truth:
                fact(False, c.args[1], c.args[0], sort)
                fact(False, c.args[0], c.args[1], sort)
            else:
                open_.append(Open((*source, next(numbers)), c, truth, goal))

        note(c, truth)
        return State(tuple(reversed(facts)), tuple(reversed(open_)))

    def part(self, p: Open, first: bool, source: Key) -> "State":
        """As `Linear.State.part`."""
        c = p.claim
        if c.op == ("or" if p.truth else "and"):
            return self.noted(c.args[0 if first else 1], p.truth, source, p.goal)
        if c.op == "iff":
            one = self.noted(c.args[0], first, (*source, "left"), p.goal)
            return one.noted(c.args[1], first == p.truth, (*source, "right"), p.goal)
        if c.op[:2] == "eq" and not p.truth:
            a, b = c.args if first else reversed(c.args)
            return self.noted(Claimed("lt" + c.op[2:], (a, b)), True, source, p.goal)
        raise LeanError(f"{c.op} has no parts")

    def with_fact(self, form: Form, key: Key, goal: bool = False) -> "State":
        """With a fact about a form of integers."""
        return State((Known(key, form, False, goal), *self.facts), self.open)


# Trees -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Done:
    """Facts by key, and how often each is taken."""

    sum: Mapping[Key, int]


@dataclass(frozen=True)
class Split:
    """One part or the other of what is open."""

    opened: Open
    number: int
    parts: tuple["Tree", "Tree"]


@dataclass(frozen=True)
class Ask:
    """A form of integers is at least zero, or below."""

    form: Form
    number: int
    parts: tuple["Tree", "Tree"]


@dataclass(frozen=True)
class Add:
    """A sum of facts, as one more fact."""

    sum: Mapping[Key, int]
    form: Form
    strict: bool
    number: int
    rest: "Tree"


@dataclass(frozen=True)
class Cut:
    """A sum of facts about integers, divided and rounded."""

    sum: Mapping[Key, int]
    divisor: int
    form: Form
    number: int
    rest: "Tree"


Tree = Done | Split | Ask | Add | Cut


def _used(t: Tree, into: set[Key]) -> set[Key]:
    """The keys of what a tree uses."""
    pending = [t]
    while pending:
        t = pending.pop()
        if isinstance(t, Done | Add | Cut):
            into |= t.sum.keys()
        if isinstance(t, Add | Cut):
            pending.append(t.rest)
        elif not isinstance(t, Done):
            if isinstance(t, Split):
                into.add(t.opened.key)
            pending += t.parts
    return into


class Search:
    """Looks for a tree."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.numbers = itertools.count()
        self.cases = 0

    def tree(self, state: State, defined: "Defined") -> Tree:
        """A tree that closes a state.

        Raises:
            LeanError: none is found.
        """
        found = defined.closed(state)
        if found is not None:
            self.cases += 1
            if self.cases > MOST:
                raise LeanError(f"more than {MOST} cases")
            return Done(found)
        for f in state.facts:
            if f.goal and f.key not in defined.own and any(i in defined.by for i in f.form):
                return self._added(f, state, defined)
        chosen = self._next(state, defined)
        if chosen is None:
            return self._asked(state, defined)
        number = next(self.numbers)
        source = ("s", number)
        rest = replace(state, open=tuple(p for p in state.open if p is not chosen))
        made: list[Tree] = []
        for first in (True, False):
            after = state.part(chosen, first, (*source, first))
            fewer = replace(after, open=tuple(p for p in after.open if p in rest.open or p not in state.open))
            t = self.tree(fewer, defined.more(after, state))
            if not any(k[: len(source)] == source for k in _used(t, set())):
                return t  # it did not need the choice
            made.append(t)
        return Split(chosen, number, (made[0], made[1]))

    def _next(self, state: State, defined: "Defined") -> Open | None:
        """What to split next: the goal's parts, then choices that the goal depends on, then others."""
        for p in state.open:
            if p.goal:
                return p
        live = defined.unknowns(state, goal=True)
        for reached in (live, None):
            if reached is None:
                reached = defined.unknowns(state, goal=False)
            best = None
            for p in state.open:
                choice = _choice(p)
                if choice in reached:
                    rank = p.claim.args[0].args[0].op == "eqInt", self.reader.order[choice]  # tables first
                    if best is None or rank > best[1]:
                        best = p, rank
            if best is not None:
                asked = defined.closure(_mentioned(best[0].claim.args[0].args[0]))
                tables = [p for p in state.open if _choice(p) in asked and p.claim.args[0].args[0].op == "eqInt"]
                return max(tables, key=lambda p: self.reader.order[_choice(p) or 0], default=best[0])
            for p in state.open:
                if _choice(p) is None:
                    return p
        return None

    def _added(self, f: Known, state: State, defined: "Defined") -> Tree:
        """The goal's fact `f` with what the equations say put into it."""
        total = defined.total({f.key: Fraction(1)}, [f])
        form, strict = _added_up(total, state), any(g.strict for g in state.facts if g.key in total)
        number = next(self.numbers)
        found = Known(("d", number), form, strict, True)
        t = self.tree(State((found, *state.facts), state.open), defined.without(f.key))
        if found.key not in _used(t, set()):
            return t
        return Add(total, form, strict, number, t)

    def _asked(self, state: State, defined: "Defined") -> Tree:
        """A quotient is what its dividend says it is."""
        found = self._cut(state, defined) or self._bounded(state, defined)
        if found is not None:
            return found
        live = defined.unknowns(state, goal=True)
        for number, form in sorted(defined.quotients(state), key=lambda q: q[0] not in live):
            gap = _added({number: 1}, form, -1)
            if gap.keys() <= {0}:
                continue
            n = next(self.numbers)
            above, below = _added(gap, {0: -1}), _added(_times(gap, -1), {0: -1})
            one = state.with_fact(above, ("a", n, True))
            other = state.with_fact(_added(_times(above, -1), {0: -1}), ("a", n, False))
            up = defined.closed(one)
            if up is None:
                continue
            m = next(self.numbers)
            two = other.with_fact(below, ("a", m, True))
            down = defined.closed(two)
            if down is None:
                continue
            rest = other.with_fact(_added(_times(below, -1), {0: -1}), ("a", m, False))
            more = defined.equal(number, gap, ("a", m, False), ("a", n, False))
            if more is None:
                continue
            self.cases += 2
            t = self.tree(rest, more)
            if not any(k[:2] in (("a", n), ("a", m)) for k in _used(t, set())):
                return t
            return Ask(above, n, (Done(up), Ask(below, m, (Done(down), t))))
        raise LeanError("no tree of cases is found")

    def _cut(self, state: State, defined: "Defined") -> Tree | None:
        """A fact about integers says more: its constant is rounded down to a multiple of what divides the others."""
        have = {tuple(sorted(f.form.items())) for f in state.facts}
        for f in defined.near(state):
            base = defined.based(f)
            total = defined.total({f.key: Fraction(1)}, [f])
            if not base.keys() - {0} or not all(i % 2 or not i for i in base):
                continue
            form = _added_up(total, state)
            divisor = math.gcd(*(c for i, c in form.items() if i))
            constant = form.get(0, 0)
            least = constant - 1 if f.strict else constant
            cut = {i: c // divisor for i, c in form.items() if i} | ({0: least // divisor} if least // divisor else {})
            if (constant % divisor == 0 and not f.strict) or tuple(sorted(cut.items())) in have:
                continue
            number = next(self.numbers)
            after = state.with_fact(cut, ("c", number), f.goal)
            t = self.tree(after, defined)
            if ("c", number) not in _used(t, set()):
                return t
            return Cut(total, divisor, cut, number, t)
        return None

    def _bounded(self, state: State, defined: "Defined") -> Tree | None:
        """An integer that is next to a rational has the bounds of that, if they are integers."""
        near = defined.near(state)
        have = {tuple(sorted(f.form.items())) for f in state.facts}
        bounds = {
            (c.numerator // abs(c.numerator), int(based.get(0, 0) / abs(c)))
            for based in map(defined.based, near)
            for i, c in based.items()
            if i and i % 2 == 0 and based.keys() <= {0, i} and (based.get(0, 0) / abs(c)).denominator == 1
        }
        beside = {
            i
            for f in near
            if f.strict
            for i in defined.based(f)
            if i % 2 and any(j and j % 2 == 0 for j in defined.based(f))
        }
        for i in sorted(beside):
            for sign, constant in sorted(bounds):
                form = {i: sign} | ({0: constant} if constant else {})
                if tuple(sorted(form.items())) in have:
                    continue
                n = next(self.numbers)
                other = state.with_fact(_added(_times(form, -1), {0: -1}), ("a", n, False))
                closed = defined.closed(other)
                if closed is None:
                    continue
                self.cases += 1
                t = self.tree(state.with_fact(form, ("a", n, True)), defined)
                if ("a", n, True) not in _used(t, set()):
                    return t
                return Ask(form, n, (t, Done(closed)))
        return None


def _added_up(sum_: Mapping[Key, int], state: State) -> dict[int, int]:
    """A sum of facts."""
    form: dict[int, int] = {}
    for f in state.facts:
        if f.key in sum_:
            form = _added(form, f.form, sum_[f.key])
    return form


def _mentioned(c: Claimed) -> set[int]:
    """The unknowns of a claim."""
    own = set(c.part[1]) if c.op == "term" else set()
    return own.union(*(_mentioned(a) for a in c.args))


def _choice(p: Open) -> int | None:
    """The unknown that a choice is about."""
    if p.claim.op == "or" and p.truth and all(a.op == "and" and a.args[1].op[:2] == "eq" for a in p.claim.args):
        yes, no = (a.args[1].args[0] for a in p.claim.args)
        if yes is no and len(yes.part[1]) == 1:
            return next(iter(yes.part[1]))
    return None


@dataclass(frozen=True)
class Defined:
    """Unknowns that equations say to be forms: each by its number, with the keys of the two facts.

    Attributes:
        by: the equation's form, which is zero, and the keys of the facts that it and its negation are at least zero.
    """

    order: Mapping[int, int]
    by: Mapping[int, tuple[Form, Key, Key]] = field(default_factory=dict)
    own: frozenset[Key] = frozenset()
    """Facts that are equations, or that others stand for."""
    bases: dict[Key, dict[int, Fraction]] = field(default_factory=dict)
    """Of a fact, its form in unknowns without equations."""

    def without(self, key: Key) -> "Defined":
        """Where another fact stands for one."""
        return replace(self, own=self.own | {key})

    def based(self, f: Known) -> dict[int, Fraction]:
        """A fact's form in unknowns without equations."""
        found = self.bases.get(f.key)
        if found is None:
            found = self.bases[f.key] = self.base({i: Fraction(c) for i, c in f.form.items()})[0]
        return found

    def more(self, after: State, before: State) -> "Defined":
        """With the equations among the facts that are new."""
        new = after.facts[: len(after.facts) - len(before.facts)]
        found = self
        for g, f in itertools.pairwise(new):  # the latest first: f was noted before g
            if not (f.strict or g.strict) and f.form == _times(g.form, -1) and f.form.keys() - {0}:
                number = max((i for i in f.form if i), key=lambda i: self.order[i])
                found = found.equal(number, f.form, f.key, g.key) or found
        return found

    def equal(self, number: int, form: Form, above: Key, below: Key) -> "Defined | None":
        """With one more; None if the unknown has an equation already."""
        if number in self.by:
            candidates = [i for i in form if i and i not in self.by]
            candidates = [i for i in candidates if not self._depends(form, i)]
            if not candidates:
                return None
            number = max(candidates, key=lambda i: self.order[i])
        elif self._depends({k: v for k, v in form.items() if k != number}, number):
            return None
        kept = {k: b for k, b in self.bases.items() if number not in b}
        return Defined(self.order, {**self.by, number: (form, above, below)}, self.own | {above, below}, kept)

    def _depends(self, form: Form, number: int) -> bool:
        pending = [i for i in form if i != number]
        seen = set()
        while pending:
            i = pending.pop()
            if i == number:
                return True
            if i in self.by and i not in seen:
                seen.add(i)
                pending += [j for j in self.by[i][0] if j != i]
        return False

    def base(self, form: Mapping[int, Fraction]) -> tuple[dict[int, Fraction], dict[Key, Fraction]]:
        """A form in unknowns without equations, and how often each fact of an equation was added for that."""
        found, added = dict(form), dict[Key, Fraction]()
        while (number := next((i for i in found if i in self.by), None)) is not None:
            zero, above, below = self.by[number]
            times = -found[number] / zero[number]
            for i, c in zero.items():
                found[i] = found.get(i, Fraction(0)) + times * c
                if not found[i]:
                    del found[i]
            key = above if times > 0 else below
            other = below if times > 0 else above
            added[key] = added.get(key, Fraction(0)) + abs(times)
            both = min(added[key], added.get(other, Fraction(0)))
            added[key] -= both
            if both:
                added[other] -= both
        return found, added

    def unknowns(self, state: State, goal: bool) -> set[int]:
        """The unknowns that the facts are about, or those of the goal."""
        return self.closure(i for f in state.facts if f.goal or not goal for i in f.form)

    def closure(self, numbers: Iterable[int]) -> set[int]:
        """The unknowns without equations that some depend on."""
        pending = list(numbers)
        seen: set[int] = set()
        while pending:
            i = pending.pop()
            if i not in seen:
                seen.add(i)
                pending += self.by[i][0] if i in self.by else ()
        return {i for i in seen if i not in self.by}

    def closed(self, state: State) -> dict[Key, int] | None:
        """Facts that add up to what cannot be."""
        facts = self.near(state)
        given = [
            Fact({i: c for i, c in self.based(f).items() if i}, self.based(f).get(0, Fraction(0)), f.strict)
            for f in facts
        ]
        found = contradiction(given)
        if found is None:
            return None
        return self.total({f.key: times for f, times in zip(facts, found, strict=True) if times}, facts)

    def near(self, state: State) -> list[Known]:
        """The facts that share unknowns with the goal, or with choices made, or with those that do."""
        left = [f for f in state.facts if f.key not in self.own and (self.based(f) or f.strict)]
        found = [f for f in left if f.key[0] != "h"]
        left = [f for f in left if f.key[0] == "h"]
        reached = {i for f in found for i in self.based(f) if i}
        while True:
            more = [f for f in left if not self.based(f).keys() - {0} or self.based(f).keys() & reached]
            if not more:
                return self._needed(found)
            found += more
            reached |= {i for f in more for i in self.based(f) if i}
            left = [f for f in left if f not in more]

    def _needed(self, facts: list[Known]) -> list[Known]:
        """Those facts that can have a part in a sum without unknowns."""
        while True:
            by: dict[int, list[Known]] = {}
            for f in facts:
                for i in self.based(f):
                    by.setdefault(i, []).append(f)
            gone: set[Key] = set()
            for i, some in by.items():
                signs = {self.based(f)[i] > 0 for f in some} if i else {True, False}
                if len(signs) == 1:
                    gone |= {f.key for f in some}
                elif i and len(some) == 2:
                    a, b = (self.based(f) for f in some)
                    both = {j: a.get(j, 0) * abs(b[i]) + b.get(j, 0) * abs(a[i]) for j in a.keys() | b.keys()}
                    if not any(c for j, c in both.items() if j) and both.get(0, 0) > 0:
                        gone |= {k.key for k in some}
            if not gone:
                return facts
            facts = [f for f in facts if f.key not in gone]

    def total(self, times: Mapping[Key, Fraction], facts: Iterable[Known]) -> dict[Key, int]:
        """How often facts and the equations in them are to be taken: whole numbers."""
        total = dict(times)
        forms: dict[int, Fraction] = {}
        for f in facts:
            for i, c in f.form.items() if f.key in times else ():
                forms[i] = forms.get(i, Fraction(0)) + times[f.key] * c
        for key, more in self.base({i: c for i, c in forms.items() if c})[1].items():
            if more:
                total[key] = total.get(key, Fraction(0)) + more
        scale = math.lcm(*(t.denominator for t in total.values()))
        whole = {k: int(t * scale) for k, t in total.items()}
        divisor = math.gcd(*whole.values())
        return {k: t // divisor for k, t in whole.items()}

    def quotients(self, state: State) -> Iterator[tuple[int, Form]]:
        """Unknown quotients, each with a form that it may be equal to."""
        seen = set()
        for f, g in itertools.pairwise(state.facts):
            # g: a - k * t >= 0, f: k * t + k - 1 - a >= 0
            zero = _added(f.form, g.form)
            if zero.keys() != {0} or zero[0] <= 0:
                continue
            k = zero[0] + 1
            for number, c in g.form.items():
                if c == -k and number % 2 == 1 and number not in self.by and number not in seen:
                    seen.add(number)
                    a = self.base({i: Fraction(x) for i, x in g.form.items() if i != number})[0]
                    if any(x.denominator != 1 for x in a.values()) or any(i and i % 2 == 0 for i in a):
                        continue
                    form = {i: int(x) // k for i, x in a.items() if (x % k == 0 or i == 0) and int(x) // k}
                    yield number, form


# Writing -----------------------------------------------------------------------------------------


DONE, SUM, SPLIT, ASK, CUT = range(5)


def _lines(t: Tree, state: State) -> Iterator[int]:
    """A tree as Lean reads it, its parts first, in the state that Lean is in: a number for each node."""
    if isinstance(t, Done):
        yield _number(DONE, _places(t.sum, state))
    elif isinstance(t, Add):
        more = State((Known(("d", t.number), t.form, t.strict), *state.facts), state.open)
        yield from _lines(t.rest, more)
        yield _number(SUM, _places(t.sum, state))
    elif isinstance(t, Cut):
        yield from _lines(t.rest, state.with_fact(t.form, ("c", t.number)))
        places = _places(t.sum, state)
        yield _number(CUT, [(t.divisor, len(places)), *places, *_signed(t.form)])
    elif isinstance(t, Split):
        index = next(k for k, p in enumerate(state.open) if p.key == t.opened.key)
        for a, first in zip(t.parts, (True, False), strict=True):
            yield from _lines(a, state.part(t.opened, first, ("s", t.number, first)))
        yield _number(SPLIT, [(index, 0)])
    else:
        forms = [t.form, _added(_times(t.form, -1), {0: -1})]
        for a, f, first in zip(t.parts, forms, (True, False), strict=True):
            yield from _lines(a, state.with_fact(f, ("a", t.number, first)))
        yield _number(ASK, _signed(t.form))


def _signed(form: Form) -> list[tuple[int, int]]:
    """A form with the signs in the lowest bit."""
    return [(i, 2 * abs(c) + (c < 0)) for i, c in sorted(form.items())]


def _places(sum_: Mapping[Key, int], state: State) -> list[tuple[int, int]]:
    """How many facts to skip before each, and how often to take it."""
    at = {f.key: k for k, f in enumerate(state.facts)}
    found = []
    last = -1
    for place, times in sorted((at[key], times) for key, times in sum_.items()):
        found.append((place - last - 1, times))
        last = place
    return found


def _number(op: int, pairs: Sequence[tuple[int, int]]) -> int:
    """A node: what it is, the bits of a digit, how many pairs of digits, and the digits, lowest first."""
    bits = max(d.bit_length() for pair in pairs for d in pair) or 1
    digits = sum(d << (bits * k) for k, d in enumerate(d for pair in pairs for d in pair))
    return op + 8 * (bits + 256 * (len(pairs) + 256 * digits))


def _values(texts: Sequence[str], start: int = 0) -> str:
    if len(texts) <= 1:
        return f"(.one {texts[0] if texts else 0})"
    half = len(texts) // 2
    return f"(.two {start + half} {_values(texts[:half], start)} {_values(texts[half:], start + half)})"


def proof(statement: Statement, goal: Expr, known: Sequence[tuple[Expr, str]] = (),
          opaque: frozenset[Expr] = frozenset()) -> list[str]:  # fmt: skip
    """The lines of a proof of a goal from a statement's equations and hypotheses, and from other facts.

    Args:
        known: those facts, with their proofs.
        opaque: numbers of which only those facts are used.

    Raises:
        LeanError: none is found.
    """
    reader = Reader(statement, opaque)
    reader.all([goal, *(fact for fact, _ in known)])
    for fact, name in known:
        reader.hypotheses.append(Hypothesis(reader.claim(fact), name))
    claimed = reader.claim(goal)
    state = State().noted(claimed, False, ("g",), True)
    defined = Defined(reader.order).more(state, State())
    for k, h in enumerate(reader.hypotheses):
        after = state.noted(h.claim, True, ("h", k))
        defined, state = defined.more(after, state), after
    t = Search(reader).tree(state, defined)
    used = {k[1] for k in _used(t, set()) if k[0] == "h"}
    kept = [(k, h) for k, h in enumerate(reader.hypotheses) if k in used]
    choosing = [h.proof for _, h in kept if h.chooses] + ["⊢"] * _chooses(goal)
    state = State().noted(claimed, False, ("g",), True)
    for k, h in kept:
        state = state.noted(h.claim, True, ("h", k))
    return [
        *([f"subst {' '.join(reader.gone)}"] if reader.gone else []),
        *([f"simp only [Linear.choose] at {' '.join(choosing)}"] if choosing else []),
        "exact Linear.sound",
        f"  {_values(reader.unknowns[Sort.INT])}",
        f"  {_values(reader.unknowns[Sort.RAT])}",
        f"  {listed([text(h.claim) for _, h in kept])}",
        f"  {text(claimed)}",
        f"  [{', '.join(map(str, _lines(t, state)))}]",
        "  (by decide +kernel)",
        *(f"  {h.proof}" for _, h in kept),
    ]


def script(statement: Statement, cut: bool = False) -> str:
    """The lines of a tactic block, without `by`.

    Args:
        cut: use what functions ensure of their results instead of what the results are.

    Raises:
        LeanError: no tree of cases is found.
    """
    parts = _parts(statement.goal)
    lines: list[str] = []
    known: list[tuple[Expr, str]] = []
    opaque = frozenset[Expr]()
    if cut:
        candidates = [(fact, result, False) for fact, result in statement.facts.items()]
        candidates += [
            (fact, result, True) for result in statement.facts.values() for fact in _bounds(statement, result)
        ]
        for fact, result, doubtful in candidates:
            others = opaque | {result} if lean_ladder.rounded_down(result) else opaque - {result}
            prove = functools.partial(proof, statement, known=tuple(known), opaque=others)
            try:
                found = lean_ladder.bound(statement, fact, prove) or prove(fact)
            except LeanError:
                if doubtful:
                    continue
                raise
            lines += [f"have k{len(known)} : {statement.text(fact)} := by", *(f"  {line}" for line in found)]
            known.append((fact, f"k{len(known)}"))
            opaque |= {result}
    given = {h: f"p{k}" for k, h in enumerate(statement.hypotheses)} | dict(known)
    try:
        more, proofs = _together(statement, dict.fromkeys(map(_core, parts)), given, known, opaque)
        proofs |= {part: f"{'(Or.inr ' * n}{proofs[_core(part)]}{')' * n}" for part in parts if (n := _depth(part))}
    except LeanError:  # perhaps a part is true only where its own premise is
        more, proofs = _together(statement, parts, given, known, opaque)
    return "\n".join([*lines, *more, f"exact {_joined(statement.goal, proofs)}"])


def _core(part: Expr) -> Expr:
    """What a part says where its premises hold."""
    while part.op == "or" and part.args[0].op == "not":
        part = part.args[1]
    return part


def _depth(part: Expr) -> int:
    """How many premises a part has."""
    return 1 + _depth(part.args[1]) if part.op == "or" and part.args[0].op == "not" else 0


def _together(
    statement: Statement,
    parts: Iterable[Expr],
    given: Mapping[Expr, str],
    known: Sequence[tuple[Expr, str]],
    opaque: frozenset[Expr],
) -> tuple[list[str], dict[Expr, str]]:
    """Lines that prove parts of a goal, some together, and the proof of each part."""
    proofs = {part: given[part] for part in parts if part in given}
    left = [part for part in parts if part not in given]
    lines: list[str] = []
    size = len(left) if len(left) <= 2 * TOGETHER else TOGETHER
    for n, k in enumerate(range(0, len(left), size or 1)):
        some = left[k : k + size]
        goal = some[-1]
        for part in reversed(some[:-1]):
            goal = ir.and_(part, goal)
        lines.append(f"have g{n} : {statement.text(goal)} := by")
        lines += [f"  {line}" for line in proof(statement, goal, known, opaque)]
        rest = f"g{n}"
        while goal.op == "and" and goal not in some:
            proofs[goal.args[0]] = f"{rest}.1"
            rest, goal = f"{rest}.2", goal.args[1]
        proofs[goal] = rest
    return lines, proofs


def _bounds(statement: Statement, result: Expr) -> list[Expr]:
    """That a number is within constants that the goal compares it, or its negation, with."""
    found: dict[Expr, None] = {}
    for e in ir.order([statement.goal]):
        if e.op == "eq" and e.args[0] is result:
            found[e] = None
        if e.op not in ("le", "eq") or "const" not in (e.args[0].op, e.args[1].op):
            continue
        a, b = e.args
        if (opposite := ir.neg(result)) in e.args:
            b, a = (result if x is opposite else ir.neg(x) for x in e.args)
        if result in (a, b):
            found |= dict.fromkeys([ir.le(a, b), ir.le(b, a)][: 1 if e.op == "le" else 2])
    return list(found)


def _parts(goal: Expr) -> list[Expr]:
    """What a conjunction is of, each once."""
    found: dict[Expr, None] = {}
    pending = [goal]
    while pending:
        e = pending.pop()
        if e.op == "and":
            pending += reversed(e.args)
        else:
            found[e] = None
    return list(found)


def _joined(goal: Expr, proofs: Mapping[Expr, str]) -> str:
    """A proof of a conjunction from proofs of its parts."""
    if goal.op != "and":
        return proofs[goal]
    return f"⟨{_joined(goal.args[0], proofs)}, {_joined(goal.args[1], proofs)}⟩"
