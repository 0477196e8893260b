/* ggml's Metal dequantizers: a thread writes 16 weights. Its header is included as it is. */
#include <metal_stdlib>
#include "dequantize.h"

#define ROW(kind, parts)                                                                                               \
    kernel void row_##kind(device const block_##kind *x [[buffer(0)]], device float4x4 *y [[buffer(1)]],               \
                           uint at [[thread_position_in_grid]])                                                        \
    {                                                                                                                  \
        float4x4 weights;                                                                                              \
        dequantize_##kind(x + at / parts, (short)(at % parts), weights);                                               \
        y[at] = weights;                                                                                               \
    }
ROW(q1_0, 8)
ROW(q2_0, 4)
ROW(q4_0, 2)
ROW(q4_1, 2)
ROW(q5_0, 2)
ROW(q5_1, 2)
ROW(q8_0, 2)
ROW(mxfp4, 2)
ROW(iq4_nl, 2)
ROW(q2_K, 16)
ROW(q3_K, 16)
ROW(q4_K, 16)
ROW(q5_K, 16)
ROW(q6_K, 16)
ROW(iq2_xxs, 16)
ROW(iq2_xs, 16)
ROW(iq2_s, 16)
ROW(iq3_xxs, 16)
ROW(iq3_s, 16)
ROW(iq1_s, 16)
ROW(iq1_m, 16)
ROW(iq4_xs, 16)
