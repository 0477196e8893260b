"""A model held against a reference on text: perplexity, Kullback-Leibler divergence, agreement of the likeliest token.

Windows of a text are drawn by a seed; each is one observation, so that standard errors say how much another draw of
windows would change the mean. Every window that is done is kept in the user's cache folder under what it depends on.
"""

import hashlib
import json
import math
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from septet.lattice import Floats
from septet.models.loading import Model

SLICE = 64
"""Positions whose logits are looked at together."""


@dataclass(frozen=True)
class Window:
    """What was found on one window, in nats.

    Args:
        tokens: predicted tokens: one fewer than the window has.
        reference, model: mean negative log likelihood of the text under the reference and under the model.
        divergence: mean of KL(reference | model).
        agreement: share of positions at which both have the same likeliest token.
    """

    tokens: int
    reference: float
    model: float
    divergence: float
    agreement: float


@dataclass(frozen=True)
class Figure:
    """A mean over windows and its standard error; None with one window only."""

    mean: float
    error: float | None


@dataclass(frozen=True)
class Comparison:
    """A model on a text.

    Args:
        windows: how many.
        perplexity, reference_perplexity: exp of the mean negative log likelihood, errors by the delta method.
        difference: of negative log likelihoods, model less reference, paired by window.
        divergence, agreement: as in `Window`.
    """

    windows: int
    tokens: int
    perplexity: Figure
    reference_perplexity: Figure
    difference: Figure
    divergence: Figure
    agreement: Figure


def draw(tokens: NDArray[np.int64], size: int, count: int, seed: int) -> list[NDArray[np.int64]]:
    """`count` different windows of `size` tokens, of those that a text has side by side; all, if it has fewer."""
    starts = np.arange(0, len(tokens) - size + 1, size)
    chosen = np.sort(np.random.default_rng(seed).permutation(starts)[:count])
    return [tokens[start : start + size] for start in chosen]


def compare(reference: Floats, model: Floats, tokens: NDArray[np.int64]) -> Window:
    """Logits [tokens, vocabulary] of both on one window."""
    losses, own, divergence, same = 0.0, 0.0, 0.0, 0
    count = len(tokens) - 1
    for start in range(0, count, SLICE):
        rows = slice(start, min(start + SLICE, count))
        p, q = _log_softmax(reference[rows]), _log_softmax(model[rows])
        index = np.arange(p.shape[0]), tokens[rows.start + 1 : rows.stop + 1]
        losses -= float(p[index].sum())
        own -= float(q[index].sum())
        divergence += float((np.exp(p) * (p - q)).sum())
        same += int((reference[rows].argmax(axis=1) == model[rows].argmax(axis=1)).sum())
    return Window(count, losses / count, own / count, divergence / count, same / count)


def summary(windows: Sequence[Window]) -> Comparison:
    """Means over windows of the same size."""

    def figure(values: list[float]) -> Figure:
        x = np.array(values)
        return Figure(float(x.mean()), float(x.std(ddof=1) / math.sqrt(len(x))) if len(x) > 1 else None)

    def perplexity(values: list[float]) -> Figure:
        loss = figure(values)
        mean = math.exp(loss.mean)
        return Figure(mean, None if loss.error is None else mean * loss.error)

    return Comparison(
        windows=len(windows),
        tokens=sum(w.tokens for w in windows),
        perplexity=perplexity([w.model for w in windows]),
        reference_perplexity=perplexity([w.reference for w in windows]),
        difference=figure([w.model - w.reference for w in windows]),
        divergence=figure([w.divergence for w in windows]),
        agreement=figure([w.agreement for w in windows]),
    )


class Kept:
    """Windows that were done before: one small JSON file each, written whole or not at all."""

    def __init__(self, folder: Path, *depends: str) -> None:
        self._folder, self._depends = folder, depends

    def _path(self, tokens: NDArray[np.int64]) -> Path:
        digest = hashlib.sha256("\0".join(self._depends).encode() + tokens.astype("<i8").tobytes())
        return self._folder / f"{digest.hexdigest()[:40]}.json"

    def get(self, tokens: NDArray[np.int64]) -> Window | None:
        """What was found on a window; None if it was not done, or what was kept cannot be read."""
        try:
            return Window(**json.loads(self._path(tokens).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def put(self, tokens: NDArray[np.int64], window: Window) -> None:
        """Keep what was found."""
        path = self._path(tokens)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_text(json.dumps(asdict(window)), "utf-8")
        os.replace(temporary, path)


def run(
    reference: Callable[[], Model],
    models: Sequence[tuple[Callable[[], Model], Kept]],
    windows: Sequence[NDArray[np.int64]],
    done: Callable[[], None] = lambda: None,
) -> list[list[Window]]:
    """Every model on every window; what was kept is not computed again, nor is a model opened for it.

    Args:
        reference: opens the reference, or returns it.
        models: what opens each model, and what is kept of it.
        done: told after each window of each model.
    """
    found: list[list[Window]] = [[] for _ in models]
    for tokens in windows:
        expected: Floats | None = None
        for i, (opened, kept) in enumerate(models):
            window = kept.get(tokens)
            if window is None:
                if expected is None:
                    expected = _logits(reference(), tokens)
                window = compare(expected, _logits(opened(), tokens), tokens)
                kept.put(tokens, window)
            found[i].append(window)
            done()
    return found


def _logits(model: Model, tokens: NDArray[np.int64]) -> Floats:
    return model.llama.forward(tokens, model.llama.cache(len(tokens)), last=False)


def _log_softmax(logits: Floats) -> NDArray[np.float64]:
    shifted = logits.astype(np.float64)
    shifted -= shifted.max(axis=1, keepdims=True)
    shifted -= np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shifted
