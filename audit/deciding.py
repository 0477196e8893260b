"""Decides whether one module's kernel is right at a size: proof along the spec's terms, or an input that was run."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from septet.audit import sizes
from septet.audit.devices import workgroups
from septet.audit.devices.workgroups import Launch, Local
from septet.audit.equal import equality, joints
from septet.audit.equal.equality import Difference, Zeros
from septet.audit.equal.foreign_weights import ForeignWeights
from septet.audit.equal.joints import Specified
from septet.audit.expected import narrowed, spec_terms
from septet.audit.expected.foreign import CodedWeight, ForeignFormat
from septet.audit.expected.spec_terms import Expected
from septet.audit.expected.specified import specified
from septet.audit.frontends import compiler
from septet.audit.frontends.grid import Portable
from septet.audit.frontends.llvm import Function, Module, Place, Unsupported
from septet.audit.frontends.signatures import Passing, check_promises
from septet.audit.lengths.induction import Example
from septet.audit.machine.accesses import Certain
from septet.audit.machine.arguments import descriptor as described
from septet.audit.machine.arguments import extent
from septet.audit.machine.arguments import number as stored_number
from septet.audit.machine.evaluate import Evaluator
from septet.audit.machine.memory import NULL, Cell, Cells, Pointer, pointer
from septet.audit.machine.state import POISON, TRAP, Data, Hazard, State, Undecided
from septet.audit.manifest import OUTPUTS, QUANTIZERS, WEIGHTS, Kernel, Output
from septet.audit.native import examples, replay, reproduction
from septet.audit.native.replay import Elsewhere, Endless, Input, Native, Shown, expected, integer, split
from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.audit.terms.simulation import Array, NoValue, Simulation
from septet.audit.terms.terms import FALSE, FLOATS, TRUE, Term, and_, bv, not_, or_
from septet.audit.verdict import Refutation
from septet.spec import codec, layout
from septet.spec.formats import LANES
from septet.spec.storage import SCALE_BYTES, group_bytes, group_length, row_groups

STEPS = 2_000_000
EXAMPLES = 64
"""Inputs on which the compiled kernel is computed, to find what may happen and what corresponds to what."""
QUANTIZED = 1024
"""Of a quantizer: scales are rounded in as many ways as there are binades."""
BRANCH = 3.0
"""Seconds for the question whether a branch can be taken; it is followed where that is not known."""
SAMPLES = 600
"""Inputs on which a format for audit is computed before anything is proved."""
RANDOM = 24
"""Random inputs that are tried on the native kernel where the solver does not decide."""
ANY = 3.0
"""Seconds in which a kernel is to be proved where what earlier calls leave is anything, before that is looked at."""
STATES = 4
"""States in which earlier calls may have left the variables of a kernel."""
BEYOND = 3
"""Random inputs that are tried at larger sizes than those that are decided."""


class Refuted(Exception):
    """The kernel is wrong, as was seen."""

    def __init__(self, refutation: Refutation) -> None:
        super().__init__(refutation.what)
        self.refutation = refutation


class Open(Exception):
    """Not decided, and why."""


class _Poison(Exception):
    """Poison arises for an input; whether it is used is not known."""

    def __init__(self, given: Input, hazard: Hazard) -> None:
        super().__init__(hazard.what)
        self.given, self.hazard = given, hazard


@dataclass
class Audit:
    """One module, one symbol; `device` is the module of a kernel that is launched on a grid.

    Attributes:
        assumed: what is assumed besides what is assumed of every kernel, in words.
        others: global variables that functions use which the kernel does not call.
        kept, keeps, after: what variables hold that are kept from call to call, their names, and what a call has left.
        settled: whether all sizes are proved, after whatever calls of these sizes; `tried_kept` if that was tried.
        until: the deadline, while what earlier calls leave is taken to be anything.
    """

    kernel: Kernel
    module: Module
    native: Native
    ask: Questions
    deadline: float
    device: Portable | None = None
    specified: dict[int, tuple[list[Term], Specified]] = field(default_factory=dict)
    example: Example | None = None
    zeros: Zeros = field(default_factory=Zeros)
    returned: dict[Place | None, int] = field(default_factory=dict)
    assumed: set[str] = field(default_factory=set)
    others: frozenset[str] = frozenset()
    kept: Mapping[str, Cells] | None = None
    keeps: list[str] = field(default_factory=list)
    after: dict[str, Cells] | None = None
    settled: bool = False
    tried_kept: bool = False
    until: float | None = None

    @property
    def function(self) -> Function:
        """The function under audit."""
        return self.module.functions["@" + self.kernel.symbol]

    @property
    def passings(self) -> Sequence[Passing]:
        """How its arguments are passed."""
        return self.native.signature.passings

    def left(self) -> Iterator[float]:
        """The seconds left, each time it is asked."""
        while True:
            yield self.deadline - self.ask.now()

    def check(self, count: int, lazy: bool = False) -> Certain | None:
        """Prove that no check that the compiler inserted can fire; or else say what is undefined before that is known.

        If `lazy`, poison may arise where nothing uses it.

        Raises:
            As `decide`.
        """
        data, spec = self.inputs(count)
        valid, samples = spec.valid, self.examples(data, count)
        run = self._run(spec, samples, lazy)
        run.ends = True
        ended: Undecided | None = None
        try:
            self._evaluated(run, data, count)
        except Undecided as problem:  # a check that always fires ends the evaluation
            ended = problem
        traps = [h for h in run.hazards if h.what.startswith(TRAP)]
        self._absent(self.along([], traps, spec, samples)[1], valid, count)
        if isinstance(ended, Certain):
            return ended if lazy else self.check(count, True)
        if ended is not None:
            raise ended
        return None

    def inputs(self, count: int) -> tuple[list[Term], Specified]:
        """The input's bytes as variables, and what the spec says of them."""
        if count not in self.specified:
            data = [terms.var(f"b{k}", ("bv", 8)) for k in range(self.kernel.input_bytes(count))]
            if isinstance(self.kernel.format, ForeignFormat):
                data = self.kernel.format.completed(data, count)
            spec = specified(self.kernel, split(self.kernel, data, count), count)
            if spec is None:
                found, valid = self._expected(data, count)
                spec = Specified(found, valid, [])
            spec = replace(spec, expected=[narrowed.weight(e, self.kernel.output) for e in spec.expected])
            succeeded = [Expected(bv(0, 32), None)] * self.kernel.statuses(count)
            self.specified[count] = data, spec.followed_by(succeeded)
        return self.specified[count]

    def _run(self, spec: Specified, samples: Mapping[Term, Array], lazy: bool = False) -> Evaluator:
        values = Simulation(samples)

        def feasible(path: Sequence[Term], often: bool) -> bool:
            try:
                held: Array = np.ones((), bool)
                for condition in path:  # of one point or of many: their arrays differ in shape
                    held = np.logical_and(held, values.of(condition))
                if np.any(held):
                    return True
            except NoValue:
                if not often:
                    return True
            if spec.stages and not often and _chooses(path[-1]):
                return True  # a deep question, whose answer joints make easy
            return self.ask.satisfiable([spec.valid, *path], min(next(self.left()), BRANCH)).said != "unsat"

        run = Evaluator(self.module, self.deadline - self.ask.now(), STEPS, feasible, lazy, bool(spec.stages))
        run.kept = self.kept
        return run

    def examples(self, data: Sequence[Term], count: int) -> dict[Term, Array]:
        """Values of the input's bytes on some valid inputs."""
        number = QUANTIZED if self.kernel.operation in QUANTIZERS else EXAMPLES
        rows = np.array([list(row) for row in examples.inputs(self.kernel, count, number, 5)], dtype=np.uint64)
        return {v: rows[:, k] for k, v in enumerate(data) if v.op == "var"}

    def decide(self, count: int) -> None:
        """Prove the kernel right for one number of elements.

        Raises:
            Refuted: it is wrong, and the native kernel shows it.
            Open, Undecided, Unsupported: as their names say.
        """
        try:
            self._decide(count, False)
        except _Poison as arisen:  # compilers compute before a choice what is then used on one side of it
            try:
                self._decide(count, True)
            except (Refuted, Open, Undecided, Unsupported) as later:
                try:
                    self._shown(arisen.given, arisen.hazard)
                except Open as neither:
                    raise (later if isinstance(later, Refuted) else neither) from None

    def decided(self, count: int, checked: "Sequence[Audit]" = ()) -> None:
        """As `decide`, and `check` of builds with checks; where it is not known, others are tried on the native one.

        So is what has a construct that is not known: a kernel that is seen to be wrong is refuted all the same.

        Raises:
            As `decide`.
        """
        if self.settled:
            return
        try:
            undefined = [build.check(count) for build in checked]
            self.decide(count)
            for found in filter(None, undefined):  # which the build without checks does not have
                raise found
        except (Open, Undecided) as problem:
            if any(build.keeps for build in (self, *checked)) and not self.tried_kept:
                self.deadline, self.tried_kept = self.until or self.deadline, True
                for build in checked:
                    build.deadline = self.deadline
                try:
                    self.called_before(checked)
                except (Open, Undecided, Unsupported):
                    self.decided(count, checked)
                return
            for other in self.kernel.counts:
                if other > count or (other == count and isinstance(problem, Certain)):
                    self.tried(other, None)
            raise
        except Unsupported:
            for other in self.kernel.counts if self.device is None else ():
                with contextlib.suppress(OSError, compiler.NotCompiled, Endless, Elsewhere, ValueError):
                    self.tried(other, None, zeros=False)
            raise

    def called_before(self, checked: "Sequence[Audit]") -> None:
        """Prove the kernel right for all sizes after all calls of these sizes, where it keeps what they leave.

        The states that calls lead to are few where a first call fills a table; each is met with each size.

        Raises:
            Open: what a call leaves depends on its input, or others may change it.
            As `decide`.
        """
        names: dict[str, None] = {}
        try:
            for build in (self, *checked):
                states: list[dict[str, Cells]] = [{}]
                for before in states:
                    build.kept = before
                    for count in self.kernel.counts:
                        if build is self:
                            self.decide(count)
                        elif (undefined := build.check(count)) is not None:
                            raise undefined
                        after = None if build.after is None else {**before, **build.after}
                        if after is None or build.others & after.keys() or len(states) > STATES:
                            raise Open("what it leaves to later calls is not known")
                        if after not in states:
                            states.append(after)
                        names |= dict.fromkeys(after)
        finally:
            self.kept = None
        self.settled = True
        told = ", ".join(f"`{name[1:]}`" for name in names)
        self.assumed.add(f"calls before were of these sizes, as they leave {told} to later ones")

    def _decide(self, count: int, lazy: bool) -> None:
        """As `decide`; if `lazy`, poison may arise where nothing uses it."""
        data, spec = self.inputs(count)
        valid, samples = spec.valid, self.examples(data, count)
        run = self._run(spec, samples, lazy)
        run.ends = True
        try:
            values = self._evaluated(run, data, count)
        except Undecided:
            if run.avoided:
                self.native.waits = True
            self._absent(run.hazards, valid, count)
            raise
        self.returned.update(run.returned)
        if run.left and self.kept is None and not self.tried_kept:
            self.until, self.deadline = self.deadline, min(self.deadline, self.ask.now() + ANY)
        which, hazards = self.along(values, run.hazards, spec, samples)
        self._absent(hazards, valid, count)
        if spec.stages:
            found = joints.differing(self.ask, which, values, spec, self.left(), self.zeros)
        else:
            found = self.compared(values, data, spec, count)
        if isinstance(found, Difference):
            given = self._input(found, count)
            self._try(given, "solver", None, found.element)
            self.tried(count, None)
            at = f"element {found.element} may differ for the input {given.data.hex()}"
            raise Open(f"{at}, but the native kernel is right there{run.earlier()}")
        if isinstance(found, equality.Undecided):
            self.tried(count, None)
            raise Open(found.reason)

    def along(
        self, values: Sequence[Term], hazards: Sequence[Hazard], spec: Specified, samples: Mapping[Term, Array]
    ) -> tuple[dict[int, str], list[Hazard]]:
        """Which elements, and why, and hazards a proof along the spec's joints leaves open; all, if it has none."""
        if not spec.stages:
            return dict.fromkeys(range(len(values)), ""), list(hazards)
        conditions = [h.condition for h in hazards]
        try:
            which, met = joints.compare(self.ask, values, conditions, spec, samples, self.left(), self.zeros)
        except NoValue as problem:
            raise Open(f"the spec has no value on a sample: {problem}") from None
        return which, [hazards[k] for k in met]

    def compared(self, values: Sequence[Term], data: Sequence[Term], spec: Specified, count: int) -> equality.Found:
        """Where the elements may differ from the spec's, of an operation without joints."""
        kernel, wanted, valid = self.kernel, spec.expected, spec.valid
        if statuses := kernel.statuses(count):
            last = len(values) - statuses
            found = equality.byte_outputs(self.ask, valid, values[last:], wanted[last:], next(self.left()))
            if isinstance(found, Difference):
                return Difference(found.values, last + found.element)
            if found is not None:
                return found
            values, wanted = values[:last], wanted[:last]
        if not kernel.operation.startswith("dequantize"):
            return equality.byte_outputs(self.ask, valid, values, wanted, next(self.left()))
        if isinstance(kernel.format, ForeignFormat):
            coded = [w for w in wanted if isinstance(w, CodedWeight)]
            inputs = list(kernel.format.samples(count, SAMPLES))
            return ForeignWeights(self.ask, valid, data, inputs, self.zeros).compare(values, coded, self.left())
        compare = equality.Weights(self.ask, valid, self._scales(data, count), self._samples(data, count), self.zeros)
        return compare.compare(values, wanted, self.left())

    # What goes in -----------------------------------------------------------------------------------

    def _expected(self, data: Sequence[Term], count: int) -> tuple[list[Expected], Term]:
        kernel = self.kernel
        if kernel.operation == "unpack":
            size = kernel.own.block_bytes
            return [
                e for at in range(0, len(data), size) for e in spec_terms.unpack(kernel.packing, data[at : at + size])
            ], TRUE
        if kernel.operation == "pack":
            return spec_terms.pack(kernel.packing, data)
        fmt = kernel.lattice
        if kernel.operation == "decode":
            return spec_terms.decode(fmt, data)
        if kernel.operation == "encode":
            return spec_terms.encode(fmt, data)
        if kernel.operation == "dequantize_group":
            return spec_terms.dequantize(fmt, kernel.group, data, count)
        found: list[Expected] = []
        valid = TRUE
        size, groups = group_bytes(fmt, kernel.group), row_groups(fmt, kernel.group, count)
        for k in range(kernel.rows * groups):
            length = group_length(fmt, kernel.group, count, k % groups)
            some, condition = spec_terms.dequantize(fmt, kernel.group, data[k * size : (k + 1) * size], length)
            found += some
            valid = and_(valid, condition)
        return found, valid

    def _evaluated(self, run: Evaluator, data: Sequence[Term], count: int) -> list[Term]:
        """The elements of the outputs, or what is returned; that they are written is among the hazards."""
        kernel = self.kernel
        state = State((), {}, {})
        arguments: list[Any] = []
        written: dict[str, int] = {}
        outputs = {o.role: o for o in kernel.outputs(count)}
        parts = split(kernel, data, count)
        shape = Input(bytes(len(data)), count)
        for k, (role, passing) in enumerate(zip(kernel.arguments, self.passings, strict=True)):
            t = self.function.parameters[k][1]
            if role == "shared":
                arguments.append(Local(kernel.shared or 0))
                continue
            if passing.how in ("array", "descriptor"):
                if role in OUTPUTS:
                    size = outputs[role].elements * outputs[role].bytes
                    number = written[role] = run.new(f"`{role}`", size, kernel.output_alignment(outputs[role]), True)
                    state.memory[number] = [None] * size
                else:
                    number = run.new(f"`{role}`", len(parts[role]), kernel.alignment(role), False)
                    state.memory[number] = [Cell(b, 0, 1) for b in parts[role]]
                arguments.append(pointer(number))
                o = run.objects[number]
                if passing.how == "array":
                    check_promises(self.module, self.function, k, role, o.size, o.align)
                if passing.how == "descriptor":
                    cells = described(pointer(number), extent(run.extent(number), passing.element), passing.element)
                    arguments[-1] = self._placed(run, state, f"the descriptor of `{role}`", cells)
            elif passing.how == "null":
                arguments.append(NULL)
            elif role in parts:
                given = terms.joined(parts[role])
                wide = given if role == "scale" else terms.zext(given, passing.bits)
                arguments.append(terms.as_float(given, FLOATS["float"]) if t == ("float",) else wide)
            else:
                arguments.append(bv(integer(kernel, role, shape), passing.bits))
            if passing.how == "reference":
                arguments[-1] = self._placed(run, state, f"`{role}`", stored_number(arguments[-1]))
        returned: Data = None
        self.keeps = run.left
        if self.device is None:
            returned, after = run.call("@" + kernel.symbol, arguments, state)
            self.after = run.leaves(after)
        else:
            launch = Launch(self.device, *kernel.launch(count))
            after = workgroups.run(run, launch, "@" + kernel.symbol, arguments, state)
        self.assumed.update(run.assumed)
        if not written:
            if returned is POISON or not isinstance(returned, Term):
                run.hazards.append(Hazard(TRUE, "the returned value is not initialised", None))
                returned = bv(0, 8)
            if kernel.operation == "dot":
                return [returned]
            if kernel.operation == "read_header":
                return [terms.zext(returned, 64) if returned.width < 64 else returned]
            wide = returned if returned.width > 8 else terms.zext(returned, 8)
            above = TRUE if wide.width == 8 else terms.eq(terms.extract(wide, wide.width - 1, 8), bv(0, wide.width - 8))
            # A value that does not fit a byte equals no septet.
            return [terms.ite(above, terms.extract(wide, 7, 0), bv(255, 8))]
        run.hazards += self.returning(returned)
        found, unwritten = self.elements({role: after.memory[number] for role, number in written.items()}, count)
        run.hazards += unwritten
        return found

    @staticmethod
    def _placed(run: Evaluator, state: State, name: str, cells: Cells) -> Pointer:
        """A pointer to bytes that are an argument's."""
        number = run.new(name, len(cells), 8, False)
        state.memory[number] = cells
        return pointer(number)

    def returning(self, returned: Data) -> list[Hazard]:
        """That something else is returned than what the manifest says."""
        if self.kernel.returns is None:
            return []
        same = isinstance(returned, Term) and terms.eq(returned, bv(self.kernel.returns, returned.width))
        return [
            Hazard(
                not_(same) if isinstance(same, Term) else TRUE,
                f"something else than {self.kernel.returns} is returned",
                None,
            )
        ]

    def elements(self, written: Mapping[str, Cells], count: int) -> tuple[list[Term], list[Hazard]]:
        """The elements of the outputs, and that they are not written."""
        found: list[Term] = []
        hazards: list[Hazard] = []
        for o in self.kernel.outputs(count):
            cells = written[o.role]
            hazards += _unwritten(o.role, cells)
            found += [self._element(cells[k : k + o.bytes], o) for k in range(0, len(cells), o.bytes)]
        return found, hazards

    def _element(self, cells: Sequence[Cell | None], output: Output) -> Term:
        """An element of an output as a term; zero where it was never written, which is an obligation of its own."""
        size = len(cells)
        if any(cell is None for cell in cells):
            pattern: Term = bv(0, 8 * size)
        else:
            known = [cell for cell in cells if cell is not None]
            first = known[0]
            if first.size == size and all(c.index == k and c.value is first.value for k, c in enumerate(known)):
                assert isinstance(first.value, Term)
                pattern = first.value
            else:
                try:
                    pattern = terms.joined([cell.byte() for cell in known])
                except TypeError:
                    raise Unsupported("a pointer stored in the output") from None
        if not output.floats:
            return terms.bits(pattern) if pattern.sort[0] == "fp" else pattern
        sort = FLOATS[WEIGHTS[output.type or "binary32"]]
        if pattern.sort == sort:
            return pattern
        return terms.as_float(terms.bits(pattern) if pattern.sort[0] == "fp" else pattern, sort)

    def _scales(self, data: Sequence[Term], count: int) -> list[frozenset[Term]]:
        return [frozenset(data[self._group_at(i, count) :][:SCALE_BYTES]) for i in range(self.kernel.rows * count)]

    def _group_at(self, element: int, count: int) -> int:
        """The first byte of a weight's group; of `_group` operations there is one."""
        fmt, group = self.kernel.lattice, self.kernel.group
        return (element // count * row_groups(fmt, group, count) + element % count // group) * group_bytes(fmt, group)

    def _samples(self, data: Sequence[Term], count: int) -> list[dict[Term, Term]]:
        """Stored groups that between them have every code in every place, and some mixed ones."""
        fmt = self.kernel.lattice
        size = group_bytes(fmt, self.kernel.group)
        half = fmt.block // 2
        blocks = self.kernel.group // fmt.block * (len(data) // size)
        rows = [[k] * (half * blocks) for k in range(max(fmt.levels))]
        rows += equality.shuffled(8, half * blocks, 7)
        found = []
        for row in rows:
            packed = examples.packed(fmt, self.kernel.group, [examples.septet(fmt, k) for k in row])
            found.append({v: bv(b, 8) for v, b in zip(data, packed, strict=True)})
        return found

    # What comes out ---------------------------------------------------------------------------------

    def _absent(self, hazards: Sequence[Hazard], valid: Term, count: int) -> None:
        """Prove that no hazard can be met."""
        # Those that depend on few bits are gone at once, and leave a shorter question.
        hazards = [h for h in hazards if not self.ask.impossible([valid, h.condition])]
        some = FALSE
        for h in hazards:
            some = or_(some, h.condition)
        if some is FALSE:
            return
        answer = self.ask.satisfiable([valid, some], next(self.left()))
        if answer.said == "unsat":
            return
        if answer.said != "sat":
            self.tried(count, None)
            more = f" or {len(hazards) - 1} others" if len(hazards) > 1 else ""
            raise Open(f"whether undefined behaviour can be met ({hazards[0].what}{more}): {answer.said}")
        model = equality.valuation(terms.variables([h.condition for h in hazards]), answer.values)
        met = [
            h
            for h, c in zip(hazards, terms.substituted([h.condition for h in hazards], model), strict=True)
            if c is TRUE
        ]
        first = met[0] if met else hazards[0]
        given = self._input(Difference(answer.values, 0), count)
        if first.poison:
            raise _Poison(given, first)
        self._shown(given, first)

    def _shown(self, given: Input, first: Hazard) -> None:
        """Show on the native kernel that a hazard is met.

        Raises:
            Refuted: it is shown.
            Open: it is not.
        """
        self._try(given, "solver", first)
        self.tried(given.count, first)
        where = "" if first.place is None else f" at {first.place[0]}:{first.place[1]}"
        if "that needs alignment" in first.what:
            raise Open(f"{first.what}{where}; the machine does not mind, so that it is not shown to be wrong")
        raise Open(
            f"{first.what}{where} for the input {given.data.hex()}, but the native kernel shows nothing wrong there"
        )

    def _input(self, found: Difference, count: int) -> Input:
        """The bytes of a counterexample."""
        size = self.kernel.input_bytes(count)
        if found.level is None:
            data = bytes(found.values.get(f"b{k}", 0) for k in range(size))
            return Input(
                self.kernel.format.whole(data, count) if isinstance(self.kernel.format, ForeignFormat) else data, count
            )
        # Numbers alone: every septet gets a code with that codebook entry.
        fmt, group = self.kernel.lattice, self.kernel.group
        _, lane = layout.place(fmt, found.element % count % group % fmt.block)
        n = fmt.codebooks[lane]
        codes = [0, 0]
        codes[lane] = n.index(found.level) if found.level in n else 0
        septet = codec.encode(fmt, codes[LANES[0]], codes[LANES[1]])
        at = self._group_at(found.element, count)
        scales = bytes(found.values.get(f"b{at + k}", 0) for k in range(SCALE_BYTES))
        groups = size // group_bytes(fmt, group)
        return Input(examples.packed(fmt, group, [septet] * (group // 2 * groups), scales), count)

    def _try(self, given: Input, found: str, hazard: Hazard | None, element: int | None = None) -> None:
        try:
            shown = self.native.replayed(given)
        except ValueError:
            return  # not a valid input, according to the Python spec
        except Elsewhere as problem:
            what = hazard.what if hazard is not None else f"element {element} is wrong"
            raise Open(f"{what}, says the solver, at size {given.count} for the input {given.data.hex()}; "
                        f"it is not called refuted, because {problem}") from None  # fmt: skip
        if shown is None:
            return
        if shown.zeros:  # a difference in value says more
            self.tried(given.count, None, zeros=False)
        raise Refuted(self.refutation(given, shown, found, hazard))

    def refutation(self, given: Input, shown: Shown, found: str, hazard: Hazard | None) -> Refutation:
        """What was seen; and what a solver found undefined for that input, which is where it comes from."""
        what, place = shown.what, shown.place
        if hazard is not None and found == "solver":
            place = hazard.place or place
            what = f"{shown.what}; {hazard.what}" if shown.element is not None else f"{hazard.what}: {shown.what}"
        made = reproduction.of(self.native, given, shown)
        return Refutation(
            what, given.count, given.data, shown.element, shown.expected, shown.got, place, found, program=made
        )

    def early(self) -> None:
        """See that no barrier is one that threads have returned before.

        Raises:
            Open: there is one, which some devices wait at for ever.
        """
        for place, left in self.returned.items():
            where = "" if place is None else f" at {place[0]}:{place[1]}"
            raise Open(
                f"a barrier{where} before which {left} threads of a workgroup have returned: devices of compute"
                " capability 7.0 and later do not wait for them, and there the kernel is right; CUDA asks that all"
                " threads reach it"
            )

    def beyond(self) -> None:
        """Try a few larger sizes than those that are decided, where the manifest names none.

        Raises:
            Refuted: the kernel is wrong at one.
        """
        k = self.kernel
        lanes = None if self.device is None else k.launch(k.counts[-1])[1][0]
        for count in sizes.beyond(k.format, k.operation, k.arguments, k.group, lanes) if k.meant else ():
            with contextlib.suppress(OSError, compiler.NotCompiled, Endless, Elsewhere, ValueError):
                self.tried(count, None, zeros=False, number=BEYOND)

    def tried(self, count: int, hazard: Hazard | None, zeros: bool = True, number: int = RANDOM) -> None:
        """Try some inputs on the native kernel; `zeros` says whether zeros of the wrong sign are worth telling.

        Raises:
            Refuted: it is wrong on one.
            Endless: it does not end.
        """
        if self.native.elsewhere is not None:
            return
        inputs = [Input(data, count) for data in examples.inputs(self.kernel, count, number, 11)]
        first: Refutation | None = None
        for given, said in zip(inputs, self.native.runs(inputs, replay.SECONDS), strict=False):
            shown = self.native.wrong(given, expected(self.kernel, given), said)
            if shown is not None and not shown.zeros:
                raise Refuted(self.refutation(given, shown, "random input", hazard))
            if shown is not None and first is None:
                first = self.refutation(given, shown, "random input", hazard)
        if first is not None and zeros:
            raise Refuted(first)


def _chooses(t: Term) -> bool:
    """Whether a condition depends on a choice between values."""
    return any(x.op == "ite" and not x.args[1].op == x.args[2].op == "const" for x in terms.order([t]))


def _unwritten(role: str, cells: Sequence[Cell | None]) -> list[Hazard]:
    """That a byte of an output is not written, or not always."""
    found = []
    for k, cell in enumerate(cells):
        defined = FALSE if cell is None else cell.defined
        if defined is not TRUE:
            found.append(Hazard(not_(defined), f"byte {k} of `{role}` is not written", None))
    return found
