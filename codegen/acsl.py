"""ACSL from the IR: the contracts that generated C functions carry, for Frama-C's WP.

What a routine returns is stated in one of two ways. Where the C shifts and masks whole words, bit by bit: which bit
of the input each bit of the output is, or 0, followed through the IR. Elsewhere in arithmetic, as the IR has it.
WP knows of shifts and masks how bits move and nothing of their arithmetic, which `axioms` states.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from septet.codegen import ir
from septet.codegen.ir import Expr, Sort
from septet.codegen.ranges import Interval
from septet.codegen.routines import Argument, Routine

Bits = tuple[tuple[Expr, int] | None, ...]
"""Bits of a natural number, the lowest first: a variable's bit, or None for 0."""

BINARY = {"add": "+", "sub": "-", "mul": "*", "lt": "<", "le": "<=", "eq": "==", "and": "&&", "or": "||"}
WIDTH = 63
TOP = (r"axiom top_7: \forall integer x; 0 <= x && x < 256 && (x & 128) == 0 ==> x < 128;",)
LONGEST = 1000
"""Characters of a value in arithmetic; of longer ones, which take the solvers too long, only the interval is stated."""


def axioms() -> list[str]:
    """The arithmetic of shifts and masks, by each constant: ACSL's `<<`, `>>` and `&` are on unbounded integers.

    Theorems of number theory, not of the format; `tests/test_framac.py` proves each on 64-bit words.
    """
    made = []
    for k in range(1, WIDTH):
        size = 1 << k
        made.append(rf"axiom left_{k}: \forall integer x; (x << {k}) == x * {size};")
        made.append(rf"axiom right_{k}: \forall integer x; 0 <= x ==> (x >> {k}) == x / {size};")
        made.append(rf"axiom low_{k}: \forall integer x; 0 <= x ==> (x & {size - 1}) == x % {size};")
        made.append(rf"axiom high_{k}: \forall integer x; x - {size} < (x & -{size}) && (x & -{size}) <= x;")
    return made


def used(text: str) -> list[str]:
    """The axioms of the shifts and masks that occur in a C text."""
    found = []
    for k in range(1, WIDTH):
        left, right, low, high = axioms()[4 * (k - 1) : 4 * k]
        size = 1 << k
        for axiom, pattern in (
            (left, rf"<< {k}\b"),
            (right, rf">> {k}\b"),
            (low, rf"& (?:INT64_C\()?{size - 1}\b"),
            (high, rf"& \(-INT64_C\({size}\)\)"),
        ):
            if re.search(pattern, text):
                found.append(axiom)
    return [*found, *TOP]


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


def arithmetic(e: Expr, names: Mapping[Expr, str], bounds: Mapping[Expr, Interval]) -> str:
    r"""An expression over mathematical integers, shared parts bound by `\let`.

    Args:
        names: of the inputs.
        bounds: intervals of all nodes: what rounds toward zero in ACSL may be used where nothing is negative.
    """
    nodes = [n for n in ir.order([e]) if n not in names]
    uses: dict[Expr, int] = {}
    for n in nodes:
        for a in n.args:
            uses[a] = uses.get(a, 0) + 1
    known, lets = dict(names), list[str]()
    for n in nodes:
        text = _operation(n, known, bounds)
        if n.op != "const" and uses.get(n, 0) > 1:
            known[n] = f"v{len(lets)}"
            lets.append(rf"\let v{len(lets)} = {text}; ")
        else:
            known[n] = text
    return "".join(lets) + known[e]


def _operation(e: Expr, known: Mapping[Expr, str], bounds: Mapping[Expr, Interval]) -> str:
    if e.op == "const":
        return rf"\{str(e.value).lower()}" if e.sort is Sort.BOOL else _number(int(ir.number(e)))
    a = [known[x] for x in e.args]
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


def _number(n: int) -> str:
    return str(n) if n >= 0 else f"({n})"


def contract(
    routine: Routine, single: bool, intervals: Mapping[Expr, Interval], words: bool, types: Mapping[str, str]
) -> str:
    """A routine's contract.

    Args:
        single: whether its one output is what the function returns.
        intervals: of all nodes.
        words: whether the C treats whole words, so that bits are what can be followed.
        types: C types of the arrays' elements, by argument.
    """
    inputs, outputs = routine.inputs, () if single else routine.outputs
    lines = [line for a in inputs for line in _required(a, routine.bounds)]
    lines += [rf"requires \valid({_extent(a)});" for a in outputs]
    arrays = [a for a in inputs if a.array]
    for i, a in enumerate(outputs):
        lines += [rf"requires \separated({_extent(a)}, {_extent(b)});" for b in [*arrays, *outputs[i + 1 :]]]
    lines.append(r"terminates \true;")
    lines.append(f"assigns {', '.join(map(_assigned, outputs)) or chr(92) + 'nothing'};")
    names = {
        p: rf"\old({_element(a, i)})" if outputs else _element(a, i) for a in inputs for i, p in enumerate(a.parts)
    }
    for output in routine.outputs:
        for i, part in enumerate(output.parts):
            result = r"\result" if single else _element(output, i) if output.array else f"*{output.name}"
            lines += _ensured(result, part, names, {**routine.bounds, **intervals}, words, types.get(output.name))
    return "/*@\n" + "".join(f"  {line}\n" for line in lines) + "*/\n"


def _ensured(
    result: str,
    part: Expr,
    names: Mapping[Expr, str],
    intervals: Mapping[Expr, Interval],
    words: bool,
    kind: str | None,
) -> Iterable[str]:
    """What holds of an output, given its inputs."""
    followed = bits(part, intervals) if words else None
    if followed is not None and kind == "uint8_t":
        for b, source in enumerate((followed + (None,) * 8)[:8]):
            here = f"({result} & {1 << b})"
            if source is None:
                yield f"ensures {here} == 0;"
            else:
                yield f"ensures {here} != 0 <==> ({names[source[0]]} & {1 << source[1]}) != 0;"
        return
    text = arithmetic(part, names, intervals)
    if part.sort is Sort.BOOL:
        yield f"ensures {result} <==> {text};"
        return
    low, high = intervals[part]
    yield f"ensures {low} <= {result} <= {high};"
    if len(text) <= LONGEST:
        yield f"ensures {result} == ({text});"


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
