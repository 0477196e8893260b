"""Fortran 2018: a module of functions that C can call. Arrays begin at 0, and a view is an array from an element on.

Bytes are signed in Fortran, so that those without a sign are masked when they are read and folded when they are
written. A choice is `merge`, which evaluates both sides: both are in range wherever they stand.
"""

import textwrap
from collections.abc import Iterator

from septet.codegen.passes.inline import inline
from septet.codegen.passes.machine import (
    Allocate,
    Branch,
    Define,
    Do,
    Loop,
    Parameter,
    Procedure,
    Program,
    Return,
    Set,
    Statement,
    Store,
    Table,
    Type,
    Value,
    Variable,
    walk,
)
from septet.codegen.targets.clike import bare, number, power_of_two
from septet.spec.arrays import Element

WIDTH = 110
TYPES = {Type.BOOL: "logical", Type.I32: "integer(int32)", Type.I64: "integer(int64)", Type.F32: "real(real32)"}
KINDS = {Type.I32: "int32", Type.I64: "int64"}
ELEMENTS = {
    "uint8": "integer(int8)", "int8": "integer(int8)", "int32": "integer(int32)", "int64": "integer(int64)",
    "binary32": "real(real32)",
}  # fmt: skip
INFIX = {"add": "+", "sub": "-", "mul": "*", "quot": "/", "lt": "<", "le": "<=", "land": ".and.", "lor": ".or."}
CALLS = {"rem": "mod", "and": "iand", "shr": "shifta", "asr": "shifta"}
OPERATIONS = {
    "from_integer": "real({0}, real32)",
    "from_pattern": "transfer({0}, 0.0_real32)",
    "pattern": "transfer({0}, 0_int32)",
    "add": "({0} + {1})",
    "multiply": "({0} * {1})",
    "divide": "({0} / {1})",
    "fused": "fmaf({0}, {1}, {2})",
    "negated": "(-{0})",
    "magnitude": "abs({0})",
    "less": "({0} < {1})",
    "at_most": "({0} <= {1})",
    "nearest_integer": "int(rintf({0}), int32)",
}
PRELUDE = """use, intrinsic :: iso_fortran_env, only: int8, int32, int64, real32
implicit none
private

interface
  pure real(real32) function fmaf(a, b, c) bind(c)
    import :: real32
    real(real32), value, intent(in) :: a, b, c
  end function
  pure real(real32) function rintf(x) bind(c)
    import :: real32
    real(real32), value, intent(in) :: x
  end function
end interface
"""
BYTES = """! The number that a byte is.
pure elemental integer(int32) function from_byte(byte)
  integer(int8), intent(in) :: byte
  from_byte = iand(int(byte, int32), 255_int32)
end function

! The byte of a number from 0 to 255.
pure elemental integer(int8) function to_byte(number)
  integer(int32), intent(in) :: number
  to_byte = int(number - merge(256_int32, 0_int32, number > 127_int32), int8)
end function

"""


def module(program: Program, prefix: str, head: str) -> str:
    """The text of a module."""
    program = inline(program)
    comment = "\n".join(f"! {line.strip()}" for line in head.splitlines())
    public = [f"public :: {prefix}{p.name}" for p in program.procedures if _is_operation(p)]
    parts = [*map(_table, program.tables), *public, "contains"]
    bodies = "\n".join(_Body(p, prefix).text() for p in program.procedures)
    name = f"{prefix}kernels"
    return f"{comment}\nmodule {name}\n{PRELUDE}\n" + "\n".join(parts) + f"\n\n{BYTES}{bodies}end module {name}\n"


def _is_operation(p: Procedure) -> bool:
    return any(a.element for a in p.parameters)


def _table(t: Table) -> str:
    kind = ELEMENTS[t.element.name]
    numbers = ", ".join(f"{v}_{kind[8:-1]}" for v in t.values)
    return _wrapped(f"{kind}, parameter :: {t.name}(0:{len(t.values) - 1}) = [{numbers}]")


