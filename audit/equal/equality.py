"""Proves the kernel's outputs equal to the spec's.

Bytes are compared in one query. A weight is split where bits become numbers: first, for all stored bytes, whatever
the kernel hands to its floating-point operations is a function of the codebook entry n that the spec reads from the
same bytes; then, for all n, offsets and units, the kernel's floating-point expression is the spec's. The second
query is the same text for most outputs, so it is asked once.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from septet.audit.expected.spec_terms import Expected
from septet.audit.terms import terms
from septet.audit.terms.contraction import Contraction
from septet.audit.terms.script import Answer, Questions
from septet.audit.terms.terms import FALSE, FLOATS, Term, and_, bv, eq, not_, or_


@dataclass(frozen=True)
class Difference:
    """Where an output may differ.

    Attributes:
        values: of the symbolic bytes.
        level: the codebook entry of a weight, where the query was about numbers alone; `values` then has the scales.
        element: the output's index.
    """

    values: Mapping[str, int]
    element: int
    level: int | None = None


@dataclass(frozen=True)
class Undecided:
    """The solver did not decide."""

    reason: str


@dataclass
class Zeros:
    """Signs of zeros: whether they may differ, and whether it was needed that they may."""

    may_differ: bool = False
    differ: bool = False

    def same(self, got: Term, wanted: Term) -> Term:
        """That a float is what is wanted, in value if that is enough."""
        if self.may_differ and got.sort[0] == "fp":
            return terms.floating("fp.eq", terms.BOOL, got, wanted)
        return eq(got, wanted)


EXACT = Zeros()
"""Zeros have signs."""
Found = Difference | Undecided | None
LEVEL = 2.0
"""Seconds for the question whether a weight is right at one level."""
VALUE = 5.0
"""Seconds for the question whether floats that differ do so in value."""


def byte_outputs(
    ask: Questions, valid: Term, got: Sequence[Term], wanted: Sequence[Expected], seconds: float, zeros: Zeros = EXACT
) -> Found:
    """Compare outputs that are bytes, or few floats."""
    differs = [not_(zeros.same(g, w.term)) for g, w in zip(got, wanted, strict=True)]
    some = FALSE
    for d in differs:
        some = or_(some, d)
    if some is FALSE:
        return None
    answer = ask.satisfiable([valid, some], seconds)
    if answer.said == "unsat":
        zeros.differ |= zeros.may_differ and any(g.sort[0] == "fp" for g in got)
        return None
    if answer.said != "sat":
        return Undecided(f"whether the bytes are the spec's: {answer.said}")
    return Difference(answer.values, _first(differs, answer))


def _first(conditions: Sequence[Term], answer: Answer) -> int:
    """The first condition that a model makes true."""
    model = valuation(terms.variables(conditions), answer.values)
    for k, value in enumerate(terms.substituted(conditions, model)):
        if value is terms.TRUE:
            return k
    return 0


def valuation(variables: Sequence[Term], values: Mapping[str, int]) -> dict[Term, Term]:
    """Constants for variables; those without a value are zero."""
    found = {}
    for v in variables:
        value = values.get(str(v.value), 0)
        if v.sort[0] == "fp":
            continue
        found[v] = terms.boolean(bool(value)) if v.sort == terms.BOOL else bv(value, v.width)
    return found


class Weights:
    """Compares outputs that are binary32 weights.

    Args:
        scales: the variables of each element's offset and unit.
        samples: assignments of all bytes that between them have every code in every place.
    """

    def __init__(
        self, ask: Questions, valid: Term, scales: Sequence[frozenset[Term]], samples: Sequence[Mapping[Term, Term]],
        zeros: Zeros = EXACT,
    ) -> None:  # fmt: skip
        self.ask, self.valid, self.scales, self.samples, self.zeros = ask, valid, scales, samples, zeros
        self._known: dict[Term, Term | None] = {}
        self.contraction = Contraction(ask)

    def compare(self, got: Sequence[Term], wanted: Sequence[Expected], seconds: "Iterator[float]") -> Found:
        """The first difference found; None if there is none. `seconds` says how much time is left, each time."""
        inner = [borders(g) for g in got]
        cuts, levels = self._tables(inner, wanted)
        holds = terms.TRUE
        for level, table, ns in zip([w.level for w in wanted], cuts, levels, strict=True):
            if table is None or level is None:
                continue
            holds = and_(holds, _among(level, ns))  # that the samples had every n there is belongs to the claim
            for node, values in table.items():
                holds = and_(holds, eq(node, _looked_up(values, level, node)))
        answer = self.ask.satisfiable([self.valid, not_(holds)], next(seconds))
        if answer.said == "sat":
            # Some output does not read the codes that the spec reads: compare them as they are, the likely ones first.
            model = valuation(terms.variables([holds]), answer.values)
            bad = [
                k
                for k, t in enumerate(cuts)
                if t and wanted[k].level is not None and not self._agrees(t, wanted[k], model)
            ]
            return self._whole(got, wanted, [*bad, *(k for k in range(len(got)) if k not in bad)], seconds)
        if answer.said != "unsat":
            return Undecided(f"whether the kernel reads the codes that the spec reads: {answer.said}")
        pending = [k for k, table in enumerate(cuts) if table is None]
        for k, table in enumerate(cuts):
            if table is not None:
                found = self._numbers(k, got[k], wanted[k], table, levels[k], seconds)
                if isinstance(found, Difference | Undecided):
                    return found
        return self._whole(got, wanted, pending, seconds)

    def _agrees(self, table: Mapping[Term, Mapping[int, int]], wanted: Expected, model: Mapping[Term, Term]) -> bool:
        assert wanted.level is not None
        level, *values = terms.substituted([wanted.level, *table], model)
        return all(t.get(level.constant or 0) == _number(v) for t, v in zip(table.values(), values, strict=True))

    def _tables(
        self, inner: Sequence[Sequence[Term]], wanted: Sequence[Expected]
    ) -> tuple[list[dict[Term, dict[int, int]] | None], list[list[int]]]:
        """For each output, each border node as a table over n (None where it is not such a function), and every n."""
        cuttable = [
            [t for t in nodes if not (frozenset(terms.variables([t])) & scale)]
            for nodes, scale in zip(inner, self.scales, strict=True)
        ]
        roots = list(
            dict.fromkeys([t for nodes in cuttable for t in nodes] + [w.level for w in wanted if w.level is not None])
        )
        tables: list[dict[Term, dict[int, int]] | None] = [{t: {} for t in nodes} for nodes in cuttable]
        levels: list[set[int]] = [set() for _ in wanted]
        for sample in self.samples:
            values = dict(zip(roots, terms.substituted(roots, sample), strict=True))
            for k, table in enumerate(tables):
                level = wanted[k].level
                if table is None or level is None:
                    tables[k] = None
                    continue
                n = values[level].constant
                levels[k].add(-1 if n is None else n)
                for t, found in table.items():
                    value = _number(values[t])
                    if n is None or value is None or found.setdefault(n, value) != value:
                        tables[k] = None
                        break
        return tables, [sorted(ns) for ns in levels]

    def _numbers(
        self, k: int, got: Term, wanted: Expected, table: Mapping[Term, Mapping[int, int]], levels: Sequence[int],
        seconds: "Iterator[float]",
    ) -> Found:  # fmt: skip
        """Compare one output for all n, offsets and units."""
        n = terms.var("n", ("bv", 8))
        replaced = {t: _looked_up(values, n, t) for t, values in table.items()}
        assert wanted.level is not None
        own = self.scales[k]
        cut, right = terms.substituted([got, wanted.term], {**replaced, wanted.level: n})
        if any(str(v.value)[0] == "b" and v not in own for v in terms.variables([cut])):
            # Bits and numbers are mixed in a way that has no border.
            return self._whole([got], [wanted], [0], seconds, k)
        known = terms.conjunction(c for c in terms.conjuncts(self.valid) if own.issuperset(terms.variables([c])))
        renamed = _renamed(own)
        left, right, known = terms.substituted([numbered(cut), right, known], renamed)
        among = _among(n, levels)
        given = [known, among]
        left = self._recognised(self.contraction.plain(left, given, seconds), n, levels, known, seconds)
        if self.contraction.plain(left, given, seconds) is self.contraction.plain(right, given, seconds):
            return None
        differs = not_(eq(left, right))
        # Asked for every n up to 127, it is one question for all lanes and formats.
        every = [known, terms.compare("ule", n, bv(127, 8)), differs]
        if not _only_as_number(left, n) and self._at_each_level(left, right, n, levels, known, seconds):
            return None
        if _only_as_number(left, n) and self.ask.satisfiable(every, next(seconds)).said == "unsat":
            return None
        answer = self.ask.satisfiable([known, among, differs], next(seconds))
        if answer.said == "sat" and self.zeros.may_differ:
            answer = self.ask.satisfiable([known, among, not_(self.zeros.same(left, right))], next(seconds))
            self.zeros.differ |= answer.said == "unsat"
        if answer.said == "unsat":
            return None
        if answer.said != "sat":
            return Undecided(f"whether element {k} is the spec's for all scales and levels: {answer.said}")
        back = {str(new.value): str(old.value) for old, new in renamed.items()}
        values = {back.get(name, name): value for name, value in answer.values.items()}
        return Difference(values, k, answer.values.get("n", 0))

    def _at_each_level(
        self, left: Term, right: Term, n: Term, levels: Sequence[int], known: Term, seconds: "Iterator[float]"
    ) -> bool:
        """Whether a choice among values that a kernel made for each level is shown to be right, level by level."""
        for level in levels:
            at = terms.substituted([left, right], {n: bv(level, 8)})
            got, wanted = (self.contraction.plain(t, [known], seconds) for t in at)
            differs = [known, not_(eq(got, wanted))]
            if got is not wanted and self.ask.satisfiable(differs, min(next(seconds), LEVEL)).said != "unsat":
                return False
        return True

    def _recognised(self, t: Term, n: Term, levels: Sequence[int], known: Term, seconds: "Iterator[float]") -> Term:
        """The term with its parts that stand for the offset, the unit or n written as the spec writes them.

        A part that depends on n alone is tried on every level, one that depends on a scale alone by the solver.
        """
        single = FLOATS["float"]
        names = {frozenset({"b0", "b1"}): 0, frozenset({"b2", "b3"}): 2, frozenset({"n"}): None}
        replaced: dict[Term, Term] = {}
        stack = [t]
        seen: set[Term] = set()
        while stack:
            x = stack.pop()
            if x in seen:
                continue
            seen.add(x)
            of = frozenset(str(v.value) for v in terms.variables([x]))
            if x.sort == single and of in names:
                if (
                    x not in self._known or "n" in of
                ):  # scales' bytes have the same names in all groups, n's values differ
                    self._known[x] = self._known_as(x, names[of], n, levels, known, seconds)
                known_as = self._known[x]
                if known_as is not None:
                    replaced[x] = known_as
                    continue
            stack.extend(x.args)
        return terms.substituted([t], replaced)[0]

    def _known_as(
        self, x: Term, at: int | None, n: Term, levels: Sequence[int], known: Term, seconds: "Iterator[float]"
    ) -> Term | None:
        """The spec's way to write a float that depends on n alone, or on the scale that is stored at `at`."""
        single = FLOATS["float"]
        if at is None:
            plain = terms.floating("from_unsigned", single, n)
            same = x is plain or all(
                terms.substituted([x], {n: bv(k, 8)})[0] is terms.floating("from_unsigned", single, bv(k, 8))
                for k in levels
            )
            return plain if same else None
        b = [terms.var(f"b{k}", ("bv", 8)) for k in (at + 1, at)]
        plain = terms.floating("convert", single, terms.as_float(terms.concat(*b), FLOATS["half"]))
        # An offset of minus zero may have been read as zero.
        unsigned = terms.floating("fp.add", single, plain, terms.as_float(bv(0, 32), single))
        for candidate in (plain, unsigned):
            if x is candidate or self.ask.satisfiable([known, not_(eq(x, candidate))], next(seconds)).said == "unsat":
                return candidate
        return None

    def _whole(
        self,
        got: Sequence[Term],
        wanted: Sequence[Expected],
        which: Sequence[int],
        seconds: "Iterator[float]",
        base: int = 0,
    ) -> Found:
        """Compare outputs one by one as functions of the bytes."""
        for k in which:
            answer = differing(self.ask, self.valid, got[k], wanted[k].term, seconds, self.zeros)
            if answer.said == "sat":
                return Difference(answer.values, base + k)
            if answer.said != "unsat":
                return Undecided(f"whether element {base + k} is the spec's for all bytes: {answer.said}")
        return None


