"""What a manifest asks for, and what it means where it does not say: sizes, types, how arguments are passed, names."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.manifest import BadManifest, Kernel
from septet.audit.native import differential, sparse
from septet.audit.tasks import audit
from septet.audit.verdict import Verdict
from septet.cli import run
from septet.solvers.cache import Cache

pytestmark = pytest.mark.needs("clang-19")

ASKED = Path(__file__).parent / "asked"
SECONDS = 120
ROW = f"""
[[kernel]]
source = "{ASKED / "rows.c"}"
symbol = "all_blocks"
format = "ggml/q8_0"
operation = "dequantize_row"
arguments = ["packed", "output", "count"]
counts = [32]
levels = ["-O1"]
contractions = ["on"]
"""


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("proofs"))


def kernel(file: str, symbol: str, **more: object) -> Kernel:
    row = {
        "source": str(ASKED / file), "symbol": symbol, "format": "ggml/q8_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "levels": ["-O2"], "contractions": ["on"],
    }  # fmt: skip
    return manifest.kernel({**row, **more})


def verdict(proofs: Cache, file: str, symbol: str, level: str = "-O2", **more: object) -> Verdict:
    return audit(kernel(file, symbol, **more), level, SECONDS, proofs)


@pytest.mark.parametrize(
    ("symbol", "size"), [("first_turn", 64), ("pairs", 96), ("narrow_place", 160), ("at_least_one", 0)]
)
def test_a_kernel_that_is_told_a_length_is_asked_about_several(symbol: str, size: int, proofs: Cache) -> None:
    found = verdict(proofs, "rows.c", symbol)
    assert found.refutation is not None, found.reason
    assert found.refutation.count == size


def test_the_sizes_that_are_meant_are_said(proofs: Cache, capsys: pytest.CaptureFixture[str]) -> None:
    assert verdict(proofs, "rows.c", "all_blocks").counts == (0, 32, 64, 96, 160)
    options = ["--symbol", "all_blocks", "--format", "ggml/q8_0", "--operation", "dequantize_row", "--level", "2"]
    roles = [word for role in ("packed", "output", "count") for word in ("--argument", role)]
    assert run(["audit", str(ASKED / "rows.c"), *options, *roles, "--no-gnu", "--jobs", "1"]) == 0
    assert "at sizes 0, 32, 64, 96, 160" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "counts"),
    [
        ({"format": "s43"}, (0, 16, 32, 48, 73)),
        ({"format": "s43", "arguments": ["packed", "output", "groups"]}, (0, 16, 32, 48, 80)),
        ({"format": "s43", "arguments": ["packed", "output"]}, (16,)),
        ({"format": "s43", "operation": "dequantize_group"}, (0, 1, 2, 3, 13, 16)),
        ({"format": "s43", "operation": "quantize_row", "arguments": ["weights", "output", "count"]}, (16, 32, 48, 73)),
        ({"format": "s43", "operation": "decode", "arguments": ["septets", "output", "count"]}, (0, 1, 2, 3, 37)),
        ({"format": "s43", "operation": "unpack", "arguments": ["packed", "output", "groups"]}, (0, 8, 16, 24, 40)),
        ({"format": "ggml/q4_k"}, (0, 256, 512, 768, 1280)),
    ],
)
def test_sizes_go_from_none_to_an_awkward_number(row: dict[str, object], counts: tuple[int, ...]) -> None:
    assert kernel("rows.c", "f", **row).counts == counts


def test_rows_and_vectors_are_several_where_a_kernel_is_told_how_many() -> None:
    roles = ["packed", "activations", "scales", "output", "count", "rows", "vectors"]
    found = kernel("rows.c", "f", format="s43", operation="matmul", arguments=roles)
    assert (found.rows, found.vectors) == (2, 2)


@pytest.mark.parametrize(
    ("symbol", "output", "answer"),
    [
        pytest.param("to_half", "binary16", "proved", marks=pytest.mark.campaign),
        ("to_bfloat", "bfloat16", "proved"), ("all_blocks", "binary32", "proved"),
        ("to_bfloat_cut", "bfloat16", "refuted"), ("to_bfloat", "binary16", "refuted"),
    ],
)  # fmt: skip
def test_weights_have_the_type_that_is_stated(symbol: str, output: str, answer: str, proofs: Cache) -> None:
    found = verdict(proofs, "rows.c", symbol, output=output)
    assert found.answer == answer, found.reason


@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_a_type_that_is_not_stated_is_asked_for_and_no_fault(level: str, proofs: Cache) -> None:
    found = verdict(proofs, "rows.c", "to_half", level)
    assert found.answer == "bad input" and 'output = "binary16"' in (found.reason or "")


@pytest.mark.needs("gcc")
def test_what_is_no_claim_of_clangs_is_no_fault_of_gccs() -> None:
    """A type that is not stated, and a kernel of another machine."""
    (half,) = differential.tests(kernel("rows.c", "to_half"), SECONDS)
    found = differential.run(half)
    assert found.answer == "bad input" and 'output = "binary16"' in (found.reason or "")
    (other,) = differential.tests(kernel("rows.c", "all_blocks", flags=["--target=aarch64-linux-gnu"]), SECONDS)
    found = differential.run(other)
    assert found.answer == "not run" and "aarch64" in (found.reason or "")


def test_narrow_weights_differ_from_the_rounded_ones() -> None:
    """Ties go to the even pattern, and what is too large is infinite."""
    from septet.audit.expected.narrowed import pattern

    assert pattern(0x3F808000, "bfloat16") == 0x3F80 and pattern(0x3F818000, "bfloat16") == 0x3F82
    assert pattern(0x477FF000, "binary16") == 0x7C00 and pattern(0x33000000, "binary16") == 0
    assert pattern(0x33000001, "binary16") == 1


def test_arguments_without_a_role_have_a_constant_value(proofs: Cache) -> None:
    roles = ["packed", "output", "count", "bias", "unused"]
    found = verdict(proofs, "rows.c", "with_bias", arguments=roles, constants={"bias": 0, "unused": 0})
    assert (found.answer, found.reason) == ("proved", None)
    wrong = verdict(proofs, "rows.c", "with_bias", arguments=roles, constants={"bias": 1, "unused": 0})
    assert wrong.answer == "refuted"
    with pytest.raises(BadManifest, match="no argument is colour"):
        kernel("rows.c", "f", constants={"colour": 1})


def test_an_integer_may_be_passed_by_its_address(proofs: Cache) -> None:
    assert verdict(proofs, "rows.c", "by_address").answer == "proved"


@pytest.mark.needs("flang-new-19")
@pytest.mark.parametrize(
    ("symbol", "roles", "answer"),
    [
        ("assumed", ["packed", "output"], "proved"), ("one_less", ["packed", "output"], "refuted"),
        ("rows::assumed", ["packed", "output"], "proved"), ("two_dimensions", ["packed", "output"], "unsupported"),
        ("by_reference", ["packed", "output", "count"], "proved"), ("late", ["packed", "output", "count"], "refuted"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_fortran_passes_descriptors_and_references(
    symbol: str, roles: list[str], answer: str, level: str, proofs: Cache
) -> None:
    found = verdict(proofs, "shapes.f90", symbol, level, arguments=roles)
    assert found.answer == answer, found.reason
    if answer == "proved":
        assert found.counts == (0, 32, 64, 96, 160)
    if answer == "unsupported":
        assert "assumed-shape array row of 2 dimensions" in (found.reason or "")


@pytest.mark.needs("flang-new-19", "gfortran")
def test_what_gfortran_passes_in_its_own_way_is_not_run() -> None:
    found = [
        differential.run(test)
        for symbol, roles in (("assumed", ["packed", "output"]), ("by_reference", ["packed", "output", "count"]))
        for test in differential.tests(kernel("shapes.f90", symbol, arguments=roles), SECONDS)
    ]
    assert [v.answer for v in found] == ["not run", "tested"], [v.reason for v in found]


@pytest.mark.parametrize(
    ("symbol", "answer"),
    [
        ("rows::Reader<signed char, 2>::dequantize", "proved"),
        ("rows::Reader<unsigned char,2>::dequantize(unsigned char const*, float*, unsigned long)", "refuted"),
        ("_ZN4rows6ReaderIaLi2EE10dequantizeEPKhPfm", "proved"),
        ("rows::twice(unsigned char const*, float*, unsigned long)", "proved"),
        ("rows::twice", "bad input"),
        ("rows::Reader<short, 2>::dequantize", "bad input"),
    ],
)
def test_names_of_cpp_need_not_be_mangled(symbol: str, answer: str, proofs: Cache) -> None:
    found = verdict(proofs, "templates.cpp", symbol)
    assert found.answer == answer, found.reason


def test_a_kernel_that_is_none_stops_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "several.toml"
    options = ["--no-gnu", "--jobs", "1"]
    for change, status, said in (
        (('"ggml/q8_0"', '"ggml/q9_9"'), 2, "unsupported: kernel 2: unknown format 'ggml/q9_9'"),
        (('"dequantize_row"', '"read_footer"'), 2, "unsupported: kernel 2: unknown operation 'read_footer'"),
        (("counts = [32]", "counts = [33]"), 2, "bad input: kernel 2: count 33"),
        (('symbol = "all_blocks"', "symbol = 7"), 2, "bad input: kernel 2: symbol must be of type str"),
        (("counts = [32]", "counts = [64]"), 0, "3 proved"),
        (('"ggml/q8_0"', '"ggml/q4_0"'), 1, "2 proved, 1 refuted"),
    ):
        file.write_text(ROW + ROW.replace(*change) + ROW)
        assert run(["audit", str(file), *options]) == status
        out = capsys.readouterr().out
        assert said in out and "proved: for every input" in out, out


def test_a_thousand_kernels_of_which_most_are_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are audited, each broken one is told, and the exit status is the worst there is."""
    broken = [ROW.replace("q8_0", "q9_9"), ROW.replace("[32]", "[33]"), ROW.replace('"count"]', '"colour"]')]
    missing = ROW.replace("all_blocks", "no_such_function")
    file = tmp_path / "many.toml"
    file.write_text(ROW + missing + "".join(broken[k % 3] for k in range(997)) + ROW)
    assert run(["audit", str(file), "--no-gnu", "--jobs", "1"]) == 2
    out = capsys.readouterr().out
    assert "kernel 3: unknown format" in out and "kernel 999: " in out and "no_such_function" in out
    assert out.rstrip().endswith("2 proved, 665 bad input, 333 unsupported; 2 of 1000 claims decided"), out[-200:]


