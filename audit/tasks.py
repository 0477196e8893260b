"""An audit: each compiler setting is a claim of its own, decided for each size that the manifest names."""

import contextlib
import resource
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from septet.audit import proof_cache, reach
from septet.audit.deciding import Audit, Open, Refuted
from septet.audit.equal.equality import Zeros
from septet.audit.frontends import alignment, compiler, fortran, launch_bounds, llvm, slices, sources, symbols
from septet.audit.frontends.grid import Portable
from septet.audit.frontends.llvm import Unsupported
from septet.audit.frontends.promises import Unkept
from septet.audit.frontends.signatures import BadInput, check_weights, least_bytes, signature
from septet.audit.lengths import induction
from septet.audit.machine.state import Undecided
from septet.audit.manifest import ANY, QUANTIZERS, Kernel, with_length
from septet.audit.native import replay
from septet.audit.native.device_replay import DeviceNative
from septet.audit.native.replay import Elsewhere, Endless, Native
from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.audit.verdict import Verdict
from septet.solvers.cache import Cache

CHECKS = (
    "-fsanitize=shift,signed-integer-overflow,integer-divide-by-zero,bounds,float-cast-overflow,unreachable",
    "-fsanitize-trap=all",
)
"""Undefined behaviour of C that leaves no trace in plain IR: clang's own checks, which must never fire."""
MACHINE_CODE = "machine code: nothing is proved of it; give the source, or LLVM IR made by clang or flang -emit-llvm"
NO_LAUNCH = "a device kernel: say how it is launched, with --workgroup and --grid"
NO_DEVICE = "--workgroup and --grid are for device kernels"
TRIED_FIRST = QUANTIZERS | {"quantize_activations", "dot", "matvec", "matmul", "read_header"}
"""Operations of which the solver's questions are long ones where a kernel is wrong."""


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


@dataclass(frozen=True)
class Task:
    """One kernel compiled in one way, as data that can be sent to another process; `kept` is the cache's folder."""

    kernel: Kernel
    level: str
    contraction: str
    seconds: float
    kept: Path | None


def perform(task: Task) -> Verdict:
    """The verdict on a task, with the processor time that it took."""
    before = used()
    found = audit(task.kernel, task.level, task.seconds, Cache(task.kept), task.contraction)
    found.processor = used() - before
    return found


def used() -> float:
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
                for count in kernel.counts:
                    if why := launch_bounds.problem(lowered.declared, kernel.symbol, kernel.launch(count)[1]):
                        raise BadInput(why)
            texts = [lowered.text]
            others = lowered.others
            if compiler.kind(kernel.source) == "c":
                checks = ["-O0", *kernel.flags, *CHECKS]
                text = slices.plain(compiler.to_ir(clang, kernel.source, checks, Path(folder) / "checked.ll"))
                part, rest = slices.divided(text, kernel.symbol)
                texts.append(part)
                others |= rest
            dummies = procedures(clang, kernel, Path(folder))
            if kernel.align is None:
                verdict.aligned = alignment.of(clang, kernel, texts, dummies, Path(folder))
                kernel = replace(kernel, declared=verdict.aligned)
            unread = sources.ignored(kernel.source)
            same = proof_cache.key(kernel, [*texts, " ".join(sorted(others)), *unread])
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
            audited = Audit(kernel, modules[0], native, ask, ask.now() + seconds, device, zeros=zeros, others=others)
            for count in kernel.counts if kernel.operation in TRIED_FIRST or device is not None else ():
                audited.tried(count, None)
            for count in kernel.counts:
                audited.decided(count, [replace(audited, module=module) for module in modules[1:]])
                verdict.counts = (*verdict.counts, count)
            if device is not None:
                verdict.launched = launched(kernel)
                if induction.unit(kernel) is not None:
                    in_time = reach.every_launch(audited, verdict, device)
            elif induction.unit(kernel) is not None:
                in_time = reach.every_length(audited, verdict, [replace(audited, module=m) for m in modules[1:]])
            if verdict.every is None:
                audited.beyond()
            audited.early()
            verdict.zeros, verdict.besides = zeros.differ, tuple(sorted(audited.assumed | unread))
            if kernel.length is not None:
                reach.required(audited, verdict)
        except Refuted as found:
            verdict.answer, verdict.refutation = "refuted", found.refutation
            verdict.place = found.refutation.place
        except (compiler.NotCompiled, OSError, BadInput, Unkept, symbols.Ambiguous, UnicodeDecodeError) as problem:
            verdict.answer, verdict.reason = "bad input", str(problem)
        except Unsupported as problem:
            verdict.answer, verdict.reason, verdict.place = "unsupported", problem.construct, problem.place
        except (Undecided, Open, Endless, Elsewhere) as problem:
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
