"""Reads LLVM IR as text (as clang 19 prints it) into typed instructions; refuses what it does not know.

Types are tuples: ("int", bits), ("half",), ("float",), ("double",), ("ptr",), ("vector", n, type),
("array", n, type), ("struct", (types), packed), ("void",). Attributes and metadata that only promise
something are read for what the evaluator checks (`align`, `noundef`) and otherwise left aside.

Source: the LLVM Language Reference, version 19.
"""

import contextlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Type = tuple[Any, ...]
Place = tuple[str, int]
"""File and line of the source."""


class Unsupported(Exception):
    """A construct that the auditor does not know, and the source line it comes from.

    Attributes:
        construct: what it is, in the words of the IR.
        place: where it comes from, if that is known.
    """

    def __init__(self, construct: str, place: Place | None = None) -> None:
        construct = " ".join(construct.split())  # a message is one line, whatever a source holds
        super().__init__(construct if place is None else f"{place[0]}:{place[1]}: {construct}")
        self.construct, self.place = construct, place


@dataclass(frozen=True)
class Value:
    """An operand: a `local`, or a constant.

    Attributes:
        kind: local, global, int, fp, undef, poison, zero (also null), aggregate, expression, metadata.
        value: the name, the number, the pattern of a float, the elements, or (operation, operands).
    """

    kind: str
    type: Type
    value: Any = None


@dataclass(frozen=True)
class Instruction:
    """One instruction.

    Attributes:
        result: the name it defines, or None.
        type: the type of the result; of a `store`, that of what is stored.
        flags: nsw, nuw, exact, inbounds, disjoint, nneg, fast-math flags, volatile, and so on.
        extra: what only some operations have: predicate, labels, mask, indices, align, callee, cases...
    """

    op: str
    result: str | None
    type: Type
    operands: tuple[Value, ...] = ()
    flags: frozenset[str] = frozenset()
    extra: dict[str, Any] = field(default_factory=dict)
    place: Place | None = None


@dataclass
class Function:
    """A function: parameters as (name, type, attributes), blocks by label in order, the first being the entry.

    `attributes` is the text of its own attributes, `promised` what is said of its result.
    """

    name: str
    result: Type
    parameters: list[tuple[str, Type, frozenset[str]]]
    blocks: dict[str, list[Instruction]]
    place: Place | None = None
    attributes: str = ""
    promised: frozenset[str] = frozenset()


@dataclass
class Global:
    """A global variable.

    Attributes:
        initial: None if it is defined elsewhere.
        align: 0 if it is its type's.
        internal: whether nothing outside the module can see it.
    """

    name: str
    type: Type
    initial: Value | None
    constant: bool
    align: int
    internal: bool = False


@dataclass
class Module:
    """What a file of LLVM IR defines. `failures` are functions that could not be read, and why.

    `groups` has the text of each group of attributes, by its name (`#0`), and `nodes` the nodes that each node of
    metadata names.
    """

    functions: dict[str, Function]
    globals: dict[str, Global]
    failures: dict[str, Unsupported]
    types: dict[str, Type]
    groups: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, list[str]] = field(default_factory=dict)


FLOAT_BITS = {"half": 16, "bfloat": 16, "float": 32, "double": 64}
_FLAGS = {
    "nsw", "nuw", "exact", "inbounds", "disjoint", "nneg", "samesign", "nusw", "volatile", "tail", "musttail",
    "notail", "fast", "nnan", "ninf", "nsz", "arcp", "contract", "afn", "reassoc",
}  # fmt: skip
FAST = {"fast", "nnan", "ninf", "nsz", "arcp", "afn", "reassoc"}
"""Flags that let the result differ from IEEE 754's; `contract` alone is modelled."""
_TOKEN = re.compile(
    r'"(?:[^"])*"|c"(?:[^"])*"|[%@!#$][-A-Za-z$._0-9]+|[%@]"[^"]*"|![0-9]+|!|\.\.\.|'
    r"-?[0-9]+\.[0-9]+(?:e[+-]?[0-9]+)?|0x[HRKLM]?[0-9A-Fa-f]+|-?[0-9]+|[A-Za-z_][A-Za-z0-9_.]*|[(){}\[\]<>,=*:|]"
)
_BINARY = {"add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "shl", "lshr", "ashr", "and", "or", "xor",
           "fadd", "fsub", "fmul", "fdiv", "frem"}  # fmt: skip
