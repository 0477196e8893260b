"""What a measurement says of itself, and the one file of measurements that commands write into.

The file holds the results of commands as they write them with --json, each with its `kind` and what `described` tells.
A run that asked the same again takes the place of the earlier one. `docs/measurements/measurements.schema.json` is
its schema.
"""

import datetime
import json
import os
import platform
import subprocess
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any

import typer

from septet.console import write_json
from septet.errors import SeptetError

PACKAGES = ("septet", "numpy", "gguf", "libgguf", "lm-eval", "tokenizers", "threadpoolctl", "xllamacpp")
"""Packages whose versions are told, where they are installed."""
KIND = "septet measurements"
IDENTITY = {
    "septet evaluate": ("reference", "models", "texts", "windows", "size", "seed", "activations"),
    "septet questions": ("model", "tasks", "limit", "seed", "activations"),
    "septet bench": ("million", "runs", "threads"),
    "septet generate": ("model", "threads", "prompt_tokens", "temperature", "seed"),
    "septet importance": ("model", "texts", "size", "count", "seed"),
    "errors of weights": ("model",),
    "septet prove": (),
}
"""The kinds of runs, and the keys that tell two of a kind apart."""

Measurements = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write the result into this file of measurements, too.")
]
"""The option of commands that measure."""


def described() -> dict[str, Any]:
    """Time, machine, versions, commit and the settings that decide which code runs."""
    versions = {}
    for name in PACKAGES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return {
        "time": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "processor": processor(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "versions": versions,
        "commit": commit(),
        "SEPTET_NATIVE": os.environ.get("SEPTET_NATIVE", ""),
    }


def processor() -> str:
    """The processor's name, as Linux tells it, or else as Python does."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def commit() -> str:
    """The commit that is checked out, with a plus sign if files were changed since; nothing outside a checkout."""
    folder = Path(__file__).resolve().parents[2]

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(folder), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip()

    try:
        if not (folder / ".git").exists():
            return ""
        return git("rev-parse", "HEAD") + "+" * bool(git("status", "--porcelain", "--untracked-files=no"))
    except (OSError, subprocess.SubprocessError):
        return ""


def read(file: Path) -> list[dict[str, Any]]:
    """The runs of a file of measurements.

    Raises:
        SeptetError: it is none.
        OSError: it cannot be read.
    """
    try:
        found = json.loads(file.read_text("utf-8"))
        runs = found["runs"] if found["kind"] == KIND else None
        if not isinstance(runs, list) or not all(run["kind"] in IDENTITY for run in runs):
            raise ValueError("a run is of no known kind")
    except (ValueError, KeyError, TypeError) as problem:
        raise SeptetError(f"is no file of measurements: {problem}", file=file) from problem
    return runs


def record(file: Path | None, result: dict[str, Any]) -> None:
    """Write a result into a file of measurements, which need not exist; nothing if no file is named.

    Raises:
        SeptetError: the file exists and is none of measurements, or cannot be written.
    """
    if file is None:
        return
    runs = read(file) if file.exists() else []

    def identity(run: dict[str, Any]) -> str:
        return json.dumps([run["kind"], *(run.get(key) for key in IDENTITY[run["kind"]])], sort_keys=True)

    kept = [run for run in runs if identity(run) != identity(result)]
    write_json(file, {"kind": KIND, "runs": sorted([*kept, result], key=identity)})
