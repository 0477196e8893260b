"""Files of importances: one F32 vector a weight, named as the weight, what a squared error counts in each column."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint
from septet.files.header import read_header

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Importances = Mapping[str, "NDArray[np.float32]"]


def read_importances(path: Path, checkpoint: Checkpoint) -> dict[str, Any]:
    """The importances of a checkpoint's tensors.

    Raises:
        SeptetError: the file is not valid, has an entry that is no vector of numbers from 0, of the wrong length or
            for a tensor that the checkpoint has not got.
    """
    import numpy as np

    from septet.files.tensors import TensorReader, weights

    file, found = read_header(path), {}
    tensors = checkpoint.tensors
    with TensorReader(file) as reader:
        for name, tensor in file.tensors.items():
            if tensor.dtype != "F32" or len(tensor.shape) != 1:
                raise SeptetError(f"is {tensor.dtype} {list(tensor.shape)}, no F32 vector", file=path, tensor=name)
            if name not in tensors:
                raise SeptetError(f"{checkpoint.path} has no tensor of that name", file=path, tensor=name)
            shape = tensors[name][1].shape
            columns = int(np.prod(shape[1:])) if len(shape) > 1 else shape[0] if shape else 0
            if tensor.shape[0] != columns:
                what = f"has {tensor.shape[0]} importances, but its rows have {columns} weights"
                raise SeptetError(what, file=path, tensor=name)
            vector = weights(reader.read(tensor, 0, tensor.size), "F32")
            if not (np.isfinite(vector) & (vector >= 0)).all():
                raise SeptetError("an importance is negative or no finite number", file=path, tensor=name)
            found[name] = vector
    if not found:
        raise SeptetError("holds no importances", file=path)
    return found


def digest(vector: Any) -> str:
    """SHA-256 of a vector of importances, as a label has it."""
    return hashlib.sha256(vector.astype("<f4").tobytes()).hexdigest()


def together(digests: Mapping[str, str]) -> str:
    """SHA-256 of the digests of many tensors' importances, in the order of the tensors' names; "" for none."""
    text = "".join(digests[name] for name in sorted(digests))
    return hashlib.sha256(text.encode()).hexdigest() if text else ""
