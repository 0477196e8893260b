/* Products of format chain43 for AVX512, fingerprint 3baccafa3ac07c66cdeac2f87ff753eb2941457427467d364394be294f22e109; written by `septet codegen`. */
/*
 * For processors with AVX-512 F, BW, DQ, VL, VBMI and VNNI. 64 septets are 56 bytes: a byte permutation puts the bytes
 * of each eight septets into a word of eight bytes, after the byte before them; multishifts take the septets out of it,
 * and the septets before each. A table of 128 bytes is two registers. A group's dot product is an integer in sixteen
 * parts; those of two groups of eight rows are summed at once. It has less than 24 bits and a unit has 11, so that their product in
 * binary32 is the exact one, rounded once; products are added in the spec's order.
 */
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

enum { BLOCK = 16, BLOCK_BYTES = 7, UNIT_BYTES = 2, LARGEST_GROUP = 256, PARTIAL_SUMS = 8 };
enum { SEPTETS = 64, STEP = 2 * SEPTETS, STEP_BYTES = STEP / BLOCK * BLOCK_BYTES, SIXTEEN = 16, EIGHT = 8 };
enum { BIAS = 128 }; /* levels are signed bytes, and instructions want them without a sign */
enum { MOST_STEPS = 512, MOST_GROUPS = 2 * MOST_STEPS }; /* of a row: 65,536 weights in groups of 64, 128 or 256 */
enum { AHEAD = 8192, LINE = 64 };                        /* bytes: rows follow each other, and memory is slow */

/* What each septet adds to its own pair, and 128; and what it adds to the next one: modulo 256, a table a lane. */
static const uint8_t entries[4][128] = {
    {
    127, 103, 131, 104, 116, 127, 153, 118, 135, 111, 139, 112, 124, 135, 161, 126,
    152, 128, 156, 129, 141, 152, 178, 143, 125, 101, 129, 102, 114, 125, 151, 116,
    152, 128, 156, 129, 141, 152, 178, 143, 145, 121, 149, 122, 134, 145, 171, 136,
    131, 107, 135, 108, 120, 131, 157, 122, 156, 132, 160, 133, 145, 156, 182, 147,
    156, 132, 160, 133, 145, 156, 182, 147, 124, 100, 128, 101, 113, 124, 150, 115,
    110, 86, 114, 87, 99, 110, 136, 101, 118, 94, 122, 95, 107, 118, 144, 109,
    88, 64, 92, 65, 77, 88, 114, 79, 94, 70, 98, 71, 83, 94, 120, 85,
    126, 102, 130, 103, 115, 126, 152, 117, 137, 113, 141, 114, 126, 137, 163, 128},
    {
    143, 119, 112, 162, 141, 130, 146, 117, 86, 62, 55, 105, 84, 73, 89, 60,
    105, 81, 74, 124, 103, 92, 108, 79, 173, 149, 142, 192, 171, 160, 176, 147,
    188, 164, 157, 207, 186, 175, 191, 162, 139, 115, 108, 158, 137, 126, 142, 113,
    134, 110, 103, 153, 132, 121, 137, 108, 138, 114, 107, 157, 136, 125, 141, 112,
    115, 91, 84, 134, 113, 102, 118, 89, 130, 106, 99, 149, 128, 117, 133, 104,
    123, 99, 92, 142, 121, 110, 126, 97, 158, 134, 127, 177, 156, 145, 161, 132,
    108, 84, 77, 127, 106, 95, 111, 82, 133, 109, 102, 152, 131, 120, 136, 107,
    153, 129, 122, 172, 151, 140, 156, 127, 158, 134, 127, 177, 156, 145, 161, 132},
    {
    245, 251, 248, 11, 5, 1, 254, 251, 10, 16, 13, 32, 26, 22, 19, 16,
    239, 245, 242, 5, 255, 251, 248, 245, 246, 252, 249, 12, 6, 2, 255, 252,
    247, 253, 250, 13, 7, 3, 0, 253, 20, 26, 23, 42, 36, 32, 29, 26,
    252, 2, 255, 18, 12, 8, 5, 2, 7, 13, 10, 29, 23, 19, 16, 13,
    37, 43, 40, 59, 53, 49, 46, 43, 5, 11, 8, 27, 21, 17, 14, 11,
    7, 13, 10, 29, 23, 19, 16, 13, 252, 2, 255, 18, 12, 8, 5, 2,
    11, 17, 14, 33, 27, 23, 20, 17, 221, 227, 224, 243, 237, 233, 230, 227,
    9, 15, 12, 31, 25, 21, 18, 15, 226, 232, 229, 248, 242, 238, 235, 232},
    {
    245, 241, 252, 229, 250, 6, 246, 227, 235, 231, 242, 219, 240, 252, 236, 217,
    255, 251, 6, 239, 4, 16, 0, 237, 31, 27, 38, 15, 36, 48, 32, 13,
    251, 247, 2, 235, 0, 12, 252, 233, 26, 22, 33, 10, 31, 43, 27, 8,
    7, 3, 14, 247, 12, 24, 8, 245, 251, 247, 2, 235, 0, 12, 252, 233,
    7, 3, 14, 247, 12, 24, 8, 245, 6, 2, 13, 246, 11, 23, 7, 244,
    248, 244, 255, 232, 253, 9, 249, 230, 20, 16, 27, 4, 25, 37, 21, 2,
    239, 235, 246, 223, 244, 0, 240, 221, 0, 252, 7, 240, 5, 17, 1, 238,
    227, 223, 234, 211, 232, 244, 228, 209, 0, 252, 7, 240, 5, 17, 1, 238},
};

