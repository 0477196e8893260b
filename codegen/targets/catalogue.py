"""The targets that kernels are printed for, by name: a new one is a file beside this and a line in `TARGETS`."""

import functools
from collections.abc import Callable
from dataclasses import dataclass

from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.passes import machine
from septet.codegen.passes.inline import inline
from septet.codegen.passes.lower import lower
from septet.codegen.passes.schedule import OTHER_WORKGROUP, SCHEDULES, kernels
from septet.codegen.program.operations import program
from septet.codegen.targets import ada2012, description, fortran2018, mlir, wgsl
from septet.codegen.targets.c11 import C11
from septet.codegen.targets.clike import STATUS, Language, Printer, power_of_two
from septet.codegen.targets.cuda import CUDA
from septet.codegen.targets.hip import HIP
from septet.codegen.targets.metal import METAL
from septet.codegen.targets.names import prefix, stem
from septet.codegen.targets.neon import NEON
from septet.codegen.targets.opencl import OPENCL
from septet.spec import catalogue, own
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import BLOCKS
from septet.spec.chains import Chain
from septet.spec.formats import Format
from septet.spec.unknown import unknown

NARROW = ("dequantize_rows", "dequantize_blocks")
"""The operations that need no integers of 64 bits and store no bytes."""
LEFT_OUT = "need integers of 64 bits, store single bytes, or divide or round in a way that the language leaves open"
"""Why a narrow target does not have the others."""
SUBNORMAL = "a device may put zero in the place of a subnormal number; such weights are not the spec's"
FLAGS = "no pass may add `fastmath` flags; contraction to fused operations changes no bit"


@dataclass(frozen=True)
class Target:
    """A language, or a way of writing one.

    Attributes:
        title: what it is, in words.
        suffix: of its files' names.
        module: the file in `codegen/targets` that distinguishes it from the others.
        device: whether it has kernels for a grid; otherwise procedures for a CPU.
        text: prints a machine program, given the prefix of all names and a first comment.
        building: what a compiler must be told, or must not.
        checked: whether a launch may have workgroups of another size than a kernel says.
        narrow: whether it has no integers of 64 bits: then it has the operations `NARROW` only.
    """

    name: str
    title: str
    suffix: str
    module: str
    device: bool
    text: Callable[[machine.Program, str, str], str]
    narrow: bool = False
    building: str = ""
    checked: bool = False


def _clike(language: Language, title: str, module: str, device: bool) -> Target:
    def text(given: machine.Program, prefix: str, head: str) -> str:
        return Printer(language, prefix).file(inline(given), head)

    return Target(
        language.name, title, language.suffix, module, device, text,
        building=language.building, checked=bool(language.threads),
    )  # fmt: skip


TARGETS: dict[str, Target] = {
    t.name: t
    for t in (
        _clike(C11, "C11", "c11", device=False),
        _clike(NEON, "C11 for AArch64", "neon", device=False),
        Target("fortran", "Fortran 2018", ".f90", "fortran2018", False, fortran2018.module, building="no -ffast-math"),
        Target("ada", "Ada 2012", ".ada", "ada2012", False, ada2012.module, building="no -ffast-math"),
        _clike(CUDA, "CUDA C++", "cuda", device=True),
        _clike(HIP, "HIP C++", "hip", device=True),
        _clike(OPENCL, "OpenCL C 1.2", "opencl", device=True),
        _clike(METAL, "Metal", "metal", device=True),
        Target("wgsl", "WGSL", ".wgsl", "wgsl", True, wgsl.module, narrow=True, building=SUBNORMAL),
        Target("mlir", "MLIR: func, scf, arith, math, memref", ".mlir", "mlir", False, mlir.module, building=FLAGS),
        Target("mlir-gpu", "MLIR: the gpu dialect", ".mlir", "mlir", True, mlir.module, building=FLAGS),
    )
}


AnyFormat = Format | Chain | BlockFormat

ALL: dict[str, AnyFormat] = {**catalogue.KNOWN, **BLOCKS}
"""Every format that kernels are printed for: Septet's lattices and chains, and blocks of others."""


def find(name: str) -> AnyFormat:
    """The format of that name: Septet's, another project's, or the user's own.

    Raises:
        ValueError: there is none; the message lists those there are.
    """
    found = BLOCKS.get(name) or own.find(name)
    if found is not None:
        return found
    try:
        return catalogue.find(name)
    except ValueError:
        raise ValueError(unknown("format", name, (*ALL, *own.names()))) from None


def file_name(target: Target, fmt: AnyFormat) -> str:
    """The name of the file with a format's kernels."""
    return f"{stem(fmt)}{target.suffix}"


@functools.cache
def _machine(fmt: AnyFormat, device: bool, narrow: bool, checked: bool) -> machine.Program:
    lowered = lower(program(fmt), NARROW if narrow else None, narrow)
    return kernels(lowered, checked=checked) if device else lowered


def render(target: Target, fmt: AnyFormat) -> str:
    """The kernels of a format in a target's language.

    Raises:
        LiftError: an operation cannot be lifted.
        RenderError: the language cannot hold a value of it.
    """
    mark = f", fingerprint {fingerprint(fmt)}" if isinstance(fmt, Format | Chain) else ""
    head = f"Kernels of format {fmt.name} for {target.title}{mark};\n    written by `septet codegen`."
    lines = description.stored(fmt) if isinstance(fmt, Format | Chain) else []
    if "matmul" in program(fmt).procedures:
        lines += description.order()
    lines.append("Sizes are numbers of weights, rows and vectors, none below zero.")
    if target.device:
        lines.append("Where the format has no such `group`, no thread writes anything, a status neither.")
    head += "".join(f"\n    {line}" for line in lines) + "\n   "
    said = STATUS if target.checked else STATUS[:OTHER_WORKGROUP]
    head += " Statuses:\n    " + ";\n    ".join(f"{number} {says}" for number, says in enumerate(said)) + "."
    if isinstance(fmt, Format):
        grid = fmt.scale.grid
        head += f"\n    Integers that stand for weights and scales count units of 2^{grid}, {power_of_two(grid)[:-1]}."
    if target.building:
        head += f"\n    Building: {target.building}."
    if left_out(target, fmt):
        head += f"\n    Left out: {', '.join(left_out(target, fmt))}, which {LEFT_OUT}."
    return target.text(_machine(fmt, target.device, target.narrow, target.checked), prefix(fmt), head)


def left_out(target: Target, fmt: AnyFormat) -> list[str]:
    """The operations of a format that a target has no kernels for."""
    if not target.narrow:
        return []
    return [s.procedure for s in SCHEDULES if s.procedure in program(fmt).procedures and s.procedure not in NARROW]
