"""The vector kernels: the plain kernels' bits for every format, group size and length, and the choice between them."""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest
from conftest import vector_kernels

from septet import lattice, native
from septet.codegen.core.rational import RenderError
from septet.codegen.targets import x86
from septet.rows import Coder
from septet.spec import dot
from septet.spec.catalogue import KNOWN, AnyFormat, row_bytes
from septet.spec.formats import FORMATS, NL11, Format

S52 = Format("s52", (tuple(3 * c for c in range(32)), tuple(31 * c for c in range(4))), low=1)
R11_PLANES = Format("r11/planes", (tuple(range(11)),) * 2, low=0, layout="planes")
"""Formats that a user might write."""


@pytest.fixture(params=x86.FLAGS)
def isa(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def matrices(fmt: Format, group: int) -> Iterator[tuple[np.ndarray, int]]:
    """Stored rows and their columns: rows of awkward lengths, of scales from the smallest to the largest."""
    rng = np.random.default_rng(group)
    for columns in (1, group - 1, 2 * group + 5, 13 * group + 7, 16 * group, 33 * group - 3):
        w = rng.normal(0, 0.02, (3, columns))
        w[1] *= 10.0 ** rng.integers(-8, 7, columns)
        w[2] = rng.choice([65504, -65504, 2**-24, 0], columns)
        yield lattice.quantize(np.clip(w, -65504, 65504).astype(np.float32), fmt, group), columns


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_the_bits_are_those_of_the_plain_kernels(fmt: Format, isa: str) -> None:
    plain, vector = native.kernels(fmt), vector_kernels(fmt, isa)
    assert plain is not None
    rng = np.random.default_rng(7)
    for group in fmt.groups():
        for stored, columns in matrices(fmt, group):
            for a in (rng.integers(-128, 128, columns), np.full(columns, -128)):
                given = stored, len(stored), columns, group, a.astype(np.int8), 0.37
                wanted, found = np.empty((2, len(stored)), np.float32)
                assert plain.run("matvec", *given, wanted) == 0
                if isa != "avx512" and group % 64:
                    assert vector.run("matvec", *given, found) == 1
                    continue
                assert vector.run("matvec", *given, found) == 0
                assert (wanted.view(np.uint32) == found.view(np.uint32)).all(), (group, columns)


@pytest.mark.parametrize("fmt", KNOWN.values(), ids=KNOWN)
def test_vectors_together_have_the_products_of_each(fmt: AnyFormat) -> None:
    vector = vector_kernels(fmt, "avx512")
    rng = np.random.default_rng(11)
    for group in fmt.groups():
        # Blocks of sixteen vectors, of 32 and of 64; a second panel; rows that fill no tile, groups that are not full.
        for rows, columns, count in (
            (3, 1, 1),
            (5, group - 1, 3),
            (9, 9 * group + 5, 17),
            (4, 2 * group, 34),
            (2, 99, 70),
        ):
            stored = Coder(fmt, group).quantize(rng.normal(0, 0.02, (rows, columns)).astype(np.float32))
            a = rng.integers(-128, 128, (count, columns)).astype(np.int8)
            scales = rng.uniform(-1, 1, count).astype(np.float32)
            scales[count // 2] = 0
            together = vector.matmul(stored, group, columns, a, scales)
            assert together is not None
            each = np.empty((count, rows), np.float32)
            for i in range(count):
                assert vector.run("matvec", stored, rows, columns, group, a[i], float(scales[i]), each[i]) == 0
            assert (together.view(np.uint32) == each.view(np.uint32)).all(), (group, rows, columns, count)
            last = stored.reshape(-1)[-row_bytes(fmt, group, columns) :]
            last[1] = 0x7C
            assert vector.matmul(stored, group, columns, a, scales) is None
            last[1] = 0
            assert vector.matmul(stored, group, columns, a, np.full(count, np.inf, np.float32)) is None


def test_what_binary64_may_not_hold_is_multiplied_by_integers(isa: str) -> None:
    """Groups that add more than 2^53 of the grid, whose low bits decide the rounding."""
    vector, plain = vector_kernels(NL11, isa), native.kernels(NL11)
    assert plain is not None
    rng = np.random.default_rng(9)
    w = np.where(rng.random((64, 2048)) < 0.1, rng.normal(size=(64, 2048)), 65504).astype(np.float32)
    stored = lattice.quantize(w, NL11, 256)
    found, a = np.empty(64, np.float32), rng.integers(100, 128, 2048).astype(np.int8)
    shares = lattice.dequantize(stored, NL11, 256, 2048)[:, :256] @ a[:256].astype(np.float64)
    assert shares.min() > 2.0**29
    assert vector.run("matvec", stored, 64, 2048, 256, a, 0.37, found) == 0
    product = plain.matvec(stored, 256, 2048, a, 0.37)
    assert product is not None and (product == found).all()


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_the_weights_are_those_of_the_plain_kernels(fmt: Format) -> None:
    plain, vector = native.kernels(fmt), vector_kernels(fmt, "avx512")
    assert plain is not None
    for group in fmt.groups():
        for stored, columns in matrices(fmt, group):
            given = stored, len(stored), columns, group
            wanted, found = np.empty((2, len(stored), columns), np.float32)
            assert plain.run("dequantize_rows", *given, wanted) == 0 == vector.run("dequantize_rows", *given, found)
            assert (wanted.view(np.uint32) == found.view(np.uint32)).all(), (group, columns)
    for at, byte in ((1, 0x7C), (3, 0x7C), (3, 0x80)):
        stored[1, at] = byte
        assert vector.run("dequantize_rows", *given, found) == 1
        stored[1, at] = 0
    assert vector.run("dequantize_rows", stored, len(stored), columns, 8, found) == 1


@pytest.mark.parametrize("fmt", [S52, R11_PLANES], ids=lambda f: f.name)
def test_formats_that_a_user_writes_have_kernels(fmt: Format, isa: str) -> None:
    vector = vector_kernels(fmt, isa)
    rng = np.random.default_rng(8)
    scale = int(np.float32(0.37).view(np.uint32))
    for group, columns in itertools.product((64, 128), (100, 300)):
        stored = lattice.quantize(rng.normal(size=(2, columns)).astype(np.float32), fmt, group)
        a = rng.integers(-128, 128, columns).astype(np.int8)
        found = np.empty(2, np.float32)
        assert vector.run("matvec", stored, 2, columns, group, a, 0.37, found) == 0
        wanted = dot.matvec(fmt, group, stored.tobytes(), 2, columns, tuple(map(int, a)), scale)
        assert tuple(map(int, found.view(np.uint32))) == wanted


def test_input_that_is_not_valid_is_left_to_the_plain_kernels(isa: str) -> None:
    vector, columns = vector_kernels(NL11, isa), 300
    right = lattice.quantize(np.ones((2, columns), np.float32), NL11, 128)
    a, found = np.zeros(columns, np.int8), np.empty(2, np.float32)
    assert vector.run("matvec", right, 2, columns, 128, a, 1.0, found) == 0
    assert (found == 0).all() and not np.signbit(found).any()
    for at, byte in ((1, 0x7C), (61, 0xFC), (123, 0x80), (3, 0x7C), (4, 0x7F), (119, 0xFE)):
        stored = right.copy()
        stored[1, at] = byte  # not a number, a negative unit, or a septet above 120
        assert vector.run("matvec", stored, 2, columns, 128, a, 1.0, found) == 1, at
    for scale in (np.inf, -np.inf, np.nan):
        assert vector.run("matvec", right, 2, columns, 128, a, float(scale), found) == 1
    for group in (0, 8, 120, 272):
        assert vector.run("matvec", right, 2, columns, group, a, 1.0, found) == 1
    assert vector.run("matvec", right, 0, 1 << 40, 128, a, 1.0, found) == 1


def test_the_result_is_an_array_or_nothing() -> None:
    plain = native.kernels(NL11)
    assert plain is not None
    stored = lattice.quantize(np.ones((2, 300), np.float32), NL11, 128)
    a = np.arange(300).astype(np.int8)
    found = plain.matvec(stored, 128, 300, a, 0.5)
    assert found is not None and found.shape == (2,)
    for threads in (2, 3, 7):
        again = plain.matvec(stored, 128, 300, a, 0.5, threads)
        assert again is not None and (again == found).all()
    none = plain.matvec(stored[:0], 128, 300, a, 0.5, 2)
    assert none is not None and none.shape == (0,)
    stored[1, 1] = 0x7C
    assert plain.matvec(stored, 128, 300, a, 0.5) is None is plain.matvec(stored, 128, 300, a, 0.5, 2)


def test_the_instruction_set_can_be_named(monkeypatch: pytest.MonkeyPatch, isa: str) -> None:
    vector_kernels(NL11, isa)
    monkeypatch.setenv("SEPTET_ISA", isa)
    chosen = native.vector(NL11)
    assert chosen is not None and chosen.isa == isa
    monkeypatch.setenv("SEPTET_ISA", "plain")
    assert native.vector(NL11) is None
    monkeypatch.setenv("SEPTET_ISA", "sse9")
    with pytest.raises(native.NoCompiler, match="known are plain, avx512"):
        native.vector(NL11)


def test_an_instruction_set_that_the_processor_lacks_is_not_used(monkeypatch: pytest.MonkeyPatch, isa: str) -> None:
    vector_kernels(NL11, isa)
    native._attempt_isa.cache_clear()
    monkeypatch.setattr(native, "run", lambda library, name, *a: 0)  # as if `has` said no
    with pytest.raises(native.NoCompiler, match=f"does not have {isa}"):
        native.of_isa(NL11, isa)
    assert native.vector(NL11) is None
    native._attempt_isa.cache_clear()


def test_a_layout_that_the_instructions_do_not_reach_is_refused() -> None:
    assert x86.Field(0, 7, tuple(64 * i for i in range(64))).bytes[:8] == tuple(8 * i for i in range(8))
    with pytest.raises(RenderError, match="more than eight bytes"):
        assert x86.Field(0, 7, tuple(64 * i + 4 for i in range(64))).shifts
