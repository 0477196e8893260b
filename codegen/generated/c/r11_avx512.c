/* Products of format r11 for AVX512, fingerprint 58d0f653ae4b3f68634862bebfd05d740c2773abdbad142102dd17e25e219aa9; written by `septet codegen`. */
/*
 * For processors with AVX-512 F, BW, DQ, VL, VBMI and VNNI. 64 septets are 56 bytes: a byte permutation puts the bytes
 * of each eight septets into a word of eight bytes, a multishift takes seven bits a byte out of it, and a codebook is a
 * table of 128 bytes in two registers. A group's dot product is an integer in sixteen parts; those of two groups of
 * eight rows are summed at once, multiplied by their scales as integers of 64 bits, rounded once, and added in the spec's order.
 */
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

enum { BLOCK = 16, BLOCK_BYTES = 7, SCALE_BYTES = 4, LARGEST_GROUP = 256, PARTIAL_SUMS = 8 };
enum { SEPTETS = 64, STEP = 2 * SEPTETS, STEP_BYTES = STEP / BLOCK * BLOCK_BYTES, SIXTEEN = 16, EIGHT = 8 };
enum { MOST_STEPS = 512, MOST_GROUPS = 2 * MOST_STEPS }; /* of a row: 65,536 weights in groups of 64, 128 or 256 */
enum { AHEAD = 8192, LINE = 64 };                        /* bytes: rows follow each other, and memory is slow */

/* The codebook entries of each septet; 255 where it is not valid. */
static const uint8_t entries0[128] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 3, 4,
    5, 6, 7, 8, 9, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 3,
    4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8,
    9, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2,
    3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 3, 4, 5, 6, 7,
    8, 9, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1,
    2, 3, 4, 5, 6, 7, 8, 9, 10, 255, 255, 255, 255, 255, 255, 255};
static const uint8_t entries1[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8,
    8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10,
    10, 10, 10, 10, 10, 10, 10, 10, 10, 255, 255, 255, 255, 255, 255, 255};
/* The weight in each lane of 64 septets. */
static const uint8_t weights0[SEPTETS] = {
    0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30,
    32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62,
    64, 66, 68, 70, 72, 74, 76, 78, 80, 82, 84, 86, 88, 90, 92, 94,
    96, 98, 100, 102, 104, 106, 108, 110, 112, 114, 116, 118, 120, 122, 124, 126};
static const uint8_t weights1[SEPTETS] = {
    1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31,
    33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59, 61, 63,
    65, 67, 69, 71, 73, 75, 77, 79, 81, 83, 85, 87, 89, 91, 93, 95,
    97, 99, 101, 103, 105, 107, 109, 111, 113, 115, 117, 119, 121, 123, 125, 127};
/* Where each of 128 weights is among the entries of the first lane and then of the second. */
static const uint8_t places[STEP] = {
    0, 64, 1, 65, 2, 66, 3, 67, 4, 68, 5, 69, 6, 70, 7, 71,
    8, 72, 9, 73, 10, 74, 11, 75, 12, 76, 13, 77, 14, 78, 15, 79,
    16, 80, 17, 81, 18, 82, 19, 83, 20, 84, 21, 85, 22, 86, 23, 87,
    24, 88, 25, 89, 26, 90, 27, 91, 28, 92, 29, 93, 30, 94, 31, 95,
    32, 96, 33, 97, 34, 98, 35, 99, 36, 100, 37, 101, 38, 102, 39, 103,
    40, 104, 41, 105, 42, 106, 43, 107, 44, 108, 45, 109, 46, 110, 47, 111,
    48, 112, 49, 113, 50, 114, 51, 115, 52, 116, 53, 117, 54, 118, 55, 119,
    56, 120, 57, 121, 58, 122, 59, 123, 60, 124, 61, 125, 62, 126, 63, 127};
/* Bits 0 to 6 of 64 septets: the stored bytes of each eight, and where the bits begin. */
static const uint8_t bytes0[SEPTETS] = {
    0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12, 13, 7,
    14, 15, 16, 17, 18, 19, 20, 14, 21, 22, 23, 24, 25, 26, 27, 21,
    28, 29, 30, 31, 32, 33, 34, 28, 35, 36, 37, 38, 39, 40, 41, 35,
    42, 43, 44, 45, 46, 47, 48, 42, 49, 50, 51, 52, 53, 54, 55, 49};
static const uint8_t shifts0[SEPTETS] = {
    0, 7, 14, 21, 28, 35, 42, 49, 0, 7, 14, 21, 28, 35, 42, 49,
    0, 7, 14, 21, 28, 35, 42, 49, 0, 7, 14, 21, 28, 35, 42, 49,
    0, 7, 14, 21, 28, 35, 42, 49, 0, 7, 14, 21, 28, 35, 42, 49,
    0, 7, 14, 21, 28, 35, 42, 49, 0, 7, 14, 21, 28, 35, 42, 49};

/* A vector as the steps of the kernel meet it, a lane at a time, and its sum over each group. */
struct vector {
    int8_t lanes[MOST_STEPS][2][SEPTETS];
    int64_t sums[MOST_GROUPS];
};

struct tables {
    __m512i bytes[1], shifts[1], entries0[2], entries1[2];
    __mmask64 stored[2], live[2]; /* of a group's first step and its second: bytes to read, septets that are its own */
    size_t group, bytes_of_group;
};

/* Whether a step holds two groups, and how many steps a group takes otherwise. */
INLINE int two(size_t group) { return group <= SEPTETS; }
INLINE size_t steps(size_t group) { return group > STEP ? 2 : 1; }

/* A mask of the first bytes, 0 to 64: shifted twice, as a shift by 64 means nothing. */
INLINE __mmask64 first(size_t number)
{
    const size_t half = (64 - number) / 2;
    return ~(uint64_t)0 >> half >> (64 - number - half);
}

