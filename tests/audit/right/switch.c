/* Levels by a switch; a pair a turn, from the last to the first. */
#include <stdint.h>
#include <string.h>

static int four(unsigned code)
{
    switch (code) {
    case 0: return 0;
    case 1: return 7;
    case 2: return 14;
    case 3: return 21;
    case 4: return 28;
    case 5: return 35;
    case 6: return 42;
    case 7: return 49;
    case 8: return 56;
    case 9: return 63;
    case 10: return 70;
    case 11: return 77;
    case 12: return 84;
    case 13: return 91;
    case 14: return 98;
    default: return 105;
    }
}

static int three(unsigned code)
{
    int n = 0;
    switch (code) {
    case 7: n += 15; /* fall through */
    case 6: n += 15; /* fall through */
    case 5: n += 15; /* fall through */
    case 4: n += 15; /* fall through */
    case 3: n += 15; /* fall through */
    case 2: n += 15; /* fall through */
    case 1: n += 15;
    }
    return n;
}

void dequantize(const uint8_t *packed, float *out)
{
    _Float16 lo, u;
    uint64_t word = 0;
    memcpy(&lo, packed, 2);
    memcpy(&u, packed + 2, 2);
    for (int j = 0; j < 7; j++)
        word |= (uint64_t)packed[4 + j] << (8 * j);
    word <<= 8;
    for (int i = 8; i-- > 0; word <<= 7) {
        out[2 * i] = (float)lo + (float)u * (float)four((unsigned)(word >> 60));
        out[2 * i + 1] = (float)lo + (float)u * (float)three((unsigned)(word >> 57 & 7));
    }
}
