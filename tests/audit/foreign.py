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
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kept
from pypi_simple import PyPISimple

from septet.audit import manifest
from septet.audit.manifest import Kernel
from septet.audit.verdict import Task

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "build" / "foreign"
BUILT = ROOT / "build" / "ggml-library"
KEPT = ROOT / "build" / "foreign-verdicts"
PAGE = ROOT / "docs" / "audit-foreign.md"
SECONDS = 60.0
CONTRACTION = "on"
PINNED = {
    "llama-cpp-python": ("0.3.36", "832db0699007f1be95a7e41ef12e88926b02ba836461e36a36372db2760c1a2e"),
    "vllm": ("0.9.2", "6b0d855ea8ba18d76364c9b82ea94bfcaa9c9e724055438b5733e4716ed104e1"),
}
"""Source distributions and their SHA-256."""
GGML = "llama-cpp-python/vendor/llama.cpp/ggml"
OPENCL = f"{GGML}/src/ggml-opencl/kernels/cvt.cl"
LANGUAGES = {".c": "C", ".cpp": "C++", ".cl": "OpenCL", ".cu": "CUDA", ".hip": "HIP"}


def level(source: Path) -> str:
    """How a source is compiled: clang turns OpenCL's loops into vectors at -O2, which drivers for GPUs do not."""
    return "-O1" if source.suffix == ".cl" else "-O2"


@dataclass(frozen=True)
class Asked:
    """A kernel that is asked about.

    Attributes:
        project: whose it is.
        name: what it is called there.
    """

    project: str
    name: str
    kernel: Kernel

    @property
    def language(self) -> str:
        """The language that it is compiled as."""
        return LANGUAGES[self.kernel.source.suffix]


def asked(project: str, name: str, source: Path, **claim: Any) -> Asked:
    """A kernel and its claim, which are keys of a manifest."""
    row = {
        "symbol": name, "operation": "dequantize_row", "levels": [level(source)], "contractions": [CONTRACTION],
        "align": 4, **claim,
    }  # fmt: skip
    return Asked(project, name, manifest.kernel({"source": str(source), **row}))


BLOCKS = {
    "q1_0": 128, "q2_0": 64, "q4_0": 32, "q4_1": 32, "q5_0": 32, "q5_1": 32, "q8_0": 32, "mxfp4": 32, "nvfp4": 64,
    "q2_K": 256, "q3_K": 256, "q4_K": 256, "q5_K": 256, "q6_K": 256, "q8_K": 256, "tq1_0": 256, "tq2_0": 256,
    "iq4_nl": 32, "iq4_xs": 256, "iq2_xxs": 256, "iq2_xs": 256, "iq2_s": 256, "iq3_xxs": 256, "iq3_s": 256,
    "iq1_s": 256,
}  # fmt: skip
"""ggml's types and the weights of a block."""


def ggml_rows() -> Iterator[Asked]:
    """The plain C of ggml: one function a type."""
    folders = [SOURCES / GGML / part for part in ("include", "src", "src/ggml-cpu")]
    for name, weights in BLOCKS.items():
        yield asked(
            "ggml", f"dequantize_row_{name}", SOURCES / GGML / "src/ggml-quants.c", format=f"ggml/{name.lower()}",
            arguments=["packed", "output", "count"], counts=[weights], flags=[f"-I{folder}" for folder in folders],
        )  # fmt: skip


MASKS = {"mask_0f": 0x0F, "mask_f0": 0xF0}
PLAIN = ("packed", "scales")
OFFSET = ("packed", "scales", "biases")
K = ("packed", "factors", "scales", "biases")
CHANGES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "q1_0": (PLAIN, (), ()),
    "q4_0": (PLAIN, (), ()),
    "q4_0_noshuffle": (PLAIN, (), tuple(MASKS)),
    "q4_1": (OFFSET, (), ()),
    "q4_1_noshuffle": (OFFSET, (), tuple(MASKS)),
    "q5_0": (("packed", "high", "scales"), ("groups",), ()),
    "q5_0_noshuffle": (("packed", "high", "scales"), (), tuple(MASKS)),
    "q5_1": (("packed", "high", "scales", "biases"), ("groups",), ()),
    "q5_1_noshuffle": (("packed", "high", "scales", "biases"), (), tuple(MASKS)),
    "q8_0": (PLAIN, (), ()),
    "mxfp4": (PLAIN, (), ()),
    "iq4_nl": (PLAIN, (*MASKS, "groups"), ("groups",)),
    "iq4_nl_noshuffle": (PLAIN, (*MASKS, "groups"), (*MASKS, "groups")),
    "q4_K": (K, tuple(MASKS), tuple(MASKS)),
    "q4_K_noshuffle": (K, tuple(MASKS), tuple(MASKS)),
    "q5_K": (("packed", "high", *K[1:]), tuple(MASKS), tuple(MASKS)),
    "q5_K_noshuffle": (("packed", "high", *K[1:]), tuple(MASKS), tuple(MASKS)),
    "q6_K": (("packed", "high", "factors", "scales"), ("mask_all", "groups"), ("mask_all", "groups")),
    "q6_K_noshuffle": (("packed", "high", "factors", "scales"), ("mask_all", "groups"), ("mask_all", "groups")),
}
"""ggml's changes of layout for OpenCL: the arrays of the other layout, and what follows in converting and restoring."""


