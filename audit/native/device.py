"""Device kernels run on the CPU: the device IR itself, made portable, compiled for this machine with a fiber a thread.

    launcher = build(Path("kernel.cu"), "cuda", folder)
    launcher("dequantize", grid=4, workgroup=64, arguments=[packed, output, np.uint32(1000)])

What is audited and what is run is one text, `septet.audit.frontends.grid.portable`.
"""

import ctypes
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from septet.audit.frontends import compiler, grid, languages, llvm
from septet.audit.frontends.grid import Portable
from septet.audit.frontends.llvm import Place, Type, Unsupported
from septet.audit.frontends.shapes import touched

RUNTIME = Path(__file__).with_name("device_runtime.c")
FORWARD, REVERSE = 0, 1
"""Orders in which the threads of a phase run, and the workgroups; any other number is the seed of a random one."""
FILL = 0xAA
"""What shared memory holds before anything is written."""
SHARED, READ_ONLY, FIXED = 1, 2, 4
_KINDS = (
    "none", "outside", "read-only", "uninitialised", "race", "divergent", "lanes", "groups", "launch", "misaligned",
)  # fmt: skip
_READ, _WRITE, _ATOMIC = 0, 1, 2


class BadLaunch(ValueError):
    """What is wrong with a launch, in one line."""


@dataclass(frozen=True)
class Local:
    """An argument in shared memory, of some bytes."""

    bytes: int


@dataclass(frozen=True)
class Fault:
    """What stopped a launch.

    Attributes:
        kind: outside, read-only, uninitialised, race, divergent, lanes, groups, launch or misaligned.
        array: the name of the array, if there is one.
        offset: of the byte in it.
        threads: their numbers in the workgroup, that of the access first.
        groups: the numbers of the workgroups.
        places: the source lines of the accesses or of the barrier, as far as they are known.
    """

    kind: str
    array: str | None
    offset: int
    threads: tuple[int, int]
    groups: tuple[int, int]
    places: tuple[Place | None, Place | None]

    def told(self) -> str:
        """The fault in a sentence."""
        one, other = self.threads
        where = f"byte {self.offset} of {self.array}"
        at = [f" (line {p[1]})" if p else "" for p in self.places]
        in_group = f" in workgroup {self.groups[0]}"
        return {
            "outside": f"thread {one}{at[0]} accesses memory outside {self.array}, at offset {self.offset}{in_group}",
            "read-only": f"thread {one}{at[0]} writes to {self.array}, which is an input{in_group}",
            "uninitialised": f"thread {one}{at[0]} reads {where}, which no thread has written{in_group}",
            "race": f"data race on {where}: thread {other}{at[1]} and thread {one}{at[0]}{in_group}, no barrier between"
                    " them",
            "divergent": f"thread {one} waits at a barrier{at[0]} that thread {other} does not reach{in_group}",
            "lanes": f"thread {one} does not reach an operation of its whole warp{in_group}",
            "groups": f"data race on {where}: workgroup {self.groups[1]}{at[1]} and workgroup {self.groups[0]}{at[0]}",
            "misaligned": f"thread {one}{at[0]} accesses {where}, which is no multiple of {other}{in_group}",
            "launch": "the workgroup or the grid is too large",
        }[self.kind]  # fmt: skip


class _Region(ctypes.Structure):
    _fields_ = (
        ("base", ctypes.c_void_p), ("size", ctypes.c_uint64), ("flags", ctypes.c_uint32), ("reserved", ctypes.c_uint32),
    )  # fmt: skip


class _Fault(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_uint32) for name in
          ("kind", "thread", "other", "group", "other_group", "site", "other_site", "region")),
        ("offset", ctypes.c_int64),
    )  # fmt: skip


class _Launch(ctypes.Structure):
    _fields_ = (
        ("entry", ctypes.c_void_p), ("arguments", ctypes.c_void_p), ("region", ctypes.c_void_p),
        ("grid", ctypes.c_uint32 * 3), ("block", ctypes.c_uint32 * 3), ("regions", ctypes.c_uint32),
        ("order", ctypes.c_uint32), ("fill", ctypes.c_uint32), ("leave", ctypes.c_uint32), ("fault", _Fault),
    )  # fmt: skip


@dataclass(frozen=True)
class Host:
    """A device module as text for this machine.

    Attributes:
        text: LLVM IR with a function `launch.KERNEL` for each kernel, which takes its arguments by address.
        parameters: the types of each kernel's parameters.
        sites: source lines of barriers and, in a checked build, of accesses.
        constants: names and bytes of the module's other globals.
    """

    text: str
    parameters: Mapping[str, Sequence[Type]]
    sites: Sequence[Place | None]
    constants: Mapping[str, int]


