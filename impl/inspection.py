"""What `septet inspect` finds in the data of quantized tensors, of any format, without what they were made from."""

from collections.abc import Iterator

import numpy as np

from septet import verification
from septet.files.checkpoint import Checkpoint
from septet.files.gguf import GgufFile
from septet.files.header import BITS, Tensor, TensorFile
from septet.files.labels import QUANTIZABLE
from septet.files.packed import packed
from septet.files.parts import Progress, reading
from septet.files.tensors import weights

CHUNK = 1 << 22
"""Bytes that are read together."""


def problems(checkpoint: Checkpoint, progress: Progress = lambda name, size: None) -> Iterator[tuple[str, str]]:
    """What is wrong with quantized tensors.

    Yields:
        Names and problems: of Septet's formats checksums that differ, scales that are not finite and septets that are
        not valid; of ggml's, weights that are not finite; of GPTQ's and AWQ's, scales that are not finite.

    Raises:
        SeptetError: a file is not valid.
    """
    for verdict in verification.check(checkpoint, progress):
        if verdict.problem is not None:
            yield verdict.name, verdict.problem
    for file in checkpoint.files:
        for matrix in packed(file):
            count = _not_finite(file, matrix.scales)
            if count:
                yield matrix.scales.name, f"{count:,} of its {matrix.scales.elements:,} scales are not finite"
        if isinstance(file, GgufFile):
            for name, tensor in file.tensors.items():
                if file.stored[name].type not in BITS:
                    progress(name, 0)
                    count = _not_finite(file, tensor)
                    if count:
                        yield name, f"{count:,} of its {tensor.elements:,} weights come back as no finite number"
                    progress(name, tensor.size)


def _not_finite(file: TensorFile, tensor: Tensor) -> int:
    """How many elements of a floating tensor are not finite."""
    if tensor.dtype not in QUANTIZABLE:
        return 0
    count = 0
    with reading(file) as reader:
        for start in range(0, tensor.size, CHUNK):
            data = reader.read(tensor, start, min(start + CHUNK, tensor.size))
            count += int((~np.isfinite(weights(data, tensor.dtype))).sum())
    return count
