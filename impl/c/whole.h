/* Chains where all importances are 1. Costs are whole numbers, half of what they are in squares of 1 / FRACTION units, so
   that products of 16-bit numbers give them without any error. */

enum {
    WIDTH = 120 * FRACTION / 2, /* how much more than the least a state of a beam may cost */
    OFF = 1 << 29               /* the cost of a state that no path goes on from */
};

/* The tables as pairs; what their entries cost, apart from products; and entries times FRACTION. */
struct whole {
    int32_t here[STATES], there[STATES], squares_here[STATES], squares_there[STATES], steps_here[STATES],
        steps_there[STATES];
};

static void whole_table(const int32_t (*table)[STATES], int32_t *pairs, int32_t *squares, int32_t *steps)
{
    for (int s = 0; s < STATES; s++) {
        const int32_t a = table[0][s], b = table[1][s];
        pairs[s] = paired(a, b), squares[s] = FRACTION / 2 * (a * a + b * b), steps[s] = paired(FRACTION * a, FRACTION * b);
    }
}

static struct whole whole_tables(const struct tables *t)
{
    struct whole w;
    whole_table(t->here, w.here, w.squares_here, w.steps_here);
    whole_table(t->before, w.there, w.squares_there, w.steps_there);
    return w;
}

/* Sums less the products of a pair of weights and a table's entries. The weights themselves do not all fit 16 bits. */
static inline lanes pulled(lanes sums, const int32_t *x, lanes table)
{
    const int32_t x0 = x[0] >> 1, x1 = x[1] >> 1;
    return lanes_dot(lanes_dot(sums, lanes_all(paired(-x0, -x1)), table), lanes_all(paired(x0 - x[0], x1 - x[1])), table);
}

/* What pairs of a table cost at a pair of weights, added to other costs, which may be in the same place. */
static inline void add_pairs(const int32_t *from, const int32_t *squares, const int32_t *x, const int32_t *table,
                             int32_t *to)
{
    for (int j = 0; j < STATES; j += LANES)
        lanes_store(to + j, pulled(lanes_add(lanes_load(from + j), lanes_load(squares + j)), x, lanes_load(table + j)));
}

/* Costs after one more pair, of `cost` before it; `at` is what a path through each state costs, with what its entry does to
   the pair, and OFF where a path through it is not near the least. */
static void beam_step(const struct whole *w, const int32_t *x, int32_t *at, int32_t *cost)
{
    int32_t alive[STATES + LANES];
    size_t count = 0;
#ifdef __AVX512BW__
    __m512i states = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (int i = 0; i < STATES; i += LANES) {
        const lanes c = lanes_load(cost + i);
        const __mmask16 kept = _mm512_cmple_epi32_mask(c, lanes_all(WIDTH));
        const lanes a = pulled(lanes_add(c, lanes_load(w->squares_there + i)), x, lanes_load(w->there + i));
        lanes_store(at + i, _mm512_mask_mov_epi32(lanes_all(OFF), kept, a));
        _mm512_storeu_si512(alive + count, _mm512_maskz_compress_epi32(kept, states));
        count += (size_t)__builtin_popcount(kept);
        states = lanes_add(states, lanes_all(LANES));
    }
#else
    add_pairs(cost, w->squares_there, x, w->there, at);
    for (int i = 0; i < STATES; i++) {
        alive[count] = i;
        count += cost[i] <= WIDTH;
        at[i] = cost[i] <= WIDTH ? at[i] : OFF;
    }
#endif
    extend(count, alive, at, w->steps_there, w->here, cost);
    add_pairs(cost, w->squares_here, x, w->here, cost);
    take_off(cost, least_of(cost));
}

/* The septets of `rows` rows, as beam_paths has them. `history`: work space [pairs][BATCH][STATES]. */
static void beam_whole(const struct tables *t, size_t rows, size_t pairs, const int32_t *x, const uint8_t *before,
                       int32_t *history, uint8_t *septets)
{
    const struct whole w = whole_tables(t);
    int32_t costs[BATCH * STATES];
    uint8_t ends[BATCH];
    for (size_t r = 0; r < rows; r++)
        for (size_t i = 0; i < STATES; i++)
            costs[STATES * r + i] = i == before[r] ? 0 : OFF;
    for (size_t p = 0; p < pairs; p++)
        for (size_t r = 0; r < rows; r++)
            beam_step(&w, x + 2 * (pairs * r + p), history + (p * BATCH + r) * STATES, costs + STATES * r);
    for (size_t r = 0; r < rows; r++) {
        size_t j = 0;
        for (size_t k = 1; k < STATES; k++) /* septet 0 is always an anchor */
            if (t->anchor[k] && costs[STATES * r + k] < costs[STATES * r + j])
                j = k;
        ends[r] = (uint8_t)j;
    }
    for (size_t p = pairs; p-- > 0;)
        for (size_t r = 0; r < rows; r++) {
            const lanes step = lanes_all(w.steps_here[ends[r]]);
            int32_t sums[STATES];
            septets[pairs * r + p] = ends[r];
            for (int i = 0; i < STATES; i += LANES)
                lanes_store(sums + i, lanes_dot(lanes_load(history + (p * BATCH + r) * STATES + i), step,
                                                lanes_load(w.there + i)));
            ends[r] = (uint8_t)first_of(sums, least_of(sums));
        }
}

/* As look_back, without any error. */
static void look_back_whole(const struct tables *t, const struct whole *w, const int32_t *x, const int32_t *after,
                            int32_t *rest)
{
    int32_t at[STATES], every[STATES];
    for (int j = 0; j < STATES; j++)
        at[j] = after ? after[j] : t->anchor[j] ? 0 : OFF, every[j] = j;
    add_pairs(at, w->squares_here, x, w->here, at);
    extend(STATES, every, at, w->steps_here, w->there, rest);
    add_pairs(rest, w->squares_there, x, w->there, rest);
    take_off(rest, least_of(rest));
}

/* The only septet through which the least costly paths lead from septet i on, `rest` being half of what follows each; -1 if
   there are several. */
static int only_next(const struct whole *w, const int32_t *x, int i, const int32_t *rest)
{
    const lanes step = lanes_all(w->steps_there[i]);
    int32_t sums[STATES], least;
    int equal = 0;
    for (int j = 0; j < STATES; j += LANES) {
        const lanes table = lanes_load(w->here + j);
        const lanes sum = pulled(lanes_add(lanes_load(rest + j), lanes_load(w->squares_here + j)), x, table);
        lanes_store(sums + j, lanes_dot(sum, step, table));
    }
    least = least_of(sums);
    for (int j = 0; j < STATES; j++)
        equal += sums[j] == least;
    return equal == 1 ? first_of(sums, least) : -1;
}

