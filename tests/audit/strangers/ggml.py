"""ggml, as llama.cpp has it: its plain C, and its OpenCL kernels."""

from collections.abc import Iterator

from strangers import SOURCES, WRAPPERS, Asked, Reason, asked

GGML = "llama-cpp-python/vendor/llama.cpp/ggml"
OPENCL = f"{GGML}/src/ggml-opencl/kernels/cvt.cl"

BLOCKS = {
    "q1_0": 128, "q2_0": 64, "q4_0": 32, "q4_1": 32, "q5_0": 32, "q5_1": 32, "q8_0": 32, "mxfp4": 32, "nvfp4": 64,
    "q2_K": 256, "q3_K": 256, "q4_K": 256, "q5_K": 256, "q6_K": 256, "q8_K": 256, "tq1_0": 256, "tq2_0": 256,
    "iq4_nl": 32, "iq4_xs": 256, "iq2_xxs": 256, "iq2_xs": 256, "iq2_s": 256, "iq3_xxs": 256, "iq3_s": 256,
    "iq1_s": 256, "iq1_m": 256,
}  # fmt: skip
"""ggml's types and the weights of a block."""


def ggml_rows() -> Iterator[Asked]:
    """The plain C of ggml: one function a type."""
    folders = [SOURCES / GGML / part for part in ("include", "src", "src/ggml-cpu")]
    for name, weights in BLOCKS.items():
        yield asked(
            "ggml", f"dequantize_row_{name}", SOURCES / GGML / "src/ggml-quants.c", format=f"ggml/{name.lower()}",
            arguments=["packed", "output", "count"], counts=[weights], flags=[f"-I{folder}" for folder in folders],
        )  # fmt: skip


MASKS = {"mask_0f": 0x0F, "mask_f0": 0xF0}
PLAIN = ("packed", "scales")
OFFSET = ("packed", "scales", "biases")
K = ("packed", "factors", "scales", "biases")
CHANGES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "q1_0": (PLAIN, (), ()),
    "q4_0": (PLAIN, (), ()),
    "q4_0_noshuffle": (PLAIN, (), tuple(MASKS)),
    "q4_1": (OFFSET, (), ()),
    "q4_1_noshuffle": (OFFSET, (), tuple(MASKS)),
    "q5_0": (("packed", "high", "scales"), ("groups",), ()),
    "q5_0_noshuffle": (("packed", "high", "scales"), (), tuple(MASKS)),
    "q5_1": (("packed", "high", "scales", "biases"), ("groups",), ()),
    "q5_1_noshuffle": (("packed", "high", "scales", "biases"), (), tuple(MASKS)),
    "q8_0": (PLAIN, (), ()),
    "mxfp4": (PLAIN, (), ()),
    "iq4_nl": (PLAIN, (*MASKS, "groups"), ("groups",)),
    "iq4_nl_noshuffle": (PLAIN, (*MASKS, "groups"), (*MASKS, "groups")),
    "q4_K": (K, tuple(MASKS), tuple(MASKS)),
    "q4_K_noshuffle": (K, tuple(MASKS), tuple(MASKS)),
    "q5_K": (("packed", "high", *K[1:]), tuple(MASKS), tuple(MASKS)),
    "q5_K_noshuffle": (("packed", "high", *K[1:]), tuple(MASKS), tuple(MASKS)),
    "q6_K": (("packed", "high", "factors", "scales"), ("mask_all", "groups"), ("mask_all", "groups")),
    "q6_K_noshuffle": (("packed", "high", "factors", "scales"), ("mask_all", "groups"), ("mask_all", "groups")),
}
"""ggml's changes of layout for OpenCL: the arrays of the other layout, and what follows in converting and restoring."""


def opencl_changes() -> Iterator[Asked]:
    """Converting to ggml's layouts for OpenCL, and restoring: a thread a block."""
    for name, (arrays, converting, restoring) in CHANGES.items():
        kind = name.removesuffix("_noshuffle")
        block, layout = f"ggml/{kind.lower()}", f"opencl/{kind.lower()}" + ("/ns" if kind != name else "")
        for verb, formats, roles in (
            ("convert", (block, layout), ["packed", *(f"output_{part}" for part in arrays), *converting]),
            ("restore", (layout, block), [*arrays, "output", *restoring]),
        ):
            constants = {key: value for key, value in {**MASKS, "mask_all": 0xFF}.items() if key in roles}
            yield asked(
                "ggml", f"kernel_{verb}_block_{name}", SOURCES / OPENCL, operation="repack", format=formats[0],
                into=formats[1], arguments=roles, constants=constants, counts=[2 * BLOCKS[kind]],
                workgroup="1", grid="groups",
            )  # fmt: skip


def opencl_rows() -> Iterator[Asked]:
    """ggml's OpenCL dequantizers of a view, which is here one contiguous row."""
    view = {"offset": 0, "nb1": 0, "nb2": 0, "nb3": 0, "ne1": 1, "ne2": 1, "ne3": 1}
    places = ["offset", "nb1", "nb2", "nb3", "groups", "ne1", "ne2", "ne3"]
    for kind in ("q4_0", "q8_0"):
        for width, output in (("f32", "binary32"), ("f16", "binary16")):
            yield asked(
                "ggml", f"kernel_dequant_{kind}_{width}_view_aos", SOURCES / OPENCL, format=f"ggml/{kind}",
                arguments=["packed", *places, "output"], constants=view, counts=[64], output=output, workgroup="1",
                grid="groups",
            )  # fmt: skip


