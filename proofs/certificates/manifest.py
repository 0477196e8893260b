"""The manifest of a bundle: its types, its one way to be written, and reading it.

The schema beside this file, `manifest.schema.json`, says the same for other programs.
"""

import hashlib
import json
from typing import Literal, TypedDict

from septet.proofs.results import check_type

NAME = "manifest.json"
Kind = Literal["lrat", "cpc", "witness", "none"]
"""What certifies an obligation."""


class Entry(TypedDict):
    """An obligation.

    Keys:
        obligation: its name: `<format>/<theorem>.<instance>`; the script is `obligations/<name>.smt2`.
        expected: what a solver answers to the script: unsat, or sat where a counterexample is what is claimed.
        script: SHA-256 of the script without its heading; certificates are kept below this name.
        reason: why there is no certificate.
    """

    obligation: str
    expected: Literal["unsat", "sat"]
    script: str
    certificate: Kind
    reason: str | None


class File(TypedDict):
    """A file of the bundle: its path, with slashes, its SHA-256 and its size."""

    path: str
    sha256: str
    bytes: int


class Manifest(TypedDict):
    """A bundle.

    Keys:
        spec: SHA-256 of the spec's sources.
        formats: the formats covered, beside what depends on none.
        theorems: pattern of the theorems covered; "*" for all.
        tools: versions of what made the bundle, by name.
        files: all files but the manifest.
        sha256: of this manifest, written with an empty string here.
    """

    version: Literal["septet-certificate-1"]
    septet: str
    spec: str
    formats: list[str]
    theorems: str
    tools: dict[str, str]
    obligations: list[Entry]
    files: list[File]
    sha256: str


def text(manifest: Manifest) -> str:
    """The manifest as it is written: the one spelling that is accepted."""
    empty = manifest | {"sha256": ""}
    sealed = manifest | {"sha256": hashlib.sha256(_spelled(empty).encode()).hexdigest()}
    return _spelled(sealed)


def _spelled(manifest: object) -> str:
    return json.dumps(manifest, indent=1, sort_keys=True) + "\n"


def parse(data: bytes) -> Manifest:
    """The manifest that a file holds.

    Raises:
        ValueError: it is no manifest, or not spelled as one is written, or its own hash differs.
    """
    manifest = json.loads(data)
    check_type(manifest, Manifest, "manifest")
    if text(manifest).encode() != data:
        raise ValueError("manifest: it was changed after it was written")
    return manifest  # type: ignore[no-any-return]  # check_type has seen every field
