"""Which tensors of a checkpoint are quantized, and how."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from septet.errors import SeptetError, unheld_group
from septet.files.checkpoint import Checkpoint
from septet.files.header import Tensor
from septet.files.importances import Importances, digest
from septet.files.labels import QUANTIZABLE, Label, Search, label, read_labels, stored_tensor
from septet.files.rules import Rule
from septet.spec.catalogue import AnyFormat

SENSITIVE = re.compile(r"(^|\.)([^.]*embed[^.]*|wte|wpe|lm_head|classifier|score)(\.|$)")
"""Names of embeddings and of the head, which stay as they are unless they are asked for."""
EXCLUDED = "it is excluded"


@dataclass(frozen=True)
class Choice:
    """What becomes of a tensor: a label to be quantized, or None and the reason why it is copied."""

    label: Label | None
    reason: str = ""


@dataclass(frozen=True)
class Feedback:
    """A file of second moments, its SHA-256, and the names of the weights that it is about."""

    path: Path
    sha256: str
    names: frozenset[str]


@dataclass(frozen=True)
class Wanted:
    """What was asked for.

    Args:
        fmt, group: for every tensor without a rule of its own.
        include, exclude: patterns of names: only these, and not these.
        rules: the first that matches a tensor decides.
        embeddings: whether embeddings and heads are quantized like the rest.
        search: how a lattice's scales are found.
        importances: of tensors by name, what a squared error counts in each column; others count all alike.
        feedback: how errors of some tensors are fed back into further columns; these need no importances.
        passes: how often a chain's paths are sought; None: as often as is usual.
    """

    fmt: AnyFormat
    group: int
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    rules: Sequence[Rule] = ()
    embeddings: bool = False
    search: Search = "mse"
    importances: Importances = field(default_factory=dict)
    feedback: Feedback | None = None
    passes: int | None = None


def choose(checkpoint: Checkpoint, wanted: Wanted) -> dict[str, Choice]:
    """What becomes of each tensor.

    Floating tensors of two axes or more are quantized, but for embeddings and heads; with `include`, those of any
    axis that match. A tensor that would not become smaller is copied. Patterns are shell patterns, case counting; one
    that is excluded is never taken.

    Raises:
        SeptetError: a group size that the format does not have, a pattern matches nothing, a tensor that cannot
            be quantized is included by its very name, or nothing is left.
    """
    if wanted.group not in wanted.fmt.groups():
        raise SeptetError(unheld_group(wanted.fmt, wanted.group))
    labelled = {name for file in checkpoint.files for name in read_labels(file)}
    tensors = checkpoint.tensors
    check_patterns([*wanted.include, *wanted.exclude], tensors, checkpoint.path)
    for rule in wanted.rules:
        if not any(rule.matches(name) for name in tensors):
            raise SeptetError(f"no tensor matches the rule for {rule.pattern!r}", file=checkpoint.path)
    chosen = {}
    for name, (file, tensor) in tensors.items():
        reason = "it is quantized already" if name in labelled else obstacle(tensor)
        if reason is not None and name in wanted.include:
            raise SeptetError(f"cannot be quantized: {reason}", file=file.path, tensor=name)
        chosen[name] = Choice(None, reason) if reason is not None else _choice(tensor, wanted)
    if all(choice.label is None for choice in chosen.values()):
        what = "there is nothing to quantize: no tensor is chosen, floating, and smaller in the format"
        raise SeptetError(what, file=checkpoint.path)
    return chosen


def _choice(tensor: Tensor, wanted: Wanted) -> Choice:
    """What becomes of a tensor that can be quantized."""
    name = tensor.name
    if _match(name, wanted.exclude):
        return Choice(None, EXCLUDED)
    fmt, group = wanted.fmt, wanted.group
    rule = next((rule for rule in wanted.rules if rule.matches(name)), None)
    if rule is not None:
        if rule.fmt is None:
            return Choice(None, "a rule says so")
        fmt, group = rule.fmt, rule.group or group
    elif why := left_out(tensor, wanted.include, (), wanted.embeddings):
        return Choice(None, why)
    fed = wanted.feedback.sha256 if wanted.feedback is not None and name in wanted.feedback.names else ""
    importances = None if fed else wanted.importances.get(name)
    importance = "" if importances is None else digest(importances)
    made = label(fmt, group, tensor, "mse" if fed else wanted.search, importance, fed)
    size = stored_tensor(name, made).size
    if size >= tensor.size:
        return Choice(None, f"rows of {made.columns} in groups of {group} would take {size:,} bytes")
    return Choice(made)


def check_patterns(patterns: Iterable[str], names: Iterable[str], file: Path) -> None:
    """Refuse patterns that match none of the names.

    Raises:
        SeptetError: there is one.
    """
    names = list(names)
    for pattern in patterns:
        if not any(matches(name, pattern) for name in names):
            raise SeptetError(f"no tensor matches {pattern!r}", file=file)


def left_out(tensor: Tensor, include: Sequence[str], exclude: Sequence[str], embeddings: bool) -> str:
    """Why a tensor is not among those that are asked for; "" for one that is. Arguments as `Wanted` has them."""
    if _match(tensor.name, exclude):
        return EXCLUDED
    if include:
        return "" if _match(tensor.name, include) else "it is not included"
    if len(tensor.shape) < 2:
        return "it has one axis"
    sensitive = SENSITIVE.search(tensor.name) and not embeddings
    return "it is an embedding or a head; --embeddings takes it" if sensitive else ""


def _match(name: str, patterns: Sequence[str]) -> bool:
    return any(matches(name, pattern) for pattern in patterns)


def matches(name: str, pattern: str) -> bool:
    """Whether a pattern is a tensor's name or a shell pattern of it: names may contain brackets."""
    return name == pattern or fnmatchcase(name, pattern)


def obstacle(tensor: Tensor) -> str | None:
    """Why a tensor cannot be quantized, if it cannot."""
    if tensor.dtype not in QUANTIZABLE:
        return f"its dtype is {tensor.dtype}, not {', '.join(QUANTIZABLE)}"
    if not tensor.shape:
        return "it has no axes"
    return f"it is empty: shape {list(tensor.shape)}" if tensor.elements == 0 else None
