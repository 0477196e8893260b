"""A program of the spec's on symbolic numbers: what it writes, when it succeeds, and what it passes through.

Integers are bit-vectors of 64 bits with the interval that they are in, binary32 numbers are floats. A branch whose
condition is not known is followed both ways. Joints are the results of the operations that round, what a loop leaves in
its registers, and the integers that are given a name; what the program asserts is a lemma.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from septet.audit.equal.joints import Joint, Stage
from septet.audit.expected.spec_terms import Translation
from septet.audit.machine.operations import negated
from septet.audit.terms import terms
from septet.audit.terms.terms import BOOL, FLOATS, TRUE, Term, and_, bv, not_, or_
from septet.codegen.core import ir, ranges
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.program.ir import (
    Assign,
    Assume,
    For,
    If,
    Let,
    Load,
    Operate,
    Procedure,
    Register,
    Return,
    Statement,
    Store,
)
from septet.spec.floats import BINARY32

SINGLE = FLOATS["float"]
WIDTH = 64
ROUNDING = {"add": "fp.add", "multiply": "fp.mul", "divide": "fp.div", "fused": "fp.fma"}
"""Operations that round."""
ORDER = {"less": "fp.lt", "at_most": "fp.leq"}


@dataclass
class Ran:
    """What is known after a program.

    Attributes:
        stored: the elements of each array, by index.
        succeeds: when it returns 0.
        joints: values that the program passes through, each at a level above those that it depends on.
        lemmas: what it asserts.
        left: what loops leave in registers of floats, in order.
        bounds: of joints that are integers.
    """

    stored: dict[str, dict[int, Term]]
    succeeds: Term = TRUE
    joints: dict[Term, int] = field(default_factory=dict)
    lemmas: list[Term] = field(default_factory=list)
    left: list[Term] = field(default_factory=list)
    bounds: dict[Term, tuple[int, int]] = field(default_factory=dict)

    def stages(self) -> list[Stage]:
        """The joints, level by level, and after each level what is asserted of it."""
        levels: dict[int, list[Joint]] = {}
        for t, level in self.joints.items():
            of_float = t.sort[0] == "fp"
            levels.setdefault(level, []).append(
                Joint(terms.bits(t), number=t.sort) if of_float else Joint(t, self.bounds.get(t))
            )
        said: dict[int, list[Term]] = {}
        for lemma in self.lemmas:
            said.setdefault(self.level(lemma), []).append(lemma)
        return [Stage(levels[k], lemmas=said.get(k, [])) for k in sorted(levels)]

    def level(self, t: Term) -> int:
        """The level of the last joint that a term depends on; 0 if there is none."""
        found: dict[Term, int] = {}
        for x in terms.order([t]):
            found[x] = self.joints.get(x) or max((found[a] for a in x.args), default=0)
        return found[t]


class Programs:
    """Runs a procedure that calls no other, on elements given as terms.

    Args:
        arrays: the elements of the arrays that are read.
        turns: whether what each turn of a loop leaves in its registers is a joint, and not the last one's alone.

    Raises:
        ValueError: the procedure does what is not modelled here.
    """

    def __init__(self, procedure: Procedure, arrays: Mapping[str, Sequence[Term]], turns: bool = False) -> None:
        self.procedure, self.turns = procedure, turns
        self.ran = Ran({name: dict(enumerate(own)) for name, own in arrays.items()})
        for p in procedure.parameters:
            self.ran.stored.setdefault(p.name, {})
        self.values: dict[Expr, Term] = {}
        self.within: dict[Expr, Interval] = {}
        self.path = TRUE
        self._body(procedure.body)

    def _number(self, e: Expr) -> Term:
        """A binary32 number."""
        if e.op == "const":
            return terms.as_float(bv(int(ir.number(e)), 32), SINGLE)
        return self.values[e]

    def _translation(self, e: Expr) -> Translation:
        to = Translation({v: self.values[v] for v in ir.order([e]) if v.op == "var"})
        to.ranges = {v: self.within[v] for v in to.given if v.sort is Sort.INT}
        return to

    def _integer(self, e: Expr) -> tuple[Term, Interval]:
        return self._translation(e).signed(e, WIDTH), ranges.intervals([e], self.within)[e]

    def _truth(self, e: Expr) -> Term:
        return self._translation(e).truth(e)

    def _index(self, e: Expr) -> int:
        value = self._integer(e)[0].constant
        if value is None:
            raise ValueError("an index that depends on the input")
        return value

    def _set(self, var: Expr, e: Expr) -> None:
        if var.sort is Sort.BINARY32:
            self.values[var] = self._number(e)
        elif var.sort is Sort.BOOL:
            self.values[var] = self._truth(e)
        else:
            self.values[var], self.within[var] = self._integer(e)

    def _body(self, body: Sequence[Statement]) -> int | None:
        """Run statements; the status, if they return one that does not depend on the input."""
        for s in body:
            status = self._step(s)
            if status is not None:
                return status
        return None

    def _step(self, s: Statement) -> int | None:
        if isinstance(s, Let):
            self._set(s.var, s.value)
            self._joint(self.values[s.var])
            self._bounded(s.var)
        elif isinstance(s, Register | Assign):
            self._set(s.var, s.value)
        elif isinstance(s, Assume):
            self.values[s.var] = self.values[s.of]
            self.within[s.var] = self.procedure.bounds.get(s.var, self.within[s.of])
            self._bounded(s.var)
            self.ran.lemmas.append(or_(not_(self.path), self._truth(s.condition)))
        elif isinstance(s, Load):
            self.values[s.var] = self.ran.stored[s.array][self._index(s.index)]
        elif isinstance(s, Store):
            self.ran.stored[s.array][self._index(s.index)] = terms.extract(self._integer(s.value)[0], 7, 0)
        elif isinstance(s, Operate):
            self._operate(s)
        elif isinstance(s, For):
            self._loop(s)
        elif isinstance(s, If):
            return self._choice(s)
        elif isinstance(s, Return):
            return int(ir.number(s.value))
        else:
            raise ValueError(f"a program with {type(s).__name__}")
        return None

    def _loop(self, s: For) -> None:
        before = dict(self.values)
        for k in range(self._index(s.stop)):
            self.values[s.var], self.within[s.var] = bv(k, WIDTH), (k, k)
            if self._body(s.body) is not None:
                raise ValueError("a loop that ends the program")
            if self.turns:
                self._left(before)
        self.ran.left += self._left(before)

    def _left(self, before: Mapping[Expr, Term]) -> list[Term]:
        """What a loop left in registers of floats, which become joints."""
        found = [self.values[v] for v, t in before.items() if t.sort == SINGLE and self.values[v] is not t]
        for t in found:
            self._joint(t)
        return found

    def _choice(self, s: If) -> int | None:
        condition = self._truth(s.condition)
        if condition.op == "const":
            return self._body(s.then if condition is TRUE else s.other)
        before = self.path, dict(self.values), dict(self.within), {a: dict(own) for a, own in self.ran.stored.items()}
        ends = []
        for chosen, body in ((condition, s.then), (not_(condition), s.other)):
            self.path, self.values, self.within = and_(before[0], chosen), dict(before[1]), dict(before[2])
            self.ran.stored = {a: dict(own) for a, own in before[3].items()}
            status = self._body(body)
            if status == 0:
                raise ValueError("a program that may succeed early")
            if status is not None:
                self.ran.succeeds = and_(self.ran.succeeds, or_(not_(before[0]), not_(chosen)))
            else:
                ends.append((chosen, self.values, self.within, self.ran.stored))
        self.path = before[0]
        if not ends:
            raise ValueError("a program that never succeeds here")
        (chosen, self.values, self.within, self.ran.stored), *other = ends
        for _, values, within, stored in other:
            self.values = {v: self._merged(chosen, t, values[v]) for v, t in self.values.items() if v in values}
            self.within = {v: _hull(w, within[v]) for v, w in self.within.items() if v in within}
            for name, own in self.ran.stored.items():
                self.ran.stored[name] = {
                    k: self._merged(chosen, t, stored[name][k]) for k, t in own.items() if k in stored[name]
                }
        return None

    @staticmethod
    def _merged(chosen: Term, a: Term, b: Term) -> Term:
        return a if a is b else terms.ite(chosen, a, b)

    def _operate(self, s: Operate) -> None:
        name, (first, *rest) = s.operation, s.arguments
        if name in ROUNDING:
            found = terms.floating(ROUNDING[name], SINGLE, *map(self._number, s.arguments))
            self._joint(found)
        elif name in ORDER:
            found = terms.floating(ORDER[name], BOOL, *map(self._number, s.arguments))
        elif name in ("magnitude", "negated"):
            own = self._number(first)
            found = terms.floating("fp.abs", SINGLE, own) if name == "magnitude" else negated(own)
        elif name == "scaled":
            found = terms.floating("fp.mul", SINGLE, self._number(first), _power(rest[0]))
        elif name == "from_integer":
            found = terms.floating("from_signed", SINGLE, self._integer(first)[0])
        elif name == "from_pattern":
            found = terms.as_float(terms.extract(self._integer(first)[0], 31, 0), SINGLE)
        elif name == "pattern":
            found = terms.zext(terms.bits(self._number(first)), WIDTH)
        elif name in ("floor_scaled", "nearest_integer"):
            own = self._number(first)
            if name == "floor_scaled" and ir.number(rest[0]):
                own = terms.floating("fp.mul", SINGLE, own, _power(rest[0]))
            way = "fp.floor" if name == "floor_scaled" else "fp.roundeven"
            found = terms.floating("to_signed", ("bv", WIDTH), terms.floating(way, SINGLE, own))
        else:
            raise ValueError(f"a program with {name}")
        self.values[s.var] = found
        if s.var.sort is Sort.INT:
            self.within[s.var] = self.procedure.bounds[s.var]

    def _bounded(self, var: Expr) -> None:
        """Take a variable's interval, if it has one, for the bounds of the joint that it is."""
        low, high = self.within.get(var, (None, None))
        if low is not None and high is not None:
            self.ran.bounds[self.values[var]] = int(low), int(high)

    def _joint(self, t: Term) -> None:
        """Make a value one that the proof passes through, if it depends on the input."""
        if t.op not in ("const", "var") and t.sort != BOOL and t not in self.ran.joints:
            self.ran.joints[t] = self.ran.level(t) + 1


def _power(e: Expr) -> Term:
    """A power of two as a binary32 number."""
    exponent = int(ir.number(e)) + (1 << 7) - 1
    return terms.as_float(bv(exponent << BINARY32.significand - 1, 32), SINGLE)


def _hull(a: Interval, b: Interval) -> Interval:
    low = None if a[0] is None or b[0] is None else min(a[0], b[0])
    return low, None if a[1] is None or b[1] is None else max(a[1], b[1])
