"""What the spec's operations on chains return for given bytes: they are run as they stand."""

from collections.abc import Callable, Iterable

from septet.spec import chain_operations, layout, matrix_operations
from septet.spec.arrays import BINARY32, INT8, UINT8, allocate, array
from septet.spec.chains import UNIT_BYTES, Chain, level
from septet.spec.formats import S43, SEPTETS
from septet.spec.operations import OK


def unpacked(chain: Chain, data: bytes) -> list[int]:
    """The septets of some blocks."""
    size = chain.block_bytes
    return [s for at in range(0, len(data), size) for s in layout.unpack(S43, tuple(data[at : at + size]))]


def dequantized_group(chain: Chain, group: int, data: bytes, before: int, length: int) -> list[int]:
    """The first weights of a group after a septet, as binary32 patterns.

    Raises:
        ValueError: the input is not valid.
    """
    _check_septet(before)
    return _run(chain_operations.dequantize_group, chain, array(UINT8, data), before, length, group, size=length)


def dequantized_rows(chain: Chain, group: int, data: bytes, rows: int, columns: int) -> list[int]:
    """The weights of some rows, as binary32 patterns.

    Raises:
        ValueError: the input is not valid.
    """
    size = rows * columns
    return _run(matrix_operations.dequantize_rows, chain, array(UINT8, data), rows, columns, group, size=size)


def dotted(chain: Chain, data: bytes, before: int, activations: Iterable[int]) -> int:
    """The dot product of a group's levels and activations, bytes that are read as signed numbers.

    Raises:
        ValueError: the input is not valid.
    """
    _check_septet(before)
    septets = unpacked(chain, data[UNIT_BYTES:])
    pairs = zip((before, *septets), septets, strict=False)
    levels = [level(chain, lane, *pair) for pair in pairs for lane in (0, 1)]
    return sum(n * a for n, a in zip(levels, map(_signed, activations), strict=False))


def products(
    chain: Chain, group: int, data: bytes, rows: int, columns: int, activations: Iterable[int], scales: list[int]
) -> list[int]:
    """The products of a matrix with some vectors, one for each scale, vector by vector, as binary32 patterns.

    Raises:
        ValueError: the input is not valid.
    """
    vectors = len(scales)
    return _run(
        matrix_operations.matmul, chain, array(UINT8, data), rows, columns, group,
        array(INT8, map(_signed, activations)), array(BINARY32, scales), vectors, size=vectors * rows,
    )  # fmt: skip


def _signed(byte: int) -> int:
    return byte - 256 if byte > 127 else byte


def _check_septet(before: int) -> None:
    if before >= SEPTETS:
        raise ValueError("the septet before a group has more than seven bits")


def _run(operation: Callable[..., int], *arguments: object, size: int) -> list[int]:
    written = allocate(BINARY32, size)
    status = operation(*arguments, written)
    if status != OK:
        raise ValueError(f"the spec's status is {status}")
    return [w for w in written.values() if w is not None]
