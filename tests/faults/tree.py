"""A package `septet` in a folder of its own, whose spec has one fault and whose other parts are the project's."""

import shutil
from pathlib import Path

from faults.catalogue import Fault

ROOT = Path(__file__).parents[2]


def plant(folder: Path, fault: Fault | None) -> Path:
    """Make the package below a new folder, to be put on PYTHONPATH; no fault leaves the spec as it is.

    Raises:
        ValueError: the fault's old text does not stand in its file exactly once.
    """
    package = folder / "septet"
    package.mkdir(parents=True)
    for part in (ROOT / "impl").iterdir():
        (package / part.name).symlink_to(part)
    for name in ("codegen", "solvers", "audit", "proofs"):
        (package / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "spec", package / "spec", ignore=shutil.ignore_patterns("__pycache__"))
    if fault is not None:
        file = package / "spec" / fault.file
        text = file.read_text()
        if text.count(fault.old) != 1:
            raise ValueError(f"{fault.name}: {fault.old!r} stands {text.count(fault.old)} times in {fault.file}")
        file.write_text(text.replace(fault.old, fault.new))
    return folder
