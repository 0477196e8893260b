"""Text that a model goes on with: greedy, or drawn at a temperature from a seeded generator."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.lattice import Floats
from septet.models.llama import Cache
from septet.models.loading import Model

PROMPT = 512
"""Tokens of a prompt that go through the model together."""


def generate(
    model: Model, prompt: NDArray[np.int64], tokens: int, *, temperature: float = 0.0, seed: int = 0, stop: bool = True
) -> Iterator[int]:
    """The tokens that follow a prompt, one by one.

    Args:
        tokens: at most so many.
        temperature: 0 for the likeliest token each time, the first of equals.
        seed: of the generator that draws at other temperatures.
        stop: whether a token that ends a text ends this one.

    Raises:
        SeptetError: the prompt is empty, or holds more tokens than the model's context.
    """
    random = np.random.default_rng(seed)
    cache, logits, tokens = _read(model, prompt, tokens)
    for left in range(tokens, 0, -1):
        token = choose(logits[0], temperature, random)
        if stop and token in model.stops:
            return
        yield token
        if left > 1:
            logits = model.llama.forward(np.array([token]), cache)


def generate_together(
    model: Model, prompts: Sequence[NDArray[np.int64]], tokens: int, ended: Callable[[list[int]], bool]
) -> list[list[int]]:
    """The likeliest tokens that follow each of several prompts, up to a token that ends a text.

    A plain model's matrices are read once a token for all of them, which is what takes the time there.

    Args:
        tokens: at most so many for each.
        ended: whether what followed so far is enough.

    Raises:
        SeptetError: as `generate`, of any of the prompts.
    """
    read = [_read(model, prompt, tokens) for prompt in prompts]
    logits = {i: found for i, (_, found, _) in enumerate(read)}
    made: list[list[int]] = [[] for _ in prompts]
    while logits:
        live = []
        for i, last in logits.items():
            token = int(np.argmax(last[0]))
            if token not in model.stops:
                made[i].append(token)
                if len(made[i]) < read[i][2] and not ended(made[i]):
                    live.append(i)
        if not live:
            break
        found = model.llama.together([(np.array(made[i][-1:], np.int64), read[i][0]) for i in live])
        logits = dict(zip(live, found, strict=True))
    return made


def own_texts(
    model: Model, size: int, count: int, seed: int = 0, progress: Callable[[int, int], None] = lambda done, of: None
) -> list[NDArray[np.int64]]:
    """Windows of tokens that the model writes by itself: the first token is any of its vocabulary, the others are drawn
    as likely as the model takes them to be. For calibration where there is no text (Liu et al., LLM-QAT, 2023).

    Args:
        size: tokens of a window.
        count: windows, which are written side by side.
        seed: of the generator that draws.
        progress: told how many tokens of a window of how many there are.

    Raises:
        SeptetError: windows are longer than the model's context.
    """
    context = model.llama.config.context
    if size > context:
        raise SeptetError(f"windows of {size} tokens are longer than the model's context of {context}")
    random = np.random.default_rng(seed)
    texts = random.integers(0, model.llama.config.vocabulary, (count, size))
    caches = [model.llama.cache(size) for _ in range(count)]
    for at in range(1, size):
        followed = model.llama.together([(texts[i, at - 1 : at], caches[i]) for i in range(count)])
        texts[:, at] = [choose(logits[-1], 1.0, random) for logits in followed]
        progress(at + 1, size)
    return list(texts)


def _read(model: Model, prompt: NDArray[np.int64], tokens: int) -> tuple[Cache, Floats, int]:
    """The cache after a prompt, logits [1, vocabulary] of what follows, and how many tokens may follow.

    Raises:
        SeptetError: as `generate`.
    """
    if not len(prompt):
        raise SeptetError("the prompt is empty")
    context = model.llama.config.context
    if len(prompt) >= context:
        raise SeptetError(f"a prompt of {len(prompt)} tokens leaves no room in the model's context of {context}")
    tokens = min(tokens, context - len(prompt))
    cache = model.llama.cache(len(prompt) + tokens)
    for start in range(0, len(prompt), PROMPT):
        logits = model.llama.forward(prompt[start : start + PROMPT], cache)
    return cache, logits, tokens


def choose(logits: Floats, temperature: float, random: np.random.Generator) -> int:
    """A token: the likeliest, or one drawn with probabilities softmax(logits / temperature)."""
    if temperature == 0:
        return int(np.argmax(logits))
    scaled = logits.astype(np.float64) / temperature
    powers = np.exp(scaled - scaled.max())
    return int(np.searchsorted(np.cumsum(powers), random.random() * powers.sum(), side="right"))
