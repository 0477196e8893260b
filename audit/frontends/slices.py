"""The part of a text of LLVM IR that a function needs, so that a kernel's whole library need not be read."""

import re

_NAME = re.compile(r"@[-A-Za-z$._0-9]+")

_QUOTED = re.compile(r'([@%]|^(?="[^"\n]*":))"([A-Za-z_$][^"\n]*)"', re.MULTILINE)
"""A quoted name, of a label too where its block begins, which has no sign before it."""
_UNUSUAL = re.compile(r"[^-A-Za-z$._0-9]")


def plain(text: str) -> str:
    """The text with every name that has to be quoted, as those of Rust's functions and C++'s types, without quotes."""
    return _QUOTED.sub(lambda name: name[1] + _UNUSUAL.sub(lambda c: f".{ord(c[0]):x}.", name[2]), text)


def needed(text: str, symbol: str) -> str:
    """The text with the definitions and globals that a function refers to, at any depth, and no others.

    Of a function that is not defined, all of it: a message says then what there is.
    """
    return divided(text, symbol)[0]


def divided(text: str, symbol: str) -> tuple[str, frozenset[str]]:
    """The part of a text that a function needs, as `needed`, and the global names that the rest of it uses."""
    lines, bodies = _bodies(text)
    wanted, left = set(), ["@" + symbol]
    if left[0] not in bodies:
        return text, frozenset()
    while left:
        name = left.pop()
        if name in wanted or name not in bodies:
            continue
        wanted.add(name)
        first, last = bodies[name]
        left += _NAME.findall("\n".join(lines[first : last + 1]))
    dropped = {k for name, (first, last) in bodies.items() if name not in wanted for k in range(first, last + 1)}
    part = "\n".join(line for k, line in enumerate(lines) if k not in dropped) + "\n"
    return part, frozenset(_NAME.findall("\n".join(lines[k] for k in sorted(dropped))))


def _bodies(text: str) -> tuple[list[str], dict[str, tuple[int, int]]]:
    """The lines of a text, and of each name that it defines the first line and the last."""
    lines = text.splitlines()
    bodies: dict[str, tuple[int, int]] = {}
    i = 0
    while i < len(lines):
        found = _NAME.search(lines[i]) if lines[i].startswith(("define", "@")) else None
        end = i
        if found and lines[i].startswith("define"):
            while end < len(lines) - 1 and lines[end] != "}":
                end += 1
        if found:
            bodies[found[0]] = (i, end)
        i = end + 1
    return lines, bodies
