"""What a kernel claims to be: a table of TOML, or the options of the command line.

    [[kernel]]
    source = "dequantize.c"          # C, or LLVM IR as text (.ll); relative to the manifest
    symbol = "dequantize"            # the function's name in it
    format = "s43"                   # what `septet formats` lists, those of others included
    operation = "dequantize_row"     # what the function claims to do
    arguments = ["packed", "output", "count"]    # the role of each argument, in order
    group = 16                       # weights in a group; the smallest if left out
    counts = [1, 16, 33]             # numbers of elements; if left out, see `septet.audit.sizes`
    flags = ["-Iinclude"]            # for the compiler
    levels = ["-O0", "-O3"]          # -O0, -O1, -O2, -O3 if left out
    contractions = ["on"]            # of a*b + c, for -ffp-contract: off and on if left out
    returns = 0                      # what the function returns for valid input; not looked at if left out
    align = 4                        # alignment of arrays, in bytes; if left out, that of their elements' types
    rows = 2                         # of a matrix; if left out, 2 where it is multiplied and an argument says how many
    vectors = 3                      # that a matrix is multiplied by; as `rows` if left out
    columns = 8                      # of a matrix; its counts are numbers of rows
    workgroup = "64"                 # threads of a workgroup of a device kernel: one to three sizes, x first
    grid = "ceil(count / 64), rows"  # its workgroups; both are numbers or expressions of the sizes
    length = "every"                 # or "2**32": proved only if it is for every length, or for all up to that number
    output = "binary16"              # type of the weights that are written; binary32 if left out; or bfloat16
    zeros = "same"                   # a zero of the other sign than the spec's is a fault; none if left out, or "any"
    constants = {bs = 0}             # values of arguments that have no role; of a pointer, 0 alone
    shared = 128                     # bytes of shared memory whose size the launch gives
    into = "opencl/q4_0"             # of repack: the layout that is written
    activations = "ggml/q8_0"        # of products of blocks: what they are multiplied by; ggml's own if left out, or
                                     # ggml/q8_1, ggml/q8_k, int8 (with one scale), binary32
    order = "any"                    # of a product's sum: "any" of blocks of others, which is the bound of all orders;
                                     # "stated" of Septet's own formats, to the last bit; no other can be asked for
    stride = 2                       # packed words from one row of words to the next; no gap if left out

Above all kernels, `spec = "my_formats.py"` names a Python file with formats of your own, relative to the manifest.

Roles of arguments:

    packed     the stored bytes, read only; of `read_header` the header, whose tensor's bytes are returned
    high, factors  of a layout: the codes' upper bits, and the scales of sub-blocks, read only
    output_packed, output_high, ...   the arrays that `repack` or `quantize_row` writes; `output` if it is one
    zeros, scales, biases   the other arrays of a format for audit, read only
    g_idx      of a matrix: the group of each row, 32-bit integers, which count up; read only
    q_perm     of a matrix: the number of each row, 16-bit integers from 0 on; read only
    septets    septets, one a byte, read only                  decode
    codes      pairs of codes, one a byte, read only           encode
    septet     one septet, an integer                          decode, with output
    before     the septet before a group of a chain, an integer    dequantize_group, dot_group
    code0, code1   the codes of one septet, integers           encode; the septet is returned
    weights    binary32 weights, read only                         quantize_group, quantize_row
    vector     binary32 activations, read only                     quantize_activations
    activations    signed bytes, read only, a row for each vector  dot_group, matvec, matmul
    scale      the activations' binary32 scale, or a matrix's      matvec, dequantize_matrix
    scales     one for each vector, read only                      matmul
    output     where the result goes: binary32 weights or products; septets, codes or activations, one a byte; a group's
               bytes; the dot product, a 32-bit integer
    scale_output   where the scale goes                            quantize_activations
    count      number of elements: weights, septets, activations, a matrix's columns; an integer
    groups     number of groups (dequantize), or of blocks (unpack); an integer
    group      weights in a group; an integer
    statuses   32-bit integers, one for each group of a row, vector, or product of a matrix, that are 0 for valid input
    shared     an array in shared memory, of a device kernel
    rows, columns, stride, vectors   of a matrix, and how many vectors are multiplied by it; integers
    any name in `constants`    an argument that always has that value

An integer may be passed by reference, as Fortran does. A weight of another type than binary32 is the spec's binary32
weight rounded to the nearest number of that type, ties to even.
"""

