/* Quantizers of activations to signed bytes, each wrong in one place. */
#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static float greatest(const float *vector, size_t count)
{
    float largest = 0;
    for (size_t i = 0; i < count; i++) {
        const float magnitude = __builtin_fabsf(vector[i]);
        largest = magnitude > largest ? magnitude : largest;
    }
    return largest;
}

static float covering(float largest)
{
    float s = largest / 127;
    if (127.0 * s < largest) {
        uint32_t bits;
        memcpy(&bits, &s, 4);
        bits++;
        memcpy(&s, &bits, 4);
    }
    return s;
}

/* The scale is rounded to nearest: 127 of it may not cover the greatest. */
void nearest_scale(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = greatest(vector, count) / 127;
    *scale = s;
    for (size_t i = 0; i < count; i++)
        codes[i] = s > 0 ? (int8_t)__builtin_rint((double)vector[i] / s) : 0;
}

/* The scale is 2 / 255 of the greatest, as for codes without a sign. */
void scale_of_255(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = covering(greatest(vector, count) * 2 / 255 * 127);
    *scale = s;
    for (size_t i = 0; i < count; i++)
        codes[i] = s > 0 ? (int8_t)__builtin_rint((double)vector[i] / s) : 0;
}

/* Quotients are rounded to binary32, and then to integers: twice. */
void rounded_twice(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = covering(greatest(vector, count));
    *scale = s;
    for (size_t i = 0; i < count; i++)
        codes[i] = s > 0 ? (int8_t)__builtin_rintf(vector[i] / s) : 0;
}

/* A product with the scale's reciprocal instead of a quotient. */
void by_reciprocal(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = covering(greatest(vector, count));
    const float inverse = s > 0 ? 1 / s : 0;
    *scale = s;
    for (size_t i = 0; i < count; i++) {
        const float q = __builtin_rintf(vector[i] * inverse);
        codes[i] = q >= -127 && q <= 127 ? (int8_t)q : 0;
    }
}

/* Of two nearest integers the one further from zero. */
void ties_away(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = covering(greatest(vector, count));
    *scale = s;
    for (size_t i = 0; i < count; i++)
        codes[i] = s > 0 ? (int8_t)__builtin_round((double)vector[i] / s) : 0;
}

/* Rounded toward zero. */
void cut_off(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = covering(greatest(vector, count));
    *scale = s;
    for (size_t i = 0; i < count; i++)
        codes[i] = s > 0 ? (int8_t)((double)vector[i] / s) : 0;
}

/* The sign of the greatest is not looked at: a vector of negative numbers has no scale. */
void positive_only(const float *vector, size_t count, int8_t *codes, float *scale)
{
    float largest = 0;
    for (size_t i = 0; i < count; i++)
        largest = vector[i] > largest ? vector[i] : largest;
    const float s = covering(largest);
    *scale = s;
    for (size_t i = 0; i < count; i++) {
        const double q = s > 0 ? __builtin_rint((double)vector[i] / s) : 0;
        codes[i] = (int8_t)(q < -127 ? -127 : q);
    }
}

/* Zeros have no scale, and nothing is divided by it. */
void zeros_forgotten(const float *vector, size_t count, int8_t *codes, float *scale)
{
    const float s = covering(greatest(vector, count));
    *scale = s > 0 ? s : 1;
    for (size_t i = 0; i < count; i++)
        codes[i] = (int8_t)__builtin_rint((double)vector[i] / *scale);
}
