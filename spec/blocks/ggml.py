"""ggml's blocks with one binary16 scale, in Q4_1 and Q5_1 an offset, and codes of one to eight bits.

Source: the structs and `dequantize_row_*` of ggml (github.com/ggml-org/ggml, src/ggml-common.h and ggml-quants.c).
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat, Offset
from septet.spec.blocks.packing import Bytes, Codes, Packing, halves, ones, twos
from septet.spec.blocks.quantizers import quantize_q4_0, quantize_q8_0
from septet.spec.blocks.scales import HALF

SOURCE = "ggml-common.h, ggml-quants.c"
NIBBLES = halves(32)
ONES = ones(128)
TWOS = twos(64)
IQ4_NL_LEVELS = (-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113)


@require(lambda codes: len(codes) == 32)
@require(lambda codes: all(0 <= c < 32 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_q5(codes: Codes) -> Bytes:
    """Codes of five bits: four bytes with the top bit of each in order, then the low four bits as `pack_halves`."""
    tops = tuple(sum(codes[8 * j + k] // 16 << k for k in range(8)) for j in range(4))
    return tops + NIBBLES.pack(tuple(c % 16 for c in codes))


@require(lambda data: len(data) == 20)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 32 for c in result))
def unpack_q5(data: Bytes) -> Codes:
    """The inverse of `pack_q5`."""
    low = NIBBLES.unpack(data[4:])
    return tuple(low[i] + 16 * ((data[i // 8] >> (i % 8)) % 2) for i in range(32))


FIVES = Packing("q5", 32, 5, 20, pack_q5, unpack_q5)


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: -8 <= result <= 7)
def q4_0_level(code: int) -> int:
    """Codes of Q4_0 have an offset of 8."""
    return code - 8


@require(lambda code: 0 <= code < 32)
@ensure(lambda result: -16 <= result <= 15)
def q5_0_level(code: int) -> int:
    """Codes of Q5_0 have an offset of 16."""
    return code - 16


@require(lambda code: 0 <= code < 256)
@ensure(lambda result: -128 <= result <= 127)
def signed_byte(code: int) -> int:
    """A byte as two's complement."""
    return code - 256 if code >= 128 else code


@require(lambda code: 0 <= code < 2)
@ensure(lambda result: result in (-1, 1))
def q1_0_level(code: int) -> int:
    """Codes of Q1_0 are signs: 1 is plus."""
    return 2 * code - 1


@require(lambda code: 0 <= code < 4)
@ensure(lambda result: -1 <= result <= 2)
def q2_0_level(code: int) -> int:
    """Codes of Q2_0 have an offset of 1."""
    return code - 1


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: -127 <= result <= 113)
def iq4_nl_level(code: int) -> int:
    """Codes of IQ4_NL are places in a table."""
    return IQ4_NL_LEVELS[code]


@require(lambda codes: all(0 <= c < 256 for c in codes))
def as_bytes(codes: Codes) -> Bytes:
    """Codes of eight bits, a byte each."""
    return codes


BYTES = Packing("bytes", 32, 8, 32, as_bytes, as_bytes)

Q1_0 = BlockFormat("ggml/q1_0", SOURCE, 128, (("packed", 18),), HALF, ONES, (2,), q1_0_level)
Q2_0 = BlockFormat("ggml/q2_0", SOURCE, 64, (("packed", 18),), HALF, TWOS, (2,), q2_0_level)
Q4_0 = BlockFormat("ggml/q4_0", SOURCE, 32, (("packed", 18),), HALF, NIBBLES, (2,), q4_0_level, quantizer=quantize_q4_0)
Q4_1 = BlockFormat("ggml/q4_1", SOURCE, 32, (("packed", 20),), HALF, NIBBLES, (4,), offset=Offset(2))
Q5_0 = BlockFormat("ggml/q5_0", SOURCE, 32, (("packed", 22),), HALF, FIVES, (2,), q5_0_level)
Q5_1 = BlockFormat("ggml/q5_1", SOURCE, 32, (("packed", 24),), HALF, FIVES, (4,), offset=Offset(2))
Q8_0 = BlockFormat("ggml/q8_0", SOURCE, 32, (("packed", 34),), HALF, BYTES, (2,), signed_byte, quantizer=quantize_q8_0)
IQ4_NL = BlockFormat("ggml/iq4_nl", SOURCE, 32, (("packed", 18),), HALF, NIBBLES, (2,), iq4_nl_level)
Q8_1 = BlockFormat("ggml/q8_1", SOURCE, 32, (("packed", 36),), HALF, BYTES, (4,), signed_byte)
"""Bytes 2 and 3 hold the scale times the sum of the codes, which no weight depends on."""
