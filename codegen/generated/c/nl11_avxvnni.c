/* Products of format nl11 for AVXVNNI, fingerprint 296e77ccbfe6ca5a96d910ca9e7a598ea014ebb3086c39aa3b90e4a7425c2c05; written by `septet codegen`. */
/*
 * For processors with AVX2, AVX-VNNI and F16C, in groups of 64, 128, 192 or 256. Eight groups are summed at once, and
 * multiplied by their scales in binary64: both products are exact, and so is their sum if it is below EXACT, as all are
 * multiples of 2^-24. It is rounded once to binary32, and added in the spec's order. Where one is larger, integers are multiplied.
 * A septet's two digits are looked up, or are the codebook entries divided by what these have in common.
 */
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

enum { BLOCK = 16, BLOCK_BYTES = 7, SCALE_BYTES = 4, LARGEST_GROUP = 256, PARTIAL_SUMS = 8 };
enum { SEPTETS = 32, STEP = 2 * SEPTETS, STEP_BYTES = STEP / BLOCK * BLOCK_BYTES, EIGHT = 8 };
typedef float floats __attribute__((vector_size(16)));
#define ROUNDED(doubles) ((__m128)__builtin_convertvector(doubles, floats))
#define EXACT 0x1p29
enum { MOST_STEPS = 1024 }; /* of a row: 65,536 weights */
enum { AHEAD = 8192 };      /* bytes: rows follow each other, and memory is slow */

/* The weight in each lane of 32 septets. */
static const uint8_t weights0[SEPTETS] = {
    0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30,
    32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62};
static const uint8_t weights1[SEPTETS] = {
    1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31,
    33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59, 61, 63};
/* The bytes that the even and the odd septets of each half begin in, and what moves them to the bits where they are kept. */
static const uint8_t bytes_even[SEPTETS] = {
    0, 0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    2, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 13, 14, 15};
static const uint16_t factors_even[SEPTETS / 2] = {
    256, 1024, 4096, 16384, 256, 1024, 4096, 16384, 256, 1024, 4096, 16384, 256, 1024, 4096, 16384};
static const uint8_t bytes_odd[SEPTETS] = {
    0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14,
    2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 13, 14, 15, 16};
static const uint16_t factors_odd[SEPTETS / 2] = {
    2, 8, 32, 128, 2, 8, 32, 128, 2, 8, 32, 128, 2, 8, 32, 128};
static const uint8_t entries0[16] = {
    0, 19, 33, 44, 54, 64, 73, 83, 94, 108, 127, 0, 0, 0, 0, 0};
static const uint8_t entries1[16] = {
    0, 19, 33, 44, 54, 64, 73, 83, 94, 108, 127, 0, 0, 0, 0, 0};
/* Multiples of 11. */
static const uint8_t multiples[16] = {
    0, 11, 22, 33, 44, 55, 66, 77, 88, 99, 110, 121, 132, 143, 154, 165};

/* A vector as the steps of the kernel meet it, a lane at a time, and its sum over each group. */
struct vector {
    int8_t lanes[MOST_STEPS][2][SEPTETS];
    double sums[MOST_STEPS];
};

INLINE __m256i load(const void *from) { return _mm256_loadu_si256((const __m256i *)from); }
INLINE __m128i half(const void *from) { return _mm_loadu_si128((const __m128i *)from); }
INLINE __m256i twice(const uint8_t *table) { return _mm256_broadcastsi128_si256(half(table)); }

/* The septets of a step, one a byte; and the even ones and the odd ones apart, in words. */
INLINE __m256i septets(const uint8_t *data, __m256i apart[2])
{
    /* The second half's bytes end where the step's do. */
    const __m256i stored = _mm256_set_m128i(half(data + STEP_BYTES - 16), half(data));
    const __m256i even = _mm256_mulhi_epu16(_mm256_shuffle_epi8(stored, load(bytes_even)), load(factors_even));
    const __m256i odd = _mm256_mullo_epi16(_mm256_shuffle_epi8(stored, load(bytes_odd)), load(factors_odd));
    apart[0] = _mm256_and_si256(even, _mm256_set1_epi16(0x7f));
    apart[1] = _mm256_and_si256(odd, _mm256_set1_epi16(0x7f00));
    return _mm256_or_si256(apart[0], apart[1]);
}

/* What the lanes of a step are multiplied by: entries, divided by 1 and by 1. */
INLINE void levels(__m256i s, const __m256i apart[2], __m256i n[2])
{
    (void)apart;
    /* A quotient by 11 is a product by 5958 and a shift by 16, of bytes as of words. */
    const __m256i even = _mm256_mulhi_epu16(apart[0], _mm256_set1_epi16(5958));
    const __m256i odd = _mm256_mulhi_epu16(apart[1], _mm256_set1_epi16(5958));
    const __m256i high = _mm256_or_si256(even, _mm256_and_si256(odd, _mm256_set1_epi16(0xf00)));
    const __m256i low = _mm256_sub_epi8(s, _mm256_shuffle_epi8(twice(multiples), high));
    n[0] = _mm256_shuffle_epi8(twice(entries0), low);
    n[1] = _mm256_shuffle_epi8(twice(entries1), high);
}

