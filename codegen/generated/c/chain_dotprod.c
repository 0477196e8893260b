/* Products of format chain for AArch64 with dot products, fingerprint c50d5ef04296ec419c7c73e62a200b635311cf93adbadbd434a8f1fab8cec1fb; written by `septet codegen`. */
/*
 * For AArch64 processors with dot products of bytes (FEAT_DotProd), in groups of 64, 128, 192 or 256. Sixteen septets are
 * gathered at a time: a table look-up puts the two bytes that hold a septet into a word of 16 bits, and a shift moves it down.
 * A table of the chain has 128 bytes, looked up in two halves.
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
/* For each lane: what a septet adds to its own pair, and to the next one: modulo 256. */
static const uint8_t entries[2][2][128] = {
    {
        {
    82, 0, 16, 245, 33, 238, 238, 195, 233, 242, 8, 251, 237, 22, 233, 249,
    227, 250, 7, 234, 21, 219, 29, 0, 36, 16, 254, 223, 13, 229, 248, 54,
    9, 44, 27, 5, 35, 54, 242, 7, 3, 248, 228, 13, 235, 252, 247, 3,
    7, 226, 17, 0, 27, 235, 199, 242, 1, 19, 39, 25, 22, 16, 251, 218,
    240, 230, 6, 254, 39, 190, 8, 13, 14, 208, 234, 249, 232, 254, 5, 236,
    16, 248, 82, 7, 45, 31, 27, 17, 221, 212, 253, 25, 244, 250, 11, 201,
    39, 246, 214, 248, 239, 212, 21, 7, 243, 21, 234, 0, 254, 237, 5, 244,
    238, 31, 242, 238, 32, 225, 212, 174, 43, 28, 55, 250, 251, 7, 31, 21},
        {
    2, 249, 241, 243, 238, 1, 246, 228, 45, 243, 241, 0, 227, 7, 254, 216,
    228, 250, 234, 7, 241, 246, 230, 23, 10, 252, 1, 251, 14, 11, 241, 239,
    3, 232, 11, 4, 1, 3, 9, 6, 4, 23, 232, 30, 253, 253, 31, 224,
    248, 31, 249, 14, 233, 24, 245, 3, 241, 7, 12, 240, 14, 4, 241, 225,
    241, 232, 235, 12, 251, 4, 28, 7, 247, 238, 226, 236, 253, 249, 255, 240,
    246, 18, 228, 20, 37, 229, 20, 40, 16, 255, 211, 248, 11, 16, 22, 254,
    12, 6, 12, 248, 244, 252, 228, 235, 21, 247, 252, 216, 254, 252, 247, 215,
    2, 241, 251, 232, 16, 238, 5, 14, 255, 231, 21, 225, 21, 0, 13, 251},
    },
    {
        {
    30, 249, 7, 8, 21, 220, 1, 247, 247, 246, 25, 34, 8, 5, 231, 3,
    251, 17, 7, 253, 42, 41, 17, 249, 55, 225, 15, 9, 21, 236, 221, 239,
    248, 40, 185, 17, 239, 214, 24, 53, 234, 229, 21, 37, 43, 43, 241, 25,
    240, 214, 27, 227, 218, 14, 13, 1, 5, 234, 13, 31, 23, 215, 240, 1,
    233, 5, 37, 26, 28, 35, 8, 11, 242, 1, 28, 1, 245, 209, 253, 174,
    249, 251, 244, 215, 21, 5, 11, 253, 28, 248, 232, 251, 13, 33, 239, 214,
    255, 54, 243, 22, 241, 18, 243, 224, 37, 82, 20, 13, 241, 81, 198, 18,
    35, 249, 230, 206, 46, 227, 231, 239, 246, 240, 6, 65, 216, 255, 228, 15},
        {
    0, 1, 45, 248, 249, 11, 0, 244, 11, 235, 255, 238, 24, 247, 249, 3,
    235, 14, 233, 15, 16, 4, 13, 10, 216, 245, 6, 249, 232, 5, 1, 10,
    242, 2, 2, 251, 253, 233, 255, 248, 235, 211, 5, 4, 228, 2, 10, 34,
    241, 252, 8, 17, 32, 249, 241, 246, 13, 255, 24, 241, 10, 22, 226, 1,
    248, 249, 6, 246, 246, 0, 235, 9, 9, 34, 13, 22, 4, 18, 216, 6,
    20, 253, 16, 248, 252, 249, 241, 242, 8, 23, 22, 248, 18, 40, 26, 2,
    4, 10, 248, 237, 24, 14, 218, 14, 7, 252, 250, 248, 30, 15, 252, 11,
    28, 1, 232, 246, 0, 6, 243, 240, 12, 5, 7, 244, 7, 7, 242, 255},
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

/* 64 bytes of a table. */
INLINE uint8x16x4_t load(const uint8_t *table)
{
    return (uint8x16x4_t){{vld1q_u8(table), vld1q_u8(table + 16), vld1q_u8(table + 32), vld1q_u8(table + 48)}};
}

/* The bytes of a table of 128 that septets name. */
INLINE uint8x16_t looked_up(const uint8_t *table, uint8x16_t septets)
{
    const uint8x16_t further = vsubq_u8(septets, vdupq_n_u8(64));
    return vqtbx4q_u8(vqtbl4q_u8(load(table), septets), load(table + 64), further);
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
            const uint8x16_t before = vextq_u8(*last, s, 15);
            *last = s;
            for (int lane = 0; lane < 2; lane++) {
                const uint8x16_t n = vaddq_u8(looked_up(entries[lane][0], s), looked_up(entries[lane][1], before));
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
int septet_chain_has_dotprod(void)
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
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_chain_matmul computes it.
 * Returns 0; or 1 if the input is not valid, the groups are not of 64, 128, 192 or 256, or the rows are too long for it:
 * then what it was to write is unspecified, and septet_chain_matmul says what is wrong, or computes it.
 */
int septet_chain_matvec_dotprod(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
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
