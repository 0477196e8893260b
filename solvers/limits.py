"""Programs that are given processor time. A busy machine gives it more slowly, and answers come out the same.

A limit is processor time of the program itself, for which the kernel ends it with SIGXCPU; each program that it starts
has the same limit anew, unless it is given its own. The clock ends only what hangs, far later, and what it ended is
nobody's verdict: the caller asks again.
"""

import contextlib
import ctypes
import math
import os
import resource
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HANG = 30.0
"""How many times its processor time a program may take by the clock."""
PATIENCE = 900.0
"""Seconds by the clock that every program has."""
TIMED_OUT = "time-out"
"""How the reason begins that says that a limit ended a program."""
_PRCTL = getattr(ctypes.CDLL(None), "prctl", None)
"""Linux's way to say that a process is to end with the one that started it."""
_PR_SET_PDEATHSIG = 1
_SHELL = 'ulimit -S -t "$0"; exec "$@"'
_SIGNALS = {-signal.SIGXCPU, -signal.SIGPROF, 128 + signal.SIGXCPU, 128 + signal.SIGPROF}


@dataclass(frozen=True)
class Done:
    """A program that has ended.

    Attributes:
        output, errors: what it wrote.
        status: its exit status, or minus the number of the signal that ended it.
        ended: why it did not end of itself: a text that begins with `TIMED_OUT`; None if it did.
    """

    output: str
    errors: str
    status: int
    ended: str | None = None


def patience(seconds: float) -> float:
    """Seconds by the clock after which a program with so many seconds of processor time hangs."""
    return PATIENCE + HANG * seconds


def by_limit(status: int | None) -> bool:
    """Whether an exit status says that a program was ended for its processor time."""
    return status in _SIGNALS


def limited(command: Sequence[str], seconds: float) -> list[str]:
    """The command that runs another one with a limit of processor time, in whole seconds."""
    return ["/bin/sh", "-c", _SHELL, str(max(1, math.ceil(seconds))), *command]


def run(
    command: Sequence[str],
    seconds: float,
    *,
    given: str | None = None,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    clock: float | None = None,
) -> Done:
    """Run a program to its end, or to its limit; whatever it started is ended with it, and it with this process.

    Args:
        seconds: of processor time.
        given: what it reads on its standard input.
        folder: where it runs.
        clock: seconds by the clock after which it is taken to hang.
    """
    clock = patience(seconds) if clock is None else clock
    with tempfile.TemporaryFile() as written, tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as read:
        read.write((given or "").encode())
        read.seek(0)
        ended = None
        running = subprocess.Popen(
            limited(command, seconds), stdin=read, stdout=written, stderr=errors,
            cwd=folder, env=environment, process_group=0, preexec_fn=_ends_with_us,
        )  # fmt: skip
        try:
            status = _waited(running, clock)
        except subprocess.TimeoutExpired:
            ended = f"{TIMED_OUT}: hung, no end after {clock:.0f} s by the clock"
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)
            running.wait()
        if ended is None and by_limit(status):
            ended = f"{TIMED_OUT} after {seconds:g} s of processor time"
        for file in (written, errors):
            file.seek(0)
        output, said = (file.read().decode(errors="replace") for file in (written, errors))
        return Done(output, said, running.returncode, ended)


def _waited(running: subprocess.Popen[bytes], clock: float) -> int:
    """The status of a program that ends within so many seconds by the clock, without looking for it again and again.

    Raises:
        subprocess.TimeoutExpired: it did not end.
    """
    if not hasattr(os, "pidfd_open"):
        return running.wait(clock)
    descriptor = os.pidfd_open(running.pid)
    try:
        if not select.select([descriptor], [], [], clock)[0]:
            raise subprocess.TimeoutExpired(running.args, clock)
    finally:
        os.close(descriptor)
    return running.wait()


def _ends_with_us() -> None:
    if _PRCTL is not None:
        _PRCTL(_PR_SET_PDEATHSIG, signal.SIGKILL)


def processor_time() -> float:
    """Seconds of processor time of this process and the children it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """End this process by SIGXCPU when it has taken so much more processor time, in whole seconds."""
    before = resource.getrlimit(resource.RLIMIT_CPU)
    limit = math.ceil(time.process_time() + seconds)
    if before[1] != resource.RLIM_INFINITY:
        limit = min(limit, before[1])
    resource.setrlimit(resource.RLIMIT_CPU, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, before)
