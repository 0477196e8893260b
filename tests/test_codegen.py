"""The generated page of the spec: complete, current, and refused where it would describe another spec."""

import ast
import json
import re
import shutil
from pathlib import Path

import pytest
from conftest import Run

from septet.codegen import prose
from septet.commands.codegen import GENERATED
from septet.proofs.obligations import FUNCTIONS
from septet.spec.formats import FORMATS
from septet.spec.theorem import THEOREMS

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def page() -> str:
    return prose.document()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What `septet codegen` reads and writes of a repository."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("__pycache__"))
    for name in GENERATED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_committed_page_is_current(page: str) -> None:
    assert (ROOT / "docs/spec.md").read_text(encoding="utf-8") == page


def test_the_first_line_says_what_made_the_page(page: str) -> None:
    assert re.fullmatch(r"<!-- Generated from spec/ by `septet codegen`\..*-->", page.splitlines()[0])


@pytest.mark.parametrize("name", THEOREMS)
def test_each_theorem_is_stated_in_full(page: str, name: str) -> None:
    theorem = THEOREMS[name]
    section = page.partition(f"\n### {name}\n")[2].partition("\n### ")[0]
    assert prose.markdown(theorem.claim) in section
    assert ("**Negative" in section) == (not theorem.holds)
    src = prose.source(theorem.statement)
    assert section.count("\n- `") == len(src.contracts("require"))
    tree = ast.parse(section.partition("```python\n")[2].partition("```")[0])
    body = [ast.unparse(s) for s in src.node.body[1:]]
    assert [ast.unparse(s) for s in tree.body] == body


def test_each_proved_contract_is_shown(page: str) -> None:
    for function in FUNCTIONS:
        src = prose.source(function)
        module = src.function.__module__.rsplit(".", 1)[-1]
        section = page.partition(f"\n### {module}.{src.node.name}\n")[2].partition("\n### ")[0]
        for kind in ("require", "ensure"):
            assert section.count(f"- {kind}s `") == len(src.contracts(kind)), function


def test_each_format_has_its_codebooks(page: str) -> None:
    for fmt in FORMATS.values():
        for lane in (0, 1):
            entries = ", ".join(map(str, fmt.codebooks[lane]))
            assert f"- `{fmt.name}`, lane {lane}: {entries} (largest gap {fmt.gap(lane)})" in page


def test_asterisks_multiply_unless_they_enclose_words() -> None:
    assert prose.markdown("a *group* has 8*c0 + 7*c1, `2*x`") == r"a _group_ has 8\*c0 + 7\*c1, `2*x`"


@pytest.mark.campaign
def test_what_is_current_is_left_alone(septet: Run, checkout: Path) -> None:
    before = (checkout / "docs/spec.md").stat().st_mtime_ns
    for arguments in (["--check"], []):
        done = septet("codegen", *arguments)
        assert (done.returncode, done.stdout) == (0, f"up to date: {len(GENERATED)} files\n")
    assert (checkout / "docs/spec.md").stat().st_mtime_ns == before


@pytest.mark.campaign
@pytest.mark.parametrize("missing", [True, False])
def test_what_is_stale_is_named_then_written(septet: Run, checkout: Path, missing: bool) -> None:
    file = checkout / "docs/spec.md"
    good = file.read_text(encoding="utf-8")
    stale = ["docs/spec.md"]
    if missing:
        shutil.rmtree(file.parent)
        stale = [path for path in GENERATED if path.startswith("docs/")]
    else:
        file.write_text(good.replace("septet", "Septet", 1), encoding="utf-8")
    done = septet("codegen", "--check", "--json", "out.json")
    assert done.returncode == 1
    assert "docs/spec.md: stale" in done.stdout
    assert json.loads((checkout / "out.json").read_text())["stale"] == stale
    assert septet("codegen").returncode == 0
    assert file.read_text(encoding="utf-8") == good


def test_another_spec_is_refused(septet: Run, checkout: Path) -> None:
    with (checkout / "spec/codec.py").open("a") as stream:
        stream.write("# changed\n")
    done = septet("codegen")
    assert done.returncode == 2
    assert "differs from the spec that is installed" in done.stderr


def test_a_folder_that_is_no_checkout_is_refused(septet: Run) -> None:
    done = septet("codegen", "--check")
    assert done.returncode == 2
    assert "no spec/ in it" in done.stderr
