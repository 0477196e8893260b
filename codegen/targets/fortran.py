"""Fortran 2018 from the IR: every value is a 64-bit integer or a logical, every named node a variable.

Right shifts are arithmetic (`shifta`) and masks are two's complement, so that `floordiv` and `mod` by powers of two
round down for negative numbers too. Choices are `merge`, which evaluates both sides: the intervals say that both fit.
"""

import re
import textwrap

import jinja2

from septet.codegen.core import ir, ranges
from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.rational import RenderError
from septet.codegen.targets.names import prefix, stem
from septet.codegen.targets.routines import IN_STEPS, Argument, Routine, routines
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.formats import LARGEST_GROUP, Format
from septet.spec.storage import SCALE_BYTES

BINARY = {"add": "+", "sub": "-", "mul": "*", "lt": "<", "le": "<=", "and": ".and.", "or": ".or."}


class Procedure:
    """One routine's Fortran text."""

    def __init__(self, routine: Routine) -> None:
        self.routine = routine
        self.roots = [p for a in routine.outputs for p in a.parts]
        intervals = ranges.intervals(self.roots, routine.bounds)
        for e in ir.order(self.roots):
            width = ranges.bits(intervals[e]) if e.sort is Sort.INT else 1
            if width is None or width > 64:
                raise RenderError(f"{routine.name}: {e!r} in {intervals[e]} fits no machine type")
        self.names: dict[Expr, str] = {}
        for a in routine.inputs:
            for i, part in enumerate(a.parts):
                self.names[part] = f"{a.name}({i + 1})" if a.array else a.name

    def text(self) -> str:
        """The procedure: a function if it has one result that is not an array, else a subroutine."""
        r = self.routine
        single = len(r.outputs) == 1 and not r.outputs[0].array
        uses: dict[Expr, int] = {}
        for e in ir.order(self.roots):
            for a in e.args:
                uses[a] = uses.get(a, 0) + (2 if e.op == "floordiv" else 1)
        declared: list[str] = []
        lines: list[str] = []
        for e in ir.order(self.roots):
            if e in self.names:
                continue
            text = self._expression(e)
            if e.op != "const" and (uses.get(e, 0) > 1 or e.op == "ite"):
                self.names[e] = f"t{len(declared)}"
                declared.append(f"{_type(e)} :: {self.names[e]}")
                lines.append(f"{self.names[e]} = {text}")
            else:
                self.names[e] = text
        for output in r.outputs:
            for i, part in enumerate(output.parts):
                lines.append(f"{output.name}{f'({i + 1})' if output.array else ''} = {self.names[part]}")
        arguments = [_declaration(a, "in") for a in r.inputs]
        arguments += [_declaration(a, "" if single else "out") for a in r.outputs]
        written = "\n".join(lines)
        unused = [a.name for a in r.inputs if not re.search(rf"\b{a.name}\b", written)]
        for name in unused:  # told to the compiler, which warns otherwise
            lines = [f"associate (not_read => {name})", *lines, "end associate"]
        names = [a.name for a in r.inputs] + ([] if single else [a.name for a in r.outputs])
        kind = "function" if single else "subroutine"
        result = f" result({r.outputs[0].name})" if single else ""
        body = [f"pure {kind} {r.name}({', '.join(names)}){result}", *arguments, *declared, *lines]
        wrapped = [_wrapped(f"    {line}") for line in body[1:]]
        return "\n".join([f"  ! {r.says}", _wrapped(f"  {body[0]}"), *wrapped, f"  end {kind} {r.name}\n"])

    def _expression(self, e: Expr) -> str:
        a = [self.names.get(x, "") for x in e.args]
        if e.op == "const":
            return f".{str(e.value).lower()}." if e.sort is Sort.BOOL else _literal(int(ir.number(e)))
        if e.op in ("floordiv", "mod"):
            k = int(ir.number(e.args[1]))
            power = k & (k - 1) == 0
            if e.op == "mod":
                return f"iand({a[0]}, {_literal(k - 1)})" if power else f"modulo({a[0]}, {_literal(k)})"
            if power:
                return f"shifta({a[0]}, {k.bit_length() - 1})"
            return f"({a[0]}/{_literal(k)} - merge(1_i8, 0_i8, mod({a[0]}, {_literal(k)}) < 0_i8))"
        if e.op == "eq":
            return f"({a[0]} {'.eqv.' if e.args[0].sort is Sort.BOOL else '=='} {a[1]})"
        if e.op in BINARY:
            return f"({a[0]} {BINARY[e.op]} {a[1]})"
        if e.op == "neg":
            return f"(-{a[0]})"
        if e.op == "not":
            return f"(.not. {a[0]})"
        if e.op == "ite":
            return f"merge({a[1]}, {a[2]}, {a[0]})"
        raise RenderError(f"{self.routine.name}: the operation {e.op}")


def _type(e: Expr) -> str:
    return "logical" if e.sort is Sort.BOOL else "integer(i8)"


def _declaration(a: Argument, intent: str) -> str:
    size = f"({len(a.parts)})" if a.array else ""
    return f"{_type(a.parts[0])}{f', intent({intent})' if intent else ''} :: {a.name}{size}"


def _literal(n: int) -> str:
    return f"{n}_i8" if n >= 0 else f"(-{-n}_i8)"


def _wrapped(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    pieces = textwrap.wrap(line.strip(), 100, break_long_words=False, break_on_hyphens=False)
    return " &\n".join(f"{indent}{'  ' if i else ''}{piece}" for i, piece in enumerate(pieces))


def source(fmt: Format) -> str:
    """The module of a format's kernels.

    Raises:
        RenderError: an expression does not fit 64-bit integers.
    """
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("septet.codegen"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
    )
    return environment.get_template("kernels.f90.j2").render(
        {
            "fmt": fmt,
            "stem": stem(fmt),
            "p": prefix(fmt),
            "head": f"Kernels of format {fmt.name}, fingerprint {fingerprint(fmt)}; written by `septet codegen`.",
            "procedures": "\n".join(
                Procedure(r).text() for r in routines(fmt).values() if r.name not in IN_STEPS | {"decode"}
            ),
            "largest_group": LARGEST_GROUP,
            "scale_bytes": SCALE_BYTES,
            "partial_sums": PARTIAL_SUMS,
            "grid": fmt.scale.grid,
            "limit": fmt.scale.largest >> -fmt.scale.grid,
        }
    )


def name(fmt: Format) -> str:
    """The name of a format's generated file."""
    return f"{stem(fmt)}.f90"
