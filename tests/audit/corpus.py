"""The corpus of right and wrong kernels, audited at every default setting: a table, and docs/audit-results.md.

Usage, from the root of the project:

    .venv/bin/python tests/audit/corpus.py [--jobs N] [--only NAME] [--page] [--again] [--kept]

All kernels are asked about at -O2 first, then at one setting after the other. A run that was interrupted goes on where
it was: verdicts are kept in build/corpus, by the text of the kernel, of the spec and of the auditor. Right kernels are
in right.toml and wrong ones, with a fault each, in wrong.toml; the line that tells what is special about a function is
the comment above it. Exit status 1 if a wrong kernel is not refuted at some setting, or a right one is. Without
--only, --page writes the page; with --kept, of the verdicts that are kept, asking no more.
"""

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import kept

from septet.audit import manifest
from septet.audit.frontends.compiler import kind
from septet.audit.manifest import Kernel
from septet.audit.tasks import tasks
from septet.audit.verdict import Verdict
from septet.console import print_table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = ROOT / "build" / "corpus"
PAGE = ROOT / "docs" / "audit-results.md"
SECONDS = 240.0
HARD = {"in_integers": 20.0}
"""Seconds for kernels of which it is known that no time is enough."""
WANTED = {"right": "proved", "wrong": "refuted"}
LANGUAGES = {"c": "C", "fortran": "Fortran"}
BUG = re.compile(r"\(([-\w]+/[-\w]+)#([0-9]+)\)")


@dataclass(frozen=True)
class Row:
    """A kernel of the corpus and the verdicts on it."""

    side: str
    kernel: Kernel
    verdicts: tuple[Verdict, ...]

    @property
    def as_wanted(self) -> list[Verdict]:
        """Those that say what the corpus says."""
        return [v for v in self.verdicts if v.answer == WANTED[self.side]]

    @property
    def contradicted(self) -> bool:
        """Whether a right kernel is refuted, or a wrong one is not."""
        if self.side == "wrong":
            return len(self.as_wanted) < len(self.verdicts)
        return any(v.answer == "refuted" for v in self.verdicts)


def kernels(side: str) -> list[Kernel]:
    """The right ones, or the wrong ones."""
    return manifest.kernels(HERE / f"{side}.toml")


def told(kernel: Kernel) -> str:
    """What the comment above a function says, or else the one that begins the file."""
    lines = kernel.source.read_text(encoding="utf-8").splitlines()
    head = re.compile(rf"\S.*\b{kernel.symbol}\(|(subroutine|function) {kernel.symbol}\b")
    at = next(n for n, line in enumerate(lines) if head.search(line) and not line.strip().startswith(("/*", "!")))
    above = lines[at - 1].strip()
    if not above.startswith(("/* ", "! ")):
        above = lines[0].strip()
    return above.removeprefix("/* ").removeprefix("! ").removesuffix(" */")


def audited(sides: Sequence[str], only: str | None, jobs: int, ask: bool, proofs: Path) -> list[Row]:
    """The verdicts that are kept, and if they are asked for new ones, which share proofs in a folder."""
    chosen = [(side, k) for side in sides for k in kernels(side) if only in (None, k.symbol, k.source.name)]
    claims = [task for _, k in chosen for task in tasks(k, HARD.get(k.symbol, SECONDS), proofs)]
    found = kept.verdicts(claims, KEPT, jobs, ask)
    return [
        Row(side, k, tuple(sorted(found[k], key=lambda v: (v.level, v.contraction))))
        for side, k in chosen
        if k in found
    ]


def settings(verdicts: Sequence[Verdict]) -> str:
    """Levels, with the contraction where the two differ."""
    by_level: dict[str, list[str]] = {}
    for v in verdicts:
        by_level.setdefault(v.level, []).append(v.contraction)
    return ", ".join(level if len(c) == 2 else f"{level} (contraction {c[0]})" for level, c in by_level.items())


def tally(rows: Sequence[Row], side: str) -> str:
    """The figures of one side in a sentence."""
    of = [row for row in rows if row.side == side]
    claims = [v for row in of for v in row.verdicts]
    wanted = [v for v in claims if v.answer == WANTED[side]]
    whole = sum(len(row.as_wanted) == len(row.verdicts) for row in of)
    other = [v for v in claims if v.answer in ("proved", "refuted") and v.answer != WANTED[side]]
    took = [v.seconds for v in claims]
    return (
        f"{len(of)} {side} kernels, {len(claims)} claims: {len(wanted)} {WANTED[side]}, "
        f"{len(claims) - len(wanted) - len(other)} not decided, {len(other)} decided wrongly; "
        f"{whole} kernels {WANTED[side]} at every setting asked about; "
        f"{statistics.median(took):.1f} s a claim in the median, {max(took):.1f} s at most."
    )