/* A vector as the steps of the kernel meet it, a lane at a time, and 128 times its sum over each group. */
struct vector {
    int8_t lanes[MOST_STEPS][2][SEPTETS];
    int32_t biases[MOST_GROUPS];
};

struct tables {
    __m512i bytes[2];    /* of a group's first step and its second: for eight septets the byte before theirs and theirs */
    __m512i own, before; /* where in these a septet begins, and the one before it */
    __m512i entries[4][2];
    __mmask64 stored[2]; /* bytes to read: the one before the group, its unit, and its septets */
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

/* The byte before a group. Before a row's first one nothing is read, as no mask for it has the lowest bit. */
INLINE const uint8_t *before(const uint8_t *data) { return (const uint8_t *)((uintptr_t)data - 1); }

/* The levels of a step's first lane and its second, and BIAS. */
INLINE void levels(const uint8_t *data, __mmask64 stored, const struct tables *t, int second, __m512i found[2])
{
    const __m512i read = _mm512_maskz_loadu_epi8(stored, before(data + (second ? STEP_BYTES : 0)));
    const __m512i words = _mm512_permutexvar_epi8(t->bytes[second], read);
    const __m512i own = _mm512_multishift_epi64_epi8(t->own, words); /* the eighth bit is of no account */
    const __m512i last = _mm512_multishift_epi64_epi8(t->before, words);
    for (int lane = 0; lane < 2; lane++)
        found[lane] = _mm512_add_epi8(_mm512_permutex2var_epi8(t->entries[lane][0], own, t->entries[lane][1]),
            _mm512_permutex2var_epi8(t->entries[2 + lane][0], last, t->entries[2 + lane][1]));
}

/* What one step adds to the sixteen parts of a dot product. */
INLINE __m512i step(__m512i sum, const uint8_t *data, __mmask64 stored, const struct tables *t, int second, const int8_t lanes[2][SEPTETS])
{
    __m512i n[2];
    levels(data, stored, t, second, n);
    sum = _mm512_dpbusd_epi32(sum, n[0], _mm512_loadu_si512(lanes[0]));
    return _mm512_dpbusd_epi32(sum, n[1], _mm512_loadu_si512(lanes[1]));
}

/* The dot product of a group of more than 64 weights in sixteen parts, or those of two groups in eight each. */
INLINE __m512i parts(const uint8_t *data, __mmask64 stored, const struct tables *t, int8_t (*lanes)[2][SEPTETS])
{
    const __m512i sum = step(_mm512_setzero_si512(), data, stored, t, 0, lanes[0]);
    return steps(t->group) == 1 ? sum : step(sum, data, t->stored[1], t, 1, lanes[1]);
}

INLINE __m512i pairs(__m512i a, __m512i b) { return _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b)); }
INLINE __m512i fours(__m512i a, __m512i b) { return _mm512_add_epi32(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b)); }
INLINE __m512i lanes_of(__m512i a, __m512i b) { return _mm512_add_epi32(_mm512_shuffle_i32x4(a, b, 0x88), _mm512_shuffle_i32x4(a, b, 0xdd)); }

