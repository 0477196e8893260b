"""All block formats and packings by name."""

from septet.spec.blocks import (
    affine,
    bitsandbytes,
    exl2,
    ggml,
    hqq,
    iquants,
    kquants,
    marlin,
    microscaling,
    opencl,
    swizzled,
    tensors,
    ternary,
    words,
)
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.hqq import ColumnFormat
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.tensors import TensorFormat
from septet.spec.blocks.words import MatrixFormat

BLOCKS: dict[str, BlockFormat] = {
    fmt.name: fmt
    for fmt in (
        ggml.Q4_0, ggml.Q4_1, ggml.Q5_0, ggml.Q8_0, ggml.IQ4_NL, kquants.Q4_K, kquants.Q3_K,
        microscaling.MXFP4, microscaling.NVFP4, microscaling.GGML_MXFP4, microscaling.GGML_NVFP4,
    )
}  # fmt: skip
"""Formats that kernels are generated for."""

AUDITED: dict[str, BlockFormat] = BLOCKS | {
    fmt.name: fmt
    for fmt in (
        ggml.Q1_0, ggml.Q2_0, ggml.Q5_1, ggml.Q8_1, kquants.Q2_K, kquants.Q5_K, kquants.Q6_K, kquants.Q8_K,
        kquants.IQ4_XS, ternary.TQ1_0, ternary.TQ2_0, iquants.IQ1_S, iquants.IQ2_XXS, iquants.IQ2_XS, iquants.IQ2_S,
        iquants.IQ3_XXS, iquants.IQ3_S, iquants.IQ1_M, affine.MATMULNBITS4, affine.MLX_AFFINE4, affine.TINYGEMM4,
        bitsandbytes.NF4, bitsandbytes.FP4,
    )
}  # fmt: skip
"""Formats that kernels are audited against."""

LAYOUTS: dict[str, BlockFormat] = {fmt.name: fmt for fmt in opencl.LAYOUTS}
"""Other layouts of such formats, which kernels repack them into."""

MATRICES: dict[str, MatrixFormat] = {
    fmt.name: fmt
    for fmt in (
        words.GPTQ, words.GPTQ_V2, words.GPTQ2, words.GPTQ3, words.GPTQ8, words.AWQ, words.EXLLAMA2,
        words.EXLLAMA3, words.EXLLAMA4, words.EXLLAMA4_MASKED, words.EXLLAMA4_V2,
    )
}  # fmt: skip

COLUMNS: dict[str, ColumnFormat] = {fmt.name: fmt for fmt in hqq.HQQ}

TENSORS: dict[str, TensorFormat] = {
    fmt.name: fmt for fmt in (*exl2.EXL2, marlin.MARLIN, marlin.MARLIN8, swizzled.NVFP4_SWIZZLED, *tensors.PLAIN)
}

PACKINGS: tuple[Packing, ...] = (
    ggml.NIBBLES, ggml.FIVES, kquants.CHUNK, kquants.Q4_K_SCALES, kquants.Q3_K_SCALES, kquants.Q3_K_CODES,
    microscaling.EIGHT, microscaling.PAIRS, microscaling.SIXTEEN, words.EIGHT, words.AWQ_WORD, words.THREES,
    kquants.IQ4_XS_SCALES, words.SIXTEEN, words.EVENS_FIRST, words.SHUFFLED_THREES,
    hqq.UPPER_FIRST, hqq.FOUR_UPPER_FIRST, hqq.EIGHT_UPPER_FIRST,
)  # fmt: skip
"""Packings that theorems are about."""

TESTED: tuple[Packing, ...] = (
    ggml.ONES, ggml.TWOS, kquants.QUARTERS, kquants.Q5_K_CODES, kquants.Q6_K_CODES, words.FOUR, affine.SIXTY_FOUR,
    opencl.FIVES, opencl.MANY_FIVES, opencl.SIXES, bitsandbytes.PAIRS, hqq.ONE, exl2.SIXES, exl2.FIVES,
    exl2.SHUFFLED_FIVES,
)  # fmt: skip
"""Packings that tests are about, and no theorem: each is made like one of `PACKINGS`, and most are long."""
