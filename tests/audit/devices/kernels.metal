#include <metal_stdlib>
using namespace metal;
#define KERNEL(name) kernel void name
#define DEVICE
#define GLOBAL device
#define SHARED threadgroup
#define BUFFER(k) [[buffer(k)]]
#define PLACES                                                                                                         \
    , uint THREAD [[thread_position_in_threadgroup]], uint THREADS [[threads_per_threadgroup]],                        \
        uint GROUP [[threadgroup_position_in_grid]], uint GROUPS [[threadgroups_per_grid]]
#define NUMBER(T, name) constant T &name
#define UCHAR uchar
#define CHAR char
#define ULONG ulong
#define BARRIER threadgroup_barrier(mem_flags::mem_threadgroup)
#define BARRIER_OF_NOTHING threadgroup_barrier(mem_flags::mem_none)
#define SHUFFLE_XOR(v, k) simd_shuffle_xor(v, k)
#define SHUFFLE(v, lane) simd_shuffle(v, lane)
#define HALF(bits) float(as_type<half>(ushort(bits)))
#define HALF2 half2
#define PAIR(a, b) half2(half(a), half(b))
#include "kernels.inc"
