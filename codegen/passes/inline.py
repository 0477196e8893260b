"""Writes what is used once where it is used: fewer names, and lines that people can follow.

Names that are left are numbered anew, in the order in which they stand: the second `status` is `status_1`.
"""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from septet.codegen.passes.machine import (
    Advance,
    Allocate,
    Branch,
    Define,
    Do,
    Loop,
    Procedure,
    Program,
    Return,
    Set,
    Statement,
    Store,
    Value,
    Variable,
    parts,
    values,
    walk,
)

AHEAD = 24
"""How many statements ahead a use is looked for: what is used later than that is better named."""
LARGEST = 8
"""An expression with more operators than this keeps its name."""


def inline(program: Program) -> Program:
    """The same program with values that are used once in place of their names."""
    return replace(
        program,
        procedures=tuple(map(procedure, program.procedures)),
        kernels=tuple(map(procedure, program.kernels)),
    )


def procedure(p: Procedure, kept: Collection[str] = (), pure: Collection[str] = ()) -> Procedure:
    """The same procedure with values that are used once in place of their names.

    Args:
        kept: names that stay, whatever they are used for.
        pure: procedures that write no array, and are called where their value is used.
    """
    uses = Counter(v.name for s in walk(p.body) for e in values(s) for v in parts(e) if v.op == "name")
    changing = {s.name for s in walk(p.body) if isinstance(s, Variable)}
    alone = frozenset(name for name, k in uses.items() if k == 1 and pure)
    uses.update({name: 2 for name in uses if re.sub(r"(_\d+)+$", "", name) in kept})
    return _numbered(replace(p, body=_block(p.body, uses, changing, _Calls(frozenset(pure), alone))))


@dataclass(frozen=True)
class _Calls:
    """Which calls may stand where their value is used.

    Attributes:
        pure: procedures that write no array.
        alone: names that are used once; the next statement can take in the call that one is of.
    """

    pure: frozenset[str]
    alone: frozenset[str]


def _numbered(p: Procedure) -> Procedure:
    """The same procedure with the least numbers behind its local names.

    What is in a loop or on one side of a choice can have the name of what is in another, if both are alike: languages
    that declare names at the head of a procedure declare it once.
    """
    names: dict[str, str] = {}
    kinds: dict[str, object] = {}

    def number(body: tuple[Statement, ...], visible: frozenset[str]) -> None:
        for s in body:
            if isinstance(s, Branch):
                number(s.then, visible)
                number(s.other, visible)
                continue
            if not isinstance(s, Define | Variable | Loop | Allocate):
                continue
            name, kind = _declared(s)
            if name not in names:
                stem = re.sub(r"(_\d+)+$", "", name)
                for k in itertools.count():
                    found = f"{stem}_{k}" if k else stem
                    if found not in visible and kinds.get(found, kind) == kind:
                        break
                names[name], kinds[found] = found, kind
            inner = visible | {names[name]}
            if isinstance(s, Loop):
                number(s.body, inner)
            else:
                visible = inner

    number(p.body, frozenset(a.name for a in p.parameters))
    return replace(p, body=_renamed(p.body, names))


def _declared(s: Define | Variable | Loop | Allocate) -> tuple[str, object]:
    """The name that a statement declares, and what it is a name of."""
    if isinstance(s, Allocate):
        return s.array, (s.element, s.length, s.space)
    return s.name, (type(s), s.stop.type if isinstance(s, Loop) else s.value.type)


