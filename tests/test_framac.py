"""The generated C carries contracts that Frama-C proves, and C that is rendered wrongly leaves goals open."""

import re
import sys
import types
from dataclasses import replace
from pathlib import Path

import pytest
import test_c

from septet.codegen.annotate import acsl, facts, slices
from septet.codegen.core import interpreter, ir
from septet.codegen.targets import c
from septet.codegen.targets.routines import routines
from septet.proofs.kernels import c_functions, c_kernels, granted
from septet.proofs.provers import PROVERS, framac
from septet.proofs.provers.framac import judged, proved
from septet.spec.formats import FORMATS, S43, Format

ROOT = Path(__file__).parents[1]
FILE = c.names(S43)[1]

RENDERER_FAULTS = {
    "a mask one too small": ("_literal(k - 1, wide)", "_literal(k - 2, wide)", "septet_s43_is_finite"),
    "a shift one too short": ('f"({a[0]} << {shift})"', 'f"({a[0]} << {shift - 1})"', "septet_s43_encode"),
    "a table's slope one too large": (
        "_literal(table.slope, wide)",
        "_literal(table.slope + 1, wide)",
        "septet_s43_levels",
    ),
    "a difference for a sum": ('"add": "+"', '"add": "-"', "septet_s43_scale_bits"),
}
"""Changes of the renderer, and a function whose C they make wrong: the contract is rendered elsewhere."""

TEXT_FAULTS = {
    "one group size less": ("return 0 < group && group <= 256", "return 0 < group && group < 256", "holds"),
    "a byte in the wrong place": ("(uint32_t)data[4] << 8 ", "(uint32_t)data[4] << 9 ", "load56"),
    "a field moved too far": ("fff0000000)) << 4", "fff0000000)) << 5", "septet_s43_unpack_0_word"),
    "a read behind the end": ("data[0] + (data[1] << 8)", "data[0] + (data[2] << 8)", "septet_s43_scale_bits"),
    "a turn too many": (
        "j < 16; j++) {\n        low[j] = weights",
        "j <= 16; j++) {\n        low[j] = weights",
        "extremes",
    ),
    "the other lane's entry": ("n[second] = (int8_t)n1", "n[second] = (int8_t)n0", "levels_of"),
    "a tie that goes down": ("(threshold <= weight)", "(threshold < weight)", "reaches"),
    "midpoints of another unit": ("thresholds1(lo, u, reached1)", "thresholds1(lo, 0, reached1)", "quantize_padded"),
    "the unit for the offset": ("negative_pattern(-lo);", "negative_pattern(u);", "store_scales"),
    "the first group's weights again": (
        "quantize_group(weights + start, length, group, data);\n        if",
        "quantize_group(weights, length, group, data);\n        if",
        "septet_s43_quantize_row",
    ),
    "each group where the first is": (
        "dequantize_group(data, length, group, weights + start);",
        "dequantize_group(data, length, group, weights);",
        "septet_s43_dequantize_row",
    ),
    "a row that may be refused for nothing": (
        "quantize_row(weights, columns, group, data);\n        if (status != SEPTET_S43_OK)",
        "quantize_row(weights, columns, group, data);\n        if (status != SEPTET_S43_OK || columns == 7)",
        "septet_s43_quantize_rows",
    ),
    "a number that is passed over": (
        "(largest < here) ? here : largest",
        "(i && largest < here) ? here : largest",
        "septet_s43_quantize_activations",
    ),
    "a sum of other terms": ("every = every + activations[i];", "every = every + n[i];", "dot_and_total"),
    **{
        fault: (*test_c.PRODUCT_FAULTS[fault], symbol)
        for fault, symbol in (
            ("every vector the first", "group_products"),
            ("the partial sums one", "partial_sums"),
            ("a tree of neighbours", "folded"),
            ("a tile's scales the first tile's", "septet_s43_matmul"),
        )
    },
}  # fmt: skip
"""Changes of the generated C, and the function that they are in."""


