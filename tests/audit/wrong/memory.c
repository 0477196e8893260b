/* Accesses that must not be, and results that are not written. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    _Float16 h;
    memcpy(&h, p, sizeof h);
    return (float)h;
}

/* The word is read with one byte too many at the end. */
void read_past_end(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w;
    memcpy(&w, packed + 4, 8);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* The last pair is forgotten. */
void trip_count(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 7; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* An odd length is rounded up. */
void odd_length(const uint8_t *packed, float *out, size_t count)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (size_t i = 0; i < count; i += 2, w >>= 7) {
        out[i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* An odd length is rounded down. */
void tail(const uint8_t *packed, float *out, size_t count)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (size_t i = 0; i < count / 2; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* The word's top byte is never set. */
void uninitialised(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w;
    memcpy(&w, packed + 4, 6);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* A word is read through a pointer to a type that needs alignment. */
void misaligned(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = *(const uint64_t *)(packed + 3) >> 8;
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* Codes as indices of a table that is one entry too short. */
void short_table(const uint8_t *packed, float *out)
{
    static const float four[15] = {0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98};
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 8; i++, w >>= 7) {
        out[2 * i] = lo + u * four[w >> 3 & 15];
        out[2 * i + 1] = lo + u * (float)(15 * (w & 7));
    }
}

/* Decodes in place: the input is changed. */
void writes_input(uint8_t *septets, uint8_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        codes[2 * i] = septets[i] >> 3;
        codes[2 * i + 1] = septets[i] &= 7;
    }
}

/* Every group of a row takes the scales of the first. */
void first_scales(const uint8_t *packed, float *out, size_t groups)
{
    const float lo = half(packed), u = half(packed + 2);
    for (size_t g = 0; g < groups; g++) {
        uint64_t w = 0;
        memcpy(&w, packed + 11 * g + 4, 7);
        for (int i = 0; i < 8; i++, w >>= 7) {
            out[16 * g + 2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
            out[16 * g + 2 * i + 1] = lo + u * (float)(15 * (w & 7));
        }
    }
}

/* The last group of a row is not written: their number is rounded down. */
void last_group(const uint8_t *packed, float *out, size_t count)
{
    for (size_t g = 0; g < count / 16; g++) {
        const uint8_t *p = packed + 11 * g;
        const float lo = half(p), u = half(p + 2);
        uint64_t w = 0;
        memcpy(&w, p + 4, 7);
        for (int i = 0; i < 8; i++, w >>= 7) {
            out[16 * g + 2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
            out[16 * g + 2 * i + 1] = lo + u * (float)(15 * (w & 7));
        }
    }
}

/* A level that only some codes set. */
void some_paths(const uint8_t *packed, float *out)
{
    const float lo = half(packed), u = half(packed + 2);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 8; i++, w >>= 7) {
        int n;
        switch (w & 7) {
        case 0: n = 0; break;
        case 1: n = 15; break;
        case 2: n = 30; break;
        case 3: n = 45; break;
        case 4: n = 60; break;
        case 5: n = 75; break;
        case 6: n = 90; break;
        }
        out[2 * i] = lo + u * (float)(7 * (w >> 3 & 15));
        out[2 * i + 1] = lo + u * (float)n;
    }
}
