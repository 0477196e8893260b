"""Text to tokens and back: the package `tokenizers`, from a folder's files or from what a GGUF file carries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from septet.errors import SeptetError
from septet.files.gguf import GgufFile
from septet.models.config import read_json

CONTROL, USER_DEFINED = 3, 4
"""llama.cpp's kinds of tokens that are never parts of words."""
DIGITS = {"smollm": True, "gpt-2": False, "gpt2": False}
"""llama.cpp's names of ways to cut text into words, all after GPT-2's, and whether each digit is a word."""


@dataclass(frozen=True)
class Tokenizer:
    """A tokenizer, its chat template and names of special tokens.

    Attributes:
        special: texts of `bos_token`, `eos_token` and so on, those that are set.
        template: a Jinja template from messages to text; empty if there is none.
        starts: whether a text begins with `bos_token`.
    """

    inner: Any = field(repr=False)
    special: Mapping[str, str]
    template: str
    starts: bool

    def encode(self, text: str) -> list[int]:
        """The tokens of a text, `bos_token` first if the model wants it."""
        tokens: list[int] = self.inner.encode(text, add_special_tokens=False).ids
        first = self.inner.token_to_id(self.special["bos_token"]) if self.starts else None
        return tokens if first is None else [first, *tokens]

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special ones left out."""
        text: str = self.inner.decode(list(tokens), skip_special_tokens=True)
        return text

    def chat(self, prompt: str) -> str:
        """A question of the user as the model's chat template has it; the prompt itself where there is none.

        Raises:
            SeptetError: the template is not valid.
        """
        if not self.template:
            return prompt
        from jinja2 import TemplateError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        messages = [{"role": "user", "content": prompt}]
        environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        try:
            template = environment.from_string(self.template)
            return template.render(messages=messages, add_generation_prompt=True, **self.special)
        except (TemplateError, TypeError) as problem:
            raise SeptetError(f"the chat template cannot be used: {problem}; --raw does without") from problem

    def stops(self) -> tuple[int, ...]:
        """The token of `eos_token`."""
        found = self.inner.token_to_id(self.special.get("eos_token", ""))
        return () if found is None else (found,)

    def files(self) -> dict[str, str]:
        """The files that hold it in a model folder: `tokenizer.json` and `tokenizer_config.json`."""
        import json

        config = {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "clean_up_tokenization_spaces": False,
            "add_bos_token": self.starts,
            **self.special,
        }
        if self.template:
            config["chat_template"] = self.template
        return {
            "tokenizer.json": self.inner.to_str(pretty=False),
            "tokenizer_config.json": json.dumps(config, indent=2),
        }


def from_folder(folder: Path) -> Tokenizer:
    """The tokenizer of a model folder.

    Raises:
        SeptetError: there is no `tokenizer.json`, or it is not valid.
    """
    tokenizers = _package(folder)
    path = folder / "tokenizer.json"
    if not path.is_file():
        raise SeptetError("there is no tokenizer.json", file=folder)
    try:
        inner = tokenizers.Tokenizer.from_file(str(path))
    except Exception as problem:  # what the package raises has no class of its own
        raise SeptetError(f"not a valid tokenizer: {problem}", file=path) from problem
    inner.no_truncation()
    inner.no_padding()
    config_path = folder / "tokenizer_config.json"
    config = read_json(config_path) if config_path.is_file() else {}
    special = {}
    for key in ("bos_token", "eos_token", "unk_token", "pad_token"):
        value = config.get(key)
        text = value.get("content") if isinstance(value, dict) else value
        if isinstance(text, str):
            special[key] = text
    template = config.get("chat_template", "")
    if (folder / "chat_template.jinja").is_file():
        template = (folder / "chat_template.jinja").read_text("utf-8")
    # What a tokenizer.json puts before a text is what `transformers` puts there.
    first = inner.encode("").ids
    starts = bool(config.get("add_bos_token")) or bool(
        first and inner.id_to_token(first[0]) == special.get("bos_token")
    )
    return Tokenizer(inner, special, template if isinstance(template, str) else "", starts and "bos_token" in special)


def from_gguf(file: GgufFile) -> Tokenizer:
    """The tokenizer that a GGUF file carries: byte-pair encoding after GPT-2.

    Raises:
        SeptetError: it carries none, or one of another kind.
    """
    tokenizers = _package(file.path)
    fields = file.fields
    kind, words = fields.get("tokenizer.ggml.model"), fields.get("tokenizer.ggml.pre", "gpt-2")
    if kind is None:
        raise SeptetError("it carries no tokenizer", file=file.path)
    if kind != "gpt2" or words not in DIGITS:
        raise SeptetError(f"its tokenizer, {kind} with {words}, is not supported", file=file.path)
    try:
        texts: list[str] = fields["tokenizer.ggml.tokens"]
        kinds: list[int] = fields["tokenizer.ggml.token_type"]
        merges = [tuple(pair.split(" ", 1)) for pair in fields["tokenizer.ggml.merges"]]
        inner = tokenizers.Tokenizer(tokenizers.models.BPE({text: i for i, text in enumerate(texts)}, merges))
        pre = [tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)]
        if DIGITS[words]:
            pre.insert(0, tokenizers.pre_tokenizers.Digits(individual_digits=True))
        inner.pre_tokenizer = tokenizers.pre_tokenizers.Sequence(pre)
        inner.decoder = tokenizers.decoders.ByteLevel()
        whole = {CONTROL: inner.add_special_tokens, USER_DEFINED: inner.add_tokens}
        for value, add in whole.items():
            add([tokenizers.AddedToken(t, normalized=False) for t, k in zip(texts, kinds, strict=True) if k == value])
        names = {"bos_token": "bos", "eos_token": "eos", "unk_token": "unknown", "pad_token": "padding"}
        ids = {name: fields.get(f"tokenizer.ggml.{key}_token_id") for name, key in names.items()}
        special = {name: texts[i] for name, i in ids.items() if i is not None}
    except (KeyError, IndexError, TypeError, ValueError) as problem:
        raise SeptetError(f"its tokenizer is not valid: {problem}", file=file.path) from problem
    except Exception as problem:  # what the package raises has no class of its own
        raise SeptetError(f"its tokenizer is not valid: {problem}", file=file.path) from problem
    starts = bool(fields.get("tokenizer.ggml.add_bos_token", False)) and "bos_token" in special
    return Tokenizer(inner, special, str(fields.get("tokenizer.chat_template", "")), starts)


def _package(path: Path) -> Any:
    try:
        import tokenizers
    except ImportError as problem:
        what = "text needs a package to become tokens: pip install 'septet[models]'"
        raise SeptetError(what, file=path) from problem
    return tokenizers
