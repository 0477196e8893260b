"""What the auditor is asked of the kernels that Septet generates: a quick share of it in every proof run."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from septet.audit import manifest
from septet.audit.manifest import Kernel, Operation
from septet.codegen.targets import c
from septet.codegen.targets.names import prefix
from septet.codegen.targets.vectors import clang
from septet.spec.catalogue import AnyFormat
from septet.spec.formats import Format

GROUP = ("packed", "count", "group")
ROWS = ("packed", "rows", "count", "group", "activations")
WEIGHTS = ("weights", "count", "group", "output")
ARGUMENTS: Mapping[Operation, tuple[str, ...]] = {
    "quantize_group": WEIGHTS,
    "quantize_row": WEIGHTS,
    "quantize_activations": ("vector", "count", "output", "scale_output"),
    "dequantize_group": (*GROUP, "output"),
    "dequantize_row": (*GROUP, "output"),
    "dot_group": (*GROUP, "activations", "output"),
    "matvec": (*ROWS, "scale", "output"),
    "matmul": (*ROWS, "scales", "vectors", "output"),
}
"""The operations of generated functions that the auditor knows, and what their arguments are, in C and Fortran."""
CHAIN_ARGUMENTS: Mapping[str, tuple[Operation, tuple[str, ...]]] = {
    "unpack": ("unpack", ("packed", "output")),
    "dequantize_group": ("dequantize_group", ("packed", "before", "count", "group", "output")),
    "dequantize_rows": ("dequantize_row", ("packed", "rows", "count", "group", "output")),
    "matmul": ("matmul", ARGUMENTS["matmul"]),
}
"""The generated functions of chains: what each does, and what its arguments are."""
LEVEL, CONTRACTION = "-O2", "on"
"""How they are compiled; `septet audit` decides other settings."""


@dataclass(frozen=True)
class Compiled:
    """A generated C function and the numbers of weights at which it is to be decided."""

    operation: Operation
    counts: tuple[int, ...]

    @property
    def setting(self) -> str:
        """How it is compiled and at which sizes, in words."""
        return f"clang {LEVEL}, contraction {CONTRACTION}, sizes {' '.join(map(str, self.counts))}"


def share(fmt: Format) -> list[Compiled]:
    """The functions of a format that are audited in a proof run.

    The sizes are awkward ones: a single weight, a whole block and the first weight of a second group, which is short.
    """
    group = fmt.groups()[0]
    return [
        Compiled("dequantize_group", (1, group)),
        Compiled("dequantize_row", (1, group + 1)),
    ]


def kernel(fmt: Format, compiled: Compiled, folder: Path) -> Kernel:
    """The kernel for the auditor, its source written into a folder as it is rendered now.

    Raises:
        RenderError: the format cannot be rendered.
    """
    for name, text in c.sources(fmt).items():
        (folder / name).write_text(text, encoding="utf-8")
    return manifest.kernel(
        {
            "source": c.names(fmt)[1], "symbol": prefix(fmt) + compiled.operation, "format": fmt.name,
            "operation": compiled.operation, "arguments": list(ARGUMENTS[compiled.operation]),
            "counts": list(compiled.counts), "levels": [LEVEL], "contractions": [CONTRACTION], "returns": 0,
        },
        folder,
    )  # fmt: skip


VECTORS: Mapping[str, tuple[str, ...]] = {
    "matvec": ARGUMENTS["matvec"],
    "dequantize_row": ARGUMENTS["dequantize_row"],
}
"""The operations of the vector kernels."""


def vector(
    fmt: AnyFormat,
    isa: str,
    operation: str,
    group: int,
    counts: tuple[int, ...],
    source: Path,
    level: str,
    rows: int = 1,
) -> Kernel:
    """A vector kernel, compiled with the flags that it is used with.

    Raises:
        BadManifest: as `manifest.kernel`.
    """
    return manifest.kernel(
        {
            "source": str(source), "symbol": f"{prefix(fmt)}{operation}_{isa}", "format": fmt.name,
            "operation": operation, "arguments": list(VECTORS[operation]), "group": group, "counts": list(counts),
            "levels": [level], "contractions": [CONTRACTION], "returns": 0, "flags": clang(isa),
            **({"rows": rows} if rows > 1 else {}),
        }
    )  # fmt: skip


KEPT = """
/* {matmul}, its work space on the stack: a function of that has no argument besides those of a claim. */
int {symbol}(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, const float *restrict scales, size_t vectors, float *restrict products)
{{
    uint8_t work[{bytes}];
    return {matmul}(data, rows, columns, group, activations, scales, vectors, work, products);
}}
"""


def together(
    fmt: AnyFormat, isa: str, group: int, count: int, rows: int, vectors: int, text: str, folder: Path, level: str
) -> Kernel:
    """A vector kernel that multiplies several vectors, its text in a folder with a function that calls it.

    Args:
        text: of the kernel's file.

    Raises:
        BadManifest: as `manifest.kernel`.
        OSError: the folder cannot be written.
    """
    matmul = f"{prefix(fmt)}matmul_{isa}"
    bytes_of_work = -(-count // group) * (64 * group + 256)
    symbol = f"{prefix(fmt)}{group}_{count}_matmul_{isa}"
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"{symbol}.c"
    source.write_text(text + KEPT.format(matmul=matmul, symbol=symbol, bytes=bytes_of_work), encoding="utf-8")
    return manifest.kernel(
        {
            "source": str(source), "symbol": symbol, "format": fmt.name, "operation": "matmul",
            "arguments": list(ARGUMENTS["matmul"]), "group": group, "counts": [count], "levels": [level],
            "contractions": [CONTRACTION], "returns": 0, "flags": clang(isa), "rows": rows,
            "vectors": vectors,
        }
    )  # fmt: skip
