"""CUDA C++, as nvcc and clang read it. The operations are the device's own, none of them approximate."""

from septet.codegen.passes.machine import Type
from septet.codegen.targets import c11
from septet.codegen.targets.clike import Language

OPERATIONS = {
    **c11.OPERATIONS,
    "from_pattern": "__int_as_float({0})",
    "pattern": "__float_as_int({0})",
    "fused": "__fmaf_rn({0}, {1}, {2})",
    "divide": "__fdiv_rn({0}, {1})",
}

CUDA = Language(
    name="cuda",
    suffix=".cu",
    types={Type.BOOL: "bool", Type.I32: "int32_t", Type.I64: "int64_t", Type.F32: "float"},
    operations=OPERATIONS,
    prelude="#include <stdint.h>",
    function="static __device__ ",
    kernel='extern "C" __global__ void __launch_bounds__({workgroup}) ',
    table="static __device__ const ",
    spaces={"global": "", "private": "", "shared": "__shared__ "},
    restrict="__restrict__",
    thread="(int64_t)blockIdx.x * blockDim.x + threadIdx.x",
    workgroup="(int64_t)blockIdx.x",
    lane="(int32_t)threadIdx.x",
    threads="(int32_t)blockDim.x",
    building="nvcc's defaults, with or without --fmad; not -use_fast_math or --ftz=true",
    barrier="__syncthreads();",
)
