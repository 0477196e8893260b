"""Claims as Lean statements, proof scripts, and what Lean says of them: right ones proved, wrong ones rejected."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from faults.catalogue import FAULTS
from faults.tree import plant

from septet.codegen.core import ir
from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Sort
from septet.codegen.core.lift import source
from septet.codegen.lean import library, lines, points
from septet.codegen.lean import statement as lean
from septet.proofs import leanmodules, leanproject, theorempage
from septet.proofs.leanmodules import Module
from septet.proofs.leanproject import FORBIDDEN, Written, written
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.provers.lean import LONGEST, LOST, check
from septet.spec.formats import Format
from septet.spec.theorem import THEOREMS

X, N = ir.var("x", Sort.RAT), ir.var("n", Sort.INT)


def claim(precondition: ir.Expr, goal: ir.Expr) -> Claim:
    return Claim("c", {}, (X, N), precondition, None, goal, {}, "")


CHOICE = ir.ite(ir.lt(X, ir.const(Fraction(1, 2))), ir.const(3), N)
SMALL = claim(ir.and_(ir.le(ir.const(0), N), ir.le(N, ir.const(3))), ir.le(CHOICE, ir.const(3)))


def test_a_choice_is_an_equation() -> None:
    assert lean.statement(SMALL).theorem("c", "by omega") == (
        "theorem c (x : Rat) (n : Int)\n"
        "    (t0 : Int) (ht0 : t0 = (if (x < (((1 : Int) : Rat) / ((2 : Int) : Rat))) then 3 else n))\n"
        "    (p0 : (0 ≤ n)) (p1 : (n ≤ 3)) :\n"
        "    (t0 ≤ 3) := by omega\n"
    )


def test_a_negation_is_refuted_at_a_point() -> None:
    stated = lean.statement(SMALL, holds=False)
    assert stated.theorem("c", "_").startswith("theorem c :\n    ¬ ∀ (x : Rat) (n : Int)")
    assert stated.ground({"x": Fraction(2, 3), "n": 1}) == [
        "(((2 : Int) : Rat) / ((3 : Int) : Rat))",
        "(1 : Int)",
        "(1 : Int)",
        *["(by decide +kernel)"] * 3,
    ]


def test_premises_are_left_out_where_hypotheses_say_them_and_only_there() -> None:
    known, other = ir.le(ir.const(0), N), ir.le(N, ir.const(3))
    stated = lean.statement(claim(known, ir.implies(ir.and_(known, other), ir.le(CHOICE, ir.const(3)))))
    assert stated.text(stated.goal) == "((¬ (n ≤ 3)) \N{LOGICAL OR} (t0 ≤ 3))"
    stated = lean.statement(claim(other, ir.implies(ir.not_(other), known)))
    assert stated.text(stated.goal) == "((n ≤ 3) \N{LOGICAL OR} (0 ≤ n))"


def test_equations_use_only_what_stands_before_them() -> None:
    for o in chosen():
        stated = lean.statement(o.lifted())
        seen = set(stated.variables.values())
        for name, e in stated.equations.items():
            named = {a for a in ir.order(e.args) if a in stated.names}
            assert named <= seen, f"{o.key}: {name}"
            seen.add(e)


def chosen() -> list[Obligation]:
    """The obligations of one format that every claim about a lattice is among."""
    return [
        o for o in obligations() if o.kind == "theorem" and o.format == "s43" and o.family in ("error", "quantizer")
    ]


def bounded(goal: ir.Expr, most: int = 3) -> Claim:
    """A claim about an integer from -2 up."""
    known = ir.and_(ir.le(ir.const(-2), N), ir.le(N, ir.const(most)))
    return replace(claim(known, goal), variables=(N,))


def test_points_are_those_of_the_ranges() -> None:
    steps = points.script(lean.statement(bounded(ir.le(N, ir.const(3)))))
    assert steps.startswith("have all : ∀ n0 : Nat, n0 < 6 → (\n    let n : Int := n0 - 2\n    decide (")
    with pytest.raises(lean.LeanError, match="too many"):
        points.script(lean.statement(bounded(ir.TRUE, points.MOST)))
    with pytest.raises(lean.LeanError, match="x is no integer"):
        points.script(lean.statement(SMALL))


def test_only_comments_are_hidden_from_the_search_for_forbidden_words() -> None:
    said = "-- one line, no axiom\ntheorem a : True := trivial -- nor here\n/- nor\naxiom\n-/\naxiom bad : False\n"
    assert " ".join(Module("m", said, ()).code.split()) == "theorem a : True := trivial axiom bad : False"
    for name in leanmodules.generated():
        assert "namespace Septet" in leanmodules.module(name).code, name


def test_a_product_is_bounded_by_its_factors() -> None:
    """Each is bounded at its own points, so that the product's need not be looked at."""
    size, m = ir.ite(ir.lt(N, ir.const(0)), ir.neg(N), N), ir.var("m", Sort.INT)
    known = ir.and_(bounded(ir.TRUE).precondition, ir.and_(ir.le(ir.const(1), m), ir.le(m, ir.const(5))))

    def script(goal: ir.Expr) -> list[str]:
        return points.factors(lean.statement(replace(claim(known, goal), variables=(N, m)))).splitlines()

    assert script(ir.le(ir.mul(size, m), ir.const(15))) == [
        "have f0 : 0 ≤ t0 ∧ t0 ≤ 3 := by omega",
        "have f1 : 0 ≤ m ∧ m ≤ 5 := by omega",
        "have most := Int.mul_le_mul f0.2 f1.2 f1.1 (by decide)",
        "clear ht0",
        "omega",
    ]
    with pytest.raises(lean.LeanError, match="may be negative"):
        script(ir.le(ir.mul(N, m), ir.const(15)))
    with pytest.raises(lean.LeanError, match="0 products"):
        script(ir.le(ir.mul(m, ir.const(2)), ir.const(15)))


