"""`septet formats`, `quantize`, `dequantize`, `inspect` and `verify`: model files."""

import hashlib
import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from septet.commands.own import Spec, load
from septet.commands.spreading import Shards, cluster
from septet.console import Stopwatch, check_json, note, print_table, progress, write_json
from septet.errors import SeptetError, one_line
from septet.files.checkpoint import Checkpoint, open_checkpoint
from septet.files.header import BITS, is_gguf
from septet.files.importances import read_importances
from septet.files.labels import QUANTIZABLE, stored_tensor
from septet.files.replacing import check_target
from septet.files.rules import parse_rule, read_rules
from septet.files.selection import Choice, Feedback, Wanted, choose
from septet.spec import catalogue
from septet.spec.blocks.catalogue import AUDITED, COLUMNS, LAYOUTS, MATRICES, TENSORS
from septet.spec.blocks.hqq import ColumnFormat
from septet.spec.blocks.words import MatrixFormat
from septet.spec.catalogue import DEFAULT, AnyFormat, row_bytes, usual_group
from septet.spec.chain_tables import CHAINS
from septet.spec.formats import FORMATS

if TYPE_CHECKING:
    from septet.listing import TensorSummary
    from septet.verification import TensorVerdict

LARGE = 0.2
"""A relative RMSE that is warned of."""
WIDTHS = 3
"""Widths of rows that are warned of, each in a line of its own."""
KINDS = "A model's folder, a .safetensors file, a .safetensors.index.json, or a .gguf file."
In = Annotated[Path, typer.Argument(metavar="IN", help=KINDS)]
Out = Annotated[
    str, typer.Argument(metavar="OUT", help="What to write: of the same kind as IN, and a folder for a GGUF file.")
]
Json = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Write the result here as JSON; - is standard output.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]


def formats(spec: Spec = None, json_file: Json = None) -> None:
    """List the formats, and those of others whose kernels can be audited.

    Bits are those of the codes; each group has 32 more for its offset and its unit, those of a chain 16 for its unit.
    Bits of formats for audit include their scales, except where groups have any size.

    Example: septet formats
    """
    mine = load(spec)
    lattices = [*FORMATS.values(), *mine.formats.values()]
    chains = [*CHAINS.values(), *mine.chains.values()]
    known: list[dict[str, Any]] = [
        {
            "name": fmt.name,
            "bits": fmt.block_bytes * 8 / fmt.block,
            "levels": list(fmt.levels),
            "codebooks": [list(n) for n in fmt.codebooks],
            "layout": fmt.layout,
            "groups": list(fmt.groups()),
        }
        for fmt in lattices
    ]
    known += [
        {
            "name": chain.name,
            "bits": chain.block_bytes * 8 / chain.block,
            "here": [list(n) for n in chain.here],
            "before": [list(n) for n in chain.before],
            "layout": "stream",
            "groups": list(chain.groups()),
        }
        for chain in chains
    ]
    print_table(
        ["format", "bits", "levels", "layout", "groups", "codebooks"],
        [
            [
                fmt.name,
                f"{fmt.block_bytes * 8 / fmt.block:g}",
                " and ".join(map(str, fmt.levels)),
                fmt.layout,
                f"{fmt.groups()[0]} to {fmt.groups()[-1]} by {fmt.block}",
                " and ".join(dict.fromkeys(" ".join(map(str, n)) for n in fmt.codebooks)),
            ]
            for fmt in lattices
        ]
        + [
            [
                chain.name,
                f"{chain.block_bytes * 8 / chain.block:g}",
                "pairs",
                "stream",
                f"{chain.groups()[0]} to {chain.groups()[-1]} by {chain.block}",
                "two tables of 128 pairs: --json has them",
            ]
            for chain in chains
        ],
        folding=5,
    )
    audited = [
        {"name": fmt.name, "bits": fmt.bytes * 8 / fmt.weights, "weights": fmt.weights, "source": fmt.source}
        for fmt in (*AUDITED.values(), *LAYOUTS.values(), *mine.blocks.values())
    ]
    matrices: list[MatrixFormat | ColumnFormat] = [*MATRICES.values(), *COLUMNS.values()]
    audited += [{"name": m.name, "bits": float(m.packing.bits), "weights": None, "source": m.source} for m in matrices]
    audited += [
        {"name": t.name, "bits": float(t.bits), "weights": t.only_group, "source": t.source} for t in TENSORS.values()
    ]
    typer.echo("\nfor audit only:\n")
    print_table(
        ["format", "bits", "weights a block", "defined in"],
        [[str(row["name"]), f"{row['bits']:g}", str(row["weights"] or "any"), str(row["source"])] for row in audited],
        folding=3,
    )
    write_json(json_file, {"formats": known, "for audit": audited})


