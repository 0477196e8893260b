"""Ada expressions from the IR: a table from nodes to text, and the few things that Ada does in its own way.

There are two ways to write an expression. *Integers* are of subtypes of a 64-bit signed type, and no intermediate
value may leave it: intervals say so beforehand, or nothing is written. *Words* are 64-bit modular numbers, with shifts
and masks: for layouts, whose values are not negative. `floordiv` and `mod` of negative numbers round down; Ada's
`mod` does, its `/` does not.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from septet.codegen.core import ir, ranges
from septet.codegen.core.calls import Call
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import RenderError

Writing = Literal["integers", "words"]
SMALLEST, LARGEST = -(1 << 63), (1 << 63) - 1
ELEMENTS = {"Septets": "Septet_Value", "Data": "Unsigned_8"}
"""The modular types of array parameters' elements."""
LONG = 60
"""Text that is worth a function of its own where it would stand twice."""
LONGEST = 20_000

BINARY = {"add": "+", "sub": "-", "mul": "*", "lt": "<", "le": "<=", "eq": "=", "and": "and then", "or": "or else"}


@dataclass(frozen=True)
class Array:
    """An array parameter: its Ada name and its elements."""

    name: str
    elements: tuple[Expr, ...]


@dataclass(frozen=True)
class Helper:
    """A shared part of an expression as a function of its own: its name, its variables, its text."""

    name: str
    variables: tuple[Expr, ...]
    interval: Interval | None
    text: str


@dataclass(frozen=True)
class Chain:
    """A choice by the value of an index: what each value gives, and what all others do."""

    index: Expr
    leaves: Mapping[int, Expr]
    otherwise: Expr


@dataclass(frozen=True)
class Table:
    """A function that multiplies a number by the entry of a table: its name, the entries, how large a number may be."""

    name: str
    entries: tuple[int, ...]
    largest: int


