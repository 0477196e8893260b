"""Which of some linear facts imply another: exact linear programming, for choosing what to tell a prover.

A fact is a linear form that is at least zero. That some of them imply another is found by phase one of the simplex
method with Bland's rule, which ends; the multipliers name the facts that are needed (Farkas' lemma).

Source: Schrijver, Theory of Linear and Integer Programming, chapters 7 and 11.
"""

import math
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


def contradiction(facts: Sequence[Fact]) -> list[Fraction] | None:
    """Multipliers, none negative, with which facts add up to what cannot be; None if there are none."""
    unknowns = list(dict.fromkeys([k for f in facts for k in f.coefficients]))
    # The sum is a constant, minus a slack; the slack or a strict fact is there.
    columns = [[f.coefficients.get(k, Fraction(0)) for k in unknowns] + [f.constant, Fraction(f.strict)] for f in facts]
    columns.append([Fraction(0)] * len(unknowns) + [Fraction(1), Fraction(1)])
    found = _solution(columns, [Fraction(0)] * (len(unknowns) + 1) + [Fraction(1)])
    return None if found is None else found[:-1]


def _solution(columns: Sequence[Sequence[Fraction]], target: Sequence[Fraction]) -> list[Fraction] | None:
    """Multipliers that are not negative with which the columns add up to the target."""
    count = len(columns)
    table = []  # each row a positive multiple of the equation, so that all are integers
    for r, t in enumerate(target):
        row = [*(c[r] for c in columns), t]
        scale = math.lcm(*(x.denominator for x in row)) * (-1 if t < 0 else 1)
        table.append([x.numerator * (scale // x.denominator) for x in row])
    basis = [count + r for r in range(len(table))]  # one artificial unknown a row
    cost = [sum(x) for x in zip(*table, strict=True)]
    while True:
        entering = next((j for j in range(count) if cost[j] > 0 and j not in basis), None)
        if entering is None:
            break
        ratios = [
            (Fraction(row[-1], row[entering]), basis[r], r) for r, row in enumerate(table) if row[entering] > 0
        ]  # fmt: skip
        if not ratios:
            break
        r = min(ratios)[2]
        for other in range(len(table)):
            if other != r:
                table[other] = _eliminated(table[other], table[r], entering)
        cost = _eliminated(cost, table[r], entering)
        basis[r] = entering
    if cost[-1] != 0:
        return None
    found = [Fraction(0)] * count
    for r, j in enumerate(basis):
        if j < count:
            found[j] = Fraction(table[r][-1], table[r][j])
    return found


def _eliminated(row: list[int], by: list[int], column: int) -> list[int]:
    """A positive multiple of a row, less the multiple of another one that makes a column zero."""
    factor, pivot = row[column], by[column]
    if not factor:
        return row
    divisor = math.gcd(factor, pivot)
    factor, pivot = factor // divisor, pivot // divisor
    found = [pivot * x - factor * y for x, y in zip(row, by, strict=True)]
    common = math.gcd(*found)
    return [x // common for x in found] if common > 1 else found
