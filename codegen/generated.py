"""All source files that are generated from the spec: to write them, or to find those that are stale."""

import functools
from collections.abc import Callable, Mapping

from septet.codegen.targets import c, spark, vectors
from septet.codegen.targets.catalogue import TARGETS, file_name, render
from septet.spec.catalogue import CHAINS, KNOWN
from septet.spec.formats import FORMATS, Format


def _text(fmt: Format, name: str) -> str:
    return c.plain(fmt)[name]


def _ada(name: str) -> str:
    return spark.sources()[name]


def makers() -> dict[str, Callable[[], str]]:
    """What makes the text of each generated file, by the file's path in the repository."""
    ada: dict[str, Callable[[], str]] = {f"spark/{name}": functools.partial(_ada, name) for name in spark.names()}
    modules: dict[str, Callable[[], str]] = {
        f"codegen/generated/fortran/{file_name(TARGETS['fortran'], fmt)}": functools.partial(
            render, TARGETS["fortran"], fmt
        )
        for fmt in KNOWN.values()
    }
    return (
        ada
        | modules
        | {
            f"codegen/generated/c/{name}": functools.partial(_text, fmt, name)
            for fmt in FORMATS.values()
            for name in c.names(fmt)
        }
        | {
            f"codegen/generated/c/{vectors.name(fmt, isa)}": functools.partial(vectors.source, fmt, isa)
            for fmt in KNOWN.values()
            for isa in vectors.sets(fmt)
        }
        | {
            f"codegen/generated/c/{file_name(TARGETS['c'], chain)}": functools.partial(render, TARGETS["c"], chain)
            for chain in CHAINS.values()
        }
    )


def generated() -> Mapping[str, str]:
    """The text of every generated file, by its path in the repository.

    Raises:
        RenderError: a format cannot be rendered.
    """
    return {path: make() for path, make in makers().items()}
