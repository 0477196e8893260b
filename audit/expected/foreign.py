"""Other projects' formats as the auditor sees them: arrays, the spec's weights, and what each depends on.

A weight is d * m * n plus or minus e * s (`septet.spec.blocks.block`). Its `CodedWeight` has the scales as floats and
the codes of m, n and s as bit-vectors, from the lifted spec: bits end there, and numbers begin. All products are exact
(theorem `products_are_exact`), so that the sum is a fusedMultiplyAdd, which rounds once.
"""

import functools
import random
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, TypeVar

from septet.audit.equal.joints import Specified
from septet.audit.expected.spec_terms import Expected, Translation
from septet.audit.machine.operations import negated
from septet.audit.terms import terms
from septet.audit.terms.terms import FLOATS, Term, and_, bv
from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter
from septet.spec import own
from septet.spec.blocks import block, repacking, scales
from septet.spec.blocks.block import BlockFormat, Factors, Scale
from septet.spec.blocks.catalogue import AUDITED, COLUMNS, LAYOUTS, MATRICES, TENSORS
from septet.spec.blocks.hqq import ColumnFormat, dequantize_columns, is_zero_point
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.words import MatrixFormat, Shape, dequantize_matrix
from septet.spec.unknown import unknown

Byte = TypeVar("Byte")
SINGLE = FLOATS["float"]
EXPONENTS = {scales.HALF: 0, scales.QUARTER: -2, scales.EIGHTH: -3, scales.SPREAD_EIGHTH: -3}
"""Scales that are binary16 numbers times a power of two."""
FACTOR_WIDTH = 16
"""Bits that hold every level, multiplier and step."""


@dataclass(frozen=True)
class Code:
    """A stored code and the integer that each of its values stands for.

    Attributes:
        term: eight bits or less, never negative.
        minus_zero: the value, if any, that stands for minus zero.
        patterns: of the binary32 numbers that the values stand for, where these are no integers.
    """

    term: Term
    values: tuple[int, ...]
    minus_zero: int | None = None
    patterns: tuple[int, ...] = ()

    def number(self, sort: tuple[Any, ...] = SINGLE) -> Term:
        """What it stands for, as a number of a type; patterns are of binary32."""
        if self.patterns:
            return terms.as_float(mapped(self.term, self.patterns, 32), SINGLE)
        plain = terms.floating("from_signed", sort, mapped(self.term, self.values, FACTOR_WIDTH))
        if self.minus_zero is None:
            return plain
        zero = terms.as_float(bv(1 << 31, 32), SINGLE)
        return terms.ite(terms.eq(self.term, bv(self.minus_zero, self.term.width)), zero, plain)


@dataclass(frozen=True)
class CodedWeight(Expected):
    """A weight: `term` is built from the rest by `weight`.

    Attributes:
        scale, offset: binary32 numbers that depend on `bytes` alone.
        codes: of the level, then of the multiplier and the step where there are such.
        build: the weight for other codes and scales of the same kinds.
        joint: the integer that the codes' terms stand for together, where no code of its own is a factor.
        sort: the type that the weight is computed in.
    """

    scale_bytes: tuple[tuple[Term, ...], ...] = ()
    scales: tuple[Term, ...] = ()
    codes: tuple[Code, ...] = ()
    build: Callable[[Sequence[Term], Sequence[Code]], Term] = lambda scales, codes: scales[0]
    joint: Callable[[Sequence[Term]], Term] | None = None
    sort: tuple[Any, ...] = SINGLE


def coded_weight(
    build: Callable[[Sequence[Term], Sequence[Code]], Term],
    scale_bytes: Sequence[tuple[Term, ...]], numbers: Sequence[Term], codes: Sequence[Code],
    joint: Callable[[Sequence[Term]], Term] | None = None, sort: tuple[Any, ...] = SINGLE,
) -> CodedWeight:  # fmt: skip
    """A reading with its term."""
    return CodedWeight(
        build(numbers, codes), None, tuple(scale_bytes), tuple(numbers), tuple(codes), build, joint, sort
    )


