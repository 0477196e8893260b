"""A solver that stays: one start answers script after script, where starting takes longer than most answers do."""

import contextlib
import os
import select
import subprocess
import tempfile
import time
import weakref
from collections.abc import Sequence
from pathlib import Path

from septet.solvers.limits import by_limit, patience
from septet.solvers.programs import MARK


class Conversation:
    """Asks a driver that reads questions from its standard input: a line each, the milliseconds and a file.

    The driver is a process of its own, which ends when a question takes more than its processor time, and is killed
    when it hangs; the next question starts another.
    Each script is parsed and solved alone: nothing is carried over.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._driver: subprocess.Popen[bytes] | None = None
        self._started = contextlib.ExitStack()
        weakref.finalize(self, self._started.close)

    def answer(self, script: str, seconds: float) -> str:
        """What is printed for a script; "timeout" where its seconds of processor time did not do, or the solver hung;
        "error: ..." if it died.
        """
        driver = self._driver or self._start()
        assert driver.stdin is not None and driver.stdout is not None
        self._file.write_text(script)
        with contextlib.suppress(BrokenPipeError):  # it died, and reading tells
            driver.stdin.write(f"{round(1000 * seconds)} {self._file}\n".encode())
            driver.stdin.flush()
        said = _read(driver.stdout.fileno(), time.monotonic() + patience(seconds))
        if said is None or not said[1]:
            words = self._errors.read_text(errors="replace").strip()[-300:]
            self.close()
            return "timeout" if said is None or by_limit(driver.returncode) else f"error: {words}"
        return said[0].strip()

    def close(self) -> None:
        """End the process and wait for it."""
        self._driver = None
        self._started.close()

    def used(self) -> float:
        """Seconds of processor time that the process has used which answers now; 0 if none runs, or none tells."""
        if self._driver is None:
            return 0.0
        try:
            fields = Path(f"/proc/{self._driver.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _start(self) -> subprocess.Popen[bytes]:
        folder = Path(self._started.enter_context(tempfile.TemporaryDirectory(prefix="septet-")))
        self._file, self._errors = folder / "question.smt2", folder / "errors.txt"
        with self._errors.open("wb") as errors:
            running = subprocess.Popen(
                self._command, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
            )
        self._driver = self._started.enter_context(running)
        self._started.callback(self._driver.kill)  # before it is waited for
        return self._driver


def _read(pipe: int, deadline: float) -> tuple[str, bool] | None:
    """What is printed up to a mark, and whether there is one; None if the time was over first."""
    said = b""
    while (left := deadline - time.monotonic()) > 0 and select.select([pipe], [], [], left)[0]:
        more = os.read(pipe, 1 << 16)
        said += more
        answer, mark, rest = said.rpartition(MARK.encode())
        if not more or (mark and rest.endswith(b"\n")):
            return answer.decode(), bool(more)
    return None
