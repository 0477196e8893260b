"""Proves a kernel right for every length, where its outermost loop handles one group in each turn.

The state at the head of the loop is a function of the number of turns made (`loop_state`). Shown are, each for all
lengths at once: that nothing happens where there is no group; that the first group's turn starts in such a state; that
one turn, of a group that is not the last, reads that group's bytes alone, writes all of its output and nothing else, as
the spec says, with nothing undefined, and leads to the state of the next turn; and that the turn of the last group does
the same and is followed by the end. From that, every length follows by induction. A loop of any other kind is left
alone: then nothing is claimed but the sizes that were decided one by one.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from septet.audit.equal import equality
from septet.audit.equal.equality import Difference
from septet.audit.equal.joints import Specified
from septet.audit.expected.foreign import ForeignFormat
from septet.audit.frontends.flow import outer_loops
from septet.audit.frontends.llvm import Function, Module, Place, Unsupported
from septet.audit.frontends.signatures import Passing
from septet.audit.lengths.loop_state import Carried
from septet.audit.lengths.windows import Lengths, Window, Windowed
from septet.audit.machine import arguments
from septet.audit.machine.memory import NULL, Cell, Cells, Object, pointer
from septet.audit.machine.state import Data, Hazard, State, Undecided
from septet.audit.manifest import ARRAYS, OF_ELEMENTS, OUTPUTS, Kernel
from septet.audit.native.replay import Input, expected, split
from septet.audit.terms import terms
from septet.audit.terms.script import Answer, Questions
from septet.audit.terms.simulation import Array, NoValue, Simulation
from septet.audit.terms.terms import TRUE, Term, and_, bv, eq, not_
from septet.spec.chains import Chain

STEPS = 400_000
SECONDS = 25.0
"""For all of it, of the time that a claim has."""
QUESTION = 1.5
"""Seconds for a question about lengths."""
MOST_GROUPS, MOST_PASSES = 8, 64
"""That a turn may have; of groups of one element, four times as many."""
ROUNDS = 4
"""Times that guesses about the loop's state are taken back."""
SHORT_ROWS = (4, 300, 3000, 70_000)
"""Groups of rows that are run as they are, where a proof fails; the last is the most of them."""
LARGEST = 1 << 60
"""Bytes of the largest array that is thought of."""
TURN, REST, SHORT = (terms.var(name, ("bv", 64)) for name in ("turn", "rest", "short"))
"""Turns made; turns that follow the current and the next one; one less than the elements of the last group."""


class NotShown(Exception):
    """There is no such proof, and why."""

    def __init__(
        self, reason: str, place: Place | None = None, example: "Example | None" = None, poison: bool = False
    ) -> None:
        """`poison` if that is why, and it may be that nothing uses it."""
        super().__init__(reason if place is None else f"{reason}, at {place[0]}:{place[1]}")
        self.example, self.poison = example, poison


@dataclass(frozen=True)
class Shape:
    """How a loop goes through the groups.

    Attributes:
        groups: handled in one turn: more than one where a compiler took several at once.
        passes: through the loop's body that make up one turn: more than one where each handles a part of a group.
        lead: groups that are handled before the loop.
        tail: groups that are left for what follows the loop.
    """

    groups: int = 1
    passes: int = 1
    lead: int = 0
    tail: int = 0

    @property
    def apart(self) -> int:
        """Groups that are in no turn."""
        return self.lead + self.tail


WHOLE = Shape()
"""A turn is a pass that handles a group, and nothing is left."""


@dataclass(frozen=True)
class Example:
    """Where a proof failed: a number of elements, the turn, and the bytes of that turn's group."""

    count: int
    turn: int
    group: bytes


