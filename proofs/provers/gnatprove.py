"""GNATprove: every check of the generated SPARK Ada, by the solvers below it. One start is asked about all of it.

A lemma or kernel is proved only when every check of its subprogram is (run-time errors, contract, assertions,
termination, initialization), and every check of the functions that its contract is written with. Subprograms that it
calls count by their contracts, which are claims of their own. GNATprove refutes nothing here: what it leaves open is
unknown.
"""

import functools
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from septet.codegen.targets import spark
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.solvers import limits
from septet.spec.formats import FORMATS

SWITCHES = ("--level=2", "--proof=progressive", "--checks-as-errors", "-j1")
"""One process, as for every task of a run. Progressive:
a goal that no solver settles whole is split by its cases, of which binary16 has 30."""
SOLVERS = "--prover=z3,cvc5"
"""Who is asked, in this order: all checks of one level have been proved by these two."""
UNKNOWN = "prover not installed or not configured"
"""What a GNATprove says that has one of them not; it is asked with those that its level stands for."""
LONGEST = 6 * 3600.0
"""Seconds for one start: of processor time, its solvers not counted, and several times as many by the clock."""
GOOD = frozenset({"info"})
"""Severities of a check that is proved, and of a message that asks for nothing."""
IDLE = frozenset({"UNUSED_VARIABLE"})
"""Warnings that say nothing of what holds: an instance of a theorem need not read every argument."""
CONTRACTS = frozenset({"VC_POSTCONDITION", "VC_CONTRACT_CASE"})
"""The checks that a theorem is: without one of them, nothing was asked."""
SOLVER = re.compile(r"^/\S+/((?:alt-ergo|cvc4|cvc5|z3): .+)$", re.MULTILINE)


@dataclass
class Checks:
    """What GNATprove says of the project.

    Attributes:
        analysed: subprograms whose specification and body were analysed, in units that GNATprove came to prove.
        proved: how many checks of a subprogram each way of proof settled.
        rules: the kinds of check that a subprogram has.
        open: checks that are not proved, as "rule at file:line".
        assumed: subprograms with something assumed, or a message suppressed.
    """

    analysed: set[str] = field(default_factory=set)
    proved: dict[str, Counter[str]] = field(default_factory=dict)
    rules: dict[str, set[str]] = field(default_factory=dict)
    open: dict[str, list[str]] = field(default_factory=dict)
    assumed: set[str] = field(default_factory=set)


class GnatProve(Prover):
    """The SPARK Ada that is generated from the spec, by deduction."""

    name = "gnatprove"
    kinds = frozenset({"theorem", "kernel"})
    usual = 20.0
    independent = False
    install = "GNATprove 12 or newer, which no distribution packages: alr install gnatprove (https://alire.ada.dev)"

    def version(self) -> str | None:
        return _version()

    def declines(self, obligation: Obligation) -> str | None:
        return _subject(obligation)[1]

    def identity(self, obligation: Obligation) -> str:
        return f"{super().identity(obligation)} {spark.digest()}"

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        return [obligations] if obligations else []

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        return self.prove_all([obligation], seconds)[0][0]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        with tempfile.TemporaryDirectory(prefix="septet-gnatprove-") as folder:
            try:
                said = run(Path(folder), spark.sources())
            except Ended as problem:
                return [(Verdict("unknown", str(problem)), 0.0) for _ in batch]
            checks = read(Path(folder).glob("**/*.spark"))
        return [(judged(str(_subject(o)[0]), checks, said), 0.0) for o in batch]


@functools.cache
def _version() -> str | None:
    if shutil.which("gnatprove") is None:
        return None
    said = subprocess.run(["gnatprove", "--version"], capture_output=True, text=True, check=False).stdout
    return ", ".join((said.splitlines()[0].strip(), *SOLVER.findall(said))) if said else None


def _subject(o: Obligation) -> tuple[str | None, str | None]:
    """The subprogram that an obligation is about, or why there is none."""
    if o.kind == "kernel":
        symbol = str(o.constants["symbol"])
        return (symbol, None) if o.name.startswith("ada ") else (None, "unsupported: not Ada")
    if o.format != "any" and o.format not in FORMATS:
        return None, f"unsupported: Ada is generated for {', '.join(FORMATS)}"
    fmt = FORMATS.get(o.format)
    made = spark.lemmas(fmt)
    for lemma in made.lemmas:
        if lemma.key == (o.name, o.format, o.instance):
            if not lemma.holds:
                return None, "unsupported: GNATprove does not refute"
            return f"{spark.unit(fmt)}.Lemmas.{lemma.name}", None
    return None, made.declined.get((o.name, o.format, o.instance), "unsupported: no lemma is made of it")


