"""Files that appear whole or not at all."""

import contextlib
import hashlib
import os
import secrets
import socket
from pathlib import Path
from types import TracebackType
from typing import Self

from septet.errors import SeptetError


class Replacing:
    """Writes files under temporary names beside their targets, and renames them when all of them are complete.

    Used as a context manager: leaving it without an error renames the files in the order in which they were
    added, an error of any kind removes them. Writers flush their own files to the disk.

    Args:
        force: whether files may be replaced.
        keep: files that must stay as they are: the inputs.
    """

    def __init__(self, *, force: bool, keep: tuple[Path, ...] = ()) -> None:
        self._force, self._keep = force, keep
        self._files: list[tuple[Path, Path]] = []

    def add(self, target: Path) -> Path:
        """The temporary name for a file, which is not created; those of processes that were killed are removed.

        Raises:
            SeptetError: the target cannot become this file.
        """
        check_target(target, force=self._force, keep=self._keep)
        if any(target == other for _, other in self._files):
            raise SeptetError("is to be both the index and a shard", file=target)
        _remove_abandoned(target.parent)
        temporary = target.with_name(f".septet-{_machine()}-{os.getpid()}-{secrets.token_hex(8)}.tmp")
        self._files.append((temporary, target))
        return temporary

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        created = []
        try:
            if kind is not None:
                return
            if len(self._files) > 1:  # an index comes last: while parts are being replaced, none may name them
                self._files[-1][1].unlink(missing_ok=True)
            for temporary, target in self._files:
                if not target.exists():
                    created.append(target)
                os.replace(temporary, target)
            for folder in {target.parent for _, target in self._files}:
                _flush(folder)
            created.clear()
        finally:
            for path in [temporary for temporary, _ in self._files] + created:
                path.unlink(missing_ok=True)


def _machine() -> str:
    """What tells this machine from others that write to the same folder."""
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def _remove_abandoned(folder: Path) -> None:
    """Remove the temporary files of processes of this machine that run no more."""
    for path in folder.glob(f".septet-{_machine()}-*.tmp"):
        process = path.name.split("-")[2]
        if not process.isdecimal() or _runs(int(process)):
            continue
        with contextlib.suppress(OSError):
            path.unlink()


def _runs(process: int) -> bool:
    """Whether a process runs, or may run for all that can be said."""
    if os.name != "posix":  # elsewhere the question would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # another user's
        return True
    return True


def write_text(path: Path, text: str) -> None:
    """Write a file that does not exist yet, and flush it to the disk.

    Raises:
        OSError: it cannot be written.
    """
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def check_target(target: Path, *, force: bool, keep: tuple[Path, ...] = ()) -> None:
    """Refuse a target before any work is done.

    Raises:
        SeptetError: its folder is missing, it is an input, it is not a file, or it exists and `force` is not set.
    """
    if not target.parent.is_dir():
        raise SeptetError(f"cannot be written: there is no folder {target.parent}", file=target)
    if not os.path.lexists(target):
        return
    if any(target.exists() and path.exists() and target.samefile(path) for path in keep):
        raise SeptetError("is the input as well: the output must be another file", file=target)
    if not target.is_file():
        raise SeptetError("cannot be written: it exists and is not a file", file=target)
    if not force:
        raise SeptetError("exists; --force replaces it", file=target)


def _flush(folder: Path) -> None:
    """Make renames in a folder last, where the system can: Windows cannot open folders."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
