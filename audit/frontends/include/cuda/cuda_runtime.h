/* What CUDA and HIP sources expect to be declared, as far as its meaning is exact: for clang, in place of the vendors'
   headers. Sources: CUDA C++ Programming Guide; HIP's C++ language extensions. */
#pragma once

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __host__ __attribute__((host))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
#define __forceinline__ inline __attribute__((always_inline))
#define __noinline__ __attribute__((noinline))
#define __launch_bounds__(...) __attribute__((launch_bounds(__VA_ARGS__)))
#define __septet_inline __device__ static inline __attribute__((always_inline))

typedef __SIZE_TYPE__ size_t;
typedef __INT8_TYPE__ int8_t;
typedef __INT16_TYPE__ int16_t;
typedef __INT32_TYPE__ int32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT8_TYPE__ uint8_t;
typedef __UINT16_TYPE__ uint16_t;
typedef __UINT32_TYPE__ uint32_t;
typedef __UINT64_TYPE__ uint64_t;
typedef __INTPTR_TYPE__ intptr_t;
typedef __UINTPTR_TYPE__ uintptr_t;
typedef __PTRDIFF_TYPE__ ptrdiff_t;
typedef __INTMAX_TYPE__ intmax_t;
typedef __UINTMAX_TYPE__ uintmax_t;
namespace std {
using ::size_t, ::ptrdiff_t, ::int8_t, ::int16_t, ::int32_t, ::int64_t, ::uint8_t, ::uint16_t, ::uint32_t, ::uint64_t;
using ::intptr_t, ::uintptr_t;
}
#ifndef NULL
#define NULL __null
#endif
typedef unsigned char uchar;
typedef unsigned short ushort;
typedef unsigned int uint;

#define SEPTET_VECTORS(T, N)                                                                                           \
    struct N##2 { T x, y; } __attribute__((aligned(2 * sizeof(T))));                                                  \
    struct N##3 { T x, y, z; };                                                                                        \
    struct N##4 { T x, y, z, w; } __attribute__((aligned(sizeof(T) < 8 ? 4 * sizeof(T) : 16)));                        \
    __host__ __septet_inline N##2 make_##N##2(T x, T y) { return {x, y}; }                                                      \
    __host__ __septet_inline N##3 make_##N##3(T x, T y, T z) { return {x, y, z}; }                                              \
    __host__ __septet_inline N##4 make_##N##4(T x, T y, T z, T w) { return {x, y, z, w}; }
SEPTET_VECTORS(signed char, char)
SEPTET_VECTORS(unsigned char, uchar)
SEPTET_VECTORS(short, short)
SEPTET_VECTORS(unsigned short, ushort)
SEPTET_VECTORS(int, int)
SEPTET_VECTORS(unsigned int, uint)
SEPTET_VECTORS(float, float)
SEPTET_VECTORS(double, double)
#undef SEPTET_VECTORS
struct dim3 {
    unsigned x, y, z;
    __host__ __device__ constexpr dim3(unsigned a = 1, unsigned b = 1, unsigned c = 1) : x(a), y(b), z(c) {}
};

/* What the host's side of a source is parsed with; it is not compiled. */
typedef struct septet_stream *cudaStream_t, *hipStream_t;
enum cudaError_t { cudaSuccess };
enum cudaMemcpyKind { cudaMemcpyHostToHost, cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost, cudaMemcpyDeviceToDevice };
template <class T> cudaError_t cudaMalloc(T **p, size_t n);
cudaError_t cudaFree(void *p);
cudaError_t cudaSetDevice(int device);
cudaError_t cudaGetLastError();
cudaError_t cudaDeviceSynchronize();
cudaError_t cudaMemcpy(void *to, const void *from, size_t n, cudaMemcpyKind kind);
cudaError_t cudaMemcpyAsync(void *to, const void *from, size_t n, cudaMemcpyKind kind, cudaStream_t stream = 0);
cudaError_t cudaMemsetAsync(void *to, int value, size_t n, cudaStream_t stream = 0);
const char *cudaGetErrorString(cudaError_t error);
extern "C" void *malloc(size_t n);
extern "C" void *calloc(size_t n, size_t size);
extern "C" void free(void *p);
extern "C" int printf(const char *format, ...);
extern "C" void exit(int status);
struct FILE;
extern FILE *stderr;
extern "C" int fprintf(FILE *file, const char *format, ...);
extern "C" int cudaConfigureCall(dim3 grid, dim3 block, size_t shared = 0, cudaStream_t stream = 0);
extern "C" unsigned __hipPushCallConfiguration(dim3 grid, dim3 block, size_t shared = 0, hipStream_t stream = 0);
__septet_inline void *memcpy(void *to, const void *from, size_t n) { return __builtin_memcpy(to, from, n); }

