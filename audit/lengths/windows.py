"""Evaluation of one turn of a loop, for every turn and every length at once.

How many turns have been made and how many are left are variables. Of each array the bytes that belong to the turn are
kept, a window that starts at a multiple of the turn's number; every other byte is out of bounds. What depends on these
variables alone is settled as soon as it arises, where it is the same for all their values.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from septet.audit.frontends.llvm import Function, Instruction, Module
from septet.audit.frontends.shapes import fields, size_of
from septet.audit.machine.aliasing import Aliasing
from septet.audit.machine.evaluate import Evaluator
from septet.audit.machine.memory import Pointer, Target
from septet.audit.machine.operations import trailing_zeros
from septet.audit.machine.state import Data, State, Undecided, opened
from septet.audit.terms import terms
from septet.audit.terms.polynomial import Bounds, Monomial, Polynomial, Polynomials, constant, plus, times
from septet.audit.terms.terms import FALSE, TRUE, Term, bv, not_, or_

FORKS = 3
"""Times that one branch on the length may go both ways in a turn."""
ELSEWHERE = 4
"""Accesses to a place that depends on the turn: each asks about every byte that it may be, and few proofs follow."""


@dataclass(frozen=True)
class Window:
    """The bytes of an array that are kept: where they start, and how many the whole array has."""

    start: Term
    whole: Term


@dataclass(frozen=True)
class Lengths:
    """The variables that lengths are made of.

    Attributes:
        bounds: the largest number that each variable, of 64 bits, stands for; the least is 0.
        turns: variables whose sum is bounded.
        most: the largest sum of these.
        assumed: what holds of them besides.
        impossible: whether a condition on them, with what is assumed, is known never to hold.
    """

    bounds: Mapping[Term, int]
    turns: frozenset[Term]
    most: int
    assumed: Term
    impossible: Callable[[Term], bool]

    def own(self, t: Term) -> bool:
        """Whether a term depends on lengths, and on nothing else."""
        variables = terms.variables([t])
        return bool(variables) and all(v in self.bounds for v in variables)

    def linear(self, parts: Mapping[Monomial, int]) -> bool:
        """Whether a polynomial is a sum of multiples of the variables."""
        return all(len(m) == 0 or (len(m) == 1 and m[0] in self.bounds) for m in parts)

    def range(self, parts: Mapping[Monomial, int]) -> Bounds:
        """The least and the largest value of a sum of multiples of the variables."""
        together = [0, *(k * self.most for m, k in parts.items() if m and m[0] in self.turns)]
        low, high = min(together), max(together)
        for m, k in parts.items():
            if not m or m[0] not in self.turns:
                ends = (0, k * self.bounds[m[0]]) if m else (k, k)
                low, high = low + min(ends), high + max(ends)
        return low, high


class Windowed(Evaluator):
    """Evaluates with windows of arrays."""

    def __init__(
        self, module: Module, seconds: float, steps: int, feasible: Callable[[Sequence[Term], bool], bool],
        lazy: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(module, seconds, steps, feasible, lazy)
        self.windows: dict[int, Window] = {}
        self.lengths = Lengths({}, frozenset(), 0, TRUE, lambda condition: False)
        self._settled: dict[Term, bool | None] = {}
        self._forked: dict[str, int] = {}
        self._elsewhere = 0

    def begin(self, lengths: Lengths) -> None:
        """Start anew with other lengths."""
        self.lengths, self.polynomials = lengths, Polynomials({v: (0, most) for v, most in lengths.bounds.items()})
        self.hazards, self._settled, self._forked, self._elsewhere = [], {}, {}, 0
        self.trap, self.aliasing = None, Aliasing()

    # What lengths decide -------------------------------------------------------------------------

    def settled(self, c: Term) -> bool | None:
        """Whether a condition is true of all lengths, or of none; None if it is neither, or not about lengths."""
        if c.op == "const":
            return bool(c.value)
        if c.op == "not":
            inner = self.settled(c.args[0])
            return None if inner is None else not inner
        if c not in self._settled:
            self._settled[c] = self._asked(c) if self.lengths.own(c) else None
        return self._settled[c]

    def _asked(self, c: Term) -> bool | None:
        if c.op == "band":
            both = [self.settled(a) for a in c.args]
            if None not in both:
                return all(both)
            if False in both:
                return False
        if c.op in ("ult", "ule", "slt", "sle", "eq") and c.args[0].sort[0] == "bv":
            found = self._linear(c.op, *c.args)
            if found is not None:
                return found
        if self.lengths.impossible(not_(c)):
            return True
        return False if self.lengths.impossible(c) else None

    def _linear(self, op: str, a: Term, b: Term) -> bool | None:
        """A comparison of two sums whose difference has one sign."""
        x, y = self._exactly(a), self._exactly(b)
        if x is None or y is None:
            return None
        low, high = self.lengths.range(plus(y, x, -1).parts)
        if op == "eq":
            return False if low > 0 or high < 0 else True if low == high == 0 else None
        strict = 1 if op[1:] == "lt" else 0
        return True if low >= strict else False if high < strict else None

    def _exactly(self, t: Term) -> Polynomial | None:
        """The sum that a term's value is, signed and unsigned alike; None if it may wrap, or is not about lengths."""
        p = self._divided(t) or self.polynomials.of(t)
        if not self.lengths.linear(p.parts):
            return None
        low, high = self.lengths.range(p.parts)
        return p if low >= 0 and high < 1 << (t.width - 1) else None

    def _result(self, op: str, a: Term, b: Term) -> Bounds | None:
        """The least and the largest value of an operation on sums; None if that is not known."""
        x, y = self._exactly(a), self._exactly(b)
        if x is None or y is None:
            return None
        made = times(x, y) if op == "mul" else plus(x, y, 1 if op == "add" else -1)
        return self.lengths.range(made.parts) if self.lengths.linear(made.parts) else None

    def overflows(self, op: str, a: Term, b: Term) -> Term:
        ends = self._result(op, a, b)
        half = 1 << (a.width - 1)
        return FALSE if ends is not None and -half <= ends[0] and ends[1] < half else super().overflows(op, a, b)

    def carries(self, op: str, a: Term, b: Term) -> Term:
        ends = self._result(op, a, b)
        return FALSE if ends is not None and ends[0] >= 0 and ends[1] < 1 << a.width else super().carries(op, a, b)

    def oblige(self, state: State, holds: Term, what: str, poison: bool = False) -> None:
        if self.settled(holds) is not True:
            super().oblige(state, holds, what, poison)

    def _instruction(self, i: Instruction, state: State) -> Data:
        return self._simple(super()._instruction(i, state))

    def _simple(self, found: Data) -> Data:
        """A choice that lengths decide is no choice, and what is a sum of lengths is written as one."""
        while isinstance(found, Term) and found.op == "ite":
            c = self.settled(found.args[0])
            if c is None:
                return found
            found = found.args[1 if c else 2]
        if not isinstance(found, Term) or found.sort[0] != "bv" or not self.lengths.own(found):
            return found
        parts = self._exactly(found)
        return found if parts is None else self._sum(parts, found.width)

    def _divided(self, t: Term) -> Polynomial | None:
        """Quotients and remainders of sums whose parts are multiples of the divisor, but for a small rest."""
        inner = t.args[0] if t.op == "zext" else t
        part = "quotient"
        mask = t.args[0].constant if t.op in ("and", "or") else None
        if t.op in ("udiv", "sdiv", "urem", "srem") and t.args[1].constant is not None:
            a, by = t.args[0], t.args[1].constant
            part = "quotient" if t.op.endswith("div") else "rest"
        elif inner.op == "extract":
            high, low = inner.parameters
            a, by = inner.args[0], 1 << (low or high + 1)
            part = "quotient" if low > 0 else "rest"
            if low > 0 and high != a.width - 1:
                return None
        elif mask is not None and mask >> trailing_zeros(t.args[1]) == 0:
            return plus(self.polynomials.of(t.args[0]), self.polynomials.of(t.args[1])) if t.op == "or" else constant(0)
        elif t.op == "and" and mask:  # a multiple of a power of two
            a, by, part = t.args[1], mask & -mask, "whole"
        else:
            return None
        p = self._exactly(a)
        if p is None or by == 0 or by >> (a.width - 1):
            return None
        whole = {m: k - k % by for m, k in p.parts.items()}
        rest = {m: k % by for m, k in p.parts.items()}
        if self.lengths.range(rest)[1] >= by:
            return None
        if part == "whole":
            top = (mask or 0) + by
            if top & (top - 1) or self.lengths.range(p.parts)[1] >= top:
                return None
        chosen = {"quotient": {m: k // by for m, k in whole.items()}, "rest": rest, "whole": whole}[part]
        return Polynomial({m: k for m, k in chosen.items() if k}, *self.lengths.range(chosen))

    def _sum(self, p: Polynomial, width: int) -> Term:
        total = bv(p.parts.get((), 0), width)
        for m, k in sorted(p.parts.items(), key=lambda part: [str(v.value) for v in part[0]]):
            if m:
                v = terms.extract(m[0], width - 1, 0) if width < m[0].width else terms.zext(m[0], width)
                total = terms.binary("add", total, terms.binary("mul", v, bv(k, width)))
        return total

    def _jump(
        self, function: Function, i: Instruction, label: str, state: State, forks: dict[str, int]
    ) -> list[tuple[str, State]]:
        found = super()._jump(function, i, label, state, forks)
        if len(found) > 1 and any(v in self.lengths.bounds for v in terms.variables([s.path[-1] for _, s in found])):
            self._forked[label] = self._forked.get(label, 0) + 1
            if self._forked[label] > FORKS:
                raise Undecided("how often another loop turns depends on the length")
        return found

    # Memory --------------------------------------------------------------------------------------

    def extent(self, number: int) -> Term:
        return self.windows[number].whole if number in self.windows else super().extent(number)

    def inside(self, target: Target) -> bool:
        if target.object not in self.windows:
            return super().inside(target)
        return self.settled(terms.compare("ule", target.offset, self.extent(target.object))) is True

    def within(self, target: Target) -> Term:
        window = None if target.object is None else self.windows.get(target.object)
        if window is None:
            return target.offset
        inside = terms.binary("sub", target.offset, window.start)
        parts = self.polynomials.of(inside).parts
        if all(m == () for m in parts):
            return bv(parts.get((), 0), 64)
        if self.lengths.own(inside):
            first = terms.substituted([inside], dict.fromkeys(self.lengths.bounds, bv(0, 64)))[0]
            if first.constant is not None and self.settled(terms.eq(inside, first)):
                return first
            if not self.lengths.turns.isdisjoint(terms.variables([inside])):
                self._elsewhere += 1
                if self._elsewhere > ELSEWHERE:
                    raise Undecided("which bytes of its group a turn reaches depends on the turn, or an address wraps")
        return inside

    def _getelementptr(self, i: Instruction, state: State) -> Data:
        found = super()._getelementptr(i, state)
        if isinstance(found, Pointer) and i.flags & {"inbounds", "nusw", "nuw"}:
            self._exact(i, state)
        return found

    def _exact(self, i: Instruction, state: State) -> None:
        """That the address is computed without wrapping: lengths reach as far as addresses do."""
        base = self.value(i.operands[0], state.locals)
        indices = [opened(self.value(o, state.locals))[0] for o in i.operands[1:]]  # that none is poison is obliged
        what = "signed overflow of an address"
        t = i.extra["element"]
        sizes = [size_of(t)]
        for index in indices[1:]:
            at, t = (0, fields(t)[int(index.constant or 0)][1]) if t[0] == "struct" else (size_of(t[2]), t[2])
            sizes.append(at)
        total = bv(0, 64)
        for index, size in zip(indices, sizes, strict=True):
            wide, by = terms.sext(index, 64), bv(size, 64)
            self.oblige(state, not_(self.overflows("mul", wide, by)), what)
            part = terms.binary("mul", wide, by)
            self.oblige(state, not_(self.overflows("add", total, part)), what)
            total = terms.binary("add", total, part)
        for target in base.targets:
            wrapped = self.overflows("add", target.offset, total)
            self.oblige(state, or_(not_(target.condition), not_(wrapped)), what)
