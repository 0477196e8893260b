"""Run in a process of its own, with a package `septet` that may have a fault: looks for obligations that refute it.

Reads a question from standard input and prints a `Report`, both JSON. The question has
    digests: digest of each obligation of the spec without a fault, by key; others are left alone
    hints: keys of obligations that were refuted before, tried first
    values: a counterexample that was shown before, kept as long as it replays
    provers: who is shown the refuted obligations, besides those that find them
"""

import itertools
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal, TypedDict

import septet.spec
from septet.codegen.core.ir import Value
from septet.codegen.core.lift import LiftError
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.replay import refutes
from septet.proofs.results import Result
from septet.proofs.run import prove
from septet.solvers.cache import Cache
from septet.spec.formats import FORMATS

Status = Literal["refuted", "negative proved", "rejected", "survived"]

ENOUGH = 2
"""Refuted theorems that a fault is shown to all provers with."""
SECONDS = 5.0
"""For one prover on one obligation in a search."""
CONFIRMING = 30.0
"""For one that is known to be decided at once, however busy the machine is."""
FIRST = ("exhaustion", "z3")
OTHERS = ("cvc5", "bitwuzla", "hypothesis")
CROSSHAIR_TRIES = 2


class Report(TypedDict):
    """What became of a fault: keys of refuted obligations, a counterexample of the first, who refuted any of them."""

    status: Status
    obligations: list[str]
    values: dict[str, str]
    provers: list[str]
    reason: str


