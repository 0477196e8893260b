"""An audit: each compiler setting is a claim of its own, decided for each size that the manifest names."""

import contextlib
import resource
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np

from septet.audit import remembered
from septet.audit.devices import every_grid, workgroups
from septet.audit.devices.workgroups import Launch, Local
from septet.audit.equal import cuts, equality
from septet.audit.equal.cuts import Specified
from septet.audit.equal.equality import Difference, Zeros
from septet.audit.equal.readings import Readings
from septet.audit.expected import narrowed, spec_terms
from septet.audit.expected.spec_terms import Expected
from septet.audit.expected.specified import specified
from septet.audit.expected.stored import Reading, Stored
from septet.audit.frontends import alignment, compiler, fortran, llvm, slices, sources, symbols
from septet.audit.frontends.grid import Portable
from septet.audit.frontends.llvm import Function, Module, Place, Unsupported
from septet.audit.frontends.promises import Unkept
from septet.audit.frontends.signatures import BadInput, Passing, check_promises, check_weights, least_bytes, signature
from septet.audit.lengths import induction
from septet.audit.lengths.induction import Every, Example, NotShown
from septet.audit.machine.accesses import Certain
from septet.audit.machine.arguments import descriptor as described
from septet.audit.machine.arguments import extent
from septet.audit.machine.arguments import number as stored_number
from septet.audit.machine.evaluate import Evaluator
from septet.audit.machine.memory import NULL, Cell, Cells, Pointer, pointer
from septet.audit.machine.state import POISON, TRAP, Data, Hazard, State, Undecided
from septet.audit.manifest import ANY, EVERY, OUTPUTS, QUANTIZERS, WEIGHTS, Broken, Kernel, Output, with_length
from septet.audit.native import examples, replay, reproduction, sparse
from septet.audit.native.device_replay import DeviceNative
from septet.audit.native.replay import Elsewhere, Endless, Input, Native, Shown, expected, integer, split
from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.audit.terms.simulation import Array, NoValue, Simulation
from septet.audit.terms.terms import FALSE, FLOATS, TRUE, Term, and_, bv, not_, or_
from septet.solvers.cache import Cache
from septet.spec import codec, layout
from septet.spec.chains import Chain
from septet.spec.formats import LANES, S43
from septet.spec.storage import SCALE_BYTES, group_bytes, group_length, row_groups

Answer = Literal["proved", "tested", "not run", "refuted", "unknown", "unsupported", "bad input"]
"""`tested`: a build was run and found right on some inputs, which is no proof; `not run`: it could not be."""
SETTLED = frozenset[Answer]({"proved", "tested", "not run"})
"""Answers that are as claimed, or say nothing about the claim."""
STEPS = 2_000_000
CHECKS = (
    "-fsanitize=shift,signed-integer-overflow,integer-divide-by-zero,bounds,float-cast-overflow,unreachable",
    "-fsanitize-trap=all",
)
"""Undefined behaviour of C that leaves no trace in plain IR: clang's own checks, which must never fire."""
MACHINE_CODE = "machine code: nothing is proved of it; give the source, or LLVM IR made by clang or flang -emit-llvm"
NO_LAUNCH = "a device kernel: say how it is launched, with --workgroup and --grid"
NO_DEVICE = "--workgroup and --grid are for device kernels"
EXAMPLES = 64
"""Inputs on which the compiled kernel is computed, to find what may happen and what corresponds to what."""
QUANTIZED = 1024
"""Of a quantizer: scales are rounded in as many ways as there are binades."""
TRIED_FIRST = QUANTIZERS | {"quantize_activations", "dot", "matvec", "matmul", "read_header"}
"""Operations of which the solver's questions are long ones where a kernel is wrong."""
BRANCH = 3.0
"""Seconds for the question whether a branch can be taken; it is followed where that is not known."""
SAMPLES = 600
"""Inputs on which a format for audit is computed before anything is proved."""
RANDOM = 24
"""Random inputs that are tried on the native kernel where the solver does not decide."""
ASSUMED = "arrays do not overlap"
VALID = {
    "unpack": "every stored block",
    "decode": "every valid septet",
    "encode": "all codes in range",
    "dequantize_group": "every stored group with finite scales, a unit without a sign and valid septets",
    "dequantize_row": "every stored row with finite scales, units without a sign and valid septets",
    "quantize_group": "all weights of magnitude up to the scale type's largest number",
    "quantize_row": "all weights of magnitude up to the scale type's largest number",
    "quantize_activations": "all finite activations",
    "dot_group": "all valid septets and all activations",
    "matvec": "every stored matrix with finite scales, units without a sign and valid septets, and all finite scales",
    "matmul": "every stored matrix with finite scales, units without a sign and valid septets, and all finite scales",
}

