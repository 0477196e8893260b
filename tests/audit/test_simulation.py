"""Terms computed by NumPy: the same values as constants folded one by one, and as exact fractions rounded once."""

import random
from fractions import Fraction

import numpy as np
import pytest

from septet.audit.terms import simulation, terms
from septet.audit.terms.simulation import NoValue, Simulation
from septet.audit.terms.terms import BOOL, FLOATS, Term, bv, var
from septet.spec.floats import BINARY32, binary32
from septet.spec.group import weight

SINGLE = FLOATS["float"]
WIDTHS = (1, 8, 33, 64, 70)


def numbers(width: int) -> list[int]:
    source = random.Random(width)
    edges = [0, 1, (1 << width) - 1, 1 << (width - 1), (1 << (width - 1)) - 1]
    return [x % (1 << width) for x in edges] + [source.getrandbits(width) for _ in range(20)]


def given(values: dict[Term, list[int]]) -> Simulation:
    return Simulation({v: np.array(a, dtype=np.uint64 if v.width <= 64 else object) for v, a in values.items()})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "op", ["add", "sub", "mul", "udiv", "urem", "sdiv", "srem", "and", "or", "xor", "shl", "lshr", "ashr"]
)
def test_integers(op: str, width: int) -> None:
    x, y = var("x", ("bv", width)), var("y", ("bv", width))
    pairs = [(a, b) for a in numbers(width) for b in [*numbers(width), 3]]
    found = given({x: [a for a, _ in pairs], y: [b % (1 << width) for _, b in pairs]}).of(terms.binary(op, x, y))
    for (a, b), value in zip(pairs, found, strict=True):
        assert int(value) == terms.binary(op, bv(a, width), bv(b, width)).constant, (a, b)


@pytest.mark.parametrize("width", WIDTHS)
def test_comparisons_and_slices(width: int) -> None:
    x, y = var("x", ("bv", width)), var("y", ("bv", width))
    roots = [terms.compare(op, x, y) for op in ("ult", "ule", "slt", "sle")] + [terms.eq(x, y)]
    roots += [terms.sext(x, width + 9), terms.zext(x, 80), terms.concat(x, y), terms.extract(x, width - 1, width // 2)]
    pairs = [(a, b) for a in numbers(width) for b in numbers(width)]
    values = given({x: [a for a, _ in pairs], y: [b for _, b in pairs]})
    for root in roots:
        found = np.broadcast_to(values.of(root), (len(pairs),))
        for (a, b), value in zip(pairs, found, strict=True):
            assert int(value) == terms.substituted([root], {x: bv(a, width), y: bv(b, width)})[0].constant


def patterns(count: int) -> list[int]:
    """Finite binary32 patterns, many of like magnitude."""
    source = random.Random(5)
    found = [0, 1 << 31, 1, 0x7F7FFFFF, 0x00800000, 0x3F800000, 0x3F800001, 0x33800000]
    while len(found) < count:
        found.append(source.getrandbits(1) << 31 | source.choice([source.randrange(1, 255), 127, 150, 103]) << 23
                     | source.choice([source.getrandbits(23), 1, 0, (1 << 23) - 1]))  # fmt: skip
    return found


def test_fused_operations_round_once() -> None:
    names = [var(n, ("bv", 32)) for n in "abc"]
    floats = [terms.as_float(v, SINGLE) for v in names]
    source = patterns(400)
    rows = [source, source[7:] + source[:7], source[31:] + source[:31]]
    values = given(dict(zip(names, rows, strict=True)))
    found = values.of(terms.bits(terms.floating("fp.fma", SINGLE, *floats)))
    sums = values.of(terms.bits(terms.floating("fp.add", SINGLE, floats[0], floats[2])))
    checked = 0
    for a, b, c, fused, added in zip(*rows, found, sums, strict=True):
        x, y, z = (Fraction(float(np.uint32(p).view(np.float32))) for p in (a, b, c))
        for exact, got in ((x * y + z, fused), (x + z, added)):
            if exact and abs(exact) < Fraction(2) ** 127:
                assert binary32(exact) == int(got)
                checked += 1
    assert checked > 500


def test_conversions_round_once() -> None:
    x = var("x", ("bv", 64))
    rows = [*numbers(64), 2**53 + 1, 2**24 + 1, (2**24 + 1) << 29 | 1]
    found = given({x: rows}).of(terms.bits(terms.floating("from_signed", SINGLE, x)))
    for a, value in zip(rows, found, strict=True):
        number = terms.signed(a, 64)
        assert number == 0 or binary32(Fraction(number)) == int(value)
    assert weight(binary32(Fraction(3))) == 3 and BINARY32.significand == 24


def test_what_has_no_value_is_not_made_up() -> None:
    x = var("x", ("bv", 32))
    number = terms.as_float(x, SINGLE)
    with pytest.raises(NoValue):
        given({x: [0x7FC00000]}).of(terms.bits(terms.floating("fp.add", SINGLE, number, number)))
    with pytest.raises(NoValue):
        given({x: [0x4F000000]}).of(terms.floating("to_signed", ("bv", 32), number))
    with pytest.raises(NoValue):
        given({}).of(x)


def test_trying_all_inputs() -> None:
    x, y, c = var("x", ("bv", 8)), var("y", ("bv", 8)), var("c", BOOL)
    small = terms.compare("ult", x, bv(200, 8))
    assert simulation.impossible([small], terms.eq(x, bv(200, 8)))
    assert not simulation.impossible([small], terms.eq(x, bv(199, 8)))
    assert not simulation.impossible([], terms.eq(terms.concat(x, y), bv(0xFFFF, 16)))
    assert simulation.impossible([terms.FALSE], terms.TRUE) and not simulation.impossible([], terms.TRUE)
    assert not simulation.impossible([c, small], terms.eq(terms.concat(x, y), bv(7, 16)))


def test_what_is_known_makes_few_of_many() -> None:
    """Of 2^32 assignments 2^19 are left, and one of them, or none, is what is asked for."""
    x, y, z = var("x", ("bv", 16)), var("y", ("bv", 8)), var("z", ("bv", 8))
    sums = [terms.zext(v, 17) for v in (x, y, z)]
    total = terms.binary("add", terms.binary("add", *sums[:2]), sums[2])
    for most in (1, 2):
        known = [terms.compare("ule", v, bv(most, 8)) for v in (y, z)]
        for value, there in ((65535 + 2 * most, True), (65535 + 2 * most + 1, False)):
            assert simulation.impossible(known, terms.eq(total, bv(value, 17))) is not there
    prime = terms.eq(terms.binary("mul", terms.zext(x, 32), terms.zext(y, 32)), bv(65537, 32))
    assert not simulation.impossible([], prime)  # never true, but too many to try
