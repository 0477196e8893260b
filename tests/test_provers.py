"""Provers, the run, the cache and the evidence: a verdict is what was found, and nothing else is called that."""

import json
import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from icontract import ViolationError, ensure, require

from septet.codegen.core import claim as claims_module
from septet.codegen.core import ir
from septet.codegen.smt import smtlib
from septet.proofs import bundle, isolation
from septet.proofs import run as run_module
from septet.proofs.executors import Died, Processes
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.provers.base import Verdict
from septet.proofs.provers.solver import Solver
from septet.proofs.provers.z3 import Z3
from septet.proofs.replay import meets_preconditions, refutes
from septet.proofs.results import Result, Run, parse_run
from septet.proofs.run import Plan, prove, written
from septet.solvers.cache import Cache
from septet.solvers.limits import processor_time
from septet.spec.formats import R11, Format

SOLVERS = ("z3", "cvc5", "bitwuzla")


class Here:
    """An executor that runs tasks in this process, and counts what they ask."""

    def __init__(self) -> None:
        self.count = 0

    def run(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        self.count += sum(len(getattr(task, "batch", "1")) for task in tasks)
        for i, task in enumerate(tasks):
            try:
                yield i, function(task)
            except Exception as error:
                yield i, error


# Theorems of this file ----------------------------------------------------------------------------


@require(lambda x: 0 <= x <= 1000)
def halves_add_up(x: int) -> bool:
    return x // 2 + (x + 1) // 2 == x


@require(lambda x: 0 <= x <= 1000)
def small_squares(x: int) -> bool:
    return x * x < 500_000


@require(lambda x: 0 <= x < 1 << 60)
@require(lambda y: 0 <= y < 1 << 60)
@require(lambda x, y: 1 < x and 1 < y)
def no_factors(x: int, y: int) -> bool:
    """True, and hard to prove in bits: 2^89 - 1 is a prime."""
    return x * y != (1 << 89) - 1


@require(lambda x: 0 <= x < 1 << 16)
@require(lambda y: 0 <= y < 1 << 16)
def wide_sums(x: int, y: int) -> bool:
    return x + y == y + x


@require(lambda x: 0 <= x <= 9 and x > 9)
def vacuous(x: int) -> bool:
    return x == 3


@require(lambda x: 1 <= x <= 9)
@require(lambda x: 2 * x <= 9)
def doubles(x: int) -> bool:
    return x != 4


def obligation(function: Callable[..., bool], holds: bool = True, kind: Any = "theorem", **more: Any) -> Obligation:
    base = Obligation(kind, function.__name__, "ranges", "A claim.", holds, "any", "", function, {}, **more)
    return base.written()


def verdict(name: str, function: Callable[..., bool], seconds: float = 20.0, **more: Any) -> Verdict:
    return PROVERS[name].prove(obligation(function, **more), seconds)


# Verdicts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*SOLVERS, "exhaustion", "crosshair"])
def test_a_true_claim_is_proved(name: str) -> None:
    true = bits_square_to_themselves if name == "crosshair" else halves_add_up  # it walks path by path
    assert verdict(name, true).answer == "proved"


@require(lambda b: b == 0 or b == 1)
def bits_square_to_themselves(b: int) -> bool:
    return b * b == b


def test_hypothesis_never_proves() -> None:
    found = verdict("hypothesis", halves_add_up)
    assert found.answer == "unknown" and (found.reason or "").startswith("tested on ")


@pytest.mark.parametrize("name", [*SOLVERS, "exhaustion", "hypothesis", "crosshair"])
def test_a_false_claim_is_refuted_and_replayed(name: str) -> None:
    found = verdict(name, small_squares)
    assert found.answer == "refuted" and found.replayed is True and found.counterexample is not None
    assert 708 <= found.counterexample["x"] <= 1000


def test_the_only_counterexample_is_found() -> None:
    for name in (*SOLVERS, "exhaustion"):
        assert verdict(name, doubles).counterexample == {"x": 4}, name


@pytest.mark.parametrize("name", SOLVERS)
def test_what_is_not_decided_in_time_is_unknown(name: str) -> None:
    hard = obligation(no_factors)
    hard = replace(hard, script=smtlib.script(hard.lifted(), "", "bit-vectors"))
    start = processor_time()
    assert PROVERS[name].prove(hard, 1.0) == Verdict("unknown", "time-out after 1 s of processor time")
    assert 0.5 < processor_time() - start < 6  # the kernel counts in ticks


@pytest.mark.parametrize("name", ["cvc5", "bitwuzla"])
def test_small_scripts_share_a_start_and_what_it_does_not_prove_is_asked_alone(name: str) -> None:
    """The third is refuted, the second is no script at all, and the fourth comes after it."""
    right, nonsense, wrong = obligation(vacuous), replace(obligation(vacuous), script="("), obligation(doubles)
    batch = [right, nonsense, wrong, right]
    solver = PROVERS[name]
    assert [len(b) for b in solver.batches([right, wrong, replace(wrong, holds=False)])] == [2, 1]
    verdicts = [verdict for verdict, seconds in solver.prove_all(batch, 20.0) if 0 < seconds < 20]
    assert [v.answer for v in verdicts] == ["proved", "unknown", "refuted", "proved"]
    assert verdicts[2].counterexample == {"x": 4} and verdicts[2].replayed is True


def test_a_vacuous_precondition_is_found() -> None:
    assert verdict("z3", vacuous, holds=False, kind="precondition").answer == "proved"
    assert verdict("z3", doubles, holds=False, kind="precondition").answer == "refuted"


def test_every_solver_is_asked_in_the_same_words() -> None:
    o = obligation(halves_add_up)
    assert "(set-logic QF_BV)" in o.script and PROVERS["bitwuzla"].declines(o) is None
    reals = replace(o, script=o.script.replace("QF_BV", "QF_LIRA"))
    assert "unsupported" in (PROVERS["bitwuzla"].declines(reals) or "")
    assert PROVERS["z3"].declines(reals) is None and PROVERS["cvc5"].declines(reals) is None


def test_exhaustion_takes_small_domains_only() -> None:
    exhaustion = PROVERS["exhaustion"]
    assert exhaustion.declines(obligation(halves_add_up)) is not None
    assert exhaustion.declines(obligation(halves_add_up, exhaustive=True)) is None
    wide = exhaustion.prove(obligation(wide_sums, exhaustive=True), 1.0)
    assert wide.answer == "unknown" and "points" in (wide.reason or "")


# A solver that says what it is told ---------------------------------------------------------------


class Fake(Z3):
    """A solver with set answers."""

    name = "z3"

    def __init__(self, *said: str) -> None:
        self.said = list(said)

    def answer(self, script: str, seconds: float) -> str:
        return self.said.pop(0) if len(self.said) > 1 else self.said[0]


def test_a_counterexample_that_does_not_replay_is_not_a_refutation() -> None:
    found = Fake("sat", "sat\n((x #b00000001))").prove(obligation(small_squares), 1.0)
    assert found.answer == "unknown" and found.replayed is False and "does not replay" in (found.reason or "")
    assert Fake("sat", "sat\n((x #b01111100111))").prove(obligation(small_squares), 1.0).answer == "refuted"


def test_a_counterexample_outside_the_preconditions_is_not_a_refutation() -> None:
    found = Fake("sat", "sat\n((x #b00001111110000))").prove(obligation(small_squares), 1.0)  # 1008
    assert found.answer == "unknown" and found.replayed is False


@pytest.mark.parametrize("said", ["", "error: segmentation fault", '(error "line 3")', "satisfied", "unsatisfied"])
def test_what_is_no_answer_is_unknown(said: str) -> None:
    assert Fake(said).prove(obligation(small_squares), 1.0).answer == "unknown"


def test_a_counterexample_that_cannot_be_read_is_unknown() -> None:
    found = Fake("sat", "sat\n((y 3))").prove(obligation(small_squares), 1.0)
    assert found.answer == "unknown" and "cannot be read" in (found.reason or "")


def test_a_lifted_claim_that_differs_from_the_text_is_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hypothesis runs both; a lifter that is wrong shows as unknown, with what they differ on."""
    right = claims_module.predicate

    def wrong(function: Callable[..., bool], constants: Mapping[str, Any]) -> claims_module.Claim:
        return replace(right(function, constants), body=ir.TRUE)

    o = obligation(small_squares)
    monkeypatch.setattr(claims_module, "predicate", wrong)
    found = PROVERS["hypothesis"].prove(o, 1.0)
    assert found.answer == "unknown" and "differ" in (found.reason or "")


# Replaying ----------------------------------------------------------------------------------------


def test_replaying_evaluates_contracts_and_the_text() -> None:
    o = obligation(small_squares)
    assert meets_preconditions(o, {"x": 0}) and not meets_preconditions(o, {"x": -1})
    assert refutes(o, {"x": 1000}) and not refutes(o, {"x": 1}) and not refutes(o, {"x": 2000})


def test_replaying_a_contract_calls_the_function() -> None:
    contract = next(o for o in obligations({"r11": R11}) if o.name == "contract of codec.decode")
    assert not refutes(contract, {"septet": 120}) and not refutes(contract, {"septet": 121})


# The run ------------------------------------------------------------------------------------------


def some() -> list[Obligation]:
    return [obligation(halves_add_up), obligation(small_squares), replace(obligation(doubles), holds=False)]


def three(names: Sequence[str] = ("z3", "bitwuzla", "hypothesis")) -> dict[str, Any]:
    return {n: PROVERS[n] for n in names}


def test_a_run_says_what_was_expected() -> None:
    found = prove(some(), three(), Here(), Cache(None))
    told = {(r["theorem"], r["prover"]): (r["verdict"], r["expected"]) for r in found["results"]}
    assert told["halves_add_up", "z3"] == ("proved", True)
    assert told["small_squares", "bitwuzla"] == ("refuted", False)
    assert told["doubles", "z3"] == ("refuted", True)
    assert told["halves_add_up", "hypothesis"] == ("unknown", False)
    assert parse_run(json.dumps(found)) == found


def test_what_is_not_installed_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(PROVERS["bitwuzla"]), "version", lambda self: None)
    here = Here()
    found = prove(some(), three(("bitwuzla",)), here, Cache(None))
    assert {r["verdict"] for r in found["results"]} == {"not run"} and here.count == 0
    assert all("pip install bitwuzla" in (r["reason"] or "") and not r["expected"] for r in found["results"])
    assert found["provers"][0]["present"] is False


def test_a_task_that_raises_is_unknown_and_not_kept(tmp_path: Path) -> None:
    class Raises(Fake):
        def prove(self, o: Obligation, seconds: float) -> Verdict:
            raise MemoryError("no room")

    cache, raising = Cache(tmp_path), Raises("")
    originally = PROVERS["z3"]
    try:
        PROVERS["z3"] = raising
        found = prove([obligation(doubles)], {"z3": raising}, Here(), cache)
    finally:
        PROVERS["z3"] = originally
    (result,) = found["results"]
    assert result["verdict"] == "unknown" and result["reason"] == "MemoryError: no room"
    assert prove([obligation(doubles)], three(("z3",)), Here(), cache)["results"][0]["verdict"] == "refuted"


class AllAtOnce(Fake):
    """Answers what it is asked in one batch: the first is proved, the others are unknown."""

    name = "z3"
    kinds = frozenset({"theorem"})

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        return [obligations] if obligations else []

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        return [(Verdict("unknown", "later") if k else Verdict("proved"), 0.5) for k, _ in enumerate(batch)]


def test_a_prover_may_answer_many_at_once_and_has_no_part_in_other_kinds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROVERS, "z3", AllAtOnce(""))
    other = replace(obligation(doubles), kind="contract", name="contract of doubles")
    here, told = Here(), list[tuple[int, int]]()
    found = prove([*some(), other], three(("z3",)), here, Cache(tmp_path), progress=lambda *now: told.append(now))
    verdicts = {r["theorem"]: (r["verdict"], r["reason"], r["seconds"]) for r in found["results"]}
    assert here.count == 3 and told == [(3, 3)]
    assert verdicts == {
        "halves_add_up": ("proved", None, 0.5),
        "small_squares": ("unknown", "later", 0.5),
        "doubles": ("unknown", "later", 0.5),
    }
    again = prove(some(), three(("z3",)), here, Cache(tmp_path))
    assert here.count == 5, "what is settled is not asked again"
    assert [r["cached"] for r in again["results"]] == [True, False, False]


class Ended(Fake):
    """Is ended by a limit on its first question about a theorem, and settles it on the second."""

    def __init__(self, name: str, times: int = 1) -> None:
        self.slow, self.times, self.batches_asked = name, times, list[list[str]]()

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        return [obligations] if obligations else []

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        self.batches_asked.append([o.name for o in batch])
        ended = len([asked for asked in self.batches_asked if self.slow in asked]) <= self.times
        late = Verdict("unknown", "time-out after 1 s of processor time")
        return [(late if ended and o.name == self.slow else Verdict("proved"), 0.5) for o in batch]


@pytest.mark.parametrize(("times", "verdict"), [(1, "proved"), (9, "unknown")])
def test_a_time_out_is_asked_again_alone_and_never_kept(
    times: int, verdict: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, told = Ended("small_squares", times), list[int]()
    monkeypatch.setitem(PROVERS, "z3", ended)
    found = prove(some(), {"z3": ended}, Here(), Cache(tmp_path), again=told.append)
    assert ended.batches_asked == [["halves_add_up", "small_squares", "doubles"], ["small_squares"]] and told == [1]
    assert {r["theorem"]: r["verdict"] for r in found["results"]}["small_squares"] == verdict
    prove(some(), {"z3": ended}, Here(), Cache(tmp_path), again=told.append)
    assert ended.batches_asked[2:] == ([] if verdict == "proved" else [["small_squares"]] * 2)


@pytest.mark.parametrize(("name", "asked"), [("halves_add_up", 1), ("small_squares", 2)])
def test_a_time_out_is_not_asked_again_where_two_solvers_settled_it(
    name: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = Ended(name, 9)
    monkeypatch.setitem(PROVERS, "cvc5", ended)
    found = prove(some(), three(("z3", "bitwuzla")) | {"cvc5": ended}, Here(), Cache(None))
    assert len(ended.batches_asked) == asked, "the second is not what it claims to be: nobody settled it"
    assert {(r["theorem"], r["prover"]): r["verdict"] for r in found["results"]}[name, "cvc5"] == "unknown"


class Slow(Ended):
    """Is ended by the first limit that it is given, if that is a short one."""

    first = 5.0

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        self.batches_asked.append([f"{o.name} {seconds:g}" for o in batch])
        late = Verdict("unknown", f"time-out after {seconds:g} s of processor time")
        return [(late if seconds < 20 and o.name == self.slow else Verdict("proved"), 0.5) for o in batch]


@pytest.mark.parametrize(("others", "asked"), [((), ["doubles 5", "doubles 20"]), (("z3", "bitwuzla"), ["doubles 5"])])
def test_a_solver_gets_all_of_its_time_only_where_its_answer_counts(
    others: tuple[str, ...], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow("doubles")
    monkeypatch.setitem(PROVERS, "cvc5", slow)
    (claim,) = [o for o in some() if o.name == "doubles"]
    found = prove([claim], three(others) | {"cvc5": slow}, Here(), Cache(None), 20.0)
    assert [question for batch in slow.batches_asked for question in batch] == asked
    assert [r["verdict"] for r in found["results"] if r["prover"] == "cvc5"] == ["unknown" if others else "proved"]


def test_a_run_says_what_it_will_ask_and_how_long_that_took(tmp_path: Path) -> None:
    plans: list[Plan] = []
    for claims in (some(), some(), [*some(), replace(obligation(wide_sums), text="new")]):
        prove(claims, three(), Here(), Cache(tmp_path), planned=plans.append)
    first, second, third = plans
    assert (first.asked, first.known, first.measured, first.took) == (
        {"z3": 3, "bitwuzla": 3, "hypothesis": 3},
        0,
        0,
        0.0,
    )
    assert (second.asked, second.known) == ({}, 9)
    assert (third.asked, third.known, third.measured) == ({"z3": 1, "bitwuzla": 1, "hypothesis": 1}, 9, 0)
    monkey = replace(obligation(halves_add_up), text="changed")
    prove([monkey], three(("hypothesis",)), Here(), Cache(tmp_path), planned=plans.append)
    assert plans[-1].asked == {"hypothesis": 1} and plans[-1].measured == 1 and 0 < plans[-1].took < 20


def comparable(run: Run) -> list[Result]:
    return [{**r, "cached": False} for r in run["results"]]  # type: ignore[typeddict-item]


def test_a_second_run_is_cached_and_identical(tmp_path: Path) -> None:
    first, second = Here(), Here()
    one = prove(some(), three(), first, Cache(tmp_path))
    two = prove(some(), three(), second, Cache(tmp_path))
    assert first.count == 9 and second.count == 0
    assert not any(r["cached"] for r in one["results"]) and all(r["cached"] for r in two["results"])
    assert comparable(one) == comparable(two)


def test_without_a_cache_everything_is_asked_again() -> None:
    here = Here()
    for _ in range(2):
        assert not any(r["cached"] for r in prove(some(), three(("z3",)), here, Cache(None))["results"])
    assert here.count == 6


def test_a_changed_claim_is_asked_again(tmp_path: Path) -> None:
    """Of another text, script, prover or time limit, no verdict is taken over."""
    here = Here()
    prove([obligation(halves_add_up)], three(), here, Cache(tmp_path))
    asked = here.count
    changed = replace(obligation(halves_add_up), text="another text")
    prove([changed], three(), here, Cache(tmp_path))
    assert here.count == asked + 1, "what runs the text, Hypothesis, is asked again; solvers read the script alone"
    other = replace(obligation(halves_add_up), script=obligation(small_squares).script)
    found = prove([other], three(("z3", "bitwuzla")), here, Cache(tmp_path))
    assert not any(r["cached"] for r in found["results"]) and here.count == asked + 3
    prove([obligation(halves_add_up)], three(("z3",)), here, Cache(tmp_path), seconds=3.0)
    assert here.count == asked + 4


def test_another_version_of_a_prover_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Here()
    prove(some(), three(("z3",)), here, Cache(tmp_path))
    monkeypatch.setattr(type(PROVERS["z3"]), "version", lambda self: "99")
    prove(some(), three(("z3",)), here, Cache(tmp_path))
    assert here.count == 6


def test_identical_scripts_are_solved_once() -> None:
    here = Here()
    twins = [replace(obligation(halves_add_up), instance=f"k={k}") for k in range(5)]
    found = prove(twins, three(("z3",)), here, Cache(None))
    assert here.count == 1 and [r["verdict"] for r in found["results"]] == ["proved"] * 5
    assert len({r["obligation"] for r in found["results"]}) == 5
    first, *others = (r["seconds"] for r in found["results"])
    assert first > 0 and others == [0.0] * 4, "the sum over a run is what it took"


def test_obligations_are_lifted_again_when_the_sources_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lifted: list[str] = []
    one: Mapping[str, Format] = {"r11": R11}
    monkeypatch.setattr(run_module, "obligations", lambda *given: lifted.append("again") or [obligation(doubles)])
    cache = Cache(tmp_path)
    assert written(one, cache) == written(one, cache) and lifted == ["again"]
    monkeypatch.setattr(run_module, "spec_digest", lambda: "another spec")
    written(one, cache)
    assert lifted == ["again", "again"]


def test_a_changed_spec_changes_the_scripts_that_depend_on_it() -> None:
    """A codebook with another entry: the verdicts of what mentions it cannot be taken from the cache."""
    moved = replace(R11, codebooks=((*R11.codebooks[0][:-1], 11),) * 2)
    names = {
        "error_is_bounded", "code_is_nearest", "stored_scales_cover_the_group",
        "decode_inverts_encode", "unpack_inverts_pack", "groups_cover_the_row",
    }  # fmt: skip
    digests = [
        {o.key: o.written().digest for o in obligations({"r11": fmt}) if o.name in names and o.kind == "theorem"}
        for fmt in (R11, moved)
    ]
    changed = {key.split("/")[1].split(".")[0] for key in digests[0] if digests[0][key] != digests[1][key]}
    assert changed == {"error_is_bounded", "code_is_nearest", "stored_scales_cover_the_group"}


# Processes ----------------------------------------------------------------------------------------


def _square(task: int) -> int:
    if task < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    if task == 13:
        raise ValueError("thirteen")
    return task * task


def test_a_task_that_kills_its_process_takes_no_other_with_it() -> None:
    tasks = [1, -2, 13, 4]
    found = dict(Processes(2).run(_square, tasks))
    assert set(found) == set(range(len(tasks)))
    assert isinstance(found[1], Died) and isinstance(found[2], ValueError)
    assert (found[0], found[3]) == (1, 16)


def test_processes_run_the_provers(tmp_path: Path) -> None:
    claims = [o.written() for o in obligations({"r11": R11}) if o.name in ("decode_inverts_encode", "ties_go_up")]
    apart = prove(claims, three(("z3", "exhaustion")), Processes(2), Cache(None))
    here = prove(claims, three(("z3", "exhaustion")), Here(), Cache(None))
    said = [[(r["theorem"], r["instance"], r["prover"], r["verdict"]) for r in run["results"]] for run in (apart, here)]
    assert said[0] == said[1] and {r["verdict"] for r in here["results"]} == {"proved", "unknown"}


def _forever() -> None:
    while True:
        pass


def test_an_isolated_function_may_hang_or_die(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isolation.isolated(lambda: [1, 2], 10.0) == [1, 2]
    with pytest.raises(isolation.Lost, match=r"time-out after 0\.2 s of processor time"):
        isolation.isolated(_forever, 0.2)
    with monkeypatch.context() as impatient:
        impatient.setattr(isolation, "patience", lambda seconds: 0.3)
        with pytest.raises(isolation.Lost, match="time-out: hung"):
            isolation.isolated(lambda: time.sleep(60), 0.2)
    with pytest.raises(isolation.Lost, match="died"):
        isolation.isolated(lambda: os.kill(os.getpid(), signal.SIGKILL), 10.0)
    large = isolation.isolated(lambda: "x" * 3_000_000, 10.0)
    assert len(large) == 3_000_000


# Evidence -----------------------------------------------------------------------------------------


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    claims = some()
    folder = tmp_path / "evidence"
    assert bundle.write(folder, claims, prove(claims, three(("z3",)), Here(), Cache(None))) == 3
    return folder


def problems(folder: Path, names: Sequence[str] = SOLVERS) -> dict[str, str | None]:
    return {c.file: c.problem for c in bundle.recheck(folder, Here(), 20.0, names)}


def corrected(folder: Path) -> None:
    """`some` has a false theorem; say in its manifest what a solver answers."""
    edited(folder, "any/small_squares.smt2", expected="sat")


def edited(folder: Path, file: str, **fields: str) -> None:
    manifest = json.loads((folder / "manifest.json").read_text())
    (entry,) = [e for e in manifest["obligations"] if e["file"] == file]
    entry.update(fields)
    (folder / "manifest.json").write_text(json.dumps(manifest))


def test_evidence_says_what_every_solver_says_again(evidence: Path) -> None:
    found = problems(evidence)
    assert found.pop("any/small_squares.smt2") == "bitwuzla, cvc5, z3 answered sat, not unsat"
    assert set(found.values()) == {None}
    corrected(evidence)
    assert set(problems(evidence).values()) == {None}


def test_one_flipped_bit_in_evidence_is_found(evidence: Path) -> None:
    corrected(evidence)
    file = evidence / "any/halves_add_up.smt2"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    found = problems(evidence)
    assert "hash differs" in (found.pop("any/halves_add_up.smt2") or "") and set(found.values()) == {None}


def test_solvers_get_all_of_their_time_where_nobody_gave_the_expected_answer(
    evidence: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected(evidence)
    lines = (evidence / "any/doubles.smt2").read_text().splitlines(True)
    hard = "".join(line for line in lines if not line.startswith(";"))
    asked: list[tuple[str, bool, float]] = []
    ask = bundle._ask

    def said(question: Any) -> str:
        asked.append((question.solver, question.script == hard, question.seconds))
        quick = question.solver == "z3" and question.script != hard
        return ask(question) if question.seconds > 5 or quick else "unknown"

    monkeypatch.setattr(bundle, "_ask", said)
    assert set(problems(evidence).values()) == {None}
    assert [seconds for _, _, seconds in asked[:9]] == [5.0] * 9
    assert sorted(asked[9:]) == [(solver, True, 20.0) for solver in ("bitwuzla", "cvc5", "z3")]


def test_missing_evidence_is_found(evidence: Path) -> None:
    corrected(evidence)
    (evidence / "any/doubles.smt2").unlink()
    assert problems(evidence)["any/doubles.smt2"] == "missing"


def test_a_wrong_expected_answer_is_found(evidence: Path) -> None:
    corrected(evidence)
    edited(evidence, "any/halves_add_up.smt2", expected="sat")
    found = problems(evidence)
    assert found["any/halves_add_up.smt2"] == "bitwuzla, cvc5, z3 answered unsat, not sat"


def test_evidence_that_no_solver_confirms_is_no_evidence(evidence: Path) -> None:
    corrected(evidence)
    assert "no solver answered unsat" in (problems(evidence, ())["any/halves_add_up.smt2"] or "")


@pytest.mark.parametrize("text", [None, "", "[]", '{"obligations": [{"file": "a"}]}', '{"obligations": 3}'])
def test_a_folder_without_a_manifest_is_an_error(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(ValueError, match="no readable manifest"):
        list(bundle.recheck(tmp_path, Here(), 1.0, SOLVERS))


def test_evidence_needs_nothing_of_ours(evidence: Path) -> None:
    """The file as it is, given to a solver by hand."""
    solver = PROVERS["cvc5"]
    assert isinstance(solver, Solver)
    text = (evidence / "any/doubles.smt2").read_text()
    assert text.startswith("; doubles (any)\n; A claim.\n")
    answer = solver.answer(text + "(get-value (x))\n", 20.0)
    assert smtlib.values(answer.partition("sat")[2], obligation(doubles).lifted().variables) == {"x": 4}


@require(lambda a: 0 <= a < 100)
@ensure(lambda result: result < 150)
def breaks_its_promise(a: int) -> int:
    return 2 * a


@require(lambda a: 0 <= a < 100)
def asks_too_much(a: int) -> int:
    return quarter(a) + 1


@require(lambda a: 0 <= a < 25)
def quarter(a: int) -> int:
    return a


@pytest.mark.parametrize("function", [breaks_its_promise, asks_too_much])
def test_crosshair_sees_contracts_and_leaves_them_on(function: Callable[..., int]) -> None:
    """Importing CrossHair turns icontract off in the whole process unless that is undone."""
    claim = Obligation("contract", "contract of it", "ranges", "", True, "any", "", function, {}).written()
    assert PROVERS["crosshair"].prove(claim, 10).answer == "refuted"
    with pytest.raises(ViolationError):
        function(99)
