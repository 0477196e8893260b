"""Terms: what is folded while they are built means the same as what was written, and the spec's terms are the spec."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from septet.audit.equal.foreign_weights import ForeignWeights
from septet.audit.expected import spec_terms
from septet.audit.expected.foreign import Code
from septet.audit.frontends import llvm
from septet.audit.machine import operations
from septet.audit.terms import terms
from septet.audit.terms.contraction import Contraction
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.script import Questions
from septet.audit.terms.terms import FLOATS, Term, bv, eq, not_
from septet.spec import codec, group, layout
from septet.spec.formats import FORMATS

BINARY = ("add", "sub", "mul", "udiv", "urem", "sdiv", "srem", "and", "or", "xor", "shl", "lshr", "ashr")
MACHINE = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "and": lambda a, b: a & b,
    "or": lambda a, b: a | b, "xor": lambda a, b: a ^ b,
}  # fmt: skip
byte = st.integers(0, 255)
step = st.tuples(st.sampled_from((*BINARY, "slice", "join", "signed", "less")), byte)


def build(steps: list[tuple[str, int]], x: Term, y: Term) -> Term:
    """A term of 16 bits made of two bytes by some operations."""
    t = terms.concat(y, x)
    for op, k in steps:
        if op in BINARY:
            other = (bv(k, 16), terms.zext(x, 16), terms.concat(x, y), bv(k % 17, 16))[k % 4]
            t = terms.binary(op, t, other)
        elif op == "slice":
            low = k % 12
            t = terms.zext(terms.extract(t, low + k // 64, low), 16)
        elif op == "join":
            t = terms.concat(terms.extract(t, 15, 16 - 1 - k % 14), bv(k, 16 - 1 - k % 14))
        elif op == "signed":
            t = terms.sext(terms.extract(t, 7 + k % 8, k % 8), 16)
        else:
            t = terms.ite(terms.compare(("ult", "ule", "slt", "sle")[k % 4], t, bv(k * 257, 16)), t, terms.zext(y, 16))
    return t


@settings(max_examples=1500, deadline=None)
@example([("udiv", 3), ("udiv", 0)], 0, 0)
@given(st.lists(step, max_size=6), byte, byte)
def test_folding_keeps_the_meaning(steps: list[tuple[str, int]], a: int, b: int) -> None:
    """A term built on variables and then given values is the one built on the values."""
    x, y = terms.var("x", ("bv", 8)), terms.var("y", ("bv", 8))
    symbolic = build(steps, x, y)
    (value,) = terms.substituted([symbolic], {x: bv(a, 8), y: bv(b, 8)})
    assert value is build(steps, bv(a, 8), bv(b, 8))
    assert value.constant is not None and value.constant <= symbolic.high


@pytest.mark.parametrize("signed", [True, False])
def test_a_shifted_product_with_a_smaller_constant_is_the_same_number(signed: bool) -> None:
    """Of a factor of three bits, and where numbers may be negative one of two, in eight bits: all there are."""
    x, y = terms.var("x", ("bv", 3)), terms.var("y", ("bv", 2))
    wide = terms.sext(y, 8) if signed else terms.zext(y, 8)
    op, found = "ashr" if signed else "lshr", 0
    for constant, by in itertools.product(range(1, 40), range(5)):
        product = terms.binary("mul", terms.binary("mul", terms.zext(x, 8), bv(constant, 8)), wide)
        quotient = Polynomials().shifted(product, by, signed)
        if quotient is None:
            continue
        found += by > 1
        for a, b in itertools.product(range(8), range(4)):
            values = {x: bv(a, 3), y: bv(b, 2)}
            (said,) = terms.substituted([quotient], values)
            (right,) = terms.substituted([terms.binary(op, product, bv(by, 8))], values)
            assert said is right
    assert found > 0, "some are divided by more than two"


@given(st.sampled_from(sorted(MACHINE)), st.integers(0, 65535), st.integers(0, 65535))
def test_constants_are_computed_as_machines_do(op: str, a: int, b: int) -> None:
    assert terms.binary(op, bv(a, 16), bv(b, 16)).constant == MACHINE[op](a, b) % 65536


@given(st.sampled_from(("add", "sub", "mul")), st.integers(-128, 127), st.integers(-128, 127))
def test_overflow_is_leaving_the_type(op: str, a: int, b: int) -> None:
    exact = MACHINE[op](a, b)
    assert operations.signed_overflow(op, bv(a, 8), bv(b, 8)) is terms.boolean(not -128 <= exact <= 127)
    exact = MACHINE[op](a % 256, b % 256)
    assert operations.unsigned_overflow(op, bv(a, 8), bv(b, 8)) is terms.boolean(not 0 <= exact <= 255)


def test_the_solver_agrees_with_the_folding() -> None:
    """The scripts mean what the terms mean: 200 terms, their values by folding, one question."""
    source = random.Random(1)
    x, y = terms.var("x", ("bv", 8)), terms.var("y", ("bv", 8))
    a, b = 0xB7, 0x5C
    wrong = terms.FALSE
    for _ in range(200):
        steps = [(source.choice((*BINARY, "slice", "join", "signed", "less")), source.randrange(256)) for _ in range(5)]
        t = build(steps, x, y)
        (value,) = terms.substituted([t], {x: bv(a, 8), y: bv(b, 8)})
        wrong = terms.or_(wrong, not_(eq(t, value)))
    given_values = [eq(x, bv(a, 8)), eq(y, bv(b, 8))]
    assert Questions().satisfiable([*given_values, wrong], 60).said == "unsat"
    assert Questions().satisfiable([*given_values, not_(wrong)], 60).said == "sat"


def test_spec_terms_are_the_spec() -> None:
    """On stored groups with scales of every kind, the solver computes what the Python spec returns."""
    source = random.Random(2)
    wrong, right = terms.FALSE, terms.TRUE
    for fmt in FORMATS.values():
        for lo in (0x0000, 0x8000, 0x0001, 0x83FF, 0x3C00, 0xFBFF, 0x7BFF, source.randrange(0x7C00)):
            u = source.choice((0x0000, 0x0001, 0x03FF, 0x0400, 0x3555, 0x7BFF))
            data = lo.to_bytes(2, "little") + u.to_bytes(2, "little")
            pairs = [tuple(source.randrange(fmt.levels[lane]) for lane in (0, 1)) for _ in range(fmt.block // 2)]
            data += bytes(layout.pack(fmt, tuple(codec.encode(fmt, *pair) for pair in pairs)))
            found, valid = spec_terms.dequantize(fmt, fmt.block, [bv(b, 8) for b in data], fmt.block)
            assert valid is terms.TRUE
            for e, pattern in zip(found, group.dequantize_group(fmt, fmt.block, data, fmt.block), strict=True):
                same = eq(e.term, terms.as_float(bv(pattern, 32), FLOATS["float"]))
                wrong, right = terms.or_(wrong, not_(same)), terms.and_(right, same)
    assert Questions().satisfiable([wrong], 60).said == "unsat"
    assert Questions().satisfiable([right], 60).said == "sat"


def test_invalid_groups_are_not_assumed_valid() -> None:
    fmt = FORMATS["r11"]
    septets = bytes(layout.pack(fmt, (121,) + (0,) * 7))
    for data in (b"\x00\x7c\x00\x00" + bytes(7), b"\x00\x00\x00\x80" + bytes(7), bytes(4) + septets):
        _, valid = spec_terms.dequantize(fmt, 16, [bv(b, 8) for b in data], 16)
        assert valid is terms.FALSE


def test_float_constants_are_read_bit_for_bit() -> None:
    text = """
