"""`septet quantize IN.gguf OUT.gguf --format ggml/...`: a GGUF file with its matrices in one of ggml's types."""

from collections.abc import Sequence
from pathlib import Path

import typer

from septet.console import Stopwatch, check_json, print_table, progress, write_json
from septet.errors import SeptetError
from septet.files import requantized
from septet.files.checkpoint import open_checkpoint
from septet.files.header import is_gguf
from septet.files.replacing import check_target


def requantize(
    source: Path,
    target: Path,
    format_name: str,
    include: Sequence[str],
    exclude: Sequence[str],
    *,
    embeddings: bool,
    dry_run: bool,
    force: bool,
    json_file: Path | None,
) -> None:
    """Write the file and tell of each tensor what it was, what it is, and why it was copied.

    Raises:
        SeptetError: the input is no GGUF file, the format is none that is written, or the output will not do.
    """
    if format_name not in requantized.TYPES:
        known = ", ".join(requantized.TYPES)
        raise SeptetError(f"a GGUF file is written in ggml's types, {known}: {format_name} needs a folder", file=target)
    if not is_gguf(source):
        raise SeptetError("is no GGUF file: a GGUF file is made of one", file=source)
    kind = requantized.TYPES[format_name]
    checkpoint = open_checkpoint(source)
    if not dry_run:
        check_target(target, force=force, keep=checkpoint.paths)
    check_json(json_file, (*checkpoint.paths, target))
    chosen = requantized.choose(checkpoint, kind, include, exclude, embeddings)
    watch = Stopwatch()
    if not dry_run:
        try:
            with progress("quantizing", checkpoint.data_size) as report:
                requantized.write(checkpoint, target, kind, chosen, force=force, progress=report)
        except OSError as problem:
            raise SeptetError(f"cannot be written: {problem.strerror}", file=target) from problem
    (file,) = checkpoint.files
    before = requantized.stored(checkpoint)
    rows = [
        {"name": name, "shape": list(file.tensors[name].shape), "type": before[name].type, "bytes": before[name].size,
         "becomes": before[name].type if reason else kind,
         "bytes_after": before[name].size if reason else requantized.size(file.tensors[name], kind), "reason": reason}
        for name, reason in chosen.items()
    ]  # fmt: skip
    print_table(
        ["tensor", "shape", "type", "becomes", "bytes", "then", "why"],
        [
            [str(row["name"]), "x".join(map(str, file.tensors[str(row["name"])].shape)), str(row["type"]),
             str(row["becomes"]), f"{row['bytes']:,}", f"{row['bytes_after']:,}", str(row["reason"])]
            for row in rows
        ],
    )  # fmt: skip
    count, after = sum(not reason for reason in chosen.values()), sum(int(str(row["bytes_after"])) for row in rows)
    megabytes = f"{sum(held.size for held in before.values()) / 1e6:.1f} MB {{}} {after / 1e6:.1f} MB"
    if dry_run:
        typer.echo(f"{count} of {len(rows)} tensors would be quantized to {kind}; {megabytes.format('would become')}")
    else:
        told = f"{count} of {len(rows)} tensors quantized to {kind}; {megabytes.format('became')}"
        typer.echo(f"{target}: {told}; {watch.seconds:.2f} s")
    write_json(json_file, {"type": kind, "tensors": rows}, keep=checkpoint.paths)
