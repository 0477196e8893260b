"""Formats of one's own: those that a Python file or module of the user's defines at its top level."""

import importlib.util
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from septet.errors import SeptetError
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import BLOCKS
from septet.spec.catalogue import CHAINS, KNOWN
from septet.spec.chains import Chain
from septet.spec.formats import FORMATS, Format


@dataclass(frozen=True)
class Own:
    """The formats that a file defines, by name."""

    formats: dict[str, Format] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    blocks: dict[str, BlockFormat] = field(default_factory=dict)

    def find(self, name: str) -> Format | Chain | BlockFormat | None:
        """The format of that name, if the file defines it."""
        return self.formats.get(name) or self.chains.get(name) or self.blocks.get(name)

    @property
    def names(self) -> list[str]:
        """Their names."""
        return [*self.formats, *self.chains, *self.blocks]


def load(file: Path | None) -> Own:
    """The formats of a file; none where there is no file.

    Raises:
        SeptetError: it cannot be read or run, defines no format, or one with the name of a shipped one.
    """
    if file is None:
        return Own()
    found = Own()
    for value in vars(_module(file)).values():
        if isinstance(value, Format) and FORMATS.get(value.name) != value:
            found.formats[value.name] = value
        elif isinstance(value, Chain) and CHAINS.get(value.name) != value:
            found.chains[value.name] = value
        elif isinstance(value, BlockFormat) and BLOCKS.get(value.name) != value:
            found.blocks[value.name] = value
    taken = [name for name in found.names if name in KNOWN or name in BLOCKS]
    if taken:
        raise SeptetError(f"the name {taken[0]} is that of a shipped format: choose another", file=file)
    if not found.names:
        raise SeptetError("defines no Format, no Chain and no BlockFormat", file=file)
    return found


def _module(file: Path) -> ModuleType:
    if not file.is_file():
        raise SeptetError("there is no such file", file=file)
    name = f"septet_own_{file.stem}"
    made = importlib.util.spec_from_file_location(name, file)
    if made is None or made.loader is None:
        raise SeptetError("is no Python file", file=file)
    module = importlib.util.module_from_spec(made)
    sys.modules[name] = module  # the lifter reads the source of its functions
    try:
        made.loader.exec_module(module)
    except Exception as problem:
        raise SeptetError(f"{type(problem).__name__}: {problem}", file=file) from problem
    return module
