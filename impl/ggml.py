"""ggml's quantizers and products, from its libraries libggml-base.so and libggml-cpu.so, to compare with.

Source: ggml.h, ggml-cpu.h and ggml-quants.h of the release that `tests/audit/foreign.py` pins.
"""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError

BLOCK = 256
"""Weights in a block of a K-quant."""
Q8_K_BYTES = 292
"""Bytes of a block of the activations that K-quants are multiplied by."""


@dataclass(frozen=True)
class Type:
    """One of ggml's types: its number, its name in functions, and bytes of a block of 256 weights."""

    number: int
    symbol: str
    bytes: int


TYPES = {"Q3_K": Type(11, "q3_K", 110), "Q4_K": Type(12, "q4_K", 144)}


class _Traits(ctypes.Structure):
    """`struct ggml_type_traits_cpu`."""

    _fields_ = (
        ("from_float", ctypes.c_void_p),
        ("vec_dot", ctypes.c_void_p),
        ("vec_dot_type", ctypes.c_int),
        ("nrows", ctypes.c_int64),
    )


class Library:
    """ggml, loaded.

    Args:
        path: libggml-cpu.so, which brings libggml-base.so; or that alone, without products.

    Raises:
        SeptetError: it cannot be loaded, or is not ggml.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._library = ctypes.CDLL(str(path.resolve()))
        except OSError as error:
            raise SeptetError(str(error), file=path) from error
        try:
            for t in TYPES.values():
                self.quantizer(t)
        except AttributeError as error:
            raise SeptetError(f"no ggml: {error}", file=path) from error
        self.products = hasattr(self._library, "ggml_get_type_traits_cpu")
        if self.products:
            self._library.ggml_cpu_init()
            self._library.ggml_get_type_traits_cpu.restype = ctypes.POINTER(_Traits)

    def quantizer(self, t: Type) -> Callable[..., None]:
        """From floats to blocks: source, blocks, number of weights."""
        return getattr(self._library, f"quantize_row_{t.symbol}_ref")  # type: ignore[no-any-return]

    def dequantizer(self, t: Type) -> Callable[..., None]:
        """From blocks to floats: blocks, target, number of weights."""
        return getattr(self._library, f"dequantize_row_{t.symbol}")  # type: ignore[no-any-return]

    def dot(self, t: Type) -> int:
        """The address of its dot product of two rows, the second one of blocks of activations."""
        return int(self._library.ggml_get_type_traits_cpu(t.number).contents.vec_dot)

    def repacked(self, rows: int, columns: int, vectors: int) -> Callable[[], None] | None:
        """Its product of Q4_K, eight rows interleaved, with several vectors; None where it has none.

        The bytes are random: speed does not depend on what is stored.
        """
        gemm = getattr(self._library, "ggml_gemm_q4_K_8x8_q8_K", None)
        if gemm is None:
            return None
        rng = np.random.default_rng(0)
        blocks = columns // BLOCK
        stored = rng.integers(0, 60, rows * blocks * TYPES["Q4_K"].bytes, dtype=np.uint8)  # no scale is a NaN
        activations = rng.integers(0, 60, vectors * blocks * Q8_K_BYTES, dtype=np.uint8)
        products = np.empty((vectors, rows), np.float32)
        given = [ctypes.c_void_p(a.ctypes.data) for a in (products, stored, activations)]

        def run() -> None:
            gemm(columns, given[0], ctypes.c_size_t(rows), given[1], given[2], vectors, rows)
            assert products.size and stored.size and activations.size  # kept as long as this is

        return run

    def activations(self, vector: NDArray[np.float32]) -> NDArray[np.uint8]:
        """A vector as blocks of activations."""
        blocks = np.empty(vector.size // BLOCK * Q8_K_BYTES, np.uint8)
        source, target = (ctypes.c_void_p(a.ctypes.data) for a in (vector, blocks))
        self._library.quantize_row_q8_K_ref(source, target, ctypes.c_int64(vector.size))
        return blocks
