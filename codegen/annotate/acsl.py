"""ACSL from the IR: the contracts that generated C functions carry, for Frama-C's WP.

What a routine returns is stated in one of two ways. Where the C shifts and masks whole words, bit by bit: which bit
of the input each bit of the output is, or 0, followed through the IR. Elsewhere in arithmetic, as the IR has it.
WP knows of shifts and masks how bits move and nothing of their arithmetic, which `facts` states.
"""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from septet.codegen.annotate.facts import total
from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.targets.routines import Argument, Routine

Bits = tuple[tuple[Expr, int] | None, ...]
"""Bits of a natural number, the lowest first: a variable's bit, or None for 0."""

BINARY = {"add": "+", "sub": "-", "mul": "*", "lt": "<", "le": "<=", "eq": "==", "and": "&&", "or": "||"}
EIGHT, FEW = 8, 4
"""Septets that a lemma is about, and that a step of a proof is about."""
WORDS = "abcdefgh"
"""Names of words that a function gets."""


@dataclass(frozen=True)
class Piece:
    """At most eight bytes of an output whose bits are moved from an input.

    Attributes:
        start: the first of them.
        loads: what it is made of: words of the input, by first byte and number of bytes.
        bits: of each byte, the bits.
    """

    name: str
    prefix: str
    source: Argument
    output: Argument
    start: int
    loads: tuple[tuple[int, int], ...]
    bits: tuple[Bits, ...]

    @property
    def symbol(self) -> str:
        return f"{self.prefix}{self.name}_{self.start // 8}"

    def word_contract(self) -> str:
        """Of the function of words: each bit of the result, by byte."""
        lines = [
            f"ensures {_moves(moved, 'result', j, self._in_words)};".replace("(result", r"(\result")
            for j, moved in enumerate(self.bits)
        ]
        return _block([r"terminates \true;", r"assigns \nothing;", *lines])

    def contract(self) -> str:
        """Of the function of bytes: the values of septets, the bits of packed bytes."""
        name, last = self.output.name, len(self.bits) - 1
        extent = f"{name} + (0 .. {last})"
        lines = [rf"requires \valid_read({_extent(self.source)});", rf"requires \valid({extent});"]
        if self.name != "unpack":
            lines.append(_all(self.source, "0 <= {} <= 127"))
        lines += [
            rf"requires \separated({extent}, {_extent(self.source)});",
            r"terminates \true;",
            f"assigns {name}[0 .. {last}];",
        ]
        if self.name == "unpack":
            for j in range(len(self.bits)):
                value = _value(self.source.name, self.start + j, _bytes(self.source, self.bits[j]))
                lines.append(f"ensures 0 <= {name}[{j}] <= 127 && {name}[{j}] == {value};")
            return _block(lines)
        for j in range(len(self.bits)):
            lines.append(f"ensures packed_{self.start + j}({name}[{j}], {self.source.name});")
        return _block(lines)

    def _in_words(self, part: Expr, bit: int) -> str:
        i = self.source.parts.index(part)
        word, first = next((w, f) for w, (f, size) in enumerate(self.loads) if f <= i < f + size)
        return f"{WORDS[word]} & {1 << (8 * (i - first) + bit)}"


def _bit_of(a: Argument, part: Expr, bit: int) -> str:
    return f"{a.name}[{a.parts.index(part)}] & {1 << bit}"


def _moves(moved: Bits, value: str, byte: int, place: Callable[[Expr, int], str]) -> str:
    said = []
    for b, bit in enumerate((moved + (None,) * 8)[:8]):
        here = f"({value} & {1 << (8 * byte + b)})"
        said.append(f"{here} == 0" if bit is None else f"({here} != 0 <==> ({place(*bit)}) != 0)")
    return " && ".join(said)


def _all(a: Argument, said: str) -> str:
    return rf"requires \forall integer i; 0 <= i < {len(a.parts)} ==> {said.format(f'{a.name}[i]')};"


