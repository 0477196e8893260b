"""ggml's blocks of 256 weights: sub-blocks whose six-bit scales multiply a binary16 scale of the block.

Source: as `ggml`; the order of Q4_K's scales is `get_scale_min_k4` there.
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat, Factors, Offset
from septet.spec.blocks.ggml import SOURCE
from septet.spec.blocks.packing import Bytes, Codes, Packing, halves
from septet.spec.blocks.scales import HALF

CHUNK = halves(64)


@require(lambda codes: len(codes) == 16)
@require(lambda codes: all(0 <= c < 64 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_q4_k_scales(codes: Codes) -> Bytes:
    """Q4_K's eight scales, then eight minima.

    Four scales and four minima have a byte each; above each are the top two bits of the one four places on, whose
    low four bits share a byte with those of its counterpart.
    """
    scales, minima = codes[:8], codes[8:]
    first = tuple(scales[j] + 64 * (scales[j + 4] // 16) for j in range(4))
    second = tuple(minima[j] + 64 * (minima[j + 4] // 16) for j in range(4))
    return first + second + tuple(scales[j + 4] % 16 + 16 * (minima[j + 4] % 16) for j in range(4))


@require(lambda data: len(data) == 12)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 64 for c in result))
def unpack_q4_k_scales(data: Bytes) -> Codes:
    """The inverse of `pack_q4_k_scales`: eight scales, then eight minima."""
    scales = tuple(data[j] % 64 for j in range(4)) + tuple(data[j + 8] % 16 + 16 * (data[j] >> 6) for j in range(4))
    minima = tuple(data[j + 4] % 64 for j in range(4)) + tuple(
        (data[j + 8] >> 4) + 16 * (data[j + 4] >> 6) for j in range(4)
    )
    return scales + minima


@require(lambda codes: len(codes) == 16)
@require(lambda codes: all(0 <= c < 64 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_q3_k_scales(codes: Codes) -> Bytes:
    """Q3_K's sixteen scales: low four bits as `pack_halves`, then their top two bits, four to a byte."""
    low = tuple(codes[j] % 16 + 16 * (codes[j + 8] % 16) for j in range(8))
    return low + tuple(sum(codes[j + 4 * k] // 16 << (2 * k) for k in range(4)) for j in range(4))


@require(lambda data: len(data) == 12)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 64 for c in result))
def unpack_q3_k_scales(data: Bytes) -> Codes:
    """The inverse of `pack_q3_k_scales`."""
    return tuple(
        (data[i % 8] >> (4 * (i // 8))) % 16 + 16 * ((data[8 + i % 4] >> (2 * (i // 4))) % 4) for i in range(16)
    )


@require(lambda codes: len(codes) == 256)
@require(lambda codes: all(0 <= c < 8 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_q3_k_codes(codes: Codes) -> Bytes:
    """Q3_K's codes: 32 bytes with the top bits, then 64 with the low pairs of bits.

    Bit k of byte j of the first part belongs to weight 32 * k + j; of each half block of 128, four codes 32 apart
    share a byte of the second part.
    """
    tops = tuple(sum(codes[32 * k + j] // 4 << k for k in range(8)) for j in range(32))
    return tops + tuple(
        sum(codes[128 * h + 32 * k + j] % 4 << (2 * k) for k in range(4)) for h in range(2) for j in range(32)
    )


@require(lambda data: len(data) == 96)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 8 for c in result))
def unpack_q3_k_codes(data: Bytes) -> Codes:
    """The inverse of `pack_q3_k_codes`."""
    return tuple(
        (data[32 + i // 128 * 32 + i % 32] >> (2 * (i // 32 % 4))) % 4 + 4 * ((data[i % 32] >> (i // 32)) % 2)
        for i in range(256)
    )


Q4_K_SCALES = Packing("q4_k scales", 16, 6, 12, pack_q4_k_scales, unpack_q4_k_scales)
Q3_K_SCALES = Packing("q3_k scales", 16, 6, 12, pack_q3_k_scales, unpack_q3_k_scales)
Q3_K_CODES = Packing("q3_k codes", 256, 3, 96, pack_q3_k_codes, unpack_q3_k_codes)


@require(lambda code: 0 <= code < 64)
@ensure(lambda result: -32 <= result < 32)
def q3_k_multiplier(code: int) -> int:
    """Scales of Q3_K have an offset of 32."""
    return code - 32


@require(lambda code: 0 <= code < 8)
@ensure(lambda result: -4 <= result < 4)
def q3_k_level(code: int) -> int:
    """Codes of Q3_K have an offset of 4."""
    return code - 4


Q4_K = BlockFormat(
    "ggml/q4_k", SOURCE, 256, (("packed", 144),), HALF, CHUNK, (16, 48, 80, 112),
    multipliers=Factors(Q4_K_SCALES, 4, 0, 32), offset=Offset(2, Factors(Q4_K_SCALES, 4, 8, 32), True),
)  # fmt: skip
Q3_K = BlockFormat(
    "ggml/q3_k", SOURCE, 256, (("packed", 110),), HALF, Q3_K_CODES, (0,), q3_k_level,
    scales=(108,), multipliers=Factors(Q3_K_SCALES, 96, 0, 16, q3_k_multiplier),
)  # fmt: skip
