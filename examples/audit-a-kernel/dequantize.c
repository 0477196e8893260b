/* A group of 16 weights of s43: offset and unit in binary16, then a block of eight septets, which is seven bytes. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, sizeof h);
    return (float)h;
}

void dequantize(const uint8_t *packed, float *output)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t bits = 0;
    memcpy(&bits, packed + 4, 7);
    for (int k = 0; k < 8; k++) {
        const int septet = bits >> 7 * k & 127;
        output[2 * k] = lo + u * (float)(7 * (septet >> 3));
        output[2 * k + 1] = lo + u * (float)(15 * (septet & 7));
    }
}
