"""`septet fit`: a chain whose tables suit a model, as a Python file that `--spec` takes."""

import hashlib
import re
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from septet import __version__, chains, fitting
from septet.console import counting, write_json
from septet.errors import SeptetError
from septet.files.checkpoint import Checkpoint, open_checkpoint
from septet.files.parts import parts, read_weights, reading
from septet.files.replacing import Replacing, check_target
from septet.files.selection import Wanted, choose
from septet.lattice import Floats
from septet.spec.catalogue import CHAINS, KNOWN
from septet.spec.chains import Chain

HELD_OUT = 16
"""Tables are not fitted to rows 0, 16, 32 and so on: errors are told of those."""
KEPT = 512
"""The most rows of a matrix that are kept, evenly spaced: a model may be larger than memory."""


def fit(
    model: Annotated[
        Path, typer.Argument(exists=True, metavar="MODEL", help="A .safetensors file, an index, a folder, a GGUF file.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The Python file to write.")],
    name: Annotated[str, typer.Option(help="Of the format.")] = "mine",
    fields: Annotated[bool, typer.Option("--fields", help="Tables are sums over the fields of a septet.")] = False,
    start: Annotated[
        str | None, typer.Option(metavar="CHAIN", help="A shipped chain to start from; else tables are drawn.")
    ] = None,
    group: Annotated[int, typer.Option(help="Weights that share a unit.")] = 64,
    turns: Annotated[int, typer.Option(min=1, help="How often paths and tables are sought.")] = 200,
    rows: Annotated[int, typer.Option(min=1, help="Rows of each matrix that a turn looks at.")] = 32,
    seed: Annotated[int, typer.Option(help="Of everything that is drawn.")] = 1,
    include: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Fit to these only; repeatable, shell patterns.")
    ] = None,
    exclude: Annotated[list[str] | None, typer.Option(metavar="PATTERN", help="Leave these out; repeatable.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", dir_okay=False, help="Write the figures here; - is standard output.")
    ] = None,
) -> None:
    """Fit the tables of a chain to the matrices of a model, which gives a format like any other.

    Every sixteenth row is held out, and the error on those rows is told beside that of the shipped chain. `septet prove
    --spec FILE` proves the format's theorems, and `septet quantize --spec FILE --format NAME` uses it. The same
    model and options give the same tables, but for how a machine's linear algebra rounds.

    Example: septet fit model.safetensors -o mine.py --name mine --turns 100
    """
    if output.suffix != ".py":
        raise SeptetError("the output is a .py file", file=output)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or name in KNOWN:
        raise SeptetError(f"--name {name!r} is no name of small letters, digits and _ that is not taken")
    if start is not None and start not in CHAINS:
        raise SeptetError(f"--start {start!r} is not a shipped chain: {', '.join(CHAINS)}")
    check_target(output, force=force)
    beside = CHAINS["chain43" if fields else "chain"]
    fitted, held, digest = _matrices(open_checkpoint(model), Wanted(beside, group, include or (), exclude or ()))
    errors: list[float] = []
    with counting("fitting", "turns") as told:

        def turned(turn: fitting.Turn) -> None:
            errors.append(turn.relative_rmse)
            told(turn.number + 1, turns)

        made = fitting.fit(
            fitted, name, fields=fields, group=group, turns=turns, rows=rows, seed=seed,
            start=None if start is None else CHAINS[start], progress=turned,
        )  # fmt: skip
    own, shipped = (_error(held, chain, group) for chain in (made, beside))
    how = f"--name {name} --group {group} --turns {turns} --rows {rows} --seed {seed}"
    how += (" --fields" if fields else "") + (f" --start {start}" if start else "")
    text = (
        f'"""A chain fitted by `septet fit` {__version__}, {how},\n'
        f"to {len(fitted)} matrices of {_plain(model.name)}, whose rows have the SHA-256\n{digest}.\n\n"
        f"Relative RMSE on rows that it was not fitted to, in groups of {group}: {own:.4f}; of {beside.name} "
        f"{shipped:.4f}.\n"
        f'"""\n\nfrom septet.spec.chains import Chain{", summed" if fields else ""}\n\n'
        f"# fmt: off\n{fitting.source(made, name.upper(), fields)}# fmt: on\n"
    )
    with Replacing(force=force) as writing:
        writing.add(output).write_text(text, encoding="utf-8")
    typer.echo(
        f"{output}: {name}, fitted to {len(fitted)} matrices; relative RMSE on rows held out {own:.2%}, "
        f"of {beside.name} {shipped:.2%}; box {made.box}, radius {made.radius}"
    )
    result: dict[str, Any] = {
        "name": name, "matrices": len(fitted), "rows_sha256": digest, "seed": seed, "turns": turns, "group": group,
        "relative_rmse": own, "shipped": {"name": beside.name, "relative_rmse": shipped}, "errors_of_turns": errors,
    }  # fmt: skip
    write_json(json_file, result)


def _plain(name: str) -> str:
    """A file's name that can stand in a Python string."""
    return re.sub(r"[^A-Za-z0-9._ -]", "_", name)


def _matrices(checkpoint: Checkpoint, wanted: Wanted) -> tuple[list[Floats], list[Floats], str]:
    """The rows to fit to and those held out, of each matrix that would be quantized; and a digest of the first.

    Raises:
        SeptetError: nothing can be quantized.
    """
    fitted, held, digest = list[Floats](), list[Floats](), hashlib.sha256()
    for name, choice in choose(checkpoint, wanted).items():
        label = choice.label
        if label is None:
            continue
        file, tensor = checkpoint.tensors[name]
        every = np.arange(label.rows)
        rest = every[every % HELD_OUT != 0] if label.rows > 1 else every
        kept = rest[np.linspace(0, len(rest) - 1, min(KEPT, len(rest))).astype(int)]
        out = every[every % HELD_OUT == 0][: KEPT // HELD_OUT]
        matrix = np.zeros((label.rows, label.columns), np.float32)
        with reading(file) as reader:
            for part in parts(label):
                matrix[part] = read_weights(reader, tensor, label.columns, part)
        fitted.append(matrix[kept])
        held.append(matrix[out])
        digest.update(fitted[-1].tobytes())
    return fitted, held, digest.hexdigest()


def _error(matrices: list[Floats], chain: Chain, group: int) -> float:
    """The relative RMSE of matrices in a chain, that of each matrix counting by its squares."""
    errors = squares = 0.0
    for w in matrices:
        back = chains.dequantize(chains.quantize(w, chain, group), chain, group, w.shape[1])
        errors += float(np.square(w - back, dtype=np.float64).sum())
        squares += float(np.square(w, dtype=np.float64).sum())
    return float(np.sqrt(errors / squares)) if squares else 0.0