def test_the_arithmetic_of_shifts_and_masks_is_known_by_name() -> None:
    stated = {fact.name for fact in facts.every()}
    assert all(map(framac.ARITHMETIC.fullmatch, stated))
    parts = "\n".join(slices.cut(c.sources(S43), FILE, [symbol]) for symbol in c_functions(S43).values())
    found = {name for name in slices.AXIOM.findall(parts) if framac.ARITHMETIC.fullmatch(name)}
    assert found <= stated


WORDS = [0, 1, -1, 6, 127, 128, 200, -200, (1 << 63) - 1, -(1 << 63), *(1 << k for k in range(63))]
WRONG = {
    "right_3": facts.of("==", facts.of(">>", facts.X, 3), facts.of("/", facts.X, 8)),
    "low_4": facts.of("==", facts.of("&", facts.X, 7), facts.of("%", facts.X, 16)),
    "sign_0": facts.of("<=", 0, facts.of("int8_t", facts.X)),
}
"""Facts that are none, of all words: the first holds of natural numbers."""


def test_facts_hold_of_words_in_python() -> None:
    assert all(fact(x) for fact in facts.every() for x in WORDS)
    assert not any(all(facts.Fact(n, "", None, t)(x) for x in WORDS) for n, t in WRONG.items())


def test_every_fact_that_c_is_granted_is_an_obligation() -> None:
    text = "".join(slices.cut(c.sources(S43), FILE, [symbol]) for symbol in c_functions(S43).values())
    asked = {o.instance for o in granted({"s43": S43})}
    assert {f"axiom {name}:" for name in asked} >= {line.split(" \\forall")[0] for line in named(text)}
    assert len(asked) > 50 and granted({}) == []


def named(text: str) -> list[str]:
    """The axioms of shifts and masks of an annotated text."""
    stated = {fact.axiom for fact in facts.every()}
    return [line.strip() for line in text.splitlines() if line.strip() in stated]


@pytest.mark.parametrize("solver", ["z3", "cvc5", "bitwuzla"])
def test_solvers_prove_facts_and_refute_what_is_none(solver: str) -> None:
    prover = PROVERS[solver]
    right = next(o for o in granted({"s43": S43}) if o.instance == "high_3")
    assert prover.prove(right, 10).answer == "proved"
    for name, term in WRONG.items():
        fact = facts.Fact(name, "", None, term)
        found = prover.prove(replace(right, instance=name, script=fact.script, function=fact), 10)
        assert found.answer == "refuted" and found.replayed, (name, found)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_bits_are_those_of_the_ir(fmt) -> None:
    r = routines(fmt)["unpack"]
    names = [str(p.value) for p in r.inputs[0].parts]
    for seed in range(20):
        values = {n: (seed * 73 + 41 * i * (seed + 1)) % 256 for i, n in enumerate(names)}
        found = interpreter.evaluate(r.outputs[0].parts, values)
        for part, septet in zip(r.outputs[0].parts, found, strict=True):
            moved = acsl.bits(part, r.bounds)
            assert moved is not None
            bits = [b is not None and values[str(b[0].value)] >> b[1] & 1 for b in moved]
            assert sum(bit << i for i, bit in enumerate(bits)) == septet


def test_what_does_more_than_move_bits_has_none() -> None:
    x = ir.var("x", ir.Sort.INT)
    bounds = {x: (0, 255)}
    assert acsl.bits(ir.add(x, x), bounds) is None
    assert acsl.bits(ir.floordiv(x, 3), bounds) is None
    assert acsl.bits(ir.mul(ir.floordiv(x, 2), ir.const(4)), bounds) == (None, None, *((x, i) for i in range(1, 8)))


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_every_function_has_a_contract(fmt) -> None:
    text = c.sources(fmt)[c.names(fmt)[1]]
    for symbol in c_functions(fmt).values():
        head = re.search(rf"^(?:static )?(?:inline )?\w+ {symbol}\([^;{{]*\)\n\{{", text, re.MULTILINE)
        assert head is not None and text[: head.start()].endswith("*/\n"), symbol
        contract = text[: head.start()].rsplit("/*@", 1)[1]
        assert "terminates \\true;" in contract and "assigns " in contract and contract.count("*/") == 1, symbol


