"""CrossHair: symbolic execution of the Python text itself, contracts included."""

import importlib
import inspect
import linecache
import sys
from collections.abc import Callable
from importlib import metadata
from typing import Any

import icontract

from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Sort, Value
from septet.proofs.isolation import Lost, isolated
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import meets_preconditions, refutes
from septet.solvers.verdict import Answer

MOST_VARIABLES = 4
"""Symbolic execution branches too much on more."""
PATHS = 64
"""Paths explored; what is not confirmed by then is unknown (measured: what is confirmed takes 17 at most)."""
LIMIT = 10.0
"""Seconds of processor time, at which it is killed (measured: what is confirmed takes 1.5 at most)."""
ENDLESS = frozenset({"nearest_multiples_are_nearest", "contract of floats.decode", "contract of floats.encode"})
"""Claims on which a question of its own to Z3 does not end within a minute."""
LONGEST = 4000
"""Characters of a script: what is longer has too many branches to explore in the time (measured: few confirmed)."""


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
        if len(obligation.script) > LONGEST or obligation.name in ENDLESS:
            return "unsupported: too many branches"
        return None

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        _load()  # before the fork, so that it is imported once a worker
        for name, module in list(sys.modules.items()):  # reading files while it explores would confuse it
            if name.startswith("septet.spec"):
                linecache.getlines(str(module.__file__))
        try:
            answer, values, said = isolated(lambda: _explore(obligation), min(LIMIT, seconds))
        except Lost as problem:
            return Verdict("unknown", str(problem))
        if answer != "refuted":
            return Verdict(answer, None if answer == "proved" else said, repeatable=answer == "unknown")
        if values is None or not refutes(obligation, values):
            return Verdict("unknown", f"a failure that does not replay: {said}", values, False)
        return Verdict("refuted", None, values, True)


FOREVER = 1e6
"""Seconds that its own limits are set to: those that it hands on to Z3 are by the clock."""
_CHECKS = ("_assert_preconditions", "_assert_postconditions", "_assert_invariant")


def _load() -> None:
    """Import CrossHair, and undo what that does: it turns icontract off for the whole process.

    Without contracts, those of an obligation would hold vacuously here, and everywhere else in the process.
    """
    checkers = importlib.import_module("icontract._checkers")
    kept = {name: getattr(checkers, name) for name in _CHECKS}
    importlib.import_module("crosshair.core_and_libs")
    for name, check in kept.items():
        setattr(checkers, name, check)


def _explore(obligation: Obligation) -> tuple[Answer, dict[str, Value] | None, str]:
    """What CrossHair says of an obligation: an answer, a counterexample's values, and its messages."""
    from crosshair.core_and_libs import analyze_function, run_checkables
    from crosshair.options import AnalysisKind, AnalysisOptionSet
    from crosshair.statespace import MessageType

    found: list[dict[str, Value]] = []
    options = AnalysisOptionSet(
        analysis_kind=[AnalysisKind.icontract], max_iterations=PATHS, report_all=True,
        per_condition_timeout=FOREVER, per_path_timeout=FOREVER,
    )  # fmt: skip
    check = _checked(obligation, obligation.lifted(), found)
    messages = list(run_checkables(analyze_function(check, options)))
    states = {m.state for m in messages}
    said = "; ".join(sorted({m.message for m in messages}))[:200] or "nothing analyzed"
    if states == {MessageType.CONFIRMED}:
        return "proved", None, said
    if found and states & {MessageType.POST_FAIL, MessageType.EXEC_ERR, MessageType.POST_ERR}:
        return "refuted", found[-1], said
    return "unknown", None, said


def _checked(obligation: Obligation, claim: Claim, found: list[dict[str, Value]]) -> Callable[..., bool]:
    """A contract for CrossHair over the claim's variables: preconditions hold, so the claim must."""
    names = [str(v.value) for v in claim.variables]
    types = {str(v.value): int if v.sort is Sort.INT else bool for v in claim.variables}

    from crosshair import deep_realize
    from crosshair.enforce import PostconditionFailed, PreconditionFailed

    failures = (
        icontract.ViolationError, PreconditionFailed, PostconditionFailed, ArithmeticError, IndexError, ValueError,
    )  # fmt: skip

    def holds(**values: Any) -> bool:
        arguments = claim.values(values)
        try:
            if obligation.kind == "contract":
                obligation.function(**arguments)
                result = True
            else:
                result = bool(inspect.unwrap(obligation.function)(**arguments))
        except failures:
            result = False
        if not result:
            found.append({name: types[name](deep_realize(value)) for name, value in values.items()})
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
    ensured = icontract.ensure(_is_true)(space["check"])
    checked: Callable[..., bool] = icontract.require(space["condition"])(ensured)
    return checked


def _is_true(result: bool) -> bool:  # a lambda would be looked up in the source, as if it decorated something
    return result
