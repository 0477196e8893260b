"""Runs cvc5 on an SMT-LIB 2 file: the command-line program that the PyPI package lacks.

Usage: cvc5_driver.py FILE MILLISECONDS. Prints what the commands answer.
"""

import sys

import cvc5


def main(file: str, milliseconds: str) -> None:
    """Parse and run every command of a file."""
    solver = cvc5.Solver(cvc5.TermManager())
    solver.setOption("produce-models", "true")
    solver.setOption("tlimit-per", milliseconds)
    parser = cvc5.InputParser(solver)
    parser.setFileInput(cvc5.InputLanguage.SMT_LIB_2_6, file)
    symbols = parser.getSymbolManager()
    while not (command := parser.nextCommand()).isNull():
        print(command.invoke(solver, symbols), end="", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