/* The dot products of two groups of eight rows, all of the first before all of the second, which may not be there. */
INLINE __m512i dots(const uint8_t *data, const size_t rows[EIGHT], __mmask64 begins, int both, const struct tables *t, int8_t (*lanes)[2][SEPTETS], const int32_t *biases)
{
    const size_t size = t->bytes_of_group, n = steps(t->group);
    const __mmask64 stored = t->stored[0];
    const __m512i bias = _mm512_mask_set1_epi32(_mm512_set1_epi32(biases[0]), 0xff00, biases[1]);
#define PARTS(k) parts(data + rows[(k) % EIGHT] + (k) / EIGHT * size, (k) < EIGHT ? stored & begins : stored, t, lanes + (k) / EIGHT * n)
#define FOUR(k) fours(pairs(PARTS(k), PARTS(k + 1)), pairs(PARTS(k + 2), PARTS(k + 3)))
    const __m512i eight = lanes_of(FOUR(0), FOUR(4));
    if (two(t->group)) /* four rows' first groups, and their second ones, and so on */
        return _mm512_sub_epi32(_mm512_shuffle_i32x4(eight, eight, 0xd8), bias);
    return _mm512_sub_epi32(lanes_of(eight, both ? lanes_of(FOUR(8), FOUR(12)) : _mm512_setzero_si512()), bias);
#undef FOUR
#undef PARTS
}

/* The units of two groups of eight rows, as they are stored, with two bytes above each. */
INLINE __m512i units_of(const uint8_t *data, const size_t rows[EIGHT], size_t size, int both)
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

/* What two groups add to eight rows; `faults` are those whose units are not valid. */
INLINE __m512 added(const uint8_t *data, const size_t rows[EIGHT], __mmask64 begins, int both, const struct tables *t, int8_t (*lanes)[2][SEPTETS], const int32_t *biases, __mmask16 *faults)
{
    const __m512i dot = dots(data, rows, begins, both, t, lanes, biases);
    const __m256i units = _mm512_cvtepi32_epi16(units_of(data, rows, t->bytes_of_group, both));
    *faults |= _mm256_cmpge_epu16_mask(units, _mm256_set1_epi16(0x7c00)); /* no number, or its sign is set */
    const __m512 u = _mm512_mul_ps(_mm512_cvtph_ps(units), _mm512_set1_ps(0x1p24f));
    return _mm512_mul_ps(u, _mm512_cvtepi32_ps(dot));
}

/* The activations from `from` to `to`, at most 64, zeros after them; BIAS times their sum is added to one. */
INLINE __m512i taken(const int8_t *activations, size_t from, size_t to, int32_t *sum)
{
    if (from >= to)
        return _mm512_setzero_si512();
    const __m512i a = _mm512_maskz_loadu_epi8(first(to - from < 64 ? to - from : 64), activations + from);
    *sum += _mm512_reduce_add_epi32(_mm512_dpbusd_epi32(_mm512_setzero_si512(), _mm512_set1_epi8((char)BIAS), a));
    return a;
}

/* The activations of a step in the order of its septets, a lane at a time. */
INLINE void lanes_from(__m512i a, __m512i b, int8_t *lane0, int8_t *lane1)
{
    _mm256_storeu_si256((__m256i *)lane0, _mm512_cvtepi16_epi8(a));
    _mm256_storeu_si256((__m256i *)lane1, _mm512_cvtepi16_epi8(_mm512_srli_epi16(a, 8)));
    _mm256_storeu_si256((__m256i *)(lane0 + 32), _mm512_cvtepi16_epi8(b));
    _mm256_storeu_si256((__m256i *)(lane1 + 32), _mm512_cvtepi16_epi8(_mm512_srli_epi16(b, 8)));
}

/* A vector in the order of the steps. The last pair of groups is filled up with zeros. */
static void arrange(struct vector *v, const int8_t *activations, size_t columns, size_t group)
{
    size_t g = 0, s = 0;
    for (size_t start = 0; start < columns || g % 2; start += group, g++) {
        const size_t end = columns - start < group || start > columns ? columns : start + group;
        v->biases[g] = 0;
        for (size_t at = 0; at < group; at += STEP) {
            const __m512i a = taken(activations, start + at, end, &v->biases[g]);
            const __m512i b = taken(activations, start + at + 64, end, &v->biases[g]);
            int8_t lanes[2][SEPTETS];
            const size_t place = two(group) ? g % 2 * 32 : 0, length = two(group) ? 32 : 64;
            lanes_from(a, b, lanes[0], lanes[1]);
            memcpy(&v->lanes[s][0][place], lanes[0], length);
            memcpy(&v->lanes[s][1][place], lanes[1], length);
            s += two(group) ? g % 2 : 1;
        }
    }
}

