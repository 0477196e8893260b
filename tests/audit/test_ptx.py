"""PTX read as LLVM IR: instructions run against what the ISA says, and whole kernels of nvcc's and clang's."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
from device_corpus import FOLDER

from septet.audit import manifest
from septet.audit.frontends import grid, ptx
from septet.audit.frontends.llvm import Unsupported
from septet.audit.native import device
from septet.audit.tasks import Task, perform
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19", "opt-19")
M = (1 << 32) - 1


def signed(x: int, width: int = 32) -> int:
    x &= (1 << width) - 1
    return x - (1 << width) if x >> (width - 1) else x


def dp4a(a: int, b: int, c: int) -> int:
    return (c + sum(signed(a >> k, 8) * signed(b >> k, 8) for k in (0, 8, 16, 24))) & M


def prmt(a: int, b: int, code: int) -> int:
    both, found = b << 32 | a, 0
    for k in range(4):
        chosen = code >> 4 * k & 15
        byte = both >> 8 * (chosen & 7) & 255
        found |= (255 * (byte >> 7) if chosen & 8 else byte) << 8 * k
    return found


INSTRUCTIONS = {
    "add.s32 %r3, %r1, %r2;": lambda a, b: a + b,
    "sub.s32 %r3, %r1, %r2;": lambda a, b: a - b,
    "mul.lo.s32 %r3, %r1, %r2;": lambda a, b: a * b,
    "mul.hi.u32 %r3, %r1, %r2;": lambda a, b: a * b >> 32,
    "mul.hi.s32 %r3, %r1, %r2;": lambda a, b: signed(a) * signed(b) >> 32,
    "mad.lo.s32 %r3, %r1, 18, %r2;": lambda a, b: a * 18 + b,
    "mul.wide.s32 %rd1, %r1, %r2; shr.u64 %rd1, %rd1, 16; cvt.u32.u64 %r3, %rd1;":
        lambda a, b: (signed(a) * signed(b) & (1 << 64) - 1) >> 16,
    "mul.wide.s16 %r3, %rs1, %rs2;": lambda a, b: signed(a, 16) * signed(b, 16),
    "shl.b32 %r3, %r1, %r2;": lambda a, b: a << b if b < 32 else 0,
    "shr.u32 %r3, %r1, %r2;": lambda a, b: a >> b if b < 32 else 0,
    "shr.s32 %r3, %r1, %r2;": lambda a, b: signed(a) >> min(b, 31),
    "shr.s32 %r3, %r1, 7;": lambda a, b: signed(a) >> 7,
    "not.b32 %r3, %r1;": lambda a, b: ~a,
    "bfe.u32 %r3, %r1, 5, 9;": lambda a, b: a >> 5 & 511,
    "bfe.s32 %r3, %r1, 5, 9;": lambda a, b: signed(a >> 5, 9),
    "bfi.b32 %r3, %r1, %r2, 12, 5;": lambda a, b: b & ~(31 << 12) | (a & 31) << 12,
    "prmt.b32 %r3, %r1, %r2, 30212;": lambda a, b: prmt(a, b, 30212),
    "prmt.b32 %r3, %r1, %r2, 0xba98;": lambda a, b: prmt(a, b, 0xBA98),
    "lop3.b32 %r3, %r1, %r2, 255, 0xea;": lambda a, b: a & b | 255,
    "lop3.b32 %r3, %r1, %r2, 255, 0x96;": lambda a, b: a ^ b ^ 255,
    "dp4a.s32.s32 %r3, %r1, %r2, 77;": lambda a, b: dp4a(a, b, 77),
    "min.s32 %r3, %r1, %r2;": lambda a, b: min(signed(a), signed(b)),
    "max.u32 %r3, %r1, %r2;": max,
    "setp.lt.s32 %p1, %r1, %r2; selp.b32 %r3, 5, 9, %p1;": lambda a, b: 5 if signed(a) < signed(b) else 9,
    "setp.hs.u32 %p1, %r1, %r2; @%p1 mov.u32 %r3, 5; @!%p1 mov.u32 %r3, 9;": lambda a, b: 5 if a >= b else 9,
    "mov.b32 {%rs3, %rs4}, %r1; mov.b32 %r3, {%rs4, %rs3};": lambda a, b: a >> 16 | a << 16,
    "cvt.s32.s8 %r3, %r1;": lambda a, b: signed(a, 8),
    "cvt.u16.u32 %rs3, %r1; cvt.u32.u16 %r3, %rs3;": lambda a, b: a & 0xFFFF,
    "popc.b32 %r3, %r1;": lambda a, b: a.bit_count(),
    "cvt.rn.f32.s32 %f1, %r1; mov.b32 %r3, %f1;": lambda a, b: int(np.float32(signed(a)).view(np.uint32)),
    "abs.s32 %r3, %r1; neg.s32 %r3, %r3;": lambda a, b: -abs(signed(a)),
}  # fmt: skip
HEAD = ".version 8.0\n.target sm_80\n.address_size 64\n"


def kernel(body: str, name: str = "k") -> str:
    return f"""
