"""Model folders as Hugging Face has them, quantized into such folders: weights, `config.json`, tokenizer."""

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from septet import model
from septet.errors import SeptetError
from septet.files.checkpoint import FOLDER, Checkpoint
from septet.files.gguf import GgufFile
from septet.files.parts import Progress
from septet.files.replacing import ASIDE, hidden, recover
from septet.files.selection import Wanted
from septet.listing import TensorSummary
from septet.models import config as configs
from septet.models import tokenizer
from septet.proofs.executors import Executor

METHOD = "septet"
"""The name of the quantization method in `config.json`."""
WEIGHTS = {".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".h5", ".msgpack", ".onnx", ".gguf", ".npz", ".ot"}
"""What files of weights end in: they do not go along."""


def quantize(
    checkpoint: Checkpoint,
    target: Path,
    wanted: Wanted,
    *,
    force: bool,
    progress: Progress,
    workers: Executor | None = None,
) -> list[TensorSummary]:
    """Write a model folder with its tensors quantized, and everything else that makes it a model.

    Args:
        checkpoint: the weights of a folder, or a GGUF file.
        target: the folder to write; it appears whole or not at all.
        wanted: which tensors, and how.
        force: replace a folder that a command of Septet wrote.
        progress, workers: as `model.quantize`.

    Returns:
        What was written.

    Raises:
        SeptetError: as `model.quantize`; the folder exists; a GGUF file is not of the LLaMA family.
    """
    others = _others(checkpoint)
    with writing(target, force=force, keep=checkpoint.path) as folder:
        path = folder / FOLDER[checkpoint.index is None]
        written = model.quantize(checkpoint, path, wanted, progress=progress, workers=workers)
        tensors = {t.name: {"format": t.format, "group": t.group, "shape": list(t.shape)} for t in written if t.format}
        _write(folder, others, {"quant_method": METHOD, "tensors": tensors})
    return written


def dequantize(
    checkpoint: Checkpoint, target: Path, *, dtype: str = "F32", force: bool, progress: Progress
) -> list[TensorSummary]:
    """Write a model folder with quantized tensors as floats; `config.json` no longer tells of a quantization.

    Raises:
        SeptetError: as `model.dequantize`, and as `quantize`.
    """
    with plain(checkpoint, target, force=force) as folder:
        path = folder / FOLDER[checkpoint.index is None]
        return model.dequantize(checkpoint, path, dtype=dtype, progress=progress)


@contextmanager
def plain(checkpoint: Checkpoint, target: Path, *, force: bool) -> Iterator[Path]:
    """A folder with everything but weights, which are to be written into it; `config.json` tells of no quantization.

    Raises:
        SeptetError: as `quantize`.
    """
    others = _others(checkpoint)
    with writing(target, force=force, keep=checkpoint.path) as folder:
        yield folder
        _write(folder, others, None)


Others = Mapping[str, "str | Path"]
"""The texts of files, or the files to copy, by name."""


def _others(checkpoint: Checkpoint) -> Others:
    """Everything in a model folder but its weights."""
    (first, *_) = checkpoint.files
    if isinstance(first, GgufFile):
        config = configs.from_gguf(first).hugging_face()
        return {"config.json": json.dumps(config, indent=2), **tokenizer.from_gguf(first).files()}
    folder = checkpoint.path.parent
    kept = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.name.startswith(".")]
    return {p.name: p for p in kept if p.suffix not in WEIGHTS and not p.name.endswith(".index.json")}


def _write(folder: Path, others: Others, quantization: dict[str, Any] | None) -> None:
    for name, content in others.items():
        if isinstance(content, Path):
            shutil.copyfile(content, folder / name)
        else:
            (folder / name).write_text(content + "\n", "utf-8")
    path = folder / "config.json"
    if path.exists():
        config = configs.read_json(path)
        config.pop("quantization_config", None)
        if quantization is not None:
            config["quantization_config"] = quantization
        path.write_text(json.dumps(config, indent=2) + "\n", "utf-8")


def check_folder(target: Path, *, force: bool, keep: Path) -> None:
    """Refuse a folder before any work is done.

    Raises:
        SeptetError: it cannot become the output.
    """
    parent = target.absolute().parent
    if not parent.is_dir():
        raise SeptetError(f"cannot be written: there is no folder {parent}", file=target)
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise SeptetError("cannot be written: it exists and is not a folder", file=target)
    if keep.resolve().is_relative_to(target.resolve()):
        raise SeptetError("holds the input: the output must be another folder", file=target)
    if not any(target.iterdir()):
        return
    if not force:
        raise SeptetError("exists; --force replaces it", file=target)
    known = target / "config.json"
    method = configs.read_json(known).get("quantization_config", {}) if known.is_file() else {}
    if method.get("quant_method") != METHOD:
        raise SeptetError("exists, and is no folder that was quantized here: remove it yourself", file=target)


@contextmanager
def writing(target: Path, *, force: bool, keep: Path) -> Iterator[Path]:
    """A folder under a temporary name, which takes its own if nothing goes wrong."""
    check_folder(target, force=force, keep=keep)
    target = target.absolute()
    token = secrets.token_hex(8)
    temporary, old = (target.with_name(hidden(token, rest)) for rest in ("0.tmp", f"{target.name}{ASIDE}"))
    recover(target.parent)
    try:
        temporary.mkdir()
    except OSError as problem:
        raise SeptetError(f"cannot be written: {problem.strerror}", file=target) from problem
    try:
        yield temporary
        if target.exists():
            os.rename(target, old)
        os.rename(temporary, target)
    except BaseException:
        if old.exists() and not target.exists():
            os.rename(old, target)
        raise
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
