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
