"""LLVM's intrinsic functions and the few library functions that clang and flang take for granted."""

import functools
import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from septet.audit.frontends.llvm import FAST, Instruction, Type
from septet.audit.frontends.shapes import size_of
from septet.audit.machine import aarch64, x86
from septet.audit.machine.memory import Cell, Pointer, pointer
from septet.audit.machine.operations import COMMUTING, signed_overflow, unsigned_overflow
from septet.audit.machine.state import POISON, TRAP, Data, State, guarded, opened
from septet.audit.terms import terms
from septet.audit.terms.terms import FALSE, FLOATS, TRUE, Term, bv, not_

if TYPE_CHECKING:
    from septet.audit.machine.evaluate import Evaluator

_OF_SINGLE = (
    "fma", "fabs", "ldexp", "lround", "llround", "lrint", "llrint", "rint", "nearbyint", "floor", "ceil", "trunc",
    "round", "roundeven", "sqrt", "copysign",
)  # fmt: skip
"""Functions whose names in C end in `f` for binary32 numbers."""
LIBRARY = {
    *(f"@{name}{end}" for name in _OF_SINGLE for end in ("", "f")),
    "@memcpy", "@memmove", "@memset", "@malloc", "@calloc", "@free", "@_FortranANearest4", "@_FortranATransfer",
    "@_Znwm", "@_Znam", "@_ZdlPv", "@_ZdaPv", "@_ZdlPvm", "@_ZdaPvm", "@__cxa_guard_acquire", "@__cxa_guard_release",
}  # fmt: skip
"""Library functions that are treated as the intrinsics they are."""
_NOTHING = ("dbg", "experimental.noalias", "invariant", "sideeffect", "prefetch", "donothing")
_CHECKS = {
    0: "signed overflow of an addition", 1: "unreachable code", 3: "division by zero or overflow of a division",
    5: "a float outside the integer's range", 12: "signed overflow of a multiplication",
    13: "signed overflow of a negation", 18: "an index outside its array",
    20: "a shift that loses bits or goes too far", 21: "signed overflow of a subtraction",
}  # fmt: skip
"""Numbers that clang gives its checks."""
_ELEMENTWISE = {
    "fmuladd", "fma", "fabs", "sqrt", "smax", "smin", "umax", "umin", "abs", "bswap", "ctpop", "ctlz", "cttz",
    "fshl", "fshr", "uadd.sat", "usub.sat", "sadd.sat", "ssub.sat", "floor", "ceil", "trunc", "rint", "nearbyint",
    "roundeven", "round", "copysign", "bitreverse", "ldexp", "nearest", "powi", "maxnum", "minnum",
    "maximum", "minimum",
}  # fmt: skip


_TO_INTEGERS = {
    "scmp": "", "ucmp": "", "fptosi.sat": "fp.trunc", "fptoui.sat": "fp.trunc", "lrint": "fp.roundeven",
    "llrint": "fp.roundeven", "lround": "fp.round", "llround": "fp.round",
}  # fmt: skip
"""Functions on elements whose results are integers of a type of their own, and how they round."""


