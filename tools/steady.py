"""Whether a busy machine changes a verdict: asks provers twice with no cache, alone and beside busy processes.

    .venv/bin/python tools/steady.py                              make steady: z3 and bitwuzla beside six processes
    .venv/bin/python tools/steady.py --prover cvc5 --busy 12
    .venv/bin/python tools/steady.py --runs one.json two.json     compares two runs that were made before

Compares question by question, and says how long both took. The exit status is 1 if a verdict differs.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from septet.proofs.results import Run, differences, parse_run

SEPTET = str(Path(sys.executable).with_name("septet"))
BUSY = "import os\nos.nice(19)\nwhile True:\n    pass"


@contextmanager
def busy(number: int) -> Iterator[None]:
    """So many processes that only take the processor's time, of the lowest priority, while the block runs."""
    loops = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(number)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def asked(provers: str, options: Sequence[str]) -> Run:
    """A run of provers that nothing is taken from a cache for. What stays open or is refuted is part of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.json"
        command = [SEPTET, "prove", "--no-cache", "--quiet", "--prover", provers, "--json", str(path), *options]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        if not path.exists():
            raise SystemExit(f"steady: septet prove ended with status {done.returncode} and wrote no run")
        return parse_run(path.read_text())


def told(one: Run, other: Run) -> int:
    """Print what differs, and the times; the number of differences."""
    found = differences(one, other)
    for line in found:
        print(f"DIFFERS: {line}")
    spent = [sum(r["seconds"] for r in run["results"] if not r["cached"]) for run in (one, other)]
    print(
        f"{len(one['results'])} answers of {', '.join(p['name'] for p in one['provers'])}: "
        f"{one['seconds']:.0f} s and then {other['seconds']:.0f} s by the clock, "
        f"{spent[0]:.0f} s and {spent[1]:.0f} s of processor time; {len(found)} verdicts differ"
    )
    return len(found)


def main() -> None:
    """As the module says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--prover", default="z3,bitwuzla", help="provers, by commas")
    parser.add_argument("--busy", type=int, default=6, help="processes beside the second run")
    parser.add_argument("--jobs", default=str(os.cpu_count() or 2), help="processes of each run")
    parser.add_argument("--runs", nargs=2, type=Path, metavar="FILE", help="two runs by septet prove --json")
    given = parser.parse_args()
    if given.runs:
        one, other = (parse_run(path.read_text()) for path in given.runs)
    else:
        one = asked(given.prover, ["--jobs", given.jobs])
        with busy(given.busy):
            other = asked(given.prover, ["--jobs", given.jobs])
    raise SystemExit(1 if told(one, other) else 0)


if __name__ == "__main__":
    main()
