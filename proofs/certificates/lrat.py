"""LRAT proofs: each added clause names the clauses from which unit propagation derives it, so that checking is easy.

A solver's proof has the clauses alone. `elaborated` finds the reasons, by propagation, and leaves out what nothing
needs; it is trusted with nothing. `problem` reads what came of it, and so can any other checker of the format.

Source: L. Cruz-Filipe, M. Heule, W. Hunt, M. Kaufmann, P. Schneider-Kamp, "Efficient Certified RAT Verification", CADE
2017; the watched literals are those of M. Moskewicz et al., "Chaff", DAC 2001.
"""

from collections.abc import Iterable, Iterator, Sequence

Clauses = Sequence[Sequence[int]]


def elaborated(formula: Clauses, steps: Iterable[str]) -> str | None:
    """The LRAT proof of clauses, from the lines of a DRAT proof of them; None if a step is not by unit propagation."""
    search = _Propagation(formula)
    if search.conflict is None:
        for line in steps:
            literals = list(dict.fromkeys(map(int, line.split()[1 if line[0] == "d" else 0 : -1])))
            if line[0] == "d":
                search.delete(literals)
            elif not search.add(literals):
                return None
            if search.conflict is not None:
                break
    if search.conflict is None:
        return None
    return "".join(_trimmed(search, len(formula)))


class _Propagation:
    """Clauses, what follows from them at once, and the reasons of all that was added.

    Attributes:
        clauses: all there ever were; the first two literals of a clause are watched.
        reasons: for each clause that was added the places of those that it follows from, in the order of their use.
        conflict: the reasons of the empty clause, once it has been reached.
    """

    def __init__(self, formula: Clauses) -> None:
        count = max((abs(x) for c in formula for x in c), default=0)
        self.clauses: list[list[int]] = []
        self.reasons: dict[int, list[int]] = {}
        self.conflict: list[int] | None = None
        self._value = [0] * (2 * count + 1)  # 1: true, -1: false; at -x stands the value of x's negation
        self._cause = [-1] * (count + 1)
        self._watches: list[list[int]] = [[] for _ in range(2 * count + 1)]
        self._trail: list[int] = []
        self._places: dict[tuple[int, ...], list[int]] = {}
        self._gone: set[int] = set()
        for clause in formula:
            self._insert(list(dict.fromkeys(clause)))

    def add(self, literals: list[int]) -> bool:
        """Add a clause, if it follows by unit propagation."""
        start = len(self._trail)
        found = -1
        for x in literals:
            if self._value[x] == 1:
                found = self._cause[abs(x)]
                if found < 0:  # the clause has a literal and its negation
                    self._undo(start)
                    return False
                break
            if self._value[x] == 0:
                self._set(-x, -1)
        if found < 0:
            found = self._propagate(start)
        reasons = None if found < 0 else self._traced(found, literals)
        self._undo(start)
        if reasons is None:
            return False
        self.reasons[len(self.clauses)] = reasons
        if literals:
            self._insert(literals)
        elif self.conflict is None:
            self.conflict = reasons
        return True

    def delete(self, literals: Iterable[int]) -> None:
        """Use a clause no more, unless it is the reason of a literal that holds."""
        places = self._places.get(tuple(sorted(literals)))
        if places and not any(self._cause[abs(x)] == places[-1] for x in self.clauses[places[-1]]):
            self._gone.add(places.pop())

    def _insert(self, literals: list[int]) -> None:
        place = len(self.clauses)
        literals.sort(key=lambda x: self._value[x] < 0)  # literals that are not false are watched
        self.clauses.append(literals)
        self._places.setdefault(tuple(sorted(literals)), []).append(place)
        if self.conflict is not None:
            return
        start = len(self._trail)
        for x in literals[:2]:
            self._watches[x].append(place)
        free = [x for x in literals[:2] if self._value[x] >= 0]
        if not free:
            self.conflict = self._traced(place, ())
            return
        if len(free) == 1 and self._value[free[0]] == 0:
            self._set(free[0], place)
            found = self._propagate(start)
            if found >= 0:
                self.conflict = self._traced(found, ())

    def _set(self, x: int, cause: int) -> None:
        self._value[x], self._value[-x] = 1, -1
        self._cause[abs(x)] = cause
        self._trail.append(x)

    def _undo(self, start: int) -> None:
        for x in self._trail[start:]:
            self._value[x] = self._value[-x] = 0
            self._cause[abs(x)] = -1
        del self._trail[start:]

    def _propagate(self, head: int) -> int:
        """The place of a clause that is false, once all that follows has been set; -1 if there is none."""
        value, clauses, gone, trail = self._value, self.clauses, self._gone, self._trail
        while head < len(trail):
            false = -trail[head]
            head += 1
            watching = self._watches[false]
            kept: list[int] = []
            for n, place in enumerate(watching):
                if place in gone:
                    continue
                clause = clauses[place]
                if clause[0] == false and len(clause) > 1:
                    clause[0], clause[1] = clause[1], false
                first = clause[0]
                if value[first] == 1:
                    kept.append(place)
                    continue
                for k in range(2, len(clause)):
                    x = clause[k]
                    if value[x] >= 0:
                        clause[1], clause[k] = x, false
                        self._watches[x].append(place)
                        break
                else:
                    kept.append(place)
                    if value[first] == -1:
                        kept += watching[n + 1 :]
                        self._watches[false] = kept
                        return place
                    value[first], value[-first] = 1, -1
                    self._cause[abs(first)] = place
                    trail.append(first)
            self._watches[false] = kept
        return -1

    def _traced(self, conflict: int, assumed: Iterable[int]) -> list[int]:
        """The places of the clauses that lead to a false one, in the order in which they do; it comes last."""
        given = {abs(x) for x in assumed}
        wanted = {abs(x) for x in self.clauses[conflict]} - given
        found = [conflict]
        for x in reversed(self._trail):
            if abs(x) in wanted:
                cause = self._cause[abs(x)]
                if cause >= 0:
                    found.append(cause)
                    wanted.update(abs(y) for y in self.clauses[cause] if abs(y) not in given)
        return list(dict.fromkeys(reversed(found)))


