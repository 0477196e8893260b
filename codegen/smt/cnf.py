"""The DIMACS renderer: a claim about bounded integers as clauses that are unsatisfiable if, and only if, it holds.

Every integer becomes two's-complement bits, as many as hold it whatever the bits of the variables are, so that
nothing can wrap; no solver has a part in the translation. The same claim always gives the same text.

Source: the DIMACS format of the SAT competitions; Tseitin's definitions of gates.
"""

from collections.abc import Sequence

from septet.codegen.core import ir, ranges
from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Expr, Sort

TRUE = 1
"""The literal that the first clause makes true; its negation is false."""
FALSE = -TRUE
Bits = list[int]
"""Literals, the lowest bit first; the last is the sign."""


class UnboundedError(ValueError):
    """A claim has rationals, or a variable that its precondition gives no bounds."""


def dimacs(claim: Claim) -> str:
    """The text: comments that say which literals the variables are, then the clauses.

    Raises:
        UnboundedError: the claim is not one about bounded integers.
    """
    circuit = _Circuit(claim)
    lines = [f"c {v.value}: {' '.join(map(str, circuit.variables[v]))}" for v in claim.variables]
    clauses = circuit.clauses
    lines.append(f"p cnf {circuit.count} {len(clauses)}")
    lines += [" ".join(map(str, [*clause, 0])) for clause in clauses]
    return "\n".join(lines) + "\n"


class _Gates:
    """Clauses that define literals; the same gate of the same literals is made once."""

    def __init__(self) -> None:
        self.count = 1
        self.clauses: list[Sequence[int]] = [(TRUE,)]
        self._made: dict[tuple[str, int, int, int], int] = {}

    def fresh(self) -> int:
        self.count += 1
        return self.count

    def require(self, *clause: int) -> None:
        """Add a clause, unless a constant satisfies it."""
        if TRUE not in clause:
            self.clauses.append([literal for literal in clause if literal != FALSE])

    def _gate(self, kind: str, a: int, b: int, c: int = 0) -> tuple[int, bool]:
        key = (kind, a, b, c)
        new = key not in self._made
        if new:
            self._made[key] = self.fresh()
        return self._made[key], new

    def both(self, a: int, b: int) -> int:
        if FALSE in (a, b) or a == -b:
            return FALSE
        if a in (TRUE, b):
            return b
        if b == TRUE:
            return a
        a, b = sorted((a, b))
        out, new = self._gate("and", a, b)
        if new:
            self.clauses += [(-out, a), (-out, b), (out, -a, -b)]
        return out

    def either(self, a: int, b: int) -> int:
        return -self.both(-a, -b)

    def differ(self, a: int, b: int) -> int:
        """Exclusive or."""
        if abs(a) == abs(b):
            return FALSE if a == b else TRUE
        if abs(a) == TRUE:
            return -b if a == TRUE else b
        if abs(b) == TRUE:
            return -a if b == TRUE else a
        sign = 1 if (a > 0) == (b > 0) else -1
        a, b = sorted((abs(a), abs(b)))
        out, new = self._gate("xor", a, b)
        if new:
            self.clauses += [(-out, a, b), (-out, -a, -b), (out, -a, b), (out, a, -b)]
        return sign * out

    def choose(self, c: int, a: int, b: int) -> int:
        """`a` if `c`, else `b`."""
        if abs(c) == TRUE:
            return a if c == TRUE else b
        if c < 0:
            c, a, b = -c, b, a
        if a == b:
            return a
        if a == -b:
            return self.differ(c, b)
        if a in (TRUE, c):
            return self.either(c, b)
        if a in (FALSE, -c):
            return self.both(-c, b)
        if b in (TRUE, -c):
            return self.either(-c, a)
        if b in (FALSE, c):
            return self.both(c, a)
        out, new = self._gate("ite", c, a, b)
        if new:
            self.clauses += [(-c, -a, out), (-c, a, -out), (c, -b, out), (c, b, -out), (-a, -b, out), (a, b, -out)]
        return out

    def most(self, a: int, b: int, c: int) -> int:
        """Two or more of three: the carry of an addition."""
        for x, y, z in ((a, b, c), (b, c, a), (c, a, b)):
            if abs(x) == TRUE:
                return self.either(y, z) if x == TRUE else self.both(y, z)
            if x == y:
                return x
            if x == -y:
                return z
        a, b, c = sorted((a, b, c))
        out, new = self._gate("most", a, b, c)
        if new:
            self.clauses += [(-a, -b, out), (-a, -c, out), (-b, -c, out), (a, b, -out), (a, c, -out), (b, c, -out)]
        return out


