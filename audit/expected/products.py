"""Products of other projects' blocks with activations, and the bound of any order of their sums.

What they are exactly is `septet.spec.blocks.products`. As a term the product is the sum over the weights of their parts
times activations; codes and levels in it are variables, the joints of a proof, and `septet.audit.terms.rounding` tells
whether a kernel's expression is a way to round the same sum.
"""

import functools
import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from septet.audit.equal.joints import Bound, Joint, Specified, Stage
from septet.audit.expected.foreign import FACTOR_WIDTH, SINGLE, Blocks, ForeignFormat, lifted, mapped, scale_number
from septet.audit.expected.product_terms import total_of
from septet.audit.expected.spec_terms import Expected, expression
from septet.audit.terms import terms
from septet.audit.terms.rounding import Number
from septet.audit.terms.terms import Term, and_, bv
from septet.spec.blocks import block, products, scales
from septet.spec.blocks.block import BlockFormat, Factors, Scale
from septet.spec.blocks.ggml import Q8_0, Q8_1
from septet.spec.blocks.kquants import Q8_K
from septet.spec.blocks.products import CODES_AT, LARGEST_ACTIVATION, ORDINARY, RUN, SUMS_AT
from septet.spec.floats import BINARY32, binary32
from septet.spec.group import weight
from septet.spec.unknown import unknown

BINARY = "binary32"
INT8 = "int8"
BLOCKS = {fmt.name: fmt for fmt in (Q8_0, Q8_1, Q8_K)}
KINDS = (*BLOCKS, INT8, BINARY)
"""What activations may be: blocks of one of these formats, signed bytes with one scale, or numbers."""
NAMES = ("dot", "matvec", "matmul")
LARGEST = 2048
"""Weights of the longest row."""
EXPONENTS = (127 - 40, 127 + 40)
"""Exponent fields of ordinary binary32 numbers."""
ORDINARY_NUMBER = Number(-40 - BINARY32.significand + 1, float(ORDINARY[1]))


