"""Scales of lattice groups for the least squared error: searched, where `lattice` covers every weight.

From several starts, codes are found for an offset and a unit, and these become the ones of least squares for the
codes, in turns. What was found is rounded to scales that can be stored, and kept where it errs less than the scales of
`lattice`, by more than binary64 can lose: so the search never errs more than they do (theorems
`less_in_binary64_is_less` and `a_search_never_errs_more`). Weights off the range are clipped: their error is the
distance to the range (theorem `error_outside_is_the_distance`).

C compiled at first use, or NumPy: both compute in the same order and give the same bytes.
"""

import functools
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from septet import lattice, native
from septet.lattice import Bytes, Floats
from septet.spec.catalogue import stored_columns
from septet.spec.formats import LANES, Format
from septet.spec.search import MARGIN
from septet.spec.storage import row_groups

SHRINKS = np.array([1.0, 0.8])
"""Starts: the range that is covered, about the middle of the group's, as a share of it."""
TURNS = 3
"""How often codes are found and scales refitted from each start."""
CHUNK = 1 << 16
"""Weights that NumPy searches together."""
PARTS = 8
"""Of a sum over a group: every eighth septet of a lane, and of the other lane after it."""

Doubles = NDArray[np.float64]


def quantize(matrix: Floats, fmt: Format, group: int, importances: NDArray[np.int32] | None = None) -> Bytes:
    """Quantize each row of a matrix with searched scales.

    Args:
        matrix: binary32 [rows, columns].
        fmt: the format.
        group: weights in a group, one of `fmt.groups()`.
        importances: what a squared error counts in each column, from 1 to 2^20; None: all alike.

    Returns:
        uint8 [rows, row_bytes(fmt, group, columns)].

    Raises:
        InvalidWeight, ValueError: as `lattice.quantize`.
    """
    stored = lattice.quantize(matrix, fmt, group)
    rows, columns = matrix.shape
    made = native.own(("search.c",), "septet_search_")
    if made is not None:
        w = np.ascontiguousarray(matrix, np.float32)
        h = None if importances is None else np.ascontiguousarray(importances, np.int32)
        made.call("rows", _described(fmt), w, rows, columns, group, h, SHRINKS, len(SHRINKS), TURNS, stored)
        return stored
    for r, c in lattice.pieces(rows, columns, group, CHUNK):
        part = np.ascontiguousarray(matrix[r, c], np.float32)
        h = np.ones(part.shape[1], np.int32) if importances is None else importances[c]
        place = stored_columns(fmt, group, c)
        stored[r, place] = _searched(part, fmt, group, h, stored[r, place])
    return stored


@functools.cache
def _described(fmt: Format) -> NDArray[np.int32]:
    """What C calls `struct format`."""
    entries = np.zeros((2, 64), np.int32)
    for lane in LANES:
        entries[lane, : fmt.levels[lane]] = fmt.codebooks[lane]
    apart = 1 if fmt.layout == "stream" else fmt.block // 2
    rest = [*fmt.levels, fmt.low, apart, fmt.block, int(fmt.layout == "planes")]
    return np.concatenate([entries.ravel(), np.array(rest, np.int32)])


def _searched(part: Floats, fmt: Format, group: int, h: NDArray[np.int32], covering: Bytes) -> Bytes:
    """The stored rows of a part with the better of its covering scales and searched ones, group by group."""
    rows, columns = part.shape
    groups = row_groups(fmt, group, columns)
    w = np.zeros((rows, groups * group))
    w[:, :columns] = part
    w = w.reshape(-1, group).T  # [group, groups of the part]
    counts = np.zeros(groups * group)
    counts[:columns] = h
    weight = np.ascontiguousarray(np.tile(counts.reshape(groups, group), (rows, 1)).T)
    scales = np.ascontiguousarray(covering.reshape(rows * groups, -1)[:, :4]).view("<f2").astype(np.float64).T
    lo, u = _search(w, weight, fmt, scales[0], scales[1])
    return lattice.encoded(part, fmt, group, lo, u)


def _search(w: Doubles, h: Doubles, fmt: Format, lo: Doubles, u: Doubles) -> tuple[NDArray[np.float16], ...]:
    """Offsets and units [groups] of weights [group, groups] that count h; those given where nothing better is found."""
    best = _error(w, h, fmt, lo, u, _levels(w, fmt, lo, u)) * float(1 - MARGIN)
    best_lo, best_u = lo.copy(), u.copy()
    for shrink in SHRINKS:
        low, unit = lo + u * fmt.span * (1 - shrink) / 2, u * shrink
        for _ in range(TURNS + 1):
            stored_lo, stored_u = (np.clip(x, -65504, 65504).astype(np.float16).astype(np.float64) for x in (low, unit))
            n = _levels(w, fmt, stored_lo, stored_u)
            error = _error(w, h, fmt, stored_lo, stored_u, n)
            better = error < best
            best = np.where(better, error, best)
            best_lo, best_u = np.where(better, stored_lo, best_lo), np.where(better, stored_u, best_u)
            low, unit = _refitted(w, h, fmt, n, unit)
    return best_lo.astype(np.float16) + np.float16(0), best_u.astype(np.float16) + np.float16(0)


def _levels(w: Doubles, fmt: Format, lo: Doubles, u: Doubles) -> Doubles:
    """The codebook entries of weights."""
    n = np.empty(w.shape, np.float64)
    for lane in LANES:
        own = lattice.lane_of(w, fmt, lane)
        entries = np.zeros_like(own)
        for a, b in pairwise(fmt.codebooks[lane]):
            entries += (b - a) * (own >= lo + u * ((a + b) / 2))
        lattice.lane_of(n, fmt, lane)[...] = entries
    return n


def _total(x: Doubles, fmt: Format) -> Doubles:
    """Sums [groups] of [group, groups]: `PARTS` of them, a lane after the other, and then halves of these."""
    sums = np.zeros((PARTS, x.shape[1]))
    for lane in LANES:
        own = lattice.lane_of(x, fmt, lane).reshape(-1, x.shape[1])
        for k in range(0, len(own), PARTS):
            sums += own[k : k + PARTS]
    half = PARTS // 2
    while half:
        sums = sums[:half] + sums[half : 2 * half]
        half //= 2
    return np.asarray(sums[0])


def _error(w: Doubles, h: Doubles, fmt: Format, lo: Doubles, u: Doubles, n: Doubles) -> Doubles:
    e = w - (lo + u * n)
    return _total(h * (e * e), fmt)


def _refitted(w: Doubles, h: Doubles, fmt: Format, n: Doubles, u: Doubles) -> tuple[Doubles, Doubles]:
    """The offsets and units of least squares for codebook entries; units as they are where these decide nothing."""
    total, hw, hn, hnn, hnw = (_total(x, fmt) for x in (h, h * w, h * n, h * n * n, h * n * w))
    spread = total * hnn - hn * hn
    slope = np.divide(total * hnw - hw * hn, spread, where=spread > 0, out=u.copy())
    slope = np.where(slope > 0, slope, u)
    return (hw - slope * hn) / total, slope