VALID_CHAINS = {
    "dequantize_group": "every stored group with a finite unit without a sign, after every septet",
    "dequantize_row": "every stored row with finite units without a sign",
    "dot_group": "every stored group, after every septet, and all activations",
    "matvec": "every stored matrix with finite units without a sign, and all finite scales",
    "matmul": "every stored matrix with finite units without a sign, and all finite scales",
}
"""What is said of chains instead."""


def called(kernel: Kernel, least: Mapping[str, int]) -> Kernel:
    """A kernel without the size zero where no size is named, and an array must have bytes: no caller has such a one."""
    if kernel.meant and any(size > kernel.arrays(0).get(role, size) for role, size in least.items()):
        return replace(kernel, counts=tuple(count for count in kernel.counts if count))
    return kernel


def sized(device: Portable, kernel: Kernel) -> Portable:
    """A device module whose shared memory has the size that the launch gives.

    Raises:
        BadInput: that is not said.
        Unsupported: there are several such arrays.
    """
    dynamic = [s for s in device.shared.values() if s.dynamic]
    if len(dynamic) > 1:
        raise Unsupported("several arrays in shared memory whose size the launch gives")
    if dynamic and kernel.shared is None:
        raise BadInput(f"{dynamic[0].name} is shared memory whose size the launch gives: say how many bytes, --shared")
    shared = {n: replace(s, size=kernel.shared or 0) if s.dynamic else s for n, s in device.shared.items()}
    return replace(device, shared=shared)


def launched(kernel: Kernel) -> str:
    """How a device kernel is launched, in words."""
    launches = []
    for count in kernel.counts:
        grid, workgroup = (" x ".join(map(str, s[: 3 - (s[2] == 1) - (s[1:] == (1, 1))])) for s in kernel.launch(count))
        launches.append(f"{grid} workgroup{'' if grid == '1' else 's'} of {workgroup} threads")
    return ", ".join(dict.fromkeys(launches))


def allowed(kernel: Kernel | Broken) -> str | None:
    """What the claim allows that is not the same to the last bit, in words."""
    return kernel.format.allowed if isinstance(kernel.format, Stored) else None


def valid_inputs(kernel: Kernel | Broken) -> str:
    """The inputs that a claim is about, in words."""
    if isinstance(kernel, Broken):
        return "nothing"
    if isinstance(kernel.format, Stored):
        return kernel.format.valid
    if isinstance(kernel.format, Chain):
        return VALID_CHAINS.get(kernel.operation) or VALID[kernel.operation]
    return VALID[kernel.operation]


@dataclass
class Refutation:
    """A counterexample that was replayed on the native kernel.

    Attributes:
        input: the bytes of the input array.
        element, expected, got: the output that is wrong, if that is what is wrong.
        found: how it was found: "solver" or "random input".
        program: a C program that shows it, where one can; see `septet.audit.native.reproduction`.
        group: where a row is longer than memory, the group that the input's bytes are; all others are zeros.
    """

    what: str
    count: int
    input: bytes
    element: int | None
    expected: str | None
    got: str | None
    place: Place | None
    found: str
    group: int | None = None
    program: str | None = None


