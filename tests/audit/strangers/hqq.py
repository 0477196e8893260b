"""HQQ's kernels, of its own distribution and of mistral.rs."""

from collections.abc import Iterator

from strangers import INCLUDE, SOURCES, WRAPPERS, Asked, asked

WORDS, COLUMNS = 2, 8
"""Rows of packed words, and columns."""
TYPES = {"binary32": "float", "binary16": "__half", "bfloat16": "__nv_bfloat16"}


def dequantizers(project: str, source: str, flags: list[str]) -> Iterator[Asked]:
    """The five widths of codes in the three types of scales, in which (code - zero) * scale is computed."""
    for bits, codes in ((8, 1), (4, 2), (2, 4), (1, 8), (3, 10)):
        for output, name in TYPES.items():
            function = f"dequantize_{bits}bit_{'32' if bits == 3 else 'u8'}_kernel<{name}>"
            yield asked(
                project, function, SOURCES / source, operation="dequantize_matrix", format=f"hqq{bits}/{output}",
                arguments=["packed", "scales", "zeros", "output", "groups", "columns"], counts=[WORDS * codes],
                columns=COLUMNS, output=output, workgroup="16", grid="1", flags=flags,
            )  # fmt: skip


def kernels() -> Iterator[Asked]:
    """All that is asked about."""
    yield from dequantizers("mistral.rs", "mistralrs/mistralrs-quant/kernels/hqq/hqq.cu", [INCLUDE])
    folder = SOURCES / "hqq/hqq/kernels"
    yield from dequantizers("HQQ", str(WRAPPERS / "hqq.cu"), [INCLUDE, f"-I{folder}"])
