"""Proofs by looking at every point: of a claim about integers in small ranges, the kernel decides each instance."""

import itertools
import math

from septet.codegen.core import ir, ranges
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean.lines import folded
from septet.codegen.lean.statement import LeanError, Statement

MOST = 1 << 15
"""Points of one claim."""
TOGETHER = 1 << 12
"""The most points that the kernel is given at once: it keeps what it has evaluated until it is done with them."""

Ranges = dict[str, tuple[int, int]]
"""For each variable the least value, and how many there are."""


def script(s: Statement) -> str:
    """The proof of a statement at every point.

    Raises:
        LeanError: a variable has no bounds or is no integer, or there are too many points.
    """
    sizes = _sizes(s)
    if any(e.sort is not Sort.INT for e in s.equations.values()):
        raise LeanError("a number that is no integer")
    if _points(sizes) > MOST:
        raise LeanError("too many points")
    return folded("\n".join(_in_parts(s, sizes)))


def factors(s: Statement) -> str:
    """The proof of a statement about one product: each factor is bounded by itself, not at every pair of points.

    Raises:
        LeanError: as `script`, or the goal has another number of products, or a factor that may be negative.
    """
    sizes, constant = _sizes(s), {e for e in ir.order([s.goal]) if e.op == "const"}
    products = [e for e in ir.order([s.goal]) if e.op == "mul" and constant.isdisjoint(e.args)]
    if len(products) != 1:
        raise LeanError(f"{len(products)} products")
    lines = []
    for k, e in enumerate(products[0].args):
        least, most = _extremes(e, sizes)
        if least < 0:
            raise LeanError("a factor that may be negative")
        lines.append(f"have f{k} : 0 ≤ {s.text(e)} ∧ {s.text(e)} ≤ {most} := by omega")
    lines.append("have most := Int.mul_le_mul f0.2 f1.2 f1.1 (by decide)")
    lines += [f"clear {' '.join(f'h{name}' for name in reversed([*s.equations]))}"] if s.equations else []
    return "\n".join([*lines, "omega"])


def _extremes(e: Expr, sizes: Ranges) -> tuple[int, int]:
    """The least and the greatest value of an expression.

    Raises:
        LeanError: there are too many points.
    """
    own = {str(v.value): sizes[str(v.value)] for v in ir.order([e]) if v.op == "var"}
    if _points(own) > MOST:
        raise LeanError("too many points")
    points = itertools.product(*(range(low, low + size) for low, size in own.values()))
    values = [int(evaluate([e], dict(zip(own, point, strict=True)))[0]) for point in points]
    return min(values), max(values)


def _sizes(s: Statement) -> Ranges:
    """The ranges of a statement's variables.

    Raises:
        LeanError: a variable has no bounds or is no integer.
    """
    bounds = ranges.variable_ranges(ir.conjunction(s.hypotheses))
    sizes: Ranges = {}
    for name, v in s.variables.items():
        low, high = bounds.get(v, (None, None))
        if v.sort is not Sort.INT or low is None or high is None:
            raise LeanError(f"{name} is no integer of a bounded range")
        sizes[name] = int(low), int(high) - int(low) + 1
    return sizes


def _points(sizes: Ranges) -> int:
    return math.prod(size for _, size in sizes.values())


def _in_parts(s: Statement, sizes: Ranges) -> list[str]:
    """The proof for some ranges; where they have too many points, once for each part of the first variable's."""
    if _points(sizes) <= TOGETHER:
        return _decided(s, sizes)
    name, (low, size) = next(iter(sizes.items()))
    width = max(1, size * TOGETHER // _points(sizes))
    starts = range(low, low + size, width)
    said = " \N{LOGICAL OR} ".join(
        f"({start} ≤ {name} ∧ {name} < {min(start + width, low + size)})" for start in starts
    )
    lines = [f"rcases (by omega : {said}) with {' | '.join(['part'] * len(starts))}"]
    for start in starts:
        part = _decided(s, sizes | {name: (start, min(width, low + size - start))})
        lines += [("  " if k else "· ") + line for k, line in enumerate("\n".join(part).split("\n"))]
    return lines


def _decided(s: Statement, sizes: Ranges) -> list[str]:
    over = "".join(f"∀ n{k} : Nat, n{k} < {size} → " for k, (_, size) in enumerate(sizes.values()))
    lines = [f"have all : {over}("]
    lines += [f"    let {name} : Int := {_from(f'n{k}', low)}" for k, (name, (low, _)) in enumerate(sizes.items())]
    lines += [f"    let {name} : Int := {s.text_of(name)}" for name in s.equations]
    said = "".join(f"{s.text(h)} → " for h in s.hypotheses)
    lines.append(f"    decide ({said}{s.text(s.goal)})) = true := by")
    lines.append("  decide +kernel")
    for k, (name, (low, _)) in enumerate(sizes.items()):
        lines.append(f"obtain ⟨n{k}, rfl⟩ : ∃ n : Nat, {name} = {_from('n', low)} := ⟨{_natural(name, low)}, by omega⟩")
    lines += [f"subst {' '.join(f'h{name}' for name in s.equations)}"] if s.equations else []
    at = " ".join(f"n{k} (by omega)" for k in range(len(sizes)))
    known = "".join(f" p{k}" for k in range(len(s.hypotheses)))
    return [*lines, f"exact of_decide_eq_true (all {at}){known}"]


def _from(name: str, low: int) -> str:
    """A number that begins at 0, as one that begins elsewhere."""
    return name if low == 0 else f"{name} + {low}" if low > 0 else f"{name} - {-low}"


def _natural(name: str, low: int) -> str:
    """The natural number that a number is from where it begins."""
    return f"{name}.toNat" if low == 0 else f"({_from(name, -low)}).toNat"
