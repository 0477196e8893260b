"""Products of stored matrices with a vector of activations for AArch64 processors, in C with intrinsics.

One file a format, for processors with dot products of bytes, rendered from the spec's tables as those for x86 are
(`septet.codegen.targets.x86`). The kernels give the bits of the plain C, which input that is not valid is left to.
"""

from typing import Any

from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.core.rational import RenderError
from septet.codegen.targets import x86, x86_chains
from septet.codegen.targets.names import prefix
from septet.spec.chains import UNIT_BYTES, Chain
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, LARGEST_GROUP, SEPTETS, Format
from septet.spec.storage import SCALE_BYTES

FLAGS = {"dotprod": ("-march=armv8.2-a+dotprod",)}
"""The instruction set that there are kernels for, and what lets a compiler use it."""
STEP = 32
"""Septets that are taken from the stored bytes at once: two registers of sixteen."""
REGISTER = 16
"""Bytes of a register."""


class Field(x86.Field):
    """Bits of a septet that sit together in the stored bytes, for words of 16 bits gathered from two registers."""

    @property
    def bytes(self) -> tuple[int, ...]:
        """For each septet, two of the loaded bytes, which its bits are in."""
        bits = (bit for source in self.sources for bit in (source, source + self.bits - 1))
        return tuple(_loaded(bit // 8) for bit in bits)

    @property
    def shifts(self) -> tuple[int, ...]:
        """For each septet, how far up to shift its word; down where it is negative."""
        return tuple(self.low - source % 8 for source in self.sources)


def _loaded(byte: int) -> int:
    """Where a stored byte is among the loaded ones: the second register ends where the stored bytes do."""
    return byte if byte < REGISTER else byte - (7 * STEP // 8 - REGISTER) + REGISTER


def fields(fmt: Format | None) -> list[Field]:
    """Where the bits of a step's septets are; of a chain, which is a stream of septets, for None."""
    if fmt is None:
        return [Field(0, 7, tuple(range(0, 7 * STEP, 7)))]
    return [Field(f.low, f.bits, f.sources[:STEP]) for f in x86.fields(fmt)]


def sets(fmt: Format | Chain) -> tuple[str, ...]:
    """The instruction sets that there are kernels of a format for."""
    return tuple(FLAGS) if fmt.block <= 2 * STEP else ()


def source(fmt: Format | Chain, isa: str) -> str:
    """The C of a format's kernels for an instruction set.

    Raises:
        RenderError: the layout's bits are not where the instructions reach them, or there are no such kernels.
    """
    if isa not in sets(fmt):
        raise RenderError(f"{fmt.name}: no kernels for {isa}")
    found = _of_chain(fmt) if isinstance(fmt, Chain) else _of_lattice(fmt)
    return (
        x86.environment()
        .get_template("dotprod.c.j2")
        .render(
            found,
            fmt=fmt,
            head=f"Products of format {fmt.name} for AArch64 with dot products, fingerprint {fingerprint(fmt)}; "
            "written by `septet codegen`.",
            p=prefix(fmt),
            largest_group=LARGEST_GROUP,
            partial_sums=PARTIAL_SUMS,
        )
    )


def _of_lattice(fmt: Format) -> dict[str, Any]:
    return {
        "chain": False, "by_fields": False, "grid": fmt.scale.grid, "scale_bytes": SCALE_BYTES, "usual": 128,
        "fields": fields(fmt), "weights": [x86.weights(fmt, lane)[:STEP] for lane in LANES],
        "entries": [x86.entries(fmt, lane) for lane in LANES], "every": fmt.septets == SEPTETS,
    }  # fmt: skip


def _of_chain(chain: Chain) -> dict[str, Any]:
    by_fields = x86_chains.by_fields(chain, 0)
    full = [[[n % 256 for n in t] for t in (chain.here[lane], chain.before[lane])] for lane in LANES]
    return {
        "chain": True, "by_fields": by_fields is not None, "grid": BINARY16.grid, "scale_bytes": UNIT_BYTES,
        "usual": 64, "fields": fields(None), "weights": [tuple(range(lane, 2 * STEP, 2)) for lane in LANES],
        "entries": by_fields or full, "every": True,
    }  # fmt: skip
