"""NVFP4 as tensor cores take it: scales in tiles of 128 rows and 4 groups, and one more scale for the whole matrix.

A weight is an E2M1 number times the product of an E4M3 scale of 16 weights of a row and a binary32 scale of the matrix,
and both products round to binary32. Codes lie row by row, the first of two in the lower half of a byte. A tile's 512
scales are 32 rows of 16: scale (row, group) is at 16 * (row % 32) + 4 * (row // 32 % 4) + group % 4, and tiles of one
row of them come one after the other. Rows and groups that a matrix does not have are in the tiles too.

Source: NVIDIA, cuBLAS, "1D block scaling factors layout"; torchao, prototype/mx_formats (`to_blocked`,
`NVFP4Tensor.dequantize`).
"""

from dataclasses import dataclass

from icontract import ensure, require

from septet.spec.blocks.block import Scale
from septet.spec.blocks.microscaling import SIXTEEN
from septet.spec.blocks.scales import E4M3, e4m3_half_pattern, e4m3_is_number
from septet.spec.blocks.tensors import Parts, Place, TensorFormat
from septet.spec.blocks.words import Shape
from septet.spec.floats import BINARY32

ROWS, GROUPS, WEIGHTS = 128, 4, 16
"""Of a tile: rows, and groups of a row; and the weights of a group."""
E2M1_PATTERNS = (0, 0x3F000000, 0x3F800000, 0x3FC00000, 0x40000000, 0x40400000, 0x40800000, 0x40C00000)
"""0, 0.5, 1, 1.5, 2, 3, 4 and 6 as binary32 numbers."""


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def e2m1_pattern(code: int) -> int:
    """The binary32 pattern of an E2M1 number, minus zero included."""
    return E2M1_PATTERNS[code % 8] + code // 8 * BINARY32.sign


@require(lambda bits: 0 <= bits < 256)
@require(lambda bits: e4m3_is_number(bits))
@ensure(lambda result: 0 <= result < 2 * BINARY32.sign)
def e4m3_pattern(bits: int) -> int:
    """An E4M3 number as binary32: exact."""
    half = e4m3_half_pattern(bits)
    return half if half % BINARY32.sign == 0 else half + BINARY32.hidden


@require(lambda bits: 0 <= bits < 1 << 32)
def is_moderate(bits: int) -> bool:
    """Whether a binary32 pattern is below 2^100 in magnitude, so that no product overflows."""
    return bits // BINARY32.hidden % 256 < 227


@require(lambda bits: 0 <= bits < 1 << 32)
@ensure(lambda bits, result: result == bits)
def as_it_is(bits: int) -> int:
    """A binary32 number is its own pattern."""
    return bits


WHOLE_E4M3 = Scale("E4M3", 1, E4M3.significand, e4m3_is_number, e4m3_pattern)
MODERATE = Scale("binary32 below 2^100", 4, BINARY32.significand, is_moderate, as_it_is)


@dataclass(frozen=True)
class Swizzled(TensorFormat):
    """Rows are outputs, and groups run along them."""

    @property
    def scaled(self) -> bool:
        """The one of binary32."""
        return True

    @property
    def only_group(self) -> int:
        """Sixteen weights have a scale."""
        return WEIGHTS

    def arrays(self, shape: Shape) -> tuple[tuple[str, int], ...]:
        if shape.columns % WEIGHTS or shape.group != WEIGHTS:
            raise ValueError(f"{self.name}: a row is a whole number of groups of {WEIGHTS}")
        tiles = -(-shape.rows // ROWS) * -(-(shape.columns // WEIGHTS) // GROUPS)
        return ("packed", shape.rows * shape.columns // 2), ("scales", ROWS * GROUPS * tiles), ("scale", 4)

    def parts(self, shape: Shape, row: int, column: int) -> Parts:
        (_, packed), (_, scales), _ = self.arrays(shape)
        group = column // WEIGHTS
        tile = row // ROWS * -(-(shape.columns // WEIGHTS) // GROUPS) + group // GROUPS
        own = ROWS * GROUPS * tile + 16 * (row % 32) + 4 * (row // 32 % 4) + group % GROUPS
        at = (row * shape.columns + column) // WEIGHTS * SIXTEEN.bytes
        code = Place(SIXTEEN, tuple(range(at, at + SIXTEEN.bytes)), column % WEIGHTS)
        return Parts(code, e2m1_pattern, ((WHOLE_E4M3, packed + own), (MODERATE, packed + scales)))


NVFP4_SWIZZLED = Swizzled("nvfp4/swizzled", "cuBLAS, block scaling factors layout", 4)
