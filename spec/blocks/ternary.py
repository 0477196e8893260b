"""ggml's ternary blocks of 256 weights: codes 0, 1, 2 for -1, 0, 1, in two bits each, or five digits to a byte. Two
bits have room for a fourth code, 3 for 2.

TQ1_0 stores five ternary digits as the fraction 0.abcde in a byte, rounded up: a digit is what three times the byte
carries out, and the rest goes on. 240 codes are in 48 bytes, 32 and then 16 of them, each with a place in every byte;
the last 16 codes are in four bytes, four digits each.

Source: as `ggml`.
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.ggml import SOURCE, q2_0_level
from septet.spec.blocks.kquants import QUARTERS
from septet.spec.blocks.packing import Bytes, Codes, Unpacking
from septet.spec.blocks.scales import HALF

POWERS = (1, 3, 9, 27, 81)


@require(lambda byte, place: 0 <= byte < 256 and 0 <= place < 5)
@ensure(lambda result: 0 <= result < 3)
def digit(byte: int, place: int) -> int:
    """A ternary digit of a byte, the most significant one at place 0."""
    return byte * POWERS[place] % 256 * 3 // 256


@require(lambda data: len(data) == 52)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 3 for c in result))
def unpack_tq1_0(data: Bytes) -> Codes:
    """The codes of a block of TQ1_0."""
    first = tuple(digit(data[j], n) for n in range(5) for j in range(32))
    second = tuple(digit(data[32 + j], n) for n in range(5) for j in range(16))
    return first + second + tuple(digit(data[48 + j], n) for n in range(4) for j in range(4))


TQ1_0 = BlockFormat(
    "ggml/tq1_0", SOURCE, 256, (("packed", 54),), HALF, Unpacking("tq1_0", 256, 2, 52, unpack_tq1_0), (0,),
    q2_0_level, scales=(52,),
)  # fmt: skip
TQ2_0 = BlockFormat("ggml/tq2_0", SOURCE, 256, (("packed", 66),), HALF, QUARTERS, (0, 32), q2_0_level, scales=(64,))
