"""Counterexamples on the natively compiled kernel: nothing is called refuted that the machine does not show.

The kernel runs in processes of its own, on arrays that end (and, in a second run, begin) at memory that must not be
accessed. A wrong result, a crash, a write outside the output and an element left unwritten are seen directly;
overflow, shifts and alignment by a build that traps on undefined behaviour; uninitialised variables by two
builds that initialise them differently.
"""

import contextlib
import json
import math
import os
import platform
import re
import signal
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from septet.audit.expected import chain_values, narrowed
from septet.audit.expected.foreign import ForeignFormat
from septet.audit.frontends import compiler
from septet.audit.frontends.compiler import Compiler
from septet.audit.frontends.fortran import ELEMENTS
from septet.audit.frontends.llvm import Place
from septet.audit.frontends.signatures import KINDS, Signature
from septet.audit.machine.arguments import VERSION
from septet.audit.manifest import ANY, ARRAYS, OUTPUTS, QUANTIZERS, SIZES, Kernel
from septet.audit.terms.terms import Term
from septet.spec import activations, codec, dot, group, layout, scales
from septet.spec.chains import Chain
from septet.spec.formats import Format
from septet.spec.storage import SCALE_BYTES, group_bytes, group_length, row_groups

SECONDS = 10.0
"""Of processor time that the calls of one process may take."""
PATIENCE = 12
"""Times as long by the clock: on a busy machine a process has few seconds of its own."""
TRAPS = ("-fsanitize=undefined", "-fno-sanitize=function,vptr", "-fsanitize-trap=undefined")
FILLS = (0xAA, 0x55)
FUSED = ("-mfma",)
ENDLESS = "does not end"
ENDS = "ends the process with status {}"


@dataclass(frozen=True)
class Input:
    """The bytes of the input array, and the values of integer arguments."""

    data: bytes
    count: int


@dataclass(frozen=True)
class Shown:
    """What a replay showed: a sentence, and the first element that is wrong, if one is.

    `zeros` says that it is a zero of the wrong sign; if another element differs in value, that is shown. `flags` are
    those of the build, besides the claim's.
    """

    what: str
    element: int | None = None
    expected: str | None = None
    got: str | None = None
    place: Place | None = None
    zeros: bool = False
    flags: tuple[str, ...] = ()


def expected(kernel: Kernel, given: Input) -> list[int]:
    """What the Python spec says: patterns of numbers, or bytes.

    Raises:
        ValueError: the input is not valid.
    """
    found = _expected(kernel, given)
    if kernel.output != "binary32":
        found = [narrowed.pattern(bits, kernel.output) for bits in found]
    return [*found, *[0] * kernel.statuses(given.count)]


def _expected(kernel: Kernel, given: Input) -> list[int]:
    """As `expected`, weights in binary32."""
    if isinstance(kernel.format, ForeignFormat):
        return kernel.format.expected(given.count, given.data)
    if kernel.operation == "quantize_activations":
        vector = [group.weight(bits) for bits in _numbers(given.data)]
        scale = activations.activation_scale(tuple(vector))
        codes = [activations.activation_code(group.weight(scale), a) for a in vector]
        return [*(c % 256 for c in codes), scale]
    if kernel.operation == "pack":
        return _packed(kernel.packing, given.data)
    if isinstance(kernel.format, Chain):
        return _of_chain(kernel.format, kernel, split(kernel, given.data, given.count), given.count)
    fmt = kernel.lattice
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
    if kernel.operation in QUANTIZERS:
        return _quantized(kernel, _numbers(given.data))
    if kernel.operation in ("dot_group", "matvec", "matmul"):
        return _products(kernel, split(kernel, given.data, given.count), given.count)
    if kernel.operation == "dequantize_group":
        return list(group.dequantize_group(fmt, kernel.group, given.data, given.count))
    size, groups = group_bytes(fmt, kernel.group), row_groups(fmt, kernel.group, given.count)
    weights: list[int] = []
    for g in range(kernel.rows * groups):
        length = group_length(fmt, kernel.group, given.count, g % groups)
        weights += group.dequantize_group(fmt, kernel.group, given.data[g * size : (g + 1) * size], length)
    return weights


