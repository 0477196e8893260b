"""Frama-C's WP: the generated C against the ACSL contracts it carries, for every length.

A function's contract is a theorem under the contracts of what it calls and under lemmas, which are kernels of their
own. One start asks about several functions, and about the part of their file that they depend on; what is the same in
several formats is asked about once. A function is proved when every goal of its own is, run-time errors included; WP
refutes nothing, so what is left open is unknown, and the reason names the goals.
"""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import chain
from multiprocessing.util import Finalize
from pathlib import Path

from septet.codegen.annotate import slices
from septet.codegen.targets import c
from septet.proofs.obligations import Obligation
from septet.proofs.provers import polling
from septet.proofs.provers.base import Prover, Verdict, source
from septet.solvers import limits
from septet.solvers.limits import TIMED_OUT, processor_time
from septet.spec.formats import Format

SOLVERS = "cvc4,z3"
SECONDS = 10
"""For a goal and a solver, of the processor's time, so that a busy machine does not make a goal unknown."""
PATIENCE = 100
"""How many times as long by the clock, after which a solver is taken to hang."""
LONGEST = 300.0
"""Seconds of processor time for each function of a start, solvers not counted; what is stopped is asked about again
in halves."""
HANG = 4 * 3600.0
"""Seconds by the clock after which a start is taken to hang."""
TOGETHER = 6
"""Functions that one start is asked about."""
FLOATING = frozenset(
    {
        "activation", "activation_scale", "at_least", "divide_up", "in_binary32", "lattice", "nearest_quotient",
        "not_finite", "outside", "plus", "stepped", "threshold", "times_scale", "with_units",
    }
)  # fmt: skip
"""Functions that are proved of floating-point numbers. In all others, which round nothing and only move and compare
numbers that are no NaNs, numbers are taken for reals: the solvers know no other that are in arrays."""
ARITHMETIC = re.compile(r"(?:left|right|low|high|sign)_\d+|septet_bits")
"""The axioms of shifts and masks, by name: these are in no function's way."""
COUNT = re.compile(r"^\[wp\] Proved goals: +(\d+) / (\d+)$", re.MULTILINE)
GOAL = re.compile(r"^\[wp\] \[([^\]]*)\] Goal (?:typed_)?(?:real_)?(\w+)(.*)$", re.MULTILINE)
"""Who speaks, of which goal, and what."""
STOPPED = frozenset({"Failed", "Timeout"})
"""What is said of a goal whose solvers were ended, by the limit that each is given."""


class FramaC(Prover):
    """The C that is generated from the spec, against its contracts."""

    name = "frama-c"
    kinds = frozenset({"kernel"})
    usual = 5.0
    independent = False
    install = "make tools, or apt-get install frama-c-base why3 cvc4 z3"

    def version(self) -> str | None:
        return _version()

    def declines(self, obligation: Obligation) -> str | None:
        return None if obligation.name.startswith("c ") else "unsupported: not C"

    def identity(self, obligation: Obligation) -> str:
        return f"{slices.digest(_part(obligation))} {_floating(_symbol(obligation))} {source(type(self))}"

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        """A start each: Frama-C and its solver, of which one waits for the other, are one busy process."""
        return _starts(obligations)

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        return self.prove_all([obligation], seconds)[0][0]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        shares = _starts(batch)
        found = {o.key: answer for share in shares for o, answer in zip(share, _answers(share), strict=True)}
        return [found[o.key] for o in batch]


def _starts(obligations: Sequence[Obligation]) -> list[list[Obligation]]:
    """The functions of each start: of one format, with the same axioms, and all proved of one kind of numbers.

    Lemmas have one for each group. The longest comes first.
    """
    starts: dict[tuple[str, bool, str, frozenset[str], tuple[str, ...]], list[list[Obligation]]] = {}
    for o in obligations:  # an axiom that is none of a function's own can keep solvers from its goals
        symbol = _symbol(o)
        same = starts.setdefault((o.format, _floating(symbol), _lemmas(symbol), _hidden(o), _granted(o)), [])
        if not same or len(same[-1]) == TOGETHER or not _alike([*same[-1], o]):
            same.append([])
        same[-1].append(o)
    return sorted(chain(*starts.values()), key=lambda share: -max(len(_part(o)) for o in share))


