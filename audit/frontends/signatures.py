"""What a function's parameters are, held against the roles that a manifest gives them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from septet.audit.frontends import llvm
from septet.audit.frontends.fortran import ELEMENTS, Dummy
from septet.audit.frontends.llvm import Function, Module, Unsupported
from septet.audit.frontends.promises import accesses
from septet.audit.manifest import ARRAYS, LONGEST, OUTPUTS, WEIGHTS, Kernel

WIDEST = 64
"""Bits of an integer whose address is passed, where the source does not say how many it has."""
KINDS = {"i8": 7, "i16": 8, "i32": 9, "i64": 10, "f16": 25, "bf16": 26, "f32": 27, "f64": 28}
"""Types of elements in a descriptor (flang's ISO_Fortran_binding.h)."""


class BadInput(Exception):
    """The source and the manifest do not fit."""


@dataclass(frozen=True)
class Passing:
    """How an argument is passed.

    Attributes:
        how: an array's address; a number; a number's address; nothing (a null pointer); a descriptor of an array.
        bits: of the number.
        element: of the elements that a descriptor describes, the type as flang writes it.
        sure: whether the source says how many bits a number has whose address is passed.
    """

    how: Literal["array", "number", "reference", "null", "descriptor"]
    bits: int = 0
    element: str = ""
    sure: bool = True

    @property
    def holds(self) -> int:
        """The largest signed number that the argument is sure to hold."""
        return (1 << ((self.bits if self.sure else 32) - 1)) - 1


@dataclass(frozen=True)
class Signature:
    """A function, how its arguments are passed, and the type of its result as the replay names it."""

    function: Function
    passings: tuple[Passing, ...]
    result: str


def _holds_all(word: str) -> bool:
    """Whether an attribute is a range that every length is in of which something is claimed, as Rust's slices have."""
    kind, *numbers = word.split()
    if kind != "range" or len(numbers) != 3:
        return False
    bits, low, high = map(int, numbers)
    return low == 0 and high % (1 << bits) > LONGEST


def signature(kernel: Kernel, module: Module, procedures: Mapping[str, Sequence[Dummy]] | None = None) -> Signature:
    """The function of a kernel; `procedures` are a Fortran source's.

    Raises:
        BadInput: there is no such function, or its parameters are not the manifest's.
        Unsupported: it cannot be read.
    """
    name = "@" + kernel.symbol
    if name in module.failures:
        raise module.failures[name]
    function = module.functions.get(name)
    for _, _, promised in function.parameters if function is not None else ():
        for word in sorted(promised):
            if _holds_all(word) and all(0 <= value < LONGEST for _, value in kernel.constants):
                continue
            if (kind := word.partition(" ")[0]) in ("range", "nofpclass", "byval", "byref", "inalloca", "preallocated"):
                raise Unsupported(f"the promise `{kind}` about an argument of {kernel.symbol}")
    if function is None:
        there = ", ".join(sorted(n[1:] for n in module.functions.keys() | module.failures.keys())) or "none"
        raise BadInput(f"no function {kernel.symbol} in {kernel.source}: it defines {there}")
    if len(function.parameters) != len(kernel.arguments):
        raise BadInput(
            f"{kernel.symbol} has {len(function.parameters)} parameters, the manifest {len(kernel.arguments)} arguments"
        )
    own = (procedures or {}).get(kernel.symbol, ())
    dummies: Sequence[Dummy | None] = own if len(own) == len(kernel.arguments) else [None] * len(kernel.arguments)
    passings = tuple(
        _passing(kernel, role, t, dummy, function, parameter)
        for role, (parameter, t, _), dummy in zip(kernel.arguments, function.parameters, dummies, strict=True)
    )
    number = "float" if kernel.operation == "dot" and kernel.returns is None else "int"
    if (not OUTPUTS & set(kernel.arguments) or kernel.returns is not None) and function.result[0] != number:
        named = "a number of binary32" if number == "float" else "an integer"
        raise BadInput(f"{kernel.symbol} returns {llvm.shown(function.result)}, not {named}")
    result = f"u{max(8, function.result[1])}" if function.result[0] == "int" else "void"
    if function.result[0] == "float" and number == "float":
        result = "f32"
    return Signature(function, passings, result)


def _bits_read(function: Function, parameter: str) -> int | None:
    """How many bits are read at an address that is an argument; None if that is not seen, or differs."""
    same, kept, found = {parameter}, set(), set()
    for block in function.blocks.values():
        for i in block:
            at = i.operands[-1].value if i.operands and i.operands[-1].kind == "local" else None
            if i.op == "store" and i.operands[0].kind == "local" and i.operands[0].value in same:
                kept.add(at)  # a variable that holds the address
            elif i.op == "load" and at in kept and i.type == ("ptr",) and i.result is not None:
                same.add(i.result)
            elif i.op == "load" and at in same and i.type[0] == "int":
                found.add(i.type[1])
            elif i.op == "call" and any(o.value in same for o in i.operands if o.kind == "local"):
                return None
    return int(found.pop()) if len(found) == 1 else None


def _passing(
    kernel: Kernel, role: str, t: llvm.Type, dummy: Dummy | None, function: Function, parameter: str
) -> Passing:
    constants = dict(kernel.constants)
    if role in constants and t == ("ptr",) and constants[role] == 0:
        return Passing("null")
    if dummy is not None and dummy.how == "descriptor" and role in ARRAYS | OUTPUTS:
        if dummy.rank != 1 or not dummy.element:
            raise Unsupported(
                f"the assumed-shape array {dummy.name} of {dummy.rank} dimensions: what its shape is no manifest says"
                if dummy.rank != 1
                else f"the assumed-shape array {dummy.name}, whose elements are of another type than a number's"
            )
        return Passing("descriptor", element=dummy.element)
    if dummy is not None and dummy.how not in ("value", "array", "reference"):
        raise Unsupported(f"the argument {dummy.name}, which is passed as {dummy.how}")
    if role in ARRAYS | OUTPUTS:
        if t == ("ptr",):
            return Passing("array")
        if role == "scale" and t == ("float",):
            return Passing("number", 32)
    elif role == "scale":
        if t == ("float",):
            return Passing("number", 32)
        if t == ("ptr",):
            return Passing("reference", 32)
    elif t[0] == "int" and t[1] in (8, 16, 32, 64):
        return Passing("number", t[1])
    elif t == ("ptr",) and role not in constants:
        if dummy is not None and dummy.element:
            return Passing("reference", 8 * ELEMENTS[dummy.element])
        read = _bits_read(function, parameter)
        return Passing("reference", read or WIDEST, sure=read is not None)
    raise BadInput(f"the argument `{role}` of {kernel.symbol} is of type {llvm.shown(t)}")


def check_weights(kernel: Kernel, module: Module) -> None:
    """See that a kernel that stores numbers of one other type than the manifest's is asked about that type.

    Raises:
        BadInput: it stores binary16 or bfloat16 numbers alone, and the claim is about others.
    """
    if not kernel.operation.startswith("dequantize"):
        return
    stored = set()
    for function in module.functions.values():
        blocks = [i for block in function.blocks.values() for i in block]
        own = {i.result for i in blocks if i.op == "alloca"}
        for i in blocks:
            if i.op == "store" and i.operands[1].kind == "local" and i.operands[1].value not in own:
                stored.add((i.type[2] if i.type[0] == "vector" else i.type)[0])
    names = [name for name, of in WEIGHTS.items() if of in stored]
    if len(names) == 1 and names[0] not in ("binary32", kernel.output):
        raise BadInput(f'{kernel.symbol} stores {names[0]} numbers: say so by output = "{names[0]}"')


def least_bytes(function: Function, roles: Sequence[str]) -> Mapping[str, int]:
    """The bytes that each argument points to in every call, as a C++ reference does."""
    found = {}
    for role, (_, _, promised) in zip(roles, function.parameters, strict=True):
        sizes = [int(word.split()[1]) for word in promised if word.startswith("dereferenceable ")]
        found[role] = max(sizes, default=0)
    return found


def check_promises(module: Module, function: Function, k: int, role: str, size: int, align: int) -> None:
    """See that what a function promises of an argument is so: a compiler may rely on it.

    That a function writes nothing, and says so, is no lie: it is told by what is not written.

    Args:
        k: the argument's number.
        size, align: bytes of the array, and what its address is a multiple of.

    Raises:
        BadInput: an array is too short for it, or not aligned as it says, or written or read where it says not.
    """
    promised = function.parameters[k][2]
    name = function.name[1:]
    for word in promised:
        kind, _, number = word.partition(" ")
        if kind == "dereferenceable" and int(number) > size:
            raise BadInput(f"{name} promises {number} bytes of `{role}`, which has {size}")
        if kind == "align" and align % int(number):
            raise BadInput(f"{name} promises that `{role}` is aligned to {number} bytes; say so by align = {number}")
    written = role in OUTPUTS
    if ("write" if written else "read") not in {
        verb for verb, of in accesses(module, function) if of in (k, "unknown")
    }:
        return
    if promised & ({"readonly", "readnone"} if written else {"writeonly", "readnone"} if role in ARRAYS else set()):
        raise BadInput(f"{name} promises not to {'write' if written else 'read'} `{role}`")
    effects = re.search(r"\bmemory\(([^)]*)\)", function.attributes)
    if written and ((effects and "write" not in effects[1]) or re.search(r"\bread(only|none)\b", function.attributes)):
        raise BadInput(f"{name} promises not to write, and has an output")
