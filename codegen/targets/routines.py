"""What is rendered for a format: spec functions, lifted, with named inputs and outputs. No target language here.

A routine is straight-line: a block of a layout, a septet, a scale. The loops over blocks, groups and rows are
the same for all formats and come from each language's template.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from septet.codegen.core import claim, ir, ranges
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import Lifter
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import RenderError, whole
from septet.spec import codec, dot, floats, layout, quantizer, scales
from septet.spec.formats import LANES, LARGEST_GROUP, Format, Lane


@dataclass(frozen=True)
class Argument:
    """A named input or output: one expression, or several if it is an array."""

    name: str
    parts: tuple[Expr, ...]
    array: bool


@dataclass(frozen=True)
class Routine:
    """Outputs as expressions over inputs.

    Attributes:
        says: one line for a comment: what it computes.
        bounds: the intervals of the inputs' expressions.
        needs: what else it requires of its inputs.
        holds: what a caller may know of its outputs, of which each is a variable of its name, without looking inside.
        rest: what it leaves to another routine of its one input: that one's output.
    """

    name: str
    says: str
    inputs: tuple[Argument, ...]
    outputs: tuple[Argument, ...]
    bounds: dict[Expr, Interval]
    needs: tuple[Expr, ...] = ()
    holds: tuple[Expr, ...] = ()
    rest: "Routine | None" = None


def _argument(name: str, value: Any) -> Argument:
    if isinstance(value, tuple | list):
        return Argument(name, tuple(value), True)
    return Argument(name, (value,), False)


def _from_contract(name: str, function: Any, constants: dict[str, Any], outputs: Sequence[str]) -> Routine:
    """A spec function as it is, its inputs bounded by its preconditions."""
    lifted = claim.contract(function, constants)
    inputs = tuple(_argument(n, v) for n, v in lifted.arguments.items() if n not in constants)
    results = (lifted.result,) if len(outputs) == 1 else lifted.result
    made = tuple(_argument(n, v) for n, v in zip(outputs, results, strict=True))
    says = (function.__doc__ or "").strip().splitlines()[0]
    return Routine(name, says, inputs, made, ranges.variable_ranges(lifted.precondition))


def encode(fmt: Format) -> Routine:
    """Two codes to a septet."""
    return _from_contract("encode", codec.encode, {"fmt": fmt}, ["septet"])


def decode(fmt: Format) -> Routine:
    """A valid septet to two codes."""
    return _from_contract("decode", codec.decode, {"fmt": fmt}, ["c0", "c1"])


def is_valid(fmt: Format) -> Routine:
    """Whether a septet is one."""
    return _from_contract("is_valid", codec.is_valid, {"fmt": fmt}, ["valid"])


def pack(fmt: Format) -> Routine:
    """A block of septets to bytes."""
    return _from_contract("pack", layout.pack, {"fmt": fmt}, ["data"])


def unpack(fmt: Format) -> Routine:
    """A block of bytes to septets."""
    return _from_contract("unpack", layout.unpack, {"fmt": fmt}, ["septets"])


def levels(fmt: Format) -> Routine:
    """A valid septet to the codebook entries of its two codes: their values where lo = 0 and u = 1."""
    lifter, septet = Lifter(), ir.var("septet", Sort.INT)
    codes = lifter.call(codec.decode, fmt, septet)
    n = [_expr(lifter.call(quantizer.value, fmt.codebooks[lane], 0, 1, codes[lane])) for lane in LANES]
    outputs = tuple(Argument(f"n{lane}", (n[lane],), False) for lane in LANES)
    says = "The codebook entries of a valid septet's two codes."
    return Routine("levels", says, (_argument("septet", septet),), outputs, {septet: (0, 127)})


def scale_bits(fmt: Format) -> Routine:
    """Two stored bytes to the pattern of a scale."""
    return _from_contract("scale_bits", layout.scale_from_bytes, {}, ["bits"])


def scale_bytes(fmt: Format) -> Routine:
    """The pattern of a scale to two stored bytes."""
    lifted = claim.contract(layout.scale_to_bytes, {})
    bounds = ranges.variable_ranges(lifted.precondition)
    outputs = (Argument("data", tuple(lifted.result), True),)
    says = (layout.scale_to_bytes.__doc__ or "").strip().splitlines()[0]
    return Routine("scale_bytes", says, (_argument("bits", lifted.arguments["bits"]),), outputs, bounds)


def is_finite(fmt: Format) -> Routine:
    """Whether the pattern of a scale is a number."""
    return _from_contract("is_finite", floats.is_finite, {"t": fmt.scale}, ["finite"])


def scale_units(fmt: Format) -> Routine:
    """The pattern of a scale to units of the grid."""
    t, bits, units = fmt.scale, ir.var("bits", Sort.INT), ir.var("units", Sort.INT)
    holds = (
        ir.le(ir.const(-t.largest), units),
        ir.le(units, ir.const(t.largest)),
        ir.or_(ir.le(ir.const(t.sign), bits), ir.le(ir.const(0), units)),
    )
    return replace(_from_contract("scale_units", floats.decode, {"t": t}, ["units"]), holds=holds)


def round_down(fmt: Format) -> Routine:
    """The largest number of the scale type that is not above one: an offset, from the floor of the minimum.

    That floor is all that `scales.offset` looks at.
    """
    t, q, result = fmt.scale, ir.var("q", Sort.INT), ir.var("rounded", Sort.INT)
    return Routine(
        "round_down",
        "The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum.",
        (_argument("q", q),),
        (_argument("rounded", _expr(Lifter().call(floats.round_down, t, q))),),
        {q: (-t.largest, t.largest)},
        holds=(ir.le(ir.const(-t.largest), result), ir.le(result, q)),
    )


def least_unit(fmt: Format) -> Routine:
    """What a unit is at least: `scales.unit` rounds it up, and rounding up is minus rounding down of minus it.

    The maximum's ceiling gives the same unit as the maximum, says theorem `units_depend_on_whole_maxima`.
    """
    t, lifter = fmt.scale, Lifter()
    lo, maximum, result = (ir.var(n, Sort.INT) for n in ("lo", "maximum", "least"))
    quotient = ir.mul(ir.sub(ir.rat(maximum), ir.rat(lo)), ir.const(Fraction(1, fmt.span)))
    return Routine(
        "least_unit",
        "What the unit of a group is at least, from its offset and the ceiling of its maximum.",
        (_argument("lo", lo), _argument("maximum", maximum)),
        (_argument("least", whole(lifter.call(floats.ceil, quotient))),),
        {lo: (-t.largest, t.largest), maximum: (-t.largest, t.largest)},
        needs=(ir.le(lo, maximum),),
        holds=(
            ir.le(ir.const(0), result),
            ir.le(result, ir.const(t.largest)),
            ir.le(maximum, ir.add(lo, ir.mul(result, ir.const(fmt.span)))),
        ),
    )


def pattern(fmt: Format, negative: bool = False) -> Routine:
    """The pattern of a unit or an offset, by sign: what the spec's function is where the sign is known."""
    t, q, result = fmt.scale, ir.var("q", Sort.INT), ir.var("bits", Sort.INT)
    number = ir.neg(q) if negative else q
    known = {ir.lt(number, ir.const(0)): ir.TRUE if negative else ir.FALSE}
    return Routine(
        "negative_pattern" if negative else "pattern",
        f"The pattern of {'minus ' if negative else ''}a number given in units of the grid.",
        (_argument("q", q),),
        (_argument("bits", _within(whole(Lifter().call(floats.encode, t, number), known))),),
        {q: (1 if negative else 0, t.largest)},
        holds=(ir.le(ir.const(0), result), ir.lt(result, ir.const(2 * t.sign))),
    )


