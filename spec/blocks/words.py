"""GPTQ's and AWQ's packings: codes in 32-bit words, a zero point and a binary16 scale for each group and column.

A matrix has `rows` inputs and `columns` outputs; `group` rows of a column share a zero point and a scale, and a weight
is (code - zero point) * scale. Words are little-endian.

GPTQ packs codes along the rows, zero points along the columns, both first code lowest, and stores each zero point
less one (the checkpoint format that AutoGPTQ calls `gptq`; `gptq_v2` stores it as it is). A zero point of 0 is then
stored as 15, and read as 16 by CUDA kernels, which add one to four bits; AutoGPTQ's PyTorch code masks the sum and
reads 0. The spec says 16. AWQ packs both along the columns, in the order 0 2 4 6 1 3 5 7, zero points as they are.
Three-bit codes fill three words of GPTQ with 32: ten whole ones, one that straddles, ten, one that straddles, ten.
`tests/checkpoints.py` compares all this with what AutoGPTQ 0.7.1 and AutoAWQ 0.2.9 write and read.

ExLlamaV2 shuffles GPTQ's words where it loads them (`exllama4` and the like): the codes of even rows come first, those
of odd rows in the upper half. Its 3-bit words hold ten codes each so, and a bit of codes 30 and 31 in their two
uppermost places. Zero points stay as they are. AutoGPTQ's copy of ExLlamaV2 adds one and keeps four bits
(`exllama4/masked`): a stored 15 is then 0. GPTQModel reads them as they are stored.

Sources: AutoGPTQ, auto_gptq/nn_modules/qlinear/qlinear_cuda.py (`pack`); AutoAWQ, awq/modules/linear/gemm.py
(`from_linear`) and awq/utils/packing_utils.py; ExLlamaV2, exllamav2_ext/cuda/quant/qdq_2.cuh to qdq_4.cuh.
"""

from collections.abc import Callable
from dataclasses import dataclass

from icontract import ensure, require

from septet.spec.blocks.block import nearest, number, times
from septet.spec.blocks.ggml import as_bytes
from septet.spec.blocks.packing import Bytes, Codes, Packing, pairs, twos
from septet.spec.blocks.scales import binary16_is_number, binary16_pattern
from septet.spec.floats import BINARY32
from septet.spec.group import weight

AWQ_ORDER = (0, 2, 4, 6, 1, 3, 5, 7)
"""The column of each nibble of a word, the lowest nibble first."""
AWQ_PLACES = tuple(AWQ_ORDER.index(column) for column in range(8))
WORD = 4
"""Bytes of a word."""


