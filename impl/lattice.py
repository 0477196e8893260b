"""Groups of weights to bytes and back, bit for bit what `septet.spec.group` says: generated C, or NumPy.

NumPy where there is no compiler, and wherever the C refuses its input: NumPy says what is wrong and where.
Inside, weights are held with the position in the group as the first axis and the group as the last:
a group's midpoints then line up with its weights, and every pass is over contiguous memory.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from septet import native
from septet.errors import unheld_group
from septet.spec.catalogue import group_bytes, row_bytes, stored_columns
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, Format
from septet.spec.storage import SCALE_BYTES, row_groups

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

Number = TypeVar("Number", np.float32, np.float64)

CHUNK = 1 << 17
"""Weights quantized together: they, their codes and a comparison's result stay in a core's cache."""


class InvalidWeight(ValueError):
    """A weight that cannot be quantized: not finite, or beyond the scale type's largest number."""

    def __init__(self, row: int, column: int, value: float, largest: int) -> None:
        reason = f"is beyond {largest}, the largest number of the scales" if np.isfinite(value) else "is not finite"
        super().__init__(f"weight [{row}, {column}] = {value:g} {reason}")
        self.row, self.column, self.value, self.reason = row, column, value, reason


class InvalidGroup(ValueError):
    """Stored bytes that are no group: a scale is not finite, a unit's sign is set, or a septet is not valid."""

    def __init__(self, row: int, group: int, reason: str) -> None:
        super().__init__(f"group [{row}, {group}]: {reason}")
        self.row, self.group, self.reason = row, group, reason


