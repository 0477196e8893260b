"""Formats of the user's own, from a file: kernels, theorems, and what is said where there is nothing to be had."""

from pathlib import Path

import pytest
from conftest import Run

from septet.errors import SeptetError
from septet.own import load

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
