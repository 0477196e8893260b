/* binary16 as CUDA and HIP name it, as far as its meaning is exact. Source: CUDA Math API, half precision. */
#pragma once
#include "cuda_runtime.h"

#define SEPTET_FROM_INTEGERS(T, rounded)                                                                               \
    __host__ __device__ T(double v) : septet_value((decltype(septet_value))v) {}                                       \
    __host__ __device__ T(short v) : septet_value(rounded v) {}                                                        \
    __host__ __device__ T(unsigned short v) : septet_value(rounded v) {}                                               \
    __host__ __device__ T(int v) : septet_value(rounded v) {}                                                          \
    __host__ __device__ T(unsigned v) : septet_value(rounded v) {}
struct __half_raw { unsigned short x; };
struct __half {
    _Float16 septet_value;
    __half() = default;
    __host__ __device__ __half(float v) : septet_value((_Float16)v) {}
    SEPTET_FROM_INTEGERS(__half, (_Float16))
    __host__ __device__ __half(__half_raw v) : septet_value(__builtin_bit_cast(_Float16, v.x)) {}
    __host__ __device__ operator float() const { return (float)septet_value; }
    __host__ __device__ operator __half_raw() const { return {__builtin_bit_cast(unsigned short, septet_value)}; }
};
typedef __half half;
struct __half2 { __half x, y; } __attribute__((aligned(4)));
typedef __half2 half2;
__host__ __septet_inline __half septet_half(_Float16 v)
{
    __half found;
    found.septet_value = v;
    return found;
}
__host__ __septet_inline float __half2float(__half a) { return (float)a.septet_value; }
__host__ __septet_inline __half __float2half(float a) { return septet_half((_Float16)a); }
__host__ __septet_inline __half __float2half_rn(float a) { return septet_half((_Float16)a); }
__septet_inline __half __int2half_rn(int a) { return septet_half((_Float16)a); }
__septet_inline __half __uint2half_rn(unsigned a) { return septet_half((_Float16)a); }
__septet_inline __half __ushort2half_rn(unsigned short a) { return septet_half((_Float16)a); }
__septet_inline __half __short2half_rn(short a) { return septet_half((_Float16)a); }
__septet_inline __half __ushort_as_half(unsigned short a) { return septet_half(__builtin_bit_cast(_Float16, a)); }
__septet_inline unsigned short __half_as_ushort(__half a) { return __builtin_bit_cast(unsigned short, a.septet_value); }
__septet_inline __half __hadd(__half a, __half b) { return septet_half(a.septet_value + b.septet_value); }
__septet_inline __half __hsub(__half a, __half b) { return septet_half(a.septet_value - b.septet_value); }
__septet_inline __half __hmul(__half a, __half b) { return septet_half(a.septet_value * b.septet_value); }
__septet_inline __half __hfma(__half a, __half b, __half c)
{
    return septet_half(__builtin_fmaf16(a.septet_value, b.septet_value, c.septet_value));
}
__septet_inline __half __low2half(__half2 a) { return a.x; }
__septet_inline __half __high2half(__half2 a) { return a.y; }
__septet_inline float __low2float(__half2 a) { return (float)a.x; }
__septet_inline float __high2float(__half2 a) { return (float)a.y; }
__septet_inline __half2 __halves2half2(__half a, __half b) { return {a, b}; }
__septet_inline __half2 __floats2half2_rn(float a, float b) { return {__float2half(a), __float2half(b)}; }
__septet_inline __half2 __half2half2(__half a) { return {a, a}; }
__septet_inline float2 __half22float2(__half2 a) { return {(float)a.x, (float)a.y}; }
__septet_inline __half2 __hmul2(__half2 a, __half2 b) { return {__hmul(a.x, b.x), __hmul(a.y, b.y)}; }
__septet_inline __half2 __hadd2(__half2 a, __half2 b) { return {__hadd(a.x, b.x), __hadd(a.y, b.y)}; }
__septet_inline __half2 __hsub2(__half2 a, __half2 b) { return {__hsub(a.x, b.x), __hsub(a.y, b.y)}; }
__septet_inline __half2 __hfma2(__half2 a, __half2 b, __half2 c) { return {__hfma(a.x, b.x, c.x), __hfma(a.y, b.y, c.y)}; }
#define SEPTET_OPERATOR(op)                                                                                            \
    __septet_inline __half operator op(__half a, __half b) { return septet_half(a.septet_value op b.septet_value); }   \
    __septet_inline __half2 operator op(__half2 a, __half2 b) { return {a.x op b.x, a.y op b.y}; }
SEPTET_OPERATOR(+)
SEPTET_OPERATOR(-)
SEPTET_OPERATOR(*)
#undef SEPTET_OPERATOR
__septet_inline __half2 make_half2(__half a, __half b) { return {a, b}; }
__septet_inline __half2 __lows2half2(__half2 a, __half2 b) { return {a.x, b.x}; }
__septet_inline __half2 __highs2half2(__half2 a, __half2 b) { return {a.y, b.y}; }
__device__ __half atomicAdd(__half *p, __half v);
__device__ __half2 atomicAdd(__half2 *p, __half2 v);
