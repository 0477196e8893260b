"""What `septet audit` says: each thing once, and nothing of what is quiet."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sarif_schema import validate

from septet.audit import manifest
from septet.audit.verdict import Refutation, Verdict
from septet.cli import run
from septet.outputs import audit_text
from septet.outputs.faults import settings

HERE = Path(__file__).parent
KERNEL, OTHER = manifest.kernels(HERE / "wrong.toml")[:2]
PROVED = Verdict(KERNEL, "-O0", "Debian clang version 19.1", ("-O0",), "proved", (16,), contraction="off")
REFUTED = replace(
    PROVED, answer="refuted",
    refutation=Refutation("element 2 is wrong", 16, b"\0\xff", 2, "1.0", "2.0", ("k.c", 7), "solver"),
)  # fmt: skip
MISSING = replace(
    PROVED, answer="bad input", compiler="none", reason="clang is not installed: apt-get install clang-19"
)
PLAIN = """#include <stdint.h>
#include <string.h>
void f(const uint8_t *packed, uint8_t *output)
{
    uint64_t w = 0;
    memcpy(&w, packed, 7);
    for (int i = 0; i < 8; i++)
        output[i] = w >> 7 * i & WRONG;
}
"""
CLAIM = ["--symbol", "f", "--format", "s43", "--operation", "unpack", "--argument", "packed", "--argument", "output"]


def test_settings_that_show_the_same_are_one_line() -> None:
    every = [replace(PROVED, level=f"-O{n}", contraction=c) for n in range(4) for c in ("off", "on")]
    assert settings(every) == "clang -O0 -O1 -O2 -O3, contraction off and on"
    text = audit_text.kernel(every)
    assert text.count("proved:") == 1 and "clang -O0 -O1 -O2 -O3, contraction off and on" in text


def test_settings_that_differ_are_told_apart() -> None:
    assert settings([PROVED, replace(PROVED, level="-O3", contraction="on")]) == (
        "clang -O0, contraction off; clang -O3, contraction on"
    )
    text = audit_text.kernel([PROVED, replace(REFUTED, level="-O2"), replace(PROVED, level="-O3", counts=(17,))])
    assert (text.count("proved:"), text.count("refuted:")) == (2, 1)
    assert "element 2: expected 1.0, got 2.0" in text and "clang -O2, contraction off" in text


def test_quiet_leaves_out_what_is_as_claimed_and_nothing_else() -> None:
    assert audit_text.kernel([PROVED], quiet=True) == ""
    for other in (REFUTED, replace(PROVED, answer="unknown"), replace(PROVED, answer="unsupported")):
        told = audit_text.kernel([PROVED, other], quiet=True)
        assert other.answer in told and "proved:" not in told


def test_the_last_line_counts_claims_and_runs_apart() -> None:
    """Three refutations of two claims read as a contradiction where one of them is another compiler's build."""
    ran = replace(REFUTED, runs=5)
    said = audit_text.last_line([PROVED, REFUTED, ran], 2, ("proved", "refuted"))
    assert said == "1 proved, 1 refuted; 2 of 2 claims decided; builds of other compilers: 1 refuted"
    assert audit_text.last_line([ran], 0, ("refuted",)) == "builds of other compilers: 1 refuted"


def test_what_is_built_already_is_said_in_two_words() -> None:
    assert settings([replace(REFUTED, level="as built", compiler="as built", contraction="as built")]) == "as built"


def test_times_are_of_the_processor() -> None:
    text = audit_text.kernel([replace(PROVED, seconds=9.0, processor=1.25), replace(PROVED, level="-O2", processor=2)])
    assert "; 3.2 s of processor time" in text


def test_a_missing_compiler_is_told_once_for_all_kernels() -> None:
    group = [replace(MISSING, level=f"-O{n}") for n in range(4)]
    told = audit_text.unreadable([PROVED, *group, *(replace(v, kernel=OTHER) for v in group)])
    assert told.count("clang is not installed") == 1
    assert KERNEL.symbol in told and OTHER.symbol in told
    assert audit_text.kernel(group) == "" == audit_text.unreadable([PROVED, REFUTED])


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize("level", [["--level", "O2"], ["--level", "-O2"], ["--level", "2"], ["-O2"]])
def test_a_level_is_understood_however_it_is_written(
    level: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kernel.c").write_text(PLAIN.replace("WRONG", "127"))
    found = run(["audit", str(tmp_path / "kernel.c"), *CLAIM, *level, "--no-gnu", "--quiet"])
    assert found == 0
    assert capsys.readouterr() == ("2 proved; 2 of 2 claims decided\n", "")


@pytest.mark.needs("clang-19")
def test_json_on_standard_output_is_all_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kernel.c").write_text(PLAIN.replace("WRONG", "63"))
    sarif = tmp_path / "audit.sarif"
    options = ["-O2", "--no-gnu", "--json", "-", "--sarif", str(sarif), "--root", str(tmp_path)]
    assert run(["audit", str(tmp_path / "kernel.c"), *CLAIM, *options]) == 1
    output = capsys.readouterr()
    assert [v["verdict"] for v in json.loads(output.out)["verdicts"]] == ["refuted", "refuted"]
    assert "refuted: element" in output.err
    validate(sarif.read_text())
    [found] = json.loads(sarif.read_text())["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "kernel.c"


@pytest.mark.needs("clang-19")
def test_a_level_takes_the_place_of_a_manifests(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kernel.c").write_text(PLAIN.replace("WRONG", "127"))
    rows = ['source = "kernel.c"', 'symbol = "f"', 'format = "s43"', 'operation = "unpack"']
    rows += ['arguments = ["packed", "output"]', 'levels = ["-O0", "-O3"]']
    manifest_file = tmp_path / "audit.toml"
    manifest_file.write_text("\n".join(["[[kernel]]", *rows]))
    assert run(["audit", str(manifest_file), "-O1", "--contract", "on", "--no-gnu"]) == 0
    assert "clang -O1, contraction on" in capsys.readouterr().out
    assert run(["audit", str(manifest_file), "--symbol", "g"]) == 2
    assert "symbol: what a manifest says itself" in capsys.readouterr().err


@pytest.mark.needs("clang-19")
def test_a_file_beside_the_folder_that_one_works_in_keeps_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clang cuts such a file's name off where it parts from the folder's."""
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    monkeypatch.chdir(here)
    (there / "kernel.c").write_text(PLAIN.replace("WRONG", "63"))
    options = ["-O2", "--no-gnu", "--sarif", "audit.sarif", "--root", str(there)]
    assert run(["audit", str(there / "kernel.c"), *CLAIM, *options]) == 1
    [found] = json.loads((here / "audit.sarif").read_text())["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "kernel.c"
