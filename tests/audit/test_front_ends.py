"""Fortran by flang, and LLVM bitcode, are audited as C is; machine code is run, not proved."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.frontends import compiler
from septet.audit.native import differential
from septet.audit.tasks import audit, tasks
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19", "flang-new-19")

HERE = Path(__file__).parent
WORD = HERE / "right" / "word.f90"
FUSED = """    x = real(packed(1), c_float)
    product = real(real(x, c_double)*real(0.1_c_float, c_double), c_float)
    if (x*0.1_c_float - product /= 0.0_c_float) septets(1) = 0
  end subroutine unpack"""
"""Right unless a product is fused with the difference that uses it."""


def verdict(source: Path, symbol: str = "unpack", level: str = "-O1", contraction: str = "off") -> Verdict:
    row = {
        "source": str(source), "symbol": symbol, "format": "s43", "operation": "unpack",
        "arguments": ["packed", "output"],
    }  # fmt: skip
    return audit(manifest.kernel(row), level, 60, contraction=contraction)


@pytest.mark.parametrize("level", ["-O0", "-O3"])
def test_fortran_is_proved(level: str) -> None:
    found = verdict(WORD, level=level)
    assert (found.answer, found.reason) == ("proved", None) and "flang" in found.compiler


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("127_c_int64_t", "63_c_int64_t"), ("7*(i - 1)", "7*i"), ("do i = 7, 1", "do i = 8, 1"), ("1:8", "1:7")],
)
def test_faults_in_fortran_are_refuted(right: str, wrong: str, tmp_path: Path) -> None:
    text = WORD.read_text()
    head, tail = text.split("subroutine unpack", 1)
    file = tmp_path / "wrong.f90"
    file.write_text(head + "subroutine unpack" + tail.replace(right, wrong, 1))
    found = verdict(file, level="-O0")
    assert found.answer == "refuted", found.reason
    assert not list(Path().glob("*.mod"))


def test_fortran_that_does_not_compile_shows_the_compilers_message(tmp_path: Path) -> None:
    (tmp_path / "bad.f90").write_text("subroutine unpack(a) bind(c)\n  real :: b(\nend subroutine\n")
    found = verdict(tmp_path / "bad.f90")
    assert found.answer == "bad input" and "bad.f90:2:" in (found.reason or "")


@pytest.mark.parametrize(("contraction", "answer"), [("off", "proved"), ("on", "refuted")])
def test_what_only_fusing_makes_wrong_is_refuted_where_it_is_allowed(
    contraction: str, answer: str, tmp_path: Path
) -> None:
    text = WORD.read_text().replace("c_float\n", "c_float, c_double\n", 1)
    at = text.index("subroutine unpack")
    body = text[at:].replace("integer :: i\n", "integer :: i\n    real(c_float) :: x, product\n", 1)
    (tmp_path / "k.f90").write_text(text[:at] + body.replace("  end subroutine unpack", FUSED, 1))
    found = verdict(tmp_path / "k.f90", contraction=contraction)
    assert (found.answer, found.reason) == (answer, None)
    assert answer == "proved" or "fused" in found.refutation.what  # type: ignore[union-attr]


def test_bitcode_is_audited_as_it_is(tmp_path: Path) -> None:
    flang = compiler.find("flang")
    for change, answer in (("127_c", "proved"), ("63_c", "refuted")):
        (tmp_path / "k.f90").write_text(WORD.read_text().replace("127_c", change))
        file = tmp_path / f"{answer}.bc"
        subprocess.run(
            [flang.path, "-c", "-emit-llvm", "-O1", "-o", file, tmp_path / "k.f90"], cwd=tmp_path, check=True
        )
        assert verdict(file).answer == answer
    file.write_bytes(b"BC\xc0\xde and no more")
    found = verdict(file)
    assert found.answer == "bad input" and "llvm-dis" in (found.reason or "")


MACHINE = """#include <stdint.h>
#include <string.h>
int f(const uint8_t *p, int n, uint8_t *out)
{{
    for (; n > 0; n--, p += 7)
        for (int i = 0; i < 8; i++) {{
            uint64_t w = 0;
            memcpy(&w, p, 7);
            *out++ = w >> 7 * i & {};
        }}
    return 0;
}}
"""


@pytest.mark.parametrize(("mask", "answer"), [(127, "tested"), (63, "refuted")])
@pytest.mark.parametrize(("name", "flags"), [("k.o", ["-c", "-fPIC"]), ("k.so", ["-shared", "-fPIC"])])
def test_machine_code_is_run_as_it_is(tmp_path: Path, mask: int, answer: str, name: str, flags: list[str]) -> None:
    (tmp_path / "k.c").write_text(MACHINE.format(mask))
    subprocess.run([compiler.find().path, "-O2", *flags, "-o", tmp_path / name, tmp_path / "k.c"], check=True)
    row = {
        "source": name, "symbol": "f", "format": "s43", "operation": "unpack", "counts": [8, 24], "returns": 0,
        "arguments": ["packed", "groups", "output"],
    }  # fmt: skip
    kernel = manifest.kernel(row, tmp_path)
    assert tasks(kernel, 10, None) == []
    [only] = differential.tests(kernel, 20, gnu=False)
    found = differential.run(only)
    assert (found.answer, found.reason) == (answer, None)
    missing = differential.run(replace(only, kernel=replace(kernel, symbol="g")))
    assert missing.answer == "bad input" and "it gives f" in (missing.reason or "")


@pytest.mark.parametrize(
    ("name", "answer", "reason"), [("k.o", "bad input", "k.o"), ("k.a", "unsupported", "give an object")]
)
def test_what_is_no_object_is_refused(tmp_path: Path, name: str, answer: str, reason: str) -> None:
    (tmp_path / name).write_bytes(b"\x7fELF")
    row = {"source": name, "symbol": "f", "format": "s43", "operation": "unpack", "arguments": ["packed", "output"]}
    [only] = differential.tests(manifest.kernel(row, tmp_path), 10)
    found = differential.run(only)
    assert found.answer == answer and reason in (found.reason or "")


def test_without_flang_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *args, **kwargs: None)
    found = verdict(WORD)
    assert found.answer == "bad input" and "apt-get install flang-19" in (found.reason or "")