class Here:
    """An executor that runs tasks in this process, one after the other."""

    def run(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """As `Executor.run`."""
        for i, task in enumerate(tasks):
            try:
                yield i, function(task)
            except Exception as error:
                yield i, error


def asked(names: Sequence[str], claims: Sequence[Obligation], seconds: float = SECONDS) -> list[Result]:
    """The results of some provers on some obligations."""
    return prove(claims, {n: PROVERS[n] for n in names}, Here(), Cache(None), seconds)["results"]


def is_refutation(o: Obligation, r: Result) -> bool:
    """Whether a positive obligation was refuted by a counterexample that replayed."""
    return o.holds and r["verdict"] == "refuted" and r["replayed"] is True


def positives(claims: Sequence[Obligation]) -> list[Obligation]:
    """Obligations that can be refuted, theorems before contracts, small domains first."""
    kinds = ("theorem", "contract")
    found = [o for o in claims if o.holds and o.kind in kinds]
    return sorted(found, key=lambda o: (kinds.index(o.kind), not o.exhaustive))


def changed(claims: Sequence[Obligation], digests: Mapping[str, str]) -> Iterator[list[Obligation]]:
    """The obligations whose script differs from the one without the fault: of each theorem and format, first and last.

    Of those that have the same script, the first.
    """
    for _, same in itertools.groupby(claims, key=lambda o: o.name):
        found: dict[str, Obligation] = {}
        for _, instances in itertools.groupby(same, key=lambda o: o.format):
            made = [w for o in instances if digests.get(o.key) != (w := o.written()).digest]
            for w in made[:1] + made[-1:]:
                found.setdefault(w.digest, w)
        yield list(found.values())


def refuted(
    claims: Sequence[Obligation], seconds: float = SECONDS
) -> Iterator[tuple[Obligation, str, dict[str, Value]]]:
    """Those that a quick prover refutes, with its name and its counterexample."""
    for o in claims:
        for name in FIRST:
            (result,) = asked([name], [o], seconds)
            if is_refutation(o, result):
                yield o, name, parsed(result["counterexample"] or {})
                break


def parsed(values: Mapping[str, Any]) -> dict[str, Value]:
    """Values as they stand in results, where fractions are text."""
    return {name: Fraction(value) if isinstance(value, str) else value for name, value in values.items()}


def kept(values: Mapping[str, Value], shown: Mapping[str, str]) -> dict[str, Value]:
    """Values as they stand on the page, of the same types as others; what is not shown is zero."""
    return {
        name: shown.get(name, "False") == "True" if isinstance(v, bool) else type(v)(shown.get(name, "0"))
        for name, v in values.items()
    }


def shrunk(o: Obligation, values: dict[str, Value]) -> dict[str, Value]:
    """A counterexample with simpler values, as far as halving all of them, and then one at a time, gets."""

    def halved(names: Sequence[str], values: dict[str, Value]) -> dict[str, Value]:
        while True:
            half = values | {n: type(values[n])(int(values[n] / 2)) for n in names}
            if half == values or not refutes(o, half):
                return values
            values = half

    values = halved(list(values), values)
    for name in values:
        for simple in (0, 1, -1):
            if abs(Fraction(values[name])) > abs(simple) and refutes(o, values | {name: type(values[name])(simple)}):
                values = values | {name: type(values[name])(simple)}
                break
        values = halved([name], values)
    return values


def crosshair(claims: Sequence[Obligation]) -> bool:
    """Whether CrossHair refutes one of the first few that it takes."""
    taken = [o for o in claims if PROVERS["crosshair"].declines(o) is None]
    return any(is_refutation(o, r) for o in taken[:CROSSHAIR_TRIES] for r in asked(["crosshair"], [o]))


def report(question: Mapping[str, Any]) -> Report:
    """The answer to a question."""
    claims = obligations(FORMATS)
    by_key = {o.key: o for o in claims}
    hints = [by_key[key].written() for key in question["hints"] if key in by_key]
    found = list(refuted([o for o in hints if o.holds], CONFIRMING))
    if not hints or len(found) < len(hints):
        negatives = [o for o in hints if not o.holds]
        if negatives and all(r["verdict"] == "proved" for r in asked(["z3"], negatives, CONFIRMING)):
            return Report(status="negative proved", obligations=question["hints"], values={}, provers=["z3"], reason="")
        found = []
        for some in changed(positives(claims), question["digests"]):
            found += itertools.islice(refuted(some), 1)
            if len(found) == ENOUGH:
                break
    if not found:
        return _negative(claims, question["digests"])
    first, _, values = found[0]
    before = kept(values, question["values"])
    values = before if question["hints"] and refutes(first, before) else shrunk(first, values)
    shown = [o for o, _, _ in found]
    by = {name for _, name, _ in found}
    seconds = CONFIRMING if hints else SECONDS
    for name in (*FIRST, *OTHERS):
        if (
            name in question["provers"]
            and name not in by
            and any(is_refutation(o, asked([name], [o], seconds)[0]) for o in shown)
        ):
            by.add(name)
    if "crosshair" in question["provers"] and crosshair(shown):
        by.add("crosshair")
    return Report(
        status="refuted",
        obligations=[o.key for o in shown],
        values={name: str(v) for name, v in values.items() if v != 0},
        provers=sorted(by),
        reason="",
    )


def _negative(claims: Sequence[Obligation], digests: Mapping[str, str]) -> Report:
    """Whether a negative theorem can now be proved, or no argument meets a theorem's preconditions any more."""
    found = []
    for some in changed([o for o in claims if not o.holds], digests):
        found += [o.key for o in some if any(r["verdict"] == "proved" for r in asked(["z3"], [o]))]
    status: Status = "negative proved" if found else "survived"
    return Report(status=status, obligations=found[:ENOUGH], values={}, provers=["z3"] if found else [], reason="")


def digests() -> dict[str, str]:
    """The digest of every obligation of this spec."""
    return {o.key: o.written().digest for o in obligations(FORMATS)}


def main() -> None:
    """Answer the question on standard input."""
    question = json.load(sys.stdin)
    try:
        answer: Any = digests() if question is None else report(question)
    except LiftError as error:
        answer = Report(status="rejected", obligations=[], values={}, provers=[], reason=error.construct)
    json.dump({"spec": str(septet.spec.__file__), "answer": answer}, sys.stdout)


if __name__ == "__main__":
    main()