def quantize(
    source: In,
    target: Out,
    format_name: Annotated[str, typer.Option("--format", help="One of those that `septet formats` lists.")] = DEFAULT,
    group: Annotated[
        int | None,
        typer.Option(help="Weights that share their scales; if not given, as many as make 3.75 bits a weight."),
    ] = None,
    include: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Quantize only these; repeatable, shell patterns.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Copy these as they are; repeatable.")
    ] = None,
    rule: Annotated[
        list[str] | None,
        typer.Option(metavar="PATTERN=FORMAT:GROUP", help="How to store these, or =copy; the first match counts."),
    ] = None,
    rules: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, metavar="FILE", help="Rules as TOML, after --rule's.")
    ] = None,
    embeddings: Annotated[bool, typer.Option("--embeddings", help="Quantize embeddings and heads, too.")] = False,
    importance: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Weigh errors by what `septet importance` measured.")
    ] = None,
    feedback: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Feed errors back into further weights (GPTQ), by what `septet importance --moments` wrote.",
        ),
    ] = None,
    search: Annotated[
        str, typer.Option(metavar="mse|minmax", help="A lattice's scales: of the least squared error, or none clipped.")
    ] = "mse",
    passes: Annotated[
        int | None, typer.Option(min=1, help="How often a chain's paths are sought; all but the last try scales.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done, and write nothing.")] = False,
    spec: Spec = None,
    scheduler: Shards = None,
    force: Force = False,
    json_file: Json = None,
) -> None:
    """Quantize a model's weights: to nearest at searched scales, or in a chain the path of the least squared error.

    Floating tensors of two or more axes are quantized, except embeddings and heads; with --include, those of any
    axis that match. Rows are all axes but the first. What would not become smaller is copied, as is everything
    else. A folder gets the other files of IN and a `quantization_config`. A GGUF file can also become one, in ggml's
    types that the package `gguf` quantizes: --format ggml/q8_0 and an OUT that ends in .gguf.

    Example: septet quantize SmolLM2/ small/ --format nl11 --group 64 --rule "layers.*.down_proj=nl11:128"
    """
    load(spec)
    workers = cluster(scheduler, spec)
    if target.endswith(".gguf"):
        from septet.commands.ggml_types import requantize

        if workers or group or rule or rules or importance or feedback or passes:
            raise SeptetError("ggml's types take --include, --exclude and --embeddings only", file=Path(target))
        kept = include or (), exclude or ()
        requantize(
            source, Path(target), format_name, *kept,
            embeddings=embeddings, dry_run=dry_run, force=force, json_file=json_file,
        )  # fmt: skip
        return
    if workers is not None:
        source = source.absolute()  # workers have other working folders
    fmt = find(format_name)
    if search not in ("mse", "minmax"):
        raise SeptetError(f"--search {search!r} is not mse or minmax")
    wanted = Wanted(
        fmt,
        usual_group(fmt) if group is None else group,
        include or (),
        exclude or (),
        [*map(parse_rule, rule or ()), *(read_rules(rules) if rules else ())],
        embeddings,
        "mse" if search == "mse" else "minmax",
        read_importances(importance, open_checkpoint(source)) if importance else {},
        _feedback(feedback) if feedback else None,
        passes,
    )
    if dry_run:
        checkpoint = open_checkpoint(source)
        check_json(json_file, checkpoint.paths)
        chosen = choose(checkpoint, wanted)
        write_json(json_file, show_plan(checkpoint, chosen))
        tell_wide(checkpoint)
        tell_padding(chosen)
        return
    checkpoint, path, into_folder = opened(source, target, force, json_file)
    chosen = choose(checkpoint, wanted)  # errors need not wait for NumPy, which takes a moment
    from septet import model
    from septet.models import folder

    if workers is not None and checkpoint.index is None:
        note("one file is one task: it is done here, and not on the cluster")
    watch = Stopwatch()
    write = folder.quantize if into_folder else model.quantize
    with progress("quantizing", checkpoint.data_size) as report:
        written = write(checkpoint, path, wanted, force=force, progress=report, workers=workers)
    seconds = watch.seconds
    quantized = [tensor for tensor in written if tensor.format]
    show(written)
    count = sum(tensor.weights for tensor in quantized)
    result = totals(written, open_checkpoint(path)) | {
        "seconds": seconds,
        "weights_per_second": count / seconds,
        "input_bytes": checkpoint.size,
    }
    tell_wide(checkpoint)
    tell_padding(chosen)
    if is_gguf(source) and result["file_bytes"] > checkpoint.size:
        what = "what is not quantized is written as F32, which holds ggml's types exactly"
        more = "" if embeddings else "; --embeddings quantizes embeddings and heads, too"
        typer.echo(f"warning: the output is larger than the input: {what}{more}", err=True)
    used = sorted({f"{tensor.format} in groups of {tensor.group}" for tensor in quantized})
    typer.echo(
        f"{path}: {len(quantized)} of {len(written)} tensors quantized to {', '.join(used)}; "
        f"{megabytes(checkpoint.size)} became {megabytes(result['file_bytes'])}; "
        f"{count:,} weights in {seconds:.2f} s, {count / seconds / 1e6:.1f} million a second"
    )
    write_json(json_file, result)


