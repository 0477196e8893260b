/* For targets whose C library is not there: see septet.audit.frontends.compiler. C17, 7.12. */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
#define INFINITY __builtin_inff()
#define NAN __builtin_nanf("")
#define isnan(x) __builtin_isnan(x)
#define isinf(x) __builtin_isinf(x)
#define isfinite(x) __builtin_isfinite(x)
#define signbit(x) __builtin_signbit(x)
float fabsf(float), floorf(float), ceilf(float), truncf(float), roundf(float), rintf(float), nearbyintf(float);
float sqrtf(float), fmaxf(float, float), fminf(float, float), fmaf(float, float, float), copysignf(float, float);
double fabs(double), floor(double), ceil(double), trunc(double), round(double), rint(double), nearbyint(double);
double sqrt(double), fmax(double, double), fmin(double, double), fma(double, double, double), copysign(double, double);
long lrintf(float), lroundf(float), lrint(double), lround(double);
#ifdef __cplusplus
}
#endif
