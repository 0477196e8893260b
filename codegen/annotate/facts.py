"""Facts about shifts, masks and casts that Frama-C is given: WP knows how they move bits and nothing of their values.

    fact ::= for every integer x: (premise ==>)? conclusion
    term ::= x | number
           | a + b | a - b | a * b | a / b | a % b       `/` and `%` as in C: they round to 0
           | a << k | a >> k | a & b                     on two's complement
           | (int8_t)(a)                                 the lowest byte, with its sign
           | (a != 0 ? value : 0)
           | a < b | a <= b | a == b | a && b

Each fact is written three times from one term: as an ACSL axiom, as an SMT-LIB script that solvers are asked for,
and as Python that runs a solver's counterexample. ACSL's `x` is any integer; the scripts' `x` is any word of 64 bits,
which is as wide as the C that uses the fact.
"""

import functools
import operator
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from septet.codegen.core import ir

WIDTH = 63
"""Shifts and masks are of fewer bits: those of a word of 64 bits with a sign."""
WORD = 64
"""Bits of a fact's variable."""
WIDE = 2 * WORD
"""Bits that a script computes in. A word shifted by less than its width fits, so nothing wraps."""


@dataclass(frozen=True)
class Term:
    """A node of a fact. The module's docstring is the grammar.

    Attributes:
        op: the operator as ACSL writes it; "x", "number", "int8_t" or "if" for the others.
        number: the value of a number, and what a choice counts for.
    """

    op: str
    args: tuple["Term", ...] = ()
    number: int = 0


X = Term("x")
VARIABLE = ir.var("x", ir.Sort.INT)
"""The variable of a script, for reading a solver's counterexample."""


@dataclass(frozen=True)
class Fact:
    """What holds for every integer.

    Attributes:
        name: the axiom's.
        says: the fact in words.
    """

    name: str
    says: str
    premise: Term | None
    conclusion: Term

    @property
    def axiom(self) -> str:
        """The fact in ACSL."""
        given = f"{_acsl(self.premise)} ==> " if self.premise else ""
        return rf"axiom {self.name}: \forall integer x; {given}{_acsl(self.conclusion)};"

    @property
    def script(self) -> str:
        """SMT-LIB 2: unsatisfiable if, and only if, the fact holds for every word."""
        given = [f"(assert {_smt(self.premise)})"] if self.premise else []
        lines = [
            "; unsat: the claim holds",
            "(set-logic QF_BV)",
            f"(declare-const x (_ BitVec {WORD}))",
            f"(define-fun wide () (_ BitVec {WIDE}) ((_ sign_extend {WIDE - WORD}) x))",
            *given,
            f"(assert (not {_smt(self.conclusion)}))",
            "(check-sat)",
        ]
        return "\n".join(lines) + "\n"

    def __call__(self, x: int) -> bool:
        """Whether the fact holds for one integer."""
        return not (self.premise is None or _value(self.premise, x)) or bool(_value(self.conclusion, x))


def of(op: str, *args: Term | int, number: int = 0) -> Term:
    """A term of others and of numbers."""
    return Term(op, tuple(a if isinstance(a, Term) else Term("number", number=a) for a in args), number)


@functools.cache
def of_width(k: int) -> tuple[Fact, Fact, Fact, Fact]:
    """The facts about shifts by k, and about masks of the lowest k bits and of all others."""
    size = 1 << k
    natural, masked = of("<=", 0, X), of("&", X, -size)
    rounded = of("&&", of("<", of("-", X, size), masked), of("<=", masked, X))
    return (
        Fact(f"left_{k}", f"A shift left by {k} is a product with {size}.",
             None, of("==", of("<<", X, k), of("*", X, size))),
        Fact(f"right_{k}", f"A shift right by {k} of a natural number is its quotient by {size}.",
             natural, of("==", of(">>", X, k), of("/", X, size))),
        Fact(f"low_{k}", f"The lowest {k} bits of a natural number are its remainder by {size}.",
             natural, of("==", of("&", X, size - 1), of("%", X, size))),
        Fact(f"high_{k}", f"Without its lowest {k} bits a number is the multiple of {size} that is not above it.",
             None, of("&&", rounded, of("==", of("%", masked, size), 0))),
    )  # fmt: skip


