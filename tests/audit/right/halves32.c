/* 32-bit registers only: the fifth septet has bits in both. */
#include <stdint.h>

static uint32_t load(const uint8_t *p, int bytes)
{
    uint32_t w = 0;
    for (int j = 0; j < bytes; j++)
        w |= (uint32_t)p[j] << (8 * j);
    return w;
}

void unpack(const uint8_t *packed, uint8_t *septets)
{
    const uint32_t low = load(packed, 4), high = load(packed + 4, 3);
    septets[0] = (uint8_t)(low & 0x7f);
    septets[1] = (uint8_t)(low >> 7 & 0x7f);
    septets[2] = (uint8_t)(low >> 14 & 0x7f);
    septets[3] = (uint8_t)(low >> 21 & 0x7f);
    septets[4] = (uint8_t)(low >> 28 | (high & 7) << 4);
    septets[5] = (uint8_t)(high >> 3 & 0x7f);
    septets[6] = (uint8_t)(high >> 10 & 0x7f);
    septets[7] = (uint8_t)(high >> 17);
}
