"""HQQ's groups: codes of one column of a matrix, with a scale and a zero point that are both numbers of one type.

A weight is (code - zero) * scale, and both operations round to that type. A group's codes lie in equal parts: a word
of row i has the codes of weights i, i + rows, i + 2 * rows and so on, the first one uppermost. Words are bytes; ten
three-bit codes are in the lower 30 bits of a 32-bit word.

Source: HQQ, hqq/core/quantize.py (`dequantize`) and hqq/core/bitpack.py.
"""

from dataclasses import dataclass
from fractions import Fraction

from icontract import ensure, require

from septet.spec import floats
from septet.spec.blocks.bitsandbytes import pack_upper_first, unpack_upper_first
from septet.spec.blocks.block import Scale, Signed, nearest, negated, number, plus, signed, times
from septet.spec.blocks.ggml import as_bytes
from septet.spec.blocks.packing import Bytes, Codes, Packing, Unpacking
from septet.spec.blocks.scales import BFLOAT16, HALF, SINGLE
from septet.spec.floats import BINARY16, BINARY32

TYPES = {HALF: BINARY16, BFLOAT16: floats.BFLOAT16, SINGLE: BINARY32}
"""What numbers of a type of scales are rounded to."""


@require(lambda codes: all(0 <= c < 4 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_four_upper_first(codes: Codes) -> Bytes:
    """Four two-bit codes in a byte, the first uppermost."""
    return (sum(codes[k] << (6 - 2 * k) for k in range(4)),)


@require(lambda data: len(data) == 1)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 4 for c in result))
def unpack_four_upper_first(data: Bytes) -> Codes:
    """The inverse of `pack_four_upper_first`."""
    return tuple((data[0] >> (6 - 2 * k)) % 4 for k in range(4))


@require(lambda codes: all(0 <= c < 2 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_eight_upper_first(codes: Codes) -> Bytes:
    """Eight one-bit codes in a byte, the first uppermost."""
    return (sum(codes[k] << (7 - k) for k in range(8)),)


@require(lambda data: len(data) == 1)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 2 for c in result))
def unpack_eight_upper_first(data: Bytes) -> Codes:
    """The inverse of `pack_eight_upper_first`."""
    return tuple((data[0] >> (7 - k)) % 2 for k in range(8))


@require(lambda data: len(data) == 4)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 8 for c in result))
def unpack_ten(data: Bytes) -> Codes:
    """Ten three-bit codes of a word, the first in its bits 27 to 29; its two uppermost bits are in no code."""
    whole = sum(data[j] << (8 * j) for j in range(4))
    return tuple((whole >> (27 - 3 * k)) % 8 for k in range(10))


UPPER_FIRST = Packing("hqq4 byte", 2, 4, 1, pack_upper_first, unpack_upper_first)
FOUR_UPPER_FIRST = Packing("hqq2 byte", 4, 2, 1, pack_four_upper_first, unpack_four_upper_first)
EIGHT_UPPER_FIRST = Packing("hqq1 byte", 8, 1, 1, pack_eight_upper_first, unpack_eight_upper_first)
ONE = Packing("hqq8 byte", 1, 8, 1, as_bytes, as_bytes)
TEN = Unpacking("hqq3 word", 10, 3, 4, unpack_ten)


@dataclass(frozen=True)
class ColumnFormat:
    """A way to store a matrix of which each column is a group: words of codes, scales, zero points.

    Attributes:
        packing: of the codes in one word.
        scale: the type of scales, zero points and weights.
    """

    name: str
    source: str
    packing: Packing | Unpacking
    scale: Scale

    def arrays(self, rows: int, columns: int) -> tuple[tuple[str, int], ...]:
        """The arrays of a matrix and their bytes.

        Raises:
            ValueError: the rows do not fill words.
        """
        if rows % self.packing.codes:
            raise ValueError(f"{self.name}: {rows} rows do not fill words of {self.packing.codes}")
        numbers = self.scale.bytes * columns
        words = rows // self.packing.codes * columns
        return ("packed", words * self.packing.bytes), ("scales", numbers), ("zeros", numbers)

    def word_at(self, rows: int, columns: int, row: int, column: int) -> tuple[int, int]:
        """The first byte of the word with a weight's code, and the code's number in it."""
        words = rows // self.packing.codes
        return self.packing.bytes * (row % words * columns + column), row // words


def is_zero_point(scale: Scale, bits: int) -> bool:
    """Whether a pattern is a zero point: a finite number, and in binary16 one below 2^15, so that no sum overflows."""
    return scale.is_number(bits) and (scale != HALF or bits // 1024 % 32 < 30)


def rounded(scale: Scale, x: Signed) -> Signed:
    """A number rounded to a type, ties to even; what is too large for binary16 becomes one too large for binary32."""
    t = TYPES[scale]
    units = x[1] / Fraction(2) ** t.grid
    shift = max(0, floats.floor(units).bit_length() - t.significand)
    found = round(units / (1 << shift)) << shift
    return x[0], found * Fraction(2) ** t.grid if found <= t.largest else Fraction(2) ** 128


@require(lambda fmt, rows, columns, data: len(data) == sum(size for _, size in fmt.arrays(rows, columns)))
@ensure(lambda rows, columns, result: len(result) == rows * columns)
def dequantize_columns(fmt: ColumnFormat, rows: int, columns: int, data: bytes) -> tuple[int, ...]:
    """The weights of a matrix, row by row, as binary32 patterns; `data` is its arrays, one after the other.

    Raises:
        ValueError: a scale or a zero point is not finite, or the zero point is too large.
    """
    (_, packed), (_, size), _ = fmt.arrays(rows, columns)
    found = []
    for row in range(rows):
        for column in range(columns):
            at, i = fmt.word_at(rows, columns, row, column)
            code = fmt.packing.unpack(tuple(data[at : at + fmt.packing.bytes]))[i]
            d, zero = (_number(fmt.scale, data, packed + part + fmt.scale.bytes * column) for part in (0, size))
            if not is_zero_point(fmt.scale, zero[0]):
                raise ValueError(f"the zero point of column {column} is too large")
            steps = rounded(fmt.scale, plus(number(code), negated(zero[1])))
            found.append(nearest(rounded(fmt.scale, times(steps, d[1]))))
    return tuple(found)


def _number(scale: Scale, data: bytes, at: int) -> tuple[int, Signed]:
    bits = int.from_bytes(data[at : at + scale.bytes], "little")
    if not scale.is_number(bits):
        raise ValueError(f"the number at byte {at} is not finite")
    return bits, signed(scale.pattern(bits))


HQQ: tuple[ColumnFormat, ...] = tuple(
    ColumnFormat(f"hqq{packing.bits}/{scale.name}", "HQQ, core/quantize.py", packing, scale)
    for packing in (EIGHT_UPPER_FIRST, FOUR_UPPER_FIRST, TEN, UPPER_FIRST, ONE)
    for scale in (SINGLE, HALF, BFLOAT16)
)
