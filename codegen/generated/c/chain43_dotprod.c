/* Products of format chain43 for AArch64 with dot products, fingerprint 3baccafa3ac07c66cdeac2f87ff753eb2941457427467d364394be294f22e109; written by `septet codegen`. */
/*
 * For AArch64 processors with dot products of bytes (FEAT_DotProd), in groups of 64, 128, 192 or 256. Sixteen septets are
 * gathered at a time: a table look-up puts the two bytes that hold a septet into a word of 16 bits, and a shift moves it down.
 * A table of the chain is a sum over the upper four bits and the lower three of a septet, and each is one look-up of 16 bytes.
 * A group's dot product has less than 24 bits and a unit has 11, so that their product in binary32 is the exact one, rounded
 * once; products are added in the spec's order.
 */
#include <arm_neon.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __AARCH64EB__
#error "stored words have their low byte first"
#endif
#define INLINE static inline __attribute__((always_inline))

enum { BLOCK = 16, BLOCK_BYTES = 7, SCALE_BYTES = 2, LARGEST_GROUP = 256, PARTIAL_SUMS = 8 };
enum { SIXTEEN = 16, SEPTETS = 32, STEP = 2 * SEPTETS, STEP_BYTES = STEP / BLOCK * BLOCK_BYTES, FOUR = 4 };
enum { MOST_STEPS = 1024 }; /* of a row, which has at most 63488 weights: eight groups may be filled up */

/* Bits 0 to 6 of 32 septets: the two loaded bytes of each, and how far to shift them up, or down if negative. */
static const uint8_t bytes0[2 * SEPTETS] = {
    0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6,
    7, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 13,
    14, 14, 14, 15, 15, 20, 20, 21, 21, 22, 22, 23, 23, 24, 24, 24,
    25, 25, 25, 26, 26, 27, 27, 28, 28, 29, 29, 30, 30, 31, 31, 31};
static const int16_t shifts0[SEPTETS] = {
    0, -7, -6, -5, -4, -3, -2, -1, 0, -7, -6, -5, -4, -3, -2, -1,
    0, -7, -6, -5, -4, -3, -2, -1, 0, -7, -6, -5, -4, -3, -2, -1};
/* The weight in each lane of 32 septets. */
static const uint8_t weights0[SEPTETS] = {
    0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30,
    32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62};
static const uint8_t weights1[SEPTETS] = {
    1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31,
    33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59, 61, 63};
/* For each lane: what the upper field of a septet adds to its own pair, and the lower one; and to the next pair: modulo 256. */
static const uint8_t entries[2][4][SIXTEEN] = {
    {
        {
    255, 7, 24, 253, 24, 17, 3, 28, 28, 252, 238, 246, 216, 222, 254, 9},
        {
    0, 232, 4, 233, 245, 0, 26, 247, 0, 232, 4, 233, 245, 0, 26, 247},
        {
    245, 10, 239, 246, 247, 20, 252, 7, 37, 5, 7, 252, 11, 221, 9, 226},
        {
    0, 6, 3, 22, 16, 12, 9, 6, 0, 6, 3, 22, 16, 12, 9, 6},
    },
    {
        {
    15, 214, 233, 45, 60, 11, 6, 10, 243, 2, 251, 30, 236, 5, 25, 30},
        {
    0, 232, 225, 19, 254, 243, 3, 230, 0, 232, 225, 19, 254, 243, 3, 230},
        {
    245, 235, 255, 31, 251, 26, 7, 251, 7, 6, 248, 20, 239, 0, 227, 0},
        {
    0, 252, 7, 240, 5, 17, 1, 238, 0, 252, 7, 240, 5, 17, 1, 238},
    },
};

/* A vector as the steps of the kernel meet it, a lane at a time. */
struct vector {
    int8_t lanes[MOST_STEPS][2][SEPTETS];
};

