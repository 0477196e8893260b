#!/bin/sh
# OpenCL on the CPU (PoCL) and the simulator that finds races (Oclgrind): what runs OpenCL kernels without a device.
set -eu
. "$(dirname "$0")/debian"
debian opencl "" ocl-icd-libopencl1 oclgrind pocl-opencl-icd
echo "opencl: $(dpkg-query -W -f="PoCL \${Version}" pocl-opencl-icd)"
