"""Chains: what any bytes mean, how a path is found, and how near every weight of one can be kept."""

from fractions import Fraction

from icontract import require

from septet.spec.chain_tables import CHAINS
from septet.spec.chains import FARTHEST, FRACTION, LARGEST_IMPORTANCE, Chain, cost, extend, is_near, level, row_bytes
from septet.spec.dot import ACTIVATION_MAX, ACTIVATION_MIN
from septet.spec.floats import BINARY16, BINARY32
from septet.spec.formats import LARGEST_LEVEL, S43, SEPTETS, Lane
from septet.spec.layout import unpack
from septet.spec.theorem import theorem

OVER = {"chain": tuple(CHAINS.values())}


@theorem("chains", over=OVER, exhaustive=True)
@require(lambda before: 0 <= before < SEPTETS)
@require(lambda septet: 0 <= septet < SEPTETS)
def every_septet_can_follow_every_septet(chain: Chain, lane: Lane, before: int, septet: int) -> bool:
    """Whatever the two septets, the level is one, and fits a signed byte."""
    return -LARGEST_LEVEL <= level(chain, lane, before, septet) <= LARGEST_LEVEL


@theorem("chains")
@require(lambda data: len(data) == 7)
@require(lambda data: all(0 <= b < 256 for b in data))
def any_bytes_are_septets_of_a_chain(data: tuple[int, ...]) -> bool:
    """Seven bytes, whatever they are, are eight septets, each with its entries in both tables."""
    return all(0 <= s < SEPTETS for s in unpack(S43, data))


@theorem("chains", over={"table": (0, 1)}, exhaustive=True)
@require(lambda septet: 0 <= septet < SEPTETS)
@require(lambda other: 0 <= other < SEPTETS)
def tables_of_fields_are_sums(table: int, lane: Lane, septet: int, other: int) -> bool:
    """What the upper four bits of a septet of chain43 add does not depend on the lower three, nor conversely."""
    entries = (CHAINS["chain43"].here, CHAINS["chain43"].before)[table][lane]
    fours, threes = septet // 8, other % 8
    mixed = entries[8 * fours + threes] + entries[8 * (other // 8) + septet % 8]
    return entries[septet] + entries[other] == mixed


@theorem("chains")
@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda m: 0 <= m < 1 << BINARY16.significand)
def values_are_exact_in_binary32(n: int, m: int) -> bool:
    """A unit's significand times a level has at most 18 bits: no value of a chain is rounded."""
    return abs(n * m) < 1 << (BINARY32.significand - 6)


@theorem("chains", over=OVER)
@require(lambda b0: 0 <= b0 < SEPTETS)
@require(lambda s0: 0 <= s0 < SEPTETS)
@require(lambda a0: ACTIVATION_MIN <= a0 <= ACTIVATION_MAX)
@require(lambda a1: ACTIVATION_MIN <= a1 <= ACTIVATION_MAX)
def a_chains_pairs_fit_int16(chain: Chain, b0: int, s0: int, a0: int, a1: int) -> bool:
    """The two products of a pair add up within 16 bits, as those of a lattice do."""
    return abs(level(chain, 0, b0, s0) * a0 + level(chain, 1, b0, s0) * a1) < 1 << 15


@theorem("chains")
@require(lambda costs: len(costs) == SEPTETS)
@require(lambda steps: len(steps) == SEPTETS)
def bellmans_step_is_least(costs: tuple[int, ...], steps: tuple[int, ...]) -> bool:
    """No way into a septet costs less than the one that is found, and that one costs what is said."""
    least, first = extend(costs, steps)
    return all(least <= costs[i] + steps[i] for i in range(SEPTETS)) and any(
        first == i and least == costs[i] + steps[i] for i in range(SEPTETS)
    )


@theorem("chains", loop=("path", "best"))
@require(lambda best, path: best <= path)
@require(lambda best, step, after: after <= best + step)
def no_path_costs_less(path: int, best: int, step: int, after: int) -> bool:
    """By induction over the pairs: where no path into a septet costs less than `best`, none goes on for less."""
    return after <= path + step


@theorem("chains")
@require(lambda h: 1 <= h <= LARGEST_IMPORTANCE)
@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
def costs_are_squared_errors(h: int, x: int, n: int) -> bool:
    """A cost is the squared error less what all levels have in common, counted in other units."""
    error = x - FRACTION * n
    return FRACTION * cost(1, x, n) + x * x == error * error and cost(h, x, n) == h * cost(1, x, n)


@theorem("chains")
@require(lambda t, s: -LARGEST_LEVEL <= t + s <= LARGEST_LEVEL)
@require(lambda t: -LARGEST_LEVEL <= t <= LARGEST_LEVEL)
@require(lambda s: -LARGEST_LEVEL <= s <= LARGEST_LEVEL)
def costs_are_sums_over_the_tables(x: int, t: int, s: int) -> bool:
    """What a pair of entries costs is what each costs alone, and a product that does not depend on the weight."""
    return cost(1, x, t + s) == cost(1, x, t) + cost(1, x, s) + 2 * FRACTION * t * s


@theorem("chains")
@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda x: -FARTHEST * FRACTION <= x <= FARTHEST * FRACTION)
def costs_fit_int32(x: int, n: int) -> bool:
    """Without importances, a weight's cost leaves room for 64 of them in 32 bits."""
    return abs(cost(1, x, n)) < 1 << 25


