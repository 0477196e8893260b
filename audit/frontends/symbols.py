"""Functions by the names that people write: a C++ name without its mangling, a Fortran procedure without its module."""

import re
import subprocess
from collections.abc import Iterable, Mapping

from septet.audit.frontends import compiler


class Ambiguous(ValueError):
    """Several functions have the name, in one line."""


def found(given: str, defined: Iterable[str]) -> str:
    """The symbol among those defined that a name means; the name itself where it is one, or means none of them.

    Raises:
        Ambiguous: it means several.
    """
    symbols = list(defined)
    if given in symbols:
        return given
    names = _shown(symbols)
    wanted = _plain(given)
    meant = [s for s in symbols if wanted in (_plain(names.get(s, s)), _plain(_without_arguments(names.get(s, s))))]
    if not meant:  # a template without its arguments
        meant = [s for s in symbols if wanted == _plain(re.sub(r"<.*>$", "", _without_arguments(names.get(s, s))))]
    if not meant:
        meant = [s for s in symbols if given.lower() in _fortran(s)]
    if len(meant) > 1:
        raise Ambiguous(f"{given} is the name of {', '.join(names.get(s, s) for s in meant)}")
    return meant[0] if meant else given


def gfortran(symbol: str) -> str:
    """What gfortran calls a procedure of a module that flang calls so."""
    inside = re.fullmatch(r"_QM(\w+?)P(\w+)", symbol)
    return f"__{inside[1]}_MOD_{inside[2]}" if inside else symbol


def _fortran(symbol: str) -> tuple[str, ...]:
    """What a Fortran procedure may be called: its name, or module::name."""
    if inside := re.fullmatch(r"_QM(\w+?)P(\w+)", symbol):
        return inside[2], f"{inside[1]}::{inside[2]}"
    return (symbol.removesuffix("_"),) if symbol.endswith("_") else ()


def _shown(symbols: Iterable[str]) -> Mapping[str, str]:
    """The C++ names of symbols that are mangled."""
    mangled = [s for s in symbols if s.startswith(("_Z", "_R"))]
    if not mangled:
        return {}
    try:
        program = compiler.find("c++filt").path
    except compiler.NotCompiled:
        return {}
    said = subprocess.run([program, *mangled], capture_output=True, text=True, timeout=compiler.PATIENCE, check=False)
    lines = said.stdout.splitlines()
    return dict(zip(mangled, lines, strict=True)) if len(lines) == len(mangled) else {}


def _plain(name: str) -> str:
    return re.sub(r"\s+", "", name)


def _without_arguments(name: str) -> str:
    """A name up to the list of its parameters, without the type that a template's is preceded by."""
    depth, end = 0, len(name)
    for k in range(len(name) - 1, -1, -1):
        depth += (name[k] in ")>") - (name[k] in "(<")
        if name[k] == "(" and depth == 0:
            end = k
            break
    head = name[:end]
    depth = 0
    for k in range(len(head) - 1, -1, -1):
        depth += (head[k] == ">") - (head[k] == "<")
        if head[k] == " " and depth == 0 and not head.startswith("operator", k + 1):
            return head[k + 1 :]
    return head