class _Circuit(_Gates):
    """The circuit of a claim's negation."""

    def __init__(self, claim: Claim) -> None:
        super().__init__()
        roots = [claim.precondition, ir.not_(claim.goal)]
        nodes = list(ir.order([*roots, *claim.variables]))
        if any(e.sort is Sort.RAT for e in nodes):
            raise UnboundedError("rationals")
        bounds = ranges.variable_ranges(claim.precondition)
        self.variables: dict[Expr, Bits] = {}
        whole: dict[Expr, ranges.Interval] = {}
        for v in claim.variables:
            width = 1 if v.sort is Sort.BOOL else ranges.bits(bounds.get(v, (None, None)))
            if width is None:
                raise UnboundedError(f"{v.value} has no bounds")
            self.variables[v] = [self.fresh() for _ in range(width)]
            whole[v] = (-(1 << width - 1), (1 << width - 1) - 1)
        self.widths = {e: ranges.bits(i) or 1 for e, i in ranges.intervals(nodes, whole).items()}
        self.bits: dict[Expr, Bits] = {}
        self.quotients: dict[tuple[Expr, int], tuple[Bits, Bits]] = {}
        for e in nodes:
            self.bits[e] = self.made(e)
        for root in roots:
            self.require(self.bits[root][0])

    def made(self, e: Expr) -> Bits:
        """The bits of a node whose operands have theirs."""
        if e.op == "var":
            return self.variables[e]
        if e.op == "const":
            value = ir.constant(e)
            return [TRUE if value else FALSE] if e.sort is Sort.BOOL else self.constant(int(value), self.widths[e])
        args = [self.bits[a] for a in e.args]
        if e.sort is Sort.BOOL:
            return [self.truth(e, args)]
        width = self.widths[e]
        if e.op in ("floordiv", "mod"):
            return self.divided(e.args[0], int(ir.number(e.args[1])))[e.op == "mod"][:width]
        if e.op == "ite":
            c, a, b = args[0][0], extended(args[1], width), extended(args[2], width)
            return [self.choose(c, x, y) for x, y in zip(a, b, strict=True)]
        if e.op == "mul":
            return self.product(args[0], args[1], width)
        if e.op == "neg":
            return self.sum(self.constant(0, width), sized(args[0], width), subtract=True)
        return self.sum(sized(args[0], width), sized(args[1], width), subtract=e.op == "sub")

    def truth(self, e: Expr, args: Sequence[Bits]) -> int:
        a = args[0]
        if e.op == "not":
            return -a[0]
        b = args[1]
        if e.op == "ite":
            return self.choose(a[0], b[0], args[2][0])
        if e.op == "and":
            return self.both(a[0], b[0])
        if e.op == "or":
            return self.either(a[0], b[0])
        if e.args[0].sort is Sort.BOOL:
            return -self.differ(a[0], b[0])
        width = max(len(a), len(b))
        a, b = extended(a, width), extended(b, width)
        if e.op == "eq":
            return self.same(a, b)
        return self.below(a, b) if e.op == "lt" else -self.below(b, a)

    def same(self, a: Bits, b: Bits) -> int:
        out = TRUE
        for x, y in zip(a, b, strict=True):
            out = self.both(out, -self.differ(x, y))
        return out

    def below(self, a: Bits, b: Bits) -> int:
        """a < b, both signed: decided by the highest bit that differs; a sign counts the other way round."""
        out = FALSE
        for x, y in zip([*a[:-1], b[-1]], [*b[:-1], a[-1]], strict=True):
            out = self.choose(self.differ(x, y), y, out)
        return out

    def constant(self, value: int, width: int) -> Bits:
        return [TRUE if value >> k & 1 else FALSE for k in range(width)]

    def sum(self, a: Bits, b: Bits, subtract: bool = False) -> Bits:
        """a + b or a - b, as wide as they are."""
        carry = TRUE if subtract else FALSE
        out = []
        for x, y in zip(a, [-y for y in b] if subtract else b, strict=True):
            out.append(self.differ(self.differ(x, y), carry))
            carry = self.most(x, y, carry)
        return out

    def product(self, a: Bits, b: Bits, width: int) -> Bits:
        """The product's lowest bits, which are all that there are of it: shifted addends, one for each bit."""
        if sum(abs(x) == TRUE for x in a) > sum(abs(y) == TRUE for y in b):
            a, b = b, a
        a, b = sized(a, width), sized(b, width)
        total = self.constant(0, width)
        for k, y in enumerate(b):
            if y != FALSE:
                addend = [*self.constant(0, k), *(self.both(x, y) for x in a[: width - k])]
                total = self.sum(total, addend)
        return total

    def divided(self, e: Expr, k: int) -> tuple[Bits, Bits]:
        """Quotient, rounded down, and remainder: the only ones with a = quotient*k + remainder, 0 <= remainder < k."""
        a = self.bits[e]
        shift = k.bit_length() - 1
        if k == 1 << shift:
            return extended(a, len(a) + shift)[shift:], [*extended(a, max(len(a), shift))[:shift], FALSE]
        if (e, k) not in self.quotients:
            low, high = -(1 << len(a) - 1), (1 << len(a) - 1) - 1
            width = ranges.bits((low // k, high // k)) or 1
            quotient = [self.fresh() for _ in range(width)]
            remainder = [*(self.fresh() for _ in range(shift + 1)), FALSE]
            self.require(self.below(remainder, self.constant(k, shift + 2)))
            wide = max(width + shift + 2, len(a)) + 1
            whole = self.product(quotient, self.constant(k, shift + 2), wide)
            self.require(self.same(self.sum(whole, extended(remainder, wide)), extended(a, wide)))
            self.quotients[e, k] = quotient, remainder
        return self.quotients[e, k]


def extended(a: Bits, width: int) -> Bits:
    """A number in more bits."""
    return [*a, *[a[-1]] * (width - len(a))]


def sized(a: Bits, width: int) -> Bits:
    """A number in more bits or fewer: what is then computed modulo 2^width is exact if its result fits."""
    return extended(a, width)[:width]
