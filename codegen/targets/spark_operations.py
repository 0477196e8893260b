"""Bodies in SPARK Ada from the operations of the spec: those that pack and unpack a block.

They are the machine programs that every other target prints. Numbers are 64-bit words: sums of bits that do not meet,
shifts and masks. What is computed is named first, since arrays that are read are not written; after each element that
is stored, an assertion says that it is the element which the spec's function gives.
"""

import functools
from collections.abc import Iterator

from septet.codegen.core.rational import RenderError
from septet.codegen.passes.inline import inline
from septet.codegen.passes.lower import lower
from septet.codegen.passes.machine import Define, Procedure, Return, Store, Value
from septet.codegen.program.operations import program
from septet.codegen.targets.ada import bare, identifier, literal, wrapped
from septet.spec.formats import Format

ELEMENTS = {"uint8": "Unsigned_8", "int8": "Septet_Value"}
"""The type of what is stored: a septet is kept in a signed byte elsewhere, and in seven bits here."""
FACTS = {
    "pack": "Data ({0}) = Pack (Septets) ({0})",
    "unpack": "Septets ({0}) = Unpack (Data) ({0})",
}
"""What holds after an element of an operation's array is stored."""


@functools.cache
def _procedures(fmt: Format) -> dict[str, Procedure]:
    lowered = inline(lower(program(fmt), tuple(FACTS)))
    return {p.name: p for p in lowered.procedures if p.name in FACTS}


def body(fmt: Format, name: str) -> str:
    """The declarations and statements of an operation on a block, from `is` to `end`.

    Raises:
        RenderError: it does more than to name, to shift, to mask, to add and to store.
    """
    p = _procedures(fmt)[name]
    (written,) = (identifier(a.name) for a in p.parameters if a.written)
    declared, done = [], [f"      {written} := [others => 0];"]
    for s in p.body:
        if isinstance(s, Define):
            declared.append(f"      {identifier(s.name)} : constant Unsigned_64 := {wrapped(bare(_text(s.value)), 9)};")
        elif isinstance(s, Store):
            at = s.index.number
            text = f"{ELEMENTS[s.element.name]} ({bare(_text(s.value))})"
            done.append(f"      {identifier(s.array)} ({at}) := {wrapped(text, 9)};")
            done.append(f"      pragma Assert ({FACTS[name].format(at)});")
        elif not isinstance(s, Return):
            raise RenderError(f"{name}: {s}")
    return "\n".join([*declared, "   begin", *done])


def _text(v: Value) -> str:
    return "".join(_words(v))


def _words(v: Value) -> Iterator[str]:
    match v.op:
        case "const":
            yield literal(v.number)
        case "name":
            yield identifier(v.name)
        case "load":
            yield f"Unsigned_64 ({identifier(v.name)} ({_text(v.args[0])}))"
        case "cast":
            yield from _words(v.args[0])
        case "add":
            yield f"({_text(v.args[0])} + {_text(v.args[1])})"
        case "and":
            yield f"({_text(v.args[0])} and {_text(v.args[1])})"
        case "shr":
            yield f"Shift_Right ({_text(v.args[0])}, {v.args[1].number})"
        case "mul" if v.args[1].op == "const" and v.args[1].number.bit_count() == 1:
            yield f"Shift_Left ({_text(v.args[0])}, {v.args[1].number.bit_length() - 1})"
        case _:
            raise RenderError(f"{v.op} of words")
