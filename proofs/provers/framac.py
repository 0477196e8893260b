"""Frama-C's WP: the generated C against the ACSL contracts it carries, for every length.

A function's contract is a theorem under the contracts of what it calls, which are kernels of their own, and under the
lemmas of its file, which are proved with it. One start asks about several functions of a file. A function is proved
when every goal of its own is, run-time errors included; WP refutes nothing, so what is left open is unknown, and the
reason names the goals.
"""

import functools
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from septet.codegen import c
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.spec.formats import Format

SOLVERS = "cvc4,z3"
SECONDS = 10
"""For a goal and a solver, of the processor's time, so that a busy machine does not make a goal unknown."""
PATIENCE = 20
"""How many times as long by the clock."""
LONGEST = 300.0
"""Seconds for each function of a start; what is stopped is asked about again in halves."""
TOGETHER = 12
"""Functions that one start is asked about."""
WHOLE_WORDS = ("load32", "load64", "store32", "store64")
"""Calls that are replaced by what they call where bits are followed through them."""
EXACT = ("floor_units", "ceil_units")
"""Functions whose floating-point operations are all exact, so that numbers may be taken for reals."""
DECLINED = {
    "group_scales": "a chain of a hundred choices, which WP does not get through",
    "quantize_group": "the solvers do not decide its comparisons of binary32 numbers",
    "quantize_rows": "that it writes nothing else is a product of variables, which the solvers do not decide",
    "scale_units": "a table of 32 entries, which takes the solvers too long",
    "stored_scales": "that a unit without a sign is not negative takes the solvers too long",
    "quantize_activations": "the solvers do not bound its conversion to int8 and what follows it",
    "matmul": "that its innermost loop ends takes the solvers too long",
    "row_products": "WP does not get through its nested loops in five minutes",
    "entries": "one invariant of its first loop takes the solvers too long",
}
"""Functions that are not asked about, because not every goal was ever proved, and why."""
FOR_LARGE_BLOCKS = frozenset({"pack", "unpack", "quantize_lanes", "encode_septets"})
"""Functions of formats whose block is more than eight septets that are not asked about: their goals take too long."""
COUNT = re.compile(r"^\[wp\] Proved goals: +(\d+) / (\d+)$", re.MULTILINE)
GOAL = re.compile(r"^\[wp\] \[([^\]]*)\] Goal (?:typed_)?(?:real_)?(\w+)(.*)$", re.MULTILINE)
"""Who speaks, of which goal, and what."""
LEMMA = re.compile(r"^ *lemma (\w+)", re.MULTILINE)


class FramaC(Prover):
    """The C that is generated from the spec, against its contracts."""

    name = "frama-c"
    kinds = frozenset({"kernel"})
    independent = False
    install = "apt-get install frama-c-base why3 cvc4 z3"

    def version(self) -> str | None:
        return _version()

    def declines(self, obligation: Obligation) -> str | None:
        language, _, name = obligation.name.partition(" ")
        if language != "c":
            return "unsupported: not C"
        if name in FOR_LARGE_BLOCKS and obligation.constants["fmt"].block > 16:
            return "unsupported: a block of this size has goals that take the solvers too long"
        return f"unsupported: {DECLINED[name]}" if name in DECLINED else None

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        alike: dict[tuple[str, bool, bool], list[Obligation]] = {}
        for o in obligations:
            alike.setdefault((o.format, _symbol(o) in WHOLE_WORDS, _symbol(o) in EXACT), []).append(o)
        return [same[i : i + TOGETHER] for same in alike.values() for i in range(0, len(same), TOGETHER)]

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        return self.prove_all([obligation], seconds)[0][0]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        fmt: Format = batch[0].constants["fmt"]
        start = time.perf_counter()
        verdicts = proved(c.sources(fmt), c.names(fmt)[1], [_symbol(o) for o in batch])
        took = (time.perf_counter() - start) / len(batch)
        return [(v, took) for v in verdicts]


def _symbol(obligation: Obligation) -> str:
    return str(obligation.constants["symbol"])


def _options(symbol: str, text: str) -> list[str]:
    """How Frama-C is asked about a function of a file."""
    inlined = [] if symbol in WHOLE_WORDS else [f for f in WHOLE_WORDS if f" {f}(" in text]
    real = ["-wp-model", "typed+real"] if symbol in EXACT else []
    return [*real, *(["-inline-calls", ",".join(inlined)] if inlined else [])]


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
def _configuration(seconds: int) -> str:
    """Why3's own description of the solvers that are here, not the user's, each limited to so many seconds."""
    folder = Path(tempfile.mkdtemp(prefix="septet-why3-"))
    for solver in SOLVERS.split(","):
        limited = folder / solver
        limited.write_text(f'#!/bin/sh\nulimit -t {seconds}\nexec "{shutil.which(solver)}" "$@"\n')
        limited.chmod(0o755)
    path = str(folder / "why3.conf")
    subprocess.run(
        ["why3", "-C", path, "config", "detect"],
        env=os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True, text=True, check=False, timeout=LONGEST,
    )  # fmt: skip
    return path