def opencl_changes() -> Iterator[Asked]:
    """Converting to ggml's layouts for OpenCL, and restoring: a thread a block."""
    for name, (arrays, converting, restoring) in CHANGES.items():
        kind = name.removesuffix("_noshuffle")
        block, layout = f"ggml/{kind.lower()}", f"opencl/{kind.lower()}" + ("/ns" if kind != name else "")
        for verb, formats, roles in (
            ("convert", (block, layout), ["packed", *(f"output_{part}" for part in arrays), *converting]),
            ("restore", (layout, block), [*arrays, "output", *restoring]),
        ):
            constants = {key: value for key, value in {**MASKS, "mask_all": 0xFF}.items() if key in roles}
            yield asked(
                "ggml", f"kernel_{verb}_block_{name}", SOURCES / OPENCL, operation="repack", format=formats[0],
                into=formats[1], arguments=roles, constants=constants, counts=[2 * BLOCKS[kind]],
                workgroup="1", grid="groups",
            )  # fmt: skip


def opencl_rows() -> Iterator[Asked]:
    """ggml's OpenCL dequantizers of a view, which is here one contiguous row."""
    view = {"offset": 0, "nb1": 0, "nb2": 0, "nb3": 0, "ne1": 1, "ne2": 1, "ne3": 1}
    places = ["offset", "nb1", "nb2", "nb3", "groups", "ne1", "ne2", "ne3"]
    for kind in ("q4_0", "q8_0"):
        for width, output in (("f32", "binary32"), ("f16", "binary16")):
            yield asked(
                "ggml", f"kernel_dequant_{kind}_{width}_view_aos", SOURCES / OPENCL, format=f"ggml/{kind}",
                arguments=["packed", *places, "output"], constants=view, counts=[64], output=output, workgroup="1",
                grid="groups",
            )  # fmt: skip


THREADS = {
    "q2_K": 64, "q3_K": 64, "q4_K": 32, "q5_K": 64, "q6_K": 64, "iq4_nl": 32, "iq4_xs": 32, "iq2_xxs": 32,
    "iq2_xs": 32, "iq2_s": 32, "iq3_xxs": 32, "iq3_s": 32, "iq1_s": 32,
}  # fmt: skip
"""Threads that vLLM launches for 256 weights."""


def vllm_blocks() -> Iterator[Asked]:
    """vLLM's dequantizers of ggml's types, in binary16, as CUDA and as HIP."""
    headers = SOURCES / "vllm/csrc/quantization/gguf"
    for suffix in ("cu", "hip"):
        source = ROOT / "tests/audit/foreign" / f"vllm.{suffix}"
        for kind, run in (("q4_0", 2), ("q4_1", 2), ("q5_0", 2), ("q5_1", 2), ("q8_0", 1)):
            function = f"dequantize_{kind}"
            symbol = f"_ZL16dequantize_blockILi32ELi{run}EXadL_ZL15{function}PKviiR7__half2EE6__halfEvS1_PT2_i"
            yield asked(
                "vLLM", f"dequantize_block<{function}, half>", source, symbol=symbol, format=f"ggml/{kind}",
                arguments=["packed", "output", "count"], counts=[64], output="binary16", workgroup="32",
                grid="ceil(count / 64)", flags=[f"-I{headers}"],
            )  # fmt: skip
        for kind, threads in THREADS.items():
            function = f"dequantize_block_{kind}"
            yield asked(
                "vLLM", f"{function}<half>", source, symbol=f"_ZL{len(function)}{function}I6__halfEvPKvPT_",
                format=f"ggml/{kind.lower()}", arguments=["packed", "output"], counts=[256], output="binary16",
                workgroup=str(threads), grid="1", flags=[f"-I{headers}"],
            )  # fmt: skip


