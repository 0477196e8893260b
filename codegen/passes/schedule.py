"""Schedules: which loop of an operation becomes the grid of a kernel, and which the threads of a workgroup.

A kernel does for each turn of the grid's loop what the loop's body does, and writes the status that the body would
return to `statuses`, an element a turn; the first that is not 0 is the status of the operation. Where sizes are such
that the operation returns before the loop, a kernel returns at once and writes nothing.

With *lanes*, a workgroup does one turn, and the turns of the inner loops named are spread over its threads: thread k
does turn k. Arrays that these loops hand on to each other are shared, with a barrier between one loop and the next;
what stands between them is done by every thread, if it has no such arrays in it, or by thread 0. Both say the same as
the loops do where the turns of a loop touch different elements, which tests check by running kernels in several
orders, and `septet audit` proves of each kernel that is compiled.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from septet.codegen.core.rational import RenderError
from septet.codegen.passes.lower import convert
from septet.codegen.passes.machine import (
    Allocate,
    Barrier,
    Branch,
    Define,
    Loop,
    Parameter,
    Procedure,
    Program,
    Return,
    Space,
    Statement,
    Store,
    Type,
    Value,
    used,
    values,
    walk,
)
from septet.spec.arrays import INT32

STATUSES = "statuses"
OTHER_WORKGROUP = 7
"""The status of a kernel whose workgroups have not the number of threads that it is written for."""
LANE = Value("lane", Type.I32)


@dataclass(frozen=True)
class Schedule:
    """How a procedure becomes a kernel.

    Attributes:
        grid: the variable of the outermost loop.
        lanes: the variables of inner loops whose turns are spread over a workgroup.
        workgroup: threads of a workgroup.
        turn: what a turn is, for a comment.
        turns: how many there are, in the parameters, for a comment.
        together: what the threads of a workgroup do with lanes, for a comment.
    """

    procedure: str
    grid: str
    turn: str
    turns: str
    workgroup: int = 64
    lanes: tuple[str, ...] = ()
    together: str = ""


SCHEDULES = (
    Schedule("dequantize_rows", "t", "group", "rows * ceil(columns / group)"),
    Schedule("quantize_rows", "t", "group", "rows * ceil(columns / group)"),
    Schedule("dequantize_blocks", "t", "block", "blocks"),
    Schedule("quantize_blocks", "t", "block", "blocks"),
    Schedule("quantize_vectors", "v", "vector", "vectors"),
    Schedule(
        "matmul",
        "t",
        "product of a row and a vector",
        "rows * vectors",
        8,
        ("k", "i"),
        "Thread k adds up the groups k, k + 8, k + 16 and so on of the row; then the eight sums are added as a tree. "
        "The first group that is at fault is the least 8 * group + status.",
    ),
)


def kernels(program: Program, schedules: Iterable[Schedule] = SCHEDULES, checked: bool = False) -> Program:
    """The kernels of a program, with the functions and procedures that they call.

    Where it is `checked`, a kernel whose threads work together stores the status `OTHER_WORKGROUP` if it is launched
    with another number of threads; otherwise the file itself fixes how many there are.

    Raises:
        RenderError: a procedure is not of the shape that its schedule asks for, or gets arrays of different spaces.
    """
    by_name = {p.name: p for p in program.procedures}
    made = tuple(kernel(by_name[s.procedure], s, checked) for s in schedules if s.procedure in by_name)
    spaces: dict[str, dict[str, Space]] = {}
    for k in made:
        _spread(k, {p.name: p.space for p in k.parameters if p.element}, by_name, spaces)
    kept = []
    for p in program.procedures:
        if p.name in spaces:
            parameters = tuple(replace(a, space=spaces[p.name].get(a.name, a.space)) for a in p.parameters)
            kept.append(replace(p, parameters=parameters))
    tables = {v.name for p in (*kept, *made) for s in walk(p.body) for v in _all(s) if v.op == "table"}
    return Program(tuple(t for t in program.tables if t.name in tables), tuple(kept), made)


def kernel(p: Procedure, schedule: Schedule, checked: bool = False) -> Procedure:
    """A procedure as a kernel.

    Raises:
        RenderError: it has no loop of that name at its outermost level.
    """
    at = next((i for i, s in enumerate(p.body) if isinstance(s, Loop) and s.name == schedule.grid), None)
    if at is None:
        raise RenderError(f"{p.name} has no outermost loop over {schedule.grid}")
    loop = p.body[at]
    assert isinstance(loop, Loop)
    kind = loop.stop.type
    number = Value("workgroup" if schedule.lanes else "thread", Type.I64)
    turn = Value("name", kind, name=loop.name)
    before = _returning_nothing(p.body[:at])
    body: list[Statement] = [*before, Define(loop.name, convert(number, kind))]
    body.append(Branch(Value("le", Type.BOOL, (loop.stop, turn)), (Return(None),)))
    inner = (*_sized(schedule.workgroup), *loop.body) if checked else loop.body
    body += _lanes(inner, turn, schedule) if schedule.lanes else [*_statuses(loop.body, turn), _status(turn, ZERO)]
    threads = (
        f"Launch {schedule.turns} workgroups of {schedule.workgroup} threads, one for each {schedule.turn}."
        if schedule.lanes
        else f"Launch ceil({schedule.turns} / {schedule.workgroup}) workgroups of {schedule.workgroup} threads, "
        f"a thread for each {schedule.turn}."
    )
    if schedule.together:
        threads += f" {schedule.together}"
    threads += f" {STATUSES} has an element for each {schedule.turn}."
    statuses = Parameter(STATUSES, Type.I32, INT32, True)
    return Procedure(
        p.name, p.says, (*p.parameters, statuses), None, tuple(body), schedule.workgroup, threads, bool(schedule.lanes)
    )


ZERO = Value("const", Type.I32, number=0)


def _sized(workgroup: int) -> tuple[Statement, ...]:
    """The return of a status where a workgroup has another number of threads."""
    other = Value("ne", Type.BOOL, (Value("threads", Type.I32), Value("const", Type.I32, number=workgroup)))
    return (Branch(other, (Return(Value("const", Type.I32, number=OTHER_WORKGROUP)),)),)


def _status(turn: Value, value: Value) -> Store:
    return Store(STATUSES, INT32, turn, value)


def _returning_nothing(body: Sequence[Statement]) -> list[Statement]:
    made: list[Statement] = []
    for s in body:
        if isinstance(s, Branch):
            s = replace(s, then=tuple(_returning_nothing(s.then)), other=tuple(_returning_nothing(s.other)))
        made.append(Return(None) if isinstance(s, Return) else s)
    return made


def _statuses(body: Sequence[Statement], turn: Value, thread: Value | None = None) -> list[Statement]:
    """A turn's statements: a status that is returned is stored, by one thread if one is named."""
    made: list[Statement] = []
    for s in body:
        if isinstance(s, Return) and s.value is not None:
            stored: Statement = _status(turn, s.value)
            if thread is not None:
                stored = Branch(Value("eq", Type.BOOL, (thread, ZERO)), (stored,))
            made += [stored, Return(None)]
        elif isinstance(s, Branch):
            then, other = (tuple(_statuses(b, turn, thread)) for b in (s.then, s.other))
            made.append(replace(s, then=then, other=other))
        elif isinstance(s, Loop):
            made.append(replace(s, body=tuple(_statuses(s.body, turn, thread))))
        else:
            made.append(s)
    return made