@dataclass
class Verdict:
    """What is known of one kernel, compiled in one way.

    Attributes:
        counts: the numbers of elements for which the answer holds; those decided so far if it is not "proved".
        reason: why it is not "proved" or "refuted".
        place: the line that a refutation or a reason is about.
        function: where the function begins.
        seconds: what it took by the clock; `processor` is the processor time, compilers and solvers included.
        queries: how many scripts a solver was given.
        decided_by: how many questions each solver, or trying all inputs, has answered.
        zeros: whether the answer is but for the signs of zeros.
        every: what is proved for every length besides; `fixed` says why nothing is, where the kernel is given a length.
        launched: on which grids a device kernel was run, in words.
        runs: for a build that is run and not proved, on how many inputs it was right; `exhaustive` if on all there are.
    """

    kernel: Kernel | Broken
    level: str
    compiler: str
    flags: tuple[str, ...]
    answer: Answer
    counts: tuple[int, ...] = ()
    reason: str | None = None
    place: Place | None = None
    function: Place | None = None
    refutation: Refutation | None = None
    seconds: float = 0.0
    processor: float = 0.0
    queries: int = 0
    contraction: str = "on"
    decided_by: dict[str, int] = field(default_factory=dict)
    runs: int | None = None
    exhaustive: bool = False
    every: Every | None = None
    fixed: str | None = None
    launched: str | None = None
    contiguous: bool = False
    zeros: bool = False
    aligned: tuple[tuple[str, int], ...] = ()

    @property
    def assumed(self) -> str:
        """What is assumed of the arguments."""
        aligned = [f"`{role}` is aligned to {size} bytes, as its type says" for role, size in self.aligned]
        contiguous = ["Fortran's assumed-shape arrays are contiguous"] if self.contiguous else []
        return ", and ".join([ASSUMED, *aligned, *contiguous])

    def as_json(self) -> dict[str, Any]:
        """The verdict as plain JSON."""
        k, r = self.kernel, self.refutation
        return {
            "source": str(k.source), "symbol": k.symbol, "format": k.format.name, "operation": k.operation,
            "arguments": list(k.arguments), "group": k.group, "returns": k.returns, "level": self.level,
            "contraction": self.contraction, "compiler": self.compiler,
            "flags": list(self.flags), "verdict": self.answer, "counts": list(self.counts),
            "launched": self.launched,
            "every_length": None if self.every is None else self.every.as_json(), "fixed_sizes_only": self.fixed,
            "claim": valid_inputs(k), "allowed": allowed(k), "zeros_of_either_sign": self.zeros,
            "assumed": self.assumed, "reason": self.reason,
            "line": None if self.place is None else f"{self.place[0]}:{self.place[1]}",
            "function": None if self.function is None else f"{self.function[0]}:{self.function[1]}",
            "refutation": None if r is None else {
                "what": r.what, "count": r.count, "input": r.input.hex(), "element": r.element,
                "expected": r.expected, "got": r.got, "found": r.found, "group": r.group,
                "line": None if r.place is None else f"{r.place[0]}:{r.place[1]}",
            },
            "seconds": round(self.seconds, 3), "processor_seconds": round(self.processor, 3), "queries": self.queries,
            "decided_by": self.decided_by, "runs": self.runs, "exhaustive": self.exhaustive,
        }  # fmt: skip


@dataclass(frozen=True)
class Task:
    """One kernel compiled in one way, as data that can be sent to another process; `kept` is the cache's folder."""

    kernel: Kernel
    level: str
    contraction: str
    seconds: float
    kept: Path | None


def broken(row: Broken) -> Verdict:
    """The verdict on what a manifest has in the place of a kernel."""
    answer: Answer = "unsupported" if row.unknown else "bad input"
    return Verdict(row, "not compiled", "none", (), answer, reason=row.reason)


def perform(task: Task) -> Verdict:
    """The verdict on a task."""
    before = _used()
    found = audit(task.kernel, task.level, task.seconds, Cache(task.kept), task.contraction)
    found.processor = _used() - before
    return found


def _used() -> float:
    """Seconds of processor time that this process and those it waited for have used."""
    own = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(r.ru_utime + r.ru_stime for r in own)


