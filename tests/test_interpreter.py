"""Lifting, validated: the interpreter of the IR against the Python function, argument by argument."""

import functools
import inspect
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from septet.codegen.core import claim, ir, ranges, vectorized
from septet.codegen.core.claim import Claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort, Value, const, order
from septet.proofs.obligations import FUNCTIONS, Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.replay import meets_preconditions
from septet.spec import codec, floats, layout, quantizer
from septet.spec.floats import BINARY16
from septet.spec.formats import FORMATS, Format

EACH_FORMAT = pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)


def flat(value: Any) -> list[Any]:
    """A result as a list, nested tuples opened."""
    return [x for part in value for x in flat(part)] if isinstance(value, tuple | list) else [value]


def expressions(result: Any) -> list[Expr]:
    """A lifted result as expressions, constant parts included."""
    return [x if isinstance(x, Expr) else const(x) for x in flat(result)]


def agrees(function: Callable[..., Any], constants: Mapping[str, Any], points: Iterable[Sequence[Value]]) -> int:
    """Compare on every point (values of the variables, in order) that meets the precondition; how many did."""
    lifted = claim.contract(function, constants)
    names = [str(v.value) for v in lifted.variables]
    roots = [lifted.precondition, *expressions(lifted.result)]
    plain = inspect.unwrap(function)
    met = 0
    for point in points:
        values = dict(zip(names, point, strict=True))
        holds, *got = evaluate(roots, values)
        if holds:
            met += 1
            want = flat(plain(**lifted.values(values)))
            assert got == want, f"{function.__name__} of {values}: {got} lifted, {want} in Python"
    return met


# Exhaustively where the domain is small ------------------------------------------------------------


@EACH_FORMAT
def test_codec_on_every_argument(fmt: Format) -> None:
    codes = list(itertools.product(range(fmt.levels[0]), range(fmt.levels[1])))
    septets = [(s,) for s in range(128)]
    assert agrees(codec.encode, {"fmt": fmt}, codes) == fmt.septets
    assert agrees(codec.decode, {"fmt": fmt}, septets) == fmt.septets
    assert agrees(codec.is_valid, {"fmt": fmt}, septets) == 128


