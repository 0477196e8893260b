#!/bin/sh
# Frama-C with the solvers that its WP asks through Why3: what proves the generated C against its contracts.
set -eu
. "$(dirname "$0")/debian"
debian frama-c "frama-c why3 cvc4 z3" frama-c-base why3 cvc4 z3
echo "frama-c: $(frama-c -version)"
