"""Right and wrong device kernels in five languages; `python tests/audit/device_corpus.py` audits them all.

A run that was interrupted goes on where it was: verdicts are kept in build/devices, by the texts of the kernel, of the
spec and of the auditor. With --kept nothing is asked.

Kernels of CUDA, HIP, OpenCL and Metal are one text each (`devices/*.inc`) under macros of the four languages; RIGHT
says in which of several right ways, FAULT which fault is built in. MLIR's are files of their own.
"""

import argparse
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import kept

from septet.audit import manifest
from septet.audit.manifest import Kernel
from septet.audit.tasks import Task, perform
from septet.audit.verdict import Verdict

FOLDER = Path(__file__).with_name("devices")
KEPT = Path(__file__).parents[2] / "build" / "devices"
SECONDS = 120.0
LANGUAGES = {"cuda": "kernels.cu", "hip": "kernels.hip", "opencl": "kernels.cl", "metal": "kernels.metal"}

DOT = {
    1: "no barrier before the sum", 2: "no barrier between the steps of the sum",
    3: "a barrier that half of the threads reach", 4: "the sum leaves out half", 5: "shared memory is too small",
    6: "one thread too many in each step", 7: "one thread does not write its term",
    8: "the result is read by one thread while another writes it", 9: "every thread writes the result",
    10: "the wrong lane of each pair", 11: "activations without a sign", 12: "septets are taken to have 8 bits",
    13: "an atomic sum into memory that nobody has cleared", 14: "two threads return before the barrier",
    15: "no barrier after the sum is cleared", 16: "each thread writes its neighbour's term",
    17: "lanes exchange one time too few", 18: "lanes that do not take part in an exchange",
    19: "a barrier for the other memory",
}  # fmt: skip
STAGED = {
    1: "no barrier after the copy", 2: "a byte is not copied", 3: "a barrier that half of the threads reach",
    4: "one weight is not written", 5: "shared memory is too small", 6: "too few bits for the number of a block",
    7: "no guard against the end of the row", 8: "one byte too many is copied", 9: "the scale's bytes are swapped",
    10: "every workgroup writes the first block", 11: "the codes' order is another one", 12: "the wrong half of a byte",
    13: "one weight too early", 14: "some threads return before the barrier", 15: "the copy is of the wrong bytes",
    16: "the input is written to",
}  # fmt: skip
PLAIN = {
    1: "one thread too many", 2: "twice the threads", 3: "no guard against the end of the row",
    4: "blocks of another size", 5: "too few bits for an index", 6: "the zero point is not scaled",
    7: "the upper code has a sign", 8: "the upper half is backwards",
    9: "a float is added to memory that nobody has cleared",
}  # fmt: skip
PAIRS = {
    1: "the halves of a pair are exchanged", 2: "a pair is of one byte's codes", 3: "the scale of another block",
    4: "the zero point is not scaled", 5: "a barrier under the guard", 6: "no barrier after the scale is stored",
    7: "shared memory is too small for the last scale", 8: "pairs are counted as weights",
    9: "too few bits for a thread's number", 10: "the scale comes from the wrong lane",
    11: "another lane reads the scale",
}  # fmt: skip
FAULTS = {"dot": DOT, "staged": STAGED, "plain": PLAIN, "pairs": PAIRS}
RIGHT = {"dot": 6, "staged": 2, "plain": 2, "pairs": 3}
UNKNOWN_TO = {
    "opencl": {
        ("dot", "right", 5), ("dot", "wrong", 17), ("dot", "wrong", 18), ("plain", "wrong", 9), ("pairs", "right", 1),
        ("pairs", "wrong", 10), ("pairs", "wrong", 11),
    },
    "cuda": {("dot", "wrong", 19)}, "hip": {("dot", "wrong", 19)},
    "metal": {("dot", "right", 4), ("dot", "wrong", 13), ("dot", "wrong", 15), ("plain", "wrong", 9)},
}  # fmt: skip
"""What a language, or what is declared of it, has no words for."""
MLIR = {
    "right": {"dequantize": "q4_0.mlir", "dot": "dot.mlir", "dot.rocdl": "dot.mlir"},
    "wrong": {
        "no guard": "q4_0_no_guard.mlir", "no barrier before the sum": "dot_race.mlir",
        "a barrier that half of the threads reach": "dot_divergent.mlir",
        "the sum leaves out half": "dot_half.mlir",
    },
}  # fmt: skip

PTX = ("staged", "plain")
"""Kernels of the same texts as nvcc 13.0 compiled them."""


@dataclass(frozen=True)
class Row:
    """A kernel of the corpus: which side it is on, its language and what is wrong with it."""

    side: str
    language: str
    what: str
    kernel: Kernel