def layout(unpack: Routine) -> tuple[list[str], list[str]]:
    """Septets as functions of their bytes, bit by bit, and as those of a block, from the routine that finds them.

    What only calls that routine, or the one that packs, names them `block_septet`, and sees neither bits nor bytes.
    """
    (source,), (output,) = unpack.inputs, unpack.outputs
    last, values = len(source.parts) - 1, []
    made = [f"logic integer septet_of_bits{{L}}(uint8_t *data, integer j) reads data[0 .. {last}];"]
    for j, part in enumerate(output.parts):
        moved = bits(part, unpack.bounds) or ()
        held = _bytes(source, moved)
        terms = [(f"x{source.parts.index(b[0])} & {1 << b[1]}", 1 << i) for i, b in enumerate(moved) if b]
        given, bytes_ = ", ".join(f"integer x{i}" for i in held), ", ".join(f"x{i}" for i in held)
        values += [f"axiomatic Septet_{j} {{", f"  logic integer septet_{j}({given});"]
        values += [rf"  axiom septet_{j}_is: \forall {given}; septet_{j}({bytes_}) == {total(terms)};", "}"]
        value = _value("data", j, held)
        made.append(rf"axiom septet_of_bits_{j}{{L}}: \forall uint8_t *data; septet_of_bits(data, {j}) == {value};")
    same = " && ".join(rf"\at(data[{i}], L1) == \at(data[{i}], L2)" for i in range(len(source.parts)))
    equal = "septet_of_bits{L1}(data, j) == septet_of_bits{L2}(data, j)"
    for k in range(0, len(output.parts), EIGHT):
        here = rf"\forall uint8_t *data, integer j; {same} ==> {k} <= j < {k + EIGHT} ==> {equal}"
        made.append(f"lemma same_bytes_{k // EIGHT}{{L1, L2}}: {here};")
    return values, made


def _bytes(source: Argument, moved: Bits) -> list[int]:
    """The bytes that bits are of."""
    return sorted({source.parts.index(bit[0]) for bit in moved if bit})


def _held(pack: Routine) -> list[list[int]]:
    """The bytes that each septet's bits are packed in."""
    (septets,), (data,) = pack.inputs, pack.outputs
    held: list[list[int]] = [[] for _ in septets.parts]
    for i, part in enumerate(data.parts):
        for j in _bytes(septets, bits(part, pack.bounds) or ()):
            held[j].append(i)
    return held


def _value(data: str, j: int, held: Iterable[int]) -> str:
    """A septet as a function of its bytes."""
    return f"septet_{j}({', '.join(f'{data}[{i}]' for i in held)})"


def packing(pack: Routine) -> tuple[list[str], list[str]]:
    """Which bits of septets a packed byte has, and lemmas that each septet is then that of the bytes its bits are in.

    Each lemma sees nothing but these bytes, of which there are few.
    """
    (source,), (output,) = pack.inputs, pack.outputs
    predicates, lemmas = [], []
    for i, part in enumerate(output.parts):
        moved = _moves(bits(part, pack.bounds) or (), "byte", 0, functools.partial(_bit_of, source))
        predicates.append(f"predicate packed_{i}{{L}}(integer byte, int8_t *septets) = {moved};")
    for j, held in enumerate(_held(pack)):
        given = " && ".join(f"0 <= x{i} <= 255 && packed_{i}(x{i}, septets)" for i in held)
        bytes_ = ", ".join(f"x{i}" for i in held)
        said = f"{given} && 0 <= septets[{j}] <= 127 ==> septets[{j}] == septet_{j}({bytes_})"
        lemmas.append(rf"lemma packed_septet_{j}{{L}}: \forall int8_t *septets, integer {bytes_}; {said};")
    return predicates, lemmas


def layout_contract(routine: Routine, one_by_one: bool = False) -> str:
    """That a block of bytes holds septets: of what finds them, and of what puts them there.

    No bit of a block is unused, so that its septets say all that there is to say of its bytes.

    Args:
        one_by_one: say it of each septet; of what puts them there as a function of its bytes, not of the block.
    """
    (source,), (output,) = routine.inputs, routine.outputs
    lines = [rf"requires \valid_read({_extent(source)});"]
    septets, data = (output, source) if routine.name == "unpack" else (source, output)
    if source is septets:
        lines.append(_all(source, "0 <= {} <= 127"))
    lines += [
        rf"requires \valid({_extent(output)});",
        rf"requires \separated({_extent(output)}, {_extent(source)});",
        r"terminates \true;",
        f"assigns {_assigned(output)};",
    ]
    if one_by_one:
        return _block([*lines, *(f"ensures {said};" for said in _each(routine))])
    held = f"0 <= {septets.name}[j] <= 127 && {septets.name}[j] == block_septet({data.name}, j)"
    return _block([*lines, rf"ensures \forall integer j; 0 <= j < {len(septets.parts)} ==> {held};"])


