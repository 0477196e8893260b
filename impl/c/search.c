/* Scales of a lattice's groups for the least squared error, and the codes for them (septet.searching).

   Every operation is rounded by itself to binary64, and sums are taken in eight parts, in the order that the NumPy code
   has: both give the same bytes. Build without contraction of products and sums. */

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { LANES = 2, PARTS = 8, HALF = 128, ENTRIES = 64, SCALE_BYTES = 4 };
#define LARGEST_SCALE 65504.0
#define LESS_BY (1 - 0x1p-30) /* by more than sums in binary64 can lose: the theorem less_in_binary64_is_less */

typedef double Eight __attribute__((vector_size(64)));
typedef int64_t Mask __attribute__((vector_size(64)));

/* A format: its codebooks, which lane is the low digit of a septet, how far a septet's weights are from each other. */
struct format {
    int32_t entries[LANES][ENTRIES], levels[LANES], low, apart, block, planes;
};

/* A group: weights and what they count, a lane after the other; eight to a vector, `vectors` a lane. */
struct group {
    Eight weights[LANES][HALF / PARTS], counts[LANES][HALF / PARTS];
    size_t vectors;
};

static double total(Eight parts)
{
    return ((parts[0] + parts[4]) + (parts[2] + parts[6])) + ((parts[1] + parts[5]) + (parts[3] + parts[7]));
}

static Eight every(double x) { return (Eight){x, x, x, x, x, x, x, x}; }

/* The binary16 number nearest to x, ties to even; at most the largest. */
static double nearest_half(double x)
{
    int exponent;
    double size = fabs(x), step;
    if (!(size < LARGEST_SCALE))
        return x < 0 ? -LARGEST_SCALE : LARGEST_SCALE;
    frexp(size, &exponent);
    step = ldexp(1.0, (exponent < -13 ? -13 : exponent) - 11);
    size = nearbyint(size / step) * step;
    return x < 0 ? 0 - size : size;
}

static unsigned half_pattern(double x)
{
    int exponent;
    const double size = fabs(x);
    const unsigned sign = x < 0 ? 0x8000 : 0;
    if (size < 0x1p-14)
        return sign | (unsigned)(size * 0x1p24);
    frexp(size, &exponent);
    return sign | ((unsigned)ldexp(size, 11 - exponent) + ((unsigned)(exponent + 13) << 10));
}

static double half_number(unsigned pattern)
{
    const unsigned size = pattern & 0x7fff;
    const double x = size < 1024 ? size * 0x1p-24 : ldexp(1024 + size % 1024, (int)(size / 1024) - 25);
    return pattern & 0x8000 ? 0 - x : x;
}

/* What the thresholds between entries are, and by how much entries grow there. */
struct thresholds { double at[LANES][ENTRIES], by[LANES][ENTRIES]; };

static void find_thresholds(const struct format *f, double lo, double u, struct thresholds *t)
{
    for (int lane = 0; lane < LANES; lane++)
        for (int k = 0; k + 1 < f->levels[lane]; k++) {
            const int32_t a = f->entries[lane][k], b = f->entries[lane][k + 1];
            t->at[lane][k] = lo + u * ((a + b) / 2.0);
            t->by[lane][k] = b - a;
        }
}

/* The squared error of a group at an offset and a unit; and what the ones of least squares for its codes follow from. */
struct tried { double error, n, nn, nw; };

static struct tried try_scales(const struct format *f, const struct group *g, double lo, double u)
{
    struct thresholds t;
    Eight error = {0}, hn = {0}, hnn = {0}, hnw = {0};
    find_thresholds(f, lo, u, &t);
    for (int lane = 0; lane < LANES; lane++)
        for (size_t v = 0; v < g->vectors; v++) {
            const Eight w = g->weights[lane][v], h = g->counts[lane][v];
            Eight n = {0}, e, counted;
            for (int k = 0; k + 1 < f->levels[lane]; k++)
                n += (Eight)((Mask)(w >= t.at[lane][k]) & (Mask)every(t.by[lane][k]));
            e = w - (lo + u * n), counted = h * n;
            error += h * (e * e), hn += counted, hnn += counted * n, hnw += counted * w;
        }
    return (struct tried){total(error), total(hn), total(hnn), total(hnw)};
}

