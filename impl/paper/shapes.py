"""Bytes of known models in each format: exact, from published shapes and the storage theorem.

Every row of a matrix takes `row_bytes` (theorem `compression_ratio` and those beside it). Embeddings, heads and norms
stay binary16, as Septet leaves them unless it is asked for more; other schemes are given the same.

Shapes: the configs of Llama 3.1 (Grattafiori et al., "The Llama 3 Herd of Models", 2024, table 3) and of
SmolLM2-135M (Allal et al., "SmolLM2", 2025; the model's own config).
"""

from collections.abc import Callable
from dataclasses import dataclass

from septet.spec.catalogue import KNOWN, row_bytes

HALF = 2
"""Bytes of a binary16 number."""


@dataclass(frozen=True)
class Shape:
    """A model of the LLaMA family: a tied head is the embedding itself."""

    name: str
    layers: int
    hidden: int
    intermediate: int
    heads: int
    key_heads: int
    vocabulary: int
    tied: bool = False

    @property
    def keys(self) -> int:
        """Rows of a matrix of keys or values."""
        return self.hidden // self.heads * self.key_heads

    @property
    def matrices(self) -> list[tuple[int, int, int]]:
        """How many linear weights of which rows and columns."""
        h, n = self.hidden, self.layers
        return [(2 * n, h, h), (2 * n, self.keys, h), (2 * n, self.intermediate, h), (n, h, self.intermediate)]

    @property
    def linear(self) -> int:
        """Linear weights."""
        return sum(n * rows * columns for n, rows, columns in self.matrices)

    @property
    def kept(self) -> int:
        """Weights of embedding, head and norms."""
        return self.vocabulary * self.hidden * (1 if self.tied else 2) + (2 * self.layers + 1) * self.hidden

    @property
    def weights(self) -> int:
        """All weights."""
        return self.linear + self.kept


SMOLLM2 = Shape("SmolLM2-135M", 30, 576, 1536, 9, 3, 49152, tied=True)
LLAMAS = (
    Shape("LLaMA-8B", 32, 4096, 14336, 32, 8, 128256),
    Shape("LLaMA-70B", 80, 8192, 28672, 64, 8, 128256),
    Shape("LLaMA-405B", 126, 16384, 53248, 128, 8, 128256),
)


@dataclass(frozen=True)
class Scheme:
    """A way to store a matrix.

    Args:
        name: as tables show it.
        maker: "plain", "septet" or "ggml".
        bytes: of a matrix of rows and columns, scales counted.
        codes: bits of a code alone, as figures have it that leave scales out; 0 where codes have no size of their own.
    """

    name: str
    maker: str
    bytes: Callable[[int, int], int]
    codes: float

    def size(self, shape: Shape) -> int:
        """Bytes of a model, its other weights in binary16."""
        return HALF * shape.kept + sum(n * self.bytes(rows, columns) for n, rows, columns in shape.matrices)

    def bits(self, shape: Shape) -> float:
        """Bits a linear weight."""
        return 8 * sum(n * self.bytes(rows, columns) for n, rows, columns in shape.matrices) / shape.linear


def grouped(bits: int, group: int) -> Callable[[int, int], int]:
    """Codes of some bits in groups with a binary16 scale each; a row's last group may be short."""
    return lambda rows, columns: rows * (-(-columns * bits // 8) + HALF * -(-columns // group))


def blocks(weights: int, size: int) -> Callable[[int, int], int]:
    """Blocks of some weights and bytes; rows that are no multiple of them are joined."""
    return lambda rows, columns: -(-rows * columns // weights) * size


def of_septet(name: str, group: int) -> Callable[[int, int], int]:
    """One of Septet's formats."""
    fmt = KNOWN[name]
    return lambda rows, columns: rows * row_bytes(fmt, group, columns)


SCHEMES = (
    Scheme("FP16", "plain", lambda rows, columns: HALF * rows * columns, 16),
    Scheme("INT8, groups of 128", "plain", grouped(8, 128), 8),
    Scheme("INT4, groups of 128", "plain", grouped(4, 128), 4),
    Scheme("Q4_0, IQ4_NL", "ggml", blocks(32, 18), 4),
    Scheme("Q4_K", "ggml", blocks(256, 144), 4),
    Scheme("IQ4_XS", "ggml", blocks(256, 136), 4),
    Scheme("Q3_K, IQ3_S", "ggml", blocks(256, 110), 0),
    Scheme("s43, r11, nl11, groups of 128", "septet", of_septet("nl11", 128), 3.5),
    Scheme("nl11, groups of 256", "septet", of_septet("nl11", 256), 3.5),
    Scheme("chain, chain43, groups of 64", "septet", of_septet("chain", 64), 3.5),
    Scheme("chain, chain43, groups of 128", "septet", of_septet("chain", 128), 3.5),
)
"""What Table 1 has. Sizes of ggml's blocks: ggml-common.h."""
