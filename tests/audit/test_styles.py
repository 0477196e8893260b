"""Ways of writing a kernel that people have and compilers keep in their IR: each is decided, right or wrong."""

from pathlib import Path

import pytest

from septet.audit import manifest, sizes, tasks
from septet.audit.deciding import Audit
from septet.audit.frontends import rust
from septet.audit.verdict import Verdict
from septet.spec.formats import S43

CLANG = pytest.mark.needs("clang-19")
HALF = """#include <stdint.h>
#include <string.h>
static float half(const uint8_t *p) { _Float16 h; memcpy(&h, p, 2); return (float)h; }
static int low(uint8_t v) { return (v & 15) - 8; }
static int high(uint8_t v) { return (v >> 4) - 8; }
"""
Q4_0 = {"format": "ggml/q4_0", "operation": "dequantize_row", "arguments": ["packed", "output", "count"]}
Q8_0_DOT = {"format": "ggml/q8_0", "operation": "dot", "arguments": ["packed", "activations", "output", "count"]}


def audited(folder: Path, name: str, source: str, level: str, **row: object) -> Verdict:
    (folder / name).write_text(source)
    kernel = manifest.kernel({"source": name, "symbol": "kernel", **row}, folder)
    return tasks.audit(kernel, level, 60, contraction="on")


@CLANG
@pytest.mark.parametrize(("table", "answer"), [("low, high", "proved"), ("low, low", "refuted")])
def test_functions_in_a_table_are_called(table: str, answer: str, tmp_path: Path) -> None:
    source = f"""{HALF}static int (*const all[2])(uint8_t) = {{{table}}};
    void kernel(const uint8_t *p, float *y, int n) {{
        for (int i = 0; i < n; i++) y[i] = half(p + i / 32 * 18) * all[i % 32 / 16](p[i / 32 * 18 + 2 + i % 16]); }}"""
    found = audited(tmp_path, "kernel.c", source, "-O0", **Q4_0, counts=[32])
    assert found.answer == answer, found.reason


@CLANG
def test_a_function_that_the_input_chooses_is_each_of_them(tmp_path: Path) -> None:
    source = f"""{HALF}static int minus(uint8_t v) {{ return low(v); }}
    void kernel(const uint8_t *p, float *y, int n) {{
        int (*const all[2])(uint8_t) = {{low, minus}};
        for (int i = 0; i < n; i++) {{
            const uint8_t v = p[i / 32 * 18 + 2 + i % 16];
            y[i] = half(p + i / 32 * 18) * (i % 32 < 16 ? all[v & 1](v) : high(v)); }} }}"""
    found = audited(tmp_path, "kernel.c", source, "-O0", **Q4_0, counts=[32])
    assert found.answer == "proved", found.reason
    found = audited(
        tmp_path, "kernel.c", source.replace("return low(v)", "return low(v) + 1"), "-O0", **Q4_0, counts=[32]
    )
    assert found.answer == "refuted"


@CLANG
@pytest.mark.parametrize(("length", "answer"), [("n / 32 + 1", "proved"), ("n / 33 + 1", "refuted")])
def test_arrays_may_be_as_long_as_an_argument_says(length: str, answer: str, tmp_path: Path) -> None:
    source = f"""{HALF}void kernel(const uint8_t *p, float *y, int n) {{
        for (int turn = 0; turn < 2; turn++) {{
            float d[{length}];
            for (int b = 0; b < n / 32 + 1 && b < 2; b++) d[b] = b < n / 32 ? half(p + 18 * b) : 0;
            for (int i = 0; i < n; i++)
                y[i] = d[i / 32] * (i % 32 < 16 ? low(p[i / 32 * 18 + 2 + i % 16]) : high(p[i / 32 * 18 + 2 + i % 16]));
        }} }}"""
    found = audited(tmp_path, "kernel.c", source, "-O0", **Q4_0, counts=[32])
    assert found.answer == "proved" if answer == "proved" else found.answer in ("refuted", "unknown"), found.reason