INLINE struct tables tables_of(size_t group, int both)
{
    struct tables t = {.group = group, .bytes_of_group = UNIT_BYTES + group / BLOCK * BLOCK_BYTES};
    uint8_t bytes[2][SEPTETS], own[SEPTETS], last[SEPTETS];
    for (int i = 0; i < SEPTETS; i++) {
        const int word = i / 8, byte = i % 8, further = both && word >= 4;
        const int block = 1 + UNIT_BYTES + BLOCK_BYTES * (further ? word - 4 : word) + (further ? (int)t.bytes_of_group : 0);
        const int whole = word == (further ? 4 : 0); /* the byte before is beyond the unit */
        bytes[0][i] = (uint8_t)(byte ? block + byte - 1 : whole ? block - 1 - UNIT_BYTES : block - 1);
        bytes[1][i] = (uint8_t)(block + byte - 1);
        own[i] = (uint8_t)(8 + 7 * byte);
        last[i] = (uint8_t)(1 + 7 * byte);
    }
    t.bytes[0] = _mm512_loadu_si512(bytes[0]);
    t.bytes[1] = _mm512_loadu_si512(bytes[1]);
    t.own = _mm512_loadu_si512(own);
    t.before = _mm512_loadu_si512(last);
    for (int k = 0; k < 4; k++) {
        t.entries[k][0] = _mm512_loadu_si512(entries[k]);
        t.entries[k][1] = _mm512_loadu_si512(entries[k] + 64);
    }
    t.stored[0] = first(1 + (both ? 2 * t.bytes_of_group : group < STEP ? t.bytes_of_group : UNIT_BYTES + STEP_BYTES));
    t.stored[1] = first(group < STEP ? 0 : 1 + t.bytes_of_group - STEP_BYTES);
    return t;
}

/* The tables of a pair of groups, for a row's last one that has no second. */
INLINE struct tables without_second(struct tables t)
{
    if (two(t.group))
        t.stored[0] = first(1 + t.bytes_of_group);
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
        __mmask64 begins = ~(uint64_t)1; /* a row begins after septet 0 */
        for (size_t k = 0; k < EIGHT; k++)
            at[k] = (k < left ? k : left - 1) * size;
        for (size_t g = 0; g < groups; g += 2, begins = ~(uint64_t)0) {
            __m512 *const sum = &partial[g / 2 % (PARTIAL_SUMS / 2)];
            const uint8_t *const groups_of_rows = data + g * t.bytes_of_group;
            for (size_t k = 0; k < EIGHT; k++)
                for (size_t line = 0; line < 2 * t.bytes_of_group; line += LINE)
                    _mm_prefetch((const char *)((uintptr_t)data + ahead + (EIGHT * g + 2 * k) * t.bytes_of_group + line), _MM_HINT_T0);
            if (g + 1 < groups)
                *sum = _mm512_add_ps(*sum, added(groups_of_rows, at, begins, 1, &t, v.lanes + g / 2 * pair, v.biases + g, &faults));
            else
                *sum = _mm512_add_ps(*sum, added(groups_of_rows, at, begins, 0, &one, v.lanes + g / 2 * pair, v.biases + g, &faults));
        }
        _mm256_mask_storeu_ps(products + r, (__mmask8)first(left), product(partial, scale));
    }
    return faults != 0;
}

/* Sixteen weights from their levels, at most `left` of them stored: u * n, which is exact. */
INLINE void stored(__m128i n, __m512 u, size_t left, float *weights)
{
    const __m512 found = _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(n)), u);
    if (left >= 16)
        _mm512_storeu_ps(weights, found);
    else if (left)
        _mm512_mask_storeu_ps(weights, (__mmask16)first(left), found);
}

