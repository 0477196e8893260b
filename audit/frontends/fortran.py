"""How a Fortran procedure's arguments are passed. LLVM IR does not tell; flang's own representation (FIR) does.

Source: Fortran 2018, 15.5.2 (argument association) and 18.5.3 (descriptors); flang's FIR language reference.
"""

import re
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import compiler
from septet.audit.frontends.compiler import Compiler, NotCompiled

ELEMENTS = {"i8": 1, "i16": 2, "i32": 4, "i64": 8, "f16": 2, "bf16": 2, "f32": 4, "f64": 8}
"""Bytes of the elements that arrays may have here."""
_FUNCTION = re.compile(r"^ *func\.func (?:private )?@([\w.]+)\((.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Dummy:
    """How one argument is passed.

    Attributes:
        name: as the source has it.
        how: "value", "array" (an address), "reference" (the address of one number), "descriptor", or what else it is.
        element: the type of the number or of the array's elements, as flang writes it; "" if it is another.
        rank: dimensions of the array that a descriptor describes.
    """

    name: str
    how: str
    element: str = ""
    rank: int = 0


def dummies(flang: Compiler, source: Path, flags: Sequence[str], folder: Path) -> dict[str, list[Dummy]]:
    """The arguments of each procedure of a source, by its name in LLVM IR.

    Raises:
        NotCompiled: it does not compile.
    """
    compiler.check_file(source)
    output = folder / "kernel.mlir"
    asked = [flang.path, "-###", "-fsyntax-only", "-J", str(folder), *flags, str(source)]
    said = subprocess.run(asked, capture_output=True, text=True, timeout=compiler.PATIENCE, check=False)
    lines = [line for line in said.stderr.splitlines() if '"-fc1"' in line]
    if not lines:
        raise NotCompiled(said.stderr.strip() or "flang does not say how it compiles")
    command = shlex.split(lines[-1])
    compiler.run([*("-emit-hlfir" if word == "-fsyntax-only" else word for word in command), "-o", str(output)])
    return read(output.read_text(errors="replace"))


def read(text: str) -> dict[str, list[Dummy]]:
    """The arguments of each function of a text of FIR."""
    found = {}
    for name, rest in _FUNCTION.findall(text):
        external = re.fullmatch(r"_QP(\w+)", name)
        found[f"{external[1]}_" if external else name] = [_dummy(part) for part in _parts(rest)]
    return found


def _parts(text: str) -> list[str]:
    """What stands between the commas of a list of parameters, up to its end."""
    depth, start = 0, 0
    found: list[str] = []
    for k, c in enumerate(text):
        if c == ")" and depth == 0:
            return [part for part in (*found, text[start:k]) if part.strip()]
        depth += (c in "<({[") - (c in ">)}]" and text[k - 1 : k + 1] != "->")
        if c == "," and depth == 0:
            found.append(text[start:k])
            start = k + 1
    return []


def _dummy(part: str) -> Dummy:
    match = re.match(r"\s*%?\w*\s*:?\s*([^{]*)(\{.*)?", part)
    t = match[1].strip() if match else part
    named = re.search(r'bindc_name = "([^"]*)"', part)
    name = named[1] if named else "?"
    if boxed := re.fullmatch(r"!fir\.box<!fir\.array<((?:[?\d]+x)+)(\w+)>>", t):
        return Dummy(name, "descriptor", boxed[2] if boxed[2] in ELEMENTS else "", boxed[1].count("x"))
    if array := re.fullmatch(r"!fir\.ref<!fir\.array<(?:[?\d]+x)+(.*)>>", t):
        return Dummy(name, "array", array[1] if array[1] in ELEMENTS else "")
    if single := re.fullmatch(r"!fir\.ref<(\w+)>", t):
        return Dummy(name, "reference", single[1] if single[1] in ELEMENTS else "")
    if t in ELEMENTS:
        return Dummy(name, "value", t)
    return Dummy(name, t)
