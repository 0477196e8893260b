"""Functions that device code takes for granted, defined in LLVM IR where their meaning is settled to the last bit.

NVIDIA's and AMD's intrinsics for places in the grid, warps and rounding; OpenCL's built-in functions by their mangled
names. What is not here (`native_sin`, `dot` of floats, whose order is not fixed) stays undefined: the auditor names it.

Sources: NVVM IR Specification; PTX ISA, "shfl.sync"; LLVM's AMDGPU usage guide, "Implicit Kernel Arguments"; the
OpenCL C Specification 3.0, section 6.15; Itanium C++ ABI, "Mangling".
"""

import re
from collections.abc import Mapping

from septet.audit.frontends import llvm
from septet.audit.frontends.llvm import FLOAT_BITS, Type, Unsupported, shown

_CALL = re.compile(r"@([-A-Za-z$._0-9]+)\(")
_DECLARED = re.compile(r"^declare .*?@([-A-Za-z$._0-9]+)\(.*$", re.MULTILINE)


def defined(text: str, primitives: Mapping[str, str]) -> str:
    """The text with the functions that it declares and that are known here defined, and the primitives declared."""
    there = set(re.findall(r"^define .*?@([-A-Za-z$._0-9]+)\(", text, re.MULTILINE))
    types = llvm.named_types(text)
    added: dict[str, str] = {}

    def replaced(found: re.Match[str]) -> str:
        name = found[1]
        if name in there or name in primitives:
            return ""
        body = _body(name, found[0], types)
        if body is None:
            return found[0]
        added[name] = body
        return ""

    text = _DECLARED.sub(replaced, text)
    waiting = [text, *added.values()]
    while waiting:
        for name in _CALL.findall(waiting.pop()):
            if name in _PLAIN and name not in added and name not in there:
                added[name] = _PLAIN[name]
                waiting.append(added[name])
    body = "\n".join(added.values())
    declared = set(re.findall(r"^declare .*?@([-A-Za-z$._0-9]+)\(", text, re.MULTILINE))
    lines = []
    for name, (result, arguments) in ((n, t.split(" ", 1)) for n, t in primitives.items()):
        if f"@{name}(" in text or f"@{name}(" in body:
            lines.append(f"declare {result} @{name}{arguments}")
    for line in dict.fromkeys(_INTRINSIC.findall(body)):
        result, name, arguments = line
        if name not in declared:
            lines.append(f"declare {result} @{name}({', '.join(a.rsplit(' ', 1)[0] for a in _split(arguments))})")
    return "\n".join([text, body, *dict.fromkeys(lines), ""])


_INTRINSIC = re.compile(r"call (\S+|<[^>]*>) @(llvm\.[A-Za-z0-9_.]+)\(([^)]*)\)")


def _split(arguments: str) -> list[str]:
    return [a.strip() for a in re.split(r",(?![^<]*>)", arguments) if a.strip()]


# What has one text -----------------------------------------------------------------------------------


def _place(name: str, result: str, place: str, d: str) -> str:
    if result == "i32":
        return f"define internal i32 @{name}() {{\n  %r = call i32 @grid.{place}.{d}()\n  ret i32 %r\n}}"
    return (
        f"define internal i64 @{name}() {{\n  %s = call i32 @grid.{place}.{d}()\n  %r = zext i32 %s to i64\n"
        "  ret i64 %r\n}"
    )


def _by_dimension(name: str, place: str, beyond: int) -> str:
    """OpenCL's and HIP's functions of a dimension, as 64-bit numbers."""
    lines = [f"define internal i64 @{name}(i32 %d) {{"]
    for d in "xyz":
        lines += [f"  %{d}s = call i32 @grid.{place}.{d}()", f"  %{d} = zext i32 %{d}s to i64"]
    lines += [
        "  %is.x = icmp eq i32 %d, 0", "  %is.y = icmp eq i32 %d, 1", "  %is.z = icmp eq i32 %d, 2",
        f"  %a = select i1 %is.z, i64 %z, i64 {beyond}", "  %b = select i1 %is.y, i64 %y, i64 %a",
        "  %c = select i1 %is.x, i64 %x, i64 %b", "  ret i64 %c", "}",
    ]  # fmt: skip
    return "\n".join(lines)


