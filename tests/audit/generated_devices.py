"""Audits the generated device kernels of every format; `python tests/audit/generated_devices.py --page FILE` tells.

Kernels are held against the spec on whole launches of a few sizes, statuses included, as clang compiles them for the
device at -O0 and -O2. A run that was interrupted goes on where it was: verdicts are kept in build/generated-devices, by
the texts of the kernel, of the spec and of the auditor. With --kept nothing is asked.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import kept

from septet.audit import manifest
from septet.audit.manifest import Kernel
from septet.audit.tasks import Task
from septet.audit.verdict import Verdict
from septet.codegen.targets.catalogue import TARGETS, file_name, find, render
from septet.codegen.targets.names import prefix
from septet.spec.blocks import catalogue as blocks
from septet.spec.blocks.block import BlockFormat

KEPT = Path(__file__).parents[2] / "build" / "generated-devices"
LANGUAGES = ("cuda", "hip", "opencl", "metal", "mlir-gpu")
FORMATS = ("s43", "s43/planes", "r11", "nl11")
BLOCKS = tuple(name for name in blocks.BLOCKS if name.startswith("ggml/"))
ACTIVATIONS = (1, 5)
"""Numbers of a vector."""
LEVELS = ("-O0", "-O2")
ROW = {"workgroup": "64", "grid": "ceil(groups / 64)"}
OPERATIONS: dict[str, dict[str, Any]] = {
    "dequantize_rows": {
        "operation": "dequantize_row", "arguments": ["packed", "rows", "count", "group", "output", "statuses"], **ROW,
    },
    "quantize_rows": {
        "operation": "quantize_row", "arguments": ["weights", "rows", "count", "group", "output", "statuses"], **ROW,
    },
    "quantize_vectors": {
        "operation": "quantize_activations", "workgroup": "64", "grid": "1", "constants": {"one": 1},
        "arguments": ["vector", "one", "count", "output", "scale_output", "statuses"],
    },
    "matmul": {
        "operation": "matmul", "workgroup": "8", "grid": "rows * vectors", "rows": 2, "vectors": 1,
        "arguments": [
            "packed", "rows", "count", "group", "activations", "scales", "vectors", "output", "statuses",
        ],
    },
    "dequantize_blocks": {
        "operation": "dequantize_row", "arguments": ["packed", "groups", "output", "statuses"], **ROW,
    },
}  # fmt: skip
"""What each generated kernel claims to be."""
FLAGS = {"opencl": ["-cl-fp32-correctly-rounded-divide-sqrt"]}
"""What the first comment of a file says that its divisions need."""
INTEGERS = ("rows", "count", "group", "vectors", "groups", "one")


def memrefs(claimed: dict[str, Any]) -> dict[str, Any]:
    """The same claim of a kernel that takes an array as a memref: two pointers, an offset, a size and a stride.

    A kernel reads the second pointer only.
    """
    arguments: list[str] = []
    constants: dict[str, int] = dict(claimed.get("constants", {}))
    for role in claimed["arguments"]:
        if role in INTEGERS:
            arguments.append(role)
            continue
        more = {f"{role}_allocated": 0, f"{role}_offset": 0, f"{role}_size": 0, f"{role}_stride": 1}
        allocated, *rest = more
        arguments += [allocated, role, *rest]
        constants |= more
    return {**claimed, "arguments": arguments, "constants": constants}


def kernels(
    languages: Sequence[str], names: Sequence[str], folder: Path, operations: Sequence[str] = tuple(OPERATIONS)
) -> Iterator[Kernel]:
    """The kernels, their sources written to a folder."""
    for language in languages:
        target = TARGETS[language]
        for name in names:
            fmt = find(name)
            source = folder / language / file_name(target, fmt)
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(render(target, fmt), encoding="utf-8")
            block = isinstance(fmt, BlockFormat)
            group = fmt.weights if isinstance(fmt, BlockFormat) else fmt.groups()[0]
            for operation in operations:
                if block != (operation == "dequantize_blocks"):
                    continue
                claimed = OPERATIONS[operation]
                counts = [group, 2 * group] if block else [group, group + 3]
                if operation == "quantize_vectors":
                    counts = list(ACTIVATIONS)
                given = {"group": group} if "group" in claimed["arguments"] else {}
                told = memrefs(claimed) if target.suffix == ".mlir" else claimed
                yield manifest.kernel({
                    "source": str(source), "symbol": prefix(fmt) + operation, "format": name, **told, **given,
                    "counts": counts, "levels": list(LEVELS), "contractions": ["on"],
                    "flags": FLAGS.get(language, []) if operation == "quantize_vectors" else [],
                })  # fmt: skip


def table(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The rows of a table: a kernel at a level each."""
    yield "| language | kernel | sizes | level | verdict | why | s |\n| --- | --- | --- | --- | --- | --- | --- |"
    for v in verdicts:
        why = (v.reason or (v.refutation.what if v.refutation else "")).replace("|", "\\|")
        sizes = ", ".join(map(str, v.counts))
        language = v.kernel.source.parent.name
        yield (
            f"| {language} | `{v.kernel.symbol}` | {sizes} | {v.level} | {v.answer} | {why[:160]} | {v.processor:.1f} |"
        )


