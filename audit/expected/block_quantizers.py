"""Quantizers of other projects' blocks: what the spec's reference stores, to the last bit.

The terms are those of the spec's program (`septet.audit.expected.programs`). Where a block has a scale so small that
its inverse overflows the references say nothing, so that a claim is about blocks that are zeros or have a spread of at
least 2^-100. Of a weight over the scale it is known how large it can be: three operations round, each by less than
2^-22 of what it rounds (gap G5 of `docs/SOUNDNESS.md` has the like argument for activations), which no solver is asked.
"""

import functools
import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, TypeVar

from septet.audit.equal.joints import Specified, Stage
from septet.audit.expected.foreign import ForeignFormat
from septet.audit.expected.programs import Programs, Ran
from septet.audit.expected.spec_terms import Expected
from septet.audit.terms import terms
from septet.audit.terms.extremes import Extremes
from septet.audit.terms.terms import BOOL, FLOATS, Term, and_, bv, or_
from septet.codegen.program.ir import Procedure
from septet.codegen.program.lift import ProgramLifter
from septet.spec import arrays as memory
from septet.spec.blocks.block import BlockFormat, Scale
from septet.spec.blocks.references import REFERENCES
from septet.spec.floats import BINARY32
from septet.spec.group import weight
from septet.spec.operations import OK

Byte = TypeVar("Byte")
SINGLE = FLOATS["float"]
LEAST = Fraction(1, 2**100)
"""The least spread of a block that is not zeros."""
LEAST_PATTERN = (127 - 100) << BINARY32.significand - 1
LEAST_SCALE_PATTERN = (127 - 110) << BINARY32.significand - 1
"""No quotient of such a spread by a number of levels is less."""
LARGEST_PATTERN = BINARY32.sign - BINARY32.hidden - 1
MORE = 2.0**-10
"""How much more than the largest code's a quotient may be."""


