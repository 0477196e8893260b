"""Which tactic proves which statement: a portfolio, and the winners that a search found in it.

`winners.json`, which `python -m septet.proofs.lean_search` writes, has them by the theorem's name where one tactic
proves it for every format, and so serves new formats as well, or by the obligation's key.
"""

import functools
import json
from collections.abc import Callable, Mapping
from fractions import Fraction
from importlib import resources

from septet.codegen.core.ir import Sort, Value
from septet.codegen.lean import points
from septet.codegen.lean.statement import LeanError, Statement

TACTICS: Mapping[str, Callable[[Statement], str]] = {
    "trivial": lambda s: "trivial",
    "omega": lambda s: "omega",
    "factors": points.factors,
    "points": points.script,
    "grind": lambda s: "grind",
}
"""Each tactic's script, in the order in which they are tried."""


@functools.cache
def _found() -> Mapping[str, Mapping[str, object]]:
    text = resources.files("septet.codegen.lean").joinpath("winners.json").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, object]] = json.loads(text)
    return found


def winner(key: str, name: str) -> str | None:
    """The tactic that was found for an obligation's key, or for its theorem; None if none was."""
    winners = _found()["tactics"]
    found = winners.get(key, winners.get(name))
    return None if found is None else str(found)


def counterexample(key: str, statement: Statement) -> dict[str, Value] | None:
    """The values that a negative theorem is refuted with; None if none was found yet."""
    found = _found()["counterexamples"].get(key)
    if not isinstance(found, Mapping):
        return None
    kinds: Mapping[Sort, Callable[[str], Value]] = {Sort.INT: int, Sort.RAT: Fraction, Sort.BOOL: lambda x: x == "True"}
    by_name = {str(v.value): v.sort for v in statement.variables.values()}
    if set(by_name) != set(found):
        return None
    return {name: kinds[by_name[name]](str(value)) for name, value in found.items()}


def proof(statement: Statement, tactic: str) -> str:
    """The proof of a statement by a tactic of the portfolio.

    Raises:
        LeanError: the tactic has no script for it.
    """
    lines = TACTICS[tactic](statement).splitlines()
    return "by\n  " + "\n  ".join(lines)


def refutation(statement: Statement, values: Mapping[str, Value]) -> str:
    """The proof of a negation at a point.

    Raises:
        LeanError: values are missing.
    """
    if statement.holds:
        raise LeanError("a statement that is no negation")
    return f"fun h => absurd (h {' '.join(statement.ground(values))}) (by decide +kernel)"
