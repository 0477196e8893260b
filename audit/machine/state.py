"""What the evaluator carries along: paths, values that must not be used, and what may go wrong."""

from dataclasses import dataclass, field
from typing import Any

from septet.audit.frontends.llvm import Place
from septet.audit.machine.memory import Cells
from septet.audit.terms.terms import FALSE, TRUE, Term, or_


class Poison:
    """A value that must not be used."""

    def __repr__(self) -> str:
        return "poison"


POISON = Poison()


@dataclass(frozen=True)
class Guarded:
    """A scalar that is poison where `bad` holds."""

    value: Term
    bad: Term


Data = Any
"""A Term, a Pointer, POISON, Guarded, or a list of these for vectors, arrays and structures."""


def guarded(value: Data, bad: Term) -> Data:
    """A value that is poison where `bad` holds too."""
    if bad is FALSE or value is POISON:
        return value
    if isinstance(value, list):
        return [guarded(x, bad) for x in value]
    inner, before = opened(value)
    either = or_(before, bad)
    return POISON if either is TRUE else Guarded(inner, either)


def opened(x: Data) -> tuple[Data, Term]:
    """A value, and where it is poison."""
    return (x.value, x.bad) if isinstance(x, Guarded) else (x, FALSE)


TRAP = "undefined behaviour of C"
"""How the hazards begin that the compiler's own checks report."""
DEEPEST = 64
"""Calls within calls."""
LARGEST = 1 << 20
"""Bytes of an object."""
MANY = 4096
"""Places that one symbolic address may be."""


class Undecided(Exception):
    """The evaluation did not end within its limits."""


@dataclass(frozen=True)
class Hazard:
    """Undefined behaviour, or worse, where `condition` holds; of `poison`, only if it is used."""

    condition: Term
    what: str
    place: Place | None
    poison: bool = False


@dataclass
class State:
    """Where a path is: conditions of the branches taken, local values, memory."""

    path: tuple[Term, ...]
    locals: dict[str, Data]
    memory: dict[int, Cells]
    owned: set[int] = field(default_factory=set)

    def fork(self, condition: Term) -> "State":
        """A copy on which a further condition holds."""
        self.owned = set()
        return State((*self.path, condition), dict(self.locals), dict(self.memory))
