"""`septet bench`: the kernels' speed on this machine, beside NumPy's and ggml's for the same operation."""

import ctypes
import functools
import platform
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path
from typing import Annotated

import numpy as np
import platformdirs
import typer
from numpy.typing import NDArray

from septet import chains, lattice, native
from septet import ggml as ggml_library
from septet.codegen.targets import vectors
from septet.console import print_table, write_json
from septet.errors import SeptetError
from septet.evaluation.measurements import Measurements, described, record
from septet.native import Kernels, NoCompiler
from septet.outputs import plots
from septet.rows import Coder
from septet.spec.catalogue import CHAINS, KNOWN, AnyFormat, row_bytes, usual_group
from septet.spec.chains import Chain
from septet.spec.formats import FORMATS, Format
from septet.spec.unknown import unknown

GROUP = 128
COLUMNS = 4096
PRODUCT = 4096, 14336
"""Rows and columns of the matrix that is multiplied by a vector: a large one of an 8-billion-parameter model."""
FITTED = 64
"""Rows that are quantized; the matrix repeats them, as speed does not depend on what is stored."""
BEYOND_CACHES = 128 << 20
"""Bytes: a matrix is repeated until it has as many, and each run takes the next one."""

TOGETHER = 1024, 4096
"""The same of one that is multiplied by several vectors."""
VECTORS = 8, 64, 512
REFERENCE = {"matvec": ("Q3_K", "Q4_K")} | {f"matmul {n}": ("Q4_K",) for n in VECTORS}
"""ggml's types that an operation is compared with, the faster of them; Q3_K for the others."""


@dataclass(frozen=True)
class Timing:
    """One operation, timed.

    Attributes:
        seconds: median over the runs; of the process's own CPU time, which leaves out what else the machine does.
        spread: (slowest - fastest) / median.
        bytes: read and written, each byte once.
        bandwidth: share of the bandwidth measured in the same run: of reading for products, else of a copy.
        ratio: how many times as fast as ggml: the median over the turns.
    """

    operation: str
    code: str
    weights: int
    seconds: float
    spread: float
    bytes: int
    bandwidth: float
    ratio: float | None

    @property
    def rate(self) -> float:
        """Weights a second."""
        return self.weights / self.seconds


@dataclass(frozen=True)
class Work:
    """What is timed: how many weights and bytes a run of it takes."""

    weights: int
    bytes: int
    run: Callable[[], object]
    clock: Callable[[], float] = time.process_time


Jobs = dict[tuple[str, str], Work]


