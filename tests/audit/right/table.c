/* Codebooks as tables of integers, bits fetched one weight at a time. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const int8_t FOUR[16] = {0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98, 105};
static const int8_t THREE[8] = {0, 15, 30, 45, 60, 75, 90, 105};

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, sizeof h);
    return (float)h;
}

void dequantize(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    for (int i = 0; i < 16; i++) {
        const int bit = 7 * (i / 2);
        unsigned two = packed[4 + bit / 8];
        if (bit / 8 < 6)
            two |= (unsigned)packed[5 + bit / 8] << 8;
        const unsigned septet = two >> (bit % 8) & 127;
        out[i] = lo + u * (float)(i % 2 ? THREE[septet & 7] : FOUR[septet >> 3]);
    }
}