def merged(page: str, rows: Sequence[str], order: Sequence[str]) -> list[str]:
    """A page's rows, some of them in place of those of an earlier run; of kernels in an order, by language and name."""
    found = {_key(row): row for row in [*page.splitlines(), *rows] if row.startswith("|") and " `septet_" in row}
    return [found[key] for key in order if key in found]


def _key(row: str) -> str:
    language, symbol, _, level = (cell.strip() for cell in row.split("|")[1:5])
    return f"{language} {symbol} {level}"


def main() -> int:
    """Audit them all, or some; exit status 1 if one is refuted."""
    options = argparse.ArgumentParser()
    options.add_argument("--language", action="append", choices=LANGUAGES)
    options.add_argument("--format", action="append")
    options.add_argument("--operation", action="append", choices=tuple(OPERATIONS))
    options.add_argument("--seconds", type=float, default=120)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--kept", action="store_true", help="ask nothing that was not asked before")
    options.add_argument("--page", type=Path, help="rows of kernels that are not asked about stay as they are")
    given = options.parse_args()
    write = kept.pages.writer(given.page) if given.page else None
    partly = bool(given.language or given.format or given.operation)
    names = given.format or (*FORMATS, *BLOCKS)
    operations = given.operation or tuple(OPERATIONS)
    sources = KEPT / "sources"
    tasks = [
        Task(kernel, level, "on", given.seconds, None)
        for kernel in kernels(given.language or LANGUAGES, names, sources, operations)
        for level in kernel.levels
    ]
    every = kernels(LANGUAGES, (*FORMATS, *BLOCKS), sources)
    order = [f"{k.source.parent.name} `{k.symbol}` {level}" for k in every for level in k.levels]
    answers = kept.verdicts(tasks, KEPT, given.jobs, not given.kept)
    by = {(v.kernel, v.level): v for found in answers.values() for v in found}
    head, *rows = table([by[t.kernel, t.level] for t in tasks if (t.kernel, t.level) in by])
    before = given.page.read_text(encoding="utf-8") if given.page and given.page.exists() else ""
    lines = merged(before, rows, order)
    proved, refuted = (sum(f"| {answer} |" in row for row in lines) for answer in ("proved", "refuted"))
    told = (
        f"{proved} of {len(lines)} are proved at these sizes, {refuted} are refuted; "
        f"{len(order) - len(lines)} kernels and levels were not asked about."
    )
    print(told, head, *rows, sep="\n")
    if given.page and write:
        text = "\n".join(["# Generated device kernels: what the auditor says", "", PREFACE, "", told, "", head, *lines])
        given.page.write_text(text + "\n", encoding="utf-8") if partly else write(text + "\n")
    return 1 if any("| refuted |" in row for row in rows) else 0


PREFACE = """Made by `python tests/audit/generated_devices.py --page docs/audit-generated-devices.md`. Each kernel is
printed for the language, compiled by clang for the device, and held against the spec for every valid input at the sizes
named, on a whole launch: what it writes, its statuses, data races, barriers, and accesses out of bounds. Rows have one
group and a part of another; products are of two rows and one vector, and `quantize_vectors` is asked about one vector.
*Unknown* is not proved, and not known to be wrong: tests run these kernels on many inputs. A run can ask about some
kernels only; the other rows are then of earlier runs, which may have been of an earlier text of the same kernels.

A trial of `quantize_vectors` was not decided: its quotient, once corrected, is no value that the auditor looks for.
Not asked about are the products of blocks of others, their quantizers, and chains, of which the auditor has no claim
for devices; WGSL, which clang does not read; and sizes other than those named."""


if __name__ == "__main__":
    raise SystemExit(main())