def _trimmed(search: _Propagation, count: int) -> Iterator[str]:
    """The lines of what the empty clause needs, numbered without gaps; a clause is deleted after its last use."""
    assert search.conflict is not None
    last = len(search.clauses)
    reasons = {**search.reasons, last: search.conflict}
    wanted, ends = {last}, dict[int, int]()
    for place in sorted(reasons, reverse=True):
        if place in wanted:
            for used in reasons[place]:
                wanted.add(used)
                ends.setdefault(used, place)
    number = {place: place + 1 for place in range(count)}
    for place in sorted(wanted & reasons.keys()):
        number[place] = len(number) + 1
        literals = search.clauses[place] if place < last else []
        yield " ".join(map(str, [number[place], *literals, 0, *(number[r] for r in reasons[place]), 0])) + "\n"
        over = [number[used] for used in dict.fromkeys(reasons[place]) if ends[used] == place]
        if over and place < last:
            yield " ".join(map(str, [number[place], "d", *over, 0])) + "\n"


def problem(formula: Clauses, proof: str) -> str | None:
    """Why an LRAT proof does not show that clauses are unsatisfiable; None if it does.

    Each step is taken for what it says: the negation of its clause is assumed, each clause that it names must have
    one literal left, which then holds, or, the last one, none. So the clause follows, and at the end the empty one.
    """
    known: dict[int, Sequence[int]] = dict(enumerate(formula, 1))
    for line in proof.splitlines():
        try:
            head, *words = line.split()
            place = int(head)
            if words[:1] == ["d"]:
                for word in words[1:-1]:
                    del known[int(word)]
                continue
            numbers = list(map(int, words))
            end = numbers.index(0)
            clause, names = numbers[:end], numbers[end + 1 : -1]
        except (ValueError, KeyError):
            return f"a line cannot be read, or deletes what is not there: {line[:60]!r}"
        if place in known or not _follows(clause, names, known):
            return f"step {place} does not follow from the clauses that it names"
        if not clause:
            return None
        known[place] = clause
    return "the empty clause is not reached"


def _follows(clause: Sequence[int], names: Sequence[int], known: dict[int, Sequence[int]]) -> bool:
    """Whether the clauses of some names, one after the other, leave no way to make a clause false."""
    false = set(clause)
    for name in names:
        if name not in known:
            return False
        left = {x for x in known[name] if x not in false}
        if not left:
            return True
        if len(left) > 1:
            return False
        false.add(-left.pop())
    return False
