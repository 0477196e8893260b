"""The generated C, compiled for this machine at first use, and loaded.

Products have kernels for several instruction sets besides: the widest that the processor has is used, and gives the
same bits. The environment variable SEPTET_ISA names one instead: avx512, or plain for none.

The library is kept in the user's cache folder under a hash of the source, the compiler and everything that the
compiler says it compiles for, so that a folder shared between machines does no harm. The environment variable
SEPTET_NATIVE decides: 0, never; 1, an error if it cannot be had; not set, NumPy takes its place, and that is told.
"""

import ctypes
import functools
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import platformdirs
from numpy.typing import NDArray

from septet.codegen.core.rational import RenderError
from septet.codegen.targets import vectors
from septet.codegen.targets.names import prefix, stem
from septet.errors import one_line
from septet.solvers.bounded import bound
from septet.spec.catalogue import KNOWN, AnyFormat, row_bytes
from septet.spec.formats import FORMATS, Format

FLAGS = ("-std=c11", "-O3", "-fPIC", "-shared")
TUNED = (*FLAGS, "-march=native")
LACKING = "this processor does not have"
"""What is said of an instruction set that cannot be used here."""
EXACT = ("-ffp-contract=off", "-fno-signed-zeros", "-ffinite-math-only")
"""For C that gives the bytes of NumPy: operations are rounded one by one; no number is a NaN, an infinity, or minus
zero where that would matter."""
TOGETHER = 6
"""Vectors from which on it is faster to multiply them together than one by one."""
WIDEST = 64
"""The most vectors that a vector kernel multiplies together: it has a byte a weight for each, and its sum a group."""

TOLD: list[str] = []
"""Why NumPy takes the kernels' place, once that was told."""


class NoCompiler(RuntimeError):
    """The kernels cannot be compiled or loaded, and why."""


