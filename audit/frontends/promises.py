"""What functions of LLVM IR promise of themselves, held against what they do: a compiler relies on it.

Source: the LLVM Language Reference, version 22 (function attributes, parameter attributes).
"""

import functools
import re
from collections.abc import Callable, Iterator

from septet.audit.frontends.llvm import Function, Instruction, Module, Unsupported, Value

_HARMLESS = re.compile(
    r"alwaysinline|builtin|cold|convergent|disable_sanitizer_instrumentation|flatten|hot|inlinehint|minsize"
    r"|mustprogress|nobuiltin|nocallback|nocf_check|nodivergencesource|noduplicate|nofree|noimplicitfloat|noinline"
    r"|nomerge|nonlazybind|nooutline|noprofile|noredzone|norecurse|noreturn|nosanitize_\w+|nosync|nounwind"
    r"|null_pointer_is_valid|optdebug|optforfuzzing|optnone|optsize|safestack|sanitize_\w+|shadowcallstack"
    r"|skipprofile|speculatable|speculative_load_hardening|ssp|sspreq|sspstrong|strictfp|willreturn"
    r"|(local_)?unnamed_addr|fn_ret_thunk_extern|readnone|readonly|writeonly|argmemonly|inaccessiblememonly"
    r"|inaccessiblemem_or_argmemonly"
)
"""Attributes that say nothing about values, or that are looked at by themselves."""
_WITH_MORE = re.compile(
    r'"[^"]*"(="[^"]*")?|\b(section|gc) "[^"]*"|\b(uwtable|comdat|memory|vscale_range|denormal_fpenv)(\([^)]*\))?'
    r"|\b(align|alignstack)[ =(]+[0-9]+\)?|\bpersonality ptr @\S+|\baddrspace\([0-9]+\)|![a-z_.]+ ![0-9]+|#[0-9]+|[){,]"
)
"""Attributes that have a value, and what else may follow a function's parameters."""
_COPIES = ("llvm.memcpy", "llvm.memmove", "llvm.memset", "memcpy", "memmove", "memset")
Root = int | str
"""What an address is found from: a parameter's number, `global`, or `unknown`."""


class Unkept(Exception):
    """What a function promises and does not keep."""


def check(module: Module, function: Function) -> None:
    """See that a function keeps what its attributes promise of memory, and that all of them are known.

    Raises:
        Unkept: it does not.
        Unsupported: an attribute is not known.
    """
    for word in _WITH_MORE.sub(" ", function.attributes).split():
        if not _HARMLESS.fullmatch(word):
            raise Unsupported(f"the attribute `{word}` of {function.name[1:]}", function.place)
    check_call(module, function, function.attributes)
    for k, (_, _, promised) in enumerate(function.parameters):
        check_argument(module, function, k, promised)


def check_call(module: Module, function: Function, said: str) -> None:
    """See that a function reads and writes only what a text of attributes lets it.

    Raises:
        Unkept: it does more.
    """
    reads, writes = _effects(said)
    done = {verb for verb, root in accesses(module, function) if isinstance(root, int) or verb == "write"}
    for verb, may in (("read", reads), ("write", writes)):
        if verb in done and not may:
            raise Unkept(f"{function.name[1:]} is declared not to {verb}, and does")


def check_argument(module: Module, function: Function, k: int, promised: frozenset[str]) -> None:
    """See that a function reads and writes what an argument points to as it is promised.

    Raises:
        Unkept: it does what is promised not to happen.
    """
    forbidden = {"write"} if promised & {"readonly", "readnone"} else set()
    forbidden |= {"read"} if promised & {"writeonly", "readnone"} else set()
    for verb in sorted(forbidden):
        if (verb, k) in accesses(module, function):
            name = function.parameters[k][0]
            raise Unkept(f"{function.name[1:]} promises not to {verb} what its argument {name} points to, and does")


def _effects(said: str) -> tuple[bool, bool]:
    """Whether the attributes let a function read, and write, memory that others see."""
    if found := re.search(r"\bmemory\(([^)]*)\)", said):
        kinds = [part.split(":") for part in found[1].split(",")]
        seen = " ".join(part[-1] for part in kinds if part[0].strip() not in ("inaccessiblemem", "errnomem"))
        return "read" in seen, "write" in seen
    words = set(re.findall(r'(?<!")\b[a-z_]+\b', said))
    if words & {"readnone", "inaccessiblememonly"}:
        return False, False
    return "writeonly" not in words, "readonly" not in words


def accesses(module: Module, function: Function) -> frozenset[tuple[str, Root]]:
    """What a function, and those that it calls, reads and writes besides its own local variables."""
    return frozenset(_accesses(module, function, ()))


def _accesses(module: Module, function: Function, before: tuple[str, ...]) -> Iterator[tuple[str, Root]]:
    if function.name in before:
        return
    instructions = [i for block in function.blocks.values() for i in block]
    definitions = {i.result: i for i in instructions if i.result is not None}
    parameters = {name: k for k, (name, _, _) in enumerate(function.parameters)}

    @functools.cache
    def roots(v: Value) -> frozenset[Root]:
        return frozenset(_roots(v, definitions, parameters, frozenset()))

    for i in instructions:
        if i.op == "load":
            yield from (("read", r) for r in _of(i.operands[0], roots))
        elif i.op == "store":
            yield from (("write", r) for r in _of(i.operands[1], roots))
        elif i.op == "call":
            yield from _called(module, i, roots, (*before, function.name))


def _of(v: Value, roots: Callable[[Value], frozenset[Root]]) -> frozenset[Root]:
    """Of an operand; constant expressions are of no argument."""
    return roots(v) if v.kind == "local" else frozenset({"global"})


def _called(
    module: Module, i: Instruction, roots: Callable[[Value], frozenset[Root]], before: tuple[str, ...]
) -> Iterator[tuple[str, Root]]:
    callee = i.extra["callee"][1:]
    if "through" in i.extra:
        yield from (("read", "unknown"), ("write", "unknown"))
    elif callee.startswith(_COPIES):
        yield from (("write", r) for r in _of(i.operands[0], roots))
        if "memset" not in callee:
            yield from (("read", r) for r in _of(i.operands[1], roots))
    elif callee.startswith("llvm.masked.store"):
        yield from (("write", r) for r in _of(i.operands[1], roots))
    elif callee.startswith("llvm.masked.load"):
        yield from (("read", r) for r in _of(i.operands[0], roots))
    elif "@" + callee in module.functions:
        for verb, root in _accesses(module, module.functions["@" + callee], before):
            if not isinstance(root, int):
                yield verb, root
            elif root < len(i.operands):
                yield from ((verb, r) for r in _of(i.operands[root], roots))


def _roots(
    v: Value, definitions: dict[str, Instruction], parameters: dict[str, int], seen: frozenset[str]
) -> Iterator[Root]:
    if v.kind != "local":
        yield "global"
        return
    if v.value in parameters:
        yield parameters[v.value]
        return
    i = definitions.get(v.value)
    if v.value in seen or (i is not None and i.op == "alloca"):
        return
    if i is None or i.op not in ("getelementptr", "phi", "select", "bitcast", "freeze", "addrspacecast"):
        yield "unknown"
        return
    of = {"getelementptr": i.operands[:1], "select": i.operands[1:]}.get(i.op, i.operands)
    for o in of:
        yield from _roots(o, definitions, parameters, seen | {v.value})
