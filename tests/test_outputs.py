"""What a run leaves behind: the page, JUnit XML and SARIF, from a made-up run of the real theorems."""

import copy
import inspect
import json
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest
import typer
from sarif_schema import validate
from typer.testing import CliRunner

import septet.spec.theorems  # noqa: F401  (registers them)
from septet.commands.report import report
from septet.errors import SeptetError
from septet.outputs import assumptions, html, junit, overview, sarif
from septet.outputs.counterexample import readable
from septet.outputs.matrix import Row, rows, status
from septet.proofs.results import Result, Run, as_claimed, parse_run
from septet.solvers.verdict import Answer
from septet.spec.formats import FORMATS
from septet.spec.theorem import THEOREMS

if TYPE_CHECKING:
    from septet.compare import Comparison, Measure

PROVERS = ("z3", "cvc5", "bitwuzla", "exhaustion", "crosshair", "hypothesis", "lean")


def fake_result(theorem: str, fmt: str, prover: str, verdict: Answer, **fields: object) -> Result:
    """A result that a prover never gave."""
    result: Result = {
        "theorem": theorem,
        "format": fmt,
        "instance": "",
        "prover": prover,
        "verdict": verdict,
        "seconds": 0.02,
        "cached": False,
        "reason": None,
        "counterexample": None,
        "replayed": None,
        "obligation": None,
        "expected": as_claimed(THEOREMS[theorem].holds, verdict),
    }
    return result | fields  # type: ignore[operator, return-value]


def fake_run() -> Run:
    """A made-up run: most theorems proved by all three solvers, and one or more of everything else."""
    results = []
    for theorem in THEOREMS.values():
        about = (
            [f for f in FORMATS if theorem.where(FORMATS[f])] if theorem.family not in ("floats", "paper") else ["any"]
        )
        lanes = ["lane=0", "lane=1"] if "lane" in inspect.signature(theorem.statement).parameters else [""]
        settled: Answer = "proved" if theorem.holds else "refuted"
        found = {} if theorem.holds else {"counterexample": {"w": "13/2", "c0": 5}, "replayed": True}
        for fmt in about:
            for instance in lanes:
                for prover in ("z3", "cvc5"):
                    where = {"instance": instance, "obligation": f"{fmt}/{theorem.name}.smt2"}
                    results.append(fake_result(theorem.name, fmt, prover, settled, **where, **found))
                if theorem.family in ("error", "quantizer"):
                    no = {"verdict": "unknown", "reason": "unsupported: real arithmetic", "seconds": 0.0}
                elif theorem.family == "dot":
                    no = {"verdict": "unknown", "reason": "time-out after 10 s", "seconds": 10.0}
                else:
                    no = {"verdict": settled, "cached": True, **found}
                results.append(fake_result(theorem.name, fmt, "bitwuzla", instance=instance, **no))  # type: ignore[arg-type]
                results.append(
                    fake_result(theorem.name, fmt, "lean", "not run", instance=instance, reason="not installed")
                )
            if theorem.exhaustive:
                results.append(fake_result(theorem.name, fmt, "exhaustion", settled, **found))
            results.append(
                fake_result(theorem.name, fmt, "hypothesis", "unknown", reason="tested on 200 examples")
                if theorem.holds
                else fake_result(theorem.name, fmt, "hypothesis", "refuted", **found)
            )
            results.append(fake_result(theorem.name, fmt, "crosshair", "unknown", reason="not confirmed within 5 s"))
    return {
        "septet": "0.1.0",
        "spec": "0" * 64,
        "started": "2030-01-01T12:00:00+00:00",
        "seconds": 83.5,
        "provers": [
            {
                "name": p,
                "version": "1.2.3" if p != "lean" else None,
                "present": p != "lean",
                "install": f"install {p}",
                "independent": p in ("z3", "cvc5", "bitwuzla"),
            }
            for p in PROVERS
        ],
        "theorems": [
            {"name": t.name, "family": t.family, "claim": t.claim, "holds": t.holds} for t in THEOREMS.values()
        ],
        "results": results,
    }


