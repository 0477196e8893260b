/* Products of format chain43 for AVX2, fingerprint 3baccafa3ac07c66cdeac2f87ff753eb2941457427467d364394be294f22e109; written by `septet codegen`. */
/*
 * For processors with AVX2 and F16C, and chains whose tables are sums over the upper four bits and the lower three
 * of a septet, in groups of 64, 128, 192 or 256. A table of 16 bytes is one shuffle. A group's dot product has less than 24
 * bits and a unit has 11, so that their product in binary32 is the exact one, rounded once; products are added in the
 * spec's order.
 */
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

enum { BLOCK = 16, BLOCK_BYTES = 7, UNIT_BYTES = 2, LARGEST_GROUP = 256 };
enum { SEPTETS = 32, STEP = 2 * SEPTETS, STEP_BYTES = STEP / BLOCK * BLOCK_BYTES, EIGHT = 8 };
enum { MOST_STEPS = 1024 };        /* of a row: 65,536 weights */
enum { BIAS = 128 };               /* levels are signed bytes, and instructions want them without a sign */
enum { AHEAD = 8192, LINE = 64 };  /* bytes: rows follow each other, and memory is slow */

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
/* For each lane: what the upper field of a septet adds to its own pair, and BIAS; what the lower one does, of whose index
   the fourth bit is of no account; and what both add to the next pair: modulo 256, and twice. */
static const uint8_t entries[2][4][SEPTETS] = {
    {
        {
    127, 135, 152, 125, 152, 145, 131, 156, 156, 124, 110, 118, 88, 94, 126, 137,
    127, 135, 152, 125, 152, 145, 131, 156, 156, 124, 110, 118, 88, 94, 126, 137},
        {
    0, 232, 4, 233, 245, 0, 26, 247, 0, 232, 4, 233, 245, 0, 26, 247,
    0, 232, 4, 233, 245, 0, 26, 247, 0, 232, 4, 233, 245, 0, 26, 247},
        {
    245, 10, 239, 246, 247, 20, 252, 7, 37, 5, 7, 252, 11, 221, 9, 226,
    245, 10, 239, 246, 247, 20, 252, 7, 37, 5, 7, 252, 11, 221, 9, 226},
        {
    0, 6, 3, 22, 16, 12, 9, 6, 0, 6, 3, 22, 16, 12, 9, 6,
    0, 6, 3, 22, 16, 12, 9, 6, 0, 6, 3, 22, 16, 12, 9, 6},
    },
    {
        {
    143, 86, 105, 173, 188, 139, 134, 138, 115, 130, 123, 158, 108, 133, 153, 158,
    143, 86, 105, 173, 188, 139, 134, 138, 115, 130, 123, 158, 108, 133, 153, 158},
        {
    0, 232, 225, 19, 254, 243, 3, 230, 0, 232, 225, 19, 254, 243, 3, 230,
    0, 232, 225, 19, 254, 243, 3, 230, 0, 232, 225, 19, 254, 243, 3, 230},
        {
    245, 235, 255, 31, 251, 26, 7, 251, 7, 6, 248, 20, 239, 0, 227, 0,
    245, 235, 255, 31, 251, 26, 7, 251, 7, 6, 248, 20, 239, 0, 227, 0},
        {
    0, 252, 7, 240, 5, 17, 1, 238, 0, 252, 7, 240, 5, 17, 1, 238,
    0, 252, 7, 240, 5, 17, 1, 238, 0, 252, 7, 240, 5, 17, 1, 238},
    },
};

typedef int16_t ACTIVATIONS; /* those of the even septets of a step, and then those of the odd ones */

/* A vector as the steps of the kernel meet it, a lane at a time, and BIAS times its sum over each group. */
struct vector {
    ACTIVATIONS lanes[MOST_STEPS][2][SEPTETS];
    int32_t biases[MOST_STEPS];
};

INLINE __m256i load(const void *from) { return _mm256_loadu_si256((const __m256i *)from); }
INLINE __m128i half(const void *from) { return _mm_loadu_si128((const __m128i *)from); }