def intrinsic(e: "Evaluator", i: Instruction, state: State) -> Data:
    """The value of a call of an intrinsic.

    Raises:
        Unsupported: it is not known.
    """
    callee = i.extra["callee"]
    plain = {"@_FortranANearest4": "nearest"} | {f"@{of}f": of for of in _OF_SINGLE}
    name = plain.get(callee, callee[1:].removeprefix("llvm."))
    if name.startswith(_NOTHING):
        return None
    if i.flags & FAST:
        raise e.refuse(f"the fast-math flag `{sorted(i.flags & FAST)[0]}`")
    a = [e.value(o, state.locals) for o in i.operands]
    if name.startswith("stacksave"):
        return pointer(e.new("the stack", 0, 1, False))
    if name.startswith("stackrestore"):
        e.restore(a[0])
        return None
    if name == "_FortranATransfer":
        return _transferred(e, a, state)
    if name in ("malloc", "calloc", "_Znwm", "_Znam"):
        return _given(e, name, e.sound(state, a, f"an operand of {name} that is poison"), state)
    if name == "free" or name.startswith("_Zd"):
        return _freed(e, name, a[0], state)
    if name.startswith("__cxa_guard_"):  # a byte says whether a static variable has its value
        set_already = e.load(state, a[0], ("int", 8), 1)
        if name.endswith("acquire"):
            return terms.zext(terms.bit(terms.eq(set_already, bv(0, 8))), 32)
        e.store(state, a[0], ("int", 8), bv(1, 8), 1)
        return None
    if name.startswith("lifetime"):  # before its start and after its end a variable holds nothing
        for target in a[-1].targets if isinstance(a[-1], Pointer) else ():
            if target.object is not None and target.condition is TRUE:
                e.forget(state, target.object, 0, e.objects[target.object].size)
        return None
    if (kind := re.sub(r"(\.v?[0-9]*[if][0-9]+)+$", "", name)) in _TO_INTEGERS:
        return _integers(e, kind, i.type, a, state)
    base = _elementwise(name)
    if base is None:
        a = e.sound(state, a, f"an operand of {callee[1:]} that is poison")
    if name.startswith(("memcpy", "memmove", "memset")):
        return _memory(e, name, a, state, i.extra["attributes"])
    if name.startswith("assume"):
        e.oblige(state, terms.truth(a[0]), "an assumption of the compiler's does not hold")
        return None
    if name.startswith("ubsantrap"):
        kind = i.operands[0].value
        e.trap = f"{TRAP} ({_CHECKS.get(kind, f'check {kind}')})"
        return None
    if name == "trap":
        e.trap = "the kernel traps"
        return None
    if name.startswith("is.constant"):
        return bv(0, 1)
    if name.startswith("expect"):
        return a[0]
    if name.startswith("vector.reduce."):
        return _reduced(e, name.removeprefix("vector.reduce."), a)
    if name.startswith("masked.load."):
        return _masked_load(e, i, a, state)
    if name.startswith("masked.store."):
        return _masked_store(e, i, a, state)
    if name.startswith("x86."):
        return _of_machine(e, i, x86.MEANINGS.get(name.removeprefix("x86.")), a)
    if name.startswith("aarch64.neon."):
        return _of_machine(e, i, aarch64.MEANINGS.get(name.removeprefix("aarch64.neon.")), a)
    if base is None:
        match = re.match(r"([su](?:add|sub|mul))\.with\.overflow", name)
        if match and not isinstance(a[0], list):
            return _overflowing(e, match[1], a[0], a[1])
        raise e.refuse(f"a call of {callee[1:]}")
    if isinstance(a[0], list):
        rows = [[x[k] if isinstance(x, list) else x for x in a] for k in range(len(a[0]))]
        return [_of_row(e, base, row, state) for row in rows]
    return _of_row(e, base, a, state)


GIVEN = "there is memory when the kernel asks for it"
"""What is assumed of a kernel that asks for memory."""
ASKED_FOR = "the memory that it asked for"


def _given(e: "Evaluator", name: str, a: list[Data], state: State) -> Pointer:
    """Memory of a size that is known; there always is, as a function that returns nothing could not say otherwise."""
    sizes = [x.constant for x in a]
    if None in sizes:
        raise e.refuse("memory of a size that the input decides")
    size = math.prod(s for s in sizes if s is not None)
    made = e.new(ASKED_FOR, size, 16, True)
    e.lent.add(made)
    e.assumed.add(GIVEN)
    state.memory[made] = [Cell(bv(0, 8), 0, 1)] * size if name == "calloc" else [None] * size
    return pointer(made)