@CLANG
def test_a_variable_that_is_true_or_false_is_kept_in_a_byte(tmp_path: Path) -> None:
    source = f"""{HALF}static int seen;
    void kernel(const uint8_t *p, float *y, int n) {{
        if (!seen) seen = 1;
        for (int i = 0; i < n; i++)
            y[i] = half(p + i / 32 * 18)
                * (i % 32 < 16 ? low(p[i / 32 * 18 + 2 + i % 16]) : high(p[i / 32 * 18 + 2 + i % 16]))
                * (seen ? 1 : 2); }}
    """
    found = audited(tmp_path, "kernel.c", source, "-O2", **Q4_0, counts=[32])
    assert found.answer == "proved", found.reason


@CLANG
@pytest.mark.parametrize(("code", "answer"), [("v >> 4", "proved"), ("v & 15", "refuted")])
def test_virtual_functions_are_called(code: str, answer: str, tmp_path: Path) -> None:
    source = f"""{HALF}struct Reader {{ virtual int code(uint8_t v) const = 0; virtual ~Reader() = default; }};
    struct Low : Reader {{ int code(uint8_t v) const override {{ return v & 15; }} }};
    struct High : Reader {{ int code(uint8_t v) const override {{ return {code}; }} }};
    extern "C" void kernel(const uint8_t *p, float *y, int n) {{
        const Low l; const High h; const Reader *all[2] = {{&l, &h}};
        for (int i = 0; i < n; i++)
            y[i] = half(p + i / 32 * 18) * (all[i % 32 / 16]->code(p[i / 32 * 18 + 2 + i % 16]) - 8); }}"""
    found = audited(tmp_path, "kernel.cpp", source, "-O0", **Q4_0, counts=[32])
    assert found.answer == answer, found.reason


@pytest.mark.needs("flang-new-19")
@pytest.mark.parametrize(("bias", "answer"), [(112, "proved"), (113, "refuted")])
def test_fortran_takes_bits_for_a_number(bias: int, answer: str, tmp_path: Path) -> None:
    source = f"""subroutine kernel(p, y, n) bind(c)
      use iso_c_binding
      integer(c_int), value :: n
      integer(c_int8_t), intent(in) :: p(*)
      real(c_float), intent(out) :: y(*)
      integer :: i, h
      real(c_float) :: d
      do i = 0, n - 1
        h = ior(iand(int(p(i / 32 * 34 + 1)), 255), shiftl(iand(int(p(i / 32 * 34 + 2)), 127), 8))
        d = h * 2.0_c_float**(-24)
        if (h >= 1024) d = transfer(shiftl(h, 13) + shiftl({bias}, 23), d)
        if (h >= 31744) d = transfer(ior(shiftl(h, 13), shiftl(255, 23)), d)
        if (p(i / 32 * 34 + 2) < 0) d = -d
        y(i + 1) = d * p(i / 32 * 34 + 3 + mod(i, 32))
      end do
    end subroutine
    """
    row = {**Q4_0, "format": "ggml/q8_0"}
    found = audited(tmp_path, "kernel.f90", source, "-O0", **row, counts=[32])
    assert found.answer == answer, found.reason


@pytest.mark.skipif(rust.rustc() is None, reason="no rustc runs here")
def test_a_structure_of_rust_is_aligned_as_its_type_says(tmp_path: Path) -> None:
    source = """#[repr(C)] pub struct Block { d: u16, q: [i8; 32] }
    #[no_mangle] pub unsafe extern "C" fn kernel(x: *const Block, y: *mut f32, n: u32) {
        for i in 0..n as usize { *y.add(i) = f32::from((*x.add(i / 32)).q[i % 32]) * f32::from((*x.add(i / 32)).d); } }
    """
    found = audited(tmp_path, "kernel.rs", source, "-O0", **{**Q4_0, "format": "ggml/q8_0"}, counts=[32])
    assert ("packed", 2) in found.aligned
    assert found.answer == "refuted"  # the scale is no number of 16 bits


