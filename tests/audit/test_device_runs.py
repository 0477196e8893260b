"""Device kernels of five languages run on the CPU, and what stops the ones that are wrong."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from septet.audit.frontends.llvm import Unsupported
from septet.audit.native import device
from septet.audit.native.device import FORWARD, REVERSE, BadLaunch, Fault, Launcher, Local

CUDA = """
#include <cuda_fp16.h>
extern "C" __global__ void scale(const unsigned char *in, float *out, unsigned n)
{
    unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = __fmaf_rn((float)in[i], 0.25f, __half2float(__ushort_as_half(0x3c00)));
}
extern "C" __global__ void dot(const signed char *a, const signed char *b, int *out, unsigned n)
{
    __shared__ int s[64];
    int sum = 0;
    for (unsigned i = threadIdx.x; i < n; i += blockDim.x) sum += a[blockIdx.x * n + i] * b[blockIdx.x * n + i];
    s[threadIdx.x] = sum;
    __syncthreads();
    for (unsigned k = blockDim.x / 2; k; k /= 2) {
        if (threadIdx.x < k) s[threadIdx.x] += s[threadIdx.x + k];
        __syncthreads();
    }
    if (threadIdx.x == 0) out[blockIdx.x] = s[0];
}
"""
OPENCL = """
kernel void scale(global const uchar *in, global float *out, uint n)
{
    uint i = get_global_id(0);
    if (i < n) out[i] = fma(convert_float(in[i]), 0.25f, 1.0f);
}
kernel void dot(global const char *a, global const char *b, global int *out, uint n)
{
    local int s[64];
    uint t = get_local_id(0), g = get_group_id(0);
    int sum = 0;
    for (uint i = t; i < n; i += get_local_size(0)) sum += a[g * n + i] * b[g * n + i];
    s[t] = sum;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (uint k = get_local_size(0) / 2; k; k /= 2) {
        if (t < k) s[t] += s[t + k];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    if (t == 0) out[g] = s[0];
}
"""
METAL = """
#include <metal_stdlib>
using namespace metal;
kernel void scale(device const uchar *in [[buffer(0)]], device float *out [[buffer(1)]],
                  constant uint &n [[buffer(2)]], uint i [[thread_position_in_grid]])
{
    if (i < n) out[i] = fma(float(in[i]), 0.25f, 1.0f);
}
kernel void dot(device const char *a [[buffer(0)]], device const char *b [[buffer(1)]], device int *out [[buffer(2)]],
                constant uint &n [[buffer(3)]], uint3 at [[thread_position_in_threadgroup]],
                ushort g [[threadgroup_position_in_grid]], uint size [[threads_per_threadgroup]])
{
    threadgroup int s[64];
    int sum = 0;
    for (uint i = at.x; i < n; i += size) sum += a[g * n + i] * b[g * n + i];
    s[at.x] = sum;
    threadgroup_barrier(mem_flags::mem_threadgroup);
    for (uint k = size / 2; k; k /= 2) {
        if (at.x < k) s[at.x] += s[at.x + k];
        threadgroup_barrier(mem_flags::mem_threadgroup);
    }
    if (at.x == 0) out[g] = s[0];
}
"""
MLIR = """
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @scale(%in: memref<128xi8>, %out: memref<128xf32>, %n: i32) kernel {
      %b = gpu.block_id x
      %d = gpu.block_dim x
      %t = gpu.thread_id x
      %m = arith.muli %b, %d : index
      %i = arith.addi %m, %t : index
      %k = arith.index_castui %n : i32 to index
      %c = arith.cmpi ult, %i, %k : index
      scf.if %c {
        %v = memref.load %in[%i] : memref<128xi8>
        %f = arith.uitofp %v : i8 to f32
        %q = arith.constant 0.25 : f32
        %one = arith.constant 1.0 : f32
        %r = math.fma %f, %q, %one : f32
        memref.store %r, %out[%i] : memref<128xf32>
      }
      gpu.return
    }
    gpu.func @dot(%a: memref<400xi8>, %b: memref<400xi8>, %out: memref<4xi32>, %n: i32)
        workgroup(%s : memref<64xi32, #gpu.address_space<workgroup>>) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %z = arith.constant 0 : i32
      %g = gpu.block_id x
      %size = gpu.block_dim x
      %t = gpu.thread_id x
      %k = arith.index_castui %n : i32 to index
      %off = arith.muli %g, %k : index
      %sum = scf.for %i = %t to %k step %size iter_args(%acc = %z) -> i32 {
        %at = arith.addi %off, %i : index
        %x = memref.load %a[%at] : memref<400xi8>
        %y = memref.load %b[%at] : memref<400xi8>
        %xs = arith.extsi %x : i8 to i32
        %ys = arith.extsi %y : i8 to i32
        %p = arith.muli %xs, %ys : i32
        %r = arith.addi %acc, %p : i32
        scf.yield %r : i32
      }
      memref.store %sum, %s[%t] : memref<64xi32, #gpu.address_space<workgroup>>
      gpu.barrier
      %half = arith.shrui %size, %c1 : index
      %last = scf.while (%h = %half) : (index) -> index {
        %more = arith.cmpi ne, %h, %c0 : index
        scf.condition(%more) %h : index
      } do {
      ^bb0(%h: index):
        %mine = arith.cmpi ult, %t, %h : index
        scf.if %mine {
          %o = arith.addi %t, %h : index
          %p = memref.load %s[%t] : memref<64xi32, #gpu.address_space<workgroup>>
          %q = memref.load %s[%o] : memref<64xi32, #gpu.address_space<workgroup>>
          %r = arith.addi %p, %q : i32
          memref.store %r, %s[%t] : memref<64xi32, #gpu.address_space<workgroup>>
        }
        gpu.barrier
        %next = arith.shrui %h, %c1 : index
        scf.yield %next : index
      }
      %first = arith.cmpi eq, %t, %c0 : index
      scf.if %first {
        %r = memref.load %s[%c0] : memref<64xi32, #gpu.address_space<workgroup>>
        memref.store %r, %out[%g] : memref<4xi32>
      }
      gpu.return
    }
  }
}
"""
SOURCES = {"cuda": CUDA, "hip": CUDA, "opencl": OPENCL, "metal": METAL, "mlir": MLIR}
LANGUAGES = [
    pytest.param(
        name, marks=pytest.mark.needs("clang-19", *(["mlir-opt-19", "mlir-translate-19"] if name == "mlir" else []))
    )
    for name in SOURCES
]


@pytest.mark.parametrize("level", ["-O0", "-O2"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kernel_runs_as_written_in_any_order_of_threads(language: str, level: str, tmp_path: Path) -> None:
    launch = device.build(SOURCES[language], language, tmp_path, level=level, checked=level == "-O0")
    source = np.arange(128, dtype=np.uint8) + np.uint8(100)
    out = np.zeros(128, np.float32)
    assert launch("scale", 4, 32, [source, out, np.uint32(100)], inputs=[0]) is None
    wanted = np.where(np.arange(128) < 100, source.astype(np.float32) / 4 + 1, 0)
    assert np.array_equal(out, wanted.astype(np.float32))
    a, b = np.random.default_rng(1).integers(-128, 128, (2, 4, 100), dtype=np.int8)
    products = (a.astype(np.int32) * b).sum(axis=1)
    for order in (FORWARD, REVERSE, 7):
        found = np.zeros(4, np.int32)
        given = [np.ascontiguousarray(a), np.ascontiguousarray(b), found, np.uint32(100)]
        assert launch("dot", 4, 64, given, order=order, inputs=[0, 1]) is None
        assert np.array_equal(found, products)


def opencl(tmp_path: Path, body: str, parameters: str = "global int *out, local int *s") -> Launcher:
    source = f"kernel void k({parameters}) {{ uint t = get_local_id(0); uint n = get_local_size(0); {body} }}"
    return device.build(source, "opencl", tmp_path, level="-O1", checked=True)


def fault(tmp_path: Path, body: str, workgroup: int = 8, grid: int = 2, size: int = 64) -> Fault | None:
    return opencl(tmp_path, body)("k", grid, workgroup, [np.zeros(size, np.int32), Local(4 * workgroup)])


RIGHT = "s[t] = t; barrier(CLK_LOCAL_MEM_FENCE); out[get_global_id(0)] = s[n - 1 - t];"
FAULTS = {
    "race": "s[t] = t; out[get_global_id(0)] = s[(t + 1) % n] & 1;",
    "race of a last step": "s[t] = t; barrier(CLK_LOCAL_MEM_FENCE); s[t] = s[(t + 1) % n];",
    "race through the wrong fence": "out[get_global_id(0)] = t; barrier(CLK_LOCAL_MEM_FENCE);"
                                    "s[t] = out[get_group_id(0) * n + (t + 1) % n];",
    "race of an atomic": "s[t] = 0; barrier(CLK_LOCAL_MEM_FENCE); atomic_add(&s[0], 1); if (t == 0) s[0] = 2;",
    "divergent": "s[t] = t; if (t < 5) barrier(CLK_LOCAL_MEM_FENCE); out[get_global_id(0)] = t;",
    "divergent places": "if (t < 5) { s[t] = 1; barrier(CLK_LOCAL_MEM_FENCE); out[get_global_id(0)] = 1; }"
                        "else { s[t] = 2; barrier(CLK_LOCAL_MEM_FENCE); out[get_global_id(0)] = 3; }",
    "outside": "out[get_global_id(0) + 49] = t;",
    "outside of shared": "s[t] = t; barrier(CLK_LOCAL_MEM_FENCE); out[get_global_id(0)] = s[t + 1];",
    "uninitialised": "if (t) s[t] = t; barrier(CLK_LOCAL_MEM_FENCE); out[get_global_id(0)] = s[n - 1 - t];",
    "groups": "out[t] = get_group_id(0);",
}  # fmt: skip


@pytest.mark.needs("clang-19")
def test_a_right_kernel_has_no_fault(tmp_path: Path) -> None:
    assert fault(tmp_path, RIGHT) is None
    counted = "if (t == 0) s[0] = 0; barrier(CLK_LOCAL_MEM_FENCE); atomic_inc(&s[0]); barrier(CLK_LOCAL_MEM_FENCE);"
    assert fault(tmp_path, counted + "out[get_global_id(0)] = s[0];") is None


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_stops_a_launch_and_says_what_it_is(name: str, tmp_path: Path) -> None:
    found = fault(tmp_path, FAULTS[name])
    assert found is not None
    assert found.kind == name.split()[0]
    assert found.told()


@pytest.mark.needs("clang-19")
def test_an_input_must_not_be_written(tmp_path: Path) -> None:
    launch = opencl(tmp_path, "out[get_global_id(0)] = t;", "global int *out")
    found = launch("k", 1, 8, [np.zeros(8, np.int32)], inputs=[0], names=["`packed`"])
    assert found is not None and found.kind == "read-only" and found.array == "`packed`"


WARPS = """
#include <cuda_runtime.h>
extern "C" __global__ void sum(const int *in, int *out)
{
    int v = in[threadIdx.x];
    for (int k = 16; k; k /= 2) v += __shfl_xor_sync(~0u, v, k);
    out[threadIdx.x] = v + __shfl_down_sync(~0u, in[threadIdx.x], 3, 16) - __shfl_sync(~0u, in[threadIdx.x], 5, 8)
        + __shfl_up_sync(~0u, in[threadIdx.x], 2);
}
extern "C" __global__ void some(int *out)
{
    int v = 0;
    if (threadIdx.x != 3) v = __shfl_sync(~0u, 1, 0);
    out[threadIdx.x] = v;
}
"""


@pytest.mark.needs("clang-19")
def test_lanes_exchange_values_as_ptx_says(tmp_path: Path) -> None:
    launch = device.build(WARPS, "cuda", tmp_path, checked=True)
    source, out = np.arange(64, dtype=np.int32) ** 2, np.zeros(64, np.int32)
    assert launch("sum", 1, 64, [source, out]) is None
    for lane in range(64):
        warp = source[lane & 32 : (lane & 32) + 32]
        own = lane & 31
        down = warp[own + 3 if (own & 15) + 3 < 16 else own]
        wanted = warp.sum() + down - warp[(own & ~7) + 5] + warp[own - 2 if own >= 2 else own]
        assert out[lane] == wanted
    found = launch("some", 1, 64, [out])
    assert found is not None and found.kind == "lanes"


BUILT_IN = """
#pragma OPENCL EXTENSION cl_khr_fp16 : enable
kernel void k(global const int *in, global const half *h, global int *out, global float *f)
{
    uint i = get_global_id(0);
    int a = in[i], b = in[i + 1];
    out[i] = min(a, b) ^ max((uint)a, (uint)b) ^ clamp(a, -5, 5) ^ convert_uchar_sat(a) ^ convert_char_sat(b)
        ^ (int)convert_short_sat((uint)a) ^ popcount(a) ^ mul24(a & 255, b & 255) ^ rotate(a, 3);
    float4 v = vload4(i, f) + convert_float4(vload4(i, in));
    vstore4(v, i, f);
    f[4 * i] += vload_half(i, h);
}
"""


@pytest.mark.needs("clang-19")
def test_built_in_functions_of_opencl_mean_what_its_specification_says(tmp_path: Path) -> None:
    launch = device.build(BUILT_IN, "opencl", tmp_path, checked=True)
    rng = np.random.default_rng(2)
    source = rng.integers(-(2**31), 2**31, 64, dtype=np.int64).astype(np.int32)
    source[:8] = [-300, 300, -129, 128, 0, -1, 255, 2**31 - 1]
    halves = rng.normal(size=8).astype(np.float16)
    numbers = np.zeros(64, np.float32)
    out = np.zeros(8, np.int32)
    assert launch("k", 1, 8, [source, halves, out, numbers], inputs=[0, 1]) is None

    def signed(x: int) -> int:
        return (x + 2**31) % 2**32 - 2**31

    def clamped(x: int, low: int, high: int) -> int:
        return max(low, min(high, x))

    for i in range(8):
        a, b = int(source[i]), int(source[i + 1])
        u, v = a % 2**32, b % 2**32
        wanted = min(a, b) ^ signed(max(u, v)) ^ clamped(a, -5, 5) ^ clamped(a, 0, 255) ^ clamped(b, -128, 127)
        wanted ^= clamped(u, 0, 32767) ^ u.bit_count() ^ (a & 255) * (b & 255) ^ signed(u << 3 | u >> 29)
        assert out[i] == signed(wanted)
    whole = source[:32].astype(np.float32)
    whole[::4] += halves.astype(np.float32)
    assert np.array_equal(numbers[:32], whole)


@pytest.mark.needs("clang-19")
def test_what_cannot_be_launched_is_said(tmp_path: Path) -> None:
    launch = opencl(tmp_path, RIGHT)
    wrong: list[tuple[str, Any, list[Any]]] = [
        ("no", 1, []), ("k", 1, [np.zeros(1, np.int32)]), ("k", 0, [np.zeros(8, np.int32), Local(4)]),
        ("k", 1, [np.zeros((8, 8), np.int32)[:, 1], Local(4)]),
    ]  # fmt: skip
    for symbol, grid, arguments in wrong:
        with pytest.raises(BadLaunch):
            launch(symbol, grid, 8, arguments)
    found = launch("k", 1, 2000, [np.zeros(2000, np.int32), Local(8000)])
    assert found is not None and found.kind == "launch"
    with pytest.raises(Unsupported, match="subnormal"):
        device.build(CUDA, "cuda", tmp_path, flags=["-fgpu-flush-denormals-to-zero"])
