#!/bin/sh
# GNAT, the Ada compiler: what runs the generated SPARK packages with their contracts.
set -eu
if command -v gnatmake > /dev/null; then
    echo "gnat: $(gnatmake --version | head -n 1)"
elif [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gnat > /dev/null
    echo "gnat: $(gnatmake --version | head -n 1)"
else
    echo "gnat: not installed; as root: apt-get install gnat" >&2
    exit 1
fi
