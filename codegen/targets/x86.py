"""Products of stored matrices with a vector of activations for x86 processors, in C with intrinsics.

One file a format and an instruction set, rendered from the spec's tables: where the bits of a septet sit in the stored
bytes (`layout.unpack`), which weight is in which lane (`layout.weight_at`), and the codebook entry of each septet
(`codec.decode`). The kernels give the spec's bits: a group's dot product is an integer, rounded once with its scales,
and groups are added in the spec's order. Input that is not valid is left to the plain kernel, which says what is wrong.
Chains have kernels of their own (`x86_chains`).
"""

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jinja2

from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.core.rational import RenderError
from septet.codegen.targets import x86_chains
from septet.codegen.targets.names import prefix
from septet.spec import codec, layout
from septet.spec.chains import Chain
from septet.spec.dot import ACTIVATION_MIN, PARTIAL_SUMS
from septet.spec.formats import LANES, LARGEST_GROUP, SEPTETS, Format, Lane
from septet.spec.storage import SCALE_BYTES

SCALAR = "-fno-tree-slp-vectorize"
"""Sixteen scales are loaded one by one: compilers would gather them, which is slower."""
FLAGS = {
    "avx512": ("-mavx512f", "-mavx512bw", "-mavx512dq", "-mavx512vl", "-mavx512vbmi", "-mavx512vnni", SCALAR),
    "avxvnni": ("-mavx2", "-mf16c", "-mavxvnni", SCALAR),
    "avx2": ("-mavx2", "-mf16c", SCALAR),
}
"""The instruction sets that there are kernels for, and what lets a compiler use them."""
STEP = 64
"""Septets that are taken from the stored bytes at once."""
NOT_VALID = 255
"""In place of a codebook entry where a septet is not valid: no entry has the top bit."""


