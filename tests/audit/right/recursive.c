/* Halves of halves: a block of n septets is two of n/2. */
#include <stdint.h>

static void part(uint64_t word, uint8_t *septets, int n)
{
    if (n == 1) {
        *septets = (uint8_t)(word & 127);
        return;
    }
    part(word, septets, n / 2);
    part(word >> (7 * n / 2), septets + n / 2, n / 2);
}

void unpack(const uint8_t *packed, uint8_t *septets)
{
    uint64_t word = 0;
    for (int j = 6; j >= 0; j--)
        word = word << 8 | packed[j];
    part(word, septets, 8);
}
