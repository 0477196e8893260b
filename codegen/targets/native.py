"""The stages of a format as C: the functions with loops of the file that Python calls, from `septet.spec.stages`.

One printer writes the text for people and compilers, and the text for Frama-C: the second has facts between its lines,
as comments, at the places that `septet.codegen.annotate.places` names. Functions without a loop are rendered by
`septet.codegen.targets.c`, from the spec too.
"""

import functools
import textwrap
import typing
from dataclasses import replace

from septet.codegen.annotate import places
from septet.codegen.annotate.places import Places
from septet.codegen.passes import inline, machine
from septet.codegen.passes.lower import lower
from septet.codegen.passes.machine import (
    Advance,
    Allocate,
    Branch,
    Define,
    Do,
    Loop,
    Procedure,
    Return,
    Set,
    Statement,
    Store,
    Type,
    Value,
    Variable,
)
from septet.codegen.program.ir import Program
from septet.codegen.program.lift import ProgramLifter
from septet.codegen.targets.c11 import C11
from septet.codegen.targets.clike import Printer, bare
from septet.codegen.targets.names import prefix
from septet.spec.arrays import Int8
from septet.spec.binary32 import exact
from septet.spec.formats import Format
from septet.spec.stages import KNOWN, STAGES

LANGUAGE = replace(
    C11,
    types={**C11.types, Type.SIZE: "size_t"},
    operations={
        **C11.operations,
        "magnitude": "({0} < 0.0f ? -{a0} : {0})",
        "at_least": "at_least({0})",
        "divide_up": "divide_up({0}, {1})",
        "nearest_quotient": "nearest_quotient({0}, {1})",
    },
)
"""C11, with functions that are at the head of the file for what binary64 does faster."""
EXPORTED = frozenset(
    {
        "group_bytes", "row_bytes", "quantize_group", "quantize_row", "quantize_rows", "dequantize_group",
        "dequantize_row", "dequantize_rows", "dot_group", "quantize_activations", "matvec", "matmul",
    }
)  # fmt: skip
"""The stages that the header declares."""
STATUSES = ("OK", "BAD_SIZE", "BAD_WEIGHT", "SCALE_NOT_FINITE", "UNIT_NEGATIVE", "SEPTET_NOT_VALID")
"""What the header calls them, by number."""
WIDTH = 120


@functools.cache
def program(fmt: Format) -> Program:
    """The stages of a format, and what they call, lifted once."""
    wanted = {**KNOWN, **STAGES}
    lifter = ProgramLifter(wanted.values())
    for procedure in wanted.values():
        lifter.lift(procedure, {"fmt": fmt})
    return lifter.program()


@functools.cache
def _machine(fmt: Format) -> machine.Program:
    return lower(program(fmt), hosted=True)


def functions(fmt: Format, facts: str) -> dict[str, str]:
    """The C text of each stage, by name, with facts between its lines.

    Args:
        facts: in the grammar of `places`; with none the text has no comments but one that says what each does.

    Raises:
        NoSuchPlace: a fact is about a place that the function does not have.
    """
    lowered, known = _machine(fmt), places.read(facts)
    pure = {p.name for p in lowered.procedures if not any(a.written for a in p.parameters)}
    made: dict[str, str] = {}
    for p in lowered.procedures:
        if p.name in STAGES:
            here = known.get(p.name, Places("", {}))
            made[p.name] = _Stage(fmt, here).procedure(inline.procedure(p, places.names(here), pure)) + "\n"
            here.finish(p.name)
    return made


