"""What the file of measurements says of accuracy: models by name, on texts and on questions."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, get_args

import numpy as np

from septet.evaluation.comparison import Window, summary
from septet.evaluation.paired import bootstrap, holm, mcnemar
from septet.evaluation.roundtrip import EVEN

Run = Mapping[str, Any]
Calibrated = Literal["no", "own text", "yes"]
"""Whether a model was calibrated, and if by a text that it wrote itself."""
CALIBRATED: tuple[Calibrated, ...] = get_args(Calibrated)


@dataclass(frozen=True)
class Subject:
    """A quantized model: how it is stored, and what was found on each text and each set of questions.

    Args:
        own: whether importances are of a text that the model wrote itself.
    """

    name: str
    storage: Mapping[str, Any]
    texts: dict[str, Run] = field(default_factory=dict)
    tasks: dict[str, Run] = field(default_factory=dict)
    own: bool = False

    @property
    def maker(self) -> str:
        """Whose it is: "septet", "ggml", "plain" for integers, "feedback" for Septet's formats with errors fed back."""
        quantizer, parts = self.storage["quantizer"].split()[0], str(self.storage["type"]).split(":")
        if "feedback" in self.storage["rows"] or (len(parts) == 3 and not parts[1].isdigit()):
            return "feedback"
        return {"septet": "septet", "libgguf": "ggml"}.get(quantizer, "plain")

    @property
    def weighted(self) -> bool:
        """Whether it was calibrated: errors weighted by importances, or fed back by second moments."""
        return bool(self.storage["importances"])

    @property
    def calibrated(self) -> Calibrated:
        """By which text it was calibrated, if by any."""
        if not self.weighted:
            return "no"
        return "own text" if self.own else "yes"

    @property
    def bits(self) -> float:
        """Stored bits a linear weight, scales counted."""
        return float(self.storage["bits"])

    @property
    def label(self) -> str:
        """As tables show it, importances aside."""
        kind, rows = str(self.storage["type"]), str(self.storage["rows"])
        if str(self.storage["quantizer"]).startswith("septet"):
            name, _, group = kind.partition(":")
            searched, fed = ", searched scales" * ("mse" in rows), ", errors fed back" * ("feedback" in rows)
            return f"{name}, groups of {group}{searched}{fed}"
        if self.maker == "ggml":
            kind += " and what llama.cpp falls back to" * rows.startswith("as llama")
            return kind + EVEN * rows.endswith(EVEN)
        if ":" in kind:
            _, grid, group = kind.split(":")
            grid += " bits" * grid.isdigit()
            return f"{self.storage['quantizer']}, {grid}, groups of {group}"
        return f"round-to-nearest, {kind.removeprefix('rtn')} bits, groups of 64"

    @property
    def seeds(self) -> tuple[int, ...]:
        """At which all its texts were drawn."""
        parts = [set(text["seeds"]) for text in self.texts.values()]
        return tuple(sorted(set.intersection(*parts))) if parts else ()

    @property
    def windows(self) -> list[Run]:
        """Every window of every text, in the order of the texts' names."""
        return [window for text in sorted(self.texts) for window in self.texts[text]["observed"]]

    def at(self, seeds: Sequence[int]) -> "Subject":
        """The same with the windows of some of its seeds only."""
        return replace(self, texts={name: _together(part["runs"], seeds) for name, part in self.texts.items()})

    def divergence(self) -> float:
        """The mean divergence from the reference over all windows, nats a token."""
        return float(np.mean([window["divergence"] for window in self.windows]))

    def error(self) -> float:
        """One standard error of this mean."""
        values = [window["divergence"] for window in self.windows]
        return float(np.std(values, ddof=1) / math.sqrt(len(values))) if len(values) > 1 else 0.0


@dataclass(frozen=True)
class Setting:
    """How models were evaluated.

    Args:
        windows: of a text and a seed; `size`: tokens of a window.
        seeds: of the draws of windows that some model was evaluated at.
    """

    activations: str
    windows: int
    size: int
    seeds: tuple[int, ...]


def setting(runs: Sequence[Run]) -> Setting | None:
    """Activations, windows a text and tokens a window of most models that were evaluated; None without any."""
    counted = Counter[tuple[str, int, int]]()
    evaluations = [run for run in runs if run["kind"] == "septet evaluate"]
    for run in evaluations:
        counted[_asked(run)] += len(run["models"])
    if not counted:
        return None
    wanted = counted.most_common(1)[0][0]
    return Setting(*wanted, tuple(sorted({run["seed"] for run in evaluations if _asked(run) == wanted})))


def _asked(run: Run) -> tuple[str, int, int]:
    return run["activations"], run["windows"], run["size"]


