"""SMT solvers as programs: how each is started. cvc5 and bitwuzla come from PyPI without a program of their own."""

import sys
from importlib import metadata
from pathlib import Path

MARK = "; septet "
"""How a driver's line begins that ends what it prints about a file."""


def version(package: str) -> str | None:
    """The version of a package that is installed, or None."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def driver(name: str) -> list[str]:
    """The command that starts a driver of this folder: an isolated Python that imports nothing of ours."""
    return [sys.executable, "-I", str(Path(__file__).with_name(name))]