def _plain() -> dict[str, str]:
    found: dict[str, str] = {}
    for d in "xyz":
        for sreg, place in (("tid", "local_id"), ("ctaid", "group_id"), ("ntid", "local_size"), ("nctaid", "groups")):
            found[f"nvvm.read.ptx.sreg.{sreg}.{d}"] = _place(f"nvvm.read.ptx.sreg.{sreg}.{d}", "i32", place, d)
        for name, place in (("workitem.id", "local_id"), ("workgroup.id", "group_id")):
            found[f"amdgcn.{name}.{d}"] = _place(f"amdgcn.{name}.{d}", "i32", place, d)
        found[f"grid.global_id.{d}"] = (
            f"define internal i32 @grid.global_id.{d}() {{\n  %g = call i32 @grid.group_id.{d}()\n"
            f"  %s = call i32 @grid.local_size.{d}()\n  %l = call i32 @grid.local_id.{d}()\n"
            "  %m = mul i32 %g, %s\n  %r = add i32 %m, %l\n  ret i32 %r\n}"
        )
        found[f"grid.global_size.{d}"] = (
            f"define internal i32 @grid.global_size.{d}() {{\n  %g = call i32 @grid.groups.{d}()\n"
            f"  %s = call i32 @grid.local_size.{d}()\n  %r = mul i32 %g, %s\n  ret i32 %r\n}}"
        )
    found["grid.linear_id.x"] = (
        "define internal i32 @grid.linear_id.x() {\n  %x = call i32 @grid.local_id.x()\n"
        "  %y = call i32 @grid.local_id.y()\n  %z = call i32 @grid.local_id.z()\n"
        "  %sx = call i32 @grid.local_size.x()\n  %sy = call i32 @grid.local_size.y()\n  %a = mul i32 %z, %sy\n"
        "  %b = add i32 %a, %y\n  %c = mul i32 %b, %sx\n  %r = add i32 %c, %x\n  ret i32 %r\n}"
    )
    for name, mask in (("grid.lane32.x", 31), ("grid.lane64.x", 63), ("nvvm.read.ptx.sreg.laneid", 31)):
        found[name] = (
            f"define internal i32 @{name}() {{\n  %l = call i32 @grid.linear_id.x()\n  %r = and i32 %l, {mask}\n"
            "  ret i32 %r\n}"
        )
    found["grid.warp32.x"] = (
        "define internal i32 @grid.warp32.x() {\n  %l = call i32 @grid.linear_id.x()\n  %r = lshr i32 %l, 5\n"
        "  ret i32 %r\n}"
    )
    for name, n in (("nvvm.read.ptx.sreg.warpsize", 32), ("grid.width32.x", 32), ("amdgcn.wavefrontsize", 64)):
        found[name] = f"define internal i32 @{name}() {{\n  ret i32 {n}\n}}"
    found["amdgcn.implicitarg.ptr"] = (
        "define internal ptr @amdgcn.implicitarg.ptr() {\n  %r = call ptr @grid.implicit()\n  ret ptr %r\n}"
    )
    for mangled, place in (("local_id", "local_id"), ("group_id", "group_id"), ("local_size", "local_size"),
                           ("enqueued_local_size", "local_size"), ("num_groups", "groups"), ("global_id", "global_id"),
                           ("global_size", "global_size")):  # fmt: skip
        function = f"get_{mangled}"
        beyond = int(place in ("local_size", "groups", "global_size"))
        for name in (f"_Z{len(function)}{function}j", f"__ockl_get_{mangled}"):
            found[name] = _by_dimension(name, place, beyond)
    found["_Z17get_global_offsetj"] = "define internal i64 @_Z17get_global_offsetj(i32 %d) {\n  ret i64 0\n}"
    found["_Z9mem_fencej"] = "define internal void @_Z9mem_fencej(i32 %f) {\n  ret void\n}"
    found["nvvm.bar.warp.sync"] = (
        "define internal void @nvvm.bar.warp.sync(i32 %m) {\n  call void @grid.warp_barrier(i32 32)\n  ret void\n}"
    )
    for op, inside in (("up", "icmp sge i32 %j, %max"), ("down", "icmp sle i32 %j, %max"),
                       ("bfly", "icmp sle i32 %j, %max"), ("idx", "icmp sle i32 %j, %max")):  # fmt: skip
        for t in ("i32", "f32"):
            found[f"nvvm.shfl.sync.{op}.{t}"] = _shuffle(op, t, inside)
    found["__septet_lane"] = "define internal i32 @__septet_lane() {\n  %r = call i32 @grid.lane32.x()\n  ret i32 %r\n}"
    found["__septet_shuffle"] = (
        "define internal i32 @__septet_shuffle(i32 %v, i32 %l) {\n"
        "  %r = call i32 @grid.exchange(i32 %v, i32 %l, i32 32)\n  ret i32 %r\n}"
    )
    found["nvvm.vote.ballot.sync"] = (
        "define internal i32 @nvvm.vote.ballot.sync(i32 %m, i1 %p) {\n  %w = zext i1 %p to i32\n"
        "  %b = call i64 @grid.ballot(i32 %w, i32 32)\n  %r = trunc i64 %b to i32\n  ret i32 %r\n}"
    )
    found["amdgcn.ds.bpermute"] = (
        "define internal i32 @amdgcn.ds.bpermute(i32 %a, i32 %v) {\n  %l = lshr i32 %a, 2\n"
        "  %k = and i32 %l, 63\n  %r = call i32 @grid.exchange(i32 %v, i32 %k, i32 64)\n  ret i32 %r\n}"
    )
    found["amdgcn.mbcnt.lo"] = (
        "define internal i32 @amdgcn.mbcnt.lo(i32 %m, i32 %b) {\n  %l = call i32 @grid.lane64.x()\n"
        "  %w = zext i32 %l to i64\n  %s = shl i64 1, %w\n  %t = sub i64 %s, 1\n  %u = trunc i64 %t to i32\n"
        "  %k = and i32 %u, %m\n  %c = call i32 @llvm.ctpop.i32(i32 %k)\n  %r = add i32 %c, %b\n  ret i32 %r\n}"
    )
    found["amdgcn.mbcnt.hi"] = (
        "define internal i32 @amdgcn.mbcnt.hi(i32 %m, i32 %b) {\n  %l = call i32 @grid.lane64.x()\n"
        "  %w = zext i32 %l to i64\n  %s = shl i64 1, %w\n  %t = sub i64 %s, 1\n  %h = lshr i64 %t, 32\n"
        "  %u = trunc i64 %h to i32\n  %k = and i32 %u, %m\n  %c = call i32 @llvm.ctpop.i32(i32 %k)\n"
        "  %r = add i32 %c, %b\n  ret i32 %r\n}"
    )
    for suffix, t in (("f", "float"), ("d", "double")):
        for op in ("add", "mul", "div"):
            found[f"nvvm.{op}.rn.{suffix}"] = (
                f"define internal {t} @nvvm.{op}.rn.{suffix}({t} %a, {t} %b) {{\n  %r = f{op} {t} %a, %b\n"
                f"  ret {t} %r\n}}"
            )
        width = FLOAT_BITS[t]
        found[f"nvvm.fma.rn.{suffix}"] = (
            f"define internal {t} @nvvm.fma.rn.{suffix}({t} %a, {t} %b, {t} %c) {{\n"
            f"  %r = call {t} @llvm.fma.f{width}({t} %a, {t} %b, {t} %c)\n  ret {t} %r\n}}"
        )
    # CUDA's libdevice, which MLIR's math dialect is converted to: those functions of it that are exact.
    for name, function in (("fabsf", "fabs"), ("floorf", "floor"), ("ceilf", "ceil"), ("rintf", "rint")):
        found[f"__nv_{name}"] = (
            f"define internal float @__nv_{name}(float %a) {{\n  %r = call float @llvm.{function}.f32(float %a)\n"
            "  ret float %r\n}"
        )
    return found


