"""Device kernels that write matrices: named as C++ names them, given null pointers, in half precision and bfloat16."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.tasks import Task, perform
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19")
COLUMNS = """
#include <cuda_bf16.h>
#include <cstdint>
template <class T>
__global__ void columns(const uint8_t *words, const T *scale, const T *zero, const int *order, T *out, int rows,
                        int columns)
{
    __shared__ int kept[4];
    if (order) kept[threadIdx.x] = order[threadIdx.x];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= rows * columns) return;
    T d = scale[i % columns], z = zero[i % columns];
    out[i] = (T(words[i] >> UPPER) - z) * d;
    out[i + rows * columns] = (T(words[i] >> 4 - UPPER & 15) - z) * d;
}
#define OF(T) template __global__ void columns<T>(const uint8_t *, const T *, const T *, const int *, T *, int, int);
OF(__half) OF(__nv_bfloat16) OF(float)
"""
MATRIX = """
#include <cuda_fp16.h>
__device__ half as(unsigned bits) { return __ushort_as_half(bits); }
extern "C" __global__ void matrix(const unsigned *words, const unsigned *zeros, const half *scales, const int *group,
                                  half *out, int columns)
{
    int column = threadIdx.x, first = 8 * blockIdx.x;
    for (int k = 0; k < 8; k++) {
        int g = group[first + k];
        unsigned zero = (zeros[g * (columns / 8) + column / 8] >> 4 * (column % 8) & 15) + ONE;
        unsigned code = words[blockIdx.x * columns + column] >> 4 * PLACE & 15;
        half n = __hadd(as(0x6400 | code), as(0xe400 | zero));
        out[(first + k) * columns + column] = __hmul(scales[g * columns + column], n);
    }
}
"""


def decided(text: str, folder: Path, **claim: object) -> Verdict:
    source = folder / "kernel.cu"
    source.write_text(text)
    row = {"source": str(source), "operation": "dequantize_matrix", "align": 4, "grid": "1", **claim}
    return perform(Task(manifest.kernel(row), "-O2", "on", 60.0, None))


def columns(text: str, folder: Path, output: str) -> Verdict:
    name = {"binary16": "__half", "bfloat16": "__nv_bfloat16", "binary32": "float"}[output]
    return decided(
        text, folder, symbol=f"columns<{name}>", format=f"hqq4/{output}", columns=2, counts=[4], output=output,
        arguments=["packed", "scales", "zeros", "order", "output", "groups", "columns"], constants={"order": 0},
        workgroup="4",
    )  # fmt: skip


def matrix(text: str, folder: Path, format: str) -> Verdict:
    return decided(
        text, folder, symbol="matrix", format=format, columns=8, group=8, counts=[16], output="binary16",
        arguments=["packed", "zeros", "scales", "g_idx", "output", "columns"], workgroup="8", grid="rows // 8",
    )  # fmt: skip


@pytest.mark.parametrize("output", ["binary16", "bfloat16", "binary32"])
def test_columns_are_proved_in_the_type_of_their_scales(output: str, tmp_path: Path) -> None:
    v = columns(COLUMNS.replace("UPPER", "4", 1).replace("4 - UPPER", "0"), tmp_path, output)
    assert v.answer == "proved", v.reason


def test_columns_with_their_halves_exchanged_are_refuted(tmp_path: Path) -> None:
    text = COLUMNS.replace("words[i] >> UPPER", "(words[i] & 15)").replace(
        "words[i] >> 4 - UPPER & 15", "words[i] >> 4"
    )
    v = columns(text, tmp_path, "binary16")
    assert v.answer == "refuted" and v.refutation is not None and v.refutation.element is not None


@pytest.mark.parametrize(
    ("format", "place", "one"),
    [("gptq", "k", "1"), ("gptq_v2", "k", "0"), ("exllama4", "(k / 2 + k % 2 * 4)", "1")],
)
def test_matrices_in_half_precision_are_proved(format: str, place: str, one: str, tmp_path: Path) -> None:
    v = matrix(MATRIX.replace("PLACE", place).replace("ONE", one), tmp_path, format)
    assert v.answer == "proved", v.reason


@pytest.mark.parametrize(("format", "place", "one"), [("gptq", "k", "0"), ("exllama4", "k", "1")])
def test_matrices_of_other_zero_points_or_orders_are_refuted(format: str, place: str, one: str, tmp_path: Path) -> None:
    v = matrix(MATRIX.replace("PLACE", place).replace("ONE", one), tmp_path, format)
    assert v.answer == "refuted", v.reason


ROWS = """
#include <metal_stdlib>
using namespace metal;
struct block { half d; int8_t codes[32]; };
kernel void rows(device const block *x [[buffer(0)]], device half4x4 *y [[buffer(1)]],
                 uint at [[thread_position_in_grid]])
{
    device const packed_char4 *codes = (device const packed_char4 *)x[at / 2].codes;
    float4x4 weights;
    for (int i = 0; i < 4; i++) weights[i] = float4(codes[4 * (at PLACE 2) + i]) * (float)x[at / 2].d;
    y[at] = half4x4(weights);
}
"""


VECTORS = """
#include <metal_stdlib>
using namespace metal;
struct block { half d; char codes[32]; };
kernel void rows(device const block *x [[buffer(0)]], device float4 *y [[buffer(1)]],
                 uint at [[thread_position_in_grid]])
{
    device const char *q = x[at / 4].codes + 8 * (at % 4);
    const half2 first = half2(q[0], q[1]);
    const char3 then = char3(char2(q[3], q[4]), q[5]);
    const uchar4 last = uchar4(0, 1, uchar2(q[6], q[7]));
    const float d = x[at / 4].d;
    y[2 * at] = float4(float2(first), q[2], then.x) * d;
    y[2 * at + 1] = float4(float3(float2(ORDER), q[6]), q[7]) * d;
    if (last.y != 1 || float4(2).w != 2 || half4(float4(float2(first), 1, 2)).x != first.x) y[0] = 0;
}
"""


@pytest.mark.parametrize(("order", "answer"), [("then.yz", "proved"), ("then.zy", "refuted")])
def test_metal_makes_vectors_of_several_numbers(order: str, answer: str, tmp_path: Path) -> None:
    source = tmp_path / "kernel.metal"
    source.write_text(VECTORS.replace("ORDER", order))
    row = {
        "source": str(source), "symbol": "rows", "operation": "dequantize_row", "format": "ggml/q8_0", "counts": [64],
        "arguments": ["packed", "output"], "align": 16, "workgroup": "8", "grid": "1",
    }  # fmt: skip
    v = perform(Task(manifest.kernel(row), "-O2", "on", 60.0, None))
    assert v.answer == answer, v.reason


@pytest.mark.parametrize(("place", "answer"), [("%", "proved"), ("/", "refuted")])
def test_metal_has_matrices_and_packed_vectors(place: str, answer: str, tmp_path: Path) -> None:
    source = tmp_path / "kernel.metal"
    source.write_text(ROWS.replace("PLACE", place))
    row = {
        "source": str(source), "symbol": "rows", "operation": "dequantize_row", "format": "ggml/q8_0", "counts": [64],
        "arguments": ["packed", "output"], "output": "binary16", "align": 8, "workgroup": "4", "grid": "1",
    }  # fmt: skip
    v = perform(Task(manifest.kernel(row), "-O2", "on", 60.0, None))
    assert v.answer == answer, v.reason
