"""GPTQ, AWQ and SmoothQuant against what their papers say, written plainly; and the files of inputs they take."""

import hashlib
from pathlib import Path

import numpy as np
import platformdirs
import pytest
import small_llama
from numpy.typing import NDArray
from test_measurements import validate

from septet import chains, cli
from septet.commands import evaluate
from septet.errors import SeptetError
from septet.evaluation import baselines, calibration, grids, measurements, roundtrip
from septet.evaluation.grids import Integers
from septet.files.checkpoint import open_checkpoint
from septet.files.header import read_header
from septet.files.tensors import TensorReader, weights
from septet.models.loading import open_model
from septet.rows import Coder
from septet.spec import catalogue
from septet.spec.chain_tables import CHAINS


def case(rows: int = 6, columns: int = 24, seed: int = 0) -> tuple[NDArray[np.float32], calibration.Inputs]:
    """Random weights, and inputs that depend on each other and differ in size."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(200, columns)) @ rng.normal(size=(columns, columns)) * np.exp(rng.normal(size=columns))
    sums = calibration.Sums(columns)
    sums.add(x.astype(np.float32))
    inputs = calibration.Inputs(
        (sums.moments / 200).astype(np.float32), (sums.magnitudes / 200).astype(np.float32), sums.largest
    )
    return rng.normal(size=(rows, columns)).astype(np.float32), inputs


def test_gptq_is_optimal_brain_quantization_in_order() -> None:
    """Equation 2 of the paper, the inverse worked out anew for the columns that are left after each one."""
    w, inputs = case()
    grid = Integers(3, 8)
    h = inputs.moments.astype(np.float64)
    h += baselines.DAMPING * np.trace(h) / len(h) * np.eye(len(h))
    left, expected = w.astype(np.float64), np.empty(w.shape)
    for k in range(w.shape[1]):
        if k % grid.group == 0:
            step, zero = grid.scales(left[:, k : k + grid.group])
        expected[:, k] = grid.nearest(left[:, k : k + 1], step, zero)[:, 0]
        inverse = np.linalg.inv(h[k:, k:])
        error = (left[:, k] - expected[:, k]) / inverse[0, 0]
        left[:, k:] -= np.outer(error, inverse[0])
    assert np.array_equal(baselines.gptq(w, baselines.factor(inputs.moments), grid), expected.astype(np.float32))
    assert not np.array_equal(grid.rounded(w.astype(np.float64)).astype(np.float32), expected.astype(np.float32))


@pytest.mark.parametrize("name", ["3", "4", "nl11", "s43/planes", "chain"])
def test_feedback_errs_less(name: str) -> None:
    """At the outputs, beside the same grid without it: the identity for moments feeds nothing back."""
    ratios = []
    for seed in range(4):
        w, inputs = case(8, 192, seed)
        fed, plain = (
            baselines.gptq(w, baselines.factor(moments), grids.find(name, 64)).astype(np.float64) - w
            for moments in (inputs.moments, np.eye(192, dtype=np.float32))
        )
        ratios.append(baselines.cost(fed, inputs.moments) / baselines.cost(plain, inputs.moments))
    assert np.mean(ratios) < 0.8


@pytest.mark.parametrize("name", ["s43", "s43/planes", "nl11"])
def test_lattices_without_feedback_are_those_of_the_format(name: str) -> None:
    """The identity for what errors cost: the values that the format stores, its scales searched."""
    w, _ = case(4, 128)
    fmt = catalogue.find(name)
    stored = Coder(fmt, 64, search="mse").quantize(w)
    made = np.hstack(
        [grids.find(name, 64).quantize(w[:, i : i + 64].astype(np.float64), np.eye(64), i) for i in (0, 64)]
    )
    assert np.array_equal(made.astype(np.float32), Coder(fmt, 64).dequantize(stored, 128))


@pytest.mark.parametrize("name", ["chain", "chain43"])
def test_chains_go_on_from_group_to_group(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The groups side by side are a row that the format decodes to the same values."""
    w, inputs = case(4, 160)
    parts = []
    plain = chains.quantize
    monkeypatch.setattr(chains, "quantize", lambda *given: parts.append(plain(*given)) or parts[-1])
    made = baselines.gptq(w, baselines.factor(inputs.moments), grids.find(name, 64))
    assert np.array_equal(chains.dequantize(np.hstack(parts), CHAINS[name], 64, 160), made)
    assert grids.find(name, 64).row_bits(128) / 128 == 3.75


def test_costs() -> None:
    """The diagonal of the inverse of u^T u: all that the moments of a group's columns are, where no others follow."""
    _, inputs = case()
    u = baselines.factor(inputs.moments)
    damped = np.diag(inputs.moments) + baselines.DAMPING * np.mean(np.diag(inputs.moments))
    assert grids.costs(u) == pytest.approx(damped)


def test_integers() -> None:
    """GPTQ's grid: zero is a level, errors are at most half a step, sizes are those of its files."""
    w = np.random.default_rng(1).normal(0.3, 1, (5, 100))
    grid = Integers(4, 64)
    back = grid.rounded(w)
    for part in (slice(0, 64), slice(64, 100)):
        step, zero = grid.scales(w[:, part])
        assert (np.abs(back - w)[:, part] <= 1.01 * step).all() and (np.rint(zero) == zero).all()
        assert (grid.nearest(np.zeros((5, 1)), step, zero) == 0).all()
    assert grid.row_bits(100) == 400 + 2 * 20
    assert (grid.rounded(np.zeros((1, 64))) == 0).all()


