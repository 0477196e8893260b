"""A run and a model's comparison as one HTML page that needs nothing else: no script, no network.

The verdict comes first. Everything else is closed until it is asked for: a statement's answers, a kernel's sentence.
Filters by prover and state are radio buttons and style sheets.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from septet.outputs import assumptions, plots
from septet.outputs.counterexample import REPLAYED, readable
from septet.outputs.matrix import PRECONDITION, SETTLED, Cell, Row, rows, status
from septet.outputs.overview import columns, families, overview
from septet.proofs.results import Result, Run
from septet.solvers.verdict import FAILED

if TYPE_CHECKING:  # a page without a model's figures needs none of what measuring them imports
    from septet.compare import Comparison, Measure, Scheme

SYMBOLS = {
    "proved": "✓",
    "refuted": "✓",
    "wrong": "✗",
    "unknown": "?",
    "unsupported": "?",
    "tested": "≈",
    "not run": "-",
}
"""Shown beside the word, so that nothing depends on colour."""

STATES = (
    ("proved", "proved"),
    ("refuted", "refuted, as claimed"),
    ("wrong", "contradicted"),
    ("tested", "tested"),
    ("unknown", "unknown"),
    ("unsupported", "unsupported"),
    ("notrun", "not run"),
    ("nobody", "settled by nobody"),
)
"""States that the filter offers: a name in style sheets, and in words."""

PLOTS = (
    (plots.error_against_size, "Error against size on the matrices that every format can store: lower left is better."),
    (plots.error_over_bound, "Error of every weight of the model as a share of the bound proved for it."),
)


def render(run: Run, comparison: "Comparison | None" = None) -> str:
    """The page: theorems first, then counterexamples, the model, and what was run.

    Args:
        run: the proof run.
        comparison: the model's figures; None if they were not asked for.
    """
    environment = Environment(
        loader=PackageLoader("septet", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "seconds": seconds,
        "readable": readable,
        "word": word,
        "why": why,
        "status": status,
        "ratio": ratio,
        "slug": slug,
        "states": states,
        "figure": figure,
    }
    matrix = tuple(row for row in rows(run) if not row.is_witness)
    witnesses = {
        (row.format, row.theorem["name"].removeprefix(PRECONDITION)): row for row in rows(run) if row.is_witness
    }
    every = (*matrix, *witnesses.values())
    comparison, left_out = checked(comparison) if comparison else (None, [])
    stated = tuple(row for row in matrix if not row.is_kernel)
    kernels = tuple(row for row in matrix if row.is_kernel)
    factors = broken(comparison["schemes"]) if comparison else []
    return environment.get_template("report.html.j2").render(
        run=run,
        symbols=SYMBOLS,
        states_known=STATES,
        replayed=REPLAYED,
        formats=[Section(fmt, tuple(group)) for fmt, group in groupby(stated, key=lambda row: row.format)],
        all=Section("all", stated),
        kernels=Section("kernels", kernels),
        families=families(run),
        overview=overview(run),
        columns=columns(run),
        anchors={(row.format, row.theorem["name"]): f"row-{k}" for k, row in enumerate(matrix)},
        problems=[*problems(every), *(_exceeded(name, factor) for name, factor in factors)],
        wrong=[(row, result) for row in every for result in row.wrong],
        short=short_of_two([*matrix, *(row for row in witnesses.values() if row.conclusion != "settled")]),
        witnesses=witnesses,
        negative=[(row, findings(row)) for row in matrix if not row.theorem["holds"]],
        provers=[Tally.of(cells) for cells in zip(*(row.cells for row in every), strict=True)],
        trusted=assumptions.of(run, matrix),
        comparison=comparison,
        left_out=left_out,
        broken=factors,
        better=better(comparison["schemes"]) if comparison else {},
        plots=[(draw(comparison), caption) for draw, caption in PLOTS] if comparison and comparison["schemes"] else [],
    )


@dataclass(frozen=True)
class Problem:
    """Something because of which a run does not pass.

    Attributes:
        kind: what is wrong, in a word or two.
        claim: the statement, in words.
        name, format: which statement it is; None for what is about the model.
        why: what is known of it.
    """

    kind: str
    claim: str
    name: str | None
    format: str | None
    why: str

    @property
    def row(self) -> tuple[str | None, str]:
        """The row that shows it: of a question whether a statement is vacuous, the statement's."""
        return self.format, (self.name or "").removeprefix(PRECONDITION)


