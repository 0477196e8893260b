/* Kernels of format r11, fingerprint 58d0f653ae4b3f68634862bebfd05d740c2773abdbad142102dd17e25e219aa9; written by `septet codegen`. */
#ifndef SEPTET_R11_H
#define SEPTET_R11_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Format r11: groups of weights, lo + u*n[code] each, two codes in seven bits.
 *
 * A group is `lo` and `u`, binary16 numbers with the low byte first, and then blocks of 16 weights in 7 bytes:
 * 4 + 7*group/16 bytes. `group` is a multiple of 16 up to 256; a row is whole groups.
 * Septet i of a block is bits 7*i to 7*i + 6 of its bytes, read as one number with the low byte first; it has
 * weights 2*i and 2*i + 1, whose codes are c0 and c1.
 * A septet is c0 + 11*c1, and a weight is lo + u*n[code]. The codebooks are
 *     n0 = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
 *     n1 = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
 *
 * The products of a row are added group by group: group g to partial sum g % 8, each time rounded to binary32,
 * and then partial sums 4, 2 and 1 apart.
 *
 * Every function returns SEPTET_R11_OK or says what is wrong; then what it was to
 * write is unspecified. Arrays may not overlap. Nothing is allocated, and no global state is touched. Rounding
 * is to nearest, as a program starts with; compilers may contract multiplications and additions, but may not be
 * told to ignore IEEE 754 (-ffast-math).
 */
enum {
    SEPTET_R11_OK = 0,
    SEPTET_R11_BAD_SIZE = 1,            /* a group size that the format does not have, or a length that is not in the group */
    SEPTET_R11_BAD_WEIGHT = 2,          /* a weight that is not finite, or beyond 65504.0f */
    SEPTET_R11_SCALE_NOT_FINITE = 3,    /* a stored offset or unit, or a vector's scale */
    SEPTET_R11_UNIT_NEGATIVE = 4,       /* a stored unit */
    SEPTET_R11_SEPTET_NOT_VALID = 5     /* a stored septet that no codes have */
};

/* Bytes of a group, and of a row of `columns` weights; 0 for a group size that the format does not have. */
size_t septet_r11_group_bytes(size_t group);
size_t septet_r11_row_bytes(size_t columns, size_t group);

/* Quantize 1 to `group` weights; missing ones are padded with code 0. data[group_bytes]. */
int septet_r11_quantize_group(const float *weights, size_t length, size_t group, uint8_t *data);

/* Quantize a row of weights. data[row_bytes]. */
int septet_r11_quantize_row(const float *weights, size_t columns, size_t group, uint8_t *data);

/* Quantize rows of weights. data[rows][row_bytes]. */
int septet_r11_quantize_rows(const float *weights, size_t rows, size_t columns, size_t group, uint8_t *data);

/* The first `length` weights of a group, each the binary32 number nearest to its lattice value. */
int septet_r11_dequantize_group(const uint8_t *data, size_t length, size_t group, float *weights);

/* The weights of a row. */
int septet_r11_dequantize_row(const uint8_t *data, size_t columns, size_t group, float *weights);

/* The weights of rows. */
int septet_r11_dequantize_rows(const uint8_t *data, size_t rows, size_t columns, size_t group, float *weights);

/* The integer dot product of a group's first `length` codebook entries with activations; scales are not looked at. */
int septet_r11_dot_group(const uint8_t *data, size_t length, size_t group, const int8_t *activations, int32_t *dot);

/* A vector as signed bytes times one scale: the scale is its largest magnitude over 127, rounded up; ties to even. */
int septet_r11_quantize_activations(const float *vector, size_t length, int8_t *activations, float *scale);

/* products[rows]: a matrix of rows of `columns` weights times a vector of activations times its scale. */
int septet_r11_matvec(const uint8_t *data, size_t rows, size_t columns, size_t group, const int8_t *activations, float scale,
    float *products);

/* products[vectors][rows]: the same for several vectors, activations[vectors][columns] and scales[vectors]. */
int septet_r11_matmul(const uint8_t *data, size_t rows, size_t columns, size_t group, const int8_t *activations,
    const float *scales, size_t vectors, float *products);

#ifdef __cplusplus
}
#endif

#endif