/* The first `length` weights of a group. */
INLINE void group_of(const uint8_t *data, __mmask64 read, size_t length, const struct tables *t, float *weights, uint32_t *faults)
{
    uint16_t unit;
    memcpy(&unit, data, sizeof unit);
    *faults |= unit >= 0x7c00u;
    const __m512 u = _mm512_cvtph_ps(_mm256_set1_epi16((short)unit));
    for (int second = 0; second < (int)steps(t->group); second++) {
        __m512i n[2];
        levels(data, second ? t->stored[1] : read, t, second, n);
        const __m512i low = _mm512_xor_si512(_mm512_unpacklo_epi8(n[0], n[1]), _mm512_set1_epi8((char)BIAS));
        const __m512i high = _mm512_xor_si512(_mm512_unpackhi_epi8(n[0], n[1]), _mm512_set1_epi8((char)BIAS));
#define LEFT(q) (length > STEP * (size_t)second + 16 * q ? length - STEP * (size_t)second - 16 * q : 0)
        if (LEFT(0))
            stored(_mm512_extracti32x4_epi32(low, 0), u, LEFT(0), weights + STEP * second + 16 * 0);
        if (LEFT(1))
            stored(_mm512_extracti32x4_epi32(high, 0), u, LEFT(1), weights + STEP * second + 16 * 1);
        if (LEFT(2))
            stored(_mm512_extracti32x4_epi32(low, 1), u, LEFT(2), weights + STEP * second + 16 * 2);
        if (LEFT(3))
            stored(_mm512_extracti32x4_epi32(high, 1), u, LEFT(3), weights + STEP * second + 16 * 3);
        if (LEFT(4))
            stored(_mm512_extracti32x4_epi32(low, 2), u, LEFT(4), weights + STEP * second + 16 * 4);
        if (LEFT(5))
            stored(_mm512_extracti32x4_epi32(high, 2), u, LEFT(5), weights + STEP * second + 16 * 5);
        if (LEFT(6))
            stored(_mm512_extracti32x4_epi32(low, 3), u, LEFT(6), weights + STEP * second + 16 * 6);
        if (LEFT(7))
            stored(_mm512_extracti32x4_epi32(high, 3), u, LEFT(7), weights + STEP * second + 16 * 7);
#undef LEFT
    }
}

INLINE int weights_of(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    const struct tables t = tables_of(group, 0);
    uint32_t faults = 0;
    __mmask64 read = t.stored[0] - 1; /* a row begins after septet 0 */
    for (size_t start = 0; start < columns; start += group, data += t.bytes_of_group, read = t.stored[0]) {
        const size_t length = columns - start < group ? columns - start : group;
        if (length == group)
            group_of(data, read, group, &t, weights + start, &faults);
        else
            group_of(data, read, length, &t, weights + start, &faults);
    }
    return faults != 0;
}

/* Whether this processor has what the kernels here use, and its operating system lets it. */
int septet_chain43_has_avx512(void)
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vnni");
}

/*
 * products[rows]: a stored matrix times a vector of activations times its scale, as septet_chain43_matmul computes it.
 * Returns 0; or 1 if the input is not valid or the rows are too long for it: then what it was to write is unspecified,
 * and septet_chain43_matmul says what is wrong, or computes it.
 */
int septet_chain43_matvec_avx512(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    if (group == 0 || group % BLOCK || group > LARGEST_GROUP)
        return 1;
    if (!(scale >= -0x1.fffffep127f && scale <= 0x1.fffffep127f))
        return 1;
    if (columns > (two(group) ? 2 * group : group / steps(group)) * (MOST_STEPS - SIXTEEN))
        return 1;
    if (group == 64)
        return rows_of(data, rows, columns, 64, activations, scale, products);
    if (group == STEP)
        return rows_of(data, rows, columns, STEP, activations, scale, products);
    return rows_of(data, rows, columns, group, activations, scale, products);
}

/* The weights of a row, as septet_chain43_dequantize_rows; returns 0, or 1 if the input is not valid, which that function explains. */
int septet_chain43_dequantize_row_avx512(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    if (group == 0 || group % BLOCK || group > LARGEST_GROUP)
        return 1;
    return group == 64 ? weights_of(data, columns, 64, weights) : weights_of(data, columns, group, weights);
}

/* The weights of rows. */
int septet_chain43_dequantize_rows_avx512(const uint8_t *restrict data, size_t rows, size_t columns, size_t group, float *restrict weights)
{
    const size_t size = (columns + (group ? group - 1 : 0)) / (group ? group : 1) * (UNIT_BYTES + group / BLOCK * BLOCK_BYTES);
    for (size_t r = 0; r < rows; r++) {
        if (septet_chain43_dequantize_row_avx512(data + r * size, columns, group, weights + r * columns))
            return 1;
    }
    return 0;
}

