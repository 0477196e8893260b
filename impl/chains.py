"""Rows of weights to chains of septets and back, as `septet.spec.chains` says: C compiled at first use, or NumPy.

A path is the one of least cost at the units that are stored, which `spec.chains.best_path` defines. How units are found
is this module's affair. The first is in proportion to the root mean square of a group; the second goes `FARTHER` from
it than least squares would, since these prefer units to which the path is used; others are `OFFSETS` from the unit
that erred least. Each is tried by a path of little cost, which a beam finds. Of the unit that erred least, the one of
least squares for its path is stored. Rows of more than `SEGMENT` weights are encoded segment by segment. Both codes
compute in the same order and give the same bytes.
"""

import functools

import numpy as np
from numpy.typing import NDArray

from septet import native
from septet.lattice import Bytes, Floats, InvalidGroup, InvalidWeight
from septet.spec.chains import FARTHEST, FRACTION, LARGEST_IMPORTANCE, UNIT_BYTES, Chain, group_bytes, row_bytes
from septet.spec.formats import LANES, SEPTETS

SOURCES = ("chain.c", "lanes.h", "whole.h", "beam.h", "exact.h")
"""The C that is compiled, and what it includes."""
PASSES = 5
"""How often paths are sought: by a beam to choose units, and then the one of least cost."""
FARTHER = 4.0
"""How many times as far as least squares the second unit goes from the first."""
OFFSETS = (-0.08, 0.06, -0.04, 0.03, -0.02, 0.01)
"""How far further units are from the best one, as shares of it."""
BEAM_WIDTH = 120
"""How much more than the least a state of the beam may cost, in squares of a unit, times importances."""
OFF_BEAM = np.float32(2.0**60)
"""What a state costs that no path of a beam goes on from."""
OFF = 1 << 29
"""The same, where all importances are 1."""
SEGMENT = 32768
"""Weights of a row that are encoded together at most."""
LARGEST = float(np.finfo(np.float16).max)
ROWS = 8
"""Rows that NumPy encodes together."""

Doubles = NDArray[np.float64]
Integers = NDArray[np.int64]


def library() -> native.Own | None:
    """The compiled functions; None where NumPy is to be used.

    Raises:
        NoCompiler: SEPTET_NATIVE is 1 and they cannot be had.
    """
    return native.own(SOURCES, "septet_chain_")