def _shuffle(op: str, t: str, inside: str) -> str:
    """PTX ISA, "shfl.sync": which lane's value a lane gets; its own where that lane is not in its segment."""
    name, shown_type = f"nvvm.shfl.sync.{op}.{t}", {"i32": "i32", "f32": "float"}[t]
    source = {
        "up": "%j = sub i32 %lane, %bv", "down": "%j = add i32 %lane, %bv", "bfly": "%j = xor i32 %lane, %bv",
        "idx": "%j = or i32 %min, %bs",
    }[op]  # fmt: skip
    before = "  %v = bitcast float %a to i32" if t == "f32" else "  %v = add i32 %a, 0"
    after = "  %r = bitcast i32 %x to float" if t == "f32" else "  %r = add i32 %x, 0"
    return "\n".join(
        [
            f"define internal {shown_type} @{name}(i32 %m, {shown_type} %a, i32 %b, i32 %c) {{", before,
            "  %lane = call i32 @grid.lane32.x()", "  %bv = and i32 %b, 31", "  %cv = and i32 %c, 31",
            "  %c8 = lshr i32 %c, 8", "  %seg = and i32 %c8, 31", "  %not = xor i32 %seg, -1",
            "  %ls = and i32 %lane, %seg", "  %cs = and i32 %cv, %not", "  %max = or i32 %ls, %cs",
            "  %min = and i32 %lane, %seg", "  %bs = and i32 %bv, %not", f"  {source}", f"  %in = {inside}",
            "  %from = select i1 %in, i32 %j, i32 %lane",
            "  %x = call i32 @grid.exchange(i32 %v, i32 %from, i32 32)", after, f"  ret {shown_type} %r", "}",
        ]
    )  # fmt: skip


