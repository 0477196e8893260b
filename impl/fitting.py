"""Fitting the tables of a chain to matrices: paths by Viterbi, then tables by least squares, in turns.

Entries are disturbed at first and less and less, which leads to better tables. Everything is drawn from a seed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from septet import chains
from septet.lattice import Floats
from septet.spec.chains import Chain
from septet.spec.formats import LANES, SEPTETS

Doubles = NDArray[np.float64]

FIELDS = np.hstack([np.repeat(np.eye(16), 8, axis=0), np.tile(np.eye(8), (16, 1))])
"""Of each septet, its 4-bit and its 3-bit field as unit vectors: a table of sums is a combination of 24 columns."""
JITTER = 0.15
"""How much entries are disturbed at first, as a share of their root mean square."""
UNIT = 0.034
"""The unit in root mean squares of the weights: levels reach 4.3 of them."""
LIMITS = (82, 45)
"""The largest entries of full tables, `here` and `before`."""
LIMITS_OF_FIELDS = ([62] * 16 + [22] * 8, [30] * 16 + [13] * 8)
"""The same for the tables that are added up, those of the upper field first."""
BOXES = (24, 32, 40)
"""Boxes, in units, of which the one with the best radius is taken."""


@dataclass(frozen=True)
class Turn:
    """What a turn found: the relative RMSE on its rows, with the tables that it started from."""

    number: int
    relative_rmse: float


def fit(
    matrices: Sequence[Floats],
    name: str,
    *,
    fields: bool = False,
    group: int = 64,
    turns: int = 200,
    rows: int = 32,
    seed: int = 1,
    start: Chain | None = None,
    progress: Callable[[Turn], None] = lambda turn: None,
) -> Chain:
    """A chain whose tables suit the rows of some matrices.

    Args:
        matrices: binary32 [rows, columns].
        name: of the chain.
        fields: tables are sums over the 4-bit and the 3-bit field of a septet.
        turns: how often paths and tables are found.
        rows: how many of each matrix a turn looks at.
        start: a chain to start from; otherwise tables are drawn.
    """
    rng = np.random.default_rng(seed)
    basis = FIELDS if fields else np.eye(SEPTETS)
    entries = _drawn(rng, fields) if start is None else _entries(start, basis)
    for number in range(turns):
        noise = JITTER * max(0.0, 1 - number / (0.6 * turns)) ** 1.5 * np.sqrt(np.mean(entries**2))
        disturbed = entries + noise * rng.normal(size=entries.shape)
        chain = _chain(name, *_rounded(disturbed, basis))
        entries, error = _turn(chain, _sample(matrices, rows, rng), group, entries, basis)
        progress(Turn(number, error))
    here, before, unit = _rounded(entries, basis)
    if not fields:
        here, before = _numbered(here, before)
    return with_anchors(_chain(name, here, before, unit))


def with_anchors(chain: Chain) -> Chain:
    """A chain with the anchors, the box and the radius that suit it best; septet 0 is an anchor.

    From all septets, the one after which the farthest pair of the box is farthest from the anchors goes, again and
    again; the best of what is seen on the way is taken.
    """
    every = np.ones(SEPTETS, np.bool_)
    found: list[tuple[float, int, int, tuple[int, ...]]] = []
    for box in BOXES:
        coarse, kept = _apart(chain, np.arange(-box, box + 1, 4)), every.copy()
        tried: list[tuple[int, NDArray[np.bool_]]] = []
        while kept.sum() > 8:
            farthest = _farthest(coarse, kept, every)
            tried.append((int(farthest[kept].max()), kept.copy()))
            kept[np.argmax(np.where(kept & (np.arange(SEPTETS) > 0), farthest, -1))] = False
        _, kept = min(tried, key=lambda one: one[0])
        radius = 1 + int(_farthest(_apart(chain, np.arange(-box, box + 1)), kept, kept).max())
        found.append((radius - box / 2, box, radius, tuple(int(s) for s in np.flatnonzero(kept))))
    _, box, radius, anchors = min(found)
    return Chain(chain.name, chain.here, chain.before, anchors, box, radius, chain.per_rms)


def _apart(chain: Chain, axis: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """For each lane, how far levels are from the numbers of an axis: [septet before, septet, number]."""
    here, before = np.array(chain.here), np.array(chain.before)
    return [np.abs(axis - before[k][:, None, None] - here[k][None, :, None]) for k in LANES]


def _farthest(apart: list[NDArray[np.int64]], kept: NDArray[np.bool_], after: NDArray[np.bool_]) -> NDArray[np.int64]:
    """After each of some septets, how far a pair of the axis can be from the nearest of the septets that are kept."""
    each = [
        np.maximum(apart[0][i][kept][:, :, None], apart[1][i][kept][:, None]).min(axis=0).max()
        for i in np.flatnonzero(after)
    ]
    return np.array(each)


def source(chain: Chain, constant: str, fields: bool = False) -> str:
    """A chain as Python: the assignment of a constant; with `fields`, the small tables and what is made of them."""

    def table(values: Sequence[int]) -> str:
        lines = [", ".join(map(str, values[i : i + 16])) for i in range(0, len(values), 16)]
        return "(\n            " + ",\n            ".join(lines) + ",\n        )"

    def summed(values: Sequence[int]) -> str:
        parts = [", ".join(map(str, part)) for part in (fours(values), threes(values))]
        return "summed(\n            " + ",\n            ".join(f"({part})" for part in parts) + ",\n        )"

    def tables(pair: Sequence[Sequence[int]]) -> str:
        return "(\n        " + ",\n        ".join(map(summed if fields else table, pair)) + ",\n    )"

    return (
        f"{constant} = Chain(\n    {chain.name!r},\n    here={tables(chain.here)},\n"
        f"    before={tables(chain.before)},\n"
        f"    anchors={table(chain.anchors)},\n    box={chain.box},\n    radius={chain.radius},\n"
        f"    per_rms={chain.per_rms!r},\n)\n"
    )


def fours(table: Sequence[int]) -> list[int]:
    """What the upper field adds: the entries of which the lower field is 0."""
    return [table[8 * k] for k in range(16)]


def threes(table: Sequence[int]) -> list[int]:
    """What the lower field adds to that."""
    return [table[k] - table[0] for k in range(8)]


def _drawn(rng: np.random.Generator, fields: bool) -> Doubles:
    """Entries [table, lane, column of the basis] to start from, in root mean squares of the weights."""
    entries = rng.normal(size=(2, 2, 24 if fields else SEPTETS))
    if not fields:
        entries[0] *= 0.75**0.5
        entries[1] *= 0.5
        return entries
    spread = np.array([[0.8] * 16 + [0.35] * 8, [0.45] * 16 + [0.25] * 8])
    entries *= spread[:, None]
    return entries


def _entries(chain: Chain, basis: Doubles) -> Doubles:
    tables = np.array([chain.here, chain.before]) * chain.per_rms
    return np.array([[np.linalg.lstsq(basis, t, rcond=None)[0] for t in lanes] for lanes in tables])


def _rounded(entries: Doubles, basis: Doubles) -> tuple[Doubles, Doubles, float]:
    """Tables of integers [lane, septet] whose levels stay within a signed byte, and the unit.

    The unit is fixed, and entries that are too large for it are cut off: if the largest decided, a few outliers would
    make all others coarse.
    """
    limits = np.array([LIMITS_OF_FIELDS[t] if basis.shape[1] < SEPTETS else [LIMITS[t]] * SEPTETS for t in (0, 1)])
    here, before = np.clip(np.rint(entries / UNIT), -limits[:, None], limits[:, None]) @ basis.T
    return here, before, UNIT


def _chain(name: str, here: Doubles, before: Doubles, unit: float) -> Chain:
    """A chain of which every septet is an anchor and everything is near."""
    tables = [tuple(tuple(int(n) for n in lane) for lane in t) for t in (here, before)]
    limit = 1 << 20
    return Chain(
        name, (tables[0][0], tables[0][1]), (tables[1][0], tables[1][1]), tuple(range(SEPTETS)), limit, limit, unit
    )


def _numbered(here: Doubles, before: Doubles) -> tuple[Doubles, Doubles]:
    """Full tables with the septet first that adds least to the next pair: rows start after it."""
    first = int(np.argmin((before**2).sum(axis=0)))
    order = [first, *(s for s in range(SEPTETS) if s != first)]
    return here[:, order], before[:, order]


def _sample(matrices: Sequence[Floats], rows: int, rng: np.random.Generator) -> list[Floats]:
    return [m[rng.choice(len(m), min(rows, len(m)), replace=False)] for m in matrices]


def _turn(
    chain: Chain, sample: Sequence[Floats], group: int, entries: Doubles, basis: Doubles
) -> tuple[Doubles, float]:
    """The entries of least squares for the paths of a sample, and the error that the paths have now."""
    counts = np.zeros((SEPTETS, SEPTETS))
    sums = np.zeros((2, 2, SEPTETS))  # [table, lane, septet]
    errors = squares = 0.0
    for w in sample:
        even = w[:, : w.shape[1] // 2 * 2]
        stored = chains.quantize(even, chain, group)
        units, septets, came = chains.septets_of(stored, chain, group, even.shape[1])
        scale = np.repeat(units.astype(np.float64), group // 2, axis=1)[:, : septets.shape[1]] / chain.per_rms
        pairs = even.reshape(len(even), -1, 2).astype(np.float64)
        np.add.at(counts, (came, septets), scale**2)
        for k in LANES:
            weighted = (scale * pairs[:, :, k]).ravel()
            for t, at in enumerate((septets, came)):
                sums[t, k] += np.bincount(at.ravel(), weighted, SEPTETS)
        errors += float(
            ((pairs - chains.dequantize(stored, chain, group, even.shape[1]).reshape(pairs.shape)) ** 2).sum()
        )
        squares += float((pairs**2).sum())
    both = np.kron(np.eye(2), basis)
    normal = both.T @ np.block([[np.diag(counts.sum(axis=0)), counts.T], [counts, np.diag(counts.sum(axis=1))]]) @ both
    ridge = 1e-6 * np.trace(normal) / len(normal)  # one direction is free: a constant from one table to the other
    made = np.empty_like(entries)
    for k in LANES:
        old = np.concatenate(list(entries[:, k]))
        right = both.T @ np.concatenate(list(sums[:, k])) + ridge * old
        made[:, k] = np.linalg.solve(normal + ridge * np.eye(len(normal)), right).reshape(2, -1)
    return made, float(np.sqrt(errors / squares))
