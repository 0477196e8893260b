/* Neural Speed's dequantizers, whose functions are static, exported: its header is included as it is. binary16 is
   converted as it computes it, not by its table, which another file fills. */
#include <cfloat>
#include <cmath>
#include <cstring>
#include <cstdint>
#include <cstddef>
#include <algorithm>
#define restrict __restrict
#define NE_FP16_TO_FP32(x) NE_COMPUTE_FP16_TO_FP32(x)
#define NE_FP32_TO_FP16(x) NE_COMPUTE_FP32_TO_FP16(x)
#include "vectors/cpu/quantize.h"

#define ROW(kind) extern "C" void row_##kind(const void *x, float *y, int k) { dequantize_row_##kind((const block_##kind *)x, y, k); }
ROW(q4_0) ROW(q4_1) ROW(q5_0) ROW(q5_1) ROW(q8_0) ROW(q6_K)
