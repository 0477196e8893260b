"""What a kernel claims to be: a table of TOML, or the options of the command line.

    [[kernel]]
    source = "dequantize.c"          # C, or LLVM IR as text (.ll); relative to the manifest
    symbol = "dequantize"            # the function's name in it
    format = "s43"                   # what `septet formats` lists, those of others included
    operation = "dequantize_row"     # what the function claims to do
    arguments = ["packed", "output", "count"]    # the role of each argument, in order
    group = 16                       # weights in a group; the smallest if left out
    counts = [1, 16, 33]             # numbers of elements; what one group holds if left out
    flags = ["-Iinclude"]            # for the compiler
    levels = ["-O0", "-O3"]          # -O0, -O1, -O2, -O3 if left out
    contractions = ["on"]            # of a*b + c, for -ffp-contract: off and on if left out
    returns = 0                      # what the function returns for valid input; not looked at if left out
    align = 4                        # alignment of input arrays, in bytes; 1 if left out
    rows = 2                         # of a matrix that is multiplied; 1 if left out
    vectors = 3                      # that a matrix is multiplied by; 1 if left out
    columns = 8                      # of a matrix; its counts are numbers of rows
    workgroup = "64"                 # threads of a workgroup of a device kernel: one to three sizes, x first
    grid = "ceil(count / 64), rows"  # its workgroups; both are numbers or expressions of the sizes
    stride = 2                       # packed words from one row of words to the next; no gap if left out

Roles of arguments:

    packed     the stored bytes, read only
    zeros, scales   the other arrays of a format for audit, read only
    septets    septets, one a byte, read only                  decode
    codes      pairs of codes, one a byte, read only           encode
    septet     one septet, an integer                          decode, with output
    code0, code1   the codes of one septet, integers           encode; the septet is returned
    weights    binary32 weights, read only                         quantize_group, quantize_row
    vector     binary32 activations, read only                     quantize_activations
    activations    signed bytes, read only, a row for each vector  dot_group, matvec, matmul
    scale      the activations' binary32 scale                     matvec
    scales     one for each vector, read only                      matmul
    output     where the result goes: binary32 weights or products; septets, codes or activations, one a byte; a group's
               bytes; the dot product, a 32-bit integer
    scale_output   where the scale goes                            quantize_activations
    count      number of elements: weights, septets, activations, a matrix's columns; an integer
    groups     number of groups (dequantize), or of blocks (unpack); an integer
    group      weights in a group; an integer
    rows, columns, stride, vectors   of a matrix, and how many vectors are multiplied by it; integers
"""

import contextlib
import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from septet.audit.devices import grids
from septet.audit.devices.grids import BadGrid, Sizes
from septet.audit.expected import stored
from septet.audit.expected.stored import Stored
from septet.spec.formats import Format, find
from septet.spec.storage import row_bytes

Operation = Literal[
    "unpack", "decode", "encode", "dequantize_group", "dequantize_row", "dequantize_matrix", "quantize_group",
    "quantize_row", "dot_group", "quantize_activations", "matvec", "matmul",
]  # fmt: skip
Role = Literal[
    "packed", "zeros", "septets", "codes", "septet", "code0", "code1", "weights", "vector", "activations", "scale",
    "scales", "output", "scale_output", "count", "groups", "group", "rows", "columns", "stride", "vectors",
]  # fmt: skip
ARRAYS = frozenset({"packed", "zeros", "septets", "codes", "weights", "vector", "activations", "scales"})
"""Roles of arrays that are read."""
OUTPUTS = frozenset({"output", "scale_output"})
"""Roles of arrays that are written."""
NUMBERS = frozenset({"weights", "vector", "scales"})
"""Roles of arrays of binary32 numbers in Septet's own formats; the others are bytes."""
QUANTIZERS = frozenset[Operation]({"quantize_group", "quantize_row"})
"""Operations on weights that make stored bytes."""
LEVELS = ("-O0", "-O1", "-O2", "-O3")
CONTRACTIONS = ("off", "on")
LARGEST_COUNT = 1024
INPUTS = ("packed", "zeros", "scales", "septets", "codes")
"""Roles of arrays that are read only."""