_CASTS = {"trunc", "zext", "sext", "fptrunc", "fpext", "fptoui", "fptosi", "uitofp", "sitofp", "ptrtoint", "inttoptr",
          "ptrtoaddr", "bitcast", "addrspacecast"}  # fmt: skip
_SIZED = {"align", "dereferenceable", "dereferenceable_or_null", "alignstack", "addrspace"}


class _Reader:
    """A cursor over the tokens of a line."""

    def __init__(self, text: str, types: dict[str, Type], place: Place | None = None) -> None:
        self.tokens = _TOKEN.findall(text)
        left = _TOKEN.sub("", text).strip()
        if left:
            raise Unsupported(f"the text `{left[:60]}`", place)
        self.at = 0
        self.types = types
        self.place = place

    def peek(self, ahead: int = 0) -> str:
        i = self.at + ahead
        return self.tokens[i] if i < len(self.tokens) else ""

    def next(self) -> str:
        token = self.peek()
        self.at += 1
        return token

    def take(self, token: str) -> bool:
        if self.peek() == token:
            self.at += 1
            return True
        return False

    def expect(self, token: str) -> None:
        if not self.take(token):
            raise self.refuse(f"`{self.peek() or 'the end of a line'}` where `{token}` was expected")

    def refuse(self, construct: str) -> Unsupported:
        return Unsupported(construct, self.place)

    # Types

    def type(self) -> Type:
        t = self.next()
        if re.fullmatch(r"i[0-9]+", t):
            return ("int", int(t[1:]))
        if t in FLOAT_BITS or t in ("void", "ptr", "label", "metadata"):
            if t == "ptr" and self.peek() == "addrspace":
                raise self.refuse("a pointer in another address space")
            return (t,)
        if t in ("<", "["):
            if t == "<" and self.peek() == "{":
                self.next()
                fields = self.fields("}")
                self.expect(">")
                return ("struct", fields, True)
            if self.peek() == "vscale":
                raise self.refuse("a scalable vector")
            n = int(self.next())
            self.expect("x")
            inner = self.type()
            self.expect(">" if t == "<" else "]")
            return ("vector" if t == "<" else "array", n, inner)
        if t == "{":
            return ("struct", self.fields("}"), False)
        if t.startswith("%") and t in self.types:
            return self.types[t]
        raise self.refuse(f"the type `{t}`")

    def fields(self, end: str) -> tuple[Type, ...]:
        found = []
        while not self.take(end):
            found.append(self.type())
            self.take(",")
        return tuple(found)

    # Values

    def typed(self) -> Value:
        t = self.type()
        self.attributes()
        return self.value(t)

    def attributes(self) -> frozenset[str]:
        """Skip attributes, but for plain ones, `align N`, `byval N` and `range BITS FROM TO`."""
        found = set()
        while True:
            t = self.peek()
            if t in _SIZED:
                self.next()
                if self.take("("):
                    size = self.next()
                    self.expect(")")
                else:
                    size = self.next()
                found.add(f"{t} {size}")
            elif t == "byval":
                from septet.audit.frontends.shapes import size_of  # which stands on this module

                self.next()
                self.expect("(")
                found.add(f"byval {size_of(self.type())}")
                self.expect(")")
            elif re.fullmatch(r"[a-z_]+", t) and self.peek(1) == "(" and t not in _CONSTANT_EXPRESSIONS | {"splat"}:
                self.next()
                start = self.at
                self.balanced()
                words = [w for w in self.tokens[start : self.at] if re.fullmatch(r"i?-?[0-9]+", w)]
                found.add(" ".join([t, *(w.lstrip("i") for w in words)]) if t in _WITH_NUMBERS else t)
            elif t in _ATTRIBUTES:
                found.add(self.next())
            else:
                return frozenset(found)

    def balanced(self) -> None:
        depth = 0
        while True:
            t = self.next()
            depth += (t == "(") - (t == ")")
            if depth == 0 or not t:
                return

    def value(self, t: Type) -> Value:
        token = self.next()
        if token.startswith("%"):
            return Value("local", t, token)
        if token.startswith("@"):
            return Value("global", t, token)
        if token in ("true", "false"):
            return Value("int", t, int(token == "true"))
        if token in ("undef", "poison"):
            return Value(token, t)
        if token in ("zeroinitializer", "null", "none"):
            return Value("zero", t)
        if token.startswith('c"'):
            return Value("aggregate", t, [Value("int", ("int", 8), b) for b in _string(token[2:-1])])
        if token in ("<", "[", "{"):
            if token == "<" and self.take("{"):
                items = self.items("}")
                self.expect(">")
            else:
                items = self.items({"<": ">", "[": "]", "{": "}"}[token])
            return Value("aggregate", t, items)
        if token == "splat":
            self.expect("(")
            item = self.typed()
            self.expect(")")
            return Value("aggregate", t, [item] * t[1])
        if t[0] == "int" and re.fullmatch(r"-?[0-9]+", token):
            return Value("int", t, int(token))
        if t[0] in FLOAT_BITS:
            return Value("fp", t, _float(token, t[0], self))
        if token in _CONSTANT_EXPRESSIONS:
            return self.expression(token, t)
        raise self.refuse(f"the value `{token}` of type {shown(t)}")

    def items(self, end: str) -> list[Value]:
        found = []
        while not self.take(end):
            found.append(self.typed())
            self.take(",")
        return found

    def expression(self, op: str, t: Type) -> Value:
        """A constant expression: getelementptr or a cast of a pointer."""
        while self.peek() in _FLAGS or self.peek() == "inrange":
            if self.next() == "inrange":
                self.balanced()
        self.expect("(")
        element: Type | None = None
        if op == "getelementptr":
            element = self.type()
            self.expect(",")
            operands = self.items(")")
        else:
            operands = [self.typed()]
            self.expect("to")
            self.type()
            self.expect(")")
        return Value("expression", t, (op, element, operands))


