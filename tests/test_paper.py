"""Tables, figures and the paper: what they say is what was measured, and no number is typed in."""

import json
import math
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from test_measurements import validate

from septet import cli
from septet.errors import SeptetError
from septet.evaluation import measurements, paired
from septet.paper import accuracy, build, encoding, pages, shapes, tables
from septet.spec import codec, quantizer, storage
from septet.spec.formats import FORMATS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FILE = DOCS / "measurements" / "measurements.json"
TEMPLATE = ROOT / "impl" / "templates" / "paper.tex.j2"
WORDS = re.compile(
    r"3\.5(?:-bit)?|3\.75|32/g|binary(?:16|32|64)|Z3|cvc5|z3|MiniLM-L6-v2|SmolLM2(?:-135M)?|4-bit|3-bit|Q4\\_[1K]|"
    r"s43|r11|nl11|"
    r"u \\ge 0|s/2|GSM8K|SMT-LIB 2|LLaMA-8B|576|256|128|blocks of 32|fit 32 bits|64-bit|95~per|95 \\%|"
    r"Theorem~[12]|rows of 576"
)
"""What is a name, a definition or a shape, and no measurement."""


def prose(text: str) -> str:
    """What people read of a paper's LaTeX: the body without listings, arguments of commands and bibliography."""
    body = text[text.index(r"\begin{abstract}") : text.index(r"\begin{thebibliography}")]
    body = re.sub(r"\\begin\{verbatim\}.*?\\end\{verbatim\}", "", body, flags=re.DOTALL)
    body = re.sub(r"\\\[.*?\\\]", "", body, flags=re.DOTALL)
    body = re.sub(r"\$[^$]*(?:n_|\\max|g\$|w \||w\|)[^$]*\$", "", body)
    return re.sub(r"\\(?:ref|label|cite|input|includegraphics|setlength|resizebox)(?:\[[^]]*\])?\{[^}]*\}(?:\{0pt\})?",
                  "", body)  # fmt: skip


def typed(template: str) -> list[str]:
    """The numbers of a template that are neither filled in nor names or definitions."""
    text = prose(re.sub(r"<<.*?>>|<%.*?%>|<#.*?#>", "", template, flags=re.DOTALL))
    return re.findall(r"[^\s]*\d[^\s]*", WORDS.sub("", text))


def test_no_number_is_typed_into_the_paper() -> None:
    template = TEMPLATE.read_text()
    assert typed(template) == []
    assert typed(template.replace("nats a token", "0.17 nats a token", 1)) == ["0.17"]


def leaves(value: Any) -> Iterator[float]:
    """Every number in a structure, and the lengths of its lists."""
    if isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        yield len(value)
        for part in value:
            yield from leaves(part)
    elif isinstance(value, int | float):
        yield value
    elif isinstance(value, str):
        yield from (float(n) for n in re.findall(r"\d+(?:\.\d+)?", value.replace(",", "")))


def known(text: str, numbers: list[float]) -> bool:
    """Whether a number as it is printed is one of some numbers, rounded to as many digits."""
    plain = text.replace(",", "")
    digits = len(plain.partition(".")[2])
    return any(f"{abs(n):.{digits}f}" == plain for n in numbers if math.isfinite(n))


def test_every_number_of_the_paper_is_in_its_files(tmp_path: Path) -> None:
    """Of the prose in numbers.json; of tables that are put in, in the file of measurements or computed from shapes."""
    runs = measurements.read(FILE)
    build.build(runs, DOCS, tmp_path, pdf=False)
    numbers = list(leaves(json.loads((tmp_path / "numbers.json").read_text())))
    text = WORDS.sub("", prose((tmp_path / "paper.tex").read_text()))
    found = re.findall(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w])", re.sub(r"commit[^)]*|Python [\d.]*", "", text))
    assert len(found) > 50
    assert [n for n in found if not known(n.rstrip(","), numbers)] == []
    assert not known("17.171", numbers)


def test_the_page_is_of_these_measurements() -> None:
    """docs/measured.md: septet paper build/paper --no-pdf --page docs/measured.md."""
    runs = measurements.read(FILE)
    validate(runs)
    assert (DOCS / "measured.md").read_text() == build.markdown(build.all_tables(runs, build.findings(runs)))


