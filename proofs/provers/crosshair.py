"""CrossHair: symbolic execution of the Python text itself, contracts included."""

import inspect
from collections.abc import Callable
from importlib import metadata
from typing import Any

import icontract

from septet.codegen.claim import Claim
from septet.codegen.ir import Sort, Value
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import meets_preconditions, refutes

MOST_VARIABLES = 4
"""Symbolic execution branches too much on more."""
PER_CLAIM = 3.0
"""Seconds of exploration; what is not confirmed by then is unknown."""


class CrossHair(Prover):
    """CrossHair, on theorems and contracts of few integers and booleans."""

    name = "crosshair"
    independent = False
    install = "pip install crosshair-tool"

    def version(self) -> str | None:
        try:
            return metadata.version("crosshair-tool")
        except metadata.PackageNotFoundError:
            return None

    def declines(self, obligation: Obligation) -> str | None:
        if obligation.kind not in ("theorem", "contract"):
            return "unsupported: says nothing that Python evaluates"
        declared = obligation.script.count("(declare-const ")
        if " Real)" in obligation.script:
            return "unsupported: rational arguments"
        if not 1 <= declared <= MOST_VARIABLES:
            return f"unsupported: {declared} variables"
        return None

    def identity(self, obligation: Obligation) -> str:
        return obligation.digest + obligation.text

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        from crosshair.core_and_libs import analyze_function, run_checkables
        from crosshair.options import AnalysisKind, AnalysisOptionSet
        from crosshair.statespace import MessageType

        claim = obligation.lifted()
        found: list[dict[str, Value]] = []
        check = _checked(obligation, claim, found)
        options = AnalysisOptionSet(
            analysis_kind=[AnalysisKind.icontract], per_condition_timeout=min(PER_CLAIM, seconds), report_all=True
        )
        messages = list(run_checkables(analyze_function(check, options)))
        states = {m.state for m in messages}
        if states == {MessageType.CONFIRMED}:
            return Verdict("proved")
        if states & {MessageType.POST_FAIL, MessageType.EXEC_ERR, MessageType.POST_ERR}:
            for values in reversed(found):
                if refutes(obligation, values):
                    return Verdict("refuted", None, values, True)
            return Verdict("unknown", f"a failure that does not replay: {messages[0].message[:200]}")
        return Verdict("unknown", "; ".join(sorted({m.message for m in messages}))[:200] or "nothing analyzed")


def _checked(obligation: Obligation, claim: Claim, found: list[dict[str, Value]]) -> Callable[..., bool]:
    """A contract for CrossHair over the claim's variables: preconditions hold, so the claim must."""
    names = [str(v.value) for v in claim.variables]
    types = {str(v.value): int if v.sort is Sort.INT else bool for v in claim.variables}

    def holds(**values: Any) -> bool:
        arguments = claim.values(values)
        try:
            if obligation.kind == "contract":
                obligation.function(**arguments)
                result = True
            else:
                result = bool(inspect.unwrap(obligation.function)(**arguments))
        except (icontract.ViolationError, ArithmeticError, IndexError, ValueError):
            result = False
        if not result:
            found.append({name: types[name](value) for name, value in values.items()})
        return result

    def given(**values: Any) -> bool:
        return meets_preconditions(obligation, claim.values(values))

    # CrossHair and icontract look at signatures: give both functions the claim's variables by name.
    space: dict[str, Any] = {"holds": holds, "given": given}
    passed = ", ".join(f"{n}={n}" for n in names)
    exec(f"def check({', '.join(names)}): return holds({passed})", space)
    exec(f"def condition({', '.join(names)}): return given({passed})", space)
    space["check"].__annotations__ = {**types, "return": bool}
    space["check"].__module__ = __name__
    ensured = icontract.ensure(lambda result: result)(space["check"])
    checked: Callable[..., bool] = icontract.require(space["condition"])(ensured)
    return checked
