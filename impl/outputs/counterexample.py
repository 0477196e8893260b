"""Counterexamples as values that a person can read."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

REPLAYED = {True: "replayed on the spec", False: "the spec does not confirm it", None: "not replayed"}
"""What became of a counterexample, in words."""


def readable(counterexample: Mapping[str, Any]) -> str:
    """The arguments by name: {"w": "13/2", "c0": 5} is `w = 13/2 (6.5), c0 = 5`."""
    return ", ".join(f"{name} = {_value(value)}" for name, value in counterexample.items())


def _value(value: Any) -> str:
    """One value: digits in threes, a fraction with its decimal value, a tuple in parentheses."""
    if isinstance(value, list):
        return f"({', '.join(map(_value, value))})"
    if isinstance(value, bool | None):
        return str(value)
    try:
        exact = Fraction(value)
    except (ValueError, TypeError):
        return str(value)
    if exact.denominator == 1:
        return _digits(exact.numerator)
    try:
        decimal = f" ({float(exact):.6g})"
    except OverflowError:
        decimal = ""
    return f"{_digits(exact.numerator)}/{_digits(exact.denominator)}{decimal}"


def _digits(integer: int) -> str:
    """Digits in threes from five on, with a space that does not break."""
    return f"{integer:,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if abs(integer) >= 10_000 else str(integer)
