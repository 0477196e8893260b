"""Model files to try things on, and the command line as users run it."""

import importlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from safetensors.numpy import save_file
from xdist.scheduler import LoadScopeScheduling

from septet import native
from septet.proofs.provers import PROVERS
from septet.spec.catalogue import AnyFormat

# The LLVM of PoCL and of lavapipe brings another libz3, and the one that is loaded second crashes: Z3 comes first.
importlib.import_module("z3")

Run = Callable[..., subprocess.CompletedProcess[str]]
SEPTET = str(Path(sys.executable).with_name("septet"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test marked `needs` goes without its verdict where its provers and programs are not installed."""
    names = [name for mark in item.iter_markers("needs") for name in mark.args]
    missing = ", ".join(name for name in names if not _installed(name))
    if missing:
        absent(f"not installed: {missing}: make tools")


TOGETHER = (
    "test_blocks", "test_c", "test_certify", "test_executors", "test_lean", "test_lean_definitions", "test_packaging",
    "test_spark", "test_targets",
)  # fmt: skip
"""Modules whose tests share what takes long to make, so that one process runs them."""


class Modules(LoadScopeScheduling):
    """Tests go to processes one by one, those of some modules together."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if Path(path).stem in TOGETHER else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Modules:
    """Which process runs which test."""
    return Modules(config, log)


def absent(reason: str) -> NoReturn:
    """Skip the test at hand for want of something; in CI, where nothing may be missing, fail it."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def vector_kernels(fmt: AnyFormat, isa: str) -> native.Vector:
    """A format's kernels for an instruction set. Where the processor lacks it, the test has no verdict, also in CI."""
    try:
        return native.of_isa(fmt, isa)
    except native.NoCompiler as problem:
        if native.LACKING in str(problem):
            pytest.skip(str(problem))
        absent(str(problem))


def _installed(name: str) -> bool:
    return (PROVERS[name].version() if name in PROVERS else shutil.which(name)) is not None


def named(arguments: Sequence[object]) -> list[str]:
    """A command's arguments; of `quantize` with the format s43, whose bytes tests know, where they name none."""
    words = [str(a) for a in arguments]
    return [*words, "--format", "s43"] if words[:1] == ["quantize"] and "--format" not in words else words


@pytest.fixture
def septet(tmp_path: Path) -> Run:
    """Runs `septet` in a process of its own, in the test's folder."""

    def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        command = [SEPTET, *named(arguments)]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False, **options
        )

    return run


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A small model: matrices of odd widths, a convolution, a bias, integers, a scalar, nothing at all, metadata."""
    rng = np.random.default_rng(11)
    path = tmp_path / "model.safetensors"
    tensors = {
        "bias": rng.normal(size=100),
        "conv": rng.normal(size=(3, 5, 7)),
        "layer.0": rng.normal(size=(64, 300)),
        "layer.1": rng.normal(size=(33, 1)),
        "nothing": np.zeros((0, 4)),
        "scalar": np.array(3.5),
    }
    floats = {name: np.asarray(w, np.float32) for name, w in tensors.items()}
    floats["half"] = rng.normal(size=(8, 130)).astype(np.float16)
    save_file({**floats, "ids": np.arange(12, dtype=np.int64).reshape(3, 4)}, path, {"origin": "a test"})
    return path


def write_raw(path: Path, header: Mapping[str, Any] | bytes, data: bytes = b"", length: int | None = None) -> Path:
    """A file with any header, any data, and any claim about the header's length."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes((len(text) if length is None else length).to_bytes(8, "little") + text + data)
    return path


def entry(dtype: str, shape: list[Any], start: int, stop: int) -> dict[str, Any]:
    """A header's entry of a tensor."""
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, stop]}


def sharded(folder: Path, shards: Mapping[str, Mapping[str, np.ndarray[Any, Any]]]) -> Path:
    """A checkpoint in several files, and its index."""
    folder.mkdir()
    for shard, tensors in shards.items():
        save_file(dict(tensors), folder / shard, {"format": "pt"})
    index = folder / "model.safetensors.index.json"
    weight_map = {name: shard for shard, tensors in shards.items() for name in tensors}
    size = sum(w.nbytes for tensors in shards.values() for w in tensors.values())
    index.write_text(json.dumps({"metadata": {"total_size": size, "note": "kept"}, "weight_map": weight_map}))
    return index
