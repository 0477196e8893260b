"""Codes to septets and back: nothing is lost, and what is not a septet is known as such."""

from icontract import require

from septet.spec.codec import decode, encode, is_valid
from septet.spec.formats import SEPTETS, Format
from septet.spec.theorem import theorem


@theorem("round trip", exhaustive=True)
@require(lambda fmt, c0: 0 <= c0 < fmt.levels[0])
@require(lambda fmt, c1: 0 <= c1 < fmt.levels[1])
def decode_inverts_encode(fmt: Format, c0: int, c1: int) -> bool:
    """Decoding an encoded pair of codes gives the pair back: the packing is lossless."""
    return decode(fmt, encode(fmt, c0, c1)) == (c0, c1)


@theorem("round trip", exhaustive=True)
@require(lambda septet: 0 <= septet < SEPTETS)
@require(lambda fmt, septet: is_valid(fmt, septet))
def encode_inverts_decode(fmt: Format, septet: int) -> bool:
    """Encoding a decoded septet gives the septet back."""
    c0, c1 = decode(fmt, septet)
    return encode(fmt, c0, c1) == septet


@theorem("round trip", exhaustive=True, where=lambda fmt: fmt.septets < SEPTETS)
@require(lambda septet: 0 <= septet < SEPTETS)
@require(lambda fmt, septet: not is_valid(fmt, septet))
@require(lambda fmt, c0: 0 <= c0 < fmt.levels[0])
@require(lambda fmt, c1: 0 <= c1 < fmt.levels[1])
def invalid_septets_encode_nothing(fmt: Format, septet: int, c0: int, c1: int) -> bool:
    """A septet that is called invalid is the septet of no pair of codes."""
    return encode(fmt, c0, c1) != septet


@theorem("round trip", exhaustive=True, where=lambda fmt: fmt.septets == SEPTETS)
@require(lambda septet: 0 <= septet < SEPTETS)
def every_septet_is_valid(fmt: Format, septet: int) -> bool:
    """Where the codes make 128 pairs, no septet is refused; `encode_inverts_decode` says that each is used."""
    return is_valid(fmt, septet)


@theorem("round trip")
@require(lambda fmt, a0: 0 <= a0 < fmt.levels[0])
@require(lambda fmt, a1: 0 <= a1 < fmt.levels[1])
@require(lambda fmt, b0: 0 <= b0 < fmt.levels[0])
@require(lambda fmt, b1: 0 <= b1 < fmt.levels[1])
@require(lambda a0, a1, b0, b1: a0 != b0 or a1 != b1)
def encode_is_injective(fmt: Format, a0: int, a1: int, b0: int, b1: int) -> bool:
    """Different pairs of codes have different septets."""
    return encode(fmt, a0, a1) != encode(fmt, b0, b1)
