"""Sizes and fields of LLVM types in memory, on 64-bit targets."""

from septet.audit.frontends.llvm import FLOAT_BITS, Type


def is_compound(t: Type) -> bool:
    """Whether a type has elements."""
    return t[0] in ("vector", "array", "struct")


def touched(t: Type) -> int:
    """Bytes that a load or store of a type accesses: an i56 seven, though in an array it takes eight."""
    if t[0] == "vector":
        return int(t[1]) * size_of(t[2])
    return (int(t[1]) + 7) // 8 if t[0] == "int" else size_of(t)


def size_of(t: Type) -> int:
    """Bytes of a type in memory."""
    if t[0] == "int":
        return 1 << max(0, ((int(t[1]) + 7) // 8 - 1).bit_length())
    if t[0] in FLOAT_BITS:
        return FLOAT_BITS[t[0]] // 8
    if t[0] == "ptr":
        return 8
    if t[0] == "array":
        return int(t[1]) * size_of(t[2])
    if t[0] == "vector":
        return alignment(t)
    laid = _laid_out(t)
    if not laid:
        return 0
    end = laid[-1][0] + size_of(laid[-1][1])
    unit = 1 if t[2] else max(alignment(inner) for _, inner in laid)
    return -(-end // unit) * unit


def alignment(t: Type) -> int:
    """ABI alignment in bytes, as on x86-64."""
    if t[0] == "array":
        return alignment(t[2])
    if t[0] == "struct":
        return 1 if t[2] else max((alignment(inner) for inner in t[1]), default=1)
    if t[0] == "vector":
        return 1 << (touched(t) - 1).bit_length()
    return min(size_of(t), 16)


def _laid_out(t: Type) -> list[tuple[int, Type]]:
    at, found = 0, []
    for inner in t[1]:
        unit = 1 if t[2] else alignment(inner)
        at = -(-at // unit) * unit
        found.append((at, inner))
        at += size_of(inner)
    return found


def fields(t: Type) -> list[tuple[int, Type]]:
    """(offset in bytes, type) of each element."""
    if t[0] == "struct":
        return _laid_out(t)
    return [(k * size_of(t[2]), t[2]) for k in range(t[1])]
