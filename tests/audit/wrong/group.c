/* Groups of s43 with one fault each. */
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, sizeof h);
    return (float)h;
}

static uint64_t word(const uint8_t *p)
{
    uint64_t w = 0;
    for (int j = 6; j >= 0; j--)
        w = w << 8 | p[j];
    return w;
}

/* The lanes of a pair in the wrong order. */
void lane_order(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i + 1] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i] = lo + u * (float)(15 * (w & 7));
    }
}

/* A mask of three bits for a code of four. */
void mask(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 7));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* A shift that is one too wide for the code of four bits. */
void shift(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 4 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* The septet's top bit is taken for a sign. */
void sign_extension(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        const int8_t septet = (int8_t)(w << 1);
        out[2 * i] = lo + u * (float)(7 * (septet >> 4));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* The offset is forgotten. */
void no_offset(const uint8_t *packed, float *out)
{
    const float u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = u * (float)(15 * (w & 7));
    }
}

/* The lanes' units are swapped. */
void unit_for_both(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(15 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(7 * (w & 7));
    }
}

/* Right but where the septet is 127. */
void rare(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        const unsigned s = w & 127;
        out[2 * i] = lo + u * (float)(7 * (s >> 3));
        out[2 * i + 1] = lo + u * (float)(i == 5 && s == 127 ? 104 : 15 * (s & 7));
    }
}

/* The offset is added before the unit is multiplied in. */
void offset_scaled(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = u * (lo + (float)(7 * (w >> 3 & 15)));
        out[2 * i + 1] = u * (lo + (float)(15 * (w & 7)));
    }
}

/* Rounded to binary16 on the way. */
void double_rounding(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + (float)(_Float16)(u * (float)(7 * (w >> 3 & 15)));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* Subnormal scales taken for zero. */
void flushed(const uint8_t *packed, float *out)
{
    const float lo = half(packed);
    const float u = packed[3] & 0x7c ? half(packed + 2) : 0.0f;
    uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* Wrong for one of 2^56 blocks. */
void one_block(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    const uint64_t w = word(packed + 4);
    for (int i = 0; i < 8; i++) {
        const int s = (int)(w >> 7 * i & 127);
        out[2 * i] = lo + u * (float)(7 * (s >> 3));
        out[2 * i + 1] = lo + u * (float)(15 * (s & 7));
    }
    if (w == 0x3456789abcdef1)
        out[3] = lo;
}