@EACH_FORMAT
def test_layout_on_every_argument(fmt: Format) -> None:
    assert agrees(layout.place, {"fmt": fmt}, [(w,) for w in range(fmt.block)]) == fmt.block
    for lane in (0, 1):
        septets = [(s,) for s in range(fmt.block // 2)]
        assert agrees(layout.weight_at, {"fmt": fmt, "lane": lane}, septets) == fmt.block // 2


@pytest.mark.parametrize("n", sorted({n for fmt in FORMATS.values() for n in fmt.codebooks}), ids=str)
def test_quantizer_on_a_grid(n: tuple[int, ...]) -> None:
    """Every midpoint and every level, and both sides of them, for several offsets and units, zero among them."""
    points = [
        (lo, u, lo + u * Fraction(m, 2) + step)
        for lo in (Fraction(-7, 3), Fraction(5))
        for u in (Fraction(0), Fraction(1, 4), Fraction(3))
        for m in sorted({2 * x for x in n} | {a + b for a, b in itertools.pairwise(n)})
        for step in (Fraction(-1, 64), Fraction(0), Fraction(1, 64))
    ]
    assert agrees(quantizer.code, {"n": n}, points) == len(points)
    values = [(lo, u, c) for lo, u, _ in points[::3] for c in range(len(n))]
    assert agrees(quantizer.value, {"n": n}, values) == len(values)


def test_binary16_on_every_pattern() -> None:
    """On arrays, as the prover `exhaustion` runs the IR, for all 65,536; value by value for one in 61."""
    patterns = np.arange(1 << 16)
    is_finite, decode, encode = (inspect.unwrap(f) for f in (floats.is_finite, floats.decode, floats.encode))
    finite = on_arrays(floats.is_finite, patterns)
    assert finite.tolist() == [is_finite(BINARY16, bits) for bits in range(1 << 16)]
    assert int(finite.sum()) == 2 * 31 * 1024
    numbers = on_arrays(floats.decode, patterns[finite])
    assert numbers.tolist() == [decode(BINARY16, bits) for bits in patterns[finite].tolist()]
    assert on_arrays(floats.encode, numbers).tolist() == [encode(BINARY16, q) for q in numbers.tolist()]
    near = np.unique(np.concatenate([numbers - 1, numbers, numbers + 1]))
    assert on_arrays(floats.representable, near).tolist() == [floats.representable(BINARY16, q) for q in near.tolist()]
    some = [(bits,) for bits in range(0, 1 << 16, 61)]
    assert agrees(floats.is_finite, {"t": BINARY16}, some) == len(some)
    assert agrees(floats.decode, {"t": BINARY16}, some) == sum(is_finite(BINARY16, bits) for (bits,) in some)
    few = [(q,) for q in numbers[::61].tolist()]
    assert agrees(floats.encode, {"t": BINARY16}, few) == len(few)
    assert agrees(floats.representable, {"t": BINARY16}, few) == len(few)


def on_arrays(function: Callable[..., Any], values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """A lifted function of one integer, over an array."""
    lifted = claim.contract(function, {"t": BINARY16})
    return vectorized.evaluate(expressions(lifted.result), {lifted.variables[0]: values})[0]


# By Hypothesis elsewhere ---------------------------------------------------------------------------


@functools.cache
def claims() -> dict[str, Obligation]:
    """The first and the last instance of every theorem and of every function's contract, by key."""
    found: dict[str, list[Obligation]] = {}
    for o in obligations(FORMATS):
        if o.kind in ("theorem", "contract"):
            found.setdefault(o.name, []).append(o)
    return {o.key: o for same in found.values() for o in (same[0], same[-1])}


def values_of(lifted: Claim) -> st.SearchStrategy[dict[str, Value]]:
    """Values of a claim's variables, within the constant bounds of its precondition, often at their ends."""
    bounds = ranges.variable_ranges(lifted.precondition)

    def one(v: Expr) -> st.SearchStrategy[Any]:
        low, high = bounds.get(v, (None, None))
        if v.sort is Sort.BOOL:
            return st.booleans()
        least = -(1 << 50) if low is None else int(low.__ceil__())
        most = max(least, (1 << 50) if high is None else int(high.__floor__()))
        near = st.integers(0, min(64, most - least))
        whole = st.one_of(near.map(lambda k: least + k), near.map(lambda k: most - k), st.integers(least, most))
        whole = whole | st.integers(max(least, min(0, most)), min(most, max(64, least)))
        if v.sort is Sort.INT:
            return whole
        return st.builds(Fraction, whole, st.sampled_from([1, 1, 2, 3, 8]))

    return st.fixed_dictionaries({str(v.value): one(v) for v in lifted.variables})


def witness(o: Obligation) -> dict[str, Value] | None:
    """Arguments that meet the preconditions, found by a solver: chance does not meet every one of them."""
    if not hasattr(o.function, "__preconditions__") or o.kind != "theorem":
        return None
    meets = next(
        p
        for p in obligations(FORMATS)
        if p.name == f"precondition of {o.name}" and (p.format, p.instance) == (o.format, o.instance)
    )
    found = PROVERS["z3"].prove(meets.written(), 20.0)
    assert found.answer == "refuted", f"no arguments meet the preconditions of {o.name}"
    return dict(found.counterexample or {})


@pytest.mark.parametrize("key", claims())
def test_every_theorem_and_function_on_arguments_that_meet_its_preconditions(key: str) -> None:
    o = claims()[key]
    lifted = o.lifted()
    results = expressions(lifted.result) if o.kind == "contract" else [lifted.body]
    roots = [lifted.precondition, *results, lifted.goal]
    plain = inspect.unwrap(o.function)
    met = 0

    def compare(values: Mapping[str, Value]) -> None:
        nonlocal met
        holds, *got, _ = evaluate(roots, values)
        arguments = lifted.values(values)
        assert bool(holds) == meets_preconditions(o, arguments), f"the preconditions differ on {values}"
        if holds:
            met += 1
            said = plain(**arguments)
            assert got == flat(said if o.kind == "contract" else bool(said)), f"{o.key} differs on {values}"

    @settings(max_examples=25, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(values_of(lifted))
    def run(values: dict[str, Value]) -> None:
        compare(values)

    run()
    if not met:
        found = witness(o)
        assert found is not None, f"no example met the precondition of {o.key}"
        compare(found)
        assert met


def test_every_lifted_function_is_compared() -> None:
    assert {o.function for o in claims().values() if o.kind == "contract"} == set(FUNCTIONS)


# The second interpreter, on arrays -----------------------------------------------------------------


@EACH_FORMAT
def test_arrays_give_what_single_values_give(fmt: Format) -> None:
    lifted = claim.contract(codec.decode, {"fmt": fmt})
    roots = expressions(lifted.result)
    (septet,) = lifted.variables
    columns = vectorized.evaluate(roots, {septet: np.arange(-200, 200)})
    for i, value in enumerate(range(-200, 200)):
        assert [int(c[i]) for c in columns] == evaluate(roots, {"septet": value})


def test_arrays_refuse_what_does_not_fit() -> None:
    x = ir.var("x", Sort.INT)
    with pytest.raises(OverflowError):
        vectorized.evaluate([ir.mul(x, ir.const(1 << 40))], {x: np.array([1 << 30])})
    r = ir.var("r", Sort.RAT)
    with pytest.raises(TypeError):
        vectorized.evaluate([ir.add(r, r)], {r: np.array([1])})


def test_a_variable_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        evaluate([ir.var("nobody", Sort.INT)], {})


def test_operations_round_down() -> None:
    x = ir.var("x", Sort.INT)
    roots = [ir.floordiv(x, 3), ir.mod(x, 3), ir.floor(ir.mul(ir.rat(x), ir.const(Fraction(1, 2))))]
    assert [e.op for e in order(roots)].count("floordiv") == 1
    assert evaluate(roots, {"x": -7}) == [-3, 2, -4]
