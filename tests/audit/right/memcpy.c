/* Eight bytes at once: the last one before the codes is read too, and shifted out. */
#include <stdint.h>
#include <string.h>

struct scales { _Float16 lo, u; };

void dequantize(const void *restrict packed, float *restrict out)
{
    struct scales s;
    uint64_t word;
    memcpy(&s, packed, sizeof s);
    memcpy(&word, (const char *)packed + 3, 8);
    word >>= 8;
    const float lo = s.lo, u = s.u;
    for (unsigned i = 0; i < 8; ++i) {
        const uint8_t septet = word >> 7 * i & 0x7f;
        float pair[2] = {septet >> 3, septet & 7};
        pair[0] = pair[0] * 7.0f * u;
        pair[1] = pair[1] * 15.0f * u;
        pair[0] += lo;
        pair[1] += lo;
        memcpy(out + 2 * i, pair, sizeof pair);
    }
}
