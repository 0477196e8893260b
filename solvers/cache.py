"""Verdicts that were reached before, keyed by everything they depend on."""

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

    An entry is a verdict and the seconds it took when it was reached. Entries are pickles: point it only at
    folders that you own.
    """

    def __init__(self, path: Path | None) -> None:
        self._entries: Any = None if path is None else diskcache.Cache(str(path))

    def get(self, key: str) -> tuple[Verdict, float] | None:
        """The entry of a key."""
        found: tuple[Verdict, float] | None = self.get_any(key)
        return found

    def put(self, key: str, verdict: Verdict, seconds: float) -> None:
        """Keep a verdict that is settled, or would be the same if it were asked for again. No other is kept."""
        if verdict.settled or verdict.repeatable:
            self.put_any(key, (verdict, seconds))

    def get_any(self, key: str) -> Any:
        """An entry of another kind, such as a list of obligations. One that cannot be read is none."""
        if self._entries is None:
            return None
        try:
            return self._entries.get(key)
        except Exception:  # whatever pickle raises of an entry that is damaged, or of another version's classes
            return None

    def put_any(self, key: str, value: Any) -> None:
        """Keep an entry of another kind."""
        if self._entries is not None:
            self._entries[key] = value
