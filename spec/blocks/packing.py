"""Codes of one width in bytes: what all block formats are made of, each packing a bijection of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from icontract import ensure, require

Codes = tuple[int, ...]
Bytes = tuple[int, ...]
Nibbles = Annotated[int, "bytes of nibbles"]


@dataclass(frozen=True)
class Packing:
    """A number of codes of the same width, packed without a bit to spare.

    Raises:
        ValueError: the codes do not fill the bytes.
    """

    name: str
    codes: int
    bits: int
    bytes: int
    pack: Callable[[Codes], Bytes]
    unpack: Callable[[Bytes], Codes]

    def __post_init__(self) -> None:
        if self.codes * self.bits != 8 * self.bytes:
            raise ValueError(f"{self.name}: {self.codes} codes of {self.bits} bits do not fill {self.bytes} bytes")


@dataclass(frozen=True)
class Unpacking:
    """Codes of one width that are read from bytes, where not all bytes, or not all codes, can be stored.

    Attributes:
        bits: that hold a code.
    """

    name: str
    codes: int
    bits: int
    bytes: int
    unpack: Callable[[Bytes], Codes]


@require(lambda codes: all(0 <= c < 16 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_halves(codes: Codes) -> Bytes:
    """Four-bit codes, the first half of them in the low nibbles and the second half in the high ones."""
    half = len(codes) // 2
    return tuple(codes[j] + 16 * codes[j + half] for j in range(half))


@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 16 for c in result))
def unpack_halves(data: Bytes) -> Codes:
    """The inverse of `pack_halves`."""
    return tuple(b % 16 for b in data) + tuple(b >> 4 for b in data)


@require(lambda codes: all(0 <= c < 16 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_pairs(codes: Codes) -> Bytes:
    """Four-bit codes, two neighbours a byte, the first in the low nibble."""
    return tuple(codes[2 * j] + 16 * codes[2 * j + 1] for j in range(len(codes) // 2))


@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 16 for c in result))
def unpack_pairs(data: Bytes) -> Codes:
    """The inverse of `pack_pairs`."""
    return tuple((data[i // 2] >> (4 * (i % 2))) % 16 for i in range(2 * len(data)))


@require(lambda codes: len(codes) % 8 == 0)
@require(lambda codes: all(0 <= c < 2 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_bits(codes: Codes) -> Bytes:
    """One-bit codes, eight a byte, the first lowest."""
    return tuple(sum(codes[8 * j + k] << k for k in range(8)) for j in range(len(codes) // 8))


@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 2 for c in result))
def unpack_bits(data: Bytes) -> Codes:
    """The inverse of `pack_bits`."""
    return tuple((data[i // 8] >> (i % 8)) % 2 for i in range(8 * len(data)))


@require(lambda codes: len(codes) % 4 == 0)
@require(lambda codes: all(0 <= c < 4 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_quarters(codes: Codes) -> Bytes:
    """Two-bit codes, of which each quarter has one place in all bytes, the first quarter the lowest."""
    quarter = len(codes) // 4
    return tuple(sum(codes[j + k * quarter] << (2 * k) for k in range(4)) for j in range(quarter))


@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 4 for c in result))
def unpack_quarters(data: Bytes) -> Codes:
    """The inverse of `pack_quarters`."""
    return tuple((data[i % len(data)] >> (2 * (i // len(data)))) % 4 for i in range(4 * len(data)))


@require(lambda codes: len(codes) % 4 == 0)
@require(lambda codes: all(0 <= c < 4 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_twos(codes: Codes) -> Bytes:
    """Two-bit codes, four neighbours a byte, the first lowest."""
    return tuple(sum(codes[4 * j + k] << (2 * k) for k in range(4)) for j in range(len(codes) // 4))


@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 4 for c in result))
def unpack_twos(data: Bytes) -> Codes:
    """The inverse of `pack_twos`."""
    return tuple((data[i // 4] >> (2 * (i % 4))) % 4 for i in range(4 * len(data)))


def ones(codes: int) -> Packing:
    """Eight neighbours share a byte."""
    return Packing(f"ones of {codes}", codes, 1, codes // 8, pack_bits, unpack_bits)


def quarters(codes: int) -> Packing:
    """The quarters share bytes: the order of ggml's two-bit codes."""
    return Packing(f"quarters of {codes}", codes, 2, codes // 4, pack_quarters, unpack_quarters)


def twos(codes: int) -> Packing:
    """Four neighbours share a byte."""
    return Packing(f"twos of {codes}", codes, 2, codes // 4, pack_twos, unpack_twos)


def halves(codes: int) -> Packing:
    """Low nibbles first: ggml's order."""
    return Packing(f"halves of {codes}", codes, 4, codes // 2, pack_halves, unpack_halves)


def pairs(codes: int) -> Packing:
    """Neighbours share a byte: the order of most other formats."""
    return Packing(f"pairs of {codes}", codes, 4, codes // 2, pack_pairs, unpack_pairs)
