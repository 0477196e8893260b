/* Products of format s43/planes for AArch64 with dot products, fingerprint f82f45bdfefd62150acef1f3a91fbd88716b8232c79a5c82d22ce0d8174a1215; written by `septet codegen`. */
/*
 * For AArch64 processors with dot products of bytes (FEAT_DotProd), in groups of 64, 128, 192 or 256. Sixteen septets are
 * gathered at a time: a table look-up puts the two bytes that hold a septet into a word of 16 bits, and a shift moves it down.
 * A codebook is a table of 128 bytes, looked up in two halves. A group's dot product is multiplied by its scales as integers
 * of 64 bits, rounded once, and added in the spec's order.
 */
#include <arm_neon.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __AARCH64EB__
#error "stored words have their low byte first"
#endif
#define INLINE static inline __attribute__((always_inline))

enum { BLOCK = 64, BLOCK_BYTES = 28, SCALE_BYTES = 4, LARGEST_GROUP = 256, PARTIAL_SUMS = 8 };
enum { SIXTEEN = 16, SEPTETS = 32, STEP = 2 * SEPTETS, STEP_BYTES = STEP / BLOCK * BLOCK_BYTES, FOUR = 4 };
enum { MOST_STEPS = 1024 }; /* of a row, which has at most 63488 weights: eight groups may be filled up */

/* Bits 0 to 1 of 32 septets: the two loaded bytes of each, and how far to shift them up, or down if negative. */
static const uint8_t bytes0[2 * SEPTETS] = {
    20, 20, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25, 26, 26, 27, 27,
    20, 20, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25, 26, 26, 27, 27,
    20, 20, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25, 26, 26, 27, 27,
    20, 20, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25, 26, 26, 27, 27};
static const int16_t shifts0[SEPTETS] = {
    0, 0, 0, 0, 0, 0, 0, 0, -2, -2, -2, -2, -2, -2, -2, -2,
    -4, -4, -4, -4, -4, -4, -4, -4, -6, -6, -6, -6, -6, -6, -6, -6};
/* Bits 2 to 2 of 32 septets: the two loaded bytes of each, and how far to shift them up, or down if negative. */
static const uint8_t bytes1[2 * SEPTETS] = {
    28, 28, 29, 29, 30, 30, 31, 31, 28, 28, 29, 29, 30, 30, 31, 31,
    28, 28, 29, 29, 30, 30, 31, 31, 28, 28, 29, 29, 30, 30, 31, 31,
    28, 28, 29, 29, 30, 30, 31, 31, 28, 28, 29, 29, 30, 30, 31, 31,
    28, 28, 29, 29, 30, 30, 31, 31, 28, 28, 29, 29, 30, 30, 31, 31};
static const int16_t shifts1[SEPTETS] = {
    2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, -1, -1, -1, -1,
    -2, -2, -2, -2, -3, -3, -3, -3, -4, -4, -4, -4, -5, -5, -5, -5};
/* Bits 3 to 6 of 32 septets: the two loaded bytes of each, and how far to shift them up, or down if negative. */
static const uint8_t bytes2[2 * SEPTETS] = {
    0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7,
    8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15,
    0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7,
    8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15};
