"""A tiny random LLaMA with a tokenizer, as a folder and as a GGUF file; and its forward pass, written plainly."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import tokenizers
from numpy.typing import NDArray
from safetensors.numpy import save_file

LAYERS, HIDDEN, HEADS, KEY_HEADS, SIZE, INNER, CONTEXT, THETA, EPSILON = 2, 64, 4, 2, 16, 96, 64, 10_000.0, 1e-5
TEXT = "the cat sat on the mat; 12 cats sat there. the dog ran to the cat and the mat was there "
TEMPLATE = "{% for m in messages %}<s>{{ m['content'] }}</s>{% endfor %}"

Tensors = dict[str, NDArray[np.float32]]


def tokenizer() -> tokenizers.Tokenizer:
    """Byte-pair encoding after GPT-2, each digit a token, trained on a line."""
    made = tokenizers.Tokenizer(tokenizers.models.BPE())
    pre = tokenizers.pre_tokenizers
    made.pre_tokenizer = pre.Sequence([pre.Digits(individual_digits=True), pre.ByteLevel(add_prefix_space=False)])
    made.decoder = tokenizers.decoders.ByteLevel()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=300, initial_alphabet=pre.ByteLevel.alphabet(), special_tokens=["<s>", "</s>"], show_progress=False
    )
    made.train_from_iterator([TEXT] * 3, trainer)
    return made


def weights(seed: int = 5, tied: bool = True) -> tuple[Tensors, int]:
    """Random tensors under Hugging Face's names, and the size of the vocabulary."""
    rng = np.random.default_rng(seed)
    vocabulary = tokenizer().get_vocab_size()

    def matrix(rows: int, columns: int) -> NDArray[np.float32]:
        return rng.normal(0, 1.5 / np.sqrt(columns), (rows, columns)).astype(np.float32)

    made = {"model.embed_tokens.weight": matrix(vocabulary, HIDDEN), "model.norm.weight": norm(rng)}
    if not tied:
        made["lm_head.weight"] = matrix(vocabulary, HIDDEN)
    for i in range(LAYERS):
        name = f"model.layers.{i}."
        made |= {
            name + "input_layernorm.weight": norm(rng),
            name + "self_attn.q_proj.weight": matrix(HEADS * SIZE, HIDDEN),
            name + "self_attn.k_proj.weight": matrix(KEY_HEADS * SIZE, HIDDEN),
            name + "self_attn.v_proj.weight": matrix(KEY_HEADS * SIZE, HIDDEN),
            name + "self_attn.o_proj.weight": matrix(HIDDEN, HEADS * SIZE),
            name + "post_attention_layernorm.weight": norm(rng),
            name + "mlp.gate_proj.weight": matrix(INNER, HIDDEN),
            name + "mlp.up_proj.weight": matrix(INNER, HIDDEN),
            name + "mlp.down_proj.weight": matrix(HIDDEN, INNER),
        }
    return made, vocabulary


def norm(rng: np.random.Generator) -> NDArray[np.float32]:
    """A norm's scale."""
    return rng.normal(1, 0.1, HIDDEN).astype(np.float32)


def config(vocabulary: int, tied: bool = True) -> dict[str, Any]:
    """What `config.json` says."""
    return {
        "model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "num_key_value_heads": KEY_HEADS,
        "intermediate_size": INNER, "vocab_size": vocabulary, "max_position_embeddings": CONTEXT,
        "rope_theta": THETA, "rms_norm_eps": EPSILON, "tie_word_embeddings": tied, "eos_token_id": 1,
    }  # fmt: skip


