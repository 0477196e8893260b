"""How fast a model generates, and where the time goes; llama.cpp beside it, where it is installed."""

import itertools
import json
import os
import resource
import statistics
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.models.generation import generate
from septet.models.loading import Model

POWERCAP = Path("/sys/class/powercap")


@dataclass(frozen=True)
class Timing:
    """What a run took.

    Args:
        prompt_rate: tokens of the prompt a second, the first generated token included.
        rate: generated tokens a second, from the median latency.
        latency: median seconds a token; `latency_95`: so that 95 % are below.
        operations: seconds a token in each operation; `layers`: in each layer; `parts`: in each operation of each.
        matrices: bytes of the model's matrices.
        peak: bytes of memory that the process had at most.
        joules: a generated token; None where the machine does not tell.
        tokens: what was generated.
    """

    prompt_rate: float
    rate: float
    latency: float
    latency_95: float
    operations: dict[str, float]
    layers: dict[str, float]
    parts: dict[str, dict[str, float]]
    matrices: int
    peak: int
    joules: float | None
    tokens: list[int]


def measure(model: Model, prompt: NDArray[np.int64], tokens: int, *, temperature: float, seed: int) -> Timing:
    """Generate `tokens` tokens, whether or not one ends the text, and time each."""
    if tokens < 3:
        raise SeptetError("a benchmark takes three tokens or more")
    model.llama.timed = True
    model.llama.forget()  # which compiles what is to be compiled
    stamps = [time.perf_counter()]
    found: list[int] = []
    before = None
    for token in generate(model, prompt, tokens, temperature=temperature, seed=seed, stop=False):
        stamps.append(time.perf_counter())
        found.append(token)
        if len(found) == 1:
            model.llama.forget()
            before = energy()
    after = energy()
    model.llama.timed = False
    gaps = [b - a for a, b in itertools.pairwise(stamps[1:])]
    operations: dict[str, float] = defaultdict(float)
    layers: dict[str, float] = defaultdict(float)
    parts: dict[str, dict[str, float]] = defaultdict(dict)
    for (layer, operation), seconds in model.llama.spent().items():
        place = str(layer) if layer >= 0 else "outside"
        operations[operation] += seconds / len(gaps)
        layers[place] += seconds / len(gaps)
        parts[place][operation] = seconds / len(gaps)
    median = statistics.median(gaps)
    unit = 1 if sys.platform == "darwin" else 1024
    return Timing(
        prompt_rate=len(prompt) / (stamps[1] - stamps[0]),
        rate=1 / median,
        latency=median,
        latency_95=sorted(gaps)[min(len(gaps) - 1, int(0.95 * len(gaps)))],
        operations=dict(operations),
        layers=dict(layers),
        parts=dict(parts),
        matrices=model.llama.size,
        peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit,
        joules=None if before is None or after is None or after < before else (after - before) / len(gaps),
        tokens=found,
    )


def energy() -> float | None:
    """Joules that the processors have taken so far; None where RAPL is not there or may not be read."""
    try:
        counters = [path / "energy_uj" for path in POWERCAP.iterdir() if path.name.count(":") == 1]
        return sum(int(path.read_text()) for path in counters) / 1e6 if counters else None
    except (OSError, ValueError):
        return None


def llama_cpp(path: Path, prompt: NDArray[np.int64], tokens: int, threads: int) -> dict[str, Any]:
    """The same number of tokens by llama.cpp, greedily, with as many threads.

    Raises:
        SeptetError: PyPI's package `xllamacpp` is not installed, or llama.cpp cannot load the file.
    """
    try:
        import xllamacpp
    except ImportError as problem:
        raise SeptetError("llama.cpp is not installed: pip install xllamacpp") from problem
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.n_ctx, params.n_gpu_layers, params.n_parallel, params.verbosity = len(prompt) + tokens + 8, 0, 1, -1
    with _quiet():
        try:
            server = xllamacpp.Server(params)
            request = {
                "prompt": [int(token) for token in prompt],
                "n_predict": tokens,
                "temperature": 0.0,
                "cache_prompt": False,
                "ignore_eos": True,
            }
            answer = server.handle_completions(request)
            del server
        except Exception as problem:  # what the package raises has no class of its own
            raise SeptetError(f"llama.cpp failed: {problem}", file=path) from problem
    found = json.loads(answer) if isinstance(answer, str) else answer
    timings = found["timings"]
    return {
        "version": metadata.version("xllamacpp"),
        "prompt_rate": timings["prompt_per_second"],
        "rate": timings["predicted_per_second"],
    }


class _quiet:
    """Sends what a library writes to the error stream to nowhere."""

    def __enter__(self) -> None:
        sys.stderr.flush()
        self._kept = os.dup(2)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)

    def __exit__(self, *_: object) -> None:
        sys.stderr.flush()
        os.dup2(self._kept, 2)
        os.close(self._kept)