def _freed(e: "Evaluator", name: str, place: Data, state: State) -> None:
    """Memory that was given back is gone; to give back none is nothing."""
    targets = place.targets if isinstance(place, Pointer) else ()
    if len(targets) == 1 and targets[0].object is None:
        return
    if len(targets) != 1 or targets[0].object not in e.lent or targets[0].offset is not bv(0, 64):
        raise e.refuse(f"a call of {name} for what was not asked for")
    if e.objects[targets[0].object].name != ASKED_FOR:  # flang's own, which it gives back where there is some
        return
    if state.path:
        raise e.refuse(f"a call of {name} on some paths only")
    if targets[0].object in e.gone:
        e.oblige(state, FALSE, "memory is given back twice")
    e.gone.add(targets[0].object)


def _transferred(e: "Evaluator", a: list[Data], state: State) -> Data:
    """Fortran's `transfer` of one number: flang's library leaves it in memory of its own, which its code then frees.

    A descriptor has an address, at 8 the bytes of an element, and at 20 how many dimensions there are.
    """
    result, source, mold = a[:3]
    said = [e.load(state, d.moved(bv(at, 64)), ("int", 64 if at == 8 else 8), 1) for d in (source, mold)
            for at in (8, 20)]  # fmt: skip
    numbers = [x.constant if isinstance(x, Term) else None for x in said]
    size, dimensions, wanted, of_mold = numbers
    if dimensions != 0 or of_mold != 0 or size is None or wanted is None or wanted > size:
        raise e.refuse("a `transfer` of other things than numbers of one size")
    made = e.new("the result of `transfer`", wanted, 16, True)
    e.lent.add(made)
    state.memory[made] = [None] * wanted
    e.copy(state, pointer(made), e.load(state, source, ("ptr",), 8), wanted)
    e.store(state, result, ("ptr",), pointer(made), 8)
    return []


def _integers(e: "Evaluator", kind: str, t: Type, a: list[Data], state: State) -> Data:
    """A comparison in three ways, or a float rounded to an integer."""
    if t[0] == "vector":
        return [_integers(e, kind, t[2], [x[k] for x in a], state) for k in range(t[1])]
    if any(x is POISON for x in a):
        return POISON
    (x, bad), width = opened(a[0]), t[1]
    if kind in ("scmp", "ucmp"):
        y, worse = opened(a[1])
        less, more = (terms.compare(kind[0] + "lt", *pair) for pair in ((x, y), (y, x)))
        found = terms.ite(less, bv(-1, width), terms.ite(more, bv(1, width), bv(0, width)))
        return guarded(found, terms.or_(bad, worse))
    signed = kind != "fptoui.sat"
    whole = terms.floating(_TO_INTEGERS[kind], x.sort, x)
    power = width - signed  # the least power of two that is too large
    wide = FLOATS["double"]
    number = terms.floating("convert", wide, whole)
    above = terms.floating("fp.leq", terms.BOOL, terms.as_float(bv((1023 + power) << 52, 64), wide), number)
    least = terms.as_float(bv(((1023 + power) << 52 | 1 << 63) if signed else 0, 64), wide)
    below = terms.floating("fp.lt", terms.BOOL, number, least)
    nan = terms.floating("fp.isNaN", terms.BOOL, x)
    found = terms.floating("to_signed" if signed else "to_unsigned", ("bv", width), whole)
    if not kind.endswith(".sat"):  # what is given for other numbers is not defined
        return guarded(terms.ite(terms.disjunction([above, below, nan]), e.fresh(("bv", width)), found), bad)
    ends = (bv((1 << power) - 1, width), bv(1 << power if signed else 0, width))
    found = terms.ite(above, ends[0], terms.ite(below, ends[1], found))
    return guarded(terms.ite(nan, bv(0, width), found), bad)


def _of_machine(e: "Evaluator", i: Instruction, meaning: x86.Meaning | None, a: list[Data]) -> Data:
    name = i.extra["callee"][1:]
    if meaning is None:
        raise e.refuse(f"a call of {name}")
    # An element that compilers left out is any value: nothing that is used may depend on it.
    known = [_any_element(e, x, o.type) if isinstance(x, list) else x for x, o in zip(a, i.operands, strict=True)]
    try:
        return meaning(*known)
    except x86.NotMeant as problem:
        raise e.refuse(f"a call of {name} with {problem}") from None