def _feedback(path: Path) -> Feedback:
    """A file of second moments.

    Raises:
        SeptetError: it is none.
    """
    from septet.evaluation.calibration import Calibration

    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Feedback(path.absolute(), digest, frozenset(Calibration(path)))


def tell_wide(checkpoint: Checkpoint) -> None:
    """Tell of floating matrices that are copied because of their type: a user may take them for quantized."""
    copied: dict[str, list[str]] = {}
    for name, (_, tensor) in checkpoint.tensors.items():
        if tensor.dtype.startswith("F") and tensor.dtype not in QUANTIZABLE and len(tensor.shape) > 1:
            copied.setdefault(tensor.dtype, []).append(name)
    for dtype, names in sorted(copied.items()):
        tensors = f"{len(names)} tensors of type {dtype} are" if len(names) > 1 else f"a tensor of type {dtype} is"
        some = ", ".join(map(one_line, names[:3])) + (", ..." if len(names) > 3 else "")
        typer.echo(f"warning: {tensors} copied, not quantized: turn {some} into F32 first", err=True)


def tell_padding(chosen: Mapping[str, Choice]) -> None:
    """Warn of rows that are padded to whole groups where another group takes a tenth less, and name that group."""
    padded: dict[tuple[AnyFormat, int, int], list[str]] = {}
    for name, choice in chosen.items():
        made = choice.label
        if made is not None and made.columns % made.group:
            padded.setdefault((made.fmt, made.group, made.columns), []).append(name)
    lines = []
    for (fmt, group, columns), names in padded.items():
        taken = row_bytes(fmt, group, columns)
        best = min(reversed(fmt.groups()), key=lambda g: row_bytes(fmt, g, columns))
        least = row_bytes(fmt, best, columns)
        if 10 * least < 9 * taken:
            tensors = f"{len(names)} tensors have" if len(names) > 1 else f"tensor {one_line(names[0])} has"
            lines.append(
                f"{tensors} rows of {columns} weights, which groups of {group} pad to {8 * taken / columns:.2f} bits "
                f"a weight; {8 * least / columns:.2f} with --group {best}"
            )
    more = [f"rows of {len(lines) - WIDTHS} other widths are padded so"] if len(lines) > WIDTHS else []
    for line in lines[:WIDTHS] + more:
        typer.echo(f"warning: {line}", err=True)


