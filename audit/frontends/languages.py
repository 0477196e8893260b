"""The languages of kernels: one file each that says how its sources become LLVM IR.

C, C++, Fortran and LLVM IR itself are compiled by `compiler`; here are the others, devices' among them.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from septet.spec.unknown import unknown

Places = Mapping[str, Sequence[str | None]]
"""Of each kernel, what its parameters stand for in the grid; None is an argument."""


class Language(Protocol):
    """A language."""

    @property
    def name(self) -> str:
        """As it is asked for."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How its files' names end."""
        ...

    @property
    def device(self) -> bool:
        """Whether its kernels are launched on grids."""
        ...

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """The LLVM IR of a source; `flags` are clang's, files may be written to the folder.

        Raises:
            NotCompiled: it does not compile, or the compiler is missing.
        """
        ...

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """Parameters of kernels that are places in the grid; none where the language has functions for them."""
        ...


def known() -> tuple[Language, ...]:
    """Every language that is here."""
    from septet.audit.frontends import cuda, hip, metal, mlir, opencl, ptx, rust

    return (cuda.LANGUAGE, hip.LANGUAGE, opencl.LANGUAGE, metal.LANGUAGE, mlir.LANGUAGE, ptx.LANGUAGE, rust.LANGUAGE)


def listed() -> str:
    """The languages that are known, in words."""
    others = ", ".join(f"{language.name} ({' '.join(language.suffixes)})" for language in known())
    return f"C and C++, Fortran, LLVM IR (.ll .bc), {others}; give what another compiler makes as LLVM IR or PTX"


def named(name: str) -> Language:
    """A language by its name.

    Raises:
        ValueError: there is none.
    """
    for language in known():
        if language.name == name:
            return language
    raise ValueError(unknown("language", name, [language.name for language in known()]))


def of(source: Path) -> Language | None:
    """The language of a file by the end of its name; None if it is none of these."""
    return next((language for language in known() if source.suffix in language.suffixes), None)