NIBBLES = """#include <cuda_fp16.h>
typedef struct { half d; unsigned char qs[16]; } block;
extern "C" __global__ void kernel(const block *x, float *y, int n) {
    const int b = blockIdx.x, t = threadIdx.x;
    if (b >= n / 32 || t >= 4) return;
    READ
    for (int j = 0; j < 4; j++) {
        y[32 * b + 4 * t + j] = __half2float(x[b].d) * ((v >> 8 * j & 15) - 8);
        y[32 * b + 16 + 4 * t + j] = __half2float(x[b].d) * ((v >> (8 * j + 4) & 15) - 8);
    }
}
"""


@CLANG
@pytest.mark.parametrize(
    ("read", "answer"),
    [
        ("const int v = ((const int *)x[b].qs)[t];", "refuted"),
        ("const int v = *(const int *)(x[b].qs + 4 * t);", "refuted"),
        ("int v; __builtin_memcpy(&v, x[b].qs + 4 * t, 4);", "proved"),
        (
            "const unsigned short *q = (const unsigned short *)x[b].qs + 2 * t; const int v = q[0] | q[1] << 16;",
            "proved",
        ),
        (
            "unsigned char a[4]; for (int k = 0; k < 4; k++) a[k] = x[b].qs[4 * t + k]; const int v = *(int *)a;",
            "proved",
        ),
    ],
)
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_nvidia_reads_words_where_they_are_aligned(read: str, answer: str, level: str, tmp_path: Path) -> None:
    launch = {"workgroup": "8", "grid": "count // 32"}
    found = audited(tmp_path, "kernel.cu", NIBBLES.replace("READ", read), level, **Q4_0, **launch, counts=[32])
    assert found.answer == answer, found.reason
    assert found.refutation is None or "no multiple of 4" in found.refutation.what


WIDE = {
    "kernel.hip": """#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>
struct block { half d; unsigned char qs[16]; };
extern "C" __global__ void kernel(const block *x, float *y, int n) {
    const int b = blockIdx.x, t = threadIdx.x;
    const float d = __half2float(x[b].d);
    const int v = WORD(const int *)(x[b].qs + 4 * t)""",
    "kernel.cl": """typedef struct { half d; uchar qs[16]; } block;
kernel void kernel_(global const block *x, global float *y, const int n) {
    const int b = get_group_id(0), t = get_local_id(0);
    const float d = vload_half(0, &x[b].d);
    const int v = WORD(global const int *)(x[b].qs + 4 * t)""",
    "kernel.metal": """#include <metal_stdlib>
using namespace metal;
struct block { half d; uchar qs[16]; };
kernel void kernel_(device const block *x [[buffer(0)]], device float *y [[buffer(1)]], constant int &n [[buffer(2)]],
                    uint b [[threadgroup_position_in_grid]], uint t [[thread_position_in_threadgroup]]) {
    const float d = x[b].d;
    const int v = WORD(device const int *)(x[b].qs + 4 * t)""",
}
UNPACKED = """;
    if (int(b) >= n / 32) return;
    for (int j = 0; j < 4; j++) {
        y[32 * b + 4 * t + j] = d * ((v >> 8 * j & 15) - 8);
        y[32 * b + 16 + 4 * t + j] = d * ((v >> (8 * j + 4) & 15) - 8);
    }
}
"""


@CLANG
@pytest.mark.parametrize("name", WIDE)
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_every_device_reads_words_where_they_are_aligned(name: str, level: str, tmp_path: Path) -> None:
    source = WIDE[name].replace("WORD", "*") + UNPACKED
    if name == "kernel.cl":
        source = source.replace("int(b)", "b")
    symbol = "kernel" if name == "kernel.hip" else "kernel_"
    launch = {"workgroup": "4", "grid": "count // 32", "symbol": symbol}
    found = audited(tmp_path, name, source, level, **Q4_0, **launch, counts=[32])
    assert found.refutation is not None and "no multiple of 4" in found.refutation.what, found.reason