def test_contracts_say_what_a_function_promises_and_what_its_text_needs() -> None:
    """Postconditions, preconditions of what is called, indices inside: the last two are read off its text."""
    said = {f.__name__: library.contract(f).goal for f in library.CONTRACTS}
    assert said["term"].endswith("(-LARGEST_TERM ≤ result ∧ result ≤ LARGEST_TERM)")
    assert "-fmt.scale.largest ≤ Floats.floor minimum" in said["offset"]
    assert "(0 ≤ k + 1 ∧ k + 1 < len (fmt.codebooks.item lane))" in said["code"]
    assert "(fmt.layout = .stream \N{LOGICAL OR} (" in said["pack"] and "j + 8 * k < len pairs" in said["pack"]
    assert said["group_bytes"].strip() == "True"  # it promises nothing, and calls nothing


def test_every_contract_that_is_an_obligation_has_a_general_proof() -> None:
    contracts = [o for o in obligations() if o.kind == "contract"]
    assert contracts and all(written(o).tactic == leanproject.GENERAL for o in contracts)


def test_the_files_hold_what_is_proved() -> None:
    """The committed files are checked for staleness by `septet codegen --check`; here, for what must not be in them."""
    told = {o.claim_text for o in obligations() if o.kind in leanproject.KINDS}  # English, with words such as "partial"
    for path, text in leanproject.files().items():
        for claim_text in told:
            text = text.replace(f"/-- {claim_text} -/\n", "")
        assert not FORBIDDEN.search(text), path


def test_the_general_library_has_only_definitions_and_theorems() -> None:
    """Each line that begins a command is one of a few kinds; texts in quotes, which could hide some, are notations."""
    allowed = (
        "theorem", "def", "noncomputable def", "abbrev", "structure", "class", "inductive", "deriving", "instance",
        "notation", "macro",
        "namespace", "end", "open", "section", "noncomputable section", "variable", "include", "import", "|",
        "set_option",
    )  # fmt: skip
    names = [*leanmodules.generated(), *leanmodules.written_by_hand()]
    assert "Proofs.Error" in names and "Theorems.Error" in names
    for name in names:
        code = leanmodules.module(name).code
        assert not FORBIDDEN.search(code), name
        for line in code.splitlines():
            assert not line[:1].strip() or line.startswith(allowed), (name, line)
            assert '"' not in line or line.startswith(("notation", "macro")), (name, line)