/* Places in the grid: variables whose members are read from the hardware. */
#if defined(__HIP__)
#define SEPTET_BLOCKS(k) (((const __attribute__((address_space(4))) unsigned *)__builtin_amdgcn_implicitarg_ptr())[k])
#define SEPTET_PLACE(name, a, b, c)                                                                                    \
    struct septet_##name {                                                                                             \
        __declspec(property(get = get_x)) unsigned x;                                                                  \
        __declspec(property(get = get_y)) unsigned y;                                                                  \
        __declspec(property(get = get_z)) unsigned z;                                                                  \
        __device__ static inline __attribute__((always_inline)) unsigned get_x() { return a; }                         \
        __device__ static inline __attribute__((always_inline)) unsigned get_y() { return b; }                         \
        __device__ static inline __attribute__((always_inline)) unsigned get_z() { return c; }                         \
    };                                                                                                                 \
    extern const __device__ __attribute__((weak)) septet_##name name;
SEPTET_PLACE(threadIdx, __builtin_amdgcn_workitem_id_x(), __builtin_amdgcn_workitem_id_y(),
             __builtin_amdgcn_workitem_id_z())
SEPTET_PLACE(blockIdx, __builtin_amdgcn_workgroup_id_x(), __builtin_amdgcn_workgroup_id_y(),
             __builtin_amdgcn_workgroup_id_z())
SEPTET_PLACE(blockDim, __builtin_amdgcn_workgroup_size_x(), __builtin_amdgcn_workgroup_size_y(),
             __builtin_amdgcn_workgroup_size_z())
SEPTET_PLACE(gridDim, SEPTET_BLOCKS(0), SEPTET_BLOCKS(1), SEPTET_BLOCKS(2))
#undef SEPTET_BLOCKS
static const int warpSize = 64;

__septet_inline void __syncthreads()
{
    __builtin_amdgcn_fence(__ATOMIC_RELEASE, "workgroup");
    __builtin_amdgcn_s_barrier();
    __builtin_amdgcn_fence(__ATOMIC_ACQUIRE, "workgroup");
}
__septet_inline unsigned septet_lane() { return __builtin_amdgcn_mbcnt_hi(~0u, __builtin_amdgcn_mbcnt_lo(~0u, 0u)); }
__septet_inline int septet_from(int value, int lane) { return __builtin_amdgcn_ds_bpermute(lane << 2, value); }
__septet_inline int __shfl(int v, int lane, int width = 64)
{
    return septet_from(v, (lane & (width - 1)) + (septet_lane() & ~(width - 1)));
}
__septet_inline int __shfl_xor(int v, int mask, int width = 64)
{
    int self = septet_lane(), lane = self ^ mask;
    return septet_from(v, lane >= ((self + width) & ~(width - 1)) ? self : lane);
}
__septet_inline int __shfl_down(int v, unsigned delta, int width = 64)
{
    int self = septet_lane(), lane = self + delta;
    return septet_from(v, (self & (width - 1)) + delta >= (unsigned)width ? self : lane);
}
__septet_inline int __shfl_up(int v, unsigned delta, int width = 64)
{
    int self = septet_lane(), lane = self - delta;
    return septet_from(v, lane < (self & ~(width - 1)) ? self : lane);
}
#define SEPTET_FLOAT_SHUFFLE(name, D)                                                                                  \
    __septet_inline float name(float v, D lane, int width = 64)                                                        \
    {                                                                                                                  \
        return __builtin_bit_cast(float, name(__builtin_bit_cast(int, v), lane, width));                               \
    }
