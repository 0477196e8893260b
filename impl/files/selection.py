"""Which tensors of a checkpoint are quantized."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint
from septet.files.header import Tensor
from septet.files.labels import QUANTIZABLE, read_labels


def select(checkpoint: Checkpoint, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> set[str]:
    """The tensors to quantize: floating ones of two axes or more; with `include`, those of any axis that match.

    Patterns are shell patterns on whole names, case counting. A tensor that is excluded is never taken.

    Raises:
        SeptetError: a pattern matches nothing, a tensor that cannot be quantized is included by its very
            name, or nothing is left.
    """
    labelled = {name for file in checkpoint.files for name in read_labels(file)}
    tensors = checkpoint.tensors
    for pattern in [*include, *exclude]:
        if not any(matches(name, pattern) for name in tensors):
            raise SeptetError(f"no tensor matches {pattern!r}", file=checkpoint.path)
    chosen = set()
    for name, (file, tensor) in tensors.items():
        if any(matches(name, pattern) for pattern in exclude):
            continue
        reason = "it is quantized already" if name in labelled else obstacle(tensor)
        if reason is not None:
            if name in include:
                raise SeptetError(f"cannot be quantized: {reason}", file=file.path, tensor=name)
        elif any(matches(name, pattern) for pattern in include) if include else len(tensor.shape) >= 2:
            chosen.add(name)
    if not chosen:
        raise SeptetError("there is nothing to quantize: no tensor is both chosen and floating", file=checkpoint.path)
    return chosen


def matches(name: str, pattern: str) -> bool:
    """Whether a pattern is a tensor's name or a shell pattern of it: names may contain brackets."""
    return name == pattern or fnmatchcase(name, pattern)


def obstacle(tensor: Tensor) -> str | None:
    """Why a tensor cannot be quantized, if it cannot."""
    if tensor.dtype not in QUANTIZABLE:
        return f"its dtype is {tensor.dtype}, not {', '.join(QUANTIZABLE)}"
    if not tensor.shape:
        return "it has no axes"
    return f"it is empty: shape {list(tensor.shape)}" if tensor.elements == 0 else None
