#!/bin/sh
# MLIR 19: what lowers MLIR kernels, and runs them.
set -eu
. "$(dirname "$0")/debian"
debian mlir "mlir-opt-19 mlir-translate-19" mlir-19-tools
echo "mlir: $(mlir-opt-19 --version | grep -m 1 -o "LLVM version .*")"
