"""What `septet audit` leaves for CI: JUnit XML and SARIF."""

import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from septet.audit.verdict import SETTLED, Verdict
from septet.outputs import junit, sarif
from septet.outputs.faults import faults, is_run, place, setting, settings, why

RULES = {
    "kernel-refuted": sarif.Rule(
        "On a valid input the kernel returns something else than the spec, or is undefined.",
        "The message has an input on which the native build of the kernel was run and was wrong. It gives the bytes of"
        " the input arrays in hexadecimal digits, in the order of the arguments. The result is at the line that is"
        " undefined. Where a value is wrong, it is at the function.",
    ),
    "kernel-undecided": sarif.Rule(
        "Whether the kernel returns what the spec says was not decided.",
        "The message says what was not decided. More time (`--seconds`), smaller sizes (`counts` in the manifest) or a"
        " simpler loop may help. An undecided kernel is not proved, and it is not known to be wrong.",
    ),
    "kernel-unsupported": sarif.Rule(
        "The kernel has a construct that the auditor does not know.",
        "The message names the construct, and the result is at its line where that is known. Nothing is claimed of the"
        " kernel.",
    ),
    "kernel-unreadable": sarif.Rule(
        "The source does not compile, or does not fit what is claimed of it.",
        "The message is the compiler's, or it says which argument does not fit. A compiler that is missing is named"
        " with the package that has it.",
    ),
}
RULE_OF = {
    "refuted": "kernel-refuted", "unknown": "kernel-undecided", "unsupported": "kernel-unsupported",
    "bad input": "kernel-unreadable",
}  # fmt: skip


def junit_xml(verdicts: Sequence[Verdict]) -> str:
    """A test suite for each kernel, a test case for each compiler setting.

    What is refuted is a failure; what is not decided, for whatever reason, is an error.
    """
    root = ET.Element("testsuites", name="septet audit", time=f"{sum(v.seconds for v in verdicts):.3f}")
    for name, group in groupby(verdicts, key=_name):
        suite = ET.SubElement(root, "testsuite", name=junit.legal(name))
        for v in group:
            case = ET.SubElement(
                suite, "testcase", classname=junit.legal(f"septet.audit.{v.kernel.source.stem}"),
                name=junit.legal(f"{v.kernel.symbol} {setting(v)}"), time=f"{v.seconds:.3f}",
            )  # fmt: skip
            if v.answer not in SETTLED:
                kind = "failure" if v.answer == "refuted" else "error"
                text = junit.legal(f"{v.answer}: {why(v)}")
                ET.SubElement(case, kind, message=text, type=v.answer).text = junit.legal(f"{_name(v)}\n{_claim(v)}")
        junit.count(suite)
    junit.count(root)
    return junit.document(root)


def sarif_log(verdicts: Iterable[Verdict], version: str, root: Path) -> str:
    """A result for each fault, at the line of it, or else of the kernel; files below `root` are relative to it."""
    results = []
    for group in faults(verdicts, root):
        first = group[0]
        message = f"{_claim(first)} {why(first)} ({settings(group)})"
        run = next((v for v in group if is_run(v)), first)
        if run is not first:
            message += f" Built by {setting(run)}: {why(run)}."
        properties = {"format": first.kernel.format.name, "settings": [setting(v) for v in group]}
        level: Literal["error", "warning"] = "error" if first.answer in ("refuted", "bad input") else "warning"
        where = place(first, root)
        found = sarif.result(tuple(RULES), RULE_OF[first.answer], message, where, properties, level)
        # What a code host knows a fault by when its line has moved.
        same = "\0".join([where[0].as_posix(), first.kernel.symbol, _claim(first), RULE_OF[first.answer]])
        found["partialFingerprints"] = {
            "septetKernel/v1": hashlib.sha256(same.encode("utf-8", "surrogatepass")).hexdigest()
        }
        results.append(found)
    return sarif.log(version, RULES, results)


def _name(v: Verdict) -> str:
    return f"{v.kernel.source}: {v.kernel.symbol}, {v.kernel.operation} of {v.kernel.format.name}"


def _claim(v: Verdict) -> str:
    return f"{v.kernel.symbol} claims to be {v.kernel.operation} of {v.kernel.format.name}."
