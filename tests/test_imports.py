"""Imports run one way, folder by folder: a folder imports itself and those below it, wherever the import stands."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = ("impl", "proofs", "audit", "solvers", "codegen", "spec")
"""From the top down."""


def imported(text: str) -> Iterator[str]:
    """The folders of ours that a module's text imports from: at its top, in functions, by name in `import_module`."""
    for node in ast.walk(ast.parse(text)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", 1)[-1] in ("import_module", "files"):
            names = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        for name in names:
            package, _, rest = name.partition(".")
            if package == "septet":
                folder = rest.split(".")[0]
                yield folder if folder in ORDER else "impl"


@pytest.mark.parametrize("folder", ORDER)
def test_a_folder_imports_only_what_is_below_it(folder: str) -> None:
    allowed = ORDER[ORDER.index(folder) :]
    files = sorted((ROOT / folder).rglob("*.py"))
    assert files
    upward = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files
        for name in imported(path.read_text())
        if name not in allowed
    ]
    assert not upward


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("import septet.audit.verdict", ["audit"]),
        ("from septet import proofs", ["proofs"]),
        ("def f():\n    from septet.audit.verdict import audit\n", ["audit"]),
        ("if TYPE_CHECKING:\n    from septet.proofs.run import prove\n", ["proofs"]),
        ("importlib.import_module('septet.commands.prove')", ["impl"]),
        ("from septet import errors, spec", ["impl", "spec"]),
        ("import os, septetlike", []),
    ],
)
def test_imports_are_seen_wherever_they_stand(text: str, found: list[str]) -> None:
    assert list(imported(text)) == found


def test_every_folder_of_the_package_has_its_place_in_the_order() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert set(project["tool"]["setuptools"]["package-dir"].values()) - {"examples"} == set(ORDER)
