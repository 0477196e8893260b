"""Runs bitwuzla on SMT-LIB 2 files: the command-line program that the PyPI package lacks.

Usage: bitwuzla_driver.py MILLISECONDS FILE... Prints what the commands of each file answer, then a line that begins
with "; septet " and has the place of the file among the files and the seconds of processor time it took. A file that
takes longer ends the driver by SIGPROF. Without arguments, reads lines "MILLISECONDS FILE" from standard input and
answers each in the same way.
"""

import signal
import sys
import time

import bitwuzla


def main(file: str, milliseconds: str) -> None:
    """Parse and run every command of a file."""
    options = bitwuzla.Options()
    options.set(bitwuzla.Option.PRODUCE_MODELS, True)
    signal.setitimer(signal.ITIMER_PROF, int(milliseconds) / 1000)  # processor time; the default action ends us
    bitwuzla.Parser(bitwuzla.TermManager(), options).parse(file)
    signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    questions = ((name, sys.argv[1]) for name in sys.argv[2:])
    lines = (tuple(reversed(line.rstrip("\n").split(" ", 1))) for line in sys.stdin)
    for place, (name, milliseconds) in enumerate(questions if len(sys.argv) > 1 else lines):
        start = time.process_time()
        main(name, milliseconds)
        print(f"; septet {place} {time.process_time() - start:.4f}", flush=True)
