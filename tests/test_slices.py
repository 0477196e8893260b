"""The part of a generated C file that a proof is about has all that it depends on, and no more."""

import re
import subprocess
from pathlib import Path

import pytest

from septet.codegen.annotate import slices
from septet.codegen.targets import c
from septet.proofs.kernels import c_functions
from septet.spec.formats import FORMATS, R11, S43, Format


def part(fmt: Format, name: str, *changes: tuple[str, str]) -> str:
    sources = dict(c.sources(fmt))
    for old, new in changes:
        assert sources[c.names(fmt)[1]].count(old) >= 1, old
        sources[c.names(fmt)[1]] = sources[c.names(fmt)[1]].replace(old, new)
    return slices.cut(sources, c.names(fmt)[1], [c_functions(fmt)[name]])


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_a_function_is_in_its_part_as_it_is_in_its_file(fmt: Format) -> None:
    text = slices.HIDES.sub("", c.sources(fmt)[c.names(fmt)[1]])
    for name, symbol in c_functions(fmt).items():
        made = part(fmt, name)
        assert slices.DEFINITION.findall(made) == [symbol]
        start = made.rindex("/*@")
        assert made[start:].rstrip("\n") in text


@pytest.mark.needs("gcc")
@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_a_part_is_c(fmt: Format, tmp_path: Path) -> None:
    for name in ("unpack", "scale_units", "dequantize_row", "quantize_group", "matmul"):
        path = tmp_path / f"{name}.c"
        path.write_text(part(fmt, name))
        done = subprocess.run(["gcc", "-std=c11", "-Wall", "-Werror", "-fsyntax-only", path], capture_output=True)
        assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    "change",
    [
        ("code = code + reaches(weight, thresholds[0])", "code = code + reaches(weight, thresholds[1])"),
        ("ensures \\result == code0_of(weight, thresholds);", "ensures \\result >= 0;"),
        ("logic integer code0_of{L}(float weight, float *thresholds) = ", "\\0 1 + "),
        ("axiom count_3{L}:", "axiom counts_3{L}:"),
    ],
)
def test_a_part_changes_with_what_it_depends_on(change: tuple[str, str]) -> None:
    change = (change[0], change[1].replace("\\0", change[0]))
    assert part(S43, "code0", change) != part(S43, "code0")


def test_a_part_has_the_axioms_of_what_its_function_names() -> None:
    assert "axiom is_reached:" in part(S43, "reaches") and "axiom is_reached:" not in part(S43, "code0")
    assert "axiom septet_of_bits_0" in part(S43, "pack") and "axiom septet_0_is" not in part(S43, "pack")
    assert "axiom septets_depend" in part(S43, "pack_group") and "axiom septet_of_bits_0" not in part(S43, "pack_group")
    assert "axiom weight_is" in part(S43, "dequantize_group") and "axiom weight_is" not in part(S43, "dequantize_row")
    assert "axiom a_stored_group_is" in part(S43, "quantize_group") and "has_codes" not in part(S43, "quantize_row")
    rows = slices.AXIOM.findall(part(S43, "quantize_rows"))
    own = ["rows_have_bytes", "weights_are_in_ranges", "stored_rows_are_their_bytes"]
    assert rows == ["parts_are_the_same", "products_grow", *own]


@pytest.mark.parametrize("name", ["quantize_row", "quantize_rows", "dequantize_row", "dequantize_rows", "matmul"])
def test_of_what_a_function_hides_its_part_has_no_definition(name: str) -> None:
    size = "logic integer bytes_of_group(integer group)"
    assert f"    {size};" in part(S43, name) and f"{size} =" not in part(S43, name)
    assert part(S43, name, (f"{size} = ", f"{size} = 1 + ")) == part(S43, name)
    assert part(S43, name, (f"{size} = ", "logic integer bytes_of_group(integer group, integer k) = ")) != part(
        S43, name
    )
    digests = {slices.digest(part(fmt, name)) for fmt in FORMATS.values()}
    assert len(digests) == 1
    assert f"{size} =" in part(S43, "group_bytes")


def test_what_is_hidden_is_a_definition_that_looks_at_no_memory() -> None:
    for name in ("no_such", "valid_rows"):  # the values of what looks at memory change as the memory does
        with pytest.raises(ValueError, match=name):
            part(S43, "matmul", ("// hides has_group", f"// hides {name}"))
    lines = slices.HIDES.findall(c.sources(S43)[c.names(S43)[1]])
    assert len(lines) >= 12
    for fmt in FORMATS.values():
        for name in c_functions(fmt):
            assert "// hides" not in part(fmt, name)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_a_part_is_granted_lemmas_and_proves_none(fmt: Format) -> None:
    sources, file = c.sources(fmt), c.names(fmt)[1]
    names = [name for names in slices.lemmas(sources[file]).values() for name in names]
    parts = [part(fmt, name) for name in c_functions(fmt)]
    granted = set(names).intersection(slices.AXIOM.findall("\n".join(parts)))
    assert len(names) == len(set(names)) and len(granted) >= 20
    assert not slices.LEMMA.findall("\n".join(parts))


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)
def test_a_lemma_is_proved_from_what_stands_before_it(fmt: Format) -> None:
    sources, file = c.sources(fmt), c.names(fmt)[1]
    groups = slices.lemmas(sources[file])
    for k, (group, names) in enumerate(groups.items()):
        text = slices.cut_lemmas(sources, file, group)
        assert slices.LEMMA.findall(text) == names
        later = {name for names in list(groups.values())[k:] for name in names}
        assert not later.intersection(slices.AXIOM.findall(text))
        assert not slices.DEFINITION.findall(text)