import contextlib
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from septet.audit import sizes
from septet.audit.devices import grids
from septet.audit.devices.grids import BadGrid, Sizes
from septet.audit.expected import block_quantizers, foreign, products, tensors
from septet.audit.expected.block_quantizers import Quantized
from septet.audit.expected.foreign import ForeignFormat, Repacked
from septet.audit.expected.headers import Header
from septet.audit.expected.tensors import RepackedCodes
from septet.audit.sizes import BadSize
from septet.spec import own
from septet.spec.blocks.block import BlockFormat
from septet.spec.catalogue import KNOWN, AnyFormat, find, row_bytes
from septet.spec.chains import Chain
from septet.spec.formats import S43, Format
from septet.spec.unknown import unknown

Operation = Literal[
    "unpack", "pack", "decode", "encode", "dequantize_group", "dequantize_row", "dequantize_matrix",
    "quantize_group", "quantize_row", "dot_group", "dot", "quantize_activations", "matvec", "matmul",
    "repack", "read_header",
]  # fmt: skip
Role = Literal[
    "packed", "zeros", "biases", "septets", "codes", "septet", "code0", "code1", "weights", "vector", "activations",
    "scale", "scales", "output", "scale_output", "count", "groups", "group", "rows", "columns", "stride", "vectors",
    "shared", "high", "factors", "output_packed", "output_high", "output_factors", "output_scales", "output_biases",
    "statuses", "g_idx", "q_perm", "before",
]  # fmt: skip
ARRAYS = frozenset({
    "packed", "zeros", "biases", "high", "factors", "septets", "codes", "weights", "vector", "activations", "scales",
    "g_idx", "q_perm",
})  # fmt: skip
"""Roles of arrays that are read."""
PARTS = ("packed", "high", "factors", "scales", "biases")
"""Arrays that the parts of a block may have."""
OUTPUTS = frozenset({"output", "scale_output", "statuses", *(f"output_{part}" for part in PARTS)})
"""Roles of arrays that are written."""
NUMBERS = frozenset({"weights", "vector", "scales"})
"""Roles of arrays of binary32 numbers in Septet's own formats; the others are bytes."""
QUANTIZERS = frozenset[Operation]({"quantize_group", "quantize_row"})
"""Operations on weights that make stored bytes."""
SEVERAL = 2
"""Rows and vectors of a matrix product, where a manifest does not say how many: a kernel may be right for one alone."""
EVERY = "every"
"""A length: all that the arguments' types and 2^60 bytes of memory can hold."""
LONGEST = 1 << 60
"""The largest length that can be asked for."""
WEIGHTS = {"binary32": "float", "binary16": "half", "bfloat16": "bfloat"}
"""Types of weights, and what LLVM calls them."""
SIZES = {"binary32": 4, "binary16": 2, "bfloat16": 2}
"""Their bytes."""
LARGEST_SHARED = 1 << 16
"""Bytes of shared memory."""
ANY, SAME = "any", "same"
STATED = "stated"
ORDERS = (ANY, STATED)
"""In which order a product's sum is claimed: the spec's, to the last bit, or any, within the bound of all of them."""
ZEROS = (ANY, SAME)
"""Whether a zero may have the other sign than the spec's."""
LEVELS = ("-O0", "-O1", "-O2", "-O3")
CONTRACTIONS = ("off", "on")
INPUTS = ("packed", "zeros", "scales", "biases", "high", "factors", "septets", "codes", "g_idx", "q_perm")
"""Roles of arrays that are read only."""

