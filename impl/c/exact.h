/* The least costly chains.

   Going back from a row's end, binary32 tells for each pair and each septet before it what the rest of the row costs at
   least, but for a common constant and an error that is bounded; where all importances are 1, integers do so without any
   error. Going forth, exact costs are then needed only of the septets through which a path of the least cost may lead:
   those whose cost so far and the rest exceed the least by no more than twice that bound. All paths of the least cost are
   among what is left, so that ties are decided as if all were. */

/* Exact costs of a row: alive [pairs][STATES] septets before each pair, in order, `count` [pairs] of them, and what the
   paths to them cost, in squares of 1 / FRACTION units times importances: integers that binary64 holds. */
struct forth {
    uint8_t *alive, *count;
    double *cost;
};

/* What an entry costs in both lanes, apart from its product with the other table's. */
static double entry_cost(int32_t n0, int32_t n1, const int32_t *h, const int32_t *x)
{
    const double m0 = n0, m1 = n1;
    return h[0] * (m0 * (FRACTION * m0 - 2 * x[0])) + h[1] * (m1 * (FRACTION * m1 - 2 * x[1]));
}

/* Whether a pair of levels is as near to its weights as the format promises. */
static int pair_is_near(const struct tables *t, const int32_t *x, int i, int j)
{
    return is_near(t, x[0], t->here[0][j] + t->before[0][i]) & is_near(t, x[1], t->here[1][j] + t->before[1][i]);
}

/* A sum and a product. How it is rounded changes no path, since errors are bounded. */
#ifdef __FMA__
#define ADD_PRODUCT(sum, a, b) __builtin_fmaf(a, b, sum)
#else
#define ADD_PRODUCT(sum, a, b) ((sum) + (a) * (b))
#endif

/* out[i] = the least of at[j] + 2 * h * T[j] * S[i], over both lanes. */
static void extend_all(const float *at, const float *here, const float *restrict there, const float *h,
                       float *restrict out)
{
    const float h0 = 2 * h[0], h1 = 2 * h[1];
    for (int i = 0; i < STATES; i++)
        out[i] = OFF_BEAM;
    for (int j = 0; j < STATES; j += 4) {
        float a[4], t0[4], t1[4];
        for (int k = 0; k < 4; k++)
            a[k] = at[j + k], t0[k] = h0 * here[j + k], t1[k] = h1 * here[STATES + j + k];
        for (int i = 0; i < STATES; i++) {
            const float s0 = there[i], s1 = there[STATES + i];
            const float b0 = ADD_PRODUCT(ADD_PRODUCT(a[0], t0[0], s0), t1[0], s1);
            const float b1 = ADD_PRODUCT(ADD_PRODUCT(a[1], t0[1], s0), t1[1], s1);
            const float b2 = ADD_PRODUCT(ADD_PRODUCT(a[2], t0[2], s0), t1[2], s1);
            const float b3 = ADD_PRODUCT(ADD_PRODUCT(a[3], t0[3], s0), t1[3], s1);
            out[i] = LESS(LESS(out[i], LESS(b0, b1)), LESS(b2, b3));
        }
    }
}

/* As extend_all, but only by pairs that are near. */
static void extend_near(const struct tables *t, const int32_t *x, const float *at, const float *here, const float *there,
                        const float *h, float *restrict out)
{
    for (int i = 0; i < STATES; i++)
        out[i] = OFF_BEAM;
    for (int j = 0; j < STATES; j++)
        for (int i = 0; i < STATES; i++) {
            const float far = OFF_BEAM;
            const float sum = at[j] + 2 * (h[0] * here[j] * there[i] + h[1] * here[STATES + j] * there[STATES + i]);
            const float allowed = pair_is_near(t, x, i, j) ? sum : far;
            out[i] = LESS(out[i], allowed);
        }
}

static float largest(const float *table)
{
    float most = 0;
    for (int s = 0; s < STATES; s++)
        most = most < fabsf(table[s]) ? fabsf(table[s]) : most;
    return most;
}

