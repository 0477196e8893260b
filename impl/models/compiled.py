"""The forward pass of quantized models in C: `impl/c/llama.c` between the generated kernels, compiled at first use.

Only whole models whose matrices are all packed run so, where there is a compiler. It is one call for all layers, so
that threads meet in it rather than in Python, and its bits do not depend on their number.
"""

import ctypes
import functools
import os
import subprocess
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np
import platformdirs
from numpy.typing import NDArray

from septet import chain_products, native
from septet.lattice import Floats
from septet.models.narrow import BLOCK, Narrow
from septet.models.products import Matrix, Packed
from septet.spec.chains import Chain
from septet.spec.formats import S43

if TYPE_CHECKING:
    from septet.models.llama import Cache, Llama

OPERATIONS = ("norms", "q, k, v", "attention", "output", "gate, up", "SwiGLU", "down", "head")
"""What the C code counts the time of, in its order."""
PANEL = 64
"""Vectors that are multiplied together."""
EXACT = ("-ffp-contract=off", "-pthread")
"""Products and sums are rounded one by one."""

_POINTER, _SIZE = ctypes.c_void_p, ctypes.c_size_t


def _struct(name: str, **fields: Any) -> Any:
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


_Matrix = _struct(
    "_Matrix", data=_POINTER, rows=_SIZE, columns=_SIZE, group=_SIZE, row_bytes=_SIZE,
    one=_POINTER, many=_POINTER, any=_POINTER,
)  # fmt: skip
_Stack = _struct("_Stack", count=_SIZE, parts=_Matrix * 3)
_Narrow = _struct("_Narrow", codes=_POINTER, units=_POINTER, rows=_SIZE, blocks=_SIZE)
_Layer = _struct(
    "_Layer", attention_norm=_POINTER, feed_norm=_POINTER, heads=_Stack, output=_Stack, gates=_Stack, down=_Stack
)
_Model = _struct(
    "_Model", layers=_SIZE, hidden=_SIZE, heads=_SIZE, key_heads=_SIZE, size=_SIZE, inner=_SIZE,
    epsilon=ctypes.c_double, layer=_POINTER, norm=_POINTER, head=_Stack, narrow=_Narrow, quantize=_POINTER,
)  # fmt: skip
_Run = _struct(
    "_Run", model=_POINTER, count=_SIZE, past=_SIZE, capacity=_SIZE, wanted=_SIZE, threads=_SIZE, x=_POINTER,
    cosines=_POINTER, sines=_POINTER, keys=_POINTER, values=_POINTER, logits=_POINTER, joined=_POINTER, made=_POINTER,
    codes=_POINTER, wide=_POINTER, scales=_POINTER, scores=_POINTER, scratch=_POINTER, work=_POINTER,
    scratch_size=_SIZE, work_bytes=_SIZE, widest=_SIZE, seconds=_POINTER, ready=ctypes.c_uint, waiting=ctypes.c_uint,
    round=ctypes.c_uint, status=ctypes.c_int, sleep=_POINTER,
)  # fmt: skip