def show_plan(checkpoint: Checkpoint, chosen: Mapping[str, Choice]) -> dict[str, Any]:
    """A table of what would become of each tensor; the same for JSON."""
    rows: list[dict[str, Any]] = []
    for name, (file, tensor) in checkpoint.tensors.items():
        label, reason = chosen[name].label, chosen[name].reason
        after = tensor.size if label is None else stored_tensor(name, label).size
        before = file.sizes.get(name, tensor.size)
        rows.append(
            {
                "name": name,
                "shape": list(tensor.shape),
                "dtype": tensor.dtype,
                "format": label.format if label else None,
                "group": label.group if label else None,
                "bytes": before,
                "bytes_after": after,
                "reason": reason,
            }
        )
    print_table(
        ["tensor", "shape", "dtype", "becomes", "bytes", "then", "why"],
        [
            [
                str(row["name"]),
                "x".join(map(str, row["shape"])) or "scalar",
                str(row["dtype"]),
                f"{row['format']} by {row['group']}" if row["format"] else "as is",
                f"{row['bytes']:,}",
                f"{row['bytes_after']:,}",
                str(row["reason"]),
            ]
            for row in rows
        ],
    )
    before, after = (sum(row[key] for row in rows) for key in ("bytes", "bytes_after"))
    count = sum(row["format"] is not None for row in rows)
    size = f"{megabytes(before)} would become {megabytes(after)}"
    typer.echo(f"{count} of {len(rows)} tensors would be quantized; {size}")
    return {"tensors": rows, "bytes": before, "bytes_after": after}


def dequantize(
    source: In,
    target: Out,
    dtype: Annotated[
        str, typer.Option(metavar="original|bf16|f16|f32", help="Of what was quantized; original: as it was.")
    ] = "f32",
    spec: Spec = None,
    force: Force = False,
    json_file: Json = None,
) -> None:
    """Turn quantized tensors back into floats: F32, in which every value is correctly rounded, or another type.

    F16 and BF16 are F32 rounded once more. Checksums are compared. Tensors that are not quantized are copied as they
    are.

    Example: septet dequantize small.safetensors back.safetensors --dtype original
    """
    load(spec)
    if dtype not in ("original", "bf16", "f16", "f32"):
        raise SeptetError(f"--dtype {dtype!r} is not original, bf16, f16 or f32")
    checkpoint, path, into_folder = opened(source, target, force, json_file)
    from septet import model
    from septet.models import folder

    watch = Stopwatch()
    write = folder.dequantize if into_folder else model.dequantize
    with progress("dequantizing", checkpoint.data_size) as report:
        wanted = model.ORIGINAL if dtype == "original" else dtype.upper()
        written = write(checkpoint, path, dtype=wanted, force=force, progress=report)
    from septet.listing import inspect as listed

    count = sum(tensor.weights for tensor in listed(checkpoint) if tensor.format or tensor.dtype not in BITS)
    result = totals(written, open_checkpoint(path)) | {
        "seconds": watch.seconds,
        "weights_per_second": count / watch.seconds,
        "input_bytes": checkpoint.size,
    }
    typer.echo(
        f"{path}: {count:,} weights dequantized in {result['seconds']:.2f} s, "
        f"{result['weights_per_second'] / 1e6:.1f} million a second; {megabytes(result['file_bytes'])}"
    )
    write_json(json_file, result)


