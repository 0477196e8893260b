"""Counts that the generated pages of results have: each is found by its sentence, or the build stops.

The pages are written by the campaigns themselves (`make pages`), so a count that is read here was put there by a run.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from septet.errors import SeptetError

N = r"([\d,]+)"
SENTENCES: Mapping[str, tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "faults": (
        "faults.md",
        (
            (rf"{N} small faults, one at a time", ("seeded",)),
            (rf"- {N} are refuted by a counterexample that replayed", ("refuted",)),
            (rf"- {N} make a negative theorem provable", ("negative",)),
            (rf"- {N} never get that far", ("rejected",)),
            (rf"- {N} survive", ("survive",)),
            (rf"\| lean \| {N} of {N} that it was asked about", ("lean", "lean_asked")),
            (rf"\| gnat \| {N} of {N} that it was asked about", ("gnat", "gnat_asked")),
            (rf"\| frama-c \| {N} of {N} that it was asked about", ("framac", "framac_asked")),
        ),
    ),
    "corpus": (
        "audit-results.md",
        (
            (rf"\*\*{N} of {N} claims are decided", ("decided", "claims")),
            (rf"- {N} right kernels, {N} claims: {N} proved, {N} not decided, {N} decided wrongly",
             ("right", "right_claims", "right_proved", "right_open", "right_wrong")),
            (rf"- {N} wrong kernels, {N} claims: {N} refuted, {N} not decided, {N} decided wrongly",
             ("wrong", "wrong_claims", "wrong_refuted", "wrong_open", "wrong_wrong")),
        ),
    ),
    "devices": (
        "audit-devices.md",
        ((rf"{N} of {N} right kernels are proved, {N} of {N} wrong ones are refuted",
          ("proved", "right", "refuted", "wrong")),),
    ),
    "generated": (
        "audit-generated.md",
        ((rf"\*\*{N} of {N} claims are decided \([\d.]+ %\): {N} proved, {N} refuted",
          ("decided", "claims", "proved", "refuted")),),
    ),
    "foreign": (
        "audit-foreign.md",
        (
            (rf"{N} kernels were asked about, {N} of them device kernels, of {N} projects",
             ("kernels", "device", "projects")),
            (rf"in {N} languages \([^)]*\): {N} proved, {N} refuted", ("languages", "proved", "refuted")),
        ),
    ),
    "lean": (
        "lean.md",
        (
            (rf"Of {N} theorems .*?, {N} are closed", ("theorems", "closed")),
            (rf"{N} by {N} general theorems", ("by_general", "general")),
            (rf"{N} each by a tactic of the portfolio", ("by_tactic",)),
        ),
    ),
}  # fmt: skip
"""Of each page its file, and sentences with the names of the counts in them."""


def counts(folder: Path) -> dict[str, dict[str, int]]:
    """Every count, by page and name.

    Raises:
        SeptetError: a page is missing, or does not have one of the sentences.
    """
    found: dict[str, dict[str, int]] = {}
    for page, (name, sentences) in SENTENCES.items():
        path = folder / name
        if not path.is_file():
            raise SeptetError("is not there: name the project's docs with --docs", file=path)
        text = " ".join(path.read_text("utf-8").split())
        found[page] = {}
        for pattern, names in sentences:
            match = re.search(pattern, text)
            if match is None:
                raise SeptetError(f"does not say {', '.join(names)} where they are looked for", file=path)
            found[page] |= {n: int(g.replace(",", "")) for n, g in zip(names, match.groups(), strict=True)}
    return found
