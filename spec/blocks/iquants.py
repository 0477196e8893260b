"""ggml's IQ1 to IQ3 blocks of 256 weights: places in grids of vectors, signs, and small odd scales.

A weight's code is a digit of its grid's point, and its sign above that. In IQ2 and IQ3 half a scale is added before it
multiplies: d * (s + 1/2) / 4 is (d / 8) * (2 * s + 1). In IQ1 an eighth is added to, or taken from, all weights of a
group: 8 * digit - 8 plus or minus 1, in units of an eighth.

Some signs are places in a table of 128 patterns of eight: seven bits as they are, and an eighth that makes their number
even.

Source: as `ggml`. The grids are in `grids`.
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat, Factors
from septet.spec.blocks.ggml import SOURCE
from septet.spec.blocks.grids import IQ1_S as IQ1_S_GRID
from septet.spec.blocks.grids import IQ2_S as IQ2_S_GRID
from septet.spec.blocks.grids import IQ2_XS as IQ2_XS_GRID
from septet.spec.blocks.grids import IQ2_XXS as IQ2_XXS_GRID
from septet.spec.blocks.grids import IQ3_S as IQ3_S_GRID
from septet.spec.blocks.grids import IQ3_XXS as IQ3_XXS_GRID
from septet.spec.blocks.packing import Bytes, Codes, Unpacking, pairs
from septet.spec.blocks.scales import EIGHTH, HALF, QUARTER, SPREAD_EIGHTH

IQ2_MAGNITUDES = (8, 25, 43)
IQ3_XXS_MAGNITUDES = (4, 12, 20, 28, 36, 44, 52, 62)


def parity(bits: int) -> int:
    """Whether a number of seven bits has an odd number of ones."""
    return sum((bits >> k) % 2 for k in range(7)) % 2


def sign(bits: int, place: int) -> int:
    """The sign at a place of eight, from seven stored bits: the eighth makes the number of minus signs even."""
    return (bits >> place) % 2 if place < 7 else parity(bits)


def word(data: Bytes, at: int) -> int:
    """A 32-bit word of four bytes."""
    return sum(data[at + k] << (8 * k) for k in range(4))


@require(lambda data: len(data) == 66)
def unpack_iq2_xxs(data: Bytes) -> Codes:
    """Of each 32 weights: four bytes with places in the grid, then four times seven bits of signs (and the scale)."""
    words = tuple(word(data, 6 + 8 * g) for g in range(8))
    return tuple(
        IQ2_XXS_GRID[i % 8][data[2 + i // 32 * 8 + i // 8 % 4]]
        + 4 * sign((words[i // 32] >> (7 * (i // 8 % 4))) % 128, i % 8)
        for i in range(256)
    )


@require(lambda data: len(data) == 74)
def unpack_iq2_xs(data: Bytes) -> Codes:
    """Of each eight weights: nine bits with a place in the grid and seven of signs."""
    places = tuple(data[2 + 2 * p] + 256 * (data[3 + 2 * p] % 2) for p in range(32))
    return tuple(IQ2_XS_GRID[i % 8][places[i // 8]] + 4 * sign(data[3 + i // 8 * 2] // 2, i % 8) for i in range(256))


@require(lambda data: len(data) == 82)
def unpack_iq2_s(data: Bytes) -> Codes:
    """Of each eight weights: a byte of the place in the grid, a byte of signs, two more bits of the place."""
    places = tuple(data[2 + p] + 256 * ((data[66 + p // 4] >> (2 * (p % 4))) % 4) for p in range(32))
    return tuple(IQ2_S_GRID[i % 8][places[i // 8]] + 4 * ((data[34 + i // 8] >> (i % 8)) % 2) for i in range(256))


@require(lambda data: len(data) == 98)
def unpack_iq3_xxs(data: Bytes) -> Codes:
    """Of each four weights a byte with a place in the grid; then of each 32 four times seven bits of signs."""
    words = tuple(word(data, 66 + 4 * g) for g in range(8))
    return tuple(
        IQ3_XXS_GRID[i % 4][data[2 + i // 4]] + 8 * sign((words[i // 32] >> (7 * (i // 8 % 4))) % 128, i % 8)
        for i in range(256)
    )


@require(lambda data: len(data) == 110)
def unpack_iq3_s(data: Bytes) -> Codes:
    """Of each four weights a byte of the place in the grid, and a ninth bit; of each eight a byte of signs."""
    places = tuple(data[2 + p] + 256 * ((data[66 + p // 8] >> (p % 8)) % 2) for p in range(64))
    return tuple(IQ3_S_GRID[i % 4][places[i // 4]] + 8 * ((data[74 + i // 8] >> (i % 8)) % 2) for i in range(256))


@require(lambda data: len(data) == 50)
def unpack_iq1_s(data: Bytes) -> Codes:
    """Of each eight weights a byte of the place in the grid, and three more bits; of each 32 the sign of the eighth."""
    highs = tuple(data[34 + 2 * g] + 256 * data[35 + 2 * g] for g in range(8))
    places = tuple(data[2 + p] + 256 * ((highs[p // 4] >> (3 * (p % 4))) % 8) for p in range(32))
    return tuple(IQ1_S_GRID[i % 8][places[i // 8]] + 4 * (highs[i // 32] >> 15) for i in range(256))


@require(lambda data: len(data) == 48)
def unpack_iq1_m(data: Bytes) -> Codes:
    """Of each eight weights a byte of the place in the grid, three more bits, and the sign of the eighth."""
    tops = tuple((data[32 + p // 2] >> (4 * (p % 2))) % 16 for p in range(32))
    places = tuple(data[p] + 256 * (tops[p] % 8) for p in range(32))
    return tuple(IQ1_S_GRID[i % 8][places[i // 8]] + 4 * (tops[i // 8] // 8) for i in range(256))


@require(lambda code: 0 <= code < 8)
@ensure(lambda result: -43 <= result <= 43)
def iq2_level(code: int) -> int:
    """A digit's magnitude with its sign; the fourth digit is in no grid."""
    n = IQ2_MAGNITUDES[code % 4] if code % 4 < 3 else 0
    return -n if code >= 4 else n


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: -62 <= result <= 62)
def iq3_xxs_level(code: int) -> int:
    """A digit's magnitude with its sign."""
    return -IQ3_XXS_MAGNITUDES[code - 8] if code >= 8 else IQ3_XXS_MAGNITUDES[code]


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: -15 <= result <= 15)
def iq3_s_level(code: int) -> int:
    """An odd magnitude with its sign."""
    return -2 * (code - 8) - 1 if code >= 8 else 2 * code + 1


