"""Lean's definitions are the Python's: each is evaluated by Lean's kernel where the Python is called, and agrees."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

import pytest

from septet.codegen.lean import library
from septet.codegen.lean.definitions import NUMBERS, PRODUCT, WORDS, Type, lean_name, signature
from septet.proofs.leanmodules import closure
from septet.proofs.leanproject import Written
from septet.proofs.provers.lean import check
from septet.spec import chains, codec, dot, floats, group, layout, quantizer, scales, storage
from septet.spec.blocks.catalogue import PACKINGS
from septet.spec.chain_tables import CHAINS
from septet.spec.chains import Chain
from septet.spec.floats import BINARY16, BINARY32, BinaryFormat
from septet.spec.formats import FORMATS, LANES, Format

Vectors = Mapping[Callable[..., Any], Sequence[tuple[Any, ...]]]
FUNCTIONS = [f for functions in library.MODULES.values() for f in functions]
RNG = random.Random(19)


def fractions(count: int, limit: int) -> list[Fraction]:
    """Rationals up to a limit, both ends and zero among them."""
    made = [Fraction(RNG.randint(-limit * 64, limit * 64), 64) for _ in range(count)]
    return [*made, Fraction(limit), Fraction(-limit), Fraction(0)]


def integers(count: int, limit: int) -> list[int]:
    """Integers of every size up to a limit, with both ends and the numbers beside powers of two."""
    sizes = [RNG.randrange(1 << RNG.randrange(1, limit.bit_length())) * RNG.choice((1, -1)) for _ in range(count)]
    powers = [(1 << k) + d for k in range(0, limit.bit_length() - 1, 5) for d in (-1, 0, 1)]
    return [*sizes, *powers, limit, -limit]


def in_range(low: int, high: int, count: int) -> tuple[int, ...]:
    """Random integers of a range."""
    return tuple(RNG.randint(low, high) for _ in range(count))


def vectors() -> Vectors:
    """Arguments for each function: all codes and septets, patterns of all fields, random and extreme numbers."""
    formats, half = list(FORMATS.values()), BINARY16
    lanes = [(fmt, lane, fmt.codebooks[lane]) for fmt in formats for lane in LANES]
    pairs = [(f, a, b) for f in formats for a in range(f.levels[0]) for b in range(f.levels[1])]
    septets = [(fmt, s) for fmt in formats for s in range(128)]
    patterns = sorted({*range(0, 1 << 16, 509), *(e + d for e in range(0, 1 << 16, 1024) for d in (0, 1, 1023))})
    finite = [bits for bits in patterns if floats.is_finite(half, bits)]
    sizes = [(f, g, c) for f in formats for g in f.groups()[::5] for c in (0, 1, g - 1, g, g + 1, 1000, 1 << 40)]
    numbers = integers(40, half.largest)
    ranges = [
        (f, min(a, b), max(a, b))
        for f in formats
        for a, b in zip(fractions(9, 70000), fractions(9, 90000), strict=True)
    ]
    scaled = [(f, scales.offset(f, a), b) for f, a, b in ranges]
    weights = [
        (n, lo, abs(u), w) for _, _, n in lanes for lo, u, w in zip(*(fractions(6, k) for k in (9, 2, 99)), strict=True)
    ]
    blocks = [(f, in_range(0, 127, f.block // 2)) for f in formats for _ in range(3)]
    data = [(f, in_range(0, 255, f.block_bytes)) for f in formats for _ in range(3)]
    shipped, every = list(CHAINS.values()), range(128)
    steps = [in_range(-9, 9, 128) for _ in range(4)]  # of so few costs, several are the least
    rows = [((127, -127), (-128, 127)), *((in_range(-127, 127, n), in_range(-128, 127, n)) for n in range(1, 9))]
    moved = {p.pack: [(in_range(0, (1 << p.bits) - 1, p.codes),) for _ in range(3)] for p in PACKINGS}
    moved |= {p.unpack: [(in_range(0, 255, p.bytes),) for _ in range(3)] for p in PACKINGS}
    return {
        **moved,
        floats.floor: [(x,) for x in fractions(20, 99)], floats.ceil: [(x,) for x in fractions(20, 99)],
        floats.is_finite: [(half, b) for b in patterns], floats.decode: [(half, b) for b in finite],
        floats.fits: [(11, 30, q) for q in numbers], floats.representable: [(half, q) for q in numbers],
        floats.encode: [(half, floats.decode(half, b)) for b in finite],
        floats.round_down: [(half, q) for q in numbers], floats.round_up: [(half, q) for q in numbers],
        floats.nearest_multiple: [(k, q) for k in (0, 1, 7) for q in numbers],
        floats.round_nearest: [(24, 80, q) for q in integers(20, 1 << 90)],
        quantizer.value: [(n, lo, abs(u), c) for _, _, n in lanes for lo, u in [fractions(0, 9)[:2]] for c in range(8)],
        quantizer.code: weights,
        codec.is_valid: septets, codec.encode: pairs, codec.decode: [v for v in septets if codec.is_valid(*v)],
        layout.place: [(f, w) for f in formats for w in range(f.block)],
        layout.weight_at: [(f, s, lane) for f in formats for s in range(f.block // 2) for lane in LANES],
        layout.scale_to_bytes: [(b,) for b in patterns],
        layout.scale_from_bytes: [(layout.scale_to_bytes(b),) for b in patterns],
        layout.pack: [*blocks, *((f, (127,) * (f.block // 2)) for f in formats)],
        layout.unpack: [*data, *((f, (255,) * f.block_bytes) for f in formats)],
        scales.offset: [(f, a) for f, a, _ in ranges], scales.unit: scaled, scales.nearest_unit: scaled,
        storage.group_bytes: [(f, g) for f in formats for g in f.groups()],
        storage.row_groups: sizes, storage.row_bytes: sizes, storage.tensor_bytes: [(f, g, 3, c) for f, g, c in sizes],
        storage.group_length: [(f, g, c, k - 1) for f, g, c in sizes if (k := storage.row_groups(f, g, c))],
        group.group_scales: [(f, tuple(fractions(4, 99))) for f in formats],
        dot.term: [*zip(in_range(-127, 127, 9), in_range(-128, 127, 9), strict=True)], dot.group_dot: rows,
        dot.contribution: [tuple(fractions(1, 9)[:4]) for _ in range(5)],
        dot.rounded: [(q,) for q in integers(20, 1 << 100)],
        chains.level: [(c, k, b, s) for c in shipped for k in LANES for b in every[::27] for s in every[::19]],
        chains.group_bytes: [(c, g) for c in shipped for g in c.groups()],
        chains.row_bytes: [(c, g, n) for c in shipped for g in c.groups()[::5] for n in (0, 1, g, g + 1, 1 << 40)],
        chains.cost: [*zip(in_range(1, 1 << 20, 9), in_range(-32768, 32768, 9), in_range(-127, 127, 9), strict=True)],
        chains.extend: [(a, b) for a in steps for b in steps],
        chains.is_near: [(c, x, n) for c in shipped for x in integers(9, 32768) for n in (-127, -3, 0, 11, 127)],
    }  # fmt: skip


def text(value: Any, kind: Type) -> str:
    """A value in Lean."""
    if isinstance(value, Format | BinaryFormat | Chain):
        return str(library.named(value))
    if isinstance(value, tuple):
        of = kind.of * len(value) if kind.name == "List" else kind.of
        inner = ", ".join(text(v, t) for v, t in zip(value, of, strict=True))
        return f"[{inner}]" if kind.name == "List" else f"({inner})"
    if kind.name == "Bool":
        return str(value).lower()
    number = Fraction(value)
    return str(number) if number.denominator == 1 else f"{number.numerator} / {number.denominator}"


def agreement(function: Callable[..., Any], calls: Sequence[tuple[Any, ...]]) -> str:
    """The theorem that Lean's function gives what the Python gives, for all calls."""
    kinds = [NUMBERS if t == WORDS else t for t in signature(function).values()]
    row = f" {PRODUCT} ".join(t.inner for t in kinds)
    given = [[*call, function(*call)] for call in calls]
    lines = ",\n  ".join(f"({', '.join(text(v, t) for v, t in zip(vs, kinds, strict=True))})" for vs in given)
    places = ["v" + ".2" * k + ".1" for k in range(len(kinds) - 1)]
    said = f"{lean_name(function)} {' '.join(places)} = v{'.2' * (len(kinds) - 1)}"
    claim = f"([{lines}] : List ({row})).all (fun v => decide ({said})) = true"
    return f"open Septet\ntheorem agrees : {claim} := by\n  decide +kernel\n"