def host(module: Portable, checked: bool) -> Host:
    """A portable module as text for this machine, its accesses reported to the runtime if it is checked."""
    types = llvm.named_types(module.text)
    sites = list(module.sites)
    places = llvm.Places(module.text)
    lines: list[str] = []
    constants: dict[str, int] = {}
    inside = False
    signatures: dict[str, str] = {}
    for line in module.text.splitlines():
        if line.startswith("define"):
            inside = True
            if name := re.search(r"@([-A-Za-z$._0-9]+)\(", line):
                signatures[name[1]] = line
        elif line == "}":
            inside = False
        elif inside and checked:
            lines += _touches(line, types, sites, places)
        if (found := re.match(r"@([-A-Za-z$._0-9]+) = .*?\b(?:constant|global) (.*)", line)) and (
            found[1] not in module.shared
            and not {"external", "extern_weak"} & set(line[: line.index(found[2])].split())
        ):
            try:
                constants[found[1]] = touched(llvm.leading_type(found[2], types)[0])
            except Unsupported:
                constants[found[1]] = 0
            line = re.sub(r"\b(?:private|internal|hidden|protected|weak_odr|linkonce_odr|weak|linkonce) ", "", line)
        lines.append(line)
    entries, parameters = [], {}
    kernels = module.kernels or [n for n, header in signatures.items() if re.search(r"\bvoid @", header)]
    for kernel in kernels:
        try:
            given = llvm.parameters(signatures[kernel], kernel, types)
        except (Unsupported, KeyError):
            continue
        parameters[kernel] = [t for _, t, _ in given]
        entries += _entry(kernel, signatures[kernel], parameters[kernel])
    if checked:
        entries.append("declare void @grid.touch(ptr, i64, i32, i32)")
    return Host("\n".join([*lines, *entries, ""]), parameters, sites, constants)


def _entry(name: str, header: str, parameters: Sequence[Type]) -> list[str]:
    """A function that takes the addresses of a kernel's arguments."""
    copies = re.findall(r"\bbyval\((.*?)\) (align \d+)?", header)
    body, given = [], []
    for k, t in enumerate(parameters):
        shown = llvm.shown(t)
        body += [f"  %s{k} = getelementptr ptr, ptr %a, i64 {k}", f"  %p{k} = load ptr, ptr %s{k}, align 8"]
        if t == ("ptr",) and "byval" in _parameter(header, k):
            kind = copies.pop(0)
            given.append(f"ptr byval({kind[0]}) {kind[1]} %p{k}")
            continue
        body.append(f"  %v{k} = load {shown}, ptr %p{k}, align 1")
        given.append(f"{shown} %v{k}")
    call = f"  call void @{name}({', '.join(given)})"
    return [f"define void @launch.{name}(ptr %a) {{", *body, call, "  ret void", "}"]


def _parameter(header: str, k: int) -> str:
    """The text of a parameter."""
    text = header[header.index("(") + 1 :]
    depth, at, parts = 0, 0, []
    for i, c in enumerate(text):
        if depth == 0 and c in ",)":
            parts.append(text[at:i])
            at = i + 1
            if c == ")":
                break
        depth += (c in "([{<") - (c in ")]}>")
    return parts[k]


_ACCESS = re.compile(r"^\s+(?:%\S+ = )?(load|store|atomicrmw)(?: volatile)?(?: atomic)? (.*)$")
_PROMISES = re.compile(r"\b(?:align \d+|noundef|nonnull|noalias|dereferenceable\(\d+\)) ")
_COPY = re.compile(
    r"call void @llvm\.(memcpy|memmove|memset)\.\S*?\((ptr [^,]*), (ptr [^,]*|i8 [^,]*), (i64|i32) ([^,]*),"
)


def _touches(line: str, types: Mapping[str, Type], sites: list[Place | None], places: llvm.Places) -> list[str]:
    """Calls that tell the runtime of the accesses that a line is about to make, and what these are to be aligned to."""
    found = _ACCESS.match(line)
    made: list[tuple[str, str, int]] = []
    if found is not None:
        op, rest = found[1], found[2]
        if op == "atomicrmw":
            if changed := re.search(r"(ptr \S+), (\S+) ", rest):
                made.append((changed[1], str(touched(llvm.leading_type(changed[2], types)[0])), _ATOMIC))
        else:
            t, written = llvm.leading_type(rest, types)
            after = rest[len(written) :]
            where = re.search(r", (ptr .*?)(?:, align \d+.*|, !.*)?$", after)
            if where is not None:
                made.append((where[1], str(touched(t)), _READ if op == "load" else _WRITE))
    elif copied := _COPY.search(line):
        size_type, size = copied[4], copied[5]
        if size_type == "i64":
            target, source = (_PROMISES.sub("", pointer) for pointer in (copied[2], copied[3]))
            if copied[1] != "memset":
                made.append((source, size, _READ))
            made.append((target, size, _WRITE))
    if not made:
        return []
    sites.append(places.of(line))
    if found is not None and (said := re.search(r", align (\d+)", line)):
        made = [(where, n, kind | int(said[1]) << 8) for where, n, kind in made]
    return [f"  call void @grid.touch({where}, i64 {n}, i32 {kind}, i32 {len(sites) - 1})" for where, n, kind in made]


