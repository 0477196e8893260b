"""Runs a C compiler in a process with limits on its time and memory: to LLVM IR, and to a native library."""

import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SECONDS = 20
MEMORY = 2 << 30
"""Bytes of address space that a compiler may use."""
NAMES = ("clang-19", "clang")
INSTALL = "apt-get install clang-19"
MAJOR = 19
"""The version whose IR is read; another one is tried, and what it prints differently is refused."""


class NotCompiled(Exception):
    """The compiler is missing, failed, or took too long. The message is the compiler's own."""


@dataclass(frozen=True)
class Compiler:
    """A compiler: where it is and what it calls itself."""

    path: str
    version: str


def find() -> Compiler:
    """The clang to use.

    Raises:
        NotCompiled: there is none.
    """
    for name in NAMES:
        path = shutil.which(name)
        if path:
            said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=SECONDS, check=False)
            return Compiler(path, said.stdout.splitlines()[0] if said.stdout else name)
    raise NotCompiled(f"clang is not installed: {INSTALL}")


def _limits() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEMORY >> 3, MEMORY >> 3))


def run(command: Sequence[str]) -> None:
    """Run a compiler command.

    Raises:
        NotCompiled: as its name says, with what the compiler printed.
    """
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=2 * SECONDS, check=False, preexec_fn=_limits,
            stdin=subprocess.DEVNULL, errors="replace",
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise NotCompiled(f"the compiler was stopped after {2 * SECONDS} s") from None
    if done.returncode < 0:
        by = signal.Signals(-done.returncode).name
        raise NotCompiled(f"the compiler was stopped by {by} (limits: {SECONDS} s, {MEMORY >> 20} MiB)")
    if done.returncode:
        raise NotCompiled(done.stderr.strip()[-4000:] or f"the compiler ended with status {done.returncode}")


def to_ir(compiler: Compiler, source: Path, flags: Sequence[str], output: Path) -> str:
    """The LLVM IR of a C source, as text; of a source that is LLVM IR text already, the text itself.

    Raises:
        NotCompiled: it does not compile.
    """
    if source.suffix == ".ll":
        return source.read_text()
    run([compiler.path, "-S", "-emit-llvm", "-gline-tables-only", *flags, "-o", str(output), str(source)])
    return output.read_text()


def to_library(compiler: Compiler, source: Path, flags: Sequence[str], output: Path) -> None:
    """The shared library of a C source.

    Raises:
        NotCompiled: it does not compile.
    """
    # A static function cannot be called from a library, and IR without debug information needs no more.
    extra = ["-Wno-override-module"] if source.suffix == ".ll" else []
    run([compiler.path, "-shared", "-fPIC", "-g", *extra, *flags, "-o", str(output), str(source), "-lm"])


def defined(ir: str) -> list[str]:
    """Names of the functions that a text of LLVM IR defines, for messages."""
    return re.findall(r"^define [^@]*@([-A-Za-z$._0-9]+)\(", ir, re.MULTILINE)
