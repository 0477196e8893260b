"""Facts for Frama-C by the place where they are written: between which lines of which function.

    facts    ::= function*
    function ::= "== " name newline clauses block*       the contract
    block    ::= "-- " place newline lines
    place    ::= "begin"                                 before the first statement
               | "before end"                            after the last statement
               | "loop " name                            the loop's invariants, what it assigns, its variant
               | "in " name                              before the first statement of the loop's body
               | "before " statement | "after " statement
    statement ::= name                                   where the name is defined
               | name "="                                where it is changed
               | name "()"                               where the function is called, for what it writes
               | name "[]"                               where an element is stored
               | name "+="                               where an array is moved on
               | "loop " name
               | "if " name                              the choice whose condition names it first
               | "return"                               the last
    A statement that stands more than once is told by its number: "code= #2" is the third.

Every place must be in the function, and only once: what is left over is an error.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

FUNCTION = re.compile(r"^== (\w+)\n", re.MULTILINE)
PLACE = re.compile(r"^-- (.+)\n", re.MULTILINE)


class NoSuchPlace(ValueError):
    """A fact is about a place that a function does not have."""


@dataclass
class Places:
    """The facts of one function, and how often each statement has stood so far.

    Attributes:
        contract: the clauses.
        at: lines by place.
    """

    contract: str
    at: dict[str, str]
    stood: Counter[str] = field(default_factory=Counter)
    used: set[str] = field(default_factory=set)

    def take(self, place: str) -> list[str]:
        """The lines at a place."""
        if place not in self.at:
            return []
        self.used.add(place)
        return self.at[place].splitlines()

    def number(self, statement: str) -> str:
        """A statement as places name it where it stands next."""
        k = self.stood[statement]
        self.stood[statement] += 1
        return f"{statement} #{k}" if k else statement

    def finish(self, function: str) -> None:
        """Check that nothing is left over.

        Raises:
            NoSuchPlace: a place is not in the function.
        """
        if left := set(self.at) - self.used:
            raise NoSuchPlace(f"{function} has no place {sorted(left)}: it has {sorted(self.stood)}")


def read(text: str) -> dict[str, Places]:
    """The facts of every function, from a text in the module's grammar."""
    _, *parts = FUNCTION.split(text)
    made: dict[str, Places] = {}
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        contract, *blocks = PLACE.split(body)
        made[name] = Places(
            contract.strip("\n"), {p: b.strip("\n") for p, b in zip(blocks[::2], blocks[1::2], strict=True)}
        )
    return made


def names(places: Places) -> frozenset[str]:
    """The names that facts speak of."""
    return frozenset(re.findall(r"\b[a-z_]\w*", " ".join([*places.at, *places.at.values(), places.contract])))
