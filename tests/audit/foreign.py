"""Kernels of other projects, audited as they are: writes docs/audit-foreign.md.

Usage, from the root of the project:

    .venv/bin/python tests/audit/foreign.py            # the audit
    .venv/bin/python tests/audit/foreign.py library    # instead, build ggml's library for `septet bench`

A run that was interrupted goes on where it was; with --kept the page is written of what is known, and nothing is asked.
Fetches the projects' source distributions, pinned by hash, into build/foreign. Nothing of them is changed or kept here.
Templates are instantiated by the files of tests/audit/foreign, which include a project's own.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
import kept
import numpy as np
from pypi_simple import PyPISimple
from strangers import (
    CONTRACTION,
    KINDS,
    ROOT,
    SOURCES,
    Asked,
    ggml,
    gptq,
    hqq,
    neural_speed,
    oomllama,
    quicksilver,
    vllm,
)

from septet.audit.tasks import Task

BUILT = ROOT / "build" / "ggml-library"
KEPT = ROOT / "build" / "foreign-verdicts"
PAGE = ROOT / "docs" / "audit-foreign.md"
SECONDS = 60.0
PINNED = {
    "llama-cpp-python": ("0.3.36", "832db0699007f1be95a7e41ef12e88926b02ba836461e36a36372db2760c1a2e"),
    "vllm": ("0.9.2", "6b0d855ea8ba18d76364c9b82ea94bfcaa9c9e724055438b5733e4716ed104e1"),
    "exllama": ("0.1.0", "a86e02d575e97797aeadea78716ca19d2a7de1aca27b859d9f0603b2cdeb1a8b"),
    "exllamav2": ("0.0.4", "c9eeba99d817c79a6271c3efb0e54f1c5f046a4cab874210fd3745d46b465f56"),
    "gptqmodel": ("7.7.0", "039874c39fb56ba75b750dd4870968e7fe83b6ca28890a53e94ad3c46be699d0"),
    "hqq": ("0.2.8.post1", "8fa34c074df43b32acf10173abbc7dfdeff1ae529b673acfc2628a1c9c61fc8a"),
    "mistralrs": ("0.3.1", "6fee2c0774650359a6d3cfd1074027928d1caf2b080fb065aebd130aa36d5ee6"),
    "neural-speed": ("1.0", "353d1e3c1a4b70ed4878b138d549c267c0c4da953722604011ef7e3e7bedaec4"),
    "oomllama": ("1.0.0a2", "14ce94639e30ef15fa107f943a5a491709f439196255f2e8ad5ad996a1d4d916"),
    "quicksilver-inference": ("0.2.2", "f311c0881c5f3e5c58888a124003e11e1f4eceb82a56c20b637d40176e29558b"),
}
"""Source distributions and their SHA-256."""
ANSWERS = ("proved", "refuted", "unknown", "unsupported", "bad input")
INTRODUCTION = """\
A weight is claimed to the last bit: rounded once to the type that is written; of HQQ's formats, rounded after each of
its two operations. A changed layout is claimed to hold the same codes and scales, a product to be within the bound of
any order of its sum, and a quantizer to store the reference's bytes. What is refuted was run on the input
that stands at the end.

