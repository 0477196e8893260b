"""What is said of generated code: one obligation a function, shown after the theorems; one prover is enough."""

import re
from collections.abc import Sequence

import pytest

from septet.codegen.targets import c
from septet.outputs import html, junit, terminal
from septet.outputs.matrix import rows
from septet.proofs.kernels import FAMILY, c_kernels, c_lemmas, kernels
from septet.proofs.results import Result, Run
from septet.solvers.verdict import FAILED, Answer
from septet.spec.formats import FORMATS


def run_of(verdicts: Sequence[tuple[str, Answer, str | None]], theorem: str = "c dequantize_row") -> Run:
    """A run about one kernel."""
    result: Result = {
        "theorem": theorem,
        "format": "s43",
        "instance": "",
        "prover": "",
        "verdict": "proved",
        "seconds": 1.0,
        "cached": False,
        "reason": None,
        "counterexample": None,
        "replayed": None,
        "obligation": None,
        "expected": False,
    }
    return {
        "septet": "0",
        "spec": "",
        "started": "2026-01-01T00:00:00+00:00",
        "seconds": 1.0,
        "provers": [
            {"name": name, "version": None, "present": verdict != "not run", "install": "apt", "independent": False}
            for name, verdict, _ in verdicts
        ],
        "theorems": [{"name": theorem, "family": FAMILY, "claim": "It is so.", "holds": True}],
        "results": [
            result | {"prover": name, "verdict": verdict, "reason": reason, "expected": verdict == "proved"}
            for name, verdict, reason in verdicts
        ],
    }


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_every_function_of_the_c_file_is_an_obligation(fmt) -> None:
    source = c.sources(fmt)[c.names(fmt)[1]]
    bodies = len(re.findall(r"^\{$", source, re.MULTILINE))
    names = [o.name for o in c_kernels(fmt)]
    assert len(set(names)) == len(names) == bodies
    assert {"c dequantize_row", "c unpack", "c matmul"} <= set(names)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_every_lemma_of_the_c_file_is_in_an_obligation(fmt) -> None:
    source = c.sources(fmt)[c.names(fmt)[1]]
    found = c_lemmas(fmt)
    claims = " ".join(o.claim_text for o in found)
    assert {o.key for o in found} <= {o.key for o in kernels({fmt.name: fmt})}
    assert all(re.search(rf"\b{name}\b", claims) for name in re.findall(r"\blemma (\w+)", source))


def test_a_verdict_depends_on_every_byte_of_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    fmt = FORMATS["s43"]
    before = {o.name: o.text for o in c_kernels(fmt)}
    assert len(set(before.values())) == len(before)
    sources = c.sources(fmt)
    monkeypatch.setattr(c, "sources", lambda _: {name: text + "\n" for name, text in sources.items()})
    after = {o.name: o.text for o in c_kernels(fmt)}
    assert all(before[name] != after[name] for name in before)


def test_formats_that_are_not_shipped_have_no_kernels() -> None:
    assert {o.format for o in kernels({"other": FORMATS["s43"], "r11": FORMATS["r11"]})} == {"r11"}


@pytest.mark.parametrize(
    ("verdicts", "conclusion", "failures"),
    [
        ([("frama-c", "proved", None)], "settled", 0),
        ([("frama-c", "unknown", "time-out"), ("audit", "proved", None)], "settled", 0),
        ([("frama-c", "unknown", "time-out")], "open", 1),
        ([("frama-c", "not run", "not installed"), ("audit", "unknown", "unsupported: floats")], "not run", 0),
        ([("frama-c", "not run", "not installed"), ("audit", "unknown", "time-out")], "open", 1),
        ([("frama-c", "refuted", None), ("audit", "proved", None)], "wrong", 1),
        ([("lean", "unknown", FAILED + "not reached"), ("audit", "proved", None)], "settled", 1),
    ],
)
def test_one_prover_is_enough_for_a_kernel(
    verdicts: list[tuple[str, Answer, str | None]],
    conclusion: str,
    failures: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_of(verdicts)
    (row,) = rows(run)
    assert row.conclusion == conclusion
    assert terminal.summarize(run) == failures
    said = capsys.readouterr().out
    assert "KERNELS" in said and "c dequantize_row" in said and "fewer than two solvers" not in said
    assert f"{int(conclusion == 'settled')} of 1 kernels settled" in said
    page = html.render(run)
    assert f"<b>{int(conclusion == 'settled')}/1</b> generated kernels proved" in page and 'id="short"' not in page
    assert ("<failure" in junit.render(run)) == (conclusion == "wrong")