class Ended(RuntimeError):
    """A limit ended GNATprove; the message says which."""


def run(folder: Path, sources: Mapping[str, str]) -> str:
    """Ask GNATprove about the project; what it says. Its results are in files below the folder.

    Raises:
        Ended: it was stopped.
    """
    for name, text in sources.items():
        (folder / name).write_text(text)
    said = ""
    for chosen in ((SOLVERS,), ()):
        done = limits.run(["gnatprove", "-P", "septet.gpr", *SWITCHES, *chosen], LONGEST, folder=folder)
        if done.ended is not None:
            raise Ended(done.ended)
        said = done.output + done.errors
        if UNKNOWN not in said:
            break
    return said


def read(files: Iterable[Path]) -> Checks:
    """What the result files say, one for each unit."""
    found = Checks()
    for path in sorted(files):
        unit = json.loads(path.read_text())
        if "proof" in unit:  # else it stopped before proving
            found.analysed |= {e["name"] for e in unit.get("spark", ()) if e.get("spark") == "all"}
        found.assumed |= {e["entity"]["name"] for e in unit.get("pragma_assume", ())}
        for check in (*unit.get("flow", ()), *unit.get("proof", ())):
            name, rule = check["entity"]["name"], check["rule"]
            if rule in IDLE and check["severity"] == "warning":
                continue
            found.rules.setdefault(name, set()).add(rule)
            if "suppressed" in check:
                found.assumed.add(name)
            if check["severity"] in GOOD:
                found.proved.setdefault(name, Counter()).update([_how(check)])
            else:
                found.open.setdefault(name, []).append(f"{rule} at {check['file']}:{check['line']}")
    return found


def _how(check: Mapping[str, Any]) -> str:
    """Who proved a check: the solvers that its goals needed, or what settled it without one."""
    if check.get("how_proved") != "prover":
        return str(check.get("how_proved", "flow"))
    solvers: set[str] = set()
    pending = list(check.get("check_tree", ()))
    while pending:
        goal = pending.pop()
        solvers |= {name for name, info in goal.get("proof_attempts", {}).items() if info.get("result") == "Valid"}
        pending += [part for parts in goal.get("transformations", {}).values() for part in parts]
    return "+".join(sorted(solvers)) or "simplification"


def judged(subject: str, checks: Checks, said: str) -> Verdict:
    """The verdict on a subprogram, by its full name.

    Its own functions, named after it, and the specification functions of its packages are part of it.
    """
    package = subject.rsplit(".", 1)[0]
    if subject not in checks.analysed:
        return Verdict("unknown", f"GNATprove did not analyse it: {_error(said)}")
    if not checks.rules.get(subject, set()) & CONTRACTS:
        return Verdict("unknown", "GNATprove found no contract to prove")
    missing = sorted(_read(package) - {name.rsplit(".", 1)[0] for name in checks.analysed})
    if missing:
        return Verdict("unknown", f"GNATprove did not analyse {', '.join(missing)}: {_error(said)}")
    mine = [subject, *(name for name in checks.rules if name.startswith(f"{subject}_Part_"))]
    base = [name for name in checks.rules if name.rsplit(".", 1)[0] in _read(package) and not _is_claim(name)]
    left = [text for name in dict.fromkeys((*mine, *base)) for text in checks.open.get(name, ())]
    if left:
        return Verdict("unknown", f"{len(left)} checks open: {', '.join(left)}"[:400])
    assumed = sorted({*mine, *base} & checks.assumed)
    if assumed:
        return Verdict("unknown", f"something is assumed in {', '.join(assumed)}"[:400])
    ways = sum((checks.proved.get(name, Counter()) for name in mine), Counter[str]())
    return Verdict("proved", ", ".join(f"{n} by {way}" for way, n in sorted(ways.items())))


def _read(package: str) -> set[str]:
    """The packages whose functions a package's contracts are written with."""
    if package.endswith(".Lemmas"):
        return {spark.unit(None), package.removesuffix(".Lemmas")}
    return {spark.unit(None), package, package.removesuffix(".Kernels"), "Septet.Binary32"}


def _is_claim(name: str) -> bool:
    """Whether it is a subprogram with a verdict of its own."""
    return name.rsplit(".", 1)[1] in spark.KERNELS


def _error(said: str) -> str:
    """The first line of what GNATprove said that tells of an error."""
    lines = [line.strip() for line in said.splitlines() if "error" in line.lower()]
    return (lines or ["it says nothing"])[0][:200]
