"""C11 from the IR: a table from nodes to text, and the few things that C does in its own way.

- A value has the smaller of int32_t and int64_t that holds its interval; arrays of bytes are uint8_t.
- `floordiv` and `mod` round down: by powers of two they are a shift and a mask, and a shift never sees a negative
  number on its left, for which C leaves the result to the compiler.
- A choice by the value of a small number, between constants or constant multiples of one expression, is a table.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import jinja2

from septet.codegen.annotate import acsl, facts
from septet.codegen.annotate.acsl import Table
from septet.codegen.core import interpreter, ir, ranges
from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import RenderError
from septet.codegen.targets import description, native
from septet.codegen.targets.clike import bare
from septet.codegen.targets.names import prefix, stem
from septet.codegen.targets.routines import Argument, Routine, home, routines
from septet.spec import stages
from septet.spec.dot import ACTIVATION_MAX, ACTIVATION_MIN, LARGEST_TERM, PARTIAL_SUMS
from septet.spec.formats import LARGEST_GROUP, Format
from septet.spec.storage import SCALE_BYTES

CASES = 4
"""Of a choice in one function."""
LARGEST_TABLE = 256
FACT = re.compile(r"^ */\*@(?:.|\n)*?\*/\n|^ *//@.*\n", re.MULTILINE)
"""A comment for Frama-C, which begins with an at sign."""
UNUSED = ("decode", "group_scales")
"""Routines that no loop calls."""
BYTES = ("int8_t", "uint8_t")
"""Arrays of bytes: of septets, which are small enough for signed ones, and of anything else."""

BINARY = {"add": "+", "sub": "-", "mul": "*", "lt": "<", "le": "<=", "eq": "==", "and": "&&", "or": "||"}


class Function:
    """One routine's C text."""

    def __init__(self, routine: Routine, prefix: str) -> None:
        self.routine, self.prefix = routine, prefix
        self.roots = [p for a in routine.outputs for p in a.parts]
        self.intervals = ranges.intervals(self.roots, routine.bounds)
        self.tables: dict[Expr, Table] = {}
        for e in ir.order(self.roots):
            found = self._table(e)
            if found is not None:
                self.tables[e] = found
        self.names: dict[Expr, str] = {}
        for a in routine.inputs:
            for i, part in enumerate(a.parts):
                self.names[part] = f"{a.name}[{i}]" if a.array else a.name
        if routine.rest is not None:
            (given,) = (p for a in routine.inputs for p in a.parts)
            self.names[routine.rest.outputs[0].parts[0]] = f"{prefix}{routine.rest.name}({self.names[given]})"
        self.bytes: set[Expr] = {p for a in routine.inputs if a.array and self._ctype(a) in BYTES for p in a.parts}
        self.lines: list[str] = []

    # Types ---------------------------------------------------------------------------------------

    def type(self, e: Expr) -> str:
        """The machine type of a value.

        Raises:
            RenderError: none holds it.
        """
        if e.sort is Sort.BOOL:
            return "bool"
        return _integer_type(self.intervals.get(e, self.routine.bounds.get(e, (None, None))), e)

    def _ctype(self, a: Argument) -> str:
        intervals = [self.intervals.get(p, self.routine.bounds.get(p, (None, None))) for p in a.parts]
        for kind, most in zip(BYTES, (127, 255), strict=True):
            if a.array and all(
                low is not None and high is not None and 0 <= low <= high <= most for low, high in intervals
            ):
                return kind
        types = {self.type(p) for p in a.parts}
        return "int64_t" if "int64_t" in types else types.pop()

    def logic(self) -> list[str]:
        """What it computes, in ACSL."""
        return acsl.logic(self.routine, {**self.routine.bounds, **self.intervals}, self.tables)

    # Text ----------------------------------------------------------------------------------------

    def definitions(self) -> str:
        """All that is defined for it."""
        return self.moved() or self.text()

    def text(self) -> str:
        """The function's definition."""
        r = self.routine
        single = len(r.outputs) == 1 and not r.outputs[0].array
        result = self._ctype(r.outputs[0]) if single else "void"
        parameters = [self._parameter(a, False) for a in r.inputs]
        parameters += [] if single else [self._parameter(a, True) for a in r.outputs]
        roots = self.roots
        chain = self._returned(self.roots[0]) if single else []
        roots = [e for pair in chain for e in pair if e is not None] or roots
        self.intervals = ranges.intervals([*self.roots, *roots], r.bounds)
        uses: dict[Expr, int] = {}
        for e in ir.order(roots, into=self._operands):
            for a in self._operands(e):
                uses[a] = uses.get(a, 0) + (2 if self._reads_twice(e) else 1)
        for e in roots:
            uses[e] = uses.get(e, 0) + 1
        for e in ir.order(roots, into=self._operands):
            if e in self.names:
                continue
            text = self._expression(e)
            if e.op != "const" and (uses[e] > 1 or (e.op == "ite" and e not in self.tables)):
                self.names[e] = f"t{sum(line.startswith('const') for line in self.lines)}"
                self.lines.append(f"const {self.type(e)} {self.names[e]} = {bare(text)};")
                if any(t.factor is not None and t.slope is None for t in self.tables.values()):
                    self.lines.append(self._step(e))
            else:
                self.names[e] = text
        if single:
            for test, value in chain:
                condition = "" if test is None else f"if ({bare(self.names[test])}) "
                self.lines.append(f"{condition}return {bare(self.names[value])};")
        else:
            for output in r.outputs:
                self._assign(output)
        written = "\n".join(self.lines)
        unused = [a.name for a in r.inputs if not re.search(rf"\b{a.name}\b", written)]
        body = "\n".join(f"    {line}" for line in [*(f"(void){name};" for name in unused), *self.lines])
        head = f"static inline {result} {self.prefix}{r.name}({', '.join(parameters)})"
        contract = acsl.contract(r, single, self.intervals)
        return f"/* {r.says} */\n{contract}{head}\n{{\n{body}\n}}\n"

    def _returned(self, e: Expr) -> list[tuple[Expr | None, Expr]]:
        """A choice as what is returned in each case, the last without a test."""
        made: list[tuple[Expr | None, Expr]] = []
        while e.op == "ite" and e not in self.tables and e not in self.names:
            test, here, e = e.args
            if self._always(test):
                e = here
                break
            made.append((test, here))
        return [*made, (None, e)]

    def _always(self, e: Expr) -> bool:
        """Whether the intervals tell that a test is met."""
        if e.op == "and":
            return all(map(self._always, e.args))
        return e.op in ("lt", "le") and self._decided(e) == "true"

    def _assign(self, output: Argument) -> None:
        kind = self._ctype(output)
        for i, part in enumerate(output.parts):
            target = f"{output.name}[{i}]" if output.array else f"*{output.name}"
            value = f"({kind}){self.names[part]}" if kind in BYTES else bare(self._as(part, kind))
            self.lines.append(f"{target} = {value};")

    def _step(self, e: Expr) -> str:
        """What a value that has a name is, between the lines."""
        low, high = self.intervals[e]
        inputs = {p: self.names[p] for a in self.routine.inputs for p in a.parts}
        value = acsl.value(e, self.routine, inputs, {**self.routine.bounds, **self.intervals}, self.tables)
        return f"//@ assert {self.names[e]} == ({value});\n    //@ assert {low} <= {self.names[e]} <= {high};"

    # Arrays of bytes -----------------------------------------------------------------------------

    def moved(self) -> str | None:
        """The definitions of a routine that only moves the bits of bytes, eight bytes at a time, or None.

        Each piece of the output is a word made of words of the input; a function of words alone, which has no memory
        to be followed through, makes it.
        """
        r = self.routine
        if len(r.inputs) != 1 or len(r.outputs) != 1 or self._ctype(r.outputs[0]) not in BYTES:
            return None
        (source,), (output,) = r.inputs, r.outputs
        bits = [acsl.bits(p, r.bounds) for p in output.parts]
        texts, calls = [], []
        for start in range(0, len(output.parts), 8):
            parts, moved = output.parts[start : start + 8], bits[start : start + 8]
            self.loads: list[tuple[int, int]] = []
            lines = self._spread(parts, source) or self._gathered(moved, source)
            if lines is None:
                word = self._lanes(parts)
                if word is None:
                    return None
                lines = [f"return {bare(word)};"]
            if None in moved or len(parts) not in (4, 7, 8):
                return None
            piece = acsl.Piece(r.name, self.prefix, source, output, start, tuple(self.loads), tuple(map(_bits, moved)))
            types = self._ctype(source), self._ctype(output)
            texts.append(_piece(piece, lines, *types))
            calls.append(f"{piece.symbol}({source.name}, {output.name} + {start});")
        parameters = f"{self._parameter(source, False)}, {self._parameter(output, True)}"
        inner = f"static inline void {self.prefix}{r.name}_words({parameters})"
        body = "".join(f"    {line}\n" for line in [*calls, *acsl.steps_one_by_one(r)])
        texts.append(f"{acsl.layout_contract(r, one_by_one=True)}{inner}\n{{\n{body}}}\n")
        head = f"static inline void {self.prefix}{r.name}({parameters})"
        call = f"{self.prefix}{r.name}_words({source.name}, {output.name});"
        body = "".join(f"    {line}\n" for line in [call, *acsl.layout_steps(r)])
        texts.append(f"/* {r.says} */\n{acsl.layout_contract(r)}{head}\n{{\n{body}}}\n")
        return "\n".join(texts)

    def _load(self, first: int, size: int) -> str:
        """The name of a word of the input's bytes from the first on."""
        if (first, size) not in self.loads:
            self.loads.append((first, size))
        word = acsl.WORDS[self.loads.index((first, size))]
        return word if size > 4 else f"(uint64_t){word}"

    def _spread(self, parts: Sequence[Expr], source: Argument) -> list[str] | None:
        """How eight fields of a word of bytes become eight bytes, if that is what the parts are.

        The upper half of the fields moves, then the upper half of each half, and so on, to where bytes are.
        """
        if len(parts) != 8 or any(p.op != "mod" for p in parts):
            return None
        word, size = parts[0].args[0], int(ir.number(parts[0].args[1]))
        width, expected = _log2(size), [ir.mod(ir.floordiv(word, size**i), size) for i in range(8)]
        first = self._word(word)
        if width is None or size >= 256 or expected != list(parts) or first is None:
            return None
        lines = [f"uint64_t spread = {self._load(first, 7)};"]
        for low, high, shift in _halves(width, (4, 2, 1)):
            lines.append(f"spread = (spread & {low}) | (spread & {high}) << {shift};")
        return [*lines, "return spread;"]

    def _gathered(self, moved: Sequence[acsl.Bits | None], source: Argument) -> list[str] | None:
        """How fields in eight bytes become bytes, if that is what the parts' bits are: the other way round."""
        width = len(moved)
        fields = tuple((part, i) for part in source.parts for i in range(width))
        if len(source.parts) != 8 or sum((_bits(m) for m in moved), ()) != fields:
            return None
        lines = [f"uint64_t gathered = {self._load(0, 8)};"]
        for low, high, shift in _halves(width, (1, 2, 4)):
            lines.append(f"gathered = (gathered & {low}) | (gathered >> {shift} & {high});")
        return [*lines, "return gathered;"]

    def _lanes(self, items: Sequence[Expr]) -> str | None:
        """Eight or four bytes, the first in the lowest lane, as a 64-bit word: one operation for all lanes.

        No lane overflows into the next, because every value is a byte.
        """
        first = items[0]
        if any(
            low is None or high is None or low < 0 or high > 255 for low, high in (self.intervals[e] for e in items)
        ):
            return None
        if all(e in self.bytes for e in items) and all(itertools.starmap(_next, itertools.pairwise(items))):
            return self._load(self.routine.inputs[0].parts.index(first), len(items))
        text = None
        if all(e.op == first.op for e in items):
            text = self._lanes_of_one_operation(items)
        if text is None and len(items) == 8:
            low, high = self._lanes(items[:4]), self._lanes(items[4:])
            text = None if low is None or high is None else f"({low} | {high} << 32)"
        return text

    def _lanes_of_one_operation(self, items: Sequence[Expr]) -> str | None:
        op = items[0].op
        if op not in ("add", "mul", "floordiv", "mod"):
            return None
        a = self._lanes([e.args[0] for e in items])
        if op == "add":
            b = self._lanes([e.args[1] for e in items])
            apart = all(acsl.bits(e, self.routine.bounds) for e in items)
            return None if a is None or b is None else f"({a} {'|' if apart else '+'} {b})"
        k = items[0].args[1]
        if a is None or k.op != "const" or any(e.args[1] is not k for e in items):
            return None
        size = int(ir.number(k))
        shift = _log2(size)
        if shift is None:
            return None
        if op == "mul":
            return f"({a} << {shift})"
        if op == "mod":
            return f"({a} & {_every(size - 1)})"
        most = max(int(self.intervals[e.args[0]][1] or 0).bit_length() for e in items)
        return f"(({a} >> {shift}) & {_every(((1 << most) - 1) >> shift)})"

    def _parameter(self, a: Argument, output: bool) -> str:
        const = "" if output else "const "
        if a.array:
            return f"{const}{self._ctype(a)} {a.name}[{len(a.parts)}]"
        return f"{self._ctype(a)} {'*' if output else ''}{a.name}"

    def _word(self, e: Expr) -> int | None:
        """Where it is seven bytes in a row as a little-endian number: the first's index."""
        parts: list[Expr] = []
        while e.op == "add":
            e, last = e.args
            parts.insert(0, last)
        parts.insert(0, e)
        if len(parts) != 7 or e not in self.bytes:
            return None
        inputs = next(a.parts for a in self.routine.inputs if e in a.parts)
        first = inputs.index(e)
        expected = [ir.mul(b, ir.const(256**i)) for i, b in enumerate(inputs[first : first + 7])]
        return first if parts == expected else None

    def _operands(self, e: Expr) -> tuple[Expr, ...]:
        if e in self.names:
            return ()
        table = self.tables.get(e)
        if table is not None:
            return (table.index,) if table.factor is None else (table.index, table.factor)
        if e.op in ("floordiv", "mod"):
            return e.args[:1]
        return e.args[0].args[:1] if acsl.multiple(e) else e.args

    def _reads_twice(self, e: Expr) -> bool:
        return e.op in ("floordiv", "mod") and e not in self.tables and not self._natural(e.args[0])

    def _natural(self, e: Expr) -> bool:
        low = self.intervals[e][0]
        return low is not None and low >= 0

    def _as(self, e: Expr, wanted: str) -> str:
        """An operand in a type."""
        text = self.names[e]
        if e.op == "const":
            return _literal(int(ir.number(e)), wanted) if wanted != "bool" else text
        if self.type(e) == wanted and (e not in self.bytes or wanted == "int32_t"):
            return text
        return f"({wanted}){text}"

    def _expression(self, e: Expr) -> str:
        """The text of a node whose operands have theirs: an atom, or in parentheses."""
        if e.op == "const":
            return str(e.value).lower() if e.sort is Sort.BOOL else _literal(int(ir.number(e)), self.type(e))
        if e.op == "var":
            raise RenderError(f"{self.routine.name}: the variable {e.value} is not an input")
        operands = self._operands(e)
        types = {self.type(a) for a in operands if a.sort is not Sort.BOOL}
        if e.sort is not Sort.BOOL:
            types.add(self.type(e))
        wide = "int64_t" if "int64_t" in types else "int32_t"
        if e.op in ("lt", "le"):
            decided = self._decided(e)
            if decided is not None:
                return decided
        text = self._looked_up(self.tables[e], wide) if e in self.tables else self._plain(e, wide)
        return f"({self.type(e)}){text}" if e.sort is Sort.INT and self.type(e) != wide else text

    def _plain(self, e: Expr, wide: str) -> str:
        a = [self._as(x, "bool" if x.sort is Sort.BOOL else wide) for x in self._operands(e)]
        if e.op in ("floordiv", "mod"):
            return self._divided(e, a[0], wide)
        if acsl.multiple(e):
            return f"({a[0]} & {_literal(-int(ir.number(e.args[1])), wide)})"
        if e.op == "mul" and e.args[1].op == "const" and self._natural(e.args[0]):
            shift = _log2(int(ir.number(e.args[1])))
            if shift is not None:
                return f"({a[0]} << {shift})"
        if e.op in BINARY:
            return f"({a[0]} {BINARY[e.op]} {a[1]})"
        if e.op == "neg":
            return f"(-{a[0]})"
        if e.op == "not":
            return f"(!{a[0]})"
        if e.op == "ite":
            return f"({a[0]} ? {a[1]} : {a[2]})"
        raise RenderError(f"{self.routine.name}: the operation {e.op}")

    def _decided(self, e: Expr) -> str | None:
        """A comparison whose answer the intervals tell."""
        (low, high), (low2, high2) = (self.intervals[a] for a in e.args)
        if None in (low, high, low2, high2):
            return None
        if interpreter.OPERATIONS[e.op](high, low2):
            return "true"
        return None if interpreter.OPERATIONS[e.op](low, high2) else "false"

    def _divided(self, e: Expr, x: str, wide: str) -> str:
        k = int(ir.number(e.args[1]))
        shift, literal = _log2(k), _literal(k, wide)
        natural = self._natural(e.args[0])
        if e.op == "mod":
            if shift is not None:
                return f"({x} & {_literal(k - 1, wide)})"
            return f"({x} % {literal})" if natural else f"({x} % {literal} + ({x} % {literal} < 0 ? {literal} : 0))"
        if shift is not None:
            return f"({x} >> {shift})" if natural else f"({x} < 0 ? ~(~{x} >> {shift}) : {x} >> {shift})"
        return f"({x} / {literal})" if natural else f"({x} / {literal} - ({x} % {literal} < 0 ? 1 : 0))"

    # Tables --------------------------------------------------------------------------------------

    def _table(self, e: Expr) -> Table | None:
        """See the module's docstring."""
        return self._tabulated(e) or self._chain(e)

    def _tabulated(self, e: Expr) -> Table | None:
        """A root that depends on one input of small range and would need a division: all its values."""
        if e.sort is not Sort.INT or e not in self.roots:
            return None
        below = list(ir.order([e]))
        inputs = [x for x in below if x.op == "var"]
        divides = any(x.op in ("floordiv", "mod") and _log2(int(ir.number(x.args[1]))) is None for x in below)
        if len(inputs) != 1 or not divides:
            return None
        if (chain := self._chain(e)) is not None and chain.slope is not None:
            return None  # dividing by a constant is a product, which vectors have, and faster than a load
        low, high = self.intervals[inputs[0]]
        if low is None or high is None or low < 0 or high >= LARGEST_TABLE:
            return None
        values = [interpreter.evaluate([e], {str(inputs[0].value): i})[0] for i in range(int(high) + 1)]
        return Table(inputs[0], None, tuple(int(v) for v in values))

    def _chain(self, e: Expr) -> Table | None:
        """A chain of choices by equality with constants, whose subject has a small range."""
        if e.op != "ite" or e.sort is not Sort.INT or e.args[0].op != "eq" or e.args[0].args[1].op != "const":
            return None
        index = e.args[0].args[0]
        if index.sort is not Sort.INT:
            return None
        low, high = self.intervals[index]
        if low is None or high is None or low < 0 or high >= LARGEST_TABLE:
            return None
        leaves: dict[int, Expr] = {}
        while e.op == "ite" and e.args[0].op == "eq" and e.args[0].args[0] is index:
            leaves.setdefault(int(ir.number(e.args[0].args[1])), e.args[1])
            e = e.args[2]
        if len(leaves) < 2:
            return None
        every = [leaves.get(i, e) for i in range(int(high) + 1)]
        if all(x.op == "const" for x in every):
            return Table(index, None, tuple(int(ir.number(x)) for x in every))
        factors = {x.args[0] if x.op == "mul" and x.args[1].op == "const" else x for x in every}
        if len(factors) != 1:
            return None
        return Table(index, factors.pop(), tuple(int(ir.number(x.args[1])) if x.op == "mul" else 1 for x in every))

    def _looked_up(self, table: Table, wide: str) -> str:
        if table.slope is not None:
            entry = self._as(table.index, wide)
            if table.knee < len(table.entries) - 1:
                knee = _literal(table.knee, wide)
                entry = f"({entry} < {knee} ? {entry} : {knee})"
            if table.slope != 1:
                entry = f"({entry} * {_literal(table.slope, wide)})"
        else:
            name = f"table{sum(line.startswith('static') for line in self.lines)}"
            kind = _element_type(table.entries)
            self.lines.append(f"static const {kind} {name}[{len(table.entries)}] = {{{_list(table.entries, kind)}}};")
            self.lines += acsl.table_steps(name, self.routine, table)
            entry = f"{name}[{self.names[table.index]}]"
            if table.factor is not None:
                factor = self.names[table.factor]
                low, high = self.intervals[table.factor]
                self.lines.append(f"//@ assert {low} <= {factor} <= {high} && grow({factor}, {high}, {entry});")
            if wide == "int64_t" and kind != wide:
                entry = f"(int64_t){entry}"
        return entry if table.factor is None else f"({self._as(table.factor, wide)} * {entry})"


