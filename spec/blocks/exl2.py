"""EXL2: ExLlamaV2's matrices, of which each group of rows has codes of a width of its own, from 8 bits down to 2.

A weight is (code - 2^(bits - 1)) * ((s + 1)^2 * largest), with both products rounded to binary16. Every column of a
group has a four-bit `s`, eight of them a word along the columns, and each group has a `largest`. A checkpoint has 256
times that number, and ExLlamaV2 divides where it loads it: what is stored here is what kernels read. Words of codes run
along the rows. Groups of wider codes come first. `exl2` has codes one after the other, as checkpoints have them, and
`exl2/shuffled` as ExLlamaV2 rearranges them for its kernels: those of 2, 3, 4 and 5 bits, of even rows in the lower
halves of words.

Source: ExLlamaV2, exllamav2_ext/cuda/q_matrix.cu (`reconstruct_kernel`, `shuffle_kernel`), quant/qdq_2.cuh to
qdq_8.cuh and qdq_util.cuh (`dq_scale`); exllamav2/ext.py (`make_q_matrix`).
"""

from dataclasses import dataclass

from icontract import ensure, require

from septet.spec.blocks.block import Scale
from septet.spec.blocks.packing import Bytes, Codes, Packing
from septet.spec.blocks.scales import HALF, binary16_pattern, pattern_of
from septet.spec.blocks.tensors import Parts, Place, TensorFormat
from septet.spec.blocks.words import (
    AWQ_WORD,
    EIGHT,
    EVENS_FIRST,
    FOUR,
    SHUFFLED_THREES,
    SIXTEEN,
    THREES,
    WORD,
    Shape,
)
from septet.spec.floats import BINARY32

WIDTHS = (8, 6, 5, 4, 3, 2)
"""Bits of a code."""
RUN = 32
"""Rows of codes that fill words, whatever their width."""


