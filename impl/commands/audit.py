"""`septet audit`: a kernel proved equal to the spec, or refuted by an input that was run on it."""

import json
import os
import re
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from septet.audit import manifest
from septet.audit.expected.products import KINDS
from septet.audit.manifest import ORDERS, BadManifest, Broken, Kernel, Role
from septet.audit.native.differential import Test, perform, tests
from septet.audit.tasks import Task
from septet.audit.tasks import tasks as claims
from septet.audit.verdict import Answer, Verdict, broken
from septet.commands.own import Spec, load
from septet.commands.spreading import Scheduler, executor
from septet.console import check_json, counting, write_file
from septet.errors import SeptetError
from septet.outputs import audit_text
from septet.outputs.faults import is_run
from septet.outputs.verdicts import junit_xml, sarif_log
from septet.proofs.executors import Executor
from septet.solvers.cache import folder

STATUS: dict[Answer, int] = {
    "proved": 0,
    "tested": 0,
    "not run": 0,
    "refuted": 1,
    "bad input": 2,
    "unsupported": 2,
    "unknown": 3,
}


def audit(
    target: Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            metavar="FILE",
            help="A manifest (.toml), a C or Fortran source, LLVM IR (.ll, .bc), or machine code (.o, .so).",
        ),
    ],
    symbol: Annotated[str | None, typer.Option(help="The function.")] = None,
    format_name: Annotated[str | None, typer.Option("--format", help="The format it claims to read or write.")] = None,
    operation: Annotated[str | None, typer.Option(help=f"One of {', '.join(manifest.ROLES)}.")] = None,
    arguments: Annotated[
        list[str] | None,
        typer.Option(
            "--argument", metavar="ROLE", help=f"The role of each argument, in order: {', '.join(get_args(Role))}."
        ),
    ] = None,
    group: Annotated[int | None, typer.Option(help="Weights in a group.")] = None,
    counts: Annotated[
        list[int] | None, typer.Option("--count", help="Decide it for this number of elements; repeatable.")
    ] = None,
    levels: Annotated[
        list[str] | None,
        typer.Option(
            "--level", "-O", metavar="LEVEL", help="Only this one of 0 to 3 (2, O2 and -O2 are the same); repeatable."
        ),
    ] = None,
    contractions: Annotated[
        list[str] | None, typer.Option("--contract", metavar="HOW", help="Only this one of off and on; repeatable.")
    ] = None,
    returns: Annotated[int | None, typer.Option(help="What it returns for valid input.")] = None,
    workgroup: Annotated[
        str | None, typer.Option(metavar="SIZES", help="Threads of a device kernel's workgroup: '64', '8, 8'.")
    ] = None,
    grid: Annotated[
        str | None, typer.Option(metavar="SIZES", help="Its workgroups: '4', 'ceil(count / 64), rows'.")
    ] = None,
    length: Annotated[
        str | None,
        typer.Option(metavar="LENGTH", help="Proved only if it is for 'every' length, or all up to this: 2**32."),
    ] = None,
    output: Annotated[
        str | None, typer.Option(help=f"Type of the weights written: {', '.join(manifest.WEIGHTS)}.")
    ] = None,
    constants: Annotated[
        list[str] | None,
        typer.Option("--constant", metavar="NAME=VALUE", help="An argument without a role; repeatable."),
    ] = None,
    zeros: Annotated[
        str | None, typer.Option(help="'same': a zero of the other sign than the spec's is a fault; or 'any'.")
    ] = None,
    align: Annotated[int | None, typer.Option(help="Alignment of the input arrays, in bytes.")] = None,
    columns: Annotated[int | None, typer.Option(help="Columns of a matrix; its counts are rows.")] = None,
    stride: Annotated[int | None, typer.Option(help="Packed words from one row of them to the next.")] = None,
    into: Annotated[str | None, typer.Option(help="The layout that `repack` writes.")] = None,
    activations: Annotated[
        str | None, typer.Option(help=f"What blocks of others are multiplied by: {', '.join(KINDS)}.")
    ] = None,
    order: Annotated[
        str | None, typer.Option(help=f"Of a product's sum: {' or '.join(ORDERS)}; as the format has it if left out.")
    ] = None,
    rows: Annotated[int | None, typer.Option(help="Rows of a matrix product.")] = None,
    vectors: Annotated[int | None, typer.Option(help="Vectors of a matrix product.")] = None,
    spec: Spec = None,
    shared: Annotated[
        int | None, typer.Option(help="Bytes of a device kernel's shared memory whose size the launch gives.")
    ] = None,
    flags: Annotated[
        list[str] | None, typer.Option("--flag", metavar="FLAG", help="For the compiler; repeatable.")
    ] = None,
    seconds: Annotated[float, typer.Option(min=1, help="Time for one kernel compiled in one way.")] = 60,
    jobs: Annotated[int, typer.Option(min=1, help="Processes on this machine.")] = os.cpu_count() or 1,
    scheduler: Scheduler = None,
    cache: Annotated[bool, typer.Option(help="Use proofs reached before.")] = True,
    gnu: Annotated[
        bool, typer.Option("--gnu/--no-gnu", help="Also run what gcc or gfortran make of it: tested, not proved.")
    ] = True,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say only what is not as claimed, and the last line; no progress.")
    ] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the verdicts as JSON; - is standard output.")
    ] = None,
    junit_file: Annotated[Path | None, typer.Option("--junit", metavar="FILE", help="Write JUnit XML.")] = None,
    sarif_file: Annotated[Path | None, typer.Option("--sarif", metavar="FILE", help="Write SARIF.")] = None,
    reproduce: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", file_okay=False, help="Write a C program for each refutation, which shows it."),
    ] = None,
    root: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            exists=True,
            file_okay=False,
            help="The folder that paths in SARIF are relative to; where the command is run if left out.",
        ),
    ] = None,
) -> int:
    """Prove that a kernel does what the spec says on every input, or show an input on which it does not.

    The kernel is compiled by clang or flang at each optimization level, with and without contraction: each is a
    claim. What gcc or gfortran make of it is run on inputs. Exit status 0: all claims are proved; 1: some are
    refuted; 2: bad usage, a source that does not compile, or a construct that is not supported; 3: some are not
    decided in the time given.

    Example: septet audit kernel.c --symbol dequantize --format s43 --operation dequantize_group --argument packed
    --argument output --level 2
    """
    given: dict[str, Any] = {
        "symbol": symbol, "format": format_name, "operation": operation, "arguments": arguments, "group": group,
        "counts": counts, "levels": list(map(_level, levels)) if levels else None, "flags": flags,
        "contractions": contractions, "returns": returns, "workgroup": workgroup, "grid": grid, "shared": shared,
        "length": length,
        "output": output, "zeros": zeros, "align": align, "columns": columns, "stride": stride, "into": into,
        "activations": activations, "order": order, "rows": rows, "vectors": vectors,
    }  # fmt: skip
    load(spec)
    for file in (json_file, junit_file, sarif_file):
        check_json(file, (target,))
    if scheduler is not None:
        target = target.absolute()  # workers have other working folders
    try:
        if constants:
            given["constants"] = dict(map(_constant, constants))
        kernels = _kernels(target, {key: value for key, value in given.items() if value is not None})
    except (BadManifest, OSError) as problem:
        raise SeptetError(str(problem)) from problem
    tasks: list[Task | Test] = []
    for kernel in kernels:
        if isinstance(kernel, Broken):
            continue
        tasks += claims(kernel, seconds, folder() if cache else None)
        tasks += tests(kernel, seconds, gnu)

    def say(text: str) -> None:
        if text:
            typer.echo(text)

    faults = [broken(row) for row in kernels if isinstance(row, Broken)]
    done = faults + (_paragraphs(tasks, executor(scheduler, min(jobs, len(tasks))), say, quiet) if tasks else [])
    say(audit_text.unreadable(done))
    for v in faults:
        say(audit_text.kernel([v], quiet))
    proofs = [v for v in done if not is_run(v)]
    decided = sum(v.answer in ("proved", "refuted") for v in proofs)
    say(audit_text.last_line(done, decided, tuple(STATUS)))
    result = {"decided": decided, "claims": len(proofs), "verdicts": [v.as_json() for v in done]}
    _write(json_file, lambda: json.dumps(result, indent=2, allow_nan=False) + "\n", target)
    _write(junit_file, lambda: junit_xml(done), target)
    if reproduce is not None:
        say(_reproduced(done, reproduce, target))
    _write(sarif_file, lambda: sarif_log(done, metadata.version("septet"), (root or Path.cwd()).resolve()), target)
    found = {v.answer for v in done}
    return next((status for answer, status in STATUS.items() if status and answer in found), 0)


