"""How far a proof reaches: every length, every grid, and the length that a manifest asks for."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from septet.audit.deciding import Audit, Open, Refuted
from septet.audit.devices import every_grid
from septet.audit.frontends import compiler
from septet.audit.frontends.grid import Portable
from septet.audit.lengths import induction
from septet.audit.lengths.induction import Example, NotShown
from septet.audit.manifest import EVERY
from septet.audit.native import examples, replay, sparse
from septet.audit.native.replay import Elsewhere, Endless, Shown
from septet.audit.verdict import Refutation, Verdict


def every_length(audit: Audit, verdict: Verdict, checked: "Sequence[Audit]") -> bool:
    """Add to a verdict whether the kernel is right for every length; say whether there was time enough to tell.

    Raises:
        Refuted: it is wrong for another length than those that were decided.
    """
    deadline = min(audit.deadline, audit.ask.now() + induction.SECONDS)
    try:
        verdict.every = induction.prove(
            replace(audit, deadline=deadline), [replace(c, deadline=deadline) for c in checked]
        )
    except NotShown as problem:
        verdict.fixed = str(problem)
        audit.example = problem.example
        with contextlib.suppress(OSError, compiler.NotCompiled, Endless, Elsewhere):
            _longer(audit, problem.example)
    else:
        audit.example = verdict.every.example
    return audit.ask.now() < deadline


def required(audit: Audit, verdict: Verdict) -> None:
    """See that what is proved reaches the length that the manifest asks for; else run a row that does.

    Raises:
        Refuted: the kernel is wrong on that row.
        Open: that is not seen, and it is not proved.
    """
    kernel, own, every = audit.kernel, induction.unit(audit.kernel), verdict.every
    asked = "every length is" if kernel.length == EVERY else f"all lengths up to {kernel.length} are"
    if own is None:
        raise Open(f"{asked} asked for, and no claim is made about the lengths of this {kernel.operation}")
    held = induction.bounds(audit, own)[0] * own
    wanted = held if kernel.length == EVERY else int(kernel.length or 0) // own * own
    short = induction.may_be_short(kernel) and every is not None and every.multiple > 1
    if every is not None and every.most >= wanted and not short:
        return
    if wanted > held:
        raise Open(f"{asked} asked for, and its argument holds no length above {held}")
    why = "; ".join(every.limits) if every is not None else verdict.fixed
    shown = f"proved {every.told()}" if every is not None else f"proved at sizes {', '.join(map(str, verdict.counts))}"
    failed = (audit.example is not None and f"; a proof fails for {audit.example.count} elements") or ""
    said = f"{asked} asked for: {shown} only, because {why}{failed}"
    verdict.every = None
    if audit.device is not None:
        raise Open(said)
    try:
        ran = _sparse(audit, own, min(wanted, sparse.MOST))
    except (OSError, compiler.NotCompiled, ValueError, Endless, Elsewhere, sparse.TooLong) as problem:
        raise Open(f"{said}; {problem}") from None
    raise Open(f"{said}; the native kernel shows nothing wrong on {ran} elements")


def _sparse(audit: Audit, own: int, count: int) -> int:
    """Run rows of which all groups are zeros but few: of the length at which a proof fails, or up to a length.

    Raises:
        TooLong: not all of them can be run in the time there is, and those that were show nothing.
        Refuted, ValueError, Endless, OSError: as their names say.
    """
    runs = sparse.Runs(audit.native, own)
    source = iter(examples.inputs(audit.kernel, own, 200, 13))
    builds: list[Sequence[str]] = [(), replay.TRAPS] if audit.native.clang.name == "clang" else [()]
    rows: list[tuple[int, dict[int, bytes]]] = []
    if audit.example is not None and audit.example.count <= sparse.MOST:
        example = audit.example.group if any(audit.example.group) else next(source)
        rows.append((audit.example.count, {audit.example.turn: example}))
    groups = sparse.suspects(audit.native, own, count // own)
    rows.append((count, dict(zip(groups, source, strict=False))))
    skipped: sparse.TooLong | None = None
    for length, given in rows:
        for extra in builds:
            try:
                found = runs.wrong(length, given, extra)
            except sparse.TooLong as problem:
                skipped = skipped or problem
                continue
            if found is not None:
                shortest, (shown, group) = _shortest(runs, *found, given, extra)
                raise Refuted(_refuted(audit, shown, shortest, group, given))
    if skipped is not None:
        raise skipped
    return count


def _shortest(
    runs: sparse.Runs, length: int, found: tuple[Shown, int], given: Mapping[int, bytes], extra: Sequence[str]
) -> tuple[int, tuple[Shown, int]]:
    """The shortest row on which the kernel is wrong, of those that end with one of some groups.

    Where it is wrong on a row, it is taken to be so on longer ones. Runs for which there is no time are left out.
    """
    ends = [g for g in sorted(given) if induction.SHORT_ROWS[-1] <= g and (g + 1) * runs.own < length]
    while ends:
        middle = len(ends) // 2
        end = ends[middle]
        shorter = {g: data for g, data in given.items() if g <= end}
        try:
            shown = runs.wrong((end + 1) * runs.own, shorter, extra)
        except sparse.TooLong:
            break
        if shown is None:
            ends = ends[middle + 1 :]
        else:
            (length, found), ends = shown, ends[:middle]
    return length, found


def _refuted(audit: Audit, shown: Shown, length: int, group: int, given: Mapping[int, bytes]) -> Refutation:
    data = given.get(group, bytes(audit.kernel.input_bytes(induction.unit(audit.kernel) or 1)))
    return Refutation(
        shown.what, length, data, shown.element, shown.expected, shown.got, None, "row longer than memory", group
    )


def every_launch(audit: Audit, verdict: Verdict, device: Portable) -> bool:
    """Add to a verdict whether a device kernel is right on every grid; say whether there was time to tell.

    Raises:
        Refuted: it is wrong on another grid than those that were decided.
    """
    deadline = min(audit.deadline, audit.ask.now() + induction.SECONDS)
    try:
        verdict.every = every_grid.prove(replace(audit, deadline=deadline), device)
    except NotShown as problem:
        verdict.fixed = str(problem)
        if problem.example is not None:
            with contextlib.suppress(OSError, compiler.NotCompiled, NotShown, ValueError):
                elements, _ = every_grid.part(audit.kernel)
                samples = examples.inputs(audit.kernel, elements, 2, 13)
                other = next(d for d in samples if d != problem.example.group)
                given, wanted = every_grid.input_of(audit.kernel, problem.example, other)
                shown = audit.native.replayed(given, wanted)
                if shown is not None:
                    raise Refuted(audit.refutation(given, shown, "solver", None)) from None
    return audit.ask.now() < deadline


def _longer(audit: Audit, example: Example | None) -> None:
    """Try what a proof for every length failed on; no elements at all only where that is asked about."""
    own = induction.unit(audit.kernel)
    if example is None or own is None:
        return
    if not example.count and 0 not in audit.kernel.counts and audit.kernel.length is None:
        return
    other = next(d for d in examples.inputs(audit.kernel, own, 2, 13) if d != example.group)
    try:
        given, wanted = induction.input_of(audit.kernel, example, other)
    except ValueError:
        return
    shown = audit.native.replayed(given, wanted)
    if shown is not None:
        raise Refuted(audit.refutation(given, shown, "solver", None))