@require(lambda codes: len(codes) == 8)
@require(lambda codes: all(0 <= c < 16 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_awq(codes: Codes) -> Bytes:
    """Eight four-bit codes in a word, in AWQ's order."""
    return tuple(codes[AWQ_ORDER[2 * j]] + 16 * codes[AWQ_ORDER[2 * j + 1]] for j in range(4))


@require(lambda data: len(data) == 4)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 16 for c in result))
def unpack_awq(data: Bytes) -> Codes:
    """The inverse of `pack_awq`."""
    return tuple((data[place // 2] >> (4 * (place % 2))) % 16 for place in AWQ_PLACES)


@require(lambda codes: len(codes) == 32)
@require(lambda codes: all(0 <= c < 8 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_threes(codes: Codes) -> Bytes:
    """Thirty-two three-bit codes in three words: code i begins at bit 3 * i of the 96."""
    bits = tuple((codes[i // 3] >> (i % 3)) % 2 for i in range(96))
    return tuple(sum(bits[8 * j + k] << k for k in range(8)) for j in range(12))


@require(lambda data: len(data) == 12)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 8 for c in result))
def unpack_threes(data: Bytes) -> Codes:
    """The inverse of `pack_threes`: codes 10 and 21 take their bits from two words."""
    words = tuple(sum(data[4 * w + j] << (8 * j) for j in range(4)) for w in range(3))
    first = tuple((words[0] >> (3 * i)) % 8 for i in range(10))
    second = tuple((words[1] >> (3 * i + 1)) % 8 for i in range(10))
    third = tuple((words[2] >> (3 * i + 2)) % 8 for i in range(10))
    tenth = (words[0] >> 30) + 4 * (words[1] % 2)
    next_tenth = (words[1] >> 31) + 2 * (words[2] % 4)
    return (*first, tenth, *second, next_tenth, *third)


@require(lambda codes: len(codes) == 16)
@require(lambda codes: all(0 <= c < 4 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_evens_first(codes: Codes) -> Bytes:
    """Sixteen two-bit codes in a word: those of even number in its lower half, those of odd number in its upper."""
    return tuple(sum(codes[8 * (j % 2) + 2 * k + j // 2] << (2 * k) for k in range(4)) for j in range(4))


@require(lambda data: len(data) == 4)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 4 for c in result))
def unpack_evens_first(data: Bytes) -> Codes:
    """The inverse of `pack_evens_first`."""
    return tuple((data[2 * (i % 2) + i // 8] >> (i // 2 % 4 * 2)) % 4 for i in range(16))


@require(lambda codes: len(codes) == 32)
@require(lambda codes: all(0 <= c < 8 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_shuffled_threes(codes: Codes) -> Bytes:
    """Thirty-two three-bit codes in three words, of which each half has five codes and a bit of one of the last two."""
    halves = tuple(
        sum(codes[10 * w + 2 * k + h] << (3 * k) for k in range(5)) + ((codes[30 + h] >> w) % 2 << 15)
        for w in range(3)
        for h in range(2)
    )
    return tuple(half // 256 if j else half % 256 for half in halves for j in range(2))


@require(lambda data: len(data) == 12)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 8 for c in result))
def unpack_shuffled_threes(data: Bytes) -> Codes:
    """The inverse of `pack_shuffled_threes`."""
    halves = tuple(data[2 * j] + 256 * data[2 * j + 1] for j in range(6))
    first = tuple((halves[2 * (i // 10) + i % 2] >> (3 * (i % 10 // 2))) % 8 for i in range(30))
    return first + tuple(sum(halves[2 * w + h] >> 15 << w for w in range(3)) for h in range(2))


@require(lambda bits, zero: 0 <= zero < 1 << bits)
@ensure(lambda bits, result: 0 <= result < 1 << bits)
def stored_less_one(bits: int, zero: int) -> int:
    """GPTQ's stored form of a zero point."""
    return (zero - 1) % (1 << bits)


@require(lambda bits, stored: 0 <= stored < 1 << bits)
@ensure(lambda bits, result: 0 < result <= 1 << bits)
def one_more(bits: int, stored: int) -> int:
    """The zero point that a GPTQ kernel takes a stored one for."""
    return stored + 1


@require(lambda bits, stored: 0 <= stored < 1 << bits)
@ensure(lambda bits, result: 0 <= result < 1 << bits)
def one_more_masked(bits: int, stored: int) -> int:
    """The zero point where the sum keeps the bits of a code."""
    return (stored + 1) % (1 << bits)


@require(lambda bits, stored: 0 <= stored < 1 << bits)
@ensure(lambda bits, stored, result: result == stored)
def as_stored(bits: int, stored: int) -> int:
    """The zero point of formats that store it as it is."""
    return stored


EIGHT = pairs(8)
AWQ_WORD = Packing("awq word", 8, 4, 4, pack_awq, unpack_awq)
SIXTEEN = twos(16)
FOUR = Packing("bytes of a word", 4, 8, 4, as_bytes, as_bytes)
THREES = Packing("gptq3 words", 32, 3, 12, pack_threes, unpack_threes)
EVENS_FIRST = Packing("exllama2 word", 16, 2, 4, pack_evens_first, unpack_evens_first)
SHUFFLED_THREES = Packing("exllama3 words", 32, 3, 12, pack_shuffled_threes, unpack_shuffled_threes)


@dataclass(frozen=True)
class Shape:
    """A matrix, and how its packed words lie.

    Attributes:
        group: rows that share a zero point and a scale in each column.
        stride: words from one row of packed words to the next; more than a row has if it is part of a wider matrix.
    """

    rows: int
    columns: int
    group: int
    stride: int


@dataclass(frozen=True)
class MatrixFormat:
    """A way to store a quantized matrix in three arrays: words of codes, words of zero points, scales.

    Attributes:
        packing: of the codes in one word, or in as few words as they fill.
        along_rows: whether the codes of a word are of one column; else of one row.
        zero: the zero point of a stored one, given the bits of a code.
        zeros: the packing of the zero points, of as many bytes as `packing`, where it is another one.
    """

    name: str
    source: str
    packing: Packing
    along_rows: bool
    zero: Callable[[int, int], int]
    zeros: Packing | None = None

    @property
    def zero_packing(self) -> Packing:
        """How zero points are packed."""
        return self.zeros or self.packing

    @property
    def run_words(self) -> int:
        """Words that the packing fills."""
        return self.packing.bytes // WORD

    def row_words(self, columns: int) -> int:
        """Packed words in a row of them."""
        return columns if self.along_rows else columns // self.packing.codes * self.run_words

    def arrays(self, shape: Shape) -> tuple[tuple[str, int], ...]:
        """The arrays of a matrix and their bytes.

        Raises:
            ValueError: the shape does not fill whole words and groups, or rows of words overlap.
        """
        run, row = self.packing.codes, self.row_words(shape.columns)
        if shape.rows % shape.group or shape.columns % run or (self.along_rows and shape.rows % run):
            size = f"{shape.rows} x {shape.columns}"
            raise ValueError(f"{self.name}: {size} weights do not fill groups of {shape.group} and runs of {run}")
        if shape.stride < row:
            raise ValueError(f"{self.name}: a stride of {shape.stride} words for rows of {row}")
        rows, groups = shape.rows // run * self.run_words if self.along_rows else shape.rows, shape.rows // shape.group
        return (
            ("packed", WORD * ((rows - 1) * shape.stride + row)),
            ("zeros", groups * shape.columns // run * self.packing.bytes),
            ("scales", 2 * groups * shape.columns),
        )

    def code_at(self, shape: Shape, row: int, column: int) -> tuple[Bytes, int]:
        """Where a code is: the places of its packing's bytes in `packed`, and its number there."""
        run = self.packing.codes
        if self.along_rows:
            return self._words(row // run * self.run_words * shape.stride + column, shape.stride), row % run
        return self._words(row * shape.stride + column // run * self.run_words, 1), column % run

    def zero_at(self, shape: Shape, row: int, column: int) -> tuple[Bytes, int]:
        """Where the zero point of a weight is: places in `zeros`, and its number there."""
        run = self.packing.codes
        first = row // shape.group * (shape.columns // run) + column // run
        return self._words(first * self.run_words, 1), column % run

    def scale_at(self, shape: Shape, row: int, column: int) -> int:
        """Where the scale of a weight begins in `scales`."""
        return 2 * (row // shape.group * shape.columns + column)

    def _words(self, first: int, stride: int) -> Bytes:
        return tuple(WORD * (first + stride * w) + b for w in range(self.run_words) for b in range(WORD))


GPTQ = MatrixFormat("gptq", "AutoGPTQ, qlinear_cuda.py", EIGHT, True, one_more)
GPTQ_V2 = MatrixFormat("gptq_v2", "GPTQModel, gptq_v2 checkpoints", EIGHT, True, as_stored)
GPTQ2 = MatrixFormat("gptq2", "AutoGPTQ, qlinear_cuda.py", SIXTEEN, True, one_more)
GPTQ8 = MatrixFormat("gptq8", "AutoGPTQ, qlinear_cuda.py", FOUR, True, one_more)
GPTQ3 = MatrixFormat("gptq3", "AutoGPTQ, qlinear_cuda.py", THREES, True, one_more)
AWQ = MatrixFormat("awq", "AutoAWQ, gemm.py", AWQ_WORD, False, as_stored)
SHUFFLED = "ExLlamaV2, quant/qdq_{}.cuh"
EXLLAMA2 = MatrixFormat("exllama2", SHUFFLED.format(2), EVENS_FIRST, True, one_more, SIXTEEN)
EXLLAMA3 = MatrixFormat("exllama3", SHUFFLED.format(3), SHUFFLED_THREES, True, one_more, THREES)
EXLLAMA4 = MatrixFormat("exllama4", SHUFFLED.format(4), AWQ_WORD, True, one_more, EIGHT)
EXLLAMA4_MASKED = MatrixFormat("exllama4/masked", "AutoGPTQ, q_matrix.cu", AWQ_WORD, True, one_more_masked, EIGHT)
EXLLAMA4_V2 = MatrixFormat("exllama4_v2", "GPTQModel, q_matrix_awq.cu", AWQ_WORD, True, as_stored, EIGHT)


@require(lambda fmt, shape, data: len(data) == sum(size for _, size in fmt.arrays(shape)))
@ensure(lambda shape, result: len(result) == shape.rows * shape.columns)
def dequantize_matrix(fmt: MatrixFormat, shape: Shape, data: bytes) -> tuple[int, ...]:
    """The weights of a matrix, row by row, as binary32 patterns; `data` is its arrays, one after the other.

    Raises:
        ValueError: a scale is not finite.
    """
    (_, packed), (_, zeros), _ = fmt.arrays(shape)
    found = []
    for row in range(shape.rows):
        for column in range(shape.columns):
            places, i = fmt.code_at(shape, row, column)
            code = fmt.packing.unpack(tuple(data[p] for p in places))[i]
            places, i = fmt.zero_at(shape, row, column)
            stored = fmt.zero_packing.unpack(tuple(data[packed + p] for p in places))[i]
            at = packed + zeros + fmt.scale_at(shape, row, column)
            scale = int.from_bytes(data[at : at + 2], "little")
            if not binary16_is_number(scale):
                raise ValueError(f"the scale of row {row}, column {column} is not finite")
            pattern = binary16_pattern(scale)
            d = pattern >= BINARY32.sign, abs(weight(pattern))
            found.append(nearest(times(d, number(code - fmt.zero(fmt.packing.bits, stored)))))
    return tuple(found)
