/* The forward pass of the LLaMA family on quantized matrices (septet.models.llama): what is between the products of the
   generated kernels. The same bits on every processor and with any number of threads: each number is made by one
   thread, and sums have an order that is written here. Sums and exponentials are taken in binary64 with nothing but
   additions, products, divisions and square roots, and rounded to binary32. Build without contraction. */

#define _POSIX_C_SOURCE 200809L /* the clock */

#include <math.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

enum { LANES = 8, SMALL = 6, PANEL = 64 };          /* parts of a sum; vectors that are worth `many`, and that it takes */
enum { ROWS = 16, BLOCK = 32 };                     /* of a narrow matrix: rows beside each other, weights with a unit */
enum { NORMS, HEADS, ATTENTION, OUTPUT, GATES, SWIGLU, DOWN, HEAD, OPERATIONS };
enum { PATIENCE = 2048 };                           /* looks at a barrier before a thread sleeps */

/* Generated kernels of a stored matrix, and an instruction set's own: for one vector, and for several. Either may be 0. */
struct matrix {
    const uint8_t *data;
    size_t rows, columns, group, row_bytes;
    int (*one)(const uint8_t *, size_t, size_t, size_t, const int8_t *, float, float *);
    int (*many)(const uint8_t *, size_t, size_t, size_t, const int8_t *, const float *, size_t, uint8_t *, float *);
    int (*any)(const uint8_t *, size_t, size_t, size_t, const int8_t *, const float *, size_t, float *);
};

/* Matrices that multiply the same vectors: their rows follow each other. */
struct stack {
    size_t count;
    struct matrix parts[3];
};

/* codes[panel][block][pair of columns][row][2] and units[panel][block][row]: a weight is a code times a unit. */
struct narrow {
    const int8_t *codes;
    const float *units;
    size_t rows, blocks;
};

struct layer {
    const float *attention_norm, *feed_norm;
    struct stack heads, output, gates, down;
};

struct model {
    size_t layers, hidden, heads, key_heads, size, inner;
    double epsilon;
    const struct layer *layer;
    const float *norm;
    struct stack head;    /* at most one of the two; `count` and `rows` are 0 where it is the other, or none */
    struct narrow narrow;
    int (*quantize)(const float *, size_t, int8_t *, float *);
};

struct run {
    const struct model *model;
    size_t count, past, capacity; /* vectors; positions that the cache has, and has room for */
    size_t wanted, threads;       /* how many of the last vectors get logits */
    float *x;                     /* [count][hidden]: embeddings; then what the head multiplies */
    const float *cosines, *sines; /* [count][size / 2] */
    float *keys, *values;         /* [layers][key heads][capacity][size] */
    float *logits;                /* [wanted][vocabulary] */
    float *joined, *made;         /* [count][heads + 2 * key heads][size], [count][2 * inner] or [count][hidden]; [count][widest] */
    int8_t *codes;                /* [count][widest]; of one vector each thread makes its own: [threads][widest] */
    int16_t *wide;                /* [count][blocks * BLOCK] */
    float *scales;                /* [count], or [threads] */
    double *scores;               /* [threads][capacity + size] */
    float *scratch;               /* [threads][PANEL][most rows] */
    uint8_t *work;                /* [threads][work_bytes] */
    size_t scratch_size, work_bytes, widest;
    double *seconds;              /* [layers + 1][OPERATIONS], or 0 */
    atomic_uint ready, waiting, round;
    atomic_int status;
    struct sleep *sleep;
};

/* Where threads sleep that have waited long: on a busy machine another may have lost its processor. */
struct sleep {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
};

struct worker {
    struct run *run;
    size_t index;
    double clock;
};

static void pause_here(void)
{
#if defined(__AVX2__)
    _mm_pause();
#endif
}

