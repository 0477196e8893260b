/* GPTQ's words: of four bits in both conventions for zero points, and of three. */
#include <stdint.h>
#include <string.h>

static uint32_t word(const uint8_t *p)
{
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, 2);
    return h;
}

/* Row by row, from words. */
void rows_first(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out, int rows, int columns,
                int group)
{
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            const int g = r / group;
            const int code = word(packed + 4 * (r / 8 * columns + c)) >> r % 8 * 4 & 15;
            const int zero = word(zeros + 4 * (g * (columns / 8) + c / 8)) >> c % 8 * 4 & 15;
            out[r * columns + c] = half(scales + 2 * (g * columns + c)) * (float)(code - (zero + 1));
        }
}

/* Column by column, each word read once, its rows by shifting it out; rows of words are `stride` apart. */
void columns_first(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out, int rows,
                   int columns, int group, int stride)
{
    for (int c = 0; c < columns; c++)
        for (int r = 0; r < rows;) {
            uint32_t w = word(packed + 4 * (r / 8 * stride + c));
            const int at = r / group * columns + c;
            const int zero = zeros[at / 2] >> at % 2 * 4 & 15;
            const float scale = half(scales + 2 * at);
            for (int k = 0; k < 8; k++, r++, w >>= 4)
                out[r * columns + c] = (float)((int)(w & 15) - zero - 1) * scale;
        }
}

/* gptq_v2: nibbles as bytes. */
void as_stored(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int c = 0; c < 8; c++) {
        const int zero = zeros[c / 2] >> 4 * (c & 1) & 15;
        for (int j = 0; j < 4; j++) {
            const int b = packed[4 * c + j];
            out[16 * j + c] = half(scales + 2 * c) * (float)(b % 16 - zero);
            out[16 * j + 8 + c] = half(scales + 2 * c) * (float)(b / 16 - zero);
        }
    }
}

/* Three bits: code i begins at bit 3*i of three words, which are a row of words apart. */
static int three(const uint8_t *p, int stride, int i)
{
    const uint32_t w = word(p + 4 * stride * (3 * i / 32));
    const int at = 3 * i % 32;
    const uint32_t more = at > 29 ? word(p + 4 * stride * (3 * i / 32 + 1)) << (32 - at) : 0;
    return (int)((w >> at | more) & 7);
}

/* Codes by their bit, of which two straddle words. */
void threes(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 32; r++)
        for (int c = 0; c < 32; c++)
            out[32 * r + c] =
                half(scales + 2 * c) * (float)(three(packed + 4 * c, 32, r) - three(zeros, 1, c) - 1);
}