@functools.cache
def septet_bits() -> Fact:
    """A septet is the sum of what its bits count for."""
    bits = [of("if", of("&", X, 1 << b), number=1 << b) for b in range(7)]
    septet = of("&&", of("<=", 0, X), of("<", X, 128))
    return Fact(
        "septet_bits",
        "A septet is the sum of its bits.",
        septet,
        of("==", X, functools.reduce(functools.partial(of, "+"), bits)),
    )


@functools.cache
def sign(j: int) -> Fact:
    """A byte of a word whose highest bit is not set is no negative number."""
    byte = of("int8_t", of(">>", X, 8 * j) if j else X)
    says = f"Byte {j} of a word is not negative as a signed number where its highest bit is 0."
    return Fact(f"sign_{j}", says, of("==", of("&", X, 128 << 8 * j), 0), of("<=", 0, byte))


def used(text: str) -> list[Fact]:
    """The facts about the shifts and masks that occur in a C text."""
    found = []
    for k in range(1, WIDTH):
        size = 1 << k
        patterns = (rf"<< {k}\b", rf">> {k}\b", rf"& (?:INT64_C\()?{size - 1}\b", rf"& \(-INT64_C\({size}\)\)")
        found += [fact for fact, pattern in zip(of_width(k), patterns, strict=True) if re.search(pattern, text)]
    by_mask = {64: septet_bits(), **{128 << 8 * j: sign(j) for j in range(8)}}
    return [*found, *(fact for mask, fact in by_mask.items() if re.search(rf"& {mask}\b", text))]


def every() -> list[Fact]:
    """All of them."""
    return [*(fact for k in range(1, WIDTH) for fact in of_width(k)), septet_bits(), *map(sign, range(8))]


def total(terms: Iterable[tuple[str, int]]) -> str:
    """In ACSL, the sum of what each bit that is set counts for."""
    return " + ".join(f"(({bit}) != 0 ? {value} : 0)" for bit, value in terms)


ENCLOSED = frozenset({"<<", ">>", "&"})
"""Operators that ACSL binds otherwise than people read them: they stand in brackets."""


def _acsl(t: Term) -> str:
    match t.op:
        case "x":
            return "x"
        case "number":
            return str(t.number)
        case "int8_t":
            (arg,) = t.args
            return f"(int8_t){_acsl(arg)}" if arg.op in ENCLOSED else f"(int8_t)({_acsl(arg)})"
        case "if":
            return f"({_acsl(t.args[0])} != 0 ? {t.number} : 0)"
    text = f" {t.op} ".join(map(_acsl, t.args))
    return f"({text})" if t.op in ENCLOSED else text


SMT = {"+": "bvadd", "-": "bvsub", "*": "bvmul", "/": "bvsdiv", "%": "bvsrem", "<<": "bvshl", ">>": "bvashr",
       "&": "bvand", "<": "bvslt", "<=": "bvsle", "==": "=", "&&": "and"}  # fmt: skip


def _smt(t: Term) -> str:
    args = [_smt(a) for a in t.args]
    match t.op:
        case "x":
            return "wide"
        case "number":
            return f"(_ bv{t.number % (1 << WIDE)} {WIDE})"
        case "int8_t":
            return f"((_ sign_extend {WIDE - 8}) ((_ extract 7 0) {args[0]}))"
        case "if":
            return f"(ite (= {args[0]} (_ bv0 {WIDE})) (_ bv0 {WIDE}) (_ bv{t.number} {WIDE}))"
    return f"({SMT[t.op]} {' '.join(args)})"


PYTHON: dict[str, Callable[[int, int], int]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "<<": operator.lshift, ">>": operator.rshift,
    "&": operator.and_, "<": operator.lt, "<=": operator.le, "==": operator.eq,
    "/": lambda a, b: a // b if a >= 0 else -(-a // b),
    "%": lambda a, b: a % b if a >= 0 else -(-a % b),
    "&&": lambda a, b: bool(a) and bool(b),
}  # fmt: skip
"""What the operators give. Divisors are positive."""


def _value(t: Term, x: int) -> int:
    args = [_value(a, x) for a in t.args]
    match t.op:
        case "x":
            return x
        case "number":
            return t.number
        case "int8_t":
            return (args[0] + 128) % 256 - 128
        case "if":
            return t.number if args[0] else 0
    return PYTHON[t.op](*args)