@dataclass(frozen=True)
class Field:
    """Bits of a septet that sit together in the stored bytes, for each of the septets of a step.

    Attributes:
        low, bits: which bits of the septet.
        sources: for each septet, the number of the first one's bit in the stored bytes.
    """

    low: int
    bits: int
    sources: tuple[int, ...]

    @property
    def mask(self) -> int:
        """The field's bits in a byte."""
        return ((1 << self.bits) - 1) << self.low

    @property
    def bytes(self) -> tuple[int, ...]:
        """For each byte of a step's result, the stored byte to put there: all that its word of eight needs."""
        found: list[int] = []
        for q in range(0, len(self.sources), 8):
            needed = self._needed(q)
            found += needed + [needed[0]] * (8 - len(needed))
        return tuple(found)

    @property
    def shifts(self) -> tuple[int, ...]:
        """For each septet, the bit of its word of eight at which eight bits begin that have the field in its place."""
        found = []
        for i, source in enumerate(self.sources):
            at = self._needed(i // 8 * 8).index(source // 8)
            found.append((8 * at + source % 8 - self.low) % 64)
        return tuple(found)

    def _needed(self, first: int) -> list[int]:
        """The stored bytes of eight septets, a field that crosses into the next byte beside it."""
        needed = sorted({bit // 8 for s in self.sources[first : first + 8] for bit in (s, s + self.bits - 1)})
        if len(needed) > 8:
            raise RenderError("the bits of eight septets are in more than eight bytes")
        return needed


def fields(fmt: Format) -> list[Field]:
    """Where the bits of a step's septets are: as few fields as the layout allows, the lowest first."""
    sources = [_sources(fmt, i) for i in range(STEP)]
    found: list[Field] = []
    low = 0
    for bit in range(1, 8):
        if bit == 7 or any(s[bit] != s[bit - 1] + 1 for s in sources):
            found.append(Field(low, bit - low, tuple(s[low] for s in sources)))
            low = bit
    return found


@functools.cache
def _sources(fmt: Format, septet: int) -> list[int]:
    """The number of each of a septet's bits in the stored bytes of a step, as `unpack` reads them."""
    half, size = fmt.block // 2, fmt.block_bytes
    block, inside = divmod(septet, half)
    found = [-1] * 7
    for at in range(8 * size):
        data = tuple((1 << at % 8) if k == at // 8 else 0 for k in range(size))
        value = layout.unpack(fmt, data)[inside]
        if value:
            if value & (value - 1):
                raise RenderError(f"{fmt.name}: a stored bit belongs to several bits of a septet")
            found[value.bit_length() - 1] = 8 * size * block + at
    if -1 in found:
        raise RenderError(f"{fmt.name}: a septet's bits are not all stored")
    return found


def weights(fmt: Format, lane: Lane) -> tuple[int, ...]:
    """The weight that is in a lane of each of a step's septets."""
    half = fmt.block // 2
    return tuple(i // half * fmt.block + layout.weight_at(fmt, i % half, lane) for i in range(STEP))


def _places(fmt: Format) -> tuple[int, ...]:
    """Where each weight of a step is among the septets' first lanes and then their second ones."""
    both = [*weights(fmt, 0), *weights(fmt, 1)]
    return tuple(both.index(w) for w in range(2 * STEP))


def entries(fmt: Format, lane: Lane) -> tuple[int, ...]:
    """The codebook entry of each septet; NOT_VALID for a septet that is not valid."""
    n = fmt.codebooks[lane]
    return tuple(n[codec.decode(fmt, s)[lane]] if codec.is_valid(fmt, s) else NOT_VALID for s in range(SEPTETS))


@dataclass(frozen=True)
class Words:
    """Every second septet of a step as a word of 16 bits: the two bytes to put there, and a factor.

    The product has the septet in its bits 0 to 6 of the upper word, for the even ones, or 8 to 14 of the lower.
    """

    bytes: tuple[int, ...]
    factors: tuple[int, ...]


def words(odd: bool) -> Words:
    """Where the even or the odd ones of 32 septets in the layout `stream` are, of two halves of 14 bytes each.

    The first half is read from its first byte on, and the second to its last, both in 16 bytes.
    """
    places: list[int] = []
    factors: list[int] = []
    for first in (0, 2):
        for septet in range(int(odd), 16, 2):
            byte, bit = divmod(7 * septet + 8 * first, 8)
            if odd:
                places += [byte, byte + 1]
                factors.append(1 << (8 - bit))
            elif bit:
                places += [byte, byte + 1]
                factors.append(1 << (16 - bit))
            else:  # its byte is the upper one: 2^16 is no factor
                places += [byte, byte]
                factors.append(1 << 8)
    return Words(tuple(places), tuple(factors))


def _digits(fmt: Format) -> dict[str, Any]:
    """How AVX2 finds entries: of both digits, which are at most 16 each, or else of septets."""
    base = fmt.levels[fmt.low]
    digits = max(fmt.levels) <= 16
    factors = [math.gcd(*n) if digits else 1 for n in fmt.codebooks]
    small = [[x // f for x in n] for n, f in zip(fmt.codebooks, factors, strict=True)]
    # Sums of products in 16 bits: two of them a step, and all steps of the longest group.
    most = 2 * -ACTIVATION_MIN * (LARGEST_GROUP // (2 * 32))
    sixteen = digits and all(n[-1] * most < 1 << 15 for n in small)
    if not sixteen and any(f > 1 for f in factors):
        factors, small = [1, 1], [list(n) for n in fmt.codebooks]
    magic = -(-(1 << 16) // base)
    if any(s * magic >> 16 != s // base for s in range(SEPTETS)):
        raise RenderError(f"{fmt.name}: no quotient by {base} in 16 bits")
    return {
        "vnni": False,
        "digits": digits,
        "base": base,
        "shift": base.bit_length() - 1 if base & (base - 1) == 0 else 0,
        "magic": magic,
        "multiples": [base * k % 256 for k in range(16)],
        "factors": factors,
        "sixteen": sixteen,
        "plain": [n == list(range(len(n))) for n in small],
        "digit_entries": [(n + [0] * 16)[:16] for n in small],
        "words": {"even": words(False), "odd": words(True)},
    }


def sets(fmt: Format | Chain) -> tuple[str, ...]:
    """The instruction sets that there are kernels of a format for, the widest first."""
    return tuple(FLAGS) if isinstance(fmt, Format) else x86_chains.sets(fmt)


def source(fmt: Format | Chain, isa: str) -> str:
    """The C of a format's kernels for an instruction set.

    Raises:
        RenderError: the layout's bits are not where the instructions reach them, or there are no such kernels.
    """
    templates = environment()
    if isinstance(fmt, Chain):
        found = x86_chains.variables(fmt, isa)
        templates.globals["words"] = {"even": words(False), "odd": words(True)}
        return templates.get_template(x86_chains.template(fmt, isa)).render(found)
    more: dict[str, Any] = {} if isa == "avx512" else _digits(fmt)
    matmul = {"chain": False, "scalar": "int64_t", "scales": 2, "sum": "int64_t", "kept": "sum", "usual": 128}
    if isa == "avxvnni":
        more |= {"vnni": True, "sixteen": False}
    return templates.get_template("avx512.c.j2" if isa == "avx512" else "avx2.c.j2").render(
        more | matmul,
        grid=fmt.scale.grid,
        isa=isa,
        fmt=fmt,
        head=f"Products of format {fmt.name} for {isa.upper()}, fingerprint {fingerprint(fmt)}; "
        "written by `septet codegen`.",
        p=prefix(fmt),
        fields=fields(fmt),
        places=_places(fmt),
        weights=[weights(fmt, lane) for lane in LANES],
        entries=[entries(fmt, lane) for lane in LANES],
        every=fmt.septets == SEPTETS,
        scale_bytes=SCALE_BYTES,
        partial_sums=PARTIAL_SUMS,
        largest_group=LARGEST_GROUP,
    )


def environment() -> jinja2.Environment:
    """What renders the templates of vector kernels; `table` is a list of numbers in C."""
    found = jinja2.Environment(
        loader=jinja2.PackageLoader("septet.codegen"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals["table"] = _table
    return found


def _table(numbers: Sequence[int]) -> str:
    """Numbers in lines of sixteen."""
    rows = [", ".join(map(str, numbers[i : i + 16])) for i in range(0, len(numbers), 16)]
    return "{\n    " + ",\n    ".join(rows) + "}"
