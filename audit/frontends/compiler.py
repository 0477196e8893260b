"""Runs compilers in processes with limits on their time and memory: to LLVM IR, and to native libraries."""

import contextlib
import os
import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from septet.audit.frontends import older

SECONDS = 20
"""Of processor time that a compiler may use."""
PATIENCE = 120
"""Seconds after which a compiler is stopped that waits for something: on a busy machine it has few of its own."""
MEMORY = 2 << 30
"""Bytes of address space that a compiler may use."""
Kind = Literal["c", "fortran", "device", "mlir", "ptx", "rust", "text", "bitcode", "machine code"]
FORTRAN = frozenset({".f90", ".F90", ".f95", ".F95", ".f03", ".F03", ".f08", ".F08", ".f18", ".F18"})
KINDS: dict[str, Kind] = {
    **dict.fromkeys(FORTRAN, "fortran"), ".ll": "text", ".bc": "bitcode",
    **dict.fromkeys((".o", ".so", ".a", ".dylib"), "machine code"),
    **dict.fromkeys((".cu", ".hip", ".cl", ".metal"), "device"), ".mlir": "mlir", ".rs": "rust", ".ptx": "ptx",
}  # fmt: skip
"""What a file is by the end of its name; anything else is left to clang to understand."""
C_LIKE = frozenset(
    {".c", ".h", ".cc", ".cpp", ".cxx", ".c++", ".C", ".hh", ".hpp", ".hxx", ".i", ".ii", ".m", ".mm", ".inc"}
)
"""How the names of files end that clang understands by itself."""
CPLUSPLUS = frozenset({".cc", ".cpp", ".cxx", ".c++", ".C", ".ii", ".mm"})
NAMES = {
    "clang": ("clang-19", "clang"), "flang": ("flang-new-19", "flang-new", "flang"),
    "llvm-dis": ("llvm-dis-19", "llvm-dis"), "nm": ("nm", "llvm-nm-19", "llvm-nm"),
    "gcc": ("gcc",), "gfortran": ("gfortran",), "mlir-opt": ("mlir-opt-19", "mlir-opt"), "rustc": ("rustc",),
    "opt": ("opt-19", "opt"),
    "c++filt": ("c++filt", "llvm-cxxfilt-19", "llvm-cxxfilt"),
}  # fmt: skip
PACKAGES = {
    "clang": "clang-19",
    "flang": "flang-19",
    "llvm-dis": "llvm-19",
    "nm": "binutils",
    "gcc": "gcc",
    "gfortran": "gfortran",
    "mlir-opt": "mlir-19-tools",
    "rustc": "rustc",
    "opt": "llvm-19",
    "c++filt": "binutils",
}
INSTALL = "make tools, or apt-get install clang-19"
LARGEST_IR = 64 << 20
"""Bytes of LLVM IR that are read."""
MESSAGE = 4000
"""Characters of a compiler's message that are kept."""
MAJOR = 19
"""The version whose IR is read; another one is tried, and what it prints differently is refused."""


class NotCompiled(Exception):
    """The compiler is missing, failed, or took too long. The message is the compiler's own."""


@dataclass(frozen=True)
class Compiler:
    """A compiler: where it is, what it calls itself, and which one of `NAMES` it is."""

    path: str
    version: str
    name: str = "clang"


def kind(source: Path) -> Kind:
    """What a file is, by the end of its name."""
    return KINDS.get(source.suffix, "c")


def is_compiled(source: Path) -> bool:
    """Whether levels and contraction mean nothing: LLVM IR, PTX, machine code, or MLIR, which says what is fused."""
    return kind(source) in ("text", "bitcode", "machine code", "mlir", "ptx")


def find(name: str = "clang") -> Compiler:
    """One of the compilers in `NAMES`.

    Raises:
        NotCompiled: it is not there.
    """
    for candidate in NAMES[name]:
        path = shutil.which(candidate)
        if path:
            said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=SECONDS, check=False)
            return Compiler(path, said.stdout.splitlines()[0] if said.stdout else candidate, name)
    raise NotCompiled(f"{name} is not installed: make tools, or apt-get install {PACKAGES[name]}")


HEADERS = Path(__file__).with_name("include") / "elsewhere"
"""What a source for another machine finds of C's headers where that machine's are not installed: declarations."""


def for_source(source: Path) -> Compiler:
    """The compiler whose LLVM IR is audited: flang for Fortran, rustc for Rust, mlir-opt for MLIR, else clang.

    Raises:
        NotCompiled: it is not there.
    """
    return find({"fortran": "flang", "rust": "rustc", "mlir": "mlir-opt"}.get(kind(source), "clang"))


