/* Matrices in GPTQ's words with one fault each, some of them met by users. */
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

static int nibble(const uint8_t *p, int at) { return p[at / 2] >> at % 2 * 4 & 15; }

/* The stored zero point, which is one less, is taken for the zero point (vllm-project/vllm#38966). */
void zero_as_stored(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 8; r++)
        for (int c = 0; c < 8; c++)
            out[8 * r + c] = half(scales + 2 * c) * (float)((int)(word(packed + 4 * c) >> 4 * r & 15) - nibble(zeros, c));
}

/* One is added to a zero point that is stored as it is (vllm-project/vllm#38966). */
void one_too_many(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 8; r++)
        for (int c = 0; c < 8; c++) {
            const int code = (int)(word(packed + 4 * c) >> 4 * r & 15);
            out[8 * r + c] = half(scales + 2 * c) * (float)(code - (nibble(zeros, c) + 1));
        }
}

/* The zero point is masked after one was added, so that 16 becomes 0 (AutoGPTQ/AutoGPTQ#477). */
void zero_masked(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 8; r++)
        for (int c = 0; c < 8; c++) {
            const int code = (int)(word(packed + 4 * c) >> 4 * r & 15);
            out[8 * r + c] = half(scales + 2 * c) * (float)(code - (nibble(zeros, c) + 1 & 15));
        }
}

/* Blocks of columns are counted rounding down: the last columns are never written (ml-explore/mlx#4250). */
void grid_rounded_down(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out, int rows,
                       int columns)
{
    for (int block = 0; block < columns / 16; block++)
        for (int c = 16 * block; c < 16 * block + 16; c++)
            for (int r = 0; r < rows; r++) {
                const int code = (int)(word(packed + 4 * (r / 8 * columns + c)) >> r % 8 * 4 & 15);
                out[r * columns + c] = half(scales + 2 * c) * (float)(code - nibble(zeros, c) - 1);
            }
}

/* The stride of the rows of words is ignored (bitsandbytes-foundation/bitsandbytes#1995). */
void stride_ignored(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out, int rows,
                    int columns, int stride)
{
    (void)stride;
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            const int code = (int)(word(packed + 4 * (r / 8 * columns + c)) >> r % 8 * 4 & 15);
            out[r * columns + c] = half(scales + 2 * c) * (float)(code - nibble(zeros, c) - 1);
        }
}

/* Every row takes the first group's zero points. */
void first_zeros(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out, int rows, int columns,
                 int group)
{
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            const int code = (int)(word(packed + 4 * (r / 8 * columns + c)) >> r % 8 * 4 & 15);
            const float scale = half(scales + 2 * (r / group * columns + c));
            out[r * columns + c] = scale * (float)(code - nibble(zeros, c) - 1);
        }
}

/* The output is written as if it were transposed. */
void transposed(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 8; r++)
        for (int c = 0; c < 8; c++) {
            const int code = (int)(word(packed + 4 * c) >> 4 * r & 15);
            out[8 * c + r] = half(scales + 2 * c) * (float)(code - nibble(zeros, c) - 1);
        }
}

/* The last nibble of a word is shifted down with the word's sign and not masked. */
void top_nibble_signed(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int c = 0; c < 8; c++) {
        int32_t w = (int32_t)word(packed + 4 * c);
        for (int r = 0; r < 8; r++, w >>= 4)
            out[8 * r + c] = half(scales + 2 * c) * (float)((r < 7 ? w & 15 : w) - nibble(zeros, c) - 1);
    }
}

/* Zero points are looked for along the rows, as codes are. */
void zeros_along_rows(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 8; r++)
        for (int c = 0; c < 8; c++) {
            const int code = (int)(word(packed + 4 * c) >> 4 * r & 15);
            out[8 * r + c] = half(scales + 2 * c) * (float)(code - nibble(zeros, r) - 1);
        }
}

/* Three words of 32 codes, packed 10-1-10-1-10, read as bytes that follow each other (ModelCloud/GPTQModel#2251). */
void threes_as_stream(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 32; r++)
        for (int c = 0; c < 32; c++) {
            const int at = 96 * c + 3 * r, z = 3 * c;
            const int code = (packed[at / 8] | packed[at / 8 + (at % 8 > 5)] << 8) >> at % 8 & 7;
            const int zero = (zeros[z / 8] | zeros[z / 8 + (z % 8 > 5)] << 8) >> z % 8 & 7;
            out[32 * r + c] = half(scales + 2 * c) * (float)(code - zero - 1);
        }
}

/* Ten codes a word, the two bits left over thrown away (ModelCloud/GPTQModel#2251). */
void threes_by_ten(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 32; r++)
        for (int c = 0; c < 32; c++) {
            const int code = word(packed + 4 * (r / 10 * 32 + c)) >> r % 10 * 3 & 7;
            const int zero = word(zeros + 4 * (c / 10)) >> c % 10 * 3 & 7;
            out[32 * r + c] = half(scales + 2 * c) * (float)(code - zero - 1);
        }
}

static int straddling(const uint8_t *p, int stride, int i)
{
    const uint32_t a = word(p), b = word(p + 4 * stride), c = word(p + 8 * stride);
    if (i == 10)
        return (int)((a >> 30) << 1 | (b & 1));
    if (i == 21)
        return (int)(b >> 31 | (c & 3) << 1);
    return (int)((i < 10 ? a >> 3 * i : i < 21 ? b >> (3 * i - 32) : c >> (3 * i - 64)) & 7);
}

/* Codes are right but for the first of the two that straddle words: its parts change places. */
void straddling_swapped(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 32; r++)
        for (int c = 0; c < 32; c++)
            out[32 * r + c] =
                half(scales + 2 * c) * (float)(straddling(packed + 4 * c, 32, r) - straddling(zeros, 1, c) - 1);
}
