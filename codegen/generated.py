"""All files that are generated from the spec, as text by path: to write them, or to find those that are stale."""

from pathlib import PurePosixPath

from septet.codegen import c
from septet.spec.formats import FORMATS

FOLDER = PurePosixPath("codegen/generated")
"""Below the project's root."""


def generated() -> dict[PurePosixPath, str]:
    """The text of every generated file, by its path from the project's root.

    Raises:
        RenderError: a format cannot be rendered.
    """
    files: dict[PurePosixPath, str] = {}
    for fmt in FORMATS.values():
        for name, text in c.sources(fmt).items():
            files[FOLDER / "c" / name] = text
    return files
