"""The formats that Septet ships, lattices and chains, by name."""

from septet.spec import chains, formats, storage
from septet.spec.chain_tables import CHAIN, CHAIN43
from septet.spec.chains import Chain
from septet.spec.formats import FORMATS, Format

AnyFormat = Format | Chain

CHAINS: dict[str, Chain] = {chain.name: chain for chain in (CHAIN, CHAIN43)}

KNOWN: dict[str, AnyFormat] = {**FORMATS, **CHAINS}


def find(name: str) -> AnyFormat:
    """The shipped format of that name; `s43/stream` is another way to write `s43`.

    Raises:
        ValueError: there is none; the message lists those there are.
    """
    if name in CHAINS:
        return CHAINS[name]
    if name.removesuffix("/stream") not in FORMATS:
        raise ValueError(f"unknown format {name!r}: known are {', '.join(KNOWN)}")
    return formats.find(name)


def usual_group(fmt: AnyFormat) -> int:
    """The length of groups with which a format takes 3.75 bits a weight."""
    return 128 if isinstance(fmt, Format) else 64


def group_bytes(fmt: AnyFormat, group: int) -> int:
    """Bytes of a group."""
    return storage.group_bytes(fmt, group) if isinstance(fmt, Format) else chains.group_bytes(fmt, group)


def row_bytes(fmt: AnyFormat, group: int, columns: int) -> int:
    """Bytes of a row of `columns` weights."""
    return storage.row_bytes(fmt, group, columns) if isinstance(fmt, Format) else chains.row_bytes(fmt, group, columns)


def stored_columns(fmt: AnyFormat, group: int, columns: slice) -> slice:
    """Where the groups of a part's columns are in a stored row; the part starts at a whole group."""
    start = columns.start // group * group_bytes(fmt, group)
    return slice(start, start + row_bytes(fmt, group, columns.stop - columns.start))
