"""A run on the terminal: a table of a line a theorem, what is not as claimed, and a last line that says what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from septet.outputs.matrix import WORST_FIRST, Row, Status, in_order, rows, status
from septet.proofs.results import Result, Run
from septet.solvers.verdict import FAILED

SIGNS: dict[Status, str] = {
    "proved": "+", "refuted": "+", "tested": "~", "unknown": "?", "unsupported": ".", "not run": "-", "wrong": "!",
}  # fmt: skip
LEGEND = (
    "+ settled as claimed   ~ tested, which is no proof   ? unknown   . takes no such claim   - not run\n"
    "! contradicted   A figure: so many instances are settled, and not all of them."
)
SHORT = {"gnatprove": "gprv"}
"""Provers whose name's beginning is that of another."""
NAME, COUNT, CELL = 40, 5, 5
"""Columns: a theorem's name, the number of its instances, and a prover. With eleven provers they are 100."""
MOST = 4
"""Names that the last line has before it says how many more there are."""


def summarize(run: Run, openness_fails: bool = True, required: Sequence[str] = ()) -> int:
    """Print a run; the last line says whether it passes, what is open, and what was not run.

    Args:
        openness_fails: whether a theorem that nobody settled counts as a failure, and is listed.
        required: provers without which the run fails, and which were not run.

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
    for line in _table(stated, names):
        print(line)
    for r in (r for row in wrong for r in row.wrong):
        print(f"WRONG: {_place(r)}: {r['prover']} says {r['verdict']} {r['reason'] or ''} {r['counterexample'] or ''}")
    failed = [r for r in run["results"] if (r["reason"] or "").startswith(FAILED)]
    for r in failed:
        print(f"FAILED: {_place(r)}: {r['prover']}: {r['reason']}")
    absent = {p["name"]: p["install"].partition(", or ")[0] for p in run["provers"] if not p["present"]}
    busy = sum(r["seconds"] for r in run["results"] if not r["cached"])
    if openness_fails:
        for row in still_open:
            reasons = sorted({f"{r['prover']}: {r['reason']}" for r in row.results if r["reason"]})
            print(f"OPEN: {row.theorem['name']} ({row.format}): {'; '.join(reasons)}")
        for row in lonely:
            print(f"settled by fewer than two solvers: {row.theorem['name']} ({row.format})")
        print(
            f"{len(settled)} of {len(stated) - len(kernels)} theorems and contracts (by format) settled as claimed, "
            f"{len(settled) - len(lonely)} of them by two or more independent solvers; "
            f"{sum(r.conclusion == 'settled' for r in witnesses)} of {len(witnesses)} preconditions have a witness; "
            f"{sum(row.conclusion == 'settled' for row in kernels)} of {len(kernels)} kernels settled, "
            f"{len(missing)} not run; "
            f"{len(wrong)} contradicted, {len(failed)} written proofs fail, {len(still_open)} open; "
            f"{run['seconds']:.1f} s, {busy:.1f} s of processor time, "
            f"{sum(r['cached'] for r in run['results'])} of {len(run['results'])} verdicts from the cache"
        )
    else:
        asked = [row for row in matrix if row.conclusion != "not run"]
        tried = sum(any(status(r) != "unsupported" for r in row.results) for row in asked)
        print(
            f"{tried} of {len(matrix)} claims attacked by {', '.join(n for n in names if n not in absent)}: "
            f"{len(wrong)} refuted against what they claim. Who attacks proves nothing: make prove does; "
            f"{run['seconds']:.1f} s, {busy:.1f} s of processor time, "
            f"{sum(r['cached'] for r in run['results'])} of {len(run['results'])} verdicts from the cache"
        )
    problems = [
        *([f"{len(wrong)} contradicted: {_listed(_name(row) for row in wrong)}"] if wrong else []),
        *([f"{len(failed)} written proofs fail: {_listed(map(_place, failed))}"] if failed else []),
        *([f"{len(still_open)} open: {_listed(map(_name, still_open))}"] if still_open and openness_fails else []),
        *([f"required, but not run: {', '.join(required)}"] if required else []),
    ]
    print("FAIL: " + "; ".join(problems) if problems else "PASS", end="")
    for how in dict.fromkeys(absent.values()):
        print(f"; not run: {', '.join(n for n in absent if absent[n] == how)} (to install: {how})", end="")
    print()
    return len(wrong) + len(failed) + (len(still_open) if openness_fails else 0)


def _listed(names: Iterable[str]) -> str:
    """The first few names, and how many more there are."""
    found = list(dict.fromkeys(names))
    return ", ".join(found[:MOST]) + (f" and {len(found) - MOST} more" if len(found) > MOST else "")


def _name(row: Row) -> str:
    return f"{row.theorem['name']} ({row.format})"


def _table(stated: Sequence[Row], provers: Sequence[str]) -> Iterator[str]:
    """A line for each theorem, over all formats; contracts and ranges of functions are a line each, together."""
    grouped: dict[tuple[str, str], list[Result]] = {}
    families = in_order(row.theorem["family"] for row in stated)
    for row in sorted(stated, key=lambda row: families.index(row.theorem["family"])):
        kind, of, _ = row.theorem["name"].partition(" of ")
        name = f"{kind} of each function" if of else kind
        grouped.setdefault((row.theorem["family"], name), []).extend(row.results)
    heads = "".join(f"{SHORT.get(p, p)[: CELL - 1]:>{CELL}}" for p in provers)
    yield f"{'theorem':{NAME}}{'of':>{COUNT}}{heads}"
    family = ""
    for (here, name), results in grouped.items():
        if here != family:
            yield here.upper()
            family = here
        instances = len({(r["theorem"], r["format"], r["instance"]) for r in results})
        cells = [_cell([r for r in results if r["prover"] == prover]) for prover in provers]
        shown = f"  {name}" if len(name) < NAME - 2 else f"  {name[: NAME - 5]}.."
        yield f"{shown:{NAME}}{instances:>{COUNT}}{''.join(f'{cell:>{CELL}}' for cell in cells)}".rstrip()
    yield LEGEND


def _cell(results: Sequence[Result]) -> str:
    """The sign of the worst status of a prover's results, and how many it settled if these are some of them."""
    if not results:
        return ""
    found = Counter(status(r) for r in results)
    settled = found["proved"] + found["refuted"]
    sign = SIGNS[min(found, key=WORST_FIRST.index)]
    return f"{settled}{sign}" if 0 < settled < len(results) else sign


def _place(r: Result) -> str:
    return f"{r['theorem']} ({r['format']}{', ' if r['instance'] else ''}{r['instance']})"