class _Stage(Printer):
    """Prints one stage."""

    def __init__(self, fmt: Format, here: Places) -> None:
        super().__init__(LANGUAGE, prefix(fmt))
        self.here, self.is_status, self.is_byte = here, False, False

    def procedure(self, p: Procedure) -> str:
        hint = typing.get_type_hints(STAGES[p.name], include_extras=True)["return"]
        self.is_status, self.is_byte = hint is int, hint == Int8
        result = "void" if p.result is None else self.language.types[p.result]
        result = "int" if self.is_status else "int8_t" if self.is_byte else result
        head = f"{'' if p.name in EXPORTED else 'static inline '}{result} {self._called(p.name)}("
        given = ", ".join(map(self._parameter, p.parameters))
        if len(head) + len(given) > WIDTH - 1:
            wrapped = textwrap.wrap(given.replace(" ", "\0").replace(",\0", ", "), WIDTH - 4)
            given = "\n    " + "\n    ".join(wrapped).replace("\0", " ")
        contract = f"/*@\n{textwrap.indent(self.here.contract, '  ')}\n*/\n" if self.here.contract else ""
        used = machine.used(p.body)
        body = [f"    (void){a.name};" for a in p.parameters if a.name not in used]
        body += [*self._facts("begin", 1), *self._block(p.body, 1), *self._facts("before end", 1)]
        says = "" if p.name in EXPORTED else f"/* {p.says} */\n"  # the header says what those are for
        return f"{says}{contract}{head}{given})\n{{\n" + "\n".join(body) + "\n}"

    def _called(self, name: str) -> str:
        """What a procedure is called in C: what others may call, or what is rendered elsewhere, has the prefix."""
        return f"{self.prefix}{name}" if name in EXPORTED or name not in STAGES else name

    def _facts(self, place: str, depth: int) -> list[str]:
        return [f"{'    ' * depth}{line}" for line in self.here.take(place)]

    def _statement(self, s: Statement, depth: int) -> list[str]:
        inner = depth == 0 or (isinstance(s, Return) and depth > 1)  # of a choice that is written in one line
        place = "" if inner else self.here.number(_place(s))
        before = self._facts(f"before {place}", depth)
        if isinstance(s, Loop):
            lines = self._loop(s, place, depth)
        elif isinstance(s, Return) and s.value is not None and self.is_status:
            lines = [f"{'    ' * depth}return {self._named(s.value)};"]
        elif isinstance(s, Return) and s.value is not None and self.is_byte:
            lines = [f"{'    ' * depth}return (int8_t){self._operand(s.value, 11)};"]
        else:
            lines = super()._statement(s, depth)
        return [*before, *lines, *self._facts(f"after {place}", depth)]

    def _loop(self, s: Loop, place: str, depth: int) -> list[str]:
        said = [f"  {line}" for line in self.here.take(place)]
        said = [f"{'    ' * depth}{line}" for line in ("/*@", *said, "*/")] if said else []
        head, *body = super()._statement(s, depth)
        return [*said, head, *self._facts(place.replace("loop", "in", 1), depth + 1), *body]

    def _named(self, v: Value) -> str:
        """A status by its name."""
        if v.op == "const":
            return f"{self.prefix.upper()}{STATUSES[v.number]}"
        if v.op == "select":
            test, then, other = v.args
            return f"{self.text(test)} ? {self._named(then)} : {self._named(other)}"
        return bare(self.text(v))

    def text(self, v: Value) -> str:
        if v.op == "call":
            return f"{self._called(v.name)}({', '.join(map(self.text, v.args))})"
        if v.op in ("eq", "ne") and v.args[0].name.startswith("status") and v.args[1].op == "const":
            return f"{v.args[0].name} {'==' if v.op == 'eq' else '!='} {self._named(v.args[1])}"
        if v.op == "scaled":
            return f"({self._operand(v.args[0], 11)} * 0x1p{v.args[1].number}f)"
        if v.op == "floor_scaled":
            return f"floor_of((double){self._operand(v.args[0], 11)} * 0x1p{v.args[1].number})"
        if v.op == "const" and v.type is Type.F32:
            return _binary32(v.number)
        return super().text(v)


def _place(s: Statement) -> str:
    """A statement as places name it."""
    if isinstance(s, Define | Variable):
        return s.name
    if isinstance(s, Set):
        return f"{s.name}="
    if isinstance(s, Do):
        return f"{s.value.name}()"
    if isinstance(s, Store):
        return f"{s.array}[]"
    if isinstance(s, Advance):
        return f"{s.array}+="
    if isinstance(s, Allocate):
        return s.array
    if isinstance(s, Loop):
        return f"loop {s.name}"
    if isinstance(s, Branch):
        return f"if {next((v.name for v in machine.parts(s.condition) if v.name), '')}"
    return "return"


def _binary32(pattern: int) -> str:
    """A binary32 number as a literal that people can read: in full if it is short, and otherwise in binary."""
    number = float(exact(pattern))
    return f"{number}f" if len(f"{number}") < 10 else f"{number.hex()}f".replace("0000000p", "p")