def bench(
    million: Annotated[int, typer.Option(min=1, help="Million weights to quantize and dequantize.")] = 16,
    runs: Annotated[int, typer.Option(min=3, help="Timed runs of each operation.")] = 7,
    operation: Annotated[
        str | None, typer.Option(help="Time this one only: quantize, dequantize, matvec, matmul.", show_default="all")
    ] = None,
    threads: Annotated[int, typer.Option(min=1, help="Time products with as many threads too, by the clock.")] = 1,
    ggml: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="ggml's library libggml-cpu.so, to compare with."),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Draw products under the roof of memory here, as SVG.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", dir_okay=False, help="Write the figures here; - is standard output.")
    ] = None,
    measurements: Measurements = None,
) -> None:
    """Time the kernels, single thread: the median CPU time of several runs, taken in turns.

    Products are of a matrix in memory, not in a cache, and their share of the bandwidth is that of reading alone;
    for the others it is that of a large copy. NumPy's product of binary32 numbers uses the threads that NumPy uses: its
    time is that of all of them. `make bench` builds ggml's libraries and compares.

    Example: septet bench --ggml libggml-cpu.so --json bench.json --plot roofline.svg
    """
    library = None if ggml is None else ggml_library.Library(ggml)
    work: Jobs = {}
    wanted = {"quantize", "dequantize", "matvec", "matmul"}
    if operation is not None:
        if operation not in wanted:
            raise SeptetError(unknown("operation", operation, sorted(wanted)))
        wanted = {operation}
    if wanted & {"quantize", "dequantize"}:
        _add_conversions(work, max(1, million * 1_000_000 // COLUMNS), library)
    if wanted & {"matvec", "matmul"}:
        _add_products(work, library, threads)
    if "matmul" in wanted:
        _add_matmul(work, library)
    work = {key: w for key, w in work.items() if key[0].split()[0] in wanted or key[1] == "memory"}
    timings = _timed(work, runs)
    _print(timings)
    typer.echo(f"{len(timings)} timings, each the median of {runs} runs")
    if plot is not None and "matvec" in wanted:
        plot.write_text(plots.roofline(*_roof(timings)), encoding="utf-8")
    result = {
        "kind": "septet bench",
        "about": described(),
        "million": million,
        "runs": runs,
        "threads": threads,
        "timings": [asdict(t) | {"weights_per_second": t.rate} for t in timings],
    }
    write_json(json_file, result)
    record(measurements, result)


def _timed(work: Jobs, runs: int) -> list[Timing]:
    seconds: dict[tuple[str, str], list[float]] = {key: [] for key in work}
    for turn in range(runs + 1):  # in turns, so that what slows the machine for a while slows all; the first warms up
        for key, job in work.items():
            start = job.clock()
            job.run()
            if turn:
                seconds[key].append(job.clock() - start)
    timings = []
    for key, job in work.items():
        name, code = key
        median = statistics.median(seconds[key])
        spread = (max(seconds[key]) - min(seconds[key])) / median
        memory = ("read" if name.startswith("mat") or name == "read" else "copy"), "memory"
        bandwidth = job.bytes / median * statistics.median(seconds[memory]) / work[memory].bytes
        present = [m for m in REFERENCE.get(name, ("Q3_K",)) if (name, m) in work]
        ratio = None
        if present:
            best = max(present, key=lambda m: work[name, m].weights / statistics.median(seconds[name, m]))
            own = [job.weights / s for s in seconds[key]]
            other = [work[name, best].weights / s for s in seconds[name, best]]
            ratio = statistics.median(a / b for a, b in zip(own, other, strict=True))
        timings.append(Timing(name, code, job.weights, median, spread, job.bytes, bandwidth, ratio))
    return timings


def _kernels(fmt: Format) -> Kernels:
    kernels = native.kernels(fmt)
    if kernels is None:
        raise SeptetError("no compiled kernels: is there a C compiler, and is SEPTET_NATIVE not 0?")
    return kernels


def _held(status: int) -> None:
    if status:
        raise SeptetError(f"a kernel failed with status {status}")


# Quantizing and dequantizing ---------------------------------------------------------------------


def _add_conversions(work: Jobs, rows: int, library: ggml_library.Library | None) -> None:
    w = np.random.default_rng(0).normal(0, 0.02, (rows, COLUMNS)).astype(np.float32)
    spare = np.empty_like(w)
    work["copy", "memory"] = Work(w.size, 2 * w.nbytes, lambda: np.copyto(spare, w))
    for fmt in FORMATS.values():
        _add_septet(work, fmt, w)
    for chain in CHAINS.values():
        _add_chain(work, chain, w)
    if library is not None:
        _add_ggml(work, library, w)


def _add_septet(work: Jobs, fmt: Format, w: lattice.Floats) -> None:
    rows, columns = w.shape
    kernels = _kernels(fmt)
    stored, back = np.empty((rows, row_bytes(fmt, GROUP, columns)), np.uint8), np.empty_like(w)

    def quantize() -> None:
        _held(kernels.run("quantize_rows", w, rows, columns, GROUP, stored))

    quantize()
    work["quantize", fmt.name] = Work(w.size, w.nbytes + stored.nbytes, quantize)
    for isa, run in _sets(fmt, kernels, "dequantize_rows"):

        def dequantize(run: Callable[..., int] = run) -> None:
            _held(run("dequantize_rows", stored, rows, columns, GROUP, back))

        work["dequantize", f"{fmt.name} {isa}"] = Work(w.size, w.nbytes + stored.nbytes, dequantize)


def _add_chain(work: Jobs, chain: Chain, w: lattice.Floats) -> None:
    rows, columns = w.shape
    group = usual_group(chain)
    few = w[: max(1, rows // 16)]  # its encoder is slow
    stored = np.resize(chains.quantize(few, chain, group), (rows, row_bytes(chain, group, columns)))
    back = np.empty_like(w)
    work["quantize", chain.name] = Work(
        few.size, few.nbytes + len(few) * stored.shape[1], lambda: chains.quantize(few, chain, group)
    )
    for isa, run in _vectors(chain, "dequantize_rows"):

        def dequantize(run: Callable[..., int] = run) -> None:
            _held(run("dequantize_rows", stored, rows, columns, group, back))

        work["dequantize", f"{chain.name} {isa}"] = Work(w.size, w.nbytes + stored.nbytes, dequantize)


def _sets(fmt: Format, kernels: Kernels, name: str) -> Iterator[tuple[str, Callable[..., int]]]:
    """The instruction sets that there is a function for, and how to call it."""
    yield "plain", kernels.run
    yield from _vectors(fmt, name)


def _vectors(fmt: AnyFormat, name: str) -> Iterator[tuple[str, Callable[..., int]]]:
    """The same, but the plain ones."""
    for isa in vectors.sets(fmt, platform.machine()):
        try:
            vector = native.of_isa(fmt, isa)
        except NoCompiler:
            continue
        if vector.has(name):
            yield isa, vector.run


def _add_ggml(work: Jobs, library: ggml_library.Library, w: lattice.Floats) -> None:
    back = np.empty_like(w)
    for name, t in ggml_library.TYPES.items():
        stored = np.empty(w.size // ggml_library.BLOCK * t.bytes, np.uint8)
        source, data, target = (a.ctypes.data_as(ctypes.c_void_p) for a in (w, stored, back))  # which keep them
        count, size = ctypes.c_int64(w.size), w.nbytes + stored.nbytes
        quantize, dequantize = library.quantizer(t), library.dequantizer(t)
        quantize(source, data, count)
        work["quantize", name] = Work(w.size, size, functools.partial(quantize, source, data, count))
        work["dequantize", name] = Work(w.size, size, functools.partial(dequantize, data, target, count))


# Products ----------------------------------------------------------------------------------------


class _Next:
    """Copies of an array beyond what caches hold, one after another."""

    def __init__(self, array: NDArray[np.uint8]) -> None:
        self.copies = np.stack([array] * (-(-BEYOND_CACHES // array.nbytes)))
        self.at = 0

    def __call__(self) -> NDArray[np.uint8]:
        self.at = (self.at + 1) % len(self.copies)
        found: NDArray[np.uint8] = self.copies[self.at]
        return found


def _add_products(work: Jobs, library: ggml_library.Library | None, threads: int) -> None:
    rows, columns = PRODUCT
    size = rows * columns
    w = np.random.default_rng(0).normal(0, 0.02, (FITTED, columns)).astype(np.float32)
    vector = np.random.default_rng(1).normal(size=columns).astype(np.float32)
    activations = np.clip(np.rint(vector * 30), -127, 127).astype(np.int8)
    products = np.empty(rows, np.float32)
    loops = _loops()
    loops.septet_read.restype = ctypes.c_uint64
    read = np.ones(BEYOND_CACHES // 8, np.uint64)  # not zeros, which may all be one page
    work["read", "memory"] = Work(
        8 * read.size,
        read.nbytes,
        lambda: loops.septet_read(ctypes.c_void_p(read.ctypes.data), ctypes.c_size_t(read.size)),
    )
    plain = np.tile(w, (rows // FITTED, 1))
    work["matvec", "numpy binary32"] = Work(size, plain.nbytes, lambda: np.dot(plain, vector, out=products))
    for chain in CHAINS.values():
        stored = chains.quantize(w, chain, usual_group(chain))
        following = _Next(np.tile(stored, (rows // FITTED, 1)))
        for isa, run in _vectors(chain, "matvec"):

            def chained(
                run: Callable[..., int] = run, following: _Next = following, group: int = usual_group(chain)
            ) -> None:
                _held(run("matvec", following(), rows, columns, group, activations, 0.5, products))

            work["matvec", f"{chain.name} {isa}"] = Work(size, rows * stored.shape[1], chained)
    for fmt in FORMATS.values():
        kernels = _kernels(fmt)
        stored = lattice.quantize(w, fmt, GROUP)
        following = _Next(np.tile(stored, (rows // FITTED, 1)))
        for isa, run in _sets(fmt, kernels, "matvec"):

            def matvec(run: Callable[..., int] = run, following: _Next = following) -> None:
                _held(run("matvec", following(), rows, columns, GROUP, activations, 0.5, products))

            work["matvec", f"{fmt.name} {isa}"] = Work(size, rows * stored.shape[1], matvec)
        for number in dict.fromkeys((1, threads)) if threads > 1 else ():

            def threaded(number: int = number, kernels: Kernels = kernels, following: _Next = following) -> None:
                if kernels.matvec(following(), GROUP, columns, activations, 0.5, number) is None:
                    raise SeptetError("a kernel failed")

            name = f"{fmt.name}, {number} thread{'s' if number > 1 else ''}"
            work["matvec", name] = Work(size, rows * stored.shape[1], threaded, time.perf_counter)
    if library is None or not library.products:
        return
    blocks = library.activations(vector)
    for name, t in ggml_library.TYPES.items():
        row = columns // ggml_library.BLOCK * t.bytes
        fitted = np.empty((FITTED, row), np.uint8)
        library.quantizer(t)(
            ctypes.c_void_p(w.ctypes.data), ctypes.c_void_p(fitted.ctypes.data), ctypes.c_int64(w.size)
        )
        following = _Next(np.tile(fitted, (rows // FITTED, 1)))

        def each(row: int = row, dot: int = library.dot(t), following: _Next = following) -> None:
            loops.septet_rows(
                ctypes.c_void_p(dot), ctypes.c_size_t(rows), ctypes.c_size_t(columns),
                ctypes.c_void_p(following().ctypes.data), ctypes.c_size_t(row), ctypes.c_void_p(blocks.ctypes.data),
                ctypes.c_void_p(products.ctypes.data),
            )  # fmt: skip

        work["matvec", name] = Work(size, rows * row, each)


def _add_matmul(work: Jobs, library: ggml_library.Library | None) -> None:
    """Products with several vectors, whose "weights a second" are multiplications; ggml's are of repacked weights."""
    rows, columns = TOGETHER
    rng = np.random.default_rng(0)
    w = np.tile(rng.normal(0, 0.02, (FITTED, columns)).astype(np.float32), (rows // FITTED, 1))
    for count in VECTORS:
        activations = rng.integers(-127, 128, (count, columns)).astype(np.int8)
        scales = np.ones(count, np.float32)
        for fmt in KNOWN.values():
            group = usual_group(fmt)
            try:
                vector = native.of_isa(fmt, "avx512")
            except NoCompiler:
                continue
            stored = np.tile(Coder(fmt, group).quantize(w[:FITTED]), (rows // FITTED, 1))

            def each(
                vector: native.Vector = vector,
                stored: NDArray[np.uint8] = stored,
                group: int = group,
                activations: NDArray[np.int8] = activations,
                scales: NDArray[np.float32] = scales,
            ) -> None:
                if vector.matmul(stored, group, columns, activations, scales) is None:
                    raise SeptetError("a kernel failed")

            size = rows * columns * count
            work[f"matmul {count}", f"{fmt.name} avx512"] = Work(size, stored.nbytes, each)
        repacked = None if library is None else library.repacked(rows, columns, count)
        if repacked is not None:
            work[f"matmul {count}", "Q4_K"] = Work(
                size, rows * columns // 256 * ggml_library.TYPES["Q4_K"].bytes, repacked
            )


def _loops() -> ctypes.CDLL:
    text = (resources.files("septet") / "templates" / "bench.c").read_text("utf-8")
    folder = platformdirs.user_cache_path("septet") / "native"
    return ctypes.CDLL(str(native.shared("bench.c", {"bench.c": text}, native.TUNED, folder)))


def _roof(timings: list[Timing]) -> tuple[float, list[tuple[str, float, float]]]:
    """Bytes a second that can be read, and name, bits and rate of each product."""
    (read,) = [t.bytes / t.seconds for t in timings if t.operation == "read"]
    points = [(t.code, 8 * t.bytes / t.weights, t.rate) for t in timings if t.operation == "matvec"]
    return read, points


# Results -----------------------------------------------------------------------------------------


def _print(timings: list[Timing]) -> None:
    rows = []
    for t in sorted(timings, key=lambda t: t.operation):
        ratio = "-" if t.ratio is None else f"{t.ratio:.2f}"
        rate, speed = f"{t.rate / 1e9:.3f}", f"{t.bytes / t.seconds / 1e9:.2f}"
        rows.append((t.operation, t.code, rate, f"{t.spread:.0%}", speed, f"{t.bandwidth:.0%}", ratio))
    print_table(("operation", "code", "billion weights/s", "spread", "GB/s", "of memory's", "times ggml"), rows)