_WITH_NUMBERS = {"range", "initializes"}
"""Attributes of which the numbers are kept."""
_CONSTANT_EXPRESSIONS = {"getelementptr", "ptrtoint", "inttoptr", "bitcast", "addrspacecast", "trunc"}
_ATTRIBUTES = {
    "noundef", "nocapture", "readonly", "writeonly", "readnone", "noalias", "nonnull", "signext", "zeroext",
    "returned", "immarg", "inreg", "writable", "dead_on_unwind", "noreturn", "nofree", "swiftself", "nest", "noext",
    "dead_on_return",
}  # fmt: skip


def shown(t: Type) -> str:
    """A type in LLVM's words."""
    if t[0] == "int":
        return f"i{t[1]}"
    if t[0] in ("vector", "array"):
        a, b = ("<", ">") if t[0] == "vector" else ("[", "]")
        return f"{a}{t[1]} x {shown(t[2])}{b}"
    if t[0] == "struct":
        return "{" + ", ".join(map(shown, t[1])) + "}"
    return str(t[0])


MALFORMED = (
    IndexError, ValueError, KeyError, TypeError, AttributeError, AssertionError, OverflowError, RecursionError
)  # fmt: skip
"""What the reading of a text raises that no compiler wrote: it is refused like a construct that is not known."""


def _string(text: str) -> bytes:
    out = bytearray()
    i = 0
    while i < len(text):
        if text[i] == "\\" and text[i + 1] == "\\":
            out.append(92)
            i += 2
        elif text[i] == "\\":
            out.append(int(text[i + 1 : i + 3], 16))
            i += 3
        else:
            out.append(ord(text[i]))
            i += 1
    return bytes(out)


def _float(token: str, name: str, reader: _Reader) -> int:
    """The pattern of a floating constant: LLVM prints binary32 as the binary64 of the same value."""
    import struct

    if (token.startswith("0xH") and name == "half") or (token.startswith("0xR") and name == "bfloat"):
        return int(token[3:], 16)
    if token.startswith("0x") and name in ("float", "double"):
        pattern = int(token[2:], 16)
        if name == "double":
            return pattern
        number: float = struct.unpack("<d", pattern.to_bytes(8, "little"))[0]
    else:
        try:
            number = float(token)
        except ValueError:
            raise reader.refuse(f"the floating constant `{token}`") from None
    if name not in ("float", "double"):
        raise reader.refuse(f"the floating constant `{token}` of type {name}")
    code = {"float": "f", "double": "d"}[name]
    return int.from_bytes(struct.pack(f"<{code}", number), "little")


# Lines ---------------------------------------------------------------------------------------------


