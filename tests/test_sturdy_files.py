"""What people met with real checkpoints: killed commands, huge listings, others' formats, types that are not taken."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import Run, entry, sharded, write_raw
from safetensors.numpy import load_file, save_file

from septet import model
from septet.errors import SeptetError
from septet.files import replacing
from septet.files.checkpoint import open_checkpoint
from septet.files.selection import Wanted
from septet.models.folder import writing
from septet.spec.formats import S43


def bell(*shape: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Normal weights."""
    return np.random.default_rng(9).normal(size=shape).astype(np.float32)


def dead(count: int = 1) -> list[str]:
    """Numbers of processes that run no more, as hidden names tell them."""
    numbers = []
    for _ in range(count):
        with subprocess.Popen([sys.executable, "-c", ""]) as process:
            process.wait()
        numbers.append(str(process.pid))
    return numbers


@pytest.mark.parametrize("dtype", ["original", "bf16", "f16", "f32"])
def test_types_of_what_comes_back(septet: Run, tmp_path: Path, dtype: str) -> None:
    """The F32 values, rounded to nearest by an independent hand."""
    ml_dtypes = pytest.importorskip("ml_dtypes")
    w = bell(6, 300)
    half = w.astype(np.float16)
    brain = w.astype(ml_dtypes.bfloat16)
    sizes = [w.nbytes, half.nbytes, brain.nbytes]
    ends = np.cumsum([0, *sizes]).tolist()
    header = {
        name: entry(kind, [6, 300], ends[i], ends[i + 1])
        for i, (name, kind) in enumerate({"w": "F32", "h": "F16", "b": "BF16"}.items())
    }
    write_raw(tmp_path / "in.safetensors", header, w.tobytes() + half.tobytes() + brain.tobytes())
    assert septet("quantize", "in.safetensors", "q.safetensors").returncode == 0
    assert septet("dequantize", "q.safetensors", "f32.safetensors").returncode == 0
    done = septet("dequantize", "q.safetensors", "out.safetensors", "--dtype", dtype)
    assert done.returncode == 0, done.stderr
    exact = load_file(tmp_path / "f32.safetensors")
    found = open_checkpoint(tmp_path / "out.safetensors").tensors
    types = {"f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16}
    for name, own in {"w": "f32", "h": "f16", "b": "bf16"}.items():
        kind = own if dtype == "original" else dtype
        file, tensor = found[name]
        assert tensor.dtype == kind.upper()
        data = file.path.read_bytes()[tensor.start : tensor.start + tensor.size]
        assert data == exact[name].astype(types[kind]).tobytes()


def test_a_type_that_is_none_or_too_narrow(septet: Run, tmp_path: Path) -> None:
    w = np.full((2, 64), 65504.0, np.float32)
    w[:, ::2] = -65504.0
    save_file({"w": w}, tmp_path / "in.safetensors")
    septet("quantize", "in.safetensors", "q.safetensors")
    done = septet("dequantize", "q.safetensors", "out.safetensors", "--dtype", "f8")
    assert (done.returncode, done.stderr) == (2, "septet: --dtype 'f8' is not original, bf16, f16 or f32\n")
    largest = np.abs(load_back(septet, tmp_path)).max()
    done = septet("dequantize", "q.safetensors", "out.safetensors", "--dtype", "f16")
    assert (done.returncode == 0) == bool(largest < 65520)
    assert done.returncode == 0 or "is beyond F16: name another --dtype" in done.stderr


def load_back(septet: Run, folder: Path) -> Any:
    """The F32 values of q.safetensors."""
    assert septet("dequantize", "q.safetensors", "b.safetensors").returncode == 0
    return load_file(folder / "b.safetensors")["w"]


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_types_that_are_not_quantized_are_told(septet: Run, tmp_path: Path, options: list[str]) -> None:
    header = {"a": entry("F64", [2, 64], 0, 1024), "b": entry("F8_E4M3", [2, 64], 1024, 1152)}
    header["w"] = entry("F32", [2, 64], 1152, 1664)
    header["one"] = entry("F64", [1], 1664, 1672)
    write_raw(tmp_path / "in.safetensors", header, bytes(1152) + bell(2, 64).tobytes() + bytes(8))
    done = septet("quantize", "in.safetensors", "out.safetensors", "--group", "64", *options)
    assert done.returncode == 0
    warned = [line for line in done.stderr.splitlines() if line.startswith("warning")]
    assert warned == [
        "warning: a tensor of type F64 is copied, not quantized: turn a into F32 first",
        "warning: a tensor of type F8_E4M3 is copied, not quantized: turn b into F32 first",
    ]
    assert "quantizing a" not in done.stderr


def test_weights_that_have_no_code_can_be_excluded(septet: Run, tmp_path: Path) -> None:
    """The command that the message names works."""
    save_file({"bad [1]": np.full((2, 64), np.nan, np.float32), "w": bell(2, 64)}, tmp_path / "in.safetensors")
    done = septet("quantize", "in.safetensors", "out.safetensors")
    assert done.returncode == 2
    assert done.stderr.endswith("nan is not finite; --exclude 'bad [1]' copies the tensor as it is\n")
    assert septet("quantize", "in.safetensors", "out.safetensors", "--exclude", "bad [1]").returncode == 0


def test_many_tensors_are_few_lines_in_a_moment(septet: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No row of the table beyond 500, and under a second of processor time, whatever else the machine does."""
    save_file({f"layers.{i}.w": np.ones((2, 2), np.float32) for i in range(10_000)}, tmp_path / "many.safetensors")
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # as users run it: modules are compiled once
    done = septet("inspect", "many.safetensors", "--json", "many.json")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert len(lines) < 510
    assert any("9,500 rows more" in line for line in lines)
    assert (tmp_path / "many.json").read_text().count('"name"') == 10_000
    taken = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert septet("inspect", "many.safetensors").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(taken) < 1


def gptq(folder: Path, method: str, bad: int = 0) -> None:
    """A matrix of 256 inputs and 64 outputs, 4 bits, groups of 128."""
    along = (32, 64) if method == "GPTQ" else (256, 8)
    scales = np.ones((2, 64), np.float16)
    scales.reshape(-1)[:bad] = np.inf
    tensors = {
        "m.qweight": np.zeros(along, np.int32), "m.qzeros": np.zeros((2, 8), np.int32), "m.scales": scales,
        "m.bias": np.zeros(64, np.float16),
    }  # fmt: skip
    save_file(tensors, folder / "in.safetensors")


@pytest.mark.parametrize("method", ["GPTQ", "AWQ"])
def test_what_other_tools_packed(septet: Run, tmp_path: Path, method: str) -> None:
    gptq(tmp_path, method)
    done = septet("inspect", "in.safetensors")
    assert done.returncode == 0, done.stderr
    assert [line.split()[:7] for line in done.stdout.splitlines() if line.startswith("m ")] == [
        ["m", "64x256", "F16", method, "4", "bits", "by"]
    ]
    assert "m.qweight" not in done.stdout
    gptq(tmp_path, method, bad=3)
    done = septet("inspect", "in.safetensors")
    assert done.returncode == 1
    assert "tensor m.scales: 3 of its 128 scales are not finite" in done.stderr
    assert septet("inspect", "in.safetensors", "--headers").returncode == 0


def test_weights_of_ggml_that_are_not_finite(septet: Run, tmp_path: Path) -> None:
    gguf = pytest.importorskip("gguf")
    blocks = gguf.quantize(bell(2, 64), gguf.GGMLQuantizationType.Q8_0)
    for bad in (False, True):
        if bad:
            blocks[1, :2] = [0, 0x7E]  # the first block's scale is NaN
        writer = gguf.GGUFWriter(tmp_path / "m.gguf", "other")
        writer.add_tensor("w", blocks, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        done = septet("inspect", "m.gguf")
        assert done.returncode == bad, done.stderr
        assert ("tensor w: 32 of its 128 weights come back as no finite number" in done.stderr) == bad


def test_files_beyond_four_gigabytes(septet: Run, tmp_path: Path) -> None:
    """Shards of large models are; their data are holes here."""
    half = 5 << 29
    header = {
        "a": entry("F32", [half >> 12, 1 << 10], 0, half),
        "b": entry("F32", [half >> 12, 1 << 10], half, 2 * half),
    }
    header["c"] = entry("F32", [64], 2 * half, 2 * half + 256)
    path = write_raw(tmp_path / "large.safetensors", header)
    os.truncate(path, path.stat().st_size + 2 * half + 256)
    done = septet("quantize", "large.safetensors", "out.safetensors", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 of 3 tensors would be quantized; 5368.7 MB would become 629.1 MB" in done.stdout


def test_inspecting_finds_a_flipped_bit(septet: Run, tmp_path: Path) -> None:
    save_file({"w": bell(4, 64)}, tmp_path / "in.safetensors")
    septet("quantize", "in.safetensors", "q.safetensors")
    assert septet("inspect", "q.safetensors").returncode == 0
    data = bytearray((tmp_path / "q.safetensors").read_bytes())
    data[-9] ^= 4
    (tmp_path / "q.safetensors").write_bytes(data)
    done = septet("inspect", "q.safetensors")
    assert done.returncode == 1
    assert "tensor w: its checksum is" in done.stderr


RENAMES = 6
"""Two shards and an index that exist are each set aside, then replaced; after that, the three set aside are removed."""


@pytest.mark.parametrize("step", range(RENAMES + 3))
def test_shards_are_the_old_ones_or_the_new_ones(tmp_path: Path, step: int) -> None:
    """Whenever a command that replaces shards is killed: the index is there at once, the rest on the next opening."""
    old = sharded(tmp_path / "in", {"1.safetensors": {"a": bell(5, 64)}, "2.safetensors": {"b": bell(3, 64)}})
    index = tmp_path / "out/o.json"
    index.parent.mkdir()
    model.quantize(open_checkpoint(old), index, Wanted(S43, 64))
    child = f"""
import os, signal, sys
from pathlib import Path
from septet import model
from septet.files import replacing
from septet.files.checkpoint import open_checkpoint
from septet.files.selection import Wanted
from septet.spec.formats import S43
left = {step}
def after(function):
    def called(*arguments, **options):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return function(*arguments, **options)
    return called
checkpoint = open_checkpoint(Path({str(tmp_path / "in/model.safetensors.index.json")!r}))
os.replace = after(os.replace)
Path.unlink = after(Path.unlink)
model.quantize(checkpoint, Path({str(index)!r}), Wanted(S43, 48), force=True)
"""
    done = subprocess.run([sys.executable, "-c", child], check=False)
    assert done.returncode == -signal.SIGKILL
    found = open_checkpoint(index)
    groups = {label for file in found.files for label in groups_of(file)}
    assert len(groups) == 1, "shards of two commands"
    assert len(found.tensors) == 2
    assert not list(index.parent.glob(".septet-*"))


def groups_of(file: Any) -> list[int]:
    """Groups of a file's quantized tensors."""
    return [label.group for label in model.read_labels(file).values()]


@pytest.mark.parametrize("unfinished", [True, False])
def test_a_folder_that_was_set_aside_comes_back(tmp_path: Path, unfinished: bool) -> None:
    """Killed between the two renames the old folder is there again; killed after them it goes."""
    (process,) = dead()
    name = f".septet-{replacing._machine()}-{process}-{'0' * 16}"
    (tmp_path / f"{name}-m.old").mkdir()
    (tmp_path / f"{name}-m.old/which").write_text("old")
    if unfinished:
        (tmp_path / f"{name}-0.tmp").mkdir()
        (tmp_path / f"{name}-0.tmp/which").write_text("half")
    else:
        (tmp_path / "m").mkdir()
        (tmp_path / "m/which").write_text("new")
    with writing(tmp_path / "other", force=False, keep=tmp_path / "in"):
        pass
    assert (tmp_path / "m/which").read_text() == ("old" if unfinished else "new")
    assert {path.name for path in tmp_path.iterdir()} == {"m", "other"}


def test_a_file_system_that_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names what was to be written, not its temporary name."""
    save_file({"w": bell(4, 64)}, tmp_path / "in.safetensors")
    checkpoint = open_checkpoint(tmp_path / "in.safetensors")
    opened = Path.open

    def refuse(path: Path, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if "x" in mode:
            raise OSError(30, os.strerror(30), str(path))
        return opened(path, mode, *arguments, **options)

    def kept(path: Path, missing_ok: bool = False) -> None:
        raise OSError(30, os.strerror(30), str(path))  # also where there is no such file

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", kept)
    with pytest.raises(SeptetError, match=r"out\.safetensors: cannot be written: Read-only file system"):
        model.quantize(checkpoint, tmp_path / "out.safetensors", Wanted(S43, 64))
