"""`septet prove`: every theorem x every prover."""

import os
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated

import typer

import septet.spec.formats as shipped
from septet.codegen.core.lift import LiftError
from septet.commands.own import Spec, load
from septet.commands.spreading import Scheduler
from septet.commands.spreading import executor as spread
from septet.console import counting, note, write_json
from septet.errors import SeptetError
from septet.outputs import terminal
from septet.outputs.matrix import PRECONDITION
from septet.proofs import bundle
from septet.proofs import run as runs
from septet.proofs.executors import Executor
from septet.proofs.provers import PROVERS
from septet.proofs.run import SECONDS, Plan, written
from septet.solvers.cache import Cache, folder
from septet.spec import own
from septet.spec.blocks.block import BlockFormat
from septet.spec.formats import Format
from septet.spec.own import Own
from septet.spec.unknown import unknown


class Goal(StrEnum):
    """What makes the exit status 0."""

    proved = "proved"
    unrefuted = "unrefuted"


def prove(
    format_names: Annotated[
        list[str] | None, typer.Option("--format", help="Only this format and what no format changes; repeatable.")
    ] = None,
    prover_names: Annotated[
        list[str] | None, typer.Option("--prover", metavar="NAMES", help=f"Only these: {', '.join(PROVERS)}.")
    ] = None,
    spec: Spec = None,
    theorem: Annotated[
        str, typer.Option(metavar="PATTERN", help="Only theorems whose names match, as in a shell.")
    ] = "*",
    require: Annotated[
        str, typer.Option(metavar="NAMES", help="Provers that must be present, separated by commas.")
    ] = "",
    jobs: Annotated[int, typer.Option(min=1, help="Processes on this machine.")] = os.cpu_count() or 1,
    scheduler: Scheduler = None,
    seconds: Annotated[float, typer.Option(min=0.1, help="Processor time for one prover on one obligation.")] = SECONDS,
    goal: Annotated[Goal, typer.Option(help="Succeed if all is proved, or if nothing is refuted.")] = Goal.proved,
    out: Annotated[
        Path | None,
        typer.Option(file_okay=False, metavar="FOLDER", help="Leave the obligations here: .smt2 files and a manifest."),
    ] = None,
    recheck: Annotated[
        Path | None,
        typer.Option(file_okay=False, metavar="FOLDER", help="Run the solvers again on the files that --out left."),
    ] = None,
    cache: Annotated[bool, typer.Option(help="Use verdicts reached before.")] = True,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the run as JSON; - is standard output.")
    ] = None,
    junit_file: Annotated[Path | None, typer.Option("--junit", metavar="FILE", help="Write JUnit XML.")] = None,
    sarif_file: Annotated[Path | None, typer.Option("--sarif", metavar="FILE", help="Write SARIF.")] = None,
    html_file: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write the report.")] = None,
) -> int:
    """Prove every theorem of every format with every prover present.

    With --spec, only what is about the formats of that file: what no format changes is left to a run without it.

    Exit status 0: every theorem is settled as it claims by some prover, and contradicted by none, and no written
    proof fails; 1: not so; 2: bad usage.

    Example: septet prove --format s43 --require z3,cvc5 --json run.json --html report.html
    """
    provers = {name: PROVERS[name] for name in _names(prover_names or list(PROVERS))}
    executor = spread(scheduler, jobs)
    missing = [name for name in _names([require]) if PROVERS[name].version() is None or name not in provers]
    if missing:
        installs = "; ".join(PROVERS[name].install for name in missing)
        typer.echo(f"required, but not run: {', '.join(missing)} ({installs})", err=True)
    if recheck is not None:
        return 1 if _recheck(recheck, executor, seconds, list(provers)) or missing else 0
    mine = load(spec)
    try:
        note("stating the theorems and kernels")
        formats, blocks = _chosen(mine, format_names)
        kept = Cache(folder() if cache else None)
        stated = written(formats, kept, blocks, spec is None)
        claims = [o for o in stated if fnmatchcase(o.name.removeprefix(PRECONDITION), theorem)]
    except (ValueError, LiftError) as error:
        raise SeptetError(str(error)) from error
    if not claims:
        raise SeptetError(f"no theorem is called {theorem!r}")
    with counting("proving", "questions answered") as told:
        run = runs.prove(claims, provers, executor, kept, seconds, told, _announce, _again)
    if out is not None:
        bundle.write(out, claims, run)
    write_json(json_file, dict(run))
    if junit_file or sarif_file or html_file:
        from septet.outputs.files import write  # here: most runs want none, and templates take time to import

        write(run, html_file, junit_file, sarif_file)
    return 1 if terminal.summarize(run, goal is Goal.proved, missing) or missing else 0


def _chosen(mine: Own, names: Sequence[str] | None) -> tuple[dict[str, Format], list[BlockFormat]]:
    """The formats to prove theorems of, and blocks of the user's own besides the shipped ones.

    Raises:
        ValueError: there is no format of a name, or it is one of chains.
    """
    formats: dict[str, Format] = {}
    blocks: list[BlockFormat] = []
    for name in names or mine.names or shipped.FORMATS:
        fmt = shipped.FORMATS.get(name) or own.find(name) or shipped.find(name)
        if isinstance(fmt, Format):
            formats[fmt.name] = fmt
        elif isinstance(fmt, BlockFormat):
            blocks.append(fmt)
        elif names:
            raise ValueError(f"{name}: theorems about chains are stated for the shipped ones")
    if not formats and not blocks:
        raise ValueError("theorems about chains are stated for the shipped ones, and the file defines nothing else")
    return formats, blocks


def _names(given: Sequence[str]) -> list[str]:
    names = [name for text in given for name in text.replace(",", " ").split()]
    for name in names:
        if name not in PROVERS:
            raise SeptetError(unknown("prover", name, PROVERS))
    return names


def _announce(plan: Plan) -> None:
    """What a run will ask, and how long that took last time."""
    asked = sum(plan.asked.values())
    by = ", ".join(f"{name} {number}" for name, number in plan.asked.items())
    known = f"{plan.known} answered before"
    note(f"{asked + plan.known} questions: {known}, {asked} to ask{by and f' ({by})'}")
    if asked:
        from septet.outputs.html import seconds as spelled  # here: templates take time to import

        before = f"{plan.measured} of them took {spelled(plan.took)} of processor time when they were last asked"
        note(before if plan.measured else "none of them was asked before on this machine")


def _again(number: int) -> None:
    note(f"asking {number} of them again, alone: a limit or an error ended the first attempt")


def _recheck(given: Path, executor: Executor, seconds: float, names: Sequence[str]) -> int:
    """Re-run solvers on a bundle and print what is wrong with it; the number of files with a problem."""
    try:
        with counting("rechecking", "questions answered") as told:
            checks = list(bundle.recheck(given, executor, seconds, names, told))
    except ValueError as error:
        raise SeptetError(str(error)) from error
    problems = [c for c in checks if c.problem is not None]
    for c in problems:
        typer.echo(f"{c.file}: {c.problem}")
    answers = Counter(solver for c in checks for solver, said in c.answers.items() if said == c.expected)
    by = ", ".join(f"{solver} {count}" for solver, count in answers.items())
    typer.echo(f"{len(checks) - len(problems)} of {len(checks)} obligations confirmed ({by})")
    return len(problems)
