"""Coroutines for code that recurses: a thread of Python each, of which one runs at a time."""

import threading
from collections.abc import Callable
from typing import Any

STACK = 64 << 20
"""Bytes of address space for a fiber's stack."""


class Cancelled(BaseException):
    """The fiber is to end."""


class Fiber:
    """A function that can wait for its caller in the middle of anything.

    Attributes:
        waits: what it waits for; None before it starts and when it has ended.
        ended: whether the function has returned.
    """

    def __init__(self, body: Callable[["Fiber"], None]) -> None:
        self.waits: Any = None
        self.ended = False
        self._given: Any = None
        self._error: BaseException | None = None
        self._cancelled = False
        self._go, self._back = threading.Semaphore(0), threading.Semaphore(0)
        self._body = body
        self._thread: threading.Thread | None = None

    def resume(self, given: Any = None) -> None:
        """Run until it waits again or ends; `given` is what the wait returns.

        Raises:
            Whatever the function raises.
        """
        self._given = given
        if self._thread is None:
            before = threading.stack_size(STACK)
            try:
                self._thread = threading.Thread(target=self._run, daemon=True)
                self._thread.start()
            finally:
                threading.stack_size(before)
        else:
            self._go.release()
        self._back.acquire()
        if self._error is not None:
            error, self._error = self._error, None
            raise error

    def wait(self, what: Any) -> Any:
        """Called by the function: go back to the caller until it resumes."""
        self.waits = what
        self._back.release()
        self._go.acquire()
        self.waits = None
        if self._cancelled:
            raise Cancelled
        return self._given

    def cancel(self) -> None:
        """End it where it waits."""
        if self._thread is not None and not self.ended:
            self._cancelled = True
            self._go.release()
            self._thread.join()

    def _run(self) -> None:
        try:
            self._body(self)
        except Cancelled:
            pass
        except BaseException as problem:
            self._error = problem
        finally:
            self.ended = True
            self.waits = None
            self._back.release()
