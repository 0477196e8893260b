"""Pages that people read: lines of ordinary length, and gaps that each have a number and a mitigation."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = ["README.md", "CONTRIBUTING.md"]
PAGES += sorted(
    p.relative_to(ROOT).as_posix() for folder in ("docs/howto", "examples") for p in ROOT.glob(f"{folder}/**/*.md")
)
LONGEST = 120


@pytest.mark.parametrize("page", PAGES)
def test_lines_are_of_ordinary_length(page: str) -> None:
    """Tables, code and lines without a space cannot be folded."""
    text = re.sub(r"^```.*?^```$", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    long = [line for line in text.splitlines() if len(line) > LONGEST and line[0] != "|"]
    assert long == []


@pytest.mark.parametrize("page", [*PAGES, *(p.relative_to(ROOT).as_posix() for p in ROOT.glob("docs/*.md"))])
def test_nothing_is_installed_from_an_index_that_does_not_have_it(page: str) -> None:
    """Septet is installed from a clone, or from wheels made of one."""
    for line in (ROOT / page).read_text(encoding="utf-8").splitlines():
        if re.search(r"pip (install|download|wheel)[^`#]*[ ']septet([\[=' ]|$)", line):
            assert "--find-links" in line, line


def test_every_gap_has_a_number_a_place_in_the_chain_and_a_mitigation() -> None:
    text = (ROOT / "docs" / "SOUNDNESS.md").read_text(encoding="utf-8")
    found = re.split(r"^\*\*G(\d+)\. ", text.partition("## What a bundle")[0], flags=re.MULTILINE)
    numbers, gaps = list(map(int, found[1::2])), found[2::2]
    assert sorted(numbers) == list(range(1, len(numbers) + 1)) and len(numbers) > 20
    for number, gap in zip(numbers, gaps, strict=True):
        assert "*Mitigation:*" in gap, number
    chain = text[text.index("```text") : text.index("```\n", text.index("```text") + 7)]
    assert set(map(int, re.findall(r"G(\d+)", chain))) <= set(numbers)
