"""What was found out about faults, kept in files until the code or a prover changes.

A run that is stopped goes on where it was when it is started again.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from septet.solvers.cache import Cache


class Kept:
    """A folder of answers.

    Args:
        folder: where they are; made if it is not there.
        state: what all answers depend on besides their questions: of the code and the provers.
    """

    def __init__(self, folder: Path, state: str) -> None:
        self.cache, self.state = Cache(folder), state

    def answer(self, question: Any, make: Callable[[], Any]) -> Any:
        """The answer to a question, which is JSON; `make` finds it out if nobody did before."""
        key = json.dumps([self.state, question], sort_keys=True)
        found = self.cache.get_any(key)
        if found is None:
            found = make()
            self.cache.put_any(key, found)
        return found


def anew(question: Any, make: Callable[[], Any]) -> Any:
    """What `make` finds out: nothing is kept."""
    return make()
