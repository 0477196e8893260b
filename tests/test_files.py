"""Whole model files through the command line: what is written, what comes back, what is found to hold."""

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import Run, entry, sharded, write_raw
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

import septet as package
from septet import lattice, searching, verification
from septet import model as files
from septet.codegen.core.fingerprint import fingerprint
from septet.files.checkpoint import open_checkpoint
from septet.files.header import parse_json
from septet.files.selection import Wanted
from septet.spec.catalogue import KNOWN
from septet.spec.formats import FORMATS, Format, find
from septet.spec.storage import tensor_bytes

ALL = pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
QUANTIZED = {"conv", "half", "layer.0"}  # rows of "layer.1" are single weights, which would take more room


def labels(path: Path) -> dict[str, dict[str, Any]]:
    """What a file says of its quantized tensors."""
    with safe_open(path, "np") as file:
        metadata = file.metadata()
    return {k.removeprefix("septet."): json.loads(v) for k, v in metadata.items() if k.startswith("septet.")}


def rmse(w: np.ndarray[Any, Any], v: np.ndarray[Any, Any]) -> float:
    """Relative RMSE, in binary64."""
    return math.sqrt(np.sum((w.astype(np.float64) - v) ** 2) / np.sum(w.astype(np.float64) ** 2))


@ALL
def test_a_model_there_and_back(septet: Run, model: Path, fmt: Format, tmp_path: Path) -> None:
    before = model.read_bytes()
    done = septet("quantize", model, "q.safetensors", "--format", fmt.name, "--group", 64, "--json", "q.json")
    assert done.returncode == 0, done.stderr
    assert "million a second" in done.stdout
    assert model.read_bytes() == before
    original, stored, found = (
        load_file(model),
        load_file(tmp_path / "q.safetensors"),
        labels(tmp_path / "q.safetensors"),
    )
    assert found.keys() == QUANTIZED
    assert stored.keys() == original.keys()
    for name, w in original.items():
        if name not in QUANTIZED:
            assert stored[name].dtype == w.dtype
            assert np.array_equal(stored[name], w)
            continue
        wide = w.astype(np.float32).reshape(w.shape[0], -1)
        expected = searching.quantize(wide, fmt, 64)
        assert np.array_equal(stored[name], expected)
        back = package.dequantize(expected, fmt, 64, wide.shape[1])
        label = found[name]
        assert label["relative_rmse"] == pytest.approx(rmse(wide, back), rel=1e-5)
        assert label["fingerprint"] == fingerprint(fmt)
        del label["relative_rmse"], label["fingerprint"], label["sha256"]
        dtype = "F16" if name == "half" else "F32"
        scales = {"search": "mse", "importance": ""}
        assert label == {"format": fmt.name, "group": 64, "shape": list(w.shape), "dtype": dtype, **scales}
    with safe_open(tmp_path / "q.safetensors", "np") as file:
        assert file.metadata()["origin"] == "a test"

    holds = septet("verify", "q.safetensors", "--against", model, "--json", "v.json")
    assert holds.returncode == 0, holds.stderr
    verdict = json.loads((tmp_path / "v.json").read_text())
    assert verdict["holds"] is True
    assert verdict["weights"] == sum(original[name].size for name in QUANTIZED)
    assert 0.9 < verdict["largest_ratio"] <= 1

    listed = septet("inspect", "q.safetensors", "--json", "i.json")
    assert listed.returncode == 0
    total = json.loads((tmp_path / "i.json").read_text())
    size = (tmp_path / "q.safetensors").stat().st_size
    assert total["bits_per_weight"] == 8 * size / sum(w.size for w in original.values())
    for tensor in total["tensors"]:
        if tensor["format"]:
            rows, columns = tensor["shape"][0], math.prod(tensor["shape"][1:])
            expected_bits = 8 * tensor_bytes(fmt, 64, rows, columns) / (rows * columns)
            assert tensor["bits_per_weight"] == expected_bits

    done = septet("dequantize", "q.safetensors", "d.safetensors", "--json", "d.json")
    assert done.returncode == 0, done.stderr
    again = load_file(tmp_path / "d.safetensors")
    for name, w in original.items():
        assert again[name].shape == w.shape
        if name in QUANTIZED:
            assert again[name].dtype == np.float32
            flat = package.dequantize(stored[name], fmt, 64, math.prod(w.shape[1:])).reshape(w.shape)
            assert np.array_equal(again[name].view(np.uint32), flat.view(np.uint32))
        else:
            assert np.array_equal(again[name], w)
    with safe_open(tmp_path / "d.safetensors", "np") as file:
        assert file.metadata() == {"origin": "a test"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "d.json", "d.safetensors", "i.json", "model.safetensors", "q.json", "q.safetensors", "v.json",
    ]  # fmt: skip