def _next(a: Expr, b: Expr) -> bool:
    """Whether an element of an array follows another."""
    (name, i), (other, j) = (str(x.value).rsplit("_", 1) for x in (a, b))
    return name == other and int(j) == int(i) + 1


def _bits(moved: acsl.Bits | None) -> acsl.Bits:
    return moved or ()


def _halves(width: int, halves: Iterable[int]) -> Iterable[tuple[str, str, int]]:
    """Of eight fields with a width: masks of those that stay and of those that move, and how far, by a half's size."""
    for half in halves:
        low = sum(((1 << (half * width)) - 1) << (2 * half * 8 * k) for k in range(4 // half))
        yield f"UINT64_C(0x{low:x})", f"UINT64_C(0x{low << (half * width):x})", half * (8 - width)


def _piece(piece: acsl.Piece, lines: Sequence[str], source: str, output: str) -> str:
    """The definitions of what makes a piece of an output: of words, and of bytes."""
    words = ", ".join(f"uint{64 if size > 4 else 32}_t {acsl.WORDS[i]}" for i, (_, size) in enumerate(piece.loads))
    loads = (f"{_access('load', size, source)}({piece.source.name} + {first})" for first, size in piece.loads)
    body = "".join(f"    {line}\n" for line in lines)
    store = _access("store", len(piece.bits), output)
    return f"""{piece.word_contract()}static inline uint64_t {piece.symbol}_word({words})
{{
{body}}}

{piece.contract()}static inline void {piece.symbol}(const {source} *{piece.source.name}, {output} *{piece.output.name})
{{
    {store}({piece.output.name}, {piece.symbol}_word({", ".join(loads)}));
}}
"""


def _access(verb: str, size: int, kind: str) -> str:
    return f"{verb}{8 * size}{'_septets' if kind == 'int8_t' else ''}"


def _every(byte: int) -> str:
    return f"UINT64_C(0x{f'{byte:02x}' * 8})"


def _integer_type(interval: Interval, e: Expr) -> str:
    width = ranges.bits(interval)
    if width is None or width > 64:
        raise RenderError(f"{e!r} in {interval} fits no machine type")
    return "int32_t" if width <= 32 else "int64_t"


def _element_type(entries: Iterable[int]) -> str:
    width = max(ranges.bits((n, n)) or 0 for n in entries)
    return next(f"int{w}_t" for w in (8, 16, 32, 64) if width <= w)


def _list(entries: Iterable[int], kind: str) -> str:
    return ", ".join(_literal(n, "int64_t" if kind == "int64_t" else "int32_t") for n in entries)


def _literal(n: int, kind: str) -> str:
    if kind == "int64_t":
        return f"INT64_C({n})" if n >= 0 else f"(-INT64_C({-n}))"
    return str(n) if n >= 0 else f"({n})"


def _log2(k: int) -> int | None:
    return k.bit_length() - 1 if k > 0 and k & (k - 1) == 0 else None


@functools.cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("septet.codegen"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
    )


@functools.cache
def sources(fmt: Format) -> dict[str, str]:
    """The header and the source file of a format's kernels, by name, with what Frama-C is told as comments.

    Raises:
        RenderError: as `function`.
    """
    values = _values(fmt) | {"stages": native.functions(fmt, facts_of_stages(fmt))}
    return {name: _templates().get_template(f"kernels.{name[-1]}.j2").render(values) for name in names(fmt)}


def facts_of_stages(fmt: Format) -> str:
    """What Frama-C is told of the functions with loops, by place: see `septet.codegen.annotate.places`."""
    return _templates().get_template("stages.acsl.j2").render(_values(fmt))


@functools.cache
def _values(fmt: Format) -> dict[str, Any]:
    """What templates are filled with."""
    p = prefix(fmt)
    rendered = [_anywhere(r, fmt) for name, whole in routines(fmt).items() if name not in UNUSED for r in cut(whole)]
    made = [Function(r, p) for r in rendered]
    stated = [line for f in made if f.routine.name not in ("pack", "unpack") for line in f.logic()]
    functions = "\n".join(f.definitions() for f in made)
    septets, laid = acsl.layout(routines(fmt)["unpack"])
    packed, packed_septets = acsl.packing(routines(fmt)["pack"])
    return {
        "fmt": fmt,
        "stem": stem(fmt),
        "p": p,
        "P": p.upper(),
        "guard": f"{p.upper()}H",
        "head": f"Kernels of format {fmt.name}, fingerprint {fingerprint(fmt)}; written by `septet codegen`.",
        "stored": description.stored(fmt),
        "order": description.order(),
        "functions": functions,
        "axioms": [fact.axiom for fact in facts.used(functions)],
        "words": [
            (size, _access(verb, size, kind), kind)
            for kind in BYTES
            for verb in ("load", "store")
            for size in (4, 7, 8)
        ],
        "stated": [*stated, *Function(home(fmt), p).logic()],
        "septets": septets,
        "layout": laid,
        "packed": packed,
        "packed_septets": packed_septets,
        "largest": fmt.scale.largest,
        "largest_group": LARGEST_GROUP,
        "scale_bytes": SCALE_BYTES,
        "partial_sums": PARTIAL_SUMS,
        "tile": stages.TILE,
        "stride": stages.STRIDE,
        "largest_term": LARGEST_TERM,
        "largest_activation": -ACTIVATION_MIN,
        "activation_max": ACTIVATION_MAX,
        "folded": _folded,
        "flat": stages.is_flat(fmt),
        "units": 1 << -fmt.scale.grid,
        "limit": f"{fmt.scale.largest >> -fmt.scale.grid}.0f",
    }


def plain(fmt: Format) -> dict[str, str]:
    """The same files for people and compilers: without contracts, and what proofs need besides.

    Raises:
        RenderError: as `function`.
    """
    return {name: FACT.sub("", text) for name, text in sources(fmt).items()}


def names(fmt: Format) -> tuple[str, str]:
    """The names of a format's generated files."""
    return f"{stem(fmt)}.h", f"{stem(fmt)}.c"


def _anywhere(r: Routine, fmt: Format) -> Routine:
    """A routine as stages call it: a place by the septet's number in its group, where blocks do not matter."""
    if not r.name.startswith("place") or not stages.is_flat(fmt):
        return r
    return replace(r, bounds=dict.fromkeys(r.bounds, (0, LARGEST_GROUP // 2 - 1)))


def _folded(plus: str, partial: str = "partial[{} * TILE]", first: int = 0, apart: int = 1) -> str:
    """A row's partial sums added, halves to halves, as `spec.dot.sum_groups` does.

    Args:
        plus: the function that adds two.
        partial: what one of them is, by its number.
        first: the first of those that are added.
        apart: how far apart these are.
    """
    if apart == PARTIAL_SUMS:
        return partial.format(first)
    halves = (_folded(plus, partial, k, 2 * apart) for k in (first, first + apart))
    return f"{plus}({', '.join(halves)})"


def cut(routine: Routine) -> list[Routine]:
    """A routine that is a long choice as several, each with a few cases and the rest left to the one before it.

    What proves the C against its contract follows every way through a function, and all of them at once.
    """
    given = [p for a in routine.inputs for p in a.parts]
    if len(given) != 1 or len(routine.outputs) != 1 or routine.outputs[0].array:
        return [routine]
    (output,) = routine.outputs
    starts, test, e = [(output.parts[0], routine.needs)], ir.FALSE, output.parts[0]
    for i in itertools.count():
        if e.op != "ite" or e.args[0].op == "eq":
            break
        if i and i % CASES == 0:
            starts.append((e, (ir.not_(test),)))
        test, _, e = e.args
    if len(starts) < 3:
        return [routine]
    made: list[Routine] = []
    for i, (here, needs) in reversed(list(enumerate(starts))):
        name = f"{routine.name}_{i}" if i else routine.name
        caller = f"{routine.name}_{i - 1}" if i > 1 else routine.name
        says = f"The rest of `{routine.name}`, for numbers that are of no case of `{caller}`." if i else routine.says
        piece = replace(routine, name=name, says=says, outputs=(replace(output, parts=(here,)),), needs=needs)
        made.append(replace(piece, rest=made[-1] if made else None))
    return made


def function(routine: Routine, prefix: str) -> str:
    """The C definition of a routine, `static inline`.

    Raises:
        RenderError: it cannot be computed in the machine types that there are.
    """
    return Function(routine, prefix).definitions()