def change(run: Run, theorem: str, fmt: str, provers: tuple[str, ...], instance: str = "", **fields: object) -> Run:
    """A copy of a run in which some provers said something else of a theorem, or of one instance of it."""
    changed = copy.deepcopy(run)
    for result in changed["results"]:
        about = result["theorem"] == theorem and result["format"] == fmt
        if about and result["prover"] in provers and instance in ("", result["instance"]):
            result.update(fields)  # type: ignore[typeddict-item]
            result["expected"] = as_claimed(THEOREMS[theorem].holds, result["verdict"])
    return changed


def refute(run: Run) -> Run:
    """The run with an instance of a theorem refuted by one solver."""
    return change(run, "code_is_nearest", "r11", ("cvc5",), "lane=0", verdict="refuted",
                  counterexample={"w": "-7/3", "lo": 0, "u": 1}, replayed=True)  # fmt: skip


def leave_open(run: Run) -> Run:
    """The run with a theorem that nobody proved."""
    return change(run, "unit_is_least", "s43", PROVERS, verdict="unknown", reason="time-out")


def row_of(run: Run, theorem: str, fmt: str) -> Row:
    """The row of a theorem about a format."""
    return next(row for row in rows(run) if (row.theorem["name"], row.format) == (theorem, fmt))


def cells_of(element: ET.Element, outcome: str) -> set[str]:
    """Names of the test cases with an outcome."""
    return {case.attrib["name"] for case in element.iter("testcase") if case.find(outcome) is not None}


class Page(HTMLParser):
    """What a page refers to, its ids, its open tags and its text."""

    VOID = ("meta", "use", "path", "br", "input")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name in ("href", "src", "xlink:href", "srcset", "data", "action"):
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.words += data


def measure(bits: float, rmse: float, ratio: float | None) -> "Measure":
    """A measure that nobody took."""
    return {
        "weights": 1000,
        "bits_per_weight": bits,
        "relative_rmse": rmse,
        "max_abs_error": 0.01,
        "error_over_bound": ratio,
    }


def fake_comparison() -> "Comparison":
    """A made-up comparison of three formats on two matrices, one of which a K-quant cannot store."""
    return {
        "model": "a-model 1.0",
        "sha256": "f" * 64,
        "ggml": "libgguf 0",
        "matrices": {"up": (1536, 384), "down": (384, 1536)},
        "common": ["down"],
        "schemes": [
            {"name": "s43", "maker": "septet", "block": 128, "common": measure(3.75, 0.09, 0.999),
             "matrices": {"up": measure(3.75, 0.1, 0.998), "down": measure(3.75, 0.09, 0.999)},
             "whole": measure(3.75, 0.095, 0.875), "histogram": [0.6, 0.4], "seconds": 1.0},
            {"name": "r11", "maker": "septet", "block": 128, "common": measure(3.75, 0.08, 1.25),
             "matrices": {"up": measure(3.75, 0.1, 0.998), "down": measure(3.75, 0.08, 1.25)},
             "whole": measure(3.75, 0.085, 1.25), "histogram": [0.5, 0.5], "seconds": 1.0},
            {"name": "Q3_K", "maker": "ggml", "block": 256, "common": measure(3.4375, 0.13, None),
             "matrices": {"down": measure(3.4375, 0.13, None)}, "whole": None, "histogram": None, "seconds": 1.0},
            {"name": "Q4_0", "maker": "ggml", "block": 32, "common": measure(4.5, 0.07, None),
             "matrices": {"up": measure(4.5, 0.07, None), "down": measure(4.5, 0.07, None)},
             "whole": measure(4.5, 0.07, None), "histogram": None, "seconds": 1.0},
        ],
        "missing": [],
        "seconds": 3.0,
    }  # fmt: skip