def test_awq_searches() -> None:
    """Scales and clipping each err no more than without, at the outputs, and less here; one channel is large."""
    w, inputs = case(16, 128)
    grid = Integers(3, 64)
    s = baselines.awq_scales([w], inputs, grid)
    plain, scaled, clipped = (
        baselines.cost(baselines.awq(w, scales, inputs.moments, grid, clips).astype(np.float64) - w, inputs.moments)
        for scales, clips in ((np.ones(128), False), (s, False), (s, True))
    )
    assert scaled < 0.9 * plain and np.sqrt(s.max() * s.min()) == pytest.approx(1)
    diagonal = np.diag(np.diag(inputs.moments))
    first, second = (
        baselines.cost(baselines.awq(w, np.ones(128), diagonal, grid, clips).astype(np.float64) - w, diagonal)
        for clips in (False, True)
    )
    assert second < first and clipped > 0


def test_smoothquant_scales() -> None:
    """Equation 4 of the paper, at 1/2, over all matrices of the same inputs."""
    w, inputs = case()
    s = baselines.smoothquant_scales([w, 2 * w], inputs)
    assert s == pytest.approx(np.sqrt(inputs.largest / np.abs(2 * w).max(axis=0)), rel=1e-5)


def test_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """From the text to models to evaluate; twice the same bytes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")
    small_llama.write_folder(tmp_path / "m")
    (tmp_path / "t.txt").write_text("the cat sat on the mat " * 40)
    command = ["importance", "m", "t.txt", "--size", "32", "--count", "3", "-o", "i.safetensors"]
    assert cli.run([*command, "--moments", "x.safetensors", "--measurements", "m.json"]) == 0
    (measured,) = measurements.read(Path("m.json"))
    validate([measured])
    assert (measured["tokens"], measured["count"]) == (96, 3)
    assert cli.run(["quantize", "m", "q", "--format", "chain", "--group", "16", "--importance", "i.safetensors"]) == 0
    assert evaluate.storage(Path("q"))["importances"] == measured["importances"]
    assert roundtrip.main(["m", "g", "--type", "Q4_0", "--importance", "i.safetensors"]) == 0
    assert evaluate.storage(Path("g"))["importances"] == measured["importances"]
    found = calibration.Calibration(Path("x.safetensors"))
    first = "model.layers.0.self_attn.q_proj.weight"
    assert found.shared[first.replace("q_proj", "v_proj")] == first and len(found) == 14
    assert len(set(found.shared.values())) == 8
    file = read_header(Path("i.safetensors"))
    with TensorReader(file) as reader:
        for name in found:
            vector = weights(reader.read(file.tensors[name], 0, file.tensors[name].size), "F32")
            assert np.diag(found[name].moments) == pytest.approx(vector, rel=1e-4)
            assert (found[name].magnitudes <= found[name].largest).all() and found[name].magnitudes.min() > 0
    options = ["--moments", "x.safetensors"]
    for kind in ("gptq:4:32", "gptq:chain:16", "awq:3:32", "smoothquant:3:32"):
        assert roundtrip.main(["m", kind, "--type", kind, *options]) == 0
    assert roundtrip.main(["m", "again", "--type", "awq:3:32", *options]) == 0
    again, before = (Path(f, "model.safetensors").read_bytes() for f in ("again", "awq:3:32"))
    assert again == before
    assert cli.run(["quantize", "m", "f", "--format", "chain", "--group", "16", "--feedback", "x.safetensors"]) == 0
    fed = evaluate.storage(Path("f"))
    assert fed is not None and fed["rows"] == "feedback"
    assert fed["importances"] == measured["moments"] == hashlib.sha256(Path("x.safetensors").read_bytes()).hexdigest()
    stored = roundtrip.read(open_checkpoint(Path("gptq:4:32")))
    assert stored is not None and stored["quantizer"] == "GPTQ" and len(stored["importances"]) == 64
    assert stored["bits"] == 4 + 20 / 32 and 0 < stored["relative_rmse"] < 0.2
    assert open_model(Path("gptq:4:32")).llama.size
    given = ["--reference", "m", "--text", "t.txt", "--windows", "2", "--size", "16", "--measurements", "m.json"]
    assert cli.run(["evaluate", "gptq:4:32", "awq:3:32", *given]) == 0
    run, _ = measurements.read(Path("m.json"))
    assert [model["storage"]["type"] for model in run["models"]] == ["gptq:4:32", "awq:3:32"]
    capsys.readouterr()
    for kind, extra, why in (
        ("gptq:4", options, "'gptq:4' is not gptq:GRID:GROUP"),
        ("gptq:9:64", options, "no grid '9'"),
        ("gptq:chain:24", options, "chain has no groups of 24"),
        ("awq:chain:64", options, "AWQ is here for bits only"),
        ("gptq:4:64", [], "gptq, awq and smoothquant take --moments"),
        ("rtn4", options, "gptq, awq and smoothquant take --moments"),
        ("gptq:4:64", ["--moments", "i.safetensors"], "holds no inputs: septet importance --moments writes them"),
    ):
        assert roundtrip.main(["m", "no", "--type", kind, *extra]) == 2
        assert why in capsys.readouterr().err
        assert not Path("no").exists()


def test_moments_that_will_not_do() -> None:
    with pytest.raises(SeptetError, match="all zero"):
        baselines.factor(np.zeros((3, 3)))
    with pytest.raises(SeptetError, match="not positive"):
        baselines.factor(np.array([[1.0, 9.0], [9.0, 1.0]]))
