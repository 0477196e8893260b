/* Quantizers of s43, written with loops over binades and one comparison of doubled weights for each midpoint. */
#include <stddef.h>
#include <stdint.h>

static int64_t down(int64_t q)
{
    const int64_t bits = q < 0 ? ~q : q;
    int64_t step = 1;
    for (int s = 1; s < 31; s++)
        step = bits >= (int64_t)1 << (10 + s) ? (int64_t)1 << s : step;
    return q & -step;
}

static int32_t pattern(int64_t units)
{
    const int64_t magnitude = units < 0 ? -units : units;
    int32_t found = (int32_t)(magnitude & 2047);
    for (int e = 1; e < 30; e++)
        if (magnitude >= (int64_t)1 << (10 + e))
            found = (int32_t)(1024 * e + (magnitude >> e));
    return units < 0 ? found + 32768 : found;
}

static int64_t floor_of(double x)
{
    const int64_t q = (int64_t)x;
    return (double)q > x ? q - 1 : q;
}

static void quantize(const float *weights, size_t count, uint8_t *data)
{
    double low = weights[0], high = weights[0];
    uint64_t word = 0;
    for (size_t i = 1; i < count; i++) {
        if ((double)weights[i] < low)
            low = weights[i];
        if (high < (double)weights[i])
            high = weights[i];
    }
    const int64_t lo = down(floor_of(low * 0x1p24));
    const int64_t room = lo + floor_of(high * -0x1p24);
    const int64_t u = -down(room / 105 - (room % 105 < 0));
    for (size_t i = 0; i < count; i++) {
        const int levels = i % 2 ? 8 : 16, step = i % 2 ? 15 : 7;
        uint64_t code = 0;
        for (int k = 0; k < levels - 1; k++)
            code += (double)weights[i] * 0x1p25 >= (double)(2 * lo + u * (step * (2 * k + 1)));
        word |= code << (7 * (i / 2) + (i % 2 ? 0 : 3));
    }
    for (int k = 0; k < 2; k++) {
        data[k] = (uint8_t)(pattern(lo) >> (8 * k));
        data[2 + k] = (uint8_t)(pattern(u) >> (8 * k));
    }
    for (int k = 0; k < 7; k++)
        data[4 + k] = (uint8_t)(word >> (8 * k));
}

/* Codes are put in their places one by one. */
void quantize_in_binades(const float *weights, uint8_t *data)
{
    quantize(weights, 16, data);
}

/* The same for a group that may be short. */
void quantize_short(const float *weights, uint8_t *data, size_t count)
{
    quantize(weights, count, data);
}
