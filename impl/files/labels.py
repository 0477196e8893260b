"""What a file says of each quantized tensor: a JSON string in the header's metadata, under `septet.` and its name."""

import json
import math
from dataclasses import asdict, dataclass, replace
from typing import Literal

from septet.codegen.core.fingerprint import fingerprint
from septet.errors import SeptetError
from septet.files.header import Tensor, TensorFile, is_shape, parse_json
from septet.spec import catalogue
from septet.spec.catalogue import AnyFormat, row_bytes
from septet.spec.formats import Format

PREFIX = "septet."
Search = Literal["mse", "minmax"]
"""How the scales of a lattice's groups are found: for the least squared error, or so that no weight is clipped."""
QUANTIZABLE = ("F32", "F16", "BF16")
"""Dtypes whose every finite number is a binary32 number."""


@dataclass(frozen=True)
class Label:
    """How a tensor was quantized.

    Args:
        format: name of the format.
        group: weights in a group.
        shape: of the tensor that was quantized; `dtype`: its type.
        fingerprint: of the format's lifted decoder.
        relative_rmse: sqrt(sum (w - v)^2 / sum w^2) over the weights and the values they come back as.
        sha256: of the stored bytes.
        search: how a lattice's scales were found; nothing for a chain.
        importance: SHA-256 of the importances that errors were weighted by; nothing where all weights count alike.
        feedback: SHA-256 of the file of second moments by which errors were fed back into further columns; nothing
            where they were not, and then no part of the text.
    """

    format: str
    group: int
    shape: tuple[int, ...]
    dtype: str
    fingerprint: str
    relative_rmse: float
    sha256: str
    search: str = ""
    importance: str = ""
    feedback: str = ""

    @property
    def fmt(self) -> AnyFormat:
        """The format."""
        return catalogue.find(self.format)

    @property
    def columns(self) -> int:
        """Weights in a row: all axes but the first, or the only one."""
        return math.prod(self.shape[1:]) if len(self.shape) > 1 else self.shape[0]

    @property
    def rows(self) -> int:
        """Rows: the first axis, if it is not the only one."""
        return self.shape[0] if len(self.shape) > 1 else 1

    def text(self) -> str:
        """The label as it is stored."""
        return json.dumps({key: value for key, value in asdict(self).items() if key != "feedback" or value})

    def longest(self) -> "Label":
        """A label whose text is at least as long as this one's with any error and checksum."""
        return replace(self, relative_rmse=2.2250738585072014e-308, sha256="0" * 64)


def label(
    fmt: AnyFormat, group: int, tensor: Tensor, search: Search = "minmax", importance: str = "", feedback: str = ""
) -> Label:
    """The label of a tensor to be quantized, without its error and checksum."""
    how = search if isinstance(fmt, Format) else ""
    return Label(fmt.name, group, tensor.shape, tensor.dtype, fingerprint(fmt), 0.0, "", how, importance, feedback)


def stored_tensor(name: str, label: Label) -> Tensor:
    """The tensor that a label describes: bytes [rows, row_bytes]."""
    return Tensor(name, "U8", (label.rows, row_bytes(label.fmt, label.group, label.columns)))


def read_labels(file: TensorFile) -> dict[str, Label]:
    """The labels of a file's quantized tensors, checked against the tensors and against this installation's spec.

    Raises:
        SeptetError: a label is malformed, does not match its tensor, or names a format that is unknown here
            or is decoded differently here.
    """
    labels = {}
    for key, text in file.metadata.items():
        if key.startswith(PREFIX):
            name = key.removeprefix(PREFIX)
            try:
                labels[name] = _parse(text)
                _check(labels[name], file.tensors.get(name))
            except ValueError as problem:
                raise SeptetError(str(problem), file=file.path, tensor=name) from problem
    return labels


def _parse(text: str) -> Label:
    try:
        found = parse_json(text.encode())
    except ValueError as problem:
        raise ValueError(f"its Septet metadata is not valid JSON: {problem}") from problem
    types = {"format": str, "group": int, "shape": list, "dtype": str, "fingerprint": str, "sha256": str}
    types |= {"relative_rmse": float, "search": str, "importance": str, "feedback": str}
    found = {"search": "", "importance": "", "feedback": ""} | found
    for key in types.keys() | found.keys():
        if type(found.get(key)) is not types.get(key):
            raise ValueError(f"its Septet metadata has a wrong, missing or unknown {key!r}")
    if not is_shape(found["shape"]) or not math.prod(found["shape"]) or not found["shape"]:
        raise ValueError(f"its Septet metadata has the shape {found['shape']}")
    return Label(**{**found, "shape": tuple(found["shape"])})


def _check(label: Label, tensor: Tensor | None) -> None:
    if tensor is None:
        raise ValueError("the metadata describes it, but it is not in the file")
    fmt = label.fmt
    if label.group not in fmt.groups():
        raise ValueError(f"its metadata says groups of {label.group}, which {fmt.name} cannot have")
    if label.dtype not in QUANTIZABLE:
        raise ValueError(f"its metadata says that it was {label.dtype}, which is never quantized")
    expected = stored_tensor(tensor.name, label)
    if (tensor.dtype, tensor.shape) != (expected.dtype, expected.shape):
        raise ValueError(
            f"it is {tensor.dtype} {list(tensor.shape)}, but shape {list(label.shape)} in {fmt.name} and groups of "
            f"{label.group} is U8 {list(expected.shape)}"
        )
    if label.fingerprint != fingerprint(fmt):
        raise ValueError(f"it was written by another {fmt.name}: fingerprint {label.fingerprint[:12]}… is not "
                         f"this installation's {fingerprint(fmt)[:12]}…")  # fmt: skip