def weights_of(kind: str) -> int:
    """The weights of a block."""
    return BLOCKS.get(kind, 32)


METAL = tuple(kind for kind in BLOCKS if kind not in ("nvfp4", "q8_K", "tq1_0", "tq2_0"))
"""Types that ggml's Metal kernels dequantize."""

DIVIDED = "`d / 16.h` is a division in binary16: of scales below 2^-10 it drops bits, so that upper nibbles differ"
METAL_REASONS = {
    "q4_0": Reason("rounding", f"{DIVIDED}; `-8.h * d` overflows for scales of 8192 and more, to infinite weights."),
    "q4_1": Reason("rounding", f"{DIVIDED}."),
    "q4_K": Reason("rounding", f"{DIVIDED}."),
    "q5_0": Reason("rounding", "`-16.h * d` is a product in binary16: for scales of 4096 and more it overflows."),
}


def metal_rows() -> Iterator[Asked]:
    """ggml's Metal dequantizers: a thread 16 weights."""
    folders = [SOURCES / GGML / part for part in ("src/ggml-metal/kernels", "src/ggml-metal", "src")]
    for kind in METAL:
        weights = BLOCKS[kind]
        yield asked(
            "ggml", f"dequantize_{kind}", WRAPPERS / "ggml.metal", METAL_REASONS.get(kind), symbol=f"row_{kind}",
            format=f"ggml/{kind.lower()}", arguments=["packed", "output"], counts=[weights], align=16,
            workgroup=str(weights // 16), grid="1", flags=[f"-I{folder}" for folder in folders],
        )  # fmt: skip


TIMES = {
    "q8_0": ("q1_0", "q2_0", "q4_0", "q5_0", "q8_0", "mxfp4", "nvfp4", "iq4_nl"),
    "q8_1": ("q4_1", "q5_1"),
    "q8_K": (
        "q2_K", "q3_K", "q4_K", "q5_K", "q6_K", "tq1_0", "tq2_0", "iq4_xs", "iq2_xxs", "iq2_xs", "iq2_s", "iq3_xxs",
        "iq3_s", "iq1_s", "iq1_m",
    ),
}  # fmt: skip
"""The types that are multiplied by activations of each kind."""
PRODUCT = ("count", "output", "bs", "packed", "bx", "activations", "by", "nrc")
AVX2 = " (AVX2)"
ANYWHERE = "-fmax-type-align=1"
"""A promise of clang's to read words at any address."""
BYTES = f" (AVX2, {ANYWHERE})"
HALF = "-DGGML_CPU_FP16_TO_FP32"
UNALIGNED = Reason(
    "undefined", "A cast of `uint8_t *` to `uint32_t *` reads words at addresses that are multiples of 2 alone."
)
ONE_ROW = {"bs": 0, "bx": 0, "by": 0, "nrc": 1}


def dots() -> Iterator[Asked]:
    """ggml's products of two rows: its plain C, and its C for AVX2.

    Scales in binary16 are computed: ggml has a table of them for x86, which it fills when it starts. Of E8M0 and
    UE4M3 there are such tables for AVX2 too, so that products by them are not stated.
    """
    folders = [SOURCES / GGML / part for part in ("include", "src", "src/ggml-cpu")]
    for source, suffix, told, flags in (
        ("quants.c", "_generic", "", [f"{HALF}=GGML_COMPUTE_FP16_TO_FP32"]),
        ("arch/x86/quants.c", "", AVX2, ["-mavx2", "-mfma", "-mf16c", f"{HALF}=GGML_CPU_COMPUTE_FP16_TO_FP32"]),
    ):
        for activations, kinds in TIMES.items():
            for kind in kinds:
                if told == AVX2 and kind in ("q2_0", "mxfp4", "nvfp4"):
                    continue  # there is none of Q2_0
                name = f"ggml_vec_dot_{kind}_{activations}" + (suffix if kind != "q2_0" else "")
                unaligned = told == AVX2 and kind == "q1_0"
                for where, reason, more in ((told, UNALIGNED if unaligned else None, []), (BYTES, None, [ANYWHERE])):
                    if where != BYTES or unaligned:
                        yield asked(
                            "ggml", f"{name}{where}", SOURCES / GGML / "src/ggml-cpu" / source, reason, symbol=name,
                            operation="dot", format=f"ggml/{kind.lower()}", arguments=list(PRODUCT), constants=ONE_ROW,
                            counts=[max(BLOCKS[kind], 64)], flags=[*flags, *more, *(f"-I{f}" for f in folders)],
                        )  # fmt: skip


def quantizers() -> Iterator[Asked]:
    """ggml's reference quantizers of the types of which a definition says what is stored."""
    folders = [SOURCES / GGML / part for part in ("include", "src", "src/ggml-cpu")]
    for kind in ("q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q8_1", "tq2_0"):
        yield asked(
            "ggml", f"quantize_row_{kind}_ref", SOURCES / GGML / "src/ggml-quants.c", operation="quantize_row",
            format=f"ggml/{kind}", arguments=["weights", "output", "count"], counts=[weights_of(kind)],
            contractions=["off"], flags=[f"-I{folder}" for folder in folders],
        )  # fmt: skip


def kernels() -> Iterator[Asked]:
    """All that is asked about."""
    yield from ggml_rows()
    yield from opencl_changes()
    yield from opencl_rows()
    yield from metal_rows()
    yield from dots()
    yield from quantizers()
