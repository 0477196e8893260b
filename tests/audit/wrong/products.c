/* Dot products, and a matrix by a vector, with one fault each. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static int level(const uint8_t *codes, int i)
{
    uint64_t w = 0;
    memcpy(&w, codes + i / 16 * 7, 7);
    const int septet = (int)(w >> 7 * (i % 16 / 2) & 127);
    return i % 2 ? 15 * (septet & 7) : 7 * (septet >> 3);
}

/* Sums of four products in 16 bits, which wrap. */
void sixteen_bits(const uint8_t *packed, const int8_t *a, int32_t *out)
{
    *out = 0;
    for (int i = 0; i < 16; i += 4) {
        int16_t sum = 0;
        for (int k = 0; k < 4; k++)
            sum = (int16_t)(sum + level(packed + 4, i + k) * a[i + k]);
        *out += sum;
    }
}

/* Sums of four products in 16 bits, which saturate, as instructions for bytes do. */
void saturated(const uint8_t *packed, const int8_t *a, int32_t *out)
{
    *out = 0;
    for (int i = 0; i < 16; i += 4) {
        int sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += level(packed + 4, i + k) * a[i + k];
            sum = sum > 32767 ? 32767 : sum < -32768 ? -32768 : sum;
        }
        *out += sum;
    }
}

/* Activations without their sign. */
void unsigned_activations(const uint8_t *packed, const uint8_t *a, int32_t *out)
{
    *out = 0;
    for (int i = 0; i < 16; i++)
        *out += level(packed + 4, i) * a[i];
}

/* The sum begins with what happens to be in the output. */
void never_cleared(const uint8_t *packed, const int8_t *a, int32_t *out)
{
    for (int i = 0; i < 16; i++)
        *out += level(packed + 4, i) * a[i];
}

/* Code minus zero point, which may be any number of 32 bits, in 32 bits (pytorch/pytorch#153358). */
void difference_overflows(const uint8_t *packed, const int8_t *a, int32_t *out)
{
    int32_t zero;
    uint32_t sum = 0;
    memcpy(&zero, packed, 4);
    for (int i = 0; i < 16; i++) {
        const int32_t difference = level(packed + 4, i) - zero;
        sum += ((uint32_t)difference + (uint32_t)zero) * (uint32_t)a[i];
    }
    *out = (int32_t)sum;
}

/* The products of a short group's padding are added, and activations read that are not there. */
void whole_group(const uint8_t *packed, const int8_t *a, int32_t *out, int count)
{
    (void)count;
    *out = 0;
    for (int i = 0; i < 16; i++)
        *out += level(packed + 4, i) * a[i];
}