@pytest.fixture(scope="module")
def run() -> Run:
    return parse_run(json.dumps(fake_run()))


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (lambda run: run.pop("spec"), "run: no spec"),
        (lambda run: run.update(extra=1), "unknown extra"),
        (lambda run: run["results"][3].pop("expected"), r"results\[3\]: no expected"),
        (lambda run: run["results"][3].update(verdict="probably"), r"results\[3\].verdict"),
        (lambda run: run["results"][3].update(seconds=True), r"results\[3\].seconds"),
        (lambda run: run["results"][3].update(replayed=1), r"results\[3\].replayed"),
        (lambda run: run["results"][3].update(counterexample=[1]), r"results\[3\].counterexample"),
        (lambda run: run["results"][3].update(theorem="nobody's"), "not in run.theorems"),
        (lambda run: run["results"][3].update(prover="nobody"), "not in run.provers"),
        (lambda run: run["results"][3].update(expected=not run["results"][3]["expected"]), "contradicts"),
        (lambda run: run["provers"].append("z3"), "an object is expected"),
        (lambda run: run.update(theorems={}), "run.theorems"),
    ],
)
def test_a_run_that_is_not_one_is_refused(fault, message: str) -> None:
    broken = fake_run()
    fault(broken)
    with pytest.raises(ValueError, match=message):
        parse_run(json.dumps(broken))


def test_what_is_not_json_is_refused() -> None:
    with pytest.raises(ValueError):
        parse_run('{"septet": ')


def test_a_row_is_no_better_than_its_worst_instance(run: Run) -> None:
    open_ = copy.deepcopy(run)
    for result in open_["results"]:
        if (result["theorem"], result["format"], result["instance"]) == ("code_is_nearest", "r11", "lane=1"):
            result |= {"verdict": "unknown", "reason": "time-out", "expected": False}
    row = row_of(open_, "code_is_nearest", "r11")
    assert row.settlers == {"lane=0": {"z3", "cvc5"}, "lane=1": frozenset()}
    assert (row.conclusion, row.solvers) == ("open", 0)
    assert {cell.prover["name"]: cell.status for cell in row.cells}["z3"] == "unknown"


def test_exhaustion_proves_but_is_no_solver(run: Run) -> None:
    alone = change(
        run, "decode_inverts_encode", "s43", ("z3", "cvc5", "bitwuzla"), verdict="unknown", reason="time-out"
    )
    row = row_of(alone, "decode_inverts_encode", "s43")
    assert (row.conclusion, row.solvers) == ("settled", 0)


def test_a_verdict_on_no_instance_is_about_all_of_them(run: Run) -> None:
    alone = change(
        run, "levels_fit_a_signed_byte", "s43", ("z3", "cvc5", "bitwuzla"), verdict="unknown", reason="time-out"
    )
    row = row_of(alone, "levels_fit_a_signed_byte", "s43")
    assert row.settlers == {"lane=0": {"exhaustion"}, "lane=1": {"exhaustion"}}
    assert row.conclusion == "settled"


def test_a_negative_theorem_that_is_proved_is_wrong(run: Run) -> None:
    proved = change(run, "nearest_scales_cover_the_group", "s43", ("z3",), verdict="proved", counterexample=None)
    row = row_of(proved, "nearest_scales_cover_the_group", "s43")
    assert row.conclusion == "wrong" and [result["prover"] for result in row.wrong] == ["z3"]


def test_tested_is_told_apart_from_unknown_and_settles_nothing(run: Run) -> None:
    tested = change(run, "unit_is_least", "s43", PROVERS, verdict="unknown", reason="tested on 200 examples")
    row = row_of(tested, "unit_is_least", "s43")
    assert {cell.status for cell in row.cells if cell.results} == {"tested"}
    assert row.conclusion == "open"


def test_a_claim_that_no_prover_takes_is_open(run: Run) -> None:
    declined = change(run, "unit_is_least", "s43", PROVERS, verdict="unknown", reason="unsupported: too hard")
    row = row_of(declined, "unit_is_least", "s43")
    assert {cell.status for cell in row.cells if cell.results} == {"unsupported"}
    assert row.conclusion == "open"
    assert "unit_is_least [z3]" in cells_of(ET.fromstring(junit.render(declined)), "error")


