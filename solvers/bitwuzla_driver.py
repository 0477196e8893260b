"""Runs bitwuzla on SMT-LIB 2 files: the command-line program that the PyPI package lacks.

Usage: bitwuzla_driver.py MILLISECONDS FILE... Prints what the commands of each file answer, then a line that begins
with "; septet " and has the place of the file among the files and the seconds it took. Without arguments, reads lines
"MILLISECONDS FILE" from standard input and answers each in the same way.
"""

import sys
import time

import bitwuzla


def main(file: str, milliseconds: str) -> None:
    """Parse and run every command of a file."""
    options = bitwuzla.Options()
    options.set(bitwuzla.Option.PRODUCE_MODELS, True)
    options.set(bitwuzla.Option.TIME_LIMIT_PER, int(milliseconds))
    bitwuzla.Parser(bitwuzla.TermManager(), options).parse(file)


if __name__ == "__main__":
    questions = ((name, sys.argv[1]) for name in sys.argv[2:])
    lines = (tuple(reversed(line.rstrip("\n").split(" ", 1))) for line in sys.stdin)
    for place, (name, milliseconds) in enumerate(questions if len(sys.argv) > 1 else lines):
        start = time.perf_counter()
        main(name, milliseconds)
        print(f"; septet {place} {time.perf_counter() - start:.4f}", flush=True)
