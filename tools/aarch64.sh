#!/bin/sh
# A compiler and an emulator for AArch64: what builds and runs NEON kernels on another machine.
set -eu
. "$(dirname "$0")/debian"
debian aarch64 "aarch64-linux-gnu-gcc qemu-aarch64" gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user
echo "aarch64: $(qemu-aarch64 --version | head -n 1)"
