"""What a kernel claims to be: a table of TOML, or the options of the command line.

    [[kernel]]
    source = "dequantize.c"          # C, or LLVM IR as text (.ll); relative to the manifest
    symbol = "dequantize"
    format = "s43"
    operation = "dequantize_row"
    arguments = ["packed", "output", "count"]
    group = 16                       # weights in a group; the smallest if left out
    counts = [1, 16, 33]             # numbers of elements; what one group holds if left out
    flags = ["-Iinclude"]            # for the compiler
    levels = ["-O0", "-O3"]          # -O0, -O1, -O2, -O3 if left out

Roles of arguments:

    packed     the stored bytes, read only
    septets    septets, one a byte, read only                  decode
    codes      pairs of codes, one a byte, read only           encode
    septet     one septet, an integer                          decode, with output
    code0, code1   the codes of one septet, integers           encode; the septet is returned
    output     where the result goes: binary32 weights; septets or codes, one a byte
    count      number of elements: weights, septets; an integer
    groups     number of groups (dequantize), or of blocks (unpack); an integer
    group      weights in a group; an integer
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from septet.spec.formats import Format, find
from septet.spec.storage import row_bytes

Operation = Literal["unpack", "decode", "encode", "dequantize_group", "dequantize_row"]
Role = Literal["packed", "septets", "codes", "septet", "code0", "code1", "output", "count", "groups", "group"]
LEVELS = ("-O0", "-O1", "-O2", "-O3")
LARGEST_COUNT = 1024

ROLES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "unpack": (frozenset({"packed", "output"}), frozenset({"groups"})),
    "decode": (frozenset({"output"}), frozenset({"septets", "septet", "count"})),
    "encode": (frozenset(), frozenset({"codes", "code0", "code1", "output", "count"})),
    "dequantize_group": (frozenset({"packed", "output"}), frozenset({"count", "group"})),
    "dequantize_row": (frozenset({"packed", "output"}), frozenset({"count", "group", "groups"})),
}
"""Roles that an operation needs, and those it may have besides."""


class BadManifest(ValueError):
    """What is wrong with a manifest, in one line."""


@dataclass(frozen=True)
class Kernel:
    """A function and what it claims to be.

    Attributes:
        group: weights in a group.
        counts: the numbers of elements for which the claim is to be decided.
        flags: for the compiler, besides the optimization level.
    """

    source: Path
    symbol: str
    format: Format
    operation: Operation
    arguments: tuple[str, ...]
    group: int
    counts: tuple[int, ...]
    flags: tuple[str, ...] = ()
    levels: tuple[str, ...] = LEVELS

    def input_bytes(self, count: int) -> int:
        """Bytes of the input array for a number of elements."""
        if self.operation == "unpack":
            return self.format.block_bytes * (count // (self.format.block // 2))
        if self.operation in ("decode", "encode"):
            return count * (2 if self.operation == "encode" else 1)
        return row_bytes(self.format, self.group, count if self.operation == "dequantize_row" else self.group)

    @property
    def element_bytes(self) -> int:
        """Bytes of an element of the output."""
        return 4 if self.operation.startswith("dequantize") else 1

    def elements(self, count: int) -> int:
        """Elements of the output for a number of elements."""
        return 2 * count if self.operation == "decode" else count


def read(file: Path) -> list[Kernel]:
    """The kernels of a manifest.

    Raises:
        BadManifest: it is not TOML, or something in it is unknown, missing or out of range.
        OSError: it cannot be read.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise BadManifest(f"{file}: {problem}") from None
    if unknown := table.keys() - {"kernel"}:
        raise BadManifest(f"{file}: unknown {', '.join(sorted(unknown))}; kernels are [[kernel]] tables")
    rows = table.get("kernel")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise BadManifest(f"{file}: no [[kernel]] table")
    found = []
    for number, row in enumerate(rows, 1):
        try:
            found.append(kernel(row, file.parent))
        except BadManifest as problem:
            raise BadManifest(f"{file}: kernel {number}: {problem}") from None
    return found


_KEYS: Mapping[str, type] = {
    "source": str, "symbol": str, "format": str, "operation": str, "arguments": list, "group": int, "counts": list,
    "flags": list, "levels": list,
}  # fmt: skip


