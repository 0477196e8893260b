/* AWQ's words: the order of nibbles by a table, and by arithmetic. */
#include <stdint.h>
#include <string.h>

static const int SHIFT[8] = {0, 16, 4, 20, 8, 24, 12, 28};

/* Shifts from a table. */
void by_table(const uint32_t *packed, const uint32_t *zeros, const _Float16 *scales, float *out, int rows, int columns,
              int group)
{
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            const int code = packed[(r * columns + c) / 8] >> SHIFT[c % 8] & 15;
            const int zero = zeros[(r / group * columns + c) / 8] >> SHIFT[c % 8] & 15;
            out[r * columns + c] = (float)(code - zero) * (float)scales[r / group * columns + c];
        }
}

/* Nibble k of a word belongs to column 2*k, or to 2*k - 7: bytes, not words. */
void by_nibble(const uint8_t *packed, const uint8_t *zeros, const uint8_t *scales, float *out)
{
    for (int r = 0; r < 4; r++)
        for (int k = 0; k < 8; k++) {
            const int c = k < 4 ? 2 * k : 2 * k - 7, at = 4 * r + k / 2;
            const int z = zeros[k / 2];
            _Float16 scale;
            memcpy(&scale, scales + 2 * c, 2);
            const int n = (k % 2 ? packed[at] >> 4 : packed[at] & 15) - (k % 2 ? z >> 4 : z & 15);
            out[8 * r + c] = (float)n * (float)scale;
        }
}