ROLES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "unpack": (frozenset({"packed", "output"}), frozenset({"groups"})),
    "decode": (frozenset({"output"}), frozenset({"septets", "septet", "count"})),
    "encode": (frozenset(), frozenset({"codes", "code0", "code1", "output", "count"})),
    "dequantize_group": (frozenset({"packed", "output"}), frozenset({"count", "group"})),
    "dequantize_row": (frozenset({"packed", "output"}), frozenset({"scales", "count", "group", "groups"})),
    "dequantize_matrix": (
        frozenset({"packed", "zeros", "scales", "output"}),
        frozenset({"count", "group", "groups", "rows", "columns", "stride"}),
    ),
    "quantize_group": (frozenset({"weights", "output"}), frozenset({"count", "group"})),
    "quantize_row": (frozenset({"weights", "output"}), frozenset({"count", "group", "groups"})),
    "dot_group": (frozenset({"packed", "activations", "output"}), frozenset({"count", "group"})),
    "quantize_activations": (frozenset({"vector", "output", "scale_output"}), frozenset({"count"})),
    "matvec": (frozenset({"packed", "activations", "scale", "output"}), frozenset({"count", "group", "rows"})),
    "matmul": (
        frozenset({"packed", "activations", "scales", "output"}), frozenset({"count", "group", "rows", "vectors"}),
    ),
}  # fmt: skip
"""Roles that an operation needs, and those it may have besides."""


class BadManifest(ValueError):
    """What is wrong with a manifest, in one line."""


@dataclass(frozen=True)
class Output:
    """Elements that a kernel writes: their role, number, bytes each, and whether they are floats."""

    role: str
    elements: int
    bytes: int
    floats: bool


