"""What is claimed for every length holds for every length: kernels that are right only as long as rows are short."""

import shutil
import tempfile
import time
from dataclasses import replace
from os import environ
from pathlib import Path

import pytest

from septet.proofs.audit import compiler, induction, llvm, manifest, slices, terms, verdict
from septet.proofs.audit.induction import Every, NotShown
from septet.proofs.audit.manifest import Kernel
from septet.proofs.audit.replay import Native
from septet.proofs.audit.script import Questions
from septet.proofs.cache import Cache

pytestmark = pytest.mark.skipif(
    shutil.which("clang-19") is None and "CI" not in environ,  # CI installs it, and fails without
    reason="apt-get install clang-19",
)

HERE = Path(__file__).parent
INT = (1 << 31) - 1


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """Proofs that the kernels here share; none from before."""
    return Cache(tmp_path_factory.mktemp("proofs"))


def kernel(source: Path, symbol: str, **more: object) -> Kernel:
    row = {
        "source": str(source), "symbol": symbol, "format": "s43", "operation": "dequantize_row",
        "arguments": ["packed", "output", "groups"], "counts": [16],
    }  # fmt: skip
    return manifest.kernel({**row, **more})


def every(k: Kernel, level: str, proofs: Cache, checked: bool = False) -> Every:
    """The proof for every length alone, of a kernel that is right at some lengths."""
    terms.forget()
    clang = compiler.for_source(k.source)
    with tempfile.TemporaryDirectory() as folder:
        texts = [compiler.to_ir(clang, k.source, [level, *k.flags], Path(folder) / "kernel.ll")]
        if checked:
            texts.append(compiler.to_ir(clang, k.source, ["-O0", *verdict.CHECKS], Path(folder) / "checked.ll"))
        modules = [llvm.read(slices.needed(text, k.symbol)) for text in texts]
        _, integers, result = verdict.signature(k, modules[0])
        native = Native(clang, k, [level], integers, result, Path(folder))
        subject = verdict.Audit(k, modules[0], native, Questions(proofs), time.monotonic() + 120)
        return induction.prove(subject, [replace(subject, module=m) for m in modules[1:]])


@pytest.mark.parametrize(
    ("symbol", "level"),
    [
        ("byte_counter", "-O2"), ("short_counter", "-O2"), ("one_of_a_thousand", "-O2"), ("stride_that_grows", "-O1"),
        ("stride_that_grows", "-O0"), ("remembers", "-O1"), ("remembers", "-O0"), ("stops", "-O1"), ("stops", "-O0"),
        ("writes_after", "-O1"), ("returns_before", "-O1"), ("reads_ahead", "-O1"), ("writes_back", "-O1"),
        ("counts_in_floats", "-O1"),
    ],
)  # fmt: skip
def test_nothing_is_claimed_for_every_length_of_what_is_right_only_at_first(
    symbol: str, level: str, proofs: Cache
) -> None:
    with pytest.raises(NotShown):
        every(kernel(HERE / "wrong" / "lengths.c", symbol), level, proofs)


@pytest.mark.parametrize("symbol", ["int_offsets", "wrapping_offsets"])
def test_what_an_int_holds_is_no_more_than_what_is_claimed(symbol: str, proofs: Cache) -> None:
    found = every(kernel(HERE / "wrong" / "lengths.c", symbol), "-O2", proofs, checked=True)
    assert found.most == INT // 16 * 16 and found.limits


@pytest.mark.parametrize(
    ("file", "symbol", "more", "multiple"),
    [
        ("arithmetic.c", "dequantize_row", {"arguments": ["packed", "output", "count"]}, 1),
        ("reader.c", "dequantize_row", {}, 16),
    ],
)
@pytest.mark.parametrize("level", ["-O0", "-O1"])
def test_right_rows_are_proved_for_every_length(
    file: str, symbol: str, more: dict[str, object], multiple: int, level: str, proofs: Cache
) -> None:
    found = every(kernel(HERE / "right" / file, symbol, **more), level, proofs, checked=level == "-O1")
    assert found.multiple == multiple
    assert found.most > 1 << 56 and not found.limits


def test_a_length_at_which_a_kernel_is_wrong_is_found_and_run(proofs: Cache) -> None:
    k = kernel(HERE / "wrong" / "lengths.c", "writes_after", levels=["-O1"], contractions=["off"])
    found = verdict.audit(k, "-O1", 120, proofs, "off")
    assert found.answer == "refuted" and found.refutation is not None
    assert found.refutation.count > 100 * 16 and found.refutation.element == 0
    assert found.every is None


def test_sizes_and_every_length_are_different_claims(proofs: Cache) -> None:
    k = kernel(HERE / "wrong" / "lengths.c", "remembers", contractions=["off"])
    found = verdict.audit(k, "-O1", 120, proofs, "off").as_json()
    assert (found["verdict"], found["counts"], found["every_length"]) == ("proved", [16], None)
    assert found["fixed_sizes_only"]
