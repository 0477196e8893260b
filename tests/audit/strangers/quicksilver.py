"""Quicksilver's CUDA and Metal dequantizers of ggml's types."""

from collections.abc import Iterator

from strangers import INCLUDE, SOURCES, Asked, Reason, asked, ggml

ROOT = SOURCES / "quicksilver-inference"
NEIGHBOURS = Reason("fault", "The two codes of a byte are written beside each other: ggml has them 16 places apart.")
REASONS = {
    "q4_0": NEIGHBOURS,
    "q4_1": NEIGHBOURS,
    "q5_0": NEIGHBOURS,
    "q4_K": Reason("fault", "The 6-bit scales and minima are taken apart otherwise than ggml packs them, and the two "
                            "codes of a byte are written beside each other: ggml has them 32 places apart."),
    "q6_K": Reason("fault", "Of each 128 weights 64 are written, and these in another order than ggml's."),
}  # fmt: skip


def kernels() -> Iterator[Asked]:
    """All that is asked about: in CUDA a thread a block, in Metal a thread a weight."""
    for kind in ("q4_0", "q4_1", "q8_0", "q4_K", "q6_K"):
        weights = ggml.BLOCKS[kind]
        yield asked(
            "Quicksilver", f"dequantize_{kind}_kernel", ROOT / "csrc/dequantize.cu", REASONS.get(kind),
            symbol=f"gguf_inference::dequantize_{kind}_kernel", format=f"ggml/{kind.lower()}",
            arguments=["packed", "output", "groups"], counts=[2 * weights], workgroup="2", grid="1", flags=[INCLUDE],
        )  # fmt: skip
    for kind in ("q8_0", "q5_0"):
        yield asked(
            "Quicksilver", f"dequantize_{kind}", ROOT / "backends/metal/kernels.metal", REASONS.get(kind),
            format=f"ggml/{kind}", arguments=["packed", "output", "count"], counts=[64], workgroup="32",
            grid="ceil(count / 32)",
        )  # fmt: skip
