"""Damaged files against readers: what raises anything but its own one-line errors, or does not end, is a crash."""

import random
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from soak.mutation import mutated
from soak.readers import Reader

LONGEST = 20.0
"""Seconds of processor time for one small file: what takes longer hangs."""


class Hang(BaseException):
    """A reader does not end."""


@dataclass
class Count:
    """What became of a reader's inputs.

    Args:
        inputs: how many were read.
        refused: how many of them were refused with one of the reader's errors.
        crashes: the place and kind of each other error, with the first input that raised it.
    """

    inputs: int = 0
    refused: int = 0
    crashes: dict[str, bytes] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)


def fuzz(reader: Reader, folder: Path, seed: int, go_on: Callable[[int], bool]) -> Count:
    """Read damaged copies of a reader's files for as long as `go_on`, told how many there were, says so."""
    chance = random.Random(f"{reader.name} {seed}")
    count = Count()
    while go_on(count.inputs):
        attempt(reader, folder / reader.file, mutated(chance.choice(reader.seeds), chance), count)
    return count


def attempt(reader: Reader, file: Path, data: bytes, count: Count) -> None:
    """Read one input and count what becomes of it."""
    file.write_bytes(data)
    count.inputs += 1
    try:
        with ending(LONGEST):
            reader.read(file)
    except reader.errors as error:
        count.refused += 1
        if "\n" in str(error).strip():
            note(count, f"{type(error).__name__} of several lines", data)
    except (Exception, Hang) as error:
        note(count, f"{type(error).__name__} in {place(error)}: {str(error)[:80]}", data)


def note(count: Count, what: str, data: bytes) -> None:
    """Keep a crash; those of one kind at one place are one."""
    key = what.split(": ")[0]
    count.times[key] += 1
    if not any(known.split(": ")[0] == key for known in count.crashes):
        count.crashes[what] = data


def place(error: BaseException) -> str:
    """The innermost line of this project that an error passed."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "/soak/" not in f.filename]
    own = [f for f in frames if "site-packages" not in f.filename and "/lib/python" not in f.filename]
    last = (own or frames)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"


@contextmanager
def ending(seconds: float) -> Iterator[None]:
    """Raise `Hang` in what takes more processor time."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hang(f"more than {seconds:g} s of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def for_seconds(seconds: float) -> Callable[[int], bool]:
    """Until a time is over."""
    end = time.monotonic() + seconds
    return lambda done: time.monotonic() < end


def once_and_for(seconds: float) -> Callable[[int], bool]:
    """Once, and again until a time is over."""
    within = for_seconds(seconds)
    return lambda done: not done or within(done)


def for_inputs(number: int) -> Callable[[int], bool]:
    """Until there were that many."""
    return lambda done: done < number
