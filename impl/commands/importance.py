"""`septet importance`: which input channels of a model's weights matter, measured on text."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from septet.console import counting
from septet.errors import SeptetError
from septet.evaluation import calibration
from septet.evaluation.importance import importances, windows, write
from septet.evaluation.measurements import Measurements, described, record
from septet.files.importances import digest, together
from septet.files.replacing import check_target
from septet.files.selection import SENSITIVE
from septet.models.generation import own_texts
from septet.models.loading import open_model
from septet.models.products import one_thread_in_numpy


def importance(
    model: Annotated[Path, typer.Argument(metavar="MODEL", help="A model's folder, or a .gguf file.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The .safetensors file to write.")],
    texts: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="TEXT...",
            exists=True,
            dir_okay=False,
            help="Files of plain text in UTF-8; with none, the model writes one.",
        ),
    ] = None,
    size: Annotated[int, typer.Option(min=1, help="Tokens that go through the model together.")] = 512,
    count: Annotated[int, typer.Option(min=1, help="Windows of that size from each text.")] = 32,
    seed: Annotated[int, typer.Option(min=0, help="Of the generator that draws what the model writes itself.")] = 0,
    threads: Annotated[int, typer.Option(min=1, help="Threads that multiply.")] = 1,
    moments: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write the inputs' second moments, for GPTQ and AWQ to compare with."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    measurements: Measurements = None,
) -> None:
    """Measure importances: the mean square of each input channel of each linear weight, over some text.

    Without a text the model is let to write one, each token drawn as likely as it takes it to be.

    The file has one F32 vector a weight, named as the weight, for quantizers that weigh errors.

    Example: septet importance SmolLM2/ calibration.txt -o importance.safetensors
    """
    for file in (output, *([moments] if moments else [])):
        if file.suffix != ".safetensors":
            raise SeptetError("the output is a .safetensors file", file=file)
        check_target(file, force=force)
    with one_thread_in_numpy():
        loaded = open_model(model, threads)
        parts = []
        if not texts:
            with counting("writing", "tokens of each window") as told:
                parts = own_texts(loaded, size, count, seed, told)
        for path in texts or []:
            try:
                parts += windows(loaded, path.read_text("utf-8"), size, count)
            except UnicodeDecodeError as problem:
                raise SeptetError(f"not text in UTF-8: {problem}", file=path) from problem
            except SeptetError as problem:
                raise SeptetError(problem.what, file=path) from problem
        with counting("measuring", "windows") as told:
            found = importances(loaded, parts, told)
        if moments is not None:
            with counting("measuring moments", "windows") as told:
                calibration.write(moments, *calibration.collect(loaded, parts, told), force=force)
    tokens = sum(map(len, parts))
    write(output, found, {"importance": "mean squares of inputs", "tokens": str(tokens)}, force=force)
    digests = {name: digest(vector) for name, vector in found.items() if not SENSITIVE.search(name)}
    result = {
        "kind": "septet importance",
        "about": described(),
        "model": model.name,
        "texts": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in texts or []},
        **({} if texts else {"seed": seed}),
        "size": size,
        "count": count,
        "tokens": tokens,
        "importances": together(digests),
        "moments": hashlib.sha256(moments.read_bytes()).hexdigest() if moments is not None else "",
    }
    record(measurements, result)
    typer.echo(f"{output}: importances of {len(found)} weights over {tokens:,} tokens")
