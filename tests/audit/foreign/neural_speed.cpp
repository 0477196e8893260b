/* Neural Speed's dequantizers, whose functions are static, exported: its header is included as it is. */
#include <cfloat>
#include <cmath>
#include <cstring>
#include <cstdint>
#include <cstddef>
#include <algorithm>
#define restrict __restrict
#include "vectors/cpu/quantize.h"

#define ROW(kind) extern "C" void row_##kind(const void *x, float *y, int k) { dequantize_row_##kind((const block_##kind *)x, y, k); }
ROW(q4_0) ROW(q4_1) ROW(q5_0) ROW(q5_1) ROW(q8_0) ROW(q6_K)
