"""GGUF files, llama.cpp's, as checkpoints: tensors under the names that Hugging Face has for them.

The package `gguf` reads the file and dequantizes ggml's types. A tensor of such a type counts as F32, which holds
every value exactly. llama.cpp interleaves the two halves of each head's rows of q and k for its rotary embedding; they
are put back here. Other architectures than `llama` keep the names and rows that the file has.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.files.header import BITS, Tensor, TensorFile
from septet.files.tensors import TensorReader

OUTSIDE = {
    "token_embd.weight": "model.embed_tokens.weight",
    "output_norm.weight": "model.norm.weight",
    "output.weight": "lm_head.weight",
}
"""The names of the tensors outside the layers, of the LLaMA family."""
INSIDE = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
"""Those in a layer: `blk.N.` before and `.weight` or `.bias` after."""
ROTATED = {"attn_q": "head_count", "attn_k": "head_count_kv"}
"""The tensors whose rows are interleaved, and the key with their number of heads."""


@dataclass(frozen=True)
class Stored:
    """How a GGUF file holds a tensor: ggml's name of the type, bytes, and interleaved heads, 0 for none."""

    type: str
    size: int
    heads: int
    data: NDArray[Any] = field(repr=False, compare=False)


@dataclass(frozen=True)
class GgufFile(TensorFile):
    """A GGUF file.

    Attributes:
        fields: its metadata, as Python values.
        stored: how each tensor is held; arrays are maps of the file.
    """

    fields: Mapping[str, Any] = field(default_factory=dict, repr=False)
    stored: Mapping[str, Stored] = field(default_factory=dict, repr=False)

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of each tensor in the file, in ggml's types."""
        return {name: stored.size for name, stored in self.stored.items()}


def read_gguf(path: Path) -> GgufFile:
    """Read a file's metadata and where its tensors are.

    Raises:
        SeptetError: the package `gguf` is missing, or the file is not valid.
        OSError: it cannot be read.
    """
    try:
        import gguf
    except ImportError as problem:
        raise SeptetError("reading GGUF needs a package: pip install 'septet[models]'", file=path) from problem
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise SeptetError("not a GGUF file: it does not start with GGUF", file=path)
    try:
        reader = gguf.GGUFReader(path)
        fields = {name: found.contents() for name, found in reader.fields.items()}
        architecture = str(fields.get("general.architecture", ""))
        tensors, stored = {}, {}
        for item in reader.tensors:
            kind = item.tensor_type.name
            shape = tuple(int(n) for n in reversed(item.shape))
            name, heads = item.name, 0
            if architecture == "llama":
                name, heads = _llama(item.name, fields)
            if name in tensors:
                raise SeptetError("the file has it twice", file=path, tensor=item.name)
            tensors[name] = Tensor(name, kind if kind in BITS else "F32", shape)
            stored[name] = Stored(kind, int(item.n_bytes), heads, item.data)
    except SeptetError:
        raise
    except (ValueError, IndexError, KeyError, TypeError, OverflowError, MemoryError, AttributeError) as problem:
        raise SeptetError(f"not a valid GGUF file: {problem or type(problem).__name__}", file=path) from problem
    return GgufFile(path, tensors, {}, path.stat().st_size, fields, stored)


def _llama(name: str, fields: Mapping[str, Any]) -> tuple[str, int]:
    """The name that Hugging Face has for a LLaMA's tensor, and how many heads are interleaved in its rows."""
    found = re.fullmatch(r"blk\.(\d+)\.(\w+)\.(weight|bias)", name)
    if found is None or found[2] not in INSIDE:
        return OUTSIDE.get(name, name), 0
    heads = 0
    if found[2] in ROTATED:
        heads = int(fields.get(f"llama.attention.{ROTATED[found[2]]}", fields["llama.attention.head_count"]))
    return f"model.layers.{found[1]}.{INSIDE[found[2]]}.{found[3]}", heads


def dequantized(file: GgufFile, name: str) -> NDArray[Any]:
    """The weights of a tensor, its rows in the order that the file has.

    Raises:
        SeptetError: ggml's type is one that `gguf` does not dequantize.
    """
    import gguf

    stored = file.stored[name]
    try:
        weights: NDArray[Any] = gguf.dequantize(stored.data, gguf.GGMLQuantizationType[stored.type])
    except (NotImplementedError, ValueError) as problem:
        what = f"ggml's type {stored.type} cannot be dequantized: {problem}"
        raise SeptetError(what, file=file.path, tensor=name) from problem
    return weights


class GgufReader(TensorReader):
    """Reads tensors of a GGUF file; the last one stays in memory, dequantized."""

    def __init__(self, file: GgufFile) -> None:
        self.file: GgufFile = file
        self._name: str | None = None
        self._bytes: NDArray[np.uint8] = np.empty(0, np.uint8)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bytes = np.empty(0, np.uint8)

    def read(self, tensor: Tensor, start: int, stop: int) -> NDArray[np.uint8]:
        """Bytes `start` to `stop` of a tensor, dequantized and its rows put back.

        Raises:
            SeptetError: ggml's type is one that `gguf` does not dequantize.
        """
        if self._name != tensor.name:
            self._bytes, self._name = self._whole(tensor), tensor.name
        return self._bytes[start:stop]

    def _whole(self, tensor: Tensor) -> NDArray[np.uint8]:
        stored = self.file.stored[tensor.name]
        data = stored.data if stored.type in BITS else dequantized(self.file, tensor.name)
        flat = np.ascontiguousarray(data).reshape(-1).view(np.uint8)
        if flat.size != tensor.size:
            what = f"{flat.size} bytes of data, where its shape says {tensor.size}"
            raise SeptetError(what, file=self.file.path, tensor=tensor.name)
        return put_back(flat, stored.heads, tensor.shape) if stored.heads else flat


def put_back(data: NDArray[np.uint8], heads: int, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Rows of q or k, as bytes, in the order that Hugging Face has: of each head the first halves, then the second."""
    pairs = shape[0] // heads // 2
    row = data.size // shape[0] if shape[0] else 0
    if heads * pairs * 2 != shape[0] or math.prod(shape) == 0:
        return data
    return np.ascontiguousarray(data.reshape(heads, pairs, 2, row).swapaxes(1, 2)).reshape(-1)