class Compiled:
    """A model's forward pass.

    Attributes:
        seconds: binary64 [layers + 1, operations], the time spent in each since it was last set to 0.
    """

    def __init__(self, llama: "Llama", library: ctypes.CDLL, quantize: int) -> None:
        c = llama.config
        self._library, self._llama, self._kept = library, llama, list[Any]()
        self._buffers: dict[str, NDArray[Any]] = {}
        layers = (_Layer * c.layers)()
        for made, layer in zip(layers, llama.layers, strict=True):
            made.attention_norm, made.feed_norm = self._at(layer.attention_norm), self._at(layer.feed_norm)
            made.heads, made.gates = self._stack(layer.heads), self._stack(layer.gates)
            made.output, made.down = self._stack((layer.output,)), self._stack((layer.down,))
        self._kept.append(layers)
        head, narrow = _Stack(), _Narrow()
        if isinstance(llama.head, Packed):
            head = self._stack((llama.head,))
        elif isinstance(llama.head, Narrow):
            codes, units = self._at(llama.head.codes), self._at(llama.head.units)
            narrow = _Narrow(codes, units, llama.head.shape[0], llama.head.units.shape[1])
        self._model = _Model(
            c.layers, c.hidden, c.heads, c.key_heads, c.head_size, c.intermediate, c.epsilon,
            ctypes.addressof(layers), self._at(llama.norm), head, narrow, quantize,
        )  # fmt: skip
        self.seconds = np.zeros((c.layers + 1, len(OPERATIONS)))
        packed = [m for m in _matrices(llama) if isinstance(m, Packed)]
        self._rows = max(m.shape[0] for m in packed)
        self._work = max(-(-m.columns // m.group) * (native.WIDEST * m.group + 4 * native.WIDEST) for m in packed)

    def run(
        self, x: Floats, turns: tuple[Floats, Floats], cache: "Cache", wanted: int, threads: int, timed: bool
    ) -> Floats | None:
        """Logits [wanted, vocabulary] of what follows the last vectors, or what a plain head is to multiply for them.

        Args:
            x: embeddings [tokens, hidden], which change.
            turns: cosines and sines of the tokens' positions.
            cache: gets keys and values; its length stays as it is.

        Returns:
            None if an activation is not finite, or a stored group not valid.
        """
        c, count, most = self._llama.config, len(x), max(len(x), 1)
        inner = c.heads * c.head_size
        widest = max(c.hidden, inner, c.intermediate)
        joined = max(inner + 2 * c.key_heads * c.head_size, 2 * c.intermediate, c.hidden)
        capacity = cache.keys.shape[2]
        rows = self._rows
        plain = not (self._model.head.count or self._model.narrow.rows)
        logits = np.empty((wanted, c.vocabulary if not plain else 0), np.float32)
        buffer = self._buffer
        given = _Run(
            ctypes.addressof(self._model), count, cache.length, capacity, wanted, threads, x.ctypes.data,
            turns[0].ctypes.data, turns[1].ctypes.data, cache.keys.ctypes.data, cache.values.ctypes.data,
            logits.ctypes.data,
            buffer("joined", most * joined, np.float32), buffer("made", most * widest, np.float32),
            buffer("codes", max(most, threads) * widest, np.int8),
            buffer("wide", wanted * int(self._model.narrow.blocks) * BLOCK, np.int16),
            buffer("scales", max(most, threads), np.float32),
            buffer("scores", threads * (capacity + c.head_size), np.float64),
            buffer("scratch", threads * min(most, PANEL) * rows, np.float32),
            buffer("work", threads * self._work, np.uint8), min(most, PANEL) * rows, self._work, widest,
            self.seconds.ctypes.data if timed else None,
        )  # fmt: skip
        if self._library.septet_llama_run(ctypes.byref(given)):
            return None
        return x[count - wanted :] if plain else logits

    def _buffer(self, name: str, size: int, dtype: type) -> int:
        held = self._buffers.get(name)
        if held is None or held.size < size:
            held = self._buffers[name] = np.zeros(size, dtype)
        return held.ctypes.data

    def _at(self, array: NDArray[Any]) -> int:
        contiguous = np.ascontiguousarray(array)
        self._kept.append(contiguous)
        return contiguous.ctypes.data

    def _stack(self, matrices: Sequence[Matrix]) -> Any:
        made = _Stack(count=len(matrices))
        for i, m in enumerate(matrices):
            assert isinstance(m, Packed)
            kernels = _kernels(m)
            self._kept.append(kernels)
            vector = kernels.vector
            names = {name: vector is not None and vector.has(name) for name in ("matvec", "matmul")}
            one, many = (_address(vector.function(name)) if there else None for name, there in names.items())
            whole = _address(getattr(kernels.library, kernels.prefix + "matmul"))
            made.parts[i] = _Matrix(self._at(m.stored), *m.shape, m.group, m.stored.shape[1], one, many, whole)
        return made


def _matrices(llama: "Llama") -> list[Matrix]:
    """Those of the layers, and the head if it is packed."""
    found = [m for layer in llama.layers for m in (*layer.heads, layer.output, *layer.gates, layer.down)]
    return found + ([llama.head] if isinstance(llama.head, Packed) else [])


def _kernels(matrix: Packed) -> Any:
    fmt = matrix.fmt
    return chain_products.kernels(fmt) if isinstance(fmt, Chain) else native.kernels(fmt)


def _address(function: Any) -> int | None:
    return ctypes.cast(function, _POINTER).value


@functools.cache
def _library() -> ctypes.CDLL | str:
    text = (resources.files("septet") / "c" / "llama.c").read_text("utf-8")
    folder = platformdirs.user_cache_path("septet") / "native"
    try:
        return ctypes.CDLL(str(native.shared("llama.c", {"llama.c": text}, (*native.tuned(), *EXACT), folder)))
    except (OSError, subprocess.SubprocessError, native.NoCompiler) as problem:  # not tried again in this process
        return str(problem)


def compiled(llama: "Llama") -> Compiled | None:
    """A model's forward pass in C; None where NumPy is to be used.

    Raises:
        NoCompiler: SEPTET_NATIVE is 1 and it cannot be had.
    """
    wanted = os.environ.get("SEPTET_NATIVE", "")
    matrices = _matrices(llama)
    if wanted == "0" or not all(isinstance(m, Packed) and _kernels(m) is not None for m in matrices):
        return None
    activations, library = native.kernels(S43), _library()
    if isinstance(library, str) or activations is None:
        if wanted == "1":
            raise native.NoCompiler(str(library))
        return None
    return Compiled(llama, library, _address(activations.library.septet_s43_quantize_activations) or 0)
