"""Ada 2012: a package of functions that C can call, with every check of ranges and overflow that Ada has.

A file holds the specification and the body, which `gnatchop` makes two files of. A procedure takes an array and the
element at which its part begins. Masks are remainders by powers of two, which Ada rounds down for negative numbers too.
"""

import re
import textwrap
from collections.abc import Iterator

from septet.codegen.passes.inline import inline
from septet.codegen.passes.machine import (
    Allocate,
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
    walk,
)
from septet.codegen.targets.clike import number, power_of_two
from septet.spec.arrays import INT32, Element

WIDTH = 110
TYPES = {Type.BOOL: "Boolean", Type.I32: "Integer_32", Type.I64: "Integer_64", Type.F32: "IEEE_Float_32"}
ELEMENTS = {
    "uint8": "Unsigned_8", "int8": "Integer_8", "int32": "Integer_32", "int64": "Integer_64",
    "binary32": "IEEE_Float_32",
}  # fmt: skip
INFIX = {
    "add": "+", "sub": "-", "mul": "*", "quot": "/", "rem": "rem", "lt": "<", "le": "<=", "eq": "=", "ne": "/=",
    "land": "and then", "lor": "or else",
}  # fmt: skip
OPERATIONS = {
    "from_integer": "IEEE_Float_32 ({0})",
    "from_pattern": "To_Number ({0})",
    "pattern": "To_Pattern ({0})",
    "add": "({0} + {1})",
    "multiply": "({0} * {1})",
    "divide": "({0} / {1})",
    "fused": "Fused ({0}, {1}, {2})",
    "negated": "(-{0})",
    "magnitude": "abs ({0})",
    "less": "({0} < {1})",
    "at_most": "({0} <= {1})",
    "nearest_integer": "Integer_32 (IEEE_Float_32'Truncation (Nearest ({0})))",
}
RESERVED = re.compile(
    "abort|abs|abstract|accept|access|aliased|all|and|array|at|begin|body|case|constant|declare|delay|delta|digits|do|"
    "else|elsif|end|entry|exception|exit|for|function|generic|goto|if|in|interface|is|limited|loop|mod|new|not|null|of|"
    "or|others|out|overriding|package|pragma|private|procedure|protected|raise|range|record|rem|renames|requeue|return|"
    "reverse|select|separate|some|subtype|synchronized|tagged|task|terminate|then|type|until|use|when|while|with|xor"
)
PRELUDE = """   function To_Number is new Ada.Unchecked_Conversion (Integer_32, IEEE_Float_32);
   function To_Pattern is new Ada.Unchecked_Conversion (IEEE_Float_32, Integer_32);
   function Fused (A, B, C : IEEE_Float_32) return IEEE_Float_32
     with Import, Convention => C, External_Name => "fmaf";
   function Nearest (X : IEEE_Float_32) return IEEE_Float_32
     with Import, Convention => C, External_Name => "rintf";
   function Down (X : IEEE_Float_32) return IEEE_Float_32
     with Import, Convention => C, External_Name => "floorf";
"""
ARRAYS = "".join(
    f"   type {kind}s is array (Integer_64 range 0 .. 2 ** 48) of {kind} with Convention => C;\n"
    for kind in ELEMENTS.values()
)
"""Arrays of any length: no object of these types is ever made."""


def module(program: Program, prefix: str, head: str) -> str:
    """The text of a package."""
    program = inline(program)
    name = f"{prefix}kernels"
    bodies = [_Body(p, prefix) for p in program.procedures]
    comment = "\n".join(f"-- {line.strip()}" for line in head.splitlines())
    public = "".join(b.exported() for b in bodies if b.is_operation)
    tables = "".join(map(_table, program.tables))
    private = "\n\n".join(b.text() for b in bodies)
    return (
        f"{comment}\nwith Interfaces; use Interfaces;\npackage {name} is\n{ARRAYS}\n{public}end {name};\n\n"
        f"with Ada.Unchecked_Conversion;\npackage body {name} is\n{PRELUDE}\n{tables}\n{private}\n\nend {name};\n"
    )


