/* Chains of little cost, found cheaply, for choosing units, for any importances: costs are binary32 numbers, and a path goes
   on from states alone whose cost is near the least. Operations are rounded one by one in the order that NumPy has. */

#define OFF_BEAM 0x1p60f   /* the cost of a state that no path goes on from */
#define BEAM_WIDTH 120.0f  /* how much more than the least a state may cost, in squares of a unit, times importances */

/* The tables as binary32 numbers [2][STATES]. */
static void binary32_tables(const struct tables *t, float *here, float *there)
{
    for (int k = 0; k < 2; k++)
        for (int s = 0; s < STATES; s++) {
            here[STATES * k + s] = (float)t->here[k][s];
            there[STATES * k + s] = (float)t->before[k][s];
        }
}

/* What a table's entries [2][STATES] cost in both lanes, apart from their products with the other table's. */
static void beam_costs(const float *restrict table, const float *h, const float *y, float *restrict costs)
{
    const float h0 = h[0], h1 = h[1], y0 = 2 * y[0], y1 = 2 * y[1];
    for (int s = 0; s < STATES; s++)
        costs[s] += h0 * (table[s] * (table[s] - y0)) + h1 * (table[STATES + s] * (table[STATES + s] - y1));
}

#ifndef __AVX512F__
/* The least of out[j] and of at[i] + cost of i and j, for four states i. A function of its own, since compilers make vectors
   of the states otherwise, and gather them. */
__attribute__((noinline)) static void beam_from(const int32_t *i, const float *at, const float *steps,
                                                const float *restrict here, float *restrict out)
{
    float a[4], s0[4], s1[4];
    for (int k = 0; k < 4; k++)
        a[k] = at[i[k]], s0[k] = steps[i[k]], s1[k] = steps[STATES + i[k]];
    for (int j = 0; j < STATES; j++) {
        const float t0 = here[j], t1 = here[STATES + j];
        const float b0 = a[0] + (s0[0] * t0 + s1[0] * t1), b1 = a[1] + (s0[1] * t0 + s1[1] * t1);
        const float b2 = a[2] + (s0[2] * t0 + s1[2] * t1), b3 = a[3] + (s0[3] * t0 + s1[3] * t1);
        out[j] = LESS(LESS(out[j], LESS(b0, b1)), LESS(b2, b3));
    }
}
#endif

/* Costs after one more pair: out[j] is the least of at[i] and the products of steps [2][STATES] of i with `here` of j, over
   the states i whose cost is at most `most`; the others are taken off the beam in `at`. */
static void beam_extend(const float *cost, float most, float *restrict at, const float *steps, const float *here,
                        float *out)
{
    int32_t alive[STATES + 16];
    int count = 0;
#ifdef __AVX512F__
    __m512i states = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    __m512 least[STATES / 16], t0[STATES / 16], t1[STATES / 16];
    for (int i = 0; i < STATES; i += 16) {
        const __mmask16 kept = _mm512_cmp_ps_mask(_mm512_loadu_ps(cost + i), _mm512_set1_ps(most), _CMP_LE_OQ);
        _mm512_storeu_si512(alive + count, _mm512_maskz_compress_epi32(kept, states));
        _mm512_mask_storeu_ps(at + i, (__mmask16)~kept, _mm512_set1_ps(OFF_BEAM));
        count += __builtin_popcount(kept);
        states = _mm512_add_epi32(states, _mm512_set1_epi32(16));
    }
    for (int v = 0; v < STATES / 16; v++)
        least[v] = _mm512_set1_ps(OFF_BEAM), t0[v] = _mm512_loadu_ps(here + 16 * v),
        t1[v] = _mm512_loadu_ps(here + STATES + 16 * v);
    for (int k = 0; k < count; k++) {
        const __m512 a = _mm512_set1_ps(at[alive[k]]), s0 = _mm512_set1_ps(steps[alive[k]]);
        const __m512 s1 = _mm512_set1_ps(steps[STATES + alive[k]]);
        for (int v = 0; v < STATES / 16; v++) {
            const __m512 both = _mm512_add_ps(_mm512_mul_ps(s0, t0[v]), _mm512_mul_ps(s1, t1[v]));
            least[v] = _mm512_min_ps(least[v], _mm512_add_ps(a, both));
        }
    }
    for (int v = 0; v < STATES / 16; v++)
        _mm512_storeu_ps(out + 16 * v, least[v]);
#else
    for (int i = 0; i < STATES; i++) {
        alive[count] = i;
        count += cost[i] <= most;
        at[i] = cost[i] <= most ? at[i] : OFF_BEAM;
    }
    for (int j = 0; j < STATES; j++)
        out[j] = OFF_BEAM;
    for (int k = count; k % 4; k++)
        alive[k] = alive[0];
    for (int k = 0; k < count; k += 4)
        beam_from(alive + k, at, steps, here, out);
#endif
}

