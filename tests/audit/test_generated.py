"""The kernels that Septet generates are proved: some settings here, all of them by tests/audit/generated.py."""

import re
from dataclasses import replace
from pathlib import Path

import generated
import pytest

from septet.audit import manifest
from septet.audit.tasks import audit
from septet.codegen.targets import c
from septet.codegen.targets.catalogue import TARGETS, render
from septet.codegen.targets.names import prefix
from septet.solvers.cache import Cache
from septet.spec.formats import FORMATS, NL11, R11, S43, S43_PLANES, Format

pytestmark = pytest.mark.needs("clang-19")

CHOSEN = [
    (NL11, "c", "quantize_group", "-O3", "on"),
    (NL11, "fortran", "quantize_row", "-O2", "off"),
    (S43, "c", "dequantize_row", "-O0", "off"),
    (R11, "c", "quantize_activations", "-O2", "on"),
    (S43, "fortran", "quantize_group", "-O3", "off"),
    (S43_PLANES, "c", "dequantize_group", "-O1", "off"),
    (NL11, "c", "dequantize_group", "-O3", "on"),
    (R11, "c", "dot_group", "-O3", "off"),
    (NL11, "c", "matvec", "-O1", "on"),
    (S43, "c", "matmul", "-O2", "off"),
    (R11, "fortran", "dequantize_row", "-O0", "on"),
    (NL11, "fortran", "matmul", "-O1", "on"),
]


@pytest.fixture(scope="session")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """Proofs that the kernels share; none from before."""
    return Cache(tmp_path_factory.mktemp("proofs"))


@pytest.mark.campaign
@pytest.mark.parametrize(
    ("fmt", "language", "operation", "level", "contraction"), CHOSEN, ids=lambda x: getattr(x, "name", None)
)
def test_generated_kernels_are_proved(
    fmt: Format, language: str, operation: str, level: str, contraction: str, proofs: Cache
) -> None:
    kernel = generated.kernel(fmt, language, operation)
    verdict = audit(kernel, level, 240, proofs, contraction)
    assert (verdict.answer, verdict.reason) == ("proved", None)
    assert verdict.counts == kernel.counts
    assert verdict.decided_by


def test_every_exported_function_is_asked_about_or_said_not_to_be() -> None:
    loops = {"quantize_rows", "dequantize_rows", "group_bytes", "row_bytes"}  # as the page says
    others = {"pack", "unpack", "dot_group", "add_group", "quantize_activations", "quantize_vectors"}
    for fmt in FORMATS.values():
        header = c.sources(fmt)[c.names(fmt)[0]]
        exported = set(re.findall(rf"\b{prefix(fmt)}(\w+)\(", header))
        assert exported == {*(symbol for symbol, _ in generated.C.values()), *loops}
        module = render(TARGETS["fortran"], fmt)
        exported = set(re.findall(rf"^public :: {prefix(fmt)}(\w+)$", module, re.MULTILINE))
        assert exported == {*(symbol for symbol, _ in generated.FORTRAN.values()), *others}


def test_a_faulty_product_is_refuted(tmp_path: Path, proofs: Cache) -> None:
    """Fortran that leaves out the last activation."""
    kernel = generated.kernel(S43, "fortran", "matmul")
    right, wrong = "if (i_1 < length) then\n        a =", "if (i_1 < length - 1) then\n        a ="
    text = kernel.source.read_text()
    assert text.count(right) == 1
    (tmp_path / "wrong.f90").write_text(text.replace(right, wrong))
    verdict = audit(replace(kernel, source=tmp_path / "wrong.f90"), "-O2", 240, proofs, "on")
    assert verdict.answer == "refuted", verdict.reason


def test_the_quick_share_is_of_what_there_is() -> None:
    for kernel in manifest.kernels(Path(__file__).parent / "quick.toml"):
        assert kernel.symbol in kernel.source.read_text()
        assert (kernel.levels, kernel.contractions) == (("-O2",), ("on",))
