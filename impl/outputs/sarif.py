"""SARIF 2.1.0: what code scanning should show, which is what a run did not confirm, at the theorem's line.

`log` and `result` are for any command; `render` is a proof run.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Literal
from urllib.parse import quote

from septet.outputs.counterexample import REPLAYED, readable
from septet.outputs.matrix import Row, rows
from septet.proofs.results import Result, Run

Location = tuple[PurePath, int]
"""File, relative to the root of the sources, and line, from 1."""


@dataclass(frozen=True)
class Rule:
    """What is wrong where a rule has a result, in a sentence, and what to make of it, in a few."""

    says: str
    help: str


HELP = (
    "The theorem is stated at this line. A result says that a prover contradicts it, with the values that do, or that"
    " no prover settled it, with what each of them said."
)


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
        name = row.theorem["name"]
        place = (locations or {}).get(name)
        results += [result(rules, name, message, place, {"format": row.format}) for message in messages]
    return log(run["septet"], {name: Rule(claims[name], HELP) for name in rules}, results)


def log(version: str, rules: Mapping[str, Rule], results: Sequence[Mapping[str, Any]]) -> str:
    """A log of one run of Septet.

    Args:
        version: Septet's.
        rules: by identifier.
        results: made by `result` for these rules.
    """
    driver = {
        "name": "Septet",
        "version": version,
        "rules": [
            {"id": name, "shortDescription": {"text": rule.says}, "help": {"text": rule.help}}
            for name, rule in rules.items()
        ],
    }
    whole = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(results)}],
    }
    return json.dumps(whole, indent=2) + "\n"


def result(
    rules: Sequence[str], rule: str, message: str, place: Location | None, properties: Mapping[str, Any],
    level: Literal["error", "warning"] = "error",
) -> dict[str, Any]:  # fmt: skip
    """A finding: of one of the rules, at a place if it has one. Absolute paths become file URIs."""
    found: dict[str, Any] = {
        "ruleId": rule,
        "ruleIndex": rules.index(rule),
        "level": level,
        "kind": "fail",
        "message": {"text": message},
        "properties": dict(properties),
    }
    if place is not None:
        file, line = place
        uri = file.as_uri() if file.is_absolute() else quote(os.fsencode(file.as_posix()))
        where = {"artifactLocation": {"uri": uri}, "region": {"startLine": line}}
        found["locations"] = [{"physicalLocation": where}]
    return found


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