def test_only_every_goal_is_a_proof() -> None:
    good = "[wp] [Qed] Goal typed_f_ensures : Valid (2ms)\n[wp] [CFG] Goal f_terminates : Valid (Trivial)\n"
    total = "[wp] Proved goals: %4d / %d\n"
    assert [v.answer for v in judged(good + total % (2, 2), ["f", "g"])] == ["proved", "unknown"]
    failed = "[wp] [Failed] Goal typed_f_0_ensures\n  Z3: Timeout\n"
    f, longer = judged(good + failed + total % (2, 3), ["f", "f_0"])
    assert (f.answer, longer.answer) == ("proved", "unknown")
    assert longer.reason == "time-out: 0 of 1 goals; open: f_0_ensures"
    (tired,) = judged(failed.replace("Failed", "Unknown") + total % (0, 1), ["f_0"])
    assert tired.reason == "0 of 1 goals; open: f_0_ensures", "the solvers gave up of themselves"
    late = "[wp] [CVC4 1.8] Goal typed_real_f_assert : Timeout (Qed:2ms) (4s)\n"
    assert judged(good + late + total % (2, 3), ["f"])[0].reason == "time-out: 2 of 3 goals; open: f_assert"
    assert judged(good + total % (3, 3), ["f"])[0].answer == "unknown"
    assert judged(total % (0, 0), ["f"])[0].answer == "unknown"
    assert judged("", ["f"])[0].answer == "unknown"
    weak = "[wp] [Qed] Goal typed_f_assigns (Stronger, 2 warnings) : Valid\n"
    assert judged(weak + total % (1, 1), ["f"])[0].answer == "unknown"
    (broken,) = judged("[kernel] User Error: stopping on file\n", ["f"])
    assert broken.reason is not None and "stopping on file" in broken.reason


def test_what_is_stopped_is_asked_again_in_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = "septet_s43_is_finite"

    def run(text: str, model: str, seconds: float) -> str:
        symbols = slices.DEFINITION.findall(text)
        if slow in symbols:
            raise framac.Ended("time-out after 300 s of processor time")
        goals = "".join(f"[wp] [Qed] Goal typed_{s}_ensures : Valid\n" for s in symbols)
        return f"{goals}[wp] Proved goals:    {len(symbols)} / {len(symbols)}\n"

    monkeypatch.setattr(framac, "run", run)
    verdicts = proved(c.sources(S43), FILE, ["septet_s43_encode", slow, "septet_s43_scale_bits", "septet_s43_is_valid"])
    assert [v.answer for v in verdicts] == ["proved", "unknown", "proved", "proved"]
    assert verdicts[1].reason is not None and verdicts[1].reason.startswith("time-out")


