/* Groups of s43/planes with one fault each. */
#include <stdint.h>
#include <string.h>

static void scaled(const uint8_t *packed, const int *levels, float *out)
{
    _Float16 scales[2];
    memcpy(scales, packed, 4);
    for (int i = 0; i < 64; i++)
        out[i] = (float)scales[0] + (float)scales[1] * (float)levels[i];
}

/* Read as if neighbours were pairs. */
void pairs_of_neighbours(const uint8_t *packed, float *out)
{
    int n[64];
    for (int i = 0; i < 32; i++) {
        n[2 * i] = 7 * (packed[4 + i % 16] >> i / 16 * 4 & 15);
        n[2 * i + 1] = 15 * ((packed[20 + i % 8] >> i / 8 * 2 & 3) | (packed[28 + i % 4] >> i / 4 & 1) << 2);
    }
    scaled(packed, n, out);
}

/* Top bits are taken in the order of bits, not of bytes. */
void tops_in_order(const uint8_t *packed, float *out)
{
    int n[64];
    for (int i = 0; i < 32; i++) {
        n[i] = 7 * (packed[4 + i % 16] >> i / 16 * 4 & 15);
        n[i + 32] = 15 * ((packed[20 + i % 8] >> i / 8 * 2 & 3) | (packed[28 + i / 8] >> i % 8 & 1) << 2);
    }
    scaled(packed, n, out);
}

/* The top bit of a code of three is forgotten. */
void no_tops(const uint8_t *packed, float *out)
{
    int n[64];
    for (int i = 0; i < 32; i++) {
        n[i] = 7 * (packed[4 + i % 16] >> i / 16 * 4 & 15);
        n[i + 32] = 15 * (packed[20 + i % 8] >> i / 8 * 2 & 3);
    }
    scaled(packed, n, out);
}

/* Codes of a nibble are shifted by one, as if three bits were above it. */
void half_shift(const uint8_t *packed, float *out)
{
    int n[64];
    for (int i = 0; i < 32; i++) {
        n[i] = 7 * (packed[4 + i % 16] >> i / 16 * 3 & 15);
        n[i + 32] = 15 * ((packed[20 + i % 8] >> i / 8 * 2 & 3) | (packed[28 + i % 4] >> i / 4 & 1) << 2);
    }
    scaled(packed, n, out);
}
