"""The data of safetensors files as streams: parts of tensors in, whole files out, front to back."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.files.header import Tensor, TensorFile, header_text
from septet.files.header import read_header as read_header


class TensorReader:
    """Reads parts of a file's tensors into memory.

    Not a memory map: pages of a map count as memory used until they are dropped, and a file that
    shrinks while it is mapped kills the process.
    """

    def __init__(self, file: TensorFile) -> None:
        self.file = file
        self._stream = file.path.open("rb", buffering=0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def read(self, tensor: Tensor, start: int, stop: int) -> NDArray[np.uint8]:
        """Bytes `start` to `stop` of a tensor.

        Raises:
            SeptetError: the file has become shorter than its header says.
        """
        data = np.empty(stop - start, np.uint8)
        self._stream.seek(tensor.start + start)
        filled = 0
        while filled < data.size:
            try:
                count = self._stream.readinto(data.data[filled:])
            except OSError as problem:
                what = f"cannot be read: {problem.strerror}"
                raise SeptetError(what, file=self.file.path, tensor=tensor.name) from problem
            if not count:
                raise SeptetError("the file ended early", file=self.file.path, tensor=tensor.name)
            filled += count
        return data


def weights(data: NDArray[np.uint8], dtype: str) -> NDArray[np.float32]:
    """Elements of a F32, F16 or BF16 tensor as binary32: exact, both short types being subsets of it."""
    if dtype == "BF16":  # the upper half of a binary32 pattern
        return (data.view("<u2").astype(np.uint32) << 16).view(np.float32)
    return data.view({"F32": "<f4", "F16": "<f2"}[dtype]).astype(np.float32, copy=False)


def rounded(values: NDArray[np.float32], dtype: str) -> NDArray[Any]:
    """Finite binary32 numbers as F32, F16 or BF16 elements, little-endian: to nearest, ties to even.

    What is beyond the type becomes infinite.
    """
    if dtype == "BF16":
        bits = values.view(np.uint32)
        return ((bits + 0x7FFF + (bits >> 16 & 1)) >> 16).astype("<u2")
    with np.errstate(over="ignore"):
        return values.astype({"F32": "<f4", "F16": "<f2"}[dtype], copy=False)


class TensorWriter:
    """Writes a file front to back; its metadata may be known only at the end, up to a size promised at the start.

    Args:
        path: must not exist.
        tensors: what will be written, in that order; their offsets are worked out here.
        room: metadata whose header is at least as long as the final one's.
    """

    def __init__(self, path: Path, tensors: Iterable[Tensor], room: Mapping[str, str]) -> None:
        self._tensors = list(tensors)
        text = header_text(self._tensors, room)
        self._length = len(text) + -len(text) % 8
        self._left = sum(tensor.size for tensor in self._tensors)
        self._stream = path.open("xb", buffering=0)
        self._stream.seek(8 + self._length)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def write(self, data: NDArray[Any]) -> None:
        """Append an array's bytes to the tensors' data."""
        if data.size:
            self._all(np.ascontiguousarray(data).data.cast("B"))
            self._left -= data.nbytes

    def finish(self, metadata: Mapping[str, str]) -> None:
        """Write the header and flush everything to the disk."""
        text = header_text(self._tensors, metadata).ljust(self._length)
        if self._left or len(text) != self._length:
            raise AssertionError(f"{self._left} bytes missing, a header of {len(text)} bytes in {self._length}")
        self._stream.seek(0)
        self._all(memoryview(self._length.to_bytes(8, "little") + text))
        os.fsync(self._stream.fileno())

    def _all(self, data: memoryview) -> None:
        while data:
            data = data[self._stream.write(data) :]
