"""vLLM's CUDA kernels, some of them also as HIP."""

from collections.abc import Iterator

from strangers import SOURCES, WRAPPERS, Asked, Reason, asked

THREADS = {
    "q2_K": 64, "q3_K": 64, "q4_K": 32, "q5_K": 64, "q6_K": 64, "iq4_nl": 32, "iq4_xs": 32, "iq2_xxs": 32,
    "iq2_xs": 32, "iq2_s": 32, "iq3_xxs": 32, "iq3_s": 32, "iq1_s": 32,
}  # fmt: skip
"""Threads that vLLM launches for 256 weights."""
STEPS = "Steps round to binary16, and the last of them is not the binary16 number nearest to ggml's weight"
OVERFLOW = "with large scales a step overflows, where the weight itself does not"
AFFINE = Reason("rounding", f"{STEPS}: the product of scale and code, then the sum; {OVERFLOW}.")
K_AFFINE = Reason(
    "rounding", f"{STEPS}: scale times multiplier, that times the code, the minimum, the difference; {OVERFLOW}."
)
REASONS = {
    "q4_1": AFFINE,
    "q5_1": AFFINE,
    "q2_K": Reason("rounding", f"{STEPS}: the two products, then their difference; {OVERFLOW}."),
    "q3_K": Reason("rounding", f"{STEPS}: scale times multiplier, then that times the level; a product that "
                               "overflows, times level 0, is NaN."),
    "q4_K": K_AFFINE,
    "q5_K": K_AFFINE,
    "q6_K": Reason("rounding", "The integer product of multiplier and level, up to 4,096, is rounded to binary16 "
                               "before it is multiplied by the scale."),
    "iq3_s": Reason("fault", "The table `iq3xs_grid` has 62 where ggml's, times four, has 60: in 150 of 2,048 places."),
}  # fmt: skip
"""Why kernels are refuted that claim ggml's weight, rounded once to binary16."""


def vllm_blocks() -> Iterator[Asked]:
    """vLLM's dequantizers of ggml's types, in binary16, as CUDA and as HIP."""
    headers = SOURCES / "vllm/csrc/quantization/gguf"
    for suffix in ("cu", "hip"):
        source = WRAPPERS / f"vllm.{suffix}"
        for kind, run in (("q4_0", 2), ("q4_1", 2), ("q5_0", 2), ("q5_1", 2), ("q8_0", 1)):
            function = f"dequantize_{kind}"
            symbol = f"_ZL16dequantize_blockILi32ELi{run}EXadL_ZL15{function}PKviiR7__half2EE6__halfEvS1_PT2_i"
            yield asked(
                "vLLM", f"dequantize_block<{function}, half>", source, REASONS.get(kind), symbol=symbol,
                format=f"ggml/{kind}", arguments=["packed", "output", "count"], counts=[64], output="binary16",
                workgroup="32", grid="ceil(count / 64)", flags=[f"-I{headers}"],
            )  # fmt: skip
        for kind, threads in THREADS.items():
            function = f"dequantize_block_{kind}"
            yield asked(
                "vLLM", f"{function}<half>", source, REASONS.get(kind),
                symbol=f"_ZL{len(function)}{function}I6__halfEvPKvPT_", format=f"ggml/{kind.lower()}",
                arguments=["packed", "output"], counts=[256],
                output="binary16", workgroup=str(threads), grid="1", flags=[f"-I{headers}"],
            )  # fmt: skip


def kernels() -> Iterator[Asked]:
    """All that is asked about."""
    yield from vllm_blocks()
