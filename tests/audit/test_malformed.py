"""Texts that no compiler wrote: refused as what is not known, never an error of the program's own."""

from pathlib import Path

import pytest

from septet.audit.frontends import llvm, ptx
from septet.audit.frontends.llvm import Unsupported


@pytest.mark.parametrize(
    "text",
    [
        '@s = internal constant [1 x i8] c"\\ZZ"',  # digits that are no byte
        "@s",
        "%t = type { [x i8] }",
        "@g = global [" * 3000 + "i8",
    ],
)
def test_what_no_compiler_wrote_is_left_out(text: str) -> None:
    """A global or a type that cannot be read is an error only where it is used."""
    module = llvm.read(f"{text}\ndefine void @f() {{\n  ret void\n}}\n")
    assert "@f" in module.functions


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (".visible .entry f", "a text that is not PTX"),
        (".visible .entry f() { setp.lt %p1; }", "the PTX instruction setp.lt"),
        (".visible .entry f() { .reg .b32 %r<99999999999>; ret; }", "99999999999 registers %r"),
        (".const .b8 t[99999999999]; .visible .entry f() { ret; }", "an array of 99999999999 elements: t"),
        (".visible .entry f(.param .u32 a\nb) { ret; }", "the PTX parameter `.param .u32 a b`"),
        (".shared .align 0 .b8 a[4];\n.visible .entry f() { ret; }", "an alignment of 0 bytes: a"),
    ],
)
def test_text_that_is_not_ptx_is_refused(text: str, what: str) -> None:
    with pytest.raises(Unsupported) as found:
        ptx.translated(text, Path("k.ptx"))
    assert found.value.construct == what
