"""The result of a proof run: what `septet prove --json` writes, and what every report reads.

A run is plain JSON. `parse_run` is the one way in: what it returns has every field, of the right
type, and does not contradict itself.
"""

import json
import math
import types
from typing import Any, Literal, TypedDict, Union, get_args, get_origin, get_type_hints, is_typeddict

from septet.solvers.verdict import Answer


class ProverInfo(TypedDict):
    """A prover that was asked, present or not.

    Keys:
        install: how to get it.
        independent: it is a decision procedure of its own, one of the two that every theorem wants.
    """

    name: str
    version: str | None
    present: bool
    install: str
    independent: bool


class TheoremInfo(TypedDict):
    """A theorem in words. `holds` is false for a negative one, which claims that a counterexample exists."""

    name: str
    family: str
    claim: str
    holds: bool


class Result(TypedDict):
    """What one prover said of one instance of a theorem.

    Keys:
        format: a format's name, or "any" for a theorem that is about none.
        instance: the constants it was stated for, such as "lane=0, group=128"; empty if there are none.
        seconds: of processor time that the verdict took, when it was first reached; 0 for all but the first obligation
            that ask the same, such as a function's that is the same in several formats.
        cached: it was reached in an earlier run, on the same obligation with the same prover.
        reason: why a verdict is unknown or not run ("time-out", "unsupported: ...", "tested on 200 examples"); of what
            Lean proved, by which tactic.
        counterexample: the arguments of a refutation, by name; fractions as "13/2".
        replayed: whether the Python spec, run on the counterexample, agrees; null if it was not run.
        obligation: file of the obligation, relative to the run's directory of evidence.
        expected: the verdict is what the theorem claims.
    """

    theorem: str
    format: str
    instance: str
    prover: str
    verdict: Answer
    seconds: float
    cached: bool
    reason: str | None
    counterexample: dict[str, Any] | None
    replayed: bool | None
    obligation: str | None
    expected: bool


class Run(TypedDict):
    """A proof run.

    Keys:
        septet: version of the program.
        spec: SHA-256 of the spec's sources.
        started: ISO 8601 time with its offset from UTC.
        seconds: wall-clock time.
    """

    septet: str
    spec: str
    started: str
    seconds: float
    provers: list[ProverInfo]
    theorems: list[TheoremInfo]
    results: list[Result]


def as_claimed(holds: bool, verdict: Answer) -> bool:
    """Whether a verdict settles a theorem the way it claims: proved, or refuted if the theorem is negative."""
    return verdict == ("proved" if holds else "refuted")


def differences(one: Run, other: Run) -> list[str]:
    """Where two runs of the same provers say something else: a line for each question, empty if there is none.

    A question is of one prover about one instance of a theorem. Times, and whether a cache knew, are no difference.
    """
    first, second = ({_question(r): r["verdict"] for r in run["results"]} for run in (one, other))
    return [
        f"{question}: {first.get(question, 'not asked')}, then {second.get(question, 'not asked')}"
        for question in dict.fromkeys([*first, *second])
        if first.get(question) != second.get(question)
    ]


def _question(result: Result) -> str:
    instance = f" [{result['instance']}]" if result["instance"] else ""
    return f"{result['prover']}: {result['theorem']} ({result['format']}){instance}"


def parse_run(text: str) -> Run:
    """The run that a JSON text holds.

    Raises:
        ValueError: it is not JSON, a field is missing, unknown or of the wrong type, a result is about a
            theorem or a prover that the run does not list, or `expected` contradicts the verdict.
    """
    run = json.loads(text)
    check_type(run, Run, "run")
    holds = {theorem["name"]: theorem["holds"] for theorem in run["theorems"]}
    provers = {prover["name"] for prover in run["provers"]}
    for k, result in enumerate(run["results"]):
        where = f"run.results[{k}]"
        if result["theorem"] not in holds:
            raise ValueError(f"{where}: theorem {result['theorem']!r} is not in run.theorems")
        if result["prover"] not in provers:
            raise ValueError(f"{where}: prover {result['prover']!r} is not in run.provers")
        if result["expected"] != as_claimed(holds[result["theorem"]], result["verdict"]):
            raise ValueError(f"{where}: 'expected' contradicts the verdict on {result['theorem']!r}")
    return run  # type: ignore[no-any-return]  # check_type has seen every field


def check_type(value: Any, hint: Any, where: str) -> None:
    """See that a JSON value has the type that a hint says: plain types, Literal, list, dict and TypedDict.

    Raises:
        ValueError: it does not, at a place that the message names.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if is_typeddict(hint):
        if not isinstance(value, dict):
            raise ValueError(f"{where}: an object is expected, not {value!r:.40}")
        fields = get_type_hints(hint)
        if missing := fields.keys() - value.keys():
            raise ValueError(f"{where}: no {', '.join(sorted(missing))}")
        if unknown := value.keys() - fields.keys():
            raise ValueError(f"{where}: unknown {', '.join(sorted(unknown))}")
        for name, field in fields.items():
            check_type(value[name], field, f"{where}.{name}")
    elif origin is list and isinstance(value, list):
        for k, item in enumerate(value):
            check_type(item, arguments[0], f"{where}[{k}]")
    elif origin is dict and isinstance(value, dict):
        for name, item in value.items():
            check_type(item, arguments[1], f"{where}.{name}")
    elif not any(_is_a(value, option) for option in (arguments if origin in (Union, types.UnionType) else (hint,))):
        raise ValueError(f"{where}: {value!r:.40} is not {hint if origin else hint.__name__}")


def _is_a(value: Any, hint: Any) -> bool:
    """Whether a JSON value is of a plain type, a Literal or an object. An int will do for a float, a NaN will not."""
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return isinstance(value, get_origin(hint) or hint)