def read(text: str) -> Module:
    """The module that a text holds. A function that cannot be read is among `failures`.

    So is a function that uses a type that cannot be read; a global variable that cannot be read is left out.

    Raises:
        Unsupported: the target is not one that is known, or a definition has no name.
    """
    layout = re.search(r'^target datalayout = "([^"]*)"', text, re.MULTILINE)
    if layout and (not layout[1].startswith("e-") or re.search(r"-p(0)?:(16|32):", layout[1])):
        raise Unsupported("a target that is not little-endian with 64-bit pointers")
    check_subnormals(text)
    if re.search(r"^module asm ", text, re.MULTILINE):
        raise Unsupported("inline assembly beside the functions")
    places = Places(text)
    nodes = {
        n: re.findall(r"![0-9]+", said) for n, said in re.findall(r"^(![0-9]+) = (?:distinct )?!{(.*)}", text, re.M)
    }
    module = Module({}, {}, {}, {}, dict(re.findall(r"^attributes (#[0-9]+) = {(.*)}", text, re.MULTILINE)))
    module.nodes = nodes
    lines = text.splitlines()
    _types(_named(text), module)
    i = 0
    while i < len(lines):
        line = lines[i]
        if line.startswith("@"):
            with contextlib.suppress(Unsupported, *MALFORMED):  # an error only where it is used
                _global(line, module)
        elif line.startswith("define"):
            end = next((k for k in range(i, len(lines)) if lines[k] == "}"), None)
            if end is None:
                raise Unsupported("a definition that does not end")
            name = re.search(r"(@[-A-Za-z$._0-9]+)\(", line)
            if name is None:
                raise Unsupported(f"the definition `{line[:60]}`")
            try:
                function = _function(name[1], line, lines[i + 1 : end], module, places)
                if name[1] in module.functions:
                    raise Unsupported(f"a second definition of {name[1][1:]}")
                function.attributes = _attributes(module, line, line.index(name[1]) + len(name[1]))
                module.functions[name[1]] = function
            except Unsupported as problem:
                module.failures[name[1]] = problem
            except MALFORMED:
                module.failures[name[1]] = Unsupported(f"a definition of {name[1][1:]} that is not LLVM IR")
            i = end
        i += 1
    return module


INEXACT = re.compile(
    r'"(?:unsafe|no-nans|no-infs|no-signed-zeros|approx-func)-fp-math"="true"|"less-precise-fpmad"="true"'
    r'|"reciprocal-estimates"="[^"]+"|denormal_fpenv\((?!ieee\))[^)]*\)|"denormal-fp-math[-a-z0-9]*"="(?!ieee(?:,ieee)?")[^"]*"|"nvptx-f32ftz"="true"'
)
"""Attributes of functions that let a result differ from IEEE 754's, in a back end if not before it."""


def check_subnormals(text: str) -> None:
    """See that subnormal numbers are what IEEE 754 says.

    Raises:
        Unsupported: they are flushed, by an attribute of a function.
    """
    for found in INEXACT.finditer(text):
        if "denormal" in found[0] or "ftz" in found[0]:
            raise Unsupported(f"subnormal numbers that are not IEEE 754's: {found[0]}")


def attributes(module: Module, own: str) -> str:
    """The attributes that a text names, those of its groups included."""
    groups = [module.groups.get(g, "") for g in re.findall(r"#[0-9]+", own)]
    return " ".join([own, *groups])


def _attributes(module: Module, header: str, start: int) -> str:
    """The attributes of a function; its parameters begin at `start`."""
    return attributes(module, header[_closed(header, start) :])


def _closed(text: str, start: int) -> int:
    """Where the parentheses that open at a place are closed."""
    depth, end = 0, start
    while True:
        depth += (text[end] == "(") - (text[end] == ")")
        end += 1
        if depth == 0:
            return end


def _types(waiting: dict[str, str], module: Module) -> None:
    """Read the named types, in whatever order they come; one that cannot be read is an error only where it is used."""
    while waiting:
        before = len(waiting)
        for name, body in list(waiting.items()):
            try:
                module.types[name] = _Reader(body, module.types).type()
            except (Unsupported, *MALFORMED):
                continue
            del waiting[name]
        if len(waiting) == before:
            return


