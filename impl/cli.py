"""The command line: `septet COMMAND`. A command's module is imported when the command is asked for.

Exit status: 0, what was asked holds; 1, it does not; 2, bad usage or bad input; 3, not decided; 130, interrupted. What
goes wrong is one line on the standard error stream.
"""

import inspect
import os
import re
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType
from typing import Any

import typer
from typer.core import TyperGroup

from septet.errors import SeptetError, one_line

COMMANDS = {
    "formats": "septet.commands.files",
    "quantize": "septet.commands.files",
    "dequantize": "septet.commands.files",
    "inspect": "septet.commands.files",
    "verify": "septet.commands.files",
    "report": "septet.commands.report",
    "audit": "septet.commands.audit",
}
"""Each command, and the module with the function of that name."""


class Commands(TyperGroup):
    """The commands of the table above."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in order of appearance."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of them, or None."""
        if cmd_name not in COMMANDS:
            return None
        one = typer.Typer(add_completion=False)
        function = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        one.command(cmd_name, help=re.sub(r"(?<!\n)\n(?!\n)", " ", inspect.getdoc(function) or ""))(function)
        return typer.main.get_command(one)


app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False)


@app.callback()
def septet() -> None:
    """Packed low-bit weight formats with proofs: two weights in seven bits."""


class Stopped(BaseException):
    """A signal asked the process to end; like KeyboardInterrupt, nothing but the clean-up catches it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit with its status."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its status."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    try:
        return typer.main.get_command(app).main(args=list(arguments), prog_name="septet", standalone_mode=False) or 0
    except Stopped as stopped:
        return _fail("interrupted", 128 + stopped.args[0])
    except SeptetError as error:
        return _fail(str(error))
    except BrokenPipeError:  # the reader of the output has gone: it wants no more, not even this
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        if not hasattr(error, "format_message"):  # what typer raises for bad usage has it
            raise
        return _fail(f"{error.format_message()} (septet --help)")


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(number)


def _fail(message: str, status: int = 2) -> int:
    print(f"septet: {one_line(message)}", file=sys.stderr)
    return status


if __name__ == "__main__":
    main()