def problems(every: Iterable[Row]) -> list[Problem]:
    """What fails a run, worst first: contradictions, written proofs that fail, and what nobody settled."""
    found: list[tuple[int, Problem]] = []
    for row in every:
        name, claim = row.theorem["name"], row.theorem["claim"]
        for result in row.wrong:
            found.append((0, Problem("contradicted", claim, name, row.format, _contradiction(result))))
        for result in row.results:
            if (result["reason"] or "").startswith(FAILED):
                reason = f"{result['prover']}: {result['reason']}"
                found.append((1, Problem("a written proof fails", claim, name, row.format, reason)))
        if row.conclusion == "open":
            reasons = "; ".join(f"{prover}: {said}{f' ({reason})' if reason else ''}"
                                for prover, said, reason in others(row))  # fmt: skip
            found.append((2, Problem("proved by nobody", claim, name, row.format, reasons or "no prover was asked")))
    return [problem for _, problem in sorted(found, key=lambda pair: pair[0])]


def _contradiction(result: Result) -> str:
    instance = f", {result['instance']}" if result["instance"] else ""
    text = f"{result['prover']} says {result['verdict']}{instance}"
    if result["counterexample"] is not None:
        text += f": {readable(result['counterexample']) or 'no arguments'} ({REPLAYED[result['replayed']]})"
    return text


def _exceeded(name: str, factor: float) -> Problem:
    return Problem(
        "bound exceeded", f"A weight of the model is further from its value in {name} than the proved bound.", None,
        None, f"by a factor of {ratio(factor)}",
    )  # fmt: skip


def slug(text: str) -> str:
    """A name that can be part of an identifier or a class."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def states(row: Row) -> str:
    """Classes of a row for the filters: what each prover, and what any prover said of it."""
    found = set()
    for cell in row.cells:
        if cell.status is not None:
            said = ["asked", slug(cell.status), *(["nobody"] if row.conclusion == "open" else [])]
            found |= {f"{who}-{state}" for who in (slug(cell.prover["name"]), "any") for state in said}
    if row.conclusion == "open":
        found.add("any-nobody")
    return " ".join(sorted(found))


@dataclass(frozen=True)
class Section:
    """The rows about a format."""

    format: str
    rows: Sequence[Row]

    @property
    def asked(self) -> list[int]:
        """The columns of provers that were asked about any row."""
        width = len(self.rows[0].cells) if self.rows else 0
        return [k for k in range(width) if any(row.cells[k].status is not None for row in self.rows)]

    @property
    def formats(self) -> list[tuple[str, list[Row]]]:
        """The rows by format."""
        return [(fmt, list(group)) for fmt, group in groupby(self.rows, key=lambda row: row.format)]

    @property
    def families(self) -> list[tuple[str, list[Row]]]:
        """The rows by family."""
        return [(family, list(group)) for family, group in groupby(self.rows, key=lambda row: row.theorem["family"])]

    @property
    def settled(self) -> list[Row]:
        """Rows that hold as claimed."""
        return [row for row in self.rows if row.conclusion == "settled"]

    def by(self, solvers: int) -> int:
        """How many settled rows exactly 0, exactly 1, or at least 2 independent solvers settled."""
        return sum(min(row.solvers, 2) == solvers for row in self.settled if not row.is_kernel)

    def count(self, conclusion: str) -> int:
        """How many rows have a conclusion."""
        return sum(row.conclusion == conclusion for row in self.rows)


@dataclass(frozen=True)
class Shortfall:
    """A theorem that fewer than two independent solvers settled, for the formats where that is so in the same way."""

    row: Row
    formats: tuple[str, ...]
    settlers: tuple[str, ...]
    others: tuple[tuple[str, str, str], ...]
    """Prover, status, reason."""


def short_of_two(matrix: Iterable[Row]) -> list[Shortfall]:
    """What fewer than two independent solvers settled: those that nobody did first, then by theorem."""
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in matrix:
        if row.solvers < 2 and not row.is_kernel:
            found.setdefault((row.theorem["name"], row.conclusion, settlers(row), others(row)), []).append(row)
    shortfalls = [
        Shortfall(group[0], tuple(row.format for row in group), settlers(group[0]), others(group[0]))
        for group in found.values()
    ]
    return sorted(shortfalls, key=lambda s: ("wrong", "open", "settled").index(s.row.conclusion))


def settlers(row: Row) -> tuple[str, ...]:
    """The provers that settled all their instances."""
    return tuple(cell.prover["name"] for cell in row.cells if cell.status in SETTLED)


def others(row: Row) -> tuple[tuple[str, str, str], ...]:
    """The provers that were asked and did not settle the row: name, status, reason (but not how many tests)."""
    return tuple(
        (cell.prover["name"], word(cell), "" if cell.status == "tested" else why(cell).removeprefix("unsupported: "))
        for cell in row.cells
        if cell.status is not None and cell.status not in SETTLED
    )


def why(cell: Cell) -> str:
    """The reasons of a cell; for a prover that is not there, what to install."""
    if cell.status == "not run" and not cell.prover["present"]:
        return cell.prover["install"]
    return "; ".join(cell.reasons)


def word(cell: Cell) -> str:
    """A cell's status in words, with the count of instances settled where that is not all or none."""
    if cell.status == "wrong":
        bad = next(result for result in cell.results if status(result) == "wrong")
        text = "not confirmed" if bad["expected"] else bad["verdict"].upper()
    else:
        text = str(cell.status)
    settled, total = cell.settled, len(cell.results)
    if 0 < settled < total:
        return f"{text} (settled {settled}/{total})"
    return f"{text}, {total}/{total}" if total > 1 and cell.status in SETTLED else text


