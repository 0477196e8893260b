"""Tables 1 to 3 as rows of text, from which LaTeX and Markdown are written; what was not measured says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from septet.evaluation.baselines import METHODS
from septet.evaluation.roundtrip import EVEN
from septet.paper.accuracy import Loss, Run, Subject, against, between, most_seeds, shared
from septet.paper.shapes import LLAMAS, SCHEMES, SMOLLM2

MISSING = "not measured"
TASKS = {
    "mmlu": "MMLU",
    "truthfulqa_mc1": "TruthfulQA",
    "gsm8k": "GSM8K",
    "humaneval": "HumanEval",
    "arc_challenge": "ARC",
    "hellaswag": "HellaSwag",
    "openbookqa": "OpenBookQA",
    "piqa": "PIQA",
    "winogrande": "WinoGrande",
    "boolq": "BoolQ",
}
"""Tasks as tables name them; the first four are those that the published figures were projected for."""
BANDWIDTHS = {"A100 80GB": 2039e9, "H100 SXM": 3350e9, "MI300X": 5300e9}
"""Bytes a second from memory, as the makers' data sheets state them."""


@dataclass(frozen=True)
class Table:
    """A table.

    Args:
        name: of its file.
        caption: one sentence or more.
        headings, rows: text; a cell between asterisks is in italics.
    """

    name: str
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        """The table with its caption below."""
        lines = [self.headings, ["---"] * len(self.headings), *self.rows]
        return "\n".join("| " + " | ".join(row) + " |" for row in lines) + f"\n\n{self.caption}\n"

    def latex(self) -> str:
        """A tabular with rules, without its caption."""
        columns = "l" + "r" * (len(self.headings) - 1)
        lines = [rf"\begin{{tabular}}{{@{{}}{columns}@{{}}}}", r"\toprule", _row(self.headings), r"\midrule"]
        lines += [*map(_row, self.rows), r"\bottomrule", r"\end{tabular}"]
        return "\n".join(lines) + "\n"


def latex_text(text: str) -> str:
    """Plain text for LaTeX; between asterisks, in italics."""
    if len(text) > 2 and text[0] == text[-1] == "*":
        return rf"\textit{{{latex_text(text[1:-1])}}}"
    for plain, made in (
        ("\\", r"\textbackslash{}"), ("_", r"\_"), ("%", r"\%"), ("&", r"\&"), ("#", r"\#"), ("±", r"$\pm$"),
        ("10^9", "$10^9$"),
    ):  # fmt: skip
        text = text.replace(plain, made)
    return text


def _row(cells: Sequence[str]) -> str:
    return " & ".join(map(latex_text, cells)) + r" \\"


def maker(code: str) -> str:
    """Whose code a timing of `septet bench` is of: "septet", "ggml" or "plain"."""
    return "ggml" if re.match(r"I?Q\d", code) else "plain" if code.startswith("numpy") else "septet"


def timings(runs: Sequence[Run], *operations: str) -> list[Run]:
    """What `septet bench` timed of some operations: run after run, by operation and code."""
    return [
        t
        for run in runs
        if run["kind"] == "septet bench"
        for t in sorted(run["timings"], key=lambda t: (t["operation"], t["code"]))
        if t["operation"] in operations
    ]


def gigabytes(size: float) -> str:
    """Bytes as GB, of 10^9, with as many digits as make sense."""
    return f"{size / 1e9:.3f}" if size < 1e9 else f"{size / 1e9:.1f}"


def memory() -> Table:
    """Table 1: exact bytes, and beside them what is told when scales are left out."""
    shapes = (SMOLLM2, LLAMAS[1], LLAMAS[2])
    rows = []
    for scheme in SCHEMES:
        row = [scheme.name, f"{scheme.bits(LLAMAS[1]):g}"]
        row += [gigabytes(scheme.size(shape)) for shape in shapes]
        for nominal in (70e9, 405e9):
            row.append(gigabytes(nominal * scheme.codes / 8) if scheme.codes else "-")
        rows.append(row)
    caption = (
        "Memory in GB (10^9 bytes), exact from the storage theorem and the published shapes: linear weights in the "
        "format, scales counted, embedding, head and norms in binary16. Bits are a linear weight's in LLaMA-70B. The "
        "last two columns are bits of codes times 70 and 405 billion, which leaves scales out and takes everything "
        "for a linear weight: the published figures were made so."
    )
    headings = ("format", "bits", *(shape.name for shape in shapes), "70B, codes only", "405B, codes only")
    return Table("memory", caption, headings, rows)