@dataclass
class Launcher:
    """A device module compiled for this machine: kernels to be launched by name, in this process.

    Attributes:
        module: the module in portable form.
        library: the shared library.
        checked: whether launches look for races, accesses out of bounds and reads of what was never written.
    """

    module: Portable
    host: Host
    library: Path
    checked: bool
    _loaded: ctypes.CDLL | None = field(default=None, repr=False)

    @property
    def kernels(self) -> list[str]:
        """The kernels' names."""
        return list(self.host.parameters)

    def __call__(
        self,
        symbol: str,
        grid: int | Sequence[int],
        workgroup: int | Sequence[int],
        arguments: Sequence[Any],
        *,
        order: int = FORWARD,
        fill: int = FILL,
        dynamic: int = 0,
        inputs: Sequence[int] = (),
        names: Sequence[str] = (),
        leave: bool = False,
    ) -> Fault | None:
        """Launch a kernel and wait for its end.

        Args:
            grid, workgroup: numbers of workgroups, and of threads in each; one to three of them, x first.
            arguments: NumPy arrays, which the kernel reads and writes in place; numbers; `Local`; None
                for a null pointer. A number where the kernel takes an address, as in Metal, is passed by its address,
                as wide as its NumPy type.
            order: in which the threads of a phase run: FORWARD, REVERSE or the seed of a random order.
            fill: the byte that shared memory is filled with before a workgroup starts.
            dynamic: bytes of shared memory whose size the kernel leaves to the launch.
            inputs: which arguments must not be written, for a checked build.
            names: what a fault calls the arguments.
            leave: no barrier waits for threads that have returned.

        Returns:
            What stopped the launch, or None. Without a checked build only divergent barriers are seen.

        Raises:
            BadLaunch: there is no such kernel, or its parameters are others.
        """
        if symbol not in self.host.parameters:
            raise BadLaunch(f"no kernel {symbol}: there are {', '.join(self.host.parameters) or 'none'}")
        types = self.host.parameters[symbol]
        if len(types) != len(arguments):
            raise BadLaunch(f"{symbol} has {len(types)} parameters, the launch {len(arguments)} arguments")
        library = self.loaded()
        regions: list[tuple[int, int, int, str]] = []
        kept: list[Any] = []
        values: list[Any] = []
        for k, (given, t) in enumerate(zip(arguments, types, strict=True)):
            name = names[k] if k < len(names) else f"argument {k}"
            values.append(_passed(given, t, k in inputs, name, regions, kept, symbol))
        for shared in self.module.shared.values():
            address = ctypes.addressof(ctypes.c_char.in_dll(library, shared.name))
            regions.append((address, dynamic if shared.dynamic else shared.size, SHARED, f"shared {shared.name}"))
        for name, size in self.host.constants.items():
            address = ctypes.addressof(ctypes.c_char.in_dll(library, name))
            regions.append((address, size, FIXED, f"the constant {name}"))
        table = (_Region * len(regions))(*[_Region(base, size, flags, 0) for base, size, flags, _ in regions])
        addresses = (ctypes.c_void_p * max(len(values), 1))(*[ctypes.addressof(v) for v in values])
        launch = _Launch(
            ctypes.cast(getattr(library, f"launch.{symbol}"), ctypes.c_void_p), ctypes.addressof(addresses),
            ctypes.addressof(table), _three(grid), _three(workgroup), len(regions), order, fill, int(leave),
        )  # fmt: skip
        library.septet_launch(ctypes.byref(launch), int(self.checked))
        fault = launch.fault
        if fault.kind == 0:
            return None
        sites = [self.host.sites[n] if n < len(self.host.sites) else None for n in (fault.site, fault.other_site)]
        known = fault.region < len(regions) and _KINDS[fault.kind] not in ("divergent", "lanes", "launch")
        return Fault(
            _KINDS[fault.kind], regions[fault.region][3] if known else None, fault.offset,
            (fault.thread, fault.other), (fault.group, fault.other_group), (sites[0], sites[1]),
        )  # fmt: skip

    def loaded(self) -> ctypes.CDLL:
        """The library, loaded once.

        Raises:
            OSError: it cannot be.
        """
        if self._loaded is None:
            self._loaded = ctypes.CDLL(os.fspath(self.library), mode=os.RTLD_NOW)
            self._loaded.septet_launch.restype = None
        return self._loaded


