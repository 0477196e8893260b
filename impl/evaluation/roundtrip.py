"""Models whose weights went through another quantizer and back, to be evaluated beside Septet's.

    python -m septet.evaluation.roundtrip MODEL OUT --type Q3_K [--importance FILE | --even] [--as-llama.cpp]
    python -m septet.evaluation.roundtrip MODEL OUT --type gptq:4:64 --moments FILE

Types are those of ggml, by its own quantizer (PyPI's libgguf); `rtnN`: round-to-nearest on 2^N levels between the
least and the greatest weight of 64, scales of binary16, as a floor for comparison; and METHOD:GRID:GROUP, where the
method is gptq, awq or smoothquant, and the grid a number of bits or, for gptq, one of Septet's formats. These take what
`septet importance --moments FILE` measured. Without importances ggml's quantizers weigh an error by the square of the
weight itself, which is not the least error: with --even, importances are all one. ggml's K- and IQ-types store 256
weights of a row together. Where rows are no multiple of that, neighbouring rows are joined here to whole blocks; with
--as-llama.cpp such a tensor gets the type that llama.cpp falls back to. OUT is a model folder of F32 weights, which
says in its metadata what they went through and how many bits that takes.
"""

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from septet.errors import SeptetError
from septet.evaluation import baselines
from septet.evaluation.baselines import Quantizer
from septet.evaluation.calibration import Calibration
from septet.files.checkpoint import FOLDER, Checkpoint, open_checkpoint
from septet.files.header import Tensor
from septet.files.importances import digest, read_importances, together
from septet.files.parts import reading
from septet.files.selection import SENSITIVE, obstacle
from septet.files.tensors import TensorWriter, weights
from septet.lattice import Floats
from septet.models import folder

KEY = "stored_as"
"""The key in the file's metadata."""
BLOCK = 64
"""Weights that share scales in round-to-nearest."""
EVEN = ", importances of one"
"""What `rows` ends with where ggml was given importances that are all one."""
FALLBACK = {"Q2_K": "IQ4_NL", "Q3_K": "IQ4_NL", "IQ3_XXS": "IQ4_NL", "IQ3_S": "IQ4_NL", "IQ4_XS": "IQ4_NL",
            "Q4_K": "Q5_0", "Q5_K": "Q5_1", "Q6_K": "Q8_0"}  # fmt: skip
"""What llama.cpp stores a tensor as whose rows are no multiple of 256 (`llama-quant.cpp`)."""


@dataclass(frozen=True)
class StoredAs:
    """What a model's linear weights went through.

    Args:
        quantizer: whose it is, and its version.
        type: its name for the type; `rows`: "as they are", "joined to whole blocks", or "as llama.cpp stores them", and
            `EVEN` where that is so.
        importances: SHA-256 of all that errors were weighted by; nothing where they were not.
        bits: stored bits a weight over the linear weights, scales counted.
        relative_rmse: of the linear weights.
        weights: how many there are.
    """

    quantizer: str
    type: str
    rows: str
    importances: str
    bits: float
    relative_rmse: float
    weights: int


