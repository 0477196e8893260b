"""WGSL, the shading language of WebGPU, in 32 bits: what needs integers of 64 bits, or stores bytes, it cannot hold.

Arrays of a kernel are storage buffers, bytes four in a word; a procedure is told the element at which its part begins.
Values that a kernel takes are in the buffer `sizes`, in order.
"""

from septet.codegen.core.rational import RenderError
from septet.codegen.passes.inline import procedure as inlined
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
    Type,
    Value,
    Variable,
    parts,
    values,
    walk,
)
from septet.codegen.targets.clike import INFIX, PRECEDENCE, number, power_of_two

TYPES = {Type.BOOL: "bool", Type.I32: "i32", Type.F32: "f32"}
OPERATIONS = {
    "from_integer": "f32({0})",
    "from_pattern": "bitcast<f32>({0})",
    "pattern": "bitcast<i32>({0})",
    "add": "({0} + {1})",
    "multiply": "({0} * {1})",
    "negated": "(-{0})",
    "magnitude": "abs({0})",
    "less": "({0} < {1})",
    "at_most": "({0} <= {1})",
}
READ = {
    "uint8": "fn load_{0}(i: i32) -> i32 {{ return i32(({0}[i >> 2u] >> (8u * (u32(i) & 3u))) & 255u); }}",
    "int8": "fn load_{0}(i: i32) -> i32 {{ return extractBits(i32({0}[i >> 2u]), 8u * (u32(i) & 3u), 8u); }}",
}


def module(program: Program, prefix: str, head: str) -> str:
    """The text of a module: kernels as entry points, each with a workgroup size of its own.

    Raises:
        RenderError: a value needs 64 bits, or a kernel stores bytes.
    """
    buffers = {p.name: p for k in program.kernels for p in k.parameters if p.element}
    lines = [f"// {line.strip()}" for line in head.splitlines()]
    for i, p in enumerate(buffers.values()):
        assert p.element is not None
        kind = {"binary32": "f32", "int32": "i32"}.get(p.element.name, "u32")
        if kind == "u32" and p.written:
            raise RenderError(f"WGSL stores no single bytes, of which {p.name} is an array")
        access = "read_write" if p.written else "read"
        lines.append(f"@group(0) @binding({i}) var<storage, {access}> {p.name}: array<{kind}>;")
        if kind == "u32":
            lines.append(READ[p.element.name].format(p.name))
    lines.append(f"@group(0) @binding({len(buffers)}) var<storage, read> sizes: array<i32>;")
    for t in program.tables:
        listed = ", ".join(map(str, t.values))
        lines.append(f"const {t.name} = array<i32, {len(t.values)}>({listed});")
    texts = [_Body(program, inlined(p), prefix).text() for p in (*program.procedures, *program.kernels)]
    return "\n".join(lines) + "\n\n" + "\n\n".join(texts) + "\n"


