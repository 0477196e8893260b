"""The JSON schema of a manifest, for editors that complete and check TOML by one.

What a schema cannot say, such as which counts a format has, `septet.audit.manifest` still checks.
"""

import json
import re
from typing import Any, get_args

from septet.audit import manifest
from septet.audit.expected import foreign
from septet.audit.expected.products import KINDS
from septet.audit.manifest import CONTRACTIONS, LEVELS, ORDERS, REQUIRED, ROLES, TYPES, WEIGHTS, ZEROS, Operation
from septet.spec.catalogue import KNOWN

_NAMES = {str: "string", int: "integer", dict: "object"}
_CHOICES: dict[str, tuple[str, ...]] = {
    "operation": get_args(Operation), "output": tuple(WEIGHTS), "activations": KINDS, "zeros": ZEROS,
    "order": ORDERS,
    "levels": LEVELS, "contractions": CONTRACTIONS,
}  # fmt: skip

FORMAT_NAMES = (*KNOWN, *foreign.NAMES)
"""The formats of a manifest that brings none of its own."""


def text() -> str:
    """The schema as JSON, draft 7."""
    return json.dumps(schema(), indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema of a manifest."""
    said = comments()
    kernel = {
        "type": "object",
        "additionalProperties": False,
        "required": list(REQUIRED),
        "properties": {key: {"description": said.get(key, ""), **_type(key)} for key in TYPES},
        "allOf": [_roles(operation) for operation in get_args(Operation)],
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A manifest of septet audit: kernels, and what each claims to be",
        "type": "object",
        "additionalProperties": False,
        "required": ["kernel"],
        "properties": {
            "spec": {"description": "a Python file with formats of your own", "type": "string"},
            "kernel": {"type": "array", "minItems": 1, "items": kernel},
        },
        "if": {"not": {"required": ["spec"]}},
        "then": {"properties": {"kernel": {"items": {"properties": {"format": {"enum": list(FORMAT_NAMES)}}}}}},
    }


def comments() -> dict[str, str]:
    """What the documentation of manifests says of each key."""
    return dict(re.findall(r"^ +([a-z]+) = .*?# (.*)$", str(manifest.__doc__), re.MULTILINE))


def _type(key: str) -> dict[str, Any]:
    kind = TYPES[key]
    if kind is dict:
        return {"type": "object", "additionalProperties": {"type": "integer"}}
    choices = {"enum": list(_CHOICES[key])} if key in _CHOICES else {}
    if kind is not list:
        return {"type": _NAMES[kind], **choices}
    return {"type": "array", "items": {"type": _NAMES[manifest.ITEMS[key]], **choices}}


def _roles(operation: str) -> dict[str, Any]:
    """The roles of an operation: those it needs are there, and no others but those it may have."""
    needed, allowed = ROLES[operation]
    arguments: dict[str, Any] = {"allOf": [{"contains": {"const": role}} for role in sorted(needed)]} if needed else {}
    others = {"items": {"enum": sorted(needed | allowed)}}
    return {
        "if": {"properties": {"operation": {"const": operation}}, "required": ["operation"]},
        "then": {
            "properties": {"arguments": arguments},
            "anyOf": [{"required": ["constants"]}, {"properties": {"arguments": others}}],
        },
    }