CUDA, HIP and Metal sources are read with declarations of ours in place of the vendors' headers, and PyTorch's host code
with a few that are parsed and not compiled. The files of `tests/audit/foreign` include a project's own file and
instantiate its templates, or export its functions."""
UNREAD = "Nobody has read yet why."
FAULTS = (ROOT / "tests/audit/foreign/faults.md").read_text()
"""What the refutations are of, in words."""
FAMILIES = (ggml, vllm, gptq, hqq, oomllama, quicksilver, neural_speed)
"""Modules of `strangers`."""


def kernels() -> list[Asked]:
    """All that is asked about."""
    return [a for family in FAMILIES for a in family.kernels()]


def fetch() -> None:
    """Unpack the sources that are not there.

    Raises:
        pypi_simple.DigestMismatchError: what is served is something else.
    """
    for project, (version, digest) in PINNED.items():
        if (SOURCES / project).is_dir():
            continue
        SOURCES.mkdir(parents=True, exist_ok=True)
        with PyPISimple() as index, tempfile.TemporaryDirectory(dir=SOURCES) as folder:
            found = [p for p in index.get_project_page(project).packages if p.digests.get("sha256") == digest]
            (package,) = (p for p in found if p.version == version)
            archive = Path(folder) / package.filename
            index.download_package(package, archive)
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")
            (top,) = (path for path in Path(folder).iterdir() if path.is_dir())
            top.rename(SOURCES / project)
    for source in oomllama.INCLUDED:  # a file that another one includes may not begin with comments about itself
        lines = source.read_text().splitlines(keepends=True)
        source.with_suffix(".included").write_text("".join(line for line in lines if not line.startswith("//!")))


def library() -> Path:
    """ggml's libraries of quantizers and products for this processor, built by its own CMake files.

    Raises:
        subprocess.CalledProcessError: CMake or the compiler failed; what they said is on standard error.
    """
    source = SOURCES / ggml.GGML
    (source / "ggml.pc.in").touch()
    cmake = Path(sys.executable).parent / "cmake"
    off = [f"-DGGML_{what}=OFF" for what in ("BUILD_TESTS", "BUILD_EXAMPLES", "OPENMP")]
    for arguments in (
        ["-S", source, "-B", BUILT, "-DCMAKE_BUILD_TYPE=Release", *off],
        ["--build", BUILT, "--target", "ggml-cpu", "--parallel"],
    ):
        subprocess.run([cmake, *arguments], check=True, stdout=subprocess.DEVNULL)
    (found,) = BUILT.rglob("libggml-cpu.so")
    return found


@dataclass(frozen=True)
class Row:
    """What the page says of a kernel: a row of its table, and what is told below of one that is not proved.

    Attributes:
        confirmed: of a refuted one, whether another library expects the same.
    """

    asked: Asked
    line: str
    note: str | None
    confirmed: bool | None = None

    @property
    def verdict(self) -> str:
        """The answer."""
        return self.line.split("|")[-3].strip()

    @property
    def seconds(self) -> float:
        """Processor time."""
        return float(self.line.split("|")[-2])


def confirmed(a: Asked, refutation: dict[str, Any]) -> bool | None:
    """Whether gguf, which reads ggml's types in NumPy, expects the same weight; None where it has no say."""
    kind = a.kernel.format.name.removeprefix("ggml/").upper()
    if refutation["expected"] is None or kind not in gguf.GGMLQuantizationType.__members__:
        return None
    data = np.frombuffer(bytes.fromhex(refutation["input"]), np.uint8)
    with np.errstate(all="ignore"):
        weights = gguf.quants.dequantize(data, gguf.GGMLQuantizationType[kind]).ravel()
        if a.kernel.output == "binary16":
            weights = weights.astype(np.float16)
    return float(weights[refutation["element"]]) == float(refutation["expected"].split()[0])


def row(a: Asked, v: dict[str, Any]) -> Row:
    """The row of a verdict."""
    name, told = a.name.replace("|", "\\|"), f"- {a.project}, `{a.name}` ({a.language}),"
    sizes = ", ".join(map(str, v["counts"] or a.kernel.counts))
    every = ", and every length" if v["every_length"] else ""
    claim = {
        "repack": v["format"], "dot": v["format"], "quantize_row": f"binary32 as {v['format']}",
    }.get(v["operation"], f"{v['format']} as {a.kernel.output}")  # fmt: skip
    head = f"| {a.project} | `{name}` | {a.language} | {claim} |"
    line = f"{head} {sizes}{every} | {v['verdict']} | {v['processor_seconds']:.1f} |"
    note, agrees, r = None, None, v["refutation"]
    if r is not None:
        agrees = confirmed(a, r)
        wrong = f"; element {r['element']}: expected {r['expected']}, got {r['got']}" if r["expected"] else ""
        data = r["input"]
        shown = data if len(data) <= 160 else f"{data[:160]}... ({len(data) // 2} bytes)"
        why = a.reason.words if a.reason else UNREAD
        note = f"{told} refuted: {r['what']}{wrong}. {why} Input: `{shown}`"
    elif v["verdict"] != "proved":
        reason = str(v["reason"]).replace(str(ROOT) + "/", "").replace("\n", " ")
        note = f"{told} {v['verdict']}: {reason[:300]}"
    return Row(a, line, note, agrees)


def totals(rows: Sequence[Row], what: str) -> list[str]:
    """A table of how many verdicts of each kind there are, by project or by language."""
    answers = [a for a in ANSWERS if any(r.verdict == a for r in rows)]
    lines = [f"| {what} | asked | {' | '.join(answers)} |", "| --- " * (2 + len(answers)) + "|"]
    counts = Counter((getattr(r.asked, what), r.verdict) for r in rows)
    for name in dict.fromkeys(getattr(r.asked, what) for r in rows):
        found = [counts[name, answer] for answer in answers]
        lines.append(f"| {name} | {sum(found)} | {' | '.join(str(n or '') for n in found)} |")
    return ["", *lines]


