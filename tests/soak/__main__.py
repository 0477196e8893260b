"""`python -m soak`, from `tests/`: the campaign, its table, and JSON. Exit status 1 if anything was found."""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from soak import damage
from soak.damage import Damage
from soak.fuzzing import Count, for_seconds, fuzz
from soak.readers import readers


def main() -> int:
    """Give half of the time to damaged files, half to what is killed, full and spoilt, and tell the counts."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=round(time.time()))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--only", choices=("files", "damage"), help="one half, in the whole time")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    half = given.seconds if given.only else given.seconds / 2
    with tempfile.TemporaryDirectory(prefix="septet-soak-") as name:
        folder = Path(name)
        files = {} if given.only == "damage" else mutate(folder, given.seed, half)
        harm = {} if given.only == "files" else harmed(folder, random.Random(given.seed), half)
    found = sum(len(count.crashes) for count in files.values()) + sum(d.found for d in harm.values())
    total = sum(harm.values(), Damage())
    print(
        f"{sum(count.inputs for count in files.values()):,} inputs to {len(files)} readers, "
        f"{total.tried} commands harmed: {found - total.found + total.crashes} crashes, "
        f"{total.half_written} files half-written, {total.corrupted} runs stopped by a cache, "
        f"{total.changed} verdicts changed"
    )
    if given.json:
        result = {
            "seed": given.seed,
            "seconds": given.seconds,
            "files": {
                name: {"inputs": count.inputs, "refused": count.refused, "crashes": list(count.crashes)}
                for name, count in files.items()
            },
            "harmed": {key: vars(value) for key, value in harm.items()},
        }
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(result, indent=2) + "\n")
    return 1 if found else 0


def mutate(folder: Path, seed: int, seconds: float) -> dict[str, Count]:
    """Every reader in an equal share of the time; guided by coverage where atheris is installed."""
    sound = folder / "sound"
    sound.mkdir()
    found = {}
    all_readers = readers(sound)
    for reader in all_readers:
        share = seconds / len(all_readers)
        if find_spec("atheris"):
            count = guided(reader.name, folder, seed, share)
        else:
            count = fuzz(reader, folder, seed, for_seconds(share))
        found[reader.name] = count
        print(f"{reader.name}: {count.inputs:,} inputs, {count.refused:,} refused, {len(count.crashes)} crashes")
        for what, data in count.crashes.items():
            print(f"  {what}: {data[:200]!r}", flush=True)
    return found


def guided(name: str, folder: Path, seed: int, seconds: float) -> Count:
    """What atheris found in a process of its own. One that ends without counts, or otherwise than in time, crashed."""
    result = folder / f"{name.replace(' ', '-')}.json"
    command = [sys.executable, "-W", "ignore", "-m", "soak.guided", name, str(seconds), str(seed), str(result)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    count = Count()
    if result.exists():
        found = json.loads(result.read_text())
        count = Count(found["inputs"], found["refused"], {k: bytes.fromhex(v) for k, v in found["crashes"].items()})
    if done.returncode or not result.exists():
        count.crashes[f"the process ended with status {done.returncode}: {done.stderr[-300:]}"] = b""
    return count


def harmed(folder: Path, chance: random.Random, seconds: float) -> dict[str, Damage]:
    """What kills, fills, spoils and shares out, kind by kind, until the time is over; each at least once."""
    kinds: dict[str, Callable[[Path], Damage]] = {
        "quantize killed": lambda f: damage.quantizing(f, 8, chance),
        "disk full": lambda f: damage.full(f, chance, 8),
        "prove killed": lambda f: damage.asking(f, damage.PROVE, 2, chance),
        "audit killed": lambda f: damage.asking(f, damage.AUDIT, 2, chance),
        "cache spoilt": lambda f: damage.spoilt(f, chance, 4),
        "worker killed": worker_killed,
        "prove, more processes": lambda f: damage.shared_out(f, damage.PROVE, 2, chance),
        "audit, more processes": lambda f: damage.shared_out(f, damage.AUDIT, 2, chance),
    }
    found = {name: Damage() for name in kinds}
    end = time.monotonic() + seconds
    turn = 0
    while turn == 0 or time.monotonic() < end:
        for name, do in kinds.items():
            if turn == 0 or time.monotonic() < end:
                found[name] += do(folder / f"{name.replace(', ', '-').replace(' ', '-')}-{turn}")
        turn += 1
    for name, d in found.items():
        print(f"{name}: {d.tried} times, {d.found} found" + (f": {d}" if d.found else ""), flush=True)
    return found


def worker_killed(folder: Path) -> Damage:
    """The test of the suite in which a worker of a Dask cluster dies while it proves."""
    test = "tests/test_executors.py::test_a_killed_worker_changes_no_verdict"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", test]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    return Damage(tried=1, changed=int(done.returncode != 0))


if __name__ == "__main__":
    sys.exit(main())
