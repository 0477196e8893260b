"""Runs what other compilers make of a kernel, and compares with the spec: tested, never proved.

gcc and gfortran print no LLVM IR, and of objects and shared libraries there is none. Such builds are run on random
inputs and on those at the ends of ranges; on every valid input there is, where an input is two bytes or less.
"""

import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from septet.audit import tasks
from septet.audit.frontends import compiler, llvm, slices, symbols
from septet.audit.frontends.llvm import Function, Unsupported
from septet.audit.frontends.signatures import BadInput, Passing, Signature, check_weights, signature
from septet.audit.manifest import ARRAYS, OUTPUTS, Kernel
from septet.audit.native import examples, reproduction
from septet.audit.native.replay import ENDLESS, Input, Native, expected, machine
from septet.audit.verdict import Refutation, Verdict

RANDOM = 64
"""Random inputs for each number of elements."""
MANY = 256
"""Weights from which on a fourth as many inputs do."""
SEED = 17
BUILT = "as built"
"""The level, contraction and compiler of machine code, which does not tell them."""


@dataclass(frozen=True)
class Test:
    """One kernel built in one way by another compiler, as data that can be sent to another process."""

    kernel: Kernel
    level: str
    contraction: str
    seconds: float


class NotRun(Exception):
    """A build cannot be run on the same inputs, and why."""


def tests(kernel: Kernel, seconds: float, gnu: bool = True) -> list[Test]:
    """One for each level; with contraction where the kernel's claims have it, as these compilers contract by default.

    None for LLVM IR, and where the compiler is not installed or not asked for. One for machine code, which is run as
    it is.
    """
    if compiler.kind(kernel.source) == "machine code":
        return [Test(kernel, BUILT, BUILT, seconds)]
    if not gnu or compiler.other(kernel.source) is None:
        return []
    return [Test(kernel, level, kernel.contractions[-1], seconds) for level in kernel.levels]


def perform(task: tasks.Task | Test) -> Verdict:
    """The verdict on a claim or on a test, with the processor time that it took."""
    if isinstance(task, tasks.Task):
        return tasks.perform(task)
    before = tasks.used()
    found = run(task)
    found.processor = tasks.used() - before
    return found


def run(test: Test) -> Verdict:
    """Build, run, compare."""
    started = time.perf_counter()
    kernel = test.kernel
    found = Verdict(kernel, test.level, BUILT, (), "tested", contraction=test.contraction, runs=0)
    with tempfile.TemporaryDirectory(prefix="septet-test-") as folder:
        try:
            native = _as_built(kernel, folder) if test.level == BUILT else _built(test, found, folder)
            _compare(kernel, found, native, started + test.seconds)
        except (compiler.NotCompiled, OSError, BadInput, symbols.Ambiguous, UnicodeDecodeError) as problem:
            found.answer, found.reason = "bad input", str(problem)
        except NotRun as problem:
            found.answer, found.reason = "not run", str(problem)
        except Unsupported as problem:
            found.answer, found.reason, found.place = "unsupported", problem.construct, problem.place
    found.seconds = time.perf_counter() - started
    return found


def _built(test: Test, found: Verdict, folder: str) -> Native:
    """What GNU's compiler makes of a source."""
    kernel = test.kernel
    gnu = compiler.other(kernel.source)
    if gnu is None:
        raise ValueError(f"no other compiler for {kernel.source}")
    flags = (test.level, *compiler.contraction_flags(gnu, test.contraction), *kernel.flags)
    found.compiler, found.flags = gnu.version, flags
    # The types of arguments are read from what clang or flang makes of the source.
    front = compiler.for_source(kernel.source)
    text = compiler.to_ir(front, kernel.source, ("-O0", *kernel.flags), Path(folder) / "kernel.ll")
    there = machine(text)
    if there is not None:
        raise NotRun(f"it is to be compiled for {there}, and {gnu.name} compiles for this machine here")
    kernel = replace(kernel, symbol=symbols.found(kernel.symbol, compiler.defined(text)))
    module = llvm.read(slices.needed(text, kernel.symbol))
    passed = signature(kernel, module, tasks.procedures(front, kernel, Path(folder)))
    if any(p.how == "descriptor" for p in passed.passings):
        raise NotRun("gfortran has descriptors of its own for assumed-shape arrays")
    found.function = passed.function.place
    check_weights(kernel, module)
    kernel = replace(kernel, symbol=symbols.gfortran(kernel.symbol))
    return Native(gnu, kernel, flags, passed, Path(folder))