def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=KINDS)],
    headers: Annotated[bool, typer.Option("--headers", help="Read headers only, whatever is in the data.")] = False,
    spec: Spec = None,
    json_file: Json = None,
) -> None:
    """List a file's tensors, how they are stored, and how many bits a weight that takes.

    Bits are those a weight, and count everything: scales, padding, and in the last row the header. RMSE is
    relative to the weights. A matrix that GPTQ's or AWQ's tools packed is one row. The data of quantized tensors are
    read, and what is wrong with them is said: another checksum, scales that are not finite, septets that are none.
    Exit status 1 if something is wrong.

    Example: septet inspect small.safetensors
    """
    load(spec)
    checkpoint = open_checkpoint(file)
    check_json(json_file, checkpoint.paths)
    from septet.listing import overview

    tensors = overview(checkpoint)
    wrong: list[tuple[str, str]] = []
    if not headers and any(tensor.format or tensor.dtype not in BITS for tensor in tensors):
        from septet.inspection import problems  # with NumPy, which takes a moment

        with progress("reading", checkpoint.data_size) as report:
            wrong = list(problems(checkpoint, report))
    result = totals(tensors, checkpoint) | {"problems": [{"tensor": name, "problem": what} for name, what in wrong]}
    show(tensors, result)
    for name, what in wrong:
        typer.echo(f"septet: {SeptetError(what, file=file, tensor=name)}", err=True)
    write_json(json_file, result)
    if wrong:
        raise typer.Exit(1)


def _held(largest: float | None, compared: bool) -> str:
    if not compared:
        return "not held against what it was made from; "
    return "none held against a bound; " if largest is None else f"largest error/bound {ratio(largest)}; "


def _holds(v: "TensorVerdict", compared: bool) -> str:
    if v.problem:
        return "no"
    return "yes" if v.format or compared else "not compared"


def verify(
    file: Annotated[Path, typer.Argument(metavar="OUT", help="What `septet quantize` wrote.")],
    against: Annotated[Path | None, typer.Option(metavar="IN", help="What it was made from.")] = None,
    spec: Spec = None,
    scheduler: Shards = None,
    json_file: Json = None,
) -> None:
    """Check every quantized weight against its proved error bound, and every copied tensor byte by byte.

    The bound is half the group's unit times the lane's largest gap; of a chain, its radius in units, and off its box
    what the weight is off it besides. Comparisons are exact. Also checked: checksums, and that each weight comes back
    as the binary32 number nearest to its value.
    Without --against, checksums, scales and septets are checked, and nothing is said of copied tensors. A relative
    RMSE above 20 % is warned of.
    Exit status 1 if something does not hold.

    Example: septet verify small.safetensors --against model.safetensors
    """
    load(spec)
    workers = cluster(scheduler, spec)
    if workers is not None:
        if against is None:
            raise SeptetError("--scheduler needs --against")
        file, against = file.absolute(), against.absolute()  # workers have other working folders
    checkpoint = open_checkpoint(file)
    original = None if against is None else open_checkpoint(against)
    check_json(json_file, (*checkpoint.paths, *(original.paths if original else ())))
    from septet import verification
    from septet.listing import inspect as listed

    watch = Stopwatch()
    with progress("verifying", (original or checkpoint).data_size) as report:
        if original is None:
            verdicts = list(verification.check(checkpoint, report))
            if not any(v.format for v in verdicts):
                raise SeptetError("holds no quantized tensor; copied ones are compared with --against", file=file)
        else:
            verdicts = list(verification.verify(checkpoint, original, report, workers))
    for tensor in listed(checkpoint):
        if tensor.relative_rmse is not None and tensor.relative_rmse > LARGE:
            what = f"its relative RMSE is {100 * tensor.relative_rmse:.1f} %"
            typer.echo(f"warning: {SeptetError(what, file=file, tensor=tensor.name)}", err=True)
    print_table(
        ["tensor", "format", "weights", "error/bound", "holds"],
        [
            [v.name, v.format or "copied", f"{v.weights:,}", ratio(v.largest_ratio), _holds(v, original is not None)]
            for v in verdicts
        ],
    )
    problems = [v for v in verdicts if v.problem]
    copied = 0 if original else sum(v.format is None for v in verdicts)
    if original is not None and (
        moved := sum(bool(v.format) and not v.problem and v.largest_ratio is None for v in verdicts)
    ):
        typer.echo(
            f"warning: into the weights of {moved} tensors errors were fed back: no bound holds for them", err=True
        )
    ratios = [v.largest_ratio for v in verdicts if v.largest_ratio is not None]
    largest = max(ratios, default=None)
    quantized = sum(v.weights for v in verdicts if v.format)
    for v in problems:
        typer.echo(f"septet: {SeptetError(v.problem or '', file=file, tensor=v.name)}", err=True)
    typer.echo(
        f"{file}: {len(verdicts) - len(problems) - copied} of {len(verdicts) - copied} tensors hold; "
        + (f"{copied} copied ones were not compared; " if copied else "")
        + f"{quantized:,} quantized weights, "
        + _held(largest, original is not None)
        + f"{watch.seconds:.2f} s"
    )
    result = {
        "holds": not problems,
        "against": None if against is None else str(against),
        "largest_ratio": finite(largest),
        "weights": quantized,
        "seconds": watch.seconds,
        "tensors": [{key: finite(value) for key, value in asdict(v).items()} for v in verdicts],
    }
    write_json(json_file, result)
    if problems:
        raise typer.Exit(1)


