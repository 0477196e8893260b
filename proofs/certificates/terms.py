"""Claims about rationals and unbounded integers: cvc5's own proof, in its Cooperating Proof Calculus (CPC).

No registry has a checker of that format (Ethos, which is one, is built from source). What a check does instead is to
let cvc5 of the same version prove the claim again and to compare, and to ask Z3, which shares no code with it.
"""

from septet.proofs.provers import PROVERS
from septet.proofs.provers.solver import Solver
from septet.solvers import limits
from septet.solvers.programs import driver

FORMAT = "CPC"
STARTING = 10.0
"""Seconds of processor time that cvc5's start takes at most."""
TRUST = ":rule trust"
"""How a step begins that cvc5 does not justify."""


def proof(script: str, seconds: float) -> bytes | None:
    """cvc5's proof that a script is unsatisfiable; None if there is none in the time, or a step of it has no reason."""
    done = limits.run([*driver("cvc5_proof_driver.py"), str(round(1000 * seconds))], seconds + STARTING, given=script)
    answer, _, text = done.output.partition("\n")
    return text.encode() if done.status == 0 and answer == "unsat" and text and TRUST not in text else None


def confirmed(script: str, seconds: float) -> bool:
    """Whether Z3 finds the script unsatisfiable too."""
    solver = PROVERS["z3"]
    assert isinstance(solver, Solver)
    return solver.answer(script, seconds).split(maxsplit=1)[:1] == ["unsat"]