def rows() -> Iterator[Row]:
    """The whole corpus."""
    for language, file in LANGUAGES.items():
        for name, faults in FAULTS.items():
            for way in range(RIGHT[name]):
                if (name, "right", way) not in UNKNOWN_TO.get(language, ()):
                    yield Row("right", language, f"{name}, way {way}", _kernel(file, name, f"-DRIGHT={way}"))
            for number, what in faults.items():
                if (name, "wrong", number) not in UNKNOWN_TO.get(language, ()):
                    yield Row("wrong", language, f"{name}: {what}", _kernel(file, name, f"-DFAULT={number}"))
    for side, files in MLIR.items():
        for what, file in files.items():
            name = "dot" if file.startswith("dot") else "mlir"
            flags = ["--mlir-target=rocdl"] if what.endswith(".rocdl") else []
            yield Row(side, "mlir", f"{file}: {what}", _kernel(file, name, *flags))
    for name in PTX:
        yield Row("right", "ptx", f"{name}.ptx", _kernel(f"{name}.ptx", name))


def _kernel(file: str, name: str, *flags: str) -> Kernel:
    dequantizer = {
        "format": "ggml/q4_0", "operation": "dequantize_row", "arguments": ["packed", "output", "count"],
        "counts": [32, 96],
    }  # fmt: skip
    of = {
        "dot": {
            "format": "s43", "operation": "dot_group", "group": 64, "arguments": ["packed", "activations", "output"],
            "workgroup": "32", "grid": "1",
        },
        "staged": {**dequantizer, "counts": [32, 544], "workgroup": "16", "grid": "count // 32 + 1"},
        "plain": {**dequantizer, "counts": [32, 288], "workgroup": "32", "grid": "ceil(count / 64) + 1"},
        "pairs": {
            **dequantizer, "counts": [96, 672], "workgroup": "32", "grid": "ceil(count / 128)", "output": "binary16",
            "align": 4,
        },
        "mlir": {**dequantizer, "workgroup": "64", "grid": "ceil(count / 128)"},
    }[name]  # fmt: skip
    defined = [] if file.endswith((".mlir", ".ptx")) else [f"-D{name.upper()}"]
    symbol = "q4_0" if name == "mlir" else name
    return manifest.kernel(
        {
            "source": file,
            "symbol": symbol,
            "levels": ["-O2"],
            "contractions": ["on"],
            "flags": [*defined, *flags],
            **of,
        },
        FOLDER,
    )


def verdict(row: Row, seconds: float = SECONDS, level: str = "-O0") -> Verdict:
    """What the auditor says of a row."""
    return perform(Task(row.kernel, level, "on", seconds, None))


PAGE = """# Device kernels: what the auditor says

Made by `python tests/audit/device_corpus.py --page docs/audit-devices.md` with {version}. Sources are in
[tests/audit/devices](../tests/audit/devices): one text for CUDA, HIP, OpenCL and Metal under macros of the four
languages; MLIR's and PTX's are in files of their own, and the PTX is nvcc's. The four languages are compiled at
{level}.

{right} of {rights} right kernels are proved, {wrong} of {wrongs} wrong ones are refuted and were run. {misled} right
kernels are refuted or wrong ones proved. {missing} were not asked about. The median takes {median:.1f} s of processor
time.

| side | language | kernel | verdict | what was seen | s |
| --- | --- | --- | --- | --- | --- |
{table}
"""


def page(found: Sequence[tuple[Row, Verdict]], level: str, rows: int) -> str:
    """The table of the corpus, of so many rows."""
    lines = []
    for row, v in found:
        said = v.reason or (v.refutation.what if v.refutation else "")
        if v.answer == "proved" and v.every is not None:
            said = v.every.told()
        said = said.replace("|", "/")[:160]
        lines.append(f"| {row.side} | {row.language} | {row.what} | {v.answer} | {said} | {v.processor:.1f} |")
    right = [v.answer for row, v in found if row.side == "right"]
    wrong = [v.answer for row, v in found if row.side == "wrong"]
    return PAGE.format(
        version=found[0][1].compiler, level=level, right=right.count("proved"), rights=len(right),
        wrong=wrong.count("refuted"), wrongs=len(wrong), misled=right.count("refuted") + wrong.count("proved"),
        missing=rows - len(found), median=statistics.median(v.processor for _, v in found), table="\n".join(lines),
    )  # fmt: skip


def main() -> None:
    """Audit the corpus and print a line for each kernel."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--only", default="", help="rows whose line has this in it")
    parser.add_argument("--level", default="-O0")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--page", type=Path, help="write the table there")
    parser.add_argument("--kept", action="store_true", help="ask nothing that was not asked before")
    options = parser.parse_args()
    write = kept.pages.writer(options.page) if options.page else None
    asked = {r.kernel: r for r in rows() if options.only in f"{r.side} {r.language} {r.what}"}
    claims = [Task(kernel, options.level, "on", SECONDS, None) for kernel in asked]
    answers = kept.verdicts(claims, KEPT, options.jobs, not options.kept)
    found = [(row, v) for kernel, row in asked.items() for v in answers.get(kernel, ())]
    bad = 0
    for row, v in found:
        wanted = "proved" if row.side == "right" else "refuted"
        bad += v.answer != wanted
        said = v.reason or (v.refutation.what if v.refutation else "")
        mark = "  " if v.answer == wanted else "! "
        print(f"{mark}{row.side} {row.language} {row.what}: {v.answer} {said} ({v.processor:.1f} s)")
    print(f"{len(found)} kernels, {bad} not as they should be")
    if write and found:
        write(page(found, options.level, len(asked)))
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
