"""Folders of files that can be made again, kept below a number of entries."""

import contextlib
import shutil
from pathlib import Path


def bound(folder: Path, most: int) -> None:
    """Remove the files and folders in a cache's folder that were made first, beyond a number of them."""
    if not folder.is_dir():
        return

    def made(path: Path) -> float:
        with contextlib.suppress(OSError):
            return path.stat().st_mtime
        return 0.0

    for path in sorted(folder.iterdir(), key=made)[:-most]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