def test_two_independent_solvers_are_counted(run: Run) -> None:
    assert row_of(run, "decode_inverts_encode", "s43").solvers == 3
    assert row_of(run, "code_is_nearest", "s43").solvers == 2


def test_a_counterexample_that_does_not_replay_settles_nothing(run: Run) -> None:
    result = next(r for r in run["results"] if r["verdict"] == "refuted")
    assert status(result) == "refuted"
    assert status(result | {"replayed": False}) == "wrong"  # type: ignore[arg-type, typeddict-item]


def test_a_theorem_without_results_is_not_lost(run: Run) -> None:
    silent = copy.deepcopy(run)
    silent["results"] = [r for r in silent["results"] if r["theorem"] != "unit_is_least"]
    row = next(r for r in rows(silent) if r.theorem["name"] == "unit_is_least")
    assert (row.format, row.conclusion) == ("any", "open")
    assert "unit_is_least" in cells_of(ET.fromstring(junit.render(silent)), "error")
    assert [r["ruleId"] for r in json.loads(sarif.render(silent))["runs"][0]["results"]] == ["unit_is_least"]
    assert ">1</b> proved by nobody" in html.render(silent)


def test_junit_is_green_only_when_everything_is_settled(run: Run) -> None:
    root = ET.fromstring(junit.render(run))
    assert root.attrib["failures"] == root.attrib["errors"] == "0"
    assert int(root.attrib["tests"]) == len({(r["theorem"], r["format"], r["prover"]) for r in run["results"]})
    skipped = {
        (r["theorem"], r["format"], r["prover"]) for r in run["results"] if r["verdict"] in ("unknown", "not run")
    }
    assert int(root.attrib["skipped"]) == len(skipped)
    assert {suite.attrib["name"] for suite in root} == {*FORMATS, "any"}


def test_junit_fails_what_is_refuted_and_errs_on_what_nobody_proved(run: Run) -> None:
    root = ET.fromstring(junit.render(leave_open(refute(run))))
    assert cells_of(root, "failure") == {"code_is_nearest [cvc5]"}
    failure = next(root.iter("failure"))
    assert "w = -7/3 (-2.33333), lo = 0, u = 1; replayed" in (failure.text or "")
    asked = {r["prover"] for r in run["results"] if (r["theorem"], r["format"]) == ("unit_is_least", "s43")}
    assert {f"unit_is_least [{prover}]" for prover in asked} <= cells_of(root, "error")
    suite = next(s for s in root if s.attrib["name"] == "s43")
    assert int(suite.attrib["errors"]) == len(asked) and suite.attrib["failures"] == "0"


def test_junit_errs_when_no_prover_was_run(run: Run) -> None:
    idle = copy.deepcopy(run)
    for result in idle["results"]:
        result |= {"verdict": "not run", "expected": False, "counterexample": None, "replayed": None}
    root = ET.fromstring(junit.render(idle))
    assert root.attrib["errors"] == root.attrib["tests"] and root.attrib["skipped"] == "0"


def test_junit_is_xml_whatever_a_prover_says(run: Run) -> None:
    noisy = change(run, "unit_is_least", "s43", ("z3",), verdict="unknown", reason="\x1b[31mout & <done>\x00")
    messages = [skipped.attrib["message"] for skipped in ET.fromstring(junit.render(noisy)).iter("skipped")]
    assert "unknown: \ufffd[31mout & <done>\ufffd" in messages


def test_sarif_of_a_good_run_has_rules_and_no_results(run: Run) -> None:
    log = json.loads(sarif.render(run))
    validate(sarif.render(run))
    assert log["version"] == "2.1.0"
    [only] = log["runs"]
    assert only["results"] == []
    assert {rule["id"] for rule in only["tool"]["driver"]["rules"]} == set(THEOREMS)


