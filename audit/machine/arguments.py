"""Bytes of what arguments are passed by: the address of a number, and Fortran's descriptors of arrays."""

from septet.audit.frontends.fortran import ELEMENTS
from septet.audit.frontends.signatures import KINDS
from septet.audit.machine.memory import Cell, Cells, Pointer
from septet.audit.terms.terms import Term, binary, bv

DESCRIPTOR = 48
"""Bytes of a descriptor of one dimension."""
VERSION = 20180515
"""Of the layout of descriptors (flang's ISO_Fortran_binding.h)."""


def number(value: Term) -> Cells:
    """The bytes of a number."""
    size = value.width // 8
    return [Cell(value, k, size) for k in range(size)]


def descriptor(base: Pointer, extent: Term, element: str) -> Cells:
    """The bytes of the descriptor of a contiguous array of one dimension and of `extent` elements, 64 bits."""
    size = ELEMENTS[element]
    fields: list[Term] = [
        bv(size, 64), bv(VERSION, 32), bv(1, 8), bv(KINDS[element], 8), bv(0, 8), bv(0, 8), bv(1, 64), extent,
        bv(size, 64),
    ]  # fmt: skip
    return [*(Cell(base, k, 8) for k in range(8)), *(cell for f in fields for cell in number(f))]


def extent(size: Term, element: str) -> Term:
    """How many elements are in some bytes."""
    return binary("udiv", size, bv(ELEMENTS[element], 64))
