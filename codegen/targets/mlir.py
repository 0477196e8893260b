"""MLIR in its standard dialects (func, arith, math, memref, scf, gpu): the road to any compiler that takes MLIR.

A view is a memref and the element that it begins at. Procedures and functions are `func.func`, for a CPU; kernels are
`gpu.func` in a module of their own, with workgroup memory. Numbers are signless; the operations say how they are read.
"""

from dataclasses import dataclass, field, replace

from septet.codegen.passes.machine import (
    Allocate,
    Barrier,
    Branch,
    Define,
    Do,
    Loop,
    Parameter,
    Procedure,
    Program,
    Return,
    Set,
    Statement,
    Store,
    Table,
    Type,
    Value,
    Variable,
    parts,
    walk,
)
from septet.codegen.passes.structured import structured
from septet.spec.arrays import Element

TYPES = {Type.BOOL: "i1", Type.I32: "i32", Type.I64: "i64", Type.F32: "f32"}
IN_MEMORY = {**TYPES, Type.BOOL: "i8"}
"""Types of variables: the size of a bit in memory is not said."""
ELEMENTS = {"uint8": "i8", "int8": "i8", "int32": "i32", "int64": "i64", "binary32": "f32"}
BINARY = {
    "add": "arith.addi", "sub": "arith.subi", "mul": "arith.muli", "and": "arith.andi", "shr": "arith.shrui",
    "asr": "arith.shrsi", "quot": "arith.divsi", "rem": "arith.remsi", "land": "arith.andi", "lor": "arith.ori",
    "multiply": "arith.mulf", "divide": "arith.divf", "fused": "math.fma",
}  # fmt: skip
UNARY = {"negated": "arith.negf", "magnitude": "math.absf"}
COMPARED = {"lt": "slt", "le": "sle", "eq": "eq", "ne": "ne"}
ORDERED = {"less": "olt", "at_most": "ole"}
PLACES = {"workgroup": "gpu.block_id x", "lane": "gpu.thread_id x"}


def module(program: Program, prefix: str, head: str) -> str:
    """The text of a module: functions and procedures, and kernels where the program has some."""
    texts = [Body(program, prefix, p, bool(program.kernels)).text() for p in program.procedures]
    kernels = [Body(program, prefix, k, True).text() for k in program.kernels]
    tables = [_table(t, prefix) for t in program.tables]
    inner = "\n\n".join([*tables, *texts, *kernels])
    if program.kernels:
        inner = f"gpu.module @{prefix}kernels {{\n{_indented(inner)}\n}}"
    attributes = " attributes {gpu.container_module}" if program.kernels else ""
    comment = "\n".join(f"// {line.strip()}" for line in head.splitlines())
    return f"{comment}\nmodule{attributes} {{\n{_indented(inner)}\n}}\n"


def _table(t: Table, prefix: str) -> str:
    kind = ELEMENTS[t.element.name]
    numbers = ", ".join(map(str, t.values))
    return f'memref.global "private" constant @{prefix}{t.name} : memref<{len(t.values)}x{kind}> = dense<[{numbers}]>'


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.splitlines())


TOTAL = frozenset({"const", "name", "add", "sub", "mul", "neg", "and", "shr", "asr", "cast", *COMPARED, "land", "lor"})
"""Operations that are defined whatever their operands are, so that a side of a choice can be computed needlessly."""


def _chosen(p: Procedure) -> Procedure:
    """A function that is one choice after another, as a chain of `select`: it has one way out anyway."""
    *choices, last = p.body
    if p.result is None or not isinstance(last, Return) or last.value is None:
        return p
    result = last.value
    defined: list[Statement] = []
    told = [last.value]
    for s in reversed(choices):
        if isinstance(s, Define):
            defined.insert(0, s)
            told.append(s.value)
        elif isinstance(s, Branch) and not s.other and len(s.then) == 1 and isinstance(s.then[0], Return):
            value = s.then[0].value
            assert value is not None
            told += [s.condition, value]
            result = Value("select", value.type, (s.condition, value, result))
        else:
            return p
    total = all(v.op in TOTAL for e in told for v in parts(e))
    return replace(p, body=(*defined, Return(result))) if total else p


