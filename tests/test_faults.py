"""Every seeded fault is caught, as docs/faults.md says; and without a fault, nothing is."""

import difflib
import functools
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from faults import campaign, crossing, page
from faults.attack import Report
from faults.catalogue import FAULTS, Fault
from faults.crossing import Finding
from faults.kept import Kept
from faults.tree import ROOT, plant

FEWEST = 40
PROVERS = ("z3", "cvc5", "bitwuzla", "exhaustion", "hypothesis", "crosshair")
AGAIN = ("one septet more is valid", "digits swapped in decoding")
"""Faults that Lean, GNAT and Frama-C each are asked about once more: the page says that all three catch them."""


@functools.cache
def written() -> dict[str, Report]:
    """What the page says."""
    return page.read(page.PAGE.read_text())


@functools.cache
def told() -> dict[str, dict[str, Finding]]:
    """What the page says of Lean, GNAT and Frama-C."""
    return page.found(page.PAGE.read_text())


def counts(found: dict[str, Report]) -> Counter[str]:
    return Counter(p for r in found.values() if r["status"] == "refuted" for p in r["provers"])


def test_faults_are_small_different_and_in_definitions() -> None:
    assert len({f.name for f in FAULTS}) == len(FAULTS) == len({(f.file, f.old, f.new) for f in FAULTS})
    for f in FAULTS:
        file = ROOT / "spec" / f.file
        assert file.parent == ROOT / "spec", f"{f.name} is not in a definition"
        assert file.read_text().count(f.old) == 1, f"{f.name}: {f.old!r} does not stand in {f.file} once"
        assert f.old != f.new


@pytest.mark.campaign
def test_every_fault_is_caught_as_the_page_says() -> None:
    """The campaign, and all that is to be said of it: one test, so that it runs once however tests are spread.

    What a solver near its time limit and CrossHair find depends on the machine's speed, so the marks on the page are
    not compared one by one. The rest is: faults, refuted obligations, and counterexamples, which must replay to be
    kept.
    """
    reports = campaign.run(written())
    caught = {f.name: reports[f.name]["status"] for f in FAULTS}
    assert [name for name, status in caught.items() if status == "survived"] == []
    assert Counter(caught.values())["refuted"] >= FEWEST
    assert all(r["obligations"] and r["provers"] for r in reports.values() if r["status"] == "refuted")

    # A prover that catches nothing is not connected; one that catches far less than on the page has got worse.
    fresh, before = counts(reports), counts(written())
    assert set(before) == set(PROVERS)
    assert {p: fresh[p] for p in PROVERS if fresh[p] < max(1, before[p] // 2)} == {}, f"on the page: {before}"

    marked = {name: r.copy() for name, r in reports.items()}
    for name, r in marked.items():
        r["provers"] = written().get(name, r)["provers"]
    differences = difflib.unified_diff(
        page.PAGE.read_text().partition("\n<!-- Of the state")[0].splitlines(),  # which `make pages` adds
        page.render(marked, told()).splitlines(),
        "docs/faults.md",
        "now",
        lineterm="",
        n=0,
    )
    assert list(differences) == [], f"docs/faults.md is stale: run {page.COMMAND}"


@pytest.mark.campaign
def test_without_a_fault_nothing_is_caught() -> None:
    """The same obligations and counterexamples, on the spec as it is: what catches faults is not always red."""
    hints = sorted({key for r in written().values() for key in r["obligations"]})
    with tempfile.TemporaryDirectory(prefix="septet-faults-") as folder:
        unchanged = campaign.ask(Path(folder) / "once", None, None)
        here = [key for key in hints if key in unchanged]
        assert len(here) > len(hints) - 5, "a fault may make an obligation of its own, such as for another group size"
        question = {"digests": unchanged, "hints": here, "values": {}, "provers": list(PROVERS)}
        report = campaign.ask(Path(folder) / "again", None, question)
    assert report["status"] == "survived" and report["obligations"] == []


def test_a_campaign_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was found out is not asked again, by another run either, unless the code is another."""
    asked: list[str] = []

    def answered(run: Kept, name: str) -> str:
        found: str = run.answer(["attack", name], lambda: asked.append(name) or f"report on {name}")
        return found

    def stopped() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Kept(tmp_path / "answers", "code").answer(["attack", "b"], stopped)
    for state in ("code", "code", "other code"):
        run = Kept(tmp_path / "answers", state)
        assert [answered(run, name) for name in "ab"] == ["report on a", "report on b"]
    assert asked == ["a", "b", "a", "b"]


def test_the_page_says_what_each_deductive_prover_catches() -> None:
    assert set(told()) <= {name for name, r in written().items() if r["status"] == "refuted"}
    for p in campaign.DEDUCTIVE:
        assert any(f[p]["verdict"] == "caught" for f in told().values()), f"{p} is not connected"


@pytest.mark.campaign
@pytest.mark.needs(*campaign.DEDUCTIVE)
def test_deductive_provers_catch_a_fault_as_the_page_says() -> None:
    faults = [f for f in FAULTS if f.name in AGAIN]
    found = campaign.deductive(written(), faults)
    assert found == {name: told()[name] for name in found} and set(found) == set(AGAIN)
    assert {finding["verdict"] for by in found.values() for finding in by.values()} == {"caught"}


@pytest.mark.campaign
@pytest.mark.needs(*campaign.DEDUCTIVE)
def test_without_a_fault_no_deductive_prover_catches_anything(tmp_path: Path) -> None:
    """The same negation, lemmas and functions as above, of the spec as it is."""
    report = written()[AGAIN[0]]
    question = {"refuted": report["obligations"], "values": report["values"]}
    seen = campaign.ask(tmp_path / "none", None, question, "deductive.py")
    assert seen["negation"]["key"] == told()[AGAIN[0]]["lean"]["by"]
    assert campaign.lean([seen["negation"]])[0]["verdict"] == "missed"
    assert campaign.ran(seen["raised"])["verdict"] == "missed" and seen["raised"]["ran"]
    assert seen["c"].items() >= crossing.right().items() and list(crossing.differing(crossing.right(), seen["c"])) == []
    for name in AGAIN:
        symbol = told()[name]["frama-c"]["by"]
        assert crossing.healthy("r11.c", symbol), symbol


def test_a_counterexample_that_does_not_replay_is_replaced() -> None:
    """The page keeps a counterexample only for as long as the faulty spec agrees with it."""
    (fault,) = (f for f in FAULTS if f.name == "one septet more is valid")
    known = Report(**{**written()[fault.name], "values": {"septet": "3"}})  # type: ignore[typeddict-item]
    assert campaign.run({fault.name: known}, [fault])[fault.name]["values"] == {"septet": "121"}


@pytest.mark.campaign
def test_a_change_of_nothing_survives() -> None:
    """A rewriting that means the same is caught by nobody."""
    same = Fault("the same", "codec.py", "return fmt.levels[1] * c0 + c1", "return c1 + fmt.levels[1] * c0", "nothing")
    report = campaign.run({}, [same])["the same"]
    assert report["status"] == "survived" and report["provers"] == []


def test_a_fault_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        plant(tmp_path / "tree", Fault("nowhere", "codec.py", "no such text", "", ""))