@dataclass(frozen=True)
class Every:
    """What is shown: the kernel is right for every length.

    Attributes:
        most: the largest number of elements that it is shown for.
        multiple: what the number of elements is a multiple of.
        loop: where the loop is that the proof rests on.
        limits: why it is not shown for more, where it is not.
        example: a longer one for which it may be wrong, where one was looked for.
    """

    most: int
    multiple: int
    loop: Place | None
    limits: tuple[str, ...] = ()
    example: Example | None = None

    def told(self) -> str:
        """The claim in words."""
        which = "" if self.multiple == 1 else f" that is a multiple of {self.multiple}"
        return f"for every number of elements up to {self.most}{which}"

    def as_json(self) -> dict[str, Any]:
        """As plain JSON."""
        loop = None if self.loop is None else f"{self.loop[0]}:{self.loop[1]}"
        return {"most": self.most, "multiple": self.multiple, "loop": loop, "limits": list(self.limits)}


def input_of(kernel: Kernel, example: Example, other: bytes) -> tuple[Input, list[int]]:
    """The whole input of an example, its other groups all alike, and what the Python spec says of it.

    Raises:
        ValueError: the group is not valid.
    """
    own = unit(kernel) or 1
    groups = -(-example.count // own)
    parts = [split(kernel, data, own) for data in (example.group, other)]
    data = b""
    for role in parts[0]:
        mine, others = parts[0][role], parts[1][role]
        data += others * example.turn + mine + others * (groups - example.turn - 1)
    wanted: list[int] = []
    known = {group: expected(kernel, Input(group, own)) for group in (example.group, other)}
    for g in range(groups):
        wanted += known[example.group if g == example.turn else other]
    size = sum(o.elements for o in kernel.outputs(example.count))
    return Input(data, example.count), wanted[:size]


class Subject(Protocol):
    """A kernel as it was compiled, and the questions that fixed sizes ask about it."""

    kernel: Kernel
    module: Module
    ask: Questions

    @property
    def function(self) -> Function:
        """The function under audit."""

    @property
    def passings(self) -> Sequence[Passing]:
        """How its arguments are passed."""

    def left(self) -> Iterator[float]:
        """The seconds left."""

    def inputs(self, count: int) -> tuple[list[Term], Specified]:
        """The input's bytes as variables, and what the spec says of them."""

    def examples(self, data: Sequence[Term], count: int) -> dict[Term, Array]:
        """Values of the input's bytes on some valid inputs."""

    def compared(self, values: Sequence[Term], data: Sequence[Term], spec: Specified, count: int) -> equality.Found:
        """Where the elements may differ from the spec's."""

    def elements(self, written: Mapping[str, Cells], count: int) -> tuple[list[Term], list[Hazard]]:
        """The elements of the outputs, and that they are not written."""

    def returning(self, returned: Data) -> list[Hazard]:
        """That something else is returned than what the manifest says."""


def unit(kernel: Kernel) -> int | None:
    """Elements of a group, in the sense of this module; None if lengths are not something that the kernel is given."""
    given = {"count", "groups"} & set(kernel.arguments)
    if not given or kernel.operation not in OF_ELEMENTS or kernel.rows > 1:
        return None
    if isinstance(kernel.format, Chain) and kernel.operation == "dequantize_row":
        return None  # a group depends on the one before it
    if isinstance(kernel.format, ForeignFormat):
        return kernel.format.integer("group", 1)
    half = kernel.format.block // 2
    return {"dequantize_row": kernel.group, "unpack": half, "pack": half}.get(kernel.operation, 1)


def prove(subject: Subject, checked: Sequence[Subject]) -> Every:
    """The proof for every length, of what was compiled and of builds with the compiler's own checks.

    Raises:
        NotShown: there is none.
    """
    own = unit(subject.kernel)
    if own is None:
        raise NotShown("the kernel is not given a length")
    if not outer_loops(subject.function):
        raise NotShown(f"{subject.kernel.symbol} has no loop")
    limits: list[str] = []
    longer: Example | None = None
    for most in bounds(subject, own):
        for short in (True, False) if may_be_short(subject.kernel) else (False,):
            example: Example | None = None
            for head in outer_loops(subject.function):
                if next(subject.left()) <= 0:
                    raise NotShown("; ".join(dict.fromkeys([*limits, "the time for it is up"])), example=longer)
                try:
                    proof = _decided(subject, head, own, most, short)
                    found = [_checked(c, own, most, short) for c in checked]
                    shorter = next((s for s in found if s is not None), None) or proof.shorter()
                except NotShown as problem:
                    limits.append(str(problem))
                    example = example or problem.example
                    continue
                if short and shorter is not None:
                    limits.append(shorter)
                multiple = 1 if short and shorter is None else own
                told = tuple(dict.fromkeys(limits))
                return Every(most * own, multiple, _place(subject.function, head), told, longer)
        longer = example or longer
        if example is not None and example.count <= SHORT_ROWS[-1] * own:  # no lower bound undoes it
            break
    raise NotShown("; ".join(dict.fromkeys(limits)), example=longer)


def _decided(subject: Subject, head: str, own: int, most: int, short: bool, outputs: bool = True) -> "_Proof":
    """The proof of what was compiled; poison may arise where nothing uses it.

    Raises:
        NotShown: it cannot be proved.
    """
    shape = _shape(subject, head, own, most)
    if short and shape.groups > 1:
        raise NotShown("a turn handles several groups, and a short last one is not looked at")
    problem: NotShown | None = None
    for shapes in _families(shape) if not short else [[shape]]:
        less = range(shape.groups + min(s.apart for s in shapes))
        try:
            for k, one in enumerate(shapes):
                proof = _of_shape(subject, head, own, most, short, one, less if k == 0 else range(0), outputs)
        except NotShown as another:
            problem = problem or another
        else:
            return proof
    raise problem or NotShown("no turn")


def _families(shape: Shape) -> list[list[Shape]]:
    """Shapes of a loop of which one is met at each length of a turn or more; of each list all are to be shown.

    What does not fill a turn is left for later, or comes first; of vectorized loops, some leave at least one group.
    """
    few = range(shape.groups)
    after, before = [replace(shape, tail=k) for k in few], [replace(shape, lead=k) for k in few]
    return [after, before, [replace(shape, tail=k + 1) for k in few]] if shape.groups > 1 else [after]


def _of_shape(
    subject: Subject, head: str, own: int, most: int, short: bool, shape: Shape, less: range, outputs: bool
) -> "_Proof":
    """The proof for all lengths that leave one tail, and for lengths of less than a turn.

    Raises:
        NotShown: it cannot be proved.
    """
    for lazy in (False, True) if outputs else (False,):
        proof = _Proof(subject, head, own, most, short, lazy, shape)
        try:
            proof.decide(outputs, less)
        except NotShown as problem:
            if lazy or not outputs or not problem.poison:
                raise
        else:
            break
    return proof


def _shape(subject: Subject, head: str, own: int, most: int) -> Shape:
    """How a loop goes through the groups, by how much one pass writes; one group a pass where that is not seen."""
    largest = MOST_GROUPS * (4 if own == 1 else 1)
    if most < 8 * largest:
        return WHOLE
    proof = _Proof(subject, head, own, most, False, shape=Shape(2 * largest))
    try:
        written, whole = proof.written()
    except (NotShown, Unsupported, Undecided):
        return WHOLE
    common = math.gcd(written, whole)
    groups, passes = (written // common, whole // common) if written else (1, 1)
    return Shape(groups, passes) if groups <= largest and passes <= MOST_PASSES else WHOLE


def _checked(checked: Subject, own: int, most: int, short: bool) -> str | None:
    """Prove that none of the compiler's own checks ever fires; say why not, where only a short last group is left.

    Raises:
        NotShown: it cannot be proved.
    """
    problems = [NotShown(f"{checked.kernel.symbol} has no loop")]
    for head in outer_loops(checked.function):
        try:
            return _decided(checked, head, own, most, short, outputs=False).shorter()
        except NotShown as problem:
            problems.append(problem)
    first = problems[1] if len(problems) > 1 else problems[0]
    raise NotShown(f"in the build with checks: {first}", example=first.example)


def may_be_short(kernel: Kernel) -> bool:
    """Whether the last group may have fewer elements than the others."""
    return (
        kernel.operation == "dequantize_row"
        and "count" in kernel.arguments
        and not isinstance(kernel.format, ForeignFormat)
    )


def bounds(subject: Subject, own: int) -> list[int]:
    """Numbers of groups up to which a proof is tried: what arrays and arguments can hold, and what an int can."""
    kernel = subject.kernel
    sizes = [*kernel.arrays(own).values(), *(o.elements * o.bytes for o in kernel.outputs(own))]
    most = LARGEST // max(sizes)
    for role, passing in zip(kernel.arguments, subject.passings, strict=True):
        if role in ("count", "groups"):
            most = min(most, passing.holds // (own if role == "count" else 1))
    largest = (1 << 31) - 1
    return sorted({most, min(most, largest // own), min(most, largest // max(sizes))}, reverse=True)


def _place(function: Function, label: str) -> Place | None:
    places = [i.place for i in reversed(function.blocks[label]) if i.place is not None and i.place[1] > 0]
    return next(iter(places), function.place)


@dataclass(frozen=True)
class _Turn:
    """Which turn it is, of how many, in terms of the variables.

    `last` is the elements of the last turn, and `apart` the groups that are in no turn.
    """

    turn: Term
    groups: Term
    last: Term
    bounds: Mapping[Term, int]
    assumed: Term
    apart: int


class _Proof:
    """One loop, one largest number of groups. `own` is the elements of a turn, and `most` a number of turns."""

    def __init__(
        self, subject: Subject, head: str, own: int, most: int, short: bool, lazy: bool = False,
        shape: Shape = WHOLE,
    ) -> None:  # fmt: skip
        self.subject, self.head, self.short, self.shape, self.group = subject, head, short, shape, own
        self.own, self.most = own * shape.groups, (most - shape.apart) // shape.groups
        self.kernel, self.function = subject.kernel, subject.function
        self._sampled: dict[int, dict[Term, Array]] = {}
        self._look(self.own)
        self.run = Windowed(subject.module, next(subject.left()), STEPS, self._feasible, lazy)
        self.numbers: dict[str, int] = {}
        self._right: list[Term] = []
        self._never: set[Term] = set()
        self.now = self._of(bv(0, 64), bv(0, 64), bv(self.own, 64), {})
        for role in self.kernel.arguments:
            if role in ARRAYS | OUTPUTS:
                self.numbers[role] = self.run.new(f"`{role}`", 0, self._align(role), role in OUTPUTS)
        self.placed: dict[str, int] = {}
        for role, passing in zip(self.kernel.arguments, subject.passings, strict=True):
            if passing.how in ("reference", "descriptor"):
                size = passing.bits // 8 if passing.how == "reference" else arguments.DESCRIPTOR
                self.placed[role] = self.run.new(f"what `{role}` is passed by", size, 8, False)

    # Lengths -------------------------------------------------------------------------------------

    def _of(self, turn: Term, groups: Term, last: Term, bounds: Mapping[Term, int], apart: int | None = None) -> _Turn:
        assumed = TRUE
        for v, most in bounds.items():
            assumed = and_(assumed, terms.compare("ule", v, bv(most, 64)))
        assumed = and_(assumed, terms.compare("ule", groups, bv(self.most, 64)))
        return _Turn(turn, groups, last, bounds, assumed, self.shape.apart if apart is None else apart)

    def _short(self) -> tuple[Term, dict[Term, int]]:
        """Elements of the last group."""
        if not self.short:
            return bv(self.own, 64), {}
        return _plus(SHORT, 1), {SHORT: self.own - 1}

    def _entering(self) -> _Turn:
        last, bounds = self._short()
        return self._of(bv(0, 64), _plus(REST, 1), last, {REST: self.most - 1, **bounds})

    def _first(self) -> _Turn:
        last, bounds = self._short()
        return self._of(bv(0, 64), _plus(REST, 2), last, {REST: max(self.most - 2, 0), **bounds})

    def _any(self) -> _Turn:
        last, bounds = self._short()
        groups = _plus(terms.binary("add", TURN, REST), 2)
        most = max(self.most - 2, 0)
        return self._of(TURN, groups, last, {TURN: most, REST: most, **bounds})

    def _last(self, elements: int) -> _Turn:
        return self._of(TURN, _plus(TURN, 1), bv(min(elements, self.own), 64), {TURN: self.most - 1})

    def _count(self, now: _Turn) -> Term:
        """The number of elements."""
        if now.last.constant == self.own:
            return terms.binary("mul", self._groups(now), bv(self.group, 64))
        before = terms.binary("sub", now.groups, bv(1, 64))
        return terms.binary("add", terms.binary("mul", before, bv(self.own, 64)), now.last)

    def _groups(self, now: _Turn) -> Term:
        """The number of groups."""
        return _plus(terms.binary("mul", now.groups, bv(self.shape.groups, 64)), now.apart)

    def _argument(self, role: str, now: _Turn, width: int) -> Term:
        fixed = {name: bv(value, 64) for name, value in self.kernel.constants}
        sizes = {"count": self._count(now), "groups": self._groups(now), "group": bv(self.group, 64)}
        value = {"rows": bv(self.kernel.rows, 64), **fixed, **sizes}[role]
        return value if width == 64 else terms.extract(value, width - 1, 0)

    # Evaluation ----------------------------------------------------------------------------------

    def _align(self, role: str) -> int:
        sizes = {o.role: self.kernel.output_alignment(o) for o in self.kernel.outputs(self.own)}
        return sizes[role] if role in OUTPUTS else self.kernel.alignment(role)

    def _look(self, elements: int) -> None:
        """Turn to inputs of so many elements."""
        self.data, self.spec = self.subject.inputs(elements)
        if elements not in self._sampled:
            self._sampled[elements] = self._samples(elements)
        self.values = Simulation(self._sampled[elements])

    def _samples(self, elements: int) -> dict[Term, Array]:
        """Values of the bytes and of lengths, for the question whether a path can be taken."""
        found = self.subject.examples(self.data, elements)
        size = len(next(iter(found.values()))) if found else 1
        few = np.arange(size, dtype=np.uint64)
        most = max(self.most - 2, 0) // 2
        return {**found, TURN: few % np.uint64(min(most, 7) + 1), REST: few % np.uint64(min(most, 5) + 1),
                SHORT: few % np.uint64(self.own)}  # fmt: skip

    def _feasible(self, path: Sequence[Term], often: bool) -> bool:
        try:
            if np.any(np.logical_and.reduce([self.values.of(c) for c in path])):
                return True
        except NoValue:
            if not often and not self.run.lengths.own(path[-1]):
                return True
        question = [self.spec.valid, self.now.assumed, *path]
        return self.subject.ask.satisfiable(question, min(next(self.subject.left()), QUESTION)).said != "unsat"

    def _impossible(self, condition: Term) -> bool:
        left = min(next(self.subject.left()), QUESTION)
        return self.subject.ask.satisfiable([self.now.assumed, condition], left).said == "unsat"

    def _lengths(self, now: _Turn) -> Lengths:
        turns = frozenset({TURN, REST} & now.bounds.keys())
        most = max((now.bounds[v] for v in turns), default=0)
        return Lengths(now.bounds, turns, most, now.assumed, self._impossible)

    def _begin(self, now: _Turn, elements: int, window: int | None = None) -> dict[int, Cells]:
        """Start anew: the windows of a turn that has some elements; of none, where it must touch nothing.

        `window` is how many elements the input has that is looked at, from the first one on; by default a turn's, or
        what there are of it and after it.
        """
        lead = self.shape.lead if window is None else 0
        self.now = now
        window = max(elements, self.own) if window is None else window
        self._look(window)
        self.run.begin(self._lengths(now))
        memory: dict[int, Cells] = {}
        parts = split(self.kernel, self.data, window)
        outputs = {o.role: o for o in self.kernel.outputs(self.own)}
        sizes = self.kernel.arrays(self.own)
        for role, number in self.numbers.items():
            if role in OUTPUTS:
                o = outputs[role]
                size = o.elements * o.bytes
                cells: Cells = [None] * (size * elements // self.own)
                whole = (  # bytes of an element are whole, but for packed septets, of which there are whole blocks
                    terms.binary("mul", self._groups(now), bv(size // self.shape.groups, 64))
                    if size % self.own
                    else terms.binary("mul", self._count(now), bv(size // self.own, 64))
                )
            else:
                size = sizes[role]
                cells = [Cell(b, 0, 1) for b in parts[role]] if elements else []
                whole = terms.binary("mul", self._groups(now), bv(size // self.shape.groups, 64))
            old = self.run.objects[number]
            self.run.objects[number] = Object(old.name, len(cells), old.align, old.writable)
            start = _plus(terms.binary("mul", now.turn, bv(size, 64)), lead * (size // self.shape.groups))
            self.run.windows[number] = Window(start, whole)
            memory[number] = cells
        for role, passing in zip(self.kernel.arguments, self.subject.passings, strict=True):
            if passing.how == "reference":
                memory[self.placed[role]] = arguments.number(self._argument(role, now, passing.bits))
            elif passing.how == "descriptor":
                array = pointer(self.numbers[role])
                extent = arguments.extent(self.run.extent(self.numbers[role]), passing.element)
                memory[self.placed[role]] = arguments.descriptor(array, extent, passing.element)
        return memory

    def decide(self, outputs: bool, less: range) -> None:
        """Prove all of it, a short last group apart; `less` are numbers of groups that are less than a turn.

        Raises:
            NotShown: it cannot be proved.
        """
        self.outputs = outputs
        try:
            for groups in less:
                self._few(groups)
            self.carried = self._carried()
            self._step()
            self._end(self.own + self.shape.tail * self.group)
        except Unsupported as problem:
            raise NotShown(problem.construct, problem.place) from None
        except Undecided as problem:
            raise NotShown(str(problem), self.run.place) from None

    def shorter(self) -> str | None:
        """Prove the last turn for every short group; or else say why not."""
        if not self.short:
            return None
        try:
            for elements in range(1, self.own):
                self._end(elements)
        except (NotShown, Unsupported, Undecided) as problem:
            return f"a last group of {elements}: {problem}"
        return None

    def _arguments(self, now: _Turn) -> list[Any]:
        found: list[Any] = []
        for role, passing in zip(self.kernel.arguments, self.subject.passings, strict=True):
            if role in self.placed:
                found.append(pointer(self.placed[role]))
            elif passing.how == "null":
                found.append(NULL)
            else:
                known = role in self.numbers
                found.append(pointer(self.numbers[role]) if known else self._argument(role, now, passing.bits))
        return found

    def written(self) -> tuple[int, int]:
        """The bytes of the output that are written on the way from the loop's head to it, and those of a group.

        Raises:
            NotShown, Undecided, Unsupported: that is not seen.
        """
        self.outputs = True
        _, after = self._turned(self._entered(), self._first(), {REST: _plus(REST, 1)})
        number = next(n for role, n in self.numbers.items() if role in OUTPUTS)
        if after is None:
            raise NotShown("the loop is never repeated")
        cells = after.memory[number]
        return sum(c is not None for c in cells), len(cells) // self.shape.groups

    def _few(self, groups: int) -> None:
        """So few groups, without regard to loops; if there are none, nothing is touched."""
        now = self._of(bv(0, 64), bv(0, 64), bv(self.own, 64), {}, apart=groups)
        elements = groups * self.group
        memory = self._begin(now, elements, elements or self.own)
        returned, after = self.run.call(self.function.name, self._arguments(now), State((), {}, memory))
        hazards = [*self.run.hazards, *self.subject.returning(returned)]
        if groups:
            self._done(after, hazards, elements)
        else:
            self._absent(hazards, "with no group at all")

    def _entered(self) -> Carried:
        """The state when the loop is entered."""
        now = self._entering()
        before = self.shape.lead * self.group
        memory = self._begin(now, before, before or self.own)
        names = [p[0] for p in self.function.parameters]
        frame = State((), dict(zip(names, self._arguments(now), strict=True)), memory)
        returned, entered = self.run.walk(self.function, {next(iter(self.function.blocks)): frame}, self.head)
        hazards = [*self.run.hazards, *_ended(returned, "it returns")]
        if entered is None:
            raise NotShown("the loop is never reached", _place(self.function, self.head))
        if before and self.outputs:
            self._done(entered, hazards, before)
        else:
            self._absent(hazards, "before the loop")
        changing = frozenset(i.result for i in self.function.blocks[self.head] if i.op == "phi" and i.result)
        kept = {n: cells for n, cells in entered.memory.items() if n not in self.run.windows}
        return Carried(State((), entered.locals, kept), changing)

    def _carried(self) -> Carried:
        """The state when the loop is entered, and what the first turn does to it."""
        carried = self._entered()
        replaced = {REST: _plus(REST, 1)}
        _, second = self._turned(carried, self._first(), replaced)
        if second is None:
            raise NotShown("the loop is never repeated", _place(self.function, self.head))
        carried.guess(carried.at(bv(0, 64), replaced, self.run.fresh), second, self.run.polynomials)
        return carried

    def _turned(
        self, carried: Carried, now: _Turn, replaced: Mapping[Term, Term]
    ) -> tuple[list[tuple[State, Data]], State | None]:
        memory = self._begin(now, self.own)
        state = carried.at(now.turn, replaced, self.run.fresh)
        state.memory.update(memory)
        returned: list[tuple[State, Data]] = []
        after: State | None = state
        for _ in range(self.shape.passes):
            if after is None:
                break
            ended, after = self.run.walk(self.function, {self.head: after}, self.head)
            returned += ended
        return returned, after

    def _step(self) -> None:
        """A turn that is not the last leads to the next."""
        if self.most < 2:
            raise NotShown("no array holds two groups")
        now = self._any()
        replaced = {REST: _plus(terms.binary("add", TURN, REST), 1)}
        for _ in range(ROUNDS):
            returned, after = self._turned(self.carried, now, replaced)
            if after is None:
                raise NotShown("the loop is never repeated", _place(self.function, self.head))
            expected = self.carried.at(_plus(TURN, 1), replaced, self.run.fresh)
            try:
                wrong = self.carried.wrong(expected, after, self._same)
            except ValueError as problem:
                raise NotShown(str(problem)) from None
            if not wrong:
                break
            for key, seen in wrong:
                self.carried.lose(key, seen)
        else:
            raise NotShown("what the loop carries on is not understood", _place(self.function, self.head))
        self._done(after, [*self.run.hazards, *_ended(returned, "it ends too early")], self.own)

    def _end(self, elements: int) -> None:
        """The turn of the last group is followed by the end."""
        now = self._last(elements)
        memory = self._begin(now, elements)
        short = bv(min(elements, self.own) - 1, 64)
        state = self.carried.at(TURN, {REST: TURN, SHORT: short}, self.run.fresh)
        state.memory.update(memory)
        returned, _ = self.run.walk(self.function, {self.head: state})
        if not returned:
            raise NotShown("it never returns")
        value, after = self.run.met(returned)
        self._done(after, [*self.run.hazards, *self.subject.returning(value)], elements)

    def _done(self, after: State, hazards: Sequence[Hazard], elements: int) -> None:
        """Nothing was undefined, and the group's elements are the spec's."""
        where = "in any turn" if self.now.turn is TURN and REST in self.now.bounds else "in the last turn"
        if not self.outputs:
            self._absent(hazards, where)
            return
        written = {role: after.memory[n] for role, n in self.numbers.items() if role in OUTPUTS}
        values, unwritten = self.subject.elements(written, elements)
        self._absent([*hazards, *unwritten], where)
        one = len(self.kernel.arrays(self.own)) == 1  # of several, a longer input's bytes have other names
        if (one or elements == self.own) and values == self._right[: len(values)]:
            return  # a short group's are the first ones of a whole group's
        data, spec = self.subject.inputs(elements)
        mixed = any(self._about_lengths(v) for v in values)
        if mixed:
            spec = replace(spec, valid=and_(spec.valid, self.now.assumed))
        found = self.subject.compared(values, data, spec, elements)
        if isinstance(found, Difference):
            k = found.element
            wrong = not_(eq(equality.numbered(values[k]), spec.expected[k].term))
            raise NotShown(f"element {k} of a group may differ", example=self._example([spec.valid, wrong]))
        if found is not None:
            raise NotShown(found.reason)
        if elements == self.own and not mixed:
            self._right = values

    def _about_lengths(self, t: Term) -> bool:
        return any(v in (TURN, REST, SHORT) for v in terms.variables([t]))

    def _same(self, a: Term, b: Term) -> bool:
        if a is b or (a.sort[0] == "bv" and self.run.polynomials.same(a, b)):
            return True
        question = [self.spec.valid, self.now.assumed, not_(eq(a, b))]
        return self.subject.ask.satisfiable(question, min(next(self.subject.left()), QUESTION)).said == "unsat"

    def _absent(self, hazards: Sequence[Hazard], where: str) -> None:
        """Prove that no hazard can be met.

        Raises:
            NotShown: it cannot be proved.
        """
        known = [self.spec.valid, self.now.assumed]
        ask = self.subject.ask
        unknown = [h for h in hazards if h.condition not in self._never]
        possible = [h for h in unknown if not ask.impossible([*known, h.condition])]
        some = terms.FALSE
        for h in possible:
            some = terms.or_(some, h.condition)
        answer = ask.satisfiable([*known, some], next(self.subject.left()))
        if answer.said == "unsat":
            self._never.update(h.condition for h in unknown if not self._about_lengths(h.condition))
            return
        if answer.said != "sat":
            raise NotShown(f"undefined behaviour {where}: {answer.said}")
        model = equality.valuation(terms.variables([*known, some]), answer.values)
        held = terms.substituted([h.condition for h in possible], model)
        first = next((h for h, c in zip(possible, held, strict=True) if c is TRUE), possible[0])
        example = self._example([self.spec.valid, first.condition])
        raise NotShown(f"{first.what} {where}", first.place, example, first.poison)

    def _example(self, question: Sequence[Term]) -> Example | None:
        """Values that make a question's answer yes, of the shortest kind that there is."""
        for most in SHORT_ROWS:
            answer = self._among(question, most)
            if answer.said == "sat":
                return self._told(answer)
            if answer.said != "unsat":
                return None
        if self.kernel.length is None:
            return None
        low, high, found = SHORT_ROWS[-1], self.most, self._among(question, self.most)
        while found.said == "sat" and high - low > 1:  # the shortest
            middle = (low + high) // 2
            answer = self._among(question, middle)
            if answer.said == "sat":
                high, found = middle, answer
            elif answer.said == "unsat":
                low = middle
            else:
                break
        return self._told(found) if found.said == "sat" else None

    def _among(self, question: Sequence[Term], most: int) -> Answer:
        """Values that make a question's answer yes, with at most so many groups."""
        few = terms.compare("ule", self.now.groups, bv(max(most // self.shape.groups, 1), 64))
        asked = [*question, self.now.assumed, few]
        return self.subject.ask.satisfiable(asked, min(next(self.subject.left()), QUESTION))

    def _told(self, answer: Answer) -> Example | None:
        """The example that an answer gives."""
        size = self.kernel.input_bytes(self.group)
        if len(self.data) != size and len(self.kernel.arrays(self.group)) > 1:
            return None
        given = {v: bv(answer.values.get(str(v.value), 0), 64) for v in self.now.bounds}
        count, turn = terms.substituted([self._count(self.now), self.now.turn], given)
        if count.constant is None or turn.constant is None:
            return None
        group = bytes(answer.values.get(str(v.value), 0) for v in self.data[:size])
        return Example(count.constant, turn.constant * self.shape.groups + self.shape.lead, group)


def _plus(a: Term, k: int) -> Term:
    return terms.binary("add", a, bv(k, 64))


def _ended(returned: Sequence[tuple[State, Data]], what: str) -> list[Hazard]:
    return [Hazard(terms.conjunction(state.path), what, None) for state, _ in returned]
