/* Neural Speed's four-bit floats, of a block of 64 in bitsandbytes' layout: its header is included as it is. */
#include <cstdint>
#include "bestla/kernel_ref.h"

using namespace bestla::kernel::ref;

#define BLOCK(name, dequantize)                                                                                        \
    extern "C" void name##_block(const uint8_t *packed, const float *scale, float *y)                                 \
    {                                                                                                                  \
        for (int i = 0; i < 32; i++) {                                                                                 \
            y[2 * i] = dequantize(packed[i] >> 4, *scale);                                                             \
            y[2 * i + 1] = dequantize(packed[i] & 15, *scale);                                                         \
        }                                                                                                              \
    }
BLOCK(nf4, nf4_dequantize)
BLOCK(fp4, fp4_bnb_dequantize)
