#!/bin/sh
# Measures what the paper's tables of accuracy have: quantizes SmolLM2 in every way that is compared, evaluates it on
# two texts at three seeds, and asks it questions. What is there already is not done again, so that it can be stopped
# at any time. Takes hours. WORK is a folder for models of some 10 GB; results go into docs/measurements/measurements.json.
set -e
cd "$(dirname "$0")/../.."
B=$PWD/.venv/bin
WORK=${WORK:-build/measure}
OUT=$PWD/docs/measurements/measurements.json
for name in smollm2 brown handbook questions mmlu humaneval; do "$B/python" -m septet.evaluation.data "$name"; done
MODEL=$("$B/python" -c "from septet.evaluation import data; print(*data.found('smollm2'))")
mkdir -p "$WORK"
cd "$WORK"
[ -f handbook.txt ] || "$B/python" -c "from septet.evaluation import texts; print(texts.handbook())" > handbook.txt

importance() { # windows, other options
    windows=$1 && shift
    [ -f "i$windows.safetensors" ] || "$B/septet" importance "$MODEL" handbook.txt --count "$windows" \
        -o "i$windows.safetensors" --measurements "$OUT" "$@"
}
quantize() { # folder, options of septet quantize
    folder=$1 && shift
    [ -d "$folder" ] || "$B/septet" quantize "$MODEL" "$folder" "$@"
    made="$made $folder"
}
other() { # folder, options of roundtrip
    folder=$1 && shift
    [ -d "$folder" ] || "$B/python" -m septet.evaluation.roundtrip "$MODEL" "$folder" "$@"
    made="$made $folder"
}
evaluate() { # seeds: all models since the last time
    for seed in "$@"; do
        # shellcheck disable=SC2086
        "$B/septet" evaluate $made --reference "$MODEL" --windows 4 --size 512 --seed "$seed" --binary32 \
            --measurements "$OUT"
    done
    made=
}

made=
importance 16 --moments moments.safetensors
[ -f own16.safetensors ] || "$B/septet" importance "$MODEL" --count 16 -o own16.safetensors --measurements "$OUT"
quantize chain-64 --format chain --group 64
quantize chain-64-importance --format chain --group 64 --importance i16.safetensors
quantize chain-64-own --format chain --group 64 --importance own16.safetensors
quantize chain43-64 --format chain43 --group 64
quantize chain43-64-importance --format chain43 --group 64 --importance i16.safetensors
quantize nl11-192-mse --format nl11 --group 192
quantize nl11-192-mse-importance --format nl11 --group 192 --importance i16.safetensors
for type in Q3_K IQ4_XS; do
    other "ggml-$type" --type "$type"
    other "ggml-$type-even" --type "$type" --even
    other "ggml-$type-importance" --type "$type" --importance i16.safetensors
    other "ggml-$type-own" --type "$type" --importance own16.safetensors
done
evaluate 0 1 2

for bits in 3 4; do
    other "rtn$bits" --type "rtn$bits"
    for method in gptq awq smoothquant; do
        other "$method-$bits" --type "$method:$bits:64" --moments moments.safetensors
    done
done
quantize nl11-192-feedback --format nl11 --group 192 --feedback moments.safetensors
quantize chain-64-feedback --format chain --group 64 --feedback moments.safetensors
for type in IQ3_S Q4_0 Q4_K; do other "ggml-$type" --type "$type"; done
other ggml-IQ3_S-even --type IQ3_S --even
other ggml-IQ3_S-importance --type IQ3_S --importance i16.safetensors
evaluate 0

quantize nl11-192 --format nl11 --group 192 --search minmax
quantize nl11-64 --format nl11 --group 64
quantize nl11-128 --format nl11 --group 128
quantize s43-192 --format s43 --group 192
quantize s43-planes-192 --format s43/planes --group 192
for group in 128 256; do quantize "chain-$group" --format chain --group "$group"; done
for count in 8 32 128; do
    importance "$count"
    quantize "chain-64-importance-$count" --format chain --group 64 --importance "i$count.safetensors"
done
evaluate 0

ask() { # model, how many questions a task, tasks: questions are drawn for tasks that are asked together
    model=$1 limit=$2 && shift 2
    # shellcheck disable=SC2046
    "$B/septet" questions "$model" $(printf -- '--task %s ' "$@") --run-code --limit "$limit" --seed 0 --binary32 \
        --measurements "$OUT"
}
for model in "$MODEL" chain-64-importance ggml-Q3_K-importance; do
    ask "$model" 100 mmlu truthfulqa_mc1
    ask "$model" 100 openbookqa piqa winogrande arc_challenge
    ask "$model" 100 hellaswag boolq
    ask "$model" 30 gsm8k humaneval
done
cd - > /dev/null
"$B/septet" paper build/paper --no-pdf --page docs/measured.md
