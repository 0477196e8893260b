"""The theorem x format x prover matrix of a run: what every output shows, in its own way.

A *row* is a theorem about a format, a *cell* what one prover said of its instances. Neither is ever
better than its worst part.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from septet.proofs.results import ProverInfo, Result, Run, TheoremInfo
from septet.spec.theorem import FAMILIES

KERNELS = "kernels"
"""The family of what is said of generated code; two solvers are not asked of it."""
PRECONDITION = "precondition of "
"""How the name of the claim that a theorem is vacuous starts; refuting it gives a witness that it is not."""

Status = Literal["wrong", "unknown", "not run", "unsupported", "tested", "refuted", "proved"]
WORST_FIRST: tuple[Status, ...] = get_args(Status)
SETTLED = frozenset[Status]({"proved", "refuted"})
"""Here `refuted` always means: refuted as a negative theorem claims. Any other refutation is `wrong`."""


def status(result: Result) -> Status:
    """What a result is worth.

    `wrong` is a verdict that contradicts the theorem, or a counterexample that the spec does not confirm.
    `unsupported` and `tested` are unknowns whose reason says so: a prover that does not take such a claim,
    and one that found no counterexample among examples.
    """
    if result["replayed"] is False:
        return "wrong"
    if result["verdict"] == "proved":
        return "proved" if result["expected"] else "wrong"
    if result["verdict"] == "refuted":
        return "refuted" if result["expected"] else "wrong"
    if result["verdict"] == "unknown":
        reason = result["reason"] or ""
        return (
            "tested"
            if reason.startswith("tested")
            else "unsupported"
            if reason.startswith("unsupported")
            else "unknown"
        )
    return "not run"


@dataclass(frozen=True)
class Cell:
    """What one prover said of the instances of a row; no results at all if it was not asked."""

    prover: ProverInfo
    results: tuple[Result, ...]

    @property
    def status(self) -> Status | None:
        """The worst status of the instances; None if there is none."""
        return min(map(status, self.results), key=WORST_FIRST.index, default=None)

    @property
    def settled(self) -> int:
        """How many instances are settled as claimed."""
        return sum(status(result) in SETTLED for result in self.results)

    @property
    def seconds(self) -> float:
        """Time that the verdicts took."""
        return sum(result["seconds"] for result in self.results)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why instances are not settled, each reason once."""
        found = (result["reason"] for result in self.results if status(result) not in SETTLED)
        return tuple(dict.fromkeys(reason for reason in found if reason))


@dataclass(frozen=True)
class Row:
    """A theorem about a format."""

    theorem: TheoremInfo
    format: str
    cells: tuple[Cell, ...]

    @property
    def is_witness(self) -> bool:
        """Whether it is not a theorem but the question whether any argument meets a theorem's preconditions."""
        return self.theorem["name"].startswith(PRECONDITION)

    @property
    def results(self) -> tuple[Result, ...]:
        """Every prover's results."""
        return tuple(result for cell in self.cells for result in cell.results)

    @property
    def wrong(self) -> tuple[Result, ...]:
        """The results that contradict the theorem."""
        return tuple(result for result in self.results if status(result) == "wrong")

    @property
    def settlers(self) -> dict[str, frozenset[str]]:
        """For each instance, the provers that settled it as claimed; a verdict on instance "" is about all."""
        instances = {result["instance"] for result in self.results}
        good = [result for result in self.results if status(result) in SETTLED]
        return {
            instance: frozenset(result["prover"] for result in good if result["instance"] in ("", instance))
            for instance in sorted(instances - {""} or instances)
        }

    @property
    def solvers(self) -> int:
        """The number of independent solvers that settled every instance, or the instance with the fewest."""
        independent = {cell.prover["name"] for cell in self.cells if cell.prover["independent"]}
        return min((len(provers & independent) for provers in self.settlers.values()), default=0)

    @property
    def is_kernel(self) -> bool:
        """Whether it is about generated code, which no SMT solver is asked about."""
        return self.theorem["family"] == KERNELS

    @property
    def conclusion(self) -> Literal["wrong", "open", "not run", "settled"]:
        """Contradicted by anybody; or with an instance that nobody settled; or else settled as claimed.

        A kernel is "not run" where nobody was asked: every prover that takes it is missing or declines it.
        """
        if self.wrong:
            return "wrong"
        statuses = {cell.status for cell in self.cells} - {None, "unsupported"}
        if self.is_kernel and statuses <= {"not run"}:
            return "not run"
        return "settled" if self.settlers and all(self.settlers.values()) else "open"


def rows(run: Run) -> tuple[Row, ...]:
    """The rows of a run: by format in order of appearance ("any" last), then by family, then as listed.

    A theorem without any result gets a row of empty cells about the format "any": it must not go missing.
    """
    found: dict[tuple[str, str], dict[str, list[Result]]] = {}
    for result in run["results"]:
        cells = found.setdefault((result["format"], result["theorem"]), {})
        cells.setdefault(result["prover"], []).append(result)
    for name in {theorem["name"] for theorem in run["theorems"]} - {theorem for _, theorem in found}:
        found["any", name] = {}
    formats = sorted(dict.fromkeys(fmt for fmt, _ in found), key=lambda fmt: fmt == "any")
    families = in_order(theorem["family"] for theorem in run["theorems"])
    theorems = sorted(run["theorems"], key=lambda theorem: families.index(theorem["family"]))
    return tuple(
        Row(
            theorem,
            fmt,
            tuple(Cell(p, tuple(found[fmt, theorem["name"]].get(p["name"], ()))) for p in run["provers"]),
        )
        for fmt in formats
        for theorem in theorems
        if (fmt, theorem["name"]) in found
    )


def in_order(families: Iterable[str]) -> list[str]:
    """Families in the spec's order, then those it does not know."""
    known: list[str] = list(FAMILIES)
    return known + [family for family in dict.fromkeys(families) if family not in known]
