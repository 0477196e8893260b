"""The C program of a refutation is built as it says, and shows the fault."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.tasks import audit
from septet.cli import run

pytestmark = pytest.mark.needs("clang-19")

ASKED = Path(__file__).parent / "asked"
SECONDS = 120


def built(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a program says that is built and run as its comment tells."""
    (folder / "reproduce.c").write_text(text)
    command = re.search(r"^   (\S.*)$", text, re.MULTILINE)
    assert command is not None
    return subprocess.run(
        ["sh", "-c", command[1]], cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False
    )


@pytest.mark.parametrize(
    ("file", "symbol", "more"),
    [
        ("rows.c", "first_turn", {}), ("rows.c", "to_bfloat_cut", {"output": "bfloat16"}),
        ("rows.c", "with_bias", {"arguments": ["packed", "output", "count", "bias", "unused"],
                                 "constants": {"bias": 1, "unused": 0}}),
        ("templates.cpp", "rows::Reader<unsigned char, 2>::dequantize", {}),
        pytest.param("shapes.f90", "late", {}, marks=pytest.mark.needs("flang-new-19")),
        pytest.param("shapes.f90", "one_less", {"arguments": ["packed", "output"], "counts": [96]},
                     marks=pytest.mark.needs("flang-new-19")),
    ],
)  # fmt: skip
def test_a_program_shows_what_was_seen(file: str, symbol: str, more: dict[str, object], tmp_path: Path) -> None:
    row = {
        "source": str(ASKED / file), "symbol": symbol, "format": "ggml/q8_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], **more,
    }  # fmt: skip
    found = audit(manifest.kernel(row), "-O1", SECONDS).refutation
    assert found is not None and found.program is not None
    assert len(found.program.splitlines()) <= 30
    said = built(found.program, tmp_path)
    assert said.returncode, said.stdout + said.stderr
    if found.element is not None:
        patterns = [re.sub(r".*\((.*)\)", r"\1", x or "") for x in (found.expected, found.got)]
        assert said.stdout == f"element {found.element}: expected {patterns[0]}, got {patterns[1]}\n"


def test_a_program_of_a_kernel_that_is_mended_shows_nothing(tmp_path: Path) -> None:
    source = tmp_path / "kernel.c"
    source.write_text((ASKED / "rows.c").read_text())
    options = ["--symbol", "first_turn", "--format", "ggml/q8_0", "--operation", "dequantize_row", "--level", "1"]
    roles = [word for role in ("packed", "output", "count") for word in ("--argument", role)]
    folder = tmp_path / "shown"
    more = ["--contract", "on", "--no-gnu", "--jobs", "1", "--quiet", "--reproduce", str(folder)]
    assert run(["audit", str(source), *options, *roles, *more]) == 1
    (file,) = folder.glob("*/reproduce.c")
    assert shlex.quote(str(source)) in file.read_text()
    assert built(file.read_text(), tmp_path).returncode == 1
    source.write_text(source.read_text().replace("        if (k == 0)\n            break;\n", ""))
    assert built(file.read_text(), tmp_path).returncode == 0
