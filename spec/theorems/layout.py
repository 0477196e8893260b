"""Septets to bytes and back: a bijection, so that no bit is unused and none is shared."""

from icontract import require

from septet.spec.formats import LANES, SEPTETS, Format
from septet.spec.layout import pack, place, scale_from_bytes, scale_to_bytes, unpack, weight_at
from septet.spec.theorem import theorem


@theorem("layout", loop=())
@require(lambda fmt, septets: len(septets) == fmt.block // 2)
@require(lambda septets: all(0 <= s < SEPTETS for s in septets))
def unpack_inverts_pack(fmt: Format, septets: tuple[int, ...]) -> bool:
    """Unpacking a packed block gives its septets back."""
    return unpack(fmt, pack(fmt, septets)) == septets


@theorem("layout", loop=())
@require(lambda fmt, data: len(data) == fmt.block_bytes)
@require(lambda data: all(0 <= b < 256 for b in data))
def pack_inverts_unpack(fmt: Format, data: tuple[int, ...]) -> bool:
    """Packing an unpacked block gives its bytes back: every bit of a block belongs to a septet."""
    return pack(fmt, unpack(fmt, data)) == data


@theorem("layout", where=lambda fmt: fmt.layout == "stream")
@require(lambda septets: len(septets) == 8)
@require(lambda septets: all(0 <= s < SEPTETS for s in septets))
def septets_straddle_bytes(fmt: Format, septets: tuple[int, ...]) -> bool:
    """Byte j holds the upper 7-j bits of septet j below the lower j+1 bits of septet j+1."""
    data = pack(fmt, septets)
    return all(data[j] == (septets[j] >> j) + (septets[j + 1] % (2 << j) << (7 - j)) for j in range(7))


@theorem("layout", exhaustive=True)
@require(lambda bits: 0 <= bits < 1 << 16)
def scales_survive_storing(bits: int) -> bool:
    """A scale's pattern comes back from its two bytes, of which the first holds the low bits of the significand."""
    data = scale_to_bytes(bits)
    return scale_from_bytes(data) == bits and data[0] == bits % 256


@theorem("layout", exhaustive=True)
@require(lambda fmt, weight: 0 <= weight < fmt.block)
def every_weight_has_a_place(fmt: Format, weight: int) -> bool:
    """The place of a weight leads back to the weight."""
    septet, lane = place(fmt, weight)
    return any(lane == at and weight_at(fmt, septet, at) == weight for at in LANES)


@theorem("layout", exhaustive=True)
@require(lambda fmt, septet: 0 <= septet < fmt.block // 2)
def every_place_has_a_weight(fmt: Format, septet: int) -> bool:
    """Each lane of each septet belongs to one weight."""
    return all(place(fmt, weight_at(fmt, septet, lane)) == (septet, lane) for lane in LANES)
