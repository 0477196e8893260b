"""One reader under atheris, which keeps inputs that reach new code: `-m soak.guided READER SECONDS SEED FILE`."""

import json
import random
import sys
import tempfile
import time
from pathlib import Path

import atheris

START = time.monotonic()

with atheris.instrument_imports(include=["septet"]):
    from soak.fuzzing import Count, attempt
    from soak.mutation import mutated
    from soak.readers import readers


def main() -> None:
    """Fuzz until the time, start-up included, is over.

    The counts are written every second, because libFuzzer ends the process.
    """
    name, seconds, seed, result = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
    folder = Path(tempfile.mkdtemp(dir=result.parent))
    (folder / "sound").mkdir()
    (folder / "kept").mkdir()
    reader = next(reader for reader in readers(folder / "sound") if reader.name == name)
    for number, data in enumerate(reader.seeds):
        (folder / "kept" / str(number)).write_bytes(data)
    count, written = Count(), 0.0

    def one(data: bytes) -> None:
        nonlocal written
        crashes = len(count.crashes)
        attempt(reader, folder / reader.file, data, count)
        if len(count.crashes) > crashes or time.monotonic() - written > 1:
            written = time.monotonic()
            crashed = {what: found.hex() for what, found in count.crashes.items()}
            result.write_text(json.dumps({"inputs": count.inputs, "refused": count.refused, "crashes": crashed}))

    def mutate(data: bytes, most: int, number: int) -> bytes:
        chance = random.Random(number)
        return mutated(data, chance)[:most] if chance.random() < 0.5 else atheris.Mutate(data, most)

    left = seconds - (time.monotonic() - START)
    options = [f"-max_total_time={max(1, round(left))}", f"-seed={seed % 2**31 or 1}", "-verbosity=0"]
    options += ["-rss_limit_mb=4096", "-timeout=120", "-detect_leaks=0", f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], *options, str(folder / "kept")], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
