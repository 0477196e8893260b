"""Run in a process of its own, with a package `septet` that has a fault: what Lean, GNAT and Frama-C get to see of it.

Reads a question from standard input and prints an `Exhibit`, both JSON. The question has
    refuted: keys of the obligations that the fault refutes, as docs/faults.md names them
    values: the counterexample to the first of them
"""

import json
import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, TypedDict

sys.path.insert(0, str(Path(__file__).parents[1]))

import septet.spec
from faults.attack import CONFIRMING, refuted
from septet.codegen.core.claim import Claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Sort, Value
from septet.codegen.core.lift import LiftError
from septet.codegen.core.rational import RenderError
from septet.codegen.lean import portfolio as lean_portfolio
from septet.codegen.lean import statement as lean
from septet.codegen.lean.statement import LeanError
from septet.codegen.targets import c, spark
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS, gnat
from septet.proofs.provers.gnat import Question
from septet.spec.formats import FORMATS

DEEP = "set_option synthInstance.maxSize 100000 in\nset_option synthInstance.maxHeartbeats 0 in\n"
"""Lets Lean see that a claim of many parts is decided by evaluation."""


class Negation(TypedDict):
    """What Lean is to prove: that a theorem fails at a point, of definitions with the fault. Without text, why not."""

    key: str
    name: str
    text: str | None
    reason: str


class Raised(TypedDict):
    """The theorem whose lemma, run, raised an exception where the faulty Python spec refutes it; or why there is none.

    Attributes:
        ran: whether the lemmas were run at all.
    """

    key: str
    ran: bool
    reason: str


class Exhibit(TypedDict):
    """A faulty spec, as each of the three reads it; `c` are the texts of the generated C files, by name."""

    negation: Negation
    raised: Raised
    c: dict[str, str]


def typed(claim: Claim, shown: Mapping[str, str]) -> dict[str, Value]:
    """A counterexample as the page shows it, of the claim's types; what is not shown is zero."""
    kinds = {Sort.BOOL: lambda x: x == "True", Sort.INT: int, Sort.RAT: Fraction}
    return {str(v.value): kinds[v.sort](shown.get(str(v.value), "0")) for v in claim.variables}


def negation(claims: Sequence[Obligation], shown: Mapping[str, str]) -> Negation:
    """The negation of the first claim that Lean has words for, at a point where it is false.

    At the page's counterexample the Python spec may fail in a contract on the way, of which a claim does not speak:
    then the point is a solver's. Where no claim has one, it is the page's after all, for Lean to reject.
    """
    made = Negation(key="", name="", text=None, reason="no refuted obligation")
    for k, o in enumerate(claims):
        name = re.sub(r"\W+", "_", o.key.split("/", 1)[1])
        try:
            claim = o.lifted()
            stated = lean.statement(claim, holds=False)
            values = typed(claim, shown)
            found = not k and not all(evaluate([claim.goal], values))
            if not found:
                solved = [v for _, _, v in refuted([o.written()], CONFIRMING)]
                found, values = bool(solved), solved[0] if solved else values
            text = DEEP + stated.theorem(name, lean_portfolio.refutation(stated, values))
            if found or made["text"] is None:
                made = Negation(key=o.key, name=name, text=text, reason="")
            if found:
                break
        except LeanError as problem:
            if made["text"] is None:
                made["reason"] = str(problem)
    return made


def raised(refuted: Sequence[Obligation], shown: Mapping[str, str]) -> Raised:
    """What happens where the lemmas are run: those of refuted theorems, and all others if none of these tells."""
    prover = PROVERS["gnat"]
    others = [o for o in obligations(FORMATS) if o.holds and o.kind in prover.kinds and o not in refuted]
    with tempfile.TemporaryDirectory(prefix="septet-gnat-") as name:
        problem = gnat.build(Path(name), spark.sources())
        if problem:
            return Raised(key="", ran=False, reason=f"the Ada does not compile: {problem}")
        count = 0
        for some in (refuted, others):
            asked = [o for o in some if o.kind in prover.kinds and prover.declines(o) is None]
            questions = [gnat.question(o) for o in asked]
            if some is refuted and asked and asked[0] is refuted[0]:
                questions[0] = _at(questions[0], typed(asked[0].lifted(), shown))
            lines = gnat.run(Path(name), [(*q.where, len(x), *x) for q in questions for x in q.inputs])
            for q in questions:
                verdict = gnat.judged(q, lines[: len(q.inputs)])
                del lines[: len(q.inputs)]
                if verdict.answer == "refuted" and verdict.replayed:
                    return Raised(key=q.obligation.key, ran=True, reason="")
            count += len(questions)
    why = "; ".join(f"{o.name} {prover.declines(o) or _untold(o, shown)}" for o in refuted)
    return Raised(key="", ran=True, reason=f"{why}; none of {count} lemmas raises where the spec agrees")


def _untold(o: Obligation, shown: Mapping[str, str]) -> str:
    """Why a lemma that is run need not raise."""
    if any(Fraction(x) != int(Fraction(x)) for x in typed(o.lifted(), shown).values()):
        return "has a lemma about integers, and the counterexample has fractions"
    return "has a lemma that was run on samples"


def _at(q: Question, values: Mapping[str, Value]) -> Question:
    """A question that is also about a point, if its values are integers, which is what lemmas are about."""
    point = tuple(values[name] for name in q.names)
    if any(int(x) != x for x in point):
        return q
    return replace(q, inputs=[tuple(map(int, point)), *q.inputs])


def exhibit(question: Mapping[str, Any]) -> Exhibit:
    """The answer to a question."""
    by_key = {o.key: o for o in obligations(FORMATS)}
    claims = [by_key[key] for key in question["refuted"]]
    try:
        ran = raised(claims, question["values"])
    except (LiftError, RenderError) as problem:
        ran = Raised(key="", ran=False, reason=f"no Ada is written: {problem}")
    files: dict[str, str] = {}
    for fmt in FORMATS.values():
        try:
            files |= c.sources(fmt)
        except Exception:  # a contract or an assumption of the renderer that the fault breaks: there is no such file
            continue
    return Exhibit(negation=negation(claims, question["values"]), raised=ran, c=files)


def main() -> None:
    """Answer the question on standard input."""
    answer = exhibit(json.load(sys.stdin))
    json.dump({"spec": str(septet.spec.__file__), "answer": answer}, sys.stdout)


if __name__ == "__main__":
    main()