_PLAIN = _plain()


# OpenCL's built-in functions -------------------------------------------------------------------------

_MANGLED_TYPES: Mapping[str, tuple[Type, bool]] = {
    "c": (("int", 8), True), "h": (("int", 8), False), "s": (("int", 16), True), "t": (("int", 16), False),
    "i": (("int", 32), True), "j": (("int", 32), False), "l": (("int", 64), True), "m": (("int", 64), False),
    "f": (("float",), True), "d": (("double",), True), "Dh": (("half",), True),
}  # fmt: skip
_NAMED_TYPES = {
    "char": "c", "uchar": "h", "short": "s", "ushort": "t", "int": "i", "uint": "j", "long": "l", "ulong": "m",
    "float": "f", "double": "d", "half": "Dh",
}  # fmt: skip
_FLOAT_FUNCTIONS = {
    "fma": "fma", "mad": "fmuladd", "fabs": "fabs", "floor": "floor", "ceil": "ceil", "trunc": "trunc", "rint": "rint",
    "round": "round", "copysign": "copysign",
}  # fmt: skip
_ATOMICS = {
    "add": "add", "sub": "sub", "and": "and", "or": "or", "xor": "xor", "xchg": "xchg", "inc": "add", "dec": "sub",
    "min": "min", "max": "max",
}  # fmt: skip


def _body(name: str, declaration: str, types: Mapping[str, Type]) -> str | None:
    """The definition of a function that is declared, or None."""
    if name in _PLAIN:
        return _PLAIN[name]
    found = re.match(r"_Z(\d+)(.*)", name)
    if found is None or len(found[2]) < int(found[1]):
        return None
    function, mangled = found[2][: int(found[1])], found[2][int(found[1]) :]
    try:
        head = declaration[len("declare") : declaration.index(f"@{name}(")]
        words = [w for w in re.sub(r"![a-z]+ ![0-9]+", "", head).split() if w not in ("dso_local", "noundef", "hidden")]
        while words and (words[0].startswith(("range(", "nofpclass(")) or words[0] in ("signext", "zeroext")):
            words.pop(0)
        result = llvm.leading_type(" ".join(words) + " ", types)[0]
        parameters = [t for _, t, _ in llvm.parameters(declaration, name, types)]
    except (Unsupported, ValueError, IndexError):
        return None
    lines = _built_in(function, mangled, result, parameters)
    if lines is None:
        return None
    given = ", ".join(f"{shown(t)} %a{k}" for k, t in enumerate(parameters))
    ends = "  ret void" if result == ("void",) else f"  ret {shown(result)} %r"
    return "\n".join([f"define internal {shown(result)} @{name}({given}) {{", *lines, ends, "}"])


def _element(t: Type) -> Type:
    return t[2] if t[0] == "vector" else t


def _suffix(t: Type) -> str:
    inner = _element(t)
    short = f"i{inner[1]}" if inner[0] == "int" else f"f{FLOAT_BITS[inner[0]]}"
    return f"v{t[1]}{short}" if t[0] == "vector" else short


def _like(t: Type, inner: Type) -> Type:
    return ("vector", t[1], inner) if t[0] == "vector" else inner


def _constant(t: Type, value: str) -> str:
    if t[0] != "vector":
        return value
    return "<" + ", ".join([f"{shown(t[2])} {value}"] * t[1]) + ">"


def _signed(mangled: str) -> bool:
    """Whether the first number among mangled parameters is signed."""
    found = re.search(r"(?:Dv\d+_)?(Dh|[chstijlmfd])", re.sub(r"P(U3AS\d|VU?\d*|[VK])*", "", mangled))
    return found is None or _MANGLED_TYPES[found[1]][1]


