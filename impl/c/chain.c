/* Rows of weights to chains of septets and back (septet.spec.chains), for any tables of a chain.

   Costs are integers of at most 53 bits and are held as binary64 numbers, which is exact. What is not an integer is
   computed in binary64, one operation at a time, in the order that the NumPy code has: both give the same bytes. Build
   without contraction of products and sums. */

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    STATES = 128,
    BATCH = 8,             /* rows encoded together */
    FRACTION = 64,         /* parts of a unit that weights are rounded to */
    LARGEST = 512 * 64,    /* the largest weight, in those parts */
    SEGMENT = 32768,       /* weights of a row encoded together: a multiple of every length of groups */
};
#define LARGEST_UNIT 65504.0
#define FORBIDDEN 0x1p200  /* a cost beside which all others are nothing */
#define LESS(a, b) ((a) < (b) ? (a) : (b))

struct tables {
    int32_t here[2][STATES], before[2][STATES];
    int32_t anchor[STATES]; /* whether a path may end there */
    int32_t bound, box;     /* in parts of a unit: see is_near */
};

/* Whether a level is as near to a weight as the format promises, both in parts of a unit. */
static int is_near(const struct tables *t, int32_t x, int32_t n)
{
    const int32_t beyond = abs(x) - t->box;
    return abs(x - FRACTION * n) <= t->bound + (beyond > 0 ? beyond : 0);
}

#include "lanes.h"
#include "whole.h"
#include "beam.h"
#include "exact.h"

/* The binary16 number nearest to x >= 0, ties to even, as a number; at most the largest. */
static double nearest_half(double x)
{
    int exponent;
    double step;
    if (!(x < LARGEST_UNIT))
        return LARGEST_UNIT;
    frexp(x, &exponent);
    step = ldexp(1.0, (exponent < -13 ? -13 : exponent) - 11);
    return nearbyint(x / step) * step;
}

/* The pattern of a binary16 number that is not negative. */
static unsigned half_pattern(double x)
{
    int exponent;
    if (x < 0x1p-14)
        return (unsigned)(x * 0x1p24);
    frexp(x, &exponent);
    return (unsigned)(ldexp(x, 11 - exponent)) + ((unsigned)(exponent + 13) << 10);
}

static double half_number(unsigned pattern)
{
    return pattern < 1024 ? pattern * 0x1p-24 : ldexp(1024 + pattern % 1024, (int)(pattern / 1024) - 25);
}

/* The first scale of a group: `per_rms` times the root mean square of its weights. */
static double first_unit(const float *w, size_t length, double per_rms)
{
    double squares = 0;
    for (size_t i = 0; i < length; i++)
        squares += (double)w[i] * (double)w[i];
    return nearest_half(per_rms * sqrt(squares / (double)length));
}

/* The unit to try after `pass` passes, of which `best` is the unit that erred least, and `last` the last one, for whose
   path the unit of least squares is `ratio` times as large. */
static double next_unit(size_t pass, double best, double last, double ratio)
{
    static const double offsets[] = {-0.08, 0.06, -0.04, 0.03, -0.02, 0.01};
    const double far = 1 + 4 * (ratio - 1);
    if (pass == 1)
        return nearest_half(last * (far < 0.5 ? 0.5 : far > 1.5 ? 1.5 : far));
    return nearest_half(best * (1 + offsets[(pass - 2) % 6]));
}

static int32_t in_units(float w, double unit)
{
    double x;
    if (unit == 0)
        return 0;
    x = nearbyint((double)w * FRACTION / unit);
    return (int32_t)(x > LARGEST ? LARGEST : x < -LARGEST ? -LARGEST : x);
}

/* The squared error of a group, in squares of 1 / FRACTION units; and the two sums that give the unit of least squares. */
static int64_t group_error(const struct tables *t, size_t pairs, const int32_t *x, const int32_t *h, unsigned before,
                           const uint8_t *septets, int64_t *product, int64_t *square)
{
    int64_t error = 0, xn = 0, nn = 0;
    for (size_t p = 0; p < pairs; p++) {
        for (int k = 0; k < 2; k++) {
            const int64_t n = t->here[k][septets[p]] + t->before[k][before], e = x[2 * p + k] - FRACTION * n;
            error += h[2 * p + k] * (e * e);
            xn += h[2 * p + k] * (x[2 * p + k] * n);
            nn += h[2 * p + k] * (FRACTION * n * n);
        }
        before = septets[p];
    }
    *product = xn, *square = nn;
    return error;
}