def negative_pattern(fmt: Format) -> Routine:
    """The pattern of a negative offset, from minus it."""
    return pattern(fmt, True)


def group_scales(fmt: Format) -> Routine:
    """A group's offset and unit, and their patterns, from whole units.

    The minimum's floor is all that `scales.offset` looks at; the maximum's ceiling gives the same unit as the maximum,
    says theorem `units_depend_on_whole_maxima`.
    """
    lifter, t = Lifter(), fmt.scale
    minimum, maximum = ir.var("minimum", Sort.INT), ir.var("maximum", Sort.INT)
    lo = lifter.call(scales.offset, fmt, ir.rat(minimum))
    u = lifter.call(scales.unit, fmt, lo, ir.rat(maximum))
    bits = [lifter.call(floats.encode, t, q) for q in (lo, u)]
    outputs = zip(("lo", "u", "lo_bits", "u_bits"), (lo, u, *bits), strict=True)
    return Routine(
        "group_scales",
        "Offset and unit of a group, from the floor of its minimum and the ceiling of its maximum, and their patterns.",
        (_argument("minimum", minimum), _argument("maximum", maximum)),
        tuple(_argument(n, whole(v)) for n, v in outputs),
        {minimum: (-t.largest, t.largest), maximum: (-t.largest, t.largest)},
    )


