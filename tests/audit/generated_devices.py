"""Audits the generated device kernels of every format; `python tests/audit/generated_devices.py --page FILE` tells.

Kernels are held against the spec on whole launches of a few sizes, statuses included, as clang compiles them for the
device at -O0 and -O2.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from septet.audit import manifest
from septet.audit.manifest import Kernel
from septet.audit.verdict import Task, Verdict, perform
from septet.codegen.targets.catalogue import TARGETS, file_name, find, render
from septet.codegen.targets.names import prefix
from septet.proofs.executors import Processes
from septet.spec.blocks.block import BlockFormat

LANGUAGES = ("cuda", "hip", "opencl", "metal", "mlir-gpu")
FORMATS = ("s43", "s43/planes", "r11", "nl11")
BLOCKS = ("ggml/q4_0", "ggml/q8_0", "ggml/iq4_nl", "ggml/mxfp4")
LEVELS = ("-O0", "-O2")
ROW = {"workgroup": "64", "grid": "ceil(groups / 64)"}
OPERATIONS: dict[str, dict[str, Any]] = {
    "dequantize_rows": {
        "operation": "dequantize_row", "arguments": ["packed", "rows", "count", "group", "output", "statuses"], **ROW,
    },
    "quantize_rows": {
        "operation": "quantize_row", "arguments": ["weights", "rows", "count", "group", "output", "statuses"], **ROW,
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
INTEGERS = ("rows", "count", "group", "vectors", "groups")


def memrefs(claimed: dict[str, Any]) -> dict[str, Any]:
    """The same claim of a kernel that takes an array as a memref: two pointers, an offset, a size and a stride.

    A kernel reads the second pointer only.
    """
    arguments: list[str] = []
    constants: dict[str, int] = {}
    for role in claimed["arguments"]:
        if role in INTEGERS:
            arguments.append(role)
            continue
        more = {f"{role}_allocated": 0, f"{role}_offset": 0, f"{role}_size": 0, f"{role}_stride": 1}
        allocated, *rest = more
        arguments += [allocated, role, *rest]
        constants |= more
    return {**claimed, "arguments": arguments, "constants": constants}


def kernels(languages: Sequence[str], names: Sequence[str], folder: Path, quantizers: bool = False) -> Iterator[Kernel]:
    """The kernels, their sources written to a folder."""
    for language in languages:
        target = TARGETS[language]
        for name in names:
            fmt = find(name)
            source = folder / language / file_name(target, fmt)
            source.parent.mkdir(exist_ok=True)
            source.write_text(render(target, fmt), encoding="utf-8")
            block = isinstance(fmt, BlockFormat)
            group = fmt.weights if isinstance(fmt, BlockFormat) else fmt.groups()[0]
            for operation, claimed in OPERATIONS.items():
                if block == (operation == "dequantize_blocks") and (quantizers or operation != "quantize_rows"):
                    sizes = {"counts": [group, 2 * group] if block else [group, group + 3], "levels": list(LEVELS)}
                    given = {} if block else {"group": group}
                    told = memrefs(claimed) if target.suffix == ".mlir" else claimed
                    yield manifest.kernel({
                        "source": str(source), "symbol": prefix(fmt) + operation, "format": name, **told, **sizes,
                        **given, "contractions": ["on"],
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


def main() -> int:
    """Audit them all; exit status 1 if one is refuted."""
    options = argparse.ArgumentParser()
    options.add_argument("--language", action="append", choices=LANGUAGES)
    options.add_argument("--format", action="append")
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--quantizers", action="store_true")
    options.add_argument("--page", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        names = given.format or (*FORMATS, *BLOCKS)
        found = list(kernels(given.language or LANGUAGES, names, Path(folder), given.quantizers))
        tasks = [Task(k, level, "on", given.seconds, None) for k in found for level in k.levels]
        answers: dict[int, Verdict] = {}
        for i, answer in Processes(given.jobs).run(perform, tasks):
            if isinstance(answer, BaseException):
                raise answer
            answers[i] = answer
    verdicts = [answers[i] for i in range(len(tasks))]
    lines = list(table(verdicts))
    proved = sum(v.answer == "proved" for v in verdicts)
    refuted = sum(v.answer == "refuted" for v in verdicts)
    head = f"{proved} of {len(verdicts)} are proved at these sizes, {refuted} are refuted."
    print(head, *lines, sep="\n")
    if given.page:
        text = f"# Generated device kernels: what the auditor says\n\n{PREFACE}\n\n{head}\n\n" + "\n".join(lines) + "\n"
        given.page.write_text(text, encoding="utf-8")
    return 1 if refuted else 0


PREFACE = """Made by `python tests/audit/generated_devices.py --page docs/audit-generated-devices.md`. Each kernel is
printed for the language, compiled by clang for the device, and held against the spec for every valid input at the sizes
named, on a whole launch: what it writes, its statuses, data races, barriers, and accesses out of bounds. Rows have one
group and a part of another; products are of two rows and one vector. *Unknown* is not proved, and not known to be
wrong: tests run these kernels on many inputs.

Quantizers are audited with `--quantizers` only. They are unknown: after a minute the solver has not shown that no
conversion of a weight to units leaves 64 bits, of some hundreds that a row has."""


if __name__ == "__main__":
    raise SystemExit(main())