@dataclass(frozen=True)
class Product(ForeignFormat):
    """Rows of blocks times vectors of activations; the count is the weights of a row.

    Attributes:
        kind: what activations are, one of `KINDS`.
    """

    fmt: BlockFormat
    kind: str
    rows: int = 1
    vectors: int = 1
    operation: str = "dot"

    @property
    def name(self) -> str:
        """The formats' names."""
        return f"{self.fmt.name} times {self.kind}"

    @property
    def valid(self) -> str:
        """The inputs that the claim is about, in words."""
        which = "every stored row whose scales are numbers"
        if self.fmt.scale in products.WIDE:
            which = "every stored row whose scales are zero or of magnitudes from 2^-40 to 2^40"
        if self.kind == BINARY:
            return f"{which}, and activations that are zero or of magnitudes from 2^-40 to 2^40"
        found = f"{which}, and activations' codes from -{LARGEST_ACTIVATION} to {LARGEST_ACTIVATION}"
        if self.kind in (INT8, Q8_K.name):
            found += ", whose scales are zero or of magnitudes from 2^-40 to 2^40"
        return found + (", and the stored sums are theirs" if self.kind == Q8_K.name else "")

    @property
    def allowed(self) -> str:
        """What rounding is allowed, in words."""
        return "in any order of the sum: no part of it is rounded more than 2 * count + 8 times"

    @property
    def _other(self) -> BlockFormat | None:
        return BLOCKS.get(self.kind)

    @property
    def _unit(self) -> int:
        return max(self.fmt.weights, self._other.weights if self._other else 1)

    def _row(self, count: int) -> int:
        """Bytes of the activations of a row."""
        if self._other is not None:
            return count // self._other.weights * self._other.bytes
        return count if self.kind == INT8 else 4 * count

    def arrays(self, count: int) -> dict[str, int]:
        if count % self._unit:
            raise ValueError(f"a row of {self.name} is a multiple of {self._unit} weights")
        if count > LARGEST:
            raise ValueError(f"a row has at most {LARGEST} weights here")
        blocks = self.rows * (count // self.fmt.weights)
        found = {role: size * blocks for role, size in self.fmt.arrays}
        found["activations"] = self.vectors * self._row(count)
        return {**found, "scale": 4} if self.kind == INT8 else found

    def integer(self, role: str, count: int) -> int:
        return {
            "count": count, "groups": count // self.fmt.weights, "group": self._unit, "rows": self.rows,
            "vectors": self.vectors,
        }[role]  # fmt: skip

    def elements(self, count: int) -> int:
        return self.rows * self.vectors

    # As numbers --------------------------------------------------------------------------------------

    def exact(self, count: int, data: bytes) -> list[tuple[Fraction, Fraction]]:
        """Each product, vector by vector, and how far from it a kernel may be.

        Raises:
            ValueError: the input is not valid.
        """
        places = Blocks(self.fmt).places(self.rows * count)
        of_row = count // self.fmt.weights
        stored = [products.weights(self.fmt, [data[p] for p in own]) for own in places]
        start = sum(size * len(places) for _, size in self.fmt.arrays)
        found = []
        for v in range(self.vectors):
            size = self._row(count)
            vector, totals = self._activations(data, start + v * size, count)
            for r in range(self.rows):
                weights = [w for own in stored[r * of_row : (r + 1) * of_row] for w in own]
                value = sum((w[0] * x for (w, _), x in zip(weights, vector, strict=True)), Fraction(0))
                mass = sum((w[1] * abs(x) for (w, _), x in zip(weights, vector, strict=True)), Fraction(0))
                if totals is None:
                    value += sum((e[0] * x for (_, e), x in zip(weights, vector, strict=True)), Fraction(0))
                    mass += sum((e[1] * abs(x) for (_, e), x in zip(weights, vector, strict=True)), Fraction(0))
                else:  # the sum of a block's activations is stored
                    for b, total in enumerate(totals):
                        e = weights[b * self.fmt.weights][1]
                        value += e[0] * total
                        mass += e[1] * abs(total)
                found.append((value, products.gamma(products.roundings(count)) * mass))
        return found

    def _activations(self, data: bytes, at: int, count: int) -> tuple[list[Fraction], list[Fraction] | None]:
        """A vector of activations, and of each block the sum that is stored, where kernels go by that."""
        other = self._other
        if other is not None:
            own = [data[at + k : at + k + other.bytes] for k in range(0, self._row(count), other.bytes)]
            vector = [x for b in own for x in products.activations(other, b)]
            return vector, [products.stored_sum(b) for b in own] if other is Q8_1 else None
        if self.kind == INT8:
            codes = [c - 256 if c > 127 else c for c in data[at : at + count]]
            if min(codes, default=0) < -LARGEST_ACTIVATION:
                raise ValueError("a code of an activation is -128")
            (scale,) = self._ordinary(data[-4:])
            return [scale * c for c in codes], None
        return self._ordinary(data[at : at + 4 * count]), None

    @staticmethod
    def _ordinary(data: bytes) -> list[Fraction]:
        found = [weight(bits) for bits in struct.unpack(f"<{len(data) // 4}I", data)]
        if not all(map(products.is_ordinary, found)):
            raise ValueError("a number that is not of ordinary size")
        return found

    def expected(self, count: int, data: bytes) -> list[int]:
        return [_nearest(value) for value, _ in self.exact(count, data)]

    def accepted(self, count: int, data: bytes, wanted: Sequence[int], got: Sequence[int]) -> list[bool]:
        """Of each product whether it is within its bound."""
        found = []
        for (value, bound), bits in zip(self.exact(count, data), got, strict=True):
            number = struct.unpack("<f", struct.pack("<I", bits))[0]
            finite = number == number and abs(number) != float("inf")
            found.append(finite and abs(Fraction(number) - value) <= bound)
        return found

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        yield from Blocks(self.fmt).scale_places(self.rows * count)
        at = sum(size * (self.rows * count // self.fmt.weights) for _, size in self.fmt.arrays)
        if self._other is not None:
            for start in range(at, at + self.vectors * self._row(count), self._other.bytes):
                yield start + self._other.scales[0], self._other.scale
                if self._other is Q8_1:
                    yield start + 2, scales.HALF

    def samples(self, count: int, number: int) -> Iterator[bytes]:
        """Some valid inputs: first one activation at a time, then the ends of ranges, then any."""
        source = random.Random(9)
        stored = list(Blocks(self.fmt).samples(self.rows * count, number))
        for k in range(number):
            alone = source.randrange(count) if k % 4 == 1 and count else None
            rows = b"".join(self._sampled(source, count, k, alone) for _ in range(self.vectors))
            yield self._redrawn(stored[k], count, source) + rows + (_number(source) if self.kind == INT8 else b"")

    def _redrawn(self, data: bytes, count: int, source: random.Random) -> bytes:
        """Stored rows whose scales are of ordinary size, where their type has others."""
        found = bytearray(data)
        for at, scale in Blocks(self.fmt).scale_places(self.rows * count):
            while scale in products.WIDE and not products.is_ordinary(products.scale_value(scale, found, at)):
                bits = source.getrandbits(8 * scale.bytes)
                found[at : at + scale.bytes] = (bits if scale.is_number(bits) else 0).to_bytes(scale.bytes, "little")
        return bytes(found)

    def _sampled(self, source: random.Random, count: int, k: int, alone: int | None) -> bytes:
        """A vector: any codes, the largest ones of either sign, or one that is not zero."""
        ends = k % 4 == 3
        codes = [source.choice((-127, 127)) if ends else source.randint(-127, 127) for _ in range(count)]
        if k % 8 == 7:
            codes = [127] * count
        if alone is not None:
            codes = [c or 1 if i == alone else 0 for i, c in enumerate(codes)]
        if self.kind == BINARY:
            drawn = [_number(source) for _ in codes]
            return b"".join(x if c or alone is None else bytes(4) for x, c in zip(drawn, codes, strict=True))
        data = bytes(c % 256 for c in codes)
        if self._other is None:
            return data
        found = b""
        for at in range(0, count, self._other.weights):
            own = data[at : at + self._other.weights]
            if self._other is Q8_K:
                made = _number(source) + own
                found += made + bytes(products.sums(made))
            else:
                found += b"".join(_half(source) for _ in range(1 + (self._other is Q8_1))) + own
        return found

    # As terms ----------------------------------------------------------------------------------------

    def completed(self, data: Sequence[Term], count: int) -> list[Term]:
        """The input's bytes, with those of stored sums as functions of the codes."""
        found = list(data)
        if self._other is Q8_K:
            end = len(data)
            for start in range(end - self.vectors * self._row(count), end, Q8_K.bytes):
                for k in range((SUMS_AT - CODES_AT) // RUN):
                    codes = data[start + CODES_AT + RUN * k : start + CODES_AT + RUN * (k + 1)]
                    total = total_of([terms.sext(c, 16) for c in codes], 16)
                    for j in range(2):
                        found[start + SUMS_AT + 2 * k + j] = terms.extract(total, 8 * j + 7, 8 * j)
        return found

    def whole(self, data: bytes, count: int) -> bytes:
        """An input with the sums that belong to its codes."""
        found = bytearray(data)
        if self._other is Q8_K:
            for start in range(len(data) - self.vectors * self._row(count), len(data), Q8_K.bytes):
                found[start + SUMS_AT : start + Q8_K.bytes] = bytes(products.sums(data[start : start + Q8_K.bytes]))
        return bytes(found)

    def specified(self, count: int, data: Sequence[Term]) -> Specified:
        """The products, the joints on the way to them, and what is allowed."""
        made = _Made()
        per_row = count // self.fmt.weights
        blocks = [made.weights(self.fmt, [data[p] for p in own]) for own in Blocks(self.fmt).places(self.rows * count)]
        start = sum(size * len(blocks) for _, size in self.fmt.arrays)
        found = []
        for v in range(self.vectors):
            at = start + v * self._row(count)
            vector, totals = self._vector(made, data, at, count)
            for r in range(self.rows):
                weights = [w for own in blocks[r * per_row : (r + 1) * per_row] for w in own]
                found.append(Expected(made.product(weights, vector, totals, self.fmt.weights)))
        first = Stage(list({j.term: j for j in made.codes}.values()))
        stages = [first, Stage(made.levels), Stage(list({j.term: j for j in made.products}.values()))]
        bound = Bound(dict(made.numbers), products.roundings(count))
        return Specified(found, made.valid, [s for s in stages if s.joints], {}, dict(made.bounds), bound)

    def _vector(
        self, made: "_Made", data: Sequence[Term], at: int, count: int
    ) -> tuple[list[tuple[Term | None, Term | None]], list[Term] | None]:
        """Of each activation the scale and the code, or the number alone; and of each block the stored sum."""
        other = self._other
        if other is None and self.kind == BINARY:
            return [(made.ordinary(data[at + 4 * i : at + 4 * i + 4]), None) for i in range(count)], None
        if other is None:
            scale = made.ordinary(data[-4:])
            return [(scale, made.activation(data[at + i])) for i in range(count)], None
        found: list[tuple[Term | None, Term | None]] = []
        totals: list[Term] = []
        for start in range(at, at + self._row(count), other.bytes):
            place = start + other.scales[0]
            own = data[place : place + other.scale.bytes]
            scale = made.scale(other.scale, own)
            codes = start + other.stretches[0]
            found += [(scale, made.activation(data[codes + i])) for i in range(other.weights)]
            if other is Q8_1:
                totals.append(made.scale(scales.HALF, data[start + 2 : start + 4]))
        return found, totals if other is Q8_1 else None


@dataclass(frozen=True)
class _Weight:
    """A weight's scale and the integers that it is multiplied by; of the offset likewise, and its sign.

    Attributes:
        most: the largest magnitude of a level times a code of an activation.
    """

    scale: Term
    level: Term
    multiplier: Term | None
    offset: Term | None
    step: Term | None
    subtract: bool
    most: int


@dataclass
class _Made:
    """What a product's terms are made of."""

    codes: list[Joint] = field(default_factory=list)
    levels: list[Joint] = field(default_factory=list)
    products: list[Joint] = field(default_factory=list)
    numbers: dict[Term, Number] = field(default_factory=dict)
    bounds: dict[Term, tuple[int, int]] = field(default_factory=dict)
    tables: dict[tuple[int, ...], int] = field(default_factory=dict)
    valid: Term = terms.TRUE

    def scale(self, scale: Scale, data: Sequence[Term]) -> Term:
        """A stored scale as a float."""
        number, is_one = scale_number(scale, data)
        if number not in self.numbers:
            self.valid = and_(self.valid, is_one)
            if scale not in products.WIDE:
                self.numbers[number] = _range(scale)
        return self._ordinary(number) if scale in products.WIDE else number

    def ordinary(self, data: Sequence[Term]) -> Term:
        """A binary32 number that is zero or of ordinary size."""
        return self._ordinary(terms.as_float(terms.joined(data), SINGLE))

    def _ordinary(self, number: Term) -> Term:
        if number not in self.numbers:
            magnitude = terms.extract(terms.bits(number), 30, 0)
            least, most = (bv(e << 23, 31) for e in EXPONENTS)
            inside = and_(terms.compare("ule", least, magnitude), terms.compare("ule", magnitude, most))
            self.valid = and_(self.valid, terms.or_(inside, terms.eq(magnitude, bv(0, 31))))
            self.numbers[number] = ORDINARY_NUMBER
        return number

    def activation(self, byte: Term) -> Term:
        """A code of an activation, which is not -128."""
        if byte not in self.bounds:
            self.bounds[byte] = (-LARGEST_ACTIVATION, LARGEST_ACTIVATION)
            self.valid = and_(self.valid, terms.not_(terms.eq(byte, bv(128, 8))))
        return terms.sext(byte, FACTOR_WIDTH)

    def weights(self, fmt: BlockFormat, data: Sequence[Term]) -> list[_Weight]:
        """The weights of a block."""
        names, to, lifter = lifted(data)
        stored = {at: self.scale(fmt.scale, data[at : at + fmt.scale.bytes]) for at in fmt.scale_places}
        codes = lifter.call(block.block_codes, fmt, names)

        def integers(found: Sequence[object], bits: int, values: tuple[int, ...]) -> list[Term]:
            return [self._integer(to.integer(expression(c), bits), values) for c in found]

        level = integers(codes, fmt.packing.bits, products.levels(fmt))

        def factors(own: Factors | None) -> Sequence[Term | None]:
            if own is None:
                return [None] * fmt.weights
            bits = own.packing.bits
            return integers(
                lifter.call(block.factor_codes, own, fmt.weights, names), bits, tuple(map(own.value, range(1 << bits)))
            )

        offset = fmt.offset
        columns = zip(level, factors(fmt.multipliers), factors(offset.steps if offset else None), strict=True)
        second = stored[offset.at] if offset else None
        subtract = offset is not None and offset.subtract
        most = LARGEST_ACTIVATION * max(map(abs, products.levels(fmt)))
        return [
            _Weight(stored[fmt.scale_at(i)], n, m, second, s, subtract, most) for i, (n, m, s) in enumerate(columns)
        ]

    def _integer(self, code: Term, values: tuple[int, ...]) -> Term:
        """The integer that a code stands for, in 16 bits; the code, or a table's entry, is a joint."""
        bits = code.width
        half = len(values) // 2
        if code.op == "var" and all(v == (k if k < half else k - 2 * half) for k, v in enumerate(values)):
            return terms.sext(code, FACTOR_WIDTH)
        width = 8 if bits < 8 else FACTOR_WIDTH
        wide = terms.zext(code, width)
        name = terms.var(f"code{code.number}", ("bv", width))
        self.codes.append(Joint(wide, (0, len(values) - 1), defined=True, name=name))
        added = products.distance(values)
        if added is not None:
            return terms.binary("add", terms.sext(name, FACTOR_WIDTH), bv(added, FACTOR_WIDTH))
        if bits == 1:  # kernels choose by it between an activation and its negative
            return mapped(name, values, FACTOR_WIDTH)
        table = self.tables.setdefault(values, len(self.tables))
        level = terms.var(f"level{code.number}.{table}", ("bv", FACTOR_WIDTH))
        entry = Joint(mapped(name, values, FACTOR_WIDTH), (min(values), max(values)), name=level)
        if entry not in self.levels:
            self.levels.append(entry)
        return level

    def product(
        self, weights: Sequence[_Weight], vector: Sequence[tuple[Term | None, Term | None]],
        totals: Sequence[Term] | None, size: int,
    ) -> Term:  # fmt: skip
        """The sum over a row, as a float expression; `totals` are the stored sums of blocks of `size` activations."""
        found = terms.as_float(bv(0, 32), SINGLE)
        for w, (scale, code) in zip(weights, vector, strict=True):
            assert scale is not None
            number = w.level
            if code is not None:
                number = terms.binary("mul", w.level, code)
                self.products.append(Joint(number, (-w.most, w.most)))
            number = terms.sext(number, 32)
            if w.multiplier is not None:
                number = terms.binary("mul", number, terms.sext(w.multiplier, 32))
            found = _plus(found, _times(_times(w.scale, scale), terms.floating("from_signed", SINGLE, number)))
            if w.offset is None or totals is not None:
                continue
            number = code if code is not None else bv(1, FACTOR_WIDTH)
            number = terms.sext(number, 32)
            if w.step is not None:
                number = terms.binary("mul", number, terms.sext(w.step, 32))
            part = _times(_times(w.offset, scale), terms.floating("from_signed", SINGLE, number))
            found = terms.floating("fp.sub", SINGLE, found, part) if w.subtract else _plus(found, part)
        for b, total in enumerate(totals or ()):
            offset = weights[b * size].offset
            assert offset is not None
            found = _plus(found, _times(offset, total))
        return found


def _times(a: Term, b: Term) -> Term:
    return terms.floating("fp.mul", SINGLE, a, b)


def _plus(a: Term, b: Term) -> Term:
    return terms.floating("fp.add", SINGLE, a, b)


@functools.cache
def _range(scale: Scale) -> Number:
    """What a type of scales has: its smallest and its largest number."""
    found = [weight(scale.pattern(bits)) for bits in range(1 << 8 * scale.bytes) if scale.is_number(bits)]
    least = min(x for x in map(abs, found) if x)
    return Number(1 - (1 / least).numerator.bit_length() if least < 1 else 0, float(max(map(abs, found))))


def _nearest(x: Fraction) -> int:
    return binary32(abs(x)) + (BINARY32.sign if x < 0 else 0)


def _half(source: random.Random) -> bytes:
    """A binary16 number of moderate size."""
    return struct.pack("<e", source.choice((-1, 1)) * 2.0 ** source.uniform(-10, 4))


def _number(source: random.Random) -> bytes:
    """A binary32 number of moderate size."""
    return struct.pack("<f", source.choice((-1, 1)) * 2.0 ** source.uniform(-10, 10))


def find(fmt: BlockFormat, operation: str, kind: str | None, rows: int, vectors: int) -> Product:
    """The product of a format's blocks with activations of a kind; of ggml's formats, ggml's own if it is not said.

    Raises:
        ValueError: there is no such product.
    """
    own = products.companion(fmt)
    if kind is None:
        kind = own.name if own is not None else BINARY
    if kind not in KINDS:
        raise ValueError(unknown("activations", kind, KINDS))
    other = BLOCKS.get(kind)
    if other is not None and (fmt.weights % other.weights and other.weights % fmt.weights):
        raise ValueError(f"blocks of {fmt.name} and of {kind} do not fit")
    if other is Q8_1 and (fmt.offset is None or fmt.offset.steps is not None or fmt.weights != Q8_1.weights):
        raise ValueError(f"{kind} stores sums that are for one offset a block, which {fmt.name} does not have")
    if kind == INT8 and vectors > 1:
        raise ValueError(f"{kind} has one scale: several vectors are not stated")
    return Product(fmt, kind, rows, vectors, operation)
