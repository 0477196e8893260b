/* A row of any length, its last group short; levels by multiplication. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    uint16_t bits = (uint16_t)(p[0] | p[1] << 8);
    _Float16 h;
    memcpy(&h, &bits, sizeof h);
    return (float)h;
}

void dequantize_row(const uint8_t *packed, float *out, size_t count)
{
    for (size_t g = 0; 16 * g < count; g++) {
        const uint8_t *p = packed + 11 * g;
        const float lo = half(p), u = half(p + 2);
        for (size_t i = 0; i < 16 && 16 * g + i < count; i++) {
            const size_t at = 7 * (i >> 1);
            unsigned septet = p[4 + at / 8] >> (at % 8);
            if (at % 8 > 1)
                septet |= (unsigned)p[5 + at / 8] << (8 - at % 8);
            septet &= 127;
            const int n = (i & 1) ? 15 * (int)(septet % 8) : 7 * (int)(septet / 8);
            out[16 * g + i] = lo + u * (float)n;
        }
    }
}