/* Wait until all threads are here. */
static void meet(struct run *r)
{
    if (r->threads == 1)
        return;
    const unsigned round = atomic_load_explicit(&r->round, memory_order_relaxed);
    if (atomic_fetch_add_explicit(&r->waiting, 1, memory_order_acq_rel) + 1 == r->threads) {
        atomic_store_explicit(&r->waiting, 0, memory_order_relaxed);
        pthread_mutex_lock(&r->sleep->mutex);
        atomic_store_explicit(&r->round, round + 1, memory_order_release);
        pthread_cond_broadcast(&r->sleep->changed);
        pthread_mutex_unlock(&r->sleep->mutex);
        return;
    }
    for (unsigned looks = 0; looks < PATIENCE; looks++) {
        if (atomic_load_explicit(&r->round, memory_order_acquire) != round)
            return;
        pause_here();
    }
    pthread_mutex_lock(&r->sleep->mutex);
    while (atomic_load_explicit(&r->round, memory_order_acquire) == round)
        pthread_cond_wait(&r->sleep->changed, &r->sleep->mutex);
    pthread_mutex_unlock(&r->sleep->mutex);
}

/* Count the time since the last call for an operation. */
static void told(struct worker *w, size_t layer, int operation)
{
    if (!w->run->seconds || w->index)
        return;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    const double at = (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
    if (operation >= 0)
        w->run->seconds[layer * OPERATIONS + (size_t)operation] += at - w->clock;
    w->clock = at;
}

/* The share of a thread: from share(…, index) to share(…, index + 1), in whole steps. */
static size_t share(size_t total, size_t step, size_t index, size_t threads)
{
    const size_t steps = (total + step - 1) / step, at = steps * index / threads * step;
    return at < total ? at : total;
}

/* Eight parts, halves added to halves. */
static double summed(const double parts[LANES])
{
    const double a = parts[0] + parts[4], b = parts[1] + parts[5], c = parts[2] + parts[6], d = parts[3] + parts[7];
    return (a + c) + (b + d);
}

static double dot(const float *restrict a, const float *restrict b, size_t length)
{
    double parts[LANES] = {0};
    size_t i = 0;
    for (; i + LANES <= length; i += LANES)
        for (size_t k = 0; k < LANES; k++)
            parts[k] += (double)a[i + k] * (double)b[i + k];
    for (size_t k = 0; i + k < length; k++)
        parts[k] += (double)a[i + k] * (double)b[i + k];
    return summed(parts);
}

/* e to the power x, to a unit in the last place or two; x is first brought into [-708, 708]. */
static inline double exponential(double x)
{
    const double shift = 0x1.8p52;
    x = x < -708.0 ? -708.0 : x;
    x = x > 708.0 ? 708.0 : x;
    const double k = x * 0x1.71547652b82fep+0 + shift; /* the nearest integer to x / ln 2, in the low bits */
    const double n = k - shift;
    const double r = (x - n * 0x1.62e42feep-1) - n * 0x1.a39ef35793c76p-33; /* ln 2 in two parts; n has 11 bits */
    double sum = 1.0 / 6227020800.0;
    sum = sum * r + 1.0 / 479001600.0;
    sum = sum * r + 1.0 / 39916800.0;
    sum = sum * r + 1.0 / 3628800.0;
    sum = sum * r + 1.0 / 362880.0;
    sum = sum * r + 1.0 / 40320.0;
    sum = sum * r + 1.0 / 5040.0;
    sum = sum * r + 1.0 / 720.0;
    sum = sum * r + 1.0 / 120.0;
    sum = sum * r + 1.0 / 24.0;
    sum = sum * r + 1.0 / 6.0;
    sum = sum * r + 0.5;
    sum = sum * r * r + r + 1.0;
    uint64_t bits;
    double power;
    memcpy(&bits, &k, sizeof bits);
    bits = (bits + 1023) << 52;
    memcpy(&power, &bits, sizeof power);
    return sum * power;
}

static void normed(const float *x, const float *scale, size_t length, double epsilon, float *out)
{
    const double factor = 1.0 / sqrt(dot(x, x, length) / (double)length + epsilon);
    for (size_t i = 0; i < length; i++)
        out[i] = (float)((double)x[i] * factor) * scale[i];
}

/* Wait for what others make of several vectors. Of one vector each thread makes all itself, which takes less time. */
static void meet_for_several(struct run *r)
{
    if (r->count > 1)
        meet(r);
}

static size_t own_place(const struct worker *w) { return w->run->count > 1 ? 0 : w->index; }
static int8_t *codes_of(const struct worker *w) { return w->run->codes + own_place(w) * w->run->widest; }
static float *scales_of(const struct worker *w) { return w->run->scales + own_place(w); }

/* A thread's share of the vectors as signed bytes, or of their norms if there is a scale. */
static void quantized(struct worker *w, const float *vectors, const float *scale, size_t length)
{
    struct run *r = w->run;
    const int one = r->count == 1;
    const size_t first = one ? 0 : share(r->count, 1, w->index, r->threads), last = one ? 1 : share(r->count, 1, w->index + 1, r->threads);
    float *const norm = r->scratch + w->index * r->scratch_size;
    for (size_t v = first; v < last; v++) {
        const float *vector = vectors + v * length;
        if (scale) {
            normed(vector, scale, length, r->model->epsilon, norm);
            vector = norm;
        }
        if (r->model->quantize(vector, length, codes_of(w) + v * length, scales_of(w) + v))
            atomic_store(&r->status, 1);
    }
    meet_for_several(r);
}

/* Products of rows from `from` to `to` of a matrix with vectors, at out[vector][width]. Its first row counts as `base`. */
static int product(struct worker *w, const struct matrix *m, size_t from, size_t to, const int8_t *codes,
    const float *scales, size_t count, float *out, size_t width, size_t base)
{
    const uint8_t *data = m->data + from * m->row_bytes;
    const size_t rows = to - from, n = m->columns, g = m->group;
    float *scratch = w->run->scratch + w->index * w->run->scratch_size;
    for (size_t v = 0; v < count; v += PANEL) {
        const size_t many = count - v < PANEL ? count - v : PANEL;
        int bad = 1;
        if (many >= SMALL && m->many)
            bad = m->many(data, rows, n, g, codes + v * n, scales + v, many, w->run->work + w->index * w->run->work_bytes, scratch);
        else if (m->one) {
            bad = 0;
            for (size_t k = 0; k < many; k++)
                bad |= m->one(data, rows, n, g, codes + (v + k) * n, scales[v + k], scratch + k * rows);
        }
        if (bad && m->any(data, rows, n, g, codes + v * n, scales + v, many, scratch))
            return 1;
        for (size_t k = 0; k < many; k++)
            memcpy(out + (v + k) * width + base + from, scratch + k * rows, rows * sizeof *out);
    }
    return 0;
}

/* The same of rows of a stack. */
static void products(struct worker *w, const struct stack *s, size_t from, size_t to, const int8_t *codes,
    const float *scales, size_t count, float *out, size_t width)
{
    size_t base = 0;
    for (size_t i = 0; i < s->count; base += s->parts[i++].rows) {
        const size_t end = base + s->parts[i].rows, first = from > base ? from : base, last = to < end ? to : end;
        if (first < last && product(w, &s->parts[i], first - base, last - base, codes, scales, count, out, width, base))
            atomic_store(&w->run->status, 1);
    }
}

/* Rows of a stack, a share of them, added to x. */
static void added(struct worker *w, const struct stack *s)
{
    struct run *r = w->run;
    const size_t n = r->model->hidden, from = share(n, ROWS, w->index, r->threads), to = share(n, ROWS, w->index + 1, r->threads);
    products(w, s, from, to, codes_of(w), scales_of(w), r->count, r->joined, n);
    for (size_t v = 0; v < r->count; v++)
        for (size_t i = from; i < to; i++)
            r->x[v * n + i] += r->joined[v * n + i];
}

/* Queries, keys and values of a thread's heads: keys and queries turned, keys and values stored. */
static void heads(struct worker *w, const struct layer *layer, size_t index)
{
    struct run *r = w->run;
    const struct model *m = r->model;
    const size_t size = m->size, half = size / 2, all = m->heads + 2 * m->key_heads, width = all * size;
    const size_t from = share(all, 1, w->index, r->threads), to = share(all, 1, w->index + 1, r->threads);
    products(w, &layer->heads, from * size, to * size, codes_of(w), scales_of(w), r->count, r->joined, width);
    for (size_t v = 0; v < r->count; v++) {
        const float *cosines = r->cosines + v * half, *sines = r->sines + v * half;
        for (size_t h = from; h < to; h++) {
            float *a = r->joined + v * width + h * size, *b = a + half;
            for (size_t i = 0; h < m->heads + m->key_heads && i < half; i++) {
                const float first = a[i] * cosines[i] - b[i] * sines[i], second = b[i] * cosines[i] + a[i] * sines[i];
                a[i] = first;
                b[i] = second;
            }
            if (h >= m->heads) {
                const int value = h >= m->heads + m->key_heads;
                const size_t place = index * m->key_heads + (h - m->heads) % m->key_heads;
                memcpy((value ? r->values : r->keys) + (place * r->capacity + r->past + v) * size, a, size * sizeof *a);
            }
        }
    }
}

/* What one head makes of the values up to a vector's position. */
static void attended(struct run *r, size_t index, size_t head, size_t v, double *scores)
{
    const struct model *m = r->model;
    const size_t size = m->size, length = r->past + v + 1;
    const size_t place = (index * m->key_heads + head / (m->heads / m->key_heads)) * r->capacity * size;
    const float *q = r->joined + (v * (m->heads + 2 * m->key_heads) + head) * size, *keys = r->keys + place, *values = r->values + place;
    const double root = sqrt((double)size);
    double largest = -INFINITY, total = 0, *const sums = scores + r->capacity;
    for (size_t p = 0; p < length; p++) {
        scores[p] = dot(q, keys + p * size, size) / root;
        largest = scores[p] > largest ? scores[p] : largest;
    }
    for (size_t p = 0; p < length; p++)
        scores[p] = exponential(scores[p] - largest);
    for (size_t p = 0; p < length; p++)
        total += scores[p];
    memset(sums, 0, size * sizeof *sums);
    for (size_t p = 0; p < length; p++) {
        const double weight = scores[p] / total;
        for (size_t i = 0; i < size; i++)
            sums[i] += weight * (double)values[p * size + i];
    }
    float *out = r->made + (v * m->heads + head) * size;
    for (size_t i = 0; i < size; i++)
        out[i] = (float)sums[i];
}

/* A thread's share of gate and up, and of what SwiGLU makes of them. */
static void gates(struct worker *w, const struct layer *layer, size_t index)
{
    struct run *r = w->run;
    const size_t n = r->model->inner, from = share(n, ROWS, w->index, r->threads), to = share(n, ROWS, w->index + 1, r->threads);
    products(w, &layer->gates, from, to, codes_of(w), scales_of(w), r->count, r->joined, 2 * n);
    products(w, &layer->gates, n + from, n + to, codes_of(w), scales_of(w), r->count, r->joined, 2 * n);
    told(w, index, GATES);
    for (size_t v = 0; v < r->count; v++) {
        const float *restrict gate = r->joined + 2 * v * n, *restrict up = gate + n;
        float *restrict made = r->made + v * n;
        for (size_t i = from; i < to; i++)
            made[i] = (float)((double)gate[i] / (1.0 + exponential(-(double)gate[i]))) * up[i];
    }
}

/* A vector as integers of 16 bits: its scale is the smallest that covers it, as that of signed bytes is. */
static int widened(const float *vector, size_t length, int16_t *codes, float *scale)
{
    const double even = 0x1.8p52;
    float largest = 0;
    for (size_t i = 0; i < length; i++) {
        if (!(fabsf(vector[i]) < INFINITY))
            return 1;
        largest = fabsf(vector[i]) > largest ? fabsf(vector[i]) : largest;
    }
    float s = largest / 32767.0f;
    if (32767.0 * (double)s < (double)largest)
        s = nextafterf(s, INFINITY);
    for (size_t i = 0; i < length; i++)
        codes[i] = s > 0 ? (int16_t)((double)vector[i] / (double)s + even - even) : 0;
    *scale = s;
    return 0;
}

/* Dot products of sixteen rows and a block of a vector, exactly. */
static inline void block_dots(const int8_t *restrict codes, const int16_t *restrict vector, int32_t *restrict found)
{
#if defined(__AVX512BW__)
    __m512i sum[2] = {_mm512_setzero_si512(), _mm512_setzero_si512()};
    for (int k = 0; k < BLOCK / 2; k++) {
        int32_t pair;
        memcpy(&pair, vector + 2 * k, sizeof pair);
        const __m512i w = _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(codes + 2 * ROWS * k)));
        sum[k % 2] = _mm512_add_epi32(sum[k % 2], _mm512_madd_epi16(w, _mm512_set1_epi32(pair)));
    }
    _mm512_storeu_si512(found, _mm512_add_epi32(sum[0], sum[1]));
