"""Metal, as clang reads it: C++ for OpenCL with a small standard library of our own.

Apple's compiler is not seen: what is audited is what clang makes of the source, with the safe mode of floats.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from septet.audit.frontends import casts, compiler
from septet.audit.frontends.cuda import HEADERS
from septet.audit.frontends.languages import Places

PLACES: Mapping[str, str] = {
    "thread_position_in_grid": "global_id", "thread_position_in_threadgroup": "local_id",
    "threadgroup_position_in_grid": "group_id", "threads_per_threadgroup": "local_size",
    "threadgroups_per_grid": "groups", "threads_per_grid": "global_size",
    "thread_index_in_threadgroup": "linear_id", "thread_index_in_simdgroup": "lane32",
    "simdgroup_index_in_threadgroup": "warp32", "threads_per_simdgroup": "width32",
    "dispatch_threads_per_threadgroup": "local_size",
}  # fmt: skip
"""Metal Shading Language Specification, section 5.2.3.6, "Kernel Function Input Attributes"."""
_KERNEL = re.compile(r"\bkernel\b[^(;{]*?\bvoid\s+(\w+)\s*\(")


@dataclass(frozen=True)
class Metal:
    """The Metal shading language."""

    name: str = "metal"
    suffixes: tuple[str, ...] = (".metal",)
    device: bool = True

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`."""
        options = [*self._flags(), *flags]
        return casts.aligned(compiler.lowered(options, source, folder / "device.ll"), options, source)

    def _flags(self) -> list[str]:
        return [
            "-x", "clcpp", "-cl-std=clc++2021", "-cl-no-stdinc", "-target", "spir64", "-I", str(HEADERS / "metal"),
            "-Wno-unknown-attributes", "-Wno-ignored-attributes",
        ]  # fmt: skip

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: parameters with attributes."""
        text = compiler.preprocessed([*self._flags(), *flags], source)
        found: dict[str, list[str | None]] = {}
        for match in _KERNEL.finditer(text):
            places: list[str | None] = []
            for parameter in _parameters(text, match.end()):
                names = re.findall(r"\[\[\s*(\w+)\s*(?:\([^)]*\))?\s*\]\]", parameter)
                places.append(next((PLACES[n] for n in names if n in PLACES), None))
            found[match[1]] = places
        return found


def _parameters(text: str, start: int) -> list[str]:
    """The parameters that begin at a place of a text."""
    depth, at, found = 0, start, []
    for i in range(start, len(text)):
        c = text[i]
        if depth == 0 and c in ",)":
            found.append(text[at:i])
            at = i + 1
            if c == ")":
                break
        depth += (c in "([{<") - (c in ")]}>")
    return [p for p in found if p.strip()]


LANGUAGE = Metal()