def test_every_tensor_is_aligned_to_its_type(septet: Run, model: Path, tmp_path: Path) -> None:
    septet("quantize", model, "q.safetensors", "--group", 16, "--include", "conv")  # 165 bytes
    data = (tmp_path / "q.safetensors").read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    width = {"F32": 4, "F16": 2, "I64": 8, "U8": 1}
    assert length % 8 == 0
    assert all(t["data_offsets"][0] % width[t["dtype"]] == 0 for name, t in header.items() if name != "__metadata__")


@ALL
def test_bfloat16(septet: Run, tmp_path: Path, fmt: Format) -> None:
    patterns = np.random.default_rng(2).normal(0, 0.1, (40, 200)).astype(np.float32).view(np.uint32) >> 16
    data = patterns.astype("<u2").tobytes()
    path = write_raw(tmp_path / "b.safetensors", {"w": entry("BF16", [40, 200], 0, len(data))}, data)
    assert septet("quantize", path, "q.safetensors", "--format", fmt.name).returncode == 0
    wide = (patterns << 16).astype(np.uint32).view(np.float32)
    assert np.array_equal(load_file(tmp_path / "q.safetensors")["w"], searching.quantize(wide, fmt, 128))
    assert septet("verify", "q.safetensors", "--against", path).returncode == 0


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--include", "layer.*"], {"layer.0"}),
        (["--include", "bias"], {"bias"}),
        (["--include", "*"], QUANTIZED | {"bias"}),
        (["--exclude", "layer.*"], {"conv", "half"}),
        (["--include", "layer.*", "--include", "bias", "--exclude", "*.1"], {"layer.0", "bias"}),
    ],
)
def test_what_is_quantized(septet: Run, model: Path, tmp_path: Path, options: list[str], expected: set[str]) -> None:
    done = septet("quantize", model, "q.safetensors", *options)
    assert done.returncode == 0, done.stderr
    assert labels(tmp_path / "q.safetensors").keys() == expected
    assert septet("verify", "q.safetensors", "--against", model).returncode == 0
    assert septet("dequantize", "q.safetensors", "d.safetensors").returncode == 0
    assert load_file(tmp_path / "d.safetensors")["bias"].shape == (100,)


def test_formats_can_be_mixed(septet: Run, model: Path, tmp_path: Path) -> None:
    assert septet("quantize", model, "one.safetensors", "--include", "layer.*", "--format", "r11").returncode == 0
    done = septet("quantize", "one.safetensors", "two.safetensors", "--include", "conv", "--format", "nl11")
    assert done.returncode == 0, done.stderr
    formats = {name: label["format"] for name, label in labels(tmp_path / "two.safetensors").items()}
    assert formats == {"layer.0": "r11", "conv": "nl11"}
    assert septet("verify", "two.safetensors", "--against", model).returncode == 0
    assert septet("verify", "two.safetensors", "--against", "one.safetensors").returncode == 0


