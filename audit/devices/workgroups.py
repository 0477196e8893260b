"""Runs the threads of a launch on symbolic bytes: concrete places in the grid, one workgroup after another.

Between two barriers the threads run one after another on the same memory. That stands for every order and every
interleaving because it is an obligation that no byte which one of them writes is touched by another: what a
kernel without races computes does not depend on the schedule. Between workgroups there is no barrier.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from septet.audit.devices.fibers import Fiber
from septet.audit.devices.races import ATOMIC, Touch, Touches, joined
from septet.audit.frontends.grid import DIMENSIONS, GLOBAL, LOCAL, Portable
from septet.audit.frontends.llvm import Instruction, Place
from septet.audit.frontends.shapes import touched
from septet.audit.machine.aliasing import Aliasing
from septet.audit.machine.evaluate import Evaluator
from septet.audit.machine.memory import Cell, Cells, Pointer, pointer
from septet.audit.machine.operations import COMMUTING
from septet.audit.machine.state import Data, Hazard, State, Undecided
from septet.audit.terms import terms
from septet.audit.terms.terms import TRUE, Term, bv

WARP = 32
"""Lanes whose own barrier orders their memory."""
IMPLICIT = 256
"""Bytes of AMD's implicit arguments."""


@dataclass(frozen=True)
class Launch:
    """A module and how a kernel of it is launched: numbers of workgroups, and of threads in each, x first."""

    module: Portable
    grid: tuple[int, int, int]
    workgroup: tuple[int, int, int]

    @property
    def threads(self) -> int:
        """Threads of a workgroup."""
        x, y, z = self.workgroup
        return x * y * z


Places = tuple[int | Term, int | Term, int | Term]
"""Sizes of a grid, or a place in it; a term is of 32 bits."""


@dataclass(frozen=True)
class Local:
    """An argument in shared memory, of some bytes: each workgroup has its own."""

    bytes: int


@dataclass(frozen=True)
class AtBarrier:
    """A thread waits for its workgroup."""

    flags: int
    site: int


@dataclass(frozen=True)
class AtExchange:
    """A lane waits for its warp: it gives a value and wants that of another lane, or everybody's votes."""

    value: Data
    lane: int
    width: int
    votes: bool = False
    orders: bool = False


