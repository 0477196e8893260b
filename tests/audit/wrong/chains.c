/* Chains, each function with one fault; see ../right/chains.c. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const int8_t here4[2][16] = {
    {-1, 7, 24, -3, 24, 17, 3, 28, 28, -4, -18, -10, -40, -34, -2, 9},
    {15, -42, -23, 45, 60, 11, 6, 10, -13, 2, -5, 30, -20, 5, 25, 30}};
static const int8_t here3[2][8] = {{0, -24, 4, -23, -11, 0, 26, -9}, {0, -24, -31, 19, -2, -13, 3, -26}};
static const int8_t before4[2][16] = {
    {-11, 10, -17, -10, -9, 20, -4, 7, 37, 5, 7, -4, 11, -35, 9, -30},
    {-11, -21, -1, 31, -5, 26, 7, -5, 7, 6, -8, 20, -17, 0, -29, 0}};
static const int8_t before3[2][8] = {{0, 6, 3, 22, 16, 12, 9, 6}, {0, -4, 7, -16, 5, 17, 1, -18}};

enum { GROUP = 16, SIZE = 9 };

static int level(int lane, unsigned before, unsigned septet)
{
    return here4[lane][septet >> 3] + here3[lane][septet & 7] + before4[lane][before >> 3] + before3[lane][before & 7];
}

static float half(const uint8_t *data)
{
    _Float16 x;
    memcpy(&x, data, 2);
    return (float)x;
}

static unsigned septet(const uint8_t *group, unsigned i)
{
    uint64_t word = 0;
    memcpy(&word, group + 2, 7);
    return (unsigned)(word >> (7 * i)) & 127;
}

/* Tables of the septet and of the septet before are swapped. */
void tables_swapped(const uint8_t *packed, uint8_t before, float *output)
{
    const float unit = half(packed);
    for (unsigned i = 0; i < 8; i++) {
        const unsigned own = septet(packed, i);
        output[2 * i] = unit * (float)level(0, own, before);
        output[2 * i + 1] = unit * (float)level(1, own, before);
        before = (uint8_t)own;
    }
}

/* The second weight of a pair comes first. */
void pair_swapped(const uint8_t *packed, uint8_t before, float *output)
{
    const float unit = half(packed);
    for (unsigned i = 0; i < 8; i++) {
        const unsigned own = septet(packed, i);
        output[2 * i + 1] = unit * (float)level(0, before, own);
        output[2 * i] = unit * (float)level(1, before, own);
        before = (uint8_t)own;
    }
}

/* One entry of a table is one too large, in one lane. */
void entry_off_by_one(const uint8_t *packed, uint8_t before, float *output)
{
    const float unit = half(packed);
    for (unsigned i = 0; i < 8; i++) {
        const unsigned own = septet(packed, i);
        output[2 * i] = unit * (float)level(0, before, own);
        output[2 * i + 1] = unit * (float)(level(1, before, own) + (own == 77));
        before = (uint8_t)own;
    }
}

/* The septet before the group is the one before each of its septets. */
void before_is_kept(const uint8_t *packed, uint8_t before, float *output)
{
    const float unit = half(packed);
    for (unsigned i = 0; i < 8; i++) {
        const unsigned own = septet(packed, i);
        output[2 * i] = unit * (float)level(0, before, own);
        output[2 * i + 1] = unit * (float)level(1, before, own);
    }
}

static void weights(const uint8_t *group, unsigned before, size_t length, float *output)
{
    for (size_t k = 0; k < length; k++) {
        const unsigned i = (unsigned)k / 2, last = i ? septet(group, i - 1) : before;
        output[k] = half(group) * (float)level(k % 2, last, septet(group, i));
    }
}

/* The septet before a group is taken from the lower bits of the byte before it. */
void lower_bits(const uint8_t *packed, size_t rows, size_t count, float *output)
{
    const size_t groups = (count + GROUP - 1) / GROUP;
    for (size_t t = 0; t < rows * groups; t++, packed += SIZE) {
        const size_t g = t % groups, length = count - g * GROUP < GROUP ? count - g * GROUP : GROUP;
        weights(packed, g ? packed[-1] & 127 : 0, length, output + t / groups * count + g * GROUP);
    }
}

/* A row begins after the last septet of the row before. */
void row_not_reset(const uint8_t *packed, size_t rows, size_t count, float *output)
{
    const size_t groups = (count + GROUP - 1) / GROUP;
    for (size_t t = 0; t < rows * groups; t++, packed += SIZE) {
        const size_t g = t % groups, length = count - g * GROUP < GROUP ? count - g * GROUP : GROUP;
        weights(packed, t ? packed[-1] >> 1 : 0, length, output + t / groups * count + g * GROUP);
    }
}

/* Each group begins after septet 0. */
void group_reset(const uint8_t *packed, size_t rows, size_t count, float *output)
{
    const size_t groups = (count + GROUP - 1) / GROUP;
    for (size_t t = 0; t < rows * groups; t++, packed += SIZE) {
        const size_t g = t % groups, length = count - g * GROUP < GROUP ? count - g * GROUP : GROUP;
        weights(packed, 0, length, output + t / groups * count + g * GROUP);
    }
}

/* The byte before the first group is read, though it is not used. */
void reads_before(const uint8_t *packed, size_t rows, size_t count, float *output)
{
    const size_t groups = (count + GROUP - 1) / GROUP;
    for (size_t t = 0; t < rows * groups; t++, packed += SIZE) {
        const size_t g = t % groups, length = count - g * GROUP < GROUP ? count - g * GROUP : GROUP;
        const unsigned last = (unsigned)packed[-1] >> 1;
        weights(packed, g ? last : 0, length, output + t / groups * count + g * GROUP);
    }
}

/* A dot product whose first pair is after septet 0, whatever was before. */
void dot_after_zero(const uint8_t *packed, uint8_t before, const int8_t *activations, int32_t *output)
{
    int32_t sum = 0;
    before = 0;
    for (unsigned i = 0; i < 8; i++) {
        const unsigned own = septet(packed, i);
        sum += level(0, before, own) * activations[2 * i] + level(1, before, own) * activations[2 * i + 1];
        before = (uint8_t)own;
    }
    *output = sum;
}

/* A product whose rows follow each other without a new start. */
void matvec_not_reset(const uint8_t *packed, size_t rows, size_t count, const int8_t *activations, float scale, float *output)
{
    const size_t groups = (count + GROUP - 1) / GROUP;
    unsigned before = 0;
    for (size_t r = 0; r < rows; r++) {
        float partial[8] = {0};
        for (size_t g = 0; g < groups; g++, packed += SIZE) {
            int32_t sum = 0;
            for (unsigned i = 0; i < 8; i++) {
                const unsigned own = septet(packed, i);
                for (unsigned lane = 0; lane < 2; lane++) {
                    const size_t k = g * GROUP + 2 * i + lane;
                    if (k < count)
                        sum += level((int)lane, before, own) * activations[k];
                }
                before = own;
            }
            const float share = half(packed) * 0x1p24f * (float)sum; /* not fused with what it is added to */
            partial[g % 8] += share;
        }
        const float total = ((partial[0] + partial[4]) + (partial[2] + partial[6])) +
                            ((partial[1] + partial[5]) + (partial[3] + partial[7]));
        output[r] = total == 0 || scale == 0 ? 0 : total * 0x1p-24f * scale;
    }
}
