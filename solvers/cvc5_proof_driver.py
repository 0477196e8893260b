"""Runs cvc5 on an SMT-LIB 2 script and prints its answer and, if that is unsat, its proof.

Usage: cvc5_proof_driver.py MILLISECONDS < SCRIPT. What takes more processor time is ended by SIGPROF.
"""

import signal
import sys

import cvc5


def main(milliseconds: str) -> None:
    """Run every command, then print the proof in cvc5's Cooperating Proof Calculus."""
    solver = cvc5.Solver(cvc5.TermManager())
    solver.setOption("produce-proofs", "true")
    solver.setOption("nl-cov", "false")  # steps of cylindrical coverings come without a reason
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, sys.stdin.read(), "script")
    symbols = parser.getSymbolManager()
    answer = ""
    signal.setitimer(signal.ITIMER_PROF, int(milliseconds) / 1000)  # processor time; the default action ends us
    while not (command := parser.nextCommand()).isNull():
        answer += command.invoke(solver, symbols)
    print(answer.strip(), flush=True)
    if answer.strip() == "unsat":
        for proof in solver.getProof():
            text = solver.proofToString(proof, cvc5.ProofFormat.CPC)
            sys.stdout.buffer.write(text if isinstance(text, bytes) else text.encode())
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1])