def _constant(text: str) -> tuple[str, int]:
    name, _, value = text.partition("=")
    try:
        return name, int(value, 0)
    except ValueError:
        raise BadManifest(f"--constant {text}: write NAME=VALUE, where VALUE is an integer") from None


def _kernels(target: Path, given: dict[str, Any]) -> list[Kernel | Broken]:
    if target.suffix == ".toml":
        if itself := given.keys() - {"levels", "contractions"}:
            raise BadManifest(f"{', '.join(sorted(itself))}: what a manifest says itself")
        return manifest.read(target, given)
    return [manifest.kernel({"source": str(target), **given})]


def _reproduced(done: Sequence[Verdict], folder: Path, target: Path) -> str:
    """Write the programs of refutations, each in a folder of its own; say where they are."""
    lines = []
    for v in done:
        if v.refutation is None:
            continue
        setting = re.sub(r"[^\w.]+", "-", f"{v.kernel.source.stem}-{v.kernel.symbol}-{v.level}-{v.contraction}")
        if v.refutation.program is None:
            lines.append(
                f"no program shows {v.kernel.symbol}: a device kernel, machine code, or a row longer than memory"
            )
            continue
        file = folder / f"{setting}{'-gnu' if is_run(v) else ''}" / "reproduce.c"
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, v.refutation.program, keep=(target,))
        lines.append(f"{file}: written")
    return "\n".join(dict.fromkeys(lines))


