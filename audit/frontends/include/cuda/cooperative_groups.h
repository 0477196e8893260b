/* The groups of threads that kernels use most: a workgroup, and tiles of at most a warp, all of whose threads take part.
   Sources: CUDA C++ Programming Guide, "Cooperative Groups". */
#pragma once
#include <cuda_runtime.h>
namespace cooperative_groups {
struct thread_block {
    __device__ __forceinline__ void sync() const { __syncthreads(); }
    __device__ __forceinline__ static unsigned size() { return blockDim.x * blockDim.y * blockDim.z; }
    __device__ __forceinline__ static unsigned num_threads() { return size(); }
    __device__ __forceinline__ static unsigned thread_rank() {
        return threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z); }
    __device__ __forceinline__ static dim3 group_index() { return {blockIdx.x, blockIdx.y, blockIdx.z}; }
    __device__ __forceinline__ static dim3 thread_index() { return {threadIdx.x, threadIdx.y, threadIdx.z}; }
    __device__ __forceinline__ static dim3 dim_threads() { return {blockDim.x, blockDim.y, blockDim.z}; }
};
template <unsigned N, class Parent = thread_block> struct thread_block_tile {
    static_assert(N <= 32 && (N & (N - 1)) == 0, "a tile is of at most a warp");
    __device__ __forceinline__ void sync() const { __syncwarp(); }
    __device__ __forceinline__ static constexpr unsigned size() { return N; }
    __device__ __forceinline__ static constexpr unsigned num_threads() { return N; }
    __device__ __forceinline__ static unsigned thread_rank() { return thread_block::thread_rank() % N; }
    __device__ __forceinline__ static unsigned meta_group_rank() { return thread_block::thread_rank() / N; }
    __device__ __forceinline__ static unsigned meta_group_size() { return (thread_block::size() + N - 1) / N; }
    template <class T> __device__ __forceinline__
    T shfl(T v, int lane) const { return __shfl_sync(~0u, v, lane, N); }
    template <class T> __device__ __forceinline__
    T shfl_xor(T v, unsigned lanes) const { return __shfl_xor_sync(~0u, v, lanes, N); }
    template <class T> __device__ __forceinline__
    T shfl_down(T v, unsigned d) const { return __shfl_down_sync(~0u, v, d, N); }
    template <class T> __device__ __forceinline__
    T shfl_up(T v, unsigned d) const { return __shfl_up_sync(~0u, v, d, N); }
    __device__ __forceinline__ unsigned ballot(int p) const {
        const unsigned all = __ballot_sync(~0u, p);
        return N == 32 ? all : all >> thread_block::thread_rank() % 32 / N * N & ((1u << N % 32) - 1);
    }
    __device__ __forceinline__ int any(int p) const { return ballot(p) != 0; }
    __device__ __forceinline__ int all(int p) const { return ballot(!p) == 0; }
};
__septet_inline thread_block this_thread_block() { return {}; }
template <unsigned N, class Parent> __septet_inline thread_block_tile<N, Parent> tiled_partition(const Parent &) { return {}; }
template <class G> __septet_inline void sync(const G &g) { g.sync(); }
template <class T> struct plus { __device__ __forceinline__ T operator()(T a, T b) const { return a + b; } };
template <class T> struct greater { __device__ __forceinline__ T operator()(T a, T b) const { return a > b ? a : b; } };
template <class T> struct less { __device__ __forceinline__ T operator()(T a, T b) const { return a < b ? a : b; } };
}
