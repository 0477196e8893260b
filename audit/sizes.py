"""Numbers of elements for which a claim is decided: what a manifest may name, and which ones it means if it names none.

A kernel that is told how long its input is may be right for one block alone. Unless sizes are named it is therefore
decided for none, one, two and three blocks and for an awkward number of them, with a short last one where there may be
such.
"""

import contextlib
from collections.abc import Iterator, Sequence

from septet.audit.expected.foreign import ForeignFormat
from septet.spec.catalogue import AnyFormat

LARGEST = 2048
"""Elements of the largest size."""
BLOCKS = (0, 1, 2, 3, 5)
FEW = (1, 2, 3)
SINGLE = (0, 1, 2, 3, 37)
"""Where a block is one element, which compilers take some sixteen of at a time."""
GROUPS = frozenset({"dequantize_group", "quantize_group", "dot_group"})
ROWS = frozenset({"dequantize_row", "quantize_row", "matvec", "matmul"})
NONE = frozenset(
    {
        "dot",
        "read_header",
        "dequantize_row",
        "dequantize_group",
        "dequantize_matrix",
        "unpack",
        "pack",
        "decode",
        "encode",
        "repack",
    }
)
"""Operations that may be given no element at all."""


PRODUCTS = frozenset({"dot", "matvec", "matmul"})
MANY = (17, 67)
"""Blocks of what is run besides and not proved: compilers and people take up to 16 of them at a time."""
LONGEST_RUN = 4096
"""Elements of such a run."""


OF_BLOCKS = frozenset({"unpack", "pack"})
"""Operations on whole blocks of septets."""


class BadSize(ValueError):
    """A size that is none of the operation's, in one line."""


def of_format(
    fmt: AnyFormat, operation: str, arguments: Sequence[str], group: int, given: Sequence[int] | None
) -> tuple[int, ...]:
    """The sizes for one of Septet's formats.

    Raises:
        BadSize: a named size is none of the operation's.
    """
    sizes = tuple(given) if given is not None else _meant(fmt, operation, arguments, group)
    if not sizes:
        raise BadSize("counts is empty")
    half = fmt.block // 2
    for size in sizes:
        least = _least(operation, arguments)
        if not least <= size <= LARGEST:
            raise BadSize(f"count {size} is not in {least}..{LARGEST}")
        if operation in OF_BLOCKS and (size % half or ("groups" not in arguments and size != half)):
            raise BadSize(f"count {size}: a block of {fmt.name} has {half} septets")
        if operation in GROUPS and (size > group or ("count" not in arguments and size != group)):
            raise BadSize(f"count {size}: a group has {group} weights, and fewer need an argument `count`")
        if operation == "quantize_activations" and "count" not in arguments:
            raise BadSize("quantize_activations needs an argument `count`")
        if operation in ("decode", "encode") and size > 1 and not {"septets", "codes"} & set(arguments):
            raise BadSize(f"count {size}: one septet at a time")
        whole = "count" in arguments or (size % group == 0 and ("groups" in arguments or size == group))
        if operation in ROWS and not whole:
            raise BadSize(f"count {size}: without an argument `count` a row is a whole number of groups")
    return sizes


def of_stored(
    fmt: ForeignFormat, arguments: Sequence[str], arrays: frozenset[str], given: Sequence[int] | None
) -> tuple[int, ...]:
    """The sizes for a format for audit; `arrays` are the roles of the kernel's input arrays.

    Raises:
        BadSize: a named size is none of the format's, or the arrays are others.
    """
    unit = fmt.integer("group", 1)
    if given is not None:
        sizes = tuple(given)
    elif {"count", "groups", "rows"} & set(arguments):
        sizes = tuple(k * unit for k in BLOCKS if _fits(fmt, arguments, k * unit))
    else:
        sizes = (unit,)
    for size in sizes or [0]:
        if not _least(fmt.operation, arguments) <= size or fmt.elements(size) > LARGEST:
            least = _least(fmt.operation, arguments)
            raise BadSize(f"count {size}: there must be {least} to {LARGEST} weights")
        try:
            roles = set(fmt.arrays(size))
        except ValueError as problem:
            raise BadSize(f"count {size}: {problem}") from None
        if roles - {"scale"} != arrays:
            raise BadSize(f"{fmt.name} has the arrays {', '.join(sorted(roles))}")
    return sizes


def beyond(
    fmt: AnyFormat | ForeignFormat, operation: str, arguments: Sequence[str], group: int, lanes: int | None
) -> Iterator[int]:
    """Sizes at which a kernel is run, besides those that are decided, where its manifest names none.

    Args:
        lanes: threads of a workgroup, in its first dimension, of a device kernel: of a product each then has a block.
            Of other operations a grid that is a number may be for small sizes alone.
    """
    foreign = fmt if isinstance(fmt, ForeignFormat) else None
    if not {"count", "groups", "rows"} & set(arguments) or (lanes is not None and operation not in PRODUCTS):
        return
    unit = foreign.integer("group", 1) if foreign else group if operation in ROWS else 8
    if operation in GROUPS or (operation in ("decode", "encode") and not {"septets", "codes"} & set(arguments)):
        return
    a_block = max(foreign.elements(unit) if foreign else unit, 1)
    for blocks in dict.fromkeys(min(n, LONGEST_RUN // a_block) for n in (MANY if lanes is None else (lanes,))):
        if blocks > max(BLOCKS) and (foreign is None or _has(foreign, blocks * unit)):
            yield blocks * unit


def _has(fmt: ForeignFormat, size: int) -> bool:
    """Whether a format has such a size."""
    with contextlib.suppress(ValueError):
        fmt.arrays(size)
        return True
    return False


def _fits(fmt: ForeignFormat, arguments: Sequence[str], size: int) -> bool:
    return _has(fmt, size) and size >= _least(fmt.operation, arguments) and fmt.elements(size) <= LARGEST


def _least(operation: str, arguments: Sequence[str]) -> int:
    told = {"count", "groups", "rows"} if operation == "dequantize_matrix" else {"count", "groups"}
    return 0 if operation in NONE and told & set(arguments) else 1


def _meant(fmt: AnyFormat, operation: str, arguments: Sequence[str], group: int) -> tuple[int, ...]:
    """The sizes of a manifest that names none."""
    return tuple(dict.fromkeys(_candidates(fmt, operation, set(arguments), group)))


def _candidates(fmt: AnyFormat, operation: str, arguments: set[str], group: int) -> Iterator[int]:
    none = operation in NONE
    half = fmt.block // 2
    if operation in OF_BLOCKS:
        yield from (half * k for k in BLOCKS) if "groups" in arguments else (half,)
    elif operation in ("decode", "encode"):
        if not {"septets", "codes"} & arguments:
            yield 1
        else:
            yield from SINGLE if "count" in arguments else (8,)
    elif operation == "quantize_activations":
        yield from SINGLE[1:]
    elif operation in GROUPS:
        if "count" in arguments:
            yield from (0, *FEW) if none else FEW
            yield group - 3
        yield group
    elif not {"count", "groups"} & arguments:
        yield group
    else:
        largest = [k for k in BLOCKS if (k or none) and k * group <= LARGEST]
        yield from (k * group for k in largest[:-1] or largest)
        last = largest[-1] * group
        yield last - group // 2 + 1 if "count" in arguments else last
