"""`python -m soak`, from `tests/`: the campaign, its table, and JSON. Exit status 1 if anything was found."""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from soak import damage
from soak.damage import Damage, GoOn
from soak.fuzzing import Count, for_seconds, fuzz, once_and_for
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
    print(last_line(files, harm))
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


def last_line(files: Mapping[str, Count], harm: Mapping[str, Damage]) -> str:
    """What was tried, and what was found wrong."""
    total = sum(harm.values(), Damage())
    tried = total.tried + sum(count.inputs for count in files.values())
    crashes = total.crashes + sum(len(count.crashes) for count in files.values())
    return (
        f"{tried:,} inputs tried, {total.tried:,} of them commands: {crashes} crashes, {total.half_written} files left "
        f"half-written, {total.corrupted} caches corrupted, {total.changed} verdicts changed"
    )


def mutate(folder: Path, seed: int, seconds: float) -> dict[str, Count]:
    """Every reader in an equal share of the time, start-up included; guided by coverage where atheris is installed."""
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
        told = f"{reader.name}: {count.inputs:,} inputs, {count.refused:,} refused, {len(count.crashes)} crashes"
        print(told, flush=True)
        for what, data in count.crashes.items():
            print(f"  {what}: {data[:200]!r}", flush=True)
    return found


def guided(name: str, folder: Path, seed: int, seconds: float) -> Count:
    """What atheris found in a process of its own. One that ends without counts, or otherwise than in time, crashed."""
    result = folder / f"{name.replace(' ', '-')}.json"
    command = [sys.executable, "-W", "ignore", "-m", "soak.guided", name, str(seconds), str(seed), str(result)]
    count = Count()
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds + damage.LONGEST)
    except subprocess.TimeoutExpired:
        count.crashes["the process did not end"] = b""
        return count
    if result.exists():
        found = json.loads(result.read_text())
        count = Count(found["inputs"], found["refused"], {k: bytes.fromhex(v) for k, v in found["crashes"].items()})
    if done.returncode or not result.exists():
        count.crashes[f"the process ended with status {done.returncode}: {done.stderr[-300:]}"] = b""
    return count


def harmed(folder: Path, chance: random.Random, seconds: float) -> dict[str, Damage]:
    """Each kind of harm in an equal share of the time, at least once; its counts are told as it ends."""
    kinds: dict[str, Callable[[Path, GoOn], Damage]] = {
        "quantize killed": lambda f, go_on: damage.quantizing(f, go_on, chance),
        "disk full": lambda f, go_on: damage.full(f, go_on, chance),
        "prove killed": lambda f, go_on: damage.asking(f, damage.PROVE, go_on, chance),
        "audit killed": lambda f, go_on: damage.asking(f, damage.AUDIT, go_on, chance),
        "cache spoilt": lambda f, go_on: damage.spoilt(f, go_on, chance),
        "worker killed": worker_killed,
        "prove, more processes": lambda f, go_on: damage.shared_out(f, damage.PROVE, go_on, chance),
        "audit, more processes": lambda f, go_on: damage.shared_out(f, damage.AUDIT, go_on, chance),
    }
    found: dict[str, Damage] = {}
    for name, do in kinds.items():
        found[name] = d = do(folder / name.replace(", ", "-").replace(" ", "-"), once_and_for(seconds / len(kinds)))
        print(f"{name}: {d.tried} times, {d.found} found" + (f": {d}" if d.found else ""), flush=True)
    return found


def worker_killed(folder: Path, go_on: GoOn) -> Damage:
    """The test of the suite in which a worker of a Dask cluster dies while it proves."""
    test = "tests/test_executors.py::test_a_killed_worker_changes_no_verdict"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", test]
    found = Damage()
    while go_on(found.tried):
        done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
        found += Damage(tried=1, changed=int(done.returncode != 0))
    return found


if __name__ == "__main__":
    sys.exit(main())
