"""Other projects' block formats: packings are bijections, scales are converted exactly, products need no rounding.

From the last one follows the sentence that kernels are held against, one rounding a weight (`spec.blocks.block`).
"""

from fractions import Fraction

from icontract import require

from septet.spec.blocks import paper43
from septet.spec.blocks.block import BlockFormat, Scale
from septet.spec.blocks.catalogue import AUDITED, PACKINGS
from septet.spec.blocks.ggml import IQ4_NL_LEVELS
from septet.spec.blocks.microscaling import E2M1
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.scales import BIAS32, E4M3, E8M0, HALF, binary16_pattern
from septet.spec.blocks.words import EIGHT, as_stored, one_more, stored_less_one, unpack_awq, unpack_threes
from septet.spec.codec import encode
from septet.spec.floats import BINARY16, BINARY32
from septet.spec.formats import S43
from septet.spec.paper import CODES
from septet.spec.quantizer import code, value
from septet.spec.theorem import theorem

IQ4_NL_ABOVE = tuple(n - IQ4_NL_LEVELS[0] for n in IQ4_NL_LEVELS)


COMPOUND = tuple(f for f in AUDITED.values() if f.multipliers is not None or f.offset is not None)
"""Formats whose weights are more than one product."""


@theorem("blocks", over={"packing": PACKINGS}, loop=())
@require(lambda packing, codes: len(codes) == packing.codes)
@require(lambda packing, codes: all(0 <= c < 1 << packing.bits for c in codes))
def codes_survive_packing(packing: Packing, codes: tuple[int, ...]) -> bool:
    """Unpacking packed codes gives them back."""
    return packing.unpack(packing.pack(codes)) == codes


@theorem("blocks", over={"packing": PACKINGS}, loop=())
@require(lambda packing, data: len(data) == packing.bytes)
@require(lambda data: all(0 <= b < 256 for b in data))
def bytes_survive_unpacking(packing: Packing, data: tuple[int, ...]) -> bool:
    """Packing unpacked bytes gives them back: every bit belongs to one code."""
    return packing.pack(packing.unpack(data)) == data


@theorem("blocks", over={"fmt": COMPOUND})
@require(lambda fmt, c: 0 <= c < 1 << fmt.packing.bits)
@require(lambda fmt, m: 0 <= m < 1 << fmt.factor_bits)
def products_are_exact(fmt: BlockFormat, c: int, m: int) -> bool:
    """A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.

    Where a weight is one product, that product alone is rounded, and there is nothing to show.
    """
    factor = abs(fmt.multipliers.value(m)) if fmt.multipliers is not None else 1
    product = abs(fmt.level(c)) * factor << fmt.scale.significand
    steps = fmt.offset.steps if fmt.offset is not None else None
    step = abs(steps.value(m)) if steps is not None else 1
    return product <= 1 << BINARY32.significand and step << fmt.scale.significand <= 1 << BINARY32.significand


@theorem("blocks", exhaustive=True)
@require(lambda bits: 0 < bits < BINARY16.hidden)
def subnormal_scales_are_converted_exactly(bits: int) -> bool:
    """A subnormal binary16 number becomes a normal binary32 one: the same multiple of a power of two."""
    pattern = binary16_pattern(bits)
    field, significand = pattern // BINARY32.hidden, BINARY32.hidden + pattern % BINARY32.hidden
    return any(
        field == top + BINARY16.grid + BIAS32 and significand == bits << (BINARY32.significand - 1 - top)
        for top in range(10)
    )


@theorem("blocks", over={"scale": [HALF, E8M0, E4M3]}, exhaustive=True)
@require(lambda scale, a: 0 <= a < 1 << (8 * scale.bytes - 1))
@require(lambda scale, a: scale.is_number(a) and scale.is_number(a + 1))
def scales_are_in_order(scale: Scale, a: int) -> bool:
    """The number of a scale's pattern grows with the pattern, up to the sign bit."""
    return scale.pattern(a) < scale.pattern(a + 1) or scale.pattern(a + 1) == BINARY32.sign


@theorem("blocks")
@require(lambda u: u >= 0)
@require(lambda u, w: 0 <= w <= 12 * u)
def e2m1_errs_by_one(u: Fraction, w: Fraction) -> bool:
    """The nearest E2M1 magnitude (here doubled) to one within the range is at most 1 (here 2) scales away."""
    return abs(w - value(E2M1, Fraction(0), u, code(E2M1, 0, u, w))) <= 2 * u


@theorem("blocks")
@require(lambda u: u >= 0)
@require(lambda u, w: -127 * u <= w <= 113 * u)
def iq4_nl_errs_by_half_a_gap(u: Fraction, w: Fraction) -> bool:
    """The nearest level of IQ4_NL to a weight within the range is at most 12 scales away."""
    lo = -127 * u
    return abs(w - value(IQ4_NL_ABOVE, lo, u, code(IQ4_NL_ABOVE, lo, u, w))) <= 12 * u


@theorem("blocks", over={"bits": [4, 3]}, exhaustive=True)
@require(lambda bits, zero: 1 <= zero < 1 << bits)
def gptq_zero_points_come_back(bits: int, zero: int) -> bool:
    """GPTQ's zero points from 1 are read as they were before they were stored."""
    return one_more(bits, stored_less_one(bits, zero)) == zero


@theorem("blocks", holds=False, over={"bits": [4, 3]})
@require(lambda bits, zero: 0 <= zero < 1 << bits)
def gptq_zero_point_zero_comes_back(bits: int, zero: int) -> bool:
    """GPTQ would keep a zero point of 0 too. It does not: it is stored as the largest, and read as one more."""
    return one_more(bits, stored_less_one(bits, zero)) == zero


@theorem("blocks", holds=False)
@require(lambda stored: 0 <= stored < 16)
def zero_points_are_read_alike(stored: int) -> bool:
    """GPTQ's stored zero points could be read as AWQ's. They cannot: every one is off by one."""
    return one_more(4, stored) == as_stored(4, stored)


@theorem("blocks", holds=False)
@require(lambda data: len(data) == 4)
@require(lambda data: all(0 <= b < 256 for b in data))
def awq_words_are_in_order(data: tuple[int, ...]) -> bool:
    """AWQ's words could be read in order. They cannot."""
    return unpack_awq(data) == EIGHT.unpack(data)


@theorem("blocks")
@require(lambda data: len(data) == 12)
@require(lambda data: all(0 <= b < 256 for b in data))
def three_bit_codes_are_a_stream(data: tuple[int, ...]) -> bool:
    """GPTQ's three words, read ten codes and one that straddles in turn, are 96 bits with code i at bit 3 * i."""
    word = sum(b << (8 * j) for j, b in enumerate(data))
    return unpack_threes(data) == tuple((word >> (3 * i)) % 8 for i in range(32))


@theorem("blocks", exhaustive=True)
@require(lambda n1: CODES[0][0] <= n1 <= CODES[0][1])
@require(lambda n2: CODES[1][0] <= n2 <= CODES[1][1])
def paper43_survives_packing(n1: int, n2: int) -> bool:
    """The paper's signed codes come back from their byte, which is the septet of s43 for the same bits."""
    byte = paper43.pack(n1, n2)
    return paper43.unpack(byte) == (n1, n2) and byte == encode(S43, n1 % 16, n2 % 8)


@theorem("blocks", exhaustive=True)
@require(lambda byte: 0 <= byte < 128)
def paper43_survives_unpacking(byte: int) -> bool:
    """Each of 128 bytes is the byte of its codes; the eighth bit is unused."""
    n1, n2 = paper43.unpack(byte)
    return paper43.pack(n1, n2) == byte