def write_folder(folder: Path, tied: bool = True, shards: int = 1) -> Tensors:
    """A model folder; returns its tensors."""
    folder.mkdir()
    tensors, vocabulary = weights(tied=tied)
    (folder / "config.json").write_text(json.dumps(config(vocabulary, tied)))
    tokenizer().save(str(folder / "tokenizer.json"))
    special = {"bos_token": "<s>", "eos_token": {"content": "</s>"}, "chat_template": TEMPLATE}
    (folder / "tokenizer_config.json").write_text(json.dumps(special))
    (folder / "LICENSE").write_text("as you like\n")
    if shards == 1:
        save_file(tensors, folder / "model.safetensors")
        return tensors
    names = sorted(tensors)
    parts = {f"model-{i + 1:05}-of-{shards:05}.safetensors": names[i::shards] for i in range(shards)}
    for part, inside in parts.items():
        save_file({name: tensors[name] for name in inside}, folder / part)
    index = {"metadata": {}, "weight_map": {name: part for part, inside in parts.items() for name in inside}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    return tensors


NAMES = {
    "input_layernorm": "attn_norm", "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output", "post_attention_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
}  # fmt: skip


def write_gguf(path: Path, tensors: Tensors, kind: str = "Q8_0", **changes: Any) -> None:
    """The same tensors as llama.cpp's converter lays them out, matrices in one of ggml's types."""
    writer = gguf.GGUFWriter(path, changes.get("architecture", "llama"))
    writer.add_block_count(LAYERS)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(HIDDEN)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_HEADS)
    writer.add_rope_freq_base(THETA)
    writer.add_layer_norm_rms_eps(EPSILON)
    if changes.get("tokenizer", True):
        words = json.loads(tokenizer().to_str())["model"]
        texts = sorted(words["vocab"], key=words["vocab"].get)
        writer.add_tokenizer_model("gpt2")
        writer.add_tokenizer_pre(changes.get("pre", "smollm"))
        writer.add_token_list(texts)
        writer.add_token_types([3 if text in ("<s>", "</s>") else 1 for text in texts])
        writer.add_token_merges([" ".join(pair) for pair in words["merges"]])
        writer.add_bos_token_id(0)
        writer.add_eos_token_id(1)
        writer.add_chat_template(TEMPLATE)
    outside = {"model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output"}
    for name, w in tensors.items():
        stem = name.removesuffix(".weight")
        if stem in outside:
            theirs = outside[stem]
        else:
            _, _, layer, rest = stem.split(".", 3)
            theirs = f"blk.{layer}.{NAMES[rest]}"
            heads = {"self_attn.q_proj": HEADS, "self_attn.k_proj": KEY_HEADS}.get(rest)
            if heads:
                w = np.stack([interleaved(head) for head in np.split(w, heads)]).reshape(w.shape)
        quantized = gguf.GGMLQuantizationType[kind if w.ndim == 2 else "F32"]
        writer.add_tensor(f"{theirs}.weight", gguf.quantize(w, quantized), raw_dtype=quantized)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def interleaved(head: NDArray[np.float32]) -> NDArray[np.float32]:
    """A head's rows with those of its two halves in turns."""
    made = np.empty_like(head)
    made[0::2], made[1::2] = head[: len(head) // 2], head[len(head) // 2 :]
    return made


def logits(tensors: Mapping[str, NDArray[np.float32]], tokens: list[int]) -> NDArray[np.float64]:
    """Logits [tokens, vocabulary] in binary64, one head and one position at a time; rotations by complex numbers."""
    w = {name.removesuffix(".weight"): value.astype(np.float64) for name, value in tensors.items()}

    def normed(x: NDArray[np.float64], scale: NDArray[np.float64]) -> NDArray[np.float64]:
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + EPSILON) * scale

    def turned(vector: NDArray[np.float64], position: int) -> NDArray[np.complex128]:
        half = SIZE // 2
        angles = [position / THETA ** (2 * i / SIZE) for i in range(half)]
        return (vector[:half] + 1j * vector[half:]) * np.exp(1j * np.array(angles))

    x = w["model.embed_tokens"][tokens]
    for layer in range(LAYERS):
        a, m = f"model.layers.{layer}.self_attn.", f"model.layers.{layer}.mlp."
        y = normed(x, w[f"model.layers.{layer}.input_layernorm"])
        q, k, v = (y @ w[a + f"{p}_proj"].T for p in "qkv")
        mixed = np.zeros((len(tokens), HEADS * SIZE))
        for head in range(HEADS):
            own, shared = slice(head * SIZE, (head + 1) * SIZE), head // (HEADS // KEY_HEADS)
            theirs = slice(shared * SIZE, (shared + 1) * SIZE)
            for i in range(len(tokens)):
                scores = np.array([(turned(q[i, own], i).conj() @ turned(k[j, theirs], j)).real for j in range(i + 1)])
                powers = np.exp(scores / np.sqrt(SIZE))
                mixed[i, own] = powers / powers.sum() @ v[: i + 1, theirs]
        x = x + mixed @ w[a + "o_proj"].T
        y = normed(x, w[f"model.layers.{layer}.post_attention_layernorm"])
        gate = y @ w[m + "gate_proj"].T
        x = x + (gate / (1 + np.exp(-gate)) * (y @ w[m + "up_proj"].T)) @ w[m + "down_proj"].T
    return normed(x, w["model.norm"]) @ w.get("lm_head", w["model.embed_tokens"]).T