def test_sarif_names_what_failed_and_where(run: Run) -> None:
    places = {"code_is_nearest": (PurePosixPath("spec/theorems/quantizer.py"), 12)}
    text = sarif.render(leave_open(refute(run)), places)
    validate(text)
    [only] = json.loads(text)["runs"]
    refuted, unproved = sorted(only["results"], key=lambda result: result["ruleId"])
    for result in (refuted, unproved):
        assert only["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert (result["level"], result["kind"]) == ("error", "fail")
    assert refuted["ruleId"] == "code_is_nearest"
    assert "cvc5 refuted this for r11" in refuted["message"]["text"]
    assert "w = -7/3 (-2.33333), lo = 0, u = 1 (replayed" in refuted["message"]["text"]
    [location] = refuted["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "spec/theorems/quantizer.py"},
        "region": {"startLine": 12},
    }
    assert unproved["ruleId"] == "unit_is_least"
    assert "z3: unknown (time-out)" in unproved["message"]["text"]
    assert "locations" not in unproved


def test_the_page_needs_nothing_else(run: Run) -> None:
    page = Page(html.render(leave_open(refute(run)), fake_comparison()))
    assert page.open == []
    assert not page.tags & {"script", "link", "img", "iframe", "object", "metadata"}
    assert page.links and all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_the_page_shows_every_theorem_and_its_tallies(run: Run) -> None:
    text = html.render(run)
    for theorem in THEOREMS:
        assert f"<code>{theorem}</code>" in text
    assert ">0</b> proved by nobody" in text and ">0</b> contradicted" in text
    assert 'role="alert"' not in text
    total = len(rows(run))
    assert f"{total} of {total} statements hold" in text


def test_the_page_is_loud_about_a_refutation(run: Run) -> None:
    text = html.render(refute(run))
    assert 'role="alert"' in text and ">1</b> contradicted" in text
    assert "REFUTED" in text and 'class="cell wrong"' in text
    assert "w = -7/3 (-2.33333), lo = 0, u = 1" in text


def test_the_page_lists_what_fewer_than_two_solvers_settled_and_why(run: Run) -> None:
    assert html.short_of_two(rows(run)) == []
    one = change(run, "code_is_nearest", "r11", ("cvc5",), verdict="unknown", reason="time-out")
    one = leave_open(change(one, "code_is_nearest", "nl11", ("cvc5",), verdict="unknown", reason="time-out"))
    nobody, found = html.short_of_two(rows(one))
    assert (nobody.row.theorem["name"], nobody.settlers) == ("unit_is_least", ())
    assert (found.formats, found.settlers) == (("r11", "nl11"), ("z3",))
    assert ("cvc5", "unknown", "time-out") in found.others
    total = len(rows(one))
    text = html.render(one)
    assert f"<b>{total - 3}</b> settled as claimed by two" in text and "<b>2</b> by one independent solver" in text


def test_a_replayed_counterexample_is_shown_first(run: Run) -> None:
    later = change(run, "nearest_scales_cover_the_group", "s43", ("z3",), counterexample={"lo": 1}, replayed=None)
    [(_, results)] = html.findings(row_of(later, "nearest_scales_cover_the_group", "s43"))
    assert results[0]["prover"] == "cvc5" and results[-1]["prover"] == "z3"


def test_unknown_and_not_run_never_look_proved(run: Run) -> None:
    idle = copy.deepcopy(run)
    for k, result in enumerate(idle["results"]):
        verdict = ("unknown", "not run")[k % 2]
        reason = ("tested on 200 examples", "time-out", "unsupported: no")[k // 2 % 3]
        result |= {"verdict": verdict, "reason": reason, "expected": False, "counterexample": None, "replayed": None}
    text = html.render(idle)
    assert 'class="cell proved"' not in text and 'class="cell refuted"' not in text
    assert "<b>0</b> settled as claimed" in text
    assert "0 of " in text[text.index("<title>") : text.index("</title>")]


def test_reasons_are_on_the_page_for_hover_and_for_print(run: Run) -> None:
    text = html.render(run)
    assert 'title="time-out after 10 s"' in text
    assert '<span class="onprint">time-out after 10 s</span>' in text
    assert 'title="install lean"' in text


def test_what_a_prover_says_is_escaped(run: Run) -> None:
    hostile = change(run, "unit_is_least", "s43", ("z3",), verdict="unknown", reason="<script>alert(1)</script>")
    assert "<script" not in html.render(hostile)


def test_the_model_on_the_page(run: Run) -> None:
    page = Page(html.render(run, fake_comparison()))
    assert "svg" in page.tags
    for words in ("3.7500", "9.00 %", "0.875000", "✗ 1.250000", "cannot store them all", "no bound stated"):
        assert words in page.words
    assert "A weight of the model is further from its value in r11 than the proved bound." in page.words
    assert page.words.split("Fail: ")[1].startswith(f"{len(rows(run))} of") and "Pass" not in page.words
    absent = fake_comparison() | {"schemes": [], "missing": [{"what": "the model", "install": "pip install it"}]}
    page = Page(html.render(run, absent))  # type: ignore[arg-type]
    assert "the model is not installed: pip install it" in page.words
    assert "svg" not in page.tags


def test_counterexamples_can_be_read() -> None:
    assert readable({"w": "13/2", "c0": 5}) == "w = 13/2 (6.5), c0 = 5"
    assert (
        readable({"q": -1234567, "s": [1, "2"]})
        == "q = -1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567, s = (1, 2)"
    )
    assert readable({"b": True, "name": "left"}) == "b = True, name = left"
    assert readable({"huge": f"{10**400}/3"}).endswith("/3")


def test_a_share_of_the_bound_is_never_rounded_across_it() -> None:
    assert [html.ratio(x) for x in (0.9999999, 1.0, 1.0000001)] == ["0.999999", "1.000000", "1.000001"]
    assert html.ratio(float("inf")) == "infinite"


def test_the_page_says_which_format_does_better_at_no_more_bits() -> None:
    schemes = fake_comparison()["schemes"]
    assert html.better(schemes) == {"s43": ["r11"], "r11": [], "Q3_K": [], "Q4_0": []}
    schemes[2]["common"]["relative_rmse"] = 0.01
    assert html.better(schemes) == {"s43": ["r11", "Q3_K"], "r11": ["Q3_K"], "Q3_K": [], "Q4_0": ["Q3_K"]}


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0001, "< 1 ms"), (0.004, "4 ms"), (2.04, "2.0 s"), (9.96, "10 s"), (59.6, "1 min 0 s"), (179.8, "3 min 0 s")],
)
def test_times_are_short(value: float, text: str) -> None:
    assert html.seconds(value) == text