def midpoints(fmt: Format, lane: Lane) -> Routine:
    """What the quantizer compares doubled weights with, in its order; the code is how many are not above.

    Raises:
        RenderError: `quantizer.code` is no longer a chain that counts up and compares twice the weight.
    """
    lifter = Lifter()
    lo, u, w = ir.var("lo", Sort.INT), ir.var("u", Sort.INT), ir.var("w", Sort.RAT)
    e, doubled = _expr(lifter.call(quantizer.code, fmt.codebooks[lane], lo, u, w)), ir.mul(w, ir.const(2))
    found: list[Expr] = []
    while e.op == "ite":
        test, here, e = e.args
        if test.op != "lt" or test.args[0] is not doubled or test.args[1].op != "rat" or here.value != len(found):
            raise RenderError("the quantizer is not a chain of comparisons of a doubled weight")
        found.append(test.args[1].args[0])
    if e.value != len(found):
        raise RenderError(f"the quantizer's last code is {e!r} after {len(found)} comparisons")
    return Routine(
        f"midpoints{lane}",
        f"Twice the midpoints of lane {lane}: a weight's code is how many are not above twice the weight.",
        (_argument("lo", lo), _argument("u", u)),
        (Argument("doubled", tuple(found), True),),
        {lo: (-fmt.scale.largest, fmt.scale.largest), u: (0, fmt.scale.largest)},
    )


def place(fmt: Format, lane: Lane) -> Routine:
    """The weight of a block that is in a lane of a septet."""
    return _from_contract(f"place{lane}", layout.weight_at, {"fmt": fmt, "lane": lane}, ["weight"])


def home(fmt: Format) -> Routine:
    """The septet of a block's weight and its lane there: what contracts speak of, and no kernel computes."""
    return _from_contract("home", layout.place, {"fmt": fmt}, ["septet", "lane"])


def contribution(fmt: Format) -> Routine:
    """What a group adds to its row of a matrix-vector product."""
    names = ("lo", "u", "dot", "total")
    lo, u, dotted, total = variables = tuple(ir.var(n, Sort.INT) for n in names)
    most, sums = LARGEST_GROUP * dot.LARGEST_TERM, LARGEST_GROUP * -dot.ACTIVATION_MIN
    bounds: dict[Expr, Interval] = {
        lo: (-fmt.scale.largest, fmt.scale.largest),
        u: (0, fmt.scale.largest),
        dotted: (-most, most),
        total: (-sums, sums),
    }
    result = (Argument("units", (Lifter().call(dot.contribution, *variables),), False),)
    says = (dot.contribution.__doc__ or "").strip().splitlines()[0]
    return Routine("contribution", says, tuple(map(_argument, names, variables)), result, bounds)


IN_STEPS = frozenset({"round_down", "least_unit", "pattern", "negative_pattern"})
"""What `group_scales` does at once, for a language in which it is rendered in steps."""


@functools.cache
def routines(fmt: Format) -> dict[str, Routine]:
    """Everything that is rendered for a format, by name."""
    of_format = (encode, decode, is_valid, levels, pack, unpack)
    of_scales = (
        scale_bits,
        scale_bytes,
        is_finite,
        scale_units,
        group_scales,
        round_down,
        least_unit,
        pattern,
        negative_pattern,
        contribution,
    )
    made = [f(fmt) for f in of_format + of_scales]
    made += [f(fmt, lane) for f in (midpoints, place) for lane in LANES]
    return {r.name: r for r in made}


def _within(e: Expr) -> Expr:
    """A constant and a choice as a choice between sums."""
    if e.op == "add" and {a.op for a in e.args} == {"const", "ite"}:
        constant, choice = sorted(e.args, key=lambda a: a.op)
        test, here, other = choice.args
        return ir.ite(test, ir.add(constant, here), _within(ir.add(constant, other)))
    return e


def _expr(value: Any) -> Expr:
    return value if isinstance(value, Expr) else ir.const(value)