def speed(runs: Sequence[Run]) -> Table:
    """Table 2: tokens a second and latency on the machine at hand; projections for accelerators in italics."""
    rows = []
    shape = LLAMAS[1]
    for run in sorted((r for r in runs if r["kind"] == "septet generate"), key=lambda r: (r["model"], r["threads"])):
        energy = MISSING if run["joules"] is None else f"{run['joules']:.3f}"
        rows.append(
            [
                run["model"], str(run["threads"]), f"{run['prompt_rate']:.1f}", f"{run['rate']:.1f}",
                f"{1e3 * run['latency']:.1f}", f"{1e3 * run['latency_95']:.1f}", energy, "-",
            ]
        )  # fmt: skip
        other = run["llama.cpp"]
        if "missing" not in other:
            name = f"llama.cpp, {other['file']}"
            rates = [f"{other['prompt_rate']:.1f}", f"{other['rate']:.1f}"]
            rows.append([name, str(run["threads"]), *rates, "-", "-", MISSING, "-"])
    if not rows:
        rows.append(["SmolLM2-135M on this machine", "-", *[MISSING] * 5, "-"])
    for device, bandwidth in BANDWIDTHS.items():
        for scheme in (SCHEMES[0], SCHEMES[4], SCHEMES[9]):
            rate = f"*{bandwidth / scheme.size(shape):.0f}*"
            rows.append([f"{shape.name}, {scheme.name} on {device}", *["-"] * 6, rate])
    caption = (
        "Speed of generation, a vector at a time. Only the italics are projections: bandwidth of memory, as makers' "
        "data sheets state it, by the bytes of the table of memory: an upper bound that no run of ours has tried."
    )
    headings = (
        "model", "threads", "prompt, tokens/s", "tokens/s", "ms/token", "95 %", "J/token", "*projected tokens/s*",
    )  # fmt: skip
    return Table("speed", caption, headings, rows)


def kernels(runs: Sequence[Run]) -> Table:
    """Table 2b: products and conversions of the kernels by CPU time, beside ggml's."""
    rows = []
    for t in timings(runs, "matvec", "dequantize", "quantize"):
        ratio = "-" if t["ratio"] is None else f"{t['ratio']:.2f}"
        rate = f"{t['weights_per_second'] / 1e9:.2f}"
        rows.append([t["operation"], t["code"], rate, f"{100 * t['spread']:.0f} %", ratio])
    if not rows:
        rows.append(["matvec", "all", *[MISSING] * 3])
    caption = (
        "Kernels by CPU time, one thread: 10^9 weights a second, median of several runs taken in turns, the spread of "
        "the runs, and how many times as fast as the faster of ggml's K-types in the same run."
    )
    return Table("kernels", caption, ("operation", "code", "10^9 weights/s", "spread", "times ggml"), rows)


def figure(value: Run, digits: int) -> str:
    """A mean with its standard error."""
    error = value["error"]
    return f"{value['mean']:.{digits}f}" + ("" if error is None else f" ± {error:.{digits}f}")


def divergence(subject: Subject) -> str:
    """The mean over both texts with its standard error over windows."""
    return f"{subject.divergence():.3f} ± {subject.error():.3f}"


def interval(mean: float, low: float, high: float) -> str:
    """A difference with its interval."""
    return f"{mean:+.3f} [{low:+.3f}, {high:+.3f}]"


def calibration(subject: Subject, runs: Sequence[Run]) -> str:
    """What a model was calibrated by: nothing, importances, or second moments, of so many windows where a run tells."""
    if not subject.weighted:
        return "no"
    what = "importances"
    if subject.maker == "feedback" or subject.storage["quantizer"] in METHODS.values():
        what = "moments"
    for run in runs:
        if run["kind"] == "septet importance" and run.get(what) == subject.storage["importances"]:
            own = ", own text" * (not run["texts"])
            return f"{what}, {run['tokens'] // run['size']} windows{own}"
    return what


