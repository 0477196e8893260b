/* Vectors of 32-bit integers, as wide as the build has them; each may hold a pair of 16-bit integers. */

#if defined __AVX512BW__
#include <immintrin.h>
enum { LANES = 16 };
typedef __m512i lanes;
static inline lanes lanes_load(const int32_t *from) { return _mm512_loadu_si512(from); }
static inline void lanes_store(int32_t *to, lanes a) { _mm512_storeu_si512(to, a); }
static inline lanes lanes_all(int32_t a) { return _mm512_set1_epi32(a); }
static inline lanes lanes_add(lanes a, lanes b) { return _mm512_add_epi32(a, b); }
static inline lanes lanes_less(lanes a, lanes b) { return _mm512_min_epi32(a, b); }
#ifdef __AVX512VNNI__
static inline lanes lanes_dot(lanes sum, lanes a, lanes b) { return _mm512_dpwssd_epi32(sum, a, b); }
#else
static inline lanes lanes_dot(lanes sum, lanes a, lanes b) { return lanes_add(sum, _mm512_madd_epi16(a, b)); }
#endif
#elif defined __AVX2__
#include <immintrin.h>
enum { LANES = 8 };
typedef __m256i lanes;
static inline lanes lanes_load(const int32_t *from) { return _mm256_loadu_si256((const __m256i *)(const void *)from); }
static inline void lanes_store(int32_t *to, lanes a) { _mm256_storeu_si256((__m256i *)(void *)to, a); }
static inline lanes lanes_all(int32_t a) { return _mm256_set1_epi32(a); }
static inline lanes lanes_add(lanes a, lanes b) { return _mm256_add_epi32(a, b); }
static inline lanes lanes_less(lanes a, lanes b) { return _mm256_min_epi32(a, b); }
static inline lanes lanes_dot(lanes sum, lanes a, lanes b) { return lanes_add(sum, _mm256_madd_epi16(a, b)); }
#else
#ifdef __SSE2__
#include <emmintrin.h>
#endif
enum { LANES = 4 };
typedef int32_t lanes __attribute__((vector_size(16)));
static inline lanes lanes_load(const int32_t *from)
{
    lanes a;
    memcpy(&a, from, sizeof a);
    return a;
}
static inline void lanes_store(int32_t *to, lanes a) { memcpy(to, &a, sizeof a); }
static inline lanes lanes_all(int32_t a) { return (lanes){a, a, a, a}; }
static inline lanes lanes_add(lanes a, lanes b) { return a + b; }
static inline lanes lanes_less(lanes a, lanes b)
{
    const lanes less = a < b;
    return (a & less) | (b & ~less);
}
/* The sums, and the products of both halves. */
static inline lanes lanes_dot(lanes sum, lanes a, lanes b)
{
#ifdef __SSE2__
    return sum + (lanes)_mm_madd_epi16((__m128i)a, (__m128i)b);
#else
    return sum + (a << 16 >> 16) * (b << 16 >> 16) + (a >> 16) * (b >> 16);
#endif
}
#endif

/* Two integers of 16 bits in one of 32. */
static inline int32_t paired(int32_t low, int32_t high)
{
    return (int32_t)((uint32_t)high << 16 | ((uint32_t)low & 0xffff));
}

/* out[j] = the least, over `count` states i, of at[i] and the product of the pairs steps[i] and table[j]. */
static void extend(size_t count, const int32_t *states, const int32_t *at, const int32_t *steps, const int32_t *table,
                   int32_t *out)
{
    enum { VECTORS = LANES == 16 ? 8 : 4 }; /* as many vectors as there are registers for */
    for (int j = 0; j < STATES; j += LANES * VECTORS) {
        lanes least[VECTORS], to[VECTORS];
        for (int v = 0; v < VECTORS; v++)
            least[v] = lanes_all(INT32_MAX), to[v] = lanes_load(table + j + LANES * v);
        for (size_t k = 0; k < count; k++) {
            const lanes a = lanes_all(at[states[k]]), step = lanes_all(steps[states[k]]);
            for (int v = 0; v < VECTORS; v++)
                least[v] = lanes_less(least[v], lanes_dot(a, step, to[v]));
        }
        for (int v = 0; v < VECTORS; v++)
            lanes_store(out + j + LANES * v, least[v]);
    }
}

/* The least of STATES integers. */
static int32_t least_of(const int32_t *a)
{
    lanes v = lanes_load(a);
    for (int j = LANES; j < STATES; j += LANES)
        v = lanes_less(v, lanes_load(a + j));
#ifdef __AVX512BW__
    return _mm512_reduce_min_epi32(v);
#else
    int32_t all[LANES], least;
    lanes_store(all, v);
    least = all[0];
    for (int j = 1; j < LANES; j++)
        least = LESS(least, all[j]);
    return least;
#endif
}

/* The first of STATES integers that is `number`, which one of them is. */
static int first_of(const int32_t *a, int32_t number)
{
    int j = 0;
#ifdef __AVX512BW__
    __mmask16 found;
    while (!(found = _mm512_cmpeq_epi32_mask(lanes_load(a + j), lanes_all(number))))
        j += LANES;
    return j + __builtin_ctz(found);
#else
    while (a[j] != number)
        j++;
    return j;
#endif
}

/* Take a number from STATES integers. */
static void take_off(int32_t *a, int32_t number)
{
    for (int j = 0; j < STATES; j++)
        a[j] -= number;
}
