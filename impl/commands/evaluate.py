"""`septet evaluate`: how much of a model is left, measured on text beside a reference."""

import hashlib
import inspect
from dataclasses import asdict
from functools import cache
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import numpy as np
import platformdirs
import typer

from septet.commands.spreading import Windows, cluster
from septet.console import Stopwatch, counting, print_table, write_json
from septet.errors import SeptetError
from septet.evaluation import comparison, roundtrip
from septet.evaluation.comparison import Kept, draw, run, summary
from septet.evaluation.measurements import Measurements, described, record
from septet.evaluation.spreading import Task, spread
from septet.evaluation.texts import TEXTS
from septet.files.checkpoint import open_checkpoint
from septet.files.importances import together
from septet.files.labels import read_labels
from septet.models import llama, products
from septet.models.loading import Model, open_model
from septet.models.products import one_thread_in_numpy
from septet.solvers.bounded import bound
from septet.spec.catalogue import row_bytes

QUICK = (2, 256)
"""Windows of each text and their size under `--quick`."""


def evaluate(
    models: Annotated[
        list[Path], typer.Argument(metavar="MODEL...", help="Folders, plain or quantized, or .gguf files.")
    ],
    reference: Annotated[Path, typer.Option(metavar="MODEL", help="What they were made from.")],
    text: Annotated[
        list[str] | None, typer.Option(help="brown, handbook, or a file of plain text; repeatable. Both, if not given.")
    ] = None,
    windows: Annotated[int, typer.Option(min=1, help="Windows drawn from each text.")] = 16,
    size: Annotated[int, typer.Option(min=2, help="Tokens in a window.")] = 512,
    seed: Annotated[int, typer.Option(min=0, help="Of the draw of windows.")] = 0,
    quick: Annotated[bool, typer.Option("--quick", help=f"{QUICK[0]} windows of {QUICK[1]} tokens a text.")] = False,
    binary32: Annotated[
        bool, typer.Option("--binary32", help="Multiply dequantized weights and activations in binary32.")
    ] = False,
    threads: Annotated[int, typer.Option(min=1, help="Threads that multiply.")] = 1,
    scheduler: Windows = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the result here as JSON; - is standard output.")
    ] = None,
    measurements: Measurements = None,
) -> None:
    """Hold models against a reference on text: perplexity, divergence (KL, nats) and agreement of the likeliest token.

    Figures are means over windows of a text with their standard errors. Windows that were done are kept in the
    user's cache folder, so that a run that was stopped goes on where it was. `python -m septet.evaluation.data` fetches
    the texts. Quantized weights meet activations of eight bits, as in `septet generate`, unless --binary32 is given.

    Example: septet evaluate small/ --reference SmolLM2-135M-Instruct.Q4_1.gguf --quick
    """
    if quick:
        windows, size = QUICK
    workers = cluster(scheduler)
    watch = Stopwatch()
    texts = {name: _text(name) for name in text or TEXTS}
    folder = platformdirs.user_cache_path("septet") / "evaluations"
    bound(folder, 20_000)
    digests = {path: digest(path) for path in [reference, *models]}
    kind = "binary32" if binary32 else "signed bytes"

    @cache
    def opened(path: Path) -> Model:
        return open_model(path, threads, packed=not binary32)

    results: list[dict[str, Any]] = []
    with one_thread_in_numpy(), counting("evaluating", "windows") as told:
        first = opened(reference)
        parts = {}
        for name, words in texts.items():
            tokens = np.array(first.tokenizer.encode(words[: 64 * size * max(windows, 64)]), np.int64)
            parts[name] = draw(tokens, size, windows, seed)
            if not parts[name]:
                raise SeptetError(f"the text {name} has {len(tokens)} tokens, fewer than one window of {size}")
        total, done = len(models) * sum(map(len, parts.values())), 0

        def one_more() -> None:
            nonlocal done
            done += 1
            told(done, total)

        for name, part in parts.items():
            depends = tuple((code(), digests[reference], digests[path], kind) for path in models)
            if workers is None:
                kept = [Kept(folder, *d) for d in depends]
                pairs = [(lambda path=path: opened(path), k) for path, k in zip(models, kept, strict=True)]
                every = run(lambda: first, pairs, part, one_more)
            else:
                there = tuple(path.resolve() for path in models)
                about = (reference.resolve(), there, folder, depends)
                tasks = [Task(*about, tuple(map(int, tokens)), threads, not binary32) for tokens in part]
                every = spread(workers, tasks, one_more)
            for path, found in zip(models, every, strict=True):
                observed = [asdict(window) for window in found]
                results.append({"model": path.name, "text": name} | asdict(summary(found)) | {"observed": observed})
    _show(results)
    result = {
        "kind": "septet evaluate",
        "about": described(),
        "reference": {"path": reference.name, "sha256": digests[reference]},
        "models": [
            {"path": path.name, "sha256": digests[path], "bytes": _bytes(path), "storage": storage(path)}
            for path in models
        ],
        "texts": {n: hashlib.sha256(words.encode()).hexdigest() for n, words in texts.items()},
        "windows": windows,
        "size": size,
        "seed": seed,
        "activations": kind,
        "results": results,
        "seconds": watch.seconds,
    }
    write_json(json_file, result)
    record(measurements, result)


