/* SWAR: 56 bits spread to eight bytes in three steps, all lanes at once. */
#include <stdint.h>
#include <string.h>

static uint64_t spread(uint64_t w)
{
    w = (w & 0x000000000fffffffu) | (w & 0x00fffffff0000000u) << 4;
    w = (w & 0x00003fff00003fffu) | (w & 0x0fffc0000fffc000u) << 2;
    return (w & 0x007f007f007f007fu) | (w & 0x3f803f803f803f80u) << 1;
}

void unpack(const uint8_t *packed, uint8_t *septets)
{
    uint64_t w = 0;
    memcpy(&w, packed, 7);
    w = spread(w);
    memcpy(septets, &w, 8);
}

/* Codes multiplied by 7 and by 15 in all lanes at once. */
void dequantize(const uint8_t *packed, float *out)
{
    _Float16 scales[2];
    uint64_t w = 0;
    uint8_t sevens[8], fifteens[8];
    memcpy(scales, packed, 4);
    memcpy(&w, packed + 4, 7);
    w = spread(w);
    /* 7*c and 15*c of every lane fit a byte: 7*15 and 15*7 are 105. */
    const uint64_t a = (w >> 3 & 0x0f0f0f0f0f0f0f0fu) * 7, b = (w & 0x0707070707070707u) * 15;
    memcpy(sevens, &a, 8);
    memcpy(fifteens, &b, 8);
    for (int i = 0; i < 8; i++) {
        out[2 * i] = (float)scales[0] + (float)scales[1] * sevens[i];
        out[2 * i + 1] = (float)scales[0] + (float)scales[1] * fifteens[i];
    }
}
