"""Rules that say of some tensors how to quantize them: `layers.*.down_proj=nl11:64`, or the same in a TOML file."""

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from septet.errors import SeptetError, unheld_group
from septet.spec import catalogue
from septet.spec.catalogue import AnyFormat

COPY = "copy"
"""What stands in a format's place for tensors that stay as they are."""


@dataclass(frozen=True)
class Rule:
    """What to do with the tensors that a pattern matches.

    Args:
        pattern: a shell pattern of a name, or of parts of it between dots.
        fmt: None to copy.
        group: None for the command's own.
    """

    pattern: str
    fmt: AnyFormat | None
    group: int | None

    def matches(self, name: str) -> bool:
        """Whether it is about a tensor of that name."""
        return name == self.pattern or fnmatchcase(f".{name}.", f"*.{self.pattern}.*")


def parse_rule(text: str) -> Rule:
    """A rule as the command line has it: PATTERN=FORMAT, PATTERN=FORMAT:GROUP or PATTERN=copy.

    Raises:
        SeptetError: it is none.
    """
    pattern, equals, what = text.rpartition("=")
    name, colon, size = what.partition(":")
    if not equals or not pattern or not name or (colon and not (size.isascii() and size.isdigit())):
        raise SeptetError(f"rule {text!r} is not PATTERN=FORMAT, PATTERN=FORMAT:GROUP or PATTERN={COPY}")
    return _rule(f"rule {text!r}", pattern, name, int(size) if colon else None)


def read_rules(path: Path) -> list[Rule]:
    """The rules of a TOML file: tables `[[rule]]` with `tensors`, `format` and, if need be, `group`.

    Raises:
        SeptetError: the file is not valid.
        OSError: it cannot be read.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except ValueError as problem:
        raise SeptetError(f"not valid TOML: {problem}", file=path) from problem
    tables = found.get("rule")
    if found.keys() != {"rule"} or not isinstance(tables, list):
        raise SeptetError("holds something else than tables [[rule]]", file=path)
    return [_table(path, number, table) for number, table in enumerate(tables, 1)]


def _table(path: Path, number: int, table: Any) -> Rule:
    types = {"tensors": str, "format": str, "group": int}
    wrong = not isinstance(table, dict) or not {"tensors", "format"} <= table.keys() <= types.keys()
    if wrong or any(type(value) is not types[key] for key, value in table.items()):
        what = f"rule {number} is not a text `tensors`, a text `format` and, if need be, a number `group`"
        raise SeptetError(what, file=path)
    return _rule(f"rule {number}", table["tensors"], table["format"], table.get("group"), path)


def _rule(what: str, pattern: str, name: str, group: int | None, path: Path | None = None) -> Rule:
    if name == COPY:
        if group is not None:
            raise SeptetError(f"{what}: what is copied has no groups", file=path)
        return Rule(pattern, None, None)
    try:
        fmt = catalogue.find(name)
    except ValueError as problem:
        raise SeptetError(f"{what}: {problem}", file=path) from problem
    if group is not None and group not in fmt.groups():
        raise SeptetError(f"{what}: {unheld_group(fmt, group)}", file=path)
    return Rule(pattern, fmt, group)
