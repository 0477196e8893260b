/* A row of nibbles: blocks of a binary16 scale and four bytes of two codes each, the first one in the low bits. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

void nibbles(const uint8_t *packed, float *output, size_t blocks)
{
    for (size_t b = 0; b < blocks; b++, packed += 6, output += 8) {
        _Float16 scale;
        memcpy(&scale, packed, sizeof scale);
        for (int j = 0; j < 4; j++) {
            output[2 * j] = (float)scale * (float)((packed[2 + j] & 15) - 7);
            output[2 * j + 1] = (float)scale * (float)((packed[2 + j] >> 4) - 7);
        }
    }
}
