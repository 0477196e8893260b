"""Frama-C's WP: the generated C against the ACSL contracts it carries, for every length.

A function's contract is a theorem under the contracts of what it calls, which are kernels of their own, and under the
lemmas of its file, which are proved with it. One start asks about several functions. A function is proved when every
goal of its own is, run-time errors included; WP refutes nothing, so what is left open is unknown, and the reason names
the goals.
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
"""For a goal and a solver."""
LONGEST = 900.0
"""Seconds for a start."""
TOGETHER = 12
"""Functions that one start is asked about."""
FLOATING = frozenset({"activation", "in_binary32", "lattice", "outside", "stepped", "threshold"})
"""Functions that are proved of floating-point numbers. In all others, which round nothing and only move and compare
numbers that are no NaNs, numbers are taken for reals: the solvers know no other that are in arrays."""
PRODUCTS = "its sizes are products of variables, which the solvers do not decide"
DECLINED = {
    "row_bytes": PRODUCTS,
    "quantize_row": PRODUCTS,
    "quantize_rows": PRODUCTS,
    "dequantize_rows": PRODUCTS,
    "matmul": "that its innermost loop ends takes the solvers too long",
    "row_products": "WP does not get through its nested loops in five minutes",
}
"""Functions that are not asked about, because not every goal was ever proved, and why."""
COUNT = re.compile(r"^\[wp\] Proved goals: +(\d+) / (\d+)$", re.MULTILINE)
GOAL = re.compile(r"^\[wp\] \[([^\]]*)\] Goal (?:typed_)?(?:real_)?(\w+)(.*)$", re.MULTILINE)
"""Who speaks, of which goal, and what."""


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
        return f"unsupported: {DECLINED[name]}" if name in DECLINED else None

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        kinds: dict[tuple[str, bool], list[Obligation]] = {}
        for o in obligations:
            kinds.setdefault((o.format, _symbol(o) in FLOATING), []).append(o)
        return [same[i : i + TOGETHER] for same in kinds.values() for i in range(0, len(same), TOGETHER)]

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
def _configuration() -> str:
    """Why3's own description of the solvers that are here, not the user's."""
    folder = tempfile.mkdtemp(prefix="septet-why3-")
    path = str(Path(folder) / "why3.conf")
    subprocess.run(
        ["why3", "-C", path, "config", "detect"], capture_output=True, text=True, check=False, timeout=LONGEST
    )
    return path


def proved(sources: Mapping[str, str], file: str, symbols: Sequence[str]) -> list[Verdict]:
    """The verdicts on functions, all of them in `FLOATING` or none.

    Args:
        sources: texts by file name.
        file: the name of the one that defines the functions.
    """
    with tempfile.TemporaryDirectory(prefix="septet-framac-") as folder:
        for name, text in sources.items():
            (Path(folder) / name).write_text(text)
        try:
            lemmas = _lemmas(folder, file, sources[file])
            if lemmas.answer != "proved":
                return [lemmas] * len(symbols)
            return judged(run(folder, file, symbols), symbols)
        except subprocess.TimeoutExpired:
            return [Verdict("unknown", f"time-out: {LONGEST:.0f} s for {len(symbols)} functions")] * len(symbols)


_found: dict[str, Verdict] = {}


def _lemmas(folder: str, file: str, text: str) -> Verdict:
    """The verdict on the lemmas of a file, found once a process."""
    if "lemma " not in text:
        return Verdict("proved")
    if text not in _found:
        names = re.findall(r"\blemma (\w+)", text)
        verdicts = judged(run(folder, file, []), [f"lemma_{name}" for name in names])
        _found[text] = next((v for v in verdicts if v.answer != "proved"), Verdict("proved"))
    return _found[text]


def run(folder: str, file: str, symbols: Sequence[str]) -> str:
    """What Frama-C says of functions, or of a file's lemmas if there are none.

    Raises:
        subprocess.TimeoutExpired: it was stopped.
    """
    which = ["-wp-fct", ",".join(symbols)] if symbols else ["-wp-prop", "@lemma"]
    if symbols and not FLOATING.intersection(symbols):
        which += ["-wp-model", "typed+real"]
    done = subprocess.run(
        [
            "frama-c", "-wp", "-wp-rte", "-warn-special-float", "none", "-wp-prover", SOLVERS,
            "-wp-timeout", str(SECONDS), "-wp-par", "1", *which, str(Path(folder) / file),
        ],
        env=os.environ | {"WHY3CONFIG": _configuration()},
        capture_output=True, text=True, timeout=LONGEST, check=False,
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
        valid = speaker != "Failed" and words.lstrip().startswith(": Valid")
        owner = max((s for s in symbols if f"{goal}_".startswith(f"{s}_")), key=len, default="")
        if "Stronger" in words or "Degenerated" in words:
            weak.add(owner)
        listed[goal] = valid
        goals.setdefault(owner, {})[goal] = valid
    done, of = map(int, count.groups())
    if (sum(listed.values()), len(listed)) != (done, of):
        return [Verdict("unknown", f"Frama-C counts {done} of {of} goals, and lists others")] * len(symbols)
    return [_judged(goals[symbol], symbol in weak or "" in weak) for symbol in symbols]


def _judged(goals: Mapping[str, bool], weak: bool) -> Verdict:
    if weak:
        return Verdict("unknown", "unsupported: WP does not model something that the function does")
    if goals and all(goals.values()):
        return Verdict("proved")
    missing = [goal for goal, valid in goals.items() if not valid]
    return Verdict("unknown", f"{len(goals) - len(missing)} of {len(goals)} goals; open: {', '.join(missing)}"[:400])