def test_generated_statements_have_lines_of_at_most_a_hundred_characters() -> None:
    for name, make in leanmodules.generated().items():
        code = re.sub(r"/-[-!].*?-/", "", make(), flags=re.DOTALL)
        assert not [line for line in code.splitlines() if len(line) > lines.WIDTH and " := by " not in line], name
    assert lines.folded(f"let a := {'x + ' * 40}y\n").count("\n") == 2
    assert lines.folded(f"/-- {'word ' * 40}-/\n").count("\n") == 1


def test_hypotheses_that_are_left_out_are_those_that_python_requires() -> None:
    for name, said in library.NEEDLESS.items():
        kept = library.stated(THEOREMS[name]).hypotheses
        assert not said & set(kept)
        assert len(kept) + len(said) == len(source(THEOREMS[name].statement).contracts("require")), name


def test_the_page_of_theorems_has_the_ranges_of_the_ada_and_marks_what_lean_does_not_ask_for() -> None:
    sections = dict(section.split("\n", 1) for section in theorempage.page().split("\n### ")[1:])
    assert "subtype Unit_To_2_Pow_48 is Int range 0 .. 2**48;\n" in sections["error_is_bounded"]
    assert "Python's functions require `u ≥ 0`; the theorem holds without it" in sections["error_is_bounded"]
    assert "the theorem holds without" not in sections["ties_go_up"]


def test_a_format_has_each_general_theorem_once_for_all_its_lanes_and_sizes() -> None:
    text = leanproject.files()["proofs/lean/Septet/S43.lean"]
    for name in ("error_is_bounded", "blocks_tile_the_group"):
        assert len(re.findall(rf"^theorem {name}\b", text, re.MULTILINE)) == 1
    assert "theorem error_is_bounded (lane : Lane) (lo u w : Rat)" in text
    assert "  Septet.blocks_tile_the_group S43 group h1 block h2 h3\n" in text


def test_a_negative_theorem_is_refuted_in_the_words_of_the_spec_where_they_have_definitions() -> None:
    nearest, other = one("s43/nearest_scales_cover_the_group"), one("any/zero_points_are_read_alike")
    assert "Scales.nearest_unit S43 lo maximum" in str(written(nearest).text)
    assert "Words" not in str(written(other).text) and "(1 : Int)" not in str(written(nearest).text)
    with pytest.raises(library.DefinitionError, match="Words"):
        library.refuted(THEOREMS[other.name], "c", {}, {"stored": 0})
    with pytest.raises(library.DefinitionError, match="at"):
        library.refuted(THEOREMS[nearest.name], "c", nearest.constants, {"lo": 0})


def test_a_theorem_of_the_general_library_has_an_instance_for_a_new_format() -> None:
    made = Format("s52", (tuple(3 * c for c in range(32)), tuple(31 * c for c in range(4))), low=1)
    text = library.instance(THEOREMS["error_is_bounded"], "c", {"fmt": made, "lane": 1})
    assert text.startswith("/-- The format s52. -/\ndef s52 : Format where\n  codebooks := ([0, 3, ")
    assert text.endswith("u * (s52.gap 1 : Rat) :=\n  Septet.error_is_bounded s52 1 lo u w h1\n")


