"""What every prover is: a name, a version, what it declines, and a verdict on an obligation."""

import functools
import hashlib
import inspect
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from septet.codegen.ir import Value
from septet.proofs.obligations import Obligation
from septet.proofs.results import Verdict as Answer


@dataclass(frozen=True)
class Verdict:
    """What a prover found.

    Attributes:
        answer: proved, refuted, unknown or not run.
        reason: why it is unknown or not run.
        counterexample: values of the variables, if refuted.
        replayed: whether the Python spec agrees with the counterexample.
    """

    answer: Answer
    reason: str | None = None
    counterexample: Mapping[str, Value] | None = None
    replayed: bool | None = None


@functools.cache
def _source(prover: type) -> str:
    """SHA-256 of the module that says how a prover is asked."""
    return hashlib.sha256(inspect.getsource(inspect.getmodule(prover) or prover).encode()).hexdigest()


class Prover(ABC):
    """One way to decide obligations.

    Attributes:
        independent: a decision procedure that counts as one of the solvers a theorem wants two of.
        install: what to do where it is not present.
    """

    name: ClassVar[str]
    independent: ClassVar[bool]
    install: ClassVar[str]

    @abstractmethod
    def version(self) -> str | None:
        """The version of the program that would run, or None if it is not there."""

    def declines(self, obligation: Obligation) -> str | None:
        """Why this prover is not asked about an obligation, or None if it is."""
        return None

    def identity(self, obligation: Obligation) -> str:
        """What a verdict depends on, besides the version: the script, the Python text, the way it is asked."""
        return f"{obligation.digest} {obligation.text} {_source(type(self))}"

    @abstractmethod
    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        """The verdict on an obligation, within about `seconds`."""
