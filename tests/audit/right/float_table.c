/* Levels as floats in one table of septets' digits; an explicit fused multiply-add. */
#include <stdint.h>
#include <string.h>

static const float LEVEL[2][16] = {
    {0.f, 7.f, 14.f, 21.f, 28.f, 35.f, 42.f, 49.f, 56.f, 63.f, 70.f, 77.f, 84.f, 91.f, 98.f, 105.f},
    {0.f, 15.f, 30.f, 45.f, 60.f, 75.f, 90.f, 105.f},
};

void dequantize(const uint8_t *packed, float *out, int count)
{
    _Float16 scales[2];
    memcpy(scales, packed, 4);
    uint32_t carry = 0;
    int bits = 0;
    packed += 4;
    for (int i = 0; i < count; i += 2) {
        if (bits < 7) {
            carry |= (uint32_t)*packed++ << bits;
            bits += 8;
        }
        const uint32_t septet = carry & 127;
        carry >>= 7;
        bits -= 7;
        out[i] = __builtin_fmaf(scales[1], LEVEL[0][septet >> 3], scales[0]);
        if (i + 1 < count)
            out[i + 1] = __builtin_fmaf(scales[1], LEVEL[1][septet & 7], scales[0]);
    }
}
