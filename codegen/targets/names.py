"""What the files and functions that are generated for a format are called, in every language."""

import re
from typing import Protocol


class Named(Protocol):
    """A format of any kind."""

    @property
    def name(self) -> str:
        """Its name, in which any character may stand."""


def stem(fmt: Named) -> str:
    """The name of a format's files, and part of its functions' names."""
    return re.sub(r"[^a-z0-9]+", "_", fmt.name.lower())


def prefix(fmt: Named) -> str:
    """What the names of a format's functions begin with."""
    return f"septet_{stem(fmt)}_"