@CLANG
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_a_table_with_an_entry_for_each_septet_is_a_choice_by_the_code(level: str, tmp_path: Path) -> None:
    source = f"""{HALF}void kernel(const uint8_t *p, float *y) {{
        const float lo = half(p), u = half(p + 2);
        float a[128], b[128];
        for (int i = 0; i < 128; i++) a[i] = TABLE(7.f * (i >> 3)), b[i] = TABLE(15.f * (i & 7));
        uint64_t w = 0;
        memcpy(&w, p + 4, 7);
        for (int i = 0; i < 8; i++) {{
            const unsigned s = w >> 7 * i & 127;
            y[2 * i] = USE(a[s]), y[2 * i + 1] = USE(b[s]); }} }}"""
    row = {"format": "s43", "operation": "dequantize_group", "arguments": ["packed", "output"]}
    weight = "__builtin_fmaf(u, (x), lo)"
    for table, use in (("(x)", weight), (weight, "(x)")):
        text = f"#define TABLE(x) {table}\n#define USE(x) {use}\n" + source
        found = audited(tmp_path, "kernel.c", text, level, **row)
        assert found.answer == "proved", found.reason
        assert found.queries < 60


SUM = """#include <cuda_fp16.h>
struct block { half d; signed char qs[32]; };
extern "C" __global__ void kernel(const block *x, const block *a, float *out, int n) {
    float sum = 0;
    for (int b = threadIdx.x; b < n / 32; b += 32) {
        int s = 0;
        for (int j = 0; j < 32; j++) s += x[b].qs[j] * a[b].qs[j];
        sum += __half2float(x[b].d) * __half2float(a[b].d) * (float)s;
    }
    for (int k = FIRST; k > 0; k /= 2) sum += __shfl_down_sync(0xFFFFFFFF, sum, k);
    if (threadIdx.x == 0) out[0] = sum;
}
"""