def test_what_a_start_does_not_reach_is_asked_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Lean that ends after two theorems, and at every third one that there is."""
    theorems = [one(KEYS[0])] * 7
    fatal = Written("x", "fatal", "omega")
    made = iter([*[Written("x", str(k), "omega") for k in range(3)], fatal, *[Written("x", "more", "omega")] * 3])
    monkeypatch.setattr(leanproject, "written", lambda _: next(made))

    def reached(asked: Sequence[Written], _: float) -> list[tuple[str | None, float]]:
        end = next((k for k, w in enumerate(asked) if w is fatal or k == 2), len(asked))
        return [(None if k < end else LOST, 1.0) for k in range(len(asked))]

    monkeypatch.setattr("septet.proofs.provers.lean.check", reached)
    verdicts = [v.answer for v, _ in PROVERS["lean"].prove_all(theorems, 1.0)]
    assert verdicts == ["proved"] * 3 + ["unknown"] + ["proved"] * 3


def test_batches_are_of_one_size_and_keep_what_is_alike_together() -> None:
    lean = PROVERS["lean"]
    asked = [o for o in obligations() if o.kind in leanproject.KINDS]
    batches = lean.batches(asked)
    assert sorted(o.key for batch in batches for o in batch) == sorted(o.key for o in asked)
    texts = [{leanproject.nameless(made) for o in batch if (made := written(o)).text} for batch in batches]
    assert not any(a & b for k, a in enumerate(texts) for b in texts[:k])
    assert all(sum(map(len, alike)) < 1.3 * LONGEST for alike in texts)


def one(key: str) -> Obligation:
    return {o.key: o for o in obligations() if o.kind in leanproject.KINDS}[key]


# What Lean is asked once, and for all tests below: a start takes 20 s of work.

POINTS = "any/products_are_exact.ggml-q4_k"
UNPACK = "s43/contract-of-layout-unpack"
BLOCK = "any/bytes_survive_unpacking.pairs-of-16"
SUMS = "s43/sums_fit_int32.lane-1"
ERRORS = "any/output_error_adds_up"
PRODUCTS = "any/contributions_fit_int64"
SIGNED = "any/a_term_errs_by_its_weight"
KEYS = (
    "r11/decode_inverts_encode", "s43/contract-of-storage-group_length.group-16", "any/longer_sums_fit_int32",
    POINTS, UNPACK, BLOCK, SUMS, ERRORS, PRODUCTS, SIGNED,
)  # fmt: skip
CAUGHT = {
    "base 10": "r11/decode_inverts_encode",
    "digits swapped in decoding": "r11/encode_inverts_decode",
    "tail one short": "s43/group_lengths_tile_the_row.group-16",
}
"""Faults of the catalogue, and a theorem that holds without each."""


def faulty(folder: Path, name: str, key: str) -> Written:
    """A theorem as it is written for a spec with a fault."""
    fault = next(f for f in FAULTS if f.name == name)
    asking = (
        "import json, sys; from septet.proofs.leanproject import KINDS, written; "
        "from septet.proofs.obligations import obligations; "
        "made = next(written(o) for o in obligations() if o.kind in KINDS and o.key == sys.argv[1]); "
        "print(json.dumps([made.text, [(m.name, m.text, m.needs) for m in made.modules]]))"
    )
    said = subprocess.run(
        [sys.executable, "-c", asking, key], capture_output=True, text=True, timeout=120, check=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(plant(folder / "tree", fault))},
    )  # fmt: skip
    text, modules = json.loads(said.stdout)
    made = tuple(Module(name, code, tuple(needs)) for name, code, needs in modules)
    return Written(key.split("/")[1], text, "as before", modules=made)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str | None]:
    asked = {key: written(one(key)) for key in KEYS}
    faults = {name: faulty(tmp_path_factory.mktemp("fault"), name, key) for name, key in CAUGHT.items()}
    right = written(one(KEYS[0]))
    negative = written(one("any/gptq_zero_point_zero_comes_back.bits-4"), values={"zero": 3})
    every, unpack, block = (written(one(key)) for key in (POINTS, UNPACK, BLOCK))
    last, until, limit = "s < SEPTETS) ∧", "n1 < 64", "* 2048) ≤ 16777216) ∧"
    assert unpack.text.count(last) == every.text.count(until) == 1 and every.text.count(limit) == 2
    sums, errors = written(one(SUMS)), written(one(ERRORS))
    turns, product, start = "∧ k < LARGEST_K))", "x.1 * x.2) 0", "(0, 0, 0)"
    size, put = "len data = pairs_of_16.bytes", "pairs_of_16.pack"
    assert turns in sums.text and product in sums.text and start in errors.text
    assert block.text.count(size) == block.text.count(put) == 2  # of one block, and of any number
    products, signed = written(one(PRODUCTS)), written(one(SIGNED))
    wide, above = "(LARGEST_GROUP * LARGEST_TERM : Int)", "error ≤ bound)"
    assert products.text.count(wide) == signed.text.count(above) == 1
    asked |= {
        "a wider range": replace(products, text=products.text.replace(wide, wide.replace("* L", "* 2 * L"))),
        "a bound from below": replace(signed, text=signed.text.replace(above, "bound ≤ error)")),
        "a turn too many": replace(sums, text=sums.text.replace(turns, turns.replace("LARGEST_K", "LARGEST_K + 1"))),
        "another term": replace(sums, text=sums.text.replace(product, "x.1 * x.1) 0")),
        "a sum that starts at one": replace(errors, text=errors.text.replace(start, "(1, 0, 0)")),
        "a block put together otherwise": replace(block, text=block.text.replace(put, "halves_of_16.pack")),
        "a block too long": replace(block, text=block.text.replace(size, "len data = 9")),
        "a block of no length": replace(block, text=block.text.replace(size, "len data ≤ pairs_of_16.bytes")),
        "a point left out": replace(every, text=every.text.replace(until, "n1 < 63")),
        "a smaller limit": replace(every, text=every.text.replace(limit, limit.replace("16777216", "1677721"))),
        "a septet too small": replace(unpack, text=unpack.text.replace(last, "s < SEPTETS - 1) ∧")),
        "one digit changed": replace(right, text=right.text.replace("(c0, c1)", "(c1, c0)")),
        "no counterexample": negative,
        "unreadable": Written("x", "theorem x : 1 = := by omega", "omega"),
        "sorry": Written("x", "theorem x : 1 = 2 := by sorry", "sorry"),
        "an axiom": Written("x", "axiom a : False\ntheorem x : False := a", "a"),
        "hidden sorry": Written("x", "theorem x : 1 = 2 := by so\u200brry", "sorry"),
        **{name: w for name, w in faults.items() if not w.modules},
        "after all that": right,
    }
    whole = [w.text for w in (right, every, unpack, block, sums, errors, products, signed)]
    assert not any(w.text in whole for name, w in asked.items() if name not in KEYS and w is not right)  # all changed
    answers = check(list(asked.values()), 600)
    answers += (check([w], 600)[0] for w in faults.values() if w.modules)  # definitions with the fault, of their own
    asked |= {name: w for name, w in faults.items() if w.modules}
    return {name: problem for name, (problem, _) in zip(asked, answers, strict=True)}


@pytest.mark.campaign
@pytest.mark.needs("lean")
@pytest.mark.parametrize("name", [*KEYS, "after all that"])
def test_lean_accepts_what_is_right(said: Mapping[str, str | None], name: str) -> None:
    assert said[name] is None


@pytest.mark.campaign
@pytest.mark.needs("lean")
@pytest.mark.parametrize(
    "name",
    [
        "one digit changed",
        "no counterexample",
        "unreadable",
        "sorry",
        "an axiom",
        "hidden sorry",
        "a point left out",
        "a smaller limit",
        "a septet too small",
        "a wider range",
        "a bound from below",
        "a turn too many",
        "another term",
        "a sum that starts at one",
        "a block put together otherwise",
        "a block too long",
        "a block of no length",
        *CAUGHT,
    ],
)
def test_lean_rejects_what_is_wrong(said: Mapping[str, str | None], name: str) -> None:
    assert said[name] is not None