def test_lemmas_are_proved_if_each_is(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = "bytes_of_rows"

    def run(text: str, model: str, seconds: float) -> str:
        names = slices.LEMMA.findall(text)
        goals = "".join(f"[wp] [{'Failed' if n == failed else 'Qed'}] Goal typed_lemma_{n} : Valid\n" for n in names)
        return f"{goals}[wp] Proved goals:    {len(names) - (failed in names)} / {len(names)}\n"

    monkeypatch.setattr(framac, "run", run)
    (good,) = proved(c.sources(S43), FILE, ["lemmas GroupsOfRows"])
    (bad,) = proved(c.sources(S43), FILE, ["lemmas StoredRows"])
    assert (good.answer, bad.answer, bad.reason) == (
        "proved",
        "unknown",
        f"time-out: 0 of 1 goals; open: lemma_{failed}",
    )


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_functions_of_floating_point_numbers_are_granted_no_lemma(fmt: Format) -> None:
    """Lemmas are proved of numbers taken for reals."""
    sources, file = c.sources(fmt), c.names(fmt)[1]
    names = {name for names in slices.lemmas(sources[file]).values() for name in names}
    floating = [symbol for symbol in c_functions(fmt).values() if framac._floating(symbol)]
    assert len(floating) == len(framac.FLOATING)
    for symbol in floating:
        assert not names.intersection(slices.AXIOM.findall(slices.cut(sources, file, [symbol])))


def test_what_is_not_asked_says_why() -> None:
    for o in (o for fmt in FORMATS.values() for o in c_kernels(fmt)):
        why = PROVERS["frama-c"].declines(o)
        assert why is None or why.startswith("unsupported: ")


@pytest.mark.needs("frama-c")
def test_what_is_rendered_rightly_is_proved() -> None:
    symbols = ["septet_s43_encode", "septet_s43_is_finite", "septet_s43_unpack_0_word", "holds", "levels_of"]
    assert [v.answer for v in proved(c.sources(S43), FILE, symbols)] == ["proved"] * len(symbols)
    assert [v.answer for v in proved(c.sources(S43), FILE, ["lemmas GroupsOfRows"])] == ["proved"]


@pytest.mark.campaign
@pytest.mark.needs("frama-c")
@pytest.mark.parametrize("fault", RENDERER_FAULTS)
def test_a_fault_of_the_renderer_leaves_a_goal_open(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framac, "SECONDS", 2)
    old, new, symbol = RENDERER_FAULTS[fault]
    text = (ROOT / "codegen/targets/c.py").read_text()
    assert text.count(old) >= 1
    wrong = types.ModuleType("wrong")
    monkeypatch.setitem(sys.modules, "wrong", wrong)
    exec(compile(text.replace(old, new), "wrong.py", "exec"), wrong.__dict__)
    (verdict,) = proved(wrong.sources(S43), FILE, [symbol])
    assert verdict.answer == "unknown" and verdict.reason is not None and symbol in verdict.reason


LEMMA_FAULTS = {
    "a septet too many": ("0 <= j < SEPTETS ==> septet_of", "0 <= j <= SEPTETS ==> septet_of", "Layout"),
    "a byte that is not that of the septet": ("packed_0(x0, septets) && ", "packed_0(1 - x0, septets) && ", "Packing"),
    "overlapping rows": ("grow(r + 1, number, columns) && same", "grow(r + 2, number, columns) && same", "SameWeights"),
    "a group of more bytes": (
        "SCALE_BYTES <= bytes_of_group(group);",
        "SCALE_BYTES + BLOCK_BYTES < bytes_of_group(group);",
        "Sizes",
    ),
    "a row of no length": ("0 <= r < rows && 0 <= s < rows && place", "0 <= r < rows && place", "PlacesOfProducts"),
}  # fmt: skip
"""Changes of lemmas, and the group that they are in."""


@pytest.mark.campaign
@pytest.mark.needs("frama-c")
@pytest.mark.parametrize("fault", LEMMA_FAULTS)
def test_a_lemma_that_is_wrong_is_open(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framac, "SECONDS", 2)
    old, new, group = LEMMA_FAULTS[fault]
    sources = c.sources(S43)
    assert old in sources[FILE]
    (verdict,) = proved(sources | {FILE: sources[FILE].replace(old, new)}, FILE, [f"lemmas {group}"])
    assert verdict.answer == "unknown" and verdict.reason is not None and "open: lemma_" in verdict.reason


@pytest.mark.campaign
@pytest.mark.needs("frama-c")
@pytest.mark.parametrize("fault", TEXT_FAULTS)
def test_a_fault_in_the_c_leaves_a_goal_open(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framac, "SECONDS", 2)
    old, new, symbol = TEXT_FAULTS[fault]
    sources = c.sources(S43)
    assert sources[FILE].count(old) == 1
    (verdict,) = proved(sources | {FILE: sources[FILE].replace(old, new)}, FILE, [symbol])
    assert verdict.answer == "unknown" and verdict.reason is not None and f"open: {symbol}" in verdict.reason