@CLANG
def test_lanes_that_small_sizes_leave_without_work_are_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sum over half of the warp is right while the other half has nothing, and is proved so."""
    monkeypatch.setattr(Audit, "decided", lambda *given: None)
    kernel = manifest.kernel(
        {"source": "k.cu", "symbol": "kernel", **Q8_0_DOT, "workgroup": "32", "grid": "1"}, tmp_path
    )
    at = sizes.beyond(kernel.format, "dot", kernel.arguments, 32, 32)
    assert list(at) == [1024]
    found = audited(tmp_path, "kernel.cu", SUM.replace("FIRST", "8"), "-O0", **Q8_0_DOT, workgroup="32", grid="1")
    assert found.answer == "refuted" and found.refutation is not None and found.refutation.count == 1024


def test_larger_sizes_are_those_of_the_format() -> None:
    arguments = ("packed", "output", "count")
    assert list(sizes.beyond(S43, "dequantize_row", arguments, 16, None)) == [272, 1072]
    assert list(sizes.beyond(S43, "dequantize_row", ("packed", "output"), 16, None)) == []
    assert list(sizes.beyond(S43, "dequantize_row", arguments, 16, 32)) == []


@CLANG
def test_blocks_that_are_taken_many_at_a_time_are_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Audit, "decided", lambda *given: None)
    source = f"""{HALF}void kernel(const uint8_t *x, const uint8_t *a, float *out, int n) {{
        float sum = 0;
        for (int b = 0; b < n / 32; b++) {{
            int s = 0;
            for (int j = 0; j < 32; j++) s += (int8_t)x[34 * b + 2 + j] * (int8_t)a[34 * b + 2 + j];
            sum += b % 16 == 15 ? 0 : half(x + 34 * b) * half(a + 34 * b) * (float)s;
        }}
        *out = sum; }}"""
    found = audited(tmp_path, "kernel.c", source, "-O0", **Q8_0_DOT)
    assert found.answer == "refuted" and found.refutation is not None and found.refutation.count == 544


SHUFFLED = """#include <HEADER>
LANES
extern "C" __global__ void kernel(const unsigned char *x, float *y, int n) {
    const int i = INDEX;
    int ok = 1;
    CHECK
    if (i < n) y[i] = ok ? HALF * (float)(signed char)x[i / 32 * 34 + 2 + i % 32] : 0.0f;
}
"""


@CLANG
@pytest.mark.parametrize(
    "check",
    [
        "ok = __reduce_add_sync(~0u, (unsigned)threadIdx.x) == 496 && __reduce_max_sync(~0u, -(int)threadIdx.x) == 0;",
        "ok = __any_sync(~0u, threadIdx.x == 3) && !__all_sync(~0u, threadIdx.x != 3);",
        "ok = __ballot_sync(~0u, threadIdx.x < 4) == 15 && __shfl_xor_sync(~0u, threadIdx.x, 1) == (threadIdx.x ^ 1);",
        "ok = __clz(1) == 31 && __clz(0) == 32 && __ffs(8) == 4 && __brev(1) == 1u << 31 && __mul24(-2, 3) == -6;",
        "ok = __dp4a(0xFFFFFFFFu, 0x01010101u, 1u) == 1021 && max(1.5f, -2.0f) == 1.5f && __float2int_rn(2.5f) == 2;",
    ],
)
def test_what_cuda_declares_is_declared(check: str, tmp_path: Path) -> None:
    source = SHUFFLED.replace("HEADER", "cuda_fp16.h").replace("CHECK", check).replace("LANES", "")
    source = source.replace("INDEX", "blockIdx.x * blockDim.x + threadIdx.x")
    source = source.replace("HALF", "__half2float(*(const half *)(x + i / 32 * 34))")
    row = {**Q4_0, "format": "ggml/q8_0", "workgroup": "32", "grid": "ceil(count / 32)", "align": 2}
    found = audited(tmp_path, "kernel.cu", source, "-O0", **row, counts=[32])
    assert found.answer == "proved", found.reason


@CLANG
def test_hip_has_names_of_its_own_for_places(tmp_path: Path) -> None:
    source = SHUFFLED.replace("HEADER", "hip/hip_runtime.h").replace("LANES", "#include <hip/hip_fp16.h>")
    source = source.replace("INDEX", "hipBlockIdx_x * hipBlockDim_x + hipThreadIdx_x")
    source = source.replace("CHECK", "ok = __shfl_xor(hipThreadIdx_x, 1u) == (hipThreadIdx_x ^ 1u);")
    source = source.replace("HALF", "__half2float(*(const __half *)(x + i / 32 * 34))")
    row = {**Q4_0, "format": "ggml/q8_0", "workgroup": "64", "grid": "ceil(count / 64)", "align": 2}
    found = audited(tmp_path, "kernel.hip", source, "-O0", **row, counts=[32])
    assert found.answer == "proved", found.reason


@CLANG
@pytest.mark.parametrize(
    "check",
    [
        "simd_sum(t) == 496u && simd_max(float(t)) == 31.0f && simd_min(int(t)) == 0",
        "simd_shuffle_up(t, 1) == (t ? t - 1 : 0) && simd_broadcast_first(half(t)) == 0 && simd_or(1u << t) == ~0u",
        "simd_shuffle_down(half(t), 1) == half(t < 31 ? t + 1 : t) || t == 31",
    ],
)
def test_metal_has_sums_over_lanes(check: str, tmp_path: Path) -> None:
    source = f"""#include <metal_stdlib>
    using namespace metal;
    struct block {{ half d; char qs[32]; }};
    kernel void k(device const block *x [[buffer(0)]], device float *y [[buffer(1)]], constant int &n [[buffer(2)]],
                  uint i [[thread_position_in_grid]], uint t [[thread_index_in_simdgroup]]) {{
        const bool ok = {check};
        if (int(i) < n) y[i] = ok ? float(x[i / 32].d) * float(x[i / 32].qs[i % 32]) : 0.0f;
    }}"""
    row = {**Q4_0, "format": "ggml/q8_0", "symbol": "k", "workgroup": "32", "grid": "ceil(count / 32)"}
    found = audited(tmp_path, "kernel.metal", source, "-O0", **row, counts=[32])
    assert found.answer == "proved", found.reason


STAGED = """#include <cuda_fp16.h>
struct block { half d; signed char qs[32]; };
extern "C" __global__ void kernel(const block *x, float *y, int n) {
    __shared__ float d[2];
    const int t = threadIdx.x, i = 64 * blockIdx.x + t;
    FIRST
    if (t % 32 == 0 && i < n) d[t / 32] = __half2float(x[i / 32].d);
    BARRIER
    if (i < n) y[i] = d[t / 32] * (float)x[i / 32].qs[t % 32];
}
"""


@CLANG
@pytest.mark.parametrize(
    ("first", "barrier", "answer", "said"),
    [
        ("", "__syncthreads();", "proved", ""),
        ("if (i >= n) return;", "__syncthreads();", "unknown", "before which 32 threads of a workgroup have returned"),
        ("if (t > 40) return;", "__syncthreads();", "refuted", "element 41 is wrong"),
        ("", "if (i < n) __syncthreads();", "refuted", "does not reach"),
    ],
)
def test_threads_that_return_before_a_barrier(first: str, barrier: str, answer: str, said: str, tmp_path: Path) -> None:
    source = STAGED.replace("FIRST", first).replace("BARRIER", barrier)
    row = {**Q4_0, "format": "ggml/q8_0", "workgroup": "64", "grid": "ceil(count / 64)"}
    found = audited(tmp_path, "kernel.cu", source, "-O0", **row, counts=[32, 64] if answer == "refuted" else [32])
    assert found.answer == answer, found.reason
    assert said in (found.refutation.what if found.refutation else found.reason or "")


@CLANG
@pytest.mark.parametrize(
    ("blend", "answer"),
    [("select(h, l, (int)(t < 16))", "proved"), ("select(l, h, (int)(t < 16))", "refuted")],
)
def test_opencl_selects(blend: str, answer: str, tmp_path: Path) -> None:
    source = f"""kernel void k(global const uchar *x, global float *y, const int n) {{
        const int i = get_global_id(0), t = i % 32;
        if (i >= n) return;
        global const uchar *b = x + 18 * (i / 32);
        const int l = b[2 + t % 16] & 15, h = b[2 + t % 16] >> 4;
        const int4 v = select((int4)(0), (int4)({blend} - 8), (int4)(-1, 0, -1, 0));
        y[i] = vload_half(0, (global const half *)b) * (float)(bitselect(v.x, v.y, 0) + v.w); }}"""
    row = {**Q4_0, "symbol": "k", "workgroup": "32", "grid": "ceil(count / 32)", "align": 2}
    found = audited(tmp_path, "kernel.cl", source, "-O0", **row, counts=[32])
    assert found.answer == answer, found.reason


@CLANG
def test_a_copy_is_aligned_as_it_says(tmp_path: Path) -> None:
    source = """define void @kernel(ptr %p, ptr %y, i32 %n) {
      %a = alloca i32, align 4
      %q = getelementptr i8, ptr %p, i64 2
      call void @llvm.memcpy.p0.p0.i64(ptr align 4 %a, ptr align 4 %q, i64 4, i1 false)
      %v = load float, ptr %a, align 4
      store float %v, ptr %y, align 4
      ret void
    }
    declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
    """
    found = audited(tmp_path, "kernel.ll", source, "-O0", **Q4_0, counts=[32], align=4)
    assert found.answer == "refuted" or "alignment 4" in (found.reason or "")


FOURS = """    if (4 * int(i) >= n) return;
    const device block &b = x[i / 8];
    device const int8_t *q = b.qs + 4 * (i % 8);
    y[i] = float4(q[0], q[1], q[2], q[3]) * float(b.d);"""
PLACED = """    const uint i = at.x * size.x + t.x;
    if (int(i) < n) y[i] = half(float(x[i / 32].d) * float(x[i / 32].qs[i % 32]));"""


@CLANG
@pytest.mark.parametrize(
    ("result", "places", "body", "output"),
    [
        ("float4", "uint i [[thread_position_in_grid]]", FOURS, "binary32"),
        (
            "half",
            "uint3 at [[threadgroup_position_in_grid]], uint3 t [[thread_position_in_threadgroup]],"
            " uint3 size [[threads_per_threadgroup]]",
            PLACED,
            "binary16",
        ),
    ],
)
def test_metal_writes_vectors_and_has_places_in_three_dimensions(
    result: str, places: str, body: str, output: str, tmp_path: Path
) -> None:
    source = f"""#include <metal_stdlib>