def differing(
    ask: Questions, valid: Term, got: Term, wanted: Term, seconds: Iterator[float], zeros: Zeros = EXACT
) -> Answer:
    """Whether two floats can differ; in value, where they can, and else in the sign of a zero, if that matters."""
    got = numbered(got)
    answer = ask.satisfiable([valid, not_(eq(got, wanted))], next(seconds))
    if answer.said != "sat":
        return answer
    same = terms.floating("fp.eq", terms.BOOL, got, wanted)
    by_value = ask.satisfiable([valid, not_(same)], next(seconds) if zeros.may_differ else min(next(seconds), VALUE))
    if zeros.may_differ:
        zeros.differ |= by_value.said == "unsat"
        return by_value
    return by_value if by_value.said == "sat" else answer


def _among(level: Term, numbers: Sequence[int]) -> Term:
    """That a level is one of some numbers."""
    result = FALSE
    for n in numbers:
        result = or_(result, eq(level, bv(n, 8)))
    return result


def _only_as_number(t: Term, n: Term) -> bool:
    """Whether n occurs only as the number that the spec multiplies by."""
    return all(x.op == "from_unsigned" for x in terms.order([t]) if n in x.args)


def _renamed(scales: frozenset[Term]) -> dict[Term, Term]:
    """The scale bytes of any group as those of the first."""
    ordered = sorted(scales, key=lambda v: int(str(v.value)[1:]))
    return {v: terms.var(f"b{k}", v.sort) for k, v in enumerate(ordered)}