def findings(row: Row) -> list[tuple[str, list[Result]]]:
    """By instance, the results of a negative theorem that carry a counterexample; replayed ones first."""
    return [
        (
            instance,
            sorted(
                (r for r in row.results if r["instance"] in ("", instance) and r["counterexample"] is not None),
                key=lambda r: r["replayed"] is not True,
            ),
        )
        for instance in row.settlers or {"": frozenset()}
    ]


@dataclass(frozen=True)
class Tally:
    """What one prover did in all."""

    cells: tuple[Cell, ...]
    counts: Counter[str]

    @classmethod
    def of(cls, cells: tuple[Cell, ...]) -> "Tally":
        """The tally of a prover's column."""
        return cls(cells, Counter(status(result) for cell in cells for result in cell.results))

    @property
    def independent(self) -> bool:
        """Whether it counts as an independent solver."""
        return self.cells[0].prover["independent"]

    @property
    def present(self) -> bool:
        """Whether it is installed."""
        return self.cells[0].prover["present"]

    @property
    def results(self) -> list[Result]:
        """Its results."""
        return [result for cell in self.cells for result in cell.results]


def checked(comparison: "Comparison") -> tuple["Comparison", list[str]]:
    """The comparison without the schemes that have a figure which cannot be one, and the names of those."""
    bad = [s["name"] for s in comparison["schemes"] if not all(map(is_measure, _measures(s)))]
    found = comparison.copy()
    found["schemes"] = [s for s in comparison["schemes"] if s["name"] not in bad]
    return found, bad


def _measures(scheme: "Scheme") -> list["Measure"]:
    return [scheme["common"], *scheme["matrices"].values(), *([scheme["whole"]] if scheme["whole"] else [])]


def is_measure(measure: "Measure") -> bool:
    """Whether figures can be what they say they are: finite, not negative, of some weights, at most 64 bits each."""
    ratio = measure["error_over_bound"]
    figures = (measure["relative_rmse"], measure["max_abs_error"])
    return (
        measure["weights"] > 0
        and 0 < measure["bits_per_weight"] <= 64
        and all(math.isfinite(x) and x >= 0 for x in figures)
        and (ratio is None or ratio >= 0)
    )


def better(schemes: Iterable["Scheme"]) -> dict[str, list[str]]:
    """For each scheme, those with a smaller error at no more bits, on the common matrices."""
    measures = {scheme["name"]: scheme["common"] for scheme in schemes}
    return {
        name: [
            other
            for other, theirs in measures.items()
            if theirs["bits_per_weight"] <= own["bits_per_weight"] and theirs["relative_rmse"] < own["relative_rmse"]
        ]
        for name, own in measures.items()
    }


def broken(schemes: Iterable["Scheme"]) -> list[tuple[str, float]]:
    """The schemes that a weight's error exceeded the stated bound in, and by what factor at most."""
    largest = {s["name"]: max(m["error_over_bound"] or 0 for m in s["matrices"].values()) for s in schemes}
    return [(name, factor) for name, factor in largest.items() if factor > 1]


def ratio(value: float) -> str:
    """A share of a bound to six digits, never rounded across 1."""
    direction = ROUND_CEILING if value > 1 else ROUND_FLOOR
    return str(Decimal(value).quantize(Decimal("0.000001"), direction)) if math.isfinite(value) else "infinite"


def figure(value: float, digits: int = 4) -> str:
    """A figure with a number of digits after the point."""
    return f"{value:.{digits}f}"


def seconds(value: float) -> str:
    """A time to a sensible number of digits."""
    if value < 0.0005:
        return "< 1 ms"
    if value < 0.9995:
        return f"{1000 * value:.0f} ms"
    if value < 9.95:
        return f"{value:.1f} s"
    minutes, rest = divmod(round(value), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