def tasks(kernel: Kernel, seconds: float, kept: Path | None) -> list[Task]:
    """A kernel's claims: one for each level, with and without contraction; LLVM IR is compiled already.

    None of machine code, of which nothing is proved.
    """
    if compiler.kind(kernel.source) == "machine code":
        return []
    if compiler.is_compiled(kernel.source):
        return [Task(kernel, kernel.levels[0], kernel.contractions[0], seconds, kept)]
    return [Task(kernel, level, c, seconds, kept) for level in kernel.levels for c in kernel.contractions]


class _Refuted(Exception):
    def __init__(self, refutation: Refutation) -> None:
        super().__init__(refutation.what)
        self.refutation = refutation


class _Open(Exception):
    """Not decided, and why."""


class _Poison(Exception):
    """Poison arises for an input; whether it is used is not known."""

    def __init__(self, given: Input, hazard: Hazard) -> None:
        super().__init__(hazard.what)
        self.given, self.hazard = given, hazard


def audit(kernel: Kernel, level: str, seconds: float, kept: Cache | None = None, contraction: str = "on") -> Verdict:
    """Decide one kernel at one optimization level, with or without contraction, in about the time given."""
    started = time.perf_counter()
    terms.forget()
    try:
        clang = compiler.for_source(kernel.source)
    except compiler.NotCompiled as problem:
        return Verdict(kernel, level, "none", (level,), "bad input", reason=str(problem), contraction=contraction)
    flags = (level, *compiler.contraction_flags(clang, contraction), *kernel.flags)
    verdict = Verdict(kernel, level, clang.version, flags, "proved", contraction=contraction)
    if compiler.kind(kernel.source) == "machine code":
        verdict.answer, verdict.reason = "unsupported", MACHINE_CODE
        return verdict
    ask = Questions(kept)
    in_time = True
    with tempfile.TemporaryDirectory(prefix="septet-audit-") as folder, contextlib.closing(ask):
        try:
            lowered = sources.lowered(clang, kernel.source, kernel.symbol, flags, Path(folder))
            device = lowered.device
            if (device is None) != (kernel.workgroup is None):
                raise BadInput(NO_LAUNCH if device else NO_DEVICE)
            kernel = replace(kernel, symbol=lowered.symbol)
            if device is not None:
                device = sized(device, kernel)
            texts = [lowered.text]
            if compiler.kind(kernel.source) == "c":
                checks = ["-O0", *kernel.flags, *CHECKS]
                text = compiler.to_ir(clang, kernel.source, checks, Path(folder) / "checked.ll")
                texts.append(slices.needed(text, kernel.symbol))
            dummies = procedures(clang, kernel, Path(folder))
            if kernel.align is None:
                verdict.aligned = alignment.of(clang, kernel, texts, dummies, Path(folder))
                kernel = replace(kernel, declared=verdict.aligned)
            same = remembered.key(kernel, texts)
            before: Verdict | None = ask.kept.get_any(same)
            if before is not None:
                return replace(
                    before, kernel=verdict.kernel, level=level, compiler=clang.version, flags=flags,
                    contraction=contraction, seconds=time.perf_counter() - started,
                )  # fmt: skip
            modules = [llvm.read(t) for t in texts]
            passed = signature(kernel, modules[0], dummies)
            verdict.function = passed.function.place
            check_weights(kernel, modules[0])
            if any(p.how == "descriptor" for p in passed.passings):
                verdict.contiguous = True
                kernel = with_length(kernel)
            kernel = called(kernel, least_bytes(passed.function, kernel.arguments))
            native = Native(clang, kernel, flags, passed, Path(folder), replay.machine(lowered.text))
            if device is not None:
                native = DeviceNative(clang, kernel, flags, passed, Path(folder), device)
            zeros = Zeros(kernel.zeros == ANY)
            audited = Audit(kernel, modules[0], native, ask, ask.now() + seconds, device, zeros=zeros)
            for count in kernel.counts if kernel.operation in TRIED_FIRST or device is not None else ():
                audited.tried(count, None)
            for count in kernel.counts:
                undefined = [replace(audited, module=module).check(count) for module in modules[1:]]
                audited.decided(count)
                for found in filter(None, undefined):  # which the build without checks does not have
                    raise found
                verdict.counts = (*verdict.counts, count)
            if device is not None:
                verdict.launched = launched(kernel)
                if induction.unit(kernel) is not None:
                    in_time = audited.every_grid(verdict, device)
            elif induction.unit(kernel) is not None:
                in_time = audited.every_length(verdict, [replace(audited, module=m) for m in modules[1:]])
            verdict.zeros = zeros.differ
            if kernel.length is not None:
                audited.required(verdict)
        except _Refuted as found:
            verdict.answer, verdict.refutation = "refuted", found.refutation
            verdict.place = found.refutation.place
        except (compiler.NotCompiled, OSError, BadInput, Unkept, symbols.Ambiguous, UnicodeDecodeError) as problem:
            verdict.answer, verdict.reason = "bad input", str(problem)
        except Unsupported as problem:
            verdict.answer, verdict.reason, verdict.place = "unsupported", problem.construct, problem.place
        except (Undecided, _Open, Endless, Elsewhere) as problem:
            verdict.answer, verdict.reason = "unknown", str(problem)
        except RecursionError:
            verdict.answer, verdict.reason = "unknown", "recursion too deep for the evaluator"
    verdict.seconds, verdict.queries = time.perf_counter() - started, ask.asked
    verdict.decided_by = ask.decided_by()
    if verdict.answer == "proved" and in_time:
        ask.kept.put_any(same, verdict)
    return verdict


