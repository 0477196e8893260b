"""Searched scales and importances: never worse than covering scales, and what clips keeps the two-sided bound."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from conftest import Run
from safetensors.numpy import load_file, save_file

from septet import lattice, searching
from septet.chains import whole_importances
from septet.files.header import read_header
from septet.files.labels import read_labels
from septet.lattice import Bytes, Floats
from septet.spec.formats import FORMATS, NL11, Format
from septet.spec.group import group_scales
from septet.spec.search import group_error, searched_scales
from septet.verification import Values

EVERY = pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)


def samples(columns: int) -> Floats:
    """Rows of many kinds: bells, far weights, constants, subnormals, a few steps from one number, the largest."""
    rng = np.random.default_rng(6)
    w = (0.02 * rng.standard_t(3, size=(8, columns))).astype(np.float32)
    w[3] = 0.25
    w[4] *= np.float32(1e-6)
    w[5] = np.float32(1000) + w[5] / 100
    w[6, ::2], w[6, 1::2] = 65504, -65504
    w[7] = 0
    return w


def errors(w: Floats, stored: Bytes, fmt: Format, group: int, h: np.ndarray) -> list[list[Fraction]]:
    """The exact weighted squared error of each group."""
    ((_, _, value, _, _, _),) = Values(fmt, group).compared(stored, w, 0)
    exact = [
        [int(c) * (Fraction(float(x)) - Fraction(float(v))) ** 2 for x, v, c in zip(*row, h, strict=True)]
        for row in zip(w, value, strict=True)
    ]
    return [[sum(row[k : k + group], Fraction(0)) for k in range(0, len(row), group)] for row in exact]


@EVERY
@pytest.mark.parametrize("important", [False, True])
def test_no_group_errs_more_than_with_covering_scales(fmt: Format, important: bool) -> None:
    w = samples(150)
    h = np.random.default_rng(1).lognormal(0, 2, 150) if important else np.ones(150)
    whole = whole_importances(h)
    searched = searching.quantize(w, fmt, 64, whole)
    before, after = (errors(w, s, fmt, 64, whole) for s in (lattice.quantize(w, fmt, 64), searched))
    assert all(a <= b for bs, as_ in zip(before, after, strict=True) for a, b in zip(as_, bs, strict=True))
    assert sum(after[0]) < Fraction(9, 10) * sum(before[0])


@EVERY
def test_clipped_weights_have_the_two_sided_bound(fmt: Format) -> None:
    w = samples(256)
    stored = searching.quantize(w, fmt, 128)
    ((_, _, value, bound, within, back),) = Values(fmt, 128, clips=True).compared(stored, w, 0)
    assert within.all() and (back == value.astype(np.float32)).all()
    ((_, _, _, _, covered, _),) = Values(fmt, 128).compared(stored, w, 0)
    assert not covered.all(), "without the search no weight may be clipped"
    clipped = np.argwhere((w > value) & (w - value == bound) & (bound > 0))
    assert clipped.size
    i, j = (int(k) for k in clipped[0])
    moved = w.copy()
    moved[i, j] = (
        2 * value[i].min() - value[i].max()
    )  # as far below the range as it is wide: not the end that is stored
    ((_, _, _, _, within, _),) = Values(fmt, 128, clips=True).compared(stored, moved, 0)
    assert [tuple(place) for place in np.argwhere(~within)] == [(i, j)]


@EVERY
@pytest.mark.parametrize("important", [False, True])
@pytest.mark.parametrize("columns", [150, 256, 33])
def test_c_and_numpy_give_the_same_bytes(
    fmt: Format, important: bool, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    w = samples(columns)
    h = whole_importances(np.random.default_rng(1).lognormal(0, 2, columns)) if important else None
    found = []
    for native in "10":
        monkeypatch.setenv("SEPTET_NATIVE", native)
        found.append(searching.quantize(w, fmt, 64, h))
    assert (found[0] == found[1]).all()


def test_the_search_is_what_the_specification_says() -> None:
    weights = tuple(Fraction(w) for w in (-70, 3, 5, 11, 12, 30, 31, 900))
    importances = (1, 4, 2, 9, 1, 1, 3, 1)
    covering = group_scales(NL11, weights)
    candidates = ((-70, 20), covering, (10, 7), (0, 1))
    found = searched_scales(NL11, weights, importances, candidates)
    errors_of = {s: group_error(NL11, weights, importances, s) for s in candidates}
    assert errors_of[found] == min(errors_of.values()) < errors_of[covering]
    assert searched_scales(NL11, weights, importances, ((0, 1),)) == covering


def test_padding_is_code_0() -> None:
    w = samples(40)[:2]
    assert (searching.quantize(w, NL11, 64)[:, 4 + 18 :] == 0).all()
    assert (searching.quantize(w, NL11, 64)[:, :4] != 0).any()


def test_files_record_how_they_were_made(septet: Run, tmp_path: Path) -> None:
    save_file({"a": samples(64), "b": samples(64)}, tmp_path / "m.safetensors")
    save_file({"a": np.arange(64, dtype=np.float32)}, tmp_path / "i.safetensors")
    for name in ("nl11", "chain"):
        out = f"{name}.safetensors"
        done = septet("quantize", "m.safetensors", out, "--format", name, "--importance", "i.safetensors")
        assert done.returncode == 0, done.stderr
        assert septet("verify", out, "--against", "m.safetensors").returncode == 0
        header = (tmp_path / out).read_bytes()[:4000]
        assert (b'\\"search\\": \\"mse\\"' in header) == (name == "nl11")
    plain = septet("quantize", "m.safetensors", "plain.safetensors", "--format", "chain")
    assert plain.returncode == 0
    packed, without = load_file(tmp_path / "chain.safetensors"), load_file(tmp_path / "plain.safetensors")
    assert (packed["a"] != without["a"]).any() and (packed["b"] == without["b"]).all()


@pytest.mark.parametrize(
    ("tensors", "message"),
    [
        ({"c": np.ones(64, np.float32)}, "has no tensor of that name"),
        ({"a": np.ones(63, np.float32)}, "has 63 importances, but its rows have 64 weights"),
        ({"a": np.ones((1, 64), np.float32)}, "no F32 vector"),
        ({"a": np.full(64, -1, np.float32)}, "an importance is negative"),
        ({"a": np.full(64, np.nan, np.float32)}, "an importance is negative or no finite number"),
    ],
)
def test_importances_that_are_none_are_refused(
    septet: Run, tmp_path: Path, tensors: dict[str, np.ndarray], message: str
) -> None:
    save_file({"a": samples(64)}, tmp_path / "m.safetensors")
    save_file(tensors, tmp_path / "i.safetensors")
    done = septet("quantize", "m.safetensors", "q.safetensors", "--importance", "i.safetensors")
    assert done.returncode == 2 and message in done.stderr and done.stderr.count("\n") == 1
    assert not (tmp_path / "q.safetensors").exists()


def test_more_passes_err_less(septet: Run, tmp_path: Path) -> None:
    weights = np.random.default_rng(3).standard_t(5, (8, 256)).astype(np.float32)
    save_file({"a": weights}, tmp_path / "m.safetensors")
    chain, errors_of = ("--format", "chain"), []
    for passes in (1, 5, 16):
        assert septet("quantize", "m.safetensors", f"{passes}.safetensors", *chain, "--passes", passes).returncode == 0
        errors_of.append(read_labels(read_header(tmp_path / f"{passes}.safetensors"))["a"].relative_rmse)
    assert errors_of[0] > errors_of[1] > errors_of[2]
    assert septet("quantize", "m.safetensors", "usual.safetensors", *chain).returncode == 0
    assert (tmp_path / "usual.safetensors").read_bytes() == (tmp_path / "5.safetensors").read_bytes()


def test_an_unknown_search_is_refused(septet: Run, model: Path) -> None:
    done = septet("quantize", model, "q.safetensors", "--search", "best")
    assert done.returncode == 2 and "--search 'best' is not mse or minmax" in done.stderr
