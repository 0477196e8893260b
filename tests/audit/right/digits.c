/* Digits to the base 11: by subtraction, by a float, by a comparison with each multiple, and pairs by a table. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Eleven subtracted as often as it goes. */
void subtracted(unsigned septet, uint8_t *codes)
{
    uint8_t high = 0;
    while (septet > 10) {
        septet -= 11;
        high++;
    }
    codes[0] = (uint8_t)septet;
    codes[1] = high;
}

/* The high digit is how many multiples of eleven are not above. */
void compared(const uint8_t *septets, uint8_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const int s = septets[i];
        int high = 0;
        for (int k = 11; k <= 110; k += 11)
            high += s >= k;
        codes[2 * i] = (uint8_t)(s - 11 * high);
        codes[2 * i + 1] = (uint8_t)high;
    }
}

/* Eleven as 8 + 2 + 1. */
int shifted(int c0, int c1) { return c0 + (c1 << 3) + (c1 << 1) + c1; }

/* Remainders at once: eight septets of a block in 16-bit lanes of two words. */
void lanes(const uint8_t *packed, float *out)
{
    static const uint8_t BELL[11] = {0, 19, 33, 44, 54, 64, 73, 83, 94, 108, 127};
    _Float16 scales[2];
    uint64_t w = 0;
    memcpy(scales, packed, 4);
    memcpy(&w, packed + 4, 7);
    for (int half = 0; half < 2; half++, w >>= 28) {
        const uint64_t s = (w & 127) | (w >> 7 & 127) << 16 | (w >> 14 & 127) << 32 | (w >> 21 & 127) << 48;
        uint64_t high = 0;
        for (int k = 0; k < 4; k++)
            high |= ((s >> 16 * k & 127) * 745 >> 13) << 16 * k;
        const uint64_t low = s - 11 * high;
        for (int k = 0; k < 4; k++) {
            *out++ = (float)scales[0] + (float)scales[1] * BELL[low >> 16 * k & 15];
            *out++ = (float)scales[0] + (float)scales[1] * BELL[high >> 16 * k & 15];
        }
    }
}