SEPTET_FLOAT_SHUFFLE(__shfl, int)
SEPTET_FLOAT_SHUFFLE(__shfl_xor, int)
SEPTET_FLOAT_SHUFFLE(__shfl_down, unsigned)
SEPTET_FLOAT_SHUFFLE(__shfl_up, unsigned)
#undef SEPTET_FLOAT_SHUFFLE
#define SEPTET_UNSIGNED_SHUFFLE(name, D)                                                                               \
    __septet_inline unsigned name(unsigned v, D lane, int width = 64) { return name((int)v, lane, width); }
SEPTET_UNSIGNED_SHUFFLE(__shfl, int)
SEPTET_UNSIGNED_SHUFFLE(__shfl_xor, int)
SEPTET_UNSIGNED_SHUFFLE(__shfl_down, unsigned)
SEPTET_UNSIGNED_SHUFFLE(__shfl_up, unsigned)
#undef SEPTET_UNSIGNED_SHUFFLE
__septet_inline float __fmaf_rn(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
#else
#define SEPTET_PLACE(name, sreg)                                                                                       \
    struct septet_##name {                                                                                             \
        __declspec(property(get = get_x)) unsigned x;                                                                  \
        __declspec(property(get = get_y)) unsigned y;                                                                  \
        __declspec(property(get = get_z)) unsigned z;                                                                  \
        __device__ static inline __attribute__((always_inline)) unsigned get_x()                                       \
        {                                                                                                              \
            return __nvvm_read_ptx_sreg_##sreg##_x();                                                                  \
        }                                                                                                              \
        __device__ static inline __attribute__((always_inline)) unsigned get_y()                                       \
        {                                                                                                              \
            return __nvvm_read_ptx_sreg_##sreg##_y();                                                                  \
        }                                                                                                              \
        __device__ static inline __attribute__((always_inline)) unsigned get_z()                                       \
        {                                                                                                              \
            return __nvvm_read_ptx_sreg_##sreg##_z();                                                                  \
        }                                                                                                              \
    };                                                                                                                 \
    extern const __device__ __attribute__((weak)) septet_##name name;
SEPTET_PLACE(threadIdx, tid)
SEPTET_PLACE(blockIdx, ctaid)
SEPTET_PLACE(blockDim, ntid)
SEPTET_PLACE(gridDim, nctaid)
static const int warpSize = 32;

__septet_inline int __shfl_sync(unsigned mask, int v, int lane, int width = 32)
{
    return __nvvm_shfl_sync_idx_i32(mask, v, lane, (32 - width) << 8 | 31);
}
__septet_inline int __shfl_xor_sync(unsigned mask, int v, int lanes, int width = 32)
{
    return __nvvm_shfl_sync_bfly_i32(mask, v, lanes, (32 - width) << 8 | 31);
}
__septet_inline int __shfl_down_sync(unsigned mask, int v, unsigned delta, int width = 32)
{
    return __nvvm_shfl_sync_down_i32(mask, v, delta, (32 - width) << 8 | 31);
}
__septet_inline int __shfl_up_sync(unsigned mask, int v, unsigned delta, int width = 32)
{
    return __nvvm_shfl_sync_up_i32(mask, v, delta, (32 - width) << 8);
}
#define SEPTET_FLOAT_SHUFFLE(name, D)                                                                                  \
    __septet_inline float name(unsigned mask, float v, D lane, int width = 32)                                         \
    {                                                                                                                  \
        return __builtin_bit_cast(float, name(mask, __builtin_bit_cast(int, v), lane, width));                         \
    }
SEPTET_FLOAT_SHUFFLE(__shfl_sync, int)
SEPTET_FLOAT_SHUFFLE(__shfl_xor_sync, int)
SEPTET_FLOAT_SHUFFLE(__shfl_down_sync, unsigned)
SEPTET_FLOAT_SHUFFLE(__shfl_up_sync, unsigned)
#undef SEPTET_FLOAT_SHUFFLE
#define SEPTET_UNSIGNED_SHUFFLE(name, D)                                                                               \
    __septet_inline unsigned name(unsigned mask, unsigned v, D lane, int width = 32)                                   \
    {                                                                                                                  \
        return name(mask, (int)v, lane, width);                                                                        \
    }
