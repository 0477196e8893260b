"""A refutation as a C program of a dozen lines: the input, one call, and what comes out beside what should."""

import os
import shlex
import struct
from collections.abc import Sequence

from septet.audit.frontends import compiler
from septet.audit.frontends.compiler import Compiler
from septet.audit.frontends.fortran import ELEMENTS
from septet.audit.frontends.signatures import KINDS, Passing, Signature
from septet.audit.machine.arguments import VERSION
from septet.audit.manifest import OUTPUTS, Kernel
from septet.audit.native.replay import Input, Native, Shown, integer, split

_INTEGERS = {8: "signed char", 16: "short", 32: "int", 64: "long long"}
_PATTERNS = {1: "unsigned char", 2: "unsigned short", 4: "unsigned"}
_DESCRIPTOR = """typedef struct {
    void *base; unsigned long size; int version; unsigned char rank, kind, attribute, extra;
    long long lower, extent, stride;
} descriptor;"""


def of(native: Native, given: Input, shown: Shown) -> str | None:
    """The program for what a native build showed; None for a device kernel, or where no source is there."""
    if not native.host or compiler.kind(native.kernel.source) in ("machine code", "bitcode"):
        return None
    return program(native.kernel, native.signature, native.clang, native.flags, given, shown)


def program(
    kernel: Kernel, signature: Signature, built_by: Compiler, flags: Sequence[str], given: Input, shown: Shown
) -> str:
    """The program's text; the comment that it begins with says how it is built.

    It returns 1 where the element is still wrong. Where the fault is no wrong element, the call itself shows it, at the
    latest under the sanitizers.
    """
    parts = split(kernel, given.data, given.count)
    outputs = {o.role: o for o in kernel.outputs(given.count)}
    arrays, types, values = [], [], []
    for role, passing in zip(kernel.arguments, signature.passings, strict=True):
        name = role if role.isidentifier() else "argument"
        if passing.how in ("array", "descriptor"):
            data = parts.get(role)
            size = len(data) if data is not None else outputs[role].elements * outputs[role].bytes
            # Sanitizers do not look at the surroundings of a variable that is aligned to more than 32 bytes.
            start = "" if data is None else " = {" + ", ".join(map(str, data)) + "}"
            arrays.append(f"_Alignas(32) static unsigned char {name}[{max(size, 1)}]{start if size else ''};")
            if passing.how == "descriptor":
                arrays.append(_described(name, passing, size))
                name = f"&{name}_descriptor"
            types.append("void *" if role in OUTPUTS else "const void *")
        elif passing.how == "null":
            types.append("const void *")
            name = "0"
        else:
            kind = "float" if role == "scale" else _INTEGERS[passing.bits]
            pattern = int.from_bytes(parts[role], "little") if role == "scale" else integer(kernel, role, given)
            value = float.hex(_single(pattern)) if role == "scale" else str(pattern)
            types.append(kind)
            if passing.how == "reference":
                arrays.append(f"static const {kind} {name} = {value};")
                types[-1], value = f"const {kind} *", f"&{name}"
            name = value
        values.append(name)
    kinds = {"void": "void", "f32": "float"}
    result = kinds.get(signature.result) or _INTEGERS.get(int(signature.result[1:]), "int")
    if kinds.get(signature.result) is None and not outputs.keys() & set(kernel.arguments):
        result = "unsigned " + result.removeprefix("signed ")
    command = _command(kernel, built_by, [*flags, *shown.flags], shown)
    lines = [
        f"/* {kernel.symbol}: {shown.what}. Build and run:", *(f"   {c}" for c in command), "*/", "#include <stdio.h>",
        "#include <string.h>", *([_DESCRIPTOR] if any(p.how == "descriptor" for p in signature.passings) else []),
        *arrays, f"extern {result} {kernel.symbol}({', '.join(types)});", "int main(void)", "{",
        *(f"    memset({o}, 0xaa, sizeof {o});" for o in outputs if o in kernel.arguments),
        *_call(kernel, given, shown, f"{kernel.symbol}({', '.join(values)})"), "}",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _call(kernel: Kernel, given: Input, shown: Shown, call: str) -> list[str]:
    """The call, and what is said of the element that is wrong."""
    if shown.element is None:
        return [f"    {call};", "    return 0;"]
    at, role, size = shown.element, "", 1
    for o in kernel.outputs(given.count):
        role, size = o.role, o.bytes
        if at < o.elements:
            break
        at -= o.elements
    wanted = (shown.expected or "0").rpartition("(")[2].rstrip(")")
    if role in kernel.arguments:
        lines = [f"    {_PATTERNS[size]} got;", f"    {call};", f"    memcpy(&got, {role} + {at * size}, sizeof got);"]
    elif kernel.operation == "dot":
        lines = [f"    float returned = {call};", "    unsigned got;", "    memcpy(&got, &returned, sizeof got);"]
    else:
        lines = [f"    {'unsigned long long' if size == 8 else 'unsigned char'} got = {call};"]
    said = f'"element {shown.element}: expected 0x%0{2 * size}llx, got 0x%0{2 * size}llx\\n"'
    return [*lines, f"    printf({said}, {wanted}ull, (unsigned long long)got);", f"    return got != {wanted}ull;"]


def _described(name: str, passing: Passing, size: int) -> str:
    each = ELEMENTS[passing.element]
    fields = f"{name}, {each}, {VERSION}, 1, {KINDS[passing.element]}, 0, 0, 1, {size // each}, {each}"
    return f"static descriptor {name}_descriptor = {{{fields}}};"


def _command(kernel: Kernel, built_by: Compiler, flags: Sequence[str], shown: Shown) -> list[str]:
    """The commands that build and run the program."""
    source = shlex.quote(os.path.abspath(kernel.source))
    path, said = os.path.basename(built_by.path), shlex.join(flags)
    checks = " -fsanitize=address,undefined" if shown.element is None and built_by.name == "clang" else ""
    if compiler.kind(kernel.source) == "fortran":
        return [f"{path} {said} -c {source} -o kernel.o && cc reproduce.c kernel.o -lm -o reproduce && ./reproduce"]
    return [f"{path} {said}{checks} reproduce.c {source} -lm -o reproduce && ./reproduce"]


def _single(pattern: int) -> float:
    return float(struct.unpack("<f", pattern.to_bytes(4, "little"))[0])
