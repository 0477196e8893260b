"""The stages of the C for processors do what the operations do, and their text has facts between its lines only."""

import re
import struct
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from septet.codegen.annotate import places
from septet.codegen.core import interpreter
from septet.codegen.program.interpreter import Interpreter
from septet.codegen.targets import c, native
from septet.codegen.targets.routines import routines
from septet.spec import matrix_operations, operations, stages
from septet.spec.arrays import BINARY32, INT8, UINT8, allocate, array
from septet.spec.binary32 import INFINITY, at_least, divide_up, exact, nearest_quotient
from septet.spec.formats import FORMATS, LANES, LARGEST_GROUP, S43, Format
from septet.spec.storage import group_bytes

TEMPLATES = Path(native.__file__).parents[1] / "templates"
every_format = pytest.mark.parametrize("fmt", FORMATS.values(), ids=str)


def pattern(x: float) -> int:
    return int.from_bytes(struct.pack("<f", x), "little")


WEIGHTS = st.one_of(
    st.floats(-2, 2, width=32),
    st.floats(-65504, 65504, width=32),
    st.sampled_from([0.0, -0.0, 2.0**-149, 65504.0, -65536.0, float("inf"), float("nan")]),
).map(pattern)


def both(fmt: Format, name: str, run: Callable[[Callable[..., Any]], Any], same: Callable[..., Any]) -> None:
    """A stage as Python and as a program gives what another function gives."""
    program = Interpreter(native.program(fmt))
    expected = run(lambda *given: same(fmt, *given))
    assert run(lambda *given: stages.STAGES[name](fmt, *given)) == expected
    assert run(lambda *given: program.call(name, *given)) == expected


@every_format
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_groups_are_quantized_as_operations_do(fmt: Format, data: st.DataObject) -> None:
    group = fmt.block
    weights = data.draw(st.lists(WEIGHTS, max_size=group))

    def run(quantize: Callable[..., Any]) -> object:
        written = allocate(UINT8, group_bytes(fmt, group))
        status = quantize(array(BINARY32, weights), len(weights), group, written)
        return status, written.values() if status == 0 else None

    both(fmt, "quantize_group", run, operations.quantize_group)


@every_format
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_groups_are_dequantized_as_operations_do(fmt: Format, data: st.DataObject) -> None:
    size = group_bytes(fmt, fmt.block)
    stored = data.draw(st.binary(min_size=size, max_size=size))
    if data.draw(st.booleans()):  # a unit that is a number, so that septets are looked at
        stored = b"\x00\x3c\x00\x2c" + stored[4:]
    length = data.draw(st.integers(0, fmt.block + 1))

    def run(dequantize: Callable[..., Any]) -> object:
        written = allocate(BINARY32, fmt.block + 1)
        status = dequantize(array(UINT8, stored), length, fmt.block, written)
        return status, written.values() if status == 0 else None

    both(fmt, "dequantize_group", run, operations.dequantize_group)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(WEIGHTS, st.integers(0, 2**32 - 1)), max_size=6))
def test_activations_are_quantized_as_operations_do(vector: list[int]) -> None:
    def run(quantize: Callable[..., Any]) -> object:
        codes, scale = allocate(INT8, len(vector)), allocate(BINARY32, 1)
        status = quantize(array(BINARY32, vector), len(vector), codes, scale)
        return status, (codes.values(), scale.values()) if status == 0 else None

    both(S43, "quantize_activations", run, operations.quantize_activations)


def stored_rows(fmt: Format, rows: int, columns: int) -> list[int]:
    weights = array(BINARY32, [pattern((7 * k % 31 - 15) / 8) for k in range(rows * columns)])
    data = allocate(UINT8, rows * stages.row_bytes(fmt, columns, fmt.block))
    assert stages.quantize_rows(fmt, weights, rows, columns, fmt.block, data) == 0
    expected = allocate(UINT8, len(data))
    assert matrix_operations.quantize_rows(fmt, weights, rows, columns, fmt.block, expected) == 0
    assert data.values() == expected.values()
    return [k for k in data.values() if k is not None]


