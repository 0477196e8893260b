"""Claims as Lean statements, and scripts that turn rationals into integers. No Lean runs here yet."""

from fractions import Fraction

import pytest

from septet.codegen import ir, lean, lean_scaled
from septet.codegen.claim import Claim
from septet.codegen.ir import Sort
from septet.proofs.obligations import Obligation, obligations

X, N = ir.var("x", Sort.RAT), ir.var("n", Sort.INT)


def claim(precondition: ir.Expr, goal: ir.Expr) -> Claim:
    return Claim("c", {}, (X, N), precondition, None, goal, {}, "")


CHOICE = ir.ite(ir.lt(X, ir.const(Fraction(1, 2))), ir.const(3), N)
SMALL = claim(ir.and_(ir.le(ir.const(0), N), ir.le(N, ir.const(3))), ir.le(CHOICE, ir.const(3)))


def test_a_choice_is_an_equation() -> None:
    assert lean.statement(SMALL).theorem("c", "by omega") == (
        "theorem c\n"
        "    (x : Rat)\n"
        "    (n : Int)\n"
        "    (t0 : Int) (ht0 : t0 = (if (x < (((1 : Int) : Rat) / ((2 : Int) : Rat))) then (3 : Int) else n))\n"
        "    (p0 : ((0 : Int) ≤ n))\n"
        "    (p1 : (n ≤ (3 : Int))) :\n"
        "    (t0 ≤ (3 : Int)) := by omega\n"
    )


def test_a_negation_is_refuted_at_a_point() -> None:
    stated = lean.statement(SMALL, holds=False)
    assert stated.theorem("c", "_").startswith("theorem c :\n    ¬ ∀\n    (x : Rat)")
    assert stated.ground({"x": Fraction(2, 3), "n": 1}) == [
        "(((2 : Int) : Rat) / ((3 : Int) : Rat))",
        "(1 : Int)",
        "(1 : Int)",
        *["(by decide +kernel)"] * 3,
    ]


def test_equations_use_only_what_stands_before_them() -> None:
    for o in chosen():
        stated = lean.statement(o.lifted())
        seen = set(stated.variables.values())
        for name, e in stated.equations.items():
            named = {a for a in ir.order(e.args) if a in stated.names}
            assert named <= seen, f"{o.key}: {name}"
            seen.add(e)


def test_comparisons_are_made_in_one_unit() -> None:
    """Of numbers in halves and thirds, in sixths."""
    third = ir.mul(X, ir.const(Fraction(1, 3)))
    steps = lean_scaled.script(lean.statement(claim(ir.TRUE, ir.le(third, ir.const(Fraction(1, 2))))))
    assert "Scaled.le (by decide) he (Scaled.finer 2 6 " in steps and "(Scaled.finer 3 6 " in steps


def test_products_of_variables_are_declined() -> None:
    with pytest.raises(lean.LeanError, match="a product of variables"):
        lean_scaled.script(lean.statement(claim(ir.TRUE, ir.le(ir.mul(X, X), X))))


def chosen() -> list[Obligation]:
    """The obligations of one format that every claim about a lattice is among."""
    return [
        o for o in obligations() if o.kind == "theorem" and o.format == "s43" and o.family in ("error", "quantizer")
    ]


def test_every_error_bound_has_a_script() -> None:
    for o in chosen():
        if o.holds and o.name in ("error_is_bounded", "code_is_nearest", "code_is_monotone"):
            assert lean_scaled.script(lean.statement(o.lifted())).endswith("omega")