class Workgroup:
    """One workgroup: what its threads have in common.

    Attributes:
        run: the evaluation that hazards and objects belong to.
        memory: objects that all threads see, as they are now.
        names: the objects of arrays in shared memory.
        shared, device: accesses to shared and to global memory since the last barrier for it.
        whole: accesses to global memory of the whole workgroup.
    """

    def __init__(
        self, run: Evaluator, launch: Launch, at: Places, number: int, memory: dict[int, Cells],
        groups: Places | None = None,
    ) -> None:  # fmt: skip
        """`at` is where it is in the grid, and `groups` the grid's sizes where they are not the launch's."""
        self.run, self.launch, self.at, self.number, self.memory = run, launch, at, number, memory
        self.groups: Places = launch.grid if groups is None else groups
        self.names: dict[str, int] = {}
        self.own: set[int] = set()
        for s in launch.module.shared.values():
            self.names[f"@{s.name}"] = self._shared(s.name, s.size)
        self.implicit = run.new("implicit arguments", IMPLICIT, 16, False)
        self.memory[self.implicit] = _implicit(launch, self.groups)
        self.shared, self.device, self.whole = Touches(), Touches(), Touches()
        self.epochs: dict[int, int] = {}

    def _shared(self, name: str, size: int) -> int:
        made = self.run.new(f"the shared array {name}", size, 16, True)
        self.memory[made] = [None] * size
        self.own.add(made)
        return made

    def placed(self, arguments: Sequence[Data]) -> list[Data]:
        """The arguments, with places for those in shared memory."""
        return [pointer(self._shared(f"argument {k}", a.bytes)) if isinstance(a, Local) else a
                for k, a in enumerate(arguments)]  # fmt: skip

    def place(self, name: str, thread: int) -> Term:
        """The value of a primitive such as `local_id.x` for a thread."""
        kind, d = name.rsplit(".", 1)
        k = DIMENSIONS.index(d)
        x, y, _ = self.launch.workgroup
        local = (thread % x, thread // x % y, thread // x // y)
        places: Mapping[str, Places] = {
            "local_id": local, "group_id": self.at, "local_size": self.launch.workgroup, "groups": self.groups,
        }  # fmt: skip
        found = places[kind][k]
        return bv(found, 32) if isinstance(found, int) else found

    def warp(self, thread: int) -> int:
        """The warp that a thread is in."""
        return thread // WARP

    def touch(
        self, thread: int, number: int, at: int, size: int, kind: str, condition: Term, place: Place | None
    ) -> None:
        """Note that a thread may touch some bytes of an object that others see."""
        among = self.shared if number in self.own else self.device
        warp = self.warp(thread)
        epoch = self.epochs.get(warp, 0)
        for k in range(at, at + size):
            among.add((number, k), Touch(thread, kind, warp, epoch, condition, place))

    def checked(self) -> None:
        """Record the races since the last barrier."""
        for among in (self.shared, self.device):
            for (number, offset), a, b, condition in among.races():
                self.run.hazards.append(
                    Hazard(
                        condition,
                        f"data race: threads {a.who} and {b.who} touch byte {offset} of"
                        f" {self.run.objects[number].name} with no barrier between them",
                        b.place or a.place,
                    )
                )

    def passed(self, flags: int) -> None:
        """All threads have reached a barrier."""
        self.checked()
        if flags & LOCAL:
            self.shared.clear()
        if flags & GLOBAL:
            joined(self.whole, self.device.all_of(self.number))
            self.device.clear()

    def ended(self) -> None:
        """All threads have ended."""
        self.checked()
        joined(self.whole, self.device.all_of(self.number))


class Thread(Evaluator):
    """One thread: it shares objects, hazards and constants with the others.

    Attributes:
        last: of each source file the last line, by its number, on which it has used memory since the last barrier.
    """

    group: Workgroup
    number: int
    fiber: Fiber
    last: dict[str, int]
    _atomic: bool

    @classmethod
    def of(cls, group: Workgroup, number: int, call: Callable[["Thread", State], None]) -> "Thread":
        """A thread that evaluates as the workgroup's evaluation does; `call` is what it does."""
        made = cls.__new__(cls)
        made.__dict__.update(group.run.__dict__)
        made.group, made.number, made._atomic = group, number, False
        made._depth, made._products, made.trap = 0, {}, None
        made._made, made.gone, made.aliasing, made.last = [], set(), Aliasing(), {}
        made.fiber = Fiber(lambda fiber: call(made, State((), {}, dict(group.memory))))
        return made

    def fresh(self, sort: terms.Sort, kind: str = "any") -> Term:
        """As of an evaluator: a variable that no thread has had."""
        return self.group.run.fresh(sort, kind)

    def _global(self, name: str) -> int:
        return self.group.names[name] if name in self.group.names else super()._global(name)

    def _offsets(self, state: State, where: Pointer, size: int, align: int, verb: str) -> list[tuple[Term, int, int]]:
        found = super()._offsets(state, where, size, align, verb)
        if self.place is not None:
            self.last[self.place[0]] = max(self.place[1], self.last.get(self.place[0], 0))
        kind = ATOMIC if self._atomic else verb
        path = terms.conjunction(state.path)
        for c, number, at in found:
            if number in self.group.memory and number != self.group.implicit:
                self.group.touch(self.number, number, at, size, kind, terms.and_(path, c), self.place)
        return found

    def give(self, state: State) -> None:
        """Leave the common memory as this thread has made it."""
        for number in self.group.memory:
            self.group.memory[number] = state.memory[number]

    def take(self, state: State) -> None:
        """See the common memory as the others have left it."""
        state.memory.update(self.group.memory)
        state.owned -= self.group.memory.keys()

    def _waited(self, state: State, what: Any) -> Any:
        if state.path:
            raise self.refuse("a barrier or an exchange of lanes on a branch that the input decides")
        place = self.place
        self.give(state)
        given = self.fiber.wait(what)
        self.take(state)
        self.place = place
        return given

    def _call(self, i: Instruction, state: State) -> Data:
        callee: str = i.extra["callee"]
        if not callee.startswith("@grid.") or callee in self.module.functions:
            return super()._call(i, state)
        name = callee.removeprefix("@grid.")
        if name == "implicit":
            return pointer(self.group.implicit)
        if name not in ("barrier", "exchange", "ballot", "warp_barrier"):
            return self.group.place(name, self.number)
        a = [self.value(o, state.locals) for o in i.operands]
        numbers = [x.constant if isinstance(x, Term) else None for x in a]
        if name == "barrier":
            flags, site = numbers
            if flags is None or site is None:
                raise self.refuse("a barrier of memory that the input decides")
            return self._waited(state, AtBarrier(flags, site))
        lane, width = (0, numbers[0]) if name == "warp_barrier" else (numbers[1], numbers[-1])
        if name == "ballot":
            lane = 0
        if lane is None or width is None:
            raise self.refuse("a lane that the input decides")
        value = bv(0, 32) if name == "warp_barrier" else a[0]
        return self._waited(state, AtExchange(value, lane, width, name == "ballot", name == "warp_barrier"))

    def _atomicrmw(self, i: Instruction, state: State) -> Data:
        op = i.extra["atomic"]
        if op not in COMMUTING:
            raise self.refuse(f"an atomic `{op}`, whose result depends on the order of threads")
        where = self._address(i.operands[0], state)
        value = self.sound(state, self.value(i.operands[1], state.locals), "an atomic operation on poison")
        size = touched(i.type)
        self._atomic = True
        before = self.sound(state, self.load(state, where, i.type, size), "an atomic operation on poison")
        self.store(state, where, i.type, COMMUTING[op](before, value), size)
        self._atomic = False
        return self.fresh(("bv", i.type[1]))  # what was there before depends on the order


def _implicit(launch: Launch, groups: Places) -> Cells:
    """AMDGPU code object 5: numbers of workgroups at 0, sizes of a workgroup at 12."""
    numbers = [bv(n, 32) if isinstance(n, int) else n for n in groups]
    found: Cells = [Cell(n, k, 4) for n in numbers for k in range(4)]
    data = b"".join(n.to_bytes(2, "little") for n in launch.workgroup)
    return found + [Cell(bv(b, 8), 0, 1) for b in data.ljust(IMPLICIT - len(found), b"\x00")]


def run(evaluator: Evaluator, launch: Launch, symbol: str, arguments: Sequence[Data], state: State) -> State:
    """The state that a launch leaves; its races and divergent barriers are among the evaluator's hazards.

    Raises:
        Undecided: the limits were reached, or only some threads reach a barrier, which is a hazard too.
        Unsupported: a construct is not known.
    """
    memory = dict(state.memory)
    whole = Touches()
    x, y, z = launch.grid
    for number, (k, j, i) in enumerate(itertools.product(range(z), range(y), range(x))):
        group = Workgroup(evaluator, launch, (i, j, k), number, dict(memory))
        run_group(group, symbol, arguments)
        memory = {n: group.memory[n] for n in memory}
        joined(whole, ((byte, t) for byte, touches in group.whole.bytes.items() for t in touches))
    for (number, offset), a, b, condition in whole.races():
        evaluator.hazards.append(
            Hazard(
                condition,
                f"data race: workgroups {a.who} and {b.who} touch byte {offset} of {evaluator.objects[number].name}",
                b.place or a.place,
            )
        )
    return State(state.path, state.locals, memory)


def run_group(group: Workgroup, symbol: str, arguments: Sequence[Data], kind: type[Thread] = Thread) -> None:
    """Run the threads of a workgroup, which leave its memory as they have made it.

    Raises:
        As `run`.
    """

    arguments = group.placed(arguments)

    def body(thread: Thread, state: State) -> None:
        thread.take(state)
        _, after = thread.call(symbol, arguments, state)
        thread.give(after)

    threads = [kind.of(group, number, body) for number in range(group.launch.threads)]
    given: list[Any] = [None] * len(threads)
    ready = list(threads)
    try:
        while True:
            for t in ready:
                t.steps = group.run.steps
                t.fiber.resume(given[t.number])
                group.run.steps = t.steps
            waiting = [t for t in threads if not t.fiber.ended]
            if not waiting:
                group.ended()
                return
            if any(isinstance(t.fiber.waits, AtExchange) for t in waiting):
                ready = _exchanged(group, threads, given)
                continue
            stops = {t.fiber.waits for t in waiting}
            site = waiting[0].fiber.waits.site
            places = group.launch.module.sites
            place = places[site] if site < len(places) else None
            left = len(threads) - len(waiting)
            if left and len(stops) == 1 and group.launch.module.nvidia and not _gone_round(threads, place):
                group.run.returned[place] = max(left, group.run.returned.get(place, 0))
            elif left or len(stops) > 1:
                group.checked()
                group.run.avoided = True
                what = f"a barrier that only some threads reach: {len(waiting)} of {len(threads)}"
                if len(waiting) == len(threads):
                    what = "threads that wait at different barriers"
                group.run.hazards.append(Hazard(TRUE, what, place))
                raise Undecided(what)
            group.passed(waiting[0].fiber.waits.flags)
            for t in waiting:
                t.last.clear()
            ready = waiting
    finally:
        for t in threads:
            t.fiber.cancel()


def _gone_round(threads: Sequence[Thread], barrier: Place | None) -> bool:
    """Whether a thread that has ended went round a barrier: it used memory on a later line, with no barrier between."""
    ended = [t for t in threads if t.fiber.ended]
    return barrier is None or any(t.last.get(barrier[0], 0) > barrier[1] for t in ended)


def _exchanged(group: Workgroup, threads: Sequence[Thread], given: list[Any]) -> list[Thread]:
    """Give the lanes of complete warps what they wait for; the threads that can go on."""
    ready: list[Thread] = []
    done: set[int] = set()
    for t in threads:
        wait = t.fiber.waits
        if t.number in done or not isinstance(wait, AtExchange):
            continue
        first = t.number // wait.width * wait.width
        lanes = threads[first : first + wait.width]
        if not all(isinstance(o.fiber.waits, AtExchange) for o in lanes):
            continue
        for o in lanes:
            own = o.fiber.waits
            if own.votes:
                votes = bv(0, 64)
                for k, voter in enumerate(lanes):
                    bit = terms.extract(voter.fiber.waits.value, 0, 0)
                    shifted = terms.binary("shl", terms.zext(bit, 64), bv(k, 64))
                    votes = terms.binary("or", votes, shifted)
                given[o.number] = votes
            else:
                given[o.number] = lanes[own.lane].fiber.waits.value if own.lane < len(lanes) else bv(0, 32)
            done.add(o.number)
            ready.append(o)
        if wait.orders:
            group.checked()
            warp = group.warp(t.number)
            group.epochs[warp] = group.epochs.get(warp, 0) + 1
    if not ready:
        what = "an operation of a whole warp that only some of its lanes reach"
        group.run.hazards.append(Hazard(TRUE, what, None))
        raise Undecided(what)
    return ready
