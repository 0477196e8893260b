#!/bin/sh
# GNAT, the Ada compiler: what runs the generated SPARK packages with their contracts.
set -eu
. "$(dirname "$0")/debian"
debian gnat "gnatmake" gnat
echo "gnat: $(gnatmake --version | head -n 1)"
