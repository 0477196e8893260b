/* vLLM's dequantizers of ggml's blocks, instantiated: its headers are included as they are. What PyTorch has there, a
   type that is not used, is declared. */
#include <cuda_fp16.h>
namespace c10 { struct BFloat16 { unsigned short bits; __device__ BFloat16(float v) : bits(__float_as_uint(v) >> 16) {} }; }
__device__ float __float2bfloat16(float v) { return v; }
#include "ggml-common.h"
#include "dequantize.cuh"

#define ROWS(name) template __global__ void dequantize_block_##name<half>(const void *, half *);
#define PAIRS(N, n)                                                                                                    \
    template __global__ void dequantize_block<QK##N, QR##N, dequantize_q##n, half>(const void *, half *, const int);
PAIRS(4_0, 4_0) PAIRS(4_1, 4_1) PAIRS(5_0, 5_0) PAIRS(5_1, 5_1) PAIRS(8_0, 8_0)
ROWS(q2_K) ROWS(q3_K) ROWS(q4_K) ROWS(q5_K) ROWS(q6_K) ROWS(iq4_nl) ROWS(iq4_xs)
ROWS(iq2_xxs) ROWS(iq2_xs) ROWS(iq2_s) ROWS(iq3_xxs) ROWS(iq3_s) ROWS(iq1_s)