def _table(t: Table) -> str:
    kind = ELEMENTS[t.element.name]
    numbers = ", ".join(f"{i} => {v}" for i, v in enumerate(t.values))
    return _wrapped(
        f"   {_name(t.name)} : constant array (Integer_32 range 0 .. {len(t.values) - 1}) of {kind} := ({numbers});"
    ) + "\n"  # fmt: skip


def _wrapped(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    pieces = textwrap.wrap(line.strip(), WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"{indent}{'  ' if i else ''}{piece}" for i, piece in enumerate(pieces))


def _name(name: str) -> str:
    return f"{name}_v" if RESERVED.fullmatch(name) else name


def _literal(text: str) -> str:
    """A literal of binary32 as Ada writes it: with a point, and in parentheses where it is negative.

    Ada refuses what is above the largest number, to the last decimal digit.
    """
    if abs(x := float(text[:-1])) >= 1 << 24:
        return f"({int(x)}.0)"
    mantissa, _, exponent = text[:-1].partition("e")
    made = (mantissa if "." in mantissa else f"{mantissa}.0") + (f"E{int(exponent)}" if exponent else "")
    return f"({made})" if made.startswith("-") else made


class _Body:
    def __init__(self, p: Procedure, prefix: str) -> None:
        self.p, self.prefix = p, prefix
        self.is_operation = any(a.element for a in p.parameters)
        self.elements: dict[str, Element] = {a.name: a.element for a in p.parameters if a.element}
        self.given = frozenset(self.elements)
        self.elements |= {s.array: s.element for s in walk(p.body) if isinstance(s, Allocate)}

    def head(self) -> str:
        """The function without its body."""
        assert self.p.result is not None
        parameters = "; ".join(map(self._parameter, self.p.parameters))
        return _wrapped(f"   function {self.prefix}{self.p.name} ({parameters}) return {TYPES[self.p.result]}")

    def exported(self) -> str:
        """The declaration of a function that others may call."""
        name = f"{self.prefix}{self.p.name}"
        aspects = f'     with Export, Convention => C,\n       External_Name => "{name}";'
        return f"   -- {self.p.says}\n{self.head()}\n{aspects}\n\n"

    def text(self) -> str:
        """The function with its body."""
        says = "" if self.is_operation else f"   -- {self.p.says}\n"
        declared = [f"      {d}" for d in dict.fromkeys(self._declared())]
        lines = [*declared, "   begin", *self._block(self.p.body, 2)]
        return f"{says}{self.head()} is\n" + "\n".join(map(_wrapped, lines)) + f"\n   end {self.prefix}{self.p.name};"

    def _parameter(self, a: Parameter) -> str:
        if a.element is None:
            return f"{_name(a.name)} : {TYPES[a.type]}"
        mode = "in out " if a.written else ""
        return f"{_name(a.name)} : {mode}{ELEMENTS[a.element.name]}s; {a.name}_from : Integer_64"

    def _declared(self) -> Iterator[str]:
        if any(isinstance(s, Do) for s in walk(self.p.body)):
            yield "ignored : Integer_32;"
        for s in walk(self.p.body):
            if isinstance(s, Define | Variable):
                yield f"{_name(s.name)} : {TYPES[s.value.type]};"
            elif isinstance(s, Allocate):
                kind = ELEMENTS[s.element.name]
                yield f"{s.array}_memory : array (Integer_64 range 0 .. {s.length - 1}) of {kind};"
                yield f"{_name(s.array)} : {kind}s with Import, Address => {s.array}_memory'Address;"

    # Statements -------------------------------------------------------------------------------------

    def _block(self, body: tuple[Statement, ...], depth: int) -> list[str]:
        return [line for s in body for line in self._statement(s, depth)]

    def _statement(self, s: Statement, depth: int) -> list[str]:
        pad = "   " * depth
        if isinstance(s, Define | Variable | Set):
            return [f"{pad}{_name(s.name)} := {self._text(s.value)};"]
        if isinstance(s, Store):
            value = self._text(s.value)
            if s.element.name != "binary32":
                value = f"{ELEMENTS[s.element.name]} ({value})"
            return [f"{pad}{self._place(s.array, s.index)} := {value};"]
        if isinstance(s, Do):
            return [f"{pad}ignored := {self._text(s.value)};"]
        if isinstance(s, Loop):
            head = f"{pad}for {_name(s.name)} in {TYPES[s.stop.type]} range 0 .. {self._text(s.stop)} - 1 loop"
            return [head, *(self._block(s.body, depth + 1) or [f"{pad}   null;"]), f"{pad}end loop;"]
        if isinstance(s, Branch):
            then = self._block(s.then, depth + 1) or [f"{pad}   null;"]
            lines = [f"{pad}if {self._text(s.condition)} then", *then]
            if s.other:
                lines += [f"{pad}else", *self._block(s.other, depth + 1)]
            return [*lines, f"{pad}end if;"]
        if isinstance(s, Return) and s.value is not None:
            return [f"{pad}return {self._text(s.value)};"]
        return []

    # Expressions ------------------------------------------------------------------------------------

    def _place(self, array: str, index: Value) -> str:
        at = self._text(index)
        at = at if index.type is Type.I64 else f"Integer_64 ({at})"
        return f"{_name(array)} ({array}_from + {at})" if array in self.given else f"{_name(array)} ({at})"

    def _text(self, v: Value) -> str:
        if v.op == "const":
            if v.type is Type.F32:
                return _literal(number(v.number))
            if v.type is Type.BOOL:
                return "True" if v.number else "False"
            return str(v.number) if v.number >= 0 else f"({v.number})"
        if v.op == "name":
            return _name(v.name)
        if v.op == "load":
            text = self._place(v.name, v.args[0])
            return text if v.type is Type.F32 else f"{TYPES[v.type]} ({text})"
        args = [self._text(a) for a in v.args]
        if v.op == "table":
            return f"{TYPES[v.type]} ({_name(v.name)} (Integer_32 ({args[0]})))"
        if v.op in ("apply", "call"):
            return f"{self.prefix}{v.name} ({', '.join(args)})"
        if v.op == "view":
            at = args[0] if v.args[0].type is Type.I64 else f"Integer_64 ({args[0]})"
            return f"{_name(v.name)}, {v.name}_from + {at}" if v.name in self.given else f"{_name(v.name)}, {at}"
        if v.op == "cast":
            return f"{TYPES[v.type]} ({args[0]})"
        if v.op in ("neg", "lnot"):
            return f"({'-' if v.op == 'neg' else 'not '}{args[0]})"
        if v.op == "select":
            return f"(if {args[0]} then {args[1]} else {args[2]})"
        if v.op in ("and", "shr", "asr"):
            return self._masked(v, args[0])
        if v.op in ("scaled", "floor_scaled"):
            product = f"({args[0]} * {_literal(power_of_two(v.args[1].number))})"
            return product if v.op == "scaled" else f"{TYPES[v.type]} (IEEE_Float_32'Truncation (Down ({product})))"
        if v.op in INFIX and v.type is not Type.F32:
            return f"({args[0]} {INFIX[v.op]} {args[1]})"
        return OPERATIONS[v.op].format(*args)

    def _masked(self, v: Value, x: str) -> str:
        """A mask or a shift as a remainder or a quotient by a power of two, in 64 bits where that needs them."""
        bits = v.args[1].number
        k = 1 << bits if v.op != "and" else bits + 1 if bits >= 0 else -bits
        wide = v.type is Type.I32 and k > INT32.high
        if wide:
            x = f"Integer_64 ({x})"
        if v.op == "and":
            made = f"({x} mod {k})" if bits >= 0 else f"({x} - {x} mod {k})"
        else:
            made = f"({x} / {k})" if v.op == "shr" else f"(({x} - {x} mod {k}) / {k})"
        return f"Integer_32 {made}" if wide else made
