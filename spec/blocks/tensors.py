"""Matrices whose weights are products that round to one type: a scale, what multiplies the scale, and a code's number.

Where a format puts codes and scales is its own affair: `TensorFormat.parts` says it of each weight. The scale times its
multiplier is rounded first, and that times the number of the code last, as kernels of these formats compute it.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from icontract import ensure, require

from septet.spec.blocks.block import Scale, nearest, number, signed, times
from septet.spec.blocks.hqq import ONE, rounded
from septet.spec.blocks.packing import Bytes, Packing
from septet.spec.blocks.scales import SINGLE, pattern_of
from septet.spec.blocks.words import MatrixFormat, Shape


@dataclass(frozen=True)
class Place:
    """A stored code: code `index` of what its packing reads in the bytes at `places` of all arrays together."""

    packing: Packing
    places: Bytes
    index: int

    def read(self, data: bytes) -> int:
        """The code."""
        return self.packing.unpack(tuple(data[p] for p in self.places))[self.index]


@dataclass(frozen=True)
class Parts:
    """What a weight is made of.

    Attributes:
        code: its code.
        number: the binary32 pattern of what a code stands for.
        scales: a scale, and in some formats one that it is multiplied by: their types and first bytes.
        multiplier: a code whose `value` multiplies the scale.
    """

    code: Place
    number: Callable[[int], int]
    scales: tuple[tuple[Scale, int], ...]
    multiplier: Place | None = None
    value: Callable[[int], int] | None = None


@dataclass(frozen=True)
class TensorFormat(ABC):
    """A way to store a matrix.

    Attributes:
        bits: of a code, scales left aside.
    """

    name: str
    source: str
    bits: float

    @property
    def rounds_to(self) -> Scale:
        """The type that products are rounded to."""
        return SINGLE

    @property
    def scaled(self) -> bool:
        """Whether the whole matrix has a scale, of which the array `scale` is."""
        return False

    @property
    def only_group(self) -> int | None:
        """The size of a group, if there is but one."""
        return None

    @abstractmethod
    def arrays(self, shape: Shape) -> tuple[tuple[str, int], ...]:
        """The arrays of a matrix and their bytes.

        Raises:
            ValueError: there is no such matrix.
        """

    @abstractmethod
    def parts(self, shape: Shape, row: int, column: int) -> Parts:
        """What a weight is made of."""


@require(lambda code: 0 <= code < 256)
def as_number(code: int) -> int:
    """The binary32 pattern of a code that is a number itself."""
    return pattern_of(code, 8, 0)


@dataclass(frozen=True)
class Plain(TensorFormat):
    """Codes alone, one a byte, row by row: what words of codes are packed from."""

    def arrays(self, shape: Shape) -> tuple[tuple[str, int], ...]:
        return (("packed", shape.rows * shape.columns),)

    def parts(self, shape: Shape, row: int, column: int) -> Parts:
        return Parts(Place(ONE, (row * shape.columns + column,), 0), as_number, ())


PLAIN: tuple[Plain, ...] = tuple(Plain(f"codes/{bits}", "one code a byte", bits) for bits in (2, 3, 4, 8))


@require(lambda fmt, shape, data: len(data) == sum(size for _, size in fmt.arrays(shape)))
@ensure(lambda shape, result: len(result) == shape.rows * shape.columns)
def dequantize_tensor(fmt: TensorFormat, shape: Shape, data: bytes) -> tuple[int, ...]:
    """The weights of a matrix, row by row, as binary32 patterns; `data` is its arrays, one after the other.

    Raises:
        ValueError: a scale is not finite, or too large.
    """
    found = []
    for row in range(shape.rows):
        for column in range(shape.columns):
            parts = fmt.parts(shape, row, column)
            d = number(1)
            for scale, at in parts.scales:
                bits = int.from_bytes(data[at : at + scale.bytes], "little")
                if not scale.is_number(bits):
                    raise ValueError(f"the scale of row {row}, column {column} is not finite, or too large")
                d = rounded(fmt.rounds_to, times(d, signed(scale.pattern(bits))))
            if parts.multiplier is not None and parts.value is not None:
                d = rounded(fmt.rounds_to, times(d, number(parts.value(parts.multiplier.read(data)))))
            found.append(nearest(rounded(fmt.rounds_to, times(d, signed(parts.number(parts.code.read(data)))))))
    return tuple(found)


@require(lambda data: all(0 <= b < 256 for b in data))
def is_number_in(scale: Scale, data: Bytes) -> bool:
    """Whether some bytes are a number of a type."""
    return scale.is_number(sum(data[j] << (8 * j) for j in range(scale.bytes)))


def code_place(fmt: MatrixFormat | TensorFormat, shape: Shape, row: int, column: int) -> Place:
    """Where the code of a weight is."""
    if isinstance(fmt, MatrixFormat):
        return Place(fmt.packing, *fmt.code_at(shape, row, column))
    return fmt.parts(shape, row, column).code


def words_of(fmt: MatrixFormat | TensorFormat, shape: Shape) -> dict[Bytes, tuple[Packing, list[tuple[int, int]]]]:
    """The places of each run of bytes that codes are packed in, the packing, and whose codes they are, in order."""
    found: dict[Bytes, tuple[Packing, list[tuple[int, int]]]] = {}
    for row in range(shape.rows):
        for column in range(shape.columns):
            place = code_place(fmt, shape, row, column)
            _, owners = found.setdefault(place.places, (place.packing, [(-1, -1)] * place.packing.codes))
            owners[place.index] = row, column
    return found


@require(lambda source, shape, data: len(data) == source.arrays(shape)[0][1])
@ensure(lambda target, target_shape, result: len(result) == target.arrays(target_shape)[0][1])
def repack_codes(
    source: MatrixFormat | TensorFormat, shape: Shape, target: MatrixFormat | TensorFormat, target_shape: Shape,
    data: bytes,
) -> bytes:  # fmt: skip
    """The words of codes of one layout of a matrix, in the places of another; scales and zero points are left aside.

    Raises:
        ValueError: a byte is no code.
    """
    if isinstance(source, Plain) and max(data, default=0) >= 1 << int(source.bits):
        raise ValueError(f"a code of {source.bits} bits is too large")
    found = bytearray(target.arrays(target_shape)[0][1])
    for places, (packing, owners) in words_of(target, target_shape).items():
        codes = tuple(code_place(source, shape, row, column).read(data) for row, column in owners)
        for at, byte in zip(places, packing.pack(codes), strict=True):
            found[at] = byte
    return bytes(found)
