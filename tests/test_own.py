"""Formats of the user's own, from a file: kernels, theorems, and what is said where there is nothing to be had."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from conftest import Run

from septet.commands.own import load
from septet.errors import SeptetError
from septet.proofs.obligations import obligations
from septet.spec import catalogue, own
from septet.spec.formats import FORMATS

LATTICE = """
from septet.spec.formats import Format
MINE = Format("mine", (tuple(3 * c for c in range(32)), tuple(31 * c for c in range(4))), low=1)
"""
BLOCK = """
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.packing import pairs
from septet.spec.blocks.scales import HALF

def level(code: int) -> int:
    return code - 7

MINE = BlockFormat("my blocks", "this test", 16, (("packed", 10),), HALF, pairs(16), (2,), level)
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "mine.py"
    file.write_text(text)
    return file


@pytest.mark.parametrize("target", ["c", "opencl", "mlir"])
def test_a_lattice_format_has_kernels(septet: Run, tmp_path: Path, target: str) -> None:
    done = septet("codegen", "--target", target, "--spec", written(tmp_path, LATTICE), "--out", "kernels")
    assert done.returncode == 0, done.stderr
    (file,) = (tmp_path / "kernels").iterdir()
    assert "septet_mine_matmul" in file.read_text()


def test_a_block_format_has_kernels(septet: Run, tmp_path: Path) -> None:
    done = septet("codegen", "--target", "metal", "--spec", written(tmp_path, BLOCK), "--out", "kernels")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "kernels" / "my_blocks.metal").read_text()
    assert "- 7" in text and "septet_my_blocks_dequantize_blocks" in text


def test_a_lattice_format_has_theorems(septet: Run, tmp_path: Path) -> None:
    file = written(tmp_path, LATTICE)
    done = septet("prove", "--spec", file, "--theorem", "decode_inverts_encode", "--prover", "z3,cvc5", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 of 1 theorems" in done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "defines no Format"),
        ("import nothing_of_that_name", "ModuleNotFoundError"),
        ("from septet.spec.formats import *\nF = Format('s43', ((0, 1), (0, 1)), low=0)", "shipped format"),
        ("from septet.spec.formats import *\nF = Format('f', ((0, 2), (0, 1)), low=0)", "the same range"),
    ],
)
def test_files_that_are_no_formats(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SeptetError, match=said):
        load(written(tmp_path, text))


def test_kernels_are_written_whole_or_not_at_all(septet: Run, tmp_path: Path) -> None:
    file = written(tmp_path, LATTICE)
    done = septet(
        "codegen", "--target", "c", "--spec", file, "--format", "mine", "--format", "none", "--out", "kernels"
    )
    assert (done.returncode, done.stdout) == (2, "") and "unknown format 'none'" in done.stderr
    assert not (tmp_path / "kernels").exists()
    (tmp_path / "kernels").mkdir()
    done = septet("codegen", "--target", "c", "--spec", file, "--out", "kernels")
    assert done.returncode == 2 and "new folder" in done.stderr
    assert septet("codegen", "--target", "lpu", "--spec", file, "--out", "more").returncode == 2


FAULTY = BLOCK.replace("code - 7", "code * 2000000")


@pytest.mark.parametrize(("text", "verdict"), [(BLOCK, 0), (FAULTY, 1)], ids=["right", "faulty"])
def test_a_block_format_has_theorems(septet: Run, tmp_path: Path, text: str, verdict: int) -> None:
    file = written(tmp_path, text)
    done = septet("prove", "--spec", file, "--theorem", "products_are_exact", "--prover", "z3,cvc5", "--no-cache")
    assert done.returncode == verdict, done.stdout + done.stderr
    assert ("1 of 1 theorems" in done.stdout) == (verdict == 0)


