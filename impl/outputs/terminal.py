"""A run on the terminal: a line a theorem, then everything that is not as claimed."""

from collections import Counter
from collections.abc import Mapping, Sequence

from septet.console import print_table
from septet.outputs.matrix import WORST_FIRST, Row, Status, in_order, rows, status
from septet.proofs.results import Result, Run
from septet.solvers.verdict import FAILED

WORDS: Mapping[Status, str] = {"unsupported": "-", "wrong": "WRONG"}
"""Statuses that are not shown by their own name. `refuted` is what a negative theorem claims."""


def summarize(run: Run, openness_fails: bool = True) -> int:
    """Print a run.

    Args:
        openness_fails: whether a theorem that nobody settled counts as a failure, and is listed.

    Returns:
        How many theorems (by format) are contradicted or, if that fails, open; and how many written proofs fail.
    """
    matrix = rows(run)
    stated = [row for row in matrix if not row.is_witness]
    witnesses = [row for row in matrix if row.is_witness]
    wrong = [row for row in matrix if row.conclusion == "wrong"]
    still_open = [row for row in matrix if row.conclusion == "open"]
    missing = [row for row in matrix if row.conclusion == "not run"]
    settled = [row for row in stated if row.conclusion == "settled" and not row.is_kernel]
    lonely = [row for row in settled if row.solvers < 2]
    kernels = [row for row in stated if row.is_kernel]
    names = [p["name"] for p in run["provers"]]
    print_table(["theorem", "instances", *names], _lines(stated, names))
    for r in (r for row in wrong for r in row.wrong):
        print(f"WRONG: {_place(r)}: {r['prover']} says {r['verdict']} {r['reason'] or ''} {r['counterexample'] or ''}")
    failed = [r for r in run["results"] if (r["reason"] or "").startswith(FAILED)]
    for r in failed:
        print(f"FAILED: {_place(r)}: {r['prover']}: {r['reason']}")
    if openness_fails:
        for row in still_open:
            reasons = sorted({f"{r['prover']}: {r['reason']}" for r in row.results if r["reason"]})
            print(f"OPEN: {row.theorem['name']} ({row.format}): {'; '.join(reasons)}")
        for row in lonely:
            print(f"settled by fewer than two solvers: {row.theorem['name']} ({row.format})")
    print(
        f"{len(settled)} of {len(stated) - len(kernels)} theorems and contracts (by format) settled as claimed, "
        f"{len(settled) - len(lonely)} of them by two or more independent solvers; "
        f"{sum(row.conclusion == 'settled' for row in witnesses)} of {len(witnesses)} preconditions have a witness; "
        f"{sum(row.conclusion == 'settled' for row in kernels)} of {len(kernels)} kernels settled, "
        f"{len(missing)} not run; "
        f"{len(wrong)} contradicted, {len(failed)} written proofs fail, {len(still_open)} open; "
        f"{run['seconds']:.1f} s, "
        f"{sum(r['cached'] for r in run['results'])} of {len(run['results'])} verdicts from the cache"
    )
    return len(wrong) + len(failed) + (len(still_open) if openness_fails else 0)


def _lines(stated: Sequence[Row], provers: Sequence[str]) -> list[list[str]]:
    """A line for each theorem, over all formats; contracts and ranges of functions are a line each, together."""
    grouped: dict[tuple[str, str], list[Result]] = {}
    families = in_order(row.theorem["family"] for row in stated)
    for row in sorted(stated, key=lambda row: families.index(row.theorem["family"])):
        kind, of, _ = row.theorem["name"].partition(" of ")
        name = f"{kind} of each function" if of else kind
        grouped.setdefault((row.theorem["family"], name), []).extend(row.results)
    lines: list[list[str]] = []
    family = ""
    for (here, name), results in grouped.items():
        if here != family:
            lines.append([here.upper(), *[""] * (len(provers) + 1)])
            family = here
        instances = len({(r["theorem"], r["format"], r["instance"]) for r in results})
        cells = [_cell([r for r in results if r["prover"] == prover]) for prover in provers]
        lines.append([f"  {name}", str(instances), *cells])
    return lines


def _cell(results: Sequence[Result]) -> str:
    """The worst status of a prover's results, and how many it settled."""
    if not results:
        return ""
    found = Counter(status(r) for r in results)
    worst = min(found, key=WORST_FIRST.index)
    settled = found["proved"] + found["refuted"]
    shown = WORDS.get(worst, worst)
    return shown if len(found) == 1 else f"{shown} ({settled} of {len(results)} settled)"


def _place(r: Result) -> str:
    return f"{r['theorem']} ({r['format']}{', ' if r['instance'] else ''}{r['instance']})"