static const int16_t shifts2[SEPTETS] = {
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
/* The weight in each lane of 32 septets. */
static const uint8_t weights0[SEPTETS] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31};
static const uint8_t weights1[SEPTETS] = {
    32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
/* The codebook entries of each septet, in each lane; 255 where it is not valid. */
static const uint8_t entries[2][128] = {
    {
    0, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 7,
    14, 14, 14, 14, 14, 14, 14, 14, 21, 21, 21, 21, 21, 21, 21, 21,
    28, 28, 28, 28, 28, 28, 28, 28, 35, 35, 35, 35, 35, 35, 35, 35,
    42, 42, 42, 42, 42, 42, 42, 42, 49, 49, 49, 49, 49, 49, 49, 49,
    56, 56, 56, 56, 56, 56, 56, 56, 63, 63, 63, 63, 63, 63, 63, 63,
    70, 70, 70, 70, 70, 70, 70, 70, 77, 77, 77, 77, 77, 77, 77, 77,
    84, 84, 84, 84, 84, 84, 84, 84, 91, 91, 91, 91, 91, 91, 91, 91,
    98, 98, 98, 98, 98, 98, 98, 98, 105, 105, 105, 105, 105, 105, 105, 105},
    {
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105,
    0, 15, 30, 45, 60, 75, 90, 105, 0, 15, 30, 45, 60, 75, 90, 105},
};

/* A vector as the steps of the kernel meet it, a lane at a time, and its sum over each group. */
struct vector {
    int8_t lanes[MOST_STEPS][2][SEPTETS];
    int32_t sums[MOST_STEPS];
};

/* Sixteen of a step's septets, the first ones or the second ones. */
INLINE uint8x16_t sixteen(uint8x16x2_t stored, int second)
{
    const uint8_t *const from0 = bytes0 + 2 * SIXTEEN * second;
    const int16_t *const by0 = shifts0 + SIXTEEN * second;
    const uint16x8_t low0 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from0))), vld1q_s16(by0));
    const uint16x8_t high0 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from0 + SIXTEEN))), vld1q_s16(by0 + 8));
    const uint8x16_t part0 = vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(low0), vreinterpretq_u8_u16(high0)), vdupq_n_u8(3));
    const uint8_t *const from1 = bytes1 + 2 * SIXTEEN * second;
    const int16_t *const by1 = shifts1 + SIXTEEN * second;
    const uint16x8_t low1 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from1))), vld1q_s16(by1));
    const uint16x8_t high1 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from1 + SIXTEEN))), vld1q_s16(by1 + 8));
    const uint8x16_t part1 = vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(low1), vreinterpretq_u8_u16(high1)), vdupq_n_u8(4));
    const uint8_t *const from2 = bytes2 + 2 * SIXTEEN * second;
    const int16_t *const by2 = shifts2 + SIXTEEN * second;
    const uint16x8_t low2 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from2))), vld1q_s16(by2));
    const uint16x8_t high2 = vshlq_u16(vreinterpretq_u16_u8(vqtbl2q_u8(stored, vld1q_u8(from2 + SIXTEEN))), vld1q_s16(by2 + 8));
    const uint8x16_t part2 = vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(low2), vreinterpretq_u8_u16(high2)), vdupq_n_u8(120));
    return vorrq_u8(part2, vorrq_u8(part1, part0));
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