using namespace metal;
struct block {{ half d; int8_t qs[32]; }};
kernel void k(device const block *x [[buffer(0)]], device {result} *y [[buffer(1)]], constant int &n [[buffer(2)]],
              {places}) {{
{body} }}"""
    row = {**Q4_0, "format": "ggml/q8_0", "symbol": "k", "workgroup": "32", "grid": "ceil(count / 32)"}
    found = audited(tmp_path, "kernel.metal", source, "-O0", **row, counts=[32], output=output)
    assert found.answer == "proved", found.reason


@pytest.mark.skipif(rust.rustc() is None, reason="no rustc runs here")
def test_rust_asks_whether_an_option_is_none(tmp_path: Path) -> None:
    source = """#[no_mangle] pub unsafe extern "C" fn kernel(p: *const u8, y: *mut f32, n: usize) {
        let x = core::slice::from_raw_parts(p, n / 32 * 34);
        let out = core::slice::from_raw_parts_mut(y, n);
        for (b, o) in x.chunks_exact(34).zip(out.chunks_exact_mut(32)) {
            let d = f32::from(u16::from_le_bytes([b[0], b[1]]));
            for (q, w) in b[2..].iter().zip(o) { *w = d * f32::from(*q as i8); } } }
    """
    found = audited(tmp_path, "kernel.rs", source, "-O0", **{**Q4_0, "format": "ggml/q8_0"}, counts=[32])
    assert found.answer == "refuted" and "element" in str(found.refutation)  # the scale is no number of 16 bits


@CLANG
def test_an_output_that_is_not_aligned_by_its_type_is_named(tmp_path: Path) -> None:
    source = NIBBLES.replace("READ", "const int v = t; *(int4 *)(y + 32 * b) = make_int4(0, 0, 0, 0);")
    launch = {"workgroup": "8", "grid": "count // 32"}
    found = audited(tmp_path, "kernel.cu", source.replace("t >= 4", "t >= 0"), "-O0", **Q4_0, **launch, counts=[32])
    assert found.answer in ("refuted", "unknown")


@CLANG
@pytest.mark.parametrize(("low", "answer"), [("0xF", "proved"), ("0x7", "refuted")])
def test_structures_are_passed_by_value(low: str, answer: str, tmp_path: Path) -> None:
    source = f"""#include <cuda_fp16.h>
    struct block {{ half d; unsigned char qs[16]; }};
    template <class F> __device__ void each(int n, F f) {{ for (int i = threadIdx.x; i < n; i += blockDim.x) f(i); }}
    extern "C" __global__ void kernel(const block *x, float *y, int n) {{
        each(n / 2, [=](int i) {{
            const block &b = x[i / 16];
            const float d = __half2float(b.d);
            y[i / 16 * 32 + i % 16] = ((b.qs[i % 16] & {low}) - 8) * d;
            y[i / 16 * 32 + i % 16 + 16] = ((b.qs[i % 16] >> 4) - 8) * d;
        }});
    }}"""
    found = audited(tmp_path, "kernel.cu", source, "-O0", **Q4_0, workgroup="8", grid="1", counts=[32])
    assert found.answer == answer, found.reason
