/* The least costly chains of a batch of rows, for one type of costs. Included once for each type: NAME and COST are
   defined by who includes it. All costs are integers, held exactly, so that every type gives the same chains. */

/* Costs after one more pair, for BATCH rows: out[r][j] is the least of at[r][i] + cross[i][j] over all i. Four rows and
   four states at a time: an entry of cross is loaded once for four rows, one of out once for four states. */
static void NAME(extend)(const COST *restrict at, const COST *restrict cross, COST *restrict out)
{
    for (int r = 0; r < BATCH; r++)
        for (int j = 0; j < STATES; j++)
            out[STATES * r + j] = at[STATES * r] + cross[j];
    for (int r = 0; r < BATCH; r += 4)
        for (int i = 0; i < STATES; i += 4) {
            const COST *restrict a = at + STATES * r + i, *restrict c = cross + STATES * i;
            COST *restrict o = out + STATES * r;
            const COST a00 = a[0], a01 = a[1], a02 = a[2], a03 = a[3];
            const COST a10 = a[STATES], a11 = a[STATES + 1], a12 = a[STATES + 2], a13 = a[STATES + 3];
            const COST a20 = a[2 * STATES], a21 = a[2 * STATES + 1], a22 = a[2 * STATES + 2], a23 = a[2 * STATES + 3];
            const COST a30 = a[3 * STATES], a31 = a[3 * STATES + 1], a32 = a[3 * STATES + 2], a33 = a[3 * STATES + 3];
            for (int j = 0; j < STATES; j++) {
                const COST c0 = c[j], c1 = c[STATES + j], c2 = c[2 * STATES + j], c3 = c[3 * STATES + j];
                COST o0 = o[j], o1 = o[STATES + j], o2 = o[2 * STATES + j], o3 = o[3 * STATES + j];
                o0 = LESS(LESS(o0, LESS(a00 + c0, a01 + c1)), LESS(a02 + c2, a03 + c3));
                o1 = LESS(LESS(o1, LESS(a10 + c0, a11 + c1)), LESS(a12 + c2, a13 + c3));
                o2 = LESS(LESS(o2, LESS(a20 + c0, a21 + c1)), LESS(a22 + c2, a23 + c3));
                o3 = LESS(LESS(o3, LESS(a30 + c0, a31 + c1)), LESS(a32 + c2, a33 + c3));
                o[j] = o0, o[STATES + j] = o1, o[2 * STATES + j] = o2, o[3 * STATES + j] = o3;
            }
        }
}

/* What a table's entries cost in both lanes, apart from their products with the other table's. */
static void NAME(entry_costs)(const int32_t *table, const int32_t *h, const int32_t *x, COST *restrict costs, int add)
{
    const COST h0 = h[0], h1 = h[1], x0 = 2 * (COST)x[0], x1 = 2 * (COST)x[1];
    for (int s = 0; s < STATES; s++) {
        const COST n0 = table[s], n1 = table[STATES + s];
        const COST cost = h0 * (n0 * (FRACTION * n0 - x0)) + h1 * (n1 * (FRACTION * n1 - x1));
        costs[s] = add ? costs[s] + cost : cost;
    }
}

/* Costs that both tables have together: 2 * FRACTION * h * T * S, over both lanes. */
static void NAME(cross_costs)(const struct tables *t, const int32_t *h, COST *restrict cross)
{
    for (int i = 0; i < STATES; i++) {
        const COST s0 = 2 * FRACTION * (COST)h[0] * t->before[0][i], s1 = 2 * FRACTION * (COST)h[1] * t->before[1][i];
        for (int j = 0; j < STATES; j++)
            cross[STATES * i + j] = s0 * t->here[0][j] + s1 * t->here[1][j];
    }
}

/* The septets of the least costly chains of BATCH rows of `pairs` pairs, each row after its septet `before`.
   x [BATCH][2 * pairs]: weights in units, times FRACTION. h [2 * pairs]: importances. `varying` says that they are not
   all 1. history [pairs][BATCH][STATES] and cross [STATES][STATES] are work space. Of equal costs, the lowest septet. */
static void NAME(paths)(const struct tables *t, size_t pairs, const int32_t *x, const int32_t *h, int varying,
                        const uint8_t *before, COST *history, COST *cross, uint8_t *septets)
{
    COST cost[BATCH * STATES];
    for (int r = 0; r < BATCH; r++)
        for (int i = 0; i < STATES; i++)
            cost[STATES * r + i] = i == before[r] ? 0 : (COST)UNREACHED;
    if (!varying)
        NAME(cross_costs)(t, h, cross);
    for (size_t p = 0; p < pairs; p++) {
        COST *at = history + p * BATCH * STATES;
        if (varying)
            NAME(cross_costs)(t, h + 2 * p, cross);
        memcpy(at, cost, sizeof cost);
        for (int r = 0; r < BATCH; r++)
            NAME(entry_costs)(t->before[0], h + 2 * p, x + 2 * (pairs * r + p), at + STATES * r, 1);
        NAME(extend)(at, cross, cost);
        for (int r = 0; r < BATCH; r++) {
            COST *c = cost + STATES * r, least;
            NAME(entry_costs)(t->here[0], h + 2 * p, x + 2 * (pairs * r + p), c, 1);
            least = c[0];
            for (int j = 1; j < STATES; j++)
                least = LESS(least, c[j]);
            for (int j = 0; j < STATES; j++)
                c[j] -= least;
        }
    }
    for (int r = 0; r < BATCH; r++) {
        uint8_t *path = septets + pairs * r;
        int j = 0;
        for (int k = 1; k < STATES; k++) /* septet 0 is always an anchor */
            if (t->anchor[k] && cost[STATES * r + k] < cost[STATES * r + j])
                j = k;
        for (size_t p = pairs; p-- > 0;) {
            const COST *at = history + (p * BATCH + r) * STATES;
            const COST t0 = 2 * FRACTION * (COST)h[2 * p] * t->here[0][j];
            const COST t1 = 2 * FRACTION * (COST)h[2 * p + 1] * t->here[1][j];
            COST sums[STATES], least;
            int i = 0;
            path[p] = (uint8_t)j;
            for (int k = 0; k < STATES; k++)
                sums[k] = at[k] + (t0 * t->before[0][k] + t1 * t->before[1][k]);
            least = sums[0];
            for (int k = 1; k < STATES; k++)
                least = LESS(least, sums[k]);
            while (sums[i] != least)
                i++;
            j = i;
        }
    }
}