STATUSES = "statuses"
BEFORE = "before"
ROLES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "unpack": (frozenset({"packed", "output"}), frozenset({"groups"})),
    "pack": (frozenset({"septets", "output"}), frozenset({"groups"})),
    "decode": (frozenset({"output"}), frozenset({"septets", "septet", "count"})),
    "encode": (frozenset(), frozenset({"codes", "code0", "code1", "output", "count"})),
    "dequantize_group": (frozenset({"packed", "output"}), frozenset({BEFORE, "count", "group"})),
    "dequantize_row": (
        frozenset({"packed", "output"}), frozenset({"scales", "biases", "count", "group", "groups", "rows", STATUSES}),
    ),
    "dequantize_matrix": (
        frozenset({"packed", "scales", "output"}),
        frozenset({
            "zeros", "factors", "scale", "count", "group", "groups", "rows", "columns", "stride", "g_idx", "q_perm",
        }),
    ),
    "quantize_group": (frozenset({"weights", "output"}), frozenset({"count", "group"})),
    "quantize_row": (
        frozenset({"weights"}),
        frozenset({"output", *(f"output_{part}" for part in PARTS), "count", "group", "groups", "rows", STATUSES}),
    ),
    "dot_group": (frozenset({"packed", "activations", "output"}), frozenset({BEFORE, "count", "group"})),
    "read_header": (frozenset({"packed"}), frozenset({"count"})),
    "dot": (
        frozenset({"packed", "activations"}), frozenset({*PARTS, "output", "scale", "count", "group", "groups"}),
    ),
    "quantize_activations": (frozenset({"vector", "output", "scale_output"}), frozenset({"count", STATUSES})),
    "repack": (
        frozenset(),
        frozenset({
            *PARTS, "output", *(f"output_{part}" for part in PARTS), "count", "group", "groups", "rows", "columns",
        }),
    ),
    "matvec": (
        frozenset({"packed", "activations", "output"}),
        frozenset({*PARTS, "scale", "count", "group", "groups", "rows", STATUSES}),
    ),
    "matmul": (
        frozenset({"packed", "activations", "output"}),
        frozenset({*PARTS, "count", "group", "groups", "rows", "vectors", STATUSES}),
    ),
}  # fmt: skip
"""Roles that an operation needs, and those it may have besides."""
OF_ELEMENTS = frozenset[Operation]({"dequantize_row", "unpack", "pack", "decode", "encode"})
"""Operations that do the same to each group, block or element, so that a proof can go from one to the next."""
OF_CHAINS = frozenset[Operation](
    {"unpack", "pack", "dequantize_group", "dequantize_row", "dot_group", "quantize_activations", "matvec", "matmul"}
)
"""What there is of chains; what their encoder does is not specified."""


class BadManifest(ValueError):
    """What is wrong with a manifest, in one line."""


class Unknown(BadManifest):
    """A format or an operation that is not known, or that do not go together."""


@dataclass(frozen=True)
class Output:
    """Elements that a kernel writes: their role, number, bytes each, and of floats the type, one of `WEIGHTS`."""

    role: str
    elements: int
    bytes: int
    type: str | None

    @property
    def floats(self) -> bool:
        """Whether they are floats."""
        return self.type is not None


