"""Plots as inline SVG whose colours are the page's own, so that they follow its light and dark themes."""

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from septet.compare import Comparison, Scheme

# Placeholders that no plot uses otherwise; replaced by CSS variables in the finished SVG.
INK, LINE, SEPTET, GGML = "#010203", "#010204", "#010205", "#010206"
VARIABLES = {INK: "var(--ink)", LINE: "var(--line)", SEPTET: "var(--septet)", GGML: "var(--ggml)"}


def error_against_size(comparison: "Comparison") -> str:
    """Relative RMSE against bits a weight, a labelled point for each format, on the matrices common to all."""

    def draw(axes: "Axes") -> None:
        for maker, colour, marker in (("septet", SEPTET, "o"), ("ggml", GGML, "s")):
            schemes = [scheme for scheme in comparison["schemes"] if scheme["maker"] == maker]
            x = [scheme["common"]["bits_per_weight"] for scheme in schemes]
            y = [100 * scheme["common"]["relative_rmse"] for scheme in schemes]
            label = {"septet": "Septet", "ggml": "ggml"}[maker]
            axes.scatter(x, y, color=colour, marker=marker, s=46, label=label, zorder=3)
        for name, bits, rmse in _labels(comparison):
            axes.annotate(name, (bits, rmse), xytext=(8, -3), textcoords="offset points", color=INK)
        axes.set_xlabel("bits a weight, scales included")
        axes.set_ylabel("relative RMSE, %")
        axes.margins(x=0.18, y=0.16)
        axes.legend(frameon=False, labelcolor=INK)

    return _svg(draw, "size", (6.2, 3.6))


def _labels(comparison: "Comparison") -> list[tuple[str, float, float]]:
    """Label and place of each point; formats whose points touch (to 0.01 bits and 0.1 %) share a label."""
    places: dict[tuple[float, float], list[Scheme]] = {}
    for scheme in comparison["schemes"]:
        common = scheme["common"]
        near = round(common["bits_per_weight"], 2), round(100 * common["relative_rmse"], 1)
        places.setdefault(near, []).append(scheme)
    return [
        (
            ", ".join(s["name"] for s in schemes),
            first["common"]["bits_per_weight"],
            100 * first["common"]["relative_rmse"],
        )
        for schemes in places.values()
        for first in schemes[:1]
    ]


def error_over_bound(comparison: "Comparison") -> str:
    """How the weights' errors spread between 0 and the proved bound, a line for each of Septet's formats."""

    def draw(axes: "Axes") -> None:
        shapes: dict[tuple[float, ...], list[str]] = {}
        for scheme in comparison["schemes"]:
            if scheme["histogram"] is not None:
                shapes.setdefault(tuple(scheme["histogram"]), []).append(scheme["name"])
        for (shares, names), style in zip(shapes.items(), ("-", "--", ":", "-."), strict=False):
            bins = len(shares)
            edges = [k / bins for k in range(bins + 1)]
            percents = [100 * share for share in shares]
            axes.stairs(percents, edges, color=SEPTET, linestyle=style, linewidth=1.6, label=", ".join(names))
        axes.axvline(1, color=INK, linewidth=1)
        axes.annotate("proved bound", (1, 1), xycoords=("data", "axes fraction"), xytext=(-6, -4),
                      textcoords="offset points", ha="right", va="top", color=INK)  # fmt: skip
        axes.set_xlim(0, 1.04)
        axes.set_ylim(bottom=0)
        axes.set_xlabel("error / bound of that weight")
        axes.set_ylabel("weights in the bin, %")
        axes.legend(frameon=False, labelcolor=INK, loc="lower left")

    return _svg(draw, "bound", (6.2, 3.6))


def roofline(read: float, points: list[tuple[str, float, float]]) -> str:
    """An SVG file: weights a second against bits a weight, below what reading them allows.

    Args:
        read: bytes a second that memory gives.
        points: name, bits a weight and weights a second.
    """

    def draw(axes: "Axes") -> None:
        bits = [b for _, b, _ in points]
        xs = [min(bits) * 0.8 + k * (max(bits) * 1.2 - min(bits) * 0.8) / 100 for k in range(101)]
        axes.plot(xs, [8 * read / x / 1e9 for x in xs], color=INK, linewidth=1.2, label="memory read by one thread")
        for name, b, rate in points:
            own = " " in name and not name.startswith("numpy")
            axes.scatter([b], [rate / 1e9], color=SEPTET if own else GGML, marker="o" if own else "s", s=30, zorder=3)
            axes.annotate(name, (b, rate / 1e9), xytext=(6, -3), textcoords="offset points", color=INK, fontsize=7)
        axes.set_xscale("log", base=2)
        axes.set_yscale("log")
        axes.set_xlabel("bits a weight, scales included")
        axes.set_ylabel("billion weights a second")
        axes.legend(frameon=False, labelcolor=INK)

    colours = "".join(
        f"{v[4:-1]}:{c};" for v, c in zip(VARIABLES.values(), ("#222", "#ccc", "#1a6", "#c60"), strict=True)
    )
    return re.sub(r"(<svg[^>]*>)", rf"\g<1><style>svg{{{colours}}}</style>", _svg(draw, "roof", (7.2, 4.4)), count=1)


def _svg(draw: Callable[["Axes"], None], name: str, size: tuple[float, float]) -> str:
    """The SVG element of a plot of `size` inches; `name` makes its ids unique in a page."""
    import matplotlib  # only here: it takes longer to import than most commands run
    from matplotlib.figure import Figure

    with matplotlib.rc_context(
        {
            "svg.fonttype": "none",
            "svg.hashsalt": name,
            "font.family": "sans-serif",
            "font.size": 10,
            "axes.edgecolor": LINE,
            "axes.labelcolor": INK,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": True,
            "axes.axisbelow": True,
            "grid.color": LINE,
            "grid.linewidth": 0.6,
            "xtick.color": INK,
            "ytick.color": INK,
        }
    ):
        figure = Figure(figsize=size, layout="constrained")
        draw(figure.add_subplot())
        file = io.StringIO()
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{name}-", svg)
    svg = re.sub(r"font: ([\d.]+px)[^;\"]*", r"font-size: \1", svg)
    for placeholder, variable in VARIABLES.items():
        svg = svg.replace(placeholder, variable)
    return svg