def _renamed(body: tuple[Statement, ...], names: Mapping[str, str]) -> tuple[Statement, ...]:
    """The same statements with other local names."""

    def of(v: Value) -> Value:
        name = names.get(v.name, v.name) if v.op in ("name", "load", "view") else v.name
        return replace(v, name=name, args=tuple(map(of, v.args)))

    made: list[Statement] = []
    for s in body:
        if isinstance(s, Define | Variable | Set):
            s = replace(s, name=names.get(s.name, s.name), value=of(s.value))
        elif isinstance(s, Store):
            s = replace(s, array=names.get(s.array, s.array), index=of(s.index), value=of(s.value))
        elif isinstance(s, Do):
            s = replace(s, value=of(s.value))
        elif isinstance(s, Advance):
            s = replace(s, array=names.get(s.array, s.array), by=of(s.by))
        elif isinstance(s, Allocate):
            s = replace(s, array=names[s.array])
        elif isinstance(s, Loop):
            start, step = (v and of(v) for v in (s.start, s.step))
            s = replace(s, name=names[s.name], stop=of(s.stop), start=start, step=step, body=_renamed(s.body, names))
        elif isinstance(s, Branch):
            s = replace(s, condition=of(s.condition), then=_renamed(s.then, names), other=_renamed(s.other, names))
        elif isinstance(s, Return) and s.value is not None:
            s = replace(s, value=of(s.value))
        made.append(s)
    return tuple(made)


def _block(body: tuple[Statement, ...], uses: Counter[str], changing: set[str], calls: _Calls) -> tuple[Statement, ...]:
    made: list[Statement] = []
    for s in body:
        if isinstance(s, Loop):
            s = replace(s, body=_block(s.body, uses, changing, calls))
        elif isinstance(s, Branch):
            s = replace(s, then=_block(s.then, uses, changing, calls), other=_block(s.other, uses, changing, calls))
        made.append(s)
    at = 0
    while at < len(made):
        s = made[at]
        target = _target(made, at, uses, changing, calls) if isinstance(s, Define) else None
        if isinstance(s, Define) and target is not None:
            made[target] = _substituted(made[target], s.name, s.value)
            del made[at]
            at = max(0, at - 1)
        else:
            at += 1
    return tuple(made)


def _target(body: list[Statement], at: int, uses: Counter[str], changing: set[str], calls: _Calls) -> int | None:
    """Which later statement of the block may take a definition in, if one may."""
    s = body[at]
    assert isinstance(s, Define)
    if s.value.op == "call" and s.name in calls.alone and at + 1 < len(body):
        later = body[at + 1]
        if isinstance(later, Variable | Set) and later.value.name == s.name:
            return at + 1
    if uses[s.name] != 1 or (s.value.op == "call" and s.value.name not in calls.pure):
        return None
    fragile = any(v.op in ("load", "call") or v.name in changing for v in parts(s.value))
    for k in range(at + 1, min(len(body), at + 1 + AHEAD)):
        later = body[k]
        if any(v.name == s.name and v.op == "name" for e in values(later) for v in parts(e)):
            if isinstance(later, Loop):
                return k if calls.pure and not fragile and later.stop.name == s.name else None
            size = sum(1 for e in values(later) for v in parts(e) if v.args)
            return k if size + sum(1 for v in parts(s.value) if v.args) <= LARGEST else None
        if isinstance(later, Loop | Branch) and _inside(later, s.name):
            return None
        if fragile and not isinstance(later, Define | Allocate):
            return None
        if fragile and isinstance(later, Define) and any(v.op == "call" for v in parts(later.value)):
            return None
    return None


def _inside(s: Loop | Branch, name: str) -> bool:
    return any(v.name == name for inner in walk((s,)) for e in values(inner) for v in parts(e) if v.op == "name")


def _substituted(s: Statement, name: str, value: Value) -> Statement:
    def within(v: Value) -> Value:
        if v.op == "name" and v.name == name:
            return value
        return replace(v, args=tuple(map(within, v.args))) if v.args else v

    if isinstance(s, Define | Variable | Set | Do):
        return replace(s, value=within(s.value))
    if isinstance(s, Store):
        return replace(s, index=within(s.index), value=within(s.value))
    if isinstance(s, Branch):
        return replace(s, condition=within(s.condition))
    if isinstance(s, Loop):
        return replace(s, stop=within(s.stop))
    if isinstance(s, Advance):
        return replace(s, by=within(s.by))
    assert isinstance(s, Return) and s.value is not None
    return replace(s, value=within(s.value))
