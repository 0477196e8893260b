#!/bin/sh
# GCC and GNU Fortran: what builds the kernels for this machine, and the second opinion of an audit.
set -eu
. "$(dirname "$0")/debian"
debian gcc "gcc gfortran" gcc gfortran libc6-dev
echo "gcc: $(gcc --version | head -n 1)"
