"""LRAT proofs: each added clause names the clauses from which unit propagation derives it, so that checking is easy.

A solver's proof has every clause that it learnt. `trimmed` leaves out what the empty clause does not need; it is
trusted with nothing. `problem` reads what came of it, and so can any other checker of the format.

Source: L. Cruz-Filipe, M. Heule, W. Hunt, M. Kaufmann, P. Schneider-Kamp, "Efficient Certified RAT Verification", CADE
2017.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, islice

Clauses = Sequence[Sequence[int]]


def trimmed(proof: Iterable[str], clauses: int) -> str | None:
    """What the empty clause needs of a proof, numbered without gaps; None if it is not reached, or not by propagation.

    A solver to which clauses are given one by one numbers them and what it derives meanwhile in one sequence, so that
    the clauses of the formula have the numbers that no step has.

    Args:
        proof: the lines of an LRAT proof.
        clauses: how many the formula has.
    """
    steps: dict[int, str] = {}
    end = None
    for line in proof:
        name, first, _ = line.split(maxsplit=2)
        if first != "d":
            steps[int(name)] = line
            end = int(name) if first == "0" else end
    if end is None:
        return None
    reasons: dict[int, tuple[list[int], list[int]]] = {}
    wanted = {end}
    for place in reversed(steps):
        if place in wanted:
            numbers = list(map(int, steps[place].split()[1:-1]))
            middle = numbers.index(0)
            reasons[place] = numbers[:middle], numbers[middle + 1 :]
            if any(name <= 0 for name in reasons[place][1]):
                return None
            wanted.update(reasons[place][1])
    given = islice((place for place in count(1) if place not in steps), clauses)
    return "".join(_numbered(dict(reversed(reasons.items())), {place: k for k, place in enumerate(given, 1)}))


def _numbered(reasons: Mapping[int, tuple[list[int], list[int]]], number: dict[int, int]) -> Iterator[str]:
    """The lines of steps in their order; a clause is deleted after its last use.

    Args:
        reasons: the clause of each step, and the names of what it follows from.
        number: what the formula's clauses are to be called; steps go on from there.
    """
    last = {used: place for place, (_, names) in reasons.items() for used in names}
    for place, (clause, names) in reasons.items():
        number[place] = len(number) + 1
        yield " ".join(map(str, [number[place], *clause, 0, *(number[name] for name in names), 0])) + "\n"
        over = [number[name] for name in dict.fromkeys(names) if last[name] == place]
        if over and clause:
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
