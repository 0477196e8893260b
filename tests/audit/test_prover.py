"""The auditor as one of the provers: what a proof run says of compiled kernels."""

import pytest

from septet.codegen.targets import c
from septet.proofs import kernels
from septet.proofs.provers.audit import Audit
from septet.spec.formats import FORMATS, S43

pytestmark = pytest.mark.needs("clang-19")
OFFSET = "lattice_of(in_binary32(lo[0])"


def test_every_format_has_its_dequantizers_audited() -> None:
    for fmt in FORMATS.values():
        found = kernels.compiled_kernels(fmt)
        assert {o.name for o in found} >= {"compiled c dequantize_group", "compiled c dequantize_row"}
        assert all(o.kind == "compiled" and "sizes 1 " in o.instance for o in found)


def test_a_wrong_kernel_is_refuted_by_a_run_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an offset is refuted, and the verdict that was kept of the right text is not used."""
    right = kernels.compiled_kernels(S43)[0]
    sources = c.sources(S43)
    assert sum(text.count(OFFSET) for text in sources.values()) == 1
    wrong = {name: text.replace(OFFSET, "lattice_of(0.5f * in_binary32(lo[0])") for name, text in sources.items()}
    monkeypatch.setattr(c, "sources", lambda fmt: wrong)
    faulty = kernels.compiled_kernels(S43)[0]
    assert Audit().identity(faulty) != Audit().identity(right)
    verdict = Audit().prove(faulty, 20)
    assert verdict.answer == "refuted" and verdict.replayed
    assert verdict.counterexample is not None
    assert verdict.counterexample["expected"] != verdict.counterexample["got"]
