"""`septet paper`: tables, figures and the paper, from the file of measurements."""

from pathlib import Path
from typing import Annotated

import typer

from septet.errors import SeptetError
from septet.evaluation import measurements as file_of
from septet.paper.build import build


def paper(
    out: Annotated[Path, typer.Argument(metavar="OUT", file_okay=False, help="The folder to write into.")],
    measurements: Annotated[Path, typer.Option(metavar="FILE", help="What commands wrote with --measurements.")] = Path(
        "docs/measurements/measurements.json"
    ),
    docs: Annotated[
        Path, typer.Option(metavar="DIR", help="The project's docs, with the pages that campaigns write.")
    ] = Path("docs"),
    no_pdf: Annotated[
        bool, typer.Option("--no-pdf", help="Write tables, figures and LaTeX, and compile nothing.")
    ] = False,
    page: Annotated[
        Path | None, typer.Option(metavar="FILE", dir_okay=False, help="Write the tables here, too, as Markdown.")
    ] = None,
) -> None:
    """Build tables, figures and the paper from measurements; what was not measured says so.

    Every number comes from the file of measurements, the spec, or the pages that campaigns write; `numbers.json` has
    those of the text. The paper needs LaTeX: `make tools-paper` installs it.

    Example: septet paper build/paper --measurements docs/measurements/measurements.json
    """
    if not measurements.is_file():
        raise SeptetError("there is no such file of measurements", file=measurements)
    try:
        written = build(file_of.read(measurements), docs, out, not no_pdf)
    except FileExistsError as problem:
        raise SeptetError("is no folder", file=out) from problem
    if page is not None:
        page.write_text((out / "tables.md").read_text("utf-8"), "utf-8")
    typer.echo(f"{out}: {', '.join(path.name for path in written)}")
