"""Proofs that were reached before of the same LLVM IR: settings that compile to one text are one proof."""

import functools
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module, metadata
from pathlib import Path

from septet.audit.expected.foreign import Blocks
from septet.audit.expected.products import Product
from septet.audit.manifest import Kernel
from septet.spec import own

DEPENDS_ON = ("septet.spec", "septet.codegen", "septet.audit", "septet.solvers")
_UNREAD = re.compile(
    r", !dbg ![0-9]+| #[0-9]+\b|^![0-9]+ = (distinct )?!DI.*\n|^(;|source_filename|!llvm\.|declare|attributes).*\n|^\n",
    re.MULTILINE,
)
_METADATA = re.compile(r"![0-9]+\b")


@functools.cache
def version() -> str:
    """SHA-256 of what a verdict depends on besides the kernel: spec, lifter, auditor, the solver and its driver."""
    folders = [Path(str(import_module(name).__file__)).parent for name in DEPENDS_ON]
    files = [f for folder in folders for f in sorted(folder.rglob("*.py"))]
    return hashlib.sha256(
        b"".join([metadata.version("bitwuzla").encode(), *(f.read_bytes() for f in files)])
    ).hexdigest()


def key(kernel: Kernel, texts: Sequence[str]) -> str:
    """What identifies a claim: the kernel's IR, in whatever ways it was compiled, and all that is claimed of it."""
    claimed = replace(kernel, source=Path(), flags=(), levels=(), contractions=())
    fmt = own.sources(kernel.format.fmt) if isinstance(kernel.format, Blocks | Product) else ""
    return hashlib.sha256("\0".join([version(), fmt, described(claimed), *map(canonical, texts)]).encode()).hexdigest()


def described(kernel: Kernel) -> str:
    """A kernel in words that are the same in every process: functions by their names alone."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(kernel))


def canonical(text: str) -> str:
    """The IR without debug information and whatever else is not read, its metadata numbered in order."""
    numbers: dict[str, str] = {}
    text = _UNREAD.sub("", text)
    return _METADATA.sub(lambda found: numbers.setdefault(found[0], f"!{len(numbers)}"), text)