def test_the_page_of_errors_has_the_figures_of_the_run() -> None:
    """docs/comparison.md, from which the README takes what it says of ggml."""
    (run,) = (run for run in measurements.read(FILE) if run["kind"] == "errors of weights")
    page = (DOCS / "comparison.md").read_text()
    shown = re.findall(r"^\| (?:ggml )?`([^`]+)` \| ([\d.]+) \| ([\d.]+) % \| ([\d.]+) \|$", page, re.MULTILINE)
    common = {scheme["name"]: scheme["common"] for scheme in run["schemes"]}
    assert len(shown) >= 6
    for name, bits, rmse, largest in shown:
        found = common[name]
        assert (bits, rmse) == (
            f"{found['bits_per_weight']:.3g}",
            f"{100 * found['relative_rmse']:.2f}",
        ), name
        assert largest == f"{found['max_abs_error']:.3f}", name


def test_the_readme_has_the_figures_of_the_runs() -> None:
    text = " ".join((ROOT / "README.md").read_text().split())
    verdicts = build.findings(measurements.read(FILE)).verdicts
    assert [verdict["calibrated"] for verdict in verdicts] == list(accuracy.CALIBRATED)
    kl = [f"{verdict['divergence']:.3f}" for verdict in verdicts]
    line = [f"{verdict['line']['divergence']:.3f}" for verdict in verdicts]
    assert {(verdict["label"], verdict["bits"]) for verdict in verdicts} == {("chain, groups of 64", 3.75)}
    assert f"`chain` at 3.75 bits diverges from the reference by {kl[0]} nats a token" in text
    assert f"by {kl[1]} with importances of its own text and by {kl[2]} with those of another" in text
    assert f"where the straight line between ggml's types is at {line[0]}, {line[1]} and {line[2]}." in text


def test_the_readme_has_the_figures_of_other_quantizers() -> None:
    """Those of the table of baselines, whose rows are of the same windows."""
    runs = measurements.read(FILE)
    rows = {row[0]: row[4].split()[0] for row in tables.baselines(build.findings(runs).models, runs, build.GOAL).rows}
    awq, smoothquant, gptq = (rows[f"{name}, 4 bits, groups of 64"] for name in ("AWQ", "SmoothQuant", "GPTQ"))
    text = " ".join((ROOT / "README.md").read_text().split())
    assert f"AWQ diverges by {awq}, SmoothQuant by {smoothquant} and GPTQ by {gptq}, where `chain` with" in text
    assert f"`chain` with importances is at {rows['chain, groups of 64']} over the same windows" in text


def readme_rows(runs: list[dict[str, Any]]) -> dict[str, list[str]]:
    """What the README's first table has to say of each format; a dash for what was not measured."""
    found = build.findings(runs)
    (weights,) = (run for run in runs if run["kind"] == "errors of weights")
    rmse = {scheme["name"]: f"{100 * scheme['common']['relative_rmse']:.1f} %" for scheme in weights["schemes"]}
    ratios = {t["code"]: f"{t['ratio']:.1f}" for t in tables.timings(runs, "matvec") if t["ratio"] is not None}

    def kl(label: str, calibrated: str) -> str:
        alike = [s for s in found.models if s.maker == "septet" and s.label == label and s.calibrated == calibrated]
        return f"{alike[0].divergence():.2f}" if alike else "-"

    made = {}
    for name, group in (("chain", 64), ("chain43", 64), ("nl11", 192)):
        label = f"{name}, groups of {group}" + ", searched scales" * (name == "nl11")  # as `septet quantize` does
        made[f"`{name}`"] = [
            "3.75",
            rmse[name],
            *(kl(label, by) for by in accuracy.CALIBRATED),
            ratios[f"{name} avx512"],
        ]
    lines = [f"{verdict['line']['divergence']:.2f}" for verdict in found.verdicts]
    made["ggml's line from `Q3_K` to `IQ4_XS`"] = ["3.75", "-", *lines, "1"]
    return made


def test_the_readmes_table_has_the_figures_of_the_runs() -> None:
    lines = (ROOT / "README.md").read_text().splitlines()
    start = lines.index(
        "| format | bits a weight | relative RMSE | KL, plain | KL, own text | KL, a text | products, times ggml's |"
    )
    table = [[cell.strip(" *") for cell in line.strip("|").split("|")] for line in lines[start + 2 : start + 6]]
    assert {row[0]: row[1:] for row in table} == readme_rows(measurements.read(FILE))


