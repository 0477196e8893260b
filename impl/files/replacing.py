"""Files that appear whole or not at all."""

import contextlib
import hashlib
import os
import secrets
import shutil
import socket
from pathlib import Path
from types import TracebackType
from typing import Self

from septet.errors import SeptetError


class Replacing:
    """Writes files under temporary names beside their targets, and renames them when all of them are complete.

    Used as a context manager: leaving it without an error renames the files in the order in which they were
    added, an error of any kind removes them. Writers flush their own files to the disk. Where there are several, those
    that are replaced are set aside until the last one, an index, is in its place: an error puts them back at once, and
    after the end of the process the next command that writes to the folder does so (`recover`).

    Args:
        force: whether files may be replaced.
        keep: files that must stay as they are: the inputs.
    """

    def __init__(self, *, force: bool, keep: tuple[Path, ...] = ()) -> None:
        self._force, self._keep = force, keep
        self._token = secrets.token_hex(8)
        self._files: list[tuple[Path, Path]] = []

    def add(self, target: Path) -> Path:
        """The temporary name for a file, which is not created; what killed processes left is dealt with.

        Raises:
            SeptetError: the target cannot become this file.
        """
        check_target(target, force=self._force, keep=self._keep)
        if any(target == other for _, other in self._files):
            raise SeptetError("is to be both the index and a shard", file=target)
        recover(target.parent)
        temporary = target.with_name(hidden(self._token, f"{len(self._files)}.tmp"))
        self._files.append((temporary, target))
        return temporary

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        created: list[Path] = []
        aside: list[tuple[Path, Path]] = []
        try:
            if kind is not None:
                return
            for temporary, target in self._files:
                if target.exists() and len(self._files) > 1:
                    old = target.with_name(hidden(self._token, f"{target.name}{ASIDE}"))
                    aside.append((old, target))
                    os.replace(target, old)
                elif not target.exists():
                    created.append(target)
                os.replace(temporary, target)
            for folder in {target.parent for _, target in self._files}:
                _flush(folder)
            for old, _ in reversed(aside):  # the index first: from then on the new files count
                old.unlink()
            created, aside = [], []
        finally:
            for old, target in aside:
                if old.exists():
                    os.replace(old, target)
            for path in [temporary for temporary, _ in self._files] + created:
                with contextlib.suppress(OSError):  # a file system that is read-only refuses what is not there too
                    path.unlink()


ASIDE = ".old"
"""What the hidden name of a file or folder ends in that is set aside until another is in its place."""


def hidden(token: str, rest: str) -> str:
    """The name of something unfinished: it tells the machine and the process that it belongs to.

    Args:
        token: 16 hexadecimal digits, the same for what appears together.
        rest: tells its parts apart; the name it had and `ASIDE` for what is set aside.
    """
    return f".septet-{_machine()}-{os.getpid()}-{token}-{rest}"


def recover(folder: Path) -> None:
    """Deal with what processes of this machine left that run no more.

    Unfinished files and folders are removed. What was set aside gets its name back where the process ended before all
    of the new files were in place, and is removed where it ended after that.
    """
    left: dict[str, list[tuple[str, Path]]] = {}
    for path in folder.glob(f".septet-{_machine()}-*"):
        parts = path.name.split("-", 4)
        if len(parts) > 3 and parts[2].isdecimal() and not _runs(int(parts[2])):
            left.setdefault(parts[3], []).append((parts[-1], path))
    for entries in left.values():
        unfinished = any(rest.endswith(".tmp") for rest, _ in entries)
        for rest, path in sorted(entries):
            with contextlib.suppress(OSError):
                name = rest.removesuffix(ASIDE)
                if name != rest and (unfinished or not (folder / name).exists()):
                    os.replace(path, folder / name)
                elif path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()


def _machine() -> str:
    """What tells this machine from others that write to the same folder."""
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


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
    """Write a file that does not exist yet, and flush it to the disk; names that are no UTF-8 are escaped.

    Raises:
        OSError: it cannot be written.
    """
    with path.open("x", encoding="utf-8", errors="backslashreplace") as file:
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
