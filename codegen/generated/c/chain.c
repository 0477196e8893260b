/* Kernels of format chain for C11, fingerprint c50d5ef04296ec419c7c73e62a200b635311cf93adbadbd434a8f1fab8cec1fb;
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

/* Looked up by septet_chain_chains_level. */
static const int8_t septet_chain_table0[128] = {
    82, 0, 16, -11, 33, -18, -18, -61, -23, -14, 8, -5, -19, 22, -23, -7, 
    -29, -6, 7, -22, 21, -37, 29, 0, 36, 16, -2, -33, 13, -27, -8, 54, 
    9, 44, 27, 5, 35, 54, -14, 7, 3, -8, -28, 13, -21, -4, -9, 3, 
    7, -30, 17, 0, 27, -21, -57, -14, 1, 19, 39, 25, 22, 16, -5, -38, 
    -16, -26, 6, -2, 39, -66, 8, 13, 14, -48, -22, -7, -24, -2, 5, -20, 
    16, -8, 82, 7, 45, 31, 27, 17, -35, -44, -3, 25, -12, -6, 11, -55, 
    39, -10, -42, -8, -17, -44, 21, 7, -13, 21, -22, 0, -2, -19, 5, -12, 
    -18, 31, -14, -18, 32, -31, -44, -82, 43, 28, 55, -6, -5, 7, 31, 21
};

/* Looked up by septet_chain_chains_level. */
static const int8_t septet_chain_table1[128] = {
    2, -7, -15, -13, -18, 1, -10, -28, 45, -13, -15, 0, -29, 7, -2, -40, 
    -28, -6, -22, 7, -15, -10, -26, 23, 10, -4, 1, -5, 14, 11, -15, -17, 
    3, -24, 11, 4, 1, 3, 9, 6, 4, 23, -24, 30, -3, -3, 31, -32, 
    -8, 31, -7, 14, -23, 24, -11, 3, -15, 7, 12, -16, 14, 4, -15, -31, 
    -15, -24, -21, 12, -5, 4, 28, 7, -9, -18, -30, -20, -3, -7, -1, -16, 
    -10, 18, -28, 20, 37, -27, 20, 40, 16, -1, -45, -8, 11, 16, 22, -2, 
    12, 6, 12, -8, -12, -4, -28, -21, 21, -9, -4, -40, -2, -4, -9, -41, 
    2, -15, -5, -24, 16, -18, 5, 14, -1, -25, 21, -31, 21, 0, 13, -5
};

/* Looked up by septet_chain_chains_level_1. */
static const int8_t septet_chain_table2[128] = {
    30, -7, 7, 8, 21, -36, 1, -9, -9, -10, 25, 34, 8, 5, -25, 3, 
    -5, 17, 7, -3, 42, 41, 17, -7, 55, -31, 15, 9, 21, -20, -35, -17, 
    -8, 40, -71, 17, -17, -42, 24, 53, -22, -27, 21, 37, 43, 43, -15, 25, 
    -16, -42, 27, -29, -38, 14, 13, 1, 5, -22, 13, 31, 23, -41, -16, 1, 
    -23, 5, 37, 26, 28, 35, 8, 11, -14, 1, 28, 1, -11, -47, -3, -82, 
    -7, -5, -12, -41, 21, 5, 11, -3, 28, -8, -24, -5, 13, 33, -17, -42, 
    -1, 54, -13, 22, -15, 18, -13, -32, 37, 82, 20, 13, -15, 81, -58, 18, 
    35, -7, -26, -50, 46, -29, -25, -17, -10, -16, 6, 65, -40, -1, -28, 15
};

/* Looked up by septet_chain_chains_level_1. */
static const int8_t septet_chain_table3[128] = {
    0, 1, 45, -8, -7, 11, 0, -12, 11, -21, -1, -18, 24, -9, -7, 3, 
    -21, 14, -23, 15, 16, 4, 13, 10, -40, -11, 6, -7, -24, 5, 1, 10, 
    -14, 2, 2, -5, -3, -23, -1, -8, -21, -45, 5, 4, -28, 2, 10, 34, 
    -15, -4, 8, 17, 32, -7, -15, -10, 13, -1, 24, -15, 10, 22, -30, 1, 
    -8, -7, 6, -10, -10, 0, -21, 9, 9, 34, 13, 22, 4, 18, -40, 6, 
    20, -3, 16, -8, -4, -7, -15, -14, 8, 23, 22, -8, 18, 40, 26, 2, 
    4, 10, -8, -19, 24, 14, -38, 14, 7, -4, -6, -8, 30, 15, -4, 11, 
    28, 1, -24, -10, 0, 6, -13, -16, 12, 5, 7, -12, 7, 7, -14, -1
};

