"""The instances that a theorem or a function's contract is stated for: the values of its constant parameters."""

import inspect
import itertools
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from septet.spec.blocks.block import BlockFormat, Scale
from septet.spec.blocks.packing import Packing
from septet.spec.chains import Chain
from septet.spec.floats import BINARY16, BinaryFormat
from septet.spec.formats import FORMATS, LANES, Codebook, Format, Lane
from septet.spec.theorem import Theorem
from septet.spec.theorems.storage import largest_and_smallest_groups


def constants_of(
    function: Callable[..., Any], formats: Mapping[str, Format], theorem: Theorem | None = None
) -> Iterator[dict[str, Any]]:
    """The values of a function's constant parameters."""
    plain = inspect.unwrap(function)
    hints = {name: hint for name, hint in typing.get_type_hints(plain, include_extras=True).items() if name != "return"}
    over = dict(theorem.over) if theorem else {}
    if not theorem and "group" in hints:
        over["group"] = largest_and_smallest_groups
    needs_format = any(h is Format or h == Codebook for h in hints.values()) or "group" in hints
    for fmt in formats.values() if needs_format else [None]:
        if fmt is not None and theorem is not None and not theorem.where(fmt):
            continue
        axes: dict[str, typing.Sequence[Any]] = {}
        for name, hint in hints.items():
            if name in over:
                values = over[name]
                axes[name] = values(fmt) if callable(values) else values
            elif hint is Format:
                axes[name] = [fmt]
            elif hint == Codebook and fmt is not None:
                axes[name] = sorted(set(fmt.codebooks))
            elif hint == Lane:
                axes[name] = LANES
            elif hint is BinaryFormat:
                axes[name] = [BINARY16]
        for combination in itertools.product(*axes.values()):
            yield dict(zip(axes, combination, strict=True))


def instances(
    theorem: Theorem, formats: Mapping[str, Format], blocks: Sequence[BlockFormat] = (), everything: bool = True
) -> Iterator[dict[str, Any]]:
    """The constants that a theorem is stated for, with the parts of formats of blocks besides the shipped ones.

    Args:
        theorem: the theorem.
        formats: those that it is stated for, if it is about them.
        blocks: formats of blocks besides the shipped ones.
        everything: whether also constants that have no part in these formats.
    """
    for constants in constants_of(theorem.statement, formats, theorem):
        if everything or named(constants)[0] != "any":
            yield constants
    hints = typing.get_type_hints(inspect.unwrap(theorem.statement))
    for name, hint in hints.items():
        if blocks and hint in (BlockFormat, Packing, Scale) and name in theorem.over:
            shipped = theorem.over[name]
            assert not callable(shipped)
            parts = dict.fromkeys(part for fmt in blocks for part in _parts(fmt, hint))
            for part in parts:
                if part not in shipped and theorem.where(part):
                    yield {name: part}


def _parts(fmt: BlockFormat, kind: type) -> tuple[Any, ...]:
    """The format itself, its packings, or the type of its scales."""
    if kind is BlockFormat:
        return (fmt,)
    if kind is Scale:
        return (fmt.scale,)
    return (fmt.packing, *(f.packing for f in fmt.factors))


def named(constants: Mapping[str, Any]) -> tuple[str, str]:
    """The format's name and the other constants in words."""
    fmt = "any"
    others = []
    for name, value in constants.items():
        if isinstance(value, Format):
            fmt = value.name
        elif isinstance(value, BinaryFormat | BlockFormat | Chain | Packing | Scale):
            others.append(value.name)
        elif isinstance(value, tuple):
            owners = [(f.name, lane) for f in FORMATS.values() for lane in LANES if f.codebooks[lane] == value]
            fmt, lane = owners[0] if owners else ("any", 0)
            others.append(f"lane={lane}")
        else:
            others.append(f"{name}={value}")
    return fmt, ", ".join(others)
