"""Programs that a model wrote, run beside tests: in a process of their own with limits, which is no sandbox.

A program gets an empty folder, no environment, five seconds of processor time, a gigabyte of memory, and can write no
file of more than a megabyte. It can still read what its user can read; nothing runs without the user's word.
"""

import resource
import subprocess
import sys
import tempfile

SECONDS = 5
MEMORY = 1 << 30
FILES = 1 << 20


def passes(program: str) -> bool:
    """Whether a program ends by itself and without an error."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                [sys.executable, "-I", "-c", program + "\nprint('the end of the tests', flush=True)"],
                cwd=folder, env={},
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=12 * SECONDS,
                check=False, start_new_session=True, preexec_fn=_limit,
            )  # fmt: skip
        except (subprocess.TimeoutExpired, ValueError):  # a text with a null byte is no program
            return False
    return done.returncode == 0 and done.stdout.endswith(b"the end of the tests\n")


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