def subjects(runs: Sequence[Run]) -> tuple[list[Subject], Run | None]:
    """Models by bits, and the reference's answers to questions if it was asked.

    Evaluations are those of one setting, those of several seeds together; the same model at the same seed counts
    once. Questions are those of binary32 activations; of a task that was asked in several runs, those of the longest.
    """
    chosen = setting(runs)
    stored: dict[str, Run] = {}
    rows: dict[str, dict[str, dict[int, Run]]] = {}
    for run in runs:
        if run["kind"] != "septet evaluate" or chosen is None:
            continue
        if _asked(run) != (chosen.activations, chosen.windows, chosen.size):
            continue
        storages = {model["path"]: model["storage"] for model in run["models"] if model.get("storage")}
        for row in run["results"]:
            if row["model"] in storages and "observed" in row:
                stored.setdefault(row["model"], storages[row["model"]])
                rows.setdefault(row["model"], {}).setdefault(row["text"], {})[run["seed"]] = row
    own = {run["importances"] for run in runs if run["kind"] == "septet importance" and not run["texts"]}
    found = {}
    for name, texts in rows.items():
        windows = {text: _together(part, sorted(part)) for text, part in texts.items()}
        found[name] = Subject(name, stored[name], windows, own=stored[name]["importances"] in own)
    reference: dict[str, Run] = {}
    for run in runs:
        if run["kind"] == "septet questions" and run["activations"] == "binary32":
            to: dict[str, Run] = {}
            if run["model"]["storage"] is None:
                to = reference
            elif run["model"]["path"] in found:
                to = found[run["model"]["path"]].tasks
            for task, part in run["results"].items():
                if task not in to or part["questions"] > to[task]["questions"]:
                    to[task] = part
    names = {text for subject in found.values() for text in subject.texts}
    whole = [subject for subject in found.values() if set(subject.texts) == names]
    return sorted(whole, key=lambda s: (s.bits, s.maker, s.name)), reference or None


def _together(by_seed: Mapping[int, Run], seeds: Sequence[int]) -> Run:
    """What was found on a text at some seeds: means over all windows, which are as many at each seed."""
    observed = [window for seed in seeds for window in by_seed[seed]["observed"]]
    means = [float(np.mean([window["divergence"] for window in by_seed[seed]["observed"]])) for seed in seeds]
    return asdict(summary([Window(**window) for window in observed])) | {
        "observed": observed,
        "seeds": list(seeds),
        "by_seed": means,
        "runs": by_seed,
    }


def shared(found: Sequence[Subject]) -> list[int]:
    """The seeds that some models, at least one, were all evaluated at."""
    return sorted(set.intersection(*(set(subject.seeds) for subject in found)))


def most_seeds(found: Sequence[Subject]) -> list[Subject]:
    """The models that were evaluated at as many seeds as any, so that all saw the same windows."""
    most = max((len(subject.seeds) for subject in found), default=0)
    return [subject for subject in found if len(subject.seeds) == most]


@dataclass(frozen=True)
class Line:
    """The divergence at some bits, on the straight line of its logarithm between two types."""

    bits: float
    divergence: float
    left: str
    right: str


def line(found: Sequence[Subject], bits: float, calibrated: Calibrated, text: str | None = None) -> Line | None:
    """ggml's line at some bits, of types that were calibrated so; None where there is no type on one side."""
    types = [s for s in found if s.maker == "ggml" and s.calibrated == calibrated and "falls back" not in s.label]
    return between(types, bits, text)


def between(types: Sequence[Subject], bits: float, text: str | None = None) -> Line | None:
    """The line through some types at some bits; None where there is none on one side.

    The ends are the best type of at most so many bits and the smallest of at least as many, the better if two are.
    """

    def kl(subject: Subject) -> float:
        return subject.divergence() if text is None else float(subject.texts[text]["divergence"]["mean"])

    below, above = [s for s in types if s.bits <= bits], [s for s in types if s.bits >= bits]
    if not below or not above:
        return None
    left, right = min(below, key=kl), min(above, key=lambda s: (s.bits, kl(s)))
    share = 0.0 if left.bits == right.bits else (bits - left.bits) / (right.bits - left.bits)
    value = math.exp((1 - share) * math.log(kl(left)) + share * math.log(kl(right)))
    return Line(bits, value, left.label, right.label)


def against(first: Subject, second: Subject) -> tuple[float, float, float]:
    """The difference of divergences, first less second, over windows, and its 95 % interval of a paired bootstrap.

    The windows are those of the seeds at which both were evaluated, at least one.
    """
    seeds = shared((first, second))
    pairs = zip(first.at(seeds).windows, second.at(seeds).windows, strict=True)
    differences = [a["divergence"] - b["divergence"] for a, b in pairs]
    return (float(np.mean(differences)), *bootstrap(differences))


@dataclass(frozen=True)
class Loss:
    """A model's answers to a task beside the reference's.

    Args:
        change: of the share of right answers, model less reference; low, high: its 95 % interval (paired bootstrap);
            where no answer differs, what the share of differing answers is below with 95 % confidence.
        p: of McNemar's exact test; corrected: by Holm's method over all models and tasks.
    """

    task: str
    subject: Subject
    change: float
    low: float
    high: float
    lost: int
    won: int
    p: float
    corrected: float


def losses(found: Sequence[Subject], reference: Run | None, measure: str = "acc") -> list[Loss]:
    """Every model and task that the reference was asked, too, on the same questions."""
    made: list[tuple[str, Subject, float, float, float, int, int, float]] = []
    column = {"acc": 1, "acc_norm": 2}[measure]
    for subject in found:
        for task, answers in sorted(subject.tasks.items()):
            before = {a[0]: a[column] for a in (reference or {}).get(task, {}).get("answers", [])}
            after = {a[0]: a[column] for a in answers["answers"]}
            if not before or before.keys() != after.keys():
                continue
            first, second = [before[i] for i in sorted(before)], [after[i] for i in sorted(before)]
            test = mcnemar(first, second)
            differences = [b - a for a, b in zip(first, second, strict=True)]
            low, high = bootstrap(differences)
            if not any(differences):  # of which a bootstrap makes nothing: the exact limit of how many may differ
                high = 1 - 0.05 ** (1 / len(differences))
                low = -high
            made.append((task, subject, float(np.mean(differences)), low, high, test.lost, test.won, test.p))
    corrected = holm([row[-1] for row in made])
    return [Loss(*row, c) for row, c in zip(made, corrected, strict=True)]
