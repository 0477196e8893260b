"""A short campaign of damage (`make soak` is the long one), and that the campaign finds what it looks for."""

import random
import time
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file
from soak import __main__ as campaign
from soak import damage
from soak.fuzzing import Count, attempt, ending, for_inputs, fuzz
from soak.readers import Reader, readers

from septet.errors import SeptetError


def test_damaged_files(tmp_path: Path) -> None:
    """Sound files are read, and damaged ones are read or refused with one line."""
    for reader in readers(tmp_path):
        sound = Count()
        for data in reader.seeds:
            attempt(reader, tmp_path / reader.file, data, sound)
        assert (sound.refused, sound.crashes) == (0, {}), reader.name
        count = fuzz(reader, tmp_path, 1, for_inputs(80))
        assert count.crashes == {}, reader.name
        assert 0 < count.refused < count.inputs == 80, reader.name


def test_a_reader_that_fails_is_found(tmp_path: Path) -> None:
    def fails(path: Path) -> None:
        raise IndexError("of its own") if path.read_bytes() != b"sound" else SeptetError("two\nlines")

    count = fuzz(Reader("bad", "x", (b"sound",), fails), tmp_path, 1, for_inputs(40))
    assert count.inputs == 40
    assert any(key.startswith("IndexError in test_soak.py:") for key in count.crashes)


def test_a_reader_that_does_not_end_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless() -> None:
        while True:
            pass

    with pytest.raises(BaseException, match=r"more than 0\.05 s of processor time"), ending(0.05):
        endless()


def test_kinds_of_harm_are_told_as_they_end_and_share_the_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each kind gets its share and at least one try; the last line sums up."""
    said: list[str] = []

    def fake(*given: object) -> damage.Damage:
        go_on = next(g for g in given if callable(g) and getattr(g, "__name__", "") == "<lambda>")
        found = damage.Damage()
        said.append(capsys.readouterr().out)
        while go_on(found.tried):
            found += damage.Damage(tried=1, half_written=1)
            time.sleep(0.01)
        return found

    for name in ("quantizing", "full", "asking", "spoilt", "shared_out"):
        monkeypatch.setattr(damage, name, fake)
    monkeypatch.setattr(campaign, "worker_killed", fake)
    began = time.monotonic()
    harm = campaign.harmed(tmp_path, random.Random(1), 0.4)
    assert 0.4 < time.monotonic() - began < 4
    assert len(harm) == 8 and min(d.tried for d in harm.values()) > 1
    assert said[1].startswith("quantize killed: ")
    assert all(d.tried == 1 for d in campaign.harmed(tmp_path, random.Random(1), 0).values())
    line = campaign.last_line({"a": Count(5, 1, {"ValueError": b""})}, {"b": damage.Damage(2, 1, 3, 4, 1)})
    assert line == (
        "7 inputs tried, 2 of them commands: 2 crashes, 1 files left half-written, 3 caches corrupted, "
        "4 verdicts changed"
    )


def test_killed_and_full(tmp_path: Path) -> None:
    """A command killed, another on a full disk: a whole checkpoint after each."""
    chance = random.Random(1)
    found = damage.quantizing(tmp_path / "killed", for_inputs(1), chance, megabytes=0.2)
    found += damage.full(tmp_path / "full", for_inputs(1), chance)
    assert (found.tried, found.found) == (2, 0), found


def test_verdicts_that_differ_with_the_number_of_processes_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def said(folder: Path, command: tuple[str, ...]) -> list[object]:
        asked.append(command)
        return ["proved" if len(asked) < 3 else "refuted"]

    monkeypatch.setattr(damage, "answers", said)
    found = damage.shared_out(tmp_path / "shared", damage.AUDIT, for_inputs(2), random.Random(1))
    assert (found.tried, found.changed, found.found) == (2, 1, 1)
    assert asked[0][-2:] == ("--jobs", "1") and asked[1][-3] == "--jobs" and asked[1][-1] == "--no-cache"


def test_half_of_a_checkpoint_is_found(tmp_path: Path) -> None:
    """Shards of two commands, as an index without its own shards names them, are not whole."""
    damage.shards(tmp_path, 0.2)
    assert damage.whole(tmp_path)
    before = (tmp_path / "out/1.safetensors").read_bytes()
    done = damage.septet(tmp_path, "quantize", "in/i.json", "out/i.json", "--format", "nl11", "--force")
    assert done.returncode == 0 and damage.whole(tmp_path)
    (tmp_path / "out/1.safetensors").write_bytes(before)
    assert not damage.whole(tmp_path)
    save_file({"a": np.ones((2, 2), np.float32)}, tmp_path / "out/1.safetensors")
    (tmp_path / "out/2.safetensors").unlink()
    assert not damage.whole(tmp_path)
