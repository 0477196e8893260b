"""Verdicts that were reached before, keyed by everything they depend on."""

import contextlib
import hashlib
import pickle
import sqlite3
from pathlib import Path
from typing import Any

import diskcache
import platformdirs

from septet.solvers.verdict import Verdict


def folder() -> Path:
    """Where verdicts are kept: septet/verdicts below the user's cache folder (XDG_CACHE_HOME on Linux)."""
    return Path(platformdirs.user_cache_dir("septet")) / "verdicts"


class Cache:
    """A cache on disk, safe to share between processes; `None` as the folder keeps nothing.

    An entry is a verdict and the seconds it took when it was reached. Entries are pickles: point it only at folders
    that you own. Each has a checksum, because a disk that changes a byte must not change a verdict. The folder is
    kept below `LARGEST` bytes. A cache never stops a run: a damaged one is made anew, and where nothing can be
    written nothing is kept.
    """

    def __init__(self, path: Path | None) -> None:
        self._entries: Any = None if path is None else _opened(path)

    def get(self, key: str) -> tuple[Verdict, float] | None:
        """The entry of a key."""
        found: tuple[Verdict, float] | None = self.get_any(key)
        return found

    def put(self, key: str, verdict: Verdict, seconds: float) -> None:
        """Keep a verdict that is settled, or would be the same if it were asked for again. No other is kept."""
        if verdict.settled or verdict.repeatable:
            self.put_any(key, (verdict, seconds))

    def get_any(self, key: str) -> Any:
        """An entry of another kind, such as a list of obligations. One that is damaged is none.

        Entries of earlier versions have no checksum, and are believed.
        """
        if self._entries is None:
            return None
        try:
            found = self._entries.get(key)
            if not isinstance(found, bytes):
                return found
            if found[:DIGEST] != _digest(key, found[DIGEST:]):
                return None
            return pickle.loads(found[DIGEST:])
        except Exception:  # whatever SQLite and pickle raise of what is damaged, or of another version's classes
            return None

    def put_any(self, key: str, value: Any) -> None:
        """Keep an entry of another kind, if the disk takes it."""
        if self._entries is not None:
            data = pickle.dumps(value)
            with contextlib.suppress(Exception):  # SQLite's, the disk's, or of text in a damaged file that is none
                self._entries[key] = _digest(key, data) + data


LARGEST = 2**30
"""Bytes of a cache: the entries that were kept first go first."""
DIGEST = 32
UNUSABLE = (sqlite3.OperationalError, OSError, diskcache.Timeout)
"""What a cache raises that is locked, or on a disk that is full or cannot be written."""


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).digest()


def _opened(path: Path) -> Any:
    """The cache in a folder, made anew where it is damaged; None where it cannot be made."""
    try:
        return diskcache.Cache(str(path), size_limit=LARGEST)
    except UNUSABLE:
        return None
    except Exception:  # whatever SQLite and diskcache raise of bytes that were changed, text that is none included
        pass
    try:
        for suffix in ("", "-wal", "-shm"):
            (path / f"cache.db{suffix}").unlink(missing_ok=True)
        return diskcache.Cache(str(path), size_limit=LARGEST)
    except (*UNUSABLE, sqlite3.Error):
        return None
