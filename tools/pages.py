"""The pages of results: makes each again with the code as it is, and says which are of an older state.

    .venv/bin/python tools/pages.py [--only docs/faults.md] [--again]    make pages: hours for all of them
    .venv/bin/python tools/pages.py --check                              say which are stale; that is no failure

Pages of the present state are left as they are, but with --again; what a page's program found is kept below build/, so
that a run that was stopped goes on where it was.

The last line of a page names the state that it is of: the digest of the folders whose code decides what it says.
"""

import argparse
import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAMP = re.compile(r"<!-- Of the state ([0-9a-f]{16}) of ([^>]*). -->\n\Z")
SOURCES = (".py", ".j2", ".toml", ".lean", ".c", ".f90", ".json")
RUN = "build/pages/run.json"


@dataclass(frozen=True)
class Page:
    """A page of results.

    Attributes:
        commands: programs of the environment, and their arguments, that make it, one after the other.
        folders: what decides what it says.
    """

    path: str
    commands: Sequence[Sequence[str]]
    folders: Sequence[str]


PAGES = (
    Page(
        "docs/matrix.md",
        (("septet", "prove", "--json", RUN), ("septet", "report", RUN, "--matrix", "docs/matrix.md")),
        ("spec", "codegen", "solvers", "audit", "proofs"),
    ),
    Page("docs/faults.md", (("python", "tests/faults/page.py"),), ("spec", "codegen", "proofs", "tests/faults")),
    Page(
        "docs/audit-results.md",
        (("python", "tests/audit/corpus.py", "--page"),),
        ("spec", "codegen", "audit", "tests/audit"),
    ),
    Page(
        "docs/audit-devices.md",
        (("python", "tests/audit/device_corpus.py", "--jobs", "2", "--page", "docs/audit-devices.md"),),
        ("spec", "codegen", "audit", "tests/audit"),
    ),
    Page(
        "docs/audit-generated-devices.md",
        (("python", "tests/audit/generated_devices.py", "--page", "docs/audit-generated-devices.md"),),
        ("spec", "codegen", "audit"),
    ),
    Page("docs/audit-generated.md", (("python", "tests/audit/generated.py"),), ("spec", "codegen", "audit")),
    Page("docs/audit-vector.md", (("python", "tests/audit/vector.py"),), ("spec", "codegen", "audit", "tests/audit")),
    Page(
        "docs/audit-chains.md",
        (("python", "tests/audit/chains.py"),),
        ("spec", "codegen", "audit", "tests/audit"),
    ),
    Page("docs/audit-foreign.md", (("python", "tests/audit/foreign.py"),), ("spec", "audit", "tests/audit")),
)


def state(root: Path, folders: Sequence[str]) -> str:
    """The digest of the names and contents of what folders hold."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(p for p in (root / folder).rglob("*") if p.suffix in SOURCES and p.is_file()):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def stamp(root: Path, page: Page) -> str:
    """The line that names the state that the code has now."""
    return f"<!-- Of the state {state(root, page.folders)} of {', '.join(page.folders)}. -->\n"


def stamped(text: str, line: str) -> str:
    """A page's text with the state that it is of as its last line."""
    return STAMP.sub("", text).rstrip("\n") + "\n\n" + line


def line(path: Path) -> str:
    """The line that names the state that the code has now, for a page of results; nothing for another file."""
    return next((stamp(ROOT, page) for page in PAGES if ROOT / page.path == path.resolve()), "")


def writer(path: Path) -> Callable[[str], None]:
    """What writes a page of results, for the program that makes it.

    It names the state that the code has now, unless the file is none of the pages: ask for it before anything is found
    out that the page says.
    """
    now = line(path)

    def write(text: str) -> None:
        path.write_text(stamped(text, now) if now else text, encoding="utf-8")

    return write


def stale(root: Path, pages: Sequence[Page] = PAGES) -> Iterator[str]:
    """Why each page that is not of the present state is not, in words."""
    for page in pages:
        found = STAMP.search((root / page.path).read_text()) if (root / page.path).exists() else None
        if found is None:
            yield f"{page.path}: names no state; make pages"
        elif found[1] != (now := state(root, page.folders)):
            yield f"{page.path}: stale: of the state {found[1]} of {found[2]}, which is {now} now; make pages"


def make(root: Path, page: Page) -> bool:
    """Make a page; whether it was written. What a command says of a failure counts only if no page comes of it."""
    (root / RUN).parent.mkdir(parents=True, exist_ok=True)
    path = root / page.path
    before = path.stat().st_mtime_ns if path.exists() else None
    line = stamp(root, page)
    for program, *arguments in page.commands:
        status = subprocess.run(
            [str(Path(sys.executable).with_name(program)), *arguments], cwd=root, check=False
        ).returncode
        if status:
            print(f"{page.path}: {program} {' '.join(arguments)}: status {status}", file=sys.stderr)
    if not path.exists() or path.stat().st_mtime_ns == before:
        return False
    path.write_text(stamped(path.read_text(), line))
    return True


def main() -> int:
    """Make pages, or say which are stale."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="say which pages are stale")
    parser.add_argument("--only", help="one page")
    parser.add_argument("--again", action="store_true", help="those that are of the present state, too")
    arguments = parser.parse_args()
    if arguments.check:
        for line in stale(ROOT):
            print(line)
        return 0
    asked = [page for page in PAGES if arguments.only in (None, page.path)]
    chosen = [page for page in asked if arguments.again or any(stale(ROOT, [page]))]
    failed = []
    for page in chosen:
        print(f"{page.path}: being made", flush=True)
        if not make(ROOT, page):
            failed.append(page.path)
    print(
        f"{len(chosen) - len(failed)} of {len(chosen)} pages made, {len(asked) - len(chosen)} were current"
        + (f"; not made: {', '.join(failed)}" * bool(failed))
    )
    return 1 if failed or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
