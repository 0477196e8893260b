"""What commands share on a terminal and off it: tables, progress, results as JSON."""

import io
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from septet.errors import SeptetError, one_line
from septet.files.replacing import Replacing, check_target, write_text

WIDE = 10_000
"""Columns off a terminal, where nothing is to be cut or folded."""
STANDARD = "-"
"""What stands for standard output where a file for a result is asked for."""
MOST = 500
"""Rows of a table; of a longer one the rest is counted. Lines about tensors off a terminal, then one in a hundred."""


class Streams:
    """Where a command's words and its result go, for one run of a command.

    Attributes:
        quiet: whether progress is not told.
    """

    def __init__(self) -> None:
        self.quiet = False
        self._out: TextIO | None = None

    def apart(self) -> None:
        """Leave standard output to a result that is asked for by `--json -`; words go to standard error."""
        self._out, sys.stdout = sys.stdout, sys.stderr

    def result(self, text: str) -> None:
        """Write a result to standard output, whatever else is written elsewhere."""
        out = self._out or sys.stdout
        out.write(text)
        out.flush()

    def hush(self) -> None:
        """Tell no progress, and hold back what a command says until it ends."""
        self.quiet = True
        self._held, self._said = sys.stdout, io.StringIO()
        sys.stdout = self._said

    def end(self, status: int) -> None:
        """The command has ended: of what was held back say the last line, and all of it unless the status is 0."""
        if self.quiet:
            sys.stdout, self.quiet = self._held, False
            lines = self._said.getvalue().splitlines(keepends=True)
            sys.stdout.writelines(lines if status else lines[-1:])
        if self._out is not None:
            sys.stdout, self._out = self._out, None


streams = Streams()


def note(text: str) -> None:
    """Tell what is going on, on standard error, unless nobody wants to know."""
    if not streams.quiet:
        print(text, file=sys.stderr, flush=True)


def print_table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], totals: Sequence[str] | None = None, folding: int = 0
) -> None:
    """A table on standard output, column `folding` to the left and folded where the terminal is narrow.

    Off a terminal, a line for each row. Names come from files: what does not print is escaped, and
    nothing is taken for markup. Of more than `MOST` rows only the first are shown, and the last line says so.
    """
    shown = [[one_line(cell) for cell in row] for row in rows[:MOST]]
    if sys.stdout.isatty():
        table = Table(box=None, pad_edge=False, show_footer=totals is not None)
        for i, heading in enumerate(headings):
            footer = Text(totals[i], "bold") if totals else ""
            justify: JustifyMethod = "left" if i in (0, folding) else "right"
            table.add_column(heading, footer, justify=justify, overflow="fold", no_wrap=i != folding)
        for row in shown:
            table.add_row(*map(Text, row))
        Console().print(table)
    else:
        lines = [list(headings), *shown, *([list(totals)] if totals else [])]
        widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
        for line in lines:
            print("  ".join(map(_padded, line, widths, (i in (0, folding) for i in range(len(line))))).rstrip())
    if len(rows) > MOST:
        print(f"... and {len(rows) - MOST:,} rows more, which --json FILE has")


def _padded(cell: str, width: int, left: bool) -> str:
    gap = " " * (width - cell_len(cell))
    return cell + gap if left else gap + cell


@contextmanager
def progress(verb: str, total: int) -> Iterator[Callable[[str, int], None]]:
    """A bar over `total` bytes on a terminal, a line for each tensor elsewhere; both on standard error.

    What has no name is copied as it is.
    """
    if streams.quiet:
        yield lambda name, size: None
    elif sys.stderr.isatty():
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(verb, total=total)
            yield lambda name, size: bar.update(
                task, advance=size, description=f"{verb} {one_line(name)}" if name else "copying"
            )
    else:
        count = 0

        def told(name: str, size: int) -> None:
            nonlocal count
            if name and not size:
                count += 1
                if count <= MOST or count % 100 == 0:
                    print(f"{verb} {one_line(name)}", file=sys.stderr)

        yield told


@contextmanager
def counting(verb: str, noun: str = "") -> Iterator[Callable[[int, int], None]]:
    """Tells how many of how many are done: a bar on a terminal, a line now and then elsewhere; on standard error."""
    console = Console(stderr=True)
    if streams.quiet:
        yield lambda done, of: None
    elif console.is_terminal:
        columns = (TextColumn(verb), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task(verb, total=None)
            yield lambda done, of: bar.update(task, completed=done, total=of)
    else:

        def told(done: int, of: int) -> None:
            if done % 250 == 0 or done == of:
                print(f"{verb}: {done} of {of}{' ' * bool(noun)}{noun}", file=sys.stderr, flush=True)

        yield told


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    @property
    def seconds(self) -> float:
        """Seconds so far."""
        return time.perf_counter() - self._start


def check_json(file: Path | None, keep: tuple[Path, ...]) -> None:
    """Refuse a file for the result before any work is done.

    Raises:
        SeptetError: it is one of the files in `keep`, or cannot be written.
    """
    if file is not None and str(file) != STANDARD and not is_device(file):
        if file.resolve() in [path.resolve() for path in keep]:
            raise SeptetError("is an input or the output: the result must be another file", file=file)
        check_target(file, force=True, keep=keep)


def is_device(file: Path) -> bool:
    """Whether a path is a device or a pipe: written to, never replaced."""
    return file.exists() and not file.is_file() and not file.is_dir()


def write_json(file: Path | None, result: dict[str, Any], keep: tuple[Path, ...] = ()) -> None:
    """Write a command's result as a whole, if it was asked for, over anything but the files in `keep`.

    Raises:
        SeptetError: it cannot be written.
    """
    if file is not None:
        write_file(file, json.dumps(result, indent=2, allow_nan=False) + "\n", keep)


def write_file(file: Path, text: str, keep: tuple[Path, ...] = ()) -> None:
    """Write a text as a whole, over anything but the files in `keep`; `-` is standard output.

    Raises:
        SeptetError: it cannot be written.
    """
    if str(file) == STANDARD:
        streams.result(text)
        return
    try:
        if is_device(file):
            file.write_text(text, encoding="utf-8", errors="backslashreplace")
        else:
            with Replacing(force=True, keep=keep) as output:
                write_text(output.add(file), text)
    except OSError as problem:
        raise SeptetError(f"cannot be written: {problem.strerror}", file=file) from problem