@dataclass
class Body:
    """The text of one function, procedure or kernel."""

    program: Program
    prefix: str
    given: Procedure
    on_device: bool
    lines: list[str] = field(default_factory=list)
    depth: int = 1
    count: int = 0
    names: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.procedure = structured(_chosen(self.given))
        self.types: dict[str, Type] = {p.name: p.type for p in self.procedure.parameters if not p.element}
        self.arrays: dict[str, tuple[Element, int | None]] = {
            p.name: (p.element, None) for p in self.procedure.parameters if p.element
        }
        self.shared: set[str] = set()
        self.variables = {s.name for s in walk(self.procedure.body) if isinstance(s, Variable)}
        self.by_name = {p.name: p for p in self.program.procedures}

    def text(self) -> str:
        """All of it."""
        p = self.procedure
        given = [self._parameter(a) for a in p.parameters]
        shared = []
        for s in walk(p.body):
            if isinstance(s, Allocate):
                self.arrays[s.array] = s.element, s.length
                kind = f"memref<{s.length}x{ELEMENTS[s.element.name]}>"
                if s.space == "shared":
                    self.shared.add(s.array)
                    space = f"{kind[:-1]}, #gpu.address_space<workgroup>>"
                    shared.append(f"%{s.array} : {space}")
                else:
                    self._line(f"%{s.array} = memref.alloca() : {kind}")
            elif isinstance(s, Variable):
                self._line(f"%{s.name} = memref.alloca() : memref<{IN_MEMORY[s.value.type]}>")
        self._block(p.body)
        if p.is_kernel and not self.lines[-1].strip().startswith("gpu.return"):
            self._line("gpu.return")
        if p.is_kernel:
            workgroup = f" workgroup({', '.join(shared)})" if shared else ""
            known = f" attributes {{known_block_size = array<i32: {p.workgroup}, 1, 1>}}"
            head = f"gpu.func @{self.prefix}{p.name}({', '.join(given)}){workgroup} kernel{known} {{"
        else:
            result = f" -> {TYPES[p.result]}" if p.result else ""
            private = "private " if self.on_device else ""
            interface = "" if self.on_device else " attributes {llvm.emit_c_interface}"
            head = f"func.func {private}@{self.prefix}{p.name}({', '.join(given)}){result}{interface} {{"
        says = [f"// {line}" for line in (p.says, p.threads) if line]
        constants = [f"  {name} = arith.constant {text}" for text, name in self.constants.items()]
        return "\n".join([*says, head, *constants, *self.lines, "}"])

    def _parameter(self, a: Parameter) -> str:
        if a.element is None:
            return f"%{a.name}: {TYPES[a.type]}"
        start = "" if self.procedure.is_kernel else f", %{a.name}_at: index"
        return f"%{a.name}: memref<?x{ELEMENTS[a.element.name]}>{start}"

    # Statements -------------------------------------------------------------------------------------

    def _line(self, text: str) -> None:
        self.lines.append("  " * self.depth + text)

    def _new(self, text: str) -> str:
        name = f"%{self.count}"
        self.count += 1
        self._line(f"{name} = {text}")
        return name

    def _constant(self, number: int, kind: Type) -> str:
        """The name of a constant, which a function defines once, at its beginning."""
        if kind is Type.BOOL:
            text, name = ("true", "%true") if number else ("false", "%false")
        elif kind is Type.F32:
            text, name = f"0x{number:08X} : f32", f"%cst_{number:08X}"
        else:
            text, name = f"{number} : {TYPES[kind]}", f"%c{number}_{TYPES[kind]}"
        return self.constants.setdefault(text, name)

    def _block(self, body: tuple[Statement, ...]) -> None:
        for s in body:
            self._statement(s)

    def _statement(self, s: Statement) -> None:
        if isinstance(s, Define):
            self.types[s.name] = s.value.type
            self.names[s.name] = self.value(s.value)
        elif isinstance(s, Variable | Set):
            kind = IN_MEMORY[s.value.type]
            stored = self.value(s.value)
            if s.value.type is Type.BOOL:
                stored = self._new(f"arith.extui {stored} : i1 to {kind}")
            self._line(f"memref.store {stored}, %{s.name}[] : memref<{kind}>")
        elif isinstance(s, Store):
            value = self.value(s.value)
            kind = ELEMENTS[s.element.name]
            if kind == "i8":
                value = self._new(f"arith.trunci {value} : i32 to i8")
            self._line(f"memref.store {value}, {self._element(s.array, s.index)}")
        elif isinstance(s, Do):
            self.value(s.value)
        elif isinstance(s, Loop):
            self._loop(s)
        elif isinstance(s, Branch):
            self._branch(s)
        elif isinstance(s, Barrier):
            self._line("gpu.barrier")
        elif isinstance(s, Return):
            word = "gpu.return" if self.procedure.is_kernel else "return"
            self._line(word if s.value is None else f"{word} {self.value(s.value)} : {TYPES[s.value.type]}")

    def _loop(self, s: Loop) -> None:
        kind = TYPES[s.stop.type]
        stop = self.value(s.stop)
        zero, one = (self._constant(k, s.stop.type) for k in (0, 1))
        self.names[s.name] = f"%{s.name}"
        self.types[s.name] = s.stop.type
        self._line(f"scf.for %{s.name} = {zero} to {stop} step {one} : {kind} {{")
        self._inside(s.body)
        self._line("}")

    def _branch(self, s: Branch) -> None:
        self._line(f"scf.if {self.value(s.condition)} {{")
        self._inside(s.then)
        if s.other:
            self._line("} else {")
            self._inside(s.other)
        self._line("}")

    def _inside(self, body: tuple[Statement, ...]) -> None:
        self.depth += 1
        self._block(body)
        self.depth -= 1

    # Expressions ------------------------------------------------------------------------------------

    def value(self, v: Value) -> str:
        """The name of a value, after the lines that compute it."""
        kind = TYPES[v.type]
        if v.op == "const":
            return self._constant(v.number, v.type)
        if v.op == "name":
            if v.name in self.variables:
                loaded = self._new(f"memref.load %{v.name}[] : memref<{IN_MEMORY[v.type]}>")
                return loaded if v.type is not Type.BOOL else self._new(f"arith.trunci {loaded} : i8 to i1")
            return self.names.get(v.name, f"%{v.name}")
        if v.op == "load":
            element, _ = self.arrays[v.name]
            return self._widened(self._new(f"memref.load {self._element(v.name, v.args[0])}"), element)
        if v.op == "table":
            return self._table(v)
        if v.op == "thread":
            block, size, lane = (self._new(f"gpu.{what} x") for what in ("block_id", "block_dim", "thread_id"))
            before = self._new(f"arith.muli {block}, {size} : index")
            place = self._new(f"arith.addi {before}, {lane} : index")
            return self._new(f"arith.index_cast {place} : index to {kind}")
        if v.op in PLACES:
            place = self._new(PLACES[v.op])
            return self._new(f"arith.index_cast {place} : index to {kind}")
        if v.op == "neg":
            return self._new(f"arith.subi {self._constant(0, v.type)}, {self.value(v.args[0])} : {kind}")
        if v.op == "lnot":
            return self._new(f"arith.xori {self.value(v.args[0])}, {self._constant(1, Type.BOOL)} : i1")
        if v.op == "cast":
            word = "extsi" if v.type is Type.I64 else "trunci"
            return self._new(f"arith.{word} {self.value(v.args[0])} : {TYPES[v.args[0].type]} to {kind}")
        if v.op in ("apply", "call"):
            return self._call(v)
        if v.op in ("scaled", "floor_scaled"):
            return self._scaled(v)
        args = [self.value(a) for a in v.args]
        own = TYPES[v.args[0].type]
        if v.op == "select":
            return self._new(f"arith.select {', '.join(args)} : {kind}")
        if v.op in COMPARED:
            return self._new(f"arith.cmpi {COMPARED[v.op]}, {args[0]}, {args[1]} : {own}")
        if v.op in ORDERED:
            return self._new(f"arith.cmpf {ORDERED[v.op]}, {args[0]}, {args[1]} : f32")
        if v.op == "from_integer":
            return self._new(f"arith.sitofp {args[0]} : {own} to f32")
        if v.op in ("from_pattern", "pattern"):
            return self._new(f"arith.bitcast {args[0]} : {own} to {kind}")
        if v.op == "nearest_integer":
            rounded = self._new(f"math.roundeven {args[0]} : f32")
            return self._new(f"arith.fptosi {rounded} : f32 to {kind}")
        if v.op in UNARY:
            return self._new(f"{UNARY[v.op]} {args[0]} : {kind}")
        word = "arith.addf" if v.op == "add" and v.type is Type.F32 else BINARY[v.op]
        return self._new(f"{word} {', '.join(args)} : {kind}")

    def _widened(self, loaded: str, element: Element) -> str:
        if ELEMENTS[element.name] != "i8":
            return loaded
        word = "extui" if element.low == 0 else "extsi"
        return self._new(f"arith.{word} {loaded} : i8 to i32")

    def _index(self, v: Value) -> str:
        return self._new(f"arith.index_cast {self.value(v)} : {TYPES[v.type]} to index")

    def _element(self, array: str, index: Value) -> str:
        """An element's array, index and type, as loads and stores have them."""
        _element, length = self.arrays[array]
        at = self._index(index)
        if length is None and not self.procedure.is_kernel:
            at = self._new(f"arith.addi %{array}_at, {at} : index")
        return f"%{array}[{at}] : {self._memref(array)}"

    def _memref(self, array: str) -> str:
        element, length = self.arrays[array]
        space = ", #gpu.address_space<workgroup>" if array in self.shared else ""
        return f"memref<{'?' if length is None else length}x{ELEMENTS[element.name]}{space}>"

    def _table(self, v: Value) -> str:
        table = next(t for t in self.program.tables if t.name == v.name)
        kind = f"memref<{len(table.values)}x{ELEMENTS[table.element.name]}>"
        base = self._new(f"memref.get_global @{self.prefix}{v.name} : {kind}")
        at = self._index(v.args[0])
        loaded = self._new(f"memref.load {base}[{at}] : {kind}")
        return self._new(f"arith.extsi {loaded} : i8 to i32") if table.element.name == "int8" else loaded

    def _call(self, v: Value) -> str:
        called = self.by_name[v.name]
        args, kinds = [], []
        for p, a in zip(called.parameters, v.args, strict=True):
            if p.element is None:
                args.append(self.value(a))
                kinds.append(TYPES[p.type])
                continue
            element, length = self.arrays[a.name]
            kind = f"memref<?x{ELEMENTS[element.name]}>"
            start = self._index(a.args[0])
            array = f"%{a.name}"
            if length is not None:
                array = self._new(f"memref.cast {array} : {self._memref(a.name)} to {kind}")
            elif not self.procedure.is_kernel:
                start = self._new(f"arith.addi %{a.name}_at, {start} : index")
            args += [array, start]
            kinds += [kind, "index"]
        call = f"func.call @{self.prefix}{v.name}({', '.join(args)}) : ({', '.join(kinds)}) -> {TYPES[v.type]}"
        return self._new(call)

    def _scaled(self, v: Value) -> str:
        power = (127 + v.args[1].number) << 23
        factor = self._constant(power, Type.F32)
        product = self._new(f"arith.mulf {self.value(v.args[0])}, {factor} : f32")
        if v.op == "scaled":
            return product
        down = self._new(f"math.floor {product} : f32")
        return self._new(f"arith.fptosi {down} : f32 to {TYPES[v.type]}")