@pytest.fixture
def command() -> typer.Typer:
    app = typer.Typer()
    app.command()(report)
    return app


def test_report_writes_what_was_asked_for(
    command: typer.Typer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(inspect.getfile(inspect.unwrap(THEOREMS["unit_is_least"].statement))).resolve().parents[2])
    saved = tmp_path / "run.json"
    saved.write_text(json.dumps(leave_open(fake_run())), encoding="utf-8")
    files = {name: tmp_path / name for name in ("html", "junit", "sarif")}
    options = [text for name, file in files.items() for text in (f"--{name}", str(file))]
    result = CliRunner().invoke(command, [str(saved), *options])
    assert result.exit_code == 0, result.output
    assert "unit_is_least" in files["html"].read_text(encoding="utf-8")
    assert ET.parse(files["junit"]).getroot().attrib["errors"] != "0"
    [found] = json.loads(files["sarif"].read_text(encoding="utf-8"))["runs"][0]["results"]
    place = found["locations"][0]["physicalLocation"]
    source = Path(place["artifactLocation"]["uri"])
    assert not source.is_absolute()
    lines = source.read_text(encoding="utf-8").splitlines()[place["region"]["startLine"] - 1 :]
    assert lines[0].startswith("@theorem")
    assert next(line for line in lines if line.startswith("def ")).startswith("def unit_is_least(")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "at least one of"),
        (["--model", "--sarif", "x"], "needs --html"),
        (["--json", "x"], "--model"),
    ],
)
def test_report_refuses_what_makes_no_sense(
    command: typer.Typer, tmp_path: Path, options: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    saved = tmp_path / "run.json"
    saved.write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, [str(saved), *options])
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())
    assert not (tmp_path / "x").exists()


