/* Loops that `septet bench` times besides the kernels: compiled as they are. */
#include <stddef.h>
#include <stdint.h>

/* Every byte of an array read, a multiple of 256 of them: what memory gives one thread. */
uint64_t septet_read(const uint64_t *restrict data, size_t words)
{
    uint64_t sum[32] = {0};
    for (size_t i = 0; i < words; i += 32)
        for (size_t k = 0; k < 32; k++)
            sum[k] ^= data[i + k];
    for (size_t k = 1; k < 32; k++)
        sum[0] ^= sum[k];
    return sum[0];
}

/* ggml's dot product of each row with one vector; the signature is that of its `ggml_vec_dot_t`. */
typedef void (*dot)(int n, float *restrict s, size_t bs, const void *restrict x, size_t bx, const void *restrict y, size_t by, int nrc);
void septet_rows(dot of, size_t rows, size_t columns, const uint8_t *data, size_t row_bytes, const void *vector, float *products)
{
    for (size_t r = 0; r < rows; r++)
        of((int)columns, products + r, 0, data + r * row_bytes, 0, vector, 0, 1);
}
