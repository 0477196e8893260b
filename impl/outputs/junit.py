"""JUnit XML: a test case for each theorem x format x prover that was asked, so that CI can show and count them."""

import re
import xml.etree.ElementTree as ET
from itertools import groupby

from septet.outputs.counterexample import REPLAYED, readable
from septet.outputs.matrix import SETTLED, Cell, Row, rows
from septet.proofs.results import Result, Run


def render(run: Run) -> str:
    """The run as JUnit XML; a test suite for each format.

    A contradicted theorem is a failure. A theorem that nobody settled is an error for every prover that
    did not settle it (with or without an attempt), so that CI cannot be green; where another prover did
    settle it, an unknown or a prover that was not run is skipped.
    """
    root = ET.Element("testsuites", name="septet prove", time=f"{run['seconds']:.3f}")
    for fmt, group in groupby(rows(run), key=lambda row: row.format):
        suite = ET.SubElement(root, "testsuite", name=fmt, timestamp=run["started"])
        for row in group:
            for cell in row.cells:
                if cell.results:
                    suite.append(_case(row, cell))
            if not row.results:
                case = ET.SubElement(suite, "testcase", classname=_classname(row), name=row.theorem["name"], time="0")
                ET.SubElement(case, "error", message="no prover was asked")
        count(suite)
    count(root)
    return document(root)


def document(root: ET.Element) -> str:
    """The text of a file."""
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _classname(row: Row) -> str:
    return f"septet.{row.format}.{row.theorem['family'].replace(' ', '_')}"


def _case(row: Row, cell: Cell) -> ET.Element:
    case = ET.Element(
        "testcase",
        classname=_classname(row),
        name=f"{row.theorem['name']} [{cell.prover['name']}]",
        time=f"{cell.seconds:.3f}",
    )
    if cell.status in SETTLED:
        return case
    unsettled = "skipped" if row.conclusion == "settled" else "error"
    kind = "failure" if cell.status == "wrong" else unsettled
    reasons = "; ".join(cell.reasons) or (cell.prover["install"] if cell.status == "not run" else "")
    message = f"{cell.status}: {reasons}" if reasons else str(cell.status)
    outcome = ET.SubElement(case, kind, message=legal(message), type=str(cell.status))
    outcome.text = legal("\n".join([row.theorem["claim"], *(_line(result) for result in cell.results)]))
    return case


def _line(result: Result) -> str:
    """An instance, its verdict and what there is to say about it."""
    parts = [result["instance"] or "all", result["verdict"]]
    if result["reason"]:
        parts.append(result["reason"])
    if result["counterexample"] is not None:
        parts.append(readable(result["counterexample"]))
        parts.append(REPLAYED[result["replayed"]])
    return ": ".join(parts[:2]) + "".join(f"; {part}" for part in parts[2:])


def legal(text: str) -> str:
    """Text without the control characters that XML 1.0 has no way to write; a prover's last words may hold some."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\N{REPLACEMENT CHARACTER}", text)


def count(element: ET.Element) -> None:
    """Set the totals that the format wants on a suite."""
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(sum(case.find(tag) is not None for case in cases)))
