"""`septet fit`: a file with a chain of one's own, which every command takes."""

import json
from pathlib import Path

import numpy as np
import pytest
from conftest import Run
from safetensors.numpy import save_file

from septet import chains
from septet.spec import own


def write_model(folder: Path) -> None:
    rng = np.random.default_rng(4)
    w = {f"layers.{i}.weight": rng.laplace(size=(48, 96)).astype(np.float32) for i in range(2)}
    save_file(w | {"embed.weight": rng.normal(size=(8, 96)).astype(np.float32)}, folder / "m.safetensors")


@pytest.mark.campaign
@pytest.mark.parametrize("fields", [(), ("--fields",)], ids=["full", "fields"])
def test_a_fitted_chain_is_a_format(septet: Run, tmp_path: Path, fields: tuple[str, ...]) -> None:
    write_model(tmp_path)
    asked = "m.safetensors", "--turns", "2", "--rows", "8", "--seed", "3", *fields
    done = septet("fit", *asked, "-o", "mine.py", "--json", "f.json")
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "f.json").read_text())
    assert (found["matrices"], len(found["errors_of_turns"])) == (2, 2)  # the embedding is left out
    again = septet("fit", *asked, "-o", "again.py")
    assert again.returncode == 0 and (tmp_path / "mine.py").read_text() == (tmp_path / "again.py").read_text()
    other = septet("fit", *asked[: -1 - len(fields)], "4", *fields, "-o", "other.py")
    assert other.returncode == 0 and (tmp_path / "mine.py").read_text() != (tmp_path / "other.py").read_text()
    with_spec = "--spec", "mine.py"
    done = septet("quantize", "m.safetensors", "q.safetensors", "--format", "mine", "--group", "64", *with_spec)
    assert done.returncode == 0, done.stderr
    assert septet("verify", "q.safetensors", "--against", "m.safetensors", *with_spec).returncode == 0
    assert septet("verify", "q.safetensors").returncode == 2  # without the file the format is not known


def test_the_name_of_a_model_is_no_code(septet: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "READ", {})
    write_model(tmp_path)
    bad = 'm"""; raise SystemExit(7)  # \\.safetensors'
    (tmp_path / "m.safetensors").rename(tmp_path / bad)
    done = septet("fit", bad, "-o", "mine.py", "--turns", "1", "--rows", "4")
    assert done.returncode == 0, done.stderr
    assert list(own.load(tmp_path / "mine.py").chains) == ["mine"]


def test_the_error_told_is_that_of_rows_held_out(septet: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "READ", {})  # other tests' files have formats of the same name
    write_model(tmp_path)
    done = septet("fit", "m.safetensors", "-o", "mine.py", "--turns", "1", "--rows", "4", "--json", "f.json")
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "f.json").read_text())
    made = own.load(tmp_path / "mine.py").chains["mine"]
    rng = np.random.default_rng(4)
    held = [rng.laplace(size=(48, 96)).astype(np.float32)[::16] for _ in range(2)]
    back = [chains.dequantize(chains.quantize(w, made, 64), made, 64, 96) for w in held]
    error = sum(float(((w - b).astype(np.float64) ** 2).sum()) for w, b in zip(held, back, strict=True))
    squares = sum(float((w.astype(np.float64) ** 2).sum()) for w in held)
    assert found["relative_rmse"] == pytest.approx((error / squares) ** 0.5, rel=1e-6)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "mine.txt"), "is a .py file"),
        (("-o", "mine.py", "--name", "chain"), "not taken"),
        (("-o", "mine.py", "--name", "../x"), "not taken"),
        (("-o", "mine.py", "--start", "nl11"), "not a shipped chain"),
        (("-o", "mine.py", "--group", "24"), "groups of 24"),
        (("-o", "mine.py", "--include", "nothing"), "no tensor matches"),
    ],
)
def test_what_cannot_be_fitted_is_refused(
    septet: Run, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    write_model(tmp_path)
    done = septet("fit", "m.safetensors", *arguments)
    assert done.returncode == 2 and message in done.stderr, done.stderr
    assert not (tmp_path / "mine.py").exists()
