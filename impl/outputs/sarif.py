"""SARIF 2.1.0: what code scanning should show, which is what a run did not confirm, at the theorem's line.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.
"""

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from septet.outputs.counterexample import REPLAYED, readable
from septet.outputs.matrix import Row, rows
from septet.proofs.results import Result, Run

Location = tuple[PurePath, int]
"""File, relative to the root of the sources, and line, from 1."""


def render(run: Run, locations: Mapping[str, Location] | None = None) -> str:
    """The run as SARIF: a result for every verdict that contradicts a theorem, and for every theorem nobody settled.

    Args:
        run: the run.
        locations: where each theorem is stated, by name; those left out are reported without a place.
    """
    matrix = rows(run)
    rules = list(dict.fromkeys(row.theorem["name"] for row in matrix))
    claims = {theorem["name"]: theorem["claim"] for theorem in run["theorems"]}
    results = []
    for row in matrix:
        messages = [_contradiction(row, result) for result in row.wrong]
        if row.conclusion == "open":
            messages.append(_open(row))
        results += [_result(row, rules, message, locations or {}) for message in messages]
    driver = {
        "name": "Septet",
        "version": run["septet"],
        "rules": [{"id": name, "shortDescription": {"text": claims[name]}} for name in rules],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, indent=2) + "\n"


def _result(row: Row, rules: list[str], message: str, locations: Mapping[str, Location]) -> dict[str, Any]:
    name = row.theorem["name"]
    result: dict[str, Any] = {
        "ruleId": name,
        "ruleIndex": rules.index(name),
        "level": "error",
        "kind": "fail",
        "message": {"text": message},
        "properties": {"format": row.format},
    }
    if name in locations:
        file, line = locations[name]
        place = {"artifactLocation": {"uri": file.as_posix()}, "region": {"startLine": line}}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _contradiction(row: Row, result: Result) -> str:
    about = f"{row.format}, {result['instance']}" if result["instance"] else row.format
    text = f"{result['prover']} {result['verdict']} this for {about}: {row.theorem['claim']}"
    if not row.theorem["holds"]:
        text += " The theorem claims a counterexample."
    if result["counterexample"] is not None:
        text += f" Counterexample: {readable(result['counterexample'])} ({REPLAYED[result['replayed']]})."
    return text


def _open(row: Row) -> str:
    nobody = [instance for instance, provers in row.settlers.items() if not provers]
    about = f"{row.format} ({'; '.join(nobody)})" if any(nobody) else row.format
    reasons = "; ".join(
        f"{cell.prover['name']}: {cell.status}{' (' + ', '.join(cell.reasons) + ')' if cell.reasons else ''}"
        for cell in row.cells
        if cell.results
    )
    return f"Nobody proved this for {about}: {row.theorem['claim']} {reasons or 'No prover was asked.'}"