def _built_in(function: str, mangled: str, result: Type, p: list[Type]) -> list[str] | None:
    floats = bool(p) and _element(p[0])[0] in FLOAT_BITS
    t = shown(p[0]) if p else ""
    sign = "s" if _signed(mangled) else "u"
    if function in _FLOAT_FUNCTIONS and floats:
        given = ", ".join(f"{t} %a{k}" for k in range(len(p)))
        return [f"  %r = call {t} @llvm.{_FLOAT_FUNCTIONS[function]}.{_suffix(p[0])}({given})"]
    if function in ("min", "max") and p[0] == p[1]:
        return _extreme(function, "r", p[0], "%a0", "%a1", sign)
    if function == "clamp" and p[0] == p[1] == p[2]:
        return [*_extreme("max", "m", p[0], "%a0", "%a1", sign), *_extreme("min", "r", p[0], "%m", "%a2", sign)]
    if function == "abs" and not floats:
        return [f"  %r = call {t} @llvm.abs.{_suffix(p[0])}({t} %a0, i1 false)"] if sign == "s" else None
    if function in ("popcount", "clz"):
        name, more = ("ctpop", "") if function == "popcount" else ("ctlz", ", i1 false")
        return [f"  %r = call {t} @llvm.{name}.{_suffix(p[0])}({t} %a0{more})"]
    if function in ("add_sat", "sub_sat"):
        return [f"  %r = call {t} @llvm.{sign}{function[:3]}.sat.{_suffix(p[0])}({t} %a0, {t} %a1)"]
    if function in ("select", "bitselect") and p[0] == p[1]:
        return _selected(function, p[0], p[2])
    if function == "rotate":
        return [f"  %r = call {t} @llvm.fshl.{_suffix(p[0])}({t} %a0, {t} %a0, {t} %a1)"]
    if function in ("mul24", "mad24"):
        lines = [f"  %{'m' if function == 'mad24' else 'r'} = mul {t} %a0, %a1"]
        return [*lines, f"  %r = add {t} %m, %a2"] if function == "mad24" else lines
    if match := re.fullmatch(r"convert_([a-z]+?)(\d*)(_sat)?(?:_(rt[enpz]))?", function):
        return _converted(match, p[0], result, sign == "s")
    if match := re.fullmatch(r"v(load|store)a?(_half)?(2|3|4|8|16)?(?:_rte)?", function):
        aligned = function.startswith(("vloada", "vstorea"))
        return _vector_memory(match[1], match[2] is not None, int(match[3] or 1), result, p, aligned)
    if match := re.fullmatch(r"ato(?:mic|m)_([a-z]+)", function):
        return _atomic(match[1], p, _signed_pointee(mangled))
    return None


def _selected(function: str, t: Type, c: Type) -> list[str] | None:
    """OpenCL C, 6.15.6: by the sign of each element of a vector, or by whether a number is not zero; or bit by bit."""
    s, of_c = shown(t), shown(c)
    if function == "select":
        test = "slt" if c[0] == "vector" else "ne"
        zero = _constant(c, "0")
        return [
            f"  %c = icmp {test} {of_c} %a2, {zero}",
            f"  %r = select {shown(_like(t, ('int', 1)))} %c, {s} %a1, {s} %a0",
        ]
    if _element(t)[0] in FLOAT_BITS:
        return None
    ones = _constant(t, "-1")
    return [
        f"  %n = xor {s} %a2, {ones}",
        f"  %x = and {s} %a0, %n",
        f"  %y = and {s} %a1, %a2",
        f"  %r = or {s} %x, %y",
    ]


def _signed_pointee(mangled: str) -> bool:
    found = re.match(r"P(?:U3AS\d|V|K)*([chstijlmfd])", mangled)
    return found is not None and _MANGLED_TYPES[found[1]][1]


def _extreme(which: str, to: str, t: Type, a: str, b: str, sign: str) -> list[str]:
    name = shown(t)
    if _element(t)[0] in FLOAT_BITS:  # y < x ? y : x, and x < y ? y : x
        test = f"  %{to}.c = fcmp olt {name} " + (f"{b}, {a}" if which == "min" else f"{a}, {b}")
        return [test, f"  %{to} = select {shown(_like(t, ('int', 1)))} %{to}.c, {name} {b}, {name} {a}"]
    return [f"  %{to} = call {name} @llvm.{sign}{which}.{_suffix(t)}({name} {a}, {name} {b})"]


