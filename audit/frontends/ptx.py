"""PTX as nvcc and clang print it, as LLVM IR: a register is a variable of its width, and LLVM makes values of them.

Shared memory is one array, and an address in it an offset. Numbers keep PTX's meaning: shifts by too much give zero
or the sign, and a product and a sum without a rounding mode may be fused. What is not known is named.

Source: the PTX ISA, version 9.0, chapters 5 to 9.
"""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from septet.audit.frontends import compiler
from septet.audit.frontends.languages import Places
from septet.audit.frontends.llvm import MALFORMED, Unsupported

MOST = 1 << 20
"""Registers of a name, and elements of an array: PTX that a compiler wrote has far fewer."""
_COMPARED = {"eq": "eq", "ne": "ne", "lt": "lt", "le": "le", "gt": "gt", "ge": "ge",
             "lo": "lt", "ls": "le", "hi": "gt", "hs": "ge"}  # fmt: skip
_FLOAT_COMPARED = {
    "eq": "oeq", "ne": "one", "lt": "olt", "le": "ole", "gt": "ogt", "ge": "oge", "equ": "ueq", "neu": "une",
    "ltu": "ult", "leu": "ule", "gtu": "ugt", "geu": "uge", "num": "ord", "nan": "uno",
}  # fmt: skip
_FLOATS = {16: "half", 32: "float", 64: "double"}
_PLACES = {"tid": "tid", "ctaid": "ctaid", "ntid": "ntid", "nctaid": "nctaid"}
_STATE_SPACES = {"global", "shared", "local", "param", "const"}
_TYPE = re.compile(r"[busf](8|16|32|64)|pred|f16x2|b128")
_SIZES = {"b8": 8, "u8": 8, "s8": 8, "b16": 16, "u16": 16, "s16": 16, "b32": 32, "u32": 32, "s32": 32, "f32": 32,
          "b64": 64, "u64": 64, "s64": 64, "f64": 64, "f16": 16}  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """An instruction: its guard, its name's parts and its operands; or a label."""

    line: int
    label: str | None
    guard: str | None = None
    op: tuple[str, ...] = ()
    operands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ptx:
    """PTX, whose kernels are compiled already: levels mean nothing."""

    name: str = "ptx"
    suffixes: tuple[str, ...] = (".ptx",)
    device: bool = True

    def lower(self, source: Path, flags: Sequence[str], folder: Path) -> str:
        """See `Language`."""
        compiler.check_file(source)
        made, output = folder / "ptx.ll", folder / "device.ll"
        made.write_text(translated(source.read_text(encoding="utf-8", errors="replace"), source), encoding="utf-8")
        compiler.run([compiler.find("opt").path, "-S", "-passes=mem2reg", str(made), "-o", str(output)])
        return output.read_text(encoding="utf-8")

    def places(self, source: Path, flags: Sequence[str]) -> Places:
        """See `Language`: there are special registers."""
        return {}


LANGUAGE = Ptx()


def translated(text: str, source: Path) -> str:
    """The LLVM IR of a PTX module's kernels; one that has something unknown says so where it is used.

    Raises:
        Unsupported: a construct is not known, or the text is not PTX.
    """
    try:
        return _translated(text, source)
    except MALFORMED as problem:
        raise Unsupported("a text that is not PTX", (str(source), 1)) from problem


def _translated(text: str, source: Path) -> str:
    text = re.sub(r"/\*.*?\*/", lambda m: "\n" * m[0].count("\n"), text, flags=re.DOTALL)
    lines = [re.sub(r"//.*", "", line) for line in text.splitlines()]
    text = "\n".join(lines)
    if re.search(r"^\s*\.address_size\s+32", text, re.MULTILINE):
        raise Unsupported("PTX with 32-bit addresses")
    module = Declared(str(source))
    module.variables(text)
    for found in re.finditer(r"\.entry\s+([A-Za-z_$][\w$]*)\s*(\(([^)]*)\))?", text):
        start = text.index("{", found.end())
        end = _closing(text, start)
        Body(module, found[1], found[3] or "", text[start + 1 : end], text[:start].count("\n") + 1).write()
    return module.text()


def _closing(text: str, start: int) -> int:
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == "{") - (text[i] == "}")
        if depth == 0:
            return i
    raise Unsupported("a body that does not end")


