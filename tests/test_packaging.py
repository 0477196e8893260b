"""What is built from the repository, installed where the checkout is not, works and is complete."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from septet.proofs.provers import PROVERS

ROOT = Path(__file__).parents[1]
FOLDERS = {
    "spec": "septet/spec",
    "codegen": "septet/codegen",
    "solvers": "septet/solvers",
    "audit": "septet/audit",
    "proofs": "septet/proofs",
    "impl": "septet",
    "examples": "septet/examples",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of a copy of the sources: a build folder in the checkout could lend it files that are gone."""
    folder = tmp_path_factory.mktemp("sources")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder / "dist", folder)
    (made,) = (folder / "dist").iterdir()
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with nothing in it but the wheel. Its dependencies are those of this one.

    They are on the path after the environment's own packages, without what this environment's `.pth` files add:
    the editable install of the checkout is not there.
    """
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    own = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--prefix", folder, "--ignore-installed", wheel)
    theirs = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (own / "dependencies.pth").write_text("\n".join(theirs) + "\n")
    return folder / "bin"


def run(*command: object, **environment: str) -> str:
    """What a program prints, which must succeed."""
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd="/",
        env={**{k: v for k, v in os.environ.items() if k != "PYTHONPATH"}, **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_has_every_file_of_the_packages_and_no_other(wheel: Path) -> None:
    expected = {
        f"{package}/{path.relative_to(ROOT / folder).as_posix()}"
        for folder, package in FOLDERS.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in names if ".dist-info/" not in name} == expected
    assert any(name.endswith("/LICENSE") for name in names)
    assert {"septet/py.typed", "septet/templates/report.html.j2", "septet/codegen/templates/spec.md.j2"} <= expected
    assert {"septet/audit/manifest.schema.json", "septet/examples/audit-a-kernel/audit.toml"} <= expected


def test_the_installed_package_is_the_wheel(installed: Path) -> None:
    code = "import septet.spec, septet.cli; print(septet.spec.__file__); print(septet.cli.__file__)"
    for file in run(installed / "python", "-c", code).splitlines():
        assert Path(file).is_relative_to(installed.parent)


def test_the_command_line_starts(installed: Path, wheel: Path) -> None:
    assert "prove" in run(installed / "septet", "--help")
    assert run(installed / "septet", "--version") == f"septet {wheel.name.split('-')[1]}\n"


@pytest.mark.campaign
def test_the_wheel_proves_a_format_and_writes_reports(installed: Path, tmp_path: Path) -> None:
    programs = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])  # z3's, which is a dependency
    files = ["--json", tmp_path / "run.json", "--html", tmp_path / "report.html"]
    few = ["--theorem", "c*n*_group*"]  # theorems, contracts and kernels: something to ask of every prover
    said = run(installed / "septet", "prove", "--format", "s43", *few, *files, PATH=programs)
    assert "0 contradicted, 0 written proofs fail, 0 open" in said
    proof = json.loads((tmp_path / "run.json").read_text())
    assert {prover["name"] for prover in proof["provers"] if prover["present"]} == {
        name for name, prover in PROVERS.items() if prover.version()
    }
    assert {result["format"] for result in proof["results"]} == {"s43"}
    assert "<html" in (tmp_path / "report.html").read_text()