def _alike(obligations: Sequence[Obligation]) -> bool:
    fmt: Format = obligations[0].constants["fmt"]
    return slices.alike(c.sources(fmt), c.names(fmt)[1], [_symbol(o) for o in obligations])


def _answers(share: Sequence[Obligation]) -> list[tuple[Verdict, float]]:
    """The verdicts of one start, and the seconds each took."""
    fmt: Format = share[0].constants["fmt"]
    start = processor_time()
    verdicts = proved(c.sources(fmt), c.names(fmt)[1], [_symbol(o) for o in share])
    return [(verdict, (processor_time() - start) / len(share)) for verdict in verdicts]


def _granted(obligation: Obligation) -> tuple[str, ...]:
    """The axioms that its part has, but for those of shifts and masks."""
    return tuple(name for name in slices.AXIOM.findall(_part(obligation)) if not ARITHMETIC.fullmatch(name))


def _hidden(obligation: Obligation) -> frozenset[str]:
    """What its proof does not look into."""
    fmt, symbol = obligation.constants["fmt"], _symbol(obligation)
    return frozenset() if _lemmas(symbol) else slices.hidden(c.sources(fmt), c.names(fmt)[1], symbol)


def _lemmas(symbol: str) -> str:
    """The group of lemmas that an obligation is about, or nothing if it is about a function."""
    return symbol.removeprefix("lemmas ") if symbol.startswith("lemmas ") else ""


def _symbol(obligation: Obligation) -> str:
    return str(obligation.constants["symbol"])


def _part(obligation: Obligation) -> str:
    return _part_of(obligation.constants["fmt"], _symbol(obligation))


@functools.cache
def _part_of(fmt: Format, symbol: str) -> str:
    return _cut(c.sources(fmt), c.names(fmt)[1], [symbol])


def _cut(sources: Mapping[str, str], file: str, symbols: Sequence[str]) -> str:
    group = _lemmas(symbols[0])
    return slices.cut_lemmas(sources, file, group) if group else slices.cut(sources, file, symbols)


def _floating(symbol: str) -> bool:
    return any(f"_{symbol}".endswith(f"_{name}") for name in FLOATING)


@functools.cache
def _version() -> str | None:
    if any(shutil.which(program) is None for program in ("frama-c", "why3", *SOLVERS.split(","))):
        return None
    said = [_said(*command) for command in (("frama-c", "-version"), ("why3", "--version"))]
    said += [_said(solver, "--version") for solver in SOLVERS.split(",")]
    return ", ".join(re.sub(r" (?:- 64 bit|\[.*)$", "", line.strip()) for line in said)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip().split("\n")[0]


@functools.cache
def _environment(seconds: int) -> dict[str, str]:
    """Frama-C's, in which Why3 has its own description of the solvers that are here, not the user's.

    Each solver is limited to so many seconds, and Frama-C looks often whether one has ended.
    """
    folder = Path(tempfile.mkdtemp(prefix="septet-why3-"))
    Finalize(None, shutil.rmtree, (folder, True), exitpriority=1)  # at the end of a worker process too
    for solver in SOLVERS.split(","):
        limited = folder / solver
        limited.write_text(f'#!/bin/sh\nunset LD_PRELOAD\nulimit -t {seconds}\nexec "{shutil.which(solver)}" "$@"\n')
        limited.chmod(0o755)
    path = str(folder / "why3.conf")
    environment = os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    limits.run(["why3", "-C", path, "config", "detect"], LONGEST, environment=environment)
    often = polling.library(folder)
    return os.environ | {"WHY3CONFIG": path} | ({"LD_PRELOAD": str(often)} if often else {})


