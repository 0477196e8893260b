"""Tables, figures and the paper, from measurements and pages to files in a folder.

Nothing is typed in: the template `templates/paper.tex.j2` takes every number from what `context` returns, which is
written beside the paper as `numbers.json`.
"""

import inspect
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from septet.codegen.targets.catalogue import TARGETS
from septet.errors import SeptetError
from septet.paper import encoding, figures, pages, tables
from septet.paper.accuracy import (
    CALIBRATED,
    Calibrated,
    Loss,
    Run,
    Subject,
    against,
    line,
    losses,
    most_seeds,
    setting,
    shared,
    subjects,
)
from septet.paper.shapes import LLAMAS, SCHEMES
from septet.spec import paper as published
from septet.spec import quantizer
from septet.spec.blocks.catalogue import BLOCKS
from septet.spec.catalogue import CHAINS
from septet.spec.formats import FORMATS
from septet.spec.theorems import error

GOAL = 3.75
"""Bits a weight at which formats are compared."""
CLAIMED = 2.0
"""Points that the published description promised to lose less than on each benchmark."""
MISSING = "pdflatex is not installed: make tools-paper, or --no-pdf"
PASSES = 3
"""Of LaTeX, until references stand."""
OVERFULL = re.compile(r"Overfull \\hbox \(([\d.]+)pt too wide\)")
TOLERATED = 3.0
"""Points that a line may stand out of its column."""


@dataclass(frozen=True)
class Findings:
    """What follows from all runs together: models, the reference's answers, changes of answers, and ggml's line."""

    models: Sequence[Subject]
    reference: Run | None
    losses: Sequence[Loss]
    verdicts: Sequence[dict[str, Any]]


def findings(runs: Sequence[Run]) -> Findings:
    """The findings of some runs, whose intervals are drawn once for all that tells them."""
    models, reference = subjects(runs)
    return Findings(models, reference, losses(models, reference), _verdicts(models))


def context(runs: Sequence[Run], found: Findings, docs: Path) -> dict[str, Any]:
    """Everything that the template takes.

    Raises:
        SeptetError: a page of results is missing, or does not say what is looked for.
    """
    proofs = [run for run in runs if run["kind"] == "septet prove"]
    chosen = setting(runs)
    return {
        "pages": pages.counts(docs),
        "run": proofs[0] if proofs else None,
        "counts": {
            "formats": len(FORMATS), "chains": len(CHAINS), "blocks": len(BLOCKS), "targets": len(TARGETS),
        },
        "source": {"function": _source(quantizer.code), "theorem": _source(error.error_is_bounded)},
        "published": _published(),
        "memory": _memory(),
        "setting": chosen and asdict(chosen),
        "models": len(found.models),
        "verdicts": found.verdicts,
        "others": _others(found.models),
        "beaten": _beaten_by_rounding(found.models),
        "losses": _losses(found),
        "spread": tables.spread(found.models),
        "speed": _fastest(runs),
        "machines": _machines(runs),
        "bandwidths": {name: value / 1e12 for name, value in tables.BANDWIDTHS.items()},
    }  # fmt: skip


def _others(models: Sequence[Subject]) -> list[dict[str, Any]]:
    """Other quantizers beside the best of Septet's formats with importances, the nearest of the integers marked."""
    best = tables.best_with_importances(models, GOAL)
    made: list[dict[str, Any]] = []
    for s in models:
        if s.maker in ("plain", "feedback"):
            made.append({"label": s.label, "maker": s.maker, "bits": s.bits, "nearest": False})
            if best is not None and s.weighted:
                mean, low, high = against(s, best)
                made[-1] |= {"beside": best.label, "mean": mean, "low": low, "high": high}
    nearest = min((o for o in made if o["maker"] == "plain" and "mean" in o), key=lambda o: o["mean"], default=None)
    if nearest:
        nearest["nearest"] = True
    return made


def _beaten_by_rounding(models: Sequence[Subject]) -> list[str]:
    """Quantizers that diverge more than round-to-nearest with as many bits a code, over the windows that both saw."""
    rounded = {s.storage["type"].removeprefix("rtn"): s for s in models if s.storage["type"].startswith("rtn")}
    made = []
    for s in models:
        parts = s.storage["type"].split(":")
        plain = rounded.get(parts[1]) if s.maker == "plain" and len(parts) == 3 else None
        if plain is not None and shared((s, plain)) and against(s, plain)[0] > 0:
            made.append(s.label)
    return made