def page(rows: Sequence[Row]) -> str:
    """docs/audit-results.md."""
    claims = [v for row in rows for v in row.verdicts]
    decided = sum(v.answer in ("proved", "refuted") for v in claims)
    compilers = sorted({v.compiler for v in claims})
    lines = [
        "<!-- Generated by `.venv/bin/python tests/audit/corpus.py --page`; do not edit. -->",
        "# What the auditor says of right and wrong kernels",
        "",
        "A corpus written for the purpose: right kernels that differ in form, and wrong ones with a fault each, some",
        "of them bugs that users of quantized models met (the issue is named). Every kernel is audited at -O0, -O1,",
        "-O2 and -O3, with and without contraction of `a*b + c`; each is a claim. A wrong kernel is refuted only",
        "if an input was found on which its native build was run and shown to be wrong.",
        "",
        f"**{decided} of {len(claims)} claims are decided ({100 * decided / len(claims):.1f} %).**",
        *_missing(rows),
        "",
        *(f"- {tally(rows, side)}" for side in WANTED),
        f"- Compilers: {'; '.join(compilers)}.",
        "",
        "[audit.md](audit.md) says what a verdict means. Seconds are the median of a kernel's claims, by the clock, on",
        "whatever machine it was and with whatever else that did.",
    ]
    lines += [
        "",
        "| setting | right kernels | proved | not decided | refuted | wrong kernels | refuted | not decided | proved |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for level, contraction in sorted(kept.ORDER):
        cells = []
        for side, wanted in WANTED.items():
            said = [
                v.answer for row in rows if row.side == side for v in row.verdicts
                if (v.level, v.contraction) == (level, contraction)
            ]  # fmt: skip
            other = next(a for a in WANTED.values() if a != wanted)
            open_ = len(said) - said.count(wanted) - said.count(other)
            cells += [len(said), said.count(wanted), open_, said.count(other)]
        lines.append(f"| {level}, contraction {contraction} | {' | '.join(map(str, cells))} |")
    for side, wanted in WANTED.items():
        of = [row for row in rows if row.side == side]
        what = "fault" if side == "wrong" else "form"
        lines += [
            "", f"## {side.capitalize()} kernels", "",
            f"| source | function | format | operation | {what} | {wanted} at | seconds |",
            "| --- | --- | --- | --- | --- | --- | --- |",
        ]  # fmt: skip
        for row in of:
            k = row.kernel
            median = statistics.median(v.seconds for v in row.verdicts)
            lines.append(
                f"| [{side}/{k.source.name}](../tests/audit/{side}/{k.source.name}) | `{k.symbol}` | {k.format.name} "
                f"| {k.operation} | {linked(told(k))} | {settings(row.as_wanted) or 'none'} | {median:.1f} |"
            )
    reasons: dict[str, list[Verdict]] = {}
    for row in rows:
        for v in row.verdicts:
            if v.answer != WANTED[row.side]:
                at = re.sub(r" for the input [0-9a-f]+", "", v.reason or "no reason").replace(str(ROOT) + "/", "")
                where = f"`{row.side}/{row.kernel.source.name}` `{row.kernel.symbol}`: {v.answer}: {at}"
                reasons.setdefault(where, []).append(v)
    lines += ["", "## Not decided", "", *(f"- {where} ({settings(v)})" for where, v in reasons.items())]
    if not reasons:
        lines.append("Nothing.")
    return "\n".join(lines) + "\n"


def _missing(rows: Sequence[Row]) -> list[str]:
    """That some claims were not asked about, if that is so."""
    all_ = sum(len(tasks(row.kernel, SECONDS, None)) for row in rows)
    missing = all_ - sum(len(row.verdicts) for row in rows)
    return [f"Of all {all_} claims, {missing} were not asked about in this run, for want of time."] if missing else []


def linked(text: str) -> str:
    """Text for a table of Markdown, with links to issues."""
    return BUG.sub(r"([\1#\2](https://github.com/\1/issues/\2))", text.replace("|", "\\|"))


def main() -> int:
    """Audit, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description="Audit the corpus of right and wrong kernels.")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--only", help="one function or source file")
    parser.add_argument("--page", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    parser.add_argument("--kept", action="store_true", help="ask nothing that was not asked before")
    parser.add_argument("--again", action="store_true", help="forget the verdicts that were kept")
    given = parser.parse_args()
    os.chdir(ROOT)
    write = kept.pages.writer(PAGE)
    if given.again:
        shutil.rmtree(KEPT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        rows = audited(tuple(WANTED), given.only, given.jobs, not given.kept, Path(folder))
    if not rows:
        parser.error(f"no kernel is called {given.only}")
    cells = [
        (
            f"{row.side}/{row.kernel.source.name}", row.kernel.symbol, LANGUAGES[kind(row.kernel.source)],
            row.kernel.format.name, f"{len(row.as_wanted)} of {len(row.verdicts)} {WANTED[row.side]}",
            f"{statistics.median(v.seconds for v in row.verdicts):.1f}", told(row.kernel),
        )
        for row in rows
    ]  # fmt: skip
    print_table(("source", "function", "language", "format", "claims", "seconds", "what"), cells)
    for side in dict.fromkeys(row.side for row in rows):
        print(tally(rows, side))
    if given.page and given.only is None:
        write(page(rows))
        print(f"{PAGE.relative_to(ROOT)}: written")
    return 1 if any(row.contradicted for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