def members() -> Iterator[str]:
    """That the properties and methods of formats give what the Python gives."""
    for name, fmt in (("S43", FORMATS["s43"]), ("S43_PLANES", FORMATS["s43/planes"]), ("NL11", FORMATS["nl11"])):
        for member in ("levels", "septets", "span", "block", "block_bytes"):
            value = getattr(fmt, member)
            yield f"{name}.{member} = {value}"
        yield f"{name}.groups = {list(fmt.groups())}"
        yield from (f"{name}.gap {lane} = {fmt.gap(lane)}" for lane in LANES)
    for name, chain in (("CHAIN", CHAINS["chain"]), ("CHAIN43", CHAINS["chain43"])):
        yield from (f"{name}.{member} = {getattr(chain, member)}" for member in ("block", "block_bytes"))
        yield f"{name}.groups = {list(chain.groups())}"
    for name, t in (("BINARY16", BINARY16), ("BINARY32", BINARY32)):
        yield from (f"{name}.{m} = {getattr(t, m)}" for m in ("hidden", "binades", "grid", "largest", "sign"))


@pytest.fixture(scope="module")
def said() -> Mapping[str, str | None]:
    modules = tuple(dict.fromkeys((*closure("Chains"), *closure("Packings"))))
    asked = {lean_name(f): agreement(f, calls) for f, calls in vectors().items()}
    asked["members"] = f"open Septet\ntheorem agrees : {' ∧ '.join(members())} := by\n  decide +kernel\n"
    asked["a wrong septet"] = asked["Codec.encode"].replace("(S43, 3, 2, 26)", "(S43, 3, 2, 27)")
    asked["a wrong gap"] = asked["members"].replace("NL11.gap 1 = 19", "NL11.gap 1 = 18")
    assert asked["a wrong septet"] != asked["Codec.encode"] and asked["a wrong gap"] != asked["members"]
    made = [Written("agrees", t, "evaluation", modules=modules) for t in asked.values()]
    return {name: problem for name, (problem, _) in zip(asked, check(made, 900), strict=True)}


def test_every_definition_is_evaluated() -> None:
    assert set(vectors()) == set(FUNCTIONS)


@pytest.mark.campaign
@pytest.mark.needs("lean")
@pytest.mark.parametrize("name", [*map(lean_name, FUNCTIONS), "members"])
def test_lean_computes_what_python_computes(said: Mapping[str, str | None], name: str) -> None:
    assert said[name] is None


@pytest.mark.campaign
@pytest.mark.needs("lean")
@pytest.mark.parametrize("name", ["a wrong septet", "a wrong gap"])
def test_lean_rejects_other_results(said: Mapping[str, str | None], name: str) -> None:
    assert said[name] is not None
