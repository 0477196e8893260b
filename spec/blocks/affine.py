"""Groups of four-bit codes with a scale, and in some an offset, in arrays of their own.

- ONNX Runtime's MatMulNBits: blocks of 16 weights, binary32 scales, no zero points; the zero point is then 8.
- MLX's affine quantization: a weight is scale * code + bias, both binary16, groups of 64.
- torchao's tinygemm: a weight is (code - 8) * scale + zero, both bfloat16 and stored in turn, groups of 32.

Sources: ONNX Runtime, docs/ContribOperators.md, com.microsoft.MatMulNBits; MLX, `mlx.core.quantize`; torchao,
quantization/utils.py, `groupwise_affine_dequantize_tensor_from_qparams`.
"""

from septet.spec.blocks.block import BlockFormat, Offset
from septet.spec.blocks.ggml import q4_0_level
from septet.spec.blocks.microscaling import PAIRS, SIXTEEN
from septet.spec.blocks.packing import pairs
from septet.spec.blocks.scales import BFLOAT16, HALF, SINGLE

MATMULNBITS4 = BlockFormat(
    "onnx/matmulnbits4", "ONNX Runtime, ContribOperators.md", 16, (("packed", 8), ("scales", 4)), SINGLE, SIXTEEN,
    (0,), q4_0_level, scales=(8,),
)  # fmt: skip
SIXTY_FOUR = pairs(64)
MLX_AFFINE4 = BlockFormat(
    "mlx/affine4", "MLX, mlx.core.quantize", 64, (("packed", 32), ("scales", 2), ("biases", 2)), HALF, SIXTY_FOUR,
    (0,), scales=(32,), offset=Offset(34),
)  # fmt: skip
TINYGEMM4 = BlockFormat(
    "torchao/tinygemm4", "torchao, quantization/utils.py", 32, (("packed", 16), ("scales", 4)), BFLOAT16, PAIRS,
    (0,), q4_0_level, scales=(16,), offset=Offset(18),
)  # fmt: skip
