"""The generated C, compiled for this machine at first use, and loaded.

The library is kept in the user's cache folder under a hash of the source, the compiler and everything that the
compiler says it compiles for, so that a folder shared between machines does no harm. The environment variable
SEPTET_NATIVE decides: 0, never; 1, an error if it cannot be had; not set, NumPy takes its place.
"""

import ctypes
import functools
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray

from septet.spec.formats import FORMATS, Format
from septet.spec.storage import row_bytes

FLAGS = ("-std=c11", "-O3", "-fPIC", "-shared")
TUNED = (*FLAGS, "-march=native")


class NoCompiler(RuntimeError):
    """The kernels cannot be compiled or loaded, and why."""


class Kernels:
    """A format's compiled kernels.

    Attributes:
        library: the shared library; its functions are those of the generated header.
        prefix: what their names begin with.
    """

    def __init__(self, fmt: Format, path: Path) -> None:
        self.fmt, self.prefix = fmt, f"septet_{stem(fmt)}_"
        self.library = ctypes.CDLL(str(path))

    def run(self, name: str, *arguments: "NDArray[np.generic] | int | float") -> int:
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
        return int(getattr(self.library, self.prefix + name)(*passed))

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
        return weights if self.run("dequantize_rows", stored, rows, columns, group, weights) == 0 else None


def stem(fmt: Format) -> str:
    """The name of a format's generated files and functions."""
    return re.sub(r"[^a-z0-9]+", "_", fmt.name.lower())


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
    except NoCompiler:
        if wanted == "1":
            raise
        return None


@functools.cache
def _attempt(fmt: Format) -> Kernels | str:
    try:
        return Kernels(fmt, compiled(fmt, platformdirs.user_cache_path("septet") / "native"))
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
    command = compiler()
    flags = TUNED if _output([*command, "-march=native", "-dM", "-E", "-x", "c", os.devnull]) else FLAGS
    machine = _output([*command, *flags[2:], "-dM", "-E", "-x", "c", os.devnull])
    source = resources.files("septet.codegen") / "generated" / "c"
    texts = {name: (source / name).read_text("utf-8") for name in (f"{stem(fmt)}.h", f"{stem(fmt)}.c")}
    made_of = [*command, *flags, _output([*command, "--version"]), machine, *texts.values()]
    library = folder / f"{stem(fmt)}-{hashlib.sha256(chr(0).join(made_of).encode()).hexdigest()[:32]}.so"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            for name, text in texts.items():
                (Path(scratch) / name).write_text(text, "utf-8")
            made = Path(scratch) / library.name
            done = subprocess.run(
                [*command, *flags, "-o", str(made), str(Path(scratch) / f"{stem(fmt)}.c")],
                capture_output=True, text=True, timeout=120, check=False,
            )  # fmt: skip
            if done.returncode:
                raise NoCompiler(f"{shlex.join(command)}: {done.stderr.strip()}")
            os.replace(made, library)  # whole or not at all, whoever else is at it
    return library


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout if done.returncode == 0 else ""