class Ended(RuntimeError):
    """A limit ended Frama-C; the message says which."""


def proved(sources: Mapping[str, str], file: str, symbols: Sequence[str]) -> list[Verdict]:
    """The verdicts on functions, all of them in `FLOATING` or none, or on one group of lemmas.

    Args:
        sources: texts by file name.
        file: the name of the one that defines the functions.
    """
    text = _cut(sources, file, symbols)
    try:
        said = run(text, "typed" if _floating(symbols[0]) else "typed+real", LONGEST * len(symbols))
    except Ended as problem:
        if len(symbols) == 1:
            return [Verdict("unknown", str(problem))]
        half = len(symbols) // 2
        return [*proved(sources, file, symbols[:half]), *proved(sources, file, symbols[half:])]
    if not _lemmas(symbols[0]):
        return judged(said, symbols)
    verdicts = judged(said, [f"lemma_{name}" for name in slices.LEMMA.findall(text)])
    return [next((v for v in verdicts if v.answer != "proved"), verdicts[0])]


def run(text: str, model: str, seconds: float) -> str:
    """What Frama-C says of a C text: of every lemma, and of every function that has a body.

    Args:
        seconds: of processor time, its solvers not counted.

    Raises:
        Ended: it was stopped.
    """
    with tempfile.TemporaryDirectory(prefix="septet-framac-") as folder:
        path = Path(folder) / "part.c"
        path.write_text(text)
        done = limits.run(
            [
                "frama-c", "-wp", "-wp-rte", "-warn-special-float", "none", "-wp-model", model, "-wp-prover", SOLVERS,
                "-wp-timeout", str(PATIENCE * SECONDS), "-wp-par", "1", str(path),
            ],
            seconds, environment=_environment(SECONDS), clock=HANG,
        )  # fmt: skip
    if done.ended is not None:
        raise Ended(done.ended)
    return done.output + done.errors


def judged(said: str, symbols: Sequence[str]) -> list[Verdict]:
    """The verdict on each function from what Frama-C said, goal by goal; a goal is that of the longest name it has."""
    count = COUNT.search(said)
    if count is None:
        errors = [line.strip() for line in said.splitlines() if "rror" in line]
        why = f"Frama-C says {errors[0][:200]}" if errors else "Frama-C says nothing of any goal"
        return [Verdict("unknown", why)] * len(symbols)
    goals: dict[str, dict[str, bool]] = {name: {} for name in symbols}
    weak, stopped, listed = set[str](), set[str](), dict[str, bool]()
    for speaker, goal, words in GOAL.findall(said):
        owner = max((s for s in symbols if f"{goal}_".startswith(f"{s}_")), key=len, default="")
        if "Stronger" in words or "Degenerated" in words:
            weak.add(owner)
        if speaker in STOPPED or words.lstrip().startswith((": Timeout", ": Failed")):
            stopped.add(owner)
        listed[goal] = speaker not in STOPPED and words.lstrip().startswith(": Valid")
        goals.setdefault(owner, {})[goal] = listed[goal]
    done, of = map(int, count.groups())
    if (sum(listed.values()), len(listed)) != (done, of) or "" in goals:
        return [Verdict("unknown", f"Frama-C counts {done} of {of} goals, and lists others")] * len(symbols)
    return [_judged(goals[symbol], symbol in weak, symbol in stopped) for symbol in symbols]


def _judged(goals: Mapping[str, bool], weak: bool, stopped: bool) -> Verdict:
    if weak:
        return Verdict("unknown", "unsupported: WP does not model something that the function does")
    if not goals:
        return Verdict("unknown", "Frama-C says nothing of any goal")
    missing = [goal for goal, valid in goals.items() if not valid]
    if not missing:
        return Verdict("proved")
    why = f"{len(goals) - len(missing)} of {len(goals)} goals; open: {', '.join(missing)}"[:400]
    return Verdict("unknown", f"{TIMED_OUT}: {why}" if stopped else why)