SEPTET_UNSIGNED_SHUFFLE(__shfl_sync, int)
SEPTET_UNSIGNED_SHUFFLE(__shfl_xor_sync, int)
SEPTET_UNSIGNED_SHUFFLE(__shfl_down_sync, unsigned)
SEPTET_UNSIGNED_SHUFFLE(__shfl_up_sync, unsigned)
#undef SEPTET_UNSIGNED_SHUFFLE
__septet_inline unsigned __ballot_sync(unsigned mask, int p) { return __nvvm_vote_ballot_sync(mask, p != 0); }
__septet_inline int __any_sync(unsigned mask, int p) { return __ballot_sync(mask, p) != 0; }
__septet_inline int __all_sync(unsigned mask, int p) { return __ballot_sync(mask, p) == mask; }
#define SEPTET_REDUCE(name, T, e)                                                                                      \
    __septet_inline T name(unsigned mask, T a)                                                                         \
    {                                                                                                                  \
        for (int k = 16; k > 0; k /= 2) {                                                                              \
            const T b = __shfl_xor_sync(mask, a, k);                                                                   \
            a = e;                                                                                                     \
        }                                                                                                              \
        return a;                                                                                                      \
    }
SEPTET_REDUCE(__reduce_add_sync, int, (int)((unsigned)a + (unsigned)b))
SEPTET_REDUCE(__reduce_add_sync, unsigned, a + b)
SEPTET_REDUCE(__reduce_max_sync, int, a < b ? b : a)
SEPTET_REDUCE(__reduce_max_sync, unsigned, a < b ? b : a)
SEPTET_REDUCE(__reduce_min_sync, int, b < a ? b : a)
SEPTET_REDUCE(__reduce_min_sync, unsigned, b < a ? b : a)
SEPTET_REDUCE(__reduce_and_sync, unsigned, a & b)
SEPTET_REDUCE(__reduce_or_sync, unsigned, a | b)
SEPTET_REDUCE(__reduce_xor_sync, unsigned, a ^ b)
#undef SEPTET_REDUCE
__septet_inline void __syncwarp(unsigned mask = 0xFFFFFFFFu) { __nvvm_bar_warp_sync(mask); }
__septet_inline float __fmaf_rn(float a, float b, float c) { return __nvvm_fma_rn_f(a, b, c); }
__septet_inline float __fmul_rn(float a, float b) { return __nvvm_mul_rn_f(a, b); }
__septet_inline float __fadd_rn(float a, float b) { return __nvvm_add_rn_f(a, b); }
#endif
#undef SEPTET_PLACE

#define SEPTET_EXTREMES(T)                                                                                             \
    __septet_inline T min(T a, T b) { return b < a ? b : a; }                                                          \
    __septet_inline T max(T a, T b) { return a < b ? b : a; }
SEPTET_EXTREMES(int)
SEPTET_EXTREMES(unsigned)
SEPTET_EXTREMES(long)
SEPTET_EXTREMES(unsigned long)
SEPTET_EXTREMES(long long)
SEPTET_EXTREMES(unsigned long long)
#undef SEPTET_EXTREMES
#define SEPTET_MIXED(T, U)                                                                                              \
    __septet_inline unsigned min(T a, U b) { return min((unsigned)a, (unsigned)b); }                                   \
    __septet_inline unsigned max(T a, U b) { return max((unsigned)a, (unsigned)b); }