def digest(path: Path) -> str:
    """SHA-256 over a model's weights and its config.

    Raises:
        SeptetError: it is no model.
        OSError: a file cannot be read.
    """
    made = hashlib.sha256()
    extra = [path / "config.json"] if (path / "config.json").is_file() else []
    for file in [*open_checkpoint(path).paths, *extra]:
        with file.open("rb") as stream:
            made.update(hashlib.file_digest(stream, "sha256").digest())
    return made.hexdigest()


def storage(path: Path) -> dict[str, Any] | None:
    """How a model's linear weights are stored: by whom, as what, in how many bits; None where nothing says so.

    `importances` is the checksum of all that errors were weighted by, or of the file of second moments by which they
    were fed back, and then `rows` ends with "feedback".

    Raises:
        SeptetError: it is no model.
    """
    checkpoint = open_checkpoint(path)
    found = roundtrip.read(checkpoint)
    if found is not None:
        return found
    named = {name: label for file in checkpoint.files for name, label in read_labels(file).items()}
    labels = list(named.values())
    if not labels:
        return None
    count = sum(label.rows * label.columns for label in labels)
    stored = sum(label.rows * row_bytes(label.fmt, label.group, label.columns) for label in labels)
    fed = sorted({label.feedback for label in labels if label.feedback})
    importances = together({name: label.importance for name, label in named.items() if label.importance})
    return {
        "quantizer": f"septet {metadata.version('septet')}",
        "type": ", ".join(sorted({f"{label.format}:{label.group}" for label in labels})),
        "rows": " ".join([*sorted({label.search for label in labels if label.search}), *["feedback"] * bool(fed)]),
        "importances": " ".join(fed) or importances,
        "bits": 8 * stored / count,
        "relative_rmse": None,
        "weights": count,
    }


def code(compares: ModuleType = comparison) -> str:
    """SHA-256 over the code that computes logits and compares them: what was kept by other code is not used."""
    modules = (llama, products, compares)
    return hashlib.sha256("".join(inspect.getsource(module) for module in modules).encode()).hexdigest()


def _text(name: str) -> str:
    if name in TEXTS:
        return TEXTS[name]()
    try:
        return Path(name).read_text("utf-8")
    except UnicodeDecodeError as problem:
        raise SeptetError(f"not text in UTF-8: {problem}", file=Path(name)) from problem


def _bytes(path: Path) -> int:
    return open_checkpoint(path).size


def _show(results: list[dict[str, Any]]) -> None:
    def cell(figure: dict[str, float | None], digits: int) -> str:
        mean, error = figure["mean"], figure["error"]
        return f"{mean:.{digits}f}" + ("" if error is None else f" ± {error:.{digits}f}")

    typer.echo("± is one standard error of the mean over windows; differences of loss and KL are in nats a token")
    print_table(
        ["model", "text", "windows", "perplexity", "reference", "difference", "KL", "agreement"],
        [
            [
                Path(row["model"]).name,
                Path(row["text"]).name,
                str(row["windows"]),
                cell(row["perplexity"], 2),
                cell(row["reference_perplexity"], 2),
                cell(row["difference"], 4),
                cell(row["divergence"], 4),
                cell(row["agreement"], 4),
            ]
            for row in results
        ],
    )
    told = (f"{row['model']} on {Path(row['text']).name}: KL {cell(row['divergence'], 4)}" for row in results)
    typer.echo("; ".join(told))