@dataclass(frozen=True)
class Kernel:
    """A function and what it claims to be.

    Attributes:
        group: weights in a group, or in a block.
        counts: the numbers of elements for which the claim is to be decided.
        flags: for the compiler, besides the optimization level and whether it contracts.
        rows, vectors: of a matrix product.
        returns: the integer that is returned for valid input, if that is part of the claim.
        length: EVERY, or the number of elements up to which the claim is about every length; None if about `counts`.
        output: the type of the weights that are written, one of `WEIGHTS`.
        constants: the values of arguments whose role is in none of the operation's.
        zeros: whether a zero may have the other sign, one of `ZEROS`.
        meant: whether the counts are those that are meant where none are named.
        align: of the arrays, in bytes; None where it is as `declared`: by the source's types, 1 if not said.
    """

    source: Path
    symbol: str
    format: AnyFormat | ForeignFormat
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
    align: int | None = None
    workgroup: str | None = None
    grid: str | None = None

    def launch(self, count: int) -> tuple[Sizes, Sizes]:
        """The numbers of workgroups and of threads in each, of a device kernel.

        Raises:
            BadGrid: they are not positive numbers, or too large.
        """
        names = {"count": count, "group": self.group, "rows": self.rows, "vectors": self.vectors}
        if isinstance(self.format, ForeignFormat):
            for role in ("groups", "rows", "columns"):
                with contextlib.suppress(KeyError, ValueError):
                    names[role] = self.format.integer(role, count)
        elif self.operation not in sizes.OF_BLOCKS:
            names["groups"] = -(-count // self.group)
        grid, threads = grids.sizes(self.grid or "1", names), grids.workgroup(self.workgroup or "1", names)
        if self.source.suffix in (".cu", ".ptx"):
            grids.check_cuda(grid, threads)
        return grid, threads

    length: str | int | None = None
    output: str = "binary32"
    constants: tuple[tuple[str, int], ...] = ()
    meant: bool = False
    shared: int | None = None
    declared: tuple[tuple[str, int], ...] = ()
    zeros: str = ANY

    @property
    def sizes_said(self) -> str:
        """What the sizes are besides the counts, in words."""
        told = [("rows", self.rows), ("vectors", self.vectors)] if self.operation in ("matvec", "matmul") else []
        if self.operation == "dequantize_row" and self.rows > 1:
            told = [("rows", self.rows)]
        if isinstance(self.format, ForeignFormat) and not told:
            told = [
                (role, self.format.integer(role, 0))
                for role in ("columns",)
                if self.format.operation == "dequantize_matrix"
            ]
        return "".join(f" of {number} {role}" for role, number in told)

    @property
    def own(self) -> AnyFormat:
        """The format of a kernel for one of Septet's own.

        Raises:
            TypeError: it is another one.
        """
        if isinstance(self.format, ForeignFormat):
            raise TypeError(f"{self.format.name} is a format for audit only")
        return self.format

    @property
    def lattice(self) -> Format:
        """The format of a kernel for a lattice.

        Raises:
            TypeError: it is another one.
        """
        if isinstance(self.own, Chain):
            raise TypeError(f"{self.own.name} is a format of chains")
        return self.own

    @property
    def packing(self) -> Format:
        """The lattice whose layout septets are packed in: those of a chain lie as s43's do."""
        return S43 if isinstance(self.own, Chain) else self.own

    def alignment(self, role: str) -> int:
        """What the address of an input array is a multiple of."""
        own = self.align or dict(self.declared).get(role, 1)
        return 4 if role in NUMBERS and not isinstance(self.format, ForeignFormat) else own

    def output_alignment(self, output: Output) -> int:
        """What the address of an output array is a multiple of."""
        return max(output.bytes, self.align or dict(self.declared).get(output.role, 1))

    def arrays(self, count: int) -> Mapping[str, int]:
        """Bytes of each input for a number of elements; the whole input is all of them in this order."""
        if isinstance(self.format, ForeignFormat):
            return self.format.arrays(count)
        if self.operation == "unpack":
            return {"packed": self.format.block_bytes * (count // (self.format.block // 2))}
        if self.operation == "pack":
            return {"septets": count}
        if self.operation in ("decode", "encode"):
            single = [role for role in ("septet", "code0", "code1") if role in self.arguments]
            several = {"septets": count} if self.operation == "decode" else {"codes": 2 * count}
            return dict.fromkeys(single, 1) if single else several
        if self.operation in QUANTIZERS:
            return {"weights": 4 * count}
        if self.operation == "quantize_activations":
            return {"vector": 4 * count}
        stored = self.stored_bytes(count)
        before = {BEFORE: 1} if BEFORE in self.arguments else {}
        if self.operation == "dot_group":
            return {"packed": stored, **before, "activations": count}
        if self.operation in ("matvec", "matmul"):
            scales = "scale" if self.operation == "matvec" else "scales"
            return {"packed": self.rows * stored, "activations": self.vectors * count, scales: 4 * self.vectors}
        return {"packed": self.rows * stored, **before}

    def input_bytes(self, count: int) -> int:
        """Bytes of the whole input for a number of elements."""
        return sum(self.arrays(count).values())

    def stored_bytes(self, count: int) -> int:
        """Bytes of the group, or of one row of `count` weights."""
        return row_bytes(self.own, self.group, self.group if self.operation.endswith("_group") else count)

    def statuses(self, count: int) -> int:
        """How many statuses a device kernel stores; 0 if it has no argument for them."""
        if STATUSES not in self.arguments:
            return 0
        if self.operation in ("matvec", "matmul"):
            return self.rows * self.vectors
        return 1 if self.operation == "quantize_activations" else self.rows * -(-count // self.group)

    def outputs(self, count: int) -> tuple[Output, ...]:
        """What is written, or returned, for a number of elements; statuses come last."""
        statuses = (Output(STATUSES, self.statuses(count), 4, None),) if STATUSES in self.arguments else ()
        return (*self._results(count), *statuses)

    def _results(self, count: int) -> tuple[Output, ...]:
        if isinstance(self.format, ForeignFormat):
            parts = self.format.outputs(count)
            if isinstance(self.format, Header):
                return (Output("output", 1, 8, None),)
            if parts is not None:
                return tuple(Output(role, size, 1, None) for role, size in parts.items())
            return (Output("output", self.format.elements(count), SIZES[self.output], self.output),)
        if self.operation.startswith("dequantize"):
            return (Output("output", self.rows * count, SIZES[self.output], self.output),)
        if self.operation in QUANTIZERS:
            return (Output("output", self.stored_bytes(count), 1, None),)
        if self.operation == "dot_group":
            return (Output("output", 1, 4, None),)
        if self.operation == "quantize_activations":
            return (Output("output", count, 1, None), Output("scale_output", 1, 4, "binary32"))
        if self.operation in ("matvec", "matmul"):
            return (Output("output", self.rows * self.vectors, 4, "binary32"),)
        if self.operation == "pack":
            return (Output("output", self.own.block_bytes * (count // (self.own.block // 2)), 1, None),)
        return (Output("output", 2 * count if self.operation == "decode" else count, 1, None),)


@dataclass(frozen=True)
class Named:
    """A format that is not known, or not read."""

    name: str


@dataclass(frozen=True)
class Broken:
    """A table of a manifest that describes no kernel, as far as it can be told what was meant; the others go on.

    Attributes:
        reason: what is wrong with it.
        unknown: whether it asks for what the auditor does not know: a format or an operation.
    """

    source: Path
    symbol: str
    format: Named
    operation: str
    reason: str
    unknown: bool = False
    arguments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    group: int = 0
    returns: int | None = None


def read(file: Path, instead: Mapping[str, Any] | None = None) -> list[Kernel | Broken]:
    """The kernels of a manifest, and what stands in the place of one.

    `instead` has values of keys that take the place of what it says.

    Raises:
        BadManifest: it is not TOML, has no kernels, or the formats that it names cannot be read.
        OSError: it cannot be read.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise BadManifest(f"{file}: {problem}") from None
    if more := table.keys() - {"kernel", "spec"}:
        raise BadManifest(f"{file}: unknown {', '.join(sorted(more))}; kernels are [[kernel]] tables")
    if "spec" in table:
        if type(table["spec"]) is not str:
            raise BadManifest(f"{file}: spec must be the path of a Python file, not {table['spec']!r:.40}")
        try:
            own.load(file.parent / table["spec"])
        except own.BadSpec as problem:
            raise BadManifest(f"{file}: spec: {problem}") from None
    rows = table.get("kernel")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise BadManifest(f"{file}: no [[kernel]] table")
    found: list[Kernel | Broken] = []
    for number, row in enumerate(rows, 1):
        try:
            found.append(kernel({**row, **(instead or {})}, file.parent))
        except BadManifest as problem:
            text = {key: row[key] if isinstance(row.get(key), str) else "?" for key in NAMED}
            source = file if text["source"] == "?" else Path(os.path.normpath(file.parent / text["source"]))
            found.append(
                Broken(
                    source, text["symbol"], Named(text["format"]), text["operation"], f"kernel {number}: {problem}",
                    isinstance(problem, Unknown),
                )
            )  # fmt: skip
    return found


def kernels(file: Path) -> list[Kernel]:
    """The kernels of a manifest without a fault.

    Raises:
        BadManifest: one of them is not a kernel, or as `read`.
        OSError: it cannot be read.
    """
    found = []
    for row in read(file):
        if isinstance(row, Broken):
            raise BadManifest(f"{file}: {row.reason}")
        found.append(row)
    return found


NAMED = ("source", "symbol", "format", "operation")
WANTED = {
    "source": "the file with the kernel",
    "symbol": "the name of the function in it",
    "format": "one of those that `septet formats` lists",
    "operation": f"one of {', '.join(get_args(Operation))}",
    "arguments": "the role of each argument, in order",
}
"""What is said of a key that a kernel has to have, where it is missing."""
"""Keys that say which kernel it is, and what it claims to be."""
TYPES: Mapping[str, type] = {
    "source": str, "symbol": str, "format": str, "operation": str, "arguments": list, "group": int, "counts": list,
    "flags": list, "levels": list, "contractions": list, "returns": int, "rows": int, "vectors": int, "align": int,
    "columns": int, "stride": int, "workgroup": str, "grid": str, "shared": int, "length": str, "output": str,
    "constants": dict, "into": str, "activations": str, "zeros": str,
    "order": str,
}  # fmt: skip
"""The keys of a kernel's table, and the type of each."""
ITEMS: Mapping[str, type] = {"arguments": str, "counts": int, "flags": str, "levels": str, "contractions": str}
"""What the lists hold."""
REQUIRED = (*NAMED, "arguments")


def kernel(row: Mapping[str, Any], folder: Path = Path()) -> Kernel:
    """The kernel that a table describes; paths are relative to `folder`.

    Raises:
        BadManifest: something in it is unknown, missing or out of range.
    """
    if strange := sorted(row.keys() - TYPES.keys()):
        raise BadManifest(unknown("key", strange[0], TYPES))
    for key in REQUIRED:
        if key not in row:
            raise BadManifest(f"no {key}: {WANTED[key]}")
    for key, value in row.items():
        if type(value) is not TYPES[key]:
            raise BadManifest(f"{key} must be of type {TYPES[key].__name__}, not {value!r:.40}")
    for key, kind in ITEMS.items():
        if any(type(item) is not kind for item in row.get(key, [])):
            raise BadManifest(f"{key} must hold items of type {kind.__name__}")
    operation = row["operation"]
    if operation not in get_args(Operation):
        raise Unknown(unknown("operation", operation, get_args(Operation)))
    if operation == "dot_group" and isinstance(foreign.named(row["format"]), BlockFormat):
        operation, row = "dot", {**row, "operation": "dot"}  # a block is a row of one
    arguments = tuple(row["arguments"])
    constants = _constants(row.get("constants", {}), arguments)
    given = {"shared", *constants} if "workgroup" in row else constants
    _check_roles(operation, [role for role in arguments if role not in given])
    fmt, group = _format(row)
    if isinstance(fmt, ForeignFormat) and operation != fmt.operation:
        raise Unknown(f"{fmt.name} has no operation {operation!r}: it has {fmt.operation}")
    if not isinstance(fmt, ForeignFormat):
        if operation in ("read_header", "dot"):
            more = ": it has dot_group, matvec and matmul" if operation == "dot" else ", which is of blocks of others"
            raise Unknown(f"{fmt.name} has no operation {operation!r}{more}")
        if scale := {"matvec": "scale", "matmul": "scales"}.get(operation):
            _check_own(operation, scale, arguments)
    if isinstance(fmt, Chain) and operation not in OF_CHAINS:
        raise Unknown(f"{fmt.name} has no operation {operation!r}: it has {', '.join(sorted(OF_CHAINS))}")
    if operation == "dequantize_matrix" and ("scale" in arguments) != ("scale" in getattr(fmt, "scaled", ())):
        raise BadManifest(f"scale: a matrix of {fmt.name} has {'none' if 'scale' in arguments else 'one'}")
    follows = isinstance(fmt, Chain) and operation.endswith("_group")
    if follows != (BEFORE in arguments):
        raise BadManifest(
            "a group of a chain follows a septet: name the argument `before`"
            if follows
            else f"before: {operation} of {fmt.name} is after no septet"
        )
    if not isinstance(fmt, ForeignFormat) and (
        operation == "dequantize_matrix"
        or "zeros" in arguments
        or ({"scales", "biases"} & set(arguments) and operation == "dequantize_row")
    ):
        raise BadManifest(f"{fmt.name} stores rows in one array, not a matrix in several")
    try:
        if isinstance(fmt, ForeignFormat):
            counts = sizes.of_stored(fmt, arguments, ARRAYS & set(arguments), row.get("counts"))
        else:
            counts = sizes.of_format(fmt, operation, arguments, group, row.get("counts"))
    except BadSize as problem:
        raise BadManifest(str(problem)) from None
    align = row.get("align")
    if align not in (None, 1, 2, 4, 8, 16, 32, 64):
        raise BadManifest(f"align {align} is not a power of two up to 64")
    levels = tuple(row.get("levels", LEVELS))
    if not levels or any(level not in LEVELS for level in levels):
        raise BadManifest(f"levels must be among {', '.join(LEVELS)}")
    contractions = tuple(row.get("contractions", CONTRACTIONS))
    if not contractions or any(c not in CONTRACTIONS for c in contractions):
        raise BadManifest(f"contractions must be among {', '.join(CONTRACTIONS)}")
    parts = fmt.outputs(counts[0]) if isinstance(fmt, Repacked | RepackedCodes | Quantized) else None
    if operation == "quantize_row" and not isinstance(fmt, ForeignFormat):
        parts = {"output": 0}
    if parts is not None and parts.keys() | {STATUSES} != OUTPUTS & set(arguments) | {STATUSES}:
        raise BadManifest(f"{fmt.name} writes the arrays {', '.join(sorted(parts))}")
    if "returns" in row and not OUTPUTS & set(arguments):
        raise BadManifest("returns: without an argument `output` the result is what is returned")
    if ("workgroup" in row) != ("grid" in row):
        raise BadManifest("workgroup and grid go together")
    if "grid" in row and "counts" not in row:  # no grid is empty
        counts = tuple(count for count in counts if count)
    if row.get("zeros", ANY) not in ZEROS:
        raise BadManifest(f"zeros must be one of {', '.join(ZEROS)}")
    _check_order(row.get("order"), operation, fmt)
    length = _length(row.get("length"), operation, arguments)
    output = row.get("output", "binary32")
    if output not in WEIGHTS:
        raise BadManifest(f"output must be one of {', '.join(WEIGHTS)}")
    if output != "binary32" and not operation.startswith("dequantize"):
        raise BadManifest(f"output: {operation} writes no weights")
    if not 0 <= row.get("shared", 0) <= LARGEST_SHARED or ("shared" in arguments) > ("shared" in row):
        raise BadManifest(f"shared is a number of bytes up to {LARGEST_SHARED}, which an argument `shared` needs")
    made = Kernel(
        Path(os.path.normpath(folder / row["source"])), row["symbol"], fmt, operation, arguments, group,
        counts, tuple(row.get("flags", ())), levels, contractions, row.get("returns"),
        _few(row, "rows", isinstance(fmt, ForeignFormat)), _few(row, "vectors"), align,
        row.get("workgroup"), row.get("grid"), length, output,
        tuple(constants.items()), "counts" not in row, row.get("shared"), zeros=row.get("zeros", ANY),
    )  # fmt: skip
    for count in counts:
        try:
            made.launch(count)
        except BadGrid as problem:
            raise BadManifest(f"{'grid' if made.grid else 'workgroup'}: {problem}") from None
    return made


def with_length(kernel: Kernel) -> Kernel:
    """A kernel that knows the length of its arrays though no argument says so, for the sizes that are then meant."""
    if not kernel.meant or {"count", "groups", "rows"} & set(kernel.arguments):
        return kernel
    told = (*kernel.arguments, "rows" if kernel.operation == "dequantize_matrix" else "count")
    try:
        if isinstance(kernel.format, ForeignFormat):
            counts = sizes.of_stored(kernel.format, told, ARRAYS & set(told), None)
        else:
            counts = sizes.of_format(kernel.format, kernel.operation, told, kernel.group, None)
    except BadSize:
        return kernel
    return replace(kernel, counts=counts)


def _check_order(given: str | None, operation: str, fmt: AnyFormat | ForeignFormat) -> None:
    """See that a claim says of its sum's order what it can be."""
    if given is None:
        return
    if given not in ORDERS:
        raise BadManifest(f"order must be one of {', '.join(ORDERS)}")
    if operation not in products.NAMES:
        raise BadManifest(f"order: {operation} has no sum of floats")
    own = ANY if isinstance(fmt, ForeignFormat) else STATED
    if given != own:
        raise BadManifest(f"order: {operation} of {fmt.name} is claimed in {own} order only")


def _constants(given: Mapping[str, Any], arguments: Sequence[str]) -> dict[str, int]:
    """The values of arguments that have no role."""
    for name, value in given.items():
        if name in get_args(Role):
            raise BadManifest(f"constants: {name} is a role")
        if name not in arguments:
            raise BadManifest(f"constants: no argument is {name}")
        if type(value) is not int or not -(1 << 63) <= value < 1 << 64:
            raise BadManifest(f"constants: {name} must be an integer of 64 bits")
    return dict(given)


def _length(given: str | None, operation: str, arguments: Sequence[str]) -> str | int | None:
    """The length up to which a claim is asked for: a number, a power written as 2**32 or 2^32, or EVERY."""
    if given is None or given == EVERY:
        value: str | int | None = given
    else:
        match = re.fullmatch(r"\s*(\d+)\s*(?:(?:\*\*|\^)\s*(\d{1,2}))?\s*", str(given))
        value = int(match[1]) ** int(match[2] or 1) if match else 0
        if not 1 <= value <= LONGEST:
            raise BadManifest(f"length must be {EVERY!r}, or a number of elements up to 2**60, not {given!r}")
    if value is not None and not {"count", "groups", "rows"} & set(arguments):
        raise BadManifest(f"length: no argument says how long the input of this {operation} is")
    return value


def _product(fmt: BlockFormat, row: Mapping[str, Any]) -> tuple[ForeignFormat, int]:
    """The product of rows of blocks with activations, and the weights of a block.

    Raises:
        ValueError: there is none.
    """
    vectors = _few(row, "vectors") if row["operation"] == "matmul" else 1
    rows = 1 if row["operation"] == "dot" else _few(row, "rows")
    made = products.find(fmt, row["operation"], row.get("activations"), rows, vectors)
    if (made.kind == products.INT8) != ("scale" in row["arguments"]):
        raise ValueError(f"an argument `scale` goes with activations of {products.INT8}")
    return made, made.integer("group", 0)


def _check_own(operation: str, scale: str, arguments: Sequence[str]) -> None:
    """See that a product in one of Septet's formats has the activations' scale, and no other arrays."""
    if scale not in arguments:
        raise BadManifest(f"no argument is {scale}")
    if more := (set(PARTS) - {"packed", scale}) & set(arguments):
        raise BadManifest(f"{operation} has no argument {min(more)!r} in one of Septet's formats")


def _few(row: Mapping[str, Any], key: str, elsewhere: bool = False) -> int:
    """A number of rows or vectors; more than one needs the argument of that name, and is meant where there is one."""
    value = row.get(key, SEVERAL if key in row["arguments"] and row["operation"] in ("matvec", "matmul") else 1)
    if not 1 <= value <= sizes.LARGEST:
        raise BadManifest(f"{key} must be in 1..{sizes.LARGEST}")
    if value > 1 and row["operation"] in ("quantize_row", *(["dequantize_row"] if elsewhere else [])):
        raise BadManifest(f"{key} is {value}, but {row['operation']} is of one row")
    if value > 1 and key not in row["arguments"]:
        raise BadManifest(f"{key} is {value}, but no argument says so")
    return int(value)


def _format(row: Mapping[str, Any]) -> tuple[AnyFormat | ForeignFormat, int]:
    """The format and the weights in a group."""
    name = row["format"]
    try:
        if (row["operation"] == "repack") != ("into" in row):
            raise BadManifest("into is the layout that `repack` writes")
        if "into" in row:
            change = _changed(name, row)
            return change, change.integer("group", 1)
        block = foreign.named(name)
        if isinstance(block, BlockFormat) and row["operation"] in products.NAMES:
            return _product(block, row)
        if isinstance(block, BlockFormat) and row["operation"] == Header.operation:
            return Header(block), 1
        if isinstance(block, BlockFormat) and row["operation"] == Quantized.operation:
            return block_quantizers.find(block), block.weights
        sizes = row.get("columns"), row.get("group")
        other = foreign.find(name, *sizes, row.get("stride"), "g_idx" in row["arguments"])
        other = other or tensors.find(name, *sizes, "q_perm" in row["arguments"])
        if other is not None:
            return other, other.integer("group", 1)
        fmt = find(name)
    except ValueError as problem:
        if name in foreign.NAMES:
            raise BadManifest(str(problem)) from None
        raise Unknown(unknown("format", name, (*KNOWN, *own.names(), *foreign.NAMES))) from None
    for key in ("columns", "stride"):
        if key in row:
            raise BadManifest(f"{key}: {fmt.name} is no matrix format")
    group = row.get("group", fmt.groups()[0])
    if group not in fmt.groups():
        raise BadManifest(f"group {group} is not one of {fmt.groups()[0]}, {fmt.groups()[1]}, ... {fmt.groups()[-1]}")
    return fmt, group


def _changed(name: str, row: Mapping[str, Any]) -> ForeignFormat:
    """The change of a layout that `repack` makes.

    Raises:
        ValueError: there is none.
    """
    if name in tensors.LAYOUTS:
        return tensors.repacked(name, row["into"], row.get("columns"), row.get("group"))
    return foreign.repacked(name, row["into"])


def _check_roles(operation: str, arguments: Sequence[str]) -> None:
    needed, allowed = ROLES[operation]
    for role in arguments:
        if role not in get_args(Role):
            raise BadManifest(unknown("role", role, get_args(Role)))
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
