"""What `import septet` gives: arrays, files and folders, by names of formats."""

import re
from pathlib import Path

import numpy as np
import pytest
import small_llama
from conftest import Run
from safetensors.numpy import save_file

import septet
from septet import find as catalogue_find
from septet import lattice, searching
from septet.spec.formats import find


def bell(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Normal weights."""
    return np.random.default_rng(9).normal(size=shape).astype(np.float32)


def test_everything_named_is_there() -> None:
    assert all(getattr(septet, name) for name in septet.__all__)
    assert septet.__version__ == "0.1.0"


def test_names_and_axes() -> None:
    """A name will do for a format; rows are all axes but the first, or the only one."""
    w = bell(4, 6, 25)
    expected = lattice.quantize(w.reshape(4, 150), find("r11"), 64)
    for array in (w, w.reshape(4, 150)):
        assert np.array_equal(septet.quantize(array, "r11", 64), expected)
    assert np.array_equal(septet.quantize(w[0, 0], find("s43"), 16), lattice.quantize(w[0, :1], find("s43"), 16))
    back = septet.dequantize(expected, "r11", 64, (4, 6, 25))
    assert back.shape == w.shape
    assert np.array_equal(back.reshape(4, 150), septet.dequantize(expected, find("r11"), 64, 150))
    line = septet.quantize(w[0, 0], "s43", 16)
    assert septet.dequantize(line, "s43", 16, (25,)).shape == (25,)
    half = w[0].astype(np.float16)
    assert np.array_equal(septet.quantize(half, "s43", 16), septet.quantize(half.astype(np.float32), "s43", 16))


def test_what_is_narrowed_is_told() -> None:
    w = bell(2, 32)
    with pytest.warns(septet.Narrowed, match="float64 are rounded to binary32"):
        wide = septet.quantize(w.astype(np.float64), "s43", 16)
    assert np.array_equal(wide, septet.quantize(w, "s43", 16))
    with pytest.warns(septet.Narrowed), pytest.raises(septet.InvalidWeight, match="inf is not finite"):
        septet.quantize(np.array([[1e300] * 16]), "s43", 16)


def test_bad_arguments() -> None:
    with pytest.raises(TypeError, match="floating-point numbers, not int64"):
        septet.quantize(np.ones((2, 2), np.int64), "s43", 16)
    for array in (np.float32(1), np.zeros((0, 4), np.float32)):
        with pytest.raises(ValueError, match="has no rows of weights"):
            septet.quantize(array, "s43", 16)
    with pytest.raises(ValueError, match="unknown format 's44'"):
        septet.quantize(bell(2, 16), "s44", 16)
    with pytest.raises(ValueError, match="has no groups of 24"):
        septet.quantize(bell(2, 16), "s43", 24)


def test_scales_may_cover_every_weight(tmp_path: Path) -> None:
    save_file({"w": bell(4, 150)}, tmp_path / "m.safetensors")
    septet.quantize_file(tmp_path / "m.safetensors", tmp_path / "q.safetensors", "nl11", 64, search="minmax")
    with septet.open(tmp_path / "q.safetensors") as tensors:
        expected = septet.dequantize(septet.quantize(bell(4, 150), "nl11", 64), "nl11", 64, 150)
        assert np.array_equal(tensors["w"], expected)


def test_files(tmp_path: Path) -> None:
    save_file({"w": bell(4, 150), "n": np.arange(3)}, tmp_path / "m.safetensors")
    written = septet.quantize_file(tmp_path / "m.safetensors", tmp_path / "q.safetensors", "nl11", 64)
    assert {t.name: t.format for t in written} == {"w": "nl11", "n": None}
    with septet.open(tmp_path / "q.safetensors") as tensors:
        assert set(tensors) == {"w", "n"}
        assert len(tensors) == 2
        expected = septet.dequantize(searching.quantize(bell(4, 150), find("nl11"), 64), "nl11", 64, 150)
        assert np.array_equal(tensors["w"], expected)
        assert np.array_equal(tensors["n"].view(np.int64), np.arange(3))
        assert tensors.summaries["w"].group == 64
        with pytest.raises(KeyError):
            tensors["v"]
    assert [v.problem for v in septet.verify(tmp_path / "q.safetensors", tmp_path / "m.safetensors")] == [None] * 2
    assert [v.problem for v in septet.verify(tmp_path / "q.safetensors")] == [None] * 2
    with pytest.raises(septet.SeptetError, match="exists; --force"):
        septet.quantize_file(tmp_path / "m.safetensors", tmp_path / "q.safetensors")
    named = {
        t.name: (t.format, t.group)
        for t in septet.quantize_file(tmp_path / "m.safetensors", tmp_path / "c.safetensors")
    }
    assert named["w"] == ("chain", 64)
    data = bytearray((tmp_path / "q.safetensors").read_bytes())
    data[-1] ^= 1
    (tmp_path / "q.safetensors").write_bytes(data)
    with septet.open(tmp_path / "q.safetensors") as tensors, pytest.raises(septet.SeptetError, match="checksum"):
        tensors["w"]
    problems = [v.problem for v in septet.verify(tmp_path / "q.safetensors")]
    assert sum("its data have changed" in (problem or "") for problem in problems) == 1


def test_folders(tmp_path: Path) -> None:
    tensors = small_llama.write_folder(tmp_path / "m")
    written = septet.quantize_file(tmp_path / "m", tmp_path / "q", "nl11", 32, rules=["down_proj=copy"])
    assert sum(t.format is not None for t in written) == 12
    with septet.open(tmp_path / "q") as found:
        name = "model.layers.0.mlp.down_proj.weight"
        assert np.array_equal(found[name], tensors[name])
    assert all(v.problem is None for v in septet.verify(tmp_path / "q", tmp_path / "m"))


def test_large_errors_are_warned_of(septet: Run, tmp_path: Path) -> None:
    """Weights with an outlier a group; without it, nothing is said."""
    w = bell(4, 128)
    w[:, 0] = 60
    save_file({"wild": w, "tame": bell(4, 128)}, tmp_path / "m.safetensors")
    options = ("--format", "nl11", "--search", "minmax")
    assert septet("quantize", "m.safetensors", "q.safetensors", *options).returncode == 0
    done = septet("verify", "q.safetensors")
    assert done.returncode == 0
    assert "warning: q.safetensors: tensor wild: its relative RMSE is " in done.stderr
    assert "tensor tame" not in done.stderr
    assert "2 of 2 tensors hold" in done.stdout
    assert "not held against what it was made from" in done.stdout


def test_nothing_is_said_of_what_is_not_compared(septet: Run, tmp_path: Path) -> None:
    """Without the original, copied tensors are neither right nor wrong, and a file that has no others is refused."""
    save_file({"w": bell(4, 128), "bias": np.ones(4, np.float32)}, tmp_path / "m.safetensors")
    assert septet("quantize", "m.safetensors", "q.safetensors", "--format", "nl11").returncode == 0
    done = septet("verify", "q.safetensors")
    assert done.returncode == 0
    assert "1 of 1 tensors hold; 1 copied ones were not compared; 512 quantized weights" in done.stdout
    assert re.search(r"bias +copied +4 .* not compared", done.stdout)
    done = septet("verify", "q.safetensors", "--against", "m.safetensors")
    assert "2 of 2 tensors hold; 512 quantized weights" in done.stdout
    done = septet("verify", "m.safetensors")
    assert (done.returncode, "holds no quantized tensor" in done.stderr) == (2, True)


def test_formats_are_found_by_name_with_chains_and_ones_own(septet: Run, tmp_path: Path) -> None:
    assert catalogue_find("chain").name == "chain"
    (tmp_path / "mine.py").write_text(
        "from septet.spec.formats import Format, S43\n"
        "from dataclasses import replace\nMINE = replace(S43, name='mine')\n"
    )
    done = septet("formats", "--spec", "mine.py")
    assert re.search("^mine +3.5 ", done.stdout, re.MULTILINE), done.stdout
    assert "opencl/q4_0" in done.stdout and "mine" not in septet("formats").stdout
