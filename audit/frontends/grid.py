"""Device LLVM IR (NVPTX, AMDGCN, SPIR) as portable LLVM IR: one address space, and calls for the places in the grid.

The portable text is what the auditor reads and what the CPU runs. It differs from the device's in this:

- address spaces and calling conventions are gone; arrays in shared memory are plain globals, listed in `shared`;
- target intrinsics are calls of functions, defined in `library` by the primitives below;
- a barrier is a call of `grid.barrier`, with the memory that it orders and the number of its place in the text.

Primitives: `grid.{local_id,group_id,local_size,groups}.{x,y,z}()`, `grid.barrier(flags, site)` with flags 1 for shared
and 2 for global memory, `grid.exchange(value, lane, width)` for a value of another lane of the same warp,
`grid.ballot(predicate, width)`, `grid.warp_barrier(width)`, `grid.implicit()` for AMD's implicit arguments. Fences are
dropped: within a phase that has no race nothing depends on them, and a barrier is taken to order the memory it names.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from septet.audit.frontends import library, llvm
from septet.audit.frontends.llvm import Place, Unsupported
from septet.audit.frontends.shapes import size_of

DIMENSIONS = ("x", "y", "z")
PLACES = ("local_id", "group_id", "local_size", "groups")
PRIMITIVES: Mapping[str, str] = {
    **{f"grid.{place}.{d}": "i32 ()" for place in PLACES for d in DIMENSIONS},
    "grid.barrier": "void (i32, i32)",
    "grid.exchange": "i32 (i32, i32, i32)",
    "grid.ballot": "i64 (i32, i32)",
    "grid.warp_barrier": "void (i32)",
    "grid.implicit": "ptr ()",
}
"""Functions that the evaluator and the native runtime implement, and their types."""
LOCAL, GLOBAL = 1, 2
"""The memory that a barrier orders."""
DYNAMIC = 1 << 16
"""Bytes of shared memory whose size the launch gives."""


@dataclass(frozen=True)
class Shared:
    """An array in shared memory: its bytes and alignment; `dynamic` if the launch gives its size."""

    name: str
    size: int
    align: int
    dynamic: bool = False


@dataclass(frozen=True)
class Portable:
    """A device module.

    Attributes:
        text: portable LLVM IR.
        kernels: the names of the kernels that the text marks as such, without the @.
        shared: the arrays in shared memory by name, without the @.
        sites: the source lines of barriers, by number.
        nvidia: whether it is for NVIDIA, whose devices trap where an address is less aligned than an access says, and
            do not wait at a barrier for threads that have returned (compute capability 7.0 and later).
    """

    text: str
    kernels: tuple[str, ...]
    shared: Mapping[str, Shared]
    sites: Sequence[Place | None] = field(default_factory=list)
    nvidia: bool = False


_DEVICE = re.compile(
    r'^target triple = "(?:nvptx|amdgcn|spir)|@llvm\.(?:nvvm|amdgcn)\.|^define [^@]*\b(?:ptx|amdgpu|spir)_kernel\b',
    re.MULTILINE,
)


def is_device(text: str) -> bool:
    """Whether a text of LLVM IR is for a device."""
    return _DEVICE.search(text) is not None


_QUOTED = r'c?"[^"]*"'
_SPACES = re.compile(
    rf"{_QUOTED}|, addrspace\(\d+\)|\s?\baddrspace\(\d+\)|\baddrspacecast\b|"
    r"\b(?:amdgpu_kernel|ptx_kernel|spir_kernel|spir_func|ptx_device)\b ?"
)
_MANGLED = re.compile(r"(@llvm\.[A-Za-z0-9_.]*?\.p)\d+(?=[.(])")
_BARRIERS = re.compile(
    r"(?:tail |notail )?call (?:spir_func )?void @"
    r"(llvm\.nvvm\.barrier0|llvm\.nvvm\.barrier\.cta\.sync\.aligned\.all|llvm\.amdgcn\.s\.barrier|_Z7barrierj|"
    r"_Z18work_group_barrierj(?:12memory_scope)?|__septet_barrier)\(([^)]*)\)"
)


def portable(text: str, places: Mapping[str, Sequence[str | None]] | None = None) -> Portable:
    """A device's module in portable form.

    Args:
        places: of each kernel, the parameters that are places in the grid, as Metal has them: what each one is,
            such as `local_id` or `global_id`, or None where it is an argument.

    Raises:
        Unsupported: subnormal numbers are flushed.
    """
    llvm.check_subnormals(text)
    kernels = _kernels(text)
    nvidia = re.search(r'^target triple = "nvptx|@llvm\.nvvm\.', text, re.MULTILINE) is not None
    shared: dict[str, Shared] = {}
    sites: list[Place | None] = []
    where = llvm.Places(text)
    types = llvm.named_types(text)
    declared: set[str] = set()
    lines = []
    for line in text.splitlines():
        if line.startswith(("target ", "source_filename", "; ModuleID", "@llvm.used", "@llvm.compiler.used")):
            continue
        if found := re.match(r"\s*fence (?!syncscope\(\"(?:workgroup|wavefront|singlethread)(?:-one-as)?\"\))", line):
            raise Unsupported("a fence between workgroups, whose order is not modelled", where.of(line))
        if re.match(r"\s*fence |!nvvm\.annotations = |![0-9]+ = !\{ptr @", line):  # which kernels there are is read
            continue
        if line.startswith("@") and "addrspace(3)" in line:
            line = _shared(line, types, shared)
        if "!invariant.load" in line:  # AMD's implicit arguments: bounds of a launch
            line = re.sub(r", !(?:range|noundef|invariant\.load) ![0-9]+", "", line)
        if found := _BARRIERS.search(line):
            sites.append(where.of(line))
            flags = str(LOCAL | GLOBAL)
            if not found[1].startswith("llvm."):
                flags = found[2].split(",")[0].split()[-1]
            call = f"call void @grid.barrier(i32 {flags}, i32 {len(sites) - 1})"
            line = line[: found.start()] + call + re.sub(r" #\d+", "", line[found.end() :])
        line = _MANGLED.sub(r"\g<1>0", line)
        line = re.sub(r"@llvm\.(nvvm|amdgcn)\.", r"@\1.", line)
        line = _SPACES.sub(_kept, line)
        if intrinsic := re.match(r"declare .*?@(llvm\.[\w.]+)\(", line):
            if intrinsic[1] in declared:  # one address space has made one of two
                continue
            declared.add(intrinsic[1])
        lines.append(_attributes(line))
    text = "\n".join(lines) + "\n"
    for name, given in (places or {}).items():
        text = _placed(text, name, given)
    return Portable(library.defined(text, PRIMITIVES), tuple(kernels), shared, sites, nvidia)


def _kept(found: re.Match[str]) -> str:
    if '"' in found[0]:
        return found[0]
    return "bitcast" if found[0] == "addrspacecast" else ""


def _attributes(line: str) -> str:
    """A group of attributes without what a target adds: those that say how numbers behave were looked at."""
    if not line.startswith("attributes #"):
        return line
    head = line[: line.index("{")]
    return f"{head}{{ nounwind }}"


def _kernels(text: str) -> list[str]:
    """The functions that are marked as kernels."""
    found = re.findall(r'^define [^@]*\b(?:ptx|amdgpu|spir)_kernel\b[^@]*@([-A-Za-z$._0-9]+|"[^"]*")\(', text, re.M)
    found += re.findall(r'^!\d+ = !\{ptr @([-A-Za-z$._0-9]+), !"kernel", i32 1\}', text, re.MULTILINE)
    return list(dict.fromkeys(found))


def _shared(line: str, types: Mapping[str, llvm.Type], found: dict[str, Shared]) -> str:
    """The line of an array in shared memory as a global that others may change."""
    match = re.match(r"@(\S+) = (.*?)addrspace\(3\) (?:externally_initialized )?global (.*)", line)
    if match is None:
        return line
    name, prefix, rest = match[1], match[2], match[3]
    body = re.sub(r"(, ![a-z]+ ![0-9]+)+$", "", rest)
    t, shown = llvm.leading_type(body, types)
    align = re.search(r", align ([0-9]+)", rest)
    alignment = int(align[1]) if align else 16
    dynamic = "external" in prefix.split()
    size = DYNAMIC if dynamic else size_of(t)
    found[name] = Shared(name, size, alignment, dynamic)
    kept = f"[{size} x i8]" if dynamic else shown
    return f"@{name} = global {kept} undef, align {max(alignment, 16)}"


def _placed(text: str, name: str, places: Sequence[str | None]) -> str:
    """The text with a kernel that is given its places in the grid behind one that is not."""
    header = re.search(rf"^define .*@{re.escape(name)}\(.*\{{$", text, re.MULTILINE)
    if header is None or not any(places):
        return text
    parameters = llvm.parameters(header[0], name, llvm.named_types(text))
    if len(parameters) != len(places):
        raise Unsupported(f"the parameters of {name}: {len(parameters)} in the IR, {len(places)} in the source")
    inner = f"{name}.placed"
    text = text[: header.start()] + header[0].replace(f"@{name}(", f"@{inner}(") + text[header.end() :]
    text = re.sub(rf"ptr @{re.escape(name)}\b(?!\.)", f"ptr @{inner}", text)
    body, given, kept = [], [], []
    for k, ((_, t, attributes), place) in enumerate(zip(parameters, places, strict=True)):
        shown = llvm.shown(t)
        given.append(f"{shown} %a{k}")
        if place is None:
            plain = " ".join(sorted(a for a in attributes if a in ("noundef",) or a.startswith("align ")))
            kept.append(f"{shown} {plain} %a{k}")
            continue
        for n in range(t[1] if t[0] == "vector" else 1):
            scalar = t[2] if t[0] == "vector" else t
            value = f"%v{k}.{n}"
            body.append(f"  {value} = call i32 @grid.{place}.{DIMENSIONS[n]}()")
            if scalar != ("int", 32):
                cast = "trunc" if scalar[1] < 32 else "zext"
                body.append(f"  {value}c = {cast} i32 {value} to {llvm.shown(scalar)}")
                value += "c"
            if t[0] == "vector":
                so_far = f"%v{k}.{n - 1}i" if n else "poison"
                body.append(f"  %v{k}.{n}i = insertelement {shown} {so_far}, {llvm.shown(scalar)} {value}, i32 {n}")
            elif t[0] != "vector":
                given[-1] = f"{shown} {value}"
        if t[0] == "vector":
            given[-1] = f"{shown} %v{k}.{t[1] - 1}i"
    return text + "\n".join(
        [
            f"define void @{name}({', '.join(kept)}) {{", *body,
            f"  call void @{inner}({', '.join(given)})", "  ret void", "}", "",
        ]
    )  # fmt: skip
