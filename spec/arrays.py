"""Arrays that operations read and write, and the machine types of their elements.

An array is a stretch of memory whose elements are of one type. A view shares the memory of the array that it was
made of, as a pointer into it does in C. Reading what was never written, and reaching outside, are errors here, so
that a test that runs an operation finds what would be undefined behaviour in a kernel.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True)
class Element:
    """The type of an array's elements, or of a variable: integers from `low` to `high`, or binary32 numbers."""

    name: str
    low: int
    high: int
    floating: bool = False


UINT8 = Element("uint8", 0, 255)
INT8 = Element("int8", -128, 127)
INT32 = Element("int32", -(2**31), 2**31 - 1)
INT64 = Element("int64", -(2**63), 2**63 - 1)
TRUTH = Element("truth", 0, 1)
"""What a procedure returns that says yes or no."""
BINARY32 = Element("binary32", 0, 2**32 - 1, floating=True)
"""A binary32 number is its pattern, an integer: see `septet.spec.binary32`."""
SIZE = Element("size", 0, 2**31 - 1)
"""A number of weights, rows or groups. Products of two sizes fit 64 bits."""

Int8 = Annotated[int, INT8]
Int32 = Annotated[int, INT32]
Int64 = Annotated[int, INT64]
Binary32 = Annotated[int, BINARY32]
Size = Annotated[int, SIZE]


class Array:
    """A stretch of memory.

    Raises:
        IndexError: an index is outside.
        ValueError: an element was never written, or a value is not one of the element type.
    """

    def __init__(self, element: Element, memory: list[int | None], start: int = 0) -> None:
        self.element, self.memory, self.start = element, memory, start

    def __len__(self) -> int:
        return len(self.memory) - self.start

    def _place(self, index: int) -> int:
        if not 0 <= index < len(self):
            raise IndexError(f"element {index} of {len(self)}")
        return self.start + index

    def __getitem__(self, index: int) -> int:
        value = self.memory[self._place(index)]
        if value is None:
            raise ValueError(f"element {index} was never written")
        return value

    def __setitem__(self, index: int, value: int) -> None:
        if not self.element.low <= value <= self.element.high:
            raise ValueError(f"{value} is no {self.element.name}")
        self.memory[self._place(index)] = value

    def values(self) -> list[int | None]:
        """The elements; None where one was never written."""
        return self.memory[self.start :]


Bytes = Annotated[Array, UINT8]
Int8s = Annotated[Array, INT8]
Int32s = Annotated[Array, INT32]
Int64s = Annotated[Array, INT64]
Binary32s = Annotated[Array, BINARY32]


def allocate(element: Element, length: int) -> Array:
    """An array of `length` elements, none of them written yet."""
    return Array(element, [None] * length)


def array(element: Element, values: Iterable[int]) -> Array:
    """An array with the values given."""
    made = Array(element, list(values))
    for i, value in enumerate(made.values()):
        made[i] = value if value is not None else 0
    return made


def view(array: Array, start: int) -> Array:
    """The same memory from element `start` on."""
    if not 0 <= start <= len(array):
        raise IndexError(f"a view from element {start} of {len(array)}")
    return Array(array.element, array.memory, array.start + start)
