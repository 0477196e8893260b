"""Exhaustion: a claim over a small finite domain, evaluated at every point of it."""

import math

import numpy as np

from septet.codegen.core import ranges, vectorized
from septet.codegen.core.ir import Sort
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import refutes

LARGEST_DOMAIN = 1 << 22
CHUNK = 1 << 16
"""Points evaluated at a time, which bounds the memory used."""


class Exhaustion(Prover):
    """Every value of every variable, for theorems marked `exhaustive`."""

    name = "exhaustion"
    independent = False
    install = "pip install numpy"

    def version(self) -> str | None:
        return np.__version__

    def declines(self, obligation: Obligation) -> str | None:
        return None if obligation.exhaustive else "unsupported: not a small finite domain"

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        claim = obligation.lifted()
        bounds = ranges.variable_ranges(claim.precondition)
        spans = []
        for v in claim.variables:
            low, high = (0, 1) if v.sort is Sort.BOOL else bounds.get(v, (None, None))
            if low is None or high is None:
                return Verdict("unknown", f"unsupported: {v.value} has no constant bounds", repeatable=True)
            spans.append(range(int(low), int(high) + 1))
        size = math.prod(map(len, spans))
        if size > LARGEST_DOMAIN:
            return Verdict("unknown", f"unsupported: {size} points", repeatable=True)
        axes = [np.arange(s.start, s.stop, dtype=np.int64) for s in spans]
        shape = [len(a) for a in axes]
        for start in range(0, size, CHUNK):
            points = np.unravel_index(np.arange(start, min(start + CHUNK, size)), shape) if axes else ()
            grid = {v: a[p] for v, a, p in zip(claim.variables, axes, points, strict=True)}
            given, holds = vectorized.evaluate([claim.precondition, claim.goal], grid)
            failures = np.flatnonzero(given & ~holds)
            if failures.size:
                values = {str(v.value): int(a[failures[0]]) for v, a in grid.items()}
                if not refutes(obligation, values, claim):
                    reason = "the counterexample does not replay on the Python spec"
                    return Verdict("unknown", reason, values, False)
                return Verdict("refuted", None, values, True)
        return Verdict("proved")