@theorem("chains", holds=False)
@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda x: -FARTHEST * FRACTION <= x <= FARTHEST * FRACTION)
def costs_fit_int16(x: int, n: int) -> bool:
    """Costs would fit 16 bits. They do not."""
    return abs(cost(1, x, n)) < 1 << 15


@theorem("chains", over=OVER, exhaustive=True)
@require(lambda chain, k: 0 <= k < len(chain.anchors))
@require(lambda chain, x0: -chain.box <= x0 <= chain.box)
@require(lambda chain, x1: -chain.box <= x1 <= chain.box)
def anchors_cover_the_box(chain: Chain, k: int, x0: int, x1: int) -> bool:
    """After each anchor, every pair of whole numbers of the box has an anchor within radius - 1 units in both lanes."""
    i, reach = chain.anchors[k], chain.radius - 1
    pairs = [(level(chain, 0, i, j), level(chain, 1, i, j)) for j in chain.anchors]
    return any(abs(x0 - n0) <= reach and abs(x1 - n1) <= reach for n0, n1 in pairs)


@theorem("chains", over=OVER, exhaustive=True, holds=False)
@require(lambda chain, k: 0 <= k < len(chain.anchors))
@require(lambda chain, x0: -chain.box <= x0 <= chain.box)
@require(lambda chain, x1: -chain.box <= x1 <= chain.box)
def anchors_cover_the_box_with_less(chain: Chain, k: int, x0: int, x1: int) -> bool:
    """A radius of one unit less would do. It would not."""
    i, reach = chain.anchors[k], chain.radius - 2
    pairs = [(level(chain, 0, i, j), level(chain, 1, i, j)) for j in chain.anchors]
    return any(abs(x0 - n0) <= reach and abs(x1 - n1) <= reach for n0, n1 in pairs)


@theorem("chains", over=OVER)
@require(lambda chain, p: -chain.box <= p <= chain.box)
@require(lambda p, x: 2 * abs(FRACTION * p - x) <= FRACTION)
@require(lambda chain, p, n: abs(p - n) <= chain.radius - 1)
def what_covers_whole_numbers_covers_all(chain: Chain, p: int, x: int, n: int) -> bool:
    """A level within radius - 1 of a whole number of the box is near to all positions that are rounded to it."""
    return is_near(chain, x, n)


@theorem("chains", over=OVER)
@require(lambda chain, x: FRACTION * chain.box <= x <= FARTHEST * FRACTION)
@require(lambda chain, n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda chain, n: is_near(chain, FRACTION * chain.box, n))
def what_is_near_the_edge_is_near_beyond(chain: Chain, x: int, n: int) -> bool:
    """A level that is near to the edge of the box is near to all positions beyond it, at either end."""
    return is_near(chain, x, n) and is_near(chain, -x, -n)


@theorem("chains", over=OVER)
@require(lambda u: u >= 0)
@require(lambda u, w, x: 2 * abs(FRACTION * w - x * u) <= u)
@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda chain, x, n: is_near(chain, x, n))
def near_weights_meet_the_bound(chain: Chain, u: Fraction, w: Fraction, x: int, n: int) -> bool:
    """A weight whose position is near its level is within radius units of its value, or what it is off the box more."""
    return abs(w - u * n) <= u * chain.radius + max(Fraction(0), abs(w) - u * chain.box)


@theorem("chains", over=OVER | {"length": (16, 64, 128, 256)})
@require(lambda columns: 0 <= columns <= 1 << 40)
def rows_of_chains_take(chain: Chain, length: int, columns: int) -> bool:
    """A row of whole groups takes 3.5 + 16/length bits a weight, and any other row less than one group more."""
    bits = 8 * 2 * length * row_bytes(chain, length, columns)
    exact = (7 * length + 32) * columns
    return exact <= bits < exact + (7 * length + 32) * length and (columns % length != 0 or bits == exact)