def _any_element(e: "Evaluator", v: list[Data], t: Type) -> list[Data]:
    sort = FLOATS[t[2][0]] if t[2][0] in FLOATS else ("bv", t[2][1])
    return [e.fresh(sort) if x is POISON else x for x in v]


def _masked_load(e: "Evaluator", i: Instruction, a: list[Data], state: State) -> Data:
    where, align, mask, otherwise = a
    if not isinstance(where, Pointer) or any(m is POISON or m.constant is None for m in mask):
        raise e.refuse("a masked load whose mask or address is not known")
    inner = i.type[2]
    size = size_of(inner)
    every = all(m.constant for m in mask)
    return [
        e.load(state, where.moved(bv(k * size, 64)), inner, align.constant if every and k == 0 else 1)
        if m.constant
        else otherwise[k]
        for k, m in enumerate(mask)
    ]


def _masked_store(e: "Evaluator", i: Instruction, a: list[Data], state: State) -> None:
    value, where, _, mask = a
    if not isinstance(where, Pointer) or any(m is POISON or m.constant is None for m in mask):
        raise e.refuse("a masked store whose mask or address is not known")
    inner = i.operands[0].type[2]
    for k, m in enumerate(mask):
        if m.constant:
            e.store(state, where.moved(bv(k * size_of(inner), 64)), inner, value[k])


def _of_row(e: "Evaluator", name: str, row: list[Data], state: State) -> Data:
    if any(x is POISON for x in row):
        return POISON
    parts = [opened(x) for x in row]
    values = [x for x, _ in parts]
    places = any(isinstance(x, Pointer) for x in values)
    found = e.promised(lambda: e.of_places(name, values) if places else _element(e, name, values, state))
    return guarded(found, terms.disjunction(bad for _, bad in parts))


@functools.cache
def _elementwise(name: str) -> str | None:
    """The longest name of a function on elements that a name begins with, up to a dot or its end."""
    return max((n for n in _ELEMENTWISE if name == n or name.startswith(f"{n}.")), key=len, default=None)


def _memory(
    e: "Evaluator", name: str, a: list[Data], state: State, given: Sequence[frozenset[str]]
) -> Data:  # fmt: skip
    to, source, size = a[:3]
    if POISON in (to, source) and isinstance(size, terms.Term) and size.constant:
        e.oblige(state, FALSE, f"a {name.split('.')[0]} by a pointer outside its array")
        return None
    if not isinstance(to, Pointer) or size.constant is None:
        raise e.refuse(f"a {name.split('.')[0]} whose length or address is not known")
    if name.startswith("memset"):
        for k in range(size.constant):
            e.store(state, to.moved(bv(k, 64)), ("int", 8), terms.extract(source, 7, 0))
    else:
        if not isinstance(source, Pointer):
            raise e.refuse(f"a {name.split('.')[0]} from where may be poison")
        aligns = [
            max((int(said.split()[1]) for said in here if said.startswith("align ")), default=1) for here in given
        ]
        if name.startswith("memcpy") and to.targets[0].object == source.targets[0].object and to != source:
            x, y = to.targets[0].offset.constant, source.targets[0].offset.constant
            if x is None or y is None or abs(x - y) < size.constant:
                e.oblige(state, FALSE, "memcpy between places that overlap")
        e.copy(state, to, source, size.constant, *aligns[:2])
    return to if name in ("memcpy", "memmove", "memset") else None


def _reduced(e: "Evaluator", name: str, a: list[Data]) -> Term:
    op = name.split(".")[0]
    if op not in ("add", "mul", "and", "or", "xor"):
        raise e.refuse(f"a call of llvm.vector.reduce.{op}")
    result = a[0][0]
    for x in a[0][1:]:
        result = terms.binary(op, result, x)
    return result  # type: ignore[no-any-return]


