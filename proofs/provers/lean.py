"""Lean 4: obligations as theorems with proofs, checked many at one start. A rejected proof proves nothing.

What is given to Lean is rendered from the obligation as it is lifted now, with the tactics that are written down
beside it; the committed files below `proofs/lean` hold the same theorems, for people and for Lake.
"""

import functools
import hashlib
import json
import math
import shutil
import subprocess
import tempfile
from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import platformdirs

from septet.proofs import leanmodules, leanproject
from septet.proofs.leanmodules import Module
from septet.proofs.leanproject import FORBIDDEN, OPTIONS, Written
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import refutes
from septet.solvers import limits
from septet.solvers.verdict import FAILED

STARTING = 600.0
"""Seconds of processor time that a start may take, and the general library."""
CLOCK = "#eval IO.monoMsNow"
LOST = "not reached: no reason given"
LONGEST = 700_000
"""Characters of text for one start: WebAssembly's memory holds a few times more. Starting takes 9 s."""
APART = frozenset({"Theorems.Blocks"})
"""Modules for which Lean is started anew: what no other needs takes it a minute, which another process can spend."""
FAMILY = "4.28.0"
"""The version that the tactics were found with."""

Asked = TypeVar("Asked")


class Lean(Prover):
    """The theorems that are generated from the spec, checked by Lean."""

    name = "lean"
    kinds = leanproject.KINDS
    usual = 1.0
    independent = True
    install = "make tools, or elan with the toolchain that proofs/lean/lean-toolchain names"

    def version(self) -> str | None:
        found = _program()
        return found[1] if found else None

    def identity(self, obligation: Obligation) -> str:
        made = leanproject.written(obligation)
        general = hashlib.sha256("\n".join(m.text for m in made.modules).encode()).hexdigest()
        return f"{super().identity(obligation)} {obligation.holds} {_machinery()} {general}"

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        """As many as one start can hold; what needs the general library goes together, but for what is `APART`."""
        shares: dict[str, dict[str, list[Obligation]]] = {}
        for o in obligations:
            made = leanproject.written(o)
            last = made.modules[-1].name if made.modules else ""
            share = shares.setdefault(last if last in APART else "general" if last else "", {})
            share.setdefault(leanproject.nameless(made), []).append(o)
        return [batch for alike in shares.values() for batch in starts(alike)]

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        return self.prove_all([obligation], seconds)[0][0]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        made = [leanproject.written(o) for o in batch]
        return [
            (_verdict(o, w, problem), took)
            for o, w, (problem, took) in zip(batch, made, check_all(made, seconds), strict=True)
        ]  # fmt: skip


def starts(alike: Mapping[str, Sequence[Asked]]) -> Iterator[list[Asked]]:
    """Batches of about one size, none too long for one start; what has the same text stays together."""
    left = sum(map(len, alike))
    number = math.ceil(left / LONGEST) or 1
    batch: list[Asked] = []
    size = 0
    for text, same in alike.items():
        batch += same
        size += len(text)
        if size * number >= left:
            yield batch
            left, number, batch, size = left - size, number - 1, [], 0
    if batch:
        yield batch


def _verdict(o: Obligation, made: Written, problem: str | None) -> Verdict:
    if problem is not None:
        stopped = made.text is None or problem.startswith(limits.TIMED_OUT)
        return Verdict("unknown", problem if stopped else FAILED + problem, repeatable=made.text is None)
    if o.holds:
        return Verdict("proved", f"by {made.tactic}")
    assert made.values is not None
    return Verdict("refuted", None, made.values, refutes(o, made.values))


def check_all(made: Sequence[Written], seconds: float) -> list[tuple[str | None, float]]:
    """As `check`, with seconds of processor time for each; what a start does not reach is asked of another one.

    WebAssembly ends where its memory does, so that what stands behind a large theorem would go unasked.
    """
    answers = check(made, STARTING + seconds * len(made))
    while lost := [k for k, (problem, _) in enumerate(answers) if problem == LOST]:
        again = check([made[k] for k in lost], STARTING + seconds * len(lost))
        if again[0][0] == LOST:  # a start of its own does not get past it
            again[0] = "Lean ends on it without a reason", 0.0
        for k, answer in zip(lost, again, strict=True):
            answers[k] = answer
    return answers


def check(made: Sequence[Written], limit: float) -> list[tuple[str | None, float]]:
    """Why each theorem does not count as proved, or None if it does, and the seconds that Lean took on it.

    A theorem counts if Lean got past it and reported no error within its lines, nor within those of a module of the
    general library that it needs.
    """
    file = _File(OPTIONS.splitlines())
    asked = [file.asked(k, w) for k, w in enumerate(made)]
    if not any(file.spans.get(a) for a in asked):
        return [(w.tactic if w.text is None else file.refused[k], 0.0) for k, w in enumerate(made)]
    with tempfile.TemporaryDirectory(prefix="septet-lean-") as name:
        messages, ended = run(Path(name), "Claims", "\n".join(file.lines) + "\n", limit)
    return [
        (w.tactic, 0.0) if w.text is None else file.judged(a, k, messages, ended)
        for k, (a, w) in enumerate(zip(asked, made, strict=True))
    ]