def test_rates_on_the_pages_are_those_of_the_runs() -> None:
    """The README's sentence and the table in docs/models.md."""
    made = [run for run in measurements.read(FILE) if run["kind"] == "septet generate"]
    chain = {run["threads"]: run for run in made if "chain" in run["model"]}
    one, two = (f"{chain[n]['rate']:.0f}" for n in (1, 2))
    other = [f"{chain[n]['llama.cpp']['rate']:.0f}" for n in (1, 2)]
    text = " ".join((ROOT / "README.md").read_text().split())
    assert f"it generates {one} tokens a second on one core and {two} on two;" in text
    assert f"llama.cpp with `Q4_1` generated {other[0]} and {other[1]} in the same runs" in text
    rows = []
    for run in sorted(made, key=lambda run: ("nl11" in run["model"], run["threads"])):
        rates = [f"{value:.0f}" for value in (run["prompt_rate"], run["rate"])]
        beside = [f"{run['llama.cpp'][key]:.0f}" for key in ("prompt_rate", "rate")]
        name = "`chain`" if "chain" in run["model"] else "`nl11`"
        rows.append([name, str(run["threads"]), *rates, f"{1e3 * run['latency']:.1f}", *beside])
    page = (DOCS / "models.md").read_text().partition("| model | threads | prompt, tokens a second |")[2]
    shown = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.split("\n\n")[0].splitlines()[2:]]
    assert shown == rows


def test_written_answers(tmp_path: Path) -> None:
    """The sentence that they are not measured stands only where they are not."""
    runs = measurements.read(FILE)
    asked = [run for run in runs if run["kind"] == "septet questions"]
    for run in asked:
        run["results"] = {name: part for name, part in run["results"].items() if name not in ("gsm8k", "humaneval")}
    sentence = r"need generated text and are \emph{not measured}"
    build.build(runs, DOCS, tmp_path, pdf=False)
    assert sentence in (tmp_path / "paper.tex").read_text()
    part = {"questions": 2, "acc": 0.5, "acc_stderr": 0.5, "acc_norm": 0.5, "acc_norm_stderr": 0.5}
    part |= {"answers": [[0, 1, 1], [1, 0, 0]]}
    for run in asked:
        run["results"]["gsm8k"] = part
    build.build(runs, DOCS, tmp_path, pdf=False)
    text = (tmp_path / "paper.tex").read_text()
    assert sentence not in text and r"The answers to GSM8K~\cite{gsm,humaneval} are written" in text
    assert "GSM8K & 2 & 50.0" in (tmp_path / "benchmarks.tex").read_text()


def test_without_measurements_it_says_so(tmp_path: Path) -> None:
    build.build([], DOCS, tmp_path, pdf=False)
    text = (tmp_path / "paper.tex").read_text()
    assert text.count(r"\emph{not measured}") >= 4
    assert "accuracy.pdf" not in text and (tmp_path / "memory.png").stat().st_size > 1000
    assert tables.MISSING in (tmp_path / "tables.md").read_text()


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no LaTeX: make tools-paper; make paper checks the same")
def test_the_paper_compiles(tmp_path: Path) -> None:
    """Eight pages, without a warning about references or a line that is too wide; what is wrong is told in one line."""
    written = build.build(measurements.read(FILE), DOCS, tmp_path, pdf=True)
    assert {"paper.pdf", "encoding.pdf", "memory.pdf"} <= {path.name for path in written}
    assert "Output written on paper.pdf (8 pages" in (tmp_path / "paper.log").read_text(errors="replace")
    text = (tmp_path / "paper.tex").read_text()
    wide = r"\resizebox{\textwidth}{!}{\input{texts.tex}}"
    assert wide in text
    (tmp_path / "bad.tex").write_text(text.replace(wide, r"\input{texts.tex}"))
    with pytest.raises(SeptetError, match="LaTeX warns: Overfull"):
        build.latex(tmp_path, "bad")
    (tmp_path / "bad.tex").write_text(text.replace(r"\ref{sec:false}", r"\ref{sec:nowhere}"))
    with pytest.raises(SeptetError, match="LaTeX warns"):
        build.latex(tmp_path, "bad")
    (tmp_path / "bad.tex").write_text(text.replace(r"\maketitle", r"\nonsense"))
    with pytest.raises(SeptetError, match="LaTeX failed: ! Undefined control sequence"):
        build.latex(tmp_path, "bad")


