"""Matrices whose weights are products that round to one type, and changes of how a matrix's codes lie.

See `septet.spec.blocks.tensors`. Bytes in which kernels find which row of a matrix is which have one valid value each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from septet.audit.expected.foreign import SINGLE, Code, Dequantized, Numbered, coded_weight, lifted, narrow
from septet.audit.expected.spec_terms import Expected
from septet.audit.terms import terms
from septet.audit.terms.terms import FLOATS, Term, and_, bv
from septet.codegen.core.ir import Expr
from septet.spec.blocks import scales
from septet.spec.blocks.block import Scale
from septet.spec.blocks.catalogue import MATRICES, TENSORS
from septet.spec.blocks.packing import Bytes
from septet.spec.blocks.tensors import (
    Place,
    Plain,
    TensorFormat,
    code_place,
    dequantize_tensor,
    is_number_in,
    repack_codes,
    words_of,
)
from septet.spec.blocks.words import MatrixFormat, Shape
from septet.spec.floats import BINARY32
from septet.spec.group import weight
from septet.spec.unknown import unknown

HALF = FLOATS["half"]


class Words:
    """Reads codes in an input; words that several codes share are unpacked once."""

    def __init__(self, data: Sequence[Term]) -> None:
        self.data, self._known = data, dict[tuple[str, Bytes], list[Term]]()

    def code(self, place: Place) -> Term:
        """A code as a term of its width."""
        key = place.packing.name, place.places
        if key not in self._known:
            names, to, lifter = lifted([self.data[p] for p in place.places])
            found = lifter.call(place.packing.unpack, names)
            self._known[key] = [narrow(to, c, place.packing.bits) for c in found]
        return self._known[key][place.index]


@dataclass(frozen=True)
class Tensor(Numbered):
    """A matrix of `columns` columns; the count is its number of rows.

    Attributes:
        group: weights that share a scale.
        ordered: whether there is an array with the number of each row, 16-bit integers.
    """

    fmt: TensorFormat
    columns: int
    group: int
    ordered: bool = False
    operation: ClassVar[str] = "dequantize_matrix"
    role: ClassVar[str] = "q_perm"
    width: ClassVar[int] = 2

    @property
    def name(self) -> str:
        """The format's name."""
        return self.fmt.name

    @property
    def scaled(self) -> tuple[str, ...]:
        """The roles of numbers that scale the whole matrix."""
        return ("scale",) if self.fmt.scaled else ()

    def shape(self, count: int) -> Shape:
        """The matrix of some rows."""
        return Shape(count, self.columns, self.group, self.columns)

    def numbers(self, count: int) -> list[int] | None:
        return list(range(count)) if self.ordered else None

    def stored(self, count: int) -> dict[str, int]:
        return dict(self.fmt.arrays(self.shape(count)))

    def dequantized(self, count: int, data: bytes) -> tuple[int, ...]:
        return dequantize_tensor(self.fmt, self.shape(count), data)

    def integer(self, role: str, count: int) -> int:
        of_column = self.fmt.only_group is None
        return {
            "count": count * self.columns, "rows": count, "columns": self.columns, "group": self.group,
            "groups": count // self.group if of_column else self.columns // self.group,
        }[role]  # fmt: skip

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        shape = self.shape(count)
        found = {
            at: scale
            for row in range(count)
            for column in range(self.columns)
            for scale, at in self.fmt.parts(shape, row, column).scales
        }
        yield from sorted(found.items(), key=lambda item: item[0])

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[Sequence[Expected], Term]:
        shape, words = self.shape(count), Words(data)
        sort = HALF if self.fmt.rounds_to == scales.HALF else SINGLE
        known: dict[int, tuple[tuple[Term, ...], Term]] = {}
        valid = terms.TRUE
        found: list[Expected] = []

        def build(numbers: Sequence[Term], codes: Sequence[Code]) -> Term:
            d = numbers[0]
            for more in numbers[1:]:
                d = terms.floating("fp.mul", sort, d, more)
            for code in (*codes[1:], codes[0]):
                d = terms.floating("fp.mul", sort, d, code.number(sort))
            return d if sort == SINGLE else terms.floating("convert", SINGLE, d)

        for row in range(count):
            for column in range(self.columns):
                parts = self.fmt.parts(shape, row, column)
                for scale, at in parts.scales:
                    if at not in known:
                        own = tuple(data[at : at + scale.bytes])
                        number, is_one = _scale(scale, own, sort)
                        known[at], valid = (own, number), and_(valid, is_one)
                codes = [_code(words.code(parts.code), [parts.number(c) for c in range(1 << parts.code.packing.bits)])]
                if parts.multiplier is not None and parts.value is not None:
                    values = tuple(map(parts.value, range(1 << parts.multiplier.packing.bits)))
                    codes.append(Code(words.code(parts.multiplier), values))
                used = [known[at] for _, at in parts.scales]
                found.append(coded_weight(build, [own for own, _ in used], [n for _, n in used], codes, sort=sort))
        return found, valid


def _scale(scale: Scale, data: Sequence[Term], sort: tuple[object, ...]) -> tuple[Term, Term]:
    """The number of a stored scale, and the condition that it is one of its type."""
    names, to, lifter = lifted(data)
    valid = to.truth(lifter.call(is_number_in, scale, names))
    if scale.bytes == scales.HALF.bytes:
        half = terms.as_float(terms.joined(data), HALF)
        return half if sort == HALF else terms.floating("convert", SINGLE, half), valid
    if scale.bytes == scales.SINGLE.bytes:
        return terms.as_float(terms.joined(data), SINGLE), valid
    pattern = lifter.call(scale.pattern, names[0])
    assert isinstance(pattern, Expr)
    return terms.as_float(to.integer(pattern, 32), SINGLE), valid


