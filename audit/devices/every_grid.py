"""Proves a device kernel right for every number of workgroups, where each of them handles its own part of a row.

The number of a workgroup and how many there are are variables. Of each array only the bytes of that workgroup's part
are kept; every other byte is out of bounds. Shown are that a workgroup which is not the last one touches nothing but
its part and does with it what the spec says, and the same of the last one, for each number of elements that it may be
left with. Workgroups that touch only their own parts cannot race with each other, so that a launch does what its
workgroups do. The bounds of a launch, 2^31 workgroups and the width of the count, bound the claim.
"""

import ast
from collections.abc import Callable
from typing import Any

from septet.audit.devices.workgroups import Launch, Local, Thread, Workgroup, run_group
from septet.audit.expected.foreign import ForeignFormat
from septet.audit.frontends.grid import Portable
from septet.audit.frontends.llvm import Unsupported
from septet.audit.lengths import induction
from septet.audit.lengths.induction import SHORT, Every, Example, NotShown, Subject
from septet.audit.lengths.windows import Window, Windowed
from septet.audit.machine.memory import Cell, Cells, Object, pointer
from septet.audit.machine.state import State, Undecided
from septet.audit.manifest import OF_ELEMENTS, Kernel
from septet.audit.native.replay import Input, expected, split
from septet.audit.terms import terms
from septet.audit.terms.terms import Term, bv

MOST_GROUPS = (1 << 31) - 1
"""CUDA's limit of the first dimension of a grid."""
MOST_TAILS = 64
"""Numbers of elements that the last workgroup may be left with, each decided by itself."""


class WindowedThread(Thread, Windowed):
    """A thread whose arrays are windows."""

    @classmethod
    def of(cls, group: Workgroup, number: int, call: Callable[[Thread, State], None]) -> Thread:
        """See `Thread`."""
        made = super().of(group, number, call)
        assert isinstance(made, WindowedThread)
        made._forked, made._elsewhere = {}, 0
        return made


def part(kernel: Kernel) -> tuple[int, bool]:
    """Elements that a workgroup handles, and whether the last one may be left with fewer.

    Raises:
        NotShown: the grid is not a number of parts of a row.
    """
    if "count" not in kernel.arguments or kernel.operation not in OF_ELEMENTS:
        raise NotShown("the kernel is not given a length")
    tree = ast.parse(kernel.grid or "", mode="eval").body
    ceiling = False
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id == "ceil":
        tree, ceiling = tree.args[0], True
    if (
        isinstance(tree, ast.BinOp)
        and isinstance(tree.op, ast.Div if ceiling else ast.FloorDiv)
        and isinstance(tree.left, ast.Name)
        and tree.left.id == "count"
        and isinstance(tree.right, ast.Constant)
        and type(tree.right.value) is int
    ):
        return tree.right.value, ceiling
    raise NotShown("the grid is neither ceil(count / N) nor count // N")


def prove(subject: Subject, device: Portable) -> Every:
    """The proof for every number of workgroups.

    Raises:
        NotShown: there is none.
    """
    kernel = subject.kernel
    elements, ceiling = part(kernel)
    own = induction.unit(kernel)
    if own is None or elements % own:
        raise NotShown(f"a workgroup's part, {elements} elements, is not a whole number of groups of {own}")
    if len(kernel.arrays(elements)) > 1 or not ceiling:
        own = elements
    if elements // own > MOST_TAILS:
        raise NotShown(f"the last workgroup may be left with {elements // own} numbers of elements")
    reasons: list[str] = []
    example: Example | None = None
    for most in _bounds(subject, elements):
        for lazy in (False, True):
            proof = _Grid(subject, device, elements, own, most, lazy)
            try:
                proof.decide(True, range(0))
                return Every(most * elements, own, None, tuple(dict.fromkeys(reasons)))
            except NotShown as problem:
                reasons.append(str(problem))
                example = example or problem.example
                if not problem.poison:
                    break
    raise NotShown("; ".join(dict.fromkeys(reasons)), example=example)


