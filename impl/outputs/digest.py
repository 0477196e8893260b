"""A proof run in a few counts, as a file of measurements keeps it."""

from collections.abc import Sequence
from typing import Any

from septet.outputs.matrix import SETTLED, Row, rows, status
from septet.proofs.results import Run


def digest(run: Run) -> dict[str, Any]:
    """The counts of a run: what was stated, what was settled as claimed, by whom, and by how many solvers.

    A theorem counts once for each format. Preconditions are the claims that a theorem is vacuous, which are to be
    refuted; kernels are claims about generated code.
    """
    matrix = rows(run)
    witnesses = [row for row in matrix if row.is_witness]
    kernels = [row for row in matrix if row.is_kernel]
    stated = [row for row in matrix if not row.is_witness and not row.is_kernel]
    return {
        "kind": "septet prove",
        "about": {"septet": run["septet"], "spec": run["spec"], "time": run["started"], "seconds": run["seconds"]},
        "provers": {p["name"]: p["version"] if p["present"] else None for p in run["provers"]},
        "theorems": {"names": len({row.theorem["name"] for row in stated})} | _counts(stated),
        "negative": sorted({row.theorem["name"] for row in stated if not row.theorem["holds"]}),
        "families": {
            family: _counts([row for row in stated if row.theorem["family"] == family])
            for family in sorted({row.theorem["family"] for row in stated})
        },
        "preconditions": _counts(witnesses),
        "kernels": _counts(kernels),
        "formats": sorted({row.format for row in stated} - {"any"}),
        "settled_by": {p["name"]: sum(_settled_by(row, p["name"]) for row in stated) for p in run["provers"]},
        "verdicts": len(run["results"]),
        "open": [f"{row.theorem['name']} ({row.format})" for row in stated if row.conclusion != "settled"],
    }


def _counts(group: Sequence[Row]) -> dict[str, int]:
    settled = [row for row in group if row.conclusion == "settled"]
    return {
        "stated": len(group),
        "settled": len(settled),
        "by_two": sum(row.solvers > 1 for row in settled),
        "contradicted": sum(row.conclusion == "wrong" for row in group),
    }


def _settled_by(row: Row, prover: str) -> bool:
    """Whether a prover settled every instance of a row."""
    cells = [cell for cell in row.cells if cell.prover["name"] == prover and cell.results]
    return bool(cells) and all(status(result) in SETTLED for cell in cells for result in cell.results)
