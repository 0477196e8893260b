"""What linear weights multiply over some text: second moments and magnitudes of their inputs, for other quantizers.

The mean of x x^T over inputs x is half the Hessian of a layer's squared error (Frantar et al., "GPTQ", 2022), its
diagonal what `importance` measures. Weights that multiply the same inputs, as q, k and v do, share one entry.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.files.header import Tensor, read_header
from septet.files.replacing import Replacing
from septet.files.tensors import TensorReader, TensorWriter, weights
from septet.lattice import Floats
from septet.models.loading import Model

SHARED = "shared"
"""The key in the file's metadata: from each weight to the one whose entry it shares."""


@dataclass(frozen=True)
class Inputs:
    """The inputs of a linear weight of c columns.

    Args:
        moments: mean of x x^T, binary32 [c, c].
        magnitudes, largest: mean and maximum of |x|, binary32 [c].
    """

    moments: Floats
    magnitudes: Floats
    largest: Floats


class Sums:
    """What is added up over inputs [vectors, c]."""

    def __init__(self, columns: int) -> None:
        self.moments = np.zeros((columns, columns))
        self.magnitudes, self.largest = np.zeros(columns), np.zeros(columns, np.float32)

    def add(self, x: Floats) -> None:
        """Products of one window in binary32, their sums over windows in binary64."""
        self.moments += x.T @ x
        size = np.abs(x)
        self.magnitudes += size.sum(axis=0, dtype=np.float64)
        self.largest = np.maximum(self.largest, size.max(axis=0))


def collect(
    model: Model, texts: Sequence[NDArray[np.int64]], progress: Callable[[int, int], None] = lambda done, of: None
) -> tuple[dict[str, Inputs], dict[str, str]]:
    """The inputs of linear weights over windows of tokens, and which weight shares the entry of which.

    Heads are left out, whose inputs no quantizer here asks for.
    """
    sums: dict[str, Sums] = {}
    shared: dict[str, str] = {}
    before: tuple[str, Floats | None] = "", None

    def watch(name: str, x: Floats) -> None:
        nonlocal before
        if ".layers." not in name:
            return
        if x is before[1]:
            shared[name] = before[0]
            return
        before = name, x
        shared[name] = name
        sums.setdefault(name, Sums(x.shape[1])).add(x)

    model.llama.watch = watch
    try:
        for done, window in enumerate(texts, 1):
            model.llama.forward(window, model.llama.cache(len(window)))
            progress(done, len(texts))
    finally:
        model.llama.watch = None
    count = sum(map(len, texts))
    found = {
        name: Inputs((s.moments / count).astype(np.float32), (s.magnitudes / count).astype(np.float32), s.largest)
        for name, s in sums.items()
    }
    return found, shared


def write(path: Path, found: Mapping[str, Inputs], shared: Mapping[str, str], *, force: bool) -> None:
    """A `.safetensors` file of one F32 tensor [c + 2, c] an entry: second moments, then magnitudes, then maxima.

    Raises:
        SeptetError: it cannot be written.
    """
    tensors = [Tensor(name, "F32", (len(one.largest) + 2, len(one.largest))) for name, one in found.items()]
    about = {SHARED: json.dumps(dict(shared))}
    with Replacing(force=force) as output, TensorWriter(output.add(path), tensors, about) as writer:
        for one in found.values():
            writer.write(np.vstack([one.moments, one.magnitudes, one.largest]).astype("<f4"))
        writer.finish(about)


class Calibration(Mapping[str, Inputs]):
    """A file of inputs by the names of weights, each read when asked for.

    Args:
        path: what `write` wrote.

    Raises:
        SeptetError: it is not valid, or holds something else.
    """

    def __init__(self, path: Path) -> None:
        self._file = read_header(path)
        try:
            self.shared: dict[str, str] = json.loads(self._file.metadata[SHARED])
            entries = {self._file.tensors[name] for name in self.shared.values()}
        except (KeyError, ValueError, AttributeError) as problem:
            raise SeptetError("holds no inputs: septet importance --moments writes them", file=path) from problem
        for tensor in entries:
            if tensor.dtype != "F32" or len(tensor.shape) != 2 or tensor.shape[0] != tensor.shape[1] + 2:
                raise SeptetError(f"is {tensor.dtype} {list(tensor.shape)}", file=path, tensor=tensor.name)
        self._reader = TensorReader(self._file)

    def __getitem__(self, name: str) -> Inputs:
        tensor = self._file.tensors[self.shared[name]]
        table = weights(self._reader.read(tensor, 0, tensor.size), "F32").reshape(tensor.shape)
        return Inputs(table[:-2], table[-2], table[-1])

    def __iter__(self) -> Iterator[str]:
        return iter(self.shared)

    def __len__(self) -> int:
        return len(self.shared)
