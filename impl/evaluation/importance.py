"""Importances: the mean squares of what each linear weight multiplies, over some text.

An error of a weight of column c costs about its square times the mean square of input c (as in llama.cpp's importance
matrices, and the diagonal of the Hessian in GPTQ).
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.files.header import Tensor
from septet.files.replacing import Replacing
from septet.files.tensors import TensorWriter
from septet.lattice import Floats
from septet.models.loading import Model


def windows(model: Model, text: str, size: int, count: int | None = None) -> list[NDArray[np.int64]]:
    """A text's tokens in windows of `size`, the first `count` of them; what is left over is dropped.

    Raises:
        SeptetError: the text is shorter than one window, or a window longer than the model's context.
    """
    context = model.llama.config.context
    if size > context:
        raise SeptetError(f"windows of {size} tokens are longer than the model's context of {context}")
    if count is not None:  # a token is at least a byte; most are four or more
        text = text[: 16 * size * count + 4096]
    tokens = np.array(model.tokenizer.encode(text), np.int64)
    found = [tokens[start : start + size] for start in range(0, len(tokens) - size + 1, size)][:count]
    if not found:
        raise SeptetError(f"a text of {len(tokens)} tokens is shorter than one window of {size}")
    return found


def importances(
    model: Model, texts: Sequence[NDArray[np.int64]], progress: Callable[[int, int], None] = lambda done, of: None
) -> dict[str, Floats]:
    """The mean square of each input channel of each linear weight, by the weight's name.

    Args:
        texts: windows of tokens; each begins anew.
        progress: told how many windows of how many are done.
    """
    sums: dict[str, NDArray[np.float64]] = {}
    vectors = 0

    def watch(name: str, inputs: Floats) -> None:
        squares = np.einsum("ij,ij->j", inputs, inputs, dtype=np.float64)
        sums[name] = sums[name] + squares if name in sums else squares

    model.llama.watch = watch
    try:
        for done, window in enumerate(texts, 1):
            model.llama.forward(window, model.llama.cache(len(window)))
            vectors += len(window)
            progress(done, len(texts))
    finally:
        model.llama.watch = None
    return {name: (total / vectors).astype(np.float32) for name, total in sums.items()}


def write(path: Path, found: dict[str, Floats], metadata: dict[str, str], *, force: bool) -> None:
    """A `.safetensors` file of one F32 vector a linear weight, named as the weight.

    Raises:
        SeptetError: it cannot be written.
    """
    tensors = [Tensor(name, "F32", vector.shape) for name, vector in found.items()]
    with Replacing(force=force) as output, TensorWriter(output.add(path), tensors, metadata) as writer:
        for vector in found.values():
            writer.write(vector.astype("<f4", copy=False))
        writer.finish(metadata)
