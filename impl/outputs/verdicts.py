"""What `septet audit` leaves for CI: JUnit XML and SARIF."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from septet.audit.verdict import SETTLED, Verdict
from septet.errors import one_line
from septet.outputs import junit, sarif

RULES = {
    "kernel-refuted": "On a valid input the kernel returns something else than the spec, or is undefined.",
    "kernel-undecided": "Whether the kernel returns what the spec says was not decided.",
    "kernel-unsupported": "The kernel has a construct that the auditor does not know.",
    "kernel-unreadable": "The source does not compile, or does not fit what is claimed of it.",
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
                name=junit.legal(f"{v.kernel.symbol} {_setting(v)}"), time=f"{v.seconds:.3f}",
            )  # fmt: skip
            if v.answer not in SETTLED:
                kind = "failure" if v.answer == "refuted" else "error"
                text = junit.legal(f"{v.answer}: {_why(v)}")
                ET.SubElement(case, kind, message=text, type=v.answer).text = junit.legal(f"{_name(v)}\n{_claim(v)}")
        junit.count(suite)
    junit.count(root)
    return junit.document(root)


def sarif_log(verdicts: Iterable[Verdict], version: str, root: Path) -> str:
    """A result for each thing wrong with a kernel, at the line of it, or else of the kernel.

    Settings of the compiler that show the same are one result. A run of another compiler's build shows that a kernel
    is wrong, and not why: it is told with the first claim on that kernel that is refuted, if there is one, at the same
    level if it can be. Files below `root` are relative to it.
    """
    found: dict[tuple[object, ...], list[Verdict]] = {}
    for v in sorted((v for v in verdicts if v.answer not in SETTLED), key=_is_run):
        fault = (*_said(v), _place(v, root), _what(v))
        if _is_run(v) and v.answer == "refuted":
            shown = [key for key in found if key[: len(_said(v))] == _said(v)]
            at_level = [key for key in shown if any(w.level == v.level for w in found[key])]
            fault = (at_level or shown or [fault])[0]
        found.setdefault(fault, []).append(v)
    results = []
    for group in found.values():
        first, settings = group[0], [_setting(v) for v in group]
        message = f"{_claim(first)} {_why(first)} ({'; '.join(settings)})"
        run = next((v for v in group if _is_run(v)), first)
        if run is not first:
            message += f" Built by {_setting(run)}: {_why(run)}."
        properties = {"format": first.kernel.format.name, "settings": settings}
        level: Literal["error", "warning"] = "error" if first.answer in ("refuted", "bad input") else "warning"
        place = _place(first, root)
        results.append(sarif.result(tuple(RULES), RULE_OF[first.answer], message, place, properties, level))
    return sarif.log(version, RULES, results)


def _is_run(v: Verdict) -> bool:
    """Whether it is about another compiler's build, which was run."""
    return v.runs is not None


def _said(v: Verdict) -> tuple[object, ...]:
    """What is said of which kernel."""
    return v.kernel.source, v.kernel.symbol, v.kernel.operation, v.answer


def _name(v: Verdict) -> str:
    return f"{v.kernel.source}: {v.kernel.symbol}, {v.kernel.operation} of {v.kernel.format.name}"


def _setting(v: Verdict) -> str:
    compiler = v.compiler.split(" version ")[0].split(" (")[0]
    return f"{compiler} {v.level}, contraction {v.contraction}"


def _claim(v: Verdict) -> str:
    return f"{v.kernel.symbol} claims to be {v.kernel.operation} of {v.kernel.format.name}."


def _what(v: Verdict) -> str:
    """What is wrong, without what differs from one setting to the next: two of them may find two inputs."""
    return v.refutation.what if v.refutation else v.reason or ""


def _why(v: Verdict) -> str:
    r = v.refutation
    if r is None:
        return one_line(v.reason or "no reason given")
    text = f"{one_line(r.what)}, for size {r.count} and the input {r.input.hex()}"
    return text if r.element is None else f"{text}: element {r.element} should be {r.expected} and is {r.got}"


def _place(v: Verdict, root: Path) -> sarif.Location:
    """The line of what is wrong; of the kernel, if that is not known; the first one, if that is not known either."""
    file, line = v.place or v.function or (str(v.kernel.source), 1)
    path = Path(file).resolve()
    return (path.relative_to(root) if path.is_relative_to(root) else path), max(line, 1)
