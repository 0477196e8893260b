"""A kernel's source as the LLVM IR that is read: by whichever front end its language needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from septet.audit.frontends import compiler, grid, inline_ptx, languages, llvm, slices, symbols
from septet.audit.frontends.compiler import Compiler, NotCompiled
from septet.audit.frontends.grid import PRIMITIVES, Portable
from septet.audit.frontends.llvm import Unsupported


@dataclass(frozen=True)
class Lowered:
    """What a function needs of a module: its text, the function's symbol in it, and a device's module made portable.

    `declared` is the device's own text, which says how it can be launched; `others` the global names that the rest of
    the module uses.
    """

    text: str
    symbol: str
    device: Portable | None = None
    declared: str = ""
    others: frozenset[str] = frozenset()


OPENMP = re.compile(
    r"""^[ \t]*\#[ \t]*pragma[ \t]+omp[ \t]+(?!simd\b) | \b_Pragma[ \t]*\([ \t]*"omp[ ] | ^[ \t]*[!c*]\$omp[ ]""",
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
"""A directive of OpenMP in C or Fortran that lets several threads run what follows."""
ONE_THREAD = "directives of OpenMP are ignored, as without -fopenmp: one thread runs the loops"


def ignored(source: Path) -> frozenset[str]:
    """What the compiler is not told to follow in a source, in words: with -fopenmp, a kernel is refused."""
    text = source.read_text("utf-8", "replace")
    return frozenset({ONE_THREAD}) if OPENMP.search(text) else frozenset()


def lowered(front: Compiler, source: Path, symbol: str, flags: Sequence[str], folder: Path) -> Lowered:
    """The LLVM IR of one function of a source and of what it calls.

    Raises:
        NotCompiled: it does not compile, or its language is not known.
        Unsupported: device code that cannot be made portable.
    """
    compiler.check_file(source)
    language = languages.of(source)
    if language is None and compiler.kind(source) == "c" and source.suffix not in compiler.C_LIKE and "-x" not in flags:
        raise NotCompiled(f"unknown language {source.suffix or source.name!r}: known are {languages.listed()}")
    if language is not None:
        text = language.lower(source, flags, folder)
    else:
        text = compiler.to_ir(front, source, flags, folder / "kernel.ll")
    text = slices.plain(text)
    if not grid.is_device(text):
        symbol = symbols.found(symbol, compiler.defined(text))
        part, others = slices.divided(text, symbol)
        return Lowered(part, symbol, others=others)
    declared = source.read_text(encoding="utf-8", errors="replace") if source.suffix == ".ptx" else text
    module = grid.portable(inline_ptx.expanded(text, source), language.places(source, flags) if language else {})
    symbol = symbols.found(symbol, module.kernels)
    text = slices.needed(module.text, symbol)
    _check(text)
    shared = {name: s for name, s in module.shared.items() if re.search(rf"^@{re.escape(name)} = ", text, re.MULTILINE)}
    kernels = (symbol,) if re.search(rf"^define .*@{re.escape(symbol)}\(", text, re.MULTILINE) else module.kernels
    return Lowered(text, symbol, replace(module, text=text, kernels=kernels, shared=shared), declared)


_ORDERED = re.compile(
    r"\b(?:load|store) (?:atomic|volatile)\b|\bcmpxchg\b|\batomicrmw .*\b(?:acquire|release|acq_rel|seq_cst)\b"
)


def _check(text: str) -> None:
    """See that device code can be run here: no assembly, and no function that is defined elsewhere.

    Raises:
        Unsupported: it cannot.
    """
    places = llvm.Places(text)
    there = set(re.findall(r"^define .*?@([-A-Za-z$._0-9]+)\(", text, re.MULTILINE)) | PRIMITIVES.keys()
    for line in text.splitlines():
        if found := re.search(r'\bcall .*?\basm (?:[a-z]+ )*"([^"]*)"', line):
            raise Unsupported(f"inline assembly `{found[1][:60]}`", places.of(line))
        if found := _ORDERED.search(line):
            raise Unsupported(f"`{found[0].strip()}`: accesses that order others are not modelled", places.of(line))
        if (found := re.search(r"\bcall .*?@([-A-Za-z$._0-9]+)\(", line)) and not line.startswith("declare"):
            name = found[1]
            if name not in there and not name.startswith("llvm."):
                raise Unsupported(f"a call of {name}, which is not in this module", places.of(line))
