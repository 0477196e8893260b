/* Plain loops over long arrays, which -O2 and -O3 vectorize; and vectors of the compiler's. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* An exclusive or in a loop that is vectorized. */
void encode(const uint8_t *restrict codes, uint8_t *restrict septets, size_t count)
{
    for (size_t i = 0; i < count; i++)
        septets[i] = (uint8_t)(codes[2 * i] << 3 ^ codes[2 * i + 1]);
}

/* Quotient and remainder in a loop that is vectorized. */
void decode(const uint8_t *restrict septets, uint8_t *restrict codes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        codes[2 * i + 1] = septets[i] % 8;
        codes[2 * i] = septets[i] / 8;
    }
}

/* Levels in an array of integers first, then floats in a loop that is vectorized. */
void dequantize_planes(const uint8_t *restrict packed, float *restrict out)
{
    _Float16 scales[2];
    int32_t n[64];
    memcpy(scales, packed, 4);
    for (int i = 0; i < 32; i++) {
        n[i] = 7 * (packed[4 + i % 16] >> i / 16 * 4 & 15);
        n[i + 32] = 15 * ((packed[20 + i % 8] >> i / 8 * 2 & 3) + 4 * (packed[28 + i % 4] >> i / 4 & 1));
    }
    for (int i = 0; i < 64; i++)
        out[i] = (float)scales[0] + (float)scales[1] * (float)n[i];
}

typedef uint8_t bytes __attribute__((vector_size(16)));

/* Vectors of the compiler's. */
void decode16(const uint8_t *septets, uint8_t *codes)
{
    bytes s;
    memcpy(&s, septets, 16);
    const bytes four = s >> 3, three = s & 7;
    for (int i = 0; i < 16; i++) {
        codes[2 * i] = four[i];
        codes[2 * i + 1] = three[i];
    }
}
