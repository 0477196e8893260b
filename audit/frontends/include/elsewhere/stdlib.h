/* For targets whose C library is not there: see septet.audit.frontends.compiler. C17, 7.22. */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
void abort(void);
void exit(int);
int abs(int);
long labs(long);
void *malloc(size_t);
void *calloc(size_t, size_t);
void free(void *);
#ifdef __cplusplus
}
#endif