/* Sixteen of a step's septets, the first ones or the second ones. */
INLINE uint8x16_t sixteen(uint8x16x2_t stored, int second)
{
    const uint8_t *const from0 = bytes0 + 2 * SIXTEEN * second;
    const int16_t *const by0 = shifts0 + SIXTEEN * second;
    const uint16x8_t low0 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from0))), vld1q_s16(by0));
    const uint16x8_t high0 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from0 + SIXTEEN))), vld1q_s16(by0 + 8));
    const uint8x16_t part0 = vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(low0), vreinterpretq_u8_u16(high0)), vdupq_n_u8(127));
    return part0;
}

/* The dot product of a group in four parts; `last` has the septets before, and then the group's last ones. */
INLINE int32x4_t parts(const uint8_t *data, size_t group, const int8_t (*lanes)[2][SEPTETS], uint8x16_t *last)
{
    int32x4_t sum = vdupq_n_s32(0);
    for (size_t i = 0; i < group / STEP; i++) {
        const uint8_t *const from = data + SCALE_BYTES + i * STEP_BYTES;
        const uint8x16x2_t stored = {{vld1q_u8(from), vld1q_u8(from + STEP_BYTES - SIXTEEN)}}; /* four bytes are in both */
        for (int second = 0; second < 2; second++) {
            const uint8x16_t s = sixteen(stored, second);
            const uint8x16_t before = vextq_u8(*last, s, 15), low = vdupq_n_u8(7);
            const uint8x16_t digits[4] = {vshrq_n_u8(s, 3), vandq_u8(s, low), vshrq_n_u8(before, 3), vandq_u8(before, low)};
            *last = s;
            for (int lane = 0; lane < 2; lane++) {
#define ENTRY(k) vqtbl1q_u8(vld1q_u8(entries[lane][k]), digits[k])
                const uint8x16_t n = vaddq_u8(vaddq_u8(ENTRY(0), ENTRY(1)), vaddq_u8(ENTRY(2), ENTRY(3)));
#undef ENTRY
                sum = vdotq_s32(sum, vreinterpretq_s8_u8(n), vld1q_s8(lanes[i][lane] + SIXTEEN * second));
            }
        }
    }
    return sum;
}

/* A stored scale's pattern. */
INLINE uint32_t scale_at(const uint8_t *data) { return (uint32_t)data[0] | (uint32_t)data[1] << 8; }

/* The magnitude of a scale in units of the grid; any number where it is not finite. */
INLINE uint64_t units(uint32_t bits)
{
    const uint32_t exponent = bits >> 10 & 31, fraction = bits & 1023;
    return exponent ? (uint64_t)(fraction | 1024) << (exponent - 1) : fraction;
}

/* What four groups add to four partial sums; `faults` is not 0 afterwards if one of their scales is not valid. */
INLINE float32x4_t four(float32x4_t partial, const uint8_t *data, size_t group, const int8_t (*lanes)[2][SEPTETS],
    uint8x16_t *last, uint32_t *faults)
{
    const size_t size = SCALE_BYTES + group / BLOCK * BLOCK_BYTES, n = group / STEP;
    int32x4_t found[FOUR];
    float added[FOUR];
    for (size_t k = 0; k < FOUR; k++) /* in turn: a group begins after the one before */
        found[k] = parts(data + k * size, group, lanes + k * n, last);
    const int32x4_t dots = vpaddq_s32(vpaddq_s32(found[0], found[1]), vpaddq_s32(found[2], found[3]));
    int32_t dot[FOUR];
    vst1q_s32(dot, dots);
    for (size_t k = 0; k < FOUR; k++) {
        const uint32_t unit = scale_at(data + k * size);
        *faults |= unit >= 0x7c00;
        added[k] = (float)units(unit) * (float)dot[k];
    }
    return vaddq_f32(partial, vld1q_f32(added));
}

/* A vector in the order of the steps. The last eight groups are filled up with zeros. */
static void arrange(struct vector *v, const int8_t *activations, size_t columns, size_t group)
{
    size_t s = 0;
    for (size_t g = 0, start = 0; start < columns || g % PARTIAL_SUMS; g++, start += group) {
        for (size_t at = start; at < start + group; at += STEP, s++) {
            for (size_t i = 0; i < SEPTETS; i++) {
                const size_t first = at + weights0[i], second = at + weights1[i];
                v->lanes[s][0][i] = first < columns ? activations[first] : 0;
                v->lanes[s][1][i] = second < columns ? activations[second] : 0;
            }
        }
    }
}

