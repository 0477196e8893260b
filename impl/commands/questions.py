"""`septet questions`: how many questions of known benchmarks a model answers rightly."""

import math
import tempfile
from functools import cache
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from septet.commands.evaluate import code, digest, storage
from septet.console import Stopwatch, print_table, write_json
from septet.errors import SeptetError
from septet.evaluation import questions as asked
from septet.evaluation.measurements import Measurements, described, record
from septet.evaluation.questions import RUNS_CODE, TASKS, Likelihoods, ask
from septet.models.loading import Model, open_model
from septet.models.products import one_thread_in_numpy
from septet.solvers.bounded import bound


def questions(
    model: Annotated[Path, typer.Argument(metavar="MODEL", help="A model's folder, or a .gguf file.")],
    task: Annotated[list[str] | None, typer.Option(help=f"{', '.join(TASKS)}; repeatable. All, if not given.")] = None,
    limit: Annotated[str, typer.Option(help="Questions a task, drawn by the seed, or none for all.")] = "100",
    seed: Annotated[int, typer.Option(min=0, help="Of the draw of questions.")] = 0,
    binary32: Annotated[
        bool, typer.Option("--binary32", help="Multiply dequantized weights and activations in binary32.")
    ] = False,
    run_code: Annotated[
        bool, typer.Option("--run-code", help=f"Run what the model writes, which {', '.join(RUNS_CODE)} needs.")
    ] = False,
    threads: Annotated[int, typer.Option(min=1, help="Threads that multiply.")] = 1,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the result here as JSON; - is standard output.")
    ] = None,
    measurements: Measurements = None,
) -> None:
    """Let a model answer the questions of benchmarks, by EleutherAI's harness `lm-eval`, offline.

    Several answers are scored by their likelihood; for gsm8k and humaneval the model writes. Each answer is kept in the
    user's cache folder, so that a run that was stopped goes on where it was. humaneval's programs run in a process with
    limits, and only with --run-code. `python -m septet.evaluation.data questions mmlu humaneval` fetches the questions.

    Example: septet questions small/ --task arc_challenge --limit 100
    """
    if limit != "none" and not (limit.isascii() and limit.isdigit() and int(limit)):
        raise SeptetError(f"--limit is a number or none, not {limit!r}")
    tasks = task or [name for name in TASKS if run_code or name not in RUNS_CODE]
    if not run_code and set(tasks) & set(RUNS_CODE):
        raise SeptetError("humaneval runs programs that the model writes: say --run-code")
    watch = Stopwatch()

    @cache
    def opened() -> Model:
        return open_model(model, threads, packed=not binary32)

    sha256 = digest(model)
    kind = "binary32" if binary32 else "signed bytes"
    folder = platformdirs.user_cache_path("septet") / "likelihoods"
    bound(folder, 100)
    with one_thread_in_numpy(), tempfile.TemporaryDirectory() as scratch:
        likelihoods = Likelihoods(opened, folder, code(asked), sha256, kind)
        found = ask(likelihoods, tasks, None if limit == "none" else int(limit), seed, Path(scratch))
    rows = []
    for name, figures in found.items():
        cells = [f"{100 * figures[m]:.1f} ± {100 * figures[m + '_stderr']:.1f} %" for m in ("acc", "acc_norm")]
        rows.append([name, str(figures["questions"]), *cells])
    typer.echo("± is one standard error over questions")
    print_table(["task", "questions", "right", "right, by length"], rows)
    typer.echo("; ".join(f"{task}: {right} right" for task, _, right, _ in rows))
    if not all(math.isfinite(figures[m + "_stderr"]) for figures in found.values() for m in ("acc", "acc_norm")):
        raise SeptetError("a standard error needs two questions or more")
    result = {
        "kind": "septet questions",
        "about": described(),
        "model": {"path": model.name, "sha256": sha256, "storage": storage(model)},
        "tasks": tasks,
        "limit": None if limit == "none" else int(limit),
        "seed": seed,
        "activations": kind,
        "results": found,
        "seconds": watch.seconds,
    }
    write_json(json_file, result)
    record(measurements, result)