static void search(const struct format *f, const struct group *g, const double *shrinks, size_t starts, size_t turns,
                   double *lo, double *u)
{
    const double span = f->entries[0][f->levels[0] - 1], first_lo = *lo, first_u = *u;
    const struct tried covering = try_scales(f, g, *lo, *u);
    double best = covering.error * LESS_BY, h, hw;
    Eight counts = {0}, weights = {0};
    for (int lane = 0; lane < LANES; lane++)
        for (size_t v = 0; v < g->vectors; v++)
            counts += g->counts[lane][v], weights += g->counts[lane][v] * g->weights[lane][v];
    h = total(counts), hw = total(weights);
    for (size_t s = 0; s < starts; s++) {
        double low = first_lo + first_u * span * (1 - shrinks[s]) / 2, unit = first_u * shrinks[s];
        for (size_t turn = 0; turn <= turns; turn++) {
            const double stored_lo = nearest_half(low), stored_u = nearest_half(unit);
            const struct tried t = turn || s ? try_scales(f, g, stored_lo, stored_u) : covering;
            const double spread = h * t.nn - t.n * t.n, slope = spread > 0 ? (h * t.nw - hw * t.n) / spread : unit;
            if (t.error < best)
                best = t.error, *lo = stored_lo, *u = stored_u;
            unit = slope > 0 ? slope : unit;
            low = (hw - unit * t.n) / h;
        }
    }
}

static void pack(const struct format *f, const uint8_t *s, uint8_t *to)
{
    if (!f->planes) {
        for (int j = 0; j < 7; j++)
            to[j] = (uint8_t)(s[j] >> j | s[j + 1] << (7 - j));
        return;
    }
    memset(to, 0, 28);
    for (int k = 0; k < 32; k++) {
        to[k % 16] |= (uint8_t)(s[k] >> 3 << (k / 16 * 4));
        to[16 + k % 8] |= (uint8_t)((s[k] & 3) << (k / 8 * 2));
        to[24 + k % 4] |= (uint8_t)((s[k] >> 2 & 1) << (k / 4));
    }
}

/* Search the scales of stored rows [rows][bytes of a row] of weights [rows][columns], which have covering ones, and
   store groups anew with what is found.

   h [columns]: importances, or NULL where all weights count alike. shrinks [starts], turns: as in septet.searching.
   Returns 0. */
int septet_search_rows(const struct format *f, const float *weights, size_t rows, size_t columns, size_t group,
                       const int32_t *h, const double *shrinks, size_t starts, size_t turns, uint8_t *stored)
{
    const size_t half = (size_t)f->apart, size = group / (size_t)f->block * ((size_t)f->block * 7 / 16);
    for (size_t row = 0; row < rows; row++, weights += columns)
        for (size_t start = 0; start < columns; start += group, stored += SCALE_BYTES + size) {
            struct group g = {.vectors = group / 2 / PARTS};
            uint8_t septets[HALF];
            double lo = half_number(stored[0] + 256u * stored[1]), u = half_number(stored[2] + 256u * stored[3]);
            struct thresholds t;
            unsigned pattern;
            for (size_t s = 0; s < group / 2; s++)
                for (size_t lane = 0; lane < LANES; lane++) {
                    const size_t i = start + s / half * 2 * half + lane * half + s % half;
                    g.weights[lane][s / PARTS][s % PARTS] = i < columns ? weights[i] : 0;
                    g.counts[lane][s / PARTS][s % PARTS] = i >= columns ? 0 : h ? h[i] : 1;
                }
            search(f, &g, shrinks, starts, turns, &lo, &u);
            pattern = half_pattern(lo), stored[0] = (uint8_t)pattern, stored[1] = (uint8_t)(pattern >> 8);
            pattern = half_pattern(u), stored[2] = (uint8_t)pattern, stored[3] = (uint8_t)(pattern >> 8);
            find_thresholds(f, lo, u, &t);
            for (size_t v = 0; v < g.vectors; v++) {
                Mask codes[LANES] = {{0}, {0}}, septet;
                for (int lane = 0; lane < LANES; lane++)
                    for (int k = 0; k + 1 < f->levels[lane]; k++)
                        codes[lane] -= (Mask)(g.weights[lane][v] >= t.at[lane][k]) & (g.counts[lane][v] > 0);
                septet = codes[f->low] + codes[1 - f->low] * f->levels[f->low];
                for (size_t k = 0; k < PARTS; k++)
                    septets[v * PARTS + k] = (uint8_t)septet[k];
            }
            for (size_t b = 0; b < group / (size_t)f->block; b++)
                pack(f, septets + b * (size_t)f->block / 2, stored + SCALE_BYTES + b * ((size_t)f->block * 7 / 16));
        }
    return 0;
}