/* Bits of a row's segment: for each group its unit, then eight septets in seven bytes. */
static void write_groups(size_t groups, size_t group, size_t pairs, const double *units, const uint8_t *septets,
                         uint8_t *stored)
{
    for (size_t g = 0; g < groups; g++) {
        const unsigned pattern = half_pattern(units[g]);
        *stored++ = (uint8_t)(pattern % 256), *stored++ = (uint8_t)(pattern / 256);
        for (size_t block = 0; block < group / 16; block++) {
            uint64_t word = 0;
            for (size_t i = 0; i < 8; i++) {
                const size_t p = (g * group + 16 * block) / 2 + i;
                word |= (uint64_t)(p < pairs ? septets[p] : 0) << (7 * i);
            }
            for (int j = 0; j < 7; j++)
                *stored++ = (uint8_t)(word >> (8 * j));
        }
    }
}

/* Hold the pairs of a path that are not near; returns the last one's number from 1 on, 0 if there is none. `odd`: the
   last weight is none. A path of the least cost among those whose held pairs are near is, where all its pairs are, one of
   the least cost among all such. */
static size_t hold_far(const struct tables *t, size_t pairs, int odd, const int32_t *x, unsigned before,
                       const uint8_t *path, uint8_t *held)
{
    size_t found = 0;
    for (size_t p = 0; p < pairs; p++) {
        const int all = !(odd && p + 1 == pairs);
        if (!is_near(t, x[2 * p], t->here[0][path[p]] + t->before[0][before])
            || (all && !is_near(t, x[2 * p + 1], t->here[1][path[p]] + t->before[1][before])))
            held[p] = 1, found = p + 1;
        before = path[p];
    }
    return found;
}

/* Quantize rows of weights [rows][columns].

   before [rows]: the septet before each row's first; afterwards the row's last one.
   h [columns, rounded up to even]: importances from 1 to 2^20, or NULL where all weights count alike.
   passes: how often chains are sought; the last time the least costly one, before that to choose units.
   stored [rows][bytes of a row]. counts [1]: rows' segments that were sought again.
   Returns 0; 1 where there is no memory. */
