/* Quantizers of s43 with a fault each: a macro is 1 in the function that has it. */
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

enum fault { TIES_GO_DOWN, UNIT_TO_NEAREST, OFFSET_ROUNDED_UP, UNIT_FROM_THE_MINIMUM, TRUNCATED_MINIMUM, LAST_WEIGHT_IGNORED, ONE_MIDPOINT_LESS, MIDPOINTS_IN_32_BITS, LANES_SWAPPED, SUBNORMAL_UNIT_LOST };

static inline __attribute__((always_inline)) void quantize(const float *weights, uint8_t *data, enum fault fault)
{
    const size_t count = 16;
    double low = weights[0], high = weights[0];
    uint64_t word = 0;
    for (size_t i = 1; i < count; i++) {
        if ((double)weights[i] < low)
            low = weights[i];
        if (high < (double)weights[i] && (fault != LAST_WEIGHT_IGNORED || i + 1 < count))
            high = weights[i];
    }
    const int64_t least = fault == TRUNCATED_MINIMUM ? (int64_t)(low * 0x1p24) : floor_of(low * 0x1p24);
    const int64_t lo = fault == OFFSET_ROUNDED_UP ? -down(-least) : down(least);
    const int64_t room = (fault == UNIT_FROM_THE_MINIMUM ? least : lo) + floor_of(high * -0x1p24);
    const int64_t rest = fault == UNIT_TO_NEAREST ? room % 105 < -52 : room % 105 < 0;
    const int64_t u = -down(room / 105 - rest);
    const int64_t held = fault == SUBNORMAL_UNIT_LOST && u < 1024 ? 0 : u;
    for (size_t i = 0; i < count; i++) {
        const int levels = i % 2 ? 8 : 16, step = i % 2 ? 15 : 7;
        uint64_t code = 0;
        for (int k = 0; k < levels - (fault == ONE_MIDPOINT_LESS ? 2 : 1); k++) {
            const int64_t exact = 2 * lo + u * (step * (2 * k + 1));
            const double twice = (double)weights[i] * 0x1p25;
            const double midpoint = (double)(fault == MIDPOINTS_IN_32_BITS ? (int32_t)exact : exact);
            code += fault == TIES_GO_DOWN ? twice > midpoint : twice >= midpoint;
        }
        word |= code << (7 * (i / 2) + (i % 2 == (fault == LANES_SWAPPED) ? 3 : 0));
    }
    for (int k = 0; k < 2; k++) {
        data[k] = (uint8_t)(pattern(lo) >> (8 * k));
        data[2 + k] = (uint8_t)(pattern(held) >> (8 * k));
    }
    for (int k = 0; k < 7; k++)
        data[4 + k] = (uint8_t)(word >> (8 * k));
}

/* Weights on a midpoint take the lower code. */
void ties_go_down(const float *weights, uint8_t *data)
{
    quantize(weights, data, TIES_GO_DOWN);
}

/* The unit is rounded to nearest, so that the greatest weight may be clipped. */
void unit_to_nearest(const float *weights, uint8_t *data)
{
    quantize(weights, data, UNIT_TO_NEAREST);
}

/* The offset is rounded up: the least weight is below it. */
void offset_rounded_up(const float *weights, uint8_t *data)
{
    quantize(weights, data, OFFSET_ROUNDED_UP);
}

/* The unit is computed from the least weight, not from the offset that is stored. */
void unit_from_the_minimum(const float *weights, uint8_t *data)
{
    quantize(weights, data, UNIT_FROM_THE_MINIMUM);
}

/* The floor of the least weight is cut off towards zero. */
void truncated_minimum(const float *weights, uint8_t *data)
{
    quantize(weights, data, TRUNCATED_MINIMUM);
}

/* The greatest weight is looked for in all but the last. */
void last_weight_ignored(const float *weights, uint8_t *data)
{
    quantize(weights, data, LAST_WEIGHT_IGNORED);
}

/* The last midpoint is not compared with. */
void one_midpoint_less(const float *weights, uint8_t *data)
{
    quantize(weights, data, ONE_MIDPOINT_LESS);
}

/* Midpoints are computed in 32 bits. */
void midpoints_in_32_bits(const float *weights, uint8_t *data)
{
    quantize(weights, data, MIDPOINTS_IN_32_BITS);
}

/* The first weight of a pair is in the low bits. */
void lanes_swapped(const float *weights, uint8_t *data)
{
    quantize(weights, data, LANES_SWAPPED);
}

/* Units below the least normal number are stored as zero. */
void subnormal_unit_lost(const float *weights, uint8_t *data)
{
    quantize(weights, data, SUBNORMAL_UNIT_LOST);
}
