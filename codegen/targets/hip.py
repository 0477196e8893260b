"""HIP C++, for AMD's compilers: CUDA's text but for the header."""

from dataclasses import replace

from septet.codegen.targets.cuda import CUDA

HIP = replace(
    CUDA,
    name="hip",
    suffix=".hip",
    prelude="#include <hip/hip_runtime.h>\n#include <stdint.h>",
    building="hipcc's defaults; not -ffast-math, -fgpu-flush-denormals-to-zero or "
    "-fno-hip-fp32-correctly-rounded-divide-sqrt",
)
