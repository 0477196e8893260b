"""The theorem x prover matrix over all formats: the first thing that a reader of a run should see."""

from collections.abc import Sequence
from dataclasses import dataclass

from septet.outputs.matrix import WORST_FIRST, Row, Status, in_order, rows
from septet.proofs.results import Run

COLUMNS = (
    "hypothesis", "crosshair", "exhaustion", "z3", "cvc5", "bitwuzla", "lean", "gnat", "gnatprove", "frama-c", "audit",
)  # fmt: skip
"""Every prover that there is to be, in this order; one that a run knows nothing of has an empty column."""
MARKS: dict[Status, str] = {
    "wrong": "✗", "unknown": "?", "not run": "-", "unsupported": "", "tested": "≈", "refuted": "✓", "proved": "✓",
}  # fmt: skip


@dataclass(frozen=True)
class Count:
    """What a prover said of a line.

    Attributes:
        status: None if it was asked nothing; the worst of what it said where that contradicts, else the best.
        settled: rows that it settled whole.
        asked: rows that it has a part in.
    """

    status: Status | None
    settled: int
    asked: int

    @property
    def mark(self) -> str:
        """A word or a sign for it: how many of how many, where it settled some."""
        if self.status is None or self.status == "unsupported":
            return ""
        return f"{MARKS[self.status]} {self.settled}/{self.asked}" if self.settled else MARKS[self.status]


@dataclass(frozen=True)
class Line:
    """A theorem, or all contracts of functions together, over all formats."""

    family: str
    name: str
    rows: tuple[Row, ...]
    counts: tuple[Count, ...]

    @property
    def settled(self) -> int:
        """How many of the rows somebody settled."""
        return sum(row.conclusion == "settled" for row in self.rows)

    @property
    def wrong(self) -> bool:
        """Whether any row is contradicted."""
        return any(row.conclusion == "wrong" for row in self.rows)


def columns(run: Run) -> list[str]:
    """The provers: those of `COLUMNS`, then any other that the run has."""
    return [*COLUMNS, *(p["name"] for p in run["provers"] if p["name"] not in COLUMNS)]


def overview(run: Run) -> list[Line]:
    """The lines, by family."""
    stated = [row for row in rows(run) if not row.is_witness]
    families = in_order(row.theorem["family"] for row in stated)
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in sorted(stated, key=lambda row: families.index(row.theorem["family"])):
        kind, of, _ = row.theorem["name"].partition(" of ")
        name = f"{kind} of each function" if of else kind
        grouped.setdefault((row.theorem["family"], name), []).append(row)
    provers = columns(run)
    return [
        Line(family, name, tuple(group), tuple(_count(group, prover) for prover in provers))
        for (family, name), group in grouped.items()
    ]


def families(run: Run) -> list[Line]:
    """The lines of a family put together, for each family."""
    found: dict[str, list[Row]] = {}
    for line in overview(run):
        found.setdefault(line.family, []).extend(line.rows)
    provers = columns(run)
    return [
        Line(family, family, tuple(group), tuple(_count(group, prover) for prover in provers))
        for family, group in found.items()
    ]


def _count(group: Sequence[Row], prover: str) -> Count:
    cells = [cell for row in group for cell in row.cells if cell.prover["name"] == prover]
    asked = [cell for cell in cells if cell.status is not None]
    whole = sum(cell.settled == len(cell.results) for cell in asked)
    statuses = {s for cell in asked if (s := cell.status) is not None}
    if not statuses:
        return Count(None, 0, 0)
    if "wrong" in statuses:
        return Count("wrong", whole, len(asked))
    return Count(max(statuses, key=WORST_FIRST.index), whole, len(asked))


def markdown(run: Run) -> str:
    """The matrix as a page of its own."""
    lines = overview(run)
    provers = columns(run)
    versions = {p["name"]: p["version"] if p["present"] else "not installed" for p in run["provers"]}
    text = [
        "# Who proved what",
        "",
        "Written by `septet report RUN.json --matrix docs/matrix.md`, from a run of `septet prove`"
        f" that started {run['started']} on spec `{run['spec'][:16]}`. Nothing here is written by hand.",
        "",
        "A figure is how many of the formats a prover is asked about it settled, every instance included, as the"
        " theorem claims (proved, or refuted where the theorem is negative). ≈ tested, which is no proof; ? unknown;"
        " - not run; ✗ contradicted; empty: not asked, or the prover does not take such a claim. Details are in the"
        " HTML report.",
        "",
        f"| theorem | settled | {' | '.join(provers)} |",
        f"| --- | --- |{' --- |' * len(provers)}",
    ]
    family = None
    for line in lines:
        if line.family != family:
            family = line.family
            text.append(f"| **{family}** | |{' |' * len(provers)}")
        settled = f"{line.settled}/{len(line.rows)}" + (" **contradicted**" if line.wrong else "")
        text.append(f"| {line.name} | {settled} | {' | '.join(count.mark for count in line.counts)} |")
    text += ["", "| prover | version |", "| --- | --- |"]
    text += [f"| {name} | {versions.get(name, 'not part of this run') or 'unknown'} |" for name in provers]
    return "\n".join(text) + "\n"
