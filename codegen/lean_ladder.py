"""A proof term that rounding keeps a number which needs none: each step of the ladder of binades is the number itself.

The claim is that a ladder `if |x| < 2^k then <x in units of u> else ...` is x, where |x| has a greatest value and x is
a multiple of a unit. Nothing here is trusted: Lean checks the term.
"""

from septet.codegen import ir
from septet.codegen.ir import Expr
from septet.codegen.lean import LeanError, Statement


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`.

    Raises:
        LeanError: the statement has another form.
    """
    goal, names = statement.goal, statement.names
    if goal.op != "and" or goal.args[0].op != "eq" or not statement.hypotheses:
        raise LeanError("no ladder of choices")
    ladder, x = goal.args[0].args
    bound = statement.hypotheses[0]
    if bound.op != "le" or bound.args[1].op != "const" or bound.args[0].op != "ite" or ladder.op != "ite":
        raise LeanError("no ladder of choices below a bound")
    size, most = bound.args[0], int(ir.number(bound.args[1]))
    unit = 1
    if len(statement.hypotheses) > 1:
        multiple = statement.hypotheses[1]
        if multiple.op != "eq" or multiple.args[0].op != "mod" or multiple.args[0].args[0] is not x:
            raise LeanError("no ladder of choices for a multiple")
        unit = int(ir.number(multiple.args[0].args[1]))
    known = " ".join(statement.known)
    exact = f"(z _ {f'(h{names[multiple.args[0]]} ▸ p1)' if unit > 1 else ''})"
    lemmas, term, ends = [], "", ""
    e, above = ladder, 0
    while True:
        if e.op != "ite" or e.args[0].op != "lt" or e.args[0].args[0] is not size:
            raise LeanError("no ladder of choices by size")
        limit, (_, inner, rest) = int(ir.number(e.args[0].args[1])), e.args
        last = limit > most
        if inner is x:
            value = "rfl"
        else:
            kept, modulus = _kept(statement, inner, x)
            lemma = f"z{modulus}"
            if last and above == most:
                lemmas.append(
                    f"have {lemma} : ∀ x y : Int, (y = if x < 0 then -x else x) → y ≤ {most} → ¬ y < {most} → "
                    f"x % {modulus} = 0 := by clear {known}; intros; omega"
                )
                zero = f"({lemma} _ _ h{names[size]} p0 n{above})"
            else:
                lemmas.append(
                    f"have {lemma} : ∀ x : Int, x % {unit} = 0 → x % {modulus} = 0 := by clear {known}; intros; omega"
                )
                zero = exact.replace("(z ", f"({lemma} ", 1)
            value = kept.replace("ZERO", zero)
        term += f"(Ladder.step h{names[e]} (fun _ => {value}) (fun n{limit} => "
        ends += "))"
        if last:
            term += f"absurd (Int.lt_of_le_of_lt p0 (by decide)) n{limit}"
            break
        e, above = rest, limit
    return "\n".join([*lemmas, f"exact ⟨{term}{ends}, Or.inr (Int.lt_of_le_of_lt p0 (by decide))⟩"])


def _kept(statement: Statement, e: Expr, x: Expr) -> tuple[str, int]:
    """That a number rounded to a unit is itself if it is a multiple, which is to be filled in; and the unit."""
    names = statement.names
    below = e.args[1]
    if e.op != "ite" or below.op != "sub" or below.args[0] is not x or below.args[1].op != "mod":
        raise LeanError("no ladder of roundings")
    rest = below.args[1]
    doubled = next((n for n in ir.order([e.args[0]]) if n.op == "mul" and n.args[0] is rest), None)
    if doubled is None or not {e, below, rest, doubled} <= set(names):
        raise LeanError("no ladder of roundings")
    equations = " ".join(f"h{names[n]}" for n in (rest, doubled, below, e))
    return f"Ladder.kept {equations} ZERO (by decide) Or.inl", int(ir.number(rest.args[1]))
