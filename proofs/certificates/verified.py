"""Lean's verified checker of LRAT proofs, run on the proofs of a bundle, many at one start.

Its theorem, `Std.Tactic.BVDecide.LRAT.check_sound`, says that what it accepts is unsatisfiable; `checker.lean` has Lean
check that this is the theorem. The checker is run as code: Lean's compiler is trusted as well as its kernel.
"""

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from septet.proofs.provers import PROVERS
from septet.proofs.provers import lean as leans

LONGEST = 24_000_000
"""Characters of proofs for one start."""
SECONDS = 30.0
"""Processor time that a proof gets, besides a start's."""


@dataclass(frozen=True)
class Pair:
    """A formula, as DIMACS text, and an LRAT proof that it is unsatisfiable."""

    cnf: str
    lrat: str


def absent() -> str | None:
    """Why the checker cannot be asked, or None if it can."""
    return None if PROVERS["lean"].version() else f"Lean is not installed ({PROVERS['lean'].install})"


def batches(pairs: Sequence[Pair]) -> Iterator[list[int]]:
    """The places of pairs, those of one start together."""
    batch: list[int] = []
    size = 0
    for k, pair in enumerate(pairs):
        if batch and size + len(pair.lrat) > LONGEST:
            yield batch
            batch, size = [], 0
        batch.append(k)
        size += len(pair.lrat)
    if batch:
        yield batch


def accepted(pairs: Sequence[Pair]) -> list[bool | str]:
    """Of each pair whether the checker accepts the proof, or why it gave no answer. Runs in a worker."""
    text = resources.files("septet.proofs.certificates").joinpath("checker.lean").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="septet-lrat-") as name:
        folder = Path(name)
        for k, pair in enumerate(pairs):
            (folder / f"{k}.cnf").write_text(pair.cnf)
            (folder / f"{k}.lrat").write_text(pair.lrat)
        asked = f"{text}\n#eval all {list(range(len(pairs)))}\n"
        messages, ended = leans.run(folder, "Checker", asked, leans.STARTING + SECONDS * len(pairs))
    errors = leans.rejections(messages)
    if errors or ended is not None:
        return [" ".join((errors[0]["data"] if errors else str(ended)).split())[:200]] * len(pairs)
    said = dict(re.findall(r"^(\d+) (\w+)$", "\n".join(m["data"] for m in messages), re.MULTILINE))
    answers = {"accepted": True, "rejected": False}
    return [answers.get(said.get(str(k), ""), "the checker says nothing of it") for k in range(len(pairs))]
