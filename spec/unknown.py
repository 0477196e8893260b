"""What is said of a name that is not known: names like it first, then all that there are."""

from collections.abc import Iterable
from difflib import get_close_matches


def alike(name: str, known: Iterable[str]) -> list[str]:
    """Known names that differ from one in the case of letters, in a prefix that ends in `/`, or in little.

    >>> alike("q4_0", ["s43", "ggml/q4_0", "ggml/q4_1"])
    ['ggml/q4_0']
    >>> alike("quantise_row", ["quantize_row", "quantize_group", "dot"])
    ['quantize_row', 'quantize_group']
    >>> alike("none", ["s43"])
    []
    """
    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(each.casefold(), each)
    wanted = name.casefold()
    same = [each for key, each in folded.items() if key.rpartition("/")[2] == wanted.rpartition("/")[2]]
    return same or [folded[key] for key in get_close_matches(wanted, folded)]


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """That there is no such name of a kind, and which may have been meant.

    >>> unknown("format", "q4_0", ["s43", "ggml/q4_0"])
    "unknown format 'q4_0': did you mean ggml/q4_0? known are s43, ggml/q4_0"
    """
    names = list(known)
    meant = " or ".join(alike(name, names))
    return f"unknown {kind} {name!r}: {meant and f'did you mean {meant}? '}known are {', '.join(names)}"