#elif defined(__AVX2__)
    __m256i sum[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
    for (int k = 0; k < BLOCK / 2; k++)
        for (int half = 0; half < 2; half++) {
            int32_t pair;
            memcpy(&pair, vector + 2 * k, sizeof pair);
            const __m256i w = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(codes + 2 * ROWS * k + ROWS * half)));
            sum[half] = _mm256_add_epi32(sum[half], _mm256_madd_epi16(w, _mm256_set1_epi32(pair)));
        }
    _mm256_storeu_si256((__m256i *)found, sum[0]);
    _mm256_storeu_si256((__m256i *)(found + 8), sum[1]);
#else
    for (int i = 0; i < ROWS; i++)
        found[i] = 0;
    for (int k = 0; k < BLOCK / 2; k++)
        for (int i = 0; i < ROWS; i++)
            found[i] += codes[2 * (ROWS * k + i)] * vector[2 * k] + codes[2 * (ROWS * k + i) + 1] * vector[2 * k + 1];
#endif
}

/* Products of a narrow matrix's rows, a thread's share of panels: each block's dot product times its unit, rounded to
   binary32 twice; blocks are added as groups are (septet.spec.dot), and the sum is multiplied by the vector's scale. */
static void narrow_products(struct worker *w, const int16_t *vectors, const float *scales, size_t count, float *out)
{
    const struct narrow *m = &w->run->model->narrow;
    const size_t panels = (m->rows + ROWS - 1) / ROWS, last = share(panels, 1, w->index + 1, w->run->threads);
    for (size_t panel = share(panels, 1, w->index, w->run->threads); panel < last; panel++)
        for (size_t v = 0; v < count; v++) {
            float parts[LANES][ROWS] = {{0}};
            for (size_t b = 0; b < m->blocks; b++) {
                int32_t dots[ROWS];
                const float *units = m->units + (panel * m->blocks + b) * ROWS;
                block_dots(m->codes + (panel * m->blocks + b) * ROWS * BLOCK, vectors + (v * m->blocks + b) * BLOCK, dots);
                for (int i = 0; i < ROWS; i++)
                    parts[b % LANES][i] += (float)dots[i] * units[i];
            }
            for (int half = LANES / 2; half; half /= 2)
                for (int k = 0; k < half; k++)
                    for (int i = 0; i < ROWS; i++)
                        parts[k][i] += parts[k + half][i];
            for (size_t i = 0; i < ROWS && panel * ROWS + i < m->rows; i++)
                out[v * m->rows + panel * ROWS + i] = parts[0][i] * scales[v];
        }
}

