"""`septet report`: the outputs of a saved proof run."""

from pathlib import Path
from typing import Annotated

import typer

from septet.console import write_json
from septet.errors import SeptetError
from septet.evaluation.measurements import Measurements, described, record
from septet.outputs.digest import digest
from septet.outputs.files import write
from septet.outputs.overview import markdown
from septet.proofs.results import parse_run


def report(
    run: Annotated[
        Path, typer.Argument(metavar="RUN", exists=True, dir_okay=False, help="What `septet prove --json` wrote.")
    ],
    html_file: Annotated[Path | None, typer.Option("--html", dir_okay=False, help="Write the page here.")] = None,
    junit_file: Annotated[Path | None, typer.Option("--junit", dir_okay=False, help="Write JUnit XML here.")] = None,
    sarif_file: Annotated[Path | None, typer.Option("--sarif", dir_okay=False, help="Write SARIF here.")] = None,
    matrix_file: Annotated[
        Path | None,
        typer.Option("--matrix", dir_okay=False, help="Write the theorem x prover matrix here, as Markdown."),
    ] = None,
    model: Annotated[bool, typer.Option("--model", help="Measure a real model beside ggml for the page.")] = False,
    json_file: Annotated[
        Path | None,
        typer.Option("--json", dir_okay=False, help="Write the model's figures here; - is stdout."),
    ] = None,
    measurements: Measurements = None,
) -> None:
    """Render a saved proof run as a HTML page, as JUnit XML, as SARIF, or as a table in Markdown.

    Exit status 0 says that everything asked for was written, not that every theorem holds; 2 that the
    file is not a run, or that nothing was asked for.

    Example: septet report run.json --html report.html --sarif septet.sarif --model
    """
    if not (html_file or junit_file or sarif_file or matrix_file or json_file or measurements):
        raise typer.BadParameter("name at least one of --html, --junit, --sarif, --matrix, --json and --measurements")
    if model and not (html_file or json_file or measurements):
        raise typer.BadParameter("--model needs --html, --json or --measurements")
    if json_file and not model:
        raise typer.BadParameter("--json writes the figures of --model")
    try:
        saved = parse_run(run.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SeptetError(f"not a proof run: {error}", file=run) from error
    comparison = None
    if model:
        from septet.compare import compare  # here, because most reports need no model

        comparison = compare(lambda name: typer.echo(f"measuring {name}", err=True))
    write(saved, html_file, junit_file, sarif_file, comparison)
    if matrix_file:
        matrix_file.write_text(markdown(saved), encoding="utf-8")
    if comparison is not None:
        write_json(json_file, dict(comparison))
    record(measurements, digest(saved))
    if comparison:
        record(measurements, {"kind": "errors of weights", "about": described()} | comparison)
