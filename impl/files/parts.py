"""Tensors read part by part: floating ones as binary32 matrices, quantized ones as stored rows."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from septet.errors import SeptetError
from septet.files.gguf import GgufFile, GgufReader
from septet.files.header import BITS, Tensor, TensorFile
from septet.files.labels import Label
from septet.files.tensors import TensorReader, weights
from septet.lattice import Bytes, Floats, InvalidGroup, pieces
from septet.spec.catalogue import row_bytes, stored_columns

CHUNK = 1 << 20
"""About how many weights a part has."""

Part = tuple[slice, slice]
"""Rows and columns of a matrix, contiguous in the file; columns start at a whole group."""

Progress = Callable[[str, int], None]
"""Told a tensor's name and how many more of its bytes in the input have been dealt with; no name where it is copied."""


def reading(file: TensorFile) -> TensorReader:
    """A reader of a file's tensors."""
    return GgufReader(file) if isinstance(file, GgufFile) else TensorReader(file)


def parts(label: Label) -> Iterator[Part]:
    """The parts of a labelled tensor, in the order of the file."""
    return pieces(label.rows, label.columns, label.group, CHUNK)


def read_weights(reader: TensorReader, tensor: Tensor, columns: int, part: Part) -> Floats:
    """A part of a F32, F16 or BF16 tensor of `columns` columns, as binary32."""
    rows, cols = part
    width = BITS[tensor.dtype] // 8
    start = (rows.start * columns + cols.start) * width
    shape = rows.stop - rows.start, cols.stop - cols.start
    data = reader.read(tensor, start, start + shape[0] * shape[1] * width)
    return weights(data, tensor.dtype).reshape(shape)


def read_stored(reader: TensorReader, tensor: Tensor, label: Label) -> Iterator[tuple[Part, Bytes]]:
    """A quantized tensor's parts and their stored rows; the checksum is compared after the last.

    Raises:
        SeptetError: the checksum differs.
    """
    digest = hashlib.sha256()
    stride = row_bytes(label.fmt, label.group, label.columns)
    for rows, columns in parts(label):
        stored = stored_columns(label.fmt, label.group, columns)
        shape = rows.stop - rows.start, stored.stop - stored.start
        start = rows.start * stride + stored.start
        data = reader.read(tensor, start, start + shape[0] * shape[1])
        digest.update(data.data)
        yield (rows, columns), data.reshape(shape)
    if digest.hexdigest() != label.sha256:
        what = f"its checksum is {digest.hexdigest()[:12]}…, not {label.sha256[:12]}…: its data have changed"
        raise SeptetError(what, file=reader.file.path, tensor=tensor.name)


@contextmanager
def naming_groups(reader: TensorReader, tensor: Tensor, label: Label, part: Part) -> Iterator[None]:
    """Say of an invalid group in which file, tensor, row and group of the row it is."""
    try:
        yield
    except InvalidGroup as problem:
        row, group = part[0].start + problem.row, part[1].start // label.group + problem.group
        what = f"group {group} of row {row}: {problem.reason}"
        raise SeptetError(what, file=reader.file.path, tensor=tensor.name) from problem
