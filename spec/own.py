"""Formats of one's own: those that a Python file, or an installed package, defines at its top level.

A package names its module in the entry-point group `septet.formats`; its formats are then known by name wherever the
shipped ones are. A file is read where it is named.
"""

import functools
import hashlib
import importlib.util
import inspect
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import AUDITED
from septet.spec.blocks.packing import Packing
from septet.spec.chain_tables import CHAINS
from septet.spec.chains import Chain
from septet.spec.formats import FORMATS, Format

GROUP = "septet.formats"
"""The entry-point group of packages that have formats."""


class BadSpec(ValueError):
    """A file or module that defines no usable formats: what is wrong with it, in one line."""


@dataclass(frozen=True)
class Own:
    """The formats that modules define, by name."""

    formats: dict[str, Format] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    blocks: dict[str, BlockFormat] = field(default_factory=dict)

    def find(self, name: str) -> Format | Chain | BlockFormat | None:
        """The format of that name, if a module defines it."""
        return self.formats.get(name) or self.chains.get(name) or self.blocks.get(name)

    @property
    def names(self) -> list[str]:
        """Their names."""
        return [*self.formats, *self.chains, *self.blocks]


READ: dict[Path, Own] = {}
"""The files that were read in this process, and what they define."""


def find(name: str) -> Format | Chain | BlockFormat | None:
    """The format of that name that a file read before, or an installed package, defines.

    Raises:
        BadSpec: a package's module cannot be imported, or does not define what it should.
    """
    for own in READ.values():
        if found := own.find(name):
            return found
    return packaged().find(name)


def names() -> list[str]:
    """The names of all formats that `find` finds.

    Raises:
        BadSpec: as `find`.
    """
    return [name for own in (*READ.values(), packaged()) for name in own.names]


def load(file: Path | None) -> Own:
    """The formats of a file, which `find` finds from now on; none where there is no file.

    Raises:
        BadSpec: it cannot be read or run, defines no format, or one with the name of another.
    """
    if file is None:
        return Own()
    place = file.resolve()
    if place not in READ:
        found = _formats(_module(place, file), str(file))
        if taken := [name for name in found.names if any(other.find(name) for other in READ.values())]:
            raise BadSpec(f"{file}: the name {taken[0]} is that of a format of another file: choose another")
        READ[place] = found
    return READ[place]


def load_all(files: Iterable[Path]) -> None:
    """Read files, for a process that is about to be sent formats of theirs.

    Raises:
        BadSpec: as `load`.
    """
    for file in files:
        load(file)


@functools.cache
def packaged() -> Own:
    """The formats of installed packages.

    Raises:
        BadSpec: a module cannot be imported, or defines no format, or one with the name of another.
    """
    together = Own()
    for entry in metadata.entry_points(group=GROUP):
        try:
            module = entry.load()
        except Exception as problem:
            raise BadSpec(f"entry point {entry.name} of {GROUP}: {type(problem).__name__}: {problem}") from problem
        found = _formats(module, f"entry point {entry.name} of {GROUP}")
        if taken := [name for name in found.names if together.find(name)]:
            raise BadSpec(f"entry point {entry.name} of {GROUP}: another package has a format called {taken[0]}")
        together.formats.update(found.formats)
        together.chains.update(found.chains)
        together.blocks.update(found.blocks)
    return together


def sources(fmt: object) -> str:
    """SHA-256 of the files that an own format's functions stand in, for what is remembered of it.

    Nothing for a shipped format, and for one that is data without functions.
    """
    if not isinstance(fmt, BlockFormat) or AUDITED.get(fmt.name) == fmt:
        return ""
    packings = (fmt.packing, *(f.packing for f in fmt.factors))
    functions: list[Callable[..., Any]] = [
        fmt.level,
        fmt.is_minus_zero,
        fmt.scale.is_number,
        fmt.scale.pattern,
        *(f.value for f in fmt.factors),
    ]
    functions += [f for p in packings for f in ((p.pack, p.unpack) if isinstance(p, Packing) else (p.unpack,))]
    files = sorted({str(inspect.getsourcefile(inspect.unwrap(f))) for f in functions})
    return hashlib.sha256(b"".join(Path(file).read_bytes() for file in files)).hexdigest()


def _formats(module: ModuleType, named: str) -> Own:
    found = Own()
    for value in vars(module).values():
        if isinstance(value, Format) and FORMATS.get(value.name) != value:
            found.formats[value.name] = value
        elif isinstance(value, Chain) and CHAINS.get(value.name) != value:
            found.chains[value.name] = value
        elif isinstance(value, BlockFormat) and AUDITED.get(value.name) != value:
            found.blocks[value.name] = value
    if taken := [name for name in found.names if name in FORMATS or name in CHAINS or name in AUDITED]:
        raise BadSpec(f"{named}: the name {taken[0]} is that of a shipped format: choose another")
    if not found.names:
        raise BadSpec(f"{named}: defines no Format, no Chain and no BlockFormat")
    return found


def _module(file: Path, named: Path) -> ModuleType:
    if not file.is_file():
        raise BadSpec(f"{named}: there is no such file")
    name = f"septet_own_{file.stem}_{hashlib.sha256(str(file).encode()).hexdigest()[:8]}"
    made = importlib.util.spec_from_file_location(name, file)
    if made is None or made.loader is None:
        raise BadSpec(f"{named}: is no Python file")
    module = importlib.util.module_from_spec(made)
    sys.modules[name] = module  # the lifter reads the source of its functions
    try:
        made.loader.exec_module(module)
    except Exception as problem:
        raise BadSpec(f"{named}: {type(problem).__name__}: {problem}") from problem
    return module
