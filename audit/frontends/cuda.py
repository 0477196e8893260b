"""CUDA, by clang's NVPTX target, with declarations of our own instead of NVIDIA's headers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import casts, compiler
from septet.audit.frontends.languages import Places

HEADERS = Path(__file__).with_name("include")


@dataclass(frozen=True)
class Cuda:
    """CUDA C++. With `--cuda-path` among the flags the real headers are used."""

    name: str = "cuda"
    suffixes: tuple[str, ...] = (".cu",)
    device: bool = True

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`."""
        own: list[str] = []
        if not any(flag.startswith("--cuda-path") for flag in flags):
            own = ["-nocudainc", "-I", str(HEADERS / "cuda"), "-include", "cuda_runtime.h"]
        options = ["-x", "cuda", "--cuda-device-only", "--cuda-gpu-arch=sm_80", "-nocudalib",
                   "-Wno-unknown-cuda-version", "-std=c++17", *own, *flags]  # fmt: skip
        text = compiler.lowered(options, source, folder / "device.ll")
        return casts.aligned(text, options, source)

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: there are built-in variables."""
        return {}


LANGUAGE = Cuda()
