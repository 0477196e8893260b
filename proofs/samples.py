"""Arguments for a program to be run on: all of them where there are few, else corners and random ones."""

import itertools
import math
import random
from collections.abc import Iterator, Sequence

FEW = 1 << 12
EXHAUSTIVE = 1 << 17
"""Up to how many points all are run, in general and for a theorem that asks for it."""


def samples(
    bounds: Sequence[tuple[int, int]], count: int, seed: int, exhaustive: bool = False
) -> tuple[list[tuple[int, ...]], bool]:
    """Points of a box given by the bounds of its axes, and whether these are all there are."""
    if math.prod(high - low + 1 for low, high in bounds) <= (EXHAUSTIVE if exhaustive else FEW):
        return list(itertools.product(*(range(low, high + 1) for low, high in bounds))), True
    generator = random.Random(seed)
    return list(dict.fromkeys(tuple(_drawn(generator, bounds)) for _ in range(count))), False


def _drawn(generator: random.Random, bounds: Sequence[tuple[int, int]]) -> Iterator[int]:
    """One value an axis: corners, numbers of few significant bits, uniform ones, and sums of those before.

    Preconditions are often about how one value lies to those before it.
    """
    before: list[int] = []
    magnitude = generator.randrange(1, 64)
    for low, high in bounds:
        way = generator.random()
        if before and way < 0.5:
            x = generator.choice(before) + generator.choice((0, 0, 1, -1, generator.choice(before)))
            if generator.random() < 0.7:
                x += abs(generator.choice(before)) * generator.randrange(128)
        elif way < 0.6:
            x = generator.choice((low, high, low + 1, high - 1, 0, 1, -1))
        elif way < 0.9:
            x = generator.getrandbits(generator.randrange(1, 1 + min(magnitude, max(1, max(-low, high).bit_length()))))
            x <<= generator.choice((0, 0, generator.randrange(40)))
            x = -x if low < 0 and generator.random() < 0.5 else x
        else:
            x = generator.randint(low, high)
        x = x if low <= x <= high else generator.randint(low, high)
        before.append(x)
        yield x
