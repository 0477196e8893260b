"""Processes killed with SIGKILL at random moments, disks that are full, a worker that dies: what is left after it.

What is counted: half-written files, caches that cannot be used, verdicts that differ from those of a quiet run, errors
of more than one line.
"""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from septet.files.checkpoint import open_checkpoint

SEPTET = str(Path(sys.executable).with_name("septet"))
PROVE = ("prove", "--format", "s43", "--theorem", "pack*", "--prover", "z3", "--jobs", "1")
KERNEL = """#include <stdint.h>
#include <string.h>
void unpack(const uint8_t *p, uint8_t *out) {
    uint64_t w = 0;
    memcpy(&w, p, 7);
    for (int i = 0; i < 8; i++) out[i] = (uint8_t)(w >> 7 * i & 127);
}
"""
AUDIT = ("audit", "k.c", "--symbol", "unpack", "--format", "s43", "--operation", "unpack", "--argument", "packed",
         "--argument", "output", "--level", "O1", "--jobs", "1")  # fmt: skip

LONGEST = 300.0
"""Seconds by the clock for one command of the campaign, which take a few: what takes longer hangs, and is killed."""
GoOn = Callable[[int], bool]
"""Told how many were tried, whether there is to be another."""


@dataclass
class Damage:
    """What was tried, and what was found wrong after it."""

    tried: int = 0
    half_written: int = 0
    corrupted: int = 0
    changed: int = 0
    crashes: int = 0

    def __add__(self, other: "Damage") -> "Damage":
        return Damage(*(a + b for a, b in zip(vars(self).values(), vars(other).values(), strict=True)))

    @property
    def found(self) -> int:
        """How much was wrong."""
        return self.half_written + self.corrupted + self.changed + self.crashes


