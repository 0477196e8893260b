"""Memory as objects with a concrete size and, for each byte, the value that it is a part of.

A pointer is an object and an offset in bytes, which may be symbolic, or a choice between such. Objects are
disjoint and no pointer goes from one to another: that arguments do not overlap is assumed, and said in the verdict.
"""

from dataclasses import dataclass, replace

from septet.audit.terms import terms
from septet.audit.terms.terms import Term


@dataclass(frozen=True)
class Target:
    """One thing that a pointer may point to; `object` is None for the null pointer.

    `via` are the `noalias` arguments that it is found from; see `septet.audit.machine.aliasing`.
    """

    condition: Term
    object: int | None
    offset: Term
    via: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Pointer:
    """A pointer: exactly one of the targets' conditions holds."""

    targets: tuple[Target, ...]

    def moved(self, by: Term) -> "Pointer":
        """The pointer some bytes further."""
        return Pointer(tuple(replace(t, offset=terms.binary("add", t.offset, by)) for t in self.targets))

    def through(self, argument: int) -> "Pointer":
        """The pointer as one that is found from a `noalias` argument."""
        return Pointer(tuple(replace(t, via=t.via | {argument}) for t in self.targets))


@dataclass(frozen=True)
class Below:
    """An integer less the address of a place: how compilers write a difference of addresses in two steps."""

    integer: Term
    place: Pointer


def pointer(object_number: int | None, offset: int = 0) -> Pointer:
    """A pointer to one place."""
    return Pointer((Target(terms.TRUE, object_number, terms.bv(offset, 64)),))


NULL = pointer(None)


def choice(c: Term, a: Pointer, b: Pointer) -> Pointer:
    """a if c else b."""
    if c is terms.TRUE or a == b:
        return a
    if c is terms.FALSE:
        return b
    one, other = a.targets[0], b.targets[0]
    if len(a.targets) == len(b.targets) == 1 and (one.object, one.via) == (other.object, other.via):
        return Pointer((Target(terms.TRUE, one.object, terms.ite(c, one.offset, other.offset), one.via),))
    return Pointer(
        tuple(replace(t, condition=terms.and_(c, t.condition)) for t in a.targets)
        + tuple(replace(t, condition=terms.and_(terms.not_(c), t.condition)) for t in b.targets)
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A byte: part `index` of the little-endian bytes of a value, initialised where `defined` holds."""

    value: Term | Pointer
    index: int
    size: int
    defined: Term = terms.TRUE

    def byte(self) -> Term:
        """The byte itself.

        Raises:
            TypeError: it is part of a pointer.
        """
        if isinstance(self.value, Pointer):
            raise TypeError("a part of a pointer")
        pattern = terms.bits(self.value) if self.value.sort[0] == "fp" else self.value
        return terms.extract(pattern, 8 * self.index + 7, 8 * self.index)


Cells = list[Cell | None]
"""The bytes of an object; None where nothing was ever written."""


@dataclass(frozen=True)
class Object:
    """What does not change of an object: its name in messages, size and alignment in bytes, and who may write it."""

    name: str
    size: int
    align: int
    writable: bool


def merged_cell(c: Term, a: Cell | None, b: Cell | None) -> Cell | None:
    """The cell that is `a` where c holds and `b` elsewhere."""
    if a is b or a == b:
        return a
    if a is None or b is None:
        cell, where = (a, c) if b is None else (b, terms.not_(c))
        assert cell is not None
        return Cell(cell.value, cell.index, cell.size, terms.and_(where, cell.defined))
    defined = terms.ite(c, a.defined, b.defined)
    if (a.index, a.size) == (b.index, b.size):
        if isinstance(a.value, Pointer) and isinstance(b.value, Pointer):
            return Cell(choice(c, a.value, b.value), a.index, a.size, defined)
        if isinstance(a.value, Term) and isinstance(b.value, Term) and a.value.sort == b.value.sort:
            return Cell(terms.ite(c, a.value, b.value), a.index, a.size, defined)
    return Cell(terms.ite(c, a.byte(), b.byte()), 0, 1, defined)