/* The norms of the vectors that get logits, in the place of x's last ones, and their logits. */
static void head(struct worker *w)
{
    struct run *r = w->run;
    const struct model *m = r->model;
    const size_t n = m->hidden, skipped = r->count - r->wanted, rows = m->head.count ? m->head.parts[0].rows : 0;
    const size_t last = share(r->wanted, 1, w->index + 1, r->threads);
    for (size_t v = share(r->wanted, 1, w->index, r->threads); v < last; v++) {
        float *x = r->x + (skipped + v) * n;
        int bad = 0;
        normed(x, m->norm, n, m->epsilon, x);
        if (m->narrow.rows)
            bad = widened(x, n, r->wide + v * m->narrow.blocks * BLOCK, r->scales + v);
        else if (rows)
            bad = m->quantize(x, n, r->codes + v * n, r->scales + v);
        if (bad)
            atomic_store(&r->status, 1);
    }
    meet(r);
    told(w, m->layers, NORMS);
    if (m->narrow.rows)
        narrow_products(w, r->wide, r->scales, r->wanted, r->logits);
    else if (rows)
        products(w, &m->head, share(rows, ROWS, w->index, r->threads), share(rows, ROWS, w->index + 1, r->threads),
            r->codes, r->scales, r->wanted, r->logits, rows);
    meet(r);
    told(w, m->layers, HEAD);
}

