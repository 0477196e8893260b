"""The NumPy kernels against the spec, bit for bit."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from septet import lattice
from septet.lattice import InvalidGroup, InvalidWeight, dequantize, quantize
from septet.spec import layout
from septet.spec.catalogue import stored_columns
from septet.spec.floats import BFLOAT16
from septet.spec.formats import FORMATS, R11, S43, S43_PLANES, Format
from septet.spec.group import dequantize_group, group_codes, quantize_group
from septet.spec.storage import group_length, row_bytes, row_groups

LARGEST = 65504.0
TINY = float(np.float32(2**-149))
AWKWARD = [0.0, -0.0, TINY, -TINY, 2.0**-126, -(2.0**-24), 2.0**-25, 2.0**-14, LARGEST, -LARGEST, 65503.99609375, 1 / 3]
FORMAT = st.sampled_from(list(FORMATS.values()))
WEIGHT = st.one_of(
    st.sampled_from([float(np.float32(x)) for x in AWKWARD]),
    st.floats(-LARGEST, LARGEST, width=32),
    st.floats(-1, 1, width=16),
)


@st.composite
def matrices(draw: st.DrawFn) -> tuple[Format, int, lattice.Floats]:
    """A format, one of its group sizes, and a matrix: ordinary, constant, or around one value."""
    fmt = draw(FORMAT)
    group = draw(st.sampled_from(fmt.groups()[:3]))
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 2 * group + 1))
    if draw(st.booleans()):
        pool = np.array(draw(st.lists(WEIGHT, min_size=1, max_size=8)), np.float32)
    else:  # a few steps from one number: scales far below its last place, so that midpoints fall between numbers
        steps = np.array(draw(st.lists(st.integers(0, 40), min_size=1, max_size=8)), np.float32)
        base = np.float32(draw(WEIGHT))
        pool = np.clip(base + steps * np.spacing(np.abs(base)), -LARGEST, LARGEST).astype(np.float32)
    w = pool[np.random.default_rng(draw(st.integers(0, 99))).integers(0, len(pool), (rows, columns))]
    return fmt, group, w


def spec_rows(fmt: Format, group: int, w: lattice.Floats) -> tuple[list[bytes], list[list[int]]]:
    """Stored rows, and the binary32 patterns that they dequantize to, by the spec."""
    stored, patterns = [], []
    for row in w:
        parts = [row[start : start + group] for start in range(0, len(row), group)]
        groups = [quantize_group(fmt, group, tuple(Fraction(float(x)) for x in part)) for part in parts]
        stored.append(b"".join(groups))
        patterns.append(
            [p for part, data in zip(parts, groups, strict=True) for p in dequantize_group(fmt, group, data, len(part))]
        )
    return stored, patterns


def agree(fmt: Format, group: int, w: lattice.Floats) -> None:
    stored = quantize(w, fmt, group)
    expected, patterns = spec_rows(fmt, group, w)
    assert stored.shape == (w.shape[0], row_bytes(fmt, group, w.shape[1]))
    assert [row.tobytes() for row in stored] == expected
    assert dequantize(stored, fmt, group, w.shape[1]).view(np.uint32).tolist() == patterns


@settings(max_examples=150, deadline=None)
@given(matrices())
@example((S43, 16, np.full((1, 1), -0.0, np.float32)))
@example((R11, 16, np.array([[-LARGEST, LARGEST]], np.float32)))
@example((S43_PLANES, 64, np.full((2, 65), TINY, np.float32)))
@example((R11, 16, np.array([[-TINY, TINY, 0.0, -0.0, TINY]], np.float32)))
@example((R11, 16, np.array([[1024, 1024 + 2**-13]], np.float32)))  # no midpoint is a binary32 number
@example((R11, 16, np.array([[k / 2 for k in range(21)]], np.float32)))  # every weight on a midpoint or a value
def test_kernels_agree_with_the_spec(case: tuple[Format, int, lattice.Floats]) -> None:
    agree(*case)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_every_group_size(fmt: Format) -> None:
    bell = np.random.default_rng(3).normal(0, 0.02, (1, 300)).astype(np.float32)
    for group in fmt.groups():
        agree(fmt, group, bell)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_every_septet_in_every_place(fmt: Format) -> None:
    septets = fmt.block // 2
    scales = np.array([0.25, 0.5], "<f2").tobytes()
    good, bad, values = [], [], []
    for place in range(septets):
        for septet in range(128):
            data = scales + bytes(layout.pack(fmt, tuple(septet if s == place else 0 for s in range(septets))))
            if septet >= fmt.septets:
                bad.append(data)
                continue
            good.append(data)
            _, _, codes = group_codes(fmt, fmt.block, data)
            lanes = [layout.place(fmt, i)[1] for i in range(fmt.block)]
            values.append([0.25 + 0.5 * fmt.codebooks[lane][c] for lane, c in zip(lanes, codes, strict=True)])
    stored = np.frombuffer(b"".join(good), np.uint8).reshape(len(good), -1)
    weights = dequantize(stored, fmt, fmt.block, fmt.block)
    assert weights.tolist() == values
    ends = np.tile(np.array([0.25, 0.25 + 0.5 * fmt.span], np.float32), (len(good), 1))
    again = quantize(np.hstack([weights, ends]), fmt, 2 * fmt.block)  # with the extremes, for the same scales
    assert (again[:, : stored.shape[1]] == stored).all()
    assert len(bad) == (128 - fmt.septets) * septets
    for data in bad:
        with pytest.raises(InvalidGroup, match=r"group \[0, 0\]: a septet is not valid"):
            dequantize(np.frombuffer(data, np.uint8)[None], fmt, fmt.block, fmt.block)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_scales_are_the_tightest(fmt: Format) -> None:
    """Against a search of all binary16 numbers, on ranges of every magnitude."""
    rng = np.random.default_rng(5)
    every = np.arange(0x7C00, dtype=np.uint16).view(np.float16).astype(np.float64)
    every = np.concatenate([-every[:0:-1], every])
    ends = np.concatenate(
        [rng.choice([-1, 1], 40_000) * 2.0 ** rng.uniform(-40, 15.9, 40_000), rng.choice(every, 20_000)]
    )
    w = ends.astype(np.float32).reshape(-1, 2)
    w[::7, 1] = np.nextafter(w[::7, 0], np.float32(np.inf))
    w = np.clip(w, -LARGEST, LARGEST)
    stored = quantize(w, fmt, fmt.block)[:, :4].copy().view("<f2")
    lo, u = stored.astype(np.float64).T
    assert (lo == every[np.searchsorted(every, w.min(axis=1), "right") - 1]).all()
    below = every[np.searchsorted(every, u) - 1]
    assert (lo + fmt.span * u >= w.max(axis=1)).all()
    assert ((u == 0) | (lo + fmt.span * below < w.max(axis=1))).all()
    assert not np.signbit(stored[stored == 0]).any()


@settings(max_examples=100, deadline=None)
@given(FORMAT, st.data())
def test_any_bytes_are_read_as_the_spec_reads_them(fmt: Format, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, fmt.block))
    scale = st.sampled_from([0x0000, 0x8000, 0x0001, 0x8001, 0x3C00, 0x7BFF, 0xFBFF]) | st.integers(0, 0xFFFF)
    scales = [data.draw(scale).to_bytes(2, "little") for _ in range(2)]
    codes = st.just(bytes(fmt.block_bytes)) | st.binary(min_size=fmt.block_bytes, max_size=fmt.block_bytes)
    stored = b"".join([*scales, data.draw(codes)])
    row = np.frombuffer(stored, np.uint8)[None]
    try:
        expected = dequantize_group(fmt, fmt.block, stored, length)
    except ValueError:
        with pytest.raises(InvalidGroup):
            dequantize(row, fmt, fmt.block, length)
        return
    assert dequantize(row, fmt, fmt.block, length).view(np.uint32).tolist() == [list(expected)]


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 65504.00390625, -65536])
def test_weights_that_have_no_code_are_named(fmt: Format, value: float) -> None:
    w = np.zeros((400, 1000), np.float32)  # several chunks
    w[391, 517] = value
    with pytest.raises(InvalidWeight, match=r"weight \[391, 517\] = .* is (not finite|beyond 65504)") as caught:
        quantize(w, fmt, 64)
    assert (caught.value.row, caught.value.column) == (391, 517)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ([0x7C00, 0], "a scale is not finite"),
        ([0xFC00, 0], "a scale is not finite"),
        ([0, 0x7E00], "a scale is not finite"),
        ([0, 0x8001], "the sign of the unit is set"),
        ([0, 0x8000], "the sign of the unit is set"),
    ],
)
def test_scales_that_are_none_are_named(fmt: Format, pattern: list[int], reason: str) -> None:
    stored = quantize(np.ones((700, 512), np.float32), fmt, 128)
    stored.reshape(700, 4, -1)[650, 3, :4] = np.array(pattern, "<u2").view(np.uint8)
    with pytest.raises(InvalidGroup, match=rf"group \[650, 3\]: {reason}"):
        dequantize(stored, fmt, 128, 512)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("shape", [(5, 4096), (300, 1000), (1, 300_001), (0, 64), (3, 0)])
def test_chunks_do_not_show(fmt: Format, shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    w = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    whole = quantize(w, fmt, 192)
    again = dequantize(whole, fmt, 192, shape[1])
    for limit in (1, 5000):
        monkeypatch.setattr(lattice, "CHUNK", limit if w.size < 10_000 else max(limit, 2000))
        assert (quantize(w, fmt, 192) == whole).all()
        assert (dequantize(whole, fmt, 192, shape[1]) == again).all()
    for r, c in lattice.pieces(*shape, 192, 4000):
        part = dequantize(whole[r, stored_columns(fmt, 192, c)], fmt, 192, c.stop - c.start)
        assert (part == again[r, c]).all()


def test_a_stored_offset_of_negative_zero_means_zero() -> None:
    stored = np.frombuffer(np.array([0x8000, 0], "<u2").tobytes() + bytes(7), np.uint8)[None]
    assert not dequantize(stored, S43, 16, 16).view(np.uint32).any()


def test_padding_is_code_0() -> None:
    for fmt in FORMATS.values():
        data = quantize(np.ones((1, 1), np.float32), fmt, fmt.block)[0].tobytes()
        assert group_length(fmt, fmt.block, 1, row_groups(fmt, fmt.block, 1) - 1) == 1
        _, u, codes = group_codes(fmt, fmt.block, data)
        assert u == 0
        assert codes == (fmt.levels[0] - 1,) + (0,) * (fmt.block - 1)


def test_what_cannot_be_held_is_refused() -> None:
    w = np.zeros((1, 64), np.float32)
    with pytest.raises(ValueError, match="s43/planes has no groups of 32: a group is a multiple of 64, up to 256"):
        quantize(w, S43_PLANES, 32)
    with pytest.raises(ValueError, match="no groups of 272"):
        dequantize(np.zeros((1, 64), np.uint8), S43, 272, 64)
    with pytest.raises(ValueError, match="a row of 64 weights is 32 bytes, not 31"):
        dequantize(np.zeros((1, 31), np.uint8), S43, 64, 64)
    with pytest.raises(ValueError, match="bfloat16"):
        quantize(w, Format("wide", S43.codebooks, low=1, scale=BFLOAT16), 64)