def mapped(code: Term, values: Sequence[int], width: int) -> Term:
    """The integer that a code stands for: the code plus a constant, its two's complement, or a table."""
    wide = terms.zext(code, width)
    if all(v == k + values[0] for k, v in enumerate(values)):
        return terms.binary("add", wide, bv(values[0], width))
    half = len(values) // 2
    if len(values) == 1 << code.width and all(v == (k if k < half else k - 2 * half) for k, v in enumerate(values)):
        return terms.sext(code, width)
    result = bv(values[-1], width)
    for k in reversed(range(len(values) - 1)):
        result = terms.ite(terms.eq(code, bv(k, code.width)), bv(values[k], width), result)
    return result


class ForeignFormat(ABC):
    """A format for audit, with everything that gives it a size."""

    @property
    @abstractmethod
    def operation(self) -> str:
        """What a kernel claims to do."""

    @property
    @abstractmethod
    def name(self) -> str:
        """The format's name."""

    @abstractmethod
    def arrays(self, count: int) -> dict[str, int]:
        """The input arrays' roles and bytes for a count; a kernel's input is all of them in order.

        Raises:
            ValueError: there is no such input.
        """

    @abstractmethod
    def integer(self, role: str, count: int) -> int:
        """The value of an integer argument."""

    def outputs(self, count: int) -> dict[str, int] | None:
        """The output arrays' roles and bytes, where they are bytes; None where they are weights."""
        return None

    def fixed(self, count: int) -> dict[int, int]:
        """Bytes of the input, by place, that have one valid value each."""
        return {}

    @abstractmethod
    def elements(self, count: int) -> int:
        """Weights for a count."""

    @abstractmethod
    def expected(self, count: int, data: bytes) -> list[int]:
        """The Python spec's weights as binary32 patterns.

        Raises:
            ValueError: the input is not valid.
        """

    @abstractmethod
    def specified(self, count: int, data: Sequence[Term]) -> Specified:
        """The outputs, the condition that the input is valid, and the joints of a proof, where there are such."""

    @property
    def valid(self) -> str:
        """The inputs that a claim is about, in words."""
        return "every input whose scales are numbers"

    @property
    def allowed(self) -> str | None:
        """What may differ from the expected outputs, in words."""
        return None

    def accepted(self, count: int, data: bytes, wanted: Sequence[int], got: Sequence[int]) -> list[bool]:
        """Of each output whether it is what is claimed, signs of zeros left aside; `wanted` are those expected."""
        return [a == b for a, b in zip(wanted, got, strict=True)]

    def completed(self, data: Sequence[Term], count: int) -> list[Term]:
        """An input's bytes, with the terms that valid ones have in place of what others determine."""
        found = list(data)
        for at, value in self.fixed(count).items():
            found[at] = bv(value, 8)
        return found

    def whole(self, data: bytes, count: int) -> bytes:
        """As `completed`, of bytes."""
        found = bytearray(data)
        for at, value in self.fixed(count).items():
            found[at] = value
        return bytes(found)

    @abstractmethod
    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        """First bytes of the scales, and their types."""

    def samples(self, count: int, number: int) -> Iterator[bytes]:
        """Some valid inputs, always the same ones: all codes alike, each of 256, and such of all kinds."""
        source = random.Random(7)
        places = list(self.scale_places(count))
        size, fixed = sum(self.arrays(count).values()), self.fixed(count)
        for k in range(number):
            alike = k % 2 == 0
            data = bytearray([k // 2 % 256] * size if alike else source.randbytes(size))
            for at, scale in places:
                data[at : at + scale.bytes] = source.randbytes(scale.bytes)
            for at, scale in places:
                while not scale.is_number(int.from_bytes(data[at : at + scale.bytes], "little")):
                    data[at : at + scale.bytes] = source.randbytes(scale.bytes)
            for at, value in fixed.items():
                data[at] = value
            yield bytes(data)


class Dequantized(ForeignFormat):
    """What has an output for each weight or byte, which a few codes and scales determine."""

    @abstractmethod
    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[Sequence[Expected], Term]:
        """The weights, or bytes, and the condition that the input is valid: every scale is a finite number."""

    def specified(self, count: int, data: Sequence[Term]) -> Specified:
        found, valid = self.coded_weights(count, data)
        return Specified(list(found), valid, [])


@dataclass(frozen=True)
class Blocks(Dequantized):
    """Rows of blocks."""

    fmt: BlockFormat
    operation: ClassVar[str] = "dequantize_row"

    @property
    def name(self) -> str:
        """The format's name."""
        return self.fmt.name

    def arrays(self, count: int) -> dict[str, int]:
        if count % self.fmt.weights:
            raise ValueError(f"a block of {self.name} has {self.fmt.weights} weights")
        return {role: size * (count // self.fmt.weights) for role, size in self.fmt.arrays}

    def integer(self, role: str, count: int) -> int:
        return {"count": count, "groups": count // self.fmt.weights, "group": self.fmt.weights}[role]

    def elements(self, count: int) -> int:
        return count

    def places(self, count: int) -> list[list[int]]:
        """The places of each block's bytes in the input."""
        found: list[list[int]] = [[] for _ in range(count // self.fmt.weights)]
        at = 0
        for _, size in self.fmt.arrays:
            for places in found:
                places += range(at, at + size)
                at += size
        return found

    def expected(self, count: int, data: bytes) -> list[int]:
        return [w for places in self.places(count) for w in block.dequantize(self.fmt, bytes(data[p] for p in places))]

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        for places in self.places(count):
            for at in self.fmt.scale_places:
                yield places[at], self.fmt.scale

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[Sequence[Expected], Term]:
        found: list[CodedWeight] = []
        valid = terms.TRUE
        for places in self.places(count):
            some, condition = self._block([data[p] for p in places])
            found += some
            valid = and_(valid, condition)
        return found, valid

    def _block(self, data: Sequence[Term]) -> tuple[list[CodedWeight], Term]:
        fmt = self.fmt
        names, to, lifter = lifted(data)
        codes = lifter.call(block.block_codes, fmt, names)
        values = tuple(fmt.level(c) for c in range(1 << fmt.packing.bits))
        zeros = [c for c in range(1 << fmt.packing.bits) if fmt.is_minus_zero(c)]
        patterns = tuple(map(fmt.numbers, range(1 << fmt.packing.bits))) if fmt.numbers else ()
        columns = [
            [Code(narrow(to, c, fmt.packing.bits), values, zeros[0] if zeros else None, patterns) for c in codes]
        ]
        offset = fmt.offset
        columns += [self._factors(factors, names, to, lifter) for factors in fmt.factors]
        numbers = {at: scale_number(fmt.scale, data[at : at + fmt.scale.bytes]) for at in fmt.scale_places}
        valid = terms.conjunction(condition for _, condition in numbers.values())
        build = weight(fmt.multipliers is not None, offset is not None, offset is not None and offset.subtract)
        found = []
        for i in range(fmt.weights):
            used = [fmt.scale_at(i), *([offset.at] if offset else [])]
            own = [tuple(data[at : at + fmt.scale.bytes]) for at in used]
            found.append(coded_weight(build, own, [numbers[at][0] for at in used], [column[i] for column in columns]))
        return found, valid

    def _factors(self, factors: Factors, names: Any, to: Translation, lifter: Lifter) -> list[Code]:
        bits = factors.packing.bits
        values = tuple(factors.value(c) for c in range(1 << bits))
        stored = lifter.call(block.factor_codes, factors, self.fmt.weights, names)
        return [Code(narrow(to, c, bits), values) for c in stored]


@dataclass(frozen=True)
class Repacked(Blocks):
    """Rows of blocks that a kernel writes in another layout, `target`: any bytes, as no scale is looked at.

    The output is `output` if it is one array, and else `output_` and the role of each.
    """

    target: BlockFormat = field(kw_only=True)
    operation: ClassVar[str] = "repack"

    @property
    def name(self) -> str:
        """Both formats' names."""
        return f"{self.fmt.name} to {self.target.name}"

    @property
    def valid(self) -> str:
        """The inputs that a claim is about, in words."""
        return "every stored row"

    def outputs(self, count: int) -> dict[str, int]:
        arrays = Blocks(self.target).arrays(count)
        return {"output" if len(arrays) == 1 else f"output_{role}": size for role, size in arrays.items()}

    def elements(self, count: int) -> int:
        return count // self.fmt.weights * self.target.bytes

    def expected(self, count: int, data: bytes) -> list[int]:
        blocks = [
            repacking.repack(self.fmt, self.target, bytes(data[p] for p in places)) for places in self.places(count)
        ]
        return self._in_arrays(blocks)

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[list[Expected], Term]:
        blocks = [self._repacked([data[p] for p in places]) for places in self.places(count)]
        return [Expected(t) for t in self._in_arrays(blocks)], terms.TRUE

    def _in_arrays(self, blocks: Sequence[Sequence[Byte]]) -> list[Byte]:
        """Blocks' bytes, array by array."""
        found, at = [], 0
        for _, size in self.target.arrays:
            found += [b for block in blocks for b in block[at : at + size]]
            at += size
        return found

    def _repacked(self, data: Sequence[Term]) -> list[Term]:
        assert isinstance(self.target.packing, Packing)
        names, to, lifter = lifted(data)
        codes = lifter.call(block.block_codes, self.fmt, names)
        found: list[Term] = [bv(0, 8)] * self.target.bytes
        for k, at in enumerate(self.target.stretches):
            packed = lifter.call(self.target.packing.pack, repacking.stretch(self.target, codes, k))
            found[at : at + len(packed)] = [narrow(to, b, 8) for b in packed]
        for place, (at, size) in repacking.pieces(self.fmt, self.target).items():
            found[place : place + size] = data[at : at + size]
        return found


class Numbered(Dequantized):
    """A matrix that may come with an array of one integer a row, of which one content is valid.

    Attributes:
        role: of that array.
        width: bytes of its integers.
    """

    columns: int
    role: ClassVar[str]
    width: ClassVar[int]

    @abstractmethod
    def numbers(self, count: int) -> list[int] | None:
        """What that array has for each row; None if there is none."""

    @abstractmethod
    def stored(self, count: int) -> dict[str, int]:
        """As `arrays`, without that array."""

    @abstractmethod
    def dequantized(self, count: int, data: bytes) -> tuple[int, ...]:
        """As `expected`, of an input without that array."""

    def arrays(self, count: int) -> dict[str, int]:
        told = self.numbers(count)
        return self.stored(count) | ({} if told is None else {self.role: self.width * len(told)})

    def fixed(self, count: int) -> dict[int, int]:
        numbers = b"".join(n.to_bytes(self.width, "little") for n in self.numbers(count) or ())
        return dict(enumerate(numbers, sum(self.stored(count).values())))

    def elements(self, count: int) -> int:
        return count * self.columns

    def expected(self, count: int, data: bytes) -> list[int]:
        fixed = self.fixed(count)
        if any(data[at] != value for at, value in fixed.items()):
            raise ValueError(f"{self.role} has other numbers")
        return list(self.dequantized(count, data[: len(data) - len(fixed)]))


@dataclass(frozen=True)
class Matrix(Numbered):
    """A matrix of `columns` columns in groups of `group` rows; the count is its number of rows.

    Attributes:
        stride: packed words from one row of them to the next; as many as a row has if it is 0.
        indexed: whether there is an array with the group of each row, a 32-bit integer.
    """

    fmt: MatrixFormat
    columns: int
    group: int
    stride: int = 0
    indexed: bool = False
    operation: ClassVar[str] = "dequantize_matrix"
    role: ClassVar[str] = "g_idx"
    width: ClassVar[int] = 4

    @property
    def name(self) -> str:
        """The format's name."""
        return self.fmt.name

    def shape(self, count: int) -> Shape:
        """The matrix of some rows."""
        return Shape(count, self.columns, self.group, self.stride or self.fmt.row_words(self.columns))

    def numbers(self, count: int) -> list[int] | None:
        return [row // self.group for row in range(count)] if self.indexed else None

    def stored(self, count: int) -> dict[str, int]:
        return dict(self.fmt.arrays(self.shape(count)))

    def dequantized(self, count: int, data: bytes) -> tuple[int, ...]:
        return dequantize_matrix(self.fmt, self.shape(count), data)

    def integer(self, role: str, count: int) -> int:
        return {
            "count": count * self.columns, "rows": count, "columns": self.columns, "group": self.group,
            "groups": count // self.group, "stride": self.shape(count).stride,
        }[role]  # fmt: skip

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        sizes = self.arrays(count)
        for at in range(0, sizes["scales"], 2):
            yield sizes["packed"] + sizes["zeros"] + at, scales.HALF

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[Sequence[Expected], Term]:
        fmt, shape, sizes = self.fmt, self.shape(count), self.arrays(count)
        bits = fmt.packing.bits
        zero_values = tuple(fmt.zero(bits, z) for z in range(1 << bits))
        code_values = tuple(range(1 << bits))
        numbers: dict[int, tuple[Term, Term]] = {}
        words: dict[tuple[int, ...], list[Term]] = {}

        def code(packing: Packing, at: int, places: tuple[int, ...], i: int) -> Term:
            key = tuple(at + p for p in places)
            if key not in words:
                names, to, lifter = lifted([data[p] for p in key])
                words[key] = [narrow(to, c, bits) for c in lifter.call(packing.unpack, names)]
            return words[key][i]

        def above(codes: Sequence[Term]) -> Term:
            """The code less its zero point."""
            n, z = mapped(codes[0], code_values, FACTOR_WIDTH), mapped(codes[1], zero_values, FACTOR_WIDTH)
            return terms.binary("sub", n, z)

        def build(scales: Sequence[Term], codes: Sequence[Code]) -> Term:
            level = terms.floating("from_signed", SINGLE, above([c.term for c in codes]))
            return terms.floating("fp.mul", SINGLE, scales[0], level)

        found, valid = [], terms.TRUE
        for row in range(count):
            for column in range(self.columns):
                n = code(fmt.packing, 0, *fmt.code_at(shape, row, column))
                z = code(fmt.zero_packing, sizes["packed"], *fmt.zero_at(shape, row, column))
                at = sizes["packed"] + sizes["zeros"] + fmt.scale_at(shape, row, column)
                own = tuple(data[at : at + 2])
                if at not in numbers:
                    numbers[at] = scale_number(scales.HALF, own)
                    valid = and_(valid, numbers[at][1])
                codes = [Code(n, code_values), Code(z, zero_values)]
                found.append(coded_weight(build, [own], [numbers[at][0]], codes, above))
        return found, valid


@dataclass(frozen=True)
class Columns(Dequantized):
    """A matrix of which each column is a group; the count is its number of rows."""

    fmt: ColumnFormat
    columns: int
    operation: ClassVar[str] = "dequantize_matrix"

    @property
    def name(self) -> str:
        """The format's name."""
        return self.fmt.name

    def arrays(self, count: int) -> dict[str, int]:
        return dict(self.fmt.arrays(count, self.columns))

    def integer(self, role: str, count: int) -> int:
        return {
            "count": count * self.columns, "rows": count, "columns": self.columns, "group": count,
            "groups": count // self.fmt.packing.codes,
        }[role]  # fmt: skip

    def elements(self, count: int) -> int:
        return count * self.columns

    def expected(self, count: int, data: bytes) -> list[int]:
        return list(dequantize_columns(self.fmt, count, self.columns, data))

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        zero_point = replace(self.fmt.scale, is_number=functools.partial(is_zero_point, self.fmt.scale))
        sizes = self.arrays(count)
        for role, at, kind in (("scales", 0, self.fmt.scale), ("zeros", sizes["scales"], zero_point)):
            for k in range(0, sizes[role], kind.bytes):
                yield sizes["packed"] + at + k, kind

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[Sequence[Expected], Term]:
        fmt, sizes = self.fmt, self.arrays(count)
        values = tuple(range(1 << fmt.packing.bits))
        sort = FLOATS["half"] if fmt.scale == scales.HALF else SINGLE
        own_sort = FLOATS["bfloat"] if fmt.scale == scales.BFLOAT16 else sort

        def joint(codes: Sequence[Term]) -> Term:
            return mapped(codes[0], values, FACTOR_WIDTH)

        def build(numbers: Sequence[Term], codes: Sequence[Code]) -> Term:
            code = terms.floating("from_signed", sort, joint([codes[0].term]))
            d, zero = numbers
            if own_sort != sort:  # twice, which is as good as once
                zero = terms.floating("convert", sort, zero)
            steps = terms.floating("fp.sub", sort, code, zero)
            if own_sort != sort:
                steps = terms.floating("convert", own_sort, steps)
            return terms.floating("convert", SINGLE, terms.floating("fp.mul", own_sort, steps, d))

        numbers: list[list[tuple[tuple[Term, ...], Term]]] = []
        valid = terms.TRUE
        for at in (sizes["packed"], sizes["packed"] + sizes["scales"]):
            numbers.append([])
            for k in range(at, at + sizes["scales"], fmt.scale.bytes):
                own = tuple(data[k : k + fmt.scale.bytes])
                number, finite = scale_number(fmt.scale, own)
                if own_sort != SINGLE:
                    number = terms.as_float(terms.joined(own), own_sort)
                if sort != SINGLE and at != sizes["packed"]:  # below 2^15
                    field = terms.extract(terms.joined(own), 14, 10)
                    finite = terms.compare("ult", field, bv(30, 5))
                numbers[-1].append((own, number))
                valid = and_(valid, finite)
        words: dict[int, list[Term]] = {}
        found = []
        for row in range(count):
            for column in range(self.columns):
                at, i = fmt.word_at(count, self.columns, row, column)
                if at not in words:
                    names, to, lifter = lifted(data[at : at + fmt.packing.bytes])
                    words[at] = [narrow(to, c, fmt.packing.bits) for c in lifter.call(fmt.packing.unpack, names)]
                (d_bytes, d), (zero_bytes, zero) = numbers[0][column], numbers[1][column]
                found.append(coded_weight(build, [d_bytes, zero_bytes], [d, zero], [Code(words[at][i], values)], joint))
        return found, valid


def weight(multiplied: bool, shifted: bool, subtract: bool) -> Callable[[Sequence[Term], Sequence[Code]], Term]:
    """How a weight is built: codes are of the level, then of the multiplier and the step, if there are such."""

    def build(numbers: Sequence[Term], codes: Sequence[Code]) -> Term:
        left = list(codes[1:])
        product = numbers[0]
        if multiplied:
            product = terms.floating("fp.mul", SINGLE, product, left.pop(0).number())
        if not shifted:
            return terms.floating("fp.mul", SINGLE, product, codes[0].number())
        offset = numbers[1]
        if left:
            offset = terms.floating("fp.mul", SINGLE, offset, left.pop(0).number())
        if subtract:
            offset = negated(offset)
        return terms.floating("fp.fma", SINGLE, product, codes[0].number(), offset)

    return build


def scale_number(scale: Scale, data: Sequence[Term]) -> tuple[Term, Term]:
    """The binary32 number of a stored scale, and the condition that it is one."""
    bits = terms.joined(data)
    if scale == scales.SPREAD_EIGHTH:
        bits = functools.reduce(terms.concat, (terms.extract(data[k], 7, 4) for k in (7, 5, 3, 1)))
    if scale in EXPONENTS:  # which the floats of the solver have
        finite = terms.not_(terms.eq(terms.extract(bits, 14, 10), bv(31, 5)))
        number = terms.floating("convert", SINGLE, terms.as_float(bits, FLOATS["half"]))
        if EXPONENTS[scale]:
            number = terms.floating(
                "fp.mul", SINGLE, number, terms.as_float(bv(127 + EXPONENTS[scale] << 23, 32), SINGLE)
            )
        return number, finite
    if scale in (scales.SINGLE, scales.BFLOAT16):
        pattern = bits if scale == scales.SINGLE else terms.concat(bits, bv(0, 16))
        return terms.as_float(pattern, SINGLE), terms.not_(terms.eq(terms.extract(pattern, 30, 23), bv(255, 8)))
    (name,), to, lifter = lifted(data)
    valid = to.truth(lifter.call(scale.is_number, name))
    return terms.as_float(to.integer(lifter.call(scale.pattern, name), 32), SINGLE), valid


def lifted(data: Sequence[Term]) -> tuple[tuple[Expr, ...], Translation, Lifter]:
    """Names for some bytes in the IR."""
    names = tuple(ir.var(f"b{k}", Sort.INT) for k in range(len(data)))
    return names, Translation(dict(zip(names, data, strict=True))), Lifter()


def narrow(to: Translation, e: Any, bits: int) -> Term:
    """An integer of the IR, or a number, in some bits."""
    return to.integer(e if isinstance(e, Expr) else ir.const(e), bits)


NAMES = (*AUDITED, *LAYOUTS, *MATRICES, *COLUMNS, *TENSORS)


def named(name: str) -> object:
    """The block format or layout of that name; None if there is none, or if it is another kind of format."""
    return AUDITED.get(name) or LAYOUTS.get(name) or own.find(name)


def find(
    name: str, columns: int | None, group: int | None, stride: int | None, indexed: bool = False
) -> ForeignFormat | None:
    """The format for audit of that name, or None; `indexed` as `Matrix` has it.

    Raises:
        ValueError: a size is missing, or is none of the format; or a package's formats cannot be read.
    """
    blocks = named(name)
    if isinstance(blocks, BlockFormat):
        if columns is not None or stride is not None or group not in (None, blocks.weights):
            raise ValueError(f"{name} has blocks of {blocks.weights} weights, and no columns or stride")
        return Blocks(blocks)
    if name in COLUMNS:
        if columns is None or columns < 1 or group is not None or stride is not None:
            raise ValueError(f"{name} needs columns; a column is a group")
        return Columns(COLUMNS[name], columns)
    if name not in MATRICES:
        return None
    if columns is None or group is None:
        raise ValueError(f"{name} needs columns and group")
    if min(columns, group, stride or 1) < 1:
        raise ValueError(f"{name}: columns, group and stride are at least 1")
    return Matrix(MATRICES[name], columns, group, stride or 0, indexed)


def repacked(name: str, target: str) -> Repacked:
    """The change of one layout to another.

    Raises:
        ValueError: a format is not known, or they are not layouts of the same thing.
    """
    known = AUDITED | LAYOUTS
    for each in (name, target):
        if each not in known:
            raise ValueError(unknown("layout", each, known))
    if not repacking.repackable(known[name], known[target]):
        raise ValueError(f"{name} and {target} are not layouts of the same weights")
    return Repacked(known[name], target=known[target])