@dataclass
class Declared:
    """What is written so far: functions, globals, metadata, and the layout of shared memory."""

    source: str
    functions: list[str] = field(default_factory=list)
    globals: dict[str, str] = field(default_factory=dict)
    shared: dict[str, int] = field(default_factory=dict)
    top: int = 0
    declared: dict[str, str] = field(default_factory=dict)
    metadata: list[str] = field(default_factory=list)

    def variables(self, text: str) -> None:
        """Arrays in shared memory, wherever they are declared, and constants.

        Raises:
            Unsupported: shared memory whose size the launch gives.
        """
        pattern = re.compile(
            r"\.(shared|const|global)\s+(?:\.align\s+(\d+)\s+)?\.(\w+)\s+([\w$]+)\s*(\[(\d*)\])?\s*(=\s*(\{[^}]*\}|[^;]*))?;"
        )
        for space, align, t, name, array, count, _, initial in pattern.findall(text):
            size = _SIZES.get(t)
            if size is None or (array and not count):
                if space == "shared":
                    raise Unsupported(f"shared memory whose size the launch gives: {name}")
                continue
            number, unit = int(count or 1), int(align or size // 8)
            if unit.bit_count() != 1:
                raise Unsupported(f"an alignment of {unit} bytes: {name}")
            if number > MOST:
                raise Unsupported(f"an array of {number} elements: {name}")
            if space == "shared":
                self.top = -(-self.top // unit) * unit
                self.shared[name] = self.top
                self.top += number * size // 8
                continue
            items = re.findall(r"[-\w.]+", initial.strip("{}")) if initial else []
            values = ", ".join(f"i{size} {_number(items[k]) if k < len(items) else 0}" for k in range(number))
            kind = "constant" if space == "const" or initial else "global"
            self.globals[name] = f"@{name} = internal {kind} [{number} x i{size}] [{values}], align {unit}"

    def function(self, result: str, name: str, parameters: str) -> str:
        """A function that is called."""
        self.declared[name] = f"declare {result} @{name}({parameters})"
        return f"@{name}"

    def node(self, body: str) -> str:
        """A node of metadata."""
        self.metadata.append(body)
        return f"!{len(self.metadata) + 3}"

    def text(self) -> str:
        """The module."""
        shared = []
        if self.top:
            shared = [f"@ptx.shared = internal addrspace(3) global [{self.top} x i8] undef, align 16"]
        file = self.source.replace("\\", "\\5C").replace('"', "\\22")
        return "\n".join(
            [
                'target triple = "nvptx64-nvidia-cuda"', *shared, *self.globals.values(), *self.functions,
                *self.declared.values(), "!llvm.module.flags = !{!0}", "!llvm.dbg.cu = !{!1}",
                '!0 = !{i32 2, !"Debug Info Version", i32 3}',
                "!1 = distinct !DICompileUnit(language: DW_LANG_C99, file: !2, emissionKind: LineTablesOnly)",
                f'!2 = !DIFile(filename: "{file}", directory: "")',
                "!3 = !DISubroutineType(types: !{null})",
                *[f"!{k} = {body}" for k, body in enumerate(self.metadata, 4)], "",
            ]
        )  # fmt: skip


def _number(text: str) -> int:
    if text[:2] in ("0f", "0F"):
        return int(text[2:], 16)
    if text[:2] in ("0d", "0D"):
        return int(text[2:], 16)
    if "." in text:
        return int.from_bytes(struct.pack("<f", float(text)), "little")
    return int(text.rstrip("U"), 0)


class Body:
    """One kernel on its way to LLVM IR."""

    def __init__(self, module: Declared, name: str, parameters: str, body: str, line: int) -> None:
        self.module, self.name, self.line = module, name, line
        self.out: list[str] = []
        self.count = 0
        self.open = True
        self.widths: dict[str, int] = {}
        self.locals: dict[str, int] = {}
        self.scope = module.node(
            f'distinct !DISubprogram(name: "{name}", scope: !2, file: !2, line: {line}, type: !3,'
            " spFlags: DISPFlagDefinition, unit: !1)"
        )
        self.location = ""
        self.body = self._declared(body)
        self.statements = list(self._statements(self.body, line))
        self.parameters = self._parameters(parameters)

    # Reading -------------------------------------------------------------------------------------

    def _declared(self, body: str) -> str:
        """The body without declarations, which are noted."""

        def register(found: re.Match[str]) -> str:
            width = 1 if found[1] == "pred" else _SIZES.get(found[1], 0)
            if not width:
                raise Unsupported(f"registers of type .{found[1]}")
            for name in re.split(r"\s*,\s*", found[2].strip()):
                if many := re.fullmatch(r"(%?[\w$]+)<(\d+)>", name):
                    if int(many[2]) > MOST:
                        raise Unsupported(f"{many[2]} registers {many[1]}")
                    self.widths.update((f"{many[1]}{k}", width) for k in range(int(many[2])))
                else:
                    self.widths[name] = width
            return ""

        body = re.sub(r"\.reg\s+\.(\w+)\s+([^;]*);", register, body)
        for align, name, size in re.findall(r"\.local\s+\.align\s+(\d+)\s+\.b8\s+([\w$]+)\[(\d+)\]", body):
            self.out.append(f"  %{name} = alloca [{size} x i8], align {align}")
            self.locals[name] = int(size)
        return re.sub(r"\.(?:local|shared)\s[^;]*;|^\s*\.(?:loc|file|pragma)[^\n]*", "", body, flags=re.MULTILINE)

    def _statements(self, body: str, line: int) -> Sequence[Statement]:
        found = []
        for piece in re.finditer(r"[^;\n]*(?:;|:\s*$|(?=\n)|$)|\n", body, re.MULTILINE):
            here = line + body[: piece.start()].count("\n")
            text = piece[0].strip().strip("{").strip("}").strip() if "," not in piece[0] else piece[0].strip()
            text = re.sub(r"^\{\s*", "", text)
            if match := re.fullmatch(r"([$\w]+):", text):
                found.append(Statement(here, match[1]))
                continue
            text = text.rstrip(";").strip()
            if not text or text in "{}":
                continue
            match = re.match(r"(?:@(!?%?[\w$]+)\s+)?([a-z0-9_]+(?:[.:][\w:]+)*)\s*(.*)", text, re.DOTALL)
            if match is None:
                raise Unsupported(f"the PTX text `{text[:60]}`", (self.module.source, here))
            operands = [x.strip() for x in re.findall(r"\{[^}]*\}|\[[^\]]*\]|[^,{}\[\]]+", match[3]) if x.strip()]
            found.append(Statement(here, None, match[1], tuple(match[2].split(".")), tuple(operands)))
        return found

    def _parameters(self, text: str) -> list[tuple[str, str]]:
        """Names and LLVM types: a 64-bit parameter is an address if what is loaded from it is used as one."""
        loaded: dict[str, str] = {}
        addresses: set[str] = set()
        for s in self.statements:
            if s.op[:2] == ("ld", "param") and len(s.operands) == 2:
                loaded[s.operands[0]] = s.operands[1].strip("[] ").split("+")[0]
            for x in s.operands:
                if s.op[0] == "cvta" or (x.startswith("[") and "param" not in s.op):
                    addresses |= {loaded[r] for r in re.findall(r"%[\w$]+", x) if r in loaded}
        found = []
        for p in filter(None, map(str.strip, text.split(","))):
            match = re.fullmatch(
                r"\.param\s+(?:\.align\s+\d+\s+)?\.(\w+)\s+(?:\.ptr\s+(?:\.\w+\s+)?(?:\.align\s+\d+\s+)?)?([\w$]+)", p
            )
            if match is None or match[1] not in _SIZES:
                raise Unsupported(f"the PTX parameter `{p}`", (self.module.source, self.line))
            t = {"f32": "float", "f64": "double"}.get(match[1], f"i{_SIZES[match[1]]}")
            found.append((match[2], "ptr" if match[2] in addresses or ".ptr" in p else t))
        return found

    # Writing -------------------------------------------------------------------------------------

    def refuse(self, s: Statement) -> Unsupported:
        """The exception that names an instruction."""
        return Unsupported(f"the PTX instruction {'.'.join(s.op)}", (self.module.source, s.line))

    def emit(self, text: str) -> None:
        """A line."""
        if not self.open:  # what follows a jump and has no label is never reached
            self.out.append(f"dead{self.count}:")
            self.count += 1
            self.open = True
        self.out.append(f"  {text}{self.location}")

    def value(self, text: str) -> str:
        """A new value."""
        self.count += 1
        self.emit(f"%v{self.count} = {text}")
        return f"%v{self.count}"

    def write(self) -> None:
        """Add the function to the module."""
        before = [f"  %{_plain(r)}.reg = alloca i{w}, align 8" for r, w in self.widths.items()]
        for s in self.statements:
            node = self.module.node(f"!DILocation(line: {s.line}, column: 1, scope: {self.scope})")
            self.location = f", !dbg {node}"
            if s.label is not None:
                if self.open:
                    self.emit(f"br label %{s.label}")
                self.out.append(f"{s.label}:")
                self.open = True
            else:
                try:
                    self._guarded(s)
                except MALFORMED as problem:
                    raise self.refuse(s) from problem
        if self.open:
            self.emit("ret void")
        parameters = ", ".join(f"{t} %{_plain(name)}" for name, t in self.parameters)
        self.module.functions += [
            f"define ptx_kernel void @{self.name}({parameters}) !dbg {self.scope} {{", *before, *self.out, "}",
        ]  # fmt: skip

    def _guarded(self, s: Statement) -> None:
        if s.guard is None:
            return self._instruction(s)
        c = self.read(s.guard.lstrip("!"), 1)
        if s.guard.startswith("!"):
            c = self.value(f"xor i1 {c}, true")
        self.count += 1
        n = self.count
        if s.op[0] == "bra":
            self.emit(f"br i1 {c}, label %{s.operands[0]}, label %next{n}")
        else:
            self.emit(f"br i1 {c}, label %then{n}, label %next{n}")
            self.out.append(f"then{n}:")
            self._instruction(s)
            if self.open:
                self.emit(f"br label %next{n}")
        self.out.append(f"next{n}:")
        self.open = True
        return None

    def read(self, x: str, width: int, signed: bool = False) -> str:
        """An operand as an integer of some width: its low bits, or extended."""
        if x in self.widths:
            own = self.widths[x]
            value = self.value(f"load i{own}, ptr %{_plain(x)}.reg, align 8")
            return self.resized(value, own, width, signed)
        if match := re.fullmatch(r"%(tid|ctaid|ntid|nctaid)\.([xyz])", x):
            name = self.module.function("i32", f"llvm.nvvm.read.ptx.sreg.{_PLACES[match[1]]}.{match[2]}", "")
            return self.resized(self.value(f"call i32 {name}()"), 32, width, False)
        if x in ("%laneid", "WARP_SZ"):
            name = self.module.function(
                "i32", "llvm.nvvm.read.ptx.sreg." + ("laneid" if x[0] == "%" else "warpsize"), ""
            )
            return self.resized(self.value(f"call i32 {name}()"), 32, width, False)
        if x in self.module.shared:
            return str(self.module.shared[x])
        if x in self.locals or x in self.module.globals:
            return self.value(f"ptrtoint ptr {'%' if x in self.locals else '@'}{x} to i64")
        if re.fullmatch(r"-?(0[xX][0-9a-fA-F]+|\d+)U?|0[fFdD][0-9a-fA-F]+", x):
            number = _number(x) % (1 << width)
            return str(number) if width > 1 else ("true" if number else "false")
        raise Unsupported(f"the PTX operand {x}", (self.module.source, self.line))

    def resized(self, value: str, own: int, width: int, signed: bool) -> str:
        """An integer in another width."""
        if own == width:
            return value
        op = "trunc" if width < own else "sext" if signed else "zext"
        return self.value(f"{op} i{own} {value} to i{width}")

    def real(self, x: str, width: int) -> str:
        """An operand as a float."""
        return self.value(f"bitcast i{width} {self.read(x, width)} to {_FLOATS[width]}")

    def put(self, x: str, value: str, width: int, signed: bool = False) -> None:
        """Write a register."""
        if x == "_":
            return
        if x not in self.widths:
            raise Unsupported(f"the PTX operand {x}", (self.module.source, self.line))
        value = self.resized(value, width, self.widths[x], signed)
        self.emit(f"store i{self.widths[x]} {value}, ptr %{_plain(x)}.reg, align 8")

    def put_real(self, x: str, value: str, width: int) -> None:
        """Write a float's bits into a register."""
        self.put(x, self.value(f"bitcast {_FLOATS[width]} {value} to i{width}"), width)

    def address(self, s: Statement, x: str) -> str:
        """Where a memory operand is."""
        match = re.fullmatch(r"\[\s*([^+\s\]]+)\s*(?:\+\s*(-?\w+))?\s*\]", x)
        if match is None:
            raise self.refuse(s)
        offset = int(match[2] or "0", 0)
        if "shared" in s.op or match[1] in self.module.shared:
            at = self.read(match[1], 64)
            if offset:
                at = self.value(f"add i64 {at}, {offset}")
            return self.value(f"getelementptr i8, ptr addrspacecast (ptr addrspace(3) @ptx.shared to ptr), i64 {at}")
        at = self.read(match[1], 64)
        pointer = self.value(f"inttoptr i64 {at} to ptr")
        return self.value(f"getelementptr i8, ptr {pointer}, i64 {offset}") if offset else pointer

    # Instructions --------------------------------------------------------------------------------

    def _instruction(self, s: Statement) -> None:
        if "ftz" in s.op:
            raise Unsupported(f"subnormal numbers are flushed by {'.'.join(s.op)}", (self.module.source, s.line))
        types = [t for t in s.op[1:] if _TYPE.fullmatch(t)]
        t = types[-1] if types else ""
        bits = 1 if t == "pred" else int(re.sub(r"\D", "", t)) if t and t != "f16x2" else 32
        method = getattr(self, f"_{s.op[0]}", None)
        if method is None:
            raise self.refuse(s)
        method(s, t, bits)

    def _bra(self, s: Statement, t: str, bits: int) -> None:
        self.emit(f"br label %{s.operands[0]}")
        self.open = False

    def _ret(self, s: Statement, t: str, bits: int) -> None:
        self.emit("ret void")
        self.open = False

    _exit = _ret

    def _bar(self, s: Statement, t: str, bits: int) -> None:
        if s.op[1] == "warp":
            name = self.module.function("void", "llvm.nvvm.bar.warp.sync", "i32")
            self.emit(f"call void {name}(i32 {self.read(s.operands[0], 32)})")
            return
        if "sync" not in s.op or list(s.operands) != ["0"]:
            raise self.refuse(s)
        self.emit(f"call void {self.module.function('void', 'llvm.nvvm.barrier0', '')}()")

    _barrier = _bar

    def _membar(self, s: Statement, t: str, bits: int) -> None:
        """A fence: see `grid`."""

    _fence = _membar

    def _ld(self, s: Statement, t: str, bits: int) -> None:
        registers = s.operands[0].strip("{} ").split(",")
        if "param" in s.op:
            name = s.operands[1].strip("[] ")
            kind = dict(self.parameters).get(name)
            if kind is None or len(registers) != 1:
                raise self.refuse(s)
            value = f"%{_plain(name)}"
            if kind == "ptr":
                value = self.value(f"ptrtoint ptr {value} to i64")
            elif kind in ("float", "double"):
                value = self.value(f"bitcast {kind} {value} to i{bits}")
            else:
                bits = int(kind[1:])
            return self.put(registers[0], value, bits, t[0] == "s")
        where = self.address(s, s.operands[1])
        self.places(s, registers)
        n = len(registers)
        if n == 1:
            value = self.value(f"load i{bits}, ptr {where}, align {bits // 8}")
            return self.put(registers[0].strip(), value, bits, t[0] == "s")
        whole = self.value(f"load <{n} x i{bits}>, ptr {where}, align {n * bits // 8}")
        for k, r in enumerate(registers):
            self.put(r.strip(), self.value(f"extractelement <{n} x i{bits}> {whole}, i64 {k}"), bits, t[0] == "s")
        return None

    def places(self, s: Statement, registers: Sequence[str]) -> None:
        """See that a vector is as wide as the instruction says."""
        said = next((int(p[1:]) for p in s.op if re.fullmatch(r"v[24]", p)), 1)
        if said != len(registers) or "volatile" in s.op:
            raise self.refuse(s)

    def _st(self, s: Statement, t: str, bits: int) -> None:
        registers = s.operands[1].strip("{} ").split(",")
        self.places(s, registers)
        where = self.address(s, s.operands[0])
        n = len(registers)
        values = [self.read(r.strip(), bits) for r in registers]
        if n == 1:
            self.emit(f"store i{bits} {values[0]}, ptr {where}, align {bits // 8}")
            return
        whole = "poison"
        for k, v in enumerate(values):
            whole = self.value(f"insertelement <{n} x i{bits}> {whole}, i{bits} {v}, i64 {k}")
        self.emit(f"store <{n} x i{bits}> {whole}, ptr {where}, align {n * bits // 8}")

    def _mov(self, s: Statement, t: str, bits: int) -> None:
        to, source = s.operands
        if to[0] == "{":
            parts = [p.strip() for p in to.strip("{} ").split(",")]
            width, whole = bits // len(parts), self.read(source, bits)
            for k, p in enumerate(parts):
                moved = self.value(f"lshr i{bits} {whole}, {k * width}")
                self.put(p, self.resized(moved, bits, width, False), width)
            return
        if source[0] == "{":
            parts = [p.strip() for p in source.strip("{} ").split(",")]
            width, whole = bits // len(parts), "0"
            for k, p in enumerate(parts):
                wide = self.resized(self.read(p, width), width, bits, False)
                moved = self.value(f"shl i{bits} {wide}, {k * width}")
                whole = self.value(f"or i{bits} {whole}, {moved}")
            self.put(to, whole, bits)
            return
        self.put(to, self.read(source, bits), bits)

    def _cvta(self, s: Statement, t: str, bits: int) -> None:
        if "shared" in s.op:
            raise self.refuse(s)
        self.put(s.operands[0], self.read(s.operands[1], 64), 64)

    def _cvt(self, s: Statement, t: str, bits: int) -> None:
        types = [x for x in s.op[1:] if _TYPE.fullmatch(x)]
        modes = set(s.op[1:]) - set(types)
        if len(types) != 2 or any(x == "f16x2" for x in types):
            raise self.refuse(s)
        to, source = types
        m, n = int(to[1:]), int(source[1:])
        if to[0] != "f" and source[0] != "f" and not modes:
            value = self.read(s.operands[1], n)
            value = self.resized(value, n, m, source[0] == "s")
            self.put(s.operands[0], value, m, to[0] == "s")
        elif to[0] == "f" and source[0] != "f" and modes == {"rn"}:
            op = "sitofp" if source[0] == "s" else "uitofp"
            self.put_real(s.operands[0], self.value(f"{op} i{n} {self.read(s.operands[1], n)} to {_FLOATS[m]}"), m)
        elif to[0] == source[0] == "f" and m != n and modes <= {"rn"}:
            op = "fpext" if m > n else "fptrunc"
            value = self.value(f"{op} {_FLOATS[n]} {self.real(s.operands[1], n)} to {_FLOATS[m]}")
            self.put_real(s.operands[0], value, m)
        elif to[0] == source[0] == "f" and m == n and len(modes) == 1 and modes <= {"rni", "rzi", "rmi", "rpi"}:
            op = {"rni": "roundeven", "rzi": "trunc", "rmi": "floor", "rpi": "ceil"}[modes.pop()]
            name = self.module.function(_FLOATS[m], f"llvm.{op}.f{m}", _FLOATS[m])
            value = self.value(f"call {_FLOATS[m]} {name}({_FLOATS[m]} {self.real(s.operands[1], m)})")
            self.put_real(s.operands[0], value, m)
        else:
            raise self.refuse(s)

    def _arithmetic(self, s: Statement, t: str, bits: int, op: str) -> None:
        to, a, b = s.operands
        modes = set(s.op[1:-1])
        if t == "f16x2":
            return self._lanes(s, op)
        if t[0] == "f":
            if modes - {"rn"}:
                raise self.refuse(s)
            flag = "" if "rn" in modes or bits == 64 else "contract "
            value = self.value(f"f{op} {flag}{_FLOATS[bits]} {self.real(a, bits)}, {self.real(b, bits)}")
            return self.put_real(to, value, bits)
        if modes:
            raise self.refuse(s)
        return self.put(to, self.value(f"{op} i{bits} {self.read(a, bits)}, {self.read(b, bits)}"), bits)

    def _lanes(self, s: Statement, op: str) -> None:
        """Two halves at once."""
        to, *operands = s.operands
        values = [self.read(x, 32) for x in operands]
        whole = "0"
        for k in (0, 16):
            parts = []
            for v in values:
                low = self.value(f"trunc i32 {self.value(f'lshr i32 {v}, {k}')} to i16")
                parts.append(self.value(f"bitcast i16 {low} to half"))
            if op == "fma":
                name = self.module.function("half", "llvm.fma.f16", "half, half, half")
                made = self.value(f"call half {name}({', '.join(f'half {p}' for p in parts)})")
            else:
                flag = "" if "rn" in s.op else "contract "
                made = self.value(f"f{op} {flag}half {', '.join(parts)}")
            bits = self.value(f"zext i16 {self.value(f'bitcast half {made} to i16')} to i32")
            whole = self.value(f"or i32 {whole}, {self.value(f'shl i32 {bits}, {k}')}")
        self.put(to, whole, 32)

    def _add(self, s: Statement, t: str, bits: int) -> None:
        self._arithmetic(s, t, bits, "add")

    def _sub(self, s: Statement, t: str, bits: int) -> None:
        self._arithmetic(s, t, bits, "sub")

    def _mul(self, s: Statement, t: str, bits: int) -> None:
        if t[0] == "f":
            return self._arithmetic(s, t, bits, "mul")
        to, a, b = s.operands
        value, width = self._product(s, t, bits, a, b)
        return self.put(to, value, width)

    def _mad(self, s: Statement, t: str, bits: int) -> None:
        if t[0] == "f":
            raise self.refuse(s)
        to, a, b, c = s.operands
        value, width = self._product(s, t, bits, a, b)
        self.put(to, self.value(f"add i{width} {value}, {self.read(c, width)}"), width)

    def _product(self, s: Statement, t: str, bits: int, a: str, b: str) -> tuple[str, int]:
        x, y = self.read(a, bits), self.read(b, bits)
        if s.op[1] == "lo":
            return self.value(f"mul i{bits} {x}, {y}"), bits
        if s.op[1] not in ("wide", "hi"):
            raise self.refuse(s)
        signed = t[0] == "s"
        wide = 2 * bits
        x, y = (v if re.fullmatch(r"\d+", v) is None else self.value(f"add i{bits} {v}, 0") for v in (x, y))
        product = self.value(
            f"mul i{wide} {self.resized(x, bits, wide, signed)}, {self.resized(y, bits, wide, signed)}"
        )
        if s.op[1] == "wide":
            return product, wide
        return self.resized(self.value(f"lshr i{wide} {product}, {bits}"), wide, bits, False), bits

    def _fma(self, s: Statement, t: str, bits: int) -> None:
        if t == "f16x2" and "rn" in s.op:
            return self._lanes(s, "fma")
        if s.op[1:-1] != ("rn",):
            raise self.refuse(s)
        f = _FLOATS[bits]
        name = self.module.function(f, f"llvm.fma.f{bits}", f"{f}, {f}, {f}")
        given = ", ".join(f"{f} {self.real(x, bits)}" for x in s.operands[1:])
        return self.put_real(s.operands[0], self.value(f"call {f} {name}({given})"), bits)

    def _div(self, s: Statement, t: str, bits: int) -> None:
        to, a, b = s.operands
        if t[0] == "f":
            if s.op[1] != "rn":
                raise self.refuse(s)
            value = self.value(f"fdiv {_FLOATS[bits]} {self.real(a, bits)}, {self.real(b, bits)}")
            return self.put_real(to, value, bits)
        return self._quotient(s, t, bits, "div")

    def _rem(self, s: Statement, t: str, bits: int) -> None:
        self._quotient(s, t, bits, "rem")

    def _quotient(self, s: Statement, t: str, bits: int, op: str) -> None:
        to, a, b = s.operands
        sign = "s" if t[0] == "s" else "u"
        self.put(to, self.value(f"{sign}{op} i{bits} {self.read(a, bits)}, {self.read(b, bits)}"), bits)

    def _logical(self, s: Statement, bits: int, op: str) -> None:
        to, a, b = s.operands
        self.put(to, self.value(f"{op} i{bits} {self.read(a, bits)}, {self.read(b, bits)}"), bits)

    def _and(self, s: Statement, t: str, bits: int) -> None:
        self._logical(s, bits, "and")

    def _or(self, s: Statement, t: str, bits: int) -> None:
        self._logical(s, bits, "or")

    def _xor(self, s: Statement, t: str, bits: int) -> None:
        self._logical(s, bits, "xor")

    def _not(self, s: Statement, t: str, bits: int) -> None:
        self.put(s.operands[0], self.value(f"xor i{bits} {self.read(s.operands[1], bits)}, -1"), bits)

    def _neg(self, s: Statement, t: str, bits: int) -> None:
        to, a = s.operands
        if t[0] == "f":
            return self.put_real(to, self.value(f"fneg {_FLOATS[bits]} {self.real(a, bits)}"), bits)
        return self.put(to, self.value(f"sub i{bits} 0, {self.read(a, bits)}"), bits)

    def _abs(self, s: Statement, t: str, bits: int) -> None:
        to, a = s.operands
        if t[0] == "f":
            name = self.module.function(_FLOATS[bits], f"llvm.fabs.f{bits}", _FLOATS[bits])
            value = self.value(f"call {_FLOATS[bits]} {name}({_FLOATS[bits]} {self.real(a, bits)})")
            return self.put_real(to, value, bits)
        name = self.module.function(f"i{bits}", f"llvm.abs.i{bits}", f"i{bits}, i1")
        return self.put(to, self.value(f"call i{bits} {name}(i{bits} {self.read(a, bits)}, i1 false)"), bits)

    def _shl(self, s: Statement, t: str, bits: int) -> None:
        self._shifted(s, bits, "shl", "0")

    def _shr(self, s: Statement, t: str, bits: int) -> None:
        if t[0] != "s":
            return self._shifted(s, bits, "lshr", "0")
        return self._shifted(s, bits, "ashr", None)

    def _shifted(self, s: Statement, bits: int, op: str, beyond: str | None) -> None:
        """By more than the width: zero, or the sign."""
        to, a, b = s.operands
        value, by = self.read(a, bits), self.read(b, 32)
        if by.isdigit() and int(by) < bits:
            return self.put(to, self.value(f"{op} i{bits} {value}, {by}"), bits)
        few = self.value(f"icmp ult i32 {by}, {bits}")
        last = self.value(f"select i1 {few}, i32 {by}, i32 {bits - 1}")
        wide = self.resized(last, 32, bits, False)
        moved = self.value(f"{op} i{bits} {value}, {wide}")
        if beyond is not None:
            moved = self.value(f"select i1 {few}, i{bits} {moved}, i{bits} {beyond}")
        return self.put(to, moved, bits)

    def _setp(self, s: Statement, t: str, bits: int) -> None:
        to, a, b, *third = s.operands
        if "|" in to:
            raise self.refuse(s)
        if t[0] == "f":
            predicate = _FLOAT_COMPARED[s.op[1]]
            c = self.value(f"fcmp {predicate} {_FLOATS[bits]} {self.real(a, bits)}, {self.real(b, bits)}")
        else:
            predicate = _COMPARED[s.op[1]]
            if predicate not in ("eq", "ne"):
                predicate = ("s" if t[0] == "s" else "u") + predicate
            c = self.value(f"icmp {predicate} i{bits} {self.read(a, bits)}, {self.read(b, bits)}")
        if third:
            other = self.read(third[0].lstrip("!"), 1)
            if third[0].startswith("!"):
                other = self.value(f"xor i1 {other}, true")
            c = self.value(f"{s.op[2]} i1 {c}, {other}")
        self.put(to, c, 1)

    def _selp(self, s: Statement, t: str, bits: int) -> None:
        to, a, b, c = s.operands
        chosen = f"select i1 {self.read(c, 1)}, i{bits} {self.read(a, bits)}, i{bits} {self.read(b, bits)}"
        self.put(to, self.value(chosen), bits)

    def _min(self, s: Statement, t: str, bits: int) -> None:
        self._extreme(s, t, bits, "min")

    def _max(self, s: Statement, t: str, bits: int) -> None:
        self._extreme(s, t, bits, "max")

    def _extreme(self, s: Statement, t: str, bits: int, which: str) -> None:
        if t[0] == "f":
            raise self.refuse(s)
        to, a, b = s.operands
        name = self.module.function(
            f"i{bits}", f"llvm.{'s' if t[0] == 's' else 'u'}{which}.i{bits}", f"i{bits}, i{bits}"
        )
        self.put(
            to, self.value(f"call i{bits} {name}(i{bits} {self.read(a, bits)}, i{bits} {self.read(b, bits)})"), bits
        )

    def _popc(self, s: Statement, t: str, bits: int) -> None:
        name = self.module.function(f"i{bits}", f"llvm.ctpop.i{bits}", f"i{bits}")
        value = self.value(f"call i{bits} {name}(i{bits} {self.read(s.operands[1], bits)})")
        self.put(s.operands[0], self.resized(value, bits, 32, False), 32)

    def _constants(self, s: Statement, texts: Sequence[str]) -> list[int]:
        """Operands that must be numbers."""
        if any(re.fullmatch(r"\d+|0[xX][0-9a-fA-F]+", x) is None for x in texts):
            raise self.refuse(s)
        return [int(x, 0) for x in texts]

    def _bfe(self, s: Statement, t: str, bits: int) -> None:
        to, a, *rest = s.operands
        at, length = self._constants(s, rest)
        if at + length > bits or not length:
            raise self.refuse(s)
        up = self.value(f"shl i{bits} {self.read(a, bits)}, {bits - at - length}")
        op = "ashr" if t[0] == "s" else "lshr"
        self.put(to, self.value(f"{op} i{bits} {up}, {bits - length}"), bits)

    def _bfi(self, s: Statement, t: str, bits: int) -> None:
        to, a, b, *rest = s.operands
        at, length = self._constants(s, rest)
        mask = ((1 << length) - 1) << at & (1 << bits) - 1
        if at >= bits:
            raise self.refuse(s)
        new = self.value(f"and i{bits} {self.value(f'shl i{bits} {self.read(a, bits)}, {at}')}, {mask}")
        old = self.value(f"and i{bits} {self.read(b, bits)}, {(1 << bits) - 1 - mask}")
        self.put(to, self.value(f"or i{bits} {old}, {new}"), bits)

    def _prmt(self, s: Statement, t: str, bits: int) -> None:
        to, a, b, selector = s.operands
        if len(s.op) != 2:
            raise self.refuse(s)
        (code,) = self._constants(s, [selector])
        both = [self.read(a, 32), self.read(b, 32)]
        whole = "0"
        for k in range(4):
            chosen = code >> 4 * k & 15
            op = "ashr" if chosen & 8 else "lshr"
            source = both[chosen >> 2 & 1]
            up = self.value(f"shl i32 {source}, {24 - 8 * (chosen & 3)}")
            byte = self.value(f"{op} i32 {up}, {31 if chosen & 8 else 24}")
            byte = self.value(f"and i32 {byte}, 255")
            whole = self.value(f"or i32 {whole}, {self.value(f'shl i32 {byte}, {8 * k}')}")
        self.put(to, whole, 32)

    def _lop3(self, s: Statement, t: str, bits: int) -> None:
        to, *operands, table = s.operands
        (code,) = self._constants(s, [table])
        values = [self.read(x, 32) for x in operands]
        nots = [self.value(f"xor i32 {v}, -1") for v in values]
        whole = "0"
        for k in range(8):
            if code >> k & 1:
                a, b, c = (values[j] if k >> (2 - j) & 1 else nots[j] for j in range(3))
                term = self.value(f"and i32 {self.value(f'and i32 {a}, {b}')}, {c}")
                whole = self.value(f"or i32 {whole}, {term}")
        self.put(to, whole, 32)

    def _dp4a(self, s: Statement, t: str, bits: int) -> None:
        to, a, b, c = s.operands
        signs = [x[0] == "s" for x in s.op[1:3]]
        total = self.read(c, 32)
        for k in range(4):
            parts = []
            for x, signed in zip((a, b), signs, strict=True):
                up = self.value(f"shl i32 {self.read(x, 32)}, {24 - 8 * k}")
                parts.append(self.value(f"{'ashr' if signed else 'lshr'} i32 {up}, 24"))
            total = self.value(f"add i32 {total}, {self.value('mul i32 ' + ', '.join(parts))}")
        self.put(to, total, 32)

    def _shfl(self, s: Statement, t: str, bits: int) -> None:
        to, a, b, c, mask = s.operands
        if s.op[1] != "sync" or s.op[2] not in ("up", "down", "bfly", "idx"):
            raise self.refuse(s)
        to = to.split("|")[0]
        name = self.module.function("i32", f"llvm.nvvm.shfl.sync.{s.op[2]}.i32", "i32, i32, i32, i32")
        given = ", ".join(f"i32 {self.read(x, 32)}" for x in (mask, a, b, c))
        self.put(to, self.value(f"call i32 {name}({given})"), 32)

    def _atom(self, s: Statement, t: str, bits: int) -> None:
        self._atomic(s, t, bits, s.operands[0], s.operands[1], s.operands[2])

    def _red(self, s: Statement, t: str, bits: int) -> None:
        self._atomic(s, t, bits, "_", s.operands[0], s.operands[1])

    def _atomic(self, s: Statement, t: str, bits: int, to: str, where: str, x: str) -> None:
        op = next((p for p in s.op if p in ("add", "and", "or", "xor", "min", "max", "exch")), None)
        if op is None or t[0] == "f" or len(s.operands) > 3:
            raise self.refuse(s)
        if op in ("min", "max") and t[0] != "s":
            op = "u" + op
        at = self.address(s, where)
        op = {"exch": "xchg"}.get(op, op)
        value = self.value(f"atomicrmw {op} ptr {at}, i{bits} {self.read(x, bits)} monotonic, align {bits // 8}")
        self.put(to, value, bits)


def _plain(name: str) -> str:
    """A register's name as LLVM has it."""
    return re.sub(r"[^\w$]", "", name)
