#include <hip/hip_runtime.h>
#include "kernels.cu"
