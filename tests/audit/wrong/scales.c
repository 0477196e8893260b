/* Scales of s43 read wrongly, and numbers rounded once too often. */
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, 2);
    return h;
}

static void group(const uint8_t *packed, float lo, float u, float *out)
{
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

static float by_hand(const uint8_t *p)
{
    const uint32_t h = p[0] | (uint32_t)p[1] << 8;
    const uint32_t bits = (h & 0x8000) << 16 | ((h & 0x7fff) << 13) + 0x38000000u;
    float f;
    memcpy(&f, &bits, 4);
    return f;
}

/* Binary16 converted without a thought for subnormals. */
void no_subnormals(const uint8_t *packed, float *out) { group(packed, by_hand(packed), by_hand(packed + 2), out); }

/* The unit before the offset. */
void scales_swapped(const uint8_t *packed, float *out) { group(packed, half(packed + 2), half(packed), out); }

/* Scales with their bytes swapped. */
void scales_big_endian(const uint8_t *packed, float *out)
{
    const uint8_t lo[2] = {packed[1], packed[0]}, u[2] = {packed[3], packed[2]};
    group(packed, half(lo), half(u), out);
}

/* Scales taken for bfloat16. */
void bfloat16(const uint8_t *packed, float *out)
{
    float s[2];
    for (int k = 0; k < 2; k++) {
        const uint32_t bits = (uint32_t)(packed[2 * k] | packed[2 * k + 1] << 8) << 16;
        memcpy(s + k, &bits, 4);
    }
    group(packed, s[0], s[1], out);
}

/* The sign of the offset is lost. */
void magnitude(const uint8_t *packed, float *out)
{
    const uint8_t lo[2] = {packed[0], packed[1] & 0x7f};
    group(packed, half(lo), half(packed + 2), out);
}

/* The weight is rounded to binary16 and then again. */
void rounded_twice(const uint8_t *packed, float *out)
{
    group(packed, half(packed), half(packed + 2), out);
    for (int i = 0; i < 16; i++)
        out[i] = (float)(_Float16)out[i];
}

/* The offset is divided by the unit, rounded, and multiplied in again. */
void zero_point(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2), zero = u > 0 ? lo / u : 0;
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = u * (zero + (float)(7 * (w >> 3 & 15)));
        out[2 * i + 1] = u * (zero + (float)(15 * (w & 7)));
    }
}

/* A level for each lane in units of the lane's own step: 7 and 15 are forgotten. */
void no_lattice(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(w >> 3 & 15);
        out[2 * i + 1] = lo + u * (float)(w & 7);
    }
}
