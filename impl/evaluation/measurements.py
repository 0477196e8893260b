"""What a measurement says of itself: when, on which machine, with which versions."""

import datetime
import os
import platform
from importlib import metadata
from pathlib import Path
from typing import Any

PACKAGES = ("septet", "numpy", "gguf", "tokenizers", "threadpoolctl", "xllamacpp")
"""Packages whose versions are told, where they are installed."""


def described() -> dict[str, Any]:
    """Time, machine, versions and the settings that decide which code runs."""
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
        "SEPTET_NATIVE": os.environ.get("SEPTET_NATIVE", ""),
    }


def processor() -> str:
    """The processor's name, as Linux tells it, or else as Python does."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
