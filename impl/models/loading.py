"""A model to run: what a folder or a GGUF file holds, with its tokenizer."""

from dataclasses import dataclass
from pathlib import Path

from septet.errors import SeptetError
from septet.files.checkpoint import open_checkpoint
from septet.files.gguf import GgufFile
from septet.files.header import is_gguf
from septet.models import config as configs
from septet.models import llama, tokenizer
from septet.models.llama import Llama
from septet.models.tokenizer import Tokenizer
from septet.models.weights import Weights


@dataclass(frozen=True)
class Model:
    """A model in memory, and how to write and read its tokens."""

    path: Path
    llama: Llama
    tokenizer: Tokenizer

    @property
    def stops(self) -> tuple[int, ...]:
        """Tokens that end a text."""
        return tuple(dict.fromkeys([*self.llama.config.stops, *self.tokenizer.stops()]))


def open_model(path: Path, threads: int = 1, packed: bool = True) -> Model:
    """Read a model of the LLaMA family.

    Args:
        path: a model's folder, plain or quantized, or a GGUF file.
        threads: how many multiply.
        packed: as for `Weights`.

    Raises:
        SeptetError: it is not a model, or not one that is supported.
        OSError: it cannot be read.
    """
    if not path.exists():
        raise SeptetError("there is no such file or folder", file=path)
    if not path.is_dir() and not is_gguf(path):
        raise SeptetError("is neither a model's folder nor a .gguf file", file=path)
    if is_gguf(path):
        checkpoint = open_checkpoint(path)
        (file,) = checkpoint.files
        assert isinstance(file, GgufFile)
        config, text = configs.from_gguf(file), tokenizer.from_gguf(file)
    else:
        config, text = configs.from_folder(path), tokenizer.from_folder(path)
        checkpoint = open_checkpoint(path)
    with Weights(checkpoint, packed) as weights:
        return Model(path, llama.load(weights, config, threads), text)