def _three(given: int | Sequence[int]) -> Any:
    sizes = (given,) if isinstance(given, int) else tuple(given)
    if not 1 <= len(sizes) <= 3 or any(not 0 < n < 1 << 31 for n in sizes):
        raise BadLaunch(f"{sizes} is not one to three positive sizes")
    return (ctypes.c_uint32 * 3)(*sizes, *[1] * (3 - len(sizes)))


def _passed(
    given: Any, t: Type, read_only: bool, name: str, regions: list[tuple[int, int, int, str]], kept: list[Any],
    symbol: str,
) -> Any:  # fmt: skip
    """An argument in memory."""
    if t == ("ptr",):
        if given is None:
            return ctypes.c_void_p()
        if isinstance(given, Local):
            area = (ctypes.c_uint8 * (max(given.bytes, 1) + 64))()
            base = -(-ctypes.addressof(area) // 64) * 64
            kept.append(area)
            regions.append((base, given.bytes, SHARED, name))
            return ctypes.c_void_p(base)
        if isinstance(given, np.ndarray) and given.ndim:
            if not given.flags.c_contiguous:
                raise BadLaunch(f"{name} of {symbol} is not contiguous")
            regions.append((given.ctypes.data, given.nbytes, READ_ONLY if read_only else 0, name))
            kept.append(given)
            return ctypes.c_void_p(given.ctypes.data)
        single = np.array([given], dtype=None if isinstance(given, np.generic) else np.int32)
        kept.append(single)
        regions.append((single.ctypes.data, single.nbytes, READ_ONLY, name))
        return ctypes.c_void_p(single.ctypes.data)
    kinds = {"half": "<f2", "float": "<f4", "double": "<f8"}
    if t[0] == "int" and t[1] <= 64 and t[1] % 8 == 0:
        data = (int(given) % (1 << t[1])).to_bytes(8, "little")
    elif t[0] in kinds:
        data = np.array([given], dtype=kinds[t[0]]).tobytes()
    elif isinstance(given, np.ndarray) and given.nbytes == touched(t):
        data = given.tobytes()
    else:
        raise BadLaunch(f"{name} of {symbol} is of type {llvm.shown(t)}")
    return (ctypes.c_uint8 * max(len(data), 8))(*data)


def build(
    source: Path | str,
    language: str | None,
    folder: Path,
    flags: Sequence[str] = (),
    level: str = "-O2",
    contraction: str = "off",
    checked: bool = False,
) -> Launcher:
    """Compile device code and make it a library for this machine.

    Args:
        source: a file, or the text of one.
        language: its name in `septet.audit.frontends.languages`; None goes by the end of the file's name.
        folder: where files may be written.
        flags: for the compiler, besides the level and whether it may contract.
        checked: look for races, accesses out of bounds and uninitialised shared memory; slower.

    Raises:
        NotCompiled: it does not compile, or a compiler is missing.
        Unsupported: it has constructs that cannot be run here.
        ValueError: the language is not known.
    """
    if isinstance(source, str):
        found = languages.named(language or "")
        file = folder / f"kernel{found.suffixes[0]}"
        file.write_text(source, encoding="utf-8")
    else:
        file = source
        by_name = languages.of(source)
        if language is None and by_name is None:
            raise ValueError(f"unknown language {source.suffix!r}: known are {languages.listed()}")
        found = by_name if language is None and by_name else languages.named(language or "")
    text = found.lower(file, (level, f"-ffp-contract={contraction}", *flags), folder)
    return compiled(grid.portable(text, found.places(file, flags)), folder, checked)


def compiled(module: Portable, folder: Path, checked: bool = False) -> Launcher:
    """A library for this machine of a portable module.

    Raises:
        NotCompiled: it does not compile.
    """
    made = host(module, checked)
    stem = folder / f"device{len(list(folder.glob('device*.ll')))}"
    file, library, exported = stem.with_suffix(".ll"), stem.with_suffix(".so"), stem.with_suffix(".map")
    file.write_text(made.text, encoding="utf-8")
    names = [f"launch.{name}" for name in made.parameters] + list(module.shared) + list(made.constants)
    exported.write_text(f"{{ global: septet_launch; {' '.join(f'{_quoted(n)};' for n in names)} local: *; }};\n")
    clang = compiler.find("clang")
    compiler.run(
        [clang.path, "-O1", "-ffp-contract=off", "-shared", "-fPIC", "-Wno-override-module", "-fno-strict-aliasing",
         f"-Wl,--version-script={exported}", "-o", str(library), str(file), str(RUNTIME), "-lm"]
    )  # fmt: skip
    return Launcher(module, made, library, checked)


def _quoted(name: str) -> str:
    """A symbol as a version script writes it."""
    return f'"{name}"'