/* What the pairs from one on cost after each septet before it, `rest` [STATES], from what those `after` it do, NULL at the
   end of a row; in squares of a unit times importances, less the least. Returns what it adds to the bound of the error. */
static double look_back(const struct tables *t, const float *reach, const float *here, const float *there, const float *h,
                        const int32_t *x, int held, const float *after, float *rest)
{
    const float y[2] = {(float)x[0] / FRACTION, (float)x[1] / FRACTION};
    float at[STATES], least, most = 0;
    double values = 0;
    for (int j = 0; j < STATES; j++) {
        at[j] = after ? after[j] : t->anchor[j] ? 0 : OFF_BEAM;
        most = at[j] < OFF_BEAM / 2 && most < at[j] ? at[j] : most;
    }
    for (int k = 0; k < 2; k++) {
        values += h[k] * reach[k] * (reach[k] + 2 * fabsf(y[k]));
    }
    beam_costs(here, h, y, at);
    if (held)
        extend_near(t, x, at, here, there, h, rest);
    else
        extend_all(at, here, there, h, rest);
    beam_costs(there, h, y, rest);
    least = rest[0];
    for (int i = 1; i < STATES; i++)
        least = LESS(least, rest[i]);
    for (int i = 0; i < STATES; i++)
        rest[i] -= least;
    return 0x1p-20 * (values + most); /* fewer than 16 roundings, of values that are at most so large */
}

/* Exact costs from a row's start on, and the path of the least. rest, slack: of each pair, `stride` and BATCH apart; or
   instead `whole`, half the exact costs of the rest.
   held [pairs]: whether a pair has to be near. */
static void go_forth(const struct tables *t, const struct whole *w, size_t pairs, const int32_t *x, const int32_t *h,
                     unsigned before, const uint8_t *held, const float *rest, const int32_t *whole, size_t stride,
                     const double *slack, struct forth f, uint8_t *septets)
{
    double here[2][STATES];
    int last = 0;
    for (int k = 0; k < 2; k++)
        for (int j = 0; j < STATES; j++)
            here[k][j] = t->here[k][j];
    f.alive[0] = (uint8_t)before, f.count[0] = 1, f.cost[0] = 0;
    for (size_t p = 0; p < pairs; p++, x += 2, h += 2) {
        const double h0 = h[0], h1 = h[1], x0 = 2 * x[0], x1 = 2 * x[1];
        double next[STATES], total[STATES], least, limit;
        uint8_t kept[STATES], *alive = f.alive + STATES * (p + 1);
        double *cost = f.cost + STATES * (p + 1);
        int count = 0;
        if (whole && f.count[p] == 1 && p + 1 < pairs) {
            const int only = only_next(w, x, f.alive[STATES * p], whole + stride * (p + 1));
            if (only >= 0) {
                alive[0] = (uint8_t)only, cost[0] = 0, f.count[p + 1] = 1;
                continue;
            }
        }
        for (int j = 0; j < STATES; j++)
            next[j] = FORBIDDEN;
        for (int a = 0; a < f.count[p]; a++) {
            const int i = f.alive[STATES * p + a];
            const double s0 = 2 * FRACTION * h0 * t->before[0][i], s1 = 2 * FRACTION * h1 * t->before[1][i];
            const double c = f.cost[STATES * p + a] + entry_cost(t->before[0][i], t->before[1][i], h, x);
            double sums[STATES];
            for (int j = 0; j < STATES; j++)
                sums[j] = c + (s0 * here[0][j] + s1 * here[1][j]);
            for (int j = 0; held[p] && j < STATES; j++)
                sums[j] = pair_is_near(t, x, i, j) ? sums[j] : FORBIDDEN;
            for (int j = 0; j < STATES; j++)
                next[j] = LESS(next[j], sums[j]);
        }
        for (int j = 0; j < STATES; j++)
            next[j] += h0 * (here[0][j] * (FRACTION * here[0][j] - x0)) + h1 * (here[1][j] * (FRACTION * here[1][j] - x1));
        if (p + 1 == pairs) {
            for (int j = 1; j < STATES; j++) /* septet 0 is always an anchor */
                last = t->anchor[j] && next[j] < next[last] ? j : last;
            continue;
        }
        for (int j = 0; j < STATES; j++)
            total[j] = next[j] + (whole ? 2.0 * whole[stride * (p + 1) + j] : FRACTION * (double)rest[stride * (p + 1) + j]);
        least = total[0];
        for (int j = 1; j < STATES; j++)
            least = LESS(least, total[j]);
        limit = whole ? least : least + 2 * FRACTION * slack[BATCH * (p + 1)];
        for (int j = 0; j < STATES; j++)
            kept[j] = total[j] <= limit;
        for (int j = 0; j < STATES; j++) {
            uint64_t eight;
            memcpy(&eight, kept + j / 8 * 8, sizeof eight);
            if (!eight)
                j += 7; /* most septets are not kept */
            else if (kept[j])
                alive[count] = (uint8_t)j, cost[count++] = next[j];
        }
        least = cost[0];
        for (int a = 0; a < count; a++)
            cost[a] -= least;
        f.count[p + 1] = (uint8_t)count;
    }
    for (size_t p = pairs; p-- > 0;) {
        double least = FORBIDDEN;
        int from = 0;
        x -= 2, h -= 2;
        septets[p] = (uint8_t)last;
        for (int a = 0; a < f.count[p]; a++) {
            const int i = f.alive[STATES * p + a];
            const double sum = f.cost[STATES * p + a] + entry_cost(t->before[0][i], t->before[1][i], h, x)
                               + 2 * FRACTION * (h[0] * (double)t->before[0][i] * t->here[0][last]
                                                 + h[1] * (double)t->before[1][i] * t->here[1][last]);
            if (sum < least && (!held[p] || pair_is_near(t, x, i, last)))
                least = sum, from = i;
        }
        last = from;
    }
}

