"""CUDA, by clang's NVPTX target, with declarations of our own instead of NVIDIA's headers.

Where clang knows that an address is less aligned than the type that a pointer is cast to, it splits the access.
NVIDIA's compiler takes the type's alignment, and the device traps. So the accesses at such casts are given that
alignment, which is then to be shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import compiler, llvm
from septet.audit.frontends.languages import Places
from septet.audit.frontends.shapes import size_of

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
        return _aligned(text, compiler.casts(options, source))

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: there are built-in variables."""
        return {}


_ACCESS = re.compile(r"^\s+(?:%\S+ = load |store |call void @llvm\.mem(?:cpy|move)\.)")


def _aligned(text: str, casts: Mapping[llvm.Place, int]) -> str:
    """The module with the alignments that casts claim, by their lines, in the accesses on these lines.

    Arrays of bytes among local variables are aligned for any type, as they are in practice.
    """
    if not casts:
        return text
    where, types = llvm.Places(text), llvm.named_types(text)
    lines = text.splitlines()
    for k, line in enumerate(lines):
        if re.match(r"\s+%\S+ = alloca \[", line):
            lines[k] = re.sub(r"align [1-8]\b", "align 16", line)
        claimed = casts.get(where.of(line) or ("", 0), 1) if _ACCESS.match(line) else 1
        if claimed > 1 and "@llvm." not in line:
            t, _ = llvm.leading_type(re.split(r"\b(?:load|store) (?:volatile )?", line, maxsplit=1)[1], types)
            claimed = min(claimed, size_of(t))
        if claimed > 1:
            for said in {int(n) for n in re.findall(r"\balign (\d+)", lines[k])}:
                lines[k] = re.sub(rf"\balign {said}\b", f"align {max(said, claimed)}", lines[k])
    return "\n".join(lines) + "\n"


LANGUAGE = Cuda()