def _each(routine: Routine) -> list[str]:
    """What such a function says of each septet."""
    (source,), (output,) = routine.inputs, routine.outputs
    if routine.name == "unpack":
        return [_equal(routine).format(j) for j in range(len(output.parts))]
    return [f"{source.name}[{j}] == {_value(output.name, j, held)}" for j, held in enumerate(_held(routine))]


def _equal(routine: Routine) -> str:
    """That a septet is the block's."""
    (source,), (output,) = routine.inputs, routine.outputs
    if routine.name == "pack":
        return f"{source.name}[{{0}}] == block_septet({output.name}, {{0}})"
    return f"0 <= {output.name}[{{0}}] <= 127 && {output.name}[{{0}}] == block_septet({source.name}, {{0}})"


def steps_one_by_one(routine: Routine) -> list[str]:
    """What holds at the end of a function that says it of each septet."""
    return _together("septet_of_bits" if routine.name == "unpack" else "packed_septet", _each(routine))


def _together(named: str, said: Sequence[str]) -> list[str]:
    """Steps of several septets, by the axiom or lemma of each."""
    parts = [f"({named}_{j}: {text})" for j, text in enumerate(said)]
    return [f"//@ assert {' && '.join(parts[j : j + FEW])};" for j in range(0, len(parts), FEW)]


def layout_steps(routine: Routine) -> list[str]:
    """What holds at the end of a function that says it of all: one septet more each, so that no step has many cases."""
    septets = (routine.outputs if routine.name == "unpack" else routine.inputs)[0].parts
    equal = _equal(routine)
    steps = (
        _together("septet_of_bits", [equal.format(j) for j in range(len(septets))]) if routine.name == "pack" else []
    )
    for last in range(len(septets)):
        steps.append(rf"//@ assert \forall integer j; 0 <= j <= {last} ==> {equal.format('j')};")
    return steps


def _block(lines: Iterable[str]) -> str:
    return "/*@\n" + "".join(f"  {line}\n" for line in lines) + "*/\n"


def bits(e: Expr, bounds: Mapping[Expr, Interval]) -> Bits | None:
    """Which bit of a variable each bit of an expression is, or None if it does more than move bits."""
    done: dict[Expr, Bits | None] = {}
    for node in ir.order([e]):
        done[node] = _moved(node, done, bounds)
    return done[e]


def _moved(e: Expr, done: Mapping[Expr, Bits | None], bounds: Mapping[Expr, Interval]) -> Bits | None:
    if e.op == "var":
        low, high = bounds.get(e, (None, None))
        return None if low is None or high is None or low < 0 else tuple((e, i) for i in range(int(high).bit_length()))
    if e.sort is not Sort.INT or not e.args or done[e.args[0]] is None:
        return None
    first = done[e.args[0]] or ()
    if e.op == "add":
        second = done[e.args[1]]
        if second is None or any(a and b for a, b in zip(first, second, strict=False)):
            return None
        size = max(len(first), len(second))
        pairs = zip(first + (None,) * (size - len(first)), second + (None,) * (size - len(second)), strict=True)
        return tuple(a or b for a, b in pairs)
    if e.op not in ("mul", "floordiv", "mod") or e.args[1].op != "const":
        return None
    size = int(ir.number(e.args[1]))
    if size <= 0 or size & (size - 1):
        return None
    k = size.bit_length() - 1
    return {"mul": (None,) * k + first, "floordiv": first[k:], "mod": first[:k]}[e.op]


@dataclass(frozen=True)
class Table:
    """A choice by the value of `index`: entries[index], times `factor` if there is one."""

    index: Expr
    factor: Expr | None
    entries: tuple[int, ...]

    @property
    def slope(self) -> int | None:
        """k where entry i is k*i, up to the `knee` from which entries are all the same."""
        k = self.entries[1]
        return k if all(n == k * min(i, self.knee) for i, n in enumerate(self.entries)) else None

    @property
    def knee(self) -> int:
        """The index from which entries are all the same; the last one, if they change to the end."""
        return self.entries.index(self.entries[-1])


def table_of(routine: Routine) -> str:
    """The name of the logic function of the table that a routine looks a factor up in."""
    return f"{routine.name}_table"


def table_steps(name: str, routine: Routine, table: Table) -> list[str]:
    """That an array is that table."""
    if table.factor is None:
        return []
    every = " || ".join(f"i == {i}" for i in range(len(table.entries)))
    said = f"{name}[i] == {table_of(routine)}(i) && {min(table.entries)} <= {name}[i] <= {max(table.entries)}"
    return [rf"//@ assert \forall integer i; {every} ==> {said};"]


