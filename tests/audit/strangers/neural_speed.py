"""Neural Speed's C++: dequantizers of ggml's types, and of its own four-bit floats."""

from collections.abc import Iterator

from strangers import SOURCES, WRAPPERS, Asked, Reason, asked, ggml

ROOT = SOURCES / "neural-speed"
SWAPPED = Reason("other", "The codes of 0 and -1 are exchanged, as a comment of its source says.")


def kernels() -> Iterator[Asked]:
    """All that is asked about."""
    for kind in ("q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q6_K"):
        yield asked(
            "Neural Speed", f"dequantize_row_{kind}", WRAPPERS / "neural_speed.cpp", symbol=f"row_{kind}",
            format=f"ggml/{kind.lower()}", arguments=["packed", "output", "count"], counts=[ggml.BLOCKS[kind]],
            flags=[f"-I{ROOT / 'neural_speed'}", "-w", "-mf16c"],
        )  # fmt: skip
    for kind, name in (("nf4", "nf4_dequantize"), ("fp4", "fp4_bnb_dequantize")):
        yield asked(
            "Neural Speed", name, WRAPPERS / "bestla.cpp", SWAPPED if kind == "nf4" else None,
            symbol=f"{kind}_block", format=f"bnb/{kind}", arguments=["packed", "scales", "output"], counts=[64],
            flags=[f"-I{ROOT / 'bestla'}", "-w", "-std=c++17"],
        )  # fmt: skip
