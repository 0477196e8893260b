"""Procedures that return only at their end, for languages whose loops and choices have one way out."""

from collections.abc import Sequence
from dataclasses import replace

from septet.codegen.passes.machine import (
    Branch,
    Loop,
    Procedure,
    Return,
    Set,
    Statement,
    Type,
    Value,
    Variable,
    walk,
)

RUNNING, RETURNED = "running", "returned"
"""Names of the variables that say whether nothing is returned yet, and what is."""
TRUE, FALSE = (Value("const", Type.BOOL, number=k) for k in (1, 0))


def structured(p: Procedure) -> Procedure:
    """The same procedure with one return, at its end; what would follow an early one is skipped."""
    if not any(isinstance(s, Return) for s in walk(p.body[:-1])):
        return p
    first: list[Statement] = [Variable(RUNNING, TRUE)]
    result = None
    if p.result is not None:
        first.append(Variable(RETURNED, Value("const", p.result, number=0)))
        result = Value("name", p.result, name=RETURNED)
    return replace(p, body=(*first, *_block(p.body), Return(result)))


def _block(body: Sequence[Statement]) -> tuple[Statement, ...]:
    made: list[Statement] = []
    running = Value("name", Type.BOOL, name=RUNNING)
    for i, s in enumerate(body):
        if isinstance(s, Return):
            returned = () if s.value is None else (Set(RETURNED, s.value),)
            return (*made, *returned, Set(RUNNING, FALSE))
        if not any(isinstance(inner, Return) for inner in walk((s,))):
            made.append(s)
            continue
        if isinstance(s, Branch):
            s = replace(s, then=_block(s.then), other=_block(s.other))
        elif isinstance(s, Loop):
            s = replace(s, body=(Branch(running, _block(s.body)),))
        rest = _block(body[i + 1 :])
        return (*made, s, Branch(running, rest)) if rest else (*made, s)
    return tuple(made)