def procedures(clang: compiler.Compiler, kernel: Kernel, folder: Path) -> dict[str, list[fortran.Dummy]]:
    """How a Fortran source's procedures take their arguments; none of another language.

    Raises:
        NotCompiled: it does not compile.
    """
    if compiler.kind(kernel.source) != "fortran":
        return {}
    return fortran.dummies(clang, kernel.source, kernel.flags, folder)


@dataclass
class Audit:
    """One module, one symbol; `device` is the module of a kernel that is launched on a grid."""

    kernel: Kernel
    module: Module
    native: Native
    ask: Questions
    deadline: float
    device: Portable | None = None
    specified: dict[int, tuple[list[Term], Specified]] = field(default_factory=dict)
    example: Example | None = None
    zeros: Zeros = field(default_factory=Zeros)

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
            if isinstance(self.kernel.format, Stored):
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

        return Evaluator(self.module, self.deadline - self.ask.now(), STEPS, feasible, lazy, bool(spec.stages))

    def examples(self, data: Sequence[Term], count: int) -> dict[Term, Array]:
        """Values of the input's bytes on some valid inputs."""
        number = QUANTIZED if self.kernel.operation in QUANTIZERS else EXAMPLES
        rows = np.array([list(row) for row in examples.inputs(self.kernel, count, number, 5)], dtype=np.uint64)
        return {v: rows[:, k] for k, v in enumerate(data) if v.op == "var"}

    def decide(self, count: int) -> None:
        """Prove the kernel right for one number of elements.

        Raises:
            _Refuted: it is wrong, and the native kernel shows it.
            _Open, Undecided, Unsupported: as their names say.
        """
        try:
            self._decide(count, False)
        except _Poison as arisen:  # compilers compute before a choice what is then used on one side of it
            try:
                self._decide(count, True)
            except (_Refuted, _Open, Undecided, Unsupported) as later:
                try:
                    self._shown(arisen.given, arisen.hazard)
                except _Open as neither:
                    raise (later if isinstance(later, _Refuted) else neither) from None

    def decided(self, count: int) -> None:
        """As `decide`; where it is not known for one number of elements, others are tried on the native kernel.

        Raises:
            As `decide`.
        """
        try:
            self.decide(count)
        except (_Open, Undecided):
            for other in self.kernel.counts:
                if other > count:
                    self.tried(other, None)
            raise

    def _decide(self, count: int, lazy: bool) -> None:
        """As `decide`; if `lazy`, poison may arise where nothing uses it."""
        data, spec = self.inputs(count)
        valid, samples = spec.valid, self.examples(data, count)
        run = self._run(spec, samples, lazy)
        run.ends = True
        try:
            values = self._evaluated(run, data, count)
        except Undecided:
            self._absent(run.hazards, valid, count)
            raise
        which, hazards = self.along(values, run.hazards, spec, samples)
        self._absent(hazards, valid, count)
        if spec.stages:
            found = cuts.differing(self.ask, which, values, spec, self.left(), self.zeros)
        else:
            found = self.compared(values, data, spec, count)
        if isinstance(found, Difference):
            given = self._input(found, count)
            self._try(given, "solver", None, found.element)
            self.tried(count, None)
            at = f"element {found.element} may differ for the input {given.data.hex()}"
            raise _Open(f"{at}, but the native kernel is right there")
        if isinstance(found, equality.Undecided):
            self.tried(count, None)
            raise _Open(found.reason)

    def along(
        self, values: Sequence[Term], hazards: Sequence[Hazard], spec: Specified, samples: Mapping[Term, Array]
    ) -> tuple[dict[int, str], list[Hazard]]:
        """Which elements, and why, and hazards a proof along the spec's joints leaves open; all, if it has none."""
        if not spec.stages:
            return dict.fromkeys(range(len(values)), ""), list(hazards)
        conditions = [h.condition for h in hazards]
        try:
            which, met = cuts.compare(self.ask, values, conditions, spec, samples, self.left(), self.zeros)
        except NoValue as problem:
            raise _Open(f"the spec has no value on a sample: {problem}") from None
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
        if isinstance(kernel.format, Stored):
            readings = [w for w in wanted if isinstance(w, Reading)]
            inputs = list(kernel.format.samples(count, SAMPLES))
            return Readings(self.ask, valid, data, inputs, self.zeros).compare(values, readings, self.left())
        compare = equality.Weights(self.ask, valid, self._scales(data, count), self._samples(data, count), self.zeros)
        return compare.compare(values, wanted, self.left())

    # What goes in -----------------------------------------------------------------------------------

    def _expected(self, data: Sequence[Term], count: int) -> tuple[list[Expected], Term]:
        kernel = self.kernel
        if kernel.operation == "unpack":
            size = kernel.own.block_bytes
            layout_of = S43 if isinstance(kernel.own, Chain) else kernel.own
            return [
                e for at in range(0, len(data), size) for e in spec_terms.unpack(layout_of, data[at : at + size])
            ], TRUE
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
        if self.device is None:
            returned, after = run.call("@" + kernel.symbol, arguments, state)
        else:
            launch = Launch(self.device, *kernel.launch(count))
            after = workgroups.run(run, launch, "@" + kernel.symbol, arguments, state)
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
            raise _Open(f"whether undefined behaviour can be met ({hazards[0].what}{more}): {answer.said}")
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
            _Refuted: it is shown.
            _Open: it is not.
        """
        self._try(given, "solver", first)
        self.tried(given.count, first)
        where = "" if first.place is None else f" at {first.place[0]}:{first.place[1]}"
        if "that needs alignment" in first.what:
            raise _Open(f"{first.what}{where}; the machine does not mind, so that it is not shown to be wrong")
        raise _Open(
            f"{first.what}{where} for the input {given.data.hex()}, but the native kernel shows nothing wrong there"
        )

    def _input(self, found: Difference, count: int) -> Input:
        """The bytes of a counterexample."""
        size = self.kernel.input_bytes(count)
        if found.level is None:
            data = bytes(found.values.get(f"b{k}", 0) for k in range(size))
            return Input(
                self.kernel.format.whole(data, count) if isinstance(self.kernel.format, Stored) else data, count
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
            raise _Open(f"{what}, says the solver, at size {given.count} for the input {given.data.hex()}; "
                        f"it is not called refuted, because {problem}") from None  # fmt: skip
        if shown is None:
            return
        if shown.zeros:  # a difference in value says more
            self.tried(given.count, None, zeros=False)
        raise _Refuted(self._refutation(given, shown, found, hazard))

    def every_length(self, verdict: Verdict, checked: "Sequence[Audit]") -> bool:
        """Add to a verdict whether the kernel is right for every length; say whether there was time enough to tell.

        Raises:
            _Refuted: it is wrong for another length than those that were decided.
        """
        deadline = min(self.deadline, self.ask.now() + induction.SECONDS)
        try:
            verdict.every = induction.prove(
                replace(self, deadline=deadline), [replace(c, deadline=deadline) for c in checked]
            )
        except NotShown as problem:
            verdict.fixed = str(problem)
            self.example = problem.example
            with contextlib.suppress(OSError, compiler.NotCompiled, Endless, Elsewhere):
                self._longer(problem.example)
        else:
            self.example = verdict.every.example
        return self.ask.now() < deadline

    def required(self, verdict: Verdict) -> None:
        """See that what is proved reaches the length that the manifest asks for; else run a row that does.

        Raises:
            _Refuted: the kernel is wrong on that row.
            _Open: that is not seen, and it is not proved.
        """
        kernel, own, every = self.kernel, induction.unit(self.kernel), verdict.every
        asked = "every length is" if kernel.length == EVERY else f"all lengths up to {kernel.length} are"
        if own is None:
            raise _Open(f"{asked} asked for, and no claim is made about the lengths of this {kernel.operation}")
        held = induction.bounds(self, own)[0] * own
        wanted = held if kernel.length == EVERY else int(kernel.length or 0) // own * own
        short = induction.may_be_short(kernel) and every is not None and every.multiple > 1
        if every is not None and every.most >= wanted and not short:
            return
        if wanted > held:
            raise _Open(f"{asked} asked for, and its argument holds no length above {held}")
        why = "; ".join(every.limits) if every is not None else verdict.fixed
        shown = (
            f"proved {every.told()}" if every is not None else f"proved at sizes {', '.join(map(str, verdict.counts))}"
        )
        failed = (self.example is not None and f"; a proof fails for {self.example.count} elements") or ""
        said = f"{asked} asked for: {shown} only, because {why}{failed}"
        verdict.every = None
        try:
            ran = self._sparse(own, min(wanted, sparse.MOST))
        except (OSError, compiler.NotCompiled, ValueError, Endless, Elsewhere) as problem:
            raise _Open(f"{said}; {problem}") from None
        raise _Open(f"{said}; the native kernel shows nothing wrong on {ran} elements")

    def _sparse(self, own: int, count: int) -> int:
        """Run rows of which all groups are zeros but few: of the length at which a proof fails, or up to a length.

        Raises:
            _Refuted, ValueError, Endless, OSError: as their names say.
        """
        source = iter(examples.inputs(self.kernel, own, 200, 13))
        tried: list[tuple[int, dict[int, bytes], Sequence[str]]] = []
        if self.example is not None and self.example.count <= sparse.MOST:
            given = {self.example.turn: self.example.group if any(self.example.group) else next(source)}
            builds = [(), replay.TRAPS] if self.native.clang.name == "clang" else [()]
            tried += [(self.example.count, given, extra) for extra in builds]
        groups = sparse.suspects(self.native, own, count // own)
        given = dict(zip(groups, source, strict=False))
        tried.append((count, given, ()))
        if self.native.clang.name == "clang":
            tried.append((count, given, replay.TRAPS))
        for length, given, extra in tried:
            found = sparse.wrong(self.native, own, length, given, extra)
            if found is not None:
                length, (shown, group) = self._shortest(own, length, found, given, extra)
                raise _Refuted(self._refuted(shown, length, group, given))
        return count

    def _shortest(
        self, own: int, length: int, found: tuple[Shown, int], given: Mapping[int, bytes], extra: Sequence[str]
    ) -> tuple[int, tuple[Shown, int]]:
        """The shortest row on which the kernel is wrong, of those that end with one of some groups.

        Where it is wrong on a row, it is taken to be so on longer ones.
        """
        ends = [g for g in sorted(given) if induction.SHORT_ROWS[-1] <= g and (g + 1) * own < length]
        while ends:
            middle = len(ends) // 2
            end = ends[middle]
            shorter = {g: data for g, data in given.items() if g <= end}
            shown = sparse.wrong(self.native, own, (end + 1) * own, shorter, extra)
            if shown is None:
                ends = ends[middle + 1 :]
            else:
                length, found, ends = (end + 1) * own, shown, ends[:middle]
        return length, found

    def _refuted(self, shown: Shown, length: int, group: int, given: Mapping[int, bytes]) -> Refutation:
        data = given.get(group, bytes(self.kernel.input_bytes(induction.unit(self.kernel) or 1)))
        return Refutation(
            shown.what, length, data, shown.element, shown.expected, shown.got, None, "row longer than memory", group
        )

    def every_grid(self, verdict: Verdict, device: Portable) -> bool:
        """Add to a verdict whether a device kernel is right on every grid; say whether there was time to tell.

        Raises:
            _Refuted: it is wrong on another grid than those that were decided.
        """
        deadline = min(self.deadline, self.ask.now() + induction.SECONDS)
        try:
            verdict.every = every_grid.prove(replace(self, deadline=deadline), device)
        except NotShown as problem:
            verdict.fixed = str(problem)
            if problem.example is not None:
                with contextlib.suppress(OSError, compiler.NotCompiled, NotShown, ValueError):
                    elements, _ = every_grid.part(self.kernel)
                    samples = examples.inputs(self.kernel, elements, 2, 13)
                    other = next(d for d in samples if d != problem.example.group)
                    given, wanted = every_grid.input_of(self.kernel, problem.example, other)
                    shown = self.native.replayed(given, wanted)
                    if shown is not None:
                        raise _Refuted(self._refutation(given, shown, "solver", None)) from None
        return self.ask.now() < deadline

    def _longer(self, example: Example | None) -> None:
        """Try what a proof for every length failed on; no elements at all only where that is asked about."""
        own = induction.unit(self.kernel)
        if example is None or own is None:
            return
        if not example.count and 0 not in self.kernel.counts and self.kernel.length is None:
            return
        other = next(d for d in examples.inputs(self.kernel, own, 2, 13) if d != example.group)
        try:
            given, wanted = induction.input_of(self.kernel, example, other)
        except ValueError:
            return
        shown = self.native.replayed(given, wanted)
        if shown is not None:
            raise _Refuted(self._refutation(given, shown, "solver", None))

    def _refutation(self, given: Input, shown: Shown, found: str, hazard: Hazard | None) -> Refutation:
        """What was seen; and what a solver found undefined for that input, which is where it comes from."""
        what, place = shown.what, shown.place
        if hazard is not None and found == "solver":
            place = hazard.place or place
            what = f"{shown.what}; {hazard.what}" if shown.element is not None else f"{hazard.what}: {shown.what}"
        made = reproduction.of(self.native, given, shown)
        return Refutation(
            what, given.count, given.data, shown.element, shown.expected, shown.got, place, found, program=made
        )

    def tried(self, count: int, hazard: Hazard | None, zeros: bool = True) -> None:
        """Try some inputs on the native kernel; `zeros` says whether zeros of the wrong sign are worth telling.

        Raises:
            _Refuted: it is wrong on one.
            Endless: it does not end.
        """
        if self.native.elsewhere is not None:
            return
        inputs = [Input(data, count) for data in examples.inputs(self.kernel, count, RANDOM, 11)]
        first: Refutation | None = None
        for given, said in zip(inputs, self.native.runs(inputs, replay.SECONDS), strict=False):
            shown = self.native.wrong(given, expected(self.kernel, given), said)
            if shown is not None and not shown.zeros:
                raise _Refuted(self._refutation(given, shown, "random input", hazard))
            if shown is not None and first is None:
                first = self._refutation(given, shown, "random input", hazard)
        if first is not None and zeros:
            raise _Refuted(first)


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
