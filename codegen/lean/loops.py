"""What a theorem about one block of a loop says of any number of blocks, as a second theorem that follows from it.

The loop maps each block of a list to itself. A block is a list too: a structure of as many fields takes Lean seconds to
declare. The induction is in the hand-written file `Loops`. Nothing here is trusted: Lean checks what is made. Loops
that carry sums from turn to turn have theorems of the general library (`library.every_length`).
"""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean.statement import LeanError, Statement, conjuncts, listed, written_in

NAMES = "next", "valid", "for_every_length"
"""What the names of the second theorem and its definitions have after the first one's."""


def corollary(claim: Claim, statement: Statement, name: str) -> str:
    """The text that follows a theorem: what is done to a block, and a theorem about every number of blocks.

    Args:
        name: of the theorem about one block.

    Raises:
        LeanError: the loop does not map each block to itself.
    """
    block = {v: f"(x.getD {k} 0)" for k, v in enumerate(statement.variables.values())}
    names = {**statement.names, **block}
    valid, known = _balanced([written_in(block, h) for h in statement.hypotheses], "h.2")
    made = []
    for part, v in zip_longest(conjuncts(claim.body), block):
        if part is None or v is None or part.op != "eq" or part.args[1] is not v or v.sort is not Sort.INT:
            raise LeanError("a block is not taken to itself, part by part")
        made.append(written_in(names, part.args[0]))
    lets = "".join(f"\n  let {n} := {written_in(names, e, own=True)}" for n, e in statement.equations.items())
    return f"""
/-- The length of a block, taken apart or not yet put together, and the range of each part. -/
def {name}_valid (x : List Int) : Prop := x.length = {len(block)} ∧ {valid}

/-- A block taken apart and put together again. -/
noncomputable def {name}_next (x : List Int) : List Int :={lets}
  {listed(made)}

theorem {name}_for_every_length (l : List (List Int)) (all : ∀ x ∈ l, {name}_valid x) : l.map {name}_next = l := by
  refine Loops.kept (next := {name}_next) (valid := {name}_valid) ?_ l all
  intro x h
  have same := {name} {_applied(statement, block, dict(zip(statement.hypotheses, known, strict=True)))}
  exact Loops.parts h.1 rfl same{"" if claim.goal is claim.body else ".1"}
"""


def _balanced(texts: Sequence[str], proof: str) -> tuple[str, list[str]]:
    """A conjunction, and the proof of each part from its own; each is reached in few steps."""
    if len(texts) == 1:
        return texts[0], [proof]
    half = len(texts) // 2
    left, first = _balanced(texts[:half], f"{proof}.1")
    right, second = _balanced(texts[half:], f"{proof}.2")
    return f"({left} ∧ {right})", first + second


def _applied(statement: Statement, names: Mapping[Expr, str], given: Mapping[Expr, str]) -> str:
    """The arguments of a theorem about one turn: its variables, equations that define themselves, its hypotheses."""
    return " ".join(
        [
            *(names[v] for v in statement.variables.values()),
            *("_ rfl" for _ in statement.equations),
            *(given[h] for h in statement.hypotheses),
        ]
    )
