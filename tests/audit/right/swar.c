/* The 56 bits of a block as one word. */
#include <stdint.h>

static float half(unsigned bits)
{
    union { uint16_t bits; _Float16 value; } h;
    h.bits = (uint16_t)bits;
    return (float)h.value;
}

void dequantize(const unsigned char *packed, float *out)
{
    uint64_t word = 0;
    for (int j = 6; j >= 0; j--)
        word = word << 8 | packed[4 + j];
    const float lo = half(packed[0] | packed[1] << 8), u = half(packed[2] | packed[3] << 8);
    float *const end = out + 16;
    while (out < end) {
        *out++ = lo + u * (float)((word >> 3 & 15) * 7);
        *out++ = lo + u * (float)((word & 7) * 15);
        word >>= 7;
    }
}

/* A word made byte by byte, and shifted down. */
void unpack(const unsigned char *packed, unsigned char *out)
{
    uint64_t word = 0;
    for (int j = 6; j >= 0; j--)
        word = word << 8 | packed[j];
    for (int i = 0; i < 8; i++, word >>= 7)
        out[i] = (unsigned char)(word & 127);
}