def arithmetic(
    e: Expr, names: Mapping[Expr, str], bounds: Mapping[Expr, Interval], tables: Mapping[Expr, tuple[Table, str]] = {}
) -> str:
    r"""An expression over mathematical integers, shared parts bound by `\let`.

    Args:
        names: of the inputs.
        bounds: intervals of all nodes: what rounds toward zero in ACSL may be used where nothing is negative.
        tables: choices that are looked up, and the names of the tables.
    """
    operands = functools.partial(_operands, names=names, tables=tables)
    nodes = [n for n in ir.order([e], into=operands) if n not in names]
    uses: dict[Expr, int] = {}
    for n in nodes:
        for a in operands(n):
            uses[a] = uses.get(a, 0) + 1
    known, lets = dict(names), list[str]()
    for n in nodes:
        if n in tables:
            table, name = tables[n]
            text = f"({known[table.factor] if table.factor else 1} * {name}({known[table.index]}))"
        else:
            text = _operation(n, known, bounds)
        if n.op != "const" and uses.get(n, 0) > 1:
            known[n] = f"v{len(lets)}"
            lets.append(rf"\let v{len(lets)} = {text}; ")
        else:
            known[n] = text
    return "".join(lets) + known[e]


def _operands(e: Expr, names: Mapping[Expr, str], tables: Mapping[Expr, tuple[Table, str]]) -> tuple[Expr, ...]:
    if e in names:
        return ()
    if e in tables:
        table = tables[e][0]
        return (table.index,) if table.factor is None else (table.index, table.factor)
    return e.args


def _operation(e: Expr, known: Mapping[Expr, str], bounds: Mapping[Expr, Interval]) -> str:
    if e.op == "const":
        return rf"\{str(e.value).lower()}" if e.sort is Sort.BOOL else _number(int(ir.number(e)))
    a = [known[x] for x in e.args]
    if multiple(e):
        return f"({known[e.args[0].args[0]]} & -{_number(int(ir.number(e.args[1])))})"
    if e.op in ("floordiv", "mod"):
        low = bounds.get(e.args[0], (None, None))[0]
        sign, k = ("/" if e.op == "floordiv" else "%"), a[1]
        if low is not None and low >= 0:
            return f"({a[0]} {sign} {k})"
        down = f"({a[0]} >= 0 ? {a[0]} / {k} : -((-({a[0]}) + {int(k) - 1}) / {k}))"
        return down if e.op == "floordiv" else f"({a[0]} - {k} * {down})"
    if e.op in ("eq", "lt", "le", "and", "or") or e.op in BINARY:
        boolean = e.op == "eq" and e.args[0].sort is Sort.BOOL
        return f"({a[0]} {'<==>' if boolean else BINARY[e.op]} {a[1]})"
    if e.op == "ite":
        if e.sort is Sort.BOOL:
            return f"(({a[0]} ==> {a[1]}) && (!{a[0]} ==> {a[2]}))"
        return f"({a[0]} ? {a[1]} : {a[2]})"
    return {"neg": "(-{})", "not": "(!{})"}[e.op].format(a[0])


def multiple(e: Expr) -> bool:
    """Whether it is x // k * k for a power of two: x without its low bits, whatever its sign."""
    if e.op != "mul" or e.args[0].op != "floordiv" or e.args[1].op != "const":
        return False
    k = e.args[0].args[1]
    return k is e.args[1] and int(ir.number(k)).bit_count() == 1


def _number(n: int) -> str:
    return str(n) if n >= 0 else f"({n})"


