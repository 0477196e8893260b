"""Runs a kernel on rows that are longer than memory: all groups are zeros but for a few, whose weights are looked at.

The input's other bytes are one page of zeros that the system maps wherever they are read. The output's other bytes are
one small file that is mapped again and again, so that what is written there takes no memory and is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from septet.audit.manifest import OUTPUTS
from septet.audit.native.replay import ENDLESS, Endless, Input, Native, Shown, differences, expected, integer, split

SECONDS = 15.0
"""Of processor time for all runs of a claim."""
LEAST = 5.0
"""Of the first run of a build, of a short row."""
SHORT = 1 << 25
"""Elements of the row on which it is seen how long a run takes."""
MOST = (1 << 32) + (1 << 12)
"""Elements of the longest row that is run."""
LIMITS = (1 << 8, 1 << 15, 1 << 16, 1 << 24, 1 << 31, 1 << 32)
"""Where counters and offsets of few bits end, and binary32 ceases to count."""


def suspects(native: Native, own: int, groups: int) -> list[int]:
    """The groups of a row of so many at which an offset in elements or in bytes reaches one of the limits."""
    kernel = native.kernel
    sizes = {1, own, *kernel.arrays(own).values(), *(o.elements * o.bytes for o in kernel.outputs(own))}
    found = {limit // size + more for limit in LIMITS for size in sizes for more in (-1, 0, 1)}
    return sorted(g for g in found | {groups - 1} if 0 <= g < groups)


class TooLong(Exception):
    """A run would take more time than there is."""


@dataclass
class Runs:
    """Runs of a kernel that have some time in all.

    Attributes:
        own: elements of a group.
        left: seconds of processor time.
        pace: seconds that an element takes, by the flags of the build.
    """

    native: Native
    own: int
    left: float = field(default_factory=lambda: SECONDS)
    pace: dict[tuple[str, ...], float] = field(default_factory=dict)

    def wrong(
        self, count: int, given: Mapping[int, bytes], extra: Sequence[str] = ()
    ) -> tuple[int, tuple[Shown, int]] | None:
        """What a kernel does wrong on a row of `count` elements, or on a short one that is run before it.

        Args:
            given: the groups that are not zeros, by number.
            extra: flags of the build.

        Returns:
            The elements of the row, what is wrong and in which group; None if nothing is seen.

        Raises:
            TooLong: it would take too much time.
            Endless, ValueError, OSError: as in `wrong`.
        """
        build = tuple(extra)
        if build not in self.pace:
            short = min(count, SHORT // self.own * self.own)
            early = {g: data for g, data in given.items() if (g + 1) * self.own <= short}
            found, took = wrong(self.native, self.own, short, early, extra, max(self.left, LEAST))
            self.pace[build] = took / short
            self.left -= took
            if found is not None or short == count:
                return None if found is None else (short, found)
        needed = self.pace[build] * count
        if needed > self.left:
            raise TooLong(f"a run of {count} elements would take {needed:.0f} s of processor time, of "
                          f"{self.left:.0f} s that are left for runs")  # fmt: skip
        found, took = wrong(self.native, self.own, count, given, extra, 2 * self.left + 1)
        self.left -= took
        return None if found is None else (count, found)


def wrong(
    native: Native, own: int, count: int, given: Mapping[int, bytes], extra: Sequence[str], seconds: float
) -> tuple[tuple[Shown, int] | None, float]:
    """What a kernel does wrong on a row of `count` elements, and in which group; and the seconds that it took.

    Args:
        own: elements of a group.
        given: the groups that are not zeros, by number.
        extra: flags of the build.
        seconds: processor time after which it is ended.

    Raises:
        Endless: it does not end in its time.
        ValueError: zeros are no valid group.
        OSError: the run is not possible.
    """
    kernel = native.kernel
    groups = -(-count // own)
    zeros = bytes(kernel.input_bytes(own))
    seen = {0: zeros, groups - 1: zeros, **given}
    answer = native.answer(_request(native, own, count, seen, extra), seconds)
    last = max(seen)
    if isinstance(answer, str):
        if answer.startswith(ENDLESS):
            raise Endless(f"the native kernel {answer} on {count} elements")
        return (Shown(f"the kernel {answer}", flags=tuple(extra)), last), 0.0
    took = float(answer["seconds"])
    if kernel.returns is not None and answer["returned"] != kernel.returns % (1 << int(native.result[1:])):
        said = f"the kernel returns {answer['returned']} and not {kernel.returns}"
        return (Shown(said, flags=tuple(extra)), last), took
    outputs = kernel.outputs(own)
    left = {role: windows for role, windows in zip(kernel.arguments, answer["windows"], strict=True) if role in OUTPUTS}
    for n, group in enumerate(sorted(seen)):
        wanted = expected(kernel, Input(seen[group], own))
        got: list[int] = []
        for o in outputs:
            data = bytes.fromhex(left[o.role][n])
            got += [int.from_bytes(data[k : k + o.bytes], "little") for k in range(0, len(data), o.bytes)]
        elements = min(
            len(got), sum(o.elements for o in kernel.outputs(count - group * own)) if group == groups - 1 else len(got)
        )
        shown = differences(kernel, own, wanted[:elements], got[:elements])
        if shown is not None and shown.element is not None:
            at = group * (len(wanted) // own) * own + shown.element
            return (replace(shown, what=f"element {at} is wrong", element=at, flags=tuple(extra)), group), took
    return None, took


def _request(native: Native, own: int, count: int, seen: Mapping[int, bytes], extra: Sequence[str]) -> dict[str, Any]:
    kernel = native.kernel
    groups = -(-count // own)
    parts = {g: split(kernel, data, own) for g, data in seen.items()}
    sizes = {o.role: o.elements * o.bytes for o in kernel.outputs(own)}
    whole = {o.role: o.elements * o.bytes for o in kernel.outputs(count)}
    arguments: list[dict[str, Any]] = []
    for role, passing in zip(kernel.arguments, native.signature.passings, strict=True):
        if passing.how == "array" and role in OUTPUTS:
            windows = [[g * sizes[role], "aa" * min(sizes[role], whole[role] - g * sizes[role])] for g in sorted(seen)]
            arguments.append(
                {"sparse": whole[role], "windows": windows, "written": True, "align": kernel.outputs(own)[0].bytes}
            )
        elif passing.how == "array":
            size = kernel.arrays(own)[role]
            windows = [[g * size, parts[g][role].hex()] for g in sorted(seen)]
            arguments.append(
                {"sparse": size * groups, "windows": windows, "written": False, "align": kernel.alignment(role)}
            )
        elif passing.how == "null":
            arguments.append({"null": True})
        elif passing.how == "descriptor":
            raise OSError("assumed-shape arrays are not run on rows longer than memory")
        else:
            value = {"count": count, "groups": groups}.get(role)
            value = integer(kernel, role, Input(b"", own)) if value is None else value
            arguments.append(
                {"integer": value, "bits": passing.bits, **({"reference": True} if passing.how == "reference" else {})}
            )
    return {
        "library": str(native.library(extra)),
        "symbol": kernel.symbol,
        "result": native.result,
        "arguments": arguments,
        "side": "end",
    }
