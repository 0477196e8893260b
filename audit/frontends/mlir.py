"""MLIR: `gpu.module`s by the conversions to NVVM or ROCDL, functions on memrefs by those to LLVM.

Where all memrefs have static shapes, bare pointers stand for them; otherwise each is a pointer twice, an offset, its
sizes and its strides.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import compiler
from septet.audit.frontends.compiler import NotCompiled
from septet.audit.frontends.languages import Places

TOOLS = {name: (f"{name}-19", name) for name in ("mlir-opt", "mlir-translate")}
DEVICE = (
    "builtin.module(convert-linalg-to-loops,expand-strided-metadata,lower-affine,convert-scf-to-cf,gpu.module({}),"
    "convert-math-to-llvm,convert-cf-to-llvm,gpu.module(convert-arith-to-llvm,reconcile-unrealized-casts))"
)
CONVERSIONS = {
    "nvvm": "convert-gpu-to-nvvm{BARE}",
    "rocdl": "convert-gpu-to-rocdl{chipset=gfx90a BARE runtime=HIP}",
}
HOST = (
    "builtin.module(func.func(convert-linalg-to-loops),expand-strided-metadata,lower-affine,convert-scf-to-cf,"
    "convert-vector-to-llvm,convert-math-to-llvm,convert-arith-to-llvm,finalize-memref-to-llvm,"
    "convert-func-to-llvm{BARE},convert-cf-to-llvm,reconcile-unrealized-casts)"
)


def _tool(name: str) -> str:
    for candidate in TOOLS[name]:
        if path := shutil.which(candidate):
            return path
    raise NotCompiled(f"{name} is not installed: apt-get install mlir-19-tools")


@dataclass(frozen=True)
class Mlir:
    """MLIR's dialects gpu, scf, arith, memref, math, vector, linalg, affine, func and llvm."""

    name: str = "mlir"
    suffixes: tuple[str, ...] = (".mlir",)
    device: bool = True

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`; of the flags only `--mlir-target=rocdl` means something, the rest are clang's."""
        compiler.check_file(source)
        text = source.read_text(encoding="utf-8", errors="replace")
        lowered, output = folder / "lowered.mlir", folder / "device.ll"
        target = "rocdl" if "--mlir-target=rocdl" in flags else "nvvm"
        pipeline = DEVICE.format(CONVERSIONS[target]) if is_device(text) else HOST
        static = re.search(r"\bmemref<[^>]*\?", text) is None
        pipeline = pipeline.replace("BARE", "use-bare-ptr-memref-call-conv=1" if static else "")
        compiler.run([_tool("mlir-opt"), str(source), f"--pass-pipeline={pipeline}", "-o", str(lowered)])
        if is_device(text):
            lowered.write_text(unwrapped(lowered.read_text(encoding="utf-8")), encoding="utf-8")
        compiler.run([_tool("mlir-translate"), "--mlir-to-llvmir", str(lowered), "-o", str(output)])
        return output.read_text(encoding="utf-8")

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: there are operations."""
        return {}


def is_device(text: str) -> bool:
    """Whether a module of MLIR holds kernels for a grid."""
    return re.search(r"^\s*gpu\.module\b", text, re.MULTILINE) is not None


def unwrapped(text: str) -> str:
    """The body of the `gpu.module`, which mlir-translate does not translate, as a module of its own.

    Raises:
        NotCompiled: there is not one of them.
    """
    lines = text.splitlines()
    starts = [k for k, line in enumerate(lines) if re.match(r"\s*gpu\.module\b", line)]
    if len(starts) != 1:
        raise NotCompiled(f"{len(starts)} gpu.modules in one file: one is translated")
    indent = len(lines[starts[0]]) - len(lines[starts[0]].lstrip())
    end = next(k for k in range(starts[0], len(lines)) if re.match(rf" {{{indent}}}\}}", lines[k]))
    body = [re.sub(r"\bgpu\.kernel, ", "", line) for line in lines[starts[0] + 1 : end]]
    return "\n".join(["module {", *body, "}", ""])


LANGUAGE = Mlir()
