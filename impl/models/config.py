"""What a model of the LLaMA family is made of: read from `config.json` or from GGUF's metadata."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from septet.errors import SeptetError
from septet.files.gguf import GgufFile
from septet.files.header import parse_json


@dataclass(frozen=True)
class Config:
    """Sizes and constants, with their names in Hugging Face's `LlamaConfig`.

    Args:
        context: the most positions that a text may have.
        rope_theta: base of the rotary embedding's frequencies.
        epsilon: added to the mean square in RMSNorm.
        tied: whether the head is the embedding.
        stops: tokens that end a text.
    """

    hidden: int
    layers: int
    heads: int
    key_heads: int
    head_size: int
    intermediate: int
    vocabulary: int
    context: int
    rope_theta: float
    epsilon: float
    tied: bool
    stops: tuple[int, ...]

    def hugging_face(self) -> dict[str, Any]:
        """The same as a `config.json` has it."""
        return {
            "architectures": ["LlamaForCausalLM"],
            "model_type": "llama",
            "hidden_size": self.hidden,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_key_value_heads": self.key_heads,
            "head_dim": self.head_size,
            "intermediate_size": self.intermediate,
            "vocab_size": self.vocabulary,
            "max_position_embeddings": self.context,
            "rope_theta": self.rope_theta,
            "rms_norm_eps": self.epsilon,
            "tie_word_embeddings": self.tied,
            "eos_token_id": self.stops[0] if self.stops else None,
            "attention_bias": False,
            "mlp_bias": False,
            "hidden_act": "silu",
            "dtype": "float32",
        }


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object of a file.

    Raises:
        SeptetError: it is none.
        OSError: it cannot be read.
    """
    try:
        return parse_json(path.read_bytes())
    except ValueError as problem:
        raise SeptetError(f"not valid JSON: {problem}", file=path) from problem


def from_folder(folder: Path) -> Config:
    """The config of a model folder.

    Raises:
        SeptetError: there is none, or it is of a model that is not supported.
    """
    path = folder / "config.json"
    if not path.is_file():
        raise SeptetError("there is no config.json: is it a model's folder?", file=folder)
    found = read_json(path)
    family = found.get("model_type")
    if family != "llama":
        raise SeptetError(f"the model is of the family {family!r}; only 'llama' is supported", file=path)
    rope = found.get("rope_parameters") or {}
    scaling = found.get("rope_scaling") or {}
    for key, usual in (("attention_bias", False), ("mlp_bias", False), ("hidden_act", "silu")):
        if found.get(key, usual) != usual:
            raise SeptetError(f"{key} = {found[key]!r} is not supported", file=path)
    try:
        kind = scaling.get("rope_type", scaling.get("type")) or rope.get("rope_type") or "default"
        if kind != "default":
            raise SeptetError(f"scaled rotary frequencies ({kind}) are not supported", file=path)
        stops = found.get("eos_token_id")
        return _checked(
            Config(
                hidden=int(found["hidden_size"]),
                layers=int(found["num_hidden_layers"]),
                heads=int(found["num_attention_heads"]),
                key_heads=int(found.get("num_key_value_heads") or found["num_attention_heads"]),
                head_size=int(found.get("head_dim") or found["hidden_size"] // found["num_attention_heads"]),
                intermediate=int(found["intermediate_size"]),
                vocabulary=int(found["vocab_size"]),
                context=int(found.get("max_position_embeddings", 2048)),
                rope_theta=float(found.get("rope_theta") or rope.get("rope_theta") or 10_000.0),
                epsilon=float(found.get("rms_norm_eps", 1e-6)),
                tied=bool(found.get("tie_word_embeddings", False)),
                stops=tuple(stops) if isinstance(stops, list) else () if stops is None else (int(stops),),
            ),
            path,
        )
    except KeyError as problem:
        raise SeptetError(f"it does not have {problem.args[0]}", file=path) from problem
    except (TypeError, ValueError, AttributeError, ZeroDivisionError, OverflowError) as problem:
        raise SeptetError(f"a value is of the wrong kind: {problem}", file=path) from problem


def from_gguf(file: GgufFile) -> Config:
    """The config of a GGUF file.

    Raises:
        SeptetError: it is of a model that is not supported, or metadata are missing.
    """
    fields: Mapping[str, Any] = file.fields
    family = fields.get("general.architecture")
    if family != "llama":
        raise SeptetError(f"the model is of the architecture {family!r}; only 'llama' is supported", file=file.path)
    scaled = "rope_freqs.weight" in file.tensors or fields.get("llama.rope.scaling.type", "none") != "none"
    if scaled:
        raise SeptetError("scaled rotary frequencies are not supported", file=file.path)
    try:
        heads = int(fields["llama.attention.head_count"])
        hidden = int(fields["llama.embedding_length"])
        stop = fields.get("tokenizer.ggml.eos_token_id")
        embedding = file.tensors["model.embed_tokens.weight"]
        return _checked(
            Config(
                hidden=hidden,
                layers=int(fields["llama.block_count"]),
                heads=heads,
                key_heads=int(fields.get("llama.attention.head_count_kv", heads)),
                head_size=int(fields.get("llama.attention.key_length", hidden // max(heads, 1))),
                intermediate=int(fields["llama.feed_forward_length"]),
                vocabulary=embedding.shape[0],
                context=int(fields["llama.context_length"]),
                rope_theta=float(fields.get("llama.rope.freq_base", 10_000.0)),
                epsilon=float(f"{float(fields['llama.attention.layer_norm_rms_epsilon']):.6g}"),
                tied="lm_head.weight" not in file.tensors,
                stops=() if stop is None else (int(stop),),
            ),
            file.path,
        )
    except KeyError as problem:
        raise SeptetError(f"it does not have {problem.args[0]}", file=file.path) from problem
    except (TypeError, ValueError, OverflowError, IndexError) as problem:
        raise SeptetError(f"a value is of the wrong kind: {problem}", file=file.path) from problem


def _checked(config: Config, path: Path) -> Config:
    layers = config.hidden, config.layers, config.heads, config.key_heads, config.head_size, config.intermediate
    if min(*layers, config.vocabulary, config.context) < 1 or config.heads % config.key_heads or config.head_size % 2:
        raise SeptetError("its sizes do not fit together", file=path)
    return config