/* The dot product of a group in four parts; `looked` gathers the bits of entries. */
INLINE int32x4_t parts(const uint8_t *data, size_t group, const int8_t (*lanes)[2][SEPTETS], uint8x16_t *looked)
{
    int32x4_t sum = vdupq_n_s32(0);
    for (size_t i = 0; i < group / STEP; i++) {
        const uint8_t *const from = data + SCALE_BYTES + i * STEP_BYTES;
        const uint8x16x2_t stored = {{vld1q_u8(from), vld1q_u8(from + STEP_BYTES - SIXTEEN)}}; /* four bytes are in both */
        for (int second = 0; second < 2; second++) {
            const uint8x16_t s = sixteen(stored, second);
            for (int lane = 0; lane < 2; lane++) {
                const uint8x16_t n = looked_up(entries[lane], s);
                (void)looked; /* every septet is valid */
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
    const int32_t *sums, uint8x16_t *looked, uint32_t *faults)
{
    const size_t size = SCALE_BYTES + group / BLOCK * BLOCK_BYTES, n = group / STEP;
    int32x4_t found[FOUR];
    float added[FOUR];
    for (size_t k = 0; k < FOUR; k++)
        found[k] = parts(data + k * size, group, lanes + k * n, looked);
    const int32x4_t dots = vpaddq_s32(vpaddq_s32(found[0], found[1]), vpaddq_s32(found[2], found[3]));
    int32_t dot[FOUR];
    vst1q_s32(dot, dots);
    for (size_t k = 0; k < FOUR; k++) {
        const uint32_t offset = scale_at(data + k * size), unit = scale_at(data + k * size + 2);
        *faults |= (offset & 0x7c00) == 0x7c00 || unit >= 0x7c00;
        const uint64_t lo = offset & 0x8000 ? 0 - units(offset) : units(offset);
        added[k] = (float)(int64_t)(lo * (uint64_t)(int64_t)sums[k] + units(unit) * (uint64_t)(int64_t)dot[k]);
    }
    return vaddq_f32(partial, vld1q_f32(added));
}

/* A vector in the order of the steps. The last eight groups are filled up with zeros. */
static void arrange(struct vector *v, const int8_t *activations, size_t columns, size_t group)
{
    size_t s = 0;
    for (size_t g = 0, start = 0; start < columns || g % PARTIAL_SUMS; g++, start += group) {
        v->sums[g] = 0;
        for (size_t at = start; at < start + group; at += STEP, s++) {
            for (size_t i = 0; i < SEPTETS; i++) {
                const size_t first = at + weights0[i], second = at + weights1[i];
                v->lanes[s][0][i] = first < columns ? activations[first] : 0;
                v->lanes[s][1][i] = second < columns ? activations[second] : 0;
                v->sums[g] += v->lanes[s][0][i] + v->lanes[s][1][i];
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
    uint8x16_t looked = vdupq_n_u8(0);
    struct vector v;
    arrange(&v, activations, columns, group);
    for (size_t r = 0; r < rows; r++, data += groups * size) {
        float32x4_t partial[2] = {vdupq_n_f32(0), vdupq_n_f32(0)};
        for (size_t g = 0; g < whole; g += FOUR)
            partial[g / FOUR % 2] = four(partial[g / FOUR % 2], data + g * size, group, v.lanes + g * steps,
                v.sums + g, &looked, &faults);
        if (left) {
            uint8_t padded[PARTIAL_SUMS * (SCALE_BYTES + LARGEST_GROUP / BLOCK * BLOCK_BYTES)];
            for (size_t i = 0; i < PARTIAL_SUMS * size; i++)
                padded[i] = i < left * size ? data[whole * size + i] : 0;
            for (size_t g = 0; g < PARTIAL_SUMS; g += FOUR)
                partial[g / FOUR] = four(partial[g / FOUR], padded + g * size, group, v.lanes + (whole + g) * steps,
                    v.sums + whole + g, &looked, &faults);
        }
        products[r] = product(partial[0], partial[1], scale);
    }
    const uint64x2_t halves = vreinterpretq_u64_u8(looked); /* an entry of a septet that is not valid has its top bit */
    return faults != 0 || ((vgetq_lane_u64(halves, 0) | vgetq_lane_u64(halves, 1)) & 0x8080808080808080u) != 0;
}

#if defined(__linux__)
unsigned long getauxval(unsigned long type); /* of <sys/auxv.h> */
#elif defined(__APPLE__)
int sysctlbyname(const char *name, void *value, size_t *size, void *other, size_t length); /* of <sys/sysctl.h> */
#endif

/* Whether this processor has dot products: bit 20 of AT_HWCAP says so on Linux, and a name of its own on Apple's systems. */
int septet_s43_planes_has_dotprod(void)
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
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_s43_planes_matvec computes it.
 * Returns 0; or 1 if the input is not valid, the groups are not of 64, 128, 192 or 256, or the rows are too long for it:
 * then what it was to write is unspecified, and septet_s43_planes_matvec says what is wrong, or computes it.
 */
int septet_s43_planes_matvec_dotprod(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    if (group == 0 || group % STEP || group > LARGEST_GROUP)
        return 1;
    if (!(scale >= -0x1.fffffep127f && scale <= 0x1.fffffep127f))
        return 1;
    if (columns > (size_t)STEP * MOST_STEPS - LARGEST_GROUP * PARTIAL_SUMS)
        return 1;
    if (group == 128)
        return rows_of(data, rows, columns, 128, activations, scale, products);
    return rows_of(data, rows, columns, group, activations, scale, products);
}
