"""Runs a counterexample on the Python spec: nothing is called refuted that the spec itself does not refute."""

import inspect
from collections.abc import Mapping
from typing import Any

from icontract import ViolationError

from septet.codegen.core.claim import Claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Value
from septet.proofs.obligations import Obligation


def meets_preconditions(obligation: Obligation, arguments: Mapping[str, Any]) -> bool:
    """Whether arguments meet the function's own `require` contracts, all of which are evaluated in Python."""
    for group in getattr(obligation.function, "__preconditions__", []):
        for contract in group:
            try:
                holds = contract.condition(**{name: arguments[name] for name in contract.condition_args})
            except ViolationError:  # of a function that the condition calls
                return False
            if not holds:
                return False
    return True


def refutes(obligation: Obligation, values: Mapping[str, Value], claim: Claim | None = None) -> bool:
    """Whether values of the variables are a counterexample, according to the Python spec.

    They are if the arguments meet the preconditions and then a predicate is false, a contract is violated on the
    way, or evaluation fails. Of a `precondition of ...` obligation, if they meet the preconditions. A `ranges of ...`
    obligation is about what a function computes on its way, which only the lifted claim names: that is evaluated.
    A fact about words is evaluated in Python.

    Args:
        claim: the lifted obligation, where it is at hand; lifting is slow beside one evaluation.
    """
    if obligation.kind == "fact":
        return not obligation.function(**values)
    claim = claim or obligation.lifted()
    arguments = claim.values(values)
    if not meets_preconditions(obligation, arguments):
        return False
    if obligation.kind == "precondition":
        return True
    if obligation.kind == "ranges":
        return not all(evaluate([claim.goal], values))
    try:
        if obligation.kind == "contract":
            obligation.function(**arguments)
            return False
        return not inspect.unwrap(obligation.function)(**arguments)
    except (ViolationError, ArithmeticError, IndexError, ValueError):
        return True