@dataclass
class Writer:
    """Writes expressions over named variables.

    Attributes:
        names: the text of each variable.
        bounds: the interval of each variable, calls' results included.
        calls: the call that a variable stands for.
        arrays: array parameters; their elements are modular.
        tables: functions that are called for a choice between the multiples of one number.
        constants: the text of constants that are written as something else than their digits.
        prefix: what helpers' names begin with.
        helpers: those made so far.
    """

    writing: Writing
    names: dict[Expr, str]
    bounds: dict[Expr, Interval]
    calls: Mapping[Expr, Call] = field(default_factory=dict)
    arrays: tuple[Array, ...] = ()
    tables: Sequence[Table] = ()
    prefix: str = ""
    constants: Mapping[Expr, str] = field(default_factory=dict)
    helpers: list[Helper] = field(default_factory=list)
    known: dict[Expr, str] = field(default_factory=dict)

    def text(self, root: Expr) -> str:
        """The text of an expression, without outer parentheses.

        Raises:
            RenderError: a value may leave 64 bits, or the text would be too long.
        """
        for call in list(self._calls_below(root)):
            for operand in call.operands:
                self._check(operand)
        self._check(root)
        text = bare(self._text(root))
        if len(text) > LONGEST:
            raise RenderError(f"{self.prefix}: {len(text)} characters of text")
        return text

    def share(self, roots: Sequence[Expr]) -> None:
        """Several expressions are to be written: what they have in common is written once."""
        for e in roots:
            self._check(e)
        self._uses = dict(Counter(a for e in self._written(roots) for a in self._read(e)))

    def _calls_below(self, root: Expr) -> Iterable[Call]:
        pending = [root]
        while pending:
            for e in ir.order([pending.pop()]):
                call = self.calls.get(e)
                if call is not None:
                    yield call
                    pending += list(call.operands)

    def _check(self, root: Expr) -> None:
        """That every value below fits, and find parts that are worth a function."""
        found = ranges.intervals([root], self.bounds)
        self._intervals = {**getattr(self, "_intervals", {}), **found}
        for e, (low, high) in found.items():
            if e.sort is Sort.RAT:
                raise RenderError(f"{self.prefix}: a rational, {e!r}")
            if low is None or high is None:
                raise RenderError(f"{self.prefix}: {e!r} has no bounds")
            if self.writing == "words":
                if low < 0 or high >= 1 << 64:
                    raise RenderError(f"{self.prefix}: {e!r} in {low}..{high} is no 64-bit word")
            elif low < SMALLEST or high > LARGEST:
                raise RenderError(f"{self.prefix}: {e!r} in {low}..{high} needs more than 64 bits")
        uses = Counter(a for e in self._written([root]) for a in self._read(e))
        self._uses = {**uses, **getattr(self, "_uses", {})}

    def _read(self, e: Expr) -> Iterable[Expr]:
        """The expressions whose text an expression's is made of: of a case expression, its index and its leaves."""
        chain = self._chain(e)
        return e.args if chain is None else (chain.index, *chain.leaves.values(), chain.otherwise)

    def _written(self, roots: Sequence[Expr]) -> list[Expr]:
        """The expressions below some that are written, operands first."""
        needed: set[Expr] = set()
        pending = list(roots)
        while pending:
            e = pending.pop()
            if e not in needed:
                needed.add(e)
                pending += self._read(e)
        return [e for e in ir.order(roots) if e in needed]

    def _text(self, root: Expr) -> str:
        for e in self._written([root]):
            if e in self.known:
                continue
            text = self._node(e)
            if self._uses.get(e, 0) > 1 and len(text) > LONG and e is not root:
                text = self._shared(e, text)
            elif text.startswith("(case ") and e is not root:
                # GNAT 12 does not find the type of a sum of case expressions.
                text = f"{self._type(e)}'{text}"
            self.known[e] = text
        return self.known[root]

    def _type(self, e: Expr) -> str:
        return "Boolean" if e.sort is Sort.BOOL else "Unsigned_64" if self.writing == "words" else "Int"

    def _shared(self, e: Expr, text: str) -> str:
        variables = tuple(x for x in ir.order([e]) if x.op == "var")
        if any(x in self.calls for x in variables):
            return text
        name = f"{self.prefix}_Part_{len(self.helpers) + 1}"
        interval = None if e.sort is Sort.BOOL else self._intervals[e]
        self.helpers.append(Helper(name, variables, interval, bare(text)))
        owners = {self._owner(x) for x in variables}
        arguments = [a for a in dict.fromkeys(self._owner(x) for x in self.names) if a in owners]
        return f"{name} ({', '.join(arguments)})" if arguments else name

    def _owner(self, x: Expr) -> str:
        """The name of a variable, or of the array that it is an element of."""
        return next((a.name for a in self.arrays if x in a.elements), self.names.get(x, str(x.value)))

    # Nodes ---------------------------------------------------------------------------------------

    def _node(self, e: Expr) -> str:
        if e.op == "const":
            return self._constant(e)
        if e.op == "var":
            return self._variable(e)
        if e.op == "ite":
            return self._choice(e)
        a = [self.known[x] for x in e.args]
        if e.op in ("floordiv", "mod"):
            return self._divided(e, a[0])
        if e.op == "mul" and self.writing == "words":
            shift = log2(e.args[1])
            if shift is not None:
                return f"Shift_Left ({bare(a[0])}, {shift})"
        if e.op == "mul" and e.args[0].op == "floordiv" and e.args[0].args[1] is e.args[1]:
            whole = self.known[e.args[0].args[0]]
            return f"({whole} - {whole} mod {self._constant(e.args[1])})"
        if e.op in BINARY:
            return f"({a[0]} {BINARY[e.op]} {a[1]})"
        if e.op == "neg":
            return f"(-{a[0]})"
        if e.op == "not":
            x = e.args[0]
            if x.op == "eq":
                return f"({self.known[x.args[0]]} /= {self.known[x.args[1]]})"
            if x.op in ("lt", "le"):
                sign = ">=" if x.op == "lt" else ">"
                return f"({self.known[x.args[0]]} {sign} {self.known[x.args[1]]})"
            return f"(not {a[0]})"
        raise RenderError(f"{self.prefix}: the operation {e.op}")

    def _constant(self, e: Expr) -> str:
        if e.sort is Sort.BOOL:
            return str(e.value)
        return self.constants.get(e) or literal(int(ir.number(e)))

    def _variable(self, e: Expr) -> str:
        text = self._called(self.calls[e]) if e in self.calls else self.names[e]
        if e.sort is Sort.BOOL:
            return text
        modular = any(e in a.elements for a in self.arrays) or (
            e in self.calls and self.calls[e].callee.shape == "array"
        )
        if self.writing == "words":
            return f"Unsigned_64 ({text})"
        return f"Int ({text})" if modular else text

    def _called(self, call: Call) -> str:
        arguments = [self._argument(a, name) for name, a in zip(call.callee.parameters, call.arguments, strict=True)]
        plain = call.callee.name
        if call.callee.shape == "functions":
            return f"{plain}_{call.component} ({', '.join(arguments)})"
        text = f"{plain} ({', '.join(arguments)})" if arguments else plain
        return f"{text} ({call.component})" if call.callee.shape == "array" else text

    def _argument(self, a: object, name: str) -> str:
        if isinstance(a, tuple | list):
            return self._sequence([x if isinstance(x, Expr) else ir.const(x) for x in a], ELEMENTS[name])
        e = a if isinstance(a, Expr) else ir.const(a)  # type: ignore[arg-type]
        if e.sort is not Sort.BOOL and self.writing == "words" and e.op == "var" and e not in self.calls:
            return self.names[e]
        text = bare(self._text(e))
        return f"Int ({text})" if self.writing == "words" else text

    def _sequence(self, items: list[Expr], element: str) -> str:
        """An array's text: an array parameter, a call that returns one, or an aggregate."""
        for a in self.arrays:
            if list(a.elements) == items:
                return a.name
        first = self.calls.get(items[0])
        if first is not None and first.callee.shape == "array" and len(first.callee.results) == len(items):
            same = [self.calls.get(x) for x in items]
            if all(c is not None and c.callee is first.callee and c.arguments == first.arguments and c.component == k
                   for k, c in enumerate(same)):  # fmt: skip
                text = self._called(first)
                return text[: text.rindex(" (")]
        return f"[{', '.join(f'{element} ({bare(self._text(x))})' for x in items)}]"

    def _choice(self, e: Expr) -> str:
        c, yes, no = e.args
        if c.op == "lt" and c.args[1].op == "const" and c.args[1].value == 0 and yes is ir.neg(no) and c.args[0] is no:
            return f"abs {atom(self.known[no])}"
        if c.op == "lt" and c.args == (yes, no):
            return f"Int'Min ({bare(self.known[yes])}, {bare(self.known[no])})"
        if c.op == "lt" and c.args == (no, yes):
            return f"Int'Max ({bare(self.known[yes])}, {bare(self.known[no])})"
        chain = self._chain(e)
        if chain is not None:
            return self._looked_up(chain) or self._cases(chain)
        text = f"if {bare(self.known[c])} then {bare(self.known[yes])}"
        while no.op == "ite" and self._is_plain(no):
            c, yes, no = no.args
            text += f" elsif {bare(self.known[c])} then {bare(self.known[yes])}"
        return f"({text} else {bare(self.known[no])})"

    def _is_plain(self, e: Expr) -> bool:
        """Whether a choice is written as an `if` of its own, which can become an `elsif`."""
        return self.known[e].startswith("(if ")

    def _chain(self, e: Expr) -> Chain | None:
        """A choice as one by equality of one expression with constants, if it is one."""
        if e.op != "ite" or e.args[0].op != "eq" or e.args[0].args[1].op != "const":
            return None
        index = e.args[0].args[0]
        if index.sort is not Sort.INT:
            return None
        leaves: dict[int, Expr] = {}
        while e.op == "ite" and e.args[0].op == "eq" and e.args[0].args[0] is index and e.args[0].args[1].op == "const":
            leaves.setdefault(int(ir.number(e.args[0].args[1])), e.args[1])
            e = e.args[2]
        if len(leaves) < 2:
            return None
        low, high = self._intervals[index]
        if low is not None and high is not None and all(k in leaves for k in range(int(low), int(high) + 1)):
            e = leaves.pop(next(reversed(leaves)))
        return Chain(index, leaves, e)

    def _cases(self, chain: Chain) -> str:
        whens = [f"when {literal(k)} => {bare(self.known[leaf])}" for k, leaf in chain.leaves.items()]
        otherwise = bare(self.known[chain.otherwise])
        return f"(case {bare(self.known[chain.index])} is {', '.join(whens)}, when others => {otherwise})"

    def _looked_up(self, chain: Chain) -> str | None:
        """A choice between the multiples of one number as the call of a table's function, if one has them all."""
        leaves = [*(chain.leaves[k] for k in sorted(chain.leaves)), chain.otherwise]
        if sorted(chain.leaves) != list(range(len(chain.leaves))):
            return None
        for t in self.tables:
            at = next((k for k, n in enumerate(t.entries) if n not in (0, 1)), None)
            if at is None or len(leaves) != len(t.entries) or leaves[at].op != "mul":
                continue
            x = leaves[at].args[0]
            low, high = self._intervals.get(x, (None, None))
            if low is None or high is None or max(-low, high) > t.largest or leaves[at].args[1].op != "const":
                continue
            if all(leaf is ir.mul(x, ir.const(n)) for leaf, n in zip(leaves, t.entries, strict=True)):
                return f"{t.name} ({bare(self.known[x])}, {bare(self.known[chain.index])})"
        return None

    def _divided(self, e: Expr, x: str) -> str:
        k = int(ir.number(e.args[1]))
        if self.writing == "words":
            shift = log2(e.args[1])
            if shift is None:
                return f"({x} {'/' if e.op == 'floordiv' else 'mod'} {literal(k)})"
            return f"Shift_Right ({bare(x)}, {shift})" if e.op == "floordiv" else f"({x} and {literal(k - 1)})"
        shift = log2(e.args[1])
        by = self.constants.get(e.args[1]) or (literal(k) if shift is None else f"2**{shift}")
        if e.op == "mod":
            return f"({x} mod {by})"
        low = self._intervals[e.args[0]][0]
        if low is not None and low >= 0:
            return f"({x} / {by})"
        return f"(({x} - {x} mod {by}) / {by})"


