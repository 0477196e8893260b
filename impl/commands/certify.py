"""`septet certify`: a bundle of statements, obligations, proofs and results for a release, and its check."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import septet.spec.formats as shipped
from septet.codegen.core.lift import LiftError
from septet.commands.spreading import Scheduler
from septet.commands.spreading import executor as spread
from septet.console import Stopwatch, counting, write_json
from septet.errors import SeptetError
from septet.outputs.html import seconds as spelled
from septet.proofs.certificates import release
from septet.solvers.cache import Cache, folder

SECONDS = 120.0
"""For making or checking one certificate."""


def certify(
    bundle: Annotated[Path, typer.Argument(metavar="DIR", file_okay=False, help="The bundle.")],
    check: Annotated[bool, typer.Option("--check", help="Check the bundle from scratch; write nothing.")] = False,
    format_names: Annotated[
        list[str] | None, typer.Option("--format", help="Only this format and what no format changes; repeatable.")
    ] = None,
    theorem: Annotated[
        str, typer.Option(metavar="PATTERN", help="Only theorems whose names match, as in a shell.")
    ] = "*",
    readers: Annotated[
        str,
        typer.Option(
            "--results", metavar="NAMES", help=f"Provers of generated sources: {', '.join(release.READERS)}; or none."
        ),
    ] = "present",
    without: Annotated[
        str, typer.Option(metavar="NAMES", help="With --check: provers of generated sources not to ask again.")
    ] = "",
    jobs: Annotated[int, typer.Option(min=1, help="Processes on this machine.")] = os.cpu_count() or 1,
    scheduler: Scheduler = None,
    seconds: Annotated[float, typer.Option(min=0.1, help="Time for one certificate.")] = SECONDS,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the result as JSON; - is standard output.")
    ] = None,
) -> int:
    """Write certificates for every obligation into a new folder, or check such a folder from scratch.

    Exit status 0: each obligation has a certificate, or with --check everything in the folder holds; 1: not so; 2: bad
    usage, or a folder that is no bundle.

    Example: septet certify release/ && septet certify --check release/
    """
    executor = spread(scheduler, jobs)
    watch = Stopwatch()
    try:
        if check:
            if format_names or theorem != "*" or readers != "present":
                raise SeptetError(
                    "--check checks what is there: --format, --theorem and --results are for making a bundle"
                )
            with counting("checking certificates") as told:
                report = release.check(bundle, executor, seconds, _names(without), told)
            _print(report, watch.seconds)
            write_json(json_file, _json(report, watch.seconds))
            return 1 if report.problems else 0
        formats = shipped.FORMATS
        if format_names:
            formats = {fmt.name: fmt for fmt in map(shipped.find, format_names)}
        chosen = [n for n in release.READERS if release.present(n)] if readers == "present" else _names(readers)
        with counting("making certificates") as told:
            made = release.write(bundle, formats, theorem, chosen, executor, Cache(folder()), seconds, told)
    except (ValueError, LiftError, ModuleNotFoundError) as error:
        raise SeptetError(str(error)) from error
    lacking = [e for e in made["obligations"] if e["certificate"] == "none"]
    for e in lacking:
        typer.echo(f"{e['obligation']}: {e['reason']}")
    kinds: Counter[str] = Counter(e["certificate"] for e in made["obligations"] if e["certificate"] != "none")
    size = sum(f["bytes"] for f in made["files"])
    typer.echo(
        f"{len(made['obligations']) - len(lacking)} of {len(made['obligations'])} obligations have a certificate "
        f"({_counted(kinds)}); {len(made['files'])} files, {size / 1e6:.1f} MB; {spelled(watch.seconds)}"
    )
    if not chosen:
        typer.echo("no results of provers that read generated sources are in it")
    write_json(
        json_file,
        {
            "obligations": len(made["obligations"]),
            "certificates": dict(kinds),
            "without": {e["obligation"]: e["reason"] for e in lacking},
            "results": chosen,
            "files": len(made["files"]),
            "bytes": size,
            "seconds": round(watch.seconds, 3),
        },
    )
    return 1 if lacking else 0


def _names(given: str) -> Sequence[str]:
    names = [name for name in given.replace(",", " ").split() if name != "none"]
    for name in names:
        if name not in release.READERS:
            raise SeptetError(f"{name!r} does not read generated sources: {', '.join(release.READERS)} do")
    return names


def _counted(kinds: Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())) or "none"


def _print(report: release.Report, took: float) -> None:
    for line in report.problems:
        typer.echo(f"PROBLEM: {line}")
    for line in report.notes:
        typer.echo(f"note: {line}")
    typer.echo(
        f"{report.certificates.total()} of {report.obligations} obligations hold by their certificates "
        f"({_counted(report.certificates)}); "
        f"a verified checker accepted {report.verified} of {report.clausal} LRAT proofs"
        f"{''.join(f'; {count}: {why}' for why, count in report.unverified.items())}; "
        f"{len(report.problems)} problems; {spelled(took)}"
    )


def _json(report: release.Report, took: float) -> dict[str, object]:
    return {
        "problems": report.problems,
        "notes": report.notes,
        "obligations": report.obligations,
        "certificates": dict(report.certificates),
        "clausal_proofs": report.clausal,
        "verified_proofs": report.verified,
        "unverified_proofs": dict(report.unverified),
        "seconds": round(took, 3),
    }