def _overflowing(e: "Evaluator", op: str, x: Data, y: Data) -> list[Data]:
    if x is POISON or y is POISON:
        return [POISON, POISON]
    (a, bad), (b, worse) = opened(x), opened(y)
    overflow = (e.overflows if op[0] == "s" else e.carries)(op[1:], a, b)
    return [guarded(v, terms.or_(bad, worse)) for v in (terms.binary(op[1:], a, b), terms.bit(overflow))]


def _extreme(e: "Evaluator", name: str, x: Term, y: Term) -> Term:
    """The larger or smaller of two floats: `maxnum` leaves a NaN aside, and of two zeros it gives either."""
    nan_x, nan_y = (terms.floating("fp.isNaN", terms.BOOL, z) for z in (x, y))
    low, high = (x, y) if name.startswith("min") else (y, x)
    first = terms.floating("fp.lt", terms.BOOL, low, high)  # which is x
    equal = terms.floating("fp.eq", terms.BOOL, x, y)
    if name.endswith("num"):
        either = terms.ite(e.fresh(terms.BOOL), x, y)
        return terms.ite(nan_x, y, terms.ite(nan_y, x, terms.ite(first, x, terms.ite(equal, either, y))))
    join = "or" if name == "minimum" else "and"  # of the patterns of two zeros
    same = terms.as_float(terms.binary(join, terms.bits(x), terms.bits(y)), x.sort)
    found = terms.ite(first, x, terms.ite(equal, same, y))
    return terms.ite(nan_x, x, terms.ite(nan_y, y, found))


