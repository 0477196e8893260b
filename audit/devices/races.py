"""Who touches which byte between two barriers, and which of these accesses have no order.

Two accesses of a byte by different threads race if one of them writes, unless both are atomic, and no barrier for
that memory lies between them. A barrier of a warp orders its own lanes only. Source: the OpenCL C Specification 3.0,
section 3.3.4, "Memory Consistency Model"; the PTX ISA, "Memory Consistency Model".
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from septet.audit.frontends.llvm import Place
from septet.audit.terms.terms import FALSE, TRUE, Term, and_, or_

READ, WRITE, ATOMIC = "read", "write", "atomic"
Byte = tuple[int, int]
"""An object's number and an offset."""


def conflicts(a: str, b: str) -> bool:
    """Whether the order of two accesses matters."""
    return WRITE in (a, b) or a != b


@dataclass
class Touch:
    """That a thread, or a workgroup, may touch a byte in one way: under which condition, and where first."""

    who: int
    kind: str
    warp: int
    epoch: int
    condition: Term
    place: Place | None


@dataclass
class Touches:
    """The accesses to some memory since the last barrier that orders it."""

    bytes: dict[Byte, list[Touch]] = field(default_factory=dict)

    def add(self, byte: Byte, new: Touch) -> None:
        """Note an access."""
        known = self.bytes.setdefault(byte, [])
        for t in known:
            if (t.who, t.kind, t.epoch) == (new.who, new.kind, new.epoch):
                t.condition = or_(t.condition, new.condition)
                return
        known.append(new)

    def races(self) -> Iterator[tuple[Byte, Touch, Touch, Term]]:
        """Bytes, two accesses that race, and when they do; for an object with a certain race only that."""
        certain: set[int] = set()
        for byte, touches in self.bytes.items():
            if byte[0] in certain or len(touches) < 2 or all(t.kind == READ for t in touches):
                continue
            for k, a in enumerate(touches):
                for b in touches[:k]:
                    if a.who == b.who or not conflicts(a.kind, b.kind):
                        continue
                    if a.warp == b.warp and a.epoch != b.epoch:
                        continue
                    both = and_(a.condition, b.condition)
                    if both is FALSE:
                        continue
                    yield byte, b, a, both
                    if both is TRUE:
                        certain.add(byte[0])
                        break
                if byte[0] in certain:
                    break

    def clear(self) -> None:
        """A barrier has been passed."""
        self.bytes.clear()

    def all_of(self, who: int) -> Iterator[tuple[Byte, Touch]]:
        """Every access as one of a workgroup's."""
        for byte, touches in self.bytes.items():
            for t in touches:
                yield byte, Touch(who, t.kind, who, 0, t.condition, t.place)


def joined(touches: Touches, others: Iterator[tuple[Byte, Touch]]) -> None:
    """Add accesses to those that are known."""
    for byte, t in others:
        touches.add(byte, t)
