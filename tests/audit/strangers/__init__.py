"""Kernels of other projects and what each claims: a module of this package for each family."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from septet.audit import manifest
from septet.audit.manifest import Kernel

ROOT = Path(__file__).parents[3]
SOURCES = ROOT / "build" / "foreign"
"""Where source distributions are unpacked, each in a folder of its package's name."""
WRAPPERS = ROOT / "tests" / "audit" / "foreign"
"""Files that include a project's own and instantiate its templates; in `include`, what stands for PyTorch's headers."""
INCLUDE = f"-I{WRAPPERS / 'include'}"
CONTRACTION = "on"
LANGUAGES = {
    ".c": "C", ".cpp": "C++", ".cl": "OpenCL", ".cu": "CUDA", ".hip": "HIP", ".metal": "Metal", ".rs": "Rust",
}  # fmt: skip


def level(source: Path) -> str:
    """How a source is compiled: clang turns OpenCL's loops into vectors at -O2, which drivers for GPUs do not."""
    return "-O1" if source.suffix == ".cl" else "-O2"


KINDS = {
    "fault": "weights are wrong",
    "rounding": "weights differ from those claimed by rounding, or where a step overflows",
    "undefined": "C does not define what it does, and what it returns is right",
    "other": "it is of another format on purpose",
}
"""What a refutation can be of, in words."""


@dataclass(frozen=True)
class Reason:
    """Why a kernel is refuted, as someone read its source: a key of `KINDS`, and a sentence."""

    kind: str
    words: str


@dataclass(frozen=True)
class Asked:
    """A kernel that is asked about.

    Attributes:
        project: whose it is.
        name: what it is called there.
        reason: why it is refuted, where it is.
    """

    project: str
    name: str
    kernel: Kernel
    reason: Reason | None = None

    @property
    def language(self) -> str:
        """The language that it is compiled as."""
        return LANGUAGES[self.kernel.source.suffix]


def asked(project: str, name: str, source: Path, reason: Reason | None = None, **claim: Any) -> Asked:
    """A kernel, why it is refuted if it is, and its claim, which are keys of a manifest."""
    row = {
        "symbol": name, "operation": "dequantize_row", "levels": [level(source)], "contractions": [CONTRACTION],
        "align": 4, **claim,
    }  # fmt: skip
    return Asked(project, name, manifest.kernel({"source": str(source), **row}), reason)
