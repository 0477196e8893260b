"""Counterexamples on the natively compiled kernel: nothing is called refuted that the machine does not show.

The kernel runs in processes of its own, on arrays that end (and, in a second run, begin) at memory that must not be
accessed. A wrong result, a crash, a write outside the output and an element left unwritten are seen directly;
overflow, shifts and alignment by a build that traps on undefined behaviour; uninitialised variables by two
builds that initialise them differently.
"""

import json
import signal
import struct
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from septet.proofs.audit import compiler
from septet.proofs.audit.compiler import Compiler
from septet.proofs.audit.manifest import Kernel
from septet.spec import codec, group, layout
from septet.spec.storage import group_bytes, group_length, row_groups

SECONDS = 10.0
TRAPS = ("-fsanitize=undefined", "-fno-sanitize=function,vptr", "-fsanitize-trap=undefined")
FILLS = (0xAA, 0x55)


@dataclass(frozen=True)
class Input:
    """The bytes of the input array, and the values of integer arguments."""

    data: bytes
    count: int


@dataclass(frozen=True)
class Shown:
    """What a replay showed: a sentence, and the first element that is wrong, if one is."""

    what: str
    element: int | None = None
    expected: str | None = None
    got: str | None = None


def expected(kernel: Kernel, given: Input) -> list[int]:
    """What the Python spec says: binary32 patterns, or bytes.

    Raises:
        ValueError: the input is not valid.
    """
    fmt = kernel.format
    if kernel.operation == "unpack":
        found: list[int] = []
        for at in range(0, len(given.data), fmt.block_bytes):
            found += layout.unpack(fmt, tuple(given.data[at : at + fmt.block_bytes]))
        return found
    if kernel.operation == "decode":
        if not all(s < 128 and codec.is_valid(fmt, s) for s in given.data):
            raise ValueError("an invalid septet")
        return [c for s in given.data for c in codec.decode(fmt, s)]
    if kernel.operation == "encode":
        pairs = list(zip(given.data[::2], given.data[1::2], strict=True))
        if any(c >= fmt.levels[lane] for pair in pairs for lane, c in enumerate(pair)):
            raise ValueError("an invalid code")
        return [codec.encode(fmt, *pair) for pair in pairs]
    if kernel.operation == "dequantize_group":
        return list(group.dequantize_group(fmt, kernel.group, given.data, given.count))
    size = group_bytes(fmt, kernel.group)
    weights: list[int] = []
    for g in range(row_groups(fmt, kernel.group, given.count)):
        length = group_length(fmt, kernel.group, given.count, g)
        weights += group.dequantize_group(fmt, kernel.group, given.data[g * size : (g + 1) * size], length)
    return weights


class Native:
    """The native builds of a kernel, made when they are first needed."""

    def __init__(
        self, clang: Compiler, kernel: Kernel, flags: Sequence[str], integers: Sequence[int], result: str, folder: Path
    ) -> None:
        self.clang, self.kernel, self.flags, self.folder = clang, kernel, tuple(flags), folder
        self.integers, self.result = tuple(integers), result
        self._built: dict[tuple[str, ...], Path] = {}

    def library(self, extra: Sequence[str] = ()) -> Path:
        """The shared library of a build.

        Raises:
            NotCompiled: it does not compile.
        """
        key = tuple(extra)
        if key not in self._built:
            file = self.folder / f"native{len(self._built)}.so"
            compiler.to_library(self.clang, self.kernel.source, [*self.flags, *extra], file)
            self._built[key] = file
        return self._built[key]

    def run(
        self, given: Input, fill: int = FILLS[0], side: str = "end", extra: Sequence[str] = ()
    ) -> dict[str, Any] | str:
        """What a call leaves behind, or how the process died."""
        kernel, arguments = self.kernel, []
        integers = iter(self.integers)
        for role in kernel.arguments:
            if role in ("packed", "septets", "codes"):
                arguments.append({"bytes": given.data.hex(), "align": 1})
            elif role == "output":
                size = kernel.elements(given.count) * kernel.element_bytes
                arguments.append({"bytes": bytes([fill] * size).hex(), "align": kernel.element_bytes})
            else:
                arguments.append({"integer": integer(kernel, role, given), "bits": next(integers)})
        request = {
            "library": str(self.library(extra)), "symbol": kernel.symbol, "result": self.result,
            "arguments": arguments, "side": side,
        }  # fmt: skip
        command = [sys.executable, "-I", str(Path(__file__).with_name("replay_driver.py"))]
        try:
            done = subprocess.run(
                command, input=json.dumps(request), capture_output=True, text=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            return f"does not end within {SECONDS:g} s"
        if done.returncode < 0:
            return f"is killed by {signal.Signals(-done.returncode).name}"
        if done.returncode:
            raise OSError(f"the replay cannot run: {done.stderr.strip()[-300:]}")
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def replayed(self, given: Input) -> Shown | None:
        """What the native kernel does wrong on an input, or None.

        Raises:
            ValueError: the input is not valid.
            OSError: the replay cannot run.
        """
        wanted = expected(self.kernel, given)
        first = self.wrong(given, wanted, self.run(given))
        if first is not None:
            return first
        for side in ("end", "start"):
            for fill in FILLS:
                found = self.wrong(given, wanted, self.run(given, fill, side))
                if found is not None:
                    return found
        for side in ("end", "start"):
            said = self.run(given, side=side, extra=TRAPS)
            if isinstance(said, str):
                return Shown(f"the build that traps on undefined behaviour {said}")
        values = []
        for how in ("zero", "pattern"):
            said = self.run(given, extra=[f"-ftrivial-auto-var-init={how}"])
            wrong = self.wrong(given, wanted, said)
            if wrong is not None:
                return Shown(
                    f"with variables initialised to a {how}: {wrong.what}", wrong.element, wrong.expected, wrong.got
                )
            values.append(said)
        return None if values[0] == values[1] else Shown("the result depends on variables that are not initialised")

    def wrong(self, given: Input, wanted: Sequence[int], said: dict[str, Any] | str) -> Shown | None:
        """What is wrong with what a run left behind, or None."""
        if isinstance(said, str):
            return Shown(f"the kernel {said}")
        arrays = dict(
            zip(
                (r for r in self.kernel.arguments if r in ("packed", "septets", "codes", "output")),
                said["arrays"],
                strict=True,
            )
        )
        for role, array in arrays.items():
            if array["spilled"]:
                return Shown(f"the kernel writes outside `{role}`")
            if role != "output" and array["bytes"] != given.data.hex():
                return Shown(f"the kernel writes to `{role}`")
        if "output" not in arrays:
            got = [said["returned"]]
        else:
            size = self.kernel.element_bytes
            data = bytes.fromhex(arrays["output"]["bytes"])
            got = [int.from_bytes(data[k : k + size], "little") for k in range(0, len(data), size)]
        for k, (a, b) in enumerate(zip(wanted, got, strict=True)):
            if a != b:
                return Shown(f"element {k} is wrong", k, self._shown(a), self._shown(b))
        return None

    def _shown(self, value: int) -> str:
        if self.kernel.element_bytes == 4:
            number = struct.unpack("<f", value.to_bytes(4, "little"))[0]
            return f"{number!r} (0x{value:08x})"
        return str(value)


def integer(kernel: Kernel, role: str, given: Input) -> int:
    """The value of an integer argument."""
    if role == "count":
        return given.count
    if role == "group":
        return kernel.group
    if role == "groups":
        if kernel.operation == "unpack":
            return len(given.data) // kernel.format.block_bytes
        return row_groups(kernel.format, kernel.group, given.count)
    return given.data[1 if role == "code1" else 0]
