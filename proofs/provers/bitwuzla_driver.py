"""Runs bitwuzla on SMT-LIB 2 files: the command-line program that the PyPI package lacks.

Usage: bitwuzla_driver.py MILLISECONDS FILE... Prints what the commands of each file answer, then a line that begins
with "; septet " and has the place of the file among the files and the seconds it took.
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
    for place, name in enumerate(sys.argv[2:]):
        start = time.perf_counter()
        main(name, sys.argv[1])
        print(f"; septet {place} {time.perf_counter() - start:.4f}", flush=True)
