"""LRAT proofs: each added clause names the clauses from which unit propagation derives it, so that checking is easy.

A solver's proof has the clauses alone. `elaborated` finds the reasons, by propagation, and leaves out what nothing
needs; it is trusted with nothing. `problem` reads what came of it, and so can any other checker of the format.

Source: L. Cruz-Filipe, M. Heule, W. Hunt, M. Kaufmann, P. Schneider-Kamp, "Efficient Certified RAT Verification", CADE
2017; the watched literals are those of M. Moskewicz et al., "Chaff", DAC 2001.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

Clauses = Sequence[Sequence[int]]
DELETED, REMOVED = -1, -2
"""States of clauses that are not used."""


def elaborated(formula: Clauses, steps: Iterable[str]) -> str | None:
    """The LRAT proof of clauses, from the lines of a DRAT proof; None if a step that counts is not by unit propagation.

    All steps are believed at first; then the reasons of those that the empty clause needs are found, the last first.
    """
    search = _Propagation(formula)
    history: list[tuple[int, int]] = []
    for line in steps:
        if search.conflict is not None:
            break
        literals = list(dict.fromkeys(map(int, line.split()[1 if line[0] == "d" else 0 : -1])))
        if line[0] != "d":
            history.append((len(search.clauses), search.depth))
            search.insert(literals)
        elif (place := search.delete(literals)) is not None:
            history.append((place, DELETED))
    if search.conflict is None:
        return None
    reasons = {len(search.clauses): search.conflict}
    wanted = set(search.conflict)
    for place, depth in reversed(history):
        if depth == DELETED:
            search.restore(place)
            continue
        search.remove(place, depth)
        if place in wanted:
            found = search.derived(search.clauses[place])
            if found is None:
                return None
            reasons[place] = found
            wanted.update(found)
    return "".join(_numbered(search.clauses, reasons, len(formula)))


class _Propagation:
    """Clauses, what follows from them at once, and the reasons of all that was added.

    Attributes:
        clauses: all there ever were; the first two literals of a clause are watched.
        conflict: the places of the clauses from which the empty clause follows, once it does, in the order of use.
    """

    def __init__(self, formula: Clauses) -> None:
        count = max((abs(x) for c in formula for x in c), default=0)
        self.clauses: list[list[int]] = []
        self.conflict: list[int] | None = None
        self._state: list[int] = []
        self._value = [0] * (2 * count + 1)  # 1: true, -1: false; at -x stands the value of x's negation
        self._cause = [-1] * (count + 1)
        self._watches: list[list[int]] = [[] for _ in range(2 * count + 1)]
        self._trail: list[int] = []
        self._places: dict[tuple[int, ...], list[int]] = {}
        for clause in formula:
            self.insert(list(dict.fromkeys(clause)))

    @property
    def depth(self) -> int:
        """How many literals hold."""
        return len(self._trail)

    def derived(self, literals: Iterable[int]) -> list[int] | None:
        """The places of the clauses by which a clause follows by unit propagation; None if it does not."""
        start = self.depth
        literals = list(literals)
        found = -1
        for x in literals:
            if self._value[x] == 1:
                found = self._cause[abs(x)]
                break
            if self._value[x] == 0:
                self._set(-x, -1)
        else:
            found = self._propagate(start)
        reasons = None if found < 0 else self._traced(found, literals)
        self._undo(start)
        return reasons

    def delete(self, literals: Iterable[int]) -> int | None:
        """Use a clause no more, and tell its place; unless there is none, or it is the reason of what holds."""
        places = self._places.get(tuple(sorted(literals)))
        if not places or any(self._cause[abs(x)] == places[-1] for x in self.clauses[places[-1]]):
            return None
        self._state[places[-1]] = DELETED
        return places.pop()

    def restore(self, place: int) -> None:
        """Use a clause again; what holds must be what held when it was deleted."""
        self._state[place] = 0

    def remove(self, place: int, depth: int) -> None:
        """Forget a clause, the last one that is left, and what holds because of it."""
        self._state[place] = REMOVED
        self._undo(depth)

    def insert(self, literals: list[int]) -> None:
        """Add a clause, and find what follows at once."""
        place = len(self.clauses)
        self._places.setdefault(tuple(sorted(literals)), []).append(place)
        literals.sort(key=lambda x: self._value[x] < 0)  # literals that are not false are watched
        self.clauses.append(literals)
        self._state.append(0)
        if self.conflict is not None:
            return
        start = self.depth
        for x in literals[:2]:
            self._watches[x].append(place)
        free = [x for x in literals[:2] if self._value[x] >= 0]
        if not free:
            self.conflict = self._traced(place, ())
        elif len(free) == 1 and self._value[free[0]] == 0:
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
        value, clauses, state, trail = self._value, self.clauses, self._state, self._trail
        while head < len(trail):
            false = -trail[head]
            head += 1
            watching = self._watches[false]
            kept: list[int] = []
            for n, place in enumerate(watching):
                if state[place]:
                    if state[place] == DELETED:  # it may be restored
                        kept.append(place)
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


def _numbered(clauses: Clauses, reasons: Mapping[int, Sequence[int]], count: int) -> Iterator[str]:
    """The lines of steps, numbered without gaps after `count` clauses; a clause is deleted after its last use.

    Args:
        clauses: the clauses by place; where there is none, the empty one is meant.
        reasons: the steps by place, and the places of what each follows from.
    """
    ends = {used: place for place in sorted(reasons) for used in reasons[place]}
    number = {place: place + 1 for place in range(count)}
    for place in sorted(reasons):
        number[place] = len(number) + 1
        literals = clauses[place] if place < len(clauses) else []
        yield " ".join(map(str, [number[place], *literals, 0, *(number[r] for r in reasons[place]), 0])) + "\n"
        over = [number[used] for used in dict.fromkeys(reasons[place]) if ends[used] == place]
        if over and literals:
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
