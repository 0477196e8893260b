"""OomLlama's Rust, which converts ggml's files."""

from collections.abc import Iterator

from strangers import SOURCES, WRAPPERS, Asked, asked, ggml

INCLUDED = (SOURCES / "oomllama/src/gguf2oom.rs",)
"""Files that `fetch` copies without the comments about the file itself."""
BYTES = {"q2_k": 84, "q3_k": 110, "q4_0": 18, "q4_k": 144, "q5_k": 176, "q6_k": 210, "q8_0": 34}
"""Of a block."""


def kernels() -> Iterator[Asked]:
    """All that is asked about: a row of one block, given as slices."""
    for kind, size in BYTES.items():
        yield asked(
            "OomLlama", f"dequant_{kind}", WRAPPERS / "oomllama.rs", symbol=kind, format=f"ggml/{kind}",
            arguments=["packed", "bytes", "output", "count"], constants={"bytes": size},
            counts=[ggml.BLOCKS[kind.replace("_k", "_K")]], flags=["--edition=2021", "-Awarnings"],
        )  # fmt: skip
