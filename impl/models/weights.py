"""A model's tensors by name, in the form that products take them in."""

from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint
from septet.files.header import Tensor
from septet.files.labels import QUANTIZABLE, Label, read_labels
from septet.files.parts import read_stored, reading
from septet.files.tensors import TensorReader, weights
from septet.lattice import Floats
from septet.models.products import Matrix, Packed, Plain


class Weights:
    """The tensors of a checkpoint, read when asked for.

    Args:
        checkpoint: what to read.
        packed: whether quantized tensors stay packed; otherwise they come as the binary32 numbers that they stand for.
    """

    def __init__(self, checkpoint: Checkpoint, packed: bool = True) -> None:
        self._checkpoint, self._packed = checkpoint, packed
        self._tensors = checkpoint.tensors
        self._labels: dict[str, Label] = {}
        self._readers: dict[Path, TensorReader] = {}
        for file in checkpoint.files:
            self._labels |= read_labels(file)
            self._readers[file.path] = reading(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for reader in self._readers.values():
            reader.__exit__(kind, error, trace)

    def matrix(self, name: str, shape: tuple[int, int]) -> Matrix:
        """A matrix [rows, columns].

        Raises:
            SeptetError: there is none of that name and shape, its data have changed, or it is of another kind.
        """
        label = self._labels.get(name)
        if label is None:
            return Plain(self._floats(name, shape))
        reader, tensor = self._find(name)
        if label.shape != shape:
            what = f"its shape is {list(label.shape)}, not {list(shape)}"
            raise SeptetError(what, file=reader.file.path, tensor=name)
        stored = np.concatenate([part.reshape(-1) for _, part in read_stored(reader, tensor, label)])
        fmt, stored = label.fmt, stored.reshape(label.rows, -1)
        packed = Packed(stored, fmt, label.group, label.columns)
        return packed if self._packed else Plain(packed.rows(np.arange(shape[0])))

    def vector(self, name: str, size: int) -> Floats:
        """A vector.

        Raises:
            SeptetError: as `matrix`.
        """
        return self._floats(name, (size,))

    def _find(self, name: str) -> tuple[TensorReader, Tensor]:
        if name not in self._tensors:
            raise SeptetError("the model does not have it", file=self._checkpoint.path, tensor=name)
        file, tensor = self._tensors[name]
        return self._readers[file.path], tensor

    def _floats(self, name: str, shape: tuple[int, ...]) -> Floats:
        reader, tensor = self._find(name)
        if tensor.shape != shape or tensor.dtype not in QUANTIZABLE:
            what = f"it is {tensor.dtype} {list(tensor.shape)}, not {' or '.join(QUANTIZABLE)} {list(shape)}"
            raise SeptetError(what, file=reader.file.path, tensor=name)
        return weights(reader.read(tensor, 0, tensor.size), tensor.dtype).reshape(shape)
