/* For targets whose C library is not there: see septet.audit.frontends.compiler. C17, 7.21. */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
int printf(const char *, ...);
int snprintf(char *, size_t, const char *, ...);
#ifdef __cplusplus
}
#endif