def kernels() -> list[Asked]:
    """All that is asked about."""
    return [*ggml_rows(), *opencl_changes(), *opencl_rows(), *vllm_blocks()]


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


def library() -> Path:
    """ggml's libraries of quantizers and products for this processor, built by its own CMake files.

    Raises:
        subprocess.CalledProcessError: CMake or the compiler failed; what they said is on standard error.
    """
    source = SOURCES / GGML
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


def render(rows: Sequence[tuple[Asked, dict[str, Any] | None]]) -> str:
    """The page."""
    known = [v for _, v in rows if v is not None]
    said = Counter(v["verdict"] for v in known)
    took = [v["processor_seconds"] for v in known] or [0.0]
    device = sum(a.kernel.workgroup is not None for a, v in rows if v is not None)
    languages = sorted({a.language for a, v in rows if v is not None})
    projects = sorted({a.project for a, v in rows if v is not None})
    packages = ", ".join(f"`{name}=={version}`" for name, (version, _) in PINNED.items())
    lines = [
        "<!-- Generated by `.venv/bin/python tests/audit/foreign.py`; do not edit. -->",
        "# Kernels of other projects",
        "",
        f"Kernels as they are in the source distributions of {packages}, against the formats in",
        f"`spec/blocks/`, compiled by clang at -O2 (OpenCL: -O1) with contraction {CONTRACTION}: one setting",
        f"each, with {SECONDS:.0f} seconds of processor time. A weight is claimed to the last bit: rounded once to",
        "the type that is written. A changed layout is claimed to hold the same codes and scales. What is refuted was",
        "run on the input that stands below the table.",
        "",
        "vLLM computes in binary16 and rounds after each step; where a weight takes more than one step, it is not the",
        "binary16 number that is nearest to ggml's weight, and the verdict is *refuted*. It is one of rounding,",
        "but for `q3_K`: a large scale times its multiplier overflows, and times level 0 becomes NaN. CUDA and HIP",
        "sources are read with declarations of ours in place of the vendors' headers.",
        "",
        f"{len(known)} kernels were asked about, {device} of them device kernels, of {len(projects)} projects",
        f"({', '.join(projects)}) in {len(languages)} languages ({', '.join(languages)}): "
        + ", ".join(f"{number} {answer}" for answer, number in said.most_common())
        + ".",
        f"The median took {statistics.median(took):.1f} s of processor time, and the longest {max(took):.0f} s."
        + (f" {len(rows) - len(known)} more were not asked about in this run." if len(rows) > len(known) else ""),
        "",
        "| project | kernel | language | claim | sizes | verdict | seconds |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    notes = []
    for a, v in rows:
        if v is None:
            continue
        sizes = ", ".join(map(str, v["counts"] or a.kernel.counts))
        every = ", and every length" if v["every_length"] else ""
        claim = v["format"] if v["operation"] == "repack" else f"{v['format']} as {a.kernel.output}"
        name = a.name.replace("|", "\\|")
        lines.append(
            f"| {a.project} | `{name}` | {a.language} | {claim} | {sizes}{every} | {v['verdict']} "
            f"| {v['processor_seconds']:.1f} |"
        )
        r = v["refutation"]
        if r is not None:
            wrong = f"; element {r['element']}: expected {r['expected']}, got {r['got']}" if r["expected"] else ""
            data = r["input"]
            shown = data if len(data) <= 160 else f"{data[:160]}... ({len(data) // 2} bytes)"
            notes.append(f"- `{name}` ({a.language}), refuted: {r['what']}{wrong}. Input: `{shown}`")
        elif v["verdict"] != "proved":
            reason = str(v["reason"]).replace(str(ROOT) + "/", "").replace("\n", " ")
            notes.append(f"- `{name}` ({a.language}), {v['verdict']}: {reason[:300]}")
    if notes:
        lines += ["", "## Not proved", "", *notes]
    return "\n".join(lines) + "\n"


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
    rows = kernels()
    claims = [Task(a.kernel, a.kernel.levels[0], CONTRACTION, SECONDS, KEPT) for a in rows]
    found = kept.verdicts(claims, KEPT, given.jobs, not given.kept)
    said = [(a, found[a.kernel][0].as_json() if a.kernel in found else None) for a in rows]
    PAGE.write_text(render(said))
    print(f"{PAGE.relative_to(ROOT)}: written")


if __name__ == "__main__":
    main()
