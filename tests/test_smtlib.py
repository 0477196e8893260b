"""The SMT-LIB renderer: both encodings say what the interpreter says, and answers are read back right."""

import random
import subprocess
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from septet.codegen.core import claim, ir, ranges
from septet.codegen.core.claim import Claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort, Value
from septet.codegen.smt import smtlib
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.provers.solver import Solver
from septet.spec import codec, layout
from septet.spec.formats import FORMATS, NL11, R11, S43_PLANES

X, Y = ir.var("x", Sort.INT), ir.var("y", Sort.INT)
R = ir.var("r", Sort.RAT)
B = ir.var("b", Sort.BOOL)


def made(precondition: Expr, goal: Expr, *variables: Expr) -> Claim:
    """A claim of expressions."""
    return Claim("made", {str(v.value): v for v in variables}, variables, precondition, goal, goal, {}, "")


def between(low: int, v: Expr, high: int) -> Expr:
    return ir.and_(ir.le(ir.const(low), v), ir.le(v, ir.const(high)))


def ask(solver: str, script: str, tmp_path: Path) -> list[str]:
    """What a solver answers to a script, a line a command."""
    file = tmp_path / "script.smt2"
    file.write_text(script)
    prover = PROVERS[solver]
    assert isinstance(prover, Solver)
    done = subprocess.run(prover.command([file], 20.0), capture_output=True, text=True, timeout=60, check=False)
    answers = (line for line in done.stdout.splitlines() if not line.startswith("; septet "))
    return [word for line in answers for word in line.split()]


def at_point(lifted: Claim, values: dict[str, Value], written: smtlib.Encoding, solver: str, tmp_path: Path) -> bool:
    """Whether a claim's goal is true at a point that meets its precondition, by its script and a solver."""
    script = smtlib.script(lifted, "", written)
    bits = smtlib.width(lifted) if written == "bit-vectors" else None
    renderer = smtlib._Renderer(bits)
    pins = "".join(
        f"(assert (= {v.value} {renderer.constant(values[str(v.value)], v.sort)}))\n" for v in lifted.variables
    )
    (said,) = ask(solver, script.replace("(check-sat)", pins + "(check-sat)"), tmp_path)
    assert said in ("sat", "unsat")
    return said == "unsat"


def points(lifted: Claim, count: int, seed: int) -> list[dict[str, Value]]:
    """Random points within the bounds of a claim's variables, ends included, that meet its precondition."""
    found: list[dict[str, Value]] = []
    generator = random.Random(seed)
    bounds = ranges.variable_ranges(lifted.precondition)
    for _ in range(400):
        values: dict[str, Value] = {}
        for v in lifted.variables:
            low, high = bounds[v]
            assert low is not None and high is not None
            values[str(v.value)] = generator.choice([int(low), int(high), generator.randint(int(low), int(high))])
        if evaluate([lifted.precondition], values) == [True]:
            found.append(values)
        if len(found) == count:
            return found
    raise AssertionError(f"only {len(found)} points of {lifted.name} meet the precondition")


def some_claims() -> dict[str, Claim]:
    """Claims of integers, each with a goal that some arguments make false."""
    encoded = claim.contract(codec.encode, {"fmt": R11})
    decoded = claim.contract(codec.decode, {"fmt": R11})
    packed = claim.contract(layout.pack, {"fmt": S43_PLANES})
    return {
        "encode": replace(encoded, body=ir.lt(encoded.result, ir.const(60)), obligations={}),
        "decode": replace(decoded, body=ir.lt(decoded.result[0], decoded.result[1]), obligations={}),
        "pack": replace(packed, body=ir.lt(packed.result[20], packed.result[3]), obligations={}),
        "product": made(
            ir.and_(between(-50, X, 60), between(-9, Y, 70)),
            ir.lt(ir.mul(ir.sub(X, Y), ir.add(X, ir.const(3))), ir.mul(Y, ir.add(X, Y))),
            X,
            Y,
        ),
    }