def other(source: Path) -> Compiler | None:
    """GNU's compiler for a source; None if there is none, or it is not installed."""
    names: dict[Kind, str] = {"c": "gcc", "fortran": "gfortran"}
    try:
        known = kind(source) == "fortran" or source.suffix in C_LIKE
        return find(names[kind(source)]) if known else None
    except NotCompiled:
        return None


def contraction_flags(compiler: Compiler, contraction: str) -> tuple[str, ...]:
    """Flags that let a compiler fuse multiplications with additions, or not.

    flang, gcc and gfortran have no word for "inside one expression"; in Fortran that is all that they see anyway.
    """
    if compiler.name != "clang":
        return ("-ffp-contract=fast" if contraction == "on" else f"-ffp-contract={contraction}",)
    return (f"-ffp-contract={contraction}",)


def _limits() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEMORY >> 3, MEMORY >> 3))


def run(command: Sequence[str]) -> str:
    """Run a compiler command; what it prints.

    Raises:
        NotCompiled: as its name says, with what the compiler printed.
    """
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, check=False, preexec_fn=_limits,
            stdin=subprocess.DEVNULL, errors="replace",
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise NotCompiled(f"the compiler was stopped after {PATIENCE} s") from None
    if done.returncode < 0:
        by = signal.Signals(-done.returncode).name
        raise NotCompiled(f"the compiler was stopped by {by} (limits: {SECONDS} s, {MEMORY >> 20} MiB)")
    if done.returncode:
        said = _shortened(done.stderr.strip()) or f"the compiler ended with status {done.returncode}"
        if re.search(r"fatal error: '?\S+?'?(?: file not found|: No such file)", said):
            said = f"{said}\n--flag=-IFOLDER, or flags in the manifest, says where headers are"
        raise NotCompiled(said)
    return done.stdout


def _shortened(message: str) -> str:
    """Where a message begins and where it ends."""
    half = MESSAGE // 2
    return message if len(message) <= MESSAGE else f"{message[:half]}\n...\n{message[-half:]}"


def _text(file: Path) -> str:
    """LLVM IR, if it is of a size that can be read.

    Raises:
        NotCompiled: it is not.
    """
    if file.stat().st_size > LARGEST_IR:
        raise NotCompiled(f"{file} is more than {LARGEST_IR >> 20} MiB of LLVM IR")
    # What throws is no function that is known, so that no call goes on elsewhere than after it.
    text = _INVOKE.sub(r"\1call \2\4\n  br label \3\4", _INDENTED.sub(r"\1", file.read_text()))
    # LLVM quotes names with a dollar sign, as those of C++'s lambdas, and reads them without quotes as well.
    return re.sub(r'([@%])"([A-Za-z$._][-A-Za-z$._0-9]*)"', r"\1\2", text)


_INDENTED = re.compile(r"^[ \t]+(define\b|declare\b|\}[ \t]*$)", re.MULTILINE)
"""The ends of functions, where people have written them further in than LLVM does."""
_INVOKE = re.compile(r"^(\s+(?:%\S+ = )?)invoke (.*)\n\s+to label (%[^ ,]+) unwind label %[^ ,\n]+(.*)$", re.MULTILINE)


def to_ir(compiler: Compiler, source: Path, flags: Sequence[str], output: Path) -> str:
    """The LLVM IR of a source, as text; of a file that is LLVM IR already, that.

    Raises:
        NotCompiled: it does not compile, or is no bitcode.
    """
    check_file(source)
    if kind(source) == "text":
        return _text(source)
    if kind(source) == "bitcode":
        run([find("llvm-dis").path, "-o", str(output), str(source)])
    else:
        command = [compiler.path, "-S", "-emit-llvm", "-gline-tables-only", *_modules(source, output), *flags]
        files = ["-o", str(output), str(source)]
        try:
            run([*command, *files])
        except NotCompiled:
            if compiler.name != "clang" or not _elsewhere(flags):
                raise
            run([*command, "-nostdlibinc", "-isystem", str(HEADERS), *files])
    return _text(output)


def _elsewhere(flags: Sequence[str]) -> bool:
    """Whether flags name another target, whose C library may not be there."""
    return any(flag.startswith("--target") or flag == "-target" for flag in flags)


def lowered(options: Sequence[str], source: Path, output: Path) -> str:
    """The LLVM IR that clang makes of a source in a language of its own.

    Raises:
        NotCompiled: it does not compile, or clang is missing.
    """
    check_file(source)
    run([find("clang").path, "-S", "-emit-llvm", "-gline-tables-only", *options, "-o", str(output), str(source)])
    return _text(output)


