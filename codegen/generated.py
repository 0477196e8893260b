"""All source files that are generated from the spec: to write them, or to find those that are stale."""

import functools
from collections.abc import Callable, Mapping

from septet.codegen import c
from septet.spec.formats import FORMATS, Format


@functools.cache
def _sources(fmt: Format) -> dict[str, str]:
    return c.sources(fmt)


def _text(fmt: Format, name: str) -> str:
    return _sources(fmt)[name]


def makers() -> dict[str, Callable[[], str]]:
    """What makes the text of each generated file, by the file's path in the repository."""
    return {
        f"codegen/generated/c/{name}": functools.partial(_text, fmt, name)
        for fmt in FORMATS.values()
        for name in c.names(fmt)
    }


def generated() -> Mapping[str, str]:
    """The text of every generated file, by its path in the repository.

    Raises:
        RenderError: a format cannot be rendered.
    """
    return {path: make() for path, make in makers().items()}