class Places:
    """Source lines of debug locations."""

    def __init__(self, text: str) -> None:
        self.nodes = dict(re.findall(r"^(![0-9]+) = (?:distinct )?!(.*)$", text, re.MULTILINE))
        self.files: dict[str, str] = {}

    def of(self, line: str) -> Place | None:
        match = re.search(r"!dbg (![0-9]+)", line)
        node = self.nodes.get(match[1], "") if match else ""
        found = re.search(r"line: ([0-9]+)", node)
        scope = re.search(r"scope: (![0-9]+)", node)
        if not found or not scope:
            return None
        own = re.search(r"file: (![0-9]+)", node)  # a function's; an instruction's is its scope's
        file = own or re.search(r"file: (![0-9]+)", self.nodes.get(scope[1], ""))
        return self._file(file[1]) if file else "?", int(found[1])

    def _file(self, number: str) -> str:
        """The name of a source file, as it was given to the compiler.

        clang cuts off what an absolute name has in common with the folder that it ran in, and tells that as the file's
        directory: such a name is put together again if the file is there.
        """
        if number not in self.files:
            node = self.nodes.get(number, "")
            name, folder = (re.search(rf'{key}: "([^"]*)"', node) for key in ("filename", "directory"))
            whole = Path(folder[1] if folder else "", name[1]) if name else Path("?")
            cut = folder is not None and Path(folder[1]) != Path.cwd() and whole.is_absolute() and whole.is_file()
            self.files[number] = str(whole) if cut else name[1] if name else "?"
        return self.files[number]


def _global(line: str, module: Module) -> None:
    match = re.match(r"(@[^ ]+) = (.*)", line)
    assert match
    name, rest = match[1], match[2]
    found = re.search(r"\b(global|constant) ", rest)
    if found is None:
        return  # an alias or a comdat: an error only where it is used
    prefix = rest[: found.start()]
    if "thread_local" in prefix or "addrspace" in prefix:
        return
    reader = _Reader(re.sub(r"(, ![a-z]+ ![0-9]+)+$", "", rest[found.end() :]), module.types)
    t = reader.type()
    initial = None if "external" in prefix.split() else reader.value(t)
    align = re.search(r", align ([0-9]+)", rest)
    module.globals[name] = Global(
        name, t, initial, found[1] == "constant", int(align[1]) if align else 0,
        bool({"internal", "private"} & set(prefix.split())),
    )  # fmt: skip


def _parameters(text: str, types: dict[str, Type]) -> list[tuple[str, Type, frozenset[str]]]:
    reader = _Reader(text, types)
    reader.expect("(")
    found: list[tuple[str, Type, frozenset[str]]] = []
    while not reader.take(")"):
        if reader.take("..."):
            raise Unsupported("a variable number of arguments")
        t = reader.type()
        attributes = reader.attributes()
        found.append((reader.next() if reader.peek().startswith("%") else f"%{len(found)}", t, attributes))
        reader.take(",")
    return found


def parameters(header: str, name: str, types: Mapping[str, Type]) -> list[tuple[str, Type, frozenset[str]]]:
    """The parameters of a function by the line that begins its definition or that declares it.

    Raises:
        Unsupported: a type is not known.
    """
    start = header.index(f"@{name}(") + len(name) + 1
    return _parameters(header[start : _closed(header, start)], dict(types))


def leading_type(text: str, types: Mapping[str, Type]) -> tuple[Type, str]:
    """The type that a text begins with, and how it is written there.

    Raises:
        Unsupported: it is not known.
    """
    depth = 0
    for end, c in enumerate(text):
        depth += (c in "[{<(") - (c in "]}>)")
        if depth == 0 and (c in " ," or end == len(text) - 1):
            word = text[:end] if c in " ," else text
            return _Reader(word, dict(types)).type(), word
    raise Unsupported(f"the type `{text[:60]}`")


def named_types(text: str) -> dict[str, Type]:
    """The types that a text gives names to, as far as they can be read."""
    module = Module({}, {}, {}, {})
    _types(_named(text), module)
    return module.types


def _named(text: str) -> dict[str, str]:
    return dict(re.findall(r"^(%[^ ]+) = type (?!opaque)(.*)", text, re.MULTILINE))


def _function(name: str, header: str, lines: list[str], module: Module, places: Places) -> Function:
    start = header.index(name + "(")
    words = header[len("define") : start].split()
    while words and words[0] in _LINKAGE:
        words.pop(0)
    reader = _Reader(" ".join(words), module.types)
    promised = reader.attributes()
    result = reader.type()
    given = start + len(name)
    parameters = _parameters(header[given : _closed(header, given)], module.types)
    blocks: dict[str, list[Instruction]] = {}
    label = f"%{sum(p[0][1:].isdigit() for p in parameters)}"
    body: list[str] = []
    for line in lines:  # a `switch` spans several lines
        if body and body[-1].lstrip().startswith("switch ") and "]" not in body[-1]:
            body[-1] += " " + line.strip()
        else:
            body.append(line)
    for raw in body:
        line = re.sub(r"\s+;.*$", "", raw)
        if not line.strip() or line.lstrip().startswith(("#dbg", ";")):
            continue
        if found := re.match(r'([-A-Za-z$._0-9]+|"[^"]*"):$', line):
            label = "%" + found[1]
            continue
        blocks.setdefault(label, []).append(_known(line.strip(), module, places))
    if not blocks:
        raise Unsupported(f"a definition of {name[1:]} without a block")
    for block in blocks.values():
        last = block[-1]
        targets = last.extra.get("labels", ()) if last.op == "br" else ()
        if last.op == "switch":
            targets = [last.extra["default"], *(target for _, target in last.extra["cases"])]
        if missing := [t for t in targets if t not in blocks]:
            raise Unsupported(f"a jump to {missing[0] or 'nowhere'}, which is no block", last.place)
    function = Function(name, result, parameters, blocks, places.of(header), promised=promised)
    _check_names(function)
    return function


