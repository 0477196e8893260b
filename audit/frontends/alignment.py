"""What the addresses of a function's arrays are multiples of, by the types that the source gives its parameters.

A pointer to a type that is not aligned for it has undefined behaviour in C and C++ before it is used (C17 6.3.2.3), so
that callers keep to it. LLVM IR tells by its debug information.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from septet.audit.frontends import compiler, languages
from septet.audit.frontends.compiler import Compiler, NotCompiled
from septet.audit.frontends.fortran import ELEMENTS, Dummy
from septet.audit.manifest import ARRAYS, Kernel

LARGEST = 64
"""Bytes of the largest alignment that is assumed."""
_NODE = re.compile(r"^(![0-9]+) = (?:distinct )?(!DI\w+\(.*\)|!\{.*\})$", re.MULTILINE)
_ACCESS = re.compile(r"^ *(?:%\S+ = load|store) .*, ptr (?:addrspace\(\d+\) )?([%@][^,]+), align (\d+)", re.MULTILINE)
_COPY = re.compile(r"@llvm\.mem(?=cpy|move).*?\bptr (?:[a-z]+ )*align (\d+) (?:[a-z]\S* )*([%@][^,)]+)[,)]")
_TRANSPARENT = frozenset({"typedef", "const_type", "volatile_type", "restrict_type", "atomic_type"})


def of(
    clang: Compiler, kernel: Kernel, texts: Sequence[str], dummies: Mapping[str, list[Dummy]], folder: Path
) -> tuple[tuple[str, int], ...]:
    """Of each array that the kernel reads or writes more than an element at once of: what its address is a multiple of.

    That is no more than what an access needs.

    Args:
        texts: the kernel in the ways in which it was compiled.
        dummies: how the procedures of a Fortran source take their arguments.
    """
    needed = min(max(map(needs, texts)), LARGEST)
    if needed == 1:
        return ()
    if compiler.kind(kernel.source) == "fortran":
        own = [ELEMENTS.get(d.element, 1) for d in dummies.get(kernel.symbol, ())]
    else:
        own = _compiled(clang, kernel, folder)
    if len(own) != len(kernel.arguments):
        return ()
    least = dict.fromkeys(ARRAYS, 1) | {o.role: o.bytes for o in kernel.outputs(kernel.counts[-1])}
    found = {role: min(size, needed) for role, size in zip(kernel.arguments, own, strict=True) if role in least}
    return tuple((role, size) for role, size in found.items() if size > least[role])


def needs(text: str) -> int:
    """The largest alignment that an access or a copy of a module needs, but for local variables."""
    local = set(re.findall(r"^ *(%\S+) = alloca ", text, re.MULTILINE))
    found = [(at, align) for align, at in _COPY.findall(text)] + _ACCESS.findall(text)
    return max((int(align) for at, align in found if at not in local), default=1)


def _compiled(clang: Compiler, kernel: Kernel, folder: Path) -> list[int]:
    """The alignments by which a source in C, C++ or a device's language declares its arguments; none if unknown."""
    flags = [*kernel.flags, "-O0"]
    language = languages.of(kernel.source)
    try:
        if language is not None:
            flags += ["-Cdebuginfo=2" if language.name == "rust" else "-g"]
            text = language.lower(kernel.source, flags, folder) if language.device or language.name == "rust" else ""
        elif compiler.is_compiled(kernel.source) or clang.name != "clang":
            return []
        else:
            text = compiler.to_ir(clang, kernel.source, [*flags, "-g"], folder / "types.ll")
        places = language.places(kernel.source, kernel.flags) if language is not None else {}
    except NotCompiled:
        return []
    found = declared(text, kernel.symbol)
    given = places.get(kernel.symbol, [None] * len(found))
    return [size for size, place in zip(found, given, strict=False) if place is None]


def declared(text: str, symbol: str) -> list[int]:
    """The alignments of what each parameter of a function points to, 1 where that is not said; none if unknown."""
    start = re.search(rf"^define [^\n]*@{re.escape(symbol)}\([^\n]*!dbg (![0-9]+) ", text, re.MULTILINE)
    if start is None:
        return []
    nodes = dict(_NODE.findall(text))
    found: dict[int, int] = {}
    for node in nodes.values():
        if node.startswith("!DILocalVariable(") and _field(node, "scope") == start[1] and _field(node, "arg"):
            found[int(_field(node, "arg"))] = _pointee(nodes, _field(node, "type"))
    return [found[k] for k in sorted(found)] if sorted(found) == list(range(1, len(found) + 1)) else []


def _field(node: str, name: str) -> str:
    match = re.search(rf"\b{name}: ([^,)]+)", node)
    return match[1] if match else ""


def _tag(node: str) -> str:
    return _field(node, "tag").removeprefix("DW_TAG_")


def _pointee(nodes: Mapping[str, str], name: str) -> int:
    node = nodes.get(name, "")
    while _tag(node) in _TRANSPARENT:
        node = nodes.get(_field(node, "baseType"), "")
    return _align(nodes, _field(node, "baseType")) if _tag(node) in ("pointer_type", "reference_type") else 1


def _align(nodes: Mapping[str, str], name: str) -> int:
    """Of a type, in bytes; 1 where it is not known, as that is no assumption."""
    node = nodes.get(name, "")
    stated = int(_field(node, "align") or 0) // 8
    tag, size = _tag(node), int(_field(node, "size") or 0) // 8
    if stated:
        found = stated
    elif tag in (*_TRANSPARENT, "member", "inheritance") or (tag == "array_type" and "DIFlagVector" not in node):
        found = _align(nodes, _field(node, "baseType"))
    elif tag in ("structure_type", "class_type", "union_type"):
        found = _members(nodes, node, size)
    else:
        found = size
    return found if 1 <= found <= LARGEST and found & (found - 1) == 0 else 1


def _members(nodes: Mapping[str, str], node: str, size: int) -> int:
    """Of a structure: 1 where its members' places show that it is packed."""
    largest = 1
    for name in re.findall(r"![0-9]+", nodes.get(_field(node, "elements"), "")):
        member = nodes.get(name, "")
        if _tag(member) not in ("member", "inheritance") or "DIFlagStaticMember" in member:
            continue
        own = _align(nodes, name)
        if int(_field(member, "offset") or 0) // 8 % own or size % own:
            return 1
        largest = max(largest, own)
    return largest
