/* HQQ's dequantizers, instantiated: its source is included as it is. */
#include "hqq_aten_cuda_kernel.cu"

#define TYPES(name, word)                                                                                              \
    template __global__ void name<float>(word *, float *, float *, float *, int, int);                                \
    template __global__ void name<__half>(word *, __half *, __half *, __half *, int, int);                             \
    template __global__ void name<__nv_bfloat16>(word *, __nv_bfloat16 *, __nv_bfloat16 *, __nv_bfloat16 *, int, int);
TYPES(dequantize_8bit_u8_kernel, unsigned char)
TYPES(dequantize_4bit_u8_kernel, unsigned char)
TYPES(dequantize_2bit_u8_kernel, unsigned char)
TYPES(dequantize_1bit_u8_kernel, unsigned char)
TYPES(dequantize_3bit_32_kernel, int)
