#!/bin/sh
# Clang and LLVM 19: what `septet audit` compiles C and device kernels with, and reads bitcode by.
set -eu
. "$(dirname "$0")/debian"
debian clang "clang-19 llvm-dis-19" clang-19 llvm-19
echo "clang: $(clang-19 --version | head -n 1)"