/* The septets of a step, one a byte. */
INLINE __m256i septets(const uint8_t *data)
{
    /* The second half's bytes end where the step's do. */
    const __m256i stored = _mm256_set_m128i(half(data + STEP_BYTES - 16), half(data));
    const __m256i even = _mm256_mulhi_epu16(_mm256_shuffle_epi8(stored, load(bytes_even)), load(factors_even));
    const __m256i odd = _mm256_mullo_epi16(_mm256_shuffle_epi8(stored, load(bytes_odd)), load(factors_odd));
    return _mm256_or_si256(_mm256_and_si256(even, _mm256_set1_epi16(0x7f)), _mm256_and_si256(odd, _mm256_set1_epi16(0x7f00)));
}

/* The bytes before those of a vector: its own, and the last one of the vector before. */
INLINE __m256i later(__m256i now, __m256i before)
{
    return _mm256_alignr_epi8(now, _mm256_permute2x128_si256(before, now, 0x21), 15);
}

INLINE __m256i upper(__m256i s) { return _mm256_and_si256(_mm256_srli_epi16(s, 3), _mm256_set1_epi8(15)); }

/* The dot product of a group in eight parts; `last` has the septets of the step before, and then those of its last step. */
INLINE __m256i parts(const uint8_t *data, size_t group, ACTIVATIONS (*lanes)[2][SEPTETS], __m256i *last)
{
    __m256i sum = _mm256_setzero_si256();
    for (size_t i = 0; i < group / STEP; i++) {
        const __m256i s = septets(data + UNIT_BYTES + i * STEP_BYTES), before = later(s, *last);
        const __m256i fields[4] = {upper(s), s, upper(before), before};
        *last = s;
        for (int lane = 0; lane < 2; lane++) {
#define ENTRY(k) _mm256_shuffle_epi8(load(entries[lane][k]), fields[k])
            const __m256i n = _mm256_add_epi8(_mm256_add_epi8(ENTRY(0), ENTRY(1)), _mm256_add_epi8(ENTRY(2), ENTRY(3)));
            const __m256i even = _mm256_and_si256(n, _mm256_set1_epi16(0xff)), odd = _mm256_srli_epi16(n, 8);
            sum = _mm256_add_epi32(sum, _mm256_madd_epi16(even, load(lanes[i][lane])));
            sum = _mm256_add_epi32(sum, _mm256_madd_epi16(odd, load(lanes[i][lane] + SEPTETS / 2)));
#undef ENTRY
        }
    }
    return sum;
}

INLINE __m256i pairs(__m256i a, __m256i b) { return _mm256_add_epi32(_mm256_unpacklo_epi32(a, b), _mm256_unpackhi_epi32(a, b)); }
INLINE __m256i fours(__m256i a, __m256i b) { return _mm256_add_epi32(_mm256_unpacklo_epi64(a, b), _mm256_unpackhi_epi64(a, b)); }

INLINE short unit_at(const uint8_t *data)
{
    short found;
    memcpy(&found, data, sizeof found);
    return found;
}

/* Eight partial sums and what eight groups add to them; `faults` has the top bits of those whose units are not valid. */
INLINE __m256 eight(__m256 partial, const uint8_t *data, size_t group, ACTIVATIONS (*lanes)[2][SEPTETS], const int32_t *biases, __m256i *last, __m128i *faults)
{
    const size_t size = UNIT_BYTES + group / BLOCK * BLOCK_BYTES, n = group / STEP;
    __m256i found[EIGHT];
    for (size_t at = 0; at < EIGHT * size; at += LINE)
        _mm_prefetch((const char *)((uintptr_t)data + AHEAD + at), _MM_HINT_T0);
    for (size_t k = 0; k < EIGHT; k++) /* in turn: a group begins after the one before */
        found[k] = parts(data + k * size, group, lanes + k * n, last);
    const __m256i a = fours(pairs(found[0], found[1]), pairs(found[2], found[3]));
    const __m256i b = fours(pairs(found[4], found[5]), pairs(found[6], found[7]));
    const __m256i sums = _mm256_add_epi32(_mm256_permute2x128_si256(a, b, 0x20), _mm256_permute2x128_si256(a, b, 0x31));
    const __m256i dot = _mm256_sub_epi32(sums, load(biases));
    const __m128i units = _mm_setr_epi16(unit_at(data + 0 * size), unit_at(data + 1 * size), unit_at(data + 2 * size), unit_at(data + 3 * size), unit_at(data + 4 * size), unit_at(data + 5 * size), unit_at(data + 6 * size), unit_at(data + 7 * size));
    *faults = _mm_or_si128(*faults, _mm_or_si128(units, _mm_add_epi16(units, _mm_set1_epi16(0x0400))));
    const __m256 u = _mm256_mul_ps(_mm256_cvtph_ps(units), _mm256_set1_ps(0x1p24f));
    return _mm256_add_ps(partial, _mm256_mul_ps(u, _mm256_cvtepi32_ps(dot)));
}

