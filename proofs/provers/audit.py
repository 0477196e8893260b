"""The auditor, as a prover: generated kernels, as clang compiles them, against the spec."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from septet.audit import generated, proof_cache
from septet.audit.frontends import compiler
from septet.audit.tasks import audit
from septet.codegen.core.ir import Value
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict

LONGEST = 120.0
"""Seconds for a kernel, at all its sizes."""


class Audit(Prover):
    """LLVM IR of the C that is generated from the spec, on symbolic bytes; see `septet.audit`."""

    name = "audit"
    kinds = frozenset({"compiled"})
    usual = 3.0
    independent = False
    install = compiler.INSTALL

    def version(self) -> str | None:
        try:
            return compiler.find().version
        except compiler.NotCompiled:
            return None

    def identity(self, obligation: Obligation) -> str:
        return f"{super().identity(obligation)} {proof_cache.version()}"

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        with tempfile.TemporaryDirectory(prefix="septet-generated-") as folder:
            kernel = generated.kernel(obligation.constants["fmt"], obligation.constants["compiled"], Path(folder))
            found = audit(kernel, generated.LEVEL, LONGEST, None, generated.CONTRACTION)
        if found.answer == "proved" and found.counts == kernel.counts:
            return Verdict("proved")
        if found.refutation is not None:
            r = found.refutation
            given: Mapping[str, Value | str] = {"size": r.count, "input": r.input.hex()}
            if r.element is not None:
                given = {**given, "element": r.element, "expected": r.expected or "", "got": r.got or ""}
            return Verdict("refuted", r.what, given, replayed=True)
        return Verdict("unknown", found.reason)