/* Partial sums added, halves to halves, times the grid and the scale; a product that is exactly 0 has no sign. */
INLINE float product(float32x4_t low, float32x4_t high, float scale)
{
    const float32x4_t fours = vaddq_f32(low, high);
    const float32x2_t pairs = vadd_f32(vget_low_f32(fours), vget_high_f32(fours));
    const float sum = vget_lane_f32(pairs, 0) + vget_lane_f32(pairs, 1);
    return sum == 0.0f || scale == 0.0f ? 0.0f : sum * 0x1p-24f * scale;
}

INLINE int rows_of(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    const size_t size = SCALE_BYTES + group / BLOCK * BLOCK_BYTES, steps = group / STEP;
    const size_t groups = (columns + group - 1) / group, whole = groups / PARTIAL_SUMS * PARTIAL_SUMS, left = groups - whole;
    uint32_t faults = 0;
    struct vector v;
    arrange(&v, activations, columns, group);
    for (size_t r = 0; r < rows; r++, data += groups * size) {
        float32x4_t partial[2] = {vdupq_n_f32(0), vdupq_n_f32(0)};
        uint8x16_t last = vdupq_n_u8(0); /* a row begins after septet 0 */
        for (size_t g = 0; g < whole; g += FOUR)
            partial[g / FOUR % 2] = four(partial[g / FOUR % 2], data + g * size, group, v.lanes + g * steps,
                &last, &faults);
        if (left) {
            uint8_t padded[PARTIAL_SUMS * (SCALE_BYTES + LARGEST_GROUP / BLOCK * BLOCK_BYTES)];
            for (size_t i = 0; i < PARTIAL_SUMS * size; i++)
                padded[i] = i < left * size ? data[whole * size + i] : 0;
            for (size_t g = 0; g < PARTIAL_SUMS; g += FOUR)
                partial[g / FOUR] = four(partial[g / FOUR], padded + g * size, group, v.lanes + (whole + g) * steps,
                    &last, &faults);
        }
        products[r] = product(partial[0], partial[1], scale);
    }
    return faults != 0;
}

#if defined(__linux__)
unsigned long getauxval(unsigned long type); /* of <sys/auxv.h> */
#elif defined(__APPLE__)
int sysctlbyname(const char *name, void *value, size_t *size, void *other, size_t length); /* of <sys/sysctl.h> */
#endif

/* Whether this processor has dot products: bit 20 of AT_HWCAP says so on Linux, and a name of its own on Apple's systems. */
int septet_chain43_has_dotprod(void)
{
#if defined(__linux__)
    return (int)(getauxval(16) >> 20 & 1);
#elif defined(__APPLE__)
    int found = 0;
    size_t size = sizeof found;
    return sysctlbyname("hw.optional.arm.FEAT_DotProd", &found, &size, NULL, 0) == 0 && found;
#else
    return 0;
#endif
}

/*
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_chain43_matmul computes it.
 * Returns 0; or 1 if the input is not valid, the groups are not of 64, 128, 192 or 256, or the rows are too long for it:
 * then what it was to write is unspecified, and septet_chain43_matmul says what is wrong, or computes it.
 */
int septet_chain43_matvec_dotprod(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    if (group == 0 || group % STEP || group > LARGEST_GROUP)
        return 1;
    if (!(scale >= -0x1.fffffep127f && scale <= 0x1.fffffep127f))
        return 1;
    if (columns > (size_t)STEP * MOST_STEPS - LARGEST_GROUP * PARTIAL_SUMS)
        return 1;
    if (group == 64)
        return rows_of(data, rows, columns, 64, activations, scale, products);
    return rows_of(data, rows, columns, group, activations, scale, products);
}