def texts(found: Sequence[Subject], runs: Sequence[Run]) -> Table:
    """Table 3a: divergence, perplexity and agreement on both texts."""
    names = sorted({text for subject in found for text in subject.texts})
    rows = []
    for subject in found:
        row = [subject.label, calibration(subject, runs), f"{subject.bits:.3f}"]
        row.append(", ".join(map(str, subject.seeds)))
        for text in names:
            part = subject.texts[text]
            agreement = f"{100 * part['agreement']['mean']:.1f}"
            row += [figure(part["divergence"], 3), figure(part["perplexity"], 1), agreement]
        rows.append(row)
    if not rows:
        rows.append(["all", "-", "-", MISSING])
    headings = ["format", "calibrated", "bits", "seeds"]
    for text in names:
        headings += [f"KL, {text}", "perplexity", "same token, %"]
    caption = (
        "SmolLM2-135M-Instruct on two texts: divergence from the reference (nats a token), perplexity, and how often "
        "both have the same likeliest token; ± one standard error of the mean over the windows of all seeds; ordered "
        "by bits. Calibrated by importances or by second moments of inputs, over so many windows of 512 tokens. "
        "Without importances ggml weighs an error by the square of the weight itself, and IQ3_S then makes "
        "weights longer throughout." + _spread(found)
    )
    return Table("texts", caption, headings, rows)


def spread(found: Sequence[Subject]) -> float | None:
    """By how many per cent a model's means at its seeds differ, in the median; None where no model has several."""
    spreads = [
        max(part["by_seed"]) / min(part["by_seed"]) - 1
        for subject in found
        for part in subject.texts.values()
        if len(part["by_seed"]) > 1
    ]
    return 100 * float(np.median(spreads)) if spreads else None


def _spread(found: Sequence[Subject]) -> str:
    """A sentence on how far the means of seeds are from each other."""
    per_cent = spread(found)
    return (
        ""
        if per_cent is None
        else f" The divergences of a model at several seeds differ by {per_cent:.0f} % in the median."
    )


def comparison(verdicts: Sequence[Run]) -> Table:
    """Table 3a': the best of Septet's formats beside ggml's line and the types at its ends."""
    names = sorted({part["text"] for v in verdicts for part in v["texts"]})
    rows = []
    for v in verdicts:
        row = [v["label"], v["calibrated"], f"{v['bits']:.3f}", f"{v['divergence']:.3f}"]
        if v["line"] is None:
            rows.append([*row, MISSING, *["-"] * (2 * len(names) + 2)])
            continue
        row.append(f"{v['line']['divergence']:.3f}")
        parts = {part["text"]: part for part in v["texts"]}
        for name in names:
            row += [f"{parts[name][key]:.3f}" for key in ("divergence", "line")]
        for end in ("left", "right"):
            r = next(r for r in v["rivals"] if r["label"] == v["line"][end])
            row.append(f"{r['label'].removesuffix(EVEN)} {interval(r['mean'], r['low'], r['high'])}")
        rows.append(row)
    if not rows:
        rows.append(["all", "-", "-", MISSING, *["-"] * 3])
    caption = (
        "The best of Septet's formats at no more than 3.75 bits: its divergence, nats a token, beside ggml's line at "
        "as many bits (straight in the logarithm between two types), over both texts and on each, and the difference "
        "to these types over the same windows, Septet's less ggml's, with the 95 % interval of a paired bootstrap. "
        "Without importances ggml's types are the better of those with none and with importances of one. "
        "Importances of own text need no data: the model writes it."
    )
    headings = ["format", "importances", "bits", "KL", "ggml's line"]
    for name in names:
        headings += [f"KL, {name}", "line"]
    return Table("comparison", caption, (*headings, "to its type below", "to its type above"), rows)


