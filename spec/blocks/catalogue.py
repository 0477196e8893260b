"""All block formats and packings by name."""

from septet.spec.blocks import ggml, kquants, microscaling, words
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.words import MatrixFormat

BLOCKS: dict[str, BlockFormat] = {
    fmt.name: fmt
    for fmt in (
        ggml.Q4_0, ggml.Q4_1, ggml.Q5_0, ggml.Q8_0, ggml.IQ4_NL, kquants.Q4_K, kquants.Q3_K,
        microscaling.MXFP4, microscaling.NVFP4, microscaling.GGML_MXFP4, microscaling.GGML_NVFP4,
    )
}  # fmt: skip

MATRICES: dict[str, MatrixFormat] = {fmt.name: fmt for fmt in (words.GPTQ, words.GPTQ_V2, words.GPTQ3, words.AWQ)}

PACKINGS: tuple[Packing, ...] = (
    ggml.NIBBLES, ggml.FIVES, kquants.CHUNK, kquants.Q4_K_SCALES, kquants.Q3_K_SCALES, kquants.Q3_K_CODES,
    microscaling.EIGHT, microscaling.PAIRS, microscaling.SIXTEEN, words.EIGHT, words.AWQ_WORD, words.THREES,
)  # fmt: skip
