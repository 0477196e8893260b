"""`septet bench`: the kernels' speed on this machine, beside NumPy's and ggml's for the same operation."""

import ctypes
import functools
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from septet import lattice, native
from septet.console import print_table, write_json
from septet.errors import SeptetError
from septet.native import Kernels
from septet.spec.formats import FORMATS, Format
from septet.spec.storage import row_bytes

GROUP = 128
COLUMNS = 4096
GGML = {"Q3_K": ("q3_K", 110), "Q4_K": ("q4_K", 144)}
"""ggml's formats: the name in its functions, and bytes of a block of 256 weights."""


@dataclass(frozen=True)
class Timing:
    """One operation, timed.

    Attributes:
        seconds: median over the runs; of the thread's own CPU time, which leaves out what else the machine does.
        spread: (slowest - fastest) / median.
        bytes: read and written, each byte once.
        bandwidth: share of the measured memory bandwidth.
    """

    operation: str
    code: str
    weights: int
    seconds: float
    spread: float
    bytes: int
    bandwidth: float

    @property
    def rate(self) -> float:
        """Weights a second."""
        return self.weights / self.seconds


def bench(
    million: Annotated[int, typer.Option(min=1, help="Million weights.")] = 16,
    runs: Annotated[int, typer.Option(min=3, help="Timed runs of each operation.")] = 7,
    ggml: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="ggml's library libggml-base.so, to compare with.")
    ] = None,
    json_file: Annotated[Path | None, typer.Option("--json", dir_okay=False, help="Write the figures here.")] = None,
) -> None:
    """Time the kernels, single thread: the median CPU time of several runs, taken in turns.

    The last column is the share of the bandwidth of a large copy, measured in the same run. ggml's library is
    built by CMake from the folder vendor/llama.cpp/ggml of llama-cpp-python's source distribution.

    Example: septet bench --ggml libggml-base.so --json bench.json
    """
    rows = max(1, million * 1_000_000 // COLUMNS)
    w = np.random.default_rng(0).normal(0, 0.02, (rows, COLUMNS)).astype(np.float32)
    work: dict[tuple[str, str], tuple[int, int, Callable[[], object]]] = {}
    spare = np.empty_like(w)
    work["copy", "memory"] = w.size, 2 * w.nbytes, lambda: np.copyto(spare, w)
    for fmt in FORMATS.values():
        kernels = native.kernels(fmt)
        if kernels is None:
            raise SeptetError("no compiled kernels: is there a C compiler, and is SEPTET_NATIVE not 0?")
        _add_septet(work, fmt, kernels, w)
    if ggml is not None:
        _add_ggml(work, ggml, w)
    seconds: dict[tuple[str, str], list[float]] = {key: [] for key in work}
    for turn in range(runs + 1):  # in turns, so that what slows the machine for a while slows all; the first warms up
        for key, (_, _, run) in work.items():
            start = time.thread_time()
            run()
            if turn:
                seconds[key].append(time.thread_time() - start)
    copied = work["copy", "memory"][1] / statistics.median(seconds["copy", "memory"])
    timings = []
    for (operation, code), (weights, size, _) in work.items():
        taken = seconds[operation, code]
        median = statistics.median(taken)
        spread = (max(taken) - min(taken)) / median
        timings.append(Timing(operation, code, weights, median, spread, size, size / median / copied))
    _print(timings)
    write_json(json_file, {"timings": [asdict(t) | {"weights_per_second": t.rate} for t in timings]})


def _add_septet(
    work: dict[tuple[str, str], tuple[int, int, Callable[[], object]]], fmt: Format, kernels: Kernels, w: lattice.Floats
) -> None:
    rows, columns = w.shape
    stored, back = np.empty((rows, row_bytes(fmt, GROUP, columns)), np.uint8), np.empty_like(w)
    activations = np.random.default_rng(1).integers(-127, 128, (columns,)).astype(np.int8)
    products = np.empty(rows, np.float32)

    def quantize() -> None:
        _held(kernels.run("quantize_rows", w, rows, columns, GROUP, stored))

    def dequantize() -> None:
        _held(kernels.run("dequantize_rows", stored, rows, columns, GROUP, back))

    def matvec() -> None:
        _held(kernels.run("matvec", stored, rows, columns, GROUP, activations, 0.5, products))

    quantize()
    work["quantize", fmt.name] = w.size, w.nbytes + stored.nbytes, quantize
    work["dequantize", fmt.name] = w.size, w.nbytes + stored.nbytes, dequantize
    work["matvec", fmt.name] = w.size, stored.nbytes + activations.nbytes + products.nbytes, matvec


def _held(status: int) -> None:
    if status:
        raise SeptetError(f"a kernel failed with status {status}")


def _add_ggml(
    work: dict[tuple[str, str], tuple[int, int, Callable[[], object]]], path: Path, w: lattice.Floats
) -> None:
    try:
        library = ctypes.CDLL(str(path.resolve()))
    except OSError as error:
        raise SeptetError(str(error), file=path) from error
    back = np.empty_like(w)
    for name, (symbol, block) in GGML.items():
        stored = np.empty(w.size // 256 * block, np.uint8)
        try:
            quantize = getattr(library, f"quantize_row_{symbol}_ref")
            dequantize = getattr(library, f"dequantize_row_{symbol}")
        except AttributeError as error:
            raise SeptetError(f"no ggml: {error}", file=path) from error
        source, data, target = (a.ctypes.data_as(ctypes.c_void_p) for a in (w, stored, back))
        count = ctypes.c_int64(w.size)
        quantize(source, data, count)
        size = w.nbytes + stored.nbytes
        work["quantize", name] = w.size, size, functools.partial(quantize, source, data, count)
        work["dequantize", name] = w.size, size, functools.partial(dequantize, data, target, count)


def _print(timings: list[Timing]) -> None:
    reference = {t.operation: t.rate for t in timings if t.code == "Q3_K"}
    rows = []
    for t in sorted(timings, key=lambda t: t.operation):
        ratio = f"{t.rate / reference[t.operation]:.2f}" if t.operation in reference else "-"
        rate, speed = f"{t.rate / 1e9:.3f}", f"{t.bytes / t.seconds / 1e9:.2f}"
        rows.append((t.operation, t.code, rate, f"{t.spread:.0%}", speed, f"{t.bandwidth:.0%}", ratio))
    print_table(("operation", "code", "billion weights/s", "spread", "GB/s", "of a copy's", "times Q3_K"), rows)