/* Looked up by septet_chain_floats_decode. */
static const int32_t septet_chain_table4[32] = {
    536870912, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 
    32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 536870912
};

/* The value of a weight in units: the entry of its septet, and that of the septet before. Here lane = 0. */
static inline int32_t septet_chain_chains_level(int32_t before, int32_t septet)
{
    return septet_chain_table0[septet] + septet_chain_table1[before];
}

/* The value of a weight in units: the entry of its septet, and that of the septet before. Here lane = 1. */
static inline int32_t septet_chain_chains_level_1(int32_t before, int32_t septet)
{
    return septet_chain_table2[septet] + septet_chain_table3[before];
}

/* The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0. */
static inline int64_t septet_chain_floats_decode(int32_t bits)
{
    const int32_t t0 = bits & 32767;
    const int32_t t1 = t0 >> 10;
    const int64_t t2 = t1 == 0 ? (int64_t)t0 : (int64_t)(1024 + (t0 & 1023)) * septet_chain_table4[t1];
    if (bits < 32768) return t2;
    return -t2;
}

/* The septets of a block of bytes. */
int32_t septet_chain_unpack(const uint8_t *restrict data, int8_t *restrict septets)
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
int32_t septet_chain_dequantize_group(
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
        septet_chain_unpack(data + (2 + block * 7), septets);
        for (int32_t s = 0; s < 8; s++) {
            const int32_t septet = septets[s];
            const int32_t previous = last;
            const int32_t i = block * 16 + s * 2;
            if (i < length) weights[i] = u * (float)septet_chain_chains_level(previous, septet);
            const int32_t i_1 = block * 16 + s * 2 + 1;
            if (i_1 < length) weights[i_1] = u * (float)septet_chain_chains_level_1(previous, septet);
            last = septet;
        }
    }
    return 0;
}

/* Add to a sum what a group adds to its row, in units of 2^-24: its unit times its dot product, rounded once. */
int32_t septet_chain_add_group(
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
        septet_chain_unpack(data + (2 + block * 7), septets);
        for (int32_t s = 0; s < 8; s++) {
            const int32_t septet = septets[s];
            const int32_t previous = last;
            const int32_t i = block * 16 + s * 2;
            if (i < length) dotted = dotted + septet_chain_chains_level(previous, septet) * activations[i];
            const int32_t i_1 = block * 16 + s * 2 + 1;
            if (i_1 < length) dotted = dotted + septet_chain_chains_level_1(previous, septet) * activations[i_1];
            last = septet;
        }
    }
    sums[0] = sums[0] + (float)(septet_chain_floats_decode(bits) * dotted);
    return 0;
}

/* A vector as signed bytes times one scale: its largest magnitude over 127, rounded up; ties go to even. */
int32_t septet_chain_quantize_activations(
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
int32_t septet_chain_quantize_vectors(
    const float *restrict numbers,
    int32_t vectors,
    int32_t length,
    int8_t *restrict activations,
    float *restrict scales_of)
{
    for (int32_t v = 0; v < vectors; v++) {
        const int64_t at = (int64_t)v * length;
        const int32_t status = septet_chain_quantize_activations(numbers + at, length, activations + at, scales_of + v);
        if (status != 0) return status;
    }
    return 0;
}

/* The weights of rows of `columns` weights, group after group. */
int32_t septet_chain_dequantize_rows(
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
        const int32_t status = septet_chain_dequantize_group(data + at, before, (int32_t)(t0 < group ? t0 : (int64_t)group), group, weights + place);
        if (status != 0) return status;
    }
    return 0;
}

/* products[vectors][rows]: a stored matrix times vectors of activations, each times its scale. */
int32_t septet_chain_matmul(
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
                const int32_t status = septet_chain_add_group(data + at, before_1, (int32_t)length, group, activations + (v * columns + g * group), total);
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
