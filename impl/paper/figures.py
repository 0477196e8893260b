"""Figures 2 to 4, each as PDF and PNG, by matplotlib."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from septet.paper import tables
from septet.paper.accuracy import Run, Subject
from septet.paper.shapes import LLAMAS, SCHEMES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = {"septet": "#1a7f5a", "ggml": "#c65f00", "plain": "#555555", "feedback": "#1a7f5a"}
MARKERS = {"septet": "o", "ggml": "s", "plain": "^", "feedback": "D"}
NAMES = {
    ("septet", False): "Septet", ("septet", True): "Septet, importances",
    ("ggml", False): "ggml", ("ggml", True): "ggml, importances",
    ("plain", False): "round-to-nearest", ("plain", True): "GPTQ, AWQ, SmoothQuant",
    ("feedback", True): "Septet, errors fed back",
}  # fmt: skip
"""In the legend of Figure 3, by maker and whether calibrated."""


def throughput(runs: Sequence[Run], folder: Path) -> bool:
    """Figure 2: products of a matrix and a vector, weights a second; False, and no file, where none was timed."""
    timings = [t for t in tables.timings(runs, "matvec") if "thread" not in t["code"]]
    if not timings:
        return False

    def draw(axes: "Axes") -> None:
        ordered = sorted(timings, key=lambda t: t["weights_per_second"])
        makers = [tables.maker(t["code"]) for t in ordered]
        axes.barh(
            [t["code"] for t in ordered],
            [t["weights_per_second"] / 1e9 for t in ordered],
            color=[COLOURS[maker] for maker in makers],
        )
        axes.set_xlabel("billion weights a second, one thread")
        axes.tick_params(axis="y", labelsize=6)

    _save(draw, folder / "throughput", (3.4, 0.6 + 0.11 * len(timings)))
    return True


def accuracy(found: Sequence[Subject], folder: Path) -> bool:
    """Figure 3: divergence against bits, without importances and with a text's; ggml's types joined by a line."""
    if not found:
        return False

    def draw(axes: "Axes") -> None:
        for weighted, calibrated in ((False, "no"), (True, "yes")):
            for whose in COLOURS:
                part = [s for s in found if s.maker == whose and s.calibrated == calibrated]
                if not part:
                    continue
                x, y = [s.bits for s in part], [s.divergence() for s in part]
                face = COLOURS[whose] if weighted else "none"
                axes.scatter(x, y, marker=MARKERS[whose], edgecolors=COLOURS[whose], facecolors=face, s=28,
                             label=NAMES[whose, weighted], zorder=3)  # fmt: skip
            edge = _frontier([s for s in found if s.maker == "ggml" and s.calibrated == calibrated])
            style = "-" if weighted else "--"
            axes.plot([s.bits for s in edge], [s.divergence() for s in edge], style, color=COLOURS["ggml"], linewidth=1)
        axes.set_yscale("log")
        axes.set_xlabel("bits a linear weight, scales counted")
        axes.set_ylabel("KL to the reference, nats a token")
        axes.legend(frameon=False, fontsize=6, loc="lower left")

    _save(draw, folder / "accuracy", (3.4, 2.5))
    return True


def _frontier(types: Sequence[Subject]) -> list[Subject]:
    """Those that no type of at most as many bits beats, by bits."""
    edge: list[Subject] = []
    for subject in sorted(types, key=lambda s: (s.bits, s.divergence())):
        if not edge or subject.divergence() < edge[-1].divergence():
            edge.append(subject)
    return edge


def memory(folder: Path) -> None:
    """Figure 4: exact bytes against weights, for the models of Table 1."""
    chosen = [SCHEMES[i] for i in (0, 1, 2, 4, 6, 9)]

    def draw(axes: "Axes") -> None:
        sizes = [shape.weights / 1e9 for shape in LLAMAS]
        for scheme, style in zip(chosen, ("-", "--", "-.", "-", "--", "-"), strict=True):
            values = [scheme.size(shape) / 1e9 for shape in LLAMAS]
            axes.plot(sizes, values, style, marker=".", color=COLOURS[scheme.maker], linewidth=1.1, label=scheme.name)
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_xlabel("billion weights")
        axes.set_ylabel("GB")
        axes.legend(frameon=False, fontsize=6, loc="upper left", bbox_to_anchor=(0, 1.02))
        axes.set_ylim(top=4000)

    _save(draw, folder / "memory", (3.4, 2.3))


def _save(draw: Callable[["Axes"], None], path: Path, size: tuple[float, float]) -> None:
    """Write a plot of some inches as PDF and PNG, without a date, so that a second run writes the same."""
    import matplotlib  # only here: it takes longer to import than most commands run
    from matplotlib.figure import Figure

    style: dict[Any, Any] = {
        "font.size": 8, "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
        "axes.axisbelow": True, "grid.color": "#dddddd", "grid.linewidth": 0.5, "pdf.fonttype": 42,
    }  # fmt: skip
    with matplotlib.rc_context(style):
        figure = Figure(figsize=size, layout="constrained")
        draw(figure.add_subplot())
        figure.savefig(path.with_suffix(".pdf"), metadata={"CreationDate": None})
        figure.savefig(path.with_suffix(".png"), dpi=200, metadata={"Software": None})