def _losses(found: Findings) -> dict[str, Any]:
    """What Septet's formats change of the answers, in points, task by task, and what all changes come to."""
    ours: list[dict[str, Any]] = [
        {
            "label": loss.subject.label + (", importances" if loss.subject.weighted else ""),
            "task": title, "change": 100 * loss.change, "low": 100 * loss.low, "high": 100 * loss.high,
        }
        for task, title in tables.TASKS.items() for loss in found.losses
        if loss.task == task and loss.subject.maker == "septet"
    ]  # fmt: skip
    return {
        "count": len(found.losses),
        "significant": sum(loss.corrected < 0.05 for loss in found.losses),
        "ours": ours,
        "shown": all(loss["low"] > -CLAIMED for loss in ours),
        "refuted": any(loss["high"] < -CLAIMED for loss in ours),
        "written": [tables.TASKS[task] for task in ("gsm8k", "humaneval") if task in (found.reference or {})],
        "questions": sum(part["questions"] for part in (found.reference or {}).values()),
    }


def _source(function: Callable[..., object]) -> str:
    """The text of a function of the specification, its decorators included."""
    return inspect.getsource(function).rstrip()


def _published() -> dict[str, Any]:
    """A group of two weights on which the published quantizer breaks its published bound, in units of its scale."""
    weights = Fraction(7), Fraction(-7)
    s = published.scale(weights)
    z = published.zero_point(s, min(weights))
    q = published.code(0, s, z, weights[0])
    value = published.value(s, z, q)
    return {
        "weight": int(weights[0]), "scale": int(s), "zero": z, "code": q, "value": int(value),
        "error": float(abs(weights[0] - value)), "bound": float(s / 2),
    }  # fmt: skip


def _memory() -> list[dict[str, Any]]:
    """What the published way of counting leaves out, for the models that it was told of."""
    ours = next(scheme for scheme in SCHEMES if scheme.maker == "septet")
    return [
        {
            "model": shape.name,
            "nominal": tables.gigabytes(nominal * ours.codes / 8),
            "exact": tables.gigabytes(ours.size(shape)),
            "bytes": f"{ours.size(shape):,}",
        }
        for shape, nominal in zip(LLAMAS[1:], (70e9, 405e9), strict=True)
    ]


def _verdicts(found: Sequence[Subject]) -> list[dict[str, Any]]:
    """By how models were calibrated, as far as that was measured; of models that saw the same windows."""
    found = most_seeds(found)
    return [verdict for calibrated in CALIBRATED if (verdict := _verdict(found, calibrated))]


def _verdict(found: Sequence[Subject], calibrated: Calibrated) -> dict[str, Any] | None:
    """The best of Septet's formats at no more than `GOAL` bits beside ggml's line at as many bits."""
    ours = [s for s in found if s.maker == "septet" and s.calibrated == calibrated and s.bits <= GOAL]
    if not ours:
        return None
    best = min(ours, key=Subject.divergence)
    made: dict[str, Any] = {
        "calibrated": calibrated,
        "label": best.label,
        "bits": best.bits,
        "divergence": best.divergence(),
        "line": None,
        "texts": [],
        "perplexities": {
            t: [p["perplexity"]["mean"], p["reference_perplexity"]["mean"]] for t, p in best.texts.items()
        },
    }
    at = line(found, best.bits, calibrated)
    if at is None:
        return made
    made["line"] = asdict(at) | {"below": best.divergence() < at.divergence}
    for text in sorted(best.texts):
        part = line(found, best.bits, calibrated, text)
        own = best.texts[text]["divergence"]["mean"]
        made["texts"].append({"text": text, "divergence": own, "line": None if part is None else part.divergence})
    rivals = [s for s in found if s.maker == "ggml" and s.calibrated == calibrated and s.label in (at.left, at.right)]
    made["rivals"] = [
        dict(zip(("label", "bits", "mean", "low", "high"), (s.label, s.bits, *against(best, s)), strict=True))
        for s in rivals
    ]
    return made


def _fastest(runs: Sequence[Run]) -> dict[str, Any] | None:
    """The product of a packed matrix that has the highest ratio to ggml's; None where nothing was timed beside ggml."""
    timings = [
        t for t in tables.timings(runs, "matvec") if t["ratio"] is not None and tables.maker(t["code"]) == "septet"
    ]  # fmt: skip
    best = max(timings, key=lambda t: float(t["ratio"]), default=None)
    return {"code": best["code"], "ratio": best["ratio"]} if best else None


