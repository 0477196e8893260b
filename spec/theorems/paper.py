"""The claim of the paper that Septet started from, refuted."""

from fractions import Fraction

from icontract import require

from septet.spec import paper
from septet.spec.formats import Lane
from septet.spec.theorem import theorem


@theorem("paper", holds=False)
@require(lambda w, x: paper.scale((w, x)) == 1)
def paper_error_bound(lane: Lane, w: Fraction, x: Fraction) -> bool:
    """In a group of two weights, in units of its scale, the paper's error is at most half the scale. It is not."""
    s = Fraction(1)
    z = paper.zero_point(s, min(w, x))
    return 2 * abs(w - paper.value(s, z, paper.code(lane, s, z, w))) <= s
