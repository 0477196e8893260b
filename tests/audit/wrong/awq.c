/* Matrices in AWQ's words with one fault each, some of them met by users. */
#include <stdint.h>

static const int SHIFT[8] = {0, 16, 4, 20, 8, 24, 12, 28};

/* One is taken from a zero point to be added again later, but 0 has become 15 (ModelCloud/GPTQModel#2350). */
void zero_wraps(const uint32_t *packed, const uint32_t *zeros, const _Float16 *scales, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int code = packed[i / 8] >> SHIFT[i % 8] & 15;
        const int less_one = ((zeros[0] >> SHIFT[i % 8] & 15) - 1) & 15;
        out[i] = (float)(code - (less_one + 1)) * (float)scales[i % 8];
    }
}

/* Nibbles in the order of the columns. */
void in_order(const uint32_t *packed, const uint32_t *zeros, const _Float16 *scales, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int code = packed[i / 8] >> 4 * (i % 8) & 15, zero = zeros[0] >> 4 * (i % 8) & 15;
        out[i] = (float)(code - zero) * (float)scales[i % 8];
    }
}

/* The order is heeded for codes and forgotten for zero points. */
void zeros_in_order(const uint32_t *packed, const uint32_t *zeros, const _Float16 *scales, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int code = packed[i / 8] >> SHIFT[i % 8] & 15, zero = zeros[0] >> 4 * (i % 8) & 15;
        out[i] = (float)(code - zero) * (float)scales[i % 8];
    }
}

/* The difference is taken without a sign. */
void unsigned_difference(const uint32_t *packed, const uint32_t *zeros, const _Float16 *scales, float *out)
{
    for (int i = 0; i < 32; i++) {
        const uint32_t code = packed[i / 8] >> SHIFT[i % 8] & 15, zero = zeros[0] >> SHIFT[i % 8] & 15;
        out[i] = (float)(code - zero) * (float)scales[i % 8];
    }
}

/* Code and zero point are scaled and rounded to binary16 apart, then subtracted. */
void rounded_apart(const uint32_t *packed, const uint32_t *zeros, const _Float16 *scales, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int code = packed[i / 8] >> SHIFT[i % 8] & 15, zero = zeros[0] >> SHIFT[i % 8] & 15;
        const _Float16 a = (_Float16)((float)code * (float)scales[i % 8]);
        const _Float16 b = (_Float16)((float)zero * (float)scales[i % 8]);
        out[i] = (float)a - (float)b;
    }
}
