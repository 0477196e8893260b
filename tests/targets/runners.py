"""Runs the kernels of each target on this machine, whatever hardware they are for."""

import ctypes
import shutil
import subprocess
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from septet.audit.native import device
from septet.codegen.passes.lower import lower
from septet.codegen.passes.schedule import SCHEDULES
from septet.codegen.program.operations import program
from septet.codegen.targets.catalogue import TARGETS, AnyFormat, Target, file_name, render
from septet.codegen.targets.names import prefix

Arrays = NDArray[Any]
WORKGROUPS = {s.procedure: (s.workgroup, bool(s.lanes)) for s in SCHEDULES}
RACES = 7
"""The seed of the order in which threads run, so that what depends on an order shows."""


class Runner(ABC):
    """The kernels of a format in a target's language, compiled."""

    @abstractmethod
    def run(self, operation: str, turns: int, *arguments: Any) -> int:
        """Run an operation; its status. `turns` is how many turns its outermost loop has."""


class Host(Runner):
    """Procedures for a CPU, in a shared library."""

    def __init__(self, target: Target, fmt: AnyFormat, folder: Path) -> None:
        self.prefix = prefix(fmt)
        source = folder / file_name(target, fmt)
        source.write_text(render(target, fmt), encoding="utf-8")
        self.library = ctypes.CDLL(str(self.build(source, folder / "kernels.so")))

    def build(self, source: Path, library: Path) -> Path:
        """Compile the file."""
        command = ["gcc", "-std=c11", "-O2", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-ffp-contract=off"]
        subprocess.run([*command, "-shared", "-fPIC", "-o", library, source, "-lm"], check=True)
        return library

    def passed(self, a: Any) -> list[Any]:
        """An argument as the library takes it."""
        return [a.ctypes.data_as(ctypes.c_void_p) if isinstance(a, np.ndarray) else ctypes.c_int32(a)]

    def name(self, operation: str) -> str:
        """The symbol of an operation."""
        return self.prefix + operation

    def run(self, operation: str, turns: int, *arguments: Any) -> int:
        return int(getattr(self.library, self.name(operation))(*(p for a in arguments for p in self.passed(a))))


class Emulated(Runner):
    """Procedures for AArch64: a program that reads arguments, calls one, and writes what came of it, under QEMU."""

    def __init__(self, target: Target, fmt: AnyFormat, folder: Path) -> None:
        lowered = lower(program(fmt))
        self.operations = [p for p in lowered.procedures if any(a.element for a in p.parameters)]
        source = folder / file_name(target, fmt)
        calls = "".join(self._call(i, prefix(fmt) + p.name, len(p.parameters)) for i, p in enumerate(self.operations))
        source.write_text(render(target, fmt) + DRIVER.replace("CALLS", calls), encoding="utf-8")
        self.file = folder / "kernels"
        command = ["aarch64-linux-gnu-gcc", "-std=c11", "-O2", "-ffp-contract=off", "-w", "-static", "-o", self.file]
        subprocess.run([*command, source, "-lm"], check=True)

    def _call(self, index: int, name: str, count: int) -> str:
        arrays = [a.element is not None for a in self.operations[index].parameters]
        given = ", ".join(f"a[{k}]" if array else f"*(int32_t *)a[{k}]" for k, array in enumerate(arrays))
        return f"    if (operation == {index}) status = {name}({given});\n"

    def run(self, operation: str, turns: int, *arguments: Any) -> int:
        index = next(i for i, p in enumerate(self.operations) if p.name == operation)
        given = [np.asarray(a, None if isinstance(a, np.ndarray) else np.int32) for a in arguments]
        sent = np.array([index, len(given), *(a.nbytes for a in given)], np.int64).tobytes()
        sent += b"".join(a.tobytes() for a in given)
        said = subprocess.run(["qemu-aarch64", self.file], input=sent, capture_output=True, check=True).stdout
        at = 4
        for a, original in zip(given, arguments, strict=True):
            if isinstance(original, np.ndarray):
                original[...] = np.frombuffer(said[at : at + a.nbytes], a.dtype).reshape(original.shape)
            at += a.nbytes
        return int(np.frombuffer(said[:4], np.int32)[0])


DRIVER = """
#include <stdio.h>
#include <stdlib.h>
int main(void)
{
    int64_t head[2], size[16];
    void *a[16];
    if (fread(head, 8, 2, stdin) != 2 || fread(size, 8, head[1], stdin) != (size_t)head[1]) return 1;
    for (int k = 0; k < head[1]; k++) {
        a[k] = malloc(size[k] + 1);
        if (fread(a[k], 1, size[k], stdin) != (size_t)size[k]) return 1;
    }
    const int64_t operation = head[0];
    int32_t status = -1;
CALLS
    fwrite(&status, 4, 1, stdout);
    for (int k = 0; k < head[1]; k++) fwrite(a[k], 1, size[k], stdout);
    return 0;
}
"""


class Fortran(Host):
    """Functions of a module, which C can call."""

    OPTIONS: tuple[str, ...] = ("-O2", "-ffp-contract=off")
    WARNINGS = ("-std=f2018", "-Wall", "-Werror", "-Wno-unused-dummy-argument", "-Wno-c-binding-type")

    def build(self, source: Path, library: Path) -> Path:
        command = ["gfortran", *self.WARNINGS, *self.OPTIONS, "-J", source.parent, "-shared", "-fPIC"]
        subprocess.run([*command, "-o", library, source], check=True)
        return library


class Checked(Fortran):
    """The same module, with gfortran's checks as it runs."""

    OPTIONS = ("-O0", "-fcheck=all")


class Contracted(Fortran):
    """The same module, where the compiler may fuse products and sums: its results have to be the same."""

    OPTIONS = ("-O3", "-march=native", "-ffp-contract=fast")


class Flang(Fortran):
    """The same module, as LLVM's compiler reads it."""

    def build(self, source: Path, library: Path) -> Path:
        command = ["flang-new-19", "-O2", "-ffp-contract=off", "-module-dir", source.parent, "-shared", "-fPIC"]
        subprocess.run([*command, "-o", library, source, "-lm"], check=True)
        return library


class Ada(Host):
    """Functions of a package, with Ada's checks; an array comes with the element at which its part begins."""

    def build(self, source: Path, library: Path) -> Path:
        folder = source.parent
        subprocess.run(["gnatchop", "-q", source.name], cwd=folder, check=True)
        (body,) = folder.glob("*.adb")
        command = ["gcc", "-c", "-gnat2012", "-gnata", "-gnatws", "-O1", "-ffp-contract=off", "-fPIC", body.name]
        subprocess.run(command, cwd=folder, check=True)
        asked = ["gcc", "-print-file-name=adalib"]
        place = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        linked = ["-L", place, f"-Wl,-rpath,{place}", "-lgnat", "-lm"]
        subprocess.run(["gcc", "-shared", "-o", library, body.with_suffix(".o"), *linked], check=True)
        return library

    def passed(self, a: Any) -> list[Any]:
        return [*super().passed(a), ctypes.c_int64(0)] if isinstance(a, np.ndarray) else super().passed(a)


class Mlir(Host):
    """MLIR's functions, by way of LLVM IR; an array is a descriptor of a memref and a first element."""

    PIPELINE = (
        "builtin.module(expand-strided-metadata,lower-affine,convert-scf-to-cf,convert-math-to-llvm,"
        "convert-arith-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,"
        "reconcile-unrealized-casts)"
    )

    def build(self, source: Path, library: Path) -> Path:
        lowered, text = source.with_suffix(".lowered"), source.with_suffix(".ll")
        subprocess.run(["mlir-opt-19", source, f"--pass-pipeline={self.PIPELINE}", "-o", lowered], check=True)
        subprocess.run(["mlir-translate-19", "--mlir-to-llvmir", lowered, "-o", text], check=True)
        command = ["clang-19", "-O1", "-w", "-shared", "-fPIC", "-ffp-contract=off", "-o", library, text, "-lm"]
        subprocess.run(command, check=True)
        return library

    def passed(self, a: Any) -> list[Any]:
        if not isinstance(a, np.ndarray):
            return super().passed(a)
        descriptor = np.array([a.ctypes.data, a.ctypes.data, 0, a.size, 1], np.int64)
        self.kept.append(descriptor)
        return [descriptor.ctypes.data_as(ctypes.c_void_p), ctypes.c_int64(0)]

    def name(self, operation: str) -> str:
        self.kept: list[Arrays] = []
        return f"_mlir_ciface_{self.prefix}{operation}"


class Device(Runner):
    """Kernels of a grid, run on this CPU with a fiber a thread, data races and wrong accesses being faults."""

    def __init__(self, target: Target, fmt: AnyFormat, folder: Path) -> None:
        self.prefix, self.memrefs = prefix(fmt), target.suffix == ".mlir"
        source = folder / file_name(target, fmt)
        source.write_text(render(target, fmt), encoding="utf-8")
        language = "mlir" if self.memrefs else target.name
        self.launcher = device.build(source, language, folder, checked=True)

    def run(self, operation: str, turns: int, *arguments: Any) -> int:
        workgroup, lanes = WORKGROUPS[operation]
        statuses = np.full(max(1, turns), -1, np.int32)
        passed = []
        for a in (*arguments, statuses):
            if not isinstance(a, np.ndarray):
                passed.append(np.int32(a))
            elif self.memrefs:
                passed += [a, a, np.int64(0), np.int64(a.size), np.int64(1)]
            else:
                passed.append(a)
        grid = turns if lanes else -(-turns // workgroup)
        fault = self.launcher(self.prefix + operation, max(1, grid), workgroup, passed, order=RACES)
        assert fault is None, fault.told()
        wrong = statuses[statuses != 0]
        return int(wrong[0]) if wrong.size else 0


class Pocl(Runner):
    """OpenCL C on whatever OpenCL device there is, PoCL's on this CPU if there is no other."""

    def __init__(self, target: Target, fmt: AnyFormat) -> None:
        import pyopencl

        self.cl, self.prefix = pyopencl, prefix(fmt)
        self.context = pyopencl.Context([pyopencl.get_platforms()[0].get_devices()[0]])
        self.queue = pyopencl.CommandQueue(self.context)
        options = ["-cl-std=CL1.2", "-cl-fp32-correctly-rounded-divide-sqrt"]
        self.program = pyopencl.Program(self.context, render(target, fmt)).build(options)

    def run(self, operation: str, turns: int, *arguments: Any) -> int:
        workgroup, lanes = WORKGROUPS[operation]
        statuses = np.full(turns, -1, np.int32)
        flags = self.cl.mem_flags
        given = (*arguments, statuses)
        buffers = {
            i: self.cl.Buffer(self.context, flags.READ_WRITE | flags.COPY_HOST_PTR, hostbuf=a)
            for i, a in enumerate(given)
            if isinstance(a, np.ndarray)
        }
        kernel = self.cl.Kernel(self.program, self.prefix + operation)
        groups = turns if lanes else -(-turns // workgroup)
        passed = [buffers[i] if i in buffers else np.int32(a) for i, a in enumerate(given)]
        kernel(self.queue, (groups * workgroup,), (workgroup,), *passed)
        for i, buffer in buffers.items():
            self.cl.enqueue_copy(self.queue, given[i], buffer)
        wrong = statuses[statuses != 0]
        return int(wrong[0]) if wrong.size else 0


class Wgpu(Runner):
    """WGSL on whatever Vulkan device there is, Mesa's lavapipe on this CPU if there is no other."""

    def __init__(self, target: Target, fmt: AnyFormat) -> None:
        import wgpu

        self.usage, self.prefix = wgpu.BufferUsage, prefix(fmt)
        adapter = wgpu.gpu.request_adapter_sync(power_preference="high-performance")
        self.device = adapter.request_device_sync()
        self.text = render(target, fmt)
        self.module = self.device.create_shader_module(code=self.text)

    def run(self, operation: str, turns: int, *arguments: Any) -> int:
        workgroup, _ = WORKGROUPS[operation]
        statuses = np.full(turns, -1, np.int32)
        arrays = [a for a in (*arguments, statuses) if isinstance(a, np.ndarray)]
        sizes = np.array([a for a in arguments if not isinstance(a, np.ndarray)], np.int32)
        words = [np.frombuffer(a.tobytes() + bytes(-a.nbytes % 4), np.uint32) for a in (*arrays, sizes)]
        usage = self.usage.STORAGE | self.usage.COPY_SRC
        buffers = [self.device.create_buffer_with_data(data=w, usage=usage) for w in words]
        pipeline = self.device.create_compute_pipeline(
            layout="auto", compute={"module": self.module, "entry_point": self.prefix + operation}
        )
        entries = [
            {"binding": i, "resource": {"buffer": b, "offset": 0, "size": b.size}} for i, b in enumerate(buffers)
        ]
        bound = self.device.create_bind_group(layout=pipeline.get_bind_group_layout(0), entries=entries)
        encoder = self.device.create_command_encoder()
        run = encoder.begin_compute_pass()
        run.set_pipeline(pipeline)
        run.set_bind_group(0, bound)
        run.dispatch_workgroups(-(-turns // workgroup))
        run.end()
        self.device.queue.submit([encoder.finish()])
        for a, b in zip(arrays, buffers, strict=False):
            a[...] = np.frombuffer(self.device.queue.read_buffer(b), np.uint8)[: a.nbytes].view(a.dtype)
        wrong = statuses[statuses != 0]
        return int(wrong[0]) if wrong.size else 0


def runner(name: str, fmt: AnyFormat, folder: Path) -> Runner:
    """The kernels of a format for the target of that name, or for one of the roads `pocl` and `FORTRAN`."""
    if name == "pocl":
        return Pocl(TARGETS["opencl"], fmt)
    if name in FORTRAN:
        return FORTRAN[name](TARGETS["fortran"], fmt, folder)
    target = TARGETS[name]
    if name == "wgsl":
        return Wgpu(target, fmt)
    if target.device:
        return Device(target, fmt, folder)
    return {"mlir": Mlir, "neon": Emulated, "ada": Ada}.get(name, Host)(target, fmt, folder)


FORTRAN = {"fortran": Fortran, "fortran-checked": Checked, "fortran-contracted": Contracted, "flang": Flang}
"""Compilers of Fortran and how they are asked."""
NEEDS = {
    "c": ("gcc",), "ada": ("gnatchop",), "flang": ("flang-new-19",),
    **dict.fromkeys(("fortran", "fortran-checked", "fortran-contracted"), ("gfortran",)),
    "neon": ("aarch64-linux-gnu-gcc", "qemu-aarch64"),
    "mlir": ("mlir-opt-19", "clang-19"),
    "mlir-gpu": ("mlir-opt-19", "clang-19"),
}  # fmt: skip
"""Programs that a target's kernels are compiled with, clang 19 where nothing else is said."""


def missing(name: str) -> str | None:
    """A program that is wanted for a target and not installed."""
    return next((p for p in NEEDS.get(name, ("clang-19",)) if shutil.which(p) is None), None)