def _as_built(kernel: Kernel, folder: str) -> Native:
    """An object or a shared library.

    It does not say what types its arguments have. Integers are passed in 64 bits: on x86-64 and AArch64 a function that
    takes fewer finds them in the low ones.

    Raises:
        BadInput: it has no such function.
        Unsupported: it is an archive, or made for another system.
    """
    if kernel.source.suffix not in (".o", ".so"):
        raise Unsupported(f"a {kernel.source.suffix} file: give an object (.o) or a shared library (.so)")
    there = compiler.exported(kernel.source)
    if kernel.symbol not in there:
        raise BadInput(f"no function {kernel.symbol} in {kernel.source}: it gives {', '.join(there) or 'none'}")
    arrays = ARRAYS | OUTPUTS
    passings = tuple(
        Passing("number", 32) if role == "scale" else Passing("array") if role in arrays else Passing("number", 64)
        for role in kernel.arguments
    )
    result = "u32" if kernel.returns is not None else "void"
    if not OUTPUTS & set(kernel.arguments):
        result = {"dot": "f32", "read_header": "u64"}.get(kernel.operation, "u8")
    signature = Signature(Function(kernel.symbol, ("void",), [], {}), passings, result)
    return Native(compiler.find(), kernel, (), signature, Path(folder))


def _compare(kernel: Kernel, found: Verdict, native: Native, end: float) -> None:
    """Fill in what the runs show."""
    builds: list[tuple[str, ...]] = [()]
    if found.contraction == "on" and native.can_fuse():
        builds.append(native.fused)
    found.exhaustive = True
    for count in kernel.counts:
        inputs, everything = _inputs(kernel, count)
        wanted = [(given, expected(kernel, given)) for given in inputs]
        for extra in builds:
            said = native.runs(inputs, max(end - time.perf_counter(), 1.0), extra)
            for (given, right), answer in zip(wanted, said, strict=False):
                if isinstance(answer, str) and answer.startswith(ENDLESS):
                    found.answer, found.reason = "unknown", f"the build {answer}"
                    return
                shown = native.wrong(given, right, answer)
                if shown is not None:
                    what = f"fused ({' '.join(extra)}): {shown.what}" if extra else shown.what
                    found.answer = "refuted"
                    found.refutation = Refutation(
                        what,
                        count,
                        given.data,
                        shown.element,
                        shown.expected,
                        shown.got,
                        None,
                        "run of the build",
                        program=reproduction.of(native, given, replace(shown, flags=tuple(extra))),
                    )
                    return
        found.runs = (found.runs or 0) + len(inputs)
        found.exhaustive &= everything
        found.counts = (*found.counts, count)


def _inputs(kernel: Kernel, count: int) -> tuple[list[Input], bool]:
    """Valid inputs, and whether they are all that there are."""
    size = kernel.input_bytes(count)
    everything = size <= 2
    if everything:
        chosen = [k.to_bytes(size, "little") for k in range(1 << 8 * size)]
    else:
        number = RANDOM if sum(o.elements for o in kernel.outputs(count)) < MANY else RANDOM // 4
        chosen = [*examples.inputs(kernel, count, number, SEED), *examples.edges(kernel, count)]
    return [Input(data, count) for data in dict.fromkeys(chosen) if _is_valid(kernel, Input(data, count))], everything


def _is_valid(kernel: Kernel, given: Input) -> bool:
    try:
        expected(kernel, given)
    except ValueError:
        return False
    return True