class _Body:
    def __init__(self, program: Program, p: Procedure, prefix: str) -> None:
        self.program, self.p, self.prefix = program, p, prefix
        self.by_name = {q.name: q for q in program.procedures}
        self.space = {a.name: a.space for a in p.parameters if a.element}
        for s in walk(p.body):
            if isinstance(s, Allocate):
                self.space[s.array] = s.space
            for v in values(s):
                for part in parts(v):
                    if part.type is Type.I64 and part.op not in ("thread", "workgroup"):
                        raise RenderError(f"{p.name} needs integers of 64 bits, which WGSL does not have")

    def text(self) -> str:
        p = self.p
        body = "\n".join(self._block(p.body, 1))
        says = f"// {p.says}\n" + (f"// {p.threads}\n" if p.threads else "")
        if not p.is_kernel:
            given = ", ".join(filter(None, map(self._parameter, p.parameters)))
            assert p.result is not None
            return f"{says}fn {self.prefix}{p.name}({given}) -> {TYPES[p.result]} {{\n{body}\n}}"
        scalars = [a.name for a in p.parameters if not a.element]
        read = "".join(f"    let {name} = sizes[{i}];\n" for i, name in enumerate(scalars))
        places = (
            "@builtin(global_invocation_id) thread_id: vec3<u32>, @builtin(workgroup_id) workgroup_id: vec3<u32>, "
            "@builtin(local_invocation_id) lane_id: vec3<u32>"
        )
        head = f"@compute @workgroup_size({p.workgroup})\nfn {self.prefix}{p.name}({places}) {{"
        return f"{says}{head}\n{read}{body}\n}}"

    def _parameter(self, a: Parameter) -> str:
        if a.element is None:
            return f"{a.name}: {TYPES[a.type]}"
        if a.space == "global":
            return f"{a.name}_at: i32"
        return f"{a.name}: ptr<function, array<{TYPES[a.type]}, {self._length(a)}>>"

    def _length(self, a: Parameter) -> int:
        """The length of the private arrays that are passed for a parameter."""
        found = set()
        for caller in self.program.procedures:
            allocated = {s.array: s.length for s in walk(caller.body) if isinstance(s, Allocate)}
            for s in walk(caller.body):
                for v in (x for e in values(s) for x in parts(e) if x.op == "call" and x.name == self.p.name):
                    for p, given in zip(self.p.parameters, v.args, strict=True):
                        if p.name == a.name:
                            found.add(allocated[given.name])
        if len(found) != 1:
            raise RenderError(f"{self.p.name} gets arrays of different lengths for {a.name}")
        return found.pop()

    # Statements -------------------------------------------------------------------------------------

    def _block(self, body: tuple[Statement, ...], depth: int) -> list[str]:
        return [line for s in body for line in self._statement(s, depth)]

    def _statement(self, s: Statement, depth: int) -> list[str]:
        pad = "    " * depth
        if isinstance(s, Define):
            return [f"{pad}let {s.name} = {self._text(s.value)};"]
        if isinstance(s, Variable):
            return [f"{pad}var {s.name}: {TYPES[s.value.type]} = {self._text(s.value)};"]
        if isinstance(s, Set):
            return [f"{pad}{s.name} = {self._text(s.value)};"]
        if isinstance(s, Store):
            return [f"{pad}{self._place(s.array, s.index)} = {self._text(s.value)};"]
        if isinstance(s, Do):
            return [f"{pad}_ = {self._text(s.value)};"]
        if isinstance(s, Allocate):
            if s.space == "shared":
                raise RenderError(f"{self.p.name}: shared arrays")
            kind = "f32" if s.element.floating else "i32"
            return [f"{pad}var {s.array}: array<{kind}, {s.length}>;"]
        if isinstance(s, Loop):
            head = f"{pad}for (var {s.name} = 0; {s.name} < {self._text(s.stop)}; {s.name}++) {{"
            return [head, *self._block(s.body, depth + 1), f"{pad}}}"]
        if isinstance(s, Branch):
            lines = [f"{pad}if ({self._text(s.condition)}) {{", *self._block(s.then, depth + 1)]
            if s.other:
                lines += [f"{pad}}} else {{", *self._block(s.other, depth + 1)]
            return [*lines, f"{pad}}}"]
        if isinstance(s, Barrier):
            return [f"{pad}workgroupBarrier();"]
        assert isinstance(s, Return)  # nothing moves an array here: see `lower`
        return [f"{pad}return;" if s.value is None else f"{pad}return {self._text(s.value)};"]

    # Expressions ------------------------------------------------------------------------------------

    def _place(self, array: str, index: Value) -> str:
        if self.space[array] == "global":
            return f"{array}[{self._global(array, index)}]"
        local = f"(*{array})" if any(a.name == array for a in self.p.parameters) else array
        return f"{local}[{self._text(index)}]"

    def _global(self, array: str, index: Value) -> str:
        text = self._text(index)
        return text if self.p.is_kernel else f"{array}_at + {text}"

    def _operand(self, v: Value) -> str:
        text = self._text(v)
        return f"({text})" if v.op in PRECEDENCE or (v.op == "const" and v.number < 0) else text

    def _text(self, v: Value) -> str:
        if v.op == "const":
            if v.type is Type.F32:
                return number(v.number)
            return str(bool(v.number)).lower() if v.type is Type.BOOL else str(v.number)
        if v.op == "name":
            return v.name
        if v.op == "load":
            element = next((a.element for a in self.p.parameters if a.name == v.name), None)
            if self.space[v.name] == "global" and element is not None and element.name in READ:
                return f"load_{v.name}({self._global(v.name, v.args[0])})"
            return self._place(v.name, v.args[0])
        if v.op == "table":
            return f"{v.name}[{self._text(v.args[0])}]"
        if v.op == "cast":
            return self._text(v.args[0])
        if v.op in ("thread", "workgroup", "lane"):
            return f"i32({v.op}_id.x)"
        if v.op in ("apply", "call"):
            return f"{self.prefix}{v.name}({', '.join(filter(None, self._arguments(v)))})"
        if v.op in ("neg", "lnot"):
            return f"{'-' if v.op == 'neg' else '!'}({self._text(v.args[0])})"
        if v.op == "select":
            test, then, other = map(self._text, v.args)
            return f"select({other}, {then}, {test})"
        if v.op in ("shr", "asr"):
            return f"{self._operand(v.args[0])} >> {v.args[1].number}u"
        if v.op == "scaled":
            return f"({self._text(v.args[0])} * {power_of_two(v.args[1].number)})"
        if v.op in INFIX and v.type is not Type.F32:
            return f"{self._operand(v.args[0])} {INFIX[v.op]} {self._operand(v.args[1])}"
        if v.op not in OPERATIONS:
            raise RenderError(f"{self.p.name}: WGSL does not say how {v.op} is rounded")
        return OPERATIONS[v.op].format(*map(self._text, v.args))

    def _arguments(self, v: Value) -> list[str]:
        made = []
        for p, a in zip(self.by_name[v.name].parameters, v.args, strict=True):
            if p.element is None:
                made.append(self._text(a))
            elif p.space == "global":
                if a.name != p.name:
                    raise RenderError(f"{v.name} gets {a.name} for {p.name}: a buffer goes by one name in WGSL")
                made.append(self._global(a.name, a.args[0]))
            else:
                made.append(f"&{a.name}")
        return made
