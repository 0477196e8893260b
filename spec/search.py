"""Which of several scales a group gets: the ones of least error, and never ones that err more than those that cover it.

Codes follow from scales (`quantizer.code`), so that a choice of scales is all that there is to search. Where scales
come from does not matter to what is claimed; `septet.searching` tries those of least squares.
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec.formats import Format
from septet.spec.group import group_scales
from septet.spec.layout import place
from septet.spec.quantizer import Real, code, value

Scales = tuple[int, int]
"""An offset and a unit in units of the scale type's grid."""

MARGIN = Fraction(1, 1 << 30)
"""By this share an error must be less than another to be taken for less, where both are computed in binary64."""
ROUNDED = Fraction(1, 1 << 40)
"""More than the share that a squared error loses of a group's in binary64: 260 roundings of 2^-53 at most."""


@require(lambda h: h >= 0)
def squared_error(h: Real, w: Real, v: Real) -> Real:
    """What a weight that comes back as a value counts."""
    return h * (w - v) * (w - v)


@require(lambda weights, importances: len(weights) == len(importances))
@require(lambda scales: scales[1] >= 0)
@ensure(lambda result: result >= 0)
def group_error(fmt: Format, weights: tuple[Real, ...], importances: tuple[int, ...], scales: Scales) -> Real:
    """The squared error of a group's weights, each times its importance, at some scales."""
    lo, u = scales
    total: Real = 0
    for i, (w, h) in enumerate(zip(weights, importances, strict=True)):
        n = fmt.codebooks[place(fmt, i % fmt.block)[1]]
        total += squared_error(h, w, value(n, lo, u, code(n, lo, u, w)))
    return total


def is_less(error: Real, than: Real) -> bool:
    """Whether an error that was computed in binary64 is less than another by more than roundings can hide."""
    return error < than * (1 - MARGIN)


@require(lambda fmt, weights: len(weights) > 0 and all(abs(w) <= fmt.scale.largest for w in weights))
@require(lambda candidates: all(u >= 0 for _, u in candidates))
@ensure(
    lambda fmt, weights, importances, result: (
        group_error(fmt, weights, importances, result)
        <= group_error(fmt, weights, importances, group_scales(fmt, weights))
    )
)
def searched_scales(
    fmt: Format, weights: tuple[Fraction, ...], importances: tuple[int, ...], candidates: tuple[Scales, ...]
) -> Scales:
    """The scales that cover a group, or the candidate of least error if it errs less; all in units of the grid."""
    best = group_scales(fmt, weights)
    for scales in candidates:
        if group_error(fmt, weights, importances, scales) < group_error(fmt, weights, importances, best):
            best = scales
    return best
