"""Runs bitwuzla on an SMT-LIB 2 file: the command-line program that the PyPI package lacks.

Usage: bitwuzla_driver.py FILE MILLISECONDS. Prints what the commands answer.
"""

import sys

import bitwuzla


def main(file: str, milliseconds: str) -> None:
    """Parse and run every command of a file."""
    options = bitwuzla.Options()
    options.set(bitwuzla.Option.PRODUCE_MODELS, True)
    options.set(bitwuzla.Option.TIME_LIMIT_PER, int(milliseconds))
    bitwuzla.Parser(bitwuzla.TermManager(), options).parse(file)


if __name__ == "__main__":
    main(*sys.argv[1:])
