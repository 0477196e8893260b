"""The schema of manifests accepts what the reader accepts, and refuses what a schema can refuse."""

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from septet.audit import manifest, schema
from septet.audit.manifest import BadManifest

HERE = Path(__file__).parent
MANIFESTS = [*HERE.glob("*.toml"), *HERE.parents[1].glob("examples/*/audit.toml")]
CHECK = jsonschema.Draft7Validator(schema.schema())


@pytest.mark.parametrize("file", MANIFESTS, ids=lambda file: file.stem)
def test_manifests_that_are_read_fit(file: Path) -> None:
    CHECK.validate(tomllib.loads(file.read_text()))


def test_every_key_is_documented() -> None:
    assert set(schema.comments()) == set(manifest.TYPES)


FAULTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "an unknown key": lambda row: row.update(speed=1),
    "no symbol": lambda row: row.pop("symbol"),
    "a format that there is not": lambda row: row.update(format="s44"),
    "an operation that there is not": lambda row: row.update(operation="guess"),
    "a role that the operation has not": lambda row: row["arguments"].append("codes"),
    "no output": lambda row: row["arguments"].remove("output"),
    "a number that is text": lambda row: row.update(group="16"),
    "a level that there is not": lambda row: row.update(levels=["-Ofast"]),
    "counts that are text": lambda row: row.update(counts=["16"]),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_is_refused_does_not_fit(fault: Callable[[dict[str, Any]], Any]) -> None:
    table = tomllib.loads((HERE / "right.toml").read_text())
    row = copy.deepcopy(table["kernel"][0])
    fault(row)
    with pytest.raises(BadManifest):
        manifest.kernel(row)
    with pytest.raises(jsonschema.ValidationError):
        CHECK.validate({"kernel": [row]})


def test_a_manifest_without_kernels_does_not_fit() -> None:
    for table in ({}, {"kernel": []}, {"kernel": {}}, {"kernel": [], "other": 1}):
        with pytest.raises(jsonschema.ValidationError):
            CHECK.validate(table)