/* The dot product of a group in eight parts. */
INLINE __m256i parts(const uint8_t *data, size_t group, const int8_t (*lanes)[2][SEPTETS], __m256i *largest)
{
    const size_t steps = group / STEP;
    __m256i sum = _mm256_setzero_si256();
    data += SCALE_BYTES;
    _mm_prefetch((const char *)((uintptr_t)data + AHEAD), _MM_HINT_T0);
    for (size_t i = 0; i < steps; i++) {
        __m256i apart[2], n[2];
        const __m256i s = septets(data + i * STEP_BYTES, apart);
        levels(s, apart, n);
        *largest = _mm256_max_epu8(*largest, s);
        for (int lane = 0; lane < 2; lane++) {
            sum = _mm256_dpbusd_avx_epi32(sum, n[lane], load(lanes[i][lane]));
        }
    }
    return sum;
}

INLINE __m256i pairs(__m256i a, __m256i b) { return _mm256_add_epi32(_mm256_unpacklo_epi32(a, b), _mm256_unpackhi_epi32(a, b)); }
INLINE __m256i fours(__m256i a, __m256i b) { return _mm256_add_epi32(_mm256_unpacklo_epi64(a, b), _mm256_unpackhi_epi64(a, b)); }

/* What four groups add: lo * (sum of activations) + u * (dot product). Both products are exact in binary64. */
INLINE __m256d added(__m128 lo, __m128 u, __m128i dot, const double *sums)
{
    const __m256d first = _mm256_mul_pd(_mm256_cvtps_pd(lo), _mm256_loadu_pd(sums));
    const __m256d second = _mm256_mul_pd(_mm256_cvtps_pd(u), _mm256_cvtepi32_pd(dot));
    return _mm256_add_pd(first, second);
}

/* A scale in units of the grid; 0 for what is no number. */
INLINE int64_t whole(float x) { return x >= -0x1p62f && x <= 0x1p62f ? (int64_t)x : 0; }

/* What eight groups add, in units of the grid, by integers of 64 bits, rounded once; any numbers where scales are not valid. */
static __m256 by_integers(__m256 lo, __m256 u, __m256i dot, const double *sums)
{
    float offsets[EIGHT], units[EIGHT], found[EIGHT];
    int32_t dots[EIGHT];
    _mm256_storeu_ps(offsets, _mm256_mul_ps(lo, _mm256_set1_ps(0x1p24f)));
    _mm256_storeu_ps(units, _mm256_mul_ps(u, _mm256_set1_ps(0x1p24f)));
    _mm256_storeu_si256((__m256i *)dots, dot);
    for (int k = 0; k < EIGHT; k++) {
        const uint64_t first = (uint64_t)whole(offsets[k]) * (uint64_t)(int64_t)sums[k];
        const uint64_t second = (uint64_t)whole(units[k]) * (uint64_t)(int64_t)dots[k];
        found[k] = (float)(int64_t)(first + second);
    }
    return _mm256_loadu_ps(found);
}

INLINE int scale_at(const uint8_t *data)
{
    int found;
    memcpy(&found, data, 4);
    return found;
}

/* Eight partial sums and what eight groups add to them; `faults` has the top bits of those whose scales are not valid. */
INLINE __m256 eight(__m256 partial, const uint8_t *data, size_t group, const int8_t (*lanes)[2][SEPTETS], const double *sums, __m256i *largest, __m256i *faults)
{
    const size_t size = SCALE_BYTES + group / BLOCK * BLOCK_BYTES, n = group / STEP;
#define PARTS(k) parts(data + (k) * size, group, lanes + (k) * n, largest)
#define FOUR(k) fours(pairs(PARTS(k), PARTS(k + 1)), pairs(PARTS(k + 2), PARTS(k + 3)))
    const __m256i a = FOUR(0), b = FOUR(4);
#undef FOUR
#undef PARTS
    const __m256i dot = _mm256_add_epi32(_mm256_permute2x128_si256(a, b, 0x20), _mm256_permute2x128_si256(a, b, 0x31));
    const __m256i scales = _mm256_setr_epi32(scale_at(data + 0 * size), scale_at(data + 1 * size), scale_at(data + 2 * size), scale_at(data + 3 * size), scale_at(data + 4 * size), scale_at(data + 5 * size), scale_at(data + 6 * size), scale_at(data + 7 * size));
    /* An exponent of all ones carries into the bit above it; the unit's own sign is the top bit. */
    const __m256i carried = _mm256_add_epi32(_mm256_and_si256(scales, _mm256_set1_epi32(0x7c007c00)), _mm256_set1_epi32(0x04000400));
    *faults = _mm256_or_si256(*faults, _mm256_or_si256(scales, _mm256_or_si256(carried, _mm256_slli_epi32(carried, 16))));
    /* The offsets of eight groups and then their units. */
    const __m256i apart = _mm256_shuffle_epi8(scales, _mm256_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15, 0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15));
    const __m256i sorted = _mm256_permute4x64_epi64(apart, 0xd8);
    const __m256 lo = _mm256_cvtph_ps(_mm256_castsi256_si128(sorted)), u = _mm256_cvtph_ps(_mm256_extracti128_si256(sorted, 1));
    const __m256d low = added(_mm256_castps256_ps128(lo), _mm256_castps256_ps128(u), _mm256_castsi256_si128(dot), sums);
    const __m256d high = added(_mm256_extractf128_ps(lo, 1), _mm256_extractf128_ps(u, 1), _mm256_extracti128_si256(dot, 1), sums + 4);
    const __m256d sign = _mm256_set1_pd(-0.0);
    const __m256d farthest = _mm256_max_pd(_mm256_andnot_pd(sign, low), _mm256_andnot_pd(sign, high));
    if (_mm256_movemask_pd(_mm256_cmp_pd(farthest, _mm256_set1_pd(EXACT), _CMP_NLT_UQ)))
        return _mm256_add_ps(partial, by_integers(lo, u, dot, sums));
    const __m256 rounded = _mm256_set_m128(ROUNDED(high), ROUNDED(low));
    return _mm256_add_ps(partial, _mm256_mul_ps(rounded, _mm256_set1_ps(0x1p24f)));
}

