"""`septet quantize --feedback`: GPTQ into stored rows, recorded, and what `verify` says of it."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from conftest import Run
from safetensors.numpy import load_file, save_file
from test_baselines import case

from septet.evaluation import baselines, calibration, feedback, grids
from septet.files.header import read_header
from septet.files.labels import read_labels
from septet.rows import Coder
from septet.spec import catalogue

NAMES = ["nl11", "s43/planes", "chain", "chain43"]


def written(folder: Path, rows: int = 8, columns: int = 200) -> tuple[np.ndarray, calibration.Inputs]:
    """A model of two weights, and a file of moments that knows of one of them."""
    w, inputs = case(rows, columns)
    save_file({"a.weight": w, "b.weight": w}, folder / "m.safetensors")
    calibration.write(folder / "x.safetensors", {"a.weight": inputs}, {"a.weight": "a.weight"}, force=True)
    return w, inputs


@pytest.mark.parametrize("name", NAMES)
def test_stored_rows_are_those_of_gptq(name: str, tmp_path: Path) -> None:
    """They come back as the values that the evaluation's GPTQ gives, and err less at the outputs than rounding does."""
    w, inputs = written(tmp_path)
    fmt = catalogue.find(name)
    fed = feedback.Feedback(tmp_path / "x.safetensors", "a.weight", grids.of_format(fmt, 64), 200)
    back = Coder(fmt, 64).dequantize(fed.quantize(w), 200)
    expected = baselines.gptq(w, baselines.factor(inputs.moments), grids.of_format(fmt, 64))
    assert np.array_equal(back, expected)
    plain = Coder(fmt, 64, search="mse")
    nearest = plain.dequantize(plain.quantize(w), 200)
    costs = [baselines.cost(x.astype(np.float64) - w, inputs.moments) for x in (back, nearest)]
    assert costs[0] < 0.8 * costs[1]


def test_files_say_that_errors_were_fed_back(septet: Run, tmp_path: Path) -> None:
    written(tmp_path)
    options = ("--format", "nl11", "--group", 64)
    assert septet("quantize", "m.safetensors", "plain.safetensors", *options).returncode == 0
    done = septet("quantize", "m.safetensors", "q.safetensors", *options, "--feedback", "x.safetensors")
    assert done.returncode == 0, done.stderr
    labels = read_labels(read_header(tmp_path / "q.safetensors"))
    assert labels["a.weight"].feedback == hashlib.sha256((tmp_path / "x.safetensors").read_bytes()).hexdigest()
    assert labels["b.weight"] == read_labels(read_header(tmp_path / "plain.safetensors"))["b.weight"]
    assert "feedback" not in labels["b.weight"].text()
    fed, plain = load_file(tmp_path / "q.safetensors"), load_file(tmp_path / "plain.safetensors")
    assert (fed["a.weight"] != plain["a.weight"]).any() and (fed["b.weight"] == plain["b.weight"]).all()
    held = septet("verify", "q.safetensors", "--against", "m.safetensors")
    assert held.returncode == 0 and "no bound holds for them" in held.stderr
    assert "no bound" not in septet("verify", "plain.safetensors", "--against", "m.safetensors").stderr


def test_moments_of_other_inputs_are_refused(septet: Run, tmp_path: Path) -> None:
    written(tmp_path)
    save_file({"a.weight": np.ones((4, 64), np.float32)}, tmp_path / "m.safetensors")
    done = septet("quantize", "m.safetensors", "q.safetensors", "--feedback", "x.safetensors")
    assert done.returncode == 2 and "rows of 64 weights, but 200 inputs" in done.stderr
    done = septet("quantize", "m.safetensors", "q.safetensors", "--feedback", "m.safetensors")
    assert done.returncode == 2 and "holds no inputs" in done.stderr
    assert not (tmp_path / "q.safetensors").exists()
