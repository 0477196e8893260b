"""The stored offset and unit cover the group, and waste as little as the scale type allows."""

from fractions import Fraction

from icontract import require

from septet.spec.floats import BINARY16, ceil, representable, round_down, round_up
from septet.spec.formats import Format
from septet.spec.group import group_scales
from septet.spec.scales import nearest_unit, offset, unit
from septet.spec.theorem import theorem


@theorem("scales")
@require(lambda q: -BINARY16.largest <= q <= BINARY16.largest)
def round_down_is_below(q: int) -> bool:
    """Rounding down gives a binary16 number that is not above."""
    result = round_down(BINARY16, q)
    return result <= q and representable(BINARY16, result)


@theorem("scales")
@require(lambda q: -BINARY16.largest <= q <= BINARY16.largest)
@require(lambda r: -BINARY16.largest <= r <= BINARY16.largest)
@require(lambda q, r: r <= q and representable(BINARY16, r))
def round_down_is_greatest(q: int, r: int) -> bool:
    """No binary16 number lies between the rounded one and the original."""
    return r <= round_down(BINARY16, q)


@theorem("scales")
@require(lambda q: -BINARY16.largest <= q <= BINARY16.largest)
@require(lambda r: -BINARY16.largest <= r <= BINARY16.largest)
@require(lambda q, r: q <= r and representable(BINARY16, r))
def round_up_is_least(q: int, r: int) -> bool:
    """Rounding up gives the least binary16 number that is not below."""
    return q <= round_up(BINARY16, q) <= r


@theorem("scales")
@require(lambda fmt, minimum: -fmt.scale.largest <= minimum)
@require(lambda fmt, maximum: maximum <= fmt.scale.largest)
@require(lambda minimum, maximum: minimum <= maximum)
def stored_scales_cover_the_group(fmt: Format, minimum: Fraction, maximum: Fraction) -> bool:
    """The stored offset is not above the minimum, and the top codeword is not below the maximum."""
    lo = offset(fmt, minimum)
    return lo <= minimum and maximum <= lo + unit(fmt, lo, maximum) * fmt.span


@theorem("scales")
@require(lambda fmt, a: -fmt.scale.largest <= a <= fmt.scale.largest)
@require(lambda fmt, b: -fmt.scale.largest <= b <= fmt.scale.largest)
def both_of_two_weights_are_covered(fmt: Format, a: Fraction, b: Fraction) -> bool:
    """The scales of a group of two weights, in either order, cover both of them."""
    lo, u = group_scales(fmt, (a, b))
    return lo <= min(a, b) and max(a, b) <= lo + u * fmt.span


@theorem("scales", where=lambda fmt: fmt.span > 1)
@require(lambda fmt, minimum: -fmt.scale.largest <= minimum)
@require(lambda fmt, maximum: maximum <= fmt.scale.largest)
@require(lambda minimum, maximum: minimum <= maximum)
def stored_scales_are_finite(fmt: Format, minimum: Fraction, maximum: Fraction) -> bool:
    """For weights in the scale type's range, both scales are within it too, and the unit is not negative."""
    lo = offset(fmt, minimum)
    return -fmt.scale.largest <= lo and 0 <= unit(fmt, lo, maximum) <= fmt.scale.largest


@theorem("scales")
@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda lo, maximum: lo <= maximum)
@require(lambda smaller: smaller >= 0)
@require(lambda fmt, lo, maximum, smaller: maximum <= lo + smaller * fmt.span)
def unit_is_least(fmt: Format, lo: int, maximum: Fraction, smaller: int) -> bool:
    """What covers the maximum is at least the quotient that `unit` rounds; `round_up_is_least` says how it rounds."""
    return ceil((maximum - lo) / fmt.span) <= smaller


@theorem("scales")
@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, lo: representable(fmt.scale, lo))
def constant_groups_have_no_unit(fmt: Format, lo: int) -> bool:
    """Where all weights equal a number of the scale type, that number is the offset and the unit is zero."""
    return group_scales(fmt, (Fraction(lo), Fraction(lo))) == (lo, 0)


@theorem("scales", holds=False)
@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, maximum: maximum <= fmt.scale.largest)
@require(lambda lo, maximum: lo <= maximum)
def nearest_scales_cover_the_group(fmt: Format, lo: int, maximum: Fraction) -> bool:
    """A unit rounded to nearest instead of up would still cover the maximum. It does not: the maximum is clipped."""
    return maximum <= lo + nearest_unit(fmt, lo, maximum) * fmt.span


@theorem("scales")
@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, lo, maximum: lo <= maximum <= fmt.scale.largest)
def units_depend_on_whole_maxima(fmt: Format, lo: int, maximum: Fraction) -> bool:
    """The quotient of the maximum's ceiling, rounded up, is the least number of spans that reaches the maximum."""
    least = -((lo - ceil(maximum)) // fmt.span)
    return lo + (least - 1) * fmt.span < maximum <= lo + least * fmt.span
