"""`septet generate`: a model goes on with a text, or answers a question."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from septet.console import print_table, write_json
from septet.errors import SeptetError
from septet.evaluation.measurements import Measurements, described, record
from septet.models.generation import generate as tokens_of
from septet.models.loading import Model, open_model
from septet.models.products import one_thread_in_numpy
from septet.models.timing import Timing, llama_cpp, measure


def generate(
    model: Annotated[
        Path, typer.Argument(metavar="MODEL", help="A model's folder, plain or quantized, or a .gguf file.")
    ],
    prompt: Annotated[str, typer.Argument(metavar="PROMPT", help="The question, or the text to go on with.")],
    tokens: Annotated[int, typer.Option(min=1, help="At most so many tokens.")] = 128,
    threads: Annotated[int, typer.Option(min=1, help="Threads that multiply.")] = 1,
    temperature: Annotated[float, typer.Option(min=0, help="0: the likeliest token each time.")] = 0.0,
    seed: Annotated[int, typer.Option(min=0, help="Of the generator that draws tokens.")] = 0,
    raw: Annotated[bool, typer.Option("--raw", help="Go on with the text itself, without the chat template.")] = False,
    benchmark: Annotated[bool, typer.Option("--benchmark", help="Time it, and tell where the time goes.")] = False,
    against: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, metavar="GGUF", help="What llama.cpp runs beside it; MODEL, if it can."
        ),
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the result here as JSON; - is standard output.")
    ] = None,
    measurements: Measurements = None,
) -> None:
    """Let a model of the LLaMA family answer a question, or go on with a text.

    Quantized weights are multiplied by the compiled kernels with activations of eight bits, plain ones in binary32.
    The tokens are the same with any number of threads. --benchmark generates --tokens tokens whatever they are.

    Example: septet generate SmolLM2-small/ "What is the capital of France?" --tokens 32
    """
    if measurements is not None and not benchmark:
        raise SeptetError("--measurements takes what --benchmark measures")
    with one_thread_in_numpy():
        loaded = open_model(model, threads)
        text = prompt if raw else loaded.tokenizer.chat(prompt)
        start = np.array(loaded.tokenizer.encode(text), np.int64)
        result: dict[str, Any] = {
            "kind": "septet generate",
            "about": described() if json_file or measurements else {},  # it asks git, and nobody would see it
            "model": model.name,
            "threads": threads,
            "temperature": temperature,
            "seed": seed,
        }
        if benchmark:
            timing = measure(loaded, start, tokens, temperature=temperature, seed=seed)
            typer.echo(loaded.tokenizer.decode(timing.tokens))
            typer.echo("")
            result |= {"text": loaded.tokenizer.decode(timing.tokens), "prompt_tokens": len(start)} | asdict(timing)
            result["llama.cpp"] = _beside(
                against or (model if model.suffix == ".gguf" else None), start, tokens, threads
            )
            _show(timing, result["llama.cpp"], loaded)
        else:
            found = _print(loaded, tokens_of(loaded, start, tokens, temperature=temperature, seed=seed))
            result |= {"text": loaded.tokenizer.decode(found), "tokens": found}
    write_json(json_file, result)
    record(measurements, result)


def _print(model: Model, tokens: Any) -> list[int]:
    """Print text as its tokens come: a character may take several."""
    found: list[int] = []
    shown = 0
    for token in tokens:
        found.append(token)
        text = model.tokenizer.decode(found)
        if not text.endswith("\N{REPLACEMENT CHARACTER}"):
            typer.echo(text[shown:], nl=False)
            shown = len(text)
    typer.echo(model.tokenizer.decode(found)[shown:])
    return found


def _beside(path: Path | None, prompt: Any, tokens: int, threads: int) -> dict[str, Any]:
    """llama.cpp's figures, or why there are none."""
    if path is None:
        return {"missing": "--against names no GGUF file"}
    try:
        return {"file": path.name} | llama_cpp(path, prompt, tokens, threads)
    except SeptetError as problem:
        return {"missing": str(problem)}


def _show(timing: Timing, other: dict[str, Any], model: Model) -> None:
    rows = [
        ["prompt", f"{timing.prompt_rate:.1f}", "tokens a second"],
        ["generation", f"{timing.rate:.1f}", "tokens a second"],
        ["latency, median", f"{1e3 * timing.latency:.2f}", "ms a token"],
        ["latency, 95 %", f"{1e3 * timing.latency_95:.2f}", "ms a token"],
        ["matrices", f"{timing.matrices / 1e6:.1f}", "MB"],
        ["peak memory", f"{timing.peak / 1e6:.0f}", "MB"],
        ["energy", "not measured" if timing.joules is None else f"{timing.joules:.3f}", "J a token"],
    ]
    if "missing" in other:
        rows.append(["llama.cpp", "not run", other["missing"]])
    else:
        rows.append(["llama.cpp, prompt", f"{other['prompt_rate']:.1f}", "tokens a second"])
        rows.append(["llama.cpp, generation", f"{other['rate']:.1f}", "tokens a second"])
    print_table(["", "figure", "unit"], rows, folding=2)
    typer.echo("")
    total = sum(timing.operations.values()) or 1
    shares = sorted(timing.operations.items(), key=lambda item: -item[1])
    print_table(
        ["operation", "ms a token", "share"],
        [[name, f"{1e3 * seconds:.2f}", f"{100 * seconds / total:.1f} %"] for name, seconds in shares],
    )