def _level(given: str) -> str:
    """An optimization level, however it is written: 2, O2 or -O2."""
    return f"-O{given.removeprefix('-').removeprefix('O')}"


def _paragraphs(
    tasks: Sequence[Task | Test], workers: Executor, say: Callable[[str], None], quiet: bool
) -> list[Verdict]:
    """The verdicts on tasks, in their order; a kernel is told as soon as all of its verdicts are there."""
    verdicts: dict[int, Verdict] = {}
    of_kernel: dict[Kernel, list[int]] = {}
    for i, task in enumerate(tasks):
        of_kernel.setdefault(task.kernel, []).append(i)
    with nullcontext(_silent) if quiet else counting("auditing", "settings") as counted:
        for i, answer in workers.run(perform, tasks):
            if isinstance(answer, BaseException):
                answer = Verdict(
                    tasks[i].kernel,
                    tasks[i].level,
                    "?",
                    (),
                    "unknown",
                    reason=f"{type(answer).__name__}: {answer}",
                    contraction=tasks[i].contraction,
                )
            verdicts[i] = answer
            counted(len(verdicts), len(tasks))
            own = of_kernel[tasks[i].kernel]
            if all(k in verdicts for k in own):
                say(audit_text.kernel([verdicts[k] for k in own], quiet))
    return [verdicts[i] for i in range(len(tasks))]


def _silent(done: int, of: int) -> None:
    pass


def _write(file: Path | None, text: Callable[[], str], keep: Path) -> None:
    if file is not None:
        write_file(file, text(), keep=(keep,))
