"""A run's outputs as files."""

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

import septet.spec.theorems  # noqa: F401  (registers them)
from septet.outputs import html, junit, sarif
from septet.proofs.results import Run
from septet.spec.theorem import THEOREMS

if TYPE_CHECKING:
    from septet.compare import Comparison


def write(
    run: Run,
    html_file: Path | None = None,
    junit_file: Path | None = None,
    sarif_file: Path | None = None,
    comparison: "Comparison | None" = None,
) -> None:
    """Write those that have a file; SARIF locations are relative to the working directory."""
    if html_file:
        html_file.write_text(html.render(run, comparison), encoding="utf-8")
    if junit_file:
        junit_file.write_text(junit.render(run), encoding="utf-8")
    if sarif_file:
        sarif_file.write_text(sarif.render(run, theorem_locations(Path.cwd())), encoding="utf-8")


def theorem_locations(root: Path) -> dict[str, sarif.Location]:
    """File and line of each theorem whose source is below `root`, relative to it."""
    places: dict[str, sarif.Location] = {}
    for name, theorem in THEOREMS.items():
        statement = inspect.unwrap(theorem.statement)
        file = Path(inspect.getfile(statement)).resolve()
        if file.is_relative_to(root):
            places[name] = (file.relative_to(root), statement.__code__.co_firstlineno)
    return places
