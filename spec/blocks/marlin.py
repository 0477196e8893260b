"""Marlin's matrices: codes permuted so that a thread of a warp finds those that it multiplies in one word.

A weight is (code - 2^(bits - 1)) * scale, the scale a binary16 number of a column and a group of rows. Codes of four
bits lie in tiles of 16 rows: four squares of 16 by 16, one after the other, make 1,024 codes, of which 128 words have
eight each; of eight bits 256 words have four. Within a word codes are interleaved. Scales of 64 columns are permuted
too, or of 32 where a column has one group alone.

Source: Marlin, marlin/__init__.py (`_get_perms`, `Layer.pack`); vLLM, quantization/utils/marlin_utils.py
(`get_scale_perms`) and marlin_utils_test.py (`get_weight_perm`); E. Frantar and others, "MARLIN: Mixed-Precision
Auto-Regressive Parallel Inference on Large Language Models", 2024.
"""

from collections.abc import Callable
from dataclasses import dataclass

from septet.spec.blocks.exl2 import centred_eight, centred_four
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.scales import HALF
from septet.spec.blocks.tensors import Parts, Place, TensorFormat
from septet.spec.blocks.words import EIGHT, FOUR, WORD, Shape

TILE = 16
"""Rows and columns of a square."""
SQUARE = TILE * TILE
CHUNK = 4 * SQUARE
"""Codes that are permuted among each other."""


def _order(interleaved: tuple[int, ...]) -> tuple[int, ...]:
    """Of each place of a chunk, which of its codes is there; squares are one after the other, row by row."""
    found: list[int] = []
    for lane in range(32):
        column, pair = lane // 4, 2 * (lane % 4)
        of_lane = [TILE * row + column + 8 * half for half in range(2) for row in (pair, pair + 1, pair + 8, pair + 9)]
        found += [code + SQUARE * square for square in range(4) for code in of_lane]
    run = len(interleaved)
    return tuple(found[start + k] for start in range(0, CHUNK, run) for k in interleaved)


def _inverse(order: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(range(len(order)), key=order.__getitem__))


FOURS = _inverse(_order((0, 2, 4, 6, 1, 3, 5, 7)))
"""The place of each code of a chunk, of four bits."""
EIGHTS = _inverse(_order((0, 2, 1, 3)))
GROUPED = _inverse(tuple(i + 8 * j for i in range(8) for j in range(8)))
"""The place of each of 64 columns' scales."""
SINGLE_GROUP = _inverse(tuple(2 * i + j for i in range(4) for j in (0, 1, 8, 9, 16, 17, 24, 25)))
"""Of each of 32 columns' scales, where a column is one group."""


@dataclass(frozen=True)
class Marlin(TensorFormat):
    """Codes of 4 or 8 bits."""

    packing: Packing
    places: tuple[int, ...]
    number: Callable[[int], int]

    def arrays(self, shape: Shape) -> tuple[tuple[str, int], ...]:
        if shape.rows % shape.group or shape.rows % TILE or shape.columns % 64:
            raise ValueError(f"{self.name}: {shape.rows} x {shape.columns} weights do not fill tiles of 16 x 64")
        words = shape.rows * shape.columns // self.packing.codes
        return ("packed", WORD * words), ("scales", 2 * shape.rows // shape.group * shape.columns)

    def parts(self, shape: Shape, row: int, column: int) -> Parts:
        (_, packed), _ = self.arrays(shape)
        flat = column // TILE * SQUARE + row % TILE * TILE + column % TILE
        place = row // TILE * TILE * shape.columns + flat // CHUNK * CHUNK + self.places[flat % CHUNK]
        at = place // self.packing.codes * WORD
        order = GROUPED if shape.group < shape.rows else SINGLE_GROUP
        run = len(order)
        scale = row // shape.group * shape.columns + column // run * run + order[column % run]
        code = Place(self.packing, tuple(range(at, at + WORD)), place % self.packing.codes)
        return Parts(code, self.number, ((HALF, packed + 2 * scale),))


MARLIN = Marlin("marlin", "Marlin, marlin/__init__.py", 4, EIGHT, FOURS, centred_four)
MARLIN8 = Marlin("marlin8", "vLLM, marlin_utils_test.py", 8, FOUR, EIGHTS, centred_eight)
