/* Integer arithmetic that goes wrong. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bits 25 to 31 of a word of 32, shifted as a signed number: undefined where the top bit is set. */
void overflow(const uint8_t *packed, uint8_t *septets)
{
    int low = packed[0] | packed[1] << 8 | packed[2] << 16 | packed[3] << 24;
    for (int i = 0; i < 4; i++)
        septets[i] = (uint8_t)(low >> (7 * i) & 127);
    unsigned high = packed[3] | packed[4] << 8 | packed[5] << 16 | (unsigned)packed[6] << 24;
    for (int i = 0; i < 4; i++)
        septets[4 + i] = (uint8_t)(high >> (4 + 7 * i) & 127);
}

/* The whole block in 32 bits. */
void shift_too_far(const uint8_t *packed, uint8_t *septets)
{
    uint32_t word = 0;
    for (int j = 0; j < 7; j++)
        word |= (uint32_t)packed[j] << (8 * j);
    for (int i = 0; i < 8; i++)
        septets[i] = (uint8_t)(word >> (7 * i) & 127);
}

/* A 4-bit code squeezed into a 3-bit lane. */
int squeezed(int c0, int c1) { return (c0 & 7) << 3 | c1; }

/* The digits of r11 to the base 10. */
int base(int c0, int c1) { return c0 + 10 * c1; }

/* Division by 11 with a multiplier that is too small. */
void magic(unsigned septet, uint8_t *codes)
{
    codes[1] = (uint8_t)(septet * 23 >> 8);
    codes[0] = (uint8_t)(septet - 11u * codes[1]);
}

/* The loop's variable clobbers the count. */
void clobbered(const uint8_t *codes, uint8_t *septets, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        septets[i] = (uint8_t)(codes[2 * i] << 3 | codes[2 * i + 1]);
        if (i == 2)
            count = i;
    }
}
