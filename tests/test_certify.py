"""Bundles of certificates: what is written holds, and nothing in it can change unseen."""

import hashlib
import itertools
import json
import lzma
import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

import jsonschema
import pytest

from septet.codegen.core.interpreter import evaluate
from septet.codegen.smt import cnf
from septet.proofs.certificates import certificate, lrat, manifest, propositional, release, verified
from septet.proofs.executors import Processes
from septet.proofs.obligations import Obligation
from septet.proofs.provers import PROVERS
from septet.proofs.run import written
from septet.solvers.cache import Cache
from septet.spec.formats import FORMATS

PATTERN = "decode_inverts_encode"
SECONDS = 60.0


@pytest.fixture(scope="module")
def claims() -> Mapping[str, Obligation]:
    """What is claimed of one format and of none, by name."""
    return {o.key: o for o in written({"s43": FORMATS["s43"]}, Cache(None))}


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of one theorem for one format."""
    folder = tmp_path_factory.mktemp("bundles") / "bundle"
    release.write(folder, {"s43": FORMATS["s43"]}, PATTERN, [], Processes(1), Cache(None), SECONDS)
    return folder


@pytest.fixture
def copy(bundle: Path, tmp_path: Path) -> Path:
    """A bundle to spoil."""
    return Path(shutil.copytree(bundle, tmp_path / "copy"))


def problems(folder: Path) -> list[str]:
    """What a check says, Lean's left out; a manifest that cannot be read is one problem."""
    try:
        with mock.patch.object(verified, "absent", lambda: "left out"):
            return release.check(folder, Processes(1), SECONDS).problems
    except ValueError as error:
        return [str(error)]


