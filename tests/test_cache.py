"""Verdicts on disk: what is kept, and what is done with what cannot be read."""

import sqlite3
from pathlib import Path

from septet.solvers.cache import Cache
from septet.solvers.verdict import Verdict


def test_a_cache_entry_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    kept.put("whole", Verdict("proved"), 1.0)
    kept.put("damaged", Verdict("proved"), 1.0)
    kept._entries.close()
    with sqlite3.connect(tmp_path / "cache.db") as database:
        changed = database.execute("UPDATE Cache SET value = ? WHERE key = 'damaged'", (b"\x80\x05cnowhere\nX\n.",))
    assert changed.rowcount == 1
    again = Cache(tmp_path)
    assert again.get("whole") == (Verdict("proved"), 1.0) and again.get("damaged") is None
