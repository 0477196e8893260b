"""Two runs are compared question by question, and the second is asked beside busy processes."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from septet.proofs.results import ProverInfo, Result, Run, TheoremInfo, differences

TOOL = Path(__file__).parents[1] / "tools" / "steady.py"
_spec = importlib.util.spec_from_file_location("steady", TOOL)
assert _spec is not None and _spec.loader is not None
steady = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(steady)


def result(theorem: str, prover: str) -> Result:
    holds = theorem != "doubles"
    return Result(
        theorem=theorem, format="any" if holds else "r11", instance="" if holds else "lane=1", prover=prover,
        verdict="proved" if holds else "refuted", seconds=1.0, cached=False, reason=None, counterexample=None,
        replayed=None, obligation=None, expected=True,
    )  # fmt: skip


def run() -> Run:
    provers, theorems = ("z3", "bitwuzla"), ("halves_add_up", "doubles")
    return Run(
        septet="1", spec="", started="2026-01-01T00:00:00+00:00", seconds=2.0,
        provers=[ProverInfo(name=p, version="1", present=True, install="", independent=True) for p in provers],
        theorems=[TheoremInfo(name=t, family="ranges", claim="", holds=t != "doubles") for t in theorems],
        results=[result(t, p) for t in theorems for p in provers],
    )  # fmt: skip


def test_runs_are_compared_question_by_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = run()
    other = run()
    assert differences(one, other) == [] and steady.told(one, other) == 0
    other["results"][3] |= {"reason": "another", "seconds": 99.0, "cached": True}
    assert differences(one, other) == []
    other["results"][2] |= {"verdict": "unknown", "expected": False}
    del other["results"][0]
    assert differences(one, other) == [
        "z3: halves_add_up (any): proved, then not asked",
        "z3: doubles (r11) [lane=1]: refuted, then unknown",
    ]
    assert steady.told(one, other) == 2 and "4 answers of z3, bitwuzla" in capsys.readouterr().out
    files = [tmp_path / "one.json", tmp_path / "other.json"]
    for file, made in zip(files, (one, other), strict=True):
        file.write_text(json.dumps(made))
    command = [sys.executable, TOOL, "--runs"]
    assert subprocess.run([*command, files[0], files[0]], check=False, capture_output=True).returncode == 0
    assert subprocess.run([*command, *files], check=False, capture_output=True).returncode == 1


def test_busy_processes_are_started_and_ended() -> None:
    def children() -> int:
        return len(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split())

    before = children()
    with steady.busy(3):
        assert children() == before + 3
    assert children() == before
