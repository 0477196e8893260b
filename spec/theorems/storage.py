"""Sizes: what a tensor takes, for every length, and that padding and groups tile a row exactly."""

from icontract import require

from septet.spec.formats import Format
from septet.spec.storage import SCALE_BYTES, group_bytes, group_length, row_bytes, row_groups, tensor_bytes
from septet.spec.theorem import theorem

LARGEST_AXIS = 1 << 40
"""Axes up to this length are covered: a row of any tensor that fits a machine."""


def largest_and_smallest_groups(fmt: Format) -> tuple[int, ...]:
    """Group sizes to state the theorems for: the smallest, the default 128 and the largest."""
    return tuple(sorted({fmt.block, 128, fmt.groups()[-1]}))


@theorem("storage", over={"group": largest_and_smallest_groups})
@require(lambda columns: 0 <= columns <= LARGEST_AXIS)
def groups_cover_the_row(fmt: Format, group: int, columns: int) -> bool:
    """The groups of a row hold all its weights, and less than one group is padding."""
    held = row_groups(fmt, group, columns) * group
    return columns <= held < columns + group


@theorem("storage", over={"group": largest_and_smallest_groups})
@require(lambda columns: 0 <= columns <= LARGEST_AXIS)
def compression_ratio(fmt: Format, group: int, columns: int) -> bool:
    """A row of whole groups takes (7 * group + 64) / (2 * group) bits a weight, any other less than a group more."""
    bits = 8 * 2 * group * row_bytes(fmt, group, columns)
    exact = (7 * group + 64) * columns
    return exact <= bits < exact + (7 * group + 64) * group and (columns % group != 0 or bits == exact)


@theorem("storage", over={"group": largest_and_smallest_groups})
@require(lambda columns: 0 <= columns <= LARGEST_AXIS)
@require(lambda g: 0 <= g <= LARGEST_AXIS)
@require(lambda fmt, group, columns, g: g < row_groups(fmt, group, columns))
def group_lengths_tile_the_row(fmt: Format, group: int, columns: int, g: int) -> bool:
    """All groups of a row but the last are full, and the last ends where the row ends."""
    length = group_length(fmt, group, columns, g)
    last = g + 1 == row_groups(fmt, group, columns)
    return 0 < length <= group and (g * group + length == columns if last else length == group)


@theorem("storage", over={"group": largest_and_smallest_groups})
@require(lambda columns: 0 <= columns <= LARGEST_AXIS)
@require(lambda g: 0 <= g <= LARGEST_AXIS)
@require(lambda h: 0 <= h <= LARGEST_AXIS)
@require(lambda fmt, group, columns, g, h: g < h < row_groups(fmt, group, columns))
def groups_do_not_overlap(fmt: Format, group: int, columns: int, g: int, h: int) -> bool:
    """Different groups of a row occupy different bytes, all of them inside the row."""
    size = group_bytes(fmt, group)
    return g * size + size <= h * size and h * size + size <= row_bytes(fmt, group, columns)


@theorem("storage", over={"group": lambda fmt: fmt.groups()})
@require(lambda block: 0 <= block <= 15)
@require(lambda fmt, group, block: block < group // fmt.block)
def blocks_tile_the_group(fmt: Format, group: int, block: int) -> bool:
    """The blocks of a group follow its scales and end where the group ends."""
    start = SCALE_BYTES + block * fmt.block_bytes
    end = start + fmt.block_bytes
    return SCALE_BYTES <= start and (end == group_bytes(fmt, group)) == (block + 1 == group // fmt.block)


@theorem("storage", over={"group": largest_and_smallest_groups})
@require(lambda columns: 0 <= columns <= LARGEST_AXIS)
def sizes_fit_int64(fmt: Format, group: int, columns: int) -> bool:
    """The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows."""
    return row_bytes(fmt, group, columns) < 1 << 43


@theorem("storage", over={"group": largest_and_smallest_groups})
@require(lambda rows: 0 <= rows <= LARGEST_AXIS)
@require(lambda columns: 0 <= columns <= LARGEST_AXIS)
def rows_follow_each_other(fmt: Format, group: int, rows: int, columns: int) -> bool:
    """By induction over the rows: a tensor is its rows one after the other; no rows or no columns, no bytes."""
    one_more = tensor_bytes(fmt, group, rows + 1, columns)
    empty = tensor_bytes(fmt, group, 0, columns) == 0 and row_bytes(fmt, group, 0) == 0
    return empty and one_more == tensor_bytes(fmt, group, rows, columns) + row_bytes(fmt, group, columns)
