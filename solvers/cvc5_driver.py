"""Runs cvc5 on SMT-LIB 2 files: the command-line program that the PyPI package lacks.

Usage: cvc5_driver.py MILLISECONDS FILE... Prints what the commands of each file answer, then a line that begins
with "; septet " and has the place of the file among the files and the seconds of processor time it took. A file that
takes longer ends the driver by SIGPROF. Bit-vectors become clauses at once, as long as there is nothing else: tables of
fields then take seconds that are otherwise not looked up in minutes.
"""

import signal
import sys
import time
from pathlib import Path

import cvc5


def main(file: str, milliseconds: str) -> None:
    """Parse and run every command of a file."""
    solver = cvc5.Solver(cvc5.TermManager())
    solver.setOption("produce-models", "true")
    if "(set-logic QF_BV)" in Path(file).read_text():
        solver.setOption("bitblast", "eager")
    parser = cvc5.InputParser(solver)
    parser.setFileInput(cvc5.InputLanguage.SMT_LIB_2_6, file)
    symbols = parser.getSymbolManager()
    signal.setitimer(signal.ITIMER_PROF, int(milliseconds) / 1000)  # processor time; the default action ends us
    while not (command := parser.nextCommand()).isNull():
        print(command.invoke(solver, symbols), end="", flush=True)
    signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    for place, name in enumerate(sys.argv[2:]):
        start = time.process_time()
        main(name, sys.argv[1])
        print(f"; septet {place} {time.process_time() - start:.4f}", flush=True)
