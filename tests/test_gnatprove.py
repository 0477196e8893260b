"""What GNATprove's results mean: proved only where every check is, and something was asked. No GNATprove is needed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from septet.codegen.targets import spark
from septet.proofs.kernels import ada_kernels
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS, gnatprove
from septet.proofs.provers.gnatprove import judged, read
from septet.spec.formats import FORMATS, R11, S43

LEMMA = "Septet.S43.Lemmas.Lemma_Decode_Inverts_Encode"
KERNEL = "Septet.S43.Kernels.Encode_Septet"
FUNCTION = "Septet.S43.Encode"
BASE = (FUNCTION, "Septet.Binary16.Round_Up", "Septet.Binary32.Exponent")
"""A function of each package that contracts are written with."""


def check(name: str, rule: str = "VC_POSTCONDITION", severity: str = "info", **more: Any) -> dict[str, Any]:
    """A check, as GNATprove 12 writes it."""
    attempts = {
        "CVC4": {"result": "Unknown", "steps": 9, "time": 1.0},
        "Z3": {"result": "Valid", "steps": 1, "time": 0.1},
    }
    tree = [
        {"proof_attempts": {}, "transformations": {"split_goal": [{"proof_attempts": attempts, "transformations": {}}]}}
    ]
    return {
        "file": "septet-s43.ads", "line": 3, "col": 5, "rule": rule, "severity": severity,
        "entity": {"name": name, "sloc": [{"file": "septet-s43.ads", "line": 1}]},
        "check_tree": tree, "how_proved": "prover", **more,
    }  # fmt: skip


def verdict(
    folder: Path,
    subject: str,
    checks: Sequence[dict[str, Any]],
    analysed: str = "all",
    assumed: Sequence[str] = (),
    said: str = "",
    base: Sequence[str] = BASE,
) -> tuple[str, str | None]:
    """Answer and reason, when GNATprove said this."""
    names = {subject, *base, *(c["entity"]["name"] for c in checks)}
    unit = {
        "spark": [{"name": n, "sloc": [], "spark": analysed} for n in sorted(names)],
        "flow": [],
        "pragma_assume": [{"file": "x", "line": 1, "col": 1, "entity": {"name": n, "sloc": []}} for n in assumed],
        "proof": list(checks),
    }
    (folder / "unit.spark").write_text(json.dumps(unit))
    found = judged(subject, read(folder.glob("*.spark")), said)
    return found.answer, found.reason


def test_all_checks_proved_is_proved_and_says_by_whom(tmp_path: Path) -> None:
    checks = [check(LEMMA), check(LEMMA, "VC_RANGE_CHECK"), check(FUNCTION), check("Septet.Binary16.Round_Up")]
    assert verdict(tmp_path, LEMMA, checks) == ("proved", "2 by Z3")
    assert verdict(tmp_path, KERNEL, [check(KERNEL)]) == ("proved", "1 by Z3")


@pytest.mark.parametrize(
    "left",
    [LEMMA, f"{LEMMA}_Part_1", FUNCTION, "Septet.Binary16.Round_Up"],
    ids=["its own", "of its part", "of a function of the format", "of a function of all formats"],
)
def test_one_open_check_is_unknown(tmp_path: Path, left: str) -> None:
    answer, reason = verdict(tmp_path, LEMMA, [check(LEMMA), check(left, "VC_OVERFLOW_CHECK", "medium")])
    assert answer == "unknown" and reason == "1 checks open: VC_OVERFLOW_CHECK at septet-s43.ads:3"


def test_an_open_check_of_another_subprogram_is_not_ones_own(tmp_path: Path) -> None:
    other = f"{LEMMA[:-7]}Of_Another"
    assert verdict(tmp_path, LEMMA, [check(LEMMA), check(other, severity="high")])[0] == "proved"
    pack = "Septet.S43.Kernels.Pack_Block"
    assert verdict(tmp_path, KERNEL, [check(KERNEL), check(pack, severity="high")])[0] == "proved"
    assert (
        verdict(tmp_path, KERNEL, [check(KERNEL), check("Septet.Binary32.Exponent", severity="high")])[0] == "unknown"
    )


def test_where_nothing_was_asked_nothing_is_proved(tmp_path: Path) -> None:
    assert verdict(tmp_path, LEMMA, [])[0] == "unknown"
    assert verdict(tmp_path, LEMMA, [check(LEMMA, "VC_RANGE_CHECK")])[0] == "unknown"
    assert verdict(tmp_path, LEMMA, [check(LEMMA)], analysed="spec")[0] == "unknown"
    assert verdict(tmp_path, LEMMA, [check(LEMMA)], analysed="no")[0] == "unknown"


@pytest.mark.parametrize("subject", [LEMMA, KERNEL])
def test_a_package_that_was_not_analysed_leaves_what_is_written_with_it_unknown(tmp_path: Path, subject: str) -> None:
    for left_out in BASE if subject == KERNEL else BASE[:2]:
        base = [name for name in BASE if name != left_out]
        answer, reason = verdict(tmp_path, subject, [check(subject)], base=base)
        assert answer == "unknown" and left_out.rsplit(".", 1)[0] in str(reason)


def test_a_unit_that_stopped_before_proof_is_not_analysed(tmp_path: Path) -> None:
    (tmp_path / "unit.spark").write_text(json.dumps({"spark": [{"name": FUNCTION, "sloc": [], "spark": "all"}]}))
    assert read(tmp_path.glob("*.spark")).analysed == set()


def test_what_is_assumed_or_suppressed_proves_nothing(tmp_path: Path) -> None:
    assert verdict(tmp_path, LEMMA, [check(LEMMA)], assumed=[LEMMA])[0] == "unknown"
    assert verdict(tmp_path, LEMMA, [check(LEMMA), check(FUNCTION)], assumed=[FUNCTION])[0] == "unknown"
    assert verdict(tmp_path, LEMMA, [check(LEMMA, suppressed="trust me")])[0] == "unknown"


def test_a_warning_about_an_unused_argument_is_no_check_and_others_are(tmp_path: Path) -> None:
    unused = check(LEMMA, "UNUSED_VARIABLE", "warning")
    assert verdict(tmp_path, LEMMA, [check(LEMMA), unused]) == ("proved", "1 by Z3")
    assert verdict(tmp_path, LEMMA, [unused])[0] == "unknown"
    for rule, severity in (("UNUSED_VARIABLE", "medium"), ("VC_INCONSISTENT_PRE", "warning")):
        assert verdict(tmp_path, LEMMA, [check(LEMMA), check(LEMMA, rule, severity)])[0] == "unknown"


def test_an_error_is_told(tmp_path: Path) -> None:
    said = 'Phase 1 of 2\nsepet-s43.ads:1:2: error: missing ";"\n'
    assert "missing" in str(judged(LEMMA, read([]), said).reason)


def the(name: str, format_name: str) -> Obligation:
    return next(o for o in obligations() if o.kind == "theorem" and (o.name, o.format) == (name, format_name))


def test_what_it_is_asked_about() -> None:
    prover = PROVERS["gnatprove"]
    assert prover.declines(the("decode_inverts_encode", "s43")) is None
    assert "refute" in str(prover.declines(the("nearest_scales_cover_the_group", "r11")))
    assert {o.constants["symbol"] for o in ada_kernels(R11)} == {spark.place(R11, k) for k in spark.KERNELS}
    assert all(prover.declines(o) is None for o in ada_kernels(S43))


def test_every_kernel_has_a_body_and_a_contract() -> None:
    """Those that are listed are all there are, but for steps of Quantize_Group, which have theirs in the body."""
    steps = {"Lemma_Packed", "Quantize_Block", "Quantize_Blocks"}
    for fmt in FORMATS.values():
        spec, body = (text for name, text in spark.sources().items() if name in spark.files(fmt) and "kernels" in name)
        bodies = {line.split()[1] for line in body.splitlines() if line.startswith(("   function ", "   procedure "))}
        assert bodies == set(spark.KERNELS) - {"Nearest_Pattern"} | steps
        assert all(f" {name} (" in spec for name in bodies - steps)
        assert all("Post =>" in body.split(f"procedure {name} (")[1].split("procedure")[0] for name in steps)


def test_an_open_step_of_a_kernel_leaves_it_unknown(tmp_path: Path) -> None:
    group = "Septet.S43.Kernels.Quantize_Group"
    for step in ("Lemma_Packed", "Quantize_Block", "Quantize_Blocks"):
        open_ = check(f"Septet.S43.Kernels.{step}", severity="medium")
        assert verdict(tmp_path, group, [check(group), open_])[0] == "unknown"


@pytest.mark.parametrize("knows", ["z3 cvc5", "z3 cvc4"])
def test_a_gnatprove_without_cvc5_is_asked_with_its_own_solvers(
    knows: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "gnatprove"
    refusal = "gnatprove: Selected prover not installed or not configured."
    program.write_text(
        f'#!/bin/sh\ncase "{knows} $*" in "z3 cvc4"*--prover*) echo "{refusal}"; exit 1;; esac\necho "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    said = gnatprove.run(tmp_path, {})
    assert "--level=2" in said and refusal not in said
    assert ("--prover=z3,cvc5" in said) == ("cvc5" in knows)


def test_without_gnatprove_it_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    gnatprove._version.cache_clear()
    monkeypatch.setenv("PATH", "/nowhere")
    assert PROVERS["gnatprove"].version() is None
    gnatprove._version.cache_clear()