/* The septets of a step of a group, or of two groups, that begins at `data`. */
INLINE __m512i septets(const uint8_t *data, const struct tables *t, int second)
{
    const __m512i stored = _mm512_maskz_loadu_epi8(t->stored[second], data + second * STEP_BYTES);
    const __m512i part0 = _mm512_multishift_epi64_epi8(t->shifts[0], _mm512_maskz_permutexvar_epi8(t->live[second], t->bytes[0], stored));
    return part0; /* the eighth bit is of no account */
}

/* What one step adds to the sixteen parts of a dot product. */
INLINE __m512i step(__m512i sum, const uint8_t *data, const struct tables *t, int second, const int8_t lanes[2][SEPTETS], __m512i *looked)
{
    const __m512i s = septets(data, t, second);
    const __m512i n0 = _mm512_permutex2var_epi8(t->entries0[0], s, t->entries0[1]);
    const __m512i n1 = _mm512_permutex2var_epi8(t->entries1[0], s, t->entries1[1]);
    *looked = _mm512_or_si512(*looked, n0);
    sum = _mm512_dpbusd_epi32(sum, n0, _mm512_loadu_si512(lanes[0]));
    return _mm512_dpbusd_epi32(sum, n1, _mm512_loadu_si512(lanes[1]));
}

/* The dot product of a group of more than 64 weights in sixteen parts, or those of two groups in eight each. */
INLINE __m512i parts(const uint8_t *data, const struct tables *t, const int8_t (*lanes)[2][SEPTETS], __m512i *looked)
{
    const __m512i sum = step(_mm512_setzero_si512(), data, t, 0, lanes[0], looked);
    return steps(t->group) == 1 ? sum : step(sum, data, t, 1, lanes[1], looked);
}

INLINE __m512i pairs(__m512i a, __m512i b) { return _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b)); }
INLINE __m512i fours(__m512i a, __m512i b) { return _mm512_add_epi32(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b)); }
INLINE __m512i lanes_of(__m512i a, __m512i b) { return _mm512_add_epi32(_mm512_shuffle_i32x4(a, b, 0x88), _mm512_shuffle_i32x4(a, b, 0xdd)); }

/* The dot products of two groups of eight rows, all of the first before all of the second, which may not be there. */
INLINE __m512i dots(const uint8_t *data, const size_t rows[EIGHT], int both, const struct tables *t, const int8_t (*lanes)[2][SEPTETS], __m512i *looked)
{
    const size_t size = t->bytes_of_group, n = steps(t->group);
#define PARTS(k) parts(data + rows[(k) % EIGHT] + (k) / EIGHT * size, t, lanes + (k) / EIGHT * n, looked)
#define FOUR(k) fours(pairs(PARTS(k), PARTS(k + 1)), pairs(PARTS(k + 2), PARTS(k + 3)))
    const __m512i eight = lanes_of(FOUR(0), FOUR(4));
    if (two(t->group)) /* four rows' first groups, and their second ones, and so on */
        return _mm512_shuffle_i32x4(eight, eight, 0xd8);
    return lanes_of(eight, both ? lanes_of(FOUR(8), FOUR(12)) : _mm512_setzero_si512());
#undef FOUR
#undef PARTS
}