def round_to_nearest(w: Floats, bits: int) -> tuple[Floats, int]:
    """A matrix through 2^bits levels between each group's least and greatest weight, and the bytes it takes.

    A row's last group may be short. Scales are rounded to binary16 and take four bytes a group, codes `bits` bits.
    """
    rows, columns = w.shape
    groups = -(-columns // BLOCK)
    padded = np.pad(w, ((0, 0), (0, groups * BLOCK - columns)), mode="edge").reshape(rows, groups, BLOCK)
    least = padded.min(axis=2, keepdims=True).astype(np.float16).astype(np.float32)
    step = ((padded.max(axis=2, keepdims=True) - least) / (2**bits - 1)).astype(np.float16).astype(np.float32)
    codes = np.clip(np.rint((padded - least) / np.where(step > 0, step, 1)), 0, 2**bits - 1)
    back: Floats = (least + codes * step).reshape(rows, -1)[:, :columns].astype(np.float32)
    return back, rows * (4 * groups + -(-columns * bits // 8))


def through_ggml(w: Floats, kind: str, importances: Floats | None, fallback: bool) -> tuple[Floats, int]:
    """A matrix through one of ggml's types, and the bytes that it takes.

    Raises:
        SeptetError: libgguf is missing or has no such type, or rows cannot be joined to whole blocks.
    """
    try:
        import libgguf
    except ImportError as problem:
        raise SeptetError("ggml's types need a package: pip install 'septet[compare]'") from problem
    if kind not in libgguf.GGMLQuantizationType.__members__:
        raise SeptetError(f"ggml has no type {kind!r}")
    columns = w.shape[1]
    block = libgguf.GGML_QUANT_SIZES[libgguf.GGMLQuantizationType[kind]][0]
    if fallback and columns % block:
        kind = FALLBACK.get(kind, kind)
        block = libgguf.GGML_QUANT_SIZES[libgguf.GGMLQuantizationType[kind]][0]
    joined = block // math.gcd(columns, block)
    if w.shape[0] % joined:
        raise SeptetError(f"{w.shape[0]} rows of {columns} cannot be joined to blocks of {block}")
    kind_number = libgguf.GGMLQuantizationType[kind]
    rows = np.ascontiguousarray(w.reshape(-1, joined * columns))
    stored = libgguf.quantize_rows(rows, kind_number, None if importances is None else np.tile(importances, joined))
    back = libgguf.dequantize_rows(stored, kind_number, n_per_row=joined * columns)
    return np.asarray(back, np.float32).reshape(w.shape), stored.nbytes


class Matrices(Mapping[str, Floats]):
    """The linear weights of a checkpoint by name, each read when asked for."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self._checkpoint = checkpoint
        self._names = [n for n, (_, t) in checkpoint.tensors.items() if len(t.shape) == 2 and not SENSITIVE.search(n)]

    def __getitem__(self, name: str) -> Floats:
        file, tensor = self._checkpoint.tensors[name]
        with reading(file) as reader:
            return weights(reader.read(tensor, 0, tensor.size), tensor.dtype).reshape(tensor.shape)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def write(
    checkpoint: Checkpoint,
    target: Path,
    kind: str,
    importances: Mapping[str, Floats],
    fallback: bool,
    force: bool,
    moments: Path | None = None,
    even: bool = False,
) -> StoredAs:
    """Write a model folder whose linear weights went through a type; embeddings and heads stay as they are.

    Raises:
        SeptetError: the model, the type or the target will not do.
    """
    levels = int(kind[3:]) if kind.startswith("rtn") and kind[3:].isdigit() else 0
    if kind.startswith("rtn") and not 2 <= levels <= 8:
        raise SeptetError(f"{kind!r} is not rtn2 to rtn8")
    if levels and importances:
        raise SeptetError("round-to-nearest takes no importances")
    method = baselines.find(kind)
    if (method is None) != (moments is None) or (method is not None and importances):
        raise SeptetError("gptq, awq and smoothquant take --moments, and other types do not")
    if even and (importances or levels or method is not None):
        raise SeptetError("--even is for ggml's types without importances")
    other = None
    if method is not None and moments is not None:
        other = Quantizer(method, Calibration(moments), Matrices(checkpoint))
    tensors = [Tensor(name, "F32", tensor.shape) for name, (_, tensor) in checkpoint.tensors.items()]
    size, stored, count = 0.0, 0.0, 0
    squares = errors = 0.0
    with folder.plain(checkpoint, target, force=force) as made:
        path = made / FOLDER[1]
        room = {KEY: " " * 1024}
        with TensorWriter(path, tensors, room) as writer:
            for name, (file, tensor) in checkpoint.tensors.items():
                if obstacle(tensor):
                    raise SeptetError(f"cannot go through {kind}: {obstacle(tensor)}", file=file.path, tensor=name)
                with reading(file) as reader:
                    w = weights(reader.read(tensor, 0, tensor.size), tensor.dtype).reshape(tensor.shape)
                if len(tensor.shape) == 2 and not SENSITIVE.search(name):
                    if other is not None:
                        back, size = other.quantize(name, w)
                    elif levels:
                        back, size = round_to_nearest(w, levels)
                    else:
                        ones = np.ones(w.shape[1], np.float32) if even else None
                        back, size = through_ggml(w, kind, importances.get(name, ones), fallback)
                    stored, count = stored + size, count + w.size
                    squares += float(np.sum(np.square(w, dtype=np.float64)))
                    errors += float(np.sum(np.square(w - back, dtype=np.float64)))
                    w = back
                writer.write(w.astype("<f4", copy=False))
            if not count:
                raise SeptetError("there is no linear weight", file=checkpoint.path)
            quantizer = f"libgguf {metadata.version('libgguf')}"
            rows = "as llama.cpp stores them" if fallback else "joined to whole blocks"
            rows += EVEN * even
            if levels:
                quantizer, rows = "round-to-nearest, groups of 64", "as they are"
            weighted = together({n: digest(v) for n, v in importances.items() if not SENSITIVE.search(n)})
            if method is not None and moments is not None:
                quantizer, rows = baselines.METHODS[method.name], "as they are"
                weighted = hashlib.sha256(moments.read_bytes()).hexdigest()
            found = StoredAs(
                quantizer, kind, rows, weighted,
                8 * stored / count, math.sqrt(errors / squares) if squares else 0.0, count,
            )  # fmt: skip
            writer.finish({KEY: json.dumps(asdict(found))})
    return found


def read(checkpoint: Checkpoint) -> dict[str, Any] | None:
    """What a folder's weights went through; None if it does not say."""
    for file in checkpoint.files:
        if KEY in file.metadata:
            found: dict[str, Any] = json.loads(file.metadata[KEY])
            return found
    return None


def main(arguments: Sequence[str]) -> int:
    """Write a folder; what goes wrong is one line."""
    parser = argparse.ArgumentParser(prog="septet.evaluation.roundtrip", description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--type", required=True)
    parser.add_argument("--importance", type=Path)
    parser.add_argument("--moments", type=Path)
    parser.add_argument("--even", action="store_true")
    parser.add_argument("--as-llama.cpp", action="store_true", dest="fallback")
    parser.add_argument("--force", action="store_true")
    given = parser.parse_args(arguments)
    try:
        checkpoint = open_checkpoint(given.model)
        importances = read_importances(given.importance, checkpoint) if given.importance else {}
        found = write(
            checkpoint, given.out, given.type, importances, given.fallback, given.force, given.moments, given.even
        )
    except (SeptetError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2
    print(f"{given.out}: {found.type}, {found.bits:.4f} bits a weight, RMSE {100 * found.relative_rmse:.2f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