@require(lambda code: 0 <= code < 8)
@ensure(lambda result: -9 <= result <= 17)
def iq1_level(code: int) -> int:
    """A ternary digit and its eighth, in eighths; the fourth digit is in no grid."""
    return 8 * (code % 4) - 8 + (-1 if code >= 4 else 1)


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: 1 <= result <= 31)
def odd(code: int) -> int:
    """The multiplier of a scale's code."""
    return 2 * code + 1


@require(lambda data: len(data) == 64)
def unpack_iq2_xxs_scales(data: Bytes) -> Codes:
    """The upper four bits of each group's eight bytes."""
    return tuple(data[8 * g + 7] >> 4 for g in range(8))


@require(lambda data: len(data) == 32)
def unpack_iq3_xxs_scales(data: Bytes) -> Codes:
    """The upper four bits of each group's four bytes."""
    return tuple(data[4 * g + 3] >> 4 for g in range(8))


@require(lambda data: len(data) == 16)
def unpack_iq1_s_scales(data: Bytes) -> Codes:
    """Three bits below the uppermost one of each group's two bytes."""
    return tuple((data[2 * g + 1] >> 4) % 8 for g in range(8))


@require(lambda data: len(data) == 8)
def unpack_iq1_m_scales(data: Bytes) -> Codes:
    """Of each two bytes four codes of three bits, below the four bits that are the scale's."""
    words = tuple(data[2 * k] + 256 * data[2 * k + 1] for k in range(4))
    return tuple((words[j // 4] >> (3 * (j % 4))) % 8 for j in range(16))


IQ2_XXS = BlockFormat(
    "ggml/iq2_xxs", SOURCE, 256, (("packed", 66),), EIGHTH, Unpacking("iq2_xxs", 256, 3, 66, unpack_iq2_xxs), (0,),
    iq2_level, multipliers=Factors(Unpacking("iq2_xxs scales", 8, 4, 64, unpack_iq2_xxs_scales), 2, 0, 32, odd),
)  # fmt: skip
IQ2_XS = BlockFormat(
    "ggml/iq2_xs", SOURCE, 256, (("packed", 74),), EIGHTH, Unpacking("iq2_xs", 256, 3, 74, unpack_iq2_xs), (0,),
    iq2_level, multipliers=Factors(pairs(16), 66, 0, 16, odd),
)  # fmt: skip
IQ2_S = BlockFormat(
    "ggml/iq2_s", SOURCE, 256, (("packed", 82),), EIGHTH, Unpacking("iq2_s", 256, 3, 82, unpack_iq2_s), (0,),
    iq2_level, multipliers=Factors(pairs(16), 74, 0, 16, odd),
)  # fmt: skip
IQ3_XXS = BlockFormat(
    "ggml/iq3_xxs", SOURCE, 256, (("packed", 98),), QUARTER, Unpacking("iq3_xxs", 256, 4, 98, unpack_iq3_xxs), (0,),
    iq3_xxs_level, multipliers=Factors(Unpacking("iq3_xxs scales", 8, 4, 32, unpack_iq3_xxs_scales), 66, 0, 32, odd),
)  # fmt: skip
IQ3_S = BlockFormat(
    "ggml/iq3_s", SOURCE, 256, (("packed", 110),), HALF, Unpacking("iq3_s", 256, 4, 110, unpack_iq3_s), (0,),
    iq3_s_level, multipliers=Factors(pairs(8), 106, 0, 32, odd),
)  # fmt: skip
IQ1_S = BlockFormat(
    "ggml/iq1_s", SOURCE, 256, (("packed", 50),), EIGHTH, Unpacking("iq1_s", 256, 3, 50, unpack_iq1_s), (0,),
    iq1_level, multipliers=Factors(Unpacking("iq1_s scales", 8, 3, 16, unpack_iq1_s_scales), 34, 0, 32, odd),
)  # fmt: skip
IQ1_M = BlockFormat(
    "ggml/iq1_m", SOURCE, 256, (("packed", 56),), SPREAD_EIGHTH, Unpacking("iq1_m", 256, 3, 48, unpack_iq1_m), (0,),
    iq1_level, scales=(48,),
    multipliers=Factors(Unpacking("iq1_m scales", 16, 3, 8, unpack_iq1_m_scales), 48, 0, 16, odd),
)  # fmt: skip
