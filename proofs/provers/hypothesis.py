"""Hypothesis: runs the Python text itself on many arguments. It refutes, and never proves."""

import zlib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from importlib import metadata

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from septet.codegen.core import ranges
from septet.codegen.core.claim import Claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort, Value
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import meets_preconditions, refutes

EXAMPLES = 25
WIDE = 1 << 48
"""Integers without bounds are drawn below this."""


class Hypothesis(Prover):
    """Property-based testing of theorems and contracts, on the Python spec and on the lifted claim at once."""

    name = "hypothesis"
    independent = False
    install = "pip install hypothesis"

    def version(self) -> str | None:
        return metadata.version("hypothesis")

    def declines(self, obligation: Obligation) -> str | None:
        if obligation.kind == "ranges":
            return "unsupported: says nothing that Python evaluates"
        return None

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        claim = obligation.lifted()
        met: list[Mapping[str, Value]] = []
        failing: dict[str, Value] = {}

        @seeded(zlib.crc32(obligation.key.encode()))
        @settings(
            max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck), print_blob=False, report_multiple_bugs=False,
        )  # fmt: skip
        @given(_assignments(claim))
        def attack(values: dict[str, Value]) -> None:
            given_, goal = evaluate([claim.precondition, claim.goal], values)
            if bool(given_) != meets_preconditions(obligation, claim.values(values)):
                raise LiftMismatch(values)
            if not given_:
                return
            met.append(values)
            refuted = refutes(obligation, values, claim)
            if refuted == bool(goal):
                raise LiftMismatch(values)
            if refuted:
                failing.clear()
                failing.update(values)
                raise Refuted

        try:
            attack()
        except Refuted:
            return Verdict("refuted", None, dict(failing), True)
        except LiftMismatch as problem:
            reason = "the lifted claim and the Python text differ, or a function called breaks its own postcondition"
            return Verdict("unknown", reason, problem.args[0], False)
        except Unsatisfiable:
            pass
        reason = f"tested on {len(met)} examples" if met else "no example met the preconditions"
        return Verdict("unknown", reason, repeatable=True)


class Refuted(Exception):
    """A counterexample was found."""


class LiftMismatch(Exception):
    """The IR and Python disagree: a fault of the lifter, or of a callee whose postconditions a claim does not state."""


def _assignments(claim: Claim) -> st.SearchStrategy[dict[str, Value]]:
    bounds = ranges.variable_ranges(claim.precondition)
    return st.fixed_dictionaries({str(v.value): _values(v, bounds.get(v, (None, None))) for v in claim.variables})


def _corners() -> Iterator[int]:
    """Integers where shifts and roundings change: around powers of two, of both signs."""
    for k in range(64):
        for near in (-1, 0, 1):
            yield from ((1 << k) + near, -(1 << k) - near, 3 * (1 << k) + near)


def _values(v: Expr, bounds: ranges.Interval) -> st.SearchStrategy[Value]:
    low, high = bounds
    if v.sort is Sort.BOOL:
        return st.booleans()
    if v.sort is Sort.INT:
        least, most = int(-WIDE if low is None else low), int(WIDE if high is None else high)
        corners = sorted({k for k in _corners() if least <= k <= most})
        return st.one_of(st.integers(least, most), st.sampled_from(corners)) if corners else st.integers(least, most)
    near = st.integers(-64, 64).map(lambda k: Fraction(k, 8))
    inside = st.fractions(low if low is None else Fraction(low), high if high is None else Fraction(high))
    kept = near.filter(lambda x: (low is None or x >= low) and (high is None or x <= high))
    return st.one_of(kept, inside)
