"""What a loop carries from one turn to the next, as a function of the number of turns made.

A value is guessed from its first two: the same in every turn, or further by the same step each time. What is neither is
given up: any value, or poison if one was seen that may be. A guess is worth nothing until one turn from any state that
fits it is shown to lead to the next.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from septet.audit.machine.memory import Cell, Cells, Pointer, Target
from septet.audit.machine.state import POISON, Data, Guarded, State
from septet.audit.terms import terms
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.terms import TRUE, Term, bv

Key = tuple[Any, ...]
"""A value that is carried: ("local", its name), or ("byte", object, index)."""


@dataclass
class Carried:
    """The states at the head of a loop.

    Attributes:
        first: the state when the head is first reached.
        changing: the names that are defined anew in each turn.
        steps: by how much a value grows each turn, where that is not zero.
        lost: what nothing is known of.
        poisoned: of these, what may be poison.
    """

    first: State
    changing: frozenset[str]
    steps: dict[Key, int] = field(default_factory=dict)
    lost: set[Key] = field(default_factory=set)
    poisoned: set[Key] = field(default_factory=set)

    def guess(self, first: State, second: State, known: Polynomials) -> None:
        """Steps, from the states before and after a turn."""
        for key, a, b in Carried(first, self.changing)._pairs(second):
            if a is None:
                continue
            step = _step(_value(a), _value(b), known) if b is not None and _alike(a, b) else None
            if step is None:
                self.lose(key, b)
            elif step:
                self.steps[key] = step

    def lose(self, key: Key, seen: Data) -> None:
        """Give up what is known of a value, of which another one was seen."""
        self.lost.add(key)
        if _may_be_poison(_value(seen)):
            self.poisoned.add(key)

    def wrong(self, expected: State, got: State, same: Callable[[Term, Term], bool]) -> list[tuple[Key, Data]]:
        """What of a state is not as expected, with what it is, besides what is lost."""
        found = []
        for name in self.first.locals:
            if name not in self.changing and got.locals.get(name) != expected.locals[name]:
                raise ValueError(f"{name} is defined twice")
        for key, a, b in Carried(expected, self.changing)._pairs(got):
            if a is None or key in self.poisoned:
                continue
            if key in self.lost:
                if _may_be_poison(_value(b)):
                    found.append((key, b))
            elif b is None or not _alike(a, b) or not _same(_value(a), _value(b), same):
                found.append((key, b))
        return found

    def at(self, turn: Term, replaced: Mapping[Term, Term], fresh: Callable[[terms.Sort], Term]) -> State:
        """The state before a turn, with other lengths in the place of some variables."""
        known = _Replaced(self.first, replaced)
        places = {name: known.of(value) for name, value in self.first.locals.items()}
        for name in self.changing:
            key = ("local", name)
            if key in self.poisoned:
                places[name] = POISON
            elif key in self.lost:
                places[name] = _anything(places[name], fresh)
            elif key in self.steps:
                places[name] = _moved(places[name], self.steps[key], turn)
        memory: dict[int, Cells] = {}
        for number, cells in self.first.memory.items():
            memory[number] = [self._cell(c, ("byte", number, k), turn, known) for k, c in enumerate(cells)]
        return State((), places, memory)

    def _cell(self, cell: Cell | None, key: Key, turn: Term, known: "_Replaced") -> Cell | None:
        if cell is None or key in self.lost or cell.defined is not TRUE:
            return None
        value = known.of(cell.value)
        if key in self.steps:
            value = _moved(value, self.steps[key], turn)
        return Cell(value, cell.index, cell.size)

    def _pairs(self, other: State) -> list[tuple[Key, Data, Data]]:
        """Values of the first state, and of another one."""
        found: list[tuple[Key, Data, Data]] = []
        for name in sorted(self.changing):
            found.append((("local", name), self.first.locals[name], other.locals.get(name)))
        for number, cells in self.first.memory.items():
            others = other.memory.get(number, cells)
            if others is not cells:
                pairs = zip(cells, others, strict=True)
                found += [(("byte", number, k), a, b) for k, (a, b) in enumerate(pairs)]
        return found


def _value(a: Data) -> Data:
    return a.value if isinstance(a, Cell) else a


def _may_be_poison(a: Data) -> bool:
    if isinstance(a, list):
        return any(map(_may_be_poison, a))
    return a is POISON or isinstance(a, Guarded)


def _alike(a: Data, b: Data) -> bool:
    """Whether two bytes are the same part of values of the same size."""
    if not isinstance(a, Cell) or not isinstance(b, Cell):
        return not isinstance(a, Cell) and not isinstance(b, Cell)
    return (a.index, a.size) == (b.index, b.size) and a.defined is b.defined is TRUE


def _one(a: Data) -> Target | None:
    return a.targets[0] if isinstance(a, Pointer) and len(a.targets) == 1 else None


def _step(a: Data, b: Data, known: Polynomials) -> int | None:
    if a is b or (isinstance(a, list | Pointer) and a == b):
        return 0
    x, y = _one(a), _one(b)
    if x is not None and y is not None and x.object == y.object:
        a, b = x.offset, y.offset
    if not isinstance(a, Term) or not isinstance(b, Term) or a.sort != b.sort or a.sort[0] != "bv":
        return None
    parts = known.of(terms.binary("sub", b, a)).parts
    parts = {m: k for m, k in parts.items() if k % (1 << a.width)}
    return parts.get((), 0) if parts.keys() <= {()} else None


def _moved(a: Data, step: int, turn: Term) -> Data:
    target = _one(a)
    if target is not None:
        return Pointer((replace(target, offset=_moved(target.offset, step, turn)),))
    w = a.width
    made = terms.extract(turn, w - 1, 0) if w < turn.width else terms.zext(turn, w)
    return terms.binary("add", a, terms.binary("mul", made, bv(step, w)))


def _anything(a: Data, fresh: Callable[[terms.Sort], Term]) -> Data:
    if isinstance(a, list):
        return [_anything(x, fresh) for x in a]
    return fresh(a.sort) if isinstance(a, Term) else POISON


def _same(a: Data, b: Data, same: Callable[[Term, Term], bool]) -> bool:
    if a is b or a == b:
        return True
    if isinstance(a, list) and isinstance(b, list):
        return all(_same(x, y, same) for x, y in zip(a, b, strict=True))
    x, y = _one(a), _one(b)
    if x is not None and y is not None:
        return x.object == y.object and same(x.offset, y.offset)
    return isinstance(a, Term) and isinstance(b, Term) and a.sort == b.sort and same(a, b)


class _Replaced:
    """The values of a state with some variables replaced."""

    def __init__(self, state: State, replaced: Mapping[Term, Term]) -> None:
        found: dict[Term, None] = {}
        for value in state.locals.values():
            found.update(dict.fromkeys(_terms(value)))
        for cells in state.memory.values():
            for cell in cells:
                if cell is not None:
                    found.update(dict.fromkeys(_terms(cell.value)))
        self._new = dict(zip(found, terms.substituted(found, replaced), strict=True))

    def of(self, value: Data) -> Data:
        if isinstance(value, list):
            return [self.of(x) for x in value]
        if isinstance(value, Pointer):
            return Pointer(
                tuple(replace(t, condition=self._new[t.condition], offset=self._new[t.offset]) for t in value.targets)
            )
        if isinstance(value, Guarded):
            return Guarded(self._new[value.value], self._new[value.bad])
        return self._new[value] if isinstance(value, Term) else value


def _terms(value: Data) -> Sequence[Term]:
    if isinstance(value, list):
        return [t for x in value for t in _terms(x)]
    if isinstance(value, Pointer):
        return [t for target in value.targets for t in (target.condition, target.offset)]
    if isinstance(value, Guarded):
        return [value.value, value.bad]
    return [value] if isinstance(value, Term) else []
