"""The command line: `septet COMMAND`. A command's module is imported when the command is asked for.

Exit status: 0, what was asked holds; 1, it does not; 2, bad usage or bad input; 3, not decided; 130, interrupted. What
goes wrong is one line on the standard error stream.
"""

import ast
import io
import itertools
import os
import re
import signal
import sys
from collections.abc import Sequence
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Annotated, Any, get_args, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from septet.errors import SeptetError, one_line
from septet.spec.unknown import unknown

COMMANDS = {
    "prove": "septet.commands.prove",
    "formats": "septet.commands.files",
    "quantize": "septet.commands.files",
    "dequantize": "septet.commands.files",
    "inspect": "septet.commands.files",
    "verify": "septet.commands.files",
    "generate": "septet.commands.generate",
    "importance": "septet.commands.importance",
    "fit": "septet.commands.fit",
    "evaluate": "septet.commands.evaluate",
    "questions": "septet.commands.questions",
    "report": "septet.commands.report",
    "paper": "septet.commands.paper",
    "bench": "septet.commands.bench",
    "audit": "septet.commands.audit",
    "certify": "septet.commands.certify",
    "codegen": "septet.commands.codegen",
    "targets": "septet.commands.targets",
}
"""Each command, and the module with the function of that name."""
QUIET = frozenset(COMMANDS) - {"formats", "inspect", "generate", "audit", "targets"}
"""Commands whose last line says what became of it. Others say what they are asked for; audits are quiet otherwise."""
RESULTS = ("--json", "--junit", "--sarif")


def _switch(option: Any) -> Any:
    """An option that help shows without a value; none stays none."""
    if option is not None:
        option.metavar = ""
    return option


class OneCommand(TyperCommand):
    """A command. Files for its results are refused before any work is done."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option `--help`."""
        return _switch(super().get_help_option(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run it.

        Raises:
            SeptetError: a file for a result cannot be written.
        """
        for name in ("json_file", "junit_file", "sarif_file", "html_file", "matrix_file", "measurements"):
            if file := ctx.params.get(name):
                from septet.console import check_json  # here: a start-up that says little imports little

                check_json(Path(file), ())
        return super().invoke(ctx)


class Commands(TyperGroup):
    """The commands of the table above."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option `--help`."""
        return _switch(super().get_help_option(ctx))

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in order of appearance."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command as the list of commands needs it, read off its source: importing them all takes too long."""
        return TyperCommand(cmd_name, help=_documentation(cmd_name)) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command to run, and its arguments."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise SeptetError(unknown("command", args[0], COMMANDS))
        found, _, rest = super().resolve_command(ctx, args)
        return str(found), command(str(found)), rest


def command(name: str) -> Any:
    """The command of a name with all of its options."""
    one = typer.Typer(add_completion=False)
    function = getattr(import_module(COMMANDS[name]), name)
    one.command(name, cls=OneCommand, help=_documentation(name))(function)
    made = typer.main.get_command(one)
    types = get_type_hints(function)
    for parameter in made.params:
        _name_value(parameter, types.get(str(parameter.name)))
    if name in QUIET:
        made.params.append(_quiet())
    return made


def _name_value(parameter: Any, kind: Any) -> None:
    """Have help name the value of an option as a reader would, not by its type in Python; a switch has none."""
    inner = next((k for k in get_args(kind) if k is not type(None)), kind)
    inner = next(iter(get_args(inner)), inner)
    if parameter.param_type_name == "argument":
        parameter.display_type = lambda ctx: None  # its name says it
    elif parameter.metavar is None:
        words = {bool: "", int: "NUMBER", float: "NUMBER", str: "NAME", Path: "FILE"}
        parameter.metavar = words.get(inner)


def _hush(asked: bool) -> None:
    if asked:
        from septet.console import streams  # here: a start-up that says little imports little

        streams.hush()


QUIETLY = "Say only the last line, or everything if the exit status is not 0; no progress."


def _quiet() -> Any:
    """The option that every command of `QUIET` has, taken from a command that has nothing else."""
    one = typer.Typer(add_completion=False)

    @one.command()
    def only(quiet: Annotated[bool, typer.Option("--quiet", "-q", callback=_hush, help=QUIETLY)] = False) -> None:
        pass

    option = typer.main.get_command(one).params[0]
    option.expose_value = False
    return _switch(option)


def _documentation(name: str) -> str:
    """A command's docstring, a line for each paragraph."""
    module = find_spec(COMMANDS[name])
    tree = ast.parse(Path(module.origin).read_bytes() if module and module.origin else b"")
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    return re.sub(r"(?<!\n)\n(?!\n)", " ", ast.get_docstring(found[0]) or "" if found else "")


app = typer.Typer(cls=Commands, add_completion=False)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"septet {metadata.version('septet')}")
        raise typer.Exit


@app.callback()
def septet(
    version: Annotated[
        bool, typer.Option("--version", metavar="", callback=_version, is_eager=True, help="Say which.")
    ] = False,
) -> None:
    """Packed low-bit weight formats with proofs: two weights in seven bits."""


class Stopped(SystemExit):
    """A signal asked the process to end. Nothing but clean-up catches it; a worker process ends without a word."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit with its status."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its status."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")  # names of files can hold what it cannot
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    status = 2
    try:
        if _apart(arguments):
            from septet.console import streams  # here, as above

            streams.apart()
        status = _run(arguments)
    finally:
        if "septet.console" in sys.modules:
            sys.modules["septet.console"].streams.end(status)
    return status


def _apart(arguments: Sequence[str]) -> bool:
    """Whether a result is to be written to standard output."""
    return any(f"{name}=-" in arguments for name in RESULTS) or any(
        name in RESULTS and file == "-" for name, file in itertools.pairwise(arguments)
    )


def _run(arguments: Sequence[str]) -> int:
    try:
        status = typer.main.get_command(app).main(args=list(arguments), prog_name="septet", standalone_mode=False)
        sys.stdout.flush()
        return status or 0
    except Stopped as stopped:
        return _fail("interrupted", stopped.args[0])
    except SeptetError as error:
        return _fail(str(error))
    except BrokenPipeError:  # whoever read the output wants no more of it
        _drop_output()
        return 141  # what a shell says of a process that SIGPIPE ended
    except OSError as error:
        _drop_output()
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        if not hasattr(error, "format_message"):  # what typer raises for bad usage has it
            raise
        return _fail(f"{error.format_message()} (septet --help)")


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(128 + number)


def _drop_output() -> None:
    """Write what can be written, and let the interpreter's exit not try the rest again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str, status: int = 2) -> int:
    print(f"septet: {one_line(message)}", file=sys.stderr)
    return status


if __name__ == "__main__":
    main()
