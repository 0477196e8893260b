"""`septet codegen`: the files that are generated from the spec and committed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

import septet.spec
import septet.spec.formats as shipped
from septet.audit import schema
from septet.codegen import prose
from septet.codegen.core.lift import LiftError
from septet.codegen.core.rational import RenderError
from septet.codegen.generated import makers
from septet.codegen.targets.catalogue import TARGETS, file_name, find, render
from septet.commands.own import Spec, load
from septet.console import write_json
from septet.errors import SeptetError
from septet.files.replacing import Replacing
from septet.proofs import leanproject
from septet.spec.own import Own
from septet.spec.unknown import unknown

GENERATED: dict[str, Callable[[], str]] = {
    "docs/spec.md": prose.document,
    "audit/manifest.schema.json": schema.text,
    **makers(),
    **leanproject.makers(),
}
"""Each generated file, by its path in the repository, and what makes its text."""


def codegen(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; name the files that are stale.")] = False,
    root: Annotated[Path, typer.Option(metavar="DIR", help="The repository.")] = Path("."),
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the result as JSON; - is standard output.")
    ] = None,
    target: Annotated[
        str | None, typer.Option(metavar="NAME", help="Write kernels for this target instead: septet targets has them.")
    ] = None,
    format_names: Annotated[
        list[str] | None, typer.Option("--format", help="With --target: only this format; repeatable.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", file_okay=False, help="With --target: where, a new folder.")
    ] = None,
    spec: Spec = None,
) -> int:
    """Write the files that are generated from the spec, or check that they are what would be written.

    With --target, write the kernels of formats in a language of your choice: a file a format, into a new folder.

    Exit status 0: they are now, or with --check were, up to date; 1: --check found a file that is not; 2: the target
    cannot hold a format, or the folder is there already.

    Example: septet codegen --target cuda --format nl11 --out kernels
    """
    if target is not None or out is not None or format_names or spec is not None:
        if check:
            raise SeptetError("--check is of the files of the repository, not of kernels for a target")
        return _kernels(target, format_names, out, load(spec), json_file)
    _same_spec(root)
    texts = {name: make() for name, make in GENERATED.items()}
    stale = [name for name, text in texts.items() if _read(root / name) != text]
    for name in stale:
        if check:
            typer.echo(f"{root / name}: stale; septet codegen writes it")
        else:
            _write(root / name, texts[name])
            typer.echo(f"{root / name}: written")
    if not stale:
        typer.echo(f"up to date: {len(texts)} files")
    write_json(json_file, {"files": list(texts), "stale": stale, "written": not check})
    return 1 if check and stale else 0


def _kernels(
    target: str | None, names: Sequence[str] | None, out: Path | None, own: Own, json_file: Path | None
) -> int:
    """Write kernels: all files, or none. Without names, of all formats that the user's file or else Septet defines."""
    if target is None or out is None:
        raise SeptetError("kernels need both --target and --out")
    if target not in TARGETS:
        raise SeptetError(unknown("target", target, TARGETS))
    chosen = TARGETS[target]
    try:
        wanted = names or own.names or list(shipped.FORMATS)
        given = [find(name) for name in wanted]
        texts = {file_name(chosen, fmt): render(chosen, fmt) for fmt in given}
    except (ValueError, LiftError, RenderError) as problem:
        raise SeptetError(f"{target}: {problem}") from problem
    if out.exists():
        raise SeptetError("exists: kernels are written to a new folder", file=out)
    for name, text in texts.items():
        _write(out / name, text)
        typer.echo(f"{out / name}: written")
    write_json(json_file, {"target": target, "files": list(texts)})
    return 0


def _same_spec(root: Path) -> None:
    """Refuse a folder whose spec is not the one that is installed: the files would be those of another spec.

    Raises:
        SeptetError: it is no checkout, or of another state.
    """
    installed = Path(str(septet.spec.__file__)).parent
    here = {path.relative_to(root / "spec"): path.read_bytes() for path in (root / "spec").rglob("*.py")}
    if not here:
        raise SeptetError("no spec/ in it: run this in a checkout of Septet, or name one with --root", file=root)
    if here != {path.relative_to(installed): path.read_bytes() for path in installed.rglob("*.py")}:
        raise SeptetError("differs from the spec that is installed; an editable install uses it", file=root / "spec")


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with Replacing(force=True) as output:
            output.add(path).write_text(text, encoding="utf-8")
    except OSError as problem:
        raise SeptetError(f"cannot be written: {problem.strerror}", file=path) from problem
