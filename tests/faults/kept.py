"""What was found out about faults, kept in files until the code or a prover changes.

A run that is stopped goes on where it was when it is started again.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


class Kept:
    """A folder of answers.

    Args:
        folder: where they are; made if it is not there.
        state: what all answers depend on besides their questions: of the code and the provers.
    """

    def __init__(self, folder: Path, state: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.state = folder, state

    def answer(self, question: Any, make: Callable[[], Any]) -> Any:
        """The answer to a question, both JSON; `make` finds it out if nobody did before."""
        key = hashlib.sha256(json.dumps([self.state, question], sort_keys=True).encode()).hexdigest()
        path = self.folder / f"{key}.json"
        if path.exists():
            return json.loads(path.read_text(encoding="utf-8"))
        found = make()
        partial = path.with_suffix(".part")
        partial.write_text(json.dumps(found), encoding="utf-8")
        partial.replace(path)
        return found


def anew(question: Any, make: Callable[[], Any]) -> Any:
    """What `make` finds out: nothing is kept."""
    return make()
