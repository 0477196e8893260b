"""ggml's blocks of 256 weights: sub-blocks whose six-bit scales multiply a binary16 scale of the block.

Source: as `ggml`; the order of Q4_K's scales is `get_scale_min_k4` there.
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat, Factors, Offset
from septet.spec.blocks.ggml import NIBBLES, SOURCE, as_bytes, iq4_nl_level, signed_byte
from septet.spec.blocks.packing import Bytes, Codes, Packing, halves, quarters
from septet.spec.blocks.scales import HALF, SINGLE

CHUNK = halves(64)
QUARTERS = quarters(128)


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


@require(lambda codes: len(codes) == 256)
@require(lambda codes: all(0 <= c < 32 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_q5_k_codes(codes: Codes) -> Bytes:
    """Q5_K's codes: 32 bytes with the top bits, bit k of byte j of code 32 * k + j, then the low halves as `CHUNK`s."""
    tops = tuple(sum(codes[32 * k + j] // 16 << k for k in range(8)) for j in range(32))
    low = tuple(c % 16 for c in codes)
    return tops + tuple(low[64 * h + j] + 16 * low[64 * h + 32 + j] for h in range(4) for j in range(32))


@require(lambda data: len(data) == 160)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 32 for c in result))
def unpack_q5_k_codes(data: Bytes) -> Codes:
    """The inverse of `pack_q5_k_codes`."""
    return tuple(
        (data[32 + i // 64 * 32 + i % 32] >> (4 * (i // 32 % 2))) % 16 + 16 * ((data[i % 32] >> (i // 32)) % 2)
        for i in range(256)
    )


@require(lambda codes: len(codes) == 256)
@require(lambda codes: all(0 <= c < 64 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_q6_k_codes(codes: Codes) -> Bytes:
    """Q6_K's codes: 128 bytes with the low four bits, then 64 with the top two.

    Of each half block of 128, two codes 64 apart share a byte of the first part, four 32 apart one of the second.
    """
    low = tuple(codes[128 * h + j] % 16 + 16 * (codes[128 * h + 64 + j] % 16) for h in range(2) for j in range(64))
    return low + tuple(
        sum(codes[128 * h + 32 * k + j] // 16 << (2 * k) for k in range(4)) for h in range(2) for j in range(32)
    )


@require(lambda data: len(data) == 192)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 64 for c in result))
def unpack_q6_k_codes(data: Bytes) -> Codes:
    """The inverse of `pack_q6_k_codes`."""
    return tuple(
        (data[i // 128 * 64 + i % 64] >> (4 * (i // 64 % 2))) % 16
        + 16 * ((data[128 + i // 128 * 32 + i % 32] >> (2 * (i // 32 % 4))) % 4)
        for i in range(256)
    )


@require(lambda codes: len(codes) == 8)
@require(lambda codes: all(0 <= c < 64 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_iq4_xs_scales(codes: Codes) -> Bytes:
    """IQ4_XS's eight scales: two bytes with the top two bits of each in order, then their low four as neighbours."""
    tops = tuple(sum(codes[4 * j + k] // 16 << (2 * k) for k in range(4)) for j in range(2))
    return tops + tuple(codes[2 * j] % 16 + 16 * (codes[2 * j + 1] % 16) for j in range(4))


@require(lambda data: len(data) == 6)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 64 for c in result))
def unpack_iq4_xs_scales(data: Bytes) -> Codes:
    """The inverse of `pack_iq4_xs_scales`."""
    return tuple(
        (data[2 + i // 2] >> (4 * (i % 2))) % 16 + 16 * ((data[i // 4] >> (2 * (i % 4))) % 4) for i in range(8)
    )


Q5_K_CODES = Packing("q5_k codes", 256, 5, 160, pack_q5_k_codes, unpack_q5_k_codes)
Q6_K_CODES = Packing("q6_k codes", 256, 6, 192, pack_q6_k_codes, unpack_q6_k_codes)
Q6_K_SCALES = Packing("q6_k scales", 16, 8, 16, as_bytes, as_bytes)
Q8_K_CODES = Packing("q8_k codes", 256, 8, 256, as_bytes, as_bytes)
IQ4_XS_SCALES = Packing("iq4_xs scales", 8, 6, 6, pack_iq4_xs_scales, unpack_iq4_xs_scales)


@require(lambda code: 0 <= code < 64)
@ensure(lambda result: -32 <= result < 32)
def q6_k_level(code: int) -> int:
    """Codes of Q6_K have an offset of 32."""
    return code - 32


Q2_K = BlockFormat(
    "ggml/q2_k", SOURCE, 256, (("packed", 84),), HALF, QUARTERS, (16, 48), scales=(80,),
    multipliers=Factors(NIBBLES, 0, 0, 16), offset=Offset(82, Factors(NIBBLES, 0, 16, 16), True),
)  # fmt: skip
Q4_K = BlockFormat(
    "ggml/q4_k", SOURCE, 256, (("packed", 144),), HALF, CHUNK, (16, 48, 80, 112),
    multipliers=Factors(Q4_K_SCALES, 4, 0, 32), offset=Offset(2, Factors(Q4_K_SCALES, 4, 8, 32), True),
)  # fmt: skip
Q3_K = BlockFormat(
    "ggml/q3_k", SOURCE, 256, (("packed", 110),), HALF, Q3_K_CODES, (0,), q3_k_level,
    scales=(108,), multipliers=Factors(Q3_K_SCALES, 96, 0, 16, q3_k_multiplier),
)  # fmt: skip
Q5_K = BlockFormat(
    "ggml/q5_k", SOURCE, 256, (("packed", 176),), HALF, Q5_K_CODES, (16,),
    multipliers=Factors(Q4_K_SCALES, 4, 0, 32), offset=Offset(2, Factors(Q4_K_SCALES, 4, 8, 32), True),
)  # fmt: skip
Q6_K = BlockFormat(
    "ggml/q6_k", SOURCE, 256, (("packed", 210),), HALF, Q6_K_CODES, (0,), q6_k_level,
    scales=(208,), multipliers=Factors(Q6_K_SCALES, 192, 0, 16, signed_byte),
)  # fmt: skip
IQ4_XS = BlockFormat(
    "ggml/iq4_xs", SOURCE, 256, (("packed", 136),), HALF, NIBBLES, tuple(range(8, 136, 16)), iq4_nl_level,
    multipliers=Factors(IQ4_XS_SCALES, 2, 0, 32, q3_k_multiplier),
)  # fmt: skip
Q8_K = BlockFormat("ggml/q8_k", SOURCE, 256, (("packed", 292),), SINGLE, Q8_K_CODES, (4,), signed_byte)
"""The last 32 bytes hold the sums of sixteen codes each, which no weight depends on."""
