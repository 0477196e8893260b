"""Tests of paired observations: two models on the same questions, or on the same windows of text.

McNemar's test is the exact one (binomial, two-sided). Intervals are percentiles of a bootstrap over the pairs. Where
several differences are tested together, their p-values are Holm's: Holm, "A simple sequentially rejective multiple
test procedure" (1979).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DRAWS = 10_000
"""Of a bootstrap."""


@dataclass(frozen=True)
class Discordance:
    """Two models on the same questions.

    Args:
        lost: questions that the first has right and the second wrong; `won`: the other way round.
        p: of McNemar's exact test that losing is as likely as winning.
    """

    lost: int
    won: int
    p: float


def mcnemar(first: Sequence[int], second: Sequence[int]) -> Discordance:
    """McNemar's exact test on answers that are right, 1, or wrong, 0.

    Raises:
        ValueError: the numbers of answers differ.
    """
    lost = sum(a > b for a, b in zip(first, second, strict=True))
    won = sum(a < b for a, b in zip(first, second, strict=True))
    n = lost + won
    tail = sum(math.comb(n, k) for k in range(min(lost, won) + 1)) / 2**n
    return Discordance(lost, won, min(1.0, 2 * tail))


def bootstrap(differences: Sequence[float], seed: int = 0, level: float = 0.95) -> tuple[float, float]:
    """An interval for the mean of differences: percentiles of the means of as many, drawn with replacement.

    Raises:
        ValueError: there is no difference.
    """
    x = np.array(differences, np.float64)
    if not x.size:
        raise ValueError("there is nothing to draw from")
    drawn = np.random.default_rng(seed).integers(0, x.size, (DRAWS, x.size))
    low, high = np.quantile(x[drawn].mean(axis=1), [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def holm(ps: Sequence[float]) -> list[float]:
    """The p-values after Holm's correction, in the order given."""
    order = sorted(range(len(ps)), key=lambda i: ps[i])
    made, largest = [0.0] * len(ps), 0.0
    for rank, i in enumerate(order):
        largest = max(largest, min(1.0, (len(ps) - rank) * ps[i]))
        made[i] = largest
    return made