def test_report_refuses_a_file_that_is_no_run(command: typer.Typer, tmp_path: Path) -> None:
    saved, page = tmp_path / "run.json", tmp_path / "page.html"
    saved.write_text("{}", encoding="utf-8")
    result = CliRunner().invoke(command, [str(saved), "--html", str(page)])
    assert isinstance(result.exception, SeptetError)
    assert str(result.exception).startswith(f"{saved}: not a proof run: run: no provers")
    assert not page.exists()


def with_witnesses(run: Run, verdict: Answer) -> Run:
    """The run with the question whether `unit_is_least` is vacuous, and an answer to it."""
    asked = copy.deepcopy(run)
    name = "precondition of unit_is_least"
    asked["theorems"].append({"name": name, "family": "scales", "claim": "No argument meets it.", "holds": False})
    answer = next(r for r in run["results"] if (r["theorem"], r["format"]) == ("unit_is_least", "s43")) | {
        "theorem": name,
        "verdict": verdict,
        "reason": "time-out" if verdict == "unknown" else None,
        "counterexample": {"q": 1} if verdict == "refuted" else None,
        "replayed": True if verdict == "refuted" else None,
        "expected": verdict == "refuted",
    }
    asked["results"].append(answer)  # type: ignore[arg-type]
    return parse_run(json.dumps(asked))


def test_witnesses_are_not_counted_as_theorems(run: Run) -> None:
    text = html.render(with_witnesses(run, "refuted"))
    total = len(rows(run))
    assert f"{total} of {total} statements hold" in text
    assert "none is vacuous" in text and "No argument meets it." not in text


def test_a_theorem_that_may_be_vacuous_is_said_to_be(run: Run) -> None:
    asked = with_witnesses(run, "unknown")
    text = html.render(asked)
    assert "<b>1 may be vacuous</b>" in text and "? no argument is known to meet its preconditions" in text
    assert "No argument meets it." in text[text.index('id="short"') :]
    assert ET.fromstring(junit.render(asked)).attrib["errors"] == "1"


def test_a_vacuous_theorem_raises_the_alarm(run: Run) -> None:
    text = html.render(with_witnesses(run, "proved"))
    assert "No argument meets it." in text[text.index('role="alert"') : text.index("<table")]


def test_the_matrix_shows_every_prover_and_blanks_for_those_that_did_not_run(run: Run) -> None:
    text = overview.markdown(run)
    for name in overview.columns(run):
        assert f"| {name} | " in text
    lines = overview.overview(run)
    assert sum(len(line.rows) for line in lines) == sum(not row.is_witness for row in rows(run))
    for line in lines:
        counts = dict(zip(overview.columns(run), line.counts, strict=True))
        for name in set(counts) - {p["name"] for p in run["provers"]}:
            assert counts[name].status is None and counts[name].mark == ""
        for count in counts.values():
            assert count.settled <= count.asked
            assert ("✓" not in count.mark) or count.settled
    assert any(line.wrong for line in lines) == any(row.conclusion == "wrong" for row in rows(run))
    page = html.render(run)
    assert page.index('id="matrix"') < page.index('id="format-1"')


