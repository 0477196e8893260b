/* PyTorch's C++ interface as far as the host's side of a source is parsed with it; nothing of it is compiled. */
#pragma once
#include "cuda_fp16.h"
#include "cuda_bf16.h"
#include <vector>
#include <string>

#define TORCH_CHECK(...)
#define TORCH_CHECK_LIST(...)
#define C10_CUDA_KERNEL_LAUNCH_CHECK()
#define C10_CUDA_CHECK(...)
#define AT_DISPATCH_SWITCH(...)
#define AT_DISPATCH_CASE(...)
#define PYBIND11_MODULE(...)
#define TORCH_LIBRARY_FRAGMENT(...) void septet_library_fragment(torch::Library &m)
#define TORCH_LIBRARY_IMPL_EXPAND(...) void septet_library_impl(torch::Library &m)

enum septet_attribute { cudaDevAttrMultiProcessorCount, cudaDevAttrMaxSharedMemoryPerBlockOptin, cudaFuncAttributeMaxDynamicSharedMemorySize };
template <class... T> int cudaDeviceGetAttribute(T...);
template <class... T> int cudaFuncSetAttribute(T...);

namespace c10 {
struct SymInt { SymInt operator/(int) const; SymInt operator*(int) const; };
struct Device { bool is_cuda() const; int index() const; int type() const; bool is_meta() const; };
template <class T> struct ArrayRef { std::vector<T> vec() const; };
struct Half { unsigned short bits; };
struct BFloat16 {
    unsigned short bits;
    __device__ BFloat16(float v) : bits(__builtin_bit_cast(unsigned, v) >> 16) {}
};
}
namespace at {
using c10::Device;
using Half = __half;
using BFloat16 = __nv_bfloat16;
enum class ScalarType { Double, Float, Half, BFloat16, Byte, Int };
struct TensorOptions {
    TensorOptions dtype(ScalarType) const;
    TensorOptions device(Device) const;
};
struct Tensor {
    long size(int) const;
    long stride(int) const;
    long numel() const;
    int dim() const;
    bool is_contiguous() const;
    c10::ArrayRef<long> sizes() const;
    Device device() const;
    ScalarType dtype() const;
    ScalarType scalar_type() const;
    TensorOptions options() const;
    struct Number { operator const Device *() const; operator int() const; };
    Number get_device() const;
    void *data_ptr() const;
    template <class T> T *data_ptr() const;
};
struct OptionalCUDAGuard { explicit OptionalCUDAGuard(Device); };
Device device_of(const Tensor &);
namespace cuda {
using at::OptionalCUDAGuard;
cudaStream_t getCurrentCUDAStream(int = 0);
struct septet_cublas;
septet_cublas *getCurrentCUDABlasHandle();
}
}
namespace c10 { namespace cuda { using at::OptionalCUDAGuard; } }
typedef at::cuda::septet_cublas *cublasHandle_t;
enum septet_operation { CUBLAS_OP_N };
template <class... T> int cublasHgemm(T...);
namespace torch {
using at::Tensor;
using at::TensorOptions;
using at::ScalarType;
struct Library { template <class... T> void impl(T...); template <class... T> void def(T...); };
constexpr ScalarType kHalf = ScalarType::Half, kFloat32 = ScalarType::Float, kInt32 = ScalarType::Int,
                     kByte = ScalarType::Byte;
template <class... T> Tensor empty(T...);
template <class... T> Tensor zeros(T...);
Tensor empty(std::initializer_list<long>, TensorOptions);
Tensor empty_symint(std::initializer_list<c10::SymInt>, TensorOptions);
}
