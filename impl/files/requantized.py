"""A GGUF file made of another: its matrices in one of ggml's types, everything else as it was.

The package `gguf` quantizes, round-to-nearest as ggml's own reference does, and writes. Metadata and names are those of
the file that is read, and so is the order of interleaved rows, which no format of blocks within a row changes.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint
from septet.files.gguf import GgufFile, Stored, dequantized
from septet.files.header import BITS, Tensor
from septet.files.replacing import Replacing
from septet.files.selection import check_patterns, left_out

TYPES = {f"ggml/{name}": name.upper() for name in ("q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "mxfp4", "tq1_0", "tq2_0")}
"""The formats that `gguf` can quantize, and ggml's names of them."""


def stored(checkpoint: Checkpoint) -> Mapping[str, Stored]:
    """How a GGUF file holds each tensor.

    Raises:
        SeptetError: it is none.
    """
    return _file(checkpoint).stored


def size(tensor: Tensor, kind: str) -> int:
    """Bytes of a tensor in one of ggml's types."""
    import gguf

    block, held = gguf.GGML_QUANT_SIZES[gguf.GGMLQuantizationType[kind]]
    return int(tensor.elements // block * held)


def choose(
    checkpoint: Checkpoint, kind: str, include: Sequence[str], exclude: Sequence[str], embeddings: bool
) -> dict[str, str]:
    """Why each tensor is copied; "" for those that are quantized.

    Args:
        checkpoint: a GGUF file.
        kind: one of the values of `TYPES`.
        include, exclude, embeddings: as `selection.Wanted` has them.

    Raises:
        SeptetError: a pattern matches nothing, or there is nothing to quantize.
    """
    import gguf

    block, _ = gguf.GGML_QUANT_SIZES[gguf.GGMLQuantizationType[kind]]
    file = _file(checkpoint)
    check_patterns((*include, *exclude), file.tensors, file.path)

    def reason(name: str) -> str:
        shape, stored = file.tensors[name].shape, file.stored[name]
        if why := left_out(file.tensors[name], include, exclude, embeddings):
            return why
        if len(shape) < 2:
            return "it has one axis"
        if stored.type in BITS and not stored.type.startswith(("F", "BF")):
            return f"its type is {stored.type}"
        if shape[-1] % block:
            return f"rows of {shape[-1]} are no whole blocks of {block}"
        after = size(file.tensors[name], kind)
        return f"it would take {after:,} bytes" if after >= stored.size else ""

    found = {name: reason(name) for name in file.tensors}
    if all(found.values()):
        raise SeptetError(f"no tensor becomes smaller as {kind}", file=file.path)
    return found


def write(
    checkpoint: Checkpoint,
    target: Path,
    kind: str,
    chosen: dict[str, str],
    *,
    force: bool,
    progress: Callable[[str, int], None],
) -> None:
    """Write the file, whole or not at all.

    Args:
        checkpoint: a GGUF file.
        target: the one to write.
        kind: one of the values of `TYPES`.
        chosen: what `choose` says.
        force: replace it if it exists.
        progress: is told a tensor's name and its bytes as they are done.

    Raises:
        SeptetError: a weight is not finite, ggml's type is one that `gguf` does not dequantize, or the file is of
            big-endian numbers.
        OSError: it cannot be written.
    """
    import gguf

    file, wanted = _file(checkpoint), gguf.GGMLQuantizationType[kind]
    reader = gguf.GGUFReader(file.path)
    if reader.endianess != gguf.GGUFEndian.LITTLE:
        raise SeptetError("is of big-endian numbers", file=file.path)
    names = dict(zip(file.tensors, reader.tensors, strict=True))
    with Replacing(force=force, keep=checkpoint.paths) as output:
        temporary = output.add(target)
        writer = gguf.GGUFWriter(temporary, str(file.fields.get("general.architecture", "")))
        _metadata(writer, reader, kind)
        for name, item in names.items():
            tensor, copied = file.tensors[name], chosen[name]
            nbytes, after = (int(item.n_bytes), item.tensor_type) if copied else (size(tensor, kind), wanted)
            writer.add_tensor_info(item.name, tensor.shape, np.dtype(np.float32), nbytes, after)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for name, item in names.items():
            if chosen[name]:
                writer.write_tensor_data(np.ascontiguousarray(item.data))
            else:
                progress(name, 0)
                writer.write_tensor_data(_quantized(file, name, wanted))
            progress(name if not chosen[name] else "", file.tensors[name].size)
        for stream in writer.fout or ():
            stream.flush()
            os.fsync(stream.fileno())
        writer.close()


def _quantized(file: GgufFile, name: str, wanted: Any) -> Any:
    import gguf

    weights = dequantized(file, name)
    if not np.isfinite(weights).all():
        what = f"a weight is not finite; --exclude {name} copies the tensor as it is"
        raise SeptetError(what, file=file.path, tensor=name)
    return gguf.quantize(weights, wanted)


def _metadata(writer: Any, reader: Any, kind: str) -> None:
    """What the file says of the model, with the type that most of it has now."""
    import gguf

    said = {gguf.Keys.General.ARCHITECTURE, gguf.Keys.General.FILE_TYPE, gguf.Keys.General.QUANTIZATION_VERSION}
    for name, found in reader.fields.items():
        if name in said or name.startswith("GGUF."):
            continue
        if name == gguf.Keys.General.ALIGNMENT:
            writer.add_custom_alignment(int(found.contents()))
            continue
        inner = found.types[-1] if found.types[0] == gguf.GGUFValueType.ARRAY else None
        writer.add_key_value(name, found.contents(), found.types[0], inner)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    mostly = getattr(gguf.LlamaFileType, f"MOSTLY_{kind}", None)
    if mostly is not None:
        writer.add_file_type(mostly)


def _file(checkpoint: Checkpoint) -> GgufFile:
    (file,) = checkpoint.files
    if not isinstance(file, GgufFile):
        raise SeptetError("is no GGUF file: a GGUF file is made of one", file=file.path)
    return file