def proved(sources: Mapping[str, str], file: str, symbols: Sequence[str]) -> list[Verdict]:
    """The verdicts on functions that are asked about alike.

    Args:
        sources: texts by file name.
        file: the name of the one that defines the functions.
    """
    with tempfile.TemporaryDirectory(prefix="septet-framac-") as folder:
        for name, text in sources.items():
            (Path(folder) / name).write_text(text)
        lemmas = _lemmas(folder, file, sources[file])
        if lemmas.answer != "proved":
            return [lemmas] * len(symbols)
        return _asked(folder, file, symbols, _options(symbols[0], sources[file]))


def _asked(folder: str, file: str, symbols: Sequence[str], options: Sequence[str]) -> list[Verdict]:
    """The verdicts, from as few starts as it takes that none is stopped for another's sake."""
    try:
        return judged(run(folder, file, ["-wp-fct", ",".join(symbols), *options], len(symbols)), symbols)
    except subprocess.TimeoutExpired:
        if len(symbols) == 1:
            return [Verdict("unknown", f"time-out: {LONGEST:.0f} s for a function")]
        half = len(symbols) // 2
        return [v for part in (symbols[:half], symbols[half:]) for v in _asked(folder, file, part, options)]


_found: dict[str, Verdict] = {}


def _lemmas(folder: str, file: str, text: str) -> Verdict:
    """The verdict on the lemmas of a file, found once a process."""
    names = [f"lemma_{name}" for name in LEMMA.findall(text)]
    if names and text not in _found:
        try:
            verdicts = judged(run(folder, file, ["-wp-prop", "@lemma"]), names)
        except subprocess.TimeoutExpired:
            verdicts = [Verdict("unknown", f"time-out: {LONGEST:.0f} s for the lemmas of a file")]
        _found[text] = next((v for v in verdicts if v.answer != "proved"), Verdict("proved"))
    return _found[text] if names else Verdict("proved")


def run(folder: str, file: str, which: Sequence[str], functions: int = 1) -> str:
    """What Frama-C says of what it is asked about, which is so many functions.

    Raises:
        subprocess.TimeoutExpired: it was stopped.
    """
    done = subprocess.run(
        [
            "frama-c", "-wp", "-wp-rte", "-warn-special-float", "none", "-wp-prover", SOLVERS,
            "-wp-timeout", str(PATIENCE * SECONDS), "-wp-par", "1", *which, str(Path(folder) / file),
        ],
        env=os.environ | {"WHY3CONFIG": _configuration(SECONDS)},
        capture_output=True, text=True, timeout=LONGEST * functions, check=False,
    )  # fmt: skip
    return done.stdout + done.stderr


def judged(said: str, symbols: Sequence[str]) -> list[Verdict]:
    """The verdict on each function from what Frama-C said, goal by goal; a goal is that of the longest name it has."""
    count = COUNT.search(said)
    if count is None:
        errors = [line.strip() for line in said.splitlines() if "rror" in line]
        why = f"Frama-C says {errors[0][:200]}" if errors else "Frama-C says nothing of any goal"
        return [Verdict("unknown", why)] * len(symbols)
    goals: dict[str, dict[str, bool]] = {symbol: {} for symbol in symbols}
    weak, listed = set[str](), dict[str, bool]()
    for speaker, goal, words in GOAL.findall(said):
        owner = max((s for s in symbols if f"{goal}_".startswith(f"{s}_")), key=len, default="")
        if "Stronger" in words or "Degenerated" in words:
            weak.add(owner)
        listed[goal] = speaker != "Failed" and words.lstrip().startswith(": Valid")
        goals.setdefault(owner, {})[goal] = listed[goal]
    done, of = map(int, count.groups())
    if (sum(listed.values()), len(listed)) != (done, of):
        return [Verdict("unknown", f"Frama-C counts {done} of {of} goals, and lists others")] * len(symbols)
    return [_judged(goals[symbol], symbol in weak or "" in weak) for symbol in symbols]


def _judged(goals: Mapping[str, bool], weak: bool) -> Verdict:
    if weak:
        return Verdict("unknown", "unsupported: WP does not model something that the function does")
    if not goals:
        return Verdict("unknown", "Frama-C says nothing of any goal")
    missing = [goal for goal, valid in goals.items() if not valid]
    if not missing:
        return Verdict("proved")
    return Verdict("unknown", f"{len(goals) - len(missing)} of {len(goals)} goals; open: {', '.join(missing)}"[:400])
