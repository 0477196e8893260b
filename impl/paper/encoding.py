"""Figure 1: real weights, their codes, septets and bytes, computed by the spec and drawn with TikZ."""

from dataclasses import dataclass
from fractions import Fraction

from septet.spec import codec, layout, quantizer, scales
from septet.spec.formats import S43, Format
from septet.spec.group import quantize_group

WEIGHTS = (-3, 5, 12, -8, 0, 7, -11, 2, 9, -5, 4, -1, 10, -7, 6, 3)
"""The example's weights, in 64ths."""
SHOWN = 2
"""Pairs whose bits are drawn."""


@dataclass(frozen=True)
class Example:
    """A group of sixteen weights in s43.

    Attributes:
        lo, u: offset and unit, in units of the grid of binary16, 2^-24.
        codes: of each weight; septets: of each pair; packed: the group's bytes, scales first.
    """

    fmt: Format
    weights: tuple[Fraction, ...]
    lo: int
    u: int
    codes: tuple[int, ...]
    septets: tuple[int, ...]
    packed: bytes


def example() -> Example:
    """The example, by the spec's functions; that the bytes are those of `quantize_group` is checked."""
    fmt = S43
    weights = tuple(Fraction(w, 64) for w in WEIGHTS)
    lo = scales.offset(fmt, min(scales.in_units(fmt, w) for w in weights))
    u = scales.unit(fmt, lo, max(scales.in_units(fmt, w) for w in weights))
    codes = tuple(
        quantizer.code(fmt.codebooks[i % 2], Fraction(lo), Fraction(u), scales.in_units(fmt, w))
        for i, w in enumerate(weights)
    )
    septets = tuple(codec.encode(fmt, codes[i], codes[i + 1]) for i in range(0, len(codes), 2))
    packed = quantize_group(fmt, fmt.block, weights)
    if bytes(layout.pack(fmt, septets)) != packed[4:]:
        raise AssertionError("the figure's septets are not those of the spec's group")
    return Example(fmt, weights, lo, u, codes, septets, packed)


def tikz() -> str:
    """The figure as a `tikzpicture`."""
    e = example()
    step = Fraction(1, 2**24)
    lines = [r"\begin{tikzpicture}[x=4.4mm,y=5.4mm,font=\footnotesize]"]

    def cell(x: float, y: float, text: str, colour: str) -> None:
        lines.append(rf"\draw[fill={colour}] ({x:g},{y:g}) rectangle ({x + 1:g},{y + 1:g});")
        lines.append(rf"\node at ({x + 0.5:g},{y + 0.5:g}) {{{text}}};")

    for pair in range(SHOWN):
        left = 9 * pair
        c0, c1 = e.codes[2 * pair : 2 * pair + 2]
        bits = f"{e.septets[pair]:07b}"
        first, second = (f"{w.numerator}/{w.denominator}" for w in e.weights[2 * pair : 2 * pair + 2])
        lines.append(rf"\node at ({left + 2:g},4.4) {{$w_{2 * pair}={first}$}};")
        lines.append(rf"\node at ({left + 5.5:g},4.4) {{$w_{2 * pair + 1}={second}$}};")
        lines.append(rf"\node at ({left + 2:g},3.4) {{code {c0}}};")
        lines.append(rf"\node at ({left + 5.5:g},3.4) {{code {c1}}};")
        for k, bit in enumerate(bits):
            cell(left + k, 2, bit, "blue!12" if k < 4 else "orange!20")
        lines.append(rf"\node at ({left + 3.5:g},1.5) {{septet {pair}: $8\cdot{c0}+{c1}={e.septets[pair]}$}};")
    word = sum(s << 7 * i for i, s in enumerate(e.septets))
    for k in range(16):
        place = 15 - k
        colour = "gray!15" if place >= 14 else ("blue!12" if place % 7 >= 3 else "orange!20")
        cell(k, -1, str(word >> place & 1), colour)
    lines.append(rf"\node at (4,-1.5) {{byte 1: \texttt{{{e.packed[5]:02x}}}}};")
    lines.append(rf"\node at (12,-1.5) {{byte 0: \texttt{{{e.packed[4]:02x}}}}};")
    lines.append(r"\draw[thick] (8,-1.2) -- (8,0.2);")
    lo, unit = (float(n * step) for n in (e.lo, e.u))
    lines.append(
        rf"\node[anchor=west] at (0,-2.6) {{offset $\mathit{{lo}}={lo:g}$ (\texttt{{{_half(e.packed[:2])}}}), "
        rf"unit $u={unit:.6f}$ (\texttt{{{_half(e.packed[2:4])}}})}};"
    )
    c, n = e.codes[0], e.fmt.codebooks[0][e.codes[0]]
    back = float((e.lo + e.u * n) * step)
    lines.append(
        rf"\node[anchor=west] at (0,-3.5) {{code {c} of lane 0 is $n={n}$, and stands for "
        rf"$\mathit{{lo}}+u\cdot n={back:.6f}$}};"
    )
    lines.append(r"\end{tikzpicture}")
    return "\n".join(lines) + "\n"


def _half(data: bytes) -> str:
    """The bits of a stored scale, in hexadecimal."""
    return f"0x{layout.scale_from_bytes(tuple(data)):04x}"
