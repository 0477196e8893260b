"""PTX that CUDA sources have in `asm`, as LLVM IR by the reader of PTX: arithmetic in a straight line, of one result.

What is not of that kind stays as it is, and is refused by name. Source: PTX ISA; LLVM Language Reference, "Inline
Assembler Expressions".
"""

import re
from pathlib import Path

from septet.audit.frontends.llvm import Unsupported
from septet.audit.frontends.ptx import Body, Declared

_ASM = re.compile(
    r'^\s+(%\S+) = call (i16|i32|i64|float) asm (?:sideeffect )?"([^"]*)", "([^"]*)"\((.*?)\)(?: #\d+)?(, .*)?$'
)
_REGISTER = re.compile(r"\.reg\s+\.(?:pred|[busf](\d+)|f16x2)\s+([^;<]+);")
_WIDTHS = {"r": 32, "f": 32, "h": 16, "l": 64}
KNOWN = frozenset({
    "lop3", "prmt", "add", "sub", "mul", "mad", "fma", "and", "or", "xor", "not", "neg", "abs", "shl", "shr", "bfe",
    "bfi", "dp4a", "min", "max", "popc", "cvt", "mov",
})  # fmt: skip
"""Instructions without an effect but their result."""


class _Inline(Body):
    """One `asm`: registers are the values that they have at a place."""

    def __init__(self, module: Declared, line: int, location: str) -> None:
        self.module, self.line, self.location = module, line, location
        self.out: list[str] = []
        self.count, self.open = 0, True
        self.widths: dict[str, int] = {}
        self.locals: dict[str, int] = {}
        self.held: dict[str, str] = {}

    def value(self, text: str) -> str:
        """A new value, of a name that no other line has."""
        self.count += 1
        name = f"%ptx.{self.line}.{self.count}"
        self.emit(f"{name} = {text}")
        return name

    def read(self, x: str, width: int, signed: bool = False) -> str:
        """See `Body`."""
        if x not in self.widths:
            return super().read(x, width, signed)
        if x not in self.held:
            raise Unsupported(f"the PTX register {x}, which has no value")
        return self.resized(self.held[x], self.widths[x], width, signed)

    def put(self, x: str, value: str, width: int, signed: bool = False) -> None:
        """See `Body`."""
        if x not in self.widths:
            raise Unsupported(f"the PTX operand {x}")
        self.held[x] = self.resized(value, width, self.widths[x], signed)

    def run(self, code: str) -> None:
        """The statements of a text.

        Raises:
            Unsupported: one is not known, or is more than arithmetic.
        """
        for width, names in _REGISTER.findall(code):
            self.widths |= {name.strip(): int(width or 32) for name in names.split(",")}
        for s in self._statements(_REGISTER.sub("", code), self.line):
            if s.label or s.guard or s.op[0] not in KNOWN or any("[" in x for x in s.operands):
                raise Unsupported(f"the PTX {' '.join(s.op)}")
            self._instruction(s)


def expanded(text: str, source: Path) -> str:
    """A module with LLVM's instructions in the place of the PTX that is known."""
    if " asm " not in text:
        return text
    module = Declared(str(source))
    lines = text.splitlines()
    for k, line in enumerate(lines):
        found = _ASM.match(line)
        if found is not None:
            try:
                lines[k] = "\n".join(_lines(module, k, *found.groups(default="")))
            except Unsupported:
                continue  # which is refused where it is reached
    there = set(re.findall(r"^declare .*?@([-\w.]+)\(", text, re.MULTILINE))
    return "\n".join([*lines, *(said for name, said in module.declared.items() if name not in there), ""])


def _lines(module: Declared, k: int, to: str, t: str, code: str, constraints: str, given: str, tail: str) -> list[str]:
    where = re.search(r"!dbg ![0-9]+", tail)
    body = _Inline(module, k, f", {where[0]}" if where else "")
    kinds = [c for c in constraints.split(",") if not c.startswith("~")]
    arguments = [a.strip().rsplit(" ", 1) for a in given.split(",")] if given else []
    if kinds[0].lstrip("=&") not in _WIDTHS or any("=" in c for c in kinds[1:]) or len(kinds) != len(arguments) + 1:
        raise Unsupported("an `asm` of another kind")
    code = re.sub(r"\\([0-9A-F]{2})", lambda c: chr(int(c[1], 16)), code).replace("\t", " ")
    body.widths["%op0"] = _WIDTHS[kinds[0].lstrip("=&")]
    names = {0: "%op0"}
    for n, (kind, (of, value)) in enumerate(zip(kinds[1:], arguments, strict=True), 1):
        if kind in ("n", "i"):
            names[n] = value
            continue
        name = "%op0" if kind == "0" else f"%op{n}"
        if kind != "0" and kind not in _WIDTHS:
            raise Unsupported(f"the constraint {kind} of an `asm`")
        width = body.widths.setdefault(name, _WIDTHS.get(kind, 32))
        body.held[name] = body.value(f"bitcast float {value} to i32") if of == "float" else value
        names[n] = name
        if of not in ("float", f"i{width}"):
            raise Unsupported(f"an operand of type {of}")
    body.run(re.sub(r"\$(\d+)", lambda n: names.get(int(n[1]), "?"), code))
    result = body.read("%op0", body.widths["%op0"])
    body.emit(f"{to} = bitcast i32 {result} to float" if t == "float" else f"{to} = add {t} {result}, 0")
    return body.out