@dataclass(frozen=True)
class Kernel:
    """A function and what it claims to be.

    Attributes:
        group: weights in a group, or in a block.
        counts: the numbers of elements for which the claim is to be decided.
        flags: for the compiler, besides the optimization level and whether it contracts.
        rows, vectors: of a matrix product.
        returns: the integer that is returned for valid input, if that is part of the claim.
    """

    source: Path
    symbol: str
    format: Format | Stored
    operation: Operation
    arguments: tuple[str, ...]
    group: int
    counts: tuple[int, ...]
    flags: tuple[str, ...] = ()
    levels: tuple[str, ...] = LEVELS
    contractions: tuple[str, ...] = CONTRACTIONS
    returns: int | None = None
    rows: int = 1
    vectors: int = 1
    align: int = 1
    workgroup: str | None = None
    grid: str | None = None

    def launch(self, count: int) -> tuple[Sizes, Sizes]:
        """The numbers of workgroups and of threads in each, of a device kernel.

        Raises:
            BadGrid: they are not positive numbers, or too large.
        """
        names = {"count": count, "group": self.group, "rows": self.rows, "vectors": self.vectors}
        if isinstance(self.format, Stored):
            for role in ("groups", "rows", "columns"):
                with contextlib.suppress(KeyError, ValueError):
                    names[role] = self.format.integer(role, count)
        elif self.operation != "unpack":
            names["groups"] = -(-count // self.group)
        return grids.sizes(self.grid or "1", names), grids.workgroup(self.workgroup or "1", names)

    @property
    def lattice(self) -> Format:
        """The format of a kernel for one of Septet's own.

        Raises:
            TypeError: it is another one.
        """
        if isinstance(self.format, Stored):
            raise TypeError(f"{self.format.name} is a format for audit only")
        return self.format

    def alignment(self, role: str) -> int:
        """What the address of an input array is a multiple of."""
        if isinstance(self.format, Stored):
            return self.align
        return 4 if role in NUMBERS else self.align

    def arrays(self, count: int) -> Mapping[str, int]:
        """Bytes of each input for a number of elements; the whole input is all of them in this order."""
        if isinstance(self.format, Stored):
            return self.format.arrays(count)
        if self.operation == "unpack":
            return {"packed": self.format.block_bytes * (count // (self.format.block // 2))}
        if self.operation in ("decode", "encode"):
            single = [role for role in ("septet", "code0", "code1") if role in self.arguments]
            several = {"septets": count} if self.operation == "decode" else {"codes": 2 * count}
            return dict.fromkeys(single, 1) if single else several
        if self.operation in QUANTIZERS:
            return {"weights": 4 * count}
        if self.operation == "quantize_activations":
            return {"vector": 4 * count}
        stored = self.stored_bytes(count)
        if self.operation == "dot_group":
            return {"packed": stored, "activations": count}
        if self.operation in ("matvec", "matmul"):
            scales = "scale" if self.operation == "matvec" else "scales"
            return {"packed": self.rows * stored, "activations": self.vectors * count, scales: 4 * self.vectors}
        return {"packed": stored}

    def input_bytes(self, count: int) -> int:
        """Bytes of the whole input for a number of elements."""
        return sum(self.arrays(count).values())

    def stored_bytes(self, count: int) -> int:
        """Bytes of the group, or of one row of `count` weights."""
        return row_bytes(self.lattice, self.group, self.group if self.operation.endswith("_group") else count)

    def outputs(self, count: int) -> tuple[Output, ...]:
        """What is written, or returned, for a number of elements."""
        if isinstance(self.format, Stored):
            return (Output("output", self.format.elements(count), 4, True),)
        if self.operation.startswith("dequantize"):
            return (Output("output", count, 4, True),)
        if self.operation in QUANTIZERS:
            return (Output("output", self.stored_bytes(count), 1, False),)
        if self.operation == "dot_group":
            return (Output("output", 1, 4, False),)
        if self.operation == "quantize_activations":
            return (Output("output", count, 1, False), Output("scale_output", 1, 4, True))
        if self.operation in ("matvec", "matmul"):
            return (Output("output", self.rows * self.vectors, 4, True),)
        return (Output("output", 2 * count if self.operation == "decode" else count, 1, False),)


def read(file: Path, instead: Mapping[str, Any] | None = None) -> list[Kernel]:
    """The kernels of a manifest; `instead` has values of keys that take the place of what it says.

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
            found.append(kernel({**row, **(instead or {})}, file.parent))
        except BadManifest as problem:
            raise BadManifest(f"{file}: kernel {number}: {problem}") from None
    return found


TYPES: Mapping[str, type] = {
    "source": str, "symbol": str, "format": str, "operation": str, "arguments": list, "group": int, "counts": list,
    "flags": list, "levels": list, "contractions": list, "returns": int, "rows": int, "vectors": int, "align": int,
    "columns": int, "stride": int, "workgroup": str, "grid": str,
}  # fmt: skip
"""The keys of a kernel's table, and the type of each."""
ITEMS: Mapping[str, type] = {"arguments": str, "counts": int, "flags": str, "levels": str, "contractions": str}
"""What the lists hold."""
REQUIRED = ("source", "symbol", "format", "operation", "arguments")


def kernel(row: Mapping[str, Any], folder: Path = Path()) -> Kernel:
    """The kernel that a table describes; paths are relative to `folder`.

    Raises:
        BadManifest: something in it is unknown, missing or out of range.
    """
    if unknown := row.keys() - TYPES.keys():
        raise BadManifest(f"unknown key {', '.join(sorted(unknown))}: known are {', '.join(TYPES)}")
    for key in REQUIRED:
        if key not in row:
            raise BadManifest(f"no {key}")
    for key, value in row.items():
        if type(value) is not TYPES[key]:
            raise BadManifest(f"{key} must be of type {TYPES[key].__name__}, not {value!r:.40}")
    for key, kind in ITEMS.items():
        if any(type(item) is not kind for item in row.get(key, [])):
            raise BadManifest(f"{key} must hold items of type {kind.__name__}")
    operation = row["operation"]
    if operation not in get_args(Operation):
        raise BadManifest(f"unknown operation {operation!r}: known are {', '.join(get_args(Operation))}")
    arguments = tuple(row["arguments"])
    _check_roles(operation, arguments)
    fmt, group = _format(row)
    if isinstance(fmt, Stored):
        counts = _stored_counts(fmt, operation, arguments, row.get("counts"))
    elif (
        operation == "dequantize_matrix"
        or "zeros" in arguments
        or ("scales" in arguments and operation == "dequantize_row")
    ):
        raise BadManifest(f"{fmt.name} stores rows in one array, not a matrix in several")
    else:
        counts = _counts(fmt, operation, arguments, group, row.get("counts"))
    align = row.get("align", 1)
    if align not in (1, 2, 4, 8, 16, 32, 64):
        raise BadManifest(f"align {align} is not a power of two up to 64")
    levels = tuple(row.get("levels", LEVELS))
    if not levels or any(level not in LEVELS for level in levels):
        raise BadManifest(f"levels must be among {', '.join(LEVELS)}")
    contractions = tuple(row.get("contractions", CONTRACTIONS))
    if not contractions or any(c not in CONTRACTIONS for c in contractions):
        raise BadManifest(f"contractions must be among {', '.join(CONTRACTIONS)}")
    if "returns" in row and "output" not in arguments:
        raise BadManifest("returns: without an argument `output` the result is what is returned")
    if ("workgroup" in row) != ("grid" in row):
        raise BadManifest("workgroup and grid go together")
    made = Kernel(
        Path(os.path.normpath(folder / row["source"])), row["symbol"], fmt, operation, arguments, group,
        counts, tuple(row.get("flags", ())), levels, contractions, row.get("returns"), _few(row, "rows"),
        _few(row, "vectors"), align, row.get("workgroup"), row.get("grid"),
    )  # fmt: skip
    for count in counts:
        try:
            made.launch(count)
        except BadGrid as problem:
            raise BadManifest(f"{'grid' if made.grid else 'workgroup'}: {problem}") from None
    return made


def _few(row: Mapping[str, Any], key: str) -> int:
    """A number of rows or vectors; it needs the argument of that name."""
    value = row.get(key, 1)
    if not 1 <= value <= LARGEST_COUNT:
        raise BadManifest(f"{key} must be in 1..{LARGEST_COUNT}")
    if value > 1 and key not in row["arguments"]:
        raise BadManifest(f"{key} is {value}, but no argument says so")
    return int(value)


def _format(row: Mapping[str, Any]) -> tuple[Format | Stored, int]:
    """The format and the weights in a group."""
    name = row["format"]
    try:
        other = stored.find(name, row.get("columns"), row.get("group"), row.get("stride"))
        if other is not None:
            return other, other.integer("group", 1)
        fmt = find(name)
    except ValueError as problem:
        more = "" if name in stored.NAMES else f"; for audit only {', '.join(stored.NAMES)}"
        raise BadManifest(f"{problem}{more}") from None
    for key in ("columns", "stride"):
        if key in row:
            raise BadManifest(f"{key}: {fmt.name} is no matrix format")
    group = row.get("group", fmt.groups()[0])
    if group not in fmt.groups():
        raise BadManifest(f"group {group} is not one of {fmt.groups()[0]}, {fmt.groups()[1]}, ... {fmt.groups()[-1]}")
    return fmt, group


def _stored_counts(fmt: Stored, operation: str, arguments: Sequence[str], given: Any) -> tuple[int, ...]:
    if operation != fmt.operation:
        raise BadManifest(f"{fmt.name} has no operation {operation!r}: it has {fmt.operation}")
    counts = tuple(given) if given is not None else (fmt.integer("group", 1),)
    for count in counts or [0]:
        if not 1 <= count <= LARGEST_COUNT or fmt.elements(count) > LARGEST_COUNT:
            raise BadManifest(f"count {count}: there must be 1 to {LARGEST_COUNT} weights")
        try:
            roles = set(fmt.arrays(count))
        except ValueError as problem:
            raise BadManifest(f"count {count}: {problem}") from None
        if roles != set(arguments) & ARRAYS:
            raise BadManifest(f"{fmt.name} has the arrays {', '.join(sorted(roles))}")
    return counts


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
        if operation in ("dequantize_group", "quantize_group", "dot_group") and (
            count > group or ("count" not in arguments and count != group)
        ):
            raise BadManifest(f"count {count}: a group has {group} weights, and fewer need an argument `count`")
        if operation == "quantize_activations" and "count" not in arguments:
            raise BadManifest("quantize_activations needs an argument `count`")
        if operation in ("decode", "encode") and count > 1 and not {"septets", "codes"} & set(arguments):
            raise BadManifest(f"count {count}: one septet at a time")
        whole = "count" in arguments or (count % group == 0 and ("groups" in arguments or count == group))
        if operation in ("dequantize_row", "quantize_row", "matvec", "matmul") and not whole:
            raise BadManifest(f"count {count}: without an argument `count` a row is a whole number of groups")
    return counts