/* A vector in the order of the steps. The last eight groups are filled up with zeros. */
static void arrange(struct vector *v, const int8_t *activations, size_t columns, size_t group)
{
    size_t s = 0;
    for (size_t g = 0, start = 0; start < columns || g % EIGHT; g++, start += group) {
        int sum = 0;
        for (size_t at = start; at < start + group; at += STEP, s++) {
            int8_t taken[STEP] = {0};
            if (at < columns)
                memcpy(taken, activations + at, columns - at < STEP ? columns - at : STEP);
            for (size_t i = 0; i < SEPTETS; i++) {
                v->lanes[s][0][i] = taken[weights0[i]];
                v->lanes[s][1][i] = taken[weights1[i]];
                sum += taken[weights0[i]] + taken[weights1[i]];
            }
        }
        v->sums[g] = sum;
    }
}

/* Partial sums added, halves to halves, times the grid and the scale; a product that is exactly 0 has no sign. */
INLINE float product(__m256 partial, float scale)
{
    __m128 sums = _mm_add_ps(_mm256_castps256_ps128(partial), _mm256_extractf128_ps(partial, 1));
    sums = _mm_add_ps(sums, _mm_movehl_ps(sums, sums));
    const float sum = _mm_cvtss_f32(_mm_add_ss(sums, _mm_movehdup_ps(sums)));
    return sum == 0.0f || scale == 0.0f ? 0.0f : sum * 0x1p-24f * scale;
}

INLINE int rows_of(const uint8_t *restrict data, size_t rows, size_t columns, size_t group, const int8_t *restrict activations, float scale, float *restrict products)
{
    const size_t size = SCALE_BYTES + group / BLOCK * BLOCK_BYTES, steps = group / STEP;
    const size_t groups = (columns + group - 1) / group, whole = groups / EIGHT * EIGHT, left = groups - whole;
    __m256i largest = _mm256_setzero_si256(), faults = _mm256_setzero_si256();
    struct vector v;
    arrange(&v, activations, columns, group);
    for (size_t r = 0; r < rows; r++, data += groups * size) {
        __m256 partial = _mm256_setzero_ps();
        for (size_t g = 0; g < whole; g += EIGHT)
            partial = eight(partial, data + g * size, group, v.lanes + g * steps, v.sums + g, &largest, &faults);
        if (left) {
            uint8_t padded[EIGHT * (SCALE_BYTES + LARGEST_GROUP / BLOCK * BLOCK_BYTES)] = {0};
            memcpy(padded, data + whole * size, left * size);
            partial = eight(partial, padded, group, v.lanes + whole * steps, v.sums + whole, &largest, &faults);
        }
        products[r] = product(partial, scale);
    }
    const __m256i above = _mm256_subs_epu8(largest, _mm256_set1_epi8(120));
    return _mm256_movemask_ps(_mm256_castsi256_ps(faults)) || !_mm256_testz_si256(above, above);
}

/* Whether this processor has what the kernels here use, and its operating system lets it. */
int septet_nl11_has_avxvnni(void)
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("f16c") && __builtin_cpu_supports("avxvnni");
}

/*
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_nl11_matvec computes it.
 * Returns 0; or 1 if the input is not valid, the groups are not of 64, 128, 192 or 256, or the rows are too long for it:
 * then what it was to write is unspecified, and septet_nl11_matvec says what is wrong, or computes it.
 */
int septet_nl11_matvec_avxvnni(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    if (group == 0 || group % STEP || group > LARGEST_GROUP)
        return 1;
    if (!(scale >= -0x1.fffffep127f && scale <= 0x1.fffffep127f))
        return 1;
    if (columns > (size_t)STEP * MOST_STEPS - LARGEST_GROUP * EIGHT)
        return 1;
    if (group == 128)
        return rows_of(data, rows, columns, 128, activations, scale, products);
    return rows_of(data, rows, columns, group, activations, scale, products);
}