def best_with_importances(found: Sequence[Subject], bits: float) -> Subject | None:
    """The best of Septet's formats with a text's importances at no more than some bits, of those at most seeds."""
    ours = [s for s in most_seeds(found) if s.maker == "septet" and s.calibrated == "yes" and s.bits <= bits]
    return min(ours, key=Subject.divergence, default=None)


def baselines(found: Sequence[Subject], runs: Sequence[Run], bits: float) -> Table:
    """Table 3a'': other quantizers and error feedback beside the best of Septet's formats with importances."""
    best = best_with_importances(found, bits)
    rivals = [s for s in found if s.maker in ("plain", "feedback")]
    fed = ", and Septet's formats with GPTQ's error feedback" * any(s.maker == "feedback" for s in rivals)
    caption = (
        f"Round-to-nearest, GPTQ, AWQ and SmoothQuant at 3 and 4 bits in groups of 64{fed}, beside the best of "
        "Septet's formats with importances: divergence over both texts, nats a token, ± one standard error over "
        "windows, all of the same seeds, and the difference to that format over the same windows with the 95 % "
        "interval of a paired bootstrap; above zero the other is worse. A line is straight in the logarithm between "
        "the 3 and the 4 bits of a quantizer."
    )
    headings = ("quantizer", "calibrated", "bits", "seeds", "KL", "difference")
    if best is None or not rivals:
        return Table("baselines", caption, headings, [["all", "-", "-", "-", MISSING, "-"]])
    seeds = shared((best, *rivals))
    shown = [s.at(seeds) for s in (best, *rivals)]
    rows, told = [], ", ".join(map(str, seeds))
    for s in sorted(shown, key=lambda s: (s.bits, s.label)):
        difference = "-" if s is shown[0] else interval(*against(s, shown[0]))
        rows.append([s.label, calibration(s, runs), f"{s.bits:.3f}", told, divergence(s), difference])
    plain = [(s.label.partition(",")[0], calibration(s, runs)) for s in shown if s.maker == "plain"]
    for maker, by in dict.fromkeys(plain):
        alike = [s for s in shown if s.label.startswith(f"{maker},") and calibration(s, runs) == by]
        at = between(alike, bits)
        if at is not None:
            rows.append([f"{maker}, line", by, f"{bits:.3f}", told, f"{at.divergence:.3f}", "-"])
    return Table("baselines", caption, headings, rows)


def ablations(found: Sequence[Subject], runs: Sequence[Run]) -> Table:
    """Table 3e: Septet's models that differ in one thing only: calibration, group, search of scales, or layout."""
    described = {}
    for subject in found:
        if str(subject.storage["quantizer"]).startswith("septet"):
            name, _, group = str(subject.storage["type"]).partition(":")
            base, _, layout = name.partition("/")
            sample = calibration(subject, runs)
            search = "mse" if "mse" in subject.storage["rows"] else "minmax"
            chained = base.startswith("chain")
            described[subject.name] = (base, sample, group, "path" if chained else search, layout or "stream")
    rows = []
    for axis, what in ((1, "calibration"), (2, "weights in a group"), (3, "scales"), (4, "layout of lanes")):
        for rest in dict.fromkeys(d[:axis] + d[axis + 1 :] for d in described.values()):
            alike = [s for s in found if (d := described.get(s.name)) and d[:axis] + d[axis + 1 :] == rest]
            if len({described[s.name][axis] for s in alike}) < 2:
                continue
            seeds = shared(alike)
            ordered = [s.at(seeds) for s in sorted(alike, key=lambda s: _number(described[s.name][axis]))]
            for s in ordered:
                change = "-" if s is ordered[0] else interval(*against(s, ordered[0]))
                label = s.label.replace(", errors fed back", "")
                rows.append([what, label, described[s.name][axis], f"{s.bits:.3f}", divergence(s), change])
    if not rows:
        rows.append(["all", "-", "-", "-", MISSING, "-"])
    caption = (
        "Septet's models that differ in one thing only: calibration, by the text that importances or, where errors are "
        "fed back, second moments are of (so many windows of 512 tokens), the weights in a group, the search of a "
        "lattice's scales, or the layout of lanes. KL is over both texts, nats a token, ± one standard error over "
        "windows, which are the same for all that differ in one thing; the difference to the first of these has its "
        "95 % interval, of a paired bootstrap."
    )
    return Table("ablations", caption, ("what changes", "format", "to", "bits", "KL", "difference"), rows)


