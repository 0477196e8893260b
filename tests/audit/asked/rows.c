/* Rows whose faults show only where a manifest asks about them: more blocks, another type of weights. */
#include <stdint.h>
#include <string.h>

typedef struct {
    uint8_t scale[2], codes[32];
} block;

static float scale_of(const uint8_t *bytes)
{
    _Float16 half;
    memcpy(&half, bytes, sizeof half);
    return (float)half;
}

static void eight_bits(const block *b, float *out)
{
    for (int i = 0; i < 32; i++)
        out[i] = scale_of(b->scale) * (float)(int8_t)b->codes[i];
}

/* Each block. */
void all_blocks(const block *row, float *out, int64_t n)
{
    for (int64_t k = 0; k < n / 32; k++)
        eight_bits(row + k, out + 32 * k);
}

/* The loop leaves after its first turn. */
void first_turn(const block *row, float *out, int64_t n)
{
    for (int64_t k = 0; k < n / 32; k++) {
        eight_bits(row + k, out + 32 * k);
        if (k == 0)
            break;
    }
}

/* Blocks are taken two at a time, and the last of an odd number is forgotten. */
void pairs(const block *row, float *out, int64_t n)
{
    for (int64_t k = 0; k + 1 < n / 32; k += 2) {
        eight_bits(row + k, out + 32 * k);
        eight_bits(row + k + 1, out + 32 * k + 32);
    }
    if (n == 32)
        eight_bits(row, out);
}

/* Up to three blocks are right: the fourth one's place is cut off to seven bits. */
void narrow_place(const block *row, float *out, int64_t n)
{
    for (int64_t k = 0; k < n / 32; k++)
        eight_bits(row + k, out + (32 * k & 127));
}

/* With no block at all the first one is written. */
void at_least_one(const block *row, float *out, int64_t n)
{
    int64_t k = 0;
    do
        eight_bits(row + k, out + 32 * k);
    while (++k < n / 32);
}

/* Weights in binary16. */
void to_half(const block *row, _Float16 *out, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        out[i] = (_Float16)(scale_of(row[i / 32].scale) * (float)(int8_t)row[i / 32].codes[i % 32]);
}

/* Weights in bfloat16, rounded to nearest. */
void to_bfloat(const block *row, uint16_t *out, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        const float w = scale_of(row[i / 32].scale) * (float)(int8_t)row[i / 32].codes[i % 32];
        uint32_t bits;
        memcpy(&bits, &w, sizeof bits);
        out[i] = (uint16_t)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
    }
}

/* Weights in bfloat16, cut off. */
void to_bfloat_cut(const block *row, uint16_t *out, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        const float w = scale_of(row[i / 32].scale) * (float)(int8_t)row[i / 32].codes[i % 32];
        uint32_t bits;
        memcpy(&bits, &w, sizeof bits);
        out[i] = (uint16_t)(bits >> 16);
    }
}

/* An argument that is always zero, and one that is never looked at. */
void with_bias(const block *row, float *out, int64_t n, int bias, const float *unused)
{
    if (unused)
        *out = *unused;
    for (int64_t k = 0; k < n / 32; k++)
        eight_bits(row + k, out + 32 * k + bias);
}

/* Offsets of 24 bits: from group 493448 on other bytes are read. */
void narrow_offset(const block *row, float *out, int64_t n)
{
    for (int64_t k = 0; k < n / 32; k++)
        eight_bits((const block *)((const uint8_t *)row + (34 * k & 0xffffff)), out + 32 * k);
}

/* The length by its address. */
void by_address(const block *row, float *out, const int32_t *n)
{
    for (int32_t k = 0; k < *n / 32; k++)
        eight_bits(row + k, out + 32 * k);
}
