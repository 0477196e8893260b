"""Sizes that a file's header tells: four dimensions of 64 bits, the first one first, little-endian, as GGUF has them.

What is returned is how many bytes the tensor's blocks take: 0 where the header is too short, or where the weights or
the bytes are too many for 64 bits. Readers that multiply without looking allocate less than they then write.
"""

import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from septet.audit.expected.foreign import Dequantized
from septet.audit.expected.spec_terms import Expected
from septet.audit.machine.operations import unsigned_overflow
from septet.audit.terms import terms
from septet.audit.terms.terms import Term, and_, bv, not_
from septet.spec.blocks.block import BlockFormat, Scale

DIMENSIONS = 4
BYTES = 8 * DIMENSIONS
WIDTH = 64
STEP = 16
"""Bytes between the sizes that are asked about where none are named."""
LARGEST = 1 << 10


@dataclass(frozen=True)
class Header(Dequantized):
    """A header of a tensor of blocks; the count is how many bytes of it there are."""

    fmt: BlockFormat
    operation: ClassVar[str] = "read_header"

    @property
    def name(self) -> str:
        """The format's name."""
        return self.fmt.name

    @property
    def valid(self) -> str:
        """The inputs that a claim is about, in words."""
        return "every header"

    def arrays(self, count: int) -> dict[str, int]:
        if count > LARGEST:
            raise ValueError(f"a header has at most {LARGEST} bytes here")
        return {"packed": count}

    def integer(self, role: str, count: int) -> int:
        return {"count": count, "group": STEP}[role]

    def outputs(self, count: int) -> dict[str, int]:
        return {"output": 1}

    def elements(self, count: int) -> int:
        return 1

    def expected(self, count: int, data: bytes) -> list[int]:
        if count < BYTES:
            return [0]
        weights = 1
        for dimension in struct.unpack(f"<{DIMENSIONS}Q", data[:BYTES]):
            weights *= dimension
        size = weights // self.fmt.weights * self.fmt.bytes
        return [size if max(weights, size) < 1 << WIDTH else 0]

    def coded_weights(self, count: int, data: Sequence[Term]) -> tuple[list[Expected], Term]:
        if count < BYTES:
            return [Expected(bv(0, WIDTH))], terms.TRUE
        weights, fits = bv(1, WIDTH), terms.TRUE
        for k in range(DIMENSIONS):
            dimension = terms.joined(data[8 * k : 8 * k + 8])
            fits = and_(fits, not_(unsigned_overflow("mul", weights, dimension)))
            weights = terms.binary("mul", weights, dimension)
        blocks, size = terms.binary("udiv", weights, bv(self.fmt.weights, WIDTH)), bv(self.fmt.bytes, WIDTH)
        fits = and_(fits, not_(unsigned_overflow("mul", blocks, size)))
        return [Expected(terms.ite(fits, terms.binary("mul", blocks, size), bv(0, WIDTH)))], terms.TRUE

    def scale_places(self, count: int) -> Iterator[tuple[int, Scale]]:
        yield from ()

    def samples(self, count: int, number: int) -> Iterator[bytes]:
        """Small tensors, such as fill 64 bits, those that go a little beyond, and any bits."""
        source = random.Random(11)
        for k in range(number):
            bits = [0, 0, 0, 0]
            for _ in range((12, 64, 66, 200)[k % 4]):
                at = source.randrange(DIMENSIONS)
                bits[at] = min(bits[at] + 1, WIDTH)
            dimensions = [
                min((1 << b) + (source.getrandbits(b) >> source.randrange(b + 1) if b else 0), (1 << WIDTH) - 1)
                for b in bits
            ]
            if k % 8 == 6:  # with a last one that is nothing, or one
                dimensions[source.randrange(DIMENSIONS)] = source.randrange(2)
            data = struct.pack(f"<{DIMENSIONS}Q", *dimensions) + source.randbytes(max(count - BYTES, 0))
            yield data[:count]