/* The septets of `rows` rows, as exact_paths has them, but not always of the least cost. */
static void beam_paths(const struct tables *t, size_t rows, size_t pairs, const int32_t *x, const int32_t *h,
                       const uint8_t *before, float *history, uint8_t *septets)
{
    float here[2 * STATES], there[2 * STATES], costs[BATCH * STATES], steps[2 * STATES];
    binary32_tables(t, here, there);
    for (size_t r = 0; r < rows; r++)
        for (int i = 0; i < STATES; i++)
            costs[STATES * r + i] = i == before[r] ? 0 : OFF_BEAM;
    for (size_t p = 0; p < pairs; p++) {
        const float hp[2] = {(float)h[2 * p], (float)h[2 * p + 1]};
        float most = hp[0] < hp[1] ? hp[1] : hp[0];
        for (int k = 1; p && k <= 2; k++) /* the pair before counts too: costs tell of both */
            most = most < (float)h[2 * p - k] ? (float)h[2 * p - k] : most;
        for (int i = 0; i < STATES; i++)
            steps[i] = 2 * hp[0] * there[i], steps[STATES + i] = 2 * hp[1] * there[STATES + i];
        for (size_t r = 0; r < rows; r++) {
            const int32_t *xp = x + 2 * (pairs * r + p);
            const float y[2] = {(float)xp[0] / FRACTION, (float)xp[1] / FRACTION};
            float *at = history + (p * BATCH + r) * STATES, *cost = costs + STATES * r, least;
            memcpy(at, cost, STATES * sizeof *at);
            beam_costs(there, hp, y, at);
            beam_extend(cost, BEAM_WIDTH * most, at, steps, here, cost);
            beam_costs(here, hp, y, cost);
            least = cost[0];
            for (int j = 1; j < STATES; j++)
                least = LESS(least, cost[j]);
            for (int j = 0; j < STATES; j++)
                cost[j] -= least;
        }
    }
    for (size_t r = 0; r < rows; r++) {
        const float *cost = costs + STATES * r;
        int j = 0;
        for (int k = 1; k < STATES; k++) /* septet 0 is always an anchor */
            if (t->anchor[k] && cost[k] < cost[j])
                j = k;
        for (size_t p = pairs; p-- > 0;) {
            const float *at = history + (p * BATCH + r) * STATES;
            const float h0 = 2 * (float)h[2 * p], h1 = 2 * (float)h[2 * p + 1], t0 = here[j], t1 = here[STATES + j];
            float sums[STATES], least;
            int i = 0;
            septets[pairs * r + p] = (uint8_t)j;
            for (int k = 0; k < STATES; k++)
                sums[k] = at[k] + (h0 * there[k] * t0 + h1 * there[STATES + k] * t1);
            least = sums[0];
            for (int k = 1; k < STATES; k++)
                least = LESS(least, sums[k]);
            while (sums[i] != least)
                i++;
            j = i;
        }
    }
}