def _lanes(body: Sequence[Statement], turn: Value, schedule: Schedule) -> list[Statement]:
    """A turn whose loops are spread over the threads of a workgroup."""
    spread = [s for s in body if isinstance(s, Loop) and s.name.split("_")[0] in schedule.lanes]
    handed = {s.array for s in body if isinstance(s, Allocate)} & {name for s in spread for name in used(s.body)}
    made: list[Statement] = []
    alone: list[Statement] = []
    written = False
    after = False
    for s in body:
        if isinstance(s, Allocate) and s.array in handed:
            made.append(replace(s, space="shared"))
        elif s in spread:
            assert isinstance(s, Loop)
            if written:
                made.append(Barrier())
            made += _spread_loop(s, schedule.workgroup)
            written = after = True
        elif after and (alone or used((s,)) & handed):
            alone.append(s)
        elif after:
            raise RenderError(f"{schedule.procedure}: a statement between loops that are spread over threads")
        else:
            made += _statuses((s,), turn, LANE)
    if after:
        made.append(Barrier())
    last = (*_statuses(alone, turn), _status(turn, ZERO))
    return [*made, Branch(Value("eq", Type.BOOL, (LANE, ZERO)), last)]


def _spread_loop(s: Loop, workgroup: int) -> list[Statement]:
    if s.stop.op != "const" or s.stop.number > workgroup:
        raise RenderError(f"a loop over {s.name} that is spread over {workgroup} threads and may have more turns")
    if any(isinstance(inner, Return) for inner in walk(s.body)):
        raise RenderError(f"a loop over {s.name} that is spread over threads and returns")
    lane = Define(s.name, convert(LANE, s.stop.type))
    if s.stop.number == workgroup:
        return [lane, *s.body]
    below = Value("lt", Type.BOOL, (LANE, Value("const", Type.I32, number=s.stop.number)))
    return [Branch(below, (lane, *s.body))]


def _all(s: Statement) -> list[Value]:
    found = []
    pending = list(values(s))
    while pending:
        v = pending.pop()
        found.append(v)
        pending.extend(v.args)
    return found


def _spread(
    p: Procedure, arrays: dict[str, Space], by_name: dict[str, Procedure], spaces: dict[str, dict[str, Space]]
) -> None:
    """The spaces of the arrays that procedures get, from those of a caller's."""
    here = dict(arrays) | {s.array: s.space for s in walk(p.body) if isinstance(s, Allocate)}
    for s in walk(p.body):
        for v in _all(s):
            if v.op not in ("call", "apply"):
                continue
            called = by_name[v.name]
            given: dict[str, Space] = {
                a.name: here[x.name] for a, x in zip(called.parameters, v.args, strict=True) if a.element
            }
            known = spaces.setdefault(called.name, given)
            if known != given:
                raise RenderError(f"{called.name} is called with arrays of different spaces")
            _spread(called, given, by_name, spaces)
