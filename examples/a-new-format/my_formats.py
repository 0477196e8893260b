"""Two formats of a stranger's: a lattice of three and four bits, and blocks of nibbles with one binary16 scale."""

from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.packing import pairs
from septet.spec.blocks.scales import HALF
from septet.spec.formats import Format

S34 = Format("s34", (tuple(15 * c for c in range(8)), tuple(7 * c for c in range(16))), low=0)


def level(code: int) -> int:
    """The integer of a code: -7, -6, ... 8."""
    return code - 7


NIBBLES = BlockFormat("nibbles", "my_formats.py", 8, (("packed", 6),), HALF, pairs(8), (2,), level)