@dataclass(frozen=True)
class Quantized(ForeignFormat):
    """Rows of weights that a kernel stores as blocks; the count is their number.

    The output is `output` if a block is one array, and else `output_` and the role of each.
    """

    fmt: BlockFormat
    operation: ClassVar[str] = "quantize_row"

    @property
    def name(self) -> str:
        """The format's name."""
        return self.fmt.name

    @property
    def valid(self) -> str:
        """The inputs that a claim is about, in words."""
        return (
            "all finite weights of which each block's are all the same number or zeros, or have a greatest magnitude "
            "or a spread of at least 2^-100, and whose scales are finite binary16 numbers"
            + (", none of them a minus zero" if self.fmt.offset else "")
        )

    def arrays(self, count: int) -> dict[str, int]:
        if count % self.fmt.weights:
            raise ValueError(f"a block of {self.name} has {self.fmt.weights} weights")
        return {"weights": 4 * count}

    def outputs(self, count: int) -> dict[str, int]:
        blocks, parts = count // self.fmt.weights, self.fmt.arrays
        return {"output" if len(parts) == 1 else f"output_{role}": size * blocks for role, size in parts}

    def integer(self, role: str, count: int) -> int:
        return {"count": count, "groups": count // self.fmt.weights, "group": self.fmt.weights}[role]

    def elements(self, count: int) -> int:
        return count // self.fmt.weights * self.fmt.bytes

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        yield from ()

    def _in_arrays(self, blocks: Sequence[Sequence[Byte]]) -> list[Byte]:
        found: list[Byte] = []
        at = 0
        for _, size in self.fmt.arrays:
            found += [b for own in blocks for b in own[at : at + size]]
            at += size
        return found

    def expected(self, count: int, data: bytes) -> list[int]:
        """The stored bytes.

        Raises:
            ValueError: a weight is not finite, a block's spread is too small, or a scale too large.
        """
        patterns = struct.unpack(f"<{count}I", data)
        blocks = []
        for k in range(0, count, self.fmt.weights):
            own = patterns[k : k + self.fmt.weights]
            if any(p % BINARY32.sign > LARGEST_PATTERN for p in own):
                raise ValueError("a weight that is not finite")
            if self.fmt.offset and BINARY32.sign in own:
                raise ValueError("a minus zero, of which the offset may have the sign")
            numbers = [weight(p) for p in own]
            spread = max(numbers) - min(numbers) if self.fmt.offset else max(map(abs, numbers))
            if 0 < spread < LEAST or max(map(abs, numbers)) >= 2**126:
                raise ValueError("a block whose spread is too small, or too large")
            stored = memory.allocate(memory.UINT8, self.fmt.bytes)
            if REFERENCES[self.name][0](memory.array(memory.BINARY32, own), stored) != OK:
                raise ValueError("a scale that is too large")
            blocks.append([int(b or 0) for b in stored.values()])
        return self._in_arrays(blocks)

    def samples(self, count: int, number: int) -> Iterator[bytes]:
        """Blocks of zeros, of like weights, of any magnitudes, and of weights next to half-way between two codes."""
        source = random.Random(13)
        most = REFERENCES[self.name][1]
        for _ in range(number):
            found: list[float] = []
            for _ in range(0, count, self.fmt.weights):
                kind, scale = source.randrange(8), 2.0 ** source.uniform(-18, 9)
                own = [source.uniform(-1, 1) * scale for _ in range(self.fmt.weights)]
                if kind == 0:
                    own = [source.choice((0.0, 0.0 if self.fmt.offset else -0.0)) for _ in own]
                elif kind == 1:
                    own = [own[0]] * len(own)
                elif kind == 2:
                    own = [x * 2.0 ** source.uniform(-30, 0) for x in own]
                elif kind <= 4:
                    step = scale / most
                    own = [step * (source.randrange(-most, most + 1) + 0.5) for _ in own]
                    own[source.randrange(len(own))] = most * step * source.choice((-1, 1))
                found += own
            yield struct.pack(f"<{count}f", *found)

    def specified(self, count: int, data: Sequence[Term]) -> Specified:
        words = {terms.var(f"w{k}", ("bv", 32)): list(data[4 * k : 4 * k + 4]) for k in range(len(data) // 4)}
        patterns, size = list(words), self.fmt.weights
        blocks = [_Block(self.fmt, patterns[k : k + size]) for k in range(0, len(patterns), size)]
        stored = self._in_arrays([b.stored for b in blocks])
        valid, *found = terms.substituted(
            [terms.conjunction(b.valid for b in blocks), *stored],
            {w: terms.joined(own) for w, own in words.items()},
        )
        stages = [stage for b in blocks for stage in b.stages]
        return Specified([Expected(t) for t in found], valid, stages, words)


class _Block:
    """A block's bytes and the stages to them, from the patterns of its weights."""

    def __init__(self, fmt: BlockFormat, patterns: Sequence[Term]) -> None:
        weights = [terms.as_float(p, SINGLE) for p in patterns]
        greatest, arrays = _greatest(weights), {"weights": weights}
        ran = Programs(procedure(fmt.name), arrays).ran
        alone = ran.left == [greatest]  # which is found in any order; others are compared turn by turn
        if not alone:
            ran = Programs(procedure(fmt.name), arrays, turns=True).ran
        self.stored = [ran.stored["data"][k] for k in range(fmt.bytes)]
        finite = [_finite(p) for p in patterns]
        spread = self._spread(fmt, ran)
        known = [
            _is_zero_or(spread, LEAST_PATTERN),
            terms.compare("ult", _magnitude(spread), bv(LARGEST_PATTERN - (1 << 24), 31)),
        ]
        small = [terms.compare("ult", terms.extract(p, 30, 0), bv((127 + 126) << 23, 31)) for p in patterns]
        if fmt.offset is not None:
            finite += [terms.not_(terms.eq(p, bv(BINARY32.sign, 32))) for p in patterns]
        self.valid = terms.conjunction([*finite, *small, *known, ran.succeeds])
        limit = REFERENCES[fmt.name][1] + MORE
        self.stages: list[Stage] = []
        settles = False
        for level, stage in enumerate(ran.stages(), 1):
            own = [t for t, at in ran.joints.items() if at == level]
            conditions = [c for c in [*known, *terms.conjuncts(ran.succeeds)] if ran.level(c) == level]
            scales = [t for t in own if t.op == "fp.div" and not _is_inverse(t)]
            facts = [_is_zero_or(t, LEAST_SCALE_PATTERN) for t in scales] + [_finite(terms.bits(t)) for t in scales]
            for t in scales:
                sign, none = terms.extract(terms.bits(t), 31, 31), _is_zero(t)
                facts += [terms.eq(sign, bv(0, 1)), or_(terms.not_(none), terms.eq(sign, bv(1, 1)))]
                facts.append(terms.eq(none, _is_zero(t.args[0])))
            facts += [
                _within(t, 2 * limit + 1, True) for t in own if t.op == "fp.add" and any(map(_is_quotient, t.args))
            ]
            quotients = [t for t in own if _is_quotient(t)]
            for t in own:
                if _mirrors(t, greatest):
                    conditions += [_is_zero_or(t, LEAST_PATTERN), _finite(terms.bits(t)), _is_no_minus_zero(t)]
                    conditions.append(terms.eq(_magnitude(t), _magnitude(greatest)))
                elif fmt.offset is not None and t in ran.left:  # one of the weights
                    conditions += [_finite(terms.bits(t)), _is_no_minus_zero(t)]
            lemmas = [*conditions, *stage.lemmas, *(_within(t, limit, fmt.offset is not None) for t in quotients)]
            if not settles and not quotients:  # scales, whose bytes may depend on what they were made of too
                stage = replace(stage, joints=[replace(j, defined=j.number is None) for j in stage.joints])
            settles = settles or bool(quotients)  # before, nothing is known of what is converted to integers
            stage = replace(stage, facts=facts, lemmas=lemmas, settles=settles)
            if alone and greatest in own:
                joints = [j for j in stage.joints if j.term is terms.bits(greatest)]
                extremes = Extremes(patterns, None, terms.bits(greatest), _finite)
                self.stages.append(Stage(joints, facts, extremes, conditions, settles=False))
                stage = replace(stage, joints=[j for j in stage.joints if j not in joints])
            if stage.joints:
                self.stages.append(stage)

    @staticmethod
    def _spread(fmt: BlockFormat, ran: Ran) -> Term:
        """The magnitude of what the scale is made of, without a sign."""
        found = ran.left[0]
        if fmt.offset is not None:
            found = next(t for t, _ in sorted(ran.joints.items(), key=lambda j: j[1]) if t.op == "fp.add")
        return found


def _finite(pattern: Term) -> Term:
    return terms.compare("ule", terms.extract(pattern, 30, 0), bv(LARGEST_PATTERN, 31))


def _greatest(weights: Sequence[Term]) -> Term:
    """The greatest magnitude, as the spec's loop finds it."""
    found = terms.as_float(bv(0, 32), SINGLE)
    for w in weights:
        own = terms.floating("fp.abs", SINGLE, w)
        found = terms.ite(terms.floating("fp.lt", BOOL, found, own), own, found)
    return found


def _mirrors(signed: Term, largest: Term) -> bool:
    """Whether a float is always the number of which another one is the magnitude: both are chosen alike.

    They begin with 0, and each choice is of a larger magnitude, so that no zero is chosen later.
    """
    if signed is largest:
        return False
    while signed.op == largest.op == "ite":
        condition, chosen, before = largest.args
        if chosen is not terms.floating("fp.abs", SINGLE, signed.args[1]) or signed.args[0] is not condition:
            return False
        if condition is not terms.floating("fp.lt", BOOL, before, chosen):
            return False
        signed, largest = signed.args[2], before
    return signed is largest and signed is terms.as_float(bv(0, 32), SINGLE)


def _is_inverse(t: Term) -> bool:
    """Whether a float is 1 over another one."""
    return t.op == "fp.div" and t.args[0].op == "as_float" and t.args[0].args[0].constant == 127 << 23


def _is_quotient(t: Term) -> bool:
    """Whether a product is by an inverse, or by what is 0 where there is none."""
    return t.op == "fp.mul" and any(_is_inverse(x) for a in t.args for x in (a, *(a.args[1:] if a.op == "ite" else ())))


def _magnitude(t: Term) -> Term:
    """A float's pattern without its sign."""
    return terms.extract(terms.bits(t), 30, 0)


def _is_zero(t: Term) -> Term:
    return terms.eq(_magnitude(t), bv(0, 31))


def _is_no_minus_zero(t: Term) -> Term:
    return terms.not_(terms.eq(terms.bits(t), bv(BINARY32.sign, 32)))


def _is_zero_or(t: Term, least: int) -> Term:
    """That a float is zero, or no less in magnitude than a pattern."""
    return or_(_is_zero(t), terms.compare("ule", bv(least, 31), _magnitude(t)))


def _within(t: Term, most: float, positive: bool) -> Term:
    """That a quotient is within its range."""
    high = terms.as_float(bv(struct.unpack("<I", struct.pack("<f", most))[0], 32), SINGLE)
    low = terms.as_float(bv(0, 32), SINGLE) if positive else terms.floating("fp.neg", SINGLE, high)
    return and_(terms.floating("fp.leq", BOOL, low, t), terms.floating("fp.leq", BOOL, t, high))


@functools.cache
def procedure(name: str) -> Procedure:
    """The spec's program of a format's quantizer."""
    reference = REFERENCES[name][0]
    lifter = ProgramLifter([reference])
    return lifter.lift(reference, {})


def find(fmt: BlockFormat) -> Quantized:
    """The quantizer of a format.

    Raises:
        ValueError: none is defined.
    """
    if fmt.name not in REFERENCES:
        raise ValueError(f"no quantizer of {fmt.name} is defined: those of {', '.join(REFERENCES)} are")
    return Quantized(fmt)
