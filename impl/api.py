"""Septet from Python: arrays, files and folders, by the names of formats."""

import math
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from septet import lattice, model, verification
from septet.errors import SeptetError
from septet.files.checkpoint import open_checkpoint
from septet.files.header import is_gguf
from septet.files.labels import QUANTIZABLE, Search, read_labels
from septet.files.parts import read_stored, reading
from septet.files.rules import parse_rule
from septet.files.selection import Wanted
from septet.files.tensors import weights as floats
from septet.lattice import Bytes, Floats
from septet.listing import TensorSummary, inspect
from septet.rows import Coder
from septet.spec import catalogue
from septet.spec.catalogue import DEFAULT, AnyFormat, usual_group
from septet.verification import TensorVerdict


class Narrowed(UserWarning):
    """Weights of binary64 were rounded to binary32 before they were quantized."""


def quantize(weights: Any, fmt: AnyFormat | str, group: int) -> Bytes:
    """Quantize an array, round-to-nearest, or in a chain by the path of the least squared error.

    Args:
        weights: floating, of one axis or more; rows are all axes but the first, or the only one.
        fmt: a format or its name.
        group: weights in a group, one of `fmt.groups()`.

    Returns:
        uint8 [rows, row_bytes].

    Raises:
        InvalidWeight: a weight is a NaN, an infinity, or beyond +-65504.
        TypeError: the weights are not floating. Those of more than 32 bits are rounded, with the warning `Narrowed`.
        ValueError: no axes, no weights, a format that is unknown or a group size that it does not have.
    """
    array = np.asarray(weights)
    if not np.issubdtype(array.dtype, np.floating):
        raise TypeError(f"weights are floating-point numbers, not {array.dtype}")
    if not array.ndim or not array.size:
        raise ValueError(f"an array of shape {list(array.shape)} has no rows of weights")
    if array.dtype.itemsize > 4:
        warnings.warn(f"weights of type {array.dtype} are rounded to binary32", Narrowed, stacklevel=2)
    with np.errstate(over="ignore"):  # an infinity is refused below
        wide = array.astype(np.float32)
    return Coder(_format(fmt), group).quantize(wide.reshape(array.shape[0] if array.ndim > 1 else 1, -1))


def dequantize(stored: Any, fmt: AnyFormat | str, group: int, columns: int | Sequence[int]) -> Floats:
    """The weights of stored rows, each the binary32 number nearest to its lattice value.

    Args:
        stored: uint8 [rows, row_bytes].
        fmt: a format or its name.
        group: weights in a group.
        columns: weights in a row, or the shape of the array that was quantized.

    Returns:
        binary32 [rows, columns], or of that shape.

    Raises:
        InvalidGroup: a stored group is not valid.
        ValueError: bytes of another shape, a format that is unknown, or a group size that it does not have.
    """
    data = np.asarray(stored)
    if isinstance(columns, int | np.integer):
        return Coder(_format(fmt), group).dequantize(data, int(columns))
    shape = tuple(columns)
    width = math.prod(shape[1:]) if len(shape) > 1 else shape[0]
    return Coder(_format(fmt), group).dequantize(data, width).reshape(shape)


def quantize_file(
    source: str | Path,
    target: str | Path,
    fmt: AnyFormat | str = DEFAULT,
    group: int | None = None,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    rules: Sequence[str] = (),
    embeddings: bool = False,
    search: Search = "mse",
    force: bool = False,
) -> list[TensorSummary]:
    """What `septet quantize` does: a file, an index, a model's folder or a GGUF file, quantized.

    Args:
        source: what to read; a folder or a GGUF file becomes a folder, unless `target` ends in .safetensors or .json.
        target: what to write.
        fmt, group: for every tensor without a rule; groups of as many weights as make 3.75 bits a weight if not given.
        include, exclude: patterns of names.
        rules: as on the command line, `PATTERN=FORMAT:GROUP` or `PATTERN=copy`.
        embeddings: whether embeddings and heads are quantized, too.
        search: how a lattice's scales are found: for the least squared error, or so that no weight is clipped.
        force: replace what exists.

    Returns:
        What was written, a tensor each.

    Raises:
        SeptetError: the input or the target will not do, or a weight cannot be quantized. Nothing is written.
        OSError: reading failed.
    """
    start, end = Path(source), Path(target)
    known = _format(fmt)
    length = usual_group(known) if group is None else group
    wanted = Wanted(known, length, include, exclude, [parse_rule(rule) for rule in rules], embeddings, search)
    checkpoint = open_checkpoint(start)
    if (start.is_dir() or is_gguf(start)) and end.suffix not in (".safetensors", ".json"):
        from septet.models import folder

        return folder.quantize(checkpoint, end, wanted, force=force, progress=lambda name, size: None)
    return model.quantize(checkpoint, end, wanted, force=force)


class Opened(Mapping[str, NDArray[Any]]):
    """A checkpoint's tensors by name, read when asked for.

    Floating and quantized tensors come as binary32 in the shape that they had; others as unsigned bytes.

    Attributes:
        summaries: what each tensor is and how it is stored.
    """

    def __init__(self, path: Path) -> None:
        self._checkpoint = open_checkpoint(path)
        self.summaries: dict[str, TensorSummary] = {t.name: t for t in inspect(self._checkpoint)}
        self._readers = {file.path: reading(file) for file in self._checkpoint.files}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for reader in self._readers.values():
            reader.__exit__(kind, error, trace)

    def __len__(self) -> int:
        return len(self.summaries)

    def __iter__(self) -> Iterator[str]:
        return iter(self.summaries)

    def __getitem__(self, name: str) -> NDArray[Any]:
        """A tensor.

        Raises:
            KeyError: there is none of that name.
            SeptetError: its data have changed, or are not valid.
        """
        file, tensor = self._checkpoint.tensors[name]
        reader, label = self._readers[file.path], read_labels(file).get(name)
        if label is not None:
            stored = np.concatenate([part.reshape(-1) for _, part in read_stored(reader, tensor, label)])
            try:
                rows = stored.reshape(label.rows, -1)
                return Coder(label.fmt, label.group).dequantize(rows, label.columns).reshape(label.shape)
            except lattice.InvalidGroup as problem:
                raise SeptetError(str(problem), file=file.path, tensor=name) from problem
        data = reader.read(tensor, 0, tensor.size)
        return floats(data, tensor.dtype).reshape(tensor.shape) if tensor.dtype in QUANTIZABLE else data


def open(path: str | Path) -> Opened:
    """A file, an index, a model's folder or a GGUF file: a mapping from names to arrays, and a context manager.

    Raises:
        SeptetError: it is not valid.
        OSError: it cannot be read.
    """
    return Opened(Path(path))


def verify(path: str | Path, against: str | Path | None = None) -> list[TensorVerdict]:
    """What `septet verify` finds: a verdict a tensor, whose `problem` is None where everything holds.

    Args:
        path: what was quantized.
        against: what it was made from; without it, checksums, scales and septets are checked.

    Raises:
        SeptetError: a file is not valid, or, with `against`, a checksum differs.
    """
    if against is None:
        return list(verification.check(open_checkpoint(Path(path))))
    return list(verification.verify(open_checkpoint(Path(path)), open_checkpoint(Path(against))))


def _format(fmt: AnyFormat | str) -> AnyFormat:
    return catalogue.find(fmt) if isinstance(fmt, str) else fmt
