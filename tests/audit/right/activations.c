/* Quantizers of activations to signed bytes, with the C library's rounding taken apart. */
#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The greatest magnitude by patterns, as whole numbers; rounding by the rounding mode. */
int by_patterns(const float *vector, size_t count, int8_t *codes, float *scale)
{
    uint32_t most = 0, up;
    float largest;
    for (size_t i = 0; i < count; i++) {
        uint32_t bits;
        memcpy(&bits, vector + i, 4);
        bits &= 0x7fffffff;
        if (bits >= 0x7f800000)
            return 1;
        most = bits > most ? bits : most;
    }
    memcpy(&largest, &most, 4);
    *scale = largest / 127;
    if (*scale * 127.0 < largest) {
        memcpy(&up, scale, 4);
        up++;
        memcpy(scale, &up, 4);
    }
    for (size_t i = 0; i < count; i++)
        codes[i] = most == 0 ? 0 : (int8_t)__builtin_rint(vector[i] / (double)*scale);
    return 0;
}

/* The greatest of all numbers and of all negated; the nearest integer by the fraction. */
int by_extremes(const float *vector, size_t count, int8_t *codes, float *scale)
{
    float largest = 0;
    for (size_t i = 0; i < count; i++) {
        if (vector[i] > largest)
            largest = vector[i];
        if (-vector[i] > largest)
            largest = -vector[i];
        if (!(__builtin_fabsf(vector[i]) <= FLT_MAX))
            return 1;
    }
    float s = largest / 127;
    if (127.0 * s < largest) {
        uint32_t bits;
        memcpy(&bits, &s, 4);
        bits++;
        memcpy(&s, &bits, 4);
    }
    *scale = s;
    for (size_t i = 0; i < count; i++) {
        const double q = s == 0 ? 0 : (double)vector[i] / s;
        const int whole = (int)q;
        const double rest = q - whole;
        const int odd = whole & 1;
        const int away = odd ? rest >= 0.5 || rest <= -0.5 : rest > 0.5 || rest < -0.5;
        codes[i] = (int8_t)(whole + (away ? (rest < 0 ? -1 : 1) : 0));
    }
    return 0;
}
