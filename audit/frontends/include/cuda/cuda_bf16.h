/* bfloat16 as CUDA names it, as far as its meaning is exact: sums and products of binary32 numbers that are rounded again
   are rounded right, as 24 bits are more than twice 8 and two. Source: CUDA Math API, bfloat16 precision. */
#pragma once
#include "cuda_fp16.h"

struct __nv_bfloat16 {
    __bf16 septet_value;
    __nv_bfloat16() = default;
    __host__ __device__ __nv_bfloat16(float v) : septet_value((__bf16)v) {}
    SEPTET_FROM_INTEGERS(__nv_bfloat16, (__bf16)(float))
    __host__ __device__ operator float() const { return (float)septet_value; }
};
typedef __nv_bfloat16 nv_bfloat16;
struct __nv_bfloat162 { __nv_bfloat16 x, y; } __attribute__((aligned(4)));
typedef __nv_bfloat162 nv_bfloat162;
__septet_inline float __bfloat162float(__nv_bfloat16 a) { return (float)a.septet_value; }
__septet_inline __nv_bfloat16 __float2bfloat16(float a) { return __nv_bfloat16(a); }
__septet_inline __nv_bfloat16 __float2bfloat16_rn(float a) { return __nv_bfloat16(a); }
#define SEPTET_OPERATOR(name, op)                                                                                      \
    __septet_inline __nv_bfloat16 name(__nv_bfloat16 a, __nv_bfloat16 b) { return (float)a op (float)b; }              \
    __septet_inline __nv_bfloat16 operator op(__nv_bfloat16 a, __nv_bfloat16 b) { return (float)a op (float)b; }
SEPTET_OPERATOR(__hadd, +)
SEPTET_OPERATOR(__hsub, -)
SEPTET_OPERATOR(__hmul, *)
#undef SEPTET_OPERATOR