def _code(term: Term, patterns: Sequence[int]) -> Code:
    """A code and what its values stand for: integers where they all are, without a minus zero."""
    numbers = [Fraction(weight(p)) for p in patterns]
    if BINARY32.sign not in patterns and all(x.denominator == 1 for x in numbers):
        return Code(term, tuple(map(int, numbers)))
    return Code(term, tuple(range(len(patterns))), patterns=tuple(patterns))


AnyMatrix = MatrixFormat | TensorFormat
LAYOUTS: dict[str, AnyMatrix] = {**MATRICES, **TENSORS}
"""Layouts of matrices whose codes can be moved from one to the other."""


@dataclass(frozen=True)
class RepackedCodes(Dequantized):
    """The words of a matrix's codes that a kernel writes in the places of another layout; the count is its rows.

    Attributes:
        group: weights that share a scale, where the places of codes depend on it; else all rows.
    """

    fmt: AnyMatrix
    columns: int
    group: int | None = None
    target: AnyMatrix = field(kw_only=True)
    operation: ClassVar[str] = "repack"

    @property
    def name(self) -> str:
        """Both formats' names."""
        return f"{self.fmt.name} to {self.target.name}"

    @property
    def valid(self) -> str:
        """The inputs that a claim is about, in words."""
        return "all codes" if isinstance(self.fmt, Plain) else "all words of codes"

    def shape(self, count: int) -> Shape:
        """The matrix of some rows; words of one row of it follow those of the one before."""
        stride = self.fmt.row_words(self.columns) if isinstance(self.fmt, MatrixFormat) else self.columns
        return Shape(count, self.columns, self.group or count, stride)

    def _target_shape(self, count: int) -> Shape:
        stride = self.target.row_words(self.columns) if isinstance(self.target, MatrixFormat) else self.columns
        return Shape(count, self.columns, self.group or count, stride)

    def arrays(self, count: int) -> dict[str, int]:
        self.target.arrays(self._target_shape(count))
        return {"packed": self.fmt.arrays(self.shape(count))[0][1]}

    def outputs(self, count: int) -> dict[str, int]:
        return {"output": self.target.arrays(self._target_shape(count))[0][1]}

    def integer(self, role: str, count: int) -> int:
        return {
            "count": count * self.columns, "rows": count, "columns": self.columns, "group": self.group or count,
            "groups": 1 if self.group is None else count // self.group,
        }[role]  # fmt: skip

    def elements(self, count: int) -> int:
        return self.outputs(count)["output"]

    def expected(self, count: int, data: bytes) -> list[int]:
        return list(repack_codes(self.fmt, self.shape(count), self.target, self._target_shape(count), data))

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        yield from ()

    def samples(self, count: int, number: int) -> Iterator[bytes]:
        most = (1 << int(self.fmt.bits)) - 1 if isinstance(self.fmt, Plain) else 255
        for data in super().samples(count, number):
            yield bytes(b & most for b in data)

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[Sequence[Expected], Term]:
        words, shape = Words(data), self.shape(count)
        found: dict[int, Term] = {}
        for places, (packing, owners) in words_of(self.target, self._target_shape(count)).items():
            codes = [self._code(words, code_place(self.fmt, shape, row, column)) for row, column in owners]
            names, to, lifter = lifted(codes)
            packed = lifter.call(packing.pack, names)
            found |= {at: narrow(to, b, 8) for at, b in zip(places, packed, strict=True)}
        valid = terms.TRUE
        if isinstance(self.fmt, Plain) and self.fmt.bits < 8:
            valid = terms.conjunction(terms.compare("ult", b, bv(1 << int(self.fmt.bits), 8)) for b in data)
        return [Expected(found[at]) for at in sorted(found)], valid

    def _code(self, words: Words, place: Place) -> Term:
        """A code; a byte of its own has zeros above it."""
        found = words.code(place)
        return terms.extract(found, int(self.fmt.bits) - 1, 0) if isinstance(self.fmt, Plain) else found


def find(name: str, columns: int | None, group: int | None, ordered: bool) -> Tensor | None:
    """The format for audit of that name, or None; `ordered` as `Tensor` has it.

    Raises:
        ValueError: a size is missing, or is none of the format.
    """
    fmt = TENSORS.get(name)
    if fmt is None:
        return None
    group = group or fmt.only_group
    if columns is None or group is None:
        raise ValueError(f"{name} needs columns and group")
    if min(columns, group) < 1 or fmt.only_group not in (None, group):
        raise ValueError(f"{name}: columns and group are at least 1, and a group has the format's weights")
    return Tensor(fmt, columns, group, ordered)


def repacked(name: str, target: str, columns: int | None, group: int | None) -> RepackedCodes:
    """The change of one layout of a matrix to another.

    Raises:
        ValueError: they are not layouts of codes of the same width, or the number of columns is missing.
    """
    if target not in LAYOUTS:
        raise ValueError(unknown("layout of matrices", target, LAYOUTS))
    if columns is None or columns < 1 or (group is not None and group < 1):
        raise ValueError(f"{name} needs columns")
    if _widths(LAYOUTS[name]) != _widths(LAYOUTS[target]):
        raise ValueError(f"{name} and {target} have codes of other widths")
    return RepackedCodes(LAYOUTS[name], columns, group, target=LAYOUTS[target])


def _widths(fmt: AnyMatrix) -> object:
    if isinstance(fmt, MatrixFormat):
        return (fmt.packing.bits,)
    return getattr(fmt, "widths", (int(fmt.bits),))