def septet(folder: Path, *arguments: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command with a home of its own; `limit` is the most bytes that a file may have."""

    def limited() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [SEPTET, *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=_home(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True, preexec_fn=limited,
    ) as process:  # fmt: skip
        try:
            out, err = process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def killed(folder: Path, after: float, *arguments: str) -> bool:
    """Kill a command and all that it started after some seconds; whether it still ran."""
    with subprocess.Popen(
        [SEPTET, *arguments], cwd=folder, env=_home(folder), start_new_session=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            process.wait(after)
            return False
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return True


def _home(folder: Path) -> dict[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONWARNINGS": "ignore"}


def shards(folder: Path, megabytes: float) -> None:
    """A checkpoint of two shards, and one that was made from it."""
    (folder / "in").mkdir()
    (folder / "out").mkdir()
    rng = np.random.default_rng(3)
    rows = max(1, round(megabytes * 2**20 / 4096 / 4))
    for shard, name in enumerate("ab", 1):
        save_file({name: rng.normal(size=(rows, 2048)).astype(np.float32)}, folder / f"in/{shard}.safetensors")
    text = json.dumps({"metadata": {}, "weight_map": {"a": "1.safetensors", "b": "2.safetensors"}})
    (folder / "in/i.json").write_text(text)
    septet(folder, "quantize", "in/i.json", "out/i.json", "--format", "s43")


def whole(folder: Path) -> bool:
    """Whether the checkpoint of two shards is one that some command made: of one format, and every checksum right."""
    try:
        checkpoint = open_checkpoint(folder / "out/i.json")
    except Exception:
        return False
    from septet import verification
    from septet.files.labels import read_labels

    formats = {label.format for file in checkpoint.files for label in read_labels(file).values()}
    return len(formats) == 1 and not any(verdict.problem for verdict in verification.check(checkpoint))


def quantizing(folder: Path, go_on: GoOn, chance: random.Random, megabytes: float = 4) -> Damage:
    """Kill commands that replace shards by those of another format."""
    folder.mkdir()
    shards(folder, megabytes)
    began = time.monotonic()
    septet(folder, "quantize", "in/i.json", "out/i.json", "--format", "nl11", "--force")
    longest = time.monotonic() - began
    damage = Damage()
    while go_on(damage.tried):
        fmt = ("s43", "nl11")[damage.tried % 2]
        damage.tried += 1
        killed(folder, chance.uniform(0, longest), "quantize", "in/i.json", "out/i.json", "--format", fmt, "--force")
        damage.half_written += not whole(folder)
        left = [path.name for path in (folder / "out").glob(".septet-*")]
        damage.half_written += bool(left)  # opening the checkpoint removes them
    return damage


def asking(folder: Path, command: Sequence[str], go_on: GoOn, chance: random.Random) -> Damage:
    """Kill commands that keep verdicts, and hold what a later run says against what a quiet one said."""
    folder.mkdir()
    (folder / "k.c").write_text(KERNEL)
    began = time.monotonic()
    quiet = answers(folder, command)
    longest = time.monotonic() - began
    damage = Damage()
    while go_on(damage.tried):
        for path in sorted((folder / "cache").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        damage.tried += 1
        killed(folder, chance.uniform(0, longest), *command, "--json", "killed.json")
        found = answers(folder, command)
        damage.corrupted += found is None
        damage.changed += found is not None and found != quiet
        damage.half_written += any(folder.glob(".septet-*"))  # the next run removes them
    return damage


def shared_out(folder: Path, command: Sequence[str], go_on: GoOn, chance: random.Random) -> Damage:
    """Give a command another number of processes, and no cache: the verdicts are those of one."""
    folder.mkdir()
    (folder / "k.c").write_text(KERNEL)
    one = answers(folder, command)
    damage = Damage(crashes=int(one is None))
    while go_on(damage.tried):
        damage.tried += 1
        found = answers(folder, (*command[:-1], str(chance.randint(2, 8)), "--no-cache"))
        damage.crashes += found is None
        damage.changed += found is not None and found != one
    return damage


def answers(folder: Path, command: Sequence[str]) -> list[object] | None:
    """What a command says of each claim; None where it does not end well."""
    done = septet(folder, *command, "--json", "found.json")
    if done.returncode:
        return None
    found = json.loads((folder / "found.json").read_text())
    if "results" in found:
        return sorted([r["theorem"], r["instance"], r["verdict"]] for r in found["results"])
    return [[v["symbol"], v["level"], v["contraction"], v["verdict"]] for v in found["verdicts"]]


def full(folder: Path, go_on: GoOn, chance: random.Random) -> Damage:
    """Files that may not become larger than a random size, as on a disk that is full."""
    folder.mkdir()
    shards(folder, 1)
    (folder / "k.c").write_text(KERNEL)
    commands: list[Callable[[int], subprocess.CompletedProcess[str]]] = [
        lambda size: septet(folder, "quantize", "in/i.json", "out/i.json", "--format", "nl11", "--force", limit=size),
        lambda size: septet(folder, *PROVE[:-2], "--jobs", "1", "--json", "p.json", limit=size),
        lambda size: septet(folder, "dequantize", "out/i.json", "out/j.json", limit=size),
        lambda size: septet(folder, "inspect", "out/i.json", "--json", "i.json", limit=size),
    ]
    damage = Damage()
    while go_on(damage.tried):
        done = commands[damage.tried % len(commands)](round(2 ** chance.uniform(0, 18)))
        damage.tried += 1
        damage.half_written += not whole(folder) or any(folder.rglob(".septet-*"))
        said = [line for line in done.stderr.splitlines() if line.startswith(("septet:", "Traceback"))]
        damage.crashes += done.returncode not in (0, 1, 2) or any("Traceback" in line for line in said)
    return damage


def spoilt(folder: Path, go_on: GoOn, chance: random.Random) -> Damage:
    """Bytes of the cache of verdicts overwritten: it is left aside, never believed, and stops no run."""
    folder.mkdir()
    quiet = answers(folder, PROVE)
    files = [path for path in (folder / "cache").rglob("*") if path.is_file() and path.stat().st_size]
    damage = Damage(crashes=int(quiet is None))
    while go_on(damage.tried):
        damage.tried += 1
        path = chance.choice([file for file in files if file.exists()] or files)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = bytearray(path.read_bytes() if path.exists() else b"")
        for at in chance.choices(range(len(data)), k=40) if data else ():
            data[at] = chance.randrange(256)
        path.write_bytes(data[: chance.randrange(len(data) + 1)] if chance.random() < 0.5 else data)
        found = answers(folder, PROVE)
        damage.corrupted += found is None
        damage.changed += found is not None and found != quiet
    return damage