def _number(text: str) -> tuple[str, float]:
    """Sorts by what stands before the number, nothing and "no" first, and then by the number."""
    found = re.search(r"\d+", text)
    words = text[: found.start()] if found else text
    return ("" if text == "no" else words, float(found[0]) if found else -1.0)


def share(part: Run) -> str:
    """Right answers in per cent, ± one standard error; where none is, what the share is below with 95 % confidence."""
    if part["acc"] == 0:
        return f"0.0, below {100 * (1 - 0.05 ** (1 / part['questions'])):.1f}"
    return f"{100 * part['acc']:.1f} ± {100 * part['acc_stderr']:.1f}"


def benchmarks(found: Sequence[Subject], reference: Run | None, tested: Sequence[Loss]) -> Table:
    """Table 3b: right answers of reference and formats, changes with intervals and corrected tests."""
    by = {(loss.subject.name, loss.task): loss for loss in tested}
    asked = [subject for subject in found if any((subject.name, task) in by for task in TASKS)]
    rows, missing = [], []
    for task, title in TASKS.items():
        if reference is None or task not in reference:
            missing.append(title)
            continue
        part = reference[task]
        row = [title, str(part["questions"]), share(part)]
        for subject in asked:
            loss = by.get((subject.name, task))
            row.append(
                MISSING
                if loss is None
                else f"{100 * loss.change:+.1f} [{100 * loss.low:+.1f}, {100 * loss.high:+.1f}], p {loss.corrected:.2f}"
            )
        rows.append(row)
    if missing:
        rows.append([", ".join(missing), "-", MISSING, *[MISSING] * len(asked)])
    caption = (
        "Right answers of the reference in per cent, ± one standard error, or where none is right what the share is "
        "below with 95 % confidence, and the change of each format on the same questions, in points, with the 95 % "
        "interval of a paired bootstrap and the p-value of McNemar's exact test after Holm's correction over the whole "
        "table. Where no answer differs, the interval is the exact limit of the share that may differ. Answers are "
        "scored by likelihood, those of GSM8K and HumanEval are written; without "
        "examples."
    )
    heads = [subject.label + (", importances" if subject.weighted else "") for subject in asked]
    return Table("benchmarks", caption, ("task", "questions", "reference", *heads), rows)


def layers(runs: Sequence[Run]) -> Table:
    """Table 3c: where the time of a token goes, by operation, of the first run of `septet generate`."""
    rows = []
    for run in [r for r in runs if r["kind"] == "septet generate"][:1]:
        total = sum(run["operations"].values()) or 1
        for name, seconds in sorted(run["operations"].items(), key=lambda item: -item[1]):
            rows.append([name, f"{1e3 * seconds:.2f}", f"{100 * seconds / total:.1f} %"])
    if not rows:
        rows.append(["all operations", MISSING, MISSING])
    return Table("operations", "Where the time of a generated token goes.", ("operation", "ms/token", "share"), rows)


def errors(runs: Sequence[Run]) -> Table:
    """Table 3d: errors of weights on MiniLM's matrices."""
    rows = []
    for run in (r for r in runs if r["kind"] == "errors of weights"):
        for scheme in sorted(run["schemes"], key=lambda s: s["common"]["bits_per_weight"]):
            common = scheme["common"]
            bound = "-" if common["error_over_bound"] is None else f"{common['error_over_bound']:.7f}"
            rows.append(
                [
                    scheme["name"], f"{common['bits_per_weight']:.3f}", f"{100 * common['relative_rmse']:.2f}",
                    f"{common['max_abs_error']:.3f}", bound,
                ]
            )  # fmt: skip
    if not rows:
        rows.append(["all formats", *[MISSING] * 4])
    caption = (
        "Errors of weights on the matrices of all-MiniLM-L6-v2 that all formats can store, without importances. The "
        "last column is the largest error by its proved bound."
    )
    return Table("errors", caption, ("format", "bits", "relative RMSE, %", "largest error", "error/bound"), rows)
