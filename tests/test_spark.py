"""The generated Ada: it compiles without a warning, its contracts hold where they run, and they catch what is wrong."""

import random
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from septet.codegen.core import ir
from septet.codegen.core.rational import RenderError
from septet.codegen.targets import spark
from septet.codegen.targets.ada import Table, Writer
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS, gnat
from septet.proofs.provers.gnat import build, run
from septet.spec import codec, floats, layout
from septet.spec.dot import group_dot
from septet.spec.floats import BINARY16, binary32, floor
from septet.spec.formats import FORMATS, R11, Format
from septet.spec.group import dequantize_group, group_codes, quantize_group, weight

ROOT = Path(__file__).parents[1]
ASPECT = re.compile(r"\b(Pre|Post|Global|Contract_Cases|Depends) =>|pragma (Assert|Loop_Invariant|Loop_Variant)\b")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the program that is committed, compiled."""
    folder = tmp_path_factory.mktemp("spark")
    assert build(folder, {name: (ROOT / "spark" / name).read_text() for name in spark.names()}) is None
    return folder


def lemma(format_name: str, theorem: str, instance: str = "") -> tuple[int, int]:
    """Unit and number of a lemma, as the program counts."""
    fmt = FORMATS.get(format_name)
    numbers = [i for i, made in enumerate(spark.lemmas(fmt).lemmas, 1) if made.key == (theorem, format_name, instance)]
    return [None, *FORMATS.values()].index(fmt) + 1, numbers[0]


def the(name: str, format_name: str) -> Obligation:
    return next(o for o in obligations() if o.kind == "theorem" and (o.name, o.format) == (name, format_name))


def test_no_generated_file_is_missing_or_more() -> None:
    assert {p.name for p in (ROOT / "spark").iterdir() if p.suffix != ".md"} == set(spark.names())


def test_there_are_more_than_300_contracts_and_every_lemma_says_something() -> None:
    text = "\n".join(spark.sources().values())
    assert len(ASPECT.findall(text)) >= 300
    for fmt in (None, *FORMATS.values()):
        said = {made.name: made.declaration for made in spark.lemmas(fmt).lemmas if made.declaration}
        for made in spark.lemmas(fmt).lemmas:
            assert not made.holds or "Post =>" in said[made.name], made.name


def test_a_choice_between_multiples_is_a_call_of_the_table_that_has_them_and_no_other_is() -> None:
    x, c = ir.var("x", ir.Sort.INT), ir.var("c", ir.Sort.INT)

    def text(last: ir.Expr, most: int = 9) -> str:
        choice = ir.ite(ir.eq(c, ir.const(0)), ir.const(0), ir.ite(ir.eq(c, ir.const(1)), ir.mul(x, ir.const(7)), last))
        writer = Writer(
            "integers", {x: "X", c: "C"}, {x: (-most, most), c: (0, 2)}, tables=[Table("Scaled", (0, 7, 14), 9)]
        )
        return writer.text(choice)

    assert text(ir.mul(x, ir.const(14))) == "Scaled (X, C)"
    assert text(ir.mul(x, ir.const(15))).startswith("(case C is when 0 => 0, when 1 => X * 7")
    assert text(ir.mul(c, ir.const(14))).startswith("(case") and text(ir.mul(x, ir.const(14)), 10).startswith("(case")


def test_what_is_declined_says_why() -> None:
    for fmt in (None, *FORMATS.values()):
        for reason in spark.lemmas(fmt).declined.values():
            assert reason.startswith("unsupported: ") and len(reason) > 20


@pytest.mark.needs("gnat")
def test_lemmas_hold_where_they_are_run(program: Path) -> None:
    rows = [(*lemma("r11", "decode_inverts_encode"), 2, c0, c1) for c0 in range(11) for c1 in range(11)]
    rows += [(*lemma("s43", "error_is_bounded", "lane=0"), 3, 5, 2, w) for w in range(5, 216)]
    assert set(run(program, rows)) == {"ok"}


@pytest.mark.needs("gnat")
def test_steps_hold_in_every_binade(program: Path) -> None:
    """Lemmas that tell exponents and binades apart: each of their cases runs its own assertions."""
    ends = [s * ((m << k) + d) for s in (1, -1) for k in range(30) for m in (1024, 2047) for d in (-1, 0, 1)]
    ends = [q for q in ends if abs(q) <= BINARY16.largest]
    numbers = [q for q in ends if floats.representable(BINARY16, q)]
    exact = lemma("any", "product_is_exact")
    rows: list[tuple[int, ...]] = [
        (*exact, 2, e << 10 | m, n) for e in range(31) for m in (0, 1, 1023) for n in (0, 1, 127)
    ]
    rows += [(*lemma("any", "binary16_decode_inverts_encode", "binary16"), 1, q) for q in numbers]
    down, up = lemma("any", "round_down_is_greatest"), lemma("any", "round_up_is_least")
    rows += [(*down, 2, q, max(r for r in numbers if r <= q)) for q in ends]
    rows += [(*up, 2, q, min(r for r in numbers if r >= q)) for q in ends]
    assert set(run(program, rows)) == {"ok"}


@pytest.mark.needs("gnat")
def test_what_a_contract_excludes_is_not_run(program: Path) -> None:
    said = run(program, [(*lemma("s43", "error_is_bounded", "lane=0"), 3, 5, 2, 4), (*lemma("r11", "decode_inverts_encode"), 2, 11, 0)])  # fmt: skip # noqa: E501
    assert gnat.UNMET.search(said[0]) and "range check failed" in said[1]


@pytest.mark.needs("gnat")
def test_verdicts() -> None:
    prover = PROVERS["gnat"]
    batch = [the("decode_inverts_encode", "r11"), the("nearest_scales_cover_the_group", "r11")]
    (tested, _), (refuted, _) = prover.prove_all(batch, 20)
    assert (tested.answer, tested.reason) == ("unknown", "tested on all 121 examples")
    assert refuted.answer == "refuted" and refuted.replayed
    assert "wider" in str(prover.declines(the("rows_follow_each_other", "r11"))) or "64 bits" in str(
        prover.declines(the("rows_follow_each_other", "r11"))
    )


def test_without_gnat_it_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    gnat._version.cache_clear()
    monkeypatch.setenv("PATH", "/nowhere")
    assert PROVERS["gnat"].version() is None
    gnat._version.cache_clear()


# Kernels ------------------------------------------------------------------------------------------

KERNELS = ("encode", "decode", "pack", "unpack", "code", "floor", "binary32", "quantize", "dequantize", "dot")


def kernel(folder: Path, fmt: Format, name: str, inputs: Iterable[Sequence[int]]) -> list[list[int]]:
    """What a kernel returns for each input, its contracts executing."""
    number, unit = KERNELS.index(name) + 1, [None, *FORMATS.values()].index(fmt) + 1
    rows = [(unit, -number, len(x), *x) for x in inputs]
    lines = run(folder, rows)
    failed = [line for line in lines if not set(line) <= set("-0123456789 ")]
    assert failed == []
    return [[int(word) for word in line.split()] for line in lines]


def weights(seed: int, count: int) -> list[int]:
    """binary32 patterns of weights in binary16's range: small ones, large ones, ties, zeros of both signs."""
    generator = random.Random(seed)
    found = []
    for _ in range(count):
        way = generator.random()
        x = generator.choice((0.0, -0.0, 65504.0, -65504.0, 0.5, 2.0**-149, 2.0**-25, -(2.0**-25)))
        if way < 0.8:
            x = generator.gauss(0, 1) * 2.0 ** generator.choice((0, 0, 0, -20, -40, 10))
        found.append(int(np.float32(max(-65504.0, min(65504.0, x))).view(np.uint32)))
    return found


