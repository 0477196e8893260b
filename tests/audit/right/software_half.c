/* Binary16 decoded by hand, subnormals included, for targets without the type. */
#include <stdint.h>
#include <string.h>

static float half(uint32_t h)
{
    const uint32_t sign = (h & 0x8000u) << 16;
    uint32_t exponent = h >> 10 & 31, fraction = h & 1023, bits;
    float f;
    if (exponent == 0) {
        f = (float)fraction * 0x1p-24f;
        return sign ? -f : f;
    }
    bits = sign | (exponent + 112) << 23 | fraction << 13;
    memcpy(&f, &bits, sizeof f);
    return f;
}

void dequantize(const uint8_t *packed, float *out)
{
    const float lo = half(packed[0] | (uint32_t)packed[1] << 8);
    const float u = half(packed[2] | (uint32_t)packed[3] << 8);
    for (int i = 0; i < 8; i++) {
        const int at = 7 * i, byte = 4 + at / 8, shift = at % 8;
        int septet = packed[byte] >> shift;
        if (shift > 1)
            septet |= packed[byte + 1] << (8 - shift);
        septet &= 127;
        out[2 * i] = lo + u * (float)(septet / 8 * 7);
        out[2 * i + 1] = lo + u * (float)(septet % 8 * 15);
    }
}