def _wrapped(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    pieces = textwrap.wrap(line.strip(), WIDTH, break_long_words=False, break_on_hyphens=False)
    return " &\n".join(f"{indent}{'  ' if i else ''}{piece}" for i, piece in enumerate(pieces))


def _comment(text: str) -> str:
    return "\n".join(f"! {line}" for line in textwrap.wrap(text, WIDTH - 2))


class _Body:
    def __init__(self, p: Procedure, prefix: str) -> None:
        self.p, self.prefix = p, prefix
        self.elements: dict[str, Element] = {a.name: a.element for a in p.parameters if a.element}
        self.elements |= {s.array: s.element for s in walk(p.body) if isinstance(s, Allocate)}

    def text(self) -> str:
        p = self.p
        assert p.result is not None
        names = ", ".join(a.name for a in p.parameters)
        operation = _is_operation(p)
        bound = f' bind(c, name="{self.prefix}{p.name}")' if operation else ""
        kind = "" if operation else "pure "
        head = f"{kind}function {self.prefix}{p.name}({names}) result(returned){bound}"
        declared = [
            *map(self._parameter, p.parameters),
            f"{TYPES[p.result]} :: returned",
            *dict.fromkeys(self._declared()),
        ]
        lines = [*(f"  {d}" for d in declared), *self._block(p.body, 1)]
        wrapped = "\n".join(map(_wrapped, lines))
        return f"{_comment(p.says)}\n{_wrapped(head)}\n{wrapped}\nend function\n\n"

    def _parameter(self, a: Parameter) -> str:
        if a.element is None:
            return f"{TYPES[a.type]}, value, intent(in) :: {a.name}"
        return f"{ELEMENTS[a.element.name]}, intent({'inout' if a.written else 'in'}) :: {a.name}(0:*)"

    def _declared(self) -> Iterator[str]:
        if any(isinstance(s, Do) for s in walk(self.p.body)):
            yield "integer(int32) :: unused"
        for s in walk(self.p.body):
            if isinstance(s, Define | Variable):
                yield f"{TYPES[s.value.type]} :: {s.name}"
            elif isinstance(s, Loop):
                yield f"{TYPES[s.stop.type]} :: {s.name}"
            elif isinstance(s, Allocate):
                yield f"{ELEMENTS[s.element.name]} :: {s.array}(0:{s.length - 1})"

    # Statements -------------------------------------------------------------------------------------

    def _block(self, body: tuple[Statement, ...], depth: int) -> list[str]:
        return [line for s in body for line in self._statement(s, depth)]

    def _statement(self, s: Statement, depth: int) -> list[str]:
        pad = "  " * depth
        if isinstance(s, Define | Variable | Set):
            return [f"{pad}{s.name} = {self._bare(s.value)}"]
        if isinstance(s, Store):
            return [f"{pad}{s.array}({self._bare(s.index)}) = {self._stored(s)}"]
        if isinstance(s, Do):
            return [f"{pad}unused = {self._text(s.value)}"]
        if isinstance(s, Loop):
            last = f"{self._text(s.stop)} - 1_{KINDS[s.stop.type]}"
            return [f"{pad}do {s.name} = 0, {last}", *self._block(s.body, depth + 1), f"{pad}end do"]
        if isinstance(s, Branch):
            lines = [f"{pad}if ({self._bare(s.condition)}) then", *self._block(s.then, depth + 1)]
            if s.other:
                lines += [f"{pad}else", *self._block(s.other, depth + 1)]
            return [*lines, f"{pad}end if"]
        if isinstance(s, Return) and s.value is not None:
            return [f"{pad}returned = {self._bare(s.value)}", f"{pad}return"]
        return []

    def _stored(self, s: Store) -> str:
        text = self._bare(s.value)
        if s.element.name == "uint8":
            return f"to_byte({text})"
        return f"int({text}, int8)" if s.element.name == "int8" else text

    # Expressions ------------------------------------------------------------------------------------

    def _bare(self, v: Value) -> str:
        """A value without the parentheses around all of it, for where it stands alone."""
        return bare(self._text(v))

    def _text(self, v: Value) -> str:
        if v.op == "const":
            if v.type is Type.F32:
                text = f"{number(v.number)[:-1]}_real32"
                return f"({text})" if text.startswith("-") else text
            if v.type is Type.BOOL:
                return ".true." if v.number else ".false."
            literal = f"{abs(v.number)}_{KINDS[v.type]}"
            return literal if v.number >= 0 else f"(-{literal})"
        if v.op == "name":
            return v.name
        args = [self._text(a) for a in v.args]
        alone = [bare(text) for text in args]
        if v.op == "load":
            return self._loaded(f"{v.name}({alone[0]})", self.elements[v.name].name)
        if v.op == "table":
            return f"int({v.name}({alone[0]}), {KINDS[v.type]})"
        if v.op in ("apply", "call"):
            return f"{self.prefix}{v.name}({', '.join(alone)})"
        if v.op == "view":
            return f"{v.name}({alone[0]})"
        if v.op == "cast":
            return f"int({alone[0]}, {KINDS[v.type]})"
        if v.op == "neg":
            return f"(-{args[0]})"
        if v.op == "lnot":
            return f"(.not. {args[0]})"
        if v.op == "select":
            return f"merge({alone[1]}, {alone[2]}, {alone[0]})"
        if v.op in ("eq", "ne"):
            words = ("==", "/=") if v.args[0].type is not Type.BOOL else (".eqv.", ".neqv.")
            return f"({args[0]} {words[v.op == 'ne']} {args[1]})"
        if v.op in ("scaled", "floor_scaled"):
            product = f"({args[0]} * {power_of_two(v.args[1].number)[:-1]}_real32)"
            return product if v.op == "scaled" else f"floor({product}, {KINDS[v.type]})"
        if v.op in CALLS:
            return f"{CALLS[v.op]}({alone[0]}, {alone[1]})"
        if v.op in INFIX and v.type is not Type.F32:
            return f"({args[0]} {INFIX[v.op]} {args[1]})"
        return OPERATIONS[v.op].format(*args)

    def _loaded(self, text: str, element: str) -> str:
        if element == "uint8":
            return f"from_byte({text})"
        return f"int({text}, int32)" if element == "int8" else text
