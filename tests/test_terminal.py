"""What a run prints: one table within 100 columns, and a last line that says whether it passes and what to do."""

import pytest

from septet.outputs import terminal
from septet.proofs.provers import PROVERS
from septet.proofs.results import Result, Run, as_claimed
from septet.solvers.verdict import FAILED, Answer

THEOREMS = {
    "decode_inverts_encode": True,
    "error_is_below_the_bound": False,
    "a_theorem_with_a_name_that_is_longer_than_any_of_ours": True,
}
MISSING = {
    "lean": "make tools, or elan",
    "gnat": "make tools, or apt-get install gnat",
    "gnatprove": "alr install gnatprove",
}


def run_of(changes: dict[tuple[str, str, str], tuple[Answer, str | None]]) -> Run:
    """A run of three theorems for two formats, settled by all provers that are there but for some changes."""
    results: list[Result] = []
    for theorem, holds in THEOREMS.items():
        for fmt in ("s43", "r11"):
            for prover in PROVERS:
                settled: Answer = "proved" if holds else "refuted"
                verdict, reason = changes.get((theorem, fmt, prover), (settled, None))
                if prover in MISSING:
                    verdict, reason = "not run", "not installed"
                results.append(
                    {
                        "theorem": theorem, "format": fmt, "instance": "", "prover": prover, "verdict": verdict,
                        "seconds": 0.1, "cached": False, "reason": reason, "counterexample": None, "replayed": None,
                        "obligation": None, "expected": as_claimed(holds, verdict),
                    }
                )  # fmt: skip
    return {
        "septet": "0", "spec": "", "started": "2026-01-01T00:00:00+00:00", "seconds": 1.0,
        "provers": [
            {
                "name": p, "version": None if p in MISSING else "1", "present": p not in MISSING,
                "install": MISSING.get(p, "pip install it"), "independent": p in ("z3", "cvc5", "bitwuzla"),
            }
            for p in PROVERS
        ],
        "theorems": [{"name": t, "family": "error", "claim": "It is so.", "holds": h} for t, h in THEOREMS.items()],
        "results": results,
    }  # fmt: skip


ABSENT = "; not run: gnat, lean (to install: make tools); not run: gnatprove (to install: alr install gnatprove)"


def shown(run: Run, capsys: pytest.CaptureFixture[str], **more: object) -> list[str]:
    terminal.summarize(run, **more)  # type: ignore[arg-type]
    return capsys.readouterr().out.splitlines()


def test_the_table_fits_a_hundred_columns_and_says_everything(capsys: pytest.CaptureFixture[str]) -> None:
    tested: tuple[Answer, str | None] = ("unknown", "tested on 25 examples")
    changes = {("decode_inverts_encode", fmt, "hypothesis"): tested for fmt in ("s43", "r11")}
    changes["decode_inverts_encode", "r11", "z3"] = ("unknown", "time-out")
    lines = shown(run_of(changes), capsys)
    table = lines[: next(k for k, line in enumerate(lines) if "settled as claimed, " in line)]
    assert table and max(map(len, table)) <= 100
    (row,) = (line for line in table if line.startswith("  decode_inverts_encode"))
    cells = dict(zip(PROVERS, row[terminal.NAME :].split()[1:], strict=True))
    assert cells["z3"] == "1?" and cells["cvc5"] == "+" and cells["hypothesis"] == "~" and cells["lean"] == "-"
    heads = table[0].split()[2:]
    assert len(heads) == len(set(heads)) == len(PROVERS)


def test_a_run_that_passes_ends_with_what_was_not_run_and_how_to_install_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(run_of({}), capsys)[-1] == "PASS" + ABSENT


def test_a_run_that_fails_ends_with_what_is_open(capsys: pytest.CaptureFixture[str]) -> None:
    open_ = {("decode_inverts_encode", f, p): ("unknown", "time-out") for f in ("s43", "r11") for p in PROVERS}
    last = shown(run_of(open_), capsys)[-1]  # type: ignore[arg-type]
    assert last == "FAIL: 2 open: decode_inverts_encode (s43), decode_inverts_encode (r11)" + ABSENT
    wrong = {("decode_inverts_encode", "s43", "z3"): ("refuted", None)}
    assert shown(run_of(wrong), capsys)[-1] == "FAIL: 1 contradicted: decode_inverts_encode (s43)" + ABSENT  # type: ignore[arg-type]
    failed = {("decode_inverts_encode", "s43", "frama-c"): ("unknown", FAILED + "no")}
    assert shown(run_of(failed), capsys)[-1].startswith("FAIL: 1 written proofs fail: decode_inverts_encode (s43)")  # type: ignore[arg-type]
    required = shown(run_of({}), capsys, required=["lean"])[-1]
    assert required == "FAIL: required, but not run: lean" + ABSENT


def test_an_attack_that_finds_nothing_does_not_read_as_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """`make contracts` asks provers that prove little: what they leave open is not what it is about."""
    open_ = {(t, f, p): ("unknown", "tested on 25 examples") for t in THEOREMS for f in ("s43", "r11") for p in PROVERS}
    lines = shown(run_of(open_), capsys, openness_fails=False)  # type: ignore[arg-type]
    assert lines[-1] == "PASS" + ABSENT
    said = [line for line in lines if "attacked by" in line]
    assert len(said) == 1 and "0 refuted against what they claim" in said[0]
    assert not any(word in "\n".join(lines[-2:]) for word in ("open", "OPEN", "FAIL"))


def test_names_beyond_the_first_few_are_counted() -> None:
    assert terminal._listed("abcd") == "a, b, c, d" and terminal._listed("abcdefa") == "a, b, c, d and 2 more"
