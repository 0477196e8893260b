/* Rows, lengths and aliases that go wrong. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static void pairs(const uint8_t *p, float *out, size_t count)
{
    _Float16 scales[2];
    memcpy(scales, p, 4);
    for (size_t i = 0; i < count; i++) {
        uint64_t w = 0;
        memcpy(&w, p + 4 + i / 16 * 7, 7);
        const int s = (int)(w >> 7 * (i % 16 / 2) & 127);
        out[i] = (float)scales[0] + (float)scales[1] * (float)(i % 2 ? 15 * (s & 7) : 7 * (s >> 3));
    }
}

/* Groups of 32 weights are taken to be as many bytes apart as two groups of 16. */
void group_bytes(const uint8_t *packed, float *out, size_t count)
{
    for (size_t g = 0; 32 * g < count; g++)
        pairs(packed + 22 * g, out + 32 * g, count - 32 * g < 32 ? count - 32 * g : 32);
}

/* All scales are looked for before all codes. */
void codes_before_scales(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++) {
        uint8_t one[11];
        memcpy(one, packed + 4 * g, 4);
        memcpy(one + 4, packed + 4 * groups + 7 * g, 7);
        pairs(one, out + 16 * g, 16);
    }
}

/* The last group is written whole. */
void whole_last_group(const uint8_t *packed, float *out, size_t count)
{
    for (size_t g = 0; 16 * g < count; g++)
        pairs(packed + 11 * g, out + 16 * g, 16);
}

/* The count itself is counted: one weight is written past the end. */
void one_more(const uint8_t *packed, float *out, size_t count)
{
    for (size_t i = 0; i <= count; i++) {
        float group[16];
        pairs(packed + 11 * (i / 16), group, 16);
        out[i] = group[i % 16];
    }
}

/* The septets are expanded in place from the front, over those not read yet. */
void in_place(const uint8_t *septets, uint8_t *codes, size_t count)
{
    memcpy(codes, septets, count);
    for (size_t i = 0; i < count; i++) {
        const uint8_t septet = codes[i];
        codes[2 * i] = septet >> 3;
        codes[2 * i + 1] = septet & 7;
    }
}

static void moved(uint8_t *to, const uint8_t *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        to[i] = from[i];
}

/* Septets are moved up from the front, where the places overlap: the first is spread over all of them. */
void overlapping(const uint8_t *codes, uint8_t *septets, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        if (i + 1 < count)
            moved(septets + 1, septets, count - 1 - i);
        septets[0] = (uint8_t)(codes[2 * i] << 3 | codes[2 * i + 1]);
    }
}

/* One byte before the block is read. */
void before_the_block(const uint8_t *packed, uint8_t *septets)
{
    uint64_t w;
    memcpy(&w, packed - 1, 8);
    for (int i = 0; i < 8; i++)
        septets[i] = (uint8_t)(w >> (8 + 7 * i) & 127);
}

/* A place is computed in eight bits, and there are 300. */
void small_counter(const uint8_t *codes, uint8_t *septets, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        const uint8_t k = (uint8_t)i;
        septets[k] = (uint8_t)(codes[2 * i] << 3 | codes[2 * i + 1]);
    }
}

/* The last septet takes the bits above its seven. */
void not_masked(const uint8_t *packed, uint8_t *septets)
{
    for (int i = 0; i < 8; i++) {
        const int bit = 7 * i, two = packed[bit / 8] | (bit / 8 < 6 ? packed[bit / 8 + 1] << 8 : 0);
        septets[i] = (uint8_t)(i < 7 ? two >> bit % 8 & 127 : two >> (bit % 8 - 1));
    }
}

/* The array for the levels is as long as a group, and only its first half is set. */
void half_initialised(const uint8_t *packed, float *out)
{
    int levels[16];
    _Float16 scales[2];
    memcpy(scales, packed, 4);
    uint64_t w = 0;
    memcpy(&w, packed + 4, 7);
    for (int i = 0; i < 8; i++)
        levels[i] = (int)(i % 2 ? 15 * (w >> 7 * (i / 2) & 7) : 7 * (w >> (7 * (i / 2) + 3) & 15));
    for (int i = 0; i < 16; i++)
        out[i] = (float)scales[0] + (float)scales[1] * (float)levels[i];
}