def _element(e: "Evaluator", name: str, a: list[Term], state: State) -> Term:
    x = a[0]
    w = x.width
    if name == "fma":
        return terms.floating("fp.fma", x.sort, *a)
    if name == "fmuladd":  # the back end fuses it or not, as it likes, each time
        separate = terms.floating("fp.add", x.sort, terms.floating("fp.mul", x.sort, a[0], a[1]), a[2])
        return terms.ite(e.fresh(terms.BOOL), terms.floating("fp.fma", x.sort, *a), separate)
    if name == "ldexp":  # by a normal power of two it is a multiplication; by others, any number
        bias = (1 << (int(x.sort[1]) - 1)) - 1
        by, place = a[1], int(x.sort[2]) - 1
        biased = terms.binary("add", by, bv(bias, by.width))
        above = terms.compare("ult", bv(2 * bias - 1, by.width), terms.binary("sub", biased, bv(1, by.width)))
        power = terms.concat(terms.extract(biased, int(x.sort[1]), 0), bv(0, place))  # the top bit is clear
        product = terms.floating("fp.mul", x.sort, x, terms.as_float(power, x.sort))
        return terms.ite(above, e.fresh(x.sort), product)
    if name == "powi":  # in what order is multiplied is left open, and all orders give the same for powers of two
        bias, place = (1 << (int(x.sort[1]) - 1)) - 1, int(x.sort[2]) - 1
        exponent = {bias + 1: 1, bias - 1: -1}.get((x.args[0].constant or 0) >> place if x.op == "as_float" else 0)
        if exponent is None or x.args[0].constant != bias + exponent << place:
            raise e.refuse("a power of another number than 2 or 1/2: the order of its multiplications is not defined")
        by = a[1] if exponent > 0 else terms.binary("sub", bv(0, a[1].width), a[1])
        biased = terms.binary("add", by, bv(bias, by.width))
        normal = terms.compare("ult", terms.binary("sub", biased, bv(1, by.width)), bv(2 * bias - 1, by.width))
        power = terms.concat(terms.extract(biased, int(x.sort[1]), 0), bv(0, place))
        e.promise(state, normal, "a power of two that is no normal number: how it is computed is not defined")
        return terms.as_float(power, x.sort)
    if name == "nearest":  # the next number up or down, of a finite one; Fortran 2018, 16.9.140
        pattern = terms.bits(x)
        magnitude = terms.extract(pattern, w - 2, 0)
        away = terms.eq(terms.extract(pattern, w - 1, w - 1), terms.binary("xor", a[1], bv(1, 1)))
        stepped = terms.binary("add", pattern, terms.ite(away, bv(1, w), bv(-1, w)))
        from_zero = terms.concat(terms.binary("xor", a[1], bv(1, 1)), bv(1, w - 1))
        found = terms.ite(terms.eq(magnitude, bv(0, w - 1)), from_zero, stepped)
        infinite = bv((1 << int(x.sort[1])) - 1 << int(x.sort[2]) - 1, w - 1)
        known = terms.compare("ult", magnitude, infinite)
        return terms.as_float(terms.ite(known, found, e.fresh(("bv", w))), x.sort)
    if name == "sqrt":
        return terms.floating("fp.sqrt", x.sort, x)
    if name in ("fabs", "copysign"):
        sign = 1 << (w - 1)
        magnitude = terms.binary("and", terms.bits(x), bv(sign - 1, w))
        if name == "copysign":
            magnitude = terms.binary("or", magnitude, terms.binary("and", terms.bits(a[1]), bv(sign, w)))
        return terms.as_float(magnitude, x.sort)
    if name in ("maxnum", "minnum", "maximum", "minimum"):
        return _extreme(e, name, x, a[1])
    if name in ("floor", "ceil", "trunc", "roundeven", "round", "rint", "nearbyint"):
        return terms.floating("fp." + {"rint": "roundeven", "nearbyint": "roundeven"}.get(name, name), x.sort, x)
    if name in ("smax", "smin", "umax", "umin"):
        return COMMUTING[name.removeprefix("s")](x, a[1])
    if name == "abs":
        if a[1].constant:
            e.promise(state, not_(terms.eq(x, bv(1 << (w - 1), w))), f"signed overflow of a {w}-bit abs")
        return terms.ite(terms.compare("slt", x, bv(0, w)), terms.binary("sub", bv(0, w), x), x)
    if name in ("bswap", "bitreverse"):
        unit = 8 if name == "bswap" else 1
        result = terms.extract(x, unit - 1, 0)
        for k in range(unit, w, unit):
            result = terms.concat(result, terms.extract(x, k + unit - 1, k))
        return result
    if name == "ctpop":
        result = bv(0, w)
        for k in range(w):
            result = terms.binary("add", result, terms.zext(terms.extract(x, k, k), w))
        return result
    if name in ("ctlz", "cttz"):
        if a[1].constant:
            e.promise(state, not_(terms.eq(x, bv(0, w))), f"{name} of zero")
        result = bv(w, w)
        for k in range(w) if name == "ctlz" else reversed(range(w)):
            found = terms.eq(terms.extract(x, k, k), bv(1, 1))
            result = terms.ite(found, bv(w - 1 - k if name == "ctlz" else k, w), result)
        return result
    if name in ("fshl", "fshr"):
        amount = terms.binary("urem", a[2], bv(w, w))
        both = terms.concat(x, a[1])
        shifted = terms.binary("shl" if name == "fshl" else "lshr", both, terms.zext(amount, 2 * w))
        return terms.extract(shifted, 2 * w - 1, w) if name == "fshl" else terms.extract(shifted, w - 1, 0)
    op = name[1:4]
    result = terms.binary(op, x, a[1])
    if name[0] == "u":
        return terms.ite(unsigned_overflow(op, x, a[1]), bv(-1 if op == "add" else 0, w), result)
    lowest = bv(1 << (w - 1), w)
    ends = terms.ite(terms.compare("slt", x, bv(0, w)), lowest, terms.binary("xor", lowest, bv(-1, w)))
    return terms.ite(signed_overflow(op, x, a[1]), ends, result)