def casts(options: Sequence[str], source: Path) -> dict[tuple[str, int], int]:
    """By file and line, the alignment that casts of pointers claim and that is not known to be there, as clang warns.

    Raises:
        NotCompiled: it does not compile, or clang is missing.
    """
    said = [option for option in options if option != "-w"]
    command = [find("clang").path, "-fsyntax-only", *said, "-Wcast-align", str(source)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE, check=False, preexec_fn=_limits,
        stdin=subprocess.DEVNULL, errors="replace",
    )  # fmt: skip
    found: dict[tuple[str, int], int] = {}
    for file, line, to in re.findall(
        r"^(.+):(\d+):\d+: warning: cast from .* increases required alignment from \d+ to (\d+)",
        done.stderr,
        re.MULTILINE,
    ):
        found[file, int(line)] = max(int(to), found.get((file, int(line)), 1))
    return found


def preprocessed(options: Sequence[str], source: Path) -> str:
    """A source after clang's preprocessor.

    Raises:
        NotCompiled: it fails, or clang is missing.
    """
    check_file(source)
    return run([find("clang").path, "-E", "-P", *options, str(source)])


def check_file(source: Path) -> None:
    """See that a source is a file: a device or a pipe may have no end.

    Raises:
        NotCompiled: it is not.
    """
    if not source.is_file():
        raise NotCompiled(f"{source} is not a file" if source.exists() else f"{source} does not exist")


def to_library(compiler: Compiler, source: Path, symbol: str, flags: Sequence[str], output: Path) -> None:
    """The shared library of one function of a source, of LLVM IR or of an object; a shared library is one already.

    What the function needs comes with it; the rest of a C source may refer to other files, and is left out.

    Raises:
        NotCompiled: it does not compile.
    """
    check_file(source)
    if kind(source) == "machine code" and source.suffix != ".o":
        shutil.copyfile(source, output)
        return
    if kind(source) in ("rust", "mlir"):
        from septet.audit.frontends import mlir, rust  # which stand on this module

        if kind(source) == "rust":
            run([*rust.LANGUAGE.command(flags), "-o", str(output), str(source)])
            return
        text = mlir.LANGUAGE.lower(source, flags, output.parent)
        source = output.with_suffix(".ll")
        source.write_text(text, encoding="utf-8")
        compiler, flags = find("clang"), ()
    # A static function cannot be called from a library, and IR without debug information needs no more.
    extra = ["-Wno-override-module"] if kind(source) in ("text", "bitcode") and compiler.name == "clang" else []
    if compiler.name in ("clang", "gcc"):
        exported = output.with_suffix(".map")
        exported.write_text(f"{{ global: {symbol}; local: *; }};\n")
        extra += ["-ffunction-sections", "-fdata-sections", "-Wl,--gc-sections", f"-Wl,--version-script={exported}"]
    command = [compiler.path, "-shared", "-fPIC", "-g", *_modules(source, output), *extra, *flags, "-o", str(output)]
    if source.suffix in CPLUSPLUS:  # its library, where virtual functions and the like need it, and it is there
        with contextlib.suppress(NotCompiled):
            run([*command, str(source), "-lm", "-Wl,--as-needed", "-lstdc++"])
            return
    try:
        run([*command, str(source), "-lm"])
    except NotCompiled:
        if kind(source) != "text":
            raise
        plain = output.with_suffix(".older.ll")  # of a newer LLVM, maybe
        plain.write_text(older.older(_text(source)), encoding="utf-8")
        run([*command, str(plain), "-lm"])


def _modules(source: Path, output: Path) -> list[str]:
    """Where a Fortran compiler leaves .mod files, which nobody reads: beside the output, not where it was started."""
    return ["-J", os.fspath(output.parent)] if kind(source) == "fortran" else []


def exported(source: Path) -> list[str]:
    """Names of the functions that an object or a shared library gives to others.

    Raises:
        NotCompiled: it is neither, or there is no `nm`.
    """
    check_file(source)
    dynamic = [] if source.suffix == ".o" else ["--dynamic"]
    said = subprocess.run(
        [find("nm").path, "--defined-only", "--extern-only", "--format=posix", *dynamic, str(source)],
        capture_output=True, text=True, errors="replace", timeout=PATIENCE, check=False, preexec_fn=_limits,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if said.returncode:
        raise NotCompiled(_shortened(said.stderr.strip()) or f"{source} is no object")
    rows = [line.split() for line in said.stdout.splitlines()]
    return sorted(row[0] for row in rows if len(row) > 1 and row[1] in ("T", "W", "i"))


def defined(ir: str) -> list[str]:
    """Names of the functions that a text of LLVM IR defines, for messages."""
    return re.findall(r"^define [^@]*@([-A-Za-z$._0-9]+)\(", ir, re.MULTILINE)