def input_of(kernel: Kernel, example: Example, other: bytes) -> tuple[Input, list[int]]:
    """The whole input of an example, its other workgroups' parts all alike, and what the Python spec says of it.

    Raises:
        ValueError: the part is not valid.
        NotShown: the input is in several arrays.
    """
    elements, _ = part(kernel)
    if len(kernel.arrays(elements)) > 1:
        raise NotShown("the input is in several arrays")
    groups = -(-example.count // elements)
    data = other * example.turn + example.group + other * (groups - example.turn - 1)
    given = Input(data[: kernel.input_bytes(example.count)], example.count)
    return given, expected(kernel, given)


def _bounds(subject: Subject, elements: int) -> list[int]:
    """Numbers of workgroups up to which a proof is tried."""
    kernel = subject.kernel
    sizes = [*kernel.arrays(elements).values(), *(o.elements * o.bytes for o in kernel.outputs(elements))]
    most = min(MOST_GROUPS, induction.LARGEST // max(sizes))
    for role, (_, t, _) in zip(kernel.arguments, subject.function.parameters, strict=True):
        if role == "count":
            most = min(most, ((1 << ((t[1] if t[0] == "int" else 32) - 1)) - 1) // elements)
    largest = (1 << 31) - 1
    return sorted({most, min(most, largest // elements), min(most, largest // max(sizes))}, reverse=True)


class _Grid(induction._Proof):
    """One largest number of workgroups; a turn of a loop there is a workgroup here."""

    def __init__(self, subject: Subject, device: Portable, elements: int, multiple: int, most: int, lazy: bool) -> None:
        super().__init__(subject, "", elements, most, multiple < elements, lazy)
        self.device, self.multiple = device, multiple
        self.made: dict[str, int] = {}

    def _short(self) -> tuple[Term, dict[Term, int]]:
        """Elements of the last workgroup."""
        if not self.short:
            return bv(self.own, 64), {}
        last = terms.binary("mul", terms.binary("add", SHORT, bv(1, 64)), bv(self.multiple, 64))
        return last, {SHORT: self.own // self.multiple - 1}

    def _begin(self, now: induction._Turn, elements: int, window: int | None = None) -> dict[int, Cells]:
        memory = super()._begin(now, elements, window)
        if elements == self.own:
            return memory
        before = terms.binary("sub", now.groups, bv(1, 64))
        whole = split(self.kernel, self.data, self.own)
        for role, size in self.kernel.arrays(elements).items():
            number = self.numbers[role]
            memory[number] = [Cell(b, 0, 1) for b in whole[role][:size]]
            old = self.run.objects[number]
            self.run.objects[number] = Object(old.name, size, old.align, old.writable)
            start = terms.binary("mul", before, bv(len(whole[role]), 64))
            self.run.windows[number] = Window(self.run.windows[number].start, terms.binary("add", start, bv(size, 64)))
        return memory

    def decide(self, outputs: bool, less: range) -> None:
        """Prove all of it; a last workgroup that has less elements is part of that, whatever `less` says.

        Raises:
            NotShown: it cannot be proved.
        """
        self.outputs = outputs
        try:
            if self.most > 1:
                self._workgroup(self._any(), self.own, "in a workgroup that is not the last")
            for elements in range(self.own, 0, -self.multiple):
                self._workgroup(self._last(elements), elements, f"in a last workgroup of {elements} elements")
        except Unsupported as problem:
            raise NotShown(problem.construct, problem.place) from None
        except Undecided as problem:
            self._absent(self.run.hazards, "in some workgroup")
            raise NotShown(str(problem), self.run.place) from None

    def _workgroup(self, now: induction._Turn, elements: int, where: str) -> None:
        memory = self._begin(now, elements)
        arguments: list[Any] = []
        for role, (_, t, _) in zip(self.kernel.arguments, self.function.parameters, strict=True):
            if role in self.numbers:
                arguments.append(pointer(self.numbers[role]))
            elif role == "shared":
                arguments.append(Local(self.kernel.shared or 0))
            elif t == ("ptr",):
                if role not in self.made:
                    self.made[role] = self.run.new(f"`{role}`", 8, 8, False)
                value = self._argument(role, now, 64)
                memory[self.made[role]] = [Cell(value, k, 8) for k in range(8)]
                arguments.append(pointer(self.made[role]))
            else:
                arguments.append(self._argument(role, now, t[1]))
        _, workgroup = self.kernel.launch(elements)
        launch = Launch(self.device, (1, 1, 1), workgroup)
        at = (terms.extract(now.turn, 31, 0), 0, 0)
        group = Workgroup(self.run, launch, at, 0, memory, (terms.extract(now.groups, 31, 0), 1, 1))
        run_group(group, self.function.name, arguments, WindowedThread)
        self._done(State((), {}, group.memory), self.run.hazards, elements)

    def _argument(self, role: str, now: induction._Turn, width: int) -> Term:
        if role == "shared":  # each workgroup has its own
            return bv(0, width)
        if role == "groups":
            size = (
                self.kernel.format.integer("group", 1)
                if isinstance(self.kernel.format, ForeignFormat)
                else self.kernel.group
            )
            value = terms.binary("udiv", self._count(now), bv(size, 64))
            return value if width == 64 else terms.extract(value, width - 1, 0)
        return super()._argument(role, now, width)
