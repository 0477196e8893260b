/* Rows that are right as long as they are short. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float half(const uint8_t *p)
{
    uint16_t bits = (uint16_t)(p[0] | p[1] << 8);
    _Float16 h;
    memcpy(&h, &bits, sizeof h);
    return (float)h;
}

static void dequantize_group(const uint8_t *p, float *out)
{
    const float lo = half(p), u = half(p + 2);
    uint64_t w = 0;
    memcpy(&w, p + 4, 7);
    for (int i = 0; i < 16; i++) {
        const unsigned septet = w >> 7 * (i / 2) & 127;
        out[i] = lo + u * (float)((i & 1) ? 15 * (septet % 8) : 7 * (septet / 8));
    }
}

/* After 256 groups the first ones are read again. */
void byte_counter(const uint8_t *packed, float *out, size_t groups)
{
    uint8_t at = 0;
    for (size_t g = 0; g < groups; g++, at++)
        dequantize_group(packed + 11 * at, out + 16 * g);
}

/* After 65536 groups the first ones are read again. */
void short_counter(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        dequantize_group(packed + 11 * (uint16_t)g, out + 16 * g);
}

/* Group 1000 is the one before. */
void one_of_a_thousand(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        dequantize_group(packed + 11 * (g == 1000 ? g - 1 : g), out + 16 * g);
}

/* From group 20 on groups are a byte longer. */
void stride_that_grows(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++) {
        dequantize_group(packed, out + 16 * g);
        packed += g < 20 ? 11 : 12;
    }
}

/* Once 50 groups began with a byte of 200 or more, the next one's first weight is lost. */
void remembers(const uint8_t *packed, float *out, size_t groups)
{
    unsigned seen = 0;
    for (size_t g = 0; g < groups; g++) {
        dequantize_group(packed + 11 * g, out + 16 * g);
        if (seen >= 50)
            out[16 * g] = 0.0f;
        seen += packed[11 * g] >= 200;
    }
}

/* No more than 500 groups. */
void stops(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups && g < 500; g++)
        dequantize_group(packed + 11 * g, out + 16 * g);
}

/* A row of more than 100 groups loses its first weight in the end. */
void writes_after(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        dequantize_group(packed + 11 * g, out + 16 * g);
    if (groups > 100)
        out[0] = 0.0f;
}

/* A row of more than 64 groups is left alone. */
void returns_before(const uint8_t *packed, float *out, size_t groups)
{
    if (groups > 64)
        return;
    for (size_t g = 0; g < groups; g++)
        dequantize_group(packed + 11 * g, out + 16 * g);
}

/* From group 40 on the group that follows is touched, also where there is none. */
void reads_ahead(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++) {
        dequantize_group(packed + 11 * g, out + 16 * g);
        if (g >= 40 && packed[11 * g + 11] == 255 && packed[11 * g + 12] == 255)
            out[16 * g] += 1.0f;
    }
}

/* From group 30 on the group before is written again, wrongly. */
void writes_back(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++) {
        dequantize_group(packed + 11 * g, out + 16 * g);
        if (g >= 30)
            out[16 * g - 16] = 1.0f;
    }
}

/* Weights are counted in 24 bits. */
void counts_in_floats(const uint8_t *packed, float *out, size_t groups)
{
    size_t g = 0;
    for (float f = 0.0f; f < (float)groups; f += 1.0f, g++)
        dequantize_group(packed + 11 * g, out + 16 * g);
}

/* Offsets in 32 bits: right up to 2^32 bytes, an overflow of int after 2^31 weights. */
void int_offsets(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        dequantize_group(packed + 11 * g, out + 16 * (int)g);
}

void wrapping_offsets(const uint8_t *packed, float *out, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        dequantize_group(packed + 11 * (uint32_t)g, out + 16 * g);
}
