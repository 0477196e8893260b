"""Runs a function in a child process that may crash, hang or leave its interpreter in disorder."""

import os
import pickle
import select
import signal
import time
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


class Lost(Exception):
    """The child gave no answer: it died, or was killed for taking too long."""


def isolated(function: Callable[[], Answer], seconds: float) -> Answer:
    """The answer of a function, computed in a fork of this process.

    A fork costs milliseconds where a new interpreter would cost the import of everything. Where the platform
    has no fork, the function runs here.

    Raises:
        Lost: no answer came within `seconds`.
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
            with os.fdopen(writer, "wb") as stream:
                stream.write(pickle.dumps(function()))
            status = 0
        finally:
            os._exit(status)  # never unwind into the parent's stack
    os.close(writer)
    try:
        data = _read(reader, time.monotonic() + seconds)
    finally:
        os.close(reader)
        if _running(child):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    if data is None:
        raise Lost(f"killed after {seconds:g} s")
    if not data:
        raise Lost("the process died")
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


def _running(child: int) -> bool:
    try:
        return os.waitpid(child, os.WNOHANG) == (0, 0)
    except ChildProcessError:
        return False