define float @f() {
  ret float 0x36A0000000000000
}
define half @g() {
  ret half 0xH3555
}
"""
    module = llvm.read(text)
    pattern = module.functions["@f"].blocks["%0"][0].operands[0].value
    assert pattern == int(np.frombuffer(np.float32(2.0**-149).tobytes(), np.uint32)[0])
    assert module.functions["@g"].blocks["%0"][0].operands[0].value == 0x3555


def half(name: str) -> Term:
    return terms.floating("convert", FLOATS["float"], terms.as_float(terms.var(name, ("bv", 16)), FLOATS["half"]))


@pytest.mark.parametrize(("bits", "exact"), [(13, True), (14, False)])
def test_only_exact_products_are_written_unfused(bits: int, exact: bool) -> None:
    """Eleven bits of a scale and those of an integer fit binary32, or do not."""
    n = terms.var("n", ("bv", 32))
    known = [terms.eq(n, terms.bv((1 << bits) - 1, 32))]
    x, y = half("a"), terms.floating("from_unsigned", FLOATS["float"], n)
    fused = terms.floating("fp.fma", FLOATS["float"], x, y, half("b"))
    apart = terms.floating("fp.add", FLOATS["float"], terms.floating("fp.mul", FLOATS["float"], x, y), half("b"))
    found = Contraction(Questions()).plain(fused, known, itertools.repeat(20.0))
    assert (found is apart) is exact


def test_zero_is_added_unless_the_other_is_minus_zero() -> None:
    single = FLOATS["float"]
    zero = terms.as_float(terms.bv(0, 32), single)
    positive = terms.eq(terms.extract(terms.var("a", ("bv", 16)), 15, 15), terms.bv(0, 1))
    product = terms.floating("fp.mul", single, half("a"), half("a"))
    negative = terms.floating("fp.mul", single, half("a"), terms.as_float(terms.bv(0x40000000, 32), single))
    for p, known, dropped in ((product, [], True), (negative, [], False), (negative, [positive], True)):
        t = terms.floating("fp.add", single, terms.floating("fp.add", single, half("b"), zero), p)
        found = Contraction(Questions()).plain(t, known, itertools.repeat(20.0))
        assert (found is terms.floating("fp.add", single, half("b"), p)) is dropped


X, Y = terms.var("x", ("bv", 6)), terms.var("y", ("bv", 6))


def _wide(t: Term) -> Term:
    return terms.zext(t, 16)


ADDRESSES = (
    terms.binary("add", terms.binary("shl", _wide(X), bv(3, 16)), bv(5, 16)),
    terms.binary("add", terms.binary("mul", _wide(X), bv(12, 16)), bv(7, 16)),
    terms.binary("sub", bv(3, 16), terms.binary("shl", _wide(X), bv(2, 16))),
    terms.binary("or", terms.binary("shl", _wide(X), bv(4, 16)), bv(9, 16)),
    terms.binary("xor", terms.binary("shl", _wide(X), bv(4, 16)), bv(6, 16)),
    terms.binary("and", terms.binary("add", _wide(X), bv(1, 16)), bv(0xFFF8, 16)),
    terms.zext(terms.binary("add", terms.binary("shl", X, bv(4, 6)), bv(2, 6)), 16),
    terms.sext(terms.binary("add", terms.binary("shl", X, bv(3, 6)), bv(33, 6)), 16),
    terms.binary("add", _wide(X), bv(65530, 16)),
    _wide(Y),
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_in_its_progression_and_equals_what_is_said(address: Term) -> None:
    start, step = operations.progression(address, 12)
    (own,) = terms.variables([address])
    values = [terms.substituted([address], {own: bv(k, 6)})[0].constant or 0 for k in range(64)]
    assert all(v % step == start % step for v in values)
    assert step == 1 or start == min(v % step for v in values)
    for number in {*values, *range(70), 65530}:
        said = operations.equals(address, number)
        told = [terms.substituted([said], {own: bv(k, 6)})[0] is terms.TRUE for k in range(64)]
        assert told == [v == number for v in values]


def test_entries_of_a_table_are_a_step_apart() -> None:
    assert operations.progression(ADDRESSES[0], 12) == (5, 8)
    assert operations.progression(ADDRESSES[3], 12) == (9, 16)


def test_conditions_that_differ_in_names_alone_are_asked_once() -> None:
    ask = Questions()
    words = [terms.var(f"w{k}", ("bv", 32)) for k in range(4)]
    squares = [eq(terms.extract(terms.binary("mul", w, w), 1, 0), bv(3, 2)) for w in words]  # of no word
    even = eq(terms.extract(words[0], 0, 0), bv(0, 1))  # of some
    left = ask.not_shown([*map(not_, squares), even, not_(even)], itertools.repeat(10.0))
    ask.close()
    assert left == [even, not_(even)] and ask.asked == 3


def test_a_multiple_of_a_code_is_recognised_though_samples_lack_most_codes() -> None:
    """A kernel that masks a code without shifting it has such a multiple."""
    ask = Questions()
    byte = terms.var("b0", ("bv", 8))
    code = Code(terms.extract(byte, 5, 0), tuple(range(-32, 32)))
    sixteen = terms.binary("shl", terms.zext(code.term, 16), bv(4, 16))
    found = ForeignWeights(ask, terms.TRUE, [byte], [bytes([k]) for k in (1, 5, 40)])._function(sixteen, 0, code)
    assert found is not None and ask.not_shown([eq(sixteen, found[1])], itertools.repeat(10.0)) == []
    ask.close()
