"""What a prover found of an obligation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from septet.codegen.core.ir import Value

Answer = Literal["proved", "refuted", "unknown", "not run"]

FAILED = "its written proof fails: "
"""How the reason begins where a proof is written down and the prover does not accept it, or did not get to it."""


@dataclass(frozen=True)
class Verdict:
    """What a prover found.

    Attributes:
        answer: proved, refuted, unknown or not run.
        reason: why it is unknown or not run, or how it was proved.
        counterexample: values of the variables, if refuted; of compiled code, its input and output.
        replayed: whether the Python spec agrees with the counterexample.
    """

    answer: Answer
    reason: str | None = None
    counterexample: Mapping[str, Value | str] | None = None
    replayed: bool | None = None
