"""HIP C++, for AMD's compilers: CUDA's text but for the header."""

from dataclasses import replace

from septet.codegen.targets.cuda import CUDA

HIP = replace(CUDA, name="hip", suffix=".hip", prelude="#include <hip/hip_runtime.h>\n#include <stdint.h>")
