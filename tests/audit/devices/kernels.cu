#include <cuda_fp16.h>
#include <stdint.h>
#define KERNEL(name) extern "C" __global__ void name
#define DEVICE __device__
#define GLOBAL
#define SHARED __shared__
#define BUFFER(k)
#define PLACES
#define NUMBER(T, name) T name
#define UCHAR uint8_t
#define CHAR int8_t
#define ULONG uint64_t
#define THREAD threadIdx.x
#define THREADS blockDim.x
#define GROUP blockIdx.x
#define GROUPS gridDim.x
#define BARRIER __syncthreads()
#define ATOMIC_ADD(p, v) atomicAdd(p, v)
#ifdef __HIP__
#define SHUFFLE_XOR(v, k) __shfl_xor(v, k, 32)
#define SHUFFLE(v, lane) __shfl(v, lane, 32)
#else
#define SHUFFLE_XOR(v, k) __shfl_xor_sync(~0u, v, k)
#define SHUFFLE(v, lane) __shfl_sync(~0u, v, lane)
#endif
#define HALF(bits) __half2float(__ushort_as_half((unsigned short)(bits)))
#define HALF2 __half2
#define PAIR(a, b) __floats2half2_rn(a, b)
#define ATOMIC_ADD_FLOAT(p, v) atomicAdd(p, v)
#include "kernels.inc"