def find(name: str) -> AnyFormat:
    """A format by its name, or the one line that lists those there are."""
    try:
        return catalogue.find(name)
    except ValueError as problem:
        raise SeptetError(str(problem)) from problem


def opened(source: Path, target: str, force: bool, json_file: Path | None) -> tuple[Checkpoint, Path, bool]:
    """The input, once it is clear that what is asked for can be written; the output, and whether it is a folder.

    A folder or a GGUF file becomes a folder; a file becomes one in the folder that the output names, if it is one.
    """
    checkpoint = open_checkpoint(source)
    path = Path(target)
    if path.suffix == ".gguf":
        raise SeptetError("the output is no GGUF file: name a folder, or a .safetensors file", file=path)
    single = path.suffix in (".safetensors", ".json")
    into_folder = (source.is_dir() or source.suffix == ".gguf") and not single
    if into_folder:
        from septet.models.folder import check_folder

        check_folder(path, force=force, keep=checkpoint.path)
    else:
        if target.endswith(("/", os.sep)) or path.is_dir():
            path = path / checkpoint.path.name
        check_target(path, force=force, keep=checkpoint.paths)
    check_json(json_file, (*checkpoint.paths, path))
    return checkpoint, path, into_folder


def totals(tensors: Sequence["TensorSummary"], checkpoint: Checkpoint) -> dict[str, Any]:
    """A checkpoint's tensors and sums over them, for JSON."""
    weights = sum(tensor.weights for tensor in tensors)
    return {
        "tensors": [vars(tensor) | {"bits_per_weight": tensor.bits_per_weight} for tensor in tensors],
        "weights": weights,
        "file_bytes": checkpoint.size,
        "bits_per_weight": 8 * checkpoint.size / weights if weights else None,
    }


def show(tensors: Sequence["TensorSummary"], total: dict[str, Any] | None = None) -> None:
    """A table of tensors, with a row of totals if they are given."""
    footer = None
    if total is not None:
        name = f"total, {total['weights']:,} weights"
        footer = [name, "", "", "", bits(total["bits_per_weight"]), f"{total['file_bytes']:,}", ""]
    print_table(
        ["tensor", "shape", "dtype", "stored", "bits", "bytes", "RMSE"],
        [
            [
                tensor.name,
                "x".join(map(str, tensor.shape)) or "scalar",
                tensor.dtype,
                f"{tensor.format} by {tensor.group}" if tensor.format else "as is",
                bits(tensor.bits_per_weight),
                f"{tensor.size:,}",
                "" if tensor.relative_rmse is None else f"{100 * tensor.relative_rmse:.2f} %",
            ]
            for tensor in tensors
        ],
        footer,
    )


def bits(value: float | None) -> str:
    """Bits a weight, or nothing where there are no weights."""
    return "" if value is None else f"{value:.3f}"


def ratio(value: float | None) -> str:
    """An error over its bound; digits are cut, not rounded, so that what is below 1 does not show as 1."""
    if value is None:
        return ""
    return f"{int(value * 10**6) / 10**6:.6f}" if value < 1 else f"{value:.9g}"


def finite(value: Any) -> Any:
    """A value, with the numbers in it that JSON cannot hold as text."""
    if isinstance(value, dict):
        return {key: finite(inner) for key, inner in value.items()}
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def megabytes(size: int) -> str:
    """Bytes in words."""
    return f"{size / 1e6:.1f} MB"
