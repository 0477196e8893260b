"""GPTQ's matrices, and what ExLlama makes of them: kernels of ExLlama's family, which several projects carry."""

from collections.abc import Iterator

from strangers import INCLUDE, SOURCES, WRAPPERS, Asked, asked

COLUMNS = {2: 16, 3: 32, 4: 8, 8: 4}
"""The fewest columns of a matrix whose zero points fill words, by the bits of a code."""
GROUP, ROWS = 32, 64
"""Rows of a group, and of the matrix."""


def matrix(
    project: str, name: str, source: str, bits: int, format: str, arguments: list[str], **claim: object
) -> Asked:
    """A kernel that writes a matrix of binary16 weights."""
    return asked(
        project, name, SOURCES / source, operation="dequantize_matrix", format=format, arguments=arguments,
        columns=COLUMNS[bits], group=GROUP, counts=[ROWS], output="binary16", align=16, flags=[INCLUDE], **claim,
    )  # fmt: skip


PERM = {"perm": 0}
"""No order of rows: the null pointer."""


def gemm(project: str, source: str, space: str = "", **claim: object) -> Iterator[Asked]:
    """The kernels of `q_gemm.cu` that write a whole matrix: of words as ExLlama shuffles them, and of GPTQ's own."""
    for bits in (2, 3, 4, 8):
        name = f"{space}reconstruct_exllama_{bits}bit_kernel"
        yield matrix(
            project, name, source, bits, f"exllama{bits}" if bits < 8 else "gptq8",
            ["packed", "perm", "zeros", "scales", "rows", "columns", "groups", "output"], constants=PERM,
            workgroup=f"{COLUMNS[bits] // 4}", grid="1, ceil(rows / 128)", **claim,
        )  # fmt: skip
        view = f"{space}MatrixView_q{bits}_row"
        symbol = f"{space}reconstruct_gptq_" + ("3bit_kernel" if bits == 3 else f"kernel<{view}, {bits}>")
        yield matrix(
            project, symbol, source, bits, f"gptq{bits}" if bits != 4 else "gptq",
            ["packed", "scales", "zeros", "g_idx", "rows", "columns", "groups", "output"],
            workgroup=f"{COLUMNS[bits]}", grid=f"1, rows // {32 if bits == 3 else 32 // bits}", **claim,
        )  # fmt: skip


def exllama() -> Iterator[Asked]:
    """ExLlama's first version."""
    yield matrix(
        "ExLlama", "reconstruct_kernel", "exllama/exllama/exllama_ext/cuda_func/q4_matrix.cu", 4, "gptq",
        ["packed", "output", "scales", "zeros", "words", "columns", "group"], constants={"words": ROWS // 8},
        workgroup="64, 1", grid="1, rows // 8",
    )  # fmt: skip


def sequential() -> Iterator[Asked]:
    """ExLlamaV2's kernel for GPTQ's matrices, whose words it has shuffled; GPTQModel reads zero points as stored."""
    for project, source, where, fmt in (
        ("ExLlamaV2", "exllamav2/exllamav2/exllamav2_ext/cuda/q_matrix.cu", "", "exllama4"),
        ("GPTQModel", "gptqmodel/gptqmodel_ext/exllamav2/cuda/q_matrix.cu", "", "exllama4_v2"),
        ("GPTQModel", "gptqmodel/gptqmodel_ext/exllamav2/cuda/q_matrix_awq.cu", " of q_matrix_awq.cu", "exllama4_v2"),
    ):
        yield matrix(
            project, f"reconstruct_gptq_kernel{where}", source, 4, fmt,
            ["packed", "perm", "zeros", "scales", "rows", "columns", "group", "groups", "output", "rows_4"],
            symbol="reconstruct_gptq_kernel", constants=PERM | {"rows_4": ROWS}, workgroup="2",
            grid="1, ceil(rows / 128)",
        )  # fmt: skip


EXL2_ROWS = ("rows_8", "rows_6", "rows_5", "rows_4", "rows_3", "rows_2")
"""Where the rows of codes of each width end."""


def exl2() -> Iterator[Asked]:
    """ExLlamaV2's kernel for its own matrices, of one width of codes; as many threads as rows and as columns."""
    source = "exllamav2/exllamav2/exllamav2_ext/cuda/q_matrix.cu"
    for bits in (8, 6, 5, 4, 3, 2):
        ends = {name: GROUP if int(name[-1]) <= bits else 0 for name in EXL2_ROWS}
        yield asked(
            "ExLlamaV2", f"reconstruct_kernel of {bits} bits", SOURCES / source, symbol="reconstruct_kernel",
            operation="dequantize_matrix", format=f"exl2/{bits}/shuffled", columns=GROUP, group=GROUP, counts=[GROUP],
            arguments=["packed", "q_perm", "factors", "scales", "rows", "columns", "group", "groups", "output", *ends],
            constants=ends, output="binary16", align=16, flags=[INCLUDE], workgroup=f"{GROUP}", grid="1",
        )  # fmt: skip


OLDER = ("--no-offload-arch=sm_80", "--offload-arch=sm_75")
"""Flags for a device without `cp.async`."""


def marlin() -> Iterator[Asked]:
    """Changes to Marlin's layout, as its kernels for older devices make them, which copy without `cp.async`."""
    for verb, formats, more in (
        ("gptq", {4: "gptq", 8: "gptq8"}, ["perm"]),
        ("awq", {4: "awq"}, []),
    ):
        for bits, fmt in formats.items():
            template = f"{verb}_marlin_repack_kernel<256, {bits}{', false' if more else ''}>"
            yield asked(
                "GPTQModel", f"marlin::{template}", WRAPPERS / "marlin.cu", symbol=f"marlin::{template}",
                operation="repack", format=fmt, into="marlin" if bits == 4 else "marlin8",
                arguments=["packed", *more, "output", "rows", "columns"], constants=dict.fromkeys(more, 0),
                columns=64, counts=[32], align=16, workgroup="256", grid="2", shared=49152,
                flags=[*OLDER, INCLUDE, f"-I{SOURCES / 'gptqmodel/gptqmodel_ext/marlin'}"],
            )  # fmt: skip


def kernels() -> Iterator[Asked]:
    """All that is asked about."""
    yield from exllama()
    yield from sequential()
    yield from exl2()
    yield from marlin()
    yield from gemm("mistral.rs", "mistralrs/mistralrs-quant/kernels/gptq/q_gemm.cu")
    yield from gemm("vLLM", "vllm/csrc/quantization/gptq/q_gemm.cu", "vllm::gptq::")