def forge(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace files, and make the manifest agree."""
    found = manifest.parse((folder / manifest.NAME).read_bytes())
    for entry in found["files"]:
        if entry["path"] in files:
            data = files[entry["path"]]
            (folder / entry["path"]).write_bytes(data)
            entry["sha256"], entry["bytes"] = hashlib.sha256(data).hexdigest(), len(data)
    (folder / manifest.NAME).write_text(manifest.text(found))


def one(folder: Path, pattern: str) -> str:
    """The path of the largest file that matches."""
    return max(folder.glob(pattern), key=lambda p: p.stat().st_size).relative_to(folder).as_posix()


def test_a_bundle_holds_and_fits_its_schema(bundle: Path) -> None:
    assert problems(bundle) == []
    schema = json.loads(Path(str(manifest.__file__)).with_name("manifest.schema.json").read_text())
    jsonschema.validate(json.loads((bundle / manifest.NAME).read_text()), schema)


def test_what_formats_share_is_listed_once() -> None:
    two = {name: FORMATS[name] for name in ("s43", "s43/planes")}
    found = [o.key for o in release.claims_of(two, "*", Cache(None))]
    assert len(found) == len(set(found))


def test_any_byte_of_any_kind_of_file_counts(bundle: Path, copy: Path) -> None:
    draw = random.Random(1)
    kinds = ["README.md", manifest.NAME, one(copy, "spec/*.py"), one(copy, "statements/*.md")]
    kinds += [one(copy, f"certificates/*{s}") for s in (".cnf", ".lrat.xz", ".witness.json")]
    kinds += [one(copy, "statements/*.json"), one(copy, "obligations/*/*.smt2")]
    found = manifest.parse((bundle / manifest.NAME).read_bytes())
    for path in kinds:
        data = bytearray((bundle / path).read_bytes())
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        if path == manifest.NAME:
            with pytest.raises(ValueError):
                manifest.parse(bytes(data))
            continue
        (copy / path).write_bytes(data)
        report = release.Report()
        release._read(copy, found, report)
        assert len(report.problems) == 1 and report.problems[0].startswith(path), path
        (copy / path).write_bytes((bundle / path).read_bytes())


def test_extra_and_missing_files_are_found(copy: Path) -> None:
    (copy / "certificates" / "more.txt").write_text("")
    (copy / "empty").mkdir()
    gone = one(copy, "obligations/*/*.smt2")
    (copy / gone).unlink()
    found = problems(copy)
    assert any("more.txt" in p for p in found) and any("empty/" in p for p in found)
    assert any(p.startswith(f"{gone}: missing") for p in found)


@pytest.mark.parametrize("pattern", ["spec/*.py", "statements/*.json", "obligations/*/*.smt2", "certificates/*.cnf"])
def test_a_forged_file_that_the_manifest_agrees_with_is_found(copy: Path, pattern: str) -> None:
    path = one(copy, pattern)
    forge(copy, {path: (copy / path).read_bytes() + b"\n"})
    assert problems(copy)


def test_a_forged_proof_and_a_forged_witness_are_found(copy: Path) -> None:
    proof, witness = one(copy, "certificates/*.lrat.xz"), one(copy, "certificates/*.witness.json")
    values = json.loads((copy / witness).read_bytes())
    values[next(iter(values))] = -(10**6)
    forge(copy, {proof: lzma.compress(b"0\n"), witness: (json.dumps(values, indent=1) + "\n").encode()})
    found = problems(copy)
    assert any("cannot be read" in p for p in found)
    assert any("the Python spec does not confirm the witness" in p for p in found)


CLAUSES = [[1, 2], [-1, 2], [1, -2], [-1, -2, 3], [-3, 4], [-4, -2]]
"""Unsatisfiable."""
PROOF = "7 2 0 1 2 0\n7 d 2 0\n8 1 0 3 7 0\n9 3 0 7 8 4 0\n10 4 0 9 5 0\n11 0 7 10 6 0\n"


def test_what_nothing_needs_is_left_out_of_a_proof() -> None:
    more = [*CLAUSES, [5, 6]]  # a solver has numbered it 9, after two clauses that it derived meanwhile
    lines = ["7 2 0 1 2 0", "8 5 2 0 7 0", "10 1 0 3 7 0", "11 3 0 7 10 4 0", "11 d 4 0", "12 0 11 5 6 7 0", "12 d 1 0"]
    found = str(lrat.trimmed(lines, len(more)))
    assert lrat.problem(more, found) is None
    assert [line.split()[0] for line in found.splitlines() if " d " not in line] == ["8", "9", "10", "11"]
    assert lrat.trimmed(lines[:-2], len(more)) is None, "the empty clause is not reached"
    assert lrat.trimmed(["7 2 0 -1 2 0", "8 0 7 0"], 6) is None, "a step that is not by unit propagation"


@pytest.mark.parametrize(
    ("proof", "told"),
    [
        ("7 2 0 1 2 0\n", "the empty clause is not reached"),
        ("7 0 1 2 0\n", "step 7 does not follow"),
        ("7 3 0 1 2 0\n8 0 7 0\n", "step 7 does not follow"),
        ("7 2 0 1 2 0\n7 d 1 0\n8 0 7 1 3 0\n", "step 8 does not follow"),
        ("7 2 0 99 1 2 0\n", "step 7 does not follow"),
        ("7 3 0 4 1 3 2 0\n", "step 7 does not follow"),  # of the first of its reasons two literals are left
        ("6 2 0 1 2 0\n", "step 6 does not follow"),  # its name is another clause's
        ("7 d 99 0\n", "cannot be read"),
        ("two\n", "cannot be read"),
    ],
)
def test_a_step_that_does_not_follow_is_rejected(proof: str, told: str) -> None:
    assert told in str(lrat.problem(CLAUSES, proof))


def test_proofs_of_formulas_at_random_hold() -> None:
    """With what the solver changes as it reads: single literals, and clauses that have one twice or hold anyway."""
    draw = random.Random(5)
    long = 0
    for _ in range(12):
        formula = [[draw.choice((x, -x)) for x in draw.sample(range(1, 121), 3)] for _ in range(640)]
        formula += [[7, 7], [3, -3], [-7, 9, 9], [7]]
        draw.shuffle(formula)
        satisfiable, found = propositional.solved(formula)
        if not satisfiable:
            assert found is not None and lrat.problem(formula, found) is None
            long += len(found.splitlines()) > 500
    assert long > 3


@pytest.mark.campaign
@pytest.mark.needs("lean")
def test_the_verified_checker_accepts_what_follows_and_nothing_else() -> None:
    text = "c a: 1\np cnf 4 6\n" + "".join(f"{' '.join(map(str, c))} 0\n" for c in CLAUSES)
    good = PROOF
    weaker = text.replace("1 -2 0\n", "1 -2 4 0\n")
    pairs = [verified.Pair(text, good), verified.Pair(weaker, good), verified.Pair(text, good[:-3]),
             verified.Pair(text, "7 0 1 2 0\n"), verified.Pair(text, good)]  # fmt: skip
    assert verified.accepted(pairs) == [True, False, False, False, True]


@pytest.mark.campaign
@pytest.mark.needs("lean")
def test_the_verified_checker_accepts_every_proof_of_a_bundle(bundle: Path) -> None:
    report = release.check(bundle, Processes(2), SECONDS)
    assert 0 < report.clausal == report.verified and not report.unverified


def test_a_checker_that_is_missing_or_fails_is_told(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = release.Report()
    pairs = [("a", verified.Pair("p cnf 0 0\n", "")), ("b", verified.Pair("p cnf 0 0\n", ""))]
    monkeypatch.setattr(type(PROVERS["lean"]), "version", lambda self: None)
    release._verify(pairs, Here(), report)
    assert report.verified == 0 and list(report.unverified.values()) == [2] and "make tools" in str(report.unverified)
    monkeypatch.setattr(type(PROVERS["lean"]), "version", lambda self: "4")
    monkeypatch.setattr(verified.leans, "run", lambda *args: ([], "it hung"))
    release._verify(pairs, Here(), report)
    assert report.verified == 0 and report.unverified["it hung"] == 2 and report.problems == []
    monkeypatch.setattr(verified, "accepted", lambda pairs: [False] * len(pairs))
    release._verify(pairs, Here(), report)
    assert report.problems == ["a: the verified checker rejects the proof", "b: the verified checker rejects the proof"]


class Here:
    """An executor that runs tasks in this process."""

    def run(self, function: Any, tasks: Any) -> Iterator[tuple[int, Any]]:
        yield from enumerate(map(function, tasks))


def test_clauses_say_what_the_claim_says() -> None:
    """On all small arguments and some of the others: the clauses with the variables fixed, against the interpreter."""
    from pysat.solvers import Solver

    draw = random.Random(2)
    chosen = [o for o in written({"r11": FORMATS["r11"]}, Cache(None)) if o.kind != "fact" and "QF_BV" in o.script]
    refuted = 0
    for o in draw.sample(chosen, 40):
        claim = o.lifted()
        text = cnf.dimacs(claim)
        literals = {
            line[2:].partition(":")[0]: list(map(int, line.partition(":")[2].split()))
            for line in itertools.takewhile(lambda line: line.startswith("c "), text.splitlines())
        }
        with Solver(name="cadical195", bootstrap_with=propositional.clauses(text)) as solver:
            for _ in range(20):
                values = {}
                assumed = []
                for v in claim.variables:
                    bits = literals[str(v.value)]
                    raw = draw.getrandbits(draw.randint(1, len(bits)))
                    number = raw - (raw >> len(bits) - 1 << len(bits))
                    values[str(v.value)] = bool(raw) if v.sort.value == "bool" else number
                    assumed += [x if raw >> k & 1 else -x for k, x in enumerate(bits)]
                holds, goal = evaluate([claim.precondition, claim.goal], values)
                assert solver.solve(assumptions=assumed) == bool(holds and not goal), o.key
                refuted += bool(holds and not goal)
    assert refuted  # both answers were seen


@pytest.mark.parametrize(
    ("provable", "kind", "asked"),
    [(4.0, "cpc", [4.0]), (30.0, "cpc", [4.0, 30.0]), (900.0, "lrat", [4.0, 30.0, 100.0])],
)
def test_two_solvers_take_turns_with_more_time_each(
    provable: float, kind: str, asked: list[float], claims: Mapping[str, Obligation], monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[float] = []

    def slow(text: str, seconds: float) -> str | None:
        limits.append(seconds)
        return "0\n" if seconds > 30 else None

    monkeypatch.setattr(certificate.propositional, "proof", slow)
    monkeypatch.setattr(certificate.terms, "proof", lambda script, seconds: b"(proof)" if seconds >= provable else None)
    claim = claims["s43/decode_inverts_encode"]
    assert certificate.make(certificate.Made(claim, 100.0)).kind == kind and limits == asked


def test_every_step_of_a_proof_about_products_of_reals_has_a_reason(claims: Mapping[str, Obligation]) -> None:
    claim = claims["any/a_term_errs_by_its_weight"]
    assert "(set-logic QF_NRA)" in claim.script and certificate.make(certificate.Made(claim, SECONDS)).kind == "cpc"


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found is kept; what was not is asked for again."""
    asked: list[str] = []

    def found(task: certificate.Made) -> certificate.Certificate:
        asked.append(task.obligation.key)
        none = certificate.Certificate("none", {}, "no proof") if len(asked) == 1 else None
        return none or certificate.Certificate("witness", {".witness.json": b"{}\n"})

    monkeypatch.setattr(certificate, "make", found)
    cache = Cache(tmp_path / "cache")
    for name in "ab":
        made = release.write(tmp_path / name, {"s43": FORMATS["s43"]}, PATTERN, [], Here(), cache, SECONDS)
    assert len(asked) == 3 and asked[2] == asked[0]  # two scripts, of which one had no certificate at first
    assert {e["certificate"] for e in made["obligations"]} == {"witness"}
    assert len(list((tmp_path / "b").rglob("*.witness.json"))) == 2


def test_a_claim_that_fails_gets_no_certificate(claims: Mapping[str, Obligation]) -> None:
    wrong = claims["s43/precondition-of-decode_inverts_encode"]
    made = certificate.make(certificate.Made(replace(wrong, holds=True), SECONDS))
    assert made.kind == "none" and made.reason == "the clauses are satisfiable"