@pytest.mark.parametrize("name", some_claims())
def test_both_encodings_agree_with_the_interpreter(name: str, tmp_path: Path) -> None:
    lifted = some_claims()[name]
    assert smtlib.width(lifted) is not None
    goals = []
    for k, values in enumerate(points(lifted, 8, seed=7)):
        (want,) = evaluate([lifted.goal], values)
        goals.append(want)
        solvers = ["z3", "cvc5"] if k < 3 else ["z3"]
        said = {
            (solver, written): at_point(lifted, values, written, solver, tmp_path)
            for solver in solvers
            for written in ("bit-vectors", "arithmetic")
        }
        assert set(said.values()) == {want}, f"{values}: {said}, and {want} by the interpreter"
    assert set(goals) == {True, False}, "the points do not tell the claim from a constant"


@pytest.mark.parametrize("k", [1, 2, 3, 7, 8, 11, 128])
def test_division_rounds_down_in_both_encodings(k: int, tmp_path: Path) -> None:
    """Negative numbers included, the least number of the width among them; divisors that are powers of two and not."""
    low, high = -(1 << 7), (1 << 7) - 1
    x = random.Random(k)
    for value in [low, low + 1, -k, -k - 1, -1, 0, 1, k - 1, k, high, *(x.randint(low, high) for _ in range(3))]:
        if not low <= value <= high:
            continue
        right = ir.and_(ir.eq(ir.floordiv(X, k), ir.const(value // k)), ir.eq(ir.mod(X, k), ir.const(value % k)))
        lifted = made(ir.and_(between(low, X, high), ir.eq(X, ir.const(value))), right, X)
        assert evaluate([lifted.goal], {"x": value}) == [True]
        for written in ("bit-vectors", "arithmetic"):
            assert ask("z3", smtlib.script(lifted, "", written), tmp_path) == ["unsat"], (value, written)


def test_division_is_not_proved_to_truncate(tmp_path: Path) -> None:
    truncating = ir.ite(ir.lt(X, ir.const(0)), ir.neg(ir.floordiv(ir.neg(X), 3)), ir.floordiv(X, 3))
    lifted = made(between(-128, X, 127), ir.eq(ir.floordiv(X, 3), truncating), X)
    for written in ("bit-vectors", "arithmetic"):
        for solver in ("z3", "cvc5"):
            assert ask(solver, smtlib.script(lifted, "", written), tmp_path) == ["sat"]


@pytest.mark.parametrize("bits", [4, 8, 16])
def test_nothing_wraps_at_the_least_number(bits: int, tmp_path: Path) -> None:
    """-INT_MIN and |INT_MIN| are what they are over the integers: the width has room for them."""
    low, high = -(1 << (bits - 1)), (1 << (bits - 1)) - 1
    magnitude = ir.ite(ir.lt(X, ir.const(0)), ir.neg(X), X)
    goal = ir.and_(ir.le(ir.const(0), magnitude), ir.lt(ir.sub(ir.neg(X), ir.const(1)), ir.const(-low)))
    lifted = made(between(low, X, high), goal, X)
    assert (smtlib.width(lifted) or 0) > bits
    for written in ("bit-vectors", "arithmetic"):
        assert ask("z3", smtlib.script(lifted, "", written), tmp_path) == ["unsat"]
    for solver in ("z3", "cvc5", "bitwuzla"):
        assert ask(solver, smtlib.script(lifted, "", "bit-vectors"), tmp_path) == ["unsat"]


def test_the_width_holds_every_value_of_every_bit_vector_claim() -> None:
    """On random points of every obligation in bit-vectors, no node leaves the width chosen for it."""
    seen: dict[str, Obligation] = {}
    for o in obligations(FORMATS):
        if o.kind == "theorem":
            seen.setdefault(o.name, o)
    checked = 0
    generator = random.Random(3)
    for o in seen.values():
        lifted = o.lifted()
        width = smtlib.width(lifted)
        if width is None:
            continue
        bounds = ranges.variable_ranges(lifted.precondition)
        nodes = [e for e in ir.order([lifted.precondition, lifted.goal]) if e.sort is Sort.INT]
        for _ in range(6):
            values: dict[str, Value] = {}
            for v in lifted.variables:
                low, high = bounds.get(v, (0, 1))
                values[str(v.value)] = generator.choice([int(low or 0), int(high or 0)])
            for e, value in zip(nodes, evaluate(nodes, values), strict=True):
                assert -(1 << (width - 1)) <= value < 1 << (width - 1), f"{e} is {value}, {width} bits in {o.key}"
        checked += 1
    assert checked > 10


def test_the_width_is_no_wider_than_needed_by_much() -> None:
    lifted = made(between(0, X, 127), ir.le(X, ir.const(127)), X)
    assert smtlib.width(lifted) in (8, 9)
    assert smtlib.width(made(ir.le(ir.const(0), X), ir.le(ir.const(0), X), X)) is None, "no upper bound"
    assert smtlib.width(made(ir.TRUE, ir.le(R, R), R)) is None, "rationals"
    huge = made(between(0, X, 1 << 3000), ir.lt(X, ir.const(1 << 3001)), X)
    assert smtlib.width(huge) is None and "(set-logic QF_LIA)" in smtlib.script(huge)


def test_a_variable_keeps_its_range_in_bits(tmp_path: Path) -> None:
    """|x| <= 100 is true of the least number of any width, where negation wraps: it must not be tried."""
    magnitude = ir.ite(ir.lt(X, ir.const(0)), ir.neg(X), X)
    lifted = made(ir.le(magnitude, ir.const(100)), ir.le(ir.const(-100), X), X)
    assert smtlib.width(lifted) is not None
    assert ask("bitwuzla", smtlib.script(lifted, "", "bit-vectors"), tmp_path) == ["unsat"]


def test_a_rational_claim_in_reals(tmp_path: Path) -> None:
    half = ir.mul(R, ir.const(Fraction(1, 2)))
    lifted = made(ir.lt(ir.const(Fraction(-7, 3)), R), ir.lt(ir.const(Fraction(-7, 6)), half), R)
    script = smtlib.script(lifted)
    assert "(set-logic QF_LRA)" in script and "(/ 7.0 3.0)" in script
    assert ask("z3", script, tmp_path) == ["unsat"] and ask("cvc5", script, tmp_path) == ["unsat"]
    lower = made(ir.le(ir.const(Fraction(-7, 3)), R), ir.lt(ir.const(Fraction(-7, 6)), half), R)
    answer = PROVERS["z3"]
    assert isinstance(answer, Solver)
    said = answer.answer(smtlib.script(lower) + smtlib.query(lower), 20.0)
    assert smtlib.values(said.partition("sat")[2], lower.variables) == {"r": Fraction(-7, 3)}


def test_floors_of_negative_rationals(tmp_path: Path) -> None:
    pinned = ir.eq(R, ir.const(Fraction(-7, 2)))
    for value, answer in ((-4, "unsat"), (-3, "sat")):
        lifted = made(pinned, ir.eq(ir.floor(R), ir.const(value)), R)
        assert ask("z3", smtlib.script(lifted), tmp_path) == [answer]
        assert ask("cvc5", smtlib.script(lifted), tmp_path) == [answer]


def test_the_logic_says_what_is_in_the_script() -> None:
    assert "(set-logic QF_NIA)" in smtlib.script(made(ir.TRUE, ir.le(ir.const(0), ir.mul(X, X)), X))
    assert "(set-logic QF_LIA)" in smtlib.script(made(ir.TRUE, ir.le(X, X), X, Y))
    mixed = made(ir.TRUE, ir.lt(ir.rat(X), R), X, R)
    assert "(set-logic QF_LIRA)" in smtlib.script(mixed)
    assert "(set-logic QF_BV)" in smtlib.script(made(between(0, X, 9), ir.lt(ir.mul(X, X), ir.const(5)), X))


def test_deep_chains_do_not_overflow_the_parsers(tmp_path: Path) -> None:
    deep = X
    for k in range(3000):
        deep = ir.ite(ir.lt(deep, ir.const(k)), ir.add(deep, ir.const(1)), deep)
    lifted = made(ir.and_(between(0, X, 3), ir.eq(X, ir.const(1))), ir.lt(ir.const(0), deep), X)
    for solver in ("z3", "cvc5", "bitwuzla"):
        assert ask(solver, smtlib.script(lifted, "", "bit-vectors"), tmp_path) == ["unsat"]


def test_titles_are_comments() -> None:
    script = smtlib.script(made(ir.TRUE, B, B), "two\nlines")
    assert script.startswith("; two\n; lines\n")


# Reading answers ----------------------------------------------------------------------------------

NUMBERS: list[tuple[str, Sort, Any]] = [
    ("7", Sort.INT, 7),
    ("(- 7)", Sort.INT, -7),
    ("#b0111", Sort.INT, 7),
    ("#b1000", Sort.INT, -8),
    ("#b1", Sort.INT, -1),
    ("#x7f", Sort.INT, 127),
    ("#xff", Sort.INT, -1),
    ("#x80", Sort.INT, -128),
    ("(_ bv255 8)", Sort.INT, -1),
    ("(_ bv127 8)", Sort.INT, 127),
    ("0.0", Sort.RAT, Fraction(0)),
    ("2.5", Sort.RAT, Fraction(5, 2)),
    ("(- 2.5)", Sort.RAT, Fraction(-5, 2)),
    ("(/ 1 3)", Sort.RAT, Fraction(1, 3)),
    ("(/ 1.0 3.0)", Sort.RAT, Fraction(1, 3)),
    ("(- (/ 1.0 3.0))", Sort.RAT, Fraction(-1, 3)),
    ("(/ (- 1) 3)", Sort.RAT, Fraction(-1, 3)),
    ("(/ (- 1.0) 3.0)", Sort.RAT, Fraction(-1, 3)),
    ("true", Sort.BOOL, True),
    ("false", Sort.BOOL, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sort", "value"), NUMBERS)
def test_values_are_read(text: str, sort: Sort, value: Value) -> None:
    v = ir.var("v", sort)
    read = smtlib.values(f"((v {text}))", (v,))["v"]
    assert read == value and type(read) is type(value)


def test_values_of_several_variables_are_read_over_lines() -> None:
    lifted = made(ir.TRUE, ir.TRUE, X, R, B)
    answer = "((x (- 3))\n (r (/ 1 2))\n (b true))\n"
    assert smtlib.values(answer, lifted.variables) == {"x": -3, "r": Fraction(1, 2), "b": True}


@pytest.mark.parametrize(
    "answer",
    ["", "unknown", "((y 3))", "((x 3)", "((x abc))", "((x (foo 3)))", '(error "line 1")', "((x))"],
)
def test_what_is_no_value_is_an_error(answer: str) -> None:
    with pytest.raises(ValueError):
        smtlib.values(answer, (X,))


def test_a_counterexample_is_read_from_every_solver(tmp_path: Path) -> None:
    lifted = made(ir.and_(between(-100, X, 100), between(-5, Y, 5)), ir.not_(ir.eq(ir.mul(X, Y), ir.const(-33))), X, Y)
    for name in ("z3", "cvc5", "bitwuzla"):
        solver = PROVERS[name]
        assert isinstance(solver, Solver)
        said = solver.answer(smtlib.script(lifted, "", "bit-vectors") + smtlib.query(lifted), 20.0)
        assert said.startswith("sat")
        found = smtlib.values(said.partition("sat")[2], lifted.variables)
        assert found["x"] * found["y"] == -33


def test_the_codebook_of_a_format_is_in_its_script() -> None:
    from septet.spec import quantizer

    lifted = claim.contract(quantizer.value, {"n": NL11.codebooks[0]})
    moved = claim.contract(quantizer.value, {"n": (*NL11.codebooks[0][:-1], 126)})
    wanted = [replace(c, body=ir.le(ir.const(Fraction(0)), c.result)) for c in (lifted, moved)]
    assert smtlib.script(wanted[0]) != smtlib.script(wanted[1])
