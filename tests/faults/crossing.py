"""Bodies of C functions that a faulty spec gives, under contracts that the right spec gives: what Frama-C sees."""

import functools
import threading
from collections.abc import Iterator, Mapping
from typing import Literal, TypedDict

from septet.codegen.annotate import slices
from septet.codegen.targets import c
from septet.proofs.kernels import c_kernels
from septet.proofs.provers import PROVERS, framac
from septet.spec.formats import FORMATS

FUNCTIONS = 2
"""Functions with another body that are asked about for a fault."""
SECONDS = 3
"""For a goal and a solver, of the processor's time: the same with the fault and without."""


class Finding(TypedDict):
    """What a prover says of a fault: `by` names what catches it, or why it is missed or not asked about."""

    verdict: Literal["caught", "missed", "not asked"]
    by: str


def right() -> dict[str, str]:
    """The plain C files of the spec as it is, with their facts, by name."""
    return {name: text for fmt in FORMATS.values() for name, text in c.sources(fmt).items()}


def crossed(text: str, wrong: str, symbol: str) -> str:
    """A C text in which the body of a function is that of another text; its contract stays."""
    start, stop = _body(text, symbol)
    first, last = _body(wrong, symbol)
    return text[:start] + wrong[first:last] + text[stop:]


def differing(sources: Mapping[str, str], wrong: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Files and functions that Frama-C is asked about and whose bodies differ, short ones first."""
    found: dict[str, tuple[str, str]] = {}
    for fmt in FORMATS.values():
        file = c.names(fmt)[1]
        defined = set(slices.DEFINITION.findall(wrong.get(file, "")))
        for o in c_kernels(fmt):
            symbol = str(o.constants["symbol"])
            if symbol in defined and PROVERS["frama-c"].declines(o) is None:
                bodies = [text[slice(*_body(text, symbol))] for text in (sources[file], wrong[file])]
                if bodies[0] != bodies[1]:
                    found.setdefault("\0".join(bodies), (file, symbol))
    return iter([found[key] for key in sorted(found, key=len)])


def caught(wrong: Mapping[str, str]) -> Finding:
    """Whether Frama-C tells a fault by one of the functions that it changes.

    A function counts if it is proved without the fault; with the faulty body under the right contract leaves a goal
    open; and the faulty body is proved under the contract that the faulty spec gives: its shape is no obstacle.
    """
    sources = right()
    asked: list[str] = []
    unproved: list[str] = []
    for file, symbol in differing(sources, wrong):
        if len(asked) == FUNCTIONS:
            break
        if not healthy(file, symbol):
            unproved.append(symbol)
            continue
        mixed = sources | {file: crossed(sources[file], wrong[file], symbol)}
        (verdict,) = framac.proved(mixed, file, [symbol])
        if verdict.answer == "proved":
            asked.append(f"{symbol} meets its contract with the other body too")
        elif "open: " not in (verdict.reason or ""):
            asked.append(f"{symbol} is not judged: {verdict.reason}")
        elif framac.proved(wrong, file, [symbol])[0].answer == "proved":
            return Finding(verdict="caught", by=symbol)
        else:
            asked.append(f"{symbol} is not proved under the faulty contract either")
    if asked:
        return Finding(verdict="missed", by="; ".join(asked))
    if unproved:
        return Finding(verdict="not asked", by=f"not proved without the fault in {SECONDS} s: {', '.join(unproved)}")
    return Finding(verdict="not asked", by="no function has another body" if wrong else "no C is written")


_LOCK = threading.Lock()


def healthy(file: str, symbol: str) -> bool:
    """Whether a function is proved without a fault, with the same limit."""
    with _LOCK:
        return _healthy(file, symbol)


@functools.cache
def _healthy(file: str, symbol: str) -> bool:
    return framac.proved(right(), file, [symbol])[0].answer == "proved"


def _body(text: str, symbol: str) -> tuple[int, int]:
    head = next(m for m in slices.DEFINITION.finditer(text) if m[1] == symbol)
    return head.end(), text.index("\n}\n", head.end() - 1)