@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_a_length_that_is_asked_for_is_proved_or_unknown(level: str, proofs: Cache) -> None:
    assert verdict(proofs, "rows.c", "all_blocks", level, length="every").answer == "proved"
    found = verdict(proofs, "rows.c", "by_address", level, length="2**32")
    assert found.answer == "unknown"
    assert "2**32" not in (found.reason or "") and "holds no length above 2147483616" in (found.reason or "")


def test_a_length_beyond_sizes_is_run_where_it_is_not_proved(proofs: Cache) -> None:
    """The first length that fails is told, and the row was run on memory that is mostly not there."""
    found = verdict(proofs, "rows.c", "narrow_offset", length="2**25")
    assert found.refutation is not None, found.reason
    r = found.refutation
    assert (r.count, r.group, r.found) == (32 * 493449, 493448, "row longer than memory")
    assert r.element is not None and r.element // 32 == 493448 and len(r.input) == 34
    short = verdict(proofs, "rows.c", "narrow_offset", length="2**20")
    assert short.answer in ("proved", "unknown") and short.refutation is None


def test_a_run_that_would_take_too_long_is_not_begun(proofs: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparse, "SHORT", 1 << 12)
    monkeypatch.setattr(sparse, "SECONDS", -1.0)
    found = verdict(proofs, "rows.c", "narrow_offset", length="2**25")
    assert found.answer == "unknown", found.refutation
    assert "a run of 33554432 elements would take" in (found.reason or ""), found.reason


def test_a_length_is_asked_of_what_is_told_one(proofs: Cache) -> None:
    with pytest.raises(BadManifest, match="no argument says"):
        kernel("rows.c", "f", arguments=["packed", "output"], length="every")
    for wrong in ("often", "0", "2**61", "-1"):
        with pytest.raises(BadManifest, match="length must be"):
            kernel("rows.c", "f", length=wrong)
    roles = ["weights", "output", "count"]
    assert kernel("rows.c", "f", format="s43", operation="quantize_row", arguments=roles, length="4096").length == 4096
