/* One rounding in other ways: in binary64, and from an exact integer. */
#include <stdint.h>
#include <string.h>

static uint64_t word(const uint8_t *p)
{
    uint64_t w = 0;
    memcpy(&w, p, 7);
    return w;
}

/* Product and sum are exact in binary64. */
void in_double(const uint8_t *packed, float *out)
{
    _Float16 scales[2];
    memcpy(scales, packed, 4);
    const uint64_t w = word(packed + 4);
    for (int i = 0; i < 16; i++) {
        const unsigned s = (unsigned)(w >> 7 * (i / 2)) & 127;
        out[i] = (float)((double)scales[0] + (double)scales[1] * (i % 2 ? 15 * (s & 7) : 7 * (s >> 3)));
    }
}

/* 2^24 times a binary16 number is an integer. */
static int64_t units(unsigned h)
{
    const unsigned exponent = h >> 10 & 31;
    const int64_t magnitude = exponent ? (int64_t)(1024 | (h & 1023)) << (exponent - 1) : (int64_t)(h & 1023);
    return h >> 15 ? -magnitude : magnitude;
}

/* Sum in units of 2^-24 as an integer of 64 bits, rounded by its conversion. */
void in_integers(const uint8_t *packed, float *out)
{
    const int64_t lo = units(packed[0] | (unsigned)packed[1] << 8), u = units(packed[2] | (unsigned)packed[3] << 8);
    const uint64_t w = word(packed + 4);
    for (int i = 0; i < 16; i++) {
        const int s = (int)(w >> 7 * (i / 2)) & 127;
        out[i] = (float)(lo + u * (i % 2 ? 15 * (s & 7) : 7 * (s >> 3))) * 0x1p-24f;
    }
}
