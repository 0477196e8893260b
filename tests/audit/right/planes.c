/* s43/planes: fields fetched with shifts and masks by constants. */
#include <stdint.h>
#include <string.h>

void dequantize(const uint8_t *packed, float *out)
{
    _Float16 lo, u;
    memcpy(&lo, packed, 2);
    memcpy(&u, packed + 2, 2);
    const float a = (float)lo, b = (float)u;
    const uint8_t *fours = packed + 4, *pairs = packed + 20, *tops = packed + 28;
    for (int j = 0; j < 16; j++) {
        out[j] = a + b * (float)(7 * (fours[j] & 15));
        out[j + 16] = a + b * (float)(7 * (fours[j] >> 4));
    }
    for (int i = 0; i < 32; i++) {
        const int field = (pairs[i % 8] >> i / 8 * 2 & 3) | (tops[i % 4] >> i / 4 & 1) << 2;
        out[32 + i] = a + b * (float)(15 * field);
    }
}