/* A vector in the order of the steps. The last eight groups are filled up with zeros. */
static void arrange(struct vector *v, const int8_t *activations, size_t columns, size_t group)
{
    size_t s = 0;
    for (size_t g = 0, start = 0; start < columns || g % EIGHT; g++, start += group) {
        v->biases[g] = 0;
        for (size_t at = start; at < start + group; at += STEP, s++) {
            int8_t taken[STEP] = {0};
            if (at < columns)
                memcpy(taken, activations + at, columns - at < STEP ? columns - at : STEP);
            for (size_t i = 0; i < SEPTETS; i++) {
                const size_t place = i % 2 * SEPTETS / 2 + i / 2;
                v->lanes[s][0][place] = taken[2 * i];
                v->lanes[s][1][place] = taken[2 * i + 1];
                v->biases[g] += BIAS * (taken[2 * i] + taken[2 * i + 1]);
            }
        }
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
    const size_t size = UNIT_BYTES + group / BLOCK * BLOCK_BYTES, steps = group / STEP;
    const size_t groups = (columns + group - 1) / group, whole = groups / EIGHT * EIGHT, left = groups - whole;
    __m128i faults = _mm_setzero_si128();
    struct vector v;
    arrange(&v, activations, columns, group);
    for (size_t r = 0; r < rows; r++, data += groups * size) {
        __m256 partial = _mm256_setzero_ps();
        __m256i last = _mm256_setzero_si256(); /* a row begins after septet 0 */
        for (size_t g = 0; g < whole; g += EIGHT)
            partial = eight(partial, data + g * size, group, v.lanes + g * steps, v.biases + g, &last, &faults);
        if (left) {
            uint8_t padded[EIGHT * (UNIT_BYTES + LARGEST_GROUP / BLOCK * BLOCK_BYTES)] = {0};
            memcpy(padded, data + whole * size, left * size);
            partial = eight(partial, padded, group, v.lanes + whole * steps, v.biases + whole, &last, &faults);
        }
        products[r] = product(partial, scale);
    }
    return (_mm_movemask_epi8(faults) & 0xaaaa) != 0;
}

/* Whether this processor has what the kernels here use, and its operating system lets it. */
int septet_chain43_has_avx2(void)
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("f16c");
}

/*
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_chain43_matmul computes it.
 * Returns 0; or 1 if the input is not valid, the groups are not of 64, 128, 192 or 256, or the rows are too long for it:
 * then what it was to write is unspecified, and septet_chain43_matmul says what is wrong, or computes it.
 */
int septet_chain43_matvec_avx2(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    if (group == 0 || group % STEP || group > LARGEST_GROUP)
        return 1;
    if (!(scale >= -0x1.fffffep127f && scale <= 0x1.fffffep127f))
        return 1;
    if (columns > (size_t)STEP * MOST_STEPS - LARGEST_GROUP * EIGHT)
        return 1;
    if (group == STEP)
        return rows_of(data, rows, columns, STEP, activations, scale, products);
    return rows_of(data, rows, columns, group, activations, scale, products);
}
