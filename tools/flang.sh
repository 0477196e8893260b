#!/bin/sh
# Flang 19: what `septet audit` compiles Fortran with.
set -eu
. "$(dirname "$0")/debian"
debian flang "flang-new-19" flang-19
echo "flang: $(flang-new-19 --version | head -n 1)"
