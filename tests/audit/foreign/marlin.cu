/* GPTQModel's changes to Marlin's layout, instantiated: its sources are included as they are. */
#include <torch/extension.h>
#include "gptq_marlin_repack.cu"
#undef CALL_IF
#include "awq_marlin_repack.cu"

#define WORDS unsigned const *
template __global__ void marlin::gptq_marlin_repack_kernel<256, 4, false>(WORDS, WORDS, unsigned *, int, int);
template __global__ void marlin::gptq_marlin_repack_kernel<256, 8, false>(WORDS, WORDS, unsigned *, int, int);
template __global__ void marlin::awq_marlin_repack_kernel<256, 4>(WORDS, unsigned *, int, int);
