"""The examples run as their pages say, command by command."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(folder.parent for folder in (ROOT / "examples").glob("*/README.md"))
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NEEDS = {"audit-a-kernel": "clang-19", "a-new-format": "clang-19"}
SECONDS = 300


def commands(page: str) -> list[tuple[str, str]]:
    """The commands of a page's console blocks, and what each prints; `...` stands for anything."""
    found: list[tuple[str, str]] = []
    for block in BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def run(found: list[tuple[str, str]], folder: Path) -> list[str]:
    """What each command prints to its standard output, all in one shell."""
    script = "".join(f"{command}\nlast=$?; printf '\\n@@@\\n'; (exit $last)\n" for command, _ in found)
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False,
        env={**os.environ, "PATH": programs, "XDG_CACHE_HOME": str(folder / ".cache")},
    )  # fmt: skip
    return [text.rstrip("\n") + "\n" if text.strip() else "" for text in done.stdout.split("\n@@@\n")[:-1]]


def differences(found: list[tuple[str, str]], outputs: list[str]) -> list[str]:
    """Where what was printed is not what the page says."""
    check = doctest.OutputChecker().check_output
    return [
        f"$ {command}\n--- the page:\n{wanted}--- printed:\n{got}"
        for (command, wanted), got in zip(found, outputs, strict=True)
        if not check(wanted, got, doctest.ELLIPSIS)
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_does_what_its_page_says(example: Path, tmp_path: Path) -> None:
    if (program := NEEDS.get(example.name)) and not shutil.which(program):
        from conftest import absent

        absent(f"not installed: {program}")
    folder = shutil.copytree(example, tmp_path / example.name)
    found = commands((example / "README.md").read_text())
    assert found
    assert differences(found, run(found, folder)) == []


@pytest.mark.needs("clang-19")
def test_the_front_page_audits_as_it_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "septet" / "examples")
    page = (ROOT / "README.md").read_text().partition("## Audit a kernel")[2].partition("\n## ")[0]
    found = commands(page)
    assert len(found) == 3
    assert differences(found, run(found, tmp_path)) == []


def test_the_front_page_quantizes_as_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    [code] = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    exec(code, {})
    printed = [line.partition("  # ")[2] for line in code.splitlines() if line.startswith("print(")]
    assert capsys.readouterr().out.splitlines() == printed and printed


def test_an_example_that_says_something_else_fails(tmp_path: Path) -> None:
    found = commands("```console\n$ echo one; false\none\n$ echo $?\n1\n$ echo two\nthree\n```\n")
    assert [text.splitlines()[0] for text in differences(found, run(found, tmp_path))] == ["$ echo two"]


def test_every_example_is_in_the_tutorial() -> None:
    assert {"audit-a-kernel", "quantize-a-model", "bring-your-own-format", "a-new-format"} <= {
        folder.name for folder in EXAMPLES
    }