def pieces(rows: int, columns: int, group: int, limit: int) -> Iterator[tuple[slice, slice]]:
    """Parts of a matrix in row-major order: whole rows, or whole groups of one row, of about `limit` weights.

    Each part is contiguous, both as weights and as stored groups.
    """
    if rows == 0 or columns == 0:
        return
    if columns <= limit:
        step = limit // columns
        for start in range(0, rows, step):
            yield slice(start, min(start + step, rows)), slice(0, columns)
    else:
        step = max(1, limit // group) * group
        for row in range(rows):
            for start in range(0, columns, step):
                yield slice(row, row + 1), slice(start, min(start + step, columns))


def quantize(matrix: Floats, fmt: Format, group: int) -> Bytes:
    """Quantize each row of a matrix, round-to-nearest.

    Args:
        matrix: binary32 [rows, columns].
        fmt: the format.
        group: weights in a group, one of `fmt.groups()`.

    Returns:
        uint8 [rows, row_bytes(fmt, group, columns)].

    Raises:
        InvalidWeight: a weight is a NaN, an infinity, or beyond +-65504; the first one in row-major order
            of the first offending part is named.
        ValueError: a group size that the layout cannot hold, or scales of a type other than binary16.
    """
    _check(fmt, group)
    rows, columns = matrix.shape
    stored = np.empty((rows, row_bytes(fmt, group, columns)), np.uint8)
    kernels = native.kernels(fmt)
    for r, c in pieces(rows, columns, group, CHUNK):
        part = matrix[r, c]
        made = None if kernels is None else kernels.quantize(part, group)
        if made is not None:
            stored[r, stored_columns(fmt, group, c)] = made
            continue
        lowest, highest = part.min(), part.max()
        largest = float(np.finfo(np.float16).max)
        if not (-largest <= lowest and highest <= largest):  # false for NaNs, too
            i, j = np.argwhere(~(np.abs(part) <= largest))[0]
            raise InvalidWeight(r.start + int(i), c.start + int(j), float(part[i, j]), int(largest))
        stored[r, stored_columns(fmt, group, c)] = _quantize(part, fmt, group)
    return stored


def dequantize(stored: Bytes, fmt: Format, group: int, columns: int) -> Floats:
    """The weights of stored rows, each the binary32 number nearest to its lattice value.

    Args:
        stored: uint8 [rows, row_bytes(fmt, group, columns)].
        fmt: the format.
        group: weights in a group.
        columns: weights in a row.

    Returns:
        binary32 [rows, columns].

    Raises:
        InvalidGroup: as `decode`.
        ValueError: bytes of another shape, a group size that the layout cannot hold, or scales of another type.
    """
    _check_stored(stored, fmt, group, columns)
    weights = np.empty((stored.shape[0], columns), np.float32)
    kernels = native.kernels(fmt)
    if kernels is not None:
        for r, c in pieces(*weights.shape, group, CHUNK):
            made = kernels.dequantize(stored[r, stored_columns(fmt, group, c)], group, c.stop - c.start)
            if made is None:
                break
            weights[r, c] = made
        else:
            return weights
    for r, c, lo, u, n in decode(stored, fmt, group, columns):  # names what is wrong, if anything is
        n *= u.astype(np.float32)  # exact: 11 significant bits times 7
        n += lo.astype(np.float32)  # the only rounding
        weights[r, c] = by_row(n, r.stop - r.start, c.stop - c.start)
    return weights


def decode(
    stored: Bytes, fmt: Format, group: int, columns: int
) -> Iterator[tuple[slice, slice, NDArray[np.float16], NDArray[np.float16], Floats]]:
    """Read stored rows in parts, as offsets, units and codebook entries.

    Yields:
        Rows and columns of the part; offsets and units [groups of the part]; and the codebook entries of
        its codes, padding included, [group, groups of the part].

    Raises:
        InvalidGroup: a scale is a NaN or an infinity, a unit's sign is set, or a septet is not valid.
        ValueError: as `dequantize`.
    """
    _check_stored(stored, fmt, group, columns)
    rows = stored.shape[0]
    for r, c in pieces(rows, columns, group, CHUNK):
        groups = np.ascontiguousarray(stored[r, stored_columns(fmt, group, c)]).reshape(-1, group_bytes(fmt, group))
        scales = groups[:, :SCALE_BYTES].copy().view("<f2").T
        negative = np.signbit(scales[1])
        scales[scales == 0] = 0  # a stored offset of -0 means 0
        septets = _unpack(np.ascontiguousarray(groups[:, SCALE_BYTES:].T), fmt)
        for bad, reason in (
            (~np.isfinite(scales).all(axis=0), "a scale is not finite"),
            (negative, "the sign of the unit is set"),
            (septets.max(axis=0) >= fmt.septets, f"a septet is not valid in {fmt.name}"),
        ):
            if bad.any():
                i, g = divmod(int(np.argmax(bad)), row_groups(fmt, group, c.stop - c.start))
                raise InvalidGroup(r.start + i, c.start // group + g, reason)
        n = np.empty((group, groups.shape[0]), np.float32)
        for lane, table in zip(LANES, _entries(fmt), strict=True):
            lane_of(n, fmt, lane)[...] = table[septets].reshape(lane_of(n, fmt, lane).shape)
        yield r, c, scales[0], scales[1], n


def by_row(positions: NDArray[Number], rows: int, columns: int) -> NDArray[Number]:
    """[group, groups] back to [rows, columns], without the padding."""
    return positions.T.reshape(rows, -1)[:, :columns]


def summed(parts: Floats) -> Floats:
    """What the groups of rows add up to: the last axis, in the order of sums that `septet.spec.dot` fixes."""
    partial = np.zeros((*parts.shape[:-1], PARTIAL_SUMS), np.float32)
    for g in range(parts.shape[-1]):
        partial[..., g % PARTIAL_SUMS] += parts[..., g]
    half = PARTIAL_SUMS // 2
    while half:
        partial = partial[..., :half] + partial[..., half : 2 * half]
        half //= 2
    return np.asarray(partial[..., 0])


def _check(fmt: Format, group: int) -> None:
    if group not in fmt.groups():
        raise ValueError(unheld_group(fmt, group))
    if fmt.scale != BINARY16:
        raise ValueError(f"format {fmt.name}: scales of type {fmt.scale.name} are not supported")


def _check_stored(stored: Bytes, fmt: Format, group: int, columns: int) -> None:
    _check(fmt, group)
    if stored.shape[1] != row_bytes(fmt, group, columns):
        raise ValueError(f"a row of {columns} weights is {row_bytes(fmt, group, columns)} bytes, not {stored.shape[1]}")


def _half(fmt: Format) -> int:
    """Distance between the two weights of a septet: neighbours in `stream`, half a block in `planes`."""
    return 1 if fmt.layout == "stream" else fmt.block // 2


def lane_of(positions: NDArray[Number], fmt: Format, lane: int) -> NDArray[Number]:
    """The weights [.., .., groups] of a lane, in order of their septets; a view of [group, groups]."""
    return positions.reshape(-1, 2, _half(fmt), positions.shape[1])[:, lane]


def _quantize(part: Floats, fmt: Format, group: int) -> Bytes:
    """The stored rows of a part whose weights are all in range."""
    columns = part.shape[1]
    padding = row_groups(fmt, group, columns) * group - columns
    w = np.concatenate([part, np.repeat(part[:, -1:], padding, axis=1)], axis=1).reshape(-1, group)
    return encoded(part, fmt, group, *_scales(w.min(axis=1), w.max(axis=1), fmt))


def encoded(part: Floats, fmt: Format, group: int, lo: NDArray[np.float16], u: NDArray[np.float16]) -> Bytes:
    """Stored rows [rows, bytes] of weights [rows, columns] for offsets and units [groups], row by row."""
    rows, columns = part.shape
    groups = row_groups(fmt, group, columns)
    padding = groups * group - columns
    if padding:
        part = np.concatenate([part, np.repeat(part[:, -1:], padding, axis=1)], axis=1)
    w = np.ascontiguousarray(part.reshape(-1, group).T)
    digits = []
    for lane in LANES:
        codes = _codes(lane_of(w, fmt, lane), fmt, lane, lo, u)
        if padding:
            last = codes.reshape(codes.shape[0], rows, groups)[:, :, -1]
            last[_positions(fmt, group, lane) >= group - padding] = 0
        digits.append(codes)
    low, high = digits[fmt.low], digits[1 - fmt.low]
    high *= np.uint8(fmt.levels[fmt.low])
    high += low
    stored = np.empty((rows * groups, group_bytes(fmt, group)), np.uint8)
    stored[:, :SCALE_BYTES] = np.stack([lo, u], axis=1).astype("<f2").view(np.uint8)
    stored[:, SCALE_BYTES:] = _pack(high, fmt).T
    return stored.reshape(rows, -1)


def _positions(fmt: Format, group: int, lane: int) -> NDArray[np.intp]:
    """Position in the group of the weight in a lane of each septet."""
    return np.arange(group).reshape(-1, 2, _half(fmt))[:, lane].ravel()


def _scales(minimum: Floats, maximum: Floats, fmt: Format) -> tuple[NDArray[np.float16], NDArray[np.float16]]:
    """Offsets, the largest binary16 numbers not above the minima; and the smallest units that reach the maxima.

    Rounding to nearest gives one of the two neighbours, a comparison says which. Adding 0 turns -0, which is
    never stored, into 0.
    """
    lo = minimum.astype(np.float16) + np.float16(0)
    lo = _step(lo, lo > minimum, -np.inf)
    low, high = lo.astype(np.float64), maximum.astype(np.float64)
    # Difference and quotient are rounded, but not across a binary16 number g: span * g and g are binary64 numbers.
    u = ((high - low) / fmt.span).astype(np.float16) + np.float16(0)
    # Exact in binary64: the sum is a multiple of 2^-24 below 2^24, the maximum a binary32 number.
    return lo, _step(u, low + fmt.span * u.astype(np.float64) < high, np.inf)


def _step(x: NDArray[np.float16], where: NDArray[np.bool_], towards: float) -> NDArray[np.float16]:
    """The next binary16 number in a direction, for some elements."""
    x[where] = np.nextafter(x[where], np.float16(towards))
    return x


def _codes(w: Floats, fmt: Format, lane: int, lo: NDArray[np.float16], u: NDArray[np.float16]) -> Bytes:
    """The codes [septets of a group, groups] of a lane's weights [.., .., groups]: the midpoints not above each.

    Midpoints increase, so counting them finds the first that exceeds the weight. A midpoint is exact in
    binary64 (a multiple of 2^-25 below 2^24); a binary32 weight reaches it if and only if it reaches the
    smallest binary32 number not below it.
    """
    n = fmt.codebooks[lane]
    low, unit = lo.astype(np.float64), u.astype(np.float64)
    codes = np.zeros(w.shape, np.uint8)
    reached = np.empty(w.shape, np.bool_)
    for a, b in pairwise(n):
        exact = low + unit * ((a + b) / 2)
        midpoint = exact.astype(np.float32)
        midpoint = np.where(midpoint < exact, np.nextafter(midpoint, np.float32(np.inf)), midpoint)
        np.greater_equal(w, midpoint, out=reached)
        codes += reached.view(np.uint8)
    return codes.reshape(-1, w.shape[-1])


def _pack(septets: Bytes, fmt: Format) -> Bytes:
    """The bytes [bytes of a group, groups] of septets [septets of a group, groups]."""
    s = septets.reshape(-1, fmt.block // 2, septets.shape[1])
    data = np.empty((s.shape[0], fmt.block_bytes, s.shape[2]), np.uint8)
    if fmt.layout == "stream":
        for j in range(7):
            data[:, j] = s[:, j] >> j | s[:, j + 1] << (7 - j)
        return data.reshape(-1, s.shape[2])
    fours, pairs, tops = s >> 3, s & 3, s >> 2 & 1
    data[:, :16] = fours[:, :16] | fours[:, 16:] << 4
    data[:, 16:24] = pairs[:, :8]
    for k in range(1, 4):
        data[:, 16:24] |= pairs[:, 8 * k : 8 * k + 8] << 2 * k
    data[:, 24:] = tops[:, :4]
    for k in range(1, 8):
        data[:, 24:] |= tops[:, 4 * k : 4 * k + 4] << k
    return data.reshape(-1, s.shape[2])


def _unpack(data: Bytes, fmt: Format) -> Bytes:
    """The septets [septets of a group, groups] of bytes [bytes of a group, groups]."""
    b = data.reshape(-1, fmt.block_bytes, data.shape[1])
    s = np.empty((b.shape[0], fmt.block // 2, b.shape[2]), np.uint8)
    if fmt.layout == "stream":
        s[:, 0] = b[:, 0] & 127
        for i in range(1, 7):
            s[:, i] = (b[:, i - 1] >> (8 - i) | b[:, i] << i) & 127
        s[:, 7] = b[:, 6] >> 1
        return s.reshape(-1, b.shape[2])
    s[:, :16] = (b[:, :16] & 15) << 3
    s[:, 16:] = b[:, :16] >> 4 << 3
    for k in range(4):
        s[:, 8 * k : 8 * k + 8] |= b[:, 16:24] >> 2 * k & 3
    for k in range(8):
        s[:, 4 * k : 4 * k + 4] |= (b[:, 24:] >> k & 1) << 2
    return s.reshape(-1, b.shape[2])


@cache
def _entries(fmt: Format) -> tuple[Floats, Floats]:
    """For each lane, the codebook entry that each of the 128 septets holds; 0 for those that are not valid."""
    tables = np.zeros((2, 128), np.float32)
    base = fmt.levels[fmt.low]
    for septet in range(fmt.septets):
        digits = (septet % base, septet // base)
        for lane in LANES:
            tables[lane, septet] = fmt.codebooks[lane][digits[0 if lane == fmt.low else 1]]
    return tables[0], tables[1]
