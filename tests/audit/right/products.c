/* Dot products and a matrix's, summed in other orders where the order is free. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static uint64_t word(const uint8_t *p)
{
    uint64_t w = 0;
    memcpy(&w, p, 7);
    return w;
}

/* The lanes apart, the last first. */
void dot_lanes(const uint8_t *packed, const int8_t *a, int32_t *out)
{
    const uint64_t w = word(packed + 4);
    int32_t fours = 0, threes = 0;
    for (int i = 7; i >= 0; i--) {
        fours += 7 * (int)(w >> (7 * i + 3) & 15) * a[2 * i];
        threes += 15 * (int)(w >> 7 * i & 7) * a[2 * i + 1];
    }
    *out = fours + threes;
}

/* Pairs in 16 bits, which hold 105*128*2; any count. */
void dot_pairs(const uint8_t *packed, const int8_t *a, int32_t *out, int count)
{
    const uint64_t w = word(packed + 4);
    int32_t sum = 0;
    for (int i = 0; i < count; i += 2) {
        const int s = (int)(w >> 7 * (i / 2) & 127);
        const int16_t second = i + 1 < count ? (int16_t)(15 * (s & 7) * a[i + 1]) : 0;
        const int16_t pair = (int16_t)((int16_t)(7 * (s >> 3) * a[i]) + second);
        sum += pair;
    }
    *out = sum;
}

/* Eleven levels, four partial sums. */
void dot_eleven(const uint8_t *packed, const int8_t *a, int32_t *out)
{
    const uint64_t w = word(packed + 4);
    int32_t sums[4] = {0, 0, 0, 0};
    for (int i = 0; i < 8; i++) {
        const int s = (int)(w >> 7 * i & 127), high = s / 11;
        sums[i % 2] += (s - 11 * high) * a[2 * i];
        sums[2 + i % 2] += high * a[2 * i + 1];
    }
    *out = (sums[0] + sums[3]) + (sums[1] + sums[2]);
}