def logic(routine: Routine, intervals: Mapping[Expr, Interval], tables: Mapping[Expr, Table]) -> list[str]:
    """What a routine computes, as functions on integers, one an output; of an array, one with the element's number."""
    made = []
    given = [p for a in routine.inputs for p in a.parts]
    names = {p: str(p.value) for p in given}
    if routine.rest is not None:
        names[routine.rest.outputs[0].parts[0]] = (
            f"{value_of(routine.rest, routine.rest.outputs[0])}({names[given[0]]})"
        )
    looked_up = _looked_up(routine, tables)
    roots = [p for a in routine.outputs for p in a.parts]
    reached = set(ir.order(roots, into=functools.partial(_operands, names=names, tables=looked_up)))
    looked_up = {e: found for e, found in looked_up.items() if e in reached}
    for table, name in looked_up.values():
        made += [f"axiomatic {name} {{", f"  logic integer {name}(integer i);"]
        made += [f"  axiom {name}_{i}: {name}({i}) == {n};" for i, n in enumerate(table.entries)]
        made.append("}")
    parameters = ", ".join(f"integer {names[p]}" for p in given)
    for output in routine.outputs:
        name = value_of(routine, output)
        if output.array:
            arguments = ", ".join(names[p] for p in given)
            made += [f"axiomatic {name} {{", f"  logic integer {name}(integer k, {parameters});"]
            for k, part in enumerate(output.parts):
                text = arithmetic(part, names, intervals, looked_up)
                made.append(rf"  axiom {name}_{k}: \forall {parameters}; {name}({k}, {arguments}) == {text};")
            made.append("}")
        elif output.parts[0].sort is Sort.BOOL:
            made.append(f"predicate {name}({parameters}) = {arithmetic(output.parts[0], names, intervals, looked_up)};")
        else:
            made.append(
                f"logic integer {name}({parameters}) = {arithmetic(output.parts[0], names, intervals, looked_up)};"
            )
    return made


def _looked_up(routine: Routine, tables: Mapping[Expr, Table]) -> dict[Expr, tuple[Table, str]]:
    return {e: (t, table_of(routine)) for e, t in tables.items() if t.factor is not None and t.slope is None}


def value(
    e: Expr,
    routine: Routine,
    names: Mapping[Expr, str],
    intervals: Mapping[Expr, Interval],
    tables: Mapping[Expr, Table],
) -> str:
    """A value inside a routine, over its inputs."""
    return arithmetic(e, names, intervals, _looked_up(routine, tables))


def value_of(routine: Routine, output: Argument) -> str:
    """The name of the logic function of an output."""
    return f"{routine.name}_{output.name}"


def contract(routine: Routine, single: bool, intervals: Mapping[Expr, Interval]) -> str:
    """A routine's contract.

    Args:
        single: whether its one output is what the function returns.
        intervals: of all nodes.
    """
    inputs, outputs = routine.inputs, () if single else routine.outputs
    bounds = {**routine.bounds, **intervals}
    names = {p: _element(a, i) for a in inputs for i, p in enumerate(a.parts)}
    lines = [line for a in inputs for line in _required(a, routine.bounds)]
    lines += [f"requires {arithmetic(e, names, bounds)};" for e in routine.needs]
    lines += [rf"requires \valid({_extent(a)});" for a in outputs]
    arrays = [a for a in inputs if a.array]
    for i, a in enumerate(outputs):
        lines += [rf"requires \separated({_extent(a)}, {_extent(b)});" for b in [*arrays, *outputs[i + 1 :]]]
    lines.append(r"terminates \true;")
    lines.append(f"assigns {', '.join(map(_assigned, outputs)) or chr(92) + 'nothing'};")
    given = ", ".join(rf"\old({names[p]})" if a.array and outputs else names[p] for a in inputs for p in a.parts)
    for output in routine.outputs:
        value = value_of(routine, output)
        for i, part in enumerate(output.parts):
            result = r"\result" if single else _element(output, i) if output.array else f"*{output.name}"
            known = {**names, ir.var(output.name, Sort.INT): result}
            said = [arithmetic(e, known, bounds) for e in routine.holds]
            if part.sort is Sort.INT and not routine.holds:
                low, high = bounds[part]
                said.append(f"{low} <= {result} <= {high}")
            equal = "<==>" if part.sort is Sort.BOOL else "=="
            said.append(f"({result} {equal} {value}({f'{i}, ' if output.array else ''}{given}))")
            lines.append(f"ensures {' && '.join(said)};")  # one goal
    return _block(lines)


def _required(a: Argument, bounds: Mapping[Expr, Interval]) -> Iterable[str]:
    if a.array:
        yield rf"requires \valid_read({_extent(a)});"
    found: Sequence[Interval] = [bounds[p] for p in a.parts]
    for i, (low, high) in enumerate(found):
        if not a.array or (low, high) != (0, 255):
            yield f"requires {low} <= {_element(a, i)} <= {high};"


def _extent(a: Argument) -> str:
    return f"{a.name} + (0 .. {len(a.parts) - 1})" if a.array else a.name


def _assigned(a: Argument) -> str:
    return f"{a.name}[0 .. {len(a.parts) - 1}]" if a.array else f"*{a.name}"


def _element(a: Argument, i: int) -> str:
    if a.array:
        return f"{a.name}[{i}]"
    return a.name
