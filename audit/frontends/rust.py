"""Rust, by rustc where it is installed: functions with `#[no_mangle] extern "C"`."""

import functools
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import compiler
from septet.audit.frontends.compiler import NotCompiled
from septet.audit.frontends.languages import Places

INSTALL = "apt-get install rustc"


@functools.cache
def rustc() -> str | None:
    """The compiler, if there is one that runs: a proxy of rustup without a toolchain does not."""
    path = shutil.which("rustc")
    if path is None or subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60).returncode:
        return None
    return path


@dataclass(frozen=True)
class Rust:
    """Rust, compiled as a library without checks of overflow, which a release build does not have either."""

    name: str = "rust"
    suffixes: tuple[str, ...] = (".rs",)
    device: bool = False

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`; of clang's flags the optimization level is read, the others are clang's own."""
        compiler.check_file(source)
        output = folder / "rust.ll"
        compiler.run([*self.command(flags), "--emit=llvm-ir", "-o", str(output), str(source)])
        return output.read_text(encoding="utf-8")

    def command(self, flags: Sequence[str]) -> list[str]:
        """How rustc is called.

        Raises:
            NotCompiled: it is not installed.
        """
        path = rustc()
        if path is None:
            here = shutil.which("rustc")
            raise NotCompiled(f"{here} does not run" if here else f"rustc is not installed: {INSTALL}")
        level = next((f[2:] for f in reversed(flags) if re.fullmatch(r"-O[0-3]", f)), "2")
        own = [f for f in flags if not re.match(r"-(O[0-3]|ffp-contract=)", f)]
        return [path, "--crate-type=cdylib", "-C", f"opt-level={level}", "-C", "panic=abort", "-C", "debuginfo=1",
                "-C", "codegen-units=1", "-C", "debug-assertions=off", *own]  # fmt: skip

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: it is no device's."""
        return {}


LANGUAGE = Rust()
