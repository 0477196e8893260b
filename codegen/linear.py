"""Which of some linear facts imply another: exact linear programming, for choosing what to tell a prover.

A fact is a linear form that is at least zero. That some of them imply another is found by phase one of the simplex
method with Bland's rule, which ends; the multipliers name the facts that are needed (Farkas' lemma).

Source: Schrijver, Theory of Linear and Integer Programming, chapters 7 and 11.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Fact:
    """coefficients * unknowns + constant >= 0, or > 0 if strict."""

    coefficients: Mapping[Hashable, Fraction]
    constant: Fraction
    strict: bool = False


def implied(facts: Sequence[Fact], goal: Fact) -> list[int] | None:
    """Which facts together imply the goal, by their numbers; None if they do not, or this does not see it."""
    unknowns = list(dict.fromkeys([k for f in (*facts, goal) for k in f.coefficients]))
    # goal = sum of multiples of facts + what is left of the constant, a slack that must not be negative.
    columns = [[f.coefficients.get(k, Fraction(0)) for k in unknowns] + [f.constant] for f in facts]
    columns.append([Fraction(0)] * len(unknowns) + [Fraction(1)])
    target = [goal.coefficients.get(k, Fraction(0)) for k in unknowns] + [goal.constant]
    found = _solution(columns, target)
    if found is None:
        return None
    used = [i for i, x in enumerate(found[:-1]) if x > 0]
    if goal.strict and found[-1] == 0 and not any(facts[i].strict for i in used):
        return None
    return used


def _solution(columns: Sequence[Sequence[Fraction]], target: Sequence[Fraction]) -> list[Fraction] | None:
    """Multipliers that are not negative with which the columns add up to the target."""
    rows, count = len(target), len(columns)
    signs = [-1 if t < 0 else 1 for t in target]
    table = [[signs[r] * c[r] for c in columns] + [Fraction(signs[r] * target[r])] for r in range(rows)]
    basis = [count + r for r in range(rows)]  # one artificial unknown a row
    cost = [sum((row[j] for row in table), Fraction(0)) for j in range(count + 1)]
    while True:
        entering = next((j for j in range(count) if cost[j] > 0 and j not in basis), None)
        if entering is None:
            break
        ratios = [(table[r][-1] / table[r][entering], basis[r], r) for r in range(rows) if table[r][entering] > 0]
        if not ratios:
            break
        r = min(ratios)[2]
        pivot = table[r][entering]
        table[r] = [x / pivot for x in table[r]]
        for other in range(rows):
            if other != r and table[other][entering]:
                factor = table[other][entering]
                table[other] = [x - factor * y for x, y in zip(table[other], table[r], strict=True)]
        factor = cost[entering]
        cost = [x - factor * y for x, y in zip(cost, table[r], strict=True)]
        basis[r] = entering
    if cost[-1] != 0:
        return None
    found = [Fraction(0)] * count
    for r, j in enumerate(basis):
        if j < count:
            found[j] = table[r][-1]
    return found