def _check_names(function: Function) -> None:
    """See that each name is defined once, and used as what it is.

    Raises:
        Unsupported: it is not, so that the text is no LLVM IR.
    """
    types = {name: t for name, t, _ in function.parameters}
    instructions = [i for block in function.blocks.values() for i in block]
    known = all(i.op != "unsupported" for i in instructions)  # else a definition may be missing
    for i in instructions:
        if i.result is not None and i.result in types:
            raise Unsupported(f"a second definition of {i.result}", i.place)
        if i.result is not None:
            types[i.result] = i.type
    for i in instructions:
        for o in i.operands:
            if o.kind != "local" or o.value not in types:
                if o.kind == "local" and known:
                    raise Unsupported(f"the value {o.value}, which no path defines", i.place)
            elif types[o.value] != o.type:
                raise Unsupported(
                    f"{o.value} is of type {shown(types[o.value])} and is used as {shown(o.type)}", i.place
                )


_LINKAGE = {
    "dso_local", "internal", "private", "external", "weak", "weak_odr", "linkonce", "linkonce_odr", "hidden",
    "protected", "local_unnamed_addr", "unnamed_addr", "fastcc", "available_externally", "ccc",
}  # fmt: skip


def _known(line: str, module: Module, places: Places) -> Instruction:
    """An instruction; one that is not known is refused where it is reached."""
    try:
        return _instruction(line, module, places)
    except Unsupported as problem:
        return Instruction("unsupported", None, ("void",), extra={"construct": problem.construct}, place=problem.place)


_PROMISES = {
    "fpmath": "`!fpmath` metadata, by which the result may be inexact",
    "range": "a load with a promise about its value (`!range`)",
    "nonnull": "a load with a promise about its value (`!nonnull`)",
}
_HARMLESS = re.compile(
    r"dbg|tbaa(\.struct)?|prof|alias\.scope|noalias|nosanitize|srcloc|annotation|unpredictable|nontemporal|noundef"
    r"|heapallocsite|misexpect|invariant\.load|amdgpu\..*|nvvm\..*|llvm\..*"
)
"""Metadata that says nothing about values, or what is an obligation anyway."""


def _metadata(line: str) -> str | None:
    """Metadata of an instruction that changes what it may compute or promises what is not looked at, in words."""
    for name in re.findall(r", !([a-zA-Z_.]+) !", line):
        if name == "range" and "call " in line and "@llvm." in line:
            continue  # an intrinsic's, whose results are known
        if not _HARMLESS.fullmatch(name):
            return _PROMISES.get(name, f"`!{name}` metadata")
    return None


def _instruction(line: str, module: Module, places: Places) -> Instruction:
    place = places.of(line)
    if problem := _metadata(line):
        raise Unsupported(problem, place)
    scopes = dict(re.findall(r", !(alias\.scope|noalias) (![0-9]+)", line))
    text = re.sub(r", ![a-zA-Z_.]+ ![0-9]+", "", line)
    text = re.sub(r", ![a-zA-Z_.]+ !\{[^}]*\}", "", text)
    r = _Reader(text, module.types, place)
    result = None
    if r.peek(1) == "=":
        result = r.next()
        r.next()
    flags = set()
    while r.peek() in ("tail", "musttail", "notail"):
        r.next()
    op = r.next()
    while r.peek() in _FLAGS:
        flags.add(r.next())
    if op in ("load", "store") and r.take("atomic"):
        flags.add("atomic")
        while r.peek() in _FLAGS:
            flags.add(r.next())
    made = _parse(op, r, flags)
    if made is None:
        raise r.refuse(f"the instruction `{op}`")
    t, operands, extra = made
    if r.at < len(r.tokens) and not (op in ("call",) and r.peek().startswith("#")):
        raise r.refuse(f"`{' '.join(r.tokens[r.at : r.at + 4])}` at the end of `{op}`")
    if scopes:
        extra["scopes"] = scopes.get("alias.scope", ""), scopes.get("noalias", "")
    return Instruction(op, result, t, tuple(operands), frozenset(flags), extra, place)