def _packed(fmt: Format, septets: bytes) -> list[int]:
    """The bytes of blocks of septets.

    Raises:
        ValueError: a septet has more than seven bits.
    """
    if any(s > 127 for s in septets):
        raise ValueError("a septet of more than seven bits")
    half = fmt.block // 2
    return [b for at in range(0, len(septets), half) for b in layout.pack(fmt, tuple(septets[at : at + half]))]


def _of_chain(chain: Chain, kernel: Kernel, parts: Mapping[str, bytes], count: int) -> list[int]:
    """What the spec says of chains."""
    packed, own = parts["packed"], kernel.group
    if kernel.operation == "unpack":
        return chain_values.unpacked(chain, packed)
    if kernel.operation == "dequantize_group":
        return chain_values.dequantized_group(chain, own, packed, parts["before"][0], count)
    if kernel.operation == "dequantize_row":
        return chain_values.dequantized_rows(chain, own, packed, kernel.rows, count)
    if kernel.operation == "dot_group":
        return [chain_values.dotted(chain, packed, parts["before"][0], parts["activations"]) % (1 << 32)]
    factors = _numbers(parts["scale" if kernel.operation == "matvec" else "scales"])
    return chain_values.products(chain, own, packed, kernel.rows, count, parts["activations"], factors)


def _numbers(data: bytes) -> list[int]:
    return [int.from_bytes(data[k : k + 4], "little") for k in range(0, len(data), 4)]


def _quantized(kernel: Kernel, patterns: Sequence[int]) -> list[int]:
    """A row's bytes, or a group's.

    Raises:
        ValueError: a weight is not finite, or too large.
    """
    fmt = kernel.lattice
    weights = [group.weight(bits) for bits in patterns]
    if any(abs(scales.in_units(fmt, w)) > fmt.scale.largest for w in weights):
        raise ValueError("a weight is too large")
    found = b""
    for start in range(0, len(weights), kernel.group):
        found += group.quantize_group(fmt, kernel.group, tuple(weights[start : start + kernel.group]))
    return list(found)


def _products(kernel: Kernel, parts: Mapping[str, bytes], count: int) -> list[int]:
    """A dot product modulo 2^32, or the patterns of a matrix's products with some vectors, vector by vector.

    Raises:
        ValueError: a stored group or a scale is not valid.
    """
    fmt, stored = kernel.lattice, kernel.stored_bytes(count)
    a = [b - 256 if b > 127 else b for b in parts["activations"]]
    if kernel.operation == "dot_group":
        _, _, codes = group.group_codes(fmt, kernel.group, b"\x00\x00\x00\x00" + parts["packed"][SCALE_BYTES:])
        values = [fmt.codebooks[layout.place(fmt, i % fmt.block)[1]][codes[i]] for i in range(count)]
        return [dot.group_dot(tuple(values), tuple(a)) % (1 << 32)]
    found: list[int] = []
    for v, scale in enumerate(_numbers(parts["scale" if kernel.operation == "matvec" else "scales"])):
        vector = tuple(a[v * count : (v + 1) * count])
        for r in range(kernel.rows):
            row = parts["packed"][r * stored : (r + 1) * stored]
            found.append(dot.row_product(fmt, kernel.group, row, count, vector, scale))
    return found


class Endless(Exception):
    """A call does not end in the time that it has, which shows nothing."""


class Elsewhere(Exception):
    """The kernel is compiled for another machine than this one."""


def machine(text: str) -> str | None:
    """The processor that LLVM IR is for, where it is another one than this machine's."""
    match = re.search(r'^target triple = "([^-"]+)', text, re.MULTILINE)
    own, there = platform.machine(), match[1] if match else ""
    names = {"amd64": "x86_64", "arm64": "aarch64"}
    return there if there and names.get(there, there) != names.get(own, own) else None


