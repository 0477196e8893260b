"""The vector kernels that there are: instruction sets, the processors that have them, and the C for each."""

from collections.abc import Callable, Mapping

from septet.codegen.targets import arm, x86
from septet.codegen.targets.names import stem
from septet.spec.catalogue import AnyFormat

RENDERERS: Mapping[str, Callable[[AnyFormat, str], str]] = {
    **dict.fromkeys(x86.FLAGS, x86.source),
    **dict.fromkeys(arm.FLAGS, arm.source),
}
"""What renders the kernels for each instruction set."""
FLAGS: Mapping[str, tuple[str, ...]] = {**x86.FLAGS, **arm.FLAGS}
"""What lets a compiler use each instruction set."""
PROCESSORS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(x86.FLAGS, ("x86_64", "AMD64")),
    **dict.fromkeys(arm.FLAGS, ("aarch64", "arm64")),
}
"""The names, as `platform.machine()` has them, of the processors that may have each instruction set."""
TRIPLES: Mapping[str, str] = dict.fromkeys(arm.FLAGS, "aarch64-linux-gnu")
"""What clang calls the target, where it is not the processor that everything is generated and audited on."""


def sets(fmt: AnyFormat, processor: str | None = None) -> tuple[str, ...]:
    """The instruction sets that a format has kernels for, the widest first; of one processor if it is named."""
    found = (*x86.sets(fmt), *arm.sets(fmt))
    return tuple(isa for isa in found if processor is None or processor in PROCESSORS[isa])


def clang(isa: str) -> list[str]:
    """The flags of clang for an instruction set, on whatever processor it runs."""
    return [*FLAGS[isa], *([f"--target={TRIPLES[isa]}"] if isa in TRIPLES else [])]


def name(fmt: AnyFormat, isa: str) -> str:
    """The name of a generated file."""
    return f"{stem(fmt)}_{isa}.c"


def source(fmt: AnyFormat, isa: str) -> str:
    """The C of a format's kernels for an instruction set.

    Raises:
        RenderError: the layout's bits are not where the instructions reach them, or there are no such kernels.
    """
    return RENDERERS[isa](fmt, isa)
