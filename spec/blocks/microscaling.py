"""Blocks of four-bit floats with an eight-bit scale: MXFP4 and NVFP4, as published and as ggml stores them.

An E2M1 number is one of 0, 0.5, 1, 1.5, 2, 3, 4, 6 with a sign. It is written here as twice itself, an integer.

Sources: OCP Microscaling Formats (MX) v1.0 (MXFP4: 32 elements, an E8M0 scale); NVIDIA, "Pretraining Large Language
Models with NVFP4", 2025 (16 elements, an E4M3 scale, and one binary32 scale a tensor, which multiplies last and is no
part of a block). Neither says how elements share a byte; ONNX, PyTorch and vLLM store the first in the low nibble.
ggml: src/ggml-common.h, block_mxfp4 and block_nvfp4.
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.packing import halves, pairs
from septet.spec.blocks.quantizers import quantize_mxfp4
from septet.spec.blocks.scales import E4M3, E8M0, UE4M3

E2M1 = (0, 1, 2, 3, 4, 6, 8, 12)
"""Magnitudes of E2M1, doubled."""
MINUS_ZERO = 8
NIBBLES = halves(32)
EIGHT = halves(16)
PAIRS = pairs(32)
SIXTEEN = pairs(16)


@require(lambda code: 0 <= code < 16)
@ensure(lambda result: -12 <= result <= 12)
def e2m1_level(code: int) -> int:
    """Twice the E2M1 number of a code: one bit of sign, two of exponent, one of fraction."""
    return -E2M1[code - 8] if code >= 8 else E2M1[code]


@require(lambda code: 0 <= code < 16)
def is_minus_zero(code: int) -> bool:
    """Whether a code is E2M1's minus zero."""
    return code == MINUS_ZERO


MXFP4 = BlockFormat(
    "mxfp4",
    "OCP MX v1.0",
    32,
    (("packed", 16), ("scales", 1)),
    E8M0,
    PAIRS,
    (0,),
    e2m1_level,
    is_minus_zero,
    (16,),
    quantizer=quantize_mxfp4,
)
NVFP4 = BlockFormat(
    "nvfp4", "NVIDIA 2025", 16, (("packed", 8), ("scales", 1)), E4M3, SIXTEEN, (0,), e2m1_level, is_minus_zero, (8,)
)
GGML_MXFP4 = BlockFormat("ggml/mxfp4", "ggml-common.h", 32, (("packed", 17),), E8M0, NIBBLES, (1,), e2m1_level)
"""ggml reads E2M1's minus zero as zero."""
GGML_NVFP4 = BlockFormat(
    "ggml/nvfp4", "ggml-common.h", 64, (("packed", 36),), UE4M3, EIGHT, (4, 12, 20, 28), e2m1_level, scales=(0, 1, 2, 3)
)
"""As `ggml/mxfp4`; scales have no sign, and what ggml does with one that has is not said."""