Parsed = tuple[Type, list[Value], dict[str, Any]]


def _pair(r: _Reader) -> list[Value]:
    a = r.typed()
    r.expect(",")
    return [a, r.value(a.type)]


def _several(r: _Reader) -> list[Value]:
    found = [r.typed()]
    while r.peek() == "," and r.peek(1) != "align":
        r.next()
        found.append(r.typed())
    return found


def _ordered(r: _Reader, flags: set[str]) -> None:
    """Read past the order of an atomic access: nobody else changes the memory, so that it is a plain one."""
    if "atomic" in flags:
        if r.take("syncscope"):
            r.balanced()
        if r.next() not in ("unordered", *_ORDERS):
            raise r.refuse("an atomic access without an order")


def _align(r: _Reader) -> int:
    """The alignment that is said, or 0: then it is the type's."""
    if r.take(","):
        r.expect("align")
        return int(r.next())
    return 0


def _parse(op: str, r: _Reader, flags: set[str]) -> Parsed | None:
    if op in _BINARY:
        operands = _pair(r)
        return operands[0].type, operands, {}
    if op in _CASTS:
        a = r.typed()
        r.expect("to")
        return r.type(), [a], {}
    special = _SPECIAL.get(op)
    return special(r, flags) if special else None


def _icmp(r: _Reader, flags: set[str]) -> Parsed:
    predicate = r.next()
    operands = _pair(r)
    t = operands[0].type
    return (("vector", t[1], ("int", 1)) if t[0] == "vector" else ("int", 1)), operands, {"predicate": predicate}


def _load(r: _Reader, flags: set[str]) -> Parsed:
    t = r.type()
    r.expect(",")
    where = r.typed()
    _ordered(r, flags)
    return t, [where], {"align": _align(r)}


def _store(r: _Reader, flags: set[str]) -> Parsed:
    a = r.typed()
    r.expect(",")
    where = r.typed()
    _ordered(r, flags)
    return a.type, [a, where], {"align": _align(r)}


_ORDERS = ("monotonic", "acquire", "release", "acq_rel", "seq_cst")


def _atomic(r: _Reader, flags: set[str]) -> Parsed:
    op = r.next()
    where = r.typed()
    r.expect(",")
    value = r.typed()
    if r.take("syncscope"):
        r.balanced()
    order = r.next()
    if order not in _ORDERS:
        raise r.refuse(f"the order `{order}` of an atomic operation")
    return value.type, [where, value], {"atomic": op, "align": _align(r)}


def _alloca(r: _Reader, flags: set[str]) -> Parsed:
    t = r.type()
    if r.peek() == "," and r.peek(1) != "align":
        r.next()
        count = r.typed()
        if count.kind != "int":  # known where it is run
            return ("ptr",), [count], {"allocated": t, "align": _align(r)}
        t = ("array", count.value, t)
    return ("ptr",), [], {"allocated": t, "align": _align(r)}


def _gep(r: _Reader, flags: set[str]) -> Parsed:
    t = r.type()
    r.expect(",")
    operands = _several(r)
    wide = next((o.type for o in operands if o.type[0] == "vector"), None)
    if wide is not None:
        raise r.refuse("a vector of pointers")
    return ("ptr",), operands, {"element": t}


def _br(r: _Reader, flags: set[str]) -> Parsed:
    if r.take("label"):
        return ("void",), [], {"labels": [r.next()]}
    c = r.typed()
    labels = []
    while r.take(","):
        r.expect("label")
        labels.append(r.next())
    return ("void",), [c], {"labels": labels}


def _switch(r: _Reader, flags: set[str]) -> Parsed:
    a = r.typed()
    r.expect(",")
    r.expect("label")
    default = r.next()
    r.expect("[")
    cases = []
    while not r.take("]"):
        value = r.typed()
        r.expect(",")
        r.expect("label")
        cases.append((value.value, r.next()))
    return ("void",), [a], {"default": default, "cases": cases}


def _ret(r: _Reader, flags: set[str]) -> Parsed:
    if r.take("void"):
        return ("void",), [], {}
    a = r.typed()
    return a.type, [a], {}


