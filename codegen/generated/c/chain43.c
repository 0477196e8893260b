/* Kernels of format chain43 for C11, fingerprint 3baccafa3ac07c66cdeac2f87ff753eb2941457427467d364394be294f22e109;
    written by `septet codegen`.
    A group is `u`, a binary16 number with the low byte first, and then blocks of 16 weights in 7 bytes: 2 +
    7*group/16 bytes. `group` is a multiple of 16 up to 256; a row is whole groups.
    Septet i of a block is bits 7*i to 7*i + 6 of its bytes, read as one number with the low byte first; it has
    weights 2*i and 2*i + 1: u times what its table says, plus what another says of the septet before. A row
    begins after septet 0.
    The products of a row are added group by group: group g to partial sum g % 8, each time rounded to binary32,
    and then partial sums 4, 2 and 1 apart.
    Sizes are numbers of weights, rows and vectors, none below zero.
    Statuses:
    0 success;
    1 a size that the format does not have;
    2 a weight that is not finite or too large;
    3 a scale that is not finite;
    4 a unit whose sign is set;
    5 a septet that is not valid;
    6 a sum that is too large for binary32.
    Building: no -ffast-math; contraction to fused operations changes no bit. */


#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline float from_pattern(int32_t bits)
{
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline int32_t pattern(float x)
{
    int32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/* Looked up by septet_chain43_chains_level. */
static const int8_t septet_chain43_table0[128] = {
    -1, -25, 3, -24, -12, -1, 25, -10, 7, -17, 11, -16, -4, 7, 33, -2, 
    24, 0, 28, 1, 13, 24, 50, 15, -3, -27, 1, -26, -14, -3, 23, -12, 
    24, 0, 28, 1, 13, 24, 50, 15, 17, -7, 21, -6, 6, 17, 43, 8, 
    3, -21, 7, -20, -8, 3, 29, -6, 28, 4, 32, 5, 17, 28, 54, 19, 
    28, 4, 32, 5, 17, 28, 54, 19, -4, -28, 0, -27, -15, -4, 22, -13, 
    -18, -42, -14, -41, -29, -18, 8, -27, -10, -34, -6, -33, -21, -10, 16, -19, 
    -40, -64, -36, -63, -51, -40, -14, -49, -34, -58, -30, -57, -45, -34, -8, -43, 
    -2, -26, 2, -25, -13, -2, 24, -11, 9, -15, 13, -14, -2, 9, 35, 0
};

/* Looked up by septet_chain43_chains_level. */
static const int8_t septet_chain43_table1[128] = {
    -11, -5, -8, 11, 5, 1, -2, -5, 10, 16, 13, 32, 26, 22, 19, 16, 
    -17, -11, -14, 5, -1, -5, -8, -11, -10, -4, -7, 12, 6, 2, -1, -4, 
    -9, -3, -6, 13, 7, 3, 0, -3, 20, 26, 23, 42, 36, 32, 29, 26, 
    -4, 2, -1, 18, 12, 8, 5, 2, 7, 13, 10, 29, 23, 19, 16, 13, 
    37, 43, 40, 59, 53, 49, 46, 43, 5, 11, 8, 27, 21, 17, 14, 11, 
    7, 13, 10, 29, 23, 19, 16, 13, -4, 2, -1, 18, 12, 8, 5, 2, 
    11, 17, 14, 33, 27, 23, 20, 17, -35, -29, -32, -13, -19, -23, -26, -29, 
    9, 15, 12, 31, 25, 21, 18, 15, -30, -24, -27, -8, -14, -18, -21, -24
};

/* Looked up by septet_chain43_chains_level_1. */
static const int8_t septet_chain43_table2[128] = {
    15, -9, -16, 34, 13, 2, 18, -11, -42, -66, -73, -23, -44, -55, -39, -68, 
    -23, -47, -54, -4, -25, -36, -20, -49, 45, 21, 14, 64, 43, 32, 48, 19, 
    60, 36, 29, 79, 58, 47, 63, 34, 11, -13, -20, 30, 9, -2, 14, -15, 
    6, -18, -25, 25, 4, -7, 9, -20, 10, -14, -21, 29, 8, -3, 13, -16, 
    -13, -37, -44, 6, -15, -26, -10, -39, 2, -22, -29, 21, 0, -11, 5, -24, 
    -5, -29, -36, 14, -7, -18, -2, -31, 30, 6, -1, 49, 28, 17, 33, 4, 
    -20, -44, -51, -1, -22, -33, -17, -46, 5, -19, -26, 24, 3, -8, 8, -21, 
    25, 1, -6, 44, 23, 12, 28, -1, 30, 6, -1, 49, 28, 17, 33, 4
};

/* Looked up by septet_chain43_chains_level_1. */
static const int8_t septet_chain43_table3[128] = {
    -11, -15, -4, -27, -6, 6, -10, -29, -21, -25, -14, -37, -16, -4, -20, -39, 
    -1, -5, 6, -17, 4, 16, 0, -19, 31, 27, 38, 15, 36, 48, 32, 13, 
    -5, -9, 2, -21, 0, 12, -4, -23, 26, 22, 33, 10, 31, 43, 27, 8, 
    7, 3, 14, -9, 12, 24, 8, -11, -5, -9, 2, -21, 0, 12, -4, -23, 
    7, 3, 14, -9, 12, 24, 8, -11, 6, 2, 13, -10, 11, 23, 7, -12, 
    -8, -12, -1, -24, -3, 9, -7, -26, 20, 16, 27, 4, 25, 37, 21, 2, 
    -17, -21, -10, -33, -12, 0, -16, -35, 0, -4, 7, -16, 5, 17, 1, -18, 
    -29, -33, -22, -45, -24, -12, -28, -47, 0, -4, 7, -16, 5, 17, 1, -18
};

/* Looked up by septet_chain43_floats_decode. */
static const int32_t septet_chain43_table4[32] = {
    536870912, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 
    32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 536870912
};

/* The value of a weight in units: the entry of its septet, and that of the septet before. Here lane = 0. */
static inline int32_t septet_chain43_chains_level(int32_t before, int32_t septet)
{
    return septet_chain43_table0[septet] + septet_chain43_table1[before];
}

/* The value of a weight in units: the entry of its septet, and that of the septet before. Here lane = 1. */
static inline int32_t septet_chain43_chains_level_1(int32_t before, int32_t septet)
{
    return septet_chain43_table2[septet] + septet_chain43_table3[before];
}

/* The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0. */
static inline int64_t septet_chain43_floats_decode(int32_t bits)
{
    const int32_t t0 = bits & 32767;
    const int32_t t1 = t0 >> 10;
    const int64_t t2 = t1 == 0 ? (int64_t)t0 : (int64_t)(1024 + (t0 & 1023)) * septet_chain43_table4[t1];
    if (bits < 32768) return t2;
    return -t2;
}

/* The septets of a block of bytes. */
int32_t septet_chain43_unpack(const uint8_t *restrict data, int8_t *restrict septets)
{
    const int32_t data0 = data[0];
    const int32_t data1 = data[1];
    const int32_t data2 = data[2];
    const int32_t data3 = data[3];
    const int32_t data4 = data[4];
    const int32_t data5 = data[5];
    const int32_t data6 = data[6];
    const int64_t word = data0 + data1 * 256 + data2 * 65536 + (int64_t)data3 * 16777216 + data4 * 4294967296LL + data5 * 1099511627776LL + data6 * 281474976710656LL;
    septets[0] = (int8_t)(word & 127);
    septets[1] = (int8_t)((word >> 7) & 127);
    septets[2] = (int8_t)((word >> 14) & 127);
    septets[3] = (int8_t)((word >> 21) & 127);
    septets[4] = (int8_t)((int32_t)(word >> 28) & 127);
    septets[5] = (int8_t)((int32_t)(word >> 35) & 127);
    septets[6] = (int8_t)((int32_t)(word >> 42) & 127);
    septets[7] = (int8_t)((int32_t)(word >> 49) & 127);
    return 0;
}

/* The first `length` weights of a stored group, after a septet. No rounding happens. */
int32_t septet_chain43_dequantize_group(
    const uint8_t *restrict data,
    int32_t before,
    int32_t length,
    int32_t group,
    float *restrict weights)
{
    if (!(0 < group && group <= 256 && (group & 15) == 0) || group < length) return 1; /* a size that the format does not have */
    const int32_t bits = data[0] + data[1] * 256;
    const int32_t status = ((bits >> 10) & 31) == 31 ? 3 : (32768 <= bits ? 4 : 0);
    if (status != 0) return status;
    const int32_t magnitude_bits = bits & 32767;
    float x = 0.0f;
    if (magnitude_bits < 1024) {
        x = (float)magnitude_bits * 5.960464477539063e-08f;
    } else {
        x = from_pattern(magnitude_bits * 8192 + 939524096);
    }
    if (32768 <= bits) x = -x;
    const float u = x;
    int8_t septets[8];
    int32_t last = before;
    const int32_t count = group >> 4;
    for (int32_t block = 0; block < count; block++) {
        septet_chain43_unpack(data + (2 + block * 7), septets);
        for (int32_t s = 0; s < 8; s++) {
            const int32_t septet = septets[s];
            const int32_t previous = last;
            const int32_t i = block * 16 + s * 2;
            if (i < length) weights[i] = u * (float)septet_chain43_chains_level(previous, septet);
            const int32_t i_1 = block * 16 + s * 2 + 1;
            if (i_1 < length) weights[i_1] = u * (float)septet_chain43_chains_level_1(previous, septet);
            last = septet;
        }
    }
    return 0;
}

/* Add to a sum what a group adds to its row, in units of 2^-24: its unit times its dot product, rounded once. */
int32_t septet_chain43_add_group(
    const uint8_t *restrict data,
    int32_t before,
    int32_t length,
    int32_t group,
    const int8_t *restrict activations,
    float *restrict sums)
{
    const int32_t bits = data[0] + data[1] * 256;
    const int32_t status = ((bits >> 10) & 31) == 31 ? 3 : (32768 <= bits ? 4 : 0);
    if (status != 0) return status;
    int8_t septets[8];
    int32_t last = before;
    int32_t dotted = 0;
    const int32_t count = group >> 4;
    for (int32_t block = 0; block < count; block++) {
        septet_chain43_unpack(data + (2 + block * 7), septets);
        for (int32_t s = 0; s < 8; s++) {
            const int32_t septet = septets[s];
            const int32_t previous = last;
            const int32_t i = block * 16 + s * 2;
            if (i < length) dotted = dotted + septet_chain43_chains_level(previous, septet) * activations[i];
            const int32_t i_1 = block * 16 + s * 2 + 1;
            if (i_1 < length) dotted = dotted + septet_chain43_chains_level_1(previous, septet) * activations[i_1];
            last = septet;
        }
    }
    sums[0] = sums[0] + (float)(septet_chain43_floats_decode(bits) * dotted);
    return 0;
}

/* A vector as signed bytes times one scale: its largest magnitude over 127, rounded up; ties go to even. */
int32_t septet_chain43_quantize_activations(
    const float *restrict vector,
    int32_t length,
    int8_t *restrict activations,
    float *restrict scale)
{
    float largest = 0.0f;
    for (int32_t i = 0; i < length; i++) {
        const float a = fabsf(vector[i]);
        if (!(a <= 3.4028234663852886e+38f)) return 2; /* a weight that is not finite or too large */
        if (largest < a) largest = a;
    }
    float s = largest / 127.0f;
    if (fmaf(s, 127.0f, -largest) < 0.0f) s = from_pattern((int32_t)((int64_t)pattern(s) + 1));
    scale[0] = s;
    for (int32_t i = 0; i < length; i++) {
        int32_t q = 0;
        if (0.0f < s) {
            const float vector_i = vector[i];
            const int32_t near = (int32_t)rintf((vector_i / s));
            const float twice = fmaf((float)-near, s, vector_i) * 2.0f;
            int32_t q_1 = near;
            if ((s < twice) || (!(twice < s) && (near & 1) == 1)) {
                q_1 = near + 1;
            } else {
                const bool is_less = -s < twice;
                if ((twice < -s) || (!is_less && (near & 1) == 1)) q_1 = near - 1;
            }
            q = q_1;
        }
        activations[i] = (int8_t)q;
    }
    return 0;
}

/* Vectors of `length` numbers, one after the other, as signed bytes times a scale a vector. */
int32_t septet_chain43_quantize_vectors(
    const float *restrict numbers,
    int32_t vectors,
    int32_t length,
    int8_t *restrict activations,
    float *restrict scales_of)
{
    for (int32_t v = 0; v < vectors; v++) {
        const int64_t at = (int64_t)v * length;
        const int32_t status = septet_chain43_quantize_activations(numbers + at, length, activations + at, scales_of + v);
        if (status != 0) return status;
    }
    return 0;
}

/* The weights of rows of `columns` weights, group after group. */
int32_t septet_chain43_dequantize_rows(
    const uint8_t *restrict data,
    int32_t rows,
    int32_t columns,
    int32_t group,
    float *restrict weights)
{
    if (!(0 < group && group <= 256 && (group & 15) == 0)) return 1; /* a size that the format does not have */
    const int64_t groups = ((int64_t)columns + group - 1) / group;
    const int64_t tasks = rows * groups;
    for (int64_t t = 0; t < tasks; t++) {
        const int64_t r = t / groups;
        const int64_t g = t - r * groups;
        const int64_t place = r * columns + g * group;
        const int64_t t0 = columns - g * group;
        const int64_t at = t * (2 + ((group * 7) >> 4));
        int32_t before = 0;
        if (g != 0) before = data[at - 1] >> 1;
        const int32_t status = septet_chain43_dequantize_group(data + at, before, (int32_t)(t0 < group ? t0 : (int64_t)group), group, weights + place);
        if (status != 0) return status;
    }
    return 0;
}

/* products[vectors][rows]: a stored matrix times vectors of activations, each times its scale. */
int32_t septet_chain43_matmul(
    const uint8_t *restrict data,
    int32_t rows,
    int32_t columns,
    int32_t group,
    const int8_t *restrict activations,
    const float *restrict scales_of,
    int32_t vectors,
    float *restrict products)
{
    if (!(0 < group && group <= 256 && (group & 15) == 0)) return 1; /* a size that the format does not have */
    const int64_t groups = ((int64_t)columns + group - 1) / group;
    const int32_t size = 2 + ((group * 7) >> 4);
    const int64_t count = (int64_t)vectors * rows;
    for (int64_t t = 0; t < count; t++) {
        const int64_t v = t / rows;
        const int64_t r = t - v * rows;
        const float scale = scales_of[v];
        if (!(fabsf(scale) <= 3.4028234663852886e+38f)) return 3; /* a scale that is not finite */
        float partial[8];
        int64_t faults[8];
        for (int32_t k = 0; k < 8; k++) {
            int64_t fault = groups * 8;
            float total[1];
            total[0] = 0.0f;
            const int32_t count_1 = (int32_t)((groups - k + 8 - 1) >> 3);
            for (int32_t turn = 0; turn < count_1; turn++) {
                const int64_t g = (int64_t)turn * 8 + k;
                const int64_t t0 = columns - g * group;
                const int64_t length = t0 < group ? t0 : (int64_t)group;
                const int64_t at = (r * groups + g) * size;
                int32_t before = 0;
                if (g != 0) before = data[at - 1] >> 1;
                const int32_t before_1 = before;
                const int32_t status = septet_chain43_add_group(data + at, before_1, (int32_t)length, group, activations + (v * columns + g * group), total);
                if (status != 0 && g * 8 + status < fault) fault = g * 8 + status;
            }
            partial[k] = total[0];
            faults[k] = fault;
        }
        for (int32_t i = 0; i < 4; i++) {
            partial[i] = partial[i] + partial[i + 4];
            if (faults[i + 4] < faults[i]) faults[i] = faults[i + 4];
        }
        for (int32_t i = 0; i < 2; i++) {
            partial[i] = partial[i] + partial[i + 2];
            if (faults[i + 2] < faults[i]) faults[i] = faults[i + 2];
        }
        for (int32_t i = 0; i < 1; i++) {
            partial[i] = partial[i] + partial[i + 1];
            if (faults[i + 1] < faults[i]) faults[i] = faults[i + 1];
        }
        const int64_t first = faults[0];
        if (first < groups * 8) return (int32_t)(first & 7);
        const float partial0 = partial[0];
        float product = 0.0f;
        if (!((fabsf(partial0) <= 0.0f) || (fabsf(scale) <= 0.0f))) product = (partial0 * 5.960464477539063e-08f) * scale;
        products[t] = product;
    }
    return 0;
}