/* The levels of a group, with BIAS, and its unit; whether that is not valid. */
INLINE int unpacked(const uint8_t *data, int first_of_row, const struct tables *t, uint8_t *to, float *scales)
{
    uint16_t unit;
    memcpy(&unit, data, sizeof unit);
    scales[0] = _mm_cvtss_f32(_mm512_castps512_ps128(_mm512_cvtph_ps(_mm256_set1_epi16((short)unit)))) * 0x1p24f;
    __m512i n[2][2];
    levels(data, first_of_row ? t->stored[0] - 1 : t->stored[0], t, 0, n[0]);
    if (steps(t->group) == 2)
        levels(data, t->stored[1], t, 1, n[1]);
    for (int lane = 0; lane < 2; lane++) {
        _mm512_storeu_si512(to + lane * (int)t->group / 2, n[0][lane]);
        if (steps(t->group) == 2)
            _mm512_storeu_si512(to + lane * (int)t->group / 2 + SEPTETS, n[1][lane]);
    }
    return unit >= 0x7c00u;
}

/* What a group adds to sixteen partial sums. */
INLINE void add_to(float *partial, __m512i dot, const float *scales, const uint8_t *sums)
{
    (void)sums;
    const __m512 added = _mm512_mul_ps(_mm512_set1_ps(scales[0]), _mm512_cvtepi32_ps(dot));
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
    float scales[TILE][PARTIAL_SUMS][1];
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
            int32_t sum = 0;
            int8_t lanes[2][LARGEST_GROUP / 2 + SEPTETS];
            for (size_t at = 0; at < group; at += STEP) {
                const int8_t *const from = activations + (v < vectors ? v * columns : 0);
                const __m512i a = taken(from, start + at, end, &sum), b = taken(from, start + at + 64, end, &sum);
                lanes_from(a, b, lanes[0] + at / 2, lanes[1] + at / 2);
            }
            for (size_t d = 0; d < group / QUAD; d++)
                memcpy(to + (d * blocks * SIXTEEN + v) * QUAD, &lanes[d / (group / 8)][d % (group / 8) * QUAD], QUAD);
            const int32_t kept = (int32_t)(-sum);
            memcpy(to + quads_of(group, blocks) + v * sizeof kept, &kept, sizeof kept);
        }
    }
}

/* What some groups of four rows add to their partial sums, for 16 vectors. */
INLINE void added_1(const struct tile *tile, size_t groups, size_t group, const uint8_t *work, float (*partial)[PARTIAL_SUMS][VECTORS])
{
    for (size_t g = 0; g < groups; g++) {
        const uint8_t *const a = work + g * work_of(group, 1), *const sums = a + quads_of(group, 1);
        __m512i dot00 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot10 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot20 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot30 = _mm512_loadu_si512(sums + SEPTETS * 0);
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
        __m512i dot00 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot01 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot10 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot11 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot20 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot21 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot30 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot31 = _mm512_loadu_si512(sums + SEPTETS * 1);
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
        __m512i dot00 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot01 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot02 = _mm512_loadu_si512(sums + SEPTETS * 2);
        __m512i dot03 = _mm512_loadu_si512(sums + SEPTETS * 3);
        __m512i dot10 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot11 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot12 = _mm512_loadu_si512(sums + SEPTETS * 2);
        __m512i dot13 = _mm512_loadu_si512(sums + SEPTETS * 3);
        __m512i dot20 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot21 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot22 = _mm512_loadu_si512(sums + SEPTETS * 2);
        __m512i dot23 = _mm512_loadu_si512(sums + SEPTETS * 3);
        __m512i dot30 = _mm512_loadu_si512(sums + SEPTETS * 0);
        __m512i dot31 = _mm512_loadu_si512(sums + SEPTETS * 1);
        __m512i dot32 = _mm512_loadu_si512(sums + SEPTETS * 2);
        __m512i dot33 = _mm512_loadu_si512(sums + SEPTETS * 3);
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
 * septet_chain43_matmul computes them. `work` has room for 64 bytes a weight of a row, the last group being whole, and 256 a group.
 * Returns 0; or 1 if the input is not valid: then what it was to write is unspecified, and septet_chain43_matmul says what is wrong.
 */
int septet_chain43_matmul_avx512(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
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
        const int status = group == 64 ? panel_of(data, rows, columns, 64, work, n, blocks, scales + v, products + v * rows)
                                         : panel_of(data, rows, columns, group, work, n, blocks, scales + v, products + v * rows);
        if (status)
            return 1;
    }
    return 0;
}
