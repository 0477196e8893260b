"""Two codes in a septet and back: a number of two digits, whose bases are the lanes' numbers of levels."""

from icontract import ensure, require

from septet.spec.formats import SEPTETS, Format


@require(lambda septet: 0 <= septet < SEPTETS)
def is_valid(fmt: Format, septet: int) -> bool:
    """Whether a septet is the septet of two codes.

    Those from 121 to 127 are not, in a radix format of 11 levels.
    """
    return septet < fmt.septets


@require(lambda fmt, c0: 0 <= c0 < fmt.levels[0])
@require(lambda fmt, c1: 0 <= c1 < fmt.levels[1])
@ensure(lambda fmt, result: is_valid(fmt, result))
def encode(fmt: Format, c0: int, c1: int) -> int:
    """The septet of two codes."""
    if fmt.low == 0:
        return c0 + fmt.levels[0] * c1
    return fmt.levels[1] * c0 + c1


@require(lambda septet: 0 <= septet < SEPTETS)
@require(lambda fmt, septet: is_valid(fmt, septet))
@ensure(lambda fmt, result: 0 <= result[0] < fmt.levels[0] and 0 <= result[1] < fmt.levels[1])
def decode(fmt: Format, septet: int) -> tuple[int, int]:
    """The two codes of a valid septet."""
    base = fmt.levels[fmt.low]
    if fmt.low == 0:
        return septet % base, septet // base
    return septet // base, septet % base