def refutations(rows: Sequence[Row]) -> list[str]:
    """How many refutations there are of each kind."""
    refuted = [r.asked.reason for r in rows if r.verdict == "refuted"]
    counts = Counter(reason.kind if reason else "" for reason in refuted)
    lines = [f"- {counts[kind]}: {words}." for kind, words in KINDS.items() if counts[kind]]
    if counts[""]:
        lines.append(f"- {counts['']}: nobody has read yet why.")
    said = Counter(r.confirmed for r in rows)
    asked = said[True] + said[False]
    others = (
        f"Of the {asked} weights of ggml's types among them, `gguf`, which nobody here wrote, expects {said[True]} too."
    )
    return ["", *lines, *(["", others] if asked else [])]


def render(rows: Sequence[Row], more: Sequence[Asked]) -> str:
    """The page; `more` were not asked about yet."""
    said = Counter(r.verdict for r in rows)
    took = [r.seconds for r in rows] or [0.0]
    device = sum(r.asked.kernel.workgroup is not None for r in rows)
    decided = said["proved"] + said["refuted"]
    projects, languages = (list(dict.fromkeys(getattr(r.asked, w) for r in rows)) for w in ("project", "language"))
    packages = ", ".join(f"`{name}=={version}`" for name, (version, _) in PINNED.items())
    return "\n".join([
        "<!-- Generated by `.venv/bin/python tests/audit/foreign.py`; do not edit. -->",
        "# Kernels of other projects",
        "",
        *textwrap.wrap(
            f"Kernels as they are in the source distributions of {packages}, compiled by clang or rustc at -O2 "
            f"(OpenCL: -O1) with contraction {CONTRACTION}, quantizers without: one setting each, "
            f"with {SECONDS:.0f} seconds of processor time.",
            119, break_long_words=False, break_on_hyphens=False,
        ),
        "",
        *INTRODUCTION.splitlines(),
        "",
        *textwrap.wrap(
            f"{len(rows)} kernels were asked about, {device} of them device kernels, of {len(projects)} projects "
            f"({', '.join(projects)}) in {len(languages)} languages ({', '.join(languages)}): "
            + ", ".join(f"{said[answer]} {answer}" for answer in ANSWERS if said[answer] or answer in ANSWERS[:2])
            + f". {decided} are decided. The median took {statistics.median(took):.1f} s of processor time, and the "
            f"longest {max(took):.0f} s."
            + (f" {len(more)} more were not asked about in this run: they are at the end." if more else ""),
            119, break_on_hyphens=False,
        ),
        *totals(rows, "project"),
        *totals(rows, "language"),
        "",
        *FAULTS.splitlines()[:1],
        *refutations(rows),
        *FAULTS.splitlines()[1:],
        "",
        "## Every kernel",
        "",
        "| project | kernel | language | claim | sizes | verdict | seconds |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(r.line for r in rows),
        "",
        "## Not proved",
        "",
        *(r.note for r in rows if r.note is not None),
        *(["", "## Not asked about in this run", ""] if more else []),
        *(f"- {a.project}, `{a.name}` ({a.language})" for a in more),
    ]) + "\n"  # fmt: skip


def main() -> None:
    """Audit, and write the page; or build ggml's library."""
    parser = argparse.ArgumentParser(description="Audit kernels of other projects.")
    parser.add_argument("what", nargs="?", choices=("audit", "library"), default="audit")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--kept", action="store_true", help="ask nothing that was not asked before")
    given = parser.parse_args()
    fetch()
    if given.what == "library":
        print(library())
        return
    os.chdir(ROOT)
    write = kept.pages.writer(PAGE)
    asked = kernels()
    claims = [Task(a.kernel, a.kernel.levels[0], a.kernel.contractions[0], SECONDS, KEPT) for a in asked]
    found = kept.verdicts(claims, KEPT, given.jobs, not given.kept)
    rows = [row(a, found[a.kernel][0].as_json()) for a in asked if a.kernel in found]
    write(render(rows, [a for a in asked if a.kernel not in found]))
    print(f"{PAGE.relative_to(ROOT)}: written")


if __name__ == "__main__":
    main()