def kernel(row: Mapping[str, Any], folder: Path = Path()) -> Kernel:
    """The kernel that a table describes; paths are relative to `folder`.

    Raises:
        BadManifest: something in it is unknown, missing or out of range.
    """
    if unknown := row.keys() - _KEYS.keys():
        raise BadManifest(f"unknown key {', '.join(sorted(unknown))}: known are {', '.join(_KEYS)}")
    for key in ("source", "symbol", "format", "operation", "arguments"):
        if key not in row:
            raise BadManifest(f"no {key}")
    for key, value in row.items():
        if type(value) is not _KEYS[key]:
            raise BadManifest(f"{key} must be of type {_KEYS[key].__name__}, not {value!r:.40}")
    for key, kind in (("arguments", str), ("counts", int), ("flags", str), ("levels", str)):
        if any(type(item) is not kind for item in row.get(key, [])):
            raise BadManifest(f"{key} must hold items of type {kind.__name__}")
    try:
        fmt = find(row["format"])
    except ValueError as problem:
        raise BadManifest(str(problem)) from None
    operation = row["operation"]
    if operation not in get_args(Operation):
        raise BadManifest(f"unknown operation {operation!r}: known are {', '.join(get_args(Operation))}")
    group = row.get("group", fmt.groups()[0])
    if group not in fmt.groups():
        raise BadManifest(f"group {group} is not one of {fmt.groups()[0]}, {fmt.groups()[1]}, ... {fmt.groups()[-1]}")
    arguments = tuple(row["arguments"])
    _check_roles(operation, arguments)
    levels = tuple(row.get("levels", LEVELS))
    if not levels or any(level not in LEVELS for level in levels):
        raise BadManifest(f"levels must be among {', '.join(LEVELS)}")
    return Kernel(
        folder / row["source"], row["symbol"], fmt, operation, arguments, group,
        _counts(fmt, operation, arguments, group, row.get("counts")), tuple(row.get("flags", ())), levels,
    )  # fmt: skip


def _check_roles(operation: str, arguments: Sequence[str]) -> None:
    needed, allowed = ROLES[operation]
    for role in arguments:
        if role not in get_args(Role):
            raise BadManifest(f"unknown role {role!r}: known are {', '.join(get_args(Role))}")
        if role not in needed | allowed:
            raise BadManifest(f"{operation} has no argument {role!r}: it has {', '.join(sorted(needed | allowed))}")
    if len(set(arguments)) != len(arguments):
        raise BadManifest("an argument's role is given twice")
    if missing := needed - set(arguments):
        raise BadManifest(f"no argument is {', '.join(sorted(missing))}")
    if operation == "decode" and ("septets" in arguments) == ("septet" in arguments):
        raise BadManifest("decode takes `septets` or `septet`")
    if operation == "encode":
        pair = {"code0", "code1"} & set(arguments)
        if ("codes" in arguments) != ("output" in arguments) or bool(pair) == ("codes" in arguments) or len(pair) == 1:
            raise BadManifest("encode takes `codes` and `output`, or `code0` and `code1`")


def _counts(fmt: Format, operation: str, arguments: Sequence[str], group: int, given: Any) -> tuple[int, ...]:
    half = fmt.block // 2
    default = {"unpack": half, "decode": 1 if "septet" in arguments else 8, "encode": 8 if "codes" in arguments else 1}
    counts = tuple(given) if given is not None else (default.get(operation, group),)
    if not counts:
        raise BadManifest("counts is empty")
    for count in counts:
        if not 1 <= count <= LARGEST_COUNT:
            raise BadManifest(f"count {count} is not in 1..{LARGEST_COUNT}")
        if operation == "unpack" and (count % half or ("groups" not in arguments and count != half)):
            raise BadManifest(f"count {count}: a block of {fmt.name} unpacks to {half} septets")
        if operation == "dequantize_group" and (count > group or ("count" not in arguments and count != group)):
            raise BadManifest(f"count {count}: a group has {group} weights, and fewer need an argument `count`")
        if operation in ("decode", "encode") and count > 1 and not {"septets", "codes"} & set(arguments):
            raise BadManifest(f"count {count}: one septet at a time")
        whole = "count" in arguments or (count % group == 0 and ("groups" in arguments or count == group))
        if operation == "dequantize_row" and not whole:
            raise BadManifest(f"count {count}: without an argument `count` a row is a whole number of groups")
    return counts