@require(lambda codes: len(codes) == 16)
@require(lambda codes: all(0 <= c < 64 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_sixes(codes: Codes) -> Bytes:
    """Sixteen six-bit codes in three words, one after the other."""
    bits = tuple((codes[i // 6] >> (i % 6)) % 2 for i in range(96))
    return tuple(sum(bits[8 * j + k] << k for k in range(8)) for j in range(12))


@require(lambda data: len(data) == 12)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 64 for c in result))
def unpack_sixes(data: Bytes) -> Codes:
    """The inverse of `pack_sixes`."""
    return tuple(sum((data[i // 8] >> (i % 8)) % 2 << (i - 6 * k) for i in range(6 * k, 6 * k + 6)) for k in range(16))


@require(lambda codes: len(codes) == 32)
@require(lambda codes: all(0 <= c < 32 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_fives(codes: Codes) -> Bytes:
    """Thirty-two five-bit codes in five words, one after the other."""
    bits = tuple((codes[i // 5] >> (i % 5)) % 2 for i in range(160))
    return tuple(sum(bits[8 * j + k] << k for k in range(8)) for j in range(20))


@require(lambda data: len(data) == 20)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 32 for c in result))
def unpack_fives(data: Bytes) -> Codes:
    """The inverse of `pack_fives`."""
    return tuple(sum((data[i // 8] >> (i % 8)) % 2 << (i - 5 * k) for i in range(5 * k, 5 * k + 5)) for k in range(32))


@require(lambda codes: len(codes) == 32)
@require(lambda codes: all(0 <= c < 32 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_shuffled_fives(codes: Codes) -> Bytes:
    """Thirty-two five-bit codes in five words, of which each half has three codes and a bit of one of the last two."""
    halves = tuple(
        sum(codes[6 * w + 2 * k + h] << (5 * k) for k in range(3)) + ((codes[30 + h] >> w) % 2 << 15)
        for w in range(5)
        for h in range(2)
    )
    return tuple(half // 256 if j else half % 256 for half in halves for j in range(2))


@require(lambda data: len(data) == 20)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 32 for c in result))
def unpack_shuffled_fives(data: Bytes) -> Codes:
    """The inverse of `pack_shuffled_fives`."""
    halves = tuple(data[2 * j] + 256 * data[2 * j + 1] for j in range(10))
    first = tuple((halves[2 * (i // 6) + i % 2] >> (5 * (i % 6 // 2))) % 32 for i in range(30))
    return first + tuple(sum(halves[2 * w + h] >> 15 << w for w in range(5)) for h in range(2))


SIXES = Packing("exl2 sixes", 16, 6, 12, pack_sixes, unpack_sixes)
FIVES = Packing("exl2 fives", 32, 5, 20, pack_fives, unpack_fives)
SHUFFLED_FIVES = Packing("exllama5 words", 32, 5, 20, pack_shuffled_fives, unpack_shuffled_fives)
IN_ORDER = {8: FOUR, 6: SIXES, 5: FIVES, 4: EIGHT, 3: THREES, 2: SIXTEEN}
SHUFFLED = {8: FOUR, 6: SIXES, 5: SHUFFLED_FIVES, 4: AWQ_WORD, 3: SHUFFLED_THREES, 2: EVENS_FIRST}


@require(lambda bits: 0 <= bits < 1 << 16)
def is_small(bits: int) -> bool:
    """Whether a binary16 pattern is below 128 in magnitude, so that 256 times it is a number too."""
    return bits // 1024 % 32 < 22


@require(lambda s: 0 <= s < 16)
@ensure(lambda result: 0 < result <= 256)
def square(s: int) -> int:
    """What a four-bit code multiplies its group's largest scale by."""
    return (s + 1) * (s + 1)


@require(lambda bits, code: 0 <= code < 1 << bits)
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def centred(bits: int, code: int) -> int:
    """The binary32 pattern of a code less half of their number."""
    above = code - (1 << (bits - 1))
    return pattern_of(-above, 8, 0) + BINARY32.sign if above < 0 else pattern_of(above, 8, 0)


LARGEST = Scale("binary16 below 128", 2, HALF.significand, is_small, binary16_pattern)


@dataclass(frozen=True)
class Exl2(TensorFormat):
    """Groups of rows whose codes have the widths of `widths`, each width for an equal part of the groups."""

    widths: tuple[int, ...]
    shuffled: bool

    @property
    def rounds_to(self) -> Scale:
        """ExLlamaV2 computes in binary16."""
        return HALF

    def _packing(self, width: int) -> Packing:
        return (SHUFFLED if self.shuffled else IN_ORDER)[width]

    def width(self, shape: Shape, group: int) -> int:
        """Bits of the codes of a group."""
        return self.widths[group * len(self.widths) // (shape.rows // shape.group)]

    def _words_above(self, shape: Shape, group: int) -> int:
        """Words of a column before a group."""
        return sum(self.width(shape, g) * shape.group // RUN for g in range(group))

    def arrays(self, shape: Shape) -> tuple[tuple[str, int], ...]:
        if shape.group % RUN or shape.rows % shape.group or shape.columns % 8:
            size = f"{shape.rows} x {shape.columns}"
            raise ValueError(f"{self.name}: {size} weights in groups of {shape.group} do not fill runs of {RUN}")
        groups = shape.rows // shape.group
        if groups % len(self.widths):
            raise ValueError(f"{self.name}: {groups} groups are not {len(self.widths)} equal parts")
        words = self._words_above(shape, groups) * shape.columns
        return ("packed", WORD * words), ("factors", groups * shape.columns // 2), ("scales", 2 * groups)

    def parts(self, shape: Shape, row: int, column: int) -> Parts:
        (_, packed), (_, factors), _ = self.arrays(shape)
        group = row // shape.group
        width = self.width(shape, group)
        packing = self._packing(width)
        run = packing.bytes // WORD
        first = self._words_above(shape, group) + row % shape.group // packing.codes * run
        places = tuple(WORD * ((first + w) * shape.columns + column) + b for w in range(run) for b in range(WORD))
        word = packed + WORD * (group * (shape.columns // 8) + column // 8)
        return Parts(
            Place(packing, places, row % packing.codes), CENTRED[width], ((LARGEST, packed + factors + 2 * group),),
            Place(EIGHT, tuple(range(word, word + WORD)), column % 8), square,
        )  # fmt: skip


def centred_eight(code: int) -> int:
    """`centred` for codes of eight bits."""
    return centred(8, code)


def centred_six(code: int) -> int:
    """`centred` for codes of six bits."""
    return centred(6, code)


def centred_five(code: int) -> int:
    """`centred` for codes of five bits."""
    return centred(5, code)


def centred_four(code: int) -> int:
    """`centred` for codes of four bits."""
    return centred(4, code)


def centred_three(code: int) -> int:
    """`centred` for codes of three bits."""
    return centred(3, code)


def centred_two(code: int) -> int:
    """`centred` for codes of two bits."""
    return centred(2, code)


CENTRED = {8: centred_eight, 6: centred_six, 5: centred_five, 4: centred_four, 3: centred_three, 2: centred_two}


def _of(name: str, widths: tuple[int, ...], shuffled: bool) -> Exl2:
    source = "ExLlamaV2, q_matrix.cu" if shuffled else "ExLlamaV2, ext.py"
    return Exl2(name, source, sum(widths) / len(widths), widths, shuffled)


EXL2: tuple[Exl2, ...] = tuple(
    _of(("exl2" if widths == WIDTHS else f"exl2/{widths[0]}") + "/shuffled" * shuffled, widths, shuffled)
    for shuffled in (False, True)
    for widths in (WIDTHS, *((width,) for width in WIDTHS))
)
"""Of all widths in turn, and of each alone; in order, and shuffled."""
