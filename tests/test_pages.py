"""Pages of results name the state that they are of; one of an older state is told, and made again."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, as a module."""
    spec = importlib.util.spec_from_file_location("pages", ROOT / "tools" / "pages.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "pages", module)
    spec.loader.exec_module(module)
    return module


def test_a_page_is_stale_when_the_code_that_it_is_about_changes(pages: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    code = tmp_path / "spec" / "a.py"
    code.write_text("x = 1\n")
    page = pages.Page("page.md", (("python", "-c", "open('page.md', 'w').write('# Results\\n')"),), ("spec",))
    assert list(pages.stale(tmp_path, [page])) == ["page.md: names no state; make pages"]
    assert pages.make(tmp_path, page) and list(pages.stale(tmp_path, [page])) == []
    first = (tmp_path / "page.md").read_text()
    assert first.startswith("# Results\n\n<!-- Of the state ") and first.endswith(" of spec. -->\n")
    (tmp_path / "spec" / "note.txt").write_text("no code")
    assert list(pages.stale(tmp_path, [page])) == []
    code.write_text("x = 2\n")
    (told,) = pages.stale(tmp_path, [page])
    assert told.startswith("page.md: stale: of the state ") and told.endswith("; make pages")
    os.utime(tmp_path / "page.md", ns=(1, 1))
    assert pages.make(tmp_path, page) and list(pages.stale(tmp_path, [page])) == []
    assert (tmp_path / "page.md").read_text().count("<!-- Of the state") == 1


def test_a_page_that_its_command_does_not_write_keeps_its_state(
    pages: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.md").write_text("old\n")
    page = pages.Page("page.md", (("python", "-c", "raise SystemExit(3)"),), ("spec",))
    assert not pages.make(tmp_path, page) and (tmp_path / "page.md").read_text() == "old\n"
    assert "status 3" in capfd.readouterr().err


def test_the_program_of_a_page_names_the_state_that_it_began_with(
    pages: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spec").mkdir()
    page = pages.Page("page.md", (), ("spec",))
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(pages, "PAGES", (page,))
    write = pages.writer(tmp_path / "page.md")
    write("# Results\n")
    assert list(pages.stale(tmp_path, [page])) == []
    (tmp_path / "spec" / "a.py").write_text("x = 1\n")
    write("# Results\n")
    assert "stale" in next(pages.stale(tmp_path, [page]))
    pages.writer(tmp_path / "other.md")("# Other\n")
    assert (tmp_path / "other.md").read_text() == "# Other\n"


def test_pages_of_the_present_state_are_left_as_they_are(
    pages: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that a run that was stopped goes on with the page at which it was."""
    (tmp_path / "spec").mkdir()
    made = [
        pages.Page(f"{name}.md", (("python", "-c", f"open('{name}.md', 'a').write('# Results\\n')"),), ("spec",))
        for name in "ab"
    ]
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(pages, "PAGES", made)
    assert pages.make(tmp_path, made[0])
    monkeypatch.setattr(sys, "argv", ["pages.py"])
    assert pages.main() == 0 and "1 of 1 pages made, 1 were current" in capsys.readouterr().out
    assert [(tmp_path / f"{name}.md").read_text().count("# Results") for name in "ab"] == [1, 1]
    monkeypatch.setattr(sys, "argv", ["pages.py", "--again", "--only", "a.md"])
    assert pages.main() == 0 and (tmp_path / "a.md").read_text().count("# Results") == 2


def test_every_page_and_folder_is_there(pages: ModuleType) -> None:
    for page in pages.PAGES:
        assert (ROOT / page.path).is_file() and all((ROOT / folder).is_dir() for folder in page.folders)
        for program, *arguments in page.commands:
            assert program == "septet" or (ROOT / arguments[0]).is_file()
