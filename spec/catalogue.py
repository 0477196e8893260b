"""The formats that Septet ships, lattices and chains, by name."""

from functools import lru_cache

from septet.spec import chains, own, storage
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import AUDITED, COLUMNS, LAYOUTS, MATRICES, TENSORS
from septet.spec.chain_tables import CHAINS as CHAINS
from septet.spec.chains import Chain
from septet.spec.formats import FORMATS, Format
from septet.spec.unknown import alike, unknown

AnyFormat = Format | Chain

DEFAULT = "chain"
"""The format of models where none is named: at 3.75 bits it diverges least from them."""

KNOWN: dict[str, AnyFormat] = {**FORMATS, **CHAINS}


def find(name: str) -> AnyFormat:
    """The format of that name, shipped or of the user's own; `s43/stream` is another way to write `s43`.

    Raises:
        ValueError: there is none; the message lists those there are.
    """
    if name in KNOWN:
        return KNOWN[name]
    if name.removesuffix("/stream") in FORMATS:
        return FORMATS[name.removesuffix("/stream")]
    mine = own.find(name)
    if mine is None:
        said = unknown("format", name, (*KNOWN, *own.names()))
        audited = " and ".join(alike(name, (*AUDITED, *LAYOUTS, *MATRICES, *COLUMNS, *TENSORS)))
        raise ValueError(
            f"{said}; --spec FILE reads formats of your own" + (f"; for audit only: {audited}" if audited else "")
        )
    if isinstance(mine, BlockFormat):
        raise ValueError(f"{name} is a format of blocks: it has theorems and kernels, but models are not stored in it")
    return mine


def usual_group(fmt: AnyFormat) -> int:
    """The length of groups with which a format takes 3.75 bits a weight."""
    return 128 if isinstance(fmt, Format) else 64


@lru_cache(1024)
def group_bytes(fmt: AnyFormat, group: int) -> int:
    """Bytes of a group."""
    return storage.group_bytes(fmt, group) if isinstance(fmt, Format) else chains.group_bytes(fmt, group)


@lru_cache(1024)
def row_bytes(fmt: AnyFormat, group: int, columns: int) -> int:
    """Bytes of a row of `columns` weights."""
    return storage.row_bytes(fmt, group, columns) if isinstance(fmt, Format) else chains.row_bytes(fmt, group, columns)


def stored_columns(fmt: AnyFormat, group: int, columns: slice) -> slice:
    """Where the groups of a part's columns are in a stored row; the part starts at a whole group."""
    start = columns.start // group * group_bytes(fmt, group)
    return slice(start, start + row_bytes(fmt, group, columns.stop - columns.start))
