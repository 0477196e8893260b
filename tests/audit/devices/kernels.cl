#pragma OPENCL EXTENSION cl_khr_fp16 : enable
#define KERNEL(name) kernel void name
#define DEVICE
#define GLOBAL global
#define SHARED local
#define BUFFER(k)
#define PLACES
#define NUMBER(T, name) T name
#define UCHAR uchar
#define CHAR char
#define ULONG ulong
#define THREAD get_local_id(0)
#define THREADS get_local_size(0)
#define GROUP get_group_id(0)
#define GROUPS get_num_groups(0)
#define BARRIER barrier(CLK_LOCAL_MEM_FENCE)
#define BARRIER_OF_NOTHING barrier(CLK_GLOBAL_MEM_FENCE)
#define ATOMIC_ADD(p, v) atomic_add(p, v)
static float half_of(int bits)
{
    ushort s = (ushort)bits;
    return vload_half(0, (const half *)&s);
}
#define HALF(bits) half_of(bits)
#define HALF2 half2
#define PAIR(a, b) (half2)((half)(a), (half)(b))
#include "kernels.inc"
