"""The option `--spec` of commands: a Python file with formats of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from septet.errors import SeptetError
from septet.spec import own
from septet.spec.own import BadSpec, Own

Spec = Annotated[Path | None, typer.Option(metavar="FILE", help="A Python file with formats of your own.")]


def load(file: Path | None) -> Own:
    """The formats of a file, which are then found by name; none where there is no file.

    Raises:
        SeptetError: it cannot be read or run, defines no format, or one with the name of another.
    """
    try:
        return own.load(file)
    except BadSpec as problem:
        raise SeptetError(str(problem)) from problem
