"""`septet audit`: a kernel proved equal to the spec, or refuted by an input that was run on it."""

import os
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any

import typer

from septet.audit import manifest
from septet.audit.manifest import BadManifest, Kernel
from septet.audit.native.differential import Test, perform, tests
from septet.audit.verdict import ASSUMED, Task, Verdict, valid_inputs
from septet.audit.verdict import tasks as claims
from septet.console import write_file, write_json
from septet.errors import SeptetError, one_line
from septet.outputs.verdicts import junit_xml, sarif_log
from septet.proofs.cache import folder
from septet.proofs.executors import Processes

STATUS = {"proved": 0, "tested": 0, "refuted": 1, "bad input": 2, "unsupported": 2, "unknown": 3}

LONGEST = 4096
"""Characters of an input that are printed."""


def audit(
    target: Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="A manifest (.toml), a C or Fortran source, LLVM IR (.ll, .bc), or machine code (.o, .so).",
        ),
    ],
    symbol: Annotated[str | None, typer.Option(help="The function.")] = None,
    format_name: Annotated[str | None, typer.Option("--format", help="The format it claims to read or write.")] = None,
    operation: Annotated[str | None, typer.Option(help=f"One of {', '.join(manifest.ROLES)}.")] = None,
    arguments: Annotated[
        list[str] | None, typer.Option("--argument", metavar="ROLE", help="The role of each argument, in order.")
    ] = None,
    group: Annotated[int | None, typer.Option(help="Weights in a group.")] = None,
    counts: Annotated[
        list[int] | None, typer.Option("--count", help="Decide it for this number of elements; repeatable.")
    ] = None,
    levels: Annotated[
        list[str] | None, typer.Option("--level", metavar="LEVEL", help="Only this one of 0 to 3; repeatable.")
    ] = None,
    contractions: Annotated[
        list[str] | None, typer.Option("--contract", metavar="HOW", help="Only this one of off and on; repeatable.")
    ] = None,
    returns: Annotated[int | None, typer.Option(help="What it returns for valid input.")] = None,
    flags: Annotated[list[str] | None, typer.Option("--flag", help="For the compiler; repeatable.")] = None,
    seconds: Annotated[float, typer.Option(min=1, help="Time for one kernel compiled in one way.")] = 60,
    jobs: Annotated[int, typer.Option(min=1, help="Processes on this machine.")] = os.cpu_count() or 1,
    cache: Annotated[bool, typer.Option(help="Use proofs reached before.")] = True,
    gnu: Annotated[
        bool, typer.Option("--gnu/--no-gnu", help="Also run what gcc or gfortran make of it: tested, not proved.")
    ] = True,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the verdicts as JSON.")
    ] = None,
    junit_file: Annotated[Path | None, typer.Option("--junit", metavar="FILE", help="Write JUnit XML.")] = None,
    sarif_file: Annotated[Path | None, typer.Option("--sarif", metavar="FILE", help="Write SARIF.")] = None,
) -> int:
    """Prove that a kernel does what the spec says on every input, or show an input on which it does not.

    The kernel is compiled by clang or flang at each optimization level, with and without contraction: each is a
    claim. What gcc or gfortran make of it is run on inputs. Exit status 0: all claims are proved; 1: some are
    refuted; 2: bad usage, a source that does not compile, or a construct that is not supported; 3: some are not
    decided in the time given.

    Example: septet audit kernel.c --symbol dequantize --format s43 --operation dequantize_group --argument packed
    --argument output --level 2
    """
    given = {
        "symbol": symbol, "format": format_name, "operation": operation, "arguments": arguments, "group": group,
        "counts": counts, "levels": [f"-O{n.removeprefix('-O')}" for n in levels] if levels else None, "flags": flags,
        "contractions": contractions, "returns": returns,
    }  # fmt: skip
    try:
        kernels = _kernels(target, {key: value for key, value in given.items() if value is not None})
    except (BadManifest, OSError) as problem:
        raise SeptetError(str(problem)) from problem
    tasks: list[Task | Test] = []
    for kernel in kernels:
        tasks += claims(kernel, seconds, folder() if cache else None)
        tasks += tests(kernel, seconds, gnu)
    verdicts: list[Verdict | None] = [None] * len(tasks)
    for i, answer in Processes(min(jobs, len(tasks))).run(perform, tasks):
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
        typer.echo(_told(answer))
    done = [v for v in verdicts if v is not None]
    tally = {answer: sum(v.answer == answer for v in done) for answer in STATUS}
    proofs = [v for v in done if v.runs is None]
    decided = sum(v.answer in ("proved", "refuted") for v in proofs)
    share = f"; {decided} of {len(proofs)} claims decided"
    typer.echo(", ".join(f"{count} {answer}" for answer, count in tally.items() if count) + share)
    write_json(
        json_file,
        {"decided": decided, "claims": len(proofs), "verdicts": [v.as_json() for v in done]},
        keep=(target,),
    )
    if junit_file:
        write_file(junit_file, junit_xml(done), keep=(target,))
    if sarif_file:
        write_file(sarif_file, sarif_log(done, metadata.version("septet"), Path.cwd()), keep=(target,))
    found = {v.answer for v in done}
    return next((status for answer, status in STATUS.items() if status and answer in found), 0)


def _kernels(target: Path, given: dict[str, Any]) -> list[Kernel]:
    if target.suffix == ".toml":
        if given:
            raise BadManifest(f"{', '.join(given)}: what a manifest says itself")
        return manifest.read(target)
    return [manifest.kernel({"source": str(target), **given})]


def _told(v: Verdict) -> str:
    """A verdict in a line or a few."""
    k = v.kernel
    sizes = ", ".join(map(str, v.counts))
    built = f"{v.level}, contraction {v.contraction}" if v.flags else v.level
    head = f"{k.source}: {k.symbol} {built}: {v.answer}"
    if v.answer == "proved":
        every = "" if v.every is None else f", and {v.every.told()}"
        fixed = "" if v.fixed is None else f"\n  at these sizes only: {one_line(v.fixed)}"
        text = (
            f"{head}: {k.operation} of {k.format.name} for {valid_inputs(k)}, at sizes {sizes}{every}; {ASSUMED}{fixed}"
        )
    elif v.answer == "tested":
        inputs = f"all {v.runs} valid inputs" if v.exhaustive else f"{v.runs} inputs"
        text = f"{head}: {k.operation} of {k.format.name} was right on {inputs}, at sizes {sizes}; nothing is proved"
    elif v.refutation is not None:
        r = v.refutation
        where = "" if r.place is None else f"\n  at {r.place[0]}:{r.place[1]}"
        text = f"{head}: {one_line(r.what)}{where}\n  size {r.count}, input {_shortened(r.input.hex())}"
        if r.element is not None:
            text += f"\n  element {r.element}: expected {r.expected}, got {r.got}"
    else:
        where = "" if v.place is None else f"{v.place[0]}:{v.place[1]}: "
        text = f"{head}: {where}{v.reason}"
    made = ", ".join([v.compiler, *([" ".join(v.flags)] if v.flags else [])])
    return f"{text}\n  {made}; {v.seconds:.1f} s"


def _shortened(text: str) -> str:
    """What fits a terminal."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} digits, all of them in --json)"
