"""What an audit found, each thing once: settings of the compiler that show the same are told together."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from septet.audit.verdict import SETTLED, Verdict
from septet.errors import one_line
from septet.outputs import sarif

Group = list[Verdict]
"""Verdicts that say the same; there is at least one."""


def faults(verdicts: Iterable[Verdict], root: Path) -> list[Group]:
    """What is not as claimed, by kernel, by what is wrong and by where.

    A run of another compiler's build shows that a kernel is wrong, and not why. It is told with the first claim on that
    kernel that is refuted, if there is one, at the same level if it can be.

    Args:
        verdicts: those of any number of kernels.
        root: the folder that places below it are relative to.
    """
    found: dict[tuple[object, ...], Group] = {}
    for v in sorted((v for v in verdicts if v.answer not in SETTLED), key=is_run):
        fault = (*_said(v), place(v, root), _kind(v))
        if is_run(v) and v.answer == "refuted":
            shown = [key for key in found if key[: len(_said(v))] == _said(v)]
            at_level = [key for key in shown if any(w.level == v.level for w in found[key])]
            fault = (at_level or shown or [fault])[0]
        found.setdefault(fault, []).append(v)
    return list(found.values())


def successes(verdicts: Iterable[Verdict]) -> list[Group]:
    """What is as claimed, by kernel and by what exactly is claimed."""
    found: dict[tuple[object, ...], Group] = {}
    for v in verdicts:
        if v.answer in SETTLED:
            every = None if v.every is None else v.every.told()
            claim = (*_said(v), v.counts, every, v.fixed, v.runs, v.exhaustive, v.reason)
            found.setdefault(claim, []).append(v)
    return list(found.values())


def is_run(v: Verdict) -> bool:
    """Whether it is about another compiler's build, which was run."""
    return v.runs is not None


def setting(v: Verdict) -> str:
    """The compiler, level and contraction of a verdict."""
    return f"{_compiler(v)} {v.level}, contraction {v.contraction}"


def settings(verdicts: Sequence[Verdict]) -> str:
    """The settings of verdicts, those of a compiler together: `clang -O0 -O2, contraction off and on`."""
    levels: dict[tuple[str, str], list[str]] = {}
    for v in verdicts:
        levels.setdefault((_compiler(v), v.contraction), []).append(v.level)
    contractions: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (compiler, contraction), at in levels.items():
        contractions.setdefault((compiler, tuple(dict.fromkeys(at))), []).append(contraction)
    return "; ".join(
        compiler if compiler == at[0] else f"{compiler} {' '.join(at)}, contraction {' and '.join(how)}"
        for (compiler, at), how in contractions.items()
    )


def why(v: Verdict) -> str:
    """What is wrong, with the input that shows it."""
    r = v.refutation
    if r is None:
        return one_line(v.reason or "no reason given")
    where = "" if r.group is None else f" in group {r.group}, with zeros in all others"
    text = f"{one_line(r.what)}, for size {r.count} and the input {r.input.hex()}{where}"
    return text if r.element is None else f"{text}: element {r.element} should be {r.expected} and is {r.got}"


def place(v: Verdict, root: Path) -> sarif.Location:
    """The line of what is wrong; of the kernel, if that is not known; the first one, if that is not known either.

    A file below `root` is relative to it.
    """
    file, line = v.place or v.function or (str(v.kernel.source), 1)
    path = Path(file).resolve()
    return (path.relative_to(root) if path.is_relative_to(root) else path), max(line, 1)


def _said(v: Verdict) -> tuple[object, ...]:
    """What is said of which kernel."""
    return v.kernel.source, v.kernel.symbol, v.kernel.format.name, v.kernel.operation, v.answer


def _kind(v: Verdict) -> str:
    """What is wrong, without what differs from one setting to the next: two of them may find two inputs."""
    return re.sub(r"\b\d+\b", "N", v.refutation.what) if v.refutation else v.reason or ""


def _compiler(v: Verdict) -> str:
    return v.compiler.split(" version ")[0].split(" (")[0].removeprefix("Debian ")