static void *work(void *given)
{
    struct worker *w = given;
    struct run *r = w->run;
    const struct model *m = r->model;
    told(w, 0, -1);
    for (size_t i = 0; i < m->layers; i++) {
        const struct layer *layer = &m->layer[i];
        quantized(w, r->x, layer->attention_norm, m->hidden);
        told(w, i, NORMS);
        heads(w, layer, i);
        meet(r);
        told(w, i, HEADS);
        for (size_t k = w->index; k < m->heads * r->count; k += r->threads)
            attended(r, i, k / r->count, k % r->count, r->scores + w->index * (r->capacity + m->size));
        meet(r);
        told(w, i, ATTENTION);
        quantized(w, r->made, 0, m->heads * m->size);
        added(w, &layer->output);
        meet(r);
        told(w, i, OUTPUT);
        quantized(w, r->x, layer->feed_norm, m->hidden);
        told(w, i, NORMS);
        gates(w, layer, i);
        meet(r);
        told(w, i, SWIGLU);
        quantized(w, r->made, 0, m->inner);
        added(w, &layer->down);
        meet(r);
        told(w, i, DOWN);
    }
    head(w);
    return 0;
}

static void *helped(void *given)
{
    const struct worker *w = given;
    while (!atomic_load_explicit(&w->run->ready, memory_order_acquire))
        sched_yield();
    return work(given);
}

/* Run a model on some vectors, with as many threads as there are, or can be started. Returns 0; or 1 if a kernel refuses
   its input: then x, logits, and what the cache has after `past` are unspecified. */
int septet_llama_run(struct run *r)
{
    enum { MOST = 64 };
    pthread_t threads[MOST];
    struct worker workers[MOST];
    struct sleep sleep = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER};
    size_t started = 1;
    r->sleep = &sleep;
    for (size_t i = 0; i < MOST; i++)
        workers[i] = (struct worker){.run = r, .index = i};
    while (started < r->threads && started < MOST && !pthread_create(&threads[started], 0, helped, &workers[started]))
        started++;
    r->threads = started;
    atomic_store_explicit(&r->ready, 1, memory_order_release);
    work(&workers[0]);
    for (size_t i = 1; i < started; i++)
        pthread_join(threads[i], 0);
    return atomic_load(&r->status);
}