/* The septets [rows][pairs] of the least costly chains of some rows, each after its septet `before`.
   x [rows][2 * pairs]: weights in units, times FRACTION. h [2 * pairs]: importances. sought [rows]: the pairs before which
   the costs of the rest are not known yet, 0 where a row is not sought. held [rows][pairs]: pairs that have to be near.
   rest [pairs][BATCH][STATES], slack [pairs][BATCH] and f are work space; so is whole, of the size of rest, where all
   importances are 1 and no pair is held, and NULL elsewhere. Of equal costs, the lowest septet. */
static void exact_paths(const struct tables *t, size_t rows, size_t pairs, const int32_t *x, const int32_t *h,
                        const uint8_t *before, const size_t *sought, const uint8_t *held, float *rest, int32_t *whole,
                        double *slack, struct forth f, uint8_t *septets)
{
    const struct whole w = whole_tables(t);
    float here[2 * STATES], there[2 * STATES], reach[2];
    binary32_tables(t, here, there);
    for (int k = 0; k < 2; k++)
        reach[k] = largest(here + STATES * k) + largest(there + STATES * k);
    for (size_t p = pairs; p-- > 1;) {
        const float hp[2] = {(float)h[2 * p], (float)h[2 * p + 1]};
        const int end = p + 1 == pairs;
        for (size_t r = 0; r < rows; r++) {
            const size_t k = p * BATCH + r, next = (k + BATCH) * STATES;
            const int32_t *xp = x + 2 * (pairs * r + p);
            if (p < sought[r] && whole)
                look_back_whole(t, &w, xp, end ? NULL : whole + next, whole + k * STATES);
            else if (p < sought[r])
                slack[k] = (end ? 0 : slack[k + BATCH])
                           + look_back(t, reach, here, there, hp, xp, held[pairs * r + p], end ? NULL : rest + next,
                                       rest + k * STATES);
        }
    }
    for (size_t r = 0; r < rows; r++)
        if (sought[r])
            go_forth(t, &w, pairs, x + 2 * pairs * r, h, before[r], held + pairs * r, rest + r * STATES,
                     whole ? whole + r * STATES : NULL, BATCH * STATES, slack + r, f, septets + pairs * r);
}
