"""A group of weights in bytes and back: scales, quantizer, codec and layout put together."""

from fractions import Fraction

from icontract import ensure, require

from septet.spec import codec, floats, layout, quantizer, scales
from septet.spec.floats import BINARY32
from septet.spec.formats import LANES, Format
from septet.spec.storage import group_bytes


@require(lambda fmt, weights: all(abs(w) <= fmt.scale.largest for w in weights))
@require(lambda weights: len(weights) > 0)
@ensure(lambda fmt, weights, result: result[0] <= min(weights))
@ensure(lambda fmt, weights, result: max(weights) <= result[0] + result[1] * fmt.span)
def group_scales(fmt: Format, weights: tuple[Fraction, ...]) -> tuple[int, int]:
    """The stored offset and unit of a group; weights and results in units of the scale type's grid."""
    lo = scales.offset(fmt, min(weights))
    return lo, scales.unit(fmt, lo, max(weights))


@require(lambda fmt, group, weights: group in fmt.groups() and 0 < len(weights) <= group)
@require(lambda fmt, weights: all(abs(scales.in_units(fmt, w)) <= fmt.scale.largest for w in weights))
@ensure(lambda fmt, group, result: len(result) == group_bytes(fmt, group))
def quantize_group(fmt: Format, group: int, weights: tuple[Fraction, ...]) -> bytes:
    """The bytes of a group of at most `group` weights; missing ones are padded with code 0."""
    exact = tuple(scales.in_units(fmt, w) for w in weights)
    lo, u = group_scales(fmt, exact)
    stored = b"".join(bytes(layout.scale_to_bytes(floats.encode(fmt.scale, q))) for q in (lo, u))
    for start in range(0, group, fmt.block):
        septets = []
        for s in range(fmt.block // 2):
            c = [0, 0]
            for lane in LANES:
                i = start + layout.weight_at(fmt, s, lane)
                if i < len(exact):
                    c[lane] = quantizer.code(fmt.codebooks[lane], lo, u, exact[i])
            septets.append(codec.encode(fmt, c[0], c[1]))
        stored += bytes(layout.pack(fmt, tuple(septets)))
    return stored


@require(lambda fmt, group, data: len(data) == group_bytes(fmt, group))
def group_codes(fmt: Format, group: int, data: bytes) -> tuple[int, int, tuple[int, ...]]:
    """Offset, unit (units of the scale type's grid) and the `group` codes of a stored group.

    Raises:
        ValueError: a scale is a NaN or infinite, the unit's sign is set (minus zero's too), or a septet is not valid.
    """
    patterns = [layout.scale_from_bytes(tuple(data[k : k + 2])) for k in (0, 2)]
    if not all(floats.is_finite(fmt.scale, bits) for bits in patterns):
        raise ValueError("a stored scale is not finite")
    lo, u = (floats.decode(fmt.scale, bits) for bits in patterns)
    if patterns[1] >= fmt.scale.sign:
        raise ValueError("the sign of a stored unit is set")
    codes = [0] * group
    for block in range(group // fmt.block):
        start = 4 + block * fmt.block_bytes
        for s, septet in enumerate(layout.unpack(fmt, tuple(data[start : start + fmt.block_bytes]))):
            if not codec.is_valid(fmt, septet):
                raise ValueError(f"septet {septet} is not valid in {fmt.name}")
            for lane, c in zip(LANES, codec.decode(fmt, septet), strict=True):
                codes[block * fmt.block + layout.weight_at(fmt, s, lane)] = c
    return lo, u, tuple(codes)


@require(lambda fmt, group, data: len(data) == group_bytes(fmt, group))
@require(lambda group, length: 0 <= length <= group)
def dequantize_group(fmt: Format, group: int, data: bytes, length: int) -> tuple[int, ...]:
    """The first `length` weights of a stored group, as binary32 patterns: one rounding each.

    Raises:
        ValueError: as `group_codes`.
    """
    lo, u, codes = group_codes(fmt, group, data)
    weights = []
    for i in range(length):
        _, lane = layout.place(fmt, i % fmt.block)
        exact = quantizer.value(fmt.codebooks[lane], lo, u, codes[i])
        weights.append(floats.binary32(Fraction(exact) * Fraction(2) ** fmt.scale.grid))
    return tuple(weights)


@require(lambda bits: 0 <= bits < 2 * BINARY32.sign)
def weight(bits: int) -> Fraction:
    """The number that a binary32 pattern encodes.

    Raises:
        ValueError: it is a NaN or an infinity.
    """
    if not floats.is_finite(BINARY32, bits):
        raise ValueError("a weight is not finite")
    return floats.decode(BINARY32, bits) * Fraction(2) ** BINARY32.grid
