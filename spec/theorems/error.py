"""How far a weight can be from the value of its code, for all real weights, offsets and units."""

from fractions import Fraction

from icontract import require

from septet.spec.formats import Format, Lane
from septet.spec.group import group_scales
from septet.spec.quantizer import code, value
from septet.spec.scales import offset, unit
from septet.spec.theorem import theorem


@theorem("error")
@require(lambda u: u >= 0)
@require(lambda fmt, lo, u, w: lo <= w <= lo + u * fmt.span)
def error_is_bounded(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction) -> bool:
    """Inside the group's range, twice the error is at most the unit times the lane's largest gap."""
    n = fmt.codebooks[lane]
    return 2 * abs(w - value(n, lo, u, code(n, lo, u, w))) <= u * fmt.gap(lane)


@theorem("error", holds=False)
@require(lambda u: u > 0)
@require(lambda fmt, lo, u, w: lo <= w <= lo + u * fmt.span)
def error_is_below_the_bound(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction) -> bool:
    """That every error is strictly below the bound is false: some weight reaches it, so no smaller bound holds."""
    n = fmt.codebooks[lane]
    return 2 * abs(w - value(n, lo, u, code(n, lo, u, w))) < u * fmt.gap(lane)


@theorem("error")
@require(lambda u: u >= 0)
@require(lambda fmt, lo, u, w: w < lo or lo + u * fmt.span < w)
def error_outside_is_the_distance(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction) -> bool:
    """Outside the group's range, the error is the distance to the range."""
    n = fmt.codebooks[lane]
    error = abs(w - value(n, lo, u, code(n, lo, u, w)))
    return error == max(lo - w, w - (lo + u * fmt.span))


@theorem("error")
@require(lambda fmt, minimum, w, maximum: -fmt.scale.largest <= minimum <= w <= maximum <= fmt.scale.largest)
def group_error_is_bounded(fmt: Format, lane: Lane, minimum: Fraction, w: Fraction, maximum: Fraction) -> bool:
    """A group's scales depend on its least and greatest weight alone; each weight between meets the error bound."""
    lo = offset(fmt, minimum)
    u = unit(fmt, lo, maximum)
    n = fmt.codebooks[lane]
    return 2 * abs(w - value(n, lo, u, code(n, lo, u, w))) <= u * fmt.gap(lane)


@theorem("error")
@require(lambda fmt, w: abs(w) <= fmt.scale.largest)
def single_weights_meet_the_bound(fmt: Format, lane: Lane, w: Fraction) -> bool:
    """A group of one weight needs no special case."""
    lo, u = group_scales(fmt, (w,))
    n = fmt.codebooks[lane]
    return 2 * abs(w - value(n, lo, u, code(n, lo, u, w))) <= u * fmt.gap(lane)