int septet_chain_quantize_rows(const struct tables *t, const float *weights, size_t rows, size_t columns, size_t group,
                               const int32_t *h, size_t passes, double per_rms, uint8_t *before, uint8_t *stored,
                               int64_t *counts)
{
    const size_t longest = (columns < SEGMENT ? columns : SEGMENT), most = (longest + 1) / 2;
    const size_t most_groups = (longest + group - 1) / group, size = 2 + 7 * group / 16;
    const size_t stride = (columns + group - 1) / group * size;
    int32_t *whole = malloc(most * BATCH * STATES * sizeof *whole);
    float *rest = malloc(most * BATCH * STATES * sizeof *rest);
    int32_t *x = malloc(BATCH * 2 * most * sizeof *x), *ones = malloc(2 * most * sizeof *ones);
    uint8_t *septets = malloc(BATCH * most), *held = malloc(BATCH * most);
    double *units = malloc(BATCH * most_groups * sizeof *units), *best = malloc(BATCH * most_groups * sizeof *best);
    double *least = malloc(BATCH * most_groups * sizeof *least);
    double *refitted = malloc(BATCH * most_groups * sizeof *refitted);
    double *slack = malloc(BATCH * most * sizeof *slack);
    struct forth f = {malloc(most * STATES), malloc(most), malloc(most * STATES * sizeof *f.cost)};
    int status = !(whole && rest && x && ones && septets && held && units && best && least && refitted && slack
                   && f.alive && f.count && f.cost);
    for (size_t i = 0; !status && i < 2 * most; i++)
        ones[i] = 1;
    for (size_t row = 0; !status && row < rows; row += BATCH) {
        const size_t batch = rows - row < BATCH ? rows - row : BATCH;
        for (size_t start = 0; !status && start < columns; start += SEGMENT) {
            const size_t length = columns - start < SEGMENT ? columns - start : SEGMENT, pairs = (length + 1) / 2;
            const size_t groups = (length + group - 1) / group;
            const int32_t *importances = h ? h + start : ones;
            uint8_t entering[BATCH];
            size_t sought[BATCH]; /* pairs before the rest that is known */
            for (size_t r = 0; r < BATCH; r++)
                entering[r] = before[row + (r < batch ? r : 0)];
            for (size_t pass = 0; pass < passes; pass++) {
                for (size_t r = 0; r < BATCH; r++) {
                    const float *w = weights + (row + (r < batch ? r : 0)) * columns + start;
                    int32_t *xr = x + 2 * pairs * r;
                    for (size_t g = 0; g < groups; g++) {
                        const size_t from = g * group, to = from + group < length ? from + group : length;
                        if (pass == 0)
                            units[r * groups + g] = first_unit(w + from, to - from, per_rms);
                        for (size_t i = from; i < to; i++)
                            xr[i] = in_units(w[i], units[r * groups + g]);
                    }
                    if (length % 2)
                        xr[length] = 0;
                }
                if (pass + 1 == passes)
                    break;
                if (h)
                    beam_paths(t, batch, pairs, x, importances, entering, rest, septets);
                else
                    beam_whole(t, batch, pairs, x, entering, whole, septets);
                for (size_t r = 0; r < batch; r++)
                    for (size_t g = 0; g < groups; g++) {
                        const size_t from = g * group / 2, to = from + group / 2 < pairs ? from + group / 2 : pairs;
                        const size_t k = r * groups + g;
                        const double unit = units[k];
                        const uint8_t *path = septets + pairs * r;
                        int64_t product, square;
                        const double error =
                            (double)group_error(t, to - from, x + 2 * (pairs * r + from), importances + 2 * from,
                                                from ? path[from - 1] : entering[r], path + from, &product, &square)
                            * (unit * unit);
                        const double ratio = product > 0 ? (double)product / (double)square : 1;
                        if (pass == 0 || error < least[k])
                            least[k] = error, best[k] = unit, refitted[k] = nearest_half(unit * ratio);
                        units[k] = pass + 2 == passes ? refitted[k] : next_unit(pass + 1, best[k], unit, ratio);
                    }
            }
            memset(held, 0, BATCH * pairs);
            for (size_t r = 0; r < BATCH; r++)
                sought[r] = pairs;
            for (int round = 0, left = 1; left; round++) { /* until every weight is near: only where one is not it must be */
                exact_paths(t, batch, pairs, x, importances, entering, sought, held, rest,
                            h || round ? NULL : whole, slack, f, septets);
                left = 0;
                for (size_t r = 0; r < batch; r++) {
                    size_t found = 0;
                    if (sought[r])
                        found = hold_far(t, pairs, length % 2 && round == 0, x + 2 * pairs * r, entering[r],
                                         septets + pairs * r, held + pairs * r);
                    sought[r] = found && !h && round == 0 ? pairs : found; /* of whole costs no other pass makes use */
                    left += found > 0;
                }
                counts[0] += round == 0 ? left : 0;
            }
            for (size_t r = 0; r < batch; r++) {
                uint8_t *path = septets + pairs * r;
                write_groups(groups, group, pairs, units + r * groups, path,
                             stored + (row + r) * stride + start / group * size);
                before[row + r] = path[pairs - 1];
            }
        }
    }
    free(whole), free(rest), free(x), free(ones), free(septets), free(held);
    free(units), free(best), free(least), free(refitted), free(slack), free(f.alive), free(f.count), free(f.cost);
    return status;
}

/* The weights of stored rows [rows][bytes of a row], binary32 [rows][columns]. before [rows]: as above.
   Returns 0; 1 where a unit is no finite number or has its sign set. */
int septet_chain_dequantize_rows(const struct tables *t, const uint8_t *stored, size_t rows, size_t columns, size_t group,
                                 uint8_t *before, float *weights)
{
    for (size_t row = 0; row < rows; row++) {
        unsigned from = before[row];
        for (size_t start = 0; start < columns; start += group) {
            const unsigned pattern = stored[0] + 256u * stored[1];
            const size_t length = columns - start < group ? columns - start : group;
            const float unit = (float)half_number(pattern);
            if (pattern >= 0x7c00)
                return 1;
            stored += 2;
            for (size_t i = 0; i < group; i += 16) {
                uint64_t word = 0;
                for (int j = 0; j < 7; j++)
                    word |= (uint64_t)*stored++ << (8 * j);
                for (size_t k = 0; k < 16 && i + k < length; k += 2) {
                    const unsigned septet = word >> (7 * (k / 2)) & 127;
                    *weights++ = unit * (float)(t->here[0][septet] + t->before[0][from]);
                    if (i + k + 1 < length)
                        *weights++ = unit * (float)(t->here[1][septet] + t->before[1][from]);
                    from = septet;
                }
            }
        }
        before[row] = (uint8_t)from;
    }
    return 0;
}
