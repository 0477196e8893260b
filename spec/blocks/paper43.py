"""The paper's own storage: signed codes, a septet a byte, a binary32 scale and offset for each column.

Codes are two's complement, four bits in the first lane and three in the second; the eighth bit of a byte is unused.
A dot product of a column with activations a is (sum of a * n + offset) * scale. How codes come about is in
`spec.paper`.

Source: the paper's kernel, `(n1 & 15) << 3 | (n2 & 7)`.
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec.formats import LANES, Lane
from septet.spec.paper import CODES


@require(lambda n1, n2: CODES[0][0] <= n1 <= CODES[0][1] and CODES[1][0] <= n2 <= CODES[1][1])
@ensure(lambda result: 0 <= result < 128)
def pack(n1: int, n2: int) -> int:
    """The byte of two codes."""
    return n1 % 16 * 8 + n2 % 8


@require(lambda lane, field: 0 <= field < (16, 8)[lane])
@ensure(lambda lane, result: CODES[lane][0] <= result <= CODES[lane][1])
def sign_extended(lane: Lane, field: int) -> int:
    """A field as two's complement."""
    size = (16, 8)[lane]
    return field - size if field >= size // 2 else field


@require(lambda byte: 0 <= byte < 128)
@ensure(lambda result: all(CODES[lane][0] <= result[lane] <= CODES[lane][1] for lane in LANES))
def unpack(byte: int) -> tuple[int, int]:
    """The two codes of a byte."""
    return sign_extended(0, byte // 8), sign_extended(1, byte % 8)


@require(lambda codes, activations: len(codes) == len(activations))
def column_product(codes: tuple[int, ...], activations: tuple[int, ...], scale: Fraction, offset: Fraction) -> Fraction:
    """The exact product of a column and a vector of activations."""
    return (sum(a * n for a, n in zip(activations, codes, strict=True)) + offset) * scale