@every_format
@pytest.mark.parametrize(("rows", "blocks", "more", "vectors"), [(2, 1, 3, 1), (1, 0, 1, 9), (0, 1, 0, 2)])
def test_rows_and_products_are_those_of_operations(
    fmt: Format, rows: int, blocks: int, more: int, vectors: int
) -> None:
    columns = blocks * fmt.block + more
    data = array(UINT8, stored_rows(fmt, rows, columns))
    activations = array(INT8, [(k * 37 + 5) % 256 - 128 for k in range(vectors * columns)])
    scales: Sequence[int] = [pattern((1.0, -0.5, 0.0)[v % 3]) for v in range(vectors)]

    def weights(dequantize: Callable[..., Any]) -> object:
        written = allocate(BINARY32, rows * columns)
        return dequantize(data, rows, columns, fmt.block, written), written.values()

    def products(multiply: Callable[..., Any]) -> object:
        written, given_scales = allocate(BINARY32, vectors * rows), array(BINARY32, scales)
        return multiply(data, rows, columns, fmt.block, activations, given_scales, vectors, written), written.values()

    both(fmt, "dequantize_rows", weights, matrix_operations.dequantize_rows)
    both(fmt, "matmul", products, matrix_operations.matmul)


FINITE = st.integers(0, INFINITY - 1)


@given(st.integers(1 - 2**53, 2**53 - 1))
def test_no_smaller_number_is_at_least_an_integer(q: int) -> None:
    found = at_least(q)
    below = found + 1 if found > 2**31 else found - 1 if found else 2**31 + 1
    assert exact(below) < q <= exact(found)


@given(FINITE, st.integers(1, 2**24 - 1))
def test_quotients_that_are_rounded_up_are_least(a: int, k: int) -> None:
    found = divide_up(a, k)
    assert exact(found) * k >= exact(a)
    assert found == 0 or exact(found - 1) * k < exact(a)


@given(FINITE.filter(bool), st.integers(-254, 254), st.booleans())
def test_nearest_quotients_are_even_at_ties(b: int, halves: int, near: bool) -> None:
    a = pattern(float(min(max(exact(b) * halves / 2, -(2**100)), 2**100))) + near
    if abs(exact(a)) <= 127 * exact(b):
        q = nearest_quotient(a, b)
        away = abs(exact(a) / exact(b) - q)
        assert away < Fraction(1, 2) or (away == Fraction(1, 2) and q % 2 == 0)


@every_format
def test_blocks_do_not_matter_where_layouts_are_flat(fmt: Format) -> None:
    for lane in LANES:
        place = c._anywhere(routines(fmt)[f"place{lane}"], fmt)
        (given,) = place.inputs[0].parts
        for s in range(int(place.bounds[given][1] or 0) + 1):
            found = interpreter.evaluate(place.outputs[0].parts, {str(given.value): s})
            assert found == [stages.weight_of(fmt, s, lane)]
    assert stages.is_flat(fmt) == (place.bounds[given][1] == LARGEST_GROUP // 2 - 1)


def tokens(text: str) -> list[str]:
    """The tokens of a C text; comments are none."""
    return re.findall(r"\w+|[^\s\w]", re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.DOTALL))


@every_format
def test_the_text_for_frama_c_is_the_plain_one_and_comments(fmt: Format) -> None:
    annotated, plain = c.sources(fmt), c.plain(fmt)
    for name, text in annotated.items():
        assert tokens(text) == tokens(plain[name])
        assert "@" not in plain[name]
    name = c.names(fmt)[1]
    assert len(plain[name]) < len(annotated[name]) / 2


def test_no_body_is_in_a_template() -> None:
    rendered = (TEMPLATES / "kernels.c.j2").read_text()
    assert not re.search(r"\b(?:for|while) \(", rendered)
    for name in ("kernels.c.j2", "stages.acsl.j2", "steps.acsl.j2"):
        text = (TEMPLATES / name).read_text()
        assert not re.search(r"0x8000|12[78] \* 12[78]", text), name


@every_format
def test_facts_are_comments(fmt: Format) -> None:
    """What stands between statements is a comment, and no clause of a contract ends one."""
    facts = places.read(c.facts_of_stages(fmt))
    assert set(facts) == set(stages.STAGES)
    for name, here in facts.items():
        assert "*/" not in here.contract, name
        for place, lines in here.at.items():
            if place.startswith("loop "):
                assert "*/" not in lines, (name, place)
            else:
                left = re.sub(r"/\*@.*?\*/|//@[^\n]*", "", lines, flags=re.DOTALL)
                assert not left.strip(), (name, place)


@pytest.mark.parametrize("place", ["loop k", "after units", "in r #1", "before status"])
def test_a_fact_about_no_place_is_an_error(place: str) -> None:
    facts = f"== holds\nterminates \\true;\n-- {place}\n//@ assert \\true;\n"
    with pytest.raises(places.NoSuchPlace, match="holds has no place"):
        native.functions(S43, facts)
