"""Safetensors headers, checked in full before anything is allocated or read.

Format: eight bytes with the header's length, little-endian; the header, a JSON object from names to dtype,
shape and offsets, padded with spaces; then the tensors' bytes, without holes. Every message about a tensor names it.
"""

import json
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from septet.errors import SeptetError

BITS = {
    "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8,
    "U16": 16, "I16": 16, "F16": 16, "BF16": 16,
    "U32": 32, "I32": 32, "F32": 32,
    "U64": 64, "I64": 64, "F64": 64, "C64": 64,
}  # fmt: skip
"""Bits of an element of each dtype."""
LARGEST_HEADER = 100_000_000
"""Bytes: the format's own limit."""
LARGEST_SIZE = 2**63 - 1
METADATA = "__metadata__"


@dataclass(frozen=True)
class Tensor:
    """A tensor of a file: `start` is the offset of its first byte from the start of the file."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    start: int = 0

    @property
    def elements(self) -> int:
        """How many elements it has; 1 without any axis."""
        return math.prod(self.shape)

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.elements * BITS[self.dtype] // 8


@dataclass(frozen=True)
class TensorFile:
    """A file whose header has been checked: tensors in order of their bytes, metadata, and the file's size in bytes."""

    path: Path
    tensors: dict[str, Tensor]
    metadata: dict[str, str]
    size: int

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of each tensor in the file."""
        return {name: tensor.size for name, tensor in self.tensors.items()}


def is_gguf(path: Path) -> bool:
    """Whether a path names a GGUF file."""
    return path.suffix == ".gguf"


def check_regular(path: Path) -> None:
    """Refuse what reading would wait for without end.

    Raises:
        SeptetError: it is a pipe, a socket or a device.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        raise SeptetError("is a pipe, a socket or a device, not a file", file=path)


def read_header(path: Path) -> TensorFile:
    """Read and check the header of a file; nothing of the tensors is read.

    Raises:
        SeptetError: the file is not a whole safetensors file, or its header contradicts itself or the file's size.
        OSError: it cannot be read.
    """

    def error(what: str, tensor: str | None = None) -> SeptetError:
        return SeptetError(what, file=path, tensor=tensor)

    check_regular(path)
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        prefix = file.read(8)
        if len(prefix) < 8:
            raise error("not a safetensors file: shorter than eight bytes")
        length = int.from_bytes(prefix, "little")
        if length > LARGEST_HEADER:
            raise error(f"not a safetensors file: a header of {length} bytes is beyond the limit of {LARGEST_HEADER}")
        if 8 + length > size:
            raise error(f"truncated: a header of {length} bytes in a file of {size}")
        text = file.read(length)
    try:
        if not text.startswith(b"{"):
            raise ValueError("it does not start with {")
        header = parse_json(text)
    except ValueError as problem:
        raise error(f"the header is not valid JSON: {problem}") from problem
    metadata = header.pop(METADATA, {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        raise error(f"the header's {METADATA} is not an object of strings")
    tensors = []
    for name, entry in header.items():
        try:
            tensors.append(_tensor(name, entry, 8 + length))
        except ValueError as problem:
            raise error(str(problem), name) from problem
    tensors.sort(key=lambda t: (t.start, t.size))
    end = 8 + length
    for tensor in tensors:
        if tensor.start != end:
            relation = "overlaps the tensor before it" if tensor.start < end else "leaves a hole before it"
            raise error(f"its data {relation}", tensor.name)
        end += tensor.size
        if end > size:
            raise error(f"truncated: its data ends at byte {end} in a file of {size}", tensor.name)
    if end != size:
        raise error(f"the file has {size - end} bytes after the last tensor")
    return TensorFile(path, {tensor.name: tensor for tensor in tensors}, metadata, size)


def parse_json(text: bytes) -> dict[str, Any]:
    """A JSON object, as the standard has it: UTF-8, no NaN, no key twice.

    Raises:
        ValueError: it is not one.
    """

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            keys = [key for key, _ in pairs]
            raise ValueError(f"key {next(key for key in keys if keys.count(key) > 1)!r} appears twice")
        for key, value in pairs:
            for part in (key, value):
                if isinstance(part, str):
                    part.encode()  # a lone surrogate is no text: UnicodeEncodeError is a ValueError
        return found

    def constant(name: str) -> None:
        raise ValueError(f"{name} is not JSON")

    try:
        parsed = json.loads(text.decode("utf-8"), object_pairs_hook=unique, parse_constant=constant)
    except RecursionError as problem:
        raise ValueError("it is nested too deeply") from problem
    if not isinstance(parsed, dict):
        raise ValueError("it is not an object")
    return parsed


def _tensor(name: str, entry: Any, data: int) -> Tensor:
    """A header's entry, checked on its own; ValueError says what is wrong."""
    if not isinstance(entry, dict) or not {"dtype", "shape", "data_offsets"} <= entry.keys():
        raise ValueError("the header's entry has no dtype, shape or data_offsets")
    dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(dtype, str) or dtype not in BITS:
        raise ValueError(f"unknown dtype {dtype!r}")
    if not is_shape(shape):
        raise ValueError(f"shape {shape!r} is not a list of sizes")
    if not are_sizes(offsets) or len(offsets) != 2 or offsets[0] > offsets[1]:
        raise ValueError(f"data_offsets {offsets!r} are not a start and an end")
    tensor = Tensor(name, dtype, tuple(shape), data + offsets[0])
    bits = tensor.elements * BITS[dtype]
    if bits != 8 * (offsets[1] - offsets[0]):
        raise ValueError(
            f"{dtype} of shape {shape} is {bits / 8:g} bytes, but the header says {offsets[1] - offsets[0]}"
        )
    return tensor


def are_sizes(value: Any) -> bool:
    """Whether a JSON value is a list of sizes."""
    return isinstance(value, list) and all(
        isinstance(n, int) and not isinstance(n, bool) and 0 <= n <= LARGEST_SIZE for n in value
    )


def is_shape(value: Any) -> bool:
    """Whether a JSON value is a list of sizes whose product is a size, too."""
    return are_sizes(value) and math.prod(value) <= LARGEST_SIZE


def header_text(tensors: Iterable[Tensor], metadata: Mapping[str, str]) -> bytes:
    """The header of a file that holds these tensors in this order."""
    header: dict[str, Any] = {METADATA: dict(metadata)} if metadata else {}
    start = 0
    for tensor in tensors:
        offsets = [start, start + tensor.size]
        header[tensor.name] = {"dtype": tensor.dtype, "shape": tensor.shape, "data_offsets": offsets}
        start += tensor.size
    return json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