/* The offsets and units of two groups of eight rows, as they are stored. */
INLINE __m512i scales_of(const uint8_t *data, const size_t rows[EIGHT], size_t size, int both)
{
    __m512i found = _mm512_setzero_si512();
    found = _mm512_mask_broadcastd_epi32(found, 1 << 0, _mm_loadu_si32(data + rows[0]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 1, _mm_loadu_si32(data + rows[1]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 2, _mm_loadu_si32(data + rows[2]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 3, _mm_loadu_si32(data + rows[3]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 4, _mm_loadu_si32(data + rows[4]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 5, _mm_loadu_si32(data + rows[5]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 6, _mm_loadu_si32(data + rows[6]));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 7, _mm_loadu_si32(data + rows[7]));
    if (!both)
        return found;
    found = _mm512_mask_broadcastd_epi32(found, 1 << 8, _mm_loadu_si32(data + rows[0] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 9, _mm_loadu_si32(data + rows[1] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 10, _mm_loadu_si32(data + rows[2] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 11, _mm_loadu_si32(data + rows[3] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 12, _mm_loadu_si32(data + rows[4] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 13, _mm_loadu_si32(data + rows[5] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 14, _mm_loadu_si32(data + rows[6] + size));
    found = _mm512_mask_broadcastd_epi32(found, 1 << 15, _mm_loadu_si32(data + rows[7] + size));
    return found;
}

/* Eight contributions: lo * (sum of activations) + u * (dot product) in units of the grid, rounded once. */
INLINE __m256 rounded(__m256 lo, __m256 u, __m256i dot, int64_t sum)
{
    const __m512i first = _mm512_mullo_epi64(_mm512_cvtps_epi64(lo), _mm512_set1_epi64(sum));
    const __m512i second = _mm512_mullo_epi64(_mm512_cvtps_epi64(u), _mm512_cvtepi32_epi64(dot));
    return _mm512_cvtepi64_ps(_mm512_add_epi64(first, second));
}

/* What two groups add to eight rows; `faults` are those whose scales are not valid. */
INLINE __m512 added(const uint8_t *data, const size_t rows[EIGHT], int both, const struct tables *t, const int8_t (*lanes)[2][SEPTETS], const int64_t *sums, __m512i *looked, __mmask16 *faults)
{
    const __m512i dot = dots(data, rows, both, t, lanes, looked);
    const __m512i scales = scales_of(data, rows, t->bytes_of_group, both);
    const __m512i exponent = _mm512_set1_epi32(0x7c00);
    *faults |= _mm512_cmpeq_epi32_mask(_mm512_and_si512(scales, exponent), exponent); /* the offset */
    *faults |= _mm512_cmpge_epu32_mask(scales, _mm512_set1_epi32(0x7c000000));        /* the unit, its sign too */
    const __m512 grid = _mm512_set1_ps(0x1p24f);
    const __m512 lo = _mm512_mul_ps(_mm512_cvtph_ps(_mm512_cvtepi32_epi16(scales)), grid);
    const __m512 u = _mm512_mul_ps(_mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_srli_epi32(scales, 16))), grid);
    const __m256 low = rounded(_mm512_castps512_ps256(lo), _mm512_castps512_ps256(u), _mm512_castsi512_si256(dot), sums[0]);
    const __m256 high = rounded(_mm512_extractf32x8_ps(lo, 1), _mm512_extractf32x8_ps(u, 1), _mm512_extracti64x4_epi64(dot, 1), sums[1]);
    return _mm512_insertf32x8(_mm512_castps256_ps512(low), high, 1);
}

/* The activations from `from` to `to`, at most 64, zeros after them; their sum is added to one. */
INLINE __m512i taken(const int8_t *activations, size_t from, size_t to, int64_t *sum)
{
    if (from >= to)
        return _mm512_setzero_si512();
    const __m512i a = _mm512_maskz_loadu_epi8(first(to - from < 64 ? to - from : 64), activations + from);
    *sum += _mm512_reduce_add_epi32(_mm512_dpbusd_epi32(_mm512_setzero_si512(), _mm512_set1_epi8(1), a));
    return a;
}

/* A vector in the order of the steps. The last pair of groups is filled up with zeros. */
static void arrange(struct vector *v, const int8_t *activations, size_t columns, size_t group)
{
    const __m512i order0 = _mm512_loadu_si512(weights0), order1 = _mm512_loadu_si512(weights1);
    size_t g = 0, s = 0;
    for (size_t start = 0; start < columns || g % 2; start += group, g++) {
        const size_t end = columns - start < group || start > columns ? columns : start + group;
        v->sums[g] = 0;
        for (size_t at = 0; at < group; at += STEP) {
            const __m512i a = taken(activations, start + at, end, &v->sums[g]);
            const __m512i b = taken(activations, start + at + 64, end, &v->sums[g]);
            const __m512i lane0 = _mm512_permutex2var_epi8(a, order0, b);
            const __m512i lane1 = _mm512_permutex2var_epi8(a, order1, b);
            if (two(group)) {
                _mm256_storeu_si256((__m256i *)&v->lanes[s][0][g % 2 * 32], _mm512_castsi512_si256(lane0));
                _mm256_storeu_si256((__m256i *)&v->lanes[s][1][g % 2 * 32], _mm512_castsi512_si256(lane1));
                s += g % 2;
            } else {
                _mm512_storeu_si512(v->lanes[s][0], lane0);
                _mm512_storeu_si512(v->lanes[s][1], lane1);
                s++;
            }
        }
    }
}

INLINE struct tables tables_of(size_t group, int both)
{
    const size_t septets = group / 2;
    struct tables t = {.group = group, .bytes_of_group = SCALE_BYTES + group / BLOCK * BLOCK_BYTES};
    const __m512i scales = _mm512_set1_epi8(SCALE_BYTES);
    t.bytes[0] = _mm512_add_epi8(_mm512_loadu_si512(bytes0), scales);
    t.shifts[0] = _mm512_loadu_si512(shifts0);
    for (int half = 0; half < 2; half++) {
        t.entries0[half] = _mm512_loadu_si512(entries0 + 64 * half);
        t.entries1[half] = _mm512_loadu_si512(entries1 + 64 * half);
    }
    t.live[0] = first(septets < SEPTETS ? septets : SEPTETS);
    t.stored[0] = first(group < STEP ? t.bytes_of_group : SCALE_BYTES + STEP_BYTES);
    t.live[1] = first(group < STEP ? 0 : septets - SEPTETS);
    t.stored[1] = first(group < STEP ? 0 : t.bytes_of_group - STEP_BYTES);
    if (both) { /* the second group's bytes and shifts are the first one's, further on */
        const __m512i further = _mm512_set1_epi8((char)t.bytes_of_group);
        t.live[0] |= t.live[0] << 32;
        t.stored[0] |= t.stored[0] << t.bytes_of_group;
        t.bytes[0] = _mm512_inserti64x4(t.bytes[0], _mm512_castsi512_si256(_mm512_add_epi8(t.bytes[0], further)), 1);
        t.shifts[0] = _mm512_inserti64x4(t.shifts[0], _mm512_castsi512_si256(t.shifts[0]), 1);
    }
    return t;
}

/* The tables of a pair of groups, for a row's last one that has no second. */
INLINE struct tables without_second(struct tables t)
{
    if (two(t.group)) {
        t.stored[0] = first(t.bytes_of_group);
        t.live[0] &= first(SEPTETS / 2);
    }
    return t;
}

/* Eight rows' partial sums, two in a register, added, halves to halves, times the grid and the scale; a product that is exactly 0 has no sign. */
INLINE __m256 product(const __m512 partial[PARTIAL_SUMS / 2], float scale)
{
    const __m512 pair = _mm512_add_ps(_mm512_add_ps(partial[0], partial[2]), _mm512_add_ps(partial[1], partial[3]));
    const __m256 sum = _mm256_add_ps(_mm512_castps512_ps256(pair), _mm512_extractf32x8_ps(pair, 1));
    const __mmask8 some = scale == 0.0f ? 0 : _mm256_cmp_ps_mask(sum, _mm256_setzero_ps(), _CMP_NEQ_UQ);
    return _mm256_maskz_mul_ps(some, _mm256_mul_ps(sum, _mm256_set1_ps(0x1p-24f)), _mm256_set1_ps(scale));
}

INLINE int rows_of(const uint8_t *restrict data, size_t rows, size_t columns, size_t group, const int8_t *restrict activations, float scale, float *restrict products)
{
    __m512i looked = _mm512_setzero_si512();
    __mmask16 faults = 0;
    struct vector v;
    arrange(&v, activations, columns, group);
    /* Eight rows at a time, two groups of each; the bytes of eight rows further on are fetched meanwhile, as they lie. */
    const struct tables t = tables_of(group, two(group)), one = without_second(t);
    const size_t groups = (columns + group - 1) / group, size = groups * t.bytes_of_group, pair = two(group) ? 1 : 2 * steps(group);
    const size_t ahead = EIGHT * size > AHEAD ? EIGHT * size : AHEAD;
    for (size_t r = 0; r < rows; data += (rows - r < EIGHT ? rows - r : EIGHT) * size, r += EIGHT) {
        const size_t left = rows - r < EIGHT ? rows - r : EIGHT;
        size_t at[EIGHT]; /* where rows begin: the last one again where there are fewer */
        __m512 partial[PARTIAL_SUMS / 2] = {_mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps()};
        for (size_t k = 0; k < EIGHT; k++)
            at[k] = (k < left ? k : left - 1) * size;
        for (size_t g = 0; g < groups; g += 2) {
            __m512 *const sum = &partial[g / 2 % (PARTIAL_SUMS / 2)];
            const uint8_t *const groups_of_rows = data + g * t.bytes_of_group;
            for (size_t k = 0; k < EIGHT; k++)
                for (size_t line = 0; line < 2 * t.bytes_of_group; line += LINE)
                    _mm_prefetch((const char *)((uintptr_t)data + ahead + (EIGHT * g + 2 * k) * t.bytes_of_group + line), _MM_HINT_T0);
            if (g + 1 < groups)
                *sum = _mm512_add_ps(*sum, added(groups_of_rows, at, 1, &t, v.lanes + g / 2 * pair, v.sums + g, &looked, &faults));
            else
                *sum = _mm512_add_ps(*sum, added(groups_of_rows, at, 0, &one, v.lanes + g / 2 * pair, v.sums + g, &looked, &faults));
        }
        _mm256_mask_storeu_ps(products + r, (__mmask8)first(left), product(partial, scale));
    }
    return faults || _mm512_movepi8_mask(looked);
}

/* Sixteen weights from their entries, at most `left` of them stored: u * n + lo, rounded once. */
INLINE void stored(__m128i entries, __m512 lo, __m512 u, size_t left, float *weights)
{
    const __m512 found = _mm512_fmadd_ps(_mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(entries)), u, lo);
    if (left >= 16)
        _mm512_storeu_ps(weights, found);
    else if (left)
        _mm512_mask_storeu_ps(weights, (__mmask16)first(left), found);
}

/* The first `length` weights of a group. */
INLINE void group_of(const uint8_t *data, size_t length, const struct tables *t, float *weights, __m512i *looked, uint32_t *faults)
{
    const __m512i order[2] = {_mm512_loadu_si512(places), _mm512_loadu_si512(places + 64)};
    uint16_t scales[2];
    memcpy(scales, data, sizeof scales);
    *faults |= (scales[0] & 0x7c00u) == 0x7c00u || scales[1] >= 0x7c00u;
    const __m512 lo = _mm512_cvtph_ps(_mm256_set1_epi16((short)scales[0]));
    const __m512 u = _mm512_cvtph_ps(_mm256_set1_epi16((short)scales[1]));
    for (int second = 0; second < (int)steps(t->group); second++) {
        const __m512i s = septets(data, t, second);
        const __m512i n0 = _mm512_permutex2var_epi8(t->entries0[0], s, t->entries0[1]);
        const __m512i n1 = _mm512_permutex2var_epi8(t->entries1[0], s, t->entries1[1]);
        *looked = _mm512_or_si512(*looked, n0);
        for (size_t k = 0; k < 2; k++) {
            const __m512i n = _mm512_permutex2var_epi8(n0, order[k], n1);
            const size_t at = STEP * (size_t)second + 64 * k;
#define LEFT(q) (length > at + 16 * q ? length - at - 16 * q : 0)
            if (LEFT(0))
                stored(_mm512_extracti32x4_epi32(n, 0), lo, u, LEFT(0), weights + at + 16 * 0);
            if (LEFT(1))
                stored(_mm512_extracti32x4_epi32(n, 1), lo, u, LEFT(1), weights + at + 16 * 1);
            if (LEFT(2))
                stored(_mm512_extracti32x4_epi32(n, 2), lo, u, LEFT(2), weights + at + 16 * 2);
            if (LEFT(3))
                stored(_mm512_extracti32x4_epi32(n, 3), lo, u, LEFT(3), weights + at + 16 * 3);
#undef LEFT
        }
    }
}

INLINE int weights_of(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    const struct tables t = tables_of(group, 0);
    __m512i looked = _mm512_setzero_si512();
    uint32_t faults = 0;
    for (size_t start = 0; start < columns; start += group, data += t.bytes_of_group) {
        const size_t length = columns - start < group ? columns - start : group;
        if (length == group)
            group_of(data, group, &t, weights + start, &looked, &faults);
        else
            group_of(data, length, &t, weights + start, &looked, &faults);
    }
    return faults || _mm512_movepi8_mask(looked);
}

/* Whether this processor has what the kernels here use, and its operating system lets it. */
int septet_r11_has_avx512(void)
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vnni");
}

/*
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_r11_matvec computes it.
 * Returns 0; or 1 if the input is not valid or the rows are too long for it: then what it was to write is unspecified,
 * and septet_r11_matvec says what is wrong, or computes it.
 */
int septet_r11_matvec_avx512(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    if (group == 0 || group % BLOCK || group > LARGEST_GROUP)
        return 1;
    if (!(scale >= -0x1.fffffep127f && scale <= 0x1.fffffep127f))
        return 1;
    if (columns > (two(group) ? 2 * group : group / steps(group)) * (MOST_STEPS - SIXTEEN))
        return 1;
    if (group == STEP)
        return rows_of(data, rows, columns, STEP, activations, scale, products);
    return rows_of(data, rows, columns, group, activations, scale, products);
}

/* The weights of a row, as septet_r11_dequantize_row; returns 0, or 1 if the input is not valid, which that function explains. */
int septet_r11_dequantize_row_avx512(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    if (group == 0 || group % BLOCK || group > LARGEST_GROUP)
        return 1;
    return group == STEP ? weights_of(data, columns, STEP, weights) : weights_of(data, columns, group, weights);
}

/* The weights of rows. */
int septet_r11_dequantize_rows_avx512(const uint8_t *restrict data, size_t rows, size_t columns, size_t group, float *restrict weights)
{
    const size_t size = (columns + (group ? group - 1 : 0)) / (group ? group : 1) * (SCALE_BYTES + group / BLOCK * BLOCK_BYTES);
    for (size_t r = 0; r < rows; r++) {
        if (septet_r11_dequantize_row_avx512(data + r * size, columns, group, weights + r * columns))
            return 1;
    }
    return 0;
}

/* The activations of a step in the order of its septets, a lane at a time. */
INLINE void lanes_from(__m512i a, __m512i b, int8_t *lane0, int8_t *lane1)
{
    _mm512_storeu_si512(lane0, _mm512_permutex2var_epi8(a, _mm512_loadu_si512(weights0), b));
    _mm512_storeu_si512(lane1, _mm512_permutex2var_epi8(a, _mm512_loadu_si512(weights1), b));
}

/* The entries of a group, its offset and its unit in units of the grid; whether something is not valid. */
INLINE int unpacked(const uint8_t *data, int first_of_row, const struct tables *t, uint8_t *to, int64_t *scales)
{
    (void)first_of_row;
    uint16_t stored[2];
    memcpy(stored, data, sizeof stored);
    for (int k = 0; k < 2; k++)
        scales[k] = (int64_t)(_mm_cvtss_f32(_mm512_castps512_ps128(_mm512_cvtph_ps(_mm256_set1_epi16((short)stored[k])))) * 0x1p24f);
    int faults = (stored[0] & 0x7c00u) == 0x7c00u || stored[1] >= 0x7c00u;
    __m512i n[2][2];
    for (int second = 0; second < (int)steps(t->group); second++) {
        const __m512i s = septets(data, t, second);
        n[second][0] = _mm512_permutex2var_epi8(t->entries0[0], s, t->entries0[1]);
        n[second][1] = _mm512_permutex2var_epi8(t->entries1[0], s, t->entries1[1]);
        faults |= _mm512_movepi8_mask(n[second][0]) != 0;
    }
    for (int lane = 0; lane < 2; lane++) {
        _mm512_storeu_si512(to + lane * (int)t->group / 2, n[0][lane]);
        if (steps(t->group) == 2)
            _mm512_storeu_si512(to + lane * (int)t->group / 2 + SEPTETS, n[1][lane]);
    }
    return faults;
}

/* What a group adds to sixteen partial sums. */
INLINE void add_to(float *partial, __m512i dot, const int64_t *scales, const uint8_t *sums)
{
    const __m512i lo = _mm512_set1_epi64(scales[0]), u = _mm512_set1_epi64(scales[1]);
    const __m512i all = _mm512_loadu_si512(sums);
    __m256 rounded[2];
    for (int k = 0; k < 2; k++) {
        const __m512i sum = _mm512_cvtepi32_epi64(k ? _mm512_extracti64x4_epi64(all, 1) : _mm512_castsi512_si256(all));
        const __m512i own = _mm512_cvtepi32_epi64(k ? _mm512_extracti64x4_epi64(dot, 1) : _mm512_castsi512_si256(dot));
        rounded[k] = _mm512_cvtepi64_ps(_mm512_add_epi64(_mm512_mullo_epi64(lo, sum), _mm512_mullo_epi64(u, own)));
    }
    const __m512 added = _mm512_insertf32x8(_mm512_castps256_ps512(rounded[0]), rounded[1], 1);
    _mm512_storeu_ps(partial, _mm512_add_ps(_mm512_loadu_ps(partial), added));
}

/*
 * Products with several vectors. Sixteen vectors are the sixteen parts of a sum, so that none has to be added up across:
 * of a panel of up to 64 vectors, four neighbouring levels of a row are multiplied by those of each vector. The levels of
 * four rows, eight groups of each, are unpacked at a time; a panel's activations are arranged for that once.
 */
enum { TILE = 4, ROWS = 8, VECTORS = 64, QUAD = 4 };

/* Eight groups of some rows, and partial sums of more. */
struct tile {
    uint8_t levels[TILE][PARTIAL_SUMS][LARGEST_GROUP + SEPTETS];
    int64_t scales[TILE][PARTIAL_SUMS][2];
};
struct sums { float partial[ROWS][PARTIAL_SUMS][VECTORS]; };

/* A panel's activations of a group: a quad of each vector after the other, as levels follow each other; then their sums. */
INLINE size_t quads_of(size_t group, size_t blocks) { return group / QUAD * blocks * SEPTETS; }
INLINE size_t work_of(size_t group, size_t blocks) { return quads_of(group, blocks) + blocks * SEPTETS; }

static void arrange_panel(uint8_t *work, const int8_t *activations, size_t columns, size_t group, size_t vectors, size_t blocks)
{
    const size_t groups = (columns + group - 1) / group;
    for (size_t v = 0; v < blocks * SIXTEEN; v++) {
        for (size_t g = 0; g < groups; g++) {
            uint8_t *const to = work + g * work_of(group, blocks);
            const size_t start = g * group, end = v >= vectors ? 0 : columns - start < group ? columns : start + group;
            int64_t sum = 0;
            int8_t lanes[2][LARGEST_GROUP / 2 + SEPTETS];
            for (size_t at = 0; at < group; at += STEP) {
                const int8_t *const from = activations + (v < vectors ? v * columns : 0);
                const __m512i a = taken(from, start + at, end, &sum), b = taken(from, start + at + 64, end, &sum);
                lanes_from(a, b, lanes[0] + at / 2, lanes[1] + at / 2);
            }
            for (size_t d = 0; d < group / QUAD; d++)
                memcpy(to + (d * blocks * SIXTEEN + v) * QUAD, &lanes[d / (group / 8)][d % (group / 8) * QUAD], QUAD);
            const int32_t kept = (int32_t)(sum);
            memcpy(to + quads_of(group, blocks) + v * sizeof kept, &kept, sizeof kept);
        }
    }
}

/* What some groups of four rows add to their partial sums, for 16 vectors. */
INLINE void added_1(const struct tile *tile, size_t groups, size_t group, const uint8_t *work, float (*partial)[PARTIAL_SUMS][VECTORS])
{
    for (size_t g = 0; g < groups; g++) {
        const uint8_t *const a = work + g * work_of(group, 1), *const sums = a + quads_of(group, 1);
        __m512i dot00 = _mm512_setzero_si512();
        __m512i dot10 = _mm512_setzero_si512();
        __m512i dot20 = _mm512_setzero_si512();
        __m512i dot30 = _mm512_setzero_si512();
        for (size_t d = 0; d < group / QUAD; d++) {
            const __m512i x0 = _mm512_loadu_si512(a + (d * 1 + 0) * SEPTETS);
            int32_t quad;
            memcpy(&quad, tile->levels[0][g] + QUAD * d, QUAD);
            const __m512i n0 = _mm512_set1_epi32(quad);
            dot00 = _mm512_dpbusd_epi32(dot00, n0, x0);
            memcpy(&quad, tile->levels[1][g] + QUAD * d, QUAD);
            const __m512i n1 = _mm512_set1_epi32(quad);
            dot10 = _mm512_dpbusd_epi32(dot10, n1, x0);
            memcpy(&quad, tile->levels[2][g] + QUAD * d, QUAD);
            const __m512i n2 = _mm512_set1_epi32(quad);
            dot20 = _mm512_dpbusd_epi32(dot20, n2, x0);
            memcpy(&quad, tile->levels[3][g] + QUAD * d, QUAD);
            const __m512i n3 = _mm512_set1_epi32(quad);
            dot30 = _mm512_dpbusd_epi32(dot30, n3, x0);
        }
        add_to(partial[0][g] + SIXTEEN * 0, dot00, tile->scales[0][g], sums + SEPTETS * 0);
        add_to(partial[1][g] + SIXTEEN * 0, dot10, tile->scales[1][g], sums + SEPTETS * 0);
        add_to(partial[2][g] + SIXTEEN * 0, dot20, tile->scales[2][g], sums + SEPTETS * 0);
        add_to(partial[3][g] + SIXTEEN * 0, dot30, tile->scales[3][g], sums + SEPTETS * 0);
    }
}

/* What some groups of four rows add to their partial sums, for 32 vectors. */
INLINE void added_2(const struct tile *tile, size_t groups, size_t group, const uint8_t *work, float (*partial)[PARTIAL_SUMS][VECTORS])
{
    for (size_t g = 0; g < groups; g++) {
        const uint8_t *const a = work + g * work_of(group, 2), *const sums = a + quads_of(group, 2);
        __m512i dot00 = _mm512_setzero_si512();
        __m512i dot01 = _mm512_setzero_si512();
        __m512i dot10 = _mm512_setzero_si512();
        __m512i dot11 = _mm512_setzero_si512();
        __m512i dot20 = _mm512_setzero_si512();
        __m512i dot21 = _mm512_setzero_si512();
        __m512i dot30 = _mm512_setzero_si512();
        __m512i dot31 = _mm512_setzero_si512();
        for (size_t d = 0; d < group / QUAD; d++) {
            const __m512i x0 = _mm512_loadu_si512(a + (d * 2 + 0) * SEPTETS);
            const __m512i x1 = _mm512_loadu_si512(a + (d * 2 + 1) * SEPTETS);
            int32_t quad;
            memcpy(&quad, tile->levels[0][g] + QUAD * d, QUAD);
            const __m512i n0 = _mm512_set1_epi32(quad);
            dot00 = _mm512_dpbusd_epi32(dot00, n0, x0);
            dot01 = _mm512_dpbusd_epi32(dot01, n0, x1);
            memcpy(&quad, tile->levels[1][g] + QUAD * d, QUAD);
            const __m512i n1 = _mm512_set1_epi32(quad);
            dot10 = _mm512_dpbusd_epi32(dot10, n1, x0);
            dot11 = _mm512_dpbusd_epi32(dot11, n1, x1);
            memcpy(&quad, tile->levels[2][g] + QUAD * d, QUAD);
            const __m512i n2 = _mm512_set1_epi32(quad);
            dot20 = _mm512_dpbusd_epi32(dot20, n2, x0);
            dot21 = _mm512_dpbusd_epi32(dot21, n2, x1);
            memcpy(&quad, tile->levels[3][g] + QUAD * d, QUAD);
            const __m512i n3 = _mm512_set1_epi32(quad);
            dot30 = _mm512_dpbusd_epi32(dot30, n3, x0);
            dot31 = _mm512_dpbusd_epi32(dot31, n3, x1);
        }
        add_to(partial[0][g] + SIXTEEN * 0, dot00, tile->scales[0][g], sums + SEPTETS * 0);
        add_to(partial[0][g] + SIXTEEN * 1, dot01, tile->scales[0][g], sums + SEPTETS * 1);
        add_to(partial[1][g] + SIXTEEN * 0, dot10, tile->scales[1][g], sums + SEPTETS * 0);
        add_to(partial[1][g] + SIXTEEN * 1, dot11, tile->scales[1][g], sums + SEPTETS * 1);
        add_to(partial[2][g] + SIXTEEN * 0, dot20, tile->scales[2][g], sums + SEPTETS * 0);
        add_to(partial[2][g] + SIXTEEN * 1, dot21, tile->scales[2][g], sums + SEPTETS * 1);
        add_to(partial[3][g] + SIXTEEN * 0, dot30, tile->scales[3][g], sums + SEPTETS * 0);
        add_to(partial[3][g] + SIXTEEN * 1, dot31, tile->scales[3][g], sums + SEPTETS * 1);
    }
}

/* What some groups of four rows add to their partial sums, for 64 vectors. */
INLINE void added_4(const struct tile *tile, size_t groups, size_t group, const uint8_t *work, float (*partial)[PARTIAL_SUMS][VECTORS])
{
    for (size_t g = 0; g < groups; g++) {
        const uint8_t *const a = work + g * work_of(group, 4), *const sums = a + quads_of(group, 4);
        __m512i dot00 = _mm512_setzero_si512();
        __m512i dot01 = _mm512_setzero_si512();
        __m512i dot02 = _mm512_setzero_si512();
        __m512i dot03 = _mm512_setzero_si512();
        __m512i dot10 = _mm512_setzero_si512();
        __m512i dot11 = _mm512_setzero_si512();
        __m512i dot12 = _mm512_setzero_si512();
        __m512i dot13 = _mm512_setzero_si512();
        __m512i dot20 = _mm512_setzero_si512();
        __m512i dot21 = _mm512_setzero_si512();
        __m512i dot22 = _mm512_setzero_si512();
        __m512i dot23 = _mm512_setzero_si512();
        __m512i dot30 = _mm512_setzero_si512();
        __m512i dot31 = _mm512_setzero_si512();
        __m512i dot32 = _mm512_setzero_si512();
        __m512i dot33 = _mm512_setzero_si512();
        for (size_t d = 0; d < group / QUAD; d++) {
            const __m512i x0 = _mm512_loadu_si512(a + (d * 4 + 0) * SEPTETS);
            const __m512i x1 = _mm512_loadu_si512(a + (d * 4 + 1) * SEPTETS);
            const __m512i x2 = _mm512_loadu_si512(a + (d * 4 + 2) * SEPTETS);
            const __m512i x3 = _mm512_loadu_si512(a + (d * 4 + 3) * SEPTETS);
            int32_t quad;
            memcpy(&quad, tile->levels[0][g] + QUAD * d, QUAD);
            const __m512i n0 = _mm512_set1_epi32(quad);
            dot00 = _mm512_dpbusd_epi32(dot00, n0, x0);
            dot01 = _mm512_dpbusd_epi32(dot01, n0, x1);
            dot02 = _mm512_dpbusd_epi32(dot02, n0, x2);
            dot03 = _mm512_dpbusd_epi32(dot03, n0, x3);
            memcpy(&quad, tile->levels[1][g] + QUAD * d, QUAD);
            const __m512i n1 = _mm512_set1_epi32(quad);
            dot10 = _mm512_dpbusd_epi32(dot10, n1, x0);
            dot11 = _mm512_dpbusd_epi32(dot11, n1, x1);
            dot12 = _mm512_dpbusd_epi32(dot12, n1, x2);
            dot13 = _mm512_dpbusd_epi32(dot13, n1, x3);
            memcpy(&quad, tile->levels[2][g] + QUAD * d, QUAD);
            const __m512i n2 = _mm512_set1_epi32(quad);
            dot20 = _mm512_dpbusd_epi32(dot20, n2, x0);
            dot21 = _mm512_dpbusd_epi32(dot21, n2, x1);
            dot22 = _mm512_dpbusd_epi32(dot22, n2, x2);
            dot23 = _mm512_dpbusd_epi32(dot23, n2, x3);
            memcpy(&quad, tile->levels[3][g] + QUAD * d, QUAD);
            const __m512i n3 = _mm512_set1_epi32(quad);
            dot30 = _mm512_dpbusd_epi32(dot30, n3, x0);
            dot31 = _mm512_dpbusd_epi32(dot31, n3, x1);
            dot32 = _mm512_dpbusd_epi32(dot32, n3, x2);
            dot33 = _mm512_dpbusd_epi32(dot33, n3, x3);
        }
        add_to(partial[0][g] + SIXTEEN * 0, dot00, tile->scales[0][g], sums + SEPTETS * 0);
        add_to(partial[0][g] + SIXTEEN * 1, dot01, tile->scales[0][g], sums + SEPTETS * 1);
        add_to(partial[0][g] + SIXTEEN * 2, dot02, tile->scales[0][g], sums + SEPTETS * 2);
        add_to(partial[0][g] + SIXTEEN * 3, dot03, tile->scales[0][g], sums + SEPTETS * 3);
        add_to(partial[1][g] + SIXTEEN * 0, dot10, tile->scales[1][g], sums + SEPTETS * 0);
        add_to(partial[1][g] + SIXTEEN * 1, dot11, tile->scales[1][g], sums + SEPTETS * 1);
        add_to(partial[1][g] + SIXTEEN * 2, dot12, tile->scales[1][g], sums + SEPTETS * 2);
        add_to(partial[1][g] + SIXTEEN * 3, dot13, tile->scales[1][g], sums + SEPTETS * 3);
        add_to(partial[2][g] + SIXTEEN * 0, dot20, tile->scales[2][g], sums + SEPTETS * 0);
        add_to(partial[2][g] + SIXTEEN * 1, dot21, tile->scales[2][g], sums + SEPTETS * 1);
        add_to(partial[2][g] + SIXTEEN * 2, dot22, tile->scales[2][g], sums + SEPTETS * 2);
        add_to(partial[2][g] + SIXTEEN * 3, dot23, tile->scales[2][g], sums + SEPTETS * 3);
        add_to(partial[3][g] + SIXTEEN * 0, dot30, tile->scales[3][g], sums + SEPTETS * 0);
        add_to(partial[3][g] + SIXTEEN * 1, dot31, tile->scales[3][g], sums + SEPTETS * 1);
        add_to(partial[3][g] + SIXTEEN * 2, dot32, tile->scales[3][g], sums + SEPTETS * 2);
        add_to(partial[3][g] + SIXTEEN * 3, dot33, tile->scales[3][g], sums + SEPTETS * 3);
    }
}

/* products[vectors][rows] of a panel, from the partial sums of a row. */
INLINE void finish(float (*partial)[VECTORS], const float *scales, size_t vectors, size_t rows, float *products)
{
    for (size_t v = 0; v < vectors; v += SIXTEEN) {
        const __mmask16 live = (__mmask16)first(vectors - v < SIXTEEN ? vectors - v : SIXTEEN);
        const __m512 scale = _mm512_maskz_loadu_ps(live, scales + v);
        __m512 p[PARTIAL_SUMS];
        for (int k = 0; k < PARTIAL_SUMS; k++)
            p[k] = _mm512_loadu_ps(partial[k] + v);
        for (int half = PARTIAL_SUMS / 2; half; half /= 2)
            for (int k = 0; k < half; k++)
                p[k] = _mm512_add_ps(p[k], p[k + half]);
        const __m512 zero = _mm512_setzero_ps();
        const __mmask16 some = _mm512_cmp_ps_mask(p[0], zero, _CMP_NEQ_UQ) & _mm512_cmp_ps_mask(scale, zero, _CMP_NEQ_UQ);
        float found[SIXTEEN];
        _mm512_storeu_ps(found, _mm512_maskz_mul_ps(some, _mm512_mul_ps(p[0], _mm512_set1_ps(0x1p-24f)), scale));
        for (size_t k = v; k < vectors && k < v + SIXTEEN; k++)
            products[k * rows] = found[k - v];
    }
}

INLINE int panel_of(const uint8_t *data, size_t rows, size_t columns, size_t group, const uint8_t *work, size_t vectors, size_t blocks, const float *scales, float *products)
{
    const struct tables t = tables_of(group, 0);
    const size_t groups = (columns + group - 1) / group, size = t.bytes_of_group;
    int faults = 0;
    for (size_t r = 0; r < rows; r += ROWS) {
        const size_t many = rows - r < ROWS ? rows - r : ROWS;
        struct sums sums = {0};
        for (size_t g = 0; g < groups; g += PARTIAL_SUMS) {
            const size_t n = groups - g < PARTIAL_SUMS ? groups - g : PARTIAL_SUMS;
            for (size_t from = 0; from < many; from += TILE) {
                struct tile tile;
                for (size_t i = 0; i < TILE; i++) { /* the last row again where there are fewer */
                    const size_t row = from + i < many ? r + from + i : r + many - 1;
                    for (size_t k = 0; k < n; k++)
                        faults |= unpacked(data + (row * groups + g + k) * size, g + k == 0, &t, tile.levels[i][k], tile.scales[i][k]);
                }
                const uint8_t *const a = work + g * work_of(group, blocks);
                if (blocks == 1)
                    added_1(&tile, n, group, a, sums.partial + from);
                else if (blocks == 2)
                    added_2(&tile, n, group, a, sums.partial + from);
                else
                    added_4(&tile, n, group, a, sums.partial + from);
            }
        }
        for (size_t i = 0; i < many; i++)
            finish(sums.partial[i], scales, vectors, rows, products + r + i);
    }
    return faults;
}

/*
 * products[vectors][rows]: a stored matrix times vectors of activations [vectors][columns], each times its scale, as
 * septet_r11_matmul computes them. `work` has room for 64 bytes a weight of a row, the last group being whole, and 256 a group.
 * Returns 0; or 1 if the input is not valid: then what it was to write is unspecified, and septet_r11_matmul says what is wrong.
 */
int septet_r11_matmul_avx512(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, const float *restrict scales, size_t vectors, uint8_t *restrict work, float *restrict products)
{
    if (group == 0 || group % BLOCK || group > LARGEST_GROUP)
        return 1;
    for (size_t v = 0; v < vectors; v++)
        if (!(scales[v] >= -0x1.fffffep127f && scales[v] <= 0x1.fffffep127f))
            return 1;
    for (size_t v = 0; v < vectors; v += VECTORS) {
        const size_t n = vectors - v < VECTORS ? vectors - v : VECTORS, blocks = n > 32 ? 4 : n > 16 ? 2 : 1;
        arrange_panel(work, activations + v * columns, columns, group, n, blocks);
        const int status = group == 128 ? panel_of(data, rows, columns, 128, work, n, blocks, scales + v, products + v * rows)
                                         : panel_of(data, rows, columns, group, work, n, blocks, scales + v, products + v * rows);
        if (status)
            return 1;
    }
    return 0;
}
