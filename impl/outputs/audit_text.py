"""What `septet audit` says on a terminal: a paragraph for each kernel, a line for each thing that is known of it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from septet.audit.manifest import ROLES, Kernel
from septet.audit.verdict import Answer, Refutation, Verdict, allowed, valid_inputs
from septet.errors import one_line
from septet.outputs.faults import Group, faults, is_run, settings, successes
from septet.spec.chains import Chain
from septet.spec.formats import Format

LONGEST = 4096
"""Characters of an input that are printed."""


def kernel(verdicts: Sequence[Verdict], quiet: bool = False) -> str:
    """What the verdicts on one kernel say; "" if there is nothing to say.

    What could not be read or compiled is left to `unreadable`, which says it once for all kernels.

    Args:
        verdicts: those on one kernel, at least one.
        quiet: leave out what is as claimed.
    """
    told = [] if quiet else [_success(group) for group in successes(verdicts)]
    told += [_fault(group) for group in faults(verdicts, Path.cwd()) if group[0].answer != "bad input"]
    return "\n".join([f"{_name(verdicts[0])}, {_claim(verdicts[0])}", *told]) if told else ""


def _claim(v: Verdict) -> str:
    """What a kernel claims to do, with the size of groups where a format has several."""
    k = v.kernel
    own = isinstance(k, Kernel) and isinstance(k.format, Format | Chain)
    sized = own and "group" in ROLES[k.operation][1]
    return f"{k.operation} of {k.format.name}" + (f" in groups of {k.group}" if sized else "")


def unreadable(verdicts: Iterable[Verdict]) -> str:
    """What could not be read or compiled, each reason once, with the kernels it is true of; "" if all could be."""
    found: dict[str, list[Verdict]] = {}
    for v in verdicts:
        if v.answer == "bad input":
            found.setdefault(v.reason or "no reason given", []).append(v)
    lines = []
    for reason, group in found.items():
        kernels = list(dict.fromkeys(map(_name, group)))
        built = [v for v in group if v.compiler != "none"]
        first, *rest = (one_line(line) for line in reason.splitlines())
        lines += [f"bad input: {first}", *(f"    | {line}" for line in rest)]
        lines += [f"  {name}" for name in kernels]
        lines += [f"    {settings(built)}"] if built and len(kernels) == 1 else []
    return "\n".join(lines)


def last_line(verdicts: Sequence[Verdict], decided: int, answers: Sequence[Answer]) -> str:
    """How many of the claims are decided, and how; and apart from them what runs of other compilers' builds showed."""

    def tally(some: Sequence[Verdict]) -> str:
        return ", ".join(f"{n} {answer}" for answer in answers if (n := sum(v.answer == answer for v in some)))

    claims, runs = [v for v in verdicts if not is_run(v)], list(filter(is_run, verdicts))
    told = [f"{tally(claims)}; {decided} of {len(claims)} claims decided"] if claims else []
    return "; ".join([*told, *([f"builds of other compilers: {tally(runs)}"] if runs else [])])


def _success(group: Group) -> str:
    v = group[0]
    sizes = ", ".join(map(str, v.counts)) + (v.kernel.sizes_said if isinstance(v.kernel, Kernel) else "")
    if v.answer == "not run":
        return f"  not run: {one_line(v.reason or 'no reason given')}\n    {_built(group)}"
    if v.answer == "tested":
        inputs = f"all {v.runs} valid inputs" if v.exhaustive else f"{v.runs} inputs"
        text = f"  tested: right on {inputs}, at sizes {sizes}; nothing is proved"
    else:
        every = "" if v.every is None else f", and {v.every.told()}"
        fixed = "" if v.fixed is None else f"\n    at these sizes only: {one_line(v.fixed)}"
        zeros = ", but for the signs of zeros" if v.zeros else ""
        within = "" if allowed(v.kernel) is None else f", {allowed(v.kernel)}"
        on = "" if v.launched is None else f", on {v.launched}"
        text = f"  proved: for {valid_inputs(v.kernel)}, at sizes {sizes}{on}{every}{within}{zeros}; {v.assumed}{fixed}"
    return f"{text}\n    {_built(group)}"


def _fault(group: Group) -> str:
    v, r = group[0], group[0].refutation
    where = "" if v.place is None else f" at {v.place[0]}:{v.place[1]}"
    if r is None:
        text = f"  {v.answer}{where}: {one_line(v.reason or 'no reason given')}"
    else:
        text = f"  refuted{where}: {one_line(r.what)}\n    size {r.count}, input {_input(r)}"
        if r.element is not None:
            text += f"\n    element {r.element}: expected {r.expected}, got {r.got}"
    run = next((w for w in group if is_run(w)), None)
    if run is not None and run is not v and run.refutation is not None:
        text += f"\n    so the build of {settings([run])}: {one_line(run.refutation.what)}"
    return f"{text}\n    {_built(group)}"


def _input(r: Refutation) -> str:
    """The bytes of an input; of a row that is longer than memory, those that are no zeros."""
    return _shortened(r.input.hex()) + ("" if r.group is None else f" in group {r.group}, zeros elsewhere")


def _built(group: Group) -> str:
    flags = " ".join(group[0].kernel.flags)
    seconds = sum(v.processor for v in group)
    built = ", ".join([settings(group), *([f"flags {flags}"] if flags else [])])
    return f"{built}; {seconds:.1f} s of processor time"


def _name(v: Verdict) -> str:
    return one_line(f"{v.kernel.source}: {v.kernel.symbol}")


def _shortened(text: str) -> str:
    """What fits a terminal."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} digits, all of them in --json)"