def test_shards(septet: Run, tmp_path: Path) -> None:
    rng = np.random.default_rng(4)
    shards: dict[str, Any] = {
        "part-1.safetensors": {"a": rng.normal(size=(9, 300)).astype(np.float32), "n": np.arange(3)},
        "part-2.safetensors": {"b": rng.normal(size=(7, 64)).astype(np.float32)},
    }
    index = sharded(tmp_path / "in", shards)
    (tmp_path / "out").mkdir()
    (tmp_path / "back").mkdir()
    before = {path: path.read_bytes() for path in (tmp_path / "in").iterdir()}
    done = septet("quantize", index, "out/small.safetensors.index.json", "--format", "r11")
    assert done.returncode == 0, done.stderr
    written = json.loads((tmp_path / "out/small.safetensors.index.json").read_text())
    assert written["weight_map"] == json.loads(index.read_text())["weight_map"]
    small = {shard: load_file(tmp_path / "out" / shard) for shard in shards}
    size = sum(w.nbytes for shard in small.values() for w in shard.values())
    assert written["metadata"] == {"total_size": size, "note": "kept"}
    assert np.array_equal(
        small["part-2.safetensors"]["b"], searching.quantize(shards["part-2.safetensors"]["b"], find("r11"), 128)
    )
    assert septet("verify", "out/small.safetensors.index.json", "--against", index).returncode == 0
    assert septet("inspect", "out/small.safetensors.index.json").returncode == 0
    done = septet("dequantize", "out/small.safetensors.index.json", "back/model.safetensors.index.json")
    assert done.returncode == 0, done.stderr
    assert load_file(tmp_path / "back/part-1.safetensors")["a"].shape == (9, 300)
    assert {path: path.read_bytes() for path in (tmp_path / "in").iterdir()} == before
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [*shards, "small.safetensors.index.json"]


class TestVerify:
    """`septet verify` finds what does not hold, and says where."""

    @pytest.fixture
    def pair(self, septet: Run, tmp_path: Path) -> Path:
        """A quantized file and its original, `model.safetensors`."""
        w = np.random.default_rng(6).normal(size=(50, 300)).astype(np.float32)
        save_file({"w": w, "b": np.ones(3, np.float32)}, tmp_path / "model.safetensors")
        assert septet("quantize", "model.safetensors", "q.safetensors").returncode == 0
        return tmp_path

    @pytest.mark.parametrize("change", [1.0, 2.5, np.nan])
    def test_a_weight_beyond_its_bound(self, septet: Run, pair: Path, change: float) -> None:
        tensors = load_file(pair / "model.safetensors")
        tensors["w"][41, 257] += change
        save_file(tensors, pair / "model.safetensors")
        done = septet("verify", "q.safetensors", "--against", "model.safetensors", "--json", "v.json")
        assert done.returncode == 1
        line = next(line for line in done.stderr.splitlines() if line.startswith("septet:"))
        assert line.startswith("septet: q.safetensors: tensor w: weight [41, 257] = ")
        assert "its error is above its bound" in line
        verdict = parse_json((pair / "v.json").read_bytes())  # in which NaN is no number
        assert verdict["holds"] is False
        assert [t["violation"]["index"] for t in verdict["tensors"] if t["problem"]] == [[41, 257]]

    def test_a_weight_just_beyond_its_bound(self, septet: Run, tmp_path: Path) -> None:
        """One weight on its bound, then the next binary32 number."""
        w = np.zeros((1, 16), np.float32)
        w[0, :2] = 0, 10  # lo 0, unit 1, bound 1/2
        w[0, 3] = 2.5
        save_file({"w": w}, tmp_path / "model.safetensors")
        options = ("--format", "r11", "--group", 16, "--search", "minmax")
        assert septet("quantize", "model.safetensors", "q.safetensors", *options).returncode == 0
        done = septet("verify", "q.safetensors", "--against", "model.safetensors", "--json", "v.json")
        assert done.returncode == 0
        assert json.loads((tmp_path / "v.json").read_text())["largest_ratio"] == 1
        w[0, 3] = np.nextafter(np.float32(2.5), np.float32(0))
        save_file({"w": w}, tmp_path / "model.safetensors")
        done = septet("verify", "q.safetensors", "--against", "model.safetensors")
        assert done.returncode == 1
        assert "weight [0, 3] = 2.499999761581421" in done.stderr
        assert "error 0.5000002384185791, bound 0.5" in done.stderr

    @pytest.mark.parametrize(
        ("tensors", "message"),
        [
            ({"w": None}, "tensor b: it is not in other.safetensors"),
            ({"w": None, "b": np.zeros(3, np.float32)}, "tensor b: its bytes are not those in other.safetensors"),
            ({"w": None, "b": np.ones((3, 1), np.float32)}, "tensor b: it was F32 [3, 1] in other.safetensors"),
            ({"w": np.ones((300, 50), np.float32), "b": np.ones(3, np.float32)}, "tensor w: it was F32 [300, 50]"),
            ({"w": None, "b": np.ones(3, np.float32), "c": np.ones(1)}, "tensor c: it is in other.safetensors only"),
        ],
    )
    def test_another_model(self, septet: Run, pair: Path, tensors: dict[str, Any], message: str) -> None:
        w = load_file(pair / "model.safetensors")["w"]
        save_file({k: w if v is None else v for k, v in tensors.items()}, pair / "other.safetensors")
        done = septet("verify", "q.safetensors", "--against", "other.safetensors")
        assert done.returncode == 1
        assert message in done.stderr


