"""Promises that accesses do not overlap, held against the bytes that are touched.

A `noalias` argument of a function that is called: what is reached through it and written by anybody is reached through
it alone until the function returns. `!noalias` metadata: an access whose list names all scopes, in some domain, of
another's `!alias.scope` does not overlap it; a scope begins anew where it is declared, and in each call.
Source: LLVM Language Reference, version 22, "Parameter Attributes" and "'noalias' and 'alias.scope' Metadata".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from septet.audit.terms.terms import FALSE, Term, and_

Scope = tuple[str, str]
"""Its domain and its own name."""
Lists = tuple[frozenset[Scope], frozenset[Scope]]
"""The scopes that an access has, and those that it is said not to overlap."""


@dataclass(frozen=True)
class Touch:
    """Some bytes of an object that an access reaches where a condition holds."""

    object: int
    at: int
    size: int
    write: bool
    condition: Term

    def clash(self, other: "Touch") -> Term:
        """Where both reach a byte that one of them writes."""
        apart = self.at + self.size <= other.at or other.at + other.size <= self.at
        if self.object != other.object or apart or not (self.write or other.write):
            return FALSE
        return and_(self.condition, other.condition)


def excludes(scopes: frozenset[Scope], others: frozenset[Scope]) -> bool:
    """Whether an access with some scopes does not overlap one that is said not to overlap others."""
    domains = {domain for domain, _ in scopes}
    return any({s for s in scopes if s[0] == domain} <= others for domain in domains)


class Aliasing:
    """What was touched under promises, in the functions that are being called.

    Attributes:
        here: the lists of the current instruction, and of calls around it.
    """

    def __init__(self) -> None:
        self.here: list[tuple[int, Lists]] = []
        self._arguments: dict[int, tuple[frozenset[int], list[Touch], list[Touch]]] = {}
        self._frames: list[dict[Lists, list[Touch]]] = [{}]
        self._made = 0

    def enter(self, arguments: Sequence[frozenset[int]]) -> tuple[int, ...]:
        """Begin a call; a number for each `noalias` argument, whose objects are given."""
        self._frames.append({})
        numbers = tuple(range(self._made + 1, self._made + 1 + len(arguments)))
        self._made += len(arguments)
        self._arguments.update({n: (objects, [], []) for n, objects in zip(numbers, arguments, strict=True)})
        return numbers

    def leave(self, numbers: Sequence[int]) -> None:
        """End a call."""
        self._frames.pop()
        for n in numbers:
            del self._arguments[n]

    @property
    def watching(self) -> bool:
        """Whether an access is under any promise."""
        return bool(self.here or self._arguments)

    @property
    def frame(self) -> int:
        """The number of the call that goes on."""
        return len(self._frames) - 1

    def declared(self, scopes: frozenset[Scope]) -> None:
        """Begin scopes anew."""
        frame = self._frames[-1]
        for lists in [lists for lists in frame if scopes & (lists[0] | lists[1])]:
            del frame[lists]

    def touched(self, touch: Touch, via: frozenset[int]) -> Iterator[Term]:
        """Note an access through some arguments; where it overlaps what it is promised not to."""
        for number, (objects, own, others) in self._arguments.items():
            if touch.object in objects:
                mine, theirs = (own, others) if number in via else (others, own)
                yield from (c for c in map(touch.clash, theirs) if c is not FALSE)
                mine.append(touch)
        for frame, lists in self.here:
            seen = self._frames[frame]
            for (scopes, apart), before in seen.items():
                if excludes(lists[0], apart) or excludes(scopes, lists[1]):
                    yield from (c for c in map(touch.clash, before) if c is not FALSE)
            seen.setdefault(lists, []).append(touch)


def read(nodes: Mapping[str, Sequence[str]], name: str) -> frozenset[Scope]:
    """The scopes of a list of metadata, of which each node's operands are given."""
    found = set()
    for scope in nodes.get(name, ()):
        own = nodes.get(scope, ())
        found.add((own[1] if len(own) > 1 else scope, scope))
    return frozenset(found)
