"""Finds the tactic that proves each theorem in Lean, and a counterexample to each negative one: slow, run by hand.

    python -m septet.proofs.lean_search codegen/lean/winners.json ['error_*' ...]

asks for the theorems whose names match any of the patterns (all of them without one), and writes what was found into
the file. `septet codegen` then writes the Lean files anew.
"""

import json
import sys
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from septet.codegen.lean import portfolio as lean_portfolio
from septet.proofs import leanproject
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.provers.lean import check_all

SECONDS = 60.0


def search(claims: Sequence[Obligation]) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The tactics by key, and counterexamples by key, of those for which one was found."""
    counterexamples = {}
    for o in claims:
        if not o.holds:
            verdict = PROVERS["z3"].prove(o.written(), SECONDS)
            if verdict.counterexample is not None and verdict.replayed:
                counterexamples[o.key] = {name: str(value) for name, value in verdict.counterexample.items()}
    tactics: dict[str, str] = {}
    open_ = [o for o in claims if o.holds]
    for tactic in lean_portfolio.TACTICS:
        made = [leanproject.written(o, tactic) for o in open_]
        asked = [(o, w) for o, w in zip(open_, made, strict=True) if w.text is not None]
        for (o, _), (problem, took) in zip(asked, check_all([w for _, w in asked], SECONDS), strict=True):
            print(f"{o.key} {tactic}: {problem or 'proved'} {took:.1f}", flush=True)
            if problem is None:
                tactics[o.key] = tactic
        open_ = [o for o in open_ if o.key not in tactics]
    return tactics, counterexamples


def main() -> None:
    """Read the arguments, search, and write."""
    path, patterns = Path(sys.argv[1]), sys.argv[2:] or ["*"]
    known = json.loads(path.read_text(encoding="utf-8"))
    claims = [o for o in obligations() if o.kind in leanproject.KINDS and any(fnmatchcase(o.name, p) for p in patterns)]
    tactics, counterexamples = search(claims)
    known["tactics"].update(tactics)
    known["counterexamples"].update(counterexamples)
    path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
