"""HIP, by clang's AMDGCN target, with the declarations that CUDA sources get too."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import casts, compiler
from septet.audit.frontends.cuda import HEADERS
from septet.audit.frontends.languages import Places


@dataclass(frozen=True)
class Hip:
    """HIP C++. With `--rocm-path` among the flags the real headers are used."""

    name: str = "hip"
    suffixes: tuple[str, ...] = (".hip",)
    device: bool = True

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`."""
        own: list[str] = []
        if not any(flag.startswith("--rocm-path") for flag in flags):
            own = ["-nogpuinc", "-nogpulib", "-I", str(HEADERS / "cuda"), "-include", "cuda_runtime.h"]
        options = ["-x", "hip", "--offload-device-only", "--offload-arch=gfx90a", "-mcode-object-version=5",
                   "-std=c++17", *own, *flags]  # fmt: skip
        return casts.aligned(compiler.lowered(options, source, folder / "device.ll"), options, source)

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: there are built-in variables."""
        return {}


LANGUAGE = Hip()
