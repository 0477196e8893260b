"""Frama-C's WP: the generated C against the ACSL contracts it carries, for every length.

One start a function: its contract is a theorem under the contracts of what it calls, which are kernels of their own,
and under the lemmas of its file, which are proved with it. A function is proved when every goal is, run-time
errors included; WP refutes nothing, so what is left open is unknown, and the reason names the goals.
"""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from septet.codegen import c
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.spec.formats import Format

SOLVERS = "cvc4,z3"
SECONDS = 10
"""For a goal and a solver."""
LONGEST = 300.0
"""Seconds for a function."""
WHOLE_WORDS = ("load32", "load64", "store32", "store64")
"""Calls that are replaced by what they call where bits are followed through them."""
EXACT = ("floor_units", "ceil_units")
"""Functions whose floating-point operations are all exact, so that numbers may be taken for reals."""
LEMMAS = "lemmas"
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
OPEN = re.compile(r"^\[wp\] \[(?:Failed|Timeout|Unknown|Stepout)\] Goal typed_(?:real_)?(\S+)", re.MULTILINE)


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

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        fmt: Format = obligation.constants["fmt"]
        return proved(c.sources(fmt), c.names(fmt)[1], obligation.constants["symbol"], WHOLE_WORDS)


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


def proved(sources: dict[str, str], file: str, symbol: str, inlined: tuple[str, ...] = ()) -> Verdict:
    """The verdict on a function.

    Args:
        sources: texts by file name.
        file: the name of the one that defines the function.
        inlined: functions whose calls are replaced in what works on whole words.
    """
    with tempfile.TemporaryDirectory(prefix="septet-framac-") as folder:
        for name, text in sources.items():
            (Path(folder) / name).write_text(text)
        try:
            lemmas = _lemmas(folder, file, sources[file])
            if lemmas.answer != "proved":
                return lemmas
            return judged(run(folder, file, symbol, [f for f in inlined if f" {f}(" in sources[file]]))
        except subprocess.TimeoutExpired:
            return Verdict("unknown", f"time-out: {LONGEST:.0f} s for a function")


_found: dict[str, Verdict] = {}


def _lemmas(folder: str, file: str, text: str) -> Verdict:
    """The verdict on the lemmas of a file, found once a process."""
    if "lemma " not in text:
        return Verdict("proved")
    if text not in _found:
        _found[text] = judged(run(folder, file, LEMMAS, []))
    return _found[text]


def run(folder: str, file: str, symbol: str, inlined: list[str]) -> str:
    """What Frama-C says of a function, or of a file's lemmas.

    Raises:
        subprocess.TimeoutExpired: it was stopped.
    """
    which = ["-wp-prop", "@lemma"] if symbol == LEMMAS else ["-wp-fct", symbol]
    if inlined and symbol not in WHOLE_WORDS:
        which += ["-inline-calls", ",".join(inlined)]
    if symbol in EXACT:
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


def judged(said: str) -> Verdict:
    """The verdict from what Frama-C said, goal by goal."""
    count = COUNT.search(said)
    if count is None:
        errors = [line.strip() for line in said.splitlines() if "rror" in line]
        return Verdict("unknown", f"Frama-C says {errors[0][:200]}" if errors else "Frama-C says nothing of any goal")
    done, of = map(int, count.groups())
    if "Stronger" in said or "Degenerated" in said:
        return Verdict("unknown", "unsupported: WP does not model something that the function does")
    if done == of > 0:
        return Verdict("proved")
    return Verdict("unknown", f"{done} of {of} goals; open: {', '.join(OPEN.findall(said)) or 'not named'}"[:400])