SEPTET_MIXED(int, unsigned)
SEPTET_MIXED(unsigned, int)
#undef SEPTET_MIXED
__septet_inline float min(float a, float b) { return __builtin_fminf(a, b); }
__septet_inline float max(float a, float b) { return __builtin_fmaxf(a, b); }
__septet_inline int abs(int a) { return a < 0 ? -a : a; }
__septet_inline float fmaf(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
__septet_inline double fma(double a, double b, double c) { return __builtin_fma(a, b, c); }
__septet_inline float fabsf(float a) { return __builtin_fabsf(a); }
__septet_inline float fminf(float a, float b) { return __builtin_fminf(a, b); }
__septet_inline float fmaxf(float a, float b) { return __builtin_fmaxf(a, b); }
__septet_inline float floorf(float a) { return __builtin_floorf(a); }
__septet_inline float ceilf(float a) { return __builtin_ceilf(a); }
__septet_inline float truncf(float a) { return __builtin_truncf(a); }
__septet_inline float rintf(float a) { return __builtin_rintf(a); }
__septet_inline float __fdiv_rn(float a, float b) { return a / b; }
__septet_inline int __float_as_int(float a) { return __builtin_bit_cast(int, a); }
__septet_inline unsigned __float_as_uint(float a) { return __builtin_bit_cast(unsigned, a); }
__septet_inline float __int_as_float(int a) { return __builtin_bit_cast(float, a); }
__septet_inline float __uint_as_float(unsigned a) { return __builtin_bit_cast(float, a); }
__septet_inline float __int2float_rn(int a) { return (float)a; }
__septet_inline float __uint2float_rn(unsigned a) { return (float)a; }
__septet_inline int __float2int_rn(float a) { return (int)__builtin_rintf(a); }
__septet_inline int __float2int_rz(float a) { return (int)a; }
__septet_inline int __popc(unsigned a) { return __builtin_popcount(a); }
__septet_inline int __clz(int a) { return a ? __builtin_clz((unsigned)a) : 32; }
__septet_inline int __ffs(int a) { return __builtin_ffs(a); }
__septet_inline unsigned __brev(unsigned a) { return __builtin_bitreverse32(a); }
__septet_inline int __mul24(int a, int b) { return (a << 8 >> 8) * (b << 8 >> 8); }
template <class T> __septet_inline T __ldg(const T *p) { return *p; }
__septet_inline int __dp4a(int a, int b, int c)
{
    for (int k = 0; k < 32; k += 8) c += (signed char)(a >> k) * (signed char)(b >> k);
    return c;
}
__septet_inline unsigned __dp4a(unsigned a, unsigned b, unsigned c)
{
    for (int k = 0; k < 32; k += 8) c += (a >> k & 255) * (b >> k & 255);
    return c;
}
__septet_inline unsigned __funnelshift_r(unsigned low, unsigned high, unsigned n)
{
    return (unsigned)(((unsigned long long)high << 32 | low) >> (n & 31));
}
__septet_inline unsigned __funnelshift_rc(unsigned low, unsigned high, unsigned n)
{
    return (unsigned)(((unsigned long long)high << 32 | low) >> (n < 32 ? n : 32));
}
__septet_inline unsigned __funnelshift_l(unsigned low, unsigned high, unsigned n)
{
    return (unsigned)(((unsigned long long)high << 32 | low) << (n & 31) >> 32);
}
__septet_inline unsigned __byte_perm(unsigned x, unsigned y, unsigned s)
{
    unsigned long long both = (unsigned long long)y << 32 | x;
    unsigned found = 0;
    for (int k = 0; k < 4; k++) found |= (unsigned)(both >> (8 * (s >> 4 * k & 7)) & 255) << 8 * k;
    return found;
}
#define SEPTET_EXCHANGE(T)                                                                                             \
    __septet_inline T atomicCAS(T *p, T expected, T v)                                                                 \
    {                                                                                                                  \
        __atomic_compare_exchange_n(p, &expected, v, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED);                           \
        return expected;                                                                                               \
    }
SEPTET_EXCHANGE(int)
SEPTET_EXCHANGE(unsigned)
SEPTET_EXCHANGE(unsigned short)
#undef SEPTET_EXCHANGE
#define SEPTET_ATOMIC(name, T, f)                                                                                      \
    __septet_inline T name(T *p, T v) { return f(p, v, __ATOMIC_RELAXED); }
SEPTET_ATOMIC(atomicAdd, int, __atomic_fetch_add)
SEPTET_ATOMIC(atomicAdd, unsigned, __atomic_fetch_add)
SEPTET_ATOMIC(atomicAdd, unsigned long long, __atomic_fetch_add)
SEPTET_ATOMIC(atomicAdd, float, __atomic_fetch_add)
SEPTET_ATOMIC(atomicSub, int, __atomic_fetch_sub)
SEPTET_ATOMIC(atomicAnd, unsigned, __atomic_fetch_and)
SEPTET_ATOMIC(atomicOr, unsigned, __atomic_fetch_or)
SEPTET_ATOMIC(atomicOr, int, __atomic_fetch_or)
SEPTET_ATOMIC(atomicXor, unsigned, __atomic_fetch_xor)
SEPTET_ATOMIC(atomicMax, int, __atomic_fetch_max)
SEPTET_ATOMIC(atomicMin, int, __atomic_fetch_min)
#undef SEPTET_ATOMIC
