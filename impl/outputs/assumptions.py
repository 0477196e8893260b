"""Who is trusted for what in a run, and how much of it rests on one of them alone.

docs/SOUNDNESS.md has the whole of it; this is the part that a run can count.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from septet.outputs.matrix import Row
from septet.proofs.results import Run


@dataclass(frozen=True)
class Assumption:
    """Somebody or something that is trusted.

    Attributes:
        who: a person, a program, or a part of this one.
        what: what it is trusted to do.
        checked: how that is checked; "" if it is not.
        provers: those whose verdicts rest on it; none if all do.
    """

    who: str
    what: str
    checked: str
    provers: tuple[str, ...] = ()


SCRIPTS = ("z3", "cvc5", "bitwuzla")
LIFTED = (*SCRIPTS, "exhaustion", "lean", "gnat", "gnatprove", "frama-c", "audit")
ASSUMPTIONS = (
    Assumption(
        "people", "read the statements and agree that they say what is meant",
        "negative theorems; faults put into the spec on purpose, which the theorems must refute",
    ),
    Assumption(
        "Python, its fractions, icontract", "run the spec", "", ("hypothesis", "crosshair"),
    ),
    Assumption(
        "the lifter", "turns Python into the intermediate representation without changing its meaning",
        "an interpreter against the Python functions, on all arguments or on random ones", LIFTED,
    ),
    Assumption(
        "the SMT-LIB renderer", "writes down the claim that was meant",
        "every counterexample is run again by the spec; tests of both encodings", SCRIPTS,
    ),
    Assumption(
        "a solver", "is right where it says that there is no counterexample",
        "other solvers, which share no code, read the same file; septet certify keeps proofs", SCRIPTS,
    ),
    Assumption("NumPy", "evaluates a statement at every point", "solvers that prove the same", ("exhaustion",)),
    Assumption(
        "Lean's kernel, and the renderer of statements", "accepts no wrong proof; writes down what was meant",
        "theorems of wrong specs, which Lean must reject", ("lean",),
    ),
    Assumption(
        "Frama-C's WP, Why3 and their solvers", "prove the C code against its contracts",
        "axioms about words are obligations of the run; of a goal no second solver is asked", ("frama-c",),
    ),
    Assumption(
        "GNATprove, Why3 and their solvers", "prove the Ada code against its contracts",
        "GNAT runs the same contracts; no second solver is asked", ("gnatprove",),
    ),
    Assumption(
        "clang's front end, the auditor and bitwuzla", "compile a kernel and compare it with the spec",
        "refutations are run on the native build; a corpus of right and wrong kernels", ("audit",),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Trusted:
    """An assumption of a run.

    Attributes:
        resting: how many settled statements somebody settled who relies on it.
        alone: of how many of those nobody settled every instance who does without it.
    """

    assumption: Assumption
    resting: int
    alone: int


def of(run: Run, matrix: Sequence[Row]) -> list[Trusted]:
    """The assumptions that verdicts of a run rest on."""
    settlers = [
        [frozenset(provers) for provers in row.settlers.values()] for row in matrix if row.conclusion == "settled"
    ]
    names = frozenset(p["name"] for p in run["provers"])
    found = []
    for assumption in ASSUMPTIONS:
        users = frozenset(assumption.provers) & names if assumption.provers else names
        resting = sum(any(users & by for by in instances) for instances in settlers)
        alone = sum(any(by <= users for by in instances) for instances in settlers)
        if resting:
            found.append(Trusted(assumption, resting, alone))
    return found