@functools.cache
def _tables(chain: Chain) -> NDArray[np.int32]:
    """What C calls `struct tables`."""
    anchors = [int(s in chain.anchors) for s in range(SEPTETS)]
    limits = [FRACTION * chain.radius - FRACTION // 2, FRACTION * chain.box]
    return np.array([*chain.here[0], *chain.here[1], *chain.before[0], *chain.before[1], *anchors, *limits], np.int32)


def whole_importances(importances: NDArray[np.floating]) -> NDArray[np.int32]:
    """Importances as integers from 1 to 2^20, the largest of them 2^20; all 1 where there are none above 0."""
    h = np.maximum(importances.astype(np.float64), 0)
    largest = float(h.max(initial=0.0))
    if not largest > 0:
        return np.ones(h.shape, np.int32)
    return np.maximum(1, np.rint(h * (LARGEST_IMPORTANCE / largest))).astype(np.int32)


def quantize(
    matrix: Floats, chain: Chain, group: int, importances: NDArray[np.int32] | None = None,
    before: Bytes | None = None, passes: int | None = None,
) -> Bytes:  # fmt: skip
    """Quantize each row of a matrix.

    Args:
        matrix: binary32 [rows, columns].
        chain: the format.
        group: weights that share a unit, one of `chain.groups()`.
        importances: what a squared error counts in each column, from 1 to 2^20; None: all alike.
        before: the septet before each row's first, 0 if not given; afterwards the row's last.
        passes: how often paths are sought, `PASSES` if not given.

    Returns:
        uint8 [rows, row_bytes(chain, group, columns)].

    Raises:
        InvalidWeight: a weight is a NaN, an infinity, or beyond +-65504.
        ValueError: the format has no groups of that size.
    """
    check(chain, group)
    passes = PASSES if passes is None else passes
    rows, columns = matrix.shape
    matrix = np.ascontiguousarray(matrix, np.float32)
    before = np.zeros(rows, np.uint8) if before is None else before
    bad = ~(np.abs(matrix) <= LARGEST)
    if bad.any():
        i, j = np.argwhere(bad)[0]
        raise InvalidWeight(int(i), int(j), float(matrix[i, j]), int(LARGEST))
    stored = np.zeros((rows, row_bytes(chain, group, columns)), np.uint8)
    if not matrix.size:
        return stored
    if importances is not None:
        importances = np.append(importances, np.ones(columns % 2, np.int32)).astype(np.int32)
    made = library()
    if made is not None:
        counts = np.zeros(1, np.int64)
        status = made.call(
            "quantize_rows", _tables(chain), matrix, rows, columns, group, importances, passes, chain.per_rms, before,
            stored, counts,
        )  # fmt: skip
        if status:
            raise MemoryError
        return stored
    for first in range(0, rows, ROWS):
        part = slice(first, min(first + ROWS, rows))
        for start in range(0, columns, SEGMENT):
            stop = min(start + SEGMENT, columns)
            h = None if importances is None else importances[start : stop + (stop - start) % 2]
            at = start // group * group_bytes(chain, group)
            done = _quantize(matrix[part, start:stop], chain, group, h, before[part], passes)
            stored[part, at : at + done.shape[1]] = done
    return stored


def dequantize(stored: Bytes, chain: Chain, group: int, columns: int, before: Bytes | None = None) -> Floats:
    """The weights of stored rows: products of a unit and an integer, which binary32 numbers hold exactly.

    Args:
        stored: uint8 [rows, row_bytes(chain, group, columns)].
        before: as for `quantize`.

    Raises:
        InvalidGroup: as `decode`.
        ValueError: bytes of another shape, or a group size that the format has not.
    """
    check_stored(stored, chain, group, columns)
    rows = stored.shape[0]
    before = np.zeros(rows, np.uint8) if before is None else before
    made = library()
    if made is not None:
        weights = np.empty((rows, columns), np.float32)
        data = np.ascontiguousarray(stored)
        vector = None if before.any() else native.vector(chain)
        given = data, rows, columns, group
        if vector and vector.has("dequantize_rows") and vector.run("dequantize_rows", *given, weights) == 0:
            before[...] = _last(data, chain, group, columns)
            return weights
        after = before.copy()
        if made.call("dequantize_rows", _tables(chain), *given, after, weights) == 0:
            before[...] = after
            return weights
    units, levels = decode(stored, chain, group, columns, before)
    return np.repeat(units.astype(np.float32), group, axis=1)[:, :columns] * levels.astype(np.float32)


def decode(
    stored: Bytes, chain: Chain, group: int, columns: int, before: Bytes | None = None
) -> tuple[NDArray[np.float16], NDArray[np.int16]]:
    """Units [rows, groups] and levels [rows, columns] of stored rows.

    Raises:
        InvalidGroup: a unit is not finite or its sign is set.
        ValueError: as `dequantize`.
    """
    units, septets, came = septets_of(stored, chain, group, columns, before)
    here, there = (np.array(t, np.int16) for t in (chain.here, chain.before))
    levels = np.stack([here[k][septets] + there[k][came] for k in LANES], axis=2)
    return units, levels.reshape(len(stored), -1)[:, :columns]


def septets_of(
    stored: Bytes, chain: Chain, group: int, columns: int, before: Bytes | None = None
) -> tuple[NDArray[np.float16], Bytes, Bytes]:
    """Units [rows, groups]; and of each pair its septet and the septet before, [rows, pairs].

    Raises:
        InvalidGroup, ValueError: as `decode`.
    """
    check_stored(stored, chain, group, columns)
    rows = stored.shape[0]
    before = np.zeros(rows, np.uint8) if before is None else before
    groups = stored.reshape(rows, -1, group_bytes(chain, group))
    units = groups[:, :, :UNIT_BYTES].copy().view("<f2")[:, :, 0]
    for bad, reason in (
        (~np.isfinite(units), "a scale is not finite"),
        (np.signbit(units), "the sign of the unit is set"),
    ):
        if bad.any():
            i, g = np.argwhere(bad)[0]
            raise InvalidGroup(int(i), int(g), reason)
    pairs = (columns + 1) // 2
    septets = _unpack(groups[:, :, UNIT_BYTES:].reshape(rows, -1, 7))[:, :pairs]
    came = np.concatenate([before[:, None], septets[:, :-1]], axis=1) if pairs else septets
    if pairs:
        before[...] = septets[:, -1]
    return units, septets, came


def _last(stored: Bytes, chain: Chain, group: int, columns: int) -> Bytes:
    """The septet [rows] of each row's last pair."""
    if not columns:
        return np.zeros(len(stored), np.uint8)
    g, pair = divmod((columns + 1) // 2 - 1, group // 2)
    at = g * group_bytes(chain, group) + UNIT_BYTES + pair // 8 * chain.block_bytes
    return _unpack(stored[:, None, at : at + chain.block_bytes])[:, pair % 8]


def check(chain: Chain, group: int) -> None:
    """Raise ValueError for a group size that the format has not."""
    if group not in chain.groups():
        raise ValueError(
            f"format {chain.name} has no groups of {group}: a group is a multiple of {chain.block}, "
            f"up to {chain.groups()[-1]}"
        )


def check_stored(stored: Bytes, chain: Chain, group: int, columns: int) -> None:
    """Raise ValueError for bytes of another shape."""
    check(chain, group)
    if stored.shape[1] != row_bytes(chain, group, columns):
        raise ValueError(
            f"a row of {columns} weights is {row_bytes(chain, group, columns)} bytes, not {stored.shape[1]}"
        )


def _unpack(blocks: Bytes) -> Bytes:
    """Septets [rows, 8 * blocks] of blocks [rows, blocks, 7]."""
    b = blocks.astype(np.uint16)
    s = [b[:, :, 0]] + [b[:, :, i - 1] >> (8 - i) | b[:, :, i] << i for i in range(1, 7)] + [b[:, :, 6] >> 1]
    return (np.stack(s, axis=2) & 127).astype(np.uint8).reshape(blocks.shape[0], -1)


def _pack(septets: Bytes) -> Bytes:
    """Blocks [rows, blocks, 7] of septets [rows, 8 * blocks]."""
    s = septets.reshape(septets.shape[0], -1, 8)
    return np.stack([s[:, :, j] >> j | s[:, :, j + 1] << (7 - j) for j in range(7)], axis=2)


def _quantize(w: Floats, chain: Chain, group: int, h: NDArray[np.int32] | None, before: Bytes, passes: int) -> Bytes:
    """A segment of some rows, in NumPy; `before` as for `quantize`."""
    rows, columns = w.shape
    pairs, groups = (columns + 1) // 2, -(-columns // group)
    weights = np.zeros((rows, groups * group))
    weights[:, :columns] = w
    importances = np.zeros(groups * group, np.int64)
    importances[: 2 * pairs] = 1 if h is None else h
    grouped = weights.reshape(rows, groups, group)
    units = _first_units(grouped, columns, chain.per_rms)
    entering = before.copy()
    least, best, refitted = np.full(units.shape, np.inf), units, units
    for tried in range(1, passes):
        x = _positions(grouped, units)
        if h is None:
            path = _whole_beam(chain, x[:, : 2 * pairs], entering)
        else:
            path = _beam(chain, x[:, : 2 * pairs], importances[: 2 * pairs], entering)
        errors, ratio = _fitted(chain, x, importances, entering, path, units)
        better = errors < least
        least, best = np.where(better, errors, least), np.where(better, units, best)
        refitted = np.where(better, _nearest_half(units * ratio), refitted)
        units = refitted if tried + 1 == passes else _next_units(tried, best, units, ratio)
    x = _positions(grouped, units)[:, : 2 * pairs]
    path = _paths(chain, x, importances[: 2 * pairs], entering)
    near = _near(chain, x, _levels(chain, path, entering))
    for i in np.flatnonzero(~near[:, :columns].all(axis=1)):
        path[i] = _near_path(chain, x[i], importances[: 2 * pairs], int(entering[i]))
    before[...] = path[:, -1]
    padded = np.zeros((rows, groups * group // 2), np.uint8)
    padded[:, :pairs] = path
    stored = np.empty((rows, groups, group_bytes(chain, group)), np.uint8)
    stored[:, :, :UNIT_BYTES] = units.astype("<f2")[:, :, None].view(np.uint8)
    stored[:, :, UNIT_BYTES:] = _pack(padded).reshape(rows, groups, -1)
    return stored.reshape(rows, -1)


def _first_units(grouped: Doubles, columns: int, per_rms: float) -> Doubles:
    """Units [rows, groups] in proportion to the root mean squares of groups [rows, groups, group]."""
    rows, groups, group = grouped.shape
    squares = np.zeros((rows, groups))
    for i in range(group):  # one by one, as C adds
        squares += grouped[:, :, i] * grouped[:, :, i]
    lengths = np.minimum(group, columns - group * np.arange(groups)).astype(np.float64)
    return _nearest_half(per_rms * np.sqrt(squares / lengths))


def _nearest_half(x: Doubles) -> Doubles:
    """The binary16 numbers nearest to numbers that are not negative; at most the largest."""
    _, exponent = np.frexp(x)
    step = np.ldexp(1.0, np.maximum(exponent, -13) - 11)
    return np.where(x < LARGEST, np.rint(x / step) * step, LARGEST)


def _positions(grouped: Doubles, units: Doubles) -> Integers:
    """Weights [rows, columns] in parts of their units (`spec.chains.position`)."""
    unit = units[:, :, None]
    x = np.divide(grouped * FRACTION, unit, where=unit > 0, out=np.zeros(grouped.shape))
    limit = FARTHEST * FRACTION
    positions: Integers = np.clip(np.rint(x), -limit, limit).astype(np.int64).reshape(len(units), -1)
    return positions


def _paths(chain: Chain, x: Integers, h: Integers, before: Bytes) -> Bytes:
    """The paths of least cost [rows, pairs] (`spec.chains.best_path`); costs are integers, held exactly in binary64."""
    rows, pairs = x.shape[0], x.shape[1] // 2
    here, there = np.array(chain.here, np.float64), np.array(chain.before, np.float64)
    cost = np.where(np.arange(SEPTETS) == before[:, None], 0.0, np.inf)
    back = np.empty((pairs, rows, SEPTETS), np.uint8)
    for p in range(pairs):
        at = cost.copy()
        cross = np.zeros((SEPTETS, SEPTETS))
        after = np.zeros((rows, SEPTETS))
        for k in LANES:
            w, v = float(h[2 * p + k]), x[:, 2 * p + k, None]
            at += w * (there[k] * (FRACTION * there[k] - 2 * v))
            after += w * (here[k] * (FRACTION * here[k] - 2 * v))
            cross += 2 * FRACTION * w * there[k][:, None] * here[k]
        sums = at[:, :, None] + cross
        back[p] = sums.argmin(axis=1)
        cost = np.take_along_axis(sums, back[p][:, None].astype(np.intp), axis=1)[:, 0] + after
        cost -= cost.min(axis=1, keepdims=True)
    return _traced(back, _least_anchor(chain, cost))


def _whole_beam(chain: Chain, x: Integers, before: Bytes) -> Bytes:
    """As `_beam`, where all importances are 1: costs are whole numbers, half of what they are in 1 / FRACTION."""
    rows, pairs = x.shape[0], x.shape[1] // 2
    here, there = np.array(chain.here, np.int64), np.array(chain.before, np.int64)
    cost = np.where(np.arange(SEPTETS) == before[:, None], 0, OFF)
    back = np.empty((pairs, rows, SEPTETS), np.uint8)
    cross = FRACTION * (there[0][:, None] * here[0] + there[1][:, None] * here[1])
    for p in range(pairs):
        y0, y1 = x[:, 2 * p, None], x[:, 2 * p + 1, None]
        at, after = (
            table[0] * (FRACTION // 2 * table[0] - y0) + table[1] * (FRACTION // 2 * table[1] - y1)
            for table in (there, here)
        )
        sums = np.where(cost <= BEAM_WIDTH * FRACTION // 2, cost + at, OFF)[:, :, None] + cross
        back[p] = sums.argmin(axis=1)
        cost = sums.min(axis=1) + after
        cost -= cost.min(axis=1, keepdims=True)
    return _traced(back, _least_anchor(chain, cost))


def _beam(chain: Chain, x: Integers, h: Integers, before: Bytes) -> Bytes:
    """Paths of little cost [rows, pairs]; costs are binary32 numbers, in squares of a unit."""
    rows, pairs = x.shape[0], x.shape[1] // 2
    here, there = np.array(chain.here, np.float32), np.array(chain.before, np.float32)
    y, w = x.astype(np.float32) / np.float32(FRACTION), h.astype(np.float32)
    cost = np.where(np.arange(SEPTETS) == before[:, None], np.float32(0), OFF_BEAM)
    back = np.empty((pairs, rows, SEPTETS), np.uint8)
    for p in range(pairs):
        h0, h1 = w[2 * p], w[2 * p + 1]
        y0, y1 = 2 * y[:, 2 * p, None], 2 * y[:, 2 * p + 1, None]
        at, after = (h0 * (table[0] * (table[0] - y0)) + h1 * (table[1] * (table[1] - y1)) for table in (there, here))
        cross = (2 * h0 * there[0])[:, None] * here[0] + (2 * h1 * there[1])[:, None] * here[1]
        kept = cost <= np.float32(BEAM_WIDTH) * w[max(0, 2 * p - 2) : 2 * p + 2].max()
        sums = np.where(kept, cost + at, OFF_BEAM)[:, :, None] + cross
        back[p] = sums.argmin(axis=1)
        cost = sums.min(axis=1) + after
        cost -= cost.min(axis=1, keepdims=True)
    return _traced(back, _least_anchor(chain, cost))


def _traced(back: Bytes, last: NDArray[np.intp]) -> Bytes:
    """The path [rows, pairs] that ends in some states [rows], of the states before each [pairs, rows, states]."""
    pairs, rows, _ = back.shape
    path = np.empty((rows, pairs), np.uint8)
    path[:, -1] = last
    for p in range(pairs - 1, 0, -1):
        path[:, p - 1] = back[p][np.arange(rows), path[:, p]]
    return path


def _least_anchor(chain: Chain, cost: Doubles) -> NDArray[np.intp]:
    anchors = np.array([s in chain.anchors for s in range(SEPTETS)])
    return np.asarray(np.where(anchors, cost, np.inf).argmin(axis=-1))


def _levels(chain: Chain, path: Bytes, before: Bytes) -> Integers:
    """The levels [rows, 2 * pairs] of paths [rows, pairs]."""
    came = np.concatenate([before[:, None], path[:, :-1]], axis=1)
    here, there = np.array(chain.here), np.array(chain.before)
    levels: Integers = np.stack([here[k][path] + there[k][came] for k in LANES], axis=2).reshape(len(path), -1)
    return levels


def _fitted(
    chain: Chain, x: Integers, h: Integers, before: Bytes, path: Bytes, units: Doubles
) -> tuple[Doubles, Doubles]:
    """Errors of groups [rows, groups], and how many times as large the units of least squares for their paths are."""
    rows, groups = units.shape
    n = np.zeros_like(x)
    n[:, : 2 * path.shape[1]] = _levels(chain, path, before)
    shape = rows, groups, -1
    e = x - FRACTION * n
    errors = (h * (e * e)).reshape(shape).sum(axis=2).astype(np.float64) * (units * units)
    product = (h * (x * n)).reshape(shape).sum(axis=2)
    square = (h * (FRACTION * n * n)).reshape(shape).sum(axis=2)
    return errors, np.divide(product, square, where=product > 0, out=np.ones(units.shape))


def _next_units(tried: int, best: Doubles, last: Doubles, ratio: Doubles) -> Doubles:
    """The units to try after as many; `ratio` is of the last ones."""
    if tried == 1:
        return _nearest_half(last * np.clip(1 + FARTHER * (ratio - 1), 0.5, 1.5))
    return _nearest_half(best * (1 + OFFSETS[(tried - 2) % len(OFFSETS)]))


def _near(chain: Chain, x: Integers, n: Integers) -> NDArray[np.bool_]:
    """`spec.chains.is_near` of positions and levels."""
    beyond = np.maximum(0, np.abs(x) - FRACTION * chain.box)
    return np.asarray(np.abs(x - FRACTION * n) <= FRACTION * chain.radius - FRACTION // 2 + beyond)


def _near_path(chain: Chain, x: Integers, h: Integers, before: int) -> Bytes:
    """The path [pairs] of least cost of those that stay near."""
    pairs = len(x) // 2
    here, there = np.array(chain.here), np.array(chain.before)
    cost = np.where(np.arange(SEPTETS) == before, 0.0, np.inf)
    back = np.empty((pairs, SEPTETS), np.intp)
    for p in range(pairs):
        sums = np.repeat(cost[:, None], SEPTETS, axis=1)
        near = np.ones(sums.shape, np.bool_)
        for k in LANES:
            v, n = x[2 * p + k], there[k][:, None] + here[k]
            sums += float(h[2 * p + k]) * (n * (FRACTION * n - 2 * v))
            near &= _near(chain, v, n)
        sums[~near] = np.inf
        back[p] = sums.argmin(axis=0)
        cost = sums.min(axis=0)
        cost -= cost.min()
    path = np.empty(pairs, np.uint8)
    path[-1] = _least_anchor(chain, cost)
    for p in range(pairs - 1, 0, -1):
        path[p - 1] = back[p][path[p]]
    return path
