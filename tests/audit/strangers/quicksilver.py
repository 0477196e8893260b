"""Quicksilver's CUDA and Metal dequantizers of ggml's types."""

from collections.abc import Iterator

from strangers import INCLUDE, SOURCES, Asked, asked, ggml

ROOT = SOURCES / "quicksilver-inference"


def kernels() -> Iterator[Asked]:
    """All that is asked about: in CUDA a thread a block, in Metal a thread a weight."""
    for kind in ("q4_0", "q4_1", "q8_0", "q4_K", "q6_K"):
        weights = ggml.BLOCKS[kind]
        yield asked(
            "Quicksilver", f"dequantize_{kind}_kernel", ROOT / "csrc/dequantize.cu",
            symbol=f"gguf_inference::dequantize_{kind}_kernel", format=f"ggml/{kind.lower()}",
            arguments=["packed", "output", "groups"], counts=[2 * weights], workgroup="2", grid="1", flags=[INCLUDE],
        )  # fmt: skip
    for kind in ("q8_0", "q5_0"):
        yield asked(
            "Quicksilver", f"dequantize_{kind}", ROOT / "backends/metal/kernels.metal", format=f"ggml/{kind}",
            arguments=["packed", "output", "count"], counts=[64], workgroup="32", grid="ceil(count / 32)",
        )  # fmt: skip