def test_rounding_that_is_wrong_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dequantizer that is off by one unit in the last place at one weight, which no bound would notice."""
    w = np.random.default_rng(1).normal(size=(4, 64)).astype(np.float32)
    save_file({"w": w}, tmp_path / "model.safetensors")
    original = open_checkpoint(tmp_path / "model.safetensors")
    files.quantize(original, tmp_path / "q.safetensors", Wanted(find("s43"), 64))
    right = lattice.dequantize

    def wrong(*arguments: Any) -> lattice.Floats:
        back = right(*arguments)
        back[2, 5] = np.nextafter(back[2, 5], np.float32(9))
        return back

    for dequantize, problem in ((right, ""), (wrong, "weight [2, 5] = ")):
        monkeypatch.setattr(lattice, "dequantize", dequantize)
        (verdict,) = verification.verify(open_checkpoint(tmp_path / "q.safetensors"), original)
        assert (verdict.problem or "").startswith(problem)
        assert (verdict.violation is not None) == ("wrongly rounded" in (verdict.problem or "")) == bool(problem)


PEAK = """
import resource, sys
from pathlib import Path
import numpy, rich.progress, septet.cli, septet.commands.files, septet.model, septet.verification
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
status = septet.cli.run(sys.argv[1:])
print(status, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base, file=sys.stderr)
"""


@pytest.mark.parametrize("dtype", ["F32", "BF16"])
def test_memory_stays_below_three_tensors(tmp_path: Path, dtype: str) -> None:
    """Four tensors of 17 million weights, one of them a single row."""
    width, elements = {"F32": 4, "BF16": 2}[dtype], 1 << 24
    shapes = [[1, elements]] + [[1 << 12, elements >> 12]] * 3
    size = width * elements
    header = {f"w{i}": entry(dtype, shape, i * size, (i + 1) * size) for i, shape in enumerate(shapes)}
    path = write_raw(tmp_path / "big.safetensors", header)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size + 4 * size)  # zeros that take no room on the disk
    commands = [
        ["quantize", str(path), "q.safetensors", "--format", "s43"],
        ["verify", "q.safetensors", "--against", str(path)],
        ["dequantize", "q.safetensors", "d.safetensors"],
    ]
    for command in commands:
        # a shell in between, because a process starts with the peak of the one that started it
        shell = ["sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", PEAK, *command]
        done = subprocess.run(shell, cwd=tmp_path, capture_output=True, text=True, check=True)
        status, peak = map(int, done.stderr.splitlines()[-1].split())
        assert status == 0
        unit = 1 if sys.platform == "darwin" else 1024
        assert peak * unit < 3 * size
    for name in ("q.safetensors", "d.safetensors"):
        (tmp_path / name).unlink()


def test_the_formats_are_listed(septet: Run, tmp_path: Path) -> None:
    done = septet("formats", "--json", "f.json")
    assert done.returncode == 0
    listed = json.loads((tmp_path / "f.json").read_text())["formats"]
    assert [fmt["name"] for fmt in listed] == list(KNOWN)
    assert all(name in done.stdout for name in KNOWN)


@pytest.mark.parametrize("command", ["formats", "quantize", "dequantize", "inspect", "verify"])
def test_help_has_an_example(septet: Run, command: str) -> None:
    done = septet(command, "--help")
    assert done.returncode == 0
    assert f"Example: septet {command}" in done.stdout


def test_start_up_needs_no_numpy() -> None:
    code = "import sys, septet, septet.cli, septet.commands.files; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert package.find("r11").name == "r11"
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        package.nothing  # noqa: B018
