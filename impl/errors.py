"""The one error that users see: which file, which tensor, what is wrong, on one line."""

from pathlib import Path

from septet.spec.catalogue import AnyFormat


class SeptetError(Exception):
    """Something asked for cannot be done, or a file is not what it says it is.

    Args:
        what: what is wrong.
        file: the file it is about.
        tensor: the tensor it is about.
    """

    def __init__(self, what: str, *, file: Path | None = None, tensor: str | None = None) -> None:
        super().__init__(what)
        self.what, self.file, self.tensor = what, file, tensor

    def __str__(self) -> str:
        parts = [] if self.file is None else [str(self.file)]
        if self.tensor is not None:
            parts.append(f"tensor {self.tensor}")
        return one_line(": ".join([*parts, self.what]))


def one_line(text: str) -> str:
    """Text with what does not print escaped: names in a file can hold anything, line breaks included."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def unheld_group(fmt: AnyFormat, group: int) -> str:
    """Why a format cannot have groups of a size."""
    return f"format {fmt.name} has no groups of {group}: a group is a multiple of {fmt.block}, up to {fmt.groups()[-1]}"