def test_only_promises_are_left_out_of_a_contract() -> None:
    sources, file = c.sources(S43), c.names(S43)[1]
    called = [item for symbol in c_functions(S43).values() for item in slices.contracts(sources, file, symbol).items()]
    for name, said in called:
        head = re.search(rf"^(?:static )?(?:inline )?\w+ {name}\(", sources[file], re.MULTILINE)
        assert head is not None
        whole = sources[file][: head.start()].rsplit("/*@", 1)[1]
        for clause in ("requires", "assigns", "terminates"):
            assert said.count(f"  {clause} ") == whole.count(f"  {clause} ")
            assert clause == "requires" or f"  {clause} " in said


def test_of_a_promise_the_parts_that_mean_something_are_kept() -> None:
    said = slices.contracts(c.sources(S43), c.names(S43)[1], "quantize_padded")["septet_s43_round_down"]
    assert "round_down_rounded" not in said and "(\\result <= q);" in said
    whole = slices.contracts(c.sources(S43), c.names(S43)[1], "quantize_padded")["quantize_lanes"]
    assert "==> 0 <= c0[k] <= 15 && 0 <= c1[k] <= 7 && c0[k] == code0_of(" in whole


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("known(x) && strange(x)", "known(x)"),
        ("strange(x) || known(x) && known(1)", None),
        ("strange(x) ==> known(x) && known(1)", None),
        ("strange(x) <==> known(x) && known(1)", None),
        ("known(1) && strange(x) ? known(x) : known(2)", None),
        ("(known(1) && strange(x)) && known(2)", None),
        ("\\forall integer y; known(y) && strange(x)", None),
    ],
)
def test_no_promise_becomes_a_stronger_one(said: str, kept: str | None) -> None:
    logic = "/*@\n  predicate strange(integer x) = x > 0;\n  predicate known(integer x) = x < 9;\n*/\n\n"
    called = f"/*@\n  ensures {said};\n*/\nint f(int x)\n{{\n    return x;\n}}\n\n"
    caller = "/*@\n  ensures known(x);\n*/\nint g(int x)\n{\n    return f(x);\n}\n"
    expected = "" if kept is None else f"  ensures {kept};\n"
    assert slices.contracts({"f.c": logic + called + caller}, "f.c", "g") == {
        "f": f"/*@\n{expected}*/\nint f(int x);\n"
    }


def test_functions_are_alike_if_they_lean_on_the_same_clauses() -> None:
    names = c_functions(S43)
    sources, file = c.sources(S43), c.names(S43)[1]
    assert slices.alike(sources, file, [names["quantize_row"], names["dequantize_row"]])
    assert not slices.alike(sources, file, [names["dot_group"], "group_products"])


def test_a_caller_depends_on_a_contract_and_not_on_a_body() -> None:
    body, contract = (
        ("code = code + reaches(weight, thresholds[0])", "code = code + reaches(weight, thresholds[1])"),
        ("code0_of(weight,", "f(weight,"),
    )
    assert part(S43, "quantize_lanes", body) == part(S43, "quantize_lanes")
    assert part(S43, "quantize_lanes", contract) != part(S43, "quantize_lanes")


def test_what_formats_share_is_the_same_part() -> None:
    def same(name: str) -> bool:
        first, second = (slices.digest(part(fmt, name)) for fmt in (S43, R11))
        return first == second

    assert same("scale_units") and same("pack") and same("dequantize_rows")
    assert not same("levels") and not same("encode") and not same("code0")


def test_lanes_with_one_codebook_share_their_parts() -> None:
    def same(fmt: Format, name: str) -> bool:
        return slices.digest(part(fmt, f"{name}0")) == slices.digest(part(fmt, f"{name}1"))

    assert same(R11, "code") and same(R11, "midpoints") and not same(S43, "code") and not same(S43, "midpoints")


@pytest.mark.parametrize(
    ("change", "alike"),
    [
        (("reaches", "meets"), True),
        (("/* Whether a weight", "/* If a weight"), True),
        (("logic integer count{L}", "logic integer many{L}"), False),
        (("reached(weight, threshold)", "count(weight, thresholds, 1)"), False),
        (("thresholds[2]", "thresholds[1]"), False),
        (("code = 0", "code = 1"), False),
    ],
)
def test_a_digest_is_that_of_what_is_the_same_but_for_names(change: tuple[str, str], alike: bool) -> None:
    text = part(R11, "code0")
    assert change[0] in text
    assert (slices.digest(text.replace(*change)) == slices.digest(text)) is alike


def test_a_name_is_the_same_name_throughout() -> None:
    text = "int g(int x);\n\nint h(int x);\n\nint f(int x)\n{\n    return g(x) - h(x);\n}\n"
    assert slices.digest(text) == slices.digest(text.replace("g(", "k("))
    assert slices.digest(text) != slices.digest(text.replace("g(x) - h(x)", "h(x) - g(x)"))
    assert slices.digest(text) != slices.digest(text.replace("g(x) - h(x)", "g(x) - g(x)"))
    assert slices.digest(text) != slices.digest(text.replace("x);\n\nint h", "y);\n\nint h"))
    lines = text.replace("int f", "// here\nint f")
    assert slices.digest(lines) != slices.digest(lines.replace("- h", "+ h"))