def literal(n: int) -> str:
    """An integer as Ada writes it; powers of two and their neighbours that are long, as such."""
    size = abs(n)
    for near in (0, 1, -1):
        k = (size - near).bit_length() - 1
        if size >= 1 << 20 and size - near == 1 << k:
            text = f"2**{k}" if near == 0 else f"2**{k} {'+' if near > 0 else '-'} 1"
            return f"(-{text})" if n < 0 and near == 0 else f"(-({text}))" if n < 0 else f"({text})" if near else text
    text = f"{size:_}" if size >= 100_000 else str(size)
    return f"(-{text})" if n < 0 else text


def log2(e: Expr) -> int | None:
    """The exponent, if it is a constant power of two."""
    if e.op != "const" or e.sort is not Sort.INT:
        return None
    k = int(ir.number(e))
    return k.bit_length() - 1 if k > 0 and k & (k - 1) == 0 else None


def atom(text: str) -> str:
    """In parentheses, unless it is a name, a call or in parentheses already."""
    return text if re.fullmatch(r"\w+", text) else enclosed(text)


def bare(text: str) -> str:
    """Without the outermost parentheses, if they enclose all of it and it means the same without."""
    if not is_enclosed(text) or text.startswith(("[", "(if ", "(case ", "(for ", "(-")):
        return text
    return text[1:-1]


def enclosed(text: str) -> str:
    """With outermost parentheses."""
    return text if is_enclosed(text) else f"({text})"


def is_enclosed(text: str) -> bool:
    """Whether one pair of parentheses or brackets encloses all of it."""
    if text.startswith("[") and text.endswith("]"):
        return True
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for i, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0 and i < len(text) - 1:
            return False
    return True


def identifier(text: str) -> str:
    """An Ada identifier in the usual capitals: lane=0 is Lane_0."""
    words = [w for w in re.split(r"[^A-Za-z0-9]+", text) if w]
    return "_".join(w[:1].upper() + w[1:] for w in words)


def wrapped(text: str, indent: int, width: int = 110) -> str:
    """A long expression on several lines; one that has several already stays as it is."""
    if len(text) + indent <= width or "\n" in text:
        return text
    lines, line = [], ""
    for word in re.split(
        r" (?=and then |or else |elsif |else |when |[-+<=] |<= |Unsigned_8 |Septet_Value )|(?<=,) (?=[A-Z])", text
    ):
        if line and indent + len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    return ("\n" + " " * indent).join(lines)
