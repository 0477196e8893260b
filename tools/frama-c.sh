#!/bin/sh
# Frama-C with the solvers that its WP asks through Why3: what proves the generated C against its contracts.
set -eu
if command -v frama-c > /dev/null && command -v why3 > /dev/null && command -v cvc4 > /dev/null && command -v z3 > /dev/null; then
    :
elif [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends frama-c-base why3 cvc4 z3 > /dev/null
else
    echo "frama-c: not installed; as root: apt-get install frama-c-base why3 cvc4 z3" >&2
    exit 1
fi
echo "frama-c: $(frama-c -version)"
