"""Audits of matrices of EXL2 and NVFP4, and of changes of how a matrix's codes lie."""

from pathlib import Path
from typing import Any

import pytest

from septet.audit import manifest
from septet.audit.manifest import BadManifest
from septet.audit.tasks import Task, perform
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19")
CHANGE = """
#include <stdint.h>
void change(const uint32_t *packed, uint32_t *out, int rows, int columns)
{
    static const int order[8] = {ORDER};
    for (int r = 0; r < rows; r++)
        for (int w = 0; w < columns / 8; w++) {
            uint32_t word = 0;
            for (int k = 0; k < 8; k++) {
                uint32_t code = packed[r / 8 * columns + 8 * w + order[k]] >> 4 * (r % 8) & 15;
                word |= code << 4 * k;
            }
            out[r * (columns / 8) + w] = word;
        }
}
"""
PACK = """
#include <stdint.h>
void pack(const uint8_t *codes, uint32_t *out, int rows, int columns)
{
    for (int r = 0; r < rows / 8; r++)
        for (int c = 0; c < columns; c++) {
            uint32_t word = 0;
            for (int k = 0; k < 8; k++) word |= (uint32_t)codes[(8 * r + k) * columns + c] << 4 * PLACE;
            out[r * columns + c] = word;
        }
}
void unpack(const uint32_t *packed, uint8_t *out, int rows, int columns)
{
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) out[r * columns + c] = packed[r / 8 * columns + c] >> 4 * (r % 8) MASKED;
}
"""
SWIZZLED = """
#include <stdint.h>
static float e4m3(uint8_t b)
{
    union { uint32_t u; float f; } x = {(uint32_t)(b & 127) << 20};
    return (b & 128 ? -1 : 1) * (x.f * 0x1p120f);
}
void weights(const uint8_t *packed, const uint8_t *scales, const float *global, float *out, int rows, int columns)
{
    static const float numbers[8] = {0, 0.5f, 1, 1.5f, 2, 3, 4, 6};
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            int code = packed[(r * columns + c) / 2] >> 4 * (c % 2) & 15, g = c / 16;
            float n = code & 8 ? -numbers[code & 7] : numbers[code & 7];
            float d = e4m3(scales[PLACE]);
            out[r * columns + c] = PRODUCT;
        }
}
"""
EXL2 = """
#include <stdint.h>
void weights(const uint32_t *packed, const uint16_t *perm, const uint32_t *factors, const _Float16 *largest,
             _Float16 *out, int rows, int columns)
{
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            int code = packed[r / 8 * columns + c] >> 4 * (r % 8) & 15;
            int s = (factors[r / 32 * (columns / 8) + c / 8] >> 4 * (c % 8) & 15) + 1;
            _Float16 d = SCALE;
            out[perm[r] * columns + c] = d * NUMBER;
        }
}
"""


def decided(text: str, folder: Path, **claim: Any) -> Verdict:
    (folder / "kernel.c").write_text(text)
    row = {"source": str(folder / "kernel.c"), "align": 4, **claim}
    return perform(Task(manifest.kernel(row), "-O1", "off", 60.0, None))


@pytest.mark.parametrize(("order", "answer"), [("0,2,4,6,1,3,5,7", "proved"), ("0,1,2,3,4,5,6,7", "refuted")])
def test_a_change_from_gptq_to_awq(order: str, answer: str, tmp_path: Path) -> None:
    v = decided(
        CHANGE.replace("ORDER", order), tmp_path, symbol="change", operation="repack", format="gptq", into="awq",
        columns=16, counts=[16], arguments=["packed", "output", "rows", "columns"],
    )  # fmt: skip
    assert v.answer == answer, v.reason
    assert v.refutation is None or v.refutation.element is not None


@pytest.mark.parametrize(("place", "answer"), [("k", "proved"), ("(7 - k)", "refuted")])
def test_codes_of_a_byte_each_are_packed(place: str, answer: str, tmp_path: Path) -> None:
    v = decided(
        PACK.replace("PLACE", place).replace("MASKED", ""), tmp_path, symbol="pack", operation="repack",
        format="codes/4", into="gptq", columns=8, counts=[16], arguments=["packed", "output", "rows", "columns"],
    )  # fmt: skip
    assert v.answer == answer, v.reason


@pytest.mark.parametrize(("masked", "answer"), [("& 15", "proved"), ("", "refuted")])
def test_words_are_unpacked_to_bytes(masked: str, answer: str, tmp_path: Path) -> None:
    v = decided(
        PACK.replace("MASKED", masked).replace("PLACE", "k"), tmp_path, symbol="unpack", operation="repack",
        format="gptq", into="codes/4", columns=8, counts=[16], arguments=["packed", "output", "rows", "columns"],
    )  # fmt: skip
    assert v.answer == answer, v.reason


@pytest.mark.parametrize(
    ("place", "product", "answer"),
    [
        ("16 * (r % 32) + 4 * (r / 32 % 4) + g % 4", "n * (d * *global)", "proved"),
        ("r * (columns / 16) + g", "n * (d * *global)", "refuted"),
        ("16 * (r % 32) + 4 * (r / 32 % 4) + g % 4", "(n * d) * *global", "refuted"),
    ],
)
def test_swizzled_scales(place: str, product: str, answer: str, tmp_path: Path) -> None:
    v = decided(
        SWIZZLED.replace("PLACE", place).replace("PRODUCT", product), tmp_path, symbol="weights",
        operation="dequantize_matrix", format="nvfp4/swizzled", columns=32, counts=[2],
        arguments=["packed", "scales", "scale", "output", "rows", "columns"],
    )  # fmt: skip
    assert v.answer == answer, v.reason


@pytest.mark.parametrize(
    ("scale", "number", "answer"),
    [
        ("(_Float16)(s * s) * largest[r / 32]", "(_Float16)(code - 8)", "proved"),
        ("(_Float16)(s * s * (code - 8))", "largest[r / 32]", "refuted"),
        ("(_Float16)(s * s) * largest[r / 32]", "(_Float16)(code - 7)", "refuted"),
    ],
)
def test_exl2_rounds_to_binary16_twice(scale: str, number: str, answer: str, tmp_path: Path) -> None:
    v = decided(
        EXL2.replace("SCALE", scale).replace("NUMBER", number), tmp_path, symbol="weights", format="exl2/4", columns=8,
        operation="dequantize_matrix", group=32, counts=[32], output="binary16",
        arguments=["packed", "q_perm", "factors", "scales", "output", "rows", "columns"],
    )  # fmt: skip
    assert v.answer == answer, v.reason


@pytest.mark.parametrize(
    ("claim", "what"),
    [
        ({"format": "nvfp4/swizzled", "columns": 32, "arguments": ["packed", "scales", "output", "rows"]}, "scale: "),
        ({"format": "marlin", "group": 16, "columns": 8, "arguments": ["packed", "scales", "output"]}, "16 x 64"),
        ({"format": "exl2", "columns": 8, "arguments": ["packed", "factors", "scales", "output"]}, "needs columns"),
        ({"format": "awq", "columns": 8, "operation": "repack", "into": "gptq3", "arguments": ["packed", "output"]},
         "other widths"),
        ({"format": "awq", "columns": 8, "operation": "repack", "into": "q", "arguments": ["packed", "output"]},
         "unknown layout"),
    ],
)  # fmt: skip
def test_matrices_that_do_not_fit_are_bad_input(claim: dict[str, Any], what: str) -> None:
    with pytest.raises(BadManifest, match=what):
        manifest.kernel({"source": "x.c", "symbol": "f", "operation": "dequantize_matrix", **claim})