class Kernels:
    """A format's compiled kernels.

    Attributes:
        library: the shared library; its functions are those of the generated header.
        prefix: what their names begin with.
        vectors: whether vector kernels are used where there are some.
    """

    def __init__(self, fmt: Format, path: Path, vectors: bool = False) -> None:
        self.fmt, self.prefix, self._vectors = fmt, prefix(fmt), vectors
        self.library = ctypes.CDLL(str(path))

    @functools.cached_property
    def vector(self) -> "Vector | None":
        """The kernels of the widest instruction set that this processor has, or of the one that SEPTET_ISA names.

        Raises:
            NoCompiler: the one that is named is not known, cannot be compiled, or the processor does not have it.
        """
        return vector(self.fmt) if self._vectors else None

    def run(self, name: str, *arguments: "NDArray[np.generic] | int | float") -> int:
        """Call a function, as the module's `run`."""
        return run(self.library, self.prefix + name, *arguments)

    def matvec(
        self, stored: NDArray[np.uint8], group: int, columns: int, activations: NDArray[np.int8], scale: float,
        threads: int = 1,
    ) -> NDArray[np.float32] | None:  # fmt: skip
        """Stored rows times a vector of activations times its scale; None if the input is not valid.

        Rows are dealt out to the threads; the bits do not depend on how many there are.
        """
        stored, activations = np.ascontiguousarray(stored), np.ascontiguousarray(activations)
        products = np.empty(stored.shape[0], np.float32)
        vector = self.vector

        def part(first: int, last: int) -> bool:
            given = stored[first:last], last - first, columns, group, activations, float(scale), products[first:last]
            return (vector is not None and vector.run("matvec", *given) == 0) or self.run("matvec", *given) == 0

        size = max(1, -(-len(stored) // threads))
        parts = [(first, min(first + size, len(stored))) for first in range(0, len(stored), size)] or [(0, 0)]
        if threads == 1:
            return products if part(*parts[0]) else None
        with ThreadPoolExecutor(threads) as pool:  # calls of C let go of the interpreter's lock
            return products if all(pool.map(lambda ends: part(*ends), parts)) else None

    def quantize(self, weights: NDArray[np.float32], group: int) -> NDArray[np.uint8] | None:
        """Stored rows [rows, row_bytes] of weights [rows, columns]; None if there is a weight that has no code."""
        rows, columns = weights.shape
        stored = np.empty((rows, row_bytes(self.fmt, group, columns)), np.uint8)
        weights = np.ascontiguousarray(weights, np.float32)
        return stored if self.run("quantize_rows", weights, rows, columns, group, stored) == 0 else None

    def dequantize(self, stored: NDArray[np.uint8], group: int, columns: int) -> NDArray[np.float32] | None:
        """Weights [rows, columns] of stored rows; None if the bytes are not valid groups."""
        rows = stored.shape[0]
        weights = np.empty((rows, columns), np.float32)
        stored = np.ascontiguousarray(stored)
        vector = self.vector
        given = stored, rows, columns, group, weights
        if vector is not None and vector.has("dequantize_rows") and vector.run("dequantize_rows", *given) == 0:
            return weights
        return weights if self.run("dequantize_rows", *given) == 0 else None


class Vector:
    """A format's compiled kernels for one instruction set.

    Attributes:
        isa: the instruction set.
    """

    def __init__(self, fmt: AnyFormat, isa: str, path: Path) -> None:
        self.isa, self.prefix = isa, prefix(fmt)
        self.library = ctypes.CDLL(str(path))
        if not run(self.library, f"{self.prefix}has_{isa}"):
            raise NoCompiler(f"{LACKING} {isa}")

    def run(self, name: str, *arguments: "NDArray[np.generic] | int | float") -> int:
        """Call a function, as `Kernels.run`. A status that is not 0 is the plain kernel's to explain."""
        return run(self.library, f"{self.prefix}{name}_{self.isa}", *arguments)

    def has(self, name: str) -> bool:
        """Whether there is such a function for the instruction set."""
        return self.function(name) is not None

    def function(self, name: str) -> Any:
        """The function for the instruction set, or None."""
        return getattr(self.library, f"{self.prefix}{name}_{self.isa}", None)

    def matmul(
        self, stored: NDArray[np.uint8], group: int, columns: int, activations: NDArray[np.int8],
        scales: NDArray[np.float32],
    ) -> NDArray[np.float32] | None:  # fmt: skip
        """Products [vectors, rows] of stored rows; None if the input is not valid or there is no kernel."""
        if not self.has("matmul"):
            return None
        vectors, rows = len(activations), len(stored)
        products = np.empty((vectors, rows), np.float32)
        groups = -(-columns // group)
        work = np.empty(groups * (WIDEST * group + 4 * WIDEST), np.uint8)
        given = stored, rows, columns, group, activations, scales, vectors, work
        return products if self.run("matmul", *given, products) == 0 else None


class Multiplying(Protocol):
    """Compiled kernels of a format, vector kernels among them where the processor has them."""

    @property
    def vector(self) -> Vector | None:
        """The vector kernels."""

    def matvec(
        self, stored: NDArray[np.uint8], group: int, columns: int, activations: NDArray[np.int8], scale: float
    ) -> NDArray[np.float32] | None:
        """Stored rows times a vector of activations times its scale; None if the input is not valid."""


def products(
    kernels: Multiplying, stored: NDArray[np.uint8], group: int, columns: int, activations: NDArray[np.int8],
    scales: NDArray[np.float32],
) -> NDArray[np.float32] | None:  # fmt: skip
    """Products [vectors, rows] of contiguous rows: of many vectors together where that is faster, or one by one.

    None if the input is not valid.
    """
    if kernels.vector is not None and len(activations) >= TOGETHER:
        together = kernels.vector.matmul(stored, group, columns, activations, np.ascontiguousarray(scales))
        if together is not None:
            return together
    found = np.empty((len(activations), len(stored)), np.float32)
    for i, (vector, scale) in enumerate(zip(activations, scales, strict=True)):
        product = kernels.matvec(stored, group, columns, vector, float(scale))
        if product is None:
            return None
        found[i] = product
    return found


class Own:
    """The compiled functions of a C text of this package, whose names begin with a prefix."""

    def __init__(self, path: Path, prefix: str) -> None:
        self.library, self.prefix = ctypes.CDLL(str(path)), prefix

    def call(self, name: str, *arguments: NDArray[Any] | float | int | None) -> int:
        """Call a function: arrays as pointers, None as no array, integers as size_t, floats as binary64. Its status."""
        passed: list[object] = []
        for a in arguments:
            if isinstance(a, np.ndarray):
                passed.append(a.ctypes.data_as(ctypes.c_void_p))
            elif isinstance(a, float):
                passed.append(ctypes.c_double(a))
            else:
                passed.append(None if a is None else ctypes.c_size_t(a))
        return int(getattr(self.library, self.prefix + name)(*passed))


def own(texts: tuple[str, ...], prefix: str) -> Own | None:
    """The functions of a C text of this package, the first, compiled if need be; None where NumPy is to be used.

    Raises:
        NoCompiler: SEPTET_NATIVE is 1 and they cannot be had.
    """
    wanted = os.environ.get("SEPTET_NATIVE", "")
    if wanted == "0":
        return None
    made = _attempt_own(texts, prefix)
    if isinstance(made, Own):
        return made
    if wanted == "1":
        raise NoCompiler(made)
    _tell(made)
    return None


def _tell(reason: str) -> None:
    """Say once, on standard error, that NumPy takes the kernels' place, why, and what that costs."""
    if not TOLD:
        TOLD.append(reason)
        print(
            f"warning: the C kernels cannot be had ({one_line(reason.splitlines()[0])}): NumPy takes their place, with "
            "the same result; lattices take some four times as long, chains some seventy times; SEPTET_NATIVE=0 asks "
            "for that",
            file=sys.stderr,
        )


@functools.cache
def _attempt_own(texts: tuple[str, ...], prefix: str) -> Own | str:
    found = {name: (resources.files("septet") / "c" / name).read_text("utf-8") for name in texts}
    try:
        folder = platformdirs.user_cache_path("septet") / "native"
        return Own(shared(texts[0], found, (*tuned(), *EXACT), folder), prefix)
    except (OSError, subprocess.SubprocessError, NoCompiler) as problem:  # not tried again in this process
        return str(problem)


def run(library: ctypes.CDLL, name: str, *arguments: "NDArray[np.generic] | int | float") -> int:
    """Call a function: arrays as pointers, integers as size_t, floats as binary32. Returns its status.

    Raises:
        ValueError: an array is not contiguous.
    """
    passed: list[object] = []
    for a in arguments:
        if isinstance(a, np.ndarray):
            if not a.flags.c_contiguous:
                raise ValueError("an array is not contiguous")
            passed.append(a.ctypes.data_as(ctypes.c_void_p))
        else:
            passed.append(ctypes.c_float(a) if isinstance(a, float) else ctypes.c_size_t(a))
    return int(getattr(library, name)(*passed))


def vector(fmt: AnyFormat) -> Vector | None:
    """The vector kernels to use for a format, compiled if need be; None for the plain ones.

    Raises:
        NoCompiler: SEPTET_ISA names one that is not known, cannot be compiled, or that the processor does not have.
    """
    wanted = os.environ.get("SEPTET_ISA", "")
    if wanted == "plain":
        return None
    if wanted:
        if wanted not in vectors.FLAGS:
            raise NoCompiler(f"SEPTET_ISA={wanted}: known are plain, {', '.join(vectors.FLAGS)}")
        return of_isa(fmt, wanted) if wanted in vectors.sets(fmt) else None
    for isa in vectors.sets(fmt, platform.machine()):
        try:
            return of_isa(fmt, isa)
        except NoCompiler:
            continue
    return None


def of_isa(fmt: AnyFormat, isa: str) -> Vector:
    """A format's kernels for one instruction set.

    Raises:
        NoCompiler: they cannot be compiled, or the processor does not have it.
    """
    made = _attempt_isa(fmt, isa)
    if isinstance(made, str):
        raise NoCompiler(made)
    return made


@functools.cache
def _attempt_isa(fmt: AnyFormat, isa: str) -> Vector | str:
    if platform.machine() not in vectors.PROCESSORS[isa]:
        return f"{LACKING} {isa}"
    folder = platformdirs.user_cache_path("septet") / "native"
    try:
        source = vectors.name(fmt, isa)
        text = generated(source) if KNOWN.get(fmt.name) == fmt else vectors.source(fmt, isa)
        return Vector(fmt, isa, shared(source, {source: text}, (*FLAGS, *vectors.FLAGS[isa]), folder))
    except (OSError, subprocess.SubprocessError, NoCompiler, RenderError) as error:  # not tried again
        return str(error)


def kernels(fmt: Format) -> Kernels | None:
    """A format's kernels, compiled if need be; None where NumPy is to be used.

    Raises:
        NoCompiler: SEPTET_NATIVE is 1 and they cannot be had.
    """
    wanted = os.environ.get("SEPTET_NATIVE", "")
    if wanted == "0" or FORMATS.get(fmt.name) != fmt:
        return None
    try:
        return _loaded(fmt)
    except NoCompiler as problem:
        if wanted == "1":
            raise
        _tell(str(problem))
        return None


@functools.cache
def _attempt(fmt: Format) -> Kernels | str:
    try:
        return Kernels(fmt, compiled(fmt, platformdirs.user_cache_path("septet") / "native"), True)
    except (OSError, subprocess.SubprocessError, NoCompiler) as error:  # not tried again in this process
        return str(error)


def _loaded(fmt: Format) -> Kernels:
    made = _attempt(fmt)
    if isinstance(made, str):
        raise NoCompiler(made)
    return made


def compiler() -> list[str]:
    """The command of a C compiler: $CC, cc, gcc, clang, or that of the package ziglang.

    Raises:
        NoCompiler: there is none.
    """
    if os.environ.get("CC"):
        return shlex.split(os.environ["CC"])
    for name in ("cc", "gcc", "clang"):
        if shutil.which(name):
            return [name]
    if importlib.util.find_spec("ziglang"):
        return [sys.executable, "-m", "ziglang", "cc"]
    raise NoCompiler("no C compiler: set CC, or install the package ziglang")


def compiled(fmt: Format, folder: Path) -> Path:
    """The shared library of a format's kernels, in a folder; compiled unless it is there.

    Raises:
        NoCompiler: the compiler fails; its message is in the error's.
        OSError: there is no compiler, or the folder cannot be written.
    """
    texts = {name: generated(name) for name in (f"{stem(fmt)}.h", f"{stem(fmt)}.c")}
    return shared(f"{stem(fmt)}.c", texts, tuned(), folder)


def tuned() -> tuple[str, ...]:
    """The flags for this machine's own instructions, where the compiler knows them.

    Raises:
        NoCompiler: there is no compiler.
    """
    return TUNED if _output([*compiler(), "-march=native", "-dM", "-E", "-x", "c", os.devnull]) else FLAGS


def generated(name: str) -> str:
    """The text of a file of generated C that is shipped."""
    return (resources.files("septet.codegen") / "generated" / "c" / name).read_text("utf-8")


def shared(source: str, texts: Mapping[str, str], flags: Sequence[str], folder: Path) -> Path:
    """The shared library of one of some texts, by their names, in a folder; compiled unless it is there."""
    command = compiler()
    machine = _output([*command, *flags[2:], "-dM", "-E", "-x", "c", os.devnull])
    made_of = [*command, *flags, _output([*command, "--version"]), machine, *texts.values()]
    name = source.removesuffix(".c")
    library = folder / f"{name}-{hashlib.sha256(chr(0).join(made_of).encode()).hexdigest()[:32]}.so"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            for file, text in texts.items():
                (Path(scratch) / file).write_text(text, "utf-8")
            made = Path(scratch) / library.name
            done = subprocess.run(
                [*command, *flags, "-o", str(made), str(Path(scratch) / source), "-lm"],
                capture_output=True, text=True, timeout=120, check=False,
            )  # fmt: skip
            if done.returncode:
                raise NoCompiler(f"{shlex.join(command)}: {done.stderr.strip()}")
            os.replace(made, library)  # whole or not at all, whoever else is at it
        bound(folder, 256)
    return library


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout if done.returncode == 0 else ""
