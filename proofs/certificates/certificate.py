"""What certifies one obligation, made and checked.

    lrat      the claim as clauses and an LRAT proof: where it is about bounded integers
    cpc       cvc5's proof: where it is not, or no LRAT proof was found at once
    witness   values that the Python spec replays: where a counterexample is what is claimed

Both functions run in worker processes.
"""

import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Sort, Value
from septet.codegen.smt import cnf
from septet.proofs.certificates import lrat as steps
from septet.proofs.certificates import propositional, terms
from septet.proofs.certificates.manifest import Kind
from septet.proofs.certificates.verified import Pair
from septet.proofs.obligations import Obligation
from septet.proofs.provers import PROVERS
from septet.proofs.replay import refutes

LARGEST = 1 << 30
"""Bytes of a proof: what a compressed file of a bundle may grow to."""
FIRST = (4.0, 30.0)
"""Seconds that CaDiCaL gets, then cvc5, before either gets all: products take one of them for ever."""
WITNESSES = ("z3", "cvc5")
"""Who is asked for the values of a witness, in this order."""


@dataclass(frozen=True)
class Certificate:
    """The certificate of an obligation: its kind, and its files by suffix; or why there is none."""

    kind: Kind
    files: Mapping[str, bytes]
    reason: str | None = None


@dataclass(frozen=True)
class Made:
    """A task: to make a certificate in about so many seconds."""

    obligation: Obligation
    seconds: float


@dataclass(frozen=True)
class Checked:
    """A task: to check a certificate."""

    obligation: Obligation
    kind: Kind
    files: Mapping[str, bytes]
    seconds: float


@dataclass(frozen=True)
class Finding:
    """What checking gave.

    Attributes:
        problem: what is wrong with the certificate, if anything is.
        proof: the clauses and the LRAT proof, if it is one and holds, for a verified checker.
    """

    problem: str | None
    proof: Pair | None = None


def make(task: Made) -> Certificate:
    """The certificate of an obligation."""
    if task.obligation.kind == "fact":
        return _termwise(task)
    o, claim = task.obligation, task.obligation.lifted()
    if not o.holds:
        for name in WITNESSES:
            if PROVERS[name].version() is not None:
                verdict = PROVERS[name].prove(o, task.seconds)
                if verdict.answer == "refuted" and verdict.counterexample is not None:
                    return Certificate("witness", {".witness.json": _written(verdict.counterexample)})
        return Certificate("none", {}, f"no witness in {task.seconds:g} s")
    try:
        text = cnf.dimacs(claim)
        for seconds in (*(s for s in FIRST if s < task.seconds), task.seconds):
            found = _propositional(text, seconds) or _termwise(replace(task, seconds=seconds))
            if found.kind != "none":
                break
        return found
    except cnf.UnboundedError:
        return _termwise(task)
    except ValueError as error:
        return Certificate("none", {}, str(error))


def _propositional(text: str, seconds: float) -> Certificate | None:
    """An LRAT proof of clauses, if one is found in the time."""
    lrat = propositional.proof(text, seconds)
    if lrat is None:
        return None
    return Certificate("lrat", {".cnf": text.encode(), ".lrat.xz": lzma.compress(lrat.encode())})


def _termwise(task: Made) -> Certificate:
    """cvc5's proof, of the script as it is."""
    proof = terms.proof(task.obligation.script, task.seconds)
    if proof is not None:
        return Certificate("cpc", {".cpc.xz": lzma.compress(proof)})
    return Certificate("none", {}, f"no proof in {task.seconds:g} s")


def check(task: Checked) -> Finding:
    """What is wrong with a certificate. Nothing of it is believed but what follows from the obligation."""
    o = task.obligation
    if (task.kind == "witness") == o.holds:
        return Finding(f"a {task.kind} certificate cannot settle it")
    try:
        if task.kind == "witness":
            return Finding(_replayed(o, o.lifted(), task.files[".witness.json"]))
        if task.kind == "lrat":
            if o.kind == "fact":
                return Finding("a fact about words is certified by a proof of its script")
            return _clausal(o.lifted(), task.files[".cnf"], _expanded(task.files[".lrat.xz"]))
        again = terms.proof(o.script, task.seconds)
        if again is None:
            return Finding(f"cvc5 finds no proof in {task.seconds:g} s")
        if again != _expanded(task.files[".cpc.xz"]):
            return Finding("the proof is not the one that cvc5 gives for the obligation")
        confirmed = terms.confirmed(o.script, task.seconds)
        return Finding(None if confirmed else f"Z3 does not confirm it in {task.seconds:g} s")
    except (ValueError, lzma.LZMAError, EOFError) as error:
        return Finding(f"cannot be read: {error}"[:300])


def _clausal(claim: Claim, given: bytes, lrat: bytes) -> Finding:
    try:
        text = cnf.dimacs(claim)
    except cnf.UnboundedError as error:
        return Finding(f"the obligation cannot be written as clauses: {error}")
    if text.encode() != given:
        return Finding("the clauses are not those of the obligation")
    proof = lrat.decode("ascii")
    problem = steps.problem(propositional.clauses(text), proof)
    return Finding(problem) if problem is not None else Finding(None, Pair(text, proof))


def _expanded(data: bytes) -> bytes:
    """A compressed file's contents.

    Raises:
        ValueError: they would be too large, or something follows them.
        lzma.LZMAError: it is not such a file.
    """
    reader = lzma.LZMADecompressor(lzma.FORMAT_XZ)
    found = reader.decompress(data, LARGEST)
    if not reader.eof or reader.unused_data:
        raise ValueError("a compressed file that does not end where it should, or is too large")
    return found


def _written(values: Mapping[str, Value | str]) -> bytes:
    shown = {name: str(v) if isinstance(v, Fraction) else v for name, v in sorted(values.items())}
    return (json.dumps(shown, indent=1) + "\n").encode()


def _replayed(o: Obligation, claim: Claim, data: bytes) -> str | None:
    """Why values in a file are no witness."""
    found: Any = json.loads(data)
    sorts = {str(v.value): v.sort for v in claim.variables}
    if not isinstance(found, dict) or found.keys() != sorts.keys():
        return "the witness does not give a value to each variable"
    types: dict[Sort, type] = {Sort.BOOL: bool, Sort.INT: int, Sort.RAT: str}
    values: dict[str, Value] = {}
    for name, sort in sorts.items():
        if type(found[name]) is not types[sort]:
            return f"{name} is not of its type"
        values[name] = Fraction(found[name]) if sort is Sort.RAT else found[name]
    if _written(values) != data:
        return "the witness is not written as it should be"
    return None if refutes(o, values, claim) else "the Python spec does not confirm the witness"
