"""What the head of a file of kernels says of a format: how a group is stored, and in which order products are added."""

import textwrap

from septet.spec.catalogue import AnyFormat
from septet.spec.chains import UNIT_BYTES, Chain
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.formats import LARGEST_GROUP, Format
from septet.spec.storage import SCALE_BYTES

WIDTH = 108
"""Characters of a line, which comments indent."""
STREAM = (
    "Septet i of a block is bits 7*i to 7*i + 6 of its bytes, read as one number with the low byte first; it has "
    "weights 2*i and 2*i + 1"
)


def stored(fmt: AnyFormat) -> list[str]:
    """Lines on the bytes of a group and the weights that they are."""
    if isinstance(fmt, Format):
        scales, first = f"`lo` and `u`, {fmt.scale.name} numbers", SCALE_BYTES
    else:
        scales, first = "`u`, a binary16 number", UNIT_BYTES
    said = textwrap.wrap(
        f"A group is {scales} with the low byte first, and then blocks of {fmt.block} weights in {fmt.block_bytes} "
        f"bytes: {first} + 7*group/16 bytes. `group` is a multiple of {fmt.block} up to {LARGEST_GROUP}; a row is "
        "whole groups.",
        WIDTH,
    )
    if isinstance(fmt, Chain):
        text = f"{STREAM}: u times what its table says, plus what another says of the septet before. A row begins "
        return said + textwrap.wrap(text + "after septet 0.", WIDTH)
    stream = f"{STREAM}, whose codes are c0 and c1."
    said += textwrap.wrap(stream if fmt.layout == "stream" else _planes(fmt), WIDTH)
    septet = f"{fmt.levels[1]}*c0 + c1" if fmt.low else f"c0 + {fmt.levels[0]}*c1"
    said.append(f"A septet is {septet}, and a weight is lo + u*n[code]. The codebooks are")
    return said + [f"    n{lane} = {', '.join(map(str, n))}" for lane, n in enumerate(fmt.codebooks)]


def order() -> list[str]:
    """Lines on the order in which the products of a row are added."""
    return textwrap.wrap(
        f"The products of a row are added group by group: group g to partial sum g % {PARTIAL_SUMS}, each time rounded "
        "to binary32, and then partial sums 4, 2 and 1 apart.",
        WIDTH,
    )


def _planes(fmt: Format) -> str:
    return (
        f"Septet i of a block has weights i and i + {fmt.block // 2}, whose codes are c0 and c1. Byte j below 16 has "
        "`septet / 8` of septets j and j + 16, four bits each; byte 16 + j has `septet % 4` of septets j, j + 8, "
        "j + 16 and j + 24, two bits each; byte 24 + j has `septet / 4 % 2` of septets j, j + 4 and so on to j + 28. "
        "The first of them is in the lowest bits."
    )