def numbered(t: Term) -> Term:
    """The term with its free choices numbered from 1, so that equal expressions are equal terms."""
    free = [v for v in terms.variables([t]) if str(v.value).startswith("any")]
    return terms.substituted([t], {v: terms.var(f"any{i}", v.sort) for i, v in enumerate(free, 1)})[0]


def _number(t: Term) -> int | None:
    return t.constant


def borders(t: Term) -> list[Term]:
    """The bit-vectors and conditions that the floating-point operations of a term are applied to."""
    found: dict[Term, None] = {}
    seen: set[Term] = set()
    stack = [t]
    while stack:
        x = stack.pop()
        if x in seen:
            continue
        seen.add(x)
        # A condition made of floating-point comparisons belongs to the numbers.
        if any(y.sort[0] == "fp" for y in terms.order([x])):
            stack.extend(x.args)
        elif terms.variables([x]) and not _choice(x):
            found[x] = None
    return list(found)


def _choice(t: Term) -> bool:
    return t.op == "var" and str(t.value).startswith("any")


def _looked_up(values: Mapping[int, int], level: Term, like: Term) -> Term:
    """The table at an eight-bit level, as a term of a node's sort."""
    width = 1 if like.sort == terms.BOOL else like.width
    if like.sort != terms.BOOL and all(v == n for n, v in values.items()):
        return terms.zext(level, width) if width >= 8 else terms.extract(level, width - 1, 0)
    ordered = sorted(values)
    result = bv(values[ordered[-1]], width)
    for n in reversed(ordered[:-1]):
        result = terms.ite(eq(level, bv(n, 8)), bv(values[n], width), result)
    return terms.truth(result) if like.sort == terms.BOOL else result


def shuffled(count: int, size: int, seed: int) -> list[list[int]]:
    """Some lists of `size` small numbers, always the same ones."""
    source = random.Random(seed)
    return [[source.randrange(1 << 16) for _ in range(size)] for _ in range(count)]
