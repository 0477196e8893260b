"""`septet targets`: the languages that kernels are printed for, and what there is here to compile and run them."""

import shutil
from dataclasses import asdict, dataclass
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

import septet.codegen
from septet.codegen.core.lift import LiftError
from septet.codegen.core.rational import RenderError
from septet.codegen.targets.catalogue import ALL, LEFT_OUT, NARROW, TARGETS, Target, render
from septet.console import counting, print_table, write_json
from septet.proofs.obligations import spec_digest
from septet.proofs.run import digest
from septet.solvers.cache import Cache, folder


@dataclass(frozen=True)
class Road:
    """How a target's kernels are compiled and run without its hardware: programs or Python packages, and a sentence."""

    programs: tuple[str, ...]
    how: str


FIBERS = "clang's device IR on the CPU, a fiber a thread"
ROADS = {
    "c": Road(("cc",), "on the CPU"),
    "cuda": Road(("clang-19",), FIBERS),
    "hip": Road(("clang-19",), FIBERS),
    "opencl": Road(("clang-19",), f"{FIBERS}; PoCL"),
    "metal": Road(("clang-19",), f"{FIBERS}, as clang reads it"),
    "wgsl": Road(("wgpu",), "wgpu on a Vulkan device, Mesa's lavapipe if there is no other"),
    "mlir": Road(("mlir-opt-19", "mlir-translate-19", "clang-19"), "LLVM IR on the CPU"),
    "mlir-gpu": Road(("mlir-opt-19", "mlir-translate-19", "clang-19"), "NVVM's LLVM IR on the CPU, a fiber a thread"),
    "neon": Road(("aarch64-linux-gnu-gcc", "qemu-aarch64"), "qemu"),
    "fortran": Road(("gfortran",), "on the CPU"),
    "ada": Road(("gnatchop",), "on the CPU, with Ada's checks of ranges"),
}


def targets(
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the table as JSON; - is standard output.")
    ] = None,
) -> int:
    """List the languages that kernels are printed for, and how they are run on a machine without the hardware.

    A format counts where all operations that the target has kernels for can be printed. `lines` are those of the file
    that distinguishes the target from the others.

    Example: septet targets
    """
    cache = Cache(folder())
    key = f"what targets refuse {spec_digest()} {digest(septet.codegen)}"
    refused: dict[str, dict[str, str]] | None = cache.get_any(key)
    if refused is None:
        with counting("printing", "targets") as told:
            refused = {}
            for k, (name, target) in enumerate(TARGETS.items()):
                told(k, len(TARGETS))
                refused[name] = {fmt: reason for fmt in ALL if (reason := _refused(target, fmt))}
        cache.put_any(key, refused)
    table = [_row(target, refused[name]) for name, target in TARGETS.items()]
    rows = [
        (
            row.name,
            row.title,
            f"{len(row.formats)} of {len(row.formats) + len(row.refused)}",
            str(row.lines),
            "found" if not row.missing else f"not found: {', '.join(row.missing)}",
            row.run,
        )
        for row in table
    ]
    print_table(("target", "language", "formats", "lines", "compiler", "run here by"), rows)
    for row in table:
        for name, reason in row.refused.items():
            typer.echo(f"{row.name} does not have {name}: {reason}")
    for target in TARGETS.values():
        if target.narrow:
            typer.echo(f"{target.name} has {' and '.join(NARROW)} only: the other operations {LEFT_OUT}")
    write_json(json_file, {"targets": [asdict(row) for row in table]})
    return 0


@dataclass(frozen=True)
class Row:
    """A target in the table.

    Attributes:
        kernels: "device" or "host".
        refused: for each format that the language cannot hold, the reason.
        missing: programs that are wanted to run it and not found.
    """

    name: str
    title: str
    kernels: str
    formats: list[str]
    refused: dict[str, str]
    lines: int
    missing: list[str]
    run: str


def _row(target: Target, refused: dict[str, str]) -> Row:
    road = ROADS[target.name]
    return Row(
        target.name,
        target.title,
        "device" if target.device else "host",
        [name for name in ALL if name not in refused],
        refused,
        lines(target),
        [name for name in road.programs if shutil.which(name) is None and find_spec(name) is None],
        road.how,
    )


def lines(target: Target) -> int:
    """Lines of the file that distinguishes a target."""
    file = resources.files("septet.codegen.targets").joinpath(f"{target.module}.py")
    return len(file.read_text(encoding="utf-8").splitlines())


def _refused(target: Target, name: str) -> str | None:
    try:
        render(target, ALL[name])
    except (LiftError, RenderError) as problem:
        return str(problem)
    return None