def test_the_verdict_is_first_and_links_to_what_fails(run: Run) -> None:
    good, bad = Page(html.render(run)), Page(html.render(leave_open(refute(run))))
    assert good.words.split("</")[0].strip().startswith("Pass") and "problems" not in good.words
    first = bad.words[bad.words.index("✗ Fail") : bad.words.index("started 2030")]
    assert "2 problems" in first and "code_is_nearest (r11)" in first and "unit_is_least (s43)" in first
    assert "w = -7/3" in first and "z3: unknown (time-out)" in first
    text = html.render(leave_open(refute(run)))
    rows_linked = [link for link in bad.links if link.startswith("#row-")]
    assert len(rows_linked) == 2
    for link, name in zip(rows_linked, ("code_is_nearest", "unit_is_least"), strict=True):
        place = text.index(f'id="{link[1:]}"')
        assert f"<code>{name}</code>" in text[place : text.index("</tr>", place)]


def test_a_written_proof_that_fails_fails_the_page(run: Run) -> None:
    broken = change(
        run, "unit_is_least", "s43", ("lean",), verdict="unknown", reason="its written proof fails: no goal"
    )
    assert "a written proof fails" in html.render(broken) and "Fail: " in html.render(broken)


def test_filters_find_a_row_by_what_each_prover_said(run: Run) -> None:
    one = change(run, "unit_is_least", "s43", ("z3",), verdict="unknown", reason="time-out")
    classes = set(html.states(row_of(one, "unit_is_least", "s43")).split())
    assert {"z3-unknown", "any-unknown", "cvc5-proved", "lean-notrun", "hypothesis-tested", "z3-asked"} <= classes
    assert not classes & {"z3-proved", "any-nobody", "exhaustion-asked", "z3-nobody"}
    assert "any-nobody" in html.states(row_of(leave_open(run), "unit_is_least", "s43"))
    text = html.render(run)
    for _, state in {(c, c.split("-", 1)[1]) for c in classes} - {("", "asked")}:
        assert state == "asked" or f'id="in-{state}"' in text
        assert state == "asked" or f".z3-{state})" in text


def test_a_kernel_is_a_word_and_its_sentence_is_on_demand(run: Run) -> None:
    asked = copy.deepcopy(run)
    claim = "C unpack: touches no memory but its own."
    asked["theorems"].append({"name": "c unpack", "family": "kernels", "claim": claim, "holds": True})
    asked["results"].append(asked["results"][0] | {"theorem": "c unpack", "prover": "lean", "verdict": "proved",
                                                   "expected": True, "counterexample": None})  # fmt: skip
    text = html.render(parse_run(json.dumps(asked)))
    section = text[text.index('id="kernels"') :]
    assert f"<details><summary><code>c unpack</code></summary>{claim}</details>" in section
    assert section[: section.index("</thead>")].count('class="of ') == 1, "a column for provers that were asked alone"


@pytest.mark.parametrize("bad", [{"relative_rmse": float("nan")}, {"bits_per_weight": 0}, {"max_abs_error": -1.0}])
def test_a_figure_that_cannot_be_one_is_left_out(run: Run, bad: dict[str, float]) -> None:
    comparison = fake_comparison()
    comparison["schemes"][0]["common"] |= bad  # type: ignore[typeddict-item]
    words = Page(html.render(run, comparison)).words
    assert "left out s43:" in words and "8.75 %" not in words and "9.50 %" not in words and "Q3_K" in words


def test_a_run_has_no_figures_that_are_not_finite() -> None:
    broken = fake_run()
    broken["results"][3]["seconds"] = float("nan")
    with pytest.raises(ValueError, match=r"results\[3\].seconds: nan"):
        parse_run(json.dumps(broken))


def test_assumptions_count_what_rests_on_them(run: Run) -> None:
    alone = change(run, "unit_is_least", "s43", ("z3", "cvc5", "bitwuzla", "exhaustion"), verdict="unknown")
    alone = change(alone, "unit_is_least", "s43", ("lean",), verdict="proved")
    found = {t.assumption.who: t for t in assumptions.of(alone, rows(alone))}
    lean = found["Lean's kernel, and the renderer of statements"]
    assert (lean.resting, lean.alone) == (1, 1)
    assert found["people"].alone == len(rows(run)) and found["a solver"].alone < len(rows(run))
    assert "GNATprove, Why3 and their solvers" not in found
