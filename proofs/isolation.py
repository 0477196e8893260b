"""Runs a function in a child process that may crash, hang or leave its interpreter in disorder."""

import os
import pickle
import select
import signal
import time
from collections.abc import Callable
from typing import TypeVar

from septet.solvers.limits import TIMED_OUT, by_limit, patience

Answer = TypeVar("Answer")


class Lost(Exception):
    """The child gave no answer: it died, or took too much of the processor's time, or hung."""


def isolated(function: Callable[[], Answer], seconds: float) -> Answer:
    """The answer of a function, computed in a fork of this process.

    A fork costs milliseconds where a new interpreter would cost the import of everything. Where the platform
    has no fork, the function runs here.

    Raises:
        Lost: no answer came within `seconds` of processor time.
    """
    if not hasattr(os, "fork"):
        return function()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            nowhere = os.open(os.devnull, os.O_WRONLY)
            for stream_number in (1, 2):  # what it prints is for its own developers
                os.dup2(nowhere, stream_number)
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, seconds)
            with os.fdopen(writer, "wb") as stream:
                stream.write(pickle.dumps(function()))
            status = 0
        finally:
            os._exit(status)  # never unwind into the parent's stack
    os.close(writer)
    clock = patience(seconds)
    data = None
    try:
        data = _read(reader, time.monotonic() + clock)
    finally:
        os.close(reader)
        if data is None:
            os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if data is None:
        raise Lost(f"{TIMED_OUT}: hung, no end after {clock:.0f} s by the clock")
    if not data:
        raise Lost(f"{TIMED_OUT} after {seconds:g} s of processor time" if by_limit(status) else "the process died")
    answer: Answer = pickle.loads(data)
    return answer


def _read(descriptor: int, deadline: float) -> bytes | None:
    """Everything up to the end, or None if it has not come by the deadline."""
    parts: list[bytes] = []
    while (left := deadline - time.monotonic()) > 0:
        if select.select([descriptor], [], [], left)[0]:
            part = os.read(descriptor, 1 << 16)
            if not part:
                return b"".join(parts)
            parts.append(part)
    return None
