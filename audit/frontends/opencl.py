"""OpenCL C, by clang's spir64 target and its own header of built-in functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import casts, compiler
from septet.audit.frontends.languages import Places


@dataclass(frozen=True)
class OpenCl:
    """OpenCL C; the version is 1.2 unless `-cl-std` is among the flags."""

    name: str = "opencl"
    suffixes: tuple[str, ...] = (".cl",)
    device: bool = True

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`."""
        options = ["-x", "cl", "-target", "spir64", "-Xclang", "-finclude-default-header", *flags]
        return casts.aligned(compiler.lowered(options, source, folder / "device.ll"), options, source)

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: there are built-in functions."""
        return {}


LANGUAGE = OpenCl()
