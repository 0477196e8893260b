"""bitsandbytes' NF4 and FP4: blocks of 64 weights with a binary32 scale, codes that stand for binary32 numbers.

NF4's 16 numbers are quantiles of a normal distribution, from -1 to 1. FP4 has a sign, two bits of exponent and one of
fraction, over 12; its two smallest magnitudes are 0 and 1/192. A weight is its code's number times the scale, rounded
once. The first of two neighbours is in the upper half of a byte.

Source: bitsandbytes, csrc/common.h and cpu_ops.cpp (`nf4_data`, `fp4_data`, `dequantizeBlockwise4bitCpu`).
"""

import struct

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.packing import Bytes, Codes, Packing
from septet.spec.blocks.scales import SINGLE

SOURCE = "bitsandbytes, cpu_ops.cpp"
NF4_NUMBERS = (
    -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
    -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
    0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1.0,
)  # fmt: skip
FP4_NUMBERS = (0.0, 0.005208333333, 0.66666667, 1.0, 0.33333333, 0.5, 0.16666667, 0.25)


def patterns(numbers: tuple[float, ...]) -> tuple[int, ...]:
    """The binary32 patterns nearest to some decimal numbers."""
    return struct.unpack(f"<{len(numbers)}I", struct.pack(f"<{len(numbers)}f", *numbers))


NF4_PATTERNS = patterns(NF4_NUMBERS)
FP4_PATTERNS = patterns(FP4_NUMBERS)


@require(lambda code: 0 <= code < 16)
def nf4_number(code: int) -> int:
    """The binary32 pattern of a code's number."""
    return NF4_PATTERNS[code]


@require(lambda code: 0 <= code < 16)
def fp4_number(code: int) -> int:
    """The binary32 pattern of a code's number; code 8 is minus zero."""
    return FP4_PATTERNS[code % 8] + (code // 8 << 31)


@require(lambda codes: len(codes) % 2 == 0)
@require(lambda codes: all(0 <= c < 16 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_upper_first(codes: Codes) -> Bytes:
    """Four-bit codes, two neighbours a byte, the first in the upper half."""
    return tuple(16 * codes[2 * j] + codes[2 * j + 1] for j in range(len(codes) // 2))


@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 16 for c in result))
def unpack_upper_first(data: Bytes) -> Codes:
    """The inverse of `pack_upper_first`."""
    return tuple((data[i // 2] >> (4 - 4 * (i % 2))) % 16 for i in range(2 * len(data)))


PAIRS = Packing("64 nibbles, upper first", 64, 4, 32, pack_upper_first, unpack_upper_first)
ARRAYS = (("packed", 32), ("scales", 4))
NF4 = BlockFormat("bnb/nf4", SOURCE, 64, ARRAYS, SINGLE, PAIRS, (0,), scales=(32,), numbers=nf4_number)
FP4 = BlockFormat("bnb/fp4", SOURCE, 64, ARRAYS, SINGLE, PAIRS, (0,), scales=(32,), numbers=fp4_number)
