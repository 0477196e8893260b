"""What makes a function a theorem.

A theorem is a predicate over spec functions whose preconditions are `icontract.require` contracts. It
claims: for every argument that meets the preconditions, the function is true. Parameters of type
`Format`, `Lane` or `BinaryFormat`, and those named in `over`, are constants that range over the values
given there; every other parameter is universally quantified.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Family = Literal[
    "round trip", "layout", "ranges", "error", "quantizer", "scales", "floats", "dot", "storage", "chains", "paper",
    "blocks",
]  # fmt: skip
FAMILIES: tuple[Family, ...] = get_args(Family)

Constants = Mapping[str, Sequence[Any] | Callable[..., Sequence[Any]]]


@dataclass(frozen=True)
class Theorem:
    """A registered theorem.

    Attributes:
        statement: the predicate, contracts included.
        holds: False for a negative theorem, which claims that a counterexample exists.
        over: values of the constant parameters; a callable takes the format.
        where: which formats the theorem is about.
        exhaustive: small enough to be run on every argument.
        loop: where the theorem is about one turn of a loop, the parameters that the loop carries from turn to turn:
            its counter, if it has one, is `k`, and the others are sums. A loop that carries nothing takes each block
            to itself. What holds of a turn so holds of any number of turns.
    """

    statement: Callable[..., bool]
    family: Family
    holds: bool = True
    over: Constants = field(default_factory=dict)
    where: Callable[[Any], bool] = lambda fmt: True
    exhaustive: bool = False
    loop: Sequence[str] | None = None

    @property
    def name(self) -> str:
        """The name of the predicate."""
        return self.statement.__name__

    @property
    def claim(self) -> str:
        """The first line of the docstring: the theorem in words."""
        return (self.statement.__doc__ or "").strip().splitlines()[0]


THEOREMS: dict[str, Theorem] = {}


def theorem(
    family: Family,
    *,
    holds: bool = True,
    over: Constants | None = None,
    where: Callable[[Any], bool] = lambda fmt: True,
    exhaustive: bool = False,
    loop: Sequence[str] | None = None,
) -> Callable[[Callable[..., bool]], Callable[..., bool]]:
    """Register a predicate as a theorem of a family. See `Theorem` for the options.

    Raises:
        ValueError: another theorem has the same name.
    """

    def register(statement: Callable[..., bool]) -> Callable[..., bool]:
        if statement.__name__ in THEOREMS:
            raise ValueError(f"two theorems are called {statement.__name__}")
        THEOREMS[statement.__name__] = Theorem(statement, family, holds, over or {}, where, exhaustive, loop)
        return statement

    return register
