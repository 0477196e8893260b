"""Limits are processor time: what waits is not ended, what computes is, and what hangs is ended with its children."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from septet.solvers import limits
from septet.solvers.limits import processor_time, run

COMPUTES = "while True: pass"
SLEEPS = "import time; time.sleep(1.5); print('rested')"


def python(text: str) -> list[str]:
    return [sys.executable, "-I", "-c", text]


def test_a_program_is_ended_for_the_processor_time_that_it_takes() -> None:
    before = processor_time()
    done = run(python(f"print('so far', flush=True)\n{COMPUTES}"), 1)
    assert done.ended == "time-out after 1 s of processor time" and done.output == "so far\n"
    assert 0.5 < processor_time() - before < 4  # the kernel counts in ticks


def test_a_program_that_waits_is_not_ended() -> None:
    done = run(python(SLEEPS), 1)
    assert (done.output, done.status, done.ended) == ("rested\n", 0, None)


def test_a_program_that_hangs_is_ended_with_what_it_started(tmp_path: Path) -> None:
    started = tmp_path / "pid"
    starts = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(started)!r}, 'w').write(str(child.pid))\ntime.sleep(60)"
    )
    start = time.monotonic()
    done = run(python(starts), 20, clock=3)
    assert done.ended == "time-out: hung, no end after 3 s by the clock" and time.monotonic() - start < 40
    pid = int(started.read_text())
    psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=20)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_program_ends_with_the_process_that_runs_it(number: int, tmp_path: Path) -> None:
    started = tmp_path / "pid"
    sleeps = f"import os, time; open({str(started)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    runs = f"import sys; from septet.solvers.limits import run; run([sys.executable, '-c', {sleeps!r}], 20)"
    runner = subprocess.Popen([sys.executable, "-c", runs])
    end = time.monotonic() + 60
    while not (started.exists() and started.read_text()) and time.monotonic() < end:
        time.sleep(0.05)
    runner.send_signal(number)
    runner.wait(20)
    pid = int(started.read_text())
    psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=20)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_a_program_is_given_text_a_folder_and_an_environment(tmp_path: Path) -> None:
    text = "import os, sys; print(sys.stdin.read(), os.getcwd(), os.environ['WHERE']); sys.exit('no')"
    done = run(python(text), 5, given="x y", folder=tmp_path, environment={**os.environ, "WHERE": "here"})
    assert done.output.split() == ["x", "y", str(tmp_path), "here"]
    assert (done.status, done.errors, done.ended) == (1, "no\n", None)


@pytest.fixture
def busy() -> Iterator[None]:
    """Six processes that compute all the time."""
    others = [subprocess.Popen(python(COMPUTES)) for _ in range(6)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


@pytest.mark.usefixtures("busy")
def test_a_busy_machine_takes_no_time_from_a_program() -> None:
    """It needs 0.7 s of the processor's time, which takes several times as long beside six others."""
    work = "import time\nwhile time.process_time() < 0.7: pass\nprint('done')"
    assert run(python(work), 1).output == "done\n"


def test_the_net_is_far_behind_the_limit() -> None:
    """Eight processes on one core and solvers that take turns: still far from where something hangs."""
    assert limits.patience(1) > 10 * 60 and limits.patience(100) > 30 * 100
