/* One bit at a time: no shift of a word, no mask wider than a bit. */
#include <stdint.h>
#include <string.h>

static int bit(const uint8_t *p, int at) { return p[at / 8] >> at % 8 & 1; }

void unpack(const uint8_t *packed, uint8_t *septets, unsigned blocks)
{
    for (unsigned b = 0; b < blocks; b++)
        for (int i = 0; i < 8; i++) {
            uint8_t septet = 0;
            for (int k = 6; k >= 0; k--)
                septet = (uint8_t)(2 * septet + bit(packed + 7 * b, 7 * i + k));
            septets[8 * b + i] = septet;
        }
}

void dequantize(const uint8_t *packed, float *out)
{
    _Float16 scales[2];
    memcpy(scales, packed, sizeof scales);
    for (int i = 0; i < 16; i++) {
        const int lane = i & 1, first = 32 + 7 * (i / 2) + (lane ? 0 : 3);
        int code = 0;
        for (int k = 0; k < (lane ? 3 : 4); k++)
            code += bit(packed, first + k) << k;
        out[i] = (float)scales[0] + (float)scales[1] * (float)(code * (lane ? 15 : 7));
    }
}
