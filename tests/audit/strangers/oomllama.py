"""OomLlama's Rust, which converts ggml's files."""

from collections.abc import Iterator

from strangers import SOURCES, WRAPPERS, Asked, Reason, asked, ggml

INCLUDED = (SOURCES / "oomllama/src/gguf2oom.rs",)
"""Files that `fetch` copies without the comments about the file itself."""
BYTES = {"q2_k": 84, "q3_k": 110, "q4_0": 18, "q4_k": 144, "q5_k": 176, "q6_k": 210, "q8_0": 34}
"""Of a block."""
MISREAD = "No scale of a sub-block is read, and codes are taken from where ggml has these scales"
REASONS = {
    "q4_0": Reason("fault", "The two codes of a byte are written beside each other: ggml has them 16 places apart."),
    "q2_k": Reason(
        "fault", f"{MISREAD}; the block's scale is taken from its first bytes, where ggml has it at byte 80."
    ),
    "q3_k": Reason(
        "fault", f"{MISREAD}; the block's scale is taken from its first bytes, where ggml has it at byte 108."
    ),
    "q5_k": Reason("fault", f"{MISREAD}; the upper bits of codes and the minima are not read."),
}


def kernels() -> Iterator[Asked]:
    """All that is asked about: a row of one block, given as slices."""
    for kind, size in BYTES.items():
        yield asked(
            "OomLlama", f"dequant_{kind}", WRAPPERS / "oomllama.rs", REASONS.get(kind), symbol=kind,
            format=f"ggml/{kind}", arguments=["packed", "bytes", "output", "count"], constants={"bytes": size},
            counts=[ggml.BLOCKS[kind.replace("_k", "_K")]], flags=["--edition=2021", "-Awarnings"],
        )  # fmt: skip