def test_only_what_is_about_own_formats_is_stated_besides(tmp_path: Path) -> None:
    mine = load(
        written(tmp_path, LATTICE.replace('"mine"', '"only"') + BLOCK.replace("MINE", "OTHER").replace("my", "only"))
    )
    alone = obligations(mine.formats, list(mine.blocks.values()), everything=False)
    assert {o.format for o in alone} == {"only", "any"}
    assert {o.instance for o in alone if o.format == "any"} == {"only blocks"} | {
        o.instance for o in alone if o.name == "codes_survive_packing"
    }
    all_of_it = obligations(mine.formats)
    assert {o.key for o in all_of_it} >= {o.key for o in alone if o.format != "any"}
    assert len(obligations(FORMATS)) > len(all_of_it) > len(alone)


def test_a_model_in_an_own_format(septet: Run, tmp_path: Path, model: Path) -> None:
    file = written(tmp_path, LATTICE)
    done = septet("quantize", model, "q.safetensors", "--spec", file, "--format", "mine")
    assert done.returncode == 0, done.stderr
    done = septet("verify", "q.safetensors", "--against", model, "--spec", file)
    assert done.returncode == 0 and "mine" in done.stdout, done.stderr
    assert septet("dequantize", "q.safetensors", "back.safetensors", "--spec", file).returncode == 0
    without = septet("inspect", "q.safetensors")
    assert without.returncode == 2 and "unknown format 'mine'" in without.stderr and "--spec" in without.stderr
    changed = written(tmp_path, LATTICE.replace("3 * c", "2 * c").replace("31 * c", "c + 59 * (c > 2)"))
    assert "by another mine" in septet("inspect", "q.safetensors", "--spec", changed).stderr


def test_models_are_not_stored_in_blocks(septet: Run, tmp_path: Path, model: Path) -> None:
    done = septet("quantize", model, "q.safetensors", "--spec", written(tmp_path, BLOCK), "--format", "my blocks")
    assert done.returncode == 2 and "models are not stored in it" in done.stderr


KERNEL = """#include <stdint.h>
#include <string.h>
void f(const uint8_t *p, float *y)
{
    _Float16 d;
    memcpy(&d, p, 2);
    for (int i = 0; i < 16; i++) y[i] = (float)d * (float)((p[2 + i / 2] >> 4 * (i % 2) & 15) - 7);
}
"""


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize(("text", "verdict"), [(KERNEL, 0), (KERNEL.replace("- 7", "- 8"), 1)], ids=["right", "wrong"])
def test_a_kernel_for_an_own_format_is_audited(septet: Run, tmp_path: Path, text: str, verdict: int) -> None:
    written(tmp_path, BLOCK)
    (tmp_path / "f.c").write_text(text)
    (tmp_path / "audit.toml").write_text(
        'spec = "mine.py"\n[[kernel]]\nsource = "f.c"\nsymbol = "f"\nformat = "my blocks"\n'
        'operation = "dequantize_row"\narguments = ["packed", "output"]\n'
    )
    done = septet("audit", "audit.toml", "-O1", "--no-gnu", "--no-cache", "--jobs", "1")
    assert done.returncode == verdict, done.stdout + done.stderr
    (tmp_path / "audit.toml").write_text("spec = 3\n[[kernel]]\n")
    assert "spec must be the path" in septet("audit", "audit.toml").stderr


def test_formats_of_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stranger.py").write_text(LATTICE.replace('"mine"', '"packaged"'))
    monkeypatch.syspath_prepend(str(tmp_path))
    found = [EntryPoint("mine", "stranger", own.GROUP)]
    monkeypatch.setattr(own.metadata, "entry_points", lambda group: found if group == own.GROUP else [])
    own.packaged.cache_clear()
    try:
        assert catalogue.find("packaged").name == "packaged"
        found.append(EntryPoint("none", "nothing_of_that_name", own.GROUP))
        own.packaged.cache_clear()
        with pytest.raises(own.BadSpec, match="entry point none"):
            own.names()
    finally:
        own.packaged.cache_clear()
