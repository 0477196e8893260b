"""The modules of the general Lean library: definitions and statements that are generated now, proofs written by hand.

A theorem of the spec is proved for every format if a file `Septet/Proofs/<Family>.lean` proves it by its name.
"""

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from septet.codegen.lean import contracts, library
from septet.spec.theorem import FAMILIES, THEOREMS, Family

IMPORT = re.compile(r"^import Septet\.(\S+)\n", re.MULTILINE)
PROVED = re.compile(r"^theorem ([a-z]\w*)", re.MULTILINE)
COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)


def folder() -> Path:
    """The Lean project."""
    return Path(str(resources.files("septet.proofs").joinpath("lean")))


@dataclass(frozen=True)
class Module:
    """A file of the library: `text` is without its imports, which `needs` names."""

    name: str
    text: str
    needs: tuple[str, ...]

    @property
    def code(self) -> str:
        """The text without comments."""
        return COMMENT.sub("", self.text)


def path(name: str) -> Path:
    """Where a module is, from the Lean project."""
    return Path("Septet", *name.split(".")).with_suffix(".lean")


@functools.cache
def proved() -> Mapping[str, Family]:
    """The theorems that are proved for every format, and the family of each."""
    found = {}
    for family in FAMILIES:
        file = folder() / path(f"Proofs.{library.title(family)}")
        names = PROVED.findall(file.read_text(encoding="utf-8")) if file.is_file() else []
        found.update({n: family for n in THEOREMS if n in names and THEOREMS[n].family == family})
    return found


@functools.cache
def contracted() -> frozenset[str]:
    """The contracts that are proved for every format, by the names of their theorems."""
    file = folder() / path("Proofs.Contracts")
    names = PROVED.findall(file.read_text(encoding="utf-8")) if file.is_file() else []
    return frozenset(names) & {contracts.title(f) for f in library.CONTRACTS}


@functools.cache
def generated() -> Mapping[str, Callable[[], str]]:
    """What makes the text of each generated module, imports included."""
    families: dict[Family, list[str]] = {}
    for name, family in proved().items():
        families.setdefault(family, []).append(name)
    return {
        **{name.capitalize(): functools.partial(library.definitions, name) for name in library.MODULES},
        **{f"Theorems.{library.title(f)}": functools.partial(library.statements, f, n) for f, n in families.items()},
        "Theorems.Contracts": lambda: library.kept_contracts(contracted()),
    }


@functools.cache
def module(name: str) -> Module:
    """A module, as it is generated now or as it was written."""
    made = generated().get(name)
    text = made() if made is not None else (folder() / path(name)).read_text(encoding="utf-8")
    return Module(name, IMPORT.sub("", text), tuple(IMPORT.findall(text)))


@functools.cache
def closure(name: str) -> tuple[Module, ...]:
    """A module after all that it needs, each once."""
    found: dict[str, Module] = {}
    for need in module(name).needs:
        found.update({m.name: m for m in closure(need)})
    return (*found.values(), module(name))


def written_by_hand() -> Sequence[str]:
    """The names of the modules that people wrote."""
    proofs = sorted((folder() / "Septet" / "Proofs").glob("*.lean"))
    return ["Python", "Word", *(f"Proofs.{p.stem}" for p in proofs)]