def _phi(r: _Reader, flags: set[str]) -> Parsed:
    t = r.type()
    operands, labels = [], []
    while True:
        r.expect("[")
        operands.append(r.value(t))
        r.expect(",")
        labels.append(r.next())
        r.expect("]")
        if not r.take(","):
            return t, operands, {"labels": labels}


def _select(r: _Reader, flags: set[str]) -> Parsed:
    operands = _several(r)
    return operands[1].type, operands, {}


def _call(r: _Reader, flags: set[str]) -> Parsed:
    while r.peek() in ("fastcc", "ccc"):
        r.next()
    promised = r.attributes()
    if "nofpclass" in promised and not flags & FAST:  # which are named where they are met
        raise r.refuse("a result that is declared never to be some number (`nofpclass`)")
    if r.peek().startswith("@__kmpc_"):  # whose whole type is given, as it takes a variable number of arguments
        raise r.refuse(f"a call of OpenMP's {r.peek()[1:]}: without -fopenmp one thread runs the loops")
    t = r.type()
    if r.peek() == "(":
        raise r.refuse("a call with a variable number of arguments")
    if r.peek() == "asm":
        code = next((token for token in r.tokens[r.at :] if token.startswith('"')), "")
        raise r.refuse(f"inline assembly {code}".rstrip())
    through = None if r.peek().startswith("@") else r.value(("ptr",))
    callee = r.next() if through is None else "a pointer"
    r.expect("(")
    operands, attributes = [], []
    while not r.take(")"):
        kind = r.type()
        if kind == ("metadata",) and callee.startswith("@llvm.experimental.noalias.scope"):
            declared = r.next()
            r.expect(")")
            return t, [], {"callee": callee, "attributes": [], "promised": promised, "own": "", "declared": declared}
        if kind == ("metadata",):
            raise r.refuse(f"a call of {callee} with metadata")
        attributes.append(r.attributes())
        operands.append(r.value(kind))
        r.take(",")
    own = " ".join(token for token in r.tokens[r.at :] if token.startswith("#"))
    said = {"callee": callee, "attributes": attributes, "promised": promised, "own": own}
    return t, operands, said if through is None else {**said, "through": through}


def _shuffle(r: _Reader, flags: set[str]) -> Parsed:
    a, b, mask = _several(r)
    if mask.kind == "zero":
        indices: list[int | None] = [0] * mask.type[1]
    elif mask.kind in ("undef", "poison"):
        indices = [None] * mask.type[1]
    else:
        indices = [m.value if m.kind == "int" else None for m in mask.value]
    return ("vector", len(indices), a.type[2]), [a, b], {"mask": indices}


def _insert_element(r: _Reader, flags: set[str]) -> Parsed:
    operands = _several(r)
    return operands[0].type, operands, {}


def _extract_element(r: _Reader, flags: set[str]) -> Parsed:
    operands = _several(r)
    return operands[0].type[2], operands, {}


def _indices(r: _Reader) -> list[int]:
    found = []
    while r.take(","):
        found.append(int(r.next()))
    return found


def _extract_value(r: _Reader, flags: set[str]) -> Parsed:
    a = r.typed()
    indices = _indices(r)
    t = a.type
    for i in indices:
        t = t[1][i] if t[0] == "struct" else t[2]
    return t, [a], {"indices": indices}


def _insert_value(r: _Reader, flags: set[str]) -> Parsed:
    a = r.typed()
    r.expect(",")
    b = r.typed()
    return a.type, [a, b], {"indices": _indices(r)}


def _unary(r: _Reader, flags: set[str]) -> Parsed:
    a = r.typed()
    return a.type, [a], {}


def _unreachable(r: _Reader, flags: set[str]) -> Parsed:
    return ("void",), [], {}


_SPECIAL: dict[str, Callable[[_Reader, set[str]], Parsed]] = {
    "icmp": _icmp, "fcmp": _icmp, "load": _load, "store": _store, "alloca": _alloca, "getelementptr": _gep,
    "atomicrmw": _atomic, "br": _br, "switch": _switch, "ret": _ret, "phi": _phi, "select": _select, "call": _call,
    "shufflevector": _shuffle, "insertelement": _insert_element, "extractelement": _extract_element,
    "extractvalue": _extract_value, "insertvalue": _insert_value, "fneg": _unary, "freeze": _unary,
    "unreachable": _unreachable,
}  # fmt: skip
