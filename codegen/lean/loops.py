"""What a theorem about one turn of a loop says of any number of turns, as a second theorem that follows from it.

A loop that carries sums adds a term to each at every turn, from the left: what the theorem says of the sums after a
turn is said of them after all, for a list of terms of any length in the theorem's bounds. A loop that carries nothing
maps each block of a list to itself. A block is a list too: a structure of as many fields takes Lean seconds to declare.
The induction is in the hand-written file `Loops`. Nothing here is trusted: Lean checks what is made.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count, zip_longest

from septet.codegen.core import ir
from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean.statement import TYPES, LeanError, Statement, conjuncts, listed, written_in

COUNTER = "k"
NAMES = "next", "always", "valid", "for_every_length"
"""What the names of the second theorem and its definitions have after the first one's."""


def corollary(claim: Claim, statement: Statement, name: str, carried: Sequence[str]) -> str:
    """The text that follows a theorem: what a turn does, and a theorem about every number of turns.

    Args:
        name: of the theorem about one turn.
        carried: the parameters that the loop carries from turn to turn.

    Raises:
        LeanError: the loop does not add, or does not map each block to itself.
    """
    return _sums(claim, statement, name, carried) if carried else _blocks(claim, statement, name)


def _sums(claim: Claim, statement: Statement, name: str, carried: Sequence[str]) -> str:
    by_name = {str(v.value): v for v in claim.variables}
    sums = [by_name[c] for c in carried if c != COUNTER]
    counter = {by_name[COUNTER]: COUNTER} if COUNTER in carried else {}
    terms = [v for v in claim.variables if v not in sums and v not in counter]
    state, term = _projections("s", sums), _projections("x", terms)
    before = state | term | counter
    added = {v: _added(claim.body, v) for v in sums}
    after = {e: state[v] for v, (e, _) in added.items()} | {ir.add(k, ir.const(1)): k_ for k, k_ in counter.items()}
    bounds = [h for h in statement.hypotheses if _about(h, counter)]
    valid = [h for h in statement.hypotheses if h not in bounds and _about(h, terms)]
    kept = [h for h in statement.hypotheses if h not in bounds and h not in valid]
    given = {h: f"{letter}{i}" for letter, of in (("b", bounds), ("v", valid), ("i", kept)) for i, h in enumerate(of)}
    claims = list(conjuncts(claim.body))
    short, all_ = (" ∧ ".join(written_in(before, h) for h in of) or "True" for of in (bounds, valid))
    next_ = _tuple([f"({state[v]} + {written_in(before, d)})" for v, (_, d) in added.items()])
    always = " ∧ ".join(_only(after, part) for part in claims)
    lines = [
        f"intro k s x _ {_pattern([given[h] for h in bounds])} {_pattern([f'a{i}' for i in range(len(claims))])}"
        f" {_pattern([given[h] for h in valid])}",
        *(f"have {given[h]} : {written_in(before, h)} := by first | assumption | grind" for h in kept),
        f"have {_nested(claim, 'r')} := {name} {_applied(statement, before, given)}",
        f"exact ⟨{', '.join(f'r{i}' for i in range(len(claims)))}⟩" if len(claims) > 1 else "exact r0",
    ]
    many = f"\n    (short : ∀ k : Int, 0 ≤ k → k < l.length → {short})" if counter else ""
    bound = "short" if counter else "(fun _ _ _ => trivial)"
    proof = "\n  ".join([f"refine Loops.fold (bound := fun k => {short}) (by decide +kernel) ?_ l {bound} all", *lines])
    return f"""
/-- A turn of the loop. -/
abbrev {name}_next (s : {_type(sums)}) (x : {_type(terms)}) : {_type(sums)} := {next_}

/-- What is true after {"k turns" if counter else "any number of turns"}. -/
abbrev {name}_always (k : Int) (s : {_type(sums)}) : Prop := {always}

theorem {name}_for_every_length (l : List ({_type(terms)})){many}
    (all : ∀ x ∈ l, {all_}) : {name}_always l.length (l.foldl {name}_next {_tuple(["0"] * len(sums))}) := by
  {proof}
"""


def _blocks(claim: Claim, statement: Statement, name: str) -> str:
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


def _added(body: Expr, total: Expr) -> tuple[Expr, Expr]:
    """A sum after a turn, and what was added."""
    found = [e for e in ir.order([body]) if e.op == "add" and total in e.args]
    if len(found) != 1:
        raise LeanError(f"{total.value} is not added to once")
    (term,) = (a for a in found[0].args if a is not total)
    return found[0], term


def _about(e: Expr, variables: Iterable[Expr]) -> bool:
    return {v for v in ir.order([e]) if v.op == "var"} <= set(variables)


def _only(names: Mapping[Expr, str], e: Expr) -> str:
    """An expression in these names.

    Raises:
        LeanError: it has other variables.
    """
    if any(n.op == "var" and n not in names for n in ir.order([e], into=lambda n: () if n in names else n.args)):
        raise LeanError("it says more than of what the loop carries")
    return written_in(names, e)


def _projections(of: str, variables: Sequence[Expr]) -> dict[Expr, str]:
    """The components of a tuple."""
    last = len(variables) - 1
    ends = [".2" * i + (".1" if i < last else "") for i in range(len(variables))]
    return {v: of + end for v, end in zip(variables, ends, strict=True)}


def _type(variables: Sequence[Expr]) -> str:
    return " \N{MULTIPLICATION SIGN} ".join(TYPES[v.sort] for v in variables)


def _tuple(texts: Sequence[str]) -> str:
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _pattern(names: Sequence[str]) -> str:
    return "_" if not names else names[0] if len(names) == 1 else f"⟨{', '.join(names)}⟩"


def _applied(statement: Statement, names: Mapping[Expr, str], given: Mapping[Expr, str]) -> str:
    """The arguments of a theorem about one turn: its variables, equations that define themselves, its hypotheses."""
    return " ".join(
        [
            *(names[v] for v in statement.variables.values()),
            *("_ rfl" for _ in statement.equations),
            *(given[h] for h in statement.hypotheses),
        ]
    )


def _nested(claim: Claim, letter: str) -> str:
    """The pattern that takes a goal apart: a name for each part of the body, none for what else it says."""
    numbers = count()

    def taken(e: Expr) -> str:
        if e.op == "and":
            left, right = map(taken, e.args)
            return f"⟨{left}, {right}⟩"
        return f"{letter}{next(numbers)}"

    return taken(claim.body) if claim.goal is claim.body else f"⟨{taken(claim.body)}, _⟩"
