"""What is in a checkpoint, from its headers alone."""

import math
from dataclasses import dataclass

from septet.files.checkpoint import Checkpoint
from septet.files.gguf import GgufFile
from septet.files.header import Tensor, TensorFile
from septet.files.labels import Label, read_labels
from septet.files.packed import packed


@dataclass(frozen=True)
class TensorSummary:
    """A tensor of a checkpoint: `format` and `group` are None where it is not quantized.

    Args:
        shape: of the weights, quantized or not.
        dtype: of the weights, before they were quantized.
        size: stored bytes.
        relative_rmse: None where it is not quantized.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    format: str | None
    group: int | None
    size: int
    relative_rmse: float | None

    @property
    def weights(self) -> int:
        """How many weights it has."""
        return math.prod(self.shape)

    @property
    def bits_per_weight(self) -> float | None:
        """Stored bits a weight, scales and padding included; None without weights."""
        return 8 * self.size / self.weights if self.weights else None


def inspect(checkpoint: Checkpoint) -> list[TensorSummary]:
    """What each tensor is, from the headers alone.

    Raises:
        SeptetError: as `read_labels`.
    """
    return [
        held(file, tensor) or summary(tensor, labels.get(tensor.name))
        for file in checkpoint.files
        for labels in [read_labels(file)]
        for tensor in file.tensors.values()
    ]


def overview(checkpoint: Checkpoint) -> list[TensorSummary]:
    """As `inspect`, but a matrix that GPTQ's or AWQ's tools packed is one row, where its first tensor is.

    Raises:
        SeptetError: as `read_labels`.
    """
    matrices = {name: matrix for file in checkpoint.files for matrix in packed(file) for name in matrix.members}
    rows, seen = [], set()
    for row in inspect(checkpoint):
        matrix = matrices.get(row.name)
        if matrix is None:
            rows.append(row)
        elif matrix.name not in seen:
            seen.add(matrix.name)
            what = f"{matrix.method} {matrix.bits} bits"
            dtype = matrix.scales.dtype
            rows.append(TensorSummary(matrix.name, matrix.shape, dtype, what, matrix.group, matrix.size, None))
    return rows


def held(file: TensorFile, tensor: Tensor) -> TensorSummary | None:
    """What a tensor of a GGUF file is; None of other files."""
    if not isinstance(file, GgufFile):
        return None
    stored = file.stored[tensor.name]
    return TensorSummary(tensor.name, tensor.shape, stored.type, None, None, stored.size, None)


def summary(tensor: Tensor, label: Label | None) -> TensorSummary:
    """What a stored tensor is."""
    if label is None:
        return TensorSummary(tensor.name, tensor.shape, tensor.dtype, None, None, tensor.size, None)
    return TensorSummary(
        tensor.name, label.shape, label.dtype, label.format, label.group, tensor.size, label.relative_rmse
    )