def test_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "m.json"
    command = ["paper", str(tmp_path / "out"), "--measurements", str(file)]
    assert cli.run(command) == 2
    assert "there is no such file of measurements" in capsys.readouterr().err
    measurements.record(file, {"kind": "septet bench", "about": {}, "timings": []})
    assert cli.run([*command, "--no-pdf", "--docs", str(tmp_path)]) == 2
    assert "faults.md: is not there: name the project's docs with --docs" in capsys.readouterr().err
    for name in {page for page, _ in pages.SENTENCES.values()}:
        (tmp_path / name).write_text((DOCS / name).read_text().replace("survive", "are left"))
    assert cli.run([*command, "--no-pdf", "--docs", str(tmp_path)]) == 2
    assert "faults.md: does not say survive where" in capsys.readouterr().err
    monkeypatch.setattr(build.shutil, "which", lambda name: None)
    assert cli.run([*command, "--docs", str(DOCS)]) == 2
    assert "pdflatex is not installed: make tools-paper" in capsys.readouterr().err


class TestMemory:
    def test_published_numbers_of_weights(self) -> None:
        """Those that the models' own files count."""
        assert shapes.SMOLLM2.weights == 134_515_008
        assert [shape.weights for shape in shapes.LLAMAS] == [8_030_261_248, 70_553_706_496, 405_853_388_800]

    def test_sizes_are_those_of_the_storage_theorem(self) -> None:
        small = shapes.Shape("m", 1, 64, 96, 2, 1, 10)
        (scheme,) = (s for s in shapes.SCHEMES if s.name.startswith("s43"))
        nl11 = FORMATS["nl11"]
        matrices = [(64, 64), (64, 64), (32, 64), (32, 64), (96, 64), (96, 64), (64, 96)]
        linear = sum(storage.tensor_bytes(nl11, 128, rows, columns) for rows, columns in matrices)
        assert scheme.size(small) == linear + 2 * (2 * 10 * 64 + 3 * 64)
        assert scheme.bits(shapes.LLAMAS[1]) == 3.75

    def test_what_leaves_scales_out(self) -> None:
        (row,) = (row for row in tables.memory().rows if row[0].startswith("s43"))
        assert row[-2:] == ["30.6", "177.2"]


