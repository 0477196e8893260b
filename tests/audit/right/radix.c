/* r11 and nl11: two digits to the base 11. */
#include <stdint.h>
#include <string.h>

static const uint8_t BELL[11] = {0, 19, 33, 44, 54, 64, 73, 83, 94, 108, 127};

/* A digit and eleven times another. */
int encode(int c0, int c1) { return c0 + 11 * c1; }

/* Division by a multiplication and a shift. */
void decode(unsigned septet, uint8_t *codes)
{
    codes[1] = (uint8_t)(septet * 187 >> 11); /* septet / 11 for every septet below 121 */
    codes[0] = (uint8_t)(septet - 11u * codes[1]);
}

static void group(const uint8_t *packed, float *out, int bell)
{
    _Float16 lo, u;
    uint64_t word = 0;
    memcpy(&lo, packed, 2);
    memcpy(&u, packed + 2, 2);
    memcpy(&word, packed + 4, 7);
    for (int i = 0; i < 8; i++) {
        uint8_t c[2];
        decode(word >> (7 * i) & 127, c);
        for (int lane = 0; lane < 2; lane++)
            out[2 * i + lane] = (float)lo + (float)u * (bell ? BELL[c[lane]] : c[lane]);
    }
}

/* Decoded by a function, scaled by a loop over the lanes. */
void dequantize_r11(const uint8_t *packed, float *out) { group(packed, out, 0); }
/* The same with a table of levels. */
void dequantize_nl11(const uint8_t *packed, float *out) { group(packed, out, 1); }
