#include <cuda_fp16.h>
#include <stdint.h>
struct block { half d; uint8_t qs[16]; };

/* ggml's Q4_0: a thread for each byte of codes. */
extern "C" __global__ void q4_0(const block *x, float *y, int n)
{
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n / 2) return;
    const int b = i / 16, j = i % 16;
    const float d = __half2float(x[b].d);
    const int v = x[b].qs[j];
    y[32 * b + j] = d * ((v & 15) - 8);
    y[32 * b + 16 + j] = d * ((v >> 4) - 8);
}
