"""Verdicts on disk: what is kept, and what is done with what cannot be read."""

import os
import sqlite3
from pathlib import Path

import diskcache
import pytest

from septet.solvers.bounded import bound
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


@pytest.mark.parametrize("kept", ["a digest", "a value"])
def test_a_changed_byte_changes_no_verdict(tmp_path: Path, kept: str) -> None:
    """An entry in which a word of the pickle is another word is none, not another verdict."""
    cache = Cache(tmp_path)
    cache.put("claim", Verdict("refuted", "because"), 1.0)
    cache._entries.close()
    with sqlite3.connect(tmp_path / "cache.db") as database:
        ((data,),) = database.execute("SELECT value FROM Cache WHERE key = 'claim'").fetchall()
        other = data.replace(b"because", b"becausa") if kept == "a value" else bytes([data[0] ^ 1]) + data[1:]
        assert other != data
        database.execute("UPDATE Cache SET value = ? WHERE key = 'claim'", (other,))
    assert Cache(tmp_path).get("claim") is None


def test_a_cache_that_is_no_database_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "cache.db").write_bytes(b"no database at all, and long enough to be looked at" * 100)
    cache = Cache(tmp_path)
    assert cache.get("claim") is None
    cache.put("claim", Verdict("proved"), 1.0)
    assert Cache(tmp_path).get("claim") == (Verdict("proved"), 1.0)


def test_text_that_is_none_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite hands on the text of a damaged database as it is, and Python's binding cannot decode it."""
    real, opened = diskcache.Cache, list[object]()

    def spoilt(*arguments: object, **more: object) -> object:
        opened.append(arguments)
        return b"\x80".decode() if len(opened) == 1 else real(*arguments, **more)

    monkeypatch.setattr(diskcache, "Cache", spoilt)
    cache = Cache(tmp_path)
    cache.put("claim", Verdict("proved"), 1.0)
    assert cache.get("claim") == (Verdict("proved"), 1.0)
    monkeypatch.setattr(real, "__setitem__", lambda *arguments: b"\x80".decode())
    cache.put("other", Verdict("proved"), 1.0)
    assert cache.get("other") is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file/folder")
    cache.put("claim", Verdict("proved"), 1.0)
    assert cache.get("claim") is None


def test_a_disk_that_is_full_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    cache = Cache(tmp_path)
    monkeypatch.setattr(type(cache._entries), "__setitem__", full)
    cache.put("claim", Verdict("proved"), 1.0)
    assert cache.get("claim") is None


def test_the_oldest_go_first(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / str(number)).write_text("")
        os.utime(tmp_path / str(number), (number, number))
    (tmp_path / "0").unlink()
    (tmp_path / "0").mkdir()
    os.utime(tmp_path / "0", (0, 0))
    bound(tmp_path, 3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2", "3", "4"]
