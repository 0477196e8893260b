"""What a release needs: the tag is the version, and the changelog has a section of it. Prints that section.

python tools/release.py v0.1.0 > notes.md
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def notes(root: Path, tag: str) -> str:
    """The changelog's section of the version that a tag names.

    Raises:
        ValueError: the tag is not the project's version, or the changelog has no dated section of it.
    """
    version = tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"]
    if tag != f"v{version}":
        raise ValueError(f"the tag is {tag}, the version in pyproject.toml {version}")
    heading = rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)"
    found = re.search(heading, (root / "CHANGELOG.md").read_text(), re.MULTILINE | re.DOTALL)
    if found is None or not found[1].strip():
        raise ValueError(f"CHANGELOG.md has nothing under a heading [{version}] with a date")
    return found[1].strip() + "\n"


if __name__ == "__main__":
    try:
        sys.stdout.write(notes(ROOT, *sys.argv[1:2]))
    except ValueError as problem:
        sys.exit(str(problem))
