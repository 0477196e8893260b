/* A stream with a state of its own, refilled byte by byte. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct stream {
    const uint8_t *next;
    uint32_t held;
    unsigned bits;
};

static unsigned take(struct stream *s, unsigned bits)
{
    while (s->bits < bits) {
        s->held |= (uint32_t)*s->next++ << s->bits;
        s->bits += 8;
    }
    const unsigned taken = s->held & ((1u << bits) - 1);
    s->held >>= bits;
    s->bits -= bits;
    return taken;
}

static float half(struct stream *s)
{
    const uint16_t bits = (uint16_t)take(s, 16);
    _Float16 h;
    memcpy(&h, &bits, 2);
    return h;
}

void dequantize_row(const uint8_t *packed, float *out, size_t groups)
{
    struct stream s = {packed, 0, 0};
    for (; groups; groups--) {
        const float lo = half(&s), u = half(&s);
        for (int i = 0; i < 8; i++) {
            const unsigned three = take(&s, 3), four = take(&s, 4);
            *out++ = lo + u * (float)(7 * four);
            *out++ = lo + u * (float)(15 * three);
        }
    }
}