class _File:
    """A file for Lean, in which each module of the library and each theorem, once, has lines of its own.

    Attributes:
        spans: the first and the last line of each, by the module or by the theorem's text and modules.
        refused: why theorems are not in it, by number.
    """

    def __init__(self, lines: list[str]) -> None:
        self.lines = [*lines, CLOCK]
        self.head = len(self.lines)
        self.spans: dict[Hashable, tuple[int, int]] = {}
        self.names: dict[str, Module] = {}
        self.refused: dict[int, str] = {}
        self.first: dict[Hashable, int] = {}

    def asked(self, k: int, w: Written) -> Hashable:
        """Put a theorem in, unless its text is there already; what it stands under in `spans`."""
        key = (leanproject.nameless(w), w.modules)
        if w.text is None or key in self.first:
            return key
        for text in (*(m.code for m in w.modules), w.text):
            word = FORBIDDEN.search(text)
            if word is not None:
                self.refused[k] = f"its text has {word.group()}"
                return key
        for m in w.modules:
            if self.names.setdefault(m.name, m) != m:
                self.refused[k] = f"another {m.name} stands in the same file"
                return key
        self.first[key] = k
        for m in w.modules:
            if m not in self.spans:
                self._add(m, m.text)
        self._add(key, f"namespace N{k}\n{w.text.rstrip()}\nend N{k}")
        return key

    def _add(self, key: Hashable, text: str) -> None:
        block = text.rstrip().splitlines()
        self.spans[key] = len(self.lines), len(self.lines) + len(block)
        self.lines += [*block, CLOCK]

    def judged(
        self, key: Hashable, k: int, messages: Sequence[dict[str, Any]], ended: str | None
    ) -> tuple[str | None, float]:
        """As `check`, of one theorem; the first one of its text has its seconds."""
        if k in self.refused or key not in self.spans:
            return self.refused.get(k, "its text is not accepted"), 0.0
        assert isinstance(key, tuple)
        errors = rejections(messages)
        needed = [(0, self.head), *(self.spans[m] for m in key[1]), self.spans[key]]
        for start, end in needed:
            said = next((m["data"] for m in errors if start < m["pos"]["line"] <= end), None)
            if said is not None:
                return " ".join(said.split())[:300], 0.0
        clocks = {m["pos"]["line"]: int(m["data"]) for m in messages if m["data"].strip().isdigit()}
        times = [clocks.get(line) for line in (self.spans[key][0], self.spans[key][1] + 1)]
        if times[0] is None or times[1] is None:
            late = ended is not None and ended.startswith(limits.TIMED_OUT)
            return LOST if ended is None else ended if late else f"not reached: {ended}", 0.0
        return None, (times[1] - times[0]) / 1000 if self.first[key] == k else 0.0


def rejections(messages: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The messages that say that something is not proved: errors, and the warning of a `sorry`."""
    return [m for m in messages if m["severity"] == "error" or "declaration uses" in m["data"]]


def run(folder: Path, name: str, text: str, limit: float) -> tuple[list[dict[str, Any]], str | None]:
    """What Lean says of a file that is written into a folder, and why it ended early, if it did."""
    program = _program()
    assert program is not None
    (folder / f"{name}.lean").write_text(text, encoding="utf-8")
    shutil.copy(str(leanmodules.folder() / "lean-toolchain"), folder)
    command = [program[0], "--json", "-DElab.async=false", f"{name}.lean"]
    done = limits.run(command, limit, folder=folder)
    ended = done.ended or (None if done.status in (0, 1) else f"status {done.status}: {done.errors[-200:]!r}")
    messages = []
    for line in done.output.splitlines():
        try:
            messages.append(json.loads(line))
        except json.JSONDecodeError:
            continue
    return messages, ended


@functools.cache
def _program() -> tuple[str, str] | None:
    """The path of a Lean of the right version, and its version."""
    registry = Path(platformdirs.user_cache_dir("septet")) / "lean" / "bin" / "lean"
    for path in (shutil.which("lean"), str(registry) if registry.is_file() else None):
        if path is None:
            continue
        said = subprocess.run(
            [path, "--version"], capture_output=True, text=True, cwd=leanmodules.folder(), check=False
        )
        if f"version {FAMILY}" in said.stdout:
            return path, said.stdout.removeprefix("Lean (version ").split(", Release")[0].strip().rstrip(")")
    return None


@functools.cache
def _machinery() -> str:
    """SHA-256 of what turns a claim into a theorem with a proof."""
    return hashlib.sha256(leanproject.machinery().encode()).hexdigest()
