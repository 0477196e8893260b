/* ggml's blocks, each in another way than ggml's. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, 2);
    return h;
}

/* Eight nibbles a time, with their signs put right by an exclusive or. */
void q4_0(const uint8_t *packed, float *out, size_t count)
{
    for (size_t i = 0; i < count; i += 8) {
        const uint8_t *p = packed + i / 32 * 18;
        uint64_t w;
        memcpy(&w, p + 2 + i % 16, 8);
        w = (i % 32 < 16 ? w : w >> 4) & 0x0f0f0f0f0f0f0f0fu;
        for (int k = 0; k < 8; k++, w >>= 8)
            out[i + k] = half(p) * (float)((int)((w & 15) ^ 8) - ((w & 8) ? 0 : 16));
    }
}

/* Levels as floats. */
void q4_0_table(const uint8_t *packed, float *out, size_t blocks)
{
    static const float LEVEL[16] = {-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7};
    for (; blocks--; packed += 18, out += 32)
        for (int i = 0; i < 32; i++)
            out[i] = LEVEL[i < 16 ? packed[2 + i] & 15 : packed[i - 14] >> 4] * half(packed);
}

/* Backwards, and an explicit fused multiply-add. */
void q4_1(const uint8_t *packed, float *out, size_t count)
{
    while (count--) {
        const uint8_t *p = packed + count / 32 * 20;
        const int n = p[4 + count % 16] >> (count & 16 ? 4 : 0) & 15;
        out[count] = __builtin_fmaf((float)n, half(p), half(p + 2));
    }
}

/* The fifth bits from bytes. */
void q5_0(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int low = i < 16 ? packed[6 + i] % 16 : packed[i - 10] / 16;
        const int top = packed[2 + i / 8] >> i % 8 & 1;
        out[i] = half(packed) * (float)(low - (top ? 0 : 16));
    }
}

struct q8_0 { uint16_t d; int8_t n[32]; };

/* A structure for each block; a loop that the compiler vectorizes. */
void q8_0(const struct q8_0 *restrict blocks, float *restrict out, size_t count)
{
    for (size_t b = 0; b < count / 32; b++) {
        _Float16 d;
        memcpy(&d, &blocks[b].d, 2);
        for (int i = 0; i < 32; i++)
            out[32 * b + i] = (float)d * blocks[b].n[i];
    }
}

/* The table by comparisons: a level is the sum of the steps below it. */
void iq4_nl(const uint8_t *packed, float *out)
{
    static const uint8_t STEP[15] = {23, 21, 18, 16, 14, 13, 12, 11, 12, 12, 13, 15, 16, 20, 24};
    for (int i = 0; i < 32; i++) {
        const int code = packed[2 + i % 16] >> i / 16 * 4 & 15;
        int n = -127;
        for (int k = 0; k < 15; k++)
            n += STEP[k] & -(k < code);
        out[i] = half(packed) * (float)n;
    }
}