def _converted(match: re.Match[str], a: Type, result: Type, signed: bool) -> list[str] | None:
    """OpenCL C, 6.4.3: integers wrap, or saturate; floats become integers by rounding towards zero."""
    letter = _NAMED_TYPES.get(match[1])
    if letter is None:
        return None
    to_signed = _MANGLED_TYPES[letter][1]
    x, y, saturated, mode = _element(a), _element(result), match[3] is not None, match[4]
    given, wanted = shown(a), shown(result)
    if x[0] == "int" and y[0] == "int":
        if not saturated:
            op = "trunc" if y[1] < x[1] else ("sext" if signed else "zext")
            return [f"  %r = {op if x != y else 'bitcast'} {given} %a0 to {wanted}"]
        wide = _like(a, ("int", max(x[1], y[1]) + 1))
        w = shown(wide)
        low = -(1 << (y[1] - 1)) if to_signed else 0
        high = (1 << (y[1] - to_signed)) - 1
        s = _suffix(wide)
        return [
            f"  %w = {'sext' if signed else 'zext'} {given} %a0 to {w}",
            f"  %l = call {w} @llvm.smax.{s}({w} %w, {w} {_constant(wide, str(low))})",
            f"  %h = call {w} @llvm.smin.{s}({w} %l, {w} {_constant(wide, str(high))})",
            f"  %r = trunc {w} %h to {wanted}",
        ]
    if x[0] == "int":
        if mode not in (None, "rte"):
            return None
        return [f"  %r = {'sitofp' if signed else 'uitofp'} {given} %a0 to {wanted}"]
    if y[0] == "int":
        rounding = {"rte": "rint", "rtz": None, None: None, "rtp": "ceil", "rtn": "floor"}[mode]
        lines = [f"  %x = call {given} @llvm.{rounding}.{_suffix(a)}({given} %a0)"] if rounding else []
        value = "%x" if rounding else "%a0"
        op = "fptosi" if to_signed else "fptoui"
        if saturated:
            return [*lines, f"  %r = call {wanted} @llvm.{op}.sat.{_suffix(result)}.{_suffix(a)}({given} {value})"]
        return [*lines, f"  %r = {op} {given} {value} to {wanted}"]
    if x == y:
        return [f"  %r = bitcast {given} %a0 to {wanted}"]
    if mode not in (None, "rte"):
        return None
    op = "fptrunc" if FLOAT_BITS[y[0]] < FLOAT_BITS[x[0]] else "fpext"
    return [f"  %r = {op} {given} %a0 to {wanted}"]


def _vector_memory(way: str, half: bool, n: int, result: Type, p: list[Type], aligned: bool) -> list[str] | None:
    """OpenCL C, 6.15.8: at n elements times the offset, aligned as an element is (`vloada_halfn`: as the vector)."""
    value = result if way == "load" else p[0]
    inner = ("half",) if half else _element(value)
    stored: Type = ("vector", n, inner) if n > 1 else inner
    offset, where = ("%a0", "%a1") if way == "load" else ("%a1", "%a2")
    offset_type = shown(p[0] if way == "load" else p[1])
    size = FLOAT_BITS[inner[0]] // 8 if inner[0] in FLOAT_BITS else inner[1] // 8
    stride = 4 if aligned and n == 3 else n
    align = size * stride if aligned else size
    lines = [
        f"  %o = mul {offset_type} {offset}, {stride}",
        f"  %p = getelementptr {shown(inner)}, ptr {where}, {offset_type} %o",
    ]
    s, v = shown(stored), shown(value)
    if way == "load":
        lines.append(f"  %{'h' if half else 'r'} = load {s}, ptr %p, align {align}")
        return [*lines, f"  %r = fpext {s} %h to {v}"] if half else lines
    if half:
        lines.append(f"  %h = fptrunc {v} %a0 to {s}")
    return [*lines, f"  store {s} {'%h' if half else '%a0'}, ptr %p, align {align}"]


def _atomic(op: str, p: list[Type], signed: bool) -> list[str] | None:
    if op not in _ATOMICS:
        return None
    kind = _ATOMICS[op]
    if kind in ("min", "max") and not signed:
        kind = "u" + kind
    t = shown(p[1]) if len(p) > 1 else "i32"
    value = "%a1" if len(p) > 1 else "1"
    return [f"  %r = atomicrmw {kind} ptr %a0, {t} {value} monotonic, align {4 if t == 'i32' else 8}"]