def test_the_figure_shows_what_the_spec_says() -> None:
    e = encoding.example()
    for i, (w, c) in enumerate(zip(e.weights, e.codes, strict=True)):
        n = e.fmt.codebooks[i % 2]
        error = abs(w * 2**24 - quantizer.value(n, e.lo, e.u, c))
        assert 2 * error <= e.u * e.fmt.gap(i % 2)
        assert codec.decode(e.fmt, e.septets[i // 2])[i % 2] == c
    assert f"{e.packed[4]:02x}" in encoding.tikz()


class TestPaired:
    def test_mcnemar(self) -> None:
        """Two losses and eight wins: twice the tail of a fair coin, (1 + 10 + 45) / 2^10."""
        first, second = [1] * 2 + [0] * 8 + [1] * 5, [0] * 2 + [1] * 8 + [1] * 5
        assert paired.mcnemar(first, second) == paired.Discordance(2, 8, 2 * 56 / 1024)
        assert paired.mcnemar([1, 0], [1, 0]).p == 1
        with pytest.raises(ValueError):
            paired.mcnemar([1], [1, 0])

    def test_holm(self) -> None:
        assert paired.holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
        assert paired.holm([0.9, 0.8]) == [1, 1] and paired.holm([]) == []

    def test_bootstrap(self) -> None:
        """About as wide as two standard errors on each side; the same each time; constants have no width."""
        x = np.random.default_rng(0).normal(3, 2, 400)
        low, high = paired.bootstrap(list(x))
        assert (low, high) == paired.bootstrap(list(x))
        assert 0.9 < (high - low) / (2 * 1.96 * x.std() / 20) < 1.1 and low < x.mean() < high
        assert paired.bootstrap([2.0] * 5) == (2, 2)


def subject(name: str, quantizer: str, bits: float, kl: float, **more: Any) -> dict[str, Any]:
    """A run of one model on one text of two windows."""
    stored = {"quantizer": quantizer, "type": name, "rows": "", "importances": "", "bits": bits} | more
    windows = [
        {"tokens": 7, "reference": 3.0, "model": 3.2, "divergence": d, "agreement": 0.5} for d in (kl - 0.01, kl + 0.01)
    ]
    row = {"model": name, "text": "t", "divergence": {"mean": kl, "error": 0.01}, "observed": windows}
    return {
        "kind": "septet evaluate", "activations": "binary32", "windows": 2, "size": 8, "seed": 0,
        "models": [{"path": name, "storage": stored}], "results": [row],
    }  # fmt: skip


class TestAccuracy:
    RUNS = (
        subject("Q3_K", "libgguf 1", 3.4375, 0.8),
        subject("IQ3_S", "libgguf 1", 3.4375, 0.9),
        subject("IQ4_XS", "libgguf 1", 4.25, 0.2),
        subject("chain:64", "septet 1", 3.84375, 0.39),
    )

    def test_ggmls_line(self) -> None:
        """Half way between two types, the geometric mean of their divergences, from the better of two types."""
        found, _ = accuracy.subjects(self.RUNS)
        at = accuracy.line(found, 3.84375, "no")
        assert at == accuracy.Line(3.84375, pytest.approx(0.4), "Q3_K", "IQ4_XS")
        assert accuracy.line(found, 5, "no") is None and accuracy.line(found, 3.8, "yes") is None
        assert accuracy.line(found, 4.25, "no") == accuracy.Line(4.25, pytest.approx(0.2), "IQ4_XS", "IQ4_XS")
        assert [s.label for s in found] == ["IQ3_S", "Q3_K", "chain, groups of 64", "IQ4_XS"]

    def test_importances_of_own_text_are_a_kind_of_their_own(self) -> None:
        """Models that were calibrated by a text stand beside ggml's by a text, others beside ggml's by their own."""
        kl = {"own": (0.5, 0.2, 0.3), "text": (0.4, 0.1, 0.2)}
        weighed = [
            subject(f"{kind} {by}", maker, bits, found, type=kind, importances=by)
            for by, values in kl.items()
            for (kind, maker, bits), found in zip(
                (("Q3_K", "libgguf 1", 3.4375), ("IQ4_XS", "libgguf 1", 4.25), ("chain:64", "septet 1", 3.75)), values,
                strict=True,
            )
        ]  # fmt: skip
        kind = {"kind": "septet importance", "size": 512, "tokens": 512}
        own, text = (kind | {"importances": by, "texts": texts} for by, texts in (("own", {}), ("text", {"a": "0"})))
        found, _ = accuracy.subjects([*weighed, own, text])
        assert {s.name: s.calibrated for s in found if s.maker == "septet"} == {
            "chain:64 own": "own text", "chain:64 text": "yes",
        }  # fmt: skip
        for by, end in (("own text", 0.2), ("yes", 0.1)):
            assert accuracy.line(found, 4.25, by) == accuracy.Line(4.25, pytest.approx(end), "IQ4_XS", "IQ4_XS")
        verdicts = build._verdicts(found)
        assert [(v["calibrated"], v["divergence"]) for v in verdicts] == [("own text", 0.3), ("yes", 0.2)]
        told = {row[0]: row[1] for row in tables.texts([s for s in found if s.own], [own, text]).rows}
        assert told["chain, groups of 64"] == "importances, 1 windows, own text"

    def test_pairs(self) -> None:
        found, _ = accuracy.subjects(self.RUNS)
        assert accuracy.against(found[2], found[1]) == pytest.approx((-0.41, -0.41, -0.41))

    def test_runs_of_another_setting_are_left_out(self) -> None:
        other = subject("nl11:64", "septet 1", 4, 0.3) | {"windows": 3}
        assert len(accuracy.subjects([*self.RUNS, other])[0]) == 4

    def test_seeds(self) -> None:
        """Means over the windows of all seeds; only models of as many seeds as any are held against each other."""
        again = [run | {"seed": 1} for run in (subject("Q3_K", "libgguf 1", 3.4375, 0.6), self.RUNS[3])]
        found, _ = accuracy.subjects([*self.RUNS, *again, again[0]])
        q3k = next(s for s in found if s.name == "Q3_K")
        assert q3k.seeds == (0, 1) and len(q3k.windows) == 4 and q3k.texts["t"]["by_seed"] == pytest.approx([0.8, 0.6])
        assert q3k.texts["t"]["divergence"]["mean"] == q3k.divergence() == pytest.approx(0.7)
        assert [s.name for s in accuracy.most_seeds(found)] == ["Q3_K", "chain:64"]
        chosen = accuracy.setting([*self.RUNS, *again])
        assert chosen == accuracy.Setting("binary32", 2, 8, (0, 1))
        (row,) = (row for row in tables.texts(found, []).rows if row[0] == "Q3_K")
        assert row[3:5] == ["0, 1", "0.700 ± 0.058"]
        assert "differ by 17 % in the median" in tables.texts(found, []).caption

    def test_ablations(self) -> None:
        """Models that differ in one thing, by its value; windows from the run that measured the importances."""
        runs = [
            subject("chain:64", "septet 1", 3.75, 0.4), subject("chain:128", "septet 1", 3.6, 0.5),
            subject("c8", "septet 1", 3.75, 0.2, type="chain:64", importances="a"),
            subject("c32", "septet 1", 3.75, 0.1, type="chain:64", importances="b"),
            subject("s43:64", "septet 1", 4, 0.9, rows="minmax"),
            subject("m", "septet 1", 4, 0.8, type="s43:64", rows="mse"), subject("Q3_K", "libgguf 1", 3.4, 0.8),
            subject("p", "septet 1", 4, 0.91, type="s43/planes:64", rows="minmax"),
            subject("f", "septet 1", 3.75, 0.09, type="chain:64", rows="feedback", importances="m"),
        ]  # fmt: skip
        kind = {"kind": "septet importance", "size": 512}
        importances = kind | {"importances": "b", "tokens": 32 * 512, "texts": {"book": "0"}}
        moments = kind | {"importances": "?", "moments": "m", "tokens": 8 * 512, "texts": {"book": "0"}}
        found, _ = accuracy.subjects([*runs, importances, moments])
        made = tables.ablations(found, [*runs, importances, moments]).rows
        assert made[0][5] == "-" and made[2][4:] == ["0.100 ± 0.010", "-0.300 [-0.300, -0.300]"]
        rows = [(row[0], row[2], row[4].split()[0]) for row in made]
        assert rows == [
            ("calibration", "no", "0.400"), ("calibration", "importances", "0.200"),
            ("calibration", "importances, 32 windows", "0.100"), ("calibration", "moments, 8 windows", "0.090"),
            ("weights in a group", "64", "0.400"), ("weights in a group", "128", "0.500"),
            ("scales", "minmax", "0.900"), ("scales", "mse", "0.800"),
            ("layout of lanes", "planes", "0.910"), ("layout of lanes", "stream", "0.900"),
        ]  # fmt: skip
        feedback = next(s for s in found if s.name == "f")
        assert feedback.maker == "feedback" and feedback.label == "chain, groups of 64, errors fed back"
        told = {row[0]: row[1] for row in tables.texts(found, [importances, moments]).rows}
        assert (told["chain, groups of 128"], told[feedback.label]) == ("no", "moments, 8 windows")

    def test_windows_that_both_saw(self) -> None:
        """A difference is over the seeds of both models, and a table's rows are of the same seeds."""
        rivals = [
            subject(name, "round-to-nearest, groups of 64", bits, kl) | {"seed": 1}
            for name, bits, kl in (("rtn3", 3.5, 1.6), ("rtn4", 4.5, 0.1))
        ]
        chain = {"type": "chain:64", "importances": "a"}
        runs = [*rivals, *(subject("c", "septet 1", 3.75, kl, **chain) | {"seed": i} for i, kl in ((0, 9), (1, 0.4)))]
        found, _ = accuracy.subjects(runs)
        first, ours, second = found
        assert ours.seeds == (0, 1) and ours.divergence() == pytest.approx(4.7)
        assert accuracy.against(ours, first) == pytest.approx((-1.2, -1.2, -1.2))
        rows = {row[0]: row[1:] for row in tables.baselines(found, [], 3.75).rows}
        assert rows["chain, groups of 64"] == ["importances", "3.750", "1", "0.400 ± 0.010", "-"]
        assert rows[second.label] == ["no", "4.500", "1", "0.100 ± 0.010", "-0.300 [-0.300, -0.300]"]
        # a fourth of the way from 1.6 to 0.1
        assert rows["round-to-nearest, line"] == ["no", "3.750", "1", "0.800", "-"]
        assert tables.MISSING in tables.baselines(found[:1], [], 3.75).rows[0]
        others = [
            subject(f"gptq:{n}:64", "GPTQ", n, kl, importances="m") | {"seed": 1} for n, kl in ((3, 1.8), (4, 0.05))
        ]
        assert build._beaten_by_rounding(accuracy.subjects([*runs, *others])[0]) == ["GPTQ, 3 bits, groups of 64"]

    def test_names_of_other_quantizers(self) -> None:
        runs = [subject(n, "GPTQ", 3.3, 0.5) for n in ("gptq:3:64", "gptq:chain:64")]
        runs.append(subject("Q3_K", "libgguf 1", 3.4, 0.5, rows="joined to whole blocks, importances of one"))
        found, _ = accuracy.subjects(runs)
        assert [(s.label, s.maker) for s in found] == [
            ("GPTQ, chain, groups of 64", "feedback"), ("GPTQ, 3 bits, groups of 64", "plain"),
            ("Q3_K, importances of one", "ggml"),
        ]  # fmt: skip

    def test_losses(self) -> None:
        """On the same questions only, of the longest run; p-values are corrected over all of them."""

        def asked(path: str, stored: Any, right: list[int]) -> dict[str, Any]:
            answers = [[i, a, a] for i, a in enumerate(right)]
            return {
                "kind": "septet questions", "activations": "binary32", "model": {"path": path, "storage": stored},
                "results": {"mmlu": {"answers": answers, "questions": len(right)}},
            }  # fmt: skip

        runs = [*self.RUNS, asked("r", None, [1] * 10), asked("Q3_K", {}, [0] * 8 + [1] * 2)]
        runs += [asked("IQ4_XS", {}, [1] * 9 + [0]), asked("chain:64", {}, [1] * 9), asked("r", None, [0] * 4)]
        found, reference = accuracy.subjects(runs)
        first, second = accuracy.losses(found, reference)
        assert (first.subject.name, first.change, first.lost, first.won) == ("Q3_K", -0.8, 8, 0)
        assert (first.p, first.corrected) == (2 / 2**8, 4 / 2**8)
        assert (second.subject.name, second.corrected) == ("IQ4_XS", 1)
        mmlu = {"mmlu": reference["mmlu"] | {"acc": 1.0, "acc_stderr": 0.0}} if reference else None
        first_row, last = tables.benchmarks(found, mmlu, accuracy.losses(found, reference)).rows
        assert first_row[0] == "MMLU" and last[0].startswith("TruthfulQA, GSM8K") and last[2] == tables.MISSING
        q3k = next(s for s in found if s.name == "Q3_K")
        (same,) = accuracy.losses([q3k], q3k.tasks)
        assert (same.change, same.lost, same.won) == (0, 0, 0)
        assert same.high == -same.low == pytest.approx(1 - 0.05**0.1)  # ten answers that do not differ: below 26 %
        for right, shown, refuted in (
            ([1] * 10, False, False),
            ([0] * 8 + [1] * 2, False, True),
            ([1] * 200, True, False),
        ):
            asked_both = [asked("r", None, [1] * len(right)), asked("chain:64", {}, right)]
            told = build._losses(build.findings([*self.RUNS, *asked_both]))
            assert (told["shown"], told["refuted"], told["ours"][0]["task"]) == (shown, refuted, "MMLU")
        assert tables.share({"acc": 0.0, "acc_stderr": 0.0, "questions": 10}) == "0.0, below 25.9"
        assert tables.share({"acc": 0.5, "acc_stderr": 0.1, "questions": 10}) == "50.0 ± 10.0"
