"""A proof term for what packing and unpacking say of single bits: each number is a row of bits of variables.

Sums without carries, and products, quotients and remainders by powers of two, move bits; `Bits.sound` says that numbers
with the same row are equal, and has the kernel make the rows. They are made here too, so that no proof is written that
the kernel would refuse. Nothing here is trusted: Lean checks the term.
"""

from collections.abc import Mapping, Sequence

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean.statement import listed

MOST = 1024
"""Bits of a variable."""
Row = tuple[tuple[Expr, int] | None, ...]
"""Bits, lowest first: a variable and the number of its bit, or None for a bit that is zero."""
MOVES = {"mul": "mul", "floordiv": "div", "mod": "mod"}


class BitsError(ValueError):
    """Something that is not a row of bits."""


def term(nodes: Sequence[Expr], hypotheses: Mapping[Expr, str], goals: Sequence[Expr]) -> str:
    """A proof term for a conjunction.

    Args:
        nodes: named numbers, each after those that it is defined by: number k is `xk`, and its equation `ek`.
        hypotheses: what is known of variables, with its name.
        goals: what the conjunction is of.

    Raises:
        BitsError: bits do not decide them.
    """
    return _Rows(nodes, hypotheses).proof(goals)


class _Rows:
    def __init__(self, nodes: Sequence[Expr], hypotheses: Mapping[Expr, str]) -> None:
        variables = [e for e in nodes if e.op == "var"]
        self.named = [*variables, *(e for e in nodes if e.op != "var")]
        self.number = {e: k for k, e in enumerate(self.named)}
        self.name = {e: k for k, e in enumerate(nodes)}
        self.rows: dict[Expr, Row] = {}
        self.ranges = []
        self.bounds = []
        for v in variables:
            limit, proof = _limit(v, hypotheses)
            bits = (limit - 1).bit_length()
            if bits > MOST:
                raise BitsError("a number of many bits")
            self.rows[v] = tuple((v, k) for k in range(bits))
            self.ranges.append(f"⟨{limit}, {bits}⟩")
            self.bounds.append(proof)
        self.terms = []
        for e in self.named[len(variables) :]:
            self.terms.append(self.text(e))
            self.rows[e] = self.own(e)

    def proof(self, goals: Sequence[Expr]) -> str:
        """As `term`."""
        said = [self.goal(goal) for goal in goals]
        numbers = [f"x{self.name[e]}" for e in self.named]
        defined = [f"e{self.name[e]}" for e in self.named if e.op != "var"]
        data = " ".join(map(listed, (numbers, self.ranges, self.terms, said)))
        return f"Bits.sound {data} (by decide +kernel) {_all(self.bounds)} {_all(defined)}"

    def goal(self, e: Expr) -> str:
        """A goal as data, if it holds."""
        a, b = e.args if len(e.args) == 2 else (e, e)
        if e.op == "eq" and a.sort is Sort.INT and _trimmed(self.row(a)) == _trimmed(self.row(b)):
            return f"(.eq {self.below(a)} {self.below(b)})"
        if e.op == "le" and a.op == "const" and ir.number(a) == 0 and self.row(b) is not None:
            return f"(.least {self.below(b)})"
        if e.op == "lt" and b.op == "const" and 1 << len(_trimmed(self.row(a))) <= ir.number(b):
            return f"(.less {self.below(a)} {int(ir.number(b))})"
        raise BitsError("no such goal")

    def row(self, e: Expr) -> Row:
        """The bits of a number."""
        if e not in self.rows:
            self.rows[e] = self.own(e)
        return self.rows[e]

    def own(self, e: Expr) -> Row:
        """The bits that a number's own operation makes of others'."""
        if e.op == "const" and ir.number(e) == 0:
            return ()
        if e.op == "add":
            return _merged(*(self.row(a) for a in e.args))
        if e.op in MOVES:
            row, k = self.row(e.args[0]), _exponent(e.args[1])
            return {"mul": (None,) * k + row, "floordiv": row[k:], "mod": row[:k]}[e.op]
        raise BitsError(f"{e.op} among bits")

    def below(self, e: Expr) -> str:
        """A number as data."""
        return f"(.get {self.number[e]})" if e in self.number else self.text(e)

    def text(self, e: Expr) -> str:
        """A number's own operation as data."""
        if e.op == "const" and ir.number(e) == 0:
            return ".zero"
        if e.op == "add":
            return f"(.add {' '.join(self.below(a) for a in e.args)})"
        if e.op in MOVES:
            k = _exponent(e.args[1])
            return f"(.{MOVES[e.op]} {self.below(e.args[0])} {1 << k} {k})"
        raise BitsError(f"{e.op} among bits")


def _all(proofs: Sequence[str]) -> str:
    return f"⟨{', '.join([*proofs, 'trivial'])}⟩" if proofs else "trivial"


def _limit(v: Expr, hypotheses: Mapping[Expr, str]) -> tuple[int, str]:
    """What a variable is below, and a proof that it is at least 0 and below that."""
    least = hypotheses.get(ir.le(ir.const(0), v))
    for h, name in hypotheses.items():
        if h.op in ("lt", "le") and h.args[0] is v and h.args[1].op == "const" and least is not None:
            limit = int(ir.number(h.args[1]))
            if h.op == "lt":
                return limit, f"⟨{least}, {name}⟩"
            return limit + 1, f"⟨{least}, Int.lt_add_one_of_le {name}⟩"
    raise BitsError("a variable without bounds")


def _exponent(e: Expr) -> int:
    if e.op != "const" or (c := int(ir.number(e))) < 1 or c & (c - 1):
        raise BitsError("no power of two")
    return c.bit_length() - 1


def _merged(a: Row, b: Row) -> Row:
    short, long = sorted((a, b), key=len)
    if any(x is not None and y is not None for x, y in zip(short, long, strict=False)):
        raise BitsError("a sum with carries")
    return tuple(x if x is not None else y for x, y in zip(short, long, strict=False)) + long[len(short) :]


def _trimmed(row: Row) -> Row:
    while row and row[-1] is None:
        row = row[:-1]
    return row
