"""Bytes of a group, a row and a tensor as a function of its shape.

A row of a matrix (the last axis of a tensor) is a whole number of groups; the last one is padded with
code 0, and the true length is in the file's header.
"""

from icontract import ensure, require

from septet.spec.formats import Format

SCALE_BYTES = 4
"""A binary16 offset, then a binary16 unit, both little-endian."""


@require(lambda fmt, group: group in fmt.groups())
def group_bytes(fmt: Format, group: int) -> int:
    """Bytes of a group of `group` weights: two scales, and seven bits a pair."""
    return SCALE_BYTES + 7 * group // 16


@require(lambda columns: columns >= 0)
@require(lambda fmt, group: group in fmt.groups())
@ensure(lambda result: result >= 0)
def row_groups(fmt: Format, group: int, columns: int) -> int:
    """Groups in a row of `columns` weights."""
    return (columns + group - 1) // group


@require(lambda columns: columns >= 0)
@require(lambda fmt, group: group in fmt.groups())
@ensure(lambda result: result >= 0)
def row_bytes(fmt: Format, group: int, columns: int) -> int:
    """Bytes of a row of `columns` weights."""
    return row_groups(fmt, group, columns) * group_bytes(fmt, group)


@require(lambda rows, columns: rows >= 0 and columns >= 0)
@require(lambda fmt, group: group in fmt.groups())
@ensure(lambda result: result >= 0)
def tensor_bytes(fmt: Format, group: int, rows: int, columns: int) -> int:
    """Bytes of a tensor of `rows` rows."""
    return rows * row_bytes(fmt, group, columns)


@require(lambda columns: columns >= 0)
@require(lambda fmt, group: group in fmt.groups())
@require(lambda g, fmt, group, columns: 0 <= g < row_groups(fmt, group, columns))
@ensure(lambda group, result: 0 < result <= group)
def group_length(fmt: Format, group: int, columns: int, g: int) -> int:
    """How many weights group `g` of a row really holds; fewer than `group` only in the last."""
    if group * (g + 1) <= columns:
        return group
    return columns - group * g