@pytest.mark.needs("gnat")
@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_kernels_are_the_spec(program: Path, fmt: Format) -> None:
    """Bit for bit, on every code and septet and on blocks, scales, groups and dot products drawn."""
    generator = random.Random(fmt.name)
    pairs = [(c0, c1) for c0 in range(fmt.levels[0]) for c1 in range(fmt.levels[1])]
    assert kernel(program, fmt, "encode", pairs) == [[codec.encode(fmt, *p)] for p in pairs]
    decoded = [[1, *codec.decode(fmt, s)] if codec.is_valid(fmt, s) else [0, 0, 0] for s in range(128)]
    assert kernel(program, fmt, "decode", [[s] for s in range(128)]) == decoded

    ones = [[1 << b if i == s else 0 for i in range(fmt.block // 2)] for s in range(fmt.block // 2) for b in range(7)]
    blocks = ones + [[generator.randrange(128) for _ in range(fmt.block // 2)] for _ in range(50)]
    packed = [list(layout.pack(fmt, tuple(b))) for b in blocks]
    assert kernel(program, fmt, "pack", blocks) == packed
    assert kernel(program, fmt, "unpack", packed) == blocks

    groups = [generator.choice(fmt.groups()) for _ in range(12)]
    drawn = [weights(k, generator.randrange(1, g + 1)) for k, g in enumerate(groups)]
    stored = [list(quantize_group(fmt, g, tuple(map(weight, w)))) for g, w in zip(groups, drawn, strict=True)]
    assert kernel(program, fmt, "quantize", [(g, *w) for g, w in zip(groups, drawn, strict=True)]) == stored
    lengths = [len(w) for w in drawn]
    back = [[1, *dequantize_group(fmt, g, bytes(d), n)] for g, d, n in zip(groups, stored, lengths, strict=True)]
    asked = [(g, n, *d) for g, d, n in zip(groups, stored, lengths, strict=True)]
    assert kernel(program, fmt, "dequantize", asked) == back

    activations = [[generator.choice((-128, 127, generator.randrange(-128, 128))) for _ in w] for w in drawn]
    expected = []
    for g, d, a in zip(groups, stored, activations, strict=True):
        codes = group_codes(fmt, g, bytes(d))[2]
        levels = [fmt.codebooks[layout.place(fmt, i % fmt.block)[1]][codes[i]] for i in range(len(a))]
        expected.append([1, group_dot(tuple(levels), tuple(a))])
    assert kernel(program, fmt, "dot", [(*x, *a) for x, a in zip(asked, activations, strict=True)]) == expected


@pytest.mark.needs("gnat")
def test_bad_groups_are_not_valid(program: Path) -> None:
    """An infinite scale, a negative unit, and septets that are none; the dot product looks at no scale."""
    good = list(quantize_group(R11, 16, tuple(weight(w) for w in weights(5, 16))))
    infinite, negative, wrong = list(good), list(good), list(good)
    infinite[1], negative[3], wrong[4] = 0x7C, 0x80 | good[3], 127
    said = kernel(program, R11, "dequantize", [(16, 16, *d) for d in (good, infinite, negative, wrong)])
    assert [x[0] for x in said] == [1, 0, 0, 0] and {*said[1], *said[2], *said[3]} == {0}
    dots = kernel(program, R11, "dot", [(16, 16, *d, *[1] * 16) for d in (good, infinite, wrong)])
    assert [x[0] for x in dots] == [1, 1, 0] and dots[0] == dots[1]


@pytest.mark.needs("gnat")
def test_numbers_of_every_exponent_are_read_and_rounded_as_the_spec_does(program: Path) -> None:
    patterns = [s | e << 23 | m for s in (0, 1 << 31) for e in range(151) for m in (0, 1, 0x7FFFFF, 0x555555)]
    floors = [[floor(weight(p) * (1 << 25))] for p in patterns]
    assert kernel(program, R11, "floor", [[p] for p in patterns]) == floors
    near = [
        s * ((m << k) + d)
        for s in (1, -1)
        for k in range(24)
        for m in (1, 0x800001, 0xFFFFFF, 0xAAAAAB)
        for d in (-1, 0, 1)
    ]
    halves = [s * ((m << k) + (1 << k >> 1)) for s in (1, -1) for k in range(24) for m in (0x800000, 0x800001)]
    values = [q for q in (*near, *halves, (1 << 47) - 1, 1 - (1 << 47)) if abs(q) < 1 << 47]
    expected = [[binary32(Fraction(q) / (1 << 24))] for q in values]
    assert kernel(program, R11, "binary32", [[q] for q in values]) == expected


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with all of WRONG in it, none of which touches another's part."""
    texts = dict(spark.sources())
    for file, old, new, *_ in WRONG:
        assert old in texts[file], (file, old)
        texts[file] = texts[file].replace(old, new)
    folder = tmp_path_factory.mktemp("wrong")
    assert build(folder, texts) is None
    return folder


BODIES, FUNCTIONS = "septet-r11-kernels.adb", "septet-nl11.ads"
WRONG = (
    (BODIES, "C0 := (if Valid then Decode_0", "C0 := (if Valid then Decode_1", "decode", [10]),
    (BODIES, "Level_0 (2 * Lo, 2 * U, Weight)", "Level_0 (2 * Lo, 2 * U, Weight - 1)", "code", [0, 2, 6]),
    (BODIES, "Sum := Sum + Stored_Term", "Sum := Sum - Stored_Term", "dot", [16, 16, *[0] * 4, *[60] * 7, *[1] * 16]),
    (BODIES, "Low := Int'Min (Low, ", "Low := Int'Max (Low, ", "quantize", [16, 0x3F800000, 0xBF800000]),
    (BODIES, "Shift_Right (Word, 7) and 127", "Shift_Right (Word, 6) and 127", "unpack", [255, *[0] * 6]),
    (FUNCTIONS, "     (Septet mod 11)", "     (Septet mod 10)", "decode_inverts_encode", [10, 0]),
    (FUNCTIONS, "     (Septet < 121)", "     (Septet < 122)", "encode_inverts_decode", [121]),
)


@pytest.mark.needs("gnat")
@pytest.mark.parametrize(("file", "old", "new", "name", "row"), WRONG, ids=[name for *_, name, _ in WRONG])
def test_what_is_wrong_breaks_a_contract(
    wrong: Path, program: Path, file: str, old: str, new: str, name: str, row: list[int]
) -> None:
    asked = (4, -KERNELS.index(name) - 1, len(row), *row) if file == BODIES else (*lemma("nl11", name), len(row), *row)
    (said,), (right,) = run(wrong, [asked]), run(program, [asked])
    assert "_ERROR: " in said and (file == FUNCTIONS or "ASSERTION_ERROR: " in said)
    assert "_ERROR: " not in right or gnat.UNMET.search(right)


@pytest.mark.needs("gnat")
def test_what_is_right_in_a_wrong_program_breaks_none(wrong: Path) -> None:
    rows = [(4, -1, 2, 3, 4), (4, -2, 1, 12), (3, -2, 1, 10), (*lemma("nl11", "decode_inverts_encode"), 2, 9, 0)]
    assert all("ERROR" not in said for said in run(wrong, rows))


# Nothing is decorative -----------------------------------------------------------------------------

VALUE = re.compile(r"\b(Post|Contract_Cases) =>.*?(?=,\n     \w+ =>|;\n)", re.DOTALL)
PRAGMA = re.compile(r"      pragma (?:Assert|Loop_Invariant|Loop_Variant)\b.*?\);\n", re.DOTALL)
PRECONDITION = re.compile(r"\n     Pre =>(?:(?!;\n).)*?,(?=\n     Post =>)", re.DOTALL)
QUIET = "   pragma Warnings (Off);\n"


def deleted(text: str, *what: re.Pattern[str]) -> str:
    """A unit without some of its aspects and assertions, and without warnings about what is unused then."""
    for pattern in what:
        assert pattern.search(text)
        text = pattern.sub(lambda m: {"Post": "Post => True", "Contract_Cases": "Post => True"}.get(m[1], "") if m.re is VALUE else "", text)  # fmt: skip # noqa: E501
    return re.sub(r"^(package .* is)\n", rf"\1\n{QUIET}", text, count=1, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def stripped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wrong program without what catches it, and lemmas without their preconditions."""
    texts = dict(spark.sources())
    for file, old, new, *_ in WRONG:
        texts[file] = texts[file].replace(old, new)
    texts[BODIES] = deleted(texts[BODIES], PRAGMA)
    texts[BODIES.replace(".adb", ".ads")] = deleted(texts[BODIES.replace(".adb", ".ads")], VALUE)
    texts["septet-r11-lemmas.ads"] = deleted(texts["septet-r11-lemmas.ads"], PRECONDITION)
    folder = tmp_path_factory.mktemp("stripped")
    assert build(folder, texts) is None
    return folder


@pytest.mark.needs("gnat")
@pytest.mark.parametrize(("name", "row"), [x[3:] for x in WRONG if x[0] == BODIES], ids=[x[3] for x in WRONG if x[0] == BODIES])  # fmt: skip # noqa: E501
def test_without_its_contract_a_wrong_kernel_goes_unseen(
    stripped: Path, program: Path, name: str, row: list[int]
) -> None:
    asked = (4, -KERNELS.index(name) - 1, len(row), *row)
    (said,), (right,) = run(stripped, [asked]), run(program, [asked])
    assert "ERROR" not in said and said != right


FALSE_WITHOUT = (
    ("error_is_bounded", "lane=0", [5, 2, 1]),
    ("code_is_monotone", "lane=0", [0, 1, 9, 0]),
    ("encode_is_injective", "", [3, 4, 3, 4]),
    ("encode_inverts_decode", "", [121]),
    ("stored_scales_cover_the_group", "", [5, 4]),
    ("constant_groups_have_no_unit", "", [2049]),
)
"""Arguments that a precondition excludes, for which the lemma without it fails."""


@pytest.mark.needs("gnat")
@pytest.mark.parametrize(("name", "instance", "row"), FALSE_WITHOUT, ids=[name for name, *_ in FALSE_WITHOUT])
def test_without_its_precondition_a_lemma_fails(
    stripped: Path, program: Path, name: str, instance: str, row: list[int]
) -> None:
    asked = (*lemma("r11", name, instance), len(row), *row)
    (said,), (excluded,) = run(stripped, [asked]), run(program, [asked])
    assert gnat.UNMET.search(excluded) and "ERROR" in said and not gnat.UNMET.search(said)


def test_a_lemma_tells_at_which_end_its_ranges_are_the_generators() -> None:
    """Bounds that the theorem has itself are not told as if they were there for the sake of overflow."""
    text = spark.sources()["septet-s43-lemmas.ads"]
    assert "overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here." in text


def test_lemmas_are_about_all_numbers_of_the_scale_type_and_require_nothing_that_is_always_so() -> None:
    """What lies between two weights of a group needs no range of its own; of s43, every septet is valid."""
    s43, r11 = (spark.sources()[f"septet-{name}-lemmas.ads"] for name in ("s43", "r11"))
    assert "Lemma_Group_Error_Is_Bounded_Lane_0 (Minimum : Units; W : Units; Maximum : Units)" in s43
    assert "Pre => Is_Valid (" in r11 and "Pre => Is_Valid (" not in s43


def test_a_lemma_about_groups_is_stated_once_for_every_size_that_the_theorem_has() -> None:
    made = [x for x in spark.lemmas(R11).lemmas if x.key[0] == "blocks_tile_the_group"]
    assert [x.given for x in made] == [(g,) for g in R11.groups()] and {x.name for x in made} == {made[0].name}
    assert [bool(x.body) for x in made] == [True] + [False] * 15
    assert "((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))" in made[0].declaration
    text = spark.sources()["septet-r11-lemmas.ads"]
    assert text.count("Lemma_Blocks_Tile_The_Group") == 1 and "_Group_128" not in text


def test_no_lemma_says_that_something_implies_itself_and_no_name_is_a_number() -> None:
    texts = "\n".join(text for name, text in spark.sources().items() if name.endswith("lemmas.ads"))
    assert "(not (" not in texts and "(8 <= C) or else (C < 8)" not in texts
    assert not re.search(r"subtype (?:Some|Range_Of_[A-Z]\w*_\d+ is Int range 0 \.\. 1;)", texts)
    assert "subtype Count_To_14 is Int range 0 .. 14;" in texts
    assert "Lemma_Every_Septet_Is_Valid" not in texts


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ((16, 128, 256), "Group"),
        ((11, 60, 116), "(4 + 7 * (Group / 16))"),
        ((2816, 122_880, 475_136), "(Group * (64 + 7 * Group))"),
    ],
)
def test_constants_are_written_as_what_they_are_of_the_group_size(values: tuple[int, ...], text: str) -> None:
    sizes = (16, 128, 256)
    assert spark._of_group(values, sizes, 16) == text
    assert [eval(text.replace("/", "//"), {"Group": size}) for size in sizes] == list(values)
    with pytest.raises(RenderError):
        spark._of_group((values[0], values[1] + 1, values[2]), sizes, 16)


def test_a_theorem_that_rounds_a_number_is_not_about_whole_ones_alone() -> None:
    """Where a weight is an integer, its floor says nothing: it counts 256ths, and a counterexample is told in units."""
    (made, _) = [x for x in spark.lemmas(R11).lemmas if x.key[0] == "codes_depend_on_whole_half_units"]
    assert made.measure == 256 and "(Lo * 2, U * 2, (W - W mod 2**7) / 2**7)" in made.declaration
    asked = gnat.question(the("codes_depend_on_whole_half_units", "r11"))
    said = ["ok" if x[2] % 128 == 0 else "SYSTEM.ASSERTIONS.ASSERT_FAILURE: failed postcondition" for x in asked.inputs]
    shown = gnat.judged(asked, said).counterexample
    assert shown is not None and shown["w"].denominator > 2 and shown["lo"].denominator == 1
    assert {x.measure for x in spark.lemmas(R11).lemmas if x.key[0] == "code_is_nearest"} == {1}


def test_what_is_generated_does_not_depend_on_what_was_lifted_before() -> None:
    """Fingerprints are of what is lifted, not of the numbers that its parts have in a process."""
    first = "from septet.codegen.targets import spark; from septet.spec.formats import NL11; spark.lemmas(NL11)"
    script = f"{first}; print(spark.sources()['septet-nl11-lemmas.ads'], end='')"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said == (ROOT / "spark" / "septet-nl11-lemmas.ads").read_text()