class Native:
    """The native builds of a kernel, made when they are first needed."""

    host = True
    """Whether the kernel is a function of this machine, that a program can call."""

    driver = "replay_driver.py"
    waits = True
    """Whether a barrier of a device waits for threads that have returned."""

    def __init__(
        self, clang: Compiler, kernel: Kernel, flags: Sequence[str], signature: Signature, folder: Path,
        elsewhere: str | None = None,
    ) -> None:  # fmt: skip
        """`elsewhere` is the processor that the kernel is compiled for, if it cannot run here."""
        self.elsewhere = elsewhere
        self.clang, self.kernel, self.flags, self.folder = clang, kernel, tuple(flags), folder
        self.signature, self.result = signature, signature.result
        self._built: dict[tuple[str, ...], Path] = {}

    @property
    def fused(self) -> tuple[str, ...]:
        """Flags for a processor that fuses."""
        return ("-march=haswell",) if self.clang.name == "flang" else FUSED

    def can_fuse(self) -> bool:
        """Whether the compiler may fuse, and it takes a flag to make it."""
        fuses = self.clang.name in ("clang", "flang") and "-ffp-contract=off" not in self.flags
        return fuses and platform.machine() == "x86_64"

    def library(self, extra: Sequence[str] = ()) -> Path:
        """The shared library of a build.

        Raises:
            Elsewhere: it is for another machine.
            NotCompiled: it does not compile.
        """
        if self.elsewhere is not None:
            raise Elsewhere(f"it is compiled for {self.elsewhere}, which this machine does not run")
        key = tuple(extra)
        if key not in self._built:
            file = self.folder / f"native{len(self._built)}.so"
            compiler.to_library(self.clang, self.kernel.source, self.kernel.symbol, [*self.flags, *extra], file)
            self._built[key] = file
        return self._built[key]

    def run(
        self, given: Input, fill: int = FILLS[0], side: str = "end", extra: Sequence[str] = ()
    ) -> dict[str, Any] | str:
        """What a call leaves behind, or how the process died."""
        return self._answers([self._request(given, fill, side, extra)], SECONDS)[0]

    def runs(self, inputs: Sequence[Input], seconds: float, extra: Sequence[str] = ()) -> list[dict[str, Any] | str]:
        """What calls leave behind, in one process that has some seconds: if one dies, it is the last of the list."""
        return self._answers([self._request(given, FILLS[0], "end", extra) for given in inputs], seconds)

    def _request(self, given: Input, fill: int, side: str, extra: Sequence[str]) -> dict[str, Any]:
        kernel = self.kernel
        arguments: list[dict[str, Any]] = []
        parts = split(kernel, given.data, given.count)
        outputs = {o.role: o for o in kernel.outputs(given.count)}
        for role, passing in zip(kernel.arguments, self.signature.passings, strict=True):
            if passing.how in ("array", "descriptor"):
                if role in OUTPUTS:
                    data, align = bytes([fill] * outputs[role].elements * outputs[role].bytes), outputs[role].bytes
                else:
                    data, align = parts[role], kernel.alignment(role)
                arguments.append({"bytes": data.hex(), "align": align})
                if passing.how == "descriptor":
                    size = ELEMENTS[passing.element]
                    arguments[-1]["descriptor"] = [size, VERSION, KINDS[passing.element], len(data) // size]
            elif passing.how == "null":
                arguments.append({"null": True})
            elif role == "scale":
                arguments.append({"float": parts[role].hex()})
            else:
                arguments.append({"integer": integer(kernel, role, given), "bits": passing.bits})
            if passing.how == "reference":
                arguments[-1]["reference"] = True
        return {
            "library": str(self.library(extra)), "symbol": kernel.symbol, "result": self.result,
            "arguments": arguments, "side": side,
        }  # fmt: skip

    def _answers(self, requests: Sequence[Mapping[str, Any]], seconds: float) -> list[dict[str, Any] | str]:
        """An answer to each request, up to the first at which the process died.

        Raises:
            OSError: the replay cannot run.
        """
        driver = Path(__file__).with_name(self.driver)
        command = [sys.executable, "-I", str(driver), str(math.ceil(seconds))]
        given, said, errors = (self.folder / f"replay.{name}" for name in ("in", "out", "err"))
        given.write_text("".join(json.dumps(request) + "\n" for request in requests))
        # Files, not pipes: a process that the kernel started may keep a pipe open for ever.
        with given.open("rb") as stdin, said.open("wb") as stdout, errors.open("wb") as stderr:
            child = subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=stderr, start_new_session=True)
            try:
                status = child.wait(timeout=PATIENCE * seconds)
                died = f"is killed by {signal.Signals(-status).name}" if status < 0 else ENDS.format(status)
                if status == -signal.SIGXCPU:
                    died = f"{ENDLESS} within {seconds:g} s of processor time"
            except subprocess.TimeoutExpired:
                died = f"{ENDLESS} within {PATIENCE * seconds:g} s"
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        found, called = _read(said)
        found = found[: len(requests)]
        if len(found) == len(requests):
            return found
        if called:
            return [*found, died]
        raise OSError(f"the replay cannot run: {errors.read_bytes()[-300:].decode(errors='replace').strip()}")

    def replayed(self, given: Input, wanted: Sequence[int] | None = None) -> Shown | None:
        """What the native kernel does wrong on an input, or None; `wanted` is what the spec says, where it is known.

        Raises:
            ValueError: the input is not valid.
            OSError: the replay cannot run.
        """
        wanted = expected(self.kernel, given) if wanted is None else wanted
        ways = [(fill, side) for side in ("end", "start") for fill in FILLS]
        answers = self._answers([self._request(given, fill, side, ()) for fill, side in ways], SECONDS)
        for said in answers:
            found = self.wrong(given, wanted, said)
            if found is not None:
                return self._unwritten(found, given, answers)
        if self.can_fuse():
            said = self.run(given, extra=self.fused)
            found = None if isinstance(said, str) else self.wrong(given, wanted, said)
            if found is not None:
                return replace(found, what=f"fused ({' '.join(self.fused)}): {found.what}", flags=self.fused)
        if self.clang.name != "clang":  # flang has no such builds
            return None
        for side in ("end", "start"):
            said = self.run(given, side=side, extra=TRAPS)
            if isinstance(said, str):
                return replace(
                    self._died(said), what=f"the build that traps on undefined behaviour {said}", flags=TRAPS
                )
        values = []
        for how in ("zero", "pattern"):
            flag = f"-ftrivial-auto-var-init={how}"
            said = self.run(given, extra=[flag])
            wrong = self.wrong(given, wanted, said)
            if wrong is not None:
                return replace(wrong, what=f"with variables initialised to a {how}: {wrong.what}", flags=(flag,))
            values.append(said)
        return None if values[0] == values[1] else Shown("the result depends on variables that are not initialised")

    def _unwritten(self, found: Shown, given: Input, answers: Sequence[dict[str, Any] | str]) -> Shown:
        """What was shown, in other words where the wrong element is what the output was filled with before."""
        first, second = answers[0], answers[1] if len(answers) > 1 else "nothing"
        if found.element is None or isinstance(first, str) or isinstance(second, str):
            return found
        size = [o.bytes for o in self.kernel.outputs(given.count) for _ in range(o.elements)][found.element]
        filled = [int.from_bytes(bytes([fill] * size), "little") for fill in FILLS]
        if [self._got(given, said)[found.element] for said in (first, second)] != filled:
            return found
        return replace(found, what=f"element {found.element} is not written")

    def _died(self, said: str) -> Shown:
        """A process that died while the kernel ran.

        Raises:
            Endless: it was stopped.
        """
        if said.startswith(ENDLESS):
            raise Endless(f"the native kernel {said}")
        return Shown(f"the kernel {said}")

    def wrong(self, given: Input, wanted: Sequence[int], said: dict[str, Any] | str) -> Shown | None:
        """What is wrong with what a run left behind, or None.

        Raises:
            Endless: it did not end.
        """
        if isinstance(said, str):
            return self._died(said)
        arrays = self._arrays(said)
        parts = split(self.kernel, given.data, given.count)
        for role, array in arrays.items():
            if array["spilled"]:
                return Shown(f"the kernel writes outside `{role}`")
            if role in ARRAYS and array["bytes"] != parts[role].hex():
                return Shown(f"the kernel writes to `{role}`")
        if self.kernel.returns is not None and said["returned"] != self.kernel.returns % (1 << int(self.result[1:])):
            return Shown(f"the kernel returns {said['returned']} and not {self.kernel.returns}")
        got = self._got(given, said)
        fmt = self.kernel.format
        if isinstance(fmt, ForeignFormat):
            accepted = fmt.accepted(given.count, given.data, wanted, got)
            got = [w if ok else g for w, g, ok in zip(wanted, got, accepted, strict=True)]
        return differences(self.kernel, given.count, wanted, got)

    def answer(self, request: Mapping[str, Any], seconds: float) -> dict[str, Any] | str:
        """The driver's answer to a request, or how the process died.

        Raises:
            OSError: the replay cannot run.
        """
        return self._answers([request], seconds)[0]

    def _arrays(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """What a run left of each array, by role."""
        passed = zip(self.kernel.arguments, self.signature.passings, strict=True)
        return dict(zip((r for r, p in passed if p.how in ("array", "descriptor")), said["arrays"], strict=True))

    def _got(self, given: Input, said: Mapping[str, Any]) -> list[int]:
        """The elements that a run left, or what it returned."""
        arrays = self._arrays(said)
        if not OUTPUTS & arrays.keys():
            return [said["returned"]]
        got = []
        for o in self.kernel.outputs(given.count):
            data = bytes.fromhex(arrays[o.role]["bytes"])
            got += [int.from_bytes(data[k : k + o.bytes], "little") for k in range(0, len(data), o.bytes)]
        return got


def _read(said: Path) -> tuple[list[dict[str, Any] | str], bool]:
    """The answers of the driver, and whether the function was being called when it fell silent.

    Raises:
        OSError: the function could not be called.
    """
    found: list[dict[str, Any] | str] = []
    called = False
    with said.open("rb") as lines:
        for line in lines:
            try:
                answer = json.loads(line)
            except ValueError:  # cut off, or written over by the kernel
                break
            called = answer == "calling"
            if isinstance(answer, dict) and "error" in answer:
                raise OSError(f"the replay cannot run: {answer['error']}")
            if not called:
                found.append(answer)
    return found, called


def differences(kernel: Kernel, count: int, wanted: Sequence[int], got: Sequence[int]) -> Shown | None:
    """The first element that is wrong, in value if there is one; None if all are right."""
    types = [o.type for o in kernel.outputs(count) for _ in range(o.elements)]
    differing = [k for k, (a, b) in enumerate(zip(wanted, got, strict=True)) if a != b]
    for k in sorted(differing, key=lambda k: is_zeros(wanted[k], got[k], types[k])):
        if kernel.zeros == ANY and is_zeros(wanted[k], got[k], types[k]):
            return None
        a, b = (told(x[k], types[k]) for x in (wanted, got))
        zeros = is_zeros(wanted[k], got[k], types[k])
        return Shown(f"element {k} is {'a zero of the wrong sign' if zeros else 'wrong'}", k, a, b, zeros=zeros)
    return None


def is_zeros(a: int, b: int, name: str | None) -> bool:
    """Whether two patterns are zeros, of different signs."""
    return name is not None and {a, b} == {0, 1 << (8 * SIZES[name] - 1)}


def told(value: int, name: str | None) -> str:
    """An element in words: of a float, its value and its pattern."""
    if name is None:
        return str(value)
    if name == "binary16":
        number = struct.unpack("<e", value.to_bytes(2, "little"))[0]
    else:
        number = struct.unpack("<f", (value if name == "binary32" else value << 16).to_bytes(4, "little"))[0]
    return f"{number!r} (0x{value:0{2 * SIZES[name]}x})"


Whole = TypeVar("Whole", bytes, Sequence[Term])


def split(kernel: Kernel, data: Whole, count: int) -> dict[str, Whole]:
    """The parts of an input by role."""
    found: dict[str, Whole] = {}
    at = 0
    for role, size in kernel.arrays(count).items():
        found[role] = data[at : at + size]
        at += size
    return found


def integer(kernel: Kernel, role: str, given: Input) -> int:
    """The value of an integer argument."""
    if role in dict(kernel.constants):
        return dict(kernel.constants)[role]
    if isinstance(kernel.format, ForeignFormat):
        return kernel.format.integer(role, given.count)
    if role == "count":
        return given.count
    if role == "group":
        return kernel.group
    if role in ("rows", "vectors"):
        return kernel.rows if role == "rows" else kernel.vectors
    if role == "groups":
        if kernel.operation == "unpack":
            return len(given.data) // kernel.own.block_bytes
        if kernel.operation == "pack":
            return len(given.data) // (kernel.own.block // 2)
        return -(-given.count // kernel.group)
    return split(kernel, given.data, given.count)[role][0]
