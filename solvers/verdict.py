"""What a prover found of an obligation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from septet.codegen.core.ir import Value
from septet.solvers.limits import TIMED_OUT

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
        repeatable: of an unknown, that it follows from the question alone ("tested on 25 examples"), so that asking
            again would give it again. Not so what a limit, a lack of memory or a death of the program ended.
        raised: of an unknown, that an error ended the search.
    """

    answer: Answer
    reason: str | None = None
    counterexample: Mapping[str, Value | str] | None = None
    replayed: bool | None = None
    repeatable: bool = False
    raised: bool = False

    @property
    def settled(self) -> bool:
        """Whether it is proved or refuted."""
        return self.answer in ("proved", "refuted")

    @property
    def timed_out(self) -> bool:
        """Whether a limit ended the search."""
        return self.answer == "unknown" and (self.reason or "").startswith(TIMED_OUT)
