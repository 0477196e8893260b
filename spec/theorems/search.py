"""A search for scales never errs more than the scales that cover a group, in exact arithmetic and as it is computed."""

from fractions import Fraction

from icontract import require

from septet.spec.search import ROUNDED, is_less
from septet.spec.theorem import theorem


@theorem("error")
@require(lambda error, computed: abs(computed - error) <= ROUNDED * error)
@require(lambda covering, than: abs(than - covering) <= ROUNDED * covering)
@require(lambda error, covering: error >= 0 and covering >= 0)
@require(lambda computed, than: is_less(computed, than))
def less_in_binary64_is_less(error: Fraction, computed: Fraction, covering: Fraction, than: Fraction) -> bool:
    """Where errors that binary64 computes differ by more than it can lose, the exact errors differ alike."""
    return error < covering


@theorem("error", holds=False)
@require(lambda error, computed: abs(computed - error) <= ROUNDED * error)
@require(lambda covering, than: abs(than - covering) <= ROUNDED * covering)
@require(lambda error, covering: error >= 0 and covering >= 0)
@require(lambda computed, than: computed < than)
def less_without_a_margin_is_less(error: Fraction, computed: Fraction, covering: Fraction, than: Fraction) -> bool:
    """Without the margin they would, too. They would not."""
    return error < covering


@theorem("error")
@require(lambda best, covering: best <= covering)
def a_search_never_errs_more(best: Fraction, covering: Fraction, error: Fraction) -> bool:
    """One more candidate changes nothing of it: what is kept errs no more than the scales that cover the group."""
    return (error if error < best else best) <= covering