.visible .entry {name}(.param .u64 k_param_0, .param .u64 k_param_1)
{{
    .reg .pred %p<3>; .reg .b16 %rs<5>; .reg .f32 %f<4>; .reg .b32 %r<9>; .reg .b64 %rd<9>;
    ld.param.u64 %rd4, [k_param_0];
    ld.param.u64 %rd5, [k_param_1];
    cvta.to.global.u64 %rd6, %rd4;
    cvta.to.global.u64 %rd7, %rd5;
    mov.u32 %r4, %tid.x;
    mul.wide.u32 %rd3, %r4, 8;
    add.s64 %rd8, %rd3, %rd6;
    ld.global.v2.u32 {{%r1, %r2}}, [%rd8];
    ld.global.u16 %rs1, [%rd8];
    ld.global.u16 %rs2, [%rd8+4];
    {body}
    mul.wide.u32 %rd3, %r4, 4;
    add.s64 %rd8, %rd7, %rd3;
    st.global.u32 [%rd8], %r3;
    ret;
}}
"""


def test_instructions_compute_what_the_isa_says(tmp_path: Path) -> None:
    values = np.random.default_rng(4).integers(0, 1 << 32, (64, 2), dtype=np.uint64).astype(np.uint32)
    values[:6] = [[0, 0], [M, 1], [1 << 31, M], [5, 31], [5, 32], [M, 40]]
    values[20:30, 1] %= 33
    text = HEAD + "".join(kernel(body, f"k{n}") for n, body in enumerate(INSTRUCTIONS))
    launch = device.build(text, "ptx", tmp_path, checked=True)
    for n, (body, meant) in enumerate(INSTRUCTIONS.items()):
        out = np.zeros(64, np.uint32)
        assert launch(f"k{n}", 1, 64, [values, out], inputs=[0]) is None, body
        assert out.tolist() == [meant(int(a), int(b)) & M for a, b in values], body


def test_an_unknown_instruction_is_named_with_its_line(tmp_path: Path) -> None:
    for body in (
        "ex2.approx.f32 %f1, %f2;",
        "add.ftz.f32 %f1, %f2, %f3;",
        "prmt.b32 %r3, %r1, %r2, %r4;",
        "vadd.s32 %r3;",
    ):
        with pytest.raises(Unsupported) as found:
            ptx.translated(HEAD + kernel(body), Path("k.ptx"))
        assert found.value.place == ("k.ptx", 18) and body.split()[0].split(".")[0] in str(found.value)
    with pytest.raises(Unsupported, match="size the launch gives"):
        ptx.translated(f"{HEAD}.extern .shared .align 16 .b8 s[];\n", Path("k.ptx"))


def asked(file: Path, symbol: str) -> Verdict:
    """What is said of a kernel at one size."""
    launch = {"plain": ("32", "ceil(count / 64)"), "staged": ("16", "count // 32")}[symbol]
    row = {
        "source": str(file), "symbol": symbol, "format": "ggml/q4_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [32], "workgroup": launch[0], "grid": launch[1],
    }  # fmt: skip
    return perform(Task(manifest.kernel(row), "-O0", "on", 90, None))


def test_what_nvcc_made_is_proved_on_every_grid() -> None:
    v = asked(FOLDER / "staged.ptx", "staged")
    assert v.answer == "proved", v.reason
    assert v.every is not None, v.fixed


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("bar.sync \t0;", "", "data race"), ("shr.u32 \t%r18, %r14, 4;", "shr.u32 \t%r18, %r14, 5;", "element"),
        ("setp.gt.s32 \t%p2, %r1, 1;", "setp.gt.s32 \t%p2, %r1, 0;", "which no thread has written"),
    ],
)  # fmt: skip
def test_wrong_ptx_is_refuted(before: str, after: str, said: str, tmp_path: Path) -> None:
    text = (FOLDER / "staged.ptx").read_text()
    assert text.count(before) == 1
    (tmp_path / "wrong.ptx").write_text(text.replace(before, after))
    v = asked(tmp_path / "wrong.ptx", "staged")
    assert v.answer == "refuted", v.reason
    assert v.refutation is not None and said in v.refutation.what


def test_what_clang_prints_is_read_too(tmp_path: Path) -> None:
    headers = Path(ptx.__file__).with_name("include") / "cuda"
    made = tmp_path / "k.ptx"
    subprocess.run(
        ["clang-19", "-x", "cuda", "--cuda-device-only", "--cuda-gpu-arch=sm_80", "-nocudainc", "-nocudalib", "-I",
         str(headers), "-include", "cuda_runtime.h", "-S", "-O2", "-DDOT", "-DRIGHT=5", "-Wno-unknown-cuda-version",
         str(FOLDER / "kernels.cu"), "-o", str(made)], check=True, capture_output=True,
    )  # fmt: skip
    text = ptx.LANGUAGE.lower(made, [], tmp_path)
    launch = device.compiled(grid.portable(text), tmp_path, checked=True)
    rng = np.random.default_rng(5)
    packed = rng.integers(0, 256, 32).astype(np.uint8)
    a = rng.integers(-128, 128, 64).astype(np.int8)
    out = np.zeros(1, np.int32)
    assert launch("dot", 1, 32, [packed, a, out], inputs=[0, 1]) is None
    total = 0
    for t in range(32):
        v = int.from_bytes(packed[4 + 7 * (t // 8) :][:7].tobytes(), "little") >> 7 * (t % 8) & 127
        total += 7 * (v >> 3) * int(a[2 * t]) + 15 * (v & 7) * int(a[2 * t + 1])
    assert out[0] == total


INLINE = """#include <cuda_fp16.h>
struct block { half d; unsigned char qs[16]; };
extern "C" __global__ void kernel(const block *x, float *y, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x, b = i / 8, j = i % 8 * 2;
    if (i >= n / 4) return;
    unsigned q = x[b].qs[j] | x[b].qs[j + 1] << 16, low, high;
    asm volatile("lop3.b32 %0, %1, 0x000f000f, 0x64006400, 0xea;\\n" : "=r"(low) : "r"(q));
    asm("{\\n .reg .b32 t;\\n shr.u32 t, %1, 4;\\n lop3.b32 %0, t, %2, %3, %4;\\n}"
        : "=r"(high) : "r"(q), "n"(0xf000f), "r"(0x64006400), "n"(0xea));
    asm("sub.f16x2 %0, %0, %1;" : "+r"(low) : "r"(0x64086408));
    asm("sub.f16x2 %0, %1, %2;" : "=r"(high) : "r"(high), "r"(0x64086408));
    const float d = __half2float(x[b].d);
    y[32 * b + j] = d * __half2float(__ushort_as_half(low & 65535));
    y[32 * b + j + 1] = d * __half2float(__ushort_as_half(low >> 16));
    y[32 * b + j + 16] = d * __half2float(__ushort_as_half(high & 65535));
    y[32 * b + j + 17] = d * __half2float(__ushort_as_half(high >> 16));
}
"""


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        ("", "", "proved"),
        ("0x64006400, 0xea", "0x64006400, 0xe8", "refuted"),
        ('"+r"(low) : "r"(0x64086408)', '"+r"(low) : "r"(0x64076408)', "refuted"),
        ("sub.f16x2 %0, %0, %1", "ex2.approx.f16x2 %0, %1", "unsupported"),
    ],
)
def test_ptx_within_cuda_is_read(before: str, after: str, answer: str, tmp_path: Path) -> None:
    (tmp_path / "kernel.cu").write_text(INLINE.replace(before, after) if before else INLINE)
    kernel = manifest.kernel(
        {"source": "kernel.cu", "symbol": "kernel", "format": "ggml/q4_0", "operation": "dequantize_row",
         "arguments": ["packed", "output", "count"], "counts": [32], "workgroup": "8", "grid": "ceil(count / 32)"},
        tmp_path,
    )  # fmt: skip
    found = perform(Task(kernel, "-O0", "on", 60, None))
    assert found.answer == answer, found.reason
    assert answer != "unsupported" or "ex2.approx" in str(found.reason)
