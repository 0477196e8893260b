/* ggml's blocks with one fault each. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, 2);
    return h;
}

/* Neighbours taken to share a byte, where halves of the block do. */
void neighbours(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++)
        out[i] = half(packed) * (float)((packed[2 + i / 2] >> i % 2 * 4 & 15) - 8);
}

/* Codes are centred on 7. */
void centred_low(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++)
        out[i] = half(packed) * (float)((packed[2 + i % 16] >> i / 16 * 4 & 15) - 7);
}

/* Codes taken for two's complement of four bits. */
void twos_complement(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int code = packed[2 + i % 16] >> i / 16 * 4 & 15;
        out[i] = half(packed) * (float)(code > 7 ? code - 16 : code);
    }
}

/* The offset is scaled too. */
void minimum_scaled(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++)
        out[i] = half(packed) * ((float)(packed[4 + i % 16] >> i / 16 * 4 & 15) + half(packed + 2));
}

/* Scale and offset change places. */
void scale_and_minimum(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++)
        out[i] = half(packed + 2) * (float)(packed[4 + i % 16] >> i / 16 * 4 & 15) + half(packed);
}

/* The fifth bits of the second half are those of the first. */
void fifth_bits(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++) {
        const int low = packed[6 + i % 16] >> i / 16 * 4 & 15, top = packed[2 + i % 16 / 8] >> i % 8 & 1;
        out[i] = half(packed) * (float)((low | top << 4) - 16);
    }
}

/* The fifth bits are read as a big-endian word. */
void big_endian(const uint8_t *packed, float *out)
{
    const uint32_t tops = (uint32_t)packed[2] << 24 | packed[3] << 16 | packed[4] << 8 | packed[5];
    for (int i = 0; i < 32; i++) {
        const int low = packed[6 + i % 16] >> i / 16 * 4 & 15;
        out[i] = half(packed) * (float)((low | (int)(tops >> i & 1) << 4) - 16);
    }
}

/* Bytes read without their sign. */
void without_sign(const uint8_t *packed, float *out)
{
    for (int i = 0; i < 32; i++)
        out[i] = half(packed) * (float)packed[2 + i];
}

/* Every block takes the scale of the first. */
void one_scale(const uint8_t *packed, float *out, size_t blocks)
{
    for (size_t b = 0; b < blocks; b++)
        for (int i = 0; i < 32; i++)
            out[32 * b + i] = half(packed) * (float)(int8_t)packed[34 * b + 2 + i];
}

/* Blocks are taken to be padded to 36 bytes: the structure has a 32-bit member. */
void padded(const uint8_t *packed, float *out, size_t blocks)
{
    struct block { uint32_t d; int8_t n[32]; } one;
    for (size_t b = 0; b < blocks; b++) {
        memcpy(&one, packed + sizeof one * b, sizeof one);
        const uint16_t bits = (uint16_t)one.d;
        _Float16 d;
        memcpy(&d, &bits, 2);
        for (int i = 0; i < 32; i++)
            out[32 * b + i] = (float)d * one.n[i];
    }
}

/* One entry of the table is wrong by one. */
void table_entry(const uint8_t *packed, float *out)
{
    static const int8_t LEVEL[16] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 88, 113};
    for (int i = 0; i < 32; i++)
        out[i] = half(packed) * (float)LEVEL[packed[2 + i % 16] >> i / 16 * 4 & 15];
}

/* The scale is a byte of exponent with a bias of 127, of which one too few is taken. */
void exponent_bias(const uint8_t *packed, const uint8_t *scales, float *out)
{
    static const float LEVEL[8] = {0, 0.5f, 1, 1.5f, 2, 3, 4, 6};
    const uint32_t bits = scales[0] ? (uint32_t)scales[0] << 23 : 0x00400000u;
    float d;
    memcpy(&d, &bits, 4);
    for (int i = 0; i < 32; i++) {
        const int code = packed[i / 2] >> i % 2 * 4 & 15;
        out[i] = 2 * d * (code & 8 ? -LEVEL[code & 7] : LEVEL[code & 7]);
    }
}