def _machines(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """The machines that measured, each once, with the kinds and commits of its runs."""
    made: dict[tuple[str, int, str], dict[str, Any]] = {}
    for run in runs:
        about = run["about"]
        if "processor" in about:
            key = about["processor"], about["cores"], about["python"]
            one = made.setdefault(key, dict(zip(("processor", "cores", "python"), key, strict=True)) | {"runs": 0})
            one["runs"] += 1
            one.setdefault("commits", [])
            if about.get("commit") and about["commit"][:10] not in one["commits"]:
                one["commits"].append(about["commit"][:10])
    return list(made.values())


def all_tables(runs: Sequence[Run], found: Findings) -> list[tables.Table]:
    """Tables 1 to 3 and their parts."""
    return [
        tables.memory(), tables.speed(runs), tables.kernels(runs), tables.texts(found.models, runs),
        tables.comparison(found.verdicts), tables.baselines(found.models, runs, GOAL),
        tables.ablations(found.models, runs),
        tables.benchmarks(found.models, found.reference, found.losses), tables.layers(runs), tables.errors(runs),
    ]  # fmt: skip


def markdown(made: Sequence[tables.Table]) -> str:
    """All tables as one page."""
    head = "<!-- Written by `septet paper`; do not edit. -->\n# Measurements\n\n"
    head += (
        "From [measurements.json](measurements/measurements.json), which says of each run the machine, the versions, "
    )
    head += "the commit\nand the seeds. What was not measured says so.\n"
    return head + "".join(f"\n## {table.name.capitalize()}\n\n{table.markdown()}" for table in made)


def text(values: dict[str, Any], made: Sequence[tables.Table]) -> str:
    """The paper in LaTeX."""
    environment = Environment(
        loader=PackageLoader("septet", "templates"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        variable_start_string="<<", variable_end_string=">>", block_start_string="<%", block_end_string="%>",
        comment_start_string="<#", comment_end_string="#>", keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters["t"] = tables.latex_text
    environment.filters["n"] = lambda value, digits=0: f"{value:,.{digits}f}"
    by_name = {table.name: table for table in made}
    return environment.get_template("paper.tex.j2").render(v=values, tables=by_name)


def build(runs: Sequence[Run], docs: Path, out: Path, pdf: bool) -> list[Path]:
    """Write everything into a folder, which need not exist. Returns what was written.

    Raises:
        SeptetError: as `context`; LaTeX is missing, fails, or warns of references.
    """
    if pdf and shutil.which("pdflatex") is None:
        raise SeptetError(MISSING)
    found = findings(runs)
    values, made = context(runs, found, docs), all_tables(runs, found)
    out.mkdir(parents=True, exist_ok=True)
    for table in made:
        (out / f"{table.name}.tex").write_text(table.latex(), "utf-8")
    shown = [s for s in found.models if s.maker in ("septet", "ggml")]  # the others have a table of their own
    (out / "texts.tex").write_text(tables.texts(shown, runs).latex(), "utf-8")
    (out / "tables.md").write_text(markdown(made), "utf-8")
    (out / "numbers.json").write_text(json.dumps(values, indent=2) + "\n", "utf-8")
    (out / "encoding.tikz.tex").write_text(encoding.tikz(), "utf-8")
    drawn = {"throughput": figures.throughput(runs, out), "accuracy": figures.accuracy(found.models, out)}
    figures.memory(out)
    (out / "encoding.tex").write_text(ALONE, "utf-8")
    (out / "paper.tex").write_text(text(values | {"drawn": drawn}, made), "utf-8")
    if pdf:
        latex(out, "encoding")
        latex(out, "paper")
        if shutil.which("pdftoppm"):
            command = ["pdftoppm", "-png", "-r", "200", "-singlefile", "encoding.pdf", "encoding"]
            subprocess.run(command, cwd=out, check=True)
    return sorted(path for path in out.iterdir() if path.suffix in (".pdf", ".png", ".md", ".json", ".tex"))


ALONE = r"""\documentclass{article}
\usepackage{tikz}
\begin{document}
\setbox0\hbox{\input{encoding.tikz.tex}}
\pdfpagewidth=\wd0 \pdfpageheight=\dimexpr\ht0+\dp0\relax
\hoffset=-1in \voffset=-1in
\shipout\box0
\end{document}
"""
"""Figure 1 on a page of its own size."""


def latex(folder: Path, name: str) -> None:
    """Run LaTeX until references stand.

    Raises:
        SeptetError: it fails, or warns of a reference or a citation, or a line that is too wide for its column.
    """
    for _ in range(PASSES):
        done = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"],
            cwd=folder, capture_output=True, text=True, errors="replace", check=False, timeout=300,
        )  # fmt: skip
        if done.returncode:
            why = next((line for line in done.stdout.splitlines() if line.startswith("!")), "no reason given")
            raise SeptetError(f"LaTeX failed: {why}", file=folder / f"{name}.tex")
    log = (folder / f"{name}.log").read_text("utf-8", errors="replace")
    warnings = [line for line in log.splitlines() if "Warning" in line and ("eference" in line or "itation" in line)]
    if warnings:
        raise SeptetError(f"LaTeX warns: {warnings[0]}", file=folder / f"{name}.tex")
    wide = [line for line in log.splitlines() if (found := OVERFULL.match(line)) and float(found[1]) > TOLERATED]
    if wide:
        raise SeptetError(f"LaTeX warns: {wide[0]}", file=folder / f"{name}.tex")
