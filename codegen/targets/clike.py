"""One printer for the languages that look like C: each is a table of names and a few attributes (`Language`)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from septet.codegen.passes.machine import (
    Advance,
    Allocate,
    Barrier,
    Branch,
    Define,
    Do,
    Loop,
    Parameter,
    Procedure,
    Program,
    Set,
    Space,
    Statement,
    Store,
    Table,
    Type,
    Value,
    Variable,
)
from septet.codegen.passes.schedule import STATUSES
from septet.spec.arrays import Element
from septet.spec.binary32 import exact

STATUS = (
    "success", "a size that the format does not have", "a weight that is not finite or too large",
    "a scale that is not finite", "a unit whose sign is set", "a septet that is not valid",
    "a sum that is too large for binary32", "a workgroup of another size than the kernel's",
)  # fmt: skip
"""What a status says, by its number."""

INFIX = {
    "add": "+", "sub": "-", "mul": "*", "quot": "/", "rem": "%", "and": "&", "shr": ">>", "lt": "<", "le": "<=",
    "asr": ">>", "ne": "!=", "eq": "==", "land": "&&", "lor": "||",
}  # fmt: skip
PRECEDENCE = {
    "mul": 10, "quot": 10, "rem": 10, "add": 9, "sub": 9, "thread": 9, "shr": 8, "asr": 8, "lt": 7, "le": 7, "eq": 6,
    "ne": 6, "and": 5, "land": 4, "lor": 3, "select": 2,
}  # fmt: skip
"""How tightly operators bind, as in C; what is not here binds tightest."""
WIDTH = 116
"""A longer head of a function has a line for each parameter."""
BITS = frozenset({"and", "shr", "asr"})
"""Operators whose operands people, and compilers, expect in parentheses."""


@dataclass(frozen=True)
class Language:
    """What distinguishes a language from the others.

    Attributes:
        suffix: of file names.
        types: names of the machine types.
        elements: names of the element types, where they differ from C's.
        operations: a text for each operation of binary32 numbers; `{0}` is the first argument.
        prelude: the text that a file begins with: includes, pragmas, functions that the operations need.
        function: what stands before a function's or a procedure's result.
        exported: what stands before the result of an operation, where others may call it.
        kernel: what stands before a kernel's name, its result included.
        table: what stands before a constant table's type.
        spaces: what stands before the type of an array in a space.
        restrict: the qualifier of a pointer that is the only way to its elements.
        long_suffix: of a literal of 64 bits.
        thread: the number of a thread in the grid, and of its workgroup, and its number in the workgroup.
        threads: the number of threads of a workgroup, where the file does not fix it.
        barrier: the statement.
        value_parameter: how a kernel takes a value; `{type}`, `{name}` and `{index}` are filled in.
        array_parameter: how a kernel takes an array; `{pointer}` and `{index}` are filled in.
        extra_parameters: what a kernel takes besides.
        building: what a compiler must be told, or must not, for the bits to be the spec's.
        arithmetic_shift: whether a right shift of a negative number rounds down, by the language's definition.
    """

    name: str
    suffix: str
    types: Mapping[Type, str]
    operations: Mapping[str, str]
    prelude: str = ""
    postlude: str = ""
    elements: Mapping[str, str] = field(default_factory=dict)
    function: str = "static inline "
    exported: str | None = None
    kernel: str = ""
    table: str = "static const "
    spaces: Mapping[Space, str] = field(default_factory=lambda: {"global": "", "private": "", "shared": ""})
    restrict: str = "restrict"
    long_suffix: str = "LL"
    thread: str = ""
    workgroup: str = ""
    lane: str = ""
    threads: str = ""
    barrier: str = ""
    value_parameter: str = "{type} {name}"
    array_parameter: str = "{pointer}"
    extra_parameters: tuple[str, ...] = ()
    building: str = ""
    arithmetic_shift: bool = True


ELEMENTS = {"uint8": "uint8_t", "int8": "int8_t", "int32": "int32_t", "int64": "int64_t", "binary32": "float"}


class Printer:
    """Prints a machine program in one language.

    Args:
        prefix: of all names that a file defines.
        heads: the first line of the file, a comment.
    """

    def __init__(self, language: Language, prefix: str) -> None:
        self.language, self.prefix = language, prefix
        self.operation = False

    def file(self, program: Program, head: str) -> str:
        """The text of a file."""
        parts = [f"/* {head} */", self.language.prelude.rstrip()]
        parts += [self.table(t) for t in program.tables]
        parts += [self.procedure(p) for p in (*program.procedures, *program.kernels)]
        parts.append(self.language.postlude.rstrip())
        return "\n\n".join(part for part in parts if part) + "\n"

    def table(self, t: Table) -> str:
        """A constant table."""
        numbers = ", ".join(self._integer(v, Type.I64 if t.element.name == "int64" else Type.I32) for v in t.values)
        lines = _filled(numbers)
        kind = self._element(t.element)
        says = f"/* Looked up by {self.prefix}{t.owner}. */\n"
        return f"{says}{self.language.table}{kind} {self.prefix}{t.name}[{len(t.values)}] = {{\n{lines}\n}};"

    def procedure(self, p: Procedure) -> str:
        """A function, a procedure or a kernel."""
        self.operation = any(a.element for a in p.parameters)
        body = "\n".join(self._block(p.body, 1))
        if p.is_kernel:
            parameters = [self._kernel_parameter(a, i) for i, a in enumerate(p.parameters)]
            parameters += self.language.extra_parameters
            before = self.language.kernel.format(workgroup=p.workgroup)
            launch = p.threads.replace(". ", ".\n   ")
            says = f"/* {p.says}\n   {launch} */"
        else:
            result = self.language.types[p.result] if p.result else "void"
            exported = self.language.exported if self.operation else None
            before = self.language.function if exported is None else exported
            before = f"{before}{result} "
            parameters = list(map(self._parameter, p.parameters))
            says = f"/* {p.says} */"
        head = f"{before}{self.prefix}{p.name}("
        given = ", ".join(parameters)
        if len(head) + len(given) > WIDTH:
            given = "\n    " + ",\n    ".join(parameters)
        return f"{says}\n{head}{given})\n{{\n{body}\n}}"

    # Parameters -------------------------------------------------------------------------------------

    def _element(self, element: Element) -> str:
        return self.language.elements.get(element.name, ELEMENTS.get(element.name, "int32_t"))

    def _parameter(self, a: Parameter) -> str:
        return self._pointer(a) if a.element else f"{self.language.types[a.type]} {a.name}"

    def _pointer(self, a: Parameter) -> str:
        assert a.element is not None
        const = "" if a.written else "const "
        restrict = f"{self.language.restrict} " if self.language.restrict else ""
        return f"{self.language.spaces[a.space]}{const}{self._element(a.element)} *{restrict}{a.name}"

    def _kernel_parameter(self, a: Parameter, index: int) -> str:
        if a.element:
            return self.language.array_parameter.format(pointer=self._pointer(a), index=index)
        return self.language.value_parameter.format(type=self.language.types[a.type], name=a.name, index=index)

    # Statements -------------------------------------------------------------------------------------

    def _block(self, body: tuple[Statement, ...], depth: int) -> list[str]:
        return [line for s in body for line in self._statement(s, depth)]

    def _statement(self, s: Statement, depth: int) -> list[str]:
        pad = "    " * depth
        if isinstance(s, Define):
            return [f"{pad}const {self.language.types[s.value.type]} {s.name} = {self._right(s.value)};"]
        if isinstance(s, Variable):
            return [f"{pad}{self.language.types[s.value.type]} {s.name} = {self._right(s.value)};"]
        if isinstance(s, Set):
            return [f"{pad}{s.name} = {self._right(s.value)};"]
        if isinstance(s, Store):
            kind = self._element(s.element)
            narrow = s.element.name in ("uint8", "int8") and s.value.op != "const"
            wide = s.value.args[0] if narrow and s.value.op == "cast" else s.value
            value = f"({kind}){self._operand(wide, 11)}" if narrow else self._right(s.value)
            says = _status(s.value) if s.array == STATUSES else ""
            return [f"{pad}{s.array}[{self.text(s.index)}] = {value};{says}"]
        if isinstance(s, Do):
            return [f"{pad}{self.text(s.value)};"]
        if isinstance(s, Allocate):
            space = self.language.spaces[s.space]
            return [f"{pad}{space}{self._element(s.element)} {s.array}[{s.length}];"]
        if isinstance(s, Loop):
            kind = self.language.types[s.stop.type]
            start = self.text(s.start) if s.start else "0"
            step = f"{s.name} += {self.text(s.step)}" if s.step else f"{s.name}++"
            head = f"{pad}for ({kind} {s.name} = {start}; {s.name} < {self.text(s.stop)}; {step}) {{"
            return [head, *self._block(s.body, depth + 1), f"{pad}}}"]
        if isinstance(s, Advance):
            return [f"{pad}{s.array} += {self.text(s.by)};"]
        if isinstance(s, Branch):
            return self._branch(s, depth)
        if isinstance(s, Barrier):
            return [f"{pad}{self.language.barrier}"]
        if s.value is None:
            return [f"{pad}return;"]
        return [f"{pad}return {self._right(s.value)};{_status(s.value) if self.operation else ''}"]

    def _right(self, v: Value) -> str:
        """What stands to the right of an assignment, where integers are widened without a word."""
        return bare(self.text(v.args[0] if _is_widening(v) and v.args[0].type is Type.I32 else v))

    def _branch(self, s: Branch, depth: int) -> list[str]:
        pad = "    " * depth
        if not s.then:
            return self._branch(Branch(Value("lnot", Type.BOOL, (s.condition,)), s.other), depth)
        condition = bare(self.text(s.condition))
        if not s.other and len(s.then) == 1 and not isinstance(s.then[0], Branch | Loop):
            (line,) = self._statement(s.then[0], 0)
            return [f"{pad}if ({condition}) {line}"]
        lines = [f"{pad}if ({condition}) {{", *self._block(s.then, depth + 1)]
        if len(s.other) == 1 and isinstance(s.other[0], Branch):
            first, *rest = self._branch_in_full(s.other[0], depth)
            return [*lines, f"{pad}}} else {first.lstrip()}", *rest]
        if s.other:
            lines += [f"{pad}}} else {{", *self._block(s.other, depth + 1)]
        return [*lines, f"{pad}}}"]

    def _branch_in_full(self, s: Branch, depth: int) -> list[str]:
        """A choice after `else`: with braces, whatever is in it."""
        pad = "    " * depth
        lines = [f"{pad}if ({bare(self.text(s.condition))}) {{", *self._block(s.then, depth + 1)]
        if len(s.other) == 1 and isinstance(s.other[0], Branch):
            first, *rest = self._branch_in_full(s.other[0], depth)
            return [*lines, f"{pad}}} else {first.lstrip()}", *rest]
        if s.other:
            lines += [f"{pad}}} else {{", *self._block(s.other, depth + 1)]
        return [*lines, f"{pad}}}"]

    # Expressions ------------------------------------------------------------------------------------

    def _operand(self, v: Value, tighter_than: int, beside: str = "") -> str:
        text = self.text(v)
        mine = PRECEDENCE.get(v.op, 12)
        if v.op == "const" and v.number < 0 and v.type is not Type.F32:
            mine = 11
        if v.op in ("cast", "neg", "lnot"):
            mine = 11
        bits = beside != v.op and beside in INFIX and v.op in INFIX and bool({beside, v.op} & BITS)
        mixed = (bits and mine > PRECEDENCE["lt"] - 1) or {beside, v.op} == {"land", "lor"}
        return f"({text})" if mine < tighter_than or mixed else text

    def text(self, v: Value) -> str:
        """An expression."""
        t = self.language.types
        if v.op == "const":
            return self._constant(v)
        if v.op == "name":
            return v.name
        if v.op == "load":
            return f"{v.name}[{self.text(v.args[0])}]"
        if v.op == "table":
            return f"{self.prefix}{v.name}[{self.text(v.args[0])}]"
        if v.op in ("apply", "call"):
            return f"{self.prefix}{v.name}({', '.join(map(self.text, v.args))})"
        if v.op == "view":
            start = v.args[0]
            return v.name if start.op == "const" and start.number == 0 else f"{v.name} + {self._operand(start, 10)}"
        if v.op in ("thread", "workgroup", "lane", "threads"):
            return str(getattr(self.language, v.op))
        if v.op == "cast":
            return f"({t[v.type]}){self._operand(v.args[0], 11)}"
        if v.op == "neg":
            return f"-{self._operand(v.args[0], 12)}"
        if v.op == "lnot":
            return f"!{self._operand(v.args[0], 12)}"
        if v.op == "select":
            test, then, other = (self._operand(x, 3) for x in v.args)
            return f"{test} ? {then} : {other}"
        if v.op == "asr" and not self.language.arithmetic_shift:
            shifted, k = v.args
            tight = self._operand(shifted, 12)
            return f"({tight} < 0 ? ~(~{tight} >> {k.number}) : {tight} >> {k.number})"
        if v.op in INFIX:
            mine = PRECEDENCE[v.op]
            left, right = self._uncast(v)
            return f"{self._operand(left, mine, v.op)} {INFIX[v.op]} {self._operand(right, mine + 1, v.op)}"
        return self._operation(v)

    def _uncast(self, v: Value) -> tuple[Value, Value]:
        """The operands, of which one need not be widened where the other is: these languages do it by themselves."""
        a, b = v.args
        if v.op in ("shr", "asr", "and", "land", "lor"):
            return a, b
        if _is_widening(b):
            return a, b.args[0]
        if _is_widening(a) and b.type is Type.I64 and not (b.op == "const" and abs(b.number) < 2**31):
            return a.args[0], b
        return a, b

    def _constant(self, v: Value) -> str:
        if v.type is Type.F32:
            return number(v.number)
        if v.type is Type.BOOL:
            return "true" if v.number else "false"
        return self._integer(v.number, v.type)

    def _integer(self, k: int, kind: Type) -> str:
        if kind is Type.I64 and abs(k) >= 2**31:
            return f"{k}{self.language.long_suffix}"
        return str(k)

    def _operation(self, v: Value) -> str:
        if v.op in ("scaled", "floor_scaled"):
            power = v.args[1].number
            template = self.language.operations[v.op]
            return template.format(self.text(v.args[0]), a=self._operand(v.args[0], 11), power=power_of_two(power))
        texts = [self.text(a) for a in v.args]
        tight = {f"a{i}": self._operand(a, 11) for i, a in enumerate(v.args)}
        return self.language.operations[v.op].format(*texts, **tight)


def _status(v: Value) -> str:
    """A comment on a status that is a constant and not success."""
    return f" /* {STATUS[v.number]} */" if v.op == "const" and 0 < v.number < len(STATUS) else ""


def _is_widening(v: Value) -> bool:
    return v.op == "cast" and v.type is Type.I64


def bare(text: str) -> str:
    """A text without parentheses around all of it."""
    if not (text.startswith("(") and text.endswith(")")):
        return text
    depth = 0
    for i, c in enumerate(text):
        depth += (c == "(") - (c == ")")
        if depth == 0:
            return text[1:-1] if i == len(text) - 1 else text
    return text


def number(pattern: int) -> str:
    """A finite binary32 number as a literal that means exactly it."""
    x = exact(pattern)
    return f"{float(x)!r}f"


def power_of_two(power: int) -> str:
    """2^power as an exact decimal literal of binary32."""
    return f"{float(Fraction(2) ** power)!r}f"


def _filled(numbers: str) -> str:
    return "\n".join(f"    {line}" for line in re.findall(r"(?:[^,]+(?:, |$)){1,16}", numbers))
