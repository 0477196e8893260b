"""Every reader of files that others wrote, each with files to damage and the errors that it may raise."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from septet import inspection, listing, model
from septet.audit import manifest
from septet.audit.frontends import llvm, ptx
from septet.errors import SeptetError
from septet.files.checkpoint import open_checkpoint
from septet.files.importances import read_importances
from septet.files.rules import read_rules
from septet.files.selection import Wanted, choose
from septet.models.config import read_json
from septet.proofs.results import parse_run
from septet.spec.formats import S43
from soak.ir import LLVM

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class Reader:
    """What is read, and how.

    Args:
        name: in the table.
        file: the name that the damaged file gets.
        seeds: whole files.
        read: reads a file; returns what it made of it in words, if anything.
        errors: what it may raise, each a message of one line to users.
    """

    name: str
    file: str
    seeds: tuple[bytes, ...]
    read: Callable[[Path], object]
    errors: tuple[type[Exception], ...] = (SeptetError,)


def readers(folder: Path) -> list[Reader]:
    """All of them; sound files of each kind are made in the folder."""
    rng = np.random.default_rng(5)
    w = rng.normal(size=(4, 96)).astype(np.float32)
    whole = folder / "whole.safetensors"
    save_file({"w": w, "b": w[0].astype(np.float16), "ids": np.arange(6)}, whole, {"origin": "a test"})
    small = folder / "small.safetensors"
    model.quantize(open_checkpoint(whole), small, Wanted(S43, 48), force=True)
    words = {"m.qweight": np.zeros((4, 8), np.int32), "m.qzeros": np.zeros((1, 1), np.int32)}
    save_file({**words, "m.scales": np.ones((1, 8), np.float16)}, folder / "words.safetensors")
    save_file({"w": np.ones(96, np.float32)}, folder / "importances.safetensors")
    index = {"metadata": {"total_size": 1}, "weight_map": dict.fromkeys(("w", "b", "ids"), small.name)}
    row = {"source": "k.c", "symbol": "f", "format": "s43", "operation": "unpack", "arguments": ["packed", "output"]}
    text = "[[kernel]]\n" + "\n".join(f"{key} = {json.dumps(value)}" for key, value in row.items())
    text += '\ncounts = [16, 32]\nlevels = ["-O0"]\ngroup = 64\nreturns = 0\nflags = ["-DX=1"]\n'
    weights = [(folder / name).read_bytes() for name in (small.name, whole.name, "words.safetensors")]
    examples = [path.read_bytes() for path in (REPOSITORY / "examples/audit-a-kernel").glob("audit.toml")]
    devices = REPOSITORY / "tests/audit/devices"
    found = [
        Reader("safetensors", "x.safetensors", tuple(weights), _everything),
        Reader("index", "x.safetensors.index.json", (json.dumps(index).encode(),), _everything, (SeptetError, OSError)),
        Reader("importances", "i.safetensors", ((folder / "importances.safetensors").read_bytes(),),
               partial(_importances, whole)),
        Reader("rules", "rules.toml", (b'[[rule]]\ntensors = "w*"\nformat = "nl11"\ngroup = 64\n',), read_rules),
        Reader("config", "config.json", (b'{"hidden_size": 64, "quantization_config": {"quant_method": "septet"}}',),
               read_json),
        Reader("manifest", "audit.toml", (text.encode(), *examples), manifest.read, (manifest.BadManifest,)),
        Reader("proof run", "run.json", (RUN,), lambda path: parse_run(path.read_text("utf-8")), (ValueError,)),
        Reader("LLVM IR", "k.ll", LLVM, _llvm, (llvm.Unsupported, UnicodeDecodeError)),
        Reader("PTX", "k.ptx", tuple((devices / f"{name}.ptx").read_bytes() for name in ("plain", "staged")), _ptx,
               (llvm.Unsupported, UnicodeDecodeError)),
    ]  # fmt: skip
    gguf = _gguf(folder / "whole.gguf", w)
    return [*found, Reader("GGUF", "x.gguf", (gguf,), _everything)] if gguf else found


RUN = json.dumps({
    "septet": "0", "spec": "0", "started": "2026-01-01T00:00:00+00:00", "seconds": 1.0,
    "provers": [{"name": "z3", "version": "4", "present": True, "install": "", "independent": True}],
    "theorems": [{"name": "t", "family": "f", "claim": "c", "holds": True}],
    "results": [{"theorem": "t", "format": "s43", "instance": "", "prover": "z3", "verdict": "proved", "seconds": 0.1,
                 "cached": False, "reason": None, "counterexample": {"x": "13/2"}, "replayed": None,
                 "obligation": None, "expected": True}],
}).encode()  # fmt: skip


def _everything(path: Path) -> None:
    """What `inspect`, `verify` and a dry run of `quantize` do with a file."""
    checkpoint = open_checkpoint(path)
    listing.overview(checkpoint)
    list(inspection.problems(checkpoint))
    with suppress(SeptetError):  # nothing to quantize
        choose(checkpoint, Wanted(S43, 48))


def _importances(whole: Path, path: Path) -> None:
    read_importances(path, open_checkpoint(whole))


def _llvm(path: Path) -> None:
    llvm.read(path.read_text("utf-8"))


def _ptx(path: Path) -> None:
    llvm.read(ptx.translated(path.read_text("utf-8"), path))


def _gguf(path: Path, w: NDArray[np.float32]) -> bytes:
    """A GGUF file with three tensors; nothing where the package is missing."""
    try:
        import gguf
    except ImportError:
        return b""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_head_count(2)
    writer.add_array("tokens", ["a", "b"])
    blocks = gguf.quantize(w, gguf.GGMLQuantizationType.Q8_0)
    writer.add_tensor("blk.0.attn_q.weight", blocks, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
    writer.add_tensor("output_norm.weight", w[0])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path.read_bytes()
