"""What every prover is: a name, a version, what it declines, and a verdict on an obligation."""

import functools
import hashlib
import inspect
import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from septet.proofs.obligations import Kind, Obligation
from septet.solvers.limits import processor_time
from septet.solvers.verdict import Verdict

__all__ = ["Prover", "Verdict"]


@functools.cache
def source(prover: type) -> str:
    """SHA-256 of the module that says how a prover is asked."""
    return hashlib.sha256(inspect.getsource(inspect.getmodule(prover) or prover).encode()).hexdigest()


class Prover(ABC):
    """One way to decide obligations.

    Attributes:
        kinds: the kinds of obligation that it has a part in; of the others it says nothing at all.
        usual: seconds that an answer takes, about, where nothing was measured yet.
        first: seconds of processor time that it gets at first, where that is less than a run gives it; what they end is
            asked again with all of them, if the answer could still change what the run says.
        independent: a decision procedure that counts as one of the solvers a theorem wants two of.
        install: what to do where it is not present.
    """

    name: ClassVar[str]
    kinds: ClassVar[frozenset[Kind]] = frozenset({"theorem", "contract", "ranges", "precondition"})
    usual: ClassVar[float] = 0.2
    first: ClassVar[float] = math.inf
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
        return f"{obligation.digest} {obligation.text} {source(type(self))}"

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        """The obligations, put together as they are asked: each alone, unless one start of a program checks many."""
        return [[o] for o in obligations]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        """The verdict on each obligation of a batch and the seconds it took; `seconds` is the time for each.

        All of these are seconds of processor time, children's included.
        """
        found = []
        for o in batch:
            start = processor_time()
            verdict = self.prove(o, seconds)
            found.append((verdict, processor_time() - start))
        return found

    @abstractmethod
    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        """The verdict on an obligation, within about `seconds` of processor time."""
