"""What `septet audit` leaves for CI: SARIF that a code host accepts, at the lines that are wrong, and JUnit XML."""

import json
import shutil
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from sarif_schema import validate

from septet.audit import manifest
from septet.audit.verdict import Refutation, Verdict
from septet.cli import run
from septet.outputs.verdicts import junit_xml, sarif_log

HERE = Path(__file__).parent
KERNEL, OTHER = manifest.kernels(HERE / "wrong.toml")[:2]
REFUTED = Verdict(
    KERNEL, "-O0", "clang version 19", ("-O0",), "refuted", (16,), place=("k.c", 7), function=("k.c", 3),
    refutation=Refutation(
        "element 2 is wrong", 16, b"\x00\xff", 2, "1.0 (0x3f800000)", "2.0 (0x40000000)", ("k.c", 7), "solver"
    ),
)  # fmt: skip
PROVED = replace(REFUTED, answer="proved", refutation=None, place=None, level="-O1")


def results(*verdicts: Verdict, root: Path | None = None) -> list[dict[str, Any]]:
    text = sarif_log(verdicts, "0.1.0", root or Path.cwd())
    validate(text)
    found: list[dict[str, Any]] = json.loads(text)["runs"][0]["results"]
    return found


def where(result: dict[str, Any]) -> tuple[str, int]:
    place = result["locations"][0]["physicalLocation"]
    return place["artifactLocation"]["uri"], place["region"]["startLine"]


def test_the_schema_can_fail() -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate(sarif_log([REFUTED], "0.1.0", Path.cwd()).replace('"level": "error"', '"level": "bad"'))


def test_what_is_proved_is_no_result() -> None:
    assert results(PROVED) == []


def test_a_refutation_is_at_its_line() -> None:
    [found] = results(REFUTED, PROVED)
    assert (found["ruleId"], found["level"], where(found)) == ("kernel-refuted", "error", ("k.c", 7))
    assert "input 00ff: element 2 should be 1.0 (0x3f800000) and is 2.0" in found["message"]["text"]


def test_without_a_line_it_is_at_the_function_and_without_that_at_the_source() -> None:
    assert where(results(replace(REFUTED, place=None))[0]) == ("k.c", 3)
    [found] = results(replace(REFUTED, place=None, function=None), root=HERE)
    assert where(found) == ("wrong/group.c", 1)


def test_a_file_elsewhere_is_an_absolute_uri(tmp_path: Path) -> None:
    [found] = results(replace(REFUTED, place=(str(tmp_path / "a b.c"), 1)), root=HERE)
    assert where(found)[0] == (tmp_path / "a b.c").as_uri() and "%20" in where(found)[0]


def test_settings_that_show_the_same_are_one_result() -> None:
    other = replace(REFUTED, level="-O3")
    elsewhere = replace(REFUTED, level="-O2", place=("k.c", 9))
    first, second = results(REFUTED, other, elsewhere)
    assert len(first["properties"]["settings"]) == 2 and where(second) == ("k.c", 9)


RUN = replace(
    REFUTED, compiler="gcc (Debian) 12", flags=("-O0",), runs=0, place=None,
    refutation=Refutation("element 5 is wrong", 16, b"\x07", 5, "1.0", "3.0", None, "run of the build"),
)  # fmt: skip


def test_a_run_that_is_wrong_too_is_told_with_the_claim_at_its_level() -> None:
    other = replace(REFUTED, level="-O2", place=("k.c", 9))
    first, second = results(RUN, other, REFUTED)
    assert where(first) == ("k.c", 9) and len(first["properties"]["settings"]) == 1
    assert where(second) == ("k.c", 7) and len(second["properties"]["settings"]) == 2
    assert (
        "Built by gcc -O0, contraction on: element 5 is wrong, for size 16 and the input 07"
        in second["message"]["text"]
    )


def test_a_run_that_is_wrong_alone_is_never_silent() -> None:
    for others in ([], [PROVED], [replace(PROVED, answer="unknown")], [replace(REFUTED, kernel=OTHER)]):
        found = [r for r in results(RUN, *others) if "element 5 is wrong" in r["message"]["text"]]
        assert [(r["ruleId"], where(r)) for r in found] == [("kernel-refuted", ("k.c", 3))]


def test_two_settings_that_find_two_elements_wrong_are_one_fault() -> None:
    assert REFUTED.refutation is not None
    other = replace(
        REFUTED, level="-O3", refutation=replace(REFUTED.refutation, what="element 13 is wrong", element=13)
    )
    assert len(results(REFUTED, other)) == 1
    outside = replace(REFUTED, level="-O3", refutation=replace(REFUTED.refutation, what="it writes outside `output`"))
    assert len(results(REFUTED, outside)) == 2


def test_every_rule_has_help_and_every_result_a_fingerprint() -> None:
    run = json.loads(sarif_log([REFUTED, replace(REFUTED, kernel=OTHER)], "0.1.0", Path.cwd()))["runs"][0]
    assert all(len(rule["help"]["text"]) > 40 for rule in run["tool"]["driver"]["rules"])
    moved = results(replace(REFUTED, place=("k.c", 90)))[0]["partialFingerprints"]
    assert run["results"][0]["partialFingerprints"] == moved != run["results"][1]["partialFingerprints"]


@pytest.mark.parametrize(
    ("answer", "rule", "level"),
    [
        ("unknown", "kernel-undecided", "warning"),
        ("unsupported", "kernel-unsupported", "warning"),
        ("bad input", "kernel-unreadable", "error"),
    ],
)
def test_what_is_not_decided_is_never_silent(answer: Any, rule: str, level: str) -> None:
    open_ = replace(REFUTED, answer=answer, refutation=None, reason="why\x1b")
    [found] = results(open_)
    assert (found["ruleId"], found["level"]) == (rule, level) and "why" in found["message"]["text"]
    root = ET.fromstring(junit_xml([open_, PROVED]))
    assert (root.attrib["tests"], root.attrib["errors"], root.attrib["failures"]) == ("2", "1", "0")


def test_junit_fails_what_is_refuted() -> None:
    root = ET.fromstring(junit_xml([REFUTED, PROVED]))
    assert (root.attrib["tests"], root.attrib["errors"], root.attrib["failures"]) == ("2", "0", "1")
    [failure] = root.iter("failure")
    assert failure.attrib["message"].startswith("refuted: element 2 is wrong")


@pytest.mark.needs("clang-19")
def test_the_command_writes_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    files = [tmp_path / "junit.xml", tmp_path / "audit.sarif"]
    for symbol, line in (("read_past_end", "memcpy(&w, packed + 4, 8);"), ("trip_count", "void trip_count")):
        options = ["--symbol", symbol, "--format", "s43", "--operation", "dequantize_group", "--level", "0"]
        options += ["--contract", "on", "--argument", "packed", "--argument", "output", "--no-cache"]
        outputs = ["--junit", str(files[0]), "--sarif", str(files[1])]
        assert run(["audit", "wrong/memory.c", *options, *outputs]) == 1
        validate(files[1].read_text())
        [found] = json.loads(files[1].read_text())["runs"][0]["results"]
        uri, number = where(found)
        assert uri == "wrong/memory.c"
        assert Path(uri).read_text().splitlines()[number - 1].strip().startswith(line)
        compilers = ["clang", "gcc"] if shutil.which("gcc") else ["clang"]
        assert [s.split()[-4] for s in found["properties"]["settings"]] == compilers
        assert ET.parse(files[0]).getroot().attrib["failures"] == str(len(compilers))
